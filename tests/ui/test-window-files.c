/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-figure-dialog.h"
#include "ccl-import-dialog.h"
#include "ccl-merge-dialog.h"
#include "window-driver.h"
#include "window-fixture.h"

/* What comes into the real window from files and the clipboard, and what goes out of it into files. */

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
  claim = fixture_select_claim (window, FIXTURE_AGENCY, "three T-72 tanks");
  driver_activate (window, "win.claim-check", "s", claim->key);
}

static void
find_again (CclApplication *application)
{
  CclWindow *window = driver_get_window (application);

  g_assert_cmpuint (fixture_get_comparison (window)->articles->len, ==, FIXTURE_N_ARTICLES);
  g_assert_cmpint (fixture_find (window, FIXTURE_AGENCY, "three T-72 tanks")->status, ==, CCL_STATUS_CHECKED);
  g_assert_cmpstr (fixture_get_undo_name (window), ==, "Mark as Checked");
  driver_activate (window, "win.undo", NULL);
  g_assert_cmpint (fixture_find (window, FIXTURE_AGENCY, "three T-72 tanks")->status, ==, CCL_STATUS_UNREVIEWED);
}

static void
test_keep (void)
{
  g_autofree char *path = driver_path ("Karabakh.counterclaim");

  driver_run (name_and_edit, NULL);
  driver_run (find_again, path, NULL);
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
  key = g_strdup (fixture_select_claim (window, FIXTURE_BULLETIN, "320 Artsakh soldiers")->key);
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
  g_assert_cmpstr (ccl_comparison_find_claim (fixture_get_comparison (window), key)->note, ==, "seen by A");
  driver_activate (window, "win.undo", NULL);
  g_assert_cmpstr (ccl_comparison_find_claim (fixture_get_comparison (window), key)->note, ==, "seen by B");
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
  n_rows = fixture_get_comparison (window)->rows->len;
  driver_activate (window, "win.duplicate", NULL);
  driver_wait (has_two_windows, application, "the copy to open");
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (application)); l != NULL; l = l->next)
    if (l->data != window)
      {
        driver_settle ();
        g_assert_true (ccl_project_is_draft (ccl_window_get_project (l->data)));
        g_assert_cmpuint (fixture_get_comparison (l->data)->rows->len, ==, n_rows);
      }
}

static void
test_duplicate (void)
{
  driver_run (duplicate, NULL);
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
  g_assert_cmpuint (fixture_get_comparison (window)->articles->len, ==, 1);
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
    ((CclArticle *) g_ptr_array_index (fixture_get_comparison (window)->articles, 1))->media_type, ==,
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
  g_test_add_func ("/window/share", test_share);
  g_test_add_func ("/window/duplicate", test_duplicate);
  g_test_add_func ("/window/keep", test_keep);
  g_test_add_func ("/window/bad-files", test_bad_files);
  g_test_add_func ("/window/foreign-project", test_foreign_project);
  g_test_add_func ("/window/arguments", test_arguments);
  g_test_add_func ("/window/paste", test_paste);
  g_test_add_func ("/window/figures", test_figures);
  return g_test_run ();
}
