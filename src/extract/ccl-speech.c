/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-speech-private.h"

/* More speeches in one sentence are no prose, and marking each one's tokens would cost their product. */
#define MAX_SPEECHES 16

CclSpeech
ccl_speech_begin (const CclMatch *cue)
{
  const CclEntry *entry = cue->entry;

  return (CclSpeech){ .cue_first = cue->first, .cue_end = cue->end, .stance = entry->stance, .act = entry->act,
                      .negates = entry->negates, .continues = -1,
                      .vouches = entry->act == CCL_CUE_ACT_SAY || entry->act == CCL_CUE_ACT_THINK };
}

void
ccl_speech_add_content (CclSpeech *speech, guint first, guint end)
{
  if (first >= end || speech->n_content == CCL_SPEECH_MAX_CONTENT)
    return;
  speech->content[speech->n_content].first = first;
  speech->content[speech->n_content].end = end;
  speech->n_content++;
}

void
ccl_speech_append (CclSpeechReader *reader, const CclSpeech *speech)
{
  if (speech->n_content > 0 && reader->speeches->speeches->len - reader->n_before < MAX_SPEECHES)
    g_array_append_val (reader->speeches->speeches, *speech);
}

gboolean
ccl_speech_is_word (const CclSpeechReader *reader, guint chunk, CclWordClass word_class)
{
  return chunk < reader->end && ccl_document_is_word (reader->document, ccl_speech_get_chunk (reader, chunk)->first, word_class, NULL);
}

gboolean
ccl_speech_is_finite (const CclSpeechReader *reader, guint chunk)
{
  const CclChunk *it;

  if (chunk < reader->first || chunk >= reader->end)
    return FALSE;
  it = ccl_speech_get_chunk (reader, chunk);
  return it->kind == CCL_CHUNK_VERB && !it->reduced && !it->gerund && !it->infinitive;
}

gboolean
ccl_speech_may_hang (const CclSpeechReader *reader, guint chunk)
{
  const CclChunk *it;

  if (chunk < reader->first || chunk >= reader->end)
    return FALSE;
  it = ccl_speech_get_chunk (reader, chunk);
  if (it->kind != CCL_CHUNK_VERB)
    return FALSE;
  if (it->gerund || it->reduced)
    return TRUE;
  return it->first == it->verb && !it->copula && !it->infinitive &&
         /* "accused him of it" */
         !(ccl_speech_is_kind (reader, chunk + 1, CCL_CHUNK_NOUN) && ccl_speech_get_chunk (reader, chunk + 1)->pronoun) &&
         /* "people briefed on it", but not "people said in" */
         !(it->cue != NULL && (it->cue->entry->takes & CCL_TAKES_CLAUSE) != 0 &&
           !(it->cue->entry->generic && ccl_speech_is_kind (reader, chunk + 1, CCL_CHUNK_PREPOSITION))) &&
         ((it->form & CCL_FORM_PARTICIPLE) != 0 ||
          g_str_has_suffix (ccl_document_get_token (reader->document, it->verb)->folded, "ed"));
}

gboolean
ccl_speech_opens_quotation (const CclSpeechReader *reader, guint chunk, int *quotation)
{
  const CclChunk *it;
  int number;

  if (!ccl_speech_is_kind (reader, chunk, CCL_CHUNK_QUOTE))
    return FALSE;
  it = ccl_speech_get_chunk (reader, chunk);
  number = ccl_document_get_token (reader->document, it->first)->quote;
  if (number < 0 || g_array_index (reader->document->quotations, CclQuotation, number).first != it->first)
    return FALSE;
  if (quotation != NULL)
    *quotation = number;
  return TRUE;
}

/* Cues that are one word of their own or several, and part of no group: prepositions and predicates. */
static void
read_tokens (CclSpeechReader *reader)
{
  for (guint token = reader->first_token; token < reader->end_token; token++)
    {
      guint position = 0, end = token + 1;
      const CclMatch *match;

      while ((match = ccl_document_next_match (reader->document, token, CCL_ENTRY_CUE, &position)) != NULL)
        {
          if (match->end > reader->end_token)
            continue;
          if (match->entry->part == CCL_CUE_PREPOSITION)
            {
              ccl_speech_read_preposition (reader, match);
              end = match->end;
            }
          else if (match->entry->part == CCL_CUE_PREDICATE)
            ccl_speech_read_predicate (reader, match);
        }
      token = end - 1;
    }
}

static gboolean
may_tell_falsehood (const CclSpeechReader *reader, guint verb)
{
  const CclChunk *chunk = ccl_speech_get_chunk (reader, verb);

  return chunk->copula || ccl_speech_is_called_false (reader, verb) || (chunk->cue != NULL && (chunk->cue->entry->takes & CCL_TAKES_NAMING) != 0) ||
         (chunk->cue == NULL && ccl_speech_find_falsehood (reader, verb + 1, MIN (reader->end, verb + 8)) >= 0);
}

