/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ccl-extract.h"

#include <string.h>

/* What sides call differently: each case is a way in which news copy brings in such a name, and a few in which it does not. */

typedef struct
{
  const char *name;
  const char *text;
  const char *uses; /* one a line: naming | words | party */
} Case;

static const Case cases[] = {
  { "own-voice", "Fighting went on around Shushi on Friday.", "shusha | Shushi | outlet" },
  { "reported", "Azerbaijan's Defence Ministry said that its troops had entered Shusha.", "shusha | Shusha | azerbaijan" },
  { "quoted", "\"Our army has liberated the village,\" Azerbaijan's Defence Ministry said.", "taking_of_places | liberated | azerbaijan" },
  { "two-sides", "Armenia's Foreign Ministry said that Artsakh would resist. Azerbaijan's Foreign Ministry said that Upper Karabakh "
                 "was its land.",
    "nagorno_karabakh | Artsakh | armenia\nnagorno_karabakh | Upper Karabakh | azerbaijan" },
  { "hyphen", "Talks on Nagorno Karabakh and on Nagorno-Karabakh's airport failed.",
    "nagorno_karabakh | Nagorno Karabakh | outlet\nnagorno_karabakh | Nagorno-Karabakh | outlet" },
  { "longest", "Russia's Defence Ministry said that the special military operation went to plan.",
    "war_in_ukraine | special military operation | russia" },
  { "passive", "The town of Fizuli was liberated at dawn.", "taking_of_places | liberated | outlet" },
  { "plural", "Syria's army said it fought terrorists. Witnesses said that they had seen rebels.",
    "armed_opponents | terrorists | syria\narmed_opponents | rebels | witnesses" },
  { "no-place", "Police seized drugs and liberated nobody.", "" },
  { "other-thing", "Two fighter jets were seen.", "" },
  { "outlet", "The Kyiv Post opened a new office.", "" },
  { "small-letters", "They like turkey and a derry.", "" },
};

static char *
read_uses (const CclLexicon *lexicon, const char *text)
{
  g_autoptr (CclArticle) article = ccl_article_new ("a.txt");
  g_autoptr (GArray) uses = NULL;
  GString *found = g_string_new (NULL);

  ccl_article_take_text (article, g_strdup (text));
  ccl_article_add_block (article, (CclSpan){ 0, article->text_len }, CCL_BLOCK_PARAGRAPH);
  uses = ccl_extract_names (lexicon, article);
  for (guint i = 0; i < uses->len; i++)
    {
      const CclNameUse *use = &g_array_index (uses, CclNameUse, i);
      g_autofree char *words = ccl_article_dup_span (article, use->span);

      g_assert_true (ccl_span_contains (use->sentence, use->span));
      g_string_append_printf (found, "%s%s | %s | %s", found->len > 0 ? "\n" : "", use->naming, words, use->party);
    }
  return g_string_free (found, FALSE);
}

static void
test_names (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CclLexicon) lexicon = ccl_lexicon_new ("en", NULL, NULL, &error);
  guint n_wrong = 0;

  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *found = read_uses (lexicon, cases[i].text);

      if (g_str_equal (found, cases[i].uses))
        continue;
      g_test_message ("%s: expected\n%s\nfound\n%s", cases[i].name, cases[i].uses, found);
      n_wrong++;
    }
  g_assert_cmpuint (n_wrong, ==, 0);
}

/* Words of one wording, spelled differently, count together. */
static void
test_wordings (void)
{
  g_autoptr (CclLexicon) lexicon = ccl_lexicon_new ("en", NULL, NULL, NULL);
  g_autoptr (CclArticle) article = ccl_article_new ("a.txt");
  g_autoptr (GArray) uses = NULL;

  ccl_article_take_text (article, g_strdup ("Khankendi, also Xankendi, is Stepanakert."));
  ccl_article_add_block (article, (CclSpan){ 0, article->text_len }, CCL_BLOCK_PARAGRAPH);
  uses = ccl_extract_names (lexicon, article);
  g_assert_cmpuint (uses->len, ==, 3);
  g_assert_true (g_array_index (uses, CclNameUse, 0).wording == g_array_index (uses, CclNameUse, 1).wording);
  g_assert_false (g_array_index (uses, CclNameUse, 0).wording == g_array_index (uses, CclNameUse, 2).wording);
  g_assert_true (g_array_index (uses, CclNameUse, 0).naming == g_array_index (uses, CclNameUse, 2).naming);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/names/names", test_names);
  g_test_add_func ("/names/wordings", test_wordings);
  return g_test_run ();
}
