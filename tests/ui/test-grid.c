/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The real widget in a real window. Keys go in at its key controller: GTK 4 has no way to synthesise
 * an event within the process. */
#include "ccl-grid-private.h"
#include "ccl-ui-resources.h"
#include "ccl-ui.h"
#include "grid-fixture.h"

#include <adwaita.h>

typedef struct
{
  GtkWidget *window;
  GtkAdjustment *vertical;
  CclGrid *grid;
  guint n_selection_changes;
  guint n_activations;
} Fixture;

static gboolean
give_up_cb (gpointer timed_out)
{
  *(gboolean *) timed_out = TRUE;
  return G_SOURCE_REMOVE;
}

static void
wait_for_draw (Fixture *fixture)
{
  gboolean timed_out = FALSE;
  guint source = g_timeout_add_seconds (10, give_up_cb, &timed_out);

  gtk_widget_queue_draw (fixture->window);
  gtk_test_widget_wait_for_draw (fixture->window);
  while (!timed_out && g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_false (timed_out);
  g_source_remove (source);
}

static void
count_cb (CclGrid *grid, guint *count)
{
  (*count)++;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  fixture->grid = CCL_GRID (ccl_grid_new ());
  g_signal_connect (fixture->grid, "selection-changed", G_CALLBACK (count_cb),
                    &fixture->n_selection_changes);
  g_signal_connect (fixture->grid, "cell-activated", G_CALLBACK (count_cb),
                    &fixture->n_activations);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (fixture->grid));
  fixture->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1000, 600);
  gtk_window_set_child (GTK_WINDOW (fixture->window), scrolled);
  fixture->vertical = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled));
  gtk_window_present (GTK_WINDOW (fixture->window));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
show (Fixture *fixture, CclComparison *comparison)
{
  ccl_grid_set_comparison (fixture->grid, comparison);
  gtk_widget_grab_focus (GTK_WIDGET (fixture->grid));
  wait_for_draw (fixture);
}

static void
press (Fixture *fixture, guint keyval, GdkModifierType state)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (fixture->grid));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);
      gboolean handled = FALSE;

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", keyval, 0, state, &handled);
    }
  wait_for_draw (fixture);
}

static GtkWidget *
get_cell (Fixture *fixture, guint item, guint column)
{
  GtkWidget *cell = ccl_grid_lines_get_cell (fixture->grid, item, column);

  g_assert_nonnull (cell);
  return cell;
}

static graphene_rect_t
get_bounds (Fixture *fixture, guint item, guint column)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (get_cell (fixture, item, column),
                                            GTK_WIDGET (fixture->grid), &bounds));
  return bounds;
}

static void
assert_current (Fixture *fixture, guint item, guint column)
{
  g_assert_cmpuint (fixture->grid->current_item, ==, item);
  g_assert_cmpuint (fixture->grid->current_column, ==, column);
  g_assert_true (gtk_root_get_focus (GTK_ROOT (fixture->window))
                 == get_cell (fixture, item, column));
}

static CclRow *
get_row (CclComparison *comparison, guint index)
{
  return g_ptr_array_index (comparison->rows, index);
}

/* What screen readers get ------------------------------------------------------------------- */

