/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window-driver.h"
#include "window-fixture.h"

static void
look_at_empty (CclApplication *application)
{
  CclWindow *window = driver_get_window (application);

  g_assert_nonnull (driver_find_text (GTK_WIDGET (window), "Compare What Each Side Claims"));
  driver_screenshot (window, "empty");
}

static void
test_empty (void)
{
  driver_run (look_at_empty, NULL);
}

static void
fill (CclApplication *application)
{
  CclWindow *window = driver_get_window (application);

  fixture_fill (window);
  driver_screenshot (window, "filled");
}

static void
test_filled (void)
{
  driver_run (fill, NULL);
  driver_empty_folder ();
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/window/empty", test_empty);
  g_test_add_func ("/window/filled", test_filled);
  return g_test_run ();
}
