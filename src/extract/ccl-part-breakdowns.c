/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-part.h"

#include <math.h>

void
ccl_part_draft_breakdown (const CclPartWholes *wholes, guint figure, guint first)
{
  const CclDrafting *drafting = wholes->drafting;
  guint label = figure - 1;
  CclObject object;
  int whole;

  for (guint at = label; at > first && label - at < 3 && ccl_drafting_get_chunk (drafting, at - 1)->kind == CCL_CHUNK_NOUN; at--)
    if (ccl_drafting_get_chunk (drafting, at - 1)->object != NULL)
      {
        label = at - 1;
        break;
      }
  if (label == figure - 1 || ccl_drafting_get_chunk (drafting, label)->figure != NULL ||
      !ccl_draft_find_object (drafting, label, CCL_OBJECT_SET_ALL, &object) || !ccl_object_is_people (object))
    return;
  whole = ccl_part_find_whole (wholes, ccl_drafting_get_chunk (drafting, label)->first, figure);
  if (whole < 0 || !ccl_object_is_people (ccl_part_get_draft (drafting, (guint) whole)->object))
    return;
  ccl_part_add (wholes, (guint) whole, figure, object);
  g_array_index (drafting->drafts, CclDraft, drafting->drafts->len - 1).first = ccl_drafting_get_chunk (drafting, label)->first;
}

/* Whether all the figures of an apposed list together are the whole's: "five deaths, three servicemen and two medics". */
static gboolean
adds_up (const CclDrafting *drafting, const CclDraft *whole, const CclNounList *list)
{
  double sum = 0;

  if (list->n < 2)
    return FALSE;
  for (guint i = 0; i < list->n; i++)
    {
      const CclChunk *it = ccl_drafting_get_chunk (drafting, list->items[i]);
      CclObject object;
      CclQuantity quantity;

      if (drafting->used[list->items[i]] || it->event != NULL)
        return FALSE;
      if (it->object == NULL && !(it->figure != NULL && it->figure->end == it->end))
        return FALSE;
      object = whole->object;
      if (it->object != NULL &&
          (!ccl_draft_find_object (drafting, list->items[i], CCL_OBJECT_SET_ALL, &object) ||
           ccl_object_is_people (object) != ccl_object_is_people (whole->object)))
        return FALSE;
      quantity = ccl_draft_get_quantity (drafting, list->items[i], object);
      if (!isfinite (quantity.interval.low) || quantity.interval.low != quantity.interval.high)
        return FALSE;
      sum += quantity.interval.low;
    }
  return sum == whole->quantity.interval.low;
}

void
ccl_part_draft_list (const CclPartWholes *wholes, guint whole, guint end)
{
  CclDrafting *drafting = wholes->drafting;
  const CclDraft *draft = ccl_part_get_draft (drafting, whole);
  guint at = (guint) draft->noun + 1;
  CclNounList list;

  if (draft->trigger == at)
    at++;
  if (at + 1 >= end || (ccl_drafting_get_chunk (drafting, at)->kind != CCL_CHUNK_COMMA && !ccl_clause_is (drafting->chunks, at, ":")))
    return;
  ccl_clause_list_objects (drafting->chunks, at + 1, end, &list, NULL);
  /* "44 civilians, six of them women and four of them children, and 20 soldiers": remarks on a member. */
  for (guint i = 0; i < list.n;)
    {
      const CclChunk *it = ccl_drafting_get_chunk (drafting, list.items[i]);

      if (!(it->partitive && it->pronoun))
        {
          i++;
          continue;
        }
      for (guint j = i + 1; j < list.n; j++)
        list.items[j - 1] = list.items[j];
      list.n--;
    }
  if (adds_up (drafting, draft, &list))
    for (guint i = 0; i < list.n; i++)
      ccl_part_add (wholes, whole, list.items[i], ccl_part_find_object (drafting, list.items[i], ccl_part_get_draft (drafting, whole)));
}

