/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-page-clean.h"

#include "ccl-clean.h"
#include "ccl-credit.h"
#include "ccl-dateline.h"
#include "ccl-page-key.h"

#include <string.h>

/* Characters from which on a block is no label, byline or date. */
#define LONG_BLOCK 160

/* Whether a block has the end of a sentence in it. */
static gboolean
has_sentence (const char *text)
{
  for (const char *p = text; *p != '\0'; p++)
    if ((*p == '.' || *p == '!' || *p == '?')
        && (p[1] == '\0' || p[1] == ' ' || (guchar)p[1] >= 0x80 || p[1] == '"'))
      return TRUE;
  return strstr (text, "\xe3\x80\x82") != NULL;
}

static gboolean
is_credit (const CclPageBlock *block, const char *text)
{
  g_auto (CclCredit) credit = { 0 };
  g_auto (CclDateline) dateline = { 0 };
  const gsize length = block->span.end - block->span.start;

  return block->n_chars < LONG_BLOCK && block->kind == CCL_BLOCK_PARAGRAPH
         && !ccl_dateline_scan (text, length, &dateline)
         && ccl_credit_parse (text, length, &credit);
}

/* Whether a block within the article is none of it, wherever it stands. */
static gboolean
is_furniture (const CclPage *page, guint i)
{
  const CclPageBlock *block = ccl_page_get_block (page, i);
  const char *text = ccl_page_get_block_text (page, i);
  const gboolean is_short = block->n_chars < LONG_BLOCK;
  const gboolean sentence = has_sentence (text);

  if (block->marks & (CCL_MARK_FURNITURE | CCL_MARK_HIDDEN | CCL_MARK_CAPTION | CCL_MARK_PULL))
    return TRUE;
  if ((block->marks & (CCL_MARK_BYLINE | CCL_MARK_DATE)) && is_short && !sentence)
    return TRUE;
  if ((block->marks & CCL_MARK_BYLINE) && block->n_chars < 300
      && ccl_reading_skip_byline_prefix (text) > 0)
    return TRUE;
  if ((block->marks & CCL_MARK_LINKS) && (is_short || block->n_link_chars * 2 > block->n_chars))
    return TRUE;
  if ((block->marks & CCL_MARK_SUSPECT) && block->n_chars < 40 && block->kind != CCL_BLOCK_SUBHEAD
      && !sentence)
    return TRUE;
  if ((block->marks & CCL_MARK_SUSPECT) && is_short && block->kind != CCL_BLOCK_SUBHEAD
      && block->kind != CCL_BLOCK_LIST_ITEM
      && (!sentence || block->n_link_chars * 3 > block->n_chars))
    return TRUE;
  if (block->n_link_chars * 5 > block->n_chars * 4 && block->kind != CCL_BLOCK_SUBHEAD
      && block->n_chars < 250)
    return TRUE;
  if (is_short && ccl_reading_is_furniture_line (text))
    return TRUE;
  return FALSE;
}

static gboolean
is_running_text (const CclPageBlock *block, const char *text)
{
  return block->kind != CCL_BLOCK_SUBHEAD && block->n_chars >= 80 && has_sentence (text);
}

/* Where the article begins: behind the headline, if that stands before most of the text. */
static guint
find_first (const CclPage *page, guint first, guint end, const char *title)
{
  guint start = first;
  gsize before = 0;

  if (title == NULL)
    return first;
  for (guint i = first; i < end && before < 600; i++)
    {
      const CclPageBlock *block = ccl_page_get_block (page, i);
      const char *text = ccl_page_get_block_text (page, i);

      if (block->n_chars < 300 && ccl_page_key_same (title, text))
        start = i + 1;
      else if (is_running_text (block, text) && !is_furniture (page, i))
        before += block->n_chars;
    }
  return start;
}

/* Where it ends: at a heading such as "Related stories" that has most of the text before it. */
static guint
find_end (const CclPage *page, guint first, guint end)
{
  gsize all = 0, before = 0;

  for (guint i = first; i < end; i++)
    if (!is_furniture (page, i))
      all += ccl_page_get_block (page, i)->n_chars;
  for (guint i = first; i < end; i++)
    {
      const CclPageBlock *block = ccl_page_get_block (page, i);

      /* Within a box of related stories the heading ends only the box. */
      if (before * 10 > all * 6 && !(block->marks & (CCL_MARK_FURNITURE | CCL_MARK_LINKS))
          && ccl_reading_is_end_heading (ccl_page_get_block_text (page, i)))
        return i;
      if (!is_furniture (page, i))
        before += ccl_page_get_block (page, i)->n_chars;
    }
  return end;
}

static guint
get_parent (const CclPage *page, guint block)
{
  return ccl_page_get_node (page, ccl_page_get_block (page, block)->node)->parent;
}

