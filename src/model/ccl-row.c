/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-row.h"

G_DEFINE_BOXED_TYPE (CclRow, ccl_row, ccl_row_ref, ccl_row_unref)

CclRow *
ccl_row_new (void)
{
  CclRow *row = g_atomic_rc_box_new0 (CclRow);

  row->rule = "";
  row->decided_by = g_ptr_array_new ();
  row->claims = g_ptr_array_new_with_free_func ((GDestroyNotify) ccl_claim_unref);
  return row;
}

CclRow *
ccl_row_ref (CclRow *row)
{
  return g_atomic_rc_box_acquire (row);
}

static void
clear (CclRow *row)
{
  g_free (row->key);
  g_free (row->affected);
  g_free (row->place);
  g_free (row->reason);
  g_free (row->note);
  g_free (row->title);
  g_ptr_array_unref (row->decided_by);
  g_ptr_array_unref (row->claims);
}

void
ccl_row_unref (CclRow *row)
{
  g_atomic_rc_box_release_full (row, (GDestroyNotify) clear);
}

CclRow *
ccl_row_copy (const CclRow *row)
{
  CclRow *copy = g_atomic_rc_box_new0 (CclRow);

  *copy = *row;
  copy->key = g_strdup (row->key);
  copy->affected = g_strdup (row->affected);
  copy->place = g_strdup (row->place);
  copy->reason = g_strdup (row->reason);
  copy->note = g_strdup (row->note);
  copy->title = g_strdup (row->title);
  copy->decided_by = g_ptr_array_copy (row->decided_by, NULL, NULL);
  copy->claims = g_ptr_array_copy (row->claims, (GCopyFunc) (void (*) (void)) ccl_claim_ref, NULL);
  g_ptr_array_set_free_func (copy->claims, (GDestroyNotify) ccl_claim_unref);
  return copy;
}

static gboolean
same_claim (const CclClaim *a, const CclClaim *b)
{
  return a == b || (g_strcmp0 (a->key, b->key) == 0 && g_strcmp0 (a->note, b->note) == 0 &&
                    a->status == b->status && ccl_claim_same_content (a, b));
}

gboolean
ccl_row_equal (const CclRow *a, const CclRow *b)
{
  if (g_strcmp0 (a->key, b->key) != 0 || a->verdict != b->verdict || a->marks != b->marks ||
      a->hidden != b->hidden || g_strcmp0 (a->affected, b->affected) != 0 || a->event != b->event ||
      a->object != b->object || g_strcmp0 (a->title, b->title) != 0 || g_strcmp0 (a->note, b->note) != 0 ||
      g_strcmp0 (a->reason, b->reason) != 0 || a->claims->len != b->claims->len)
    return FALSE;

  for (guint i = 0; i < a->claims->len; i++)
    if (!same_claim (g_ptr_array_index (a->claims, i), g_ptr_array_index (b->claims, i)))
      return FALSE;

  return TRUE;
}
