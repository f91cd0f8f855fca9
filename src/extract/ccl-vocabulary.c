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
