/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ccl-day.h"

static void
test_iso (void)
{
  g_autofree char *text = ccl_day_format_iso (ccl_day_new (2020, 10, 9));

  g_assert_cmpstr (text, ==, "2020-10-09");
  g_assert_cmpuint (ccl_day_parse_iso ("2020-10-09T23:30:00+04:00"), ==, ccl_day_new (2020, 10, 9));
  g_assert_cmpuint (ccl_day_parse_iso ("2020-10-10"), ==, ccl_day_new (2020, 10, 9) + 1);
}

static void
test_impossible (void)
{
  static const char *const texts[] = { "", "2020", "2020-13-01", "2021-02-29", "09.10.2020", "2020-10-091", "2020-1-2" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    g_assert_cmpuint (ccl_day_parse_iso (texts[i]), ==, 0);
  g_assert_cmpuint (ccl_day_parse_iso (NULL), ==, 0);
  g_assert_null (ccl_day_format_iso (0));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/day/iso", test_iso);
  g_test_add_func ("/day/impossible", test_impossible);
  return g_test_run ();
}
