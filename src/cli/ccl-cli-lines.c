/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-cli-private.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* @inputs: (nullable): what the command line names; else their names come from standard input */
typedef struct
{
  GPtrArray *inputs;
  guint n_given;
  char *name; /* the line that was read last */
  size_t size;
  int end; /* of a name: '\n' or '\0' */
  guint n_claims;
  gboolean failed;
} Lines;

/* Returns: (transfer full) (nullable): the next one; lines without a name are passed over */
static CclCliInput *
read_name (Lines *lines)
{
  gssize len;

  while ((len = getdelim (&lines->name, &lines->size, lines->end, stdin)) >= 0)
    {
      if (len > 0 && lines->name[len - 1] == lines->end)
        lines->name[len - 1] = '\0';
      if (*lines->name != '\0')
        return ccl_cli_input_new (lines->name, lines->name);
    }

  if (ferror (stdin))
    {
      /* Translators: %s is the system's reason */
      ccl_cli_complain (_ ("Cannot read standard input: %s"), g_strerror (errno));
      lines->failed = TRUE;
    }
  return NULL;
}

static const CclCliInput *
give_next (gpointer data)
{
  Lines *lines = data;

  if (lines->inputs == NULL)
    return read_name (lines);
  return lines->n_given < lines->inputs->len ? g_ptr_array_index (lines->inputs, lines->n_given++)
                                             : NULL;
}

static gboolean
print_article (Lines *lines, CclCliJob *job)
{
  g_autofree char *line = NULL;

  if (job->foreign)
    ccl_cli_warn_foreign (job->article);
  for (guint i = 0; i < job->claims->len; i++)
    {
      CclClaim *claim = g_ptr_array_index (job->claims, i);

      g_free (claim->id);
      claim->id = g_strdup_printf ("c%u", ++lines->n_claims);
    }
  line = ccl_export_article_line (job->article, job->claims, job->unused);
  return ccl_cli_print (line);
}

static gboolean
print_job (CclCliJob *job, gpointer data)
{
  Lines *lines = data;
  gboolean printed = TRUE;

  if (job->article != NULL)
    printed = print_article (lines, job);
  else
    {
      g_autofree char *name = g_filename_display_name (job->input->file);

      ccl_cli_complain ("%s: %s", name, job->error->message);
      lines->failed = TRUE;
    }
  if (lines->inputs == NULL)
    ccl_cli_input_free ((CclCliInput *) job->input);
  lines->failed |= !printed;
  return printed;
}

int
ccl_cli_extract_lines (const CclCliSources *sources, gboolean zero)
{
  g_autoptr (GPtrArray) inputs = NULL;
  g_autoptr (CclLexicon) lexicon = NULL;
  Lines lines = { .end = zero ? '\0' : '\n' };

  if (sources->manifest != NULL && sources->files != NULL)
    return ccl_cli_usage ("extract", _ ("Give either files or a manifest"));
  if ((sources->manifest != NULL || sources->files != NULL) &&
      (inputs = ccl_cli_list_inputs ("extract", sources)) == NULL)
    return CCL_CLI_USAGE;
  if ((lexicon = ccl_cli_load_lexicon (sources)) == NULL)
    return CCL_CLI_USAGE;

  lines.inputs = inputs;
  ccl_cli_run_jobs (lexicon, CCL_CLI_READ_CLAIMS, give_next, print_job, &lines);
  free (lines.name);
  return lines.failed ? CCL_CLI_UNREADABLE : CCL_CLI_OK;
}