/* The group of whom the sentence is told, if it is one; else %NULL. */
static const CclChunk *
find_subject (const CclSpeechReader *reader)
{
  CclNounList subjects = { 0 };
  guint verb = reader->end;

  /* What somebody is quoted with is told of others than the article tells of. */
  if (ccl_document_get_token (reader->document, reader->first_token)->quote >= 0)
    return NULL;

  /* "The rebels fled": a form that could be a participle is the verb if there is no other. */
  for (guint at = reader->first; at < reader->end && !ccl_speech_is_finite (reader, verb); at++)
    if (ccl_speech_is_finite (reader, at) || (verb == reader->end && ccl_speech_is_kind (reader, at, CCL_CHUNK_VERB) && ccl_speech_get_chunk (reader, at)->reduced))
      verb = at;
  if (verb < reader->end)
    ccl_clause_list_subjects (reader->chunks, verb, &subjects);
  return subjects.n == 1 ? ccl_speech_get_chunk (reader, subjects.items[0]) : NULL;
}

/* Takes note of whom the sentence is told, for the next one's "it" or "its"; @owner: only who owns that, for "its" in the same
 * one: "The Defence Army's own dead rose to 104, its press service said". */
static void
see_subject (CclSpeechReader *reader, const CclChunk *subject, gboolean owner)
{
  if (subject != NULL && (owner ? subject->possessed : (subject->object == NULL || subject->speaker != NULL) && subject->event == NULL))
    ccl_scene_see_subject (reader->scene, subject->first, subject->end);
}

static void
read_sentence (CclSpeechReader *reader)
{
  for (guint at = reader->first; at < reader->end; at++)
    {
      const CclChunk *chunk = ccl_speech_get_chunk (reader, at);

      if (chunk->cue == NULL)
        continue;
      if (chunk->kind == CCL_CHUNK_NOUN)
        ccl_speech_read_noun (reader, at);
      else if (!may_tell_falsehood (reader, at) || !ccl_speech_read_falsehood (reader, at))
        ccl_speech_read_verb (reader, at);
    }
  read_tokens (reader);
  /* Who says that something is false may stand at the end of the sentence. */
  for (guint at = reader->first; at < reader->end; at++)
    if (ccl_speech_is_kind (reader, at, CCL_CHUNK_VERB) && ccl_speech_get_chunk (reader, at)->cue == NULL && may_tell_falsehood (reader, at))
      ccl_speech_read_falsehood (reader, at);
  ccl_speech_read_colon (reader);
}

/**
 * learn_names:
 *
 * "Colonel X, head of the Defence Ministry's press service", "ministry spokeswoman Y": whose a name is
 * must be known wherever the text uses it first, so the introductions are read before the speeches.
 */
static void
learn_names (CclSpeechReader *reader)
{
  for (guint at = reader->first; at + 2 < reader->end; at++)
    {
      const CclChunk *chunk = ccl_speech_get_chunk (reader, at);
      const CclChunk *behind = ccl_speech_get_chunk (reader, at + 2);
      CclSource source;
      const char *party;

      if (chunk->kind != CCL_CHUNK_NOUN || !chunk->proper)
        continue;
      if (!(chunk->speaker != NULL && chunk->speaker->entry->part == CCL_SPEAKER_OFFICER && chunk->party != NULL) &&
          !(chunk->party == NULL && ccl_speech_is_kind (reader, at + 1, CCL_CHUNK_COMMA) && behind->kind == CCL_CHUNK_NOUN &&
            behind->speaker != NULL && behind->speaker->entry->part == CCL_SPEAKER_OFFICER))
        continue;
      if (!ccl_speech_find_source_at (reader, at, reader->end, &source))
        continue;
      party = ccl_scene_find_party (reader->scene, chunk->first, chunk->party != NULL ? chunk->end : source.end, NULL);
      if (party != NULL)
        ccl_scene_learn_name (reader->scene, chunk->first, chunk->end, party);
    }
}

/* "In a statement signed by its spokesman, Gaspard Muny, the movement said": whose spokesman that is, is known once the sentence
 * is read. */
static void
learn_appositions (CclSpeechReader *reader)
{
  for (guint at = reader->first; at + 2 < reader->end; at++)
    {
      const CclChunk *officer = ccl_speech_get_chunk (reader, at), *name = ccl_speech_get_chunk (reader, at + 2);
      const char *party;

      if (officer->kind != CCL_CHUNK_NOUN || officer->speaker == NULL || officer->speaker->entry->part != CCL_SPEAKER_OFFICER || officer->indefinite ||
          officer->speaker->end != officer->end || !ccl_speech_is_kind (reader, at + 1, CCL_CHUNK_COMMA) || name->kind != CCL_CHUNK_NOUN ||
          !name->proper || name->speaker != NULL || name->party != NULL || name->figure != NULL ||
          (at + 3 < reader->end && !ccl_speech_is_kind (reader, at + 3, CCL_CHUNK_COMMA) && !ccl_speech_is_kind (reader, at + 3, CCL_CHUNK_STOP)))
        continue;
      party = ccl_scene_resolve (reader->scene, officer->first, officer->end, NULL);
      if (party != NULL)
        ccl_scene_learn_name (reader->scene, name->first, name->end, party);
    }
}

