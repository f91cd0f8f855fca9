/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ccl-extract.h"

#include <string.h>

/* Nothing is passed over silently: a number is in a claim or in the list of unused ones, with a reason. */

static CclLexicon *lexicon;

static const struct
{
  const char *text;
  const char *unused; /* number=reason, parted by blanks; blanks within a number are "_" */
} cases[] = {
  { "Police said that 12 people were killed.", "" },
  { "A man of 34 was among those who watched.", "34=age" },
  { "The road was closed for three hours on 9 October 2020.", "three_hours=period 9=date 2020=date" },
  { "They drove 30 km to the border.", "30_km=distance" },
  { "The report names four places.", "four=uncounted" },
  { "The 5th Regiment has T-72 tanks.", "5th=unit 72=model" },
  { "Nearly 40 percent of the harvest is in.", "Nearly_40_percent=share" },
  { "3. The commission will meet again.", "3=item" },
  { "There is no dispute about it.", "no=none" },
  { "Many of them are at home.", "Many=vague" },
  { "Two officials said that it was over.", "Two=speaker" },
  { "Three of the five villages are empty.", "Three=no-event five=whole" },
  { "The five villages are empty.", "five=known" },
  { "Twice as many came as a year before.", "Twice_as_many=multiple" },
};

static GArray *
list_unused (const char *text, CclArticle **article)
{
  GArray *unused = NULL;
  g_autoptr (GPtrArray) claims = NULL;

  *article = ccl_article_new ("a.txt");
  ccl_article_take_text (*article, g_strdup (text));
  ccl_article_add_block (*article, (CclSpan){ 0, (*article)->text_len }, CCL_BLOCK_PARAGRAPH);
  (*article)->published = ccl_day_new (2020, 10, 9);
  claims = ccl_extract (lexicon, *article, NULL, &unused);
  return unused;
}

static void
test_reasons (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CclArticle) article = NULL;
      g_autoptr (GArray) unused = list_unused (cases[i].text, &article);
      g_autoptr (GString) found = g_string_new (NULL);

      g_test_message ("%s", cases[i].text);
      for (guint j = 0; j < unused->len; j++)
        {
          const CclUnused *it = &g_array_index (unused, CclUnused, j);
          g_autofree char *number = g_strdelimit (ccl_article_dup_span (article, it->span), " ", '_');

          g_string_append_printf (found, "%s%s=%s", j > 0 ? " " : "", number, it->reason);
          g_assert_cmpuint (it->sentence.start, <=, it->span.start);
          g_assert_cmpuint (it->span.end, <=, it->sentence.end);
        }
      g_assert_cmpstr (found->str, ==, cases[i].unused);
    }
}

/* Every digit of the text is in a claim's figure or in the list. */
static void
test_nothing_silent (void)
{
  static const char text[] = "On 9 October, 12 people were killed and 40 wounded at kilometre 17 of Highway 4, police said at 05:40. "
                             "Of 31 trucks, 9 came back; 2 of them, both T-72s’ carriers, had 155-mm shells (see No. 88/2025).";
  g_autoptr (CclArticle) article = ccl_article_new ("a.txt");
  g_autoptr (GPtrArray) claims = NULL;
  g_autoptr (GArray) unused = NULL;

  ccl_article_take_text (article, g_strdup (text));
  ccl_article_add_block (article, (CclSpan){ 0, article->text_len }, CCL_BLOCK_PARAGRAPH);
  article->published = ccl_day_new (2020, 10, 9);
  claims = ccl_extract (lexicon, article, NULL, &unused);
  for (gsize byte = 0; byte < strlen (text); byte++)
    {
      gboolean found = !g_ascii_isdigit (text[byte]);

      for (guint i = 0; i < unused->len; i++)
        found |= ccl_span_overlaps (g_array_index (unused, CclUnused, i).span, (CclSpan){ byte, byte + 1 });
      for (guint i = 0; i < claims->len; i++)
        found |= ccl_span_overlaps (((const CclClaim *) g_ptr_array_index (claims, i))->quantity_span, (CclSpan){ byte, byte + 1 });
      if (!found)
        g_test_message ("%s", text + byte);
      g_assert_true (found);
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
  g_test_add_func ("/unused/reasons", test_reasons);
  g_test_add_func ("/unused/nothing-silent", test_nothing_silent);
  status = g_test_run ();
  ccl_lexicon_unref (lexicon);
  return status;
}
