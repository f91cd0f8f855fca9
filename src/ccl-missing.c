/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

/* Weak stand-ins for the entry points of layers that are still to come, so that the program links;
 * this file goes away with the last of them. */

#include <glib.h>

#define MISSING(name)                                                                              \
  void *name (void);                                                                               \
  __attribute__ ((weak)) void *name (void) { g_error (#name " is still to come"); }

MISSING (ccl_export_claims_csv)
MISSING (ccl_export_claims_table)
MISSING (ccl_export_csv)
MISSING (ccl_export_table)
