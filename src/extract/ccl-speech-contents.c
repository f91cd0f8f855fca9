/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-speech-private.h"

/* How far a clause is looked through for its verbs, in chunks. */
#define CLAUSE 20

/* Where what is said ends, and where it begins if it stands before the words that attribute. */

static CclChunkKind
kind_of (const CclSpeechReader *reader, guint chunk)
{
  return ccl_speech_get_chunk (reader, chunk)->kind;
}

/* @joined: something stands before the chunk that lets a clause with a subject of its own begin here. */
static gboolean
attributes (const CclSpeechReader *reader, guint chunk, gboolean joined)
{
  guint at = chunk, start;

  if (at < reader->end && (kind_of (reader, at) == CCL_CHUNK_COORDINATOR || kind_of (reader, at) == CCL_CHUNK_SUBORDINATOR))
    {
      at++;
      joined = TRUE;
    }
  while (at < reader->end && kind_of (reader, at) == CCL_CHUNK_ADVERB)
    at++;
  if (at >= reader->end)
    return FALSE;
  if (kind_of (reader, at) == CCL_CHUNK_VERB)
    {
      const CclChunk *verb = ccl_speech_get_chunk (reader, at);

      return verb->cue != NULL && !verb->infinitive && (verb->gerund ? !joined : joined && ccl_speech_is_finite (reader, at)) &&
             ccl_speech_find_complement (reader, verb->cue->entry, at + 1, &start) != CCL_COMPLEMENT_NONE;
    }
  if (kind_of (reader, at) != CCL_CHUNK_NOUN)
    return FALSE;
  at = ccl_clause_skip_attachments (reader->chunks, at, reader->end);
  if (ccl_speech_is_kind (reader, at, CCL_CHUNK_COMMA) && ccl_speech_is_kind (reader, at + 1, CCL_CHUNK_NOUN) &&
      ccl_speech_is_kind (reader, at + 2, CCL_CHUNK_COMMA))
    at += 3;
  /* "…, the source said that" */
  if (!joined && !ccl_speech_is_kind (reader, at + 1, CCL_CHUNK_COMPLEMENTISER))
    return FALSE;
  return ccl_speech_is_finite (reader, at) && ccl_speech_get_chunk (reader, at)->cue != NULL &&
         ccl_speech_find_complement (reader, ccl_speech_get_chunk (reader, at)->cue->entry, at + 1, &start) != CCL_COMPLEMENT_NONE;
}

gboolean
ccl_speech_attributes (const CclSpeechReader *reader, guint chunk)
{
  return attributes (reader, chunk, FALSE);
}

/* Whether a clause that begins behind a semicolon attributes by itself, by words before or behind. */
static gboolean
attributes_alone (const CclSpeechReader *reader, guint chunk)
{
  if (attributes (reader, chunk, TRUE))
    return TRUE;
  for (guint at = chunk; at < reader->end && at - chunk < 30; at++)
    {
      const CclChunk *it = ccl_speech_get_chunk (reader, at);

      if (it->kind == CCL_CHUNK_STOP)
        break;
      /* "…; two were hurt, police said" */
      if (it->kind == CCL_CHUNK_VERB && it->cue != NULL && !it->cue->entry->generic && ccl_speech_is_finite (reader, at) && at > chunk)
        return TRUE;
      if (ccl_document_find_part (reader->document, it->first, CCL_ENTRY_CUE, CCL_CUE_PREPOSITION) != NULL)
        return TRUE;
    }
  return FALSE;
}

/* "…, with his spokesman saying that": a speaker of its own behind a preposition. */
static gboolean
attributes_beside (const CclSpeechReader *reader, guint chunk)
{
  guint at, start;

  if (!ccl_speech_is_kind (reader, chunk, CCL_CHUNK_PREPOSITION) || !ccl_speech_is_kind (reader, chunk + 1, CCL_CHUNK_NOUN))
    return FALSE;
  at = ccl_clause_skip_attachments (reader->chunks, chunk + 1, reader->end);
  return at < reader->end && kind_of (reader, at) == CCL_CHUNK_VERB && ccl_speech_get_chunk (reader, at)->gerund && ccl_speech_get_chunk (reader, at)->cue != NULL &&
         ccl_speech_find_complement (reader, ccl_speech_get_chunk (reader, at)->cue->entry, at + 1, &start) != CCL_COMPLEMENT_NONE;
}

