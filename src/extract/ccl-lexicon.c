/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-lexicon.h"

#include "ccl-fold.h"
#include "ccl-lexicon-private.h"

#include <string.h>

G_DEFINE_QUARK (ccl_lexicon_error, ccl_lexicon_error)

/* The files of a language's folder; a party comes before those that may replace it. */
static const char *const files[] = {
  "parties", "groups", "bodies", "speakers", "objects", "models", "places", "outlets",
  "events",  "cues",   "words",  "verbs",  "numbers",  "bounds",  "units",  "times",  "abbreviations",
};

gboolean
ccl_vocabulary_read_built_in (CclVocabulary *vocabulary, const char *language, GPtrArray *read, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *name = g_strdup_printf ("%s/%s.xml", language, files[i]);
      g_autoptr (GBytes) bytes = ccl_vocabulary_lookup (name);
      const char *data;
      gsize len;

      if (bytes == NULL)
        {
          g_set_error (error, CCL_LEXICON_ERROR, CCL_LEXICON_ERROR_IO,
                       "no vocabulary for language \"%s\"", language);
          return FALSE;
        }
      data = g_bytes_get_data (bytes, &len);
      if (read != NULL)
        g_ptr_array_add (read, g_bytes_ref (bytes));
      if (!ccl_vocabulary_parse (vocabulary, name, data, len, FALSE, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
read_user_file (CclVocabulary *vocabulary, const char *path, GPtrArray *read, GError **error)
{
  g_autoptr (GBytes) bytes = ccl_vocabulary_load (path, error);
  const char *data;
  gsize len;

  if (bytes == NULL)
    return FALSE;
  data = g_bytes_get_data (bytes, &len);
  if (!ccl_vocabulary_parse (vocabulary, path, data, len, TRUE, error))
    return FALSE;

  g_ptr_array_add (read, g_bytes_ref (bytes));
  return TRUE;
}

static CclParties *
make_parties (const CclVocabulary *vocabulary)
{
  CclParties *parties = ccl_parties_new ();

  for (guint i = 0; i < vocabulary->parties->len; i++)
    {
      const CclPartyRecord *record = &g_array_index (vocabulary->parties, CclPartyRecord, i);

      ccl_parties_add (parties, record->id, record->name, record->kind, record->patron);
    }
  return parties;
}

CclLexicon *
ccl_lexicon_new (const char *language, const char *const *user_files, GPtrArray *problems,
                 GError **error)
{
  g_autoptr (CclVocabulary) vocabulary = ccl_vocabulary_new ();
  g_autoptr (GPtrArray) read = g_ptr_array_new_with_free_func ((GDestroyNotify)g_bytes_unref);
  CclLexicon *lexicon;

  if (!ccl_vocabulary_read_built_in (vocabulary, language, read, error))
    return NULL;

  vocabulary->n_built_in = vocabulary->entries->len;
  for (guint i = 0; user_files != NULL && user_files[i] != NULL; i++)
    {
      g_autoptr (GError) problem = NULL;

      if (!read_user_file (vocabulary, user_files[i], read, &problem) && problems != NULL)
        g_ptr_array_add (problems, g_strdup (problem->message));
    }

  lexicon = g_atomic_rc_box_new0 (CclLexicon);
  lexicon->vocabulary = g_steal_pointer (&vocabulary);
  lexicon->read = g_steal_pointer (&read);
  lexicon->parties = make_parties (lexicon->vocabulary);
  ccl_lexicon_build (lexicon);
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
  ccl_vocabulary_free (lexicon->vocabulary);
  ccl_parties_unref (lexicon->parties);
  ccl_words_free (lexicon->words);
  g_array_unref (lexicon->nodes);
  g_array_unref (lexicon->edges);
  g_array_unref (lexicon->senses);
  g_free (lexicon->root_nodes);
  g_ptr_array_unref (lexicon->read);
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
  CclLexicon *owned = (CclLexicon *)lexicon;

  if (g_once_init_enter (&owned->version))
    {
      g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);

      for (guint i = 0; i < lexicon->read->len; i++)
        {
          gsize len;
          const guchar *data = g_bytes_get_data (g_ptr_array_index (lexicon->read, i), &len);

          g_checksum_update (checksum, data, (gssize)len);
        }
      g_once_init_leave (&owned->version, g_strdup (g_checksum_get_string (checksum)));
    }
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
  const CclLexicon *lexicon = node->lexicon;
  const CclLexiconNode *nodes = (const CclLexiconNode *)lexicon->nodes->data;
  const CclLexiconEdge *edges = (const CclLexiconEdge *)lexicon->edges->data + node->first_edge;
  guint32 first = 0, end = node->n_edges;

  if (word == 0)
    return NULL;
  if (node == nodes)
    return lexicon->root_nodes[word] != 0 ? nodes + lexicon->root_nodes[word] : NULL;

  while (first < end)
    {
      guint32 middle = first + (end - first) / 2;

      if (edges[middle].word == word)
        return nodes + edges[middle].node;
      if (edges[middle].word < word)
        first = middle + 1;
      else
        end = middle;
    }
  return NULL;
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
