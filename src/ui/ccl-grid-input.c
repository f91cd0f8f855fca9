/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-grid-private.h"

#include "ccl-wording.h"

/* Keyboard ---------------------------------------------------------------------------------- */

static gboolean
walk (CclGrid *self, int step, CclGridSelectMode mode)
{
  guint n = ccl_grid_model_get_n_items (self->model);
  gint64 item = self->current_item != CCL_GRID_NO_ITEM ? (gint64) self->current_item + step : 0;

  if (n == 0)
    return FALSE;
  ccl_grid_go_to (self, (guint) CLAMP (item, 0, (gint64) n - 1), self->current_column, mode);
  return TRUE;
}

static gboolean
walk_page (CclGrid *self, int pages, CclGridSelectMode mode)
{
  guint n = ccl_grid_model_get_n_items (self->model), item = self->current_item, target;
  int step = pages * ccl_grid_view_get_page_height (self) * 9 / 10;

  if (n == 0)
    return FALSE;
  if (item == CCL_GRID_NO_ITEM)
    return walk (self, 0, CCL_GRID_SELECT_ONLY);
  target = ccl_grid_heights_find (self->heights,
                                  ccl_grid_heights_get_offset (self->heights, item) + step);
  if (target == item)
    return walk (self, pages, mode);
  return walk (self, (int) target - (int) item, mode);
}

static gboolean
walk_columns (CclGrid *self, int step)
{
  const CclGridItem *item;
  gint64 column = (gint64) self->current_column + step;

  if (self->current_item == CCL_GRID_NO_ITEM)
    return walk (self, 0, CCL_GRID_SELECT_ONLY);
  item = ccl_grid_model_get_item (self->model, self->current_item);
  if (item->row == NULL)
    ccl_grid_set_collapsed (self, item->topic, step < 0);
  else if (column >= 0 && column < self->columns->len)
    ccl_grid_go_to (self, self->current_item, (guint) column, CCL_GRID_SELECT_KEEP);
  return TRUE;
}

static gboolean
walk_to_end (CclGrid *self, gboolean last, gboolean of_all, CclGridSelectMode mode)
{
  guint n = ccl_grid_model_get_n_items (self->model);

  if (n == 0)
    return FALSE;
  if (of_all)
    ccl_grid_go_to (self, last ? n - 1 : 0, self->current_column, mode);
  else if (self->current_item == CCL_GRID_NO_ITEM)
    return walk (self, 0, CCL_GRID_SELECT_ONLY);
  else
    ccl_grid_go_to (self, self->current_item, last ? self->columns->len - 1 : 0,
                    CCL_GRID_SELECT_KEEP);
  return TRUE;
}

static gboolean
activate (CclGrid *self)
{
  if (self->current_item == CCL_GRID_NO_ITEM)
    return FALSE;
  if (ccl_grid_get_row (self) != NULL)
    g_signal_emit_by_name (self, "cell-activated");
  else
    ccl_grid_toggle_heading (self, self->current_item);
  return TRUE;
}

/* Where a menu asked for by the keyboard points: the middle of the current cell. */
static gboolean
ask_menu (CclGrid *self)
{
  GtkWidget *cell;
  graphene_rect_t bounds;

  if (self->current_item == CCL_GRID_NO_ITEM)
    return FALSE;
  cell = ccl_grid_lines_get_cell (self, self->current_item, self->current_column);
  if (cell == NULL || !gtk_widget_compute_bounds (cell, GTK_WIDGET (self), &bounds))
    return FALSE;
  g_signal_emit_by_name (self, "context-menu", (double) (bounds.origin.x + bounds.size.width / 2),
                         (double) (bounds.origin.y + bounds.size.height / 2));
  return TRUE;
}

