/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-draft.h"

#include <string.h>

/* A verb group with the parts of its sentence that its senses may bind. */
typedef struct
{
  guint chunk;
  guint end; /* of the sentence, as chunks */
  CclNounList subjects;
  CclNounList objects;
  int agent;
} Verb;

/* How far behind its verb a particle may stand: "shot two drones down", "left 116 houses … unfit for use". */
#define NEAR_PARTICLE 12
#define FAR_PARTICLE 40

/* Whether the particle of a verb stands right behind it or behind its object. */
static gboolean
has_particle (const CclDrafting *drafting, const Verb *verb, const CclMatch *match)
{
  const char *particle = match->entry->particle;
  g_auto (GStrv) words = NULL;
  guint n_words, reach, last;

  if (particle == NULL)
    return TRUE;
  words = g_strsplit (particle, " ", -1);
  n_words = g_strv_length (words);
  if (match->end - match->first > 1 &&
      g_str_equal (ccl_document_get_token (drafting->document, match->end - 1)->folded, words[n_words - 1]))
    return TRUE;

  reach = n_words > 1 ? FAR_PARTICLE : NEAR_PARTICLE;
  last = ccl_drafting_get_chunk (drafting, verb->end - 1)->end;
  for (guint token = match->end; token + n_words <= last && token - match->end < reach; token++)
    {
      guint i = 0;

      while (i < n_words && g_str_equal (ccl_document_get_token (drafting->document, token + i)->folded, words[i]))
        i++;
      if (i == n_words)
        return TRUE;
    }
  return FALSE;
}

/* "fired on Wednesday" fires on nothing: the verb's preposition belongs to the day. */
static gboolean
runs_into_time (const CclDrafting *drafting, const CclMatch *match)
{
  guint last = match->end - 1, end;

  if (last == match->first || !ccl_document_is_word (drafting->document, last, CCL_WORD_PREPOSITION, &end))
    return FALSE;
  return ccl_document_find_time (drafting->document, last) != NULL || ccl_document_find_time (drafting->document, match->end) != NULL;
}

/* A name of a place that stands where a settlement would: "shelled Martuni". */
static gboolean
is_place_name (const CclDrafting *drafting, guint noun)
{
  const CclChunk *chunk = ccl_drafting_get_chunk (drafting, noun);

  if (chunk->figure != NULL || chunk->object != NULL || chunk->event != NULL || chunk->pronoun || chunk->speaker != NULL)
    return FALSE;
  for (guint token = chunk->first; token < chunk->end; token++)
    {
      const CclMatch *party = ccl_document_find_match (drafting->document, token, CCL_ENTRY_PARTY);

      if (ccl_document_find_match (drafting->document, token, CCL_ENTRY_PLACE) != NULL ||
          (chunk->party == NULL && ccl_scene_is_place (drafting->scene, token)))
        return TRUE;
      if (party != NULL && party->entry->part == CCL_PART_CAPITAL)
        return TRUE;
    }
  return FALSE;
}

/* Whether the verb needs a place and has one: "left Tigray", "abandoned the town". */
static gboolean
has_place (const CclDrafting *drafting, const Verb *verb, const CclEntry *entry)
{
  const CclChunk *next = verb->chunk + 1 < verb->end ? ccl_drafting_get_chunk (drafting, verb->chunk + 1) : NULL;

  if (!entry->generic)
    return TRUE;
  if (next == NULL || next->kind != CCL_CHUNK_NOUN || next->figure != NULL)
    return FALSE;
  if (next->object != NULL)
    return next->object->entry->object == CCL_OBJECT_SETTLEMENT || next->object->entry->object == CCL_OBJECT_TERRITORY;
  return is_place_name (drafting, verb->chunk + 1) ||
         ccl_document_find_part (drafting->document, next->end - 1, CCL_ENTRY_PARTY, CCL_PART_NAME) != NULL;
}

static gboolean
ends_with_preposition (const CclDrafting *drafting, guint end)
{
  return ccl_document_is_word (drafting->document, end - 1, CCL_WORD_PREPOSITION, NULL) ||
         ccl_document_is_word (drafting->document, end - 1, CCL_WORD_LOCATIVE, NULL);
}

/* Where the verb's longest wording ends: "held a vigil", "handed over their weapons" are no holding or handing over,
 * and "struck a deal" strikes nothing. One that ends with a preposition shuts out no other. */
static guint
find_verb_end (const CclDrafting *drafting, guint token)
{
  const CclMatch *match;
  guint position = 0, plain_end = 0;

  if (ccl_document_is_word (drafting->document, token, CCL_WORD_VERB, &plain_end) && ends_with_preposition (drafting, plain_end))
    plain_end = 0;

  while ((match = ccl_document_next_match (drafting->document, token, CCL_ENTRY_VERB, &position)) != NULL)
    if (match->end == token + 1 || !ends_with_preposition (drafting, match->end))
      return MAX (match->end, plain_end);
  return MAX (token + 1, plain_end);
}

/* The next sense of the verb whose words are all there; see ccl_document_next_match(). */
static const CclEntry *
next_sense (const CclDrafting *drafting, const Verb *verb, gboolean (*accepts) (const CclEntry *), guint *position)
{
  guint token = ccl_drafting_get_chunk (drafting, verb->chunk)->verb;
  guint end = find_verb_end (drafting, token);
  const CclMatch *match;

  while ((match = ccl_document_next_match (drafting->document, token, CCL_ENTRY_VERB, position)) != NULL)
    if (match->end >= end && accepts (match->entry) && !runs_into_time (drafting, match) &&
        has_particle (drafting, verb, match) && has_place (drafting, verb, match->entry))
      return match->entry;
  return NULL;
}

/* Fighters are sent and leave; they are not displaced. */
static gboolean
bears_arms (CclObject object)
{
  return object == CCL_OBJECT_SOLDIER || object == CCL_OBJECT_MILITANT || object == CCL_OBJECT_MERCENARY || object == CCL_OBJECT_POLICE;
}

/* The sense of the verb in which @object is what is counted. */
static const CclEntry *
find_verb_sense (const CclDrafting *drafting, const Verb *verb, CclObject object, gboolean (*accepts) (const CclEntry *))
{
  const CclEntry *sense;
  guint position = 0;

  while ((sense = next_sense (drafting, verb, accepts, &position)) != NULL)
    if ((sense->of & CCL_OBJECT_BIT (object)) != 0 && !(sense->event == CCL_EVENT_DISPLACED && bears_arms (object)))
      return sense;
  return NULL;
}

/* All objects of which some sense of the verb is meant, for groups whose object must be guessed. */
static CclObjectSet
gather_objects (const CclDrafting *drafting, const Verb *verb, gboolean (*accepts) (const CclEntry *))
{
  const CclEntry *sense;
  CclObjectSet of = 0;
  guint position = 0;

  while ((sense = next_sense (drafting, verb, accepts, &position)) != NULL)
    of |= sense->of;
  return of;
}

static gboolean
takes_object (const CclEntry *entry)
{
  return entry->frame != CCL_FRAME_INTRANSITIVE && entry->frame != CCL_FRAME_MOTION;
}

static gboolean
takes_subject (const CclEntry *entry)
{
  return entry->frame == CCL_FRAME_INTRANSITIVE || entry->frame == CCL_FRAME_MOTION;
}

