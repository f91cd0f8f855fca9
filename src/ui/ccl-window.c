/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-window-private.h"

#include "ccl-sentences.h"
#include "ccl-ui.h"
#include "ccl-wording.h"

#include <glib/gi18n-lib.h>

enum
{
  PROP_COLUMNS = 1,
  PROP_SORT,
  PROP_SHOW_HIDDEN,
  PROP_TOLERANCE,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

/* As the menu has it: %CCL_COMPARE_DEFAULT_TOLERANCE. */
#define DEFAULT_TOLERANCE "0.1"

G_DEFINE_FINAL_TYPE (CclWindow, ccl_window, ADW_TYPE_APPLICATION_WINDOW)

CclComparison *
ccl_window_get_comparison (CclWindow *self)
{
  return self->project != NULL ? ccl_project_get_comparison (self->project) : NULL;
}

CclProject *
ccl_window_get_project (CclWindow *self)
{
  g_return_val_if_fail (CCL_IS_WINDOW (self), NULL);
  return self->project;
}

/* The newest replaces the one before: its Undo would take back another step than it names. */
void
ccl_window_toast (CclWindow *self, const char *message, gboolean undo)
{
  AdwToast *toast = adw_toast_new ("");
  g_autofree char *markup = g_markup_escape_text (message, -1);

  if (self->toast != NULL)
    adw_toast_dismiss (self->toast);
  g_set_weak_pointer (&self->toast, toast);
  adw_toast_set_title (toast, markup);
  if (undo)
    {
      adw_toast_set_button_label (toast, _ ("_Undo"));
      adw_toast_set_action_name (toast, "win.undo");
    }
  adw_toast_overlay_add_toast (self->toast_overlay, toast);
}

void
ccl_window_report (CclWindow *self, GError *error)
{
  const char *path = self->project != NULL ? ccl_project_get_path (self->project) : NULL;
  g_autofree char *sentence = ccl_sentence_save_failure (path, error);

  ccl_window_toast (self, sentence, FALSE);
  g_error_free (error);
}

/* Panes -------------------------------------------------------------------------------------- */

static void
update_title (CclWindow *self)
{
  CclComparison *comparison = ccl_window_get_comparison (self);
  g_autofree char *title = ccl_sentence_title (comparison);
  g_autofree char *summary = NULL;

  gtk_window_set_title (GTK_WINDOW (self), title);
  adw_window_title_set_title (self->window_title, title);
  if (comparison != NULL && comparison->articles->len > 0)
    summary = ccl_word_summary (comparison);
  adw_window_title_set_subtitle (self->window_title, summary != NULL ? summary : "");
}

static void
update_history (CclWindow *self)
{
  const char *undo = self->project != NULL ? ccl_project_get_undo_name (self->project) : NULL;
  const char *redo = self->project != NULL ? ccl_project_get_redo_name (self->project) : NULL;
  /* Translators: %s is a step in title case, "Merge Rows" */
  g_autofree char *undo_tip = undo != NULL ? g_strdup_printf (_ ("Undo %s"), undo) : NULL;
  g_autofree char *redo_tip = redo != NULL ? g_strdup_printf (_ ("Redo %s"), redo) : NULL;

  gtk_widget_set_tooltip_text (self->undo_button, undo_tip != NULL ? undo_tip : _ ("Undo"));
  gtk_widget_set_tooltip_text (self->redo_button, redo_tip != NULL ? redo_tip : _ ("Redo"));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.undo", undo != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.redo", redo != NULL);
}

