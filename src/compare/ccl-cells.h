/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ccl-candidate.h"

G_BEGIN_DECLS

/**
 * CclCell:
 * @claims: (element-type CclCandidate): those that are matched with one another
 * @matched: (nullable) (element-type GPtrArray of CclCandidate): rows as found; %NULL where they are
 *   still to be found
 * @asked: (nullable) (element-type GPtrArray of CclCandidate): the same after the editor's links,
 *   which may bring in claims of other cells; @matched itself where no link is about them
 * @rebels: (nullable) (element-type utf8): whom these set against their camp, %NULL for nobody
 * @rows: (nullable) (element-type CclRow): in the order of @asked; %NULL where they are still to be
 *   made
 *
 * What is compared as a piece, and compared anew only when a claim has come or gone: a block, or a
 * part of one that has grown too large.
 */
typedef struct _CclCell CclCell;
struct _CclCell
{
  guint block;
  gboolean totals;
  CclDay first_day;
  guint n_days;
  GPtrArray *claims;
  GPtrArray *matched;
  GPtrArray *asked;
  GHashTable *rebels;
  GPtrArray *rows;
};

/**
 * CclCells:
 *
 * All claims of a comparison in their cells. A block that asks more questions than matching can look
 * over at once is cut: totals apart from counts, and halved by day until no cell has too many
 * claims or stands for more than one day. How it is cut depends on its claims alone, not on what
 * came first. Borrows the candidates.
 */
typedef struct _CclCells CclCells;

CclCells *ccl_cells_new (void);
void ccl_cells_free (CclCells *cells);

void ccl_cells_add (CclCells *cells, CclCandidate *candidate);

/* Takes it out with the next ccl_cells_update(); until then it must live. */
void ccl_cells_remove (CclCells *cells, CclCandidate *candidate);

/* Cuts anew where something has come or gone; the cells of which that is not true stay as they are. */
void ccl_cells_update (CclCells *cells);

/* Returns: (transfer none) (element-type CclCell): all of them, in no order that means anything */
GPtrArray *ccl_cells_list (CclCells *cells);

/* Forgets the rows of a cell, and what links have done to them. */
void ccl_cell_clear_rows (CclCell *cell);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CclCells, ccl_cells_free)

G_END_DECLS
