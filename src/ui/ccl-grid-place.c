/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-grid-private.h"

struct _CclGridPlace
{
  GArray *items; /* CclGridItem, as they were */
  guint top;
  int y; /* of the top item, below the titles: 0 or negative */
  gboolean at_start;
};

CclGridPlace *
ccl_grid_place_save (CclGrid *self)
{
  CclGridPlace *place = g_new0 (CclGridPlace, 1);
  guint n = ccl_grid_model_get_n_items (self->model);

  place->items = g_array_sized_new (FALSE, FALSE, sizeof (CclGridItem), n);
  if (n > 0)
    g_array_append_vals (place->items, ccl_grid_model_get_item (self->model, 0), n);
  place->at_start = self->scroll_y == 0 && self->anchor_item == CCL_GRID_NO_ITEM;
  if (ccl_grid_heights_get_n (self->heights) > 0)
    {
      place->top = ccl_grid_heights_find (self->heights, self->scroll_y);
      place->y = ccl_grid_heights_get_offset (self->heights, place->top) - self->scroll_y;
    }
  return place;
}

static guint
find_again (CclGrid *self, const CclGridItem *old, GHashTable *moved)
{
  if (old->row == NULL)
    return ccl_grid_model_find_heading (self->model, old->topic);
  return ccl_grid_model_find_row (self->model,
                                  moved != NULL ? g_hash_table_lookup (moved, old->row) : old->row);
}

/* The top line stays at the top; where it is gone, the next one that is still there. */
void
ccl_grid_place_restore (CclGrid *self, CclGridPlace *place, GHashTable *moved)
{
  guint found = CCL_GRID_NO_ITEM;

  ccl_grid_view_reset_heights (self);
  self->anchor_item = CCL_GRID_NO_ITEM;
  for (guint i = place->top; i < place->items->len && found == CCL_GRID_NO_ITEM; i++)
    found = find_again (self, &g_array_index (place->items, CclGridItem, i), moved);
  for (guint i = place->top; i > 0 && found == CCL_GRID_NO_ITEM && place->items->len > 0; i--)
    found = find_again (self, &g_array_index (place->items, CclGridItem, i - 1), moved);

  if (found == CCL_GRID_NO_ITEM || place->at_start)
    found = ccl_grid_model_get_n_items (self->model) > 0 ? 0 : CCL_GRID_NO_ITEM;
  self->anchor_item = found;
  self->anchor_y = place->at_start ? 0 : place->y;
  g_array_unref (place->items);
  g_free (place);
  /* Not only an allocation: the scroll bars may come or go, and then the scrolled window has to lay
   * itself out, too. */
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
