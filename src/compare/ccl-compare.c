/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-compare.h"

#include "ccl-marks.h"
#include "ccl-rows.h"
#include "ccl-sides.h"
#include "ccl-verdict.h"

#include <string.h>

/* What a row asks ----------------------------------------------------------------------------- */

/* Adds a vote and keeps the winner; equal votes go to the smaller value, so that order counts for
 * nothing. */
static int
find_most_common (const guint *votes, int n_values)
{
  int winner = 0;

  for (int i = 1; i < n_values; i++)
    if (votes[i] > votes[winner])
      winner = i;
  return winner;
}

static void
ask (CclRow *row, GPtrArray *members)
{
  guint events[CCL_N_EVENTS] = { 0 }, objects[CCL_N_OBJECTS] = { 0 }, n_totals = 0;

  for (guint i = 0; i < members->len; i++)
    {
      const CclClaim *claim = ((const CclCandidate *) g_ptr_array_index (members, i))->claim;
      /* What is affirmed with a figure says best what is asked. */
      guint weight = claim->polarity == CCL_POLARITY_AFFIRMED &&
                             ccl_quantity_has_figure (&claim->quantity)
                         ? 3
                         : 2;

      events[claim->event] += weight;
      objects[claim->object] += weight;
      n_totals += claim->cumulative;
    }

  row->event = (CclEvent) find_most_common (events, CCL_N_EVENTS);
  row->object = (CclObject) find_most_common (objects, CCL_N_OBJECTS);
  row->topic = ccl_topic_of (row->event, row->object);
  row->cumulative = n_totals * 2 > members->len;
}

/* The affected party that most claims name; of equals the first by name. */
static void
find_affected (CclRow *row, GPtrArray *members)
{
  g_autoptr (GHashTable) votes = g_hash_table_new (g_str_hash, g_str_equal);
  guint best = 0;
  const char *winner = NULL;

  for (guint i = 0; i < members->len; i++)
    {
      const char *party = ((const CclCandidate *) g_ptr_array_index (members, i))->claim->affected;
      guint n;

      if (party == NULL)
        continue;
      n = GPOINTER_TO_UINT (g_hash_table_lookup (votes, party)) + 1;
      g_hash_table_replace (votes, (char *) party, GUINT_TO_POINTER (n));
      if (n > best || (n == best && strcmp (party, winner) < 0))
        {
          best = n;
          winner = party;
        }
    }

  row->affected = g_strdup (winner);
}

/* The place, where all that name one name the same. */
static void
find_place (CclRow *row, GPtrArray *members)
{
  const CclCandidate *named = NULL;

  for (guint i = 0; i < members->len; i++)
    {
      const CclCandidate *candidate = g_ptr_array_index (members, i);

      if (candidate->claim->place == NULL)
        continue;
      if (named != NULL && named->place != candidate->place)
        return;
      if (named == NULL || strcmp (candidate->claim->place, named->claim->place) < 0)
        named = candidate;
    }

  if (named != NULL)
    row->place = g_strdup (named->claim->place);
}

static int
compare_positions (gconstpointer a, gconstpointer b)
{
  const CclCandidate *first = *(const CclCandidate *const *) a,
                     *second = *(const CclCandidate *const *) b;

  return first->position < second->position ? -1 : first->position > second->position;
}

static void
take_claims (CclRow *row, GPtrArray *members)
{
  g_autoptr (GPtrArray) sorted = g_ptr_array_copy (members, NULL, NULL);

  g_ptr_array_sort (sorted, compare_positions);
  for (guint i = 0; i < sorted->len; i++)
    {
      CclClaim *claim = ((CclCandidate *) g_ptr_array_index (sorted, i))->claim;

      g_ptr_array_add (row->claims, ccl_claim_ref (claim));
      if (claim->key != NULL && (row->key == NULL || strcmp (claim->key, row->key) < 0))
        {
          g_free (row->key);
          row->key = g_strdup (claim->key);
        }
    }
}

/* The editor's word --------------------------------------------------------------------------- */

static void
note_target (CclDecisionKind kind, const char *target, const char *field, const char *value,
             gpointer user_data)
{
  if (kind == CCL_DECISION_ROW)
    g_hash_table_add (user_data, (char *) target);
}

static const char *
get_word (const CclDecisions *decisions, const char *key, const char *field)
{
  const char *value = ccl_decisions_get (decisions, CCL_DECISION_ROW, key, field);

  return value != NULL && *value != '\0' ? value : NULL;
}

static void
take_word (char **field, const char *value)
{
  if (*field == NULL && value != NULL)
    *field = g_strdup (value);
}

