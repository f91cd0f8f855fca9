/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ccl-search.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CCL_TYPE_SEARCH_PANE (ccl_search_pane_get_type ())

/**
 * CclSearchPane:
 *
 * What is found in a comparison, grouped, with the words marked. Index and search work on threads; a
 * new query gives up the one before.
 *
 * Signals:
 * - "activated" (CclFound *found): one was chosen
 * - "leave": Escape was pressed
 */
G_DECLARE_FINAL_TYPE (CclSearchPane, ccl_search_pane, CCL, SEARCH_PANE, GtkWidget)

void ccl_search_pane_set_comparison (CclSearchPane *self, CclComparison *comparison);
/* Returns: whether it is another one than before */
gboolean ccl_search_pane_set_query (CclSearchPane *self, const char *query);

/* Moves the focus to the first result; or chooses it, as soon as it is there. */
void ccl_search_pane_focus_first (CclSearchPane *self);
void ccl_search_pane_activate_first (CclSearchPane *self);

G_END_DECLS
