/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-speech-private.h"

#include <string.h>

/* How many chunks may stand between a cue and what is said; how far a clause is looked through for its verb. */
#define CIRCUMSTANCES 14
#define CLAUSE 18

static CclChunkKind
kind_of (const CclSpeechReader *reader, guint chunk)
{
  return ccl_speech_get_chunk (reader, chunk)->kind;
}

/* What stands behind a cue as what is said. */

/* Whether one of the words of a cue's governs stands at the chunk. */
static gboolean
is_word_of (const char *folded, const char *governs)
{
  gsize len = strlen (folded);

  for (const char *at = governs; at != NULL && (at = strstr (at, folded)) != NULL; at += len)
    if ((at == governs || at[-1] == ' ') && (at[len] == ' ' || at[len] == '\0'))
      return TRUE;
  return FALSE;
}

static gboolean
is_governed (const CclSpeechReader *reader, guint chunk, const char *governs)
{
  return is_word_of (ccl_document_get_token (reader->document, ccl_speech_get_chunk (reader, chunk)->first)->folded, governs);
}

/* Whether the noun phrase that begins at the chunk has a verb of its own: a clause without "that". */
static gboolean
opens_clause (const CclSpeechReader *reader, guint chunk)
{
  gboolean noun = FALSE;
  guint commas = 0;

  for (guint at = chunk; at < reader->end && at - chunk < CLAUSE; at++)
    switch (kind_of (reader, at))
      {
      case CCL_CHUNK_VERB:
        /* "who declared an emergency, sent soldiers": no subject is set apart from its verb by one comma. */
        if (ccl_speech_is_finite (reader, at))
          return noun && !(commas == 1 && kind_of (reader, at - 1) == CCL_CHUNK_COMMA);
        break;
      case CCL_CHUNK_COMMA:
        commas++;
        break;
      case CCL_CHUNK_NOUN:
        noun = TRUE;
        break;
      case CCL_CHUNK_ADVERB:
        /* "there was" */
        noun |= at == chunk && ccl_speech_is_finite (reader, at + 1);
        break;
      case CCL_CHUNK_STOP:
      case CCL_CHUNK_COMPLEMENTISER:
      case CCL_CHUNK_SUBORDINATOR:
        return FALSE;
      default:
        break;
      }
  return FALSE;
}

/* Past "who" it was said to: the group with what hangs on it. */
static guint
skip_addressee (const CclSpeechReader *reader, guint noun)
{
  guint at = ccl_clause_skip_attachments (reader->chunks, noun, reader->end);

  while (at < reader->end && ccl_speech_may_hang (reader, at) && !ccl_speech_get_chunk (reader, at)->infinitive &&
         at + 1 < reader->end && kind_of (reader, at + 1) == CCL_CHUNK_PREPOSITION)
    at = ccl_clause_skip_attachments (reader->chunks, at, reader->end);
  if (at + 1 < reader->end && kind_of (reader, at) == CCL_CHUNK_COORDINATOR && kind_of (reader, at + 1) == CCL_CHUNK_NOUN)
    at = ccl_clause_skip_attachments (reader->chunks, at + 1, reader->end);
  return at;
}

guint
ccl_speech_skip_circumstances (const CclSpeechReader *reader, guint chunk)
{
  guint at = chunk;

  while (at < reader->end && at - chunk < CIRCUMSTANCES)
    switch (kind_of (reader, at))
      {
      case CCL_CHUNK_ADVERB:
        /* "there was" opens a clause. */
        if (ccl_speech_is_finite (reader, at + 1))
          return at;
        at++;
        break;
      case CCL_CHUNK_TIME:
        at++;
        break;
      case CCL_CHUNK_PREPOSITION:
        /* "told the group in writing that" */
        if (ccl_speech_is_kind (reader, at + 1, CCL_CHUNK_VERB) && ccl_speech_get_chunk (reader, at + 1)->gerund &&
            ccl_speech_is_kind (reader, at + 2, CCL_CHUNK_COMPLEMENTISER))
          return at + 2;
        if (!(ccl_speech_is_kind (reader, at + 1, CCL_CHUNK_NOUN) || ccl_speech_is_kind (reader, at + 1, CCL_CHUNK_TIME)))
          return at;
        at += 2;
        /* "in a statement read on state television" */
        if (at + 1 < reader->end && ccl_speech_may_hang (reader, at) && !ccl_speech_get_chunk (reader, at)->infinitive &&
            kind_of (reader, at - 1) == CCL_CHUNK_NOUN &&
            (kind_of (reader, at + 1) == CCL_CHUNK_PREPOSITION || kind_of (reader, at + 1) == CCL_CHUNK_TIME))
          at++;
        break;
      case CCL_CHUNK_SUBORDINATOR:
        /* "after a summit" */
        if (!ccl_speech_is_word (reader, at, CCL_WORD_ASIDE) || !ccl_speech_is_kind (reader, at + 1, CCL_CHUNK_NOUN) ||
            ccl_speech_is_finite (reader, at + 2))
          return at;
        at += 2;
        break;
      default:
        return at;
      }
  return at;
}

