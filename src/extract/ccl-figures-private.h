/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ccl-bounds.h"
#include "ccl-figures.h"

G_BEGIN_DECLS

static inline gboolean
ccl_entry_is_money (const CclEntry *entry)
{
  return entry != NULL && entry->part == CCL_MEASURE_COUNT_UNIT && entry->unit == CCL_UNIT_MONEY;
}

/* A sign or code of a currency at @at, before its number: "$", "US$", "EUR", "Rs"; or %NULL. */
const CclMatch *ccl_unit_find_sign (const CclDocument *document, guint at);

/* The unit behind a number, from @at on: "%", "km", "dollars", "-year-old"; behind a share "of a
 * percent", too. Or %NULL. */
const CclMatch *ccl_unit_find (const CclDocument *document, const CclNumeral *number, guint at);

/* Adds "and twenty cents" to a figure in dollars. */
void ccl_unit_read_minor (const CclDocument *document, CclFigure *figure);

/* A number at @at with its sign or its currency's before it, in either order. @before_and: see
 * ccl_numeral_read_before_and(). @sign: (out): the currency's, or %NULL. */
gboolean ccl_figure_read_number (const CclDocument *document, guint at, gboolean before_and,
                                 CclNumeral *number, const CclMatch **sign);

/* Goes on from @figure->number to the other end of its range. @opened: "from" or "between" stands
 * before; @change: and before that a word of change, so that "from 20 to 25" tells what was and
 * what is. @sign: (nullable): of the number's currency. */
gboolean ccl_range_read (const CclDocument *document, gboolean opened, gboolean change,
                         const CclMatch *sign, CclFigure *figure);

/* "in five" behind "two": @under is five, and the two a share of it. In an article only where a share
 * is likelier than two in five places. */
gboolean ccl_ratio_read (const CclDocument *document, const CclNumeral *over, double *under,
                         guint *end);

/* "+1 202 555 0173", "(0800) 555-12-34": whether the digits are a group of a telephone number. */
gboolean ccl_figure_is_phone (const CclDocument *document, const CclNumeral *number);

G_END_DECLS
