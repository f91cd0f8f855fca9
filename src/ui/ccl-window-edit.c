/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-window-private.h"

#include "ccl-article-dialog.h"
#include "ccl-claim-editor.h"
#include "ccl-claim-form.h"
#include "ccl-prompt.h"
#include "ccl-verdict-dialog.h"
#include "ccl-wording.h"

#include <glib/gi18n-lib.h>

/* The editor's steps. Each is a step of undo with a name of its own. */

static gboolean
step (CclWindow *self, gboolean done, GError *error)
{
  if (!done)
    ccl_window_report (self, error);
  return done;
}

/* One step of several decisions on one target: field, value, …, NULL. A value "" empties the field. */
static gboolean
decide_all (CclWindow *self, const char *name, CclDecisionKind kind, const char *target,
            const char *const *changes, guint n_changes)
{
  GError *error = NULL;
  gboolean done = ccl_project_begin_step (self->project, name, &error);

  for (guint i = 0; done && i + 1 < n_changes; i += 2)
    done = ccl_project_decide (self->project, kind, target, changes[i], changes[i + 1], &error);
  return step (self, done && ccl_project_end_step (self->project, &error), error);
}

/* @value %NULL takes the decision back. */
static gboolean
decide (CclWindow *self, const char *name, CclDecisionKind kind, const char *target,
        const char *field, const char *value)
{
  const char *changes[] = { field, value };

  return decide_all (self, name, kind, target, changes, G_N_ELEMENTS (changes));
}

static CclClaim *
find_claim (CclWindow *self, GVariant *key)
{
  CclComparison *comparison = ccl_window_get_comparison (self);

  return comparison != NULL
           ? ccl_comparison_find_claim (comparison, g_variant_get_string (key, NULL))
           : NULL;
}

/* Claims ------------------------------------------------------------------------------------- */

static gboolean
set_status (CclWindow *self, const char *name, GPtrArray *claims, CclStatus status)
{
  GError *error = NULL;
  gboolean done = ccl_project_begin_step (self->project, name, &error);

  for (guint i = 0; done && i < claims->len; i++)
    {
      const CclClaim *claim = g_ptr_array_index (claims, i);

      done = ccl_project_decide (self->project, CCL_DECISION_CLAIM, claim->key, "status",
                                 ccl_status_word (status), &error);
    }
  return step (self, done && ccl_project_end_step (self->project, &error), error);
}

/* The step replaces the comparison, and with it what the caller's list borrows from. */
static GPtrArray *
hold_claims (GPtrArray *claims)
{
  GPtrArray *held = g_ptr_array_new_with_free_func ((GDestroyNotify) ccl_claim_unref);

  for (guint i = 0; i < claims->len; i++)
    g_ptr_array_add (held, ccl_claim_ref (g_ptr_array_index (claims, i)));
  return held;
}

static void
toggle_checked (CclWindow *self, GPtrArray *claims)
{
  gboolean all = TRUE;

  for (guint i = 0; i < claims->len; i++)
    all = all && ((CclClaim *) g_ptr_array_index (claims, i))->status == CCL_STATUS_CHECKED;
  if (all)
    set_status (self, _ ("Remove Check Mark"), claims, CCL_STATUS_UNREVIEWED);
  else
    set_status (self, _ ("Mark as Checked"), claims, CCL_STATUS_CHECKED);
}

static void
dismiss (CclWindow *self, GPtrArray *claims)
{
  guint n = claims->len;
  g_autofree char *message =
    g_strdup_printf (ngettext ("%u claim dismissed", "%u claims dismissed", n), n);

  if (set_status (self, _ ("Dismiss Claim"), claims, CCL_STATUS_DISMISSED))
    ccl_window_toast (self, message, TRUE);
}

static void
apply_claim_cb (CclClaimEditor *editor, CclClaim *after, CclWindow *self)
{
  CclClaim *before = ccl_comparison_find_claim (ccl_window_get_comparison (self), after->key);
  g_autoptr (GPtrArray) changes = NULL;

  if (before == NULL)
    return;
  changes = ccl_claim_form_list_changes (before, after);
  if (changes->len > 0)
    decide_all (self, _ ("Edit Claim"), CCL_DECISION_CLAIM, after->key,
                (const char *const *) changes->pdata, changes->len);
}

static void
add_claim_cb (CclClaimEditor *editor, CclClaim *proposal, CclWindow *self)
{
  g_autofree char *key = NULL;
  GError *error = NULL;

  if (step (self,
            ccl_project_add_claim (self->project, _ ("Add Claim"), proposal->article,
                                   ccl_claim_get_evidence (proposal), proposal, &key, &error),
            error))
    {
      ccl_window_toast (self, _ ("Claim added"), TRUE);
      ccl_window_show_article (self, proposal->article, key);
    }
}

