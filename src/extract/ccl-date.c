/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-date.h"

#include <stdio.h>
#include <string.h>

/* A date without year lies in the past, but for so many days to come. */
#define MAX_DAYS_AHEAD 60

static gboolean
is_sign (const CclDocument *document, guint at, char sign)
{
  const CclToken *token = ccl_document_find_token (document, at);

  return token != NULL && ccl_token_is_sign (token, sign);
}

/* A number token of plain digits between two values; -1 otherwise. */
static int
read_digits (const CclDocument *document, guint at, int low, int high)
{
  const CclToken *token = ccl_document_find_token (document, at);
  gsize len = token != NULL && token->kind == CCL_TOKEN_NUMBER ? strlen (token->folded) : 0;
  int value;

  if (len == 0 || len > 4 || strspn (token->folded, "0123456789") != len)
    return -1;
  value = (int) g_ascii_strtoll (token->folded, NULL, 10);
  return low <= value && value <= high ? value : -1;
}

/* A day of the month, "9" or "9th", or -1; @end: past it. */
int
ccl_date_read_day_of_month (const CclDocument *document, guint at, guint *end)
{
  int day = read_digits (document, at, 1, 31);
  const CclMatch *ending = ccl_document_find_number (document, at + 1, CCL_NUMBER_ORDINAL);

  *end = at + 1;
  if (day > 0 && ending != NULL && ccl_document_get_token (document, at + 1)->glued)
    *end = ending->end;
  return day;
}

int
ccl_date_read_year (const CclDocument *document, guint at, guint *end)
{
  int year;

  if (is_sign (document, at, ','))
    at++;
  year = read_digits (document, at, 1900, 2099);
  if (year > 0)
    *end = at + 1;
  return year;
}

/* Past the point of an abbreviated month: "Oct. 9". */
static guint
skip_point (const CclDocument *document, guint at)
{
  const CclToken *token = ccl_document_find_token (document, at);

  return token != NULL && token->glued && ccl_token_is_sign (token, '.') ? at + 1 : at;
}

/* Resolving -------------------------------------------------------------------------------------
 */

CclDay
ccl_date_last_of_month (int year, int month)
{
  return month == 12 ? ccl_day_new (year + 1, 1, 1) - 1 : ccl_day_new (year, month + 1, 1) - 1;
}

/* The year in which a date without one lies, seen from the day of publication. */
static int
guess_year (CclDay published, int month, int day)
{
  int year;
  CclDay that_day;

  if (published == 0)
    return 0;
  ccl_day_get (published, &year, NULL, NULL, NULL);
  that_day = ccl_day_new (year, month, day);
  if (that_day == 0)
    return year; /* 29 February */
  if (that_day > published + MAX_DAYS_AHEAD)
    return year - 1;
  if (that_day + 365 <= published + MAX_DAYS_AHEAD)
    return year + 1;
  return year;
}

static void
set_month_day (const CclDocument *document, CclDate *date, int year, int month, int day)
{
  if (year <= 0)
    year = guess_year (document->article->published, month, day);
  date->first_day = date->last_day = year > 0 ? ccl_day_new (year, month, day) : 0;
}

static void
set_month (const CclDocument *document, CclDate *date, int year, int month)
{
  CclDay published = document->article->published;
  int this_month;

  date->first_day = date->last_day = 0;
  if (year <= 0)
    {
      if (published == 0)
        return;
      ccl_day_get (published, &year, &this_month, NULL, NULL);
      if (month > this_month + 1)
        year--;
    }
  date->first_day = ccl_day_new (year, month, 1);
  date->last_day = ccl_date_last_of_month (year, month);
}

/* The last such day of the week, today if it is one. */
static CclDay
find_weekday (CclDay published, int weekday)
{
  int today;

  if (published == 0)
    return 0;
  ccl_day_get (published, NULL, NULL, NULL, &today);
  return published - (CclDay) ((today - weekday + 7) % 7);
}

/* Dates -----------------------------------------------------------------------------------------
 */

/* "September 30, 2020", "Oct. 9", "October", "October 2020"; @at is the month. */
static gboolean
read_month_first (const CclDocument *document, guint at, CclDate *date)
{
  const CclMatch *month = ccl_document_find_time_word (document, at, CCL_TIME_MONTH);
  guint next;
  int day, year;

  if (month == NULL)
    return FALSE;
  date->end = skip_point (document, month->end);
  day = ccl_date_read_day_of_month (document, date->end, &next);
  if (day > 0 && !is_sign (document, next, ':'))
    {
      date->end = next;
      year = ccl_date_read_year (document, next, &date->end);
      set_month_day (document, date, year, (int) month->entry->value, day);
      return TRUE;
    }

  year = ccl_date_read_year (document, date->end, &next);
  if (year > 0)
    date->end = next;
  else
    date->end = month->end;
  set_month (document, date, year, (int) month->entry->value);
  return TRUE;
}

