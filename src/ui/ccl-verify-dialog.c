/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-verify-dialog.h"

#include "ccl-ui.h"
#include "ccl-verify.h"
#include "ccl-wording.h"

#include <glib/gi18n-lib.h>

struct _CclVerifyDialog
{
  AdwWindow parent_instance;
  GtkStack *stack;
  AdwStatusPage *failed_page;
  AdwPreferencesGroup *group;
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (CclVerifyDialog, ccl_verify_dialog, ADW_TYPE_WINDOW)

/* Showing ------------------------------------------------------------------------------------- */

static void
set_texts (GtkWidget *row, const char *title, const char *subtitle)
{
  g_autofree char *title_markup = g_markup_escape_text (title, -1);
  g_autofree char *subtitle_markup = g_markup_escape_text (subtitle, -1);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title_markup);
  if (ADW_IS_EXPANDER_ROW (row))
    adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (row), subtitle_markup);
  else
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle_markup);
}

static void
add_claims (AdwExpanderRow *row, GPtrArray *claims, const CclArticle *article, const char *what)
{
  for (guint i = 0; i < claims->len; i++)
    {
      const CclClaim *claim = g_ptr_array_index (claims, i);
      g_autofree char *words = ccl_article_dup_span (article, ccl_claim_get_evidence (claim));
      GtkWidget *line = adw_action_row_new ();

      set_texts (line, words, what);
      adw_expander_row_add_row (row, line);
    }
}

static void
add_verification (CclVerifyDialog *self, const CclVerification *it)
{
  const gboolean good = ccl_verification_is_good (it);
  const gboolean differs = it->lost->len > 0 || it->found->len > 0;
  GtkWidget *row = differs ? adw_expander_row_new () : adw_action_row_new ();
  GtkWidget *icon =
    gtk_image_new_from_icon_name (good ? "emblem-ok-symbolic" : "dialog-warning-symbolic");
  g_autofree char *outlet = ccl_word_outlet (it->article);
  g_autofree char *findings = ccl_word_findings (it);
  g_autofree char *provenance = ccl_word_provenance (it);
  g_autofree char *subtitle = g_strdup_printf ("%s\n%s", findings, provenance);

  set_texts (row, outlet, subtitle);
  gtk_accessible_update_property (GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  good ? _ ("As it was") : _ ("Not as it was"), -1);
  if (differs)
    {
      adw_expander_row_add_prefix (ADW_EXPANDER_ROW (row), icon);
      add_claims (ADW_EXPANDER_ROW (row), it->lost, it->article, _ ("Not found again"));
      add_claims (ADW_EXPANDER_ROW (row), it->found, it->article, _ ("Found now"));
    }
  else
    adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);
  adw_preferences_group_add (self->group, row);
}

static void
show_verifications (CclVerifyDialog *self, GPtrArray *verifications)
{
  guint n_wrong = 0;
  g_autofree char *sentence = NULL;

  for (guint i = 0; i < verifications->len; i++)
    {
      const CclVerification *it = g_ptr_array_index (verifications, i);

      n_wrong += !ccl_verification_is_good (it);
      add_verification (self, it);
    }
  sentence = n_wrong == 0
               ? g_strdup (_ ("Every article is as it was when it came in."))
               : g_strdup_printf (ngettext ("%u article is not as it was when it came in.",
                                            "%u articles are not as they were when they came in.", n_wrong),
                                  n_wrong);
  adw_preferences_group_set_description (self->group, sentence);
  gtk_stack_set_visible_child_name (self->stack, "done");
}

/* Working -------------------------------------------------------------------------------------- */

typedef struct
{
  char *path;
  CclLexicon *lexicon;
} Work;

static void
work_free (gpointer data)
{
  Work *work = data;

  g_free (work->path);
  ccl_lexicon_unref (work->lexicon);
  g_free (work);
}

static void
verify_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Work *work = data;
  GError *error = NULL;
  GPtrArray *verifications = ccl_verify_project (work->path, work->lexicon, cancellable, &error);

  if (verifications != NULL)
    g_task_return_pointer (task, verifications, (GDestroyNotify) g_ptr_array_unref);
  else
    g_task_return_error (task, error);
}

static void
verified_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  CclVerifyDialog *self = CCL_VERIFY_DIALOG (source);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) verifications = g_task_propagate_pointer (G_TASK (result), &error);

  if (g_cancellable_is_cancelled (self->cancellable)) /* the window is closed */
    return;
  if (verifications != NULL)
    show_verifications (self, verifications);
  else
    {
      g_autofree char *markup = g_markup_escape_text (error->message, -1);

      adw_status_page_set_description (self->failed_page, markup);
      gtk_stack_set_visible_child_name (self->stack, "failed");
    }
}

/* Object --------------------------------------------------------------------------------------- */

static gboolean
ccl_verify_dialog_close_request (GtkWindow *window)
{
  g_cancellable_cancel (CCL_VERIFY_DIALOG (window)->cancellable);
  return GTK_WINDOW_CLASS (ccl_verify_dialog_parent_class)->close_request (window);
}

static void
ccl_verify_dialog_finalize (GObject *object)
{
  g_clear_object (&CCL_VERIFY_DIALOG (object)->cancellable);
  G_OBJECT_CLASS (ccl_verify_dialog_parent_class)->finalize (object);
}

static void
ccl_verify_dialog_class_init (CclVerifyDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = ccl_verify_dialog_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = ccl_verify_dialog_close_request;
  gtk_widget_class_set_template_from_resource (widget_class, CCL_UI_PATH "ccl-verify-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CclVerifyDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, CclVerifyDialog, failed_page);
  gtk_widget_class_bind_template_child (widget_class, CclVerifyDialog, group);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
ccl_verify_dialog_init (CclVerifyDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->cancellable = g_cancellable_new ();
}

GtkWidget *
ccl_verify_dialog_new (GtkWindow *parent, const char *path, CclLexicon *lexicon)
{
  CclVerifyDialog *self = g_object_new (CCL_TYPE_VERIFY_DIALOG, "transient-for", parent, NULL);
  g_autoptr (GTask) task = g_task_new (self, self->cancellable, verified_cb, NULL);
  Work *work = g_new (Work, 1);

  *work = (Work){ g_strdup (path), ccl_lexicon_ref (lexicon) };
  g_task_set_source_tag (task, ccl_verify_dialog_new);
  g_task_set_task_data (task, work, work_free);
  g_task_run_in_thread (task, verify_thread);
  return GTK_WIDGET (self);
}
