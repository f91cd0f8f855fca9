/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-cli-private.h"

#include "ccl-compare.h"
#include "ccl-project.h"
#include "ccl-store.h"

#include <glib/gi18n.h>

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
  g_clear_pointer (&sources->claims, g_strfreev);
  g_clear_pointer (&sources->files, g_strfreev);
}

void
ccl_cli_reading_add_failure (CclCliReading *reading, const char *file, const char *message)
{
  /* The JSON is UTF-8 whatever the names of files are. */
  g_autofree char *name = g_filename_display_name (file);

  ccl_cli_complain ("%s: %s", name, message);
  g_ptr_array_add (reading->failures, ccl_failure_new (name, message));
}

void
ccl_cli_reading_take_article (CclCliReading *reading, CclArticle *article, GPtrArray *claims)
{
  g_ptr_array_add (reading->articles, article);
  g_free (article->id);
  article->id = g_strdup_printf ("a%u", reading->articles->len);
  if (claims == NULL)
    return;

  ccl_claim_make_keys (claims, article->id);
  g_ptr_array_extend_and_steal (reading->claims, claims);
}

/* Files --------------------------------------------------------------------------------------- */

typedef struct
{
  GPtrArray *inputs;
  guint n_given; /* of the inputs, to the jobs */
  CclCliReading *reading;
} Collecting;

static const CclCliInput *
give_next (gpointer data)
{
  Collecting *collecting = data;

  return collecting->n_given < collecting->inputs->len
             ? g_ptr_array_index (collecting->inputs, collecting->n_given++)
             : NULL;
}

void
ccl_cli_warn_foreign (const CclArticle *article)
{
  ccl_cli_complain (_ ("%s: not in English; no claims were read"), article->file);
}

/* Hands what a job has made over to the reading. */
static gboolean
collect (CclCliJob *job, gpointer data)
{
  CclCliReading *reading = ((Collecting *) data)->reading;

  if (job->article == NULL)
    {
      ccl_cli_reading_add_failure (reading, job->input->file, job->error->message);
      return TRUE;
    }

  if (job->foreign) /* no failure, but nobody shall take it for an article without claims */
    ccl_cli_warn_foreign (job->article);
  ccl_cli_reading_take_article (reading, g_steal_pointer (&job->article),
                                g_steal_pointer (&job->claims));
  if (job->attributions != NULL)
    g_ptr_array_add (reading->attributions, g_steal_pointer (&job->attributions));
  if (job->unused != NULL)
    g_ptr_array_add (reading->unused, g_steal_pointer (&job->unused));
  return TRUE;
}

/* Each failure is complained of, and the others go on. */
static void
read_inputs (CclCliReading *reading, const CclLexicon *lexicon, GPtrArray *inputs, CclCliWork work)
{
  Collecting collecting = { inputs, 0, reading };

  ccl_cli_run_jobs (lexicon, work, give_next, collect, &collecting);
}

/* A project ----------------------------------------------------------------------------------- */

/* With the editor's decisions laid over. */
static void
read_project (CclCliReading *reading, const char *path, CclLexicon *lexicon)
{
  g_autoptr (GError) error = NULL;
  CclComparison *comparison = ccl_project_load_comparison (path, lexicon, NULL, NULL, &error);

  if (comparison == NULL)
    {
      ccl_cli_reading_add_failure (reading, path, error->message);
      return;
    }

  reading->comparison = comparison;
  g_ptr_array_unref (reading->articles);
  reading->articles = g_ptr_array_ref (comparison->articles);
  g_ptr_array_unref (reading->claims);
  reading->claims = g_ptr_array_ref (comparison->claims);
}

/* All of them --------------------------------------------------------------------------------- */

CclLexicon *
ccl_cli_load_lexicon (const CclCliSources *sources)
{
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;
  CclLexicon *lexicon = ccl_lexicon_new ("en", (const char *const *) sources->vocabulary, problems,
                                         &error);

  for (guint i = 0; i < problems->len; i++)
    ccl_cli_complain ("%s", (const char *) g_ptr_array_index (problems, i));
  if (lexicon == NULL)
    ccl_cli_complain ("%s", error->message);
  else if (problems->len > 0)
    g_clear_pointer (&lexicon, ccl_lexicon_unref);
  return lexicon;
}

GPtrArray *
ccl_cli_list_inputs (const char *command, const CclCliSources *sources)
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
  for (guint i = 0; sources->files != NULL && sources->files[i] != NULL; i++)
    g_ptr_array_add (inputs, ccl_cli_input_new (sources->files[i], sources->files[i]));
  return g_steal_pointer (&inputs);
}

/* Whether the arguments stand for a project; a project among others is a wrong command line. */
static gboolean
find_project (const char *command, const CclCliSources *sources, gboolean *is_project)
{
  *is_project = FALSE;
  for (guint i = 0; sources->files != NULL && sources->files[i] != NULL; i++)
    *is_project |= ccl_store_recognise (sources->files[i]);

  if (*is_project && (sources->files[1] != NULL || sources->claims != NULL))
    {
      ccl_cli_usage (command, _ ("A project stands alone: give nothing else with it"));
      return FALSE;
    }
  return TRUE;
}

/* Claims first, then articles: numbered as they come. */
static CclCliReading *
read_all (const CclCliSources *sources, GPtrArray *inputs, CclLexicon *lexicon, CclCliWork work)
{
  CclCliReading *reading = reading_new ();

  if (inputs == NULL)
    {
      read_project (reading, sources->files[0], lexicon);
      return reading;
    }

  for (guint i = 0; sources->claims != NULL && sources->claims[i] != NULL; i++)
    ccl_cli_read_claims (reading, sources->claims[i]);
  read_inputs (reading, lexicon, inputs, work);
  ccl_claim_number (reading->claims);
  return reading;
}

CclCliReading *
ccl_cli_read_sources (const char *command, const CclCliSources *sources, CclCliWork work,
                      gboolean with_project, CclLexicon **lexicon)
{
  g_autoptr (GPtrArray) inputs = NULL;
  gboolean is_project = FALSE;

  if (sources->manifest != NULL && sources->files != NULL)
    {
      ccl_cli_usage (command, _ ("Give either files or a manifest"));
      return NULL;
    }
  if (sources->manifest == NULL && sources->files == NULL && sources->claims == NULL)
    {
      ccl_cli_usage (command, _ ("Name the files to read"));
      return NULL;
    }
  if (with_project && !find_project (command, sources, &is_project))
    return NULL;
  if (!is_project && (inputs = ccl_cli_list_inputs (command, sources)) == NULL)
    return NULL;
  if ((*lexicon = ccl_cli_load_lexicon (sources)) == NULL)
    return NULL;

  return read_all (sources, inputs, *lexicon, work);
}

CclComparison *
ccl_cli_compare_reading (CclCliReading *reading, const CclLexicon *lexicon, double tolerance)
{
  const CclCompareOptions options = { tolerance, NULL };

  if (reading->comparison != NULL)
    return ccl_comparison_ref (reading->comparison);

  return ccl_compare (reading->articles, reading->claims, ccl_lexicon_get_parties (lexicon),
                      tolerance >= 0 ? &options : NULL, NULL);
}
