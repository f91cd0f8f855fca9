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
      g_autoptr (GError) error = NULL;

      if (ccl_lexicon_check_file (argv[i], &error))
        continue;
      ccl_cli_complain ("%s", error->message); /* begins with the file and the line */
      status = CCL_CLI_UNREADABLE;
    }

  return status;
}
