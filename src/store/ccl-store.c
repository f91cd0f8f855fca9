/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-store-private.h"

#include "ccl-store-seal.h"

#include <unistd.h>

G_DEFINE_QUARK (ccl_store_error, ccl_store_error)

G_DEFINE_AUTOPTR_CLEANUP_FUNC (sqlite3, sqlite3_close_v2)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (sqlite3_stmt, sqlite3_finalize)

static void
finalize_statement (gpointer stmt)
{
  sqlite3_finalize (stmt);
}

static CclStore *
store_new (const char *path)
{
  CclStore *store = g_new0 (CclStore, 1);

  store->path = g_canonicalize_filename (path, NULL);
  store->lock_fd = -1;
  store->statements = g_hash_table_new_full (NULL, NULL, NULL, finalize_statement);
  return store;
}

void
ccl_store_close (CclStore *store)
{
  if (store == NULL)
    return;

  g_clear_pointer (&store->session, sqlite3session_delete);
  g_clear_pointer (&store->statements, g_hash_table_unref);
  sqlite3_close_v2 (store->db); /* rolls back what is under way */
  if (store->lock_fd >= 0)
    close (store->lock_fd);
  g_free (store->undo_name);
  g_free (store->redo_name);
  g_free (store->path);
  g_free (store);
}

const char *
ccl_store_get_path (const CclStore *store)
{
  return store->path;
}

static gboolean
prepare_for_writing (CclStore *store, GError **error)
{
  if (sqlite3_db_readonly (store->db, "main") != 0)
    return ccl_store_fail (NULL, SQLITE_READONLY, "opening the file", error);
  if (!ccl_store_folder_is_writable (store->path)) /* where SQLite's journal goes */
    return ccl_store_fail (NULL, SQLITE_READONLY, "opening the folder", error);

  store->lock_fd = ccl_store_lock_file (store->path, error);

  /* EXTRA, since with FULL a power failure right after a commit can bring its journal back and undo
   * it: what an edit promises is that it stays. */
  return store->lock_fd >= 0 &&
         ccl_store_exec (store,
                         "PRAGMA journal_mode = DELETE; PRAGMA synchronous = EXTRA;"
                         "PRAGMA cell_size_check = ON",
                         "opening the file", error);
}

/* Puts a file of today's version in the place of an older one, of which a copy stays beside it. */
static gboolean
bring_up_to_date (CclStore *store, int version, GError **error)
{
  g_autofree char *migrated = NULL;

  if (!ccl_store_copy_aside (store, version, error))
    return FALSE;
  migrated = ccl_store_migrate (store->path, version, store->path, error);
  if (migrated == NULL)
    return FALSE;
  if (ccl_store_replace_file (migrated, store->path, error))
    return TRUE;
  unlink (migrated);
  return FALSE;
}

/* One who only reads gets a copy of today's version, which is gone with the connection. */
static gboolean
read_as_copy (CclStore *store, int version, GError **error)
{
  g_autofree char *folder = g_dir_make_tmp ("counterclaim-XXXXXX", error);
  g_autofree char *beside = NULL, *copy = NULL;

  if (folder == NULL)
    return FALSE;
  beside = g_build_filename (folder, "older", NULL);
  copy = ccl_store_migrate (store->path, version, beside, error);
  if (copy != NULL)
    {
      sqlite3_close_v2 (store->db);
      store->db = ccl_store_open_file (copy, TRUE, &version, error);
      unlink (copy);
    }
  rmdir (folder);
  return copy != NULL && store->db != NULL;
}

static CclStore *
open_store (const char *path, gboolean read_only, GError **error)
{
  g_autoptr (CclStore) store = store_new (path);
  int version = 0;

  store->db = ccl_store_open_file (store->path, read_only, &version, error);
  if (store->db == NULL)
    return NULL;
  if (!read_only && !prepare_for_writing (store, error))
    return NULL;
  if (!ccl_store_check (store->db, version, error))
    return NULL;
  if (version < CCL_STORE_VERSION && !read_only)
    return bring_up_to_date (store, version, error) ? open_store (path, FALSE, error) : NULL;
  if (version < CCL_STORE_VERSION && !read_as_copy (store, version, error))
    return NULL;

  if (!ccl_store_refresh_names (store, error))
    return NULL;
  ccl_store_was_overwritten (store);
  return g_steal_pointer (&store);
}

CclStore *
ccl_store_open (const char *path, GError **error)
{
  return open_store (path, FALSE, error);
}

CclStore *
ccl_store_open_read_only (const char *path, GError **error)
{
  g_autoptr (GError) local_error = NULL;
  CclStore *store = open_store (path, TRUE, &local_error);

  /* A crash left a transaction to be rolled back, which nobody can do who only reads. */
  if (g_error_matches (local_error, CCL_STORE_ERROR, CCL_STORE_ERROR_READ_ONLY))
    return open_store (path, FALSE, error);

  if (store == NULL)
    g_propagate_error (error, g_steal_pointer (&local_error));
  return store;
}

