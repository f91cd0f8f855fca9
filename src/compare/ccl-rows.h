/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ccl-candidate.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * ccl_rows_find:
 * @decisions: (nullable): the editor's links
 *
 * Puts the claims that answer one question together.
 *
 * Returns: (transfer full) (element-type GPtrArray): for each row its CclCandidate, by rank; every
 *   candidate is in exactly one
 */
GPtrArray *ccl_rows_find (CclCandidates *candidates, const CclDecisions *decisions,
                          GCancellable *cancellable);

G_END_DECLS
