/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli-fixture.h"

#include "ccl-store.h"

#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

static void
test_help (Run *run, gconstpointer data)
{
  static const char *const commands[] = { "extract", "compare", "attributions",
                                          "numbers", "figure",  "vocabulary" };

  run_call (run, NULL, "--version");
  g_assert_cmpint (run->status, ==, 0);
  g_assert_true (g_str_has_prefix (run->out, "counterclaim "));
  run_call (run, NULL, "--help");
  g_assert_cmpint (run->status, ==, 0);
  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      g_autofree char *arguments = g_strdup_printf ("%s --help", commands[i]);

      run_call (run, NULL, "--help");
      g_assert_nonnull (strstr (run->out, commands[i]));
      run_call (run, NULL, arguments);
      g_assert_cmpint (run->status, ==, 0);
      g_assert_nonnull (strstr (run->out, commands[i]));
    }
}

/* A wrong command line: status 2, nothing on standard output, a word on standard error. */
static void
test_usage (Run *run, gconstpointer data)
{
  static const char *const wrong[] = {
    "extract",
    "compare",
    "attributions",
    "extract --format xml a.txt",
    "compare --format",
    "compare --nonsense a.txt",
    "attributions --format csv a.txt",
    "extract --manifest none.json",
    "extract --manifest broken.json",
    "extract --manifest list.json",
    "extract --manifest nofile.json",
    "extract --manifest date.json",
    "extract --manifest number.json",
    "extract --manifest good.json a.txt",
    "compare a.txt b.counterclaim",
    "compare --vocabulary none.xml a.txt",
    "extract --format jsonl --manifest good.json a.txt",
    "extract --claims a.jsonl",
    "compare --claims a.jsonl p.counterclaim",
    "numbers a.txt",
    "figure a.txt",
    "figure -o x.gif a.txt",
    "figure -o x.png --preset huge a.txt",
    "figure -o x.png --scale 9 a.txt",
    "figure -o x.png",
    "vocabulary",
    "vocabulary check",
    "vocabulary burn a.xml",
  };

  run_write_article (run, "a.txt");
  run_write_bytes (run, "broken.json", "{\"articles\": [", -1);
  run_write_bytes (run, "list.json", "[]", -1);
  run_write_bytes (run, "nofile.json", "{\"articles\": [{\"outlet\": \"A\"}]}", -1);
  run_write_bytes (run, "date.json",
               "{\"articles\": [{\"file\": \"a.txt\", \"published\": \"9 Oct\"}]}", -1);
  run_write_bytes (run, "number.json", "{\"articles\": [{\"file\": \"a.txt\", \"outlet\": 7}]}", -1);
  run_write_bytes (run, "good.json", "{\"articles\": [{\"file\": \"a.txt\"}]}", -1);
  for (gsize i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      run_call (run, NULL, wrong[i]);
      g_assert_cmpint (run->status, ==, 2);
      g_assert_cmpstr (run->out, ==, "");
      g_assert_true (g_str_has_prefix (run->err, "counterclaim: "));
    }
}

static void
test_bad_files (Run *run, gconstpointer data)
{
  static const char binary[] = "\x7f"
                               "ELF\x02\x01\x01\0\0\0\0\0\0\0\xff\xfe\0\0\0\x01";
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autofree char *folder = g_build_filename (run->folder, "folder.txt", NULL);
  JsonObject *root;

  run_write_article (run, "good.txt");
  run_write_bytes (run, "empty.txt", "", 0);
  run_write_bytes (run, "binary.txt", binary, sizeof binary);
  run_write_bytes (run, "page.html", "<html><body><nav><a href='/'>Home</a></nav></body></html>", -1);
  g_mkdir (folder, 0755);
  run_call (run, NULL, "extract empty.txt binary.txt good.txt missing.txt page.html folder.txt");
  g_assert_cmpint (run->status, ==, 1);
  root = run_parse (run, parser);
  g_assert_cmpuint (run_count (root, "articles"), ==, 1); /* the rest goes on */
  g_assert_cmpuint (run_count (root, "errors"), ==, 5);
  run_assert_complains (run, root, 0, "empty.txt");
  run_assert_complains (run, root, 1, "binary.txt");
  run_assert_complains (run, root, 2, "missing.txt");
  run_assert_complains (run, root, 3, "page.html");
  run_assert_complains (run, root, 4, "folder.txt");
}

static void
test_no_permission (Run *run, gconstpointer data)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autofree char *path = g_build_filename (run->folder, "a.txt", NULL);

  if (geteuid () == 0)
    {
      g_test_skip ("root may read everything");
      return;
    }
  run_write_article (run, "a.txt");
  g_chmod (path, 0);
  run_call (run, NULL, "extract a.txt");
  g_assert_cmpint (run->status, ==, 1);
  run_assert_complains (run, run_parse (run, parser), 0, "a.txt");
}

