/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Whether the first argument names a command, or asks for --help or --version. */
gboolean ccl_cli_handles (int argc, char **argv);

/* Runs the command; returns the exit status of the contract: 0, 1 or 2. */
int ccl_cli_run (int argc, char **argv);

G_END_DECLS
