/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-document-private.h"
#include "ccl-period.h"

/* How far from a draft a time is looked for in its sentence, in tokens: no clause of ours is longer. */
#define REACH 200

/* How many tokens from the word that attributes a day is that of the saying. */
#define NEAR_CUE 12

/* A clause between a time and the draft makes it as much less likely as so many words. */
#define CLAUSE_WORDS 8

/* The times of a draft's sentence. */
typedef struct
{
  const CclTimeMention *nearest; /* resolved, told of the event, or NULL */
  guint n_clauses;               /* between it and the draft */
  const CclTimeMention *said;    /* of the saying, or NULL */
  gboolean total;                /* "so far" in the clause */
} Times;

/* The first time mention at @token or later. Logarithmic. */
static guint
find_first_time (const CclDocument *document, guint token)
{
  guint low = 0, high = document->times->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (document->times, CclTimeMention, middle).first < token)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

static gboolean
is_in_dateline (const CclDocument *document, const CclTimeMention *time)
{
  const CclSpan dateline = document->article->dateline;

  return !ccl_span_is_empty (dateline) && ccl_document_get_token (document, time->first)->span.start < dateline.end &&
         ccl_document_get_token (document, time->first)->span.start >= dateline.start;
}

/* "two more than a day earlier", "twice as many as a week earlier", "against 52,800 two days ago": the other figure's time. */
static gboolean
is_compared (const CclDocument *document, const CclTimeMention *time)
{
  guint first = time->first > 5 ? time->first - 5 : 0;

  for (guint token = first; token < time->first; token++)
    {
      const char *folded = ccl_document_get_token (document, token)->folded;

      if (ccl_document_find_figure (document, token) != NULL)
        continue;
      if (g_str_equal (folded, "than") || (token + 1 == time->first && g_str_equal (folded, "as")) ||
          (g_str_equal (folded, "against") && ccl_document_find_figure (document, token + 1) != NULL))
        return TRUE;
    }
  return FALSE;
}

/* Clauses that begin between two chunks; G_MAXUINT across a semicolon. */
static guint
count_clauses (const CclDrafting *drafting, guint from, guint to)
{
  guint n = 0;

  for (guint at = MIN (from, to) + 1; at < MAX (from, to); at++)
    {
      const CclChunk *chunk = ccl_drafting_get_chunk (drafting, at);

      if (chunk->kind == CCL_CHUNK_STOP)
        return G_MAXUINT;
      n += chunk->kind == CCL_CHUNK_SUBORDINATOR || chunk->kind == CCL_CHUNK_RELATIVE || chunk->kind == CCL_CHUNK_COMPLEMENTISER ||
           chunk->kind == CCL_CHUNK_INCLUDING ||
           (chunk->kind == CCL_CHUNK_VERB && at != from && !chunk->reduced && !chunk->infinitive);
    }
  return n;
}

static gboolean
ends_with_comma (const CclDocument *document, const CclTimeMention *time)
{
  return time->end < document->tokens->len && g_str_equal (ccl_document_get_token (document, time->end)->folded, ",");
}

/* "said late on Wednesday": nothing but small words between the two. */
static gboolean
is_behind_cue (const CclDrafting *drafting, const CclSpeech *speech, const CclTimeMention *time)
{
  if (speech->cue_end <= speech->cue_first || time->first < speech->cue_end || time->first > speech->cue_end + NEAR_CUE)
    return FALSE;
  for (guint at = ccl_chunks_find (drafting->chunks, speech->cue_end - 1) + 1; at < drafting->chunks->chunks->len; at++)
    {
      const CclChunk *chunk = ccl_drafting_get_chunk (drafting, at);

      if (chunk->kind == CCL_CHUNK_TIME)
        return chunk->first <= time->first && time->first < chunk->end;
      if (chunk->kind != CCL_CHUNK_PREPOSITION && chunk->kind != CCL_CHUNK_ADVERB && chunk->kind != CCL_CHUNK_COMMA &&
          !(chunk->kind == CCL_CHUNK_NOUN && chunk->object == NULL && chunk->figure == NULL && chunk->event == NULL))
        return FALSE;
    }
  return FALSE;
}

/* "said on Wednesday": beside the words that attribute, outside what is said. */
static gboolean
is_of_saying (const CclDrafting *drafting, const CclSpeeches *speeches, const CclDraft *draft, const CclTimeMention *time)
{
  const CclSpeech *speech = ccl_speeches_find (speeches, draft->first);
  const CclSpeech *there = ccl_speeches_find (speeches, time->first);

  if (speech == NULL)
    return FALSE;
  if (is_behind_cue (drafting, speech, time))
    return TRUE;
  if (there == speech || (there != NULL && there->party == speech->party && there->continued))
    return FALSE;
  if (time->first >= speech->source_first && time->first < MAX (speech->cue_end, speech->source_end) + NEAR_CUE)
    return TRUE;
  if (ends_with_comma (drafting->document, time))
    return FALSE;
  return time->first < speech->source_first && speech->source_first - time->first < NEAR_CUE && speech->source_end > speech->source_first;
}

