/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-dateline.h"

#include <string.h>

static void
test_datelines (void)
{
  static const struct
  {
    const char *dateline; /* what is before the bar is the dateline */
    const char *agency;
    CclDateText date;
  } cases[] = {
    { "BAKU, October 9. /Shirvan Press/.| The ministry said", "Shirvan Press", { 0, 10, 9 } },
    { "LONDON (Newswire) -| Four people", "Newswire", { 0, 0, 0 } },
    { "TEHRAN, Mar. 12 (Alborz) –| The commander", "Alborz", { 0, 3, 12 } },
    { "CAPE TOWN -| A soldier", NULL, { 0, 0, 0 } },
    { "YEREVAN —| Four", NULL, { 0, 0, 0 } },
    { "HATAY, Turkey -| The operation", NULL, { 0, 0, 0 } },
    { "GORIS/TERTER, Oct. 1 (Aragats Post) —| The shell", "Aragats Post", { 0, 10, 1 } },
    { "(Geneva, 14 November 2024) –| The office", NULL, { 2024, 11, 14 } },
    { "Maputo, 26 October 2024 –| The police", NULL, { 2024, 10, 26 } },
    { "Sana'a, 25 January 2024 (Tihama Post) -| The army", "Tihama Post", { 2024, 1, 25 } },
    { "DUSHANBE, 18.09.2022 (Pamir Bulletin) —| As a result", "Pamir Bulletin", { 2022, 9, 18 } },
    { "NAY PYI TAW, 13 March|", NULL, { 0, 3, 13 } },
    { "BAKU, Azerbaijan, Oct. 9 -| The ministry", NULL, { 0, 10, 9 } },
    { "Moscow. October 9. PRESSA -| The minister", "PRESSA", { 0, 10, 9 } },
    { "BAKU, Oct 9 - Shirvan -| The army", "Shirvan", { 0, 10, 9 } },
    { "BAKU, Oct. 9.| The armed forces", NULL, { 0, 10, 9 } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const gsize length = strcspn (cases[i].dateline, "|");
      g_autofree char *text = g_strdup (cases[i].dateline);
      g_auto (CclDateline) dateline = { 0 };

      memmove (text + length, text + length + 1, strlen (text) - length);
      g_test_message ("%s", text);
      g_assert_true (ccl_dateline_scan (text, strlen (text), &dateline));
      g_assert_cmpuint (dateline.length, ==, length);
      g_assert_cmpstr (dateline.agency, ==, cases[i].agency);
      g_assert_cmpint (dateline.date.year, ==, cases[i].date.year);
      g_assert_cmpint (dateline.date.month, ==, cases[i].date.month);
      g_assert_cmpint (dateline.date.day, ==, cases[i].date.day);
    }
}

static void
test_no_datelines (void)
{
  static const char *const texts[] = {
    "",
    "Armenia said on Friday - a day after the talks - that it was ready.",
    "Correction, Oct. 2: An earlier version of this report said 196 houses were damaged.",
    "IRGC: Over 90% of missiles hit the base",
    "Baku says it took the town. Yerevan denies it.",
    "BAKU reports gains along the front",
    "On Friday, 9 October, the shelling began again.",
    "(Reporting by Ann Writer; Editing by Bob Writer)",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_auto (CclDateline) dateline = { 0 };

      g_test_message ("%s", texts[i]);
      g_assert_false (ccl_dateline_scan (texts[i], strlen (texts[i]), &dateline));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/dateline/datelines", test_datelines);
  g_test_add_func ("/dateline/no-datelines", test_no_datelines);
  return g_test_run ();
}
