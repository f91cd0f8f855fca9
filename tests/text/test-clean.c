/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-clean.h"

#include <string.h>

static void
test_squeeze (void)
{
  static const struct
  {
    const char *text;
    const char *squeezed;
  } cases[] = {
    { "  two \n\t words ", "two words" },
    { "16\xc2\xa0"
      "dead",
      "16 dead" }, /* no-break space */
    { "co\xc2\xad"
      "operation",
      "cooperation" },                              /* soft hyphen */
    { "\xef\xbb\xbfword\xe2\x80\x8b", "word" },     /* byte order mark, zero-width space */
    { "\xe3\x80\x80\xe6\xb0\xb4", "\xe6\xb0\xb4" }, /* ideographic space */
    { " \xc2\xa0\n", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *squeezed = ccl_text_squeeze (cases[i].text, -1);

      g_test_message ("case %u", i);
      g_assert_cmpstr (squeezed, ==, cases[i].squeezed);
    }
}

/* Words that stand in several texts of a page join with one space, and none at the beginning. */
static void
test_append (void)
{
  g_autoptr (GString) out = g_string_new (NULL);

  ccl_text_append_squeezed (out, " one ", 5);
  ccl_text_append_squeezed (out, "\n", 1);
  ccl_text_append_squeezed (out, " two", 4);
  g_string_append_c (out, '\n');
  ccl_text_append_squeezed (out, " three", 6);
  g_assert_cmpstr (out->str, ==, "one two\nthree");
}

static void
test_blank (void)
{
  g_assert_true (ccl_text_is_blank ("", 0));
  g_assert_true (ccl_text_is_blank (" \xc2\xa0\r\n\xef\xbb\xbf", 8));
  g_assert_false (ccl_text_is_blank (" .", 2));
}

static void
test_count_words (void)
{
  g_assert_cmpuint (ccl_text_count_words ("", 0, 9), ==, 0);
  g_assert_cmpuint (ccl_text_count_words (" two  words ", 12, 9), ==, 2);
  g_assert_cmpuint (ccl_text_count_words ("no more than asked for", 22, 3), ==, 3);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/clean/squeeze", test_squeeze);
  g_test_add_func ("/clean/append", test_append);
  g_test_add_func ("/clean/blank", test_blank);
  g_test_add_func ("/clean/count-words", test_count_words);
  return g_test_run ();
}
