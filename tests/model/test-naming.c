/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ccl-naming.h"

#include <string.h>

static GArray *
add_article (CclComparison *comparison, GPtrArray *uses, const char *id, const char *outlet, const char *text)
{
  CclArticle *article = ccl_article_new ("a.txt");
  GArray *own = g_array_new (FALSE, FALSE, sizeof (CclNameUse));

  article->id = g_strdup (id);
  article->outlet = g_strdup (outlet);
  ccl_article_take_text (article, g_strdup (text));
  ccl_comparison_take_article (comparison, article);
  g_ptr_array_add (uses, own);
  return own;
}

static void
add_use (GArray *uses, const char *text, const char *words, const char *naming, const char *wording, const char *party)
{
  gsize start = (gsize) (strstr (text, words) - text);
  const CclNameUse use = { g_intern_string (naming), g_intern_string (wording), CCL_NAMING_PLACE,
                           { start, start + strlen (words) }, { 0, strlen (text) }, g_intern_string (party) };

  g_array_append_val (uses, use);
}

static void
assert_counts (GArray *counts, const char *expected)
{
  GString *found = g_string_new (NULL);

  for (guint i = 0; i < counts->len; i++)
    g_string_append_printf (found, "%s%s %u", i > 0 ? ", " : "", g_array_index (counts, CclNameCount, i).name,
                            g_array_index (counts, CclNameCount, i).n_uses);
  g_assert_cmpstr (found->str, ==, expected);
  g_string_free (found, TRUE);
}

/* By side, of which allies are one and an outlet may have been given one by the editor, and by outlet. */
static void
test_group (void)
{
  static const char first[] = "Shusha, SHUSHA and Shushi", second[] = "Shushi and Berdzor";
  g_autoptr (CclParties) parties = ccl_parties_new ();
  g_autoptr (CclComparison) comparison = ccl_comparison_new (parties);
  g_autoptr (GPtrArray) uses = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref), namings = NULL;
  GArray *one = add_article (comparison, uses, "a1", "Star", first);
  GArray *other = add_article (comparison, uses, "a2", NULL, second);
  CclSide *armenia = ccl_comparison_add_side (comparison, "armenia", "Armenia");
  const CclWording *wording;

  ccl_comparison_side_add_party (comparison, armenia, "artsakh");
  ccl_comparison_set_outlet_side (comparison, "a2", "armenia");
  add_use (one, first, "Shusha", "shusha", "Shusha", "azerbaijan");
  add_use (one, first, "SHUSHA", "shusha", "Shusha", "azerbaijan");
  add_use (one, first, "Shushi", "shusha", "Shushi", "artsakh");
  add_use (other, second, "Shushi", "shusha", "Shushi", CCL_PARTY_OUTLET);
  add_use (other, second, "Shushi", "shusha", "Shushi", CCL_PARTY_OUTLET);
  add_use (other, second, "Berdzor", "lachin", "Berdzor", CCL_PARTY_OUTLET);

  namings = ccl_namings_group (comparison, uses);
  g_assert_cmpuint (namings->len, ==, 2);
  g_assert_cmpstr (((CclNaming *) g_ptr_array_index (namings, 0))->id, ==, "lachin");
  wording = g_ptr_array_index (((CclNaming *) g_ptr_array_index (namings, 1))->wordings, 0);
  g_assert_cmpstr (wording->words, ==, "Shushi");
  g_assert_cmpuint (wording->uses->len, ==, 3);
  assert_counts (wording->sides, "armenia 3");
  assert_counts (wording->outlets, "a.txt 2, Star 1");
  wording = g_ptr_array_index (((CclNaming *) g_ptr_array_index (namings, 1))->wordings, 1);
  g_assert_cmpstr (wording->words, ==, "SHUSHA"); /* as often as the other spelling */
  assert_counts (wording->sides, "azerbaijan 2");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/naming/group", test_group);
  return g_test_run ();
}