/* An article without a number, without any claim, is no failure. */
static void
test_nothing_claimed (Run *run, gconstpointer data)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonObject *root, *article;

  run_write_bytes (run, "a.txt",
               "The weather stayed fine over the hills, and the market opened as usual.\n", -1);
  run_call (run, NULL, "extract --format json a.txt");
  g_assert_cmpint (run->status, ==, 0);
  g_assert_cmpstr (run->err, ==, "");
  root = run_parse (run, parser);
  article = json_array_get_object_element (json_object_get_array_member (root, "articles"), 0);
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (article, "claims")), ==,
                    0);
  g_assert_cmpstr (json_object_get_string_member (article, "file"), ==, "a.txt");
}

static void
test_manifest (Run *run, gconstpointer data)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autofree char *folder = g_build_filename (run->folder, "sub", NULL);
  JsonObject *root, *article;

  g_mkdir (folder, 0755);
  run_write_article (run, "sub/a.txt");
  run_write_bytes (run, "sub/m.json",
               "{\"articles\": [{\"file\": \"gone.txt\"}, {\"file\": \"a.txt\", \"outlet\": "
               "\"Caspian Wire\", "
               "\"published\": \"2020-10-09\", \"title\": null}]}",
               -1);
  run_call (run, NULL, "compare --manifest sub/m.json"); /* paths count from the manifest's folder */
  g_assert_cmpint (run->status, ==, 1);
  root = run_parse (run, parser);
  run_assert_complains (run, root, 0, "gone.txt");
  article = json_array_get_object_element (json_object_get_array_member (root, "articles"), 0);
  g_assert_cmpstr (json_object_get_string_member (article, "file"), ==, "a.txt");
  g_assert_cmpstr (json_object_get_string_member (article, "outlet"), ==, "Caspian Wire");
  g_assert_cmpstr (json_object_get_string_member (article, "published"), ==, "2020-10-09");
}

/* How far "about" reaches is the user's to say. */
static void
test_tolerance (Run *run, gconstpointer data)
{
  run_write_bytes (run, "a.txt", "ANKARA, June 12, 2025 - About 100 people were killed in Adana, the governor said.\n", -1);
  run_write_bytes (run, "b.txt", "ANKARA, June 12, 2025 - The opposition said 115 people were killed in Adana.\n", -1);
  run_call (run, NULL, "compare a.txt b.txt");
  g_assert_nonnull (strstr (run->out, "\"conflict\""));
  run_call (run, NULL, "compare --tolerance 20 a.txt b.txt");
  g_assert_null (strstr (run->out, "\"conflict\""));
  run_call (run, NULL, "compare --tolerance 100 a.txt b.txt");
  g_assert_cmpint (run->status, ==, 2);
}

/* Many files on all processors: the articles come out in the order of the arguments, twice the
 * same. */
static void
test_order (Run *run, gconstpointer data)
{
  g_autoptr (GString) arguments = g_string_new ("compare");
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autofree char *first = NULL;
  JsonArray *articles;

  for (int i = 0; i < 24; i++)
    {
      g_autofree char *name = g_strdup_printf ("%02d.txt", 23 - i);

      run_write_article (run, name);
      g_string_append_printf (arguments, " %s", name);
    }
  run_call (run, NULL, arguments->str);
  g_assert_cmpint (run->status, ==, 0);
  first = g_strdup (run->out);
  articles = json_object_get_array_member (run_parse (run, parser), "articles");
  for (guint i = 0; i < json_array_get_length (articles); i++)
    {
      g_autofree char *name = g_strdup_printf ("%02u.txt", 23 - i);

      g_assert_cmpstr (
          json_object_get_string_member (json_array_get_object_element (articles, i), "file"), ==,
          name);
    }
  run_call (run, NULL, arguments->str);
  g_assert_cmpstr (run->out, ==, first);
}

static void
test_formats (Run *run, gconstpointer data)
{
  run_write_article (run, "a.txt");
  run_call (run, NULL, "compare --format table a.txt");
  g_assert_cmpint (run->status, ==, 0);
  g_assert_nonnull (strstr (run->out, "1 article"));
  run_call (run, NULL, "compare --format csv a.txt");
  g_assert_cmpint (run->status, ==, 0);
  g_assert_true (g_str_has_prefix (run->out, "\xEF\xBB\xBF"));
  run_call (run, NULL, "extract --format csv a.txt");
  g_assert_cmpint (run->status, ==, 0);
  g_assert_true (g_str_has_prefix (run->out, "\xEF\xBB\xBF"));
  run_call (run, NULL, "attributions a.txt");
  g_assert_cmpint (run->status, ==, 0);
}

