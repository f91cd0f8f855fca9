/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-numeral-private.h"

#include <math.h>
#include <string.h>

/* More figures than anybody says. */
#define MAX_DECIMALS 40

/* One step of decimals in words, @value of @n_places: "five", "oh", "twenty-three"; its end. */
static guint
read_decimal (const CclNumeralReader *reader, guint at, double *value, guint *n_places)
{
  const CclMatch *tens = ccl_numeral_find (reader, at, CCL_NUMBER_TENS);
  const CclMatch *digit = ccl_numeral_find (
      reader, tens != NULL ? ccl_numeral_skip_joint (reader, tens->end) : at, CCL_NUMBER_UNIT);

  if (tens == NULL && digit == NULL)
    digit = ccl_numeral_find (reader, at, CCL_NUMBER_OH);
  if (tens != NULL && digit != NULL && digit->entry->value > 9)
    digit = NULL;
  if (tens == NULL && digit == NULL)
    return at;
  *value = (tens != NULL ? tens->entry->value : 0) + (digit != NULL ? digit->entry->value : 0);
  *n_places = *value > 9 ? 2 : 1;
  return digit != NULL ? digit->end : tens->end;
}

/* The words behind "point": single digits one by one, or a number below a hundred: "two five",
 * "twenty-five". Gives what they add; @end: past them. */
static double
read_decimals (const CclNumeralReader *reader, guint at, guint *end)
{
  double value = 0, place = 1, step = 0;
  guint next, n_places = 0;

  for (guint n = 0; n < MAX_DECIMALS; n++)
    {
      next = read_decimal (reader, at, &step, &n_places);
      if (next == at)
        break;
      place /= n_places == 2 ? 100 : 10;
      value += place * step;
      at = next;
    }

  *end = at;
  return value;
}

/* "at one point two men fled" */
static gboolean
is_in_phrase (const CclNumeralReader *reader, const CclMatch *point)
{
  const guint first = reader->numeral->first;
  const CclMatch *phrase
      = first > 0 ? ccl_document_find_match (reader->document, first - 1, CCL_ENTRY_WORD) : NULL;

  return phrase != NULL && phrase->end > point->first;
}

/* "1 point 5" */
static gboolean
read_digits (CclNumeralReader *reader, guint at)
{
  const CclToken *token = ccl_numeral_get_token (reader, at);
  double value;
  gboolean plain;

  if (!reader->document->line || !reader->numeral->plain || token == NULL
      || token->kind != CCL_TOKEN_NUMBER
      || !ccl_numeral_parse_digits (token->folded, &value, &plain) || !plain)
    return FALSE;
  reader->current += value / pow (10, (double)strlen (token->folded));
  reader->at = at + 1;
  reader->numeral->plain = FALSE;
  return TRUE;
}

gboolean
ccl_decimal_read (CclNumeralReader *reader)
{
  const CclMatch *point = ccl_numeral_find (reader, reader->at, CCL_NUMBER_POINT);
  double value;
  guint end;

  if (point == NULL || is_in_phrase (reader, point))
    return FALSE;
  if (reader->numeral->digits)
    return read_digits (reader, point->end);
  value = read_decimals (reader, point->end, &end);
  if (end == point->end)
    return FALSE;

  reader->current += value;
  reader->at = end;
  reader->after_unit = TRUE;
  return TRUE;
}

/* But "at that point five men left". */
gboolean
ccl_decimal_begin (CclNumeralReader *reader)
{
  const CclToken *token = &reader->tokens[reader->at];
  const CclToken *before = ccl_numeral_get_token (reader, reader->at - 1);

  if (before != NULL && before->sentence == token->sentence && before->kind == CCL_TOKEN_WORD
      && !ccl_document_begins (reader->document, reader->at - 1, CCL_KIND (CCL_ENTRY_BOUND))
      && ccl_numeral_find (reader, reader->at - 1, CCL_NUMBER_MINUS) == NULL
      && ccl_numeral_find (reader, reader->at - 1, CCL_NUMBER_FROM) == NULL
      && ccl_numeral_find (reader, reader->at - 1, CCL_NUMBER_TO) == NULL
      && ccl_numeral_find (reader, reader->at - 1, CCL_NUMBER_AND) == NULL)
    return FALSE;
  reader->started = TRUE;
  return ccl_decimal_read (reader);
}
