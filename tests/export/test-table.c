/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ccl-columns.h"
#include "ccl-export.h"
#include "sample-comparison.h"

#include <string.h>

static void
assert_fits (const char *table, int width)
{
  g_auto (GStrv) lines = g_strsplit (table, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (ccl_columns_get_width (lines[i]) > width)
        g_error ("line %u is %d wide, not %d: %s", i, ccl_columns_get_width (lines[i]), width,
                 lines[i]);
      g_assert_false (g_str_has_suffix (lines[i], " "));
    }
}

static void
test_content (void)
{
  static const char *const expected[] = { "EQUIPMENT", "Tanks destroyed", "Azerbaijan", "Armenia",
                                          "Observers", "Conflict",        "≥",          "Mirrored",
                                          "Denied",    "Caspian Wire" };
  g_autoptr (CclComparison) comparison = sample_comparison_new ();
  g_autofree char *table = ccl_export_table (comparison, 120, FALSE);

  for (gsize i = 0; i < G_N_ELEMENTS (expected); i++)
    if (strstr (table, expected[i]) == NULL)
      g_error ("no %s in:\n%s", expected[i], table);
}

static void
test_width (void)
{
  g_autoptr (CclComparison) small = sample_comparison_new (),
                            large = sample_comparison_new_large (12, 20);

  for (int width = 60; width <= 200; width += 7)
    {
      g_autofree char *one = ccl_export_table (small, width, FALSE),
                      *other = ccl_export_table (large, width, FALSE);
      g_autofree char *claims = ccl_export_claims_table (small, NULL, width);

      assert_fits (one, width);
      assert_fits (other, width);
      assert_fits (claims, width);
      g_assert_nonnull (strstr (other, "11")); /* the last side, whatever its column */
    }
}

static guint
count (const char *text, const char *part)
{
  guint n = 0;

  for (const char *p = strstr (text, part); p != NULL; p = strstr (p + 1, part))
    n++;
  return n;
}

/* Whatever the shape, a day stands on one line with its month, and no answer is missing. */
static void
test_whole (void)
{
  g_autoptr (CclComparison) comparison = sample_comparison_new ();
  g_autofree char *wide = ccl_export_table (comparison, 200, FALSE);

  for (int width = 60; width < 200; width += 7)
    {
      g_autofree char *table = ccl_export_table (comparison, width, FALSE);

      g_assert_cmpuint (count (table, " Oct"), ==, count (wide, " Oct"));
      g_assert_cmpuint (count (table, "≥ 43"), ==, count (wide, "≥ 43"));
      g_assert_cmpuint (count (table, "denies"), ==, count (wide, "denies"));
      g_assert_null (strstr (table, "·\n"));
    }
}

static void
test_long_speaker (void)
{
  g_autoptr (CclComparison) comparison = sample_comparison_new ();
  CclRow *row = g_ptr_array_index (comparison->rows, 0);
  g_autofree char *table = NULL;

  for (guint i = 0; i < row->claims->len; i++)
    ccl_claim_set (&((CclClaim *) g_ptr_array_index (row->claims, i))->claimant_text,
                   "A spokesman of the northern command, who asked not to be named, without leave");
  table = ccl_export_table (comparison, 160, FALSE);
  g_assert_nonnull (strstr (table, "spokesman"));
  g_assert_nonnull (strstr (table, "…"));
  g_assert_null (strstr (table, "leave"));
}

static void
test_shape (void)
{
  g_autoptr (CclComparison) comparison = sample_comparison_new_large (12, 20);
  g_autofree char *narrow = ccl_export_table (comparison, 60, FALSE),
                  *wide = ccl_export_table (comparison, 120, FALSE);

  g_assert_nonnull (strstr (narrow, "What each side says"));
  g_assert_nonnull (strstr (wide, "Other sides"));
}

static void
assert_same_but_codes (const char *styled, const char *plain)
{
  g_autoptr (GRegex) codes = g_regex_new ("\033\\[[0-9;]*m", 0, 0, NULL);
  g_autofree char *stripped = g_regex_replace_literal (codes, styled, -1, 0, "", 0, NULL);

  g_assert_null (strchr (plain, '\033'));
  g_assert_cmpstr (stripped, ==, plain);
}

static void
test_style (void)
{
  g_autoptr (CclComparison) comparison = sample_comparison_new (),
                            large = sample_comparison_new_large (12, 20);
  g_autofree char *plain = ccl_export_table (comparison, 120, FALSE),
                  *styled = ccl_export_table (comparison, 120, TRUE),
                  *plain_list = ccl_export_table (large, 60, FALSE),
                  *styled_list = ccl_export_table (large, 60, TRUE);

  g_assert_nonnull (strstr (styled, "\033[1;31m≠ Conflict\033[0m"));
  g_assert_nonnull (strstr (styled_list, ": \033[1m"));
  assert_same_but_codes (styled, plain);
  assert_same_but_codes (styled_list, plain_list);
}

static void
test_empty (void)
{
  g_autoptr (CclComparison) comparison = sample_comparison_new_empty ();
  g_autofree char *table = ccl_export_table (comparison, 0, FALSE),
                  *claims = ccl_export_claims_table (comparison, NULL, 0);

  g_assert_nonnull (strstr (table, "Caspian Wire"));
  g_assert_cmpstr (claims, ==, "");
}

static void
test_unused (void)
{
  g_autoptr (CclComparison) comparison = sample_comparison_new_empty ();
  g_autoptr (GPtrArray) unused = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  g_autofree char *text = NULL;

  for (guint i = 0; i < comparison->articles->len; i++)
    {
      const CclArticle *article = g_ptr_array_index (comparison->articles, i);
      CclUnused age = { { 0, MIN (3, article->text_len) }, { 0, article->text_len }, "age" };
      GArray *numbers = g_array_new (FALSE, FALSE, sizeof (CclUnused));

      if (article->text_len > 0)
        g_array_append_val (numbers, age);
      g_ptr_array_add (unused, numbers);
    }
  text = ccl_export_claims_table (comparison, unused, 80);
  g_assert_nonnull (strstr (text, "Numbers in no claim"));
  g_assert_nonnull (strstr (text, "an age"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/table/content", test_content);
  g_test_add_func ("/table/width", test_width);
  g_test_add_func ("/table/whole", test_whole);
  g_test_add_func ("/table/long-speaker", test_long_speaker);
  g_test_add_func ("/table/shape", test_shape);
  g_test_add_func ("/table/style", test_style);
  g_test_add_func ("/table/empty", test_empty);
  g_test_add_func ("/table/unused", test_unused);
  return g_test_run ();
}
