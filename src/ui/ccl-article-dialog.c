/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-article-dialog.h"

#include "ccl-ui.h"

#include <glib/gi18n-lib.h>

struct _CclArticleDialog
{
  AdwWindow parent_instance;
  GtkWidget *apply_button;
  AdwPreferencesGroup *group;
  GtkEditable *outlet_row;
  GtkEditable *title_row;
  GtkEditable *byline_row;
  GtkEditable *published_row;
  CclArticle *article;
};

enum
{
  APPLY,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CclArticleDialog, ccl_article_dialog, ADW_TYPE_WINDOW)

static void
changed_cb (CclArticleDialog *self)
{
  const char *day = gtk_editable_get_text (self->published_row);
  gboolean valid = *day == '\0' || ccl_day_parse_iso (day) != 0;

  if (valid)
    gtk_widget_remove_css_class (GTK_WIDGET (self->published_row), "error");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->published_row), "error");
  gtk_widget_set_sensitive (self->apply_button, valid);
}

static void
add_change (GStrvBuilder *changes, const char *field, GtkEditable *row, const char *before)
{
  g_autofree char *after = g_strstrip (g_strdup (gtk_editable_get_text (row)));

  if (g_strcmp0 (after, before != NULL ? before : "") == 0)
    return;
  g_strv_builder_add (changes, field);
  g_strv_builder_add (changes, after);
}

static void
apply_cb (CclArticleDialog *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autofree char *published = ccl_day_format_iso (self->article->published);
  g_auto (GStrv) changes = NULL;

  add_change (builder, "outlet", self->outlet_row, self->article->outlet);
  add_change (builder, "title", self->title_row, self->article->title);
  add_change (builder, "byline", self->byline_row, self->article->byline);
  add_change (builder, "published", self->published_row, published);
  changes = g_strv_builder_end (builder);
  if (changes[0] != NULL)
    g_signal_emit (self, signals[APPLY], 0, changes);
  gtk_window_close (GTK_WINDOW (self));
}

static void
set_text (GtkEditable *row, const char *text)
{
  gtk_editable_set_text (row, text != NULL ? text : "");
}

CclArticleDialog *
ccl_article_dialog_new (CclArticle *article)
{
  CclArticleDialog *self = g_object_new (CCL_TYPE_ARTICLE_DIALOG, NULL);
  g_autofree char *published = ccl_day_format_iso (article->published);
  g_autofree char *base = g_path_get_basename (article->file);
  g_autofree char *name = g_filename_display_name (base);
  g_autofree char *markup = g_markup_escape_text (name, -1);

  self->article = ccl_article_ref (article);
  adw_preferences_group_set_description (self->group, markup);
  set_text (self->outlet_row, article->outlet);
  set_text (self->title_row, article->title);
  set_text (self->byline_row, article->byline);
  set_text (self->published_row, published);
  return self;
}

static void
ccl_article_dialog_dispose (GObject *object)
{
  g_clear_pointer (&CCL_ARTICLE_DIALOG (object)->article, ccl_article_unref);
  G_OBJECT_CLASS (ccl_article_dialog_parent_class)->dispose (object);
}

static void
ccl_article_dialog_class_init (CclArticleDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ccl_article_dialog_dispose;
  signals[APPLY] = g_signal_new ("apply", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRV);
  gtk_widget_class_set_template_from_resource (widget_class, CCL_UI_PATH "ccl-article-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CclArticleDialog, apply_button);
  gtk_widget_class_bind_template_child (widget_class, CclArticleDialog, group);
  gtk_widget_class_bind_template_child (widget_class, CclArticleDialog, outlet_row);
  gtk_widget_class_bind_template_child (widget_class, CclArticleDialog, title_row);
  gtk_widget_class_bind_template_child (widget_class, CclArticleDialog, byline_row);
  gtk_widget_class_bind_template_child (widget_class, CclArticleDialog, published_row);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, apply_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
ccl_article_dialog_init (CclArticleDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
