/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-speech-private.h"

static CclChunkKind
kind_of (const CclSpeechReader *reader, guint chunk)
{
  return ccl_speech_get_chunk (reader, chunk)->kind;
}

/* Cues that every noun can precede ("the count rose", "prices put up"): only somebody who is known to speak makes
 * them attribute. "said" and "told" attribute whoever speaks. */
static gboolean
is_firm (const CclEntry *cue)
{
  return !cue->generic;
}

/* Whether the words from here to the end of the sentence are no more than when and where it was said. */
static gboolean
only_circumstances (const CclSpeechReader *reader, guint chunk)
{
  for (guint at = chunk; at < reader->end && at - chunk < 60; at++)
    {
      const CclChunk *it = ccl_speech_get_chunk (reader, at);

      switch (it->kind)
        {
        case CCL_CHUNK_COMPLEMENTISER:
        case CCL_CHUNK_RELATIVE:
        case CCL_CHUNK_INCLUDING:
          return FALSE;
        case CCL_CHUNK_VERB:
          if (!it->gerund)
            return FALSE;
          break;
        case CCL_CHUNK_NOUN:
          if (it->figure != NULL || (at == chunk && it->event != NULL))
            return FALSE;
          if (at == chunk && (it->object != NULL) && it->speaker == NULL)
            return FALSE;
          break;
        default:
          break;
        }
    }

  return TRUE;
}

/* "An F-16, one of six that Thailand has": whatever stands behind it, no speaker. */
static gboolean
is_thing (const CclChunk *chunk)
{
  return chunk->object != NULL && !ccl_object_is_people (chunk->object->entry->object) && chunk->speaker == NULL && chunk->party == NULL;
}

/* "The troops, who came by air, arrived at dawn, said a villager": what stands before the cue has a verb of its own. */
static gboolean
has_verb (const CclSpeechReader *reader, guint subject, guint cue)
{
  gboolean relative = FALSE;

  if (kind_of (reader, cue - 1) != CCL_CHUNK_COMMA || (ccl_speech_get_chunk (reader, cue)->cue->entry->takes & CCL_TAKES_ADDRESSEE) != 0)
    return FALSE;
  for (guint at = subject + 1; at + 1 < cue && at - subject < 30; at++)
    {
      relative |= kind_of (reader, at) == CCL_CHUNK_RELATIVE;
      if (kind_of (reader, at) == CCL_CHUNK_COMMA)
        relative = FALSE;
      if (!relative && kind_of (reader, at) == CCL_CHUNK_VERB &&
          (ccl_speech_get_chunk (reader, at)->reduced ? kind_of (reader, at - 1) == CCL_CHUNK_COMMA
                                                      : ccl_speech_is_finite (reader, at) && !ccl_speech_may_hang (reader, at)))
        return TRUE;
    }
  return FALSE;
}

/* "…," said X: a speaker behind the cue, and nothing said behind the speaker but when and where. */
static gboolean
is_inverted (const CclSpeechReader *reader, guint verb, const CclSource *source)
{
  const CclChunk *behind;
  CclSource speaker;
  gboolean quoted;
  guint first, end;

  if (!ccl_speech_is_kind (reader, verb + 1, CCL_CHUNK_NOUN) || ccl_speech_get_chunk (reader, verb)->gerund)
    return FALSE;
  behind = ccl_speech_get_chunk (reader, verb + 1);
  if ((behind->figure != NULL && behind->speaker == NULL && !(behind->object != NULL && ccl_object_is_people (behind->object->entry->object))) || behind->pronoun)
    return FALSE;
  if (verb > reader->first && !ccl_speech_find_content_before (reader, verb, &first, &end, &quoted))
    return FALSE;
  if (verb > reader->first && kind_of (reader, verb - 1) == CCL_CHUNK_QUOTE && (quoted || is_firm (ccl_speech_get_chunk (reader, verb)->cue->entry)))
    return TRUE;
  if (!(behind->proper || behind->speaker != NULL || behind->party != NULL || behind->object != NULL))
    return FALSE;
  if (source != NULL && ccl_speech_may_speak (reader, source) && !is_thing (ccl_speech_get_chunk (reader, source->head)) &&
      !(is_firm (ccl_speech_get_chunk (reader, verb)->cue->entry) && has_verb (reader, source->head, verb)))
    return FALSE;
  if (!ccl_speech_find_source_at (reader, verb + 1, reader->end, &speaker))
    return FALSE;
  return verb == reader->first || only_circumstances (reader, ccl_chunks_find (reader->chunks, speaker.end - 1) + 1);
}

