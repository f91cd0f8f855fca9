/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ccl-draft.h"

G_BEGIN_DECLS

/* The figure of a counter at @counter, told behind from chunk @from ("… had reached 138", "… at 19", "of 43") or
 * before ("put at 30 the number of …"): its chunk, or -1. @first and @end bound the sentence. */
int ccl_draft_find_figure_behind (const CclDrafting *drafting, guint from, guint end);
int ccl_draft_find_figure_before (const CclDrafting *drafting, guint counter, guint first);

/* "rose from 12 to 19": the chunk of the second figure; @figure where it opens no such change. */
int ccl_draft_skip_start (const CclDrafting *drafting, guint figure, guint end);

/* "rose by 327": what was added to the count, not the count. */
gboolean ccl_draft_is_increase (const CclDrafting *drafting, guint figure);

static inline gboolean
ccl_draft_allows (CclObjectSet of, CclObject object)
{
  return (of & CCL_OBJECT_BIT (object)) != 0;
}

/* What the people of the force or party are that is named at @token: "the army's men". FALSE where none is. */
gboolean ccl_draft_find_people_at (const CclDrafting *drafting, guint token, CclObject *people);

/* Which of the objects that the word @match of a noun group can mean it means for an event that is meant of @of. */
CclObject ccl_draft_choose_reading (const CclDrafting *drafting, guint noun, const CclMatch *match, CclObjectSet of);

/* "40 sheep", "11 head of cattle" */
gboolean ccl_draft_counts_animals (const CclDrafting *drafting, guint noun);

/* Whether a group says only how many: "12 have died", "five of them", "four of the five", "another". */
gboolean ccl_draft_is_elided (const CclDrafting *drafting, guint noun);

/* "another was killed": one of what was counted before. */
gboolean ccl_draft_is_another (const CclChunk *chunk);

/* What such a group counts for an event that is meant of @of: what was counted before it, else people. FALSE where it
 * does not fit. */
gboolean ccl_draft_find_elided (const CclDrafting *drafting, guint noun, CclObjectSet of, CclObject *object);

/* How many @object "a third" and "all" are: the next one, as many as were counted before. FALSE for other groups. */
gboolean ccl_draft_count_elided (const CclDrafting *drafting, guint noun, CclObject object, CclQuantity *quantity);

G_END_DECLS
