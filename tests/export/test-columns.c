/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ccl-columns.h"

static void
test_width (void)
{
  g_assert_cmpint (ccl_columns_get_width ("abc"), ==, 3);
  g_assert_cmpint (ccl_columns_get_width ("≥ 43"), ==, 4);
  g_assert_cmpint (ccl_columns_get_width ("北京"), ==, 4);
  g_assert_cmpint (ccl_columns_get_width ("e\u0301"), ==, 1); /* a combining accent takes no room */
}

static void
assert_wrapped (const char *text, int width, const char *expected)
{
  g_autoptr (GPtrArray) lines = ccl_columns_wrap (text, width);
  g_autofree char *joined = NULL;

  for (guint i = 0; i < lines->len; i++)
    g_assert_cmpint (ccl_columns_get_width (g_ptr_array_index (lines, i)), <=, width);
  g_ptr_array_add (lines, NULL);
  joined = g_strjoinv ("|", (char **) lines->pdata);
  g_assert_cmpstr (joined, ==, expected);
}

static void
test_wrap (void)
{
  assert_wrapped ("", 5, "");
  assert_wrapped ("two words", 9, "two words");
  assert_wrapped ("two words", 8, "two|words");
  assert_wrapped ("2\nDefence Ministry", 8, "2|Defence|Ministry");
  assert_wrapped ("in Yukhari-Abdulrahmanli now", 10, "in|Yukhari-|Abdulrahma|nli now");
  assert_wrapped ("Ministry · 9\u00a0Oct", 12, "Ministry|9 Oct");
  assert_wrapped ("Ministry · 9\u00a0Oct", 8, "Ministry|9 Oct");
  assert_wrapped ("denies\u00a011\u00a0300", 10, "denies 11|300"); /* not within a word, if it can be helped */
  assert_wrapped ("secretary-general", 14, "secretary-|general");
  assert_wrapped ("北京北京", 5, "北京|北京"); /* a wide character is not cut in half */
}

static void
test_append (void)
{
  static const int widths[] = { 6, 4 };
  const char *cells[] = { "tanks lost", "2" };
  g_autoptr (GString) out = g_string_new (NULL);

  ccl_columns_append (out, cells, widths, NULL, G_N_ELEMENTS (cells));
  g_assert_cmpstr (out->str, ==, "tanks   2\nlost\n");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/columns/width", test_width);
  g_test_add_func ("/columns/wrap", test_wrap);
  g_test_add_func ("/columns/append", test_append);
  return g_test_run ();
}
