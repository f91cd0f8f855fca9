/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-page-article.h"

#include "ccl-clean.h"
#include "ccl-page-body.h"
#include "ccl-page-meta.h"
#include "ccl-plain.h"

#include <string.h>

/* A page with less running text than this has no article. */
#define LEAST_CHARS 40

static void
add_block (CclArticle *article, GString *text, const char *block, gsize length, CclBlockKind kind)
{
  CclSpan span;

  if (text->len > 0)
    g_string_append (text, "\n\n");
  span.start = text->len;
  g_string_append_len (text, block, (gssize)length);
  span.end = text->len;
  ccl_article_add_block (article, span, kind);
}

static gsize
count_chars (const CclPage *page, const CclPageBody *body)
{
  gsize n_chars = 0;

  for (guint i = 0; i < body->blocks->len; i++)
    n_chars += ccl_page_get_block (page, g_array_index (body->blocks, guint, i))->n_chars;
  return n_chars;
}

/* The body out of the page's data, for pages that a script would have filled in. */
static void
add_told (CclArticle *article, GString *text, const char *told)
{
  add_block (article, text, told, strlen (told), CCL_BLOCK_PARAGRAPH);
}

static void
take_meta (CclArticle *article, CclPageMeta *meta)
{
  if (article->title == NULL)
    article->title = g_steal_pointer (&meta->headline);
  if (article->outlet == NULL)
    article->outlet = g_steal_pointer (&meta->outlet);
  if (article->byline == NULL)
    article->byline = g_steal_pointer (&meta->byline);
  if (article->address == NULL)
    article->address = g_steal_pointer (&meta->address);
  if (article->published == 0)
    article->published = meta->published;
  if (meta->language != NULL)
    g_strlcpy (article->language, meta->language, sizeof article->language);
}

gboolean
ccl_page_article_read (CclArticle *article, const char *html, gsize length)
{
  g_autoptr (CclPage) page = ccl_page_parse (html, length);
  g_autoptr (CclPageBody) body = NULL;
  g_autoptr (GString) text = g_string_new (NULL);
  g_auto (CclPageMeta) meta = { 0 };
  gsize n_chars = 0;

  if (page == NULL)
    return FALSE;
  ccl_page_meta_read (page, &meta);
  body = ccl_page_body_find (page, meta.headline, meta.told);
  ccl_page_meta_read_visible (page, body->root, &meta);

  n_chars = count_chars (page, body);
  if (meta.told != NULL && strlen (meta.told) > 200 && n_chars * 3 < strlen (meta.told))
    add_told (article, text, meta.told);
  else if (n_chars >= LEAST_CHARS)
    for (guint i = 0; i < body->blocks->len; i++)
      {
        const CclPageBlock *block
            = ccl_page_get_block (page, g_array_index (body->blocks, guint, i));

        add_block (article, text, page->text->str + block->span.start,
                   block->span.end - block->span.start, block->kind);
      }
  if (text->len == 0)
    return FALSE;

  ccl_article_take_text (article, g_string_free (g_steal_pointer (&text), FALSE));
  take_meta (article, &meta);
  ccl_plain_read_dateline (article);
  return TRUE;
}
