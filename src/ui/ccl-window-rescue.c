/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-window-private.h"

#include "ccl-backup-dialog.h"
#include "ccl-backups.h"
#include "ccl-recover.h"
#include "ccl-sentences.h"
#include "ccl-store.h"
#include "ccl-wording.h"

#include <glib/gi18n-lib.h>

/* What becomes of a project that is damaged, that cannot be written to, or whose file another program has
 * replaced. */

gboolean
ccl_window_can_recover (CclWindow *self)
{
  g_return_val_if_fail (CCL_IS_WINDOW (self), FALSE);

  return self->damaged_path != NULL;
}

void
ccl_window_set_damaged (CclWindow *self, const char *path)
{
  g_free (self->damaged_path);
  self->damaged_path = g_strdup (path);
  gtk_widget_set_visible (self->recover_button, path != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.recover", path != NULL);
}

static void
show_report (CclWindow *self, const CclSalvage *salvage)
{
  g_autofree char *words = ccl_word_salvage (salvage);
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (self), _ ("Comparison Recovered"), words);

  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _ ("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}

typedef struct
{
  CclWindow *window;
  char *path; /* of the new file */
} Recovering;

static void
recovered_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Recovering *recovering = user_data;
  CclWindow *self = recovering->window;
  g_autoptr (GError) error = NULL;
  g_autoptr (CclSalvage) salvage = ccl_recover_finish (result, &error);

  if (salvage == NULL)
    {
      g_autofree char *sentence = ccl_sentence_save_failure (recovering->path, error);

      ccl_window_toast (self, sentence, FALSE);
      gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.recover", self->damaged_path != NULL);
    }
  else if (self->stack != NULL && ccl_window_open (self, recovering->path)) /* still open */
    show_report (self, salvage);
  g_object_unref (self);
  g_free (recovering->path);
  g_free (recovering);
}

static void
recover_to (CclWindow *self, const char *path)
{
  Recovering *recovering = NULL;
  g_autofree char *full = g_str_has_suffix (path, CCL_STORE_SUFFIX)
                            ? g_strdup (path)
                            : g_strconcat (path, CCL_STORE_SUFFIX, NULL);
  g_autofree char *absolute = g_canonicalize_filename (full, NULL);
  g_autofree char *damaged = g_canonicalize_filename (self->damaged_path, NULL);

  if (g_str_equal (absolute, damaged))
    {
      ccl_window_toast (self, _ ("The recovered comparison needs another name than the damaged one"), FALSE);
      return;
    }
  recovering = g_new (Recovering, 1);
  *recovering = (Recovering){ g_object_ref (self), g_steal_pointer (&absolute) };
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.recover", FALSE);
  ccl_recover_async (self->damaged_path, recovering->path, recovered_cb, recovering);
}

static void
recover_response_cb (GtkNativeDialog *dialog, int response, CclWindow *self)
{
  g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
  const char *path = file != NULL ? g_file_peek_path (file) : NULL;

  gtk_native_dialog_hide (dialog);
  if (response == GTK_RESPONSE_ACCEPT && path != NULL && self->damaged_path != NULL)
    recover_to (self, path);
  g_clear_object (&self->chooser);
}

static void
recover_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CclWindow *self = CCL_WINDOW (widget);
  GtkFileChooserNative *chooser = NULL;
  g_autofree char *base = NULL, *stem = NULL, *name = NULL;

  if (self->damaged_path == NULL)
    return;
  if (parameter != NULL) /* a path spares the dialog: what the tests do */
    {
      recover_to (self, g_variant_get_string (parameter, NULL));
      return;
    }
  base = g_path_get_basename (self->damaged_path);
  if (g_str_has_suffix (base, CCL_STORE_SUFFIX))
    base[strlen (base) - strlen (CCL_STORE_SUFFIX)] = '\0';
  /* Translators: proposed name of a file; %s is that of the damaged one */
  stem = g_strdup_printf (_ ("%s (recovered)"), base);
  name = g_strconcat (stem, CCL_STORE_SUFFIX, NULL);
  chooser = gtk_file_chooser_native_new (_ ("Recover Comparison"), GTK_WINDOW (self),
                                         GTK_FILE_CHOOSER_ACTION_SAVE, _ ("_Recover"), NULL);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), name);
  g_signal_connect (chooser, "response", G_CALLBACK (recover_response_cb), self);
  g_clear_object (&self->chooser);
  self->chooser = GTK_NATIVE_DIALOG (chooser);
  gtk_native_dialog_set_modal (self->chooser, TRUE);
  gtk_native_dialog_show (self->chooser);
}

