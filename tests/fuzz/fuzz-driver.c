/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fuzz-reading.h"

#include <glib.h>
#include <string.h>

/* Runs the target without libFuzzer: texts spliced from the words of its seeds, which reach deeper into a grammar than
 * changed bytes do, some with bytes spoilt as well. --seed repeats a run. */

static int n_runs = 800, seconds = 0;
static gint64 seed = 1;
static char *save;

static const GOptionEntry entries[] = {
  { "runs", 0, 0, G_OPTION_ARG_INT, &n_runs, "How many texts", "N" },
  { "seconds", 0, 0, G_OPTION_ARG_INT, &seconds, "End after this time instead", "N" },
  { "seed", 0, 0, G_OPTION_ARG_INT64, &seed, "Of the random numbers", "N" },
  { "save", 0, 0, G_OPTION_ARG_FILENAME, &save, "Where to write each text before it is read", "FILE" },
  { NULL },
};

/* Words with the white space and marks behind them. */
static void
split_words (GPtrArray *words, const char *text)
{
  while (*text != '\0')
    {
      gsize len = strcspn (text, " \n\t");

      len += strspn (text + len, " \n\t");
      g_ptr_array_add (words, g_strndup (text, len));
      text += len;
    }
}

/* Runs of one to thirty words, each from anywhere. */
static GString *
splice (GRand *random, GPtrArray *words)
{
  GString *text = g_string_new (NULL);
  int n_pieces = g_rand_int_range (random, 1, 80);

  for (int piece = 0; piece < n_pieces; piece++)
    {
      guint first = (guint) g_rand_int_range (random, 0, (int) words->len);
      guint n = (guint) g_rand_int_range (random, 1, g_rand_boolean (random) ? 4 : 30);

      for (guint i = first; i < MIN (first + n, words->len); i++)
        g_string_append (text, g_ptr_array_index (words, i));
    }
  return text;
}

static void
spoil (GRand *random, GString *text)
{
  static const char marks[] = "\"'().,;:-<>&\0 0129\n\xe2\x80\x9c\xff";
  int n = g_rand_int_range (random, 0, 40);

  for (int i = 0; i < n; i++)
    text->str[g_rand_int_range (random, 0, (int) text->len)] = marks[g_rand_int_range (random, 0, (int) sizeof marks)];
}

static gboolean
read_seeds (char **paths, GPtrArray *words, GError **error)
{
  for (guint i = 0; paths[i] != NULL; i++)
    {
      g_autofree char *text = NULL;

      if (!g_file_get_contents (paths[i], &text, NULL, error))
        return FALSE;
      split_words (words, text);
    }
  return TRUE;
}

int
main (int argc, char **argv)
{
  g_autoptr (GOptionContext) context = g_option_context_new ("SEED-FILE…");
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GRand) random = NULL;
  g_autoptr (GError) error = NULL;
  gint64 start = g_get_monotonic_time ();

  g_option_context_add_main_entries (context, entries, NULL);
  if (!g_option_context_parse (context, &argc, &argv, &error) || !read_seeds (argv + 1, words, &error))
    {
      g_printerr ("%s\n", error->message);
      return 2;
    }
  g_assert_cmpuint (words->len, >, 0);
  random = g_rand_new_with_seed ((guint32) seed);
  LLVMFuzzerInitialize (&argc, &argv);
  for (int run = 0; seconds > 0 ? g_get_monotonic_time () - start < seconds * G_USEC_PER_SEC : run < n_runs; run++)
    {
      g_autoptr (GString) text = splice (random, words);

      if (g_rand_int_range (random, 0, 3) == 0)
        spoil (random, text);
      if (save != NULL)
        g_file_set_contents (save, text->str, (gssize) text->len, NULL);
      LLVMFuzzerTestOneInput ((const guint8 *) text->str, text->len);
    }
  return 0;
}
