/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-comparer.h"

#include "ccl-cells.h"
#include "ccl-links.h"
#include "ccl-marks.h"
#include "ccl-overrule.h"
#include "ccl-question.h"
#include "ccl-rows.h"
#include "ccl-sides.h"

#include <string.h>

/* An article with its claims.
 * @article: (nullable): none where claims name one that is not among the articles
 * @candidates: (element-type CclCandidate): in the order of the claims
 * @order: its place among the articles when it was seen last; @round: when that was
 * @claims_round: when claims of it were seen last */
typedef struct
{
  char *id;
  CclArticle *article;
  GPtrArray *candidates;
  guint rank;
  guint order;
  guint round;
  guint claims_round;
} Source;

struct _CclComparer
{
  gatomicrefcount n_refs;
  GMutex lock;
  CclParties *parties;
  char *basis;             /* what all that is kept stands on: dup_basis() */
  CclDecisions *decisions; /* of that time, borrowed by the camps */
  CclCamps *camps;
  CclPreparer *preparer;
  GHashTable *sources;  /* id -> Source */
  GPtrArray *ranked;    /* Source with an article, by content */
  GHashTable *by_key;   /* key of a claim -> CclCandidate */
  GHashTable *speakers; /* party -> number of its claims */
  CclCells *cells;
  GPtrArray *removed; /* CclCandidate that no cell may hold any more after the next update */
  char *sides;        /* which party is on which side: dup_sides() */
  guint round;
};

static void
source_free (gpointer data)
{
  Source *source = data;

  g_ptr_array_foreach (source->candidates, (GFunc) (void (*) (void)) ccl_candidate_free, NULL);
  g_ptr_array_unref (source->candidates);
  g_clear_pointer (&source->article, ccl_article_unref);
  g_free (source->id);
  g_free (source);
}

/* What is kept ---------------------------------------------------------------------------------- */

static void
clear (CclComparer *comparer)
{
  g_clear_pointer (&comparer->cells, ccl_cells_free);
  g_clear_pointer (&comparer->removed, g_ptr_array_unref);
  g_clear_pointer (&comparer->by_key, g_hash_table_unref);
  g_clear_pointer (&comparer->speakers, g_hash_table_unref);
  g_clear_pointer (&comparer->ranked, g_ptr_array_unref);
  g_clear_pointer (&comparer->sources, g_hash_table_unref);
  g_clear_pointer (&comparer->preparer, ccl_preparer_free);
  g_clear_pointer (&comparer->camps, ccl_camps_free);
  g_clear_pointer (&comparer->decisions, ccl_decisions_free);
  g_clear_pointer (&comparer->basis, g_free);
  g_clear_pointer (&comparer->sides, g_free);
}

static void
start_anew (CclComparer *comparer, char *basis, const CclCompareOptions *options)
{
  clear (comparer);
  comparer->basis = basis;
  comparer->decisions = options->decisions != NULL ? ccl_decisions_copy (options->decisions) : NULL;
  comparer->camps = ccl_camps_new (comparer->parties, comparer->decisions);
  comparer->preparer = ccl_preparer_new (comparer->parties, comparer->camps, options->tolerance);
  comparer->sources = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, source_free);
  comparer->ranked = g_ptr_array_new ();
  comparer->by_key = g_hash_table_new (g_str_hash, g_str_equal);
  comparer->speakers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  comparer->cells = ccl_cells_new ();
  comparer->removed = g_ptr_array_new_with_free_func ((GDestroyNotify) ccl_candidate_free);
}

static void
append_decision (CclDecisionKind kind, const char *target, const char *field, const char *value,
                 gpointer user_data)
{
  if ((kind == CCL_DECISION_PARTY || kind == CCL_DECISION_ARTICLE) && g_str_equal (field, "side"))
    g_string_append_printf (user_data, "%d\x1f%s\x1f%s\x1e", (int) kind, target, value);
}

/* Returns: (transfer full): all options that bear on every claim: tolerance, and who stands where */
static char *
dup_basis (const CclCompareOptions *options)
{
  char tolerance[G_ASCII_DTOSTR_BUF_SIZE];
  GString *basis = g_string_new (g_ascii_dtostr (tolerance, sizeof tolerance, options->tolerance));

  if (options->decisions != NULL)
    ccl_decisions_foreach (options->decisions, append_decision, basis);
  return g_string_free (basis, FALSE);
}

/* Claims -------------------------------------------------------------------------------------- */

