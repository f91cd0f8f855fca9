/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-claim-editor.h"
#include "ccl-evidence.h"
#include "ccl-figure-dialog.h"
#include "ccl-import-dialog.h"
#include "ccl-merge-dialog.h"
#include "ccl-reader.h"
#include "ccl-search-pane.h"
#include "ccl-verdict-dialog.h"
#include "window-driver.h"
#include "window-fixture.h"

#include <glib/gstdio.h>

/* What an editor does with the sample, in the real window. */

#define BULLETIN "araks-information-centre.txt"
#define AGENCY "shirvan-press.html"

static CclComparison *
get_comparison (CclWindow *window)
{
  return ccl_project_get_comparison (ccl_window_get_project (window));
}

static GtkWidget *
get_pane (CclWindow *window, GType type)
{
  GtkWidget *pane = driver_find (GTK_WIDGET (window), type);

  g_assert_nonnull (pane);
  return pane;
}

/* Makes the cell of a claim current, as a click would. Returns: borrowed until the next step */
static CclClaim *
select_claim (CclWindow *window, const char *file, const char *words)
{
  CclClaim *claim = fixture_find (window, file, words);

  g_assert_true (ccl_grid_select_claim (CCL_GRID (get_pane (window, CCL_TYPE_GRID)), claim->key));
  driver_settle ();
  return claim;
}

static const char *
get_undo_name (CclWindow *window)
{
  return ccl_project_get_undo_name (ccl_window_get_project (window));
}

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
  evidence = get_pane (window, CCL_TYPE_EVIDENCE);
  g_assert_nonnull (driver_find_text (evidence, "Choose a cell"));

  claim = select_claim (window, AGENCY, "three T-72 tanks");
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

  claim = fixture_find (window, AGENCY, "three T-72 tanks");
  g_assert_cmpfloat (claim->quantity.interval.low, ==, 9);
  g_assert_cmpstr (claim->place, ==, "Hadrut");
  g_assert_cmpstr (get_undo_name (window), ==, "Edit Claim");
  g_assert_nonnull (driver_find_text (evidence, "9"));

  driver_activate (window, "win.undo", NULL);
  claim = fixture_find (window, AGENCY, "three T-72 tanks");
  g_assert_cmpfloat (claim->quantity.interval.low, ==, 3);
  g_assert_cmpstr (claim->place, ==, "Jabrayil");
  driver_activate (window, "win.redo", NULL);
  g_assert_cmpfloat (fixture_find (window, AGENCY, "three T-72 tanks")->quantity.interval.low, ==, 9);
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
  claim = select_claim (window, AGENCY, "31 civilians");
  key = g_strdup (claim->key);
  driver_activate (window, "win.check", NULL);
  g_assert_cmpint (fixture_find (window, AGENCY, "31 civilians")->status, ==, CCL_STATUS_CHECKED);

  driver_activate (window, "win.claim-note", "s", key);
  dialog = driver_find_window (ADW_TYPE_MESSAGE_DIALOG);
  gtk_text_buffer_set_text (
    gtk_text_view_get_buffer (GTK_TEXT_VIEW (driver_find (dialog, GTK_TYPE_TEXT_VIEW))),
    "Ask the prosecutors for their list.", -1);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), "apply");
  gtk_window_close (GTK_WINDOW (dialog));
  driver_settle ();
  g_assert_nonnull (driver_find_text (get_pane (window, CCL_TYPE_EVIDENCE), "Ask the prosecutors"));

  driver_activate (window, "win.dismiss", NULL);
  g_assert_null (ccl_comparison_find_row (get_comparison (window), key));
  g_assert_nonnull (driver_find_text (GTK_WIDGET (window), "dismissed"));
  driver_activate (window, "win.undo", NULL);
  g_assert_nonnull (ccl_comparison_find_row (get_comparison (window), key));
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
  grid = get_pane (window, CCL_TYPE_GRID);
  tank = g_strdup (select_claim (window, AGENCY, "three T-72 tanks")->key);
  g_assert_cmpint (ccl_comparison_find_row (get_comparison (window), tank)->verdict, ==,
                   CCL_VERDICT_CONFLICT);
  g_assert_false (driver_can (window, "win.merge-rows"));
  driver_press (grid, GDK_KEY_Down, GDK_SHIFT_MASK);
  rows = ccl_grid_list_selected_rows (CCL_GRID (grid));
  g_assert_cmpuint (rows->len, ==, 2);
  row = g_ptr_array_index (rows, 1);
  other = g_strdup (((CclClaim *) g_ptr_array_index (row->claims, 0))->key);
  driver_activate (window, "win.merge-rows", NULL);
  row = ccl_comparison_find_row (get_comparison (window), tank);
  g_assert_true (row == ccl_comparison_find_row (get_comparison (window), other));
  g_assert_cmpstr (get_undo_name (window), ==, "Merge Rows");

  driver_activate (window, "win.claim-split", "s", other);
  g_assert_true (ccl_comparison_find_row (get_comparison (window), tank) !=
                 ccl_comparison_find_row (get_comparison (window), other));

  select_claim (window, AGENCY, "three T-72 tanks");
  driver_activate (window, "win.verdict", NULL);
  dialog = driver_find_window (CCL_TYPE_VERDICT_DIALOG);
  driver_type (dialog, "Reason", "They speak of different days");
  gtk_widget_activate (gtk_widget_get_ancestor (driver_find_text (dialog, "Updated"),
                                                ADW_TYPE_ACTION_ROW));
  driver_click (dialog, "Save");
  row = ccl_comparison_find_row (get_comparison (window), tank);
  g_assert_cmpint (row->verdict, ==, CCL_VERDICT_UPDATED);
  g_assert_cmpstr (row->reason, ==, "They speak of different days");
  g_assert_nonnull (driver_find_text (get_pane (window, CCL_TYPE_EVIDENCE), "different days"));

  driver_activate (window, "win.row-hide", NULL);
  g_assert_true (ccl_comparison_find_row (get_comparison (window), tank)->hidden);
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
  comparison = get_comparison (window);
  article = g_strdup (fixture_get_article (window, BULLETIN)->id);
  driver_activate (window, "win.article-side", "(ss)", article, "armenia");
  comparison = get_comparison (window);
  g_assert_cmpstr (ccl_comparison_get_outlet_side (comparison, article), ==, "armenia");

  n_sides = comparison->sides->len;
  driver_activate (window, "win.side-merge", "(ss)", "icrc", "azerbaijan");
  comparison = get_comparison (window);
  g_assert_cmpuint (comparison->sides->len, ==, n_sides - 1);
  g_assert_true (ccl_comparison_find_side (comparison, "icrc") ==
                 ccl_comparison_find_side (comparison, "azerbaijan"));

  driver_activate (window, "win.columns", "s", "articles");
  g_assert_cmpint (ccl_grid_get_columns (CCL_GRID (get_pane (window, CCL_TYPE_GRID))), ==,
                   CCL_GRID_BY_ARTICLE);
  driver_activate (window, "win.article-remove", "s", article);
  g_assert_cmpuint (get_comparison (window)->articles->len, ==, FIXTURE_N_ARTICLES - 1);
  driver_activate (window, "win.undo", NULL);
  g_assert_cmpuint (get_comparison (window)->articles->len, ==, FIXTURE_N_ARTICLES);
}

