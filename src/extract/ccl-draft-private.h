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

G_END_DECLS
