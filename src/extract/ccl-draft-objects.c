/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-draft.h"

/* How far back a word of two readings looks for its like, in tokens. */
#define FAR 240

/* Up to this "a girl of 12" tells an age. */
#define OLDEST 120

/* All kinds of people; they stand first among the objects. */
#define PEOPLE (CCL_OBJECT_BIT (CCL_OBJECT_REFUGEE + 1) - 1)

#define PEOPLE_KINDS (CCL_KIND (CCL_ENTRY_SPEAKER) | CCL_KIND (CCL_ENTRY_PARTY))

static gboolean
allows (CclObjectSet of, CclObject object)
{
  return (of & CCL_OBJECT_BIT (object)) != 0;
}

/* Whose people ----------------------------------------------------------------------------------- */

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

static gboolean
find_people_at (const CclDrafting *drafting, guint token, CclObject *people)
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
      if (find_people_at (drafting, at - 1, people))
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
    if (find_people_at (drafting, token, people))
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
      if (find_people_at (drafting, token, people))
        return TRUE;
  return noun + 2 < drafting->chunks->chunks->len && ccl_clause_is (drafting->chunks, noun + 1, "among") &&
         ccl_drafting_get_chunk (drafting, noun + 2)->kind == CCL_CHUNK_NOUN &&
         (ccl_draft_find_people (drafting, noun + 2, FALSE, people) ||
          ccl_draft_find_object (drafting, noun + 2, CCL_OBJECT_BIT (CCL_OBJECT_REFUGEE + 1) - 1, people));
}

/* Words of several readings ---------------------------------------------------------------------- */

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

      if (find_people_at (drafting, at - 1, object) && allows (readings, *object))
        return TRUE;
      if (!ccl_document_begins (drafting->document, at - 1, CCL_KIND (CCL_ENTRY_OBJECT)))
        continue;
      match = ccl_document_find_match (drafting->document, at - 1, CCL_ENTRY_OBJECT);
      *object = match->entry->object;
      if (allows (readings, *object) && gather_readings (drafting, match) == CCL_OBJECT_BIT (*object))
        return TRUE;
    }
  return FALSE;
}

static CclObject
choose_reading (const CclDrafting *drafting, guint noun, const CclMatch *match, CclObjectSet of)
{
  const CclChunk *chunk = ccl_drafting_get_chunk (drafting, noun);
  CclObjectSet readings = gather_readings (drafting, match);
  CclObject object;

  /* "put 47 men into the city": where nobody fights they need not be troops. */
  if (allows (readings, CCL_OBJECT_PERSON) && !allows (of, CCL_OBJECT_PERSON) && !drafting->scene->international &&
      !ccl_draft_find_people (drafting, noun, FALSE, &object))
    return CCL_OBJECT_PERSON;
  if ((readings & of) != 0)
    readings &= of;
  if ((readings & (readings - 1)) == 0)
    return (CclObject) g_bit_nth_lsf (readings, -1);
  /* "two F-35 fighters": the type tells. */
  if (chunk->model != NULL && allows (readings, chunk->model->entry->object))
    return chunk->model->entry->object;
  if (ccl_draft_find_people (drafting, noun, FALSE, &object) && allows (readings, object))
    return object;
  if (allows (readings, CCL_OBJECT_PERSON))
    return CCL_OBJECT_PERSON;
  if (allows (readings, CCL_OBJECT_POLICE) && !drafting->scene->international)
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
  return match == NULL || allows (gather_readings (drafting, match), people) ? people : object;
}

/* What an elliptic group counts ------------------------------------------------------------------- */

/* "the number of soldiers": the figure is told elsewhere. */
static gboolean
is_counted (const CclDrafting *drafting, guint noun)
{
  return ccl_drafting_get_chunk (drafting, noun)->figure != NULL ||
         (noun > 1 && ccl_clause_is (drafting->chunks, noun - 1, "of") && ccl_drafting_get_chunk (drafting, noun - 2)->counter);
}

static int
get_block (const CclDrafting *drafting, guint chunk)
{
  const CclToken *token = ccl_document_get_token (drafting->document, ccl_drafting_get_chunk (drafting, chunk)->first);

  return g_array_index (drafting->document->sentences, CclSentence, token->sentence).block;
}

