/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-application.h"

#include "ccl-ui-resources.h"
#include "ccl-store.h"
#include "ccl-ui.h"
#include "ccl-window.h"

#include <glib/gi18n-lib.h>

#define LAST_KEY "last-comparison"

struct _CclApplication
{
  AdwApplication parent_instance;
  CclLexicon *lexicon;
  GSettings *settings; /* %NULL where the program is not installed and finds no schema */
  GtkNativeDialog *chooser;
};

G_DEFINE_FINAL_TYPE (CclApplication, ccl_application, ADW_TYPE_APPLICATION)

/* The user's own words, <data directory>/counterclaim/lexicon/NAME.xml, in the order of their names. */
static GStrv
list_user_lexicons (void)
{
  g_autofree char *folder =
    g_build_filename (g_get_user_data_dir (), "counterclaim", "lexicon", NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);
  const char *name = NULL;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, ".xml"))
      g_ptr_array_add (paths, g_build_filename (folder, name, NULL));
  g_ptr_array_sort (paths, (GCompareFunc) (void (*) (void)) g_strcmp0);
  g_ptr_array_add (paths, NULL);
  return (GStrv) g_ptr_array_free (g_steal_pointer (&paths), FALSE);
}

CclLexicon *
ccl_application_get_lexicon (CclApplication *self, GError **error)
{
  g_return_val_if_fail (CCL_IS_APPLICATION (self), NULL);

  if (self->lexicon == NULL)
    {
      g_auto (GStrv) user_files = list_user_lexicons ();
      g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);

      self->lexicon =
        ccl_lexicon_new ("en", (const char *const *) user_files, problems, error);
      for (guint i = 0; i < problems->len; i++)
        g_message ("%s", (const char *) g_ptr_array_index (problems, i));
    }
  return self->lexicon;
}

GSettings *
ccl_application_get_settings (CclApplication *self)
{
  g_return_val_if_fail (CCL_IS_APPLICATION (self), NULL);
  return self->settings;
}

void
ccl_application_set_last_path (CclApplication *self, const char *path)
{
  g_return_if_fail (CCL_IS_APPLICATION (self));

  if (self->settings != NULL)
    g_settings_set_string (self->settings, LAST_KEY, path != NULL ? path : "");
}

/* Windows ------------------------------------------------------------------------------------ */

static CclWindow *
find_window (CclApplication *self, const char *path)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    {
      CclProject *project = CCL_IS_WINDOW (l->data) ? ccl_window_get_project (l->data) : NULL;

      if (project != NULL && g_strcmp0 (ccl_project_get_path (project), path) == 0)
        return l->data;
    }
  return NULL;
}

/* A window that nothing is lost by filling: the active one if it is still empty, else a new one. */
static CclWindow *
get_free_window (CclApplication *self)
{
  GtkWindow *active = gtk_application_get_active_window (GTK_APPLICATION (self));

  if (CCL_IS_WINDOW (active) && ccl_window_is_pristine (CCL_WINDOW (active)))
    return CCL_WINDOW (active);
  return ccl_window_new (self);
}

static void
open_project (CclApplication *self, const char *path)
{
  CclWindow *window = find_window (self, path);

  if (window == NULL)
    {
      window = get_free_window (self);
      ccl_window_open (window, path);
    }
  gtk_window_present (GTK_WINDOW (window));
}

static void
open_articles (CclApplication *self, GListModel *files)
{
  CclWindow *window = get_free_window (self);

  if (ccl_window_get_project (window) == NULL)
    ccl_window_open (window, NULL);
  gtk_window_present (GTK_WINDOW (window));
  ccl_window_add_files (window, files);
}

/* What was open last, else the newest draft, so that nothing that was begun is out of sight. */
static char *
dup_last_path (CclApplication *self)
{
  g_autofree char *last =
    self->settings != NULL ? g_settings_get_string (self->settings, LAST_KEY) : NULL;
  g_autoptr (GPtrArray) drafts = NULL;

  if (last != NULL && *last != '\0' && g_file_test (last, G_FILE_TEST_EXISTS))
    return g_steal_pointer (&last);
  drafts = ccl_project_list_drafts ();
  return drafts->len > 0 ? g_strdup (g_ptr_array_index (drafts, 0)) : NULL;
}

static void
ccl_application_activate (GApplication *application)
{
  CclApplication *self = CCL_APPLICATION (application);
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));
  g_autofree char *last = NULL;

  if (window == NULL)
    {
      window = GTK_WINDOW (ccl_window_new (self));
      last = dup_last_path (self);
      /* What cannot be opened any more must not keep the program from starting with something, unless
       * there is something to save. */
      if (last == NULL || (!ccl_window_open (CCL_WINDOW (window), last) &&
                           !ccl_window_can_recover (CCL_WINDOW (window))))
        ccl_window_open (CCL_WINDOW (window), NULL);
    }
  gtk_window_present (window);
}