/* Adds what stands behind a cue. Returns whether anything does. */
CclComplement
ccl_speech_add_complement (const CclSpeechReader *reader, guint after, const CclEntry *cue, CclSpeech *speech)
{
  guint start, end;
  CclComplement found = ccl_speech_find_complement (reader, cue, after, &start);

  if (found == CCL_COMPLEMENT_NONE)
    return found;
  end = ccl_speech_find_content_end (reader, start, found);
  if (end <= start)
    return CCL_COMPLEMENT_NONE;
  if (found == CCL_COMPLEMENT_QUOTATION)
    speech->quoted = TRUE;
  speech->clause |= found == CCL_COMPLEMENT_CLAUSE || found == CCL_COMPLEMENT_QUOTATION;
  /* "agreed to meet", "confirmed to be": what they will do, not what is so; "claims to have shot down" */
  if (found == CCL_COMPLEMENT_INFINITIVE && cue->stance != CCL_STANCE_ALLEGES)
    speech->vouches = FALSE;
  if (start > after && (cue->takes & CCL_TAKES_ADDRESSEE) != 0)
    {
      speech->addressee_first = ccl_speech_get_chunk (reader, after)->first;
      speech->addressee_end = ccl_speech_get_chunk (reader, start)->first;
    }
  ccl_speech_add_content (speech, ccl_speech_get_chunk (reader, start)->first, ccl_speech_get_chunk (reader, end - 1)->end);
  return found;
}

/* "“No,” he said, “never.”"; "two, he said, were hit": the content goes on behind the cue. */
static void
add_rest (const CclSpeechReader *reader, guint after, CclSpeech *speech)
{
  guint at = after, end;

  at = ccl_speech_skip_circumstances (reader, at);
  if (at + 1 >= reader->end)
    return;
  if (!speech->quoted && ccl_clause_is (reader->chunks, at, ";") && !ccl_speech_attributes (reader, at + 1))
    {
      end = ccl_speech_find_content_end (reader, at + 1, CCL_COMPLEMENT_CLAUSE);
      ccl_speech_add_content (speech, ccl_speech_get_chunk (reader, at + 1)->first, ccl_speech_get_chunk (reader, end - 1)->end);
      return;
    }
  if (kind_of (reader, at) != CCL_CHUNK_COMMA)
    return;
  at++;
  if (speech->quoted)
    {
      int quotation = -1;

      if (ccl_speech_opens_quotation (reader, at, &quotation))
        ccl_speech_add_content (speech, ccl_speech_get_chunk (reader, at)->first,
                                MIN (g_array_index (reader->document->quotations, CclQuotation, quotation).end, reader->end_token));
      return;
    }
  /* "it said, after which the aircraft had struck" */
  if ((ccl_speech_is_word (reader, at, CCL_WORD_ASIDE) && !ccl_speech_is_kind (reader, at + 1, CCL_CHUNK_RELATIVE)) || ccl_speech_attributes (reader, at))
    return;
  end = ccl_speech_find_content_end (reader, at, CCL_COMPLEMENT_CLAUSE);
  ccl_speech_add_content (speech, ccl_speech_get_chunk (reader, at)->first, ccl_speech_get_chunk (reader, end - 1)->end);
}

