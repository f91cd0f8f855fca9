/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-draft-private.h"

/* Up to this "a girl of 12" tells an age. */
#define OLDEST 120

static gboolean
is_of_noun (const CclDrafting *drafting, guint noun)
{
  return noun + 2 < drafting->chunks->chunks->len && ccl_clause_is (drafting->chunks, noun + 1, "of") &&
         ccl_drafting_get_chunk (drafting, noun + 2)->kind == CCL_CHUNK_NOUN;
}

/* "the Galaxy Leader": a singular word for people that ends a name behind "the". */
static gboolean
names_thing (const CclDrafting *drafting, const CclChunk *chunk)
{
  guint token = chunk->object != NULL ? chunk->object->first : 0;

  return chunk->definite && !chunk->possessed && chunk->figure == NULL && chunk->object != NULL && chunk->object->end == chunk->end &&
         ccl_object_is_people (chunk->object->entry->object) && !chunk->plural && (chunk->speaker == NULL || chunk->speaker->first == token) && chunk->party == NULL &&
         token > chunk->first + 1 && ccl_document_get_token (drafting->document, token)->capital &&
         ccl_document_get_token (drafting->document, token - 1)->capital;
}

/* "a 600-strong battalion": a figure that a hyphen joins to a state. */
static gboolean
is_told_by_strength (const CclDrafting *drafting, const CclChunk *chunk)
{
  return chunk->figure != NULL && chunk->event != NULL && chunk->event->entry->frame == CCL_FRAME_STATE &&
         chunk->event->entry->event == CCL_EVENT_ATTENDED && chunk->figure->end < chunk->event->first &&
         ccl_document_get_token (drafting->document, chunk->figure->end)->kind == CCL_TOKEN_HYPHEN;
}

gboolean
ccl_draft_counts_animals (const CclDrafting *drafting, guint noun)
{
  const CclChunk *chunk = ccl_drafting_get_chunk (drafting, noun);

  return ccl_document_is_word (drafting->document, chunk->end - 1, CCL_WORD_ANIMAL, NULL) ||
         (is_of_noun (drafting, noun) &&
          ccl_document_is_word (drafting->document, ccl_drafting_get_chunk (drafting, noun + 2)->end - 1, CCL_WORD_ANIMAL, NULL));
}

/* "two associates", "seven jawans": a word that no list has, with a figure; where only people are meant it counts people. */
static gboolean
counts_unknown_people (const CclChunk *chunk)
{
  return chunk->figure != NULL && chunk->event == NULL && !chunk->pronoun && !chunk->partitive && !chunk->increment &&
         chunk->end > chunk->figure->end && chunk->figure->quantity.unit == CCL_UNIT_COUNT;
}

/**
 * find_material:
 *
 * "eight units of motor transport", "the bodies of 40 soldiers", "the names of 29,217 fallen", "54 deaths among its
 * soldiers": words that only count, before "of" and what they count. Returns the chunk of that, or -1.
 */
static int
find_material (const CclDrafting *drafting, guint noun)
{
  const CclChunk *chunk = ccl_drafting_get_chunk (drafting, noun);
  const CclChunk *material;

  if (!is_of_noun (drafting, noun))
    return -1;
  material = ccl_drafting_get_chunk (drafting, noun + 2);
  if (material->object == NULL)
    return -1;
  /* "the windows of six branches": what has the figure is what was hit. */
  if (chunk->object != NULL && chunk->figure == NULL && chunk->object->entry->object == CCL_OBJECT_BUILDING && material->figure != NULL &&
      !ccl_object_is_people (material->object->entry->object))
    return (int) noun + 2;
  if (chunk->object == NULL || chunk->object->entry->generic || chunk->object->entry->object == CCL_OBJECT_UNIT ||
      chunk->object->entry->object == CCL_OBJECT_EQUIPMENT)
    return (int) noun + 2;
  return -1;
}

/* "part of the ground", "a quantity of weapons", "the rest of the column": a bare noun before "of" that is nobody and
 * nothing known. */
static gboolean
is_measure (const CclChunk *chunk)
{
  return chunk->event == NULL && chunk->party == NULL && chunk->speaker == NULL && chunk->model == NULL && chunk->cue == NULL &&
         !chunk->proper && !chunk->possessed && !chunk->pronoun && !chunk->counter;
}

