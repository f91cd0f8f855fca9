/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-search.h"
#include "sample-comparison.h"

#include <string.h>

static CclComparison *
make_comparison (const char *text, const char *note)
{
  g_autoptr (CclParties) parties = ccl_parties_new ();
  CclComparison *comparison = ccl_comparison_new (parties);
  CclArticle *article = ccl_article_new ("a.txt");
  CclRow *row = NULL;
  CclClaim *claim = NULL;

  article->id = g_strdup ("a1");
  article->outlet = g_strdup ("Caspian Wire");
  article->title = g_strdup ("Shelling reported");
  ccl_article_take_text (article, g_strdup (text));
  ccl_comparison_take_article (comparison, article);
  row = sample_add_row (comparison, CCL_EVENT_DESTROYED, CCL_OBJECT_TANK, NULL, CCL_VERDICT_ONE_SIDED);
  claim = sample_add_claim (comparison, row, "a1", "azerbaijan", "Defence Ministry", 2);
  g_array_index (claim->evidence, CclSpan, 0) = (CclSpan){ 0, strlen (text) };
  ccl_claim_set (&claim->place, "Fizuli");
  ccl_claim_set (&claim->note, note);
  return comparison;
}

/* "claim a1: …[words]…" a line, all that matters of what was found */
static char *
find (CclSearch *search, const char *query)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) all = ccl_search_find (search, query, 20, NULL, &error);
  g_autoptr (GString) lines = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < all->len; i++)
    {
      const CclFound *found = g_ptr_array_index (all, i);
      gsize at = 0;

      g_string_append_printf (lines, "%d:", found->kind);
      for (guint j = 0; j < found->marks->len; j++)
        {
          CclSpan mark = g_array_index (found->marks, CclSpan, j);

          g_assert_cmpuint (at, <=, mark.start);
          g_assert_cmpuint (mark.end, <=, strlen (found->text));
          g_string_append_len (lines, found->text + at, (gssize) (mark.start - at));
          g_string_append_printf (lines, "[%.*s]", (int) (mark.end - mark.start), found->text + mark.start);
          at = mark.end;
        }
      g_string_append_printf (lines, "%s\n", found->text + at);
    }
  return g_string_free (g_steal_pointer (&lines), FALSE);
}

static CclSearch *
index_of (CclComparison *comparison)
{
  g_autoptr (GError) error = NULL;
  CclSearch *search = ccl_search_new ();

  ccl_search_update (search, comparison, NULL, &error);
  g_assert_no_error (error);
  return search;
}

static void
test_words (void)
{
  static const struct
  {
    const char *query;
    const char *found; /* in what is found, NULL for nothing at all */
  } cases[] = {
    { "susa", "near [Şuşa]" },
    { "SHEL", "has [shelled]" },
    { "\"was shelled\"", NULL },
    { "\"has shelled", "[has shelled]" },
    { "“has shelled”", "[has shelled]" },
    { "\"shelled has\"", NULL },
    { "army near", "[army]" },
    { "army absent", NULL },
    { "army -shelled", NULL },
    { "army -absent", "[army]" },
    { "T-72", "[T-72]" },
    { "12,5", "[12,500]" },
    { "tanks", "0:[Tanks] destroyed" },
    { "fizuli", "4:[Fizuli]" },
    { "ministry", "1:The army" },
    { "caspian", "2:Shelling reported · [Caspian] Wire" },
    { "doubt", "3:I [doubt] it" },
    { "обстрел", "[обстрелял]" },
  };
  g_autoptr (CclComparison) comparison = make_comparison (
    "The army has shelled a T-72 and 12,500 shells near Şuşa; обстрелял.", "I doubt it");
  g_autoptr (CclSearch) search = index_of (comparison);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *found = find (search, cases[i].query);

      g_test_message ("%s -> %s", cases[i].query, found);
      if (cases[i].found == NULL)
        g_assert_cmpstr (found, ==, "");
      else
        g_assert_nonnull (strstr (found, cases[i].found));
    }
}

