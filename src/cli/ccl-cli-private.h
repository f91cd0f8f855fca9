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
int ccl_cli_salvage (int argc, char **argv);
int ccl_cli_verify (int argc, char **argv);
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

/* @word %NULL is JSON. The word of a command's own format is not known here. */
gboolean ccl_cli_parse_format (const char *word, CclCliFormat *format);

/* Columns of the terminal; 0 where there is none. */
int ccl_cli_get_width (void);

/* Whether standard output takes escape codes, and the user wants them (no-color.org). */
gboolean ccl_cli_wants_style (void);

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
 * CclCliJob:
 * @article: without id; %NULL where it could not be read, and @error says why
 * @claims: (nullable) (element-type CclClaim): without ids and keys
 * @unused: (nullable) (element-type CclUnused)
 * @foreign: the text is not in the vocabulary's language
 * @attributions: (nullable) (element-type CclAttribution)
 *
 * What was made of one input.
 */
typedef struct
{
  const CclLexicon *lexicon;
  const CclCliInput *input;
  CclCliWork work;
  gboolean done;
  CclArticle *article;
  GPtrArray *claims;
  GArray *unused;
  gboolean foreign;
  GPtrArray *attributions;
  GError *error;
} CclCliJob;

/* Returns: (nullable): the next input, %NULL after the last one; it is to stay until it is taken */
typedef const CclCliInput *(*CclCliNextFunc) (gpointer data);

/* Takes what it wants of a job. Returns: FALSE where no more is wanted */
typedef gboolean (*CclCliTakeFunc) (CclCliJob *job, gpointer data);

/**
 * ccl_cli_run_jobs:
 * @next: called on this thread
 * @take: called in the order of the input, on any thread but never on two at once
 *
 * Reads inputs on all processors, few of them in memory at a time, however many there are.
 */
void ccl_cli_run_jobs (const CclLexicon *lexicon, CclCliWork work, CclCliNextFunc next,
                       CclCliTakeFunc take, gpointer data);

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

/* Adds an article, which gets its id, and its claims, which get their keys; takes over both. @claims
 * is %NULL where none were looked for. */
void ccl_cli_reading_take_article (CclCliReading *reading, CclArticle *article, GPtrArray *claims);

/* Complains of an input that could not be read, and keeps it for the "errors" of JSON. */
void ccl_cli_reading_add_failure (CclCliReading *reading, const char *file, const char *message);

/* Complains of a text in a language of which the vocabulary knows nothing. */
void ccl_cli_warn_foreign (const CclArticle *article);

/**
 * ccl_cli_read_claims:
 * @path: of a file as `extract --format jsonl` prints it; "-" is standard input
 *
 * Adds its articles with their claims to @reading; what makes no sense is a failure by its line.
 */
void ccl_cli_read_claims (CclCliReading *reading, const char *path);

/**
 * CclCliSources:
 *
 * The options of the commands with articles: FILE…, --manifest, --vocabulary, and some have
 * --claims.
 */
typedef struct
{
  char *manifest;
  char **vocabulary;
  char **claims;
  char **files;
} CclCliSources;

void ccl_cli_sources_clear (CclCliSources *sources);

/* Returns: (transfer full) (element-type CclCliInput): the files of the command line or manifest;
 *   %NULL if the manifest cannot be read, which is complained of */
GPtrArray *ccl_cli_list_inputs (const char *command, const CclCliSources *sources);

/* Returns: (transfer full): the vocabulary with the user's files, or %NULL after a complaint */
CclLexicon *ccl_cli_load_lexicon (const CclCliSources *sources);

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

/* `extract --format jsonl`: an article a line as it goes. The names of the files come from @sources
 * or, where it names none, from standard input: one a line, or up to a NUL byte with @zero. */
int ccl_cli_extract_lines (const CclCliSources *sources, gboolean zero);

/* The comparison of what was read, with the editor's decisions. @tolerance: share by which "about"
 * reaches to both sides, negative for the usual one; a project has its own */
CclComparison *ccl_cli_compare_reading (CclCliReading *reading, const CclLexicon *lexicon,
                                        double tolerance);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CclCliReading, ccl_cli_reading_free)
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CclCliSources, ccl_cli_sources_clear)

#define CCL_CLI_VOCABULARY_ENTRY(sources)                                                          \
  { "vocabulary", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &(sources).vocabulary,                        \
    N_ ("Add the words of this vocabulary file (may be repeated)"), N_ ("FILE") }

#define CCL_CLI_SOURCE_ENTRIES(sources)                                                            \
  { "manifest", 'm', 0, G_OPTION_ARG_FILENAME, &(sources).manifest,                                \
    N_ ("Read the articles that this JSON file names, with what it knows of them"), N_ ("FILE") }, \
  CCL_CLI_VOCABULARY_ENTRY (sources),                                                              \
  { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &(sources).files, NULL, NULL }

#define CCL_CLI_CLAIMS_ENTRY(sources)                                                              \
  { "claims", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &(sources).claims,                                \
    N_ ("Take what “extract --format jsonl” made; - is standard input (may be repeated)"),         \
    N_ ("FILE") }

G_END_DECLS
