/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-draft.h"

/* The last draft of the sentence that begins before a token: what a part is a part of. */
static int
find_whole (const CclDrafting *drafting, guint sentence_first, guint token)
{
  int whole = -1;
  guint best = 0;

  for (guint i = drafting->drafts->len; i > 0 && drafting->drafts->len - i < 64; i--)
    {
      const CclDraft *draft = &g_array_index (drafting->drafts, CclDraft, i - 1);

      if (draft->first >= sentence_first && draft->first < token && (whole < 0 || draft->first > best))
        {
          whole = (int) i - 1;
          best = draft->first;
        }
    }

  return whole;
}

/* "among them five children", "two of them schoolchildren", "three of them seriously". */
static void
draft_parts (CclDrafting *drafting, guint chunk_index, guint first, guint end)
{
  const CclChunk *chunk = ccl_drafting_get_chunk (drafting, chunk_index);
  guint noun = chunk->kind == CCL_CHUNK_INCLUDING ? chunk_index + 1 : chunk_index;
  gboolean trailing = chunk->kind != CCL_CHUNK_INCLUDING;
  CclNounList list;
  int whole;

  if (noun >= end)
    return;
  whole = find_whole (drafting, ccl_drafting_get_chunk (drafting, first)->first, chunk->first);
  if (whole < 0)
    return;

  ccl_clause_list_objects (drafting->chunks, noun, end, &list, NULL);
  if (trailing)
    list.n = MIN (list.n, 1);
  for (guint i = 0; i < list.n; i++)
    {
      const CclDraft *parent = &g_array_index (drafting->drafts, CclDraft, whole);
      guint member = list.items[i];
      const CclChunk *it = ccl_drafting_get_chunk (drafting, member);
      CclObject object = parent->object;
      CclDraft draft = *parent;

      if (drafting->used[member] || (it->figure == NULL && !it->indefinite))
        continue;
      if (trailing && member + 1 < end && ccl_drafting_get_chunk (drafting, member + 1)->kind == CCL_CHUNK_NOUN &&
          ccl_drafting_get_chunk (drafting, member + 1)->object != NULL)
        object = ccl_drafting_get_chunk (drafting, member + 1)->object->entry->object;
      else if (it->object != NULL)
        object = it->object->entry->object;
      if (ccl_object_is_people (object) != ccl_object_is_people (parent->object))
        continue;
      draft.object = object;
      draft.quantity = ccl_draft_get_quantity (drafting, member, object);
      draft.model = it->model;
      draft.noun = (int) member;
      draft.first = it->first;
      draft.end = it->end;
      draft.figure_first = it->figure != NULL ? it->figure->first : 0;
      draft.figure_end = it->figure != NULL ? it->figure->end : 0;
      draft.rule = "part";
      draft.confidence = 0.75;
      drafting->used[member] = TRUE;
      g_array_append_val (drafting->drafts, draft);
    }
}

void
ccl_draft_parts (CclDrafting *drafting)
{
  for (guint i = 0; i < drafting->document->sentences->len; i++)
    {
      guint first, end;

      ccl_chunks_get_sentence (drafting->chunks, i, &first, &end);
      for (guint at = first; at < end; at++)
        {
          const CclChunk *chunk = ccl_drafting_get_chunk (drafting, at);

          if (chunk->kind == CCL_CHUNK_INCLUDING ||
              (chunk->kind == CCL_CHUNK_NOUN && chunk->figure != NULL && chunk->partitive && chunk->pronoun && !drafting->used[at] &&
               at > first && ccl_drafting_get_chunk (drafting, at - 1)->kind == CCL_CHUNK_COMMA))
            draft_parts (drafting, at, first, end);
        }
    }
}
