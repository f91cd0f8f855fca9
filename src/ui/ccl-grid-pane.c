/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-grid-pane.h"

struct _CclGridPane
{
  GtkWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (CclGridPane, ccl_grid_pane, GTK_TYPE_WIDGET)

static void
ccl_grid_pane_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                       int *natural, int *minimum_baseline, int *natural_baseline)
{
  *minimum = *natural = 0;
}

static gboolean
ccl_grid_pane_contains (GtkWidget *widget, double x, double y)
{
  return FALSE;
}

static void
ccl_grid_pane_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (ccl_grid_pane_parent_class)->dispose (object);
}

static void
ccl_grid_pane_class_init (CclGridPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ccl_grid_pane_dispose;
  widget_class->measure = ccl_grid_pane_measure;
  widget_class->contains = ccl_grid_pane_contains;
  gtk_widget_class_set_css_name (widget_class, "pane");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_ROW_GROUP);
}

static void
ccl_grid_pane_init (CclGridPane *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

GtkWidget *
ccl_grid_pane_new (const char *css_class)
{
  return g_object_new (CCL_TYPE_GRID_PANE, "css-classes", (const char *const[]){ css_class, NULL },
                       NULL);
}
