/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ccl-extract.h"
#include "figures-text.h"

#include <string.h>

static CclLexicon *lexicon;

static char *
describe (const char *text)
{
  g_autoptr (GArray) numbers = ccl_extract_numbers (lexicon, text);
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < numbers->len; i++)
    {
      const CclNumber *number = &g_array_index (numbers, CclNumber, i);

      g_string_append_printf (out, "%s%.*s = ", i > 0 ? "; " : "",
                              (int)(number->span.end - number->span.start),
                              text + number->span.start);
      append_quantity (out, &number->quantity);
    }
  return g_string_free (out, FALSE);
}

/* The character that \uXXXX stands for. */
static char *
decode (const char *text)
{
  GString *out = g_string_new (NULL);

  while (*text != '\0')
    if (g_str_has_prefix (text, "\\u"))
      {
        g_autofree char *digits = g_strndup (text + 2, 4);

        g_string_append_unichar (out, (gunichar)g_ascii_strtoull (digits, NULL, 16));
        text += 6;
      }
    else
      g_string_append_c (out, *text++);
  return g_string_free (out, FALSE);
}

/* Each line of numbers.txt. */
static void
test_numbers (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "extract", "numbers.txt", NULL);
  g_autofree char *content = NULL;
  g_auto (GStrv) lines = NULL;
  g_autoptr (GError) error = NULL;
  guint n_wrong = 0, n_lines = 0;

  g_file_get_contents (path, &content, NULL, &error);
  g_assert_no_error (error);
  lines = g_strsplit (content, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      const char *border = strstr (lines[i], " ::");
      g_autofree char *line = NULL, *text = NULL, *expected = NULL, *numbers = NULL;

      if (border == NULL || (lines[i][0] == '#' && lines[i][1] == ' '))
        continue;
      line = g_strndup (lines[i], (gsize)(border - lines[i]));
      text = decode (line);
      expected = decode (border + 3);
      numbers = describe (text);
      n_lines++;
      if (g_str_equal (numbers, g_strstrip (expected)))
        continue;
      n_wrong++;
      g_test_message ("%u: %s\n  is  %s\n  not %s", i + 1, text, numbers, expected);
    }
  g_test_message ("%u of %u lines", n_lines - n_wrong, n_lines);
  g_assert_cmpuint (n_lines, >, 250);
  g_assert_cmpuint (n_wrong, ==, 0);
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  lexicon = ccl_lexicon_new ("en", NULL, NULL, NULL);
  g_test_add_func ("/numbers", test_numbers);
  status = g_test_run ();
  ccl_lexicon_unref (lexicon);
  return status;
}
