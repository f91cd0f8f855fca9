/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ccl-candidate.h"

G_BEGIN_DECLS

/**
 * ccl_verdict_find:
 * @comparison: with its sides
 * @members: (element-type CclCandidate): the claims of the row
 * @row: gets verdict, rule, deciding claims, ratio and difference
 *
 * Says how what the sides tell relates, by the first rule that holds (see README.md).
 */
void ccl_verdict_find (const CclComparison *comparison, GPtrArray *members, CclRow *row);

G_END_DECLS
