/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-store-salvage-private.h"

#include <string.h>
#include <unistd.h>

static const char doing[] = "saving what can be read";

G_DEFINE_AUTOPTR_CLEANUP_FUNC (sqlite3, sqlite3_close_v2)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (sqlite3_stmt, sqlite3_finalize)

static CclSalvage *
salvage_new (const CclPages *pages)
{
  CclSalvage *salvage = ccl_salvage_new ();

  salvage->n_pages = ccl_pages_count (pages);
  salvage->n_damaged = ccl_pages_count_damaged (pages);
  salvage->unchecked = !ccl_pages_are_sealed (pages);
  return salvage;
}

/* Tables ------------------------------------------------------------------------------------- */

/* What is derived from the rest (row, member) is left behind. */
static const char *const wanted[] = { "project",  "article", "original", "block", "claim",
                                      "evidence", "present", "decision", "history" };

typedef struct
{
  char *name;
  gboolean has_row_ids;
  guint n_columns;
  int key_column; /* that is the row id; -1 if there is none */
  guint32 root;
  gboolean whole; /* all of it was read */
  sqlite3_stmt *insert;
} Table;

static void
table_free (gpointer data)
{
  Table *table = data;

  sqlite3_finalize (table->insert);
  g_free (table->name);
  g_free (table);
}

/* In the new file, which has the same schema. Returns: (nullable): %NULL where the version has no such table */
static Table *
table_new (sqlite3 *db, const char *name)
{
  g_autoptr (sqlite3_stmt) stmt = NULL;
  g_autoptr (GString) sql = g_string_new (NULL);
  Table *table = NULL;

  if (sqlite3_prepare_v2 (db,
                          "SELECT c.type = 'INTEGER' AND c.pk = 1, s.rootpage,"
                          " s.sql NOT LIKE '%WITHOUT ROWID'"
                          " FROM sqlite_schema s, pragma_table_info (s.name) c"
                          " WHERE s.type = 'table' AND s.name = ?1 ORDER BY c.cid",
                          -1, &stmt, NULL) != SQLITE_OK ||
      sqlite3_bind_text (stmt, 1, name, -1, SQLITE_STATIC) != SQLITE_OK)
    return NULL;
  while (sqlite3_step (stmt) == SQLITE_ROW)
    {
      if (table == NULL)
        {
          table = g_new0 (Table, 1);
          table->name = g_strdup (name);
          table->key_column = -1;
          table->root = (guint32) sqlite3_column_int (stmt, 1);
          table->has_row_ids = sqlite3_column_int (stmt, 2) != 0;
          g_string_printf (sql, "INSERT OR IGNORE INTO \"%s\" VALUES (", name);
        }
      if (table->has_row_ids && sqlite3_column_int (stmt, 0) != 0)
        table->key_column = (int) table->n_columns;
      g_string_append (sql, table->n_columns++ > 0 ? ", ?" : "?");
    }
  if (table != NULL)
    sqlite3_prepare_v2 (db, g_string_append_c (sql, ')')->str, -1, &table->insert, NULL);
  return table;
}

static int
bind (sqlite3_stmt *stmt, int index, const CclValue *value)
{
  switch (value->kind)
    {
    case CCL_VALUE_INTEGER:
      return sqlite3_bind_int64 (stmt, index, value->integer);
    case CCL_VALUE_REAL:
      return sqlite3_bind_double (stmt, index, value->real);
    case CCL_VALUE_TEXT:
      return g_utf8_validate_len ((const char *) value->data, value->size, NULL)
               ? sqlite3_bind_text64 (stmt, index, (const char *) value->data, value->size,
                                      SQLITE_STATIC, SQLITE_UTF8)
               : sqlite3_bind_text (stmt, index, "", 0, SQLITE_STATIC); /* the rest may be right */
    case CCL_VALUE_BLOB:
      return sqlite3_bind_blob64 (stmt, index, value->data, value->size, SQLITE_STATIC);
    case CCL_VALUE_NULL:
    default:
      return sqlite3_bind_null (stmt, index);
    }
}

