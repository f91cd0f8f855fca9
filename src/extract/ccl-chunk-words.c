/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-scanner.h"

#include <string.h>

/* What a word can be where it stands: English marks few words as verbs or nouns, the neighbours decide. */

gboolean
ccl_scanner_is_possessive_mark (const CclScanner *scanner, guint token)
{
  const CclToken *it;

  if (token >= scanner->sentence_end)
    return FALSE;
  it = ccl_scanner_token_at (scanner, token);
  return it->glued && (ccl_token_is (it, "'s") || ccl_token_is (it, "'"));
}

/* Whether a word of more than @min bytes has this ending. */
static gboolean
ends_with (const CclToken *token, gsize min, const char *ending)
{
  const gsize len = strlen (token->folded), n = strlen (ending);

  return len > min && memcmp (token->folded + len - n, ending, n) == 0;
}

gboolean
ccl_scanner_looks_past (const CclScanner *scanner, guint token)
{
  const CclToken *it = ccl_scanner_token_at (scanner, token);

  return it->kind == CCL_TOKEN_WORD && !it->capital && ends_with (it, 4, "ed") &&
         !ccl_scanner_has_kind (scanner, token, KIND (OBJECT) | KIND (NOUN) | KIND (SPEAKER));
}

gboolean
ccl_scanner_looks_gerund (const CclScanner *scanner, guint token)
{
  const CclToken *it = ccl_scanner_token_at (scanner, token);

  return it->kind == CCL_TOKEN_WORD && !it->capital && ends_with (it, 5, "ing") &&
         !ccl_scanner_has_kind (scanner, token, KIND (OBJECT) | KIND (NOUN) | KIND (NUMBER)) &&
         !ccl_scanner_has_class (scanner, token, CLASS (PRONOUN));
}

/* The point of "Mr." or "Sen.", which the sentence goes on behind. */
static gboolean
is_abbreviation_point (const CclScanner *scanner, guint token)
{
  const CclToken *it = ccl_scanner_token_at (scanner, token);
  const CclToken *next = token + 1 < scanner->sentence_end ? ccl_scanner_token_at (scanner, token + 1) : NULL;

  return token > 0 && ccl_token_is_sign (it, '.') && it->glued && next != NULL && !next->glued && next->kind == CCL_TOKEN_WORD &&
         next->capital && ccl_scanner_token_at (scanner, token - 1)->kind == CCL_TOKEN_WORD;
}

gboolean
ccl_scanner_is_nominal (const CclScanner *scanner, guint token)
{
  const CclToken *it;

  if (token >= scanner->sentence_end)
    return FALSE;
  it = ccl_scanner_token_at (scanner, token);
  if (it->kind == CCL_TOKEN_HYPHEN)
    return it->glued && token + 1 < scanner->sentence_end && ccl_scanner_token_at (scanner, token + 1)->glued;
  if (it->kind == CCL_TOKEN_NUMBER)
    return TRUE;
  if (it->kind != CCL_TOKEN_WORD)
    return is_abbreviation_point (scanner, token);
  return !ccl_scanner_has_class (scanner, token, CLOSING) || ccl_scanner_has_kind (scanner, token, NOMINAL_KINDS);
}

gboolean
ccl_scanner_begins_noun (const CclScanner *scanner, guint token)
{
  const CclFigureMention *figure;

  if (token < scanner->sentence_end && ccl_scanner_token_at (scanner, token)->kind == CCL_TOKEN_QUOTE)
    token++;

  if (token >= scanner->sentence_end)
    return FALSE;
  figure = ccl_document_find_figure (scanner->document, token);
  if (figure != NULL && figure->kind == CCL_FIGURE_COUNT && figure->first == token)
    return TRUE;
  if (ccl_scanner_has_class (scanner, token, CLASS (DETERMINER) | CLASS (POSSESSIVE)))
    return TRUE;
  if (ccl_scanner_has_class (scanner, token, CLASS (PRONOUN)) && !ccl_scanner_has_class (scanner, token, CLASS (RELATIVE)))
    return TRUE;
  return ccl_scanner_is_nominal (scanner, token) && !ccl_scanner_has_class (scanner, token, CLASS (ADVERB)) &&
         ccl_document_find_time (scanner->document, token) == NULL;
}

