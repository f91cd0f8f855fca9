/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ccl-draft.h"

G_BEGIN_DECLS

/**
 * CclPeriodTold:
 * @start, @end: the days of the event told last, 0 where there is none
 * @block, @sentence: the paragraph and sentence that tell it
 * @party: who says it, %NULL for the article
 *
 * What one claim tells for the next: "The first was brought down …" goes on with the day before it. Zero at first.
 */
typedef struct
{
  CclDay start;
  CclDay end;
  int block;
  guint sentence;
  const char *party;
} CclPeriodTold;

/**
 * ccl_period_set:
 * @told: (inout): by the claims before it, in the order of the text
 * @claim: (inout): gets the days that its figure covers, and whether it is a running total
 *
 * The time nearest to the draft in its clause. The day on which somebody speaks is not that of what he tells; it is
 * the last day of a running total.
 */
void ccl_period_set (const CclDrafting *drafting, const CclSpeeches *speeches, const CclDraft *draft, CclPeriodTold *told,
                     CclClaim *claim);

G_END_DECLS
