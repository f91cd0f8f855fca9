/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ccl-comparison.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef enum
{
  CCL_GRID_CELL_QUESTION,
  CCL_GRID_CELL_CLAIMS,
  CCL_GRID_CELL_VERDICT,
  CCL_GRID_CELL_HEADING, /* a topic, over the whole width */
  CCL_GRID_CELL_COLUMN,  /* a column's title */
} CclGridCellKind;
#define CCL_N_GRID_CELL_KINDS (CCL_GRID_CELL_COLUMN + 1)

#define CCL_TYPE_GRID_CELL (ccl_grid_cell_get_type ())

/**
 * CclGridCell:
 *
 * One cell, drawn from two short texts. The grid decides its size: its own request is 0, so that
 * binding it to another row asks for no new layout of the window; ccl_grid_cell_get_height() says
 * what it needs. Binding sets the accessible label too.
 */
G_DECLARE_FINAL_TYPE (CclGridCell, ccl_grid_cell, CCL, GRID_CELL, GtkWidget)

GtkWidget *ccl_grid_cell_new (CclGridCellKind kind);
CclGridCellKind ccl_grid_cell_get_kind (CclGridCell *cell);

void ccl_grid_cell_bind_question (CclGridCell *cell, const CclComparison *comparison,
                                  const CclRow *row);

/**
 * ccl_grid_cell_bind_claims:
 * @claims: (element-type CclClaim): the one that counts first; empty for silence
 * @column: name of the side or article
 */
void ccl_grid_cell_bind_claims (CclGridCell *cell, const CclComparison *comparison,
                                const CclRow *row, GPtrArray *claims, const char *column,
                                gboolean by_article);
void ccl_grid_cell_bind_verdict (CclGridCell *cell, const CclComparison *comparison,
                                 const CclRow *row);
void ccl_grid_cell_bind_heading (CclGridCell *cell, CclTopic topic, guint n_rows,
                                 guint n_discrepancies, gboolean collapsed);

/* @side: (nullable): its colour stands before the title; borrowed until bound again */
void ccl_grid_cell_bind_column (CclGridCell *cell, const char *title, const char *subtitle,
                                const CclSide *side);

/* The height that the cell needs at @width, borders and padding included, in pixels. */
int ccl_grid_cell_get_height (CclGridCell *cell, int width);

/* Returns: what screen readers say of the cell, borrowed until it is bound again */
const char *ccl_grid_cell_get_label (CclGridCell *cell);

G_END_DECLS
