/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-verdict.h"

#include "ccl-likeness.h"

#include <math.h>

/* What one side says in a row. */
typedef struct
{
  const CclSide *side;
  GPtrArray *claims; /* CclCandidate: all of them */
  GPtrArray *latest; /* CclCandidate: the figures for which it stands now, maybe several or none */
} Voice;

static void
voice_free (gpointer data)
{
  Voice *voice = data;

  g_ptr_array_unref (voice->claims);
  g_ptr_array_unref (voice->latest);
  g_free (voice);
}

static void
decide (CclRow *row, CclVerdict verdict, const char *rule, const CclCandidate *first,
        const CclCandidate *second)
{
  row->verdict = row->found_verdict = verdict;
  row->rule = rule;
  if (first == NULL || second == NULL)
    return;
  g_ptr_array_add (row->decided_by, first->claim);
  g_ptr_array_add (row->decided_by, second->claim);
}

/* Voices -------------------------------------------------------------------------------------- */

static gboolean
is_affirmed (const CclCandidate *candidate)
{
  return candidate->claim->polarity == CCL_POLARITY_AFFIRMED;
}

static gboolean
is_forecast (const CclCandidate *candidate)
{
  return candidate->claim->stance == CCL_STANCE_EXPECTS;
}

static gboolean
is_zero (const CclCandidate *candidate)
{
  return candidate->has_figure &&
         ccl_interval_equal (candidate->claim->quantity.interval, (CclInterval){ 0, 0 });
}

/* The side's latest figures; what it expects counts only where it tells no fact. */
static void
find_latest (Voice *voice)
{
  gboolean has_fact = FALSE;
  CclDay latest = 0;

  for (guint i = 0; i < voice->claims->len; i++)
    {
      const CclCandidate *candidate = g_ptr_array_index (voice->claims, i);

      has_fact |= candidate->has_figure && is_affirmed (candidate) && !is_forecast (candidate);
    }

  for (guint i = 0; i < voice->claims->len; i++)
    {
      CclCandidate *candidate = g_ptr_array_index (voice->claims, i);

      if (!candidate->has_figure || !is_affirmed (candidate) ||
          (has_fact && is_forecast (candidate)))
        continue;
      if (candidate->as_of > latest)
        g_ptr_array_set_size (voice->latest, 0);
      if (candidate->as_of >= latest)
        g_ptr_array_add (voice->latest, candidate);
      latest = MAX (latest, candidate->as_of);
    }
}

/* Returns: (element-type Voice): in the order of the sides */
static GPtrArray *
list_voices (const CclComparison *comparison, GPtrArray *members)
{
  GPtrArray *voices = g_ptr_array_new_with_free_func (voice_free);

  for (guint i = 0; i < members->len; i++)
    {
      CclCandidate *candidate = g_ptr_array_index (members, i);
      const CclSide *side = ccl_comparison_get_side (comparison, candidate->claim);
      Voice *voice = NULL;

      for (guint j = 0; j < voices->len && voice == NULL; j++)
        if (((Voice *) g_ptr_array_index (voices, j))->side == side)
          voice = g_ptr_array_index (voices, j);
      if (voice == NULL)
        {
          voice = g_new0 (Voice, 1);
          voice->side = side;
          voice->claims = g_ptr_array_new ();
          voice->latest = g_ptr_array_new ();
          g_ptr_array_add (voices, voice);
        }
      g_ptr_array_add (voice->claims, candidate);
    }

  for (guint i = 0; i < voices->len; i++)
    find_latest (g_ptr_array_index (voices, i));
  return voices;
}

/* Calls for each pair of claims of different sides, until it finds one. */
typedef int (*WeighFunc) (const CclCandidate *first, const CclCandidate *second);

/* Finds the ordered pair of claims from two sides with the highest weight above 0. */
static gboolean
find_pair (GPtrArray *voices, WeighFunc weigh, const CclCandidate **first,
           const CclCandidate **second)
{
  int best = 0;

  for (guint i = 0; i < voices->len; i++)
    for (guint j = 0; j < voices->len; j++)
      {
        const Voice *one = g_ptr_array_index (voices, i), *other = g_ptr_array_index (voices, j);

        for (guint k = 0; i != j && k < one->claims->len; k++)
          for (guint l = 0; l < other->claims->len; l++)
            {
              const CclCandidate *a = g_ptr_array_index (one->claims, k);
              const CclCandidate *b = g_ptr_array_index (other->claims, l);
              int weight = weigh (a, b);

              if (weight <= best)
                continue;
              best = weight;
              *first = a;
              *second = b;
            }
      }

  return best > 0;
}

