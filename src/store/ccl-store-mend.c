/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-store-salvage-private.h"

static const char doing[] = "saving what can be read";

static gboolean
run_on (CclStore *store, const char *static_sql, gint64 number, GError **error)
{
  g_auto (CclQuery) query = ccl_store_query (store, static_sql);

  ccl_query_bind_int (&query, number);
  return ccl_query_run (&query, doing, error);
}

/* Bytes without an article: they unpack, and the page's seals are whole; nothing else can be asked. */
static gboolean
note_checksum (CclStore *store, gint64 number, GError **error)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *sha256 = NULL;
  g_auto (CclQuery) update =
    ccl_store_query (store, "UPDATE article SET sha256 = ?1 WHERE number = ?2");

  {
    g_auto (CclQuery) query =
      ccl_store_query (store, "SELECT bytes, size FROM original JOIN article ON number = article"
                              " WHERE article = ?1 AND sha256 IS NULL AND text = ''");

    ccl_query_bind_int (&query, number);
    if (!ccl_query_next (&query))
      return ccl_query_finish (&query, doing, error);
    bytes = ccl_store_inflate (sqlite3_column_blob (query.stmt, 0),
                               (gsize) sqlite3_column_bytes (query.stmt, 0),
                               (gsize) CLAMP (sqlite3_column_int64 (query.stmt, 1), 0, G_MAXINT32));
  }
  if (bytes == NULL)
    return TRUE;
  sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  ccl_query_bind_text (&update, sha256);
  ccl_query_bind_int (&update, number);
  return ccl_query_run (&update, doing, error);
}

/* What stays of an article that was read before is what was known of it; the rest is as read now. */
static gboolean
write_text (CclStore *store, gint64 number, const CclArticle *again, GError **error)
{
  g_auto (CclQuery) query = ccl_store_query (
    store, "UPDATE article SET text = ?2, dateline_start = ?3, dateline_end = ?4, language = ?5,"
           " title = coalesce (title, ?6), outlet = coalesce (outlet, ?7),"
           " byline = coalesce (byline, ?8), address = coalesce (address, ?9),"
           " published = coalesce (published, ?10), media_type = coalesce (media_type, ?11),"
           " extractor = 0 WHERE number = ?1");

  ccl_query_bind_int (&query, number);
  ccl_query_bind_text (&query, again->text);
  ccl_query_bind_int (&query, (gint64) again->dateline.start);
  ccl_query_bind_int (&query, (gint64) again->dateline.end);
  ccl_query_bind_text (&query, again->language);
  ccl_query_bind_text (&query, again->title);
  ccl_query_bind_text (&query, again->outlet);
  ccl_query_bind_text (&query, again->byline);
  ccl_query_bind_text (&query, again->address);
  ccl_query_bind_day (&query, again->published);
  ccl_query_bind_text (&query, again->media_type);
  return ccl_query_run (&query, doing, error) &&
         run_on (store, "DELETE FROM block WHERE article = ?1", number, error) &&
         ccl_store_write_blocks (store, number, again->blocks, error);
}

static gboolean
drop_article (CclStore *store, gint64 number, GError **error)
{
  return run_on (store, "DELETE FROM present WHERE article = ?1", number, error) &&
         run_on (store, "DELETE FROM article WHERE number = ?1", number, error);
}

typedef struct
{
  CclStore *store;
  const CclSalvaged *salvaged;
  CclSalvageReadFunc read;
  gpointer user_data;
  CclSalvage *report;
} Mending;

/* Returns: (transfer full) (nullable): the bytes, if they are those that were received; others go */
static GBytes *
check_bytes (Mending *self, gint64 number, const char *id, const char *file, GError **error)
{
  g_autoptr (GError) local_error = NULL;
  GBytes *bytes = NULL;

  if (!note_checksum (self->store, number, error))
    return NULL;
  bytes = ccl_store_get_bytes (self->store, id, &local_error);
  if (g_error_matches (local_error, CCL_STORE_ERROR, CCL_STORE_ERROR_CORRUPT))
    run_on (self->store, "DELETE FROM original WHERE article = ?1", number, error);
  else if (local_error != NULL &&
           !g_error_matches (local_error, CCL_STORE_ERROR, CCL_STORE_ERROR_NOT_FOUND))
    g_propagate_error (error, g_steal_pointer (&local_error));
  return bytes;
}