/* "30 September 2020", "the 9th of October"; @at is the day. */
gboolean
ccl_date_read_day_first (const CclDocument *document, guint at, CclDate *date)
{
  guint next;
  int day = ccl_date_read_day_of_month (document, at, &next);
  const CclMatch *of, *month;

  if (day < 0)
    return FALSE;
  of = ccl_document_find_number (document, next, CCL_NUMBER_OF);
  month = ccl_document_find_time_word (document, of != NULL ? of->end : next, CCL_TIME_MONTH);
  if (month == NULL)
    return FALSE;

  date->end = month->end;
  if (ccl_document_find_token (document, date->end) != NULL
      && read_digits (document, skip_point (document, date->end), 1900, 2099) > 0)
    date->end = skip_point (document, date->end);
  set_month_day (document, date, ccl_date_read_year (document, date->end, &date->end),
                 (int) month->entry->value, day);
  return TRUE;
}

/* "2020-09-30", "30.09.2020". */
static gboolean
read_numeric (const CclDocument *document, guint at, CclDate *date)
{
  const CclToken *token = ccl_document_find_token (document, at);
  int year, month, day;
  char extra;

  if (token == NULL || token->kind != CCL_TOKEN_NUMBER)
    return FALSE;
  year = read_digits (document, at, 1900, 2099);
  month = year > 0 && is_sign (document, at + 1, '-') ? read_digits (document, at + 2, 1, 12) : -1;
  day = month > 0 && is_sign (document, at + 3, '-') ? read_digits (document, at + 4, 1, 31) : -1;
  if (day > 0)
    {
      date->end = at + 5;
      date->first_day = date->last_day = ccl_day_new (year, month, day);
      return date->first_day != 0;
    }

  if (strlen (token->folded) > 10 || strchr (token->folded, '.') == NULL
      || sscanf (token->folded, "%2d.%2d.%4d%c", &day, &month, &year, &extra) != 3)
    return FALSE;
  date->end = at + 1;
  date->first_day = date->last_day = ccl_day_new (year, month, day);
  return date->first_day != 0 && year >= 1900;
}

/* "Thursday", "Thursday morning", "Thursday, Oct. 8", "last Thursday". */
static gboolean
read_weekday (const CclDocument *document, guint at, CclDate *date)
{
  const CclMatch *last = ccl_document_find_time_word (document, at, CCL_TIME_LAST);
  const CclMatch *weekday
      = ccl_document_find_time_word (document, last != NULL ? last->end : at, CCL_TIME_WEEKDAY);
  CclDate named;
  guint next;

  if (weekday == NULL)
    return FALSE;
  date->end = weekday->end;
  date->first_day = date->last_day
      = find_weekday (document->article->published, (int) weekday->entry->value);
  if (last != NULL && date->first_day != 0 && date->first_day == document->article->published)
    date->first_day = date->last_day = date->first_day - 7;

  next = skip_point (document, date->end);
  if (is_sign (document, next, ','))
    next++;
  if (read_month_first (document, next, &named) || ccl_date_read_day_first (document, next, &named))
    *date = named;
  return TRUE;
}

/* "last October": the last that is over. */
static gboolean
read_last_month (const CclDocument *document, guint at, CclDate *date)
{
  const CclMatch *last = ccl_document_find_time_word (document, at, CCL_TIME_LAST);
  const CclMatch *month = last != NULL ? ccl_document_find_time_word (document, last->end, CCL_TIME_MONTH) : NULL;
  int year, this_month;

  if (month == NULL)
    return FALSE;
  date->end = month->end;
  date->first_day = date->last_day = 0;
  if (document->article->published == 0)
    return TRUE;
  ccl_day_get (document->article->published, &year, &this_month, NULL, NULL);
  set_month (document, date, (int) month->entry->value < this_month ? year : year - 1, (int) month->entry->value);
  return TRUE;
}

/* What may stand behind a day that stands alone: no noun that it would rank ("the 5th Regiment"). */
static gboolean
may_follow_day (const CclDocument *document, guint at)
{
  static const CclWordClass classes[] = { CCL_WORD_PREPOSITION, CCL_WORD_LOCATIVE, CCL_WORD_COORDINATOR, CCL_WORD_PRONOUN,
                                          CCL_WORD_BE, CCL_WORD_HAVE, CCL_WORD_COMPLEMENTISER, CCL_WORD_SUBORDINATOR };

  if (at >= document->tokens->len || ccl_document_get_token (document, at)->kind == CCL_TOKEN_PUNCTUATION
      || ccl_document_get_token (document, at)->kind == CCL_TOKEN_QUOTE)
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (classes); i++)
    if (ccl_document_is_word (document, at, classes[i], NULL))
      return TRUE;
  return FALSE;
}

