/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-lexicon-private.h"

#include <string.h>

/*
 * An image is a row of sections, each the number of its elements and then these: the strings, the entries' common
 * parts, the entries, the parties, the words, the edges, the nodes, the senses. Numbers are of the processor's own
 * byte order, nothing is aligned. A string is told by its offset among the strings, of which 0 is none.
 */

/* Entries of one element of the vocabulary differ in their text alone: what they share stands once. */
typedef struct
{
  guint32 shared;
  guint32 text;
} EntryRecord;

typedef struct
{
  guint32 n_edges;
  guint32 n_senses;
} NodeRecord;

typedef struct
{
  guint32 entry;
  guint16 form;
  guint16 letters;
} SenseRecord;

static const gsize entry_strings[] = {
  G_STRUCT_OFFSET (CclEntry, text),     G_STRUCT_OFFSET (CclEntry, party),   G_STRUCT_OFFSET (CclEntry, civil),
  G_STRUCT_OFFSET (CclEntry, particle), G_STRUCT_OFFSET (CclEntry, governs), G_STRUCT_OFFSET (CclEntry, currency),
  G_STRUCT_OFFSET (CclEntry, reason),
};

static const gsize party_strings[] = {
  G_STRUCT_OFFSET (CclPartyRecord, id),
  G_STRUCT_OFFSET (CclPartyRecord, name),
  G_STRUCT_OFFSET (CclPartyRecord, patron),
};

typedef struct
{
  GByteArray *image;
  GString *strings;
  GHashTable *offsets; /* string to its offset in strings; equal ones are kept once */
} Writer;

static void
put_section (GByteArray *image, gconstpointer data, guint32 n, gsize size)
{
  g_byte_array_append (image, (const guint8 *) &n, sizeof n);
  if (n > 0)
    g_byte_array_append (image, data, (guint) (n * size));
}

static guint32
keep_string (Writer *writer, const char *string)
{
  gpointer offset = NULL;

  if (string != NULL && !g_hash_table_lookup_extended (writer->offsets, string, NULL, &offset))
    {
      offset = GUINT_TO_POINTER ((guint) writer->strings->len);
      g_hash_table_insert (writer->offsets, (gpointer) string, offset);
      g_string_append_len (writer->strings, string, (gssize) strlen (string) + 1);
    }
  return GPOINTER_TO_UINT (offset);
}

/* Puts offsets in the place of a structure's strings. */
static void
keep_strings (Writer *writer, gpointer structure, const gsize *fields, guint n_fields)
{
  for (guint i = 0; i < n_fields; i++)
    {
      const char **field = G_STRUCT_MEMBER_P (structure, fields[i]);

      *field = GUINT_TO_POINTER (keep_string (writer, *field));
    }
}

static void
write_entries (Writer *writer, const GArray *entries)
{
  g_autoptr (GHashTable) numbers = g_hash_table_new_full (g_bytes_hash, g_bytes_equal, (GDestroyNotify) g_bytes_unref, NULL);
  g_autoptr (GArray) shared = g_array_new (FALSE, FALSE, sizeof (CclEntry)), records = g_array_new (FALSE, FALSE, sizeof (EntryRecord));

  for (guint i = 0; i < entries->len; i++)
    {
      CclEntry entry = g_array_index (entries, CclEntry, i);
      EntryRecord record = { .text = keep_string (writer, entry.text) };
      g_autoptr (GBytes) bytes = NULL;
      gpointer number;

      entry.text = NULL;
      keep_strings (writer, &entry, entry_strings, G_N_ELEMENTS (entry_strings));
      bytes = g_bytes_new (&entry, sizeof entry);
      if (!g_hash_table_lookup_extended (numbers, bytes, NULL, &number))
        {
          number = GUINT_TO_POINTER (shared->len);
          g_hash_table_insert (numbers, g_bytes_ref (bytes), number);
          g_array_append_val (shared, entry);
        }
      record.shared = GPOINTER_TO_UINT (number);
      g_array_append_val (records, record);
    }
  put_section (writer->image, shared->data, shared->len, sizeof (CclEntry));
  put_section (writer->image, records->data, records->len, sizeof (EntryRecord));
}

