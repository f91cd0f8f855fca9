/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-numeral-private.h"

#include <math.h>

/* What goes beyond is no number that anybody means, and no double. */
#define MAX_EXPONENT 300
#define MAX_SUPERSCRIPTS 4

static const char *const superscripts[] = { "⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹" };

static gboolean
is_minus (const CclToken *token)
{
  return token->kind == CCL_TOKEN_HYPHEN;
}

/* Plain digits at @at, with a sign or without; glued to what stands before them if @glued. */
static gboolean
read_signed (const CclNumeralReader *reader, guint at, gboolean glued, double *value, guint *end)
{
  const CclToken *token = ccl_numeral_get_token (reader, at);
  double sign = 1;
  gboolean plain;

  if (token != NULL && (is_minus (token) || ccl_token_is_sign (token, '+'))
      && (token->glued || !glued))
    {
      sign = is_minus (token) ? -1 : 1;
      token = ccl_numeral_get_token (reader, ++at);
      glued = TRUE;
    }
  if (token == NULL || token->kind != CCL_TOKEN_NUMBER || (glued && !token->glued)
      || !ccl_numeral_parse_digits (token->folded, value, &plain) || *value > MAX_EXPONENT)
    return FALSE;
  *value *= sign;
  *end = at + 1;
  return TRUE;
}

static int
find_superscript (const CclToken *token)
{
  for (int i = 0; token != NULL && token->glued && i < (int)G_N_ELEMENTS (superscripts); i++)
    if (ccl_token_is (token, superscripts[i]))
      return i;
  return -1;
}

/* "⁻¹²" */
static gboolean
read_superscript (const CclNumeralReader *reader, guint at, double *value, guint *end)
{
  const CclToken *token = ccl_numeral_get_token (reader, at);
  const guint first = at;
  double sign = 1;
  int digit;

  if (token != NULL && token->glued && ccl_token_is (token, "⁻"))
    {
      sign = -1;
      at++;
    }
  *value = 0;
  for (guint n = 0;
       n < MAX_SUPERSCRIPTS && (digit = find_superscript (ccl_numeral_get_token (reader, at))) >= 0;
       n++, at++)
    *value = *value * 10 + digit;
  *value *= sign;
  *end = at;
  return at > first + (sign < 0);
}

/* "^6", "⁶" behind a base that ends at @at. */
static gboolean
read_exponent (const CclNumeralReader *reader, guint at, double *exponent, guint *end)
{
  const CclToken *token = ccl_numeral_get_token (reader, at);

  if (token == NULL)
    return FALSE;
  if (ccl_token_is_sign (token, '^'))
    return read_signed (reader, at + 1, FALSE, exponent, end);
  return read_superscript (reader, at, exponent, end) && fabs (*exponent) <= MAX_EXPONENT;
}

/* "e6", "E-3" */
static gboolean
read_letter (CclNumeralReader *reader)
{
  const CclToken *letter = ccl_numeral_get_token (reader, reader->at);
  double exponent;
  guint end;

  if (letter == NULL || letter->kind != CCL_TOKEN_WORD || !letter->glued
      || !ccl_token_is_sign (letter, 'e')
      || !read_signed (reader, reader->at + 1, TRUE, &exponent, &end))
    return FALSE;
  reader->current *= pow (10, exponent);
  reader->at = end;
  return TRUE;
}

static gboolean
is_times (const CclToken *token)
{
  return ccl_token_is_sign (token, 'x') || ccl_token_is_sign (token, '*')
         || ccl_token_is (token, "×");
}

/* "×10⁶", " x 10^6" */
static gboolean
read_product (CclNumeralReader *reader)
{
  const CclToken *times = ccl_numeral_get_token (reader, reader->at);
  const CclToken *base = ccl_numeral_get_token (reader, reader->at + 1);
  double exponent;
  guint end;

  if (times == NULL || base == NULL || !is_times (times) || !g_str_equal (base->folded, "10")
      || !read_exponent (reader, reader->at + 2, &exponent, &end))
    return FALSE;
  reader->current *= pow (10, exponent);
  reader->at = end;
  return TRUE;
}

/* "2^10". A raised digit behind another number than ten is a note's, in an article. */
static gboolean
read_power (CclNumeralReader *reader)
{
  const CclToken *sign = ccl_numeral_get_token (reader, reader->at);
  double exponent;
  guint end;

  if (!read_exponent (reader, reader->at, &exponent, &end)
      || (reader->current != 10 && !reader->document->line && !ccl_token_is_sign (sign, '^')))
    return FALSE;
  reader->current = pow (reader->current, exponent);
  reader->at = end;
  return TRUE;
}

gboolean
ccl_power_read (CclNumeralReader *reader)
{
  CclNumeralReader before = *reader;

  if ((!read_letter (reader) && !read_product (reader) && !read_power (reader))
      || !isfinite (reader->current))
    {
      *reader = before;
      return FALSE;
    }
  reader->numeral->plain = FALSE;
  return TRUE;
}
