/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-backup-dialog.h"
#include "ccl-store.h"
#include "window-driver.h"
#include "window-fixture.h"

#include <stdio.h>

/* A project that is damaged, or open elsewhere, or replaced. */

static void
name_it (CclApplication *application)
{
  g_autofree char *path = driver_path ("story.counterclaim");

  fixture_fill (driver_get_window (application));
  driver_activate (driver_get_window (application), "win.save-to", "s", path);
}

static gboolean
has_told (gpointer user_data)
{
  return driver_find_window (ADW_TYPE_MESSAGE_DIALOG) != NULL;
}

static void
recover (CclApplication *application)
{
  CclWindow *window = driver_get_window (application);
  g_autofree char *path = driver_path ("story.counterclaim");
  g_autofree char *new_path = driver_path ("recovered.counterclaim");
  GtkWidget *dialog = NULL;

  g_assert_nonnull (driver_find_text (GTK_WIDGET (window), "“story.counterclaim” is damaged"));
  g_assert_nonnull (driver_find_text (GTK_WIDGET (window), "Recover Into a New File"));
  driver_screenshot (window, "look-damaged");

  driver_activate (window, "win.recover-to", "s", path); /* over the damaged one: no */
  g_assert_true (ccl_window_can_recover (window));
  driver_activate (window, "win.recover-to", "s", new_path);
  driver_wait (has_told, NULL, "what was saved to be told");
  dialog = driver_find_window (ADW_TYPE_MESSAGE_DIALOG);
  g_assert_nonnull (driver_find_text (dialog, "5 articles were saved."));
  driver_screenshot (dialog, "look-recovered");
  driver_screenshot (window, "look-recovered-window");
  gtk_window_close (GTK_WINDOW (dialog));
  driver_wait_until_read (window, FIXTURE_N_ARTICLES);
  g_assert_cmpstr (ccl_project_get_path (ccl_window_get_project (window)), ==, new_path);
  g_assert_false (ccl_window_can_recover (window));
}

static void
test_damaged (void)
{
  g_autofree char *path = driver_path ("story.counterclaim");
  FILE *file = NULL;

  driver_run (name_it, NULL);
  file = fopen (path, "r+b");
  g_assert_nonnull (file);
  g_assert_cmpint (fseek (file, -2000, SEEK_END), ==, 0);
  g_assert_cmpint (fputs ("words of another file", file), >=, 0);
  g_assert_cmpint (fclose (file), ==, 0);
  driver_run (recover, path, NULL);
  driver_empty_folder ();
}

/* Open elsewhere ------------------------------------------------------------------------------ */

static CclStore *elsewhere;

static void
only_look (CclApplication *application)
{
  CclWindow *window = driver_get_window (application);
  CclClaim *claim = NULL;

  driver_wait_until_read (window, FIXTURE_N_ARTICLES);
  g_assert_nonnull (driver_find_text (GTK_WIDGET (window), "Open elsewhere – read only"));
  claim = fixture_find (window, "shirvan-press.html", "three T-72 tanks");
  g_assert_true (ccl_grid_select_claim (CCL_GRID (driver_find (GTK_WIDGET (window), CCL_TYPE_GRID)), claim->key));
  g_assert_false (driver_can (window, "win.undo"));
  g_assert_false (driver_can (window, "win.check"));
  g_assert_false (driver_can (window, "win.add-files"));
  g_assert_true (driver_can (window, "win.save-as"));
  driver_screenshot (window, "look-read-only");

  driver_click (window, "_Try Again");
  g_assert_nonnull (driver_find_text (GTK_WIDGET (window), "The comparison still cannot be edited"));
  g_clear_pointer (&elsewhere, ccl_store_close);
  driver_click (window, "_Try Again");
  driver_wait_until_read (window, FIXTURE_N_ARTICLES);
  g_assert_null (ccl_project_get_read_only (ccl_window_get_project (window)));
  g_assert_null (driver_find_text (GTK_WIDGET (window), "Open elsewhere – read only"));
  g_assert_true (driver_can (window, "win.undo"));
}

