/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-part.h"

/* How many sentences back the whole may stand, within one paragraph. */
#define SENTENCES_BACK 2

static int
compare_places (gconstpointer a, gconstpointer b, gpointer user_data)
{
  const CclDrafting *drafting = user_data;
  guint first = *(const guint *) a, second = *(const guint *) b;
  guint place = ccl_part_get_draft (drafting, first)->first, other = ccl_part_get_draft (drafting, second)->first;

  if (place != other)
    return place < other ? -1 : 1;
  return first < second ? -1 : 1;
}

void
ccl_part_wholes_init (CclPartWholes *wholes, CclDrafting *drafting)
{
  wholes->drafting = drafting;
  wholes->ordered = g_array_sized_new (FALSE, FALSE, sizeof (guint), drafting->drafts->len);
  for (guint i = 0; i < drafting->drafts->len; i++)
    g_array_append_val (wholes->ordered, i);
  g_array_sort_with_data (wholes->ordered, compare_places, drafting);
}

static guint
get_sentence (const CclDrafting *drafting, guint token)
{
  return ccl_document_get_token (drafting->document, token)->sentence;
}

static int
get_block (const CclDrafting *drafting, guint sentence)
{
  return g_array_index (drafting->document->sentences, CclSentence, sentence).block;
}

/* Whether @part of something can lie in the draft: no more than it, and people among people. */
static gboolean
holds (const CclDrafting *drafting, const CclDraft *whole, guint part)
{
  const CclChunk *it = ccl_drafting_get_chunk (drafting, part);

  if (whole->noun == (int) part)
    return FALSE;
  if (it->object != NULL && ccl_object_is_people (it->object->entry->object) != ccl_object_is_people (whole->object))
    return FALSE;
  if (whole->event == CCL_EVENT_ATTENDED && it->figure == NULL)
    return FALSE;
  return it->figure == NULL || !ccl_quantity_has_figure (&whole->quantity) || it->figure->quantity.unit != whole->quantity.unit ||
         it->figure->quantity.interval.low <= whole->quantity.interval.high;
}

/* How many of the drafts begin before the token. */
static guint
count_before (const CclPartWholes *wholes, guint token)
{
  guint low = 0, high = wholes->ordered->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (ccl_part_get_draft (wholes->drafting, g_array_index (wholes->ordered, guint, middle))->first < token)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

int
ccl_part_find_whole (const CclPartWholes *wholes, guint token, guint part)
{
  const CclDrafting *drafting = wholes->drafting;
  guint sentence = get_sentence (drafting, token);

  for (guint before = count_before (wholes, token); before > 0; before--)
    {
      guint index = g_array_index (wholes->ordered, guint, before - 1);
      guint told = get_sentence (drafting, ccl_part_get_draft (drafting, index)->first);

      if (told + SENTENCES_BACK < sentence || get_block (drafting, told) != get_block (drafting, sentence))
        return -1;
      if (holds (drafting, ccl_part_get_draft (drafting, index), part))
        return (int) index;
    }
  return -1;
}

CclDraft *
ccl_part_find_draft (const CclPartWholes *wholes, guint noun)
{
  guint token = ccl_drafting_get_chunk (wholes->drafting, noun)->first;

  for (guint at = count_before (wholes, token); at < wholes->ordered->len; at++)
    {
      CclDraft *draft = &g_array_index (wholes->drafting->drafts, CclDraft, g_array_index (wholes->ordered, guint, at));

      if (draft->first > token)
        return NULL;
      if (draft->noun == (int) noun)
        return draft;
    }
  return NULL;
}

CclObject
ccl_part_find_object (const CclDrafting *drafting, guint part, const CclDraft *whole)
{
  CclObject object;

  /* "twelve soldiers, including two officers": a word of two readings takes the one of the whole. */
  if (ccl_drafting_get_chunk (drafting, part)->object != NULL && !ccl_draft_find_object (drafting, part, CCL_OBJECT_BIT (whole->object), &object) &&
      ccl_draft_find_object (drafting, part, CCL_OBJECT_SET_ALL, &object))
    return object;
  return whole->object;
}

gboolean
ccl_part_is_countable (const CclDrafting *drafting, guint chunk)
{
  const CclChunk *it = ccl_drafting_get_chunk (drafting, chunk);

  return it->kind == CCL_CHUNK_NOUN && !drafting->used[chunk] && (it->figure != NULL || it->indefinite);
}

void
ccl_part_add (const CclPartWholes *wholes, guint whole, guint part, CclObject object)
{
  CclDrafting *drafting = wholes->drafting;
  const CclChunk *it = ccl_drafting_get_chunk (drafting, part);
  CclDraft draft = *ccl_part_get_draft (drafting, whole);

  draft.object = object;
  draft.quantity = ccl_draft_get_quantity (drafting, part, object);
  draft.model = it->model;
  draft.noun = (int) part;
  draft.first = it->first;
  draft.end = it->end;
  draft.figure_first = it->figure != NULL ? it->figure->first : 0;
  draft.figure_end = it->figure != NULL ? it->figure->end : 0;
  draft.rule = "part";
  draft.confidence = 0.75;
  drafting->used[part] = TRUE;
  g_array_append_val (drafting->drafts, draft);
}
