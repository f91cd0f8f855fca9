/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-ingest.h"

#include <string.h>

static CclArticle *
read_text (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  CclArticle *article = ccl_ingest_bytes ("a.txt", bytes, NULL, NULL, &error);

  g_assert_no_error (error);
  g_assert_nonnull (article);
  return article;
}

static void
assert_block (CclArticle *article, guint i, CclBlockKind kind, const char *text)
{
  const CclBlock *block = NULL;
  g_autofree char *words = NULL;

  g_assert_cmpuint (i, <, article->blocks->len);
  block = &g_array_index (article->blocks, CclBlock, i);
  words = ccl_article_dup_span (article, block->span);
  g_assert_cmpstr (words, ==, text);
  g_assert_cmpint (block->kind, ==, kind);
}

static void
test_agency (void)
{
  g_autoptr (CclArticle) article = read_text (
      "Shelling of Terter goes on\n\n"
      "BAKU, October 9. /Shirvan Press/. The shelling went on all night, the ministry said.\n\n"
      "It began on 27 September 2020.\n\n"
      "SP/10-09/ak\n");
  g_autofree char *dateline = ccl_article_dup_span (article, article->dateline);

  g_assert_cmpstr (article->title, ==, "Shelling of Terter goes on");
  g_assert_cmpstr (article->outlet, ==, "Shirvan Press");
  g_assert_null (article->byline);
  g_assert_cmpstr (dateline, ==, "BAKU, October 9. /Shirvan Press/.");
  g_assert_cmpstr (article->media_type, ==, "text/plain");
  /* The year is that of the date told in full. */
  g_assert_cmpuint (article->published, ==, ccl_day_new (2020, 10, 9));
  assert_block (article, 0, CCL_BLOCK_HEADLINE, "Shelling of Terter goes on");
  g_assert_cmpuint (article->blocks->len, ==, 4);
}

static void
test_credit (void)
{
  g_autoptr (CclArticle) one = read_text ("How the base held out\n\n"
                                          "By Ann Writer, Desert Gazette | March 13, 2025\n\n"
                                          "The pilots are flying again, and the army counts.\n");
  g_autoptr (CclArticle) two = read_text ("Toll climbs to 14\n\n"
                                          "Ann de Writer and Bob Author\n\n"
                                          "CAPE TOWN - A soldier has died of his wounds.\n");
  g_autoptr (CclArticle) three
      = read_text ("Situation update no. 9\n\n"
                   "Relief Network | 24 September 2023 | for partners\n\n"
                   "The search goes on, and nobody expects to find survivors.\n");

  g_assert_cmpstr (one->byline, ==, "Ann Writer");
  g_assert_cmpstr (one->outlet, ==, "Desert Gazette");
  g_assert_cmpuint (one->published, ==, ccl_day_new (2025, 3, 13));
  assert_block (one, 1, CCL_BLOCK_HEADLINE, "By Ann Writer, Desert Gazette | March 13, 2025");
  g_assert_cmpstr (two->byline, ==, "Ann de Writer and Bob Author");
  g_assert_null (two->outlet);
  g_assert_cmpuint (two->published, ==, 0);
  g_assert_cmpstr (three->title, ==, "Situation update no. 9");
  g_assert_cmpstr (three->outlet, ==, "Relief Network");
  g_assert_cmpuint (three->published, ==, ccl_day_new (2023, 9, 24));
}

/* The day of a correction at the end is not that of the article. */
static void
test_correction (void)
{
  g_autoptr (CclArticle) article
      = read_text ("Toll climbs\n\nGORIS (Aragats Post) — The toll climbed again on Thursday.\n\n"
                   "Correction, Oct. 2, 2020: An earlier version gave another number.\n");

  g_assert_cmpuint (article->published, ==, 0);
}

/* A year long before the month of the dateline is history, not the year of publication. */
static void
test_no_year (void)
{
  g_autoptr (CclArticle) article = read_text (
      "Seven dead\n\nKHARKIV, Aug 17 (Slobozhan) - Seven people died in the strike.\n\n"
      "The war began on 24 February 2022.\n");

  g_assert_cmpuint (article->published, ==, 0);
}

static void
test_text_is_unchanged (void)
{
  const char *text = "Title\r\n\r\nFirst  paragraph,\tso it is.\r\n\r\n\r\nLast one here.  \r\n";
  g_autoptr (CclArticle) article = read_text (text);

  g_assert_cmpstr (article->text, ==, text);
  g_assert_cmpuint (article->text_len, ==, strlen (text));
  assert_block (article, 2, CCL_BLOCK_PARAGRAPH, "Last one here.");
}

