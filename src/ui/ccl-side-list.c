/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-side-list.h"

#include "ccl-side-dot.h"
#include "ccl-ui.h"

#include <glib/gi18n-lib.h>

struct _CclSideList
{
  GtkWidget parent_instance;
  GtkListBox *list_box;
};

G_DEFINE_FINAL_TYPE (CclSideList, ccl_side_list, GTK_TYPE_WIDGET)

static void
append_pair (GMenu *menu, const char *label, const char *action, const char *party,
             const char *target)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "(ss)", party, target);
  g_menu_append_item (menu, item);
}

static GMenuModel *
create_menu (const CclComparison *comparison, const CclSide *side)
{
  g_autoptr (GMenu) menu = g_menu_new (), merge = g_menu_new (), apart = g_menu_new ();
  g_autoptr (GMenuItem) rename = g_menu_item_new (_ ("_Rename…"), NULL);

  g_menu_item_set_action_and_target (rename, "win.side-rename", "s", side->party);
  g_menu_append_item (menu, rename);

  for (guint i = 0; i < comparison->sides->len; i++)
    {
      const CclSide *other = g_ptr_array_index (comparison->sides, i);

      if (other != side)
        append_pair (merge, other->name, "win.side-merge", side->party, other->party);
    }
  if (g_menu_model_get_n_items (G_MENU_MODEL (merge)) > 0)
    g_menu_append_submenu (menu, _ ("_Merge Into"), G_MENU_MODEL (merge));

  for (guint i = 1; i < side->parties->len; i++)
    {
      const char *party = g_ptr_array_index (side->parties, i);
      g_autofree char *name = ccl_parties_dup_name (comparison->parties, party);

      append_pair (apart, name, "win.party-side", party, party);
    }
  if (side->parties->len > 1)
    g_menu_append_submenu (menu, _ ("_Take Out"), G_MENU_MODEL (apart));

  return G_MENU_MODEL (g_steal_pointer (&menu));
}

/* The parties besides the one that names the side; a screen's width of them. */
static char *
dup_allies (const CclComparison *comparison, const CclSide *side)
{
  g_autoptr (GString) allies = g_string_new (NULL);

  for (guint i = 0; i < side->parties->len; i++)
    {
      const char *party = g_ptr_array_index (side->parties, i);
      g_autofree char *name = ccl_parties_dup_name (comparison->parties, party);

      if (g_strcmp0 (name, side->name) == 0 || g_str_equal (party, side->party))
        continue;
      if (allies->len > 0)
        g_string_append (allies, _ (", "));
      g_string_append (allies, name);
    }
  return allies->len > 0 ? g_string_free (g_steal_pointer (&allies), FALSE) : NULL;
}

static void
pressed_cb (GtkGestureClick *gesture, int n_press, double x, double y, GtkMenuButton *menu_button)
{
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  gtk_menu_button_popup (menu_button);
}

static GtkWidget *
create_menu_button (const CclComparison *comparison, const CclSide *side)
{
  GtkWidget *button = gtk_menu_button_new ();
  g_autoptr (GMenuModel) menu = create_menu (comparison, side);
  /* Translators: %s is the name of a side */
  g_autofree char *label = g_strdup_printf (_ ("Menu of %s"), side->name);

  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "view-more-symbolic");
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), menu);
  gtk_widget_set_tooltip_text (button, _ ("Side Menu"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "row-menu");
  return button;
}

static GtkWidget *
create_row (const CclComparison *comparison, const CclSide *side)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *dot = ccl_side_dot_new (), *name = gtk_label_new (side->name);
  GtkWidget *menu_button = create_menu_button (comparison, side);
  g_autofree char *n_claims = g_strdup_printf ("%u", side->n_claims);
  g_autofree char *tooltip =
    g_strdup_printf (ngettext ("%u claim", "%u claims", side->n_claims), side->n_claims);
  g_autofree char *allies = dup_allies (comparison, side);
  GtkWidget *count = gtk_label_new (n_claims);
  GtkGesture *click = gtk_gesture_click_new ();

  ccl_side_dot_set_side (dot, side);
  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_label_set_ellipsize (GTK_LABEL (name), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (words), name);
  if (allies != NULL)
    {
      GtkWidget *label = gtk_label_new (allies);

      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
      gtk_widget_set_tooltip_text (label, allies);
      gtk_widget_add_css_class (label, "dim-label");
      gtk_widget_add_css_class (label, "caption");
      gtk_box_append (GTK_BOX (words), label);
    }
  gtk_widget_set_tooltip_text (count, tooltip);
  gtk_widget_add_css_class (count, "dim-label");
  gtk_widget_add_css_class (count, "numeric");

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  g_signal_connect (click, "pressed", G_CALLBACK (pressed_cb), menu_button);
  gtk_widget_add_controller (box, GTK_EVENT_CONTROLLER (click));

  gtk_box_append (GTK_BOX (box), dot);
  gtk_box_append (GTK_BOX (box), words);
  gtk_box_append (GTK_BOX (box), count);
  gtk_box_append (GTK_BOX (box), menu_button);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  return row;
}

void
ccl_side_list_set_comparison (CclSideList *self, CclComparison *comparison)
{
  GtkWidget *child = NULL;

  g_return_if_fail (CCL_IS_SIDE_LIST (self));

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->list_box))) != NULL)
    gtk_list_box_remove (self->list_box, child);
  for (guint i = 0; i < comparison->sides->len; i++)
    gtk_list_box_append (self->list_box,
                         create_row (comparison, g_ptr_array_index (comparison->sides, i)));
}

static void
ccl_side_list_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CCL_TYPE_SIDE_LIST);
  G_OBJECT_CLASS (ccl_side_list_parent_class)->dispose (object);
}

static void
ccl_side_list_class_init (CclSideListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ccl_side_list_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, CCL_UI_PATH "ccl-side-list.ui");
  gtk_widget_class_bind_template_child (widget_class, CclSideList, list_box);
}

static void
ccl_side_list_init (CclSideList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
