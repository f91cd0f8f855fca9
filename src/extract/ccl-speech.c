/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-speech.h"

#include "ccl-claim.h"

typedef struct
{
  CclScene *scene;
  const CclChunks *chunks;
  const CclDocument *document;
  CclSpeeches *speeches;
  guint sentence;
  guint first; /* chunks of the sentence */
  guint end;
  guint first_token;
  guint end_token;
  guint n_before; /* speeches before this sentence */
} Reader;

static const CclChunk *
chunk_at (const Reader *reader, guint chunk)
{
  return ccl_chunks_get (reader->chunks, chunk);
}

static void
add_content (CclSpeech *speech, guint first, guint end)
{
  if (first >= end || speech->n_content == CCL_SPEECH_MAX_CONTENT)
    return;
  speech->content[speech->n_content].first = first;
  speech->content[speech->n_content].end = end;
  speech->n_content++;
}

/* More speeches in one sentence are no prose, and marking each one's tokens would cost their product. */
#define MAX_SPEECHES 16

static void
append_speech (Reader *reader, const CclSpeech *speech)
{
  if (reader->speeches->speeches->len - reader->n_before < MAX_SPEECHES)
    g_array_append_val (reader->speeches->speeches, *speech);
}

/* Tokens of a source: the group with what hangs on it and an apposition: "X, spokesman for Y, …". */
static guint
source_end (const Reader *reader, guint noun, guint limit)
{
  guint at = noun + 1;

  while (at < limit)
    {
      const CclChunk *chunk = chunk_at (reader, at);

      if (chunk->kind == CCL_CHUNK_PREPOSITION && at + 1 < limit && chunk_at (reader, at + 1)->kind == CCL_CHUNK_NOUN &&
          !ccl_clause_is (reader->chunks, at, "by"))
        at += 2;
      else if (chunk->kind == CCL_CHUNK_COMMA && at + 1 < limit && chunk_at (reader, at + 1)->kind == CCL_CHUNK_NOUN &&
               (chunk_at (reader, at + 1)->speaker != NULL || chunk_at (reader, at + 1)->proper) && at - noun < 5)
        at += 2;
      else
        break;
    }

  return chunk_at (reader, at - 1)->end;
}

/* Back from a group that a preposition governs to the one it hangs on: "the spokesman for the army". */
static guint
climb_to_head (const Reader *reader, guint noun)
{
  while (noun >= reader->first + 2 && chunk_at (reader, noun - 1)->kind == CCL_CHUNK_PREPOSITION &&
         chunk_at (reader, noun - 2)->kind == CCL_CHUNK_NOUN)
    noun -= 2;
  return noun;
}

/**
 * find_source_before:
 *
 * The group that speaks before a cue: the nearest one, over its own attachments ("the spokesman for
 * the army said"), an apposition or a relative clause that a comma closes ("X, head of Y, said"). Unlike
 * the subject of an event it is never the first group of a longer clause: what stands before it, behind
 * a comma, is what is said.
 */
static int
find_source_before (const Reader *reader, guint verb)
{
  guint at = verb;

  while (at > reader->first && (chunk_at (reader, at - 1)->kind == CCL_CHUNK_ADVERB || chunk_at (reader, at - 1)->kind == CCL_CHUNK_TIME ||
                                chunk_at (reader, at - 1)->kind == CCL_CHUNK_RELATIVE || chunk_at (reader, at - 1)->kind == CCL_CHUNK_CLOSE ||
                                (at < verb && (chunk_at (reader, at)->kind == CCL_CHUNK_TIME || chunk_at (reader, at)->kind == CCL_CHUNK_ADVERB) &&
                                 chunk_at (reader, at - 1)->kind == CCL_CHUNK_PREPOSITION)))
    {
      at--;
      if (chunk_at (reader, at)->kind == CCL_CHUNK_CLOSE)
        while (at > reader->first && verb - at < 12 && chunk_at (reader, at)->kind != CCL_CHUNK_OPEN)
          at--;
    }
  if (at == reader->first)
    return -1;
  if (chunk_at (reader, at - 1)->kind == CCL_CHUNK_NOUN)
    return (int) climb_to_head (reader, at - 1);
  if (chunk_at (reader, at - 1)->kind != CCL_CHUNK_COMMA)
    return -1;

  for (guint back = at - 1; back > reader->first + 1 && at - back < 16; back--)
    {
      if (chunk_at (reader, back - 1)->kind != CCL_CHUNK_COMMA)
        continue;
      if (back >= reader->first + 2 && chunk_at (reader, back - 2)->kind == CCL_CHUNK_NOUN &&
          (chunk_at (reader, back)->kind == CCL_CHUNK_RELATIVE || chunk_at (reader, back)->kind == CCL_CHUNK_NOUN ||
           chunk_at (reader, back)->kind == CCL_CHUNK_VERB || chunk_at (reader, back)->kind == CCL_CHUNK_PREPOSITION ||
           chunk_at (reader, back)->kind == CCL_CHUNK_ADVERB))
        return (int) climb_to_head (reader, back - 2);
    }
  return -1;
}

