/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-search-private.h"

#include <string.h>

/* Characters that no text is made of; highlight() puts them round the words found. */
#define MARK_OPEN "\xef\xb7\x90"  /* U+FDD0 */
#define MARK_CLOSE "\xef\xb7\x91" /* U+FDD1 */
#define MARK_LENGTH 3

/* How much of a text is shown: before the first word found, and in all, in characters. */
#define CHARS_BEFORE 40
#define CHARS_SHOWN 180

/* Steps of SQLite's machine between two looks at the cancellable. */
#define STEPS_AT_ONCE 2000

struct _CclSearch
{
  gatomicrefcount ref_count;
  GMutex mutex;
  sqlite3 *db;
  GHashTable *digests[CCL_N_FOUND_KINDS]; /* number -> digest of what is in the table under it */
};

static const char *const tables[CCL_N_FOUND_KINDS] = { "question", "claim", "article", "note",
                                                       "name" };

G_DEFINE_AUTOPTR_CLEANUP_FUNC (sqlite3_stmt, sqlite3_finalize)

void
ccl_found_free (CclFound *found)
{
  g_free (found->target);
  g_free (found->text);
  g_array_unref (found->marks);
  g_free (found);
}

/* The database ------------------------------------------------------------------------------- */

static gboolean
fail (CclSearch *self, GCancellable *cancellable, GError **error)
{
  if (!g_cancellable_set_error_if_cancelled (cancellable, error))
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, "searching: %s", sqlite3_errmsg (self->db));
  return FALSE;
}

/* Only words of this file come in here. */
static sqlite3_stmt *
prepare (CclSearch *self, const char *format, CclFoundKind kind)
{
  g_autoptr (GString) sql = g_string_new (format);
  sqlite3_stmt *stmt = NULL;

  g_string_replace (sql, "TABLE_NAME", tables[kind], 0);
  sqlite3_prepare_v2 (self->db, sql->str, -1, &stmt, NULL);
  return stmt;
}

static gboolean
create_tables (CclSearch *self)
{
  if (sqlite3_open_v2 (":memory:", &self->db, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, NULL) != SQLITE_OK)
    return FALSE;
  for (guint kind = 0; kind < CCL_N_FOUND_KINDS; kind++)
    {
      g_autoptr (sqlite3_stmt) stmt = prepare (
        self,
        "CREATE VIRTUAL TABLE TABLE_NAME USING fts5 (text, about, target UNINDEXED, prefix = '1 2 3', "
        "tokenize = 'unicode61 remove_diacritics 2')",
        kind);

      if (stmt == NULL || sqlite3_step (stmt) != SQLITE_DONE)
        return FALSE;
    }
  return TRUE;
}

static int
check_cancelled_cb (gpointer cancellable)
{
  return g_cancellable_is_cancelled (cancellable);
}

static void
lock (CclSearch *self, GCancellable *cancellable)
{
  g_mutex_lock (&self->mutex);
  sqlite3_progress_handler (self->db, cancellable != NULL ? STEPS_AT_ONCE : 0, check_cancelled_cb,
                            cancellable);
}

static void
unlock (CclSearch *self)
{
  sqlite3_progress_handler (self->db, 0, NULL, NULL);
  g_mutex_unlock (&self->mutex);
}

CclSearch *
ccl_search_new (void)
{
  CclSearch *self = g_new0 (CclSearch, 1);

  g_atomic_ref_count_init (&self->ref_count);
  g_mutex_init (&self->mutex);
  for (guint kind = 0; kind < CCL_N_FOUND_KINDS; kind++)
    self->digests[kind] = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  if (!create_tables (self))
    g_warning ("no search: %s", sqlite3_errmsg (self->db));
  return self;
}

CclSearch *
ccl_search_ref (CclSearch *search)
{
  g_atomic_ref_count_inc (&search->ref_count);
  return search;
}

void
ccl_search_unref (CclSearch *search)
{
  if (!g_atomic_ref_count_dec (&search->ref_count))
    return;
  for (guint kind = 0; kind < CCL_N_FOUND_KINDS; kind++)
    g_hash_table_unref (search->digests[kind]);
  sqlite3_close (search->db);
  g_mutex_clear (&search->mutex);
  g_free (search);
}

/* Updating ----------------------------------------------------------------------------------- */

static char *
digest (const CclSearchEntry *entry)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_MD5);
  const char *const parts[] = { entry->target, entry->text, entry->about };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (parts[i] != NULL)
      g_checksum_update (checksum, (const guchar *) parts[i], (gssize) strlen (parts[i]) + 1);
  return g_strdup (g_checksum_get_string (checksum));
}

static gboolean
remove_line (sqlite3_stmt *stmt, gint64 number)
{
  sqlite3_reset (stmt);
  return sqlite3_bind_int64 (stmt, 1, number) == SQLITE_OK && sqlite3_step (stmt) == SQLITE_DONE;
}

