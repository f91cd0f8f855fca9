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
  g_autofree char *table = ccl_export_table (comparison, 120);

  for (gsize i = 0; i < G_N_ELEMENTS (expected); i++)
    if (strstr (table, expected[i]) == NULL)
      g_error ("no %s in:\n%s", expected[i], table);
}

static void
test_width (void)
{
  static const int widths[] = { 60, 80, 100, 160 };
  g_autoptr (CclComparison) small = sample_comparison_new (),
                            large = sample_comparison_new_large (12, 20);

  for (gsize i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      g_autofree char *one = ccl_export_table (small, widths[i]),
                      *other = ccl_export_table (large, widths[i]);
      g_autofree char *claims = ccl_export_claims_table (small, NULL, widths[i]);

      assert_fits (one, widths[i]);
      assert_fits (other, widths[i]);
      assert_fits (claims, widths[i]);
      g_assert_nonnull (strstr (other, "11:")); /* without a column of its own, yet there */
    }
}

static void
test_empty (void)
{
  g_autoptr (CclComparison) comparison = sample_comparison_new_empty ();
  g_autofree char *table = ccl_export_table (comparison, 0),
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
  g_test_add_func ("/table/empty", test_empty);
  g_test_add_func ("/table/unused", test_unused);
  return g_test_run ();
}
