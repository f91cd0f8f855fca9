/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-question.h"

#include "ccl-marks.h"
#include "ccl-verdict.h"

#include <string.h>

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

CclRow *
ccl_question_make_row (const CclComparison *comparison, GPtrArray *members)
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