/* Mirrored and denied ------------------------------------------------------------------------- */

/* Each accuses the other: of the same act against itself, or of the same harm to a third. */
static int
weigh_mirrored (const CclCandidate *a, const CclCandidate *b)
{
  if (!is_affirmed (a) || !is_affirmed (b) || a->claim->event != b->claim->event ||
      a->actor == NULL || b->actor == NULL || a->actor == b->actor || a->claimant == a->actor ||
      b->claimant == b->actor)
    return 0;
  if (ccl_likeness_is_mirrored (a, b))
    return 2;
  return a->actor == b->claimant && b->actor == a->claimant && a->affected == b->affected;
}

/* @a denies what @b affirms; best where it takes up the very figure, or stands beside it. */
static int
weigh_denied (const CclCandidate *a, const CclCandidate *b)
{
  if (is_affirmed (a) || !is_affirmed (b) || is_zero (b))
    return 0;
  if (a->has_figure && b->has_figure &&
      ccl_interval_equal (a->claim->quantity.interval, b->claim->quantity.interval))
    return 3;
  return a->article_rank == b->article_rank ? 2 : 1;
}

/* "Not one soldier was there" denies that any was; "nobody was hurt" is a figure like others. */
static int
weigh_absent (const CclCandidate *a, const CclCandidate *b)
{
  CclEvent event = a->claim->event;

  if (!is_zero (a) || is_zero (b) || !is_affirmed (a) || !is_affirmed (b))
    return 0;
  return event == CCL_EVENT_DEPLOYED || event == CCL_EVENT_CONTROLLED ||
         event == CCL_EVENT_ATTACKED || a->claim->stance == CCL_STANCE_DENIES;
}

/* Figures ------------------------------------------------------------------------------------- */

static gboolean
is_comparable (const CclCandidate *a, const CclCandidate *b)
{
  return a->claim->quantity.unit == b->claim->quantity.unit &&
         g_str_equal (a->claim->quantity.currency, b->claim->quantity.currency);
}

/* How the latest figures of two sides relate, and by which two claims, the smaller figure first. */
typedef struct
{
  CclVerdict verdict; /* agree, compatible, updated or conflict; one_sided: nothing to compare */
  const CclCandidate *smaller;
  const CclCandidate *larger;
  double ratio;
  double difference;
} Relation;

static gboolean
is_same_figure (const CclCandidate *a, const CclCandidate *b)
{
  return ccl_interval_equal (a->claim->quantity.interval, b->claim->quantity.interval) ||
         (a->claim->quantity.approx && b->claim->quantity.approx);
}

static void
sort_by_figure (Relation *relation, const CclCandidate *a, const CclCandidate *b)
{
  gboolean is_sorted = a->range.low < b->range.low ||
                       (a->range.low == b->range.low && a->range.high <= b->range.high);

  relation->smaller = is_sorted ? a : b;
  relation->larger = is_sorted ? b : a;
}

/* The nearest bounds as worded, not as widened for "about": 30 and 43 of "about 30" and "at least
 * 43". */
static void
measure_gap (Relation *relation)
{
  double below = relation->smaller->claim->quantity.interval.high;
  double above = relation->larger->claim->quantity.interval.low;

  if (isinf (below))
    below = relation->smaller->claim->quantity.interval.low;
  if (isinf (above))
    above = relation->larger->claim->quantity.interval.high;
  relation->difference = above - below;
  relation->ratio = below > 0 ? above / below : 0;
}

/* Two plain counts for the very same days. */
static gboolean
count_same_days (const CclCandidate *a, const CclCandidate *b)
{
  return !a->is_total && !b->is_total && a->last_day != 0 && a->last_day == b->last_day &&
         a->first_day == b->first_day;
}

/* Whether time cannot explain the difference: a figure is smaller than a total that the other side
 * gave for an earlier day, or the two counted the same days. */
static gboolean
contradict (const Voice *one, const Voice *other)
{
  for (guint i = 0; i < one->claims->len; i++)
    for (guint j = 0; j < other->claims->len; j++)
      {
        const CclCandidate *a = g_ptr_array_index (one->claims, i);
        const CclCandidate *b = g_ptr_array_index (other->claims, j);
        const CclCandidate *early = a->as_of <= b->as_of ? a : b, *late = early == a ? b : a;

        if (!a->has_figure || !b->has_figure || !is_affirmed (a) || !is_affirmed (b) ||
            is_forecast (a) || is_forecast (b) || !is_comparable (a, b) ||
            !ccl_interval_disjoint (a->range, b->range))
          continue;
        if (count_same_days (a, b))
          return TRUE;
        if (early->as_of < late->as_of && early->is_total && late->range.high < early->range.low)
          return TRUE;
      }

  return FALSE;
}