const CclMatch *
ccl_scanner_search_cue (const CclScanner *scanner, guint token, CclCuePart part)
{
  const CclMatch *match;
  guint position = 0;

  while ((match = ccl_document_next_match (scanner->document, token, CCL_ENTRY_CUE, &position)) != NULL)
    if (match->part == (int) part && match->end <= scanner->sentence_end)
      return match;
  return NULL;
}

gboolean
ccl_scanner_counts_at (const CclScanner *scanner, guint token)
{
  const CclFigureMention *figure = ccl_document_find_figure (scanner->document, token);

  return figure != NULL && figure->first == token && figure->kind == CCL_FIGURE_COUNT;
}

/* Whether a figure that counts ends before @token. */
static gboolean
counts_before (const CclScanner *scanner, guint token)
{
  const CclFigureMention *figure = token > 0 ? ccl_document_find_figure (scanner->document, token - 1) : NULL;

  return figure != NULL && figure->kind == CCL_FIGURE_COUNT && figure->end == token;
}

/* Whether a word for people or somebody's name ends before @token: those may be plural without an s. */
static gboolean
has_people_before (const CclScanner *scanner, guint token)
{
  return ccl_scanner_has_kind (scanner, token - 1, KIND (OBJECT) | KIND (SPEAKER) | KIND (PARTY) | KIND (OUTLET)) ||
         ccl_scanner_has_class (scanner, token - 1, CLASS (PRONOUN));
}

/* Behind an article ("the return") or a country's adjective ("in Armenian hands") no verb can stand; a participle may
 * qualify the noun that follows. */
static gboolean
needs_noun (const CclScanner *scanner, guint token, CclForms forms)
{
  const CclMatch *party;

  if (token == 0)
    return FALSE;
  /* "by the reckoning of", "its shelling of" */
  if ((forms & CCL_FORM_GERUND) != 0 && ccl_scanner_has_class (scanner, token - 1, CLASS (ARTICLE) | CLASS (POSSESSIVE)))
    return TRUE;
  if ((forms & (CCL_FORM_PAST | CCL_FORM_PARTICIPLE | CCL_FORM_GERUND)) != 0 || ccl_scanner_looks_past (scanner, token))
    return FALSE;
  if (ccl_scanner_has_class (scanner, token - 1, CLASS (ARTICLE) | CLASS (POSSESSIVE)))
    return TRUE;
  party = ccl_document_find_part (scanner->document, token - 1, CCL_ENTRY_PARTY, CCL_PART_ADJECTIVE);
  return party != NULL && party->end == token && ccl_document_find_part (scanner->document, token - 1, CCL_ENTRY_PARTY, CCL_PART_PEOPLE) == NULL;
}

/* Whether a noun in the plural ends right before @token. */
static gboolean
ends_plural (const CclScanner *scanner, guint token)
{
  const CclMatch *match;
  guint position = 0;

  if (token == 0)
    return FALSE;
  while ((match = ccl_document_next_match (scanner->document, token - 1, CCL_ENTRY_OBJECT, &position)) != NULL)
    if (match->end == token && (match->form & CCL_FORM_PLURAL) != 0)
      return TRUE;
  return g_str_has_suffix (ccl_scanner_token_at (scanner, token - 1)->folded, "s") &&
         !g_str_has_suffix (ccl_scanner_token_at (scanner, token - 1)->folded, "us");
}

/* Whether the group just read is a pronoun that opens its clause: "he", "that they", but not "of them". */
static gboolean
follows_subject (const CclScanner *scanner)
{
  guint n = scanner->n_chunks;
  CclChunkKind before;

  if (!scanner->previous->pronoun || scanner->previous->figure != NULL)
    return FALSE;
  if (n < scanner->first_chunk + 2)
    return TRUE;
  before = scanner->chunks[n - 2].kind;
  return before == CCL_CHUNK_COMMA || before == CCL_CHUNK_COORDINATOR || before == CCL_CHUNK_SUBORDINATOR || before == CCL_CHUNK_COMPLEMENTISER ||
         before == CCL_CHUNK_QUOTE || before == CCL_CHUNK_STOP;
}

/* Whether a noun group stands before, adverbs passed over: "the rebels now effectively control". */
static gboolean
follows_noun (const CclScanner *scanner)
{
  for (guint i = scanner->n_chunks; i > scanner->first_chunk; i--)
    {
      CclChunkKind kind = scanner->chunks[i - 1].kind;

      if (kind != CCL_CHUNK_ADVERB)
        return kind == CCL_CHUNK_NOUN;
    }
  return FALSE;
}

