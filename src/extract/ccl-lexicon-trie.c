/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-lexicon-private.h"

#include "ccl-inflect.h"
#include "ccl-tokenize.h"

#include <string.h>

/* One shape of a term as the words that the trie holds: a stretch of Builder.path. */
typedef struct
{
  guint32 first;
  guint32 n_words;
  guint32 entry;
  CclForms form;
  CclCase letters;
} Key;

/* Keys from @first to @end share the words that lead to @node. */
typedef struct
{
  guint32 first;
  guint32 end;
  guint32 depth;
  guint32 node;
} Task;

typedef struct
{
  CclLexicon *lexicon;
  GArray *path; /* guint32, words of all keys one after the other */
  GArray *keys; /* Key */
  GHashTable *prepositions;
  GString *folded;
  guint n_before; /* so many entries were there before */
  guint32 entry;
  const char *particle;
  GString *rest; /* what follows the first word in the form added last, with its words in path */
  guint32 rest_first;
  guint32 rest_words;
} Builder;

/* Names in few capitals are words, too, when written small: US, WHO, IT. */
#define MIN_LETTERS_OF_A_SOFT_NAME 4

static CclCase
find_case (const CclRawToken *token)
{
  if (token->all_capitals && token->span.end - token->span.start < MIN_LETTERS_OF_A_SOFT_NAME)
    return CCL_CASE_ALL_CAPITALS;
  return token->capital ? CCL_CASE_CAPITAL : CCL_CASE_ANY;
}

/* Appends the words of a text to the path; returns how many. @letters: (optional): how the first must be written */
static guint32
add_words (Builder *builder, const char *text, gsize len, CclCase *letters)
{
  guint32 n_words = 0;
  CclTokenizer tokenizer;
  CclRawToken token;
  g_autofree char *joined = NULL;

  /* "'ll" hangs on the word before it; alone it would be a mark and a word. */
  if (len > 1 && text[0] == '\'' && g_ascii_isalpha (text[1]))
    joined = g_strdup_printf ("x%.*s", (int) len, text);
  ccl_tokenizer_init (&tokenizer, joined != NULL ? joined : text, joined != NULL ? len + 1 : len);
  if (joined != NULL)
    ccl_tokenizer_next (&tokenizer, &token, builder->folded);
  while (ccl_tokenizer_next (&tokenizer, &token, builder->folded))
    {
      guint32 word;

      if (token.kind == CCL_TOKEN_HYPHEN)
        continue;
      if (n_words == 0 && letters != NULL)
        *letters = find_case (&token);
      word = ccl_words_add (builder->lexicon->words, builder->folded->str, builder->folded->len);
      g_array_append_val (builder->path, word);
      n_words++;
    }
  return n_words;
}

/* The forms of a verb differ in their first word only: the words of the rest are cut once and copied. */
static void
add_key (Builder *builder, const char *text, CclForms form)
{
  Key key = { .first = builder->path->len, .entry = builder->entry, .form = form };
  const char *rest = strchr (text, ' ');

  if (rest == NULL)
    key.n_words = add_words (builder, text, strlen (text), &key.letters);
  else
    {
      key.n_words = add_words (builder, text, (gsize)(rest - text), &key.letters);
      if (g_str_equal (rest, builder->rest->str))
        for (guint32 i = 0; i < builder->rest_words; i++)
          {
            guint32 word = g_array_index (builder->path, guint32, builder->rest_first + i);

            g_array_append_val (builder->path, word);
          }
      else
        {
          g_string_assign (builder->rest, rest);
          builder->rest_first = builder->path->len;
          builder->rest_words = add_words (builder, rest, strlen (rest), NULL);
        }
      key.n_words += builder->rest_words;
    }

  if (key.n_words > 0)
    g_array_append_val (builder->keys, key);
}

static void
add_form (const char *text, CclForms form, gpointer data)
{
  Builder *builder = data;

  add_key (builder, text, form);
  if (builder->particle != NULL)
    {
      g_autofree char *contiguous = g_strconcat (text, " ", builder->particle, NULL);

      add_key (builder, contiguous, form);
    }
}

static gboolean
is_preposition (const char *word, gsize len, gpointer data)
{
  Builder *builder = data;
  g_autofree char *folded = ccl_lexicon_fold (word, len);

  return g_hash_table_contains (builder->prepositions, folded);
}

static void
find_prepositions (Builder *builder)
{
  const GArray *entries = builder->lexicon->entries;

  for (guint i = 0; i < entries->len; i++)
    {
      const CclEntry *entry = &g_array_index (entries, CclEntry, i);

      if (entry->kind == CCL_ENTRY_WORD && entry->part == CCL_WORD_PREPOSITION)
        g_hash_table_add (builder->prepositions,
                          ccl_lexicon_fold (entry->text, strlen (entry->text)));
    }
}

