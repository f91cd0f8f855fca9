/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CclSpan:
 * @start: first byte
 * @end: one past the last byte
 *
 * A stretch of an article's UTF-8 text, half open, in bytes, on character boundaries.
 * A span with @start == @end stands for "none". A value: copy it, nothing to free.
 */
typedef struct
{
  gsize start;
  gsize end;
} CclSpan;

static inline gboolean
ccl_span_is_empty (CclSpan span)
{
  return span.start >= span.end;
}

static inline gboolean
ccl_span_overlaps (CclSpan a, CclSpan b)
{
  return a.start < b.end && b.start < a.end;
}

static inline gboolean
ccl_span_contains (CclSpan outer, CclSpan inner)
{
  return outer.start <= inner.start && inner.end <= outer.end;
}

/* The smallest span that holds both; an empty one adds nothing. */
static inline CclSpan
ccl_span_union (CclSpan a, CclSpan b)
{
  if (ccl_span_is_empty (a))
    return b;
  if (ccl_span_is_empty (b))
    return a;
  return (CclSpan){ MIN (a.start, b.start), MAX (a.end, b.end) };
}

G_END_DECLS
