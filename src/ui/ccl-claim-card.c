/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-claim-card.h"

#include "ccl-excerpt.h"
#include "ccl-sentences.h"
#include "ccl-side-colour.h"
#include "ccl-side-dot.h"
#include "ccl-ui.h"
#include "ccl-wording.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

struct _CclClaimCard
{
  GtkWidget parent_instance;
  GtkWidget *box;
  GtkBox *head_box;
  GtkLabel *figure_label;
  GtkLabel *side_label;
  GtkLabel *status_label;
  GtkLabel *quote_label;
  GtkLabel *chain_label;
  GtkLabel *details_label;
  GtkLabel *note_label;
  GtkWidget *check_button;
  GtkWidget *edit_button;
  GtkWidget *show_button;
  GtkMenuButton *menu_button;

  CclComparison *comparison;
  CclClaim *claim;
  CclSpan context;
};

G_DEFINE_FINAL_TYPE (CclClaimCard, ccl_claim_card, GTK_TYPE_WIDGET)

/* Again whenever light turns dark: the marks carry the side's colour. */
static void
mark_quote (CclClaimCard *self)
{
  GdkRGBA colour = ccl_side_colour_lookup (
    GTK_WIDGET (self), ccl_comparison_get_side (self->comparison, self->claim));
  g_autoptr (PangoAttrList) marks = ccl_excerpt_mark (self->claim, self->context, &colour);

  gtk_label_set_attributes (self->quote_label, marks);
}

static void
set_quote (CclClaimCard *self)
{
  const CclArticle *article = ccl_comparison_find_article (self->comparison, self->claim->article);
  g_autofree char *text = NULL;

  if (article == NULL)
    {
      gtk_widget_set_visible (GTK_WIDGET (self->quote_label), FALSE);
      return;
    }
  self->context = ccl_excerpt_find (article, ccl_claim_get_evidence (self->claim));
  text = ccl_excerpt_dup_text (article, self->context);
  gtk_label_set_label (self->quote_label, text);
}

static void
set_optional (GtkLabel *label, const char *text)
{
  gtk_label_set_label (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && *text != '\0');
}

static void
set_status (CclClaimCard *self)
{
  const CclClaim *claim = self->claim;
  const char *status = NULL;

  if (claim->status == CCL_STATUS_CHECKED)
    status = _ ("✓ Checked");
  else if (claim->status == CCL_STATUS_DISMISSED)
    status = _ ("Dismissed");
  else if (g_strcmp0 (claim->rule, "editor") == 0)
    status = _ ("Added by Hand");
  else if (claim->edited != 0)
    status = _ ("Edited");
  set_optional (self->status_label, status);
  if (claim->status == CCL_STATUS_DISMISSED)
    gtk_widget_add_css_class (self->box, "dismissed");

  gtk_button_set_label (GTK_BUTTON (self->check_button), claim->status == CCL_STATUS_CHECKED
                                                           ? _ ("Uncheck")
                                                           : _ ("Mark Checked"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->check_button), "win.claim-check");
}

static void
set_menu (CclClaimCard *self, gboolean alone)
{
  const struct
  {
    const char *label;
    const char *action;
    gboolean shown;
  } entries[] = {
    { N_ ("_Note…"), "win.claim-note", TRUE },
    { N_ ("_Split Off into a Row of Its Own"), "win.claim-split", !alone },
    { N_ ("_Dismiss"), "win.claim-dismiss", self->claim->status != CCL_STATUS_DISMISSED },
    { N_ ("_Restore"), "win.claim-restore", self->claim->status == CCL_STATUS_DISMISSED },
  };
  g_autoptr (GMenu) menu = g_menu_new ();

  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    {
      g_autoptr (GMenuItem) item = g_menu_item_new (_ (entries[i].label), NULL);

      if (!entries[i].shown)
        continue;
      g_menu_item_set_action_and_target (item, entries[i].action, "s", self->claim->key);
      g_menu_append_item (menu, item);
    }
  gtk_menu_button_set_menu_model (self->menu_button, G_MENU_MODEL (menu));
}

