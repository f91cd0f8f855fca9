/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ccl-comparison.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What stands in the columns between the question and the verdict. */
typedef enum
{
  CCL_GRID_BY_SIDE,
  CCL_GRID_BY_ARTICLE,
} CclGridColumns;

typedef enum
{
  CCL_GRID_SORT_TOPIC,   /* as the comparison has them, under topic headings */
  CCL_GRID_SORT_VERDICT, /* discrepancies first, without headings */
  CCL_GRID_SORT_GAP,     /* largest ratio of a conflict first, without headings */
} CclGridSort;

/* For ccl_grid_set_filter(): a verdict is bit 1 << verdict. */
#define CCL_GRID_ALL_VERDICTS ((1u << CCL_N_VERDICTS) - 1)
#define CCL_GRID_DISCREPANCIES                                                                     \
  ((1u << CCL_VERDICT_CONFLICT) | (1u << CCL_VERDICT_DENIED) | (1u << CCL_VERDICT_MIRRORED))

#define CCL_TYPE_GRID (ccl_grid_get_type ())

/**
 * CclGrid:
 *
 * The comparison as a table: a question a row under collapsible topic headings, a column a side or
 * an article, the verdict last. Implements GtkScrollable: put it into a GtkScrolledWindow. Column
 * titles and the questions stay in view. Only cells in view exist as widgets.
 *
 * There is a current cell, which arrow keys and clicks move, and a set of selected rows, which Ctrl
 * and Shift extend. Both survive ccl_grid_set_comparison(), filters and sorting as long as their
 * claims are shown. Space, Delete and F2 are left to the window.
 *
 * Signals:
 * - "selection-changed": the current cell or the selected rows are others now
 * - "cell-activated": Enter or double click on the current cell
 * - "context-menu" (double x, double y): secondary click, Menu key or Shift+F10; the cell is
 * current by then; the position, in the grid's coordinates, is where the menu should point
 * - "visible-rows-changed": ccl_grid_get_n_visible_rows() may differ
 */
G_DECLARE_FINAL_TYPE (CclGrid, ccl_grid, CCL, GRID, GtkWidget)

GtkWidget *ccl_grid_new (void);

/* Shows @comparison (or nothing, for %NULL) and keeps the place, the selection and what is
 * collapsed. */
void ccl_grid_set_comparison (CclGrid *grid, CclComparison *comparison);
CclComparison *ccl_grid_get_comparison (CclGrid *grid); /* nullable, borrowed */

void ccl_grid_set_columns (CclGrid *grid, CclGridColumns columns);
CclGridColumns ccl_grid_get_columns (CclGrid *grid);
void ccl_grid_set_sort (CclGrid *grid, CclGridSort sort);

/**
 * ccl_grid_set_filter:
 * @verdicts: bits of the verdicts to show, e.g. %CCL_GRID_DISCREPANCIES
 * @query: (nullable): words that must all occur in what a row shows or in its claims' speakers,
 *   places, models and outlets; case and accents do not matter
 */
void ccl_grid_set_filter (CclGrid *grid, guint verdicts, const char *query);

/* Rows that the editor has hidden are shown only if asked for. */
void ccl_grid_set_show_hidden (CclGrid *grid, gboolean show_hidden);

/* Rows that the filters let through, collapsed ones included, headings not. */
guint ccl_grid_get_n_visible_rows (CclGrid *grid);

/* Rows with @verdict among those that the query lets through, whatever the verdict filter: what a
 * filter chip counts. */
guint ccl_grid_count (CclGrid *grid, CclVerdict verdict);

/* The current cell, borrowed until the comparison changes. No row on a heading or if nothing is
 * current; no claim on the question, the verdict and on silence. In "by article" no side. */
CclRow *ccl_grid_get_row (CclGrid *grid);
CclSide *ccl_grid_get_side (CclGrid *grid);
CclArticle *ccl_grid_get_article (CclGrid *grid);

/* Returns: (transfer container) (element-type CclClaim): of the current cell, the one that counts
 *   first; on a question or verdict those of the row; maybe empty */
GPtrArray *ccl_grid_list_claims (CclGrid *grid);

/* Returns: (transfer container) (element-type CclRow): in the order shown */
GPtrArray *ccl_grid_list_selected_rows (CclGrid *grid);

/* Makes the row that holds the claim current, on the cell of that claim, unfolds its heading and
 * scrolls to it. Returns: %FALSE if the filters leave it out or there is none */
gboolean ccl_grid_select_claim (CclGrid *grid, const char *claim_key);

/* The same by CclRow.key, keeping the column. */
gboolean ccl_grid_select_row (CclGrid *grid, const char *row_key);

/* Goes to the next or previous row on which sides disagree, round the end. %FALSE if there is none.
 */
gboolean ccl_grid_next_discrepancy (CclGrid *grid, gboolean forward);

void ccl_grid_set_collapsed (CclGrid *grid, CclTopic topic, gboolean collapsed);
gboolean ccl_grid_get_collapsed (CclGrid *grid, CclTopic topic);

G_END_DECLS