/* Said of what suffers it: "came under fire". The vocabulary writes these as target verbs with "under". */
static gboolean
is_suffered (const CclEntry *entry)
{
  return entry->frame == CCL_FRAME_TARGET && (strstr (entry->text, " under ") != NULL || g_str_has_suffix (entry->text, " under"));
}

/* Names behind "of" count a plural without figure: "the villages of A, B and C" are three. */
static guint
count_names (const CclDrafting *drafting, guint noun, guint end)
{
  CclNounList names;

  if (noun + 2 >= end || !ccl_clause_is (drafting->chunks, noun + 1, "of"))
    return 0;
  ccl_clause_list_objects (drafting->chunks, noun + 2, end, &names, NULL);
  for (guint i = 0; i < names.n; i++)
    if (!ccl_drafting_get_chunk (drafting, names.items[i])->proper || ccl_drafting_get_chunk (drafting, names.items[i])->figure != NULL)
      return i;
  return names.n;
}

/* Who did it, told by a group: the tokens to resolve once the speaker is known. */
static void
set_actor (const CclDrafting *drafting, CclDraft *draft, guint noun)
{
  ccl_draft_get_extent (drafting, noun, &draft->actor_first, &draft->actor_end);
}

static void
finish_draft (CclDrafting *drafting, const Verb *verb, CclDraft *draft)
{
  const CclChunk *chunk = ccl_drafting_get_chunk (drafting, verb->chunk);

  draft->negated = chunk->negated;
  draft->expected = chunk->modal || chunk->intention;
  /* An aim is no event: "in order to destroy", "threatened to shell". */
  if (chunk->infinitive && !chunk->perfect && !chunk->passive)
    draft->confidence = 0.5;
  drafting->used[draft->noun] = TRUE;
  drafting->used[verb->chunk] = TRUE;
  g_array_append_val (drafting->drafts, *draft);
}

/* "the armed forces suffered heavy losses": the verb itself says of what, if its subject is a force or party. */
static const CclEntry *
find_implied (const CclDrafting *drafting, const Verb *verb, guint noun, gboolean (*accepts) (const CclEntry *))
{
  const CclChunk *chunk = ccl_drafting_get_chunk (drafting, noun);
  const CclEntry *sense;
  guint position = 0;

  if (chunk->speaker == NULL && chunk->party == NULL && !chunk->enemy && !chunk->own && !chunk->pronoun &&
      !(chunk->object != NULL && (ccl_object_is_people (chunk->object->entry->object) || chunk->object->entry->object == CCL_OBJECT_UNIT)))
    return NULL;
  while ((sense = next_sense (drafting, verb, accepts, &position)) != NULL)
    if (sense->has_object)
      return sense;
  return NULL;
}

/* "the army retreated": no other verb of the clause leaves the past tense to be a participle. */
static gboolean
is_only_verb (const CclDrafting *drafting, guint chunk_index, guint end)
{
  if ((ccl_drafting_get_chunk (drafting, chunk_index)->form & CCL_FORM_PAST) == 0)
    return FALSE;
  for (guint at = chunk_index + 1; at < end; at++)
    {
      const CclChunk *chunk = ccl_drafting_get_chunk (drafting, at);

      if (chunk->kind == CCL_CHUNK_STOP || chunk->kind == CCL_CHUNK_COMMA || chunk->kind == CCL_CHUNK_SUBORDINATOR ||
          chunk->kind == CCL_CHUNK_RELATIVE || chunk->kind == CCL_CHUNK_COORDINATOR)
        return TRUE;
      if (chunk->kind == CCL_CHUNK_VERB && !chunk->gerund && !chunk->infinitive)
        return FALSE;
    }
  return TRUE;
}

static gboolean
is_hanging (const CclDrafting *drafting, const Verb *verb)
{
  const CclChunk *chunk = ccl_drafting_get_chunk (drafting, verb->chunk);

  if (chunk->passive || verb->chunk == 0 || ccl_drafting_get_chunk (drafting, verb->chunk - 1)->kind != CCL_CHUNK_NOUN)
    return FALSE;
  return chunk->gerund || (chunk->reduced && !is_only_verb (drafting, verb->chunk, verb->end));
}

/* How much an event tells: what was hit and then destroyed is destroyed. */
static guint
rank_event (CclEvent event)
{
  switch (event)
    {
    case CCL_EVENT_KILLED:
    case CCL_EVENT_DESTROYED:
      return 3;
    case CCL_EVENT_WOUNDED:
    case CCL_EVENT_DAMAGED:
    case CCL_EVENT_CAPTURED:
    case CCL_EVENT_DETAINED:
    case CCL_EVENT_REPELLED:
      return 2;
    case CCL_EVENT_ATTACKED:
    case CCL_EVENT_LAUNCHED:
      return 1;
    default:
      return 0;
    }
}

/* "had been set upon by fighters and brought down": of coordinated verbs the one that tells most counts. */
static gboolean
strengthen_draft (CclDrafting *drafting, const Verb *verb, guint noun, gboolean (*accepts) (const CclEntry *))
{
  for (guint i = drafting->drafts->len; i > 0 && drafting->drafts->len - i < 16; i--)
    {
      CclDraft *draft = &g_array_index (drafting->drafts, CclDraft, i - 1);
      const CclEntry *sense;

      if (draft->noun != (int) noun)
        continue;
      sense = find_verb_sense (drafting, verb, draft->object, accepts);
      if (sense == NULL || draft->trigger >= verb->chunk || rank_event (draft->event) == 0 || rank_event (sense->event) <= rank_event (draft->event) ||
          ccl_drafting_get_chunk (drafting, verb->chunk)->modal || ccl_drafting_get_chunk (drafting, verb->chunk)->negated)
        return FALSE;
      draft->event = sense->event;
      draft->trigger = verb->chunk;
      draft->end = MAX (draft->end, ccl_drafting_get_chunk (drafting, verb->chunk)->end);
      drafting->used[verb->chunk] = TRUE;
      return TRUE;
    }
  return FALSE;
}

/* "lost 2,300 men killed and wounded": a participle behind tells how they were lost. */
static void
specify_loss (CclDrafting *drafting, const Verb *verb, CclDraft *draft)
{
  guint at = (guint) draft->noun + 1;
  const CclEntry *sense;

  if (at >= verb->end || ccl_drafting_get_chunk (drafting, at)->kind != CCL_CHUNK_VERB || !ccl_drafting_get_chunk (drafting, at)->reduced)
    return;
  sense = ccl_draft_find_sense (drafting, ccl_drafting_get_chunk (drafting, at)->verb, CCL_ENTRY_VERB, draft->object, NULL);
  if (sense == NULL)
    return;
  draft->event = sense->event;
  draft->end = MAX (draft->end, ccl_drafting_get_chunk (drafting, at)->end);
  drafting->used[at] = TRUE;
}

/* Of the senses of the verb the one that launches, else @sense. */
static const CclEntry *
find_launch (const CclDrafting *drafting, const Verb *verb, CclObject object, const CclEntry *sense)
{
  const CclEntry *other;
  guint position = 0;

  while ((other = next_sense (drafting, verb, takes_object, &position)) != NULL)
    if (other->event == CCL_EVENT_LAUNCHED && (other->of & CCL_OBJECT_BIT (object)) != 0)
      return other;
  return sense;
}

/* Of the senses of the verb the one that attacks, else @sense. */
static const CclEntry *
find_attack (const CclDrafting *drafting, const Verb *verb, CclObject object, const CclEntry *sense)
{
  const CclEntry *other;
  guint position = 0;

  while ((other = next_sense (drafting, verb, takes_object, &position)) != NULL)
    if (other->event == CCL_EVENT_ATTACKED && (other->of & CCL_OBJECT_BIT (object)) != 0)
      return other;
  return sense;
}

