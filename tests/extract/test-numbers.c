/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ccl-extract.h"
#include "figures-text.h"

static CclLexicon *lexicon;

static char *
describe (const char *text)
{
  g_autoptr (GArray) numbers = ccl_extract_numbers (lexicon, text);
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < numbers->len; i++)
    {
      const CclNumber *number = &g_array_index (numbers, CclNumber, i);

      g_string_append_printf (out, "%s%.*s = ", i > 0 ? "; " : "",
                              (int)(number->span.end - number->span.start),
                              text + number->span.start);
      append_quantity (out, &number->quantity);
    }
  return g_string_free (out, FALSE);
}

static void
test_numbers (void)
{
  static const struct
  {
    const char *text;
    const char *numbers;
  } wordings[] = {
    { "At least 43 people were hurt and two dozen homes lost, some 20% of the village.",
      "At least 43 = at_least 43; two dozen = exact 24; some 20% = about~ 20 percent" },
    { "The 34-year-old came in 1994 for 24 hours.",
      "34 = exact 34; 1994 = exact 1994; 24 = exact 24" },
    { "On September 30, 2020 it cost $2 million.",
      "30 = exact 30; 2020 = exact 2020; $2 million = exact 2000000 USD" },
    { "The 5th and the third T-72, an F-16, a 2S1.", "" },
    { "No, the one that got through had a tank.", "" },
    { "dozens fell, several hundred fled",
      "dozens = vague~ 24..99; several hundred = vague~ 300..900" },
    { "It won 3-2.", "3 = exact 3; 2 = exact 2" },
    { "five and a half", "five and a half = exact 5.5" },
    { "two thirds", "two thirds = exact 0.666666666667" },
    { "half of the village", "half = exact~ 50 percent" },
    { "3/4", "3/4 = exact 0.75" },
    { "between 3 and 5 percent", "between 3 and 5 percent = range 3..5 percent" },
    { "-5 degrees", "-5 = exact -5" },
    { "three times as many", "three = exact 3" },
    { "1,000,000", "1,000,000 = exact 1000000" },
    { "nineteen ninety-four", "nineteen ninety-four = exact 1994" },
    { "two million, three hundred thousand",
      "two million, three hundred thousand = exact 2300000" },
    { "one thousand, 20 of them", "one thousand = exact 1000; 20 = exact 20" },
    { "a million and a half", "a million and a half = exact 1500000" },
    { "half dozen", "half dozen = exact 6" },
    { "3 hundreds, two dozens", "3 hundreds = exact 300; two dozens = exact 24" },
    { "one point twenty-three", "one point twenty-three = exact 1.23" },
    { "minus five", "minus five = exact -5" },
    { "it is .5 of it", ".5 = exact 0.5" },
    { "$5-$10", "$5-$10 = range 5..10 USD" },
    { "more than 10 but fewer than 20", "more than 10 but fewer than 20 = range 10..20" },
    { "at least 10 and at most 20 percent",
      "at least 10 = at_least 10; at most 20 percent = at_most 20 percent" },
    { "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (wordings); i++)
    {
      g_autofree char *numbers = describe (wordings[i].text);

      g_assert_cmpstr (numbers, ==, wordings[i].numbers);
    }
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  lexicon = ccl_lexicon_new ("en", NULL, NULL, NULL);
  g_test_add_func ("/numbers", test_numbers);
  status = g_test_run ();
  ccl_lexicon_unref (lexicon);
  return status;
}
