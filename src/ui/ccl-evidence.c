/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-evidence.h"

#include "ccl-claim-card.h"
#include "ccl-ui.h"
#include "ccl-wording.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

struct _CclEvidence
{
  GtkWidget parent_instance;
  GtkStack *stack;
  GtkScrolledWindow *scrolled_window;
  GtkLabel *question_label;
  GtkLabel *detail_label;
  GtkLabel *verdict_label;
  GtkLabel *why_label;
  GtkFlowBox *mark_box;
  GtkLabel *note_label;
  GtkBox *card_box;
  char *row_key;
};

G_DEFINE_FINAL_TYPE (CclEvidence, ccl_evidence, GTK_TYPE_WIDGET)

static void
set_optional (GtkLabel *label, const char *text)
{
  gtk_label_set_label (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && *text != '\0');
}

static void
set_verdict (CclEvidence *self, const CclComparison *comparison, const CclRow *row)
{
  g_autofree char *gap = ccl_word_gap (row);
  g_autofree char *why = ccl_word_why (comparison, row);
  g_autofree char *verdict = g_strdup_printf (
    *gap != '\0' ? "%s  %s  %s" : "%s  %s%s", ccl_verdict_symbol (row->verdict),
    ccl_word_verdict (row->verdict), gap);
  g_autofree char *class = g_strconcat ("verdict-", ccl_verdict_word (row->verdict), NULL);
  const char *classes[] = { "heading", "numeric", class, NULL };

  gtk_label_set_label (self->verdict_label, verdict);
  gtk_widget_set_css_classes (GTK_WIDGET (self->verdict_label), classes);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->verdict_label),
                               ccl_word_verdict_meaning (row->verdict));
  set_optional (self->why_label, why);
}

static void
set_marks (CclEvidence *self, const CclRow *row)
{
  GtkWidget *child = NULL;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->mark_box))) != NULL)
    gtk_flow_box_remove (self->mark_box, child);
  for (guint i = 0; i < CCL_N_MARKS; i++)
    if ((row->marks >> i & 1) != 0)
      {
        g_autofree char *words = ccl_word_mark (1u << i, row);
        GtkWidget *pill = gtk_label_new (words);

        gtk_widget_add_css_class (pill, "caption");
        gtk_widget_add_css_class (pill, "mark-pill");
        gtk_widget_set_halign (pill, GTK_ALIGN_START);
        gtk_flow_box_append (self->mark_box, pill);
      }
  gtk_widget_set_visible (GTK_WIDGET (self->mark_box), row->marks != 0);
}

static void
add_heading (CclEvidence *self, const char *text)
{
  GtkWidget *heading = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (heading), 0);
  gtk_widget_add_css_class (heading, "heading");
  gtk_widget_set_margin_top (heading, 8);
  gtk_widget_set_margin_start (heading, 6);
  gtk_box_append (self->card_box, heading);
}

static void
set_cards (CclEvidence *self, CclComparison *comparison, CclRow *row, GPtrArray *claims)
{
  GtkWidget *child = NULL;
  gboolean has_heading = FALSE;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->card_box))) != NULL)
    gtk_box_remove (self->card_box, child);
  for (guint i = 0; i < claims->len; i++)
    gtk_box_append (self->card_box,
                    ccl_claim_card_new (comparison, row, g_ptr_array_index (claims, i)));
  for (guint i = 0; i < row->claims->len; i++)
    {
      CclClaim *claim = g_ptr_array_index (row->claims, i);

      if (g_ptr_array_find (claims, claim, NULL))
        continue;
      if (!has_heading && claims->len > 0)
        add_heading (self, _ ("Others on the Same Question"));
      has_heading = TRUE;
      gtk_box_append (self->card_box, ccl_claim_card_new (comparison, row, claim));
    }
}

void
ccl_evidence_set_row (CclEvidence *self, CclComparison *comparison, CclRow *row, GPtrArray *claims)
{
  g_autofree char *question = NULL, *detail = NULL;

  g_return_if_fail (CCL_IS_EVIDENCE (self));

  if (row == NULL || comparison == NULL)
    {
      g_clear_pointer (&self->row_key, g_free);
      gtk_stack_set_visible_child_name (self->stack, "empty");
      return;
    }

  question = ccl_word_question (row);
  detail = ccl_word_question_detail (comparison, row);
  gtk_label_set_label (self->question_label, question);
  set_optional (self->detail_label, detail);
  set_optional (self->note_label, row->note);
  set_verdict (self, comparison, row);
  set_marks (self, row);
  set_cards (self, comparison, row, claims);
  /* An edit keeps the place; another row starts at its top. */
  if (g_strcmp0 (self->row_key, row->key) != 0)
    gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scrolled_window), 0);
  g_free (self->row_key);
  self->row_key = g_strdup (row->key);
  gtk_stack_set_visible_child_name (self->stack, "row");
}

static void
ccl_evidence_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CCL_TYPE_EVIDENCE);
  G_OBJECT_CLASS (ccl_evidence_parent_class)->dispose (object);
}

static void
ccl_evidence_finalize (GObject *object)
{
  g_free (CCL_EVIDENCE (object)->row_key);
  G_OBJECT_CLASS (ccl_evidence_parent_class)->finalize (object);
}

static void
ccl_evidence_class_init (CclEvidenceClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ccl_evidence_dispose;
  G_OBJECT_CLASS (klass)->finalize = ccl_evidence_finalize;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, CCL_UI_PATH "ccl-evidence.ui");
  gtk_widget_class_bind_template_child (widget_class, CclEvidence, stack);
  gtk_widget_class_bind_template_child (widget_class, CclEvidence, scrolled_window);
  gtk_widget_class_bind_template_child (widget_class, CclEvidence, question_label);
  gtk_widget_class_bind_template_child (widget_class, CclEvidence, detail_label);
  gtk_widget_class_bind_template_child (widget_class, CclEvidence, verdict_label);
  gtk_widget_class_bind_template_child (widget_class, CclEvidence, why_label);
  gtk_widget_class_bind_template_child (widget_class, CclEvidence, mark_box);
  gtk_widget_class_bind_template_child (widget_class, CclEvidence, note_label);
  gtk_widget_class_bind_template_child (widget_class, CclEvidence, card_box);
}

static void
ccl_evidence_init (CclEvidence *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