/* "the 19th", "the 15th of the month": the last such day; @at is behind the article. */
static gboolean
read_day_alone (const CclDocument *document, guint at, CclDate *date)
{
  guint end;
  int day, year, month, today;

  if (at == 0 || !ccl_document_is_word (document, at - 1, CCL_WORD_DETERMINER, NULL))
    return FALSE;
  day = ccl_date_read_day_of_month (document, at, &end);
  if (day < 0 || end == at + 1 || !may_follow_day (document, end))
    return FALSE;
  date->end = end;
  date->first_day = date->last_day = 0;
  if (document->article->published == 0)
    return TRUE;
  ccl_day_get (document->article->published, &year, &month, &today, NULL);
  if (day > today && --month < 1)
    {
      month = 12;
      year--;
    }
  date->first_day = date->last_day = ccl_day_new (year, month, day);
  return date->first_day != 0;
}

/* "yesterday", "overnight", "the previous day". */
gboolean
ccl_date_read_day_word (const CclDocument *document, guint at, CclDate *date)
{
  const CclDay published = document->article->published;
  const CclMatch *match = ccl_document_find_time_word (document, at, CCL_TIME_DAY);
  const CclMatch *night = ccl_document_find_time_word (document, at, CCL_TIME_NIGHT);

  if (match != NULL && (night == NULL || match->end >= night->end))
    {
      date->end = match->end;
      date->first_day = date->last_day
          = published != 0 ? published + (CclDay) (int)match->entry->value : 0;
      return TRUE;
    }
  if (night == NULL)
    return FALSE;
  date->end = night->end;
  date->last_day = published;
  date->first_day = published != 0 ? published - 1 : 0;
  return TRUE;
}

/* A year alone, where what stands before it says so: "in 1994", "since 1994". */
static gboolean
read_bare_year (const CclDocument *document, guint at, CclDate *date)
{
  int year = read_digits (document, at, 1800, 2099);
  const CclToken *next = ccl_document_find_token (document, at + 1);

  if (year < 0 || at == 0 || (next != NULL && next->glued && next->kind != CCL_TOKEN_PUNCTUATION)
      || ccl_document_find_match (document, at + 1, CCL_ENTRY_OBJECT) != NULL
      || ccl_document_find_match (document, at + 1, CCL_ENTRY_UNIT) != NULL)
    return FALSE;
  if (!ccl_document_is_word (document, at - 1, CCL_WORD_LOCATIVE, NULL)
      && !ccl_document_is_word (document, at - 1, CCL_WORD_PREPOSITION, NULL)
      && ccl_document_find_time_word (document, at - 1, CCL_TIME_SINCE) == NULL
      && ccl_document_find_time_word (document, at - 1, CCL_TIME_EDGE) == NULL
      && ccl_document_find_time_word (document, at - 1, CCL_TIME_UNTIL) == NULL
      && ccl_document_find_time_word (document, at - 1, CCL_TIME_AS_OF) == NULL)
    return FALSE;

  date->end = at + 1;
  date->first_day = ccl_day_new (year, 1, 1);
  date->last_day = ccl_day_new (year, 12, 31);
  return TRUE;
}

/* A month that is a word, too: "May", "March" count where a preposition, a day or a year is by. */
static gboolean
is_doubtful_month (const CclDocument *document, guint at, const CclDate *date)
{
  if (date->end > at + 1 || ccl_document_find_time_word (document, at, CCL_TIME_MONTH) == NULL)
    return FALSE;
  if (at > 0
      && (ccl_document_is_word (document, at - 1, CCL_WORD_LOCATIVE, NULL)
          || ccl_document_is_word (document, at - 1, CCL_WORD_PREPOSITION, NULL)
          || ccl_document_find_match (document, at - 1, CCL_ENTRY_TIME) != NULL
          || (at > 1 && ccl_document_is_joint (document, at - 1)
              && ccl_document_find_time_word (document, at - 2, CCL_TIME_EDGE) != NULL)))
    return FALSE;
  return ccl_document_is_word (document, at, CCL_WORD_MODAL, NULL)
         || ccl_document_find_match (document, at, CCL_ENTRY_OBJECT) != NULL
         || ccl_document_find_match (document, at, CCL_ENTRY_NOUN) != NULL
         || ccl_document_find_match (document, at, CCL_ENTRY_VERB) != NULL;
}

gboolean
ccl_date_read (const CclDocument *document, guint at, CclDate *date)
{
  if (at >= document->tokens->len)
    return FALSE;
  if (!ccl_date_read_day_first (document, at, date) && !read_month_first (document, at, date)
      && !read_numeric (document, at, date) && !read_weekday (document, at, date)
      && !read_last_month (document, at, date) && !read_day_alone (document, at, date)
      && !ccl_date_read_day_word (document, at, date) && !read_bare_year (document, at, date))
    return FALSE;
  return !is_doubtful_month (document, at, date);
}
