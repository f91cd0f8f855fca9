/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ccl-comparison.h"
#include "ccl-export.h"
#include "ccl-lexicon.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* The exit statuses of the contract. */
#define CCL_CLI_OK 0
#define CCL_CLI_UNREADABLE 1 /* some input; the others are processed as usual */
#define CCL_CLI_USAGE 2      /* the command line is wrong; nothing on standard output */

/**
 * CclCliCommand:
 * @run: takes the arguments from the command's word on; returns the exit status
 */
typedef struct
{
  const char *word;
  const char *summary; /* to be translated, for --help */
  int (*run) (int argc, char **argv);
} CclCliCommand;

int ccl_cli_extract (int argc, char **argv);
int ccl_cli_compare (int argc, char **argv);
int ccl_cli_attributions (int argc, char **argv);
int ccl_cli_numbers (int argc, char **argv);
int ccl_cli_figure (int argc, char **argv);
int ccl_cli_vocabulary (int argc, char **argv);

/* Messages and output ------------------------------------------------------------------------- */

/* Prints "counterclaim: MESSAGE" on standard error. */
void ccl_cli_complain (const char *format, ...) G_GNUC_PRINTF (1, 2);

/* Complains, points to --help, and returns CCL_CLI_USAGE. */
int ccl_cli_usage (const char *command, const char *format, ...) G_GNUC_PRINTF (2, 3);

/* Writes to standard output, all of it; FALSE with a complaint where that fails. */
gboolean ccl_cli_print (const char *text);

/**
 * ccl_cli_parse:
 * @parameters: what stands behind the options in the help, "FILE…"
 * @description: (nullable): text below the options in the help
 *
 * Parses a command's options; a wrong one is complained of. --help prints the command's help and
 * ends the program.
 */
gboolean ccl_cli_parse (int *argc, char ***argv, const char *parameters, const char *description,
                        const GOptionEntry *entries);

typedef enum
{
  CCL_CLI_FORMAT_JSON,
  CCL_CLI_FORMAT_TABLE,
  CCL_CLI_FORMAT_CSV,
} CclCliFormat;

/* @word %NULL is JSON. */
gboolean ccl_cli_parse_format (const char *word, CclCliFormat *format);

/* Columns of the terminal; 0 where there is none. */
int ccl_cli_get_width (void);

/* Input --------------------------------------------------------------------------------------- */

/* One file to be read. @file: as given; @path: where it is; the rest: from a manifest, or %NULL
 * (0) */
typedef struct
{
  char *file;
  char *path;
  char *outlet;
  char *title;
  CclDay published;
} CclCliInput;

CclCliInput *ccl_cli_input_new (const char *file, const char *path);
void ccl_cli_input_free (CclCliInput *input);

/* Returns: (transfer full) (element-type CclCliInput): the articles that a manifest names, or %NULL
 *   with an error where it cannot be read */
GPtrArray *ccl_cli_read_manifest (const char *path, GError **error);

typedef enum
{
  CCL_CLI_READ_CLAIMS,
  CCL_CLI_READ_ATTRIBUTIONS,
} CclCliWork;

/**
 * CclCliReading:
 * @articles: (element-type CclArticle): those that could be read, in the order of the input
 * @claims: (element-type CclClaim): of all of them, numbered
 * @unused: (element-type GArray): for each article, its CclUnused
 * @attributions: (element-type GPtrArray): for each article, its CclAttribution
 * @failures: (element-type CclFailure): those that could not be read
 * @comparison: (nullable): where a project was read: what it shows
 */
typedef struct
{
  GPtrArray *articles;
  GPtrArray *claims;
  GPtrArray *unused;
  GPtrArray *attributions;
  GPtrArray *failures;
  CclComparison *comparison;
} CclCliReading;

void ccl_cli_reading_free (CclCliReading *reading);

/* Reads files on all processors; each failure is complained of, and the others go on. */
CclCliReading *ccl_cli_read_inputs (const CclLexicon *lexicon, GPtrArray *inputs, CclCliWork work);

/* Reads a project file with the editor's decisions laid over. */
CclCliReading *ccl_cli_read_project (const char *path, CclLexicon *lexicon);

/**
 * CclCliSources:
 *
 * The options that every command with articles has: FILE…, --manifest and --vocabulary.
 */
typedef struct
{
  char *manifest;
  char **vocabulary;
  char **files;
} CclCliSources;

void ccl_cli_sources_clear (CclCliSources *sources);

/**
 * ccl_cli_read_sources:
 * @command: for complaints
 * @lexicon: (out) (transfer full): the vocabulary that was used
 * @with_project: whether one project file may stand for the articles
 *
 * Returns: (transfer full) (nullable): %NULL if the command line is wrong; that is complained of
 */
CclCliReading *ccl_cli_read_sources (const char *command, const CclCliSources *sources,
                                     CclCliWork work, gboolean with_project, CclLexicon **lexicon);

/* The comparison of what was read, with the editor's decisions. */
CclComparison *ccl_cli_compare_reading (CclCliReading *reading, const CclLexicon *lexicon);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CclCliReading, ccl_cli_reading_free)
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CclCliSources, ccl_cli_sources_clear)

#define CCL_CLI_SOURCE_ENTRIES(sources)                                                            \
  { "manifest", 'm', 0, G_OPTION_ARG_FILENAME, &(sources).manifest,                                \
    N_ ("Read the articles that this JSON file names, with what it knows of them"), N_ ("FILE") }, \
  { "vocabulary", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &(sources).vocabulary,                        \
    N_ ("Add the words of this vocabulary file (may be repeated)"), N_ ("FILE") },                 \
  { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &(sources).files, NULL, NULL }

G_END_DECLS