static gboolean
mend_article (Mending *self, gint64 number, const char *file, GError **error)
{
  g_autofree char *id = g_strdup_printf ("a%" G_GINT64_FORMAT, number);
  g_autoptr (GError) local_error = NULL;
  g_autoptr (GBytes) bytes = check_bytes (self, number, id, file, &local_error);
  g_autoptr (CclArticle) article = NULL, again = NULL;

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }
  article = ccl_store_read_article (self->store, number, NULL);
  if (article != NULL && article->text_len == 0 && bytes != NULL)
    g_clear_pointer (&article, ccl_article_unref); /* never read: nothing was, or it was lost */
  if (bytes != NULL && self->read != NULL &&
      (article == NULL || (!self->salvaged->blocks && !article->excerpt)))
    again = self->read (file, bytes, self->user_data);
  if (again != NULL)
    self->report->n_reread++;
  else if (article == NULL && bytes == NULL)
    {
      g_ptr_array_add (self->report->lost, g_steal_pointer (&id));
      return drop_article (self->store, number, error);
    }
  else if (bytes == NULL && !article->excerpt)
    g_ptr_array_add (self->report->without_bytes, g_strdup (file));

  self->report->n_articles++;
  if (again != NULL)
    return write_text (self->store, number, again, error);
  /* Spans that do not fit its text are no more than missing ones. */
  return article != NULL ||
         (run_on (self->store, "DELETE FROM block WHERE article = ?1", number, error) &&
          run_on (self->store, "UPDATE article SET text = '', dateline_start = 0, dateline_end = 0"
                               " WHERE number = ?1", number, error));
}

static gboolean
mend_articles (Mending *self, GError **error)
{
  g_autoptr (GArray) numbers = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_free);
  g_auto (CclQuery) query =
    ccl_store_query (self->store, "SELECT number, file FROM article ORDER BY number");

  while (ccl_query_next (&query))
    {
      const gint64 number = sqlite3_column_int64 (query.stmt, 0);

      g_array_append_val (numbers, number);
      g_ptr_array_add (files, g_strdup (ccl_query_get_text (&query, 1)));
    }
  if (!ccl_query_finish (&query, doing, error))
    return FALSE;
  ccl_query_clear (&query);
  for (guint i = 0; i < numbers->len; i++)
    if (!mend_article (self, g_array_index (numbers, gint64, i), g_ptr_array_index (files, i), error))
      return FALSE;
  return TRUE;
}

/* Whether all steps can be taken back and done again. */
static gboolean
is_history_good (CclStore *store, guint *n_steps, GError **error)
{
  CclStore *trial = ccl_store_begin_copy (store, store->path, error);
  gboolean good;

  if (trial == NULL)
    return FALSE;
  *n_steps = 0;
  good = ccl_store_exec (trial, "PRAGMA synchronous = OFF", doing, NULL);
  while (good && ccl_store_get_undo_name (trial) != NULL)
    good = ccl_store_undo (trial, NULL);
  for (; good && ccl_store_get_redo_name (trial) != NULL; ++*n_steps)
    good = ccl_store_redo (trial, NULL);
  ccl_store_drop_copy (trial);
  return good;
}

static gboolean
mend_history (Mending *self, GError **error)
{
  g_autoptr (GError) local_error = NULL;

  if (is_history_good (self->store, &self->report->n_steps, &local_error))
    return TRUE;
  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }
  self->report->history_missing = TRUE;
  self->report->n_steps = 0;
  return ccl_store_exec (self->store,
                         "DELETE FROM history; UPDATE article SET step = 0 WHERE step IS NOT NULL", doing,
                         error);
}

gboolean
ccl_salvage_mend (CclStore *store, const CclSalvaged *salvaged, CclSalvageReadFunc read,
                  gpointer user_data, CclSalvage *report, GError **error)
{
  Mending mending = { store, salvaged, read, user_data, report };
  gboolean good;

  if (!ccl_store_exec (store, "BEGIN IMMEDIATE", doing, error))
    return FALSE;
  good = mend_articles (&mending, error) && ccl_store_outdate_rows (store, error);
  return ccl_store_end_transaction (store, good, doing, error) && mend_history (&mending, error);
}
