/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-place.h"

#include <string.h>

/* How many chunks from the event a place is looked for in its clause, and in its sentence. */
#define NEAR 12
#define FAR 40

/* How many sentences back "there" may point. */
#define MAX_SENTENCES_BACK 2

/* One look for the place of a draft. */
typedef struct
{
  const CclDrafting *drafting;
  const CclSpeeches *speeches;
  const CclDraft *draft;
  const CclSpeech *speech;
  guint first; /* chunks of the sentence */
  guint end;
  gboolean any_voice; /* whoever says it: another sentence */
} Search;

/* Where something goes or comes from is not where it happens, but for those who move. */
static const char *const targets[] = { "on", "at", "into", "against", NULL };
static const char *const directions[] = { "from", "to", "into", "towards", "toward", "between", NULL };

/* Words that say where a speaker sits ("the Defence Ministry in Baku"), and all up to the word that attributes. */
static gboolean
is_of_speaker (const Search *search, const CclChunk *chunk)
{
  const CclSpeech *speech = search->speech;

  if (speech == NULL || speech->source_end <= speech->source_first)
    return FALSE;
  if (chunk->first >= speech->source_first && chunk->end <= speech->source_end)
    return TRUE;
  return speech->cue_first > speech->source_end && chunk->first >= speech->source_first && chunk->end <= speech->cue_first;
}

/* A party's name that stands in a place's name as "the Kyiv region" does, not as who it is. */
static gboolean
is_place_party (const CclMatch *party)
{
  return party->entry->part == CCL_PART_NAME || party->entry->part == CCL_PART_CAPITAL;
}

/* Days, months and types of arms are written as names are. */
static guint
skip_other_names (const CclDocument *document, guint token)
{
  const CclTimeMention *time = ccl_document_find_time (document, token);
  const CclMatch *word = ccl_document_find_match (document, token, CCL_ENTRY_TIME);
  const CclMatch *object = ccl_document_find_match (document, token, CCL_ENTRY_OBJECT);

  if (time != NULL)
    return time->end;
  if (word != NULL)
    return word->end;
  return object != NULL && object->entry->model ? object->end : token;
}

/* A hospital, a school: an institution that is a place as well. */
static gboolean
is_building (const CclChunk *chunk)
{
  return chunk->object != NULL && (chunk->object->entry->object == CCL_OBJECT_HOSPITAL || chunk->object->entry->object == CCL_OBJECT_SCHOOL ||
                                   chunk->object->entry->object == CCL_OBJECT_BUILDING || chunk->object->entry->object == CCL_OBJECT_RELIGIOUS_SITE);
}

/* The proper name in a group, without article and "village of". */
static gboolean
find_proper_name (const Search *search, guint noun, CclSpan *name)
{
  const CclDocument *document = search->drafting->document;
  const CclChunk *chunk = ccl_drafting_get_chunk (search->drafting, noun);
  guint first = chunk->end, end = chunk->first;

  if (is_of_speaker (search, chunk))
    return FALSE;
  if ((chunk->speaker != NULL && !is_building (chunk)) || chunk->figure != NULL || chunk->pronoun)
    return FALSE;
  for (guint token = chunk->first; token < chunk->end; token++)
    {
      const CclToken *it = ccl_document_get_token (document, token);
      const CclMatch *party = ccl_document_find_match (document, token, CCL_ENTRY_PARTY);
      guint behind = skip_other_names (document, token);

      if (behind > token)
        {
          if (end > first)
            break;
          token = behind - 1;
          continue;
        }
      if (party != NULL && !is_place_party (party))
        {
          if (party->entry->part != CCL_PART_ADJECTIVE)
            return FALSE;
          token = party->end - 1;
          continue;
        }
      /* "A school", "The airport" at the head of a sentence */
      if (token == chunk->first && ccl_document_is_word (document, token, CCL_WORD_DETERMINER, NULL))
        continue;
      if (it->kind == CCL_TOKEN_WORD && it->capital)
        {
          first = MIN (first, token);
          end = token + 1;
        }
    }
  if (end <= first || (end == first + 1 && ccl_document_get_token (document, first)->span.end - ccl_document_get_token (document, first)->span.start < 2))
    return FALSE;
  /* "al-Nayrab": the article in small letters is part of the name. */
  while (first >= chunk->first + 2 && ccl_document_get_token (document, first - 1)->kind == CCL_TOKEN_HYPHEN &&
         ccl_document_get_token (document, first)->glued)
    first -= 2;
  *name = ccl_document_get_span (document, first, end);
  return TRUE;
}

