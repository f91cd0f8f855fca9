/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ccl-lexicon.h"
#include "ccl-words.h"

G_BEGIN_DECLS

/* How a term's other shapes are made. */
typedef enum
{
  CCL_INFLECT_NONE,
  CCL_INFLECT_NOUN,
  CCL_INFLECT_VERB,
} CclInflection;

/* A term as a file gives it; the strings live in the vocabulary. */
typedef struct
{
  guint entry;
  int line;
  CclInflection inflection;
  const char *plural;
  const char *past;
  const char *participle;
} CclTerm;

/* What a <party> tells of itself; the strings live in the vocabulary. */
typedef struct
{
  const char *id;
  const char *name;
  CclPartyKind kind;
  const char *patron;
  int line;
} CclPartyRecord;

/**
 * CclVocabulary:
 * @n_built_in: entries before this one are the program's own; the user's come after
 *
 * A vocabulary as it is read, file after file, before its trie is built.
 */
typedef struct
{
  GStringChunk *strings;
  GArray *entries; /* CclEntry */
  GArray *terms;   /* CclTerm */
  GArray *parties; /* CclPartyRecord; a later one replaces an earlier one of its id */
  guint n_built_in;
} CclVocabulary;

CclVocabulary *ccl_vocabulary_new (void);
void ccl_vocabulary_free (CclVocabulary *vocabulary);

/* Reads a file of the vocabulary; adds nothing if it fails. @name is the file's, for messages;
 * @validate: against the schema. */
gboolean ccl_vocabulary_parse (CclVocabulary *vocabulary, const char *name, const char *data, gsize len,
                          gboolean validate, GError **error);

/* A user's vocabulary of this size would hold half a million terms; more is not one. */
#define CCL_MAX_VOCABULARY_SIZE (16 * 1024 * 1024)

/* Reads a whole file of the user's; %NULL if it cannot be read or is far too large. */
GBytes *ccl_vocabulary_load (const char *path, GError **error);

/* Reads all files of the program's own vocabulary; @read: (nullable) (element-type GBytes): they are appended */
gboolean ccl_vocabulary_read_built_in (CclVocabulary *vocabulary, const char *language, GPtrArray *read, GError **error);

/* A file of the program's own vocabulary: "en/numbers.xml". */
GBytes *ccl_vocabulary_lookup (const char *name);

typedef struct
{
  guint32 word;
  guint32 node;
} CclLexiconEdge;

struct _CclLexiconNode
{
  const CclLexicon *lexicon;
  guint32 first_edge; /* edges in the order of their words */
  guint32 n_edges;
  guint32 first_sense;
  guint32 n_senses;
};

struct _CclLexicon
{
  CclVocabulary *vocabulary;
  CclParties *parties;
  CclWords *words;
  GArray *nodes;       /* CclLexiconNode; the first is the root */
  GArray *edges;       /* CclLexiconEdge */
  GArray *senses;      /* CclSense */
  guint32 *root_nodes; /* for each word the node to which the root leads, 0 for none */
  GPtrArray *read;     /* GBytes: what it was made of */
  char *version;       /* NULL until it is asked for */
};

/* Makes all forms of all terms and the trie over them. */
void ccl_lexicon_build (CclLexicon *lexicon);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CclVocabulary, ccl_vocabulary_free)

G_END_DECLS
