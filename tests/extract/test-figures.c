/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "figures-text.h"

static CclLexicon *lexicon;

/* All figures of a text: "at least 43 = count at_least 43; …". */
static char *
describe (const char *text)
{
  static const char *const kinds[]
      = { "count", "ordinal", "age", "date", "clock", "measure", "name" };
  g_autoptr (CclArticle) article = ccl_article_new ("a.txt");
  g_autoptr (CclDocument) document = NULL;
  GString *out = g_string_new (NULL);

  ccl_article_take_text (article, g_strdup (text));
  article->published = ccl_day_new (2020, 10, 9);
  document = ccl_document_new (lexicon, article);
  for (guint i = 0; i < document->figures->len; i++)
    {
      const CclFigureMention *figure = &g_array_index (document->figures, CclFigureMention, i);
      g_autofree char *words = ccl_article_dup_span (
          article, ccl_document_get_span (document, figure->first, figure->end));

      g_string_append_printf (out, "%s%s = %s", i > 0 ? "; " : "", words, kinds[figure->kind]);
      if (figure->multiple)
        g_string_append (out, " multiple");
      else if (figure->kind == CCL_FIGURE_COUNT)
        {
          g_string_append_c (out, ' ');
          append_quantity (out, &figure->quantity);
        }
    }
  return g_string_free (out, FALSE);
}

typedef struct
{
  const char *text;
  const char *figures;
} Wording;

static void
check (const Wording *wordings, guint n)
{
  gboolean right = TRUE;

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *figures = describe (wordings[i].text);

      if (g_strcmp0 (figures, wordings[i].figures) != 0)
        {
          right = FALSE;
          g_test_message ("%s\n  is  %s\n  not %s", wordings[i].text, figures, wordings[i].figures);
        }
    }
  g_assert_true (right);
}
#define CHECK(wordings) check (wordings, G_N_ELEMENTS (wordings))

static void
test_digits (void)
{
  static const Wording wordings[] = {
    { "lost 250 tanks", "250 = count exact 250" },
    { "lost 1,200 tanks", "1,200 = count exact 1200" },
    { "lost 1 200 tanks", "1 200 = count exact 1200" },
    { "lost 1\u2009200\u2009000 tanks", "1\u2009200\u2009000 = count exact 1200000" },
    { "lost 1.200.000 tanks", "1.200.000 = count exact 1200000" },
    { "lost 1'200'000 tanks", "1'200'000 = count exact 1200000" },
    { "lost 12,34,567 tanks", "12,34,567 = count exact 1234567" },
    { "lost 2.5 million tanks", "2.5 million = count exact 2500000" },
    { "lost 2,5 mln tanks", "2,5 mln = count exact 2500000" },
    { "lost 1.2mn tanks", "1.2mn = count exact 1200000" },
    { "lost 3 lakh tanks", "3 lakh = count exact 300000" },
    { "fed 12m people", "12m = count exact 12000000" },
    { "lost 20k tanks", "20k = count exact 20000" },
    { "lost 1½ million tanks", "1½ million = count exact 1500000" },
    { "cost R2,37 billion", "R2,37 billion = count exact 2370000000 ZAR" },
    { "lost 3 million tanks, 12 of them new",
      "3 million = count exact 3000000; 12 = count exact 12" },
  };

  CHECK (wordings);
}

