/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-article-list.h"

#include "ccl-sentences.h"
#include "ccl-side-dot.h"
#include "ccl-ui.h"
#include "ccl-wording.h"

#include <glib/gi18n-lib.h>

/* What a list view needs in place of a boxed article. */
#define CCL_TYPE_ARTICLE_ITEM (ccl_article_item_get_type ())
G_DECLARE_FINAL_TYPE (CclArticleItem, ccl_article_item, CCL, ARTICLE_ITEM, GObject)

struct _CclArticleItem
{
  GObject parent_instance;
  CclArticle *article;
  CclComparison *comparison;
  guint n_claims;
};

G_DEFINE_FINAL_TYPE (CclArticleItem, ccl_article_item, G_TYPE_OBJECT)

static void
ccl_article_item_finalize (GObject *object)
{
  CclArticleItem *self = CCL_ARTICLE_ITEM (object);

  ccl_article_unref (self->article);
  ccl_comparison_unref (self->comparison);
  G_OBJECT_CLASS (ccl_article_item_parent_class)->finalize (object);
}

static void
ccl_article_item_class_init (CclArticleItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ccl_article_item_finalize;
}

static void
ccl_article_item_init (CclArticleItem *self)
{
}

struct _CclArticleList
{
  GtkWidget parent_instance;
  GtkListView *list_view;
  GListStore *items;
};

G_DEFINE_FINAL_TYPE (CclArticleList, ccl_article_list, GTK_TYPE_WIDGET)

static void
side_activated_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  GtkWidget *row = user_data;
  const char *article = g_object_get_data (G_OBJECT (row), "ccl-article");

  gtk_widget_activate_action (row, "win.article-side", "(ss)", article,
                              g_variant_get_string (parameter, NULL));
}

static GMenuModel *
create_menu (CclArticleItem *item)
{
  g_autoptr (GMenu) menu = g_menu_new (), view = g_menu_new (), edit = g_menu_new ();
  g_autoptr (GMenu) sides = g_menu_new (), remove = g_menu_new ();
  const struct
  {
    GMenu *section;
    const char *label;
    const char *action;
  } entries[] = {
    { view, N_ ("_Show Original Text"), "win.article-show" },
    { edit, N_ ("_Correct Details…"), "win.article-edit" },
    { remove, N_ ("_Remove Article"), "win.article-remove" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    {
      g_autoptr (GMenuItem) entry = g_menu_item_new (_ (entries[i].label), NULL);

      g_menu_item_set_action_and_target (entry, entries[i].action, "s", item->article->id);
      g_menu_append_item (entries[i].section, entry);
    }

  for (guint i = 0; i < item->comparison->sides->len; i++)
    {
      const CclSide *side = g_ptr_array_index (item->comparison->sides, i);
      g_autoptr (GMenuItem) entry = NULL;

      if (g_str_equal (side->party, CCL_PARTY_OUTLET))
        continue;
      entry = g_menu_item_new (side->name, NULL);
      g_menu_item_set_action_and_target (entry, "article.side", "s", side->party);
      g_menu_append_item (sides, entry);
    }
  g_menu_append (sides, C_ ("outlet speaks for", "Itself Only"), "article.side::");

  g_menu_append_submenu (edit, _ ("Outlet Speaks _For"), G_MENU_MODEL (sides));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (view));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (edit));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (remove));
  return G_MENU_MODEL (g_steal_pointer (&menu));
}

static void
pressed_cb (GtkGestureClick *gesture, int n_press, double x, double y, GtkMenuButton *menu_button)
{
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  gtk_menu_button_popup (menu_button);
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item, gpointer user_data)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *dot = ccl_side_dot_new ();
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *outlet = gtk_label_new (NULL), *details = gtk_label_new (NULL);
  GtkWidget *menu_button = gtk_menu_button_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_label_set_ellipsize (GTK_LABEL (outlet), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (outlet), 0);
  gtk_label_set_ellipsize (GTK_LABEL (details), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (details), 0);
  gtk_widget_add_css_class (details, "dim-label");
  gtk_widget_add_css_class (details, "caption");
  gtk_widget_add_css_class (details, "numeric");
  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (words), outlet);
  gtk_box_append (GTK_BOX (words), details);

  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (menu_button), "view-more-symbolic");
  gtk_widget_set_tooltip_text (menu_button, _ ("Article Menu"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (menu_button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Article Menu"), -1);
  gtk_widget_set_valign (menu_button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (menu_button, "flat");
  gtk_widget_add_css_class (menu_button, "row-menu");

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  g_signal_connect (click, "pressed", G_CALLBACK (pressed_cb), menu_button);
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (click));

  gtk_box_append (GTK_BOX (row), dot);
  gtk_box_append (GTK_BOX (row), words);
  gtk_box_append (GTK_BOX (row), menu_button);
  gtk_widget_add_css_class (row, "article-row");
  gtk_list_item_set_child (list_item, row);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item, gpointer user_data)
{
  CclArticleItem *item = gtk_list_item_get_item (list_item);
  const CclArticle *article = item->article;
  GtkWidget *row = gtk_list_item_get_child (list_item);
  GtkWidget *dot = gtk_widget_get_first_child (row);
  GtkWidget *words = gtk_widget_get_next_sibling (dot);
  GtkWidget *menu_button = gtk_widget_get_next_sibling (words);
  g_autofree char *outlet = ccl_word_outlet (article);
  g_autofree char *details = ccl_sentence_article (article, item->n_claims);
  const char *party = ccl_comparison_get_outlet_side (item->comparison, article->id);
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) side = g_simple_action_new_stateful (
    "side", G_VARIANT_TYPE_STRING, g_variant_new_string (party != NULL ? party : ""));
  g_autoptr (GMenuModel) menu = create_menu (item);

  g_object_set_data_full (G_OBJECT (row), "ccl-article", g_strdup (article->id), g_free);
  g_signal_connect (side, "activate", G_CALLBACK (side_activated_cb), row);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (side));
  gtk_widget_insert_action_group (row, "article", G_ACTION_GROUP (group));
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (menu_button), menu);

  ccl_side_dot_set_side (dot, ccl_comparison_find_side (item->comparison, party));
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_first_child (words)), outlet);
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_last_child (words)), details);
  gtk_widget_set_tooltip_text (words, article->title);
}

