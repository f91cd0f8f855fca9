/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-store-private.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gunixmounts.h>
#include <string.h>
#include <unistd.h>

/* The lock of the one who writes: a byte just behind those that SQLite itself locks, which begin at
 * 0x40000000 and are 512. Locks there touch no content, however large the file. */
#define LOCK_BYTE (0x40000000 + 512)

/* Where a lock is known to this machine only, or to none, while others can write. NFS and SMB carry locks
 * to the server, unless they were mounted otherwise. */
static const char *const lockless[] = { "fuse.sshfs", "fuse.gvfsd-fuse", "fuse.rclone", "fuse.davfs2", "davfs",
                                        "fuse.s3fs", "fuse.curlftpfs", "fuse.google-drive-ocamlfuse",
                                        "fuse.onedriver", "fuse.jmtpfs", "fuse.ifuse" };
static const char *const lockless_options[] = { "nolock", "nobrl", "local_lock=all", "local_lock=posix" };

gboolean
ccl_store_keeps_locks (const char *file_system, const char *options)
{
  g_auto (GStrv) words = g_strsplit (options != NULL ? options : "", ",", -1);

  for (guint i = 0; i < G_N_ELEMENTS (lockless); i++)
    if (g_strcmp0 (file_system, lockless[i]) == 0)
      return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (lockless_options); i++)
    if (g_strv_contains ((const char *const *) words, lockless_options[i]))
      return FALSE;
  return TRUE;
}

static gboolean
check_mount (const char *path, GError **error)
{
  GUnixMountEntry *mount = g_unix_mount_for (path, NULL);
  gboolean good;

  if (mount == NULL)
    return TRUE; /* the lock itself will tell */
  good = ccl_store_keeps_locks (g_unix_mount_get_fs_type (mount), g_unix_mount_get_options (mount));
  if (!good)
    g_set_error (error, CCL_STORE_ERROR, CCL_STORE_ERROR_NO_LOCKS, "%s keeps no locks",
                 g_unix_mount_get_fs_type (mount));
  g_unix_mount_free (mount);
  return good;
}

int
ccl_store_lock_file (const char *path, GError **error)
{
  struct flock lock = { .l_type = F_WRLCK, .l_whence = SEEK_SET, .l_start = LOCK_BYTE, .l_len = 1 };
  int fd;

  if (!check_mount (path, error))
    return -1;
  fd = open (path, O_RDWR | O_CLOEXEC);
  if (fd < 0)
    {
      ccl_store_fail_errno (errno, "opening the file", error);
      return -1;
    }

  /* A lock of the open file, not of the process: a second window of ours is refused as well, and the
   * kernel lifts it however the program ends. */
  if (fcntl (fd, F_OFD_SETLK, &lock) == 0)
    return fd;

  if (errno == EAGAIN || errno == EACCES)
    g_set_error_literal (error, CCL_STORE_ERROR, CCL_STORE_ERROR_BUSY, "the file is open elsewhere");
  else if (errno == ENOLCK || errno == EOPNOTSUPP || errno == ENOSYS || errno == EINVAL)
    g_set_error (error, CCL_STORE_ERROR, CCL_STORE_ERROR_NO_LOCKS, "locking the file: %s",
                 g_strerror (errno));
  else
    ccl_store_fail_errno (errno, "locking the file", error);
  close (fd);
  return -1;
}

gboolean
ccl_store_is_open (const char *path)
{
  g_autoptr (GError) error = NULL;
  const int fd = ccl_store_lock_file (path, &error);

  if (fd >= 0)
    close (fd);
  return g_error_matches (error, CCL_STORE_ERROR, CCL_STORE_ERROR_BUSY);
}

gboolean
ccl_store_was_overwritten (CclStore *store)
{
  const gint64 before = store->data_version;
  g_auto (CclQuery) query = ccl_store_query (store, "PRAGMA data_version");

  if (ccl_query_next (&query))
    store->data_version = sqlite3_column_int64 (query.stmt, 0);
  return before != 0 && before != store->data_version;
}

gboolean
ccl_store_has_moved (CclStore *store)
{
  int moved = 0;

  return sqlite3_file_control (store->db, "main", SQLITE_FCNTL_HAS_MOVED, &moved) == SQLITE_OK && moved != 0;
}
