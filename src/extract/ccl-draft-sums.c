/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-draft.h"

/* Breakdowns known by their sum: "45 soldiers had been captured: 40 privates and five officers", "nineteen dead, eleven
 * in Nampula, five in Maputo, three in Manica". */

/* Parts of one whole at the most, and how far apart they stand, in chunks. */
#define PARTS_MAX 8
#define NEAR 9

static const CclChunk *
get_chunk (const CclDrafting *drafting, guint chunk)
{
  return ccl_drafting_get_chunk (drafting, chunk);
}

/* The exact count that a chunk tells, or 0. */
static double
get_count (const CclChunk *chunk)
{
  const CclQuantity *quantity;

  if (chunk->kind != CCL_CHUNK_NOUN || chunk->figure == NULL || chunk->figure->kind != CCL_FIGURE_COUNT || chunk->partitive)
    return 0;
  quantity = &chunk->figure->quantity;
  return quantity->unit == CCL_UNIT_COUNT && quantity->bound == CCL_BOUND_EXACT ? quantity->interval.low : 0;
}

static gboolean
opens_part (const CclChunk *before)
{
  return before->kind == CCL_CHUNK_COMMA || before->kind == CCL_CHUNK_COORDINATOR || before->kind == CCL_CHUNK_STOP ||
         before->kind == CCL_CHUNK_DASH || before->kind == CCL_CHUNK_OPEN;
}

/* The next figure that may be a part, before anything is said of it; @end if there is none. */
static guint
find_part (const CclDrafting *drafting, guint from, guint end)
{
  for (guint at = from; at < end && at - from < NEAR; at++)
    {
      const CclChunk *it = get_chunk (drafting, at);

      if (it->kind == CCL_CHUNK_VERB && !it->reduced && !it->gerund)
        return end;
      if (it->kind == CCL_CHUNK_NOUN && it->figure != NULL)
        return at > 0 && opens_part (get_chunk (drafting, at - 1)) && get_count (it) > 0 && !drafting->used[at] && it->event == NULL ? at
                                                                                                                                     : end;
    }
  return end;
}

/* The parts behind @from whose sum is @whole; how many, 0 if none. */
static guint
find_parts (const CclDrafting *drafting, guint from, guint end, double whole, guint *parts)
{
  double sum = 0;
  guint n = 0;

  for (guint at = find_part (drafting, from, end); at < end && n < PARTS_MAX; at = find_part (drafting, at + 1, end))
    {
      sum += get_count (get_chunk (drafting, at));
      parts[n++] = at;
      if (sum == whole && n > 1)
        return n;
      if (sum > whole)
        return 0;
    }
  return 0;
}

static void
add_part (CclDrafting *drafting, CclDraft draft, guint part)
{
  const CclChunk *it = get_chunk (drafting, part);
  CclObject object;

  if (it->object != NULL && ccl_draft_find_object (drafting, part, CCL_OBJECT_SET_ALL, &object) &&
      ccl_object_is_people (object) == ccl_object_is_people (draft.object))
    draft.object = object;
  draft.quantity = it->figure->quantity;
  draft.model = it->model != NULL ? it->model : draft.model;
  draft.noun = (int) part;
  draft.first = it->first;
  draft.end = it->end;
  draft.figure_first = it->figure->first;
  draft.figure_end = it->figure->end;
  draft.rule = "part";
  draft.confidence = 0.75;
  drafting->used[part] = TRUE;
  g_array_append_val (drafting->drafts, draft);
}

void
ccl_draft_sums (CclDrafting *drafting)
{
  guint n_drafts = drafting->drafts->len;

  for (guint i = 0; i < n_drafts; i++)
    {
      CclDraft draft = g_array_index (drafting->drafts, CclDraft, i);
      guint parts[PARTS_MAX];
      guint first, end, from, n;

      if (draft.noun < 0 || draft.figure_end == draft.figure_first || draft.quantity.bound != CCL_BOUND_EXACT ||
          draft.quantity.unit != CCL_UNIT_COUNT || draft.quantity.interval.low < 3)
        continue;
      ccl_clause_get_sentence (drafting->chunks, (guint) draft.noun, &first, &end);
      from = (guint) draft.noun + 1;
      if (draft.trigger > (guint) draft.noun && draft.trigger < end)
        from = draft.trigger + 1;
      n = find_parts (drafting, from, end, draft.quantity.interval.low, parts);
      for (guint part = 0; part < n; part++)
        add_part (drafting, draft, parts[part]);
    }
}
