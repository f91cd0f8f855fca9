/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-draft-private.h"

/* All kinds of people; they stand first among the objects. */
#define PEOPLE (CCL_OBJECT_BIT (CCL_OBJECT_REFUGEE + 1) - 1)

/* What was counted before ----------------------------------------------------------------------- */

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
          (chunk->speaker != NULL || chunk->party != NULL) && ccl_draft_allows (of, CCL_OBJECT_SOLDIER))
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

/* Groups that say only how many ----------------------------------------------------------------- */

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

gboolean
ccl_draft_is_another (const CclChunk *chunk)
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

gboolean
ccl_draft_is_elided (const CclDrafting *drafting, guint noun)
{
  const CclChunk *chunk = ccl_drafting_get_chunk (drafting, noun);

  if (ccl_draft_is_another (chunk) || is_any (drafting, chunk) || is_all (drafting, chunk) || is_next_one (drafting, noun))
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

/* What they count ------------------------------------------------------------------------------- */

/* "captured 40 wolves and released 12 of them" */
static gboolean
follows_animals (const CclDrafting *drafting, guint noun)
{
  for (guint at = noun; at > 0 && noun - at < 12; at--)
    if (ccl_drafting_get_chunk (drafting, at - 1)->kind == CCL_CHUNK_NOUN && ccl_drafting_get_chunk (drafting, at - 1)->figure != NULL)
      return ccl_draft_counts_animals (drafting, at - 1);
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

gboolean
ccl_draft_find_elided (const CclDrafting *drafting, guint noun, CclObjectSet of, CclObject *object)
{
  const CclChunk *chunk = ccl_drafting_get_chunk (drafting, noun);
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
  return (chunk->figure != NULL || (is_any (drafting, chunk) && (of & ~PEOPLE) == 0)) && ccl_draft_allows (of, CCL_OBJECT_PERSON) &&
         !follows_animals (drafting, noun);
}

gboolean
ccl_draft_count_elided (const CclDrafting *drafting, guint noun, CclObject object, CclQuantity *quantity)
{
  if (is_next_one (drafting, noun))
    *quantity = ccl_quantity_exact (1);
  else if (is_all (drafting, ccl_drafting_get_chunk (drafting, noun)))
    *quantity = count_all (drafting, noun, object);
  else
    return FALSE;
  return TRUE;
}
