/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ccl-comparison.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define CCL_TYPE_FIGURE_DIALOG (ccl_figure_dialog_get_type ())

/**
 * CclFigureDialog:
 *
 * Shows the figure as it will be and writes it as PNG, SVG or PDF, or copies it. Laying out and
 * writing run in threads of their own.
 *
 * Actions: "figure.save", "figure.copy", and "figure.save-to" with a path.
 */
G_DECLARE_FINAL_TYPE (CclFigureDialog, ccl_figure_dialog, CCL, FIGURE_DIALOG, AdwWindow)

/* @selected: (nullable) (element-type CclRow): rows that the editor has selected, to offer them
 * @settings: (nullable): keep the size and the ground that were chosen last */
GtkWidget *ccl_figure_dialog_new (CclComparison *comparison, GPtrArray *selected, gboolean by_article,
                                  GSettings *settings);

G_END_DECLS
