/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-grid-heights.h"

#include <string.h>

struct _CclGridHeights
{
  guint n;
  guint top_bit; /* the largest power of two not above n */
  int *height;
  int *tree; /* tree[i], from 1, sums the heights of the last (i & -i) lines up to line i - 1 */
  guint8 *measured;
};

CclGridHeights *
ccl_grid_heights_new (void)
{
  return g_new0 (CclGridHeights, 1);
}

void
ccl_grid_heights_free (CclGridHeights *heights)
{
  g_free (heights->height);
  g_free (heights->tree);
  g_free (heights->measured);
  g_free (heights);
}

void
ccl_grid_heights_reset (CclGridHeights *heights, const int *estimates, guint n_lines)
{
  heights->n = n_lines;
  heights->top_bit = n_lines > 0 ? 1u << (g_bit_storage (n_lines) - 1) : 0;
  heights->height = g_renew (int, heights->height, n_lines);
  heights->tree = g_renew (int, heights->tree, n_lines + 1);
  heights->measured = g_renew (guint8, heights->measured, n_lines);

  heights->tree[0] = 0;
  for (guint i = 0; i < n_lines; i++)
    {
      heights->height[i] = estimates[i];
      heights->tree[i + 1] = estimates[i];
    }
  /* Each node hands its sum on to the next larger one: linear instead of n insertions. */
  for (guint i = 1; i <= n_lines; i++)
    {
      guint next = i + (i & -i);

      if (next <= n_lines)
        heights->tree[next] += heights->tree[i];
    }
  ccl_grid_heights_invalidate (heights);
}

void
ccl_grid_heights_invalidate (CclGridHeights *heights)
{
  if (heights->n > 0)
    memset (heights->measured, 0, heights->n);
}

guint
ccl_grid_heights_get_n (const CclGridHeights *heights)
{
  return heights->n;
}

int
ccl_grid_heights_get (const CclGridHeights *heights, guint line)
{
  g_return_val_if_fail (line < heights->n, 0);

  return heights->height[line];
}

gboolean
ccl_grid_heights_is_measured (const CclGridHeights *heights, guint line)
{
  return line < heights->n && heights->measured[line];
}

void
ccl_grid_heights_set (CclGridHeights *heights, guint line, int height)
{
  int change;

  g_return_if_fail (line < heights->n && height >= 0);

  change = height - heights->height[line];
  heights->height[line] = height;
  heights->measured[line] = TRUE;
  if (change != 0)
    for (guint i = line + 1; i <= heights->n; i += i & -i)
      heights->tree[i] += change;
}

int
ccl_grid_heights_get_offset (const CclGridHeights *heights, guint line)
{
  int sum = 0;

  g_return_val_if_fail (line <= heights->n, 0);

  for (guint i = line; i > 0; i -= i & -i)
    sum += heights->tree[i];
  return sum;
}

int
ccl_grid_heights_get_total (const CclGridHeights *heights)
{
  return ccl_grid_heights_get_offset (heights, heights->n);
}

guint
ccl_grid_heights_find (const CclGridHeights *heights, int offset)
{
  guint line = 0;

  g_return_val_if_fail (heights->n > 0, 0);

  for (guint bit = heights->top_bit; bit > 0; bit >>= 1)
    {
      guint next = line + bit;

      if (next <= heights->n && heights->tree[next] <= offset)
        {
          offset -= heights->tree[next];
          line = next;
        }
    }
  return MIN (line, heights->n - 1);
}
