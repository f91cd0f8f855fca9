/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-document-private.h"
#include "ccl-numeral.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

/* A date without year lies in the past, but for so many days to come. */
#define MAX_DAYS_AHEAD 60

/* A day, month or year as it is named: @first to @end_day, both 0 if it cannot be resolved. */
typedef struct
{
  guint end;
  CclDay first_day;
  CclDay last_day;
} Date;

static const CclMatch *
find_time (const CclDocument *document, guint at, CclTimePart part)
{
  return ccl_document_find_part (document, at, CCL_ENTRY_TIME, (int) part);
}

static const CclToken *
get_token (const CclDocument *document, guint at)
{
  return at < document->tokens->len ? ccl_document_get_token (document, at) : NULL;
}

static gboolean
is_sign (const CclDocument *document, guint at, char sign)
{
  const CclToken *token = get_token (document, at);

  return token != NULL && ccl_token_is_sign (token, sign);
}

/* A number token of plain digits between two values; -1 otherwise. */
static int
read_digits (const CclDocument *document, guint at, int low, int high)
{
  const CclToken *token = get_token (document, at);
  gsize len = token != NULL && token->kind == CCL_TOKEN_NUMBER ? strlen (token->folded) : 0;
  int value;

  if (len == 0 || len > 4 || strspn (token->folded, "0123456789") != len)
    return -1;
  value = (int) g_ascii_strtoll (token->folded, NULL, 10);
  return low <= value && value <= high ? value : -1;
}

/* A day of the month, "9" or "9th", or -1; @end: past it. */
static int
read_day_of_month (const CclDocument *document, guint at, guint *end)
{
  int day = read_digits (document, at, 1, 31);
  const CclMatch *ending =
    ccl_document_find_part (document, at + 1, CCL_ENTRY_NUMBER, CCL_NUMBER_ORDINAL);

  *end = at + 1;
  if (day > 0 && ending != NULL && ccl_document_get_token (document, at + 1)->glued)
    *end = ending->end;
  return day;
}

static int
read_year (const CclDocument *document, guint at, guint *end)
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
  const CclToken *token = get_token (document, at);

  return token != NULL && token->glued && ccl_token_is_sign (token, '.') ? at + 1 : at;
}

/* Resolving ------------------------------------------------------------------------------------- */

static CclDay
last_of_month (int year, int month)
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
set_month_day (const CclDocument *document, Date *date, int year, int month, int day)
{
  if (year <= 0)
    year = guess_year (document->article->published, month, day);
  date->first_day = date->last_day = year > 0 ? ccl_day_new (year, month, day) : 0;
}

static void
set_month (const CclDocument *document, Date *date, int year, int month)
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
  date->last_day = last_of_month (year, month);
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

/* Dates ----------------------------------------------------------------------------------------- */

/* "September 30, 2020", "Oct. 9", "October", "October 2020"; @at is the month. */
static gboolean
read_month_first (const CclDocument *document, guint at, Date *date)
{
  const CclMatch *month = find_time (document, at, CCL_TIME_MONTH);
  guint next;
  int day, year;

  if (month == NULL)
    return FALSE;
  date->end = skip_point (document, month->end);
  day = read_day_of_month (document, date->end, &next);
  if (day > 0 && !is_sign (document, next, ':'))
    {
      date->end = next;
      year = read_year (document, next, &date->end);
      set_month_day (document, date, year, (int) month->entry->value, day);
      return TRUE;
    }

  year = read_year (document, date->end, &next);
  if (year > 0)
    date->end = next;
  else
    date->end = month->end;
  set_month (document, date, year, (int) month->entry->value);
  return TRUE;
}

/* "30 September 2020", "the 9th of October"; @at is the day. */
static gboolean
read_day_first (const CclDocument *document, guint at, Date *date)
{
  guint next;
  int day = read_day_of_month (document, at, &next);
  const CclMatch *of, *month;

  if (day < 0)
    return FALSE;
  of = ccl_document_find_part (document, next, CCL_ENTRY_NUMBER, CCL_NUMBER_OF);
  month = find_time (document, of != NULL ? of->end : next, CCL_TIME_MONTH);
  if (month == NULL)
    return FALSE;

  date->end = month->end;
  if (get_token (document, date->end) != NULL && read_digits (document, skip_point (document, date->end), 1900, 2099) > 0)
    date->end = skip_point (document, date->end);
  set_month_day (document, date, read_year (document, date->end, &date->end), (int) month->entry->value, day);
  return TRUE;
}

