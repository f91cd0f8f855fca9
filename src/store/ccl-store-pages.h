/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CclPages:
 *
 * The pages of a damaged file of SQLite, read without SQLite, which gives up on the first that is
 * damaged ("Database File Format", https://www.sqlite.org/fileformat2.html, public domain). Nothing is
 * written, and nothing that the file says is carried out.
 */
typedef struct _CclPages CclPages;

typedef enum
{
  CCL_VALUE_NULL,
  CCL_VALUE_INTEGER,
  CCL_VALUE_REAL,
  CCL_VALUE_TEXT, /* whatever bytes were written as one */
  CCL_VALUE_BLOB,
} CclValueKind;

typedef struct
{
  CclValueKind kind;
  gint64 integer;
  double real;
  const guint8 *data; /* borrowed from the record */
  gsize size;
} CclValue;

#define CCL_RECORD_MAX_VALUES 64

/* @is_row: of a table with row ids, @row_id its own; else of one without. */
typedef struct
{
  gboolean is_row;
  gint64 row_id;
  guint n_values;
  CclValue values[CCL_RECORD_MAX_VALUES];
} CclRecord;

typedef void (*CclRecordFunc) (const CclRecord *record, gpointer user_data);

/* @error: domain G_FILE_ERROR */
CclPages *ccl_pages_open (const char *path, GError **error);
void ccl_pages_free (CclPages *pages);

guint ccl_pages_count (const CclPages *pages);
guint ccl_pages_count_damaged (const CclPages *pages);

/* Whether damage to a page shows: the file keeps seals. */
gboolean ccl_pages_are_sealed (const CclPages *pages);

/* Whether the first page, which tells of the others, is as it was; what it says of the content. */
gboolean ccl_pages_has_first (const CclPages *pages);
int ccl_pages_get_version (const CclPages *pages);
guint32 ccl_pages_get_application (const CclPages *pages);

/* Calls @func for each record of the tree whose first page is @root, in no order.
 * Returns: FALSE if there are pages or records in it that could not be read */
gboolean ccl_pages_foreach (CclPages *pages, guint32 root, CclRecordFunc func, gpointer user_data);

/* Leaves the free pages aside, which hold what was deleted. Returns: whether all of them are known */
gboolean ccl_pages_mark_free (CclPages *pages);

/* Calls @func for each record of the pages that nothing has led to so far. */
void ccl_pages_foreach_stray (CclPages *pages, CclRecordFunc func, gpointer user_data);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CclPages, ccl_pages_free)

G_END_DECLS