/* A name in the group or behind "of" in it: "the village of Gashalti". */
static gboolean
find_name (const Search *search, guint noun, CclSpan *name)
{
  if (ccl_drafting_get_chunk (search->drafting, noun)->kind != CCL_CHUNK_NOUN)
    return FALSE;
  if (noun + 2 < search->end && ccl_clause_is (search->drafting->chunks, noun + 1, "of") &&
      ccl_drafting_get_chunk (search->drafting, noun + 2)->kind == CCL_CHUNK_NOUN && find_proper_name (search, noun + 2, name))
    return TRUE;
  return find_proper_name (search, noun, name);
}

static gboolean
is_locative (const Search *search, guint chunk)
{
  const CclChunk *it = ccl_drafting_get_chunk (search->drafting, chunk);

  /* "came down in", where the verb has taken the word */
  if (it->kind == CCL_CHUNK_VERB)
    return it->end - it->first > 1 && ccl_document_is_word (search->drafting->document, it->end - 1, CCL_WORD_LOCATIVE, NULL);
  if (it->kind != CCL_CHUNK_PREPOSITION)
    return FALSE;
  /* "fell on Martuni", "fired into Veal Veng" */
  if (search->draft->event == CCL_EVENT_ATTACKED || search->draft->event == CCL_EVENT_LAUNCHED)
    for (guint i = 0; targets[i] != NULL; i++)
      if (ccl_clause_is (search->drafting->chunks, chunk, targets[i]))
        return TRUE;
  if (!ccl_document_is_word (search->drafting->document, it->first, CCL_WORD_LOCATIVE, NULL))
    return FALSE;
  if (search->draft->event == CCL_EVENT_DISPLACED || search->draft->event == CCL_EVENT_DEPLOYED || search->draft->event == CCL_EVENT_WITHDREW)
    return TRUE;
  for (guint i = 0; directions[i] != NULL; i++)
    if (ccl_clause_is (search->drafting->chunks, chunk, directions[i]))
      return FALSE;
  return TRUE;
}

static gboolean
is_noun (const Search *search, guint chunk)
{
  return chunk < search->end && ccl_drafting_get_chunk (search->drafting, chunk)->kind == CCL_CHUNK_NOUN;
}

static gboolean
is_separator (const Search *search, guint chunk)
{
  return chunk < search->end && (ccl_drafting_get_chunk (search->drafting, chunk)->kind == CCL_CHUNK_COMMA ||
                                 ccl_drafting_get_chunk (search->drafting, chunk)->kind == CCL_CHUNK_COORDINATOR);
}

/* Whether a place at the chunk is told by the one who tells the draft: "…, he said at a camp near the border". */
static gboolean
is_same_voice (const Search *search, guint chunk)
{
  const CclSpeech *speech = ccl_speeches_find (search->speeches, ccl_drafting_get_chunk (search->drafting, chunk)->first);
  const CclSpeech *told = ccl_speeches_find (search->speeches, search->draft->first);

  return search->any_voice || speech == told || speech == search->speech || (speech != NULL && told != NULL && speech->party == told->party);
}

/* "two batteries, a radar near Dezful and a plant": of a member of a list that has more behind it, not of the draft's. */
static gboolean
is_of_other_member (const Search *search, guint chunk)
{
  guint from = MAX (search->draft->trigger, search->draft->noun >= 0 ? (guint) search->draft->noun : 0);
  gboolean passed = FALSE;

  for (guint at = from + 1; at < chunk; at++)
    passed |= is_separator (search, at);
  return passed && is_separator (search, chunk + 2) && is_noun (search, chunk + 3) &&
         ccl_drafting_get_chunk (search->drafting, chunk + 3)->object != NULL &&
         !(chunk + 4 < search->end && ccl_drafting_get_chunk (search->drafting, chunk + 4)->kind == CCL_CHUNK_VERB);
}

static gboolean
find_between (const Search *search, guint first, guint end, CclSpan *name)
{
  for (guint at = first; at + 1 < end; at++)
    if (is_locative (search, at) && is_noun (search, at + 1) && find_name (search, at + 1, name))
      return TRUE;
  return FALSE;
}

