/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-part.h"

#include <math.h>

/* Parts of what other drafts counted: "among them five children", "three of the dead were women". */

static void
add_parts (const CclPartWholes *wholes, const CclNounList *list, guint token)
{
  for (guint i = 0; i < list->n; i++)
    {
      const CclChunk *part = ccl_drafting_get_chunk (wholes->drafting, list->items[i]), *opening = ccl_drafting_get_chunk (wholes->drafting, list->items[0]);
      int whole = ccl_part_is_countable (wholes->drafting, list->items[i]) ? ccl_part_find_whole (wholes, token, list->items[i]) : -1;

      /* "including six rifles, five grenades and 60 telephones": what no list knows is no people told of before. */
      if (whole >= 0 && part->object == NULL && part->model == NULL && part->figure != NULL && part->end > part->figure->end &&
          opening->object != NULL && !ccl_object_is_people (opening->object->entry->object) &&
          ccl_object_is_people (ccl_part_get_draft (wholes->drafting, (guint) whole)->object))
        continue;
      if (whole >= 0)
        ccl_part_add (wholes, (guint) whole, list->items[i],
                      ccl_part_find_object (wholes->drafting, list->items[i], ccl_part_get_draft (wholes->drafting, (guint) whole)));
    }
}

/* "there was a boy of 15 among them": the noun behind the verb; or -1. */
static int
find_existing (const CclDrafting *drafting, guint including, guint first)
{
  for (guint at = including; at > first + 1 && including - at < 6; at--)
    {
      const CclChunk *chunk = ccl_drafting_get_chunk (drafting, at - 1);

      if (chunk->kind == CCL_CHUNK_VERB)
        return chunk->copula && ccl_clause_is (drafting->chunks, at - 2, "there") && at < including &&
                   ccl_drafting_get_chunk (drafting, at)->kind == CCL_CHUNK_NOUN
                 ? (int) at
                 : -1;
      if (chunk->kind != CCL_CHUNK_NOUN && chunk->kind != CCL_CHUNK_PREPOSITION)
        return -1;
    }
  return -1;
}

/* "four women and a baby hit by shrapnel": a last member that a participle describes. */
static void
add_described (const CclDrafting *drafting, CclNounList *list, guint end)
{
  guint at = list->n > 0 ? ccl_clause_skip_attachments (drafting->chunks, list->items[list->n - 1], end) : end;

  if (list->n < CCL_LIST_MAX && at + 2 < end && ccl_drafting_get_chunk (drafting, at)->kind == CCL_CHUNK_COORDINATOR &&
      ccl_drafting_get_chunk (drafting, at + 1)->kind == CCL_CHUNK_NOUN && ccl_drafting_get_chunk (drafting, at + 2)->kind == CCL_CHUNK_VERB &&
      ccl_drafting_get_chunk (drafting, at + 2)->reduced)
    list->items[list->n++] = at + 1;
}

/* "among them five children", "among them were two medics", "ten fighters were among them", "…, a general among them," */
static void
draft_members (const CclPartWholes *wholes, guint including, guint first, guint end)
{
  const CclDrafting *drafting = wholes->drafting;
  guint at = including + 1;
  CclNounList list;
  int existing;

  if (including > first && ccl_drafting_get_chunk (drafting, including - 1)->kind == CCL_CHUNK_VERB && ccl_drafting_get_chunk (drafting, including - 1)->copula)
    ccl_clause_list_subjects (drafting->chunks, including - 1, &list);
  else if (including > first + 1 && ccl_drafting_get_chunk (drafting, including - 1)->kind == CCL_CHUNK_NOUN &&
           ccl_drafting_get_chunk (drafting, including - 2)->kind == CCL_CHUNK_COMMA && (at == end || ccl_drafting_get_chunk (drafting, at)->kind != CCL_CHUNK_NOUN))
    {
      list.n = 1;
      list.items[0] = including - 1;
    }
  else if ((existing = find_existing (drafting, including, first)) >= 0)
    {
      list.n = 1;
      list.items[0] = (guint) existing;
    }
  else
    {
      if (at < end && ccl_drafting_get_chunk (drafting, at)->kind == CCL_CHUNK_VERB && ccl_drafting_get_chunk (drafting, at)->copula)
        at++;
      ccl_clause_list_objects (drafting->chunks, at, end, &list, NULL);
      add_described (drafting, &list, end);
    }
  add_parts (wholes, &list, ccl_drafting_get_chunk (drafting, first)->first == ccl_drafting_get_chunk (drafting, including)->first || list.n == 0
                              ? ccl_drafting_get_chunk (drafting, including)->first
                              : MIN (ccl_drafting_get_chunk (drafting, list.items[0])->first, ccl_drafting_get_chunk (drafting, including)->first));
}