/* "COLUMBUS, Ohio —": where it was written is nothing that anybody says. */
static void
skip_dateline (CclSpeechReader *reader)
{
  const CclToken *token = ccl_document_get_token (reader->document, reader->first_token);

  if (!token->all_capitals)
    return;
  for (guint at = reader->first; at + 1 < reader->end && at - reader->first < 12; at++)
    if (ccl_speech_is_kind (reader, at, CCL_CHUNK_DASH))
      {
        reader->first = at + 1;
        reader->first_token = ccl_speech_get_chunk (reader, at + 1)->first;
        return;
      }
}

static void
go_to (CclSpeechReader *reader, guint sentence)
{
  const CclSentence *it = &g_array_index (reader->document->sentences, CclSentence, sentence);

  reader->sentence = sentence;
  reader->first_token = it->first;
  reader->end_token = it->end;
  ccl_chunks_get_sentence (reader->chunks, sentence, &reader->first, &reader->end);
  skip_dateline (reader);
  reader->n_before = reader->speeches->speeches->len;
}

/* "I", "we" */
static gboolean
is_first_person (const CclDocument *document, guint token)
{
  const CclToken *it = ccl_document_get_token (document, token);

  return ccl_document_is_word (document, token, CCL_WORD_OWN, NULL) ||
         (it->all_capitals && it->span.end == it->span.start + 1 && ccl_document_is_word (document, token, CCL_WORD_PRONOUN, NULL));
}

/* "“We counted 14 bodies,” the commander said": within a quotation it is whoever is quoted that counted. */
static void
resolve_first_persons (CclSpeechReader *reader)
{
  for (guint i = reader->n_before; i < reader->speeches->speeches->len; i++)
    {
      CclSpeech *inner = ccl_speech_get (reader, i);

      if (inner->source_end != inner->source_first + 1 || ccl_document_get_token (reader->document, inner->source_first)->quote < 0 ||
          !is_first_person (reader->document, inner->source_first))
        continue;
      for (guint j = reader->n_before; j < reader->speeches->speeches->len; j++)
        {
          const CclSpeech *outer = ccl_speech_get (reader, j);

          if (j != i && outer->n_content > 0 && outer->content[0].first <= inner->source_first && inner->source_first < outer->content[0].end &&
              ccl_document_get_token (reader->document, outer->cue_first)->quote < 0)
            inner->party = outer->party;
        }
    }
}

CclSpeeches *
ccl_speeches_new (CclScene *scene)
{
  CclSpeeches *speeches = g_new0 (CclSpeeches, 1);
  CclSpeechReader reader
    = { .scene = scene, .chunks = scene->chunks, .document = scene->chunks->document, .speeches = speeches };
  g_autoptr (GArray) firsts = g_array_sized_new (FALSE, FALSE, sizeof (guint), reader.document->sentences->len + 1);

  speeches->speeches = g_array_sized_new (FALSE, FALSE, sizeof (CclSpeech), 8);
  for (guint i = 0; i < reader.document->sentences->len; i++)
    {
      go_to (&reader, i);
      learn_names (&reader);
    }
  for (guint i = 0; i < reader.document->sentences->len; i++)
    {
      const CclChunk *subject;

      go_to (&reader, i);
      g_array_append_val (firsts, reader.n_before);
      if (g_array_index (reader.document->sentences, CclSentence, i).headline)
        continue;
      subject = find_subject (&reader);
      see_subject (&reader, subject, TRUE);
      read_sentence (&reader);
      resolve_first_persons (&reader);
      learn_appositions (&reader);
      see_subject (&reader, subject, FALSE);
    }
  g_array_append_val (firsts, speeches->speeches->len);
  ccl_speech_fill_gaps (speeches, scene, firsts);
  ccl_speech_mark_innermost (speeches, reader.document->tokens->len);
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
  guint size = ccl_speech_get_size (inner);

  /* Speeches that can hold it are of the same sentence or a few before: never far in the array. */
  for (guint i = index > 8 ? index - 8 : 0; i < MIN (speeches->speeches->len, index + 8); i++)
    {
      const CclSpeech *speech = &g_array_index (speeches->speeches, CclSpeech, i);

      if (speech != inner && speech->vouches && holds (speech, token) && ccl_speech_get_size (speech) >= size &&
          (found == NULL || ccl_speech_get_size (speech) < ccl_speech_get_size (found)))
        found = speech;
    }

  return found;
}
