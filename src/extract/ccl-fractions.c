/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-numeral-private.h"

#include <math.h>

/* Denominators -----------------------------------------------------------------------------------
 */

/* A fraction word that can stand behind a number, so without an article of its own. */
static const CclMatch *
find_bare_fraction (const CclNumeralReader *reader, guint at)
{
  const CclMatch *match = ccl_numeral_find (reader, at, CCL_NUMBER_FRACTION);

  return match != NULL && match->end == match->first + 1 ? match : NULL;
}

/* "fifths"; behind one of them "fifth", which else is an ordinal. @least: of such a one. */
static gboolean
read_simple_denominator (const CclNumeralReader *reader, guint at, double n, double least,
                         double *value, guint *end)
{
  const CclMatch *match = find_bare_fraction (reader, at);

  if (match != NULL)
    {
      *value = match->entry->value;
      *end = match->end;
      return TRUE;
    }
  match = ccl_numeral_find (reader, at, CCL_NUMBER_ORDINAL);
  if (match == NULL || n != 1 || match->entry->value < least)
    return FALSE;
  *value = 1 / match->entry->value;
  *end = match->end;
  return TRUE;
}

/* What multiplies a denominator: "twenty" of "twenty-fifths", "ten" of "ten-thousandths". */
static const CclMatch *
find_leading_number (const CclNumeralReader *reader, guint at)
{
  const CclMatch *match = ccl_numeral_find (reader, at, CCL_NUMBER_TENS);

  if (match == NULL)
    match = ccl_numeral_find (reader, at, CCL_NUMBER_MULTIPLIER);
  if (match == NULL)
    match = ccl_numeral_find (reader, at, CCL_NUMBER_UNIT);
  return match != NULL && match->end == match->first + 1 ? match : NULL;
}

/* A denominator behind @n of it. */
static gboolean
read_denominator (const CclNumeralReader *reader, guint at, double n, double *value, guint *end)
{
  const CclMatch *leading;
  double rest;

  if (read_simple_denominator (reader, at, n, 3, value, end))
    return TRUE;
  leading = find_leading_number (reader, at);
  if (leading == NULL
      || !read_simple_denominator (reader, ccl_numeral_skip_joint (reader, leading->end), n, 2,
                                   value, end))
    return FALSE;
  rest = round (1 / *value);
  if (leading->entry->part == CCL_NUMBER_TENS && rest < 10)
    {
      *value = 1 / (leading->entry->value + rest);
      return TRUE;
    }
  /* "two ten thousandths" are two numbers: here the hyphen joins. */
  if (rest < 1000 || !ccl_document_is_joint (reader->document, leading->end))
    return FALSE;
  *value /= leading->entry->value;
  return TRUE;
}

gboolean
ccl_fraction_leads (const CclNumeralReader *reader, guint end)
{
  double value;
  guint past;

  return end < reader->n_tokens && ccl_document_is_joint (reader->document, end)
         && read_simple_denominator (reader, end + 1, 1, 3, &value, &past) && value < 0.002;
}

/* Digits with a slash ----------------------------------------------------------------------------
 */

static gboolean
is_slash (const CclToken *token)
{
  return token != NULL && token->glued
         && (ccl_token_is_sign (token, '/') || g_str_equal (token->folded, "⁄"));
}

/* Newspapers set such fractions; 9/11 is a date, 24/7 a manner of speaking. In a line that is read
 * for its numbers alone any will do. */
static gboolean
is_likely (const CclNumeralReader *reader, double over, double under)
{
  if (under < 1 || over < 1)
    return FALSE;
  if (reader->document->line)
    return TRUE;
  return over < under
         && (under <= 10 || fmod (under, 10) == 0 || under == 12 || under == 16 || under == 32);
}

/* The value of "1/2" at @at; FALSE for dates and the like. */
static gboolean
read_slash (const CclNumeralReader *reader, guint at, double *value)
{
  const CclToken *first = ccl_numeral_get_token (reader, at);
  const CclToken *last = ccl_numeral_get_token (reader, at + 2);
  double over, under;
  gboolean plain;

  if (first == NULL || last == NULL || first->kind != CCL_TOKEN_NUMBER
      || last->kind != CCL_TOKEN_NUMBER || !last->glued
      || !is_slash (ccl_numeral_get_token (reader, at + 1))
      || is_slash (ccl_numeral_get_token (reader, at + 3))
      || (at > 0 && first->glued && is_slash (&reader->tokens[at - 1])))
    return FALSE;
  if (!ccl_numeral_parse_digits (first->folded, &over, &plain) || !plain
      || !ccl_numeral_parse_digits (last->folded, &under, &plain) || !plain
      || !is_likely (reader, over, under))
    return FALSE;

  *value = over / under;
  return TRUE;
}

