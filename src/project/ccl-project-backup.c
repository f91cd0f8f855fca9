/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-project-private.h"

#include "ccl-backups.h"

/* Backups of the open project: one soon after it was opened, then one every some minutes while it changes. */

#define FIRST_SECONDS 5
#define INTERVAL_SECONDS 600

typedef struct
{
  char *path;
  char *id;
  guint32 change_count;
} Work;

static void
work_free (gpointer data)
{
  Work *work = data;

  g_free (work->path);
  g_free (work->id);
  g_free (work);
}

static void
back_up_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Work *work = data;
  g_autoptr (GError) error = NULL;

  /* Nobody is to be bothered: the next one tries again. */
  if (!ccl_backups_make (work->path, work->id, work->change_count, g_get_real_time () / G_USEC_PER_SEC,
                         &ccl_backup_usual_limits, &error))
    g_debug ("%s", error->message);
}

void
ccl_project_back_up (CclProject *self)
{
  g_autoptr (GTask) task = NULL;
  Work *work = NULL;

  g_return_if_fail (CCL_IS_PROJECT (self));

  if (self->store == NULL || self->read_only != NULL || self->material->readings->len == 0)
    return;
  self->backed_up = g_get_monotonic_time ();
  work = g_new (Work, 1);
  *work = (Work){ g_strdup (ccl_store_get_path (self->store)), ccl_store_dup_id (self->store),
                  ccl_store_get_change_count (self->store) };
  task = g_task_new (NULL, NULL, NULL, NULL); /* goes on when the project is closed */
  g_task_set_source_tag (task, ccl_project_back_up);
  g_task_set_task_data (task, work, work_free);
  g_task_run_in_thread (task, back_up_thread);
}

static gboolean
back_up_cb (gpointer user_data)
{
  CclProject *self = user_data;

  self->backup_source = 0;
  ccl_project_back_up (self);
  return G_SOURCE_REMOVE;
}

void
ccl_project_queue_backup (CclProject *self)
{
  guint n_seconds = FIRST_SECONDS;

  if (self->store == NULL || self->read_only != NULL || self->backup_source != 0)
    return;
  if (self->backed_up != 0)
    {
      const gint64 since = (g_get_monotonic_time () - self->backed_up) / G_USEC_PER_SEC;

      n_seconds = since < INTERVAL_SECONDS ? (guint) (INTERVAL_SECONDS - since) : 1;
    }
  self->backup_source = g_timeout_add_seconds_full (G_PRIORITY_LOW, n_seconds, back_up_cb, self, NULL);
}

GPtrArray *
ccl_project_list_backups (CclProject *self)
{
  g_autofree char *id = NULL;

  g_return_val_if_fail (CCL_IS_PROJECT (self), NULL);

  id = self->store != NULL ? ccl_store_dup_id (self->store) : NULL;
  return ccl_backups_list (id);
}
