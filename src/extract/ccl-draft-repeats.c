/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-verb.h"

/* "The town was shelled 14 times", "violated the truce 26 times": how often something was done counts the attacks or
 * violations. */

/* Chunks between the verb and its "times". */
#define REACH 8

static gboolean
is_repeatable (const CclEntry *entry)
{
  return ccl_verb_is_hit (entry) || ccl_verb_is_attack (entry) || entry->event == CCL_EVENT_VIOLATED;
}

/* The verb whose doing the chunk @times counts: the nearest before it in its clause; or -1. */
static int
find_verb (const CclDrafting *drafting, guint times, guint first)
{
  for (guint at = times; at > first && times - at < REACH; at--)
    switch (ccl_drafting_get_chunk (drafting, at - 1)->kind)
      {
      case CCL_CHUNK_VERB:
        return (int) at - 1;
      case CCL_CHUNK_NOUN:
      case CCL_CHUNK_PREPOSITION:
      case CCL_CHUNK_ADVERB:
      case CCL_CHUNK_TIME:
      case CCL_CHUNK_QUOTE:
        break;
      default:
        return -1;
      }
  return -1;
}

/* The only draft of a verb, if it has no figure; @n: how many it has. */
static CclDraft *
find_draft (const CclDrafting *drafting, guint verb, guint *n)
{
  CclDraft *found = NULL;

  *n = 0;
  for (guint i = drafting->drafts->len; i > 0; i--)
    {
      CclDraft *draft = &g_array_index (drafting->drafts, CclDraft, i - 1);

      if (draft->trigger != verb)
        continue;
      (*n)++;
      found = draft->figure_end > draft->figure_first ? NULL : draft;
    }
  return *n == 1 ? found : NULL;
}

/* "hit the post three times" is a game; forces attack. */
static gboolean
can_attack (const CclChunk *chunk)
{
  return chunk->party != NULL || chunk->enemy || (chunk->speaker != NULL && chunk->speaker->entry->part == CCL_SPEAKER_FORCE) ||
         (chunk->object != NULL && (chunk->object->entry->object == CCL_OBJECT_SOLDIER || chunk->object->entry->object == CCL_OBJECT_MILITANT ||
                                    ccl_object_is_military (chunk->object->entry->object)));
}

static void
draft_repeat (CclDrafting *drafting, guint times, guint first, guint end)
{
  const CclFigureMention *figure = ccl_drafting_get_chunk (drafting, times)->figure;
  int at = find_verb (drafting, times, first);
  CclVerb verb = { .chunk = (guint) MAX (at, 0), .end = end, .agent = -1 };
  guint position = 0, n;
  const CclEntry *sense;
  CclDraft fresh, *draft;

  if (at < 0 || (sense = ccl_verb_next_sense (drafting, &verb, is_repeatable, &position)) == NULL)
    return;
  draft = find_draft (drafting, verb.chunk, &n);
  if (n > 0 && draft == NULL)
    return;
  if (draft == NULL)
    {
      const CclChunk *told = ccl_drafting_get_chunk (drafting, verb.chunk);

      ccl_clause_list_subjects (drafting->chunks, verb.chunk, &verb.subjects);
      if (verb.subjects.n == 0 || !(told->passive || can_attack (ccl_drafting_get_chunk (drafting, verb.subjects.items[0]))))
        return;
      fresh = ccl_draft_begin (drafting, sense->event, CCL_OBJECT_ATTACK, verb.subjects.items[0], verb.chunk, "repeat");
      fresh.first = told->first;
      fresh.model = NULL;
      fresh.negated = told->negated;
      fresh.expected = told->modal;
      if (!told->passive)
        {
          fresh.actor_first = fresh.affected_first;
          fresh.actor_end = fresh.affected_end;
          fresh.affected_first = fresh.affected_end = 0;
          fresh.active = TRUE;
        }
      g_array_append_val (drafting->drafts, fresh);
      draft = &g_array_index (drafting->drafts, CclDraft, drafting->drafts->len - 1);
    }
  draft->event = sense->event == CCL_EVENT_VIOLATED ? CCL_EVENT_VIOLATED : CCL_EVENT_ATTACKED;
  draft->object = sense->event == CCL_EVENT_VIOLATED ? CCL_OBJECT_CEASEFIRE : CCL_OBJECT_ATTACK;
  draft->quantity = figure->times;
  draft->figure_first = figure->first;
  draft->figure_end = figure->end;
  draft->end = MAX (draft->end, figure->end);
  drafting->used[times] = drafting->used[verb.chunk] = TRUE;
}

void
ccl_draft_repeats (CclDrafting *drafting)
{
  for (guint i = 0; i < drafting->document->sentences->len; i++)
    {
      guint first, end;

      if (!ccl_drafting_get_sentence (drafting, i, &first, &end))
        continue;
      for (guint at = first; at < end; at++)
        {
          const CclChunk *chunk = ccl_drafting_get_chunk (drafting, at);

          if (chunk->kind == CCL_CHUNK_NOUN && chunk->figure != NULL && ccl_quantity_has_figure (&chunk->figure->times) && !drafting->used[at] &&
              chunk->end == chunk->figure->end)
            draft_repeat (drafting, at, first, end);
        }
    }
}
