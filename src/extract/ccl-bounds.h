/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ccl-document-private.h"

G_BEGIN_DECLS

/**
 * CclBounds:
 * @bound: what bounds the figure: the outermost of several words, or %CCL_BOUND_NONE
 * @about: one of the words says that the figure is not exact
 *
 * What the words round a figure make of it.
 */
typedef struct
{
  CclBound bound;
  gboolean about;
} CclBounds;

void ccl_bounds_add (CclBounds *bounds, CclBound bound);

/* The longest bounding phrase at @at that comes before its figure, or after it. */
const CclMatch *ccl_bounds_find (const CclDocument *document, guint at, gboolean after);

/* Whether a bounding phrase that comes before its figure ends right before @end. */
gboolean ccl_bounds_end_at (const CclDocument *document, guint end);

/* Reads the bounding words behind a figure that ends at @end; gives their end, or @end. */
guint ccl_bounds_read_behind (const CclDocument *document, guint end, CclBounds *bounds);

G_END_DECLS
