/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-figures.h"

#include "ccl-bounds.h"

#include <math.h>
#include <string.h>

/* Bounding words that may follow one another: "at least some". */
#define MAX_BOUNDS 3
/* Words between what changed and "from": "taking the number of dead". */
#define MAX_CHANGE_DISTANCE 6

static gboolean
is_money (const CclEntry *unit)
{
  return unit != NULL && unit->part == CCL_MEASURE_COUNT_UNIT && unit->unit == CCL_UNIT_MONEY;
}

/* A sign or code of a currency before its number: "$", "US$", "EUR", "Rs". Names come after it. */
static const CclMatch *
find_sign (const CclDocument *document, guint at)
{
  const CclMatch *match = ccl_document_find_match (document, at, CCL_ENTRY_UNIT);
  const CclToken *first, *last, *next;

  if (match == NULL || !is_money (match->entry))
    return NULL;
  first = ccl_document_get_token (document, match->first);
  last = ccl_document_get_token (document, match->end - 1);
  next = ccl_document_find_token (document, match->end);
  if (next == NULL || next->kind == CCL_TOKEN_PUNCTUATION)
    return NULL;
  /* A letter alone is a sign only before a sum: "R2.5 billion", but "R2" names a thing. */
  if (last->kind == CCL_TOKEN_WORD && last->span.end - first->span.start == 1
      && (next->kind != CCL_TOKEN_NUMBER || !next->glued
          || ccl_document_find_number (document, match->end + 1, CCL_NUMBER_MULTIPLIER) == NULL))
    return NULL;
  return last->kind == CCL_TOKEN_SYMBOL || first->all_capitals
                 || (first->capital && first->span.end - first->span.start <= 3
                     && next->kind == CCL_TOKEN_NUMBER)
             ? match
             : NULL;
}

/* Short names of currencies are common words, too: "the 12 won". */
static gboolean
is_doubtful_unit (const CclDocument *document, const CclMatch *match, const CclNumeral *number)
{
  const CclToken *token = ccl_document_get_token (document, match->first);

  return is_money (match->entry) && match->end == match->first + 1 && token->kind == CCL_TOKEN_WORD
         && !token->capital && token->span.end - token->span.start <= 3 && number->high < 100;
}

/* The unit behind a number, past a joining hyphen: "%", "km", "million dollars", "-year-old". */
static const CclMatch *
find_unit (const CclDocument *document, const CclNumeral *number)
{
  const CclMatch *match = ccl_document_find_match (
      document, ccl_document_skip_joint (document, number->end), CCL_ENTRY_UNIT);
  const CclToken *token;

  if (match == NULL || is_doubtful_unit (document, match, number) || number->share)
    return NULL;
  /* "$5-$10": the sign belongs to what comes next. */
  if (is_money (match->entry) && match->end < document->tokens->len
      && ccl_document_get_token (document, match->end - 1)->kind == CCL_TOKEN_SYMBOL
      && ccl_document_get_token (document, match->end)->kind == CCL_TOKEN_NUMBER
      && ccl_document_get_token (document, match->end)->glued)
    return NULL;
  /* One letter is a unit only right behind digits: "5 m", "20t", not "two t". */
  token = ccl_document_get_token (document, match->first);
  if (token->kind == CCL_TOKEN_WORD && token->span.end - token->span.start == 1 && !number->digits)
    return NULL;
  return match;
}

/* Numbers ---------------------------------------------------------------------------------------
 */

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
  if (ccl_document_find_number (document, number->end, CCL_NUMBER_OF) != NULL)
    return at > 0 && ccl_document_is_word (document, at - 1, CCL_WORD_ARTICLE, NULL);
  if (at > 0
      && (ccl_document_is_word (document, at - 1, CCL_WORD_DETERMINER, NULL)
          || ccl_document_is_word (document, at - 1, CCL_WORD_OTHER, NULL)))
    return ends || ccl_document_is_word (document, number->end, CCL_WORD_RELATIVE, NULL)
           || ccl_document_is_word (document, number->end, CCL_WORD_LOCATIVE, NULL)
           || ccl_document_is_word (document, number->end, CCL_WORD_BE, NULL)
           || !ccl_document_is_word (document, at - 1, CCL_WORD_DETERMINER, NULL);
  if (ends)
    return at == 0
           || (ccl_document_find_match (document, at - 1, CCL_ENTRY_VERB) == NULL
               && ccl_document_find_match (document, at - 1, CCL_ENTRY_BOUND) == NULL
               && !ccl_document_is_word (document, at - 1, CCL_WORD_COORDINATOR, NULL)
               && !ccl_document_is_word (document, at - 1, CCL_WORD_PLAIN_VERB, NULL)
               && !ccl_document_is_word (document, at - 1, CCL_WORD_REACH, NULL));
  return ccl_document_is_word (document, number->end, CCL_WORD_RELATIVE, NULL)
         || ccl_document_is_word (document, number->end, CCL_WORD_MODAL, NULL)
         || ccl_document_is_word (document, number->end, CCL_WORD_OTHER, NULL)
         || next->folded[0] == '\'';
}

