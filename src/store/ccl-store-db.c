/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-store-private.h"

#include "ccl-store-resources.h"
#include "ccl-store-seal.h"

#include <errno.h>
#include <math.h>
#include <string.h>

/* Twelve times the largest file that is read as an article. */
#define MAX_VALUE_BYTES (256 * 1024 * 1024)

G_DEFINE_AUTOPTR_CLEANUP_FUNC (sqlite3, sqlite3_close_v2)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (sqlite3_stmt, sqlite3_finalize)

static gboolean
is_no_room (int system_errno)
{
  return system_errno == ENOSPC || system_errno == EDQUOT || system_errno == EFBIG;
}

/* SQLite knows a full disk, but takes a used-up quota or a limit on files for any failed write. */
static gboolean
is_failed_for_room (sqlite3 *db, int rc)
{
  int file_errno = 0;

  if (db == NULL ||
      (rc != SQLITE_IOERR_WRITE && rc != SQLITE_IOERR_FSYNC && rc != SQLITE_IOERR_TRUNCATE))
    return FALSE;

  sqlite3_file_control (db, "main", SQLITE_FCNTL_LAST_ERRNO, &file_errno);
  return is_no_room (file_errno) || is_no_room (sqlite3_system_errno (db));
}

static CclStoreError
map_result (sqlite3 *db, int rc)
{
  const int system_errno = db != NULL ? sqlite3_system_errno (db) : 0;

  if (rc == SQLITE_READONLY_DBMOVED)
    return CCL_STORE_ERROR_NOT_FOUND;
  if (rc == SQLITE_IOERR_DATA) /* a page's seal is broken */
    return CCL_STORE_ERROR_CORRUPT;

  switch (rc & 0xff)
    {
    case SQLITE_FULL:
      return CCL_STORE_ERROR_FULL;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return CCL_STORE_ERROR_BUSY;
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_AUTH:
      return CCL_STORE_ERROR_READ_ONLY;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
    case SQLITE_CONSTRAINT: /* we write nothing that breaks one: it is the file's content */
    case SQLITE_MISMATCH:
    case SQLITE_SCHEMA:
      return CCL_STORE_ERROR_CORRUPT;
    case SQLITE_CANTOPEN:
      return system_errno == EACCES || system_errno == EPERM || system_errno == EROFS
               ? CCL_STORE_ERROR_READ_ONLY
               : CCL_STORE_ERROR_IO;
    case SQLITE_IOERR:
      return is_failed_for_room (db, rc) ? CCL_STORE_ERROR_FULL : CCL_STORE_ERROR_IO;
    default:
      return CCL_STORE_ERROR_IO;
    }
}

gboolean
ccl_store_fail (sqlite3 *db, int rc, const char *doing, GError **error)
{
  /* The connection's own words only if they are about this failure. */
  const char *reason = db != NULL && (sqlite3_errcode (db) & 0xff) == (rc & 0xff)
                         ? sqlite3_errmsg (db)
                         : sqlite3_errstr (rc);

  g_set_error (error, CCL_STORE_ERROR, map_result (db, rc), "%s: %s", doing, reason);
  return FALSE;
}

