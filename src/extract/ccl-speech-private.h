/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ccl-speech.h"

#include "ccl-claim.h"

G_BEGIN_DECLS

/*
 * Inside the attribution stage. A sentence is read cue by cue: who speaks (ccl-speech-sources.c), what is said
 * (ccl-speech-complements.c, ccl-speech-contents.c), by verbs (ccl-speech-verbs.c, ccl-speech-subjectless.c) and by other
 * words (ccl-speech-phrases.c, ccl-speech-falsehoods.c); then speech without a cue is given to who holds the floor (ccl-speech-flow.c).
 */

/* The sentence that is being read. Chunks and tokens are numbers in the document's. */
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
} CclSpeechReader;

static inline const CclChunk *
ccl_speech_get_chunk (const CclSpeechReader *reader, guint chunk)
{
  return ccl_chunks_get (reader->chunks, chunk);
}

/* Whether the chunk is of this sentence and kind. */
static inline gboolean
ccl_speech_is_kind (const CclSpeechReader *reader, guint chunk, CclChunkKind kind)
{
  return chunk >= reader->first && chunk < reader->end && ccl_chunks_get (reader->chunks, chunk)->kind == kind;
}

static inline CclSpeech *
ccl_speech_get (const CclSpeechReader *reader, guint index)
{
  return &g_array_index (reader->speeches->speeches, CclSpeech, index);
}

/* A speech with the words and the manner of a cue. */
CclSpeech ccl_speech_begin (const CclMatch *cue);
void ccl_speech_add_content (CclSpeech *speech, guint first, guint end);

/* Adds a speech to the sentence's if it has content. */
void ccl_speech_append (CclSpeechReader *reader, const CclSpeech *speech);

/* Whether a function word of this class begins at the chunk. */
gboolean ccl_speech_is_word (const CclSpeechReader *reader, guint chunk, CclWordClass word_class);

/* Whether the chunk is a verb group that can be a clause's own: no infinitive, gerund or plain participle. */
gboolean ccl_speech_is_finite (const CclSpeechReader *reader, guint chunk);

/* Whether the chunk is a verb group that can hang on the noun before it: "people briefed on it", "a man giving a name". Many
 * forms can do both. */
gboolean ccl_speech_may_hang (const CclSpeechReader *reader, guint chunk);

/* Whether the chunk is a mark that opens a quotation which is speech; @quotation: (optional) its number. */
gboolean ccl_speech_opens_quotation (const CclSpeechReader *reader, guint chunk, int *quotation);

/* Sources ------------------------------------------------------------------------------------ */

/**
 * CclSource:
 * @head: chunk of the group that names the speaker
 * @start: chunk where the words for the speaker begin
 * @first, @end: tokens of those words, with attachments and appositions
 * @name_end: token where relative clauses and the like begin, which name others than the speaker
 */
typedef struct
{
  guint head;
  guint start;
  guint first;
  guint end;
  guint name_end;
} CclSource;

/* Who stands before a verb as its subject: "Ann Lee, head of the union, said". */
gboolean ccl_speech_find_source_before (const CclSpeechReader *reader, guint verb, CclSource *source);

/* The noun group that begins at a chunk, with all that hangs on it, up to @limit. */
gboolean ccl_speech_find_source_at (const CclSpeechReader *reader, guint chunk, guint limit, CclSource *source);

/* Whether the words may be of somebody who speaks. */
gboolean ccl_speech_may_speak (const CclSpeechReader *reader, const CclSource *source);

/* Sets and resolves the source of a speech. */
void ccl_speech_set_source (CclSpeechReader *reader, CclSpeech *speech, const CclSource *source);

/* Remembers who spoke, for "it" and "the ministry" later on. */
void ccl_speech_remember_source (CclSpeechReader *reader, const CclSpeech *speech, const CclSource *source);

/* Contents ------------------------------------------------------------------------------------ */

typedef enum
{
  CCL_COMPLEMENT_NONE,
  CCL_COMPLEMENT_CLAUSE,
  CCL_COMPLEMENT_QUOTATION,
  CCL_COMPLEMENT_INFINITIVE,
  CCL_COMPLEMENT_PHRASE, /* behind a preposition, or an -ing form */
  CCL_COMPLEMENT_OBJECT,
} CclComplement;