/* Whether the group may be somebody who speaks. */
static gboolean
may_speak (Reader *reader, guint noun, guint end_token)
{
  const CclChunk *chunk = chunk_at (reader, noun);
  gboolean speaker_like = FALSE;

  if (chunk->kind != CCL_CHUNK_NOUN || chunk->figure != NULL)
    return chunk->kind == CCL_CHUNK_NOUN && chunk->speaker != NULL;
  ccl_scene_resolve (reader->scene, chunk->first, end_token, &speaker_like);
  return speaker_like;
}

/* Cues that every noun can precede ("the count rose", "prices put up"): only a known speaker makes
 * them attribute. "said" and "told" attribute whoever speaks. */
static gboolean
is_firm_cue (const CclMatch *cue)
{
  return !cue->entry->generic;
}

static gboolean
at_edge (const Reader *reader, guint chunk)
{
  if (chunk >= reader->end)
    return TRUE;
  switch (chunk_at (reader, chunk)->kind)
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

/* Whether the words from here to the end of the sentence are no more than when and where it was said. */
static gboolean
only_circumstances (const Reader *reader, guint chunk)
{
  for (guint at = chunk; at < reader->end && at - chunk < 60; at++)
    {
      const CclChunk *it = chunk_at (reader, at);

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

/* Finds where a falsehood is said of something: "called the report a lie", "are fiction". */
static int
find_falsehood (const Reader *reader, guint from, guint limit)
{
  for (guint at = from; at < limit && at - from < 24; at++)
    {
      const CclChunk *it = chunk_at (reader, at);

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

/* Whether what stands here only points back: "it", "this", "the report", "the allegation". */
static gboolean
points_back (const Reader *reader, guint from, guint limit)
{
  for (guint at = from; at < limit && at - from < 6; at++)
    {
      const CclChunk *it = chunk_at (reader, at);

      if (it->kind == CCL_CHUNK_ADVERB || it->kind == CCL_CHUNK_TIME)
        continue;
      if (it->kind == CCL_CHUNK_NOUN)
        {
          if (it->figure != NULL || it->object != NULL || it->event != NULL)
            return FALSE;
          if (it->pronoun)
            return TRUE;
          return it->cue != NULL && at + 1 < limit && chunk_at (reader, at + 1)->kind != CCL_CHUNK_COMPLEMENTISER &&
                 !ccl_clause_is (reader->chunks, at + 1, "of") && !ccl_clause_is (reader->chunks, at + 1, "about");
        }
      return it->kind == CCL_CHUNK_STOP || it->kind == CCL_CHUNK_QUOTE;
    }

  return TRUE;
}

/* "…," said X: a speaker behind the cue, and nothing said behind the speaker but when and where. */
static gboolean
is_inverted (Reader *reader, guint verb, int source)
{
  const CclChunk *behind = chunk_at (reader, verb + 1);

  if (behind->kind != CCL_CHUNK_NOUN || behind->figure != NULL || behind->pronoun ||
      !(behind->proper || behind->speaker != NULL || behind->party != NULL))
    return FALSE;
  if (verb == reader->first || chunk_at (reader, verb - 1)->kind == CCL_CHUNK_QUOTE)
    return TRUE;
  if (source >= 0 && may_speak (reader, (guint) source, source_end (reader, (guint) source, verb)))
    return FALSE;
  return only_circumstances (reader, verb + 2);
}

/* Remembers and resolves a source. */
static void
set_source (Reader *reader, CclSpeech *speech, guint first, guint end)
{
  speech->source_first = first;
  speech->source_end = end;
  speech->party = ccl_scene_resolve (reader->scene, first, end, NULL);
  ccl_scene_remember (reader->scene, first, end, speech->party);
}

/* Whether what stands before a source is a clause of its own, told by it, and not when or why it spoke. */
static gboolean
clause_before (const Reader *reader, guint noun)
{
  const CclChunk *before;

  if (noun == reader->first)
    return FALSE;
  before = chunk_at (reader, noun - 1);
  if (before->kind == CCL_CHUNK_QUOTE)
    return TRUE;
  if (before->kind != CCL_CHUNK_COMMA && before->kind != CCL_CHUNK_DASH)
    return FALSE;
  if (noun >= reader->first + 2 && chunk_at (reader, noun - 2)->kind == CCL_CHUNK_QUOTE)
    return TRUE;
  if (chunk_at (reader, reader->first)->kind == CCL_CHUNK_SUBORDINATOR)
    return FALSE;
  for (guint at = noun - 1; at > reader->first && noun - at < 80; at--)
    {
      const CclChunk *it = chunk_at (reader, at - 1);

      if (it->kind == CCL_CHUNK_VERB && (!it->gerund && !it->infinitive))
        return TRUE;
    }
  return FALSE;
}

/* "X said that Y", "Y, X said", "Y, said X", "said X" after a quotation. */
static void
read_verb_cue (Reader *reader, guint verb)
{
  const CclChunk *chunk = chunk_at (reader, verb);
  CclSpeech speech = { .cue_first = chunk->first, .cue_end = chunk->end, .stance = chunk->cue->entry->stance,
                       .negates = chunk->cue->entry->negates };
  gboolean inverted = FALSE;
  guint noun = 0, source_limit, after;
  int source;
  int agent = -1;

  if (chunk->passive || (verb + 1 < reader->end && ccl_clause_is (reader->chunks, verb + 1, "by")))
    {
      agent = ccl_clause_find_agent (reader->chunks, verb, reader->end);
      if (agent >= 0)
        {
          guint end = source_end (reader, (guint) agent, reader->end);

          set_source (reader, &speech, chunk_at (reader, (guint) agent)->first, end);
          if (chunk->passive)
            {
              add_content (&speech, reader->first_token, chunk->first);
              add_content (&speech, end, reader->end_token);
            }
          else if (verb > reader->first)
            /* "the 43 deaths announced by X": X vouches for that group only. */
            add_content (&speech, chunk_at (reader, verb - 1)->first, chunk->first);
          if (speech.n_content > 0)
            append_speech (reader, &speech);
        }
      return;
    }
  if (chunk->infinitive || chunk->modal || (chunk->negated && !speech.negates))
    return;

  /* "…, adding that": whoever spoke in this sentence already. */
  if (chunk->gerund && verb > reader->first && chunk_at (reader, verb - 1)->kind == CCL_CHUNK_COMMA)
    {
      const CclSpeech *earlier = reader->speeches->speeches->len > reader->n_before
                                   ? &g_array_index (reader->speeches->speeches, CclSpeech, reader->speeches->speeches->len - 1)
                                   : NULL;

      if (earlier == NULL || earlier->party == NULL)
        return;
      speech.party = earlier->party;
      speech.source_first = earlier->source_first;
      speech.source_end = earlier->source_end;
      add_content (&speech, chunk->end, reader->end_token);
      append_speech (reader, &speech);
      return;
    }
  source = find_source_before (reader, verb);
  after = verb + 1;
  if (after < reader->end && !chunk->gerund && is_inverted (reader, verb, source))
    {
      inverted = TRUE;
      noun = after;
    }
  else if (source >= 0)
    noun = (guint) source;
  else
    return;

  /* "after the parties had agreed to": a circumstance, no speech. */
  if (!inverted && chunk->cue->entry->generic &&
      ((noun > reader->first && chunk_at (reader, noun - 1)->kind == CCL_CHUNK_SUBORDINATOR && !ccl_clause_is (reader->chunks, noun - 1, "as")) ||
       (after < reader->end && chunk_at (reader, after)->kind == CCL_CHUNK_VERB && chunk_at (reader, after)->infinitive)))
    return;
  source_limit = inverted ? reader->end : verb;
  {
    guint end = source_end (reader, noun, source_limit);

    if (!may_speak (reader, noun, end))
      {
        if (!is_firm_cue (chunk->cue) || chunk_at (reader, noun)->object != NULL || chunk_at (reader, noun)->event != NULL ||
            chunk_at (reader, noun)->counter)
          return;
      }
    set_source (reader, &speech, chunk_at (reader, noun)->first, end);
    if (speech.party == NULL && !is_firm_cue (chunk->cue))
      return;
  }

  if (inverted)
    {
      add_content (&speech, reader->first_token, chunk->first);
      add_content (&speech, speech.source_end, reader->end_token);
    }
  else
    {
      /* "Two tanks were hit, X said, and …" against "On Monday X said two tanks were hit". */
      if (clause_before (reader, noun) || ccl_clause_is (reader->chunks, noun > reader->first ? noun - 1 : noun, "as"))
        add_content (&speech, reader->first_token, speech.source_first);
      add_content (&speech, chunk->end, reader->end_token);
    }
  if (speech.negates)
    speech.anaphoric = points_back (reader, after, reader->end);
  if (speech.n_content > 0)
    append_speech (reader, &speech);
}

/* "X called the report a lie", "X described it as nonsense", "X dismissed …" is read_verb_cue()'s. */
static void
read_falsehood (Reader *reader, guint verb)
{
  const CclChunk *chunk = chunk_at (reader, verb);
  CclNounList subjects = { 0 };
  CclSpeech speech = { .cue_first = chunk->first, .cue_end = chunk->end, .stance = CCL_STANCE_DENIES, .negates = TRUE };
  int falsehood = find_falsehood (reader, verb + 1, reader->end);

  if (falsehood < 0 || chunk->negated || chunk->modal || chunk->infinitive || chunk->gerund ||
      ccl_document_find_match (reader->document, chunk->verb, CCL_ENTRY_VERB) != NULL)
    return;

  ccl_clause_list_subjects (reader->chunks, verb, &subjects);
  if (subjects.n == 0)
    return;
  if (chunk->copula)
    {
      /* "the Turkish figures are fiction": whoever says the sentence denies its subject. */
      speech.cue_first = chunk_at (reader, (guint) falsehood)->first;
      speech.cue_end = chunk_at (reader, (guint) falsehood)->end;
      for (guint i = reader->n_before; i < reader->speeches->speeches->len; i++)
        {
          const CclSpeech *other = &g_array_index (reader->speeches->speeches, CclSpeech, i);

          if (other->party != NULL && !other->negates)
            {
              speech.party = other->party;
              speech.source_first = other->source_first;
              speech.source_end = other->source_end;
            }
        }
      if (speech.party == NULL)
        return;
      add_content (&speech, chunk_at (reader, subjects.items[0])->first, chunk->first);
      speech.anaphoric = points_back (reader, subjects.items[0], verb);
      append_speech (reader, &speech);
      return;
    }

  {
    guint end = source_end (reader, subjects.items[0], verb);

    if (!may_speak (reader, subjects.items[0], end))
      return;
    set_source (reader, &speech, chunk_at (reader, subjects.items[0])->first, end);
    add_content (&speech, chunk->end, reader->end_token);
    speech.anaphoric = points_back (reader, verb + 1, (guint) falsehood + 1);
    /* "Asked about the report that …, he called it a lie": the content stands before. */
    if (speech.anaphoric && subjects.items[0] > reader->first + 1)
      add_content (&speech, reader->first_token, speech.source_first);
    append_speech (reader, &speech);
  }
}

/* "according to X, …", "…, according to X", "by X's count". */
static void
read_preposition_cue (Reader *reader, guint chunk_index, guint cue_first, guint cue_end, CclStance stance)
{
  CclSpeech speech = { .cue_first = cue_first, .cue_end = cue_end, .stance = stance };
  guint noun = chunk_index;
  guint end;

  while (noun < reader->end && (chunk_at (reader, noun)->first < cue_end || chunk_at (reader, noun)->kind == CCL_CHUNK_ADVERB))
    noun++;
  if (noun >= reader->end || chunk_at (reader, noun)->kind != CCL_CHUNK_NOUN)
    return;
  end = source_end (reader, noun, reader->end);
  set_source (reader, &speech, chunk_at (reader, noun)->first, end);
  add_content (&speech, reader->first_token, cue_first);
  add_content (&speech, end, reader->end_token);
  append_speech (reader, &speech);
}

/* "Yerevan's report that …", "Syrian reports of …", "the claim by the army that …". */
static void
read_noun_cue (Reader *reader, guint noun)
{
  const CclChunk *chunk = chunk_at (reader, noun);
  CclSpeech speech = { .cue_first = chunk->cue->first, .cue_end = chunk->cue->end, .stance = chunk->cue->entry->stance,
                       .negates = chunk->cue->entry->negates };
  guint at = noun + 1;
  guint stop;

  if (chunk->cue->first > chunk->first)
    {
      gboolean speaker_like = FALSE;
      const char *party = ccl_scene_resolve (reader->scene, chunk->first, chunk->cue->first, &speaker_like);

      if (speaker_like && (party != NULL || chunk->possessed) && !(chunk->pronoun))
        {
          speech.source_first = chunk->first;
          speech.source_end = chunk->cue->first;
          speech.party = party;
        }
    }
  if (at < reader->end && chunk_at (reader, at)->kind == CCL_CHUNK_VERB && chunk_at (reader, at)->cue == NULL &&
      !chunk_at (reader, at)->passive && at + 1 < reader->end && ccl_clause_is (reader->chunks, at + 1, "by"))
    at++; /* "reports circulated by X about Y" */
  while (at + 1 < reader->end && chunk_at (reader, at)->kind == CCL_CHUNK_PREPOSITION &&
         (ccl_clause_is (reader->chunks, at, "by") || ccl_clause_is (reader->chunks, at, "from") ||
          ccl_clause_is (reader->chunks, at, "in") || ccl_clause_is (reader->chunks, at, "on")) &&
         chunk_at (reader, at + 1)->kind == CCL_CHUNK_NOUN)
    {
      guint end = source_end (reader, at + 1, reader->end);
      gboolean speaker_like = FALSE;
      const char *party = ccl_scene_resolve (reader->scene, chunk_at (reader, at + 1)->first, end, &speaker_like);

      if (speaker_like && party != NULL)
        {
          speech.source_first = chunk_at (reader, at + 1)->first;
          speech.source_end = end;
          speech.party = party;
        }
      at = ccl_chunks_find (reader->chunks, end - 1) + 1;
    }
  if (at >= reader->end)
    return;
  if (chunk_at (reader, at)->kind != CCL_CHUNK_COMPLEMENTISER && !ccl_clause_is (reader->chunks, at, "of") &&
      !ccl_clause_is (reader->chunks, at, "about") && !ccl_clause_is (reader->chunks, at, "that") &&
      !ccl_clause_is (reader->chunks, at, "on"))
    return;
  if (speech.party == NULL && speech.stance == CCL_STANCE_ASSERTS && !ccl_clause_is (reader->chunks, at, "that"))
    return;
  if (speech.party == NULL && speech.source_first == speech.source_end)
    speech.party = CCL_PARTY_MEDIA;

  /* To the end of the clause: the next finite verb behind a comma belongs to the frame around it. */
  for (stop = at + 1; stop < reader->end; stop++)
    {
      const CclChunk *it = chunk_at (reader, stop);

      if (it->kind == CCL_CHUNK_STOP ||
          (it->kind == CCL_CHUNK_COMMA && stop + 2 < reader->end && chunk_at (reader, stop + 1)->kind == CCL_CHUNK_NOUN &&
           chunk_at (reader, stop + 2)->kind == CCL_CHUNK_VERB && chunk_at (reader, stop + 2)->cue != NULL))
        break;
    }
  add_content (&speech, chunk_at (reader, at)->end, stop < reader->end ? chunk_at (reader, stop)->first : reader->end_token);
  append_speech (reader, &speech);
}

/* "reportedly", "allegedly": somebody says so; who is not told. */
static void
read_adverb_cues (Reader *reader)
{
  for (guint token = reader->first_token; token < reader->end_token; token++)
    {
      const CclMatch *match = ccl_document_find_match (reader->document, token, CCL_ENTRY_CUE);

      if (match == NULL)
        continue;
      if (match->entry->part == CCL_CUE_PREPOSITION)
        read_preposition_cue (reader, ccl_chunks_find (reader->chunks, token), match->first, match->end, match->entry->stance);
      token = MAX (token, match->end - 1);
    }
}

static gboolean
is_false_frame (const Reader *reader, guint verb)
{
  const CclChunk *chunk = chunk_at (reader, verb);

  return chunk->kind == CCL_CHUNK_VERB && (chunk->copula || ccl_clause_is (reader->chunks, verb, "called") ||
                                           find_falsehood (reader, verb + 1, MIN (reader->end, verb + 8)) >= 0);
}

/* "By his account", "in its version". */
static gboolean
is_account_phrase (const Reader *reader, guint chunk)
{
  const CclChunk *noun = chunk_at (reader, chunk);

  return noun->kind == CCL_CHUNK_NOUN && noun->cue != NULL && chunk > reader->first &&
         (ccl_clause_is (reader->chunks, chunk - 1, "by") || ccl_clause_is (reader->chunks, chunk - 1, "in") ||
          ccl_clause_is (reader->chunks, chunk - 1, "on")) &&
         (noun->possessed || noun->party != NULL || noun->speaker != NULL) &&
         (chunk == reader->first + 1 || at_edge (reader, chunk - 2)) && at_edge (reader, chunk + 1);
}

static void
read_account_phrase (Reader *reader, guint chunk)
{
  const CclChunk *noun = chunk_at (reader, chunk);
  CclSpeech speech = { .source_first = noun->first, .source_end = noun->cue->first, .cue_first = noun->cue->first,
                       .cue_end = noun->cue->end, .stance = noun->cue->entry->stance };

  if (speech.source_first == speech.source_end)
    return;
  speech.party = ccl_scene_resolve (reader->scene, noun->first, noun->end, NULL);
  if (speech.party == NULL)
    speech.party = reader->scene->last;
  add_content (&speech, reader->first_token, chunk_at (reader, chunk - 1)->first);
  add_content (&speech, noun->end, reader->end_token);
  append_speech (reader, &speech);
}

static void
read_sentence (Reader *reader)
{
  for (guint at = reader->first; at < reader->end; at++)
    {
      const CclChunk *chunk = chunk_at (reader, at);

      if (chunk->kind == CCL_CHUNK_VERB && chunk->cue != NULL)
        read_verb_cue (reader, at);
      else if (is_account_phrase (reader, at))
        read_account_phrase (reader, at);
      else if (chunk->kind == CCL_CHUNK_NOUN && chunk->cue != NULL)
        read_noun_cue (reader, at);
    }
  read_adverb_cues (reader);
  /* Who says that something is false may stand at the end of the sentence. */
  for (guint at = reader->first; at < reader->end; at++)
    if (chunk_at (reader, at)->kind == CCL_CHUNK_VERB && chunk_at (reader, at)->cue == NULL && is_false_frame (reader, at))
      read_falsehood (reader, at);
}

/* The speaker who held the floor when the sentence before ended. */
static const CclSpeech *
find_floor (const Reader *reader)
{
  for (guint i = 0; i < MIN (reader->n_before, 5); i++)
    {
      const CclSpeech *speech = &g_array_index (reader->speeches->speeches, CclSpeech, reader->n_before - 1 - i);

      if (speech->party != NULL && !speech->negates)
        return speech;
    }

  return NULL;
}

/* Without words that attribute, a sentence goes on in the voice of the one before in its paragraph. */
static void
continue_speech (Reader *reader, guint previous_speeches)
{
  const CclSentence *sentence = &g_array_index (reader->document->sentences, CclSentence, reader->sentence);
  const CclSpeech *floor;
  CclSpeech speech = { .continued = TRUE };

  if (reader->speeches->speeches->len > reader->n_before || reader->sentence == 0 || previous_speeches == reader->n_before)
    return;
  if (g_array_index (reader->document->sentences, CclSentence, reader->sentence - 1).block != sentence->block)
    return;
  floor = find_floor (reader);
  if (floor == NULL)
    return;
  speech.source_first = floor->source_first;
  speech.source_end = floor->source_end;
  speech.party = floor->party;
  speech.stance = floor->stance == CCL_STANCE_CONFIRMS || floor->stance == CCL_STANCE_DENIES ? CCL_STANCE_ASSERTS : floor->stance;
  add_content (&speech, reader->first_token, reader->end_token);
  append_speech (reader, &speech);
}

/**
 * bridge_paragraphs:
 *
 * A paragraph of a bulletin without a word that attributes, between two of the same state or group: it goes
 * on in that voice. Only for a speaker who is at home in the article, so that a neutral report's own
 * paragraphs stay its own.
 */
static void
bridge_paragraphs (CclSpeeches *speeches, CclScene *scene)
{
  const CclDocument *document = scene->chunks->document;
  guint n_speeches = speeches->speeches->len;
  const char *home = scene->home != NULL ? ccl_scene_get_camp (scene, scene->home) : NULL;

  if (home == NULL)
    return;
  for (guint i = 0; i + 1 < n_speeches; i++)
    {
      CclSpeech bridge = g_array_index (speeches->speeches, CclSpeech, i);
      const CclSpeech *next = &g_array_index (speeches->speeches, CclSpeech, i + 1);
      guint from, to;

      if (bridge.party == NULL || next->party == NULL || bridge.n_content == 0 || next->n_content == 0 ||
          !g_str_equal (ccl_scene_get_camp (scene, bridge.party), home) || !g_str_equal (bridge.party, next->party))
        continue;
      from = ccl_document_get_token (document, bridge.content[bridge.n_content - 1].first)->sentence + 1;
      to = ccl_document_get_token (document, next->content[0].first)->sentence;
      if (from >= to || to - from > 6)
        continue;
      bridge.n_content = 0;
      bridge.negates = bridge.anaphoric = FALSE;
      bridge.continued = TRUE;
      bridge.stance = CCL_STANCE_ASSERTS;
      add_content (&bridge, g_array_index (document->sentences, CclSentence, from).first,
                   g_array_index (document->sentences, CclSentence, to - 1).end);
      g_array_append_val (speeches->speeches, bridge);
    }
}

/* A quotation over several sentences is its speaker's from the first word on, wherever the cue stands. */
static void
spread_over_quotations (CclSpeeches *speeches, const CclDocument *document)
{
  guint n_speeches = speeches->speeches->len;

  for (guint i = 0; i < n_speeches; i++)
    {
      const CclSpeech *speech = &g_array_index (speeches->speeches, CclSpeech, i);
      const CclQuotation *quotation;
      const CclSentence *sentence;
      CclSpeech whole;
      int quote;

      if (speech->continued || speech->n_content == 0 || speech->cue_end == speech->cue_first)
        continue;
      quote = ccl_document_get_token (document, speech->content[0].first)->quote;
      if (quote < 0)
        continue;
      quotation = &g_array_index (document->quotations, CclQuotation, quote);
      sentence = &g_array_index (document->sentences, CclSentence, ccl_document_get_token (document, speech->cue_first)->sentence);
      if (quotation->first >= sentence->first)
        continue;
      whole = *speech;
      whole.n_content = 0;
      whole.negates = FALSE;
      whole.anaphoric = FALSE;
      if (whole.stance == CCL_STANCE_DENIES)
        whole.stance = CCL_STANCE_ASSERTS;
      add_content (&whole, quotation->first, sentence->first);
      g_array_append_val (speeches->speeches, whole);
    }
}

static guint
content_size (const CclSpeech *speech)
{
  guint size = 0;

  for (guint i = 0; i < speech->n_content; i++)
    size += speech->content[i].end - speech->content[i].first;
  return size;
}

static int
compare_sizes (gconstpointer a, gconstpointer b, gpointer data)
{
  const GArray *speeches = data;
  guint first = *(const guint *) a, second = *(const guint *) b;
  guint here = content_size (&g_array_index (speeches, CclSpeech, first));
  guint there = content_size (&g_array_index (speeches, CclSpeech, second));

  if (here != there)
    return here < there ? -1 : 1;
  return first < second ? -1 : first > second;
}

/* The first token from @token on that no speech has marked; shortens the way for the next call. */
static guint
find_unmarked (guint *next, guint token)
{
  guint found = token;

  while (next[found] != found)
    found = next[found];
  while (next[token] != found)
    {
      guint step = next[token];

      next[token] = found;
      token = step;
    }
  return found;
}

/* Marks each token with the speech that holds it most closely: of two the shorter content. The shortest marks
 * first and each token is marked once, so that long quotations with many cues cost no more than their words. */
static void
mark_innermost (CclSpeeches *speeches, guint n_tokens)
{
  g_autofree guint *next = g_new (guint, n_tokens + 1);
  g_autoptr (GArray) order = g_array_sized_new (FALSE, FALSE, sizeof (guint), speeches->speeches->len);

  speeches->innermost = g_new (int, n_tokens + 1);
  for (guint i = 0; i <= n_tokens; i++)
    {
      speeches->innermost[i] = -1;
      next[i] = i;
    }
  for (guint i = 0; i < speeches->speeches->len; i++)
    g_array_append_val (order, i);
  g_array_sort_with_data (order, compare_sizes, speeches->speeches);

  for (guint i = 0; i < order->len; i++)
    {
      guint index = g_array_index (order, guint, i);
      const CclSpeech *speech = &g_array_index (speeches->speeches, CclSpeech, index);

      for (guint j = 0; j < speech->n_content; j++)
        for (guint token = find_unmarked (next, speech->content[j].first); token < speech->content[j].end;
             token = find_unmarked (next, token))
          {
            speeches->innermost[token] = (int) index;
            next[token] = token + 1;
          }
    }
}

/**
 * learn_names:
 *
 * "Colonel X, head of the Defence Ministry's press service", "ministry spokeswoman Y": whose a name is
 * must be known wherever the text uses it first, so the introductions are read before the speeches.
 */
static void
learn_names (Reader *reader)
{
  for (guint at = 0; at + 2 < reader->chunks->chunks->len; at++)
    {
      const CclChunk *chunk = chunk_at (reader, at);
      const CclChunk *behind = chunk_at (reader, at + 2);
      const char *party;
      guint end;

      if (chunk->kind != CCL_CHUNK_NOUN || !chunk->proper)
        continue;
      if (chunk->speaker != NULL && chunk->speaker->entry->part == CCL_SPEAKER_OFFICER && chunk->party != NULL)
        end = chunk->end;
      else if (chunk->party == NULL && chunk_at (reader, at + 1)->kind == CCL_CHUNK_COMMA && behind->kind == CCL_CHUNK_NOUN &&
               behind->speaker != NULL && behind->speaker->entry->part == CCL_SPEAKER_OFFICER)
        {
          guint first, limit;

          ccl_clause_get_sentence (reader->chunks, at, &first, &limit);
          end = source_end (reader, at + 2, limit);
        }
      else
        continue;
      party = ccl_scene_find_party (reader->scene, chunk->first, end, NULL);
      if (party != NULL)
        ccl_scene_learn_name (reader->scene, chunk->first, chunk->end, party);
    }
}

CclSpeeches *
ccl_speeches_new (CclScene *scene)
{
  CclSpeeches *speeches = g_new0 (CclSpeeches, 1);
  Reader reader = { .scene = scene, .chunks = scene->chunks, .document = scene->chunks->document, .speeches = speeches };
  guint previous = 0;

  speeches->speeches = g_array_new (FALSE, FALSE, sizeof (CclSpeech));
  learn_names (&reader);
  for (guint i = 0; i < reader.document->sentences->len; i++)
    {
      const CclSentence *sentence = &g_array_index (reader.document->sentences, CclSentence, i);

      reader.sentence = i;
      reader.first_token = sentence->first;
      reader.end_token = sentence->end;
      ccl_chunks_get_sentence (reader.chunks, i, &reader.first, &reader.end);
      reader.n_before = speeches->speeches->len;
      if (!sentence->headline)
        {
          read_sentence (&reader);
          continue_speech (&reader, previous);
        }
      previous = reader.n_before;
    }
  bridge_paragraphs (speeches, scene);
  spread_over_quotations (speeches, reader.document);
  mark_innermost (speeches, reader.document->tokens->len);
  return speeches;
}

void
ccl_speeches_free (CclSpeeches *speeches)
{
  g_array_unref (speeches->speeches);
  g_free (speeches->innermost);
  g_free (speeches);
}

const CclSpeech *
ccl_speeches_find (const CclSpeeches *speeches, guint token)
{
  return speeches->innermost[token] >= 0
           ? &g_array_index (speeches->speeches, CclSpeech, speeches->innermost[token])
           : NULL;
}

static gboolean
holds (const CclSpeech *speech, guint token)
{
  for (guint i = 0; i < speech->n_content; i++)
    if (speech->content[i].first <= token && token < speech->content[i].end)
      return TRUE;
  return FALSE;
}

const CclSpeech *
ccl_speeches_find_outer (const CclSpeeches *speeches, const CclSpeech *inner, guint token)
{
  const CclSpeech *found = NULL;
  guint index = (guint) (inner - (const CclSpeech *) (gpointer) speeches->speeches->data);
  guint size = content_size (inner);

  /* Speeches that can hold it are of the same sentence or a few before: never far in the array. */
  for (guint i = index > 8 ? index - 8 : 0; i < MIN (speeches->speeches->len, index + 8); i++)
    {
      const CclSpeech *speech = &g_array_index (speeches->speeches, CclSpeech, i);

      if (speech != inner && holds (speech, token) && content_size (speech) >= size &&
          (found == NULL || content_size (speech) < content_size (found)))
        found = speech;
    }

  return found;
}
