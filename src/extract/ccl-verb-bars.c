/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-verb.h"

/* Groups under a verb of which its event is not told all the same. */

/* "an earthquake", "Typhoon Haiyan" */
static gboolean
names_calamity (const CclDrafting *drafting, guint noun)
{
  const CclChunk *chunk = ccl_drafting_get_chunk (drafting, noun);

  if (chunk->kind != CCL_CHUNK_NOUN)
    return FALSE;
  for (guint token = chunk->first; token < chunk->end; token++)
    if ((token + 1 == chunk->end || ccl_document_get_token (drafting->document, token)->capital) &&
        ccl_document_is_word (drafting->document, token, CCL_WORD_CALAMITY, NULL))
      return TRUE;
  return FALSE;
}

/* "the earthquake that struck Ibb", "was hit by a storm": nobody attacks. */
static gboolean
is_calamity (const CclDrafting *drafting, const CclVerb *verb)
{
  if (verb->agent >= 0)
    return names_calamity (drafting, (guint) verb->agent);
  if (verb->chunk > 1 && ccl_drafting_get_chunk (drafting, verb->chunk - 1)->kind == CCL_CHUNK_RELATIVE)
    return names_calamity (drafting, verb->chunk - 2);
  return verb->subjects.n > 0 && names_calamity (drafting, verb->subjects.items[0]);
}

/* "the building, which then held 600 patients": what has room for people detains nobody. */
static gboolean
is_room (const CclDrafting *drafting, const CclVerb *verb)
{
  const CclMatch *object = verb->subjects.n > 0 ? ccl_drafting_get_chunk (drafting, verb->subjects.items[0])->object : NULL;

  if (object == NULL)
    return FALSE;
  switch (object->entry->object)
    {
    case CCL_OBJECT_BUILDING:
    case CCL_OBJECT_HOUSE:
    case CCL_OBJECT_HOSPITAL:
    case CCL_OBJECT_SCHOOL:
    case CCL_OBJECT_RELIGIOUS_SITE:
    case CCL_OBJECT_VEHICLE:
    case CCL_OBJECT_VESSEL_CIVIL:
      return TRUE;
    default:
      return FALSE;
    }
}

/* A group whose own words say that the verb's event counts nothing of it. */
static gboolean
is_group_barred (const CclChunk *chunk, const CclEntry *sense, CclObject object, gboolean is_subject)
{
  /* Bodies that are pulled out, moved or sent are dead still: the noun tells the event. */
  if (chunk->event != NULL && chunk->event->entry->event == CCL_EVENT_KILLED && chunk->event->entry->frame == CCL_FRAME_COUNT &&
      sense->event != CCL_EVENT_KILLED)
    return TRUE;
  /* "a nurse who had joined the rescue", "a car drove into a crowd": one person or car is no deployment. */
  if (is_subject && sense->frame == CCL_FRAME_MOTION && sense->event == CCL_EVENT_DEPLOYED && chunk->indefinite && !chunk->plural &&
      (ccl_object_is_people (object) || object == CCL_OBJECT_VEHICLE))
    return TRUE;
  /* An unknown word counts people only where something befalls them: ballots disappear as well, and elections are held. */
  return chunk->figure != NULL && chunk->object == NULL && chunk->model == NULL && chunk->party == NULL && chunk->end > chunk->figure->end &&
         !chunk->partitive && !chunk->increment && !chunk->pronoun && ccl_object_is_people (object) && !sense->negates &&
         sense->event != CCL_EVENT_KILLED && sense->event != CCL_EVENT_WOUNDED &&
         (!is_subject || (ccl_verb_rank_event (sense->event) < 2 && sense->event != CCL_EVENT_RESCUED && sense->event != CCL_EVENT_DISPLACED));
}

/* A verb in a relative clause that only says whom or which. */
static gboolean
is_relative_barred (const CclDrafting *drafting, const CclVerb *verb, guint noun, CclObject object)
{
  const CclChunk *chunk = ccl_drafting_get_chunk (drafting, noun);

  if (noun + 1 >= verb->end || ccl_drafting_get_chunk (drafting, noun + 1)->kind != CCL_CHUNK_RELATIVE || verb->chunk > noun + 3)
    return FALSE;
  /* "said a trader who survived": who speaks */
  if (chunk->indefinite && !chunk->plural && noun > 0 && ccl_drafting_get_chunk (drafting, noun - 1)->kind == CCL_CHUNK_VERB &&
      ccl_drafting_get_chunk (drafting, noun - 1)->cue != NULL && ccl_drafting_get_chunk (drafting, noun - 1)->passive == FALSE &&
      ccl_object_is_people (object))
    return TRUE;
  /* "nobody who had protested need worry" */
  if (chunk->figure != NULL && chunk->figure->quantity.interval.high == 0)
    return TRUE;
  /* "the miner who died", "the town that rebels took": what is known already */
  return chunk->definite && chunk->figure == NULL && object != CCL_OBJECT_ATTACK;
}

gboolean
ccl_verb_is_barred (const CclDrafting *drafting, const CclVerb *verb, guint noun, const CclEntry *sense, CclObject object, gboolean is_subject)
{
  const CclChunk *chunk = ccl_drafting_get_chunk (drafting, noun);

  if (is_group_barred (chunk, sense, object, is_subject) || (is_subject && is_relative_barred (drafting, verb, noun, object)))
    return TRUE;
  if (is_subject && sense->frame == CCL_FRAME_MOTION && ccl_verb_acts_on_other (drafting, verb))
    return TRUE;
  if (sense->event == CCL_EVENT_ATTACKED && (verb->agent >= 0 || !is_subject) && is_calamity (drafting, verb))
    return TRUE;
  if (!is_subject && sense->event == CCL_EVENT_DETAINED && is_room (drafting, verb))
    return TRUE;
  /* "a car bomb detonated near the gate": it was not made to. */
  if (is_subject && object == CCL_OBJECT_MUNITION && sense->event == CCL_EVENT_DESTROYED && verb->agent < 0 &&
      ccl_drafting_get_chunk (drafting, verb->chunk)->reduced && !ccl_drafting_get_chunk (drafting, verb->chunk)->passive)
    return TRUE;
  if (chunk->figure == NULL && ccl_verb_is_aim (drafting, verb))
    return TRUE;
  /* "a launcher positioned in Belgorod", "including a child hit by shrapnel": a participle that only describes. */
  if (is_subject && ccl_drafting_get_chunk (drafting, verb->chunk)->reduced && chunk->figure == NULL &&
      ((sense->event == CCL_EVENT_DEPLOYED &&
        (ccl_verb_is_hanging (drafting, verb) || (noun > 0 && ccl_drafting_get_chunk (drafting, noun - 1)->kind == CCL_CHUNK_PREPOSITION))) ||
       (verb->chunk == noun + 1 && (ccl_verb_takes_object (sense) || ccl_verb_rank_event (sense->event) == 0) &&
        ccl_draft_is_part (drafting, noun))))
    return TRUE;
  /* "units operating in the north": a remark on somebody, no news of its own. */
  return sense->frame == CCL_FRAME_MOTION && chunk->figure == NULL && ccl_verb_is_hanging (drafting, verb);
}
