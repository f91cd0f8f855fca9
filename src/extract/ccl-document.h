/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ccl-article.h"
#include "ccl-lexicon.h"

#include <string.h>

G_BEGIN_DECLS

/*
 * An article under reading: what the first three stages of the cascade have found, for the later ones.
 * Positions are token numbers; a stretch of tokens is half open, [first, end).
 */

typedef enum
{
  CCL_TOKEN_WORD,
  CCL_TOKEN_NUMBER, /* digits with their grouping and decimals: 1,200; 2.5 */
  CCL_TOKEN_HYPHEN, /* - – — and kin: glued on both sides it joins, else it is a dash */
  CCL_TOKEN_QUOTE,  /* any quotation mark that is no apostrophe */
  CCL_TOKEN_PUNCTUATION,
  CCL_TOKEN_SYMBOL, /* $ % € + … */
} CclTokenKind;

/**
 * CclToken:
 * @folded: the word as the lexicon compares it; other tokens as they are; equal ones of a document are kept once
 * @word: number of @folded in the lexicon, 0 if no term has it
 * @kinds: bit 1 << CclEntryKind for each kind of match that begins here
 * @words: CCL_WORD_BIT() of each class of small words of which one begins here
 * @parts: the same for the parts of other kinds, see ccl_part_bit()
 * @glued: no white space before it
 * @capital: begins with a capital letter; @all_capitals: no small letter in two or more letters
 * @sentence, @paragraph: number of its sentence and paragraph
 * @in_figure, @in_time: a mention of that kind holds it
 * @verb_forms: union of the forms in which a verb of the vocabulary, of any kind, begins here; 0 where none does
 * @quote: number of the quotation that holds it, -1 outside
 *
 * Words are split at letter-digit borders, at hyphens, and before 's, n't and their like: "T-72s" is
 * T, -, 72, s and "Ministry's" is Ministry, 's. The mark of "soldiers'" is a word folded to "'s", too.
 * Single letters with points between them are one word: "U.S." folds to "u.s". @glued tells glued
 * parts from free-standing ones.
 */
typedef struct
{
  CclSpan span;
  const char *folded;
  guint64 words;
  guint64 parts;
  guint32 word;
  guint32 kinds;
  CclTokenKind kind : 8;
  guint glued : 1;
  guint capital : 1;
  guint all_capitals : 1;
  guint in_figure : 1;
  guint in_time : 1;
  CclForms verb_forms : 8;
  guint sentence;
  guint paragraph;
  int quote;
} CclToken;

/* @block: number in the article's blocks, or -1; @headline: of a headline or kicker in the text */
typedef struct
{
  guint first;
  guint end;
  int block;
  gboolean headline;
} CclSentence;

/* Words between quotation marks, these included; may run over sentences and paragraphs. @scare: so
 * few words that they are quoted for distance or as a name, not as speech. */
typedef struct
{
  guint first;
  guint end;
  gboolean scare;
} CclQuotation;

/* One reading of a stretch of tokens by the lexicon; @kind, @part: the entry's, which need not be fetched for them. Of
 * matches that begin at one token the longest stands first; a hyphen that joins words is passed over ("anti-tank" as
 * "anti tank"). */
typedef struct
{
  guint first;
  guint end;
  const CclEntry *entry;
  CclForms form : 16;
  CclEntryKind kind : 8;
  int part : 8;
} CclMatch;

typedef enum
{
  CCL_FIGURE_COUNT,   /* counts what follows, or has a unit of CclUnit */
  CCL_FIGURE_ORDINAL, /* third */
  CCL_FIGURE_AGE,
  CCL_FIGURE_DATE, /* part of a date, a year */
  CCL_FIGURE_CLOCK, /* 05:40 */
  CCL_FIGURE_MEASURE, /* 155 mm, 30 km, 24 hours */
  CCL_FIGURE_NAME, /* part of a designation: T-72, 5th Regiment, Resolution 822 */
} CclFigureKind;

/**
 * CclFigureMention:
 * @first, @end: with its bounding words and unit
 * @core_first, @core_end: the number alone
 * @multiple: "twice as many", "threefold": @quantity is none
 * @times: of "14 times", how often; else none
 */
typedef struct
{
  guint first;
  guint end;
  guint core_first;
  guint core_end;
  CclFigureKind kind;
  CclQuantity quantity;
  gboolean multiple;
  CclQuantity times;
  const char *reason; /* for CclUnused, where kind is no count; a static word */
} CclFigureMention;

/**
 * CclTimeMention:
 * @start, @end_day: resolved against the publication date; @start 0 where only an end is told, both
 *   0 where it cannot be resolved
 * @cumulative: "since", "so far": the figure is a running total
 */
typedef struct
{
  guint first;
  guint end;
  CclDay start;
  CclDay end_day;
  gboolean cumulative;
} CclTimeMention;

typedef struct
{
  const CclLexicon *lexicon;
  const CclArticle *article;
  GArray *tokens;     /* CclToken */
  GArray *sentences;  /* CclSentence */
  GArray *quotations; /* CclQuotation */
  GArray *matches;    /* CclMatch, by first, then longest */
  GArray *figures;    /* CclFigureMention, by first, not overlapping */
  GArray *times;      /* CclTimeMention, by first, not overlapping */
  GArray *match_at;   /* guint a token and one more: number of the first match at or after it */
  GArray *names;      /* guint: numbers of the matches that are of a party, place or speaker */
  /*< private >*/
  GStringChunk *folded;
  gboolean line;      /* see ccl_document_new_line() */
} CclDocument;

/* Stages 1 to 3. @article must outlive the document. Linear in the text. */
CclDocument *ccl_document_new (const CclLexicon *lexicon, const CclArticle *article);
/* A line that is read for its numbers alone, without figures and times: what would be a note, a date or
 * a dash in an article is a number or its sign here. */
