/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-numeral.h"

#include <math.h>
#include <string.h>

/* No number is written in more words. */
#define MAX_WORDS 40

typedef struct
{
  const CclDocument *document;
  const CclToken *tokens;
  guint n_tokens;
  guint at;
  gboolean money;
  double total;    /* of the groups that are closed by thousand, million, … */
  double current;  /* of the group that is open */
  double last_big; /* the last of those multipliers */
  gboolean started;
  gboolean after_unit; /* a unit word or digits came last: no other may follow */
  CclNumeral *numeral;
} Reader;

/* Words -----------------------------------------------------------------------------------------
 */

static const CclMatch *
find_number (const Reader *reader, guint at, CclNumberPart part)
{
  return ccl_document_find_part (reader->document, at, CCL_ENTRY_NUMBER, (int) part);
}

/* Past a hyphen that joins words: "twenty-five". */
static guint
skip_joint (const Reader *reader, guint at)
{
  return at < reader->n_tokens && ccl_document_is_joint (reader->document, at) ? at + 1 : at;
}

/* Whether the word names what is counted, so that "m" before it means millions, not metres. */
static gboolean
is_counted (const Reader *reader, guint at)
{
  const CclMatch *object = ccl_document_find_match (reader->document, at, CCL_ENTRY_OBJECT);
  const CclMatch *unit = ccl_document_find_match (reader->document, at, CCL_ENTRY_UNIT);

  return (object != NULL && (object->form & CCL_FORM_PLURAL) != 0)
         || (unit != NULL && unit->entry->part == CCL_MEASURE_COUNT_UNIT);
}

/* "5m", "3bn", "20k" need their digits; "m" could be metres, "b" a part's letter. */
static gboolean
may_multiply (const Reader *reader, const CclMatch *match)
{
  const CclToken *token = &reader->tokens[match->first];
  const CclMatch *unit = ccl_document_find_match (reader->document, match->first, CCL_ENTRY_UNIT);
  gsize len = token->span.end - token->span.start;

  if (len > 3 || match->end > match->first + 1)
    return TRUE;
  if (!reader->started || !reader->numeral->digits)
    return FALSE;
  if (len == 1 && !token->glued)
    return FALSE;
  if (unit != NULL && unit->end == match->end && unit->entry->part == CCL_MEASURE_OTHER)
    return reader->money || token->capital || is_counted (reader, match->end);
  return TRUE;
}

/* Multiplies what stands before by a multiplier word's value, as the words are nested: hundred and
 * dozen belong to the open group, larger ones close it. */
static gboolean
multiply (Reader *reader, double value)
{
  double factor = reader->current != 0 ? reader->current : 1;
  CclNumeral *numeral = reader->numeral;

  if (value < 1000)
    {
      if (reader->current >= value && reader->started && value != 100)
        return FALSE;
      if (reader->current >= 100 && !numeral->digits)
        return FALSE;
      numeral->mantissa = factor;
      numeral->scale = value;
      reader->current = factor * value;
      return TRUE;
    }

  if (reader->last_big != 0 && value >= reader->last_big)
    {
      /* "two hundred thousand million", "3 lakh crore" */
      if (reader->current != 0)
        return FALSE;
      numeral->scale *= value;
      reader->total *= value;
    }
  else
    {
      if (reader->last_big != 0 && reader->current == 0)
        return FALSE;
      numeral->mantissa = reader->total == 0 ? factor : 0;
      numeral->scale = value;
      reader->total += factor * value;
    }
  reader->current = 0;
  reader->last_big = value;
  return TRUE;
}

static gboolean
read_multiplier (Reader *reader)
{
  guint at = reader->started ? skip_joint (reader, reader->at) : reader->at;
  const CclMatch *match = find_number (reader, at, CCL_NUMBER_MULTIPLIER);

  /* "3 hundreds", "two dozens" */
  if (match == NULL && reader->started)
    {
      match = find_number (reader, at, CCL_NUMBER_VAGUE);
      if (match != NULL && match->entry->value == 0)
        match = NULL;
    }
  if (match == NULL || !may_multiply (reader, match))
    return FALSE;
  /* "a hundred" begins a number; it does not go on with one, unless a fraction came before. */
  if (reader->started && match->end > match->first + 1 && !reader->numeral->share)
    return FALSE;
  if (!multiply (reader, match->entry->value))
    return FALSE;

  reader->at = match->end;
  reader->started = TRUE;
  reader->after_unit = FALSE;
  reader->numeral->plain = FALSE;
  return TRUE;
}

