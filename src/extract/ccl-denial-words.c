/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-denials-private.h"

/* How far behind the words that point back it may be said that they are false, in tokens. */
#define FALSE_REACH 12

static const CclChunk *
get_chunk (const CclDrafting *drafting, guint chunk)
{
  return ccl_drafting_get_chunk (drafting, chunk);
}

/* "it", "this", "that", where it stands alone: "dismissed that as fantasy", not "denied that it …". */
static gboolean
is_anaphor (const CclDrafting *drafting, guint chunk, guint end)
{
  const CclChunk *it = get_chunk (drafting, chunk);

  if (it->kind == CCL_CHUNK_COMPLEMENTISER && chunk + 1 < end)
    {
      CclChunkKind next = get_chunk (drafting, chunk + 1)->kind;

      /* "say that never happened" */
      if (ccl_document_is_word (drafting->document, get_chunk (drafting, chunk + 1)->first, CCL_WORD_FALSE, NULL))
        return TRUE;
      if (next != CCL_CHUNK_PREPOSITION && next != CCL_CHUNK_STOP && next != CCL_CHUNK_COMMA && next != CCL_CHUNK_COORDINATOR)
        return FALSE;
    }
  return (it->kind == CCL_CHUNK_NOUN || it->kind == CCL_CHUNK_COMPLEMENTISER) && it->end == it->first + 1 &&
         ccl_document_is_word (drafting->document, it->first, CCL_WORD_ANAPHOR, NULL);
}

/* "the claim", "the Russian figures", "such reports", "that number": said before, not here. */
static gboolean
is_pointing_noun (const CclChunk *chunk)
{
  if (chunk->kind != CCL_CHUNK_NOUN || chunk->event != NULL)
    return FALSE;
  /* "both claims" */
  if (chunk->figure != NULL)
    return chunk->cue != NULL && chunk->cue->end == chunk->end && chunk->figure->end == chunk->cue->first && chunk->figure->quantity.interval.high <= 3;
  return (chunk->cue != NULL || chunk->counter) && (chunk->definite || chunk->possessed || chunk->party != NULL);
}

static gboolean
is_negating (const CclChunk *chunk)
{
  return chunk->kind == CCL_CHUNK_VERB && chunk->cue != NULL && chunk->cue->entry->negates && !chunk->negated && !chunk->passive &&
         !chunk->modal;
}

static gboolean
is_confirming (const CclChunk *chunk)
{
  return chunk->kind == CCL_CHUNK_VERB && chunk->cue != NULL && chunk->cue->entry->stance == CCL_STANCE_CONFIRMS && !chunk->negated &&
         !chunk->passive && !chunk->modal && !chunk->infinitive;
}

/* Behind the chunk before @at that is no adverb or quotation mark. */
static guint
step_back (const CclDrafting *drafting, guint at, guint first)
{
  while (at > first && (get_chunk (drafting, at - 1)->kind == CCL_CHUNK_ADVERB || get_chunk (drafting, at - 1)->kind == CCL_CHUNK_QUOTE))
    at--;
  return at;
}

/* The end of the words that call what the pointer stands for false: "… as detached from reality", "… are fiction";
 * 0 where none do. */
static guint
find_falsehood (const CclDrafting *drafting, guint pointer, guint end, gboolean anaphor)
{
  const CclDocument *document = drafting->document;
  const CclChunk *it = get_chunk (drafting, pointer);
  guint from = it->kind != CCL_CHUNK_NOUN ? it->end : it->cue != NULL ? it->cue->end : it->first + 1;
  guint last = get_chunk (drafting, end - 1)->end;

  for (guint token = from; token < last && token - from < FALSE_REACH; token++)
    {
      const CclChunk *chunk = get_chunk (drafting, ccl_chunks_find (drafting->chunks, token));
      guint behind;

      if (ccl_document_is_word (document, token, CCL_WORD_FALSE, &behind))
        return behind;
      /* "they were abducted": what is said of a pronoun tells itself what it is. */
      if (chunk->kind == CCL_CHUNK_VERB && anaphor && !chunk->copula)
        return 0;
      if (chunk->kind == CCL_CHUNK_COMMA || chunk->kind == CCL_CHUNK_STOP || chunk->kind == CCL_CHUNK_COORDINATOR ||
          chunk->kind == CCL_CHUNK_SUBORDINATOR || (chunk->kind == CCL_CHUNK_NOUN && chunk->figure != NULL) ||
          (chunk->kind == CCL_CHUNK_VERB && chunk->cue != NULL && token == chunk->first))
        return 0;
    }
  return 0;
}

/* Whether the words behind a pointer tell themselves what is denied: "the report that …", "the report of 40 dead". */
static gboolean
tells_content (const CclDrafting *drafting, guint pointer, guint end)
{
  const CclChunk *next;

  if (pointer + 1 >= end)
    return FALSE;
  next = get_chunk (drafting, pointer + 1);
  if (next->kind == CCL_CHUNK_COMPLEMENTISER)
    return TRUE;
  if (next->kind != CCL_CHUNK_PREPOSITION || pointer + 2 >= end)
    return FALSE;
  next = get_chunk (drafting, pointer + 2);
  return next->kind == CCL_CHUNK_RELATIVE || next->kind == CCL_CHUNK_VERB ||
         (next->kind == CCL_CHUNK_NOUN && (next->figure != NULL || next->event != NULL));
}