/* A number that may have a currency's sign before it; @sign is that match or NULL. */
static gboolean
read_number (const CclDocument *document, guint at, CclNumeral *number, const CclMatch **sign)
{
  guint start;

  if (at >= document->tokens->len)
    return FALSE;
  *sign = find_sign (document, at);
  start = *sign != NULL ? (*sign)->end : at;
  return start < document->tokens->len && ccl_numeral_read (document, start, *sign != NULL, number)
         && !is_pronoun (document, number);
}

/* Ranges ----------------------------------------------------------------------------------------
 */

typedef enum
{
  JOIN_NONE,
  JOIN_DASH,
  JOIN_TO,
  JOIN_OR,
  JOIN_AND,
} Join;

/* What stands between two numbers; @end: past it. */
static Join
find_join (const CclDocument *document, guint at, guint *end)
{
  const CclToken *token = ccl_document_find_token (document, at);
  const CclMatch *match;

  if (token == NULL)
    return JOIN_NONE;
  *end = at + 1;
  if (token->kind == CCL_TOKEN_HYPHEN || ccl_token_is_sign (token, '~'))
    return JOIN_DASH;
  match = ccl_document_find_number (document, at, CCL_NUMBER_TO);
  if (match != NULL)
    {
      *end = match->end;
      return ccl_document_is_word (document, at, CCL_WORD_COORDINATOR, NULL) ? JOIN_OR : JOIN_TO;
    }
  match = ccl_document_find_number (document, at, CCL_NUMBER_AND);
  if (match != NULL)
    *end = match->end;
  return match != NULL ? JOIN_AND : JOIN_NONE;
}

/* "2 to 3 million": the multiplier of the second end counts for the first, too. */
static void
share_multiplier (CclNumeral *number, const CclNumeral *last)
{
  if (number->scale == 1 && last->scale >= 12 && number->low < last->mantissa && !number->vague)
    {
      number->low *= last->scale;
      number->high *= last->scale;
      number->scale = last->scale;
    }
}

static gboolean
is_countable (const CclNumeral *number)
{
  return number->part == CCL_NUMBER_UNIT && !number->share;
}

/* @opened: "from" or "between" stands before; @change: and before that a word of change, so that
 * "from 20 to 25" tells what was and what is. */
static gboolean
may_join (Join join, gboolean opened, gboolean change, const CclNumeral *number,
          const CclNumeral *last)
{
  if (number->high >= last->low)
    return FALSE;
  switch (join)
    {
    case JOIN_NONE:
      return FALSE;
    case JOIN_AND:
      return opened;
    case JOIN_OR: /* "15 or 16", not "2 dead or 300 wounded", which is no range */
      return last->low <= number->high * 2;
    case JOIN_DASH:
      return number->digits == last->digits;
    case JOIN_TO:
      return !change;
    }
  g_return_val_if_reached (FALSE);
}

/* Goes on from figure->number to the other end of its range. The unit may stand behind both ends.
 */
