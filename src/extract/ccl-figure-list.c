/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-figures-private.h"

/* "No. 5": what looks like a figure is the label of one. */
static gboolean
is_label (const CclDocument *document, guint at, guint *end)
{
  const CclMatch *label = ccl_document_find_number (document, at, CCL_NUMBER_LABEL);
  const CclToken *next = label != NULL ? ccl_document_find_token (document, label->end) : NULL;

  if (next == NULL || next->kind != CCL_TOKEN_NUMBER || label->entry->after
      || g_str_equal (label->entry->reason, "time"))
    return FALSE;
  *end = label->end;
  return TRUE;
}

void
ccl_figure_make_share_percent (CclQuantity *quantity)
{
  quantity->unit = CCL_UNIT_PERCENT;
  quantity->interval.low *= 100;
  quantity->interval.high *= 100;
  quantity->approx = TRUE;
}

static void
append_mention (CclDocument *document, const CclFigureMention *mention)
{
  g_array_append_vals (document->figures, mention, 1);
  for (guint token = mention->first; token < mention->end; token++)
    g_array_index (document->tokens, CclToken, token).in_figure = TRUE;
}

static guint
add_figure (CclDocument *document, const CclFigure *figure)
{
  const CclFigureMention *before
      = document->figures->len > 0
            ? &g_array_index (document->figures, CclFigureMention, document->figures->len - 1)
            : NULL;
  CclFigureMention mention = { .first = figure->first,
                               .end = figure->end,
                               .core_first = figure->number.first,
                               .core_end = figure->last.end,
                               .quantity = figure->quantity,
                               .times = ccl_quantity_none () };

  double under;
  const CclMatch *multiple = ccl_document_find_number (document, figure->end, CCL_NUMBER_MULTIPLE);

  mention.kind = ccl_figure_classify (document, figure, before, &mention.reason);
  if (multiple != NULL)
    {
      mention.end = multiple->end;
      mention.multiple = TRUE;
      if (multiple->end == multiple->first + 1)
        mention.times = figure->quantity;
      mention.quantity = ccl_quantity_none ();
    }
  else if (mention.kind == CCL_FIGURE_COUNT && figure->unit == NULL
           && figure->end == figure->number.end
           && ccl_ratio_read (document, &figure->number, &under, &mention.end))
    {
      mention.core_end = mention.end;
      mention.quantity.interval.low /= under;
      mention.quantity.interval.high /= under;
      ccl_figure_make_share_percent (&mention.quantity);
    }
  else if (figure->number.share && mention.kind == CCL_FIGURE_COUNT && figure->unit == NULL)
    ccl_figure_make_share_percent (&mention.quantity);
  append_mention (document, &mention);
  return mention.end;
}

/* "twice as many" has no number, yet is a figure. */
static gboolean
read_multiple (CclDocument *document, guint at, guint *end)
{
  const CclMatch *match = ccl_document_find_number (document, at, CCL_NUMBER_MULTIPLE);
  CclFigureMention mention = { .first = at,
                               .core_first = at,
                               .kind = CCL_FIGURE_COUNT,
                               .multiple = TRUE,
                               .quantity = ccl_quantity_none (),
                               .times = ccl_quantity_none () };

  /* "The New York Times" */
  if (match == NULL || (at > 0 && ccl_document_get_token (document, at)->capital && ccl_document_get_token (document, at - 1)->capital))
    return FALSE;
  mention.end = mention.core_end = *end = match->end;
  append_mention (document, &mention);
  return TRUE;
}

void
ccl_document_read_figures (CclDocument *document)
{
  guint at = 0;

  while (at < document->tokens->len)
    {
      CclFigure figure;
      guint end;

      if (!ccl_figure_may_begin (document, at))
        at++;
      else if (is_label (document, at, &end))
        at = end;
      else if (ccl_figure_read (document, at, &figure))
        at = add_figure (document, &figure);
      else if (read_multiple (document, at, &end))
        at = end;
      else
        at++;
    }
}
