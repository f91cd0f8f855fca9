/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ccl-camps.h"
#include "ccl-comparison.h"

G_BEGIN_DECLS

/* A word of the evidence, cut to its stem, as a hash; @weight: the rarer the word, the more it
 * says. */
typedef struct
{
  guint hash;
  float weight;
} CclCandidateWord;

#define CCL_CANDIDATE_MAX_WORDS 16

/**
 * CclCandidate:
 * @rank: place in an order by content, which is the same whatever the order of the articles
 * @position: place in the order of the input
 * @claimant, @actor, @affected: camps; the last two %NULL where unknown
 * @place: folded, in one piece for equal names; %NULL where unknown or no more than a country
 * @as_of: the day for which the figure stands: its last day, else that of publication; 0 if unknown
 * @range: the numbers that the figure allows; of no use without @has_figure
 * @is_total: a running total, a count over many days, or a state (missing, deployed)
 * @words: of the evidence, by hash, each once; @word_weight: of all of them
 *
 * A claim made ready for matching.
 */
typedef struct
{
  CclClaim *claim;
  guint rank;
  guint position;
  guint article_rank;
  const char *claimant;
  const char *actor;
  const char *affected;
  gboolean affected_is_role;
  const char *place;
  CclDay first_day;
  CclDay last_day;
  CclDay as_of;
  CclInterval range;
  gboolean has_figure;
  gboolean is_total;
  guint n_words;
  double word_weight;
  CclCandidateWord words[CCL_CANDIDATE_MAX_WORDS];
} CclCandidate;

/**
 * CclCandidates:
 *
 * All claims of a comparison that are to be matched, in the order of their ranks.
 */
typedef struct
{
  CclCandidate *items;
  guint len;
  GStringChunk *names;
} CclCandidates;

/* @claims: (element-type CclClaim): dismissed ones are passed over. Borrows articles and claims. */
CclCandidates *ccl_candidates_new (GPtrArray *articles, GPtrArray *claims, CclParties *parties,
                                   CclCamps *camps, double tolerance);
void ccl_candidates_free (CclCandidates *candidates);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CclCandidates, ccl_candidates_free)

G_END_DECLS