/* "gave, for the first time, details of what was seized: 19 vehicles, …": what is told stands behind the colon. */
static gboolean
add_list (const CclSpeechReader *reader, guint after, const CclEntry *cue, CclSpeech *speech)
{
  if ((cue->takes & (CCL_TAKES_OBJECT | CCL_TAKES_CLAUSE)) == 0)
    return FALSE;
  /* "Persons questioned: 119" */
  if ((cue->generic || cue->negates) && after + 1 < reader->end && ccl_clause_is (reader->chunks, after, ":") &&
      ccl_speech_get_chunk (reader, after + 1)->figure != NULL)
    return FALSE;
  for (guint at = after; at + 1 < reader->end; at++)
    {
      if (kind_of (reader, at) == CCL_CHUNK_QUOTE || kind_of (reader, at) == CCL_CHUNK_COMPLEMENTISER)
        return FALSE;
      if (kind_of (reader, at) != CCL_CHUNK_STOP)
        continue;
      if (!ccl_clause_is (reader->chunks, at, ":"))
        return FALSE;
      ccl_speech_add_content (speech, ccl_speech_get_chunk (reader, at + 1)->first,
                              ccl_speech_get_chunk (reader, ccl_speech_find_content_end (reader, at + 1, CCL_COMPLEMENT_CLAUSE) - 1)->end);
      return TRUE;
    }
  return FALSE;
}

/* "after the parties had agreed to": a circumstance, no speech. */
static gboolean
is_background (const CclSpeechReader *reader, guint verb, guint noun)
{
  const CclEntry *cue = ccl_speech_get_chunk (reader, verb)->cue->entry;
  guint start;

  if ((cue->takes & CCL_TAKES_INFINITIVE) != 0 && ccl_speech_is_kind (reader, verb + 1, CCL_CHUNK_VERB) &&
      ccl_speech_get_chunk (reader, verb + 1)->infinitive)
    return FALSE;
  /* "even as a woman accused him of lying" */
  if ((cue->takes & CCL_TAKES_ADDRESSEE) != 0 && ccl_speech_find_complement (reader, cue, verb + 1, &start) == CCL_COMPLEMENT_PHRASE)
    return FALSE;
  return cue->generic && cue->act == CCL_CUE_ACT_SAY && noun > reader->first && kind_of (reader, noun - 1) == CCL_CHUNK_SUBORDINATOR &&
         !ccl_speech_is_word (reader, noun - 1, CCL_WORD_CONTRAST);
}

/* Whether who stands before or behind a cue can be its source. */
static gboolean
suits (const CclSpeechReader *reader, const CclEntry *cue, const CclSource *source)
{
  const CclChunk *head = ccl_speech_get_chunk (reader, source->head);

  /* "Russian rockets slammed into the city", but "Clinton's team says" */
  if (head->speaker == NULL && ((head->object != NULL && !is_firm (cue) && !ccl_object_is_people (head->object->entry->object)) || (head->event != NULL && !head->proper)))
    return FALSE;
  if (ccl_speech_may_speak (reader, source))
    return TRUE;
  return !head->counter && (is_firm (cue) || (head->figure == NULL && !head->pronoun));
}

/* "a presence that experts put at 3,000" */
static gboolean
is_measured (const CclSpeechReader *reader, guint verb)
{
  return ccl_speech_is_kind (reader, verb + 1, CCL_CHUNK_NOUN) && ccl_speech_get_chunk (reader, verb + 1)->figure != NULL &&
         g_str_equal (ccl_document_get_token (reader->document, ccl_speech_get_chunk (reader, verb)->end - 1)->folded, "at");
}