gboolean
ccl_draft_is_part (const CclDrafting *drafting, guint noun)
{
  for (guint at = noun; at > 0 && noun - at < 8; at--)
    switch (ccl_drafting_get_chunk (drafting, at - 1)->kind)
      {
      case CCL_CHUNK_INCLUDING:
        return TRUE;
      case CCL_CHUNK_NOUN:
      case CCL_CHUNK_COORDINATOR:
      case CCL_CHUNK_COMMA:
        break;
      default:
        return FALSE;
      }
  return FALSE;
}

static gboolean
is_loss (const CclEntry *entry)
{
  return entry->frame == CCL_FRAME_LOSS;
}

/* "Turkey lost 55 men and 30 wounded": men whom an army lost are its soldiers. */
static CclObject
refine_lost (const CclDrafting *drafting, guint noun, CclObject object)
{
  CclNounList owners;

  if (object != CCL_OBJECT_PERSON || noun == 0 || ccl_drafting_get_chunk (drafting, noun - 1)->kind != CCL_CHUNK_VERB ||
      ccl_draft_find_sense (drafting, ccl_drafting_get_chunk (drafting, noun - 1)->verb, CCL_ENTRY_VERB, object, is_loss) == NULL)
    return object;
  ccl_clause_list_subjects (drafting->chunks, noun - 1, &owners);
  return owners.n > 0 ? ccl_draft_refine_object (drafting, noun, owners.items[0], object) : object;
}

/* "Three aid workers said that thousands were leaving": who says it is not who is counted. */
static gboolean
is_reporting (const CclDrafting *drafting, guint noun, guint before)
{
  const CclChunk *chunk = ccl_drafting_get_chunk (drafting, noun);

  return noun + 1 < before && (chunk->object == NULL || ccl_object_is_people (chunk->object->entry->object)) &&
         ccl_drafting_get_chunk (drafting, noun + 1)->kind == CCL_CHUNK_VERB && ccl_drafting_get_chunk (drafting, noun + 1)->cue != NULL && !ccl_drafting_get_chunk (drafting, noun + 1)->passive;
}

/* The object of the nearest counted group before @noun in its paragraph, from chunk @first on, that @of allows. */
static gboolean
search_antecedent (const CclDrafting *drafting, guint noun, guint first, CclObjectSet of, CclObject *object, guint *antecedent)
{
  int block = get_block (drafting, noun);
  guint n_nouns = 0;

  for (guint at = noun; at > first && n_nouns < 12; at--)
    {
      const CclChunk *chunk = ccl_drafting_get_chunk (drafting, at - 1);

      if (chunk->kind != CCL_CHUNK_NOUN)
        continue;
      if (get_block (drafting, at - 1) < block - 1)
        break;
      n_nouns++;
      /* "losses came to 84 killed": an army's, unless they are called civilian. */
      if (chunk->event != NULL && chunk->event->entry->event == CCL_EVENT_CASUALTIES && chunk->object == NULL &&
          (chunk->speaker != NULL || chunk->party != NULL) && allows (of, CCL_OBJECT_SOLDIER))
        {
          *object = CCL_OBJECT_SOLDIER;
          *antecedent = at - 1;
          return TRUE;
        }
      /* A part is no antecedent: "9,444 civilians, including 545 children, were killed and 16,940 injured". */
      if (ccl_draft_is_part (drafting, at - 1) || is_reporting (drafting, at - 1, noun))
        continue;
      if (chunk->object != NULL && is_counted (drafting, at - 1) && ccl_draft_find_object (drafting, at - 1, of, object))
        {
          *object = refine_lost (drafting, at - 1, *object);
          *antecedent = at - 1;
          return TRUE;
        }
    }

  return FALSE;
}

CclObject
ccl_draft_find_antecedent (const CclDrafting *drafting, guint noun, guint first, CclObjectSet of)
{
  CclObject object;
  guint antecedent;

  return search_antecedent (drafting, noun, first, of, &object, &antecedent) ? object : CCL_OBJECT_PERSON;
}

