/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-ellipsis-private.h"

/* Bare figures whose verb is the one told before in their sentence: "Turkey destroyed 15 tanks and Syria 12". */

static const CclChunk *
get_chunk (const CclDrafting *drafting, guint chunk)
{
  return ccl_drafting_get_chunk (drafting, chunk);
}

static gboolean
is_separator (const CclDrafting *drafting, guint chunk)
{
  CclChunkKind kind = get_chunk (drafting, chunk)->kind;

  return kind == CCL_CHUNK_COMMA || kind == CCL_CHUNK_COORDINATOR || kind == CCL_CHUNK_SUBORDINATOR;
}

static gboolean
reaches (const CclDrafting *drafting, guint chunk)
{
  return ccl_document_is_word (drafting->document, get_chunk (drafting, chunk)->first, CCL_WORD_REACH, NULL);
}

/* Somebody named who may give a figure or to whom it may happen, and nothing else. */
static gboolean
is_somebody (const CclChunk *chunk)
{
  return chunk->kind == CCL_CHUNK_NOUN && chunk->figure == NULL && chunk->event == NULL && !chunk->counter &&
         (chunk->speaker != NULL || (chunk->party != NULL && chunk->party_is_head));
}

/**
 * draft_gapped:
 *
 * "Turkey destroyed 15 tanks and Syria 12", "Malawi has confirmed the deaths of three and Tanzania of two", "police
 * said five were killed, the opposition 12": the verb is the one told before, its subject is new.
 */
gboolean
ccl_ellipsis_draft_gapped (CclDrafting *drafting, CclTopics *topics, guint figure, guint first, guint end)
{
  guint who = figure;
  gboolean of = who > first && ccl_clause_is (drafting->chunks, who - 1, "of");
  CclDraft topic, draft;

  /* "organisers at 80,000" */
  if (who > first && get_chunk (drafting, who - 1)->kind == CCL_CHUNK_PREPOSITION && (of || reaches (drafting, who - 1)))
    who--;
  if (who < first + 2 || !is_somebody (get_chunk (drafting, who - 1)) || !is_separator (drafting, who - 2) ||
      ccl_ellipsis_goes_on (drafting, figure, end))
    return FALSE;
  if (!ccl_topics_find (topics, drafting, figure, NULL, &topic) || !ccl_ellipsis_is_here (drafting, &topic, first))
    return FALSE;

  draft = ccl_ellipsis_make_answer (drafting, &topic, figure, topic.trigger, "gapped");
  draft.first = get_chunk (drafting, who - 1)->first;
  if (topic.active)
    {
      ccl_draft_get_extent (drafting, who - 1, &draft.actor_first, &draft.actor_end);
      draft.affected_first = draft.affected_end = 0;
      draft.spoken_at = ccl_ellipsis_get_anchor (&topic) + 1;
    }
  else
    {
      draft.claimant_first = get_chunk (drafting, who - 1)->first;
      draft.claimant_end = get_chunk (drafting, who - 1)->end;
      if (of)
        {
          draft.affected_first = draft.claimant_first;
          draft.affected_end = draft.claimant_end;
        }
    }
  ccl_ellipsis_add_answer (drafting, topics, &draft);
  return TRUE;
}

static gboolean
is_locative (const CclDrafting *drafting, guint chunk)
{
  const CclChunk *it = get_chunk (drafting, chunk);

  return it->kind == CCL_CHUNK_PREPOSITION && ccl_document_is_word (drafting->document, it->first, CCL_WORD_LOCATIVE, NULL);
}

/* Whether what hangs on the figure is like what hangs on the topic: "12 in Nampula and five in Maputo", "five of them for
 * riot and ten for other crimes". */
static gboolean
is_parallel (const CclDrafting *drafting, const CclDraft *topic, guint figure)
{
  const char *here = ccl_document_get_token (drafting->document, get_chunk (drafting, figure + 1)->first)->folded;

  for (guint at = (guint) topic->noun; at < figure; at++)
    if (get_chunk (drafting, at)->kind == CCL_CHUNK_PREPOSITION &&
        (ccl_clause_is (drafting->chunks, at, here) || (is_locative (drafting, at) && is_locative (drafting, figure + 1))))
      return TRUE;
  return FALSE;
}

/* "259 have been admitted since Sunday, 41 on Monday night alone": a part of a count, by its time. */
static gboolean
is_on_a_day (const CclDrafting *drafting, guint figure, guint end)
{
  guint at = figure + 1;

  if (at < end && get_chunk (drafting, at)->kind == CCL_CHUNK_PREPOSITION)
    at++;
  return at < end && get_chunk (drafting, at)->kind == CCL_CHUNK_TIME && get_chunk (drafting, figure - 1)->kind == CCL_CHUNK_COMMA;
}

/* "30,000 fled in May, 45,000 in June": the first has its time, too. */
static gboolean
has_time_between (const CclDrafting *drafting, guint from, guint to)
{
  for (guint at = from; at < to; at++)
    if (get_chunk (drafting, at)->kind == CCL_CHUNK_TIME)
      return TRUE;
  return FALSE;
}