static gboolean
is_valid (const CclRecord *record)
{
  for (guint i = 0; i < record->n_values; i++)
    if (record->values[i].kind == CCL_VALUE_TEXT &&
        !g_utf8_validate_len ((const char *) record->values[i].data, record->values[i].size, NULL))
      return FALSE;
  return TRUE;
}

/* The schema sees to it that each value is of its column's type. Returns: FALSE if the record is none
 * of this table */
static gboolean
take_record (Table *table, const CclRecord *record)
{
  int rc = SQLITE_OK;

  if (table->insert == NULL || record->is_row != table->has_row_ids ||
      record->n_values != table->n_columns ||
      (!g_str_equal (table->name, "article") && !is_valid (record)))
    return FALSE;
  for (int i = 0; rc == SQLITE_OK && i < (int) table->n_columns; i++)
    rc = i == table->key_column ? sqlite3_bind_int64 (table->insert, i + 1, record->row_id)
                                : bind (table->insert, i + 1, &record->values[i]);
  if (rc == SQLITE_OK)
    rc = sqlite3_step (table->insert);
  sqlite3_reset (table->insert);
  sqlite3_clear_bindings (table->insert);
  return rc == SQLITE_DONE;
}

static void
take_record_cb (const CclRecord *record, gpointer user_data)
{
  Table *table = user_data;

  if (!take_record (table, record))
    table->whole = FALSE;
}

typedef struct
{
  GPtrArray *tables;
  gboolean only_articles;
} Strays;

static void
take_stray_cb (const CclRecord *record, gpointer user_data)
{
  const Strays *strays = user_data;

  for (guint i = 0; i < strays->tables->len; i++)
    {
      Table *table = g_ptr_array_index (strays->tables, i);

      if (!table->whole &&
          (!strays->only_articles || g_str_equal (table->name, "article") ||
           g_str_equal (table->name, "original")) &&
          take_record (table, record))
        return;
    }
}

/* Roots --------------------------------------------------------------------------------------- */

static gboolean
is_text (const CclValue *value, const char *text)
{
  return value->kind == CCL_VALUE_TEXT && value->size == strlen (text) &&
         memcmp (value->data, text, value->size) == 0;
}

/* A record of sqlite_schema: type, name, table, root page, words. */
static void
note_root_cb (const CclRecord *record, gpointer user_data)
{
  GPtrArray *tables = user_data;

  for (guint i = 0; i < tables->len; i++)
    {
      Table *table = g_ptr_array_index (tables, i);

      if (record->n_values == 5 && is_text (&record->values[0], "table") &&
          is_text (&record->values[1], table->name) && record->values[3].integer > 0)
        table->root = (guint32) record->values[3].integer;
    }
}

/* Where the first page cannot be read, the roots are those of a new file, which is made in the same way. */
static GPtrArray *
list_tables (sqlite3 *db, CclPages *pages)
{
  GPtrArray *tables = g_ptr_array_new_with_free_func (table_free);

  for (guint i = 0; i < G_N_ELEMENTS (wanted); i++)
    {
      Table *table = table_new (db, wanted[i]);

      if (table != NULL)
        g_ptr_array_add (tables, table);
    }
  if (ccl_pages_has_first (pages))
    ccl_pages_foreach (pages, 1, note_root_cb, tables);
  return tables;
}

static gboolean
is_whole (GPtrArray *tables, const char *name)
{
  for (guint i = 0; i < tables->len; i++)
    if (g_str_equal (((Table *) g_ptr_array_index (tables, i))->name, name))
      return ((Table *) g_ptr_array_index (tables, i))->whole;
  return TRUE;
}

/* Taking over --------------------------------------------------------------------------------- */