static void
count_speaker (CclComparer *comparer, const CclClaim *claim, int by)
{
  const char *party = ccl_sides_get_speaker (claim, comparer->decisions);
  guint n = GPOINTER_TO_UINT (g_hash_table_lookup (comparer->speakers, party)) + (guint) by;

  if (n == 0)
    g_hash_table_remove (comparer->speakers, party);
  else
    g_hash_table_replace (comparer->speakers, g_strdup (party), GUINT_TO_POINTER (n));
}

static CclCandidate *
add_candidate (CclComparer *comparer, const Source *source, CclClaim *claim)
{
  CclCandidate *candidate = ccl_candidate_new (comparer->preparer, claim, source->article);

  if (claim->key != NULL)
    g_hash_table_replace (comparer->by_key, claim->key, candidate);
  count_speaker (comparer, claim, 1);
  ccl_cells_add (comparer->cells, candidate);
  return candidate;
}

static void
remove_candidate (CclComparer *comparer, CclCandidate *candidate)
{
  const char *key = candidate->claim->key;

  if (key != NULL && g_hash_table_lookup (comparer->by_key, key) == candidate)
    g_hash_table_remove (comparer->by_key, key);
  count_speaker (comparer, candidate->claim, -1);
  ccl_cells_remove (comparer->cells, candidate);
  g_ptr_array_add (comparer->removed, candidate);
}

/* Returns: the candidate of the claim among those that follow, and sets @next behind it; those that are
 *   passed over are gone */
static CclCandidate *
find_known (CclComparer *comparer, GPtrArray *known, guint *next, const CclClaim *claim)
{
  for (guint i = *next; i < known->len; i++)
    {
      CclCandidate *candidate = g_ptr_array_index (known, i);

      if (!ccl_claim_equal (candidate->claim, claim))
        continue;
      for (; *next < i; ++*next)
        remove_candidate (comparer, g_ptr_array_index (known, *next));
      ++*next;
      return candidate;
    }

  return NULL;
}

/* The claims of one article from @start to @end; adds to @comparison what stands for each. */
static void
take_claims (CclComparer *comparer, Source *source, GPtrArray *claims, guint start, guint end,
             CclComparison *comparison)
{
  g_autoptr (GPtrArray) known = NULL;
  guint next = 0;

  if (source->claims_round != comparer->round)
    {
      known = source->candidates;
      source->candidates = g_ptr_array_sized_new (end - start);
    }
  else /* they do not stand together: seldom, and then just slower */
    known = g_ptr_array_new ();
  source->round = source->claims_round = comparer->round;
  for (guint i = start; i < end; i++)
    {
      CclClaim *claim = g_ptr_array_index (claims, i);
      CclCandidate *candidate = NULL;

      if (claim->status != CCL_STATUS_DISMISSED)
        {
          candidate = find_known (comparer, known, &next, claim);
          if (candidate == NULL)
            candidate = add_candidate (comparer, source, claim);
          candidate->position = i;
          candidate->article_rank = source->rank;
          g_ptr_array_add (source->candidates, candidate);
        }
      g_ptr_array_add (comparison->claims,
                       ccl_claim_ref (candidate != NULL ? candidate->claim : claim));
    }
  for (; next < known->len; next++)
    remove_candidate (comparer, g_ptr_array_index (known, next));
}

/* Articles ------------------------------------------------------------------------------------ */

/* Copies share a rank. */
static void
rank_sources (CclComparer *comparer)
{
  for (guint i = 0; i < comparer->ranked->len; i++)
    {
      Source *source = g_ptr_array_index (comparer->ranked, i);
      const Source *before = i > 0 ? g_ptr_array_index (comparer->ranked, i - 1) : NULL;

      source->rank = before == NULL ? 1
                                    : before->rank + (ccl_candidate_compare_articles (
                                                          before->article, source->article) != 0);
    }
}

static void
add_ranked (CclComparer *comparer, Source *source)
{
  guint low = 0, high = comparer->ranked->len;

  while (low < high)
    {
      guint middle = (low + high) / 2;
      const Source *other = g_ptr_array_index (comparer->ranked, middle);

      if (ccl_candidate_compare_articles (other->article, source->article) <= 0)
        low = middle + 1;
      else
        high = middle;
    }
  g_ptr_array_insert (comparer->ranked, (int) low, source);
}

static void
remove_claims (CclComparer *comparer, Source *source)
{
  for (guint i = 0; i < source->candidates->len; i++)
    remove_candidate (comparer, g_ptr_array_index (source->candidates, i));
  g_ptr_array_set_size (source->candidates, 0);
}

