/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-quantity.h"

#include <math.h>
#include <string.h>

static gboolean
same_number (double a, double b)
{
  if (isinf (a) || isinf (b))
    return isinf (a) && isinf (b) && (a > 0) == (b > 0);
  return fabs (a - b) <= 1e-9 * MAX (1.0, fabs (a));
}

gboolean
ccl_interval_equal (CclInterval a, CclInterval b)
{
  return same_number (a.low, b.low) && same_number (a.high, b.high);
}

gboolean
ccl_interval_disjoint (CclInterval a, CclInterval b)
{
  return a.high < b.low || b.high < a.low;
}

CclQuantity
ccl_quantity_none (void)
{
  return (CclQuantity){ .interval = { -INFINITY, INFINITY }, .bound = CCL_BOUND_NONE };
}

CclQuantity
ccl_quantity_exact (double value)
{
  return (CclQuantity){ .interval = { value, value }, .bound = CCL_BOUND_EXACT };
}

gboolean
ccl_quantity_has_figure (const CclQuantity *quantity)
{
  return quantity->bound != CCL_BOUND_NONE && !(isinf (quantity->interval.low) && isinf (quantity->interval.high));
}

gboolean
ccl_quantity_equal (const CclQuantity *a, const CclQuantity *b)
{
  return a->bound == b->bound && a->unit == b->unit && a->approx == b->approx &&
         g_str_equal (a->currency, b->currency) && ccl_interval_equal (a->interval, b->interval);
}

CclInterval
ccl_quantity_range (const CclQuantity *quantity, double tolerance)
{
  CclInterval range = quantity->interval;

  switch (quantity->bound)
    {
    case CCL_BOUND_NONE:
      return (CclInterval){ -INFINITY, INFINITY };
    case CCL_BOUND_ABOUT:
      return (CclInterval){ range.low * (1 - tolerance), range.high * (1 + tolerance) };
    case CCL_BOUND_VAGUE:
      /* "Dozens" may turn out to be three hundred: only its floor is meant. */
      return (CclInterval){ range.low * (1 - tolerance), INFINITY };
    case CCL_BOUND_MORE_THAN:
      return (CclInterval){ nextafter (range.low, INFINITY), range.high };
    case CCL_BOUND_LESS_THAN:
      return (CclInterval){ range.low, nextafter (range.high, -INFINITY) };
    case CCL_BOUND_EXACT:
    case CCL_BOUND_AT_LEAST:
    case CCL_BOUND_AT_MOST:
    case CCL_BOUND_RANGE:
      break;
    }

  if (quantity->approx)
    return (CclInterval){ range.low * (1 - tolerance), range.high * (1 + tolerance) };
  return range;
}

/* Whole numbers without a point, others with as many decimals as they need, thousands set apart. */
static void
append_number (GString *out, double value)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];
  const char *point;
  gsize n_whole;

  if (value == floor (value) && fabs (value) < 1e15)
    g_snprintf (digits, sizeof digits, "%.0f", value);
  else
    g_ascii_formatd (digits, sizeof digits, "%.6g", value);

  point = strchr (digits, '.');
  n_whole = point != NULL ? (gsize) (point - digits) : strlen (digits);
  for (gsize i = 0; digits[i] != '\0'; i++)
    {
      if (i > 0 && i < n_whole && n_whole > 4 && (n_whole - i) % 3 == 0)
        g_string_append (out, "\u2009");
      g_string_append_c (out, digits[i]);
    }
}

char *
ccl_quantity_format (const CclQuantity *quantity)
{
  GString *out = g_string_new (NULL);
  double low = quantity->interval.low, high = quantity->interval.high;

  if (!ccl_quantity_has_figure (quantity))
    return g_string_free (out, FALSE);

  switch (quantity->bound)
    {
    case CCL_BOUND_AT_LEAST:
      g_string_append (out, "≥\u2009");
      break;
    case CCL_BOUND_AT_MOST:
      g_string_append (out, "≤\u2009");
      break;
    case CCL_BOUND_MORE_THAN:
      g_string_append (out, ">\u2009");
      break;
    case CCL_BOUND_LESS_THAN:
      g_string_append (out, "<\u2009");
      break;
    case CCL_BOUND_ABOUT:
    case CCL_BOUND_VAGUE:
      g_string_append (out, "≈\u2009");
      break;
    case CCL_BOUND_NONE:
    case CCL_BOUND_EXACT:
    case CCL_BOUND_RANGE:
      break;
    }

  if (quantity->unit == CCL_UNIT_MONEY && quantity->currency[0] != '\0')
    g_string_append_printf (out, "%s\u2009", quantity->currency);
  if (isinf (low))
    append_number (out, high);
  else
    append_number (out, low);
  if (!isinf (low) && !isinf (high) && !same_number (low, high))
    {
      g_string_append (out, "–");
      append_number (out, high);
    }
  if (quantity->unit == CCL_UNIT_PERCENT)
    g_string_append (out, "\u2009%");
  else if (quantity->unit == CCL_UNIT_KM2)
    g_string_append (out, "\u2009km²");
  else if (quantity->unit == CCL_UNIT_TONNES)
    g_string_append (out, "\u2009t");

  return g_string_free (out, FALSE);
}
