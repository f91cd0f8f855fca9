/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-verdict-dialog.h"

#include "ccl-ui.h"
#include "ccl-wording.h"

#include <glib/gi18n-lib.h>

struct _CclVerdictDialog
{
  AdwWindow parent_instance;
  AdwPreferencesGroup *reason_group;
  AdwPreferencesGroup *verdict_group;
  GtkEditable *reason_row;
  GtkCheckButton *rules_check;
  GtkCheckButton *checks[CCL_N_VERDICTS];
};

enum
{
  APPLY,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CclVerdictDialog, ccl_verdict_dialog, ADW_TYPE_WINDOW)

static void
apply_cb (CclVerdictDialog *self)
{
  g_autofree char *reason = g_strstrip (g_strdup (gtk_editable_get_text (self->reason_row)));
  const char *verdict = NULL;

  for (guint i = 0; i < CCL_N_VERDICTS; i++)
    if (gtk_check_button_get_active (self->checks[i]))
      verdict = ccl_verdict_word (i);
  g_signal_emit (self, signals[APPLY], 0, verdict, reason);
  gtk_window_close (GTK_WINDOW (self));
}

static GtkCheckButton *
add_choice (CclVerdictDialog *self, const char *title, const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *check = gtk_check_button_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  if (self->rules_check != NULL)
    gtk_check_button_set_group (GTK_CHECK_BUTTON (check), self->rules_check);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  adw_preferences_group_add (self->verdict_group, row);
  return GTK_CHECK_BUTTON (check);
}

CclVerdictDialog *
ccl_verdict_dialog_new (const CclRow *row)
{
  CclVerdictDialog *self = g_object_new (CCL_TYPE_VERDICT_DIALOG, NULL);
  g_autofree char *question = ccl_word_question (row);
  g_autofree char *title = g_markup_escape_text (question, -1);
  /* Translators: %s is a verdict, "Conflict" */
  g_autofree char *by_rules =
    g_strdup_printf (_ ("By the Rules: %s"), ccl_word_verdict (row->found_verdict));
  gboolean overruled = row->reason != NULL || row->verdict != row->found_verdict;

  adw_preferences_group_set_title (self->reason_group, title);
  self->rules_check =
    add_choice (self, by_rules, _ ("What the program found, and finds again when claims change"));
  for (guint i = 0; i < CCL_N_VERDICTS; i++)
    {
      g_autofree char *label =
        g_strconcat (ccl_verdict_symbol (i), "  ", ccl_word_verdict (i), NULL);

      self->checks[i] = add_choice (self, label, ccl_word_verdict_meaning (i));
    }
  gtk_check_button_set_active (overruled ? self->checks[row->verdict] : self->rules_check, TRUE);
  gtk_editable_set_text (self->reason_row, row->reason != NULL ? row->reason : "");
  return self;
}

static void
ccl_verdict_dialog_class_init (CclVerdictDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  signals[APPLY] = g_signal_new ("apply", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_STRING);
  gtk_widget_class_set_template_from_resource (widget_class, CCL_UI_PATH "ccl-verdict-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CclVerdictDialog, reason_group);
  gtk_widget_class_bind_template_child (widget_class, CclVerdictDialog, verdict_group);
  gtk_widget_class_bind_template_child (widget_class, CclVerdictDialog, reason_row);
  gtk_widget_class_bind_template_callback (widget_class, apply_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
ccl_verdict_dialog_init (CclVerdictDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
