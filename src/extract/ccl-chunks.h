/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ccl-document.h"

G_BEGIN_DECLS

/*
 * Stage 4 of the cascade: noun groups, verb groups and what stands between them, as a flat sequence.
 * No tree is built: the later stages find a verb's parts by walking this sequence, in the manner of
 * FASTUS (Hobbs et al., 1997). Every token lies in exactly one chunk.
 */

typedef enum
{
  CCL_CHUNK_NOUN,
  CCL_CHUNK_VERB,
  CCL_CHUNK_PREPOSITION,
  CCL_CHUNK_COORDINATOR,
  CCL_CHUNK_SUBORDINATOR,
  CCL_CHUNK_RELATIVE,
  CCL_CHUNK_COMPLEMENTISER,
  CCL_CHUNK_INCLUDING,
  CCL_CHUNK_ADVERB,
  CCL_CHUNK_TIME,
  CCL_CHUNK_COMMA,
  CCL_CHUNK_STOP, /* ; : . and other ends */
  CCL_CHUNK_DASH,
  CCL_CHUNK_OPEN,  /* bracket */
  CCL_CHUNK_CLOSE,
  CCL_CHUNK_QUOTE,
  CCL_CHUNK_OTHER,
} CclChunkKind;

/**
 * CclChunk:
 * @first, @end: tokens
 *
 * Of a noun group:
 * @figure: how many, or %NULL; @figure alone makes a group too ("12 have died")
 * @object: the head's word for what is counted, or %NULL
 * @model: a type named in it, or %NULL
 * @event: the head tells an event ("12 air strikes", "34 dead"), or %NULL
 * @speaker: an institution, officer or kind of people named in it, the last one
 * @party: a party named in it, by name, adjective or possessor, the first one
 * @party_is_head: nothing follows the party's name: it is who is meant
 * @cue: a noun that attributes ("claim", "report"); of a verb group, a verb that does ("said")
 * @counter: number, toll: a figure for what follows "of" comes later
 * @partitive: figure "of" a larger set ("five of the eight")
 *
 * Of a verb group:
 * @verb, @verb_end: the main verb with the words of the longest lexicon match
 * @passive: with a form of to be, or @reduced; @reduced: a participle without auxiliary
 * @modal: will, may: has not happened; @intention: "threatened to" and kin before it
 */
typedef struct
{
  CclChunkKind kind;
  guint first;
  guint end;
  guint verb;
  guint verb_end;
  CclForms form;
  const CclFigureMention *figure;
  const CclMatch *object;
  const CclMatch *model;
  const CclMatch *event;
  const CclMatch *speaker;
  const CclMatch *party;
  const CclMatch *cue;
  guint party_is_head : 1;
  guint counter : 1;
  guint definite : 1;
  guint indefinite : 1;
  guint possessed : 1;
  guint plural : 1;
  guint increment : 1;
  guint partitive : 1;
  guint pronoun : 1;
  guint enemy : 1;
  guint own : 1;
  guint doubted : 1;
  guint falsehood : 1;
  guint proper : 1;
  guint passive : 1;
  guint reduced : 1;
  guint negated : 1;
  guint modal : 1;
  guint infinitive : 1;
  guint gerund : 1;
  guint copula : 1;
  guint intention : 1;
  guint perfect : 1;
} CclChunk;

typedef struct
{
  const CclDocument *document;
  GArray *chunks;       /* CclChunk */
  GArray *first_chunks; /* guint a sentence and one more: number of its first chunk */
  GArray *chunk_at;     /* guint a token: number of the chunk that holds it */
} CclChunks;

CclChunks *ccl_chunks_new (const CclDocument *document);
void ccl_chunks_free (CclChunks *chunks);

static inline CclChunk *
ccl_chunks_get (const CclChunks *chunks, guint index)
{
  CCL_CHECK_INDEX (chunks->chunks, index);
  return &g_array_index (chunks->chunks, CclChunk, index);
}

/* The chunks of a sentence, half open. */
static inline void
ccl_chunks_get_sentence (const CclChunks *chunks, guint sentence, guint *first, guint *end)
{
  *first = g_array_index (chunks->first_chunks, guint, sentence);
  *end = g_array_index (chunks->first_chunks, guint, sentence + 1);
}

/* The chunk that holds a token; the last one for a token past the end. */
static inline guint
ccl_chunks_find (const CclChunks *chunks, guint token)
{
  return token < chunks->chunk_at->len ? g_array_index (chunks->chunk_at, guint, token) : MAX (chunks->chunks->len, 1) - 1;
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CclChunks, ccl_chunks_free)

G_END_DECLS
