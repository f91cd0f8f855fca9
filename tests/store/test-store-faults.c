/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store-fixture.h"

#include "ccl-store-private.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static void
assert_same_file (const char *path, GBytes *before)
{
  g_autoptr (GBytes) after = read_whole (path);

  g_assert_true (g_bytes_equal (before, after));
}

/* The file is refused with this code, and neither it nor its folder was written to. */
static void
assert_refused (const Place *place, CclStoreError code)
{
  g_autoptr (GBytes) before = read_whole (place->path);
  g_autofree char *journal = g_strconcat (place->path, "-journal", NULL);
  g_autofree char *wal = g_strconcat (place->path, "-wal", NULL);
  const gboolean had_journal = g_file_test (journal, G_FILE_TEST_EXISTS);
  CclStore *(*const openers[]) (const char *, GError **) = { ccl_store_open,
                                                             ccl_store_open_read_only };

  for (guint i = 0; i < G_N_ELEMENTS (openers); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (CclStore) store = openers[i] (place->path, &error);

      g_assert_null (store);
      g_assert_error (error, CCL_STORE_ERROR, (int) code);
      assert_same_file (place->path, before);
      g_assert_cmpint (g_file_test (journal, G_FILE_TEST_EXISTS), ==, had_journal);
      g_assert_false (g_file_test (wal, G_FILE_TEST_EXISTS));
    }
}

static void
test_foreign (Place *place, gconstpointer data)
{
  g_autofree char *journal = g_strconcat (place->path, "-journal", NULL);
  g_autofree char *pipe_path = place_path (place, "pipe");
  g_autoptr (GError) error = NULL;

  tamper (place->path, "PRAGMA application_id = 7");
  assert_refused (place, CCL_STORE_ERROR_NOT_A_PROJECT);
  write_whole (journal, "another program's", 17);
  assert_refused (place, CCL_STORE_ERROR_NOT_A_PROJECT);
  write_whole (place->path, "Just a text, longer than the header of a database would be. "
                            "Just a text, longer than the header of a database would be.", 119);
  assert_refused (place, CCL_STORE_ERROR_NOT_A_PROJECT);
  write_whole (place->path, "S", 1); /* as SQLite's own begin */
  assert_refused (place, CCL_STORE_ERROR_NOT_A_PROJECT);
  write_whole (place->path, "", 0);
  assert_refused (place, CCL_STORE_ERROR_NOT_A_PROJECT);

  g_assert_null (ccl_store_open (place->folder, &error));
  g_assert_error (error, CCL_STORE_ERROR, CCL_STORE_ERROR_NOT_A_PROJECT);
  g_clear_error (&error);
  g_assert_cmpint (mkfifo (pipe_path, 0600), ==, 0);
  g_assert_null (ccl_store_open (pipe_path, &error));
  g_assert_error (error, CCL_STORE_ERROR, CCL_STORE_ERROR_NOT_A_PROJECT);
  g_clear_error (&error);
  g_assert_null (ccl_store_open ("/no/such/file", &error));
  g_assert_error (error, CCL_STORE_ERROR, CCL_STORE_ERROR_NOT_FOUND);
}

static void
test_newer (Place *place, gconstpointer data)
{
  tamper (place->path, "PRAGMA user_version = 99; CREATE TABLE new_idea (x)");
  assert_refused (place, CCL_STORE_ERROR_TOO_NEW);
}

