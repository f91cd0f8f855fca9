/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ccl-candidate.h"

G_BEGIN_DECLS

/**
 * ccl_rows_match:
 * @candidates: (element-type CclCandidate): of one block, by rank, which is their place here
 *
 * Puts the claims that answer one question together.
 *
 * Returns: (transfer full) (element-type GPtrArray): for each row its CclCandidate, by rank; every
 *   candidate is in exactly one
 */
GPtrArray *ccl_rows_match (GPtrArray *candidates);

G_END_DECLS
