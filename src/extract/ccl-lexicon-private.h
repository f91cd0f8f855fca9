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
  const char *patron;
  CclPartyKind kind;
  int line;
} CclPartyRecord;

/**
 * CclVocabulary:
 *
 * A vocabulary as it is read, file after file, before its trie is built.
 */
typedef struct
{
  GStringChunk *strings;
  GArray *entries; /* CclEntry */
  GArray *terms;   /* CclTerm */
  GArray *parties; /* CclPartyRecord; a later one replaces an earlier one of its id */
} CclVocabulary;

CclVocabulary *ccl_vocabulary_new (void);
void ccl_vocabulary_free (CclVocabulary *vocabulary);

/* Reads a file of the vocabulary; adds nothing if it fails. @name is the file's, for messages; @schema: (nullable): what
 * it must fit. */
gboolean ccl_vocabulary_parse (CclVocabulary *vocabulary, const char *name, GBytes *file, GBytes *schema, GError **error);

/* A user's vocabulary of this size would hold half a million terms; more is not one. */
#define CCL_MAX_VOCABULARY_SIZE (16 * 1024 * 1024)

/* Reads a whole file of the user's; %NULL if it cannot be read or is far too large. */
GBytes *ccl_vocabulary_load (const char *path, GError **error);

/* What is compiled in: the image of a language, "en.vocabulary", and the schema; %NULL if there is none of this name. */
GBytes *ccl_vocabulary_lookup (const char *name);

/* Nodes are numbered in the order of the edges that lead to them: the edge @i leads to the node @i + 1. */
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
  GBytes *image; /* holds the strings of what was read from it; %NULL if nothing was */
  CclVocabulary *added; /* holds those of what was added; %NULL if nothing was */
  GArray *entries; /* CclEntry */
  CclParties *parties;
  CclWords *words;
  GArray *nodes;       /* CclLexiconNode; the first is the root */
  GArray *edges;       /* guint32: the word of each */
  GArray *senses;      /* CclSense */
  guint32 *root_nodes; /* for each word the node to which the root leads, 0 for none */
  char *version;
};

/* As ccl_lexicon_node_step_word(). */
static inline const CclLexiconNode *
ccl_lexicon_walk (const CclLexiconNode *node, guint32 word)
{
  const CclLexicon *lexicon = node->lexicon;
  const CclLexiconNode *nodes = (const CclLexiconNode *)lexicon->nodes->data;
  const guint32 *edges = (const guint32 *)lexicon->edges->data + node->first_edge;
  guint32 first = 0, end = node->n_edges;

  if (word == 0 || end == 0)
    return NULL;
  if (node == nodes)
    return lexicon->root_nodes[word] != 0 ? nodes + lexicon->root_nodes[word] : NULL;

  while (first < end)
    {
      guint32 middle = first + (end - first) / 2;

      if (edges[middle] == word)
        return nodes + node->first_edge + middle + 1;
      if (edges[middle] < word)
        first = middle + 1;
      else
        end = middle;
    }
  return NULL;
}

/* A lexicon without any entry. */
CclLexicon *ccl_lexicon_new_empty (void);

/* Adds a vocabulary: makes all forms of its terms, and the trie over them and what was there before, over which @added
 * counts. @version: (transfer full): of the whole */
void ccl_lexicon_add (CclLexicon *lexicon, CclVocabulary *added, char *version);

/* Sets CclLexicon.root_nodes, once the trie is there. */
void ccl_lexicon_index_root (CclLexicon *lexicon);

/* An image is a lexicon as it is compiled into the program, for the same processor: loading it costs a hundredth of
 * reading what it was made of. It is trusted. */
GBytes *ccl_lexicon_write_image (const CclLexicon *lexicon);
CclLexicon *ccl_lexicon_read_image (GBytes *image);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CclVocabulary, ccl_vocabulary_free)

G_END_DECLS
