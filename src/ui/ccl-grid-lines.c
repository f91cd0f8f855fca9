/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-grid-private.h"

static const CclGridPaneId pane_of_kind[CCL_N_GRID_CELL_KINDS] = {
  [CCL_GRID_CELL_QUESTION] = CCL_GRID_PANE_FIRST,  [CCL_GRID_CELL_CLAIMS] = CCL_GRID_PANE_BODY,
  [CCL_GRID_CELL_VERDICT] = CCL_GRID_PANE_VERDICT, [CCL_GRID_CELL_HEADING] = CCL_GRID_PANE_HEADINGS,
  [CCL_GRID_CELL_COLUMN] = CCL_GRID_PANE_TITLES,
};

static GtkWidget *
take_cell (CclGrid *self, CclGridCellKind kind)
{
  GPtrArray *pool = self->pools[kind];
  GtkWidget *cell;

  if (pool->len > 0)
    {
      cell = g_ptr_array_steal_index_fast (pool, pool->len - 1);
      gtk_widget_set_child_visible (cell, TRUE);
      return cell;
    }
  cell = ccl_grid_cell_new (kind);
  gtk_widget_set_parent (cell, self->panes[pane_of_kind[kind]]);
  return cell;
}

static void
release_cell (CclGrid *self, GtkWidget *cell)
{
  static const char *const classes[] = { "current", "selected", "hovered" };

  /* A hidden widget cannot keep the focus; the grid itself goes on hearing the keyboard. */
  if (gtk_widget_is_focus (cell))
    gtk_widget_grab_focus (GTK_WIDGET (self));
  for (guint i = 0; i < G_N_ELEMENTS (classes); i++)
    gtk_widget_remove_css_class (cell, classes[i]);
  gtk_widget_set_child_visible (cell, FALSE);
  g_ptr_array_add (self->pools[ccl_grid_cell_get_kind (CCL_GRID_CELL (cell))], cell);
}

CclGridCellKind
ccl_grid_lines_get_kind (CclGrid *self, guint column)
{
  if (column == 0)
    return CCL_GRID_CELL_QUESTION;
  return column == self->columns->len - 1 ? CCL_GRID_CELL_VERDICT : CCL_GRID_CELL_CLAIMS;
}

GPtrArray *
ccl_grid_list_cell (CclGrid *self, const CclRow *row, guint column)
{
  CclComparison *comparison = ccl_grid_model_get_comparison (self->model);
  const CclGridColumn *info = ccl_grid_columns_get (self, column);
  GPtrArray *all;

  if (info->side != NULL)
    return ccl_comparison_list_cell (comparison, row, info->side);
  if (info->article != NULL)
    return ccl_comparison_list_article_cell (comparison, row, info->article);

  all = g_ptr_array_sized_new (row->claims->len);
  for (guint i = 0; i < row->claims->len; i++)
    g_ptr_array_add (all, g_ptr_array_index (row->claims, i));
  return all;
}

void
ccl_grid_lines_bind_claims (CclGrid *self, GtkWidget *cell, const CclRow *row, guint column)
{
  g_autoptr (GPtrArray) claims = ccl_grid_list_cell (self, row, column);

  ccl_grid_cell_bind_claims (CCL_GRID_CELL (cell), ccl_grid_model_get_comparison (self->model), row,
                             claims, ccl_grid_columns_get (self, column)->name,
                             self->columns_kind == CCL_GRID_BY_ARTICLE);
}

static void
bind_cell (CclGrid *self, CclGridLine *line, guint column)
{
  const CclGridItem *item = ccl_grid_model_get_item (self->model, line->item);
  const CclComparison *comparison = ccl_grid_model_get_comparison (self->model);
  GtkWidget *cell = line->cells[column];

  switch (ccl_grid_cell_get_kind (CCL_GRID_CELL (cell)))
    {
    case CCL_GRID_CELL_QUESTION:
      ccl_grid_cell_bind_question (CCL_GRID_CELL (cell), comparison, item->row);
      break;
    case CCL_GRID_CELL_CLAIMS:
      ccl_grid_lines_bind_claims (self, cell, item->row, column);
      break;
    case CCL_GRID_CELL_VERDICT:
      ccl_grid_cell_bind_verdict (CCL_GRID_CELL (cell), comparison, item->row);
      break;
    case CCL_GRID_CELL_HEADING:
      ccl_grid_cell_bind_heading (CCL_GRID_CELL (cell), item->topic, item->n_rows,
                                  item->n_discrepancies,
                                  ccl_grid_model_get_collapsed (self->model, item->topic));
      break;
    case CCL_GRID_CELL_COLUMN:
      g_assert_not_reached ();
    }
  gtk_accessible_update_relation (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_RELATION_ROW_INDEX,
                                  (int) line->item + 1, GTK_ACCESSIBLE_RELATION_COL_INDEX,
                                  (int) column + 1, -1);
}