/* "…, the paper reported.", "…, said one aide.": words that attribute all before them end the sentence. */
static gboolean
closes (const CclSpeechReader *reader, guint chunk)
{
  guint at = chunk, verb;

  if (ccl_speech_is_kind (reader, at, CCL_CHUNK_NOUN) && ccl_speech_get_chunk (reader, at)->figure == NULL)
    at = ccl_clause_skip_attachments (reader->chunks, at, reader->end);
  verb = at;
  if (!ccl_speech_is_finite (reader, verb) || ccl_speech_get_chunk (reader, verb)->cue == NULL || ccl_speech_get_chunk (reader, verb)->cue->entry->generic ||
      ccl_speech_get_chunk (reader, verb)->cue->entry->act != CCL_CUE_ACT_SAY || ccl_speech_get_chunk (reader, verb)->passive)
    return FALSE;
  if (verb == chunk)
    return ccl_speech_is_kind (reader, verb + 1, CCL_CHUNK_NOUN) && !ccl_speech_get_chunk (reader, verb + 1)->pronoun;
  at = ccl_speech_skip_circumstances (reader, verb + 1);
  return at >= reader->end || kind_of (reader, at) == CCL_CHUNK_STOP;
}

/* "…, according to X"; "…, citing X" */
static gboolean
is_prepositional_cue (const CclSpeechReader *reader, guint chunk)
{
  const CclMatch *match = chunk < reader->end ? ccl_document_find_part (reader->document, ccl_speech_get_chunk (reader, chunk)->first,
                                                                 CCL_ENTRY_CUE, CCL_CUE_PREPOSITION)
                                              : NULL;

  return match != NULL;
}

/* Whether a comma is followed by the article's own remark on what was said: "…, a claim that", "…, as he left", "…, even as". */
static gboolean
comments (const CclSpeechReader *reader, guint chunk)
{
  const CclChunk *it;

  if (chunk >= reader->end)
    return TRUE;
  it = ccl_speech_get_chunk (reader, chunk);
  /* "…, as he left", but not "…, as well as two guns" */
  if (ccl_speech_is_word (reader, chunk, CCL_WORD_ASIDE) && it->kind != CCL_CHUNK_COORDINATOR && it->kind != CCL_CHUNK_INCLUDING)
    return TRUE;
  return it->kind == CCL_CHUNK_NOUN && it->cue != NULL && it->figure == NULL &&
         /* "accusations he has denied" */
         (it->indefinite || (it->plural && it->first == it->cue->first && it->end == it->cue->end && ccl_speech_is_kind (reader, chunk + 1, CCL_CHUNK_NOUN) &&
                             ccl_speech_is_finite (reader, chunk + 2)));
}

/* "promised to build it and insisted that", but not "said the troops had gone and were asking for help": behind a clause with a
 * subject of its own, only a verb of saying goes with the one who speaks. */
static gboolean
joins_cue (const CclSpeechReader *reader, guint coordinator, gboolean in_clause)
{
  const CclChunk *verb = coordinator + 1 < reader->end ? ccl_speech_get_chunk (reader, coordinator + 1) : NULL;

  if (verb == NULL || verb->kind != CCL_CHUNK_VERB || verb->cue == NULL)
    return FALSE;
  /* "calling them liars and accusing the networks of" */
  if (verb->gerund)
    return !in_clause && ccl_speech_attributes (reader, coordinator + 1);
  if (!ccl_speech_is_finite (reader, coordinator + 1))
    return FALSE;
  /* "said that he did not know her and suggested that" */
  if (in_clause && verb->cue->entry->act == CCL_CUE_ACT_SAY && ccl_speech_is_kind (reader, coordinator + 2, CCL_CHUNK_COMPLEMENTISER))
    return TRUE;
  if (in_clause && (verb->cue->entry->generic || verb->cue->entry->act != CCL_CUE_ACT_SAY))
    return FALSE;
  return ccl_speech_attributes (reader, coordinator);
}

