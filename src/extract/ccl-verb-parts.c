/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-verb.h"

/* Where the parts of a verb stand when not right beside it. */

guint
ccl_verb_count_names (const CclDrafting *drafting, guint noun, guint end)
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

gboolean
ccl_verb_find_referent (const CclDrafting *drafting, const CclVerb *verb, guint noun, gboolean (*accepts) (const CclEntry *), CclObject *object)
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
      sense = ccl_verb_find_sense (drafting, verb, before->object->entry->object, accepts);
      if (sense == NULL || !(sense->event == CCL_EVENT_DESTROYED || sense->event == CCL_EVENT_DAMAGED ||
                             sense->event == CCL_EVENT_CAPTURED || sense->event == CCL_EVENT_VIOLATED))
        continue;
      *object = before->object->entry->object;
      return TRUE;
    }
  return FALSE;
}

/* "police said they had been fired on", "that demonstrators had attacked them": the force that a pronoun stands for, which
 * does not do it itself. FALSE where none stands before it in its sentence. */
static gboolean
find_force_meant (const CclDrafting *drafting, const CclVerb *verb, guint noun, CclObject *object)
{
  guint first, end;

  ccl_clause_get_sentence (drafting->chunks, noun, &first, &end);
  for (guint at = noun; at > first && noun - at < 12; at--)
    {
      const CclChunk *before = ccl_drafting_get_chunk (drafting, at - 1);

      if (before->kind != CCL_CHUNK_NOUN || (verb->subjects.n > 0 && verb->subjects.items[0] == at - 1))
        continue;
      if (before->object != NULL && ccl_object_is_people (before->object->entry->object))
        {
          *object = before->object->entry->object;
          return ccl_verb_bears_arms (*object) || *object == CCL_OBJECT_PROTESTER || *object == CCL_OBJECT_JOURNALIST;
        }
      if (before->speaker != NULL && before->speaker->entry->part == CCL_SPEAKER_FORCE)
        return ccl_draft_find_people (drafting, at - 1, FALSE, object);
    }
  return FALSE;
}

gboolean
ccl_verb_find_force (const CclDrafting *drafting, const CclVerb *verb, guint noun, gboolean (*accepts) (const CclEntry *),
                     gboolean is_subject, CclObject *object)
{
  const CclChunk *chunk = ccl_drafting_get_chunk (drafting, noun);
  const CclEntry *sense;

  if (chunk->figure != NULL || chunk->object != NULL || chunk->event != NULL)
    return FALSE;
  if (chunk->pronoun)
    {
      if (ccl_document_is_word (drafting->document, chunk->first, CCL_WORD_NEUTER, NULL) || !find_force_meant (drafting, verb, noun, object))
        return FALSE;
      sense = ccl_verb_find_sense (drafting, verb, *object, accepts);
      return sense != NULL && sense->event == CCL_EVENT_ATTACKED && sense->frame == CCL_FRAME_TARGET;
    }
  if (chunk->speaker == NULL || chunk->speaker->end != chunk->end || chunk->speaker->entry->part != CCL_SPEAKER_FORCE ||
      !ccl_draft_find_people (drafting, noun, FALSE, object))
    return FALSE;
  sense = ccl_verb_find_sense (drafting, verb, *object, accepts);
  return sense != NULL && !sense->has_object &&
         (sense->event == CCL_EVENT_DEPLOYED || (is_subject && sense->event == CCL_EVENT_ATTACKED && sense->frame == CCL_FRAME_TARGET));
}

void
ccl_verb_list_targets (const CclDrafting *drafting, CclVerb *verb)
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

void
ccl_verb_list_more_subjects (const CclDrafting *drafting, CclVerb *verb)
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

void
ccl_verb_list_participle_subjects (const CclDrafting *drafting, CclVerb *verb)
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
  /* "lists 1,500 buildings as damaged" */
  if (verb->chunk > 1 && ccl_clause_is (drafting->chunks, verb->chunk - 1, "as") &&
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

gboolean
ccl_verb_find_fronted_object (const CclDrafting *drafting, const CclVerb *verb, CclNounList *list)
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
          /* "drones of the type that", "a border post at Kum-Mazar that": the head, unless the nearest is counted itself */
          if (ccl_drafting_get_chunk (drafting, before - 1)->figure == NULL)
            {
              int head = ccl_clause_find_head (drafting->chunks, before - 1);
              const CclChunk *it = ccl_drafting_get_chunk (drafting, (guint) MAX (head, 0));

              if (head >= 0 && (it->figure != NULL || (it->indefinite && it->object != NULL && ccl_drafting_get_chunk (drafting, before - 1)->proper &&
                                                       ccl_drafting_get_chunk (drafting, before - 1)->object == NULL)))
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

guint
ccl_verb_find_sharing_verb (const CclDrafting *drafting, guint chunk_index, guint end)
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
      if (other + 1 < end && ccl_drafting_get_chunk (drafting, other + 1)->kind == CCL_CHUNK_NOUN)
        return other;
      next = other + 1;
    }
  return chunk_index;
}