static void
test_labels (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CclComparison) comparison = grid_fixture_new ();
  GtkWidget *cell;
  const char *label;

  show (fixture, comparison);
  gtk_test_accessible_assert_role (fixture->grid, GTK_ACCESSIBLE_ROLE_GRID);

  cell = get_cell (fixture, 2, 2); /* Armenia on drones */
  label = ccl_grid_cell_get_label (CCL_GRID_CELL (cell));
  gtk_test_accessible_assert_role (cell, GTK_ACCESSIBLE_ROLE_GRID_CELL);
  gtk_test_accessible_assert_property (cell, GTK_ACCESSIBLE_PROPERTY_LABEL, label);
  g_assert_nonnull (strstr (label, "Drones shot down"));
  g_assert_nonnull (strstr (label, "7"));
  g_assert_nonnull (strstr (label, "Armenia"));
  g_assert_nonnull (strstr (label, "Artsrun Hovhannisyan"));
  g_assert_nonnull (strstr (label, "1 more claim"));
  g_assert_nonnull (strstr (label, "Unsure"));
  g_assert_nonnull (
    strstr (ccl_grid_cell_get_label (CCL_GRID_CELL (get_cell (fixture, 2, 1))), "Checked"));
  g_assert_nonnull (
    strstr (ccl_grid_cell_get_label (CCL_GRID_CELL (get_cell (fixture, 3, 1))), "Corrected"));
  g_assert_nonnull (
    strstr (ccl_grid_cell_get_label (CCL_GRID_CELL (get_cell (fixture, 3, 2))), "Armenia"));

  gtk_test_accessible_assert_role (get_cell (fixture, 2, 4), GTK_ACCESSIBLE_ROLE_GRID_CELL);
  g_assert_cmpstr (ccl_grid_cell_get_label (CCL_GRID_CELL (get_cell (fixture, 2, 4))), ==,
                   "Conflict, ×7");
  gtk_test_accessible_assert_role (get_cell (fixture, 2, 0), GTK_ACCESSIBLE_ROLE_ROW_HEADER);
  gtk_test_accessible_assert_role (ccl_grid_columns_get (fixture->grid, 1)->title,
                                   GTK_ACCESSIBLE_ROLE_COLUMN_HEADER);
  gtk_test_accessible_assert_property (ccl_grid_columns_get (fixture->grid, 1)->title,
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "Azerbaijan, 8 claims");
  gtk_test_accessible_assert_property (get_cell (fixture, 0, 0), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Equipment, 3 questions · 2 discrepancies");
}

/* Keyboard ---------------------------------------------------------------------------------- */

static void
test_walk (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CclComparison) comparison = grid_fixture_new ();
  g_autoptr (GPtrArray) claims = NULL;

  show (fixture, comparison);
  press (fixture, GDK_KEY_Down, 0); /* onto the first heading */
  assert_current (fixture, 0, 0);
  g_assert_null (ccl_grid_get_row (fixture->grid));
  press (fixture, GDK_KEY_Down, 0);
  press (fixture, GDK_KEY_Right, 0);
  press (fixture, GDK_KEY_Right, 0);
  assert_current (fixture, 1, 2);
  g_assert_true (ccl_grid_get_row (fixture->grid) == get_row (comparison, 0));
  g_assert_cmpstr (ccl_grid_get_side (fixture->grid)->party, ==, "armenia");
  claims = ccl_grid_list_claims (fixture->grid);
  g_assert_cmpuint (claims->len, ==, 1);

  press (fixture, GDK_KEY_End, 0);
  assert_current (fixture, 1, 4);
  press (fixture, GDK_KEY_Right, 0); /* the end stops */
  assert_current (fixture, 1, 4);
  press (fixture, GDK_KEY_End, GDK_CONTROL_MASK);
  assert_current (fixture, 13, 4);
  press (fixture, GDK_KEY_Home, 0);
  press (fixture, GDK_KEY_Home, GDK_CONTROL_MASK);
  assert_current (fixture, 0, 0);
  press (fixture, GDK_KEY_Up, 0);
  assert_current (fixture, 0, 0);

  g_assert_cmpuint (fixture->n_activations, ==, 0);
  press (fixture, GDK_KEY_Down, 0);
  press (fixture, GDK_KEY_Return, 0);
  g_assert_cmpuint (fixture->n_activations, ==, 1);
}