static gboolean
insert_line (sqlite3_stmt *stmt, const CclSearchEntry *entry)
{
  sqlite3_reset (stmt);
  return sqlite3_bind_int64 (stmt, 1, entry->number) == SQLITE_OK &&
         sqlite3_bind_text (stmt, 2, entry->text, -1, SQLITE_STATIC) == SQLITE_OK &&
         sqlite3_bind_text (stmt, 3, entry->about, -1, SQLITE_STATIC) == SQLITE_OK &&
         sqlite3_bind_text (stmt, 4, entry->target, -1, SQLITE_STATIC) == SQLITE_OK &&
         sqlite3_step (stmt) == SQLITE_DONE;
}

/* Returns: (transfer full) (nullable): the digests of what the table holds then; NULL after a failure */
static GHashTable *
update_table (CclSearch *self, CclFoundKind kind, GPtrArray *entries)
{
  g_autoptr (GHashTable) digests =
    g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  g_autoptr (sqlite3_stmt) remove = prepare (self, "DELETE FROM TABLE_NAME WHERE rowid = ?1", kind);
  g_autoptr (sqlite3_stmt) insert = prepare (
    self, "INSERT INTO TABLE_NAME (rowid, text, about, target) VALUES (?1, ?2, ?3, ?4)", kind);
  GHashTableIter iter;
  gpointer number;

  for (guint i = 0; i < entries->len; i++)
    {
      const CclSearchEntry *entry = g_ptr_array_index (entries, i);
      char *new = digest (entry);
      const char *old = g_hash_table_lookup (self->digests[kind], &entry->number);

      g_hash_table_insert (digests, g_memdup2 (&entry->number, sizeof entry->number), new);
      if (g_strcmp0 (old, new) == 0)
        continue;
      if ((old != NULL && !remove_line (remove, entry->number)) || !insert_line (insert, entry))
        return NULL;
    }
  g_hash_table_iter_init (&iter, self->digests[kind]);
  while (g_hash_table_iter_next (&iter, &number, NULL))
    if (!g_hash_table_contains (digests, number) && !remove_line (remove, *(gint64 *) number))
      return NULL;
  return g_steal_pointer (&digests);
}

gboolean
ccl_search_update (CclSearch *search, CclComparison *comparison, GCancellable *cancellable, GError **error)
{
  GHashTable *digests[CCL_N_FOUND_KINDS] = { NULL };
  gboolean good = TRUE;

  lock (search, cancellable);
  good = sqlite3_exec (search->db, "BEGIN", NULL, NULL, NULL) == SQLITE_OK;
  for (guint kind = 0; good && kind < CCL_N_FOUND_KINDS; kind++)
    {
      g_autoptr (GPtrArray) entries = ccl_search_list_entries (comparison, kind);

      digests[kind] = update_table (search, kind, entries);
      good = digests[kind] != NULL && !g_cancellable_is_cancelled (cancellable);
    }
  good = good && sqlite3_exec (search->db, "COMMIT", NULL, NULL, NULL) == SQLITE_OK;
  if (!good)
    fail (search, cancellable, error);
  sqlite3_progress_handler (search->db, 0, NULL, NULL);
  if (!good && !sqlite3_get_autocommit (search->db))
    sqlite3_exec (search->db, "ROLLBACK", NULL, NULL, NULL);
  for (guint kind = 0; kind < CCL_N_FOUND_KINDS; kind++)
    {
      if (good)
        g_hash_table_unref (search->digests[kind]);
      if (good)
        search->digests[kind] = digests[kind];
      else
        g_clear_pointer (&digests[kind], g_hash_table_unref);
    }
  unlock (search);
  return good;
}

/* Finding ------------------------------------------------------------------------------------ */

/* The marks in @marked, in bytes of @plain, which is the same without them. A mark that stands in the
 * text itself is taken as text. */
static GArray *
list_marks (const char *marked, const char *plain)
{
  GArray *marks = g_array_new (FALSE, FALSE, sizeof (CclSpan));
  const char *p = plain;
  CclSpan mark = { 0 };

  while (marked != NULL && *marked != '\0')
    {
      const gboolean opens = g_str_has_prefix (marked, MARK_OPEN);
      const gboolean closes = !opens && g_str_has_prefix (marked, MARK_CLOSE);

      if ((opens || closes) && strncmp (marked, p, MARK_LENGTH) != 0)
        {
          if (opens)
            mark.start = (gsize) (p - plain);
          mark.end = (gsize) (p - plain);
          if (closes && !ccl_span_is_empty (mark))
            g_array_append_val (marks, mark);
          marked += MARK_LENGTH;
          continue;
        }
      if (*marked != *p)
        break;
      marked++;
      p++;
    }
  return marks;
}

/* Steps back to the beginning of a word, at most @n_chars. */
static const char *
find_start (const char *text, const char *from, guint n_chars)
{
  const char *start = from;

  for (const char *p = from; p > text && n_chars > 0; n_chars--)
    {
      p = g_utf8_prev_char (p);
      if (*p == '\n')
        break;
      if (p == text || g_unichar_isspace (g_utf8_get_char (g_utf8_prev_char (p))))
        start = p;
    }
  return start;
}