static Source *
get_source (CclComparer *comparer, const char *id)
{
  Source *source = g_hash_table_lookup (comparer->sources, id);

  if (source != NULL)
    return source;

  source = g_new0 (Source, 1);
  source->id = g_strdup (id);
  source->candidates = g_ptr_array_new ();
  g_hash_table_insert (comparer->sources, source->id, source);
  return source;
}

/* An editor's correction makes another object, which says something else or not. */
static void
take_article (CclComparer *comparer, Source *source, CclArticle *article)
{
  CclArticle *old = source->article;

  if (old == article)
    return;
  if (old == NULL || ccl_candidate_compare_articles (old, article) != 0)
    {
      remove_claims (comparer, source);
      if (old != NULL)
        g_ptr_array_remove (comparer->ranked, source);
      source->article = ccl_article_ref (article);
      add_ranked (comparer, source);
    }
  else
    source->article = ccl_article_ref (article);
  if (old != NULL)
    ccl_article_unref (old);
}

/* Returns: FALSE if articles that are known have changed places: then nothing that is kept holds */
static gboolean
take_articles (CclComparer *comparer, GPtrArray *articles, CclComparison *comparison)
{
  guint last = 0;

  for (guint i = 0; i < articles->len; i++)
    {
      CclArticle *article = g_ptr_array_index (articles, i);
      Source *source = get_source (comparer, article->id);

      if (source->round != 0 && source->order < last)
        return FALSE;
      if (source->round != 0)
        last = source->order;
      source->round = comparer->round;
      source->order = i;
      take_article (comparer, source, article);
      ccl_comparison_take_article (comparison, ccl_article_ref (article));
    }
  return TRUE;
}

static void
drop_unseen (CclComparer *comparer)
{
  GHashTableIter iter;
  gpointer data;

  g_hash_table_iter_init (&iter, comparer->sources);
  while (g_hash_table_iter_next (&iter, NULL, &data))
    {
      Source *source = data;

      if (source->claims_round != comparer->round)
        remove_claims (comparer, source);
      if (source->round == comparer->round)
        continue;
      if (source->article != NULL)
        g_ptr_array_remove (comparer->ranked, source);
      g_hash_table_iter_remove (&iter);
    }
}

static const char *
get_article_id (GPtrArray *claims, guint number)
{
  const char *id = ((const CclClaim *) g_ptr_array_index (claims, number))->article;

  return id != NULL ? id : "";
}

/* Nothing has changed in most articles: those are known by their claims' pointers. Returns: whether the
 * claims from @start on are what they were, and no more of the same article follow */
static gboolean
take_same_claims (CclComparer *comparer, Source *source, GPtrArray *claims, guint start,
                  CclComparison *comparison)
{
  guint end = start + source->candidates->len;

  if (source->claims_round == comparer->round || source->candidates->len == 0 || end > claims->len ||
      (end < claims->len && g_str_equal (get_article_id (claims, end), source->id)))
    return FALSE;
  for (guint i = start; i < end; i++)
    if (((CclCandidate *) g_ptr_array_index (source->candidates, i - start))->claim !=
        g_ptr_array_index (claims, i))
      return FALSE;

  for (guint i = start; i < end; i++)
    {
      CclCandidate *candidate = g_ptr_array_index (source->candidates, i - start);

      candidate->position = i;
      candidate->article_rank = source->rank;
      g_ptr_array_add (comparison->claims, ccl_claim_ref (candidate->claim));
    }
  source->round = source->claims_round = comparer->round;
  return TRUE;
}

/* Brings what is kept up to date with what is given. */
static gboolean
take_all (CclComparer *comparer, GPtrArray *articles, GPtrArray *claims, CclComparison *comparison)
{
  comparer->round++;
  if (!take_articles (comparer, articles, comparison))
    return FALSE;

  rank_sources (comparer);
  for (guint start = 0, end; start < claims->len; start = end)
    {
      Source *source = get_source (comparer, get_article_id (claims, start));

      end = start + source->candidates->len;
      if (take_same_claims (comparer, source, claims, start, comparison))
        continue;
      for (end = start + 1; end < claims->len; end++)
        if (!g_str_equal (get_article_id (claims, end), source->id))
          break;
      take_claims (comparer, source, claims, start, end, comparison);
    }
  return TRUE;
}

/* Rows ---------------------------------------------------------------------------------------- */