static void
test_wrapped_lines (void)
{
  g_autoptr (CclArticle) article
      = read_text ("Fighting goes on for a third day\n"
                   "\n"
                   "The army said on Monday that it had taken two heights above the\n"
                   "river, and that the other side had left behind a tank and three\n"
                   "trucks.\n"
                   "There was no word from the other side, whose ministry had spoken\n"
                   "of heavy losses the day before.\n"
                   "\n"
                   "Losses\n"
                   "\n"
                   "The ministry counts:\n"
                   "- two tanks that were hit near the\n"
                   "  village\n"
                   "- three trucks\n");

  g_assert_cmpuint (article->blocks->len, ==, 7);
  assert_block (article, 1, CCL_BLOCK_PARAGRAPH,
                "The army said on Monday that it had taken two heights above the\n"
                "river, and that the other side had left behind a tank and three\ntrucks.");
  assert_block (article, 3, CCL_BLOCK_SUBHEAD, "Losses");
  assert_block (article, 5, CCL_BLOCK_LIST_ITEM, "- two tanks that were hit near the\n  village");
  assert_block (article, 6, CCL_BLOCK_LIST_ITEM, "- three trucks");
}

static void
test_line_a_paragraph (void)
{
  const char *long_line
      = "The army said on Monday that it had taken two heights above the river, and that "
        "the other side had left behind a tank and three trucks in the village.";
  g_autofree char *text
      = g_strdup_printf ("Two heights taken\n%s\n%s\nM.K.\n", long_line, long_line);
  g_autoptr (CclArticle) article = read_text (text);

  g_assert_cmpuint (article->blocks->len, ==, 4);
  assert_block (article, 0, CCL_BLOCK_HEADLINE, "Two heights taken");
  assert_block (article, 2, CCL_BLOCK_PARAGRAPH, long_line);
}

static void
test_table (void)
{
  g_autoptr (CclArticle) article = read_text ("The count.\n\nTanks\t2\nTrucks\t3\n");

  assert_block (article, 1, CCL_BLOCK_TABLE_ROW, "Tanks\t2");
  assert_block (article, 2, CCL_BLOCK_TABLE_ROW, "Trucks\t3");
}

static void
test_kicker (void)
{
  g_autoptr (CclArticle) article = read_text ("CAUCASUS\n\nBoth sides report heavy enemy "
                                              "losses\n\nThe armies published lists on Monday.\n");

  g_assert_cmpstr (article->title, ==, "Both sides report heavy enemy losses");
  assert_block (article, 0, CCL_BLOCK_HEADLINE, "CAUCASUS");
}

/* A text that is one sentence has no headline. */
static void
test_single_sentence (void)
{
  g_autoptr (CclArticle) article = read_text ("The ministry counts 43 dead");

  g_assert_null (article->title);
  assert_block (article, 0, CCL_BLOCK_PARAGRAPH, "The ministry counts 43 dead");
}

/* What the caller knows holds. */
static void
test_options (void)
{
  const CclIngestOptions options = { .outlet = "The Paper", .title = "Told", .published = 700000 };
  const char *text = "Seen\n\nBAKU, October 9, 2020 (Wire) - The text follows.\n";
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (CclArticle) article = ccl_ingest_bytes ("a", bytes, &options, NULL, NULL);

  g_assert_cmpstr (article->outlet, ==, "The Paper");
  g_assert_cmpstr (article->title, ==, "Told");
  g_assert_cmpuint (article->published, ==, 700000);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/plain/agency", test_agency);
  g_test_add_func ("/plain/credit", test_credit);
  g_test_add_func ("/plain/correction", test_correction);
  g_test_add_func ("/plain/no-year", test_no_year);
  g_test_add_func ("/plain/text-is-unchanged", test_text_is_unchanged);
  g_test_add_func ("/plain/wrapped-lines", test_wrapped_lines);
  g_test_add_func ("/plain/line-a-paragraph", test_line_a_paragraph);
  g_test_add_func ("/plain/table", test_table);
  g_test_add_func ("/plain/kicker", test_kicker);
  g_test_add_func ("/plain/single-sentence", test_single_sentence);
  g_test_add_func ("/plain/options", test_options);
  return g_test_run ();
}