/* "has withdrawn the list", "moved it": what moves something else does not move itself; places are where it moves. */
static gboolean
acts_on_other (const CclDrafting *drafting, const Verb *verb)
{
  const CclChunk *next = verb->chunk + 1 < verb->end ? ccl_drafting_get_chunk (drafting, verb->chunk + 1) : NULL;

  if (next == NULL || next->kind != CCL_CHUNK_NOUN || ccl_drafting_get_chunk (drafting, verb->chunk)->passive || next->proper || next->figure != NULL ||
      is_place_name (drafting, verb->chunk + 1) ||
      ccl_document_is_word (drafting->document, next->first - 1, CCL_WORD_PREPOSITION, NULL)) /* "poured across the border" */
    return FALSE;
  if (next->pronoun)
    return !ccl_document_is_word (drafting->document, next->first, CCL_WORD_REFLEXIVE, NULL);
  if (next->object == NULL)
    return next->definite && next->event == NULL && next->speaker == NULL;
  return ccl_object_is_military (next->object->entry->object) && next->object->entry->object != CCL_OBJECT_POSITION;
}

/* "in order to take the town", "the ability to fire missiles": an aim or ability is no event; but what somebody was forced or
 * seen to do has happened. */
static gboolean
is_aim (const CclDrafting *drafting, const Verb *verb)
{
  const CclChunk *chunk = ccl_drafting_get_chunk (drafting, verb->chunk);
  const CclChunk *before = verb->chunk > 0 ? ccl_drafting_get_chunk (drafting, verb->chunk - 1) : NULL;

  /* "were the first to open fire" */
  if (verb->chunk > 1 && before->kind == CCL_CHUNK_NOUN && ccl_drafting_get_chunk (drafting, verb->chunk - 2)->kind == CCL_CHUNK_VERB &&
      ccl_drafting_get_chunk (drafting, verb->chunk - 2)->copula &&
      ccl_document_find_figure (drafting->document, before->end - 1) != NULL &&
      ccl_document_find_figure (drafting->document, before->end - 1)->kind == CCL_FIGURE_ORDINAL)
    return FALSE;
  return chunk->infinitive && !chunk->perfect && !chunk->passive &&
         !(before != NULL && before->kind == CCL_CHUNK_VERB && before->passive && !before->intention);
}

/* "confirmed it had been hit", "denied that it had fallen": what "it" stands for is the thing spoken of last that can be hit
 * or fall. Whole forces and sides are "it" as well, so that only what happens to things counts. */
static gboolean
find_referent (const CclDrafting *drafting, const Verb *verb, guint noun, gboolean (*accepts) (const CclEntry *), CclObject *object)
{
  const CclChunk *chunk = ccl_drafting_get_chunk (drafting, noun);
  guint n_nouns = 0;

  if (!chunk->pronoun || chunk->figure != NULL || !ccl_document_is_word (drafting->document, chunk->first, CCL_WORD_NEUTER, NULL))
    return FALSE;
  for (guint at = noun; at > 0 && n_nouns < 12; at--)
    {
      const CclChunk *before = ccl_drafting_get_chunk (drafting, at - 1);
      const CclEntry *sense;

      if (before->kind != CCL_CHUNK_NOUN)
        continue;
      n_nouns++;
      if (before->object == NULL || before->plural || before->pronoun || ccl_object_is_people (before->object->entry->object) ||
          before->object->entry->object == CCL_OBJECT_UNIT || before->object->entry->object == CCL_OBJECT_ATTACK ||
          (before->figure != NULL && before->figure->quantity.interval.high != 1))
        continue;
      sense = find_verb_sense (drafting, verb, before->object->entry->object, accepts);
      if (sense == NULL || !(sense->event == CCL_EVENT_DESTROYED || sense->event == CCL_EVENT_DAMAGED ||
                             sense->event == CCL_EVENT_CAPTURED || sense->event == CCL_EVENT_VIOLATED))
        continue;
      *object = before->object->entry->object;
      return TRUE;
    }
  return FALSE;
}

/* Counts one noun group under the verb. Returns whether it gave a draft. */
static gboolean
draft_noun (CclDrafting *drafting, const Verb *verb, guint noun, gboolean (*accepts) (const CclEntry *), gboolean is_subject)
{
  const CclChunk *chunk = ccl_drafting_get_chunk (drafting, noun);
  CclObjectSet of = gather_objects (drafting, verb, accepts);
  const CclEntry *sense;
  CclObject object;
  CclDraft draft;
  gboolean referred = FALSE;

  if (of == 0)
    return FALSE;
  if (drafting->used[noun])
    return is_subject && strengthen_draft (drafting, verb, noun, accepts);
  if (!ccl_draft_find_object (drafting, noun, of, &object))
    {
      const CclEntry *implied = find_implied (drafting, verb, noun, accepts);

      if (find_referent (drafting, verb, noun, accepts, &object))
        referred = TRUE;
      else if (implied != NULL)
        object = implied->object;
      else if ((of & CCL_OBJECT_BIT (CCL_OBJECT_SETTLEMENT)) == 0 || !is_place_name (drafting, noun) || is_subject)
        return FALSE;
      else
        object = CCL_OBJECT_SETTLEMENT;
    }
  sense = find_verb_sense (drafting, verb, object, accepts);
  if (sense == NULL)
    return FALSE;
  /* "accused them of hitting schools and mosques": without a figure it is the attack that is told, not the damage. */
  if (sense->event == CCL_EVENT_DAMAGED && !is_subject && chunk->figure == NULL && chunk->plural)
    sense = find_attack (drafting, verb, object, sense);
  /* "47 shells were fired at the town": what is fired is launched, not the target. */
  if (sense->frame == CCL_FRAME_TARGET && is_subject && ccl_drafting_get_chunk (drafting, verb->chunk)->passive &&
      (object == CCL_OBJECT_MUNITION || object == CCL_OBJECT_MISSILE || object == CCL_OBJECT_DRONE))
    sense = find_launch (drafting, verb, object, sense);
  /* Bodies that are pulled out, moved or sent are dead still: the noun tells the event. */
  if (chunk->event != NULL && chunk->event->entry->event == CCL_EVENT_KILLED && chunk->event->entry->frame == CCL_FRAME_COUNT &&
      sense->event != CCL_EVENT_KILLED)
    return FALSE;

  /* An unknown word counts people only where something befalls them: ballots disappear as well, and elections are held. */
  if (chunk->figure != NULL && chunk->object == NULL && chunk->model == NULL && chunk->party == NULL && chunk->end > chunk->figure->end &&
      !chunk->partitive && !chunk->increment && !chunk->pronoun && ccl_object_is_people (object) &&
      sense->event != CCL_EVENT_KILLED && sense->event != CCL_EVENT_WOUNDED &&
      (!is_subject || (rank_event (sense->event) < 2 && sense->event != CCL_EVENT_RESCUED && sense->event != CCL_EVENT_DISPLACED)))
    return FALSE;
  /* "nobody who had protested need worry": only whom it is told of. */
  if (is_subject && chunk->figure != NULL && chunk->figure->quantity.interval.high == 0 && noun + 1 < verb->end &&
      ccl_drafting_get_chunk (drafting, noun + 1)->kind == CCL_CHUNK_RELATIVE && verb->chunk <= noun + 3)
    return FALSE;
  if (is_subject && sense->frame == CCL_FRAME_MOTION && acts_on_other (drafting, verb))
    return FALSE;
  if (sense->frame == CCL_FRAME_LOSS && !is_subject && verb->subjects.n > 0)
    object = ccl_draft_refine_object (drafting, noun, verb->subjects.items[0], object);
  if (chunk->figure == NULL && is_aim (drafting, verb))
    return FALSE;
  /* "the miner who died", "the town that rebels took": what is known already, told only to say whom or which. */
  if (is_subject && chunk->definite && chunk->figure == NULL && object != CCL_OBJECT_ATTACK && noun + 1 < verb->end && verb->chunk <= noun + 3 &&
      ccl_drafting_get_chunk (drafting, noun + 1)->kind == CCL_CHUNK_RELATIVE)
    return FALSE;
  /* "units operating in the north": a remark on somebody, no news of its own. */
  if (sense->frame == CCL_FRAME_MOTION && chunk->figure == NULL && is_hanging (drafting, verb))
    return FALSE;

  draft = ccl_draft_begin (drafting, sense->event, object, noun, verb->chunk, "verb");
  if (sense->frame == CCL_FRAME_LOSS)
    specify_loss (drafting, verb, &draft);
  /* Who is thrown back attacked: what is repelled is the attack. */
  if (sense->event == CCL_EVENT_REPELLED && ccl_object_is_people (object) && object != CCL_OBJECT_REFUGEE)
    {
      draft.object = CCL_OBJECT_ATTACK;
      draft.quantity = ccl_quantity_none ();
    }
  if (referred || (object == CCL_OBJECT_SETTLEMENT && chunk->object == NULL))
    draft.quantity = ccl_quantity_exact (1);
  if (!referred && sense->has_object && (chunk->object == NULL || chunk->object->entry->object != object))
    {
      draft.quantity = ccl_quantity_none ();
      draft.first = MIN (draft.first, ccl_drafting_get_chunk (drafting, verb->chunk)->first);
      draft.end = MAX (draft.end, ccl_drafting_get_chunk (drafting, verb->chunk)->end);
    }
  if (draft.quantity.bound == CCL_BOUND_NONE && chunk->plural)
    {
      guint n_names = count_names (drafting, noun, verb->end);

      if (n_names > 1)
        draft.quantity = ccl_quantity_exact (n_names);
    }
  if (sense->stance == CCL_STANCE_EXPECTS)
    draft.expected = TRUE;

  draft.active = !is_subject && sense->frame != CCL_FRAME_LOSS;
  if (verb->agent >= 0)
    set_actor (drafting, &draft, (guint) verb->agent);
  else if (!is_subject && verb->subjects.n > 0)
    {
      if (sense->frame == CCL_FRAME_LOSS)
        ccl_draft_get_extent (drafting, verb->subjects.items[0], &draft.affected_first, &draft.affected_end);
      else
        set_actor (drafting, &draft, verb->subjects.items[0]);
    }
  else if (is_subject && sense->frame == CCL_FRAME_MOTION)
    set_actor (drafting, &draft, noun);

  finish_draft (drafting, verb, &draft);
  return TRUE;
}

