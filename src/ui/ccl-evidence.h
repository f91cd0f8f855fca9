/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ccl-comparison.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CCL_TYPE_EVIDENCE (ccl_evidence_get_type ())

/**
 * CclEvidence:
 *
 * What stands behind a row: the question, the verdict and why, and a card for each claim, those of
 * the chosen cell first.
 */
G_DECLARE_FINAL_TYPE (CclEvidence, ccl_evidence, CCL, EVIDENCE, GtkWidget)

/**
 * ccl_evidence_set_row:
 * @comparison: (nullable):
 * @row: (nullable): nothing is chosen if %NULL
 * @claims: (element-type CclClaim): of the chosen cell, to stand first; maybe empty
 */
void ccl_evidence_set_row (CclEvidence *self, CclComparison *comparison, CclRow *row,
                           GPtrArray *claims);

G_END_DECLS
