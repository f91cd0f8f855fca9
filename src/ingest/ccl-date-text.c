/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-date-text.h"

#include "ccl-reading-words.h"

#include <string.h>

#define FIRST_YEAR 1900
#define LAST_YEAR 2199

/* Digits at @text, at most @most of them and not followed by another. */
static gsize
scan_number (const char *text, gsize most, int *number)
{
  gsize n = 0;

  *number = 0;
  while (n < most && g_ascii_isdigit (text[n]))
    *number = *number * 10 + (text[n++] - '0');
  return g_ascii_isdigit (text[n]) ? 0 : n;
}

static gsize
scan_year (const char *text, int *year)
{
  const gsize n = scan_number (text, 4, year);

  return n == 4 && *year >= FIRST_YEAR && *year <= LAST_YEAR ? n : 0;
}

/* The letters of a word at @text. */
static gsize
scan_word (const char *text)
{
  const char *p = text;

  while (g_unichar_isalpha (g_utf8_get_char (p)))
    p = g_utf8_next_char (p);
  return (gsize)(p - text);
}

static gsize
skip_spaces (const char *text)
{
  const char *p = text;

  while (*p == ' ' || *p == '\t' || g_str_has_prefix (p, "\xc2\xa0"))
    p += *p == '\xc2' ? 2 : 1;
  return (gsize)(p - text);
}

/* "Sept.", "September" */
static gsize
scan_month (const char *text, int *month)
{
  gsize n = scan_word (text);

  *month = ccl_reading_get_month (text, n);
  if (*month == 0)
    return 0;
  return n + (text[n] == '.');
}

/* Letters that make a number an ordinal, or the full stop or "º" of other languages. */
static gsize
skip_ordinal (const char *text)
{
  if (text[0] == '.')
    return 1;
  if (g_str_has_prefix (text, "\xc2\xba") || g_str_has_prefix (text, "\xc2\xb0"))
    return 2;
  return ccl_reading_skip_ordinal (text);
}

/* ", 2020", " 2020", " de 2020"; 0 if no year follows. */
static gsize
scan_following_year (const char *text, int *year)
{
  gsize n = *text == ',';
  gsize n_year = 0;

  n += skip_spaces (text + n);
  n += ccl_reading_skip_date_joiner (text + n);
  if (n == 0)
    return 0;
  n_year = scan_year (text + n, year);
  return n_year > 0 ? n + n_year : 0;
}

/* "October 9", "Oct. 9th, 2020" */
static gsize
scan_month_first (const char *text, CclDateText *date)
{
  gsize n = scan_month (text, &date->month);
  gsize n_day = 0;

  if (n == 0)
    return 0;
  n += skip_spaces (text + n);
  n_day = scan_number (text + n, 2, &date->day);
  if (n_day == 0)
    return 0;
  n += n_day;
  if (text[n] != '.')
    n += skip_ordinal (text + n);
  return n + scan_following_year (text + n, &date->year);
}

/* "9 October", "9. Oktober 2020", "9 de octubre de 2020", "9th of October, 2020" */
static gsize
scan_day_first (const char *text, CclDateText *date)
{
  gsize n = scan_number (text, 2, &date->day);
  gsize n_month = 0;

  if (n == 0)
    return 0;
  n += skip_ordinal (text + n);
  if (text[n] == '-')
    n++;
  n += skip_spaces (text + n);
  n += ccl_reading_skip_date_joiner (text + n);
  n_month = scan_month (text + n, &date->month);
  if (n_month == 0)
    return 0;
  n += n_month;
  if (text[n] == '-' && scan_year (text + n + 1, &date->year) > 0)
    return n + 5;
  return n + scan_following_year (text + n, &date->year);
}