/* Behind the event in its clause. */
static gboolean
find_behind (const Search *search, guint from, CclSpan *name)
{
  for (guint at = from; at + 1 < search->end && at - from < NEAR; at++)
    {
      const CclChunk *chunk = ccl_drafting_get_chunk (search->drafting, at);

      if (chunk->kind == CCL_CHUNK_STOP ||
          (at > from + 1 && chunk->kind == CCL_CHUNK_VERB && !chunk->reduced && !chunk->gerund && !chunk->infinitive))
        return FALSE;
      /* "and in Svatove three were wounded", "and the bridge to Shushi was damaged": clauses of their own */
      if (at > from && chunk->kind == CCL_CHUNK_COORDINATOR && ccl_drafting_get_chunk (search->drafting, at - 1)->kind == CCL_CHUNK_COMMA &&
          is_locative (search, at + 1))
        return FALSE;
      if (at > from && chunk->kind == CCL_CHUNK_COORDINATOR && is_noun (search, at + 1) &&
          ccl_clause_skip_attachments (search->drafting->chunks, at + 1, search->end) < search->end &&
          ccl_drafting_get_chunk (search->drafting, ccl_clause_skip_attachments (search->drafting->chunks, at + 1, search->end))->kind == CCL_CHUNK_VERB)
        return FALSE;
      if (is_locative (search, at) && is_noun (search, at + 1) && is_same_voice (search, at) && !is_of_other_member (search, at) &&
          find_name (search, at + 1, name))
        return TRUE;
    }
  return FALSE;
}

/* Before the event in its sentence, the nearest; of "in Svatovo, in the Lugansk region," the narrower, that is the first. */
static gboolean
find_before (const Search *search, guint from, CclSpan *name)
{
  for (guint at = from; at > search->first + 1 && from - at < FAR; at--)
    if (is_locative (search, at - 2) && is_noun (search, at - 1) && find_name (search, at - 1, name))
      {
        guint wider = at - 2;
        CclSpan narrower;

        while (wider >= search->first + 3 && ccl_drafting_get_chunk (search->drafting, wider - 1)->kind == CCL_CHUNK_COMMA &&
               is_noun (search, wider - 2) && is_locative (search, wider - 3) && find_name (search, wider - 2, &narrower))
          {
            *name = narrower;
            wider -= 3;
          }
        return TRUE;
      }
  return FALSE;
}

