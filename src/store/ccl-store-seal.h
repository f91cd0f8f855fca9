/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <sqlite3.h>

G_BEGIN_DECLS

/* Bits flip on disks and in transit. So that a flipped one never becomes another figure, each page of a
 * project ends in a checksum over the rest, in bytes that SQLite leaves alone ("reserved" in its file
 * format, section 1.3.4). A shim between SQLite and the file system writes and checks them; what does
 * not fit is SQLITE_IOERR_DATA. */

/* Bytes at the end of each page. */
#define CCL_STORE_SEAL_SIZE 8

/**
 * ccl_store_compute_seal:
 * @page: without its seal
 * @size: of it, a multiple of 8
 * @number: the page's, from 1: a page in another's place does not fit either
 *
 * Two running sums over the 32-bit little-endian words, as in Fletcher's checksum (J. G. Fletcher, "An
 * Arithmetic Checksum for Serial Transmissions", 1982); README.md has it in full.
 */
guint64 ccl_store_compute_seal (const guint8 *page, gsize size, guint32 number);

/* Whether a whole page, @size with its seal, is as it was written. */
gboolean ccl_store_is_sealed (const guint8 *page, gsize size, guint32 number);

/* Returns: (transfer none): the name under which SQLite knows the shim, for sqlite3_open_v2() */
const char *ccl_store_get_vfs (void);

/* Has a file that is still empty keep seals. Returns: SQLite's result code */
int ccl_store_reserve_seals (sqlite3 *db);

/* Whether a file that has been read from keeps them. */
gboolean ccl_store_has_seals (sqlite3 *db);

G_END_DECLS
