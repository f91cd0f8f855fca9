/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ccl-candidate.h"

G_BEGIN_DECLS

/* Marks of one row by itself, and how many speakers stand behind it. */
void ccl_marks_find_in_row (const CclComparison *comparison, GPtrArray *members, CclRow *row);

/**
 * ccl_marks_find_between_rows:
 * @rows: (element-type CclRow)
 * @members: (element-type GPtrArray of CclCandidate): for each row, in the same order
 *
 * Marks that come of two rows together: category, scope, sum.
 */
void ccl_marks_find_between_rows (const CclComparison *comparison, GPtrArray *rows,
                                  GPtrArray *members);

G_END_DECLS
