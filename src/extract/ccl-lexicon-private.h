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

/* A term as a file gives it; the strings live in the draft. */
typedef struct
{
  guint entry;
  int line;
  CclInflection inflection;
  const char *plural;
  const char *past;
  const char *participle;
} CclTerm;

/**
 * CclDraft:
 * @n_built_in: entries before this one are the program's own; the user's come after
 *
 * A vocabulary as it is read, file after file, before its trie is built.
 */
typedef struct
{
  GStringChunk *strings;
  GArray *entries; /* CclEntry */
  GArray *terms;   /* CclTerm */
  CclParties *parties;
  guint n_built_in;
} CclDraft;

CclDraft *ccl_draft_new (void);
void ccl_draft_free (CclDraft *draft);

/* Reads a file of the vocabulary; adds nothing if it fails. @name is the file's, for messages;
 * @validate: against the schema. */
gboolean ccl_draft_parse (CclDraft *draft, const char *name, const char *data, gsize len,
                          gboolean validate, GError **error);

/* Reads a whole file of the user's; %NULL if it cannot be read or is far too large. */
GBytes *ccl_draft_load (const char *path, GError **error);

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
  CclDraft *draft;
  CclWords *words;
  GArray *nodes;       /* CclLexiconNode; the first is the root */
  GArray *edges;       /* CclLexiconEdge */
  GArray *senses;      /* CclSense */
  guint32 *root_nodes; /* for each word the node to which the root leads, 0 for none */
  char *version;
};

/* Makes all forms of all terms and the trie over them. */
void ccl_lexicon_build (CclLexicon *lexicon);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CclDraft, ccl_draft_free)

G_END_DECLS
