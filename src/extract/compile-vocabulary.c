/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-lexicon-private.h"

/* Runs while the program is built: compile-vocabulary IMAGE FILE… A party comes before those that may replace it. */

static gboolean
compile (char **paths, const char *image_path, GError **error)
{
  g_autoptr (CclVocabulary) vocabulary = ccl_vocabulary_new ();
  g_autoptr (GChecksum) digest = g_checksum_new (G_CHECKSUM_SHA256);
  g_autoptr (CclLexicon) lexicon = ccl_lexicon_new_empty ();
  g_autoptr (GBytes) image = NULL;

  for (; *paths != NULL; paths++)
    {
      g_autoptr (GBytes) file = ccl_vocabulary_load (*paths, error);

      if (file == NULL || !ccl_vocabulary_parse (vocabulary, *paths, file, NULL, error))
        return FALSE;
      g_checksum_update (digest, g_bytes_get_data (file, NULL), (gssize) g_bytes_get_size (file));
    }
  ccl_lexicon_add (lexicon, g_steal_pointer (&vocabulary), g_strdup (g_checksum_get_string (digest)));
  image = ccl_lexicon_write_image (lexicon);
  return g_file_set_contents (image_path, g_bytes_get_data (image, NULL), (gssize) g_bytes_get_size (image), error);
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;

  if (argc < 3 || !compile (argv + 2, argv[1], &error))
    {
      g_printerr ("%s\n", error != NULL ? error->message : "usage: compile-vocabulary IMAGE FILE…");
      return 1;
    }
  return 0;
}
