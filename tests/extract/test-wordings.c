/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "claims-text.h"

/* What read_claims() writes, less who claims it. */
static char *
read_without_claimants (CclLexicon *lexicon, const char *text)
{
  g_autofree char *claims = read_claims_with (lexicon, text, FALSE);
  g_auto (GStrv) lines = g_strsplit (claims, "\n", -1);
  GString *found = g_string_new (NULL);

  for (guint i = 0; lines[i] != NULL && lines[i][0] != '\0'; i++)
    {
      g_auto (GStrv) words = g_strsplit (lines[i], " ", 4); /* event, object, figure, the rest */

      g_string_append_printf (found, "%s%s %s %s%s", i > 0 ? ";" : "", words[0], words[1], words[2],
                              g_str_has_suffix (words[3], " denied") ? " denied" : "");
    }
  return g_string_free (found, FALSE);
}

/* The words of the vocabulary in sentences of their own, from wordings.txt: a line has a sentence, a tab and the claims
 * that it makes (event, object, figure), set apart by semicolons. */
static void
test_wordings (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "extract", "wordings.txt", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (CclLexicon) lexicon = ccl_lexicon_new ("en", NULL, NULL, &error);
  g_autofree char *content = NULL;
  g_auto (GStrv) lines = NULL;

  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  lines = g_strsplit (content, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) parts = g_strsplit (lines[i], "\t", 2);
      g_autofree char *found = NULL;

      if (lines[i][0] == '\0' || lines[i][0] == '#')
        continue;
      g_assert_nonnull (parts[1]);
      found = read_without_claimants (lexicon, parts[0]);
      g_test_message ("%s", parts[0]);
      g_assert_cmpstr (found, ==, parts[1]);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/wordings", test_wordings);
  return g_test_run ();
}