/* A unit or tens word that can stand here: tens after hundreds, units after tens. */
static gboolean
read_small (Reader *reader)
{
  guint at = reader->started ? skip_joint (reader, reader->at) : reader->at;
  const CclMatch *match = find_number (reader, at, CCL_NUMBER_TENS);
  double rest = fmod (reader->current, 100);

  if (match != NULL)
    {
      gboolean year = rest >= 18 && rest <= 20 && reader->current == rest && reader->total == 0;

      if (rest != 0 && !year)
        return FALSE;
      if (year) /* nineteen ninety-four */
        reader->current *= 100;
      reader->after_unit = FALSE;
    }
  else
    {
      match = find_number (reader, at, CCL_NUMBER_UNIT);
      if (match == NULL || reader->after_unit || fmod (rest, 10) != 0
          || (match->entry->value > 9 && rest != 0)
          || (match->entry->value == 0 && reader->started))
        return FALSE;
      reader->after_unit = TRUE;
    }
  if (reader->started && reader->numeral->digits)
    return FALSE;

  reader->current += match->entry->value;
  reader->at = match->end;
  reader->started = TRUE;
  return TRUE;
}

/* "one hundred and five", "two thousand and twelve": only what is smaller may follow. */
static gboolean
read_and (Reader *reader)
{
  guint at = skip_joint (reader, reader->at);
  const CclMatch *joiner = find_number (reader, at, CCL_NUMBER_AND);
  const CclMatch *small;
  Reader ahead = *reader;

  if (joiner == NULL || reader->numeral->digits || reader->after_unit
      || fmod (reader->current, 100) != 0 || reader->numeral->scale < 100)
    return FALSE;

  at = skip_joint (reader, joiner->end);
  small = find_number (reader, at, CCL_NUMBER_UNIT);
  if (small == NULL)
    small = find_number (reader, at, CCL_NUMBER_TENS);
  if (small == NULL || small->entry->value == 0)
    return FALSE;

  /* "a thousand and two hundred" are two numbers. */
  ahead.at = small->first;
  if (!read_small (&ahead))
    return FALSE;
  if (reader->current == 0
      && find_number (reader, skip_joint (&ahead, ahead.at), CCL_NUMBER_MULTIPLIER) != NULL)
    return FALSE;
  *reader = ahead;
  return TRUE;
}

/* "two million, three hundred thousand": words that go on behind a comma, each group smaller than
 * the one before. Digits do not: "two million, 300 of them …". */
static gboolean
read_comma (Reader *reader)
{
  Reader ahead = *reader;
  CclNumeral numeral = *reader->numeral;

  if (reader->last_big == 0 || reader->current != 0 || reader->numeral->digits
      || reader->at + 1 >= reader->n_tokens
      || !ccl_token_is_sign (&reader->tokens[reader->at], ','))
    return FALSE;
  ahead.at++;
  ahead.numeral = &numeral;
  if (!read_small (&ahead) || !read_multiplier (&ahead))
    return FALSE;

  *reader->numeral = numeral;
  ahead.numeral = reader->numeral;
  *reader = ahead;
  return TRUE;
}

/* Fractions -------------------------------------------------------------------------------------
 */

/* A fraction word at @at that follows @n of them; "third" is an ordinal unless it follows one. */
static const CclMatch *
find_fraction (const Reader *reader, guint at, double n, double *value)
{
  const CclMatch *match = find_number (reader, at, CCL_NUMBER_FRACTION);

  if (match != NULL)
    {
      *value = match->entry->value;
      return match;
    }
  match = find_number (reader, at, CCL_NUMBER_ORDINAL);
  if (match == NULL || n != 1 || match->entry->value < 3)
    return NULL;
  *value = 1 / match->entry->value;
  return match;
}

