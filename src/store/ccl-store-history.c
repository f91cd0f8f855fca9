/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-store-private.h"

#include <string.h>

/* A step of ten thousand articles and as many decisions has not a tenth of it. */
#define MAX_CHANGES_BYTES (64 * 1024 * 1024)

/* The tables whose changes undo takes back. What is derived (claims) or never changes (articles) stays
 * out of it: a step to bring in an article is the one row of "present" that makes it count, and
 * claims that were derived anew meanwhile do not make an old step unfit. */
static const char *const tracked[] = { "present", "decision" };

/* Changes as SQLite's session extension hands them out. */
typedef struct
{
  int size;
  void *data;
} Changes;

static void
changes_clear (Changes *changes)
{
  sqlite3_free (changes->data);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Changes, changes_clear)

static gboolean
read_name (CclStore *store, const char *sql, char **name, GError **error)
{
  g_auto (CclQuery) query = ccl_store_query (store, sql);

  g_clear_pointer (name, g_free);
  if (ccl_query_next (&query))
    *name = g_strdup (ccl_query_get_text (&query, 0));
  return ccl_query_finish (&query, "reading the history", error);
}

gboolean
ccl_store_refresh_names (CclStore *store, GError **error)
{
  store->names_known =
    read_name (store, "SELECT name FROM history WHERE undone = 0 ORDER BY step DESC LIMIT 1",
               &store->undo_name, error) &&
    read_name (store, "SELECT name FROM history WHERE undone = 1 ORDER BY step LIMIT 1",
               &store->redo_name, error);
  return store->names_known;
}

const char *
ccl_store_get_undo_name (CclStore *store)
{
  if (!store->names_known)
    ccl_store_refresh_names (store, NULL);
  return store->undo_name;
}

const char *
ccl_store_get_redo_name (CclStore *store)
{
  if (!store->names_known)
    ccl_store_refresh_names (store, NULL);
  return store->redo_name;
}

/* Edits -------------------------------------------------------------------------------------- */

gboolean
ccl_store_end_transaction (CclStore *store, gboolean good, const char *doing, GError **error)
{
  if (good && ccl_store_exec (store, "COMMIT", doing, error))
    return TRUE;

  if (!sqlite3_get_autocommit (store->db)) /* some failures end it by themselves */
    sqlite3_exec (store->db, "ROLLBACK", NULL, NULL, NULL);
  if (good)
    store->names_known = FALSE; /* a commit can fail when all is on the disk */
  return FALSE;
}

void
ccl_store_rollback (CclStore *store)
{
  g_clear_pointer (&store->session, sqlite3session_delete);
  ccl_store_end_transaction (store, FALSE, NULL, NULL);
}

gboolean
ccl_store_begin (CclStore *store, GError **error)
{
  int rc;

  g_return_val_if_fail (store->session == NULL, FALSE);

  if (!ccl_store_exec (store, "BEGIN IMMEDIATE", "beginning an edit", error))
    return FALSE;

  rc = sqlite3session_create (store->db, "main", &store->session);
  for (guint i = 0; i < G_N_ELEMENTS (tracked) && rc == SQLITE_OK; i++)
    rc = sqlite3session_attach (store->session, tracked[i]);
  if (rc == SQLITE_OK)
    return TRUE;

  ccl_store_fail (store->db, rc, "beginning an edit", error);
  ccl_store_rollback (store);
  return FALSE;
}

/* Steps that were undone cannot be done again once another follows in their place; the articles that
 * they brought in are out of reach. */
static gboolean
drop_undone (CclStore *store, GError **error)
{
  g_auto (CclQuery) articles = ccl_store_query (
    store, "DELETE FROM article WHERE step IN (SELECT step FROM history WHERE undone = 1)");
  g_auto (CclQuery) steps = ccl_store_query (store, "DELETE FROM history WHERE undone = 1");

  return ccl_query_run (&articles, "dropping undone steps", error) &&
         ccl_query_run (&steps, "dropping undone steps", error);
}

static gboolean
write_step (CclStore *store, const char *name, const Changes *changes, GError **error)
{
  g_auto (CclQuery) step = ccl_store_query (
    store, "INSERT INTO history (name, undone, made, changes) VALUES (?1, 0, ?2, ?3)");
  g_auto (CclQuery) articles =
    ccl_store_query (store, "UPDATE article SET step = ?1"
                            " WHERE step IS NULL AND number IN (SELECT article FROM present)");
  g_autoptr (GBytes) deflated = ccl_store_deflate (changes->data, (gsize) changes->size);

  if (!drop_undone (store, error))
    return FALSE;

  ccl_query_bind_text (&step, name != NULL ? name : "");
  ccl_query_bind_int (&step, g_get_real_time () / G_USEC_PER_SEC);
  ccl_query_bind_blob (&step, deflated);
  if (!ccl_query_run (&step, "writing the history", error))
    return FALSE;

  ccl_query_bind_int (&articles, sqlite3_last_insert_rowid (store->db));
  return ccl_query_run (&articles, "writing the history", error);
}

