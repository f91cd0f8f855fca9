/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-figures-private.h"

#include <math.h>
#include <string.h>

/* Bounding words that may follow one another: "at least some". */
#define MAX_BOUNDS 3
/* Words between what changed and "from": "taking the number of dead". */
#define MAX_CHANGE_DISTANCE 6

/* Numbers ---------------------------------------------------------------------------------------
 */

/* "at one point" */
static gboolean
is_in_phrase (const CclDocument *document, guint at)
{
  const CclMatch *phrase
      = at > 0 ? ccl_document_find_match (document, at - 1, CCL_ENTRY_WORD) : NULL;

  return phrase != NULL && phrase->end > at + 1;
}

/* Whether a line holds no other word. */
static gboolean
is_alone (const CclDocument *document, guint at)
{
  if (at > 1)
    return FALSE;
  for (guint other = 0; other < document->tokens->len; other++)
    if (other != at
        && (other > at + 1 || ccl_document_get_token (document, other)->kind == CCL_TOKEN_WORD
            || ccl_document_get_token (document, other)->kind == CCL_TOKEN_NUMBER))
      return FALSE;
  return TRUE;
}

/* "one" stands for a thing as often as it counts: "the one that got through", "one another". */
static gboolean
is_pronoun (const CclDocument *document, const CclNumeral *number)
{
  const CclToken *next = ccl_document_find_token (document, number->end);
  guint at = number->first;
  gboolean ends = next == NULL || next->kind == CCL_TOKEN_PUNCTUATION
                  || next->sentence != ccl_document_get_token (document, at)->sentence;

  if (number->digits || number->part != CCL_NUMBER_UNIT || number->low != 1
      || number->end != at + 1)
    return FALSE;
  if (document->line && is_alone (document, at))
    return FALSE;
  if (is_in_phrase (document, at))
    return TRUE;
  if (ccl_document_find_number (document, number->end, CCL_NUMBER_OF) != NULL)
    return at > 0 && ccl_document_is_word (document, at - 1, CCL_WORD_ARTICLE, NULL);
  if (at > 0
      && (ccl_document_is_word (document, at - 1, CCL_WORD_DETERMINER, NULL)
          || ccl_document_is_word (document, at - 1, CCL_WORD_OTHER, NULL)))
    return ends || ccl_document_is_word (document, number->end, CCL_WORD_RELATIVE, NULL)
           || ccl_document_is_word (document, number->end, CCL_WORD_LOCATIVE, NULL)
           || ccl_document_is_word (document, number->end, CCL_WORD_BE, NULL)
           || ccl_document_is_word (document, number->end, CCL_WORD_COORDINATOR, NULL)
           || !ccl_document_is_word (document, at - 1, CCL_WORD_DETERMINER, NULL);
  if (ends)
    return at == 0
           || (ccl_document_find_match (document, at - 1, CCL_ENTRY_VERB) == NULL
               && !ccl_bounds_end_at (document, at)
               && !ccl_document_is_word (document, at - 1, CCL_WORD_COORDINATOR, NULL)
               && !ccl_document_is_word (document, at - 1, CCL_WORD_PLAIN_VERB, NULL)
               && !ccl_document_is_word (document, at - 1, CCL_WORD_REACH, NULL));
  return ccl_document_is_word (document, number->end, CCL_WORD_RELATIVE, NULL)
         || (at > 0 && ccl_document_is_word (document, at - 1, CCL_WORD_RELATIVE, NULL)
             && document->line)
         || ccl_document_is_word (document, number->end, CCL_WORD_MODAL, NULL)
         || ccl_document_is_word (document, number->end, CCL_WORD_OTHER, NULL)
         || next->folded[0] == '\'';
}

/* What may stand right before the sign of a number: not the end of a word or of another number. */
static gboolean
may_precede_sign (const CclToken *token)
{
  return token->kind == CCL_TOKEN_QUOTE || strchr ("([{,:;/=<>~|$", token->folded[0]) != NULL
         || (token->kind == CCL_TOKEN_SYMBOL && (guchar)token->folded[0] >= 0x80);
}

/* A dash is none. */
static gboolean
is_minus_sign (const CclToken *token)
{
  return token->kind == CCL_TOKEN_HYPHEN && !g_str_equal (token->folded, "—")
         && !g_str_equal (token->folded, "―");
}

