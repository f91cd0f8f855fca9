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
#include "ccl-sources.h"

#include <string.h>

struct _CclComparer
{
  gatomicrefcount n_refs;
  GMutex lock;
  CclParties *parties;
  char *basis;             /* what all that is kept stands on: dup_basis() */
  CclDecisions *decisions; /* of that time, borrowed by the camps */
  CclCamps *camps;
  CclPreparer *preparer;
  CclCells *cells;
  CclSources *sources;
  char *sides; /* which party is on which side: dup_sides() */
};

/* What is kept ---------------------------------------------------------------------------------- */

static void
clear (CclComparer *comparer)
{
  g_clear_pointer (&comparer->cells, ccl_cells_free);
  g_clear_pointer (&comparer->sources, ccl_sources_free);
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
  comparer->cells = ccl_cells_new ();
  comparer->sources = ccl_sources_new (comparer->preparer, comparer->cells, comparer->decisions);
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

  ccl_sides_find (comparison, ccl_sources_get_speakers (comparer->sources), rebels, comparer->camps, decisions);
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
  GHashTable *by_key = ccl_sources_get_by_key (comparer->sources);
  g_autoptr (GHashTable) overruled = NULL;

  if (!match_cells (cells, cancellable))
    return FALSE;

  ccl_links_apply (cells, by_key, decisions);
  find_sides (comparer, cells, comparison, decisions);
  for (guint i = 0; i < cells->len; i++)
    make_rows (g_ptr_array_index (cells, i), comparison);
  overruled = ccl_overrule_rows (cells, by_key, decisions);
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
  if (!ccl_sources_take (comparer->sources, articles, claims, comparison))
    {
      start_anew (comparer, g_strdup (basis), options);
      ccl_comparison_unref (comparison);
      comparison = ccl_comparison_new (comparer->parties);
      ccl_sources_take (comparer->sources, articles, claims, comparison);
    }
  ccl_cells_update (comparer->cells);
  ccl_sources_forget (comparer->sources);
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
