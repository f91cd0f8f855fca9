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

/**
 * CclCandidate:
 * @event, @object, @polarity, @unit, @currency, @model: of the claim, at hand because matching reads
 *   them most
 * @figure: its quantity as worded; of no use without @has_figure, nor is @range
 * @range: the numbers that the figure allows
 * @block: only claims of the same can answer one question (ccl_likeness_get_block())
 * @claimant, @actor, @affected: camps; the last two %NULL where unknown
 * @place: folded, in one piece for equal names; %NULL where unknown or no more than a country
 * @as_of: the day for which the figure stands: its last day, else that of publication; 0 if unknown
 * @is_total: a running total, a count over many days, or a state (missing, deployed)
 * @has_span: the text names the figure
 * @words: of the evidence, by hash, each once; @word_weight: of all of them
 * @article_rank: place of its article in an order by content; copies share one
 * @position: place in the order of the input
 * @rank: place by content among those that it is matched with
 * @cell: the cell in which it is matched (CclCell), %NULL before; borrowed
 * @removed: it is to leave its cell
 *
 * A claim made ready for matching: what is compared comes first, to stand close together. The last
 * five fields belong to the comparer.
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
  gboolean removed : 1;
  float word_weight;
  CclCandidateWord *words;
  guint block;
  guint rank;
  guint position;
  struct _CclCell *cell;
} CclCandidate;

/**
 * CclPreparer:
 *
 * Makes claims ready for matching. Keeps the folded names of places, which its candidates borrow.
 */
typedef struct _CclPreparer CclPreparer;

/* Borrows @camps. */
CclPreparer *ccl_preparer_new (CclParties *parties, CclCamps *camps, double tolerance);
void ccl_preparer_free (CclPreparer *preparer);

/* @article: (nullable): of the claim. Returns: (transfer full) */
CclCandidate *ccl_candidate_new (CclPreparer *preparer, CclClaim *claim, const CclArticle *article);
void ccl_candidate_free (CclCandidate *candidate);

/**
 * ccl_candidate_compare:
 *
 * An order by block and content, which is the same whatever the order of the articles: what says
 * most comes first, so that a row is founded on it: affirmed before denied, with affected party,
 * with figure, with place. Ids and keys number the articles as they came in and do not count.
 */
int ccl_candidate_compare (const CclCandidate *a, const CclCandidate *b);

/* The same for articles. */
int ccl_candidate_compare_articles (const CclArticle *a, const CclArticle *b);

/* @candidates: (element-type CclCandidate): those that are matched with one another */
void ccl_candidates_weigh_words (GPtrArray *candidates);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CclPreparer, ccl_preparer_free)

G_END_DECLS
