/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-store-private.h"

#include "ccl-store-seal.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* SQLite's file format, section 1.3, "The Database Header": all numbers big-endian. */
#define HEADER_SIZE 100
#define HEADER_PAGE_SIZE 16
#define HEADER_WRITE_VERSION 18
#define HEADER_READ_VERSION 19
#define HEADER_CHANGE_COUNTER 24
#define HEADER_N_PAGES 28
#define HEADER_USER_VERSION 60
#define HEADER_APPLICATION_ID 68
#define HEADER_VERSION_VALID_FOR 92
static const char magic[16] = "SQLite format 3";

G_DEFINE_AUTOPTR_CLEANUP_FUNC (sqlite3, sqlite3_close_v2)

gboolean
ccl_store_fail_errno (int saved_errno, const char *doing, GError **error)
{
  CclStoreError code = CCL_STORE_ERROR_IO;

  switch (saved_errno)
    {
    case ENOENT:
    case ENOTDIR:
      code = CCL_STORE_ERROR_NOT_FOUND;
      break;
    case EACCES:
    case EPERM:
    case EROFS:
      code = CCL_STORE_ERROR_READ_ONLY;
      break;
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
      code = CCL_STORE_ERROR_FULL;
      break;
    default:
      break;
    }

  g_set_error (error, CCL_STORE_ERROR, code, "%s: %s", doing, g_strerror (saved_errno));
  return FALSE;
}

static guint32
read_number (const guint8 *header, int at)
{
  return (guint32) header[at] << 24 | (guint32) header[at + 1] << 16 |
         (guint32) header[at + 2] << 8 | header[at + 3];
}

static gboolean
refuse (CclStoreError code, const char *reason, GError **error)
{
  g_set_error_literal (error, CCL_STORE_ERROR, code, reason);
  return FALSE;
}

/* Whether the file ends before the pages that its header counts. While a journal lies beside it the
 * header may be that of a transaction that never ended, and says nothing. */
static gboolean
is_truncated (const guint8 *header, gint64 size, const char *path)
{
  g_autofree char *journal = g_strconcat (path, "-journal", NULL);
  const gint64 raw_page_size = header[HEADER_PAGE_SIZE] << 8 | header[HEADER_PAGE_SIZE + 1];
  const gint64 page_size = raw_page_size == 1 ? 65536 : raw_page_size;

  return read_number (header, HEADER_CHANGE_COUNTER) ==
           read_number (header, HEADER_VERSION_VALID_FOR) &&
         size < page_size * read_number (header, HEADER_N_PAGES) &&
         !g_file_test (journal, G_FILE_TEST_EXISTS);
}

static gboolean
check_header (const guint8 *header, gint64 size, const char *path, GError **error)
{
  if (size == 0)
    return refuse (CCL_STORE_ERROR_NOT_A_PROJECT, "the file is empty", error);
  if (memcmp (header, magic, sizeof magic) != 0) /* zero where the file is shorter */
    return refuse (CCL_STORE_ERROR_NOT_A_PROJECT, "the file is no project", error);
  if (size < HEADER_SIZE)
    return refuse (CCL_STORE_ERROR_CORRUPT, "the file is cut off", error);
  if (read_number (header, HEADER_APPLICATION_ID) != CCL_STORE_APPLICATION_ID)
    return refuse (CCL_STORE_ERROR_NOT_A_PROJECT, "the file is another program's", error);
  if (read_number (header, HEADER_USER_VERSION) > CCL_STORE_VERSION)
    return refuse (CCL_STORE_ERROR_TOO_NEW, "the file was made by a newer version", error);

  /* Version 2 there is a write-ahead log, which we never use: opening one would make files beside it. */
  if (read_number (header, HEADER_USER_VERSION) == 0 || header[HEADER_WRITE_VERSION] != 1 ||
      header[HEADER_READ_VERSION] != 1)
    return refuse (CCL_STORE_ERROR_CORRUPT, "the file's header is damaged", error);
  if (is_truncated (header, size, path))
    return refuse (CCL_STORE_ERROR_CORRUPT, "the file is cut off", error);

  return TRUE;
}