static gboolean
is_bare_member (const CclChunk *chunk)
{
  return chunk->figure == NULL && !chunk->indefinite && !chunk->definite && (chunk->plural || chunk->model != NULL);
}

/* A member without figure behind one with a figure is counted with it: "12 guns, mortars and rockets". */
static gboolean
is_counted_before (const CclDrafting *drafting, const CclNounList *list, guint index)
{
  if (!is_bare_member (ccl_drafting_get_chunk (drafting, list->items[index])))
    return FALSE;
  while (index > 0 && is_bare_member (ccl_drafting_get_chunk (drafting, list->items[index - 1])))
    index--;
  return index > 0 && ccl_drafting_get_chunk (drafting, list->items[index - 1])->figure != NULL;
}

/* "130 tanks and other armoured vehicles": the wider word names what the figure counts. */
static void
widen_object (CclDrafting *drafting, guint n_drafts_before, const CclNounList *list, guint index)
{
  const CclChunk *chunk = ccl_drafting_get_chunk (drafting, list->items[index]);

  if (!chunk->increment || chunk->object == NULL || drafting->drafts->len <= n_drafts_before)
    return;
  {
    CclDraft *draft = &g_array_index (drafting->drafts, CclDraft, drafting->drafts->len - 1);

    draft->object = chunk->object->entry->object;
    draft->end = MAX (draft->end, chunk->end);
  }
}

/* "two tanks, a gun and eight trucks of the Armenian army": whose the last are told to be the others are too. */
static void
share_owner (CclDrafting *drafting, guint n_before)
{
  const CclDraft *last;

  if (drafting->drafts->len < n_before + 2)
    return;
  last = &g_array_index (drafting->drafts, CclDraft, drafting->drafts->len - 1);
  if (ccl_scene_find_party (drafting->scene, last->affected_first, last->affected_end, NULL) == NULL)
    return;
  for (guint i = n_before; i + 1 < drafting->drafts->len; i++)
    {
      CclDraft *draft = &g_array_index (drafting->drafts, CclDraft, i);

      if (ccl_scene_find_party (drafting->scene, draft->affected_first, draft->affected_end, NULL) == NULL)
        {
          draft->affected_first = last->affected_first;
          draft->affected_end = last->affected_end;
        }
    }
}

static gboolean
draft_list (CclDrafting *drafting, const Verb *verb, const CclNounList *list, gboolean (*accepts) (const CclEntry *),
            gboolean is_subject)
{
  guint n_before = drafting->drafts->len;

  for (guint i = 0; i < list->n; i++)
    {
      if (is_counted_before (drafting, list, i))
        {
          widen_object (drafting, n_before, list, i);
          drafting->used[list->items[i]] = TRUE;
          continue;
        }
      draft_noun (drafting, verb, list->items[i], accepts, is_subject);
    }
  share_owner (drafting, n_before);

  return drafting->drafts->len > n_before;
}

/* "opened fire with guns of various calibres on the town", "fired at positions": the target stands behind a
 * preposition, the means before it or behind it. */
static void
list_targets (const CclDrafting *drafting, Verb *verb)
{
  for (guint at = verb->chunk + 1; at + 1 < verb->end && at - verb->chunk < 16; at++)
    {
      const CclChunk *chunk = ccl_drafting_get_chunk (drafting, at);

      if (chunk->kind == CCL_CHUNK_PREPOSITION &&
          (ccl_clause_is (drafting->chunks, at, "on") || ccl_clause_is (drafting->chunks, at, "at") ||
           ccl_clause_is (drafting->chunks, at, "against") || ccl_clause_is (drafting->chunks, at, "upon")))
        {
          ccl_clause_list_objects (drafting->chunks, at + 1, verb->end, &verb->objects, NULL);
          return;
        }
      if (chunk->kind != CCL_CHUNK_PREPOSITION && chunk->kind != CCL_CHUNK_NOUN && chunk->kind != CCL_CHUNK_ADVERB &&
          chunk->kind != CCL_CHUNK_TIME && chunk->kind != CCL_CHUNK_COORDINATOR && chunk->kind != CCL_CHUNK_COMMA)
        return;
    }
}

