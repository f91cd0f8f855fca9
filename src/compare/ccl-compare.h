/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ccl-comparison.h"
#include "ccl-decisions.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * CclCompareOptions:
 * @tolerance: share by which "about" reaches to both sides; 0.1 unless the editor says otherwise
 * @decisions: (nullable): the editor's links, sides, names and overruled verdicts; decisions on
 *   articles and claims have been applied by the caller already
 */
typedef struct
{
  double tolerance;
  const CclDecisions *decisions;
} CclCompareOptions;

#define CCL_COMPARE_DEFAULT_TOLERANCE 0.1

/**
 * ccl_compare:
 * @articles: (element-type CclArticle): with ids
 * @claims: (element-type CclClaim): of these articles, with keys, by article and evidence
 * @options: (nullable): defaults if %NULL
 *
 * Finds the sides, puts the claims that answer one question into one row and says how each row's
 * statements relate (the ordered rules of src/compare/README.md). Pure; near-linear in the number
 * of claims; rows and verdicts do not depend on the order of articles. A claim that the editor
 * dismissed is in no row.
 *
 * Returns: (transfer full): the comparison; it shares @articles and @claims
 */
CclComparison *ccl_compare (GPtrArray *articles, GPtrArray *claims, CclParties *parties,
                            const CclCompareOptions *options, GCancellable *cancellable);

G_END_DECLS
