/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ccl-document.h"

G_BEGIN_DECLS

/**
 * CclRawToken:
 * @n_newlines: line ends in the white space before it
 *
 * A token as it is cut from the text; the fields are those of CclToken.
 */
typedef struct
{
  CclSpan span;
  CclTokenKind kind;
  gboolean glued;
  gboolean capital;
  gboolean all_capitals;
  guint n_newlines;
} CclRawToken;

/**
 * CclTokenizer:
 *
 * Cuts a text into tokens, one after the other. Vocabulary and articles are cut by the same rules,
 * so that a term is found however its parts are joined.
 */
typedef struct
{
  const char *text;
  gsize len;
  gsize position;
  gboolean in_single_quotes;
} CclTokenizer;

/* @text must be valid UTF-8 and outlive the tokenizer. */
void ccl_tokenizer_init (CclTokenizer *tokenizer, const char *text, gsize len);

/* Gives the next token and, in @folded, its folded word; %FALSE at the end of the text. */
gboolean ccl_tokenizer_next (CclTokenizer *tokenizer, CclRawToken *token, GString *folded);

G_END_DECLS
