/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-figures-private.h"

#include <math.h>

typedef enum
{
  JOIN_NONE,
  JOIN_DASH,
  JOIN_TO,
  JOIN_UP_TO, /* between the ends only behind "from" */
  JOIN_OR,
  JOIN_AND,
  JOIN_SPREAD, /* so much more or less: "±" */
} Join;

static gboolean
is_joining_dash (const CclDocument *document, guint at)
{
  const CclToken *before = ccl_document_get_token (document, at - 1);
  const CclToken *number = ccl_document_find_token (document, at + 1);
  const CclToken *after = ccl_document_find_token (document, at + 2);
  const CclToken *last = ccl_document_find_token (document, at + 3);

  if (number == NULL || number->kind != CCL_TOKEN_NUMBER || before->kind != CCL_TOKEN_NUMBER
      || !ccl_document_is_joint (document, at))
    return TRUE;
  /* "2020-10-25", "555-12-34": three numbers in a row are no range. */
  return !(after != NULL && last != NULL && after->kind == CCL_TOKEN_HYPHEN
           && ccl_document_is_joint (document, at + 2) && last->kind == CCL_TOKEN_NUMBER)
         && !(at >= 3 && ccl_document_is_joint (document, at - 2)
              && ccl_document_get_token (document, at - 3)->kind == CCL_TOKEN_NUMBER
              && before->glued);
}

/* What stands between two numbers; @end: past it. */
static Join
find_join (const CclDocument *document, guint at, guint *end)
{
  const CclToken *token = ccl_document_find_token (document, at);
  const CclMatch *match;
  gboolean joint;

  if (token == NULL)
    return JOIN_NONE;
  *end = at + 1;
  match = ccl_document_find_number (document, at, CCL_NUMBER_SPREAD);
  if (match != NULL)
    {
      *end = match->end;
      return JOIN_SPREAD;
    }
  /* "two-to-three" */
  joint = ccl_document_is_joint (document, at)
          && ccl_document_find_number (document, at + 1, CCL_NUMBER_TO) != NULL;
  if (!joint && (token->kind == CCL_TOKEN_HYPHEN || ccl_token_is_sign (token, '~')))
    return is_joining_dash (document, at) ? JOIN_DASH : JOIN_NONE;
  at += joint;
  match = ccl_document_find_number (document, at, CCL_NUMBER_TO);
  if (match != NULL)
    {
      *end = joint ? ccl_document_skip_joint (document, match->end) : match->end;
      if (ccl_document_is_word (document, at, CCL_WORD_COORDINATOR, NULL))
        return JOIN_OR;
      return match->end > at + 1 ? JOIN_UP_TO : JOIN_TO;
    }
  match = ccl_document_find_number (document, at, CCL_NUMBER_AND);
  if (match != NULL)
    *end = match->end;
  return match != NULL ? JOIN_AND : JOIN_NONE;
}

/* "2 to 3 million", "one hundred to two hundred thousand": the multiplier of the second end counts
 * for the first, too. */
static void
share_multiplier (CclNumeral *number, const CclNumeral *last)
{
  if (number->scale < last->scale && last->scale >= 12 && !number->vague
      && (number->scale == 1 || last->scale >= 1000) && number->low < last->mantissa)
    {
      number->low *= last->scale;
      number->high *= last->scale;
      number->scale = last->scale;
    }
}

/* A share is an end only of "between a quarter and a third". */
static gboolean
may_end (const CclNumeral *number, gboolean opened)
{
  return number->part == CCL_NUMBER_UNIT && (!number->share || opened);
}

static double
get_scale (const CclMatch *unit)
{
  return unit != NULL && unit->entry->part == CCL_MEASURE_COUNT_UNIT ? unit->entry->value : 1;
}

static gboolean
may_join (Join join, gboolean opened, gboolean change, const CclNumeral *number,
          const CclNumeral *last)
{
  switch (join)
    {
    case JOIN_NONE:
      return FALSE;
    case JOIN_SPREAD:
      return last->low >= 0 && last->low < fabs (number->low);
    case JOIN_AND: /* "up from 980 and 2,750" tells two */
      return opened && !change;
    case JOIN_UP_TO:
      return opened && !change;
    case JOIN_OR: /* "15 or 16", not "2 dead or 300 wounded", which is no range */
      return last->low <= number->high * 2;
    case JOIN_DASH:
      return number->digits == last->digits;
    case JOIN_TO:
      return !change;
    }
  g_return_val_if_reached (FALSE);
}

/* "5 km to 20 houses" is no range: both ends have a unit of one kind, or only the second has one.
 */
static gboolean
have_one_unit (const CclMatch *unit, const CclMatch *last)
{
  if (unit == NULL)
    return TRUE;
  if (last == NULL || unit->entry->part != last->entry->part)
    return FALSE;
  if (unit->entry->part != CCL_MEASURE_COUNT_UNIT)
    return g_strcmp0 (unit->entry->reason, last->entry->reason) == 0;
  return unit->entry->unit == last->entry->unit
         && (unit->entry->unit != CCL_UNIT_MONEY
             || g_strcmp0 (unit->entry->currency, last->entry->currency) == 0);
}

static void
set_spread (CclFigure *figure, const CclNumeral *spread)
{
  figure->last = figure->number;
  figure->last.high += spread->high;
  figure->last.low = figure->last.high;
  figure->last.end = spread->end;
  figure->last.digits = spread->digits;
  figure->number.low -= spread->high;
  figure->number.high = figure->number.low;
}

gboolean
ccl_range_read (const CclDocument *document, gboolean opened, gboolean change, const CclMatch *sign,
                CclFigure *figure)
{
  const CclMatch *unit = ccl_unit_find (document, &figure->number, figure->number.end);
  const CclMatch *last_unit, *last_sign;
  CclNumeral number = figure->number, last;
  guint at = unit != NULL ? unit->end : number.end;
  guint end;
  Join join = find_join (document, at, &end);

  if (join == JOIN_NONE || !may_end (&number, opened)
      || !ccl_figure_read_number (document, end, FALSE, &last, &last_sign)
      || !may_end (&last, opened))
    return FALSE;
  /* "50 cents to $2" has a unit behind the one and a sign before the other; "$2-3" one sign for
   * both. */
  unit = sign != NULL ? sign : unit;
  last_unit = last_sign != NULL ? last_sign : ccl_unit_find (document, &last, last.end);
  if (sign != NULL && last_sign == NULL)
    last_unit = sign;
  if ((last_sign != NULL && unit == NULL) || !have_one_unit (unit, last_unit))
    return FALSE;
  share_multiplier (&number, &last);
  if (!may_join (join, opened, change, &number, &last)
      || (join != JOIN_SPREAD
          && number.high * get_scale (unit) >= last.low * get_scale (last_unit)))
    return FALSE;

  figure->number = number;
  figure->last = last;
  figure->range = TRUE;
  figure->first_unit = unit != NULL ? unit->entry : NULL;
  figure->unit = last_unit != NULL ? last_unit->entry : NULL;
  if (join == JOIN_SPREAD)
    set_spread (figure, &last);
  return TRUE;
}
