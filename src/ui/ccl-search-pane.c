/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-search-pane.h"

#include "ccl-wording.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

/* Of each kind; who wants others types another letter. */
#define MOST_FOUND 30

struct _CclSearchPane
{
  GtkWidget parent_instance;
  GtkStack *stack;
  GtkListBox *list;

  CclSearch *search;
  CclComparison *comparison;
  char *query;
  GPtrArray *found; /* CclFound, in the order of the list's rows */
  GCancellable *updating;
  GCancellable *finding;
  gboolean pending;        /* the list is not yet that of the query */
  gboolean activate_first; /* of the results that are still to come */
};

enum
{
  ACTIVATED,
  LEAVE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CclSearchPane, ccl_search_pane, GTK_TYPE_WIDGET)

/* The list ----------------------------------------------------------------------------------- */

static const char *
word_kind (CclFoundKind kind)
{
  static const char *const words[CCL_N_FOUND_KINDS] = { N_ ("Questions"), N_ ("Claims"),
                                                        N_ ("Articles"), N_ ("Notes"), N_ ("Names") };

  return _ (words[kind]);
}

static GtkWidget *
create_label (const char *text, gboolean caption)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), !caption);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (GTK_LABEL (label), caption ? 1 : 3);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (caption)
    {
      gtk_widget_add_css_class (label, "dim-label");
      gtk_widget_add_css_class (label, "caption");
    }
  return label;
}

static void
mark_words (GtkLabel *label, const GArray *marks)
{
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  for (guint i = 0; i < marks->len; i++)
    {
      const CclSpan *mark = &g_array_index (marks, CclSpan, i);
      PangoAttribute *bold = pango_attr_weight_new (PANGO_WEIGHT_BOLD);
      PangoAttribute *line = pango_attr_underline_new (PANGO_UNDERLINE_SINGLE);

      bold->start_index = line->start_index = (guint) mark->start;
      bold->end_index = line->end_index = (guint) mark->end;
      pango_attr_list_insert (attributes, bold);
      pango_attr_list_insert (attributes, line);
    }
  gtk_label_set_attributes (label, attributes);
}

/* Returns: (transfer full) (nullable): where it is */
static char *
describe (CclSearchPane *self, const CclFound *found)
{
  const CclRow *row = NULL;
  const CclClaim *claim = NULL;
  const CclArticle *article = NULL;

  if (found->kind == CCL_FOUND_ARTICLE)
    {
      article = ccl_comparison_find_article (self->comparison, found->target);
      return article != NULL ? ccl_word_outlet (article) : NULL;
    }
  row = ccl_comparison_find_row (self->comparison, found->target);
  if (found->kind == CCL_FOUND_CLAIM)
    {
      claim = ccl_comparison_find_claim (self->comparison, found->target);
      return claim != NULL ? ccl_word_source_line (self->comparison, claim) : NULL;
    }
  if (row == NULL || found->kind == CCL_FOUND_NAME)
    return NULL;
  return found->kind == CCL_FOUND_QUESTION ? ccl_word_question_detail (self->comparison, row)
                                           : ccl_word_question (row);
}

static GtkWidget *
create_row (CclSearchPane *self, const CclFound *found)
{
  GtkWidget *row = gtk_list_box_row_new (), *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *label = create_label (found->text, FALSE);
  g_autofree char *where = describe (self, found);

  mark_words (GTK_LABEL (label), found->marks);
  gtk_box_append (GTK_BOX (box), label);
  if (where != NULL && *where != '\0')
    gtk_box_append (GTK_BOX (box), create_label (where, TRUE));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, found->text,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, where != NULL ? where : "", -1);
  return row;
}

static CclFound *
get_found (CclSearchPane *self, GtkListBoxRow *row)
{
  return g_ptr_array_index (self->found, (guint) gtk_list_box_row_get_index (row));
}