/* "all were intercepted", "all of which were shot down", "both of them" */
static gboolean
is_all (const CclDrafting *drafting, const CclChunk *chunk)
{
  return chunk->figure == NULL && ccl_document_is_word (drafting->document, chunk->first, CCL_WORD_ALL, NULL) &&
         (chunk->end == chunk->first + 1 || (chunk->partitive && chunk->pronoun));
}

/* How many "all" are: as many as were counted just before, in this sentence or the last one. */
static CclQuantity
count_all (const CclDrafting *drafting, guint noun, CclObject object)
{
  guint first, end, antecedent = noun;
  CclObject found;

  ccl_clause_get_sentence (drafting->chunks, noun, &first, &end);
  if (first > 0)
    ccl_clause_get_sentence (drafting->chunks, first - 1, &first, &end);
  return search_antecedent (drafting, noun, first, CCL_OBJECT_BIT (object), &found, &antecedent) &&
             ccl_drafting_get_chunk (drafting, antecedent)->figure != NULL
           ? ccl_drafting_get_chunk (drafting, antecedent)->figure->quantity
           : ccl_quantity_none ();
}

/* "two were killed and a third was wounded": the next one, no share, where as many as come before it were counted; "two drones
 * were downed, the first over Saraqib": one of as many. */
static gboolean
is_next_one (const CclDrafting *drafting, guint noun)
{
  const CclChunk *chunk = ccl_drafting_get_chunk (drafting, noun);
  gboolean bare = chunk->figure == NULL && chunk->end == chunk->first + 2;
  gboolean of_those = chunk->definite && bare;
  const CclMatch *ordinal;

  if (chunk->partitive || (!of_those && !(bare && chunk->indefinite) && (chunk->figure == NULL || chunk->end != chunk->figure->end || chunk->figure->quantity.unit != CCL_UNIT_PERCENT)))
    return FALSE;
  ordinal = ccl_document_find_part (drafting->document, chunk->end - 1, CCL_ENTRY_NUMBER, CCL_NUMBER_ORDINAL);
  if (ordinal == NULL || ordinal->entry->value < (of_those ? 1 : 3))
    return FALSE;
  for (guint at = noun; at > 0 && noun - at < 20; at--)
    {
      const CclFigureMention *before = ccl_drafting_get_chunk (drafting, at - 1)->figure;

      if (before != NULL && before->kind == CCL_FIGURE_COUNT && before->quantity.unit == CCL_UNIT_COUNT)
        return before->quantity.interval.high == before->quantity.interval.low &&
               (of_those ? before->quantity.interval.low >= ordinal->entry->value : before->quantity.interval.low == ordinal->entry->value - 1);
    }
  return FALSE;
}

/* "another was killed": one of what was counted before. */
static gboolean
is_another (const CclChunk *chunk)
{
  return chunk->indefinite && chunk->increment && chunk->end == chunk->first + 1;
}

/* "denied that any had been sent", "that anyone was arrested" */
static gboolean
is_any (const CclDrafting *drafting, const CclChunk *chunk)
{
  return chunk->figure == NULL && (chunk->end == chunk->first + 1 || chunk->pronoun) &&
         ccl_document_is_word (drafting->document, chunk->first, CCL_WORD_ANY, NULL);
}

/* "another 12", "12 others": but not "another 23 names" */
static gboolean
is_bare_increment (const CclDrafting *drafting, const CclChunk *chunk)
{
  for (guint token = chunk->figure->end; token < chunk->end; token++)
    if (!ccl_document_is_word (drafting->document, token, CCL_WORD_OTHER, NULL))
      return FALSE;
  return TRUE;
}

/* A figure that can stand for people or things: no weight; a share only with its sign or of something told, since "a third
 * was wounded" is an ordinal. */
static gboolean
counts_heads (const CclDrafting *drafting, const CclChunk *chunk)
{
  const CclQuantity *quantity = &chunk->figure->quantity;

  if (quantity->unit == CCL_UNIT_COUNT)
    return TRUE;
  return quantity->unit == CCL_UNIT_PERCENT &&
         (chunk->partitive || ccl_document_begins (drafting->document, chunk->figure->end - 1, CCL_KIND (CCL_ENTRY_UNIT)));
}

