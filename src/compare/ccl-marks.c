/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-marks.h"

#include "ccl-likeness.h"

#include <math.h>

static gboolean
has_affirmed_figure (const CclCandidate *candidate)
{
  return candidate->has_figure && candidate->claim->polarity == CCL_POLARITY_AFFIRMED;
}

/* In one row ---------------------------------------------------------------------------------- */

/* Who first said it: a party, or an article in its own voice. */
static char *
dup_origin (const CclClaim *claim)
{
  if (g_str_equal (claim->claimant, CCL_PARTY_OUTLET))
    return g_strconcat (CCL_PARTY_OUTLET, "\x1f", claim->article, NULL);
  return g_strdup (claim->claimant);
}

static void
count_origins (GPtrArray *members, CclRow *row)
{
  g_autoptr (GHashTable) origins = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) articles = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < members->len; i++)
    {
      const CclCandidate *candidate = g_ptr_array_index (members, i);

      g_hash_table_add (origins, dup_origin (candidate->claim));
      g_hash_table_add (articles, GUINT_TO_POINTER (candidate->article_rank));
    }

  row->n_origins = g_hash_table_size (origins);
  if (row->n_origins < g_hash_table_size (articles))
    row->marks |= CCL_MARK_SAME_ORIGIN;
}

static CclMarks
compare_statements (const CclComparison *comparison, const CclCandidate *a, const CclCandidate *b)
{
  gboolean same_side = ccl_comparison_get_side (comparison, a->claim) ==
                       ccl_comparison_get_side (comparison, b->claim);
  const CclCandidate *early = a->as_of <= b->as_of ? a : b, *late = early == a ? b : a;
  CclBound first = a->claim->quantity.bound, second = b->claim->quantity.bound;

  if (same_side)
    {
      if (early->as_of == late->as_of || !ccl_interval_disjoint (a->range, b->range))
        return 0;
      return late->range.low > early->range.high ? CCL_MARK_REVISED_UP : CCL_MARK_REVISED_DOWN;
    }
  if (a->actor != NULL && b->actor != NULL && a->actor != b->actor &&
      ccl_interval_equal (a->claim->quantity.interval, b->claim->quantity.interval))
    return CCL_MARK_ATTRIBUTION;
  if ((first == CCL_BOUND_AT_LEAST || first == CCL_BOUND_MORE_THAN) &&
      (second == CCL_BOUND_AT_LEAST || second == CCL_BOUND_MORE_THAN) &&
      a->claim->quantity.interval.low != b->claim->quantity.interval.low)
    return CCL_MARK_FLOOR_GAP;
  return 0;
}

/* Rows of more claims than this are marked by their first ones: what keeps this linear. */
#define MAX_MARKED 64

void
ccl_marks_find_in_row (const CclComparison *comparison, GPtrArray *members, CclRow *row)
{
  count_origins (members, row);
  for (guint i = 0; i < MIN (members->len, MAX_MARKED); i++)
    for (guint j = i + 1; j < MIN (members->len, MAX_MARKED); j++)
      {
        const CclCandidate *a = g_ptr_array_index (members, i), *b = g_ptr_array_index (members, j);

        if (has_affirmed_figure (a) && has_affirmed_figure (b))
          row->marks |= compare_statements (comparison, a, b);
      }
  if (row->found_verdict == CCL_VERDICT_MIRRORED)
    row->marks &= ~(guint) CCL_MARK_ATTRIBUTION;
}

/* Between rows -------------------------------------------------------------------------------- */

/* Rows that ask nearly the same: same event, affected camp and kind of object. */
static char *
dup_question_key (const CclCandidate *candidate)
{
  return g_strdup_printf ("%u\x1f%s", ccl_likeness_get_block (candidate->claim),
                          candidate->affected != NULL ? candidate->affected : "");
}

static gboolean
is_fighter (CclObject object)
{
  return object == CCL_OBJECT_SOLDIER || object == CCL_OBJECT_MILITANT ||
         object == CCL_OBJECT_MERCENARY;
}

/* One side calls the dead civilians, the other fighters. */
static gboolean
differ_in_category (const CclCandidate *a, const CclCandidate *b)
{
  gboolean opposed = (is_fighter (a->object) && b->object == CCL_OBJECT_CIVILIAN) ||
                     (is_fighter (b->object) && a->object == CCL_OBJECT_CIVILIAN);
  gboolean same_time = a->last_day != 0 && a->last_day == b->last_day;
  gboolean same_place = opposed && a->place != NULL && b->place != NULL &&
                        ccl_likeness_same_place (a->place, b->place);

  return opposed &&
         (same_place ||
          (same_time && has_affirmed_figure (a) && has_affirmed_figure (b) &&
           ccl_interval_equal (a->claim->quantity.interval, b->claim->quantity.interval)));
}