static void
test_words (void)
{
  static const Wording wordings[] = {
    { "lost two tanks", "two = count exact 2" },
    { "lost twenty-three tanks", "twenty-three = count exact 23" },
    { "lost twenty three tanks", "twenty three = count exact 23" },
    { "lost one hundred and five tanks", "one hundred and five = count exact 105" },
    { "lost five hundred and sixty thousand tanks",
      "five hundred and sixty thousand = count exact 560000" },
    { "lost two thousand and twelve tanks", "two thousand and twelve = count exact 2012" },
    { "lost one million two hundred thousand tanks",
      "one million two hundred thousand = count exact 1200000" },
    { "lost a thousand and two hundred fled",
      "a thousand = count exact 1000; two hundred = count exact 200" },
    { "lost a dozen tanks", "a dozen = count exact 12" },
    { "lost half a dozen tanks", "half a dozen = count exact 6" },
    { "lost two dozen tanks", "two dozen = count exact 24" },
    { "lost a hundred tanks", "a hundred = count exact 100" },
    { "lost a score of tanks", "a score of = count exact 20" },
    { "lost half a million men", "half a million = count exact 500000" },
    { "lost a quarter of a million men", "a quarter of a million = count exact 250000" },
    { "lost two-and-a-half thousand men", "two-and-a-half thousand = count exact 2500" },
    { "lost two and a half million men", "two and a half million = count exact 2500000" },
    { "lost three and three quarter million men",
      "three and three quarter million = count exact 3750000" },
    { "lost two point five million men", "two point five million = count exact 2500000" },
    { "lost hundreds of thousands of men", "hundreds of thousands = count vague~ 200000..999999" },
    { "lost tens of thousands of men", "tens of thousands = count vague~ 20000..99999" },
    { "lost dozens of men", "dozens = count vague~ 24..99" },
    { "lost several men", "several = count vague~ 3..9" },
    { "lost several dozen men", "several dozen = count vague~ 36..108" },
    { "lost several thousand men", "several thousand = count vague~ 3000..9000" },
    { "lost a few hundred men", "a few hundred = count vague~ 200..999" },
    { "lost a few men", "a few = count vague~ 2..5" },
    { "lost a couple of men", "a couple of = count vague~ 2" },
    { "lost many men", "many = count none" },
    { "lost a number of men", "a number of = count none" },
    { "lost both tanks", "both = count exact 2" },
    { "a crew of 34 fell", "a crew of 34 = count exact 34" },
    { "killing a married couple", "a married couple = count exact 2" },
    { "lost a pair of tanks", "a pair of = count exact 2" },
    { "lost no tanks", "no = count exact 0" },
    { "lost not a single tank", "not a single = count exact 0" },
    { "None of them fell", "None = count exact 0" },
    { "zero losses", "zero = count exact 0" },
    { "it no longer held", "" },
    { "lost another 12 tanks", "12 = count exact 12" },
  };

  CHECK (wordings);
}

static void
test_shares (void)
{
  static const Wording wordings[] = {
    { "lost half of its tanks", "half = count exact~ 50 percent" },
    { "lost half its tanks", "half = count exact~ 50 percent" },
    { "lost a quarter of its tanks", "a quarter = count exact~ 25 percent" },
    { "lost three quarters of its tanks", "three quarters = count exact~ 75 percent" },
    { "lost one fifth of its tanks", "one fifth = count exact~ 20 percent" },
    { "lost more than half of its tanks", "more than half = count more_than~ 50 percent" },
    { "a third were hurt", "a third = count exact~ 33.3333333333 percent" },
    { "flags at half-mast", "" },
    { "in the second half", "second = ordinal" },
    { "one in five houses fell", "one in five = count exact~ 20 percent" },
    { "four in five of them fled", "four in five = count exact~ 80 percent" },
    { "more than one in ten people fled", "more than one in ten = count more_than~ 10 percent" },
    { "killed one in five raids", "one = count exact 1; five = count exact 5" },
    { "shot down 12 out of 20 drones", "12 = count exact 12; 20 = count exact 20" },
    { "held 20% of it", "20% = count exact 20 percent" },
    { "held 20 percent of it", "20 percent = count exact 20 percent" },
    { "held 20 per cent of it", "20 per cent = count exact 20 percent" },
    { "held some 20-25% of it", "some 20-25% = count range~ 20..25 percent" },
    { "held 20% to 25% of it", "20% to 25% = count range 20..25 percent" },
    { "held 2.5 percent or more", "2.5 percent or more = count at_least 2.5 percent" },
  };

  CHECK (wordings);
}