CclDocument *ccl_document_new_line (const CclLexicon *lexicon, const CclArticle *article);
void ccl_document_free (CclDocument *document);

/* Bytes that a stretch of tokens covers. */
CclSpan ccl_document_get_span (const CclDocument *document, guint first, guint end);

/* Whether the text is in another language than the vocabulary, by how few of its small words it has. */
gboolean ccl_document_is_foreign (const CclDocument *document);

/* An array has room to spare behind its end, so that no sanitizer sees a read from there: builds with one check here. */
#if defined (__SANITIZE_ADDRESS__)
#define CCL_CHECK_INDEX(array, index) g_assert_cmpuint ((index), <, (array)->len)
#else
#define CCL_CHECK_INDEX(array, index) (void) (array)
#endif

static inline const CclToken *
ccl_document_get_token (const CclDocument *document, guint token)
{
  CCL_CHECK_INDEX (document->tokens, token);
  return &g_array_index (document->tokens, CclToken, token);
}

#define CCL_KIND(kind) ((guint32) 1 << (kind))
#define CCL_WORD_BIT(word_class) ((guint64) 1 << (word_class))

/* The bit of CclToken.parts for a kind other than words; kinds that have no parts share one. Reading the vocabulary
 * checks that the parts have room. */
#define CCL_MAX_NUMBER_PARTS 22
#define CCL_MAX_TIME_PARTS 20

static inline guint64
ccl_part_bit (CclEntryKind kind, int part)
{
  guint bit = kind == CCL_ENTRY_NUMBER    ? (guint) part
              : kind == CCL_ENTRY_TIME    ? (guint) part + CCL_MAX_NUMBER_PARTS
              : kind == CCL_ENTRY_PARTY   ? (guint) part + CCL_MAX_NUMBER_PARTS + CCL_MAX_TIME_PARTS
              : kind == CCL_ENTRY_SPEAKER ? (guint) part + 50
              : kind == CCL_ENTRY_CUE     ? (guint) part + 56
                                          : 63;

  return (guint64) 1 << bit;
}

/* One of document->names. */
static inline const CclMatch *
ccl_document_get_name (const CclDocument *document, guint index)
{
  return &g_array_index (document->matches, CclMatch, g_array_index (document->names, guint, index));
}

/* Whether a match of one of these kinds begins at the token; kinds: bits 1 << CclEntryKind. */
static inline gboolean
ccl_document_begins (const CclDocument *document, guint token, guint32 kinds)
{
  return token < document->tokens->len && (ccl_document_get_token (document, token)->kinds & kinds) != 0;
}

/*< private > */
const CclMatch *ccl_document_search_part (const CclDocument *document, guint token, CclEntryKind kind, int part);

/* The longest match of this kind and part that begins at @token, or %NULL. Most tokens have none, which is told here. */
static inline const CclMatch *
ccl_document_find_part (const CclDocument *document, guint token, CclEntryKind kind, int part)
{
  const CclToken *it;

  if (token >= document->tokens->len)
    return NULL;
  it = ccl_document_get_token (document, token);
  if (kind == CCL_ENTRY_WORD ? (it->words & CCL_WORD_BIT (part)) == 0 : (it->parts & ccl_part_bit (kind, part)) == 0)
    return NULL;
  return ccl_document_search_part (document, token, kind, part);
}

/*< private > */
const CclMatch *ccl_document_search_match (const CclDocument *document, guint token, CclEntryKind kind, guint *position);

/* Goes through the matches of a kind that begin at @token, the longest first: @position is 0 for the
 * first call and kept for the next ones. %NULL behind the last. */
static inline const CclMatch *
ccl_document_next_match (const CclDocument *document, guint token, CclEntryKind kind, guint *position)
{
  return ccl_document_begins (document, token, CCL_KIND (kind)) ? ccl_document_search_match (document, token, kind, position) : NULL;
}

/* The longest match of this kind that begins at @token, or %NULL. */
static inline const CclMatch *
ccl_document_find_match (const CclDocument *document, guint token, CclEntryKind kind)
{
  guint position = 0;

  return ccl_document_next_match (document, token, kind, &position);
}

/*< private > */
const CclFigureMention *ccl_document_search_figure (const CclDocument *document, guint token);
const CclTimeMention *ccl_document_search_time (const CclDocument *document, guint token);

/* The figure or time that begins at or holds @token, or %NULL. */
static inline const CclFigureMention *
ccl_document_find_figure (const CclDocument *document, guint token)
{
  return token < document->tokens->len && ccl_document_get_token (document, token)->in_figure ? ccl_document_search_figure (document, token) : NULL;
}

static inline const CclTimeMention *
ccl_document_find_time (const CclDocument *document, guint token)
{
  return token < document->tokens->len && ccl_document_get_token (document, token)->in_time ? ccl_document_search_time (document, token) : NULL;
}

/* Whether the token is this word, folded. */
static inline gboolean
ccl_token_is (const CclToken *token, const char *word)
{
  return token->folded[0] == word[0] && strcmp (token->folded, word) == 0;
}

/* Whether a function word of this class begins at @token; @end: (optional) where it ends. */
static inline gboolean
ccl_document_is_word (const CclDocument *document, guint token, CclWordClass word_class, guint *end)
{
  if (token >= document->tokens->len || (ccl_document_get_token (document, token)->words & CCL_WORD_BIT (word_class)) == 0)
    return FALSE;
  if (end != NULL)
    *end = ccl_document_search_part (document, token, CCL_ENTRY_WORD, (int) word_class)->end;
  return TRUE;
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CclDocument, ccl_document_free)

G_END_DECLS
