/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ccl-lexicon.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define CCL_TYPE_VERIFY_DIALOG (ccl_verify_dialog_get_type ())

/**
 * CclVerifyDialog:
 *
 * Reads every article of a project once more from its original, on a thread, and then tells of each
 * whether it is as it was, what found its claims, and which claims differ. Closing cancels.
 */
G_DECLARE_FINAL_TYPE (CclVerifyDialog, ccl_verify_dialog, CCL, VERIFY_DIALOG, AdwWindow)

/* @path: of the project, which may be open */
GtkWidget *ccl_verify_dialog_new (GtkWindow *parent, const char *path, CclLexicon *lexicon);

G_END_DECLS