/* "2020-09-30", "30.09.2020". */
static gboolean
read_numeric (const CclDocument *document, guint at, Date *date)
{
  const CclToken *token = get_token (document, at);
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

  if (strlen (token->folded) > 10 || sscanf (token->folded, "%2d.%2d.%4d%c", &day, &month, &year, &extra) != 3)
    return FALSE;
  date->end = at + 1;
  date->first_day = date->last_day = ccl_day_new (year, month, day);
  return date->first_day != 0 && year >= 1900;
}

/* "Thursday", "Thursday morning", "Thursday, Oct. 8", "last Thursday". */
static gboolean
read_weekday (const CclDocument *document, guint at, Date *date)
{
  const CclMatch *last = find_time (document, at, CCL_TIME_LAST);
  const CclMatch *weekday = find_time (document, last != NULL ? last->end : at, CCL_TIME_WEEKDAY);
  Date named;
  guint next;

  if (weekday == NULL)
    return FALSE;
  date->end = weekday->end;
  date->first_day = date->last_day = find_weekday (document->article->published, (int) weekday->entry->value);
  if (last != NULL && date->first_day != 0 && date->first_day == document->article->published)
    date->first_day = date->last_day = date->first_day - 7;

  next = skip_point (document, date->end);
  if (is_sign (document, next, ','))
    next++;
  if (read_month_first (document, next, &named) || read_day_first (document, next, &named))
    *date = named;
  return TRUE;
}

