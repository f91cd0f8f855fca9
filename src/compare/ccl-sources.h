/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ccl-cells.h"
#include "ccl-decisions.h"

G_BEGIN_DECLS

/**
 * CclSources:
 *
 * The articles of a comparison with their claims made ready: finds out what has come, gone or changed
 * since the last time, and tells the cells.
 */
typedef struct _CclSources CclSources;

/* Borrows all; @decisions is nullable. */
CclSources *ccl_sources_new (CclPreparer *preparer, CclCells *cells, const CclDecisions *decisions);

/* The cells may not be asked any more: they borrow the candidates. */
void ccl_sources_free (CclSources *sources);

/**
 * ccl_sources_take:
 * @comparison: gets the articles, and for each claim what stands for it: the object that was there
 *   before, if it is the same
 *
 * Brings what is kept up to date with what is given. Afterwards the cells are to be updated, and then
 * ccl_sources_forget() called.
 *
 * Returns: %FALSE if articles that are known have changed places: then nothing that is kept holds
 */
gboolean ccl_sources_take (CclSources *sources, GPtrArray *articles, GPtrArray *claims,
                           CclComparison *comparison);

/* Frees the candidates that the cells have let go. */
void ccl_sources_forget (CclSources *sources);

/* Returns: (transfer none) (element-type utf8 CclCandidate): by the keys of their claims */
GHashTable *ccl_sources_get_by_key (CclSources *sources);

/* Returns: (transfer none) (element-type utf8 guint): who speaks, and how many claims */
GHashTable *ccl_sources_get_speakers (CclSources *sources);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CclSources, ccl_sources_free)

G_END_DECLS
