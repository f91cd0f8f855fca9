/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ccl-article.h"
#include "ccl-claim.h"

G_BEGIN_DECLS

/**
 * CclDecisionKind:
 *
 * What an editor's decision is about, and so what its target and its fields are:
 *
 * - comparison: target ""; fields "title", "columns" ("sides" or "articles"), "tolerance"
 * - article: target an article's id; "title", "outlet", "byline", "published" (ISO day),
 *   "side" (the party for which its outlet speaks)
 * - claim: target a claim's key; the claim record's fields under their JSON names ("claimant" is
 *   the party), "low", "high", "bound", "approx", "unit", "currency" for the quantity; "status",
 *   "note"; a claim added by hand has a key that begins with its article's id and ":", and "added"
 *   with "ARTICLE:START-END", the article's id and the bytes of its evidence; it needs "event" and
 *   "object", and may have "claimant_text"
 * - row: target the key of any claim in the row; "verdict", "reason", "note", "title", "hidden"
 * - link: target two claim keys, the smaller first, with U+001F between them; "rows" is "together"
 *   or "apart"
 * - party: target a party id; "side" (the party on whose side it stands), "name", "colour"
 *
 * Booleans are "true" and "false", numbers as g_ascii_dtostr() writes them, an emptied field is "",
 * which is also the open end of a figure. A value that makes no sense, and a figure of which a part
 * makes none, is passed over when decisions are applied; it stays in the file.
 */
typedef enum
{
  CCL_DECISION_COMPARISON,
  CCL_DECISION_ARTICLE,
  CCL_DECISION_CLAIM,
  CCL_DECISION_ROW,
  CCL_DECISION_LINK,
  CCL_DECISION_PARTY,
} CclDecisionKind;
#define CCL_N_DECISION_KINDS (CCL_DECISION_PARTY + 1)

const char *ccl_decision_kind_word (CclDecisionKind kind);
gboolean ccl_decision_kind_parse (const char *word, CclDecisionKind *kind);

/**
 * CclDecisions:
 *
 * All that the editor has decided over what the program derived: a map from (kind, target, field)
 * to a value. Kept apart from the derived claims, so that reading an article again loses none.
 * Not thread-safe; give a thread its own ccl_decisions_copy().
 */
typedef struct _CclDecisions CclDecisions;

CclDecisions *ccl_decisions_new (void);
CclDecisions *ccl_decisions_copy (const CclDecisions *decisions);
void ccl_decisions_free (CclDecisions *decisions);

/* @value %NULL takes the decision back. */
void ccl_decisions_set (CclDecisions *decisions, CclDecisionKind kind, const char *target, const char *field,
                        const char *value);

/* Returns: (nullable): the value, borrowed until the next change */
const char *ccl_decisions_get (const CclDecisions *decisions, CclDecisionKind kind, const char *target,
                               const char *field);

guint ccl_decisions_get_n (const CclDecisions *decisions);

typedef void (*CclDecisionFunc) (CclDecisionKind kind, const char *target, const char *field, const char *value,
                                 gpointer user_data);

/* Calls @func for each decision in the order of kind, target, field; it must not change @decisions. */
void ccl_decisions_foreach (const CclDecisions *decisions, CclDecisionFunc func, gpointer user_data);

/* Returns: (transfer full): the target of a link between two claims, in either order */
char *ccl_decisions_link_target (const char *claim_key, const char *other_key);

/* Returns: (transfer full): the article with the editor's corrections, @article itself where
 *   there are none */
CclArticle *ccl_decisions_apply_to_article (const CclDecisions *decisions, CclArticle *article);

/**
 * ccl_decisions_apply_to_claims:
 * @claims: (element-type CclClaim): the claims of @article as extracted, with keys
 *
 * Returns: (transfer full) (element-type CclClaim): the same with corrections, and the claims added
 *   by hand; an untouched claim is shared, not copied; order of evidence
 */
GPtrArray *ccl_decisions_apply_to_claims (const CclDecisions *decisions, const CclArticle *article,
                                          GPtrArray *claims);

/* Returns: (transfer full) (element-type utf8): keys of claims that decisions name but that are not
 *   among @claims: the editor's words whose evidence is gone. Sorted. */
GPtrArray *ccl_decisions_list_orphans (const CclDecisions *decisions, GPtrArray *claims);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CclDecisions, ccl_decisions_free)

G_END_DECLS
