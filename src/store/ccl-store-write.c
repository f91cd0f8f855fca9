/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-store-private.h"

#include <string.h>

static const char *const block_words[] = {
  [CCL_BLOCK_PARAGRAPH] = "paragraph", [CCL_BLOCK_HEADLINE] = "headline",
  [CCL_BLOCK_SUBHEAD] = "subhead",     [CCL_BLOCK_LIST_ITEM] = "list_item",
  [CCL_BLOCK_TABLE_ROW] = "table_row", [CCL_BLOCK_QUOTE] = "quote",
};

const char *
ccl_block_kind_word (CclBlockKind kind)
{
  return block_words[kind];
}

gboolean
ccl_block_kind_parse (const char *word, CclBlockKind *kind)
{
  for (guint i = 0; word != NULL && i < G_N_ELEMENTS (block_words); i++)
    if (g_str_equal (block_words[i], word))
      {
        *kind = (CclBlockKind) i;
        return TRUE;
      }

  return FALSE;
}

gint64
ccl_store_parse_id (const char *id)
{
  gint64 number = 0;

  if (id == NULL || id[0] != 'a' || !g_ascii_isdigit (id[1]) ||
      !g_ascii_string_to_signed (id + 1, 10, 1, G_MAXINT64, &number, NULL))
    return 0;
  return number;
}

static gboolean
write_article_row (CclStore *store, const CclArticle *article, const char *sha256, int version,
                   const char *lexicon, GError **error)
{
  g_auto (CclQuery) query = ccl_store_query (
    store, "INSERT INTO article (file, title, outlet, byline, address, published, language,"
           " media_type, sha256, retrieved, dateline_start, dateline_end, excerpt, extractor,"
           " lexicon, program, extracted, text) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11,"
           " ?12, ?13, ?14, ?15, ?16, ?17, ?18)");

  ccl_query_bind_text (&query, article->file);
  ccl_query_bind_text (&query, article->title);
  ccl_query_bind_text (&query, article->outlet);
  ccl_query_bind_text (&query, article->byline);
  ccl_query_bind_text (&query, article->address);
  ccl_query_bind_day (&query, article->published);
  ccl_query_bind_text (&query, article->language);
  ccl_query_bind_text (&query, article->media_type);
  ccl_query_bind_text (&query, sha256);
  ccl_query_bind_int (&query, article->retrieved);
  ccl_query_bind_int (&query, (gint64) article->dateline.start);
  ccl_query_bind_int (&query, (gint64) article->dateline.end);
  ccl_query_bind_int (&query, article->excerpt ? 1 : 0);
  ccl_query_bind_int (&query, version);
  ccl_query_bind_text (&query, lexicon);
  ccl_query_bind_text (&query, CCL_VERSION);
  ccl_query_bind_int (&query, g_get_real_time () / G_USEC_PER_SEC);
  ccl_query_bind_text (&query, article->text);
  return ccl_query_run (&query, "adding an article", error);
}

static gboolean
write_original (CclStore *store, gint64 number, GBytes *bytes, GError **error)
{
  g_auto (CclQuery) query =
    ccl_store_query (store, "INSERT INTO original (article, size, bytes) VALUES (?1, ?2, ?3)");
  gsize size = 0;
  gconstpointer data = g_bytes_get_data (bytes, &size);
  g_autoptr (GBytes) deflated = ccl_store_deflate (data, size);

  ccl_query_bind_int (&query, number);
  ccl_query_bind_int (&query, (gint64) size);
  ccl_query_bind_blob (&query, deflated);
  return ccl_query_run (&query, "adding an article's bytes", error);
}