static gboolean
read_range (const CclDocument *document, gboolean opened, gboolean change, CclFigure *figure,
            const CclMatch *sign)
{
  const CclMatch *unit = find_unit (document, &figure->number);
  const CclMatch *last_sign;
  CclNumeral number = figure->number, last;
  guint at = unit != NULL ? unit->end : number.end;
  guint end;
  Join join = find_join (document, at, &end);

  if (join == JOIN_NONE || !is_countable (&number)
      || !read_number (document, end, &last, &last_sign) || !is_countable (&last))
    return FALSE;
  if (last_sign != NULL && sign == NULL)
    return FALSE;
  share_multiplier (&number, &last);
  if (!may_join (join, opened, change, &number, &last))
    return FALSE;
  /* "5 km to 20 houses" is none: units on both ends or on the second alone. */
  if (unit != NULL)
    {
      const CclMatch *last_unit = find_unit (document, &last);

      if (last_unit == NULL || last_unit->entry->unit != unit->entry->unit)
        return FALSE;
    }

  figure->number = number;
  figure->last = last;
  figure->range = TRUE;
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
  CclQuantity *quantity = &figure->quantity;

  if (unit == NULL || unit->part != CCL_MEASURE_COUNT_UNIT)
    return;
  quantity->unit = unit->unit;
  if (unit->currency != NULL)
    g_strlcpy (quantity->currency, unit->currency, sizeof quantity->currency);
  quantity->interval.low *= unit->value;
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

static void
read_unit (const CclDocument *document, const CclMatch *sign, CclFigure *figure)
{
  const CclMatch *unit = find_unit (document, &figure->last);

  if (sign != NULL)
    figure->unit = sign->entry;
  /* "$5 million dollars" says it twice; "US$5 an hour" does not say "hour". */
  if (unit != NULL && (sign == NULL || is_money (unit->entry)))
    {
      figure->unit = unit->entry;
      figure->end = unit->end;
    }
}

/* The figure at @at once its bounding words are read. */
static gboolean
read_bare (const CclDocument *document, guint at, CclFigure *figure, CclBounds *bounds)
{
  const CclMatch *from = ccl_document_find_number (document, at, CCL_NUMBER_FROM);
  const CclMatch *sign = NULL;

  if (from == NULL || !read_number (document, from->end, &figure->number, &sign)
      || !read_range (document, TRUE, follows_change (document, at), figure, sign))
    {
      if (!read_number (document, at, &figure->number, &sign))
        return FALSE;
      figure->last = figure->number;
      figure->range = FALSE;
      read_range (document, FALSE,
                  at > 0 && ccl_document_find_number (document, at - 1, CCL_NUMBER_FROM) != NULL
                      && follows_change (document, at - 1),
                  figure, sign);
    }

  figure->end = figure->last.end;
  if (bounds->bound == CCL_BOUND_NONE)
    figure->end = ccl_bounds_read_behind (document, figure->end, bounds);
  if (figure->end == figure->last.end)
    {
      read_unit (document, sign, figure);
      if (figure->unit != NULL && bounds->bound == CCL_BOUND_NONE)
        figure->end = ccl_bounds_read_behind (document, figure->end, bounds);
    }
  else if (sign != NULL)
    figure->unit = sign->entry;
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

/* "more than 10 but fewer than 20" is a range. */
static void
read_other_bound (const CclDocument *document, CclFigure *figure)
{
  CclFigure other;
  guint at;

  if (!(is_lower (figure->quantity.bound) || is_upper (figure->quantity.bound)) || figure->range
      || !ccl_document_is_word (document, figure->end, CCL_WORD_COORDINATOR, &at)
      || ccl_bounds_find (document, at, FALSE) == NULL || !read_bounded (document, at, &other)
      || other.range || other.unit != figure->unit)
    return;
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
ccl_figure_read (const CclDocument *document, guint at, CclFigure *figure)
{
  if (!read_bounded (document, at, figure))
    return FALSE;
  read_other_bound (document, figure);
  return TRUE;
}

/* Whether a figure can begin with the token at all: most cannot, and are passed over quickly. */
static gboolean
may_begin (const CclDocument *document, guint at)
{
  return ccl_document_get_token (document, at)->kind == CCL_TOKEN_NUMBER
         || ccl_document_begins (document, at,
                                 CCL_KIND (CCL_ENTRY_NUMBER) | CCL_KIND (CCL_ENTRY_BOUND)
                                     | CCL_KIND (CCL_ENTRY_UNIT));
}

/* "No. 5": what looks like a figure is the label of one. */
static gboolean
is_label (const CclDocument *document, guint at, guint *end)
{
  const CclMatch *label = ccl_document_find_number (document, at, CCL_NUMBER_LABEL);
  const CclToken *next = label != NULL ? ccl_document_find_token (document, label->end) : NULL;

  if (next == NULL || next->kind != CCL_TOKEN_NUMBER || g_str_equal (label->entry->reason, "time"))
    return FALSE;
  *end = label->end;
  return TRUE;
}

void
ccl_figure_make_share_percent (CclQuantity *quantity)
{
  quantity->unit = CCL_UNIT_PERCENT;
  quantity->interval.low *= 100;
  quantity->interval.high *= 100;
  quantity->approx = TRUE;
}

static guint
add_figure (CclDocument *document, const CclFigure *figure)
{
  const CclFigureMention *before
      = document->figures->len > 0
            ? &g_array_index (document->figures, CclFigureMention, document->figures->len - 1)
            : NULL;
  CclFigureMention mention = { .first = figure->first,
                               .end = figure->end,
                               .core_first = figure->number.first,
                               .core_end = figure->last.end,
                               .quantity = figure->quantity };

  const CclMatch *multiple = ccl_document_find_number (document, figure->end, CCL_NUMBER_MULTIPLE);

  mention.kind = ccl_figure_classify (document, figure, before, &mention.reason);
  if (multiple != NULL)
    {
      mention.end = multiple->end;
      mention.multiple = TRUE;
      mention.quantity = ccl_quantity_none ();
    }
  else if (figure->number.share && mention.kind == CCL_FIGURE_COUNT && figure->unit == NULL)
    ccl_figure_make_share_percent (&mention.quantity);
  g_array_append_val (document->figures, mention);
  return mention.end;
}

/* "twice as many" has no number, yet is a figure. */
static gboolean
read_multiple (CclDocument *document, guint at, guint *end)
{
  const CclMatch *match = ccl_document_find_number (document, at, CCL_NUMBER_MULTIPLE);
  CclFigureMention mention = { .first = at,
                               .core_first = at,
                               .kind = CCL_FIGURE_COUNT,
                               .multiple = TRUE,
                               .quantity = ccl_quantity_none () };

  if (match == NULL)
    return FALSE;
  mention.end = mention.core_end = *end = match->end;
  g_array_append_val (document->figures, mention);
  return TRUE;
}

void
ccl_document_read_figures (CclDocument *document)
{
  guint at = 0;

  while (at < document->tokens->len)
    {
      CclFigure figure;
      guint end;

      if (!may_begin (document, at))
        at++;
      else if (is_label (document, at, &end))
        at = end;
      else if (ccl_figure_read (document, at, &figure))
        at = add_figure (document, &figure);
      else if (read_multiple (document, at, &end))
        at = end;
      else
        at++;
    }
}