/* Whether the pointer begins a clause of its own: "confirmed it had been hit". */
static gboolean
is_subject (const CclDrafting *drafting, guint pointer, guint end)
{
  const CclChunk *next;

  if (pointer + 1 >= end)
    return FALSE;
  next = get_chunk (drafting, pointer + 1);
  return (next->kind == CCL_CHUNK_VERB && !next->gerund && !next->reduced) || next->kind == CCL_CHUNK_NOUN ||
         next->kind == CCL_CHUNK_ADVERB;
}

static void
set_limits (const CclDrafting *drafting, guint pointer, guint end, CclDenial *denial)
{
  const CclChunk *it = get_chunk (drafting, pointer);

  if (it->kind != CCL_CHUNK_NOUN)
    return;
  denial->figures = it->counter;
  denial->singular = it->counter && !g_str_has_suffix (ccl_document_get_token (drafting->document, it->end - 1)->folded, "s");
  if (it->party != NULL)
    denial->of = it->party->entry->party;
  else if (pointer + 2 < end && get_chunk (drafting, pointer + 1)->kind == CCL_CHUNK_PREPOSITION &&
           (ccl_clause_is (drafting->chunks, pointer + 1, "of") || ccl_clause_is (drafting->chunks, pointer + 1, "by")) &&
           get_chunk (drafting, pointer + 2)->proper)
    denial->of = get_chunk (drafting, pointer + 2)->party != NULL ? get_chunk (drafting, pointer + 2)->party->entry->party : "";
  if (pointer + 2 < end && get_chunk (drafting, pointer + 1)->kind == CCL_CHUNK_PREPOSITION &&
      (get_chunk (drafting, pointer + 2)->object != NULL || get_chunk (drafting, pointer + 2)->model != NULL) &&
      ccl_draft_find_object (drafting, pointer + 2, CCL_OBJECT_SET_ALL, &denial->object))
    denial->about = TRUE;
}

/* The speech whose words that attribute are this verb, if it tells who speaks. */
static const CclSpeech *
find_speech (const CclSpeeches *speeches, const CclChunk *verb)
{
  guint low = 0, high = speeches->speeches->len;

  /* They stand in the order of their sentences; within one they may not. */
  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (speeches->speeches, CclSpeech, middle).cue_first < verb->first)
        low = middle + 1;
      else
        high = middle;
    }
  low = low > 4 ? low - 4 : 0;
  for (guint i = low; i < speeches->speeches->len && i < low + 8; i++)
    {
      const CclSpeech *speech = &g_array_index (speeches->speeches, CclSpeech, i);

      if (speech->party != NULL && speech->cue_end > speech->cue_first && speech->cue_first >= verb->first && speech->cue_first < verb->end)
        return speech;
    }
  return NULL;
}

static gboolean
set_speaker (CclDenial *denial, const CclSpeech *speech)
{
  if (speech == NULL || speech->party == NULL)
    return FALSE;
  denial->party = speech->party;
  denial->speech = speech;
  denial->source_first = speech->source_first;
  denial->source_end = speech->source_end;
  return TRUE;
}

/* "denied this", "called the report a lie", "said that number was untrue". */
static gboolean
read_pointer (const CclDrafting *drafting, const CclSpeeches *speeches, guint pointer, guint first, guint end, CclDenial *denial)
{
  const CclChunk *it = get_chunk (drafting, pointer);
  gboolean anaphor = is_anaphor (drafting, pointer, end);
  const CclSpeech *speech;
  guint before, falsehood;

  if (!anaphor && !is_pointing_noun (it))
    return FALSE;
  before = step_back (drafting, pointer, first);
  falsehood = find_falsehood (drafting, pointer, end, anaphor);
  *denial = (CclDenial){ .pointer = pointer, .first = it->first, .end = MAX (it->end, falsehood) };
  if (falsehood == 0)
    {
      if (before == first || tells_content (drafting, pointer, end) || is_subject (drafting, pointer, end))
        return FALSE;
      denial->confirms = (anaphor || (it->counter && it->definite)) && is_confirming (get_chunk (drafting, before - 1));
      if (!denial->confirms && !is_negating (get_chunk (drafting, before - 1)))
        return FALSE;
    }
  else if (tells_content (drafting, pointer, end))
    return FALSE;

  speech = before > first ? find_speech (speeches, get_chunk (drafting, before - 1)) : NULL;
  if (speech == NULL)
    speech = ccl_speeches_find (speeches, it->first);
  if (!set_speaker (denial, speech))
    return FALSE;
  if (!speech->continued && speech->source_end > speech->source_first)
    {
      denial->first = MIN (denial->first, speech->source_first);
      denial->end = MAX (denial->end, speech->source_end);
    }
  set_limits (drafting, pointer, end, denial);
  return TRUE;
}

