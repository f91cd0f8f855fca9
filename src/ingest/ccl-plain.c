/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-plain.h"

#include "ccl-clean.h"
#include "ccl-credit.h"
#include "ccl-dateline.h"
#include "ccl-plain-blocks.h"

#include <stdio.h>
#include <string.h>

#define MOST_HEADLINE_CHARS 220
#define MOST_SUBHEAD_CHARS 80
/* Blocks from the top among which headline and credits stand. */
#define HEAD_BLOCKS 6
/* A year is looked for in the beginning of the text. */
#define MOST_BYTES_FOR_YEAR 65536

static CclBlock *
get_block (CclArticle *article, guint i)
{
  return &g_array_index (article->blocks, CclBlock, i);
}

static const char *
block_text (CclArticle *article, guint i, gsize *length)
{
  const CclBlock *block = get_block (article, i);

  *length = block->span.end - block->span.start;
  return article->text + block->span.start;
}

static gunichar
last_char (const char *text, gsize length)
{
  return g_utf8_get_char (g_utf8_prev_char (text + length));
}

/* A full stop that ends a sentence, not that of "no. 9" or "U.S." */
static gboolean
ends_with_stop (const char *text, gsize length)
{
  const gunichar c = last_char (text, length);

  return (c == '.' && length > 3 && text[length - 3] != '.') || c == ':' || c == ',' || c == ';'
         || c == 0x2026;
}

/* Whether a block may be a headline or the like by its length and end alone. */
static gboolean
looks_like_heading (CclArticle *article, guint i, glong most_chars)
{
  gsize length = 0;
  const char *text = block_text (article, i, &length);
  g_auto (CclDateline) dateline = { 0 };

  return get_block (article, i)->kind == CCL_BLOCK_PARAGRAPH
         && g_utf8_strlen (text, (gssize)length) <= most_chars && !ends_with_stop (text, length)
         && memchr (text, '\n', length) == NULL && !ccl_dateline_scan (text, length, &dateline);
}

static void
take_credit (CclArticle *article, CclCredit *credit)
{
  if (article->byline == NULL)
    article->byline = ccl_credit_clean_byline (credit->byline);
  if (article->outlet == NULL)
    article->outlet = g_steal_pointer (&credit->outlet);
  if (article->published == 0)
    article->published = credit->published;
}

static gboolean
read_credit (CclArticle *article, guint i)
{
  gsize length = 0;
  const char *text = block_text (article, i, &length);
  g_auto (CclCredit) credit = { 0 };
  g_auto (CclDateline) dateline = { 0 };

  if (get_block (article, i)->kind != CCL_BLOCK_PARAGRAPH
      || ccl_dateline_scan (text, length, &dateline) || !ccl_credit_parse (text, length, &credit))
    return FALSE;
  take_credit (article, &credit);
  return TRUE;
}

static void
set_title (CclArticle *article, guint i)
{
  const CclSpan span = get_block (article, i)->span;

  if (article->title == NULL)
    article->title = ccl_text_squeeze (article->text + span.start, (gssize)(span.end - span.start));
}

/* A few words, or all of them in capitals, over the headline: "WORLD", "Caucasus". */
static gboolean
is_kicker (CclArticle *article, guint i)
{
  gsize length = 0;
  const char *text = block_text (article, i, &length);
  gboolean small = FALSE;

  for (const char *p = text; p < text + length; p = g_utf8_next_char (p))
    small = small || g_unichar_islower (g_utf8_get_char (p));
  return ccl_text_count_words (text, length, 4) <= 3 || (!small && length < 40);
}

/* Marks headline, kicker and credits; returns the number of the first block of the body. */
static guint
read_head (CclArticle *article)
{
  const guint n_blocks = article->blocks->len;
  guint i = 0;

  if (n_blocks >= 2 && looks_like_heading (article, 0, MOST_HEADLINE_CHARS))
    {
      get_block (article, i++)->kind = CCL_BLOCK_HEADLINE;
      if (n_blocks >= 3 && is_kicker (article, 0)
          && looks_like_heading (article, 1, MOST_HEADLINE_CHARS) && !is_kicker (article, 1))
        get_block (article, i++)->kind = CCL_BLOCK_HEADLINE;
      set_title (article, i - 1);
    }
  while (i < MIN (HEAD_BLOCKS, n_blocks - 1) && read_credit (article, i))
    get_block (article, i++)->kind = CCL_BLOCK_HEADLINE;
  return i;
}

