/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-grid-private.h"

#include "ccl-grid-ink.h"
#include "ccl-grid-pane.h"

#include <adwaita.h>

#define HEADING_ESTIMATE 40
#define NATURAL_WIDTH 720
#define NATURAL_HEIGHT 400
#define MIN_WIDTH 320
#define MIN_HEIGHT 120

enum
{
  PROP_HADJUSTMENT = 1,
  PROP_VADJUSTMENT,
  PROP_HSCROLL_POLICY,
  PROP_VSCROLL_POLICY,
};

enum
{
  SELECTION_CHANGED,
  CELL_ACTIVATED,
  CONTEXT_MENU,
  VISIBLE_ROWS_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE_WITH_CODE (CclGrid, ccl_grid, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE, NULL))

GtkWidget *
ccl_grid_new (void)
{
  return g_object_new (CCL_TYPE_GRID, NULL);
}

/* Changing what is shown -------------------------------------------------------------------- */

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

  change.place = ccl_grid_view_save_place (self);
  if (self->current_item != CCL_GRID_NO_ITEM)
    {
      const CclGridItem *item = ccl_grid_model_get_item (self->model, self->current_item);

      change.row = item->row;
      change.topic = item->topic;
      change.on_heading = item->row == NULL;
    }
  if (self->current_column < self->columns->len)
    change.column_key = g_strdup (ccl_grid_columns_get (self, self->current_column)->key);
  change.had_focus = gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL ||
                     gtk_widget_is_focus (GTK_WIDGET (self));
  ccl_grid_view_release_all (self);
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
  ccl_grid_view_restore_place (self, change->place, moved);
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

  gtk_accessible_update_property (
    GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_MULTI_SELECTABLE, TRUE, -1);
  gtk_accessible_update_relation (
    GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_RELATION_ROW_COUNT, (int) ccl_grid_model_get_n_items (self->model),
    GTK_ACCESSIBLE_RELATION_COL_COUNT, (int) self->columns->len, -1);
  g_signal_emit (self, signals[VISIBLE_ROWS_CHANGED], 0);
  g_signal_emit (self, signals[SELECTION_CHANGED], 0);
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

/* Current cell and selection ---------------------------------------------------------------- */

/* Gives the keyboard to the current cell's widget, which screen readers then read out. */
void
ccl_grid_focus_current (CclGrid *self)
{
  GtkWidget *cell = NULL;

  if (self->current_item != CCL_GRID_NO_ITEM && ccl_grid_view_get_page_height (self) > 0)
    cell = ccl_grid_view_ensure_cell (self, self->current_item, self->current_column);
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
  gboolean had_focus = gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL ||
                       gtk_widget_is_focus (GTK_WIDGET (self));

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
  g_signal_emit (self, signals[SELECTION_CHANGED], 0);
}

void
ccl_grid_select_all (CclGrid *self)
{
  if (ccl_grid_model_get_n_items (self->model) == 0)
    return;
  select_range (self, 0, ccl_grid_model_get_n_items (self->model) - 1);
  ccl_grid_view_update_classes (self);
  g_signal_emit (self, signals[SELECTION_CHANGED], 0);
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

  return ccl_grid_get_row (self) != NULL ? ccl_grid_columns_get (self, self->current_column)->side : NULL;
}

CclArticle *
ccl_grid_get_article (CclGrid *self)
{
  g_return_val_if_fail (CCL_IS_GRID (self), NULL);

  return ccl_grid_get_row (self) != NULL ? ccl_grid_columns_get (self, self->current_column)->article : NULL;
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
  return comparison != NULL &&
         go_to_row (self, ccl_comparison_find_row (comparison, row_key), self->current_column);
}

gboolean
ccl_grid_next_discrepancy (CclGrid *self, gboolean forward)
{
  g_return_val_if_fail (CCL_IS_GRID (self), FALSE);

  return go_to_row (self, ccl_grid_model_find_discrepancy (self->model, self->current_item, forward),
                    self->current_column);
}

/* Widget ------------------------------------------------------------------------------------ */

static void
ccl_grid_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                  int *minimum_baseline, int *natural_baseline)
{
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? MIN_WIDTH : MIN_HEIGHT;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? NATURAL_WIDTH : NATURAL_HEIGHT;
}

static void
ccl_grid_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  ccl_grid_view_allocate (CCL_GRID (widget));
}

/* Tab enters at the current cell and leaves from it; arrows walk inside. */
static gboolean
ccl_grid_focus (GtkWidget *widget, GtkDirectionType direction)
{
  CclGrid *self = CCL_GRID (widget);

  if (gtk_widget_get_focus_child (widget) != NULL || gtk_widget_is_focus (widget))
    return FALSE;
  ccl_grid_focus_current (self);
  return TRUE;
}