/* Further on in the sentence: "were killed when drones struck a convoy in the Jabal al-Zawiya area". */
static gboolean
find_further (const Search *search, guint from, CclSpan *name)
{
  for (guint at = from; at + 1 < search->end && at - from < FAR; at++)
    {
      if (ccl_drafting_get_chunk (search->drafting, at)->kind == CCL_CHUNK_STOP)
        return FALSE;
      if (is_locative (search, at) && is_noun (search, at + 1) && is_same_voice (search, at) && find_name (search, at + 1, name))
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_in_dateline (const CclDocument *document, guint token)
{
  const CclSpan dateline = document->article->dateline;
  const CclSpan span = ccl_document_get_token (document, token)->span;

  return !ccl_span_is_empty (dateline) && span.start >= dateline.start && span.end <= dateline.end;
}

/* "told Levant Wire": the article's outlet bears a place's name. */
static gboolean
is_own_outlet (const CclDocument *document, guint token)
{
  const char *outlet = document->article->outlet;
  const char *text = document->article->text + ccl_document_get_token (document, token)->span.start;

  return outlet != NULL && outlet[0] != '\0' && g_ascii_strncasecmp (text, outlet, strlen (outlet)) == 0;
}

/* A place that the vocabulary knows, however it stands in the sentence: "the battle for Goma", "patrolling Maputo". The
 * nearest one. */
static gboolean
find_known (const Search *search, CclSpan *name)
{
  const CclDocument *document = search->drafting->document;
  guint first = ccl_drafting_get_chunk (search->drafting, search->first)->first;
  guint end = ccl_drafting_get_chunk (search->drafting, search->end - 1)->end;
  guint best = G_MAXUINT;

  for (guint token = first; token < end; token++)
    {
      const CclMatch *place = ccl_document_find_match (document, token, CCL_ENTRY_PLACE);
      guint distance = token > search->draft->end ? token - search->draft->end : search->draft->first > token ? search->draft->first - token : 0;

      if (place == NULL || distance >= best || is_in_dateline (document, token) ||
          ccl_document_find_match (document, token, CCL_ENTRY_OUTLET) != NULL || is_own_outlet (document, token))
        continue;
      if (is_of_speaker (search, ccl_drafting_get_chunk (search->drafting, ccl_chunks_find (search->drafting->chunks, token))) ||
          !is_same_voice (search, ccl_chunks_find (search->drafting->chunks, token)) || skip_other_names (document, token) > token)
        continue;
      best = distance;
      *name = ccl_document_get_span (document, place->first, place->end);
    }
  return best != G_MAXUINT;
}

/* Things that stand where they are: what is named is a place itself. */
static gboolean
is_place_like (CclObject object)
{
  return object == CCL_OBJECT_SETTLEMENT || object == CCL_OBJECT_HEIGHT || object == CCL_OBJECT_TERRITORY || object == CCL_OBJECT_POSITION ||
         object == CCL_OBJECT_BRIDGE || object == CCL_OBJECT_HOSPITAL || object == CCL_OBJECT_POWER_FACILITY || object == CCL_OBJECT_DEPOT ||
         object == CCL_OBJECT_BUILDING || object == CCL_OBJECT_SCHOOL || object == CCL_OBJECT_RELIGIOUS_SITE;
}

/* "the town" as what is counted, "there" behind it, "it" as who did it: the place is one that was named before. */
static gboolean
points_back (const Search *search, guint low, guint high)
{
  const CclDocument *document = search->drafting->document;
  const CclChunk *noun = search->draft->noun >= 0 ? ccl_drafting_get_chunk (search->drafting, (guint) search->draft->noun) : NULL;

  if (noun != NULL && is_place_like (search->draft->object) && noun->definite && noun->figure == NULL)
    return TRUE;
  for (guint at = high; at < search->end && at - high < 4; at++)
    {
      const CclChunk *chunk = ccl_drafting_get_chunk (search->drafting, at);

      if (at > high && chunk->kind == CCL_CHUNK_VERB)
        break;
      if (chunk->end - chunk->first == 1 && g_str_equal (ccl_document_get_token (document, chunk->first)->folded, "there"))
        return TRUE;
    }
  return low == search->first + 1 && ccl_drafting_get_chunk (search->drafting, search->first)->pronoun;
}

/* Whether the sentence speaks of "the town" without its name. */
static gboolean
has_definite_feature (const Search *search)
{
  const CclDocument *document = search->drafting->document;

  for (guint at = search->first; at < search->end; at++)
    {
      const CclChunk *chunk = ccl_drafting_get_chunk (search->drafting, at);

      if (chunk->kind == CCL_CHUNK_NOUN && chunk->definite && ccl_document_is_word (document, chunk->end - 1, CCL_WORD_FEATURE, NULL) &&
          !ccl_document_get_token (document, chunk->end - 1)->capital)
        return TRUE;
    }
  return FALSE;
}

/* The place named last in the sentences before; @far: also in the paragraph before. */
static gboolean
find_named_before (const Search *search, gboolean far, CclSpan *name)
{
  const CclDocument *document = search->drafting->document;
  guint sentence = ccl_document_get_token (document, search->draft->first)->sentence;
  int block = g_array_index (document->sentences, CclSentence, sentence).block;
  Search before = *search;

  for (guint n = 0; n < MAX_SENTENCES_BACK && sentence > 0; n++)
    {
      sentence--;
      if (g_array_index (document->sentences, CclSentence, sentence).block != block && !far)
        return FALSE;
      ccl_chunks_get_sentence (search->drafting->chunks, sentence, &before.first, &before.end);
      before.any_voice = TRUE;
      if (before.end > before.first + 1 && (find_before (&before, before.end, name) || find_known (&before, name)))
        return TRUE;
    }
  return FALSE;
}

/* "patrolling Maputo": a capital right behind the verb. */
static gboolean
find_capital (const Search *search, CclSpan *name)
{
  const CclChunk *chunk;

  if (!is_noun (search, search->draft->trigger + 1))
    return FALSE;
  chunk = ccl_drafting_get_chunk (search->drafting, search->draft->trigger + 1);
  return chunk->party != NULL && chunk->party->entry->part == CCL_PART_CAPITAL && find_proper_name (search, search->draft->trigger + 1, name);
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
      if (match != NULL && match->entry->party != NULL && g_hash_table_contains (drafting->scene->named, match->entry->party))
        return match->entry->party;
    }
  return NULL;
}

/* "the railway SNCF" */
static gboolean
has_initials (const CclDrafting *drafting, guint chunk)
{
  const CclChunk *it = ccl_drafting_get_chunk (drafting, chunk);

  for (guint token = it->first; token < it->end; token++)
    if (ccl_document_get_token (drafting->document, token)->all_capitals)
      return TRUE;
  return FALSE;
}

/* Where those sit who tell what they saw: "a doctor at Al-Jawda hospital", "an official in Oddar Meanchey". An
 * institution's seat is no place of an event. */
static gboolean
find_witness (const Search *search, CclSpan *name)
{
  const CclSpeech *speech = search->speech;
  Search within = *search;
  guint first, end;

  if (speech == NULL || speech->party == NULL || speech->source_end <= speech->source_first ||
      ccl_parties_get_kind (search->drafting->scene->parties, speech->party) != CCL_PARTY_ROLE)
    return FALSE;
  first = ccl_chunks_find (search->drafting->chunks, speech->source_first);
  end = ccl_chunks_find (search->drafting->chunks, speech->source_end - 1) + 1;
  within.speech = NULL;
  within.end = MAX (within.end, end);
  for (guint at = first; at < end; at++)
    if (is_noun (&within, at) &&
        (is_building (ccl_drafting_get_chunk (search->drafting, at)) || (at > first && is_locative (&within, at - 1))) &&
        !has_initials (search->drafting, at) && find_name (&within, at, name))
      return TRUE;
  return FALSE;
}

/* A country is told where a place in it is as well: "the town of Nyabibwe in eastern Congo". */
static CclSpan
narrow (const Search *search, CclSpan name)
{
  const CclDocument *document = search->drafting->document;
  const char *country = NULL, *of;
  CclSpan known;

  for (guint token = ccl_drafting_get_chunk (search->drafting, search->first)->first;
       token < ccl_drafting_get_chunk (search->drafting, search->end - 1)->end; token++)
    {
      const CclMatch *party = ccl_document_find_match (document, token, CCL_ENTRY_PARTY);

      if (party != NULL && party->entry->part == CCL_PART_NAME && ccl_span_overlaps (ccl_document_get_span (document, party->first, party->end), name))
        country = party->entry->party;
    }
  if (country == NULL || !find_known (search, &known))
    return name;
  of = ccl_place_find_country (search->drafting, known);
  return g_strcmp0 (of, country) == 0 ? known : name;
}

CclSpan
ccl_place_find (const CclDrafting *drafting, const CclSpeeches *speeches, const CclDraft *draft, const CclSpeech *speech)
{
  Search search = { .drafting = drafting, .speeches = speeches, .draft = draft, .speech = speech };
  guint low = draft->noun >= 0 ? MIN ((guint) draft->noun, draft->trigger) : draft->trigger;
  guint high = draft->noun >= 0 ? MAX ((guint) draft->noun, draft->trigger) : draft->trigger;
  CclSpan name = { 0 };

  ccl_clause_get_sentence (drafting->chunks, draft->trigger, &search.first, &search.end);
  /* Sentences without end are no news. */
  search.first = MAX (search.first, low > 4 * FAR ? low - 4 * FAR : 0);
  search.end = MIN (search.end, high + 4 * FAR);
  if (draft->noun >= 0 && is_place_like (draft->object) && find_name (&search, (guint) draft->noun, &name))
    return name;
  if (find_behind (&search, high, &name) || find_between (&search, low, high, &name) || find_before (&search, low, &name) ||
      (points_back (&search, low, high) && find_named_before (&search, TRUE, &name)) || find_further (&search, high, &name) || find_known (&search, &name) || find_capital (&search, &name) ||
      (has_definite_feature (&search) && find_named_before (&search, FALSE, &name)) || find_witness (&search, &name))
    return narrow (&search, name);

  return (CclSpan){ 0 };
}
