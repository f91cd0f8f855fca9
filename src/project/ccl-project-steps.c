/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-project-private.h"

#include <math.h>
#include <string.h>

/* The editor's steps. All of them are made of begin, decide and end. */

gboolean
ccl_project_begin_step (CclProject *self, const char *name, GError **error)
{
  GError *cause = NULL;

  g_return_val_if_fail (CCL_IS_PROJECT (self) && name != NULL && !self->in_step, FALSE);

  if (!ccl_project_check_writable (self, error))
    return FALSE;
  if (!ccl_store_begin (self->store, &cause))
    return ccl_project_revert (self, cause, error);

  g_free (self->step_name);
  self->step_name = g_strdup (name);
  self->in_step = TRUE;
  self->step_changed = FALSE;
  return TRUE;
}

gboolean
ccl_project_decide (CclProject *self, CclDecisionKind kind, const char *target, const char *field,
                    const char *value, GError **error)
{
  GError *cause = NULL;

  g_return_val_if_fail (CCL_IS_PROJECT (self) && self->in_step, FALSE);

  if (g_strcmp0 (ccl_decisions_get (self->material->decisions, kind, target, field), value) == 0)
    return TRUE;
  if (!ccl_store_set_decision (self->store, kind, target, field, value, &cause))
    return ccl_project_revert (self, cause, error);

  ccl_decisions_set (self->material->decisions, kind, target, field, value);
  self->step_changed = TRUE;
  return TRUE;
}

gboolean
ccl_project_end_step (CclProject *self, GError **error)
{
  GError *cause = NULL;

  g_return_val_if_fail (CCL_IS_PROJECT (self) && self->in_step, FALSE);

  self->in_step = FALSE;
  if (!self->step_changed)
    {
      ccl_store_rollback (self->store);
      return TRUE;
    }
  if (!ccl_store_commit (self->store, self->step_name, &cause))
    return ccl_project_revert (self, cause, error);

  ccl_project_notify_steps (self);
  ccl_project_refresh (self);
  return TRUE;
}

gboolean
ccl_project_set_claim_field (CclProject *self, const char *name, const char *claim_key,
                             const char *field, const char *value, GError **error)
{
  return ccl_project_begin_step (self, name, error) &&
         ccl_project_decide (self, CCL_DECISION_CLAIM, claim_key, field, value, error) &&
         ccl_project_end_step (self, error);
}

/* Claims by hand ------------------------------------------------------------------------------ */

static gboolean
decide_claim (CclProject *self, const char *key, const char *field, const char *value,
              GError **error)
{
  return ccl_project_decide (self, CCL_DECISION_CLAIM, key, field, value, error);
}

/* As ccl_decisions_apply_to_claims() reads it: "" for an open end. */
static gboolean
decide_number (CclProject *self, const char *key, const char *field, double number, GError **error)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  return decide_claim (self, key, field,
                       isfinite (number) ? g_ascii_dtostr (buffer, sizeof buffer, number) : "",
                       error);
}

static gboolean
decide_quantity (CclProject *self, const char *key, const CclQuantity *quantity, GError **error)
{
  return decide_number (self, key, "low", quantity->interval.low, error) &&
         decide_number (self, key, "high", quantity->interval.high, error) &&
         decide_claim (self, key, "bound", ccl_bound_word (quantity->bound), error) &&
         decide_claim (self, key, "unit", ccl_unit_word (quantity->unit), error) &&
         decide_claim (self, key, "approx", quantity->approx ? "true" : "false", error) &&
         decide_claim (self, key, "currency", quantity->currency, error);
}

gboolean
ccl_project_set_claim_quantity (CclProject *self, const char *name, const char *claim_key,
                                const CclQuantity *quantity, GError **error)
{
  return ccl_project_begin_step (self, name, error) &&
         decide_quantity (self, claim_key, quantity, error) && ccl_project_end_step (self, error);
}

