/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ccl-quantity.h"

#include <math.h>

static void
test_disjoint (void)
{
  const CclInterval up_to_30 = { -INFINITY, 30 }, from_43 = { 43, INFINITY }, just_51 = { 51, 51 };

  g_assert_true (ccl_interval_disjoint (up_to_30, from_43));
  g_assert_true (ccl_interval_disjoint (from_43, up_to_30)); /* symmetric */
  g_assert_false (ccl_interval_disjoint (from_43, just_51)); /* 51 suits both */
}

static void
test_range (void)
{
  const CclQuantity about_30 = { .interval = { 30, 30 }, .bound = CCL_BOUND_ABOUT, .approx = TRUE };
  const CclQuantity dozens = { .interval = { 24, 99 }, .bound = CCL_BOUND_VAGUE, .approx = TRUE };
  const CclQuantity over_100 = { .interval = { 100, INFINITY }, .bound = CCL_BOUND_MORE_THAN };
  const CclQuantity just_100 = ccl_quantity_exact (100);
  CclInterval range = ccl_quantity_range (&about_30, 0.1);

  g_assert_cmpfloat_with_epsilon (range.low, 27, 1e-9);
  g_assert_cmpfloat_with_epsilon (range.high, 33, 1e-9);
  g_assert_true (isinf (ccl_quantity_range (&dozens, 0.1).high)); /* 300 is no conflict with dozens */
  g_assert_true (ccl_interval_disjoint (ccl_quantity_range (&over_100, 0.1), just_100.interval));
}

static void
test_format (void)
{
  static const struct
  {
    CclQuantity quantity;
    const char *text;
  } cases[] = {
    { { { 250, 250 }, CCL_BOUND_EXACT, CCL_UNIT_COUNT, FALSE, "" }, "250" },
    { { { 0, 0 }, CCL_BOUND_EXACT, CCL_UNIT_COUNT, FALSE, "" }, "0" },
    { { { 43, INFINITY }, CCL_BOUND_AT_LEAST, CCL_UNIT_COUNT, FALSE, "" }, "≥\u200943" },
    { { { -INFINITY, 30 }, CCL_BOUND_AT_MOST, CCL_UNIT_COUNT, FALSE, "" }, "≤\u200930" },
    { { { 20, 25 }, CCL_BOUND_RANGE, CCL_UNIT_COUNT, FALSE, "" }, "20–25" },
    { { { 2300, 2300 }, CCL_BOUND_EXACT, CCL_UNIT_COUNT, FALSE, "" }, "2300" },
    { { { 1200000, 1200000 }, CCL_BOUND_EXACT, CCL_UNIT_COUNT, FALSE, "" }, "1\u2009200\u2009000" },
    { { { 20, 20 }, CCL_BOUND_ABOUT, CCL_UNIT_PERCENT, TRUE, "" }, "≈\u200920\u2009%" },
    { { { 2.5, 2.5 }, CCL_BOUND_EXACT, CCL_UNIT_MONEY, FALSE, "USD" }, "USD\u20092.5" },
    { { { -INFINITY, INFINITY }, CCL_BOUND_NONE, CCL_UNIT_COUNT, FALSE, "" }, "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = ccl_quantity_format (&cases[i].quantity);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/quantity/disjoint", test_disjoint);
  g_test_add_func ("/quantity/range", test_range);
  g_test_add_func ("/quantity/format", test_format);
  return g_test_run ();
}