void
ccl_window_update_actions (CclWindow *self)
{
  CclComparison *comparison = ccl_window_get_comparison (self);
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean open = self->project != NULL, reading = self->cancellable != NULL;
  gboolean has_rows = comparison != NULL && comparison->rows->len > 0;
  CclRow *row = has_rows ? ccl_grid_get_row (self->grid) : NULL;
  g_autoptr (GPtrArray) selected = ccl_grid_list_selected_rows (self->grid);
  g_autoptr (GPtrArray) claims = ccl_grid_list_claims (self->grid);
  static const char *const row_actions[] = { "win.verdict", "win.row-rename", "win.row-note",
                                             "win.row-hide" };
  static const char *const cell_actions[] = { "win.check", "win.dismiss", "win.edit" };

  ccl_window_enable_edits (self, TRUE);
  update_history (self);
  gtk_widget_action_set_enabled (widget, "win.add-files", open && !reading);
  gtk_widget_action_set_enabled (widget, "win.paste", open && !reading);
  gtk_widget_action_set_enabled (widget, "win.add-sample", open && !reading);
  gtk_widget_action_set_enabled (widget, "win.save-as", open);
  gtk_widget_action_set_enabled (widget, "win.rename", open);
  gtk_widget_action_set_enabled (widget, "win.duplicate", open && !ccl_window_is_pristine (self));
  gtk_widget_action_set_enabled (widget, "win.export-package", has_rows);
  gtk_widget_action_set_enabled (widget, "win.merge", open && !reading);
  gtk_widget_action_set_enabled (widget, "win.verify",
                                 comparison != NULL && comparison->articles->len > 0);
  gtk_widget_action_set_enabled (widget, "win.backups", open);
  gtk_widget_action_set_enabled (widget, "win.clear-history",
                                 open && !reading && ccl_project_get_undo_name (self->project) != NULL);
  gtk_widget_action_set_enabled (widget, "win.figure", has_rows);
  gtk_widget_action_set_enabled (widget, "win.search", has_rows);
  gtk_widget_action_set_enabled (widget, "win.next-discrepancy", has_rows);
  gtk_widget_action_set_enabled (widget, "win.previous-discrepancy", has_rows);
  gtk_widget_action_set_enabled (widget, "win.merge-rows", selected->len > 1);
  for (guint i = 0; i < G_N_ELEMENTS (row_actions); i++)
    gtk_widget_action_set_enabled (widget, row_actions[i], row != NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cell_actions); i++)
    gtk_widget_action_set_enabled (widget, cell_actions[i], row != NULL && claims->len > 0);
  if (open && ccl_project_get_read_only (self->project) != NULL)
    ccl_window_enable_edits (self, FALSE);
}

/* What to show where the grid has no rows: no claims at all, or none that the filters let through. */
static void
update_grid_stack (CclWindow *self)
{
  CclComparison *comparison = ccl_window_get_comparison (self);

  if (ccl_grid_get_n_visible_rows (self->grid) > 0)
    {
      gtk_stack_set_visible_child_name (self->grid_stack, "grid");
      return;
    }
  if (comparison != NULL && comparison->rows->len > 0)
    {
      adw_status_page_set_title (self->none_page, _ ("No Rows Match"));
      adw_status_page_set_description (self->none_page,
                                       _ ("Try another search or another filter."));
    }
  else
    {
      adw_status_page_set_title (self->none_page, _ ("No Claims Found"));
      adw_status_page_set_description (
        self->none_page, _ ("The program found nothing that is counted or typed in these articles. "
                            "Open an article and select words to add a claim by hand."));
    }
  gtk_stack_set_visible_child_name (self->grid_stack, "none");
}

static void
update_counts (CclWindow *self)
{
  guint counts[CCL_N_VERDICTS];

  for (guint i = 0; i < CCL_N_VERDICTS; i++)
    counts[i] = ccl_grid_count (self->grid, i);
  ccl_filter_bar_set_counts (self->filter_bar, counts);
}

static void
update_evidence (CclWindow *self)
{
  g_autoptr (GPtrArray) claims = ccl_grid_list_claims (self->grid);

  ccl_evidence_set_row (self->evidence, ccl_window_get_comparison (self),
                        ccl_grid_get_row (self->grid), claims);
}

static void
apply_columns (CclWindow *self)
{
  const char *columns = self->project != NULL
                          ? ccl_decisions_get (ccl_project_get_decisions (self->project),
                                               CCL_DECISION_COMPARISON, "", "columns")
                          : NULL;

  ccl_grid_set_columns (self->grid, g_strcmp0 (columns, "articles") == 0 ? CCL_GRID_BY_ARTICLE
                                                                         : CCL_GRID_BY_SIDE);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COLUMNS]);
}

