/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ccl-candidate.h"

G_BEGIN_DECLS

/**
 * ccl_question_make_row:
 * @comparison: with its sides
 * @members: (element-type CclCandidate): that answer one question
 *
 * Returns: (transfer full): the row: what it asks, its verdict, and the marks that it has by itself
 */
CclRow *ccl_question_make_row (const CclComparison *comparison, GPtrArray *members);

G_END_DECLS
