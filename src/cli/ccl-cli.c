/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-cli.h"

gboolean ccl_cli_handles (int argc, char **argv) { return TRUE; }
int ccl_cli_run (int argc, char **argv) { return 2; }
