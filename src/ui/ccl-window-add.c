/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-window-private.h"

#include "ccl-sentences.h"

#include <glib/gi18n-lib.h>

/* Bringing articles in: files, the clipboard, what is dropped, the sample. One reading at a time. */

static void
progress_cb (guint n_done, guint n_all, const char *name, gpointer user_data)
{
  CclWindow *self = user_data;

  if (self->import_dialog != NULL)
    ccl_import_dialog_set_progress (self->import_dialog, n_done, n_all, name);
}

static void
cancelled_cb (CclImportDialog *dialog, CclWindow *self)
{
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
}

static void
added_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CclWindow) self = user_data;
  g_autoptr (GPtrArray) failures = NULL;
  GError *error = NULL;
  int n_added = ccl_project_add_finish (CCL_PROJECT (source), result, &failures, &error);
  g_autoptr (CclImportDialog) dialog = g_steal_pointer (&self->import_dialog);

  g_clear_object (&self->cancellable);
  if (dialog != NULL && self->project != NULL)
    ccl_import_dialog_finish (dialog, n_added > 0 ? (guint) n_added : 0, failures);
  else if (dialog != NULL)
    gtk_window_destroy (GTK_WINDOW (dialog));
  if (self->project == NULL) /* the window was closed meanwhile */
    {
      g_clear_error (&error);
      return;
    }

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      ccl_window_toast (self, _ ("Cancelled; nothing was added"), FALSE);
      g_error_free (error);
    }
  else if (error != NULL)
    ccl_window_report (self, error);
  else if (n_added > 0)
    {
      g_autofree char *sentence = ccl_sentence_added ((guint) n_added, failures->len);

      ccl_window_toast (self, sentence, TRUE);
    }
  ccl_window_update_actions (self);
}

static void
begin_reading (CclWindow *self, guint n_files)
{
  self->cancellable = g_cancellable_new ();
  self->import_dialog = g_object_ref (ccl_import_dialog_new (GTK_WINDOW (self), n_files));
  g_signal_connect_object (self->import_dialog, "cancelled", G_CALLBACK (cancelled_cb), self, 0);
  ccl_window_update_actions (self);
}

void
ccl_window_add_files (CclWindow *self, GListModel *files)
{
  g_return_if_fail (CCL_IS_WINDOW (self));

  if (self->project == NULL || self->cancellable != NULL || g_list_model_get_n_items (files) == 0)
    return;
  begin_reading (self, g_list_model_get_n_items (files));
  ccl_project_add_files_async (self->project, files, self->cancellable, progress_cb, self, added_cb,
                               g_object_ref (self));
}

static void
add_bytes (CclWindow *self, const char *name, GBytes *bytes)
{
  if (self->project == NULL || self->cancellable != NULL)
    return;
  begin_reading (self, 1);
  ccl_project_add_bytes_async (self->project, name, bytes, self->cancellable, added_cb,
                               g_object_ref (self));
}

static void
add_text (CclWindow *self, const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  /* Translators: stands for the file's name of a pasted article; keep ".txt" */
  add_bytes (self, _ ("Pasted text.txt"), bytes);
}

static void
add_file_list (CclWindow *self, GSList *list)
{
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);

  for (GSList *l = list; l != NULL; l = l->next)
    g_list_store_append (files, l->data);
  ccl_window_add_files (self, G_LIST_MODEL (files));
}

/* Files… ------------------------------------------------------------------------------------- */

static void
files_response_cb (GtkNativeDialog *dialog, int response, CclWindow *self)
{
  g_autoptr (GListModel) files = gtk_file_chooser_get_files (GTK_FILE_CHOOSER (dialog));

  gtk_native_dialog_hide (dialog);
  if (response == GTK_RESPONSE_ACCEPT)
    ccl_window_add_files (self, files);
  g_clear_object (&self->chooser);
}

static void
add_files_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CclWindow *self = CCL_WINDOW (widget);
  GtkFileChooserNative *chooser =
    gtk_file_chooser_native_new (_ ("Add Articles"), GTK_WINDOW (self),
                                 GTK_FILE_CHOOSER_ACTION_OPEN, _ ("_Add"), NULL);
  g_autoptr (GtkFileFilter) articles = gtk_file_filter_new (), all = gtk_file_filter_new ();

  gtk_file_filter_set_name (articles, _ ("Articles (text and web pages)"));
  gtk_file_filter_add_mime_type (articles, "text/plain");
  gtk_file_filter_add_mime_type (articles, "text/html");
  gtk_file_filter_add_mime_type (articles, "application/xhtml+xml");
  gtk_file_filter_set_name (all, _ ("All files"));
  gtk_file_filter_add_pattern (all, "*");
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (chooser), articles);
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (chooser), all);
  gtk_file_chooser_set_select_multiple (GTK_FILE_CHOOSER (chooser), TRUE);
  g_signal_connect (chooser, "response", G_CALLBACK (files_response_cb), self);

  g_clear_object (&self->chooser);
  self->chooser = GTK_NATIVE_DIALOG (chooser);
  gtk_native_dialog_set_modal (self->chooser, TRUE);
  gtk_native_dialog_show (self->chooser);
}