static void
set_details (CclClaimCard *self)
{
  g_autofree char *details = ccl_sentence_details (self->comparison, self->claim);
  g_autofree char *confidence = NULL, *all = NULL;

  if (g_strcmp0 (self->claim->rule, "editor") == 0)
    {
      set_optional (self->details_label, details);
      return;
    }
  confidence = ccl_sentence_confidence (self->claim->confidence);
  all = *details != '\0' ? g_strconcat (details, "\n", confidence, NULL) : g_strdup (confidence);
  set_optional (self->details_label, all);
}

GtkWidget *
ccl_claim_card_new (CclComparison *comparison, CclRow *row, CclClaim *claim)
{
  CclClaimCard *self = g_object_new (CCL_TYPE_CLAIM_CARD, NULL);
  const CclSide *side = ccl_comparison_get_side (comparison, claim);
  g_autofree char *figure = row != NULL ? ccl_word_answer (comparison, row, claim)
                                        : ccl_word_figure (comparison, claim);
  g_autofree char *chain = ccl_sentence_chain (comparison, claim);
  g_autofree char *claimant = ccl_word_claimant (comparison, claim);
  g_autofree char *isolated = NULL;
  GtkWidget *dot = ccl_side_dot_new ();
  GtkWidget *buttons[] = { self->check_button, self->edit_button, self->show_button };

  self->comparison = ccl_comparison_ref (comparison);
  self->claim = ccl_claim_ref (claim);
  ccl_side_dot_set_side (dot, side);
  gtk_box_prepend (self->head_box, dot);
  /* Set apart from the direction of the interface: "≥ 43" must not turn round. */
  isolated = g_strconcat ("\342\201\250", figure, "\342\201\251", NULL);
  gtk_label_set_label (self->figure_label, isolated);
  gtk_label_set_label (self->side_label, side != NULL ? side->name : claimant);
  gtk_label_set_label (self->chain_label, chain);
  set_optional (self->note_label, claim->note);
  set_quote (self);
  set_details (self);
  set_status (self);
  set_menu (self, row != NULL && row->claims->len < 2);
  for (guint i = 0; i < G_N_ELEMENTS (buttons); i++)
    gtk_actionable_set_action_target (GTK_ACTIONABLE (buttons[i]), "s", claim->key);
  if (!ccl_span_is_empty (self->context))
    mark_quote (self);

  return GTK_WIDGET (self);
}

static void
ccl_claim_card_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  CclClaimCard *self = CCL_CLAIM_CARD (widget);

  GTK_WIDGET_CLASS (ccl_claim_card_parent_class)->css_changed (widget, change);
  if (self->claim != NULL && !ccl_span_is_empty (self->context))
    mark_quote (self);
}

static void
ccl_claim_card_dispose (GObject *object)
{
  CclClaimCard *self = CCL_CLAIM_CARD (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), CCL_TYPE_CLAIM_CARD);
  g_clear_pointer (&self->claim, ccl_claim_unref);
  g_clear_pointer (&self->comparison, ccl_comparison_unref);
  G_OBJECT_CLASS (ccl_claim_card_parent_class)->dispose (object);
}

static void
ccl_claim_card_class_init (CclClaimCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ccl_claim_card_dispose;
  widget_class->css_changed = ccl_claim_card_css_changed;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, CCL_UI_PATH "ccl-claim-card.ui");
  gtk_widget_class_bind_template_child (widget_class, CclClaimCard, box);
  gtk_widget_class_bind_template_child (widget_class, CclClaimCard, head_box);
  gtk_widget_class_bind_template_child (widget_class, CclClaimCard, figure_label);
  gtk_widget_class_bind_template_child (widget_class, CclClaimCard, side_label);
  gtk_widget_class_bind_template_child (widget_class, CclClaimCard, status_label);
  gtk_widget_class_bind_template_child (widget_class, CclClaimCard, quote_label);
  gtk_widget_class_bind_template_child (widget_class, CclClaimCard, chain_label);
  gtk_widget_class_bind_template_child (widget_class, CclClaimCard, details_label);
  gtk_widget_class_bind_template_child (widget_class, CclClaimCard, note_label);
  gtk_widget_class_bind_template_child (widget_class, CclClaimCard, check_button);
  gtk_widget_class_bind_template_child (widget_class, CclClaimCard, edit_button);
  gtk_widget_class_bind_template_child (widget_class, CclClaimCard, show_button);
  gtk_widget_class_bind_template_child (widget_class, CclClaimCard, menu_button);
}

static void
ccl_claim_card_init (CclClaimCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
