/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ccl-candidate.h"

G_BEGIN_DECLS

/* For whom the claim counts: an outlet that the editor has assigned to a party speaks for that one.
 * @decisions: (nullable) */
const char *ccl_sides_get_speaker (const CclClaim *claim, const CclDecisions *decisions);

/**
 * ccl_sides_find_rebels:
 * @row: (element-type CclCandidate)
 * @rebels: (element-type utf8): gets the claimants whom the row sets against their camp, borrowed
 *   from the claims
 * @decisions: (nullable)
 */
void ccl_sides_find_rebels (GPtrArray *row, GHashTable *rebels, const CclDecisions *decisions);

/**
 * ccl_sides_find:
 * @comparison: with its articles; its sides are filled in
 * @counts: (element-type utf8 guint): who speaks, and how many claims
 * @rebels: (element-type utf8): as from ccl_sides_find_rebels()
 * @decisions: (nullable)
 *
 * Makes a side of each camp that speaks; an ally whom the texts set against its camp gets a side of
 * its own, unless the editor has said where it stands.
 */
void ccl_sides_find (CclComparison *comparison, GHashTable *counts, GHashTable *rebels,
                     CclCamps *camps, const CclDecisions *decisions);

G_END_DECLS
