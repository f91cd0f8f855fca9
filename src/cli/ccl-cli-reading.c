/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-cli-private.h"

#include "ccl-compare.h"
#include "ccl-extract.h"
#include "ccl-ingest.h"
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
  g_clear_pointer (&reading->decisions, ccl_decisions_free);
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

/* Files ----------------------------------------------------------------------------------------- */

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
  GPtrArray *attributions;
  GError *error;
} Job;

static void
run_job (gpointer data, gpointer user_data)
{
  Job *job = data;
  const CclCliInput *input = job->input;
  const CclIngestOptions options = {
    .outlet = input->outlet, .title = input->title, .published = input->published
  };

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
    job->claims = ccl_extract (job->lexicon, job->article, NULL, &job->unused);
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
                        ? g_thread_pool_new (run_job, NULL, (int) g_get_num_processors (), FALSE, NULL)
                        : NULL;

  for (guint i = 0; i < inputs->len; i++)
    {
      jobs[i] = (Job){ .lexicon = lexicon,
                       .input = g_ptr_array_index (inputs, i),
                       .work = work,
                       .number = i + 1 };
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

/* A project ------------------------------------------------------------------------------------- */

gboolean
ccl_cli_is_project (const char *path)
{
  static const char magic[16] = "SQLite format 3"; /* and its NUL: section 1.3 of its file format */
  char head[sizeof magic] = { 0 };
  FILE *file;
  gsize n_read;

  if (g_str_has_suffix (path, CCL_STORE_SUFFIX))
    return TRUE;

  file = fopen (path, "rb");
  if (file == NULL)
    return FALSE;
  n_read = fread (head, 1, sizeof head, file);
  fclose (file);
  return n_read == sizeof head && memcmp (head, magic, sizeof magic) == 0;
}

static gboolean
read_store (CclCliReading *reading, CclStore *store, GError **error)
{
  g_autoptr (GPtrArray) articles = NULL;

  reading->decisions = ccl_store_get_decisions (store, error);
  articles = reading->decisions != NULL ? ccl_store_list_articles (store, error) : NULL;
  if (articles == NULL)
    return FALSE;

  for (guint i = 0; i < articles->len; i++)
    {
      CclArticle *stored = g_ptr_array_index (articles, i);
      g_autofree char *lexicon = NULL;
      int version;
      g_autoptr (GPtrArray) derived = ccl_store_list_claims (store, stored, &version, &lexicon, error);
      g_autoptr (GPtrArray) claims = NULL;

      if (derived == NULL)
        return FALSE;
      claims = ccl_decisions_apply_to_claims (reading->decisions, stored, derived);
      g_ptr_array_add (reading->articles, ccl_decisions_apply_to_article (reading->decisions, stored));
      for (guint j = 0; j < claims->len; j++)
        g_ptr_array_add (reading->claims, ccl_claim_ref (g_ptr_array_index (claims, j)));
    }

  ccl_claim_number (reading->claims);
  return TRUE;
}

CclCliReading *
ccl_cli_read_project (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CclStore) store = ccl_store_open_read_only (path, &error);
  CclCliReading *reading = reading_new ();

  if (store != NULL && read_store (reading, store, &error))
    return reading;

  ccl_cli_reading_free (reading); /* what was read before the damage is no comparison */
  reading = reading_new ();
  add_failure (reading, path, error->message);
  return reading;
}

/* Both ------------------------------------------------------------------------------------------ */

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

/* Whether the arguments stand for a project; a project among other files is a wrong command line. */
static gboolean
find_project (const char *command, const CclCliSources *sources, gboolean *is_project)
{
  *is_project = FALSE;
  for (guint i = 0; sources->files != NULL && sources->files[i] != NULL; i++)
    *is_project |= ccl_cli_is_project (sources->files[i]);

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

  return is_project ? ccl_cli_read_project (sources->files[0])
                    : ccl_cli_read_inputs (*lexicon, inputs, work);
}

CclComparison *
ccl_cli_compare_reading (CclCliReading *reading, const CclLexicon *lexicon)
{
  CclCompareOptions options = { CCL_COMPARE_DEFAULT_TOLERANCE, reading->decisions };
  const char *tolerance = reading->decisions != NULL
                            ? ccl_decisions_get (reading->decisions, CCL_DECISION_COMPARISON, "", "tolerance")
                            : NULL;

  if (tolerance != NULL && *tolerance != '\0')
    options.tolerance = g_ascii_strtod (tolerance, NULL);
  return ccl_compare (reading->articles, reading->claims, ccl_lexicon_get_parties (lexicon), &options, NULL);
}
