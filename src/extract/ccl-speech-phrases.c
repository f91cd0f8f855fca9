/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-speech-private.h"

/* How far a clause is looked through, in chunks: a sentence without end is hostile. */
#define CLAUSE 60

/* Cues that are no verbs: "according to X", "by his account", "Yerevan's report that", "is confident that". */

static CclChunkKind
kind_of (const CclSpeechReader *reader, guint chunk)
{
  return ccl_speech_get_chunk (reader, chunk)->kind;
}

static gboolean
at_edge (const CclSpeechReader *reader, guint chunk)
{
  if (chunk >= reader->end)
    return TRUE;
  switch (kind_of (reader, chunk))
    {
    case CCL_CHUNK_COMMA:
    case CCL_CHUNK_STOP:
    case CCL_CHUNK_QUOTE:
    case CCL_CHUNK_DASH:
    case CCL_CHUNK_TIME:
    case CCL_CHUNK_ADVERB:
      return TRUE;
    default:
      return FALSE;
    }
}

/* "According to X, …", "…, according to X", "…, according to X, …": what stands round the words from @start to @end. */
static void
add_surroundings (const CclSpeechReader *reader, guint start, guint end, CclSpeech *speech)
{
  guint first = reader->first, after = end;

  /* An earlier clause may attribute by itself: "X said A, but B, according to Y". */
  for (guint i = reader->n_before; i < reader->speeches->speeches->len; i++)
    {
      const CclSpeech *other = ccl_speech_get (reader, i);

      for (guint j = 0; j < other->n_content && other->vouches; j++)
        if (other->content[j].first >= reader->first_token && other->content[j].end <= ccl_speech_get_chunk (reader, start)->first &&
            other->cue_first < ccl_speech_get_chunk (reader, start)->first)
          {
            guint chunk = ccl_chunks_find (reader->chunks, other->content[j].end - 1) + 1;

            if (chunk < start && (kind_of (reader, chunk) == CCL_CHUNK_COMMA || kind_of (reader, chunk) == CCL_CHUNK_STOP ||
                                  kind_of (reader, chunk) == CCL_CHUNK_COORDINATOR))
              first = MAX (first, chunk + 1);
          }
    }
  if (start > first)
    ccl_speech_add_content (speech, ccl_speech_get_chunk (reader, first)->first, ccl_speech_get_chunk (reader, start)->first);
  while (after < reader->end && (kind_of (reader, after) == CCL_CHUNK_COMMA || kind_of (reader, after) == CCL_CHUNK_STOP))
    after++;
  if (after >= reader->end || ccl_speech_attributes (reader, after) || kind_of (reader, after) == CCL_CHUNK_RELATIVE ||
      (start > reader->first && ccl_speech_is_word (reader, after, CCL_WORD_ASIDE)))
    return;
  ccl_speech_add_content (speech, ccl_speech_get_chunk (reader, after)->first,
                          ccl_speech_get_chunk (reader, ccl_speech_find_content_end (reader, after, CCL_COMPLEMENT_CLAUSE) - 1)->end);
}

/* "the police version, according to which": the version tells what follows. */
static void
read_version (CclSpeechReader *reader, const CclMatch *cue, guint start, guint relative)
{
  CclSpeech speech = ccl_speech_begin (cue);
  CclSource source;
  guint noun = start, after = relative + 1;

  if (noun > reader->first && kind_of (reader, noun - 1) == CCL_CHUNK_COMMA)
    noun--;
  if (noun == reader->first || after >= reader->end || !ccl_speech_find_source_at (reader, noun - 1, start, &source))
    return;
  ccl_speech_set_source (reader, &speech, &source);
  ccl_speech_add_content (&speech, ccl_speech_get_chunk (reader, after)->first,
                          ccl_speech_get_chunk (reader, ccl_speech_find_content_end (reader, after, CCL_COMPLEMENT_CLAUSE) - 1)->end);
  ccl_speech_append (reader, &speech);
}

