/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-window-private.h"

#include "ccl-merge-dialog.h"
#include "ccl-sentences.h"
#include "ccl-store.h"

#include <glib/gi18n-lib.h>

/* Giving a comparison away, taking another person's in, and going on with a copy. */

#define EXCERPTS_CHOICE "excerpts"

static void
show_chooser (CclWindow *self, GtkFileChooserNative *chooser, GCallback response_cb)
{
  g_signal_connect (chooser, "response", response_cb, self);
  g_clear_object (&self->chooser);
  self->chooser = GTK_NATIVE_DIALOG (chooser);
  gtk_native_dialog_set_modal (self->chooser, TRUE);
  gtk_native_dialog_show (self->chooser);
}

/* Packages ------------------------------------------------------------------------------------ */

static void
export_to (CclWindow *self, const char *path, CclPackage package)
{
  g_autofree char *full = ccl_window_dup_with_suffix (path);
  g_autoptr (GError) error = NULL;
  g_autofree char *sentence = NULL;

  if (g_strcmp0 (full, ccl_project_get_path (self->project)) == 0)
    sentence = g_strdup (_ ("The package needs another name than the comparison itself"));
  else if (ccl_project_export_package (self->project, full, package, &error))
    sentence = g_strdup (_ ("Package exported"));
  else
    sentence = ccl_sentence_save_failure (full, error);
  ccl_window_toast (self, sentence, FALSE);
}

static void
export_response_cb (GtkNativeDialog *dialog, int response, CclWindow *self)
{
  g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
  const char *path = file != NULL ? g_file_peek_path (file) : NULL;
  const gboolean excerpts = g_strcmp0 (
    gtk_file_chooser_get_choice (GTK_FILE_CHOOSER (dialog), EXCERPTS_CHOICE), "true") == 0;

  gtk_native_dialog_hide (dialog);
  if (response == GTK_RESPONSE_ACCEPT && path != NULL && self->project != NULL)
    export_to (self, path, excerpts ? CCL_PACKAGE_EXCERPTS : CCL_PACKAGE_FULL);
  g_clear_object (&self->chooser);
}

static void
export_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CclWindow *self = CCL_WINDOW (widget);
  GtkFileChooserNative *chooser = NULL;
  g_autofree char *title = ccl_sentence_title (ccl_window_get_comparison (self));
  g_autofree char *safe = g_strdelimit (g_strdup (title), "/", '-');
  /* Translators: proposed name of a package; %s is that of the comparison */
  g_autofree char *stem = g_strdup_printf (_ ("%s (package)"), safe);
  g_autofree char *name = g_strconcat (stem, CCL_STORE_SUFFIX, NULL);

  if (parameter != NULL) /* path, and whether to leave out full texts: what the tests do */
    {
      const char *path = NULL;
      gboolean excerpts = FALSE;

      g_variant_get (parameter, "(&sb)", &path, &excerpts);
      export_to (self, path, excerpts ? CCL_PACKAGE_EXCERPTS : CCL_PACKAGE_FULL);
      return;
    }
  chooser = gtk_file_chooser_native_new (_ ("Export Package"), GTK_WINDOW (self),
                                         GTK_FILE_CHOOSER_ACTION_SAVE, _ ("_Export"), NULL);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), name);
  gtk_file_chooser_add_choice (GTK_FILE_CHOOSER (chooser), EXCERPTS_CHOICE,
                               _ ("Only the sentences with claims, no full texts"), NULL, NULL);
  gtk_file_chooser_set_choice (GTK_FILE_CHOOSER (chooser), EXCERPTS_CHOICE, "true");
  show_chooser (self, chooser, G_CALLBACK (export_response_cb));
}

/* Merging ------------------------------------------------------------------------------------- */

static void
merge_wanted_cb (CclMergeDialog *dialog, CclWindow *self)
{
  g_autoptr (GError) error = NULL;

  if (self->project == NULL)
    return;
  /* Translators: a step of undo, in title case */
  if (ccl_merge_apply (ccl_merge_dialog_get_merge (dialog), self->project, _ ("Merge Comparison"),
                       &error))
    ccl_window_toast (self, _ ("Comparison merged"), TRUE);
  else
    ccl_window_report (self, g_steal_pointer (&error));
}

static void
merge_from (CclWindow *self, const char *path)
{
  g_autoptr (GError) error = NULL;
  CclMerge *merge = ccl_merge_new (self->project, path, &error);
  GtkWidget *dialog = NULL;

  if (merge == NULL)
    {
      g_autofree char *sentence = g_error_matches (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT)
                                    ? g_strdup (_ ("This is the comparison that is open"))
                                    : ccl_sentence_open_failure (path, error);

      ccl_window_toast (self, sentence, FALSE);
      return;
    }
  dialog = ccl_merge_dialog_new (GTK_WINDOW (self), ccl_window_get_comparison (self), merge);
  g_signal_connect_object (dialog, "merge", G_CALLBACK (merge_wanted_cb), self, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
merge_response_cb (GtkNativeDialog *dialog, int response, CclWindow *self)
{
  g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));

  gtk_native_dialog_hide (dialog);
  if (response == GTK_RESPONSE_ACCEPT && file != NULL && g_file_peek_path (file) != NULL &&
      self->project != NULL)
    merge_from (self, g_file_peek_path (file));
  g_clear_object (&self->chooser);
}

static void
merge_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CclWindow *self = CCL_WINDOW (widget);
  GtkFileChooserNative *chooser = NULL;
  g_autoptr (GtkFileFilter) filter = NULL;

  if (parameter != NULL)
    {
      merge_from (self, g_variant_get_string (parameter, NULL));
      return;
    }
  chooser = gtk_file_chooser_native_new (_ ("Merge Comparison"), GTK_WINDOW (self),
                                         GTK_FILE_CHOOSER_ACTION_OPEN, _ ("_Merge"), NULL);
  filter = gtk_file_filter_new ();
  gtk_file_filter_set_name (filter, _ ("Comparisons"));
  gtk_file_filter_add_suffix (filter, CCL_STORE_SUFFIX + 1);
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (chooser), filter);
  show_chooser (self, chooser, G_CALLBACK (merge_response_cb));
}

/* A copy -------------------------------------------------------------------------------------- */

static void
duplicated_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  CclWindow *self = user_data;
  GApplication *application = G_APPLICATION (gtk_window_get_application (GTK_WINDOW (self)));
  g_autoptr (GError) error = NULL;
  g_autofree char *path = ccl_project_duplicate_finish (CCL_PROJECT (source), result, &error);

  if (path != NULL && application != NULL)
    {
      g_autofree char *uri = g_filename_to_uri (path, NULL, NULL);

      g_action_group_activate_action (G_ACTION_GROUP (application), "open-recent",
                                      g_variant_new_string (uri));
    }
  else if (path == NULL)
    {
      g_autofree char *sentence = ccl_sentence_save_failure (NULL, error);

      ccl_window_toast (self, sentence, FALSE);
    }
  g_object_unref (self);
}

static void
duplicate_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CclWindow *self = CCL_WINDOW (widget);

  ccl_project_duplicate_async (self->project, NULL, duplicated_cb, g_object_ref (self));
}

void
ccl_window_install_share_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "win.export-package", NULL, export_cb);
  gtk_widget_class_install_action (klass, "win.export-package-to", "(sb)", export_cb);
  gtk_widget_class_install_action (klass, "win.merge", NULL, merge_cb);
  gtk_widget_class_install_action (klass, "win.merge-from", "s", merge_cb);
  gtk_widget_class_install_action (klass, "win.duplicate", NULL, duplicate_cb);
}