/* A decision is kept under the key of any claim of the row; of several the first claim's counts. */
static void
apply_row_decisions (CclRow *row, const CclDecisions *decisions, GHashTable *targets)
{
  gboolean has_verdict = FALSE;

  for (guint i = 0; i < row->claims->len; i++)
    {
      const char *key = ((const CclClaim *) g_ptr_array_index (row->claims, i))->key;
      const char *verdict;

      if (key == NULL || !g_hash_table_contains (targets, key))
        continue;
      verdict = get_word (decisions, key, "verdict");
      if (!has_verdict && verdict != NULL)
        has_verdict = ccl_verdict_parse (verdict, &row->verdict);
      take_word (&row->reason, get_word (decisions, key, "reason"));
      take_word (&row->note, get_word (decisions, key, "note"));
      take_word (&row->title, get_word (decisions, key, "title"));
      row->hidden |= g_strcmp0 (get_word (decisions, key, "hidden"), "true") == 0;
    }
}

static void
apply_decisions (CclComparison *comparison, const CclDecisions *decisions)
{
  g_autoptr (GHashTable) targets = g_hash_table_new (g_str_hash, g_str_equal);
  const char *title = ccl_decisions_get (decisions, CCL_DECISION_COMPARISON, "", "title");

  if (title != NULL && *title != '\0')
    comparison->title = g_strdup (title);
  ccl_decisions_foreach (decisions, note_target, targets);
  for (guint i = 0; i < comparison->rows->len && g_hash_table_size (targets) > 0; i++)
    apply_row_decisions (g_ptr_array_index (comparison->rows, i), decisions, targets);
}

/* Together ------------------------------------------------------------------------------------ */

typedef struct
{
  CclRow *row;
  guint position; /* of its first claim */
} Ordered;

static int
compare_ordered (gconstpointer a, gconstpointer b)
{
  const Ordered *first = a, *second = b;

  if (first->row->topic != second->row->topic)
    return (int) first->row->topic - (int) second->row->topic;
  return first->position < second->position ? -1 : first->position > second->position;
}

/* Hands the rows over in their order, with ids. */
static void
take_rows (CclComparison *comparison, GPtrArray *rows, GPtrArray *members)
{
  g_autofree Ordered *ordered = g_new0 (Ordered, rows->len);

  for (guint i = 0; i < rows->len; i++)
    {
      GPtrArray *candidates = g_ptr_array_index (members, i);

      ordered[i] = (Ordered){ g_ptr_array_index (rows, i), G_MAXUINT };
      for (guint j = 0; j < candidates->len; j++)
        ordered[i].position = MIN (
            ordered[i].position,
            ((const CclCandidate *) g_ptr_array_index (candidates, j))->position);
    }

  if (rows->len > 0)
    qsort (ordered, rows->len, sizeof (Ordered), compare_ordered);
  for (guint i = 0; i < rows->len; i++)
    {
      ordered[i].row->id = g_strdup_printf ("r%u", i + 1);
      g_ptr_array_add (comparison->rows, ordered[i].row);
    }
}

static CclRow *
make_row (const CclComparison *comparison, GPtrArray *members)
{
  CclRow *row = ccl_row_new ();

  ask (row, members);
  find_affected (row, members);
  find_place (row, members);
  take_claims (row, members);
  ccl_verdict_find (comparison, members, row);
  ccl_marks_find_in_row (comparison, members, row);
  return row;
}

CclComparison *
ccl_compare (GPtrArray *articles, GPtrArray *claims, CclParties *parties,
             const CclCompareOptions *options, GCancellable *cancellable)
{
  const CclCompareOptions defaults = { CCL_COMPARE_DEFAULT_TOLERANCE, NULL };
  const CclDecisions *decisions = options != NULL ? options->decisions : NULL;
  double tolerance = options != NULL ? options->tolerance : defaults.tolerance;
  CclComparison *comparison = ccl_comparison_new (parties);
  g_autoptr (CclCamps) camps = ccl_camps_new (parties, decisions);
  g_autoptr (CclCandidates) candidates = ccl_candidates_new (articles, claims, parties, camps,
                                                             tolerance);
  g_autoptr (GPtrArray) members = ccl_rows_find (candidates, decisions, cancellable);
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();

  for (guint i = 0; i < articles->len; i++)
    ccl_comparison_take_article (comparison, ccl_article_ref (g_ptr_array_index (articles, i)));
  for (guint i = 0; i < claims->len; i++)
    g_ptr_array_add (comparison->claims, ccl_claim_ref (g_ptr_array_index (claims, i)));

  ccl_sides_find (comparison, candidates, members, camps, decisions);
  for (guint i = 0; i < members->len; i++)
    g_ptr_array_add (rows, make_row (comparison, g_ptr_array_index (members, i)));
  ccl_marks_find_between_rows (comparison, rows, members);
  take_rows (comparison, rows, members);
  if (decisions != NULL)
    apply_decisions (comparison, decisions);
  return comparison;
}