/* Without articles there are no panes to show or hide. */
void
ccl_window_show_page (CclWindow *self, const char *name)
{
  gboolean has_panes = g_str_equal (name, "content");

  gtk_stack_set_visible_child_name (self->stack, name);
  gtk_widget_set_visible (self->sidebar_button, has_panes);
  gtk_widget_set_visible (self->detail_button, has_panes);
  gtk_widget_set_visible (self->search_button, has_panes);
  gtk_widget_set_visible (self->figure_button, has_panes);
  if (!has_panes)
    gtk_search_bar_set_search_mode (self->search_bar, FALSE);
}

/* By how much "about" reaches, as the project has it. */
static const char *
get_tolerance (CclWindow *self)
{
  const char *tolerance = self->project != NULL
                            ? ccl_decisions_get (ccl_project_get_decisions (self->project),
                                                 CCL_DECISION_COMPARISON, "", "tolerance")
                            : NULL;

  return tolerance != NULL ? tolerance : DEFAULT_TOLERANCE;
}

void
ccl_window_refresh (CclWindow *self)
{
  CclComparison *comparison = ccl_window_get_comparison (self);

  if (comparison == NULL)
    return;

  apply_columns (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TOLERANCE]);
  ccl_article_list_set_comparison (self->article_list, comparison);
  ccl_side_list_set_comparison (self->side_list, comparison);
  ccl_grid_set_comparison (self->grid, comparison);
  ccl_reader_set_comparison (self->reader, comparison);
  ccl_search_pane_set_comparison (self->search_pane, comparison);
  update_title (self);
  update_counts (self);
  update_grid_stack (self);
  update_evidence (self);
  ccl_window_show_page (self, comparison->articles->len > 0 ? "content" : "empty");
  ccl_window_update_actions (self);
}

void
ccl_window_show_evidence (CclWindow *self)
{
  gtk_stack_set_visible_child_name (self->detail_stack, "evidence");
  adw_flap_set_reveal_flap (self->detail_flap, TRUE);
}

void
ccl_window_show_article (CclWindow *self, const char *article, const char *claim_key)
{
  ccl_reader_show (self->reader, article, claim_key);
  gtk_stack_set_visible_child_name (self->detail_stack, "reader");
  adw_flap_set_reveal_flap (self->detail_flap, TRUE);
  if (adw_flap_get_folded (self->sidebar_flap))
    adw_flap_set_reveal_flap (self->sidebar_flap, FALSE);
}

/* From the template -------------------------------------------------------------------------- */

static void
filter_changed_cb (CclWindow *self)
{
  ccl_window_apply_filter (self);
}

static void
search_changed_cb (CclWindow *self)
{
  ccl_window_apply_filter (self);
  ccl_window_apply_search (self);
  update_counts (self);
}

static void
visible_rows_changed_cb (CclWindow *self)
{
  update_counts (self);
  update_grid_stack (self);
}

static void
selection_changed_cb (CclWindow *self)
{
  update_evidence (self);
  if (ccl_grid_get_row (self->grid) != NULL)
    gtk_stack_set_visible_child_name (self->detail_stack, "evidence");
  ccl_window_update_actions (self);
}

static void
cell_activated_cb (CclWindow *self)
{
  ccl_window_show_evidence (self);
}

static void
claim_clicked_cb (CclWindow *self, const char *claim_key)
{
  /* Selecting brings the evidence up; who reads wants to go on reading. */
  ccl_grid_select_claim (self->grid, claim_key);
  gtk_stack_set_visible_child_name (self->detail_stack, "reader");
}

static void
reader_back_cb (CclWindow *self)
{
  ccl_window_show_evidence (self);
}

static void
add_claim_cb (CclWindow *self, const char *article, gint64 start_byte, gint64 end_byte)
{
  ccl_window_edit_new_claim (self, article, (CclSpan){ (gsize) start_byte, (gsize) end_byte });
}