/* What each side calls the same place, with its sentences. */
static void
test_names (Run *run, gconstpointer data)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonObject *naming, *wording;

  run_write_bytes (run, "a.txt", "Azerbaijan's Defence Ministry said that its troops had entered Shusha, which Armenia calls so, too.\n", -1);
  run_write_bytes (run, "b.txt", "Armenia's Defence Ministry said that its troops held Shushi. Nobody else was there.\n", -1);
  run_call (run, NULL, "compare a.txt b.txt");
  naming = json_array_get_object_element (json_object_get_array_member (run_parse (run, parser), "names"), 0);
  g_assert_cmpstr (json_object_get_string_member (naming, "id"), ==, "shusha");
  g_assert_cmpstr (json_object_get_string_member (naming, "kind"), ==, "place");
  wording = json_array_get_object_element (json_object_get_array_member (naming, "wordings"), 1);
  g_assert_cmpstr (json_object_get_string_member (wording, "words"), ==, "Shushi");
  g_assert_cmpuint (run_count (wording, "sides"), ==, 1);
  g_assert_cmpuint (run_count (wording, "outlets"), ==, 1);
  g_assert_nonnull (strstr (run->out, "{\"file\": \"b.txt\", \"party\": \"armenia\", \"span\": [53, 59], \"sentence\": [0, 60]}"));
}

static void
test_numbers (Run *run, gconstpointer data)
{
  g_auto (GStrv) lines = NULL;

  run_call (run, "Two men.\n\nno line end", "numbers --format json");
  g_assert_cmpint (run->status, ==, 0);
  lines = g_strsplit (run->out, "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==,
                    4); /* three arrays and what is after the last line end */
  g_assert_cmpstr (lines[1], ==, "[]");
  for (guint i = 0; i < 3; i++)
    {
      g_assert_true (g_str_has_prefix (lines[i], "["));
      g_assert_true (g_str_has_suffix (lines[i], "]"));
    }
}

static void
test_figure (Run *run, gconstpointer data)
{
  static const char *const names[] = { "x.png", "x.svg", "x.pdf" };

  run_write_article (run, "a.txt");
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *arguments = g_strdup_printf ("figure -o %s --title Losses a.txt missing.txt",
                                                    names[i]);
      g_autofree char *path = g_build_filename (run->folder, names[i], NULL);

      run_call (run, NULL, arguments);
      g_assert_cmpint (run->status, ==, 1); /* one is missing; the figure is drawn of the other */
      g_assert_cmpstr (run->out, ==, "");
      g_assert_true (g_file_test (path, G_FILE_TEST_IS_REGULAR));
    }
  run_call (run, NULL, "figure -o nowhere/x.png a.txt");
  g_assert_cmpint (run->status, ==, 1);
  g_assert_nonnull (strstr (run->err, "nowhere/x.png"));
}

static void
test_bad_project (Run *run, gconstpointer data)
{
  g_autoptr (JsonParser) parser = json_parser_new ();

  run_write_bytes (run, "p.counterclaim", "no database", -1);
  run_call (run, NULL, "compare p.counterclaim");
  g_assert_cmpint (run->status, ==, 1);
  run_assert_complains (run, run_parse (run, parser), 0, "p.counterclaim");
}

static void
decide (CclStore *store, CclDecisionKind kind, const char *target, const char *field,
        const char *value)
{
  g_autoptr (GError) error = NULL;

  ccl_store_set_decision (store, kind, target, field, value, &error);
  g_assert_no_error (error);
}

/* A claim of five tanks that the editor has added by hand. */
static void
add_claim (CclStore *store, const char *article, const char *claimant)
{
  g_autofree char *key = g_strdup_printf ("%s:by %s", article, claimant);
  g_autofree char *evidence = g_strdup_printf ("%s:0-10", article);

  decide (store, CCL_DECISION_CLAIM, key, "added", evidence);
  decide (store, CCL_DECISION_CLAIM, key, "event", "destroyed");
  decide (store, CCL_DECISION_CLAIM, key, "object", "tank");
  decide (store, CCL_DECISION_CLAIM, key, "claimant", claimant);
  decide (store, CCL_DECISION_CLAIM, key, "bound", "exact");
  decide (store, CCL_DECISION_CLAIM, key, "low", "5");
  decide (store, CCL_DECISION_CLAIM, key, "high", "5");
}

/* A project stands for its articles with the editor's word on them. */
static void
make_project (const Run *run)
{
  g_autofree char *path = g_build_filename (run->folder, "p.counterclaim", NULL);
  g_autoptr (CclArticle) article = ccl_article_new ("a.txt");
  g_autoptr (GPtrArray) claims = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (CclStore) store = ccl_store_create (path, &error);

  g_assert_no_error (error);
  ccl_article_take_text (article, g_strdup ("Five tanks are a matter of dispute."));
  article->bytes = g_bytes_new (article->text, article->text_len);
  ccl_store_begin (store, &error);
  g_assert_no_error (error);
  ccl_store_add_article (store, article, claims, 1, "", &error);
  g_assert_no_error (error);
  decide (store, CCL_DECISION_ARTICLE, article->id, "outlet", "Northern Star");
  add_claim (store, article->id, "azerbaijan");
  add_claim (store, article->id, "armenia");
  ccl_store_commit (store, "Add", &error);
  g_assert_no_error (error);
}

