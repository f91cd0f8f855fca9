/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-store-private.h"

#include <math.h>

static const char doing[] = "writing the rows";

static gboolean
set_compared (CclStore *store, const char *program, GError **error)
{
  g_auto (CclQuery) query =
    ccl_store_query (store, "UPDATE project SET compared = ?1 WHERE compared <> ?1");

  ccl_query_bind_text (&query, program);
  return ccl_query_run (&query, doing, error);
}

gboolean
ccl_store_outdate_rows (CclStore *store, GError **error)
{
  return set_compared (store, "", error);
}

gboolean
ccl_store_has_rows (CclStore *store)
{
  g_auto (CclQuery) query =
    ccl_store_query (store, "SELECT count (*) FROM project WHERE compared = ?1");

  ccl_query_bind_text (&query, CCL_VERSION);
  return ccl_query_next (&query) && sqlite3_column_int (query.stmt, 0) == 1;
}

static gboolean
drop_row (CclStore *store, const char *key, GError **error)
{
  g_auto (CclQuery) query = ccl_store_query (store, "DELETE FROM row WHERE key = ?1");

  ccl_query_bind_text (&query, key);
  return ccl_query_run (&query, doing, error);
}

/* The claim as the editor has left it, with the first words that carry it. */
static gboolean
write_member (CclStore *store, const CclComparison *comparison, const CclRow *row, guint position,
              GError **error)
{
  g_auto (CclQuery) query = ccl_store_query (
    store, "INSERT INTO member (row, position, claim, article, side, claimant, claimant_text, stance,"
           " polarity, bound, low, high, end_day, words)"
           " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)");
  const CclClaim *claim = g_ptr_array_index (row->claims, position);
  const CclSide *side = ccl_comparison_get_side (comparison, claim);
  const CclArticle *article = ccl_comparison_find_article (comparison, claim->article);
  g_autofree char *words = ccl_article_dup_span (article, ccl_claim_get_evidence (claim));

  ccl_query_bind_text (&query, row->key);
  ccl_query_bind_int (&query, position);
  ccl_query_bind_text (&query, claim->key);
  ccl_query_bind_int (&query, ccl_store_parse_id (claim->article));
  ccl_query_bind_text (&query, side != NULL ? side->name : claim->claimant);
  ccl_query_bind_text (&query, claim->claimant);
  ccl_query_bind_text (&query, claim->claimant_text);
  ccl_query_bind_text (&query, ccl_stance_word (claim->stance));
  ccl_query_bind_text (&query, ccl_polarity_word (claim->polarity));
  ccl_query_bind_text (&query, ccl_bound_word (claim->quantity.bound));
  ccl_query_bind_double (&query, claim->quantity.interval.low);
  ccl_query_bind_double (&query, claim->quantity.interval.high);
  ccl_query_bind_day (&query, claim->end);
  ccl_query_bind_text (&query, words);
  return ccl_query_run (&query, doing, error);
}

static gboolean
write_row (CclStore *store, const CclComparison *comparison, const CclRow *row, GError **error)
{
  g_auto (CclQuery) query = ccl_store_query (
    store, "INSERT INTO row (key, topic, event, object, affected, place, cumulative, title, verdict,"
           " rule, ratio, difference, hidden)"
           " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)");

  if (!drop_row (store, row->key, error))
    return FALSE;
  ccl_query_bind_text (&query, row->key);
  ccl_query_bind_text (&query, ccl_topic_word (row->topic));
  ccl_query_bind_text (&query, ccl_event_word (row->event));
  ccl_query_bind_text (&query, ccl_object_word (row->object));
  ccl_query_bind_text (&query, row->affected);
  ccl_query_bind_text (&query, row->place);
  ccl_query_bind_int (&query, row->cumulative ? 1 : 0);
  ccl_query_bind_text (&query, row->title);
  ccl_query_bind_text (&query, ccl_verdict_word (row->verdict));
  ccl_query_bind_text (&query, row->rule);
  ccl_query_bind_double (&query, row->ratio > 0 ? row->ratio : INFINITY);
  ccl_query_bind_double (&query, row->difference > 0 ? row->difference : INFINITY);
  ccl_query_bind_int (&query, row->hidden ? 1 : 0);
  if (!ccl_query_run (&query, doing, error))
    return FALSE;

  for (guint i = 0; i < row->claims->len; i++)
    if (!write_member (store, comparison, row, i, error))
      return FALSE;
  return TRUE;
}

gboolean
ccl_store_write_rows (CclStore *store, const CclComparison *comparison, gboolean anew,
                      GPtrArray *gone, GPtrArray *rows, gboolean last, GError **error)
{
  gboolean good;

  g_return_val_if_fail (store->session == NULL, FALSE);

  if (!ccl_store_exec (store, "BEGIN IMMEDIATE", doing, error))
    return FALSE;
  good = !anew || ccl_store_exec (store, "DELETE FROM row", doing, error);
  for (guint i = 0; good && i < gone->len; i++)
    good = drop_row (store, g_ptr_array_index (gone, i), error);
  for (guint i = 0; good && i < rows->len; i++)
    good = write_row (store, comparison, g_ptr_array_index (rows, i), error);
  if (good && last)
    good = set_compared (store, CCL_VERSION, error);
  return ccl_store_end_transaction (store, good, doing, error);
}
