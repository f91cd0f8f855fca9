/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ccl-comparison.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CCL_TYPE_SIDE_LIST (ccl_side_list_get_type ())

/**
 * CclSideList:
 *
 * The sides of a comparison: colour, name, the parties that speak on it, number of claims. The menu
 * of a side activates the window's actions "win.side-…" with the side's party.
 */
G_DECLARE_FINAL_TYPE (CclSideList, ccl_side_list, CCL, SIDE_LIST, GtkWidget)

void ccl_side_list_set_comparison (CclSideList *self, CclComparison *comparison);

G_END_DECLS