/* The fields of a claim by hand; what is unknown is left out. */
static gboolean
decide_all (CclProject *self, const char *key, const CclClaim *claim, GError **error)
{
  g_autofree char *start = ccl_day_format_iso (claim->start);
  g_autofree char *end = ccl_day_format_iso (claim->end);
  const struct
  {
    const char *field;
    const char *value;
  } fields[] = {
    { "event", ccl_event_word (claim->event) },
    { "object", ccl_object_word (claim->object) },
    { "model", claim->model },
    { "claimant", claim->claimant },
    { "claimant_text", claim->claimant_text },
    { "stance", ccl_stance_word (claim->stance) },
    { "polarity", ccl_polarity_word (claim->polarity) },
    { "actor", claim->actor },
    { "affected", claim->affected },
    { "place", claim->place },
    { "start", start },
    { "end", end },
    { "cumulative", claim->cumulative ? "true" : NULL },
    { "note", claim->note },
  };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    if (fields[i].value != NULL &&
        !decide_claim (self, key, fields[i].field, fields[i].value, error))
      return FALSE;

  return !ccl_quantity_has_figure (&claim->quantity) ||
         decide_quantity (self, key, &claim->quantity, error);
}

/* Returns: (transfer full): a key for a claim by hand that none has yet */
static char *
make_key (CclProject *self, const char *article, CclSpan evidence)
{
  g_autofree char *stem =
    g_strdup_printf ("%s:added:%zu-%zu", article, evidence.start, evidence.end);
  char *key = g_strdup (stem);

  for (guint i = 2;
       ccl_decisions_get (self->material->decisions, CCL_DECISION_CLAIM, key, "added") != NULL; i++)
    {
      g_free (key);
      key = g_strdup_printf ("%s:%u", stem, i);
    }

  return key;
}

gboolean
ccl_project_add_claim (CclProject *self, const char *name, const char *article, CclSpan evidence,
                       const CclClaim *proposal, char **key, GError **error)
{
  g_autoptr (CclClaim) blank = NULL;
  g_autofree char *new_key = NULL;
  g_autofree char *where = NULL;

  g_return_val_if_fail (CCL_IS_PROJECT (self) && article != NULL && !ccl_span_is_empty (evidence),
                        FALSE);

  if (proposal == NULL)
    proposal = blank = ccl_claim_new (CCL_EVENT_ATTACKED, CCL_OBJECT_ATTACK, evidence);
  new_key = make_key (self, article, evidence);
  where = g_strdup_printf ("%s:%zu-%zu", article, evidence.start, evidence.end);
  if (!ccl_project_begin_step (self, name, error) ||
      !decide_claim (self, new_key, "added", where, error) ||
      !decide_all (self, new_key, proposal, error) || !ccl_project_end_step (self, error))
    return FALSE;

  if (key != NULL)
    *key = g_steal_pointer (&new_key);
  return TRUE;
}

/* Rows ---------------------------------------------------------------------------------------- */

static gboolean
link_claims (CclProject *self, const char *one, const char *other, const char *value,
             GError **error)
{
  g_autofree char *target = ccl_decisions_link_target (one, other);

  return g_str_equal (one, other) ||
         ccl_project_decide (self, CCL_DECISION_LINK, target, "rows", value, error);
}

static const char *
get_link (CclProject *self, const char *one, const char *other)
{
  g_autofree char *target = ccl_decisions_link_target (one, other);

  return ccl_decisions_get (self->material->decisions, CCL_DECISION_LINK, target, "rows");
}

/* Takes back what kept the claims of two rows apart. */
static gboolean
forget_splits (CclProject *self, const CclRow *row, const CclRow *other, GError **error)
{
  for (guint i = 0; i < row->claims->len; i++)
    for (guint j = 0; j < other->claims->len; j++)
      {
        const CclClaim *a = g_ptr_array_index (row->claims, i);
        const CclClaim *b = g_ptr_array_index (other->claims, j);

        if (g_strcmp0 (get_link (self, a->key, b->key), "apart") == 0 &&
            !link_claims (self, a->key, b->key, NULL, error))
          return FALSE;
      }

  return TRUE;
}

gboolean
ccl_project_merge_rows (CclProject *self, const char *name, const char *const *claim_keys,
                        GError **error)
{
  g_return_val_if_fail (CCL_IS_PROJECT (self) && claim_keys[0] != NULL, FALSE);

  if (!ccl_project_begin_step (self, name, error))
    return FALSE;

  for (guint i = 0; claim_keys[i] != NULL; i++)
    for (guint j = i + 1; claim_keys[j] != NULL; j++)
      {
        const CclRow *row = ccl_comparison_find_row (self->comparison, claim_keys[i]);
        const CclRow *other = ccl_comparison_find_row (self->comparison, claim_keys[j]);

        if (row != NULL && other != NULL && row != other &&
            !forget_splits (self, row, other, error))
          return FALSE;
      }
  for (guint i = 1; claim_keys[i] != NULL; i++)
    if (!link_claims (self, claim_keys[0], claim_keys[i], "together", error))
      return FALSE;

  return ccl_project_end_step (self, error);
}

