/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ccl-comparison.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The colour of a side as the style sheet of the moment has it (light or dark); the observers' for
 * %NULL. */
GdkRGBA ccl_side_colour_lookup (GtkWidget *widget, const CclSide *side);

G_END_DECLS
