/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ccl-export.h"
#include "sample-comparison.h"

#include <string.h>

/* Reads a CSV as RFC 4180 says: (element-type GPtrArray of utf8) lines of cells. */
static GPtrArray *
read_csv (const char *text)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  GPtrArray *line = NULL;
  const char *p = text;

  while (*p != '\0')
    {
      GString *cell = g_string_new (NULL);

      if (line == NULL)
        {
          line = g_ptr_array_new_with_free_func (g_free);
          g_ptr_array_add (lines, line);
        }
      if (*p == '"')
        {
          for (p++; *p != '"' || p[1] == '"'; p++)
            {
              g_assert_cmpint (*p, !=, '\0');
              g_string_append_c (cell, *p);
              p += *p == '"';
            }
          p++;
        }
      else
        for (; *p != ',' && *p != '\r'; p++)
          g_string_append_c (cell, *p);
      g_ptr_array_add (line, g_string_free (cell, FALSE));
      if (*p == ',')
        p++;
      else
        {
          g_assert_true (g_str_has_prefix (p, "\r\n"));
          p += 2;
          line = NULL;
        }
    }

  return lines;
}

static const char *
get_cell (GPtrArray *lines, guint line, guint cell)
{
  return g_ptr_array_index ((GPtrArray *) g_ptr_array_index (lines, line), cell);
}

static GPtrArray *
export_and_read (const CclComparison *comparison)
{
  g_autofree char *csv = ccl_export_csv (comparison);

  g_assert_true (g_str_has_prefix (csv, "\xEF\xBB\xBF"));
  return read_csv (csv + 3);
}

static void
test_rows (void)
{
  g_autoptr (CclComparison) comparison = sample_comparison_new ();
  g_autoptr (GPtrArray) lines = export_and_read (comparison);

  g_assert_cmpuint (lines->len, ==, comparison->rows->len + 1);
  for (guint i = 0; i < lines->len; i++)
    g_assert_cmpuint (((GPtrArray *) g_ptr_array_index (lines, i))->len, ==,
                      9); /* 6 and three sides */
  g_assert_cmpstr (get_cell (lines, 0, 3), ==, "Azerbaijan");
  g_assert_cmpstr (get_cell (lines, 0, 5), ==, "Observers");
  g_assert_true (g_str_has_prefix (get_cell (lines, 1, 3), "2 ("));
  g_assert_cmpstr (get_cell (lines, 1, 5), ==, ""); /* silent */
  g_assert_cmpstr (get_cell (lines, 1, 6), ==, "Conflict");
  g_assert_nonnull (strstr (get_cell (lines, 6, 3), "; ")); /* two claims of one side */
}

static void
test_hidden (void)
{
  g_autoptr (CclComparison) comparison = sample_comparison_new ();
  g_autoptr (GPtrArray) lines = NULL;

  ((CclRow *) g_ptr_array_index (comparison->rows, 0))->hidden = TRUE;
  lines = export_and_read (comparison);
  g_assert_cmpuint (lines->len, ==, comparison->rows->len);
}

/* A note is free text, and an article's words may be made to attack a spreadsheet. */
static void
test_quoting (void)
{
  static const char *const notes[][2] = {
    { "plain", "plain" },
    { "a \"quoted\", word\nand a line", "a \"quoted\", word\nand a line" },
    { "=HYPERLINK(\"http://x\")", "'=HYPERLINK(\"http://x\")" },
    { "+1", "'+1" },
    { "-1", "'-1" },
    { "@sum", "'@sum" },
    { "\tx", "'\tx" },
    { "a = b", "a = b" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (notes); i++)
    {
      g_autoptr (CclComparison) comparison = sample_comparison_new ();
      CclRow *row = g_ptr_array_index (comparison->rows, 0);
      g_autoptr (GPtrArray) lines = NULL;

      row->note = g_strdup (notes[i][0]);
      lines = export_and_read (comparison);
      g_assert_cmpstr (get_cell (lines, 1, 8), ==, notes[i][1]);
    }
}

static void
test_claims (void)
{
  g_autoptr (CclComparison) comparison = sample_comparison_new ();
  g_autofree char *csv = NULL;
  g_autoptr (GPtrArray) lines = NULL;

  ((CclClaim *) g_ptr_array_index (comparison->claims, 0))->status = CCL_STATUS_DISMISSED;
  csv = ccl_export_claims_csv (comparison);
  lines = read_csv (csv + 3);
  g_assert_cmpuint (lines->len, ==,
                    comparison->claims->len); /* a heading more, the dismissed one less */
  g_assert_cmpstr (get_cell (lines, 1, 0), ==, "article.txt");
  g_assert_cmpstr (get_cell (lines, 1, 2), ==, "2020-10-09");
  g_assert_cmpstr (get_cell (lines, 1, 21), ==, "many"); /* its words */
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/csv/rows", test_rows);
  g_test_add_func ("/csv/hidden", test_hidden);
  g_test_add_func ("/csv/quoting", test_quoting);
  g_test_add_func ("/csv/claims", test_claims);
  return g_test_run ();
}
