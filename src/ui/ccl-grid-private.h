/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ccl-grid-cell.h"
#include "ccl-grid-heights.h"
#include "ccl-grid-model.h"
#include "ccl-grid.h"

G_BEGIN_DECLS

/*
 * The grid's inside, over several files: ccl-grid.c is the widget, ccl-grid-content.c changes what
 * is shown, ccl-grid-selection.c keeps the current cell and the selected rows, ccl-grid-columns.c
 * the columns and their titles, ccl-grid-lines.c which cells exist, ccl-grid-view.c where they are,
 * ccl-grid-place.c the place over a change, ccl-grid-input.c is keyboard and pointer.
 *
 * Across, x counts from the side where reading begins: from the right edge in a right-to-left
 * window. Only placing and picking turn it round. Columns: 0 is the question, the last is the
 * verdict.
 */

typedef enum
{
  CCL_GRID_PANE_BODY,
  CCL_GRID_PANE_FIRST,
  CCL_GRID_PANE_VERDICT,
  CCL_GRID_PANE_HEADINGS, /* over the three above */
  CCL_GRID_PANE_TITLES,
  CCL_GRID_PANE_CORNER,
  CCL_GRID_PANE_VERDICT_TITLE,
} CclGridPaneId;
#define CCL_N_GRID_PANES (CCL_GRID_PANE_VERDICT_TITLE + 1)

/* x is from the start of the pane's content, before scrolling; wish is the width that the user has
 * dragged, or 0. */
typedef struct
{
  CclSide *side;
  CclArticle *article;
  char *key; /* "side:…" or "article:…", "question", "verdict": the same over comparisons */
  char *name;
  GtkWidget *title;
  int x;
  int width;
} CclGridColumn;

/* The widgets that show one item: a heading has one; NULL where a column is out of view. */
typedef struct
{
  guint item;
  gboolean heading;
  guint n_cells;
  GtkWidget *cells[];
} CclGridLine;

#define CCL_GRID_NO_COLUMN G_MAXUINT

struct _CclGrid
{
  GtkWidget parent_instance;

  CclGridModel *model;
  CclGridHeights *heights;
  CclGridColumns columns_kind;
  GArray *columns;    /* CclGridColumn */
  GHashTable *wishes; /* column key -> width that the user has dragged */

  GtkAdjustment *adjustments[2]; /* by GtkOrientation */
  GtkScrollablePolicy policies[2];
  gboolean configuring; /* the adjustments change by our own hand */

  GtkWidget *panes[CCL_N_GRID_PANES];
  GPtrArray *lines;                        /* CclGridLine, shown now */
  GPtrArray *pools[CCL_N_GRID_CELL_KINDS]; /* cells without a line */
  GtkWidget *scratch;                      /* measures claims of columns out of view */
  int title_height;

  int scroll_x;            /* of the body */
  gboolean scroll_x_asked; /* by the program, not by the scroll bar */
  int scroll_y;            /* as settled by the last layout */
  guint
    anchor_item;   /* stays where it is, anchor_y below the titles, while heights are corrected; */
  int anchor_y;    /* CCL_GRID_NO_ITEM for "whatever is at the top" */
  gboolean at_end; /* rather keep the last line at the bottom */
  gint64 measured_sum;
  guint n_measured; /* rows, for the mean that is the estimate of others */
  int heading_height;

  guint current_item;
  guint current_column;
  guint range_item;     /* where a selection by Shift began */
  GHashTable *selected; /* set of CclRow, borrowed */
  guint hovered_item;
  double pointer_x, pointer_y; /* negative while it is elsewhere */
  guint font_serial;           /* of the fonts with which heights were measured */

  guint resized_column;
  int resized_width;
};

