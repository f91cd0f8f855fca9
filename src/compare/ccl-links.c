/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-links.h"

#include <string.h>

typedef struct
{
  GHashTable *by_key; /* claim key -> CclCandidate, of all claims */
  GHashTable *cells;  /* set of CclCell: those that are linked */
  GHashTable *row_of; /* CclCandidate -> row, of the linked cells */
  GHashTable *apart;  /* CclCandidate -> GPtrArray of those that it may not stand with */
} Links;

static int
compare_candidates (gconstpointer a, gconstpointer b)
{
  return ccl_candidate_compare (*(const CclCandidate *const *) a, *(const CclCandidate *const *) b);
}

/* Gives a cell rows of its own, which may be changed. */
static void
open_cell (Links *links, CclCell *cell)
{
  if (!g_hash_table_add (links->cells, cell))
    return;

  ccl_cell_clear_rows (cell);
  cell->asked = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  for (guint i = 0; i < cell->matched->len; i++)
    {
      GPtrArray *row = g_ptr_array_copy (g_ptr_array_index (cell->matched, i), NULL, NULL);

      g_ptr_array_add (cell->asked, row);
      for (guint j = 0; j < row->len; j++)
        g_hash_table_insert (links->row_of, g_ptr_array_index (row, j), row);
    }
}

static gboolean
find_linked (const Links *links, const char *target, CclCandidate **first, CclCandidate **second)
{
  const char *separator = strchr (target, '\x1f');
  g_autofree char *key = NULL;

  if (separator == NULL)
    return FALSE;

  key = g_strndup (target, (gsize) (separator - target));
  *first = g_hash_table_lookup (links->by_key, key);
  *second = g_hash_table_lookup (links->by_key, separator + 1);
  return *first != NULL && *second != NULL;
}

static void
note_apart (Links *links, CclCandidate *candidate, CclCandidate *other)
{
  GPtrArray *others = g_hash_table_lookup (links->apart, candidate);

  if (others == NULL)
    {
      others = g_ptr_array_new ();
      g_hash_table_insert (links->apart, candidate, others);
    }
  g_ptr_array_add (others, other);
}

/* Puts the two claims' rows together. */
static void
join_rows (Links *links, CclCandidate *first, CclCandidate *second)
{
  GPtrArray *kept = g_hash_table_lookup (links->row_of, first);
  GPtrArray *emptied = g_hash_table_lookup (links->row_of, second);

  if (kept == emptied)
    return;
  for (guint i = 0; i < emptied->len; i++)
    {
      CclCandidate *candidate = g_ptr_array_index (emptied, i);

      g_ptr_array_add (kept, candidate);
      g_hash_table_insert (links->row_of, candidate, kept);
    }
  g_ptr_array_set_size (emptied, 0);
}

static void
read_link (CclDecisionKind kind, const char *target, const char *field, const char *value,
           gpointer user_data)
{
  Links *links = user_data;
  CclCandidate *first, *second;

  if (kind != CCL_DECISION_LINK || !g_str_equal (field, "rows") ||
      !find_linked (links, target, &first, &second))
    return;

  open_cell (links, first->cell);
  open_cell (links, second->cell);

  if (g_str_equal (value, "together"))
    join_rows (links, first, second);
  else if (g_str_equal (value, "apart"))
    {
      note_apart (links, first, second);
      note_apart (links, second, first);
    }
}

static gboolean
may_stand_with (const Links *links, const CclCandidate *candidate, GPtrArray *row)
{
  GPtrArray *others = g_hash_table_lookup (links->apart, candidate);

  for (guint i = 0; others != NULL && i < others->len; i++)
    if (g_ptr_array_find (row, g_ptr_array_index (others, i), NULL))
      return FALSE;

  return TRUE;
}

/* Takes apart what may not stand together: each claim goes into the first part that bears it. What
 * stays first keeps the row. */
static void
part_row (const Links *links, GPtrArray *row, GPtrArray *rows)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();
  g_autoptr (GPtrArray) all = g_ptr_array_copy (row, NULL, NULL);

  g_ptr_array_set_size (row, 0);
  g_ptr_array_add (parts, row);
  for (guint i = 0; i < all->len; i++)
    {
      CclCandidate *candidate = g_ptr_array_index (all, i);
      guint number = 0;

      while (number < parts->len &&
             !may_stand_with (links, candidate, g_ptr_array_index (parts, number)))
        number++;
      if (number == parts->len)
        {
          g_ptr_array_add (rows, g_ptr_array_new ());
          g_ptr_array_add (parts, g_ptr_array_index (rows, rows->len - 1));
        }
      g_ptr_array_add (g_ptr_array_index (parts, number), candidate);
    }
}

static void
finish_cell (const Links *links, CclCell *cell)
{
  guint n_found = cell->asked->len;

  for (guint i = 0; i < n_found; i++)
    {
      GPtrArray *row = g_ptr_array_index (cell->asked, i);

      g_ptr_array_sort (row, compare_candidates);
      if (g_hash_table_size (links->apart) > 0)
        part_row (links, row, cell->asked);
    }
  for (guint i = cell->asked->len; i > 0; i--)
    if (((GPtrArray *) g_ptr_array_index (cell->asked, i - 1))->len == 0)
      g_ptr_array_remove_index (cell->asked, i - 1);
}

void
ccl_links_apply (GPtrArray *cells, GHashTable *by_key, const CclDecisions *decisions)
{
  g_autoptr (GHashTable) linked = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) row_of = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) apart = g_hash_table_new_full (NULL, NULL, NULL,
                                                        (GDestroyNotify) g_ptr_array_unref);
  Links links = { by_key, linked, row_of, apart };
  GHashTableIter iter;
  gpointer cell;

  for (guint i = 0; i < cells->len; i++)
    {
      CclCell *it = g_ptr_array_index (cells, i);

      if (it->asked != it->matched)
        ccl_cell_clear_rows (it);
    }

  if (decisions != NULL)
    ccl_decisions_foreach (decisions, read_link, &links);
  g_hash_table_iter_init (&iter, linked);
  while (g_hash_table_iter_next (&iter, &cell, NULL))
    finish_cell (&links, cell);

  for (guint i = 0; i < cells->len; i++)
    {
      CclCell *it = g_ptr_array_index (cells, i);

      if (it->asked == NULL)
        it->asked = g_ptr_array_ref (it->matched);
    }
}
