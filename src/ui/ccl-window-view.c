/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-window-private.h"

#include <glib/gi18n-lib.h>

/* What is shown and which keys do what; changes nothing in the comparison. */

static void
toggle_sidebar_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CclWindow *self = CCL_WINDOW (widget);

  adw_flap_set_reveal_flap (self->sidebar_flap, !adw_flap_get_reveal_flap (self->sidebar_flap));
}

static void
toggle_detail_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CclWindow *self = CCL_WINDOW (widget);

  adw_flap_set_reveal_flap (self->detail_flap, !adw_flap_get_reveal_flap (self->detail_flap));
}

static void
evidence_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ccl_window_show_evidence (CCL_WINDOW (widget));
}

static void
search_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CclWindow *self = CCL_WINDOW (widget);

  gtk_search_bar_set_search_mode (self->search_bar, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}

static void
next_discrepancy_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CclWindow *self = CCL_WINDOW (widget);

  if (!ccl_grid_next_discrepancy (self->grid, g_str_equal (action, "win.next-discrepancy")))
    ccl_window_toast (self, _ ("The sides do not disagree on any row shown"), FALSE);
}

/* Bound here, where the key has bubbled past entries and texts, and not as the application's
 * accelerators, which would take Ctrl+V and Ctrl+Z away from them. */
static void
add_bindings (GtkWidgetClass *klass)
{
  const struct
  {
    guint key;
    GdkModifierType modifiers;
    const char *action;
  } bindings[] = {
    { GDK_KEY_F9, 0, "win.toggle-sidebar" },
    { GDK_KEY_F9, GDK_SHIFT_MASK, "win.toggle-detail" },
    { GDK_KEY_f, GDK_CONTROL_MASK, "win.search" },
    { GDK_KEY_F8, 0, "win.next-discrepancy" },
    { GDK_KEY_F8, GDK_SHIFT_MASK, "win.previous-discrepancy" },
    { GDK_KEY_i, GDK_CONTROL_MASK, "win.add-files" },
    { GDK_KEY_v, GDK_CONTROL_MASK, "win.paste" },
    { GDK_KEY_s, GDK_CONTROL_MASK, "win.save-as" },
    { GDK_KEY_s, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "win.save-as" },
    { GDK_KEY_e, GDK_CONTROL_MASK, "win.figure" },
    { GDK_KEY_z, GDK_CONTROL_MASK, "win.undo" },
    { GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "win.redo" },
    { GDK_KEY_y, GDK_CONTROL_MASK, "win.redo" },
    { GDK_KEY_m, GDK_CONTROL_MASK, "win.merge-rows" },
    { GDK_KEY_space, 0, "win.check" },
    { GDK_KEY_Delete, 0, "win.dismiss" },
    { GDK_KEY_F2, 0, "win.edit" },
    { GDK_KEY_F1, 0, "win.show-help-overlay" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (bindings); i++)
    gtk_widget_class_add_binding_action (klass, bindings[i].key, bindings[i].modifiers,
                                         bindings[i].action, NULL);
}

void
ccl_window_install_view_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "win.toggle-sidebar", NULL, toggle_sidebar_cb);
  gtk_widget_class_install_action (klass, "win.toggle-detail", NULL, toggle_detail_cb);
  gtk_widget_class_install_action (klass, "win.evidence", NULL, evidence_cb);
  gtk_widget_class_install_action (klass, "win.search", NULL, search_cb);
  gtk_widget_class_install_action (klass, "win.next-discrepancy", NULL, next_discrepancy_cb);
  gtk_widget_class_install_action (klass, "win.previous-discrepancy", NULL, next_discrepancy_cb);
  gtk_widget_class_install_property_action (klass, "win.columns", "columns");
  gtk_widget_class_install_property_action (klass, "win.sort", "sort");
  gtk_widget_class_install_property_action (klass, "win.show-hidden", "show-hidden");
  gtk_widget_class_install_property_action (klass, "win.tolerance", "tolerance");
  add_bindings (klass);
}
