/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-recover.h"

#include "ccl-ingest.h"
#include "ccl-store-salvage.h"

static CclArticle *
read_again (const char *file, GBytes *bytes, gpointer user_data)
{
  return ccl_ingest_bytes (file, bytes, NULL, NULL, NULL);
}

CclSalvage *
ccl_recover (const char *path, const char *new_path, GError **error)
{
  g_return_val_if_fail (path != NULL && new_path != NULL, NULL);

  return ccl_store_salvage (path, new_path, read_again, NULL, error);
}

static void
recover_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const char *const *paths = data;
  GError *error = NULL;
  CclSalvage *salvage = ccl_recover (paths[0], paths[1], &error);

  if (salvage != NULL)
    g_task_return_pointer (task, salvage, (GDestroyNotify) ccl_salvage_free);
  else
    g_task_return_error (task, error);
}

void
ccl_recover_async (const char *path, const char *new_path, GAsyncReadyCallback callback,
                   gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, callback, user_data);
  char **paths = g_new0 (char *, 3);

  paths[0] = g_strdup (path);
  paths[1] = g_strdup (new_path);
  g_task_set_source_tag (task, ccl_recover_async);
  g_task_set_task_data (task, paths, (GDestroyNotify) g_strfreev);
  g_task_run_in_thread (task, recover_thread);
}

CclSalvage *
ccl_recover_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
