/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-claim-editor.h"

#include "ccl-claim-form.h"
#include "ccl-excerpt.h"
#include "ccl-side-colour.h"
#include "ccl-ui.h"
#include "ccl-wording.h"

#include <glib/gi18n-lib.h>

struct _CclClaimEditor
{
  AdwWindow parent_instance;
  GtkWidget *apply_button;
  GtkLabel *quote_label;
  AdwComboRow *bound_row;
  GtkWidget *value_row;
  GtkWidget *upper_row;
  GtkWidget *approx_switch_row;
  GtkSwitch *approx_switch;
  AdwComboRow *unit_row;
  GtkWidget *currency_row;
  GtkDropDown *event_drop;
  GtkDropDown *object_drop;
  GtkEditable *model_row;
  GtkEntry *claimant_entry;
  AdwComboRow *stance_row;
  AdwComboRow *polarity_row;
  GtkEntry *actor_entry;
  GtkEntry *affected_entry;
  GtkEditable *place_row;
  GtkWidget *start_entry;
  GtkWidget *end_entry;
  GtkSwitch *cumulative_switch;

  CclComparison *comparison;
  CclClaim *claim;
};

enum
{
  APPLY,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CclClaimEditor, ccl_claim_editor, ADW_TYPE_WINDOW)

/* Reading the form --------------------------------------------------------------------------- */

static const char *
get_text (gpointer editable)
{
  return gtk_editable_get_text (GTK_EDITABLE (editable));
}

static CclBound
get_bound (CclClaimEditor *self)
{
  return adw_combo_row_get_selected (self->bound_row);
}

static gboolean
read_quantity (CclClaimEditor *self, CclQuantity *quantity)
{
  return ccl_claim_form_make_quantity (
    get_bound (self), get_text (self->value_row), get_text (self->upper_row),
    gtk_switch_get_active (self->approx_switch), adw_combo_row_get_selected (self->unit_row),
    get_text (self->currency_row), quantity);
}

static gboolean
read_day (gpointer entry, CclDay *day)
{
  const char *text = get_text (entry);

  *day = ccl_day_parse_iso (text);
  return *day != 0 || *text == '\0';
}

static void
set_error (gpointer widget, gboolean error)
{
  if (error)
    gtk_widget_add_css_class (widget, "error");
  else
    gtk_widget_remove_css_class (widget, "error");
}

/* What is shown depends on the wording; what is wrong is marked, and nothing wrong can be saved. */
static void
update (CclClaimEditor *self)
{
  CclBound bound = get_bound (self);
  gboolean has_figure = bound != CCL_BOUND_NONE;
  gboolean is_money = adw_combo_row_get_selected (self->unit_row) == CCL_UNIT_MONEY;
  CclQuantity quantity;
  CclDay start = 0, end = 0;
  gboolean figure_ok = read_quantity (self, &quantity);
  gboolean start_ok = read_day (self->start_entry, &start);
  gboolean end_ok = read_day (self->end_entry, &end);
  gboolean order_ok = start == 0 || end == 0 || start <= end;
  gboolean claimant_ok = *get_text (self->claimant_entry) != '\0';

  gtk_widget_set_visible (self->value_row, has_figure);
  gtk_widget_set_visible (self->upper_row, ccl_claim_form_bound_has_upper (bound));
  gtk_widget_set_visible (self->approx_switch_row, has_figure && bound != CCL_BOUND_ABOUT &&
                                                     bound != CCL_BOUND_VAGUE);
  gtk_widget_set_visible (GTK_WIDGET (self->unit_row), has_figure);
  gtk_widget_set_visible (self->currency_row, has_figure && is_money);
  set_error (self->value_row, !figure_ok);
  set_error (self->upper_row, !figure_ok);
  set_error (self->currency_row, is_money && strlen (get_text (self->currency_row)) != 3);
  set_error (self->start_entry, !start_ok);
  set_error (self->end_entry, !end_ok || !order_ok);
  set_error (self->claimant_entry, !claimant_ok);
  gtk_widget_set_sensitive (self->apply_button,
                            figure_ok && start_ok && end_ok && order_ok && claimant_ok);
}

static void
changed_cb (CclClaimEditor *self)
{
  if (self->claim != NULL)
    update (self);
}

static void
read_party (CclClaimEditor *self, GtkEntry *entry, char **field)
{
  g_autofree char *id = ccl_claim_form_party_id (self->comparison->parties, get_text (entry));

  ccl_claim_set (field, *id != '\0' ? id : NULL);
}

static void
read_text (gpointer editable, char **field)
{
  g_autofree char *text = g_strstrip (g_strdup (get_text (editable)));

  ccl_claim_set (field, *text != '\0' ? text : NULL);
}