/* Ctrl walks without selecting, so that rows apart can be picked by Ctrl+Space. */
static gboolean
key_pressed_with_control (CclGrid *self, guint keyval, gboolean shift)
{
  CclGridSelectMode mode = shift ? CCL_GRID_SELECT_RANGE : CCL_GRID_SELECT_ONLY;

  switch (keyval)
    {
    case GDK_KEY_Home:
    case GDK_KEY_KP_Home:
      return walk_to_end (self, FALSE, TRUE, mode);
    case GDK_KEY_End:
    case GDK_KEY_KP_End:
      return walk_to_end (self, TRUE, TRUE, mode);
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      return walk (self, -1, CCL_GRID_SELECT_KEEP);
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      return walk (self, 1, CCL_GRID_SELECT_KEEP);
    case GDK_KEY_space:
    case GDK_KEY_KP_Space:
      return walk (self, 0, CCL_GRID_SELECT_TOGGLE);
    case GDK_KEY_a:
      ccl_grid_select_all (self);
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
key_pressed_cb (CclGrid *self, guint keyval, guint keycode, GdkModifierType state)
{
  gboolean shift = (state & GDK_SHIFT_MASK) != 0;
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  CclGridSelectMode mode = shift ? CCL_GRID_SELECT_RANGE : CCL_GRID_SELECT_ONLY;

  if ((state & GDK_ALT_MASK) != 0)
    return FALSE;
  if ((state & GDK_CONTROL_MASK) != 0)
    return key_pressed_with_control (self, keyval, shift);

  switch (keyval)
    {
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      return walk (self, -1, mode);
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      return walk (self, 1, mode);
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      return walk_columns (self, rtl ? 1 : -1);
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      return walk_columns (self, rtl ? -1 : 1);
    case GDK_KEY_Page_Up:
    case GDK_KEY_KP_Page_Up:
      return walk_page (self, -1, mode);
    case GDK_KEY_Page_Down:
    case GDK_KEY_KP_Page_Down:
      return walk_page (self, 1, mode);
    case GDK_KEY_Home:
    case GDK_KEY_KP_Home:
      return walk_to_end (self, FALSE, FALSE, mode);
    case GDK_KEY_End:
    case GDK_KEY_KP_End:
      return walk_to_end (self, TRUE, FALSE, mode);
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_ISO_Enter:
      return activate (self);
    case GDK_KEY_Menu:
      return ask_menu (self);
    case GDK_KEY_F10:
      return shift && ask_menu (self);
    case GDK_KEY_F8:
      return ccl_grid_next_discrepancy (self, !shift);
    case GDK_KEY_n:
      return ccl_grid_next_discrepancy (self, TRUE);
    case GDK_KEY_p:
      return ccl_grid_next_discrepancy (self, FALSE);
    default:
      return FALSE;
    }
}

/* Pointer ----------------------------------------------------------------------------------- */

static int
to_logical_x (CclGrid *self, double x)
{
  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    x = gtk_widget_get_width (GTK_WIDGET (self)) - x;
  return (int) x;
}

/* A secondary click on one of several selected rows means all of them. */
static void
ask_menu_at (CclGrid *self, guint item, guint column, double x, double y)
{
  const CclRow *row = ccl_grid_model_get_item (self->model, item)->row;
  gboolean within = row != NULL && g_hash_table_contains (self->selected, row);

  ccl_grid_go_to (self, item, column, within ? CCL_GRID_SELECT_KEEP : CCL_GRID_SELECT_ONLY);
  g_signal_emit_by_name (self, "context-menu", x, y);
}

static CclGridSelectMode
mode_of_state (GdkModifierType state)
{
  if ((state & GDK_SHIFT_MASK) != 0)
    return CCL_GRID_SELECT_RANGE;
  return (state & GDK_CONTROL_MASK) != 0 ? CCL_GRID_SELECT_TOGGLE : CCL_GRID_SELECT_ONLY;
}

static void
pressed_cb (CclGrid *self, int n_press, double x, double y, GtkGesture *gesture)
{
  GdkEvent *event = gtk_event_controller_get_current_event (GTK_EVENT_CONTROLLER (gesture));
  guint button = gtk_gesture_single_get_current_button (GTK_GESTURE_SINGLE (gesture)), item, column;

  if (y < self->title_height)
    {
      guint edge = ccl_grid_columns_find_edge (self, to_logical_x (self, x));

      if (button == GDK_BUTTON_PRIMARY && n_press == 2 && edge != CCL_GRID_NO_COLUMN)
        ccl_grid_columns_set_width (self, edge, 0);
      return;
    }

  ccl_grid_view_pick (self, x, y, &item, &column);
  if (!ccl_grid_has_focus (self))
    gtk_widget_grab_focus (GTK_WIDGET (self));
  if (item == CCL_GRID_NO_ITEM || column == CCL_GRID_NO_COLUMN)
    return;

  if (event != NULL && gdk_event_triggers_context_menu (event))
    ask_menu_at (self, item, column, x, y);
  else if (button == GDK_BUTTON_PRIMARY && ccl_grid_model_get_item (self->model, item)->row == NULL)
    {
      ccl_grid_go_to (self, item, CCL_GRID_NO_COLUMN, CCL_GRID_SELECT_ONLY);
      ccl_grid_toggle_heading (self, item);
    }
  else if (button == GDK_BUTTON_PRIMARY && n_press == 1)
    ccl_grid_go_to (self, item, column,
                    mode_of_state (gtk_event_controller_get_current_event_state (
                      GTK_EVENT_CONTROLLER (gesture))));
  else if (button == GDK_BUTTON_PRIMARY && n_press == 2)
    activate (self);
}

static void
set_hovered (CclGrid *self, guint item)
{
  if (self->hovered_item == item)
    return;
  self->hovered_item = item;
  ccl_grid_view_update_classes (self);
}

static void
motion_cb (CclGrid *self, double x, double y)
{
  guint item, column;
  gboolean on_edge
    = y < self->title_height
      && ccl_grid_columns_find_edge (self, to_logical_x (self, x)) != CCL_GRID_NO_COLUMN;

  self->pointer_x = x;
  self->pointer_y = y;
  ccl_grid_view_pick (self, x, y, &item, &column);
  set_hovered (self, item);
  if (on_edge != (gtk_widget_get_cursor (GTK_WIDGET (self)) != NULL))
    gtk_widget_set_cursor_from_name (GTK_WIDGET (self), on_edge ? "col-resize" : NULL);
}

static void
leave_cb (CclGrid *self)
{
  self->pointer_x = self->pointer_y = -1;
  set_hovered (self, CCL_GRID_NO_ITEM);
  gtk_widget_set_cursor (GTK_WIDGET (self), NULL);
}

static void
drag_begin_cb (CclGrid *self, double x, double y, GtkGesture *gesture)
{
  guint edge = CCL_GRID_NO_COLUMN;

  if (y < self->title_height)
    edge = ccl_grid_columns_find_edge (self, to_logical_x (self, x));
  self->resized_column = edge;
  if (edge == CCL_GRID_NO_COLUMN)
    {
      gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_DENIED);
      return;
    }
  self->resized_width = ccl_grid_columns_get (self, edge)->width;
}

static void
drag_update_cb (CclGrid *self, double dx, double dy, GtkGesture *gesture)
{
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  gboolean at_beginning = self->resized_column == self->columns->len - 1;

  if (self->resized_column == CCL_GRID_NO_COLUMN)
    return;
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  ccl_grid_columns_set_width (
    self, self->resized_column,
    MAX (1, self->resized_width + (int) (rtl != at_beginning ? -dx : dx)));
}

/* Tooltips ---------------------------------------------------------------------------------- */

/* Claims that a cell has no room for, each in a line. */
static char *
list_statements (const CclComparison *comparison, GPtrArray *claims)
{
  g_autoptr (GString) lines = g_string_new (NULL);

  for (guint i = 0; i < claims->len; i++)
    {
      g_autofree char *statement = ccl_word_statement (comparison, g_ptr_array_index (claims, i));
      g_autofree char *source = ccl_word_source_line (comparison, g_ptr_array_index (claims, i));

      g_string_append_printf (lines, "%s%s (%s)", i > 0 ? "\n" : "", statement, source);
    }
  return g_string_free (g_steal_pointer (&lines), FALSE);
}

gboolean
ccl_grid_input_query_tooltip (GtkWidget *widget, int x, int y, gboolean keyboard,
                              GtkTooltip *tooltip)
{
  CclGrid *self = CCL_GRID (widget);
  const CclComparison *comparison = ccl_grid_model_get_comparison (self->model);
  guint item = self->current_item, column = self->current_column;
  g_autofree char *text = NULL;
  const CclRow *row;

  if (!keyboard)
    ccl_grid_view_pick (self, x, y, &item, &column);
  if (item == CCL_GRID_NO_ITEM || column == CCL_GRID_NO_COLUMN || column == 0)
    return FALSE;
  row = ccl_grid_model_get_item (self->model, item)->row;
  if (row == NULL)
    return FALSE;

  if (column == self->columns->len - 1)
    text = ccl_word_why (comparison, row);
  else
    {
      g_autoptr (GPtrArray) claims = ccl_grid_list_cell (self, row, column);

      text = list_statements (comparison, claims);
    }
  gtk_tooltip_set_text (tooltip, text);
  return text[0] != '\0';
}

void
ccl_grid_input_init (CclGrid *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkGesture *click = gtk_gesture_click_new (), *drag = gtk_gesture_drag_new ();

  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (leave_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), 0);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  g_signal_connect_swapped (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
}