static gboolean
is_column_in_view (CclGrid *self, guint column)
{
  const CclGridColumn *info = ccl_grid_columns_get (self, column);

  if (ccl_grid_lines_get_kind (self, column) != CCL_GRID_CELL_CLAIMS)
    return TRUE;
  return info->x + info->width > self->scroll_x
         && info->x < self->scroll_x + ccl_grid_columns_get_page_width (self);
}

/* Gives the line the cells that are in view and takes back the others. The focused cell stays,
 * wherever it is: the keyboard would lose its place. */
void
ccl_grid_lines_fill (CclGrid *self, CclGridLine *line)
{
  for (guint i = 0; i < line->n_cells; i++)
    {
      gboolean wanted = line->heading || is_column_in_view (self, i)
                        || (line->cells[i] != NULL && gtk_widget_is_focus (line->cells[i]));

      if (wanted && line->cells[i] == NULL)
        {
          line->cells[i] = take_cell (self, line->heading ? CCL_GRID_CELL_HEADING
                                                          : ccl_grid_lines_get_kind (self, i));
          bind_cell (self, line, i);
        }
      else if (!wanted && line->cells[i] != NULL)
        {
          release_cell (self, line->cells[i]);
          line->cells[i] = NULL;
        }
    }
}

static CclGridLine *
find_line (CclGrid *self, guint item)
{
  for (guint i = 0; i < self->lines->len; i++)
    {
      CclGridLine *line = g_ptr_array_index (self->lines, i);

      if (line->item == item)
        return line;
    }

  return NULL;
}

CclGridLine *
ccl_grid_lines_ensure (CclGrid *self, guint item)
{
  CclGridLine *line = find_line (self, item);

  if (line == NULL)
    {
      gboolean heading = ccl_grid_model_get_item (self->model, item)->row == NULL;
      guint n_cells = heading ? 1 : self->columns->len;

      line = g_malloc0 (sizeof *line + n_cells * sizeof line->cells[0]);
      line->item = item;
      line->heading = heading;
      line->n_cells = n_cells;
      g_ptr_array_add (self->lines, line);
    }
  ccl_grid_lines_fill (self, line);
  return line;
}

void
ccl_grid_lines_release (CclGrid *self, guint index)
{
  CclGridLine *line = g_ptr_array_steal_index_fast (self->lines, index);

  for (guint i = 0; i < line->n_cells; i++)
    if (line->cells[i] != NULL)
      release_cell (self, line->cells[i]);
  g_free (line);
}

void
ccl_grid_lines_release_all (CclGrid *self)
{
  while (self->lines->len > 0)
    ccl_grid_lines_release (self, self->lines->len - 1);
}

gboolean
ccl_grid_lines_has_focus (CclGridLine *line)
{
  for (guint i = 0; i < line->n_cells; i++)
    if (line->cells[i] != NULL && gtk_widget_is_focus (line->cells[i]))
      return TRUE;

  return FALSE;
}

GtkWidget *
ccl_grid_lines_get_cell (CclGrid *self, guint item, guint column)
{
  CclGridLine *line = find_line (self, item);

  if (line == NULL)
    return NULL;
  return line->cells[line->heading ? 0 : MIN (column, line->n_cells - 1)];
}

/* The cell's widget, made if it is out of view, so that it can take the focus. */
GtkWidget *
ccl_grid_lines_ensure_cell (CclGrid *self, guint item, guint column)
{
  CclGridLine *line = ccl_grid_lines_ensure (self, item);
  guint index = line->heading ? 0 : MIN (column, line->n_cells - 1);

  if (line->cells[index] == NULL)
    {
      line->cells[index] = take_cell (self, ccl_grid_lines_get_kind (self, index));
      bind_cell (self, line, index);
    }
  return line->cells[index];
}
