/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ccl-comparer.h"
#include "ccl-comparison.h"
#include "ccl-decisions.h"
#include "ccl-lexicon.h"
#include "ccl-store.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * CclReading:
 * @article: as it was read
 * @claims: (element-type CclClaim): as derived from it, with ids and keys
 * @stale: other rules or another vocabulary than this program's derived them
 *
 * An article and what was found in it. Reference counted by atomics, never changed once made.
 */
typedef struct
{
  CclArticle *article;
  GPtrArray *claims;
  gboolean stale;
} CclReading;

CclReading *ccl_reading_ref (CclReading *reading);
void ccl_reading_unref (CclReading *reading);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CclReading, ccl_reading_unref)

/**
 * CclMaterial:
 * @readings: (element-type CclReading): in the order of the articles
 * @decisions: what the editor says to them
 * @n_numbered: how many claims have been numbered so far: the next id is one more
 *
 * All of which a comparison is made. Belongs to one thread: give another one a copy.
 */
typedef struct
{
  GPtrArray *readings;
  CclDecisions *decisions;
  guint n_numbered;
} CclMaterial;

CclMaterial *ccl_material_new (void);
void ccl_material_free (CclMaterial *material);
CclMaterial *ccl_material_copy (const CclMaterial *material); /* shares the readings */
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CclMaterial, ccl_material_free)

/* Numbers the claims, which are not shared yet, and makes a reading of them. */
CclReading *ccl_material_make_reading (CclMaterial *material, CclArticle *article,
                                       GPtrArray *claims, gboolean stale);

/**
 * ccl_material_load:
 * @known: (element-type utf8 CclReading): readings by the article's id that need not be read from
 *   the file again; takes up the others
 *
 * Makes the material what is in the file. Where this fails it is as it was.
 */
gboolean ccl_material_load (CclMaterial *material, CclStore *store, CclLexicon *lexicon,
                            GHashTable *known, GError **error);

/* Returns: (transfer full) (element-type CclClaim): the claims of a reading, derived anew */
GPtrArray *ccl_reading_derive (const CclReading *reading, const CclLexicon *lexicon,
                               GCancellable *cancellable);

guint ccl_material_count_claims (const CclMaterial *material);

/**
 * ccl_material_compare:
 * @comparer: (nullable): what has compared this material before, so that only changes cost time
 * @title: (nullable): what the comparison is called if the editor has given it no name
 *
 * Lays the decisions over the readings and compares. Pure.
 */
CclComparison *ccl_material_compare (const CclMaterial *material, CclLexicon *lexicon,
                                     CclComparer *comparer, const char *title,
                                     GCancellable *cancellable);

G_END_DECLS