static void
test_sides (void)
{
  driver_run (change_sides, NULL);
  driver_empty_folder ();
}

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
  claim = select_claim (window, BULLETIN, "320 Artsakh soldiers");
  driver_activate (window, "win.claim-show", "s", claim->key);
  reader = get_pane (window, CCL_TYPE_READER);
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
  claim = fixture_find (window, BULLETIN, "Losses of the Artsakh");
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
                   select_claim (window, BULLETIN, "320 Artsakh soldiers")->key);
  reader = get_pane (window, CCL_TYPE_READER);
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

/* Sharing ------------------------------------------------------------------------------------ */

static void
set_note (CclWindow *window, const char *key, const char *note)
{
  g_assert_true (ccl_project_set_claim_field (ccl_window_get_project (window), "Note", key, "note", note, NULL));
}

/* What has gone out with one note comes back beside another one, and the editor settles which counts. */
static void
share (CclApplication *application)
{
  CclWindow *window = driver_get_window (application);
  g_autofree char *path = driver_path ("Package.counterclaim");
  g_autofree char *key = NULL;
  GtkWidget *dialog = NULL;

  fixture_fill (window);
  key = g_strdup (select_claim (window, BULLETIN, "320 Artsakh soldiers")->key);
  set_note (window, key, "seen by A");
  driver_activate (window, "win.export-package-to", "(sb)", path, FALSE);
  g_assert_nonnull (driver_find_text (GTK_WIDGET (window), "Package exported"));
  set_note (window, key, "seen by B");

  driver_activate (window, "win.merge-from", "s", path);
  dialog = driver_find_window (CCL_TYPE_MERGE_DIALOG);
  g_assert_nonnull (driver_find_text (dialog, "seen by B"));
  driver_screenshot (dialog, "merge");
  adw_combo_row_set_selected (ADW_COMBO_ROW (driver_find (dialog, ADW_TYPE_COMBO_ROW)), 1);
  driver_click (dialog, "_Merge");
  g_assert_cmpstr (ccl_comparison_find_claim (get_comparison (window), key)->note, ==, "seen by A");
  driver_activate (window, "win.undo", NULL);
  g_assert_cmpstr (ccl_comparison_find_claim (get_comparison (window), key)->note, ==, "seen by B");
}

