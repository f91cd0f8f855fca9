/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ccl-lexicon.h"

#include "ccl-article.h"
#include "ccl-attribution.h"
#include "ccl-claim.h"
#include "ccl-naming.h"
#include "ccl-number.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* The version of the rules; stored beside what they derived. Counts up with every change of output. */
#define CCL_EXTRACT_VERSION 2

/**
 * ccl_extract:
 * @lexicon: constant; threads share one
 * @unused: (out) (optional) (transfer full) (element-type CclUnused): numbers passed over
 *
 * Reads an article's claims: the cascade of src/extract/README.md. A pure function: no clock, no
 * locale, no I/O; time linear in the text. With a @cancellable that is cancelled midway it
 * returns what it has; the caller drops it.
 *
 * A text in another language than the vocabulary gives no claim; ccl_extract_can_read() tells.
 *
 * Returns: (transfer full) (element-type CclClaim): in the order of evidence, without id; with keys
 *   where the article has an id
 */
GPtrArray *ccl_extract (const CclLexicon *lexicon, const CclArticle *article, GCancellable *cancellable,
                        GArray **unused);

/* Whether the article is in the vocabulary's language, so that having no claims means something. */
gboolean ccl_extract_can_read (const CclLexicon *lexicon, const CclArticle *article);

/**
 * ccl_extract_unused:
 * @claims: (element-type CclClaim): the article's, as they are now
 *
 * Returns: (transfer full) (element-type CclUnused): the article's numbers that none of @claims has as
 *   its figure or, where they count something, within its evidence; in order
 */
GArray *ccl_extract_unused (const CclLexicon *lexicon, const CclArticle *article, GPtrArray *claims);

/* Returns: (transfer full) (element-type CclAttribution): in the order of first content */
GPtrArray *ccl_extract_attributions (const CclLexicon *lexicon, const CclArticle *article);

/* Returns: (transfer full) (element-type CclNameUse): where the article names what sides call differently, and who
 *   speaks there; in order */
GArray *ccl_extract_names (const CclLexicon *lexicon, const CclArticle *article);

/* Returns: (transfer full) (element-type CclNumber): every number of a text, whatever it stands for */
GArray *ccl_extract_numbers (const CclLexicon *lexicon, const char *text);

G_END_DECLS
