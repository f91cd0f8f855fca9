/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ccl-search.h"

#include <sqlite3.h>

G_BEGIN_DECLS

/**
 * CclSearchEntry:
 * @text: what is searched and shown
 * @about: what is searched beside it, and shown where only this matches
 *
 * One line of a kind's table. Its number puts the lines in order, and is the same however the index
 * came to be.
 */
typedef struct
{
  gint64 number;
  char *target;
  char *text;
  char *about;
} CclSearchEntry;

/* Returns: (transfer full) (element-type CclSearchEntry): what is to be found in a comparison of one
 * kind; the numbers differ. Pure. */
GPtrArray *ccl_search_list_entries (const CclComparison *comparison, CclFoundKind kind);

G_END_DECLS
