/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-lexicon-private.h"
#include "vocabulary.h"

GBytes *
ccl_vocabulary_lookup (const char *name)
{
  g_autofree char *path = g_strconcat ("/org/counterclaim/lexicon/", name, NULL);

  /* Naming the generated function keeps its file in a static library, whose constructor would be
   * lost. */
  return g_resource_lookup_data (ccl_vocabulary_get_resource (), path, G_RESOURCE_LOOKUP_FLAGS_NONE,
                                 NULL);
}

/* Adds the user's files that are valid, and tells how many; @digest takes up what they hold. */
static guint
read_user_files (CclVocabulary *vocabulary, const char *const *paths, GChecksum *digest, GPtrArray *problems)
{
  g_autoptr (GBytes) schema = ccl_vocabulary_lookup ("lexicon.rng");
  guint n_read = 0;

  for (guint i = 0; paths[i] != NULL; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) file = ccl_vocabulary_load (paths[i], &error);

      if (file != NULL && ccl_vocabulary_parse (vocabulary, paths[i], file, schema, &error))
        {
          g_checksum_update (digest, g_bytes_get_data (file, NULL), (gssize) g_bytes_get_size (file));
          n_read++;
        }
      else if (problems != NULL)
        g_ptr_array_add (problems, g_strdup (error->message));
    }
  return n_read;
}

CclLexicon *
ccl_lexicon_new (const char *language, const char *const *user_files, GPtrArray *problems,
                 GError **error)
{
  g_autofree char *name = g_strconcat (language, ".vocabulary", NULL);
  g_autoptr (GBytes) image = ccl_vocabulary_lookup (name);
  CclLexicon *lexicon;

  if (image == NULL)
    {
      g_set_error (error, CCL_LEXICON_ERROR, CCL_LEXICON_ERROR_IO,
                   "no vocabulary for language \"%s\"", language);
      return NULL;
    }
  lexicon = ccl_lexicon_read_image (image);
  if (user_files != NULL && user_files[0] != NULL)
    {
      g_autoptr (CclVocabulary) added = ccl_vocabulary_new ();
      g_autoptr (GChecksum) digest = g_checksum_new (G_CHECKSUM_SHA256);

      g_checksum_update (digest, (const guchar *) lexicon->version, -1);
      if (read_user_files (added, user_files, digest, problems) > 0)
        ccl_lexicon_add (lexicon, g_steal_pointer (&added), g_strdup (g_checksum_get_string (digest)));
    }
  return lexicon;
}