/* "and a half", "and three quarters" behind whole numbers. */
static gboolean
read_and_fraction (Reader *reader)
{
  guint at = skip_joint (reader, reader->at);
  const CclMatch *joiner = find_number (reader, at, CCL_NUMBER_AND);
  const CclMatch *over, *fraction;
  double value = 0, n = 1;

  if (joiner == NULL)
    return FALSE;
  at = skip_joint (reader, joiner->end);
  over = find_number (reader, at, CCL_NUMBER_UNIT);
  if (over != NULL)
    {
      n = over->entry->value;
      at = skip_joint (reader, over->end);
    }
  fraction = find_fraction (reader, at, n, &value);
  if (fraction == NULL || (over == NULL && fraction->end == fraction->first + 1))
    return FALSE;

  /* "a million and a half" adds half a million. */
  if (reader->current == 0 && reader->total != 0)
    reader->total += n * value * reader->last_big;
  else
    reader->current += n * value * (reader->numeral->scale == 12 ? 12 : 1);
  reader->at = fraction->end;
  reader->after_unit = TRUE;
  reader->numeral->plain = FALSE;
  return TRUE;
}

/* "two thirds", "three-quarters", "one fifth", "1½", "2 1/2". */
static gboolean
read_fraction_behind (Reader *reader)
{
  guint at = skip_joint (reader, reader->at);
  double value = 0;
  const CclMatch *match = find_fraction (reader, at, reader->current, &value);

  if (match == NULL || reader->total != 0)
    return FALSE;
  if (reader->tokens[at].kind == CCL_TOKEN_SYMBOL)
    reader->current += value; /* 1½ */
  else
    {
      if (match->end > match->first + 1 && match->form != 0 && value != 0.5 && reader->current > 20)
        return FALSE;
      reader->current *= value;
      reader->numeral->share = TRUE;
    }
  reader->at = match->end;
  reader->after_unit = TRUE;
  reader->numeral->plain = FALSE;
  return TRUE;
}

/* The value of "1/2" at @at; FALSE for dates and the like. */
static gboolean
read_slash (const Reader *reader, guint at, double *value)
{
  double over, under;
  gboolean plain;

  if (at + 2 >= reader->n_tokens || reader->tokens[at].kind != CCL_TOKEN_NUMBER
      || reader->tokens[at + 2].kind != CCL_TOKEN_NUMBER || !reader->tokens[at + 1].glued
      || !reader->tokens[at + 2].glued
      || !(ccl_token_is_sign (&reader->tokens[at + 1], '/')
           || g_str_equal (reader->tokens[at + 1].folded, "⁄"))
      || (at + 3 < reader->n_tokens && reader->tokens[at + 3].glued
          && ccl_token_is_sign (&reader->tokens[at + 3], '/')))
    return FALSE;
  if (!ccl_numeral_parse_digits (reader->tokens[at].folded, &over, &plain) || !plain
      || !ccl_numeral_parse_digits (reader->tokens[at + 2].folded, &under, &plain) || !plain
      || under < 2 || over <= 0 || over >= under)
    return FALSE;
  /* 9/11 is a date, 24/7 a manner of speaking. */
  if (under > 10 && fmod (under, 10) != 0 && under != 12 && under != 16 && under != 32)
    return FALSE;

  *value = over / under;
  return TRUE;
}

/* The words behind "point": single digits one by one, or a number below a hundred: "two five",
 * "twenty-five". Gives what they add; @end: past them. */
static double
read_decimals (const Reader *reader, guint at, guint *end)
{
  double value = 0, place = 1;

  for (guint n = 0; n < MAX_WORDS; n++)
    {
      const CclMatch *tens = find_number (reader, at, CCL_NUMBER_TENS);
      const CclMatch *digit = find_number (
          reader, tens != NULL ? skip_joint (reader, tens->end) : at, CCL_NUMBER_UNIT);

      if (digit != NULL && digit->entry->value > 9)
        digit = NULL;
      if (tens == NULL && digit == NULL)
        break;
      place /= tens != NULL ? 100 : 10;
      value += place
               * ((tens != NULL ? tens->entry->value : 0)
                  + (digit != NULL ? digit->entry->value : 0));
      at = digit != NULL ? digit->end : tens->end;
    }

  *end = at;
  return value;
}