static void
test_collapse (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CclComparison) comparison = grid_fixture_new ();

  show (fixture, comparison);
  press (fixture, GDK_KEY_Down, 0);
  press (fixture, GDK_KEY_Left, 0);
  g_assert_true (ccl_grid_get_collapsed (fixture->grid, CCL_TOPIC_EQUIPMENT));
  gtk_test_accessible_assert_state (get_cell (fixture, 0, 0), GTK_ACCESSIBLE_STATE_EXPANDED, FALSE);
  g_assert_nonnull (strstr (ccl_grid_cell_get_label (CCL_GRID_CELL (get_cell (fixture, 1, 0))),
                            "Military personnel"));
  assert_current (fixture, 0, 0);
  g_assert_cmpuint (ccl_grid_get_n_visible_rows (fixture->grid), ==, 9);

  press (fixture, GDK_KEY_Right, 0);
  g_assert_false (ccl_grid_get_collapsed (fixture->grid, CCL_TOPIC_EQUIPMENT));
  press (fixture, GDK_KEY_Return, 0);
  g_assert_true (ccl_grid_get_collapsed (fixture->grid, CCL_TOPIC_EQUIPMENT));

  press (fixture, GDK_KEY_n, 0); /* the next discrepancy lies under it */
  g_assert_false (ccl_grid_get_collapsed (fixture->grid, CCL_TOPIC_EQUIPMENT));
  g_assert_true (ccl_grid_get_row (fixture->grid) == get_row (comparison, 0));
  press (fixture, GDK_KEY_F8, 0);
  g_assert_true (ccl_grid_get_row (fixture->grid) == get_row (comparison, 1));
  press (fixture, GDK_KEY_p, 0);
  g_assert_true (ccl_grid_get_row (fixture->grid) == get_row (comparison, 0));

  /* Collapsed by other means, the current row leaves the keyboard on its heading. */
  ccl_grid_set_collapsed (fixture->grid, CCL_TOPIC_EQUIPMENT, TRUE);
  wait_for_draw (fixture);
  assert_current (fixture, 0, 0);
}

static void
test_range (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CclComparison) comparison = grid_fixture_new ();
  g_autoptr (GPtrArray) one = NULL, three = NULL, apart = NULL, all = NULL;

  show (fixture, comparison);
  g_assert_true (ccl_grid_select_row (fixture->grid, get_row (comparison, 1)->key));
  one = ccl_grid_list_selected_rows (fixture->grid);
  g_assert_cmpuint (one->len, ==, 1);

  press (fixture, GDK_KEY_Down, GDK_SHIFT_MASK);
  press (fixture, GDK_KEY_Down, GDK_SHIFT_MASK); /* over a heading */
  press (fixture, GDK_KEY_Down, GDK_SHIFT_MASK);
  three = ccl_grid_list_selected_rows (fixture->grid);
  g_assert_cmpuint (three->len, ==, 3);
  g_assert_true (g_ptr_array_index (three, 2) == get_row (comparison, 3));

  press (fixture, GDK_KEY_Up, 0);
  press (fixture, GDK_KEY_Up, 0);
  press (fixture, GDK_KEY_Up, GDK_CONTROL_MASK);
  press (fixture, GDK_KEY_Up, GDK_CONTROL_MASK);
  press (fixture, GDK_KEY_space, GDK_CONTROL_MASK);
  apart = ccl_grid_list_selected_rows (fixture->grid);
  g_assert_cmpuint (apart->len, ==, 2);
  g_assert_true (g_ptr_array_index (apart, 0) == get_row (comparison, 0));
  g_assert_true (g_ptr_array_index (apart, 1) == get_row (comparison, 2));

  press (fixture, GDK_KEY_a, GDK_CONTROL_MASK);
  all = ccl_grid_list_selected_rows (fixture->grid);
  g_assert_cmpuint (all->len, ==, 9);
}

/* Changes ----------------------------------------------------------------------------------- */

