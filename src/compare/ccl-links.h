/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ccl-cells.h"
#include "ccl-decisions.h"

G_BEGIN_DECLS

/**
 * ccl_links_apply:
 * @cells: (element-type CclCell): all of them, matched; what links did to their rows before is
 *   forgotten
 * @by_key: (element-type utf8 CclCandidate): all candidates by the keys of their claims
 * @decisions: (nullable): the editor's links
 *
 * Fills in what the rows of each cell are after the editor's last word: "together" joins rows, "apart"
 * parts them. A joined row stands in the cell of one of the two.
 */
void ccl_links_apply (GPtrArray *cells, GHashTable *by_key, const CclDecisions *decisions);

G_END_DECLS