/* The exact number that a member of a list counts, or 0. */
static double
get_count (const CclDrafting *drafting, guint noun)
{
  const CclChunk *it = ccl_drafting_get_chunk (drafting, noun);

  if (it->figure == NULL)
    return it->indefinite && it->object != NULL ? 1 : 0;
  return it->figure->quantity.bound == CCL_BOUND_EXACT && it->figure->quantity.unit == CCL_UNIT_COUNT ? it->figure->quantity.interval.low : 0;
}

void
ccl_part_draft_sum (const CclPartWholes *wholes, guint whole)
{
  CclDrafting *drafting = wholes->drafting;
  const CclDraft *draft = ccl_part_get_draft (drafting, whole);
  guint first, end, at;
  CclNounList list;
  double sum = 0;

  if (draft->noun < 0 || draft->quantity.bound != CCL_BOUND_EXACT || draft->quantity.unit != CCL_UNIT_COUNT ||
      draft->quantity.interval.low < 2 || !ccl_object_is_people (draft->object))
    return;
  ccl_clause_get_sentence (drafting->chunks, (guint) draft->noun, &first, &end);
  at = ccl_clause_skip_attachments (drafting->chunks, (guint) draft->noun, end);
  if (at + 1 >= end || (ccl_drafting_get_chunk (drafting, at)->kind != CCL_CHUNK_COMMA && ccl_drafting_get_chunk (drafting, at)->kind != CCL_CHUNK_DASH &&
                        !(ccl_drafting_get_chunk (drafting, at)->kind == CCL_CHUNK_STOP && ccl_clause_is (drafting->chunks, at, ":"))))
    return;
  ccl_clause_list_objects (drafting->chunks, at + 1, end, &list, NULL);
  for (guint i = 0; i < list.n; i++)
    {
      const CclChunk *it = ccl_drafting_get_chunk (drafting, list.items[i]);
      double count = get_count (drafting, list.items[i]);

      /* "a woman and her grandchild" */
      if (count == 0 && it->possessed && it->object != NULL && it->figure == NULL && !it->plural)
        count = 1;
      if (count == 0 || drafting->used[list.items[i]] || (it->object != NULL && !ccl_object_is_people (it->object->entry->object)))
        return;
      sum += count;
    }
  if (list.n < 2 || sum != draft->quantity.interval.low)
    return;
  for (guint i = 0; i < list.n; i++)
    ccl_part_add (wholes, whole, list.items[i], ccl_part_find_object (drafting, list.items[i], ccl_part_get_draft (drafting, whole)));
}

void
ccl_part_draft_alternative (const CclPartWholes *wholes, guint noun, guint first, guint end)
{
  CclDrafting *drafting = wholes->drafting;
  const CclChunk *it = ccl_drafting_get_chunk (drafting, noun);
  guint before = noun - 1;
  CclObject object;
  CclDraft *whole;

  if (noun < first + 2 || noun + 1 >= end || it->object == NULL ||
      (ccl_drafting_get_chunk (drafting, noun + 1)->kind != CCL_CHUNK_COMMA && ccl_drafting_get_chunk (drafting, noun + 1)->kind != CCL_CHUNK_CLOSE))
    return;
  if (ccl_clause_is (drafting->chunks, before, "or") && ccl_drafting_get_chunk (drafting, before - 1)->kind == CCL_CHUNK_COMMA)
    before--;
  else if (ccl_drafting_get_chunk (drafting, before)->kind != CCL_CHUNK_OPEN)
    return;
  if (before == first || ccl_drafting_get_chunk (drafting, before - 1)->kind != CCL_CHUNK_NOUN || ccl_drafting_get_chunk (drafting, before - 1)->figure == NULL ||
      !ccl_draft_find_object (drafting, noun, CCL_OBJECT_SET_ALL, &object) || !ccl_object_is_people (object))
    return;
  whole = ccl_part_find_draft (wholes, before - 1);
  if (whole == NULL || !ccl_object_is_people (whole->object) || whole->quantity.interval.high > it->figure->quantity.interval.low)
    return;
  ccl_part_add (wholes, (guint) (whole - &g_array_index (drafting->drafts, CclDraft, 0)), noun, object);
}
