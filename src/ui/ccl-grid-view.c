/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-grid-private.h"

#include <math.h>

#define FIRST_ROW_ESTIMATE 64
#define MAX_SETTLE_PASSES 32
#define COLUMN_STEP 40
#define ROW_STEP 60

/* Heights ----------------------------------------------------------------------------------- */

static int
measure_line (CclGrid *self, CclGridLine *line)
{
  const CclRow *row = ccl_grid_model_get_item (self->model, line->item)->row;
  int height = 0;

  if (line->heading)
    return ccl_grid_cell_get_height (CCL_GRID_CELL (line->cells[0]),
                                     gtk_widget_get_width (GTK_WIDGET (self)));

  for (guint i = 0; i < line->n_cells; i++)
    {
      GtkWidget *cell = line->cells[i];

      if (cell == NULL)
        {
          ccl_grid_lines_bind_claims (self, self->scratch, row, i);
          cell = self->scratch;
        }
      height = MAX (height, ccl_grid_cell_get_height (CCL_GRID_CELL (cell),
                                                      ccl_grid_columns_get (self, i)->width));
    }
  return height;
}

/* Returns: whether the height is another than was thought */
static gboolean
measure_item (CclGrid *self, guint item)
{
  CclGridLine *line;
  int height, before = ccl_grid_heights_get (self->heights, item);

  if (ccl_grid_heights_is_measured (self->heights, item))
    return FALSE;

  line = ccl_grid_lines_ensure (self, item);
  height = measure_line (self, line);
  ccl_grid_heights_set (self->heights, item, height);
  if (line->heading)
    self->heading_height = height;
  else
    {
      self->measured_sum += height;
      self->n_measured++;
    }
  return height != before;
}

static gboolean
measure_range (CclGrid *self, int value, int page)
{
  guint n = ccl_grid_heights_get_n (self->heights),
        item = ccl_grid_heights_find (self->heights, value);
  int y = ccl_grid_heights_get_offset (self->heights, item) - value;
  gboolean changed = FALSE;

  for (; item < n && y < page; item++)
    {
      changed |= measure_item (self, item);
      y += ccl_grid_heights_get (self->heights, item);
    }
  return changed;
}

/* Heights for the lines as they are now: what is not in view yet is taken for an average row. */
void
ccl_grid_view_reset_heights (CclGrid *self)
{
  guint n = ccl_grid_model_get_n_items (self->model);
  int row_height
    = self->n_measured > 0 ? (int) (self->measured_sum / self->n_measured) : FIRST_ROW_ESTIMATE;
  int *estimates = g_new (int, n);

  for (guint i = 0; i < n; i++)
    estimates[i]
      = ccl_grid_model_get_item (self->model, i)->row != NULL ? row_height : self->heading_height;
  ccl_grid_heights_reset (self->heights, estimates, n);
  g_free (estimates);
}

/* Where a scroll bar put the view: what stays still while estimates are corrected is the first line
 * whose height is known, because it was in view before, too. */
static void
choose_anchor (CclGrid *self, int value, int page)
{
  guint n = ccl_grid_heights_get_n (self->heights),
        top = ccl_grid_heights_find (self->heights, value), item;
  int y = ccl_grid_heights_get_offset (self->heights, top) - value, top_y = y;

  for (item = top; item < n && y < page; item++)
    {
      if (ccl_grid_heights_is_measured (self->heights, item))
        break;
      y += ccl_grid_heights_get (self->heights, item);
    }
  if (item == n || y >= page)
    {
      item = top;
      y = top_y;
    }
  self->anchor_item = item;
  self->anchor_y = y;
}

static int
settle_value (CclGrid *self, int page)
{
  int max = MAX (0, ccl_grid_heights_get_total (self->heights) - page);

  if (self->at_end)
    return max;
  return CLAMP (ccl_grid_heights_get_offset (self->heights, self->anchor_item) - self->anchor_y, 0,
                max);
}

/* Takes back the cells of lines out of view, but for the one with the focus. Returns: the first line
 * in view; @end is one past the last */
