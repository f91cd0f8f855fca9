/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-store-pages.h"

#include "ccl-store-seal.h"

#include <string.h>

#define USUAL_PAGE_SIZE 4096
#define HEADER_SIZE 100
#define MAX_DEPTH 20 /* of a tree; SQLite's own limit */

enum
{
  INTERIOR_INDEX = 2,
  INTERIOR_TABLE = 5,
  LEAF_INDEX = 10,
  LEAF_TABLE = 13,
};

struct _CclPages
{
  guint8 *data;
  gsize size;
  guint page_size;
  guint usable; /* of a page, without what is reserved */
  guint n_pages;
  guint n_damaged;
  gboolean sealed;
  guint8 *good; /* 1 for each page that is as it was; from 0 */
  guint8 *seen; /* 1 for each that a tree, or the list of free pages, has led to */
};

static guint32
read_be (const guint8 *at, guint n_bytes)
{
  guint32 number = 0;

  for (guint i = 0; i < n_bytes; i++)
    number = number << 8 | at[i];
  return number;
}

/* Returns: how many bytes it takes; 0 if it does not end before @end */
static guint
read_varint (const guint8 *at, const guint8 *end, guint64 *number)
{
  *number = 0;
  for (guint i = 0; i < 9 && at + i < end; i++)
    {
      if (i == 8)
        {
          *number = *number << 8 | at[i];
          return 9;
        }
      *number = *number << 7 | (at[i] & 0x7f);
      if ((at[i] & 0x80) == 0)
        return i + 1;
    }
  return 0;
}

/* Opening ------------------------------------------------------------------------------------- */

static gboolean
is_page_size (guint size)
{
  return size >= 512 && size <= 65536 && (size & (size - 1)) == 0;
}

static guint
count_sealed (const CclPages *self)
{
  guint n_sealed = 0;

  for (guint i = 0; i < self->n_pages; i++)
    n_sealed += ccl_store_is_sealed (self->data + (gsize) i * self->page_size, self->page_size, i + 1);
  return n_sealed;
}

/* The header cannot be relied on; what it would say of them shows in the pages. */
static void
find_layout (CclPages *self)
{
  const gboolean has_header = self->size >= HEADER_SIZE && memcmp (self->data, "SQLite format 3", 16) == 0;
  const guint raw_size = has_header ? read_be (self->data + 16, 2) : 0;
  const guint reserved = has_header ? self->data[20] : 0;

  self->page_size = raw_size == 1 ? 65536 : raw_size;
  if (!is_page_size (self->page_size))
    self->page_size = USUAL_PAGE_SIZE;
  self->n_pages = (guint) MIN (self->size / self->page_size, G_MAXUINT / 2);
  if (count_sealed (self) * 2 < self->n_pages && self->page_size != USUAL_PAGE_SIZE)
    {
      self->page_size = USUAL_PAGE_SIZE;
      self->n_pages = (guint) MIN (self->size / self->page_size, G_MAXUINT / 2);
    }
  self->sealed = reserved == CCL_STORE_SEAL_SIZE || count_sealed (self) * 2 > self->n_pages;
  self->usable = self->page_size - (self->sealed ? CCL_STORE_SEAL_SIZE : 0);
}

CclPages *
ccl_pages_open (const char *path, GError **error)
{
  g_autoptr (CclPages) self = g_new0 (CclPages, 1);

  if (!g_file_get_contents (path, (char **) &self->data, &self->size, error))
    return NULL;

  find_layout (self);
  self->good = g_malloc0 (self->n_pages + 1);
  self->seen = g_malloc0 (self->n_pages + 1);
  for (guint i = 0; i < self->n_pages; i++)
    {
      self->good[i] = !self->sealed || ccl_store_is_sealed (self->data + (gsize) i * self->page_size,
                                                            self->page_size, i + 1);
      self->n_damaged += !self->good[i];
    }
  return g_steal_pointer (&self);
}

void
ccl_pages_free (CclPages *self)
{
  if (self == NULL)
    return;
  g_free (self->data);
  g_free (self->good);
  g_free (self->seen);
  g_free (self);
}

guint
ccl_pages_count (const CclPages *self)
{
  return self->n_pages;
}

guint
ccl_pages_count_damaged (const CclPages *self)
{
  return self->n_damaged;
}

