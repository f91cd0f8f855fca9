/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-store-private.h"

#include <string.h>
#include <unistd.h>

/* Files of older versions. Each step of the way fills a new file of the next version from the one
 * before, by a script of this folder: altered tables would not have the words of schema.sql. */

/* So many copies of one project and version are more than anybody makes. */
#define MAX_COPIES 100

G_DEFINE_AUTOPTR_CLEANUP_FUNC (sqlite3, sqlite3_close_v2)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (sqlite3_stmt, sqlite3_finalize)

static gboolean
attach (sqlite3 *db, const char *path, GError **error)
{
  g_autoptr (sqlite3_stmt) stmt = NULL;
  int rc;

  sqlite3_limit (db, SQLITE_LIMIT_ATTACHED, 1);
  rc = sqlite3_prepare_v2 (db, "ATTACH ?1 AS old", -1, &stmt, NULL);
  if (rc == SQLITE_OK)
    rc = sqlite3_bind_text (stmt, 1, path, -1, SQLITE_TRANSIENT);
  if (rc == SQLITE_OK)
    rc = sqlite3_step (stmt);
  return rc == SQLITE_DONE || ccl_store_fail (db, rc, "opening the older file", error);
}

/* Fills the empty file @new_path, of version @version + 1, from @path. */
static gboolean
take_version (const char *path, int version, const char *new_path, GError **error)
{
  g_autofree char *name = g_strdup_printf ("migrate-%d.sql", version);
  g_autoptr (sqlite3) db = ccl_store_open_empty (new_path, error);

  if (db == NULL)
    return FALSE;
  ccl_store_harden (db);
  return ccl_store_run_script (db, ccl_store_get_schema (version + 1), error) &&
         attach (db, path, error) && ccl_store_run_script (db, name, error);
}

char *
ccl_store_migrate (const char *path, int version, const char *beside, GError **error)
{
  g_autofree char *before = NULL; /* the version on the way, a file of ours */

  for (; version < CCL_STORE_VERSION; version++)
    {
      g_autofree char *next = ccl_store_make_temporary (beside, error);
      const gboolean good =
        next != NULL && take_version (before != NULL ? before : path, version, next, error);

      if (before != NULL)
        unlink (before);
      if (!good)
        {
          if (next != NULL)
            unlink (next);
          return NULL;
        }
      g_free (before);
      before = g_steal_pointer (&next);
    }
  return g_steal_pointer (&before);
}

/* Returns: "event (version 1).counterclaim", with a number in it where that is taken */
static char *
make_copy_path (const char *path, int version, int attempt)
{
  g_autofree char *stem = g_str_has_suffix (path, CCL_STORE_SUFFIX)
                            ? g_strndup (path, strlen (path) - strlen (CCL_STORE_SUFFIX))
                            : g_strdup (path);

  return attempt == 1 ? g_strdup_printf ("%s (version %d)" CCL_STORE_SUFFIX, stem, version)
                      : g_strdup_printf ("%s (version %d, %d)" CCL_STORE_SUFFIX, stem, version, attempt);
}

gboolean
ccl_store_copy_aside (CclStore *store, int version, GError **error)
{
  for (int attempt = 1; attempt <= MAX_COPIES; attempt++)
    {
      g_autofree char *copy = make_copy_path (store->path, version, attempt);

      if (g_file_test (copy, G_FILE_TEST_EXISTS))
        continue;
      if (!ccl_store_reserve_file (copy, error))
        return FALSE;
      if (ccl_store_copy_to (store, copy, error))
        return TRUE;
      unlink (copy);
      return FALSE;
    }
  g_set_error_literal (error, CCL_STORE_ERROR, CCL_STORE_ERROR_IO, "no name is left for a copy");
  return FALSE;
}
