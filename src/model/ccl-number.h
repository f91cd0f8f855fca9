/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ccl-quantity.h"
#include "ccl-span.h"

G_BEGIN_DECLS

/**
 * CclNumber:
 * @span: the number with the words that bound it and the sign or word of its unit
 *
 * One number of a text, whatever it stands for. A value: copy it, nothing to free.
 */
typedef struct
{
  CclSpan span;
  CclQuantity quantity;
} CclNumber;

/**
 * CclUnused:
 * @span: a number of the text that no claim used
 * @sentence: that holds it
 * @reason: static word: "no-event" of a number that counts something of which nothing is told, "uncounted" of one that
 *   counts what no claim is about; "none" (there is no such thing), "vague" (many), "whole" (of which a part is counted),
 *   "speaker" (counts who speaks), "known" (points back); "headline", "item" (of a list), "multiple" (twice as many), "share", "sum" (of money),
 *   "superseded" (set against another); else what it is: "address", "age", "calibre", "date", "distance", "document",
 *   "flight", "level", "magnitude", "measure", "model", "name", "ordinal", "period", "phone", "road", "score", "time",
 *   "unit", "vote"
 *
 * What the program passed over, so that an editor can look it up. A value, too.
 */
typedef struct
{
  CclSpan span;
  CclSpan sentence;
  const char *reason;
} CclUnused;

G_END_DECLS