/* What begins at the chunk, if the cue takes it. */
static CclComplement
match_complement (const CclSpeechReader *reader, const CclEntry *cue, guint chunk)
{
  const CclChunk *it;

  if (chunk >= reader->end)
    return CCL_COMPLEMENT_NONE;
  it = ccl_speech_get_chunk (reader, chunk);
  switch (it->kind)
    {
    case CCL_CHUNK_QUOTE:
      return ccl_speech_opens_quotation (reader, chunk, NULL) ? CCL_COMPLEMENT_QUOTATION : CCL_COMPLEMENT_NONE;
    case CCL_CHUNK_COMPLEMENTISER:
      return (cue->takes & CCL_TAKES_CLAUSE) != 0 ? CCL_COMPLEMENT_CLAUSE : CCL_COMPLEMENT_NONE;
    case CCL_CHUNK_RELATIVE:
    case CCL_CHUNK_SUBORDINATOR:
      return (cue->takes & CCL_TAKES_CLAUSE) != 0 && ccl_speech_is_word (reader, chunk, CCL_WORD_INTERROGATIVE) ? CCL_COMPLEMENT_CLAUSE
                                                                                                   : CCL_COMPLEMENT_NONE;
    case CCL_CHUNK_VERB:
      if (it->infinitive)
        return (cue->takes & CCL_TAKES_INFINITIVE) != 0 ? CCL_COMPLEMENT_INFINITIVE : CCL_COMPLEMENT_NONE;
      if (it->gerund || ((it->perfect || it->passive) && g_str_has_suffix (ccl_document_get_token (reader->document, it->first)->folded, "ing")))
        return (cue->takes & CCL_TAKES_GERUND) != 0 ? CCL_COMPLEMENT_PHRASE : CCL_COMPLEMENT_NONE;
      return CCL_COMPLEMENT_NONE;
    case CCL_CHUNK_PREPOSITION:
      /* "to" before a verb that no list knows */
      if ((cue->takes & CCL_TAKES_INFINITIVE) != 0 && ccl_clause_is (reader->chunks, chunk, "to") && chunk + 1 < reader->end &&
          !ccl_document_get_token (reader->document, it->end)->capital && !ccl_speech_get_chunk (reader, chunk + 1)->definite &&
          !ccl_speech_get_chunk (reader, chunk + 1)->indefinite && !ccl_speech_get_chunk (reader, chunk + 1)->pronoun)
        return CCL_COMPLEMENT_INFINITIVE;
      return is_governed (reader, chunk, cue->governs) ? CCL_COMPLEMENT_PHRASE : CCL_COMPLEMENT_NONE;
    default:
      return CCL_COMPLEMENT_NONE;
    }
}

