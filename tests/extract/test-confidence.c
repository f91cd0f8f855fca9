/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ccl-extract.h"

/* Only how confidences compare is tested here: the weights are fitted anew whenever the rules change. How well they
 * foretell is told by tests/bench/reliability.py. */

static CclLexicon *lexicon;

static GPtrArray *
read_claims (const char *text)
{
  g_autoptr (CclArticle) article = ccl_article_new ("a.txt");

  ccl_article_take_text (article, g_strdup (text));
  ccl_article_add_block (article, (CclSpan){ 0, article->text_len }, CCL_BLOCK_PARAGRAPH);
  article->published = ccl_day_new (2020, 10, 9);
  return ccl_extract (lexicon, article, NULL, NULL);
}

static double
get_confidence (GPtrArray *claims, guint index)
{
  g_assert_cmpuint (claims->len, >, index);
  return ((const CclClaim *) g_ptr_array_index (claims, index))->confidence;
}

static void
test_plain (void)
{
  g_autoptr (GPtrArray) claims = read_claims ("At least 43 soldiers were killed and 218 wounded, Ukraine's General Staff said.");

  g_assert_cmpfloat (get_confidence (claims, 0), >=, 0.8);
  g_assert_cmpfloat (get_confidence (claims, 0), <, 1);
}

/* What is implied is less sure than what is told, and what stands for something before than what is named. */
static void
test_order (void)
{
  g_autoptr (GPtrArray) told = read_claims ("The army said that it had destroyed 12 Russian tanks.");
  g_autoptr (GPtrArray) implied = read_claims ("The army said that it had destroyed the Russian tank.");
  g_autoptr (GPtrArray) named = read_claims ("Police said that 14 civilians were killed and 30 civilians were wounded.");
  g_autoptr (GPtrArray) unnamed = read_claims ("Police said that 14 civilians were killed and 30 were wounded.");

  g_assert_cmpfloat (get_confidence (told, 0), >, get_confidence (implied, 0));
  g_assert_cmpfloat (get_confidence (named, 1), >, get_confidence (unnamed, 1));
}

static void
test_bounds (void)
{
  g_autoptr (GPtrArray) claims
    = read_claims ("Russia denied that 12 tanks had been lost. The shelling of the town wounded a nurse. Losses of $2 million "
                   "were reported, and dozens fled. If the bridge is hit again, thousands will be displaced. It lost eight.");

  g_assert_cmpuint (claims->len, >, 2);
  for (guint i = 0; i < claims->len; i++)
    {
      g_assert_cmpfloat (get_confidence (claims, i), >, 0);
      g_assert_cmpfloat (get_confidence (claims, i), <, 1);
    }
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  lexicon = ccl_lexicon_new ("en", NULL, NULL, &error);
  g_assert_no_error (error);
  g_test_add_func ("/confidence/plain", test_plain);
  g_test_add_func ("/confidence/order", test_order);
  g_test_add_func ("/confidence/bounds", test_bounds);
  status = g_test_run ();
  ccl_lexicon_unref (lexicon);
  return status;
}
