/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-document-private.h"

#include <string.h>

/* Nobody writes a sentence of so many tokens; a hostile text is cut so that later stages, which
 * look about within a sentence, stay linear. */
#define MAX_TOKENS 1000

static gboolean
is_terminator (const CclToken *token)
{
  return ccl_token_is_sign (token, '.') || ccl_token_is_sign (token, '!')
         || ccl_token_is_sign (token, '?') || ccl_token_is (token, "…");
}

static gboolean
is_acronym (const CclDocument *document, const CclToken *token)
{
  return token->kind == CCL_TOKEN_WORD && token->span.end - token->span.start > 2
         && document->article->text[token->span.end - 1] == '.';
}

static gboolean
closes (const CclToken *token)
{
  return token->glued
         && (token->kind == CCL_TOKEN_QUOTE || ccl_token_is_sign (token, ')')
             || ccl_token_is_sign (token, ']'));
}

static gboolean
opens (const CclToken *token)
{
  return token->kind == CCL_TOKEN_QUOTE || token->kind == CCL_TOKEN_HYPHEN
         || ccl_token_is_sign (token, '(') || ccl_token_is_sign (token, '[');
}

/* Whether a sentence may begin here: after marks that open, with no small letter. */
static gboolean
may_begin (const CclDocument *document, guint at)
{
  const CclToken *tokens = (const CclToken *)document->tokens->data;

  while (at < document->tokens->len && opens (&tokens[at]))
    at++;
  if (at == document->tokens->len)
    return TRUE;
  if (tokens[at].kind == CCL_TOKEN_WORD)
    return tokens[at].capital || !g_ascii_isalpha (document->article->text[tokens[at].span.start]);
  return tokens[at].kind == CCL_TOKEN_NUMBER;
}

/* Whether what begins here is a capitalised function word: "He came at 5 p.m. The …". */
static gboolean
begins_with_function_word (const CclDocument *document, guint at)
{
  static const CclWordClass classes[]
      = { CCL_WORD_DETERMINER, CCL_WORD_PRONOUN,     CCL_WORD_POSSESSIVE, CCL_WORD_SUBORDINATOR,
          CCL_WORD_LOCATIVE,   CCL_WORD_PREPOSITION, CCL_WORD_ADVERB };
  const CclToken *tokens = (const CclToken *)document->tokens->data;

  while (at < document->tokens->len && opens (&tokens[at]))
    at++;
  if (at == document->tokens->len || !tokens[at].capital)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (classes); i++)
    if (ccl_document_is_word (document, at, classes[i], NULL))
      return TRUE;
  return FALSE;
}

/* Whether the point at @at ends an abbreviation or stands behind an initial. */
static gboolean
belongs_to_word (const CclDocument *document, guint at)
{
  const CclToken *word = at > 0 ? ccl_document_get_token (document, at - 1) : NULL;
  const CclMatch *match;

  if (word == NULL || word->kind != CCL_TOKEN_WORD || !ccl_document_get_token (document, at)->glued)
    return FALSE;
  if (word->span.end - word->span.start == 1)
    {
      const CclToken *before = at > 1 ? ccl_document_get_token (document, at - 2) : NULL;

      /* "posted on X. There were …" against "George W. Bush" */
      if (before != NULL && before->kind == CCL_TOKEN_WORD && !before->capital
          && begins_with_function_word (document, at + 1))
        return FALSE;
      return before == NULL || !word->glued || before->kind != CCL_TOKEN_NUMBER;
    }

  /* "It flew 30 km. The …" ends all the same. */
  match = ccl_document_find_match (document, at - 1, CCL_ENTRY_ABBREVIATION);
  return match != NULL && match->end == at + 1 && !begins_with_function_word (document, at + 1);
}

/* The end of the sentence whose last word may stand at @at, 0 if it goes on. */
static guint
find_end (const CclDocument *document, guint at)
{
  const CclToken *tokens = (const CclToken *)document->tokens->data;
  guint end = at + 1;
  gboolean acronym = is_acronym (document, &tokens[at]);

  if (!acronym && (tokens[at].kind == CCL_TOKEN_WORD || !is_terminator (&tokens[at])))
    return 0;
  while (end < document->tokens->len && tokens[end].glued && is_terminator (&tokens[end]))
    {
      acronym = FALSE;
      end++;
    }
  if (end == at + 1 && !acronym && ccl_token_is_sign (&tokens[at], '.')
      && belongs_to_word (document, at))
    return 0;
  while (end < document->tokens->len && closes (&tokens[end]))
    end++;

  if (end < document->tokens->len
      && (tokens[end].glued || !may_begin (document, end)
          || (acronym && !begins_with_function_word (document, end))))
    return 0;
  return end;
}

/* Without blocks, a headline is known by the article's title. */
static gboolean
is_title (const CclDocument *document, guint first, guint end)
{
  const CclArticle *article = document->article;
  const CclSpan span = ccl_document_get_span (document, first, end);

  return article->blocks->len == 0 && article->title != NULL
         && strncmp (article->title, article->text + span.start, span.end - span.start) == 0;
}

static int
find_block (const CclArticle *article, gsize byte, guint *block)
{
  while (*block < article->blocks->len
         && g_array_index (article->blocks, CclBlock, *block).span.end <= byte)
    (*block)++;
  return *block < article->blocks->len
                 && g_array_index (article->blocks, CclBlock, *block).span.start <= byte
             ? (int)*block
             : -1;
}

static void
add_sentence (CclDocument *document, guint first, guint end, guint *block)
{
  CclToken *tokens = (CclToken *)document->tokens->data;
  CclSentence sentence
      = { first, end, find_block (document->article, tokens[first].span.start, block), FALSE };

  if (sentence.block >= 0)
    sentence.headline = g_array_index (document->article->blocks, CclBlock, sentence.block).kind
                        == CCL_BLOCK_HEADLINE;
  else
    sentence.headline = is_title (document, first, end);

  for (guint i = first; i < end; i++)
    tokens[i].sentence = document->sentences->len;
  g_array_append_val (document->sentences, sentence);
}

void
ccl_document_read_sentences (CclDocument *document)
{
  guint first = 0, block = 0;

  while (first < document->tokens->len)
    {
      const guint paragraph = ccl_document_get_paragraph (document, first);
      guint end = 0;

      for (guint at = first; end == 0; at++)
        {
          guint next = find_end (document, at);

          if (at + 1 == document->tokens->len
              || ccl_document_get_paragraph (document, at + 1) != paragraph
              || at + 1 - first == MAX_TOKENS)
            end = at + 1;
          else if (next > 0)
            end = next;
        }
      /* Closing marks may have led past the paragraph's end. */
      while (end - 1 > first && ccl_document_get_paragraph (document, end - 1) != paragraph)
        end--;
      add_sentence (document, first, end, &block);
      first = end;
    }
}
