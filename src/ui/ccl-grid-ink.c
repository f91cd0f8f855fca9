/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-grid-ink.h"

#include <adwaita.h>

static const struct
{
  double scale;
  PangoWeight weight;
} looks[CCL_N_GRID_TEXT_STYLES] = {
  [CCL_GRID_TEXT_TITLE] = { 1.0, PANGO_WEIGHT_BOLD },
  [CCL_GRID_TEXT_FIGURE] = { 1.36, PANGO_WEIGHT_NORMAL },
  [CCL_GRID_TEXT_WORD] = { 1.0, PANGO_WEIGHT_NORMAL },
  [CCL_GRID_TEXT_SMALL] = { 0.86, PANGO_WEIGHT_NORMAL },
  [CCL_GRID_TEXT_BADGE] = { 0.82, PANGO_WEIGHT_BOLD },
};

double
ccl_grid_ink_get_scale (CclGridTextStyle style)
{
  return looks[style].scale;
}

PangoAttrList *
ccl_grid_ink_get_attributes (CclGridTextStyle style)
{
  static PangoAttrList *lists[CCL_N_GRID_TEXT_STYLES];

  if (lists[style] == NULL)
    {
      lists[style] = pango_attr_list_new ();
      pango_attr_list_insert (lists[style], pango_attr_scale_new (looks[style].scale));
      pango_attr_list_insert (lists[style], pango_attr_weight_new (looks[style].weight));
      pango_attr_list_insert (lists[style], pango_attr_font_features_new ("tnum=1"));
    }
  return lists[style];
}

double
ccl_grid_ink_get_dim (void)
{
  return adw_style_manager_get_high_contrast (adw_style_manager_get_default ()) ? 0.95 : 0.66;
}

void
ccl_grid_ink_draw_icon (GtkWidget *widget, GtkSnapshot *snapshot, const char *name, int size,
                        double x, double y, const GdkRGBA *ink, double alpha)
{
  GtkIconTheme *theme = gtk_icon_theme_get_for_display (gtk_widget_get_display (widget));
  g_autoptr (GtkIconPaintable) icon = NULL; /* the theme keeps recently used ones */
  GdkRGBA colours[4] = { *ink, *ink, *ink, *ink };

  icon = gtk_icon_theme_lookup_icon (theme, name, NULL, size, gtk_widget_get_scale_factor (widget),
                                     gtk_widget_get_direction (widget),
                                     GTK_ICON_LOOKUP_FORCE_SYMBOLIC);
  colours[0].alpha *= (float) alpha;
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) x, (float) y));
  gtk_symbolic_paintable_snapshot_symbolic (GTK_SYMBOLIC_PAINTABLE (icon), snapshot, size, size,
                                            colours, G_N_ELEMENTS (colours));
  gtk_snapshot_restore (snapshot);
}
