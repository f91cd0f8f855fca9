/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli-fixture.h"

#include <string.h>

/* `extract --format jsonl` and `compare --claims`. */

/* The sample's articles, by their whole paths, parted by @separator. */
static char *
list_sample (const char *separator)
{
  static const char *const names[] = { "araks-information-centre.txt", "black-sea-dispatch.txt",
                                       "meridian-newswire.txt", "shirvan-press.html",
                                       "tartar-valley-herald.html" };
  GString *list = g_string_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    g_string_append_printf (list, "%s%s/data/sample/%s", i > 0 ? separator : "",
                            g_getenv ("CCL_SOURCE_DIR"), names[i]);
  return g_string_free (list, FALSE);
}

/* Byte for byte what comparing the articles themselves gives, in every format; from standard input as
 * from files. */
static void
test_same_result (Run *run, gconstpointer data)
{
  static const char *const formats[] = { "json", "table", "csv" };
  g_autofree char *arguments = list_sample (" "), *names = list_sample ("\n"), *lines = NULL;

  run_call (run, names, "extract --format jsonl");
  g_assert_cmpint (run->status, ==, 0);
  lines = g_strdup (run->out);
  run_write_bytes (run, "c.jsonl", lines, -1);
  for (gsize i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autofree char *direct = g_strdup_printf ("compare --format %s %s", formats[i], arguments);
      g_autofree char *by_file = g_strdup_printf ("compare --format %s --claims c.jsonl", formats[i]);
      g_autofree char *by_pipe = g_strdup_printf ("compare --format %s --claims -", formats[i]);
      g_autofree char *expected = NULL;

      run_call (run, NULL, direct);
      expected = g_strdup (run->out);
      run_call (run, NULL, by_file);
      g_assert_cmpint (run->status, ==, 0);
      g_assert_cmpstr (run->out, ==, expected);
      run_call (run, lines, by_pipe);
      g_assert_cmpstr (run->out, ==, expected);
    }
}

/* What several processes made, with the same ids, and articles of today beside it. */
static void
test_parts (Run *run, gconstpointer data)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonObject *root;

  run_write_article (run, "a.txt");
  run_write_article (run, "b.txt");
  run_write_article (run, "c.txt");
  run_call (run, NULL, "extract --format jsonl a.txt");
  run_write_bytes (run, "1.jsonl", run->out, -1);
  run_call (run, NULL, "extract --format jsonl b.txt");
  run_write_bytes (run, "2.jsonl", run->out, -1);
  run_call (run, NULL, "compare --claims 1.jsonl --claims 2.jsonl c.txt");
  g_assert_cmpint (run->status, ==, 0);
  root = run_parse (run, parser);
  g_assert_cmpuint (run_count (root, "articles"), ==, 3);
  g_assert_cmpuint (run_count (root, "rows"), ==, 1); /* the same five tanks */
  g_assert_nonnull (strstr (run->out, "\"claims\": [\"c1\", \"c2\", \"c3\"]"));
}