static void
apply_cb (CclClaimEditor *self)
{
  g_autoptr (CclClaim) claim = ccl_claim_copy (self->claim);

  if (!gtk_widget_get_sensitive (self->apply_button))
    return;
  read_quantity (self, &claim->quantity);
  claim->event = gtk_drop_down_get_selected (self->event_drop);
  claim->object = gtk_drop_down_get_selected (self->object_drop);
  claim->stance = adw_combo_row_get_selected (self->stance_row);
  claim->polarity = adw_combo_row_get_selected (self->polarity_row);
  claim->cumulative = gtk_switch_get_active (self->cumulative_switch);
  read_day (self->start_entry, &claim->start);
  read_day (self->end_entry, &claim->end);
  read_party (self, self->claimant_entry, &claim->claimant);
  read_party (self, self->actor_entry, &claim->actor);
  read_party (self, self->affected_entry, &claim->affected);
  read_text (self->model_row, &claim->model);
  read_text (self->place_row, &claim->place);
  g_signal_emit (self, signals[APPLY], 0, claim);
  gtk_window_close (GTK_WINDOW (self));
}

static void
day_selected_cb (GtkCalendar *calendar, GtkEntry *entry)
{
  g_autoptr (GDateTime) date = gtk_calendar_get_date (calendar);
  g_autofree char *text = g_date_time_format (date, "%Y-%m-%d");

  gtk_editable_set_text (GTK_EDITABLE (entry), text);
}

/* Filling it --------------------------------------------------------------------------------- */

static GListModel *
create_words (guint n, const char *(*get_word) (guint))
{
  GtkStringList *list = gtk_string_list_new (NULL);

  for (guint i = 0; i < n; i++)
    gtk_string_list_take (list, ccl_word_capitalised (get_word (i)));
  return G_LIST_MODEL (list);
}

static const char *
bound_word (guint i)
{
  return i == CCL_BOUND_NONE ? C_ ("bound", "no figure") : ccl_word_bound (i);
}

static const char *
unit_word (guint i)
{
  return ccl_word_unit (i);
}

static const char *
event_word (guint i)
{
  return ccl_word_event (i);
}

static const char *
object_word (guint i)
{
  return ccl_word_object (i, 1);
}

static const char *
stance_word (guint i)
{
  return ccl_word_stance (i);
}

static const char *
polarity_word (guint i)
{
  return ccl_word_polarity (i);
}

static void
set_combo (AdwComboRow *row, guint n, const char *(*get_word) (guint), guint selected)
{
  g_autoptr (GListModel) words = create_words (n, get_word);

  adw_combo_row_set_model (row, words);
  adw_combo_row_set_selected (row, selected);
}

static void
set_drop (GtkDropDown *drop, guint n, const char *(*get_word) (guint), guint selected)
{
  g_autoptr (GListModel) words = create_words (n, get_word);
  g_autoptr (GtkExpression) expression =
    gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string");

  gtk_drop_down_set_expression (drop, expression);
  gtk_drop_down_set_model (drop, words);
  gtk_drop_down_set_selected (drop, selected);
}

static void
set_party (CclClaimEditor *self, GtkEntry *entry, GtkListStore *names, const char *party)
{
  g_autoptr (GtkEntryCompletion) completion = gtk_entry_completion_new ();
  g_autofree char *name =
    party != NULL ? ccl_parties_dup_name (self->comparison->parties, party) : NULL;

  gtk_entry_completion_set_model (completion, GTK_TREE_MODEL (names));
  gtk_entry_completion_set_text_column (completion, 0);
  gtk_entry_set_completion (entry, completion);
  gtk_editable_set_text (GTK_EDITABLE (entry), name != NULL ? name : "");
}

static void
set_parties (CclClaimEditor *self)
{
  g_autoptr (GtkListStore) names = gtk_list_store_new (1, G_TYPE_STRING);
  g_autoptr (GPtrArray) ids = ccl_parties_list (self->comparison->parties);

  for (guint i = 0; i < ids->len; i++)
    {
      g_autofree char *name =
        ccl_parties_dup_name (self->comparison->parties, g_ptr_array_index (ids, i));

      gtk_list_store_insert_with_values (names, NULL, -1, 0, name, -1);
    }
  set_party (self, self->claimant_entry, names, self->claim->claimant);
  set_party (self, self->actor_entry, names, self->claim->actor);
  set_party (self, self->affected_entry, names, self->claim->affected);
}

