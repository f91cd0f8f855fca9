/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ccl-day.h"

G_BEGIN_DECLS

/**
 * CclDateText:
 * @year: 0 if the text leaves it out
 * @month: 1 to 12
 * @day: 1 to 31
 *
 * A date as people write it.
 */
typedef struct
{
  int year;
  int month;
  int day;
} CclDateText;

/**
 * ccl_date_text_scan:
 * @text: valid UTF-8
 * @date: (out): what was read
 *
 * Reads a date at the start of a text: "October 9", "Sept. 14, 2023", "14 September 2023", "9 de
 * mayo de 2020", "18.09.2022", "2022-09-18", "Wednesday, February 05, 2025". "4/5/2020" is none:
 * nobody can tell its day from its month.
 *
 * Returns: the bytes that it takes, 0 if there is none
 */
gsize ccl_date_text_scan (const char *text, CclDateText *date);

/* The first date with a year in a text, 0 if there is none. Looks at its first @length bytes. */
CclDay ccl_date_text_find (const char *text, gsize length);

/* A machine's date or, failing that, the first one in a text: "2020-09-28T18:42:00+04:00",
 * "Thu, 25 Jan 2024 07:31:00 GMT", "20200928". 0 if it is none. */
CclDay ccl_date_text_parse_stamp (const char *text);

G_END_DECLS
