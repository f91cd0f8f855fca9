/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-claim-editor.h"
#include "ccl-evidence.h"
#include "ccl-verdict-dialog.h"
#include "window-driver.h"
#include "window-fixture.h"

/* What an editor does with the sample, in the real window. */

/* Empty -------------------------------------------------------------------------------------- */

static void
begin (CclApplication *application)
{
  CclWindow *window = driver_get_window (application);

  g_assert_nonnull (driver_find_text (GTK_WIDGET (window), "Compare What Each Side Claims"));
  g_assert_false (driver_can (window, "win.figure"));
  g_assert_false (driver_can (window, "win.undo"));
  g_assert_true (ccl_window_is_pristine (window));
}

static void
test_begin (void)
{
  driver_run (begin, NULL);
  driver_empty_folder ();
}

/* Correcting a claim ------------------------------------------------------------------------- */

static void
correct (CclApplication *application)
{
  CclWindow *window = driver_get_window (application);
  GtkWidget *evidence = NULL, *editor = NULL;
  CclClaim *claim = NULL;

  fixture_fill (window);
  evidence = fixture_get_pane (window, CCL_TYPE_EVIDENCE);
  g_assert_nonnull (driver_find_text (evidence, "Choose a cell"));

  claim = fixture_select_claim (window, FIXTURE_AGENCY, "three T-72 tanks");
  g_assert_nonnull (driver_find_text (evidence, "three T-72 tanks"));
  g_assert_nonnull (driver_find_text (evidence, "via Shirvan Press, 9 Oct 2020"));
  driver_activate (window, "win.claim-edit", "s", claim->key);
  editor = driver_find_window (CCL_TYPE_CLAIM_EDITOR);
  driver_type (editor, "Figure", "1,200"); /* could be 1.2 as well */
  g_assert_nonnull (editor);
  g_assert_false (gtk_widget_get_sensitive (
    gtk_widget_get_ancestor (driver_find_text (editor, "Save"), GTK_TYPE_BUTTON)));
  driver_type (editor, "Figure", "9");
  driver_type (editor, "Place", "Hadrut");
  driver_click (editor, "Save");

  claim = fixture_find (window, FIXTURE_AGENCY, "three T-72 tanks");
  g_assert_cmpfloat (claim->quantity.interval.low, ==, 9);
  g_assert_cmpstr (claim->place, ==, "Hadrut");
  g_assert_cmpstr (fixture_get_undo_name (window), ==, "Edit Claim");
  g_assert_nonnull (driver_find_text (evidence, "9"));

  driver_activate (window, "win.undo", NULL);
  claim = fixture_find (window, FIXTURE_AGENCY, "three T-72 tanks");
  g_assert_cmpfloat (claim->quantity.interval.low, ==, 3);
  g_assert_cmpstr (claim->place, ==, "Jabrayil");
  driver_activate (window, "win.redo", NULL);
  g_assert_cmpfloat (fixture_find (window, FIXTURE_AGENCY, "three T-72 tanks")->quantity.interval.low, ==, 9);
}

static void
test_correct (void)
{
  driver_run (correct, NULL);
  driver_empty_folder ();
}

/* Reviewing ---------------------------------------------------------------------------------- */

static void
review (CclApplication *application)
{
  CclWindow *window = driver_get_window (application);
  CclClaim *claim = NULL;
  GtkWidget *dialog = NULL;
  g_autofree char *key = NULL;

  fixture_fill (window);
  claim = fixture_select_claim (window, FIXTURE_AGENCY, "31 civilians");
  key = g_strdup (claim->key);
  driver_activate (window, "win.check", NULL);
  g_assert_cmpint (fixture_find (window, FIXTURE_AGENCY, "31 civilians")->status, ==, CCL_STATUS_CHECKED);

  driver_activate (window, "win.claim-note", "s", key);
  dialog = driver_find_window (ADW_TYPE_MESSAGE_DIALOG);
  gtk_text_buffer_set_text (
    gtk_text_view_get_buffer (GTK_TEXT_VIEW (driver_find (dialog, GTK_TYPE_TEXT_VIEW))),
    "Ask the prosecutors for their list.", -1);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), "apply");
  gtk_window_close (GTK_WINDOW (dialog));
  driver_settle ();
  g_assert_nonnull (driver_find_text (fixture_get_pane (window, CCL_TYPE_EVIDENCE), "Ask the prosecutors"));

  driver_activate (window, "win.dismiss", NULL);
  g_assert_null (ccl_comparison_find_row (fixture_get_comparison (window), key));
  g_assert_nonnull (driver_find_text (GTK_WIDGET (window), "dismissed"));
  driver_activate (window, "win.undo", NULL);
  g_assert_nonnull (ccl_comparison_find_row (fixture_get_comparison (window), key));
}

