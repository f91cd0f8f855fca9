/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-merge-dialog.h"

#include "ccl-ui.h"
#include "ccl-wording.h"

#include <glib/gi18n-lib.h>

struct _CclMergeDialog
{
  AdwWindow parent_instance;
  GtkWidget *merge_button;
  AdwPreferencesGroup *summary_group;
  AdwPreferencesGroup *conflict_group;

  CclComparison *comparison;
  CclMerge *merge;
};

enum
{
  MERGE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CclMergeDialog, ccl_merge_dialog, ADW_TYPE_WINDOW)

/* Summary ------------------------------------------------------------------------------------- */

static void
add_fact (CclMergeDialog *self, char *sentence, const char *icon)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *text = sentence;

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), text);
  adw_action_row_set_icon_name (ADW_ACTION_ROW (row), icon);
  adw_preferences_group_add (self->summary_group, row);
}

static void
add_summary (CclMergeDialog *self)
{
  const guint n_articles = self->merge->articles->len, n_additions = self->merge->additions->len;
  const guint n_left_out = self->merge->n_left_out;

  if (n_articles > 0)
    add_fact (self, g_strdup_printf (ngettext ("%u article comes in", "%u articles come in", n_articles), n_articles),
              "list-add-symbolic");
  if (n_additions > 0)
    add_fact (self, g_strdup_printf (ngettext ("%u decision on what you have left open is taken over",
                                               "%u decisions on what you have left open are taken over", n_additions),
                                     n_additions),
              "emblem-ok-symbolic");
  if (n_left_out > 0)
    add_fact (self, g_strdup_printf (ngettext ("%u claim by hand is left out: only an excerpt of its article is here",
                                               "%u claims by hand are left out: only excerpts of their articles are here",
                                               n_left_out),
                                     n_left_out),
              "dialog-warning-symbolic");
  if (n_articles + n_additions + self->merge->conflicts->len == 0)
    {
      add_fact (self, g_strdup (_ ("There is nothing that this comparison does not have already")), "emblem-ok-symbolic");
      gtk_widget_set_sensitive (self->merge_button, FALSE);
    }
}

/* Conflicts ------------------------------------------------------------------------------------ */

/* The claim's figure as one of the two has it. */
static char *
word_figure (CclMergeDialog *self, const CclMergeDecision *conflict, gboolean theirs)
{
  const CclClaim *claim = ccl_comparison_find_claim (self->comparison, conflict->target);
  g_autoptr (CclDecisions) decisions = ccl_decisions_new ();
  g_autoptr (GPtrArray) claims = g_ptr_array_new (), corrected = NULL;

  if (claim == NULL)
    return g_strdup (_ ("another figure"));
  for (guint i = 0; i < conflict->fields->len; i++)
    {
      const CclMergeField *field = g_ptr_array_index (conflict->fields, i);

      ccl_decisions_set (decisions, CCL_DECISION_CLAIM, claim->key, field->field,
                         theirs ? field->theirs : field->ours);
    }
  g_ptr_array_add (claims, (gpointer) claim);
  corrected = ccl_decisions_apply_to_claims (
    decisions, ccl_comparison_find_article (self->comparison, claim->article), claims);
  return ccl_word_figure (self->comparison, g_ptr_array_index (corrected, 0));
}

static char *
word_side (CclMergeDialog *self, const CclMergeDecision *conflict, gboolean theirs)
{
  const CclMergeField *first = g_ptr_array_index (conflict->fields, 0);
  const char *label = ccl_word_decision_field (conflict->kind, first->field);
  g_autofree char *value = NULL;

  if (conflict->kind == CCL_DECISION_CLAIM &&
      label == ccl_word_decision_field (CCL_DECISION_CLAIM, "low"))
    value = word_figure (self, conflict, theirs);
  else
    value = ccl_word_decision_value (self->comparison, conflict->kind, first->field,
                                     theirs ? first->theirs : first->ours);
  /* Translators: what one of two editors has decided */
  return g_strdup_printf (theirs ? _ ("Theirs: %s") : _ ("Mine: %s"), value);
}

static void
chosen_cb (AdwComboRow *row, GParamSpec *pspec, CclMergeDecision *conflict)
{
  conflict->take_theirs = adw_combo_row_get_selected (row) == 1;
}

static void
add_conflict (CclMergeDialog *self, CclMergeDecision *conflict)
{
  const CclMergeField *first = g_ptr_array_index (conflict->fields, 0);
  GtkWidget *row = adw_combo_row_new ();
  g_autofree char *target = ccl_word_decision_target (self->comparison, conflict->kind, conflict->target);
  g_autofree char *mine = word_side (self, conflict, FALSE), *theirs = word_side (self, conflict, TRUE);
  const char *const choices[] = { mine, theirs, NULL };
  g_autoptr (GtkStringList) list = gtk_string_list_new (choices);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), ccl_word_decision_field (conflict->kind, first->field));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), target);
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (list));
  g_signal_connect (row, "notify::selected", G_CALLBACK (chosen_cb), conflict);
  adw_preferences_group_add (self->conflict_group, row);
}

/* Object --------------------------------------------------------------------------------------- */

static void
merge_cb (CclMergeDialog *self)
{
  g_object_ref (self);
  g_signal_emit (self, signals[MERGE], 0);
  gtk_window_close (GTK_WINDOW (self));
  g_object_unref (self);
}

static void
ccl_merge_dialog_finalize (GObject *object)
{
  CclMergeDialog *self = CCL_MERGE_DIALOG (object);

  g_clear_pointer (&self->merge, ccl_merge_free);
  g_clear_pointer (&self->comparison, ccl_comparison_unref);
  G_OBJECT_CLASS (ccl_merge_dialog_parent_class)->finalize (object);
}

static void
ccl_merge_dialog_class_init (CclMergeDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = ccl_merge_dialog_finalize;
  signals[MERGE] = g_signal_new ("merge", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class, CCL_UI_PATH "ccl-merge-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CclMergeDialog, merge_button);
  gtk_widget_class_bind_template_child (widget_class, CclMergeDialog, summary_group);
  gtk_widget_class_bind_template_child (widget_class, CclMergeDialog, conflict_group);
  gtk_widget_class_bind_template_callback (widget_class, merge_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
ccl_merge_dialog_init (CclMergeDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
ccl_merge_dialog_new (GtkWindow *parent, CclComparison *comparison, CclMerge *merge)
{
  CclMergeDialog *self = g_object_new (CCL_TYPE_MERGE_DIALOG, "transient-for", parent, NULL);

  self->comparison = ccl_comparison_ref (comparison);
  self->merge = merge;
  add_summary (self);
  for (guint i = 0; i < merge->conflicts->len; i++)
    add_conflict (self, g_ptr_array_index (merge->conflicts, i));
  gtk_widget_set_visible (GTK_WIDGET (self->conflict_group), merge->conflicts->len > 0);
  return GTK_WIDGET (self);
}

CclMerge *
ccl_merge_dialog_get_merge (CclMergeDialog *self)
{
  g_return_val_if_fail (CCL_IS_MERGE_DIALOG (self), NULL);

  return self->merge;
}
