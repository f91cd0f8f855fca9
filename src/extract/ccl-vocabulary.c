/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-lexicon-private.h"

CclVocabulary *
ccl_vocabulary_new (void)
{
  CclVocabulary *vocabulary = g_new0 (CclVocabulary, 1);

  vocabulary->strings = g_string_chunk_new (64 * 1024);
  vocabulary->entries = g_array_new (FALSE, FALSE, sizeof (CclEntry));
  vocabulary->terms = g_array_new (FALSE, FALSE, sizeof (CclTerm));
  vocabulary->parties = g_array_new (FALSE, FALSE, sizeof (CclPartyRecord));
  return vocabulary;
}

void
ccl_vocabulary_free (CclVocabulary *vocabulary)
{
  g_string_chunk_free (vocabulary->strings);
  g_array_unref (vocabulary->entries);
  g_array_unref (vocabulary->terms);
  g_array_unref (vocabulary->parties);
  g_free (vocabulary);
}

GBytes *
ccl_vocabulary_load (const char *path, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) problem = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GFileInfo) info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_SIZE,
                                                  G_FILE_QUERY_INFO_NONE, NULL, &problem);

  if (info != NULL && g_file_info_get_size (info) <= CCL_MAX_VOCABULARY_SIZE)
    bytes = g_file_load_bytes (file, NULL, NULL, &problem);
  if (bytes == NULL)
    g_set_error (error, CCL_LEXICON_ERROR, CCL_LEXICON_ERROR_IO, "%s:1: %s", path,
                 problem != NULL ? problem->message : "too large");
  return g_steal_pointer (&bytes);
}
