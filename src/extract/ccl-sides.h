/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ccl-draft.h"

G_BEGIN_DECLS

/**
 * CclSides:
 *
 * Who did it to whom, for the drafts of an article in the order of its text. What the words of a draft leave open is
 * told, in this order, by the acts in its sentence, by what was counted before it, by its place, by who speaks.
 */
typedef struct _CclSides CclSides;

/* Reads who acts against whom in the whole article. @drafting and @speeches must outlive it. */
CclSides *ccl_sides_new (const CclDrafting *drafting, const CclSpeeches *speeches);
void ccl_sides_free (CclSides *sides);

/**
 * ccl_sides_set:
 * @country: (nullable): whose the claim's place is
 * @claim: (inout): complete but for actor and affected, which this sets
 */
void ccl_sides_set (CclSides *sides, const CclDraft *draft, const char *country, CclClaim *claim);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CclSides, ccl_sides_free)

G_END_DECLS