gboolean
ccl_pages_are_sealed (const CclPages *self)
{
  return self->sealed;
}

gboolean
ccl_pages_has_first (const CclPages *self)
{
  return self->n_pages > 0 && self->good[0] && memcmp (self->data, "SQLite format 3", 16) == 0;
}

int
ccl_pages_get_version (const CclPages *self)
{
  return self->size >= HEADER_SIZE ? (int) read_be (self->data + 60, 4) : 0;
}

guint32
ccl_pages_get_application (const CclPages *self)
{
  return self->size >= HEADER_SIZE ? read_be (self->data + 68, 4) : 0;
}

/* Returns: (nullable): a page that is good and has not been asked for yet, marked as asked for */
static const guint8 *
take_page (CclPages *self, guint32 number)
{
  if (number == 0 || number > self->n_pages || self->seen[number - 1])
    return NULL;
  self->seen[number - 1] = 1;
  return self->good[number - 1] ? self->data + (gsize) (number - 1) * self->page_size : NULL;
}

/* Records ------------------------------------------------------------------------------------- */

static gboolean
read_value (guint64 type, const guint8 **at, const guint8 *end, CclValue *value)
{
  static const guint sizes[] = { 0, 1, 2, 3, 4, 6, 8, 8, 0, 0 };
  const guint64 size = type >= 12 ? (type - 12) / 2 : type < 10 ? sizes[type] : G_MAXUINT64;

  *value = (CclValue){ .kind = CCL_VALUE_NULL };
  if (size > (guint64) (end - *at)) /* types 10 and 11 too, which SQLite does not write */
    return FALSE;
  if (type >= 12)
    {
      value->kind = type % 2 == 0 ? CCL_VALUE_BLOB : CCL_VALUE_TEXT;
      value->data = *at;
      value->size = (gsize) size;
    }
  else if (type == 7)
    {
      const guint64 bits = (guint64) read_be (*at, 4) << 32 | read_be (*at + 4, 4);

      value->kind = CCL_VALUE_REAL;
      memcpy (&value->real, &bits, sizeof value->real);
    }
  else if (type > 0)
    {
      guint64 bits = type == 9;

      value->kind = CCL_VALUE_INTEGER;
      if (size > 0)
        bits = (*at)[0] & 0x80 ? G_MAXUINT64 : 0;
      for (guint i = 0; i < size; i++)
        bits = bits << 8 | (*at)[i];
      value->integer = (gint64) bits;
    }
  *at += size;
  return TRUE;
}

static gboolean
read_record (const guint8 *payload, gsize size, CclRecord *record)
{
  const guint8 *end = payload + size, *types = payload, *at;
  guint64 header_size, type;
  guint length = read_varint (payload, end, &header_size);

  if (length == 0 || header_size < length || header_size > size)
    return FALSE;
  types += length;
  at = payload + header_size;
  for (record->n_values = 0; types < payload + header_size; record->n_values++)
    {
      length = read_varint (types, payload + header_size, &type);
      if (length == 0 || record->n_values == CCL_RECORD_MAX_VALUES ||
          !read_value (type, &at, end, &record->values[record->n_values]))
        return FALSE;
      types += length;
    }
  return TRUE;
}

/* How much of a payload lies in the page itself ("Cell Payload Overflow Pages"). */
static guint64
get_local_size (const CclPages *self, gboolean is_row, guint64 size)
{
  const guint64 usable = self->usable;
  const guint64 most = is_row ? usable - 35 : (usable - 12) * 64 / 255 - 23;
  const guint64 least = (usable - 12) * 32 / 255 - 23;
  guint64 local;

  if (size <= most)
    return size;
  local = least + (size - least) % (usable - 4);
  return local <= most ? local : least;
}

/* Returns: (nullable): the payload with what lies in other pages */
static GByteArray *
collect_payload (CclPages *self, const guint8 *at, const guint8 *end, gboolean is_row, guint64 size)
{
  const guint64 local = get_local_size (self, is_row, size);
  g_autoptr (GByteArray) payload = g_byte_array_new ();
  guint32 next = 0;

  if (size > self->size || local + (local < size ? 4 : 0) > (guint64) (end - at))
    return NULL;
  g_byte_array_append (payload, at, (guint) local);
  if (local < size)
    next = read_be (at + local, 4);
  while (payload->len < size)
    {
      const guint8 *page = take_page (self, next);

      if (page == NULL)
        return NULL;
      g_byte_array_append (payload, page + 4, (guint) MIN (size - payload->len, self->usable - 4));
      next = read_be (page, 4);
    }
  return g_steal_pointer (&payload);
}

