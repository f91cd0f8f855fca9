/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-document-private.h"
#include "ccl-tokenize.h"

/* Text whose lines are all shorter than this is wrapped: its line ends mean nothing. */
#define MAX_WRAPPED_LINE 120

static gboolean
is_wrapped (const CclArticle *article)
{
  gsize n_characters = 0;

  for (gsize i = 0; i < article->text_len; i++)
    {
      guchar c = (guchar) article->text[i];

      if (c == '\n')
        n_characters = 0;
      else if ((c & 0xc0) != 0x80 && ++n_characters > MAX_WRAPPED_LINE)
        return FALSE;
    }
  return TRUE;
}

/* The block that holds a byte, -1 if none does; @block: the last answer, since bytes only go up. */
static int
find_block (const CclArticle *article, guint *block, gsize byte)
{
  while (*block < article->blocks->len
         && g_array_index (article->blocks, CclBlock, *block).span.end <= byte)
    (*block)++;
  if (*block == article->blocks->len
      || g_array_index (article->blocks, CclBlock, *block).span.start > byte)
    return -1;
  return (int)*block;
}

void
ccl_document_read_tokens (CclDocument *document)
{
  const CclArticle *article = document->article;
  const guint n_newlines_of_paragraph = is_wrapped (article) ? 2 : 1;
  g_autoptr (GString) folded = g_string_sized_new (64);
  CclTokenizer tokenizer;
  CclRawToken raw;
  guint block = 0, paragraph = 0, n_tokens = 0;
  int last_block = -1;

  /* A token has some five bytes. */
  g_array_set_size (document->tokens, (guint) MIN (article->text_len / 5 + 16, G_MAXINT / sizeof (CclToken)));
  ccl_tokenizer_init (&tokenizer, article->text, article->text_len);
  while (ccl_tokenizer_next (&tokenizer, &raw, folded))
    {
      CclToken *token = ccl_array_reach (document->tokens, sizeof (CclToken), n_tokens);
      const guint32 word = ccl_lexicon_find_word (document->lexicon, folded->str, folded->len);
      const int token_block = find_block (article, &block, raw.span.start);

      if (n_tokens > 0 && (token_block != last_block || raw.n_newlines >= n_newlines_of_paragraph))
        paragraph++;
      last_block = token_block;
      *token = (CclToken){ .span = raw.span,
                           .word = word,
                           .kind = raw.kind,
                           .glued = raw.glued != FALSE,
                           .capital = raw.capital != FALSE,
                           .all_capitals = raw.all_capitals != FALSE,
                           .paragraph = paragraph,
                           .quote = -1 };
      token->folded = word != 0 ? ccl_lexicon_get_word (document->lexicon, word)
                                : g_string_chunk_insert_const (document->folded, folded->str);
      n_tokens++;
    }
  g_array_set_size (document->tokens, n_tokens);
}
