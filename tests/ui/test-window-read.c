/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-claim-editor.h"
#include "ccl-reader.h"
#include "ccl-search-pane.h"
#include "window-driver.h"
#include "window-fixture.h"

/* Reading the articles of the sample and finding things in them, in the real window. */

/* Reading ------------------------------------------------------------------------------------ */

static void
read_article (CclApplication *application)
{
  CclWindow *window = driver_get_window (application);
  GtkWidget *reader = NULL, *editor = NULL;
  GtkTextBuffer *buffer = NULL;
  GtkTextIter start, end;
  CclClaim *claim = NULL;

  fixture_fill (window);
  claim = fixture_select_claim (window, FIXTURE_BULLETIN, "320 Artsakh soldiers");
  driver_activate (window, "win.claim-show", "s", claim->key);
  reader = fixture_get_pane (window, CCL_TYPE_READER);
  g_assert_true (gtk_widget_get_mapped (reader));
  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (driver_find (reader, GTK_TYPE_TEXT_VIEW)));

  gtk_text_buffer_get_start_iter (buffer, &start);
  g_assert_true (gtk_text_iter_forward_search (&start, "Losses of the Artsakh Defence Army", 0, &start,
                                               &end, NULL));
  gtk_text_buffer_select_range (buffer, &start, &end);
  driver_settle ();
  driver_click (reader, "Add Claim");
  editor = driver_find_window (CCL_TYPE_CLAIM_EDITOR);
  driver_type (editor, "Claimant", "Artsakh");
  driver_type (editor, "Place", "Hadrut");
  driver_click (editor, "Save");
  claim = fixture_find (window, FIXTURE_BULLETIN, "Losses of the Artsakh");
  g_assert_cmpstr (claim->claimant, ==, "artsakh");
  g_assert_cmpstr (claim->place, ==, "Hadrut");
  g_assert_cmpstr (claim->rule, ==, "editor");
}

static gboolean
is_selected (gpointer user_data)
{
  GtkTextBuffer *buffer = user_data;
  GtkTextIter start, end;
  g_autofree char *text = NULL;

  if (!gtk_text_buffer_get_selection_bounds (buffer, &start, &end))
    return FALSE;
  text = gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
  return g_str_equal (text, "seven");
}

/* The numbers that no claim uses are listed; activating one selects it where it stands. */
static void
find_unused_number (CclApplication *application)
{
  CclWindow *window = driver_get_window (application);
  GtkWidget *reader = NULL;
  GtkListBox *list = NULL;

  fixture_fill (window);
  driver_activate (window, "win.claim-show", "s",
                   fixture_select_claim (window, FIXTURE_BULLETIN, "320 Artsakh soldiers")->key);
  reader = fixture_get_pane (window, CCL_TYPE_READER);
  driver_click (reader, "in no claim");
  list = GTK_LIST_BOX (driver_find (reader, GTK_TYPE_LIST_BOX));
  g_assert_nonnull (driver_find_text (GTK_WIDGET (list), "stands in a headline"));
  gtk_widget_activate (GTK_WIDGET (gtk_list_box_get_row_at_index (list, 0)));
  driver_wait (is_selected, gtk_text_view_get_buffer (GTK_TEXT_VIEW (driver_find (reader, GTK_TYPE_TEXT_VIEW))),
               "the number to be selected");
}

static void
test_unused (void)
{
  driver_run (find_unused_number, NULL);
  driver_empty_folder ();
}

static void
test_read (void)
{
  driver_run (read_article, NULL);
  driver_empty_folder ();
}

/* Finding ------------------------------------------------------------------------------------ */

static void
search (CclApplication *application)
{
  CclWindow *window = driver_get_window (application);
  CclGrid *grid = NULL;
  GtkWidget *entry = NULL;
  guint n_rows = 0;

  fixture_fill (window);
  grid = CCL_GRID (fixture_get_pane (window, CCL_TYPE_GRID));
  n_rows = ccl_grid_get_n_visible_rows (grid);
  driver_activate (window, "win.search", NULL);
  entry = fixture_get_pane (window, GTK_TYPE_SEARCH_ENTRY);
  gtk_editable_set_text (GTK_EDITABLE (entry), "Red Cross");
  g_signal_emit_by_name (entry, "search-changed");
  driver_settle ();
  g_assert_cmpuint (ccl_grid_get_n_visible_rows (grid), ==, 1);
  gtk_editable_set_text (GTK_EDITABLE (entry), "no such words");
  g_signal_emit_by_name (entry, "search-changed");
  driver_settle ();
  g_assert_nonnull (driver_find_text (GTK_WIDGET (window), "No Rows Match"));
  gtk_editable_set_text (GTK_EDITABLE (entry), "");
  g_signal_emit_by_name (entry, "search-changed");
  driver_settle ();
  g_assert_cmpuint (ccl_grid_get_n_visible_rows (grid), ==, n_rows);
}