static char *
digest_project (const Run *run)
{
  g_autofree char *path = g_build_filename (run->folder, "p.counterclaim", NULL), *bytes = NULL;
  gsize len;

  g_assert_true (g_file_get_contents (path, &bytes, &len, NULL));
  return g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *) bytes, len);
}

/* As the window shows it, in each format; the file stays as it was. */
static void
test_project (Run *run, gconstpointer data)
{
  static const char *const formats[] = { "json", "table", "csv" };
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autofree char *before = NULL, *after = NULL;
  JsonObject *root, *article;

  make_project (run);
  before = digest_project (run);
  for (gsize i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autofree char *arguments = g_strdup_printf ("compare --format %s p.counterclaim", formats[i]);

      run_call (run, NULL, arguments);
      g_assert_cmpint (run->status, ==, 0);
      g_assert_nonnull (strstr (run->out, "Azerbaijan"));
    }
  after = digest_project (run);
  g_assert_cmpstr (after, ==, before);
  run_call (run, NULL, "compare p.counterclaim");
  g_assert_cmpint (run->status, ==, 0);
  root = run_parse (run, parser);
  article = json_array_get_object_element (json_object_get_array_member (root, "articles"), 0);
  g_assert_cmpstr (json_object_get_string_member (article, "outlet"), ==, "Northern Star");
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (article, "claims")), ==, 2);
  g_assert_cmpuint (run_count (root, "sides"), ==, 2);
  run_call (run, NULL, "figure -o p.svg p.counterclaim");
  g_assert_cmpint (run->status, ==, 0);
}

static void
test_salvage (Run *run, gconstpointer data)
{
  g_autofree char *path = g_build_filename (run->folder, "p.counterclaim", NULL);
  FILE *file = NULL;

  make_project (run);
  file = fopen (path, "r+b");
  g_assert_nonnull (file);
  g_assert_cmpint (fputs ("not what it was", file), >=, 0);
  g_assert_cmpint (fseek (file, 100, SEEK_SET), ==, 0);
  g_assert_cmpint (fclose (file), ==, 0);
  run_call (run, NULL, "salvage p.counterclaim saved.counterclaim");
  g_assert_cmpint (run->status, ==, 0);
  g_assert_true (g_str_has_prefix (run->out, "1 article was saved.\n"));
  run_call (run, NULL, "compare saved.counterclaim");
  g_assert_cmpint (run->status, ==, 0);

  run_call (run, NULL, "salvage p.counterclaim saved.counterclaim");
  g_assert_cmpint (run->status, ==, 2);
  g_assert_nonnull (strstr (run->err, "is there already"));
  run_call (run, NULL, "salvage nothing.counterclaim new.counterclaim");
  g_assert_cmpint (run->status, ==, 1);
}

static void
test_vocabulary (Run *run, gconstpointer data)
{
  run_write_bytes (run, "bad.xml", "<lexicon", -1);
  run_call (run, NULL, "vocabulary check bad.xml");
  g_assert_cmpint (run->status, ==, 1);
  g_assert_nonnull (strstr (run->err, "bad.xml:1: "));

  run_write_bytes (run, "good.xml", "<lexicon xmlns='urn:counterclaim:lexicon:1' language='en'><place name='Onhava'/></lexicon>", -1);
  run_call (run, NULL, "vocabulary check good.xml");
  g_assert_cmpint (run->status, ==, 0);
  g_assert_cmpstr (run->out, ==, "good.xml: 1 term, nothing wrong\n");
}

#define ADD(name, function) g_test_add ("/cli/" name, Run, NULL, run_set_up, function, run_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("help", test_help);
  ADD ("usage", test_usage);
  ADD ("bad-files", test_bad_files);
  ADD ("no-permission", test_no_permission);
  ADD ("nothing-claimed", test_nothing_claimed);
  ADD ("manifest", test_manifest);
  ADD ("order", test_order);
  ADD ("tolerance", test_tolerance);
  ADD ("formats", test_formats);
  ADD ("names", test_names);
  ADD ("numbers", test_numbers);
  ADD ("figure", test_figure);
  ADD ("bad-project", test_bad_project);
  ADD ("project", test_project);
  ADD ("salvage", test_salvage);
  ADD ("vocabulary", test_vocabulary);
  return g_test_run ();
}