/* "denied firing on the town", "accused of shooting at crowds": a gerund with a preposition of its own, behind a verb or
 * another preposition. */
static gboolean
takes_preposition (const CclScanner *scanner, guint token)
{
  const CclMatch *verb = ccl_scanner_find_match (scanner, token, CCL_ENTRY_VERB);

  return verb != NULL && verb->end > token + 1 && scanner->previous != NULL &&
         (scanner->previous->kind == CCL_CHUNK_PREPOSITION || (scanner->previous->kind == CCL_CHUNK_VERB && scanner->previous->cue != NULL));
}

/* Whether a hyphen ties the word to one behind it, with which it makes no known verb. */
static gboolean
opens_compound (const CclScanner *scanner, guint token)
{
  const CclMatch *verb = ccl_document_find_match (scanner->document, token, CCL_ENTRY_VERB);

  return token + 2 < scanner->sentence_end && (verb == NULL || verb->end == token + 1) &&
         ccl_scanner_token_at (scanner, token + 1)->glued && g_str_equal (ccl_scanner_token_at (scanner, token + 1)->folded, "-") &&
         ccl_scanner_token_at (scanner, token + 2)->glued && ccl_scanner_token_at (scanner, token + 2)->kind == CCL_TOKEN_WORD;
}

/* "Shelling killed a woman", "the Dhaka fire rose to": two finite verbs do not meet, so that the first is a noun; but "release
 * captured soldiers". */
static gboolean
meets_finite_verb (const CclScanner *scanner, guint token, CclForms forms)
{
  CclForms next = token + 1 < scanner->sentence_end ? ccl_scanner_verb_forms (scanner, token + 1) : 0;

  gboolean goes_on = token + 2 < scanner->sentence_end && ccl_scanner_has_class (scanner, token + 1, CLASS (PLAIN_VERB)) &&
                     ccl_scanner_has_class (scanner, token + 2, CLASS (PREPOSITION)); /* "rose to" */

  if (forms == 0 || (forms & (CCL_FORM_PAST | CCL_FORM_PARTICIPLE | CCL_FORM_THIRD)) != 0 ||
      (!goes_on && ((next & CCL_FORM_PAST) == 0 || (next & CCL_FORM_BASE) != 0)))
    return FALSE;
  if (token > 0 && (ccl_token_is (ccl_scanner_token_at (scanner, token - 1), "to") || ccl_scanner_has_class (scanner, token - 1, CLASS (MODAL))))
    return FALSE;
  return token + 2 >= scanner->sentence_end || ccl_scanner_counts_at (scanner, token + 2) ||
         ccl_scanner_has_class (scanner, token + 2, CLASS (DETERMINER) | CLASS (POSSESSIVE) | CLASS (ADVERB) | CLASS (PREPOSITION) | CLASS (LOCATIVE)) ||
         ccl_scanner_token_at (scanner, token + 2)->kind != CCL_TOKEN_WORD;
}

/* Whether a noun group that is no pronoun ends right before. */
static gboolean
follows_group (const CclScanner *scanner, guint token)
{
  return scanner->previous != NULL && scanner->previous->kind == CCL_CHUNK_NOUN && scanner->previous->end == token && !scanner->previous->pronoun;
}

