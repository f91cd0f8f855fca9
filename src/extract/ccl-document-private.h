/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ccl-document.h"

G_BEGIN_DECLS

/* Steps of ccl_document_new(), each in a file of its own, in this order. */
void ccl_document_read_tokens (CclDocument *document);
void ccl_document_read_matches (CclDocument *document);
void ccl_document_read_sentences (CclDocument *document);
void ccl_document_read_quotations (CclDocument *document);
void ccl_document_read_times (CclDocument *document);
void ccl_document_read_figures (CclDocument *document);

static inline guint
ccl_document_get_paragraph (const CclDocument *document, guint token)
{
  return ccl_document_get_token (document, token)->paragraph;
}

/* The element @n of an array that is filled from its beginning and cut to its length at the end; cheaper than to append. */
static inline gpointer
ccl_array_reach (GArray *array, gsize size, guint n)
{
  if (n >= array->len)
    g_array_set_size (array, MAX (2 * n, 64));
  return array->data + n * size;
}

/* Whether the token is this sign: one ASCII character. */
static inline gboolean
ccl_token_is_sign (const CclToken *token, char sign)
{
  return token->folded[0] == sign && token->folded[1] == '\0';
}

/* A hyphen with no space round it joins the words beside it. */
static inline gboolean
ccl_document_is_joint (const CclDocument *document, guint token)
{
  const CclToken *tokens = (const CclToken *)document->tokens->data;

  return tokens[token].kind == CCL_TOKEN_HYPHEN && tokens[token].glued
         && token + 1 < document->tokens->len && tokens[token + 1].glued;
}

/* The token, or %NULL past the last one. */
static inline const CclToken *
ccl_document_find_token (const CclDocument *document, guint token)
{
  return token < document->tokens->len ? ccl_document_get_token (document, token) : NULL;
}

/* Past a hyphen that joins words. */
static inline guint
ccl_document_skip_joint (const CclDocument *document, guint token)
{
  return token < document->tokens->len && ccl_document_is_joint (document, token) ? token + 1
                                                                                  : token;
}

/* A number word of this part at @token, or %NULL. */
static inline const CclMatch *
ccl_document_find_number (const CclDocument *document, guint token, CclNumberPart part)
{
  return ccl_document_find_part (document, token, CCL_ENTRY_NUMBER, (int) part);
}

/* A word of time of this part at @token, or %NULL. */
static inline const CclMatch *
ccl_document_find_time_word (const CclDocument *document, guint token, CclTimePart part)
{
  return ccl_document_find_part (document, token, CCL_ENTRY_TIME, (int) part);
}

G_END_DECLS
