/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ccl-comparison.h"

G_BEGIN_DECLS

#define SAMPLE_DAY (ccl_day_new (2020, 10, 9))

/* The article's own text is "many people", so that a claim's words can be looked up. */
CclArticle *sample_add_article (CclComparison *comparison, const char *id, const char *outlet,
                                CclDay published);

/* A row of the comparison without claims. */
CclRow *sample_add_row (CclComparison *comparison, CclEvent event, CclObject object,
                        const char *affected, CclVerdict verdict);

/* An affirmed claim of exactly @value things for SAMPLE_DAY, in row and comparison; it may be
 * changed. */
CclClaim *sample_add_claim (CclComparison *comparison, CclRow *row, const char *article,
                            const char *claimant, const char *claimant_text, double value);

/* The two claims that decide, smaller first, with the gap that follows from them. */
void sample_decide (CclRow *row, CclClaim *smaller, CclClaim *larger);

/* Azerbaijan, Armenia and observers in three articles; one row a verdict, in the order of topics.
 */
CclComparison *sample_comparison_new (void);

/* @n_sides parties and as many articles, @n_rows questions, most of them answered by a few sides.
 */
CclComparison *sample_comparison_new_large (guint n_sides, guint n_rows);

/* @n_rows questions, each as long as a cell takes. */
CclComparison *sample_comparison_new_tall (guint n_rows);

/* Articles, but nothing found in them. */
CclComparison *sample_comparison_new_empty (void);

G_END_DECLS