/* "four of them beyond repair": a state behind a part tells an event of its own; @event is kept where it tells none. */
static CclEvent
find_part_event (const CclDrafting *drafting, guint chunk, guint end, CclObject object, CclEvent event)
{
  const CclChunk *it;

  if (chunk >= end)
    return event;
  it = ccl_drafting_get_chunk (drafting, chunk);
  return it->kind == CCL_CHUNK_NOUN && it->event != NULL && it->object == NULL && it->event->entry->frame == CCL_FRAME_STATE &&
             (it->event->entry->of & CCL_OBJECT_BIT (object)) != 0
           ? it->event->entry->event
           : event;
}

/* "over 100 terrorists at nine camps, five of them in Pakistan": what is counted last and can hold the part is meant, though
 * nothing befell it. */
static gboolean
is_of_others (const CclDrafting *drafting, guint part, const CclDraft *whole)
{
  const CclChunk *last = part > 1 ? ccl_drafting_get_chunk (drafting, part - 2) : NULL;

  return last != NULL && ccl_drafting_get_chunk (drafting, part - 1)->kind == CCL_CHUNK_COMMA && last->kind == CCL_CHUNK_NOUN &&
         last->figure != NULL && last->end > last->figure->end && !last->partitive && whole->noun != (int) part - 2 &&
         !drafting->used[part - 2] && last->figure->quantity.unit == CCL_UNIT_COUNT && last->event == NULL &&
         ccl_drafting_get_chunk (drafting, part)->figure->quantity.interval.low <= last->figure->quantity.interval.high &&
         (part + 1 >= drafting->chunks->chunks->len || ccl_drafting_get_chunk (drafting, part + 1)->object == NULL ||
          last->object == NULL || ccl_object_is_people (last->object->entry->object) == ccl_object_is_people (ccl_drafting_get_chunk (drafting, part + 1)->object->entry->object));
}

/* "15 dead, all but one of them civilians": the others are meant. */
static void
count_all_but (const CclPartWholes *wholes, guint whole, guint part)
{
  CclDrafting *drafting = wholes->drafting;
  CclDraft *draft = &g_array_index (drafting->drafts, CclDraft, drafting->drafts->len - 1);
  const CclQuantity all = ccl_part_get_draft (drafting, whole)->quantity;

  if (part < 2 || ccl_drafting_get_chunk (drafting, part - 1)->kind != CCL_CHUNK_COORDINATOR || !ccl_clause_is (drafting->chunks, part - 1, "but") ||
      !ccl_clause_is (drafting->chunks, part - 2, "all") || !isfinite (all.interval.low) || !isfinite (draft->quantity.interval.low))
    return;
  draft->quantity.interval.low = all.interval.low - draft->quantity.interval.low;
  draft->quantity.interval.high = isfinite (all.interval.high) && all.interval.high == all.interval.low ? draft->quantity.interval.low : all.interval.high;
  draft->first = ccl_drafting_get_chunk (drafting, part - 2)->first;
}

