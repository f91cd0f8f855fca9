/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-scanner.h"

/* Verb groups: auxiliaries, negation, main verb with its particle. */

/* Auxiliaries, negation and adverbs before a main verb. */
static guint
take_auxiliaries (CclScanner *scanner, guint token, CclChunk *chunk, gboolean *has_be, gboolean *has_have)
{
  while (token < scanner->sentence_end)
    {
      const CclToken *it = ccl_scanner_token_at (scanner, token);

      if (ccl_scanner_has_class (scanner, token, CLASS (BE)))
        *has_be = TRUE;
      else if (ccl_scanner_has_class (scanner, token, CLASS (HAVE)))
        *has_have = TRUE;
      else if (ccl_scanner_has_class (scanner, token, CLASS (MODAL)))
        chunk->modal = TRUE;
      else if (ccl_scanner_has_class (scanner, token, CLASS (NEGATION)))
        chunk->negated = TRUE;
      else if (g_str_equal (it->folded, "to") &&
               (ccl_scanner_verb_forms (scanner, token + 1 < scanner->sentence_end ? token + 1 : token) & CCL_FORM_BASE) != 0)
        chunk->infinitive = TRUE;
      else if (g_str_equal (it->folded, "to") && ccl_scanner_has_class (scanner, token + 1, CLASS (BE) | CLASS (HAVE) | PLAIN))
        chunk->infinitive = TRUE;
      else if (*has_be && ccl_scanner_is_scare_quote (scanner, token) && ccl_scanner_has_class (scanner, token + 1, CLASS (ADVERB)))
        ; /* "were “resolutely suppressed”" */
      else if (*has_be && ccl_scanner_has_class (scanner, token, CLASS (REFLEXIVE)) &&
               (ccl_scanner_verb_forms (scanner, token + 1) & CCL_FORM_PARTICIPLE) != 0)
        ; /* "were themselves poisoned" */
      else if (!ccl_scanner_has_class (scanner, token, CLASS (DO)) && !(ccl_scanner_has_class (scanner, token, CLASS (ADVERB)) && token > chunk->first))
        break;
      else if (ccl_scanner_has_class (scanner, token, CLASS (ADVERB)) && ccl_scanner_verb_forms (scanner, token) != 0)
        break;
      token++;
    }

  return token;
}

/* "will tolerate", "did not say": behind a modal or a form of to do stands a verb, known or not. */
static gboolean
is_bare_verb (const CclScanner *scanner, guint token, const CclChunk *chunk)
{
  const CclToken *it = ccl_scanner_token_at (scanner, token);

  return token > chunk->first && it->kind == CCL_TOKEN_WORD && !it->capital &&
         (chunk->modal || ccl_scanner_has_class (scanner, chunk->first, CLASS (DO))) && !chunk->infinitive &&
         !ccl_scanner_has_class (scanner, chunk->first, CLASS (BE) | CLASS (HAVE)) &&
         !ccl_scanner_has_class (scanner, token, CLOSING | CLASS (DETERMINER) | CLASS (POSSESSIVE) | CLASS (ADVERB));
}

/* The longest term of an event that begins here, of those that must be denied only where it is: "did not make it", but
 * "made it to 40" is none. */
static const CclMatch *
find_verb (const CclScanner *scanner, guint token, gboolean negated)
{
  const CclMatch *match;
  guint position = 0;

  while ((match = ccl_document_next_match (scanner->document, token, CCL_ENTRY_VERB, &position)) != NULL)
    if (match->end <= scanner->sentence_end && (negated || !match->entry->negates))
      return match;
  return NULL;
}

static const CclMatch *
find_shorter_cue (const CclScanner *scanner, const CclMatch *cue)
{
  const CclMatch *match;
  guint position = 0;

  while ((match = ccl_document_next_match (scanner->document, cue->first, CCL_ENTRY_CUE, &position)) != NULL)
    if (match->entry->part == CCL_CUE_VERB && match->end < cue->end)
      return match;
  return cue;
}