/* Fills the tables of the new file with what is in the pages. */
static CclSalvaged
take_pages (sqlite3 *db, CclPages *pages)
{
  g_autoptr (GPtrArray) tables = list_tables (db, pages);
  gboolean whole = TRUE;

  for (guint i = 0; i < tables->len; i++)
    {
      Table *table = g_ptr_array_index (tables, i);

      table->whole = TRUE;
      if (!ccl_pages_foreach (pages, table->root, take_record_cb, table))
        table->whole = FALSE;
      whole = whole && table->whole;
    }
  /* A page that leads to others was lost: these are still there. If it is not known which pages are free, what
   * they hold may be old; the articles never change. */
  if (!whole)
    {
      Strays strays = { tables, FALSE };
      g_autofree guint8 *unused = NULL;

      strays.only_articles = !ccl_pages_mark_free (pages);
      ccl_pages_foreach_stray (pages, take_stray_cb, &strays);
    }
  return (CclSalvaged){ .blocks = is_whole (tables, "block"),
                        .claims = is_whole (tables, "claim") && is_whole (tables, "evidence"),
                        .present = is_whole (tables, "present"),
                        .decisions = is_whole (tables, "decision"),
                        .history = is_whole (tables, "history") };
}

static guint
count (sqlite3 *db, const char *sql)
{
  g_autoptr (sqlite3_stmt) stmt = NULL;

  return sqlite3_prepare_v2 (db, sql, -1, &stmt, NULL) == SQLITE_OK &&
             sqlite3_step (stmt) == SQLITE_ROW
           ? (guint) sqlite3_column_int (stmt, 0)
           : 0;
}

static void
list_lost (sqlite3 *db, GPtrArray *lost)
{
  g_autoptr (sqlite3_stmt) stmt = NULL;

  sqlite3_prepare_v2 (db,
                      "SELECT 'a' || article FROM present WHERE article NOT IN (SELECT number FROM article)"
                      " AND article NOT IN (SELECT article FROM original) ORDER BY article",
                      -1, &stmt, NULL);
  while (sqlite3_step (stmt) == SQLITE_ROW)
    g_ptr_array_add (lost, g_strdup ((const char *) sqlite3_column_text (stmt, 0)));
}

/* Leaves only what fits together, so that the file opens. */
static gboolean
fit_together (sqlite3 *db, int version, const CclSalvaged *salvaged, CclSalvage *report, GError **error)
{
  static const char parents[] =
    /* Of an article only the bytes are left: what it was called is not known. */
    "INSERT INTO article (number, step, file, language, retrieved, dateline_start, dateline_end, extractor,"
    " lexicon, text%s) SELECT article, 0, 'a' || article, '', 0, 0, 0, 0, '', ''%s FROM original"
    " WHERE article NOT IN (SELECT number FROM article);"
    "DELETE FROM claim WHERE article NOT IN (SELECT number FROM article%s);"
    "UPDATE article SET extractor = 0%s;"
    "DELETE FROM evidence WHERE (article, claim) NOT IN (SELECT article, position FROM claim);"
    "DELETE FROM claim WHERE (article, position) NOT IN (SELECT article, claim FROM evidence);"
    "DELETE FROM block WHERE article NOT IN (SELECT number FROM article);"
    "DELETE FROM present WHERE article NOT IN (SELECT number FROM article);";
  const gboolean old = version < 2;
  g_autofree char *sql = g_strdup_printf (
    parents, old ? "" : ", excerpt, program, extracted", old ? "" : ", 0, '', 0",
    old ? " WHERE 0" : " WHERE excerpt", old ? "" : " WHERE NOT excerpt");
  int rc;

  list_lost (db, report->lost);
  rc = sqlite3_exec (db, sql, NULL, NULL, NULL);
  if (rc == SQLITE_OK && !salvaged->present)
    rc = sqlite3_exec (db, "INSERT OR IGNORE INTO present SELECT number FROM article WHERE step IS NOT NULL",
                       NULL, NULL, NULL);
  report->removed_shown = !salvaged->present;
  report->history_missing = !salvaged->history || !salvaged->present || !salvaged->decisions;
  if (rc == SQLITE_OK && report->history_missing)
    rc = sqlite3_exec (db, "DELETE FROM history; UPDATE article SET step = 0 WHERE step IS NOT NULL", NULL,
                       NULL, NULL);
  report->decisions_missing = !salvaged->decisions;
  report->n_decisions = count (db, "SELECT count (*) FROM decision");
  if (rc != SQLITE_OK)
    return ccl_store_fail (db, rc, doing, error);
  return old || count (db, "SELECT count (*) FROM project") > 0 ||
         ccl_store_write_project (db, error);
}

