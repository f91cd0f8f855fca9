/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-speech-private.h"

/* How far a clause is looked through, in chunks: a sentence without end is hostile. */
#define CLAUSE 60

/* Verbs that attribute without a subject of their own: passives, gerunds, infinitives. */

static CclChunkKind
kind_of (const CclSpeechReader *reader, guint chunk)
{
  return ccl_speech_get_chunk (reader, chunk)->kind;
}

static gboolean
is_relative_behind (const CclSpeechReader *reader, guint chunk)
{
  return ccl_speech_is_kind (reader, chunk, CCL_CHUNK_COMMA) && ccl_speech_is_kind (reader, chunk + 1, CCL_CHUNK_RELATIVE);
}

/* The speech of the sentence that was read last and stands in no other: what is said in a report is the report's. */
static const CclSpeech *
find_main_speech (const CclSpeechReader *reader)
{
  const CclSpeech *main = NULL;

  for (guint i = reader->n_before; i < reader->speeches->speeches->len; i++)
    {
      const CclSpeech *speech = ccl_speech_get (reader, i);
      gboolean nested = speech->unlisted || speech->source_first == speech->source_end;

      for (guint j = reader->n_before; j < i && !nested; j++)
        for (guint k = 0; k < ccl_speech_get (reader, j)->n_content; k++)
          nested |= ccl_speech_get (reader, j)->content[k].first <= speech->cue_first &&
                    speech->cue_first < ccl_speech_get (reader, j)->content[k].end;
      if (!nested)
        main = speech;
    }
  return main;
}

/* "…, adding that": whoever is the subject of the clause before, who mostly has spoken in it already. */
gboolean
ccl_speech_find_shared_source (CclSpeechReader *reader, guint verb, CclSpeech *speech)
{
  CclNounList subjects = { 0 };
  CclSource source;

  const CclSpeech *earlier = find_main_speech (reader);

  /* "A predicted it; B was cautious, allowing that" */
  for (guint at = verb; at > reader->first && verb - at < CLAUSE && earlier != NULL; at--)
    {
      if (ccl_speech_get_chunk (reader, at - 1)->first < earlier->cue_first)
        break;
      if (ccl_clause_is (reader->chunks, at - 1, ";"))
        earlier = NULL;
    }
  if (earlier != NULL)
    {
      speech->party = earlier->party;
      speech->source_first = earlier->source_first;
      speech->source_end = earlier->source_end;
      return TRUE;
    }
  for (guint at = verb; at > reader->first; at--)
    {
      if (!ccl_speech_is_kind (reader, at - 1, CCL_CHUNK_VERB) ||
          !(ccl_speech_is_finite (reader, at - 1) || ccl_speech_get_chunk (reader, at - 1)->reduced))
        continue;
      ccl_clause_list_subjects (reader->chunks, at - 1, &subjects);
      if (subjects.n == 0 || !ccl_speech_find_source_at (reader, subjects.items[0], at - 1, &source) ||
          !ccl_speech_may_speak (reader, &source))
        continue;
      ccl_speech_set_source (reader, speech, &source);
      return TRUE;
    }
  return FALSE;
}

/* "were announced by X": who is told behind the passive. "the 43 deaths announced by X": X vouches for that group only. */
void
ccl_speech_read_agent (CclSpeechReader *reader, guint verb, int agent)
{
  const CclChunk *chunk = ccl_speech_get_chunk (reader, verb);
  CclSpeech speech = ccl_speech_begin (chunk->cue);
  CclSource source;

  if ((chunk->cue->entry->takes & (CCL_TAKES_CLAUSE | CCL_TAKES_OBJECT)) == 0)
    return;
  if (!ccl_speech_find_source_at (reader, (guint) agent, reader->end, &source))
    return;
  speech.cue_first = chunk->first;
  ccl_speech_set_source (reader, &speech, &source);
  if (chunk->passive)
    ccl_speech_remember_source (reader, &speech, &source);
  /* "had been told by aides that" */
  if (chunk->passive && (chunk->cue->entry->takes & CCL_TAKES_ADDRESSEE) != 0)
    {
      if (ccl_speech_add_complement (reader, ccl_chunks_find (reader->chunks, source.end - 1) + 1, chunk->cue->entry, &speech) == CCL_COMPLEMENT_NONE)
        return;
    }
  else if (chunk->passive)
    {
      guint first = verb;

      while (first > reader->first && kind_of (reader, first - 1) != CCL_CHUNK_RELATIVE && kind_of (reader, first - 1) != CCL_CHUNK_COMPLEMENTISER)
        first--;
      ccl_speech_add_content (&speech, ccl_speech_get_chunk (reader, first)->first, chunk->first);
      /* "was disputed by the opposition, which says": what follows is told otherwise */
      if (first == reader->first && !is_relative_behind (reader, ccl_chunks_find (reader->chunks, source.end - 1) + 1))
        ccl_speech_add_content (&speech, source.end, reader->end_token);
    }
  else if (ccl_speech_is_kind (reader, verb - 1, CCL_CHUNK_NOUN) && ccl_speech_get_chunk (reader, verb - 1)->speaker == NULL)
    ccl_speech_add_content (&speech, ccl_speech_get_chunk (reader, verb - 1)->first, chunk->first);
  ccl_speech_append (reader, &speech);
}