/* Whether a clause that holds the words before a content is still open: "X, who said …, left", "When X said …, Y left". */
static gboolean
resumes (const CclSpeechReader *reader, guint start)
{
  for (guint at = start; at > reader->first && start - at < 12; at--)
    switch (kind_of (reader, at - 1))
      {
      case CCL_CHUNK_RELATIVE:
        return TRUE;
      case CCL_CHUNK_COMMA:
      case CCL_CHUNK_STOP:
      case CCL_CHUNK_COMPLEMENTISER:
        return FALSE;
      default:
        break;
      }
  return FALSE;
}

/* "thanked him in a statement", "dismissed the attacks as he left": behind a noun group it is told how that was said. */
static gboolean
is_circumstance (const CclSpeechReader *reader, guint chunk)
{
  const CclChunk *noun;

  if (kind_of (reader, chunk) == CCL_CHUNK_SUBORDINATOR)
    return ccl_speech_is_word (reader, chunk, CCL_WORD_ASIDE) || ccl_speech_is_word (reader, chunk, CCL_WORD_INTERROGATIVE);
  /* "as he left" */
  if (kind_of (reader, chunk) == CCL_CHUNK_PREPOSITION && ccl_speech_is_word (reader, chunk, CCL_WORD_ASIDE) &&
      ccl_speech_is_kind (reader, chunk + 1, CCL_CHUNK_NOUN) && ccl_speech_is_finite (reader, chunk + 2))
    return TRUE;
  if (kind_of (reader, chunk) != CCL_CHUNK_PREPOSITION || !ccl_speech_is_kind (reader, chunk + 1, CCL_CHUNK_NOUN) ||
      !ccl_speech_is_word (reader, chunk, CCL_WORD_LOCATIVE))
    return FALSE;
  noun = ccl_speech_get_chunk (reader, chunk + 1);
  return noun->indefinite && !noun->definite && noun->speaker != NULL && noun->speaker->entry->part == CCL_SPEAKER_DOCUMENT;
}

/* "has confirmed three deaths, while Tanzania lost two": behind a comma a clause with a subject of its own, which no noun group can
 * hold. */
static gboolean
opens_other_clause (const CclSpeechReader *reader, guint chunk)
{
  guint at = chunk + 1;

  if (!ccl_speech_is_kind (reader, at, CCL_CHUNK_NOUN) ||
      !(kind_of (reader, chunk) == CCL_CHUNK_COORDINATOR ||
        (kind_of (reader, chunk) == CCL_CHUNK_SUBORDINATOR && ccl_speech_is_word (reader, chunk, CCL_WORD_CONTRAST))))
    return FALSE;
  at = ccl_clause_skip_attachments (reader->chunks, at, reader->end);
  return ccl_speech_is_finite (reader, at) && (kind_of (reader, chunk) == CCL_CHUNK_SUBORDINATOR || !ccl_speech_may_hang (reader, at));
}

/* The chunk with the mark that closes the quotation in which a chunk lies, or the end of the sentence. */
static guint
find_quotation_end (const CclSpeechReader *reader, guint chunk)
{
  int number = ccl_document_get_token (reader->document, ccl_speech_get_chunk (reader, chunk)->first)->quote;
  const CclQuotation *quotation = number >= 0 ? &g_array_index (reader->document->quotations, CclQuotation, number) : NULL;

  if (quotation == NULL || quotation->scare || quotation->end > reader->end_token ||
      quotation->first == ccl_speech_get_chunk (reader, chunk)->first)
    return reader->end;
  return ccl_chunks_find (reader->chunks, quotation->end - 1);
}

/* Whether a relative clause takes up the verbs between: "that teachers who skip work are fired". */
static gboolean
is_after_relative (const CclSpeechReader *reader, guint start, guint verb)
{
  guint relatives = 0, verbs = 0;

  for (guint at = verb > start + CLAUSE ? verb - CLAUSE : start + 1; at < verb; at++)
    {
      relatives += kind_of (reader, at) == CCL_CHUNK_RELATIVE;
      verbs += ccl_speech_is_finite (reader, at) && !(ccl_speech_is_finite (reader, at - 1) && (ccl_speech_get_chunk (reader, at)->form & ~(CclForms) CCL_FORM_BASE) == 0);
    }
  return relatives > 0 && verbs <= relatives;
}

