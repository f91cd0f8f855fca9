/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ccl-comparison.h"

/* Two sides and observers in three articles, nine rows under four headings, every verdict among
 * them. */
CclComparison *grid_fixture_new (void);

/* @n_rows rows in @n_articles articles, each side or article answering most of them. */
CclComparison *grid_fixture_new_large (guint n_rows, guint n_articles);

/* A copy, its claims and rows new objects with the same keys, without the row that @left_out keys.
 */
CclComparison *grid_fixture_copy_without (CclComparison *comparison, const char *left_out);