static void
show_editor (CclWindow *self, CclClaim *claim, const char *title, GCallback apply)
{
  CclClaimEditor *editor =
    ccl_claim_editor_new (ccl_window_get_comparison (self), claim, title);

  gtk_window_set_transient_for (GTK_WINDOW (editor), GTK_WINDOW (self));
  g_signal_connect_object (editor, "apply", apply, self, 0);
  gtk_window_present (GTK_WINDOW (editor));
}

void
ccl_window_edit_new_claim (CclWindow *self, const char *article, CclSpan evidence)
{
  g_autoptr (CclClaim) proposal = ccl_claim_new (CCL_EVENT_KILLED, CCL_OBJECT_PERSON, evidence);

  ccl_claim_set (&proposal->article, article);
  show_editor (self, proposal, _ ("Add Claim"), G_CALLBACK (add_claim_cb));
}

static void
note_cb (GtkWindow *parent, const char *text, gpointer user_data)
{
  decide (CCL_WINDOW (parent), _ ("Write Note"), CCL_DECISION_CLAIM, user_data, "note", text);
}

static void
split (CclWindow *self, const char *key)
{
  GError *error = NULL;

  if (step (self, ccl_project_split_claim (self->project, _ ("Split Off Claim"), key, &error),
            error))
    ccl_window_toast (self, _ ("The claim has a row of its own now"), TRUE);
}

static void
claim_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CclWindow *self = CCL_WINDOW (widget);
  CclClaim *claim = find_claim (self, parameter);
  g_autoptr (GPtrArray) claims = NULL;

  if (claim == NULL)
    return;
  claims = g_ptr_array_new_with_free_func ((GDestroyNotify) ccl_claim_unref);
  g_ptr_array_add (claims, ccl_claim_ref (claim));
  if (g_str_equal (action, "win.claim-check"))
    toggle_checked (self, claims);
  else if (g_str_equal (action, "win.claim-dismiss"))
    dismiss (self, claims);
  else if (g_str_equal (action, "win.claim-restore"))
    set_status (self, _ ("Restore Claim"), claims, CCL_STATUS_UNREVIEWED);
  else if (g_str_equal (action, "win.claim-edit"))
    show_editor (self, claim, _ ("Edit Claim"), G_CALLBACK (apply_claim_cb));
  else if (g_str_equal (action, "win.claim-split"))
    split (self, claim->key);
  else if (g_str_equal (action, "win.claim-show"))
    ccl_window_show_article (self, claim->article, claim->key);
  else
    ccl_prompt (GTK_WINDOW (self), _ ("Note on the Claim"), NULL, claim->note, 5, note_cb,
                g_strdup (claim->key), g_free);
}

/* The current cell --------------------------------------------------------------------------- */

static void
cell_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CclWindow *self = CCL_WINDOW (widget);
  g_autoptr (GPtrArray) borrowed = ccl_grid_list_claims (self->grid);
  g_autoptr (GPtrArray) claims = hold_claims (borrowed);

  if (claims->len == 0)
    return;
  if (g_str_equal (action, "win.check"))
    toggle_checked (self, claims);
  else if (g_str_equal (action, "win.dismiss"))
    dismiss (self, claims);
  else
    show_editor (self, g_ptr_array_index (claims, 0), _ ("Edit Claim"),
                 G_CALLBACK (apply_claim_cb));
}

/* Rows --------------------------------------------------------------------------------------- */

static void
merge_rows_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CclWindow *self = CCL_WINDOW (widget);
  g_autoptr (GPtrArray) rows = ccl_grid_list_selected_rows (self->grid);
  g_autoptr (GPtrArray) keys = g_ptr_array_new_with_free_func (g_free);
  GError *error = NULL;

  for (guint i = 0; i < rows->len; i++)
    g_ptr_array_add (keys, g_strdup (((CclRow *) g_ptr_array_index (rows, i))->key));
  if (keys->len < 2)
    return;
  g_ptr_array_add (keys, NULL);
  if (step (self,
            ccl_project_merge_rows (self->project, _ ("Merge Rows"),
                                    (const char *const *) keys->pdata, &error),
            error))
    ccl_window_toast (self, _ ("Rows merged"), TRUE);
}

static void
row_title_cb (GtkWindow *parent, const char *text, gpointer user_data)
{
  decide (CCL_WINDOW (parent), _ ("Rename Row"), CCL_DECISION_ROW, user_data, "title",
          *text != '\0' ? text : NULL);
}

static void
row_note_cb (GtkWindow *parent, const char *text, gpointer user_data)
{
  decide (CCL_WINDOW (parent), _ ("Write Note"), CCL_DECISION_ROW, user_data, "note",
          *text != '\0' ? text : NULL);
}