/* ccl-grid-columns.c */
void ccl_grid_columns_rebuild (CclGrid *grid);
void ccl_grid_columns_clear (CclGrid *grid);
gboolean ccl_grid_columns_share (CclGrid *grid, int width); /* whether a width has changed */
int ccl_grid_columns_measure_titles (CclGrid *grid);
void ccl_grid_columns_place_titles (CclGrid *grid);
CclGridColumn *ccl_grid_columns_get (CclGrid *grid, guint column);
guint ccl_grid_columns_find (CclGrid *grid, const char *key);
int ccl_grid_columns_get_body_width (CclGrid *grid); /* of all columns between the frozen ones */
int ccl_grid_columns_get_page_width (CclGrid *grid); /* of what is seen of them */
void ccl_grid_columns_set_width (CclGrid *grid, guint column, int width); /* 0: by itself again */
guint ccl_grid_columns_find_edge (CclGrid *grid, int x);

/* ccl-grid-place.c */
typedef struct _CclGridPlace CclGridPlace; /* what is at the top, to find it again after a change */

CclGridPlace *ccl_grid_place_save (CclGrid *grid);
/* @moved: (nullable): old row -> new row. Frees @place. */
void ccl_grid_place_restore (CclGrid *grid, CclGridPlace *place, GHashTable *moved);

/* ccl-grid-lines.c */
CclGridCellKind ccl_grid_lines_get_kind (CclGrid *grid, guint column);
void ccl_grid_lines_bind_claims (CclGrid *grid, GtkWidget *cell, const CclRow *row, guint column);
CclGridLine *ccl_grid_lines_ensure (CclGrid *grid, guint item);
void ccl_grid_lines_fill (CclGrid *grid, CclGridLine *line);
gboolean ccl_grid_lines_has_focus (CclGridLine *line);
void ccl_grid_lines_release (CclGrid *grid, guint index);
void ccl_grid_lines_release_all (CclGrid *grid);
GtkWidget *ccl_grid_lines_get_cell (CclGrid *grid, guint item, guint column); /* NULL out of view */
GtkWidget *ccl_grid_lines_ensure_cell (CclGrid *grid, guint item, guint column);

/* Returns: (transfer container): the claims in a cell; of the whole row for question and verdict */
GPtrArray *ccl_grid_list_cell (CclGrid *grid, const CclRow *row, guint column);

/* ccl-grid-view.c */
void ccl_grid_view_reset_heights (CclGrid *grid);
void ccl_grid_view_update (CclGrid *grid);
void ccl_grid_view_allocate (CclGrid *grid);
void ccl_grid_view_reveal (CclGrid *grid, guint item, guint column);
void ccl_grid_view_update_classes (CclGrid *grid);
int ccl_grid_view_get_page_height (CclGrid *grid);
void ccl_grid_view_place_child (CclGrid *grid, GtkWidget *child, int pane_width,
                                GdkRectangle place);

/* The item and column at a point of the widget; either may be "none". */
void ccl_grid_view_pick (CclGrid *grid, double x, double y, guint *item, guint *column);

/* ccl-grid-content.c */
void ccl_grid_toggle_heading (CclGrid *grid, guint item);

/* ccl-grid-selection.c */
typedef enum
{
  CCL_GRID_SELECT_ONLY,   /* this row instead of others */
  CCL_GRID_SELECT_TOGGLE, /* Ctrl */
  CCL_GRID_SELECT_RANGE,  /* Shift */
  CCL_GRID_SELECT_KEEP,
} CclGridSelectMode;

void ccl_grid_go_to (CclGrid *grid, guint item, guint column, CclGridSelectMode mode);
void ccl_grid_select_all (CclGrid *grid);
gboolean ccl_grid_has_focus (CclGrid *grid);
void ccl_grid_focus_current (CclGrid *grid);

/* ccl-grid-input.c */
void ccl_grid_input_init (CclGrid *grid);
gboolean ccl_grid_input_query_tooltip (GtkWidget *widget, int x, int y, gboolean keyboard,
                                       GtkTooltip *tooltip);

G_END_DECLS