/* "Claims that the village has fallen are untrue", but neither "he accepted defeat" nor "who it thinks is responsible" */
static gboolean
is_second_verb (const CclSpeechReader *reader, guint start, guint verb)
{
  const CclChunk *chunk = ccl_speech_get_chunk (reader, verb), *before = ccl_speech_get_chunk (reader, verb - 1);

  return verb > start + 1 && ccl_speech_is_finite (reader, verb - 1) && !ccl_speech_may_hang (reader, verb) &&
         (chunk->copula || chunk->first != chunk->verb || (chunk->form & ~(CclForms) CCL_FORM_BASE) != 0) &&
         !(before->cue != NULL && (before->cue->entry->takes & CCL_TAKES_CLAUSE) != 0 && ccl_speech_is_word (reader, start, CCL_WORD_INTERROGATIVE) &&
           kind_of (reader, start) != CCL_CHUNK_COMPLEMENTISER) &&
         !is_after_relative (reader, start, verb);
}

guint
ccl_speech_find_content_end (const CclSpeechReader *reader, guint start, CclComplement complement)
{
  gboolean in_clause = complement == CCL_COMPLEMENT_OBJECT || complement == CCL_COMPLEMENT_INFINITIVE || complement == CCL_COMPLEMENT_PHRASE;
  gboolean has_subject = FALSE; /* a clause of its own is in it, whose verbs "and" may join */
  guint end = find_quotation_end (reader, start);
  guint n_commas = 0;
  int inside = -1; /* number of the quotation in which the content is */

  if (end < reader->end)
    return end;
  for (guint at = start; at < reader->end; at++)
    {
      const CclChunk *chunk = ccl_speech_get_chunk (reader, at);

      inside = ccl_document_get_token (reader->document, chunk->first)->quote;
      if (inside >= 0 && g_array_index (reader->document->quotations, CclQuotation, inside).scare)
        inside = -1;
      if (inside >= 0 || at == start)
        continue;
      switch (chunk->kind)
        {
        case CCL_CHUNK_COMMA:
        case CCL_CHUNK_DASH:
          if (comments (reader, at + 1) || is_prepositional_cue (reader, at + 1) || ccl_speech_attributes (reader, at + 1) ||
              attributes_beside (reader, at + 1) || closes (reader, at + 1))
            return at;
          /* "“vote your conscience” — a phrase that opponents have used" */
          if (chunk->kind == CCL_CHUNK_DASH && ccl_document_get_token (reader->document, chunk->first - 1)->kind == CCL_TOKEN_QUOTE && at + 1 < reader->end &&
              kind_of (reader, at + 1) == CCL_CHUNK_NOUN && ccl_speech_get_chunk (reader, at + 1)->indefinite)
            return at;
          if (complement == CCL_COMPLEMENT_OBJECT && at + 1 < reader->end && opens_other_clause (reader, at + 1))
            return at;
          /* "who said she was ready, left" */
          if ((in_clause || (!has_subject && n_commas == 0)) && ccl_speech_is_finite (reader, at + 1) && resumes (reader, start) &&
              /* "who announced a plan, backed by them" */
              !(ccl_speech_may_hang (reader, at + 1) && ccl_speech_is_kind (reader, at + 2, CCL_CHUNK_PREPOSITION)))
            return at;
          n_commas++;
          break;
        case CCL_CHUNK_STOP:
          if (ccl_clause_is (reader->chunks, at, ";") && (at + 1 >= reader->end || attributes_alone (reader, at + 1)))
            return at;
          break;
        case CCL_CHUNK_COORDINATOR:
          if (joins_cue (reader, at, has_subject))
            return at;
          break;
        case CCL_CHUNK_VERB:
          /* "Claims that the village has fallen are untrue" */
          if (in_clause && complement != CCL_COMPLEMENT_OBJECT && ccl_speech_is_finite (reader, at) && is_second_verb (reader, start, at))
            return at;
          /* "who claims that the system is “rigged,” seized on the news" */
          if (ccl_speech_is_finite (reader, at) && kind_of (reader, at - 1) == CCL_CHUNK_QUOTE && at > start + 2 && kind_of (reader, at - 2) == CCL_CHUNK_COMMA &&
              resumes (reader, start))
            return at;
          in_clause |= ccl_speech_is_finite (reader, at);
          has_subject |= ccl_speech_is_finite (reader, at);
          /* "a nurse who did not want to be named said that" */
          if (chunk->cue != NULL && !chunk->cue->entry->generic && ccl_speech_is_finite (reader, at) && kind_of (reader, at - 1) == CCL_CHUNK_VERB)
            return at;
          break;
        default:
          if (is_prepositional_cue (reader, at) || (complement == CCL_COMPLEMENT_OBJECT && is_circumstance (reader, at)))
            return at;
          break;
        }
    }
  return reader->end;
}