void
ccl_speech_read_preposition (CclSpeechReader *reader, const CclMatch *cue)
{
  guint start = ccl_chunks_find (reader->chunks, cue->first), noun = start;
  CclSpeech speech = ccl_speech_begin (cue);
  CclSource source;

  /* "citing": who is cited says so, but it is the speaker's own verb. */
  speech.unlisted = cue->entry->generic;
  while (noun < reader->end && (ccl_speech_get_chunk (reader, noun)->first < cue->end || kind_of (reader, noun) == CCL_CHUNK_ADVERB))
    noun++;
  if (noun < reader->end && kind_of (reader, noun) == CCL_CHUNK_RELATIVE)
    {
      read_version (reader, cue, start, noun);
      return;
    }
  if (!ccl_speech_find_source_at (reader, noun, reader->end, &source))
    return;
  ccl_speech_set_source (reader, &speech, &source);
  ccl_speech_remember_source (reader, &speech, &source);
  add_surroundings (reader, start, ccl_chunks_find (reader->chunks, source.end - 1) + 1, &speech);
  ccl_speech_append (reader, &speech);
}

/* "by the count of the health ministry": who counts stands behind. */
static gboolean
is_count_of (const CclSpeechReader *reader, guint chunk)
{
  return ccl_clause_is (reader->chunks, chunk - 1, "by") && ccl_speech_is_kind (reader, chunk + 2, CCL_CHUNK_NOUN) &&
         ccl_clause_is (reader->chunks, chunk + 1, "of") && ccl_speech_get_chunk (reader, chunk + 2)->speaker != NULL;
}

/* "By his account", "in its version". */
static gboolean
is_account (const CclSpeechReader *reader, guint chunk)
{
  const CclChunk *noun = ccl_speech_get_chunk (reader, chunk);

  return chunk > reader->first &&
         (ccl_clause_is (reader->chunks, chunk - 1, "by") || ccl_clause_is (reader->chunks, chunk - 1, "in") ||
          ccl_clause_is (reader->chunks, chunk - 1, "on")) &&
         (noun->possessed || noun->party != NULL || (noun->speaker != NULL && noun->speaker->first < noun->cue->first) ||
          ccl_document_is_word (reader->document, noun->first, CCL_WORD_POSSESSIVE, NULL) || is_count_of (reader, chunk)) &&
         /* "drew 12,000 people by the organisers' count" */
         (chunk == reader->first + 1 || at_edge (reader, chunk - 2) ||
          (noun->counter && noun->first < noun->cue->first && ccl_document_find_match (reader->document, noun->cue->first - 2, CCL_ENTRY_SPEAKER) != NULL && ccl_clause_is (reader->chunks, chunk - 1, "by"))) &&
         /* "By his account two men have fled" */
         (at_edge (reader, chunk + 1) || is_count_of (reader, chunk) || (chunk == reader->first + 1 && ccl_speech_is_kind (reader, chunk + 1, CCL_CHUNK_NOUN)));
}

static void
read_account (CclSpeechReader *reader, guint chunk)
{
  const CclChunk *noun = ccl_speech_get_chunk (reader, chunk);
  CclSpeech speech = ccl_speech_begin (noun->cue);
  guint end = chunk + 1;
  CclSource source;

  if (is_count_of (reader, chunk) && ccl_speech_find_source_at (reader, chunk + 2, reader->end, &source))
    {
      ccl_speech_set_source (reader, &speech, &source);
      end = ccl_chunks_find (reader->chunks, source.end - 1) + 1;
    }
  else if (noun->first < noun->cue->first)
    {
      speech.source_first = noun->first;
      speech.source_end = noun->cue->first;
      /* "by our estimate": of "our" alone */
      speech.party = ccl_scene_resolve (reader->scene, noun->first, noun->cue->first == noun->first + 1 ? noun->cue->first : noun->end, NULL);
    }
  else
    return;
  add_surroundings (reader, chunk - 1, end, &speech);
  ccl_speech_append (reader, &speech);
}

