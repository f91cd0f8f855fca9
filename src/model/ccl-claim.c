/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-claim.h"

G_DEFINE_BOXED_TYPE (CclClaim, ccl_claim, ccl_claim_ref, ccl_claim_unref)

CclClaim *
ccl_claim_new (CclEvent event, CclObject object, CclSpan evidence)
{
  CclClaim *claim = g_atomic_rc_box_new0 (CclClaim);

  claim->event = event;
  claim->object = object;
  claim->quantity = ccl_quantity_none ();
  claim->claimant = g_strdup (CCL_PARTY_OUTLET);
  claim->stance = CCL_STANCE_ASSERTS;
  claim->polarity = CCL_POLARITY_AFFIRMED;
  claim->evidence = g_array_new (FALSE, FALSE, sizeof (CclSpan));
  claim->rule = "";
  ccl_claim_add_evidence (claim, evidence);
  return claim;
}

CclClaim *
ccl_claim_ref (CclClaim *claim)
{
  return g_atomic_rc_box_acquire (claim);
}

static void
clear (CclClaim *claim)
{
  g_free (claim->id);
  g_free (claim->key);
  g_free (claim->article);
  g_free (claim->model);
  g_free (claim->claimant);
  g_free (claim->claimant_text);
  g_free (claim->actor);
  g_free (claim->affected);
  g_free (claim->place);
  g_array_unref (claim->evidence);
  g_free (claim->note);
}

void
ccl_claim_unref (CclClaim *claim)
{
  g_atomic_rc_box_release_full (claim, (GDestroyNotify) clear);
}

CclClaim *
ccl_claim_copy (const CclClaim *claim)
{
  CclClaim *copy = g_atomic_rc_box_new0 (CclClaim);

  *copy = *claim;
  copy->id = g_strdup (claim->id);
  copy->key = g_strdup (claim->key);
  copy->article = g_strdup (claim->article);
  copy->model = g_strdup (claim->model);
  copy->claimant = g_strdup (claim->claimant);
  copy->claimant_text = g_strdup (claim->claimant_text);
  copy->actor = g_strdup (claim->actor);
  copy->affected = g_strdup (claim->affected);
  copy->place = g_strdup (claim->place);
  copy->note = g_strdup (claim->note);
  copy->evidence = g_array_copy (claim->evidence);
  return copy;
}

void
ccl_claim_add_evidence (CclClaim *claim, CclSpan evidence)
{
  g_array_append_val (claim->evidence, evidence);
}

CclSpan
ccl_claim_get_evidence (const CclClaim *claim)
{
  g_return_val_if_fail (claim->evidence->len > 0, (CclSpan){ 0 });

  return g_array_index (claim->evidence, CclSpan, 0);
}

void
ccl_claim_set (char **field, const char *value)
{
  char *copy = g_strdup (value);

  g_free (*field);
  *field = copy;
}

void
ccl_claim_make_keys (GPtrArray *claims, const char *article)
{
  g_autoptr (GHashTable) used = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < claims->len; i++)
    {
      CclClaim *claim = g_ptr_array_index (claims, i);
      CclSpan where = ccl_claim_get_evidence (claim);
      g_autofree char *stem =
        g_strdup_printf ("%s:%s:%s:%zu-%zu", article, ccl_event_word (claim->event),
                         ccl_object_word (claim->object), where.start, where.end);
      guint n_before = GPOINTER_TO_UINT (g_hash_table_lookup (used, stem));

      g_free (claim->key);
      claim->key = n_before == 0 ? g_strdup (stem) : g_strdup_printf ("%s:%u", stem, n_before + 1);
      ccl_claim_set (&claim->article, article);
      g_hash_table_replace (used, g_steal_pointer (&stem), GUINT_TO_POINTER (n_before + 1));
    }
}

void
ccl_claim_move_keys (GPtrArray *claims, const char *article)
{
  for (guint i = 0; i < claims->len; i++)
    {
      CclClaim *claim = g_ptr_array_index (claims, i);
      const char *rest = strchr (claim->key, ':');
      char *key = g_strconcat (article, rest != NULL ? rest : ":", NULL);

      g_free (claim->key);
      claim->key = key;
      ccl_claim_set (&claim->article, article);
    }
}

void
ccl_claim_number (GPtrArray *claims)
{
  for (guint i = 0; i < claims->len; i++)
    {
      CclClaim *claim = g_ptr_array_index (claims, i);

      g_free (claim->id);
      claim->id = g_strdup_printf ("c%u", i + 1);
    }
}

gboolean
ccl_claim_same_content (const CclClaim *a, const CclClaim *b)
{
  return a->event == b->event && a->object == b->object && g_strcmp0 (a->model, b->model) == 0 &&
         ccl_quantity_equal (&a->quantity, &b->quantity) && g_strcmp0 (a->claimant, b->claimant) == 0 &&
         a->stance == b->stance && a->polarity == b->polarity && g_strcmp0 (a->actor, b->actor) == 0 &&
         g_strcmp0 (a->affected, b->affected) == 0 && g_strcmp0 (a->place, b->place) == 0 &&
         a->start == b->start && a->end == b->end && a->cumulative == b->cumulative;
}

static gboolean
same_span (CclSpan a, CclSpan b)
{
  return a.start == b.start && a.end == b.end;
}

static gboolean
same_evidence (const CclClaim *a, const CclClaim *b)
{
  if (a->evidence->len != b->evidence->len)
    return FALSE;
  for (guint i = 0; i < a->evidence->len; i++)
    if (!same_span (g_array_index (a->evidence, CclSpan, i), g_array_index (b->evidence, CclSpan, i)))
      return FALSE;

  return TRUE;
}

gboolean
ccl_claim_equal (const CclClaim *a, const CclClaim *b)
{
  if (a == b)
    return TRUE;
  return g_strcmp0 (a->key, b->key) == 0 && g_strcmp0 (a->id, b->id) == 0 &&
         g_strcmp0 (a->article, b->article) == 0 && a->status == b->status && a->edited == b->edited &&
         g_strcmp0 (a->note, b->note) == 0 && g_strcmp0 (a->rule, b->rule) == 0 &&
         a->confidence == b->confidence && g_strcmp0 (a->claimant_text, b->claimant_text) == 0 &&
         same_span (a->claimant_span, b->claimant_span) &&
         same_span (a->quantity_span, b->quantity_span) && same_evidence (a, b) &&
         ccl_claim_same_content (a, b);
}
