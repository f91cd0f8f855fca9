/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-clause.h"

/* How far a clause is searched; a sentence without end is hostile, and cost must stay linear. */
#define REACH 60

static CclChunkKind
kind_of (const CclChunks *chunks, guint chunk)
{
  return ccl_chunks_get (chunks, chunk)->kind;
}

static gboolean
is_separator (CclChunkKind kind)
{
  return kind == CCL_CHUNK_COMMA || kind == CCL_CHUNK_COORDINATOR || kind == CCL_CHUNK_DASH;
}

static void
list_add (CclNounList *list, guint chunk)
{
  if (list->n < CCL_LIST_MAX)
    list->items[list->n++] = chunk;
}

guint
ccl_clause_skip_attachments (const CclChunks *chunks, guint noun, guint end)
{
  guint at = noun + 1;

  while (at < end && at - noun < REACH)
    {
      CclChunkKind kind = kind_of (chunks, at);

      if (kind == CCL_CHUNK_PREPOSITION && at + 1 < end && kind_of (chunks, at + 1) == CCL_CHUNK_NOUN)
        at += 2;
      else if (kind == CCL_CHUNK_TIME || kind == CCL_CHUNK_ADVERB)
        at++;
      else if (kind == CCL_CHUNK_OPEN)
        {
          guint close = at;

          while (close < end && close - at < 16 && kind_of (chunks, close) != CCL_CHUNK_CLOSE)
            close++;
          if (close >= end || kind_of (chunks, close) != CCL_CHUNK_CLOSE)
            break;
          at = close + 1;
        }
      else
        break;
    }

  return at;
}

/* Steps over what interrupts a list between commas: "killed and wounded", "in the course of the fight". Returns
 * the chunk behind its comma, or @at where there is none. */
static guint
skip_interruption (const CclChunks *chunks, guint at, guint end)
{
  for (guint next = at; next < end && next - at < 9; next++)
    {
      CclChunkKind kind = kind_of (chunks, next);

      if (next == at && kind != CCL_CHUNK_PREPOSITION && !(kind == CCL_CHUNK_VERB && ccl_chunks_get (chunks, next)->reduced))
        return at;
      if (kind == CCL_CHUNK_COMMA)
        return next + 1;
      if (kind == CCL_CHUNK_STOP || kind == CCL_CHUNK_RELATIVE ||
          (kind == CCL_CHUNK_VERB && !ccl_chunks_get (chunks, next)->reduced))
        return at;
    }
  return at;
}

/* "one of them a Leopard 2A4": a remark on the member before, not a member. */
static gboolean
is_remark (const CclChunks *chunks, guint noun)
{
  const CclChunk *chunk = ccl_chunks_get (chunks, noun);

  return chunk->figure != NULL && chunk->partitive && chunk->pronoun;
}

static gboolean
is_bare (const CclChunk *chunk)
{
  return chunk->figure == NULL && !chunk->definite && !chunk->indefinite && !chunk->possessed && !chunk->pronoun;
}

static gboolean
is_place_like (const CclChunk *chunk)
{
  return chunk->proper && (chunk->object == NULL || chunk->object->entry->object == CCL_OBJECT_SETTLEMENT ||
                           chunk->object->entry->object == CCL_OBJECT_TERRITORY);
}

/* A bare name behind one that a preposition governs is governed with it ("around Idlib, Saraqib and Aleppo"), and so is a
 * bare noun behind another ("with rockets and artillery"). */
static gboolean
hangs_on_preposition (const CclChunks *chunks, guint noun, guint first)
{
  guint at = noun;

  /* "in Ak-Sai, Dostuk and three other villages" */
  if (ccl_chunks_get (chunks, noun)->increment && ccl_chunks_get (chunks, noun)->object != NULL &&
      ccl_chunks_get (chunks, noun)->object->entry->object == CCL_OBJECT_SETTLEMENT)
    {
      guint before = noun;

      while (before > first && is_separator (kind_of (chunks, before - 1)))
        before--;
      return before > first && kind_of (chunks, before - 1) == CCL_CHUNK_NOUN &&
             (kind_of (chunks, before - 2) == CCL_CHUNK_PREPOSITION || hangs_on_preposition (chunks, before - 1, first));
    }
  if (!is_bare (ccl_chunks_get (chunks, noun)))
    return FALSE;
  for (guint step = 0; step < 12; step++)
    {
      const CclChunk *chunk = ccl_chunks_get (chunks, at), *before;
      guint behind = at;

      while (behind > first && is_separator (kind_of (chunks, behind - 1)))
        behind--;
      if (behind == at || behind <= first + 1 || kind_of (chunks, behind - 1) != CCL_CHUNK_NOUN)
        return FALSE;
      before = ccl_chunks_get (chunks, behind - 1);
      if (is_place_like (chunk) != is_place_like (before) || before->figure != NULL || (!is_place_like (before) && !is_bare (before)))
        return FALSE;
      if (kind_of (chunks, behind - 2) == CCL_CHUNK_PREPOSITION)
        return TRUE;
      at = behind - 1;
    }
  return FALSE;
}

