/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-draft-private.h"

/* How far back a word of two readings looks for its like, in tokens. */
#define FAR 240

#define PEOPLE_KINDS (CCL_KIND (CCL_ENTRY_SPEAKER) | CCL_KIND (CCL_ENTRY_PARTY))

/* Whose people ---------------------------------------------------------------------------------- */

/* What the people of a force or party are: "the army's men", "members of Hezbollah". */
static gboolean
find_people_of_match (const CclDrafting *drafting, const CclMatch *match, CclObject *people)
{
  const CclEntry *entry = match->entry;

  if (entry->kind == CCL_ENTRY_SPEAKER && entry->part == CCL_SPEAKER_FORCE)
    *people = g_strcmp0 (entry->party, "police") == 0   ? CCL_OBJECT_POLICE
              : g_strcmp0 (entry->party, "rebels") == 0 ? CCL_OBJECT_MILITANT
                                                        : CCL_OBJECT_SOLDIER;
  else if (entry->kind == CCL_ENTRY_PARTY && entry->part == CCL_PART_FORCE)
    *people = CCL_OBJECT_SOLDIER;
  else if (entry->kind == CCL_ENTRY_PARTY && entry->party != NULL && entry->part != CCL_PART_ADJECTIVE &&
           ccl_parties_get_kind (drafting->scene->parties, entry->party) == CCL_PARTY_GROUP)
    *people = CCL_OBJECT_MILITANT;
  else
    return FALSE;
  return TRUE;
}

gboolean
ccl_draft_find_people_at (const CclDrafting *drafting, guint token, CclObject *people)
{
  static const CclEntryKind kinds[] = { CCL_ENTRY_PARTY, CCL_ENTRY_SPEAKER };

  if (!ccl_document_begins (drafting->document, token, PEOPLE_KINDS))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      const CclMatch *match = ccl_document_find_match (drafting->document, token, kinds[i]);

      if (match != NULL && find_people_of_match (drafting, match, people))
        return TRUE;
    }
  return FALSE;
}

/* Whether the name of a state stands at @token: its army's people, where an army loses them. */
static gboolean
is_state_at (const CclDrafting *drafting, guint token)
{
  const CclMatch *match = ccl_document_find_match (drafting->document, token, CCL_ENTRY_PARTY);

  return match != NULL && match->entry->party != NULL && match->entry->part != CCL_PART_ADJECTIVE &&
         ccl_parties_get_kind (drafting->scene->parties, match->entry->party) == CCL_PARTY_STATE;
}

/* The people of the force or party that stands nearest before @token in its sentence, whom "its" means. */
static gboolean
find_people_before (const CclDrafting *drafting, guint token, CclObject *people)
{
  guint sentence = ccl_document_get_token (drafting->document, token)->sentence;

  for (guint at = token; at > 0 && ccl_document_get_token (drafting->document, at - 1)->sentence == sentence; at--)
    {
      if (ccl_draft_find_people_at (drafting, at - 1, people))
        return TRUE;
      if (is_state_at (drafting, at - 1))
        {
          *people = CCL_OBJECT_SOLDIER;
          return TRUE;
        }
    }
  return FALSE;
}

gboolean
ccl_draft_find_people (const CclDrafting *drafting, guint noun, gboolean of_state, CclObject *people)
{
  const CclChunk *chunk = ccl_drafting_get_chunk (drafting, noun);
  guint first, end;

  ccl_draft_get_extent (drafting, noun, &first, &end);
  for (guint token = first; token < end; token++)
    if (ccl_draft_find_people_at (drafting, token, people))
      return TRUE;
  if (chunk->enemy || chunk->own)
    {
      if (chunk->own && find_people_before (drafting, first, people))
        return TRUE;
      *people = CCL_OBJECT_SOLDIER;
      return drafting->scene->international;
    }
  if (of_state)
    for (guint token = chunk->first; token < chunk->end; token++)
      if (is_state_at (drafting, token))
        {
          *people = CCL_OBJECT_SOLDIER;
          return TRUE;
        }
  return chunk->possessed && find_people_before (drafting, first, people);
}