/* "12,000 and 130,000 people", "45 and 30 seats": the noun behind the second figure is that of both. */
static gboolean
shares_noun (const CclDrafting *drafting, guint noun)
{
  const CclChunk *chunk = ccl_drafting_get_chunk (drafting, noun), *second;
  guint first, end;

  ccl_clause_get_sentence (drafting->chunks, noun, &first, &end);
  if (chunk->figure == NULL || chunk->end != chunk->figure->end || noun + 3 >= end ||
      ccl_drafting_get_chunk (drafting, noun + 1)->kind != CCL_CHUNK_COORDINATOR)
    return FALSE;
  second = ccl_drafting_get_chunk (drafting, noun + 2);
  return second->kind == CCL_CHUNK_NOUN && second->figure != NULL && second->end > second->figure->end && !second->partitive &&
         !second->increment && second->event == NULL && ccl_drafting_get_chunk (drafting, noun + 3)->kind != CCL_CHUNK_VERB;
}

gboolean
ccl_draft_find_object (const CclDrafting *drafting, guint noun, CclObjectSet of, CclObject *object)
{
  const CclChunk *chunk = ccl_drafting_get_chunk (drafting, noun);
  const CclMatch *match = chunk->object != NULL && !(chunk->object->entry->generic && chunk->model != NULL) ? chunk->object : chunk->model;
  int material = chunk->object != NULL || chunk->figure != NULL || is_measure (chunk) ? find_material (drafting, noun) : -1;
  CclObject people;

  if (material >= 0 && (chunk->object != NULL || chunk->figure == NULL) &&
      ccl_draft_allows (of, ccl_drafting_get_chunk (drafting, (guint) material)->object->entry->object))
    return ccl_draft_find_object (drafting, (guint) material, of, object);

  if (ccl_draft_counts_animals (drafting, noun) || names_thing (drafting, chunk))
    return FALSE;
  if (chunk->figure != NULL && chunk->figure->quantity.unit == CCL_UNIT_MONEY)
    {
      *object = CCL_OBJECT_MONEY;
      return ccl_draft_allows (of, CCL_OBJECT_MONEY);
    }
  if (chunk->figure != NULL && chunk->figure->quantity.unit == CCL_UNIT_KM2)
    {
      *object = CCL_OBJECT_TERRITORY;
      return ccl_draft_allows (of, CCL_OBJECT_TERRITORY);
    }
  /* "80% of the capital", "a fifth of the country": a share of a place is territory. */
  if (chunk->figure != NULL && chunk->figure->quantity.unit == CCL_UNIT_PERCENT && chunk->partitive && ccl_draft_allows (of, CCL_OBJECT_TERRITORY) &&
      (match == NULL ? !chunk->pronoun : match->entry->object == CCL_OBJECT_SETTLEMENT))
    {
      *object = CCL_OBJECT_TERRITORY;
      return TRUE;
    }
  /* "a 600-strong battalion" is told by its men. */
  if (match != NULL && match->entry->object == CCL_OBJECT_UNIT && is_told_by_strength (drafting, chunk) && ccl_draft_allows (of, CCL_OBJECT_SOLDIER))
    {
      *object = ccl_draft_find_people (drafting, noun, FALSE, &people) && ccl_draft_allows (of, people) ? people : CCL_OBJECT_SOLDIER;
      return TRUE;
    }
  if (match != NULL)
    {
      *object = ccl_draft_choose_reading (drafting, noun, match, of);
      /* "a brigadier of police" */
      if (*object == CCL_OBJECT_SOLDIER && ccl_draft_allows (of, CCL_OBJECT_POLICE) && is_of_noun (drafting, noun) &&
          ccl_draft_find_people_at (drafting, ccl_drafting_get_chunk (drafting, noun + 2)->first, &people) && people == CCL_OBJECT_POLICE)
        *object = people;
      return ccl_draft_allows (of, *object);
    }
  if (chunk->event != NULL && chunk->event->entry->has_object && chunk->event->entry->frame == CCL_FRAME_COUNT)
    {
      *object = chunk->event->entry->object;
      return ccl_draft_allows (of, *object);
    }
  /* "seven Houthi fighters": the name's own last word says what they are. */
  if (chunk->party != NULL && chunk->party->end == chunk->end && chunk->party->end - chunk->party->first > 1)
    {
      const CclMatch *last = ccl_document_find_match (drafting->document, chunk->end - 1, CCL_ENTRY_OBJECT);

      if (last != NULL && last->end == chunk->end)
        {
          *object = ccl_draft_choose_reading (drafting, noun, last, of);
          return ccl_draft_allows (of, *object);
        }
    }
  if (chunk->party != NULL && chunk->party->end == chunk->end && ccl_draft_allows (of, CCL_OBJECT_PERSON) &&
      ccl_document_find_part (drafting->document, chunk->party->first, CCL_ENTRY_PARTY, CCL_PART_PEOPLE) != NULL)
    {
      *object = CCL_OBJECT_PERSON;
      return chunk->figure != NULL;
    }
  if (counts_unknown_people (chunk) && ccl_draft_allows (of, CCL_OBJECT_PERSON) && !ccl_draft_allows (of, CCL_OBJECT_VEHICLE))
    {
      *object = ccl_draft_find_people (drafting, noun, FALSE, &people) && ccl_draft_allows (of, people) ? people : CCL_OBJECT_PERSON;
      return TRUE;
    }
  /* "18 of their organisers", "three ministers": kinds of people who are known for speaking. */
  if (chunk->figure != NULL && chunk->speaker != NULL && chunk->speaker->end == chunk->end &&
      (chunk->speaker->entry->part == CCL_SPEAKER_PEOPLE || chunk->speaker->entry->part == CCL_SPEAKER_OFFICER))
    {
      *object = chunk->speaker->entry->part == CCL_SPEAKER_OFFICER ? CCL_OBJECT_OFFICIAL : CCL_OBJECT_PERSON;
      return ccl_draft_allows (of, *object);
    }
  if (shares_noun (drafting, noun))
    return ccl_draft_find_object (drafting, noun + 2, of, object);
  return ccl_draft_is_elided (drafting, noun) && ccl_draft_find_elided (drafting, noun, of, object);
}

