/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-draft.h"

static gboolean
allows_people (CclObjectSet of)
{
  return (of & CCL_OBJECT_BIT (CCL_OBJECT_PERSON)) != 0;
}

CclObject
ccl_draft_find_antecedent (const CclDrafting *drafting, guint noun, CclObjectSet of)
{
  guint n_nouns = 0;

  for (guint at = noun; at > 0 && n_nouns < 8; at--)
    {
      const CclChunk *chunk = ccl_drafting_get_chunk (drafting, at - 1);

      if (chunk->kind != CCL_CHUNK_NOUN)
        continue;
      n_nouns++;
      /* "losses came to 84 killed": an army's, unless they are called civilian. */
      if (chunk->event != NULL && chunk->event->entry->event == CCL_EVENT_CASUALTIES && chunk->object == NULL &&
          (chunk->speaker != NULL || chunk->party != NULL) && (of & CCL_OBJECT_BIT (CCL_OBJECT_SOLDIER)) != 0)
        return CCL_OBJECT_SOLDIER;
      if (chunk->object != NULL && chunk->figure != NULL && (of & CCL_OBJECT_BIT (chunk->object->entry->object)) != 0)
        return chunk->object->entry->object;
    }

  return CCL_OBJECT_PERSON;
}

/* "members of Hezbollah", "officers of the border service": who they are is told behind "of". */
static CclObject
refine_members (const CclDrafting *drafting, guint noun, CclObject object)
{
  guint first, end;

  if (object != CCL_OBJECT_PERSON)
    return object;
  ccl_draft_get_extent (drafting, noun, &first, &end);
  for (guint i = g_array_index (drafting->document->match_at, guint, first); i < drafting->document->matches->len; i++)
    {
      const CclMatch *match = &g_array_index (drafting->document->matches, CclMatch, i);

      if (match->first >= end)
        break;
      if (match->entry->kind == CCL_ENTRY_SPEAKER && match->entry->part == CCL_SPEAKER_FORCE)
        return g_strcmp0 (match->entry->party, "police") == 0 ? CCL_OBJECT_POLICE : CCL_OBJECT_SOLDIER;
      if (match->entry->kind == CCL_ENTRY_PARTY && match->entry->part == CCL_PART_FORCE)
        return CCL_OBJECT_SOLDIER;
    }

  return object;
}

/**
 * find_material:
 *
 * "eight units of motor transport", "the bodies of 40 soldiers", "the names of 29,217 fallen": words that only
 * count, before "of" and what they count. Returns the chunk of that, or -1.
 */
static int
find_material (const CclDrafting *drafting, guint noun)
{
  const CclChunk *chunk = ccl_drafting_get_chunk (drafting, noun);
  const CclChunk *material;

  if (noun + 2 >= drafting->chunks->chunks->len || !ccl_clause_is (drafting->chunks, noun + 1, "of"))
    return -1;
  material = ccl_drafting_get_chunk (drafting, noun + 2);
  if (material->kind != CCL_CHUNK_NOUN || material->object == NULL)
    return -1;
  if (chunk->object == NULL || chunk->object->entry->generic || chunk->object->entry->object == CCL_OBJECT_UNIT ||
      chunk->object->entry->object == CCL_OBJECT_EQUIPMENT)
    return (int) noun + 2;
  return -1;
}

gboolean
ccl_draft_find_object (const CclDrafting *drafting, guint noun, CclObjectSet of, CclObject *object)
{
  const CclChunk *chunk = ccl_drafting_get_chunk (drafting, noun);
  const CclMatch *match = chunk->object != NULL ? chunk->object : chunk->model;
  int material = chunk->object != NULL || chunk->figure != NULL ? find_material (drafting, noun) : -1;

  if (material >= 0 && (chunk->object != NULL || chunk->figure == NULL) &&
      (of & CCL_OBJECT_BIT (ccl_drafting_get_chunk (drafting, (guint) material)->object->entry->object)) != 0)
    {
      *object = ccl_drafting_get_chunk (drafting, (guint) material)->object->entry->object;
      return TRUE;
    }

  if (chunk->figure != NULL && chunk->figure->quantity.unit == CCL_UNIT_MONEY)
    {
      *object = CCL_OBJECT_MONEY;
      return (of & CCL_OBJECT_BIT (CCL_OBJECT_MONEY)) != 0;
    }
  if (match != NULL)
    {
      *object = refine_members (drafting, noun, match->entry->object);
      return (of & CCL_OBJECT_BIT (*object)) != 0;
    }
  if (chunk->event != NULL && chunk->event->entry->has_object && chunk->event->entry->frame == CCL_FRAME_COUNT)
    {
      *object = chunk->event->entry->object;
      return (of & CCL_OBJECT_BIT (*object)) != 0;
    }
  if (chunk->party != NULL && chunk->party->entry->part == CCL_PART_PEOPLE && chunk->party->end == chunk->end && allows_people (of))
    {
      *object = CCL_OBJECT_PERSON;
      return chunk->figure != NULL;
    }
  if (chunk->figure != NULL && allows_people (of) && chunk->event == NULL &&
      (chunk->end == chunk->figure->end || chunk->pronoun || chunk->increment ||
       (chunk->partitive && chunk->end - chunk->figure->end < 3)))
    {
      *object = ccl_draft_find_antecedent (drafting, noun, of);
      return TRUE;
    }
  return FALSE;
}

