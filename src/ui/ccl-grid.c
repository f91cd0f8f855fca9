/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-grid-private.h"

#include "ccl-grid-pane.h"

#include <adwaita.h>
#include <glib/gi18n.h>

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

G_DEFINE_FINAL_TYPE_WITH_CODE (CclGrid, ccl_grid, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE, NULL))

GtkWidget *
ccl_grid_new (void)
{
  return g_object_new (CCL_TYPE_GRID, NULL);
}

static void
ccl_grid_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                  int *natural, int *minimum_baseline, int *natural_baseline)
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

  if (ccl_grid_has_focus (self))
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
    cell = ccl_grid_lines_get_cell (self, self->current_item, self->current_column);
  if (cell != NULL && gtk_widget_grab_focus (cell))
    return TRUE;
  return GTK_WIDGET_CLASS (ccl_grid_parent_class)->grab_focus (widget);
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
  if (self->configuring)
    return;
  if (ccl_grid_view_get_page_height (self) > 0)
    ccl_grid_view_update (self);
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
  static const char *const names[]
    = { "selection-changed", "cell-activated", "visible-rows-changed" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_signal_new (names[i], CCL_TYPE_GRID, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  g_signal_new ("context-menu", CCL_TYPE_GRID, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                2, G_TYPE_DOUBLE, G_TYPE_DOUBLE);
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
    [CCL_GRID_PANE_BODY] = "body",
    [CCL_GRID_PANE_FIRST] = "first",
    [CCL_GRID_PANE_VERDICT] = "last",
    [CCL_GRID_PANE_HEADINGS] = "headings",
    [CCL_GRID_PANE_TITLES] = "titles",
    [CCL_GRID_PANE_CORNER] = "titles",
    [CCL_GRID_PANE_VERDICT_TITLE] = "titles",
  };

  self->model = ccl_grid_model_new ();
  self->heights = ccl_grid_heights_new ();
  self->columns = g_array_new (FALSE, FALSE, sizeof (CclGridColumn));
  self->wishes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->selected = g_hash_table_new (NULL, NULL);
  self->lines = g_ptr_array_new_with_free_func (g_free);
  self->current_item = self->range_item = self->hovered_item = self->anchor_item = CCL_GRID_NO_ITEM;
  self->resized_column = CCL_GRID_NO_COLUMN;
  self->heading_height = HEADING_ESTIMATE;
  self->pointer_x = self->pointer_y = -1;

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
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark",
                           G_CALLBACK (style_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (adw_style_manager_get_default (), "notify::high-contrast",
                           G_CALLBACK (style_changed_cb), self, G_CONNECT_SWAPPED);
  style_changed_cb (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Comparison"), GTK_ACCESSIBLE_PROPERTY_MULTI_SELECTABLE, TRUE,
                                  -1);
}
