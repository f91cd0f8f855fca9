/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ccl-draft.h"

G_BEGIN_DECLS

/**
 * ccl_add_denials:
 * @claims: (element-type CclClaim): what the words tell themselves, of all drafts; the denials are appended
 *
 * "The ministry denied this", "dismissed the figures as fiction": a denial that only points back is one of each
 * claim that it denies.
 */
void ccl_add_denials (const CclDrafting *drafting, const CclSpeeches *speeches, GPtrArray *claims);

G_END_DECLS
