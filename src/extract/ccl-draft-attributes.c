/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-draft.h"

/* Events told by a participle within the noun group: "282 destroyed houses", "two wrecked vehicles", "a holed hangar". */

static gboolean
is_harm (const CclEntry *entry)
{
  return entry->event == CCL_EVENT_DESTROYED || entry->event == CCL_EVENT_DAMAGED;
}

static gboolean
befalls (const CclEntry *entry)
{
  return entry->frame == CCL_FRAME_TRANSITIVE || entry->frame == CCL_FRAME_RESULT || entry->frame == CCL_FRAME_TARGET ||
         (entry->frame == CCL_FRAME_INTRANSITIVE && is_harm (entry));
}

/* The sense of a participle before the group's noun that can be meant of @object, or %NULL; of a single one only harm. */
static const CclEntry *
find_attribute (const CclDrafting *drafting, const CclChunk *chunk, CclObject object)
{
  guint head = chunk->object != NULL ? chunk->object->end - 1 : chunk->end;

  for (guint token = chunk->figure != NULL ? chunk->figure->end : chunk->first; token < head && token < chunk->end; token++)
    {
      const CclMatch *match;
      guint position = 0;

      while ((match = ccl_document_next_match (drafting->document, token, CCL_ENTRY_VERB, &position)) != NULL)
        if ((match->form & CCL_FORM_PARTICIPLE) != 0 && match->end <= head && match->entry->particle == NULL && befalls (match->entry) &&
            (match->entry->of & CCL_OBJECT_BIT (object)) != 0 && (chunk->figure != NULL || is_harm (match->entry)))
          return match->entry;
    }
  return NULL;
}

static void
add_draft (CclDrafting *drafting, CclEvent event, CclObject object, guint noun)
{
  CclDraft draft = ccl_draft_begin (drafting, event, object, noun, noun, "attribute");

  drafting->used[noun] = TRUE;
  g_array_append_val (drafting->drafts, draft);
}

static void
draft_attribute (CclDrafting *drafting, guint noun, guint end)
{
  const CclChunk *chunk = ccl_drafting_get_chunk (drafting, noun);
  const CclEntry *sense;
  CclObject object;
  CclNounList list;

  if (!ccl_draft_find_object (drafting, noun, CCL_OBJECT_SET_ALL, &object))
    return;
  sense = find_attribute (drafting, chunk, object);
  if (sense == NULL)
    return;
  ccl_clause_list_objects (drafting->chunks, noun, end, &list, NULL);
  add_draft (drafting, sense->event, object, noun);
  /* "282 destroyed houses, three administrative buildings and nine schools" */
  for (guint i = 1; i < list.n; i++)
    {
      const CclChunk *member = ccl_drafting_get_chunk (drafting, list.items[i]);

      if (member->figure == NULL || member->event != NULL || drafting->used[list.items[i]] ||
          !ccl_draft_find_object (drafting, list.items[i], sense->of, &object))
        return;
      add_draft (drafting, sense->event, object, list.items[i]);
    }
}

void
ccl_draft_attributes (CclDrafting *drafting)
{
  for (guint i = 0; i < drafting->document->sentences->len; i++)
    {
      guint first, end;

      if (!ccl_drafting_get_sentence (drafting, i, &first, &end))
        continue;
      for (guint at = first; at < end; at++)
        {
          const CclChunk *chunk = ccl_drafting_get_chunk (drafting, at);

          if (chunk->kind == CCL_CHUNK_NOUN && !drafting->used[at] && chunk->object != NULL && chunk->event == NULL &&
              !chunk->definite && chunk->object->end == chunk->end &&
              (chunk->figure != NULL ? chunk->figure->quantity.unit == CCL_UNIT_COUNT && ccl_quantity_has_figure (&chunk->figure->quantity) &&
                                         chunk->figure->quantity.interval.high != 0
                                     : chunk->indefinite))
            draft_attribute (drafting, at, end);
        }
    }
}
