/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-grid-private.h"

/* What is kept over a change of the lines: rows and columns move, so they are named. */
typedef struct
{
  CclGridPlace *place;
  CclRow *row;
  CclTopic topic;
  gboolean on_heading;
  guint item;
  char *column_key;
  gboolean had_focus;
} Change;

static Change
begin_change (CclGrid *self)
{
  Change change = { .item = self->current_item };

  change.place = ccl_grid_place_save (self);
  if (self->current_item != CCL_GRID_NO_ITEM)
    {
      const CclGridItem *item = ccl_grid_model_get_item (self->model, self->current_item);

      change.row = item->row;
      change.topic = item->topic;
      change.on_heading = item->row == NULL;
    }
  if (self->current_column < self->columns->len)
    change.column_key = g_strdup (ccl_grid_columns_get (self, self->current_column)->key);
  change.had_focus = ccl_grid_has_focus (self);
  ccl_grid_lines_release_all (self);
  return change;
}

static guint
find_current (CclGrid *self, const Change *change, GHashTable *moved)
{
  CclRow *row = change->row;
  guint item;

  if (change->on_heading)
    return ccl_grid_model_find_heading (self->model, change->topic);
  if (row == NULL)
    return CCL_GRID_NO_ITEM;

  if (moved != NULL)
    row = g_hash_table_lookup (moved, row);
  item = row != NULL ? ccl_grid_model_find_row (self->model, row) : CCL_GRID_NO_ITEM;
  if (item == CCL_GRID_NO_ITEM && row != NULL && ccl_grid_model_has_row (self->model, row))
    return ccl_grid_model_find_heading (self->model, row->topic); /* under a collapsed one */

  /* Its last claim was dismissed: the keyboard goes on with the row that took its place. */
  if (item == CCL_GRID_NO_ITEM && row == NULL && ccl_grid_model_get_n_items (self->model) > 0)
    item = MIN (change->item, ccl_grid_model_get_n_items (self->model) - 1);
  return item;
}

static void
keep_selected (CclGrid *self, GHashTable *moved)
{
  g_autoptr (GHashTable) old = g_steal_pointer (&self->selected);
  GHashTableIter iter;
  gpointer row;

  self->selected = g_hash_table_new (NULL, NULL);
  g_hash_table_iter_init (&iter, old);
  while (g_hash_table_iter_next (&iter, &row, NULL))
    {
      if (moved != NULL)
        row = g_hash_table_lookup (moved, row);
      if (row != NULL && ccl_grid_model_find_row (self->model, row) != CCL_GRID_NO_ITEM)
        g_hash_table_add (self->selected, row);
    }
}

static void
end_change (CclGrid *self, Change *change, GHashTable *moved)
{
  guint column;

  self->hovered_item = CCL_GRID_NO_ITEM;
  ccl_grid_place_restore (self, change->place, moved);
  keep_selected (self, moved);
  self->current_item = find_current (self, change, moved);
  self->range_item = self->current_item;
  column = ccl_grid_columns_find (self, change->column_key);
  self->current_column = column != CCL_GRID_NO_COLUMN ? column : 0;
  if (self->current_item != CCL_GRID_NO_ITEM && g_hash_table_size (self->selected) == 0)
    {
      CclRow *row = ccl_grid_model_get_item (self->model, self->current_item)->row;

      if (row != NULL)
        g_hash_table_add (self->selected, row);
    }
  if (change->had_focus)
    ccl_grid_focus_current (self);
  g_free (change->column_key);

  gtk_accessible_update_relation (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_RELATION_ROW_COUNT,
                                  (int) ccl_grid_model_get_n_items (self->model),
                                  GTK_ACCESSIBLE_RELATION_COL_COUNT, (int) self->columns->len, -1);
  g_signal_emit_by_name (self, "visible-rows-changed");
  g_signal_emit_by_name (self, "selection-changed");
}

/* Old row -> new row: the one with the claim that stood for it, else with any of its claims. */
static GHashTable *
map_rows (CclComparison *old, CclComparison *new)
{
  GHashTable *moved = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) rows = g_hash_table_new (g_str_hash, g_str_equal);

  if (old == NULL || new == NULL)
    return moved;

  for (guint i = 0; i < new->rows->len; i++)
    {
      CclRow *row = g_ptr_array_index (new->rows, i);

      for (guint j = 0; j < row->claims->len; j++)
        {
          CclClaim *claim = g_ptr_array_index (row->claims, j);

          if (claim->key != NULL)
            g_hash_table_insert (rows, claim->key, row);
        }
    }
  for (guint i = 0; i < old->rows->len; i++)
    {
      CclRow *row = g_ptr_array_index (old->rows, i);
      CclRow *found = row->key != NULL ? g_hash_table_lookup (rows, row->key) : NULL;

      for (guint j = 0; j < row->claims->len && found == NULL; j++)
        {
          CclClaim *claim = g_ptr_array_index (row->claims, j);

          found = claim->key != NULL ? g_hash_table_lookup (rows, claim->key) : NULL;
        }
      if (found != NULL)
        g_hash_table_insert (moved, row, found);
    }
  return moved;
}