/* "the trucks, 12 in all, were hit", "every second house, 1,118 in total": the figure in a remark of its own. */
static gboolean
has_total_behind (const CclDrafting *drafting, guint noun)
{
  const CclChunk *total;
  guint first, end;

  ccl_clause_get_sentence (drafting->chunks, noun, &first, &end);
  if (noun + 4 >= end || ccl_drafting_get_chunk (drafting, noun + 1)->kind != CCL_CHUNK_COMMA)
    return FALSE;
  total = ccl_drafting_get_chunk (drafting, noun + 2);
  return total->kind == CCL_CHUNK_NOUN && total->figure != NULL && total->figure->end == total->end &&
         ccl_document_find_part (drafting->document, total->end, CCL_ENTRY_TIME, CCL_TIME_TOTAL) != NULL &&
         ccl_drafting_get_chunk (drafting, noun + 4)->kind == CCL_CHUNK_COMMA;
}

CclQuantity
ccl_draft_get_quantity (const CclDrafting *drafting, guint noun, CclObject object)
{
  const CclChunk *chunk = ccl_drafting_get_chunk (drafting, noun);
  CclQuantity quantity;

  if (ccl_draft_count_elided (drafting, noun, object, &quantity))
    return quantity;
  if (chunk->figure != NULL)
    return chunk->figure->quantity;
  /* "Every second dwelling, 1,118 in all" */
  if (has_total_behind (drafting, noun))
    return ccl_drafting_get_chunk (drafting, noun + 2)->figure->quantity;
  /* "most of the attack", "every attack" */
  if (chunk->partitive || ccl_document_is_word (drafting->document, chunk->first, CCL_WORD_EVERY, NULL))
    return ccl_quantity_none ();
  if (is_of_noun (drafting, noun) && chunk->object != NULL && !chunk->plural && !chunk->partitive && ccl_object_is_people (object) &&
      (ccl_drafting_get_chunk (drafting, noun + 2)->figure != NULL &&
       !(ccl_drafting_get_chunk (drafting, noun + 2)->figure->quantity.bound == CCL_BOUND_EXACT &&
         ccl_drafting_get_chunk (drafting, noun + 2)->figure->quantity.interval.low <= OLDEST)) &&
      ccl_drafting_get_chunk (drafting, noun + 2)->figure != NULL &&
      ccl_drafting_get_chunk (drafting, noun + 2)->end == ccl_drafting_get_chunk (drafting, noun + 2)->figure->end)
    return ccl_drafting_get_chunk (drafting, noun + 2)->figure->quantity; /* "a crowd of around 2,000" */
  if (find_material (drafting, noun) >= 0 && ccl_drafting_get_chunk (drafting, noun + 2)->figure != NULL)
    return ccl_drafting_get_chunk (drafting, noun + 2)->figure->quantity;
  if (chunk->object != NULL && (chunk->object->entry->mass || chunk->plural))
    return ccl_quantity_none ();
  if (ccl_draft_is_another (chunk))
    return ccl_quantity_exact (1);
  if (chunk->object == NULL && chunk->model == NULL && chunk->event == NULL)
    return ccl_quantity_none ();
  if (chunk->plural)
    return ccl_quantity_none ();
  return ccl_quantity_exact (1);
}