gboolean
ccl_store_commit (CclStore *store, const char *name, GError **error)
{
  g_auto (Changes) changes = { 0, NULL };
  gboolean good = TRUE;
  int rc;

  g_return_val_if_fail (store->session != NULL, FALSE);

  rc = sqlite3session_changeset (store->session, &changes.size, &changes.data);
  g_clear_pointer (&store->session, sqlite3session_delete);
  if (rc != SQLITE_OK)
    good = ccl_store_fail (store->db, rc, "writing the history", error);
  else if (changes.size > 0)
    good = write_step (store, name, &changes, error);
  good = good && ccl_store_outdate_rows (store, error);

  if (!ccl_store_end_transaction (store, good, "writing the edit", error))
    return FALSE;

  /* The edit is written whatever becomes of this. */
  ccl_store_refresh_names (store, NULL);
  return TRUE;
}

/* Undo and redo ------------------------------------------------------------------------------- */

static int
is_tracked (void *context, const char *table)
{
  for (guint i = 0; i < G_N_ELEMENTS (tracked); i++)
    if (g_str_equal (tracked[i], table))
      return 1;

  return 0;
}

/* The rows are as the step left them, or the history is not of this file. */
static int
refuse_conflict (void *context, int conflict, sqlite3_changeset_iter *iter)
{
  return SQLITE_CHANGESET_ABORT;
}

GBytes *
ccl_store_unpack_changes (CclQuery *query, int column, GError **error)
{
  GBytes *changes = ccl_store_inflate (sqlite3_column_blob (query->stmt, column),
                                       (gsize) sqlite3_column_bytes (query->stmt, column),
                                       MAX_CHANGES_BYTES);

  if (changes == NULL)
    g_set_error_literal (error, CCL_STORE_ERROR, CCL_STORE_ERROR_CORRUPT, "the history is damaged");
  return changes;
}

/* Reads the step to be taken. Returns FALSE with @step 0 and without error where there is none. */
static gboolean
read_step (CclStore *store, gboolean undo, gint64 *step, GBytes **changes, GError **error)
{
  g_auto (CclQuery) query = ccl_store_query (
    store, undo ? "SELECT step, changes FROM history WHERE undone = 0 ORDER BY step DESC LIMIT 1"
                : "SELECT step, changes FROM history WHERE undone = 1 ORDER BY step LIMIT 1");

  if (!ccl_query_next (&query))
    {
      if (ccl_query_finish (&query, "reading the history", error))
        g_set_error_literal (error, CCL_STORE_ERROR, CCL_STORE_ERROR_NOT_FOUND,
                             "there is no such step");
      return FALSE;
    }

  *step = sqlite3_column_int64 (query.stmt, 0);
  *changes = ccl_store_unpack_changes (&query, 1, error);
  return *changes != NULL;
}

static gboolean
apply_changes (CclStore *store, gboolean undo, GBytes *bytes, GError **error)
{
  g_auto (Changes) inverse = { 0, NULL };
  gsize size = 0;
  gconstpointer data = g_bytes_get_data (bytes, &size);
  Changes changes = { (int) size, (void *) data }; /* SQLite only reads it */
  int rc = SQLITE_OK;

  if (undo)
    {
      rc = sqlite3changeset_invert (changes.size, changes.data, &inverse.size, &inverse.data);
      changes = inverse;
    }
  if (rc == SQLITE_OK)
    rc = sqlite3changeset_apply (store->db, changes.size, changes.data, is_tracked,
                                 refuse_conflict, NULL);
  if (rc == SQLITE_OK)
    return TRUE;

  /* ABORT is what refuse_conflict() makes of rows that do not fit. */
  return ccl_store_fail (store->db, rc == SQLITE_ABORT ? SQLITE_CORRUPT : rc, "taking the step",
                         error);
}

static gboolean
mark_step (CclStore *store, gboolean undo, gint64 step, GError **error)
{
  g_auto (CclQuery) query =
    ccl_store_query (store, "UPDATE history SET undone = ?2 WHERE step = ?1");

  ccl_query_bind_int (&query, step);
  ccl_query_bind_int (&query, undo ? 1 : 0);
  return ccl_query_run (&query, "taking the step", error);
}

static gboolean
take_step (CclStore *store, gboolean undo, GError **error)
{
  g_autoptr (GBytes) changes = NULL;
  gint64 step = 0;
  gboolean good;

  g_return_val_if_fail (store->session == NULL, FALSE);

  if (!ccl_store_exec (store, "BEGIN IMMEDIATE", "taking the step", error))
    return FALSE;

  good = read_step (store, undo, &step, &changes, error) &&
         apply_changes (store, undo, changes, error) && mark_step (store, undo, step, error) &&
         ccl_store_outdate_rows (store, error);
  if (!ccl_store_end_transaction (store, good, "taking the step", error))
    return FALSE;

  ccl_store_refresh_names (store, NULL);
  return TRUE;
}

gboolean
ccl_store_undo (CclStore *store, GError **error)
{
  return take_step (store, TRUE, error);
}

gboolean
ccl_store_redo (CclStore *store, GError **error)
{
  return take_step (store, FALSE, error);
}