void
ccl_grid_set_comparison (CclGrid *self, CclComparison *comparison)
{
  CclComparison *old;
  g_autoptr (GHashTable) moved = NULL;
  Change change;

  g_return_if_fail (CCL_IS_GRID (self));

  old = ccl_grid_model_get_comparison (self->model);
  if (old != NULL)
    ccl_comparison_ref (old); /* the change still speaks of its rows */
  change = begin_change (self);
  moved = map_rows (old, comparison);
  ccl_grid_model_set_comparison (self->model, comparison);
  ccl_grid_columns_rebuild (self);
  end_change (self, &change, moved);
  g_clear_pointer (&old, ccl_comparison_unref);
}

CclComparison *
ccl_grid_get_comparison (CclGrid *self)
{
  g_return_val_if_fail (CCL_IS_GRID (self), NULL);

  return ccl_grid_model_get_comparison (self->model);
}

void
ccl_grid_set_columns (CclGrid *self, CclGridColumns columns)
{
  Change change;

  g_return_if_fail (CCL_IS_GRID (self));

  if (self->columns_kind == columns)
    return;
  change = begin_change (self);
  self->columns_kind = columns;
  self->scroll_x = 0;
  self->scroll_x_asked = TRUE;
  ccl_grid_columns_rebuild (self);
  end_change (self, &change, NULL);
}

CclGridColumns
ccl_grid_get_columns (CclGrid *self)
{
  g_return_val_if_fail (CCL_IS_GRID (self), CCL_GRID_BY_SIDE);

  return self->columns_kind;
}

void
ccl_grid_set_sort (CclGrid *self, CclGridSort sort)
{
  Change change;

  g_return_if_fail (CCL_IS_GRID (self));

  change = begin_change (self);
  ccl_grid_model_set_sort (self->model, sort);
  end_change (self, &change, NULL);
}

void
ccl_grid_set_filter (CclGrid *self, guint verdicts, const char *query)
{
  Change change;

  g_return_if_fail (CCL_IS_GRID (self));

  change = begin_change (self);
  ccl_grid_model_set_filter (self->model, verdicts, query);
  end_change (self, &change, NULL);
}

void
ccl_grid_set_show_hidden (CclGrid *self, gboolean show_hidden)
{
  Change change;

  g_return_if_fail (CCL_IS_GRID (self));

  change = begin_change (self);
  ccl_grid_model_set_show_hidden (self->model, show_hidden);
  end_change (self, &change, NULL);
}

void
ccl_grid_set_collapsed (CclGrid *self, CclTopic topic, gboolean collapsed)
{
  Change change;

  g_return_if_fail (CCL_IS_GRID (self));

  if (ccl_grid_model_get_collapsed (self->model, topic) == !!collapsed)
    return;
  change = begin_change (self);
  ccl_grid_model_set_collapsed (self->model, topic, collapsed);
  end_change (self, &change, NULL);
}

gboolean
ccl_grid_get_collapsed (CclGrid *self, CclTopic topic)
{
  g_return_val_if_fail (CCL_IS_GRID (self), FALSE);

  return ccl_grid_model_get_collapsed (self->model, topic);
}

void
ccl_grid_toggle_heading (CclGrid *self, guint item)
{
  CclTopic topic = ccl_grid_model_get_item (self->model, item)->topic;

  ccl_grid_set_collapsed (self, topic, !ccl_grid_model_get_collapsed (self->model, topic));
}

guint
ccl_grid_get_n_visible_rows (CclGrid *self)
{
  g_return_val_if_fail (CCL_IS_GRID (self), 0);

  return ccl_grid_model_get_n_rows (self->model);
}

guint
ccl_grid_count (CclGrid *self, CclVerdict verdict)
{
  g_return_val_if_fail (CCL_IS_GRID (self) && verdict < CCL_N_VERDICTS, 0);

  return ccl_grid_model_count (self->model, verdict);
}
