/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ccl-comparison.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* What can be found, in the order in which it is shown. */
typedef enum
{
  CCL_FOUND_QUESTION, /* by what the row asks */
  CCL_FOUND_CLAIM,    /* by its evidence, question, speaker, place */
  CCL_FOUND_ARTICLE,  /* by its text, headline, outlet, byline */
  CCL_FOUND_NOTE,     /* what the editor wrote: notes, reasons, names of questions */
  CCL_FOUND_NAME,     /* of a party, side or place */
} CclFoundKind;
#define CCL_N_FOUND_KINDS (CCL_FOUND_NAME + 1)

/**
 * CclFound:
 * @target: an article's id; for all others the key of a claim: the one found, or one of the row
 * @text: some words around what was found, in one line
 * @marks: (element-type CclSpan): the words of the query in @text, in order
 * @place: in an article's text where the first of them is; empty elsewhere, and where only its
 *   headline, outlet or byline has them
 */
typedef struct
{
  CclFoundKind kind;
  char *target;
  char *text;
  GArray *marks;
  CclSpan place;
} CclFound;

void ccl_found_free (CclFound *found);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CclFound, ccl_found_free)

/**
 * CclSearch:
 *
 * Full text over a comparison, in memory, beside the project file. Reference counted by atomics; any
 * thread may call it, one works at a time while the others wait.
 */
typedef struct _CclSearch CclSearch;

CclSearch *ccl_search_new (void);
CclSearch *ccl_search_ref (CclSearch *search);
void ccl_search_unref (CclSearch *search);

/* Makes the index that of @comparison; only what differs from the one before costs much. Where it fails
 * or is cancelled the index is as it was. Errors: G_IO_ERROR. */
gboolean ccl_search_update (CclSearch *search, CclComparison *comparison, GCancellable *cancellable,
                            GError **error);

/**
 * ccl_search_find:
 * @query: what somebody typed: all words must occur, the beginning of one suffices; "…" is a phrase;
 *   a word or phrase after - must not occur. Case and accents do not matter. Nothing in it is an error.
 * @n_most: at most so many of each kind
 *
 * Returns: (transfer full) (element-type CclFound): by kind; articles best first, the others in the
 *   order of articles and text
 */
GPtrArray *ccl_search_find (CclSearch *search, const char *query, guint n_most,
                            GCancellable *cancellable, GError **error);

/* Returns: (transfer full) (nullable): @query as an expression of FTS5; %NULL if it asks for nothing */
char *ccl_search_parse_query (const char *query);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CclSearch, ccl_search_unref)

G_END_DECLS