static void
header_cb (GtkListBoxRow *row, GtkListBoxRow *before, gpointer user_data)
{
  CclSearchPane *self = user_data;
  const CclFound *found = get_found (self, row);
  GtkWidget *title = NULL;

  if (before != NULL && get_found (self, before)->kind == found->kind)
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }
  title = create_label (word_kind (found->kind), FALSE);
  gtk_widget_add_css_class (title, "heading");
  gtk_widget_add_css_class (title, "search-title");
  gtk_list_box_row_set_header (row, title);
}

static void
activated_cb (GtkListBox *list, GtkListBoxRow *row, CclSearchPane *self)
{
  g_signal_emit (self, signals[ACTIVATED], 0, get_found (self, row));
}

static gboolean
is_same (GPtrArray *old, GPtrArray *new)
{
  for (guint i = 0; i < old->len && old->len == new->len; i++)
    {
      const CclFound *a = g_ptr_array_index (old, i), *b = g_ptr_array_index (new, i);

      if (a->kind != b->kind || !g_str_equal (a->target, b->target) || !g_str_equal (a->text, b->text))
        return FALSE;
    }
  return old->len == new->len;
}

/* After an edit that changes none of them the results stay, and with them place and focus. */
static void
show_found (CclSearchPane *self, GPtrArray *found)
{
  const gboolean keep = !self->pending && is_same (self->found, found);
  GtkListBoxRow *row = NULL;

  self->pending = FALSE;
  if (keep)
    {
      g_ptr_array_unref (self->found);
      self->found = found;
      return;
    }
  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  g_clear_pointer (&self->found, g_ptr_array_unref);
  self->found = found;
  for (guint i = 0; i < found->len; i++)
    gtk_list_box_append (self->list, create_row (self, g_ptr_array_index (found, i)));
  gtk_stack_set_visible_child_name (self->stack, found->len > 0 ? "found" : "none");
  if (self->activate_first && found->len > 0)
    activated_cb (self->list, gtk_list_box_get_row_at_index (self->list, 0), self);
  self->activate_first = FALSE;
}

/* Finding ------------------------------------------------------------------------------------ */

typedef struct
{
  CclSearch *search;
  CclComparison *comparison;
  char *query;
} Work;

static void
work_free (gpointer data)
{
  Work *work = data;

  ccl_search_unref (work->search);
  g_clear_pointer (&work->comparison, ccl_comparison_unref);
  g_free (work->query);
  g_free (work);
}

static void
find_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Work *work = data;
  GError *error = NULL;
  GPtrArray *found = ccl_search_find (work->search, work->query, MOST_FOUND, cancellable, &error);

  if (found != NULL)
    g_task_return_pointer (task, found, (GDestroyNotify) g_ptr_array_unref);
  else
    g_task_return_error (task, error);
}

static void
update_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Work *work = data;
  GError *error = NULL;

  if (ccl_search_update (work->search, work->comparison, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
start (CclSearchPane *self, GCancellable **cancellable, GTaskThreadFunc func, GAsyncReadyCallback callback)
{
  Work *work = g_new0 (Work, 1);
  g_autoptr (GTask) task = NULL;

  if (*cancellable != NULL)
    g_cancellable_cancel (*cancellable);
  g_clear_object (cancellable);
  *cancellable = g_cancellable_new ();
  work->search = ccl_search_ref (self->search);
  work->comparison = ccl_comparison_ref (self->comparison);
  work->query = g_strdup (self->query);
  task = g_task_new (self, *cancellable, callback, NULL);
  g_task_set_source_tag (task, start);
  g_task_set_task_data (task, work, work_free);
  g_task_run_in_thread (task, func);
}

static void
found_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  CclSearchPane *self = CCL_SEARCH_PANE (source);
  g_autoptr (GError) error = NULL;
  GPtrArray *found = g_task_propagate_pointer (G_TASK (result), &error);

  if (found != NULL && self->list != NULL)
    show_found (self, found);
  else if (found != NULL)
    g_ptr_array_unref (found);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_warning ("%s", error->message);
}

static void
find (CclSearchPane *self)
{
  if (self->query != NULL && *self->query != '\0' && self->comparison != NULL)
    start (self, &self->finding, find_thread, found_cb);
}

static void
updated_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  CclSearchPane *self = CCL_SEARCH_PANE (source);
  g_autoptr (GError) error = NULL;

  if (g_task_propagate_boolean (G_TASK (result), &error))
    find (self);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_warning ("%s", error->message);
}

