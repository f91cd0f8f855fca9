/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ccl-numeral.h"

G_BEGIN_DECLS

/**
 * CclNumeralReader:
 * @at: the next token
 * @money: a currency sign stands before the number
 * @no_and: "and" joins no parts: it stands between two numbers
 * @total: of the groups that are closed by thousand, million, …
 * @current: of the group that is open
 * @last_big: the last of those multipliers
 * @n_commas: that joined groups of words
 * @after_unit: a unit word or digits came last: no other may follow
 *
 * A number while it is read; the steps are in ccl-numeral.c, -decimals, -fractions and -powers.
 */
typedef struct
{
  const CclDocument *document;
  const CclToken *tokens;
  guint n_tokens;
  guint at;
  gboolean money;
  gboolean no_and;
  double total;
  double current;
  double last_big;
  guint n_commas;
  gboolean started;
  gboolean after_unit;
  CclNumeral *numeral;
} CclNumeralReader;

static inline const CclMatch *
ccl_numeral_find (const CclNumeralReader *reader, guint at, CclNumberPart part)
{
  return ccl_document_find_number (reader->document, at, part);
}

static inline guint
ccl_numeral_skip_joint (const CclNumeralReader *reader, guint at)
{
  return ccl_document_skip_joint (reader->document, at);
}

static inline const CclToken *
ccl_numeral_get_token (const CclNumeralReader *reader, guint at)
{
  return at < reader->n_tokens ? &reader->tokens[at] : NULL;
}

/* Steps: each reads what it knows at @reader->at and tells whether it did. */
gboolean ccl_numeral_read_multiplier (CclNumeralReader *reader);

/* "point two five" behind words; alone. */
gboolean ccl_decimal_read (CclNumeralReader *reader);
gboolean ccl_decimal_begin (CclNumeralReader *reader);

/* "half", "a third of", "half a million", "½". */
gboolean ccl_fraction_begin (CclNumeralReader *reader);
/* "3/4". */
gboolean ccl_fraction_begin_with_slash (CclNumeralReader *reader);
/* "and a half", "and three quarters" behind whole numbers. */
gboolean ccl_fraction_read_and (CclNumeralReader *reader);
/* "thirds" of "two thirds"; "½" of "1½"; "1/2" of "2 1/2". */
gboolean ccl_fraction_read_behind (CclNumeralReader *reader);
/* Whether a multiplier that ends at @end is part of a denominator: "one hundred-thousandth". */
gboolean ccl_fraction_leads (const CclNumeralReader *reader, guint end);

/* "e6", "^6", "×10⁶" behind digits. */
gboolean ccl_power_read (CclNumeralReader *reader);

G_END_DECLS