static void
test_review (void)
{
  driver_run (review, NULL);
  driver_empty_folder ();
}

/* Rows --------------------------------------------------------------------------------------- */

static void
change_rows (CclApplication *application)
{
  CclWindow *window = driver_get_window (application);
  GtkWidget *grid = NULL, *dialog = NULL;
  g_autofree char *tank = NULL, *other = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  CclRow *row = NULL;

  fixture_fill (window);
  grid = fixture_get_pane (window, CCL_TYPE_GRID);
  tank = g_strdup (fixture_select_claim (window, FIXTURE_AGENCY, "three T-72 tanks")->key);
  g_assert_cmpint (ccl_comparison_find_row (fixture_get_comparison (window), tank)->verdict, ==,
                   CCL_VERDICT_CONFLICT);
  g_assert_false (driver_can (window, "win.merge-rows"));
  driver_press (grid, GDK_KEY_Down, GDK_SHIFT_MASK);
  rows = ccl_grid_list_selected_rows (CCL_GRID (grid));
  g_assert_cmpuint (rows->len, ==, 2);
  row = g_ptr_array_index (rows, 1);
  other = g_strdup (((CclClaim *) g_ptr_array_index (row->claims, 0))->key);
  driver_activate (window, "win.merge-rows", NULL);
  row = ccl_comparison_find_row (fixture_get_comparison (window), tank);
  g_assert_true (row == ccl_comparison_find_row (fixture_get_comparison (window), other));
  g_assert_cmpstr (fixture_get_undo_name (window), ==, "Merge Rows");

  driver_activate (window, "win.claim-split", "s", other);
  g_assert_true (ccl_comparison_find_row (fixture_get_comparison (window), tank) !=
                 ccl_comparison_find_row (fixture_get_comparison (window), other));

  fixture_select_claim (window, FIXTURE_AGENCY, "three T-72 tanks");
  driver_activate (window, "win.verdict", NULL);
  dialog = driver_find_window (CCL_TYPE_VERDICT_DIALOG);
  driver_type (dialog, "Reason", "They speak of different days");
  gtk_widget_activate (gtk_widget_get_ancestor (driver_find_text (dialog, "Updated"),
                                                ADW_TYPE_ACTION_ROW));
  driver_click (dialog, "Save");
  row = ccl_comparison_find_row (fixture_get_comparison (window), tank);
  g_assert_cmpint (row->verdict, ==, CCL_VERDICT_UPDATED);
  g_assert_cmpstr (row->reason, ==, "They speak of different days");
  g_assert_nonnull (driver_find_text (fixture_get_pane (window, CCL_TYPE_EVIDENCE), "different days"));

  driver_activate (window, "win.row-hide", NULL);
  g_assert_true (ccl_comparison_find_row (fixture_get_comparison (window), tank)->hidden);
}

static void
test_rows (void)
{
  driver_run (change_rows, NULL);
  driver_empty_folder ();
}

/* Articles and sides ------------------------------------------------------------------------- */

static void
change_sides (CclApplication *application)
{
  CclWindow *window = driver_get_window (application);
  CclComparison *comparison = NULL;
  g_autofree char *article = NULL;
  guint n_sides = 0;

  fixture_fill (window);
  comparison = fixture_get_comparison (window);
  article = g_strdup (fixture_get_article (window, FIXTURE_BULLETIN)->id);
  driver_activate (window, "win.article-side", "(ss)", article, "armenia");
  comparison = fixture_get_comparison (window);
  g_assert_cmpstr (ccl_comparison_get_outlet_side (comparison, article), ==, "armenia");

  n_sides = comparison->sides->len;
  driver_activate (window, "win.side-merge", "(ss)", "icrc", "azerbaijan");
  comparison = fixture_get_comparison (window);
  g_assert_cmpuint (comparison->sides->len, ==, n_sides - 1);
  g_assert_true (ccl_comparison_find_side (comparison, "icrc") ==
                 ccl_comparison_find_side (comparison, "azerbaijan"));

  driver_activate (window, "win.columns", "s", "articles");
  g_assert_cmpint (ccl_grid_get_columns (CCL_GRID (fixture_get_pane (window, CCL_TYPE_GRID))), ==,
                   CCL_GRID_BY_ARTICLE);
  driver_activate (window, "win.article-remove", "s", article);
  g_assert_cmpuint (fixture_get_comparison (window)->articles->len, ==, FIXTURE_N_ARTICLES - 1);
  driver_activate (window, "win.undo", NULL);
  g_assert_cmpuint (fixture_get_comparison (window)->articles->len, ==, FIXTURE_N_ARTICLES);
}

