/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ccl-document.h"

static CclLexicon *lexicon;

/* All times of a text published on @published: "since Sunday = 2020-10-04..2020-10-09 total; …". */
static char *
describe (const char *text, CclDay published)
{
  g_autoptr (CclArticle) article = ccl_article_new ("a.txt");
  g_autoptr (CclDocument) document = NULL;
  GString *out = g_string_new (NULL);

  ccl_article_take_text (article, g_strdup (text));
  article->published = published;
  document = ccl_document_new (lexicon, article);
  for (guint i = 0; i < document->times->len; i++)
    {
      const CclTimeMention *time = &g_array_index (document->times, CclTimeMention, i);
      g_autofree char *words = ccl_article_dup_span (
          article, ccl_document_get_span (document, time->first, time->end));
      g_autofree char *start = ccl_day_format_iso (time->start),
                      *end = ccl_day_format_iso (time->end_day);

      g_string_append_printf (out, "%s%s = %s", i > 0 ? "; " : "", words,
                              start != NULL ? start : "?");
      if (g_strcmp0 (start, end) != 0)
        g_string_append_printf (out, "..%s", end != NULL ? end : "?");
      if (time->cumulative)
        g_string_append (out, " total");
    }
  return g_string_free (out, FALSE);
}

typedef struct
{
  const char *text;
  const char *times;
} Wording;

static void
check (const Wording *wordings, guint n, CclDay published)
{
  gboolean right = TRUE;

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *times = describe (wordings[i].text, published);

      if (g_strcmp0 (times, wordings[i].times) != 0)
        {
          right = FALSE;
          g_test_message ("%s\n  is  %s\n  not %s", wordings[i].text, times, wordings[i].times);
        }
    }
  g_assert_true (right);
}

static void
test_days (void)
{
  static const Wording wordings[] = {
    { "on September 30, 2020 it fell", "September 30, 2020 = 2020-09-30" },
    { "on 30 September 2020 it fell", "30 September 2020 = 2020-09-30" },
    { "on Sept. 30 it fell", "Sept. 30 = 2020-09-30" },
    { "on the 9th of October", "9th of October = 2020-10-09" },
    { "on December 24 it fell", "December 24 = 2019-12-24" }, /* no year: not far ahead */
    { "on 2020-09-30 it fell", "2020-09-30 = 2020-09-30" },
    { "on 30.09.2020 it fell", "30.09.2020 = 2020-09-30" },
    { "on Thursday it fell", "Thursday = 2020-10-08" },
    { "on Friday it fell", "Friday = 2020-10-09" }, /* the day of publication is one */
    { "last Friday it fell", "last Friday = 2020-10-02" },
    { "on Saturday morning it fell", "Saturday morning = 2020-10-03" },
    { "on Thursday, Oct. 1, it fell", "Thursday, Oct. 1 = 2020-10-01" },
    { "yesterday it fell", "yesterday = 2020-10-08" },
    { "the previous day it fell", "the previous day = 2020-10-08" },
    { "it fell today", "today = 2020-10-09" },
    { "it fell overnight", "overnight = 2020-10-08..2020-10-09" },
    { "it fell two days ago", "two days ago = 2020-10-07" },
    { "it may fall, they march", "" },
    { "in May it fell", "May = 2020-05-01..2020-05-31" },
    { "on the 5th it fell", "5th = 2020-10-05" },
    { "the 5th Regiment fell", "" },
    { "on Sunday it fell, the day before it stood", "Sunday = 2020-10-04; the day before = 2020-10-03" },
    { "on Sunday it fell and that night it burned", "Sunday = 2020-10-04; that night = 2020-10-04" },
    { "since Sunday, and then since then", "since Sunday = 2020-10-04..2020-10-09 total; since then = 2020-10-04..2020-10-09 total" },
  };

  check (wordings, G_N_ELEMENTS (wordings), ccl_day_new (2020, 10, 9));
}