static Times
read_sentence (const CclDrafting *drafting, const CclSpeeches *speeches, const CclDraft *draft)
{
  const CclDocument *document = drafting->document;
  const CclSentence *sentence = &g_array_index (document->sentences, CclSentence, ccl_document_get_token (document, draft->first)->sentence);
  guint first_chunk = ccl_chunks_find (drafting->chunks, sentence->first);
  guint here = ccl_chunks_find (drafting->chunks, draft->first);
  guint best = G_MAXUINT;
  Times times = { 0 };

  for (guint i = find_first_time (document, MAX (sentence->first, draft->first > REACH ? draft->first - REACH : 0)); i < document->times->len; i++)
    {
      const CclTimeMention *time = &g_array_index (document->times, CclTimeMention, i);
      guint chunk = ccl_chunks_find (drafting->chunks, time->first);
      guint distance, n_clauses;

      if (time->first >= sentence->end || time->first > draft->end + REACH)
        break;
      if (is_in_dateline (document, time) || is_compared (document, time) ||
          (time->cumulative && draft->event == CCL_EVENT_ATTENDED))
        continue;
      n_clauses = chunk == here ? 0 : MIN (count_clauses (drafting, here, chunk), count_clauses (drafting, draft->trigger, chunk));
      if (is_of_saying (drafting, speeches, draft, time))
        {
          if (time->end_day != 0)
            times.said = time;
          continue;
        }
      /* "On Sunday, …": stands for all clauses of the sentence. */
      if (chunk <= first_chunk + 2)
        n_clauses = 0;
      if (n_clauses == G_MAXUINT)
        continue;
      if (time->cumulative && time->start == 0)
        times.total |= n_clauses <= 1;
      if ((time->start == 0 && time->end_day == 0) || ccl_document_find_time_word (document, time->first, CCL_TIME_TOTAL) != NULL)
        continue;
      distance = time->first >= draft->end ? time->first - draft->end : time->end <= draft->first ? (draft->first - time->end) + 3 : 0;
      distance += n_clauses * CLAUSE_WORDS;
      if (time->end <= draft->first && ends_with_comma (document, time))
        distance += 4;
      if (distance < best)
        {
          best = distance;
          times.nearest = time;
          times.n_clauses = n_clauses;
        }
    }

  return times;
}

static gboolean
is_single_day (const CclTimeMention *time)
{
  return time != NULL && !time->cumulative && time->start != 0 && time->start == time->end_day;
}

/* "the past 24 hours", "this week": a count of that time only. */
static gboolean
is_bounded (const CclDocument *document, const CclTimeMention *time)
{
  for (guint token = time->first; token < time->end; token++)
    if (ccl_document_find_time_word (document, token, CCL_TIME_LAST) != NULL || ccl_document_find_time_word (document, token, CCL_TIME_THIS) != NULL)
      return TRUE;
  return FALSE;
}

/* "the toll", "losses", "the number of"; not "the loss of four men", which is an event. */
static gboolean
is_toll (const CclDrafting *drafting, const CclDraft *draft)
{
  const CclChunk *chunk = ccl_drafting_get_chunk (drafting, draft->trigger);

  if (chunk->kind == CCL_CHUNK_NOUN && chunk->event != NULL && chunk->event->entry->event == CCL_EVENT_CASUALTIES && !chunk->plural &&
      ccl_clause_is (drafting->chunks, draft->trigger + 1, "of"))
    return FALSE;
  return draft->rule != NULL && g_str_equal (draft->rule, "toll") && draft->quantity.interval.high != 0;
}

/* Whether the time stands among the words for what is counted: "the number of raids that night was put at 18"; not
 * that of "the tally, given on Thursday, was 11". */
static gboolean
is_within_counter (const CclDrafting *drafting, const CclDraft *draft, const CclTimeMention *time)
{
  guint before = draft->figure_end > draft->figure_first ? draft->figure_first : draft->first;

  if (time->first >= before || time->first <= ccl_drafting_get_chunk (drafting, draft->trigger)->first)
    return FALSE;
  for (guint at = draft->trigger + 1; at < ccl_chunks_find (drafting->chunks, time->first); at++)
    if (ccl_drafting_get_chunk (drafting, at)->kind == CCL_CHUNK_VERB)
      return FALSE;
  return TRUE;
}

/* "the toll of Wednesday's attack": counts from that day on. */
static gboolean
is_possessor (const CclDocument *document, const CclTimeMention *time)
{
  return time->end < document->tokens->len && g_str_equal (ccl_document_get_token (document, time->end)->folded, "'s");
}

