/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-store-private.h"
#include "ccl-store-seal.h"

#include <unistd.h>

/* Some milliseconds of copying, in which an edit has to wait. */
#define N_PAGES_AT_ONCE 128
#define PAUSE_USEC 2000

/* So many pauses without a page copied: whoever writes does not let anybody read. */
#define MAX_PAUSES 5000

#define HEADER_CHANGE_COUNTER 24

G_DEFINE_AUTOPTR_CLEANUP_FUNC (sqlite3, sqlite3_close_v2)

static const char doing[] = "making a backup";

char *
ccl_store_dup_id (CclStore *store)
{
  g_auto (CclQuery) query = ccl_store_query (store, "SELECT id FROM project");

  return ccl_query_next (&query) ? g_strdup (ccl_query_get_text (&query, 0)) : NULL;
}

guint32
ccl_store_get_change_count (CclStore *store)
{
  sqlite3_file *file = NULL;
  guint32 count = 0;

  if (sqlite3_file_control (store->db, "main", SQLITE_FCNTL_FILE_POINTER, &file) != SQLITE_OK ||
      file->pMethods->xRead (file, &count, sizeof count, HEADER_CHANGE_COUNTER) != SQLITE_OK)
    return 0;
  return GUINT32_FROM_BE (count);
}

/* An edit in between has SQLite begin again. */
static int
copy_in_slices (sqlite3 *from, sqlite3 *to)
{
  sqlite3_backup *backup = sqlite3_backup_init (to, "main", from, "main");
  guint n_pauses = 0;
  int rc;

  if (backup == NULL)
    return sqlite3_extended_errcode (to);
  do
    {
      rc = sqlite3_backup_step (backup, N_PAGES_AT_ONCE);
      if (rc != SQLITE_DONE)
        g_usleep (PAUSE_USEC);
    }
  while (rc == SQLITE_OK || ((rc == SQLITE_BUSY || rc == SQLITE_LOCKED) && n_pauses++ < MAX_PAUSES));
  sqlite3_backup_finish (backup);
  return rc == SQLITE_DONE ? SQLITE_OK : rc;
}

static gboolean
copy_file (const char *path, const char *temporary, GError **error)
{
  int version = 0, rc;
  g_autoptr (sqlite3) from = ccl_store_open_file (path, TRUE, &version, error);
  g_autoptr (sqlite3) to = NULL;

  if (from == NULL)
    return FALSE;
  rc = sqlite3_exec (from, "SELECT count (*) FROM sqlite_schema", NULL, NULL, NULL); /* reads the header */
  if (rc == SQLITE_OK)
    rc = sqlite3_open_v2 (temporary, &to, SQLITE_OPEN_READWRITE | SQLITE_OPEN_EXRESCODE,
                          ccl_store_get_vfs ());
  if (rc == SQLITE_OK && ccl_store_has_seals (from))
    rc = ccl_store_reserve_seals (to);
  if (rc == SQLITE_OK)
    rc = copy_in_slices (from, to);
  return rc == SQLITE_OK || ccl_store_fail (to, rc, doing, error);
}

gboolean
ccl_store_back_up (const char *path, const char *target, GError **error)
{
  g_autofree char *temporary = ccl_store_make_temporary (target, error);
  CclStore *copy = NULL;

  if (temporary == NULL)
    return FALSE;
  if (copy_file (path, temporary, error))
    copy = ccl_store_open_read_only (temporary, error); /* what is not sound is no backup */
  ccl_store_close (copy);
  if (copy != NULL && ccl_store_replace_file (temporary, target, error))
    return TRUE;
  unlink (temporary);
  return FALSE;
}
