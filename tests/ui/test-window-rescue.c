/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window-driver.h"
#include "window-fixture.h"

#include <stdio.h>

/* A project that is damaged. */

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

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/window/damaged", test_damaged);
  return g_test_run ();
}