static int
compare_candidates (gconstpointer a, gconstpointer b)
{
  return ccl_candidate_compare (*(const CclCandidate *const *) a, *(const CclCandidate *const *) b);
}

static void
match_cell (CclCell *cell)
{
  g_ptr_array_sort (cell->claims, compare_candidates);
  for (guint i = 0; i < cell->claims->len; i++)
    ((CclCandidate *) g_ptr_array_index (cell->claims, i))->rank = i;
  ccl_candidates_weigh_words (cell->claims);
  cell->matched = ccl_rows_match (cell->claims);
}

/* Returns: FALSE if it was cancelled */
static gboolean
match_cells (GPtrArray *cells, GCancellable *cancellable)
{
  for (guint i = 0; i < cells->len; i++)
    {
      CclCell *cell = g_ptr_array_index (cells, i);

      if (g_cancellable_is_cancelled (cancellable))
        return FALSE;
      if (cell->matched == NULL)
        match_cell (cell);
    }
  return TRUE;
}

static int
compare_texts (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* Returns: (transfer full): a text that is the same while everybody stands where he stood */
static char *
dup_sides (const CclComparison *comparison)
{
  GString *text = g_string_new (NULL);
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < comparison->sides->len; i++)
    {
      const CclSide *side = g_ptr_array_index (comparison->sides, i);

      for (guint j = 0; j < side->parties->len; j++)
        g_ptr_array_add (lines, g_strdup_printf ("%s\x1f%s\x1e",
                                                 (const char *) g_ptr_array_index (side->parties, j),
                                                 side->party));
    }
  g_ptr_array_sort (lines, compare_texts);
  for (guint i = 0; i < lines->len; i++)
    g_string_append (text, g_ptr_array_index (lines, i));
  return g_string_free (text, FALSE);
}

/* What sides there are; where somebody has changed sides, no row is what it was. */
static void
find_sides (CclComparer *comparer, GPtrArray *cells, CclComparison *comparison,
            const CclDecisions *decisions)
{
  g_autoptr (GHashTable) rebels = g_hash_table_new (g_str_hash, g_str_equal);
  char *sides;

  for (guint i = 0; i < cells->len; i++)
    {
      CclCell *cell = g_ptr_array_index (cells, i);
      GHashTableIter iter;
      gpointer party;

      if (cell->rebels == NULL)
        {
          cell->rebels = g_hash_table_new (g_str_hash, g_str_equal);
          for (guint j = 0; j < cell->asked->len; j++)
            ccl_sides_find_rebels (g_ptr_array_index (cell->asked, j), cell->rebels, decisions);
        }
      g_hash_table_iter_init (&iter, cell->rebels);
      while (g_hash_table_iter_next (&iter, &party, NULL))
        g_hash_table_add (rebels, party);
    }

  ccl_sides_find (comparison, comparer->speakers, rebels, comparer->camps, decisions);
  sides = dup_sides (comparison);
  for (guint i = 0; g_strcmp0 (sides, comparer->sides) != 0 && i < cells->len; i++)
    g_clear_pointer (&((CclCell *) g_ptr_array_index (cells, i))->rows, g_ptr_array_unref);
  g_free (comparer->sides);
  comparer->sides = sides;
}

static void
make_rows (CclCell *cell, const CclComparison *comparison)
{
  if (cell->rows != NULL)
    return;

  cell->rows = g_ptr_array_new_full (cell->asked->len, (GDestroyNotify) ccl_row_unref);
  for (guint i = 0; i < cell->asked->len; i++)
    g_ptr_array_add (cell->rows,
                     ccl_question_make_row (comparison, g_ptr_array_index (cell->asked, i)));
  ccl_marks_find_between_rows (comparison, cell->rows, cell->asked);
}

/* Handing over -------------------------------------------------------------------------------- */

static guint
get_position (GPtrArray *members)
{
  guint position = G_MAXUINT;

  for (guint i = 0; i < members->len; i++)
    position = MIN (position, ((const CclCandidate *) g_ptr_array_index (members, i))->position);
  return position;
}

/* By topic, then by the first claim: no two rows have the same, so that each finds its place without
 * sorting. */