/**
 * ccl_speech_find_complement:
 * @after: chunk behind the cue
 * @start: (out): chunk with which the complement begins
 *
 * What stands behind a cue as what is said, past an addressee and the circumstances ("told a crowd in Ohio on Monday
 * that …"), as far as the cue takes it.
 */
CclComplement ccl_speech_find_complement (const CclSpeechReader *reader, const CclEntry *cue, guint after, guint *start);

/* Past when, where and in what words something was said: "in a statement late Wednesday", "after a summit", "only". */
guint ccl_speech_skip_circumstances (const CclSpeechReader *reader, guint chunk);

/* The chunk where a content of this kind that begins at @start is over: at the sentence's end, or where another clause attributes
 * or comments. */
guint ccl_speech_find_content_end (const CclSpeechReader *reader, guint start, CclComplement complement);

/**
 * ccl_speech_find_content_before:
 * @behind: chunk where the words for the speaker and the cue begin
 *
 * "Two were hit, X said": the clause or quotation that ends before the words that attribute. FALSE where there is none
 * but when or why it was said.
 */
gboolean ccl_speech_find_content_before (const CclSpeechReader *reader, guint behind, guint *first, guint *end, gboolean *quoted);

/* Whether the clause that begins at the chunk (behind a comma or coordinator) attributes by itself. */
gboolean ccl_speech_attributes (const CclSpeechReader *reader, guint chunk);

/* Readers of cues ----------------------------------------------------------------------------- */

void ccl_speech_read_verb (CclSpeechReader *reader, guint verb);
void ccl_speech_read_noun (CclSpeechReader *reader, guint noun);
void ccl_speech_read_predicate (CclSpeechReader *reader, const CclMatch *cue);
void ccl_speech_read_colon (CclSpeechReader *reader);
void ccl_speech_read_preposition (CclSpeechReader *reader, const CclMatch *cue);

/* Adds what stands behind a cue to a speech; returns what it is. */
CclComplement ccl_speech_add_complement (const CclSpeechReader *reader, guint after, const CclEntry *cue, CclSpeech *speech);

/* "…, adding that": whoever is the subject of the clause before, who mostly has spoken in it already. */
gboolean ccl_speech_find_shared_source (CclSpeechReader *reader, guint verb, CclSpeech *speech);

/* "were announced by X", "the 43 deaths announced by X"; "is expected to win" */
void ccl_speech_read_agent (CclSpeechReader *reader, guint verb, int agent);
void ccl_speech_read_passive (CclSpeechReader *reader, guint verb);

/* "…, with his spokesman saying that"; "wrote to them to say that" */
void ccl_speech_read_beside (CclSpeechReader *reader, guint verb, CclSpeech *speech);
void ccl_speech_read_purpose (CclSpeechReader *reader, guint verb);

/* "called the report a lie", "the figures are fiction". FALSE if that is not what the verb says. */
gboolean ccl_speech_read_falsehood (CclSpeechReader *reader, guint verb);

/* Whether a passive calls its subject false: "is fabricated". */
gboolean ccl_speech_is_called_false (const CclSpeechReader *reader, guint verb);

/* Where a falsehood is said of something from a chunk on, or -1. */
int ccl_speech_find_falsehood (const CclSpeechReader *reader, guint from, guint limit);

/* Whether what stands from a chunk on only points back: "it", "this", "the report", "the allegation". */
gboolean ccl_speech_points_back (const CclSpeechReader *reader, guint from, guint limit);

/* Speech without cues ------------------------------------------------------------------------- */

/* Gives sentences that no cue of their own attributes to who holds the floor. @firsts: (element-type guint) the number of
 * each sentence's first speech, and one more. */
void ccl_speech_fill_gaps (CclSpeeches *speeches, CclScene *scene, const GArray *firsts);

/* Marks each token with the speech that holds it most closely. */
void ccl_speech_mark_innermost (CclSpeeches *speeches, guint n_tokens);

guint ccl_speech_get_size (const CclSpeech *speech);

G_END_DECLS