/* "in Homs 12 people were killed, in Hama five", "three were killed on Monday; on Tuesday, two more": place or day first. */
gboolean
ccl_ellipsis_draft_fronted (CclDrafting *drafting, CclTopics *topics, guint figure, guint first, guint end)
{
  guint at = figure;
  CclDraft topic, draft;

  if (at > first + 2 && get_chunk (drafting, at - 1)->kind == CCL_CHUNK_COMMA)
    at--;
  if (at < first + 3 || ccl_ellipsis_goes_on (drafting, figure, end) ||
      !(get_chunk (drafting, at - 1)->kind == CCL_CHUNK_TIME ||
        (get_chunk (drafting, at - 1)->kind == CCL_CHUNK_NOUN && get_chunk (drafting, at - 1)->proper && get_chunk (drafting, at - 1)->figure == NULL &&
         is_locative (drafting, at - 2))))
    return FALSE;
  at--;
  if (get_chunk (drafting, at - 1)->kind == CCL_CHUNK_PREPOSITION)
    at--;
  if (at <= first || !(is_separator (drafting, at - 1) || get_chunk (drafting, at - 1)->kind == CCL_CHUNK_STOP) ||
      !ccl_topics_find (topics, drafting, figure, NULL, &topic) || !ccl_ellipsis_is_here (drafting, &topic, first))
    return FALSE;
  draft = ccl_ellipsis_make_answer (drafting, &topic, figure, figure, "gapped");
  draft.first = get_chunk (drafting, at)->first;
  draft.spoken_at = ccl_ellipsis_get_anchor (&topic) + 1;
  ccl_ellipsis_add_answer (drafting, topics, &draft);
  return TRUE;
}

/* "killed 12 people in Nampula and five in Maputo": the same at another place, of another kind, on another day. */
void
ccl_ellipsis_draft_parallel (CclDrafting *drafting, CclTopics *topics, guint figure, guint first, guint end)
{
  CclDraft topic, draft;

  if (figure < first + 1 || figure + 2 >= end || !is_separator (drafting, figure - 1) || ccl_ellipsis_goes_on (drafting, figure, end) ||
      !(get_chunk (drafting, figure + 1)->kind == CCL_CHUNK_PREPOSITION || get_chunk (drafting, figure + 1)->kind == CCL_CHUNK_TIME))
    return;
  if (!ccl_topics_find (topics, drafting, figure, NULL, &topic) || !ccl_ellipsis_is_here (drafting, &topic, first) || topic.noun < 0)
    return;
  if (is_on_a_day (drafting, figure, end))
    {
      if (!has_time_between (drafting, (guint) topic.noun, figure) && get_chunk (drafting, figure)->figure->quantity.interval.low > topic.quantity.interval.high)
        return;
    }
  else if (get_chunk (drafting, figure + 1)->kind != CCL_CHUNK_PREPOSITION || !is_parallel (drafting, &topic, figure))
    return;
  draft = ccl_ellipsis_make_answer (drafting, &topic, figure, figure, "gapped");
  draft.spoken_at = ccl_ellipsis_get_anchor (&topic) + 1;
  ccl_ellipsis_add_answer (drafting, topics, &draft);
}

/* "200,000, according to the organisers": the source right behind a figure is that of no other. */
static void
set_source_behind (const CclDrafting *drafting, guint figure, CclDraft *draft)
{
  guint first, end, at = figure + 1;
  const CclMatch *cue;

  ccl_clause_get_sentence (drafting->chunks, figure, &first, &end);
  if (at < end && get_chunk (drafting, at)->kind == CCL_CHUNK_COMMA)
    at++;
  cue = at < end ? ccl_document_find_part (drafting->document, get_chunk (drafting, at)->first, CCL_ENTRY_CUE, CCL_CUE_PREPOSITION) : NULL;
  while (cue != NULL && at < end && get_chunk (drafting, at)->first < cue->end)
    at++;
  if (cue != NULL && at < end && get_chunk (drafting, at)->kind == CCL_CHUNK_NOUN)
    ccl_draft_get_extent (drafting, at, &draft->claimant_first, &draft->claimant_end);
}

/* "ranged from 20,000, according to police, to 200,000, according to the organisers": the range's other end. */
gboolean
ccl_ellipsis_draft_range_end (CclDrafting *drafting, CclTopics *topics, guint figure, guint first)
{
  gboolean opened = FALSE;
  CclDraft topic, draft;

  if (figure < first + 3 || !ccl_clause_is (drafting->chunks, figure - 1, "to") || get_chunk (drafting, figure - 2)->kind != CCL_CHUNK_COMMA)
    return FALSE;
  for (guint at = figure - 2; at > first && figure - at < 12 && !opened; at--)
    opened = get_chunk (drafting, at)->figure != NULL &&
             g_str_equal (ccl_document_get_token (drafting->document, get_chunk (drafting, at)->first - 1)->folded, "from");
  if (!opened || !ccl_topics_find (topics, drafting, figure, NULL, &topic) || !ccl_ellipsis_is_here (drafting, &topic, first))
    return FALSE;
  draft = ccl_ellipsis_make_answer (drafting, &topic, figure, figure, "answer");
  set_source_behind (drafting, figure, &draft);
  ccl_ellipsis_add_answer (drafting, topics, &draft);
  return TRUE;
}
