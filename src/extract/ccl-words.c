/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-words.h"

#include <string.h>

typedef struct
{
  const char *word;
  guint32 hash;
  guint32 len;
} Word;

struct _CclWords
{
  GStringChunk *chunk;
  GArray *words;  /* Word; the first stands for "none" */
  guint32 *slots; /* numbers, 0 where free; open addressing with linear probing */
  guint32 mask;
};

CclWords *
ccl_words_new (void)
{
  CclWords *words = g_new0 (CclWords, 1);
  const Word none = { "", 0, 0 };

  words->chunk = g_string_chunk_new (64 * 1024);
  words->words = g_array_new (FALSE, FALSE, sizeof (Word));
  g_array_append_val (words->words, none);
  words->mask = 1023;
  words->slots = g_new0 (guint32, words->mask + 1);
  return words;
}

void
ccl_words_free (CclWords *words)
{
  g_string_chunk_free (words->chunk);
  g_array_unref (words->words);
  g_free (words->slots);
  g_free (words);
}

/* FNV-1a, 32 bits (Fowler, Noll, Vo; public domain). */
static guint32
hash_word (const char *word, gsize len)
{
  guint32 hash = 2166136261u;

  for (gsize i = 0; i < len; i++)
    hash = (hash ^ (guchar) word[i]) * 16777619u;
  return hash;
}

/* The slot that holds the word, or the free one where it belongs. */
static guint32
find_slot (const CclWords *words, const char *word, gsize len, guint32 hash)
{
  guint32 slot = hash & words->mask;

  while (words->slots[slot] != 0)
    {
      const Word *known = &g_array_index (words->words, Word, words->slots[slot]);

      if (known->hash == hash && known->len == len && memcmp (known->word, word, len) == 0)
        break;
      slot = (slot + 1) & words->mask;
    }

  return slot;
}

static void
grow (CclWords *words)
{
  g_free (words->slots);
  words->mask = words->mask * 2 + 1;
  words->slots = g_new0 (guint32, (gsize) words->mask + 1);
  for (guint32 number = 1; number < words->words->len; number++)
    {
      guint32 slot = g_array_index (words->words, Word, number).hash & words->mask;

      while (words->slots[slot] != 0)
        slot = (slot + 1) & words->mask;
      words->slots[slot] = number;
    }
}

/* Adds a word that is new, for which @slot is free. */
static guint32
add_at (CclWords *words, guint32 slot, Word word)
{
  const guint32 number = words->words->len;

  g_array_append_val (words->words, word);
  words->slots[slot] = number;
  if (number >= words->mask / 2)
    grow (words);
  return number;
}

guint32
ccl_words_add (CclWords *words, const char *word, gsize len)
{
  guint32 hash = hash_word (word, len);
  guint32 slot = find_slot (words, word, len, hash);

  if (words->slots[slot] != 0)
    return words->slots[slot];
  return add_at (words, slot, (Word){ g_string_chunk_insert_len (words->chunk, word, (gssize) len), hash, (guint32) len });
}

guint32
ccl_words_add_static (CclWords *words, const char *word, gsize len)
{
  guint32 hash = hash_word (word, len);

  return add_at (words, find_slot (words, word, len, hash), (Word){ word, hash, (guint32) len });
}

guint32
ccl_words_find (const CclWords *words, const char *word, gsize len)
{
  return words->slots[find_slot (words, word, len, hash_word (word, len))];
}

const char *
ccl_words_get (const CclWords *words, guint32 number)
{
  g_return_val_if_fail (number < words->words->len, "");

  return g_array_index (words->words, Word, number).word;
}

guint32
ccl_words_count (const CclWords *words)
{
  return words->words->len - 1;
}
