/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-overrule.h"

typedef struct
{
  GHashTable *by_key;
  GHashTable *targets;    /* set of claim keys */
  GHashTable *candidates; /* set of CclCandidate */
} Targets;

static void
note_target (CclDecisionKind kind, const char *target, const char *field, const char *value,
             gpointer user_data)
{
  Targets *targets = user_data;
  CclCandidate *candidate = kind == CCL_DECISION_ROW ? g_hash_table_lookup (targets->by_key, target)
                                                     : NULL;

  if (candidate == NULL)
    return;
  g_hash_table_add (targets->targets, (char *) target);
  g_hash_table_add (targets->candidates, candidate);
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

static void
overrule (CclRow *row, const CclDecisions *decisions, GHashTable *targets)
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

static CclRow *
find_row_in_cell (const CclCell *cell, const CclCandidate *candidate)
{
  for (guint i = 0; i < cell->asked->len; i++)
    if (g_ptr_array_find (g_ptr_array_index (cell->asked, i), candidate, NULL))
      return g_ptr_array_index (cell->rows, i);

  return NULL;
}

/* A link may have brought it into another cell, which is then one with rows of its own. */
static CclRow *
find_row (GPtrArray *cells, const CclCandidate *candidate)
{
  CclRow *row = find_row_in_cell (candidate->cell, candidate);

  for (guint i = 0; i < cells->len && row == NULL; i++)
    {
      const CclCell *cell = g_ptr_array_index (cells, i);

      if (cell->asked != cell->matched)
        row = find_row_in_cell (cell, candidate);
    }
  return row;
}

GHashTable *
ccl_overrule_rows (GPtrArray *cells, GHashTable *by_key, const CclDecisions *decisions)
{
  GHashTable *overruled = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) ccl_row_unref);
  g_autoptr (GHashTable) keys = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) candidates = g_hash_table_new (NULL, NULL);
  Targets targets = { by_key, keys, candidates };
  GHashTableIter iter;
  gpointer candidate;

  if (decisions != NULL)
    ccl_decisions_foreach (decisions, note_target, &targets);
  g_hash_table_iter_init (&iter, candidates);
  while (g_hash_table_iter_next (&iter, &candidate, NULL))
    {
      CclRow *row = find_row (cells, candidate), *copy;

      if (row == NULL || g_hash_table_contains (overruled, row))
        continue;
      copy = ccl_row_copy (row);
      overrule (copy, decisions, keys);
      g_hash_table_insert (overruled, row, copy);
    }
  return overruled;
}