/* The element that most of the running text has as its parent; 0 if that is less than two thirds of
 * it. */
static guint
find_common_parent (const CclPage *page, guint first, guint end)
{
  g_autoptr (GHashTable) sums = g_hash_table_new (NULL, NULL);
  guint best = 0;
  gsize most = 0, all = 0;

  for (guint i = first; i < end; i++)
    {
      const CclPageBlock *block = ccl_page_get_block (page, i);
      gpointer parent = GUINT_TO_POINTER (get_parent (page, i));
      gsize sum = 0;

      if (is_furniture (page, i) || !is_running_text (block, ccl_page_get_block_text (page, i)))
        continue;
      all += block->n_chars;
      sum = GPOINTER_TO_SIZE (g_hash_table_lookup (sums, parent)) + block->n_chars;
      g_hash_table_insert (sums, parent, GSIZE_TO_POINTER (sum));
      if (sum > most)
        {
          most = sum;
          best = GPOINTER_TO_UINT (parent);
        }
    }
  return most * 3 > all * 2 ? best : 0;
}

/* Where other stories begin behind the article: behind a row of links that comes after the last
 * paragraph of the element that holds most of them. */
static guint
find_gap (const CclPage *page, guint first, guint end)
{
  const guint parent = find_common_parent (page, first, end);
  guint last = end;
  guint n_links = 0;

  if (parent == 0)
    return end;
  for (guint i = first; i < end; i++)
    if (get_parent (page, i) == parent
        && is_running_text (ccl_page_get_block (page, i), ccl_page_get_block_text (page, i)))
      last = i;
  for (guint i = last + 1; i < end; i++)
    {
      const CclPageBlock *block = ccl_page_get_block (page, i);

      n_links += is_furniture (page, i) && block->n_link_chars > 0;
      if (n_links >= 4)
        return i;
    }
  return end;
}

static gboolean
is_heading (const CclPage *page, const GArray *blocks, guint i)
{
  return ccl_page_get_block (page, g_array_index (blocks, guint, i))->kind == CCL_BLOCK_SUBHEAD;
}

/* Takes away headings that nothing of their own follows: at the end, or before one of at least the
 * same rank. */
static void
drop_empty_headings (const CclPage *page, GArray *blocks)
{
  for (guint i = blocks->len; i-- > 0;)
    {
      const gboolean last = i + 1 == blocks->len;

      if (is_heading (page, blocks, i) && last)
        g_array_remove_index (blocks, i);
    }
}

/* Adds the paragraphs that stand between the headline and the part of the page that holds the text:
 * some pages set the first in large type there. Words without the end of a sentence are but a
 * second headline. */
static void
add_standfirst (const CclPage *page, guint first, const char *title, GArray *blocks)
{
  guint headline = first;
  guint n_chars = 0;

  for (guint i = first; i-- > 0 && first - i < 40 && headline == first;)
    if (ccl_page_key_same (title, ccl_page_get_block_text (page, i)))
      headline = i;
  for (guint i = headline + 1; i < first && n_chars < 700; i++)
    {
      const CclPageBlock *block = ccl_page_get_block (page, i);
      const char *text = ccl_page_get_block_text (page, i);

      if (block->n_chars < 60 || block->n_link_chars * 3 > block->n_chars || !has_sentence (text)
          || block->kind == CCL_BLOCK_LIST_ITEM
          || (block->marks & (CCL_MARK_BYLINE | CCL_MARK_DATE)) || is_furniture (page, i)
          || is_credit (block, text))
        continue;
      n_chars += block->n_chars;
      g_array_append_val (blocks, i);
    }
}

static gboolean
is_within (const CclPage *page, guint block, guint root)
{
  const guint node = ccl_page_get_block (page, block)->node;

  return node >= root && node < ccl_page_get_node (page, root)->end;
}

void
ccl_page_clean (const CclPage *page, guint root, const char *title, GArray *blocks)
{
  guint first = 0, end = 0;
  gboolean text_begun = FALSE;

  while (first < page->blocks->len && !is_within (page, first, root))
    first++;
  for (end = first; end < page->blocks->len && is_within (page, end, root);)
    end++;
  add_standfirst (page, first, title, blocks);
  first = find_first (page, first, end, title);
  end = find_end (page, first, end);
  end = find_gap (page, first, end);

  for (guint i = first; i < end; i++)
    {
      const CclPageBlock *block = ccl_page_get_block (page, i);
      const char *text = ccl_page_get_block_text (page, i);

      if (is_furniture (page, i) || (title != NULL && ccl_page_key_same (title, text)))
        continue;
      if (!text_begun && (block->level == 1 || is_credit (block, text)))
        continue;
      text_begun = text_begun || is_running_text (block, text);
      g_array_append_val (blocks, i);
    }
  drop_empty_headings (page, blocks);
}
