/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-store-seal.h"

#include <string.h>

#define VFS_NAME "counterclaim"

#define HEADER_SIZE 100
#define HEADER_RESERVED 20
#define MAX_PAGE_SIZE 65536

/* Of our own, beyond SQLite's file controls: pages are to be sealed before the header is written. */
#define CONTROL_SEALED 0x43434C4D
static const char magic[16] = "SQLite format 3";

typedef struct
{
  sqlite3_file base;
  sqlite3_file *inner;
  guint8 *page;    /* room for one, as it is written; NULL but for a database itself */
  gboolean sealed; /* by the header that was read or written last */
} SealedFile;

guint64
ccl_store_compute_seal (const guint8 *page, gsize size, guint32 number)
{
  guint32 first = number, second = 1;

  for (gsize at = 0; at < size; at += 8)
    {
      guint32 words[2];

      memcpy (words, page + at, sizeof words);
      first += GUINT32_FROM_LE (words[0]) + second;
      second += GUINT32_FROM_LE (words[1]) + first;
    }
  return (guint64) first << 32 | second;
}

static guint64
read_seal (const guint8 *bytes)
{
  guint64 seal;

  memcpy (&seal, bytes, sizeof seal);
  return GUINT64_FROM_LE (seal);
}

gboolean
ccl_store_is_sealed (const guint8 *page, gsize size, guint32 number)
{
  return ccl_store_compute_seal (page, size - CCL_STORE_SEAL_SIZE, number) ==
         read_seal (page + size - CCL_STORE_SEAL_SIZE);
}

static sqlite3_file *
inner (sqlite3_file *file)
{
  return ((SealedFile *) file)->inner;
}

static void
note_header (SealedFile *self, const guint8 *data, int size, sqlite3_int64 at)
{
  if (at == 0 && size >= HEADER_SIZE)
    self->sealed = memcmp (data, magic, sizeof magic) == 0 &&
                   data[HEADER_RESERVED] == CCL_STORE_SEAL_SIZE;
}

/* SQLite reads and writes a database by whole pages; what is shorter is its header. */
static gboolean
is_page (const SealedFile *self, int size, sqlite3_int64 at)
{
  return self->page != NULL && self->sealed && size >= 512 && size <= MAX_PAGE_SIZE &&
         (size & (size - 1)) == 0 && at % size == 0;
}

static int
seal_read (sqlite3_file *file, void *data, int size, sqlite3_int64 at)
{
  SealedFile *self = (SealedFile *) file;
  const int rc = self->inner->pMethods->xRead (self->inner, data, size, at);

  if (rc != SQLITE_OK || self->page == NULL)
    return rc;
  note_header (self, data, size, at);
  return is_page (self, size, at) &&
             !ccl_store_is_sealed (data, (gsize) size, (guint32) (at / size) + 1)
           ? SQLITE_IOERR_DATA
           : SQLITE_OK;
}

static int
seal_write (sqlite3_file *file, const void *data, int size, sqlite3_int64 at)
{
  SealedFile *self = (SealedFile *) file;

  if (self->page != NULL)
    note_header (self, data, size, at);
  if (is_page (self, size, at))
    {
      const gsize length = (gsize) size - CCL_STORE_SEAL_SIZE;
      guint64 seal;

      memcpy (self->page, data, length);
      seal = GUINT64_TO_LE (
        ccl_store_compute_seal (self->page, length, (guint32) (at / size) + 1));
      memcpy (self->page + length, &seal, sizeof seal);
      data = self->page;
    }
  return self->inner->pMethods->xWrite (self->inner, data, size, at);
}

/* The rest is passed on ------------------------------------------------------------------------ */

static int
seal_close (sqlite3_file *file)
{
  SealedFile *self = (SealedFile *) file;

  g_clear_pointer (&self->page, g_free);
  return self->inner->pMethods->xClose (self->inner);
}

static int
seal_truncate (sqlite3_file *file, sqlite3_int64 size)
{
  return inner (file)->pMethods->xTruncate (inner (file), size);
}

static int
seal_sync (sqlite3_file *file, int flags)
{
  return inner (file)->pMethods->xSync (inner (file), flags);
}