static void
activate_cb (GtkListView *list_view, guint position, CclArticleList *self)
{
  g_autoptr (CclArticleItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), position);

  if (item != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.article-show", "s", item->article->id);
}

static GHashTable *
count_claims (const CclComparison *comparison)
{
  GHashTable *counts = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < comparison->claims->len; i++)
    {
      const CclClaim *claim = g_ptr_array_index (comparison->claims, i);

      if (claim->status != CCL_STATUS_DISMISSED)
        g_hash_table_replace (
          counts, claim->article,
          GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (counts, claim->article)) + 1));
    }
  return counts;
}

/* Whether the rows of the two look alike, menus included. */
static gboolean
item_equal (CclArticleItem *a, CclArticleItem *b)
{
  const GPtrArray *sides = a->comparison->sides, *others = b->comparison->sides;

  if (a->comparison == b->comparison && a->article == b->article)
    return TRUE;
  if (a->article != b->article || a->n_claims != b->n_claims || sides->len != others->len ||
      g_strcmp0 (ccl_comparison_get_outlet_side (a->comparison, a->article->id),
                 ccl_comparison_get_outlet_side (b->comparison, b->article->id)) != 0)
    return FALSE;
  for (guint i = 0; i < sides->len; i++)
    {
      const CclSide *side = g_ptr_array_index (sides, i), *other = g_ptr_array_index (others, i);

      if (side->colour != other->colour || g_strcmp0 (side->name, other->name) != 0 ||
          g_strcmp0 (side->party, other->party) != 0)
        return FALSE;
    }
  return TRUE;
}

static gboolean
is_shown (CclArticleList *self, guint position, CclArticleItem *item)
{
  g_autoptr (CclArticleItem) shown = g_list_model_get_item (G_LIST_MODEL (self->items), position);

  return shown != NULL && item_equal (shown, item);
}

void
ccl_article_list_set_comparison (CclArticleList *self, CclComparison *comparison)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GHashTable) counts = NULL;
  guint n_shown = 0, first = 0;

  g_return_if_fail (CCL_IS_ARTICLE_LIST (self));

  counts = count_claims (comparison);
  for (guint i = 0; i < comparison->articles->len; i++)
    {
      CclArticleItem *item = g_object_new (CCL_TYPE_ARTICLE_ITEM, NULL);

      item->article = ccl_article_ref (g_ptr_array_index (comparison->articles, i));
      item->comparison = ccl_comparison_ref (comparison);
      item->n_claims = GPOINTER_TO_UINT (g_hash_table_lookup (counts, item->article->id));
      g_ptr_array_add (items, item);
    }

  /* Rows that an edit left alone keep their widgets, and with them focus and place. */
  n_shown = g_list_model_get_n_items (G_LIST_MODEL (self->items));
  while (first < items->len && is_shown (self, first, g_ptr_array_index (items, first)))
    first++;
  g_list_store_splice (self->items, first, n_shown - first, items->pdata + first,
                       items->len - first);
}

static void
ccl_article_list_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CCL_TYPE_ARTICLE_LIST);
  G_OBJECT_CLASS (ccl_article_list_parent_class)->dispose (object);
}

static void
ccl_article_list_class_init (CclArticleListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ccl_article_list_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, CCL_UI_PATH "ccl-article-list.ui");
  gtk_widget_class_bind_template_child (widget_class, CclArticleList, list_view);
  gtk_widget_class_bind_template_child (widget_class, CclArticleList, items);
  gtk_widget_class_bind_template_callback (widget_class, setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
}

static void
ccl_article_list_init (CclArticleList *self)
{
  g_type_ensure (CCL_TYPE_ARTICLE_ITEM);
  gtk_widget_init_template (GTK_WIDGET (self));
}
