/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ccl-store.h"

G_BEGIN_DECLS

/**
 * CclSalvage:
 * @n_articles: saved
 * @n_reread: of these, whose text was read again from the bytes
 * @lost: (element-type utf8): ids of articles that are known to have been there and could not be saved
 * @without_bytes: (element-type utf8): files of articles whose bytes are damaged, but not their text
 * @n_decisions: saved
 * @decisions_missing: some of them may not have been
 * @n_steps: of undo and redo, saved
 * @history_missing: there was a history, and it could not be saved or does not apply any more
 * @removed_shown: articles that had been removed may be there again, since it could not be read which were
 * @n_pages, @n_damaged: of the file
 * @unchecked: the file is of a version that keeps no checksums: what was saved may have been changed
 *
 * What became of a damaged project.
 */
typedef struct
{
  guint n_articles;
  guint n_reread;
  GPtrArray *lost;
  GPtrArray *without_bytes;
  guint n_decisions;
  gboolean decisions_missing;
  guint n_steps;
  gboolean history_missing;
  gboolean removed_shown;
  guint n_pages;
  guint n_damaged;
  gboolean unchecked;
} CclSalvage;

void ccl_salvage_free (CclSalvage *salvage);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CclSalvage, ccl_salvage_free)

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