/* What stands before ------------------------------------------------------------------------------- */

/* Whether a clause that says something ends at @end: one that is neither relative nor tells when and why. */
static gboolean
has_main_clause (const CclSpeechReader *reader, guint start, guint end)
{
  guint part = start;

  for (guint at = start; at <= end; at++)
    {
      /* "Civilians killed: 15" */
      if (at < end && at > start && kind_of (reader, at) == CCL_CHUNK_STOP)
        return TRUE;
      if (at < end && kind_of (reader, at) != CCL_CHUNK_COMMA)
        continue;
      if (part < at)
        {
          guint begin = part;
          const CclChunk *first;

          while (begin < at && (kind_of (reader, begin) == CCL_CHUNK_COORDINATOR ||
                                (kind_of (reader, begin) == CCL_CHUNK_ADVERB && !ccl_speech_is_finite (reader, begin + 1))))
            begin++;
          first = begin < at ? ccl_speech_get_chunk (reader, begin) : NULL;
          if (first != NULL && first->kind != CCL_CHUNK_SUBORDINATOR && first->kind != CCL_CHUNK_RELATIVE &&
              first->kind != CCL_CHUNK_COMPLEMENTISER && !ccl_speech_may_hang (reader, begin))
            for (guint chunk = begin, open = 0; chunk < at; chunk++)
              {
                if (kind_of (reader, chunk) == CCL_CHUNK_SUBORDINATOR)
                  break;
                /* "The number of those who died stands at four" */
                open += kind_of (reader, chunk) == CCL_CHUNK_RELATIVE;
                if (open > 0)
                  {
                    open -= kind_of (reader, chunk) == CCL_CHUNK_VERB && !ccl_speech_get_chunk (reader, chunk)->infinitive;
                    continue;
                  }
                /* "in a message verified by X" */
                if (first->kind == CCL_CHUNK_PREPOSITION && chunk == begin + 2 && ccl_speech_may_hang (reader, chunk) && chunk + 1 < at &&
                    ccl_clause_is (reader->chunks, chunk + 1, "by"))
                  continue;
                if (ccl_speech_is_finite (reader, chunk) && (chunk > begin || begin > start))
                  return TRUE;
                /* "Nine people drowned when …": a form that could be a participle is the verb if there is no other. */
                if (chunk > begin && kind_of (reader, chunk) == CCL_CHUNK_VERB && ccl_speech_get_chunk (reader, chunk)->reduced &&
                    kind_of (reader, chunk - 1) == CCL_CHUNK_NOUN)
                  return TRUE;
                /* "losses exceeded 500 men": the verb is read as part of the figure */
                if (chunk > begin && ccl_speech_get_chunk (reader, chunk)->figure != NULL &&
                    ccl_speech_is_word (reader, chunk, CCL_WORD_REACH))
                  return TRUE;
              }
        }
      part = at + 1;
    }
  return FALSE;
}