static CclMarks
compare_questions (const CclCandidate *a, const CclCandidate *b)
{
  if (a->polarity != CCL_POLARITY_AFFIRMED || b->polarity != CCL_POLARITY_AFFIRMED)
    return 0;
  if (differ_in_category (a, b))
    return CCL_MARK_CATEGORY;
  if (a->event == b->event && a->object == b->object && a->unit == b->unit &&
      ccl_likeness_has_other_figure (a, b))
    return CCL_MARK_SCOPE;
  return 0;
}

/* The sides are looked up last: that costs most. */
static CclMarks
compare_rows (const CclComparison *comparison, const CclCandidate *a, const CclCandidate *b)
{
  CclMarks marks = compare_questions (a, b);

  if (marks != 0 && ccl_comparison_get_side (comparison, a->claim) ==
                        ccl_comparison_get_side (comparison, b->claim))
    return 0;
  return marks;
}

/* Whether figures of parts, told by one claimant in one article with places of their own, come to
 * more than the total that it tells without one. */
static gboolean
exceeds_total (const CclCandidate *total, GPtrArray *group, GPtrArray *members)
{
  double sum = 0;
  guint n_parts = 0;

  for (guint i = 0; i < MIN (group->len, MAX_MARKED); i++)
    {
      GPtrArray *row = g_ptr_array_index (members, GPOINTER_TO_UINT (g_ptr_array_index (group, i)));

      for (guint j = 0; j < MIN (row->len, MAX_MARKED); j++)
        {
          const CclCandidate *part = g_ptr_array_index (row, j);

          if (part->place == NULL || part->article_rank != total->article_rank ||
              part->claimant != total->claimant || part->claim->object != total->claim->object ||
              part->claim->quantity.unit != total->claim->quantity.unit ||
              !has_affirmed_figure (part) || isinf (part->claim->quantity.interval.low))
            continue;
          sum += part->claim->quantity.interval.low;
          n_parts++;
        }
    }

  return n_parts >= 2 && sum > total->claim->quantity.interval.high;
}

static void
mark_sums (GPtrArray *group, GPtrArray *rows, GPtrArray *members)
{
  for (guint i = 0; i < MIN (group->len, MAX_MARKED); i++)
    {
      guint number = GPOINTER_TO_UINT (g_ptr_array_index (group, i));
      GPtrArray *row = g_ptr_array_index (members, number);

      for (guint j = 0; j < MIN (row->len, MAX_MARKED); j++)
        {
          const CclCandidate *total = g_ptr_array_index (row, j);

          if (total->place == NULL && has_affirmed_figure (total) &&
              exceeds_total (total, group, members))
            ((CclRow *) g_ptr_array_index (rows, number))->marks |= CCL_MARK_SUM;
        }
    }
}

static void
mark_group (const CclComparison *comparison, GPtrArray *group, GPtrArray *rows, GPtrArray *members)
{
  for (guint i = 0; i < MIN (group->len, MAX_MARKED); i++)
    for (guint j = i + 1; j < MIN (group->len, MAX_MARKED); j++)
      {
        guint first = GPOINTER_TO_UINT (g_ptr_array_index (group, i));
        guint second = GPOINTER_TO_UINT (g_ptr_array_index (group, j));
        GPtrArray *one = g_ptr_array_index (members, first),
                  *other = g_ptr_array_index (members, second);
        CclMarks marks = 0;

        for (guint k = 0; k < MIN (one->len, 8); k++)
          for (guint l = 0; l < MIN (other->len, 8); l++)
            marks |= compare_rows (comparison, g_ptr_array_index (one, k),
                                   g_ptr_array_index (other, l));
        ((CclRow *) g_ptr_array_index (rows, first))->marks |= marks;
        ((CclRow *) g_ptr_array_index (rows, second))->marks |= marks;
      }
  mark_sums (group, rows, members);
}

void
ccl_marks_find_between_rows (const CclComparison *comparison, GPtrArray *rows, GPtrArray *members)
{
  g_autoptr (GHashTable) groups = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                                         (GDestroyNotify) g_ptr_array_unref);
  GHashTableIter iter;
  gpointer group;

  for (guint i = 0; i < rows->len; i++)
    {
      GPtrArray *row = g_ptr_array_index (members, i);
      g_autofree char *key = dup_question_key (g_ptr_array_index (row, 0));

      group = g_hash_table_lookup (groups, key);
      if (group == NULL)
        {
          group = g_ptr_array_new ();
          g_hash_table_insert (groups, g_steal_pointer (&key), group);
        }
      g_ptr_array_add (group, GUINT_TO_POINTER (i));
    }

  g_hash_table_iter_init (&iter, groups);
  while (g_hash_table_iter_next (&iter, NULL, &group))
    if (((GPtrArray *) group)->len > 1)
      mark_group (comparison, group, rows, members);
}
