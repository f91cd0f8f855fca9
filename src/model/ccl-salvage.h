/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

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

CclSalvage *ccl_salvage_new (void);
void ccl_salvage_free (CclSalvage *salvage);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CclSalvage, ccl_salvage_free)

G_END_DECLS