/* The words of the grid's context menu: what can be done with the current cell and its row. */
static GMenuModel *
create_context_menu (CclWindow *self)
{
  g_autoptr (GMenu) menu = g_menu_new (), cell = g_menu_new (), row = g_menu_new ();
  g_autoptr (GPtrArray) claims = ccl_grid_list_claims (self->grid);
  g_autoptr (GPtrArray) selected = ccl_grid_list_selected_rows (self->grid);
  CclRow *current = ccl_grid_get_row (self->grid);

  if (claims->len > 0)
    {
      g_menu_append (cell, _ ("Show _Evidence"), "win.evidence");
      g_menu_append (cell, _ ("_Mark as Checked"), "win.check");
      g_menu_append (cell, _ ("E_dit Claim…"), "win.edit");
      g_menu_append (cell, _ ("D_ismiss Claim"), "win.dismiss");
    }
  if (selected->len > 1)
    g_menu_append (row, _ ("Merge _Selected Rows"), "win.merge-rows");
  g_menu_append (row, _ ("Overrule _Verdict…"), "win.verdict");
  g_menu_append (row, _ ("_Rename Row…"), "win.row-rename");
  g_menu_append (row, _ ("_Note…"), "win.row-note");
  g_menu_append (row, current != NULL && current->hidden ? _ ("Show in _Table") : _ ("_Hide Row"),
                 "win.row-hide");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (cell));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (row));
  return G_MENU_MODEL (g_steal_pointer (&menu));
}

static gboolean
show_menu_cb (gpointer user_data)
{
  CclWindow *self = user_data;

  self->menu_source = 0;
  gtk_popover_popup (self->context_menu);
  return G_SOURCE_REMOVE;
}

static void
context_menu_cb (CclWindow *self, double x, double y)
{
  g_autoptr (GMenuModel) menu = NULL;

  if (ccl_grid_get_row (self->grid) == NULL)
    return;

  g_clear_handle_id (&self->menu_source, g_source_remove);
  if (self->context_menu != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->context_menu));
  menu = create_context_menu (self);
  self->context_menu = GTK_POPOVER (gtk_popover_menu_new_from_model (menu));
  gtk_popover_set_has_arrow (self->context_menu, FALSE);
  gtk_widget_set_halign (GTK_WIDGET (self->context_menu), GTK_ALIGN_START);
  gtk_widget_set_parent (GTK_WIDGET (self->context_menu), GTK_WIDGET (self->toast_overlay));
  gtk_widget_translate_coordinates (GTK_WIDGET (self->grid),
                                    gtk_widget_get_parent (GTK_WIDGET (self->context_menu)), x, y,
                                    &x, &y);
  gtk_popover_set_pointing_to (self->context_menu, &(GdkRectangle){ (int) x, (int) y, 1, 1 });
  /* A menu draws the lines between its sections in an idle; shown before, it is too low for them. */
  self->menu_source = g_idle_add_full (G_PRIORITY_LOW, show_menu_cb, self, NULL);
}

/* Properties --------------------------------------------------------------------------------- */

static CclGridSort
parse_sort (const char *sort)
{
  if (g_strcmp0 (sort, "verdict") == 0)
    return CCL_GRID_SORT_VERDICT;
  if (g_strcmp0 (sort, "gap") == 0)
    return CCL_GRID_SORT_GAP;
  return CCL_GRID_SORT_TOPIC;
}

/* The columns belong to the comparison and go into its file; sorting is the window's own. */
static void
set_columns (CclWindow *self, const char *columns)
{
  GError *error = NULL;
  gboolean by_article = g_strcmp0 (columns, "articles") == 0;

  if (self->project == NULL ||
      by_article == (ccl_grid_get_columns (self->grid) == CCL_GRID_BY_ARTICLE))
    return;
  if (!ccl_project_begin_step (self->project, _ ("Change Columns"), &error) ||
      !ccl_project_decide (self->project, CCL_DECISION_COMPARISON, "", "columns",
                           by_article ? "articles" : "sides", &error) ||
      !ccl_project_end_step (self->project, &error))
    ccl_window_report (self, error);
}

