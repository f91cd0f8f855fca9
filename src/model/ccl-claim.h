/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ccl-day.h"
#include "ccl-quantity.h"
#include "ccl-span.h"

#include <glib-object.h>

G_BEGIN_DECLS

/* Parties that are no country or group but stand for a kind of speaker. */
#define CCL_PARTY_OUTLET "outlet" /* the article itself, unattributed */
#define CCL_PARTY_MEDIA "media"   /* another outlet or agency that it cites */

/* The fields of a claim that an editor can correct; the bits of CclClaim.edited. */
typedef enum
{
  CCL_CLAIM_EVENT = 1 << 0,
  CCL_CLAIM_OBJECT = 1 << 1,
  CCL_CLAIM_MODEL = 1 << 2,
  CCL_CLAIM_QUANTITY = 1 << 3,
  CCL_CLAIM_CLAIMANT = 1 << 4,
  CCL_CLAIM_STANCE = 1 << 5,
  CCL_CLAIM_POLARITY = 1 << 6,
  CCL_CLAIM_ACTOR = 1 << 7,
  CCL_CLAIM_AFFECTED = 1 << 8,
  CCL_CLAIM_PLACE = 1 << 9,
  CCL_CLAIM_TIME = 1 << 10,
} CclClaimFields;

#define CCL_TYPE_CLAIM (ccl_claim_get_type ())
typedef struct _CclClaim CclClaim;

/**
 * CclClaim:
 * @id: unique in a comparison and short-lived: "c1"; what JSON calls the claim
 * @key: what an editor's decisions hold on to: unique in a comparison, and the same whenever the
 *   same article is read again (see ccl_claim_make_key()); %NULL until the article has an id
 * @article: id of the article; %NULL as @key
 * @model: the type as the text names it, or %NULL
 * @quantity_span: the words of the figure with its bound; empty if it is only implied
 * @claimant: party that vouches for it, never %NULL
 * @claimant_text: the speaker as the text words it, %NULL for %CCL_PARTY_OUTLET
 * @actor: party that did it; this and @affected are %NULL where unknown
 * @place: most specific place as named, or %NULL
 * @start: first and last day that the figure covers, 0 where unknown
 * @cumulative: a running total
 * @evidence: (element-type CclSpan): where the text says it: the best stretch first, then
 *   repetitions; never empty
 * @confidence: 0 to 1
 * @rule: static name of the extraction rule that made it, "editor" for one added by hand
 * @status: what the editor has made of it
 * @note: the editor's note, or %NULL
 * @edited: the fields that the editor has corrected
 *
 * One assertion of one article; the fields are those of the claim record. Reference counted by
 * atomics and never changed once shared: take ccl_claim_copy() to change one.
 */
struct _CclClaim
{
  char *id;
  char *key;
  char *article;
  CclEvent event;
  CclObject object;
  char *model;
  CclQuantity quantity;
  CclSpan quantity_span;
  char *claimant;
  char *claimant_text;
  CclSpan claimant_span;
  CclStance stance;
  CclPolarity polarity;
  char *actor;
  char *affected;
  char *place;
  CclDay start;
  CclDay end;
  gboolean cumulative;
  GArray *evidence;
  double confidence;
  const char *rule;
  CclStatus status;
  char *note;
  CclClaimFields edited;
};

GType ccl_claim_get_type (void);

/* Returns: (transfer full): an affirmed assertion of the outlet without figure */
CclClaim *ccl_claim_new (CclEvent event, CclObject object, CclSpan evidence);
CclClaim *ccl_claim_ref (CclClaim *claim);
void ccl_claim_unref (CclClaim *claim);
CclClaim *ccl_claim_copy (const CclClaim *claim);

void ccl_claim_add_evidence (CclClaim *claim, CclSpan evidence);
CclSpan ccl_claim_get_evidence (const CclClaim *claim); /* the first stretch */

/* Replaces a string field: ccl_claim_set (&claim->actor, "azerbaijan"); @value may be %NULL. */
void ccl_claim_set (char **field, const char *value);

/**
 * ccl_claim_make_keys:
 * @claims: (element-type CclClaim): the claims of one article as extracted, not yet shared
 * @article: the article's id
 *
 * Sets the article and key of each: the article, event, object and first stretch of evidence, and a
 * counter where several claims share all of these.
 */
void ccl_claim_make_keys (GPtrArray *claims, const char *article);

/* Makes the claims, which have keys, those of an article under another id. Not for shared claims. */
void ccl_claim_move_keys (GPtrArray *claims, const char *article);

/* Sets ids "c1", "c2", … over all claims in order. Not for shared claims. */
void ccl_claim_number (GPtrArray *claims);

/* Whether the two say the same: all but id, key, article, evidence, confidence and editor's fields. */
gboolean ccl_claim_same_content (const CclClaim *a, const CclClaim *b);

/* Whether the two are alike in every field. */
gboolean ccl_claim_equal (const CclClaim *a, const CclClaim *b);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CclClaim, ccl_claim_unref)

G_END_DECLS
