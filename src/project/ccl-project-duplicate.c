/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-project-private.h"

/* A copy to go on with, made on a thread over a connection of its own while edits go on here. */

typedef struct
{
  char *from;
  char *to;
} Copying;

static void
copying_free (gpointer data)
{
  Copying *copying = data;

  g_free (copying->from);
  g_free (copying->to);
  g_free (copying);
}

static void
copy_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Copying *copying = data;
  GError *error = NULL;

  if (ccl_store_back_up (copying->from, copying->to, &error))
    g_task_return_pointer (task, g_strdup (copying->to), g_free);
  else
    g_task_return_error (task, error);
}

void
ccl_project_duplicate_async (CclProject *self, GCancellable *cancellable,
                             GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);
  GError *error = NULL;
  char *path = NULL;
  Copying *copying = NULL;

  g_return_if_fail (CCL_IS_PROJECT (self));

  g_task_set_source_tag (task, ccl_project_duplicate_async);
  path = ccl_project_check_open (self, &error) ? ccl_project_make_draft_path (&error) : NULL;
  if (path == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  copying = g_new (Copying, 1);
  *copying = (Copying){ g_strdup (ccl_store_get_path (self->store)), path };
  g_task_set_task_data (task, copying, copying_free);
  g_task_run_in_thread (task, copy_thread);
}

char *
ccl_project_duplicate_finish (CclProject *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
