/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-store-private.h"

#include <math.h>
#include <string.h>

/* No article is larger; a file that says otherwise is not to be believed. */
#define MAX_ORIGINAL_BYTES (64 * 1024 * 1024)

static void
note_damage (CclQuery *query)
{
  query->rc = SQLITE_CORRUPT;
}

/* The text of a column that may not be NULL, "" where it is. */
static const char *
get_needed_text (CclQuery *query, int column)
{
  const char *text = ccl_query_get_text (query, column);

  if (text == NULL)
    note_damage (query);
  return text != NULL ? text : "";
}

static CclDay
get_day (CclQuery *query, int column)
{
  return ccl_day_parse_iso (ccl_query_get_text (query, column));
}

/* Two columns; NULLs are an empty span. FALSE if it does not lie in the text. */
static gboolean
read_span (CclQuery *query, int column, const CclArticle *article, CclSpan *span)
{
  const gint64 start = sqlite3_column_int64 (query->stmt, column);
  const gint64 end = sqlite3_column_int64 (query->stmt, column + 1);

  if (start < 0 || start > end || (guint64) end > article->text_len ||
      (article->text[start] & 0xC0) == 0x80 || (article->text[end] & 0xC0) == 0x80)
    return FALSE;

  *span = (CclSpan){ (gsize) start, (gsize) end };
  return TRUE;
}

static gboolean
read_blocks (CclStore *store, gint64 number, CclArticle *article, GError **error)
{
  g_auto (CclQuery) query = ccl_store_query (
    store, "SELECT kind, start, \"end\" FROM block WHERE article = ?1 ORDER BY position");
  gsize last_end = 0;

  ccl_query_bind_int (&query, number);
  while (ccl_query_next (&query))
    {
      CclBlockKind kind = CCL_BLOCK_PARAGRAPH;
      CclSpan span;

      if (!ccl_block_kind_parse (ccl_query_get_text (&query, 0), &kind) ||
          !read_span (&query, 1, article, &span) || span.start < last_end)
        {
          note_damage (&query);
          break;
        }
      ccl_article_add_block (article, span, kind);
      last_end = span.end;
    }

  return ccl_query_finish (&query, "reading an article's blocks", error);
}

#define ARTICLE_COLUMNS                                                                            \
  "number, file, title, outlet, byline, address, published, language, media_type, sha256,"         \
  " retrieved, dateline_start, dateline_end, text, excerpt"

static CclArticle *
read_article (CclQuery *query)
{
  g_autoptr (CclArticle) article = ccl_article_new (get_needed_text (query, 1));

  article->id = g_strdup_printf ("a%" G_GINT64_FORMAT, (gint64) sqlite3_column_int64 (query->stmt, 0));
  article->title = g_strdup (ccl_query_get_text (query, 2));
  article->outlet = g_strdup (ccl_query_get_text (query, 3));
  article->byline = g_strdup (ccl_query_get_text (query, 4));
  article->address = g_strdup (ccl_query_get_text (query, 5));
  article->published = get_day (query, 6);
  g_strlcpy (article->language, get_needed_text (query, 7), sizeof article->language);
  article->media_type = g_strdup (ccl_query_get_text (query, 8));
  article->sha256 = g_strdup (ccl_query_get_text (query, 9));
  article->retrieved = sqlite3_column_int64 (query->stmt, 10);
  ccl_article_take_text (article, g_strdup (get_needed_text (query, 13)));
  article->excerpt = sqlite3_column_int (query->stmt, 14) != 0;
  if (!read_span (query, 11, article, &article->dateline))
    note_damage (query);

  return g_steal_pointer (&article);
}

CclArticle *
ccl_store_read_article (CclStore *store, gint64 number, GError **error)
{
  g_autoptr (CclArticle) article = NULL;
  g_auto (CclQuery) query =
    ccl_store_query (store, "SELECT " ARTICLE_COLUMNS " FROM article WHERE number = ?1");

  ccl_query_bind_int (&query, number);
  if (ccl_query_next (&query))
    article = read_article (&query);
  if (!ccl_query_finish (&query, "reading an article", error) || article == NULL ||
      !read_blocks (store, number, article, error))
    return NULL;
  return g_steal_pointer (&article);
}

