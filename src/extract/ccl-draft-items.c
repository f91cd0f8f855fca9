/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-draft.h"

/* Items of bulletins without a verb or a heading of their own: "19 munitions, 6 drones" behind "47 munitions were fired". */

/* How far behind the item that tells its event an item may stand, in sentences. */
#define REACH 10

/* What has been told of each object. */
typedef struct
{
  GArray *ordered; /* guint: numbers of the drafts, by place */
  guint next;
  int last[CCL_N_OBJECTS]; /* draft, or -1 */
} Told;

static const CclChunk *
get_chunk (const CclDrafting *drafting, guint chunk)
{
  return ccl_drafting_get_chunk (drafting, chunk);
}

static guint
get_sentence (const CclDrafting *drafting, guint token)
{
  return ccl_document_get_token (drafting->document, token)->sentence;
}

static int
compare_places (gconstpointer a, gconstpointer b, gpointer user_data)
{
  const CclDrafting *drafting = user_data;
  guint first = *(const guint *) a, second = *(const guint *) b;
  guint here = g_array_index (drafting->drafts, CclDraft, first).first;
  guint there = g_array_index (drafting->drafts, CclDraft, second).first;

  if (here != there)
    return here < there ? -1 : 1;
  return first < second ? -1 : first > second;
}

/* Takes note of what is told before a token. */
static void
advance (const CclDrafting *drafting, Told *told, guint token)
{
  while (told->next < told->ordered->len)
    {
      guint index = g_array_index (told->ordered, guint, told->next);
      const CclDraft *draft = &g_array_index (drafting->drafts, CclDraft, index);

      if (draft->first >= token)
        return;
      /* What became of a part ("13 of them were suppressed") is told of it alone. */
      if (draft->quantity.unit == CCL_UNIT_COUNT && draft->event != CCL_EVENT_CASUALTIES &&
          !(draft->noun >= 0 && get_chunk (drafting, (guint) draft->noun)->partitive))
        told->last[draft->object] = (int) index;
      told->next++;
    }
}

static gboolean
has_verb (const CclDrafting *drafting, guint first, guint end)
{
  for (guint at = first; at < end; at++)
    {
      const CclChunk *it = get_chunk (drafting, at);

      if (it->kind == CCL_CHUNK_VERB && !it->gerund && !it->infinitive)
        return TRUE;
    }
  return FALSE;
}

static void
add_item (CclDrafting *drafting, CclDraft draft, guint figure)
{
  const CclChunk *it = get_chunk (drafting, figure);

  draft.quantity = it->figure->quantity;
  draft.model = it->model;
  draft.noun = (int) figure;
  draft.first = it->first;
  draft.end = it->end;
  draft.figure_first = it->figure->first;
  draft.figure_end = it->figure->end;
  draft.rule = "item";
  draft.confidence = 0.75;
  drafting->used[figure] = TRUE;
  g_array_append_val (drafting->drafts, draft);
}

/* "19 munitions, 6 drones": in a sentence without verb. */
static void
draft_counted (CclDrafting *drafting, const Told *told, guint noun, guint first)
{
  CclChunkKind before = noun > first ? get_chunk (drafting, noun - 1)->kind : CCL_CHUNK_STOP;
  const CclDraft *draft;
  CclObject object;

  if (drafting->used[noun] || get_chunk (drafting, noun)->partitive ||
      !(before == CCL_CHUNK_STOP || before == CCL_CHUNK_DASH || before == CCL_CHUNK_COMMA || before == CCL_CHUNK_COORDINATOR || before == CCL_CHUNK_OTHER) ||
      !ccl_draft_find_object (drafting, noun, CCL_OBJECT_SET_ALL, &object) || ccl_object_is_people (object) ||
      told->last[object] < 0)
    return;
  draft = &g_array_index (drafting->drafts, CclDraft, (guint) told->last[object]);
  if (get_sentence (drafting, get_chunk (drafting, noun)->first) - get_sentence (drafting, draft->first) <= REACH && !draft->negated &&
      !draft->expected)
    add_item (drafting, *draft, noun);
}

void
ccl_draft_items (CclDrafting *drafting)
{
  Told told = { g_array_sized_new (FALSE, FALSE, sizeof (guint), drafting->drafts->len), 0, { 0 } };

  for (guint i = 0; i < drafting->drafts->len; i++)
    g_array_append_val (told.ordered, i);
  g_array_sort_with_data (told.ordered, compare_places, drafting);
  for (guint i = 0; i < CCL_N_OBJECTS; i++)
    told.last[i] = -1;

  for (guint i = 0; i < drafting->document->sentences->len; i++)
    {
      guint first, end;

      if (!ccl_drafting_get_sentence (drafting, i, &first, &end))
        continue;
      if (has_verb (drafting, first, end))
        continue;
      for (guint at = first; at < end; at++)
        {
          const CclChunk *chunk = get_chunk (drafting, at);

          if (chunk->kind != CCL_CHUNK_NOUN || chunk->figure == NULL || chunk->event != NULL || (chunk->object == NULL && chunk->model == NULL))
            continue;
          advance (drafting, &told, chunk->first);
          draft_counted (drafting, &told, at, first);
        }
    }
  g_array_unref (told.ordered);
}