static void
test_share (void)
{
  driver_run (share, NULL);
  driver_empty_folder ();
}

static gboolean
has_two_windows (gpointer application)
{
  return g_list_length (gtk_application_get_windows (application)) == 2;
}

/* A copy opens beside the original and is a draft of its own. */
static void
duplicate (CclApplication *application)
{
  CclWindow *window = driver_get_window (application);
  g_autofree char *path = driver_path ("Karabakh.counterclaim");
  guint n_rows = 0;

  fixture_fill (window);
  driver_activate (window, "win.save-to", "s", path);
  n_rows = get_comparison (window)->rows->len;
  driver_activate (window, "win.duplicate", NULL);
  driver_wait (has_two_windows, application, "the copy to open");
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (application)); l != NULL; l = l->next)
    if (l->data != window)
      {
        driver_settle ();
        g_assert_true (ccl_project_is_draft (ccl_window_get_project (l->data)));
        g_assert_cmpuint (get_comparison (l->data)->rows->len, ==, n_rows);
      }
}

static void
test_duplicate (void)
{
  driver_run (duplicate, NULL);
  driver_empty_folder ();
}

/* Keeping ------------------------------------------------------------------------------------ */

static void
name_and_edit (CclApplication *application)
{
  CclWindow *window = driver_get_window (application);
  g_autofree char *path = driver_path ("Karabakh.counterclaim");
  CclClaim *claim = NULL;

  fixture_fill (window);
  driver_activate (window, "win.save-to", "s", path);
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (window)), ==, "Karabakh");
  g_assert_cmpstr (ccl_project_get_path (ccl_window_get_project (window)), ==, path);
  g_assert_false (ccl_project_is_draft (ccl_window_get_project (window)));
  claim = select_claim (window, AGENCY, "three T-72 tanks");
  driver_activate (window, "win.claim-check", "s", claim->key);
}

static void
find_again (CclApplication *application)
{
  CclWindow *window = driver_get_window (application);

  g_assert_cmpuint (get_comparison (window)->articles->len, ==, FIXTURE_N_ARTICLES);
  g_assert_cmpint (fixture_find (window, AGENCY, "three T-72 tanks")->status, ==, CCL_STATUS_CHECKED);
  g_assert_cmpstr (get_undo_name (window), ==, "Mark as Checked");
  driver_activate (window, "win.undo", NULL);
  g_assert_cmpint (fixture_find (window, AGENCY, "three T-72 tanks")->status, ==, CCL_STATUS_UNREVIEWED);
}

static void
test_keep (void)
{
  g_autofree char *path = driver_path ("Karabakh.counterclaim");

  driver_run (name_and_edit, NULL);
  driver_run (find_again, path, NULL);
  driver_empty_folder ();
}

/* Files that are none ------------------------------------------------------------------------ */

static gboolean
has_import_dialog (gpointer user_data)
{
  return driver_find_window (CCL_TYPE_IMPORT_DIALOG) != NULL &&
         driver_find_text (driver_find_window (CCL_TYPE_IMPORT_DIALOG), user_data) != NULL;
}

