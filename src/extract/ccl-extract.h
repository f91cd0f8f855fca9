/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ccl-lexicon.h"

#include "ccl-article.h"
#include "ccl-claim.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* The version of the rules; stored beside what they derived. Counts up with every change of output. */
#define CCL_EXTRACT_VERSION 1

/**
 * CclUnused:
 * @span: a number of the text that no claim used
 * @reason: static word: "age", "date", "time", "money", "measure", "name", "ordinal", "no-event"
 */
typedef struct
{
  CclSpan span;
  const char *reason;
} CclUnused;

/**
 * ccl_extract:
 * @lexicon: constant; threads share one
 * @unused: (out) (optional) (transfer full) (element-type CclUnused): numbers passed over
 *
 * Reads an article's claims: the cascade of src/extract/README.md. A pure function: no clock, no
 * locale, no I/O; time linear in the text. With a @cancellable that is cancelled midway it
 * returns what it has; the caller drops it.
 *
 * Returns: (transfer full) (element-type CclClaim): in the order of evidence, without id; with keys
 *   where the article has an id
 */
GPtrArray *ccl_extract (const CclLexicon *lexicon, const CclArticle *article, GCancellable *cancellable,
                        GArray **unused);

/**
 * CclAttribution:
 * @source: words for the speaker, empty if unnamed; @cue: words that attribute, empty if none
 * @content: (element-type CclSpan): what is attributed, in order, never empty
 * @party: party of the speaker, or %NULL
 */
typedef struct
{
  CclSpan source;
  CclSpan cue;
  GArray *content;
  char *party;
} CclAttribution;

/* Returns: (transfer full) (element-type CclAttribution): in the order of first content */
GPtrArray *ccl_extract_attributions (const CclLexicon *lexicon, const CclArticle *article);

/**
 * CclNumber:
 * @span: the number with the words that bound it and the sign or word of its unit
 */
typedef struct
{
  CclSpan span;
  CclQuantity quantity;
} CclNumber;

/* Returns: (transfer full) (element-type CclNumber): every number of a text, whatever it stands for */
GArray *ccl_extract_numbers (const CclLexicon *lexicon, const char *text);

G_END_DECLS