/* The clipboard ------------------------------------------------------------------------------ */

static void
text_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CclWindow) self = user_data;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);

  if (text != NULL)
    add_text (self, text);
  else
    ccl_window_toast (self, _ ("The clipboard holds no text"), FALSE);
}

static void
files_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CclWindow) self = user_data;
  const GValue *value = gdk_clipboard_read_value_finish (GDK_CLIPBOARD (source), result, NULL);

  if (value != NULL)
    add_file_list (self, g_value_get_boxed (value));
}

static void
html_spliced_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CclWindow) self = user_data;
  g_autoptr (GBytes) bytes = NULL;

  if (g_output_stream_splice_finish (G_OUTPUT_STREAM (source), result, NULL) < 0)
    return;
  bytes = g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (source));
  /* Translators: stands for the file's name of a pasted article; keep ".html" */
  add_bytes (self, _ ("Pasted page.html"), bytes);
}

/* The stream comes from another program through our own main loop: read it asynchronously, a
 * blocking read would wait for ever. */
static void
html_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CclWindow) self = user_data;
  g_autoptr (GInputStream) stream =
    gdk_clipboard_read_finish (GDK_CLIPBOARD (source), result, NULL, NULL);
  g_autoptr (GOutputStream) memory = NULL;

  if (stream == NULL)
    return;
  memory = g_memory_output_stream_new_resizable ();
  g_output_stream_splice_async (
    memory, stream, G_OUTPUT_STREAM_SPLICE_CLOSE_SOURCE | G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET,
    G_PRIORITY_DEFAULT, NULL, html_spliced_cb, g_object_ref (self));
}

static void
paste_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  static const char *html_types[] = { "text/html", NULL };
  GdkClipboard *clipboard = gtk_widget_get_clipboard (widget);
  GdkContentFormats *formats = gdk_clipboard_get_formats (clipboard);

  if (gdk_content_formats_contain_gtype (formats, GDK_TYPE_FILE_LIST) ||
      gdk_content_formats_contain_mime_type (formats, "text/uri-list"))
    gdk_clipboard_read_value_async (clipboard, GDK_TYPE_FILE_LIST, G_PRIORITY_DEFAULT, NULL,
                                    files_read_cb, g_object_ref (widget));
  else if (gdk_content_formats_contain_mime_type (formats, "text/html"))
    gdk_clipboard_read_async (clipboard, html_types, G_PRIORITY_DEFAULT, NULL, html_read_cb,
                              g_object_ref (widget));
  else
    gdk_clipboard_read_text_async (clipboard, NULL, text_read_cb, g_object_ref (widget));
}

/* Dropping ----------------------------------------------------------------------------------- */

static gboolean
drop_cb (GtkDropTarget *target, const GValue *value, double x, double y, CclWindow *self)
{
  if (self->project == NULL || self->cancellable != NULL)
    return FALSE;
  if (G_VALUE_HOLDS (value, GDK_TYPE_FILE_LIST))
    add_file_list (self, g_value_get_boxed (value));
  else if (G_VALUE_HOLDS_STRING (value))
    add_text (self, g_value_get_string (value));
  else
    return FALSE;
  return TRUE;
}

void
ccl_window_init_drop (CclWindow *self)
{
  GType types[] = { GDK_TYPE_FILE_LIST, G_TYPE_STRING };
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_INVALID, GDK_ACTION_COPY);

  gtk_drop_target_set_gtypes (target, types, G_N_ELEMENTS (types));
  g_signal_connect (target, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->stack), GTK_EVENT_CONTROLLER (target));
}

/* The sample --------------------------------------------------------------------------------- */

GFile *
ccl_window_find_sample (void)
{
  const char *source = g_getenv ("CCL_SOURCE_DIR");

  if (source != NULL)
    {
      g_autofree char *path = g_build_filename (source, "data", "sample", NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        return g_file_new_for_path (path);
    }
  for (const char *const *dir = g_get_system_data_dirs (); *dir != NULL; dir++)
    {
      g_autofree char *path = g_build_filename (*dir, "counterclaim", "sample", NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        return g_file_new_for_path (path);
    }
  return NULL;
}

static int
compare_paths (gconstpointer a, gconstpointer b, gpointer user_data)
{
  return strcmp (g_file_peek_path ((GFile *) a), g_file_peek_path ((GFile *) b));
}

static void
add_sample_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_autoptr (GFile) folder = ccl_window_find_sample ();
  g_autoptr (GDir) dir =
    folder != NULL ? g_dir_open (g_file_peek_path (folder), 0, NULL) : NULL;
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);
  const char *name = NULL;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, ".txt") || g_str_has_suffix (name, ".html"))
      {
        g_autoptr (GFile) file = g_file_get_child (folder, name);

        g_list_store_insert_sorted (files, file, compare_paths, NULL);
      }
  ccl_window_add_files (CCL_WINDOW (widget), G_LIST_MODEL (files));
}

void
ccl_window_install_add_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "win.add-files", NULL, add_files_cb);
  gtk_widget_class_install_action (klass, "win.paste", NULL, paste_cb);
  gtk_widget_class_install_action (klass, "win.add-sample", NULL, add_sample_cb);
}
