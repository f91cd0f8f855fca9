/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-window-private.h"

#include "ccl-figure-dialog.h"
#include "ccl-sentences.h"
#include "ccl-store.h"
#include "ccl-verify-dialog.h"

#include <glib/gi18n-lib.h>

#define N_RECENT 8

static char *
name_addition (guint n_articles)
{
  /* Translators: a step of undo, in title case */
  return g_strdup_printf (ngettext ("Add %u Article", "Add %u Articles", n_articles), n_articles);
}

/* So that the file manager's and the program's own lists of recent files know of it. */
static void
remember (CclWindow *self)
{
  CclApplication *application = CCL_APPLICATION (gtk_window_get_application (GTK_WINDOW (self)));
  const char *path = ccl_project_get_path (self->project);
  g_autofree char *uri = path != NULL ? g_filename_to_uri (path, NULL, NULL) : NULL;

  if (application != NULL)
    ccl_application_set_last_path (application, path);
  if (uri != NULL && !ccl_project_is_draft (self->project))
    gtk_recent_manager_add_full (
      gtk_recent_manager_get_default (), uri,
      &(GtkRecentData){ .mime_type = (char *) "application/x-counterclaim",
                        .app_name = (char *) "Counterclaim",
                        .app_exec = (char *) "counterclaim %u" });
}

static void
take_project (CclWindow *self, CclProject *project)
{
  if (self->project != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->project, self);
      ccl_project_close (self->project);
    }
  g_set_object (&self->project, project);
  if (project == NULL)
    return;

  ccl_project_set_add_name_func (project, name_addition);
  g_signal_connect_swapped (project, "changed", G_CALLBACK (ccl_window_refresh), self);
  g_signal_connect_swapped (project, "notify::undo-name", G_CALLBACK (ccl_window_update_actions),
                            self);
  g_signal_connect_swapped (project, "replaced", G_CALLBACK (ccl_window_tell_replaced), self);
  g_signal_connect_swapped (project, "notify::path", G_CALLBACK (ccl_window_update_read_only), self);
  g_signal_connect_swapped (project, "notify::redo-name", G_CALLBACK (ccl_window_update_actions),
                            self);
}

gboolean
ccl_window_open (CclWindow *self, const char *path)
{
  CclApplication *application = CCL_APPLICATION (gtk_window_get_application (GTK_WINDOW (self)));
  g_autoptr (GError) error = NULL;
  CclLexicon *lexicon = ccl_application_get_lexicon (application, &error);
  g_autoptr (CclProject) project =
    lexicon != NULL ? ccl_project_new (lexicon, path, &error) : NULL;

  take_project (self, project);
  ccl_window_set_damaged (
    self, g_error_matches (error, CCL_STORE_ERROR, CCL_STORE_ERROR_CORRUPT) ? path : NULL);
  ccl_window_update_read_only (self);
  if (project == NULL)
    {
      g_autofree char *sentence = ccl_sentence_open_failure (path, error);
      g_autofree char *markup = g_markup_escape_text (sentence, -1);

      adw_status_page_set_description (self->error_page, markup);
      ccl_window_show_page (self, "error");
      ccl_window_update_actions (self);
      return FALSE;
    }
  remember (self);
  ccl_window_refresh (self);
  return TRUE;
}

gboolean
ccl_window_is_pristine (CclWindow *self)
{
  CclComparison *comparison = ccl_window_get_comparison (self);

  return comparison == NULL ||
         (comparison->articles->len == 0 && ccl_project_is_draft (self->project) &&
          self->cancellable == NULL);
}

/* Save As ------------------------------------------------------------------------------------ */

char *
ccl_window_dup_with_suffix (const char *path)
{
  return g_str_has_suffix (path, CCL_STORE_SUFFIX) ? g_strdup (path)
                                                   : g_strconcat (path, CCL_STORE_SUFFIX, NULL);
}

