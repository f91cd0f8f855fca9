/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-figures-private.h"

#include <math.h>

#define MAX_PARTS 100
#define MAX_UNGROUPED 1000

/* "in two days", "in 2020", "over 5 km": what comes next is no denominator. */
static gboolean
is_period_or_measure (const CclDocument *document, const CclNumeral *under)
{
  return ccl_document_find_time_word (document, ccl_document_skip_joint (document, under->end),
                                      CCL_TIME_PERIOD)
             != NULL
         || ccl_unit_find (document, under, under->end) != NULL
         || (under->plain && under->low > MAX_UNGROUPED);
}

/* "killing one in two attacks": one was killed. */
static gboolean
follows_verb (const CclDocument *document, guint at)
{
  return at > 0
         && (ccl_document_begins (document, at - 1, CCL_KIND (CCL_ENTRY_VERB))
             || ccl_document_is_word (document, at - 1, CCL_WORD_PLAIN_VERB, NULL));
}

/* "one in five houses", "two in ten of them"; but five vans in ten villages are told as "five in
 * ten villages", too: small round denominators alone speak for a share. */
static gboolean
is_likely (const CclDocument *document, const CclNumeral *over, const CclNumeral *under)
{
  const CclMatch *object = ccl_document_find_match (document, under->end, CCL_ENTRY_OBJECT);

  if (over->low >= 10 || (under->low > 10 && fmod (under->low, 10) != 0))
    return FALSE;
  return (object != NULL && (object->form & CCL_FORM_PLURAL) != 0)
         /* "one in seven was stopped" */
         || ccl_document_is_word (document, under->end, CCL_WORD_BE, NULL)
         || ccl_document_is_word (document, under->end, CCL_WORD_HAVE, NULL)
         || ccl_document_find_number (document, under->end, CCL_NUMBER_OF) != NULL;
}

/* Whether a number can be either part of a ratio. */
static gboolean
is_whole (const CclNumeral *number)
{
  return number->part == CCL_NUMBER_UNIT && !number->share && number->low >= 1
         && fmod (number->low, 1) == 0;
}

gboolean
ccl_ratio_read (const CclDocument *document, const CclNumeral *over, double *under, guint *end)
{
  guint at = ccl_document_skip_joint (document, over->end);
  const CclMatch *joiner = ccl_document_find_number (document, at, CCL_NUMBER_RATIO);
  const gboolean short_word = joiner != NULL && joiner->end == joiner->first + 1;
  CclNumeral number;

  if (joiner == NULL || !is_whole (over) || over->low > MAX_PARTS)
    return FALSE;
  at = ccl_document_skip_joint (document, joiner->end);
  if (at >= document->tokens->len || !ccl_numeral_read (document, at, FALSE, &number)
      || !is_whole (&number) || number.low <= over->low)
    return FALSE;
  /* "out of" says what it is; "in" and "over" do not. */
  if (short_word
      && (over->digits != number.digits || follows_verb (document, over->first)
          || is_period_or_measure (document, &number)))
    return FALSE;
  if (!document->line && (joiner->entry->value == 0 || !is_likely (document, over, &number)))
    return FALSE;

  *under = number.low;
  *end = number.end;
  return TRUE;
}