static gboolean
ccl_grid_grab_focus (GtkWidget *widget)
{
  CclGrid *self = CCL_GRID (widget);
  GtkWidget *cell = NULL;

  if (self->current_item != CCL_GRID_NO_ITEM)
    cell = ccl_grid_view_get_cell (self, self->current_item, self->current_column);
  if (cell != NULL && gtk_widget_grab_focus (cell))
    return TRUE;
  return GTK_WIDGET_CLASS (ccl_grid_parent_class)->grab_focus (widget);
}

static void
ccl_grid_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (ccl_grid_parent_class)->css_changed (widget, change);
  if (change == NULL)
    ccl_grid_view_invalidate (CCL_GRID (widget));
}

/* Another font, size or resolution: every height is another. */
static void
ccl_grid_system_setting_changed (GtkWidget *widget, GtkSystemSetting setting)
{
  GTK_WIDGET_CLASS (ccl_grid_parent_class)->system_setting_changed (widget, setting);
  ccl_grid_view_invalidate (CCL_GRID (widget));
}

static void
ccl_grid_direction_changed (GtkWidget *widget, GtkTextDirection previous)
{
  gtk_widget_queue_allocate (widget);
}

static void
style_changed_cb (CclGrid *self)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();
  GtkWidget *widget = GTK_WIDGET (self);

  gtk_widget_remove_css_class (widget, "dark");
  gtk_widget_remove_css_class (widget, "high-contrast");
  if (adw_style_manager_get_dark (manager))
    gtk_widget_add_css_class (widget, "dark");
  if (adw_style_manager_get_high_contrast (manager))
    gtk_widget_add_css_class (widget, "high-contrast");
  gtk_widget_queue_draw (widget);
}

