/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CCL_TYPE_GRID_PANE (ccl_grid_pane_get_type ())

/**
 * CclGridPane:
 *
 * A window onto a part of the grid that clips its cells; the grid places them. Only its cells take
 * the pointer, so that panes may lie over one another.
 */
G_DECLARE_FINAL_TYPE (CclGridPane, ccl_grid_pane, CCL, GRID_PANE, GtkWidget)

GtkWidget *ccl_grid_pane_new (const char *css_class);

G_END_DECLS