/* "came under artillery and mortar fire", but not "came under pressure": what follows a bare "under" is an attack. */
static gboolean
is_fire_suffered (const CclDrafting *drafting, const Verb *verb)
{
  const CclMatch *match = ccl_document_find_match (drafting->document, ccl_drafting_get_chunk (drafting, verb->chunk)->verb, CCL_ENTRY_VERB);
  CclNounList list;

  if (match == NULL || !is_suffered (match->entry) || !g_str_has_suffix (match->entry->text, " under"))
    return TRUE;
  ccl_clause_list_objects (drafting->chunks, verb->chunk + 1, verb->end, &list, NULL);
  for (guint i = 0; i < list.n; i++)
    {
      const CclChunk *noun = ccl_drafting_get_chunk (drafting, list.items[i]);

      if ((noun->event != NULL && (noun->event->entry->event == CCL_EVENT_ATTACKED || noun->event->entry->event == CCL_EVENT_LAUNCHED)) ||
          (noun->object != NULL && (noun->object->entry->object == CCL_OBJECT_ATTACK || ccl_object_is_military (noun->object->entry->object))))
        return TRUE;
    }
  return FALSE;
}

/* "dropped bombs on missile sites": weapons without figure say less than what they were used against. */
static void
aim_at_target (CclDrafting *drafting, Verb *verb, guint n_before)
{
  CclObject object;

  if (drafting->drafts->len != n_before + 1 ||
      g_array_index (drafting->drafts, CclDraft, n_before).event != CCL_EVENT_LAUNCHED ||
      ccl_quantity_has_figure (&g_array_index (drafting->drafts, CclDraft, n_before).quantity))
    return;
  verb->objects.n = 0;
  list_targets (drafting, verb);
  for (guint i = 0; i < verb->objects.n; i++)
    if (ccl_draft_find_object (drafting, verb->objects.items[i], CCL_OBJECT_SET_ALL, &object) && object != CCL_OBJECT_PERSON)
      {
        CclDraft *draft = &g_array_index (drafting->drafts, CclDraft, n_before);
        CclDraft aimed = ccl_draft_begin (drafting, CCL_EVENT_ATTACKED, object, verb->objects.items[i], verb->chunk, "target");

        aimed.first = MIN (aimed.first, draft->first);
        aimed.actor_first = draft->actor_first;
        aimed.actor_end = draft->actor_end;
        aimed.active = draft->active;
        aimed.negated = draft->negated;
        aimed.expected = draft->expected;
        *draft = aimed;
        drafting->used[verb->objects.items[i]] = TRUE;
        return;
      }
}

static gboolean
is_hit (const CclEntry *entry)
{
  return entry->frame == CCL_FRAME_TARGET || (entry->frame == CCL_FRAME_TRANSITIVE && entry->event == CCL_EVENT_DAMAGED);
}

/* "13 missiles struck the base": weapons that got through are counted themselves, where what they hit has no figure. */
static gboolean
draft_hits (CclDrafting *drafting, const Verb *verb)
{
  const CclObjectSet weapons = CCL_OBJECT_BIT (CCL_OBJECT_MISSILE) | CCL_OBJECT_BIT (CCL_OBJECT_MUNITION) | CCL_OBJECT_BIT (CCL_OBJECT_DRONE);
  guint noun;
  guint position = 0;
  CclObject object;
  CclDraft draft;

  if (verb->subjects.n != 1 || ccl_drafting_get_chunk (drafting, verb->chunk)->passive || next_sense (drafting, verb, is_hit, &position) == NULL)
    return FALSE;
  noun = verb->subjects.items[0];
  if (drafting->used[noun] || ccl_drafting_get_chunk (drafting, noun)->figure == NULL ||
      !ccl_quantity_has_figure (&ccl_drafting_get_chunk (drafting, noun)->figure->quantity) ||
      (verb->objects.n > 0 && ccl_drafting_get_chunk (drafting, verb->objects.items[0])->figure != NULL) ||
      !ccl_draft_find_object (drafting, noun, weapons, &object))
    return FALSE;
  draft = ccl_draft_begin (drafting, CCL_EVENT_ATTACKED, object, noun, verb->chunk, "hits");
  set_actor (drafting, &draft, noun);
  draft.affected_first = draft.affected_end = 0;
  if (verb->objects.n > 0)
    ccl_draft_get_extent (drafting, verb->objects.items[0], &draft.affected_first, &draft.affected_end);
  finish_draft (drafting, verb, &draft);
  return TRUE;
}

static gboolean
is_attack (const CclEntry *entry)
{
  return entry->frame == CCL_FRAME_TARGET && entry->event == CCL_EVENT_ATTACKED && !is_suffered (entry);
}

/* "Russian troops attacked near Synkivka", "they opened fire": an attack of which the target is not named. */
static void
draft_bare_attack (CclDrafting *drafting, const Verb *verb)
{
  const CclChunk *chunk = ccl_drafting_get_chunk (drafting, verb->chunk), *subject;
  const CclChunk *next = verb->chunk + 1 < verb->end ? ccl_drafting_get_chunk (drafting, verb->chunk + 1) : NULL;
  guint position = 0;
  CclDraft draft;

  if (verb->subjects.n == 0 || chunk->passive || chunk->modal || chunk->perfect || is_aim (drafting, verb) || (next != NULL && next->kind == CCL_CHUNK_NOUN && !next->proper) ||
      next_sense (drafting, verb, is_attack, &position) == NULL)
    return;
  subject = ccl_drafting_get_chunk (drafting, verb->subjects.items[0]);
  if (drafting->used[verb->subjects.items[0]] ||
      !(subject->party != NULL || subject->pronoun || subject->enemy || (subject->speaker != NULL && subject->speaker->entry->part == CCL_SPEAKER_FORCE) ||
        (subject->object != NULL && (subject->object->entry->object == CCL_OBJECT_SOLDIER || subject->object->entry->object == CCL_OBJECT_MILITANT))))
    return;
  draft = ccl_draft_begin (drafting, CCL_EVENT_ATTACKED, CCL_OBJECT_ATTACK, verb->subjects.items[0], verb->chunk, "attack");
  draft.quantity = ccl_quantity_none ();
  draft.figure_first = draft.figure_end = 0;
  draft.affected_first = draft.affected_end = 0;
  draft.model = NULL;
  draft.first = chunk->first;
  draft.end = chunk->end;
  draft.active = TRUE;
  draft.negated = chunk->negated;
  set_actor (drafting, &draft, verb->subjects.items[0]);
  drafting->used[verb->chunk] = TRUE;
  g_array_append_val (drafting->drafts, draft);
}

static gboolean
is_target (const CclEntry *entry)
{
  return entry->frame == CCL_FRAME_TARGET && !is_suffered (entry);
}