static void
apply_verdict_cb (CclVerdictDialog *dialog, const char *verdict, const char *reason,
                  CclWindow *self)
{
  const char *key = g_object_get_data (G_OBJECT (dialog), "ccl-row");
  const char *kept_reason = verdict != NULL && *reason != '\0' ? reason : NULL;
  const char *changes[] = { "verdict", verdict, "reason", kept_reason };

  decide_all (self, _ ("Overrule Verdict"), CCL_DECISION_ROW, key, changes,
              G_N_ELEMENTS (changes));
}

static void
show_verdict_dialog (CclWindow *self, const CclRow *row)
{
  CclVerdictDialog *dialog = ccl_verdict_dialog_new (row);

  g_object_set_data_full (G_OBJECT (dialog), "ccl-row", g_strdup (row->key), g_free);
  g_signal_connect_object (dialog, "apply", G_CALLBACK (apply_verdict_cb), self, 0);
  gtk_window_set_transient_for (GTK_WINDOW (dialog), GTK_WINDOW (self));
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
row_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CclWindow *self = CCL_WINDOW (widget);
  CclRow *row = ccl_grid_get_row (self->grid);
  g_autofree char *question = NULL;

  if (row == NULL)
    return;
  if (g_str_equal (action, "win.verdict"))
    show_verdict_dialog (self, row);
  else if (g_str_equal (action, "win.row-hide"))
    {
      gboolean hidden = row->hidden;

      if (decide (self, hidden ? _ ("Show Row") : _ ("Hide Row"), CCL_DECISION_ROW, row->key,
                  "hidden", hidden ? NULL : "true") &&
          !hidden)
        ccl_window_toast (self, _ ("Row hidden"), TRUE);
    }
  else if (g_str_equal (action, "win.row-note"))
    ccl_prompt (GTK_WINDOW (self), _ ("Note on the Row"), NULL, row->note, 5, row_note_cb,
                g_strdup (row->key), g_free);
  else
    {
      question = ccl_word_question (row);
      ccl_prompt (GTK_WINDOW (self), _ ("Rename Row"),
                  _ ("Leave it empty for the program’s own name."), question, 1, row_title_cb,
                  g_strdup (row->key), g_free);
    }
}

/* The comparison ------------------------------------------------------------------------------ */

static void
title_cb (GtkWindow *parent, const char *text, gpointer user_data)
{
  decide (CCL_WINDOW (parent), _ ("Rename Comparison"), CCL_DECISION_COMPARISON, "", "title",
          *text != '\0' ? text : NULL);
}

void
ccl_window_decide_tolerance (CclWindow *self, const char *tolerance)
{
  if (self->project != NULL && ccl_project_get_read_only (self->project) == NULL)
    decide (self, _ ("Change Tolerance"), CCL_DECISION_COMPARISON, "", "tolerance", tolerance);
}

static void
rename_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CclComparison *comparison = ccl_window_get_comparison (CCL_WINDOW (widget));

  if (comparison != NULL)
    ccl_prompt (GTK_WINDOW (widget), _ ("Rename Comparison"),
                _ ("Leave it empty for the name of its file."), comparison->title, 1, title_cb,
                NULL, NULL);
}

/* Articles and sides ------------------------------------------------------------------------- */

static void
apply_article_cb (CclArticleDialog *dialog, const char *const *changes, CclWindow *self)
{
  decide_all (self, _ ("Correct Article"), CCL_DECISION_ARTICLE,
              g_object_get_data (G_OBJECT (dialog), "ccl-article"), changes,
              g_strv_length ((char **) changes));
}

static void
show_article_dialog (CclWindow *self, CclArticle *article)
{
  CclArticleDialog *dialog = ccl_article_dialog_new (article);

  g_object_set_data_full (G_OBJECT (dialog), "ccl-article", g_strdup (article->id), g_free);
  g_signal_connect_object (dialog, "apply", G_CALLBACK (apply_article_cb), self, 0);
  gtk_window_set_transient_for (GTK_WINDOW (dialog), GTK_WINDOW (self));
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
article_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CclWindow *self = CCL_WINDOW (widget);
  g_autofree char *id = g_variant_dup_string (parameter, NULL);
  CclArticle *article = ccl_comparison_find_article (ccl_window_get_comparison (self), id);
  GError *error = NULL;

  if (article == NULL)
    return;
  if (g_str_equal (action, "win.article-show"))
    ccl_window_show_article (self, id, NULL);
  else if (g_str_equal (action, "win.article-edit"))
    show_article_dialog (self, article);
  else if (step (self,
                 ccl_project_remove_article (self->project, _ ("Remove Article"), id, &error),
                 error))
    ccl_window_toast (self, _ ("Article removed"), TRUE);
}