guint
ccl_scanner_take_verb (CclScanner *scanner, guint first, CclChunk *chunk)
{
  gboolean has_be = FALSE, has_have = FALSE;
  guint token;
  CclForms forms;
  const CclMatch *match, *cue;

  chunk->first = first;
  token = take_auxiliaries (scanner, first, chunk, &has_be, &has_have);
  if (token < scanner->sentence_end && ccl_scanner_is_scare_quote (scanner, token))
    token++;
  chunk->perfect = has_have;
  forms = token < scanner->sentence_end ? ccl_scanner_verb_forms (scanner, token) : 0;
  /* "he'd said": had, not would */
  if (chunk->modal && !has_be && !has_have && forms != 0 && (forms & CCL_FORM_BASE) == 0)
    {
      chunk->modal = FALSE;
      chunk->perfect = TRUE;
    }
  if (token >= scanner->sentence_end ||
      (forms == 0 && !ccl_scanner_has_class (scanner, token, PLAIN) &&
       !ccl_scanner_looks_past (scanner, token) && !ccl_scanner_looks_gerund (scanner, token) && !is_bare_verb (scanner, token, chunk)))
    {
      if (token == first || !(has_be || has_have))
        return first;
      /* No main verb: the auxiliary is it. Adverbs after it stay outside. */
      while (token > first + 1 && ccl_scanner_has_class (scanner, token - 1, CLASS (ADVERB)) &&
             !ccl_scanner_has_class (scanner, token - 1, CLASS (NEGATION) | CLASS (BE) | CLASS (HAVE)))
        token--;
      chunk->copula = has_be;
      chunk->verb = token - 1;
      chunk->verb_end = token;
      /* "had nothing to do with", "were not behind" */
      for (guint at = first; at < token; at++)
        {
          cue = ccl_scanner_find_cue (scanner, at, CCL_CUE_VERB);
          if (cue == NULL || cue->end <= token)
            continue;
          chunk->cue = cue;
          chunk->copula = chunk->negated = FALSE;
          chunk->verb_end = cue->end;
        }
      return chunk->verb_end;
    }

  match = find_verb (scanner, token, chunk->negated);
  cue = ccl_scanner_find_cue (scanner, token, CCL_CUE_VERB);
  chunk->verb = token;
  chunk->verb_end = token + 1;
  chunk->form = forms;
  if (match != NULL)
    chunk->verb_end = MAX (chunk->verb_end, match->end);
  /* "argued for months that": the preposition is the day's */
  if (cue != NULL && cue->end > token + 1 && ccl_document_find_time (scanner->document, cue->end - 1) != NULL)
    cue = find_shorter_cue (scanner, cue);
  if (cue != NULL)
    {
      chunk->cue = cue;
      chunk->verb_end = MAX (chunk->verb_end, cue->end);
    }
  /* "sought medical help" happened */
  chunk->intention = match == NULL && ccl_scanner_has_class (scanner, token, CLASS (INTENTION));
  chunk->gerund = !has_be && ((forms & CCL_FORM_GERUND) != 0 || (forms == 0 && ccl_scanner_looks_gerund (scanner, token)));
  chunk->passive = has_be && ((forms & CCL_FORM_PARTICIPLE) != 0 || ccl_scanner_looks_past (scanner, token) ||
                              (forms == 0 && !ccl_scanner_looks_gerund (scanner, token) && ccl_scanner_has_class (scanner, token, CLASS (PLAIN_VERB))));
  if (!has_be && !has_have && token == first && (forms & CCL_FORM_PARTICIPLE) != 0 &&
      /* "who handed over their weapons" */
      !((forms & CCL_FORM_PAST) != 0 && scanner->previous != NULL && scanner->previous->kind == CCL_CHUNK_RELATIVE) &&
      (chunk->cue == NULL || match != NULL) && !ccl_scanner_begins_noun (scanner, chunk->verb_end) &&
      !(match != NULL && match->entry->frame == CCL_FRAME_TARGET && match->end - match->first > 1))
    chunk->reduced = TRUE;
  /* "the tanker, owned by a British company, was hit": a participle that no list knows */
  else if (!has_be && !has_have && token == first && forms == 0 && ccl_scanner_looks_past (scanner, token) && chunk->cue == NULL &&
           ccl_scanner_has_class (scanner, token + 1, CLASS (BY)) && scanner->previous != NULL &&
           scanner->previous->kind == CCL_CHUNK_COMMA)
    chunk->reduced = TRUE;
  return MIN (chunk->verb_end, scanner->sentence_end);
}