/* Whose claim or report it is, where the group says so: "Yerevan's report", "Syrian claims". */
static gboolean
find_owner (CclSpeechReader *reader, const CclChunk *chunk, CclSpeech *speech)
{
  gboolean speaker_like = FALSE;
  const char *party;

  if (chunk->cue->first == chunk->first)
    return FALSE;
  party = ccl_scene_resolve (reader->scene, chunk->first, chunk->cue->first, &speaker_like);
  if (!speaker_like || !(party != NULL || chunk->possessed) || chunk->pronoun)
    return FALSE;
  speech->source_first = chunk->first;
  speech->source_end = chunk->cue->first;
  speech->party = party;
  return TRUE;
}

/* "claims by the army", "reports circulated by X in Y": the author behind the noun. Returns the chunk behind. */
static guint
find_author (CclSpeechReader *reader, guint noun, CclSpeech *speech)
{
  guint at = noun + 1;

  if (at + 1 < reader->end && kind_of (reader, at) == CCL_CHUNK_VERB && ccl_speech_get_chunk (reader, at)->cue == NULL &&
      !ccl_speech_get_chunk (reader, at)->passive && ccl_clause_is (reader->chunks, at + 1, "by"))
    at++;
  while (at + 1 < reader->end && kind_of (reader, at) == CCL_CHUNK_PREPOSITION &&
         (ccl_clause_is (reader->chunks, at, "by") || ccl_clause_is (reader->chunks, at, "from") ||
          ccl_clause_is (reader->chunks, at, "in") || ccl_clause_is (reader->chunks, at, "on") ||
          /* "the claims of the American command that" */
          ccl_speech_is_kind (reader, at + 2, CCL_CHUNK_COMPLEMENTISER)) &&
         kind_of (reader, at + 1) == CCL_CHUNK_NOUN)
    {
      gboolean speaker_like = FALSE;
      CclSource source;
      const char *party;

      if (!ccl_speech_find_source_at (reader, at + 1, reader->end, &source))
        break;
      party = ccl_scene_resolve (reader->scene, source.first, source.end, &speaker_like);
      if (speaker_like && (party != NULL || ccl_clause_is (reader->chunks, at, "by")))
        {
          speech->source_first = source.first;
          speech->source_end = source.end;
          speech->party = party;
        }
      at = ccl_chunks_find (reader->chunks, source.end - 1) + 1;
    }
  return at;
}

/* Whether a verb has taken what begins here already: "told a briefing that". */
static gboolean
is_taken (const CclSpeechReader *reader, guint first)
{
  for (guint i = reader->n_before; i < reader->speeches->speeches->len; i++)
    for (guint j = 0; j < ccl_speech_get (reader, i)->n_content; j++)
      if (ccl_speech_get (reader, i)->content[j].first == first)
        return TRUE;
  return FALSE;
}

/* Whether a noun begins its clause, and so is the subject of a verb behind what it tells: "Reports that two were hit are false". */
static gboolean
is_subject (const CclSpeechReader *reader, guint noun)
{
  if (noun == reader->first)
    return TRUE;
  switch (kind_of (reader, noun - 1))
    {
    case CCL_CHUNK_COMMA:
    case CCL_CHUNK_STOP:
    case CCL_CHUNK_DASH:
    case CCL_CHUNK_QUOTE:
    case CCL_CHUNK_COORDINATOR:
    case CCL_CHUNK_SUBORDINATOR:
    case CCL_CHUNK_COMPLEMENTISER:
      return TRUE;
    default:
      return FALSE;
    }
}

/* "are unfounded", "is a lie", "were denied" */
static gboolean
calls_false (const CclSpeechReader *reader, guint verb)
{
  const CclChunk *chunk = ccl_speech_get_chunk (reader, verb);

  return ccl_speech_is_called_false (reader, verb) || (chunk->passive && chunk->cue != NULL && chunk->cue->entry->negates) ||
         (chunk->copula && ccl_speech_find_falsehood (reader, verb + 1, MIN (reader->end, verb + 4)) >= 0);
}