static void
ccl_application_open (GApplication *application, GFile **files, int n_files, const char *hint)
{
  CclApplication *self = CCL_APPLICATION (application);
  g_autoptr (GListStore) articles = g_list_store_new (G_TYPE_FILE);

  for (int i = 0; i < n_files; i++)
    {
      const char *path = g_file_peek_path (files[i]);

      if (path != NULL && g_str_has_suffix (path, CCL_STORE_SUFFIX))
        open_project (self, path);
      else
        g_list_store_append (articles, files[i]);
    }
  if (g_list_model_get_n_items (G_LIST_MODEL (articles)) > 0)
    open_articles (self, G_LIST_MODEL (articles));
}

/* Actions ------------------------------------------------------------------------------------ */

static void
new_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  CclWindow *window = ccl_window_new (user_data);

  ccl_window_open (window, NULL);
  gtk_window_present (GTK_WINDOW (window));
}

static void
open_response_cb (GtkNativeDialog *dialog, int response, CclApplication *self)
{
  g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));

  gtk_native_dialog_hide (dialog);
  if (response == GTK_RESPONSE_ACCEPT && file != NULL && g_file_peek_path (file) != NULL)
    open_project (self, g_file_peek_path (file));
  g_clear_object (&self->chooser);
}

static void
open_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  CclApplication *self = user_data;
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (
    _ ("Open Comparison"), gtk_application_get_active_window (GTK_APPLICATION (self)),
    GTK_FILE_CHOOSER_ACTION_OPEN, _ ("_Open"), NULL);
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _ ("Comparisons"));
  gtk_file_filter_add_suffix (filter, CCL_STORE_SUFFIX + 1);
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (chooser), filter);
  g_signal_connect (chooser, "response", G_CALLBACK (open_response_cb), self);
  g_clear_object (&self->chooser);
  self->chooser = GTK_NATIVE_DIALOG (chooser);
  gtk_native_dialog_set_modal (self->chooser, TRUE);
  gtk_native_dialog_show (self->chooser);
}

static void
open_recent_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  g_autofree char *path = g_filename_from_uri (g_variant_get_string (parameter, NULL), NULL, NULL);

  if (path != NULL)
    open_project (user_data, path);
}

static void
about_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  adw_show_about_window (
    gtk_application_get_active_window (user_data), "application-name", "Counterclaim",
    "application-icon", CCL_APP_ID, "version", CCL_VERSION, "license-type", GTK_LICENSE_GPL_3_0,
    "developer-name", _ ("The Counterclaim developers"), "comments",
    _ ("Sets what each side claims side by side, and shows where they disagree."), NULL);
}

static void
quit_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  GList *windows = g_list_copy (gtk_application_get_windows (user_data));

  for (GList *l = windows; l != NULL; l = l->next)
    gtk_window_close (l->data);
  g_list_free (windows);
}

static void
add_actions (CclApplication *self)
{
  const GActionEntry entries[] = {
    { "new", new_cb },     { "open", open_cb }, { "open-recent", open_recent_cb, "s" },
    { "about", about_cb }, { "quit", quit_cb },
  };
  const struct
  {
    const char *action;
    const char *accels[2];
  } accels[] = {
    { "app.new", { "<primary>n" } },
    { "app.open", { "<primary>o" } },
    { "app.quit", { "<primary>q" } },
    { "window.close", { "<primary>w" } },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  for (guint i = 0; i < G_N_ELEMENTS (accels); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (self), accels[i].action,
                                           accels[i].accels);
}

static void
open_settings (CclApplication *self)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema =
    source != NULL ? g_settings_schema_source_lookup (source, CCL_APP_ID, TRUE) : NULL;

  if (schema != NULL && g_settings_schema_has_key (schema, LAST_KEY))
    self->settings = g_settings_new_full (schema, NULL, NULL);
}

static void
ccl_application_startup (GApplication *application)
{
  CclApplication *self = CCL_APPLICATION (application);

  G_APPLICATION_CLASS (ccl_application_parent_class)->startup (application);
  gtk_window_set_default_icon_name (CCL_APP_ID);
  open_settings (self);
  add_actions (self);
}

static void
ccl_application_shutdown (GApplication *application)
{
  CclApplication *self = CCL_APPLICATION (application);

  g_clear_object (&self->chooser);
  g_clear_object (&self->settings);
  g_clear_pointer (&self->lexicon, ccl_lexicon_unref);
  G_APPLICATION_CLASS (ccl_application_parent_class)->shutdown (application);
}

static void
ccl_application_class_init (CclApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  application_class->startup = ccl_application_startup;
  application_class->shutdown = ccl_application_shutdown;
  application_class->activate = ccl_application_activate;
  application_class->open = ccl_application_open;

  /* Before startup, which looks there for the style sheets and the shortcuts window. */
  ccl_ui_register_resource ();
}

static void
ccl_application_init (CclApplication *self)
{
}

CclApplication *
ccl_application_new (void)
{
  return g_object_new (CCL_TYPE_APPLICATION, "application-id", CCL_APP_ID, "flags",
                       G_APPLICATION_HANDLES_OPEN, "resource-base-path",
                       "/org/counterclaim/Counterclaim", NULL);
}
