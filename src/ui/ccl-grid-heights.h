/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CclGridHeights:
 *
 * The heights of the grid's lines in pixels, each either estimated or measured, as a binary indexed
 * tree (P. M. Fenwick, "A new data structure for cumulative frequency tables", 1994): changing one
 * height, the offset of a line and the line at an offset are each O(log n).
 */
typedef struct _CclGridHeights CclGridHeights;

CclGridHeights *ccl_grid_heights_new (void);
void ccl_grid_heights_free (CclGridHeights *heights);

/* Begins anew with @n_lines estimates, copied from @estimates. Linear. */
void ccl_grid_heights_reset (CclGridHeights *heights, const int *estimates, guint n_lines);

/* Makes all heights estimates again, e.g. because the columns are wider now. */
void ccl_grid_heights_invalidate (CclGridHeights *heights);

guint ccl_grid_heights_get_n (const CclGridHeights *heights);
int ccl_grid_heights_get (const CclGridHeights *heights, guint line);
gboolean ccl_grid_heights_is_measured (const CclGridHeights *heights, guint line);

/* Sets the height of a line as it was measured. */
void ccl_grid_heights_set (CclGridHeights *heights, guint line, int height);

/* The sum of the heights of the lines before @line; @line may be the number of lines: the total. */
int ccl_grid_heights_get_offset (const CclGridHeights *heights, guint line);
int ccl_grid_heights_get_total (const CclGridHeights *heights);

/* The line in which @offset lies: the first for a negative one, the last beyond the end. There must
 * be a line. Lines of height 0 are never found. */
guint ccl_grid_heights_find (const CclGridHeights *heights, int offset);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CclGridHeights, ccl_grid_heights_free)

G_END_DECLS
