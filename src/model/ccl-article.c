/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-article.h"

#include <string.h>

G_DEFINE_BOXED_TYPE (CclArticle, ccl_article, ccl_article_ref, ccl_article_unref)

CclArticle *
ccl_article_new (const char *file)
{
  CclArticle *article = g_atomic_rc_box_new0 (CclArticle);

  article->file = g_strdup (file != NULL ? file : "");
  article->text = g_strdup ("");
  g_strlcpy (article->language, "en", sizeof article->language);
  article->blocks = g_array_new (FALSE, FALSE, sizeof (CclBlock));
  return article;
}

CclArticle *
ccl_article_ref (CclArticle *article)
{
  return g_atomic_rc_box_acquire (article);
}

static void
clear (CclArticle *article)
{
  g_free (article->id);
  g_free (article->file);
  g_free (article->title);
  g_free (article->outlet);
  g_free (article->byline);
  g_free (article->address);
  g_free (article->text);
  g_array_unref (article->blocks);
  g_clear_pointer (&article->bytes, g_bytes_unref);
  g_free (article->sha256);
  g_free (article->media_type);
}

void
ccl_article_unref (CclArticle *article)
{
  g_atomic_rc_box_release_full (article, (GDestroyNotify) clear);
}

CclArticle *
ccl_article_copy (const CclArticle *article)
{
  CclArticle *copy = ccl_article_new (article->file);

  copy->id = g_strdup (article->id);
  copy->title = g_strdup (article->title);
  copy->outlet = g_strdup (article->outlet);
  copy->byline = g_strdup (article->byline);
  copy->address = g_strdup (article->address);
  copy->published = article->published;
  memcpy (copy->language, article->language, sizeof copy->language);
  ccl_article_take_text (copy, g_strndup (article->text, article->text_len));
  g_array_append_vals (copy->blocks, article->blocks->data, article->blocks->len);
  copy->dateline = article->dateline;
  copy->bytes = article->bytes != NULL ? g_bytes_ref (article->bytes) : NULL;
  copy->sha256 = g_strdup (article->sha256);
  copy->media_type = g_strdup (article->media_type);
  copy->retrieved = article->retrieved;
  copy->excerpt = article->excerpt;
  return copy;
}

void
ccl_article_take_text (CclArticle *article, char *text)
{
  g_free (article->text);
  article->text = text;
  article->text_len = strlen (text);
}

void
ccl_article_add_block (CclArticle *article, CclSpan span, CclBlockKind kind)
{
  const CclBlock block = { span, kind };

  g_array_append_val (article->blocks, block);
}

glong
ccl_article_byte_to_char (const CclArticle *article, gsize byte)
{
  return g_utf8_strlen (article->text, (gssize) MIN (byte, article->text_len));
}

char *
ccl_article_dup_span (const CclArticle *article, CclSpan span)
{
  g_return_val_if_fail (span.start <= span.end && span.end <= article->text_len, g_strdup (""));

  return g_strndup (article->text + span.start, span.end - span.start);
}