static guint
prune_lines (CclGrid *self, int value, int page, guint *end)
{
  guint first = 0;

  *end = 0;
  if (ccl_grid_heights_get_n (self->heights) > 0 && page > 0)
    {
      first = ccl_grid_heights_find (self->heights, value);
      *end = ccl_grid_heights_find (self->heights, value + page - 1) + 1;
    }
  for (guint i = self->lines->len; i > 0; i--)
    {
      CclGridLine *line = g_ptr_array_index (self->lines, i - 1);

      if ((line->item < first || line->item >= *end) && !ccl_grid_lines_has_focus (line))
        ccl_grid_lines_release (self, i - 1);
    }
  return first;
}

/* Measures what is in view until nothing moves any more; each pass measures lines that were not, so
 * it ends. */
static void
settle (CclGrid *self, int wanted, int page)
{
  guint end;

  if (ccl_grid_heights_get_n (self->heights) == 0)
    {
      self->scroll_y = 0;
      return;
    }

  if (self->n_measured == 0)
    {
      /* The first look at real rows gives the estimate for all others. */
      measure_range (
        self, self->anchor_item != CCL_GRID_NO_ITEM ? settle_value (self, page) : wanted, page);
      ccl_grid_view_reset_heights (self);
    }
  if (self->anchor_item == CCL_GRID_NO_ITEM)
    {
      int total = ccl_grid_heights_get_total (self->heights);

      self->at_end = wanted > 0 && wanted >= total - page;
      choose_anchor (self, wanted, page);
    }
  else
    measure_item (self, self->anchor_item);

  /* First, so that a jump reuses the cells it leaves instead of making as many again. */
  prune_lines (self, settle_value (self, page), page, &end);
  for (guint i = 0; i < MAX_SETTLE_PASSES; i++)
    if (!measure_range (self, settle_value (self, page), page))
      break;
  self->scroll_y = settle_value (self, page);
  self->anchor_item = CCL_GRID_NO_ITEM;
  self->at_end = FALSE;
}

/* Placing ----------------------------------------------------------------------------------- */

void
ccl_grid_view_place_child (CclGrid *self, GtkWidget *child, int pane_width, GdkRectangle place)
{
  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    place.x = pane_width - place.x - place.width;
  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
  gtk_widget_size_allocate (child, &place, -1);
}

int
ccl_grid_view_get_page_height (CclGrid *self)
{
  return MAX (0, gtk_widget_get_height (GTK_WIDGET (self)) - self->title_height);
}

static void
place_panes (CclGrid *self)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self)), page = ccl_grid_view_get_page_height (self);
  int first = ccl_grid_columns_get (self, 0)->width, top = self->title_height;
  int middle = ccl_grid_columns_get_page_width (self);
  int last = ccl_grid_columns_get (self, self->columns->len - 1)->width;
  const GdkRectangle places[CCL_N_GRID_PANES] = {
    [CCL_GRID_PANE_BODY] = { first, top, middle, page },
    [CCL_GRID_PANE_FIRST] = { 0, top, first, page },
    [CCL_GRID_PANE_VERDICT] = { first + middle, top, last, page },
    [CCL_GRID_PANE_HEADINGS] = { 0, top, width, page },
    [CCL_GRID_PANE_TITLES] = { first, 0, middle, top },
    [CCL_GRID_PANE_CORNER] = { 0, 0, first, top },
    [CCL_GRID_PANE_VERDICT_TITLE] = { first + middle, 0, last, top },
  };

  for (guint i = 0; i < CCL_N_GRID_PANES; i++)
    ccl_grid_view_place_child (self, self->panes[i], width, places[i]);
}

static void
place_line (CclGrid *self, CclGridLine *line)
{
  int y = ccl_grid_heights_get_offset (self->heights, line->item) - self->scroll_y;
  int height = ccl_grid_heights_get (self->heights, line->item);
  int width = gtk_widget_get_width (GTK_WIDGET (self)),
      page = ccl_grid_columns_get_page_width (self);

  if (line->heading)
    {
      ccl_grid_view_place_child (self, line->cells[0], width,
                                 (GdkRectangle){ 0, y, width, height });
      return;
    }

  for (guint i = 0; i < line->n_cells; i++)
    {
      const CclGridColumn *column = ccl_grid_columns_get (self, i);
      gboolean frozen = ccl_grid_lines_get_kind (self, i) != CCL_GRID_CELL_CLAIMS;
      GdkRectangle place = { frozen ? 0 : column->x - self->scroll_x, y, column->width, height };

      if (line->cells[i] != NULL)
        ccl_grid_view_place_child (self, line->cells[i], frozen ? column->width : page, place);
    }
}