static gboolean
read_cell (CclPages *self, const guint8 *at, const guint8 *end, gboolean is_row, CclRecordFunc func,
           gpointer user_data)
{
  g_autoptr (GByteArray) payload = NULL;
  CclRecord record = { .is_row = is_row };
  guint64 size, row_id = 0;
  guint length = read_varint (at, end, &size);

  if (length == 0)
    return FALSE;
  at += length;
  if (is_row)
    {
      length = read_varint (at, end, &row_id);
      if (length == 0)
        return FALSE;
      at += length;
    }
  record.row_id = (gint64) row_id;
  payload = collect_payload (self, at, end, is_row, size);
  if (payload == NULL || !read_record (payload->data, payload->len, &record))
    return FALSE;
  func (&record, user_data);
  return TRUE;
}

/* Trees --------------------------------------------------------------------------------------- */

static gboolean walk (CclPages *self, guint32 number, guint depth, CclRecordFunc func,
                      gpointer user_data);

/* @depth: 0 does not go on to the pages below */
static gboolean
read_page (CclPages *self, const guint8 *page, gboolean is_first, guint depth, CclRecordFunc func,
           gpointer user_data)
{
  const guint8 *header = page + (is_first ? HEADER_SIZE : 0), *end = page + self->usable;
  const guint8 kind = header[0];
  const gboolean interior = kind == INTERIOR_INDEX || kind == INTERIOR_TABLE;
  const guint n_cells = read_be (header + 3, 2), header_size = interior ? 12 : 8;
  gboolean whole = TRUE;

  if ((!interior && kind != LEAF_INDEX && kind != LEAF_TABLE) ||
      header + header_size + n_cells * 2 > end)
    return FALSE;
  for (guint i = 0; i < n_cells; i++)
    {
      const guint8 *cell = page + read_be (header + header_size + i * 2, 2);

      if (cell < header + header_size + n_cells * 2 || cell + 4 > end)
        {
          whole = FALSE;
          continue;
        }
      if (interior && depth > 0)
        whole = walk (self, read_be (cell, 4), depth - 1, func, user_data) && whole;
      if (kind != INTERIOR_TABLE) /* that has no records */
        whole = read_cell (self, cell + (interior ? 4 : 0), end, kind == LEAF_TABLE, func, user_data) &&
                whole;
    }
  if (interior && depth > 0)
    whole = walk (self, read_be (header + 8, 4), depth - 1, func, user_data) && whole;
  return whole;
}

static gboolean
walk (CclPages *self, guint32 number, guint depth, CclRecordFunc func, gpointer user_data)
{
  const guint8 *page = take_page (self, number);

  return page != NULL && depth > 0 && read_page (self, page, number == 1, depth, func, user_data);
}

gboolean
ccl_pages_foreach (CclPages *self, guint32 root, CclRecordFunc func, gpointer user_data)
{
  return walk (self, root, MAX_DEPTH, func, user_data);
}

gboolean
ccl_pages_mark_free (CclPages *self)
{
  guint32 next;

  if (!ccl_pages_has_first (self))
    return FALSE;
  for (next = read_be (self->data + 32, 4); next != 0;)
    {
      const guint8 *trunk = take_page (self, next);
      guint n_leaves;

      if (trunk == NULL)
        return FALSE;
      n_leaves = read_be (trunk + 4, 4);
      if (n_leaves > self->usable / 4 - 2)
        return FALSE;
      for (guint i = 0; i < n_leaves; i++)
        take_page (self, read_be (trunk + 8 + i * 4, 4));
      next = read_be (trunk, 4);
    }
  return TRUE;
}

void
ccl_pages_foreach_stray (CclPages *self, CclRecordFunc func, gpointer user_data)
{
  /* A page with the rest of a long value begins with another's number, which never looks like a tree's. */
  for (guint i = 0; i < self->n_pages; i++)
    if (!self->seen[i] && self->good[i])
      read_page (self, self->data + (gsize) i * self->page_size, i == 0, 0, func, user_data);
}
