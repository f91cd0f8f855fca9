/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-date.h"
#include "ccl-numeral.h"

#include <math.h>

/* Periods ---------------------------------------------------------------------------------------
 */

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
      const CclMatch *edge = ccl_document_find_time_word (document, at, CCL_TIME_EDGE);
      guint next = edge != NULL ? edge->end : skip_determiner (document, at);
      const CclToken *hyphen = ccl_document_find_token (document, next);

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
  const CclMatch *part = ccl_document_find_time_word (document, at, CCL_TIME_PART);

  return part != NULL ? part->end : at;
}

static CclTimeMention
make_mention (guint first, const CclDate *date)
{
  return (CclTimeMention){
    .first = first, .end = date->end, .start = date->first_day, .end_day = date->last_day
  };
}

/* "12 soldiers": digits before a word that neither goes on with the number nor is one of time. */
static gboolean
counts_something_else (const CclDocument *document, guint at)
{
  const CclToken *next = ccl_document_find_token (document, at + 1);

  return ccl_document_get_token (document, at)->kind == CCL_TOKEN_NUMBER && next != NULL && next->kind == CCL_TOKEN_WORD
         && !next->glued && next->folded[1] != '\0'
         && (next->kinds & (CCL_KIND (CCL_ENTRY_NUMBER) | CCL_KIND (CCL_ENTRY_TIME))) == 0;
}

