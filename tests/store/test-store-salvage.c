/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store-fixture.h"

#include "ccl-store-salvage.h"

#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>

/* What is saved out of a damaged file is what was in it: no more, nothing else, and all that lay in pages
 * that are whole. */

#define PAGE 4096
#define N_ARTICLES 40
#define N_NOTES 400

/* Several levels in the trees of articles and decisions. */
static void
place_set_up (Place *place, gconstpointer data)
{
  g_autoptr (CclStore) store = NULL;
  g_autoptr (CclArticle) page = make_page ();
  g_autoptr (GError) error = NULL;

  place_make (place);
  store = ccl_store_create (place->path, NULL);
  add_article (store, page);
  ccl_store_begin (store, &error);
  for (guint i = 1; i < N_ARTICLES; i++)
    {
      g_autofree char *name = g_strdup_printf ("%u.txt", i);
      g_autoptr (GString) text = g_string_new ("Twelve tanks were lost. ");
      g_autoptr (CclArticle) article = NULL;
      g_autoptr (GPtrArray) claims = NULL;

      for (guint j = 0; j < i * 20; j++)
        g_string_append_printf (text, "%08x ", g_test_rand_int ());
      article = make_text (name, text->str);
      claims = make_claims (article);
      ccl_store_add_article (store, article, claims, 7, "lexicon-1", &error);
    }
  for (guint i = 0; i < N_NOTES; i++)
    {
      g_autofree char *target = g_strdup_printf ("a%u:claim-%u", i % N_ARTICLES + 1, i);
      g_autofree char *note = g_strdup_printf ("a note on %s, and why it is so", target);

      ccl_store_set_decision (store, CCL_DECISION_CLAIM, target, "note", note, &error);
    }
  g_assert_no_error (error);
  g_assert_true (ccl_store_commit (store, "Import", NULL));
  add_note (store, "a1:last", "last");
  add_note (store, "a1:undone", "undone");
  ccl_store_undo (store, NULL);
}

static CclArticle *
read_text (const char *file, GBytes *bytes, gpointer user_data)
{
  gsize size = 0;
  const char *data = g_bytes_get_data (bytes, &size);
  g_autofree char *text = g_strndup (data, size);

  return g_str_has_prefix (text, "<p>") ? make_page () : make_text (file, text);
}

typedef struct
{
  GHashTable *texts;    /* id -> text, with the checksum of the bytes that are there */
  CclDecisions *decisions;
  guint n_articles;
} Content;

static Content
read_content (CclStore *store)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) articles = ccl_store_list_articles (store, &error);
  Content content = { g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free), NULL, 0 };

  g_assert_no_error (error);
  for (guint i = 0; i < articles->len; i++)
    {
      const CclArticle *article = g_ptr_array_index (articles, i);

      g_hash_table_insert (content.texts, g_strdup (article->id), g_strdup (article->text));
    }
  content.n_articles = articles->len;
  content.decisions = ccl_store_get_decisions (store, &error);
  g_assert_no_error (error);
  return content;
}

static void
content_clear (Content *content)
{
  g_clear_pointer (&content->texts, g_hash_table_unref);
  g_clear_pointer (&content->decisions, ccl_decisions_free);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Content, content_clear)

static void
assert_known (CclDecisionKind kind, const char *target, const char *field, const char *value,
              gpointer user_data)
{
  const Content *sound = user_data;

  g_assert_cmpstr (value, ==, ccl_decisions_get (sound->decisions, kind, target, field));
}