/* "described as plucked from the air", "called a lie": the end of the words that say so right behind a verb, else 0. */
static guint
find_called_false (const CclDrafting *drafting, guint behind, guint end)
{
  guint last = get_chunk (drafting, end - 1)->end;

  for (guint token = get_chunk (drafting, behind)->first; token < last && token < get_chunk (drafting, behind)->first + 5; token++)
    {
      guint stop;

      if (ccl_document_get_token (drafting->document, token)->kind == CCL_TOKEN_PUNCTUATION)
        return 0;
      if (ccl_document_is_word (drafting->document, token, CCL_WORD_FALSE, &stop))
        return stop;
    }
  return 0;
}

/* "a claim the Pentagon rejected": the subject denies it. */
static gboolean
set_subject (const CclDrafting *drafting, guint verb, CclDenial *denial)
{
  const CclChunk *subject = get_chunk (drafting, verb - 1);

  if (subject->kind != CCL_CHUNK_NOUN || subject->figure != NULL)
    return FALSE;
  denial->party = ccl_scene_resolve (drafting->scene, subject->first, subject->end, NULL);
  denial->source_first = subject->first;
  denial->source_end = subject->end;
  return denial->party != NULL;
}

/* ", which Kigali dismissed as baseless", ", a claim Kigali has denied", ", which the enemy himself admitted". */
static gboolean
read_relative (const CclDrafting *drafting, const CclSpeeches *speeches, guint at, guint first, guint end, CclDenial *denial)
{
  const CclChunk *it = get_chunk (drafting, at);
  gboolean apposed = it->kind == CCL_CHUNK_NOUN && it->figure == NULL && (((it->cue != NULL || it->counter) && it->indefinite) || (it->pronoun && !it->own));

  if (at == first || get_chunk (drafting, at - 1)->kind != CCL_CHUNK_COMMA || !(it->kind == CCL_CHUNK_RELATIVE || apposed))
    return FALSE;
  for (guint verb = at + 1; verb < end && verb - at < 10; verb++)
    {
      const CclChunk *chunk = get_chunk (drafting, verb);
      gboolean confirms = is_confirming (chunk);
      guint falsehood;

      if (chunk->kind == CCL_CHUNK_STOP)
        return FALSE;
      if (chunk->kind != CCL_CHUNK_VERB || chunk->reduced)
        continue;
      falsehood = verb + 1 < end && !confirms ? find_called_false (drafting, verb + 1, end) : 0;
      if (!confirms && !is_negating (chunk) && (falsehood == 0 || chunk->cue == NULL))
        return FALSE;
      /* What is denied must be missing behind the verb. */
      if (falsehood == 0 && verb + 1 < end && (get_chunk (drafting, verb + 1)->kind == CCL_CHUNK_NOUN || get_chunk (drafting, verb + 1)->kind == CCL_CHUNK_COMPLEMENTISER ||
                             get_chunk (drafting, verb + 1)->kind == CCL_CHUNK_VERB))
        return FALSE;
      *denial = (CclDenial){ .pointer = at, .first = it->first, .end = MAX (chunk->end, falsehood), .here = TRUE, .confirms = confirms };
      if (!set_speaker (denial, find_speech (speeches, chunk)) && !set_subject (drafting, verb, denial))
        return FALSE;
      return TRUE;
    }
  return FALSE;
}

/* "Complete nonsense," the Kremlin's spokesman said: a quotation that says nothing else. */
gboolean
ccl_denial_read_exclamation (const CclDrafting *drafting, const CclSpeeches *speeches, guint first, guint end, CclDenial *denial)
{
  guint at = first + 1;
  gboolean called_false = FALSE;

  if (end < first + 4 || get_chunk (drafting, first)->kind != CCL_CHUNK_QUOTE)
    return FALSE;
  for (; at < end && at - first < 5 && get_chunk (drafting, at)->kind != CCL_CHUNK_QUOTE; at++)
    {
      const CclChunk *it = get_chunk (drafting, at);

      if (it->figure != NULL || it->object != NULL || it->event != NULL || it->kind == CCL_CHUNK_VERB)
        return FALSE;
      for (guint token = it->first; token < it->end; token++)
        called_false |= ccl_document_is_word (drafting->document, token, CCL_WORD_FALSE, NULL);
    }
  if (!called_false || at >= end || get_chunk (drafting, at)->kind != CCL_CHUNK_QUOTE)
    return FALSE;
  *denial = (CclDenial){ .pointer = first, .first = get_chunk (drafting, first)->first, .end = get_chunk (drafting, at)->end };
  return set_speaker (denial, ccl_speeches_find (speeches, get_chunk (drafting, first + 1)->first));
}

gboolean
ccl_denial_read (const CclDrafting *drafting, const CclSpeeches *speeches, guint at, guint first, guint end, CclDenial *denial)
{
  return read_pointer (drafting, speeches, at, first, end, denial) || read_relative (drafting, speeches, at, first, end, denial);
}
