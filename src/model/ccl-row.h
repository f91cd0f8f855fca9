/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ccl-claim.h"

#include <glib-object.h>

G_BEGIN_DECLS

#define CCL_TYPE_ROW (ccl_row_get_type ())
typedef struct _CclRow CclRow;

/**
 * CclRow:
 * @key: key of the claim that stands for the row in decisions: the smallest of its claims' keys
 * @event: what the row asks; with @object and @affected (or %NULL) it makes the question
 * @place: what all its claims with a place agree on, or %NULL
 * @cumulative: it asks for a running total
 * @topic: the heading under which it stands
 * @verdict: how its statements relate: the editor's word where there is one, else @found_verdict
 * @found_verdict: what the rules say
 * @rule: static technical name of the rule that decided, e.g. "intervals-disjoint"
 * @decided_by: (element-type CclClaim): the claims whose figures decided, borrowed from @claims,
 *   the smaller figure first; maybe empty
 * @ratio: of the nearest bounds of a conflict, larger over smaller; 0 where it has none
 * @difference: of the same two, 0 where it has none
 * @marks: what stands beside the verdict
 * @n_origins: how many different speakers stand behind its claims
 * @reason: the editor's reason for overruling the verdict, or %NULL
 * @note: the editor's note, or %NULL
 * @title: the editor's name for the question, or %NULL
 * @hidden: the editor has taken it out of the table
 * @claims: (element-type CclClaim): in the order of the articles and of their evidence; never empty
 *
 * One question and what all articles say to it. Reference counted by atomics, never changed once
 * shared; comparisons made one after the other share the rows that are the same. Output calls a row
 * by its number in the comparison, from "r1" on.
 */
struct _CclRow
{
  char *key;
  CclEvent event;
  CclObject object;
  char *affected;
  char *place;
  gboolean cumulative;
  CclTopic topic;
  CclVerdict verdict;
  CclVerdict found_verdict;
  const char *rule;
  GPtrArray *decided_by;
  double ratio;
  double difference;
  CclMarks marks;
  guint n_origins;
  char *reason;
  char *note;
  char *title;
  gboolean hidden;
  GPtrArray *claims;
};

GType ccl_row_get_type (void);

CclRow *ccl_row_new (void);
CclRow *ccl_row_ref (CclRow *row);
void ccl_row_unref (CclRow *row);

/* Returns: (transfer full): a copy whose fields may be changed until it is shared */
CclRow *ccl_row_copy (const CclRow *row);

/* Whether the two show the same: same question, verdict, editor's words and claims by identity or
 * content. What lets a list keep a row that an edit elsewhere left alone. */
gboolean ccl_row_equal (const CclRow *a, const CclRow *b);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CclRow, ccl_row_unref)

G_END_DECLS