static void
test_filter (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CclComparison) comparison = grid_fixture_new ();

  show (fixture, comparison);
  ccl_grid_select_row (fixture->grid, get_row (comparison, 1)->key);
  ccl_grid_set_filter (fixture->grid, CCL_GRID_DISCREPANCIES, NULL);
  wait_for_draw (fixture);
  g_assert_cmpuint (ccl_grid_get_n_visible_rows (fixture->grid), ==, 3);
  g_assert_true (ccl_grid_get_row (fixture->grid) == get_row (comparison, 1)); /* it passes */
  g_assert_false (ccl_grid_select_row (fixture->grid, get_row (comparison, 2)->key));

  ccl_grid_set_filter (fixture->grid, CCL_GRID_ALL_VERDICTS, "civilians wounded");
  wait_for_draw (fixture);
  g_assert_cmpuint (ccl_grid_get_n_visible_rows (fixture->grid), ==, 1);
  g_assert_null (ccl_grid_get_row (fixture->grid)); /* it does not */

  ccl_grid_set_filter (fixture->grid, CCL_GRID_ALL_VERDICTS, "nothing says this");
  wait_for_draw (fixture);
  g_assert_cmpuint (ccl_grid_get_n_visible_rows (fixture->grid), ==, 0);
  g_assert_cmpuint (ccl_grid_count (fixture->grid, CCL_VERDICT_CONFLICT), ==, 0);
}

static void
test_selection_kept (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CclComparison) comparison = grid_fixture_new ();
  g_autoptr (CclComparison) next
    = grid_fixture_copy_without (comparison, get_row (comparison, 0)->key);
  g_autoptr (CclComparison) last = grid_fixture_copy_without (next, get_row (comparison, 1)->key);
  const CclClaim *claim = g_ptr_array_index (get_row (comparison, 1)->claims, 1);
  guint before;

  show (fixture, comparison);
  ccl_grid_set_collapsed (fixture->grid, CCL_TOPIC_CIVILIANS, TRUE);
  g_assert_true (ccl_grid_select_claim (fixture->grid, claim->key));
  g_assert_cmpstr (ccl_grid_get_side (fixture->grid)->party, ==, "armenia");

  before = fixture->n_selection_changes;
  ccl_grid_set_comparison (fixture->grid, next);
  wait_for_draw (fixture);
  g_assert_cmpuint (fixture->n_selection_changes, ==, before + 1); /* what was borrowed is gone */
  g_assert_true (ccl_grid_get_row (fixture->grid) == get_row (next, 0));
  g_assert_cmpstr (ccl_grid_get_side (fixture->grid)->party, ==, "armenia");
  g_assert_true (ccl_grid_get_collapsed (fixture->grid, CCL_TOPIC_CIVILIANS));
  assert_current (fixture, 1, 2);

  /* Its claims are gone: the row in its place is the current one. */
  ccl_grid_set_comparison (fixture->grid, last);
  wait_for_draw (fixture);
  g_assert_true (ccl_grid_get_row (fixture->grid) == get_row (last, 0));
  assert_current (fixture, 1, 2);

  ccl_grid_set_comparison (fixture->grid, NULL);
  wait_for_draw (fixture);
  g_assert_null (ccl_grid_get_row (fixture->grid));
}

static void
test_columns (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CclComparison) comparison = grid_fixture_new ();

  show (fixture, comparison);
  ccl_grid_select_row (fixture->grid, get_row (comparison, 3)->key);
  ccl_grid_set_columns (fixture->grid, CCL_GRID_BY_ARTICLE);
  wait_for_draw (fixture);
  gtk_test_accessible_assert_property (ccl_grid_columns_get (fixture->grid, 3)->title,
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "Newswire, 9 Oct · 3 claims");
  g_assert_true (ccl_grid_get_row (fixture->grid) == get_row (comparison, 3));
  press (fixture, GDK_KEY_Right, 0);
  g_assert_null (ccl_grid_get_side (fixture->grid));
  g_assert_cmpstr (ccl_grid_get_article (fixture->grid)->id, ==, "a1");
}

/* Rows by the thousand ---------------------------------------------------------------------- */