gboolean
ccl_project_split_claim (CclProject *self, const char *name, const char *claim_key, GError **error)
{
  g_autoptr (CclRow) row = NULL;
  const char *hub = NULL;

  g_return_val_if_fail (CCL_IS_PROJECT (self) && claim_key != NULL, FALSE);

  if (!ccl_project_begin_step (self, name, error))
    return FALSE;

  row = ccl_comparison_find_row (self->comparison, claim_key);
  if (row != NULL)
    ccl_row_ref (row);
  for (guint i = 0; row != NULL && i < row->claims->len; i++)
    {
      const char *other = ((const CclClaim *) g_ptr_array_index (row->claims, i))->key;

      if (g_str_equal (other, claim_key))
        continue;

      /* What hung together by way of this claim goes on hanging together without it. */
      if (g_strcmp0 (get_link (self, claim_key, other), "together") == 0)
        {
          if (hub != NULL && !link_claims (self, hub, other, "together", error))
            return FALSE;
          hub = other;
        }
      if (!link_claims (self, claim_key, other, "apart", error))
        return FALSE;
    }

  return ccl_project_end_step (self, error);
}

/* Removing an article ------------------------------------------------------------------------- */

typedef struct
{
  CclProject *project;
  const char *prefix; /* of the keys of the article's claims */
  GPtrArray *moves;   /* of Move */
} MoveSearch;

typedef struct
{
  char *target;
  char *field;
  char *value;
} Move;

static void
move_free (gpointer data)
{
  Move *move = data;

  g_free (move->target);
  g_free (move->field);
  g_free (move->value);
  g_free (move);
}

/* A row's verdict or title is kept under the key of one of its claims; where that one goes, another
 * claim of the row takes it over. */
static void
look_for_move (CclDecisionKind kind, const char *target, const char *field, const char *value,
               gpointer user_data)
{
  MoveSearch *search = user_data;
  const CclRow *row = NULL;

  if (kind != CCL_DECISION_ROW || !g_str_has_prefix (target, search->prefix))
    return;

  row = ccl_comparison_find_row (search->project->comparison, target);
  for (guint i = 0; row != NULL && i < row->claims->len; i++)
    {
      const char *key = ((const CclClaim *) g_ptr_array_index (row->claims, i))->key;

      if (!g_str_has_prefix (key, search->prefix))
        {
          Move *move = g_new (Move, 1);

          *move = (Move){ g_strdup (key), g_strdup (field), g_strdup (value) };
          g_ptr_array_add (search->moves, move);
          return;
        }
    }
}

static gboolean
move_row_decisions (CclProject *self, const char *article, GError **error)
{
  g_autofree char *prefix = g_strconcat (article, ":", NULL);
  g_autoptr (GPtrArray) moves = g_ptr_array_new_with_free_func (move_free);
  MoveSearch search = { self, prefix, moves };

  ccl_decisions_foreach (self->material->decisions, look_for_move, &search);
  for (guint i = 0; i < moves->len; i++)
    {
      const Move *move = g_ptr_array_index (moves, i);

      if (!ccl_project_decide (self, CCL_DECISION_ROW, move->target, move->field, move->value,
                               error))
        return FALSE;
    }

  return TRUE;
}

gboolean
ccl_project_remove_article (CclProject *self, const char *name, const char *article,
                            GError **error)
{
  GError *cause = NULL;

  g_return_val_if_fail (CCL_IS_PROJECT (self) && article != NULL, FALSE);

  if (!ccl_project_begin_step (self, name, error) || !move_row_decisions (self, article, error))
    return FALSE;
  if (!ccl_store_remove_article (self->store, article, &cause) ||
      !ccl_material_load (self->material, self->store, self->lexicon, self->readings, &cause))
    return ccl_project_revert (self, cause, error);

  self->step_changed = TRUE;
  return ccl_project_end_step (self, error);
}
