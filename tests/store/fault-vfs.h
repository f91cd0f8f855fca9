/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* A shim below the store, through which SQLite reaches the disk; it fails when told to. It never waits
 * for the disk, so that a test can go through all of an edit's accesses. */
typedef enum
{
  FAULT_READ,
  FAULT_WRITE, /* half of it is written */
  FAULT_FULL,  /* no room to write */
  FAULT_SYNC,
  FAULT_TRUNCATE,
  FAULT_DELETE,
  FAULT_OPEN,
  FAULT_SIZE,
  FAULT_LOCK,
  FAULT_ACCESS,
  N_FAULTS
} Fault;

/* Before the store is used for the first time. */
void fault_vfs_install (void);

/* The @nth access of that kind from now on fails, counted from 1; with @lasting all later ones too. */
void fault_vfs_arm (Fault kind, guint nth, gboolean lasting);

/* Returns: how many have failed since it was armed */
guint fault_vfs_disarm (void);

const char *fault_word (Fault kind);