/* Fills the empty file @new_path. */
static gboolean
fill (const char *new_path, int version, CclPages *pages, CclSalvaged *salvaged, CclSalvage *report,
      GError **error)
{
  g_autoptr (sqlite3) db = ccl_store_open_empty (new_path, error);

  if (db == NULL || !ccl_store_run_script (db, ccl_store_get_schema (version), error))
    return FALSE;
  sqlite3_exec (db, "BEGIN", NULL, NULL, NULL);
  *salvaged = take_pages (db, pages);
  if (!fit_together (db, version, salvaged, report, error))
    return FALSE;
  return sqlite3_exec (db, "COMMIT", NULL, NULL, NULL) == SQLITE_OK ||
         ccl_store_fail (db, sqlite3_extended_errcode (db), doing, error);
}

/* Returns: FALSE with an error if the file is none that could be saved */
static gboolean
find_version (const CclPages *pages, int *version, GError **error)
{
  const gboolean has_first = ccl_pages_has_first (pages);

  *version = ccl_pages_get_version (pages);
  if (has_first ? ccl_pages_get_application (pages) != CCL_STORE_APPLICATION_ID
                : !ccl_pages_are_sealed (pages))
    g_set_error_literal (error, CCL_STORE_ERROR, CCL_STORE_ERROR_NOT_A_PROJECT, "the file is no project");
  else if (has_first && *version > CCL_STORE_VERSION)
    g_set_error_literal (error, CCL_STORE_ERROR, CCL_STORE_ERROR_TOO_NEW,
                         "the file was made by a newer version");
  else
    {
      if (*version < 1 || !has_first)
        *version = CCL_STORE_VERSION; /* files of version 1 have no seals */
      return TRUE;
    }
  return FALSE;
}

/* Returns: (transfer full): the path of a file of today's version with what could be taken over */
static char *
make_file (const char *new_path, CclPages *pages, CclSalvaged *salvaged, CclSalvage *report,
           GError **error)
{
  g_autofree char *temporary = NULL, *migrated = NULL;
  int version = 0;

  if (!find_version (pages, &version, error) ||
      (temporary = ccl_store_make_temporary (new_path, error)) == NULL)
    return NULL;
  if (!fill (temporary, version, pages, salvaged, report, error))
    {
      unlink (temporary);
      return NULL;
    }
  if (version == CCL_STORE_VERSION)
    return g_steal_pointer (&temporary);
  migrated = ccl_store_migrate (temporary, version, new_path, error);
  unlink (temporary);
  return g_steal_pointer (&migrated);
}

CclSalvage *
ccl_store_salvage (const char *path, const char *new_path, CclSalvageReadFunc read,
                   gpointer user_data, GError **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autoptr (CclPages) pages = ccl_pages_open (path, &local_error);
  g_autoptr (CclSalvage) report = NULL;
  g_autofree char *target = g_canonicalize_filename (new_path, NULL);
  g_autofree char *damaged = g_canonicalize_filename (path, NULL);
  g_autofree char *temporary = NULL;
  CclSalvaged salvaged = { 0 };
  CclStore *store = NULL;

  g_return_val_if_fail (!g_str_equal (target, damaged), NULL);

  if (pages == NULL)
    {
      g_set_error_literal (error, CCL_STORE_ERROR,
                           g_error_matches (local_error, G_FILE_ERROR, G_FILE_ERROR_NOENT)
                             ? CCL_STORE_ERROR_NOT_FOUND
                             : CCL_STORE_ERROR_IO,
                           local_error->message);
      return NULL;
    }
  report = salvage_new (pages);
  temporary = make_file (target, pages, &salvaged, report, error);
  store = temporary != NULL ? ccl_store_open (temporary, error) : NULL;
  if (store == NULL)
    {
      if (temporary != NULL)
        unlink (temporary);
      return NULL;
    }
  if (!ccl_salvage_mend (store, &salvaged, read, user_data, report, error))
    {
      ccl_store_drop_copy (store);
      return NULL;
    }
  return ccl_store_finish_copy (store, target, error) ? g_steal_pointer (&report) : NULL;
}