static void
mark_subheads (CclArticle *article, guint first)
{
  for (guint i = first; i + 1 < article->blocks->len; i++)
    {
      gsize length = 0;
      const char *text = block_text (article, i, &length);
      const gunichar c = last_char (text, length);

      if (looks_like_heading (article, i, MOST_SUBHEAD_CHARS)
          && get_block (article, i + 1)->kind != CCL_BLOCK_TABLE_ROW
          && g_unichar_isalnum (g_utf8_get_char (text)) && (g_unichar_isalnum (c) || c == '?')
          && ccl_text_count_words (text, length, 13) <= 12)
        get_block (article, i)->kind = CCL_BLOCK_SUBHEAD;
    }
}

/* The year that a date without one most likely has: that of a full date in the text or the file's
 * name within a month of it. A text that names years long past tells nothing. */
static int
infer_year (const CclArticle *article, const CclDateText *date)
{
  /* A file's name may be in any encoding. */
  const char *texts[]
      = { g_utf8_validate (article->file, -1, NULL) ? article->file : "", article->text };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      gboolean in_word = FALSE;

      for (const char *p = texts[i]; *p != '\0' && p < texts[i] + MOST_BYTES_FOR_YEAR;
           p = g_utf8_next_char (p))
        {
          const gboolean alnum = g_unichar_isalnum (g_utf8_get_char (p));
          CclDateText full;

          if (alnum && !in_word && ccl_date_text_scan (p, &full) > 0 && full.year != 0)
            {
              const CclDay told = ccl_day_new (full.year, full.month, full.day);

              for (int year = full.year - 1; year <= full.year + 1; year++)
                {
                  const CclDay day = ccl_day_new (year, date->month, date->day);

                  if (day != 0 && day + 31 >= told && day <= told + 31)
                    return year;
                }
            }
          in_word = alnum;
        }
    }
  return 0;
}

/* An agency's mark at the end, "AIA/09-30/vm": month and day. */
static gboolean
read_tag (const CclArticle *article, CclDateText *date)
{
  const CclBlock *last = &g_array_index (article->blocks, CclBlock, article->blocks->len - 1);
  g_autofree char *tag = ccl_article_dup_span (article, last->span);
  const char *slash = strchr (tag, '/');
  unsigned month = 0, day = 0;

  if (strlen (tag) > 30 || slash == NULL || !g_ascii_isupper (*tag)
      || sscanf (slash, "/%2u-%2u/", &month, &day) != 2
      || ccl_day_new (2020, (int)month, (int)day) == 0)
    return FALSE;
  *date = (CclDateText){ 0, (int)month, (int)day };
  return TRUE;
}

static void
take_date (CclArticle *article, CclDateText date)
{
  if (article->published != 0 || date.month == 0)
    return;
  if (date.year == 0)
    date.year = infer_year (article, &date);
  if (date.year != 0)
    article->published = ccl_day_new (date.year, date.month, date.day);
}

void
ccl_plain_read_dateline (CclArticle *article)
{
  for (guint i = 0; i < MIN (article->blocks->len, HEAD_BLOCKS); i++)
    {
      const CclBlock block = *get_block (article, i);
      g_auto (CclDateline) dateline = { 0 };

      if (block.kind != CCL_BLOCK_PARAGRAPH)
        continue;
      if (ccl_dateline_scan (article->text + block.span.start, block.span.end - block.span.start,
                             &dateline))
        {
          article->dateline = (CclSpan){ block.span.start, block.span.start + dateline.length };
          if (article->outlet == NULL)
            article->outlet = g_steal_pointer (&dateline.agency);
          take_date (article, dateline.date);
        }
      return;
    }
}

void
ccl_plain_read (CclArticle *article)
{
  CclDateText tag;
  guint first = 0;

  ccl_plain_find_blocks (article);
  if (article->blocks->len == 0)
    return;
  first = read_head (article);
  mark_subheads (article, first);
  ccl_plain_read_dateline (article);
  if (read_tag (article, &tag))
    take_date (article, tag);
}
