/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-extract.h"
#include "ccl-figures-private.h"

#include <math.h>

/* "a pair of" counts; "both" and "the sole" only point. */
static gboolean
counts (const CclFigure *figure)
{
  return figure->number.low >= 2 && figure->number.end > figure->number.first + 1;
}

/* Whether a figure is a number here: years and ages are, what is part of a name or ranks is not,
 * nor are words that deny ("no") or tell no number ("many"). */
static gboolean
is_number (const CclDocument *document, const CclFigure *figure)
{
  switch (figure->number.part)
    {
    case CCL_NUMBER_ORDINAL:
    case CCL_NUMBER_ZERO:
      return FALSE;
    case CCL_NUMBER_GROUP:
      return counts (figure);
    default:
      return isfinite (figure->number.low) && !ccl_figure_is_designation (document, figure);
    }
}

/* A number ends before "of" and before units that make it no count: "24" of "24 hours". */
static guint
find_end (const CclDocument *document, const CclFigure *figure)
{
  guint end = figure->unit != NULL && figure->unit->part == CCL_MEASURE_OTHER ? figure->last.end
                                                                              : figure->end;

  return end - (ccl_document_find_number (document, end - 1, CCL_NUMBER_OF) != NULL);
}

/* "three quarters of an hour" */
static gboolean
is_length_of_time (const CclDocument *document, guint at)
{
  const CclToken *token = ccl_document_find_token (document, at);
  const CclMatch *unit = ccl_document_find_match (document, at + 1, CCL_ENTRY_UNIT);

  return token != NULL && (g_str_equal (token->folded, "a") || g_str_equal (token->folded, "an"))
         && ((unit != NULL && unit->entry->part == CCL_MEASURE_OTHER)
             || ccl_document_find_time_word (document, at + 1, CCL_TIME_PERIOD) != NULL);
}

/* "half of the village", "half the village" tell a share of it; "half an hour" does not. */
static gboolean
is_share_of_something (const CclDocument *document, const CclFigure *figure, guint end)
{
  const CclToken *token = ccl_document_find_token (document, end);
  const CclMatch *of;

  if (!figure->number.share || figure->unit != NULL || token == NULL)
    return FALSE;
  of = ccl_document_find_number (document, end, CCL_NUMBER_OF);
  return (of != NULL && !is_length_of_time (document, of->end))
         || ccl_document_is_word (document, end, CCL_WORD_POSSESSIVE, NULL)
         || (ccl_document_is_word (document, end, CCL_WORD_DETERMINER, NULL)
             && !g_str_equal (token->folded, "a") && !g_str_equal (token->folded, "an"));
}

/* "A total of 45" bounds nothing; "exactly 45" does. */
static guint
find_first (const CclDocument *document, const CclFigure *figure)
{
  const CclMatch *bound = ccl_bounds_find (document, figure->first, FALSE);

  return bound != NULL && bound->entry->bound == CCL_BOUND_EXACT
                 && figure->first < figure->number.first
                 && ccl_document_find_number (document, bound->end - 1, CCL_NUMBER_OF) != NULL
             ? bound->end
             : figure->first;
}

/* Makes a number of the figure; gives the end of what it took. */
static guint
make_number (const CclDocument *document, const CclFigure *figure, CclNumber *number)
{
  guint end = find_end (document, figure);
  double under;

  number->quantity = figure->quantity;
  if (!figure->range && figure->unit == NULL && figure->end == figure->number.end
      && ccl_ratio_read (document, &figure->number, &under, &end))
    {
      number->quantity.interval.low /= under;
      number->quantity.interval.high /= under;
    }
  else if (is_share_of_something (document, figure, end))
    ccl_figure_make_share_percent (&number->quantity);
  number->span = ccl_document_get_span (document, find_first (document, figure), end);
  return MAX (end, figure->end);
}

GArray *
ccl_extract_numbers (const CclLexicon *lexicon, const char *text)
{
  g_autoptr (CclArticle) article = ccl_article_new ("");
  g_autoptr (CclDocument) document = NULL;
  GArray *numbers = g_array_new (FALSE, FALSE, sizeof (CclNumber));
  guint at = 0;

  ccl_article_take_text (article, g_strdup (text));
  document = ccl_document_new_line (lexicon, article);
  while (at < document->tokens->len)
    {
      CclFigure figure;
      CclNumber number;

      if (!ccl_figure_may_begin (document, at) || !ccl_figure_read (document, at, &figure))
        at++;
      else if (!is_number (document, &figure))
        at = figure.end;
      else
        {
          at = make_number (document, &figure, &number);
          g_array_append_val (numbers, number);
        }
    }
  return numbers;
}
