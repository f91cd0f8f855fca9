/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-cli-private.h"

#include "ccl-compare.h"
#include "ccl-extract.h"
#include "ccl-ingest.h"
#include "ccl-project.h"
#include "ccl-store.h"

#include <glib/gi18n.h>
#include <stdio.h>
#include <string.h>

static CclCliReading *
reading_new (void)
{
  CclCliReading *reading = g_new0 (CclCliReading, 1);

  reading->articles = g_ptr_array_new_with_free_func ((GDestroyNotify) ccl_article_unref);
  reading->claims = g_ptr_array_new_with_free_func ((GDestroyNotify) ccl_claim_unref);
  reading->unused = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  reading->attributions = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  reading->failures = g_ptr_array_new_with_free_func ((GDestroyNotify) ccl_failure_free);
  return reading;
}

void
ccl_cli_reading_free (CclCliReading *reading)
{
  g_ptr_array_unref (reading->articles);
  g_ptr_array_unref (reading->claims);
  g_ptr_array_unref (reading->unused);
  g_ptr_array_unref (reading->attributions);
  g_ptr_array_unref (reading->failures);
  g_clear_pointer (&reading->comparison, ccl_comparison_unref);
  g_free (reading);
}

void
ccl_cli_sources_clear (CclCliSources *sources)
{
  g_clear_pointer (&sources->manifest, g_free);
  g_clear_pointer (&sources->vocabulary, g_strfreev);
  g_clear_pointer (&sources->files, g_strfreev);
}

static void
add_failure (CclCliReading *reading, const char *file, const char *message)
{
  /* The JSON is UTF-8 whatever the names of files are. */
  g_autofree char *name = g_filename_display_name (file);

  ccl_cli_complain ("%s: %s", name, message);
  g_ptr_array_add (reading->failures, ccl_failure_new (name, message));
}

/* Files --------------------------------------------------------------------------------------- */

/* What a thread makes of one input. */
typedef struct
{
  const CclLexicon *lexicon;
  const CclCliInput *input;
  CclCliWork work;
  guint number; /* of the article, from 1 */
  CclArticle *article;
  GPtrArray *claims;
  GArray *unused;
  gboolean foreign; /* not in the vocabulary's language */
  GPtrArray *attributions;
  GError *error;
} Job;

static void
run_job (gpointer data, gpointer user_data)
{
  Job *job = data;
  const CclCliInput *input = job->input;
  const CclIngestOptions options = { .outlet = input->outlet,
                                     .title = input->title,
                                     .published = input->published };

  job->article = ccl_ingest_file (input->path, &options, NULL, &job->error);
  if (job->article == NULL)
    return;

  g_free (job->article->file);
  job->article->file = g_filename_display_name (input->file);
  g_free (job->article->id);
  job->article->id = g_strdup_printf ("a%u", job->number);
  if (job->work == CCL_CLI_READ_ATTRIBUTIONS)
    job->attributions = ccl_extract_attributions (job->lexicon, job->article);
  else
    {
      job->claims = ccl_extract (job->lexicon, job->article, NULL, &job->unused);
      job->foreign = job->claims->len == 0 && !ccl_extract_can_read (job->lexicon, job->article);
    }
}

/* Hands what a job has made over to the reading. */
static void
collect_job (Job *job, CclCliReading *reading)
{
  if (job->article == NULL)
    {
      add_failure (reading, job->input->file, job->error != NULL ? job->error->message : "");
      g_clear_error (&job->error);
      return;
    }

  g_ptr_array_add (reading->articles, job->article);
  if (job->work == CCL_CLI_READ_ATTRIBUTIONS)
    {
      g_ptr_array_add (reading->attributions, job->attributions);
      return;
    }

  /* No failure, but nobody shall take it for an article without claims. */
  if (job->foreign)
    ccl_cli_complain (_ ("%s: not in English; no claims were read"), job->article->file);
  ccl_claim_make_keys (job->claims, job->article->id);
  for (guint i = 0; i < job->claims->len; i++)
    g_ptr_array_add (reading->claims, ccl_claim_ref (g_ptr_array_index (job->claims, i)));
  g_ptr_array_unref (job->claims);
  if (job->unused == NULL)
    job->unused = g_array_new (FALSE, FALSE, sizeof (CclUnused));
  g_ptr_array_add (reading->unused, job->unused);
}