static void
add_term (Builder *builder, const CclTerm *term)
{
  const CclEntry *entry = &g_array_index (builder->lexicon->entries, CclEntry, builder->n_before + term->entry);

  builder->entry = builder->n_before + term->entry;
  builder->particle = entry->particle;
  switch (term->inflection)
    {
    case CCL_INFLECT_NONE:
      add_form (entry->text, CCL_FORM_BASE, builder);
      break;
    case CCL_INFLECT_NOUN:
      ccl_inflect_noun (entry->text, term->plural, is_preposition, add_form, builder);
      break;
    case CCL_INFLECT_VERB:
      ccl_inflect_verb (entry->text, term->past, term->participle, add_form, builder);
      break;
    }
}

static int
compare_keys (gconstpointer a, gconstpointer b, gpointer data)
{
  const Key *first = a, *second = b;
  const guint32 *path = data;

  for (guint32 i = 0; i < first->n_words && i < second->n_words; i++)
    {
      guint32 word = path[first->first + i], other = path[second->first + i];

      if (word != other)
        return word < other ? -1 : 1;
    }

  if (first->n_words != second->n_words)
    return first->n_words < second->n_words ? -1 : 1;
  return first->entry < second->entry ? -1 : first->entry > second->entry;
}

/* Whether what is added gives another reading of the same kind to the same words. */
static gboolean
is_overridden (const Builder *builder, guint32 first, guint32 end, const Key *key)
{
  const GArray *entries = builder->lexicon->entries;

  if (key->entry >= builder->n_before)
    return FALSE;
  for (guint32 i = first; i < end; i++)
    {
      const Key *other = &g_array_index (builder->keys, Key, i);

      if (other->entry >= builder->n_before
          && g_array_index (entries, CclEntry, other->entry).kind == g_array_index (entries, CclEntry, key->entry).kind)
        return TRUE;
    }
  return FALSE;
}

/* The keys from @first to @end have the same words; makes them the senses of a node. */
static void
add_senses (Builder *builder, guint32 node_index, guint32 first, guint32 end)
{
  CclLexicon *lexicon = builder->lexicon;
  CclLexiconNode *node = &g_array_index (lexicon->nodes, CclLexiconNode, node_index);

  node->first_sense = lexicon->senses->len;
  for (guint32 i = first; i < end; i++)
    {
      const Key *key = &g_array_index (builder->keys, Key, i);
      const CclEntry *entry = &g_array_index (lexicon->entries, CclEntry, key->entry);
      CclSense sense = { entry, key->form, key->letters, entry->kind, entry->part };
      CclSense *last = lexicon->senses->len > node->first_sense
                           ? &g_array_index (lexicon->senses, CclSense, lexicon->senses->len - 1)
                           : NULL;

      if (last != NULL && last->entry == sense.entry)
        last->form |= sense.form; /* "hit" is its own past */
      else if (!is_overridden (builder, first, end, key))
        g_array_append_val (lexicon->senses, sense);
    }
  node->n_senses = lexicon->senses->len - node->first_sense;
}

static guint32
add_node (CclLexicon *lexicon)
{
  CclLexiconNode node = { .lexicon = lexicon };

  g_array_append_val (lexicon->nodes, node);
  return lexicon->nodes->len - 1;
}

/* Gives a node its senses and its edges; what hangs on the edges is left to later tasks. */
static void
do_task (Builder *builder, Task task, GArray *tasks)
{
  CclLexicon *lexicon = builder->lexicon;
  guint32 first = task.first;
  guint32 first_edge = lexicon->edges->len;

  while (first < task.end && g_array_index (builder->keys, Key, first).n_words == task.depth)
    first++;
  add_senses (builder, task.node, task.first, first);

  while (first < task.end)
    {
      const Key *key = &g_array_index (builder->keys, Key, first);
      guint32 edge = g_array_index (builder->path, guint32, key->first + task.depth);
      Task next = { .first = first, .depth = task.depth + 1 };

      while (first < task.end
             && g_array_index (builder->path, guint32,
                               g_array_index (builder->keys, Key, first).first + task.depth)
                    == edge)
        first++;
      next.end = first;
      next.node = add_node (lexicon);
      g_array_append_val (lexicon->edges, edge);
      g_array_append_val (tasks, next);
    }

  g_array_index (lexicon->nodes, CclLexiconNode, task.node).first_edge = first_edge;
  g_array_index (lexicon->nodes, CclLexiconNode, task.node).n_edges
      = lexicon->edges->len - first_edge;
}