static guint
count_cells (GtkWidget *widget)
{
  guint n = CCL_IS_GRID_CELL (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += count_cells (child);
  return n;
}

static void
test_recycling (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CclComparison) comparison = grid_fixture_new_large (3000, 12);
  guint n_first;

  ccl_grid_set_columns (fixture->grid, CCL_GRID_BY_ARTICLE);
  show (fixture, comparison);
  n_first = count_cells (GTK_WIDGET (fixture->grid));
  g_assert_cmpuint (n_first, <, 200);
  for (guint i = 1; i <= 20; i++)
    {
      gtk_adjustment_set_value (fixture->vertical,
                                gtk_adjustment_get_upper (fixture->vertical) * i / 20);
      wait_for_draw (fixture);
    }
  g_assert_cmpuint (count_cells (GTK_WIDGET (fixture->grid)), <, 2 * n_first);
}

/* Lines lie one below the other without gap, and the scroll bar knows of all. */
static void
test_heights (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CclComparison) comparison = grid_fixture_new_large (500, 4);
  CclGrid *grid = fixture->grid;
  guint item, n_seen = 0;
  double upper;

  show (fixture, comparison);
  gtk_adjustment_set_value (fixture->vertical, 9000);
  wait_for_draw (fixture);
  item = ccl_grid_heights_find (grid->heights, grid->scroll_y);
  for (; ccl_grid_lines_get_cell (grid, item + 1, 0) != NULL; item++, n_seen++)
    {
      graphene_rect_t above = get_bounds (fixture, item, 0),
                      below = get_bounds (fixture, item + 1, 0);

      g_assert_cmpfloat (above.origin.y + above.size.height, ==, below.origin.y);
    }
  g_assert_cmpuint (n_seen, >, 4);
  upper = gtk_adjustment_get_upper (fixture->vertical);
  g_assert_cmpfloat (upper, ==, ccl_grid_heights_get_total (grid->heights));

  gtk_adjustment_set_value (fixture->vertical, upper);
  wait_for_draw (fixture);
  item = ccl_grid_heights_get_n (grid->heights)
         - 1; /* the end is the end, however wrong the estimates */
  g_assert_cmpfloat (get_bounds (fixture, item, 0).origin.y
                       + get_bounds (fixture, item, 0).size.height,
                     ==, gtk_widget_get_height (GTK_WIDGET (grid)));
}

/* Scrolling up into rows whose height was only estimated moves what is seen by just as much. */
static void
test_still (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CclComparison) comparison = grid_fixture_new_large (2000, 4);
  CclGrid *grid = fixture->grid;
  guint n_corrected = 0;

  show (fixture, comparison);
  gtk_adjustment_set_value (fixture->vertical, 60000);
  wait_for_draw (fixture);
  for (guint i = 0; i < 30; i++)
    {
      guint item = ccl_grid_heights_find (grid->heights, grid->scroll_y) + 1;
      int offset = ccl_grid_heights_get_offset (grid->heights, item);
      float before = get_bounds (fixture, item, 0).origin.y;

      gtk_adjustment_set_value (fixture->vertical,
                                gtk_adjustment_get_value (fixture->vertical) - 50);
      wait_for_draw (fixture);
      g_assert_cmpfloat (get_bounds (fixture, item, 0).origin.y, ==, before + 50);
      n_corrected += offset != ccl_grid_heights_get_offset (grid->heights, item);
    }
  g_assert_cmpuint (n_corrected, >, 0); /* or nothing was put to the test */
}

static void
test_place_kept (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CclComparison) comparison = grid_fixture_new_large (1000, 4);
  g_autoptr (CclComparison) next
    = grid_fixture_copy_without (comparison, get_row (comparison, 3)->key);
  CclGrid *grid = fixture->grid;
  guint item;
  float before;

  show (fixture, comparison);
  gtk_adjustment_set_value (fixture->vertical, 20000);
  wait_for_draw (fixture);
  item = ccl_grid_heights_find (grid->heights, grid->scroll_y) + 1;
  before = get_bounds (fixture, item, 0).origin.y;

  ccl_grid_set_comparison (grid, next); /* a row far above is gone */
  wait_for_draw (fixture);
  g_assert_cmpfloat (get_bounds (fixture, item - 1, 0).origin.y, ==, before);
}