/* "point five", "point two five" behind words. */
static gboolean
read_point (Reader *reader)
{
  const CclMatch *point = find_number (reader, reader->at, CCL_NUMBER_POINT);
  double value;
  guint end;

  if (point == NULL || reader->numeral->digits)
    return FALSE;
  value = read_decimals (reader, point->end, &end);
  if (end == point->end)
    return FALSE;

  reader->current += value;
  reader->at = end;
  reader->after_unit = TRUE;
  return TRUE;
}

/* Beginnings ------------------------------------------------------------------------------------
 */

/* A space between two groups of digits: "12 500". A year and a count may meet, but a year has four
 * digits and a first group at most three. */
static gboolean
continues_group (const Reader *reader, guint at)
{
  const CclToken *token = &reader->tokens[at];

  return at < reader->n_tokens && token->kind == CCL_TOKEN_NUMBER && !token->glued
         && strlen (token->folded) == 3 && token->span.start == reader->tokens[at - 1].span.end + 1
         && reader->document->article->text[token->span.start - 1] == ' '
         && strspn (token->folded, "0123456789") == 3;
}

static gboolean
begin_with_digits (Reader *reader)
{
  const CclToken *token = &reader->tokens[reader->at];
  double value;

  if (read_slash (reader, reader->at, &value))
    {
      reader->numeral->share = TRUE;
      reader->current = value;
      reader->at += 3;
      reader->numeral->digits = reader->started = reader->after_unit = TRUE;
      return TRUE;
    }
  if (!ccl_numeral_parse_digits (token->folded, &value, &reader->numeral->plain))
    return FALSE;

  reader->at++;
  reader->current = value;
  if (reader->numeral->plain && value >= 1 && value < 1000 && token->folded[0] != '0')
    while (continues_group (reader, reader->at) && reader->current < 1e12)
      {
        reader->current
            = reader->current * 1000 + g_ascii_strtod (reader->tokens[reader->at].folded, NULL);
        reader->numeral->plain = FALSE;
        reader->at++;
      }

  reader->numeral->digits = reader->started = reader->after_unit = TRUE;
  if (read_slash (reader, reader->at, &value) && !reader->tokens[reader->at].glued)
    {
      reader->current += value; /* 2 1/2 */
      reader->at += 3;
      reader->numeral->plain = FALSE;
    }
  return TRUE;
}

/* "several", "dozens", "many": and "several hundred", "a couple of thousand". */
static gboolean
read_vague (Reader *reader)
{
  const CclMatch *match = find_number (reader, reader->at, CCL_NUMBER_VAGUE);
  const CclMatch *multiplier;
  CclNumeral *numeral = reader->numeral;

  if (match == NULL)
    return FALSE;
  numeral->part = CCL_NUMBER_VAGUE;
  numeral->vague = TRUE;
  numeral->low = match->entry->low;
  numeral->high = match->entry->high;
  reader->at = match->end;

  while ((multiplier = find_number (reader, reader->at, CCL_NUMBER_MULTIPLIER)) != NULL
         && multiplier->end == multiplier->first + 1 && isfinite (numeral->low)
         && may_multiply (reader, multiplier))
    {
      numeral->low *= multiplier->entry->value;
      numeral->high *= multiplier->entry->value;
      reader->at = multiplier->end;
    }
  return TRUE;
}

/* "a third attack" is an ordinal, "quarters" are lodgings, "the second half" is a part, and flags
 * fly at half-mast; but "a third were hurt" tells a share. */
static gboolean
is_share (const Reader *reader, const CclMatch *match, gboolean of)
{
  const guint end = match->end;

  if (reader->at > 0 && find_number (reader, reader->at - 1, CCL_NUMBER_ORDINAL) != NULL)
    return FALSE;
  if (skip_joint (reader, end) != end)
    return FALSE;
  return of || match->entry->value >= 0.5 || end == reader->n_tokens
         || reader->tokens[end].kind == CCL_TOKEN_PUNCTUATION
         || ccl_document_is_word (reader->document, end, CCL_WORD_BE, NULL)
         || ccl_document_is_word (reader->document, end, CCL_WORD_HAVE, NULL)
         || ccl_document_is_word (reader->document, end, CCL_WORD_MODAL, NULL);
}

