/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-lexicon.h"

#include "ccl-fold.h"
#include "ccl-lexicon-private.h"

#include <string.h>

G_DEFINE_QUARK (ccl_lexicon_error, ccl_lexicon_error)

CclLexicon *
ccl_lexicon_new_empty (void)
{
  CclLexicon *lexicon = g_atomic_rc_box_new0 (CclLexicon);

  lexicon->entries = g_array_new (FALSE, FALSE, sizeof (CclEntry));
  lexicon->parties = ccl_parties_new ();
  lexicon->words = ccl_words_new ();
  lexicon->nodes = g_array_new (FALSE, FALSE, sizeof (CclLexiconNode));
  lexicon->edges = g_array_new (FALSE, FALSE, sizeof (guint32));
  lexicon->senses = g_array_new (FALSE, FALSE, sizeof (CclSense));
  return lexicon;
}

CclLexicon *
ccl_lexicon_ref (CclLexicon *lexicon)
{
  return g_atomic_rc_box_acquire (lexicon);
}

static void
clear (CclLexicon *lexicon)
{
  g_clear_pointer (&lexicon->image, g_bytes_unref);
  g_clear_pointer (&lexicon->added, ccl_vocabulary_free);
  g_array_unref (lexicon->entries);
  ccl_parties_unref (lexicon->parties);
  ccl_words_free (lexicon->words);
  g_array_unref (lexicon->nodes);
  g_array_unref (lexicon->edges);
  g_array_unref (lexicon->senses);
  g_free (lexicon->root_nodes);
  g_free (lexicon->version);
}

void
ccl_lexicon_unref (CclLexicon *lexicon)
{
  g_atomic_rc_box_release_full (lexicon, (GDestroyNotify) clear);
}

const char *
ccl_lexicon_get_version (const CclLexicon *lexicon)
{
  return lexicon->version;
}

CclParties *
ccl_lexicon_get_parties (const CclLexicon *lexicon)
{
  return lexicon->parties;
}

char *
ccl_lexicon_fold (const char *word, gsize len)
{
  GString *folded = g_string_new (NULL);

  ccl_fold_append (folded, word, len);
  return g_string_free (folded, FALSE);
}

guint32
ccl_lexicon_find_word (const CclLexicon *lexicon, const char *folded, gsize len)
{
  return ccl_words_find (lexicon->words, folded, len);
}

const char *
ccl_lexicon_get_word (const CclLexicon *lexicon, guint32 word)
{
  return ccl_words_get (lexicon->words, word);
}

const CclLexiconNode *
ccl_lexicon_get_root (const CclLexicon *lexicon)
{
  return &g_array_index (lexicon->nodes, CclLexiconNode, 0);
}

const CclLexiconNode *
ccl_lexicon_node_step_word (const CclLexiconNode *node, guint32 word)
{
  return ccl_lexicon_walk (node, word);
}

const CclLexiconNode *
ccl_lexicon_node_step (const CclLexiconNode *node, const char *folded)
{
  return ccl_lexicon_node_step_word (
      node, ccl_words_find (node->lexicon->words, folded, strlen (folded)));
}

const CclSense *
ccl_lexicon_node_get_senses (const CclLexiconNode *node, guint *n_senses)
{
  *n_senses = node->n_senses;
  if (node->n_senses == 0)
    return NULL;
  return &g_array_index (node->lexicon->senses, CclSense, node->first_sense);
}