/* Scrolling --------------------------------------------------------------------------------- */

static gboolean
is_rtl (CclGrid *self)
{
  return gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
}

/* GTK counts a horizontal adjustment from the left, always. */
static void
configure_horizontal (CclGrid *self)
{
  GtkAdjustment *adjustment = self->adjustments[GTK_ORIENTATION_HORIZONTAL];
  int page = ccl_grid_columns_get_page_width (self),
      all = MAX (page, ccl_grid_columns_get_body_width (self));
  double value = is_rtl (self) ? all - page - self->scroll_x : self->scroll_x;

  gtk_adjustment_configure (adjustment, value, 0, all, COLUMN_STEP, page * 0.9, page);
}

static void
configure_vertical (CclGrid *self, double wanted, int page)
{
  GtkAdjustment *adjustment = self->adjustments[GTK_ORIENTATION_VERTICAL];
  int all = MAX (page, ccl_grid_heights_get_total (self->heights));
  /* Half a pixel of a kinetic scroll is kept, or it would stand still at the end of its way. */
  double value = (int) floor (wanted) == self->scroll_y ? wanted : self->scroll_y;

  gtk_adjustment_configure (adjustment, value, 0, all, ROW_STEP, page * 0.9, page);
}

static int
get_scroll_x (CclGrid *self)
{
  GtkAdjustment *adjustment = self->adjustments[GTK_ORIENTATION_HORIZONTAL];
  int value = (int) round (gtk_adjustment_get_value (adjustment));

  if (!is_rtl (self))
    return value;
  return (int) (gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment))
         - value;
}

static void
set_class (GtkWidget *widget, const char *class, gboolean on)
{
  if (gtk_widget_has_css_class (widget, class) == on)
    return;
  if (on)
    gtk_widget_add_css_class (widget, class);
  else
    gtk_widget_remove_css_class (widget, class);
}

/* Widths or fonts are others now: all heights are to be measured again, the top line stays. */
static void
invalidate (CclGrid *self)
{
  if (ccl_grid_heights_get_n (self->heights) > 0 && self->anchor_item == CCL_GRID_NO_ITEM)
    {
      self->anchor_item = ccl_grid_heights_find (self->heights, self->scroll_y);
      self->anchor_y
        = ccl_grid_heights_get_offset (self->heights, self->anchor_item) - self->scroll_y;
    }
  ccl_grid_heights_invalidate (self->heights);
  self->measured_sum = 0;
  self->n_measured = 0;
}

/* Decides what is in view and makes its cells, by what the scroll bars say. This is done as soon as they
 * say it and not in the allocation that follows: there, a new cell would ask the ancestors for a layout
 * that they have just finished. */
void
ccl_grid_view_update (CclGrid *self)
{
  GtkAdjustment *vertical = self->adjustments[GTK_ORIENTATION_VERTICAL];
  int page = ccl_grid_view_get_page_height (self), max_x;
  double wanted = gtk_adjustment_get_value (vertical);
  guint end;

  max_x = ccl_grid_columns_get_body_width (self) - ccl_grid_columns_get_page_width (self);
  if (self->scroll_x_asked)
    self->scroll_x_asked = FALSE;
  else if (gtk_adjustment_get_page_size (self->adjustments[GTK_ORIENTATION_HORIZONTAL]) > 0)
    self->scroll_x = get_scroll_x (self);
  self->scroll_x = CLAMP (self->scroll_x, 0, MAX (0, max_x));

  settle (self, (int) floor (wanted), page);
  for (guint i = prune_lines (self, self->scroll_y, page, &end); i < end; i++)
    ccl_grid_lines_ensure (self, i);
  for (guint i = 0; i < self->lines->len; i++)
    ccl_grid_lines_fill (self, g_ptr_array_index (self->lines, i));

  self->configuring = TRUE;
  configure_horizontal (self);
  configure_vertical (self, wanted, page);
  self->configuring = FALSE;
  set_class (GTK_WIDGET (self), "scrolled-down", self->scroll_y > 0);
  set_class (GTK_WIDGET (self), "scrolled-start", self->scroll_x > 0);
  set_class (GTK_WIDGET (self), "scrolled-end", self->scroll_x < max_x);
}

