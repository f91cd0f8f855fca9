/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Shows the grid alone, to look at: grid-demo [ROWS ARTICLES] [sides|articles] [WIDTH HEIGHT] */
#include "ccl-grid.h"
#include "grid-fixture.h"

#include <adwaita.h>
#include <stdlib.h>

static char **arguments;

static guint
get_number (guint index, guint otherwise)
{
  return g_strv_length (arguments) > index ? (guint) strtoul (arguments[index], NULL, 10) : otherwise;
}

static gboolean
select_cb (gpointer grid)
{
  ccl_grid_next_discrepancy (grid, TRUE);
  return G_SOURCE_REMOVE;
}

static void
activate_cb (GApplication *application)
{
  GtkWidget *window = adw_application_window_new (GTK_APPLICATION (application));
  GtkWidget *scrolled = gtk_scrolled_window_new (), *grid = ccl_grid_new ();
  guint n_rows = get_number (1, 0);
  g_autoptr (CclComparison) comparison =
    n_rows > 0 ? grid_fixture_new_large (n_rows, get_number (2, 3)) : grid_fixture_new ();

  if (g_strv_length (arguments) > 3 && g_str_equal (arguments[3], "articles"))
    ccl_grid_set_columns (CCL_GRID (grid), CCL_GRID_BY_ARTICLE);
  ccl_grid_set_comparison (CCL_GRID (grid), comparison);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), grid);
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (window), scrolled);
  gtk_window_set_default_size (GTK_WINDOW (window), (int) get_number (4, 1000), (int) get_number (5, 720));
  gtk_window_present (GTK_WINDOW (window));
  gtk_widget_grab_focus (grid);
  g_timeout_add (200, select_cb, grid);
}

int
main (int argc, char **argv)
{
  g_autoptr (AdwApplication) application =
    adw_application_new ("org.counterclaim.Counterclaim", G_APPLICATION_NON_UNIQUE);

  arguments = argv;
  g_signal_connect (application, "activate", G_CALLBACK (activate_cb), NULL);
  return g_application_run (G_APPLICATION (application), 1, argv);
}