/* How many of the period, and its length in days: "24 hours", "the week". */
static gboolean
read_length (const CclDocument *document, guint at, double *days, guint *end)
{
  const CclMatch *period;
  CclNumeral number;
  double n = 1;

  if (at >= document->tokens->len || counts_something_else (document, at))
    return FALSE;
  if (ccl_numeral_read (document, at, FALSE, &number) && isfinite (number.low) && number.low < 10000
      && number.part != CCL_NUMBER_ORDINAL)
    {
      n = number.low;
      at = number.end;
    }
  else
    at = skip_determiner (document, at);
  if (at < document->tokens->len && ccl_document_is_joint (document, at))
    at++;
  period = ccl_document_find_time_word (document, at, CCL_TIME_PERIOD);
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
      mention->end_day = ccl_date_last_of_month (year, month);
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
  const CclMatch *last = ccl_document_find_time_word (document, start, CCL_TIME_LAST);
  const CclMatch *this = ccl_document_find_time_word (document, at, CCL_TIME_THIS);
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

/* "lost in a week", "9,972 entries in 24 hours": so long before the day of publication. */
static gboolean
read_span (const CclDocument *document, guint at, CclTimeMention *mention)
{
  CclNumeral number;
  double days;
  guint end;

  if (at == 0 || !ccl_document_is_word (document, at - 1, CCL_WORD_LOCATIVE, NULL)
      || ccl_document_find_token (document, at) == NULL
      || ccl_document_get_token (document, at - 1)->sentence != ccl_document_get_token (document, at)->sentence
      || (!ccl_numeral_read (document, at, FALSE, &number) && !g_str_equal (ccl_document_get_token (document, at)->folded, "a"))
      || !read_length (document, at, &days, &end) || days < 0.5 || days > 400 || end == at + 1
      || ccl_document_find_time_word (document, end, CCL_TIME_AGO) != NULL
      || ccl_document_find_number (document, end, CCL_NUMBER_OF) != NULL)
    return FALSE;
  *mention = (CclTimeMention){ .first = at, .end = end };
  if (document->article->published != 0)
    {
      mention->end_day = document->article->published;
      mention->start = mention->end_day - (CclDay) ceil (days - 1e-3);
    }
  return TRUE;
}

/* "the first 13 days of August", "the first half of 2024", "the first three months of the year". */
static gboolean
read_first_part (const CclDocument *document, guint at, CclTimeMention *mention)
{
  guint next = skip_determiner (document, at);
  const CclMatch *first = ccl_document_find_number (document, next, CCL_NUMBER_ORDINAL);
  const CclMatch *half, *of;
  CclTimeMention whole;
  CclDate date;
  double days;
  guint end;

  if (first == NULL || first->entry->value != 1)
    return FALSE;
  half = ccl_document_find_number (document, first->end, CCL_NUMBER_FRACTION);
  if (half != NULL && half->entry->value == 0.5)
    {
      days = 0;
      end = half->end;
    }
  else if (!read_length (document, first->end, &days, &end))
    return FALSE;
  of = ccl_document_find_number (document, end, CCL_NUMBER_OF);
  if (of == NULL)
    return FALSE;
  if (ccl_date_read (document, of->end, &date))
    whole = make_mention (at, &date);
  else if (!read_period (document, of->end, &whole))
    return FALSE;

  *mention = whole;
  mention->first = at;
  if (whole.start == 0)
    return TRUE;
  if (half != NULL)
    {
      int year, month;

      ccl_day_get (whole.start, &year, &month, NULL, NULL);
      mention->end_day = whole.end_day - whole.start > 300 ? ccl_date_last_of_month (year, 6) : whole.start + (whole.end_day - whole.start) / 2;
    }
  else if (days < 28)
    mention->end_day = whole.start + (CclDay) days - 1;
  return TRUE;
}

/* So many times back "that day" may point. */
#define MAX_TIMES_BACK 12

/* The time told last before, of one day where @single; %NULL where there is none. */
static const CclTimeMention *
find_told_before (const CclDocument *document, gboolean single)
{
  for (guint i = document->times->len, n = 0; i > 0 && n < MAX_TIMES_BACK; i--, n++)
    {
      const CclTimeMention *told = &g_array_index (document->times, CclTimeMention, i - 1);

      if (told->end_day != 0 && (!single || told->start == told->end_day))
        return told;
    }
  return NULL;
}

/* The stretch of so many days told last before. */
static const CclTimeMention *
find_as_long (const CclDocument *document, int days)
{
  for (guint i = document->times->len; i > 0; i--)
    {
      const CclTimeMention *told = &g_array_index (document->times, CclTimeMention, i - 1);

      if (told->start != 0 && (int)(told->end_day - told->start) + 1 >= days && (int)(told->end_day - told->start) <= days)
        return told;
      if (document->times->len - i > MAX_TIMES_BACK)
        break;
    }
  return NULL;
}

/* "that day", "the day before", "the same period": from the one told last, else from the day of publication. */
static gboolean
read_same (const CclDocument *document, guint at, CclTimeMention *mention)
{
  const CclMatch *day = ccl_document_find_time_word (document, at, CCL_TIME_SAME_DAY);
  const CclMatch *period = ccl_document_find_time_word (document, at, CCL_TIME_SAME_PERIOD);
  const CclTimeMention *told = find_told_before (document, period == NULL);
  double days;
  guint end;

  if (period != NULL)
    {
      /* "the same 13 days" */
      end = period->end;
      if (period->entry->value == 1)
        {
          if (!read_length (document, period->end, &days, &end))
            return FALSE;
          told = find_as_long (document, (int) days);
        }
      *mention = (CclTimeMention){ .first = at, .end = end };
      if (told != NULL)
        {
          mention->start = told->start;
          mention->end_day = told->end_day;
          mention->cumulative = told->cumulative;
        }
      return TRUE;
    }
  if (day == NULL)
    return FALSE;
  *mention = (CclTimeMention){ .first = at, .end = day->end };
  if (told != NULL)
    mention->start = mention->end_day = told->end_day + (CclDay) day->entry->value;
  else if (document->article->published != 0)
    mention->start = mention->end_day = document->article->published + (CclDay) day->entry->value;
  if (document->article->published != 0 && mention->end_day > document->article->published)
    mention->start = mention->end_day = 0;
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
  ago = ccl_document_find_time_word (document, end, CCL_TIME_AGO);
  if (ago == NULL)
    return FALSE;

  *mention = (CclTimeMention){ .first = at, .end = ago->end };
  if (document->article->published != 0 && days < 100000)
    mention->start = mention->end_day = document->article->published - (CclDay) floor (days);
  return TRUE;
}

/* "Thursday and Friday": a day that follows on the first is one period with it; others are days of their own. */
static gboolean
is_day_after (const CclDocument *document, guint at, CclDay first)
{
  CclDate last;

  return ccl_date_read (document, at, &last) && last.first_day == last.last_day && last.first_day == first + 1;
}

/* The second end of "September 27-29", "from Sunday to Wednesday", "between Sunday and Wednesday".
 */
static gboolean
read_second_end (const CclDocument *document, guint at, const CclDate *first, gboolean opened,
                 CclDate *last)
{
  const CclToken *token = ccl_document_find_token (document, at);
  const CclMatch *until = ccl_document_find_time_word (document, at, CCL_TIME_UNTIL);
  const CclMatch *to = ccl_document_find_number (document, at, CCL_NUMBER_TO);
  const CclMatch *and = ccl_document_find_number (document, at, CCL_NUMBER_AND);
  gboolean dash = token != NULL && token->kind == CCL_TOKEN_HYPHEN;
  guint next, end;
  int day, year, month, first_day;

  if (until != NULL)
    next = until->end;
  else if (to != NULL && !ccl_document_is_word (document, at, CCL_WORD_COORDINATOR, NULL))
    next = to->end;
  else if (dash || (opened && and != NULL))
    next = at + 1;
  else if (and != NULL && first->first_day != 0 && first->first_day == first->last_day
           && !ccl_document_is_word (document, at, CCL_WORD_OTHER, NULL)
           && is_day_after (document, at + 1, first->first_day))
    next = at + 1;
  else
    return FALSE;

  next = skip_edges (document, next);
  if (ccl_date_read (document, next, last))
    {
      if (last->first_day != 0 && last->last_day < first->first_day)
        return FALSE;
      last->end = skip_part_of_day (document, last->end);
      return TRUE;
    }
  /* "September 27-29": a bare day of the same month. */
  day = ccl_date_read_day_of_month (document, next, &end);
  if (day < 0 || first->first_day == 0 || first->first_day != first->last_day)
    return FALSE;
  ccl_day_get (first->first_day, &year, &month, &first_day, NULL);
  if (day <= first_day)
    return FALSE;
  last->end = end;
  ccl_date_read_year (document, end, &last->end);
  last->first_day = last->last_day = ccl_day_new (year, month, day);
  return last->last_day != 0;
}

/* "27-29 September": the first day stands before the date that @at leads to. */
static gboolean
read_leading_day (const CclDocument *document, guint at, guint *start, int *day)
{
  guint next;

  *day = ccl_date_read_day_of_month (document, at, &next);
  if (*day < 0 || next >= document->tokens->len)
    return FALSE;
  if (ccl_document_get_token (document, next)->kind != CCL_TOKEN_HYPHEN
      && ccl_document_find_number (document, next, CCL_NUMBER_TO) == NULL
      && ccl_document_find_number (document, next, CCL_NUMBER_AND) == NULL)
    return FALSE;
  *start = next + 1;
  return TRUE;
}

static gboolean
read_days_of_month (const CclDocument *document, guint at, CclTimeMention *mention)
{
  guint start;
  int day, year, month, last_day;
  CclDate date;

  if (!read_leading_day (document, at, &start, &day)
      || !ccl_date_read_day_first (document, start, &date))
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
  CclDate date, last;

  if (read_days_of_month (document, start, mention))
    {
      mention->first = at;
      return TRUE;
    }
  if (!ccl_date_read (document, start, &date))
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

/* Running totals --------------------------------------------------------------------------------
 */

/* How far behind "since" the day of what it tells may stand. */
#define MAX_SINCE_TOKENS 32

/* "since the gang blew a hole in the wall on Sunday": the day of what happened, within the clause. */
static gboolean
read_day_in_clause (const CclDocument *document, guint at, CclTimeMention *mention)
{
  guint sentence = at < document->tokens->len ? ccl_document_get_token (document, at)->sentence : 0;

  for (guint token = at; token < document->tokens->len && token - at < MAX_SINCE_TOKENS; token++)
    {
      const CclToken *it = ccl_document_get_token (document, token);

      if (it->sentence != sentence || (it->kind == CCL_TOKEN_PUNCTUATION && !it->glued) || ccl_token_is_sign (it, ';')
          || ccl_token_is_sign (it, ',') || ccl_token_is_sign (it, ':'))
        return FALSE;
      if (read_dates (document, token, FALSE, mention))
        return TRUE;
    }
  return FALSE;
}

/* Where a running total begins: "since Sunday", "since mid-May", "since the beginning of the year", "since then". */
static gboolean
read_start (const CclDocument *document, const CclMatch *since, CclTimeMention *mention)
{
  const CclMatch *edge;
  double days;
  guint end, at = since->end;

  if (since->entry->value == 1)
    {
      const CclTimeMention *told = find_told_before (document, TRUE);

      if (told == NULL)
        told = find_told_before (document, FALSE);
      *mention = (CclTimeMention){ .end = since->end };
      if (told != NULL)
        mention->start = told->start != 0 ? told->start : told->end_day;
      return TRUE;
    }
  if (read_same (document, at, mention) || read_period (document, at, mention))
    return TRUE;
  edge = ccl_document_find_time_word (document, at, CCL_TIME_EDGE);
  if (edge == NULL)
    edge = ccl_document_find_time_word (document, skip_determiner (document, at), CCL_TIME_EDGE);
  if (read_dates (document, at, FALSE, mention))
    {
      /* "mid-May", "the end of October" */
      if (edge != NULL && edge->entry->value > 0 && mention->end_day - mention->start > 26
          && mention->end_day - mention->start < 32)
        mention->start = edge->entry->value < 20 ? mention->start + (CclDay) edge->entry->value - 1 : 0;
      return TRUE;
    }
  if (read_ago (document, at, mention))
    return TRUE;
  if (edge != NULL && read_length (document, edge->end, &days, &end) && end > edge->end + 1)
    {
      *mention = (CclTimeMention){ .end = end };
      set_calendar_period (document->article->published, days, 0, mention);
      return TRUE;
    }
  return read_day_in_clause (document, at, mention);
}

/* "since 8 a.m.", "since dawn": on the day of publication, no total. */
static gboolean
read_hour (const CclDocument *document, guint at, CclTimeMention *mention)
{
  const CclMatch *part = ccl_document_find_time_word (document, at, CCL_TIME_PART);
  const CclMatch *clock;
  CclNumeral number;
  guint end;

  if (part != NULL)
    end = part->end;
  else if (ccl_numeral_read (document, at, FALSE, &number)
           && (clock = ccl_document_find_time_word (document, number.end, CCL_TIME_CLOCK)) != NULL)
    end = clock->end;
  else
    return FALSE;
  *mention = (CclTimeMention){ .end = end, .start = document->article->published, .end_day = document->article->published };
  return TRUE;
}

/* "since Sunday", "since the start of the war", "so far", "as of Wednesday". */
static gboolean
read_total (const CclDocument *document, guint at, CclTimeMention *mention)
{
  const CclMatch *since = ccl_document_find_time_word (document, at, CCL_TIME_SINCE);
  const CclMatch *total = ccl_document_find_time_word (document, at, CCL_TIME_TOTAL);
  const CclMatch *as_of = ccl_document_find_time_word (document, at, CCL_TIME_AS_OF);
  const CclMatch *until = ccl_document_find_time_word (document, at, CCL_TIME_UNTIL);

  if (total != NULL && (since == NULL || total->end >= since->end))
    {
      *mention = (CclTimeMention){ at, total->end, 0, document->article->published, TRUE };
      return TRUE;
    }
  if (since != NULL && read_hour (document, since->end, mention))
    {
      mention->first = at;
      return TRUE;
    }
  if (since != NULL)
    {
      if (!read_start (document, since, mention))
        *mention = (CclTimeMention){ .end = since->end };
      mention->first = at;
      mention->cumulative = TRUE;
      mention->end_day = MAX (document->article->published, mention->start);
      return TRUE;
    }
  /* "up to last Thursday"; "until Sunday" tells nothing of what has happened */
  if (until != NULL && read_dates (document, until->end, FALSE, mention))
    {
      mention->first = at;
      mention->start = 0;
      mention->cumulative = until->entry->value == 1;
      if (!mention->cumulative)
        mention->end_day = 0;
      /* "in the 24 hours up to Monday noon" */
      if (at > 0 && ccl_document_find_time_word (document, at - 1, CCL_TIME_PERIOD) != NULL)
        {
          mention->start = mention->end_day;
          mention->cumulative = FALSE;
        }
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
  const CclMatch *from = ccl_document_find_number (document, at, CCL_NUMBER_FROM);

  CclDate day;

  if (read_same (document, at, mention))
    return TRUE;
  if (ccl_date_read_day_word (document, at, &day))
    {
      day.end = skip_part_of_day (document, day.end);
      *mention = make_mention (at, &day);
      return TRUE;
    }
  if (read_total (document, at, mention) || read_first_part (document, at, mention) || read_period (document, at, mention))
    return TRUE;
  if (from != NULL && read_dates (document, from->end, TRUE, mention))
    {
      mention->first = at;
      return TRUE;
    }
  /* An article or "early" is no part of a date that stands alone. */
  if (skip_edges (document, at) == at && read_dates (document, at, FALSE, mention))
    return TRUE;
  return read_ago (document, at, mention) || read_span (document, at, mention);
}

/* Whether a mention can begin with the token; most tokens are passed over here. */
static gboolean
may_begin (const CclDocument *document, guint at)
{
  const CclToken *token = ccl_document_get_token (document, at);
  const guint32 kinds = CCL_KIND (CCL_ENTRY_TIME) | CCL_KIND (CCL_ENTRY_NUMBER);

  return ccl_numeral_may_begin (token) || ccl_document_begins (document, at, CCL_KIND (CCL_ENTRY_TIME))
         || (token->parts & ccl_part_bit (CCL_ENTRY_NUMBER, CCL_NUMBER_FROM)) != 0
         ||
         /* "the past week", "a week ago" */
         (ccl_document_is_word (document, at, CCL_WORD_DETERMINER, NULL)
          && (ccl_document_begins (document, at, kinds) || ccl_document_begins (document, at + 1, kinds)));
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
          for (guint token = mention.first; token < mention.end; token++)
            g_array_index (document->tokens, CclToken, token).in_time = TRUE;
          at = mention.end;
        }
      else
        at++;
    }
}
