/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CclDay:
 *
 * A calendar day as its Julian number (g_date_get_julian()): days subtract and compare as numbers.
 * 0 stands for "unknown".
 */
typedef guint32 CclDay;

/* 0 where the three do not make a date. @month and @day count from 1. */
CclDay ccl_day_new (int year, int month, int day);

/* Reads "YYYY-MM-DD", and such a date at the start of a longer ISO 8601 stamp; 0 if it is none. */
CclDay ccl_day_parse_iso (const char *text);

/* Returns: (transfer full) (nullable): "YYYY-MM-DD", %NULL for an unknown day */
char *ccl_day_format_iso (CclDay day);

/* The parts of a known day; weekday: 1 is Monday, 7 is Sunday. Each may be %NULL. */
void ccl_day_get (CclDay day, int *year, int *month, int *day_of_month, int *weekday);

G_END_DECLS
