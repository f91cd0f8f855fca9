/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-figures-private.h"

#include <string.h>

static gsize
get_length (const CclToken *token)
{
  return token->span.end - token->span.start;
}

/* A letter alone is a sign only before a sum: "R2.5 billion", "P250,000", but "R2" names a thing. */
static gboolean
is_lone_letter (const CclDocument *document, const CclMatch *match, const CclToken *next)
{
  const CclToken *token = ccl_document_get_token (document, match->first);

  return match->end == match->first + 1 && token->kind == CCL_TOKEN_WORD && get_length (token) == 1
         && (next->kind != CCL_TOKEN_NUMBER || !next->glued
             || (ccl_document_find_number (document, match->end + 1, CCL_NUMBER_MULTIPLIER) == NULL
                 && strchr (next->folded, ',') == NULL));
}

const CclMatch *
ccl_unit_find_sign (const CclDocument *document, guint at)
{
  const CclMatch *match = ccl_document_find_match (document, at, CCL_ENTRY_UNIT);
  const CclToken *first, *last, *next;

  if (match == NULL || !ccl_entry_is_money (match->entry))
    return NULL;
  first = ccl_document_get_token (document, match->first);
  last = ccl_document_get_token (document, match->end - 1);
  next = ccl_document_find_token (document, match->end);
  if (next == NULL || next->kind == CCL_TOKEN_PUNCTUATION || is_lone_letter (document, match, next))
    return NULL;
  return last->kind == CCL_TOKEN_SYMBOL || first->all_capitals
                 || (first->capital && get_length (first) <= 3 && next->kind == CCL_TOKEN_NUMBER)
             ? match
             : NULL;
}

/* Short names of currencies are common words, too: "the 12 won"; and "1080p" is no money. */
static gboolean
is_doubtful (const CclDocument *document, const CclMatch *match, const CclNumeral *number)
{
  const CclToken *token = ccl_document_get_token (document, match->first);

  if (!ccl_entry_is_money (match->entry) || match->end != match->first + 1
      || token->kind != CCL_TOKEN_WORD || token->capital)
    return FALSE;
  if (get_length (token) == 1)
    return number->high >= 100 || !token->glued;
  return get_length (token) <= 3 && number->high < 100
         && (ccl_document_begins (document, match->first, CCL_KIND (CCL_ENTRY_VERB))
             || ccl_document_is_word (document, match->first, CCL_WORD_PLAIN_VERB, NULL));
}

/* "$5-$10": the sign behind the hyphen belongs to what comes next. */
static gboolean
leads_next (const CclDocument *document, const CclMatch *match)
{
  const CclToken *next = ccl_document_find_token (document, match->end);

  return ccl_entry_is_money (match->entry) && next != NULL
         && ccl_document_get_token (document, match->end - 1)->kind == CCL_TOKEN_SYMBOL
         && next->kind == CCL_TOKEN_NUMBER && next->glued;
}

/* "half a percent", "a tenth of one percent", "half a tonne": units in which claims count. */
static const CclMatch *
find_behind_share (const CclDocument *document, guint at)
{
  const CclMatch *of = ccl_document_find_number (document, at, CCL_NUMBER_OF);
  const CclMatch *one, *unit;
  guint end = of != NULL ? of->end : at;

  one = ccl_document_find_number (document, end, CCL_NUMBER_UNIT);
  if (one != NULL && one->entry->value == 1)
    end = one->end;
  else if (!ccl_document_is_word (document, end, CCL_WORD_DETERMINER, &end))
    return NULL;
  unit = ccl_document_find_match (document, end, CCL_ENTRY_UNIT);
  return unit != NULL && unit->entry->part == CCL_MEASURE_COUNT_UNIT
                 && (unit->form & CCL_FORM_BASE) != 0
             ? unit
             : NULL;
}

/* "of dollars" behind "billions". */
static const CclMatch *
find_behind_plural (const CclDocument *document, guint at)
{
  const CclMatch *of = ccl_document_find_number (document, at, CCL_NUMBER_OF);
  const CclMatch *unit
      = of != NULL ? ccl_document_find_match (document, of->end, CCL_ENTRY_UNIT) : NULL;

  return unit != NULL && (unit->form & CCL_FORM_PLURAL) != 0 ? unit : NULL;
}

const CclMatch *
ccl_unit_find (const CclDocument *document, const CclNumeral *number, guint at)
{
  const CclMatch *match
      = ccl_document_find_match (document, ccl_document_skip_joint (document, at), CCL_ENTRY_UNIT);
  const CclToken *token;

  if (match == NULL && number->share)
    return find_behind_share (document, at);
  if (match == NULL && number->vague)
    return find_behind_plural (document, at);
  if (match == NULL || is_doubtful (document, match, number) || leads_next (document, match))
    return NULL;
  if (number->share && match->entry->part != CCL_MEASURE_COUNT_UNIT)
    return NULL;
  /* One letter is a unit only right behind digits: "5 m", "20t", not "two t". */
  token = ccl_document_get_token (document, match->first);
  if (token->kind == CCL_TOKEN_WORD && get_length (token) == 1 && !number->digits)
    return NULL;
  return match;
}

/* Whether @minor is a part of @major: pence of a pound, kopecks of a rouble; cents of many. */
static gboolean
is_part (const CclEntry *minor, const CclEntry *major)
{
  return ccl_entry_is_money (minor) && ccl_entry_is_money (major) && minor->value < 1
         && major->value == 1
         && (minor->currency == NULL || g_str_equal (minor->currency, "USD")
             || g_strcmp0 (minor->currency, major->currency) == 0);
}

/* "two pounds fifty": words that end a line or clause. */
static gboolean
is_said_short (const CclDocument *document, const CclNumeral *number)
{
  const CclToken *next = ccl_document_find_token (document, number->end);

  return document->line && !number->digits && number->low >= 5
         && (next == NULL || next->kind == CCL_TOKEN_PUNCTUATION);
}

void
ccl_unit_read_minor (const CclDocument *document, CclFigure *figure)
{
  const CclToken *comma = ccl_document_find_token (document, figure->end);
  const CclMatch *joiner = ccl_document_find_number (document, figure->end, CCL_NUMBER_AND);
  const CclMatch *unit;
  CclNumeral number;
  guint at = figure->end;

  if (figure->range || !ccl_entry_is_money (figure->unit))
    return;
  if (joiner != NULL)
    at = joiner->end;
  else if (comma != NULL && ccl_token_is_sign (comma, ','))
    at++;
  if (at >= document->tokens->len || !ccl_numeral_read (document, at, FALSE, &number)
      || number.part != CCL_NUMBER_UNIT || number.share || number.high >= 100)
    return;
  unit = ccl_unit_find (document, &number, number.end);
  if (unit != NULL ? !is_part (unit->entry, figure->unit)
                   : at > figure->end || !is_said_short (document, &number))
    return;

  figure->number.low += number.low * (unit != NULL ? unit->entry->value : 0.01);
  figure->number.high = figure->number.low;
  figure->last = figure->number;
  figure->last.end = number.end;
  figure->end = unit != NULL ? unit->end : number.end;
}