static void
ccl_window_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  CclWindow *self = CCL_WINDOW (object);

  switch (id)
    {
    case PROP_COLUMNS:
      set_columns (self, g_value_get_string (value));
      break;
    case PROP_SORT:
      g_free (self->sort);
      self->sort = g_value_dup_string (value);
      ccl_grid_set_sort (self->grid, parse_sort (self->sort));
      g_object_notify_by_pspec (object, pspec);
      break;
    case PROP_SHOW_HIDDEN:
      self->show_hidden = g_value_get_boolean (value);
      ccl_grid_set_show_hidden (self->grid, self->show_hidden);
      g_object_notify_by_pspec (object, pspec);
      break;
    case PROP_TOLERANCE:
      ccl_window_decide_tolerance (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
ccl_window_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  CclWindow *self = CCL_WINDOW (object);

  switch (id)
    {
    case PROP_COLUMNS:
      /* The action asks while the template is still being built. */
      g_value_set_static_string (
        value, self->grid != NULL && ccl_grid_get_columns (self->grid) == CCL_GRID_BY_ARTICLE
                 ? "articles"
                 : "sides");
      break;
    case PROP_SORT:
      g_value_set_string (value, self->sort);
      break;
    case PROP_SHOW_HIDDEN:
      g_value_set_boolean (value, self->show_hidden);
      break;
    case PROP_TOLERANCE:
      g_value_set_string (value, get_tolerance (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
ccl_window_dispose (GObject *object)
{
  CclWindow *self = CCL_WINDOW (object);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  if (self->project != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->project, self);
      ccl_project_close (self->project);
    }
  g_clear_object (&self->project);
  g_clear_object (&self->chooser);
  g_clear_weak_pointer (&self->toast);
  g_clear_handle_id (&self->menu_source, g_source_remove);
  if (self->context_menu != NULL)
    gtk_widget_unparent (GTK_WIDGET (g_steal_pointer (&self->context_menu)));

  G_OBJECT_CLASS (ccl_window_parent_class)->dispose (object);
}

static void
ccl_window_finalize (GObject *object)
{
  g_clear_pointer (&CCL_WINDOW (object)->damaged_path, g_free);
  g_free (CCL_WINDOW (object)->sort);
  G_OBJECT_CLASS (ccl_window_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, CclWindow, toast_overlay);
  gtk_widget_class_bind_template_child (widget_class, CclWindow, window_title);
  gtk_widget_class_bind_template_child (widget_class, CclWindow, sidebar_button);
  gtk_widget_class_bind_template_child (widget_class, CclWindow, detail_button);
  gtk_widget_class_bind_template_child (widget_class, CclWindow, search_button);
  gtk_widget_class_bind_template_child (widget_class, CclWindow, figure_button);
  gtk_widget_class_bind_template_child (widget_class, CclWindow, undo_button);
  gtk_widget_class_bind_template_child (widget_class, CclWindow, redo_button);
  gtk_widget_class_bind_template_child (widget_class, CclWindow, search_bar);
  gtk_widget_class_bind_template_child (widget_class, CclWindow, search_entry);
  gtk_widget_class_bind_template_child (widget_class, CclWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, CclWindow, sample_button);
  gtk_widget_class_bind_template_child (widget_class, CclWindow, error_page);
  gtk_widget_class_bind_template_child (widget_class, CclWindow, recover_button);
  gtk_widget_class_bind_template_child (widget_class, CclWindow, read_only_bar);
  gtk_widget_class_bind_template_child (widget_class, CclWindow, read_only_label);
  gtk_widget_class_bind_template_child (widget_class, CclWindow, sidebar_flap);
  gtk_widget_class_bind_template_child (widget_class, CclWindow, sidebar_stack);
  gtk_widget_class_bind_template_child (widget_class, CclWindow, search_pane);
  gtk_widget_class_bind_template_child (widget_class, CclWindow, detail_flap);
  gtk_widget_class_bind_template_child (widget_class, CclWindow, detail_stack);
  gtk_widget_class_bind_template_child (widget_class, CclWindow, article_list);
  gtk_widget_class_bind_template_child (widget_class, CclWindow, side_list);
  gtk_widget_class_bind_template_child (widget_class, CclWindow, filter_bar);
  gtk_widget_class_bind_template_child (widget_class, CclWindow, grid_stack);
  gtk_widget_class_bind_template_child (widget_class, CclWindow, none_page);
  gtk_widget_class_bind_template_child (widget_class, CclWindow, grid);
  gtk_widget_class_bind_template_child (widget_class, CclWindow, evidence);
  gtk_widget_class_bind_template_child (widget_class, CclWindow, reader);
  gtk_widget_class_bind_template_child (widget_class, CclWindow, recent_section);
  gtk_widget_class_bind_template_callback (widget_class, filter_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, selection_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, cell_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, context_menu_cb);
  gtk_widget_class_bind_template_callback (widget_class, visible_rows_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, claim_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, reader_back_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_claim_cb);
}

static void
ccl_window_class_init (CclWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags =
    G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->set_property = ccl_window_set_property;
  object_class->get_property = ccl_window_get_property;
  object_class->dispose = ccl_window_dispose;
  object_class->finalize = ccl_window_finalize;
  properties[PROP_COLUMNS] = g_param_spec_string ("columns", NULL, NULL, "sides", flags);
  properties[PROP_SORT] = g_param_spec_string ("sort", NULL, NULL, "topic", flags);
  properties[PROP_SHOW_HIDDEN] = g_param_spec_boolean ("show-hidden", NULL, NULL, FALSE, flags);
  properties[PROP_TOLERANCE] = g_param_spec_string ("tolerance", NULL, NULL, DEFAULT_TOLERANCE, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  g_type_ensure (CCL_TYPE_ARTICLE_LIST);
  g_type_ensure (CCL_TYPE_SIDE_LIST);
  g_type_ensure (CCL_TYPE_FILTER_BAR);
  g_type_ensure (CCL_TYPE_GRID);
  g_type_ensure (CCL_TYPE_EVIDENCE);
  g_type_ensure (CCL_TYPE_READER);
  g_type_ensure (CCL_TYPE_SEARCH_PANE);
  gtk_widget_class_set_template_from_resource (widget_class, CCL_UI_PATH "ccl-window.ui");
  bind_template (widget_class);
  ccl_window_install_view_actions (widget_class);
  ccl_window_install_add_actions (widget_class);
  ccl_window_install_edit_actions (widget_class);
  ccl_window_install_file_actions (widget_class);
  ccl_window_install_rescue_actions (widget_class);
  ccl_window_install_share_actions (widget_class);
}

static GArray *
list_unused (const char *article, gpointer user_data)
{
  CclWindow *self = CCL_WINDOW (user_data);

  return ccl_project_list_unused (self->project, article);
}

static void
ccl_window_init (CclWindow *self)
{
  g_autoptr (GFile) sample = NULL;

  self->sort = g_strdup ("topic");
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_search_bar_connect_entry (self->search_bar, self->search_entry);
  ccl_reader_set_unused_func (self->reader, list_unused, self);

  sample = ccl_window_find_sample ();
  gtk_widget_set_visible (self->sample_button, sample != NULL);
  ccl_window_init_search (self);
  ccl_window_init_drop (self);
  ccl_window_init_recent (self);
  ccl_window_update_actions (self);
}

/* The size of a maximised window is not its own: GtkWindow leaves default-width as it was. */
static void
bind_settings (CclWindow *self, GSettings *settings)
{
  g_settings_bind (settings, "window-width", self, "default-width", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "window-height", self, "default-height", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "window-maximized", self, "maximized", G_SETTINGS_BIND_DEFAULT);
}

CclWindow *
ccl_window_new (CclApplication *application)
{
  CclWindow *self = g_object_new (CCL_TYPE_WINDOW, "application", application, NULL);
  GSettings *settings = ccl_application_get_settings (application);

  if (settings != NULL)
    bind_settings (self, settings);
  return self;
}
