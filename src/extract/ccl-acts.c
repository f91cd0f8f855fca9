/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-acts.h"

#include "ccl-verb.h"

#include <string.h>

gboolean
ccl_act_is_hostile (CclEvent event)
{
  switch (event)
    {
    case CCL_EVENT_KILLED:
    case CCL_EVENT_WOUNDED:
    case CCL_EVENT_CASUALTIES:
    case CCL_EVENT_CAPTURED:
    case CCL_EVENT_DESTROYED:
    case CCL_EVENT_DAMAGED:
    case CCL_EVENT_ATTACKED:
    case CCL_EVENT_LAUNCHED:
    case CCL_EVENT_REPELLED:
    case CCL_EVENT_VIOLATED:
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
is_preposition (const CclDrafting *drafting, guint chunk, guint end, const char *const *words)
{
  if (chunk + 1 >= end || ccl_drafting_get_chunk (drafting, chunk)->kind != CCL_CHUNK_PREPOSITION ||
      ccl_drafting_get_chunk (drafting, chunk + 1)->kind != CCL_CHUNK_NOUN)
    return FALSE;
  for (; *words != NULL; words++)
    if (ccl_clause_is (drafting->chunks, chunk, *words))
      return TRUE;
  return FALSE;
}

static const char *const target_words[] = { "on", "at", "against", "of", "into", "towards", "toward", "to", NULL };
static const char *const origin_words[] = { "by", "from", NULL };

static void
set_by (const CclDrafting *drafting, CclAct *act, guint noun)
{
  if (act->by_end == 0)
    ccl_draft_get_extent (drafting, noun, &act->by_first, &act->by_end);
}

static void
set_on (const CclDrafting *drafting, CclAct *act, guint noun)
{
  if (act->on_end == 0)
    ccl_draft_get_extent (drafting, noun, &act->on_first, &act->on_end);
}

/* The member of a list that names a party, else the first. */
static guint
choose (const CclDrafting *drafting, const CclNounList *list)
{
  for (guint i = 0; i < list->n; i++)
    {
      guint first, end;

      ccl_draft_get_extent (drafting, list->items[i], &first, &end);
      if (ccl_scene_find_party (drafting->scene, first, end, NULL) != NULL)
        return list->items[i];
    }
  return list->items[0];
}

/* Behind the word for an act: "shelling of the town by X", "fired rockets from Y at Z". */
static void
read_attachments (const CclDrafting *drafting, CclAct *act, guint at, guint end)
{
  for (guint limit = MIN (end, at + 10); at + 1 < limit; at++)
    {
      CclChunkKind kind = ccl_drafting_get_chunk (drafting, at)->kind;

      if (kind != CCL_CHUNK_PREPOSITION && kind != CCL_CHUNK_NOUN && kind != CCL_CHUNK_TIME && kind != CCL_CHUNK_ADVERB)
        return;
      if (is_preposition (drafting, at, end, origin_words))
        set_by (drafting, act, at + 1);
      else if (is_preposition (drafting, at, end, target_words))
        set_on (drafting, act, at + 1);
    }
}

static gboolean
is_hostile (const CclEntry *entry)
{
  return ccl_act_is_hostile (entry->event) && !entry->negates;
}

/* A hostile sense that the verb has with its objects: who found bodies has captured nobody. */
static const CclEntry *
find_sense (const CclDrafting *drafting, const CclVerb *verb, const CclNounList *objects)
{
  const gboolean active = !ccl_drafting_get_chunk (drafting, verb->chunk)->passive;
  const CclEntry *entry;
  CclObject object;
  guint position = 0;

  while ((entry = ccl_verb_next_sense (drafting, verb, is_hostile, &position)) != NULL)
    if (!active || entry->frame != CCL_FRAME_TRANSITIVE || objects->n == 0 ||
        ccl_drafting_get_chunk (drafting, objects->items[0])->object == NULL ||
        ccl_draft_find_object (drafting, objects->items[0], entry->of, &object))
      return entry;
  return NULL;
}

static gboolean
read_verb (const CclDrafting *drafting, guint at, guint end, CclAct *act)
{
  const CclChunk *chunk = ccl_drafting_get_chunk (drafting, at);
  CclVerb verb = { .chunk = at, .end = end };
  const CclEntry *entry;
  gboolean suffers;
  CclNounList subjects, objects;
  int agent;

  ccl_clause_list_objects (drafting->chunks, at + 1, end, &objects, NULL);
  entry = find_sense (drafting, &verb, &objects);
  /* "left 34 dead": what left them is an act told by a noun. */
  if (entry == NULL || entry->frame == CCL_FRAME_MOTION || entry->frame == CCL_FRAME_HOLD || entry->frame == CCL_FRAME_RESULT)
    return FALSE;
  /* "hit by ground fire support vehicles": two verbs in a row are a noun read wrongly. */
  if (at > 0 && ccl_drafting_get_chunk (drafting, at - 1)->kind == CCL_CHUNK_VERB && chunk->end - chunk->first == 1)
    return FALSE;
  *act = (CclAct){ .chunk = at, .event = entry->event };
  suffers = chunk->passive || entry->frame == CCL_FRAME_INTRANSITIVE || entry->frame == CCL_FRAME_LOSS ||
            (entry->frame == CCL_FRAME_TARGET && strstr (entry->text, " under ") != NULL);
  /* "a dozen Rangers killed there": a participle, where nothing stands that they killed */
  suffers |= entry->frame == CCL_FRAME_TRANSITIVE && objects.n == 0 && chunk->reduced && chunk->end - chunk->first == 1;
  agent = ccl_clause_find_agent (drafting->chunks, at, end);
  if (agent >= 0)
    set_by (drafting, act, (guint) agent);
  ccl_clause_list_subjects (drafting->chunks, at, &subjects);
  if (subjects.n > 0 && suffers)
    set_on (drafting, act, choose (drafting, &subjects));
  else if (subjects.n > 0 && !chunk->gerund)
    set_by (drafting, act, choose (drafting, &subjects));
  if (!suffers)
    {
      if (objects.n > 0 && entry->event != CCL_EVENT_LAUNCHED && entry->event != CCL_EVENT_REPELLED && entry->event != CCL_EVENT_VIOLATED)
        set_on (drafting, act, choose (drafting, &objects));
      read_attachments (drafting, act, at + 1, end);
    }
  return TRUE;
}

/* Of a noun for losses what stands before it says whose they are, of one for an act who did it. */
static gboolean
read_noun (const CclDrafting *drafting, guint at, guint end, CclAct *act)
{
  const CclChunk *chunk = ccl_drafting_get_chunk (drafting, at);
  CclEvent event;

  if (chunk->event == NULL || !ccl_act_is_hostile (chunk->event->entry->event) || chunk->event->entry->frame == CCL_FRAME_STATE)
    return FALSE;
  event = chunk->event->entry->event;
  *act = (CclAct){ .chunk = at, .event = event };
  if (event == CCL_EVENT_CASUALTIES || (event != CCL_EVENT_ATTACKED && chunk->event->entry->frame != CCL_FRAME_ACT &&
                                        event != CCL_EVENT_LAUNCHED && event != CCL_EVENT_VIOLATED))
    {
      act->on_first = chunk->first;
      act->on_end = chunk->end;
    }
  else if (chunk->event->first > chunk->first)
    {
      act->by_first = chunk->first;
      act->by_end = chunk->event->first;
      if (ccl_scene_find_party (drafting->scene, act->by_first, act->by_end, NULL) == NULL && chunk->speaker == NULL && !chunk->enemy &&
          !chunk->possessed)
        act->by_first = act->by_end = 0;
    }
  read_attachments (drafting, act, at + 1, end);
  return TRUE;
}

GArray *
ccl_acts_new (const CclDrafting *drafting)
{
  GArray *acts = g_array_sized_new (FALSE, FALSE, sizeof (CclAct), 16);

  for (guint i = 0; i < drafting->document->sentences->len; i++)
    {
      guint first, end;

      if (g_array_index (drafting->document->sentences, CclSentence, i).headline)
        continue;
      ccl_chunks_get_sentence (drafting->chunks, i, &first, &end);
      for (guint at = first; at < end; at++)
        {
          const CclChunk *chunk = ccl_drafting_get_chunk (drafting, at);
          CclAct act;

          if ((chunk->kind == CCL_CHUNK_VERB && read_verb (drafting, at, end, &act)) ||
              (chunk->kind == CCL_CHUNK_NOUN && read_noun (drafting, at, end, &act)))
            g_array_append_val (acts, act);
        }
    }

  return acts;
}

guint
ccl_acts_find (GArray *acts, guint chunk)
{
  guint low = 0, high = acts->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (acts, CclAct, middle).chunk < chunk)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}
