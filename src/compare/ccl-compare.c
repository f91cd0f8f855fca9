/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-comparer.h"

CclComparison *
ccl_compare (GPtrArray *articles, GPtrArray *claims, CclParties *parties,
             const CclCompareOptions *options, GCancellable *cancellable)
{
  g_autoptr (CclComparer) comparer = ccl_comparer_new (parties);

  return ccl_comparer_compare (comparer, articles, claims, options, cancellable);
}
