/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ccl-draft.h"

G_BEGIN_DECLS

/**
 * CclAct:
 * @chunk: the verb or noun that tells it
 * @by_first, @by_end: tokens that name who did it, empty where untold; likewise @on for whom it hit
 *
 * A hostile act, counted or not: "Turkish drones struck a convoy", "a regime air strike on a battalion". It
 * tells who did what the figures beside it count, and who fights whom in this article.
 */
typedef struct
{
  guint chunk;
  CclEvent event;
  guint by_first;
  guint by_end;
  guint on_first;
  guint on_end;
} CclAct;

/* Acts of one side against another, as against accidents and counts. */
gboolean ccl_act_is_hostile (CclEvent event);

/* Returns: (transfer full) (element-type CclAct): those of all sentences, in the order of the text */
GArray *ccl_acts_new (const CclDrafting *drafting);

/* The first act of a chunk or later: where to begin in the array. Logarithmic. */
guint ccl_acts_find (GArray *acts, guint chunk);

G_END_DECLS
