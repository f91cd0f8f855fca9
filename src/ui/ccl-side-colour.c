/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-side-colour.h"

GdkRGBA
ccl_side_colour_lookup (GtkWidget *widget, const CclSide *side)
{
  g_autofree char *name = side != NULL && side->colour >= 0
                            ? g_strdup_printf ("ccl_side_%d", side->colour % 8)
                            : g_strdup ("ccl_side_observers");
  GdkRGBA colour = { 0.5f, 0.5f, 0.5f, 1 };

  gtk_style_context_lookup_color (gtk_widget_get_style_context (widget), name, &colour);
  return colour;
}