static void
test_bounds (void)
{
  static const Wording wordings[] = {
    { "lost at least 43 men", "at least 43 = count at_least 43" },
    { "lost no fewer than 43 men", "no fewer than 43 = count at_least 43" },
    { "lost a minimum of 43 men", "a minimum of 43 = count at_least 43" },
    { "lost 43 or more men", "43 or more = count at_least 43" },
    { "lost 43 and counting", "43 and counting = count at_least 43" },
    { "lost 43+ men", "43+ = count at_least 43" },
    { "lost more than 100 men", "more than 100 = count more_than 100" },
    { "lost over 100 men", "over 100 = count more_than 100" },
    { "lost upwards of 100 men", "upwards of 100 = count more_than 100" },
    { "lost well over a hundred men", "well over a hundred = count more_than 100" },
    { "lost up to 30 men", "up to 30 = count at_most 30" },
    { "lost no more than 30 men", "no more than 30 = count at_most 30" },
    { "lost at most 30 men", "at most 30 = count at_most 30" },
    { "they did not exceed 40", "did not exceed 40 = count at_most 40" },
    { "restored control over 13 villages", "13 = count exact 13" },
    { "number over 8,500 men", "over 8,500 = count more_than 8500" },
    { "lost as many as 40 men", "as many as 40 = count at_most 40" },
    { "lost 30 or fewer men", "30 or fewer = count at_most 30" },
    { "lost fewer than 10 men", "fewer than 10 = count less_than 10" },
    { "lost under 10 men", "under 10 = count less_than 10" },
    { "lost about 30 men", "about 30 = count about~ 30" },
    { "lost nearly 300 men", "nearly 300 = count about~ 300" },
    { "lost some 30 men", "some 30 = count about~ 30" },
    { "lost an estimated 30 men", "an estimated 30 = count about~ 30" },
    { "lost 30 or so men", "30 or so = count about~ 30" },
    { "lost 20-odd men", "20-odd = count about~ 20" },
    { "lost close to 50 guns", "close to 50 = count about~ 50" },
    { "lost at least some 40 men", "at least some 40 = count at_least~ 40" },
    { "lost more than a dozen men", "more than a dozen = count more_than 12" },
    { "lost exactly 12 men", "exactly 12 = count exact 12" },
    { "lost a total of 12 men", "a total of 12 = count exact 12" },
    { "lost a total of about 12 men", "a total of about 12 = count about~ 12" },
    { "killed 50 people and counting", "50 = count at_least 50" },
    { "killed 50 men or more", "50 = count at_least 50" },
    { "lost 12 guns plus a tank", "12 = count exact 12" },
    { "lost at least dozens of men", "at least dozens = count at_least~ 24" },
  };

  CHECK (wordings);
}

static void
test_ranges (void)
{
  static const Wording wordings[] = {
    { "lost 20 to 25 men", "20 to 25 = count range 20..25" },
    { "lost from 20 to 25 men", "from 20 to 25 = count range 20..25" },
    { "lost between 20 and 25 men", "between 20 and 25 = count range 20..25" },
    { "lost 20-25 men", "20-25 = count range 20..25" },
    { "lost 20–25 men", "20–25 = count range 20..25" },
    { "lost 20 – 25 men", "20 – 25 = count range 20..25" },
    { "lost 15 or 16 men", "15 or 16 = count range 15..16" },
    { "lost two or three men", "two or three = count range 2..3" },
    { "lost 2 to 3 million men", "2 to 3 million = count range 2000000..3000000" },
    { "lost two to three hundred men", "two to three hundred = count range 200..300" },
    { "cost $2-3 million", "$2-3 million = count range 2000000..3000000 USD" },
    { "cost between $2 million and $3 million",
      "between $2 million and $3 million = count range 2000000..3000000 USD" },
    { "rose from 20 to 25 men", "20 = count exact 20; 25 = count exact 25" },
    { "taking the number of dead from 46 to 59", "46 = count exact 46; 59 = count exact 59" },
    { "20 dead and 25 hurt", "20 = count exact 20; 25 = count exact 25" },
    { "2 dead or 30 hurt", "2 = count exact 2; 30 = count exact 30" },
    { "three of the 20 and 25 more",
      "three = count exact 3; 20 = count exact 20; 25 = count exact 25" },
  };

  CHECK (wordings);
}