/* Saves the file at place->path. Returns: (nullable): %NULL if it is not known for a project any more */
static CclSalvage *
salvage (const Place *place, const Content *sound, Content *found)
{
  g_autofree char *path = place_path (place, "saved" CCL_STORE_SUFFIX);
  g_autoptr (GBytes) before = read_whole (place->path);
  g_autoptr (GError) error = NULL;
  g_autoptr (CclSalvage) report = ccl_store_salvage (place->path, path, read_text, NULL, &error);
  g_autoptr (GBytes) after = read_whole (place->path);
  g_autoptr (CclStore) store = NULL;
  GHashTableIter iter;
  gpointer id, text;

  g_assert_true (g_bytes_equal (before, after));
  if (report == NULL)
    {
      g_assert_true (g_error_matches (error, CCL_STORE_ERROR, CCL_STORE_ERROR_NOT_A_PROJECT) ||
                     g_error_matches (error, CCL_STORE_ERROR, CCL_STORE_ERROR_TOO_NEW));
      return NULL;
    }
  g_assert_no_error (error);
  store = ccl_store_open (path, &error);
  g_assert_no_error (error);
  *found = read_content (store);
  g_assert_cmpuint (found->n_articles, <=, report->n_articles);
  g_hash_table_iter_init (&iter, found->texts);
  while (g_hash_table_iter_next (&iter, &id, &text))
    {
      const char *expected = g_hash_table_lookup (sound->texts, id);
      g_autoptr (GBytes) bytes = ccl_store_get_bytes (store, id, NULL); /* right, or not there */

      g_assert_cmpstr (text, ==, expected);
      g_assert_true (bytes != NULL || report->without_bytes->len > 0);
    }
  ccl_decisions_foreach (found->decisions, assert_known, (gpointer) sound);
  g_assert_cmpuint (report->n_decisions, ==, ccl_decisions_get_n (found->decisions));
  if (report->n_decisions < ccl_decisions_get_n (sound->decisions))
    g_assert_true (report->decisions_missing);
  if (!report->history_missing)
    g_assert_cmpstr (ccl_store_get_undo_name (store), ==, "last");
  return g_steal_pointer (&report);
}

static Content
read_sound (const Place *place)
{
  g_autoptr (CclStore) store = ccl_store_open (place->path, NULL);

  return read_content (store);
}

/* A file that nothing is wrong with is saved whole. */
static void
test_sound (Place *place, gconstpointer data)
{
  g_auto (Content) sound = read_sound (place), found = { 0 };
  g_autoptr (CclSalvage) report = salvage (place, &sound, &found);

  g_assert_nonnull (report);
  g_assert_cmpuint (found.n_articles, ==, N_ARTICLES);
  g_assert_cmpuint (report->n_decisions, ==, N_NOTES + 1);
  g_assert_cmpuint (report->n_steps, ==, 4);
  g_assert_cmpuint (report->n_damaged, ==, 0);
  g_assert_cmpuint (report->lost->len + report->without_bytes->len + report->n_reread, ==, 0);
  g_assert_false (report->decisions_missing || report->history_missing || report->removed_shown ||
                  report->unchecked);
}

/* Each page is lost in turn, the first too: all the others are saved. */
static void
test_each_page (Place *place, gconstpointer data)
{
  g_auto (Content) sound = read_sound (place);
  g_autoptr (GBytes) file = read_whole (place->path);
  const gsize size = g_bytes_get_size (file);
  guint worst_articles = 0, worst_decisions = 0, n_reread = 0;

  for (gsize at = 0; at < size; at += PAGE)
    {
      g_auto (Content) found = { 0 };
      g_autofree guint8 *damaged = g_memdup2 (g_bytes_get_data (file, NULL), size);
      g_autoptr (CclSalvage) report = NULL;

      for (guint i = 0; i < PAGE; i++)
        damaged[at + i] = (guint8) (at + i);
      write_whole (place->path, damaged, size);
      report = salvage (place, &sound, &found);
      g_assert_nonnull (report);
      g_assert_cmpuint (report->n_damaged, ==, 1);
      g_assert_cmpuint (found.n_articles + report->lost->len, ==, N_ARTICLES);
      worst_articles = MAX (worst_articles, report->lost->len);
      worst_decisions = MAX (worst_decisions, N_NOTES + 1 - report->n_decisions);
      n_reread = MAX (n_reread, report->n_reread);
    }
  g_test_message ("%zu pages; at worst %u articles and %u decisions are lost", size / PAGE,
                  worst_articles, worst_decisions);
  /* Text and bytes of an article lie in different pages. */
  g_assert_cmpuint (worst_articles, ==, 0);
  g_assert_cmpuint (worst_decisions, <, 60); /* those of one page */
  g_assert_cmpuint (n_reread, >, 0);
}

static void
test_random (Place *place, gconstpointer data)
{
  g_auto (Content) sound = read_sound (place);
  g_autoptr (GBytes) file = read_whole (place->path);
  const gsize size = g_bytes_get_size (file);
  const char *rounds = g_getenv ("CCL_TORTURE_ROUNDS");
  const guint n_rounds = rounds != NULL ? (guint) atoi (rounds) : 60;
  guint n_saved = 0;

  for (guint i = 0; i < n_rounds; i++)
    {
      g_auto (Content) found = { 0 };
      g_autofree guint8 *damaged = g_memdup2 (g_bytes_get_data (file, NULL), size);
      g_autoptr (CclSalvage) report = NULL;
      const gsize length = i % 5 == 0 ? (gsize) g_test_rand_int_range (0, (gint32) size) : size;

      for (int n = g_test_rand_int_range (1, 40); n > 0; n--)
        damaged[g_test_rand_int_range (0, (gint32) size)] ^= (guint8) (1 << g_test_rand_int_range (0, 8));
      write_whole (place->path, damaged, length);
      report = salvage (place, &sound, &found);
      n_saved += report != NULL;
    }
  g_test_message ("%u of %u files gave something", n_saved, n_rounds);
  g_assert_cmpuint (n_saved, >, n_rounds / 2);
}

