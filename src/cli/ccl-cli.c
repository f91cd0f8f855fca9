/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-cli.h"

#include "ccl-cli-private.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

static const CclCliCommand commands[] = {
  { "compare", N_ ("Compare what articles claim, question by question"), ccl_cli_compare },
  { "extract", N_ ("List the claims of each article"), ccl_cli_extract },
  { "attributions", N_ ("List who is quoted for what"), ccl_cli_attributions },
  { "numbers", N_ ("List the numbers in lines of text from standard input"), ccl_cli_numbers },
  { "figure", N_ ("Draw a comparison as PNG, SVG or PDF"), ccl_cli_figure },
  { "salvage", N_ ("Save what can be read of a damaged project into a new one"), ccl_cli_salvage },
  { "verify", N_ ("Read a project's articles once more from their originals"), ccl_cli_verify },
  { "vocabulary", N_ ("Check a vocabulary file"), ccl_cli_vocabulary },
};

void
ccl_cli_complain (const char *format, ...)
{
  g_autofree char *message = NULL;
  va_list args;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);
  g_printerr ("counterclaim: %s\n", message);
}

int
ccl_cli_usage (const char *command, const char *format, ...)
{
  g_autofree char *message = NULL;
  va_list args;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);
  ccl_cli_complain ("%s", message);
  /* Translators: %s is the word of a command, as in "counterclaim extract --help" */
  g_printerr (_ ("Try “counterclaim %s --help”.\n"), command);
  return CCL_CLI_USAGE;
}

gboolean
ccl_cli_print (const char *text)
{
  gsize len = strlen (text);

  errno = 0;
  if (fwrite (text, 1, len, stdout) == len && fflush (stdout) == 0)
    return TRUE;

  /* Translators: %s is the system's reason, such as "No space left on device" */
  ccl_cli_complain (_ ("Cannot write to standard output: %s"), g_strerror (errno));
  return FALSE;
}

gboolean
ccl_cli_parse (int *argc, char ***argv, const char *parameters, const char *description,
               const GOptionEntry *entries)
{
  g_autoptr (GOptionContext) context = g_option_context_new (parameters);
  g_autofree char *name = g_strdup_printf ("counterclaim %s", (*argv)[0]);
  g_autoptr (GError) error = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++)
    if (g_str_equal (commands[i].word, (*argv)[0]))
      g_option_context_set_summary (context, _ (commands[i].summary));
  g_set_prgname (name); /* what the help shows as the program */
  g_option_context_set_description (context, description);
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  if (g_option_context_parse (context, argc, argv, &error))
    return TRUE;

  ccl_cli_usage ((*argv)[0], "%s", error->message);
  return FALSE;
}

gboolean
ccl_cli_parse_format (const char *word, CclCliFormat *format)
{
  if (word == NULL || g_str_equal (word, "json"))
    *format = CCL_CLI_FORMAT_JSON;
  else if (g_str_equal (word, "table"))
    *format = CCL_CLI_FORMAT_TABLE;
  else if (g_str_equal (word, "csv"))
    *format = CCL_CLI_FORMAT_CSV;
  else
    return FALSE;

  return TRUE;
}

int
ccl_cli_get_width (void)
{
  struct winsize size;

  if (isatty (STDOUT_FILENO) && ioctl (STDOUT_FILENO, TIOCGWINSZ, &size) == 0)
    return size.ws_col;
  return 0;
}

gboolean
ccl_cli_wants_style (void)
{
  const char *no_color = g_getenv ("NO_COLOR"), *term = g_getenv ("TERM");

  return isatty (STDOUT_FILENO) && (no_color == NULL || *no_color == '\0') && term != NULL
         && !g_str_equal (term, "dumb");
}

static const CclCliCommand *
find_command (const char *word)
{
  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++)
    if (g_str_equal (commands[i].word, word))
      return &commands[i];

  return NULL;
}

static char *
dup_help (void)
{
  GString *help = g_string_new (NULL);

  g_string_append (help, _ ("Usage:\n"
                            "  counterclaim [FILE…|PROJECT]          Open the window\n"
                            "  counterclaim COMMAND [OPTION…] …      Work without it\n"
                            "\n"
                            "Shows what each side claims, from several articles about one event.\n"
                            "\n"
                            "Commands:\n"));
  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++)
    g_string_append_printf (help, "  %-14s %s\n", commands[i].word, _ (commands[i].summary));
  g_string_append (help,
                   _ ("\n"
                      "“counterclaim COMMAND --help” tells a command's options; --version the\n"
                      "program's version. Exit status: 0 all was read, 1 some input could not be\n"
                      "read, 2 the command line is wrong.\n"));
  return g_string_free (help, FALSE);
}

static gboolean
asks_for_help (const char *word)
{
  return g_str_equal (word, "--help") || g_str_equal (word, "-h");
}

gboolean
ccl_cli_handles (int argc, char **argv)
{
  if (argc < 2)
    return FALSE;

  return asks_for_help (argv[1]) || g_str_equal (argv[1], "--version") ||
         find_command (argv[1]) != NULL;
}

int
ccl_cli_run (int argc, char **argv)
{
  const CclCliCommand *command = argc > 1 ? find_command (argv[1]) : NULL;
  g_autofree char *help = dup_help ();

  if (command != NULL)
    return command->run (argc - 1, argv + 1);
  if (argc > 1 && asks_for_help (argv[1]))
    return ccl_cli_print (help) ? CCL_CLI_OK : CCL_CLI_UNREADABLE;
  if (argc > 1 && g_str_equal (argv[1], "--version"))
    return ccl_cli_print ("counterclaim " CCL_VERSION "\n") ? CCL_CLI_OK : CCL_CLI_UNREADABLE;

  if (argc > 1)
    /* Translators: %s is what the user typed where a command belongs */
    ccl_cli_complain (_ ("There is no command “%s”, and this program was built without a window"),
                      argv[1]);
  g_printerr ("%s", help);
  return CCL_CLI_USAGE;
}
