/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ccl-comparison.h"

G_BEGIN_DECLS

/* What the claim editor does with what was typed, as pure functions. */

/**
 * ccl_claim_form_parse_number:
 *
 * Reads a figure as people type it: digits, spaces between groups, a point or comma before
 * decimals. "1,200" is refused, since it is twelve hundred to one reader and 1.2 to another.
 */
gboolean ccl_claim_form_parse_number (const char *text, double *number);

/* Returns: (transfer full): the figure for an entry; "" for an open end */
char *ccl_claim_form_format_number (double number);

/* Whether a bound has a second figure, the upper one. */
gboolean ccl_claim_form_bound_has_upper (CclBound bound);

/**
 * ccl_claim_form_make_quantity:
 * @value: the figure, or the lower of two
 * @upper: the upper of two, for the bounds that have one
 *
 * Returns: FALSE where the texts do not make a figure
 */
gboolean ccl_claim_form_make_quantity (CclBound bound, const char *value, const char *upper,
                                       gboolean approx, CclUnit unit, const char *currency,
                                       CclQuantity *quantity);

/* The figure that an entry shows for a quantity: its lower bound, the upper where only that counts. */
double ccl_claim_form_get_value (const CclQuantity *quantity);

/* Returns: (transfer full): the id of a party that was typed: of the party of this name (case does
 * not matter), else a new one made of the words; "" of an empty text */
char *ccl_claim_form_party_id (CclParties *parties, const char *name);

/**
 * ccl_claim_form_list_changes:
 *
 * Returns: (transfer full) (element-type utf8): field, value, field, value, … of the decisions that
 *   make @before say what @after says
 */
GPtrArray *ccl_claim_form_list_changes (const CclClaim *before, const CclClaim *after);

G_END_DECLS
