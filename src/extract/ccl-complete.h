/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ccl-draft.h"

G_BEGIN_DECLS

/**
 * ccl_complete:
 *
 * Turns drafts into claims: who vouches for each and how, who did it to whom, where and when. A
 * speech that denies what another says gives both claims.
 *
 * Returns: (transfer full) (element-type CclClaim): in no special order
 */
GPtrArray *ccl_complete (CclDrafting *drafting, const CclSpeeches *speeches);

/**
 * ccl_merge:
 * @claims: (element-type CclClaim): of one article
 *
 * Puts claims that say the same of the same into one with several pieces of evidence, and the rest in the
 * order of evidence.
 */
void ccl_merge (GPtrArray *claims);

G_END_DECLS