/* "…, the ministry's spokesman, Major General Zaretsky, told": who speaks is no member of what stands before. */
static gboolean
opens_saying (const CclChunks *chunks, guint noun, guint end)
{
  guint at = ccl_clause_skip_attachments (chunks, noun, end);

  if (ccl_chunks_get (chunks, noun)->figure != NULL)
    return FALSE;
  if (at + 2 < end && kind_of (chunks, at) == CCL_CHUNK_COMMA && kind_of (chunks, at + 1) == CCL_CHUNK_NOUN && ccl_chunks_get (chunks, at + 1)->proper)
    at = ccl_clause_skip_attachments (chunks, at + 1, end);
  /* "an attack on four villages, a lawmaker and residents said" */
  if (kind_of (chunks, noun - 1) == CCL_CHUNK_COMMA && at + 2 < end && kind_of (chunks, at) == CCL_CHUNK_COORDINATOR && kind_of (chunks, at + 1) == CCL_CHUNK_NOUN &&
      ccl_chunks_get (chunks, at + 1)->figure == NULL && kind_of (chunks, at + 2) == CCL_CHUNK_VERB && ccl_chunks_get (chunks, at + 2)->cue != NULL &&
      !ccl_chunks_get (chunks, at + 2)->reduced)
    return TRUE;
  return at + 1 < end && kind_of (chunks, at) == CCL_CHUNK_COMMA && kind_of (chunks, at + 1) == CCL_CHUNK_VERB &&
         ccl_chunks_get (chunks, at + 1)->cue != NULL && !ccl_chunks_get (chunks, at + 1)->passive && !ccl_chunks_get (chunks, at + 1)->gerund;
}

void
ccl_clause_list_objects (const CclChunks *chunks, guint first, guint end, CclNounList *list, guint *stop)
{
  guint at = first;
  gboolean closed = FALSE; /* by "and" before its last member */

  list->n = 0;
  while (at < end && (kind_of (chunks, at) == CCL_CHUNK_ADVERB || kind_of (chunks, at) == CCL_CHUNK_TIME ||
                      kind_of (chunks, at) == CCL_CHUNK_QUOTE))
    at++;

  while (at < end && kind_of (chunks, at) == CCL_CHUNK_NOUN && list->n < CCL_LIST_MAX)
    {
      guint behind = ccl_clause_skip_attachments (chunks, at, end);

      if (list->n > 0 && behind < end && kind_of (chunks, behind) == CCL_CHUNK_VERB &&
          !ccl_chunks_get (chunks, behind)->infinitive && !ccl_chunks_get (chunks, behind)->gerund)
        break;
      if (list->n > 0 && opens_saying (chunks, at, end))
        break;
      if (list->n > 0 && is_remark (chunks, at))
        {
          if (at + 1 < end && kind_of (chunks, at + 1) == CCL_CHUNK_NOUN)
            behind = ccl_clause_skip_attachments (chunks, at + 1, end);
        }
      else if (hangs_on_preposition (chunks, at, first))
        ; /* "600 square kilometres around Idlib and Aleppo" */
      else
        list_add (list, at);
      at = behind;
      /* "1,280 men killed and 2,700 wounded, along with 181 vehicles": a participle hangs on its member. */
      if (at + 1 < end && ccl_chunks_get (chunks, at)->kind == CCL_CHUNK_VERB && ccl_chunks_get (chunks, at)->reduced)
        at = ccl_clause_skip_attachments (chunks, at, end);
      if (at >= end || !(is_separator (kind_of (chunks, at)) ||
                         (kind_of (chunks, at) == CCL_CHUNK_STOP && ccl_clause_is (chunks, at, ";"))))
        break;
      {
        guint next = at;
        guint n_steps = 0;
        gboolean joined = FALSE;

        while (next < end && n_steps < 4 && (is_separator (kind_of (chunks, next)) || kind_of (chunks, next) == CCL_CHUNK_ADVERB ||
                                             kind_of (chunks, next) == CCL_CHUNK_STOP || kind_of (chunks, next) == CCL_CHUNK_QUOTE))
          {
            joined |= kind_of (chunks, next) == CCL_CHUNK_COORDINATOR || kind_of (chunks, next) == CCL_CHUNK_STOP;
            next++;
            n_steps++;
          }
        if (next < end && n_steps > 0 && kind_of (chunks, next - 1) == CCL_CHUNK_COMMA)
          next = skip_interruption (chunks, next, end);
        if (next < end && kind_of (chunks, next) == CCL_CHUNK_COORDINATOR)
          {
            joined = TRUE;
            next++;
          }
        if (next >= end || kind_of (chunks, next) != CCL_CHUNK_NOUN)
          break;
        /* "fell on the bazaar and on a temple, the deputy commissioner told": behind the last member nothing follows a bare
         * comma but a figure of its own. */
        if (closed && !joined && ccl_chunks_get (chunks, next)->figure == NULL)
          break;
        closed |= joined;
        at = next;
      }
    }

  if (stop != NULL)
    *stop = at;
}

int
ccl_clause_find_agent (const CclChunks *chunks, guint verb, guint end)
{
  for (guint at = verb + 1; at + 1 < end && at - verb < 10; at++)
    {
      const CclChunk *chunk = ccl_chunks_get (chunks, at);

      if (chunk->kind == CCL_CHUNK_PREPOSITION && ccl_clause_is (chunks, at, "by") && kind_of (chunks, at + 1) == CCL_CHUNK_NOUN)
        return (int) at + 1;
      if (chunk->kind == CCL_CHUNK_VERB || chunk->kind == CCL_CHUNK_STOP || chunk->kind == CCL_CHUNK_COMPLEMENTISER ||
          chunk->kind == CCL_CHUNK_RELATIVE || chunk->kind == CCL_CHUNK_SUBORDINATOR)
        return -1;
    }

  return -1;
}
