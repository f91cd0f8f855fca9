/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-verb.h"

/* Whether a verb tells that something happened, and to whom. */

/* "the army retreated": no other verb of the clause leaves the past tense to be a participle. */
static gboolean
is_only_verb (const CclDrafting *drafting, guint chunk_index, guint end)
{
  if ((ccl_drafting_get_chunk (drafting, chunk_index)->form & CCL_FORM_PAST) == 0)
    return FALSE;
  for (guint at = chunk_index + 1; at < end; at++)
    {
      const CclChunk *chunk = ccl_drafting_get_chunk (drafting, at);

      if (chunk->kind == CCL_CHUNK_STOP || chunk->kind == CCL_CHUNK_COMMA || chunk->kind == CCL_CHUNK_SUBORDINATOR ||
          chunk->kind == CCL_CHUNK_RELATIVE || chunk->kind == CCL_CHUNK_COORDINATOR)
        return TRUE;
      if (chunk->kind == CCL_CHUNK_VERB && !chunk->gerund && !chunk->infinitive)
        return FALSE;
    }
  return TRUE;
}

gboolean
ccl_verb_is_hanging (const CclDrafting *drafting, const CclVerb *verb)
{
  const CclChunk *chunk = ccl_drafting_get_chunk (drafting, verb->chunk);

  if (chunk->passive || verb->chunk == 0 || ccl_drafting_get_chunk (drafting, verb->chunk - 1)->kind != CCL_CHUNK_NOUN)
    return FALSE;
  return chunk->gerund || (chunk->reduced && !is_only_verb (drafting, verb->chunk, verb->end));
}

gboolean
ccl_verb_acts_on_other (const CclDrafting *drafting, const CclVerb *verb)
{
  const CclChunk *next = verb->chunk + 1 < verb->end ? ccl_drafting_get_chunk (drafting, verb->chunk + 1) : NULL;

  if (next == NULL || next->kind != CCL_CHUNK_NOUN || ccl_drafting_get_chunk (drafting, verb->chunk)->passive || next->proper || next->figure != NULL ||
      ccl_verb_is_place_name (drafting, verb->chunk + 1) ||
      ccl_document_is_word (drafting->document, next->first - 1, CCL_WORD_PREPOSITION, NULL)) /* "poured across the border" */
    return FALSE;
  if (next->pronoun)
    return !ccl_document_is_word (drafting->document, next->first, CCL_WORD_REFLEXIVE, NULL);
  if (next->object == NULL)
    return next->definite && next->event == NULL && next->speaker == NULL;
  return ccl_object_is_military (next->object->entry->object) && next->object->entry->object != CCL_OBJECT_POSITION;
}

gboolean
ccl_verb_is_aim (const CclDrafting *drafting, const CclVerb *verb)
{
  const CclChunk *chunk = ccl_drafting_get_chunk (drafting, verb->chunk);
  const CclChunk *before = verb->chunk > 0 ? ccl_drafting_get_chunk (drafting, verb->chunk - 1) : NULL;

  /* "were the first to open fire" */
  if (verb->chunk > 1 && before->kind == CCL_CHUNK_NOUN && ccl_drafting_get_chunk (drafting, verb->chunk - 2)->kind == CCL_CHUNK_VERB &&
      ccl_drafting_get_chunk (drafting, verb->chunk - 2)->copula &&
      ccl_document_find_figure (drafting->document, before->end - 1) != NULL &&
      ccl_document_find_figure (drafting->document, before->end - 1)->kind == CCL_FIGURE_ORDINAL)
    return FALSE;
  return chunk->infinitive && !chunk->perfect && !chunk->passive &&
         !(before != NULL && before->kind == CCL_CHUNK_VERB && before->passive && !before->intention);
}

gboolean
ccl_verb_is_wished (const CclDrafting *drafting, guint chunk_index)
{
  const CclChunk *chunk = ccl_drafting_get_chunk (drafting, chunk_index);
  guint first, end;

  ccl_clause_get_sentence (drafting->chunks, chunk_index, &first, &end);
  for (guint at = chunk_index; at > first && chunk_index - at < 14; at--)
    {
      const CclChunk *before = ccl_drafting_get_chunk (drafting, at - 1);

      if (before->kind == CCL_CHUNK_VERB && before->intention)
        return at < chunk_index && (ccl_drafting_get_chunk (drafting, at)->kind == CCL_CHUNK_COMPLEMENTISER || chunk->infinitive);
      if (before->kind == CCL_CHUNK_VERB && !(before->passive || before->copula) && !chunk->infinitive)
        return FALSE;
      if (before->kind == CCL_CHUNK_STOP || before->kind == CCL_CHUNK_RELATIVE || before->kind == CCL_CHUNK_SUBORDINATOR)
        return FALSE;
    }
  return FALSE;
}

gboolean
ccl_verb_is_asked (const CclDrafting *drafting, guint chunk_index)
{
  guint first, end;

  ccl_clause_get_sentence (drafting->chunks, chunk_index, &first, &end);
  for (guint at = chunk_index + 1; at > first && chunk_index + 1 - at < 10; at--)
    {
      const CclChunk *chunk = ccl_drafting_get_chunk (drafting, at - 1);

      if (ccl_document_is_word (drafting->document, chunk->first, CCL_WORD_QUESTION, NULL))
        return TRUE;
      if (at - 1 < chunk_index && (chunk->kind == CCL_CHUNK_STOP || chunk->kind == CCL_CHUNK_COMPLEMENTISER || chunk->kind == CCL_CHUNK_VERB))
        return FALSE;
    }
  return FALSE;
}

gboolean
ccl_verb_attacks_itself (const CclDrafting *drafting, const CclVerb *verb)
{
  const CclChunk *chunk = ccl_drafting_get_chunk (drafting, verb->chunk), *subject;
  guint position = 0;

  if ((chunk->form & CCL_FORM_PAST) == 0 || verb->subjects.n == 0 || ccl_verb_next_sense (drafting, verb, ccl_verb_is_attack, &position) == NULL ||
      ccl_clause_find_agent (drafting->chunks, verb->chunk, verb->end) >= 0)
    return FALSE;
  subject = ccl_drafting_get_chunk (drafting, verb->subjects.items[0]);
  if (subject->figure != NULL || !(subject->pronoun || (subject->object != NULL && ccl_verb_bears_arms (subject->object->entry->object)) ||
                                   (subject->speaker != NULL && subject->speaker->entry->part == CCL_SPEAKER_FORCE)))
    return FALSE;
  for (guint at = verb->chunk + 1; at < verb->end; at++)
    {
      const CclChunk *behind = ccl_drafting_get_chunk (drafting, at);

      if (behind->kind == CCL_CHUNK_COMMA || behind->kind == CCL_CHUNK_STOP || behind->kind == CCL_CHUNK_COORDINATOR)
        return TRUE;
      if (behind->kind == CCL_CHUNK_VERB && !behind->reduced && !behind->infinitive && !behind->gerund)
        return FALSE;
    }
  return TRUE;
}
