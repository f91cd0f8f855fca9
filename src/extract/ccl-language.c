/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-document.h"

/* Fewer words than these tell nothing; of more, at least this share are small words of the grammar in prose of the
 * vocabulary's language. Measured: a third and more of English news and bulletins, one word in twenty at most of other texts. */
#define FEW_WORDS 40
#define SHARE 0.16

static gboolean
is_small_word (const CclToken *token)
{
  static const guint64 small
      = CCL_WORD_BIT (CCL_WORD_ARTICLE) | CCL_WORD_BIT (CCL_WORD_BE) | CCL_WORD_BIT (CCL_WORD_HAVE)
        | CCL_WORD_BIT (CCL_WORD_PREPOSITION) | CCL_WORD_BIT (CCL_WORD_COORDINATOR) | CCL_WORD_BIT (CCL_WORD_SUBORDINATOR)
        | CCL_WORD_BIT (CCL_WORD_POSSESSIVE) | CCL_WORD_BIT (CCL_WORD_PRONOUN) | CCL_WORD_BIT (CCL_WORD_RELATIVE)
        | CCL_WORD_BIT (CCL_WORD_NEGATION) | CCL_WORD_BIT (CCL_WORD_BY) | CCL_WORD_BIT (CCL_WORD_LOCATIVE);

  return (token->words & small) != 0;
}

gboolean
ccl_document_is_foreign (const CclDocument *document)
{
  guint n_words = 0, n_small = 0;

  for (guint i = 0; i < document->tokens->len; i++)
    {
      const CclToken *token = ccl_document_get_token (document, i);

      n_words += token->kind == CCL_TOKEN_WORD;
      n_small += token->kind == CCL_TOKEN_WORD && is_small_word (token);
    }
  return n_words >= FEW_WORDS && n_small < SHARE * n_words;
}
