/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-speech-private.h"

/* How far a source is searched for, in chunks; how many interruptions may stand between it and its verb. */
#define REACH 40
#define INTERRUPTIONS 6

static CclChunkKind
kind_of (const CclSpeechReader *reader, guint chunk)
{
  return ccl_speech_get_chunk (reader, chunk)->kind;
}

static gboolean
ends_possessive (const CclSpeechReader *reader, guint chunk)
{
  const char *folded = ccl_document_get_token (reader->document, ccl_speech_get_chunk (reader, chunk)->end - 1)->folded;

  return g_str_equal (folded, "'s") || g_str_equal (folded, "'");
}

/* Where one clause or quotation ends and another begins, but for commas. */
static gboolean
is_border (const CclSpeechReader *reader, guint chunk)
{
  switch (kind_of (reader, chunk))
    {
    case CCL_CHUNK_STOP:
    case CCL_CHUNK_QUOTE:
    case CCL_CHUNK_DASH:
    case CCL_CHUNK_COMPLEMENTISER:
    case CCL_CHUNK_SUBORDINATOR:
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
begins_clause (const CclSpeechReader *reader, guint chunk)
{
  return chunk == reader->first || is_border (reader, chunk - 1) || kind_of (reader, chunk - 1) == CCL_CHUNK_COMMA ||
         kind_of (reader, chunk - 1) == CCL_CHUNK_COORDINATOR;
}

static guint find_phrase_start (const CclSpeechReader *reader, guint end, guint *head);

/* Before "and": the other half of a pair that speaks together, if nothing but a clause's beginning stands before it. */
static guint
join_coordinated (const CclSpeechReader *reader, guint coordinator, guint *head)
{
  guint end = coordinator, left_head = 0, left;

  if (end > reader->first && kind_of (reader, end - 1) == CCL_CHUNK_COMMA)
    end--;
  if (end == reader->first || kind_of (reader, end - 1) != CCL_CHUNK_NOUN)
    return coordinator + 1;
  left = find_phrase_start (reader, end, &left_head);
  if (left == end || !begins_clause (reader, left))
    return coordinator + 1;

  /* "aides, lobbyists and lawyers" */
  while (left >= reader->first + 2 && kind_of (reader, left - 1) == CCL_CHUNK_COMMA && coordinator - left < REACH)
    {
      guint further_head = 0, further = find_phrase_start (reader, left - 1, &further_head);

      if (further == left - 1 || !begins_clause (reader, further) || kind_of (reader, further) != CCL_CHUNK_NOUN)
        break;
      left = further;
      left_head = further_head;
    }
  *head = left_head;
  return left;
}

/**
 * find_phrase_start:
 * @end: chunk behind the phrase
 * @head: (out): the noun group on which the rest hangs
 *
 * Where a noun phrase begins that ends at @end: back over what hangs on it, "a spokesman for the army", "people briefed on the
 * matter", "a nurse who asked not to be named". Returns @end where no noun ends there.
 */
static guint
find_phrase_start (const CclSpeechReader *reader, guint end, guint *head)
{
  guint at = end, start = end;

  while (at > reader->first && end - at < REACH)
    {
      gboolean at_noun = at < end && kind_of (reader, at) == CCL_CHUNK_NOUN;
      CclChunkKind before = at >= reader->first + 2 ? kind_of (reader, at - 2) : CCL_CHUNK_STOP;

      switch (kind_of (reader, at - 1))
        {
        case CCL_CHUNK_NOUN:
          if (at_noun && !ends_possessive (reader, at - 1))
            return start;
          start = *head = --at;
          continue;
        case CCL_CHUNK_PREPOSITION:
          if (!at_noun || !(before == CCL_CHUNK_NOUN || before == CCL_CHUNK_ADVERB ||
                            (before == CCL_CHUNK_VERB && at - 2 > reader->first &&
                             (ccl_speech_may_hang (reader, at - 2) || kind_of (reader, at - 3) == CCL_CHUNK_RELATIVE))))
            return start;
          at--;
          continue;
        case CCL_CHUNK_ADVERB:
        case CCL_CHUNK_TIME:
          /* "a trader who gave only his first name" */
          if (at_noun && before == CCL_CHUNK_VERB && at >= reader->first + 3 && kind_of (reader, at - 3) == CCL_CHUNK_RELATIVE)
            {
              at--;
              continue;
            }
          if (at_noun || !(before == CCL_CHUNK_NOUN || (at - 1 > reader->first && ccl_speech_may_hang (reader, at - 2))))
            return start;
          at--;
          continue;
        case CCL_CHUNK_VERB:
          if (before == CCL_CHUNK_RELATIVE && at >= reader->first + 3 && kind_of (reader, at - 3) == CCL_CHUNK_NOUN && at < end)
            at -= 2;
          else if (before == CCL_CHUNK_NOUN && ccl_speech_may_hang (reader, at - 1))
            at--;
          else if (ccl_speech_get_chunk (reader, at - 1)->infinitive)
            at--;
          else
            return start;
          continue;
        case CCL_CHUNK_RELATIVE:
          /* "experts who study elections", of whose verb no list knows */
          if (!at_noun || before != CCL_CHUNK_NOUN || !ccl_clause_is (reader->chunks, at - 1, "who"))
            return start;
          at--;
          continue;
        case CCL_CHUNK_COORDINATOR:
          return at_noun ? MIN (start, join_coordinated (reader, at - 1, head)) : start;
        default:
          return start;
        }
    }
  return start;
}

/* Where in a source begins what tells of the speaker in a clause of its own: "who had called the strike", "taken by Y". */
static guint
find_name_end (const CclSpeechReader *reader, guint start, guint end)
{
  for (guint at = start + 1; at < end; at++)
    if (kind_of (reader, at) == CCL_CHUNK_RELATIVE || kind_of (reader, at) == CCL_CHUNK_VERB ||
        kind_of (reader, at) == CCL_CHUNK_SUBORDINATOR)
      return ccl_speech_get_chunk (reader, at)->first;
  return ccl_speech_get_chunk (reader, end - 1)->end;
}

static void
fill_source (const CclSpeechReader *reader, guint head, guint start, guint end, CclSource *source)
{
  source->head = head;
  source->start = start;
  source->first = ccl_speech_get_chunk (reader, start)->first;
  source->end = ccl_speech_get_chunk (reader, end - 1)->end;
  source->name_end = find_name_end (reader, start, end);
}

/* The chunk with the mark that opens the quotation closed at a chunk, where that is part of a clause: "who called it “a riot”, said". */
static guint
skip_quotation_back (const CclSpeechReader *reader, guint close)
{
  int number = ccl_document_get_token (reader->document, ccl_speech_get_chunk (reader, close)->first)->quote;
  const CclQuotation *quotation = number >= 0 ? &g_array_index (reader->document->quotations, CclQuotation, number) : NULL;
  guint open;

  if (quotation == NULL || quotation->first <= reader->first_token || quotation->end != ccl_speech_get_chunk (reader, close)->end)
    return close + 1;
  open = ccl_chunks_find (reader->chunks, quotation->first);
  return open > reader->first && kind_of (reader, open - 1) != CCL_CHUNK_COMMA ? open : close + 1;
}

/* The chunk behind the comma or mark before @end: what stands between two commas begins here. */
static guint
find_part_start (const CclSpeechReader *reader, guint end)
{
  guint at = end;

  while (at > reader->first && end - at < REACH)
    switch (kind_of (reader, at - 1))
      {
      case CCL_CHUNK_COMMA:
      case CCL_CHUNK_STOP:
      case CCL_CHUNK_DASH:
        return at;
      case CCL_CHUNK_QUOTE:
        {
          guint open = skip_quotation_back (reader, at - 1);

          if (open == at)
            return at;
          at = open;
          break;
        }
      default:
        at--;
        break;
      }
  return at;
}

/* Whether a part between commas is a noun phrase and nothing else. */
static gboolean
is_phrase (const CclSpeechReader *reader, guint start, guint end)
{
  guint head = 0;

  return start < end && kind_of (reader, start) == CCL_CHUNK_NOUN && find_phrase_start (reader, end, &head) == start;
}

/* Before a bracket that closes: "Doctors Without Borders (MSF)". */
static guint
skip_bracket_back (const CclSpeechReader *reader, guint end)
{
  guint at = end;

  if (end == reader->first || kind_of (reader, end - 1) != CCL_CHUNK_CLOSE)
    return end;
  while (at > reader->first && end - at < 12 && kind_of (reader, at - 1) != CCL_CHUNK_OPEN)
    at--;
  return at > reader->first && kind_of (reader, at - 1) == CCL_CHUNK_OPEN ? at - 1 : end;
}

/**
 * find_across_commas:
 * @comma: the comma before the verb
 *
 * "Ann Lee, 52, head of the union, who had called the strike, said": parts between commas are passed over till one is left
 * that names the speaker: behind the beginning of the sentence, a quotation, or a clause that is complete.
 */
static gboolean
find_across_commas (const CclSpeechReader *reader, guint comma, guint end, CclSource *source)
{
  guint part_end = comma;

  for (guint n = 0; n < INTERRUPTIONS; n++)
    {
      guint part = find_part_start (reader, part_end), name_end = skip_bracket_back (reader, part_end), head = 0, start;
      gboolean open = part > reader->first && kind_of (reader, part - 1) == CCL_CHUNK_COMMA;

      if (part == part_end)
        return FALSE;
      start = find_phrase_start (reader, name_end, &head);
      if (n > 0 && start < name_end)
        {
          guint before = open ? find_part_start (reader, part - 1) : part;

          /* "The chairman, Rep. Cole, a Democrat, said": what is a phrase itself is not yet the speaker
           * where another one stands before it. */
          if (!(open && start == part && before + 1 < part && is_phrase (reader, before, part - 1)))
            {
              fill_source (reader, head, start, end, source);
              return TRUE;
            }
        }
      if (!open)
        return FALSE;
      part_end = part - 1;
    }
  return FALSE;
}

static gboolean
names_people (const CclChunk *chunk)
{
  return chunk->proper || chunk->speaker != NULL || (chunk->object != NULL && ccl_object_is_people (chunk->object->entry->object));
}

/* A bare number between commas. */
static gboolean
is_age (const CclSpeechReader *reader, guint chunk)
{
  const CclChunk *it = ccl_speech_get_chunk (reader, chunk);

  return it->end == it->first + 1 && ccl_document_get_token (reader->document, it->first)->kind == CCL_TOKEN_NUMBER;
}

/* "X, who said": what the relative stands for, with it. */
static gboolean
find_antecedent (const CclSpeechReader *reader, guint relative, CclSource *source)
{
  guint at = relative, head = 0, start;

  if (at > reader->first && kind_of (reader, at - 1) == CCL_CHUNK_COMMA)
    at--;
  /* "Deborah Ramirez, 53, who told" */
  if (at > reader->first + 2 && is_age (reader, at - 1) && kind_of (reader, at - 2) == CCL_CHUNK_COMMA)
    at -= 2;
  start = find_phrase_start (reader, at, &head);
  if (start == at)
    return FALSE;
  /* "the numbers announced by the minister, who said": the relative is the minister's */
  for (guint by = at; by > start + 1; by--)
    if (kind_of (reader, by - 1) == CCL_CHUNK_PREPOSITION && ccl_speech_is_word (reader, by - 1, CCL_WORD_BY) &&
        kind_of (reader, by) == CCL_CHUNK_NOUN)
      {
        start = head = by;
        break;
      }
  /* "a clash with conservatives who warn", "a rebuke from Susan Collins of Maine, who said": the first people */
  if (!names_people (ccl_speech_get_chunk (reader, head)) && ccl_clause_is (reader->chunks, relative, "who"))
    for (guint noun = start + 1; noun < at; noun++)
      if (kind_of (reader, noun) == CCL_CHUNK_NOUN && names_people (ccl_speech_get_chunk (reader, noun)))
        {
          start = head = noun;
          break;
        }
  fill_source (reader, head, start, relative + 1, source);
  return TRUE;
}

/* "traditionally listed": an adverb that no list knows */
static gboolean
is_adverb (const CclSpeechReader *reader, guint chunk)
{
  const CclChunk *it = ccl_speech_get_chunk (reader, chunk);

  return it->kind == CCL_CHUNK_ADVERB ||
         (it->kind == CCL_CHUNK_OTHER && it->end == it->first + 1 &&
          g_str_has_suffix (ccl_document_get_token (reader->document, it->first)->folded, "ly"));
}

gboolean
ccl_speech_find_source_before (const CclSpeechReader *reader, guint verb, CclSource *source)
{
  guint at = verb, end, start, head = 0;

  while (at > reader->first && (is_adverb (reader, at - 1) || kind_of (reader, at - 1) == CCL_CHUNK_TIME ||
                                (at < verb && kind_of (reader, at) == CCL_CHUNK_TIME && kind_of (reader, at - 1) == CCL_CHUNK_PREPOSITION)))
    at--;
  /* "a poll released Thursday found" */
  if (at < verb && at > reader->first && ccl_speech_may_hang (reader, at - 1))
    at = verb;
  end = at;
  /* "(R-Ohio)" */
  at = skip_bracket_back (reader, at);
  if (at == reader->first)
    return FALSE;
  switch (kind_of (reader, at - 1))
    {
    case CCL_CHUNK_RELATIVE:
      return find_antecedent (reader, at - 1, source);
    case CCL_CHUNK_COMMA:
      return find_across_commas (reader, at - 1, at - 1, source);
    default:
      start = find_phrase_start (reader, at, &head);
      if (start == at)
        return FALSE;
      fill_source (reader, head, start, end, source);
      return TRUE;
    }
}

/* Whether the preposition opens when, where or how something was said rather than who said it. */
static gboolean
is_circumstance (const CclSpeechReader *reader, guint preposition)
{
  const CclChunk *noun = ccl_speech_get_chunk (reader, preposition + 1);

  if (noun->kind == CCL_CHUNK_TIME)
    return TRUE;
  if (!ccl_speech_is_word (reader, preposition, CCL_WORD_ATTACHING))
    return TRUE;
  return !ccl_clause_is (reader->chunks, preposition, "of") && !ccl_clause_is (reader->chunks, preposition, "for") &&
         !ccl_clause_is (reader->chunks, preposition, "from") &&
         ((noun->cue != NULL && !noun->definite) || (noun->speaker != NULL && noun->speaker->entry->part == CCL_SPEAKER_DOCUMENT));
}

/* Steps over a comma and what it adds to the words for a speaker: an apposition, an age, a relative clause that does not
 * attribute anything itself. Returns @comma where nothing of the kind follows. */
static guint
skip_apposition (const CclSpeechReader *reader, guint comma, guint limit)
{
  guint at = comma + 1, behind;

  if (at >= limit)
    return comma;
  switch (kind_of (reader, at))
    {
    case CCL_CHUNK_NOUN:
      /* "according to the hospital, two of them seriously" */
      if (ccl_speech_get_chunk (reader, at)->figure != NULL)
        return comma;
      behind = ccl_clause_skip_attachments (reader->chunks, at, limit);
      if (behind < limit && ccl_speech_is_finite (reader, behind) && !ccl_speech_may_hang (reader, behind))
        return comma;
      return at + 1;
    case CCL_CHUNK_ADVERB:
      /* "Kyle Brandt, then the chief of staff" */
      return at + 1 < limit && kind_of (reader, at + 1) == CCL_CHUNK_NOUN ? at + 2 : comma;
    case CCL_CHUNK_RELATIVE:
      for (behind = at + 1; behind < limit && behind - at < 24; behind++)
        {
          CclChunkKind kind = kind_of (reader, behind);

          if (kind == CCL_CHUNK_VERB && ccl_speech_get_chunk (reader, behind)->cue != NULL && behind <= at + 2 &&
              ccl_speech_get_chunk (reader, behind)->cue->entry->act == CCL_CUE_ACT_SAY)
            return comma;
          if (kind == CCL_CHUNK_COMMA || kind == CCL_CHUNK_STOP || kind == CCL_CHUNK_QUOTE)
            break;
        }
      return behind;
    default:
      return comma;
    }
}

static guint
skip_bracket (const CclSpeechReader *reader, guint open, guint limit)
{
  for (guint at = open; at < limit && at - open < 12; at++)
    if (kind_of (reader, at) == CCL_CHUNK_CLOSE)
      return at + 1;
  return open;
}

/* "analysis", "survey", "statement" */
static gboolean
is_text (const CclChunk *chunk)
{
  return chunk->kind == CCL_CHUNK_NOUN && (chunk->cue != NULL || (chunk->speaker != NULL && chunk->speaker->entry->part == CCL_SPEAKER_DOCUMENT));
}

static guint
skip_attachment (const CclSpeechReader *reader, guint at, guint limit)
{
  const CclChunk *chunk = ccl_speech_get_chunk (reader, at);
  guint behind;

  switch (chunk->kind)
    {
    case CCL_CHUNK_PREPOSITION:
      if (at + 1 >= limit || kind_of (reader, at + 1) != CCL_CHUNK_NOUN)
        return at;
      /* "a person briefed on the investigation", "an analysis by the bank" */
      if (ccl_speech_may_hang (reader, at - 1) || (ccl_speech_is_word (reader, at, CCL_WORD_BY) && is_text (ccl_speech_get_chunk (reader, at - 1))))
        return at + 2;
      return !is_circumstance (reader, at) ? at + 2 : at;
    case CCL_CHUNK_OPEN:
      return skip_bracket (reader, at, limit);
    case CCL_CHUNK_COMMA:
      return skip_apposition (reader, at, limit);
    case CCL_CHUNK_RELATIVE:
      for (behind = at + 1; behind < limit && behind - at < 24; behind++)
        if (kind_of (reader, behind) == CCL_CHUNK_COMMA || is_border (reader, behind))
          break;
      return behind;
    case CCL_CHUNK_VERB:
      return ccl_speech_may_hang (reader, at) ? at + 1 : at;
    case CCL_CHUNK_COORDINATOR:
      if (at + 1 >= limit || kind_of (reader, at + 1) != CCL_CHUNK_NOUN)
        return at;
      behind = ccl_clause_skip_attachments (reader->chunks, at + 1, limit);
      return behind < limit && kind_of (reader, behind) == CCL_CHUNK_VERB ? at : at + 2;
    case CCL_CHUNK_NOUN:
      return ends_possessive (reader, at - 1) ? at + 1 : at;
    default:
      return at;
    }
}

gboolean
ccl_speech_find_source_at (const CclSpeechReader *reader, guint chunk, guint limit, CclSource *source)
{
  guint at = chunk + 1;

  if (chunk >= limit || kind_of (reader, chunk) != CCL_CHUNK_NOUN)
    return FALSE;
  while (at < limit && at - chunk < REACH)
    {
      guint behind = skip_attachment (reader, at, limit);

      if (behind == at)
        break;
      at = MIN (behind, limit);
    }
  fill_source (reader, chunk, chunk, at, source);
  return TRUE;
}

/* Whether a term that ends at @end is what a group is about: nothing but a name follows in it. */
static gboolean
is_head (const CclSpeechReader *reader, const CclChunk *chunk, guint end)
{
  if (end < chunk->end && ccl_document_get_token (reader->document, end)->kind == CCL_TOKEN_HYPHEN)
    return FALSE;
  return TRUE;
}

gboolean
ccl_speech_may_speak (const CclSpeechReader *reader, const CclSource *source)
{
  const CclChunk *chunk = ccl_speech_get_chunk (reader, source->head);
  gboolean speaker_like = FALSE;

  /* "Government-controlled parts" are no government. */
  if (chunk->speaker != NULL && is_head (reader, chunk, chunk->speaker->end))
    return TRUE;
  if (chunk->figure != NULL)
    return (chunk->object != NULL && ccl_object_is_people (chunk->object->entry->object)) || chunk->figure->quantity.unit == CCL_UNIT_PERCENT;
  ccl_scene_resolve (reader->scene, source->first, source->name_end, &speaker_like);
  return speaker_like;
}

void
ccl_speech_set_source (CclSpeechReader *reader, CclSpeech *speech, const CclSource *source)
{
  speech->source_first = source->first;
  speech->source_end = source->end;
  speech->party = ccl_scene_resolve (reader->scene, source->first, source->name_end, NULL);
  /* "Dr. Lee, who heads the hospital": a name alone that nobody has introduced */
  if (speech->party == NULL && source->end > source->name_end)
    speech->party = ccl_scene_resolve (reader->scene, source->first, source->end, NULL);
}

void
ccl_speech_remember_source (CclSpeechReader *reader, const CclSpeech *speech, const CclSource *source)
{
  if (speech->vouches)
    ccl_scene_remember (reader->scene, source->first, source->name_end, speech->party);
}
