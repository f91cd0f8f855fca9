/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-page-body.h"

#include "ccl-page-blocks.h"
#include "ccl-page-clean.h"
#include "ccl-page-key.h"

#include <string.h>

/* Blocks of the page that are looked up in the text that its data tell, and bytes of that. */
#define MOST_TOLD_BLOCKS 3000
#define MOST_TOLD_BYTES 200000

static gboolean
ends_sentence (const char *text, gsize length)
{
  static const char *const ends[] = { ".",
                                      "!",
                                      "?",
                                      "\"",
                                      "\xe2\x80\x9d",
                                      "\xe2\x80\xa6",
                                      ":",
                                      "\xc2\xbb",
                                      "\xe3\x80\x82",
                                      ")",
                                      "\xe2\x80\x99",
                                      "\xe2\x80\x9c" };

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      const gsize n = strlen (ends[i]);

      if (length >= n && memcmp (text + length - n, ends[i], n) == 0)
        return TRUE;
    }
  return FALSE;
}

/* How much a block speaks for (or against) being in the article: about its number of characters if
 * it is running text, below zero for links and scraps. */
static double
score_block (const CclPage *page, guint i)
{
  const CclPageBlock *block = ccl_page_get_block (page, i);
  const char *text = ccl_page_get_block_text (page, i);
  const double n_chars = block->n_chars;
  const double links = block->n_link_chars / n_chars;
  const gboolean sentence = ends_sentence (text, block->span.end - block->span.start);

  if (links > 0.6)
    return -MIN (n_chars, 60) - 10;
  if (block->kind == CCL_BLOCK_SUBHEAD)
    return 0;
  if (block->kind == CCL_BLOCK_TABLE_ROW)
    return n_chars * 0.2 * (1 - 2 * links);
  if (n_chars >= 80 || (sentence && n_chars >= 40))
    return n_chars * (1 - 1.5 * links) * (sentence ? 1 : 0.6);
  if (sentence)
    return n_chars * 0.5 * (1 - 1.5 * links);
  return block->kind == CCL_BLOCK_LIST_ITEM ? -8 : -15;
}

/* Sums the scores of the blocks over the tree. Blocks with a mark of @without count nothing. */
static void
score_nodes (CclPage *page, CclMark without)
{
  for (guint i = 0; i < page->nodes->len; i++)
    ccl_page_get_node (page, i)->score = 0;
  for (guint i = 0; i < page->blocks->len; i++)
    {
      const CclPageBlock *block = ccl_page_get_block (page, i);

      if (!(block->marks & without))
        ccl_page_get_node (page, block->node)->score += score_block (page, i);
    }
  for (guint i = page->nodes->len; i-- > 1;)
    {
      const CclPageNode *node = ccl_page_get_node (page, i);

      ccl_page_get_node (page, node->parent)->score += node->score;
    }
}

/* Sums only what speaks for an article, to see where most of the text is. */
static double
score_text (CclPage *page)
{
  for (guint i = 0; i < page->nodes->len; i++)
    ccl_page_get_node (page, i)->score = 0;
  for (guint i = 0; i < page->blocks->len; i++)
    ccl_page_get_node (page, ccl_page_get_block (page, i)->node)->score
        += MAX (0, score_block (page, i));
  for (guint i = page->nodes->len; i-- > 1;)
    {
      const CclPageNode *node = ccl_page_get_node (page, i);

      ccl_page_get_node (page, node->parent)->score += node->score;
    }
  return page->nodes->len > 0 ? ccl_page_get_node (page, 0)->score : 0;
}

/* Takes the marks back from elements that hold most of the text: a wrapper with "sidebar" in its
 * class is not the sidebar. Comments alone may be most of a page. Returns the score of all text. */
static double
pardon_wrappers (CclPage *page)
{
  const double all = score_text (page);

  for (guint i = 0; i < page->nodes->len; i++)
    {
      CclPageNode *node = ccl_page_get_node (page, i);
      const double share = all > 0 ? node->score / all : 0;
      const double enough = node->marks & CCL_MARK_COMMENT ? 0.9 : 0.5;

      if (share > enough)
        node->marks &= ~(CCL_MARKS_INHERITED & ~CCL_MARK_LINKS);
      else if (share > 0.3)
        node->marks &= ~CCL_MARK_SUSPECT;
    }
  return all;
}

/* Marks lists of links, and whatever else is mostly links and not for the most part text: a page of
 * long menus and a short article is no list of links. Takes the scores of score_text(). */
static void
mark_links (CclPage *page)
{
  const double all = ccl_page_get_node (page, 0)->score;

  for (guint i = 1; i < page->nodes->len; i++)
    {
      CclPageNode *node = ccl_page_get_node (page, i);

      if ((node->tag & CCL_TAG_BLOCK)
          && !(node->tag & (CCL_TAG_PARAGRAPH | CCL_TAG_HEADING | CCL_TAG_ROOT))
          && node->n_chars > 0 && node->n_link_chars > node->n_chars / 2
          && node->score * 4 < node->n_chars && node->score * 10 < all)
        node->marks |= CCL_MARK_LINKS;
    }
}