/* Words that make no sense, in a file that is whole for SQLite. */
static void
test_senseless (Place *place, gconstpointer data)
{
  g_auto (Content) sound = read_sound (place), found = { 0 };
  g_autoptr (CclSalvage) report = NULL;

  tamper (place->path, "UPDATE article SET text = CAST (x'c3c3' AS TEXT) WHERE number = 5;"
                       "UPDATE article SET dateline_end = 99999 WHERE number = 6;"
                       "UPDATE block SET start = 7 WHERE article = 1;"
                       "UPDATE original SET bytes = x'00' WHERE article = 8;"
                       "CREATE TRIGGER t AFTER INSERT ON decision BEGIN DELETE FROM present; END");
  report = salvage (place, &sound, &found);
  g_assert_nonnull (report);
  g_assert_cmpuint (found.n_articles, ==, N_ARTICLES);
  g_assert_cmpuint (report->n_reread, ==, 3);
  g_assert_cmpuint (report->without_bytes->len, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (report->without_bytes, 0), ==, "7.txt");
}

static void
test_foreign (Place *place, gconstpointer data)
{
  g_autofree char *path = place_path (place, "saved" CCL_STORE_SUFFIX);
  g_autofree char *full = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_null (ccl_store_salvage ("/no/such/file", path, NULL, NULL, &error));
  g_assert_error (error, CCL_STORE_ERROR, CCL_STORE_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_null (ccl_store_salvage (place->path, "/no/such/folder/new", NULL, NULL, &error));
  g_assert_error (error, CCL_STORE_ERROR, CCL_STORE_ERROR_NOT_FOUND);
  g_clear_error (&error);
  tamper (place->path, "PRAGMA user_version = 99");
  g_assert_null (ccl_store_salvage (place->path, path, NULL, NULL, &error));
  g_assert_error (error, CCL_STORE_ERROR, CCL_STORE_ERROR_TOO_NEW);
  g_clear_error (&error);
  tamper (place->path, "PRAGMA application_id = 7");
  g_assert_null (ccl_store_salvage (place->path, path, NULL, NULL, &error));
  g_assert_error (error, CCL_STORE_ERROR, CCL_STORE_ERROR_NOT_A_PROJECT);
  g_clear_error (&error);
  write_whole (place->path, "", 0);
  g_assert_null (ccl_store_salvage (place->path, path, NULL, NULL, &error));
  g_assert_error (error, CCL_STORE_ERROR, CCL_STORE_ERROR_NOT_A_PROJECT);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

/* A file of the first version has no checksums. */
static void
test_version_1 (Place *place, gconstpointer data)
{
  g_autofree char *sql_path = g_test_build_filename (G_TEST_DIST, "store", "version-1.sql", NULL);
  g_autofree char *path = place_path (place, "saved" CCL_STORE_SUFFIX);
  g_autofree char *sql = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (CclSalvage) report = NULL;
  g_autoptr (CclStore) store = NULL;
  g_autoptr (GPtrArray) articles = NULL;

  g_assert_true (g_file_get_contents (sql_path, &sql, NULL, NULL));
  g_unlink (place->path);
  tamper (place->path, sql);
  tamper (place->path, "CREATE TABLE extra (x)");
  report = ccl_store_salvage (place->path, path, read_text, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (report->unchecked);
  store = ccl_store_open (path, &error);
  g_assert_no_error (error);
  articles = ccl_store_list_articles (store, &error);
  g_assert_cmpuint (articles->len, >, 0);
  g_assert_cmpuint (articles->len, <=, report->n_articles);
  g_assert_cmpuint (report->n_decisions, >, 0);
}

#define ADD(name, func)                                                                            \
  g_test_add ("/store/salvage/" name, Place, NULL, place_set_up, func, place_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("sound", test_sound);
  ADD ("each-page", test_each_page);
  ADD ("random", test_random);
  ADD ("senseless", test_senseless);
  ADD ("foreign", test_foreign);
  ADD ("version-1", test_version_1);
  return g_test_run ();
}
