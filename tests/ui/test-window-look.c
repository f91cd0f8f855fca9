/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-article-dialog.h"
#include "ccl-claim-editor.h"
#include "ccl-figure-dialog.h"
#include "ccl-reader.h"
#include "ccl-verdict-dialog.h"
#include "ccl-verify-dialog.h"
#include "window-driver.h"
#include "window-fixture.h"

/* Walks through the states of the window and its dialogs and leaves a picture of each for people to look
 * at; fails where one cannot be shown, or warns. */

static void
shoot_dialog (CclWindow *window, const char *action, const char *target, GType type,
              const char *name)
{
  GtkWidget *dialog = NULL;

  driver_activate (window, action, target != NULL ? "s" : NULL, target);
  dialog = driver_find_window (type);
  g_assert_nonnull (dialog);
  driver_screenshot (dialog, name);
  gtk_window_close (GTK_WINDOW (dialog));
  driver_settle ();
}

static gboolean
is_verified (gpointer user_data)
{
  return driver_find_text (user_data, "as it was when it came in") != NULL;
}

static void
look (CclApplication *application)
{
  GtkWidget *dialog = NULL;
  AdwStyleManager *style = adw_style_manager_get_default ();
  CclWindow *window = driver_get_window (application);
  CclGrid *grid = NULL;
  CclClaim *claim = NULL;

  driver_screenshot (window, "look-empty");
  fixture_fill (window);
  grid = CCL_GRID (driver_find (GTK_WIDGET (window), CCL_TYPE_GRID));
  claim = fixture_find (window, "shirvan-press.html", "three T-72 tanks");
  g_assert_true (ccl_grid_select_claim (grid, claim->key));
  driver_screenshot (window, "look-evidence");
  shoot_dialog (window, "win.claim-edit", claim->key, CCL_TYPE_CLAIM_EDITOR, "look-editor");
  shoot_dialog (window, "win.claim-note", claim->key, ADW_TYPE_MESSAGE_DIALOG, "look-note");
  shoot_dialog (window, "win.verdict", NULL, CCL_TYPE_VERDICT_DIALOG, "look-verdict");
  shoot_dialog (window, "win.article-edit", claim->article, CCL_TYPE_ARTICLE_DIALOG,
                "look-article");
  shoot_dialog (window, "win.figure", NULL, CCL_TYPE_FIGURE_DIALOG, "look-figure");
  driver_activate (window, "win.verify", NULL);
  dialog = driver_find_window (CCL_TYPE_VERIFY_DIALOG);
  driver_wait (is_verified, dialog, "the articles to be verified");
  driver_screenshot (dialog, "look-verify");
  gtk_window_close (GTK_WINDOW (dialog));
  shoot_dialog (window, "win.clear-history", NULL, ADW_TYPE_MESSAGE_DIALOG, "look-clear-history");
  driver_activate (window, "win.claim-show", "s", claim->key);
  driver_screenshot (window, "look-reader");
  driver_click (window, "in no claim");
  driver_screenshot (gtk_widget_get_ancestor (driver_find (driver_find (GTK_WIDGET (window), CCL_TYPE_READER), GTK_TYPE_LIST_BOX), GTK_TYPE_POPOVER),
                     "look-reader-unused");
  driver_activate (window, "win.claim-show", "s", claim->key);

  adw_style_manager_set_color_scheme (style, ADW_COLOR_SCHEME_FORCE_DARK);
  driver_screenshot (window, "look-reader-dark");
  driver_activate (window, "win.evidence", NULL);
  driver_screenshot (window, "look-evidence-dark");
  adw_style_manager_set_color_scheme (style, ADW_COLOR_SCHEME_DEFAULT);

  gtk_window_set_default_size (GTK_WINDOW (window), 720, 800);
  driver_screenshot (window, "look-narrow");
  driver_activate (window, "win.evidence", NULL);
  driver_screenshot (window, "look-narrow-evidence");
}

static void
test_look (void)
{
  driver_run (look, NULL);
  driver_empty_folder ();
}

static void
name_it (CclApplication *application)
{
  g_autofree char *path = driver_path ("Karabakh, 9 October.counterclaim");

  fixture_fill (driver_get_window (application));
  driver_activate (driver_get_window (application), "win.save-to", "s", path);
}

/* The picture of the README. */
static void
look_at_named (CclApplication *application)
{
  CclWindow *window = driver_get_window (application);

  gtk_window_set_default_size (GTK_WINDOW (window), 1400, 900);
  driver_settle ();
  ccl_grid_select_claim (CCL_GRID (driver_find (GTK_WIDGET (window), CCL_TYPE_GRID)),
                         fixture_find (window, "shirvan-press.html", "three T-72 tanks")->key);
  driver_screenshot (window, "window");
}

static void
test_named (void)
{
  g_autofree char *path = driver_path ("Karabakh, 9 October.counterclaim");

  driver_run (name_it, NULL);
  driver_run (look_at_named, path, NULL);
  driver_empty_folder ();
}

static void
look_mirrored (CclApplication *application)
{
  CclWindow *window = driver_get_window (application);

  fixture_fill (window);
  ccl_grid_select_claim (CCL_GRID (driver_find (GTK_WIDGET (window), CCL_TYPE_GRID)),
                         fixture_find (window, "shirvan-press.html", "three T-72 tanks")->key);
  driver_screenshot (window, "look-mirrored");
}

static void
test_mirrored (void)
{
  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  driver_run (look_mirrored, NULL);
  driver_empty_folder ();
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/window-look/states", test_look);
  g_test_add_func ("/window-look/named", test_named);
  g_test_add_func ("/window-look/mirrored", test_mirrored);
  return g_test_run ();
}