gboolean
ccl_draft_find_owned (const CclDrafting *drafting, guint noun, CclObject *people)
{
  const CclChunk *chunk = ccl_drafting_get_chunk (drafting, noun);

  if (chunk->possessed)
    for (guint token = chunk->first; token < chunk->end; token++)
      if (ccl_draft_find_people_at (drafting, token, people))
        return TRUE;
  return noun + 2 < drafting->chunks->chunks->len && ccl_clause_is (drafting->chunks, noun + 1, "among") &&
         ccl_drafting_get_chunk (drafting, noun + 2)->kind == CCL_CHUNK_NOUN &&
         (ccl_draft_find_people (drafting, noun + 2, FALSE, people) ||
          ccl_draft_find_object (drafting, noun + 2, CCL_OBJECT_BIT (CCL_OBJECT_REFUGEE + 1) - 1, people));
}

/* Words of several readings --------------------------------------------------------------------- */

/* All objects that the group's word can mean: an "officer" is a soldier or a policeman. */
static CclObjectSet
gather_readings (const CclDrafting *drafting, const CclMatch *match)
{
  const CclMatch *other;
  CclObjectSet readings = CCL_OBJECT_BIT (match->entry->object);
  guint position = 0;

  while ((other = ccl_document_next_match (drafting->document, match->first, CCL_ENTRY_OBJECT, &position)) != NULL)
    if (other->end == match->end && !other->entry->model)
      readings |= CCL_OBJECT_BIT (other->entry->object);
  return readings;
}

/* Which of the readings was spoken of last by a word that has no other. */
static gboolean
find_reading_before (const CclDrafting *drafting, guint token, CclObjectSet readings, CclObject *object)
{
  for (guint at = token; at > 0 && token - at < FAR; at--)
    {
      const CclMatch *match;

      if (ccl_draft_find_people_at (drafting, at - 1, object) && ccl_draft_allows (readings, *object))
        return TRUE;
      if (!ccl_document_begins (drafting->document, at - 1, CCL_KIND (CCL_ENTRY_OBJECT)))
        continue;
      match = ccl_document_find_match (drafting->document, at - 1, CCL_ENTRY_OBJECT);
      *object = match->entry->object;
      if (ccl_draft_allows (readings, *object) && gather_readings (drafting, match) == CCL_OBJECT_BIT (*object))
        return TRUE;
    }
  return FALSE;
}

CclObject
ccl_draft_choose_reading (const CclDrafting *drafting, guint noun, const CclMatch *match, CclObjectSet of)
{
  const CclChunk *chunk = ccl_drafting_get_chunk (drafting, noun);
  CclObjectSet readings = gather_readings (drafting, match);
  CclObject object;

  /* "put 47 men into the city": where nobody fights they need not be troops. */
  if (ccl_draft_allows (readings, CCL_OBJECT_PERSON) && !ccl_draft_allows (of, CCL_OBJECT_PERSON) && !drafting->scene->international &&
      !ccl_draft_find_people (drafting, noun, FALSE, &object))
    return CCL_OBJECT_PERSON;
  if ((readings & of) != 0)
    readings &= of;
  if ((readings & (readings - 1)) == 0)
    return (CclObject) g_bit_nth_lsf (readings, -1);
  /* "two F-35 fighters": the type tells. */
  if (chunk->model != NULL && ccl_draft_allows (readings, chunk->model->entry->object))
    return chunk->model->entry->object;
  if (ccl_draft_find_people (drafting, noun, FALSE, &object) && ccl_draft_allows (readings, object))
    return object;
  if (ccl_draft_allows (readings, CCL_OBJECT_PERSON))
    return CCL_OBJECT_PERSON;
  if (ccl_draft_allows (readings, CCL_OBJECT_POLICE) && !drafting->scene->international)
    return CCL_OBJECT_POLICE;
  return find_reading_before (drafting, match->first, readings, &object) ? object : match->entry->object;
}

CclObject
ccl_draft_refine_object (const CclDrafting *drafting, guint noun, guint owner, CclObject object)
{
  const CclMatch *match = ccl_drafting_get_chunk (drafting, noun)->object;
  CclObject people;

  if (object != CCL_OBJECT_PERSON || !ccl_draft_find_people (drafting, owner, TRUE, &people))
    return object;
  return match == NULL || ccl_draft_allows (gather_readings (drafting, match), people) ? people : object;
}