static void
add_bad_files (CclApplication *application)
{
  CclWindow *window = driver_get_window (application);
  g_autofree char *good = driver_write ("good.txt", "Two soldiers were killed near Ossa.\n", -1);
  g_autofree char *empty = driver_write ("empty.txt", "", 0);
  g_autofree char *binary = driver_write ("binary.txt", "\177ELF\2\1\1\0\0\0\0\0\0\0\0\0\1\2\3", 19);
  g_autofree char *bare =
    driver_write ("bare.html", "<html><body><nav><a href='/'>Home</a></nav></body></html>", -1);
  g_autofree char *missing = driver_path ("missing.txt");
  const char *const sentences[] = {
    "“empty.txt” could not be added because it is empty.",
    "“binary.txt” could not be added because it is neither text nor a web page.",
    "“bare.html” could not be added because no article was found on the page.",
    "“missing.txt” could not be added because the file does not exist any more.",
  };
  GtkWidget *dialog = NULL;

  driver_add_files (window, empty, good, binary, bare, missing, NULL);
  driver_wait (has_import_dialog, (gpointer) "left out", "the list of failures");
  dialog = driver_find_window (CCL_TYPE_IMPORT_DIALOG);
  driver_screenshot (dialog, "failures");
  for (guint i = 0; i < G_N_ELEMENTS (sentences); i++)
    {
      g_test_message ("%s", sentences[i]);
      g_assert_nonnull (driver_find_text (dialog, sentences[i]));
    }
  g_assert_nonnull (driver_find_text (dialog, "1 article added, 4 files left out"));
  g_assert_cmpuint (get_comparison (window)->articles->len, ==, 1);
  gtk_window_close (GTK_WINDOW (dialog));
  driver_settle ();

  driver_add_files (window, good, NULL); /* once more the same */
  driver_wait (has_import_dialog, (gpointer) "has the same article", "the duplicate noticed");
  gtk_window_close (GTK_WINDOW (driver_find_window (CCL_TYPE_IMPORT_DIALOG)));
}

static void
test_bad_files (void)
{
  driver_run (add_bad_files, NULL);
  driver_empty_folder ();
}

static void
see_refusal (CclApplication *application)
{
  CclWindow *window = driver_get_window (application);

  g_assert_nonnull (driver_find_text (GTK_WIDGET (window), "This Comparison Cannot Be Shown"));
  g_assert_true (
    driver_find_text (GTK_WIDGET (window), "“foreign.counterclaim” is not a comparison") != NULL ||
    driver_find_text (GTK_WIDGET (window), "“foreign.counterclaim” is damaged") != NULL);
  driver_screenshot (window, "refused");
}

static void
test_foreign_project (void)
{
  g_autofree char *path = driver_write ("foreign.counterclaim", "SQLite format 3\0truncated", 25);
  g_autofree char *content = NULL;
  gsize length = 0;

  driver_run (see_refusal, path, NULL);
  g_assert_true (g_file_get_contents (path, &content, &length, NULL)); /* left as it was */
  g_assert_cmpmem (content, length, "SQLite format 3\0truncated", 25);
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
  grid = CCL_GRID (get_pane (window, CCL_TYPE_GRID));
  n_rows = ccl_grid_get_n_visible_rows (grid);
  driver_activate (window, "win.search", NULL);
  entry = get_pane (window, GTK_TYPE_SEARCH_ENTRY);
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
  GtkWidget *entry = get_pane (window, GTK_TYPE_SEARCH_ENTRY);
  Sought sought = { get_pane (window, CCL_TYPE_SEARCH_PANE), text };

  gtk_editable_set_text (GTK_EDITABLE (entry), query);
  g_signal_emit_by_name (entry, "search-changed");
  driver_wait (is_found, &sought, text);
  driver_settle ();
  return sought.pane;
}

static void
choose_first (CclWindow *window)
{
  g_signal_emit_by_name (get_pane (window, GTK_TYPE_SEARCH_ENTRY), "activate");
  driver_settle ();
}

static char *
get_selected_words (CclWindow *window)
{
  GtkWidget *view = driver_find (get_pane (window, CCL_TYPE_READER), GTK_TYPE_TEXT_VIEW);
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
  grid = CCL_GRID (get_pane (window, CCL_TYPE_GRID));
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
  g_assert_true (gtk_widget_has_focus (GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (get_pane (window, GTK_TYPE_SEARCH_ENTRY))))));
  g_assert_true (gtk_widget_get_mapped (pane));
  driver_screenshot (window, "look-search-narrow");
  g_signal_emit_by_name (pane, "leave");
  driver_settle ();
  bar = get_pane (window, GTK_TYPE_SEARCH_BAR);
  g_assert_false (gtk_search_bar_get_search_mode (GTK_SEARCH_BAR (bar)));
}

