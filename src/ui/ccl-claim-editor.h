/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ccl-comparison.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define CCL_TYPE_CLAIM_EDITOR (ccl_claim_editor_get_type ())

/**
 * CclClaimEditor:
 *
 * A dialog for every field of a claim.
 *
 * Signals: "apply" (CclClaim *claim): the claim as the editor wants it; then the dialog closes.
 */
G_DECLARE_FINAL_TYPE (CclClaimEditor, ccl_claim_editor, CCL, CLAIM_EDITOR, AdwWindow)

/* @claim: what to begin with; @title: "Edit Claim", "Add Claim" */
CclClaimEditor *ccl_claim_editor_new (CclComparison *comparison, CclClaim *claim,
                                      const char *title);

G_END_DECLS
