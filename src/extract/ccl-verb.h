/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ccl-draft.h"

G_BEGIN_DECLS

/* What the drafting of verbs (ccl-draft-verbs.c) is made of; of it ccl-acts.c needs the senses, and no other file anything. */

/* A verb group with the parts of its sentence that its senses may bind. */
typedef struct
{
  guint chunk;
  guint end; /* of the sentence, as chunks */
  CclNounList subjects;
  CclNounList objects;
  int agent;
} CclVerb;

/* ccl-verb-senses.c ----------------------------------------------------- */

/* A name of a place that stands where a settlement would: "shelled Martuni". */
gboolean ccl_verb_is_place_name (const CclDrafting *drafting, guint noun);

/* The next sense of the verb whose words are all there; see ccl_document_next_match(). */
const CclEntry *ccl_verb_next_sense (const CclDrafting *drafting, const CclVerb *verb,
                                     gboolean (*accepts) (const CclEntry *), guint *position);

/* Fighters are sent and leave; they are not displaced. */
gboolean ccl_verb_bears_arms (CclObject object);

/* The sense of the verb in which @object is what is counted. */
const CclEntry *ccl_verb_find_sense (const CclDrafting *drafting, const CclVerb *verb, CclObject object,
                                     gboolean (*accepts) (const CclEntry *));

/* All objects of which some sense of the verb is meant, for groups whose object must be guessed. */
CclObjectSet ccl_verb_gather_objects (const CclDrafting *drafting, const CclVerb *verb,
                                      gboolean (*accepts) (const CclEntry *));

gboolean ccl_verb_takes_object (const CclEntry *entry);

gboolean ccl_verb_takes_subject (const CclEntry *entry);

/* Said of what suffers it: "came under fire". The vocabulary writes these as target verbs with "under". */
gboolean ccl_verb_is_suffered (const CclEntry *entry);

/* How much an event tells: what was hit and then destroyed is destroyed. */
guint ccl_verb_rank_event (CclEvent event);

/* Of the senses of the verb the one that launches, else @sense. */
const CclEntry *ccl_verb_find_launch (const CclDrafting *drafting, const CclVerb *verb, CclObject object,
                                      const CclEntry *sense);

/* Of the senses of the verb the one that attacks, else @sense. */
const CclEntry *ccl_verb_find_attack (const CclDrafting *drafting, const CclVerb *verb, CclObject object,
                                      const CclEntry *sense);

/* "came under artillery and mortar fire", but not "came under pressure": what follows a bare "under" is an attack. */
gboolean ccl_verb_is_fire_suffered (const CclDrafting *drafting, const CclVerb *verb);

gboolean ccl_verb_is_hit (const CclEntry *entry);

gboolean ccl_verb_is_attack (const CclEntry *entry);

gboolean ccl_verb_is_target (const CclEntry *entry);

gboolean ccl_verb_is_casualties (const CclEntry *entry);

/* ccl-verb-parts.c ------------------------------------------------------ */

/* Names behind "of" count a plural without figure: "the villages of A, B and C" are three. */
guint ccl_verb_count_names (const CclDrafting *drafting, guint noun, guint end);

/* "confirmed it had been hit", "denied that it had fallen": what "it" stands for is the thing spoken of last that can be hit
 * or fall. Whole forces and sides are "it" as well, so that only what happens to things counts. */
gboolean ccl_verb_find_referent (const CclDrafting *drafting, const CclVerb *verb, guint noun,
                                 gboolean (*accepts) (const CclEntry *), CclObject *object);

/* "deploys its entire army", "the army entered the town", "it came under fire": what a force that is named as a whole or meant
 * by a pronoun consists of, where the verb says where it is sent or goes, or that it was attacked. */
gboolean ccl_verb_find_force (const CclDrafting *drafting, const CclVerb *verb, guint noun,
                              gboolean (*accepts) (const CclEntry *), gboolean is_subject, CclObject *object);

/* "opened fire with guns of various calibres on the town", "fired at positions": the target stands behind a
 * preposition, the means before it or behind it. */
void ccl_verb_list_targets (const CclDrafting *drafting, CclVerb *verb);

/* "were knocked out, along with 200 guns and 25 mortars", "have been damaged, as have seven schools" */
void ccl_verb_list_more_subjects (const CclDrafting *drafting, CclVerb *verb);

/* A participle without auxiliary says something of the group right before it — or, where a passive has gone before, of
 * the whole coordination: "3,000 were killed, and 151 tanks, three planes and ten depots destroyed". */
void ccl_verb_list_participle_subjects (const CclDrafting *drafting, CclVerb *verb);

