/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ccl-draft.h"

G_BEGIN_DECLS

/*
 * How sure a claim is: the chance that event, object and figure are what the article says. It is estimated
 * from traits of how the claim was read (which rule, how the figure stands, what lies between verb and noun …), each of
 * which adds to or takes from the log-odds, as in a logistic regression. The weights, in ccl-confidence-weights.h, were
 * fitted on annotated articles, so that of the claims given 0.9 and more at least 95 in 100 are right in articles that the
 * fit had not seen; tests/bench/reliability.py prints how well that holds. What is unsure errs on the low side.
 */

/**
 * ccl_confidence_weigh:
 * @draft: (nullable): what it was made of; %NULL for one that repeats another claim to deny or admit it
 * @speech: (nullable): whose words they are
 * @claim: complete
 *
 * Returns: the log-odds of a claim by how it was read; ccl_confidence_finish() makes confidences of them
 */
double ccl_confidence_weigh (const CclDrafting *drafting, const CclDraft *draft, const CclSpeech *speech, const CclClaim *claim);

/**
 * ccl_confidence_finish:
 * @claims: (element-type CclClaim): all of an article, merged, in the order of evidence, with log-odds for confidence
 *
 * Weighs what the claims say of each other and turns log-odds into confidences from 0 to 1.
 */
void ccl_confidence_finish (GPtrArray *claims);

G_END_DECLS
