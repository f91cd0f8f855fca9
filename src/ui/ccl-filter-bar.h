/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ccl-terms.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CCL_TYPE_FILTER_BAR (ccl_filter_bar_get_type ())

/**
 * CclFilterBar:
 *
 * A row of chips: all rows, those on which the sides disagree, and one verdict each that occurs, with
 * its symbol and how many rows have it. One chip is on.
 *
 * Signals: "changed": another chip is on.
 */
G_DECLARE_FINAL_TYPE (CclFilterBar, ccl_filter_bar, CCL, FILTER_BAR, GtkWidget)

/* @counts: CCL_N_VERDICTS numbers of rows */
void ccl_filter_bar_set_counts (CclFilterBar *self, const guint *counts);

/* Bits of the verdicts to show, 1 << verdict. */
guint ccl_filter_bar_get_verdicts (CclFilterBar *self);

G_END_DECLS
