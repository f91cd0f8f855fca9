/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store-fixture.h"

#include "ccl-store-private.h"

#include <glib/gstdio.h>
#include <sched.h>
#include <signal.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

/* A file on a disk that has no room, in a folder that may not be written to, or that is gone. */

/* No room, no permission, no file --------------------------------------------------------------- */

/* Stands in for a full disk: the system lets no file grow beyond this. */
static void
limit_file_size (rlim_t size)
{
  struct rlimit limit;

  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  limit.rlim_cur = size;
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
}

static void
test_full (Place *place, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CclStore) store = ccl_store_open (place->path, &error);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (CclArticle) article = NULL;
  g_autoptr (GPtrArray) claims = g_ptr_array_new ();
  g_autofree char *copy = place_path (place, "copy" CCL_STORE_SUFFIX);
  g_autofree char *before = dump (store);
  g_autofree char *after = NULL;

  while (text->len < 400000)
    g_string_append_printf (text, "%08x ", g_test_rand_int ());
  article = make_text ("large.txt", text->str);
  signal (SIGXFSZ, SIG_IGN);

  limit_file_size (150000);
  g_assert_true (ccl_store_begin (store, &error));
  if (ccl_store_add_article (store, article, claims, 1, "l", &error))
    ccl_store_commit (store, "Add", &error);
  else
    ccl_store_rollback (store);
  g_assert_error (error, CCL_STORE_ERROR, CCL_STORE_ERROR_FULL);
  g_clear_error (&error);
  limit_file_size (4096);
  g_assert_false (ccl_store_move_to (store, copy, &error));
  g_assert_error (error, CCL_STORE_ERROR, CCL_STORE_ERROR_FULL);
  g_assert_false (g_file_test (copy, G_FILE_TEST_EXISTS));
  limit_file_size (RLIM_INFINITY);

  after = dump (store);
  g_assert_cmpstr (after, ==, before);
  add_note (store, "k", "room again");
  g_clear_pointer (&store, ccl_store_close);
  g_clear_error (&error);
  store = ccl_store_open (place->path, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (ccl_store_get_undo_name (store), ==, "room again");
}

/* Runs @func in a process without root's permission to do everything. */
static int
run_as_nobody (int (*func) (const Place *), const Place *place)
{
  const pid_t child = fork ();
  int status = 0;

  g_assert_cmpint (child, >=, 0);
  if (child == 0)
    _exit (geteuid () == 0 && setuid (65534) != 0 ? 99 : func (place));

  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFEXITED (status));
  return WEXITSTATUS (status);
}

static int
open_and_tell_code (const Place *place)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CclStore) store = ccl_store_open (place->path, &error);

  return error == NULL ? 98 : error->domain == CCL_STORE_ERROR ? error->code : 97;
}

static int
read_and_tell_code (const Place *place)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CclStore) store = ccl_store_open_read_only (place->path, &error);

  return error == NULL ? 98 : error->domain == CCL_STORE_ERROR ? error->code : 97;
}

static int
create_and_tell_code (const Place *place)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = place_path (place, "new" CCL_STORE_SUFFIX);
  g_autoptr (CclStore) store = ccl_store_create (path, &error);

  return error == NULL ? 98 : error->domain == CCL_STORE_ERROR ? error->code : 97;
}

static void
test_read_only (Place *place, gconstpointer data)
{
  g_assert_cmpint (g_chmod (place->path, 0666), ==, 0);
  g_assert_cmpint (g_chmod (place->folder, 0555), ==, 0);
  g_assert_cmpint (run_as_nobody (open_and_tell_code, place), ==, CCL_STORE_ERROR_READ_ONLY);
  g_assert_cmpint (run_as_nobody (create_and_tell_code, place), ==, CCL_STORE_ERROR_READ_ONLY);
  g_assert_cmpint (run_as_nobody (read_and_tell_code, place), ==, 98);

  g_assert_cmpint (g_chmod (place->folder, 0777), ==, 0);
  g_assert_cmpint (g_chmod (place->path, 0444), ==, 0);
  g_assert_cmpint (run_as_nobody (open_and_tell_code, place), ==, CCL_STORE_ERROR_READ_ONLY);
  g_assert_cmpint (run_as_nobody (read_and_tell_code, place), ==, 98);

  g_assert_cmpint (g_chmod (place->path, 0), ==, 0);
  g_assert_cmpint (run_as_nobody (open_and_tell_code, place), ==, CCL_STORE_ERROR_READ_ONLY);
}

/* Somebody deleted the file while it was open: no edit may go nowhere, and what there was can still be
 * saved under another name. */
static void
test_vanished (Place *place, gconstpointer data)
{
  g_autofree char *rescue = place_path (place, "rescue" CCL_STORE_SUFFIX);
  g_autoptr (GError) error = NULL;
  g_autoptr (CclStore) store = ccl_store_open (place->path, &error);
  g_autofree char *before = dump (store);
  g_autofree char *after = NULL;

  g_assert_cmpint (g_unlink (place->path), ==, 0);
  g_assert_true (ccl_store_begin (store, &error));
  if (ccl_store_set_decision (store, CCL_DECISION_ROW, "k", "note", "lost", &error))
    ccl_store_commit (store, "Note", &error);
  else
    ccl_store_rollback (store);
  g_assert_error (error, CCL_STORE_ERROR, CCL_STORE_ERROR_NOT_FOUND);
  g_clear_error (&error);

  ccl_store_move_to (store, rescue, &error);
  g_assert_no_error (error);
  after = dump (store);
  g_assert_cmpstr (after, ==, before);
  add_note (store, "k", "goes on");
}