GPtrArray *
ccl_store_list_articles (CclStore *store, GError **error)
{
  g_autoptr (GPtrArray) articles =
    g_ptr_array_new_with_free_func ((GDestroyNotify) ccl_article_unref);
  g_auto (CclQuery) query = ccl_store_query (
    store, "SELECT " ARTICLE_COLUMNS " FROM present JOIN article ON number = article ORDER BY number");

  while (ccl_query_next (&query))
    {
      CclArticle *article = read_article (&query);

      g_ptr_array_add (articles, article);
      if (!read_blocks (store, ccl_store_parse_id (article->id), article, error))
        return NULL;
    }

  return ccl_query_finish (&query, "reading articles", error) ? g_steal_pointer (&articles) : NULL;
}

static gboolean
is_original (GBytes *bytes, gint64 size, const char *sha256)
{
  g_autofree char *found = NULL;

  if (bytes == NULL || g_bytes_get_size (bytes) != (gsize) size)
    return FALSE;

  found = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  return g_strcmp0 (found, sha256) == 0;
}

GBytes *
ccl_store_get_bytes (CclStore *store, const char *article, GError **error)
{
  g_auto (CclQuery) query = ccl_store_query (
    store, "SELECT size, bytes, sha256 FROM original JOIN article ON number = article"
           " WHERE article = ?1");
  g_autoptr (GBytes) bytes = NULL;
  gint64 size;

  ccl_query_bind_int (&query, ccl_store_parse_id (article));
  if (!ccl_query_next (&query))
    {
      if (ccl_query_finish (&query, "reading an article's bytes", error))
        g_set_error (error, CCL_STORE_ERROR, CCL_STORE_ERROR_NOT_FOUND,
                     "the bytes of article %s are not in the file", article);
      return NULL;
    }

  size = sqlite3_column_int64 (query.stmt, 0);
  if (size >= 0 && size <= MAX_ORIGINAL_BYTES)
    bytes = ccl_store_inflate (sqlite3_column_blob (query.stmt, 1),
                               (gsize) sqlite3_column_bytes (query.stmt, 1), (gsize) size);
  if (is_original (bytes, size, ccl_query_get_text (&query, 2)))
    return g_steal_pointer (&bytes);

  g_set_error (error, CCL_STORE_ERROR, CCL_STORE_ERROR_CORRUPT,
               "the bytes of article %s are damaged", article);
  return NULL;
}

/* Claims ------------------------------------------------------------------------------------- */

enum
{
  COLUMN_POSITION,
  COLUMN_KEY,
  COLUMN_EVENT,
  COLUMN_OBJECT,
  COLUMN_MODEL,
  COLUMN_BOUND,
  COLUMN_LOW,
  COLUMN_HIGH,
  COLUMN_APPROX,
  COLUMN_UNIT,
  COLUMN_CURRENCY,
  COLUMN_QUANTITY_SPAN, /* and one more */
  COLUMN_CLAIMANT = COLUMN_QUANTITY_SPAN + 2,
  COLUMN_CLAIMANT_TEXT,
  COLUMN_CLAIMANT_SPAN, /* and one more */
  COLUMN_STANCE = COLUMN_CLAIMANT_SPAN + 2,
  COLUMN_POLARITY,
  COLUMN_ACTOR,
  COLUMN_AFFECTED,
  COLUMN_PLACE,
  COLUMN_START_DAY,
  COLUMN_END_DAY,
  COLUMN_CUMULATIVE,
  COLUMN_CONFIDENCE,
  COLUMN_RULE,
  COLUMN_EVIDENCE, /* and one more */
};