/* The finite verb of which a report is the subject, behind those of the clauses that it tells, or the end of the sentence. */
static guint
find_predicate (const CclSpeechReader *reader, guint start, gboolean clause)
{
  guint open = clause; /* clauses begun whose verb is still to come */
  gboolean reduced = FALSE;

  for (guint at = start; at < reader->end && at - start < CLAUSE; at++)
    switch (kind_of (reader, at))
      {
      case CCL_CHUNK_STOP:
        return reader->end;
      case CCL_CHUNK_RELATIVE:
      case CCL_CHUNK_SUBORDINATOR:
        open++;
        break;
      case CCL_CHUNK_COMPLEMENTISER:
        open += at > start;
        break;
      case CCL_CHUNK_COORDINATOR:
        open += ccl_speech_is_finite (reader, at + 1) && open == 0;
        break;
      case CCL_CHUNK_VERB:
        if (!ccl_speech_is_finite (reader, at))
          {
            reduced |= ccl_speech_get_chunk (reader, at)->reduced;
            break;
          }
        /* "Reports that many drowned are unfounded": what could be a participle was the clause's own verb. */
        if ((open == 0 && !ccl_speech_may_hang (reader, at)) || (reduced && open == 1 && calls_false (reader, at)))
          return kind_of (reader, at - 1) == CCL_CHUNK_COMMA ? at - 1 : at;
        open -= open > 0;
        break;
      default:
        break;
      }
  return reader->end;
}

/* "The estimate of the damage is $20 million": it is the predicate that tells what was estimated. */
static gboolean
tells_figure (const CclSpeechReader *reader, guint predicate)
{
  for (guint at = predicate + 1; at < reader->end && at < predicate + 4; at++)
    if (ccl_speech_get_chunk (reader, at)->figure != NULL)
      return TRUE;
  return FALSE;
}

/* "Islamabad's final count is 40", "Counts by journalists, based on names, run to 63": the predicate tells what was counted. */
static gboolean
read_tally (CclSpeechReader *reader, guint behind, CclSpeech *speech)
{
  guint predicate = behind < reader->end && kind_of (reader, behind) != CCL_CHUNK_PREPOSITION ? find_predicate (reader, behind, FALSE) : reader->end;

  if (predicate >= reader->end || ccl_speech_get_chunk (reader, predicate)->cue != NULL || !tells_figure (reader, predicate))
    return FALSE;
  ccl_speech_add_content (speech, ccl_speech_get_chunk (reader, predicate)->first,
                          ccl_speech_get_chunk (reader, ccl_speech_find_content_end (reader, predicate, CCL_COMPLEMENT_CLAUSE) - 1)->end);
  ccl_speech_append (reader, speech);
  return TRUE;
}

