/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-grid-private.h"

#include "ccl-wording.h"

#include <glib/gi18n.h>

#define COLUMN_MIN 120
#define DRAG_MIN 64
#define EDGE_REACH 5

CclGridColumn *
ccl_grid_columns_get (CclGrid *self, guint column)
{
  return &g_array_index (self->columns, CclGridColumn, column);
}

guint
ccl_grid_columns_find (CclGrid *self, const char *key)
{
  for (guint i = 0; i < self->columns->len; i++)
    if (g_strcmp0 (ccl_grid_columns_get (self, i)->key, key) == 0)
      return i;

  return CCL_GRID_NO_COLUMN;
}

/* Building ---------------------------------------------------------------------------------- */

void
ccl_grid_columns_clear (CclGrid *self)
{
  for (guint i = 0; i < self->columns->len; i++)
    {
      CclGridColumn *column = ccl_grid_columns_get (self, i);

      g_clear_pointer (&column->title, gtk_widget_unparent);
      g_free (column->key);
      g_free (column->name);
    }
  g_array_set_size (self->columns, 0);
}

static void
add_column (CclGrid *self, CclGridPaneId pane, CclGridColumn column, const char *subtitle,
            const CclSide *side)
{
  column.title = ccl_grid_cell_new (CCL_GRID_CELL_COLUMN);
  gtk_widget_set_parent (column.title, self->panes[pane]);
  ccl_grid_cell_bind_column (CCL_GRID_CELL (column.title), column.name, subtitle, column.side);
  g_array_append_val (self->columns, column);
}

static char *
format_n_claims (guint n_claims)
{
  return g_strdup_printf (ngettext ("%u claim", "%u claims", n_claims), n_claims);
}

static void
add_sides (CclGrid *self, const CclComparison *comparison)
{
  for (guint i = 0; i < comparison->sides->len; i++)
    {
      CclSide *side = g_ptr_array_index (comparison->sides, i);
      g_autofree char *subtitle = format_n_claims (side->n_claims);
      CclGridColumn column = { .side = side };

      column.key = g_strconcat ("side:", side->party, NULL);
      column.name = g_strdup (side->name);
      add_column (self, CCL_GRID_PANE_TITLES, column, subtitle, side);
    }
}

static GHashTable *
count_claims (const CclComparison *comparison)
{
  GHashTable *counts = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < comparison->claims->len; i++)
    {
      const CclClaim *claim = g_ptr_array_index (comparison->claims, i);
      guint n;

      if (claim->article == NULL || claim->status == CCL_STATUS_DISMISSED)
        continue;
      n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, claim->article));
      g_hash_table_insert (counts, claim->article, GUINT_TO_POINTER (n + 1));
    }
  return counts;
}

static void
add_articles (CclGrid *self, const CclComparison *comparison)
{
  g_autoptr (GHashTable) counts = count_claims (comparison);

  for (guint i = 0; i < comparison->articles->len; i++)
    {
      CclArticle *article = g_ptr_array_index (comparison->articles, i);
      guint n_claims = GPOINTER_TO_UINT (g_hash_table_lookup (counts, article->id));
      g_autofree char *day = ccl_word_date (article->published, FALSE);
      g_autofree char *count = format_n_claims (n_claims);
      g_autofree char *subtitle
        = day[0] != '\0' ? g_strdup_printf ("%s · %s", day, count) : g_strdup (count);
      const char *party = ccl_comparison_get_outlet_side (comparison, article->id);
      CclGridColumn column = { .article = article };

      column.key = g_strconcat ("article:", article->id, NULL);
      column.name = ccl_word_outlet (article);
      /* The outlet's own colour, where it speaks for a side. */
      add_column (self, CCL_GRID_PANE_TITLES, column, subtitle,
                  ccl_comparison_find_side (comparison, party));
    }
}

/* Makes the columns of the comparison, with their titles. The lines must have been released. */
void
ccl_grid_columns_rebuild (CclGrid *self)
{
  CclComparison *comparison = ccl_grid_model_get_comparison (self->model);
  CclGridColumn question = { .key = g_strdup ("question"), .name = g_strdup (_ ("Question")) };
  CclGridColumn verdict = { .key = g_strdup ("verdict"), .name = g_strdup (_ ("Verdict")) };

  ccl_grid_columns_clear (self);
  add_column (self, CCL_GRID_PANE_CORNER, question, "", NULL);
  if (comparison != NULL && self->columns_kind == CCL_GRID_BY_SIDE)
    add_sides (self, comparison);
  else if (comparison != NULL)
    add_articles (self, comparison);
  add_column (self, CCL_GRID_PANE_VERDICT_TITLE, verdict, "", NULL);
  ccl_grid_columns_share (self, gtk_widget_get_width (GTK_WIDGET (self)));
}

/* Widths ------------------------------------------------------------------------------------ */

static int
get_wish (CclGrid *self, guint column)
{
  return GPOINTER_TO_INT (
    g_hash_table_lookup (self->wishes, ccl_grid_columns_get (self, column)->key));
}