/* "the two jets that Turkish F-16s shot down", "the tanks it says it destroyed": the relative, or the bare group before
 * the subject, stands for what the verb did it to. */
gboolean ccl_verb_find_fronted_object (const CclDrafting *drafting, const CclVerb *verb, CclNounList *list);

/* "destroyed or degraded 25 sites": the first verb shares the objects of the second. Returns the chunk behind which they
 * stand. */
guint ccl_verb_find_sharing_verb (const CclDrafting *drafting, guint chunk_index, guint end);

/* "what had been seized: 19 vehicles, 24 howitzers": a list behind a colon is what the verb is told of. */
gboolean ccl_verb_find_colon_list (const CclDrafting *drafting, const CclVerb *verb, CclNounList *list);

/* "also killed were three bodyguards": behind a participle that opens the sentence, and its form of to be, stands what it is
 * told of. */
gboolean ccl_verb_find_inverted_subjects (const CclDrafting *drafting, const CclVerb *verb, CclNounList *list);

/* "brought into Idlib": of a verb that ends with a preposition the group behind is where to. */
gboolean ccl_verb_is_goal (const CclDrafting *drafting, const CclVerb *verb);

/* "brought into the province more than 2,300 vehicles": a heavy object stands behind the verb's other parts. */
void ccl_verb_list_late_objects (const CclDrafting *drafting, CclVerb *verb, guint behind);

/* "attempts by rebels, backed by artillery, to enter the town had been foiled": of a verb that is told of attacks only the
 * attack that stands before it in its clause. */
gboolean ccl_verb_find_far_attack (const CclDrafting *drafting, const CclVerb *verb, CclNounList *list);

/* "cost the country $300 million", "sent Kyiv 31 tanks": who got it stands before what is counted. */
void ccl_verb_pass_over_receiver (const CclDrafting *drafting, CclVerb *verb);

/* ccl-verb-counted.c ---------------------------------------------------- */

/* What a noun group counts under the verb. @referred: (out): it is a pronoun or a name that stands for one. FALSE where it counts
 * nothing of which the verb can be told. */
gboolean ccl_verb_find_counted (const CclDrafting *drafting, const CclVerb *verb, guint noun, gboolean (*accepts) (const CclEntry *),
                                gboolean is_subject, CclObject *object, gboolean *referred);

/* ccl-verb-named.c ------------------------------------------------------ */

/* A name that nobody knows, where only a place can be meant: "retook Karuba". */
gboolean ccl_verb_names_place (const CclDrafting *drafting, const CclVerb *verb, guint noun, gboolean (*accepts) (const CclEntry *));

/* "Maria Lopez, 34, was killed": what somebody is who is told of by name, where the verb tells what befell people. */
gboolean ccl_verb_find_named (const CclDrafting *drafting, const CclVerb *verb, guint noun, gboolean (*accepts) (const CclEntry *),
                              gboolean is_subject, CclObject *object);

/* ccl-verb-bars.c ------------------------------------------------------- */

/* Whether a group, though it fits a sense of the verb, is none of which the event is told: an earthquake attacks nobody,
 * "the miner who died" only says which miner. */
gboolean ccl_verb_is_barred (const CclDrafting *drafting, const CclVerb *verb, guint noun, const CclEntry *sense, CclObject object,
                             gboolean is_subject);

/* ccl-verb-moods.c ------------------------------------------------------ */

gboolean ccl_verb_is_hanging (const CclDrafting *drafting, const CclVerb *verb);

/* "has withdrawn the list", "moved it": what moves something else does not move itself; places are where it moves. */
gboolean ccl_verb_acts_on_other (const CclDrafting *drafting, const CclVerb *verb);

/* "in order to take the town", "the ability to fire missiles": an aim or ability is no event; but what somebody was forced or
 * seen to do has happened. */
gboolean ccl_verb_is_aim (const CclDrafting *drafting, const CclVerb *verb);

/* "demanded that its leader resign", "wants the army to withdraw": a wish is no event. */
gboolean ccl_verb_is_wished (const CclDrafting *drafting, guint chunk_index);

/* "did not say whether any civilian had died", "how many were killed?": what is asked is not told. */
gboolean ccl_verb_is_asked (const CclDrafting *drafting, guint chunk_index);

/* "Russian troops attacked near Synkivka": fighters before a verb of attacking, without "by" and without another verb of which
 * they could be the subject, attack; they are not attacked. */
gboolean ccl_verb_attacks_itself (const CclDrafting *drafting, const CclVerb *verb);

G_END_DECLS
