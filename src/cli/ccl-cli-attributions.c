/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-cli-private.h"

#include <glib/gi18n.h>

int
ccl_cli_attributions (int argc, char **argv)
{
  g_auto (CclCliSources) sources = { 0 };
  g_autofree char *format_word = NULL;
  const GOptionEntry entries[] = { { "format", 'f', 0, G_OPTION_ARG_STRING, &format_word,
                                     N_ ("How to print: json"), N_ ("FORMAT") },
                                   CCL_CLI_SOURCE_ENTRIES (sources),
                                   { NULL } };
  g_autoptr (CclLexicon) lexicon = NULL;
  g_autoptr (CclCliReading) reading = NULL;
  g_autofree char *text = NULL;

  if (!ccl_cli_parse (&argc, &argv, _ ("FILE…"), NULL, entries))
    return CCL_CLI_USAGE;
  if (format_word != NULL && !g_str_equal (format_word, "json"))
    /* Translators: %s is what the user typed after --format */
    return ccl_cli_usage ("attributions", _ ("“%s” is not json"), format_word);

  reading = ccl_cli_read_sources ("attributions", &sources, CCL_CLI_READ_ATTRIBUTIONS, FALSE,
                                  &lexicon);
  if (reading == NULL)
    return CCL_CLI_USAGE;

  text = ccl_export_attributions_json (reading->articles, reading->attributions, reading->failures);
  return ccl_cli_print (text) && reading->failures->len == 0 ? CCL_CLI_OK : CCL_CLI_UNREADABLE;
}
