/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ccl-salvage.h"
#include "ccl-store.h"

G_BEGIN_DECLS

/* Reads the text of an article again. Returns: (transfer full) (nullable) */
typedef CclArticle *(*CclSalvageReadFunc) (const char *file, GBytes *bytes, gpointer user_data);

/**
 * ccl_store_salvage:
 * @path: a damaged project; is only read
 * @new_path: another file, replaced if it is there
 * @read: (nullable): for articles of which only the bytes are left
 *
 * Saves what can be read of a project into a new one: articles, by their bytes first, then decisions,
 * then the history if it still applies. Claims are left to be derived again.
 *
 * Returns: (transfer full): what was saved; %NULL with an error if nothing could be written or the file
 *   was no project
 */
CclSalvage *ccl_store_salvage (const char *path, const char *new_path, CclSalvageReadFunc read,
                               gpointer user_data, GError **error);

G_END_DECLS