static void
test_find_all (void)
{
  driver_run (find_all, NULL);
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
  select_claim (window, AGENCY, "three T-72 tanks");
  assert_named (get_pane (window, ADW_TYPE_HEADER_BAR));
  assert_named (get_pane (window, ADW_TYPE_FLAP));
}

static void
test_names (void)
{
  driver_run (name_buttons, NULL);
  driver_empty_folder ();
}

/* Other ways in ------------------------------------------------------------------------------ */

static void
see_articles (CclApplication *application)
{
  driver_wait_until_read (driver_get_window (application), 2);
}

static void
test_arguments (void)
{
  g_autofree char *a = driver_write ("a.txt", "Two soldiers were killed near Ossa.\n", -1);
  g_autofree char *b = driver_write ("b.txt", "Three soldiers were killed near Ossa.\n", -1);

  driver_run (see_articles, a, b, NULL);
  driver_empty_folder ();
}

static void
paste (CclApplication *application)
{
  CclWindow *window = driver_get_window (application);
  static const char html[] =
    "<html><head><title>Ossa counts its dead</title></head><body><article><h1>Ossa counts its "
    "dead</h1><p>Two soldiers were killed near the town of Ossa on Friday, its mayor said.</p>"
    "<p>Shells had fallen on the town all through the night, he told reporters.</p></article>"
    "</body></html>";
  g_autoptr (GBytes) bytes = g_bytes_new_static (html, strlen (html));
  g_autoptr (GdkContentProvider) page = gdk_content_provider_new_for_bytes ("text/html", bytes);
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (window));

  gdk_clipboard_set_text (clipboard, "Two soldiers were killed near Ossa.");
  driver_activate (window, "win.paste", NULL);
  driver_wait_until_read (window, 1);

  gdk_clipboard_set_content (clipboard, page);
  driver_activate (window, "win.paste", NULL);
  driver_wait_until_read (window, 2);
  g_assert_cmpstr (
    ((CclArticle *) g_ptr_array_index (get_comparison (window)->articles, 1))->media_type, ==,
    "text/html");
  gdk_clipboard_set_content (clipboard, NULL);
}

static void
test_paste (void)
{
  driver_run (paste, NULL);
  driver_empty_folder ();
}

/* A figure ----------------------------------------------------------------------------------- */

static gboolean
is_written (gpointer path)
{
  return g_file_test (path, G_FILE_TEST_EXISTS);
}

static void
write_figures (CclApplication *application)
{
  CclWindow *window = driver_get_window (application);
  const char *const starts[][2] = {
    { "figure.png", "\211PNG" }, { "figure.svg", "<?xml" }, { "figure.pdf", "%PDF" }
  };
  GtkWidget *dialog = NULL;

  fixture_fill (window);
  driver_activate (window, "win.figure", NULL);
  dialog = driver_find_window (CCL_TYPE_FIGURE_DIALOG);
  g_assert_nonnull (dialog);
  driver_type (dialog, "Title", "Karabakh, 9 October");
  for (guint i = 0; i < G_N_ELEMENTS (starts); i++)
    {
      g_autofree char *path = driver_path (starts[i][0]);
      g_autofree char *content = NULL;

      driver_activate (dialog, "figure.save-to", "s", path);
      driver_wait (is_written, path, "the figure written");
      g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
      g_assert_true (g_str_has_prefix (content, starts[i][1]));
    }
  gtk_window_close (GTK_WINDOW (dialog));
  driver_settle ();
}

static void
test_figures (void)
{
  driver_run (write_figures, NULL);
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
  g_test_add_func ("/window/read", test_read);
  g_test_add_func ("/window/unused", test_unused);
  g_test_add_func ("/window/clear-history", test_clear_history);
  g_test_add_func ("/window/share", test_share);
  g_test_add_func ("/window/duplicate", test_duplicate);
  g_test_add_func ("/window/search", test_search);
  g_test_add_func ("/window/find-all", test_find_all);
  g_test_add_func ("/window/names", test_names);
  g_test_add_func ("/window/keep", test_keep);
  g_test_add_func ("/window/bad-files", test_bad_files);
  g_test_add_func ("/window/foreign-project", test_foreign_project);
  g_test_add_func ("/window/arguments", test_arguments);
  g_test_add_func ("/window/paste", test_paste);
  g_test_add_func ("/window/figures", test_figures);
  return g_test_run ();
}