/* Puts the keys in the order of compare_keys(): each into the stretch of its first word, then every stretch by itself. */
static void
sort_keys (Builder *builder)
{
  const guint32 n_words = ccl_words_count (builder->lexicon->words) + 1;
  const guint32 *path = (const guint32 *)builder->path->data;
  const Key *keys = (const Key *)builder->keys->data;
  g_autofree guint32 *starts = g_new0 (guint32, n_words + 1);
  g_autofree guint32 *ends = g_new (guint32, n_words);
  GArray *sorted = g_array_sized_new (FALSE, FALSE, sizeof (Key), builder->keys->len);

  g_array_set_size (sorted, builder->keys->len);
  for (guint32 i = 0; i < builder->keys->len; i++)
    starts[path[keys[i].first] + 1]++;
  for (guint32 i = 0; i < n_words; i++)
    starts[i + 1] += starts[i];
  memcpy (ends, starts, n_words * sizeof (guint32));
  for (guint32 i = 0; i < builder->keys->len; i++)
    g_array_index (sorted, Key, ends[path[keys[i].first]]++) = keys[i];
  for (guint32 i = 0; i < n_words; i++)
    if (ends[i] - starts[i] > 1)
      g_qsort_with_data (&g_array_index (sorted, Key, starts[i]), (int)(ends[i] - starts[i]), sizeof (Key),
                         compare_keys, builder->path->data);

  g_array_unref (builder->keys);
  builder->keys = sorted;
}

static void
build_trie (Builder *builder)
{
  CclLexicon *lexicon = builder->lexicon;
  g_autoptr (GArray) tasks = g_array_new (FALSE, FALSE, sizeof (Task));
  Task root = { .end = builder->keys->len, .node = add_node (lexicon) };

  sort_keys (builder);
  g_array_append_val (tasks, root);
  for (guint i = 0; i < tasks->len; i++)
    do_task (builder, g_array_index (tasks, Task, i), tasks);
}

void
ccl_lexicon_index_root (CclLexicon *lexicon)
{
  g_free (lexicon->root_nodes);
  lexicon->root_nodes = g_new0 (guint32, ccl_words_count (lexicon->words) + 1);
  for (guint32 i = 0; i < g_array_index (lexicon->nodes, CclLexiconNode, 0).n_edges; i++)
    lexicon->root_nodes[g_array_index (lexicon->edges, guint32, i)] = i + 1;
}

/* Takes the trie apart into the keys that it was made of. */
static void
take_keys (Builder *builder)
{
  CclLexicon *lexicon = builder->lexicon;
  const CclLexiconNode *nodes = (const CclLexiconNode *) lexicon->nodes->data;
  g_autofree guint32 *parents = g_new0 (guint32, lexicon->nodes->len + 1), *depths = g_new0 (guint32, lexicon->nodes->len + 1);

  for (guint32 i = 0; i < lexicon->nodes->len; i++)
    {
      Key key = { .first = builder->path->len, .n_words = depths[i] };

      for (guint32 next = nodes[i].first_edge + 1; next <= nodes[i].first_edge + nodes[i].n_edges; next++)
        {
          parents[next] = i;
          depths[next] = depths[i] + 1;
        }
      if (nodes[i].n_senses > 0)
        g_array_set_size (builder->path, key.first + key.n_words);
      for (guint32 node = i, end = builder->path->len; end > key.first; node = parents[node])
        g_array_index (builder->path, guint32, --end) = g_array_index (lexicon->edges, guint32, node - 1);
      for (guint32 j = 0; j < nodes[i].n_senses; j++)
        {
          const CclSense *sense = &g_array_index (lexicon->senses, CclSense, nodes[i].first_sense + j);

          key.entry = (guint32) (sense->entry - (const CclEntry *) lexicon->entries->data);
          key.form = sense->form;
          key.letters = sense->letters;
          g_array_append_val (builder->keys, key);
        }
    }
  g_array_set_size (lexicon->nodes, 0);
  g_array_set_size (lexicon->edges, 0);
  g_array_set_size (lexicon->senses, 0);
}

static void
add_parties (CclLexicon *lexicon, const GArray *parties)
{
  for (guint i = 0; i < parties->len; i++)
    {
      const CclPartyRecord *record = &g_array_index (parties, CclPartyRecord, i);

      ccl_parties_add (lexicon->parties, record->id, record->name, record->kind, record->patron);
    }
}

void
ccl_lexicon_add (CclLexicon *lexicon, CclVocabulary *added, char *version)
{
  g_autoptr (GArray) path = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_autoptr (GHashTable) prepositions
      = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Builder builder = { .lexicon = lexicon, .path = path, .prepositions = prepositions, .n_before = lexicon->entries->len };

  builder.keys = g_array_new (FALSE, FALSE, sizeof (Key));
  builder.folded = g_string_new (NULL);
  builder.rest = g_string_new (NULL);
  take_keys (&builder);

  lexicon->added = added;
  lexicon->version = (g_free (lexicon->version), version);
  g_array_append_vals (lexicon->entries, added->entries->data, added->entries->len);
  add_parties (lexicon, added->parties);
  find_prepositions (&builder);
  for (guint i = 0; i < added->terms->len; i++)
    add_term (&builder, &g_array_index (added->terms, CclTerm, i));
  build_trie (&builder);
  ccl_lexicon_index_root (lexicon);

  g_array_unref (builder.keys);
  g_string_free (builder.folded, TRUE);
  g_string_free (builder.rest, TRUE);
}
