/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window-driver.h"

#include <glib/gstdio.h>

#define WAIT_SECONDS 60

static char *folder;

typedef struct
{
  CclApplication *application;
  DriverScenario scenario;
} Run;

static gboolean
no_window (gpointer application)
{
  return gtk_application_get_windows (application) == NULL;
}

static gboolean
run_cb (gpointer user_data)
{
  const Run *run = user_data;

  driver_settle ();
  run->scenario (run->application);
  g_application_hold (G_APPLICATION (run->application));
  g_action_group_activate_action (G_ACTION_GROUP (run->application), "quit", NULL);
  driver_wait (no_window, run->application, "all windows closed");
  driver_settle ();
  g_application_release (G_APPLICATION (run->application));
  return G_SOURCE_REMOVE;
}

static void
started_cb (Run *run)
{
  g_idle_add (run_cb, run);
}

void
driver_run (DriverScenario scenario, ...)
{
  g_autoptr (GPtrArray) argv = g_ptr_array_new ();
  Run run = { ccl_application_new (), scenario };
  const char *path = NULL;
  va_list paths;

  g_ptr_array_add (argv, (char *) "counterclaim");
  va_start (paths, scenario);
  while ((path = va_arg (paths, const char *)) != NULL)
    g_ptr_array_add (argv, (char *) path);
  va_end (paths);
  g_ptr_array_add (argv, NULL);

  g_application_set_flags (G_APPLICATION (run.application),
                           G_APPLICATION_HANDLES_OPEN | G_APPLICATION_NON_UNIQUE);
  g_signal_connect_swapped (run.application, "activate", G_CALLBACK (started_cb), &run);
  g_signal_connect_swapped (run.application, "open", G_CALLBACK (started_cb), &run);
  g_assert_cmpint (g_application_run (G_APPLICATION (run.application), (int) argv->len - 1,
                                      (char **) argv->pdata),
                   ==, 0);
  g_assert_finalize_object (run.application);
}

const char *
driver_get_folder (void)
{
  g_autoptr (GError) error = NULL;

  if (folder == NULL)
    folder = g_dir_make_tmp ("counterclaim-test-XXXXXX", &error);
  g_assert_no_error (error);
  return folder;
}

void
driver_empty_folder (void)
{
  g_autoptr (GDir) dir = g_dir_open (driver_get_folder (), 0, NULL);
  g_autoptr (GPtrArray) drafts = NULL;
  const char *name = NULL;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_assert_cmpint (g_remove (path), ==, 0);
    }
  g_assert_cmpint (g_rmdir (folder), ==, 0);
  g_clear_pointer (&folder, g_free);

  /* The next test begins without a draft that the program would come back to. */
  drafts = ccl_project_list_drafts ();
  for (guint i = 0; i < drafts->len; i++)
    g_assert_cmpint (g_remove (g_ptr_array_index (drafts, i)), ==, 0);
}

CclWindow *
driver_get_window (CclApplication *application)
{
  CclWindow *found = NULL;

  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (application)); l; l = l->next)
    if (CCL_IS_WINDOW (l->data))
      {
        g_assert_null (found);
        found = l->data;
      }
  g_assert_nonnull (found);
  return found;
}

static gboolean
wake_cb (gpointer user_data)
{
  return G_SOURCE_CONTINUE;
}

void
driver_wait (DriverCondition condition, gpointer user_data, const char *what)
{
  gint64 until = g_get_monotonic_time () + WAIT_SECONDS * G_TIME_SPAN_SECOND;
  guint wake = g_timeout_add (50, wake_cb, NULL);

  while (!condition (user_data) && g_get_monotonic_time () < until)
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (wake);
  if (!condition (user_data))
    g_error ("waited in vain for: %s", what);
}

static gboolean
count_down (gpointer user_data)
{
  guint *n = user_data;

  return (*n)-- == 0;
}

void
driver_settle (void)
{
  guint n_turns = 12;
  guint wake = g_timeout_add (17, wake_cb, NULL);

  while (!count_down (&n_turns))
    {
      g_main_context_iteration (NULL, TRUE);
      while (g_main_context_pending (NULL) && g_main_context_iteration (NULL, FALSE))
        if (n_turns == 0)
          break;
    }
  g_source_remove (wake);
}

typedef struct
{
  CclWindow *window;
  guint n_articles;
} Reading;

static gboolean
is_read (gpointer user_data)
{
  const Reading *reading = user_data;
  CclProject *project = ccl_window_get_project (reading->window);

  return project != NULL && !ccl_project_is_busy (project) &&
         ccl_project_get_comparison (project)->articles->len == reading->n_articles;
}

void
driver_wait_until_read (CclWindow *window, guint n_articles)
{
  Reading reading = { window, n_articles };

  driver_wait (is_read, &reading, "articles read");
  driver_settle ();
}

void
driver_add_files (CclWindow *window, ...)
{
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);
  const char *path = NULL;
  va_list paths;

  va_start (paths, window);
  while ((path = va_arg (paths, const char *)) != NULL)
    {
      g_autoptr (GFile) file = g_file_new_for_path (path);

      g_list_store_append (files, file);
    }
  va_end (paths);
  ccl_window_add_files (window, G_LIST_MODEL (files));
}

