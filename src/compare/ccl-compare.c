/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-compare.h"

CclComparison *ccl_compare (GPtrArray *articles, GPtrArray *claims, CclParties *parties, const CclCompareOptions *options, GCancellable *cancellable) { return ccl_comparison_new (parties); }
