/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-part.h"

#define ADULT_AGE 18

gboolean
ccl_part_is_minor_age (const CclDrafting *drafting, guint chunk, guint end)
{
  if (chunk + 1 >= end || !(ccl_clause_is (drafting->chunks, chunk, "under") || ccl_clause_is (drafting->chunks, chunk, "below")))
    return FALSE;
  for (guint token = ccl_drafting_get_chunk (drafting, chunk)->end; token < ccl_drafting_get_chunk (drafting, end - 1)->end; token++)
    {
      const CclFigureMention *figure = ccl_document_find_figure (drafting->document, token);

      if (figure != NULL)
        return figure->quantity.interval.low <= ADULT_AGE;
      if (ccl_document_get_token (drafting->document, token)->kind != CCL_TOKEN_WORD)
        return FALSE;
    }
  return FALSE;
}

/* "Of the fatalities, 36 are female", "of those detained 86 are minors": the event that the sentence's opening tells, of
 * people; or NULL. */
static const CclEntry *
find_opening_event (const CclDrafting *drafting, guint first, guint before)
{
  /* "b. Of the fatalities, …" */
  while (first + 1 < before && ccl_drafting_get_chunk (drafting, first)->kind != CCL_CHUNK_PREPOSITION &&
         ccl_drafting_get_chunk (drafting, first)->kind != CCL_CHUNK_VERB && ccl_drafting_get_chunk (drafting, first + 1)->kind == CCL_CHUNK_STOP)
    first += 2;
  if (!ccl_clause_is (drafting->chunks, first, "of") && !ccl_clause_is (drafting->chunks, first, "among"))
    return NULL;
  for (guint at = first + 1; at < before && at - first < 5; at++)
    {
      const CclChunk *chunk = ccl_drafting_get_chunk (drafting, at);
      const CclEntry *sense = NULL;

      if (chunk->kind == CCL_CHUNK_NOUN && chunk->event != NULL)
        sense = ccl_draft_find_sense (drafting, chunk->event->first, CCL_ENTRY_NOUN, CCL_OBJECT_PERSON, NULL);
      else if (chunk->kind == CCL_CHUNK_VERB)
        sense = ccl_draft_find_sense (drafting, chunk->verb, CCL_ENTRY_VERB, CCL_OBJECT_PERSON, NULL);
      if (sense != NULL)
        return sense;
    }
  return NULL;
}

/* A counted group whose kind is told by what follows: "86", "three of the dead". */
static gboolean
is_undescribed (const CclChunk *chunk)
{
  return chunk->kind == CCL_CHUNK_NOUN && chunk->figure != NULL && chunk->object == NULL &&
         (chunk->end == chunk->figure->end || chunk->partitive);
}

void
ccl_part_draft_description (const CclPartWholes *wholes, guint verb, guint first, guint end)
{
  CclDrafting *drafting = wholes->drafting;
  guint subject = verb - 1;
  const CclChunk *kind;
  const CclEntry *opening;
  gboolean described;
  CclObject object;
  CclDraft draft;
  int whole;

  if (verb == first || verb + 1 >= end || ccl_drafting_get_chunk (drafting, verb)->negated)
    return;
  /* "five of the six men killed were soldiers" */
  described = verb > first + 1 && ccl_drafting_get_chunk (drafting, subject)->kind == CCL_CHUNK_VERB && ccl_drafting_get_chunk (drafting, subject)->reduced &&
              ccl_drafting_get_chunk (drafting, subject - 1)->kind == CCL_CHUNK_NOUN && ccl_drafting_get_chunk (drafting, subject - 1)->figure != NULL &&
              ccl_drafting_get_chunk (drafting, subject - 1)->partitive;
  if (described)
    subject--;
  else if (!is_undescribed (ccl_drafting_get_chunk (drafting, subject)))
    return;
  kind = ccl_drafting_get_chunk (drafting, verb + 1);
  if (ccl_part_is_minor_age (drafting, verb + 1, end))
    object = CCL_OBJECT_CHILD;
  else if (kind->kind != CCL_CHUNK_NOUN || kind->object == NULL || kind->figure != NULL || kind->definite || kind->event != NULL ||
      !ccl_draft_find_object (drafting, verb + 1, CCL_OBJECT_SET_ALL, &object) || !ccl_object_is_people (object))
    return;
  opening = described ? ccl_draft_find_sense (drafting, ccl_drafting_get_chunk (drafting, subject + 1)->verb, CCL_ENTRY_VERB, object, NULL)
                      : find_opening_event (drafting, first, subject);
  /* "a fifth of the dead were children" */
  if (opening == NULL && ccl_drafting_get_chunk (drafting, subject)->event != NULL)
    opening = ccl_draft_find_sense (drafting, ccl_drafting_get_chunk (drafting, subject)->event->first, CCL_ENTRY_NOUN, object, NULL);
  if (object == CCL_OBJECT_PERSON && opening == NULL)
    return;
  if (drafting->used[subject])
    {
      CclDraft *told = ccl_part_find_draft (wholes, subject);

      if (told != NULL)
        {
          told->object = object;
          told->end = MAX (told->end, kind->end);
        }
      return;
    }
  whole = ccl_part_find_whole (wholes, ccl_drafting_get_chunk (drafting, subject)->first, subject);
  if (whole >= 0 && ccl_object_is_people (ccl_part_get_draft (drafting, (guint) whole)->object) &&
      (opening == NULL || opening->event == ccl_part_get_draft (drafting, (guint) whole)->event))
    {
      ccl_part_add (wholes, (guint) whole, subject, object);
      g_array_index (drafting->drafts, CclDraft, drafting->drafts->len - 1).end = kind->end;
    }
  else if (opening != NULL)
    {
      draft = ccl_draft_begin (drafting, opening->event, object, subject, subject, "part");
      draft.end = kind->end;
      drafting->used[subject] = TRUE;
      g_array_append_val (drafting->drafts, draft);
    }
}

void
ccl_part_draft_inverted (const CclPartWholes *wholes, guint verb, guint first, guint end)
{
  CclDrafting *drafting = wholes->drafting;
  const CclEntry *opening = find_opening_event (drafting, first, verb);
  CclNounList list;

  if (opening == NULL || !ccl_clause_is (drafting->chunks, first, "among"))
    return;
  for (guint at = first; at < verb; at++)
    if (ccl_drafting_get_chunk (drafting, at)->kind == CCL_CHUNK_COMMA || ccl_drafting_get_chunk (drafting, at)->kind == CCL_CHUNK_STOP)
      return;
  ccl_clause_list_objects (drafting->chunks, verb + 1, end, &list, NULL);
  for (guint i = 0; i < list.n; i++)
    {
      CclObject object;
      CclDraft draft;

      if (!ccl_part_is_countable (drafting, list.items[i]) || !ccl_draft_find_object (drafting, list.items[i], opening->of, &object))
        continue;
      draft = ccl_draft_begin (drafting, opening->event, object, list.items[i], list.items[i], "part");
      drafting->used[list.items[i]] = TRUE;
      g_array_append_val (drafting->drafts, draft);
    }
}