static void
value_changed_cb (CclGrid *self)
{
  if (!self->configuring)
    gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
set_adjustment (CclGrid *self, GtkOrientation orientation, GtkAdjustment *adjustment)
{
  g_autoptr (GtkAdjustment) own = NULL;

  if (adjustment == NULL)
    adjustment = own = g_object_ref_sink (gtk_adjustment_new (0, 0, 0, 0, 0, 0));
  if (self->adjustments[orientation] == adjustment)
    return;
  if (self->adjustments[orientation] != NULL)
    g_signal_handlers_disconnect_by_func (self->adjustments[orientation], value_changed_cb, self);
  g_set_object (&self->adjustments[orientation], adjustment);
  g_signal_connect_swapped (adjustment, "value-changed", G_CALLBACK (value_changed_cb), self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
ccl_grid_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  CclGrid *self = CCL_GRID (object);

  switch (id)
    {
    case PROP_HADJUSTMENT:
    case PROP_VADJUSTMENT:
      g_value_set_object (value, self->adjustments[id - PROP_HADJUSTMENT]);
      break;
    case PROP_HSCROLL_POLICY:
    case PROP_VSCROLL_POLICY:
      g_value_set_enum (value, (int) self->policies[id - PROP_HSCROLL_POLICY]);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
ccl_grid_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  CclGrid *self = CCL_GRID (object);

  switch (id)
    {
    case PROP_HADJUSTMENT:
    case PROP_VADJUSTMENT:
      set_adjustment (self, (GtkOrientation) (id - PROP_HADJUSTMENT), g_value_get_object (value));
      break;
    case PROP_HSCROLL_POLICY:
    case PROP_VSCROLL_POLICY:
      self->policies[id - PROP_HSCROLL_POLICY] = (GtkScrollablePolicy) g_value_get_enum (value);
      gtk_widget_queue_resize (GTK_WIDGET (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
ccl_grid_dispose (GObject *object)
{
  CclGrid *self = CCL_GRID (object);

  for (guint i = 0; i < G_N_ELEMENTS (self->adjustments); i++)
    if (self->adjustments[i] != NULL)
      {
        g_signal_handlers_disconnect_by_func (self->adjustments[i], value_changed_cb, self);
        g_clear_object (&self->adjustments[i]);
      }
  g_ptr_array_set_size (self->lines, 0);
  for (guint i = 0; i < CCL_N_GRID_CELL_KINDS; i++)
    g_ptr_array_set_size (self->pools[i], 0);
  ccl_grid_columns_clear (self);
  g_clear_pointer (&self->scratch, gtk_widget_unparent);
  for (guint i = 0; i < CCL_N_GRID_PANES; i++)
    g_clear_pointer (&self->panes[i], gtk_widget_unparent);
  G_OBJECT_CLASS (ccl_grid_parent_class)->dispose (object);
}

static void
ccl_grid_finalize (GObject *object)
{
  CclGrid *self = CCL_GRID (object);

  ccl_grid_model_free (self->model);
  ccl_grid_heights_free (self->heights);
  g_array_unref (self->columns);
  g_hash_table_unref (self->wishes);
  g_hash_table_unref (self->selected);
  g_ptr_array_unref (self->lines);
  for (guint i = 0; i < CCL_N_GRID_CELL_KINDS; i++)
    g_ptr_array_unref (self->pools[i]);
  G_OBJECT_CLASS (ccl_grid_parent_class)->finalize (object);
}

static void
install_signals (void)
{
  static const char *const names[] = {
    [SELECTION_CHANGED] = "selection-changed",
    [CELL_ACTIVATED] = "cell-activated",
    [VISIBLE_ROWS_CHANGED] = "visible-rows-changed",
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (names[i] != NULL)
      signals[i] =
        g_signal_new (names[i], CCL_TYPE_GRID, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[CONTEXT_MENU] = g_signal_new ("context-menu", CCL_TYPE_GRID, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                        G_TYPE_NONE, 2, G_TYPE_DOUBLE, G_TYPE_DOUBLE);
}

static void
ccl_grid_class_init (CclGridClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = ccl_grid_get_property;
  object_class->set_property = ccl_grid_set_property;
  object_class->dispose = ccl_grid_dispose;
  object_class->finalize = ccl_grid_finalize;
  widget_class->measure = ccl_grid_measure;
  widget_class->size_allocate = ccl_grid_size_allocate;
  widget_class->focus = ccl_grid_focus;
  widget_class->grab_focus = ccl_grid_grab_focus;
  widget_class->css_changed = ccl_grid_css_changed;
  widget_class->system_setting_changed = ccl_grid_system_setting_changed;
  widget_class->direction_changed = ccl_grid_direction_changed;
  widget_class->query_tooltip = ccl_grid_input_query_tooltip;

  g_object_class_override_property (object_class, PROP_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (object_class, PROP_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (object_class, PROP_HSCROLL_POLICY, "hscroll-policy");
  g_object_class_override_property (object_class, PROP_VSCROLL_POLICY, "vscroll-policy");
  install_signals ();
  gtk_widget_class_set_css_name (widget_class, "cclgrid");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID);
}

static void
ccl_grid_init (CclGrid *self)
{
  static const char *const classes[CCL_N_GRID_PANES] = {
    [CCL_GRID_PANE_BODY] = "body",       [CCL_GRID_PANE_FIRST] = "first",
    [CCL_GRID_PANE_VERDICT] = "last",    [CCL_GRID_PANE_HEADINGS] = "headings",
    [CCL_GRID_PANE_TITLES] = "titles",   [CCL_GRID_PANE_CORNER] = "titles",
    [CCL_GRID_PANE_VERDICT_TITLE] = "titles",
  };

  ccl_grid_ink_load_style (GTK_WIDGET (self));
  self->model = ccl_grid_model_new ();
  self->heights = ccl_grid_heights_new ();
  self->columns = g_array_new (FALSE, FALSE, sizeof (CclGridColumn));
  self->wishes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->selected = g_hash_table_new (NULL, NULL);
  self->lines = g_ptr_array_new_with_free_func (g_free);
  self->current_item = self->range_item = self->hovered_item = self->anchor_item = CCL_GRID_NO_ITEM;
  self->resized_column = CCL_GRID_NO_COLUMN;
  self->heading_height = HEADING_ESTIMATE;

  for (guint i = 0; i < CCL_N_GRID_PANES; i++)
    {
      self->panes[i] = ccl_grid_pane_new (classes[i]);
      gtk_widget_set_parent (self->panes[i], GTK_WIDGET (self));
    }
  for (guint i = 0; i < CCL_N_GRID_CELL_KINDS; i++)
    self->pools[i] = g_ptr_array_new ();
  self->scratch = ccl_grid_cell_new (CCL_GRID_CELL_CLAIMS);
  gtk_widget_set_parent (self->scratch, self->panes[CCL_GRID_PANE_BODY]);
  gtk_widget_set_child_visible (self->scratch, FALSE);
  ccl_grid_columns_rebuild (self);

  set_adjustment (self, GTK_ORIENTATION_HORIZONTAL, NULL);
  set_adjustment (self, GTK_ORIENTATION_VERTICAL, NULL);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  ccl_grid_input_init (self);
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark", G_CALLBACK (style_changed_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (adw_style_manager_get_default (), "notify::high-contrast",
                           G_CALLBACK (style_changed_cb), self, G_CONNECT_SWAPPED);
  style_changed_cb (self);
}