CclCliReading *
ccl_cli_read_inputs (const CclLexicon *lexicon, GPtrArray *inputs, CclCliWork work)
{
  CclCliReading *reading = reading_new ();
  g_autofree Job *jobs = g_new0 (Job, inputs->len);
  GThreadPool *pool = inputs->len > 1
                          ? g_thread_pool_new (run_job, NULL, (int) g_get_num_processors (), FALSE,
                                               NULL)
                          : NULL;

  for (guint i = 0; i < inputs->len; i++)
    {
      jobs[i] = (Job){
        .lexicon = lexicon, .input = g_ptr_array_index (inputs, i), .work = work, .number = i + 1
      };
      if (pool != NULL)
        g_thread_pool_push (pool, &jobs[i], NULL);
      else
        run_job (&jobs[i], NULL);
    }
  if (pool != NULL)
    g_thread_pool_free (pool, FALSE, TRUE);

  for (guint i = 0; i < inputs->len; i++)
    collect_job (&jobs[i], reading);
  ccl_claim_number (reading->claims);
  return reading;
}

/* A project ----------------------------------------------------------------------------------- */

CclCliReading *
ccl_cli_read_project (const char *path, CclLexicon *lexicon)
{
  g_autoptr (GError) error = NULL;
  CclCliReading *reading = reading_new ();
  CclComparison *comparison = ccl_project_load_comparison (path, lexicon, NULL, NULL, &error);

  if (comparison == NULL)
    {
      add_failure (reading, path, error->message);
      return reading;
    }

  reading->comparison = comparison;
  g_ptr_array_unref (reading->articles);
  reading->articles = g_ptr_array_ref (comparison->articles);
  g_ptr_array_unref (reading->claims);
  reading->claims = g_ptr_array_ref (comparison->claims);
  return reading;
}

/* Both ---------------------------------------------------------------------------------------- */

static CclLexicon *
load_lexicon (const char *const *vocabulary)
{
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;
  CclLexicon *lexicon = ccl_lexicon_new ("en", vocabulary, problems, &error);

  for (guint i = 0; i < problems->len; i++)
    ccl_cli_complain ("%s", (const char *) g_ptr_array_index (problems, i));
  if (lexicon == NULL)
    ccl_cli_complain ("%s", error->message);
  else if (problems->len > 0)
    g_clear_pointer (&lexicon, ccl_lexicon_unref);
  return lexicon;
}

static GPtrArray *
list_inputs (const char *command, const CclCliSources *sources)
{
  g_autoptr (GPtrArray) inputs = NULL;
  g_autoptr (GError) error = NULL;

  if (sources->manifest != NULL)
    {
      inputs = ccl_cli_read_manifest (sources->manifest, &error);
      if (inputs == NULL && error->domain == G_FILE_ERROR)
        ccl_cli_usage (command, "%s", error->message); /* names the file already */
      else if (inputs == NULL)
        ccl_cli_usage (command, "%s: %s", sources->manifest, error->message);
      return g_steal_pointer (&inputs);
    }

  inputs = g_ptr_array_new_with_free_func ((GDestroyNotify) ccl_cli_input_free);
  for (guint i = 0; sources->files[i] != NULL; i++)
    g_ptr_array_add (inputs, ccl_cli_input_new (sources->files[i], sources->files[i]));
  return g_steal_pointer (&inputs);
}

/* Whether the arguments stand for a project; a project among other files is a wrong command line.
 * */
static gboolean
find_project (const char *command, const CclCliSources *sources, gboolean *is_project)
{
  *is_project = FALSE;
  for (guint i = 0; sources->files != NULL && sources->files[i] != NULL; i++)
    *is_project |= ccl_store_recognise (sources->files[i]);

  if (*is_project && sources->files[1] != NULL)
    {
      ccl_cli_usage (command, _ ("A project stands alone: give no other files with it"));
      return FALSE;
    }
  return TRUE;
}

CclCliReading *
ccl_cli_read_sources (const char *command, const CclCliSources *sources, CclCliWork work,
                      gboolean with_project, CclLexicon **lexicon)
{
  g_autoptr (GPtrArray) inputs = NULL;
  gboolean is_project = FALSE;

  if ((sources->manifest != NULL) == (sources->files != NULL))
    {
      ccl_cli_usage (command, _ ("Give either files or a manifest"));
      return NULL;
    }
  if (with_project && !find_project (command, sources, &is_project))
    return NULL;
  if (!is_project && (inputs = list_inputs (command, sources)) == NULL)
    return NULL;
  if ((*lexicon = load_lexicon ((const char *const *) sources->vocabulary)) == NULL)
    return NULL;

  return is_project ? ccl_cli_read_project (sources->files[0], *lexicon)
                    : ccl_cli_read_inputs (*lexicon, inputs, work);
}

CclComparison *
ccl_cli_compare_reading (CclCliReading *reading, const CclLexicon *lexicon)
{
  if (reading->comparison != NULL)
    return ccl_comparison_ref (reading->comparison);

  return ccl_compare (reading->articles, reading->claims, ccl_lexicon_get_parties (lexicon), NULL,
                      NULL);
}