/* Nothing that is typed is an error, and no operator of FTS5 is one here. */
static void
test_hostile (void)
{
  static const char *const queries[] = {
    "", " ", "\"", "\"\"", "-", "--", "-army", "*", "army*", "^army", "(army", "army)", "text:army", "{text} : army",
    "army AND", "NOT army", "NEAR(army shelled, 2)", "army OR", "+", "a\"b\"c", "'; DROP TABLE claim; --", "\\",
    "-\"", "-\"army", "\xff\xfe army", "\xef\xb7\x90", "army \xef\xb7\x91", "— – …", "%s%n",
  };
  g_autoptr (CclComparison) comparison = make_comparison (
    "The \xef\xb7\x90 army \xef\xb7\x91\xef\xb7\x91 has \xef\xb7\x90" "army\xef\xb7\x91 shelled.", NULL);
  g_autoptr (CclSearch) search = index_of (comparison);
  g_autofree char *many = g_strnfill (100000, 'a'), *quotes = g_strnfill (5000, '"');
  g_autofree char *result = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (queries); i++)
    {
      g_autofree char *found = find (search, queries[i]);
      g_autofree char *shown = g_strescape (queries[i], NULL);

      g_test_message ("%s -> %s", shown, found);
    }
  g_free (find (search, many));
  g_free (find (search, quotes));
  result = find (search, "shelled");
  g_assert_nonnull (strstr (result, "[shelled]"));
}

/* Words far down a text are shown with what stands round them, and where they are. */
static void
test_place (void)
{
  g_autofree char *filling = g_strnfill (3000, 'x');
  g_autofree char *text = g_strdup_printf ("Ärger.\n\n%s\n\nA convoy was hit. %s", filling, filling);
  g_autoptr (CclComparison) comparison = make_comparison (text, NULL);
  g_autoptr (CclSearch) search = index_of (comparison);
  g_autoptr (GPtrArray) found = ccl_search_find (search, "convoy", 20, NULL, NULL);
  const CclFound *article = g_ptr_array_index (found, found->len - 1);

  g_assert_cmpint (article->kind, ==, CCL_FOUND_ARTICLE);
  g_assert_cmpstr (article->target, ==, "a1");
  g_assert_true (g_str_has_prefix (article->text, "…A convoy was hit. x"));
  g_assert_true (g_str_has_prefix (text + article->place.start, "convoy was"));
  g_assert_cmpuint (article->place.end - article->place.start, ==, strlen ("convoy"));
}

static void
test_update (void)
{
  static const char *const queries[] = { "army", "navy", "note", "other", "tanks", "fizuli", "caspian" };
  g_autoptr (CclComparison) first = make_comparison ("The army has shelled.", "A note");
  g_autoptr (CclComparison) second = make_comparison ("The navy has shelled.", "Another");
  g_autoptr (CclComparison) none = sample_comparison_new_empty ();
  g_autoptr (CclSearch) search = index_of (first);
  CclComparison *const steps[] = { second, none, first, first, second };
  g_autoptr (GCancellable) cancelled = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_autoptr (CclSearch) fresh = index_of (steps[i]);

      g_assert_true (ccl_search_update (search, steps[i], NULL, NULL));
      for (guint j = 0; j < G_N_ELEMENTS (queries); j++)
        {
          g_autofree char *updated = find (search, queries[j]), *anew = find (fresh, queries[j]);

          g_assert_cmpstr (updated, ==, anew);
        }
    }

  g_cancellable_cancel (cancelled);
  g_assert_false (ccl_search_update (search, first, cancelled, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  {
    g_autofree char *found = find (search, "navy");

    g_assert_nonnull (strstr (found, "[navy]"));
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/search/words", test_words);
  g_test_add_func ("/search/hostile", test_hostile);
  g_test_add_func ("/search/place", test_place);
  g_test_add_func ("/search/update", test_update);
  return g_test_run ();
}