/* What a stranger can plant in a file that our own statements would set off. */
static void
test_planted (Place *place, gconstpointer data)
{
  static const char *const planted[] = {
    "CREATE TRIGGER t AFTER INSERT ON decision BEGIN DELETE FROM present; END",
    "CREATE VIEW v AS SELECT * FROM article",
    "CREATE INDEX i ON article (text)",
    "CREATE TABLE extra (x)",
    "DROP TABLE history",
    "ALTER TABLE article ADD COLUMN y TEXT DEFAULT ''",
    "ALTER TABLE present RENAME TO present_; CREATE VIEW present AS SELECT number AS article FROM "
    "article",
    "CREATE VIRTUAL TABLE f USING fts5 (x)",
    "ANALYZE",
    "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = sql || ' ' WHERE name = 'decision'",
    "PRAGMA writable_schema = ON; INSERT INTO sqlite_schema VALUES ('view', 'v', 'v', 0, 'CREATE VIEW v AS SELECT 1')",
    "PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL",
    "PRAGMA foreign_keys = OFF; INSERT INTO present VALUES (99)",
  };
  g_autoptr (GBytes) sound = read_whole (place->path);

  for (guint i = 0; i < G_N_ELEMENTS (planted); i++)
    {
      g_test_message ("%s", planted[i]);
      write_whole (place->path, g_bytes_get_data (sound, NULL), g_bytes_get_size (sound));
      tamper (place->path, planted[i]);
      assert_refused (place, CCL_STORE_ERROR_CORRUPT);
    }
}

static void
test_truncated (Place *place, gconstpointer data)
{
  g_autoptr (GBytes) sound = read_whole (place->path);
  const gsize size = g_bytes_get_size (sound);

  write_whole (place->path, g_bytes_get_data (sound, NULL), 14);
  assert_refused (place, CCL_STORE_ERROR_NOT_A_PROJECT); /* nothing tells yet what it was */
  for (gsize length = 16; length < size; length += length < 128 ? 1 : 511)
    {
      g_test_message ("%zu of %zu bytes", length, size);
      write_whole (place->path, g_bytes_get_data (sound, NULL), length);
      assert_refused (place, CCL_STORE_ERROR_CORRUPT);
    }
}

/* Reads and does what it can; what fails must fail with a word. */
static void
use_up (CclStore *store)
{
  for (guint round = 0; round < 3; round++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) articles = ccl_store_list_articles (store, &error);
      g_autoptr (CclDecisions) decisions = ccl_store_get_decisions (store, NULL);

      g_assert_true ((articles != NULL) == (error == NULL));
      for (guint i = 0; articles != NULL && i < articles->len; i++)
        {
          CclArticle *article = g_ptr_array_index (articles, i);
          g_autofree char *lexicon = NULL;
          int version;
          g_autoptr (GPtrArray) claims =
            ccl_store_list_claims (store, article, &version, &lexicon, NULL);
          g_autoptr (GBytes) bytes = ccl_store_get_bytes (store, article->id, NULL);

          if (claims != NULL && decisions != NULL)
            {
              g_autoptr (GPtrArray) applied =
                ccl_decisions_apply_to_claims (decisions, article, claims);

              for (guint j = 0; j < applied->len; j++)
                {
                  g_autofree char *words = ccl_article_dup_span (
                    article, ccl_claim_get_evidence (g_ptr_array_index (applied, j)));

                  g_assert_true (g_utf8_validate (words, -1, NULL));
                }
            }
        }

      if (round == 0)
        ccl_store_redo (store, NULL);
      else
        ccl_store_undo (store, NULL);
    }
}

/* A file may be sound for SQLite and yet say things that make no sense to us. */
static void
test_senseless (Place *place, gconstpointer data)
{
  static const char *const senseless[] = {
    "UPDATE claim SET event = 'baked'",
    "UPDATE claim SET low = 1e308, high = -1",
    "UPDATE evidence SET \"end\" = 9999999",
    "UPDATE evidence SET start = -5",
    "UPDATE evidence SET start = 30, \"end\" = 31 WHERE article = 1", /* within a letter */
    "UPDATE claim SET quantity_start = 12, quantity_end = 4",
    "UPDATE article SET text = CAST (x'c3c3c3' AS TEXT)",
    "UPDATE article SET text = 'a' || char (0) || 'b'",
    "UPDATE article SET dateline_end = 77777",
    "UPDATE block SET start = 0",
    "UPDATE block SET kind = 'wall'",
    "UPDATE original SET bytes = x'00'",
    "UPDATE original SET size = 9223372036854775807",
    "UPDATE original SET size = -1",
    "UPDATE decision SET value = CAST (x'ff' AS TEXT)",
    "INSERT INTO decision VALUES ('unheard of', 'x', 'y', 'z')",
    "UPDATE history SET changes = x'00'",
    "UPDATE history SET name = CAST (x'ff' AS TEXT)",
    "UPDATE history SET undone = 1 - undone",
    "UPDATE history SET changes = (SELECT changes FROM history WHERE step = 2)",
    "UPDATE history SET changes = (SELECT bytes FROM original LIMIT 1)",
  };
  g_autoptr (GBytes) sound = read_whole (place->path);

  for (guint i = 0; i < G_N_ELEMENTS (senseless); i++)
    {
      g_autoptr (CclStore) store = NULL;

      g_test_message ("%s", senseless[i]);
      write_whole (place->path, g_bytes_get_data (sound, NULL), g_bytes_get_size (sound));
      tamper (place->path, senseless[i]);
      store = ccl_store_open (place->path, NULL);
      if (store != NULL)
        use_up (store);
    }
}