static void
article_side_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  const char *article = NULL, *party = NULL;

  g_variant_get (parameter, "(&s&s)", &article, &party);
  decide (CCL_WINDOW (widget), _ ("Set Outlet’s Side"), CCL_DECISION_ARTICLE, article, "side",
          *party != '\0' ? party : NULL);
}

static void
side_name_cb (GtkWindow *parent, const char *text, gpointer user_data)
{
  decide (CCL_WINDOW (parent), _ ("Rename Side"), CCL_DECISION_PARTY, user_data, "name",
          *text != '\0' ? text : NULL);
}

static void
side_rename_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CclWindow *self = CCL_WINDOW (widget);
  const char *party = g_variant_get_string (parameter, NULL);
  CclSide *side = ccl_comparison_find_side (ccl_window_get_comparison (self), party);

  if (side != NULL)
    ccl_prompt (GTK_WINDOW (self), _ ("Rename Side"),
                _ ("Leave it empty for the program’s own name."), side->name, 1, side_name_cb,
                g_strdup (side->party), g_free);
}

/* All parties of a side go over, or those left behind would keep it alive. */
static void
side_merge_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CclWindow *self = CCL_WINDOW (widget);
  g_autoptr (CclComparison) comparison = ccl_comparison_ref (ccl_window_get_comparison (self));
  const char *party = NULL, *target = NULL;
  CclSide *side = NULL;
  GError *error = NULL;
  gboolean done = FALSE;

  g_variant_get (parameter, "(&s&s)", &party, &target);
  side = ccl_comparison_find_side (comparison, party);
  if (side == NULL)
    return;
  done = ccl_project_begin_step (self->project, _ ("Merge Sides"), &error);
  for (guint i = 0; done && i < side->parties->len; i++)
    done = ccl_project_decide (self->project, CCL_DECISION_PARTY,
                               g_ptr_array_index (side->parties, i), "side", target, &error);
  if (step (self, done && ccl_project_end_step (self->project, &error), error))
    ccl_window_toast (self, _ ("Sides merged"), TRUE);
}

static void
party_side_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  const char *party = NULL, *side = NULL;

  g_variant_get (parameter, "(&s&s)", &party, &side);
  decide (CCL_WINDOW (widget), _ ("Move Claimant"), CCL_DECISION_PARTY, party, "side", side);
}

/* Undo --------------------------------------------------------------------------------------- */

static void
undo_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CclWindow *self = CCL_WINDOW (widget);
  GError *error = NULL;

  if (self->project != NULL)
    step (self,
          g_str_equal (action, "win.undo") ? ccl_project_undo (self->project, &error)
                                           : ccl_project_redo (self->project, &error),
          error);
}

static const struct
{
  const char *name;
  const char *type;
  GtkWidgetActionActivateFunc func;
} actions[] = {
  { "win.undo", NULL, undo_cb },
  { "win.redo", NULL, undo_cb },
  { "win.check", NULL, cell_cb },
  { "win.dismiss", NULL, cell_cb },
  { "win.edit", NULL, cell_cb },
  { "win.claim-check", "s", claim_cb },
  { "win.claim-dismiss", "s", claim_cb },
  { "win.claim-restore", "s", claim_cb },
  { "win.claim-edit", "s", claim_cb },
  { "win.claim-split", "s", claim_cb },
  { "win.claim-show", "s", claim_cb },
  { "win.claim-note", "s", claim_cb },
  { "win.merge-rows", NULL, merge_rows_cb },
  { "win.rename", NULL, rename_cb },
  { "win.verdict", NULL, row_cb },
  { "win.row-rename", NULL, row_cb },
  { "win.row-note", NULL, row_cb },
  { "win.row-hide", NULL, row_cb },
  { "win.article-show", "s", article_cb },
  { "win.article-edit", "s", article_cb },
  { "win.article-remove", "s", article_cb },
  { "win.article-side", "(ss)", article_side_cb },
  { "win.side-rename", "s", side_rename_cb },
  { "win.side-merge", "(ss)", side_merge_cb },
  { "win.party-side", "(ss)", party_side_cb },
};

void
ccl_window_install_edit_actions (GtkWidgetClass *klass)
{
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (klass, actions[i].name, actions[i].type, actions[i].func);
}

void
ccl_window_enable_edits (CclWindow *self, gboolean enabled)
{
  static const char *const others[] = { "win.add-files", "win.paste", "win.add-sample", "win.merge",
                                        "win.merge-from", "win.clear-history", "win.tolerance" };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    if (!g_str_has_suffix (actions[i].name, "-show"))
      gtk_widget_action_set_enabled (GTK_WIDGET (self), actions[i].name, enabled);
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), others[i], enabled);
}
