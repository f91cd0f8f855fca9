/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ccl-grid-heights.h"

static const int some[] = { 40, 60, 60, 0, 75, 40, 60 };

static void
test_offsets (void)
{
  g_autoptr (CclGridHeights) heights = ccl_grid_heights_new ();
  int sum = 0;

  ccl_grid_heights_reset (heights, some, G_N_ELEMENTS (some));
  for (guint i = 0; i < G_N_ELEMENTS (some); i++)
    {
      g_assert_cmpint (ccl_grid_heights_get_offset (heights, i), ==, sum);
      sum += some[i];
    }
  g_assert_cmpint (ccl_grid_heights_get_total (heights), ==, sum);
}

static void
test_find (void)
{
  g_autoptr (CclGridHeights) heights = ccl_grid_heights_new ();

  ccl_grid_heights_reset (heights, some, G_N_ELEMENTS (some));
  g_assert_cmpuint (ccl_grid_heights_find (heights, -5), ==, 0);
  g_assert_cmpuint (ccl_grid_heights_find (heights, 39), ==, 0);
  g_assert_cmpuint (ccl_grid_heights_find (heights, 40), ==,
                    1); /* the edge belongs to the next line */
  g_assert_cmpuint (ccl_grid_heights_find (heights, 160), ==, 4); /* past the one without height */
  g_assert_cmpuint (ccl_grid_heights_find (heights, 100000), ==, G_N_ELEMENTS (some) - 1);
}

static void
test_set (void)
{
  g_autoptr (CclGridHeights) heights = ccl_grid_heights_new ();

  ccl_grid_heights_reset (heights, some, G_N_ELEMENTS (some));
  g_assert_false (ccl_grid_heights_is_measured (heights, 2));
  ccl_grid_heights_set (heights, 2, 90);
  g_assert_true (ccl_grid_heights_is_measured (heights, 2));
  g_assert_false (ccl_grid_heights_is_measured (heights, 1));
  g_assert_cmpint (ccl_grid_heights_get (heights, 2), ==, 90);
  g_assert_cmpint (ccl_grid_heights_get_offset (heights, 2), ==, 100); /* what is above stays */
  g_assert_cmpint (ccl_grid_heights_get_offset (heights, 3), ==, 190); /* what is below moves */

  ccl_grid_heights_invalidate (heights);
  g_assert_false (ccl_grid_heights_is_measured (heights, 2));
  g_assert_cmpint (ccl_grid_heights_get (heights, 2), ==,
                   90); /* the best guess until measured again */

  ccl_grid_heights_reset (heights, some, 0);
  g_assert_cmpint (ccl_grid_heights_get_total (heights), ==, 0);
}

/* Against plain addition, with changes all over. */
static void
test_many (void)
{
  enum
  {
    N = 1000
  };
  g_autoptr (CclGridHeights) heights = ccl_grid_heights_new ();
  int plain[N];

  for (guint i = 0; i < N; i++)
    plain[i] = g_test_rand_int_range (1, 200);
  ccl_grid_heights_reset (heights, plain, N);
  for (guint round = 0; round < 2000; round++)
    {
      guint changed = (guint) g_test_rand_int_range (0, N),
            asked = (guint) g_test_rand_int_range (0, N);
      int sum = 0;

      plain[changed] = g_test_rand_int_range (1, 200);
      ccl_grid_heights_set (heights, changed, plain[changed]);
      for (guint i = 0; i < asked; i++)
        sum += plain[i];
      g_assert_cmpint (ccl_grid_heights_get_offset (heights, asked), ==, sum);
      g_assert_cmpuint (ccl_grid_heights_find (heights, sum), ==, asked);
      g_assert_cmpuint (ccl_grid_heights_find (heights, sum + plain[asked] - 1), ==, asked);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/grid-heights/offsets", test_offsets);
  g_test_add_func ("/grid-heights/find", test_find);
  g_test_add_func ("/grid-heights/set", test_set);
  g_test_add_func ("/grid-heights/many", test_many);
  return g_test_run ();
}