static void
take_rows (GPtrArray *cells, GHashTable *overruled, CclComparison *comparison)
{
  g_autofree CclRow **row_at = g_new0 (CclRow *, comparison->claims->len + 1);
  GPtrArray *topics[CCL_N_TOPICS];

  for (guint i = 0; i < cells->len; i++)
    {
      const CclCell *cell = g_ptr_array_index (cells, i);

      for (guint j = 0; j < cell->rows->len; j++)
        row_at[get_position (g_ptr_array_index (cell->asked, j))] = g_ptr_array_index (cell->rows, j);
    }

  for (guint i = 0; i < CCL_N_TOPICS; i++)
    topics[i] = g_ptr_array_new ();
  for (guint i = 0; i < comparison->claims->len; i++)
    if (row_at[i] != NULL)
      g_ptr_array_add (topics[row_at[i]->topic], row_at[i]);
  for (guint i = 0; i < CCL_N_TOPICS; i++)
    {
      for (guint j = 0; j < topics[i]->len; j++)
        {
          CclRow *row = g_ptr_array_index (topics[i], j);
          CclRow *shown = g_hash_table_size (overruled) > 0 ? g_hash_table_lookup (overruled, row)
                                                            : NULL;

          g_ptr_array_add (comparison->rows, ccl_row_ref (shown != NULL ? shown : row));
        }
      g_ptr_array_unref (topics[i]);
    }
}

static void
take_title (CclComparison *comparison, const CclDecisions *decisions)
{
  const char *title = decisions != NULL
                          ? ccl_decisions_get (decisions, CCL_DECISION_COMPARISON, "", "title")
                          : NULL;

  if (title != NULL && *title != '\0')
    comparison->title = g_strdup (title);
}

static gboolean
fill (CclComparer *comparer, CclComparison *comparison, const CclDecisions *decisions,
      GCancellable *cancellable)
{
  GPtrArray *cells = ccl_cells_list (comparer->cells);
  g_autoptr (GHashTable) overruled = NULL;

  if (!match_cells (cells, cancellable))
    return FALSE;

  ccl_links_apply (cells, comparer->by_key, decisions);
  find_sides (comparer, cells, comparison, decisions);
  for (guint i = 0; i < cells->len; i++)
    make_rows (g_ptr_array_index (cells, i), comparison);
  overruled = ccl_overrule_rows (cells, comparer->by_key, decisions);
  take_rows (cells, overruled, comparison);
  take_title (comparison, decisions);
  return TRUE;
}

/* The comparer -------------------------------------------------------------------------------- */

CclComparer *
ccl_comparer_new (CclParties *parties)
{
  CclComparer *comparer = g_new0 (CclComparer, 1);

  g_atomic_ref_count_init (&comparer->n_refs);
  g_mutex_init (&comparer->lock);
  comparer->parties = ccl_parties_ref (parties);
  return comparer;
}

CclComparer *
ccl_comparer_ref (CclComparer *comparer)
{
  g_atomic_ref_count_inc (&comparer->n_refs);
  return comparer;
}

void
ccl_comparer_unref (CclComparer *comparer)
{
  if (!g_atomic_ref_count_dec (&comparer->n_refs))
    return;

  clear (comparer);
  ccl_parties_unref (comparer->parties);
  g_mutex_clear (&comparer->lock);
  g_free (comparer);
}

/* Under the lock. */
static CclComparison *
compare (CclComparer *comparer, GPtrArray *articles, GPtrArray *claims,
         const CclCompareOptions *options, GCancellable *cancellable)
{
  g_autoptr (CclComparison) comparison = ccl_comparison_new (comparer->parties);
  g_autofree char *basis = dup_basis (options);

  if (g_strcmp0 (basis, comparer->basis) != 0)
    start_anew (comparer, g_strdup (basis), options);
  if (!take_all (comparer, articles, claims, comparison))
    {
      start_anew (comparer, g_strdup (basis), options);
      ccl_comparison_unref (comparison);
      comparison = ccl_comparison_new (comparer->parties);
      take_all (comparer, articles, claims, comparison);
    }
  drop_unseen (comparer);
  ccl_cells_update (comparer->cells);
  g_ptr_array_set_size (comparer->removed, 0);
  if (fill (comparer, comparison, options->decisions, cancellable))
    return g_steal_pointer (&comparison);
  return ccl_comparison_new (comparer->parties);
}

CclComparison *
ccl_comparer_compare (CclComparer *comparer, GPtrArray *articles, GPtrArray *claims,
                      const CclCompareOptions *options, GCancellable *cancellable)
{
  const CclCompareOptions defaults = { CCL_COMPARE_DEFAULT_TOLERANCE, NULL };
  CclComparison *comparison;

  g_mutex_lock (&comparer->lock);
  comparison = compare (comparer, articles, claims, options != NULL ? options : &defaults,
                        cancellable);
  g_mutex_unlock (&comparer->lock);
  return comparison;
}