/* "-" and "+" right before digits, "minus" before any number: 1 or -1; 0 for none. In an article a
 * dash opens an item of a list as often, and nothing there counts below zero. @end: past it. */
static double
read_sign (const CclDocument *document, guint at, guint *end)
{
  const CclMatch *word = ccl_document_find_number (document, at, CCL_NUMBER_MINUS);
  const CclToken *token = ccl_document_find_token (document, at);
  const CclToken *next = ccl_document_find_token (document, at + 1);

  if (!document->line || next == NULL)
    return 0;
  if (word != NULL)
    {
      *end = word->end;
      return -1;
    }
  if (!(is_minus_sign (token) || ccl_token_is_sign (token, '+')) || !next->glued
      || !(next->kind == CCL_TOKEN_NUMBER
           || ccl_document_begins (document, at + 1, CCL_KIND (CCL_ENTRY_UNIT)))
      || (at > 0 && token->glued && !may_precede_sign (ccl_document_get_token (document, at - 1))))
    return 0;
  *end = at + 1;
  return is_minus_sign (token) ? -1 : 1;
}

static void
negate (CclNumeral *number)
{
  double low = number->low;

  number->low = -number->high;
  number->high = -low;
}

gboolean
ccl_figure_read_number (const CclDocument *document, guint at, gboolean before_and,
                        CclNumeral *number, const CclMatch **currency)
{
  double sign = read_sign (document, at, &at);
  gboolean read;

  if (at >= document->tokens->len)
    return FALSE;
  *currency = ccl_unit_find_sign (document, at);
  if (*currency != NULL)
    at = (*currency)->end;
  if (sign == 0 && *currency != NULL)
    sign = read_sign (document, at, &at);
  if (at >= document->tokens->len)
    return FALSE;

  read = before_and ? ccl_numeral_read_before_and (document, at, *currency != NULL, number)
                    : ccl_numeral_read (document, at, *currency != NULL, number);
  if (!read || (sign == 0 ? is_pronoun (document, number) : number->part != CCL_NUMBER_UNIT))
    return FALSE;
  if (sign < 0)
    negate (number);
  return TRUE;
}

/* Whether what opens a range follows a word of change: "rose sharply from 20 to 25", "taking the
 * number of dead from 46 to 59". */
static gboolean
follows_change (const CclDocument *document, guint at)
{
  const guint sentence = ccl_document_get_token (document, at)->sentence;

  for (guint n = 1; n <= MAX_CHANGE_DISTANCE && n <= at; n++)
    if (ccl_document_get_token (document, at - n)->sentence == sentence
        && ccl_document_find_number (document, at - n, CCL_NUMBER_CHANGE) != NULL)
      return TRUE;
  return FALSE;
}

/* Quantities ------------------------------------------------------------------------------------
 */

static void
set_unit (CclFigure *figure)
{
  const CclEntry *unit = figure->unit;
  const CclEntry *first = figure->first_unit != NULL ? figure->first_unit : unit;
  CclQuantity *quantity = &figure->quantity;

  if (unit == NULL || unit->part != CCL_MEASURE_COUNT_UNIT)
    return;
  quantity->unit = unit->unit;
  if (unit->currency != NULL)
    g_strlcpy (quantity->currency, unit->currency, sizeof quantity->currency);
  quantity->interval.low *= first->value;
  quantity->interval.high *= unit->value;
}

static void
set_quantity (CclFigure *figure, const CclBounds *bounds)
{
  CclQuantity *quantity = &figure->quantity;
  gboolean vague = figure->number.vague || figure->last.vague;

  *quantity = (CclQuantity){ .interval = { figure->number.low, figure->last.high },
                             .bound = CCL_BOUND_EXACT };
  if (isinf (quantity->interval.low))
    {
      *quantity = ccl_quantity_none ();
      return;
    }

  if (figure->range)
    quantity->bound = CCL_BOUND_RANGE;
  else if (vague)
    quantity->bound = CCL_BOUND_VAGUE;
  else if (bounds->about)
    quantity->bound = CCL_BOUND_ABOUT;
  quantity->approx = bounds->about || vague;

  switch (bounds->bound)
    {
    case CCL_BOUND_AT_LEAST:
    case CCL_BOUND_MORE_THAN:
      quantity->bound = bounds->bound;
      quantity->interval.high = INFINITY;
      break;
    case CCL_BOUND_AT_MOST:
    case CCL_BOUND_LESS_THAN:
      quantity->bound = bounds->bound;
      quantity->interval.low = -INFINITY;
      break;
    case CCL_BOUND_NONE:
    case CCL_BOUND_EXACT:
    case CCL_BOUND_ABOUT:
    case CCL_BOUND_RANGE:
    case CCL_BOUND_VAGUE:
      break;
    }
  /* "At least dozens": bounded, and still no exact floor. */
  set_unit (figure);
}