/* Claims that do not fit are not shown, but derived again: they must not lock the editor out. */
static void
test_unfit_claims (Place *place, gconstpointer data)
{
  g_autoptr (CclStore) store = NULL;
  g_autoptr (GPtrArray) articles = NULL;
  g_autoptr (GPtrArray) claims = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *lexicon = NULL;
  int version = -1;

  tamper (place->path, "UPDATE evidence SET \"end\" = 9999999 WHERE article = 1");
  store = ccl_store_open (place->path, &error);
  g_assert_no_error (error);
  articles = ccl_store_list_articles (store, &error);
  claims =
    ccl_store_list_claims (store, g_ptr_array_index (articles, 0), &version, &lexicon, &error);
  g_assert_no_error (error);
  g_assert_cmpint (version, ==, 0);
  g_assert_cmpuint (claims->len, ==, 0);
}

/* Undo of a step whose rows are not as it left them changes nothing. */
static void
test_wrong_history (Place *place, gconstpointer data)
{
  g_autoptr (CclStore) store = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  tamper (place->path, "DELETE FROM present WHERE article = 2");
  store = ccl_store_open (place->path, &error);
  g_assert_no_error (error);
  before = dump (store);
  g_assert_false (ccl_store_undo (store, &error));
  g_assert_error (error, CCL_STORE_ERROR, CCL_STORE_ERROR_CORRUPT);
  after = dump (store);
  g_assert_cmpstr (after, ==, before);
  add_note (store, "k", "goes on");
}

/* A few kilobytes that unfold to more than any history has. */
static void
test_bomb (Place *place, gconstpointer data)
{
  const gsize size = 80 * 1024 * 1024;
  g_autofree char *zeros = g_malloc0 (size);
  g_autoptr (GBytes) bomb = ccl_store_deflate (zeros, size);
  g_autoptr (GString) sql = g_string_new ("UPDATE history SET changes = x'");
  const guint8 *bytes = g_bytes_get_data (bomb, NULL);
  g_autoptr (CclStore) store = NULL;
  g_autoptr (GError) error = NULL;

  for (gsize i = 0; i < g_bytes_get_size (bomb); i++)
    g_string_append_printf (sql, "%02x", bytes[i]);
  g_string_append (sql, "'");
  tamper (place->path, sql->str);
  store = ccl_store_open (place->path, &error);
  g_assert_no_error (error);
  g_assert_false (ccl_store_undo (store, &error));
  g_assert_error (error, CCL_STORE_ERROR, CCL_STORE_ERROR_CORRUPT);
  add_note (store, "k", "goes on");
}

#define ADD(name, func)                                                                            \
  g_test_add ("/store/faults/" name, Place, NULL, place_set_up_filled, func, place_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("foreign", test_foreign);
  ADD ("newer", test_newer);
  ADD ("planted", test_planted);
  ADD ("truncated", test_truncated);
  ADD ("senseless", test_senseless);
  ADD ("unfit-claims", test_unfit_claims);
  ADD ("wrong-history", test_wrong_history);
  ADD ("bomb", test_bomb);
  return g_test_run ();
}
