/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-document-private.h"
#include "ccl-lexicon-private.h"

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

/* Adds what the words from @first to @end mean behind the @n matches there are; returns how many there are then. */
static guint
add_matches (CclDocument *document, const CclLexiconNode *node, guint first, guint end, guint n)
{
  CclToken *token = &g_array_index (document->tokens, CclToken, first);
  const CclSense *senses = (const CclSense *) document->lexicon->senses->data + node->first_sense;

  for (guint i = 0; i < node->n_senses; i++)
    {
      const CclSense *sense = &senses[i];
      CclMatch *match;

      if (!has_right_case (token, sense->letters))
        continue;
      match = ccl_array_reach (document->matches, sizeof (CclMatch), n++);
      *match = (CclMatch){ first, end, sense->entry, sense->form, sense->kind, sense->part };
      token->kinds |= CCL_KIND (match->kind);
      if (match->kind == CCL_ENTRY_WORD)
        token->words |= CCL_WORD_BIT (match->part);
      else
        token->parts |= ccl_part_bit (match->kind, match->part);
    }
  return n;
}

/* Puts the longest first; readings of the same words stay in the order of the vocabulary. */
static void
sort_matches (CclMatch *matches, guint n)
{
  for (guint i = 1; i < n; i++)
    {
      CclMatch match = matches[i];
      guint j = i;

      for (; j > 0 && matches[j - 1].end < match.end; j--)
        matches[j] = matches[j - 1];
      matches[j] = match;
    }
}

/* Sets CclToken.verb_forms by the matches that begin at the token. */
static void
gather_verb_forms (CclToken *token, const CclMatch *matches, guint n)
{
  gboolean has_word = FALSE;

  if ((token->words & CCL_WORD_BIT (CCL_WORD_VERB)) == 0 && (token->kinds & (CCL_KIND (CCL_ENTRY_VERB) | CCL_KIND (CCL_ENTRY_CUE))) == 0)
    return;
  for (guint i = 0; i < n; i++)
    {
      gboolean is_word = matches[i].kind == CCL_ENTRY_WORD && matches[i].part == CCL_WORD_VERB;

      if (matches[i].kind == CCL_ENTRY_VERB || (matches[i].kind == CCL_ENTRY_CUE && matches[i].part == CCL_CUE_VERB) || (is_word && !has_word))
        token->verb_forms |= matches[i].form;
      has_word |= is_word;
    }
}

/* Adds the matches that begin at @first behind the @n that there are; returns how many there are then. No match crosses
 * the border of a paragraph. */
static guint
match_at (CclDocument *document, guint first, guint n)
{
  const CclToken *tokens = (const CclToken *)document->tokens->data;
  const CclLexiconNode *node = (const CclLexiconNode *)document->lexicon->nodes->data;
  const guint n_before = n, n_tokens = document->tokens->len, paragraph = tokens[first].paragraph;
  guint at = first;

  if (tokens[first].word == 0)
    return n;
  while (at < n_tokens && tokens[at].paragraph == paragraph)
    {
      if (at > first && ccl_document_is_joint (document, at))
        {
          at++;
          continue;
        }
      node = ccl_lexicon_walk (node, tokens[at].word);
      if (node == NULL)
        break;
      at++;
      n = add_matches (document, node, first, at, n);
    }

  if (n == n_before)
    return n;
  if (n > n_before + 1)
    sort_matches (&g_array_index (document->matches, CclMatch, n_before), n - n_before);
  gather_verb_forms (&g_array_index (document->tokens, CclToken, first), &g_array_index (document->matches, CclMatch, n_before), n - n_before);
  return n;
}

static void
gather_names (CclDocument *document)
{
  const guint32 kinds = CCL_KIND (CCL_ENTRY_PARTY) | CCL_KIND (CCL_ENTRY_PLACE) | CCL_KIND (CCL_ENTRY_SPEAKER);

  guint n = 0;

  for (guint i = 0; i < document->matches->len; i++)
    if ((CCL_KIND (g_array_index (document->matches, CclMatch, i).kind) & kinds) != 0)
      *(guint *) ccl_array_reach (document->names, sizeof (guint), n++) = i;
  g_array_set_size (document->names, n);
}

void
ccl_document_read_matches (CclDocument *document)
{
  guint n = 0;

  g_array_set_size (document->match_at, document->tokens->len + 1);
  g_array_set_size (document->matches, document->tokens->len * 2 + 16);
  for (guint i = 0; i < document->tokens->len; i++)
    {
      g_array_index (document->match_at, guint, i) = n;
      n = match_at (document, i, n);
    }
  g_array_index (document->match_at, guint, document->tokens->len) = n;
  g_array_set_size (document->matches, n);
  gather_names (document);
}
