/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-grid-private.h"

/* Whether the keyboard is with the grid or one of its cells. */
gboolean
ccl_grid_has_focus (CclGrid *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL
         && (focus == GTK_WIDGET (self) || gtk_widget_is_ancestor (focus, GTK_WIDGET (self)));
}

/* Gives the keyboard to the current cell's widget, which screen readers then read out. */
void
ccl_grid_focus_current (CclGrid *self)
{
  GtkWidget *cell = NULL;

  if (self->current_item != CCL_GRID_NO_ITEM && ccl_grid_view_get_page_height (self) > 0)
    cell = ccl_grid_lines_ensure_cell (self, self->current_item, self->current_column);
  if (cell == NULL || !gtk_widget_grab_focus (cell))
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
select_range (CclGrid *self, guint from, guint to)
{
  for (guint i = MIN (from, to); i <= MAX (from, to); i++)
    {
      CclRow *row = ccl_grid_model_get_item (self->model, i)->row;

      if (row != NULL)
        g_hash_table_add (self->selected, row);
    }
}

static void
select_by_mode (CclGrid *self, guint item, CclGridSelectMode mode)
{
  CclRow *row = ccl_grid_model_get_item (self->model, item)->row;

  if (mode == CCL_GRID_SELECT_KEEP)
    return;
  if (mode == CCL_GRID_SELECT_TOGGLE && row != NULL && g_hash_table_remove (self->selected, row))
    return;
  if (mode != CCL_GRID_SELECT_TOGGLE)
    g_hash_table_remove_all (self->selected);
  if (mode == CCL_GRID_SELECT_RANGE && self->range_item != CCL_GRID_NO_ITEM)
    select_range (self, self->range_item, item);
  else if (row != NULL)
    g_hash_table_add (self->selected, row);
}

void
ccl_grid_go_to (CclGrid *self, guint item, guint column, CclGridSelectMode mode)
{
  gboolean had_focus = ccl_grid_has_focus (self);

  if (item >= ccl_grid_model_get_n_items (self->model))
    return;

  select_by_mode (self, item, mode);
  self->current_item = item;
  if (column < self->columns->len)
    self->current_column = column;
  if (mode != CCL_GRID_SELECT_RANGE)
    self->range_item = item;

  ccl_grid_view_reveal (self, item, self->current_column);
  if (had_focus)
    ccl_grid_focus_current (self);
  ccl_grid_view_update_classes (self);
  g_signal_emit_by_name (self, "selection-changed");
}

void
ccl_grid_select_all (CclGrid *self)
{
  if (ccl_grid_model_get_n_items (self->model) == 0)
    return;
  select_range (self, 0, ccl_grid_model_get_n_items (self->model) - 1);
  ccl_grid_view_update_classes (self);
  g_signal_emit_by_name (self, "selection-changed");
}

CclRow *
ccl_grid_get_row (CclGrid *self)
{
  g_return_val_if_fail (CCL_IS_GRID (self), NULL);

  if (self->current_item == CCL_GRID_NO_ITEM)
    return NULL;
  return ccl_grid_model_get_item (self->model, self->current_item)->row;
}

CclSide *
ccl_grid_get_side (CclGrid *self)
{
  g_return_val_if_fail (CCL_IS_GRID (self), NULL);

  return ccl_grid_get_row (self) != NULL ? ccl_grid_columns_get (self, self->current_column)->side
                                         : NULL;
}

CclArticle *
ccl_grid_get_article (CclGrid *self)
{
  g_return_val_if_fail (CCL_IS_GRID (self), NULL);

  return ccl_grid_get_row (self) != NULL
           ? ccl_grid_columns_get (self, self->current_column)->article
           : NULL;
}

GPtrArray *
ccl_grid_list_claims (CclGrid *self)
{
  const CclRow *row;

  g_return_val_if_fail (CCL_IS_GRID (self), NULL);

  row = ccl_grid_get_row (self);
  return row != NULL ? ccl_grid_list_cell (self, row, self->current_column) : g_ptr_array_new ();
}

GPtrArray *
ccl_grid_list_selected_rows (CclGrid *self)
{
  GPtrArray *rows;

  g_return_val_if_fail (CCL_IS_GRID (self), NULL);

  rows = g_ptr_array_new ();
  for (guint i = 0; i < ccl_grid_model_get_n_items (self->model); i++)
    {
      CclRow *row = ccl_grid_model_get_item (self->model, i)->row;

      if (row != NULL && g_hash_table_contains (self->selected, row))
        g_ptr_array_add (rows, row);
    }
  return rows;
}

static gboolean
go_to_row (CclGrid *self, CclRow *row, guint column)
{
  if (row == NULL || !ccl_grid_model_has_row (self->model, row))
    return FALSE;
  if (ccl_grid_model_find_row (self->model, row) == CCL_GRID_NO_ITEM)
    ccl_grid_set_collapsed (self, row->topic, FALSE);
  ccl_grid_go_to (self, ccl_grid_model_find_row (self->model, row), column, CCL_GRID_SELECT_ONLY);
  return TRUE;
}

static guint
find_column_of (CclGrid *self, const CclRow *row, const char *claim_key)
{
  for (guint i = 1; i + 1 < self->columns->len; i++)
    {
      g_autoptr (GPtrArray) claims = ccl_grid_list_cell (self, row, i);

      for (guint j = 0; j < claims->len; j++)
        if (g_strcmp0 (((CclClaim *) g_ptr_array_index (claims, j))->key, claim_key) == 0)
          return i;
    }

  return 0;
}

gboolean
ccl_grid_select_claim (CclGrid *self, const char *claim_key)
{
  CclComparison *comparison;
  CclRow *row;

  g_return_val_if_fail (CCL_IS_GRID (self) && claim_key != NULL, FALSE);

  comparison = ccl_grid_model_get_comparison (self->model);
  row = comparison != NULL ? ccl_comparison_find_row (comparison, claim_key) : NULL;
  return row != NULL && go_to_row (self, row, find_column_of (self, row, claim_key));
}

gboolean
ccl_grid_select_row (CclGrid *self, const char *row_key)
{
  CclComparison *comparison;

  g_return_val_if_fail (CCL_IS_GRID (self) && row_key != NULL, FALSE);

  comparison = ccl_grid_model_get_comparison (self->model);
  return comparison != NULL
         && go_to_row (self, ccl_comparison_find_row (comparison, row_key), self->current_column);
}

gboolean
ccl_grid_next_discrepancy (CclGrid *self, gboolean forward)
{
  g_return_val_if_fail (CCL_IS_GRID (self), FALSE);

  return go_to_row (self,
                    ccl_grid_model_find_discrepancy (self->model, self->current_item, forward),
                    self->current_column);
}