static void
save_to (CclWindow *self, const char *path)
{
  g_autofree char *full = ccl_window_dup_with_suffix (path);
  g_autofree char *base = g_path_get_basename (full);
  g_autofree char *name = g_strndup (base, strlen (base) - strlen (CCL_STORE_SUFFIX));
  g_autofree char *display_name = g_filename_display_name (name);
  g_autoptr (GError) error = NULL;

  if (!ccl_project_save_as (self->project, full, &error))
    {
      g_autofree char *sentence = ccl_sentence_save_failure (full, error);

      ccl_window_toast (self, sentence, FALSE);
      return;
    }
  remember (self);
  ccl_window_refresh (self);
  /* Translators: %s is the name of a file */
  g_autofree char *message = g_strdup_printf (_ ("Saved as “%s”"), display_name);
  ccl_window_toast (self, message, FALSE);
}

static void
save_response_cb (GtkNativeDialog *dialog, int response, CclWindow *self)
{
  g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
  const char *path = file != NULL ? g_file_peek_path (file) : NULL;

  gtk_native_dialog_hide (dialog);
  if (response == GTK_RESPONSE_ACCEPT && path != NULL && self->project != NULL)
    save_to (self, path);
  g_clear_object (&self->chooser);
}

static void
save_as_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CclWindow *self = CCL_WINDOW (widget);
  GtkFileChooserNative *chooser = NULL;
  g_autofree char *title = ccl_sentence_title (ccl_window_get_comparison (self));
  g_autofree char *safe = g_strdelimit (g_strdup (title), "/", '-');
  g_autofree char *name = g_strconcat (safe, CCL_STORE_SUFFIX, NULL);

  /* A path as parameter spares the dialog: what a script and the tests do. */
  if (parameter != NULL && g_variant_get_string (parameter, NULL)[0] != '\0')
    {
      save_to (self, g_variant_get_string (parameter, NULL));
      return;
    }

  chooser = gtk_file_chooser_native_new (_ ("Save Comparison"), GTK_WINDOW (self),
                                         GTK_FILE_CHOOSER_ACTION_SAVE, _ ("_Save"), NULL);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), name);
  g_signal_connect (chooser, "response", G_CALLBACK (save_response_cb), self);
  g_clear_object (&self->chooser);
  self->chooser = GTK_NATIVE_DIALOG (chooser);
  gtk_native_dialog_set_modal (self->chooser, TRUE);
  gtk_native_dialog_show (self->chooser);
}

/* Figure ------------------------------------------------------------------------------------- */

static void
figure_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CclWindow *self = CCL_WINDOW (widget);
  g_autoptr (GPtrArray) rows = ccl_grid_list_selected_rows (self->grid);
  CclApplication *application = CCL_APPLICATION (gtk_window_get_application (GTK_WINDOW (self)));
  GtkWidget *dialog =
    ccl_figure_dialog_new (ccl_window_get_comparison (self), rows->len > 1 ? rows : NULL,
                           ccl_grid_get_columns (self->grid) == CCL_GRID_BY_ARTICLE,
                           ccl_application_get_settings (application));

  gtk_window_set_transient_for (GTK_WINDOW (dialog), GTK_WINDOW (self));
  gtk_window_present (GTK_WINDOW (dialog));
}

/* Verifying ----------------------------------------------------------------------------------- */

static void
verify_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CclWindow *self = CCL_WINDOW (widget);
  CclApplication *application = CCL_APPLICATION (gtk_window_get_application (GTK_WINDOW (self)));
  CclLexicon *lexicon = ccl_application_get_lexicon (application, NULL);

  gtk_window_present (GTK_WINDOW (ccl_verify_dialog_new (
    GTK_WINDOW (self), ccl_project_get_path (self->project), lexicon)));
}

/* Clearing the history ------------------------------------------------------------------------- */

/* How much of it may stay. */
static const struct
{
  const char *name;
  gint64 n_bytes;
} kept[] = {
  { N_ ("Keep nothing"), 0 },
  { N_ ("Keep the latest 100 kB"), 100 * 1000 },
  { N_ ("Keep the latest 1 MB"), 1000 * 1000 },
  { N_ ("Keep the latest 10 MB"), 10 * 1000 * 1000 },
};