gboolean
ccl_verb_find_colon_list (const CclDrafting *drafting, const CclVerb *verb, CclNounList *list)
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

gboolean
ccl_verb_find_inverted_subjects (const CclDrafting *drafting, const CclVerb *verb, CclNounList *list)
{
  guint first, end;
  guint at = verb->chunk + 1;

  if (!ccl_drafting_get_chunk (drafting, verb->chunk)->reduced)
    return FALSE;
  ccl_clause_get_sentence (drafting->chunks, verb->chunk, &first, &end);
  for (guint before = first; before < verb->chunk; before++)
    if (ccl_drafting_get_chunk (drafting, before)->kind != CCL_CHUNK_ADVERB && ccl_drafting_get_chunk (drafting, before)->kind != CCL_CHUNK_COORDINATOR)
      return FALSE;
  while (at < end && at - verb->chunk < 8 && (ccl_drafting_get_chunk (drafting, at)->kind == CCL_CHUNK_PREPOSITION ||
                                              ccl_drafting_get_chunk (drafting, at)->kind == CCL_CHUNK_NOUN ||
                                              ccl_drafting_get_chunk (drafting, at)->kind == CCL_CHUNK_TIME))
    at++;
  if (at >= end || !ccl_drafting_get_chunk (drafting, at)->copula || ccl_drafting_get_chunk (drafting, at)->negated)
    return FALSE;
  ccl_clause_list_objects (drafting->chunks, at + 1, end, list, NULL);
  return list->n > 0;
}

gboolean
ccl_verb_is_goal (const CclDrafting *drafting, const CclVerb *verb)
{
  const CclChunk *chunk = ccl_drafting_get_chunk (drafting, verb->chunk);

  return verb->objects.n == 1 && chunk->verb_end > chunk->verb + 1 && ccl_drafting_get_chunk (drafting, verb->objects.items[0])->figure == NULL &&
         (ccl_document_is_word (drafting->document, chunk->verb_end - 1, CCL_WORD_PREPOSITION, NULL) ||
          ccl_document_is_word (drafting->document, chunk->verb_end - 1, CCL_WORD_LOCATIVE, NULL));
}

void
ccl_verb_list_late_objects (const CclDrafting *drafting, CclVerb *verb, guint behind)
{
  guint at = ccl_clause_skip_attachments (drafting->chunks, verb->objects.n > 0 ? verb->objects.items[0] : behind, verb->end);

  if (at > behind + 1 && at < verb->end && ccl_drafting_get_chunk (drafting, at)->kind == CCL_CHUNK_NOUN && ccl_drafting_get_chunk (drafting, at)->figure != NULL)
    ccl_clause_list_objects (drafting->chunks, at, verb->end, &verb->objects, NULL);
}

gboolean
ccl_verb_find_far_attack (const CclDrafting *drafting, const CclVerb *verb, CclNounList *list)
{
  guint first, end;

  if ((ccl_verb_gather_objects (drafting, verb, ccl_verb_takes_object) & CCL_OBJECT_BIT (CCL_OBJECT_ATTACK)) == 0 ||
      (ccl_verb_gather_objects (drafting, verb, ccl_verb_takes_object) & CCL_OBJECT_BIT (CCL_OBJECT_BUILDING)) != 0)
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

void
ccl_verb_pass_over_receiver (const CclDrafting *drafting, CclVerb *verb)
{
  guint next;

  if (verb->objects.n != 1 || ccl_drafting_get_chunk (drafting, verb->objects.items[0])->figure != NULL)
    return;
  next = verb->objects.items[0] + 1;
  if (next < verb->end && ccl_drafting_get_chunk (drafting, next)->kind == CCL_CHUNK_NOUN &&
      ccl_drafting_get_chunk (drafting, next)->figure != NULL)
    ccl_clause_list_objects (drafting->chunks, next, verb->end, &verb->objects, NULL);
}