/* "half", "a third of", "half a million", "a quarter of a million". */
static gboolean
begin_with_fraction (Reader *reader)
{
  const CclMatch *match = find_number (reader, reader->at, CCL_NUMBER_FRACTION);
  const CclMatch *of, *multiplier;
  guint at;

  if (match == NULL)
    return FALSE;
  at = match->end;
  of = find_number (reader, at, CCL_NUMBER_OF);
  multiplier = find_number (reader, of != NULL ? of->end : at, CCL_NUMBER_MULTIPLIER);
  reader->started = TRUE;
  reader->current = match->entry->value;
  if (multiplier != NULL
      && (multiplier->end > multiplier->first + 1 || (of == NULL && match->entry->value == 0.5)))
    {
      reader->numeral->share = TRUE;
      reader->at = multiplier->first;
      read_multiplier (reader);
      reader->numeral->share = FALSE;
      return TRUE;
    }

  if (reader->tokens[match->first].kind != CCL_TOKEN_SYMBOL
      && !is_share (reader, match, of != NULL))
    return FALSE;
  reader->numeral->share = TRUE;
  reader->after_unit = TRUE;
  reader->at = at;
  return TRUE;
}

static gboolean
read_whole_word (Reader *reader, CclNumberPart part)
{
  const CclMatch *match = find_number (reader, reader->at, part);
  const CclMatch *word;

  if (match == NULL)
    return FALSE;
  /* "no longer" and the like count nothing. */
  word = ccl_document_find_match (reader->document, reader->at, CCL_ENTRY_WORD);
  if (part == CCL_NUMBER_ZERO && word != NULL && word->end > match->end)
    return FALSE;
  reader->numeral->part = part;
  reader->numeral->low = reader->numeral->high = match->entry->value;
  reader->at = match->end;
  return TRUE;
}

/* "twenty-first", "hundred and fifth", "21st": what was read counts nothing. */
static void
read_ordinal_end (Reader *reader)
{
  guint at = skip_joint (reader, reader->at);
  const CclMatch *match = find_number (reader, at, CCL_NUMBER_ORDINAL);

  if (match == NULL)
    return;
  if (reader->numeral->digits
          ? match->entry->value == 0 && reader->tokens[at].glued && at == reader->at
          : match->entry->value != 0 && at > reader->at)
    {
      reader->numeral->part = CCL_NUMBER_ORDINAL;
      reader->at = match->end;
    }
}

static void
read_rest (Reader *reader)
{
  for (guint n = 0; n < MAX_WORDS; n++)
    if (!read_small (reader) && !read_multiplier (reader) && !read_and (reader)
        && !read_comma (reader))
      break;
  if (read_point (reader) || read_and_fraction (reader) || read_fraction_behind (reader))
    while (read_multiplier (reader))
      ;
  read_ordinal_end (reader);
}

static gboolean
begin_with_words (Reader *reader)
{
  return read_small (reader) || read_multiplier (reader);
}

gboolean
ccl_numeral_read (const CclDocument *document, guint at, gboolean money, CclNumeral *numeral)
{
  Reader reader = { .document = document,
                    .tokens = (const CclToken *)document->tokens->data,
                    .n_tokens = document->tokens->len,
                    .at = at,
                    .money = money,
                    .numeral = numeral };

  *numeral = (CclNumeral){ .first = at, .part = CCL_NUMBER_UNIT, .scale = 1 };
  if (reader.tokens[at].kind == CCL_TOKEN_NUMBER)
    {
      if (!begin_with_digits (&reader))
        return FALSE;
      read_rest (&reader);
    }
  else if (reader.tokens[at].word == 0)
    return FALSE;
  else if (read_vague (&reader) || read_whole_word (&reader, CCL_NUMBER_GROUP)
           || read_whole_word (&reader, CCL_NUMBER_ZERO))
    {
      numeral->end = reader.at;
      return TRUE;
    }
  else if (begin_with_fraction (&reader))
    ;
  else if (begin_with_words (&reader))
    read_rest (&reader);
  else if (!read_whole_word (&reader, CCL_NUMBER_ORDINAL) || numeral->low == 0)
    return FALSE;

  numeral->end = reader.at;
  if (numeral->part == CCL_NUMBER_UNIT)
    numeral->low = numeral->high = reader.total + reader.current;
  if (numeral->scale == 1)
    numeral->mantissa = numeral->low;
  return TRUE;
}