gboolean
ccl_scanner_acts_as_verb (const CclScanner *scanner, guint token, gboolean in_group, gboolean has_noun)
{
  CclForms forms = ccl_scanner_verb_forms (scanner, token);
  gboolean plain = ccl_scanner_has_class (scanner, token, CLASS (PLAIN_VERB) | CLASS (INTENTION));
  gboolean past = ccl_scanner_looks_past (scanner, token);
  gboolean noun_too = ccl_scanner_has_kind (scanner, token, KIND (OBJECT) | KIND (NOUN) | KIND (SPEAKER));
  gboolean next_nominal;

  /* "units numbering up to 120", "a dump belonging to the army": a participle hangs on the noun before it. */
  if (((in_group && has_noun) || (!in_group && follows_group (scanner, token))) && forms == 0 && !noun_too && ccl_scanner_looks_gerund (scanner, token) &&
      (ccl_scanner_counts_at (scanner, token + 1) || ccl_scanner_has_class (scanner, token + 1, CLASS (ARTICLE) | CLASS (POSSESSIVE) | CLASS (PREPOSITION)) ||
       (token + 1 < scanner->sentence_end && ccl_token_is (ccl_scanner_token_at (scanner, token + 1), "to")) ||
       (ends_plural (scanner, token) && token + 1 < scanner->sentence_end && ccl_scanner_token_at (scanner, token + 1)->capital)))
    return TRUE;
  if (forms == 0 && !plain && !past)
    return FALSE;
  if (meets_finite_verb (scanner, token, forms))
    return FALSE;
  next_nominal = token + 1 < scanner->sentence_end && ccl_scanner_is_nominal (scanner, token + 1) &&
                 ccl_scanner_token_at (scanner, token + 1)->kind == CCL_TOKEN_WORD && !ccl_scanner_counts_at (scanner, token + 1) &&
                 ccl_document_find_time (scanner->document, token + 1) == NULL &&
                 !ccl_scanner_has_class (scanner, token + 1, CLASS (DETERMINER) | CLASS (POSSESSIVE) | CLASS (ADVERB) |
                                                               CLASS (PREPOSITION) | CLASS (LOCATIVE)); /* "died in hospital" */
  /* "a lost-time injury" */
  if (opens_compound (scanner, token))
    return FALSE;
  /* "Russia's claim to have captured" */
  if (in_group && !has_noun && token > 0 && ccl_scanner_is_possessive_mark (scanner, token - 1))
    return FALSE;
  /* "down to 14" */
  if ((forms & ~CCL_FORM_BASE) == 0 && forms != 0 && ccl_scanner_has_class (scanner, token, CLASS (ADVERB)) &&
      token + 1 < scanner->sentence_end && ccl_scanner_has_class (scanner, token + 1, CLASS (PREPOSITION)))
    return FALSE;
  /* "the Russian claim": a verb's base form agrees with plurals only, so behind a singular it is the noun. */
  if (in_group && token > 0 && (forms & CCL_FORM_BASE) != 0 && (forms & CCL_FORM_PAST) == 0 &&
      !g_str_has_suffix (ccl_scanner_token_at (scanner, token - 1)->folded, "s") && ccl_scanner_find_cue (scanner, token, CCL_CUE_NOUN) != NULL)
    return FALSE;
  if (ccl_scanner_token_at (scanner, token)->capital && token > 0 && in_group)
    return FALSE;
  /* "…, Strand replied": a capital within the sentence is a name's. */
  if (ccl_scanner_token_at (scanner, token)->capital && scanner->previous != NULL && scanner->previous->kind == CCL_CHUNK_COMMA)
    return FALSE;
  /* "would not recommend charges", "said state leaders": two finite verbs do not meet. */
  if (!in_group && scanner->previous != NULL && scanner->previous->kind == CCL_CHUNK_VERB && !scanner->previous->copula &&
      (forms & (CCL_FORM_BASE | CCL_FORM_THIRD)) != 0 && (forms & (CCL_FORM_PAST | CCL_FORM_GERUND)) == 0 &&
      !ccl_scanner_has_kind (scanner, token, KIND (VERB)) && !plain)
    return FALSE;
  /* "whose claims had been rejected" */
  if (!in_group && scanner->previous != NULL && scanner->previous->kind == CCL_CHUNK_RELATIVE &&
      ccl_scanner_has_class (scanner, token - 1, CLASS (POSSESSIVE)))
    return FALSE;
  /* "criminologists note, …", "experts report that" */
  if (in_group && (forms & CCL_FORM_BASE) != 0 && (forms & CCL_FORM_PAST) == 0 && token > 0 && token + 1 < scanner->sentence_end &&
      ends_plural (scanner, token) && !ccl_scanner_is_possessive_mark (scanner, token - 1) &&
      ccl_scanner_find_cue (scanner, token, CCL_CUE_VERB) != NULL &&
      (ccl_token_is_sign (ccl_scanner_token_at (scanner, token + 1), ',') ||
       ccl_scanner_has_class (scanner, token + 1, CLASS (COMPLEMENTISER))))
    return TRUE;
  /* "the public blames voters" */
  if (in_group && (forms & CCL_FORM_THIRD) != 0 && (forms & (CCL_FORM_BASE | CCL_FORM_PAST)) == 0 && next_nominal && !noun_too &&
      ccl_scanner_find_cue (scanner, token, CCL_CUE_VERB) != NULL && ccl_scanner_find_cue (scanner, token, CCL_CUE_NOUN) == NULL)
    return TRUE;
  /* "State Rep. Lee", "Republican state leaders": nobody states here. */
  if (ccl_scanner_token_at (scanner, token)->capital && token + 1 < scanner->sentence_end && ccl_scanner_token_at (scanner, token + 1)->capital)
    return FALSE;
  if (in_group && token > 0 && (forms & CCL_FORM_BASE) != 0 && (forms & CCL_FORM_PAST) == 0 && next_nominal &&
      !g_str_has_suffix (ccl_scanner_token_at (scanner, token - 1)->folded, "s") && !ccl_scanner_has_kind (scanner, token - 1, KIND (SPEAKER) | KIND (OBJECT)) &&
      !ccl_scanner_has_kind (scanner, token, KIND (VERB)))
    return FALSE;
  /* "the total number of"; "the dead number 1,900" */
  if (in_group && ccl_scanner_has_class (scanner, token, CLASS (COUNTER)))
    {
      if (token + 1 < scanner->sentence_end && ccl_token_is (ccl_scanner_token_at (scanner, token + 1), "of"))
        return FALSE;
      if (plain && ccl_scanner_counts_at (scanner, token + 1))
        return TRUE;
    }
  /* "Claims by the army": no sentence begins with its verb in the third person. */
  if (!in_group && scanner->previous == NULL && (forms & CCL_FORM_THIRD) != 0 && (forms & CCL_FORM_PAST) == 0 &&
      ccl_scanner_find_cue (scanner, token, CCL_CUE_NOUN) != NULL)
    return FALSE;
  /* "Confirmed deaths came to 188": no sentence begins with its finite verb. */
  if (!in_group && scanner->previous == NULL && (forms & CCL_FORM_PARTICIPLE) != 0 &&
      ccl_scanner_has_kind (scanner, token + 1, KIND (OBJECT) | KIND (NOUN)) && !ccl_scanner_counts_at (scanner, token + 1))
    return FALSE;

  /* "US-manufactured howitzers", "a rebel-held town" */
  if (in_group && token > 0 && ccl_scanner_token_at (scanner, token)->glued && ccl_scanner_token_at (scanner, token - 1)->kind == CCL_TOKEN_HYPHEN &&
      ccl_scanner_token_at (scanner, token - 1)->glued && (forms & CCL_FORM_BASE) == 0)
    return FALSE;
  if (in_group && !has_noun)
    {
      const CclMatch *verb = ccl_document_find_match (scanner->document, token, CCL_ENTRY_VERB);

      /* "2,060 taken prisoner" */
      if (verb != NULL && verb->end > token + 1 && (forms & CCL_FORM_PARTICIPLE) != 0 && counts_before (scanner, token) &&
          !ccl_scanner_begins_noun (scanner, verb->end))
        return TRUE;
      if ((forms & CCL_FORM_PAST) != 0 && (forms & (CCL_FORM_PARTICIPLE | CCL_FORM_BASE)) == 0 && counts_before (scanner, token))
        return TRUE; /* "92,000 took part" */
      if (plain && noun_too && counts_before (scanner, token) && !past && (forms & (CCL_FORM_PAST | CCL_FORM_PARTICIPLE)) == 0)
        return FALSE; /* "44,500 lives" */
      if (ccl_scanner_has_class (scanner, token, CLASS (COUNTER)))
        return FALSE;
      if (needs_noun (scanner, token, forms))
        return FALSE;
      if (plain && forms == 0 && !next_nominal)
        return TRUE;
      if ((forms & CCL_FORM_PAST) != 0 && noun_too &&
          (ccl_scanner_has_class (scanner, token + 1, CLASS (ARTICLE) | CLASS (POSSESSIVE)) || ccl_scanner_counts_at (scanner, token + 1)))
        return TRUE; /* "the floods cost the country" */
      if (past || (forms & (CCL_FORM_PAST | CCL_FORM_PARTICIPLE | CCL_FORM_GERUND)) != 0)
        return !next_nominal && !noun_too;
      return !noun_too && !next_nominal;
    }
  if (in_group)
    {
      if (past || plain)
        return !(plain && noun_too);
      if ((forms & (CCL_FORM_PAST | CCL_FORM_PARTICIPLE)) != 0)
        return !noun_too || (forms & CCL_FORM_BASE) == 0 || ccl_scanner_counts_at (scanner, token + 1) ||
               ccl_scanner_has_class (scanner, token + 1, CLASS (ARTICLE) | CLASS (POSSESSIVE)); /* "a drone hit a bus" */
      if ((forms & CCL_FORM_GERUND) != 0) /* "a strike killing over 100 people", "the guns shelling the town" */
        return !noun_too || ccl_scanner_counts_at (scanner, token + 1) || ccl_scanner_has_class (scanner, token + 1, CLASS (ARTICLE) | CLASS (POSSESSIVE));
      /* "counterbattery fire": behind a singular no base form can stand. */
      if (forms == CCL_FORM_BASE && token > 0 && !g_str_has_suffix (ccl_scanner_token_at (scanner, token - 1)->folded, "s") &&
          !has_people_before (scanner, token))
        return FALSE;
      return !noun_too || ccl_scanner_has_class (scanner, token + 1, CLASS (DETERMINER) | CLASS (POSSESSIVE)) ||
             ((forms & CCL_FORM_THIRD) != 0 && ccl_scanner_counts_at (scanner, token + 1)) ||
             ((forms & CCL_FORM_BASE) != 0 && ccl_scanner_counts_at (scanner, token + 1) && ends_plural (scanner, token)); /* "gangs control 80%" */
    }

  /* "“limited damage to radar systems”" */
  if (next_nominal && forms == 0 && past && scanner->previous != NULL && scanner->previous->kind == CCL_CHUNK_QUOTE &&
      ccl_scanner_has_kind (scanner, token + 1, KIND (OBJECT) | KIND (NOUN)))
    return FALSE;
  /* "them damaged houses", "with captured weapons": an adjective; but "he denied shelling" has its subject. */
  if (next_nominal && scanner->previous != NULL && !follows_subject (scanner) &&
      (scanner->previous->kind == CCL_CHUNK_PREPOSITION || scanner->previous->kind == CCL_CHUNK_VERB ||
       (scanner->previous->kind == CCL_CHUNK_NOUN && scanner->previous->pronoun && scanner->previous->figure == NULL && !plain &&
        ccl_scanner_has_kind (scanner, token + 1, KIND (OBJECT)))) &&
      (forms & CCL_FORM_PARTICIPLE) != 0 && !plain)
    return FALSE;
  /* "of the wounded", "of wounded": behind a preposition stands a noun. */
  if (noun_too && scanner->previous != NULL && scanner->previous->kind == CCL_CHUNK_PREPOSITION &&
      (forms & CCL_FORM_GERUND) == 0)
    return FALSE;
  if (noun_too && (forms & (CCL_FORM_PAST | CCL_FORM_PARTICIPLE)) == 0)
    {
      if ((forms & CCL_FORM_GERUND) != 0)
        return ccl_scanner_begins_noun (scanner, token + 1) || takes_preposition (scanner, token);
      return follows_noun (scanner) && (ccl_scanner_has_class (scanner, token + 1, CLASS (DETERMINER) | CLASS (POSSESSIVE)) ||
                                        (ccl_scanner_counts_at (scanner, token + 1) &&
                                         (ends_plural (scanner, token) || scanner->previous->kind == CCL_CHUNK_ADVERB)));
    }
  return TRUE;
}

const CclMatch *
ccl_scanner_find_match (const CclScanner *scanner, guint token, CclEntryKind kind)
{
  const CclMatch *match = ccl_scanner_has_kind (scanner, token, CCL_KIND (kind)) ? ccl_document_find_match (scanner->document, token, kind)
                                                               : NULL;

  return match != NULL && match->end <= scanner->sentence_end ? match : NULL;
}

gboolean
ccl_scanner_is_scare_quote (const CclScanner *scanner, guint token)
{
  const CclToken *it = ccl_scanner_token_at (scanner, token);

  if (it->kind != CCL_TOKEN_QUOTE)
    return FALSE;
  for (int step = 0; step < 2; step++)
    {
      guint beside = step == 0 ? token + 1 : token - 1;

      if (beside < scanner->document->tokens->len && ccl_scanner_token_at (scanner, beside)->quote >= 0)
        {
          const CclQuotation *quotation = &g_array_index (scanner->document->quotations, CclQuotation,
                                                          ccl_scanner_token_at (scanner, beside)->quote);

          if (quotation->scare && (quotation->first == token || quotation->end == token + 1))
            return TRUE;
        }
    }
  return FALSE;
}
