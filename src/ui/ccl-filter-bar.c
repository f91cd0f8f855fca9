/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-filter-bar.h"

#include "ccl-grid.h"
#include "ccl-wording.h"

#include <glib/gi18n-lib.h>

enum
{
  CHIP_ALL,
  CHIP_DISCREPANCIES,
  CHIP_VERDICT, /* the first of CCL_N_VERDICTS */
  N_CHIPS = CHIP_VERDICT + CCL_N_VERDICTS,
};

/* Discrepancies come first, since they are what the editor looks for. */
static const CclVerdict shown_order[CCL_N_VERDICTS] = {
  CCL_VERDICT_CONFLICT, CCL_VERDICT_DENIED,     CCL_VERDICT_MIRRORED, CCL_VERDICT_UPDATED,
  CCL_VERDICT_AGREE,    CCL_VERDICT_COMPATIBLE, CCL_VERDICT_ONE_SIDED, CCL_VERDICT_UNQUANTIFIED,
};

struct _CclFilterBar
{
  GtkWidget parent_instance;
  GtkWidget *scrolled_window;
  GtkWidget *box;
  GtkWidget *chips[N_CHIPS];
  GtkWidget *counts[N_CHIPS];
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CclFilterBar, ccl_filter_bar, GTK_TYPE_WIDGET)

guint
ccl_filter_bar_get_verdicts (CclFilterBar *self)
{
  g_return_val_if_fail (CCL_IS_FILTER_BAR (self), CCL_GRID_ALL_VERDICTS);

  if (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->chips[CHIP_DISCREPANCIES])))
    return CCL_GRID_DISCREPANCIES;
  for (guint i = 0; i < CCL_N_VERDICTS; i++)
    if (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->chips[CHIP_VERDICT + i])))
      return 1u << i;
  return CCL_GRID_ALL_VERDICTS;
}

static void
set_count (CclFilterBar *self, guint chip, guint count)
{
  g_autofree char *text = g_strdup_printf ("%u", count);

  gtk_label_set_label (GTK_LABEL (self->counts[chip]), text);
}

void
ccl_filter_bar_set_counts (CclFilterBar *self, const guint *counts)
{
  guint all = 0, discrepancies = 0;

  g_return_if_fail (CCL_IS_FILTER_BAR (self));

  for (guint i = 0; i < CCL_N_VERDICTS; i++)
    {
      GtkWidget *chip = self->chips[CHIP_VERDICT + i];

      all += counts[i];
      discrepancies += (CCL_GRID_DISCREPANCIES >> i & 1) != 0 ? counts[i] : 0;
      set_count (self, CHIP_VERDICT + i, counts[i]);
      /* The chip that is on stays, or the editor could not turn it off. */
      gtk_widget_set_visible (
        chip, counts[i] > 0 || gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (chip)));
    }
  set_count (self, CHIP_ALL, all);
  set_count (self, CHIP_DISCREPANCIES, discrepancies);
}

static void
toggled_cb (GtkToggleButton *chip, CclFilterBar *self)
{
  if (gtk_toggle_button_get_active (chip))
    g_signal_emit (self, signals[CHANGED], 0);
}

static void
add_chip (CclFilterBar *self, guint index, const char *symbol, const char *label,
          const char *tooltip, const char *class)
{
  GtkWidget *chip = gtk_toggle_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  if (symbol != NULL)
    {
      GtkWidget *mark = gtk_label_new (symbol);

      gtk_widget_add_css_class (mark, "verdict-symbol");
      gtk_widget_add_css_class (mark, class);
      gtk_box_append (GTK_BOX (box), mark);
    }
  self->counts[index] = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->counts[index], "numeric");
  gtk_widget_add_css_class (self->counts[index], "dim-label");
  gtk_box_append (GTK_BOX (box), gtk_label_new (label));
  gtk_box_append (GTK_BOX (box), self->counts[index]);

  gtk_button_set_child (GTK_BUTTON (chip), box);
  gtk_widget_set_tooltip_text (chip, tooltip);
  gtk_widget_add_css_class (chip, "chip");
  if (index == CHIP_ALL)
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (chip), TRUE);
  else
    gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (chip), GTK_TOGGLE_BUTTON (self->chips[0]));
  g_signal_connect (chip, "toggled", G_CALLBACK (toggled_cb), self);
  self->chips[index] = chip;
  gtk_box_append (GTK_BOX (self->box), chip);
}

/* A mouse wheel turns one way only; along a single row of chips it means left and right. */
static gboolean
scroll_cb (GtkEventControllerScroll *controller, double dx, double dy, CclFilterBar *self)
{
  GtkAdjustment *adjustment =
    gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (self->scrolled_window));

  if (dx != 0)
    return GDK_EVENT_PROPAGATE;
  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + dy * 60);
  return GDK_EVENT_STOP;
}

static void
ccl_filter_bar_dispose (GObject *object)
{
  g_clear_pointer (&CCL_FILTER_BAR (object)->scrolled_window, gtk_widget_unparent);
  G_OBJECT_CLASS (ccl_filter_bar_parent_class)->dispose (object);
}

static void
ccl_filter_bar_class_init (CclFilterBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ccl_filter_bar_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "filterbar");
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
ccl_filter_bar_init (CclFilterBar *self)
{
  GtkEventController *scroll = NULL;

  self->scrolled_window = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scrolled_window), GTK_POLICY_EXTERNAL,
                                  GTK_POLICY_NEVER);
  gtk_widget_set_parent (self->scrolled_window, GTK_WIDGET (self));
  scroll = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES);
  gtk_event_controller_set_propagation_phase (scroll, GTK_PHASE_CAPTURE);
  g_signal_connect (scroll, "scroll", G_CALLBACK (scroll_cb), self);
  gtk_widget_add_controller (self->scrolled_window, scroll);

  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scrolled_window), self->box);

  add_chip (self, CHIP_ALL, NULL, C_ ("filter", "All"), _ ("All rows"), NULL);
  add_chip (self, CHIP_DISCREPANCIES, NULL, C_ ("filter", "Discrepancies"),
            _ ("Rows on which the sides disagree: conflict, denied or mirrored"), NULL);
  for (guint i = 0; i < CCL_N_VERDICTS; i++)
    {
      CclVerdict verdict = shown_order[i];
      g_autofree char *class = g_strconcat ("verdict-", ccl_verdict_word (verdict), NULL);

      add_chip (self, CHIP_VERDICT + verdict, ccl_verdict_symbol (verdict),
                ccl_word_verdict (verdict), ccl_word_verdict_meaning (verdict), class);
    }
}