GtkWidget *
driver_find (GtkWidget *root, GType type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (root, type))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = driver_find (child, type);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static const char *
get_text (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget))
    return gtk_label_get_text (GTK_LABEL (widget));
  if (GTK_IS_EDITABLE (widget))
    return gtk_editable_get_text (GTK_EDITABLE (widget));
  return NULL;
}

GtkWidget *
driver_find_text (GtkWidget *root, const char *text)
{
  const char *shown = get_text (root);

  if (!gtk_widget_get_child_visible (root) || !gtk_widget_get_visible (root))
    return NULL;
  if (shown != NULL && strstr (shown, text) != NULL)
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = driver_find_text (child, text);

      if (found != NULL)
        return found;
    }
  return NULL;
}

GtkWidget *
driver_find_window (GType type)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (window, type) && gtk_widget_get_visible (window))
        return window;
    }
  return NULL;
}

/* A widget cannot be asked for an action's state, but a button shows it. */
static gboolean
is_enabled (GtkWidget *widget, const char *action, GVariant *parameter)
{
  GtkWidget *button = gtk_button_new ();
  gboolean enabled = FALSE;

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (button), parameter);
  gtk_widget_set_parent (button, widget);
  enabled = gtk_widget_get_sensitive (button);
  gtk_widget_unparent (button);
  return enabled;
}

gboolean
driver_can (gpointer widget, const char *action)
{
  return is_enabled (widget, action, NULL);
}

void
driver_activate (gpointer widget, const char *action, const char *format, ...)
{
  g_autoptr (GVariant) parameter = NULL;
  va_list arguments;

  va_start (arguments, format);
  if (format != NULL)
    parameter = g_variant_ref_sink (g_variant_new_va (format, NULL, &arguments));
  va_end (arguments);
  if (!is_enabled (widget, action, parameter) ||
      !gtk_widget_activate_action_variant (widget, action, parameter))
    g_error ("no such action, or it is not to be had now: %s", action);
  driver_settle ();
}

void
driver_press (GtkWidget *widget, guint keyval, GdkModifierType state)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);
      gboolean handled = FALSE;

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", keyval, 0, state, &handled);
    }
  driver_settle ();
}

static GtkWidget *
find_button (GtkWidget *root, const char *label)
{
  const char *own = GTK_IS_BUTTON (root)        ? gtk_button_get_label (GTK_BUTTON (root))
                    : GTK_IS_MENU_BUTTON (root) ? gtk_menu_button_get_label (GTK_MENU_BUTTON (root))
                                                : NULL;

  if (own != NULL && strstr (own, label) != NULL)
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_button (child, label);

      if (found != NULL)
        return found;
    }
  return NULL;
}

void
driver_click (gpointer root, const char *label)
{
  GtkWidget *button = find_button (root, label);

  if (button == NULL || !gtk_widget_get_sensitive (button))
    g_error ("no button to press: %s", label);
  if (GTK_IS_MENU_BUTTON (button))
    gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  else
    g_signal_emit_by_name (button, "clicked");
  driver_settle ();
}

static GtkEditable *
find_row (GtkWidget *root, const char *title)
{
  if (ADW_IS_ENTRY_ROW (root) &&
      strstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (root)), title) != NULL)
    return GTK_EDITABLE (root);
  if (ADW_IS_ACTION_ROW (root) &&
      strstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (root)), title) != NULL)
    return GTK_EDITABLE (driver_find (root, GTK_TYPE_ENTRY));
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkEditable *found = find_row (child, title);

      if (found != NULL)
        return found;
    }
  return NULL;
}

void
driver_type (gpointer root, const char *title, const char *text)
{
  GtkEditable *row = find_row (root, title);

  if (row == NULL)
    g_error ("nowhere to type: %s", title);
  gtk_editable_set_text (row, text);
  driver_settle ();
}

void
driver_screenshot (gpointer window, const char *name)
{
  g_autoptr (GdkPaintable) paintable = NULL;
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GdkTexture) texture = NULL;
  g_autofree char *shots = g_test_build_filename (G_TEST_BUILT, "screenshots", NULL);
  g_autofree char *file = g_strconcat (name, ".png", NULL);
  g_autofree char *path = g_build_filename (shots, file, NULL);
  GtkSnapshot *snapshot = gtk_snapshot_new ();

  driver_settle ();
  paintable = gtk_widget_paintable_new (window);
  gdk_paintable_snapshot (paintable, snapshot, gdk_paintable_get_intrinsic_width (paintable),
                          gdk_paintable_get_intrinsic_height (paintable));
  node = gtk_snapshot_free_to_node (snapshot);
  g_assert_nonnull (node);
  texture = gsk_renderer_render_texture (gtk_native_get_renderer (GTK_NATIVE (window)), node, NULL);
  g_mkdir_with_parents (shots, 0755);
  g_assert_true (gdk_texture_save_to_png (texture, path));
}

char *
driver_path (const char *name)
{
  return g_build_filename (driver_get_folder (), name, NULL);
}

char *
driver_write (const char *name, const char *content, gssize length)
{
  char *path = driver_path (name);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, content, length, &error);
  g_assert_no_error (error);
  return path;
}
