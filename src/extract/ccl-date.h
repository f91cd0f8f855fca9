/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ccl-document-private.h"

G_BEGIN_DECLS

/* A day, month or year as it is named: @first_day to @last_day, both 0 if it cannot be resolved;
 * @end: the token past it. */
typedef struct
{
  guint end;
  CclDay first_day;
  CclDay last_day;
} CclDate;

/* Reads the day, month or year that is named at @at. */
gboolean ccl_date_read (const CclDocument *document, guint at, CclDate *date);

/* Parts of it that stand alone in longer wordings: "yesterday"; "9 October"; the 9 of it. */
gboolean ccl_date_read_day_word (const CclDocument *document, guint at, CclDate *date);
gboolean ccl_date_read_day_first (const CclDocument *document, guint at, CclDate *date);
int ccl_date_read_day_of_month (const CclDocument *document, guint at, guint *end);

/* The year at @at, past a comma, or -1; moves @end only if there is one. */
int ccl_date_read_year (const CclDocument *document, guint at, guint *end);

/* The last day of a month. */
CclDay ccl_date_last_of_month (int year, int month);

G_END_DECLS