/* "2020-10-09", "2020/10/9", "2020.10.09", "2020年10月9日" */
static gsize
scan_year_first (const char *text, CclDateText *date)
{
  const char *separator = "-";
  gsize n = scan_year (text, &date->year);
  gsize n_part = 0;
  gsize n_separator = 1;

  if (n == 0)
    return 0;
  if (g_str_has_prefix (text + n, "\xe5\xb9\xb4"))
    separator = "\xe5\xb9\xb4", n_separator = 3;
  else if (text[n] == '/' || text[n] == '.')
    separator = text[n] == '/' ? "/" : ".";
  else if (text[n] != '-')
    return 0;

  n += n_separator;
  n_part = scan_number (text + n, 2, &date->month);
  n += n_part;
  if (n_separator == 3)
    separator = "\xe6\x9c\x88";
  if (n_part == 0 || !g_str_has_prefix (text + n, separator))
    return 0;
  n += n_separator;
  n_part = scan_number (text + n, 2, &date->day);
  if (n_part == 0)
    return 0;
  n += n_part;
  return n + (n_separator == 3 && g_str_has_prefix (text + n, "\xe6\x97\xa5") ? 3 : 0);
}

/* "18.09.2022"; "28/09/2020" and "09/28/2020", where only one reading is a date */
static gsize
scan_numeric (const char *text, CclDateText *date)
{
  int first = 0, second = 0;
  gsize n = scan_number (text, 2, &first);
  gsize n_part = 0;
  const char separator = text[n];

  if (n == 0 || separator == '\0' || !strchr ("./-", separator))
    return 0;
  n++;
  n_part = scan_number (text + n, 2, &second);
  n += n_part;
  if (n_part == 0 || text[n] != separator)
    return 0;
  n++;
  n_part = scan_year (text + n, &date->year);
  if (n_part == 0)
    return 0;

  const gboolean month_first = separator != '.' && second > 12;

  if (separator != '.' && first <= 12 && second <= 12 && first != second)
    return 0;
  date->day = month_first ? second : first;
  date->month = month_first ? first : second;
  return n + n_part;
}

static gboolean
is_sound (const CclDateText *date)
{
  /* 2020 stands in for an unknown year, since it has a 29th of February. */
  return ccl_day_new (date->year != 0 ? date->year : 2020, date->month, date->day) != 0;
}

gsize
ccl_date_text_scan (const char *text, CclDateText *date)
{
  static gsize (*const scanners[]) (const char *, CclDateText *) = {
    scan_year_first,
    scan_numeric,
    scan_day_first,
    scan_month_first,
  };

  for (guint i = 0; i < G_N_ELEMENTS (scanners); i++)
    {
      gsize n = 0;

      *date = (CclDateText){ 0 };
      n = scanners[i](text, date);
      if (n > 0 && is_sound (date))
        return n;
    }

  /* A weekday before it: any word will do. */
  gsize n_word = scan_word (text);

  if (n_word > 0 && (text[n_word] == ',' || text[n_word] == '.' || text[n_word] == ' '))
    {
      const gsize start
          = n_word + (text[n_word] != ' ') + skip_spaces (text + n_word + (text[n_word] != ' '));

      for (guint i = 0; i < G_N_ELEMENTS (scanners); i++)
        {
          gsize n = 0;

          *date = (CclDateText){ 0 };
          n = scanners[i](text + start, date);
          if (n > 0 && is_sound (date))
            return start + n;
        }
    }
  *date = (CclDateText){ 0 };
  return 0;
}

CclDay
ccl_date_text_find (const char *text, gsize length)
{
  gboolean in_word = FALSE;

  for (const char *p = text; *p != '\0' && p < text + length; p = g_utf8_next_char (p))
    {
      const gboolean alnum = g_unichar_isalnum (g_utf8_get_char (p));
      CclDateText date;

      if (alnum && !in_word && ccl_date_text_scan (p, &date) > 0 && date.year != 0)
        return ccl_day_new (date.year, date.month, date.day);
      in_word = alnum;
    }
  return 0;
}

CclDay
ccl_date_text_parse_stamp (const char *text)
{
  CclDay day = 0;

  if (text == NULL)
    return 0;
  while (g_ascii_isspace (*text))
    text++;
  day = ccl_day_parse_iso (text);
  if (day != 0)
    {
      int year = 0;

      ccl_day_get (day, &year, NULL, NULL, NULL);
      return year >= FIRST_YEAR && year <= LAST_YEAR ? day : 0;
    }
  if (strspn (text, "0123456789") == 8)
    {
      const int number = (int)g_ascii_strtoll (text, NULL, 10);
      const int year = number / 10000;

      return year >= FIRST_YEAR && year <= LAST_YEAR
                 ? ccl_day_new (year, number / 100 % 100, number % 100)
                 : 0;
    }
  return ccl_date_text_find (text, 200);
}