void
ccl_search_pane_set_comparison (CclSearchPane *self, CclComparison *comparison)
{
  g_return_if_fail (CCL_IS_SEARCH_PANE (self));

  ccl_comparison_ref (comparison);
  g_clear_pointer (&self->comparison, ccl_comparison_unref);
  self->comparison = comparison;
  start (self, &self->updating, update_thread, updated_cb);
}

gboolean
ccl_search_pane_set_query (CclSearchPane *self, const char *query)
{
  g_return_val_if_fail (CCL_IS_SEARCH_PANE (self), FALSE);

  if (g_strcmp0 (self->query, query) == 0)
    return FALSE;
  g_free (self->query);
  self->query = g_strdup (query);
  self->activate_first = FALSE;
  self->pending = TRUE;
  find (self);
  return TRUE;
}

void
ccl_search_pane_focus_first (CclSearchPane *self)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, 0);

  if (row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
}

void
ccl_search_pane_activate_first (CclSearchPane *self)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, 0);

  if (self->pending)
    self->activate_first = TRUE;
  else if (row != NULL)
    activated_cb (self->list, row, self);
}

/* Object ------------------------------------------------------------------------------------- */

static gboolean
leave_cb (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  g_signal_emit (widget, signals[LEAVE], 0);
  return TRUE;
}

static void
ccl_search_pane_dispose (GObject *object)
{
  CclSearchPane *self = CCL_SEARCH_PANE (object);
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (object));

  if (self->updating != NULL)
    g_cancellable_cancel (self->updating);
  if (self->finding != NULL)
    g_cancellable_cancel (self->finding);
  g_clear_object (&self->updating);
  g_clear_object (&self->finding);
  self->list = NULL;
  g_clear_pointer (&child, gtk_widget_unparent);
  g_clear_pointer (&self->comparison, ccl_comparison_unref);
  g_clear_pointer (&self->search, ccl_search_unref);
  g_clear_pointer (&self->found, g_ptr_array_unref);
  g_clear_pointer (&self->query, g_free);
  G_OBJECT_CLASS (ccl_search_pane_parent_class)->dispose (object);
}

static void
ccl_search_pane_class_init (CclSearchPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ccl_search_pane_dispose;
  signals[ACTIVATED] = g_signal_new ("activated", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                     G_TYPE_NONE, 1, G_TYPE_POINTER);
  signals[LEAVE] =
    g_signal_new ("leave", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, leave_cb, NULL);
}

static void
ccl_search_pane_init (CclSearchPane *self)
{
  GtkWidget *list = gtk_list_box_new (), *scrolled = gtk_scrolled_window_new ();
  GtkWidget *none = adw_status_page_new (), *stack = gtk_stack_new ();

  self->search = ccl_search_new ();
  self->found = g_ptr_array_new ();
  self->list = GTK_LIST_BOX (list);
  self->stack = GTK_STACK (stack);
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_BROWSE);
  gtk_list_box_set_header_func (self->list, header_cb, self, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Search Results"), -1);
  gtk_widget_add_css_class (list, "navigation-sidebar");
  gtk_widget_add_css_class (list, "search-list");
  g_signal_connect (list, "row-activated", G_CALLBACK (activated_cb), self);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), list);
  adw_status_page_set_icon_name (ADW_STATUS_PAGE (none), "edit-find-symbolic");
  adw_status_page_set_title (ADW_STATUS_PAGE (none), _ ("No Results"));
  gtk_widget_add_css_class (none, "compact");
  gtk_stack_add_named (self->stack, scrolled, "found");
  gtk_stack_add_named (self->stack, none, "none");
  gtk_widget_set_parent (stack, GTK_WIDGET (self));
}