/* Edits in a folder that is changed under them ------------------------------------------------- */

static gboolean
try_note (CclStore *store, const char *note, GError **error)
{
  if (!ccl_store_begin (store, error))
    return FALSE;
  if (ccl_store_set_decision (store, CCL_DECISION_ROW, "k", "note", note, error))
    return ccl_store_commit (store, note, error);
  ccl_store_rollback (store);
  return FALSE;
}

/* The folder cannot be written to any more, and then can again. */
static int
edit_in_read_only_folder (const Place *place)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = place_path (place, "folder");
  g_autofree char *path = g_build_filename (folder, "mine" CCL_STORE_SUFFIX, NULL);
  g_autoptr (CclStore) store = NULL;
  int code;

  if (g_mkdir (folder, 0700) != 0 || (store = ccl_store_create (path, NULL)) == NULL)
    return 96;
  add_note (store, "k", "before");
  g_chmod (folder, 0500);
  code = try_note (store, "lost", &error)                                           ? 98
         : error->domain != CCL_STORE_ERROR                                         ? 97
         : g_strcmp0 (ccl_store_get_undo_name (store), "before") != 0               ? 95
                                                                                    : error->code;
  g_chmod (folder, 0700);
  if (!try_note (store, "after", NULL))
    code = 94;
  g_clear_pointer (&store, ccl_store_close);
  g_unlink (path);
  g_rmdir (folder);
  return code;
}

static void
test_folder_read_only (Place *place, gconstpointer data)
{
  g_assert_cmpint (g_chmod (place->folder, 0777), ==, 0);
  g_assert_cmpint (run_as_nobody (edit_in_read_only_folder, place), ==, CCL_STORE_ERROR_READ_ONLY);
}

/* The folder gets another name, and its old one again. */
static void
test_folder_moved (Place *place, gconstpointer data)
{
  g_autofree char *away = g_strconcat (place->folder, "-away", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (CclStore) store = ccl_store_open (place->path, &error);

  g_assert_false (ccl_store_has_moved (store));
  g_assert_cmpint (g_rename (place->folder, away), ==, 0);
  g_assert_true (ccl_store_has_moved (store));
  g_assert_false (try_note (store, "lost", &error));
  g_assert_error (error, CCL_STORE_ERROR, CCL_STORE_ERROR_NOT_FOUND);
  g_assert_cmpint (g_rename (away, place->folder), ==, 0);
  g_assert_false (ccl_store_has_moved (store));
  add_note (store, "k", "goes on");
}

/* A real disk without room, where the system lets a test make one. */
static int
fill_small_disk (const Place *place)
{
  g_autofree char *path = place_path (place, "small" CCL_STORE_SUFFIX);
  g_autoptr (CclStore) store = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL, *after = NULL;

  if (unshare (CLONE_NEWNS) != 0 || mount (NULL, "/", NULL, MS_REC | MS_PRIVATE, NULL) != 0 ||
      mount ("none", place->folder, "tmpfs", 0, "size=256k") != 0)
    return 77;
  store = ccl_store_create (path, NULL);
  for (guint i = 0; i < 1000; i++)
    {
      g_autofree char *note = g_strnfill (3000, 'a' + (char) (i % 26));

      g_clear_pointer (&before, g_free);
      before = dump (store);
      if (!try_note (store, note, &error))
        break;
    }
  if (!g_error_matches (error, CCL_STORE_ERROR, CCL_STORE_ERROR_FULL))
    return 1;
  after = dump (store);
  if (!g_str_equal (before, after))
    return 2;
  g_clear_pointer (&store, ccl_store_close);
  g_clear_error (&error);
  store = ccl_store_open (path, &error);
  g_clear_pointer (&after, g_free);
  after = store != NULL ? dump (store) : NULL;
  return g_strcmp0 (before, after) == 0 ? 0 : 3;
}

static void
test_small_disk (Place *place, gconstpointer data)
{
  const pid_t child = fork ();
  int status = 0;

  if (child == 0)
    _exit (fill_small_disk (place));
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFEXITED (status));
  if (WEXITSTATUS (status) == 77)
    g_test_skip ("no right to mount");
  else
    g_assert_cmpint (WEXITSTATUS (status), ==, 0);
}

/* Where a lock is not known to all who can write, the file is not written to. */
static void
test_lockless (Place *place, gconstpointer data)
{
  g_assert_true (ccl_store_keeps_locks ("ext4", "rw,relatime"));
  g_assert_true (ccl_store_keeps_locks ("nfs4", "rw,vers=4.2,local_lock=none"));
  g_assert_true (ccl_store_keeps_locks ("cifs", NULL));
  g_assert_true (ccl_store_keeps_locks ("fuseblk", "rw"));
  g_assert_false (ccl_store_keeps_locks ("fuse.sshfs", "rw"));
  g_assert_false (ccl_store_keeps_locks ("fuse.gvfsd-fuse", "rw"));
  g_assert_false (ccl_store_keeps_locks ("nfs", "rw,local_lock=all"));
  g_assert_false (ccl_store_keeps_locks ("cifs", "rw,nobrl,vers=3"));
}

#define ADD(name, func)                                                                            \
  g_test_add ("/store/disk/" name, Place, NULL, place_set_up_filled, func, place_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("full", test_full);
  ADD ("read-only", test_read_only);
  ADD ("vanished", test_vanished);
  ADD ("folder-read-only", test_folder_read_only);
  ADD ("folder-moved", test_folder_moved);
  ADD ("small-disk", test_small_disk);
  ADD ("lockless", test_lockless);
  return g_test_run ();
}
