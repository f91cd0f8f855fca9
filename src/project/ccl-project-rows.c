/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-project-private.h"

/* The rows in the file, for those who read it without this program. They are written behind the
 * edits, a few at a time while nothing else is to be done, and only those that have changed. */

/* After an edit, others often follow at once. */
#define DELAY_MS 500

/* Some milliseconds of work. */
#define N_ROWS_AT_ONCE 200

/* What decides, beside its claims, on the side under which a row's claims are written. */
static char *
describe_sides (const CclComparison *comparison)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < comparison->sides->len; i++)
    {
      const CclSide *side = g_ptr_array_index (comparison->sides, i);

      g_string_append_printf (text, "%s\x1f", side->name);
      for (guint j = 0; j < side->parties->len; j++)
        g_string_append_printf (text, "%s\x1f", (char *) g_ptr_array_index (side->parties, j));
      g_string_append_c (text, '\n');
    }
  for (guint i = 0; i < comparison->articles->len; i++)
    {
      const CclArticle *article = g_ptr_array_index (comparison->articles, i);
      const char *party = ccl_comparison_get_outlet_side (comparison, article->id);

      if (party != NULL)
        g_string_append_printf (text, "%s\x1f%s\n", article->id, party);
    }
  return g_string_free (text, FALSE);
}

/* The same words in the file, if all sides are the same. */
static gboolean
is_written (const CclRow *old, const CclRow *row)
{
  return old != NULL && ccl_row_equal (old, row) && g_strcmp0 (old->rule, row->rule) == 0 &&
         old->ratio == row->ratio && old->difference == row->difference &&
         g_strcmp0 (old->place, row->place) == 0 && old->cumulative == row->cumulative;
}

/* Takes the rows as written that the file has already. */
static void
take_as_written (CclProject *self)
{
  for (guint i = 0; i < self->comparison->rows->len; i++)
    {
      CclRow *row = g_ptr_array_index (self->comparison->rows, i);

      g_hash_table_insert (self->written, g_strdup (row->key), ccl_row_ref (row));
    }
  self->written_sides = describe_sides (self->comparison);
}

/* Returns: (transfer container) (element-type utf8): keys of rows in the file that are none any more */
static GPtrArray *
list_gone (CclProject *self)
{
  GPtrArray *gone = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GHashTable) keys = g_hash_table_new (g_str_hash, g_str_equal);
  GHashTableIter iter;
  gpointer key;

  for (guint i = 0; i < self->comparison->rows->len; i++)
    g_hash_table_add (keys, ((CclRow *) g_ptr_array_index (self->comparison->rows, i))->key);
  g_hash_table_iter_init (&iter, self->written);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    if (!g_hash_table_contains (keys, key))
      g_ptr_array_add (gone, g_strdup (key));
  return gone;
}

/* Returns: (transfer container) (element-type CclRow): at most @n_most of those that are to be written */
static GPtrArray *
list_changed (CclProject *self, guint n_most)
{
  GPtrArray *changed = g_ptr_array_new ();

  for (guint i = 0; i < self->comparison->rows->len && changed->len < n_most; i++)
    {
      CclRow *row = g_ptr_array_index (self->comparison->rows, i);

      if (!is_written (g_hash_table_lookup (self->written, row->key), row))
        g_ptr_array_add (changed, row);
    }
  return changed;
}

/* Returns: whether something is left to be written */
static gboolean
write_rows (CclProject *self, guint n_most)
{
  g_autofree char *sides = describe_sides (self->comparison);
  const gboolean anew = g_strcmp0 (sides, self->written_sides) != 0;
  g_autoptr (GPtrArray) gone = NULL, changed = NULL;
  g_autoptr (GError) error = NULL;

  if (anew)
    g_hash_table_remove_all (self->written);
  gone = list_gone (self);
  changed = list_changed (self, n_most);
  /* Without them the file is whole; the next edit or opening tries again. */
  if (!ccl_store_write_rows (self->store, self->comparison, anew, gone, changed,
                             changed->len < n_most, &error))
    {
      g_debug ("%s", error->message);
      g_clear_pointer (&self->written_sides, g_free);
      return FALSE;
    }

  g_free (self->written_sides);
  self->written_sides = g_steal_pointer (&sides);
  for (guint i = 0; i < gone->len; i++)
    g_hash_table_remove (self->written, g_ptr_array_index (gone, i));
  for (guint i = 0; i < changed->len; i++)
    {
      CclRow *row = g_ptr_array_index (changed, i);

      g_hash_table_insert (self->written, g_strdup (row->key), ccl_row_ref (row));
    }
  return changed->len == n_most;
}

static gboolean
write_rows_cb (gpointer user_data)
{
  CclProject *self = user_data;

  if (self->store != NULL && self->comparing == NULL && !self->in_step &&
      write_rows (self, N_ROWS_AT_ONCE))
    return G_SOURCE_CONTINUE;
  self->rows_source = 0;
  return G_SOURCE_REMOVE;
}

static gboolean
begin_writing_cb (gpointer user_data)
{
  CclProject *self = user_data;

  self->rows_source = g_idle_add_full (G_PRIORITY_LOW, write_rows_cb, self, NULL);
  return G_SOURCE_REMOVE;
}

void
ccl_project_queue_rows (CclProject *self)
{
  if (self->store == NULL || self->read_only != NULL)
    return;
  if (self->written_sides == NULL && ccl_store_has_rows (self->store))
    {
      take_as_written (self);
      return;
    }
  g_clear_handle_id (&self->rows_source, g_source_remove);
  self->rows_source = g_timeout_add (DELAY_MS, begin_writing_cb, self);
}

void
ccl_project_finish_rows (CclProject *self)
{
  if (self->rows_source != 0 && self->comparing == NULL)
    write_rows (self, G_MAXUINT);
  g_clear_handle_id (&self->rows_source, g_source_remove);
}