static gboolean
set_place (CclGridColumn *column, int x, int width)
{
  gboolean changed = column->width != width;

  column->x = x;
  column->width = width;
  return changed;
}

/* Gives the question and the verdict their widths; the rest is shared by the columns between them,
 * which scroll once they would become too narrow to read. */
gboolean
ccl_grid_columns_share (CclGrid *self, int width)
{
  guint last = self->columns->len - 1, n_free = 0, n_shared = 0;
  int first_width = get_wish (self, 0), verdict_width = get_wish (self, last), space, x = 0;
  gboolean changed;

  if (first_width == 0)
    first_width = CLAMP (width * 27 / 100, 168, 280);
  if (verdict_width == 0)
    verdict_width = CLAMP (width * 17 / 100, 128, 168);
  /* However far they were dragged, one column stays to be seen between them. */
  first_width = MIN (first_width, MAX (DRAG_MIN, width - verdict_width - COLUMN_MIN));
  verdict_width = MIN (verdict_width, MAX (DRAG_MIN, width - first_width - COLUMN_MIN));

  space = width - first_width - verdict_width;
  for (guint i = 1; i < last; i++)
    {
      space -= get_wish (self, i);
      n_free += get_wish (self, i) == 0;
    }

  changed = set_place (ccl_grid_columns_get (self, 0), 0, first_width);
  for (guint i = 1; i < last; i++)
    {
      int own = get_wish (self, i);

      if (own == 0)
        {
          /* By the difference of two rounded edges, so that nothing is left over at the end. */
          int begin = (int) ((gint64) space * n_shared / n_free);
          int end = (int) ((gint64) space * (n_shared + 1) / n_free);

          own = MAX (COLUMN_MIN, end - begin);
          n_shared++;
        }
      changed |= set_place (ccl_grid_columns_get (self, i), x, own);
      x += own;
    }
  changed |= set_place (ccl_grid_columns_get (self, last), 0, verdict_width);
  return changed;
}

int
ccl_grid_columns_get_body_width (CclGrid *self)
{
  const CclGridColumn *column;

  if (self->columns->len < 3)
    return 0;
  column = ccl_grid_columns_get (self, self->columns->len - 2);
  return column->x + column->width;
}

int
ccl_grid_columns_get_page_width (CclGrid *self)
{
  int frozen = ccl_grid_columns_get (self, 0)->width
               + ccl_grid_columns_get (self, self->columns->len - 1)->width;

  return MAX (0, gtk_widget_get_width (GTK_WIDGET (self)) - frozen);
}

void
ccl_grid_columns_set_width (CclGrid *self, guint column, int width)
{
  char *key = g_strdup (ccl_grid_columns_get (self, column)->key);

  if (width > 0)
    g_hash_table_replace (self->wishes, key, GINT_TO_POINTER (MAX (width, DRAG_MIN)));
  else
    {
      g_hash_table_remove (self->wishes, key);
      g_free (key);
    }
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/* The column whose edge lies near @x: each has it at its end, the verdict at its beginning. */
guint
ccl_grid_columns_find_edge (CclGrid *self, int x)
{
  guint last = self->columns->len - 1;
  int first_width = ccl_grid_columns_get (self, 0)->width;
  int verdict_x
    = gtk_widget_get_width (GTK_WIDGET (self)) - ccl_grid_columns_get (self, last)->width;

  if (ABS (x - verdict_x) <= EDGE_REACH)
    return last;
  if (ABS (x - first_width) <= EDGE_REACH)
    return 0;
  if (x < first_width || x > verdict_x)
    return CCL_GRID_NO_COLUMN;
  for (guint i = 1; i < last; i++)
    {
      const CclGridColumn *column = ccl_grid_columns_get (self, i);

      if (ABS (x - (first_width + column->x + column->width - self->scroll_x)) <= EDGE_REACH)
        return i;
    }
  return CCL_GRID_NO_COLUMN;
}

/* Titles ------------------------------------------------------------------------------------ */

int
ccl_grid_columns_measure_titles (CclGrid *self)
{
  int height = 0;

  for (guint i = 0; i < self->columns->len; i++)
    {
      const CclGridColumn *column = ccl_grid_columns_get (self, i);

      height
        = MAX (height, ccl_grid_cell_get_height (CCL_GRID_CELL (column->title), column->width));
    }
  return height;
}

void
ccl_grid_columns_place_titles (CclGrid *self)
{
  guint last = self->columns->len - 1;
  int page = ccl_grid_columns_get_page_width (self);

  for (guint i = 0; i <= last; i++)
    {
      const CclGridColumn *column = ccl_grid_columns_get (self, i);
      gboolean frozen = i == 0 || i == last;
      GdkRectangle place
        = { frozen ? 0 : column->x - self->scroll_x, 0, column->width, self->title_height };

      ccl_grid_view_place_child (self, column->title, frozen ? column->width : page, place);
    }
}
