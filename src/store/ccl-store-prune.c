/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-store-private.h"

static const char doing[] = "clearing the history";

/* Articles out of the comparison, which only a step brings back. */
#define OUT_OF_SIGHT                                                                               \
  " FROM article WHERE step IS NOT NULL AND number NOT IN (SELECT article FROM present)"

gint64
ccl_store_get_history_size (CclStore *store)
{
  g_auto (CclQuery) query = ccl_store_query (
    store, "SELECT (SELECT coalesce (sum (length (changes)), 0) FROM history)"
           " + (SELECT coalesce (sum (length (text)), 0)" OUT_OF_SIGHT ")"
           " + (SELECT coalesce (sum (length (bytes)), 0) FROM original"
           "     WHERE article IN (SELECT number" OUT_OF_SIGHT "))");

  return ccl_query_next (&query) ? sqlite3_column_int64 (query.stmt, 0) : 0;
}

/* The steps from the latest back as long as they fit; the others go. */
static gboolean
drop_steps (CclStore *store, gint64 max_bytes, GError **error)
{
  g_auto (CclQuery) query = ccl_store_query (
    store, "DELETE FROM history WHERE undone = 1 OR step IN"
           " (SELECT step FROM (SELECT step, sum (length (changes)) OVER (ORDER BY step DESC) AS total"
           "                      FROM history WHERE undone = 0) WHERE total > ?1)");

  ccl_query_bind_int (&query, max_bytes);
  return ccl_query_run (&query, doing, error);
}

/* Adds the numbers of articles that a step brings in or takes out. */
static gboolean
collect_articles (GBytes *changes, GHashTable *articles, GError **error)
{
  sqlite3_changeset_iter *iter = NULL;
  gsize size = 0;
  gconstpointer data = g_bytes_get_data (changes, &size);
  int rc = sqlite3changeset_start (&iter, (int) size, (void *) data); /* only read */

  while (rc == SQLITE_OK && sqlite3changeset_next (iter) == SQLITE_ROW)
    {
      const char *table = NULL;
      int n_columns = 0, operation = 0;
      sqlite3_value *value = NULL;

      sqlite3changeset_op (iter, &table, &n_columns, &operation, NULL);
      if (g_strcmp0 (table, "present") != 0)
        continue;
      if (operation == SQLITE_INSERT)
        sqlite3changeset_new (iter, 0, &value);
      else
        sqlite3changeset_old (iter, 0, &value);
      if (value != NULL)
        g_hash_table_add (articles, GINT_TO_POINTER (sqlite3_value_int (value)));
    }
  if (rc == SQLITE_OK)
    rc = sqlite3changeset_finalize (iter);
  return rc == SQLITE_OK || ccl_store_fail (NULL, rc, doing, error);
}

/* Returns: (transfer full): the numbers of articles that the steps still there can bring back */
static GHashTable *
list_reachable (CclStore *store, GError **error)
{
  g_auto (CclQuery) query = ccl_store_query (store, "SELECT changes FROM history");
  g_autoptr (GHashTable) articles = g_hash_table_new (NULL, NULL);

  while (ccl_query_next (&query))
    {
      g_autoptr (GBytes) changes = ccl_store_unpack_changes (&query, 0, error);

      if (changes == NULL || !collect_articles (changes, articles, error))
        return NULL;
    }
  return ccl_query_finish (&query, doing, error) ? g_steal_pointer (&articles) : NULL;
}

static gboolean
drop_article (CclStore *store, gint64 number, GError **error)
{
  g_auto (CclQuery) query = ccl_store_query (store, "DELETE FROM article WHERE number = ?1");

  ccl_query_bind_int (&query, number);
  return ccl_query_run (&query, doing, error);
}

static gboolean
drop_unreachable (CclStore *store, GError **error)
{
  g_autoptr (GHashTable) reachable = list_reachable (store, error);
  g_autoptr (GArray) numbers = g_array_new (FALSE, FALSE, sizeof (gint64));

  if (reachable == NULL)
    return FALSE;
  {
    g_auto (CclQuery) query = ccl_store_query (store, "SELECT number" OUT_OF_SIGHT);

    while (ccl_query_next (&query))
      {
        const gint64 number = sqlite3_column_int64 (query.stmt, 0);

        if (!g_hash_table_contains (reachable, GINT_TO_POINTER ((int) number)))
          g_array_append_val (numbers, number);
      }
    if (!ccl_query_finish (&query, doing, error))
      return FALSE;
  }
  for (guint i = 0; i < numbers->len; i++)
    if (!drop_article (store, g_array_index (numbers, gint64, i), error))
      return FALSE;
  return TRUE;
}

/* The numbers of forgotten steps will be given again, and must not seem to have brought these in. */
static gboolean
forget_steps (CclStore *store, GError **error)
{
  return ccl_store_exec (store,
                         "UPDATE article SET step = 0"
                         " WHERE step IS NOT NULL AND step NOT IN (SELECT step FROM history)",
                         doing, error);
}

/* What is copied on the way counts as an attached database. */
static void
give_pages_back (CclStore *store)
{
  const int limit = sqlite3_limit (store->db, SQLITE_LIMIT_ATTACHED, 1);

  ccl_store_exec (store, "VACUUM", doing, NULL);
  sqlite3_limit (store->db, SQLITE_LIMIT_ATTACHED, limit);
}

gboolean
ccl_store_prune_history (CclStore *store, gint64 max_bytes, GError **error)
{
  gboolean good;

  g_return_val_if_fail (store->session == NULL, FALSE);

  if (!ccl_store_exec (store, "BEGIN IMMEDIATE", doing, error))
    return FALSE;
  good = drop_steps (store, max_bytes, error) && drop_unreachable (store, error) &&
         forget_steps (store, error);
  if (!ccl_store_end_transaction (store, good, doing, error))
    return FALSE;

  ccl_store_refresh_names (store, NULL);
  /* The steps are gone whatever becomes of this; without room for it the file stays as large. */
  give_pages_back (store);
  return TRUE;
}
