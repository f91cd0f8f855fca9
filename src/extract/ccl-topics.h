/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ccl-draft.h"

G_BEGIN_DECLS

/**
 * CclTopics:
 *
 * What has been counted up to a point of the reading: what a figure without event ("police put it at 338,000") may
 * answer. Copies of drafts, so that adding drafts moves none.
 */
typedef struct
{
  GArray *ordered; /* CclDraft, all that the words told themselves, by place */
  guint next;
  GArray *recent; /* CclDraft, those before the point of reading, with what was added on the way */
} CclTopics;

CclTopics *ccl_topics_new (const CclDrafting *drafting);
void ccl_topics_free (CclTopics *topics);

/* Moves the point of reading to a token. */
void ccl_topics_advance (CclTopics *topics, guint token);

/* Adds a draft at the point of reading. */
void ccl_topics_add (CclTopics *topics, const CclDraft *draft);

/* What the figure of the chunk @figure answers: the nearest draft in its paragraph or just before, in the same unit
 * and of about its size; of @object (nullable) if it counts that. FALSE where nothing fits. */
gboolean ccl_topics_find (const CclTopics *topics, const CclDrafting *drafting, guint figure, const CclObject *object,
                          CclDraft *topic);

/* What the figure answers behind it in its sentence: "the group, which on Monday reported 93, said 138 had died". */
gboolean ccl_topics_find_next (const CclTopics *topics, const CclDrafting *drafting, guint figure, CclDraft *topic);

/* The last @n drafts as what @n figures told together answer, one each in their order. FALSE where some does not fit. */
gboolean ccl_topics_find_last (const CclTopics *topics, const CclDrafting *drafting, const guint *figures, guint n,
                               CclDraft *found);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CclTopics, ccl_topics_free)

G_END_DECLS
