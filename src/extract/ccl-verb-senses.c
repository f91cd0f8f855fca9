/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-verb.h"

#include <string.h>

/* Which of a verb's senses are meant: by the words around it and by what is counted. */

/* "fired on Wednesday" fires on nothing: the verb's preposition belongs to the day. */
static gboolean
runs_into_time (const CclDrafting *drafting, const CclMatch *match)
{
  guint last = match->end - 1, end;

  if (last == match->first || !ccl_document_is_word (drafting->document, last, CCL_WORD_PREPOSITION, &end))
    return FALSE;
  return ccl_document_find_time (drafting->document, last) != NULL || ccl_document_find_time (drafting->document, match->end) != NULL;
}

gboolean
ccl_verb_is_place_name (const CclDrafting *drafting, guint noun)
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
has_place (const CclDrafting *drafting, const CclVerb *verb, const CclEntry *entry)
{
  const CclChunk *next = verb->chunk + 1 < verb->end ? ccl_drafting_get_chunk (drafting, verb->chunk + 1) : NULL;

  if (!entry->generic)
    return TRUE;
  if (next == NULL || next->kind != CCL_CHUNK_NOUN || next->figure != NULL)
    return FALSE;
  if (next->object != NULL)
    return next->object->entry->object == CCL_OBJECT_SETTLEMENT || next->object->entry->object == CCL_OBJECT_TERRITORY;
  return ccl_verb_is_place_name (drafting, verb->chunk + 1) ||
         ccl_document_find_part (drafting->document, next->end - 1, CCL_ENTRY_PARTY, CCL_PART_NAME) != NULL;
}

/* How far behind its verb, in chunks, a goal may stand. */
#define NEAR_GOAL 12

/* Whether the verb leads where this sense needs it to: "fourteen were brought by ambulance to Ayder Hospital". */
static gboolean
has_goal (const CclDrafting *drafting, const CclVerb *verb, const CclEntry *entry)
{
  if (!entry->has_goal)
    return TRUE;
  for (guint at = verb->chunk + 1; at + 1 < verb->end && at - verb->chunk < NEAR_GOAL; at++)
    {
      const CclChunk *chunk = ccl_drafting_get_chunk (drafting, at), *next = ccl_drafting_get_chunk (drafting, at + 1);

      if (chunk->kind == CCL_CHUNK_PREPOSITION && !ccl_document_is_word (drafting->document, chunk->first, CCL_WORD_BY, NULL) &&
          next->kind == CCL_CHUNK_NOUN && next->object != NULL && next->object->entry->object == entry->goal)
        return TRUE;
      if (chunk->kind == CCL_CHUNK_VERB || chunk->kind == CCL_CHUNK_STOP || chunk->kind == CCL_CHUNK_RELATIVE ||
          chunk->kind == CCL_CHUNK_SUBORDINATOR)
        return FALSE;
    }
  return FALSE;
}

static gboolean
ends_with_preposition (const CclDrafting *drafting, guint end)
{
  return ccl_document_is_word (drafting->document, end - 1, CCL_WORD_PREPOSITION, NULL) ||
         ccl_document_is_word (drafting->document, end - 1, CCL_WORD_LOCATIVE, NULL);
}

/* Where the verb's longest wording ends: "held a vigil", "handed over their weapons" are no holding or handing over,
 * and "struck a deal" strikes nothing. A verb with no more than a preposition shuts out no other. */
static guint
find_verb_end (const CclDrafting *drafting, guint token, gboolean negated)
{
  const CclMatch *match;
  guint position = 0, plain_end = 0;

  if (ccl_document_is_word (drafting->document, token, CCL_WORD_VERB, &plain_end) && ends_with_preposition (drafting, plain_end))
    plain_end = 0;

  while ((match = ccl_document_next_match (drafting->document, token, CCL_ENTRY_VERB, &position)) != NULL)
    if ((negated || !match->entry->negates) &&
        (match->end != token + 2 || !ends_with_preposition (drafting, match->end)))
      return MAX (match->end, plain_end);
  return MAX (token + 1, plain_end);
}

const CclEntry *
ccl_verb_next_sense (const CclDrafting *drafting, const CclVerb *verb, gboolean (*accepts) (const CclEntry *), guint *position)
{
  const CclChunk *chunk = ccl_drafting_get_chunk (drafting, verb->chunk);
  guint token = chunk->verb;
  guint end = find_verb_end (drafting, token, chunk->negated);
  const CclMatch *match;

  while ((match = ccl_document_next_match (drafting->document, token, CCL_ENTRY_VERB, position)) != NULL)
    if (match->end >= end && accepts (match->entry) && (!match->entry->negates || chunk->negated) && !runs_into_time (drafting, match) &&
        ccl_draft_has_particle (drafting, match, ccl_drafting_get_chunk (drafting, verb->end - 1)->end) &&
        has_place (drafting, verb, match->entry) && has_goal (drafting, verb, match->entry))
      return match->entry;
  return NULL;
}