/* The header is read through SQLite's own handle: opening and closing the file a second time would
 * drop the POSIX locks that this process holds on it for another window. */
static gboolean
check_first_bytes (sqlite3 *db, const char *path, gint64 size, int *version, GError **error)
{
  sqlite3_file *file = NULL;
  guint8 header[HEADER_SIZE] = { 0 };
  int rc = sqlite3_file_control (db, "main", SQLITE_FCNTL_FILE_POINTER, &file);

  if (rc == SQLITE_OK)
    rc = file->pMethods->xRead (file, header, HEADER_SIZE, 0);
  if (rc != SQLITE_OK && rc != SQLITE_IOERR_SHORT_READ) /* then the rest is zero */
    return ccl_store_fail (db, rc, "reading the file", error);

  *version = (int) read_number (header, HEADER_USER_VERSION);
  return check_header (header, size, path, error);
}

gboolean
ccl_store_folder_is_writable (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);

  return access (folder, W_OK | X_OK) == 0;
}

sqlite3 *
ccl_store_open_file (const char *path, gboolean read_only, int *version, GError **error)
{
  const int flags = (read_only ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE) |
                    SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
  g_autoptr (sqlite3) db = NULL;
  struct stat info;
  int rc;

  /* SQLite would wait for ever on a pipe. */
  if (stat (path, &info) != 0)
    {
      ccl_store_fail_errno (errno, "opening the file", error);
      return NULL;
    }
  if (!S_ISREG (info.st_mode))
    {
      refuse (CCL_STORE_ERROR_NOT_A_PROJECT, "it is no file", error);
      return NULL;
    }

  /* Opening neither writes nor reads further than the header: also a foreign file stays untouched,
   * with what its own program has left beside it. */
  if ((rc = sqlite3_open_v2 (path, &db, flags, ccl_store_get_vfs ())) != SQLITE_OK)
    {
      ccl_store_fail (db, rc, "opening the file", error);
      return NULL;
    }
  ccl_store_harden (db);
  return check_first_bytes (db, path, info.st_size, version, error) ? g_steal_pointer (&db) : NULL;
}

gboolean
ccl_store_recognise (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (sqlite3) db = NULL;
  int version = 0;

  if (g_str_has_suffix (path, CCL_STORE_SUFFIX))
    return TRUE;
  db = ccl_store_open_file (path, TRUE, &version, &error);
  return db != NULL || g_error_matches (error, CCL_STORE_ERROR, CCL_STORE_ERROR_CORRUPT) ||
         g_error_matches (error, CCL_STORE_ERROR, CCL_STORE_ERROR_TOO_NEW);
}

gboolean
ccl_store_reserve_file (const char *path, GError **error)
{
  const int fd = open (path, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0666);

  if (fd < 0)
    return ccl_store_fail_errno (errno, "making the file", error);

  close (fd);
  return TRUE;
}

char *
ccl_store_make_temporary (const char *path, GError **error)
{
  g_autofree char *temporary = g_strconcat (path, ".XXXXXX", NULL);
  const int fd = g_mkstemp_full (temporary, O_RDWR | O_CLOEXEC, 0666);

  if (fd < 0)
    {
      ccl_store_fail_errno (errno, "making the file", error);
      return NULL;
    }

  close (fd);
  return g_steal_pointer (&temporary);
}

static void
sync_folder (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  const int fd = open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);

  if (fd < 0)
    return;
  fsync (fd); /* not every file system can; then there is nothing more to do */
  close (fd);
}

gboolean
ccl_store_replace_file (const char *temporary, const char *path, GError **error)
{
  g_autofree char *journal = g_strconcat (path, "-journal", NULL);

  /* A journal that a crash has left beside the replaced file would be played back into this one. */
  if (unlink (journal) != 0 && errno != ENOENT)
    return ccl_store_fail_errno (errno, "replacing the file", error);
  if (rename (temporary, path) != 0)
    return ccl_store_fail_errno (errno, "replacing the file", error);

  sync_folder (path);
  return TRUE;
}