static void
test_units (void)
{
  static const Wording wordings[] = {
    { "cost $2 million", "$2 million = count exact 2000000 USD" },
    { "cost US$5m", "US$5m = count exact 5000000 USD" },
    { "cost €3bn", "€3bn = count exact 3000000000 EUR" },
    { "cost 500 million rubles", "500 million rubles = count exact 500000000 RUB" },
    { "cost 30,000 UAH", "30,000 UAH = count exact 30000 UAH" },
    { "cost USD 5 million", "USD 5 million = count exact 5000000 USD" },
    { "cost Rs 500", "Rs 500 = count exact 500 INR" },
    { "cost at least £1.5 billion", "at least £1.5 billion = count at_least 1500000000 GBP" },
    { "cost 40 euros", "40 euros = count exact 40 EUR" },
    { "the 12 won", "12 = count exact 12" },
    { "took 8 square kilometres", "8 square kilometres = count exact 8 km2" },
    { "took 8 km²", "8 km² = count exact 8 km2" },
    { "took 8 sq. km", "8 sq. km = count exact 8 km2" },
    { "burned 500 hectares", "500 hectares = count exact 5 km2" },
    { "sent 20 tonnes", "20 tonnes = count exact 20 tonnes" },
  };

  CHECK (wordings);
}

static void
test_no_counts (void)
{
  static const Wording wordings[] = {
    { "a 34-year-old nurse", "34-year-old = age" },
    { "men aged 13 to 67", "13 to 67 = age" },
    { "men aged between 13 and 67", "between 13 and 67 = age" },
    { "girls aged 7 and 9", "7 = age; 9 = age" },
    { "Ivan Petrov, 52, a farmer", "52 = age" },
    { "Ivan Petrov (52) died", "52 = age" },
    { "women in their 80s", "80 = age" },
    { "a 155 mm gun", "155 mm = measure" },
    { "a 155mm gun", "155mm = measure" },
    { "30 km from it", "30 km = measure" },
    { "for 24 hours", "24 hours = measure" },
    { "three days of war", "three = measure" },
    { "a two-day visit", "two = measure" },
    { "at 05:40 on it", "05 = clock; 40 = clock" },
    { "at 5.40 they came", "5.40 = clock" },
    { "longwall 32-D6", "32 = name; 6 = name" },
    { "a 6.1-magnitude quake", "6.1-magnitude = measure" },
    { "at 10 a.m. on it", "10 = clock" },
    { "in 1994 it fell", "1994 = date" },
    { "the 2020 war", "2020 = date" },
    { "the 1990s", "1990 = date" },
    { "on 30 September 2020 it fell", "30 = date; 2020 = date" },
    { "on September 30 it fell", "30 = date" },
    { "the 5th Regiment", "5th = ordinal" },
    { "the 63rd Brigade", "63rd = ordinal" },
    { "the third attack", "third = ordinal" },
    { "the twenty-first attack", "twenty-first = ordinal" },
    { "under Resolution 822 it left", "822 = name" },
    { "resolutions 822, 853, 874 and 884", "822 = name; 853 = name; 874 = name; 884 = name" },
    { "on Flight 752", "752 = name" },
    { "at School No. 5", "5 = name" },
    { "on the M-20 road", "20 = name" },
    { "an F-16 jet", "16 = name" },
    { "an AN/TPQ-50 radar", "50 = name" },
    { "two T-72s", "two = count exact 2; 72 = name" },
    { "five Zorg 136 drones", "five = count exact 5; 136 = name" },
    { "a 2S1 gun", "2 = name; 1 = name" },
    { "a magnitude 5.6 quake", "5.6 = measure" },
    { "it won 3-2", "3 = name; 2 = name" },
    { "three times as many", "three times as many = count multiple" },
    { "twice as many", "twice as many = count multiple" },
  };

  CHECK (wordings);
}