gboolean
ccl_store_write_blocks (CclStore *store, gint64 number, const GArray *blocks, GError **error)
{
  g_auto (CclQuery) query = ccl_store_query (
    store, "INSERT INTO block (article, position, kind, start, \"end\") VALUES (?1, ?2, ?3, ?4, ?5)");

  for (guint i = 0; i < blocks->len; i++)
    {
      const CclBlock *block = &g_array_index (blocks, CclBlock, i);

      ccl_query_bind_int (&query, number);
      ccl_query_bind_int (&query, i);
      ccl_query_bind_text (&query, ccl_block_kind_word (block->kind));
      ccl_query_bind_int (&query, (gint64) block->span.start);
      ccl_query_bind_int (&query, (gint64) block->span.end);
      if (!ccl_query_run (&query, "adding an article's blocks", error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
write_evidence (CclStore *store, gint64 number, guint position, const CclClaim *claim,
                GError **error)
{
  g_auto (CclQuery) query =
    ccl_store_query (store, "INSERT INTO evidence (article, claim, position, start, \"end\")"
                            " VALUES (?1, ?2, ?3, ?4, ?5)");

  for (guint i = 0; i < claim->evidence->len; i++)
    {
      const CclSpan span = g_array_index (claim->evidence, CclSpan, i);

      ccl_query_bind_int (&query, number);
      ccl_query_bind_int (&query, position);
      ccl_query_bind_int (&query, i);
      ccl_query_bind_int (&query, (gint64) span.start);
      ccl_query_bind_int (&query, (gint64) span.end);
      if (!ccl_query_run (&query, "writing evidence", error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
write_claim (CclStore *store, gint64 number, guint position, const CclClaim *claim, GError **error)
{
  g_auto (CclQuery) query = ccl_store_query (
    store, "INSERT INTO claim (article, position, key, event, object, model, bound, low, high,"
           " approx, unit, currency, quantity_start, quantity_end, claimant, claimant_text,"
           " claimant_start, claimant_end, stance, polarity, actor, affected, place, start_day,"
           " end_day, cumulative, confidence, rule)"
           " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17,"
           " ?18, ?19, ?20, ?21, ?22, ?23, ?24, ?25, ?26, ?27, ?28)");
  const CclQuantity *quantity = &claim->quantity;

  ccl_query_bind_int (&query, number);
  ccl_query_bind_int (&query, position);
  ccl_query_bind_text (&query, claim->key);
  ccl_query_bind_text (&query, ccl_event_word (claim->event));
  ccl_query_bind_text (&query, ccl_object_word (claim->object));
  ccl_query_bind_text (&query, claim->model);
  ccl_query_bind_text (&query, ccl_bound_word (quantity->bound));
  ccl_query_bind_double (&query, quantity->interval.low);
  ccl_query_bind_double (&query, quantity->interval.high);
  ccl_query_bind_int (&query, quantity->approx ? 1 : 0);
  ccl_query_bind_text (&query, ccl_unit_word (quantity->unit));
  ccl_query_bind_text (&query, quantity->currency[0] != '\0' ? quantity->currency : NULL);
  ccl_query_bind_span (&query, claim->quantity_span);
  ccl_query_bind_text (&query, claim->claimant);
  ccl_query_bind_text (&query, claim->claimant_text);
  ccl_query_bind_span (&query, claim->claimant_span);
  ccl_query_bind_text (&query, ccl_stance_word (claim->stance));
  ccl_query_bind_text (&query, ccl_polarity_word (claim->polarity));
  ccl_query_bind_text (&query, claim->actor);
  ccl_query_bind_text (&query, claim->affected);
  ccl_query_bind_text (&query, claim->place);
  ccl_query_bind_day (&query, claim->start);
  ccl_query_bind_day (&query, claim->end);
  ccl_query_bind_int (&query, claim->cumulative ? 1 : 0);
  ccl_query_bind_double (&query, claim->confidence);
  ccl_query_bind_text (&query, claim->rule);
  return ccl_query_run (&query, "writing a claim", error) &&
         write_evidence (store, number, position, claim, error);
}

static gboolean
write_claims (CclStore *store, gint64 number, GPtrArray *claims, GError **error)
{
  for (guint i = 0; i < claims->len; i++)
    if (!write_claim (store, number, i, g_ptr_array_index (claims, i), error))
      return FALSE;

  return TRUE;
}

static gboolean
make_present (CclStore *store, gint64 number, GError **error)
{
  g_auto (CclQuery) query =
    ccl_store_query (store, "INSERT INTO present (article) VALUES (?1)");

  ccl_query_bind_int (&query, number);
  return ccl_query_run (&query, "adding an article", error);
}

/* All of an article but that it is part of the comparison. */
static gboolean
write_article (CclStore *store, CclArticle *article, GPtrArray *claims, int version,
               const char *lexicon, GError **error)
{
  g_autofree char *sha256 = g_strdup (article->sha256);
  gint64 number;

  if (sha256 == NULL && article->bytes != NULL)
    sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, article->bytes);
  if (!write_article_row (store, article, sha256, version, lexicon, error))
    return FALSE;

  number = sqlite3_last_insert_rowid (store->db);
  g_free (article->id);
  article->id = g_strdup_printf ("a%" G_GINT64_FORMAT, number);
  if (article->excerpt) /* its claims stand elsewhere than where their keys say */
    ccl_claim_move_keys (claims, article->id);
  else
    ccl_claim_make_keys (claims, article->id);
  return (article->bytes == NULL || write_original (store, number, article->bytes, error)) &&
         ccl_store_write_blocks (store, number, article->blocks, error) &&
         write_claims (store, number, claims, error);
}

gboolean
ccl_store_add_article (CclStore *store, CclArticle *article, GPtrArray *claims, int version,
                       const char *lexicon, GError **error)
{
  g_return_val_if_fail (store->session != NULL && lexicon != NULL, FALSE);

  return write_article (store, article, claims, version, lexicon, error) &&
         make_present (store, ccl_store_parse_id (article->id), error);
}

gboolean
ccl_store_stage_articles (CclStore *store, GPtrArray *articles, GPtrArray *claims, int version,
                          const char *lexicon, GError **error)
{
  gboolean good = TRUE;

  g_return_val_if_fail (store->session == NULL && lexicon != NULL, FALSE);

  if (!ccl_store_exec (store, "BEGIN IMMEDIATE", "staging articles", error))
    return FALSE;
  for (guint i = 0; good && i < articles->len; i++)
    good = write_article (store, g_ptr_array_index (articles, i), g_ptr_array_index (claims, i),
                          version, lexicon, error);

  return ccl_store_end_transaction (store, good, "staging articles", error);
}

gboolean
ccl_store_add_staged (CclStore *store, const char *id, GError **error)
{
  g_return_val_if_fail (store->session != NULL, FALSE);

  return make_present (store, ccl_store_parse_id (id), error);
}

gboolean
ccl_store_drop_staged (CclStore *store, GError **error)
{
  g_return_val_if_fail (store->session == NULL, FALSE);

  return ccl_store_exec (store,
                         "DELETE FROM article WHERE step IS NULL"
                         " AND number NOT IN (SELECT article FROM present)",
                         "dropping staged articles", error);
}

/* Takes back all decisions that name the article: it would be dead weight in the file and a list of
 * orphans on the screen. Undo brings them back with it. */
static gboolean
drop_decisions_on (CclStore *store, const char *id, GError **error)
{
  g_auto (CclQuery) query = ccl_store_query (
    store, "DELETE FROM decision WHERE (kind = 'article' AND target = ?1)"
           " OR (kind IN ('claim', 'row', 'link') AND substr (target, 1, length (?1) + 1) = ?1 || ':')"
           " OR (kind = 'link' AND instr (target, char (31) || ?1 || ':') > 0)");

  ccl_query_bind_text (&query, id);
  return ccl_query_run (&query, "removing an article", error);
}

static gboolean
fail_not_found (const char *id, GError **error)
{
  g_set_error (error, CCL_STORE_ERROR, CCL_STORE_ERROR_NOT_FOUND, "no article %s", id);
  return FALSE;
}

gboolean
ccl_store_remove_article (CclStore *store, const char *id, GError **error)
{
  g_auto (CclQuery) query = ccl_store_query (store, "DELETE FROM present WHERE article = ?1");

  g_return_val_if_fail (store->session != NULL, FALSE);

  ccl_query_bind_int (&query, ccl_store_parse_id (id));
  if (!ccl_query_run (&query, "removing an article", error))
    return FALSE;
  if (sqlite3_changes (store->db) == 0)
    return fail_not_found (id, error);

  return drop_decisions_on (store, id, error);
}

gboolean
ccl_store_set_claims (CclStore *store, const char *article, GPtrArray *claims, int version,
                      const char *lexicon, GError **error)
{
  g_auto (CclQuery) update =
    ccl_store_query (store, "UPDATE article SET extractor = ?2, lexicon = ?3, program = ?4,"
                            " extracted = ?5 WHERE number = ?1");
  g_auto (CclQuery) clear = ccl_store_query (store, "DELETE FROM claim WHERE article = ?1");
  const gint64 number = ccl_store_parse_id (article);

  g_return_val_if_fail (store->session != NULL && lexicon != NULL, FALSE);

  ccl_query_bind_int (&update, number);
  ccl_query_bind_int (&update, version);
  ccl_query_bind_text (&update, lexicon);
  ccl_query_bind_text (&update, CCL_VERSION);
  ccl_query_bind_int (&update, g_get_real_time () / G_USEC_PER_SEC);
  if (!ccl_query_run (&update, "replacing claims", error))
    return FALSE;
  if (sqlite3_changes (store->db) == 0)
    return fail_not_found (article, error);

  ccl_query_bind_int (&clear, number);
  return ccl_query_run (&clear, "replacing claims", error) &&
         write_claims (store, number, claims, error);
}

gboolean
ccl_store_set_excerpt (CclStore *store, const CclArticle *excerpt, GPtrArray *claims, GError **error)
{
  g_auto (CclQuery) update = ccl_store_query (
    store, "UPDATE article SET text = ?2, dateline_start = 0, dateline_end = 0, excerpt = 1"
           " WHERE number = ?1");
  g_auto (CclQuery) blocks = ccl_store_query (store, "DELETE FROM block WHERE article = ?1");
  g_auto (CclQuery) bytes = ccl_store_query (store, "DELETE FROM original WHERE article = ?1");
  g_auto (CclQuery) clear = ccl_store_query (store, "DELETE FROM claim WHERE article = ?1");
  const gint64 number = ccl_store_parse_id (excerpt->id);

  g_return_val_if_fail (store->session != NULL, FALSE);

  ccl_query_bind_int (&update, number);
  ccl_query_bind_text (&update, excerpt->text);
  ccl_query_bind_int (&blocks, number);
  ccl_query_bind_int (&bytes, number);
  ccl_query_bind_int (&clear, number);
  return ccl_query_run (&update, "keeping an excerpt", error) &&
         ccl_query_run (&blocks, "keeping an excerpt", error) &&
         ccl_query_run (&bytes, "keeping an excerpt", error) &&
         ccl_query_run (&clear, "keeping an excerpt", error) &&
         ccl_store_write_blocks (store, number, excerpt->blocks, error) &&
         write_claims (store, number, claims, error);
}

gboolean
ccl_store_set_decision (CclStore *store, CclDecisionKind kind, const char *target,
                        const char *field, const char *value, GError **error)
{
  g_auto (CclQuery) query = ccl_store_query (
    store, value != NULL
             ? "INSERT INTO decision (kind, target, field, value) VALUES (?1, ?2, ?3, ?4)"
               " ON CONFLICT DO UPDATE SET value = excluded.value"
             : "DELETE FROM decision WHERE kind = ?1 AND target = ?2 AND field = ?3");

  g_return_val_if_fail (store->session != NULL, FALSE);

  ccl_query_bind_text (&query, ccl_decision_kind_word (kind));
  ccl_query_bind_text (&query, target);
  ccl_query_bind_text (&query, field);
  if (value != NULL)
    ccl_query_bind_text (&query, value);
  return ccl_query_run (&query, "writing a decision", error);
}