/* The highest score, the innermost of those that have it: of two with the same score the inner one
 * comes later. */
static guint
find_best (CclPage *page, CclTagFlags tag, CclMark mark)
{
  guint best = 0;
  double score = 0;

  for (guint i = 0; i < page->nodes->len; i++)
    {
      const CclPageNode *node = ccl_page_get_node (page, i);

      if ((tag != 0 && !(node->tag & tag)) || (mark != 0 && !(node->marks & mark)))
        continue;
      if (node->score >= score && node->score > 0)
        {
          best = i;
          score = node->score;
        }
    }
  return best;
}

/* The node round most of the blocks that the page's data name as the article's text. */
static guint
find_told (CclPage *page, const char *told)
{
  g_autofree char *key = NULL;
  gsize n_key = 0, n_found = 0;
  guint first = 0, last = 0;
  gboolean any = FALSE;
  guint i = 0;

  if (told == NULL || strlen (told) < 200)
    return 0;
  key = ccl_page_key_new (told, MIN (strlen (told), MOST_TOLD_BYTES));
  n_key = strlen (key);
  for (guint b = 0; b < MIN (page->blocks->len, MOST_TOLD_BLOCKS); b++)
    {
      const CclPageBlock *block = ccl_page_get_block (page, b);
      g_autofree char *block_key = NULL;

      if (block->n_chars < 40 || (block->marks & CCL_MARK_CAPTION))
        continue;
      block_key = ccl_page_key_new (ccl_page_get_block_text (page, b), 200);
      if (strlen (block_key) < 25 || strstr (key, block_key) == NULL)
        continue;
      n_found += block->span.end - block->span.start;
      first = any ? first : block->node;
      last = block->node;
      any = TRUE;
    }
  if (!any || n_found * 10 < n_key * 6)
    return 0;
  for (i = first; i != 0 && last >= ccl_page_get_node (page, i)->end;)
    i = ccl_page_get_node (page, i)->parent;
  return i;
}

/* The part of the page that holds the article. */
static guint
find_root (CclPage *page, const char *told)
{
  const guint best = find_best (page, 0, 0);
  const guint body = find_best (page, 0, CCL_MARK_BODY);
  const guint article = find_best (page, CCL_TAG_ARTICLE, 0);
  const double score = ccl_page_get_node (page, best)->score;
  const guint named = find_told (page, told);

  if (named != 0)
    return named;
  if (body != 0 && ccl_page_get_node (page, body)->score > score * 0.4)
    return body;
  if (article != 0 && ccl_page_get_node (page, article)->score > score * 0.5
      && ccl_page_get_node (page, article)->end - article
             < ccl_page_get_node (page, best)->end - best)
    return article;
  return best;
}

/* Takes back what names alone say, for pages whose names say nonsense. */
static void
forget_names (CclPage *page)
{
  for (guint i = 0; i < page->nodes->len; i++)
    {
      CclPageNode *node = ccl_page_get_node (page, i);

      node->marks &= ~CCL_MARKS_INHERITED | CCL_MARK_LINKS;
      if (node->tag & CCL_TAG_FURNITURE)
        node->marks |= CCL_MARK_FURNITURE;
      if (node->tag & CCL_TAG_CAPTION)
        node->marks |= CCL_MARK_CAPTION;
      if (node->marks & CCL_MARK_COMMENT)
        node->marks |= CCL_MARK_FURNITURE;
    }
  for (guint i = 0; i < page->blocks->len; i++)
    ccl_page_get_block (page, i)->marks &= CCL_MARK_LINKS;
  ccl_page_inherit_marks (page, CCL_MARKS_INHERITED);
}

static gsize
count_chars (const CclPage *page, const GArray *blocks)
{
  gsize n_chars = 0;

  for (guint i = 0; i < blocks->len; i++)
    n_chars += ccl_page_get_block (page, g_array_index (blocks, guint, i))->n_chars;
  return n_chars;
}

static void
find_body (CclPage *page, const char *title, const char *told, CclPageBody *body)
{
  const CclMark never = CCL_MARK_FURNITURE | CCL_MARK_HIDDEN | CCL_MARK_CAPTION | CCL_MARK_PULL;

  score_nodes (page, never);
  body->root = find_root (page, told);
  ccl_page_clean (page, body->root, title, body->blocks);
}

CclPageBody *
ccl_page_body_find (CclPage *page, const char *title, const char *told)
{
  CclPageBody *body = g_new0 (CclPageBody, 1);
  double all = 0;

  body->blocks = g_array_new (FALSE, FALSE, sizeof (guint));
  if (page->blocks->len == 0)
    return body;

  all = pardon_wrappers (page);
  mark_links (page);
  ccl_page_inherit_marks (page, CCL_MARKS_INHERITED);
  find_body (page, title, told, body);
  if (count_chars (page, body->blocks) < MIN (500, all * 0.5))
    {
      g_array_set_size (body->blocks, 0);
      forget_names (page);
      find_body (page, title, told, body);
    }
  return body;
}

void
ccl_page_body_free (CclPageBody *body)
{
  if (body == NULL)
    return;
  g_array_unref (body->blocks);
  g_free (body);
}
