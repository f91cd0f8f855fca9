/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-import-dialog.h"

#include "ccl-project.h"
#include "ccl-sentences.h"
#include "ccl-ui.h"

#include <glib/gi18n-lib.h>

/* A reading that takes less is over before one could read what it says. */
#define SHOW_AFTER_MSEC 300

/* In pixels: the list of failures, without and with one of them. */
#define LIST_WIDTH 480
#define LIST_HEIGHT 120
#define FAILURE_HEIGHT 72

struct _CclImportDialog
{
  AdwWindow parent_instance;
  GtkStack *stack;
  GtkLabel *progress_label;
  GtkProgressBar *progress_bar;
  AdwPreferencesGroup *failure_group;
  guint show_source;
  gboolean finished;
};

enum
{
  CANCELLED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CclImportDialog, ccl_import_dialog, ADW_TYPE_WINDOW)

void
ccl_import_dialog_set_progress (CclImportDialog *self, guint n_done, guint n_all, const char *name)
{
  g_autofree char *sentence = ccl_sentence_progress (n_done, n_all, name);

  g_return_if_fail (CCL_IS_IMPORT_DIALOG (self));

  gtk_label_set_label (self->progress_label, sentence);
  gtk_progress_bar_set_fraction (self->progress_bar, n_all > 0 ? (double) n_done / n_all : 0);
}

static void
add_failure (CclImportDialog *self, const CclProjectFailure *failure)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *base = g_path_get_basename (failure->file);
  g_autofree char *name = g_filename_display_name (base);
  g_autofree char *title = g_markup_escape_text (name, -1);
  g_autofree char *sentence = ccl_sentence_add_failure (failure->file, failure->error);
  g_autofree char *subtitle = g_markup_escape_text (sentence, -1);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_icon_name (ADW_ACTION_ROW (row), "dialog-warning-symbolic");
  adw_preferences_group_add (self->failure_group, row);
}

void
ccl_import_dialog_finish (CclImportDialog *self, guint n_added, GPtrArray *failures)
{
  g_autofree char *sentence = NULL;

  g_return_if_fail (CCL_IS_IMPORT_DIALOG (self));

  self->finished = TRUE;
  if (failures == NULL || failures->len == 0)
    {
      gtk_window_destroy (GTK_WINDOW (self));
      return;
    }

  sentence = ccl_sentence_added (n_added, failures->len);
  gtk_window_set_title (GTK_WINDOW (self), _ ("Not Everything Was Added"));
  adw_preferences_group_set_description (self->failure_group, sentence);
  for (guint i = 0; i < failures->len; i++)
    add_failure (self, g_ptr_array_index (failures, i));
  gtk_stack_set_visible_child_name (self->stack, "failures");
  /* Wrapped sentences want more height than they say before they know their width. */
  gtk_window_set_default_size (GTK_WINDOW (self), LIST_WIDTH,
                               LIST_HEIGHT + FAILURE_HEIGHT * (int) MIN (failures->len, 5));
  gtk_window_present (GTK_WINDOW (self));
}

static gboolean
show_cb (gpointer user_data)
{
  CclImportDialog *self = user_data;

  self->show_source = 0;
  if (!self->finished)
    gtk_window_present (GTK_WINDOW (self));
  return G_SOURCE_REMOVE;
}

/* Closing while it is read means Cancel; the window goes once the work has ended. */
static gboolean
ccl_import_dialog_close_request (GtkWindow *window)
{
  CclImportDialog *self = CCL_IMPORT_DIALOG (window);

  if (!self->finished)
    {
      g_signal_emit (self, signals[CANCELLED], 0);
      return TRUE;
    }
  return GTK_WINDOW_CLASS (ccl_import_dialog_parent_class)->close_request (window);
}

static void
ccl_import_dialog_dispose (GObject *object)
{
  g_clear_handle_id (&CCL_IMPORT_DIALOG (object)->show_source, g_source_remove);
  G_OBJECT_CLASS (ccl_import_dialog_parent_class)->dispose (object);
}

static void
ccl_import_dialog_class_init (CclImportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ccl_import_dialog_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = ccl_import_dialog_close_request;
  signals[CANCELLED] = g_signal_new ("cancelled", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                     NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class, CCL_UI_PATH "ccl-import-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CclImportDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, CclImportDialog, progress_label);
  gtk_widget_class_bind_template_child (widget_class, CclImportDialog, progress_bar);
  gtk_widget_class_bind_template_child (widget_class, CclImportDialog, failure_group);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
ccl_import_dialog_init (CclImportDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->show_source = g_timeout_add (SHOW_AFTER_MSEC, show_cb, self);
}

CclImportDialog *
ccl_import_dialog_new (GtkWindow *parent, guint n_files)
{
  CclImportDialog *self = g_object_new (CCL_TYPE_IMPORT_DIALOG, "transient-for", parent, NULL);

  ccl_import_dialog_set_progress (self, 0, n_files, NULL);
  return self;
}