/* The wheel must not take the keyboard's place away. */
static void
test_focus_scrolled_away (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CclComparison) comparison = grid_fixture_new_large (1000, 4);

  show (fixture, comparison);
  ccl_grid_select_row (fixture->grid, get_row (comparison, 2)->key);
  press (fixture, GDK_KEY_Right, 0);
  gtk_adjustment_set_value (fixture->vertical, 30000);
  wait_for_draw (fixture);
  assert_current (fixture, 3, 1);
  press (fixture, GDK_KEY_Down, 0);
  assert_current (fixture, 4, 1);
  g_assert_cmpfloat (gtk_adjustment_get_value (fixture->vertical), <, 1000); /* and is seen again */

  press (fixture, GDK_KEY_Page_Down, 0);
  g_assert_cmpuint (fixture->grid->current_item, >, 7);
  press (fixture, GDK_KEY_Page_Up, 0);
  g_assert_cmpuint (fixture->grid->current_item, <, 6);
}

/* Twelve columns do not fit: the current one is brought into view, the question stays. */
static void
test_across (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CclComparison) comparison = grid_fixture_new_large (20, 12);
  graphene_rect_t bounds;

  ccl_grid_set_columns (fixture->grid, CCL_GRID_BY_ARTICLE);
  show (fixture, comparison);
  ccl_grid_select_row (fixture->grid, get_row (comparison, 1)->key);
  g_assert_null (ccl_grid_lines_get_cell (fixture->grid, 2, 12));
  for (guint i = 0; i < 12; i++)
    press (fixture, GDK_KEY_Right, 0);
  assert_current (fixture, 2, 12);
  bounds = get_bounds (fixture, 2, 12);
  g_assert_cmpfloat (bounds.origin.x + bounds.size.width, <=, get_bounds (fixture, 2, 13).origin.x);
  g_assert_cmpfloat (bounds.origin.x, >=, get_bounds (fixture, 2, 0).size.width);
  g_assert_cmpfloat (get_bounds (fixture, 2, 0).origin.x, ==, 0);
}

/* Right to left ----------------------------------------------------------------------------- */

static void
test_rtl (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CclComparison) comparison = grid_fixture_new_large (20, 12);
  int width;

  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  gtk_widget_set_direction (GTK_WIDGET (fixture->grid), GTK_TEXT_DIR_RTL);
  ccl_grid_set_columns (fixture->grid, CCL_GRID_BY_ARTICLE);
  show (fixture, comparison);
  width = gtk_widget_get_width (GTK_WIDGET (fixture->grid));

  g_assert_cmpfloat (get_bounds (fixture, 1, 0).origin.x + get_bounds (fixture, 1, 0).size.width,
                     ==, width);
  g_assert_cmpfloat (
    get_bounds (fixture, 1, 1).origin.x + get_bounds (fixture, 1, 1).size.width, ==,
    get_bounds (fixture, 1, 0).origin.x); /* begins at the first column, not the last */
  g_assert_cmpfloat (get_bounds (fixture, 1, 2).origin.x, <, get_bounds (fixture, 1, 1).origin.x);
  g_assert_cmpfloat (get_bounds (fixture, 1, 13).origin.x, ==, 0);

  ccl_grid_select_row (fixture->grid, get_row (comparison, 0)->key);
  press (fixture, GDK_KEY_Left, 0);
  assert_current (fixture, 1, 1);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

static void
load_style (void)
{
  g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();

  gtk_css_provider_load_from_resource (provider, CCL_RESOURCE_PATH "style.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (),
                                              GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}

#define ADD(name) g_test_add ("/grid/" #name, Fixture, NULL, set_up, test_##name, tear_down)

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  ccl_ui_register_resource ();
  load_style ();
  ADD (labels);
  ADD (walk);
  ADD (collapse);
  ADD (range);
  ADD (filter);
  ADD (selection_kept);
  ADD (columns);
  ADD (recycling);
  ADD (heights);
  ADD (still);
  ADD (place_kept);
  ADD (focus_scrolled_away);
  ADD (across);
  ADD (rtl);
  return g_test_run ();
}
