/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ccl-draft.h"

#include "ccl-number.h"

G_BEGIN_DECLS

/* Numbers that no claim used, with why, in the order of the text: so that an editor sees what was passed over. */

/* @drafts: (element-type CclDraft)
 * Returns: (transfer full) (element-type CclUnused): the numbers of which no draft was made */
GArray *ccl_unused_list (const CclChunks *chunks, GArray *drafts);

/* @claims: (element-type CclClaim)
 * Returns: (transfer full) (element-type CclUnused): the numbers that none of @claims has as its figure or, where they
 *   count something, within its evidence */
GArray *ccl_unused_find (const CclChunks *chunks, GPtrArray *claims);

G_END_DECLS
