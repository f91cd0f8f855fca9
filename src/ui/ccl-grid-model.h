/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ccl-comparison.h"
#include "ccl-grid.h"

G_BEGIN_DECLS

/**
 * CclGridItem:
 * @row: (nullable): borrowed from the comparison; %NULL for a topic heading
 * @topic: of the row, or of the heading
 * @n_rows: under a heading, rows that the filters let through
 * @n_discrepancies: those of them on which sides disagree
 *
 * One line of the grid.
 */
typedef struct
{
  CclRow *row;
  CclTopic topic;
  guint n_rows;
  guint n_discrepancies;
} CclGridItem;

/**
 * CclGridModel:
 *
 * Which lines the grid shows, in order: a comparison, filtered, sorted, under headings. No GTK in
 * it. Each change is in effect at once; the items move, so that what is kept of them is a row or a
 * topic.
 */
typedef struct _CclGridModel CclGridModel;

#define CCL_GRID_NO_ITEM G_MAXUINT

CclGridModel *ccl_grid_model_new (void);
void ccl_grid_model_free (CclGridModel *model);

void ccl_grid_model_set_comparison (CclGridModel *model, CclComparison *comparison);
CclComparison *ccl_grid_model_get_comparison (const CclGridModel *model);
void ccl_grid_model_set_filter (CclGridModel *model, guint verdicts, const char *query);
void ccl_grid_model_set_sort (CclGridModel *model, CclGridSort sort);
void ccl_grid_model_set_show_hidden (CclGridModel *model, gboolean show_hidden);
void ccl_grid_model_set_collapsed (CclGridModel *model, CclTopic topic, gboolean collapsed);
gboolean ccl_grid_model_get_collapsed (const CclGridModel *model, CclTopic topic);

guint ccl_grid_model_get_n_items (const CclGridModel *model);
const CclGridItem *ccl_grid_model_get_item (const CclGridModel *model, guint item);

/* The item of a row or of a topic's heading, %CCL_GRID_NO_ITEM if it is not shown. */
guint ccl_grid_model_find_row (const CclGridModel *model, const CclRow *row);
guint ccl_grid_model_find_heading (const CclGridModel *model, CclTopic topic);

/* Whether the filters let the row through, be its heading collapsed or not. */
gboolean ccl_grid_model_has_row (const CclGridModel *model, const CclRow *row);
guint ccl_grid_model_get_n_rows (const CclGridModel *model);
guint ccl_grid_model_count (const CclGridModel *model, CclVerdict verdict);

/* Returns: (nullable): the next discrepancy after, or before, @item in the order shown, going
 * round, under collapsed headings too */
CclRow *ccl_grid_model_find_discrepancy (const CclGridModel *model, guint item, gboolean forward);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CclGridModel, ccl_grid_model_free)

G_END_DECLS