static void
test_open_elsewhere (void)
{
  g_autofree char *path = driver_path ("story.counterclaim");

  driver_run (name_it, NULL);
  elsewhere = ccl_store_open (path, NULL);
  g_assert_nonnull (elsewhere);
  driver_run (only_look, path, NULL);
  driver_empty_folder ();
}

/* Replaced ------------------------------------------------------------------------------------ */

static void
edit_replaced (CclApplication *application)
{
  CclWindow *window = driver_get_window (application);
  g_autofree char *path = driver_path ("story.counterclaim");
  CclClaim *claim = NULL;
  GtkWidget *dialog = NULL;

  driver_wait_until_read (window, FIXTURE_N_ARTICLES);
  claim = fixture_find (window, "shirvan-press.html", "three T-72 tanks");
  g_assert_cmpint (remove (path), ==, 0);
  driver_activate (window, "win.claim-check", "s", claim->key);
  dialog = driver_find_window (ADW_TYPE_MESSAGE_DIALOG);
  g_assert_nonnull (driver_find_text (dialog, "Nothing is lost"));
  driver_screenshot (dialog, "look-replaced");
  gtk_window_close (GTK_WINDOW (dialog));
  claim = fixture_find (window, "shirvan-press.html", "three T-72 tanks");
  g_assert_cmpint (claim->status, ==, CCL_STATUS_CHECKED);
  driver_activate (window, "win.save-to", "s", path);
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
}

static void
test_replaced (void)
{
  g_autofree char *path = driver_path ("story.counterclaim");

  driver_run (name_it, NULL);
  driver_run (edit_replaced, path, NULL);
  driver_empty_folder ();
}

/* Backups ------------------------------------------------------------------------------------- */

static gboolean
has_backup (gpointer user_data)
{
  g_autoptr (GPtrArray) backups = ccl_project_list_backups (user_data);

  return backups->len > 0;
}

static void
see_backups (CclApplication *application)
{
  CclWindow *window = driver_get_window (application);
  GtkWidget *dialog = NULL;
  CclWindow *copy = NULL;

  driver_activate (window, "win.backups", NULL);
  dialog = driver_find_window (CCL_TYPE_BACKUP_DIALOG);
  g_assert_nonnull (driver_find_text (dialog, "No Backups Yet"));
  driver_screenshot (dialog, "look-no-backups");
  gtk_window_close (GTK_WINDOW (dialog));
  driver_settle ();

  fixture_fill (window);
  ccl_project_back_up (ccl_window_get_project (window));
  driver_wait (has_backup, ccl_window_get_project (window), "a backup to be made");
  driver_activate (window, "win.backups", NULL);
  dialog = driver_find_window (CCL_TYPE_BACKUP_DIALOG);
  driver_screenshot (dialog, "look-backups");
  driver_click (dialog, "_Open a Copy");
  driver_settle ();
  copy = CCL_WINDOW (gtk_application_get_active_window (GTK_APPLICATION (application)));
  g_assert_true (copy != window);
  driver_wait_until_read (copy, FIXTURE_N_ARTICLES);
  g_assert_true (ccl_project_is_draft (ccl_window_get_project (copy)));
  g_assert_cmpstr (ccl_project_get_path (ccl_window_get_project (copy)), !=,
                   ccl_project_get_path (ccl_window_get_project (window)));
}

static void
test_backups (void)
{
  driver_run (see_backups, NULL);
  driver_empty_folder ();
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/window/damaged", test_damaged);
  g_test_add_func ("/window/open-elsewhere", test_open_elsewhere);
  g_test_add_func ("/window/replaced", test_replaced);
  g_test_add_func ("/window/backups", test_backups);
  return g_test_run ();
}