/* "Yerevan's report that …", "Syrian reports of …", "the claim by the army that …", "its refusal to …". */
static void
read_report (CclSpeechReader *reader, guint noun)
{
  const CclChunk *chunk = ccl_speech_get_chunk (reader, noun);
  const CclEntry *cue = chunk->cue->entry;
  CclSpeech speech = ccl_speech_begin (chunk->cue);
  guint at, start, end;
  gboolean clause, infinitive;

  /* "…, a claim that nobody confirmed": a remark on what was said, not what was claimed. */
  if (!find_owner (reader, chunk, &speech) && chunk->indefinite && noun > reader->first && kind_of (reader, noun - 1) == CCL_CHUNK_COMMA)
    return;
  at = find_author (reader, noun, &speech);
  if (at >= reader->end)
    return;
  /* "Reports aired by the channels that": behind a name it reads as a relative. */
  clause = kind_of (reader, at) == CCL_CHUNK_COMPLEMENTISER || (at > noun + 1 && ccl_clause_is (reader->chunks, at, "that"));
  infinitive = kind_of (reader, at) == CCL_CHUNK_VERB && ccl_speech_get_chunk (reader, at)->infinitive;
  if (chunk->counter && speech.source_end > speech.source_first && is_subject (reader, noun) && read_tally (reader, at, &speech))
    return;
  if (!clause && !ccl_clause_is (reader->chunks, at, "of") && !ccl_clause_is (reader->chunks, at, "about") &&
      !ccl_clause_is (reader->chunks, at, "on") &&
      !((cue->takes & CCL_TAKES_INFINITIVE) != 0 && infinitive))
    return;
  /* "The report of the commission", "a plan to": nobody says so. */
  if (speech.party == NULL && speech.source_first == speech.source_end && (speech.stance == CCL_STANCE_ASSERTS || !speech.vouches) &&
      !(clause && ccl_clause_is (reader->chunks, at, "that")))
    return;
  if (speech.party == NULL && speech.source_first == speech.source_end && speech.vouches && cue->act == CCL_CUE_ACT_SAY)
    speech.party = CCL_PARTY_MEDIA;

  start = kind_of (reader, at) == CCL_CHUNK_PREPOSITION ? at + 1 : at;
  if (start >= reader->end)
    return;
  /* To the end of the clause: the next finite verb behind a comma belongs to the frame around it. */
  for (end = start + 1; end < reader->end; end++)
    {
      CclChunkKind kind = kind_of (reader, end);

      if (kind == CCL_CHUNK_STOP || (kind == CCL_CHUNK_COMMA && ccl_speech_is_kind (reader, end + 1, CCL_CHUNK_NOUN) &&
                                     ccl_speech_is_kind (reader, end + 2, CCL_CHUNK_VERB) &&
                                     ccl_speech_get_chunk (reader, end + 2)->cue != NULL))
        break;
    }
  end = MIN (end, MAX (ccl_speech_find_content_end (reader, start, infinitive ? CCL_COMPLEMENT_INFINITIVE : CCL_COMPLEMENT_CLAUSE), start + 1));
  if (is_subject (reader, noun))
    {
      guint predicate = find_predicate (reader, start, clause);

      if (clause || infinitive || !tells_figure (reader, predicate))
        end = MIN (end, MAX (predicate, start + 1));
    }
  if (is_taken (reader, ccl_speech_get_chunk (reader, start)->first))
    return;
  ccl_speech_add_content (&speech, ccl_speech_get_chunk (reader, start)->first, ccl_speech_get_chunk (reader, end - 1)->end);
  ccl_speech_append (reader, &speech);
}

/* Whether a group, up to a token, is a single one who speaks: "the health ministry", "the governor". */
static gboolean
ends_in_speaker (const CclSpeechReader *reader, guint first, guint end)
{
  for (guint token = first; token < end; token++)
    {
      const CclMatch *speaker = ccl_document_find_match (reader->document, token, CCL_ENTRY_SPEAKER);

      if (speaker != NULL && speaker->end == end)
        return (speaker->form & CCL_FORM_PLURAL) == 0 && speaker->entry->part != CCL_SPEAKER_DOCUMENT && speaker->entry->part != CCL_SPEAKER_PEOPLE;
    }
  return FALSE;
}

/* The same behind a relative clause or an apposition, before a figure. */
static gboolean
read_interrupted (CclSpeechReader *reader, guint noun)
{
  const CclChunk *chunk = ccl_speech_get_chunk (reader, noun), *next = noun + 1 < reader->end ? ccl_speech_get_chunk (reader, noun + 1) : NULL;
  const CclMatch *verb = ccl_document_find_part (reader->document, chunk->cue->first, CCL_ENTRY_CUE, CCL_CUE_VERB);
  CclSpeech speech = ccl_speech_begin (chunk->cue);
  CclSource source;

  if (verb == NULL || (verb->form & CCL_FORM_THIRD) == 0 || chunk->end != chunk->cue->end || next == NULL || next->figure == NULL ||
      !ccl_speech_find_source_before (reader, noun, &source) || source.start == noun - 1 || !ccl_speech_may_speak (reader, &source))
    return FALSE;
  ccl_speech_set_source (reader, &speech, &source);
  ccl_speech_remember_source (reader, &speech, &source);
  ccl_speech_add_content (&speech, next->first, ccl_speech_get_chunk (reader, ccl_speech_find_content_end (reader, noun + 1, CCL_COMPLEMENT_OBJECT) - 1)->end);
  ccl_speech_append (reader, &speech);
  return TRUE;
}