/* A claim with one row for each stretch of its evidence. */
static const char claims_sql[] =
  "SELECT claim.position, key, event, object, model, bound, low, high, approx, unit, currency,"
  " quantity_start, quantity_end, claimant, claimant_text, claimant_start, claimant_end, stance,"
  " polarity, actor, affected, place, start_day, end_day, cumulative, confidence, rule, start, \"end\""
  " FROM claim JOIN evidence ON evidence.article = claim.article AND claim = claim.position"
  " WHERE claim.article = ?1 ORDER BY claim.position, evidence.position";

static double
get_number (CclQuery *query, int column, double open_end)
{
  return sqlite3_column_type (query->stmt, column) == SQLITE_NULL
           ? open_end
           : sqlite3_column_double (query->stmt, column);
}

static gboolean
read_quantity (CclQuery *query, CclQuantity *quantity)
{
  const char *currency = ccl_query_get_text (query, COLUMN_CURRENCY);

  quantity->interval.low = get_number (query, COLUMN_LOW, -INFINITY);
  quantity->interval.high = get_number (query, COLUMN_HIGH, INFINITY);
  quantity->approx = sqlite3_column_int (query->stmt, COLUMN_APPROX) != 0;
  g_strlcpy (quantity->currency, currency != NULL ? currency : "", sizeof quantity->currency);
  return ccl_bound_parse (ccl_query_get_text (query, COLUMN_BOUND), &quantity->bound) &&
         ccl_unit_parse (ccl_query_get_text (query, COLUMN_UNIT), &quantity->unit) &&
         quantity->interval.low <= quantity->interval.high;
}

static void
read_words (CclQuery *query, CclClaim *claim)
{
  ccl_claim_set (&claim->key, get_needed_text (query, COLUMN_KEY));
  ccl_claim_set (&claim->model, ccl_query_get_text (query, COLUMN_MODEL));
  ccl_claim_set (&claim->claimant, get_needed_text (query, COLUMN_CLAIMANT));
  ccl_claim_set (&claim->claimant_text, ccl_query_get_text (query, COLUMN_CLAIMANT_TEXT));
  ccl_claim_set (&claim->actor, ccl_query_get_text (query, COLUMN_ACTOR));
  ccl_claim_set (&claim->affected, ccl_query_get_text (query, COLUMN_AFFECTED));
  ccl_claim_set (&claim->place, ccl_query_get_text (query, COLUMN_PLACE));
  claim->rule = g_intern_string (get_needed_text (query, COLUMN_RULE));
}

/* Returns: (nullable): %NULL if the row makes no sense */
static CclClaim *
read_claim (CclQuery *query, const CclArticle *article)
{
  g_autoptr (CclClaim) claim = NULL;
  CclEvent event;
  CclObject object;
  CclSpan evidence;

  if (!ccl_event_parse (ccl_query_get_text (query, COLUMN_EVENT), &event) ||
      !ccl_object_parse (ccl_query_get_text (query, COLUMN_OBJECT), &object) ||
      !read_span (query, COLUMN_EVIDENCE, article, &evidence))
    return NULL;

  claim = ccl_claim_new (event, object, evidence);
  ccl_claim_set (&claim->article, article->id);
  read_words (query, claim);
  claim->start = get_day (query, COLUMN_START_DAY);
  claim->end = get_day (query, COLUMN_END_DAY);
  claim->cumulative = sqlite3_column_int (query->stmt, COLUMN_CUMULATIVE) != 0;
  claim->confidence = CLAMP (sqlite3_column_double (query->stmt, COLUMN_CONFIDENCE), 0, 1);
  if (!read_quantity (query, &claim->quantity) ||
      !read_span (query, COLUMN_QUANTITY_SPAN, article, &claim->quantity_span) ||
      !read_span (query, COLUMN_CLAIMANT_SPAN, article, &claim->claimant_span) ||
      !ccl_stance_parse (ccl_query_get_text (query, COLUMN_STANCE), &claim->stance) ||
      !ccl_polarity_parse (ccl_query_get_text (query, COLUMN_POLARITY), &claim->polarity))
    return NULL;

  return g_steal_pointer (&claim);
}

