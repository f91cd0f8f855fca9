/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ccl-topics.h"

G_BEGIN_DECLS

/* Common to ccl-draft-ellipsis.c and ccl-draft-gapped.c. @figure is the chunk of a bare figure; @first and @end bound
 * its sentence. */

/* Whether what follows the figure makes it part of something else: "said 12 of the wounded", "said 12 were". */
gboolean ccl_ellipsis_goes_on (const CclDrafting *drafting, guint chunk, guint end);

/* A draft of @figure as an answer to @topic, told by @trigger. */
CclDraft ccl_ellipsis_make_answer (const CclDrafting *drafting, const CclDraft *topic, guint figure, guint trigger, const char *rule);

/* Adds it to the drafts and to what later figures may answer. */
void ccl_ellipsis_add_answer (CclDrafting *drafting, CclTopics *topics, const CclDraft *draft);

/* A token in whose speech the topic was told. */
guint ccl_ellipsis_get_anchor (const CclDraft *topic);

/* Whether the topic is told in the sentence of chunk @first. */
gboolean ccl_ellipsis_is_here (const CclDrafting *drafting, const CclDraft *topic, guint first);

/* A new subject, a place or day before the figure, a place or day behind it. */
gboolean ccl_ellipsis_draft_gapped (CclDrafting *drafting, CclTopics *topics, guint figure, guint first, guint end);
gboolean ccl_ellipsis_draft_fronted (CclDrafting *drafting, CclTopics *topics, guint figure, guint first, guint end);
void ccl_ellipsis_draft_parallel (CclDrafting *drafting, CclTopics *topics, guint figure, guint first, guint end);

/* The other end of a range whose ends have sources of their own. */
gboolean ccl_ellipsis_draft_range_end (CclDrafting *drafting, CclTopics *topics, guint figure, guint first);

G_END_DECLS
