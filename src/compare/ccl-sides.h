/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ccl-candidate.h"

G_BEGIN_DECLS

/**
 * ccl_sides_find:
 * @comparison: with its articles; its sides are filled in
 * @rows: (element-type GPtrArray of CclCandidate): what may set allies against each other
 * @decisions: (nullable)
 *
 * Makes a side of each camp that speaks; an ally whom the texts set against its camp gets a side of
 * its own, unless the editor has said where it stands.
 */
void ccl_sides_find (CclComparison *comparison, CclCandidates *candidates, GPtrArray *rows,
                     CclCamps *camps, const CclDecisions *decisions);

G_END_DECLS