/**
 * read_terse:
 *
 * "Eighteen workers died, WHO reports."; "WHO reports 4,014 deaths": a plural that is the verb of the name before it, in a group
 * of its own or in one with it. FALSE where it is none.
 */
static gboolean
read_terse (CclSpeechReader *reader, guint noun)
{
  const CclChunk *chunk = ccl_speech_get_chunk (reader, noun);
  gboolean alone = chunk->first == chunk->cue->first && noun > reader->first;
  gboolean apart = alone && kind_of (reader, noun - 1) == CCL_CHUNK_NOUN;
  const CclChunk *name = apart ? ccl_speech_get_chunk (reader, noun - 1) : chunk;
  guint start = apart ? noun - 1 : noun, first, end;
  CclSpeech speech = ccl_speech_begin (chunk->cue);
  CclSource source = { .head = start, .start = start, .first = name->first, .end = apart ? name->end : chunk->cue->first };
  gboolean quoted;

  /* "The Committee, which monitors conditions, counts 316 killings" */
  if (alone && kind_of (reader, noun - 1) == CCL_CHUNK_COMMA)
    return read_interrupted (reader, noun);
  source.name_end = source.end;
  /* Only a proper name has no article: "the police reports" */
  if (chunk->end != chunk->cue->end || chunk->cue->end != chunk->cue->first + 1 || source.end <= source.first || name->possessed ||
      !g_str_has_suffix (ccl_document_get_token (reader->document, chunk->cue->first)->folded, "s"))
    return FALSE;
  if (name->party != NULL && name->party->end == source.end)
    {
      if (name->party->entry->part == CCL_PART_ADJECTIVE || name->party->entry->part == CCL_PART_PEOPLE)
        return FALSE;
    }
  /* "the General Staff reports 134 clashes", "the ministry notes" */
  else if (!name->definite || !ends_in_speaker (reader, name->first, source.end))
    return FALSE;
  if (ccl_speech_is_kind (reader, noun + 1, CCL_CHUNK_NOUN) && ccl_speech_get_chunk (reader, noun + 1)->figure != NULL)
    ccl_speech_add_content (&speech, ccl_speech_get_chunk (reader, noun + 1)->first,
                            ccl_speech_get_chunk (reader, ccl_speech_find_content_end (reader, noun + 1, CCL_COMPLEMENT_OBJECT) - 1)->end);
  else if (at_edge (reader, noun + 1) && ccl_speech_find_content_before (reader, start, &first, &end, &quoted))
    ccl_speech_add_content (&speech, first, end);
  else
    return FALSE;
  speech.cue_first = chunk->cue->first;
  speech.cue_end = chunk->cue->end;
  ccl_speech_set_source (reader, &speech, &source);
  ccl_speech_append (reader, &speech);
  return TRUE;
}

void
ccl_speech_read_noun (CclSpeechReader *reader, guint noun)
{
  if (read_terse (reader, noun))
    return;
  if (is_account (reader, noun))
    read_account (reader, noun);
  else
    read_report (reader, noun);
}

/* Whether the sentence's speeches hold a token already. */
static gboolean
is_said (const CclSpeechReader *reader, guint token)
{
  for (guint i = reader->n_before; i < reader->speeches->speeches->len; i++)
    for (guint j = 0; j < ccl_speech_get (reader, i)->n_content; j++)
      if (ccl_speech_get (reader, i)->content[j].first <= token && token < ccl_speech_get (reader, i)->content[j].end)
        return TRUE;
  return FALSE;
}