void
ccl_grid_view_allocate (CclGrid *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  guint font_serial = pango_context_get_serial (gtk_widget_get_pango_context (widget)), column;

  if (ccl_grid_columns_share (self, gtk_widget_get_width (widget))
      || self->font_serial != font_serial)
    invalidate (self);
  self->font_serial = font_serial;
  self->title_height = ccl_grid_columns_measure_titles (self);

  ccl_grid_view_update (self);
  place_panes (self);
  ccl_grid_columns_place_titles (self);
  for (guint i = 0; i < self->lines->len; i++)
    place_line (self, g_ptr_array_index (self->lines, i));
  ccl_grid_view_pick (self, self->pointer_x, self->pointer_y, &self->hovered_item, &column);
  ccl_grid_view_update_classes (self);
}

/* Brings a cell into view by the shortest way. */
void
ccl_grid_view_reveal (CclGrid *self, guint item, guint column)
{
  int page = ccl_grid_view_get_page_height (self), y, height;

  if (page == 0)
    {
      self->anchor_item = item; /* not laid out yet: it will be at the top */
      self->anchor_y = 0;
      return;
    }

  measure_item (self, item);
  y = ccl_grid_heights_get_offset (self->heights, item) - self->scroll_y;
  height = ccl_grid_heights_get (self->heights, item);
  if (y < 0 || y + height > page)
    {
      self->anchor_item = item;
      self->anchor_y = y < 0 || height > page ? 0 : page - height;
    }

  if (column < self->columns->len && ccl_grid_lines_get_kind (self, column) == CCL_GRID_CELL_CLAIMS)
    {
      const CclGridColumn *info = ccl_grid_columns_get (self, column);
      int end = info->x + info->width - ccl_grid_columns_get_page_width (self);

      if (info->x < self->scroll_x || end > self->scroll_x)
        {
          self->scroll_x = info->x < self->scroll_x ? info->x : MIN (end, info->x);
          self->scroll_x_asked = TRUE;
        }
    }
  ccl_grid_view_update (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/* Look and pointer -------------------------------------------------------------------------- */

void
ccl_grid_view_update_classes (CclGrid *self)
{
  for (guint i = 0; i < self->lines->len; i++)
    {
      CclGridLine *line = g_ptr_array_index (self->lines, i);
      const CclRow *row = ccl_grid_model_get_item (self->model, line->item)->row;
      gboolean selected = row != NULL && g_hash_table_contains (self->selected, row);

      for (guint j = 0; j < line->n_cells; j++)
        {
          GtkWidget *cell = line->cells[j];
          gboolean current
            = line->item == self->current_item && (line->heading || j == self->current_column);

          if (cell == NULL)
            continue;
          if (gtk_widget_has_css_class (cell, "selected") != selected && !line->heading)
            gtk_accessible_update_state (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_STATE_SELECTED,
                                         selected, -1);
          set_class (cell, "current", current);
          set_class (cell, "selected", selected);
          set_class (cell, "hovered", line->item == self->hovered_item);
          set_class (cell, "hidden-row", row != NULL && row->hidden);
        }
    }
}

void
ccl_grid_view_pick (CclGrid *self, double x, double y, guint *item, guint *column)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self)),
      first = ccl_grid_columns_get (self, 0)->width;
  int last_x = width - ccl_grid_columns_get (self, self->columns->len - 1)->width;
  int offset = (int) y - self->title_height + self->scroll_y;

  *item = *column = CCL_GRID_NO_ITEM;
  if (x < 0 || y < 0 || x >= width || y >= gtk_widget_get_height (GTK_WIDGET (self)))
    return;
  if (is_rtl (self))
    x = width - 1 - x;

  if (x < first)
    *column = 0;
  else if (x >= last_x)
    *column = self->columns->len - 1;
  for (guint i = 1; i + 1 < self->columns->len && *column == CCL_GRID_NO_COLUMN; i++)
    {
      const CclGridColumn *info = ccl_grid_columns_get (self, i);
      double inside = x - first + self->scroll_x;

      if (inside >= info->x && inside < info->x + info->width)
        *column = i;
    }

  if (y >= self->title_height && offset < ccl_grid_heights_get_total (self->heights))
    *item = ccl_grid_heights_find (self->heights, offset);
}
