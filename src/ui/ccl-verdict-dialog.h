/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ccl-row.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define CCL_TYPE_VERDICT_DIALOG (ccl_verdict_dialog_get_type ())

/**
 * CclVerdictDialog:
 *
 * Lets the editor overrule a row's verdict, with a reason, or go back to that of the rules.
 *
 * Signals: "apply" (char *verdict, char *reason): the word of the verdict, %NULL for the rules' own;
 * then the dialog closes.
 */
G_DECLARE_FINAL_TYPE (CclVerdictDialog, ccl_verdict_dialog, CCL, VERDICT_DIALOG, AdwWindow)

CclVerdictDialog *ccl_verdict_dialog_new (const CclRow *row);

G_END_DECLS