/* Names with blanks, ends of line and without an end; each article on one line, in their order. */
static void
test_names (Run *run, gconstpointer data)
{
  g_auto (GStrv) lines = NULL;
  GString *names = g_string_new (NULL);

  run_write_article (run, "one two.txt");
  for (int i = 0; i < 100; i++)
    {
      g_autofree char *name = g_strdup_printf ("%02d.txt", i);

      run_write_article (run, name);
      g_string_append_printf (names, "%s\n\n", name);
    }
  g_string_append (names, "one two.txt");
  run_call (run, names->str, "extract --format jsonl");
  g_string_free (names, TRUE);
  g_assert_cmpint (run->status, ==, 0);
  lines = g_strsplit (run->out, "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, 102); /* and what is behind the last line end */
  for (guint i = 0; i < 100; i++)
    {
      g_autofree char *start = g_strdup_printf ("{\"file\": \"%02u.txt\", ", i);

      g_assert_true (g_str_has_prefix (lines[i], start));
    }
  g_assert_true (g_str_has_prefix (lines[100], "{\"file\": \"one two.txt\", "));
  g_assert_nonnull (strstr (lines[100], "{\"id\": \"c101\", ")); /* ids go on from line to line */
  run_call (run, "", "extract --format jsonl");
  g_assert_cmpint (run->status, ==, 0);
  g_assert_cmpstr (run->out, ==, "");
}

static void
test_bad_files (Run *run, gconstpointer data)
{
  g_auto (GStrv) lines = NULL;

  run_write_article (run, "a.txt");
  run_write_article (run, "b.txt");
  run_write_bytes (run, "empty.txt", "", 0);
  run_call (run, "a.txt\nempty.txt\nmissing.txt\nb.txt\n", "extract --format jsonl");
  g_assert_cmpint (run->status, ==, 1);
  lines = g_strsplit (run->out, "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, 3);
  g_assert_true (g_str_has_prefix (lines[1], "{\"file\": \"b.txt\", "));
  g_assert_nonnull (strstr (run->err, "counterclaim: empty.txt: "));
  g_assert_nonnull (strstr (run->err, "counterclaim: missing.txt: No such file"));
}

#define CLAIM(fields)                                                                              \
  "{\"file\": \"a.txt\", \"text\": \"Two died\", \"claims\": [{\"event\": \"killed\", \"object\": " \
  "\"person\", " fields "}]}"
#define SPOKEN "\"claimant\": {\"party\": \"outlet\"}, \"stance\": \"asserts\", \"polarity\": \"affirmed\""

/* Lines that anybody may have written: each that makes no sense is told by its number, the rest goes on. */
static void
test_bad_lines (Run *run, gconstpointer data)
{
  static const char *const bad[] = {
    "no JSON",
    "{\"file\": \"a.txt\"}",
    "[]",
    "\"a\"",
    "{\"file\": 7, \"text\": \"\", \"claims\": []}",
    "{\"file\": \"a.txt\", \"text\": \"\", \"claims\": {}}",
    "{\"file\": \"a.txt\", \"text\": \"\", \"claims\": [1]}",
    "{\"file\": \"a.txt\", \"text\": \"\", \"published\": \"9 Oct\", \"claims\": []}",
    CLAIM (SPOKEN),
    CLAIM (SPOKEN ", \"evidence\": [0, 9]"),
    CLAIM (SPOKEN ", \"evidence\": [3, 3]"),
    CLAIM (SPOKEN ", \"evidence\": [-1, 3]"),
    CLAIM (SPOKEN ", \"evidence\": [0]"),
    CLAIM (SPOKEN ", \"evidence\": [0, 8], \"quantity\": 2"),
    CLAIM (SPOKEN ", \"evidence\": [0, 8], \"quantity\": {\"low\": 3, \"high\": 2, \"bound\": \"range\", "
                  "\"unit\": \"count\"}"),
    CLAIM (SPOKEN ", \"evidence\": [0, 8], \"quantity\": {\"low\": 2, \"high\": 2, \"bound\": \"hardly\", "
                  "\"unit\": \"count\"}"),
    CLAIM ("\"evidence\": [0, 8]"),
    "\xff",
  };
  static const char good[] = CLAIM (SPOKEN ", \"evidence\": [0, 8]") "\n\n";
  g_autoptr (JsonParser) parser = json_parser_new ();
  GString *lines = g_string_new (good);
  JsonObject *root;

  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    g_string_append_printf (lines, "%s\n", bad[i]);
  g_string_append (lines, good);
  run_write_bytes (run, "c.jsonl", lines->str, (gssize) lines->len);
  g_string_free (lines, TRUE);
  run_call (run, NULL, "compare --claims c.jsonl --claims missing.jsonl");
  g_assert_cmpint (run->status, ==, 1);
  root = run_parse (run, parser);
  g_assert_cmpuint (run_count (root, "articles"), ==, 2);
  g_assert_cmpuint (run_count (root, "rows"), ==, 1);
  g_assert_cmpuint (run_count (root, "errors"), ==, G_N_ELEMENTS (bad) + 1);
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autofree char *where = g_strdup_printf ("c.jsonl:%u", i + 3);

      run_assert_complains (run, root, i, where);
    }
  run_assert_complains (run, root, G_N_ELEMENTS (bad), "missing.jsonl");
}

#define ADD(name, function) g_test_add ("/batch/" name, Run, NULL, run_set_up, function, run_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("same-result", test_same_result);
  ADD ("parts", test_parts);
  ADD ("names", test_names);
  ADD ("bad-files", test_bad_files);
  ADD ("bad-lines", test_bad_lines);
  return g_test_run ();
}
