/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * CclBackup:
 * @made: seconds since 1970 UTC
 * @change_count: of the project when it was made, see ccl_store_get_change_count()
 *
 * A good state of a project, kept in the user's state directory: backups/ID/MADE-COUNT.counterclaim
 */
typedef struct
{
  char *path;
  gint64 made;
  guint32 change_count;
  goffset size;
} CclBackup;

void ccl_backup_free (CclBackup *backup);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CclBackup, ccl_backup_free)

/**
 * CclBackupLimits:
 * @n_newest: kept in any case
 * @n_hours: of which the last one of each hour is kept as well
 * @n_days: of which the last one of each day is
 * @max_bytes: of all projects together: the oldest go, but for the newest of each project
 */
typedef struct
{
  guint n_newest;
  guint n_hours;
  guint n_days;
  goffset max_bytes;
} CclBackupLimits;

extern const CclBackupLimits ccl_backup_usual_limits;

/* Returns: (transfer full) (element-type CclBackup): those of the project @id, newest first */
GPtrArray *ccl_backups_list (const char *id);

/* Returns: (transfer container) (element-type CclBackup): which of @backups, newest first, are to go */
GPtrArray *ccl_backups_choose (GPtrArray *backups, gint64 now, const CclBackupLimits *limits);

/**
 * ccl_backups_make:
 * @path: of the project, which may be open
 * @now: seconds since 1970 UTC
 *
 * Makes one unless the newest has the same @change_count, and deletes those beyond the limits. For a thread.
 */
gboolean ccl_backups_make (const char *path, const char *id, guint32 change_count, gint64 now,
                           const CclBackupLimits *limits, GError **error);

/* Copies a backup into a new draft, to be opened; the backup stays. Returns: (transfer full): its path */
char *ccl_backups_copy (const char *path, GError **error);

G_END_DECLS
