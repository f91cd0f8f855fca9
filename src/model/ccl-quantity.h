/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ccl-terms.h"

G_BEGIN_DECLS

/**
 * CclInterval:
 * @low: smallest value the wording allows, inclusive; -INFINITY if open ("up to 30")
 * @high: largest value, inclusive; INFINITY if open ("at least 43")
 *
 * What a figure can mean, in the unit of its quantity. A value: copy it, nothing to free.
 */
typedef struct
{
  double low;
  double high;
} CclInterval;

gboolean ccl_interval_equal (CclInterval a, CclInterval b);

/* Whether no number lies in both. "at most 30" and "at least 43" are disjoint. */
gboolean ccl_interval_disjoint (CclInterval a, CclInterval b);

/**
 * CclQuantity:
 * @bound: %CCL_BOUND_NONE if there is no figure; then nothing else counts
 * @approx: the wording says that the figure is not exact
 * @currency: ISO 4217 code for money, else ""
 *
 * A figure as it is worded. A value: copy it, nothing to free.
 */
typedef struct
{
  CclInterval interval;
  CclBound bound;
  CclUnit unit;
  gboolean approx;
  char currency[4];
} CclQuantity;

/* No figure. */
CclQuantity ccl_quantity_none (void);

/* Exactly @value things. */
CclQuantity ccl_quantity_exact (double value);

gboolean ccl_quantity_has_figure (const CclQuantity *quantity);
gboolean ccl_quantity_equal (const CclQuantity *a, const CclQuantity *b);

/**
 * ccl_quantity_range:
 * @tolerance: share by which "about" reaches to both sides, 0.1 for ±10 %
 *
 * Returns: the numbers that the wording allows: "about 30" reaches from 27 to 33, "more than 100"
 *   from just above it, vague words ("dozens") upwards without end
 */
CclInterval ccl_quantity_range (const CclQuantity *quantity, double tolerance);

/**
 * ccl_quantity_format:
 *
 * Returns: (transfer full): the figure as the grid shows it: "250", "≥ 43", "> 100", "≤ 30", "< 10",
 *   "≈ 30", "20–25", "20 %", "$ 2 million" as "USD 2,000,000"; "" without a figure. Digits are
 *   grouped by thin spaces (U+2009) from 10 000 up, independent of the locale.
 */
char *ccl_quantity_format (const CclQuantity *quantity);

G_END_DECLS
