/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CclFoldedSet:
 *
 * A set of the folded words of one document. Of these equal ones are kept once (see CclToken), so that the pointer tells.
 */
typedef struct
{
  const char **slots; /* NULL where free; open addressing with linear probing */
  guint mask;
  guint n;
} CclFoldedSet;

void ccl_folded_set_add (CclFoldedSet *set, const char *folded);
gboolean ccl_folded_set_contains (const CclFoldedSet *set, const char *folded);
void ccl_folded_set_clear (CclFoldedSet *set);

G_END_DECLS
