/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-place.h"

/* The proper name in a group, without article and "village of". One within the words for the speaker says
 * where that sits: "the Defence Ministry in Baku". */
static gboolean
find_proper_name (const CclDrafting *drafting, guint noun, const CclSpeech *speech, CclSpan *name)
{
  const CclChunk *chunk = ccl_drafting_get_chunk (drafting, noun);
  guint first = chunk->end, end = chunk->first;

  if (speech != NULL && chunk->first >= speech->source_first && chunk->end <= speech->source_end)
    return FALSE;
  if (chunk->speaker != NULL || chunk->figure != NULL || chunk->pronoun)
    return FALSE;
  for (guint token = chunk->first; token < chunk->end; token++)
    {
      const CclToken *it = ccl_document_get_token (drafting->document, token);
      const CclMatch *party = ccl_document_find_match (drafting->document, token, CCL_ENTRY_PARTY);

      if (party != NULL && (party->entry->part == CCL_PART_ADJECTIVE || party->entry->part == CCL_PART_PEOPLE ||
                            party->entry->part == CCL_PART_LEADER || party->entry->part == CCL_PART_ORGAN ||
                            party->entry->part == CCL_PART_FORCE))
        {
          if (party->entry->part != CCL_PART_ADJECTIVE)
            return FALSE;
          token = party->end - 1;
          continue;
        }
      if (it->kind == CCL_TOKEN_WORD && it->capital)
        {
          first = MIN (first, token);
          end = token + 1;
        }
    }
  if (end <= first)
    return FALSE;
  /* "al-Nayrab": the article in small letters is part of the name. */
  while (first >= chunk->first + 2 && ccl_document_get_token (drafting->document, first - 1)->kind == CCL_TOKEN_HYPHEN &&
         ccl_document_get_token (drafting->document, first)->glued)
    first -= 2;
  *name = ccl_document_get_span (drafting->document, first, end);
  return TRUE;
}

static gboolean
is_locative (const CclDrafting *drafting, guint chunk)
{
  const CclChunk *it = ccl_drafting_get_chunk (drafting, chunk);

  return it->kind == CCL_CHUNK_PREPOSITION && ccl_document_is_word (drafting->document, it->first, CCL_WORD_LOCATIVE, NULL);
}

/* The country that the vocabulary gives a place, or NULL. */
const char *
ccl_place_find_country (const CclDrafting *drafting, CclSpan name)
{
  const CclDocument *document = drafting->document;
  guint low = 0, high = document->tokens->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (ccl_document_get_token (document, middle)->span.start < name.start)
        low = middle + 1;
      else
        high = middle;
    }
  for (; low < document->tokens->len && ccl_document_get_token (document, low)->span.start < name.end; low++)
    {
      const CclMatch *match = ccl_document_find_match (document, low, CCL_ENTRY_PLACE);

      if (match == NULL)
        match = ccl_document_find_match (document, low, CCL_ENTRY_PARTY);
      if (match != NULL && match->entry->party != NULL)
        return match->entry->party;
    }
  return NULL;
}

/* The place told nearest behind the event in its clause, else before it in its sentence; empty if none. */
CclSpan
ccl_place_find (const CclDrafting *drafting, const CclDraft *draft, const CclSpeech *speech)
{
  guint first, end, from = MAX (draft->trigger, draft->noun >= 0 ? (guint) draft->noun : draft->trigger);
  CclSpan name;

  ccl_clause_get_sentence (drafting->chunks, draft->trigger, &first, &end);
  for (guint at = from; at + 1 < end && at - from < 12; at++)
    {
      if (at > from + 1 && ccl_drafting_get_chunk (drafting, at)->kind == CCL_CHUNK_VERB && !ccl_drafting_get_chunk (drafting, at)->reduced)
        break;
      if (ccl_drafting_get_chunk (drafting, at)->kind == CCL_CHUNK_STOP)
        break;
      if (is_locative (drafting, at) && ccl_drafting_get_chunk (drafting, at + 1)->kind == CCL_CHUNK_NOUN)
        {
          guint noun = at + 1;

          if (find_proper_name (drafting, noun, speech, &name))
            return name;
          if (noun + 2 < end && ccl_clause_is (drafting->chunks, noun + 1, "of") && ccl_drafting_get_chunk (drafting, noun + 2)->kind == CCL_CHUNK_NOUN &&
              find_proper_name (drafting, noun + 2, speech, &name))
            return name;
        }
    }
  /* A settlement that was hit or taken is the place itself. */
  if (draft->noun >= 0 && draft->object == CCL_OBJECT_SETTLEMENT)
    {
      if (find_proper_name (drafting, (guint) draft->noun, speech, &name))
        return name;
      if ((guint) draft->noun + 2 < end && ccl_clause_is (drafting->chunks, (guint) draft->noun + 1, "of") &&
          find_proper_name (drafting, (guint) draft->noun + 2, speech, &name))
        return name;
    }
  for (guint at = MIN ((guint) MAX (draft->noun, 0), draft->trigger); at > first + 1; at--)
    if (is_locative (drafting, at - 2) && ccl_drafting_get_chunk (drafting, at - 1)->kind == CCL_CHUNK_NOUN &&
        find_proper_name (drafting, at - 1, speech, &name))
      return name;

  return (CclSpan){ 0 };
}
