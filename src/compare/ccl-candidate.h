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
 * @event, @object, @polarity, @unit, @currency, @model: of the claim, at hand because matching reads
 *   them most
 * @figure: its quantity as worded; of no use without @has_figure, nor is @range
 * @range: the numbers that the figure allows
 * @block: only claims of the same can answer one question (ccl_likeness_get_block())
 * @rank: place in an order by block and content, which is the same whatever the order of the articles
 * @position: place in the order of the input
 * @claimant, @actor, @affected: camps; the last two %NULL where unknown
 * @place: folded, in one piece for equal names; %NULL where unknown or no more than a country
 * @as_of: the day for which the figure stands: its last day, else that of publication; 0 if unknown
 * @is_total: a running total, a count over many days, or a state (missing, deployed)
 * @has_span: the text names the figure
 * @words: of the evidence, by hash, each once; @word_weight: of all of them
 *
 * A claim made ready for matching: what is compared comes first, to stand close together.
 */
typedef struct
{
  CclClaim *claim;
  const char *claimant;
  const char *actor;
  const char *affected;
  const char *place;
  const char *model;
  CclInterval figure;
  CclInterval range;
  CclDay first_day;
  CclDay last_day;
  CclDay as_of;
  guint article_rank;
  guint8 event;
  guint8 object;
  guint8 polarity;
  guint8 unit;
  char currency[4];
  guint8 n_words;
  gboolean affected_is_role : 1;
  gboolean has_figure : 1;
  gboolean has_span : 1;
  gboolean is_total : 1;
  float word_weight;
  CclCandidateWord words[CCL_CANDIDATE_MAX_WORDS];
  guint block;
  guint rank;
  guint position;
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
