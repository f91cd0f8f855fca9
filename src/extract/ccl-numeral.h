/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ccl-document-private.h"

G_BEGIN_DECLS

/**
 * CclNumeral:
 * @first, @end: its tokens
 * @low, @high: equal but for vague words; infinite for "many"
 * @mantissa, @scale: what the last multiplier word multiplied, and its value: 2 and 1e6 of "2
 * million"
 * @part: CclNumberPart of what leads it; %CCL_NUMBER_UNIT for digits
 * @digits: begins with digits
 * @plain: digits alone, without grouping, decimals or multiplier
 * @vague: several, dozens
 * @share: a fraction of something: half, two thirds
 *
 * A number by itself, without bounds or unit.
 */
typedef struct
{
  guint first;
  guint end;
  double low;
  double high;
  double mantissa;
  double scale;
  CclNumberPart part;
  gboolean digits;
  gboolean plain;
  gboolean vague;
  gboolean share;
} CclNumeral;

/* Whether a number may begin with this token; most number words only join others: "of", "and", "to". */
static inline gboolean
ccl_numeral_may_begin (const CclToken *token)
{
  const guint64 parts
      = ccl_part_bit (CCL_ENTRY_NUMBER, CCL_NUMBER_UNIT) | ccl_part_bit (CCL_ENTRY_NUMBER, CCL_NUMBER_TENS)
        | ccl_part_bit (CCL_ENTRY_NUMBER, CCL_NUMBER_MULTIPLIER) | ccl_part_bit (CCL_ENTRY_NUMBER, CCL_NUMBER_VAGUE)
        | ccl_part_bit (CCL_ENTRY_NUMBER, CCL_NUMBER_FRACTION) | ccl_part_bit (CCL_ENTRY_NUMBER, CCL_NUMBER_ZERO)
        | ccl_part_bit (CCL_ENTRY_NUMBER, CCL_NUMBER_GROUP) | ccl_part_bit (CCL_ENTRY_NUMBER, CCL_NUMBER_ORDINAL)
        | ccl_part_bit (CCL_ENTRY_NUMBER, CCL_NUMBER_POINT);

  return token->kind == CCL_TOKEN_NUMBER || (token->parts & parts) != 0;
}

/* Reads the number that begins at @at. @money: a currency sign stands before it, so that "5m"
 * counts in millions. */
gboolean ccl_numeral_read (const CclDocument *document, guint at, gboolean money,
                           CclNumeral *numeral);

/* The same, but "and" joins no parts: "two hundred" of "between two hundred and five thousand". */
gboolean ccl_numeral_read_before_and (const CclDocument *document, guint at, gboolean money,
                                      CclNumeral *numeral);

/* Reads a number token's digits with their grouping and decimals; FALSE if they are no one number.
 */
gboolean ccl_numeral_parse_digits (const char *text, double *value, gboolean *plain);

G_END_DECLS