/* "called the ruling a disgrace", "called it “wrong”", "described him as unfit" */
static gboolean
is_naming (const CclSpeechReader *reader, const CclEntry *cue, guint noun)
{
  guint at = noun + 1;

  /* "called the remarks “locker-room talk”": a short quotation is part of the group. */
  for (guint token = ccl_speech_get_chunk (reader, noun)->first + 1; token < ccl_speech_get_chunk (reader, noun)->end; token++)
    if (ccl_document_get_token (reader->document, token)->kind == CCL_TOKEN_QUOTE)
      return TRUE;
  while (at + 1 < reader->end && kind_of (reader, at) == CCL_CHUNK_PREPOSITION && !is_governed (reader, at, cue->governs) &&
         kind_of (reader, at + 1) == CCL_CHUNK_NOUN)
    at += 2;
  if (at >= reader->end)
    return FALSE;
  return kind_of (reader, at) == CCL_CHUNK_NOUN || kind_of (reader, at) == CCL_CHUNK_QUOTE ||
         (kind_of (reader, at) == CCL_CHUNK_PREPOSITION && is_governed (reader, at, cue->governs));
}

/* "put the number of dead since Monday at 30" */
static gboolean
is_measure (const CclSpeechReader *reader, guint noun, const char *governs)
{
  const CclChunk *chunk = ccl_speech_get_chunk (reader, noun);

  /* "puts at 850 the number", read as one verb */
  if (chunk->figure != NULL && chunk->first > reader->first_token &&
      is_word_of (ccl_document_get_token (reader->document, chunk->first - 1)->folded, governs))
    return TRUE;
  for (guint at = noun + 1; at + 1 < reader->end && at - noun < CLAUSE; at++)
    switch (kind_of (reader, at))
      {
      case CCL_CHUNK_PREPOSITION:
        if (is_governed (reader, at, governs) && ccl_speech_get_chunk (reader, at + 1)->figure != NULL)
          return TRUE;
        break;
      case CCL_CHUNK_COMMA:
      case CCL_CHUNK_STOP:
        return FALSE;
      default:
        break;
      }
  return FALSE;
}

/* Whether a verb that also gives and publishes other things is told of words or figures: "gave a different account", "listed 1,500
 * houses", but not "gave his name". */
static gboolean
is_tellable (const CclSpeechReader *reader, const CclEntry *cue, guint noun)
{
  const CclChunk *chunk = ccl_speech_get_chunk (reader, noun);

  if (cue->act != CCL_CUE_ACT_SAY || chunk->kind != CCL_CHUNK_NOUN ||
      (cue->stance != CCL_STANCE_ALLEGES && (!cue->generic || (cue->takes & CCL_TAKES_CLAUSE) != 0)))
    return TRUE;
  return chunk->figure != NULL || chunk->cue != NULL || chunk->counter || chunk->event != NULL || chunk->object != NULL ||
         chunk->speaker != NULL || chunk->plural || ccl_speech_is_word (reader, noun + 1, CCL_WORD_PREPOSITION);
}

/* "showed Harkless leading", "found two trapped" */
static gboolean
is_scene (const CclSpeechReader *reader, guint noun)
{
  guint at = ccl_clause_skip_attachments (reader->chunks, noun, reader->end);

  /* An -ing form that no list knows is read as part of the group. */
  for (guint token = ccl_speech_get_chunk (reader, noun)->first + 1; token < ccl_speech_get_chunk (reader, noun)->end; token++)
    if (g_str_has_suffix (ccl_document_get_token (reader->document, token)->folded, "ing"))
      return TRUE;
  /* "showed her ahead by six points" */
  if (ccl_speech_is_kind (reader, at, CCL_CHUNK_ADVERB) && ccl_speech_is_kind (reader, at + 1, CCL_CHUNK_PREPOSITION))
    return TRUE;
  return ccl_speech_may_hang (reader, at) || (at < reader->end && kind_of (reader, at) == CCL_CHUNK_VERB && ccl_speech_get_chunk (reader, at)->gerund);
}

/* A preposition that the cue governs, before a gerund, within the clause that goes on from a chunk. */
static CclComplement
find_gerund (const CclSpeechReader *reader, const CclEntry *cue, guint from, guint *start)
{
  for (guint at = from; at + 1 < reader->end && at - from < CIRCUMSTANCES; at++)
    {
      if (kind_of (reader, at) == CCL_CHUNK_PREPOSITION && is_governed (reader, at, cue->governs) &&
          g_str_has_suffix (ccl_document_get_token (reader->document, ccl_speech_get_chunk (reader, at + 1)->first)->folded, "ing"))
        {
          *start = at;
          return CCL_COMPLEMENT_PHRASE;
        }
      if (kind_of (reader, at) != CCL_CHUNK_NOUN && kind_of (reader, at) != CCL_CHUNK_PREPOSITION && kind_of (reader, at) != CCL_CHUNK_COMMA &&
          kind_of (reader, at) != CCL_CHUNK_TIME)
        break;
    }
  return CCL_COMPLEMENT_NONE;
}

