/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define CCL_TYPE_BACKUP_DIALOG (ccl_backup_dialog_get_type ())

/**
 * CclBackupDialog:
 *
 * Lists the backups of a comparison by their dates. Signals: "chosen" (char *path) — a copy of the one at
 * @path is to be opened; the dialog closes.
 */
G_DECLARE_FINAL_TYPE (CclBackupDialog, ccl_backup_dialog, CCL, BACKUP_DIALOG, AdwWindow)

/* @backups: (element-type CclBackup): newest first */
GtkWidget *ccl_backup_dialog_new (GtkWindow *parent, GPtrArray *backups);

G_END_DECLS
