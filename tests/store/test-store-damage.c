/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store-fixture.h"

#include <stdlib.h>
#include <string.h>

/* Thousands of random damages: a damaged file is refused, or it shows what the sound one shows. Never a
 * crash, never another figure. CCL_TORTURE_ROUNDS makes it more; --seed, printed by each run, repeats one. */

#define PAGE 4096

typedef struct
{
  GByteArray *file;
  guint n_pages;
} Damaged;

static gint32
pick (guint end)
{
  return g_test_rand_int_range (0, (gint32) MAX (end, 1));
}

static void
flip_one (Damaged *it)
{
  it->file->data[pick (it->file->len)] ^= (guint8) (1 << pick (8));
}

static void
flip_many (Damaged *it)
{
  for (int n = 2 + pick (30); n > 0; n--)
    flip_one (it);
}

/* In the header, which tells what all else means. */
static void
flip_in_header (Damaged *it)
{
  it->file->data[pick (100)] ^= (guint8) (1 << pick (8));
}

/* A sector that reads as nothing, or as anything. */
static void
lose_sector (Damaged *it)
{
  memset (it->file->data + pick (it->file->len / 512) * 512, pick (2) == 0 ? 0 : pick (256), 512);
}

static void
lose_page (Damaged *it)
{
  memset (it->file->data + (guint) pick (it->n_pages) * PAGE, 0, PAGE);
}

static void
fill_page (Damaged *it)
{
  guint8 *page = it->file->data + (guint) pick (it->n_pages) * PAGE;

  for (guint i = 0; i < PAGE; i++)
    page[i] = (guint8) pick (256);
}

/* Written to the wrong place. */
static void
copy_page (Damaged *it)
{
  memmove (it->file->data + (guint) pick (it->n_pages) * PAGE,
           it->file->data + (guint) pick (it->n_pages) * PAGE, PAGE);
}

static void
cut_end (Damaged *it)
{
  g_byte_array_set_size (it->file, (guint) pick (it->file->len));
}

/* The size is there, the content is not: a crash without a sync. */
static void
lose_end (Damaged *it)
{
  const guint from = (guint) pick (it->file->len);

  memset (it->file->data + from, 0, it->file->len - from);
}

static void
cut_middle (Damaged *it)
{
  const guint from = (guint) pick (it->file->len - 1), length = 1 + (guint) pick (5000);

  g_byte_array_remove_range (it->file, from, MIN (length, it->file->len - from));
}

static void
append (Damaged *it)
{
  g_byte_array_append (it->file, it->file->data, 1 + (guint) pick (PAGE * 2));
}

static const struct
{
  const char *name;
  void (*func) (Damaged *);
} damages[] = {
  { "flip-one", flip_one },   { "flip-many", flip_many }, { "flip-in-header", flip_in_header },
  { "lose-sector", lose_sector }, { "lose-page", lose_page }, { "fill-page", fill_page },
  { "copy-page", copy_page }, { "cut-end", cut_end },     { "lose-end", lose_end },
  { "cut-middle", cut_middle }, { "append", append },
};

/* Several leaves in most tables, long values, free pages. */
static void
place_set_up (Place *place, gconstpointer data)
{
  g_autoptr (CclStore) store = NULL;

  place_make (place);
  store = ccl_store_create (place->path, NULL);
  for (guint i = 0; i < 12; i++)
    {
      g_autofree char *name = g_strdup_printf ("%u.txt", i);
      g_autoptr (GString) text = g_string_new ("Twelve tanks were lost. ");
      g_autoptr (CclArticle) article = NULL;

      for (guint j = 0; j < i * 120; j++)
        g_string_append_printf (text, "%08x ", g_test_rand_int ());
      article = make_text (name, text->str);
      add_article (store, article);
      add_note (store, article->id, name);
    }
  for (guint i = 0; i < 6; i++)
    ccl_store_undo (store, NULL);
}

/* Everything is read, and every step taken back. */
static char *
read_all (CclStore *store)
{
  GString *all = g_string_new (NULL);

  do
    {
      g_autofree char *content = dump (store);

      g_string_append (all, content);
    }
  while (ccl_store_undo (store, NULL));
  return g_string_free (all, FALSE);
}

static guint
get_n_rounds (void)
{
  const char *rounds = g_getenv ("CCL_TORTURE_ROUNDS");

  return rounds != NULL ? (guint) atoi (rounds) : 200;
}

static void
test_damage (Place *place, gconstpointer data)
{
  const guint which = GPOINTER_TO_UINT (data), n_rounds = get_n_rounds ();
  g_autoptr (GBytes) sound = read_whole (place->path);
  const guint size = (guint) g_bytes_get_size (sound);
  g_autoptr (CclStore) whole = ccl_store_open (place->path, NULL);
  g_autofree char *shown = dump (whole);
  g_autofree char *expected = read_all (whole);
  guint n_refused = 0;

  g_clear_pointer (&whole, ccl_store_close);
  for (guint i = 0; i < n_rounds; i++)
    {
      Damaged it = { g_byte_array_new (), size / PAGE };
      g_autoptr (CclStore) store = NULL;
      g_autoptr (GError) error = NULL;
      g_autoptr (GByteArray) file = it.file;
      g_autoptr (GBytes) after = NULL;
      const gboolean write = i % 4 == 0;

      g_byte_array_append (file, g_bytes_get_data (sound, NULL), size);
      damages[which].func (&it);
      write_whole (place->path, file->data, file->len);
      store = write ? ccl_store_open (place->path, &error)
                    : ccl_store_open_read_only (place->path, &error);
      after = read_whole (place->path);
      g_assert_cmpmem (g_bytes_get_data (after, NULL), g_bytes_get_size (after), file->data, file->len);
      if (store == NULL)
        {
          g_assert_true (error->domain == CCL_STORE_ERROR);
          g_assert_true (error->code != CCL_STORE_ERROR_IO);
          n_refused++;
          continue;
        }
      {
        g_autofree char *found = write ? read_all (store) : dump (store);

        g_assert_cmpstr (found, ==, write ? expected : shown);
      }
    }
  g_test_message ("%s: %u of %u refused, the others show what they did", damages[which].name, n_refused,
                  n_rounds);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (damages); i++)
    {
      g_autofree char *name = g_strconcat ("/store/damage/", damages[i].name, NULL);

      g_test_add (name, Place, GUINT_TO_POINTER (i), place_set_up, test_damage, place_tear_down);
    }
  return g_test_run ();
}