/* Adds what the row tells to @claims; FALSE if it makes no sense. */
static gboolean
read_claim_row (CclQuery *query, const CclArticle *article, GPtrArray *claims, int *last_position)
{
  const int position = sqlite3_column_int (query->stmt, COLUMN_POSITION);
  CclClaim *claim = NULL;
  CclSpan evidence;

  if (claims->len > 0 && position == *last_position)
    {
      if (!read_span (query, COLUMN_EVIDENCE, article, &evidence))
        return FALSE;
      ccl_claim_add_evidence (g_ptr_array_index (claims, claims->len - 1), evidence);
      return TRUE;
    }

  claim = read_claim (query, article);
  if (claim == NULL)
    return FALSE;
  g_ptr_array_add (claims, claim);
  *last_position = position;
  return TRUE;
}

static gboolean
read_origin (CclStore *store, gint64 number, int *version, char **lexicon, GError **error)
{
  g_auto (CclQuery) query =
    ccl_store_query (store, "SELECT extractor, lexicon FROM article WHERE number = ?1");

  ccl_query_bind_int (&query, number);
  *version = 0;
  *lexicon = NULL;
  if (ccl_query_next (&query))
    {
      *version = sqlite3_column_int (query.stmt, 0);
      *lexicon = g_strdup (get_needed_text (&query, 1));
    }
  if (ccl_query_finish (&query, "reading an article", error))
    return TRUE;

  g_clear_pointer (lexicon, g_free);
  return FALSE;
}

GPtrArray *
ccl_store_list_claims (CclStore *store, const CclArticle *article, int *version, char **lexicon,
                       GError **error)
{
  g_autoptr (GPtrArray) claims = g_ptr_array_new_with_free_func ((GDestroyNotify) ccl_claim_unref);
  g_auto (CclQuery) query = ccl_store_query (store, claims_sql);
  const gint64 number = ccl_store_parse_id (article->id);
  int last_position = -1;

  if (!read_origin (store, number, version, lexicon, error))
    return NULL;

  ccl_query_bind_int (&query, number);
  while (ccl_query_next (&query))
    if (!read_claim_row (&query, article, claims, &last_position))
      {
        /* Claims can be had again from the text, so nothing is lost by not believing these. */
        *version = 0;
        g_ptr_array_set_size (claims, 0);
        return g_steal_pointer (&claims);
      }

  if (ccl_query_finish (&query, "reading claims", error))
    return g_steal_pointer (&claims);
  g_clear_pointer (lexicon, g_free);
  return NULL;
}

gboolean
ccl_store_get_provenance (CclStore *store, const char *article, char **program, gint64 *extracted,
                          GError **error)
{
  g_auto (CclQuery) query =
    ccl_store_query (store, "SELECT program, extracted FROM article WHERE number = ?1");

  ccl_query_bind_int (&query, ccl_store_parse_id (article));
  *program = NULL;
  *extracted = 0;
  if (ccl_query_next (&query))
    {
      *program = g_strdup (get_needed_text (&query, 0));
      *extracted = sqlite3_column_int64 (query.stmt, 1);
    }
  if (ccl_query_finish (&query, "reading an article", error))
    return TRUE;

  g_clear_pointer (program, g_free);
  return FALSE;
}

CclDecisions *
ccl_store_get_decisions (CclStore *store, GError **error)
{
  g_autoptr (CclDecisions) decisions = ccl_decisions_new ();
  g_auto (CclQuery) query =
    ccl_store_query (store, "SELECT kind, target, field, value FROM decision");

  while (ccl_query_next (&query))
    {
      const char *target = get_needed_text (&query, 1), *field = get_needed_text (&query, 2);
      const char *value = get_needed_text (&query, 3);
      CclDecisionKind kind;

      if (query.rc == SQLITE_ROW && ccl_decision_kind_parse (ccl_query_get_text (&query, 0), &kind))
        ccl_decisions_set (decisions, kind, target, field, value);
    }

  return ccl_query_finish (&query, "reading decisions", error) ? g_steal_pointer (&decisions) : NULL;
}