/* "were knocked out, along with 200 guns and 25 mortars", "have been damaged, as have seven schools" */
static void
list_more_subjects (const CclDrafting *drafting, Verb *verb)
{
  guint at = verb->chunk + 1;

  verb->subjects.n = 0;
  while (at < verb->end && at - verb->chunk < 6 && ccl_drafting_get_chunk (drafting, at)->kind != CCL_CHUNK_COMMA &&
         ccl_drafting_get_chunk (drafting, at)->kind != CCL_CHUNK_COORDINATOR)
    at++;
  if (at < verb->end && ccl_drafting_get_chunk (drafting, at)->kind == CCL_CHUNK_COMMA)
    at++;
  /* "were destroyed, it claimed, along with the runway" */
  for (guint close = at; close < verb->end && close - at < 8; close++)
    if (close > at && ccl_drafting_get_chunk (drafting, close)->kind == CCL_CHUNK_COMMA && ccl_drafting_get_chunk (drafting, close - 1)->kind == CCL_CHUNK_VERB &&
        ccl_drafting_get_chunk (drafting, close - 1)->cue != NULL)
      {
        at = close + 1;
        break;
      }
  if (at + 2 < verb->end && ccl_document_is_word (drafting->document, ccl_drafting_get_chunk (drafting, at)->first, CCL_WORD_SUBORDINATOR, NULL) && ccl_drafting_get_chunk (drafting, at + 1)->kind == CCL_CHUNK_VERB &&
      ccl_drafting_get_chunk (drafting, at + 1)->verb_end - ccl_drafting_get_chunk (drafting, at + 1)->first == 1)
    at += 2;
  else if (at + 1 < verb->end && ccl_drafting_get_chunk (drafting, at)->kind == CCL_CHUNK_COORDINATOR &&
           ccl_drafting_get_chunk (drafting, at)->end - ccl_drafting_get_chunk (drafting, at)->first > 1)
    at++;
  else
    return;
  ccl_clause_list_objects (drafting->chunks, at, verb->end, &verb->subjects, NULL);
}

static gboolean
is_casualties (const CclEntry *entry)
{
  return entry->kind == CCL_ENTRY_VERB && entry->event == CCL_EVENT_WOUNDED;
}

/* "2,300 men killed and wounded": one figure for both is casualties. Makes the draft itself. */
static void
join_casualties (CclDrafting *drafting, Verb *verb)
{
  guint at = verb->chunk + 1;
  const CclChunk *second;
  guint noun;
  CclObject object;
  CclDraft draft;

  if (verb->subjects.n != 1 || at + 1 >= verb->end || ccl_drafting_get_chunk (drafting, at)->kind != CCL_CHUNK_COORDINATOR)
    return;
  second = ccl_drafting_get_chunk (drafting, at + 1);
  noun = verb->subjects.items[0];
  if (second->figure != NULL || drafting->used[noun] || ccl_drafting_get_chunk (drafting, noun)->figure == NULL)
    return;
  if (ccl_draft_find_sense (drafting, ccl_drafting_get_chunk (drafting, verb->chunk)->verb, CCL_ENTRY_VERB, CCL_OBJECT_PERSON, NULL) == NULL ||
      ccl_draft_find_sense (drafting, ccl_drafting_get_chunk (drafting, verb->chunk)->verb, CCL_ENTRY_VERB, CCL_OBJECT_PERSON, NULL)->event != CCL_EVENT_KILLED)
    return;
  if (ccl_draft_find_sense (drafting, second->end - 1, CCL_ENTRY_VERB, CCL_OBJECT_PERSON, is_casualties) == NULL)
    return;
  if (!ccl_draft_find_object (drafting, noun, CCL_OBJECT_BIT (CCL_OBJECT_REFUGEE + 1) - 1, &object))
    return;
  draft = ccl_draft_begin (drafting, CCL_EVENT_CASUALTIES, object, noun, verb->chunk, "casualties");
  draft.end = MAX (draft.end, second->end);
  if (verb->agent >= 0)
    set_actor (drafting, &draft, (guint) verb->agent);
  drafting->used[at + 1] = TRUE;
  finish_draft (drafting, verb, &draft);
}

/* A participle without auxiliary says something of the group right before it — or, where a passive has gone before, of
 * the whole coordination: "3,000 were killed, and 151 tanks, three planes and ten depots destroyed". */
static void
list_participle_subjects (const CclDrafting *drafting, Verb *verb)
{
  guint first, end;
  CclNounList all = verb->subjects;
  int head;

  if (verb->chunk == 0)
    return;
  /* "11 civilians reported killed" */
  if (verb->chunk > 1 && ccl_drafting_get_chunk (drafting, verb->chunk - 1)->kind == CCL_CHUNK_VERB &&
      ccl_drafting_get_chunk (drafting, verb->chunk - 1)->cue != NULL && !ccl_drafting_get_chunk (drafting, verb->chunk - 1)->passive &&
      ccl_drafting_get_chunk (drafting, verb->chunk - 2)->kind == CCL_CHUNK_NOUN &&
      ccl_drafting_get_chunk (drafting, verb->chunk - 2)->figure != NULL)
    {
      verb->subjects.n = 1;
      verb->subjects.items[0] = verb->chunk - 2;
      return;
    }
  if (ccl_drafting_get_chunk (drafting, verb->chunk - 1)->kind != CCL_CHUNK_NOUN)
    return;
  ccl_clause_get_sentence (drafting->chunks, verb->chunk, &first, &end);
  verb->subjects.n = 1;
  verb->subjects.items[0] = verb->chunk - 1;
  for (guint at = verb->chunk; at > first && verb->chunk - at < 60; at--)
    {
      const CclChunk *chunk = ccl_drafting_get_chunk (drafting, at - 1);

      if (chunk->kind == CCL_CHUNK_VERB && chunk->passive && !chunk->infinitive)
        {
          if (all.n > 1)
            verb->subjects = all;
          else if ((head = ccl_clause_find_head (drafting->chunks, verb->chunk - 1)) >= 0)
            verb->subjects.items[0] = (guint) head;
          return;
        }
      if (chunk->kind == CCL_CHUNK_STOP || chunk->kind == CCL_CHUNK_RELATIVE)
        return;
    }
}

/* "the two jets that Turkish F-16s shot down", "the tanks it says it destroyed": the relative, or the bare group before
 * the subject, stands for what the verb did it to. */
static gboolean
find_fronted_object (const CclDrafting *drafting, const Verb *verb, CclNounList *list)
{
  guint first, end;
  guint at = verb->chunk;

  ccl_clause_get_sentence (drafting->chunks, verb->chunk, &first, &end);
  while (at > first && verb->chunk - at < 10)
    {
      const CclChunk *chunk = ccl_drafting_get_chunk (drafting, at - 1);

      if (chunk->kind == CCL_CHUNK_RELATIVE || (chunk->kind == CCL_CHUNK_COMPLEMENTISER && at - 1 > first &&
                                                ccl_drafting_get_chunk (drafting, at - 2)->kind == CCL_CHUNK_NOUN &&
                                                ccl_drafting_get_chunk (drafting, at - 2)->figure != NULL))
        {
          guint before = at - 1;

          while (before > first && (ccl_drafting_get_chunk (drafting, before - 1)->kind == CCL_CHUNK_COMMA ||
                                    ccl_drafting_get_chunk (drafting, before - 1)->kind == CCL_CHUNK_TIME))
            before--;
          if (before == first || ccl_drafting_get_chunk (drafting, before - 1)->kind != CCL_CHUNK_NOUN)
            return FALSE;
          list->n = 1;
          list->items[0] = before - 1;
          /* "drones of the type that": the head, unless the nearest is counted itself */
          if (ccl_drafting_get_chunk (drafting, before - 1)->figure == NULL)
            {
              int head = ccl_clause_find_head (drafting->chunks, before - 1);

              if (head >= 0 && ccl_drafting_get_chunk (drafting, (guint) head)->figure != NULL)
                list->items[0] = (guint) head;
            }
          return TRUE;
        }
      if (chunk->kind == CCL_CHUNK_NOUN && at - 1 > first && ccl_drafting_get_chunk (drafting, at - 2)->kind == CCL_CHUNK_NOUN && chunk->pronoun &&
          ccl_drafting_get_chunk (drafting, at - 2)->figure != NULL)
        {
          list->n = 1;
          list->items[0] = at - 2;
          return TRUE;
        }
      if (chunk->kind == CCL_CHUNK_VERB ? chunk->cue == NULL : chunk->kind != CCL_CHUNK_NOUN && chunk->kind != CCL_CHUNK_TIME &&
                                                                 chunk->kind != CCL_CHUNK_ADVERB && chunk->kind != CCL_CHUNK_PREPOSITION)
        return FALSE;
      at--;
    }
  return FALSE;
}