/* Told by a word for a tally: "the toll rose to 43". */
static gboolean
is_running_toll (const CclDrafting *drafting, const CclDraft *draft, const CclTimeMention *time)
{
  if (!is_toll (drafting, draft))
    return FALSE;
  if (time == NULL || time->cumulative)
    return TRUE;
  if (time->start != time->end_day)
    return !is_bounded (drafting->document, time);
  return !is_within_counter (drafting, draft, time) || is_possessor (drafting->document, time);
}

/* Figures of a state of things or of one occasion are no totals. */
static gboolean
may_run (const CclDraft *draft)
{
  return draft->event != CCL_EVENT_ATTENDED && draft->event != CCL_EVENT_CONTROLLED && draft->event != CCL_EVENT_COST;
}

/* "have destroyed 137 tanks": losses up to now. */
static gboolean
is_up_to_now (const CclDrafting *drafting, const CclDraft *draft)
{
  const CclChunk *verb = ccl_drafting_get_chunk (drafting, draft->trigger);

  if (verb->kind != CCL_CHUNK_VERB || !verb->perfect || verb->modal || verb->cue != NULL || verb->infinitive || verb->gerund ||
      draft->figure_end <= draft->figure_first || draft->quantity.interval.low <= 1)
    return FALSE;
  if (draft->event != CCL_EVENT_KILLED && draft->event != CCL_EVENT_WOUNDED && draft->event != CCL_EVENT_DESTROYED &&
      draft->event != CCL_EVENT_DAMAGED && draft->event != CCL_EVENT_CASUALTIES && draft->event != CCL_EVENT_DISPLACED)
    return FALSE;
  for (guint token = verb->first; token < verb->end; token++)
    if (g_str_equal (ccl_document_get_token (drafting->document, token)->folded, "have") ||
        g_str_equal (ccl_document_get_token (drafting->document, token)->folded, "has"))
      return TRUE;
  return FALSE;
}

/* A sentence goes on with the day of the one before it, where the same one speaks. */
static void
inherit (const CclDrafting *drafting, const CclSpeeches *speeches, const CclDraft *draft, const CclPeriodTold *told, CclClaim *claim)
{
  const CclSpeech *speech = ccl_speeches_find (speeches, draft->first);
  guint sentence = ccl_document_get_token (drafting->document, draft->first)->sentence;

  if (told->end == 0 || told->block != g_array_index (drafting->document->sentences, CclSentence, sentence).block ||
      sentence > told->sentence + 1 || g_strcmp0 (told->party, speech != NULL ? speech->party : NULL) != 0)
    return;
  claim->start = told->start;
  claim->end = told->end;
}

void
ccl_period_set (const CclDrafting *drafting, const CclSpeeches *speeches, const CclDraft *draft, CclPeriodTold *told, CclClaim *claim)
{
  const CclDocument *document = drafting->document;
  Times times = read_sentence (drafting, speeches, draft);
  const CclTimeMention *time = times.nearest;

  claim->cumulative = may_run (draft) && (is_running_toll (drafting, draft, time) || (times.total && !is_single_day (time)) || (time != NULL && time->cumulative) ||
                                          (is_up_to_now (drafting, draft) &&
                                           (time != NULL ? is_single_day (time) && times.n_clauses > 0 && time->first < draft->first
                                                        : times.said == NULL)));
  if (draft->figure_end <= draft->figure_first && draft->quantity.bound == CCL_BOUND_EXACT && draft->quantity.interval.high == 1)
    claim->cumulative = FALSE;

  if (time != NULL)
    {
      claim->start = claim->cumulative && is_single_day (time) ? 0 : time->start;
      claim->end = time->end_day;
      /* "said on Sunday that 93 had been killed since Thursday" */
      if (time->cumulative && times.said != NULL && times.said->end_day >= time->start && time->end_day == document->article->published)
        claim->end = times.said->end_day;
      if (claim->cumulative && is_single_day (time) && is_within_counter (drafting, draft, time) && is_possessor (document, time))
        {
          claim->start = time->start;
          claim->end = times.said != NULL ? times.said->end_day : document->article->published;
        }
    }
  else if (claim->cumulative)
    claim->end = times.said != NULL ? times.said->end_day : document->article->published;
  else
    {
      inherit (drafting, speeches, draft, told, claim);
      if (claim->end == 0 && times.said != NULL)
        {
          claim->start = times.said->start;
          claim->end = times.said->end_day;
        }
    }
  if (time != NULL && !claim->cumulative)
    {
      const CclSpeech *speech = ccl_speeches_find (speeches, draft->first);
      guint sentence = ccl_document_get_token (document, draft->first)->sentence;

      *told = (CclPeriodTold){ claim->start, claim->end, g_array_index (document->sentences, CclSentence, sentence).block, sentence,
                               speech != NULL ? speech->party : NULL };
    }
}
