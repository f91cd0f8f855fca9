/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ccl-compare.h"

G_BEGIN_DECLS

/**
 * CclComparer:
 *
 * Compares the same material again and again while it changes: keeps what was made of it, and looks
 * only at what has come, gone or changed since, and at what that touches. What it gives is what
 * ccl_compare() gives for the same input, whatever it was given before. Reference counted by atomics;
 * may be called from any thread, one at a time.
 */
typedef struct _CclComparer CclComparer;

CclComparer *ccl_comparer_new (CclParties *parties);
CclComparer *ccl_comparer_ref (CclComparer *comparer);
void ccl_comparer_unref (CclComparer *comparer);

/**
 * ccl_comparer_compare:
 *
 * As ccl_compare(): takes all articles and claims, not only what is new. What is the same as before
 * is known by its pointer, or else by its content; such a claim is in the outcome as the object that it
 * was before, and a row that nothing has touched is the same object, too. What is passed must not change
 * any more.
 *
 * Returns: (transfer full): the comparison; an empty one if it was cancelled
 */
CclComparison *ccl_comparer_compare (CclComparer *comparer, GPtrArray *articles, GPtrArray *claims,
                                     const CclCompareOptions *options, GCancellable *cancellable);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CclComparer, ccl_comparer_unref)

G_END_DECLS
