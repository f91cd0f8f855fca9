/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-cli-private.h"

#include <glib/gi18n.h>

int
ccl_cli_vocabulary (int argc, char **argv)
{
  const GOptionEntry entries[] = { { NULL } };
  int status = CCL_CLI_OK;

  if (!ccl_cli_parse (&argc, &argv, _ ("check FILE…"), NULL, entries))
    return CCL_CLI_USAGE;
  if (argc < 2 || !g_str_equal (argv[1], "check"))
    return ccl_cli_usage ("vocabulary", _ ("Say what to do with the vocabulary: check FILE…"));
  if (argc < 3)
    return ccl_cli_usage ("vocabulary", _ ("Name the vocabulary files to check"));

  for (int i = 2; i < argc; i++)
    {
      g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
      g_autofree char *summary = NULL;
      guint n_terms;

      if (ccl_lexicon_check_file (argv[i], problems, &n_terms))
        {
          /* Translators: a vocabulary file without mistakes; %s is its name, %u how many words and names it has */
          summary = g_strdup_printf (ngettext ("%s: %u term, nothing wrong\n", "%s: %u terms, nothing wrong\n", n_terms), argv[i], n_terms);
          if (!ccl_cli_print (summary))
            status = CCL_CLI_UNREADABLE;
          continue;
        }
      for (guint at = 0; at < problems->len; at++)
        ccl_cli_complain ("%s", (const char *) g_ptr_array_index (problems, at)); /* begins with the file and the line */
      status = CCL_CLI_UNREADABLE;
    }

  return status;
}
