/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-backup-dialog.h"

#include "ccl-backups.h"
#include "ccl-sentences.h"
#include "ccl-ui.h"

#include <glib/gi18n-lib.h>

#define PATH_KEY "ccl-path"

struct _CclBackupDialog
{
  AdwWindow parent_instance;
  GtkStack *stack;
  AdwPreferencesGroup *group;
};

G_DEFINE_FINAL_TYPE (CclBackupDialog, ccl_backup_dialog, ADW_TYPE_WINDOW)

static guint chosen_signal;

static void
open_cb (CclBackupDialog *self, GtkWidget *button)
{
  g_autofree char *path = g_strdup (g_object_get_data (G_OBJECT (button), PATH_KEY));

  g_signal_emit (self, chosen_signal, 0, path);
  gtk_window_close (GTK_WINDOW (self));
}

static void
add_backup (CclBackupDialog *self, const CclBackup *backup)
{
  GtkWidget *row = adw_action_row_new (), *button = gtk_button_new_with_mnemonic (_ ("_Open a Copy"));
  g_autofree char *title = ccl_sentence_moment (backup->made);
  g_autofree char *size = g_format_size ((guint64) backup->size);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), size);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_object_set_data_full (G_OBJECT (button), PATH_KEY, g_strdup (backup->path), g_free);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (open_cb), self);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  adw_preferences_group_add (self->group, row);
}

static void
ccl_backup_dialog_class_init (CclBackupDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  chosen_signal = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_set_template_from_resource (widget_class, CCL_UI_PATH "ccl-backup-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CclBackupDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, CclBackupDialog, group);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
ccl_backup_dialog_init (CclBackupDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
ccl_backup_dialog_new (GtkWindow *parent, GPtrArray *backups)
{
  CclBackupDialog *self = g_object_new (CCL_TYPE_BACKUP_DIALOG, "transient-for", parent, NULL);

  for (guint i = 0; i < backups->len; i++)
    add_backup (self, g_ptr_array_index (backups, i));
  gtk_stack_set_visible_child_name (self->stack, backups->len > 0 ? "list" : "none");
  return GTK_WIDGET (self);
}
