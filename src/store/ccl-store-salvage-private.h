/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ccl-store-pages.h"
#include "ccl-store-private.h"
#include "ccl-store-salvage.h"

G_BEGIN_DECLS

/* Which tables were read as a whole. */
typedef struct
{
  gboolean blocks;
  gboolean claims;
  gboolean present;
  gboolean decisions;
  gboolean history;
} CclSalvaged;

/* ccl-store-mend.c: looks at each article in a file that opens; reads again those whose text was lost,
 * drops what does not fit its checksum, and the history if it does not apply. */
gboolean ccl_salvage_mend (CclStore *store, const CclSalvaged *salvaged, CclSalvageReadFunc read,
                           gpointer user_data, CclSalvage *report, GError **error);

G_END_DECLS
