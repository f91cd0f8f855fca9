/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-cli-private.h"

#include "ccl-extract.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <stdio.h>
#include <stdlib.h>

static gboolean
print_numbers (const CclLexicon *lexicon, const char *line, gssize len)
{
  /* Bad bytes become U+FFFD: offsets count what a reader of the line would see. */
  g_autofree char *text = g_utf8_make_valid (line, len);
  g_autoptr (GArray) numbers = ccl_extract_numbers (lexicon, text);
  g_autofree char *json = ccl_export_numbers_json (text, numbers);

  return ccl_cli_print (json);
}

static int
read_lines (const CclLexicon *lexicon)
{
  char *line = NULL;
  size_t size = 0;
  gssize len;
  gboolean printed = TRUE, failed;

  while (printed && (len = getline (&line, &size, stdin)) >= 0)
    {
      while (len > 0 && (line[len - 1] == '\n' || line[len - 1] == '\r'))
        len--;
      printed = print_numbers (lexicon, line, len);
    }
  failed = ferror (stdin) != 0;
  if (failed)
    /* Translators: %s is the system's reason */
    ccl_cli_complain (_ ("Cannot read standard input: %s"), g_strerror (errno));
  free (line);
  return printed && !failed ? CCL_CLI_OK : CCL_CLI_UNREADABLE;
}

int
ccl_cli_numbers (int argc, char **argv)
{
  g_autofree char *format_word = NULL;
  const GOptionEntry entries[] = { { "format", 'f', 0, G_OPTION_ARG_STRING, &format_word,
                                     N_ ("How to print: json"), N_ ("FORMAT") },
                                   { NULL } };
  g_autoptr (CclLexicon) lexicon = NULL;
  g_autoptr (GError) error = NULL;

  if (!ccl_cli_parse (&argc, &argv, NULL, NULL, entries))
    return CCL_CLI_USAGE;
  if (format_word != NULL && !g_str_equal (format_word, "json"))
    /* Translators: %s is what the user typed after --format */
    return ccl_cli_usage ("numbers", _ ("“%s” is not json"), format_word);
  if (argc > 1)
    return ccl_cli_usage ("numbers", _ ("The lines come from standard input: name no file"));

  lexicon = ccl_lexicon_new ("en", NULL, NULL, &error);
  if (lexicon == NULL)
    {
      ccl_cli_complain ("%s", error->message);
      return CCL_CLI_UNREADABLE;
    }

  return read_lines (lexicon);
}
