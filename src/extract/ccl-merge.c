/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-complete.h"

static int
compare_evidence (gconstpointer a, gconstpointer b)
{
  const CclClaim *first = *(const CclClaim *const *) a, *second = *(const CclClaim *const *) b;
  CclSpan here = ccl_claim_get_evidence (first), there = ccl_claim_get_evidence (second);

  if (here.start != there.start)
    return here.start < there.start ? -1 : 1;
  if (here.end != there.end)
    return here.end < there.end ? -1 : 1;
  if (first->polarity != second->polarity)
    return first->polarity < second->polarity ? -1 : 1;
  if (first->event != second->event)
    return first->event < second->event ? -1 : 1;
  return first->object < second->object ? -1 : first->object > second->object;
}

/* Two that may be told apart by a field which one of them leaves open are the same. */
static gboolean
is_open_or_same (const char *a, const char *b)
{
  return a == NULL || b == NULL || g_str_equal (a, b);
}

static gboolean
says_the_same (const CclClaim *a, const CclClaim *b)
{
  return a->event == b->event && a->object == b->object && a->polarity == b->polarity &&
         g_str_equal (a->claimant, b->claimant) && ccl_quantity_equal (&a->quantity, &b->quantity) &&
         is_open_or_same (a->affected, b->affected) && is_open_or_same (a->actor, b->actor) &&
         is_open_or_same (a->place, b->place) && is_open_or_same (a->model, b->model) &&
         (a->end == 0 || b->end == 0 || a->end == b->end);
}

/* Claims that may say the same share these. */
static guint
hash_content (gconstpointer key)
{
  const CclClaim *claim = key;
  guint hash = g_str_hash (claim->claimant);

  hash = hash * 31 + (guint) claim->event;
  hash = hash * 31 + (guint) claim->object;
  hash = hash * 31 + (guint) claim->polarity;
  return hash * 31 + g_double_hash (&claim->quantity.interval.low);
}

static gboolean
has_same_content (gconstpointer a, gconstpointer b)
{
  const CclClaim *first = a, *second = b;

  return first->event == second->event && first->object == second->object && first->polarity == second->polarity &&
         first->quantity.interval.low == second->quantity.interval.low &&
         first->quantity.interval.high == second->quantity.interval.high && g_str_equal (first->claimant, second->claimant);
}

static void
absorb (CclClaim *claim, const CclClaim *repeated)
{
  if (claim->affected == NULL)
    ccl_claim_set (&claim->affected, repeated->affected);
  if (claim->actor == NULL)
    ccl_claim_set (&claim->actor, repeated->actor);
  if (claim->place == NULL)
    ccl_claim_set (&claim->place, repeated->place);
  if (claim->model == NULL)
    ccl_claim_set (&claim->model, repeated->model);
  if (claim->end == 0)
    {
      claim->start = repeated->start;
      claim->end = repeated->end;
    }
  claim->cumulative |= repeated->cumulative;
  claim->confidence = MAX (claim->confidence, repeated->confidence);
  ccl_claim_add_evidence (claim, ccl_claim_get_evidence (repeated));
}

void
ccl_merge (GPtrArray *claims)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (hash_content, has_same_content);
  guint n_kept = 0;

  g_ptr_array_sort (claims, compare_evidence);
  for (guint i = 0; i < claims->len; i++)
    {
      CclClaim *claim = g_ptr_array_index (claims, i);
      CclClaim *known = g_hash_table_lookup (seen, claim);

      /* "a tank" here and "a tank" there need not be the same tank: a bare one is merged only where
       * nothing sets the two apart and they stand for no figure at all. */
      if (known != NULL && says_the_same (known, claim) &&
          (ccl_span_overlaps (ccl_claim_get_evidence (known), ccl_claim_get_evidence (claim)) ||
           claim->quantity.bound != CCL_BOUND_EXACT || claim->quantity.interval.low != 1))
        {
          absorb (known, claim);
          ccl_claim_unref (claim);
          claims->pdata[i] = NULL;
          continue;
        }
      g_hash_table_replace (seen, claim, claim);
    }

  for (guint i = 0; i < claims->len; i++)
    if (claims->pdata[i] != NULL)
      {
        claims->pdata[n_kept] = claims->pdata[i];
        if (n_kept != i)
          claims->pdata[i] = NULL;
        n_kept++;
      }
  /* Behind the kept ones stand none: nothing to free there. */
  g_ptr_array_set_free_func (claims, NULL);
  g_ptr_array_set_size (claims, (int) n_kept);
  g_ptr_array_set_free_func (claims, (GDestroyNotify) ccl_claim_unref);
}
