/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-numeral-private.h"

#include <math.h>
#include <string.h>

/* No number is written in more words, or more groups of digits. */
#define MAX_WORDS 40
#define MAX_GROUPS 6

/* Whether the word names what is counted, so that "m" before it means millions, not metres. */
static gboolean
is_counted (const CclNumeralReader *reader, guint at)
{
  const CclMatch *object = ccl_document_find_match (reader->document, at, CCL_ENTRY_OBJECT);
  const CclMatch *unit = ccl_document_find_match (reader->document, at, CCL_ENTRY_UNIT);

  return (object != NULL && (object->form & CCL_FORM_PLURAL) != 0)
         || (unit != NULL && unit->entry->part == CCL_MEASURE_COUNT_UNIT);
}

/* "5m", "3bn", "20k" need their digits; "m" could be metres, "b" a part's letter. */
static gboolean
may_multiply (const CclNumeralReader *reader, const CclMatch *match)
{
  const CclToken *token = &reader->tokens[match->first];
  const CclMatch *unit = ccl_document_find_match (reader->document, match->first, CCL_ENTRY_UNIT);
  gsize len = token->span.end - token->span.start;

  /* "four score", but not "a 3-2 score". */
  if (match->entry->after && (!reader->started || reader->numeral->digits))
    return FALSE;
  if (len > 3 || match->end > match->first + 1)
    return TRUE;
  if (!reader->started || !reader->numeral->digits)
    return FALSE;
  /* "100 k": told apart from metres by having no other meaning, in a line of figures. */
  if (len == 1 && !token->glued && !reader->money && (unit != NULL || !reader->document->line))
    return FALSE;
  if (unit != NULL && unit->end == match->end && unit->entry->part == CCL_MEASURE_OTHER)
    return reader->money || token->capital || is_counted (reader, match->end);
  return TRUE;
}

/* Multiplies what stands before by a multiplier word's value, as the words are nested: hundred and
 * dozen belong to the open group, larger ones close it. */