/* The unit behind the figure, from its end on. */
static void
read_unit (const CclDocument *document, const CclMatch *sign, CclFigure *figure)
{
  const CclMatch *unit = ccl_unit_find (document, &figure->last, figure->end);

  if (sign != NULL && figure->unit == NULL)
    figure->unit = sign->entry;
  /* "$5 million dollars" says it twice; "US$5 an hour" does not say "hour". */
  if (unit != NULL && (sign == NULL || ccl_entry_is_money (unit->entry)))
    {
      figure->unit = unit->entry;
      figure->end = unit->end;
    }
  ccl_unit_read_minor (document, figure);
}

/* A range that "from" or "between" opens at @at. */
static gboolean
read_opened (const CclDocument *document, guint at, CclFigure *figure, const CclMatch **sign)
{
  const CclMatch *from = ccl_document_find_number (document, at, CCL_NUMBER_FROM);
  gboolean change;

  if (from == NULL)
    return FALSE;
  change = follows_change (document, at);
  for (int before_and = FALSE; before_and <= TRUE; before_and++)
    if (ccl_figure_read_number (document, from->end, before_and, &figure->number, sign)
        && ccl_range_read (document, TRUE, change, *sign, figure))
      return TRUE;
  return FALSE;
}

/* A number or range at @at; @sign: of its currency, or NULL. */
static gboolean
read_number_or_range (const CclDocument *document, guint at, CclFigure *figure,
                      const CclMatch **sign)
{
  if (read_opened (document, at, figure, sign))
    return TRUE;
  if (!ccl_figure_read_number (document, at, FALSE, &figure->number, sign))
    return FALSE;
  figure->last = figure->number;
  figure->range = FALSE;
  ccl_range_read (document, FALSE,
                  at > 0 && ccl_document_find_number (document, at - 1, CCL_NUMBER_FROM) != NULL
                      && follows_change (document, at - 1),
                  *sign, figure);
  return TRUE;
}

/* "50 people and counting": the bound behind what is counted. */
static void
read_bound_behind_noun (const CclDocument *document, const CclFigure *figure, CclBounds *bounds)
{
  const CclMatch *noun = ccl_document_find_match (document, figure->end, CCL_ENTRY_OBJECT);
  const CclMatch *bound;

  if (document->line)
    return;
  if (noun == NULL)
    noun = ccl_document_find_match (document, figure->end, CCL_ENTRY_NOUN);
  bound = noun != NULL ? ccl_bounds_find (document, noun->end, TRUE) : NULL;
  /* One word alone may begin something else: "12 guns plus a tank". */
  if (bound != NULL && bound->end > bound->first + 1)
    ccl_bounds_add (bounds, bound->entry->bound);
}

/* The figure at @at once its bounding words are read. */
static gboolean
read_bare (const CclDocument *document, guint at, CclFigure *figure, CclBounds *bounds)
{
  const CclMatch *sign = NULL;

  if (!read_number_or_range (document, at, figure, &sign))
    return FALSE;
  figure->end = figure->last.end;
  /* "20 or more", "20+%", "20% or more" */
  if (bounds->bound == CCL_BOUND_NONE)
    figure->end = ccl_bounds_read_behind (document, figure->end, bounds);
  read_unit (document, sign, figure);
  if (figure->unit != NULL && bounds->bound == CCL_BOUND_NONE)
    figure->end = ccl_bounds_read_behind (document, figure->end, bounds);
  if (bounds->bound == CCL_BOUND_NONE && !bounds->about)
    read_bound_behind_noun (document, figure, bounds);
  return TRUE;
}

