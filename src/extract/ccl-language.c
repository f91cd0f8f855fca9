/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-document.h"

/* Fewer words than these tell nothing; of more, at least this share are small words of the grammar in prose of the
 * vocabulary's language. Measured: a third and more of English news and bulletins, one word in twenty at most of other texts. */
#define FEW_WORDS 40
#define SHARE 0.16

static gboolean
is_small_word (const CclDocument *document, guint token)
{
  static const CclWordClass classes[] = { CCL_WORD_ARTICLE,     CCL_WORD_BE,          CCL_WORD_HAVE,       CCL_WORD_PREPOSITION,
                                          CCL_WORD_COORDINATOR, CCL_WORD_SUBORDINATOR, CCL_WORD_POSSESSIVE, CCL_WORD_PRONOUN,
                                          CCL_WORD_RELATIVE,    CCL_WORD_NEGATION,    CCL_WORD_BY,         CCL_WORD_LOCATIVE };

  for (guint i = 0; i < G_N_ELEMENTS (classes); i++)
    if (ccl_document_find_part (document, token, CCL_ENTRY_WORD, classes[i]) != NULL)
      return TRUE;
  return FALSE;
}

gboolean
ccl_document_is_foreign (const CclDocument *document)
{
  guint n_words = 0, n_small = 0;

  for (guint token = 0; token < document->tokens->len; token++)
    if (ccl_document_get_token (document, token)->kind == CCL_TOKEN_WORD)
      {
        n_words++;
        n_small += ccl_document_begins (document, token, CCL_KIND (CCL_ENTRY_WORD)) && is_small_word (document, token);
      }
  return n_words >= FEW_WORDS && n_small < SHARE * n_words;
}
