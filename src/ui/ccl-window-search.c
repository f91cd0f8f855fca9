/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-window-private.h"

/* Searching: the words filter the table, and what is found stands in the left pane meanwhile, so that one
 * result after the other can be looked at on the right. */

/* The table's filter knows words only: phrases become their words, what must not occur is left to the
 * results. */
static char *
make_filter (const char *query)
{
  g_auto (GStrv) words = g_strsplit (query, " ", -1);
  g_autoptr (GString) filter = g_string_new (NULL);

  for (guint i = 0; words[i] != NULL; i++)
    if (words[i][0] != '-')
      g_string_append_printf (filter, "%s ", words[i]);
  g_string_replace (filter, "\"", " ", 0);
  g_string_replace (filter, "“", " ", 0);
  g_string_replace (filter, "”", " ", 0);
  return g_string_free (g_steal_pointer (&filter), FALSE);
}

void
ccl_window_apply_filter (CclWindow *self)
{
  g_autofree char *filter = make_filter (gtk_editable_get_text (self->search_entry));

  ccl_grid_set_filter (self->grid, ccl_filter_bar_get_verdicts (self->filter_bar), filter);
}

void
ccl_window_apply_search (CclWindow *self)
{
  const char *query = gtk_editable_get_text (self->search_entry);
  const gboolean searching = *query != '\0';

  if (!ccl_search_pane_set_query (self->search_pane, query))
    return;
  /* In a narrow window they lie over the table until one is chosen. */
  if (searching || adw_flap_get_folded (self->sidebar_flap))
    adw_flap_set_reveal_flap (self->sidebar_flap, searching);
  gtk_stack_set_visible_child_name (self->sidebar_stack, searching ? "found" : "lists");
}

static void
found_activated_cb (CclWindow *self, const CclFound *found)
{
  CclComparison *comparison = ccl_window_get_comparison (self);
  g_autofree char *target = g_strdup (found->target);
  const CclSpan place = found->place;
  const CclClaim *claim = NULL;

  if (found->kind == CCL_FOUND_ARTICLE)
    {
      if (ccl_comparison_find_article (comparison, target) == NULL)
        return;
      ccl_window_show_article (self, target, NULL);
      ccl_reader_select (self->reader, place);
      return;
    }
  claim = ccl_comparison_find_claim (comparison, target);
  if (claim == NULL) /* taken out since */
    return;
  if (ccl_grid_select_claim (self->grid, target))
    ccl_window_show_evidence (self);
  else /* a filter leaves its row out */
    ccl_window_show_article (self, claim->article, claim->key);
  if (adw_flap_get_folded (self->sidebar_flap))
    adw_flap_set_reveal_flap (self->sidebar_flap, FALSE);
}

/* What was typed a moment ago has not been searched for yet. */
static void
entry_activated_cb (CclWindow *self)
{
  ccl_window_apply_search (self);
  ccl_search_pane_activate_first (self->search_pane);
}

static void
leave_cb (CclWindow *self)
{
  gtk_search_bar_set_search_mode (self->search_bar, FALSE);
  gtk_widget_grab_focus (GTK_WIDGET (self->grid));
}

static gboolean
key_cb (GtkEventControllerKey *controller, guint keyval, guint keycode, GdkModifierType state,
        CclWindow *self)
{
  if (keyval != GDK_KEY_Down && keyval != GDK_KEY_KP_Down)
    return FALSE;
  if (adw_flap_get_folded (self->sidebar_flap))
    adw_flap_set_reveal_flap (self->sidebar_flap, TRUE);
  ccl_search_pane_focus_first (self->search_pane);
  return TRUE;
}

void
ccl_window_init_search (CclWindow *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->search_entry), keys);
  g_signal_connect_object (self->search_entry, "activate", G_CALLBACK (entry_activated_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->search_pane, "activated", G_CALLBACK (found_activated_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->search_pane, "leave", G_CALLBACK (leave_cb), self, G_CONNECT_SWAPPED);
}