static void
set_figure (CclClaimEditor *self)
{
  const CclQuantity *quantity = &self->claim->quantity;
  gboolean has_figure = ccl_quantity_has_figure (quantity);
  g_autofree char *value =
    has_figure ? ccl_claim_form_format_number (ccl_claim_form_get_value (quantity)) : g_strdup ("");
  g_autofree char *upper =
    has_figure ? ccl_claim_form_format_number (quantity->interval.high) : g_strdup ("");

  set_combo (self->bound_row, CCL_N_BOUNDS, bound_word, quantity->bound);
  set_combo (self->unit_row, CCL_N_UNITS, unit_word, quantity->unit);
  gtk_editable_set_text (GTK_EDITABLE (self->value_row), value);
  gtk_editable_set_text (GTK_EDITABLE (self->upper_row), upper);
  gtk_editable_set_text (GTK_EDITABLE (self->currency_row), quantity->currency);
  gtk_switch_set_active (self->approx_switch, quantity->approx);
}

static void
set_quote (CclClaimEditor *self)
{
  const CclArticle *article = ccl_comparison_find_article (self->comparison, self->claim->article);
  GdkRGBA colour = ccl_side_colour_lookup (
    GTK_WIDGET (self), ccl_comparison_get_side (self->comparison, self->claim));
  g_autoptr (PangoAttrList) marks = NULL;
  g_autofree char *text = NULL;
  CclSpan context;

  if (article == NULL)
    return;
  context = ccl_excerpt_find (article, ccl_claim_get_evidence (self->claim));
  text = ccl_excerpt_dup_text (article, context);
  marks = ccl_excerpt_mark (self->claim, context, &colour);
  gtk_label_set_label (self->quote_label, text);
  gtk_label_set_attributes (self->quote_label, marks);
}

CclClaimEditor *
ccl_claim_editor_new (CclComparison *comparison, CclClaim *claim, const char *title)
{
  CclClaimEditor *self = g_object_new (CCL_TYPE_CLAIM_EDITOR, "title", title, NULL);
  g_autofree char *start = ccl_day_format_iso (claim->start);
  g_autofree char *end = ccl_day_format_iso (claim->end);

  self->comparison = ccl_comparison_ref (comparison);
  self->claim = ccl_claim_ref (claim);
  set_figure (self);
  set_drop (self->event_drop, CCL_N_EVENTS, event_word, claim->event);
  set_drop (self->object_drop, CCL_N_OBJECTS, object_word, claim->object);
  set_combo (self->stance_row, CCL_N_STANCES, stance_word, claim->stance);
  set_combo (self->polarity_row, CCL_N_POLARITIES, polarity_word, claim->polarity);
  set_parties (self);
  gtk_editable_set_text (self->model_row, claim->model != NULL ? claim->model : "");
  gtk_editable_set_text (self->place_row, claim->place != NULL ? claim->place : "");
  gtk_editable_set_text (GTK_EDITABLE (self->start_entry), start != NULL ? start : "");
  gtk_editable_set_text (GTK_EDITABLE (self->end_entry), end != NULL ? end : "");
  gtk_switch_set_active (self->cumulative_switch, claim->cumulative);
  set_quote (self);
  update (self);
  /* A wrong figure is what is corrected most. */
  gtk_widget_grab_focus (ccl_quantity_has_figure (&claim->quantity) ? self->value_row
                                                                    : GTK_WIDGET (self->bound_row));
  return self;
}

static void
ccl_claim_editor_dispose (GObject *object)
{
  CclClaimEditor *self = CCL_CLAIM_EDITOR (object);

  g_clear_pointer (&self->claim, ccl_claim_unref);
  g_clear_pointer (&self->comparison, ccl_comparison_unref);
  G_OBJECT_CLASS (ccl_claim_editor_parent_class)->dispose (object);
}

static void
ccl_claim_editor_class_init (CclClaimEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ccl_claim_editor_dispose;
  signals[APPLY] = g_signal_new ("apply", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 1, CCL_TYPE_CLAIM);
  gtk_widget_class_set_template_from_resource (widget_class, CCL_UI_PATH "ccl-claim-editor.ui");
#define BIND(name) gtk_widget_class_bind_template_child (widget_class, CclClaimEditor, name)
  BIND (apply_button);
  BIND (quote_label);
  BIND (bound_row);
  BIND (value_row);
  BIND (upper_row);
  BIND (approx_switch_row);
  BIND (approx_switch);
  BIND (unit_row);
  BIND (currency_row);
  BIND (event_drop);
  BIND (object_drop);
  BIND (model_row);
  BIND (claimant_entry);
  BIND (stance_row);
  BIND (polarity_row);
  BIND (actor_entry);
  BIND (affected_entry);
  BIND (place_row);
  BIND (start_entry);
  BIND (end_entry);
  BIND (cumulative_switch);
#undef BIND
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, apply_cb);
  gtk_widget_class_bind_template_callback (widget_class, day_selected_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
ccl_claim_editor_init (CclClaimEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
