/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ccl-document.h"

#include <math.h>

/* Writes a quantity as "at_least 43", "about~ 30 percent", "range 20..25", "exact 5000000 USD". */
static inline void
append_quantity (GString *out, const CclQuantity *quantity)
{
  char low[G_ASCII_DTOSTR_BUF_SIZE], high[G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_formatd (low, sizeof low, "%.12g", quantity->interval.low);
  g_ascii_formatd (high, sizeof high, "%.12g", quantity->interval.high);
  g_string_append_printf (out, "%s%s", ccl_bound_word (quantity->bound),
                          quantity->approx ? "~" : "");
  if (quantity->bound == CCL_BOUND_NONE)
    return;
  if (isinf (quantity->interval.high) || quantity->interval.low == quantity->interval.high)
    g_string_append_printf (out, " %s", low);
  else if (isinf (quantity->interval.low))
    g_string_append_printf (out, " %s", high);
  else
    g_string_append_printf (out, " %s..%s", low, high);
  if (quantity->unit == CCL_UNIT_MONEY && quantity->currency[0] != '\0')
    g_string_append_printf (out, " %s", quantity->currency);
  else if (quantity->unit != CCL_UNIT_COUNT)
    g_string_append_printf (out, " %s", ccl_unit_word (quantity->unit));
}