void
ccl_store_harden (sqlite3 *db)
{
  sqlite3_extended_result_codes (db, 1);
  sqlite3_busy_timeout (db, 1000);
  sqlite3_db_config (db, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
  sqlite3_db_config (db, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
  sqlite3_db_config (db, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, NULL);
  sqlite3_db_config (db, SQLITE_DBCONFIG_ENABLE_VIEW, 0, NULL);
  sqlite3_db_config (db, SQLITE_DBCONFIG_ENABLE_FKEY, 1, NULL);
  sqlite3_db_config (db, SQLITE_DBCONFIG_DQS_DML, 0, NULL);
  sqlite3_db_config (db, SQLITE_DBCONFIG_DQS_DDL, 0, NULL);
  sqlite3_limit (db, SQLITE_LIMIT_LENGTH, MAX_VALUE_BYTES);
  sqlite3_limit (db, SQLITE_LIMIT_SQL_LENGTH, 100000);
  sqlite3_limit (db, SQLITE_LIMIT_COLUMN, 100);
  sqlite3_limit (db, SQLITE_LIMIT_EXPR_DEPTH, 50);
  sqlite3_limit (db, SQLITE_LIMIT_COMPOUND_SELECT, 10);
  sqlite3_limit (db, SQLITE_LIMIT_VARIABLE_NUMBER, 100);
  sqlite3_limit (db, SQLITE_LIMIT_ATTACHED, 0);
}

sqlite3 *
ccl_store_open_empty (const char *path, GError **error)
{
  g_autoptr (sqlite3) db = NULL;
  int rc = sqlite3_open_v2 (path, &db, SQLITE_OPEN_READWRITE | SQLITE_OPEN_EXRESCODE,
                            ccl_store_get_vfs ());

  if (rc == SQLITE_OK)
    rc = ccl_store_reserve_seals (db);
  if (rc == SQLITE_OK)
    return g_steal_pointer (&db);
  ccl_store_fail (db, rc, "making the file", error);
  return NULL;
}

const char *
ccl_store_get_schema (int version)
{
  return version == 1 ? "schema-1.sql" : "schema.sql";
}

gboolean
ccl_store_run_script (sqlite3 *db, const char *name, GError **error)
{
  g_autofree char *path = g_strconcat ("/org/counterclaim/store/", name, NULL);
  g_autoptr (GBytes) sql =
    g_resource_lookup_data (ccl_store_get_resource (), path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autofree char *text = g_strdup_printf ("BEGIN; %s COMMIT;",
                                           (const char *) g_bytes_get_data (sql, NULL));
  const int rc = sqlite3_exec (db, text, NULL, NULL, NULL);

  return rc == SQLITE_OK || ccl_store_fail (db, rc, "making the file", error);
}

/* All that the schema says, as one text. */
static char *
read_schema (sqlite3 *db, GError **error)
{
  static const char sql[] = "SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name";
  g_autoptr (GString) schema = g_string_new (NULL);
  g_autoptr (sqlite3_stmt) stmt = NULL;
  int rc = sqlite3_prepare_v2 (db, sql, -1, &stmt, NULL);

  while (rc == SQLITE_OK && (rc = sqlite3_step (stmt)) == SQLITE_ROW)
    {
      for (int i = 0; i < 4; i++)
        {
          const char *text = (const char *) sqlite3_column_text (stmt, i);

          g_string_append_printf (schema, "%s\x1f", text != NULL ? text : "");
        }
      rc = SQLITE_OK;
    }

  if (rc != SQLITE_DONE)
    {
      ccl_store_fail (db, rc, "reading the schema", error);
      return NULL;
    }
  return g_string_free (g_steal_pointer (&schema), FALSE);
}

/* A trigger, view or constraint that we have not made could change what our own statements do. */
static gboolean
check_schema (sqlite3 *db, int version, GError **error)
{
  g_autofree char *found = read_schema (db, error);
  g_autofree char *expected = NULL;
  g_autoptr (sqlite3) reference = NULL;
  int rc;

  if (found == NULL)
    return FALSE;
  if ((rc = sqlite3_open (":memory:", &reference)) != SQLITE_OK)
    return ccl_store_fail (reference, rc, "making the schema", error);
  if (!ccl_store_run_script (reference, ccl_store_get_schema (version), error) ||
      (expected = read_schema (reference, error)) == NULL)
    return FALSE;
  if (g_str_equal (found, expected))
    return TRUE;

  g_set_error_literal (error, CCL_STORE_ERROR, CCL_STORE_ERROR_CORRUPT,
                       "the file's tables are not those of a project");
  return FALSE;
}

/* Runs a check; its first row, if it is not @good, tells what is wrong. */
static gboolean
check_by_pragma (sqlite3 *db, const char *sql, const char *good, GError **error)
{
  g_autoptr (sqlite3_stmt) stmt = NULL;
  int rc = sqlite3_prepare_v2 (db, sql, -1, &stmt, NULL);
  const char *answer;

  if (rc == SQLITE_OK)
    rc = sqlite3_step (stmt);
  if (rc == SQLITE_DONE)
    return TRUE;
  if (rc != SQLITE_ROW)
    return ccl_store_fail (db, rc, "checking the file", error);

  answer = (const char *) sqlite3_column_text (stmt, 0);
  if (answer != NULL && g_strcmp0 (answer, good) == 0)
    return TRUE;

  g_set_error (error, CCL_STORE_ERROR, CCL_STORE_ERROR_CORRUPT, "the file is damaged: %s",
               answer != NULL ? answer : "");
  return FALSE;
}

gboolean
ccl_store_check (sqlite3 *db, int version, GError **error)
{
  return check_by_pragma (db, "PRAGMA quick_check (1)", "ok", error) &&
         check_schema (db, version, error) &&
         check_by_pragma (db, "PRAGMA foreign_key_check", NULL, error);
}

gboolean
ccl_store_exec (CclStore *store, const char *sql, const char *doing, GError **error)
{
  const int rc = sqlite3_exec (store->db, sql, NULL, NULL, NULL);

  return rc == SQLITE_OK || ccl_store_fail (store->db, rc, doing, error);
}

/* Queries ------------------------------------------------------------------------------------ */

CclQuery
ccl_store_query (CclStore *store, const char *static_sql)
{
  CclQuery query = { .store = store, .rc = SQLITE_OK };

  query.stmt = g_hash_table_lookup (store->statements, static_sql);
  if (query.stmt == NULL)
    {
      query.rc = sqlite3_prepare_v3 (store->db, static_sql, -1, SQLITE_PREPARE_PERSISTENT,
                                     &query.stmt, NULL);
      if (query.stmt != NULL)
        g_hash_table_insert (store->statements, (gpointer) static_sql, query.stmt);
    }

  return query;
}

void
ccl_query_clear (CclQuery *query)
{
  if (query->stmt == NULL)
    return;

  /* A statement that rests halfway would go on holding the file's lock. */
  sqlite3_reset (query->stmt);
  sqlite3_clear_bindings (query->stmt);
}

/* Keeps the first failure. */
static void
note (CclQuery *query, int rc)
{
  if (query->rc == SQLITE_OK || query->rc == SQLITE_ROW)
    query->rc = rc;
}

void
ccl_query_bind_text (CclQuery *query, const char *text)
{
  const int index = ++query->n_bound;

  note (query, text != NULL ? sqlite3_bind_text64 (query->stmt, index, text, strlen (text),
                                                   SQLITE_TRANSIENT, SQLITE_UTF8)
                            : sqlite3_bind_null (query->stmt, index));
}

void
ccl_query_bind_int (CclQuery *query, gint64 value)
{
  note (query, sqlite3_bind_int64 (query->stmt, ++query->n_bound, value));
}

void
ccl_query_bind_double (CclQuery *query, double value)
{
  const int index = ++query->n_bound;

  note (query, isfinite (value) ? sqlite3_bind_double (query->stmt, index, value)
                                : sqlite3_bind_null (query->stmt, index));
}

void
ccl_query_bind_blob (CclQuery *query, GBytes *bytes)
{
  gsize size = 0;
  gconstpointer data = g_bytes_get_data (bytes, &size);

  note (query, sqlite3_bind_blob64 (query->stmt, ++query->n_bound, size > 0 ? data : "", size,
                                    SQLITE_TRANSIENT));
}

void
ccl_query_bind_day (CclQuery *query, CclDay day)
{
  g_autofree char *text = ccl_day_format_iso (day);

  ccl_query_bind_text (query, text);
}

void
ccl_query_bind_span (CclQuery *query, CclSpan span)
{
  if (ccl_span_is_empty (span))
    {
      ccl_query_bind_text (query, NULL);
      ccl_query_bind_text (query, NULL);
    }
  else
    {
      ccl_query_bind_int (query, (gint64) span.start);
      ccl_query_bind_int (query, (gint64) span.end);
    }
}

gboolean
ccl_query_next (CclQuery *query)
{
  if (query->rc == SQLITE_OK || query->rc == SQLITE_ROW)
    query->rc = sqlite3_step (query->stmt);
  return query->rc == SQLITE_ROW;
}

gboolean
ccl_query_finish (CclQuery *query, const char *doing, GError **error)
{
  if (query->rc == SQLITE_DONE || query->rc == SQLITE_OK || query->rc == SQLITE_ROW)
    return TRUE;

  return ccl_store_fail (query->store->db, query->rc, doing, error);
}

gboolean
ccl_query_run (CclQuery *query, const char *doing, GError **error)
{
  while (ccl_query_next (query))
    ;
  if (!ccl_query_finish (query, doing, error))
    return FALSE;

  ccl_query_clear (query);
  query->n_bound = 0;
  query->rc = SQLITE_OK;
  return TRUE;
}

const char *
ccl_query_get_text (CclQuery *query, int column)
{
  const char *text = (const char *) sqlite3_column_text (query->stmt, column);
  const gsize size = (gsize) sqlite3_column_bytes (query->stmt, column);

  if (text != NULL && !g_utf8_validate_len (text, size, NULL))
    {
      query->rc = SQLITE_CORRUPT;
      return NULL;
    }

  return text;
}