static void
test_search (void)
{
  driver_run (search, NULL);
  driver_empty_folder ();
}

typedef struct
{
  GtkWidget *pane;
  const char *text;
} Sought;

static gboolean
is_found (gpointer user_data)
{
  const Sought *sought = user_data;

  return driver_find_text (sought->pane, sought->text) != NULL;
}

/* Types what is sought and waits until the results hold @text. */
static GtkWidget *
type_query (CclWindow *window, const char *query, const char *text)
{
  GtkWidget *entry = fixture_get_pane (window, GTK_TYPE_SEARCH_ENTRY);
  Sought sought = { fixture_get_pane (window, CCL_TYPE_SEARCH_PANE), text };

  gtk_editable_set_text (GTK_EDITABLE (entry), query);
  g_signal_emit_by_name (entry, "search-changed");
  driver_wait (is_found, &sought, text);
  driver_settle ();
  return sought.pane;
}

static void
choose_first (CclWindow *window)
{
  g_signal_emit_by_name (fixture_get_pane (window, GTK_TYPE_SEARCH_ENTRY), "activate");
  driver_settle ();
}

static char *
get_selected_words (CclWindow *window)
{
  GtkWidget *view = driver_find (fixture_get_pane (window, CCL_TYPE_READER), GTK_TYPE_TEXT_VIEW);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
  GtkTextIter start, end;

  g_assert_true (gtk_text_buffer_get_selection_bounds (buffer, &start, &end));
  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

static void
find_all (CclApplication *application)
{
  CclWindow *window = driver_get_window (application);
  CclGrid *grid = NULL;
  GtkWidget *pane = NULL, *bar = NULL;
  g_autofree char *words = NULL;

  fixture_fill (window);
  grid = CCL_GRID (fixture_get_pane (window, CCL_TYPE_GRID));
  driver_activate (window, "win.search", NULL);

  /* a question, by the beginning of its word */
  pane = type_query (window, "tank", "Questions");
  g_assert_nonnull (driver_find_text (pane, "Claims"));
  driver_screenshot (window, "look-search");
  choose_first (window);
  g_assert_cmpint (ccl_grid_get_row (grid)->object, ==, CCL_OBJECT_TANK);

  /* in other looks */
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), ADW_COLOR_SCHEME_FORCE_DARK);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  type_query (window, "said", "Articles");
  driver_screenshot (window, "look-search-dark-rtl");
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), ADW_COLOR_SCHEME_DEFAULT);

  /* an article, opened at words that are in no claim */
  type_query (window, "\"reporting by\"", "Reporting by");
  choose_first (window);
  words = get_selected_words (window);
  g_assert_cmpint (g_ascii_strcasecmp (words, "reporting by"), ==, 0);

  type_query (window, "no such words", "No Results");
  driver_screenshot (window, "look-search-none");
  gtk_window_set_default_size (GTK_WINDOW (window), 720, 800);
  driver_settle ();
  type_query (window, "reporting", "Reporting");
  g_assert_true (gtk_widget_has_focus (GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (fixture_get_pane (window, GTK_TYPE_SEARCH_ENTRY))))));
  g_assert_true (gtk_widget_get_mapped (pane));
  driver_screenshot (window, "look-search-narrow");
  g_signal_emit_by_name (pane, "leave");
  driver_settle ();
  bar = fixture_get_pane (window, GTK_TYPE_SEARCH_BAR);
  g_assert_false (gtk_search_bar_get_search_mode (GTK_SEARCH_BAR (bar)));
}

static void
test_find_all (void)
{
  driver_run (find_all, NULL);
  driver_empty_folder ();
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/window/read", test_read);
  g_test_add_func ("/window/unused", test_unused);
  g_test_add_func ("/window/search", test_search);
  g_test_add_func ("/window/find-all", test_find_all);
  return g_test_run ();
}
