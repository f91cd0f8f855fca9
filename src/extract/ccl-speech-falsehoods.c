/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-speech-private.h"

int
ccl_speech_find_falsehood (const CclSpeechReader *reader, guint from, guint limit)
{
  for (guint at = from; at < limit && at - from < 24; at++)
    {
      const CclChunk *it = ccl_speech_get_chunk (reader, at);

      if (it->falsehood)
        return (int) at;
      for (guint token = it->first; token < it->end; token++)
        if (ccl_document_is_word (reader->document, token, CCL_WORD_FALSE, NULL))
          return (int) at;
      if (at > from && it->kind == CCL_CHUNK_VERB && it->cue != NULL)
        break;
    }

  return -1;
}

gboolean
ccl_speech_is_called_false (const CclSpeechReader *reader, guint verb)
{
  const CclChunk *chunk = ccl_speech_get_chunk (reader, verb);

  return chunk->passive && ccl_document_is_word (reader->document, chunk->verb, CCL_WORD_FALSE, NULL);
}

gboolean
ccl_speech_points_back (const CclSpeechReader *reader, guint from, guint limit)
{
  for (guint at = from; at < limit && at - from < 6; at++)
    {
      const CclChunk *it = ccl_speech_get_chunk (reader, at);

      if (it->kind == CCL_CHUNK_ADVERB || it->kind == CCL_CHUNK_TIME)
        continue;
      if (it->kind == CCL_CHUNK_NOUN)
        {
          if (it->figure != NULL || it->object != NULL || it->event != NULL)
            return FALSE;
          if (it->pronoun)
            return TRUE;
          return it->cue != NULL && at + 1 < limit && ccl_speech_get_chunk (reader, at + 1)->kind != CCL_CHUNK_COMPLEMENTISER &&
                 !ccl_clause_is (reader->chunks, at + 1, "of") && !ccl_clause_is (reader->chunks, at + 1, "about");
        }
      return it->kind == CCL_CHUNK_STOP || it->kind == CCL_CHUNK_QUOTE;
    }

  return TRUE;
}

/* "A report that 12 had been lost was untrue": whether a speech is that report, told of by the verb behind it. */
static gboolean
is_report (const CclSpeechReader *reader, const CclSpeech *speech, guint verb)
{
  guint behind = ccl_speech_get_chunk (reader, verb)->first, end;

  if (speech->cue_first >= behind || speech->n_content == 0)
    return FALSE;
  end = speech->content[speech->n_content - 1].end;
  return end == behind || (end + 1 == behind && ccl_speech_is_kind (reader, verb - 1, CCL_CHUNK_COMMA));
}

static gboolean
holds (const CclSpeech *speech, guint token)
{
  for (guint i = 0; i < speech->n_content; i++)
    if (speech->content[i].first <= token && token < speech->content[i].end)
      return TRUE;
  return FALSE;
}

/* "the Turkish figures are fiction": whoever says the sentence denies its subject. */
static gboolean
read_copula (CclSpeechReader *reader, guint verb, const CclNounList *subjects, guint falsehood)
{
  CclSpeech speech = { .continues = -1, .stance = CCL_STANCE_DENIES, .negates = TRUE, .vouches = TRUE, .unlisted = TRUE };
  guint subject = subjects->n > 0 ? subjects->items[0] : verb;
  guint first = ccl_speech_get_chunk (reader, subject)->first, at = ccl_speech_get_chunk (reader, verb)->first;
  gboolean held = FALSE;

  speech.cue_first = ccl_speech_get_chunk (reader, falsehood)->first;
  speech.cue_end = ccl_speech_get_chunk (reader, falsehood)->end;
  for (guint i = reader->n_before; i < reader->speeches->speeches->len; i++)
    {
      const CclSpeech *other = ccl_speech_get (reader, i);

      /* It is not the report that says so. */
      if (is_report (reader, other, verb))
        first = MIN (first, other->cue_first);
      else if (!(other->cue_first >= first && other->cue_first < at) && other->party != NULL && !other->negates && other->vouches &&
               (!held || holds (other, at)))
        {
          held = holds (other, at);
          speech.party = other->party;
          speech.source_first = other->source_first;
          speech.source_end = other->source_end;
        }
    }
  if (speech.party == NULL)
    speech.party = reader->scene->issuer;
  if (speech.party == NULL || first == at)
    return FALSE;
  ccl_speech_add_content (&speech, first, ccl_speech_get_chunk (reader, verb)->first);
  speech.anaphoric = subject < verb && ccl_speech_points_back (reader, subject, verb);
  ccl_speech_append (reader, &speech);
  return TRUE;
}

gboolean
ccl_speech_read_falsehood (CclSpeechReader *reader, guint verb)
{
  const CclChunk *chunk = ccl_speech_get_chunk (reader, verb);
  CclNounList subjects = { 0 };
  CclSpeech speech = { .continues = -1, .stance = CCL_STANCE_DENIES, .negates = TRUE, .vouches = TRUE };
  CclSource source;
  /* "the report is fabricated" */
  gboolean self = ccl_speech_is_called_false (reader, verb);
  int falsehood = self ? (int) verb : ccl_speech_find_falsehood (reader, verb + 1, reader->end);

  if (falsehood < 0 || chunk->negated || chunk->modal || chunk->infinitive || chunk->gerund ||
      ccl_document_find_match (reader->document, chunk->verb, CCL_ENTRY_VERB) != NULL)
    return FALSE;
  if (chunk->cue != NULL && (guint) falsehood > ccl_speech_find_content_end (reader, verb + 1, CCL_COMPLEMENT_CLAUSE))
    return FALSE;
  /* "that a pilot is held, are fiction": it is said of the later verb's subject. */
  for (guint at = verb + 1; chunk->copula && at < (guint) falsehood; at++)
    if (ccl_speech_is_finite (reader, at) && !ccl_speech_may_hang (reader, at))
      return FALSE;
  ccl_clause_list_subjects (reader->chunks, verb, &subjects);
  /* "they exist in the imagination" */
  if (chunk->copula || self || (chunk->cue == NULL && subjects.n > 0 && ccl_speech_is_word (reader, subjects.items[0], CCL_WORD_THING)))
    return read_copula (reader, verb, &subjects, (guint) falsehood);
  if (subjects.n == 0)
    return FALSE;

  if (!ccl_speech_find_source_at (reader, subjects.items[0], verb, &source) || !ccl_speech_may_speak (reader, &source))
    return FALSE;
  speech.cue_first = chunk->first;
  speech.cue_end = chunk->end;
  ccl_speech_set_source (reader, &speech, &source);
  ccl_speech_remember_source (reader, &speech, &source);
  ccl_speech_add_content (&speech, chunk->end, ccl_speech_get_chunk (reader, ccl_speech_find_content_end (reader, verb + 1, CCL_COMPLEMENT_CLAUSE) - 1)->end);
  speech.anaphoric = ccl_speech_points_back (reader, verb + 1, (guint) falsehood + 1);
  /* "Asked about the report that …, he called it a lie": the content stands before. */
  if (speech.anaphoric && source.start > reader->first + 1)
    ccl_speech_add_content (&speech, reader->first_token, speech.source_first);
  ccl_speech_append (reader, &speech);
  return TRUE;
}
