/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* How the grid's texts look, shared by all cells. Main thread only. */

typedef enum
{
  CCL_GRID_TEXT_TITLE,
  CCL_GRID_TEXT_FIGURE, /* large, with numerals of one width */
  CCL_GRID_TEXT_WORD,   /* what stands in place of a figure */
  CCL_GRID_TEXT_SMALL,
  CCL_GRID_TEXT_BADGE,
} CclGridTextStyle;
#define CCL_N_GRID_TEXT_STYLES (CCL_GRID_TEXT_BADGE + 1)

/* Returns: (transfer none) */
PangoAttrList *ccl_grid_ink_get_attributes (CclGridTextStyle style);

/* The size of a style in units of the window's font. */
double ccl_grid_ink_get_scale (CclGridTextStyle style);

/* The opacity of secondary text, stronger in high contrast. */
double ccl_grid_ink_get_dim (void);

/* Draws a symbolic icon in the text's colour. */
void ccl_grid_ink_draw_icon (GtkWidget *widget, GtkSnapshot *snapshot, const char *name, int size,
                             double x, double y, const GdkRGBA *ink, double alpha);

G_END_DECLS