/* "destroyed or degraded 25 sites": the first verb shares the objects of the second. Returns the chunk behind which they
 * stand. */
static guint
find_sharing_verb (const CclDrafting *drafting, guint chunk_index, guint end)
{
  const CclChunk *chunk = ccl_drafting_get_chunk (drafting, chunk_index);
  guint next = chunk_index + 1;

  while (next + 2 < end && next - chunk_index < 6)
    {
      guint other = next + 1;
      const CclChunk *it;

      if (ccl_drafting_get_chunk (drafting, next)->kind != CCL_CHUNK_COORDINATOR && ccl_drafting_get_chunk (drafting, next)->kind != CCL_CHUNK_COMMA)
        break;
      it = ccl_drafting_get_chunk (drafting, other);
      if (it->kind == CCL_CHUNK_COORDINATOR && other + 1 < end)
        it = ccl_drafting_get_chunk (drafting, ++other);
      if (it->kind != CCL_CHUNK_VERB || it->passive || it->gerund != chunk->gerund || it->cue != NULL)
        break;
      if (ccl_drafting_get_chunk (drafting, other + 1)->kind == CCL_CHUNK_NOUN)
        return other;
      next = other + 1;
    }
  return chunk_index;
}

/* "what had been seized: 19 vehicles, 24 howitzers": a list behind a colon is what the verb is told of. */
static gboolean
find_colon_list (const CclDrafting *drafting, const Verb *verb, CclNounList *list)
{
  guint at = verb->chunk + 1;

  while (at < verb->end && at - verb->chunk < 10 && ccl_drafting_get_chunk (drafting, at)->kind != CCL_CHUNK_STOP &&
         ccl_drafting_get_chunk (drafting, at)->kind != CCL_CHUNK_VERB)
    at++;
  if (at + 1 >= verb->end || !ccl_clause_is (drafting->chunks, at, ":"))
    return FALSE;
  ccl_clause_list_objects (drafting->chunks, at + 1, verb->end, list, NULL);
  return list->n > 0 && ccl_drafting_get_chunk (drafting, list->items[0])->figure != NULL;
}

/* "demanded that its leader resign", "wants the army to withdraw": a wish is no event. */
static gboolean
is_wished (const CclDrafting *drafting, guint chunk_index)
{
  const CclChunk *chunk = ccl_drafting_get_chunk (drafting, chunk_index);
  guint first, end;

  ccl_clause_get_sentence (drafting->chunks, chunk_index, &first, &end);
  for (guint at = chunk_index; at > first && chunk_index - at < 14; at--)
    {
      const CclChunk *before = ccl_drafting_get_chunk (drafting, at - 1);

      if (before->kind == CCL_CHUNK_VERB && before->intention)
        return at < chunk_index && (ccl_drafting_get_chunk (drafting, at)->kind == CCL_CHUNK_COMPLEMENTISER || chunk->infinitive);
      if (before->kind == CCL_CHUNK_VERB && !(before->passive || before->copula) && !chunk->infinitive)
        return FALSE;
      if (before->kind == CCL_CHUNK_STOP || before->kind == CCL_CHUNK_RELATIVE || before->kind == CCL_CHUNK_SUBORDINATOR)
        return FALSE;
    }
  return FALSE;
}

/* "brought into Idlib": of a verb that ends with a preposition the group behind is where to. */
static gboolean
is_goal (const CclDrafting *drafting, const Verb *verb)
{
  const CclChunk *chunk = ccl_drafting_get_chunk (drafting, verb->chunk);

  return verb->objects.n == 1 && chunk->verb_end > chunk->verb + 1 && ccl_drafting_get_chunk (drafting, verb->objects.items[0])->figure == NULL &&
         (ccl_document_is_word (drafting->document, chunk->verb_end - 1, CCL_WORD_PREPOSITION, NULL) ||
          ccl_document_is_word (drafting->document, chunk->verb_end - 1, CCL_WORD_LOCATIVE, NULL));
}

/* "brought into the province more than 2,300 vehicles": a heavy object stands behind the verb's other parts. */
static void
list_late_objects (const CclDrafting *drafting, Verb *verb, guint behind)
{
  guint at = ccl_clause_skip_attachments (drafting->chunks, verb->objects.n > 0 ? verb->objects.items[0] : behind, verb->end);

  if (at > behind + 1 && at < verb->end && ccl_drafting_get_chunk (drafting, at)->kind == CCL_CHUNK_NOUN && ccl_drafting_get_chunk (drafting, at)->figure != NULL)
    ccl_clause_list_objects (drafting->chunks, at, verb->end, &verb->objects, NULL);
}

/* "did not say whether any civilian had died", "how many were killed?": what is asked is not told. */
static gboolean
is_asked (const CclDrafting *drafting, guint chunk_index)
{
  guint first, end;

  ccl_clause_get_sentence (drafting->chunks, chunk_index, &first, &end);
  for (guint at = chunk_index + 1; at > first && chunk_index + 1 - at < 10; at--)
    {
      const CclChunk *chunk = ccl_drafting_get_chunk (drafting, at - 1);

      if (ccl_document_is_word (drafting->document, chunk->first, CCL_WORD_QUESTION, NULL))
        return TRUE;
      if (at - 1 < chunk_index && (chunk->kind == CCL_CHUNK_STOP || chunk->kind == CCL_CHUNK_COMPLEMENTISER || chunk->kind == CCL_CHUNK_VERB))
        return FALSE;
    }
  return FALSE;
}

/* "attempts by rebels, backed by artillery, to enter the town had been foiled": of a verb that is told of attacks only the
 * attack that stands before it in its clause. */
static gboolean
find_far_attack (const CclDrafting *drafting, const Verb *verb, CclNounList *list)
{
  guint first, end;

  if ((gather_objects (drafting, verb, takes_object) & CCL_OBJECT_BIT (CCL_OBJECT_ATTACK)) == 0 ||
      (gather_objects (drafting, verb, takes_object) & CCL_OBJECT_BIT (CCL_OBJECT_BUILDING)) != 0)
    return FALSE;
  ccl_clause_get_sentence (drafting->chunks, verb->chunk, &first, &end);
  for (guint at = verb->chunk; at > first && verb->chunk - at < 18; at--)
    {
      const CclChunk *chunk = ccl_drafting_get_chunk (drafting, at - 1);

      if (chunk->kind == CCL_CHUNK_NOUN && chunk->object != NULL && chunk->object->entry->object == CCL_OBJECT_ATTACK)
        {
          list->n = 1;
          list->items[0] = at - 1;
          return !drafting->used[at - 1];
        }
      if (chunk->kind == CCL_CHUNK_STOP || chunk->kind == CCL_CHUNK_COMPLEMENTISER ||
          (chunk->kind == CCL_CHUNK_VERB && !chunk->infinitive && !chunk->gerund && !chunk->reduced &&
           (chunk->passive || chunk->copula || chunk->perfect || chunk->cue != NULL)))
        return FALSE;
    }
  return FALSE;
}

