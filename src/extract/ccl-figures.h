/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ccl-numeral.h"

G_BEGIN_DECLS

/**
 * CclFigure:
 * @first, @end: with bounding words and unit
 * @number: the number, or the first end of a range
 * @last: the second end of a range, else as @number
 * @range: it has two ends
 * @unit: (nullable): its unit, of any kind; @unit_end is past it
 * @quantity: what it comes to
 *
 * A number with all that belongs to it, whatever it counts or names.
 */
typedef struct
{
  guint first;
  guint end;
  CclNumeral number;
  CclNumeral last;
  gboolean range;
  const CclEntry *unit;
  CclQuantity quantity;
} CclFigure;

/* Reads the figure that begins at @at with its bounds: "at least $2 to $3 million". */
gboolean ccl_figure_read (const CclDocument *document, guint at, CclFigure *figure);

/* A share of something is a percentage: "half of the houses". */
void ccl_figure_make_share_percent (CclQuantity *quantity);

/* Whether the figure is part of a word or known name: T-72, 2S1, "Bayraktar TB2". */
gboolean ccl_figure_is_designation (const CclDocument *document, const CclFigure *figure);

/* Tells counts from all else that numbers stand for. @before: (nullable): the mention before it. */
CclFigureKind ccl_figure_classify (const CclDocument *document, const CclFigure *figure,
                                   const CclFigureMention *before, const char **reason);

G_END_DECLS