/* Past the letters of "2/3rds". */
static guint
skip_ending (const CclNumeralReader *reader, guint at)
{
  const CclMatch *ending = ccl_numeral_find (reader, at, CCL_NUMBER_ORDINAL);

  return ending != NULL && ending->entry->value == 0 && reader->tokens[at].glued ? ending->end : at;
}

gboolean
ccl_fraction_begin_with_slash (CclNumeralReader *reader)
{
  double value;

  if (!read_slash (reader, reader->at, &value))
    return FALSE;
  reader->numeral->share = TRUE;
  reader->current = value;
  reader->at = skip_ending (reader, reader->at + 3);
  return TRUE;
}

/* "1/2" behind "2", after a space or a hyphen. */
static gboolean
read_slash_behind (CclNumeralReader *reader)
{
  guint at = ccl_numeral_skip_joint (reader, reader->at);
  double value;

  if (!reader->numeral->plain || !read_slash (reader, at, &value) || value >= 1
      || (at == reader->at && reader->tokens[at].glued))
    return FALSE;
  reader->current += value;
  reader->at = at + 3;
  reader->numeral->plain = FALSE;
  return TRUE;
}

/* Behind whole numbers ---------------------------------------------------------------------------
 */

/* How many parts: "three" of "and three quarters", "twenty-one" of "and twenty-one hundredths". */
static guint
read_over (const CclNumeralReader *reader, guint at, double *n)
{
  const CclMatch *tens = ccl_numeral_find (reader, at, CCL_NUMBER_TENS);
  const CclMatch *unit = ccl_numeral_find (
      reader, tens != NULL ? ccl_numeral_skip_joint (reader, tens->end) : at, CCL_NUMBER_UNIT);

  *n = (tens != NULL ? tens->entry->value : 0) + (unit != NULL ? unit->entry->value : 0);
  return unit != NULL ? unit->end : tens != NULL ? tens->end : at;
}

/* "and a third was hurt": one more, which the verb tells. */
static gboolean
is_another (const CclNumeralReader *reader, const CclMatch *fraction)
{
  return fraction->entry->value < 0.5 && fraction->entry->value != 0.25
         && (ccl_document_is_word (reader->document, fraction->end, CCL_WORD_BE, NULL)
             || ccl_document_is_word (reader->document, fraction->end, CCL_WORD_HAVE, NULL)
             || ccl_document_begins (reader->document, fraction->end, CCL_KIND (CCL_ENTRY_VERB)));
}

/* "half" of "two and half million": only with what it is half of. */
static gboolean
is_half_of_unit (const CclNumeralReader *reader, const CclMatch *fraction)
{
  return fraction->entry->value == 0.5
         && (ccl_numeral_find (reader, fraction->end, CCL_NUMBER_MULTIPLIER) != NULL
             || ccl_document_find_time_word (reader->document, fraction->end, CCL_TIME_PERIOD)
                    != NULL);
}

/* What stands behind "and": "a half", "three quarters", "1/4". */
static gboolean
read_added (const CclNumeralReader *reader, guint at, double *value, guint *end)
{
  const CclMatch *fraction = ccl_numeral_find (reader, at, CCL_NUMBER_FRACTION);
  double n, part;
  guint over;

  if (read_slash (reader, at, value))
    {
      *end = at + 3;
      return *value < 1;
    }
  if (fraction != NULL)
    {
      if (fraction->end == fraction->first + 1 ? !is_half_of_unit (reader, fraction)
                                               : is_another (reader, fraction))
        return FALSE;
      *value = fraction->entry->value;
      *end = fraction->end;
      return TRUE;
    }

  over = read_over (reader, at, &n);
  if (over == at
      || !read_denominator (reader, ccl_numeral_skip_joint (reader, over), n, &part, end))
    return FALSE;
  *value = n * part;
  return *value < 1;
}

gboolean
ccl_fraction_read_and (CclNumeralReader *reader)
{
  guint at = ccl_numeral_skip_joint (reader, reader->at);
  const CclMatch *joiner = ccl_numeral_find (reader, at, CCL_NUMBER_AND);
  double value, scale = 1;
  guint end;

  if (joiner == NULL || reader->numeral->share || reader->no_and
      || !read_added (reader, ccl_numeral_skip_joint (reader, joiner->end), &value, &end))
    return FALSE;

  /* "a million and a half" adds half a million, "two thousand and three tenths" no hundreds. */
  if (fmod (value, 0.25) == 0 && !reader->after_unit && reader->numeral->scale != 100)
    scale = reader->current == 0 && reader->total != 0 ? reader->last_big : reader->numeral->scale;
  if (reader->current == 0 && reader->total != 0)
    reader->total += value * scale;
  else
    reader->current += value * scale;
  reader->at = end;
  reader->after_unit = TRUE;
  reader->numeral->plain = FALSE;
  return TRUE;
}