/* "two of them schoolchildren", "three of them seriously", behind a comma. */
static void
draft_remark (const CclPartWholes *wholes, guint part, guint end)
{
  CclDrafting *drafting = wholes->drafting;
  int whole = ccl_part_find_whole (wholes, ccl_drafting_get_chunk (drafting, part)->first, part);
  CclObject object;

  if (whole < 0 || is_of_others (drafting, part, ccl_part_get_draft (drafting, (guint) whole)))
    return;
  /* "one of whom gave his name": what the relative clause tells is its verb's. */
  if (part + 1 < end && ccl_drafting_get_chunk (drafting, part + 1)->kind == CCL_CHUNK_VERB && !ccl_drafting_get_chunk (drafting, part + 1)->copula &&
      ccl_document_is_word (drafting->document, ccl_drafting_get_chunk (drafting, part)->end - 1, CCL_WORD_RELATIVE, NULL))
    return;
  object = ccl_part_find_object (drafting, part, ccl_part_get_draft (drafting, (guint) whole));
  if (!ccl_quantity_has_figure (&ccl_drafting_get_chunk (drafting, part)->figure->quantity))
    return;
  if (ccl_part_is_minor_age (drafting, part + 1, end))
    object = CCL_OBJECT_CHILD;
  else if (part + 1 < end && ccl_drafting_get_chunk (drafting, part + 1)->kind == CCL_CHUNK_NOUN && ccl_drafting_get_chunk (drafting, part + 1)->object != NULL &&
           /* "seven soldiers, two of them officers" */
           !ccl_draft_find_object (drafting, part + 1, CCL_OBJECT_BIT (ccl_part_get_draft (drafting, (guint) whole)->object), &object))
    ccl_draft_find_object (drafting, part + 1, CCL_OBJECT_SET_ALL, &object);
  if (ccl_object_is_people (object) == ccl_object_is_people (ccl_part_get_draft (drafting, (guint) whole)->object))
    {
      CclEvent event = ccl_part_get_draft (drafting, (guint) whole)->event;

      ccl_part_add (wholes, (guint) whole, part, object);
      g_array_index (drafting->drafts, CclDraft, drafting->drafts->len - 1).event = find_part_event (drafting, part + 1, end, object, event);
      count_all_but (wholes, (guint) whole, part);
    }
}

/* "216 arrests, 41 of minors and 19 of women": a bare kind behind the figure. */
static gboolean
is_kind (const CclChunk *chunk)
{
  return chunk->partitive && !chunk->pronoun && chunk->object != NULL && !chunk->possessed && !chunk->definite &&
         chunk->object->end == chunk->end && chunk->object->first == chunk->figure->end + 1;
}

void
ccl_draft_parts (CclDrafting *drafting)
{
  CclPartWholes wholes;

  ccl_part_wholes_init (&wholes, drafting);
  for (guint i = 0; i < wholes.ordered->len; i++)
    {
      const CclDraft *draft = ccl_part_get_draft (drafting, i);
      guint first, end;

      if (draft->noun < 0 || draft->quantity.unit != CCL_UNIT_COUNT || draft->quantity.interval.low < 2)
        continue;
      ccl_clause_get_sentence (drafting->chunks, (guint) draft->noun, &first, &end);
      ccl_part_draft_list (&wholes, i, end);
    }

  for (guint i = 0; i < wholes.ordered->len; i++)
    ccl_part_draft_sum (&wholes, g_array_index (wholes.ordered, guint, i));
  for (guint i = 0; i < drafting->document->sentences->len; i++)
    {
      guint first, end;

      ccl_chunks_get_sentence (drafting->chunks, i, &first, &end);
      for (guint at = first; at < end; at++)
        {
          const CclChunk *chunk = ccl_drafting_get_chunk (drafting, at);

          if (chunk->kind == CCL_CHUNK_INCLUDING)
            draft_members (&wholes, at, first, end);
          else if (chunk->kind == CCL_CHUNK_NOUN && chunk->figure != NULL && chunk->partitive && (chunk->pronoun || is_kind (chunk)) &&
                   !drafting->used[at] && at > first &&
                   (ccl_drafting_get_chunk (drafting, at - 1)->kind == CCL_CHUNK_COMMA ||
                    (ccl_drafting_get_chunk (drafting, at - 1)->kind == CCL_CHUNK_COORDINATOR &&
                     (is_kind (chunk) || (at + 1 < end && ccl_drafting_get_chunk (drafting, at + 1)->kind == CCL_CHUNK_NOUN)))))
            draft_remark (&wholes, at, end);
          else if (chunk->kind == CCL_CHUNK_NOUN && chunk->figure != NULL && chunk->object != NULL && !drafting->used[at])
            ccl_part_draft_alternative (&wholes, at, first, end);
          else if (chunk->kind == CCL_CHUNK_NOUN && chunk->figure != NULL && chunk->figure->end == chunk->end && !drafting->used[at] &&
                   at > first + 1 && ccl_clause_is (drafting->chunks, at - 1, ":"))
            ccl_part_draft_breakdown (&wholes, at, first);
          else if (chunk->kind == CCL_CHUNK_VERB && chunk->copula && !chunk->passive)
            {
              ccl_part_draft_description (&wholes, at, first, end);
              ccl_part_draft_inverted (&wholes, at, first, end);
            }
        }
    }
  g_array_unref (wholes.ordered);
}
