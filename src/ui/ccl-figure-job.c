/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-figure-job.h"

struct _CclFigureJob
{
  CclComparison *comparison;
  CclFigureOptions options;
  char *title;
  char *caption;
  char *path;
};

static void
ccl_figure_job_free (CclFigureJob *job)
{
  ccl_comparison_unref (job->comparison);
  g_clear_pointer (&job->options.rows, g_ptr_array_unref);
  g_free (job->title);
  g_free (job->caption);
  g_free (job->path);
  g_free (job);
}

CclFigureJob *
ccl_figure_job_new (CclComparison *comparison, const CclFigureOptions *options, const char *path)
{
  CclFigureJob *job = g_new0 (CclFigureJob, 1);

  job->comparison = ccl_comparison_ref (comparison);
  job->options = *options;
  job->title = g_strdup (options->title);
  job->caption = g_strdup (options->caption);
  job->path = g_strdup (path);
  job->options.title = job->title;
  job->options.caption = job->caption;
  /* The rows are borrowed from the comparison, which the job holds; only the list is its own. */
  if (options->rows != NULL)
    job->options.rows = g_ptr_array_copy (options->rows, NULL, NULL);
  return job;
}

static void
run_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  CclFigureJob *job = task_data;
  g_autoptr (CclFigure) figure = ccl_figure_new (job->comparison, &job->options);
  GError *error = NULL;

  if (job->path != NULL && !ccl_figure_save (figure, job->path, &error))
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, g_steal_pointer (&figure), (GDestroyNotify) ccl_figure_free);
}

void
ccl_figure_job_run_async (CclFigureJob *job, GObject *source, GCancellable *cancellable,
                          GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (source, cancellable, callback, user_data);

  g_task_set_source_tag (task, ccl_figure_job_run_async);
  g_task_set_task_data (task, job, (GDestroyNotify) ccl_figure_job_free);
  g_task_run_in_thread (task, run_thread);
}

CclFigure *
ccl_figure_job_run_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

const char *
ccl_figure_job_get_path (GAsyncResult *result)
{
  return ((CclFigureJob *) g_task_get_task_data (G_TASK (result)))->path;
}