/* Only shown ----------------------------------------------------------------------------------- */

void
ccl_window_update_read_only (CclWindow *self)
{
  const GError *cause = self->project != NULL ? ccl_project_get_read_only (self->project) : NULL;
  g_autofree char *sentence = cause != NULL ? ccl_sentence_read_only (cause) : NULL;

  if (sentence != NULL)
    gtk_label_set_label (self->read_only_label, sentence);
  gtk_revealer_set_reveal_child (self->read_only_bar, sentence != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->read_only_bar), sentence != NULL);
}

static void
reopen_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CclWindow *self = CCL_WINDOW (widget);
  g_autofree char *path =
    self->project != NULL ? g_strdup (ccl_project_get_path (self->project)) : NULL;

  if (path != NULL && ccl_window_open (self, path) && ccl_project_get_read_only (self->project) != NULL)
    ccl_window_toast (self, _ ("The comparison still cannot be edited"), FALSE);
}

/* Replaced ------------------------------------------------------------------------------------ */

static void
replaced_response_cb (AdwMessageDialog *dialog, const char *response, CclWindow *self)
{
  if (g_str_equal (response, "save"))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.save-as", NULL);
}

void
ccl_window_tell_replaced (CclWindow *self, const char *path)
{
  GtkWidget *dialog =
    adw_message_dialog_new (GTK_WINDOW (self), _ ("The File Was Replaced or Removed"), NULL);
  g_autofree char *base = g_path_get_basename (path);
  g_autofree char *name = g_filename_display_name (base);

  adw_message_dialog_format_body (
    ADW_MESSAGE_DIALOG (dialog),
    /* Translators: %s is the name of a file */
    _ ("Another program has replaced, moved or deleted “%s” while it was open here. Nothing is lost: the "
       "comparison goes on in a draft of its own. Save it under a name to keep it."),
    name);
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "later", _ ("_Later"), "save", _ ("_Save As…"),
                                    NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "save", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "save");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "later");
  g_signal_connect_object (dialog, "response", G_CALLBACK (replaced_response_cb), self, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* Backups ------------------------------------------------------------------------------------- */

static void
backup_chosen_cb (CclWindow *self, const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *copy = ccl_backups_copy (path, &error);
  g_autofree char *uri = copy != NULL ? g_filename_to_uri (copy, NULL, NULL) : NULL;

  if (uri != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "app.open-recent", "s", uri);
  else
    {
      g_autofree char *sentence = ccl_sentence_open_failure (path, error);

      ccl_window_toast (self, sentence, FALSE);
    }
}

static void
backups_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CclWindow *self = CCL_WINDOW (widget);
  g_autoptr (GPtrArray) backups = ccl_project_list_backups (self->project);
  GtkWidget *dialog = ccl_backup_dialog_new (GTK_WINDOW (self), backups);

  g_signal_connect_object (dialog, "chosen", G_CALLBACK (backup_chosen_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

void
ccl_window_install_rescue_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "win.backups", NULL, backups_cb);
  gtk_widget_class_install_action (klass, "win.reopen", NULL, reopen_cb);
  gtk_widget_class_install_action (klass, "win.recover", NULL, recover_cb);
  gtk_widget_class_install_action (klass, "win.recover-to", "s", recover_cb);
}