static void
draft_passive (CclDrafting *drafting, Verb *verb, gboolean *found)
{
  CclNounList list;

  *found = FALSE;
  join_casualties (drafting, verb);
  if (draft_list (drafting, verb, &verb->subjects, takes_object, TRUE))
    {
      *found = TRUE;
      list_more_subjects (drafting, verb);
      draft_list (drafting, verb, &verb->subjects, takes_object, TRUE);
    }
  else if (verb->agent < 0 && !ccl_drafting_get_chunk (drafting, verb->chunk)->reduced &&
           draft_list (drafting, verb, &verb->subjects, takes_subject, TRUE))
    *found = TRUE; /* "were camped outside", "were gathered" */
  else if (find_far_attack (drafting, verb, &list))
    *found = draft_list (drafting, verb, &list, takes_object, TRUE);
  else if (find_colon_list (drafting, verb, &list))
    *found = draft_list (drafting, verb, &list, takes_object, TRUE);
  else if (verb->agent >= 0)
    {
      /* "was attended by more than a million people": who would be the subject is counted. */
      int agent = verb->agent;

      list.n = 1;
      list.items[0] = (guint) agent;
      verb->agent = -1;
      *found = ccl_drafting_get_chunk (drafting, (guint) agent)->figure != NULL && draft_list (drafting, verb, &list, takes_subject, FALSE);
      verb->agent = agent;
    }
}

/* "cost the country $300 million", "sent Kyiv 31 tanks": who got it stands before what is counted. */
static void
pass_over_receiver (const CclDrafting *drafting, Verb *verb)
{
  guint next;

  if (verb->objects.n != 1 || ccl_drafting_get_chunk (drafting, verb->objects.items[0])->figure != NULL)
    return;
  next = verb->objects.items[0] + 1;
  if (next < verb->end && ccl_drafting_get_chunk (drafting, next)->kind == CCL_CHUNK_NOUN &&
      ccl_drafting_get_chunk (drafting, next)->figure != NULL)
    ccl_clause_list_objects (drafting->chunks, next, verb->end, &verb->objects, NULL);
}

/* "Russian troops attacked near Synkivka": fighters before a verb of attacking, without "by" and without another verb of which
 * they could be the subject, attack; they are not attacked. */
static gboolean
attacks_itself (const CclDrafting *drafting, const Verb *verb)
{
  const CclChunk *chunk = ccl_drafting_get_chunk (drafting, verb->chunk), *subject;
  guint position = 0;

  if ((chunk->form & CCL_FORM_PAST) == 0 || verb->subjects.n == 0 || next_sense (drafting, verb, is_attack, &position) == NULL ||
      ccl_clause_find_agent (drafting->chunks, verb->chunk, verb->end) >= 0)
    return FALSE;
  subject = ccl_drafting_get_chunk (drafting, verb->subjects.items[0]);
  if (subject->figure != NULL || !(subject->pronoun || (subject->object != NULL && bears_arms (subject->object->entry->object)) ||
                                   (subject->speaker != NULL && subject->speaker->entry->part == CCL_SPEAKER_FORCE)))
    return FALSE;
  for (guint at = verb->chunk + 1; at < verb->end; at++)
    {
      const CclChunk *behind = ccl_drafting_get_chunk (drafting, at);

      if (behind->kind == CCL_CHUNK_COMMA || behind->kind == CCL_CHUNK_STOP || behind->kind == CCL_CHUNK_COORDINATOR)
        return TRUE;
      if (behind->kind == CCL_CHUNK_VERB && !behind->reduced && !behind->infinitive && !behind->gerund)
        return FALSE;
    }
  return TRUE;
}

static void
draft_verb (CclDrafting *drafting, guint chunk_index, guint sentence_end)
{
  const CclChunk *chunk = ccl_drafting_get_chunk (drafting, chunk_index);
  Verb verb = { .chunk = chunk_index, .end = sentence_end, .agent = -1 };
  guint behind;

  if (drafting->used[chunk_index] || ccl_document_find_match (drafting->document, chunk->verb, CCL_ENTRY_VERB) == NULL ||
      is_wished (drafting, chunk_index) || is_asked (drafting, chunk_index))
    return;

  ccl_clause_list_subjects (drafting->chunks, chunk_index, &verb.subjects);
  /* "the two bombers that Turkish jets shot down": no participle, since the relative is its object. */
  if (chunk->reduced && !chunk->passive && find_fronted_object (drafting, &verb, &verb.objects) &&
      ccl_drafting_get_chunk (drafting, verb.objects.items[0])->figure != NULL &&
      draft_list (drafting, &verb, &verb.objects, takes_object, FALSE))
    return;
  if (chunk->passive || (chunk->reduced && !attacks_itself (drafting, &verb)))
    {
      gboolean found;

      verb.agent = ccl_clause_find_agent (drafting->chunks, chunk_index, sentence_end);
      if (chunk->reduced)
        list_participle_subjects (drafting, &verb);
      draft_passive (drafting, &verb, &found);
      if (found || chunk->passive)
        return;
      ccl_clause_list_subjects (drafting->chunks, chunk_index, &verb.subjects);
      verb.agent = -1;
    }

  if (is_fire_suffered (drafting, &verb) && draft_list (drafting, &verb, &verb.subjects, is_suffered, TRUE))
    return;

  behind = find_sharing_verb (drafting, chunk_index, sentence_end);
  ccl_clause_list_objects (drafting->chunks, behind + 1, sentence_end, &verb.objects, NULL);
  if (verb.objects.n == 0 || is_goal (drafting, &verb))
    list_late_objects (drafting, &verb, behind);
  if (verb.objects.n == 0)
    find_fronted_object (drafting, &verb, &verb.objects);
  pass_over_receiver (drafting, &verb);
  {
    guint n_before = drafting->drafts->len;

    if (draft_hits (drafting, &verb))
      return;
    if (verb.objects.n > 0 && draft_list (drafting, &verb, &verb.objects, takes_object, FALSE))
      {
        if (behind != chunk_index)
          drafting->used[behind] = TRUE;
        aim_at_target (drafting, &verb, n_before);
        return;
      }
  }
  list_targets (drafting, &verb);
  if (draft_hits (drafting, &verb))
    return;
  if (verb.objects.n > 0 && draft_list (drafting, &verb, &verb.objects, is_target, FALSE))
    return;
  verb.objects.n = 0;
  if (!draft_list (drafting, &verb, &verb.subjects, takes_subject, TRUE))
    draft_bare_attack (drafting, &verb);
}

static void
draft_sentence (CclDrafting *drafting, guint first, guint end, gboolean finite)
{
  for (guint at = first; at < end; at++)
    {
      const CclChunk *chunk = ccl_drafting_get_chunk (drafting, at);

      if (chunk->kind == CCL_CHUNK_VERB && (!chunk->reduced || chunk->passive) == finite)
        draft_verb (drafting, at, end);
    }
}

void
ccl_draft_verbs (CclDrafting *drafting)
{
  for (guint i = 0; i < drafting->document->sentences->len; i++)
    {
      guint first, end;

      if (g_array_index (drafting->document->sentences, CclSentence, i).headline)
        continue;
      ccl_chunks_get_sentence (drafting->chunks, i, &first, &end);
      /* "A soldier wounded in the fighting has died": what a full verb says goes before a participle's remark. */
      draft_sentence (drafting, first, end, TRUE);
      draft_sentence (drafting, first, end, FALSE);
    }
}