gboolean
ccl_store_write_project (sqlite3 *db, GError **error)
{
  static const char sql[] = "INSERT INTO project (number, id, made, program, compared)"
                            " VALUES (1, lower (hex (randomblob (16))), ?1, ?2, '')";
  g_autoptr (sqlite3_stmt) stmt = NULL;
  int rc = sqlite3_prepare_v2 (db, sql, -1, &stmt, NULL);

  if (rc == SQLITE_OK)
    rc = sqlite3_bind_int64 (stmt, 1, g_get_real_time () / G_USEC_PER_SEC);
  if (rc == SQLITE_OK)
    rc = sqlite3_bind_text (stmt, 2, CCL_VERSION, -1, SQLITE_STATIC);
  if (rc == SQLITE_OK)
    rc = sqlite3_step (stmt);
  return rc == SQLITE_DONE || ccl_store_fail (db, rc, "making the file", error);
}

static gboolean
write_empty (const char *path, GError **error)
{
  g_autoptr (sqlite3) db = ccl_store_open_empty (path, error);

  return db != NULL && ccl_store_run_script (db, ccl_store_get_schema (CCL_STORE_VERSION), error) &&
         ccl_store_write_project (db, error);
}

CclStore *
ccl_store_create (const char *path, GError **error)
{
  g_autofree char *temporary = NULL;

  /* The name is taken first, so that nobody's file is lost, and filled in one move, so that a crash
   * leaves no half of a project. */
  if (!ccl_store_reserve_file (path, error))
    return NULL;

  temporary = ccl_store_make_temporary (path, error);
  if (temporary == NULL || !write_empty (temporary, error) ||
      !ccl_store_replace_file (temporary, path, error))
    {
      if (temporary != NULL)
        unlink (temporary);
      unlink (path);
      return NULL;
    }

  return ccl_store_open (path, error);
}

gboolean
ccl_store_copy_to (CclStore *store, const char *path, GError **error)
{
  g_autoptr (sqlite3) copy = NULL;
  sqlite3_backup *backup = NULL;
  int rc = sqlite3_open_v2 (path, &copy, SQLITE_OPEN_READWRITE | SQLITE_OPEN_EXRESCODE,
                            ccl_store_get_vfs ());

  if (rc == SQLITE_OK && ccl_store_has_seals (store->db)) /* one of an older version has none */
    rc = ccl_store_reserve_seals (copy);
  if (rc != SQLITE_OK)
    return ccl_store_fail (copy, rc, "writing the copy", error);

  backup = sqlite3_backup_init (copy, "main", store->db, "main");
  if (backup == NULL)
    return ccl_store_fail (copy, sqlite3_extended_errcode (copy), "writing the copy", error);
  sqlite3_backup_step (backup, -1);
  rc = sqlite3_backup_finish (backup);
  return rc == SQLITE_OK || ccl_store_fail (copy, rc, "writing the copy", error);
}

CclStore *
ccl_store_begin_copy (CclStore *store, const char *path, GError **error)
{
  g_autofree char *target = g_canonicalize_filename (path, NULL);
  g_autofree char *temporary = ccl_store_make_temporary (target, error);
  CclStore *copy = NULL;

  if (temporary == NULL)
    return NULL;
  if (ccl_store_copy_to (store, temporary, error))
    copy = ccl_store_open (temporary, error);
  if (copy == NULL)
    unlink (temporary);
  return copy;
}

void
ccl_store_drop_copy (CclStore *copy)
{
  unlink (copy->path);
  ccl_store_close (copy);
}

gboolean
ccl_store_finish_copy (CclStore *copy, const char *path, GError **error)
{
  g_autofree char *target = g_canonicalize_filename (path, NULL);
  g_autofree char *temporary = g_strdup (copy->path);

  ccl_store_close (copy);
  if (ccl_store_is_open (target))
    ccl_store_fail (NULL, SQLITE_BUSY, "replacing the file", error);
  else if (ccl_store_replace_file (temporary, target, error))
    return TRUE;
  unlink (temporary);
  return FALSE;
}

gboolean
ccl_store_move_to (CclStore *store, const char *path, GError **error)
{
  g_autofree char *target = g_canonicalize_filename (path, NULL);
  g_autofree char *temporary = NULL;
  g_autoptr (CclStore) moved = NULL;
  CclStore old;

  g_return_val_if_fail (store->session == NULL, FALSE);

  if (g_str_equal (target, store->path))
    return TRUE;

  /* Put in the place of a file that another window has open, that one would write into nowhere. */
  if (ccl_store_is_open (target))
    return ccl_store_fail (NULL, SQLITE_BUSY, "replacing the file", error);

  temporary = ccl_store_make_temporary (target, error);
  if (temporary == NULL)
    return FALSE;
  if (!ccl_store_copy_to (store, temporary, error) || !ccl_store_replace_file (temporary, target, error))
    {
      unlink (temporary);
      return FALSE;
    }

  moved = ccl_store_open (target, error);
  if (moved == NULL)
    return FALSE;
  old = *store;
  *store = *moved;
  *moved = old;
  return TRUE;
}
