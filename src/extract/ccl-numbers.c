/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-extract.h"
#include "ccl-figures.h"

/* Whether a figure is a number here: years and ages are, what is part of a name or ranks is not,
 * nor are words that deny ("no") or point ("both"). */
static gboolean
is_number (const CclDocument *document, const CclFigureMention *mention, const CclFigure *figure)
{
  switch (figure->number.part)
    {
    case CCL_NUMBER_ORDINAL:
    case CCL_NUMBER_ZERO:
    case CCL_NUMBER_GROUP:
      return FALSE;
    default:
      return mention->kind != CCL_FIGURE_ORDINAL && !ccl_figure_is_designation (document, figure);
    }
}

/* "minus 5", and "-5": a hyphen that is glued to its digits alone. */
static gboolean
is_negative (const CclDocument *document, guint first)
{
  const CclToken *digits = ccl_document_get_token (document, first);
  const CclToken *sign = first > 0 ? ccl_document_get_token (document, first - 1) : NULL;

  if (first > 0
      && ccl_document_find_part (document, first - 1, CCL_ENTRY_NUMBER, CCL_NUMBER_MINUS) != NULL)
    return TRUE;
  return sign != NULL && digits->kind == CCL_TOKEN_NUMBER && digits->glued
         && sign->kind == CCL_TOKEN_HYPHEN && !sign->glued;
}

static CclNumber
make_number (const CclDocument *document, const CclFigure *figure)
{
  CclNumber number = { .quantity = figure->quantity };
  /* Units that make a number no count are no part of it: "24" of "24 hours". */
  guint end = figure->unit != NULL && figure->unit->part == CCL_MEASURE_OTHER ? figure->last.end
                                                                              : figure->end;

  if (figure->number.share && figure->unit == NULL
      && ccl_document_find_part (document, end, CCL_ENTRY_NUMBER, CCL_NUMBER_OF) != NULL)
    ccl_figure_make_share_percent (&number.quantity);
  number.span = ccl_document_get_span (document, figure->first, end);
  if (is_negative (document, figure->first) && !figure->range)
    {
      number.span.start = ccl_document_get_token (document, figure->first - 1)->span.start;
      number.quantity.interval.low = -figure->quantity.interval.high;
      number.quantity.interval.high = -figure->quantity.interval.low;
    }
  return number;
}

GArray *
ccl_extract_numbers (const CclLexicon *lexicon, const char *text)
{
  g_autoptr (CclArticle) article = ccl_article_new ("");
  g_autoptr (CclDocument) document = NULL;
  GArray *numbers = g_array_new (FALSE, FALSE, sizeof (CclNumber));

  ccl_article_take_text (article, g_strdup (text));
  document = ccl_document_new (lexicon, article);
  for (guint i = 0; i < document->figures->len; i++)
    {
      const CclFigureMention *mention = &g_array_index (document->figures, CclFigureMention, i);
      CclFigure figure;
      CclNumber number;

      /* Read again, for the number as it stands: "three times as many" holds a three. */
      if (!ccl_figure_read (document, mention->first, &figure)
          || !is_number (document, mention, &figure))
        continue;
      number = make_number (document, &figure);
      g_array_append_val (numbers, number);
    }
  return numbers;
}
