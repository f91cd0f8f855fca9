/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fault-vfs.h"

#include <sqlite3.h>
#include <string.h>

static sqlite3_vfs *real;
static sqlite3_vfs shim;

static struct
{
  gboolean armed;
  Fault kind;
  guint n_left; /* accesses that still pass */
  gboolean lasting;
  guint n_failed;
} plan;

static const struct
{
  const char *word;
  int rc;
} faults[N_FAULTS] = {
  [FAULT_READ] = { "read", SQLITE_IOERR_READ },
  [FAULT_WRITE] = { "write", SQLITE_IOERR_WRITE },
  [FAULT_FULL] = { "full", SQLITE_FULL },
  [FAULT_SYNC] = { "sync", SQLITE_IOERR_FSYNC },
  [FAULT_TRUNCATE] = { "truncate", SQLITE_IOERR_TRUNCATE },
  [FAULT_DELETE] = { "delete", SQLITE_IOERR_DELETE },
  [FAULT_OPEN] = { "open", SQLITE_CANTOPEN },
  [FAULT_SIZE] = { "size", SQLITE_IOERR_FSTAT },
  [FAULT_LOCK] = { "lock", SQLITE_IOERR_LOCK },
  [FAULT_ACCESS] = { "access", SQLITE_IOERR_ACCESS },
};

const char *
fault_word (Fault kind)
{
  return faults[kind].word;
}

void
fault_vfs_arm (Fault kind, guint nth, gboolean lasting)
{
  plan.armed = TRUE;
  plan.kind = kind;
  plan.n_left = nth - 1;
  plan.lasting = lasting;
  plan.n_failed = 0;
}

guint
fault_vfs_disarm (void)
{
  plan.armed = FALSE;
  return plan.n_failed;
}

/* Returns: SQLITE_OK if this access is to pass */
static int
pass (Fault kind)
{
  if (!plan.armed || plan.kind != kind)
    return SQLITE_OK;
  if (plan.n_left > 0)
    {
      plan.n_left--;
      return SQLITE_OK;
    }
  if (plan.n_failed > 0 && !plan.lasting)
    return SQLITE_OK;
  plan.n_failed++;
  return faults[kind].rc;
}

typedef struct
{
  sqlite3_file base;
  sqlite3_file *inner;
} ShimFile;

static sqlite3_file *
inner (sqlite3_file *file)
{
  return ((ShimFile *) file)->inner;
}

static int
shim_close (sqlite3_file *file)
{
  return inner (file)->pMethods->xClose (inner (file));
}

static int
shim_read (sqlite3_file *file, void *data, int size, sqlite3_int64 at)
{
  const int rc = pass (FAULT_READ);

  return rc != SQLITE_OK ? rc : inner (file)->pMethods->xRead (inner (file), data, size, at);
}

static int
shim_write (sqlite3_file *file, const void *data, int size, sqlite3_int64 at)
{
  int rc = pass (FAULT_FULL);

  if (rc != SQLITE_OK)
    return rc;
  rc = pass (FAULT_WRITE);
  if (rc != SQLITE_OK)
    {
      inner (file)->pMethods->xWrite (inner (file), data, size / 2, at);
      return rc;
    }
  return inner (file)->pMethods->xWrite (inner (file), data, size, at);
}

static int
shim_truncate (sqlite3_file *file, sqlite3_int64 size)
{
  const int rc = pass (FAULT_TRUNCATE);

  return rc != SQLITE_OK ? rc : inner (file)->pMethods->xTruncate (inner (file), size);
}

static int
shim_sync (sqlite3_file *file, int flags)
{
  return pass (FAULT_SYNC);
}

static int
shim_file_size (sqlite3_file *file, sqlite3_int64 *size)
{
  const int rc = pass (FAULT_SIZE);

  return rc != SQLITE_OK ? rc : inner (file)->pMethods->xFileSize (inner (file), size);
}

static int
shim_lock (sqlite3_file *file, int level)
{
  const int rc = pass (FAULT_LOCK);

  return rc != SQLITE_OK ? rc : inner (file)->pMethods->xLock (inner (file), level);
}

static int
shim_unlock (sqlite3_file *file, int level)
{
  return inner (file)->pMethods->xUnlock (inner (file), level);
}

static int
shim_check_reserved_lock (sqlite3_file *file, int *held)
{
  return inner (file)->pMethods->xCheckReservedLock (inner (file), held);
}

static int
shim_file_control (sqlite3_file *file, int op, void *argument)
{
  return inner (file)->pMethods->xFileControl (inner (file), op, argument);
}

static int
shim_sector_size (sqlite3_file *file)
{
  return inner (file)->pMethods->xSectorSize (inner (file));
}

static int
shim_device_characteristics (sqlite3_file *file)
{
  return inner (file)->pMethods->xDeviceCharacteristics (inner (file));
}

static const sqlite3_io_methods methods = {
  .iVersion = 1,
  .xClose = shim_close,
  .xRead = shim_read,
  .xWrite = shim_write,
  .xTruncate = shim_truncate,
  .xSync = shim_sync,
  .xFileSize = shim_file_size,
  .xLock = shim_lock,
  .xUnlock = shim_unlock,
  .xCheckReservedLock = shim_check_reserved_lock,
  .xFileControl = shim_file_control,
  .xSectorSize = shim_sector_size,
  .xDeviceCharacteristics = shim_device_characteristics,
};

static int
shim_open (sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags, int *out_flags)
{
  ShimFile *self = (ShimFile *) file;
  int rc = pass (FAULT_OPEN);

  memset (self, 0, sizeof *self);
  if (rc != SQLITE_OK)
    return rc;
  self->inner = (sqlite3_file *) (self + 1);
  rc = real->xOpen (real, name, self->inner, flags, out_flags);
  if (self->inner->pMethods != NULL)
    self->base.pMethods = &methods;
  return rc;
}

static int
shim_delete (sqlite3_vfs *vfs, const char *name, int sync_folder)
{
  const int rc = pass (FAULT_DELETE);

  return rc != SQLITE_OK ? rc : real->xDelete (real, name, 0);
}

static int
shim_access (sqlite3_vfs *vfs, const char *name, int flags, int *result)
{
  const int rc = pass (FAULT_ACCESS);

  return rc != SQLITE_OK ? rc : real->xAccess (real, name, flags, result);
}

void
fault_vfs_install (void)
{
  real = sqlite3_vfs_find (NULL);
  shim = *real;
  shim.iVersion = MIN (real->iVersion, 3);
  shim.szOsFile = (int) sizeof (ShimFile) + real->szOsFile;
  shim.zName = "faults";
  shim.pNext = NULL;
  shim.xOpen = shim_open;
  shim.xDelete = shim_delete;
  shim.xAccess = shim_access;
  sqlite3_vfs_register (&shim, 1);
}