/* "44% of its January revenue": a partitive of which the noun is in another group. */
static gboolean
lacks_noun (const CclDrafting *drafting, const CclChunk *chunk)
{
  return chunk->partitive && !chunk->pronoun && ccl_document_is_word (drafting->document, chunk->end - 1, CCL_WORD_POSSESSIVE, NULL);
}

/* Whether a group says only how many: "12 have died", "five of them", "four of the five", "another". */
static gboolean
is_elliptic (const CclDrafting *drafting, guint noun)
{
  const CclChunk *chunk = ccl_drafting_get_chunk (drafting, noun);

  if (is_another (chunk) || is_any (drafting, chunk) || is_all (drafting, chunk) || is_next_one (drafting, noun))
    return TRUE;
  /* "five of the wounded later died" */
  if (chunk->figure != NULL && chunk->partitive && chunk->event != NULL && chunk->event->entry->frame == CCL_FRAME_STATE)
    return TRUE;
  if (chunk->figure == NULL || chunk->event != NULL || chunk->figure->multiple || !counts_heads (drafting, chunk) ||
      lacks_noun (drafting, chunk))
    return FALSE;
  return (chunk->end == chunk->figure->end || chunk->pronoun || (chunk->increment && is_bare_increment (drafting, chunk)) ||
          (chunk->partitive && (chunk->end - chunk->figure->end < 3 || ccl_document_find_figure (drafting->document, chunk->end - 1) != NULL)));
}

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

/* "40 sheep", "11 head of cattle" */
static gboolean
counts_animals (const CclDrafting *drafting, guint noun)
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

/* "captured 40 wolves and released 12 of them" */
static gboolean
follows_animals (const CclDrafting *drafting, guint noun)
{
  for (guint at = noun; at > 0 && noun - at < 12; at--)
    if (ccl_drafting_get_chunk (drafting, at - 1)->kind == CCL_CHUNK_NOUN && ccl_drafting_get_chunk (drafting, at - 1)->figure != NULL)
      return counts_animals (drafting, at - 1);
  return FALSE;
}