/* "Whether they will win remains to be seen": a clause that is the subject of another. */
static gboolean
is_question (const CclSpeechReader *reader, guint start, guint end)
{
  guint n = 0;

  if (start != reader->first || !ccl_speech_is_word (reader, start, CCL_WORD_INTERROGATIVE))
    return FALSE;
  for (guint at = start; at < end; at++)
    n += ccl_speech_is_finite (reader, at);
  return n > 1;
}

/* Whether the words may be a clause whose verb no list knows: they begin with a noun and are long enough. */
static gboolean
may_be_clause (const CclSpeechReader *reader, guint start, guint end)
{
  return start < end && kind_of (reader, start) == CCL_CHUNK_NOUN && !ccl_speech_get_chunk (reader, start)->pronoun &&
         ccl_speech_get_chunk (reader, end - 1)->end - ccl_speech_get_chunk (reader, start)->first >= 6;
}

/* Where in the sentence the clause before a source begins: behind what an earlier cue has taken. */
static guint
find_clause_start (const CclSpeechReader *reader, guint behind)
{
  guint start = reader->first;

  for (guint i = reader->n_before; i < reader->speeches->speeches->len; i++)
    {
      const CclSpeech *speech = ccl_speech_get (reader, i);
      guint chunk;

      if (!speech->vouches || speech->cue_first >= ccl_speech_get_chunk (reader, behind)->first)
        continue;
      for (guint j = 0; j < speech->n_content; j++)
        {
          if (speech->content[j].end <= reader->first_token || speech->content[j].end > ccl_speech_get_chunk (reader, behind)->first)
            continue;
          chunk = ccl_chunks_find (reader->chunks, speech->content[j].end - 1) + 1;
          /* "The claim to have won was false, X said": the clause goes on behind what was claimed. */
          if (!ccl_speech_is_finite (reader, chunk) && !(ccl_speech_is_kind (reader, chunk, CCL_CHUNK_COMMA) && ccl_speech_is_finite (reader, chunk + 1)))
            start = MAX (start, chunk);
        }
    }
  while (start < behind && (kind_of (reader, start) == CCL_CHUNK_COMMA || kind_of (reader, start) == CCL_CHUNK_COORDINATOR ||
                            kind_of (reader, start) == CCL_CHUNK_STOP) && start > reader->first)
    start++;
  return start;
}

gboolean
ccl_speech_find_content_before (const CclSpeechReader *reader, guint behind, guint *first, guint *end, gboolean *quoted)
{
  guint mark = behind, start;

  *quoted = FALSE;
  if (behind == reader->first)
    return FALSE;
  if (kind_of (reader, mark - 1) == CCL_CHUNK_COMMA || kind_of (reader, mark - 1) == CCL_CHUNK_DASH)
    mark--;
  if (mark > reader->first && kind_of (reader, mark - 1) == CCL_CHUNK_QUOTE)
    {
      const CclChunk *chunk = ccl_speech_get_chunk (reader, mark - 1);
      int number = ccl_document_get_token (reader->document, chunk->first)->quote;
      const CclQuotation *quotation = number >= 0 ? &g_array_index (reader->document->quotations, CclQuotation, number) : NULL;

      if (quotation != NULL && quotation->end == chunk->end)
        {
          *end = quotation->end;
          *first = quotation->first;
          *quoted = TRUE;
          /* "The rule “has nothing to do with it,” he said": the words before the mark are said, too. */
          if (quotation->first > reader->first_token)
            {
              start = find_clause_start (reader, ccl_chunks_find (reader->chunks, quotation->first));
              *first = MIN (quotation->first, ccl_speech_get_chunk (reader, start)->first);
              *quoted = *first == quotation->first;
            }
          return TRUE;
        }
    }
  if (mark == behind)
    return FALSE;
  start = find_clause_start (reader, behind);
  /* "A said that B, the paper reported" */
  if (start >= mark && closes (reader, behind))
    start = reader->first;
  if (start >= mark || !(has_main_clause (reader, start, mark) || may_be_clause (reader, start, mark) || is_question (reader, start, mark)))
    return FALSE;
  *first = ccl_speech_get_chunk (reader, start)->first;
  *end = ccl_speech_get_chunk (reader, mark)->first;
  return TRUE;
}
