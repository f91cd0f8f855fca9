/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-cli-private.h"

#include <glib/gi18n.h>

/* The claims as they are, without rows. */
static CclComparison *
bundle (CclCliReading *reading, const CclLexicon *lexicon)
{
  CclComparison *comparison = ccl_comparison_new (ccl_lexicon_get_parties (lexicon));

  for (guint i = 0; i < reading->articles->len; i++)
    ccl_comparison_take_article (comparison,
                                 ccl_article_ref (g_ptr_array_index (reading->articles, i)));
  for (guint i = 0; i < reading->claims->len; i++)
    g_ptr_array_add (comparison->claims, ccl_claim_ref (g_ptr_array_index (reading->claims, i)));
  return comparison;
}

static char *
export_claims (const CclComparison *comparison, const CclCliReading *reading, CclCliFormat format)
{
  switch (format)
    {
    case CCL_CLI_FORMAT_TABLE:
      return ccl_export_claims_table (comparison, reading->unused, ccl_cli_get_width ());
    case CCL_CLI_FORMAT_CSV:
      return ccl_export_claims_csv (comparison);
    case CCL_CLI_FORMAT_JSON:
      break;
    }

  return ccl_export_extract_json (comparison, reading->unused, reading->failures);
}

int
ccl_cli_extract (int argc, char **argv)
{
  g_auto (CclCliSources) sources = { 0 };
  g_autofree char *format_word = NULL;
  gboolean zero = FALSE;
  const GOptionEntry entries[] = { { "format", 'f', 0, G_OPTION_ARG_STRING, &format_word,
                                     N_ ("How to print: json, jsonl, table or csv"), N_ ("FORMAT") },
                                   { "zero", '0', 0, G_OPTION_ARG_NONE, &zero,
                                     N_ ("Names on standard input end with a NUL byte"), NULL },
                                   CCL_CLI_SOURCE_ENTRIES (sources),
                                   { NULL } };
  g_autoptr (CclLexicon) lexicon = NULL;
  g_autoptr (CclCliReading) reading = NULL;
  g_autoptr (CclComparison) comparison = NULL;
  g_autofree char *text = NULL;
  CclCliFormat format;

  if (!ccl_cli_parse (&argc, &argv, _ ("[FILE…]"),
                      _ ("With --format jsonl, an article a line as it goes; without FILE, the names "
                         "of the\nfiles come from standard input, one a line."),
                      entries))
    return CCL_CLI_USAGE;
  if (g_strcmp0 (format_word, "jsonl") == 0)
    return ccl_cli_extract_lines (&sources, zero);
  if (!ccl_cli_parse_format (format_word, &format))
    /* Translators: %s is what the user typed after --format */
    return ccl_cli_usage ("extract", _ ("“%s” is none of json, jsonl, table and csv"), format_word);

  reading = ccl_cli_read_sources ("extract", &sources, CCL_CLI_READ_CLAIMS, FALSE, &lexicon);
  if (reading == NULL)
    return CCL_CLI_USAGE;

  comparison = bundle (reading, lexicon);
  text = export_claims (comparison, reading, format);
  return ccl_cli_print (text) && reading->failures->len == 0 ? CCL_CLI_OK : CCL_CLI_UNREADABLE;
}
