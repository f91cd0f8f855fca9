/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ccl-candidate.h"

G_BEGIN_DECLS

/* Far below anything that the good points of a pair could make up for. */
#define CCL_LIKENESS_NEVER -100.0

/* From this on claims answer one question. */
#define CCL_LIKENESS_ENOUGH 0.3

/**
 * ccl_likeness_get_block:
 *
 * Returns: a number that claims share which may answer one question: by event and kind of object
 */
guint ccl_likeness_get_block (const CclClaim *claim);

/**
 * ccl_likeness_of:
 *
 * How much two claims of a block look like answers to one question: the points of
 * src/compare/README.md added up. Symmetric.
 */
double ccl_likeness_of (const CclCandidate *a, const CclCandidate *b);

/* How far apart objects are that are not to be put together. */
#define CCL_LIKENESS_FAR 3

/* How far apart two objects are: 0 the same, 1 one takes in the other, 2 loosely, or
 * CCL_LIKENESS_FAR. */
int ccl_likeness_object_distance (CclEvent event, CclObject a, CclObject b);

/* Whether two folded places may be the same: equal, one a part of the other's name, or two
 * spellings. */
gboolean ccl_likeness_same_place (const char *a, const char *b);

/* Whether both give a figure and no number suits both. */
gboolean ccl_likeness_has_other_figure (const CclCandidate *a, const CclCandidate *b);

/* Whether it counts one thing. */
gboolean ccl_likeness_is_single (const CclCandidate *candidate);

/* Whether two claims accuse each other's camps of the same act. */
gboolean ccl_likeness_is_mirrored (const CclCandidate *a, const CclCandidate *b);

G_END_DECLS