static gboolean
is_update (const Relation *relation, const Voice *one, const Voice *other)
{
  const CclCandidate *smaller = relation->smaller, *larger = relation->larger;

  return smaller->as_of != 0 && smaller->as_of < larger->as_of && !is_zero (smaller) &&
         !contradict (one, other);
}

/* Among several latest figures of a side the ones count that suit the other side best: a false
 * conflict is worse than a missed one. */
static Relation
relate (const Voice *one, const Voice *other)
{
  Relation best = { CCL_VERDICT_ONE_SIDED };

  for (guint i = 0; i < one->latest->len; i++)
    for (guint j = 0; j < other->latest->len; j++)
      {
        const CclCandidate *a = g_ptr_array_index (one->latest, i);
        const CclCandidate *b = g_ptr_array_index (other->latest, j);
        Relation relation = { CCL_VERDICT_CONFLICT };

        if (!is_comparable (a, b))
          continue;
        sort_by_figure (&relation, a, b);
        if (!ccl_interval_disjoint (a->range, b->range))
          relation.verdict = is_same_figure (a, b) ? CCL_VERDICT_AGREE : CCL_VERDICT_COMPATIBLE;
        else if (is_update (&relation, one, other))
          relation.verdict = CCL_VERDICT_UPDATED;
        else
          measure_gap (&relation);

        /* The verdicts stand in the order from agreement to conflict. */
        if (best.verdict == CCL_VERDICT_ONE_SIDED || relation.verdict < best.verdict ||
            (relation.verdict == best.verdict && relation.difference < best.difference))
          best = relation;
      }

  return best;
}

static const char *
get_rule (CclVerdict verdict)
{
  switch (verdict)
    {
    case CCL_VERDICT_AGREE:
      return "same-figure";
    case CCL_VERDICT_COMPATIBLE:
      return "intervals-overlap";
    case CCL_VERDICT_UPDATED:
      return "later-not-smaller";
    default:
      return "intervals-disjoint";
    }
}

/* The worst that any two sides come to decides; of conflicts the widest. */
static void
compare_figures (GPtrArray *voices, CclRow *row)
{
  Relation worst = { CCL_VERDICT_ONE_SIDED };

  for (guint i = 0; i < voices->len; i++)
    for (guint j = i + 1; j < voices->len; j++)
      {
        Relation relation = relate (g_ptr_array_index (voices, i), g_ptr_array_index (voices, j));

        if (relation.verdict > worst.verdict ||
            (relation.verdict == worst.verdict && relation.difference > worst.difference))
          worst = relation;
      }

  if (worst.verdict == CCL_VERDICT_ONE_SIDED)
    {
      decide (row, CCL_VERDICT_UNQUANTIFIED, "different-units", NULL, NULL);
      return;
    }
  decide (row, worst.verdict, get_rule (worst.verdict), worst.smaller, worst.larger);
  row->ratio = worst.ratio;
  row->difference = worst.difference;
}

/* The rules in their order -------------------------------------------------------------------- */

void
ccl_verdict_find (const CclComparison *comparison, GPtrArray *members, CclRow *row)
{
  g_autoptr (GPtrArray) voices = list_voices (comparison, members);
  const CclCandidate *first = NULL, *second = NULL;
  guint n_figures = 0;

  for (guint i = 0; i < voices->len; i++)
    n_figures += ((const Voice *) g_ptr_array_index (voices, i))->latest->len > 0;

  if (voices->len < 2)
    decide (row, CCL_VERDICT_ONE_SIDED, "one-side", NULL, NULL);
  else if (find_pair (voices, weigh_mirrored, &first, &second))
    decide (row, CCL_VERDICT_MIRRORED, "accuse-each-other", first, second);
  else if (find_pair (voices, weigh_denied, &first, &second))
    decide (row, CCL_VERDICT_DENIED, "denial", first, second);
  else if (find_pair (voices, weigh_absent, &first, &second))
    decide (row, CCL_VERDICT_DENIED, "none-there", first, second);
  else if (n_figures < 2)
    decide (row, CCL_VERDICT_UNQUANTIFIED, "fewer-than-two-figures", NULL, NULL);
  else
    compare_figures (voices, row);
}
