/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define CCL_TYPE_IMPORT_DIALOG (ccl_import_dialog_get_type ())

/**
 * CclImportDialog:
 *
 * Shows how far reading articles has come, with Cancel, and afterwards the files that were left out,
 * each with its reason. While it is read it comes up only after a moment, so that a quick one shows
 * nothing.
 *
 * Signals: "cancelled"
 */
G_DECLARE_FINAL_TYPE (CclImportDialog, ccl_import_dialog, CCL, IMPORT_DIALOG, AdwWindow)

CclImportDialog *ccl_import_dialog_new (GtkWindow *parent, guint n_files);

void ccl_import_dialog_set_progress (CclImportDialog *self, guint n_done, guint n_all,
                                     const char *name);

/**
 * ccl_import_dialog_finish:
 * @failures: (element-type CclProjectFailure): files left out
 *
 * Closes by itself where there are none, else lists them until the reader closes it.
 */
void ccl_import_dialog_finish (CclImportDialog *self, guint n_added, GPtrArray *failures);

G_END_DECLS
