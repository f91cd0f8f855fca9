/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-bounds.h"

/* Words of a verb that may end in a word of bounding, or of a name before it. */
#define MAX_WORDS_BEFORE 4
/* Words of a bound. */
#define MAX_BOUND_TOKENS 6

void
ccl_bounds_add (CclBounds *bounds, CclBound bound)
{
  if (bound == CCL_BOUND_ABOUT)
    bounds->about = TRUE;
  else if (bound != CCL_BOUND_EXACT && bounds->bound == CCL_BOUND_NONE)
    bounds->bound = bound;
}

/* Whether a match of these kinds that begins before @before ends at @end. */
static gboolean
ends_match (const CclDocument *document, guint before, guint end, guint32 kinds)
{
  for (guint n = 1; n <= MAX_WORDS_BEFORE && n <= before; n++)
    {
      const guint at = before - n;

      if (!ccl_document_begins (document, at, kinds))
        continue;
      for (guint i = g_array_index (document->match_at, guint, at);
           i < g_array_index (document->match_at, guint, at + 1); i++)
        {
          const CclMatch *match = &g_array_index (document->matches, CclMatch, i);

          if (match->end == end && (CCL_KIND (match->entry->kind) & kinds) != 0)
            return TRUE;
        }
    }
  return FALSE;
}

/* Whether the word belongs to a verb or noun before it: "took control over 13 villages", "owns up
 * to one". */
static gboolean
is_particle (const CclDocument *document, const CclMatch *bound)
{
  return ends_match (document, bound->first, bound->end,
                     CCL_KIND (CCL_ENTRY_VERB) | CCL_KIND (CCL_ENTRY_NOUN) | CCL_KIND (CCL_ENTRY_CUE));
}

/* "the UN estimated 300 people": what somebody does, as against "an estimated 300". */
static gboolean
is_said (const CclDocument *document, const CclMatch *bound)
{
  return ccl_document_begins (document, bound->first, CCL_KIND (CCL_ENTRY_CUE))
         && ends_match (document, bound->first, bound->first,
                        CCL_KIND (CCL_ENTRY_SPEAKER) | CCL_KIND (CCL_ENTRY_PARTY));
}

/* "the past 24 hours", as against "climbed past 2,900" */
static gboolean
is_of_time (const CclDocument *document, const CclMatch *bound)
{
  const CclMatch *time = ccl_document_find_match (document, bound->first, CCL_ENTRY_TIME);

  return time != NULL && time->end == bound->end && time->part == CCL_TIME_LAST
         && (bound->first == 0
             || ccl_document_find_number (document, bound->first - 1, CCL_NUMBER_CHANGE) == NULL);
}

/* "two mortars and up to 40 rifles": the phrase's last word opens one that bounds what comes next. */
static gboolean
opens_next (const CclDocument *document, const CclMatch *bound)
{
  const CclMatch *next = bound->end > bound->first + 1 ? ccl_document_find_match (document, bound->end - 1, CCL_ENTRY_BOUND) : NULL;

  return next != NULL && !next->entry->after && next->end > bound->end;
}

/* The longest bounding phrase at @at that comes before its figure. */
const CclMatch *
ccl_bounds_find (const CclDocument *document, guint at, gboolean after)
{
  if (!ccl_document_begins (document, at, CCL_KIND (CCL_ENTRY_BOUND)))
    return NULL;
  for (guint i = g_array_index (document->match_at, guint, at);
       i < g_array_index (document->match_at, guint, at + 1); i++)
    {
      const CclMatch *match = &g_array_index (document->matches, CclMatch, i);

      if (match->entry->kind == CCL_ENTRY_BOUND && match->entry->after == after)
        return (after ? opens_next (document, match)
                      : is_particle (document, match) || is_of_time (document, match) || is_said (document, match))
                 ? NULL
                 : match;
    }
  return NULL;
}

gboolean
ccl_bounds_end_at (const CclDocument *document, guint end)
{
  for (guint n = 1; n <= MAX_BOUND_TOKENS && n <= end; n++)
    {
      const CclMatch *bound = ccl_bounds_find (document, end - n, FALSE);

      if (bound != NULL && bound->end == end)
        return TRUE;
    }
  return FALSE;
}

/* Words that follow a figure as its bound only if they are joined to it: "50+", "50-odd". */
static gboolean
may_follow (const CclDocument *document, const CclMatch *bound, guint end)
{
  const CclToken *token = ccl_document_get_token (document, bound->first);
  const CclToken *next = ccl_document_find_token (document, bound->end);

  if (bound->end > bound->first + 1)
    return TRUE;
  if (token->kind == CCL_TOKEN_SYMBOL)
    return token->glued && (next == NULL || !next->glued || next->kind != CCL_TOKEN_NUMBER);
  if (bound->first > end)
    return TRUE; /* behind a hyphen */
  return next == NULL || next->kind != CCL_TOKEN_NUMBER;
}

guint
ccl_bounds_read_behind (const CclDocument *document, guint end, CclBounds *bounds)
{
  guint at = ccl_document_skip_joint (document, end);
  const CclMatch *bound = ccl_bounds_find (document, at, TRUE);

  if (bound == NULL || !may_follow (document, bound, end))
    return end;
  /* "2 plus 3", "ten plus ten", "20 approximately 30 km away": what comes next has a claim to it.
   */
  if (bound->end < document->tokens->len
      && (ccl_document_get_token (document, bound->end)->kind == CCL_TOKEN_NUMBER
          || ccl_document_find_number (document, bound->end, CCL_NUMBER_UNIT) != NULL
          || ccl_document_find_number (document, bound->end, CCL_NUMBER_TENS) != NULL))
    return end;
  ccl_bounds_add (bounds, bound->entry->bound);
  return bound->end;
}