static int
seal_file_size (sqlite3_file *file, sqlite3_int64 *size)
{
  return inner (file)->pMethods->xFileSize (inner (file), size);
}

static int
seal_lock (sqlite3_file *file, int level)
{
  return inner (file)->pMethods->xLock (inner (file), level);
}

static int
seal_unlock (sqlite3_file *file, int level)
{
  return inner (file)->pMethods->xUnlock (inner (file), level);
}

static int
seal_check_reserved_lock (sqlite3_file *file, int *held)
{
  return inner (file)->pMethods->xCheckReservedLock (inner (file), held);
}

static int
seal_file_control (sqlite3_file *file, int op, void *argument)
{
  if (op == CONTROL_SEALED)
    {
      ((SealedFile *) file)->sealed = TRUE;
      return SQLITE_OK;
    }
  return inner (file)->pMethods->xFileControl (inner (file), op, argument);
}

static int
seal_sector_size (sqlite3_file *file)
{
  return inner (file)->pMethods->xSectorSize (inner (file));
}

static int
seal_device_characteristics (sqlite3_file *file)
{
  return inner (file)->pMethods->xDeviceCharacteristics (inner (file));
}

/* Version 1: no shared memory, which only a write-ahead log needs, and no mapping, whose pages nobody
 * would check. */
static const sqlite3_io_methods methods = {
  .iVersion = 1,
  .xClose = seal_close,
  .xRead = seal_read,
  .xWrite = seal_write,
  .xTruncate = seal_truncate,
  .xSync = seal_sync,
  .xFileSize = seal_file_size,
  .xLock = seal_lock,
  .xUnlock = seal_unlock,
  .xCheckReservedLock = seal_check_reserved_lock,
  .xFileControl = seal_file_control,
  .xSectorSize = seal_sector_size,
  .xDeviceCharacteristics = seal_device_characteristics,
};

static int
seal_open (sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags, int *out_flags)
{
  sqlite3_vfs *below = vfs->pAppData;
  SealedFile *self = (SealedFile *) file;
  int rc;

  memset (self, 0, sizeof *self);
  self->inner = (sqlite3_file *) (self + 1);
  rc = below->xOpen (below, name, self->inner, flags, out_flags);
  if (self->inner->pMethods == NULL) /* then it is not closed */
    return rc;
  self->base.pMethods = &methods;
  if (flags & SQLITE_OPEN_MAIN_DB)
    self->page = g_malloc (MAX_PAGE_SIZE);
  return rc;
}

static gpointer
make_vfs (gpointer unused)
{
  sqlite3_vfs *below = NULL;
  sqlite3_vfs *vfs = g_new (sqlite3_vfs, 1);

  sqlite3_initialize ();
  below = sqlite3_vfs_find (NULL);
  *vfs = *below; /* its other methods do not look at what they are called with */
  vfs->iVersion = MIN (below->iVersion, 3);
  vfs->szOsFile = (int) sizeof (SealedFile) + below->szOsFile;
  vfs->zName = VFS_NAME;
  vfs->pNext = NULL;
  vfs->pAppData = below;
  vfs->xOpen = seal_open;
  sqlite3_vfs_register (vfs, 0);
  return vfs;
}

const char *
ccl_store_get_vfs (void)
{
  static GOnce once = G_ONCE_INIT;

  g_once (&once, make_vfs, NULL);
  return VFS_NAME;
}

int
ccl_store_reserve_seals (sqlite3 *db)
{
  int size = CCL_STORE_SEAL_SIZE;
  const int rc = sqlite3_file_control (db, "main", SQLITE_FCNTL_RESERVE_BYTES, &size);

  return rc == SQLITE_OK ? sqlite3_file_control (db, "main", CONTROL_SEALED, NULL) : rc;
}

gboolean
ccl_store_has_seals (sqlite3 *db)
{
  int size = -1; /* asks */

  return sqlite3_file_control (db, "main", SQLITE_FCNTL_RESERVE_BYTES, &size) == SQLITE_OK &&
         size == CCL_STORE_SEAL_SIZE;
}
