/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ccl-chunks.h"

G_BEGIN_DECLS

/* Members of a coordination at the most; a bulletin's longest lists have some twenty. */
#define CCL_LIST_MAX 48

/* Noun groups that share a part in a sentence: "two tanks, an APC and five trucks". Numbers of chunks. */
typedef struct
{
  guint n;
  guint items[CCL_LIST_MAX];
} CclNounList;

/**
 * ccl_clause_list_subjects:
 * @verb: a verb group
 *
 * The heads of the noun groups of which it is said, in the order of the text, behind interruptions and clauses that
 * hang on them; for a relative clause what the relative stands for, for a coordinated verb the subject that it shares.
 */
void ccl_clause_list_subjects (const CclChunks *chunks, guint verb, CclNounList *list);

/* The head of the chain of attachments that ends with @noun: "soldiers" of "soldiers of the army in Baku"; -1 where
 * the chain begins with a preposition. */
int ccl_clause_find_head (const CclChunks *chunks, guint noun);

/**
 * ccl_clause_list_objects:
 * @first: chunk after the verb
 * @end: chunk after the sentence
 * @stop: (out) (optional): first chunk behind the list
 *
 * The coordinated noun groups that begin here, adverbs passed over; one that goes on as the subject
 * of a verb of its own is none of them.
 */
void ccl_clause_list_objects (const CclChunks *chunks, guint first, guint end, CclNounList *list, guint *stop);

/* Skips what hangs on a noun group: "of the 5th Regiment", "in Fizuli", an apposed bracket. Returns the
 * chunk behind. */
guint ccl_clause_skip_attachments (const CclChunks *chunks, guint noun, guint end);

/* The noun group in "by X" behind a passive, or -1. */
int ccl_clause_find_agent (const CclChunks *chunks, guint verb, guint end);

/* The first token of a chunk. */
static inline const CclToken *
ccl_clause_get_token (const CclChunks *chunks, guint chunk)
{
  return ccl_document_get_token (chunks->document, ccl_chunks_get (chunks, chunk)->first);
}

/* Whether the chunk is the preposition or word @folded. */
static inline gboolean
ccl_clause_is (const CclChunks *chunks, guint chunk, const char *folded)
{
  return ccl_token_is (ccl_clause_get_token (chunks, chunk), folded);
}

/* Bounds of the sentence in which a chunk lies, as chunks. */
static inline void
ccl_clause_get_sentence (const CclChunks *chunks, guint chunk, guint *first, guint *end)
{
  ccl_chunks_get_sentence (chunks, ccl_clause_get_token (chunks, chunk)->sentence, first, end);
}

G_END_DECLS