/* Whether a verb is a clause's own, or a form that could be a participle behind its noun: "Trump fired off a tweet". */
static gboolean
is_told (const CclSpeechReader *reader, guint verb)
{
  return ccl_speech_is_finite (reader, verb) || (verb > reader->first && ccl_speech_is_kind (reader, verb, CCL_CHUNK_VERB) &&
                                                 ccl_speech_get_chunk (reader, verb)->reduced && kind_of (reader, verb - 1) == CCL_CHUNK_NOUN);
}

/* "Her spokesman was blunt: “We lost.”", "put it this way: “…”": whoever the clause before the colon is told of says what is quoted. */
void
ccl_speech_read_colon (CclSpeechReader *reader)
{
  for (guint at = reader->first + 2; at + 1 < reader->end; at++)
    {
      CclSpeech speech = { .continues = -1, .stance = CCL_STANCE_ASSERTS, .act = CCL_CUE_ACT_SAY, .vouches = TRUE, .quoted = TRUE, .clause = TRUE };
      guint verb = at;
      int quotation = -1;
      CclSource source;

      if (!ccl_clause_is (reader->chunks, at, ":") || !ccl_speech_opens_quotation (reader, at + 1, &quotation) ||
          is_said (reader, ccl_speech_get_chunk (reader, at + 1)->first))
        continue;
      while (verb > reader->first && at - verb < CLAUSE && !is_told (reader, verb))
        verb--;
      if (!is_told (reader, verb) || !ccl_speech_find_source_before (reader, verb, &source) || !ccl_speech_may_speak (reader, &source))
        return;
      speech.cue_first = ccl_speech_get_chunk (reader, verb)->first;
      speech.cue_end = ccl_speech_get_chunk (reader, at)->first;
      ccl_speech_set_source (reader, &speech, &source);
      ccl_speech_remember_source (reader, &speech, &source);
      ccl_speech_add_content (&speech, ccl_speech_get_chunk (reader, at + 1)->first,
                              MIN (g_array_index (reader->document->quotations, CclQuotation, quotation).end, reader->end_token));
      ccl_speech_append (reader, &speech);
      return;
    }
}

/* "is confident that", "are worried about", "was not sure whether" */
void
ccl_speech_read_predicate (CclSpeechReader *reader, const CclMatch *cue)
{
  guint at = ccl_chunks_find (reader->chunks, cue->first), verb = at, start, end;
  const CclChunk *chunk = ccl_speech_get_chunk (reader, at);
  CclSpeech speech = ccl_speech_begin (cue);
  CclSource source;
  CclComplement found;

  /* The adjective stands in the verb group ("are convinced") or is a group of its own behind it. */
  while (verb > reader->first && at - verb < 3 && kind_of (reader, verb) != CCL_CHUNK_VERB)
    verb--;
  if (kind_of (reader, verb) != CCL_CHUNK_VERB || ccl_speech_get_chunk (reader, verb)->cue != NULL ||
      chunk->end > cue->end)
    return;
  found = ccl_speech_find_complement (reader, cue->entry, at + 1, &start);
  if (found == CCL_COMPLEMENT_NONE || start > at + 2 || !ccl_speech_find_source_before (reader, verb, &source) ||
      !ccl_speech_may_speak (reader, &source))
    return;
  speech.cue_first = ccl_speech_get_chunk (reader, verb)->first;
  speech.vouches = FALSE;
  ccl_speech_set_source (reader, &speech, &source);
  end = ccl_speech_find_content_end (reader, start, found);
  ccl_speech_add_content (&speech, ccl_speech_get_chunk (reader, start)->first, ccl_speech_get_chunk (reader, end - 1)->end);
  ccl_speech_append (reader, &speech);
}