/* "a march which its organisers say drew thousands": what is said is told of the noun before, which belongs to it. */
static gboolean
read_relative (const CclSpeechReader *reader, guint verb, guint behind, CclSpeech *speech)
{
  guint noun, end, next = verb + 1;

  /* "that Pakistan said on 10 May it had hit" */
  if (ccl_speech_is_kind (reader, next, CCL_CHUNK_TIME))
    next++;
  else if (ccl_speech_is_kind (reader, next, CCL_CHUNK_PREPOSITION) && ccl_speech_is_kind (reader, next + 1, CCL_CHUNK_TIME))
    next += 2;

  /* "…, which the enemy himself admitted": the whole clause before. */
  if (behind >= reader->first + 3 && kind_of (reader, behind - 1) == CCL_CHUNK_RELATIVE && kind_of (reader, behind - 2) == CCL_CHUNK_COMMA &&
      (verb + 1 >= reader->end || kind_of (reader, verb + 1) == CCL_CHUNK_COMMA || kind_of (reader, verb + 1) == CCL_CHUNK_STOP))
    {
      ccl_speech_add_content (speech, reader->first_token, ccl_speech_get_chunk (reader, behind - 2)->first);
      speech->unlisted = TRUE;
      return TRUE;
    }
  if (behind < reader->first + 2 || !(kind_of (reader, behind - 1) == CCL_CHUNK_RELATIVE || kind_of (reader, behind - 1) == CCL_CHUNK_COMPLEMENTISER) ||
      !(ccl_speech_is_finite (reader, next) || is_measured (reader, verb) ||
        (ccl_speech_is_kind (reader, next, CCL_CHUNK_NOUN) && ccl_speech_get_chunk (reader, next)->pronoun && ccl_speech_is_finite (reader, next + 1))))
    return FALSE;
  noun = behind - 2;
  if (kind_of (reader, noun) == CCL_CHUNK_COMMA && noun > reader->first)
    noun--;
  if (kind_of (reader, noun) != CCL_CHUNK_NOUN)
    return FALSE;
  while (noun >= reader->first + 2 && ccl_clause_is (reader->chunks, noun - 1, "of") && kind_of (reader, noun - 2) == CCL_CHUNK_NOUN)
    noun -= 2;
  /* "3,958, the number that X says it has verified" */
  if (noun >= reader->first + 2 && kind_of (reader, noun - 1) == CCL_CHUNK_COMMA && ccl_speech_get_chunk (reader, noun)->counter &&
      ccl_speech_get_chunk (reader, noun - 2)->figure != NULL)
    noun -= 2;
  end = ccl_speech_find_content_end (reader, next, CCL_COMPLEMENT_CLAUSE);
  /* "the rule, which critics say is useless, and replace it" */
  if (kind_of (reader, behind - 2) == CCL_CHUNK_COMMA)
    for (guint at = next + 1; at < end; at++)
      if (kind_of (reader, at) == CCL_CHUNK_COMMA && ccl_document_get_token (reader->document, ccl_speech_get_chunk (reader, at)->first)->quote < 0)
        end = at;
  ccl_speech_add_content (speech, ccl_speech_get_chunk (reader, noun)->first, ccl_speech_get_chunk (reader, behind - 1)->first);
  ccl_speech_add_content (speech, ccl_speech_get_chunk (reader, next)->first, ccl_speech_get_chunk (reader, end - 1)->end);
  return TRUE;
}

/* Whether a token lies in what the sentence has somebody say already. */
static gboolean
is_held (const CclSpeechReader *reader, guint token, gboolean denied)
{
  for (guint i = reader->n_before; i < reader->speeches->speeches->len; i++)
    {
      const CclSpeech *speech = ccl_speech_get (reader, i);

      for (guint j = 0; j < speech->n_content && speech->negates == denied && speech->vouches; j++)
        if (speech->content[j].first <= token && token < speech->content[j].end)
          return TRUE;
    }
  return FALSE;
}

/* Whether a token lies in a question that the sentence tells of. */
static gboolean
is_asked (const CclSpeechReader *reader, guint token)
{
  for (guint i = reader->n_before; i < reader->speeches->speeches->len; i++)
    {
      const CclSpeech *speech = ccl_speech_get (reader, i);

      if (speech->act == CCL_CUE_ACT_ASK && speech->n_content > 0 && speech->content[0].first <= token && token < speech->content[0].end)
        return TRUE;
    }
  return FALSE;
}

/* "As X said, Y"; "Y, as X claims": the clause beside the comma. */
static gboolean
read_as (const CclSpeechReader *reader, guint verb, guint as, CclSpeech *speech)
{
  guint at = ccl_speech_skip_circumstances (reader, verb + 1), start;

  if (at < reader->end && kind_of (reader, at) != CCL_CHUNK_COMMA && kind_of (reader, at) != CCL_CHUNK_STOP)
    return FALSE;
  if (as == reader->first)
    {
      if (at + 1 >= reader->end)
        return FALSE;
      ccl_speech_add_content (speech, ccl_speech_get_chunk (reader, at + 1)->first,
                              ccl_speech_get_chunk (reader, ccl_speech_find_content_end (reader, at + 1, CCL_COMPLEMENT_CLAUSE) - 1)->end);
      return TRUE;
    }
  if (kind_of (reader, as - 1) != CCL_CHUNK_COMMA)
    return FALSE;
  /* "A repeated that nobody had fled, as B claims": A vouches for it, and B perhaps for the contrary. */
  speech->vouches &= as < reader->first + 2 || !is_held (reader, ccl_speech_get_chunk (reader, as - 2)->first, FALSE);
  for (start = as - 1; start > reader->first && as - start < 40; start--)
    if (kind_of (reader, start - 1) == CCL_CHUNK_COMPLEMENTISER || kind_of (reader, start - 1) == CCL_CHUNK_STOP)
      break;
  ccl_speech_add_content (speech, ccl_speech_get_chunk (reader, start)->first, ccl_speech_get_chunk (reader, as - 1)->first);
  return TRUE;
}

