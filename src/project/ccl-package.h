/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ccl-lexicon.h"
#include "ccl-store.h"

G_BEGIN_DECLS

typedef enum
{
  CCL_PACKAGE_FULL,     /* originals and texts */
  CCL_PACKAGE_EXCERPTS, /* of each article only the sentences that carry claims, its address and checksum */
} CclPackage;

/**
 * ccl_package_write:
 * @path: what is there is replaced
 *
 * Writes a project to be given away: what the comparison is made of, without history and without the
 * articles that were removed. It opens like any other.
 */
gboolean ccl_package_write (CclStore *store, const char *path, CclPackage package,
                            const CclLexicon *lexicon, GError **error);

G_END_DECLS