/* "of a million" behind "three quarters". */
static void
read_of_multiplier (CclNumeralReader *reader)
{
  const CclMatch *of = ccl_numeral_find (reader, reader->at, CCL_NUMBER_OF);
  const CclMatch *multiplier
      = of != NULL ? ccl_numeral_find (reader, of->end, CCL_NUMBER_MULTIPLIER) : NULL;

  if (multiplier == NULL || multiplier->end == multiplier->first + 1
      || reader->tokens[multiplier->end - 1].kind != CCL_TOKEN_WORD)
    return;
  reader->at = multiplier->first;
  ccl_numeral_read_multiplier (reader);
  reader->numeral->share = FALSE;
}

gboolean
ccl_fraction_read_behind (CclNumeralReader *reader)
{
  guint at = ccl_numeral_skip_joint (reader, reader->at);
  const CclMatch *symbol = find_bare_fraction (reader, at);
  double value;
  guint end;

  if (read_slash_behind (reader))
    return TRUE;
  if (reader->total != 0 || reader->numeral->share)
    return FALSE;
  if (symbol != NULL && reader->tokens[at].kind == CCL_TOKEN_SYMBOL)
    {
      reader->current += symbol->entry->value; /* 1½ */
      reader->at = symbol->end;
    }
  else if (read_denominator (reader, at, reader->current, &value, &end))
    {
      reader->current *= value;
      reader->at = end;
      reader->numeral->share = TRUE;
      read_of_multiplier (reader);
    }
  else
    return FALSE;
  reader->after_unit = TRUE;
  reader->numeral->plain = FALSE;
  return TRUE;
}

/* Alone ------------------------------------------------------------------------------------------
 */

/* "a third attack" is an ordinal, "the second half" is a part, and flags fly at half-mast; but "a
 * third were hurt" tells a share. */
static gboolean
is_share (const CclNumeralReader *reader, const CclMatch *match, gboolean of)
{
  const guint end = match->end;

  if (reader->at > 0 && ccl_numeral_find (reader, reader->at - 1, CCL_NUMBER_ORDINAL) != NULL)
    return FALSE;
  if (ccl_numeral_skip_joint (reader, end) != end)
    return FALSE;
  return of || match->entry->value >= 0.5 || end == reader->n_tokens
         || reader->tokens[end].kind == CCL_TOKEN_PUNCTUATION
         || reader->tokens[end].kind == CCL_TOKEN_SYMBOL
         || ccl_document_is_word (reader->document, end, CCL_WORD_BE, NULL)
         || ccl_document_is_word (reader->document, end, CCL_WORD_HAVE, NULL)
         || ccl_document_is_word (reader->document, end, CCL_WORD_MODAL, NULL)
         || ccl_document_is_word (reader->document, end, CCL_WORD_COORDINATOR, NULL)
         || ccl_numeral_find (reader, end, CCL_NUMBER_TO) != NULL;
}

/* The multiplier of "half a million", "a quarter of a million", "quarter-million", "½ million". */
static const CclMatch *
find_multiplied (const CclNumeralReader *reader, const CclMatch *fraction)
{
  const CclMatch *of = ccl_numeral_find (reader, fraction->end, CCL_NUMBER_OF);
  guint at = of != NULL ? of->end : ccl_numeral_skip_joint (reader, fraction->end);
  const CclMatch *multiplier = ccl_numeral_find (reader, at, CCL_NUMBER_MULTIPLIER);

  if (multiplier == NULL || multiplier->entry->after)
    return NULL;
  if (multiplier->end > multiplier->first + 1)
    return multiplier;
  return of == NULL
                 && (reader->tokens[fraction->first].kind == CCL_TOKEN_SYMBOL
                     || fraction->entry->value == 0.5 || fraction->entry->value == 0.25)
             ? multiplier
             : NULL;
}

/* "half past ten" */
static gboolean
is_in_phrase (const CclNumeralReader *reader, const CclMatch *fraction)
{
  const CclMatch *phrase
      = ccl_document_find_match (reader->document, fraction->first, CCL_ENTRY_WORD);

  return phrase != NULL && phrase->end > fraction->end;
}

gboolean
ccl_fraction_begin (CclNumeralReader *reader)
{
  const CclMatch *match = ccl_numeral_find (reader, reader->at, CCL_NUMBER_FRACTION);
  const CclMatch *multiplier;

  if (match == NULL || is_in_phrase (reader, match))
    return FALSE;
  multiplier = find_multiplied (reader, match);
  if (multiplier == NULL
      && (match->entry->after
          || (reader->tokens[match->first].kind != CCL_TOKEN_SYMBOL
              && !is_share (reader, match,
                            ccl_numeral_find (reader, match->end, CCL_NUMBER_OF) != NULL))))
    return FALSE;

  reader->started = TRUE;
  reader->current = match->entry->value;
  reader->at = match->end;
  reader->after_unit = TRUE;
  reader->numeral->share = TRUE;
  if (multiplier != NULL)
    {
      reader->at = multiplier->first;
      ccl_numeral_read_multiplier (reader);
      reader->numeral->share = FALSE;
    }
  return TRUE;
}
