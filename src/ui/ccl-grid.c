/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-grid.h"

struct _CclGrid
{
  GtkWidget parent_instance;

  GtkAdjustment *adjustments[2];
  GtkScrollablePolicy policies[2];
  CclComparison *comparison;
  CclGridColumns columns;
};

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

void
ccl_grid_set_comparison (CclGrid *self, CclComparison *comparison)
{
  if (comparison != NULL)
    ccl_comparison_ref (comparison);
  g_clear_pointer (&self->comparison, ccl_comparison_unref);
  self->comparison = comparison;
}

CclComparison *
ccl_grid_get_comparison (CclGrid *self)
{
  return self->comparison;
}

void
ccl_grid_set_columns (CclGrid *self, CclGridColumns columns)
{
  self->columns = columns;
}

CclGridColumns
ccl_grid_get_columns (CclGrid *self)
{
  return self->columns;
}

void
ccl_grid_set_sort (CclGrid *self, CclGridSort sort)
{
}

void
ccl_grid_set_filter (CclGrid *self, guint verdicts, const char *query)
{
}

void
ccl_grid_set_show_hidden (CclGrid *self, gboolean show_hidden)
{
}

guint
ccl_grid_get_n_visible_rows (CclGrid *self)
{
  return self->comparison != NULL ? self->comparison->rows->len : 0;
}

guint
ccl_grid_count (CclGrid *self, CclVerdict verdict)
{
  return self->comparison != NULL ? ccl_comparison_count (self->comparison, verdict) : 0;
}

CclRow *
ccl_grid_get_row (CclGrid *self)
{
  return NULL;
}

CclSide *
ccl_grid_get_side (CclGrid *self)
{
  return NULL;
}

CclArticle *
ccl_grid_get_article (CclGrid *self)
{
  return NULL;
}

GPtrArray *
ccl_grid_list_claims (CclGrid *self)
{
  return g_ptr_array_new ();
}

GPtrArray *
ccl_grid_list_selected_rows (CclGrid *self)
{
  return g_ptr_array_new ();
}

gboolean
ccl_grid_select_claim (CclGrid *self, const char *claim_key)
{
  return FALSE;
}

gboolean
ccl_grid_select_row (CclGrid *self, const char *row_key)
{
  return FALSE;
}

gboolean
ccl_grid_next_discrepancy (CclGrid *self, gboolean forward)
{
  return FALSE;
}

void
ccl_grid_set_collapsed (CclGrid *self, CclTopic topic, gboolean collapsed)
{
}

gboolean
ccl_grid_get_collapsed (CclGrid *self, CclTopic topic)
{
  return FALSE;
}

static void
ccl_grid_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  CclGrid *self = CCL_GRID (object);

  if (id == PROP_HADJUSTMENT || id == PROP_VADJUSTMENT)
    g_value_set_object (value, self->adjustments[id - PROP_HADJUSTMENT]);
  else
    g_value_set_enum (value, self->policies[id - PROP_HSCROLL_POLICY]);
}

static void
ccl_grid_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  CclGrid *self = CCL_GRID (object);

  if (id == PROP_HADJUSTMENT || id == PROP_VADJUSTMENT)
    g_set_object (&self->adjustments[id - PROP_HADJUSTMENT], g_value_get_object (value));
  else
    self->policies[id - PROP_HSCROLL_POLICY] = g_value_get_enum (value);
}

static void
ccl_grid_finalize (GObject *object)
{
  CclGrid *self = CCL_GRID (object);

  g_clear_object (&self->adjustments[0]);
  g_clear_object (&self->adjustments[1]);
  g_clear_pointer (&self->comparison, ccl_comparison_unref);
  G_OBJECT_CLASS (ccl_grid_parent_class)->finalize (object);
}

static void
ccl_grid_class_init (CclGridClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = ccl_grid_get_property;
  object_class->set_property = ccl_grid_set_property;
  object_class->finalize = ccl_grid_finalize;

  g_object_class_override_property (object_class, PROP_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (object_class, PROP_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (object_class, PROP_HSCROLL_POLICY, "hscroll-policy");
  g_object_class_override_property (object_class, PROP_VSCROLL_POLICY, "vscroll-policy");

  g_signal_new ("selection-changed", CCL_TYPE_GRID, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  g_signal_new ("cell-activated", CCL_TYPE_GRID, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  g_signal_new ("visible-rows-changed", CCL_TYPE_GRID, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  g_signal_new ("context-menu", CCL_TYPE_GRID, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                G_TYPE_DOUBLE, G_TYPE_DOUBLE);
}

static void
ccl_grid_init (CclGrid *self)
{
}
