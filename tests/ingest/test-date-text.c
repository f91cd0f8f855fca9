/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-date-text.h"

#include <string.h>

static void
test_scan (void)
{
  static const struct
  {
    const char *text;
    gsize length;
    CclDateText date;
  } cases[] = {
    { "October 9. /Agency/", 9, { 0, 10, 9 } },
    { "Sept. 14 (Wire)", 8, { 0, 9, 14 } },
    { "Oct 9, 2020 -", 11, { 2020, 10, 9 } },
    { "9th of October, 2020", 20, { 2020, 10, 9 } },
    { "14 September 2023 –", 17, { 2023, 9, 14 } },
    { "18.09.2022 (", 10, { 2022, 9, 18 } },
    { "2022-09-18T10:00", 10, { 2022, 9, 18 } },
    { "28/09/2020", 10, { 2020, 9, 28 } },
    { "09/28/2020", 10, { 2020, 9, 28 } },
    { "Wednesday, February 05, 2025", 28, { 2025, 2, 5 } },
    { "9. Oktober 2020", 15, { 2020, 10, 9 } },
    { "9 de octubre de 2020", 20, { 2020, 10, 9 } },
    { "2019年6月24日", 16, { 2019, 6, 24 } },
    /* none of these is a date */
    { "09/10/2020", 0, { 0, 0, 0 } },
    { "October 32", 0, { 0, 0, 0 } },
    { "30.02.2020", 0, { 0, 0, 0 } },
    { "9 people", 0, { 0, 0, 0 } },
    { "May the force", 0, { 0, 0, 0 } },
    { "", 0, { 0, 0, 0 } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      CclDateText date;

      g_test_message ("%s", cases[i].text);
      g_assert_cmpuint (ccl_date_text_scan (cases[i].text, &date), ==, cases[i].length);
      g_assert_cmpint (date.year, ==, cases[i].date.year);
      g_assert_cmpint (date.month, ==, cases[i].date.month);
      g_assert_cmpint (date.day, ==, cases[i].date.day);
    }
}

static void
test_find (void)
{
  const char *text
      = "The war of 1994. Updated at 18:00 on 9 October 2020, first told on May 3, 2019.";

  g_assert_cmpuint (ccl_date_text_find (text, strlen (text)), ==, ccl_day_new (2020, 10, 9));
  g_assert_cmpuint (ccl_date_text_find (text, 30), ==, 0);
  g_assert_cmpuint (ccl_date_text_find ("dismay 3, 2019", 14), ==, 0);
}

static void
test_stamp (void)
{
  const CclDay day = ccl_day_new (2024, 1, 25);

  g_assert_cmpuint (ccl_date_text_parse_stamp ("2024-01-25T23:31:00+04:00"), ==, day);
  g_assert_cmpuint (ccl_date_text_parse_stamp ("Thu, 25 Jan 2024 07:31:00 GMT"), ==, day);
  g_assert_cmpuint (ccl_date_text_parse_stamp ("20240125"), ==, day);
  g_assert_cmpuint (ccl_date_text_parse_stamp ("2024/1/25 07:31"), ==, day);
  g_assert_cmpuint (ccl_date_text_parse_stamp ("0001-01-01T00:00:00Z"), ==, 0);
  g_assert_cmpuint (ccl_date_text_parse_stamp ("yesterday"), ==, 0);
  g_assert_cmpuint (ccl_date_text_parse_stamp (NULL), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/date-text/scan", test_scan);
  g_test_add_func ("/date-text/find", test_find);
  g_test_add_func ("/date-text/stamp", test_stamp);
  return g_test_run ();
}
