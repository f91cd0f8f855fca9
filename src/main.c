/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-cli.h"
#ifdef CCL_WITH_GUI
#include "ccl-application.h"
#endif

#include <libintl.h>
#include <locale.h>

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, CCL_LOCALE_DIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  if (ccl_cli_handles (argc, argv))
    return ccl_cli_run (argc, argv);

#ifdef CCL_WITH_GUI
  g_autoptr (CclApplication) application = ccl_application_new ();

  return g_application_run (G_APPLICATION (application), argc, argv);
#else
  return ccl_cli_run (argc, argv);
#endif
}
