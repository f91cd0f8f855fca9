/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ccl-article.h"
#include "ccl-claim.h"

#include <gdk/gdk.h>
#include <pango/pango.h>

G_BEGIN_DECLS

/* The words round a claim's evidence, for a card or a tooltip. Pure functions. */

/**
 * ccl_excerpt_find:
 *
 * Returns: the sentence or sentences of the article's text that hold @evidence, within its block; with
 *   the neighbours of a very short one, so that it can be understood
 */
CclSpan ccl_excerpt_find (const CclArticle *article, CclSpan evidence);

/* Returns: (transfer full): the words of @context on one line, as many bytes as the span has */
char *ccl_excerpt_dup_text (const CclArticle *article, CclSpan context);

/**
 * ccl_excerpt_mark:
 * @colour: of the side on which the claim is spoken
 *
 * Returns: (transfer full): what marks the claim within @context: the evidence on a tint of @colour,
 *   its figure bold, its speaker underlined
 */
PangoAttrList *ccl_excerpt_mark (const CclClaim *claim, CclSpan context, const GdkRGBA *colour);

G_END_DECLS