CclComplement
ccl_speech_find_complement (const CclSpeechReader *reader, const CclEntry *cue, guint after, guint *start)
{
  guint at = after;
  CclComplement found;

  while (at < reader->end && kind_of (reader, at) == CCL_CHUNK_ADVERB && !ccl_speech_is_finite (reader, at + 1))
    at++;
  *start = at;
  if (at >= reader->end)
    return CCL_COMPLEMENT_NONE;
  if ((found = match_complement (reader, cue, at)) != CCL_COMPLEMENT_NONE)
    return found;

  /* "said: “…”", "said, “…”", "said, however, that" */
  if (kind_of (reader, at) == CCL_CHUNK_COMMA || kind_of (reader, at) == CCL_CHUNK_STOP || kind_of (reader, at) == CCL_CHUNK_DASH)
    {
      guint behind = at + 1;

      if (ccl_speech_opens_quotation (reader, behind, NULL))
        {
          *start = behind;
          return CCL_COMPLEMENT_QUOTATION;
        }
      if (ccl_clause_is (reader->chunks, at, ":") && !cue->negates && (cue->takes & CCL_TAKES_CLAUSE) != 0 && opens_clause (reader, behind))
        {
          *start = behind;
          return CCL_COMPLEMENT_CLAUSE;
        }
      while (behind < reader->end && behind - at < 7 && kind_of (reader, behind) != CCL_CHUNK_COMMA &&
             kind_of (reader, behind) != CCL_CHUNK_VERB)
        behind++;
      if (ccl_speech_is_kind (reader, behind, CCL_CHUNK_COMMA) && behind > at + 1)
        {
          *start = behind + 1;
          if (ccl_speech_is_kind (reader, behind + 1, CCL_CHUNK_COMPLEMENTISER) && (cue->takes & CCL_TAKES_CLAUSE) != 0)
            return CCL_COMPLEMENT_CLAUSE;
          /* "gave, for the first time, details of" */
          if (ccl_speech_is_kind (reader, behind + 1, CCL_CHUNK_NOUN) && (cue->takes & CCL_TAKES_OBJECT) != 0 &&
              kind_of (reader, at + 1) != CCL_CHUNK_NOUN)
            return CCL_COMPLEMENT_OBJECT;
        }
      return CCL_COMPLEMENT_NONE;
    }

  if (kind_of (reader, at) == CCL_CHUNK_NOUN && (cue->takes & CCL_TAKES_ADDRESSEE) != 0)
    {
      guint behind = ccl_speech_skip_circumstances (reader, skip_addressee (reader, at));
      guint beside = at + 1;

      if (ccl_speech_is_kind (reader, behind, CCL_CHUNK_COMMA) && ccl_speech_opens_quotation (reader, behind + 1, NULL))
        behind++;
      /* "accused the director of the bureau, James Comey, of injecting himself": of several the one before a gerund */
      if (cue->governs != NULL && (found = find_gerund (reader, cue, at + 1, start)) != CCL_COMPLEMENT_NONE)
        return found;
      found = match_complement (reader, cue, behind);
      if (found == CCL_COMPLEMENT_NONE && (cue->takes & CCL_TAKES_CLAUSE) != 0 && behind < reader->end &&
          (kind_of (reader, behind) == CCL_CHUNK_NOUN || kind_of (reader, behind) == CCL_CHUNK_ADVERB) && opens_clause (reader, behind))
        found = CCL_COMPLEMENT_CLAUSE;
      *start = behind;
      /* What looks like an attachment of the addressee may be what is said: "accused him of", "asked them to". */
      while (found == CCL_COMPLEMENT_NONE && beside < behind)
        {
          *start = beside;
          found = match_complement (reader, cue, beside++);
        }
      if (found != CCL_COMPLEMENT_NONE)
        return found;
      *start = at;
    }
  else
    {
      guint behind = ccl_speech_skip_circumstances (reader, at), beside = at + 1;

      if (behind > at)
        {
          if (ccl_speech_is_kind (reader, behind, CCL_CHUNK_COMMA) && ccl_speech_opens_quotation (reader, behind + 1, NULL))
            behind++;
          else if (ccl_speech_is_kind (reader, behind, CCL_CHUNK_STOP) && ccl_speech_opens_quotation (reader, behind + 1, NULL))
            behind++;
          found = match_complement (reader, cue, behind);
          if (found == CCL_COMPLEMENT_NONE && (cue->takes & CCL_TAKES_CLAUSE) != 0 && !cue->generic &&
              ccl_speech_is_kind (reader, behind, CCL_CHUNK_NOUN) && opens_clause (reader, behind))
            found = CCL_COMPLEMENT_CLAUSE;
          if (found == CCL_COMPLEMENT_NONE && (cue->takes & CCL_TAKES_OBJECT) != 0 && ccl_speech_is_kind (reader, behind, CCL_CHUNK_NOUN))
            found = CCL_COMPLEMENT_OBJECT;
          *start = behind;
          /* "spoke on television of 18,000 dead" */
          while (found == CCL_COMPLEMENT_NONE && beside < behind)
            {
              *start = beside;
              found = match_complement (reader, cue, beside++);
            }
          return found;
        }
    }

  /* "described what had happened as a massed strike" */
  if ((kind_of (reader, at) == CCL_CHUNK_RELATIVE || (kind_of (reader, at) == CCL_CHUNK_NOUN && ccl_speech_is_word (reader, at, CCL_WORD_INTERROGATIVE))) &&
      (cue->takes & (CCL_TAKES_NAMING | CCL_TAKES_OBJECT)) != 0)
    for (guint as = at + 1; as < reader->end && as - at < CLAUSE && kind_of (reader, as) != CCL_CHUNK_COMMA; as++)
      if (kind_of (reader, as) == CCL_CHUNK_PREPOSITION && ccl_clause_is (reader->chunks, as, "as") && is_governed (reader, as, cue->governs))
        return CCL_COMPLEMENT_OBJECT;
  if (kind_of (reader, at) == CCL_CHUNK_OTHER && (cue->takes & CCL_TAKES_OBJECT) != 0)
    return CCL_COMPLEMENT_OBJECT;
  if (kind_of (reader, at) == CCL_CHUNK_NOUN || kind_of (reader, at) == CCL_CHUNK_ADVERB)
    {
      if ((cue->takes & CCL_TAKES_CLAUSE) != 0 && opens_clause (reader, at))
        return CCL_COMPLEMENT_CLAUSE;
      if ((cue->takes & CCL_TAKES_NAMING) != 0 && kind_of (reader, at) == CCL_CHUNK_NOUN && is_naming (reader, cue, at))
        return CCL_COMPLEMENT_OBJECT;
      if ((cue->takes & CCL_TAKES_MEASURE) != 0 && is_measure (reader, at, cue->governs))
        return CCL_COMPLEMENT_OBJECT;
      if ((cue->takes & CCL_TAKES_SCENE) != 0 && is_scene (reader, at))
        return CCL_COMPLEMENT_OBJECT;
      if ((cue->takes & CCL_TAKES_OBJECT) != 0)
        return is_tellable (reader, cue, at) ? CCL_COMPLEMENT_OBJECT : CCL_COMPLEMENT_NONE;
      /* A clause whose verb no list knows, behind a word that attributes whatever follows. */
      if ((cue->takes & CCL_TAKES_CLAUSE) != 0 && !cue->generic && (cue->takes & CCL_TAKES_ADDRESSEE) == 0)
        return CCL_COMPLEMENT_CLAUSE;
    }
  /* "said if elected he would" */
  if (kind_of (reader, at) == CCL_CHUNK_SUBORDINATOR && (cue->takes & CCL_TAKES_CLAUSE) != 0 && !cue->generic &&
      !ccl_speech_is_word (reader, at, CCL_WORD_ASIDE))
    return CCL_COMPLEMENT_CLAUSE;
  return CCL_COMPLEMENT_NONE;
}
