/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ccl-cells.h"
#include "ccl-decisions.h"

G_BEGIN_DECLS

/**
 * ccl_overrule_rows:
 * @by_key: (element-type utf8 CclCandidate): all candidates by the keys of their claims; each in a
 *   cell whose rows are made
 *
 * Lays the editor's word on verdicts, titles and the like over rows. A decision is kept under the key
 * of any claim of the row; of several the first claim's counts.
 *
 * Returns: (transfer full) (element-type CclRow CclRow): for each row of which the editor has said
 *   something, the one to show in its place
 */
GHashTable *ccl_overrule_rows (GPtrArray *cells, GHashTable *by_key, const CclDecisions *decisions);

G_END_DECLS
