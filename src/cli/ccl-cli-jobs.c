/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-cli-private.h"

#include "ccl-extract.h"
#include "ccl-ingest.h"

/* As many inputs a processor are in memory at once: enough that none waits for the one in front. */
#define N_AHEAD 4

typedef struct
{
  CclCliTakeFunc take;
  gpointer data;
  GMutex lock;
  GCond room;
  GQueue waiting; /* CclCliJob, in the order of the input */
  guint n_most;
  gboolean stopped;
} Line;

static void
job_free (CclCliJob *job)
{
  g_clear_pointer (&job->article, ccl_article_unref);
  g_clear_pointer (&job->claims, g_ptr_array_unref);
  g_clear_pointer (&job->unused, g_array_unref);
  g_clear_pointer (&job->attributions, g_ptr_array_unref);
  g_clear_error (&job->error);
  g_free (job);
}

static void
read_article (CclCliJob *job)
{
  const CclCliInput *input = job->input;
  const CclIngestOptions options = { .outlet = input->outlet,
                                     .title = input->title,
                                     .published = input->published };

  job->article = ccl_ingest_file (input->path, &options, NULL, &job->error);
  if (job->article == NULL)
    return;

  g_free (job->article->file);
  job->article->file = g_filename_display_name (input->file);
  if (job->work == CCL_CLI_READ_ATTRIBUTIONS)
    {
      job->attributions = ccl_extract_attributions (job->lexicon, job->article);
      return;
    }

  job->claims = ccl_extract (job->lexicon, job->article, NULL, &job->unused);
  if (job->unused == NULL)
    job->unused = g_array_new (FALSE, FALSE, sizeof (CclUnused));
  job->foreign = job->claims->len == 0 && !ccl_extract_can_read (job->lexicon, job->article);
}

/* Whoever finishes hands over all that is ready, so that the order is kept and nothing waits longer
 * than for what stands before it. */
static void
run_job (gpointer data, gpointer user_data)
{
  CclCliJob *job = data;
  Line *line = user_data;

  read_article (job);
  g_mutex_lock (&line->lock);
  job->done = TRUE;
  while ((job = g_queue_peek_head (&line->waiting)) != NULL && job->done)
    {
      if (!line->stopped)
        line->stopped = !line->take (job, line->data);
      job_free (g_queue_pop_head (&line->waiting));
      g_cond_signal (&line->room);
    }
  g_mutex_unlock (&line->lock);
}

/* Waits for room. Returns: FALSE once nobody takes any more */
static gboolean
enqueue (Line *line, CclCliJob *job)
{
  gboolean stopped;

  g_mutex_lock (&line->lock);
  while (line->waiting.length >= line->n_most)
    g_cond_wait (&line->room, &line->lock);
  stopped = line->stopped;
  if (!stopped)
    g_queue_push_tail (&line->waiting, job);
  g_mutex_unlock (&line->lock);
  return !stopped;
}

void
ccl_cli_run_jobs (const CclLexicon *lexicon, CclCliWork work, CclCliNextFunc next,
                  CclCliTakeFunc take, gpointer data)
{
  Line line = { .take = take, .data = data, .n_most = N_AHEAD * g_get_num_processors () };
  GThreadPool *pool = g_thread_pool_new (run_job, &line, (int) g_get_num_processors (), FALSE,
                                         NULL);
  const CclCliInput *input;

  g_mutex_init (&line.lock);
  g_cond_init (&line.room);
  g_queue_init (&line.waiting);
  while ((input = next (data)) != NULL)
    {
      CclCliJob *job = g_new0 (CclCliJob, 1);

      *job = (CclCliJob){ .lexicon = lexicon, .input = input, .work = work };
      if (!enqueue (&line, job))
        {
          job_free (job);
          break;
        }
      g_thread_pool_push (pool, job, NULL);
    }
  g_thread_pool_free (pool, FALSE, TRUE);
  g_cond_clear (&line.room);
  g_mutex_clear (&line.lock);
}
