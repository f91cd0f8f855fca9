/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ccl-comparison.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A small disc in a side's colour (style.css), a ring where there is no side. Decoration only: the
 * side's name stands beside it. */
GtkWidget *ccl_side_dot_new (void);
void ccl_side_dot_set_side (GtkWidget *dot, const CclSide *side);

G_END_DECLS