static const char *
find_end (const char *from, guint n_chars)
{
  const char *end = from;

  for (; *end != '\0' && n_chars > 0; n_chars--)
    end = g_utf8_next_char (end);
  return end;
}

/* Cuts out the words around the first mark, in one line. */
static void
take_text (CclFound *found, const char *text, const GArray *marks)
{
  const gsize first = marks->len > 0 ? g_array_index (marks, CclSpan, 0).start : 0;
  const char *start = find_start (text, text + first, CHARS_BEFORE);
  const char *end = find_end (start, CHARS_SHOWN);
  const char *before = start > text ? "…" : "";
  const gsize shift = strlen (before), offset = (gsize) (start - text), len = (gsize) (end - start);
  g_autofree char *cut = g_strndup (start, len);

  g_strdelimit (cut, "\n\r\t", ' ');
  found->text = g_strconcat (before, cut, *end != '\0' ? "…" : "", NULL);
  for (guint i = 0; i < marks->len; i++)
    {
      CclSpan mark = g_array_index (marks, CclSpan, i);

      if (mark.end > offset + len)
        break;
      mark = (CclSpan){ mark.start - offset + shift, mark.end - offset + shift };
      g_array_append_val (found->marks, mark);
    }
}

static const char *
get_text (sqlite3_stmt *stmt, int column)
{
  const char *text = (const char *) sqlite3_column_text (stmt, column);

  return text != NULL ? text : "";
}

static CclFound *
read_found (sqlite3_stmt *stmt, CclFoundKind kind)
{
  CclFound *found = g_new0 (CclFound, 1);
  const char *text = get_text (stmt, 1), *about = get_text (stmt, 3);
  g_autoptr (GArray) marks = list_marks (get_text (stmt, 2), text);

  found->kind = kind;
  found->target = g_strdup (get_text (stmt, 0));
  found->marks = g_array_new (FALSE, FALSE, sizeof (CclSpan));
  if (marks->len > 0 && kind == CCL_FOUND_ARTICLE)
    found->place = g_array_index (marks, CclSpan, 0);
  if (marks->len == 0 && kind == CCL_FOUND_ARTICLE && *about != '\0')
    {
      g_autoptr (GArray) beside = list_marks (get_text (stmt, 4), about);

      take_text (found, about, beside);
    }
  else
    take_text (found, text, marks);
  return found;
}

static gboolean
find_kind (CclSearch *self, CclFoundKind kind, const char *expression, guint n_most, GPtrArray *found)
{
  g_autoptr (sqlite3_stmt) stmt = NULL;
  int rc = SQLITE_OK;

  /* Only articles are long enough for one to be about the words more than another. */
  stmt = prepare (self,
                  kind == CCL_FOUND_ARTICLE
                    ? "SELECT target, text, highlight (TABLE_NAME, 0, ?3, ?4), about, "
                      "highlight (TABLE_NAME, 1, ?3, ?4) FROM TABLE_NAME (?1) ORDER BY rank LIMIT ?2"
                    : "SELECT target, text, highlight (TABLE_NAME, 0, ?3, ?4), about, "
                      "highlight (TABLE_NAME, 1, ?3, ?4) FROM TABLE_NAME (?1) ORDER BY rowid LIMIT ?2",
                  kind);
  if (stmt == NULL || sqlite3_bind_text (stmt, 1, expression, -1, SQLITE_STATIC) != SQLITE_OK ||
      sqlite3_bind_int64 (stmt, 2, n_most) != SQLITE_OK ||
      sqlite3_bind_text (stmt, 3, MARK_OPEN, -1, SQLITE_STATIC) != SQLITE_OK ||
      sqlite3_bind_text (stmt, 4, MARK_CLOSE, -1, SQLITE_STATIC) != SQLITE_OK)
    return FALSE;
  while ((rc = sqlite3_step (stmt)) == SQLITE_ROW)
    g_ptr_array_add (found, read_found (stmt, kind));
  return rc == SQLITE_DONE;
}

GPtrArray *
ccl_search_find (CclSearch *search, const char *query, guint n_most, GCancellable *cancellable,
                 GError **error)
{
  g_autoptr (GPtrArray) found =
    g_ptr_array_new_with_free_func ((GDestroyNotify) (void (*) (void)) ccl_found_free);
  g_autofree char *expression = ccl_search_parse_query (query);
  gboolean good = TRUE;

  if (expression == NULL)
    return g_steal_pointer (&found);
  lock (search, cancellable);
  for (guint kind = 0; good && kind < CCL_N_FOUND_KINDS; kind++)
    good = !g_cancellable_is_cancelled (cancellable) &&
           find_kind (search, kind, expression, n_most, found);
  if (!good)
    fail (search, cancellable, error);
  unlock (search);
  return good ? g_steal_pointer (&found) : NULL;
}
