/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-draft.h"

static gboolean
is_act (const CclEntry *entry)
{
  return entry->frame == CCL_FRAME_ACT;
}

static gboolean
is_count (const CclEntry *entry)
{
  return entry->frame == CCL_FRAME_COUNT;
}

static void
add_draft (CclDrafting *drafting, const CclDraft *draft)
{
  drafting->used[draft->noun] = TRUE;
  drafting->used[draft->trigger] = TRUE;
  g_array_append_val (drafting->drafts, *draft);
}

static CclObject
find_counted (const CclDrafting *drafting, guint noun, const CclEntry *sense)
{
  CclObject object;

  if (ccl_drafting_get_chunk (drafting, noun)->object != NULL &&
      (sense->of & CCL_OBJECT_BIT (ccl_drafting_get_chunk (drafting, noun)->object->entry->object)) != 0 && sense->object != CCL_OBJECT_ATTACK)
    return ccl_drafting_get_chunk (drafting, noun)->object->entry->object;
  if (sense->has_object)
    return sense->object;
  return ccl_draft_find_object (drafting, noun, sense->of, &object) ? object : CCL_OBJECT_PERSON;
}

/* "the destruction of 12 tanks", "an attack on the town", "the killing of two generals by Israel". */
static gboolean
draft_act (CclDrafting *drafting, guint noun)
{
  const CclChunk *chunk = ccl_drafting_get_chunk (drafting, noun);
  guint first, end;
  CclNounList list;
  gboolean found = FALSE;

  if (ccl_draft_find_noun_sense (drafting, noun, is_act) == NULL || chunk->figure != NULL)
    return FALSE;
  ccl_clause_get_sentence (drafting->chunks, noun, &first, &end);
  if (noun + 2 >= end || ccl_drafting_get_chunk (drafting, noun + 1)->kind != CCL_CHUNK_PREPOSITION ||
      !(ccl_clause_is (drafting->chunks, noun + 1, "of") || ccl_clause_is (drafting->chunks, noun + 1, "on") ||
        ccl_clause_is (drafting->chunks, noun + 1, "to") || ccl_clause_is (drafting->chunks, noun + 1, "against")))
    return FALSE;

  ccl_clause_list_objects (drafting->chunks, noun + 2, end, &list, NULL);
  for (guint i = 0; i < list.n; i++)
    {
      const CclEntry *sense = NULL;
      CclObject object;
      CclDraft draft;

      if (!ccl_draft_find_object (drafting, list.items[i], CCL_OBJECT_SET_ALL, &object))
        continue;
      sense = ccl_draft_find_sense (drafting, chunk->event->first, CCL_ENTRY_NOUN, object, is_act);
      if (sense == NULL)
        continue;
      draft = ccl_draft_begin (drafting, sense->event, object, list.items[i], noun, "act");
      draft.actor_first = chunk->first;
      draft.actor_end = chunk->event->first;
      draft.confidence = 0.6;
      add_draft (drafting, &draft);
      found = TRUE;
    }

  return found;
}

/* "43 deaths", "18 violations of the ceasefire", "no casualties". */
static gboolean
draft_count (CclDrafting *drafting, guint noun)
{
  const CclChunk *chunk = ccl_drafting_get_chunk (drafting, noun);
  const CclEntry *sense = ccl_draft_find_noun_sense (drafting, noun, is_count);
  CclDraft draft;
  guint first, end;
  int agent;

  if (sense == NULL || (chunk->figure == NULL && (!chunk->indefinite || sense->event == CCL_EVENT_ATTACKED)))
    return FALSE;
  draft = ccl_draft_begin (drafting, sense->event, find_counted (drafting, noun, sense), noun, noun, "count");
  if (chunk->figure == NULL)
    draft.confidence = 0.5;
  ccl_clause_get_sentence (drafting->chunks, noun, &first, &end);
  draft.actor_first = chunk->first;
  draft.actor_end = chunk->event->first;
  agent = ccl_clause_find_agent (drafting->chunks, noun, end);
  if (agent >= 0)
    ccl_draft_get_extent (drafting, (guint) agent, &draft.actor_first, &draft.actor_end);
  add_draft (drafting, &draft);
  return TRUE;
}

void
ccl_draft_nouns (CclDrafting *drafting)
{
  for (guint i = 0; i < drafting->document->sentences->len; i++)
    {
      guint first, end;

      if (g_array_index (drafting->document->sentences, CclSentence, i).headline)
        continue;
      ccl_chunks_get_sentence (drafting->chunks, i, &first, &end);
      for (guint at = first; at < end; at++)
        {
          const CclChunk *chunk = ccl_drafting_get_chunk (drafting, at);

          if (chunk->kind != CCL_CHUNK_NOUN || chunk->event == NULL || drafting->used[at])
            continue;
          if (!draft_act (drafting, at))
            draft_count (drafting, at);
        }
    }
}
