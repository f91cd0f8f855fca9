/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-side-dot.h"

#include <adwaita.h>

GtkWidget *
ccl_side_dot_new (void)
{
  return g_object_new (ADW_TYPE_BIN, "valign", GTK_ALIGN_CENTER, "halign", GTK_ALIGN_CENTER,
                       "css-classes", (const char *const[]){ "side-dot", NULL }, "accessible-role",
                       GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
}

void
ccl_side_dot_set_side (GtkWidget *dot, const CclSide *side)
{
  g_autofree char *class = NULL;
  const char *classes[] = { "side-dot", NULL, NULL };

  if (side == NULL)
    class = g_strdup ("side-none");
  else if (side->colour < 0)
    class = g_strdup ("side-observers");
  else
    class = g_strdup_printf ("side-%d", side->colour % 8);
  classes[1] = class;
  gtk_widget_set_css_classes (dot, classes);
}