/* "is expected to win", "was reported that": nobody is told who says so. */
void
ccl_speech_read_passive (CclSpeechReader *reader, guint verb)
{
  const CclChunk *chunk = ccl_speech_get_chunk (reader, verb);
  CclSpeech speech = ccl_speech_begin (chunk->cue);
  guint start;
  CclComplement found = ccl_speech_find_complement (reader, chunk->cue->entry, verb + 1, &start);

  if (found != CCL_COMPLEMENT_INFINITIVE && found != CCL_COMPLEMENT_CLAUSE)
    return;
  if (start > verb + 1 || chunk->cue->entry->act == CCL_CUE_ACT_SAY)
    return;
  speech.cue_first = chunk->first;
  speech.vouches = FALSE;
  ccl_speech_add_content (&speech, ccl_speech_get_chunk (reader, start)->first,
                          ccl_speech_get_chunk (reader, ccl_speech_find_content_end (reader, start, found) - 1)->end);
  ccl_speech_append (reader, &speech);
}

/* "…, with his spokesman saying that": who stands between a preposition and the gerund. */
void
ccl_speech_read_beside (CclSpeechReader *reader, guint verb, CclSpeech *speech)
{
  CclSource source;

  if (!ccl_speech_find_source_before (reader, verb, &source) || source.start < reader->first + 2 ||
      kind_of (reader, source.start - 1) != CCL_CHUNK_PREPOSITION || kind_of (reader, source.start - 2) != CCL_CHUNK_COMMA ||
      !ccl_speech_may_speak (reader, &source))
    return;
  ccl_speech_set_source (reader, speech, &source);
  if (ccl_speech_add_complement (reader, verb + 1, ccl_speech_get_chunk (reader, verb)->cue->entry, speech) != CCL_COMPLEMENT_NONE)
    ccl_speech_append (reader, speech);
}

/* "Four senators wrote to their leader to say they would not support it": what somebody has done something else for. */
void
ccl_speech_read_purpose (CclSpeechReader *reader, guint verb)
{
  const CclChunk *chunk = ccl_speech_get_chunk (reader, verb);
  CclSpeech speech = ccl_speech_begin (chunk->cue);
  guint start, main = verb;

  if (chunk->cue->entry->act != CCL_CUE_ACT_SAY || chunk->negated || verb == reader->first || kind_of (reader, verb - 1) == CCL_CHUNK_VERB ||
      ccl_speech_find_complement (reader, chunk->cue->entry, verb + 1, &start) != CCL_COMPLEMENT_CLAUSE)
    return;
  while (main > reader->first && verb - main < CLAUSE && !ccl_speech_is_finite (reader, main))
    main--;
  /* "asked them to say that", "a plan to announce that" */
  if (!ccl_speech_is_finite (reader, main) || ccl_speech_get_chunk (reader, main)->modal || ccl_speech_get_chunk (reader, main)->passive ||
      (ccl_speech_get_chunk (reader, main)->cue != NULL && (ccl_speech_get_chunk (reader, main)->cue->entry->takes & CCL_TAKES_INFINITIVE) != 0) ||
      (kind_of (reader, verb - 1) == CCL_CHUNK_NOUN && ccl_speech_get_chunk (reader, verb - 1)->cue != NULL))
    return;
  speech.cue_first = chunk->first;
  speech.cue_end = chunk->end;
  if (ccl_speech_find_shared_source (reader, verb, &speech) && ccl_speech_add_complement (reader, verb + 1, chunk->cue->entry, &speech) != CCL_COMPLEMENT_NONE)
    ccl_speech_append (reader, &speech);
}