/* What numbers are that count nothing. */
static void
test_reasons (void)
{
  static const struct
  {
    const char *text;
    const char *reason;
  } wordings[] = {
    { "a man aged 34", "age" },
    { "a man of 34 fell", "age" },
    { "the brothers, 7 and 9, fell", "age" },
    { "a nurse, 52, fell", "age" },
    { "a five-storey block", "attribute" },
    { "a three-car convoy", "attribute" },
    { "a 10-tonne truck", "measure" },
    { "the 1974 agreement", "date" },
    { "on 9/11 it fell", "name" },
    { "flight MH17", "flight" },
    { "a 152mm gun", "calibre" },
    { "after 60 mm of rain", "measure" },
    { "on 9 October", "date" },
    { "since 1994 it stood", "date" },
    { "30 km off", "distance" },
    { "under Resolution 1701 it left", "document" },
    { "in Article 5 of it", "document" },
    { "on Flight 752", "flight" },
    { "on Flight PS 752", "flight" },
    { "on Highway 1 they drove", "road" },
    { "at School 12 they met", "address" },
    { "a Level 3 alert", "level" },
    { "a magnitude 5.6 quake", "magnitude" },
    { "5.6 on the Richter scale", "magnitude" },
    { "at 20 degrees", "measure" },
    { "a T-72", "model" },
    { "a Boeing 737", "model" },
    { "the Zorg-19 virus", "name" },
    { "the third raid", "ordinal" },
    { "for 24 hours", "period" },
    { "a two-day raid", "period" },
    { "call +1 202 555 0173 now", "phone" },
    { "call 0800-555-1234 now", "phone" },
    { "call (044) 555-12-34 now", "phone" },
    { "it won 3-2", "score" },
    { "at 05:40 it came", "time" },
    { "the 93rd Brigade", "unit" },
    { "the 93 Brigade", "unit" },
    { "he won 52% of the vote", "vote" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (wordings); i++)
    {
      g_autoptr (CclArticle) article = ccl_article_new ("a.txt");
      g_autoptr (CclDocument) document = NULL;

      ccl_article_take_text (article, g_strdup (wordings[i].text));
      document = ccl_document_new (lexicon, article);
      g_test_message ("%s", wordings[i].text);
      g_assert_cmpuint (document->figures->len, >, 0);
      for (guint j = 0; j < document->figures->len; j++)
        {
          const CclFigureMention *figure = &g_array_index (document->figures, CclFigureMention, j);

          g_assert_cmpint (figure->kind, !=, CCL_FIGURE_COUNT);
          g_assert_cmpstr (figure->reason, ==, wordings[i].reason);
        }
    }
}

static void
test_one (void)
{
  static const Wording wordings[] = {
    { "lost one tank", "one = count exact 1" },
    { "one of the Frenchmen fell", "one = count exact 1" },
    { "the one that got through", "" },
    { "one another", "" },
    { "another one.", "" },
    { "they called for one, but", "" },
    { "shells hit one and spared two", "one = count exact 1; two = count exact 2" },
    { "One can see it", "" },
  };

  CHECK (wordings);
}

/* The number alone is told apart from the words round it. */
static void
test_core (void)
{
  g_autoptr (CclArticle) article = ccl_article_new ("a.txt");
  g_autoptr (CclDocument) document = NULL;
  const CclFigureMention *figure;

  ccl_article_take_text (article, g_strdup ("It cost at least $2 million then"));
  document = ccl_document_new (lexicon, article);
  figure = ccl_document_find_figure (document, 4);
  g_assert_nonnull (figure);
  g_assert_cmpuint (figure->first, ==, 2);
  g_assert_cmpuint (figure->core_first, ==, 5);
  g_assert_cmpuint (figure->core_end, ==, 7);
  g_assert_cmpuint (figure->end, ==, 7);
  g_assert_true (ccl_document_find_figure (document, 6) == figure);
  g_assert_null (ccl_document_find_figure (document, 1));
  g_assert_null (ccl_document_find_figure (document, 7));
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  lexicon = ccl_lexicon_new ("en", NULL, NULL, NULL);
  g_test_add_func ("/figures/digits", test_digits);
  g_test_add_func ("/figures/words", test_words);
  g_test_add_func ("/figures/shares", test_shares);
  g_test_add_func ("/figures/bounds", test_bounds);
  g_test_add_func ("/figures/ranges", test_ranges);
  g_test_add_func ("/figures/units", test_units);
  g_test_add_func ("/figures/no-counts", test_no_counts);
  g_test_add_func ("/figures/reasons", test_reasons);
  g_test_add_func ("/figures/one", test_one);
  g_test_add_func ("/figures/core", test_core);
  status = g_test_run ();
  ccl_lexicon_unref (lexicon);
  return status;
}
