/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ccl-chunks.h"
#include "ccl-document-private.h"

#include <string.h>

G_BEGIN_DECLS

/* What the reading of groups (ccl-chunks.c) is made of; for no other file. */

typedef struct
{
  const CclDocument *document;
  const guint64 *classes; /* a token: bits of the function word classes of that word */
  const CclChunk *chunks; /* those read so far */
  guint n_chunks;
  guint sentence_end;
  guint first_chunk; /* of this sentence */
  const CclChunk *previous; /* of this sentence, or NULL */
} CclScanner;

#define CLASS(name) (G_GUINT64_CONSTANT (1) << CCL_WORD_##name)
/* Verbs that tell no event. */
#define PLAIN (CLASS (PLAIN_VERB) | CLASS (VERB) | CLASS (INTENTION))
#define KIND(name) CCL_KIND (CCL_ENTRY_##name)

/* Words that end a noun group wherever they stand. */
#define CLOSING                                                                                    \
  (CLASS (PREPOSITION) | CLASS (BY) | CLASS (COORDINATOR) | CLASS (SUBORDINATOR) | CLASS (RELATIVE) | \
   CLASS (COMPLEMENTISER) | CLASS (BE) | CLASS (HAVE) | CLASS (DO) | CLASS (MODAL) | CLASS (NEGATION) | \
   CLASS (PRONOUN) | CLASS (INCLUDING) | CLASS (LOCATIVE))

#define NOMINAL_KINDS (KIND (PARTY) | KIND (SPEAKER) | KIND (OBJECT) | KIND (NOUN) | KIND (PLACE) | KIND (OUTLET))

static inline const CclToken *
ccl_scanner_token_at (const CclScanner *scanner, guint token)
{
  return ccl_document_get_token (scanner->document, token);
}

/* Union of the forms in which a verb of the lexicon begins at @token; 0 where none does. */
static inline CclForms
ccl_scanner_verb_forms (const CclScanner *scanner, guint token)
{
  return token < scanner->document->tokens->len ? ccl_scanner_token_at (scanner, token)->verb_forms : 0;
}

static inline gboolean
ccl_scanner_has_class (const CclScanner *scanner, guint token, guint64 classes)
{
  return token < scanner->sentence_end && (scanner->classes[token] & classes) != 0;
}

static inline gboolean
ccl_scanner_has_kind (const CclScanner *scanner, guint token, guint32 kinds)
{
  return token < scanner->sentence_end && ccl_document_begins (scanner->document, token, kinds);
}


/* ccl-chunk-words.c ----------------------------------------------------- */

gboolean ccl_scanner_is_possessive_mark (const CclScanner *scanner, guint token);

/* A word that no list knows but whose ending says past tense or participle. */
gboolean ccl_scanner_looks_past (const CclScanner *scanner, guint token);

gboolean ccl_scanner_looks_gerund (const CclScanner *scanner, guint token);

/* Whether a noun may go on or begin at @token: the word can belong to a noun group. */
gboolean ccl_scanner_is_nominal (const CclScanner *scanner, guint token);

/* Whether a noun group begins at @token, as an object of the verb before it would. */
gboolean ccl_scanner_begins_noun (const CclScanner *scanner, guint token);

const CclMatch *ccl_scanner_search_cue (const CclScanner *scanner, guint token, CclCuePart part);

/* The longest cue of one part of speech: "report" is a verb and a noun. */
static inline const CclMatch *
ccl_scanner_find_cue (const CclScanner *scanner, guint token, CclCuePart part)
{
  if (token >= scanner->sentence_end || (ccl_scanner_token_at (scanner, token)->parts & ccl_part_bit (CCL_ENTRY_CUE, (int) part)) == 0)
    return NULL;
  return ccl_scanner_search_cue (scanner, token, part);
}

/* Whether a figure that counts begins at @token. */
gboolean ccl_scanner_counts_at (const CclScanner *scanner, guint token);

/**
 * ccl_scanner_acts_as_verb:
 * @in_group: a noun group is open; @has_noun: it has a noun already
 *
 * English marks few words as verbs: "strikes", "wounded" and "shelling" are nouns as well. The
 * neighbours decide.
 */
gboolean ccl_scanner_acts_as_verb (const CclScanner *scanner, guint token, gboolean in_group, gboolean has_noun);

/* The longest match of a kind that stays within the sentence. */
const CclMatch *ccl_scanner_find_match (const CclScanner *scanner, guint token, CclEntryKind kind);

gboolean ccl_scanner_is_scare_quote (const CclScanner *scanner, guint token);

/* ccl-chunk-nouns.c ----------------------------------------------------- */

guint ccl_scanner_take_noun (CclScanner *scanner, guint first, CclChunk *chunk);

/* ccl-chunk-verbs.c ----------------------------------------------------- */

guint ccl_scanner_take_verb (CclScanner *scanner, guint first, CclChunk *chunk);

G_END_DECLS