static void
write_parties (Writer *writer, const GArray *parties)
{
  g_autoptr (GArray) records = g_array_copy ((GArray *) parties);

  for (guint i = 0; i < records->len; i++)
    keep_strings (writer, &g_array_index (records, CclPartyRecord, i), party_strings, G_N_ELEMENTS (party_strings));
  put_section (writer->image, records->data, records->len, sizeof (CclPartyRecord));
}

static void
write_words (Writer *writer, const CclWords *words)
{
  g_autoptr (GArray) offsets = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint32 i = 1; i <= ccl_words_count (words); i++)
    {
      guint32 offset = keep_string (writer, ccl_words_get (words, i));

      g_array_append_val (offsets, offset);
    }
  put_section (writer->image, offsets->data, offsets->len, sizeof (guint32));
}

static void
write_trie (GByteArray *image, const CclLexicon *lexicon)
{
  g_autoptr (GArray) nodes = g_array_new (FALSE, FALSE, sizeof (NodeRecord)), senses = g_array_new (FALSE, FALSE, sizeof (SenseRecord));

  for (guint i = 0; i < lexicon->nodes->len; i++)
    {
      const CclLexiconNode *node = &g_array_index (lexicon->nodes, CclLexiconNode, i);
      NodeRecord record = { node->n_edges, node->n_senses };

      g_array_append_val (nodes, record);
    }
  for (guint i = 0; i < lexicon->senses->len; i++)
    {
      const CclSense *sense = &g_array_index (lexicon->senses, CclSense, i);
      SenseRecord record = { (guint32) (sense->entry - (const CclEntry *) lexicon->entries->data), (guint16) sense->form,
                             (guint16) sense->letters };

      g_array_append_val (senses, record);
    }
  put_section (image, lexicon->edges->data, lexicon->edges->len, sizeof (guint32));
  put_section (image, nodes->data, nodes->len, sizeof (NodeRecord));
  put_section (image, senses->data, senses->len, sizeof (SenseRecord));
}

GBytes *
ccl_lexicon_write_image (const CclLexicon *lexicon)
{
  g_autoptr (GHashTable) offsets = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GByteArray) rest = g_byte_array_new ();
  GByteArray *image = g_byte_array_new ();
  Writer writer = { rest, g_string_new_len ("", 1), offsets };

  g_assert (lexicon->image == NULL && lexicon->added != NULL); /* else its parties would be missing */
  keep_string (&writer, lexicon->version);
  write_entries (&writer, lexicon->entries);
  write_parties (&writer, lexicon->added->parties);
  write_words (&writer, lexicon->words);
  write_trie (rest, lexicon);

  put_section (image, writer.strings->str, (guint32) writer.strings->len, 1);
  g_byte_array_append (image, rest->data, rest->len);
  g_string_free (writer.strings, TRUE);
  return g_byte_array_free_to_bytes (image);
}

typedef struct
{
  const guint8 *at;
  const char *strings;
} Loader;

/* The elements of the next section. */
static gconstpointer
get_section (Loader *loader, guint32 *n, gsize size)
{
  const guint8 *data = loader->at + sizeof *n;

  memcpy (n, loader->at, sizeof *n);
  loader->at = data + *n * size;
  return data;
}

static void
find_strings (const Loader *loader, gpointer structure, const gsize *fields, guint n_fields)
{
  for (guint i = 0; i < n_fields; i++)
    {
      const char **field = G_STRUCT_MEMBER_P (structure, fields[i]);

      if (*field != NULL)
        *field = loader->strings + GPOINTER_TO_SIZE (*field);
    }
}

