/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-cli-private.h"

#include "ccl-recover.h"
#include "ccl-wording.h"

#include <glib/gi18n.h>

/* Nothing that is there is written over. */
static gboolean
is_new (const char *path)
{
  g_autofree char *name = NULL;

  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    return TRUE;
  name = g_filename_display_name (path);
  ccl_cli_complain (_ ("%s is there already"), name);
  return FALSE;
}

int
ccl_cli_salvage (int argc, char **argv)
{
  const GOptionEntry entries[] = { { NULL } };
  g_autoptr (CclSalvage) salvage = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *words = NULL, *text = NULL;

  if (!ccl_cli_parse (&argc, &argv, _ ("DAMAGED NEW"),
                      _ ("The damaged project is only read. What could not be saved is told."), entries))
    return CCL_CLI_USAGE;
  if (argc != 3)
    return ccl_cli_usage ("salvage", _ ("Name the damaged project and a new one"));
  if (!is_new (argv[2]))
    return CCL_CLI_USAGE;

  salvage = ccl_recover (argv[1], argv[2], &error);
  if (salvage == NULL)
    {
      g_autofree char *name = g_filename_display_name (argv[1]);

      ccl_cli_complain ("%s: %s", name, error->message);
      return CCL_CLI_UNREADABLE;
    }
  words = ccl_word_salvage (salvage);
  text = g_strconcat (words, "\n", NULL);
  return ccl_cli_print (text) ? CCL_CLI_OK : CCL_CLI_UNREADABLE;
}
