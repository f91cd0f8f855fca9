/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-verb.h"

/* People and places told of by name: "Maria Lopez, 34, was killed", "Ahmed Khan, a teacher, was arrested". No list knows the names; what
 * stands behind one, or what the verb can only mean, tells that it is somebody's. */

#define PEOPLE (CCL_OBJECT_BIT (CCL_OBJECT_REFUGEE + 1) - 1)

/* Younger is a child. */
#define ADULT 18

/* Capitalised words of which none is known for something else. */
static gboolean
is_name (const CclDrafting *drafting, guint noun)
{
  const CclChunk *chunk = ccl_drafting_get_chunk (drafting, noun);

  if (!chunk->proper || chunk->figure != NULL || chunk->object != NULL || chunk->model != NULL || chunk->event != NULL ||
      chunk->party != NULL || chunk->speaker != NULL || chunk->cue != NULL || chunk->pronoun || chunk->possessed || chunk->definite ||
      chunk->indefinite || ccl_verb_is_place_name (drafting, noun))
    return FALSE;
  for (guint token = chunk->first; token < chunk->end; token++)
    {
      const CclToken *it = ccl_document_get_token (drafting->document, token);

      if ((it->kind == CCL_TOKEN_WORD && !it->capital) || ccl_document_find_match (drafting->document, token, CCL_ENTRY_PLACE) != NULL ||
          ccl_document_find_match (drafting->document, token, CCL_ENTRY_OUTLET) != NULL ||
          ccl_document_is_word (drafting->document, token, CCL_WORD_FEATURE, NULL))
        return FALSE;
    }
  return TRUE;
}

/* What the remark behind a name says of whom it names: ", 34,", ", a 12-year-old boy,", ", the mayor,". FALSE for no such
 * remark. */
static gboolean
read_remark (const CclDrafting *drafting, guint noun, guint end, CclObject *object)
{
  const CclChunk *remark;
  const CclFigureMention *age = NULL;

  if (noun + 3 >= end || ccl_drafting_get_chunk (drafting, noun + 1)->kind != CCL_CHUNK_COMMA ||
      ccl_drafting_get_chunk (drafting, noun + 2)->kind != CCL_CHUNK_NOUN)
    return FALSE;
  remark = ccl_drafting_get_chunk (drafting, noun + 2);
  for (guint token = remark->first; token < remark->end && age == NULL; token++)
    {
      age = ccl_document_find_figure (drafting->document, token);
      if (age != NULL && age->kind != CCL_FIGURE_AGE)
        age = NULL;
    }
  if (age != NULL && age->quantity.interval.high < ADULT)
    {
      *object = CCL_OBJECT_CHILD;
      return TRUE;
    }
  if (age != NULL && age->first == remark->first)
    return TRUE;
  if (remark->figure != NULL || remark->plural || remark->proper || !(remark->indefinite || remark->definite))
    return FALSE;
  if (remark->object != NULL && ccl_object_is_people (remark->object->entry->object))
    *object = remark->object->entry->object;
  else if (remark->speaker != NULL && remark->speaker->entry->part == CCL_SPEAKER_OFFICER)
    *object = CCL_OBJECT_OFFICIAL;
  else
    return FALSE;
  return TRUE;
}

gboolean
ccl_verb_names_place (const CclDrafting *drafting, const CclVerb *verb, guint noun, gboolean (*accepts) (const CclEntry *))
{
  const CclChunk *chunk = ccl_drafting_get_chunk (drafting, noun);
  const CclEntry *sense = is_name (drafting, noun) ? ccl_verb_find_sense (drafting, verb, CCL_OBJECT_SETTLEMENT, accepts) : NULL;
  CclObject object;

  if (sense == NULL || sense->event != CCL_EVENT_CAPTURED || read_remark (drafting, noun, verb->end, &object))
    return FALSE;
  /* At the head of a sentence a capital alone tells no name. */
  if (chunk->first == g_array_index (drafting->document->sentences, CclSentence,
                                     ccl_document_get_token (drafting->document, chunk->first)->sentence).first &&
      !ccl_folded_set_contains (&drafting->scene->proper, ccl_document_get_token (drafting->document, chunk->first)->folded))
    return FALSE;
  /* "took Smith to court" */
  if (noun + 1 < verb->end && ccl_clause_is (drafting->chunks, noun + 1, "to"))
    return FALSE;
  for (guint token = chunk->first; token < chunk->end; token++)
    if (g_hash_table_contains (drafting->scene->names, ccl_document_get_token (drafting->document, token)->folded))
      return FALSE;
  /* People have a first name where they are told of first. */
  return chunk->end == chunk->first + 1 || (ccl_verb_gather_objects (drafting, verb, accepts) & PEOPLE) == 0;
}

gboolean
ccl_verb_find_named (const CclDrafting *drafting, const CclVerb *verb, guint noun, gboolean (*accepts) (const CclEntry *),
                     gboolean is_subject, CclObject *object)
{
  const CclChunk *chunk = ccl_drafting_get_chunk (drafting, noun);
  const CclEntry *sense;
  gboolean remarked;

  *object = CCL_OBJECT_PERSON;
  if (!is_name (drafting, noun) || (verb->chunk > 0 && ccl_drafting_get_chunk (drafting, verb->chunk - 1)->kind == CCL_CHUNK_RELATIVE))
    return FALSE;
  remarked = read_remark (drafting, noun, verb->end, object);
  /* "killed Hassan Nasr, a commander": the remark is counted itself. */
  if (remarked && !is_subject && ccl_drafting_get_chunk (drafting, noun + 2)->object != NULL)
    return FALSE;
  if (!remarked &&
      (chunk->end < chunk->first + 2 || (ccl_verb_gather_objects (drafting, verb, accepts) & ~PEOPLE) != 0))
    return FALSE;
  sense = ccl_verb_find_sense (drafting, verb, *object, accepts);
  if (sense == NULL)
    return FALSE;
  switch (sense->event)
    {
    case CCL_EVENT_KILLED:
    case CCL_EVENT_WOUNDED:
    case CCL_EVENT_CAPTURED:
    case CCL_EVENT_DETAINED:
    case CCL_EVENT_RELEASED:
    case CCL_EVENT_MISSING:
    case CCL_EVENT_RESCUED:
      return TRUE;
    default:
      return FALSE;
    }
}
