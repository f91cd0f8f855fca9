/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-document-private.h"

static inline gboolean
has_right_case (const CclToken *token, CclCase letters)
{
  switch (letters)
    {
    case CCL_CASE_ANY:
      return TRUE;
    case CCL_CASE_CAPITAL:
      return token->capital;
    case CCL_CASE_ALL_CAPITALS:
      return token->all_capitals;
    }
  g_return_val_if_reached (FALSE);
}

static void
add_matches (CclDocument *document, const CclLexiconNode *node, guint first, guint end)
{
  CclToken *token = &g_array_index (document->tokens, CclToken, first);
  guint n_senses;
  const CclSense *senses = ccl_lexicon_node_get_senses (node, &n_senses);

  for (guint i = 0; i < n_senses; i++)
    {
      const CclEntry *entry = senses[i].entry;
      CclMatch match = { first, end, entry, senses[i].form, entry->kind, entry->part };

      if (!has_right_case (token, senses[i].letters))
        continue;
      g_array_append_val (document->matches, match);
      token->kinds |= CCL_KIND (match.kind);
      if (match.kind == CCL_ENTRY_WORD)
        token->words |= (guint64) 1 << match.part;
      else
        token->parts |= ccl_part_bit (match.kind, match.part);
    }
}

/* Puts the longest first; readings of the same words stay in the order of the vocabulary. */
static void
sort_matches (GArray *matches, guint first)
{
  for (guint i = first + 1; i < matches->len; i++)
    {
      CclMatch match = g_array_index (matches, CclMatch, i);
      guint j = i;

      for (; j > first && g_array_index (matches, CclMatch, j - 1).end < match.end; j--)
        g_array_index (matches, CclMatch, j) = g_array_index (matches, CclMatch, j - 1);
      g_array_index (matches, CclMatch, j) = match;
    }
}

/* No match crosses the border of a paragraph. */
static void
match_at (CclDocument *document, guint first)
{
  const CclToken *tokens = (const CclToken *)document->tokens->data;
  const CclLexiconNode *node = ccl_lexicon_get_root (document->lexicon);
  guint n_before = document->matches->len;
  guint at = first;

  if (tokens[first].word == 0)
    return;
  while (at < document->tokens->len
         && ccl_document_get_paragraph (document, at)
                == ccl_document_get_paragraph (document, first))
    {
      if (at > first && ccl_document_is_joint (document, at))
        {
          at++;
          continue;
        }
      node = ccl_lexicon_node_step_word (node, tokens[at].word);
      if (node == NULL)
        break;
      at++;
      add_matches (document, node, first, at);
    }

  sort_matches (document->matches, n_before);
}

void
ccl_document_read_matches (CclDocument *document)
{
  guint n_matches = 0;

  g_array_set_size (document->match_at, document->tokens->len + 1);
  for (guint i = 0; i < document->tokens->len; i++)
    {
      g_array_index (document->match_at, guint, i) = n_matches;
      match_at (document, i);
      n_matches = document->matches->len;
    }
  g_array_index (document->match_at, guint, document->tokens->len) = n_matches;
}