CclQuantity
ccl_draft_get_quantity (const CclDrafting *drafting, guint noun, CclObject object)
{
  const CclChunk *chunk = ccl_drafting_get_chunk (drafting, noun);

  if (chunk->figure != NULL)
    return chunk->figure->quantity;
  if (find_material (drafting, noun) >= 0 && ccl_drafting_get_chunk (drafting, noun + 2)->figure != NULL)
    return ccl_drafting_get_chunk (drafting, noun + 2)->figure->quantity;
  if (chunk->object != NULL && (chunk->object->entry->mass || chunk->plural))
    return ccl_quantity_none ();
  if (chunk->object == NULL && chunk->model == NULL && chunk->event == NULL)
    return ccl_quantity_none ();
  if (chunk->plural)
    return ccl_quantity_none ();
  return ccl_quantity_exact (1);
}

void
ccl_draft_get_extent (const CclDrafting *drafting, guint noun, guint *first, guint *end)
{
  guint at = noun + 1;
  guint sentence_first, sentence_end;

  ccl_clause_get_sentence (drafting->chunks, noun, &sentence_first, &sentence_end);
  while (at + 1 < sentence_end && ccl_drafting_get_chunk (drafting, at)->kind == CCL_CHUNK_PREPOSITION &&
         (ccl_clause_is (drafting->chunks, at, "of") || ccl_clause_is (drafting->chunks, at, "from") ||
          ccl_clause_is (drafting->chunks, at, "on") || ccl_clause_is (drafting->chunks, at, "among")) &&
         ccl_drafting_get_chunk (drafting, at + 1)->kind == CCL_CHUNK_NOUN)
    at += 2;
  *first = ccl_drafting_get_chunk (drafting, noun)->first;
  *end = ccl_drafting_get_chunk (drafting, at - 1)->end;
}

CclDraft
ccl_draft_begin (const CclDrafting *drafting, CclEvent event, CclObject object, guint noun, guint trigger, const char *rule)
{
  const CclChunk *chunk = ccl_drafting_get_chunk (drafting, noun);
  const CclChunk *told = ccl_drafting_get_chunk (drafting, trigger);
  CclDraft draft = { .event = event, .object = object, .noun = (int) noun, .trigger = trigger, .rule = rule, .confidence = 0.8 };

  draft.quantity = ccl_draft_get_quantity (drafting, noun, object);
  draft.model = chunk->model;
  draft.doubted = chunk->doubted;
  draft.first = chunk->first;
  draft.end = chunk->end;
  if (chunk->figure != NULL)
    {
      draft.figure_first = chunk->figure->first;
      draft.figure_end = chunk->figure->end;
    }
  /* The event's word belongs to the evidence where it stands beside the group, not behind a list. */
  if (trigger + 1 == noun || trigger == noun + 1 || (trigger > noun && trigger - noun < 6))
    {
      draft.first = MIN (draft.first, told->first);
      draft.end = MAX (draft.end, told->end);
    }
  ccl_draft_get_extent (drafting, noun, &draft.affected_first, &draft.affected_end);
  return draft;
}

const CclEntry *
ccl_draft_find_sense (const CclDrafting *drafting, guint token, CclEntryKind kind, CclObject object,
                      gboolean (*accepts) (const CclEntry *entry))
{
  const CclMatch *match;
  guint position = 0;

  while ((match = ccl_document_next_match (drafting->document, token, kind, &position)) != NULL)
    if ((match->entry->of & CCL_OBJECT_BIT (object)) != 0 && (accepts == NULL || accepts (match->entry)))
      return match->entry;
  return NULL;
}
