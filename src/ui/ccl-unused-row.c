/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-unused-row.h"

#include "ccl-excerpt.h"
#include "ccl-wording.h"

#include <glib/gi18n-lib.h>

struct _CclUnusedRow
{
  GtkListBoxRow parent_instance;
  CclSpan span;
};

G_DEFINE_FINAL_TYPE (CclUnusedRow, ccl_unused_row, GTK_TYPE_LIST_BOX_ROW)

#define SENTENCE_LINES 3

static void
ccl_unused_row_class_init (CclUnusedRowClass *klass)
{
}

static void
ccl_unused_row_init (CclUnusedRow *self)
{
}

static GtkWidget *
make_label (const char *text, const char *const *styles)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (GTK_LABEL (label), SENTENCE_LINES);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_css_classes (label, (const char **) styles);
  return label;
}

GtkWidget *
ccl_unused_row_new (const CclArticle *article, const CclUnused *unused)
{
  CclUnusedRow *self = g_object_new (CCL_TYPE_UNUSED_ROW, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  g_autofree char *number = ccl_excerpt_dup_text (article, unused->span);
  g_autofree char *sentence = ccl_excerpt_dup_text (article, unused->sentence);
  /* Translators: a number that no claim used, and why: "34 – an age" */
  g_autofree char *head = g_strdup_printf (_ ("%s – %s"), number, ccl_word_unused (unused->reason));

  static const char *const head_styles[] = { "heading", NULL };
  static const char *const text_styles[] = { "caption", "dim-label", NULL };

  self->span = unused->span;
  gtk_box_append (GTK_BOX (box), make_label (head, head_styles));
  gtk_box_append (GTK_BOX (box), make_label (sentence, text_styles));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
  return GTK_WIDGET (self);
}

CclSpan
ccl_unused_row_get_span (CclUnusedRow *self)
{
  g_return_val_if_fail (CCL_IS_UNUSED_ROW (self), ((CclSpan){ 0, 0 }));

  return self->span;
}