static GtkWidget *
make_kept_choice (void)
{
  GtkStringList *names = gtk_string_list_new (NULL);
  GtkWidget *choice = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (kept); i++)
    gtk_string_list_append (names, _ (kept[i].name));
  choice = gtk_drop_down_new (G_LIST_MODEL (names), NULL);
  gtk_widget_set_halign (choice, GTK_ALIGN_CENTER);
  return choice;
}

static void
clear_history_response_cb (AdwMessageDialog *dialog, const char *response, CclWindow *self)
{
  const guint choice =
    gtk_drop_down_get_selected (GTK_DROP_DOWN (adw_message_dialog_get_extra_child (dialog)));
  g_autoptr (GError) error = NULL;

  if (!g_str_equal (response, "clear") || self->project == NULL)
    return;
  if (ccl_project_prune_history (self->project, kept[choice].n_bytes, &error))
    ccl_window_toast (self, _ ("Undo history cleared"), FALSE);
  ccl_window_update_actions (self);
}

static void
clear_history_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CclWindow *self = CCL_WINDOW (widget);
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (self), _ ("Clear Undo History?"), NULL);
  g_autofree char *size =
    g_format_size ((guint64) ccl_project_get_history_size (self->project));

  adw_message_dialog_format_body (
    ADW_MESSAGE_DIALOG (dialog),
    /* Translators: %s is a size such as "3.4 MB" */
    _ ("The steps that can be undone, and the articles that were removed, take %s of the project. "
       "Clearing them cannot be undone; what the comparison shows stays as it is."),
    size);
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), make_kept_choice ());
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _ ("_Cancel"), "clear",
                                    _ ("C_lear"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "clear",
                                              ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect_object (dialog, "response", G_CALLBACK (clear_history_response_cb), self, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* Recent comparisons ------------------------------------------------------------------------- */

static int
compare_age (gconstpointer a, gconstpointer b)
{
  GtkRecentInfo *first = (GtkRecentInfo *) a, *second = (GtkRecentInfo *) b;

  return g_date_time_compare (gtk_recent_info_get_modified (second),
                              gtk_recent_info_get_modified (first));
}

static void
recent_changed_cb (GtkRecentManager *manager, CclWindow *self)
{
  GList *infos = g_list_sort (gtk_recent_manager_get_items (manager), compare_age);

  g_menu_remove_all (self->recent_section);
  for (GList *l = infos; l != NULL; l = l->next)
    {
      GtkRecentInfo *info = l->data;
      const char *uri = gtk_recent_info_get_uri (info);

      if (g_str_has_suffix (uri, CCL_STORE_SUFFIX) && gtk_recent_info_exists (info) &&
          g_menu_model_get_n_items (G_MENU_MODEL (self->recent_section)) < N_RECENT)
        {
          g_autoptr (GMenuItem) item =
            g_menu_item_new (gtk_recent_info_get_display_name (info), NULL);

          g_menu_item_set_action_and_target (item, "app.open-recent", "s", uri);
          g_menu_append_item (self->recent_section, item);
        }
    }
  g_list_free_full (infos, (GDestroyNotify) gtk_recent_info_unref);
}

void
ccl_window_init_recent (CclWindow *self)
{
  GtkRecentManager *manager = gtk_recent_manager_get_default ();

  g_signal_connect_object (manager, "changed", G_CALLBACK (recent_changed_cb), self, 0);
  recent_changed_cb (manager, self);
}

void
ccl_window_install_file_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "win.save-as", NULL, save_as_cb);
  gtk_widget_class_install_action (klass, "win.save-to", "s", save_as_cb);
  gtk_widget_class_install_action (klass, "win.verify", NULL, verify_cb);
  gtk_widget_class_install_action (klass, "win.clear-history", NULL, clear_history_cb);
  gtk_widget_class_install_action (klass, "win.figure", NULL, figure_cb);
}
