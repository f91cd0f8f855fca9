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
 * @unit: (nullable): its unit, of any kind
 * @first_unit: (nullable): that of the first end of a range, where it has one of its own
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
  const CclEntry *first_unit;
  CclQuantity quantity;
} CclFigure;

/* Whether a figure can begin with the token at all: most cannot, and are passed over quickly. */
gboolean ccl_figure_may_begin (const CclDocument *document, guint at);

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