/* A figure with the bounding words before it. */
static gboolean
read_bounded (const CclDocument *document, guint at, CclFigure *figure)
{
  CclBounds bounds = { CCL_BOUND_NONE, FALSE };
  const CclMatch *bound;
  guint start = at;

  *figure = (CclFigure){ .first = at };
  for (guint n = 0; n < MAX_BOUNDS && (bound = ccl_bounds_find (document, start, FALSE)) != NULL;
       n++)
    {
      ccl_bounds_add (&bounds, bound->entry->bound);
      start = bound->end;
      /* "more than a hundred" but "about the 300" is of another make. */
      if (start >= document->tokens->len)
        return FALSE;
    }
  if (!read_bare (document, start, figure, &bounds))
    return FALSE;

  set_quantity (figure, &bounds);
  return TRUE;
}

static gboolean
is_lower (CclBound bound)
{
  return bound == CCL_BOUND_AT_LEAST || bound == CCL_BOUND_MORE_THAN;
}

static gboolean
is_upper (CclBound bound)
{
  return bound == CCL_BOUND_AT_MOST || bound == CCL_BOUND_LESS_THAN;
}

/* A comma joins bounds only in a line: "at least 10, up to 20 more" of an article are two figures.
 */
static gboolean
find_coordinator (const CclDocument *document, guint at, guint *end)
{
  const CclToken *token = ccl_document_find_token (document, at);
  const gboolean comma = token != NULL && ccl_token_is_sign (token, ',');

  if (ccl_document_is_word (document, at + comma, CCL_WORD_COORDINATOR, end))
    return TRUE;
  *end = at + 1;
  return document->line && comma;
}

/* "more than 10 but fewer than 20" is a range. */
static void
read_other_bound (const CclDocument *document, CclFigure *figure)
{
  CclFigure other;
  guint at;

  if (!(is_lower (figure->quantity.bound) || is_upper (figure->quantity.bound)) || figure->range
      || !find_coordinator (document, figure->end, &at)
      || ccl_bounds_find (document, at, FALSE) == NULL || !read_bounded (document, at, &other)
      || other.range || (other.unit != figure->unit && figure->unit != NULL))
    return;
  /* "more than 20 but less than 30 percent" */
  if (figure->unit == NULL && other.unit != NULL)
    {
      figure->unit = other.unit;
      set_unit (figure);
    }
  if (is_lower (figure->quantity.bound) == is_lower (other.quantity.bound)
      || is_upper (figure->quantity.bound) == is_upper (other.quantity.bound))
    return;

  if (is_upper (figure->quantity.bound))
    {
      if (figure->quantity.interval.high <= other.quantity.interval.low)
        return;
      figure->quantity.interval.low = other.quantity.interval.low;
    }
  else
    {
      if (figure->quantity.interval.low >= other.quantity.interval.high)
        return;
      figure->quantity.interval.high = other.quantity.interval.high;
    }
  figure->quantity.bound = CCL_BOUND_RANGE;
  figure->range = TRUE;
  figure->last = other.last;
  figure->end = other.end;
}

gboolean
ccl_figure_may_begin (const CclDocument *document, guint at)
{
  const guint64 others = ccl_part_bit (CCL_ENTRY_NUMBER, CCL_NUMBER_FROM) | ccl_part_bit (CCL_ENTRY_NUMBER, CCL_NUMBER_MULTIPLE)
                         | ccl_part_bit (CCL_ENTRY_NUMBER, CCL_NUMBER_LABEL) | ccl_part_bit (CCL_ENTRY_NUMBER, CCL_NUMBER_MINUS);
  const CclToken *token = ccl_document_get_token (document, at);

  return ccl_numeral_may_begin (token) || (token->parts & others) != 0
         || ccl_document_begins (document, at, CCL_KIND (CCL_ENTRY_BOUND) | CCL_KIND (CCL_ENTRY_UNIT))
         || (document->line && (token->kind == CCL_TOKEN_HYPHEN || ccl_token_is_sign (token, '+')));
}

gboolean
ccl_figure_read (const CclDocument *document, guint at, CclFigure *figure)
{
  if (!read_bounded (document, at, figure))
    return FALSE;
  read_other_bound (document, figure);
  return TRUE;
}