static void
read_entries (Loader *loader, GArray *entries)
{
  guint32 n_shared, n;
  const guint8 *shared = get_section (loader, &n_shared, sizeof (CclEntry));
  const guint8 *records = get_section (loader, &n, sizeof (EntryRecord));

  g_array_set_size (entries, n);
  for (guint32 i = 0; i < n; i++)
    {
      CclEntry *entry = &g_array_index (entries, CclEntry, i);
      EntryRecord record;

      memcpy (&record, records + i * sizeof record, sizeof record);
      memcpy (entry, shared + record.shared * sizeof *entry, sizeof *entry);
      entry->text = GUINT_TO_POINTER (record.text);
      find_strings (loader, entry, entry_strings, G_N_ELEMENTS (entry_strings));
    }
}

static void
read_parties (Loader *loader, CclParties *parties)
{
  guint32 n;
  const guint8 *records = get_section (loader, &n, sizeof (CclPartyRecord));

  for (guint32 i = 0; i < n; i++)
    {
      CclPartyRecord record;

      memcpy (&record, records + i * sizeof record, sizeof record);
      find_strings (loader, &record, party_strings, G_N_ELEMENTS (party_strings));
      ccl_parties_add (parties, record.id, record.name, record.kind, record.patron);
    }
}

static void
read_words (Loader *loader, CclWords *words)
{
  guint32 n;
  const guint8 *offsets = get_section (loader, &n, sizeof (guint32));

  for (guint32 i = 0; i < n; i++)
    {
      guint32 offset;
      const char *word;

      memcpy (&offset, offsets + i * sizeof offset, sizeof offset);
      word = loader->strings + offset;
      ccl_words_add_static (words, word, strlen (word));
    }
}

static void
read_nodes (Loader *loader, CclLexicon *lexicon)
{
  guint32 n, n_edges = 0, n_senses = 0;
  const guint8 *records = get_section (loader, &n, sizeof (NodeRecord));

  g_array_set_size (lexicon->nodes, n);
  for (guint32 i = 0; i < n; i++)
    {
      NodeRecord record;

      memcpy (&record, records + i * sizeof record, sizeof record);
      g_array_index (lexicon->nodes, CclLexiconNode, i)
          = (CclLexiconNode){ lexicon, n_edges, record.n_edges, n_senses, record.n_senses };
      n_edges += record.n_edges;
      n_senses += record.n_senses;
    }
}

static void
read_senses (Loader *loader, CclLexicon *lexicon)
{
  guint32 n;
  const guint8 *records = get_section (loader, &n, sizeof (SenseRecord));

  g_array_set_size (lexicon->senses, n);
  for (guint32 i = 0; i < n; i++)
    {
      SenseRecord record;

      const CclEntry *entry;

      memcpy (&record, records + i * sizeof record, sizeof record);
      entry = &g_array_index (lexicon->entries, CclEntry, record.entry);
      g_array_index (lexicon->senses, CclSense, i)
          = (CclSense){ entry, (CclForms) record.form, (CclCase) record.letters, entry->kind, entry->part };
    }
}

CclLexicon *
ccl_lexicon_read_image (GBytes *image)
{
  CclLexicon *lexicon = ccl_lexicon_new_empty ();
  Loader loader = { .at = g_bytes_get_data (image, NULL) };
  gconstpointer edges;
  guint32 n;

  lexicon->image = g_bytes_ref (image);
  loader.strings = get_section (&loader, &n, 1);
  lexicon->version = g_strdup (loader.strings + 1); /* the first one kept */
  read_entries (&loader, lexicon->entries);
  read_parties (&loader, lexicon->parties);
  read_words (&loader, lexicon->words);
  edges = get_section (&loader, &n, sizeof (guint32));
  g_array_append_vals (lexicon->edges, edges, n);
  read_nodes (&loader, lexicon);
  read_senses (&loader, lexicon);
  ccl_lexicon_index_root (lexicon);
  return lexicon;
}
