/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ccl-decisions.h"
#include "ccl-parties.h"

G_BEGIN_DECLS

/**
 * CclCamps:
 *
 * Who belongs together: a party and its patron are one camp, unless the editor says otherwise. A
 * camp goes by the id of its leading party; equal camps are equal pointers. Lives while one
 * comparison is made; borrows the parties and decisions.
 */
typedef struct _CclCamps CclCamps;

CclCamps *ccl_camps_new (CclParties *parties, const CclDecisions *decisions);
void ccl_camps_free (CclCamps *camps);

/* Returns: (nullable): the camp of a party, borrowed; %NULL for %NULL. The outlet and the media
 *   that it cites are one camp. */
const char *ccl_camps_get (CclCamps *camps, const char *party);

/* Whether the party is a kind of people ("residents") rather than somebody with a name. */
gboolean ccl_camps_is_role (CclCamps *camps, const char *party);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CclCamps, ccl_camps_free)

G_END_DECLS
