/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store-fixture.h"

/* A file of an older version opens as if it had been written today, and stays as it was beside it. */

static void
set_up (Place *place, gconstpointer data)
{
  g_autofree char *script =
    g_build_filename (g_getenv ("CCL_SOURCE_DIR"), "tests", "store", "version-1.sql", NULL);
  g_autofree char *sql = NULL;
  g_autoptr (GError) error = NULL;

  place_make (place);
  g_file_get_contents (script, &sql, NULL, &error);
  g_assert_no_error (error);
  tamper (place->path, sql);
}

static void
tear_down (Place *place, gconstpointer data)
{
  place_clear (place);
}

/* What the older version held, written by this one. */
static char *
dump_as_written_today (const Place *place)
{
  g_autofree char *path = place_path (place, "today" CCL_STORE_SUFFIX);
  g_autoptr (GError) error = NULL;
  g_autoptr (CclStore) store = ccl_store_create (path, &error);
  g_autoptr (CclArticle) article = make_page ();

  g_assert_no_error (error);
  ccl_claim_set (&article->file, "page.html");
  add_article (store, article);
  add_note (store, "a1:destroyed:tank:0-4", "seen");
  return dump (store);
}

static guint
count_files (const Place *place)
{
  g_autoptr (GDir) dir = g_dir_open (place->folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

static void
test_open (Place *place, gconstpointer data)
{
  g_autofree char *expected = dump_as_written_today (place), *content = NULL, *undone = NULL;
  g_autofree char *aside = place_path (place, "event (version 1)" CCL_STORE_SUFFIX);
  g_autoptr (GError) error = NULL;
  g_autoptr (CclStore) store = ccl_store_open (place->path, &error);
  g_autoptr (CclStore) old = NULL;

  g_assert_no_error (error);
  content = dump (store);
  g_assert_cmpstr (content, ==, expected);

  /* With its steps, back and forth. */
  g_assert_cmpstr (ccl_store_get_redo_name (store), ==, "seen twice");
  g_assert_true (ccl_store_redo (store, &error));
  g_assert_true (ccl_store_undo (store, &error));
  undone = dump (store);
  g_assert_cmpstr (undone, ==, expected);
  add_note (store, "a1:destroyed:tank:0-4", "new");

  /* The copy is the older file still. */
  old = ccl_store_open_read_only (aside, &error);
  g_assert_no_error (error);
  g_free (content);
  content = dump (old);
  g_assert_cmpstr (content, ==, expected);
}

static void
test_open_again (Place *place, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  for (int i = 0; i < 2; i++)
    {
      g_autoptr (CclStore) store = ccl_store_open (place->path, &error);

      g_assert_no_error (error);
    }
  g_assert_cmpuint (count_files (place), ==, 2); /* itself and one copy, no more each time */
}

/* Whoever only reads changes nothing. */
static void
test_read (Place *place, gconstpointer data)
{
  g_autofree char *expected = dump_as_written_today (place), *content = NULL;
  g_autoptr (GBytes) before = read_whole (place->path), after = NULL;
  const guint n_files = count_files (place);
  g_autoptr (GError) error = NULL;
  g_autoptr (CclStore) store = ccl_store_open_read_only (place->path, &error);

  g_assert_no_error (error);
  content = dump (store);
  g_assert_cmpstr (content, ==, expected);
  after = read_whole (place->path);
  g_assert_true (g_bytes_equal (before, after));
  g_assert_cmpuint (count_files (place), ==, n_files);
}

/* An older file with something planted in it is refused before anything is made of it. */
static void
test_planted (Place *place, gconstpointer data)
{
  g_autoptr (GBytes) before = NULL, after = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (CclStore) store = NULL;

  tamper (place->path, "CREATE TRIGGER t AFTER INSERT ON present BEGIN DELETE FROM decision; END");
  before = read_whole (place->path);
  store = ccl_store_open (place->path, &error);
  g_assert_error (error, CCL_STORE_ERROR, CCL_STORE_ERROR_CORRUPT);
  after = read_whole (place->path);
  g_assert_true (g_bytes_equal (before, after));
  g_assert_cmpuint (count_files (place), ==, 1);
}

#define ADD(name, func) g_test_add ("/store/migrate/" name, Place, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("open", test_open);
  ADD ("open-again", test_open_again);
  ADD ("read", test_read);
  ADD ("planted", test_planted);
  return g_test_run ();
}
