/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Shows the grid alone, to look at: grid-demo [ROWS ARTICLES] [sides|articles] [WIDTH HEIGHT]
 * [bench] With "bench" it scrolls, first steadily, then by jumps, and prints what a frame took. */
#include "ccl-grid.h"
#include "ccl-ui-resources.h"
#include "grid-fixture.h"

#include <adwaita.h>
#include <stdlib.h>

static char **arguments;

static guint
get_number (guint index, guint otherwise)
{
  return g_strv_length (arguments) > index ? (guint) strtoul (arguments[index], NULL, 10)
                                           : otherwise;
}

static gint64 frame_begin;
static GArray *frame_usecs;

static void
before_paint_cb (void)
{
  frame_begin = g_get_monotonic_time ();
}

static int
compare_usecs (gconstpointer a, gconstpointer b)
{
  return *(const int *) a - *(const int *) b;
}

static void
print_frames (const char *what)
{
  g_array_sort (frame_usecs, compare_usecs);
  g_print ("%s: median %.1f ms, 95 %% %.1f ms, longest %.1f ms\n", what,
           g_array_index (frame_usecs, int, frame_usecs->len / 2) / 1000.0,
           g_array_index (frame_usecs, int, frame_usecs->len * 95 / 100) / 1000.0,
           g_array_index (frame_usecs, int, frame_usecs->len - 1) / 1000.0);
  g_array_set_size (frame_usecs, 0);
}

static void
after_paint_cb (void)
{
  int usecs = (int) (g_get_monotonic_time () - frame_begin);

  if (frame_begin == 0)
    return;
  g_array_append_val (frame_usecs, usecs);
}

static gboolean
scroll_cb (GtkWidget *grid, GdkFrameClock *clock, gpointer user_data)
{
  g_autoptr (GtkAdjustment) adjustment = NULL;
  static guint n_frames;
  double upper, value;

  g_object_get (grid, "vadjustment", &adjustment, NULL);
  upper = gtk_adjustment_get_upper (adjustment);
  value = gtk_adjustment_get_value (adjustment);
  n_frames++;
  if (n_frames == 1)
    {
      frame_usecs = g_array_new (FALSE, FALSE, sizeof (int));
      g_signal_connect (clock, "before-paint", G_CALLBACK (before_paint_cb), NULL);
      g_signal_connect (clock, "after-paint", G_CALLBACK (after_paint_cb), NULL);
    }
  if (n_frames == 150)
    print_frames ("240 pixels a frame");
  if (n_frames == 300)
    {
      print_frames ("jumps of a 60th");
      gtk_window_close (GTK_WINDOW (gtk_widget_get_root (grid)));
      return G_SOURCE_REMOVE;
    }
  if (n_frames < 150)
    gtk_adjustment_set_value (adjustment, value + 240);
  else
    gtk_adjustment_set_value (adjustment,
                              value + upper / 60 > upper * 0.98 ? 0 : value + upper / 60);
  return G_SOURCE_CONTINUE;
}

static gboolean
select_cb (gpointer grid)
{
  ccl_grid_next_discrepancy (grid, TRUE);
  return G_SOURCE_REMOVE;
}

static void
time_filters (CclGrid *grid)
{
  static const char *const queries[] = { "m", "ministry", "question 77", NULL };

  for (guint i = 0; i < G_N_ELEMENTS (queries); i++)
    {
      gint64 begin = g_get_monotonic_time ();

      ccl_grid_set_filter (grid, CCL_GRID_ALL_VERDICTS, queries[i]);
      g_print ("filter by \"%s\": %.1f ms, %u rows\n", queries[i] != NULL ? queries[i] : "",
               (double) (g_get_monotonic_time () - begin) / 1000,
               ccl_grid_get_n_visible_rows (grid));
    }
}

static void
activate_cb (GApplication *application)
{
  GtkWidget *window = adw_application_window_new (GTK_APPLICATION (application));
  GtkWidget *scrolled = gtk_scrolled_window_new (), *grid = ccl_grid_new ();
  guint n_rows = get_number (1, 0);
  gint64 begin;
  g_autoptr (CclComparison) comparison
    = n_rows > 0 ? grid_fixture_new_large (n_rows, get_number (2, 3)) : grid_fixture_new ();

  if (g_strv_length (arguments) > 3 && g_str_equal (arguments[3], "articles"))
    ccl_grid_set_columns (CCL_GRID (grid), CCL_GRID_BY_ARTICLE);
  begin = g_get_monotonic_time ();
  ccl_grid_set_comparison (CCL_GRID (grid), comparison);
  g_print ("setting the comparison: %.1f ms\n", (double) (g_get_monotonic_time () - begin) / 1000);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), grid);
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (window), scrolled);
  gtk_window_set_default_size (GTK_WINDOW (window), (int) get_number (4, 1000),
                               (int) get_number (5, 720));
  gtk_window_present (GTK_WINDOW (window));
  gtk_widget_grab_focus (grid);
  if (g_strv_length (arguments) > 6)
    time_filters (CCL_GRID (grid));
  if (g_strv_length (arguments) > 6)
    gtk_widget_add_tick_callback (grid, scroll_cb, NULL, NULL);
  else
    g_timeout_add (200, select_cb, grid);
}

int
main (int argc, char **argv)
{
  g_autoptr (AdwApplication) application
    = adw_application_new ("org.counterclaim.Counterclaim", G_APPLICATION_NON_UNIQUE);

  arguments = argv;
  ccl_ui_register_resource (); /* the application finds its style.css in it */
  g_signal_connect (application, "activate", G_CALLBACK (activate_cb), NULL);
  return g_application_run (G_APPLICATION (application), 1, argv);
}