static gboolean
multiply (CclNumeralReader *reader, double value)
{
  double factor = reader->current != 0 ? reader->current : 1;
  CclNumeral *numeral = reader->numeral;

  if (value < 1000)
    {
      if (reader->current == 0 && reader->total != 0)
        return FALSE;
      /* "a hundred dozen", but hundreds of hundreds are thousands */
      if (reader->current >= 100 && (value == 100 || numeral->scale == value) && !numeral->digits)
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

gboolean
ccl_numeral_read_multiplier (CclNumeralReader *reader)
{
  guint at = reader->started ? ccl_numeral_skip_joint (reader, reader->at) : reader->at;
  const CclMatch *match = ccl_numeral_find (reader, at, CCL_NUMBER_MULTIPLIER);

  /* "3 hundreds", "two dozens" */
  if (match == NULL && reader->started)
    {
      match = ccl_numeral_find (reader, at, CCL_NUMBER_VAGUE);
      if (match != NULL && match->entry->value == 0)
        match = NULL;
    }
  if (match == NULL || !may_multiply (reader, match))
    return FALSE;
  /* "a hundred" begins a number; it does not go on with one, unless a fraction came before. */
  if (reader->started && match->end > match->first + 1 && !reader->numeral->share)
    return FALSE;
  if (ccl_fraction_leads (reader, match->end) || !multiply (reader, match->entry->value))
    return FALSE;

  reader->at = match->end;
  reader->started = TRUE;
  reader->after_unit = FALSE;
  reader->numeral->plain = FALSE;
  return TRUE;
}

/* A unit or tens word that can stand here: tens after hundreds, units after tens. */
static gboolean
read_small (CclNumeralReader *reader)
{
  guint at = reader->started ? ccl_numeral_skip_joint (reader, reader->at) : reader->at;
  const CclMatch *match = ccl_numeral_find (reader, at, CCL_NUMBER_TENS);
  double rest = fmod (reader->current, 100);

  if (reader->started && reader->numeral->digits)
    return FALSE;
  if (match != NULL)
    {
      if (rest != 0)
        return FALSE;
      reader->after_unit = FALSE;
    }
  else
    {
      match = ccl_numeral_find (reader, at, CCL_NUMBER_UNIT);
      if (match == NULL || reader->after_unit || fmod (rest, 10) != 0
          || (match->entry->value > 9 && rest != 0)
          || (match->entry->value == 0 && reader->started))
        return FALSE;
      reader->after_unit = TRUE;
    }

  reader->current += match->entry->value;
  reader->at = match->end;
  reader->started = TRUE;
  return TRUE;
}

/* Two words of two figures each: "nineteen ninety-four", "twenty ten"; "ten thirty" is the clock's.
 */
static gboolean
read_year (CclNumeralReader *reader)
{
  guint at = ccl_numeral_skip_joint (reader, reader->at);
  const CclMatch *match = ccl_numeral_find (reader, at, CCL_NUMBER_TENS);
  const gboolean tens = match != NULL;

  if (match == NULL)
    match = ccl_numeral_find (reader, at, CCL_NUMBER_UNIT);
  if (match == NULL || match->entry->value < 10 || reader->numeral->digits || reader->total != 0
      || reader->numeral->scale != 1 || reader->current < 10 || reader->current > 20
      || (reader->current < 13 && match->entry->value < 60))
    return FALSE;

  reader->current = reader->current * 100 + match->entry->value;
  reader->after_unit = !tens;
  reader->at = match->end;
  return TRUE;
}

/* "nineteen oh five", "two oh five". */
static gboolean
read_oh (CclNumeralReader *reader)
{
  const CclMatch *oh
      = ccl_numeral_find (reader, ccl_numeral_skip_joint (reader, reader->at), CCL_NUMBER_OH);
  const CclMatch *unit
      = oh != NULL
            ? ccl_numeral_find (reader, ccl_numeral_skip_joint (reader, oh->end), CCL_NUMBER_UNIT)
            : NULL;

  if (unit == NULL || unit->entry->value > 9 || reader->numeral->digits || reader->total != 0
      || reader->current < 1 || reader->current > 99)
    return FALSE;
  reader->current = reader->current * 100 + unit->entry->value;
  reader->after_unit = TRUE;
  reader->at = unit->end;
  return TRUE;
}

/* Whether "and" can join parts to what was read: behind hundreds and more, and "four score". */
static gboolean
is_open (const CclNumeralReader *reader)
{
  if (reader->numeral->digits || reader->after_unit || reader->no_and)
    return FALSE;
  return reader->numeral->scale == 20
         || (reader->numeral->scale >= 100 && fmod (reader->current, 100) == 0);
}

/* "one hundred and five", "two thousand and twelve": only what is smaller may follow. */
static gboolean
read_and (CclNumeralReader *reader)
{
  guint at = ccl_numeral_skip_joint (reader, reader->at);
  const CclMatch *joiner = ccl_numeral_find (reader, at, CCL_NUMBER_AND);
  const CclMatch *small, *multiplier;
  CclNumeralReader ahead = *reader;

  if (joiner == NULL || !is_open (reader))
    return FALSE;

  at = ccl_numeral_skip_joint (reader, joiner->end);
  small = ccl_numeral_find (reader, at, CCL_NUMBER_UNIT);
  if (small == NULL)
    small = ccl_numeral_find (reader, at, CCL_NUMBER_TENS);
  if (small == NULL || small->entry->value == 0)
    return FALSE;

  /* "one hundred and two hundred" are two numbers; "a thousand and two hundred" too, but in a line. */
  ahead.at = small->first;
  if (!read_small (&ahead))
    return FALSE;
  multiplier
      = ccl_numeral_find (reader, ccl_numeral_skip_joint (&ahead, ahead.at), CCL_NUMBER_MULTIPLIER);
  if (multiplier != NULL && !multiplier->entry->after
      && (reader->current == 0 ? !reader->document->line || multiplier->entry->value >= reader->last_big
                               : multiplier->entry->value < 1000))
    return FALSE;
  *reader = ahead;
  return TRUE;
}

/* "two million, three hundred thousand": words that go on behind a comma, each group smaller than
 * the one before; a last group below a hundred only behind another comma: "one million, two hundred
 * thousand, five". Digits do not: "two million, 300 of them …". */
static gboolean
read_comma (CclNumeralReader *reader)
{
  CclNumeralReader ahead = *reader;
  CclNumeral numeral = *reader->numeral;

  if (reader->last_big == 0 || reader->current != 0 || reader->numeral->digits
      || reader->at + 1 >= reader->n_tokens
      || !ccl_token_is_sign (&reader->tokens[reader->at], ','))
    return FALSE;
  ahead.at++;
  ahead.numeral = &numeral;
  ahead.n_commas++;
  if (!read_small (&ahead))
    return FALSE;
  read_small (&ahead); /* "thirty" and "two" of it */
  if (!ccl_numeral_read_multiplier (&ahead) && reader->n_commas == 0)
    return FALSE;

  *reader->numeral = numeral;
  ahead.numeral = reader->numeral;
  *reader = ahead;
  return TRUE;
}

/* "2 crore 50 lakh", "4 million 200 thousand", "2 thousand 5 hundred": digits that go on with a
 * smaller multiplier. "And" joins them in a line; in an article it joins two figures. */
static gboolean
read_digits_again (CclNumeralReader *reader)
{
  const CclMatch *joiner = ccl_numeral_find (reader, reader->at, CCL_NUMBER_AND);
  const guint at
      = joiner != NULL && reader->document->line && !reader->no_and ? joiner->end : reader->at;
  const CclToken *token = ccl_numeral_get_token (reader, at);
  CclNumeralReader ahead = *reader;
  CclNumeral numeral = *reader->numeral;
  double value;
  gboolean plain;

  if (reader->last_big == 0 || reader->current != 0 || !reader->numeral->digits || token == NULL
      || token->kind != CCL_TOKEN_NUMBER || token->glued
      || !ccl_numeral_parse_digits (token->folded, &value, &plain) || value >= reader->last_big)
    return FALSE;
  ahead.at = at + 1;
  ahead.current = value;
  ahead.numeral = &numeral;
  if (!ccl_numeral_read_multiplier (&ahead) || ahead.current >= reader->last_big)
    return FALSE;

  *reader->numeral = numeral;
  ahead.numeral = reader->numeral;
  *reader = ahead;
  return TRUE;
}

/* Beginnings ------------------------------------------------------------------------------------
 */

/* "500", or "500,5" and "500.25" as the last group. */
static gboolean
is_group (const char *digits)
{
  const gsize n = strspn (digits, "0123456789");
  const char *decimals = digits[n] == '.' || digits[n] == ',' ? digits + n + 1 : "";
  const gsize n_decimals = strspn (decimals, "0123456789");

  return n == 3 && decimals[n_decimals] == '\0'
         && (digits[n] == '\0' || (n_decimals > 0 && !(digits[n] == ',' && n_decimals == 3)));
}

static gboolean
follows_a_space (const CclNumeralReader *reader, guint at)
{
  const CclToken *token = ccl_numeral_get_token (reader, at);

  return token != NULL && token->kind == CCL_TOKEN_NUMBER && !token->glued
         && token->span.start == reader->tokens[at - 1].span.end + 1
         && reader->document->article->text[token->span.start - 1] == ' ';
}

/* Past the groups of digits that spaces set apart: "12 500". A year and a count may meet, but a
 * year has four digits and a first group at most three. Other digits behind them, as in a telephone
 * number
 * ("1 202 555 0173"), make them no groups. */
static guint
skip_groups (const CclNumeralReader *reader, guint at)
{
  const guint first = at;

  while (at - first < MAX_GROUPS && follows_a_space (reader, at)
         && is_group (reader->tokens[at].folded))
    {
      at++;
      if (strlen (reader->tokens[at - 1].folded) > 3)
        break;
    }
  return follows_a_space (reader, at) ? first : at;
}

static void
read_groups (CclNumeralReader *reader)
{
  const guint end = skip_groups (reader, reader->at);

  for (; reader->at < end; reader->at++)
    {
      double group = 0;
      gboolean plain;

      ccl_numeral_parse_digits (reader->tokens[reader->at].folded, &group, &plain);
      reader->current = reader->current * 1000 + group;
      reader->numeral->plain = FALSE;
    }
}

static gboolean
begin_with_digits (CclNumeralReader *reader)
{
  const CclToken *token = &reader->tokens[reader->at];
  double value;

  reader->numeral->digits = reader->started = reader->after_unit = TRUE;
  if (ccl_fraction_begin_with_slash (reader))
    return TRUE;
  if (!ccl_numeral_parse_digits (token->folded, &value, &reader->numeral->plain))
    return FALSE;

  reader->at++;
  reader->current = value;
  if (reader->numeral->plain && value >= 1 && value < 1000 && token->folded[0] != '0')
    read_groups (reader);
  ccl_power_read (reader);
  return TRUE;
}

/* "hundred" behind "several"; also the "dozens" of "several dozens". */
static const CclMatch *
find_multiplier_of_vague (const CclNumeralReader *reader)
{
  const CclMatch *multiplier = ccl_numeral_find (reader, reader->at, CCL_NUMBER_MULTIPLIER);

  if (multiplier == NULL)
    multiplier = ccl_numeral_find (reader, reader->at, CCL_NUMBER_VAGUE);
  return multiplier != NULL && multiplier->entry->value != 0
                 && multiplier->end == multiplier->first + 1 && may_multiply (reader, multiplier)
             ? multiplier
             : NULL;
}

/* "several", "dozens", "many": and "several hundred", "a couple of thousand". */
static gboolean
read_vague (CclNumeralReader *reader)
{
  const CclMatch *match = ccl_numeral_find (reader, reader->at, CCL_NUMBER_VAGUE);
  const CclMatch *multiplier;
  CclNumeral *numeral = reader->numeral;

  if (match == NULL)
    return FALSE;
  numeral->part = CCL_NUMBER_VAGUE;
  numeral->vague = TRUE;
  numeral->low = match->entry->low;
  numeral->high = match->entry->high;
  reader->at = match->end;

  while (isfinite (numeral->low) && (multiplier = find_multiplier_of_vague (reader)) != NULL)
    {
      numeral->low *= multiplier->entry->value;
      numeral->high *= multiplier->entry->value;
      reader->at = multiplier->end;
    }
  return TRUE;
}

/* Whether what may be counted follows: "neither vessel", "neither of them", but not "neither confirmed nor denied". */
static gboolean
counts_behind (const CclDocument *document, guint at)
{
  return at < document->tokens->len
         && (g_str_equal (ccl_document_get_token (document, at)->folded, "of")
             || ccl_document_begins (document, at, CCL_KIND (CCL_ENTRY_OBJECT) | CCL_KIND (CCL_ENTRY_SPEAKER)));
}

static gboolean
read_whole_word (CclNumeralReader *reader, CclNumberPart part)
{
  const CclMatch *match = ccl_numeral_find (reader, reader->at, part);
  const CclMatch *word;

  if (match == NULL)
    return FALSE;
  /* "no longer" and the like count nothing. */
  word = ccl_document_find_match (reader->document, reader->at, CCL_ENTRY_WORD);
  if (part == CCL_NUMBER_ZERO && word != NULL && word->end > match->end)
    return FALSE;
  if (part == CCL_NUMBER_ZERO && ccl_document_is_word (reader->document, reader->at, CCL_WORD_NEGATION, NULL)
      && !counts_behind (reader->document, match->end))
    return FALSE;
  reader->numeral->part = part;
  reader->numeral->low = reader->numeral->high = match->entry->value;
  reader->at = match->end;
  return TRUE;
}

/* "the two hundred and first": ordinals behind "and". */
static const CclMatch *
find_ordinal_behind_and (const CclNumeralReader *reader)
{
  const CclMatch *joiner = ccl_numeral_find (reader, reader->at, CCL_NUMBER_AND);

  return joiner != NULL && is_open (reader) && reader->numeral->first > 0
                 && ccl_document_is_word (reader->document, reader->numeral->first - 1,
                                          CCL_WORD_DETERMINER, NULL)
             ? ccl_numeral_find (reader, joiner->end, CCL_NUMBER_ORDINAL)
             : NULL;
}

/* "twenty-first", "two hundredth", "21st": what was read counts nothing. */
static void
read_ordinal_end (CclNumeralReader *reader)
{
  guint at = ccl_numeral_skip_joint (reader, reader->at);
  const CclMatch *match = ccl_numeral_find (reader, at, CCL_NUMBER_ORDINAL);
  const CclMatch *behind_and = find_ordinal_behind_and (reader);

  if (behind_and != NULL && behind_and->entry->value != 0)
    match = behind_and;
  else if (match == NULL
           || !(reader->numeral->digits
                    ? match->entry->value == 0 && reader->tokens[at].glued
                    : match->entry->value >= 100 || (match->entry->value != 0 && at > reader->at)))
    return;
  reader->numeral->part = CCL_NUMBER_ORDINAL;
  reader->at = match->end;
}

static gboolean
read_more (CclNumeralReader *reader)
{
  return read_small (reader) || read_year (reader) || read_oh (reader)
         || ccl_numeral_read_multiplier (reader) || read_and (reader) || read_comma (reader)
         || read_digits_again (reader);
}

static void
read_rest (CclNumeralReader *reader)
{
  gboolean fraction = FALSE;

  /* "two hundred and three tenths" before "two hundred and three" */
  for (guint n = 0; n < MAX_WORDS && !fraction; n++)
    {
      fraction = ccl_fraction_read_and (reader);
      if (!fraction && !read_more (reader))
        break;
    }
  if (fraction || ccl_decimal_read (reader) || ccl_fraction_read_behind (reader))
    while (ccl_numeral_read_multiplier (reader))
      ;
  read_ordinal_end (reader);
}

static gboolean
begin_with_words (CclNumeralReader *reader)
{
  return read_small (reader) || ccl_numeral_read_multiplier (reader);
}

/* Reads what begins at @reader->at into @reader->numeral. */
static gboolean
read_numeral (CclNumeralReader *reader)
{
  CclNumeral *numeral = reader->numeral;

  *numeral = (CclNumeral){ .first = reader->at, .part = CCL_NUMBER_UNIT, .scale = 1 };
  if (reader->tokens[reader->at].kind == CCL_TOKEN_NUMBER)
    {
      if (!begin_with_digits (reader))
        return FALSE;
      read_rest (reader);
    }
  else if (reader->tokens[reader->at].word == 0)
    return FALSE;
  else if (read_vague (reader) || read_whole_word (reader, CCL_NUMBER_GROUP)
           || read_whole_word (reader, CCL_NUMBER_ZERO))
    {
      numeral->end = reader->at;
      return TRUE;
    }
  else if (ccl_fraction_begin (reader))
    ;
  else if (begin_with_words (reader) || ccl_decimal_begin (reader))
    read_rest (reader);
  else if (!read_whole_word (reader, CCL_NUMBER_ORDINAL) || numeral->low == 0)
    return FALSE;

  numeral->end = reader->at;
  if (numeral->part == CCL_NUMBER_UNIT)
    numeral->low = numeral->high = reader->total + reader->current;
  if (numeral->scale == 1)
    numeral->mantissa = numeral->low;
  return TRUE;
}

static CclNumeralReader
make_reader (const CclDocument *document, guint at, gboolean money, CclNumeral *numeral)
{
  return (CclNumeralReader){ .document = document,
                             .tokens = (const CclToken *)document->tokens->data,
                             .n_tokens = document->tokens->len,
                             .at = at,
                             .money = money,
                             .numeral = numeral };
}

gboolean
ccl_numeral_read (const CclDocument *document, guint at, gboolean money, CclNumeral *numeral)
{
  CclNumeralReader reader = make_reader (document, at, money, numeral);

  return at < document->tokens->len && ccl_numeral_may_begin (&reader.tokens[at]) && read_numeral (&reader);
}

gboolean
ccl_numeral_read_before_and (const CclDocument *document, guint at, gboolean money,
                             CclNumeral *numeral)
{
  CclNumeralReader reader = make_reader (document, at, money, numeral);

  reader.no_and = TRUE;
  return at < document->tokens->len && read_numeral (&reader);
}
