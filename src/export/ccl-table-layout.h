/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Blanks between two columns of a table. */
#define CCL_TABLE_GAP 2

/**
 * CclTableColumn:
 * @cells: (element-type utf8): one a row
 * @n_filled: cells that say anything
 * @least: columns of the terminal below which words break, or lines become lists of words
 * @most: what its longest line takes up: more would be wasted
 * @area: what all its text takes up
 * @width: what it has got, by ccl_table_columns_share()
 * @is_list: each line of a cell stands for itself: where it is broken, the rest is set in
 */
typedef struct
{
  char *head;
  GPtrArray *cells;
  guint n_filled;
  int least;
  int most;
  gint64 area;
  int width;
  gboolean is_list;
} CclTableColumn;

CclTableColumn *ccl_table_column_new (const char *head);
void ccl_table_column_free (gpointer column);

/* @text: (transfer full): the next cell; its numbers are joined to what they count, its days to
 * their months. @is_filled: whether it says anything */
void ccl_table_column_take (CclTableColumn *column, char *text, gboolean is_filled);

/* What the columns take up at least, with the gaps. @columns: (element-type CclTableColumn) */
int ccl_table_columns_get_least (GPtrArray *columns);

/* Shares @width out: each column what its longest word takes, the rest to those with most text for
 * their width, so that rows become low. Words break only where there is no room for all.
 * @is_styled: sets off the figures in lists */
void ccl_table_columns_share (GPtrArray *columns, int width, gboolean is_styled);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CclTableColumn, ccl_table_column_free)

G_END_DECLS
