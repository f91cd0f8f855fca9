/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ccl-article.h"
#include "ccl-parties.h"
#include "ccl-row.h"

G_BEGIN_DECLS

/**
 * CclSide:
 * @party: id of the party that gives the side its name; %CCL_PARTY_OUTLET for the observers
 * @name: name to show
 * @parties: (element-type utf8): all parties that speak on this side, @party first
 * @n_claims: claims of these parties that the editor has not dismissed
 * @colour: number of its colour in the palette, from 0; -1 for the observers
 */
typedef struct
{
  char *party;
  char *name;
  GPtrArray *parties;
  guint n_claims;
  int colour;
} CclSide;

#define CCL_TYPE_COMPARISON (ccl_comparison_get_type ())
typedef struct _CclComparison CclComparison;

/**
 * CclComparison:
 * @title: the editor's name for it, or %NULL
 * @articles: (element-type CclArticle): in the order in which they were added
 * @claims: (element-type CclClaim): by article, then by evidence; dismissed ones too
 * @sides: (element-type CclSide): most claims first, the observers last
 * @rows: (element-type CclRow): by topic, then by the first claim; hold no dismissed claims
 * @parties: names of parties
 *
 * The outcome: everything that window, figure and JSON show. Reference counted by atomics, never
 * changed once shared.
 */
struct _CclComparison
{
  char *title;
  GPtrArray *articles;
  GPtrArray *claims;
  GPtrArray *sides;
  GPtrArray *rows;
  CclParties *parties;
  /*< private >*/
  GHashTable *articles_by_id;
  GHashTable *sides_by_party;
  GHashTable *outlet_sides; /* article id -> party for which the editor says its outlet speaks */
};

GType ccl_comparison_get_type (void);

CclComparison *ccl_comparison_new (CclParties *parties);
CclComparison *ccl_comparison_ref (CclComparison *comparison);
void ccl_comparison_unref (CclComparison *comparison);

/* While it is built: each takes over what it is given. */
void ccl_comparison_take_article (CclComparison *comparison, CclArticle *article);
CclSide *ccl_comparison_add_side (CclComparison *comparison, const char *party, const char *name);
void ccl_comparison_side_add_party (CclComparison *comparison, CclSide *side, const char *party);
void ccl_comparison_set_outlet_side (CclComparison *comparison, const char *article, const char *party);

/* Returns: (nullable): the party for which the editor says this article's outlet speaks, borrowed */
const char *ccl_comparison_get_outlet_side (const CclComparison *comparison, const char *article);

/* Returns: (nullable): the side on which a party stands, borrowed; @party may be %NULL */
CclSide *ccl_comparison_find_side (const CclComparison *comparison, const char *party);

/* Returns: (nullable): borrowed */
CclArticle *ccl_comparison_find_article (const CclComparison *comparison, const char *id);
CclClaim *ccl_comparison_find_claim (const CclComparison *comparison, const char *key);
CclRow *ccl_comparison_find_row (const CclComparison *comparison, const char *claim_key);

/* Returns: (nullable): the side on which the claim is spoken, borrowed; %NULL for a party of none */
CclSide *ccl_comparison_get_side (const CclComparison *comparison, const CclClaim *claim);

/**
 * ccl_comparison_list_cell:
 *
 * Returns: (transfer container) (element-type CclClaim): the row's claims spoken on @side, the one
 *   that counts first: the latest, then affirmed before denied, then with figure before without
 */
GPtrArray *ccl_comparison_list_cell (const CclComparison *comparison, const CclRow *row, const CclSide *side);

/* The same for one article's column. */
GPtrArray *ccl_comparison_list_article_cell (const CclComparison *comparison, const CclRow *row,
                                             const CclArticle *article);

/* Returns: (transfer container) (element-type utf8 GPtrArray): article id -> those of its claims that
 *   are not dismissed, in their order; none for an article without. Good while the comparison is. */
GHashTable *ccl_comparison_group_claims (const CclComparison *comparison);

/* How many rows have this verdict, hidden ones left out. */
guint ccl_comparison_count (const CclComparison *comparison, CclVerdict verdict);

/* Rows whose sides disagree: conflict, denied or mirrored. */
gboolean ccl_verdict_is_discrepancy (CclVerdict verdict);
guint ccl_comparison_count_discrepancies (const CclComparison *comparison);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CclComparison, ccl_comparison_unref)

G_END_DECLS