static void
test_sides (void)
{
  driver_run (change_sides, NULL);
  driver_empty_folder ();
}

/* History and names -------------------------------------------------------------------------- */

/* The undo history goes only when asked for, and takes nothing with it that is shown. */
static void
clear_history (CclApplication *application)
{
  CclWindow *window = driver_get_window (application);
  guint n_rows = 0;

  fixture_fill (window);
  n_rows = ccl_project_get_comparison (ccl_window_get_project (window))->rows->len;
  g_assert_true (driver_can (window, "win.undo"));
  driver_activate (window, "win.clear-history", NULL);
  driver_click (driver_find_window (ADW_TYPE_MESSAGE_DIALOG), "C_lear");
  g_assert_false (driver_can (window, "win.undo"));
  g_assert_false (driver_can (window, "win.clear-history"));
  g_assert_cmpuint (ccl_project_get_comparison (ccl_window_get_project (window))->rows->len, ==, n_rows);
}

static void
test_clear_history (void)
{
  driver_run (clear_history, NULL);
  driver_empty_folder ();
}

/* How far "about" reaches is a decision like any other. */
static void
set_tolerance (CclApplication *application)
{
  CclWindow *window = driver_get_window (application);
  g_autofree char *tolerance = NULL;

  fixture_fill (window);
  driver_activate (window, "win.tolerance", "s", "0.3");
  g_object_get (window, "tolerance", &tolerance, NULL);
  g_assert_cmpstr (tolerance, ==, "0.3");
  driver_activate (window, "win.undo", NULL);
  g_free (tolerance);
  g_object_get (window, "tolerance", &tolerance, NULL);
  g_assert_cmpstr (tolerance, ==, "0.1");
}

static void
test_tolerance (void)
{
  driver_run (set_tolerance, NULL);
  driver_empty_folder ();
}

/* A button that shows only a picture has no name for a screen reader but the one that it is given. */
static void
assert_named (GtkWidget *widget)
{
  gboolean is_menu = GTK_IS_MENU_BUTTON (widget);
  gboolean is_icon = (is_menu && gtk_menu_button_get_icon_name (GTK_MENU_BUTTON (widget))) ||
                     (GTK_IS_BUTTON (widget) && gtk_button_get_icon_name (GTK_BUTTON (widget)));

  if (is_icon && !gtk_test_accessible_has_property (GTK_ACCESSIBLE (widget),
                                                    GTK_ACCESSIBLE_PROPERTY_LABEL))
    g_error ("a button without a name: %s", gtk_widget_get_tooltip_text (widget));
  if (is_menu || ADW_IS_SPLIT_BUTTON (widget) || GTK_IS_WINDOW_CONTROLS (widget))
    return; /* their inner buttons are GTK's own */
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    assert_named (child);
}

static void
name_buttons (CclApplication *application)
{
  CclWindow *window = driver_get_window (application);

  fixture_fill (window);
  fixture_select_claim (window, FIXTURE_AGENCY, "three T-72 tanks");
  assert_named (fixture_get_pane (window, ADW_TYPE_HEADER_BAR));
  assert_named (fixture_get_pane (window, ADW_TYPE_FLAP));
}

static void
test_names (void)
{
  driver_run (name_buttons, NULL);
  driver_empty_folder ();
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/window/begin", test_begin);
  g_test_add_func ("/window/correct", test_correct);
  g_test_add_func ("/window/review", test_review);
  g_test_add_func ("/window/rows", test_rows);
  g_test_add_func ("/window/sides", test_sides);
  g_test_add_func ("/window/clear-history", test_clear_history);
  g_test_add_func ("/window/tolerance", test_tolerance);
  g_test_add_func ("/window/names", test_names);
  return g_test_run ();
}
