/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-day.h"

CclDay
ccl_day_new (int year, int month, int day)
{
  GDate date;

  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > 31 ||
      !g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year))
    return 0;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay) day, (GDateMonth) month, (GDateYear) year);
  return g_date_get_julian (&date);
}

/* Reads exactly @n_digits digits; -1 where there are fewer. */
static int
read_digits (const char *text, int n_digits)
{
  int value = 0;

  for (int i = 0; i < n_digits; i++)
    {
      if (!g_ascii_isdigit (text[i]))
        return -1;
      value = value * 10 + (text[i] - '0');
    }

  return value;
}

CclDay
ccl_day_parse_iso (const char *text)
{
  int year, month, day;

  if (text == NULL || (year = read_digits (text, 4)) < 0 || text[4] != '-' ||
      (month = read_digits (text + 5, 2)) < 0 || text[7] != '-' ||
      (day = read_digits (text + 8, 2)) < 0 || g_ascii_isdigit (text[10]))
    return 0;

  return ccl_day_new (year, month, day);
}

void
ccl_day_get (CclDay day, int *year, int *month, int *day_of_month, int *weekday)
{
  GDate date;

  g_return_if_fail (g_date_valid_julian (day));

  g_date_clear (&date, 1);
  g_date_set_julian (&date, day);
  if (year != NULL)
    *year = g_date_get_year (&date);
  if (month != NULL)
    *month = (int) g_date_get_month (&date);
  if (day_of_month != NULL)
    *day_of_month = g_date_get_day (&date);
  if (weekday != NULL)
    *weekday = (int) g_date_get_weekday (&date);
}

char *
ccl_day_format_iso (CclDay day)
{
  int year, month, day_of_month;

  if (!g_date_valid_julian (day))
    return NULL;

  ccl_day_get (day, &year, &month, &day_of_month, NULL);
  return g_strdup_printf ("%04d-%02d-%02d", year, month, day_of_month);
}