/* "100,000 of us", "of whom 11 were flown out" */
static gboolean
means_people (const CclDrafting *drafting, guint noun)
{
  const CclChunk *chunk = ccl_drafting_get_chunk (drafting, noun);

  if (chunk->partitive && chunk->pronoun && ccl_document_is_word (drafting->document, chunk->end - 1, CCL_WORD_OWN, NULL))
    return TRUE;
  return noun > 0 && ccl_drafting_get_chunk (drafting, noun - 1)->kind == CCL_CHUNK_RELATIVE &&
         ccl_document_is_word (drafting->document, ccl_drafting_get_chunk (drafting, noun - 1)->first, CCL_WORD_HUMAN, NULL);
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
      allows (of, ccl_drafting_get_chunk (drafting, (guint) material)->object->entry->object))
    return ccl_draft_find_object (drafting, (guint) material, of, object);

  if (counts_animals (drafting, noun) || names_thing (drafting, chunk))
    return FALSE;
  if (chunk->figure != NULL && chunk->figure->quantity.unit == CCL_UNIT_MONEY)
    {
      *object = CCL_OBJECT_MONEY;
      return allows (of, CCL_OBJECT_MONEY);
    }
  if (chunk->figure != NULL && chunk->figure->quantity.unit == CCL_UNIT_KM2)
    {
      *object = CCL_OBJECT_TERRITORY;
      return allows (of, CCL_OBJECT_TERRITORY);
    }
  /* "80% of the capital", "a fifth of the country": a share of a place is territory. */
  if (chunk->figure != NULL && chunk->figure->quantity.unit == CCL_UNIT_PERCENT && chunk->partitive && allows (of, CCL_OBJECT_TERRITORY) &&
      (match == NULL ? !chunk->pronoun : match->entry->object == CCL_OBJECT_SETTLEMENT))
    {
      *object = CCL_OBJECT_TERRITORY;
      return TRUE;
    }
  /* "a 600-strong battalion" is told by its men. */
  if (match != NULL && match->entry->object == CCL_OBJECT_UNIT && is_told_by_strength (drafting, chunk) && allows (of, CCL_OBJECT_SOLDIER))
    {
      *object = ccl_draft_find_people (drafting, noun, FALSE, &people) && allows (of, people) ? people : CCL_OBJECT_SOLDIER;
      return TRUE;
    }
  if (match != NULL)
    {
      *object = choose_reading (drafting, noun, match, of);
      /* "a brigadier of police" */
      if (*object == CCL_OBJECT_SOLDIER && allows (of, CCL_OBJECT_POLICE) && is_of_noun (drafting, noun) &&
          find_people_at (drafting, ccl_drafting_get_chunk (drafting, noun + 2)->first, &people) && people == CCL_OBJECT_POLICE)
        *object = people;
      return allows (of, *object);
    }
  if (chunk->event != NULL && chunk->event->entry->has_object && chunk->event->entry->frame == CCL_FRAME_COUNT)
    {
      *object = chunk->event->entry->object;
      return allows (of, *object);
    }
  /* "seven Houthi fighters": the name's own last word says what they are. */
  if (chunk->party != NULL && chunk->party->end == chunk->end && chunk->party->end - chunk->party->first > 1)
    {
      const CclMatch *last = ccl_document_find_match (drafting->document, chunk->end - 1, CCL_ENTRY_OBJECT);

      if (last != NULL && last->end == chunk->end)
        {
          *object = choose_reading (drafting, noun, last, of);
          return allows (of, *object);
        }
    }
  if (chunk->party != NULL && chunk->party->end == chunk->end && allows (of, CCL_OBJECT_PERSON) &&
      ccl_document_find_part (drafting->document, chunk->party->first, CCL_ENTRY_PARTY, CCL_PART_PEOPLE) != NULL)
    {
      *object = CCL_OBJECT_PERSON;
      return chunk->figure != NULL;
    }
  if (counts_unknown_people (chunk) && allows (of, CCL_OBJECT_PERSON) && !allows (of, CCL_OBJECT_VEHICLE))
    {
      *object = ccl_draft_find_people (drafting, noun, FALSE, &people) && allows (of, people) ? people : CCL_OBJECT_PERSON;
      return TRUE;
    }
  /* "18 of their organisers", "three ministers": kinds of people who are known for speaking. */
  if (chunk->figure != NULL && chunk->speaker != NULL && chunk->speaker->end == chunk->end &&
      (chunk->speaker->entry->part == CCL_SPEAKER_PEOPLE || chunk->speaker->entry->part == CCL_SPEAKER_OFFICER))
    {
      *object = chunk->speaker->entry->part == CCL_SPEAKER_OFFICER ? CCL_OBJECT_OFFICIAL : CCL_OBJECT_PERSON;
      return allows (of, *object);
    }
  if (shares_noun (drafting, noun))
    return ccl_draft_find_object (drafting, noun + 2, of, object);
  if (is_elliptic (drafting, noun))
    {
      guint first = 0, end, antecedent;

      if (means_people (drafting, noun))
        of &= PEOPLE;

      if (!chunk->partitive && !chunk->increment && !chunk->pronoun && !is_any (drafting, chunk) && !is_all (drafting, chunk))
        ccl_clause_get_sentence (drafting->chunks, noun, &first, &end);
      if (first == noun)
        first = 0;
      if (search_antecedent (drafting, noun, first, of, object, &antecedent))
        return TRUE;
      /* "13 drones were brought down. Turkey admits to having lost three": people need no word, things do. */
      if (first > 0 && search_antecedent (drafting, noun, 0, of & ~PEOPLE, object, &antecedent))
        return TRUE;
      /* "denied that anyone had been killed" */
      *object = CCL_OBJECT_PERSON;
      return (chunk->figure != NULL || (is_any (drafting, chunk) && (of & ~PEOPLE) == 0)) && allows (of, CCL_OBJECT_PERSON) &&
             !follows_animals (drafting, noun);
    }
  return FALSE;
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

  if (is_next_one (drafting, noun))
    return ccl_quantity_exact (1);
  if (is_all (drafting, chunk))
    return count_all (drafting, noun, object);
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
  if (is_another (chunk))
    return ccl_quantity_exact (1);
  if (chunk->object == NULL && chunk->model == NULL && chunk->event == NULL)
    return ccl_quantity_none ();
  if (chunk->plural)
    return ccl_quantity_none ();
  return ccl_quantity_exact (1);
}
