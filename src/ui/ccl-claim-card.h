/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ccl-comparison.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CCL_TYPE_CLAIM_CARD (ccl_claim_card_get_type ())

/**
 * CclClaimCard:
 *
 * One claim with its evidence: the figure, the sentence with the claim marked in it, who says it and
 * by which way it came, how sure the program is, what the editor made of it. Its buttons activate the
 * window's actions "win.claim-…" with the claim's key.
 */
G_DECLARE_FINAL_TYPE (CclClaimCard, ccl_claim_card, CCL, CLAIM_CARD, GtkWidget)

GtkWidget *ccl_claim_card_new (CclComparison *comparison, CclRow *row, CclClaim *claim);

G_END_DECLS