/* "emails released on Wednesday show": the participle hangs on the noun, the verb comes later. */
static gboolean
hangs (const CclSpeechReader *reader, guint verb)
{
  if (!ccl_speech_may_hang (reader, verb) || ccl_speech_get_chunk (reader, verb)->gerund)
    return FALSE;
  for (guint at = verb + 1; at < reader->end && at - verb < 7; at++)
    switch (kind_of (reader, at))
      {
      case CCL_CHUNK_PREPOSITION:
      case CCL_CHUNK_TIME:
      case CCL_CHUNK_ADVERB:
        break;
      case CCL_CHUNK_NOUN:
        if (at == verb + 1)
          return FALSE;
        break;
      case CCL_CHUNK_VERB:
        /* "bellowed to cheers" */
        return ccl_speech_is_finite (reader, at) && kind_of (reader, at - 1) != CCL_CHUNK_PREPOSITION;
      default:
        return FALSE;
      }
  return FALSE;
}

static gboolean
begins_part (const CclSpeechReader *reader, guint chunk)
{
  return chunk == reader->first || kind_of (reader, chunk - 1) == CCL_CHUNK_COMMA;
}

/* "Asked whether he would run, he said": nobody is told who asked. */
static void
read_question (CclSpeechReader *reader, guint verb)
{
  CclSpeech speech = ccl_speech_begin (ccl_speech_get_chunk (reader, verb)->cue);
  guint start, end;

  if (ccl_speech_find_complement (reader, ccl_speech_get_chunk (reader, verb)->cue->entry, verb + 1, &start) != CCL_COMPLEMENT_CLAUSE)
    return;
  for (end = start; end < reader->end && kind_of (reader, end) != CCL_CHUNK_COMMA; end++)
    ;
  ccl_speech_add_content (&speech, ccl_speech_get_chunk (reader, start)->first, ccl_speech_get_chunk (reader, end - 1)->end);
  ccl_speech_append (reader, &speech);
}

/**
 * read_inserted:
 *
 * "Thai jets, she countered, dropped two bombs": the words that attribute stand between a subject and its verb.
 */
static gboolean
read_inserted (const CclSpeechReader *reader, guint verb, guint behind, CclSpeech *speech)
{
  guint after = ccl_speech_skip_circumstances (reader, verb + 1), start = behind - 1;

  if (behind < reader->first + 2 || kind_of (reader, behind - 1) != CCL_CHUNK_COMMA || !ccl_speech_is_kind (reader, after, CCL_CHUNK_COMMA) ||
      !ccl_speech_is_finite (reader, after + 1) || ccl_speech_get_chunk (reader, after + 1)->cue != NULL)
    return FALSE;
  while (start > reader->first && (kind_of (reader, start - 1) == CCL_CHUNK_NOUN || kind_of (reader, start - 1) == CCL_CHUNK_PREPOSITION ||
                                   kind_of (reader, start - 1) == CCL_CHUNK_ADVERB || ccl_speech_may_hang (reader, start - 1)))
    start--;
  if (kind_of (reader, start) != CCL_CHUNK_NOUN || (start > reader->first && ccl_speech_is_kind (reader, start - 1, CCL_CHUNK_VERB)))
    return FALSE;
  ccl_speech_add_content (speech, ccl_speech_get_chunk (reader, start)->first, ccl_speech_get_chunk (reader, behind - 1)->first);
  ccl_speech_add_content (speech, ccl_speech_get_chunk (reader, after + 1)->first,
                          ccl_speech_get_chunk (reader, ccl_speech_find_content_end (reader, after + 1, CCL_COMPLEMENT_CLAUSE) - 1)->end);
  return TRUE;
}