/* "yesterday", "overnight", "the previous day". */
static gboolean
read_day_word (const CclDocument *document, guint at, Date *date)
{
  const CclDay published = document->article->published;
  const CclMatch *match = find_time (document, at, CCL_TIME_DAY);
  const CclMatch *night = find_time (document, at, CCL_TIME_NIGHT);

  if (match != NULL && (night == NULL || match->end >= night->end))
    {
      date->end = match->end;
      date->first_day = date->last_day = published != 0 ? published + (CclDay) (int) match->entry->value : 0;
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
read_bare_year (const CclDocument *document, guint at, Date *date)
{
  int year = read_digits (document, at, 1800, 2099);
  const CclToken *next = get_token (document, at + 1);

  if (year < 0 || at == 0 || (next != NULL && next->glued && next->kind != CCL_TOKEN_PUNCTUATION) ||
      ccl_document_find_match (document, at + 1, CCL_ENTRY_OBJECT) != NULL ||
      ccl_document_find_match (document, at + 1, CCL_ENTRY_UNIT) != NULL)
    return FALSE;
  if (!ccl_document_is_word (document, at - 1, CCL_WORD_LOCATIVE, NULL) &&
      !ccl_document_is_word (document, at - 1, CCL_WORD_PREPOSITION, NULL) &&
      find_time (document, at - 1, CCL_TIME_SINCE) == NULL && find_time (document, at - 1, CCL_TIME_EDGE) == NULL &&
      find_time (document, at - 1, CCL_TIME_UNTIL) == NULL && find_time (document, at - 1, CCL_TIME_AS_OF) == NULL)
    return FALSE;

  date->end = at + 1;
  date->first_day = ccl_day_new (year, 1, 1);
  date->last_day = ccl_day_new (year, 12, 31);
  return TRUE;
}

/* A month that is a word, too: "May", "March" count where a preposition, a day or a year is by. */
static gboolean
is_doubtful_month (const CclDocument *document, guint at, const Date *date)
{
  if (date->end > at + 1 || find_time (document, at, CCL_TIME_MONTH) == NULL)
    return FALSE;
  if (at > 0 && (ccl_document_is_word (document, at - 1, CCL_WORD_LOCATIVE, NULL) ||
                 ccl_document_is_word (document, at - 1, CCL_WORD_PREPOSITION, NULL) ||
                 ccl_document_find_match (document, at - 1, CCL_ENTRY_TIME) != NULL))
    return FALSE;
  return ccl_document_is_word (document, at, CCL_WORD_MODAL, NULL) ||
         ccl_document_find_match (document, at, CCL_ENTRY_OBJECT) != NULL ||
         ccl_document_find_match (document, at, CCL_ENTRY_NOUN) != NULL ||
         ccl_document_find_match (document, at, CCL_ENTRY_VERB) != NULL;
}

static gboolean
read_date (const CclDocument *document, guint at, Date *date)
{
  if (at >= document->tokens->len)
    return FALSE;
  if (!read_day_first (document, at, date) && !read_month_first (document, at, date) &&
      !read_numeric (document, at, date) && !read_weekday (document, at, date) &&
      !read_day_word (document, at, date) && !read_bare_year (document, at, date))
    return FALSE;
  return !is_doubtful_month (document, at, date);
}

/* Periods --------------------------------------------------------------------------------------- */

static guint
skip_determiner (const CclDocument *document, guint at)
{
  guint end;

  return ccl_document_is_word (document, at, CCL_WORD_DETERMINER, &end) ? end : at;
}

/* Past "early", "the morning of" and articles before a date. */
static guint
skip_edges (const CclDocument *document, guint at)
{
  for (guint n = 0; n < 3; n++)
    {
      const CclMatch *edge = find_time (document, at, CCL_TIME_EDGE);
      guint next = edge != NULL ? edge->end : skip_determiner (document, at);
      const CclToken *hyphen = get_token (document, next);

      if (next == at)
        break;
      if (hyphen != NULL && ccl_document_is_joint (document, next))
        next++; /* mid-October */
      at = next;
    }
  return at;
}

/* Past "morning", "noon" behind a day. */
static guint
skip_part_of_day (const CclDocument *document, guint at)
{
  const CclMatch *part = find_time (document, at, CCL_TIME_PART);

  return part != NULL ? part->end : at;
}

static CclTimeMention
make_mention (guint first, const Date *date)
{
  return (CclTimeMention){ .first = first, .end = date->end, .start = date->first_day, .end_day = date->last_day };
}

/* How many of the period, and its length in days: "24 hours", "the week". */
static gboolean
read_length (const CclDocument *document, guint at, double *days, guint *end)
{
  const CclMatch *period;
  CclNumeral number;
  double n = 1;

  if (at >= document->tokens->len)
    return FALSE;
  if (ccl_numeral_read (document, at, FALSE, &number) && isfinite (number.low) && number.low < 10000 &&
      number.part != CCL_NUMBER_ORDINAL)
    {
      n = number.low;
      at = number.end;
    }
  else
    at = skip_determiner (document, at);
  if (at < document->tokens->len && ccl_document_is_joint (document, at))
    at++;
  period = find_time (document, at, CCL_TIME_PERIOD);
  if (period == NULL)
    return FALSE;

  *days = n * period->entry->value;
  *end = period->end;
  return TRUE;
}

/* "last week", "last month", "last year": the calendar's, not the days up to now. */
static void
set_calendar_period (CclDay published, double days, int offset, CclTimeMention *mention)
{
  int year, month, weekday;

  if (published == 0)
    return;
  ccl_day_get (published, &year, &month, NULL, &weekday);
  if (days == 7)
    {
      mention->start = published - (CclDay) (weekday - 1 - offset * 7);
      mention->end_day = mention->start + 6;
    }
  else if (days == 30)
    {
      month += offset;
      year += month < 1 ? -1 : month > 12 ? 1 : 0;
      month = month < 1 ? 12 : month > 12 ? 1 : month;
      mention->start = ccl_day_new (year, month, 1);
      mention->end_day = last_of_month (year, month);
    }
  else if (days == 365)
    {
      mention->start = ccl_day_new (year + offset, 1, 1);
      mention->end_day = ccl_day_new (year + offset, 12, 31);
    }
  else
    mention->start = mention->end_day = published + (CclDay) offset;
  if (offset == 0)
    mention->end_day = published;
}

/* "the past 24 hours", "the last two days", "last week", "this week". */
static gboolean
read_period (const CclDocument *document, guint at, CclTimeMention *mention)
{
  const CclDay published = document->article->published;
  guint start = skip_determiner (document, at);
  const CclMatch *last = find_time (document, start, CCL_TIME_LAST);
  const CclMatch *this = find_time (document, at, CCL_TIME_THIS);
  double days;
  guint end;

  if (last == NULL && this == NULL)
    return FALSE;
  if (!read_length (document, last != NULL ? last->end : this->end, &days, &end))
    return FALSE;

  *mention = (CclTimeMention){ .first = at, .end = end };
  if (last == NULL || (start == at && end == last->end + 1 && last->entry->value == 0))
    set_calendar_period (published, days, last != NULL ? -1 : 0, mention);
  else if (published != 0)
    {
      mention->end_day = published;
      mention->start = published - (CclDay) CLAMP (ceil (days - 1e-3), 1, 100000);
    }
  return TRUE;
}

/* "two days ago", "a week earlier". */
static gboolean
read_ago (const CclDocument *document, guint at, CclTimeMention *mention)
{
  const CclMatch *ago;
  double days;
  guint end;

  if (!read_length (document, at, &days, &end) || end == at + 1)
    return FALSE;
  ago = find_time (document, end, CCL_TIME_AGO);
  if (ago == NULL)
    return FALSE;

  *mention = (CclTimeMention){ .first = at, .end = ago->end };
  if (document->article->published != 0 && days < 100000)
    mention->start = mention->end_day = document->article->published - (CclDay) floor (days);
  return TRUE;
}

/* The second end of "September 27-29", "from Sunday to Wednesday", "between Sunday and Wednesday". */
static gboolean
read_second_end (const CclDocument *document, guint at, const Date *first, gboolean opened, Date *last)
{
  const CclToken *token = get_token (document, at);
  const CclMatch *until = find_time (document, at, CCL_TIME_UNTIL);
  const CclMatch *to = ccl_document_find_part (document, at, CCL_ENTRY_NUMBER, CCL_NUMBER_TO);
  const CclMatch *and = ccl_document_find_part (document, at, CCL_ENTRY_NUMBER, CCL_NUMBER_AND);
  gboolean dash = token != NULL && token->kind == CCL_TOKEN_HYPHEN;
  guint next, end;
  int day, year, month, first_day;

  if (until != NULL)
    next = until->end;
  else if (to != NULL && !ccl_document_is_word (document, at, CCL_WORD_COORDINATOR, NULL))
    next = to->end;
  else if (dash || (opened && and != NULL))
    next = at + 1;
  else
    return FALSE;

  next = skip_edges (document, next);
  if (read_date (document, next, last))
    {
      if (last->first_day != 0 && last->last_day < first->first_day)
        return FALSE;
      last->end = skip_part_of_day (document, last->end);
      return TRUE;
    }
  /* "September 27-29": a bare day of the same month. */
  day = read_day_of_month (document, next, &end);
  if (day < 0 || first->first_day == 0 || first->first_day != first->last_day)
    return FALSE;
  ccl_day_get (first->first_day, &year, &month, &first_day, NULL);
  if (day <= first_day)
    return FALSE;
  last->end = end;
  read_year (document, end, &last->end);
  last->first_day = last->last_day = ccl_day_new (year, month, day);
  return last->last_day != 0;
}

/* "27-29 September": the first day stands before the date that @at leads to. */
static gboolean
read_leading_day (const CclDocument *document, guint at, guint *start, int *day)
{
  guint next;

  *day = read_day_of_month (document, at, &next);
  if (*day < 0 || next >= document->tokens->len)
    return FALSE;
  if (ccl_document_get_token (document, next)->kind != CCL_TOKEN_HYPHEN &&
      ccl_document_find_part (document, next, CCL_ENTRY_NUMBER, CCL_NUMBER_TO) == NULL &&
      ccl_document_find_part (document, next, CCL_ENTRY_NUMBER, CCL_NUMBER_AND) == NULL)
    return FALSE;
  *start = next + 1;
  return TRUE;
}

static gboolean
read_days_of_month (const CclDocument *document, guint at, CclTimeMention *mention)
{
  guint start;
  int day, year, month, last_day;
  Date date;

  if (!read_leading_day (document, at, &start, &day) || !read_day_first (document, start, &date))
    return FALSE;
  *mention = make_mention (at, &date);
  if (date.first_day == 0)
    return TRUE;
  ccl_day_get (date.first_day, &year, &month, &last_day, NULL);
  if (day >= last_day)
    return FALSE;
  mention->start = ccl_day_new (year, month, day);
  return TRUE;
}

/* A date or a stretch between two dates; @opened: "between" or "from" stands before. */
static gboolean
read_dates (const CclDocument *document, guint at, gboolean opened, CclTimeMention *mention)
{
  guint start = skip_edges (document, at);
  Date date, last;

  if (read_days_of_month (document, start, mention))
    {
      mention->first = at;
      return TRUE;
    }
  if (!read_date (document, start, &date))
    return FALSE;
  date.end = skip_part_of_day (document, date.end);
  *mention = make_mention (start, &date);
  if (read_second_end (document, date.end, &date, opened, &last))
    {
      mention->end = last.end;
      mention->end_day = last.last_day;
    }
  return TRUE;
}

/* Running totals -------------------------------------------------------------------------------- */

/* "since Sunday", "since the start of the war", "so far", "as of Wednesday". */
static gboolean
read_total (const CclDocument *document, guint at, CclTimeMention *mention)
{
  const CclMatch *since = find_time (document, at, CCL_TIME_SINCE);
  const CclMatch *total = find_time (document, at, CCL_TIME_TOTAL);
  const CclMatch *as_of = find_time (document, at, CCL_TIME_AS_OF);

  if (total != NULL && (since == NULL || total->end >= since->end))
    {
      *mention = (CclTimeMention){ at, total->end, 0, document->article->published, TRUE };
      return TRUE;
    }
  if (since != NULL)
    {
      if (!read_dates (document, since->end, FALSE, mention) && !read_ago (document, since->end, mention))
        *mention = (CclTimeMention){ .end = since->end };
      mention->first = at;
      mention->cumulative = TRUE;
      if (mention->end_day == mention->start || mention->end_day == 0 || mention->start == 0 ||
          document->article->published > mention->end_day)
        mention->end_day = MAX (document->article->published, mention->start);
      return TRUE;
    }
  if (as_of != NULL && read_dates (document, as_of->end, FALSE, mention))
    {
      mention->first = at;
      mention->start = 0;
      mention->cumulative = TRUE;
      return TRUE;
    }
  return FALSE;
}

static gboolean
read_mention (const CclDocument *document, guint at, CclTimeMention *mention)
{
  const CclMatch *from = ccl_document_find_part (document, at, CCL_ENTRY_NUMBER, CCL_NUMBER_FROM);

  Date day;

  if (read_day_word (document, at, &day))
    {
      day.end = skip_part_of_day (document, day.end);
      *mention = make_mention (at, &day);
      return TRUE;
    }
  if (read_total (document, at, mention) || read_period (document, at, mention))
    return TRUE;
  if (from != NULL && read_dates (document, from->end, TRUE, mention))
    {
      mention->first = at;
      return TRUE;
    }
  /* An article or "early" is no part of a date that stands alone. */
  if (skip_edges (document, at) == at && read_dates (document, at, FALSE, mention))
    return TRUE;
  return read_ago (document, at, mention);
}

/* Whether a mention can begin with the token; most tokens are passed over here. */
static gboolean
may_begin (const CclDocument *document, guint at)
{
  const CclToken *token = ccl_document_get_token (document, at);

  return token->kind == CCL_TOKEN_NUMBER ||
         ccl_document_begins (document, at, CCL_KIND (CCL_ENTRY_TIME) | CCL_KIND (CCL_ENTRY_NUMBER)) ||
         /* "the past week", "a week ago" */
         (ccl_document_is_word (document, at, CCL_WORD_DETERMINER, NULL) &&
          ccl_document_begins (document, at + 1, CCL_KIND (CCL_ENTRY_TIME)));
}

void
ccl_document_read_times (CclDocument *document)
{
  guint at = 0;

  while (at < document->tokens->len)
    {
      CclTimeMention mention;

      if (may_begin (document, at) && read_mention (document, at, &mention) && mention.end > at)
        {
          g_array_append_val (document->times, mention);
          at = mention.end;
        }
      else
        at++;
    }
}