static void
test_periods (void)
{
  static const Wording wordings[] = {
    { "in September it fell", "September = 2020-09-01..2020-09-30" },
    { "in November it fell", "November = 2020-11-01..2020-11-30" },
    { "in December it fell", "December = 2019-12-01..2019-12-31" },
    { "in October 1993 it fell", "October 1993 = 1993-10-01..1993-10-31" },
    { "in 1994 it fell", "1994 = 1994-01-01..1994-12-31" },
    { "lost 1994 tanks", "" },
    { "in the past 24 hours", "the past 24 hours = 2020-10-08..2020-10-09" },
    { "in the past 48 hours", "the past 48 hours = 2020-10-07..2020-10-09" },
    { "over the past week", "the past week = 2020-10-02..2020-10-09" },
    { "over the last three days", "the last three days = 2020-10-06..2020-10-09" },
    { "it fell last week", "last week = 2020-09-28..2020-10-04" },
    { "it fell last month", "last month = 2020-09-01..2020-09-30" },
    { "it fell this week", "this week = 2020-10-05..2020-10-09" },
    { "September 27-29", "September 27-29 = 2020-09-27..2020-09-29" },
    { "27-29 September", "27-29 September = 2020-09-27..2020-09-29" },
    { "between September 27 and Wednesday morning",
      "between September 27 and Wednesday morning = 2020-09-27..2020-10-07" },
    { "from Sunday to Wednesday", "from Sunday to Wednesday = 2020-10-04..2020-10-07" },
    { "Sunday and Wednesday", "Sunday = 2020-10-04; Wednesday = 2020-10-07" },
    { "Tuesday and Wednesday", "Tuesday and Wednesday = 2020-10-06..2020-10-07" },
    { "in a week it fell", "a week = 2020-10-02..2020-10-09" },
    { "in 24 hours it fell", "24 hours = 2020-10-08..2020-10-09" },
    { "in the first 13 days of August", "the first 13 days of August = 2020-08-01..2020-08-13" },
    { "in the first half of 2020", "the first half of 2020 = 2020-01-01..2020-06-30" },
    { "last October it fell", "last October = 2019-10-01..2019-10-31" },
  };

  check (wordings, G_N_ELEMENTS (wordings), ccl_day_new (2020, 10, 9));
}

static void
test_totals (void)
{
  static const Wording wordings[] = {
    { "since Sunday", "since Sunday = 2020-10-04..2020-10-09 total" },
    { "since September 27", "since September 27 = 2020-09-27..2020-10-09 total" },
    { "since the morning of September 27",
      "since the morning of September 27 = 2020-09-27..2020-10-09 total" },
    { "since the war began", "since = ?..2020-10-09 total" },
    { "43 so far", "so far = ?..2020-10-09 total" },
    { "as of Wednesday 14 fell", "as of Wednesday = ?..2020-10-07 total" },
    { "by Thursday morning 14 fell", "by Thursday morning = ?..2020-10-08 total" },
    { "by the army", "" },
    { "since mid-May", "since mid-May = 2020-05-15..2020-10-09 total" },
    { "since the beginning of the year", "since the beginning of the year = 2020-01-01..2020-10-09 total" },
    { "since a gang blew a hole in a wall on Sunday", "since a gang blew a hole in a wall on Sunday = 2020-10-04..2020-10-09 total" },
    { "up to last Thursday", "up to last Thursday = ?..2020-10-08 total" },
    { "since 8 a.m. it fell", "since 8 a.m. = 2020-10-09" },
  };

  check (wordings, G_N_ELEMENTS (wordings), ccl_day_new (2020, 10, 9));
}

/* Without a day of publication only full dates can be resolved. */
static void
test_unpublished (void)
{
  static const Wording wordings[] = {
    { "on Thursday it fell", "Thursday = ?" },
    { "on September 30 it fell", "September 30 = ?" },
    { "on September 30, 2020 it fell", "September 30, 2020 = 2020-09-30" },
    { "since Sunday", "since Sunday = ? total" },
    { "in the past 24 hours", "the past 24 hours = ?" },
    { "it fell last week and overnight", "last week = ?; overnight = ?" },
  };

  check (wordings, G_N_ELEMENTS (wordings), 0);
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  lexicon = ccl_lexicon_new ("en", NULL, NULL, NULL);
  g_test_add_func ("/times/days", test_days);
  g_test_add_func ("/times/periods", test_periods);
  g_test_add_func ("/times/totals", test_totals);
  g_test_add_func ("/times/unpublished", test_unpublished);
  status = g_test_run ();
  ccl_lexicon_unref (lexicon);
  return status;
}