/* "The war has claimed 4,000 lives": a verb that tells an event of something that cannot speak. */
static gboolean
tells_event (const CclSpeechReader *reader, guint verb, const CclSource *source)
{
  guint start;

  return ccl_document_find_match (reader->document, ccl_speech_get_chunk (reader, verb)->verb, CCL_ENTRY_VERB) != NULL &&
         ccl_speech_is_kind (reader, verb + 1, CCL_CHUNK_NOUN) && ccl_speech_get_chunk (reader, verb + 1)->figure != NULL &&
         !ccl_speech_may_speak (reader, source) &&
         ccl_speech_find_complement (reader, ccl_speech_get_chunk (reader, verb)->cue->entry, verb + 1, &start) == CCL_COMPLEMENT_OBJECT;
}

/* "X said that Y", "Y, X said", "Y, said X" */
void
ccl_speech_read_verb (CclSpeechReader *reader, guint verb)
{
  const CclChunk *chunk = ccl_speech_get_chunk (reader, verb);
  const CclEntry *cue = chunk->cue->entry;
  CclSpeech speech = ccl_speech_begin (chunk->cue);
  CclSource source;
  gboolean found, inverted = FALSE, quoted = FALSE;
  guint first = 0, end = 0, behind, subject_of = verb;
  CclComplement complement = CCL_COMPLEMENT_NONE;

  speech.cue_first = chunk->first;
  speech.cue_end = chunk->end;
  if (chunk->passive || (verb + 1 < reader->end && ccl_clause_is (reader->chunks, verb + 1, "by")))
    {
      int agent = ccl_clause_find_agent (reader->chunks, verb, reader->end);

      if (agent >= 0)
        ccl_speech_read_agent (reader, verb, agent);
      else if (chunk->passive)
        ccl_speech_read_passive (reader, verb);
      return;
    }
  if (chunk->infinitive)
    {
      ccl_speech_read_purpose (reader, verb);
      return;
    }
  if ((chunk->modal && cue->act != CCL_CUE_ACT_SAY) || hangs (reader, verb))
    return;
  if (cue->act == CCL_CUE_ACT_ASK && begins_part (reader, verb) && !chunk->gerund)
    {
      read_question (reader, verb);
      return;
    }
  /* "Asked what she would tell him, she replied" */
  if (chunk->modal && is_asked (reader, chunk->first))
    return;
  if (chunk->modal || chunk->negated)
    speech.vouches = FALSE;
  /* "did not rule out that some had died": who denies no denial says nothing of it. */
  if (chunk->negated && speech.negates)
    {
      speech.negates = FALSE;
      speech.stance = CCL_STANCE_ALLEGES;
    }

  if (chunk->gerund && verb > reader->first && ccl_speech_is_finite (reader, verb - 1) && ccl_speech_get_chunk (reader, verb - 1)->cue == NULL)
    subject_of = verb - 1; /* "keeps repeating" */
  else if (chunk->gerund)
    {
      /* "has been quoted as saying that" */
      if (verb > reader->first + 2 && ccl_speech_is_finite (reader, verb - 2) && ccl_speech_get_chunk (reader, verb - 2)->passive &&
          kind_of (reader, verb - 1) == CCL_CHUNK_PREPOSITION)
        {
          if (!ccl_speech_find_source_before (reader, verb - 2, &source) || !ccl_speech_may_speak (reader, &source))
            return;
          speech.cue_first = ccl_speech_get_chunk (reader, verb - 2)->first;
          ccl_speech_set_source (reader, &speech, &source);
          if (ccl_speech_add_complement (reader, verb + 1, cue, &speech) != CCL_COMPLEMENT_NONE)
            ccl_speech_append (reader, &speech);
          return;
        }
      /* "…, with his spokesman saying that" */
      if (verb > reader->first + 1 && kind_of (reader, verb - 1) == CCL_CHUNK_NOUN)
        {
          ccl_speech_read_beside (reader, verb, &speech);
          return;
        }
      if (verb == reader->first || (kind_of (reader, verb - 1) != CCL_CHUNK_COMMA && kind_of (reader, verb - 1) != CCL_CHUNK_COORDINATOR &&
                                    kind_of (reader, verb - 1) != CCL_CHUNK_ADVERB))
        return;
      if (ccl_speech_find_shared_source (reader, verb, &speech) && ccl_speech_add_complement (reader, verb + 1, cue, &speech) != CCL_COMPLEMENT_NONE)
        ccl_speech_append (reader, &speech);
      return;
    }

  found = ccl_speech_find_source_before (reader, subject_of, &source);
  if (is_inverted (reader, verb, found ? &source : NULL))
    {
      inverted = TRUE;
      found = ccl_speech_find_source_at (reader, verb + 1, reader->end, &source);
      behind = verb;
    }
  else if (!found)
    {
      /* "X won Ohio and said that": the subject of the verb before, or whose speech it joins. */
      if (verb > reader->first && (kind_of (reader, verb - 1) == CCL_CHUNK_COORDINATOR || kind_of (reader, verb - 1) == CCL_CHUNK_ADVERB) &&
          ccl_speech_find_shared_source (reader, verb, &speech) && ccl_speech_add_complement (reader, verb + 1, cue, &speech) != CCL_COMPLEMENT_NONE)
        ccl_speech_append (reader, &speech);
      return;
    }
  else
    behind = source.start;
  if (!found || is_background (reader, verb, behind) || !suits (reader, cue, &source) || tells_event (reader, verb, &source))
    return;

  if (!inverted && (read_relative (reader, verb, behind, &speech) || read_inserted (reader, verb, behind, &speech)))
    ;
  else if (!inverted && behind > reader->first && ccl_clause_is (reader->chunks, behind - 1, "as") && read_as (reader, verb, behind - 1, &speech))
    ;
  else if (ccl_speech_find_content_before (reader, behind, &first, &end, &quoted))
    {
      speech.quoted = quoted;
      if (!inverted && !(quoted && ccl_speech_is_kind (reader, verb + 1, CCL_CHUNK_SUBORDINATOR)))
        complement = ccl_speech_add_complement (reader, verb + 1, cue, &speech);
      /* "While he won, X said that …": what is said stands behind, and before only when. */
      speech.clause = TRUE;
      if (complement == CCL_COMPLEMENT_NONE || quoted)
        {
          speech.n_content = 0;
          ccl_speech_add_content (&speech, first, end);
          if (complement != CCL_COMPLEMENT_NONE && quoted)
            ccl_speech_add_complement (reader, verb + 1, cue, &speech);
          else
            add_rest (reader, inverted ? ccl_chunks_find (reader->chunks, source.end - 1) + 1 : verb + 1, &speech);
        }
    }
  else if (inverted)
    {
      guint after = ccl_chunks_find (reader->chunks, source.end - 1) + 1;

      if (ccl_speech_is_kind (reader, after, CCL_CHUNK_STOP) && after + 1 < reader->end)
        ccl_speech_add_content (&speech, ccl_speech_get_chunk (reader, after + 1)->first, reader->end_token);
    }
  else if (ccl_speech_add_complement (reader, verb + 1, cue, &speech) == CCL_COMPLEMENT_NONE && !add_list (reader, verb + 1, cue, &speech) && is_firm (cue))
    add_rest (reader, verb + 1, &speech);
  if (speech.n_content == 0)
    return;
  /* Whoever it is, they may think or say so; but that they vouch for it is known only of those who speak. */
  if ((!is_firm (cue) && !ccl_speech_may_speak (reader, &source)) ||
      /* "denied that it had ever reported": nobody stands for what they are said not to have said. */
      is_held (reader, chunk->first, TRUE))
    speech.vouches = FALSE;
  ccl_speech_set_source (reader, &speech, &source);
  ccl_speech_remember_source (reader, &speech, &source);
  if (speech.negates)
    speech.anaphoric = ccl_speech_points_back (reader, verb + 1, reader->end);
  ccl_speech_append (reader, &speech);
}
