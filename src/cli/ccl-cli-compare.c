/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-cli-private.h"

#include "ccl-extract.h"
#include "ccl-wording.h"

#include <glib/gi18n.h>

/* Why each row has its verdict, below the table. */
static char *
explain (const CclComparison *comparison)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < comparison->rows->len; i++)
    {
      const CclRow *row = g_ptr_array_index (comparison->rows, i);
      g_autofree char *why = ccl_word_why (comparison, row);

      if (!row->hidden && row->verdict != CCL_VERDICT_ONE_SIDED)
        g_string_append_printf (text, "r%u  %s\n", i + 1, why);
    }

  return g_string_free (text, FALSE);
}

/* Returns: (transfer full) (element-type CclNaming): what the sides call differently */
static GPtrArray *
list_namings (const CclComparison *comparison, const CclLexicon *lexicon)
{
  g_autoptr (GPtrArray) uses = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);

  for (guint i = 0; i < comparison->articles->len; i++)
    g_ptr_array_add (uses, ccl_extract_names (lexicon, g_ptr_array_index (comparison->articles, i)));
  return ccl_namings_group (comparison, uses);
}

static char *
export_comparison (const CclComparison *comparison, const CclCliReading *reading,
                   const CclLexicon *lexicon, CclCliFormat format, gboolean with_reasons)
{
  g_autoptr (GPtrArray) namings = NULL;

  switch (format)
    {
    case CCL_CLI_FORMAT_TABLE:
      {
        g_autofree char *table = ccl_export_table (comparison, ccl_cli_get_width (),
                                                    ccl_cli_wants_style ());
        g_autofree char *reasons = with_reasons ? explain (comparison) : g_strdup ("");

        return g_strconcat (table, *reasons != '\0' ? "\n" : "", reasons, NULL);
      }
    case CCL_CLI_FORMAT_CSV:
      return ccl_export_csv (comparison);
    case CCL_CLI_FORMAT_JSON:
      break;
    }

  namings = list_namings (comparison, lexicon);
  return ccl_export_compare_json (comparison, namings, reading->failures);
}

int
ccl_cli_compare (int argc, char **argv)
{
  g_auto (CclCliSources) sources = { 0 };
  g_autofree char *format_word = NULL;
  gboolean with_reasons = FALSE;
  double tolerance = -1;
  const GOptionEntry entries[] = { { "format", 'f', 0, G_OPTION_ARG_STRING, &format_word,
                                     N_ ("How to print: json, table or csv"), N_ ("FORMAT") },
                                   { "explain", 'e', 0, G_OPTION_ARG_NONE, &with_reasons,
                                     N_ ("Below a table, tell what decided each verdict"), NULL },
                                   { "tolerance", 't', 0, G_OPTION_ARG_DOUBLE, &tolerance,
                                     N_ ("How far “about” reaches to both sides, in percent (10)"),
                                     N_ ("PERCENT") },
                                   CCL_CLI_CLAIMS_ENTRY (sources),
                                   CCL_CLI_SOURCE_ENTRIES (sources),
                                   { NULL } };
  g_autoptr (CclLexicon) lexicon = NULL;
  g_autoptr (CclCliReading) reading = NULL;
  g_autoptr (CclComparison) comparison = NULL;
  g_autofree char *text = NULL;
  CclCliFormat format;

  if (!ccl_cli_parse (&argc, &argv, _ ("[FILE…|PROJECT]"), NULL, entries))
    return CCL_CLI_USAGE;
  if (!ccl_cli_parse_format (format_word, &format))
    /* Translators: %s is what the user typed after --format */
    return ccl_cli_usage ("compare", _ ("“%s” is none of json, table and csv"), format_word);

  if (tolerance != -1 && !(tolerance >= 0 && tolerance < 100))
    return ccl_cli_usage ("compare", _ ("The tolerance is a percentage from 0 to less than 100"));

  reading = ccl_cli_read_sources ("compare", &sources, CCL_CLI_READ_CLAIMS, TRUE, &lexicon);
  if (reading == NULL)
    return CCL_CLI_USAGE;

  if (reading->comparison != NULL && tolerance >= 0)
    return ccl_cli_usage ("compare", _ ("A project has its own tolerance"));

  comparison = ccl_cli_compare_reading (reading, lexicon, tolerance / 100);
  text = export_comparison (comparison, reading, lexicon, format, with_reasons);
  return ccl_cli_print (text) && reading->failures->len == 0 ? CCL_CLI_OK : CCL_CLI_UNREADABLE;
}
