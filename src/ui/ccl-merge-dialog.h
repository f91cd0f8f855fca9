/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ccl-merge.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define CCL_TYPE_MERGE_DIALOG (ccl_merge_dialog_get_type ())

/**
 * CclMergeDialog:
 *
 * Tells what another person's project would bring, and lets the editor settle one by one what both have
 * decided differently.
 *
 * Signals: "merge" — the editor wants it, settled as the merge then says
 */
G_DECLARE_FINAL_TYPE (CclMergeDialog, ccl_merge_dialog, CCL, MERGE_DIALOG, AdwWindow)

/* @merge: (transfer full) */
GtkWidget *ccl_merge_dialog_new (GtkWindow *parent, CclComparison *comparison, CclMerge *merge);

CclMerge *ccl_merge_dialog_get_merge (CclMergeDialog *self);

G_END_DECLS
