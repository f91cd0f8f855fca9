/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store-fixture.h"

#include "ccl-store-seal.h"

#include <string.h>

/* Each page carries the checksum that README.md tells of. */

static guint32
read_word (const guint8 *at)
{
  return (guint32) at[0] | (guint32) at[1] << 8 | (guint32) at[2] << 16 | (guint32) at[3] << 24;
}

/* Word for word as README.md says it, for a stranger's reader. */
static gboolean
fits (const guint8 *page, gsize size, guint32 number)
{
  guint32 first = number, second = 1;

  for (gsize at = 0; at < size - 8; at += 8)
    {
      first += read_word (page + at) + second;
      second += read_word (page + at + 4) + first;
    }
  return read_word (page + size - 8) == second && read_word (page + size - 4) == first;
}

static void
assert_all_sealed (const char *path)
{
  g_autoptr (GBytes) file = read_whole (path);
  const guint8 *data = g_bytes_get_data (file, NULL);
  const gsize n_pages = g_bytes_get_size (file) / 4096;

  g_assert_cmpuint (g_bytes_get_size (file) % 4096, ==, 0);
  g_assert_cmpuint (data[20], ==, CCL_STORE_SEAL_SIZE);
  for (guint i = 0; i < n_pages; i++)
    {
      g_assert_true (fits (data + i * 4096, 4096, i + 1));
      g_assert_true (ccl_store_is_sealed (data + i * 4096, 4096, i + 1));
      g_assert_false (ccl_store_is_sealed (data + i * 4096, 4096, i + 2));
    }
}

/* More than SQLite keeps in memory, so that it writes before the end, and not the first page first. */
static CclArticle *
make_large (void)
{
  g_autoptr (GString) text = g_string_new (NULL);

  while (text->len < 6 * 1000 * 1000)
    g_string_append_printf (text, "%08x ", g_test_rand_int ());
  return make_text ("large.txt", text->str);
}

static void
test_written (Place *place, gconstpointer data)
{
  g_autoptr (CclArticle) page = make_page ();
  g_autoptr (CclArticle) large = make_large ();
  g_autofree char *copy = place_path (place, "copy" CCL_STORE_SUFFIX);
  g_autoptr (CclStore) store = ccl_store_create (place->path, NULL);

  assert_all_sealed (place->path);
  add_article (store, page);
  add_article (store, large);
  add_note (store, "k", "a note");
  assert_all_sealed (place->path);

  g_assert_true (ccl_store_move_to (store, copy, NULL));
  assert_all_sealed (copy);
  g_assert_true (ccl_store_undo (store, NULL));
  g_assert_true (ccl_store_prune_history (store, 0, NULL));
  assert_all_sealed (copy);
}

/* Whoever writes into the file without the seals has damaged it, and is found out. */
static void
test_other_program (Place *place, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  sqlite3 *db = NULL;

  ccl_store_close (ccl_store_create (place->path, NULL));
  g_assert_cmpint (sqlite3_open (place->path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, "INSERT INTO decision VALUES ('row', 'k', 'note', 'x')", NULL, NULL,
                                 NULL), ==, SQLITE_OK);
  sqlite3_close (db);
  g_assert_null (ccl_store_open (place->path, &error));
  g_assert_error (error, CCL_STORE_ERROR, CCL_STORE_ERROR_CORRUPT);
}

static void
place_set_up (Place *place, gconstpointer data)
{
  place_make (place);
}

#define ADD(name, func)                                                                            \
  g_test_add ("/store/seal/" name, Place, NULL, place_set_up, func, place_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("written", test_written);
  ADD ("other-program", test_other_program);
  return g_test_run ();
}
