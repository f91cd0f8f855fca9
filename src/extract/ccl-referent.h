/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ccl-draft.h"

G_BEGIN_DECLS

/**
 * ccl_referent_find:
 * @first, @end: tokens of a noun group with what hangs on it
 * @speaker: side that says it, or %NULL where none of the sides does
 *
 * Who a group means, or whose it is: by a name or adjective in it, by "enemy" and "our" as @speaker says them, by
 * what "its" and "they" point back to, by an institution named before with its country, by a role ("police",
 * "militants").
 *
 * Returns: (nullable): a party
 */
const char *ccl_referent_find (const CclDrafting *drafting, const CclSpeeches *speeches, guint first, guint end,
                               const char *speaker);

G_END_DECLS
