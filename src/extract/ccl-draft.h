/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ccl-clause.h"
#include "ccl-speech.h"

#include "ccl-claim.h"

G_BEGIN_DECLS

/*
 * Stage 6 of the cascade: frames of verbs and nouns bind figures and objects to events. What they make are
 * drafts; the completing stage gives them claimant, sides, place and time.
 */

/**
 * CclDraft:
 * @noun: chunk of the noun group that was counted, or -1
 * @trigger: chunk of the verb or noun that told the event
 * @actor_first, @actor_end: tokens that name who did it, empty where untold; likewise @affected
 * @claimant_first, @claimant_end: tokens of who gives the figure, where no verb of saying tells that; or empty
 * @spoken_at: one more than a token in whose speech the figure was told, 0 for the figure's own
 * @active: told by an active verb whose subject did it, named or not ("denied firing on the town")
 * @negated: "did not destroy"
 * @expected: "will", "threatened to"
 * @mutual: each of the two sides says it of the other
 */
typedef struct
{
  CclEvent event;
  CclObject object;
  const CclMatch *model;
  CclQuantity quantity;
  guint figure_first;
  guint figure_end;
  int noun;
  guint trigger;
  guint first;
  guint end;
  guint actor_first;
  guint actor_end;
  guint affected_first;
  guint affected_end;
  guint claimant_first;
  guint claimant_end;
  guint spoken_at;
  gboolean active;
  gboolean negated;
  gboolean expected;
  gboolean doubted;
  gboolean mutual;
  double confidence;
  const char *rule;
} CclDraft;

/**
 * CclDrafting:
 * @used: a flag a chunk: its figure and event are spoken for
 */
typedef struct
{
  CclScene *scene;
  const CclChunks *chunks;
  const CclDocument *document;
  GArray *drafts; /* CclDraft */
  GArray *asked;  /* CclDraft: counts spoken of without a figure, which a later one may answer; no claims */
  guint8 *used;
} CclDrafting;

/* An object as a member of a CclObjectSet. */
#define CCL_OBJECT_BIT(object) ((CclObjectSet) 1 << (object))

static inline const CclChunk *
ccl_drafting_get_chunk (const CclDrafting *drafting, guint chunk)
{
  return ccl_chunks_get (drafting->chunks, chunk);
}

/* The chunks of a sentence, half open. Returns: %FALSE for a headline, of which no drafts are made */
static inline gboolean
ccl_drafting_get_sentence (const CclDrafting *drafting, guint sentence, guint *first, guint *end)
{
  ccl_chunks_get_sentence (drafting->chunks, sentence, first, end);
  return !g_array_index (drafting->document->sentences, CclSentence, sentence).headline;
}

/* Drafts of the lines of a report ("Injured: 12"); the first to run. */
void ccl_draft_labels (CclDrafting *drafting);

/* Drafts of a bulletin's lists ("tanks – 2,511 (+7)"); behind the labels, which have an event of their own. */
void ccl_draft_tables (CclDrafting *drafting);

/* Drafts of all verbs; of all states, nouns and tolls that no verb used. */
void ccl_draft_verbs (CclDrafting *drafting);
void ccl_draft_states (CclDrafting *drafting);
void ccl_draft_mutual (CclDrafting *drafting);
void ccl_draft_attributes (CclDrafting *drafting);
void ccl_draft_nouns (CclDrafting *drafting);
void ccl_draft_tolls (CclDrafting *drafting);

/* "16 of the 17 drones that Russia launched": the whole; before the verbs. */
void ccl_draft_wholes (CclDrafting *drafting);

/* Takes out of the others' hands what somebody would not or could not say: "did not confirm the loss of two tanks". */
void ccl_draft_open (CclDrafting *drafting);

/* "shelled 14 times": behind the verbs. */
void ccl_draft_repeats (CclDrafting *drafting);

/* Rows of figures under columns; the first to run. */
void ccl_draft_grids (CclDrafting *drafting);

/* "19 munitions, 6 drones": items of bulletins, without verb or heading. */
void ccl_draft_items (CclDrafting *drafting);

/* "nineteen dead, eleven in Nampula, five in Maputo, three in Manica": parts whose sum is a whole told before. */
void ccl_draft_sums (CclDrafting *drafting);

/* "Police counted 338,000", "the figure rose by 327": figures whose event is told elsewhere; behind those above. */
void ccl_draft_ellipsis (CclDrafting *drafting);

/* "among them five children": parts of what the others drafted; the last to run. */
void ccl_draft_parts (CclDrafting *drafting);

/* Common to them -------------------------------------------------------------------------------- */

/* What a noun group counts for an event that is meant of @of: its object, or what it must mean
 * where it has a figure only. FALSE where it does not fit. */
gboolean ccl_draft_find_object (const CclDrafting *drafting, guint noun, CclObjectSet of, CclObject *object);

/* What an elliptic group ("and 12 wounded", "five of them") counts: the people last spoken of, no further back
 * than chunk @first. */
CclObject ccl_draft_find_antecedent (const CclDrafting *drafting, guint noun, guint first, CclObjectSet of);

/* Whether a group stands in a list of parts: "among them four women and a baby". */
gboolean ccl_draft_is_part (const CclDrafting *drafting, guint noun);

/* What the people of whoever a noun group names or belongs to are: of an army soldiers, of the police policemen, of a
 * group militants; with @of_state, of a country named in it soldiers too. FALSE where it tells nothing. */
gboolean ccl_draft_find_people (const CclDrafting *drafting, guint noun, gboolean of_state, CclObject *people);

/* What those are of whom a noun tells, by who owns them or whom they are among: "the army's dead", "deaths among its
 * soldiers". FALSE where it tells nothing. */
gboolean ccl_draft_find_owned (const CclDrafting *drafting, guint noun, CclObject *people);

/* What "men" or a bare figure counts in the mouth or on the side of an army: "Turkey lost 55 men". @owner: chunk of
 * the group that has them; @object: what the words alone say. */
CclObject ccl_draft_refine_object (const CclDrafting *drafting, guint noun, guint owner, CclObject object);

/* The figure of a noun group: told, or one for a singular. */
CclQuantity ccl_draft_get_quantity (const CclDrafting *drafting, guint noun, CclObject object);

/* A draft on @noun told by @trigger, with what their words say; not appended yet. */
CclDraft ccl_draft_begin (const CclDrafting *drafting, CclEvent event, CclObject object, guint noun, guint trigger,
                          const char *rule);

/* Tokens of a noun group with what hangs on it: "soldiers of the 5th Regiment". */
void ccl_draft_get_extent (const CclDrafting *drafting, guint noun, guint *first, guint *end);

/* The sense of @kind that begins at @token, ends at @end or later and is meant of @object; the longest first. */
const CclEntry *ccl_draft_find_sense (const CclDrafting *drafting, guint token, CclEntryKind kind, CclObject object,
                                      gboolean (*accepts) (const CclEntry *entry));

/* Whether the particle of a verb stands right behind it, or behind its object and before token @end. */
gboolean ccl_draft_has_particle (const CclDrafting *drafting, const CclMatch *match, guint end);

/* The sense of a noun group's event word that @accepts takes, whatever it is meant of; or NULL. */
const CclEntry *ccl_draft_find_noun_sense (const CclDrafting *drafting, guint noun, gboolean (*accepts) (const CclEntry *entry));

G_END_DECLS