gboolean
ccl_verb_bears_arms (CclObject object)
{
  return object == CCL_OBJECT_SOLDIER || object == CCL_OBJECT_MILITANT || object == CCL_OBJECT_MERCENARY || object == CCL_OBJECT_POLICE;
}

const CclEntry *
ccl_verb_find_sense (const CclDrafting *drafting, const CclVerb *verb, CclObject object, gboolean (*accepts) (const CclEntry *))
{
  const CclEntry *sense;
  guint position = 0;

  while ((sense = ccl_verb_next_sense (drafting, verb, accepts, &position)) != NULL)
    if ((sense->of & CCL_OBJECT_BIT (object)) != 0 && !(sense->event == CCL_EVENT_DISPLACED && ccl_verb_bears_arms (object)))
      return sense;
  return NULL;
}

CclObjectSet
ccl_verb_gather_objects (const CclDrafting *drafting, const CclVerb *verb, gboolean (*accepts) (const CclEntry *))
{
  const CclEntry *sense;
  CclObjectSet of = 0;
  guint position = 0;

  while ((sense = ccl_verb_next_sense (drafting, verb, accepts, &position)) != NULL)
    of |= sense->of;
  return of;
}

gboolean
ccl_verb_takes_object (const CclEntry *entry)
{
  return entry->frame != CCL_FRAME_INTRANSITIVE && entry->frame != CCL_FRAME_MOTION;
}

gboolean
ccl_verb_takes_subject (const CclEntry *entry)
{
  return entry->frame == CCL_FRAME_INTRANSITIVE || entry->frame == CCL_FRAME_MOTION;
}

gboolean
ccl_verb_is_suffered (const CclEntry *entry)
{
  return entry->frame == CCL_FRAME_TARGET && (strstr (entry->text, " under ") != NULL || g_str_has_suffix (entry->text, " under"));
}

guint
ccl_verb_rank_event (CclEvent event)
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

const CclEntry *
ccl_verb_find_launch (const CclDrafting *drafting, const CclVerb *verb, CclObject object, const CclEntry *sense)
{
  const CclEntry *other;
  guint position = 0;

  while ((other = ccl_verb_next_sense (drafting, verb, ccl_verb_takes_object, &position)) != NULL)
    if (other->event == CCL_EVENT_LAUNCHED && (other->of & CCL_OBJECT_BIT (object)) != 0)
      return other;
  return sense;
}

const CclEntry *
ccl_verb_find_attack (const CclDrafting *drafting, const CclVerb *verb, CclObject object, const CclEntry *sense)
{
  const CclEntry *other;
  guint position = 0;

  while ((other = ccl_verb_next_sense (drafting, verb, ccl_verb_takes_object, &position)) != NULL)
    if (other->event == CCL_EVENT_ATTACKED && (other->of & CCL_OBJECT_BIT (object)) != 0)
      return other;
  return sense;
}

gboolean
ccl_verb_is_fire_suffered (const CclDrafting *drafting, const CclVerb *verb)
{
  const CclMatch *match = ccl_document_find_match (drafting->document, ccl_drafting_get_chunk (drafting, verb->chunk)->verb, CCL_ENTRY_VERB);
  CclNounList list;

  if (match == NULL || !ccl_verb_is_suffered (match->entry) || !g_str_has_suffix (match->entry->text, " under"))
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

gboolean
ccl_verb_is_hit (const CclEntry *entry)
{
  return entry->frame == CCL_FRAME_TARGET || (entry->frame == CCL_FRAME_TRANSITIVE && entry->event == CCL_EVENT_DAMAGED);
}

gboolean
ccl_verb_is_attack (const CclEntry *entry)
{
  return entry->frame == CCL_FRAME_TARGET && entry->event == CCL_EVENT_ATTACKED && !ccl_verb_is_suffered (entry);
}

gboolean
ccl_verb_is_target (const CclEntry *entry)
{
  return entry->frame == CCL_FRAME_TARGET && !ccl_verb_is_suffered (entry);
}

gboolean
ccl_verb_is_casualties (const CclEntry *entry)
{
  return entry->kind == CCL_ENTRY_VERB && entry->event == CCL_EVENT_WOUNDED;
}
