/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-ellipsis-private.h"
#include "ccl-draft-private.h"

/* Bare figures told in one breath: "the figures were 14 and 46". */
#define FIGURES_MAX 4

static const CclChunk *
get_chunk (const CclDrafting *drafting, guint chunk)
{
  return ccl_drafting_get_chunk (drafting, chunk);
}

static guint
find_sentence (const CclDrafting *drafting, guint chunk)
{
  guint first, end;

  ccl_clause_get_sentence (drafting->chunks, chunk, &first, &end);
  return first;
}

/* A figure with nothing behind it that says what it counts: "reported 93", "put it at 81". */
static gboolean
is_bare (const CclDrafting *drafting, guint chunk)
{
  const CclChunk *it = get_chunk (drafting, chunk);

  if (it->kind != CCL_CHUNK_NOUN || it->figure == NULL || it->object != NULL || it->model != NULL || it->event != NULL ||
      it->partitive || it->figure->multiple || drafting->used[chunk] || it->party != NULL || it->speaker != NULL)
    return FALSE;
  for (guint token = it->figure->end; token < it->end; token++)
    if (ccl_document_get_token (drafting->document, token)->kind == CCL_TOKEN_WORD &&
        !ccl_document_is_word (drafting->document, token, CCL_WORD_OTHER, NULL))
      return FALSE;
  return TRUE;
}

/* Whether what follows the figure makes it part of something else: "said 12 of the wounded", "said 12 were". */
gboolean
ccl_ellipsis_goes_on (const CclDrafting *drafting, guint chunk, guint end)
{
  for (guint at = chunk + 1; at < end && at - chunk < 8; at++)
    {
      const CclChunk *it = get_chunk (drafting, at);

      switch (it->kind)
        {
        case CCL_CHUNK_VERB:
          return !it->gerund && !it->infinitive && !(it->reduced && it->cue != NULL);
        case CCL_CHUNK_PREPOSITION:
          /* "three in a fire in August of last year" */
          if (at == chunk + 1 && ccl_clause_is (drafting->chunks, at, "of"))
            return at + 1 >= end || get_chunk (drafting, at + 1)->kind != CCL_CHUNK_RELATIVE;
          break;
        case CCL_CHUNK_NOUN:
          if (at == chunk + 1)
            return TRUE;
          break;
        case CCL_CHUNK_TIME:
        case CCL_CHUNK_ADVERB:
        case CCL_CHUNK_QUOTE:
          break;
        default:
          return FALSE;
        }
    }
  return FALSE;
}

static gboolean
is_counter (const CclChunk *chunk)
{
  return chunk->kind == CCL_CHUNK_NOUN && chunk->figure == NULL && (chunk->counter || (chunk->pronoun && !chunk->own));
}

/* Behind the chunk before @at that is neither time, adverb nor quotation mark. */
static guint
step_back (const CclDrafting *drafting, guint at, guint first)
{
  while (at > first)
    {
      CclChunkKind kind = get_chunk (drafting, at - 1)->kind;

      if (kind != CCL_CHUNK_TIME && kind != CCL_CHUNK_ADVERB && kind != CCL_CHUNK_QUOTE)
        break;
      at--;
    }
  return at;
}

static gboolean
gives_figures (const CclDrafting *drafting, guint chunk)
{
  const CclChunk *it = get_chunk (drafting, chunk);

  return it->kind == CCL_CHUNK_VERB && !it->passive && !it->negated && !it->infinitive &&
         (it->cue != NULL || ccl_document_is_word (drafting->document, it->verb, CCL_WORD_TALLY, NULL));
}

static gboolean
is_lone_anaphor (const CclDrafting *drafting, guint chunk)
{
  const CclChunk *it = get_chunk (drafting, chunk);

  return it->kind == CCL_CHUNK_NOUN && it->end - it->first == 1 &&
         ccl_document_is_word (drafting->document, it->first, CCL_WORD_ANAPHOR, NULL);
}

/* "if it exceeded 60": the verb is read as the figure's bound. */
static gboolean
is_bounded_by_verb (const CclDrafting *drafting, guint figure)
{
  const CclChunk *it = get_chunk (drafting, figure);

  return it->figure->first < it->figure->core_first && ccl_document_is_word (drafting->document, it->figure->first, CCL_WORD_REACH, NULL);
}

/* "would be surprised if it exceeded 60" */
static gboolean
is_supposed (const CclDrafting *drafting, guint subject, guint first)
{
  const CclChunk *before = subject > first ? get_chunk (drafting, subject - 1) : NULL;

  return before != NULL && (before->kind == CCL_CHUNK_SUBORDINATOR ||
                            (before->kind == CCL_CHUNK_COMPLEMENTISER && !ccl_clause_is (drafting->chunks, subject - 1, "that")));
}

/* "said that it was six", "these number over 8,500": a pronoun is what was counted. */
static gboolean
is_counting_it (const CclDrafting *drafting, guint verb, guint first)
{
  const CclChunk *it = get_chunk (drafting, verb);
  guint subject = step_back (drafting, verb, first);

  if (it->kind != CCL_CHUNK_VERB || it->negated || it->modal || it->passive || subject == first ||
      !(it->copula || ccl_document_is_word (drafting->document, it->verb, CCL_WORD_REACH, NULL)))
    return FALSE;
  return is_lone_anaphor (drafting, subject - 1);
}

/**
 * find_giver:
 * @placed: (out): the verb gives the figure to something that it names: "put it at", "put the number at"
 *
 * "counted 338,000", "put the number at 338,000", "made it six", "sticks to 6,000", "gave the figure of 591": the
 * verb with which somebody gives the figure at @figure, or -1.
 */
static int
find_giver (const CclDrafting *drafting, guint figure, guint first, gboolean *placed)
{
  guint at = step_back (drafting, figure, first);
  gboolean governed = FALSE;

  *placed = FALSE;
  if (at == first)
    return -1;
  if (gives_figures (drafting, at - 1) || is_counting_it (drafting, at - 1, first) ||
      (is_lone_anaphor (drafting, at - 1) && is_bounded_by_verb (drafting, figure) && !is_supposed (drafting, at - 1, first)))
    return (int) at - 1;
  if (get_chunk (drafting, at - 1)->kind == CCL_CHUNK_PREPOSITION)
    {
      governed = TRUE;
      at = step_back (drafting, at - 1, first);
      if (at == first)
        return -1;
      if (gives_figures (drafting, at - 1))
        return (int) at - 1;
    }
  if (at < first + 2 || !is_counter (get_chunk (drafting, at - 1)))
    return -1;
  *placed = TRUE;
  at = step_back (drafting, at - 1, first);
  /* "pointed to anything between 500,000 and 800,000" */
  if (at > first + 1 && get_chunk (drafting, at - 1)->kind == CCL_CHUNK_PREPOSITION)
    at--;
  if (at == first || !gives_figures (drafting, at - 1))
    return -1;
  /* "made it to 40" got there; "put it at 40" gives a figure. */
  return governed && get_chunk (drafting, at - 1)->cue == NULL ? -1 : (int) at - 1;
}

/* "the Observatory, which on Monday reported 93, said …": the verb is that of a relative clause; the
 * chunk of the relative, or -1. */
static int
find_relative (const CclDrafting *drafting, guint verb, guint first)
{
  for (guint at = verb; at > first && verb - at < 4; at--)
    {
      CclChunkKind kind = get_chunk (drafting, at - 1)->kind;

      if (kind == CCL_CHUNK_RELATIVE)
        return (int) at - 1;
      if (kind != CCL_CHUNK_TIME && kind != CCL_CHUNK_ADVERB && kind != CCL_CHUNK_PREPOSITION && kind != CCL_CHUNK_NOUN)
        return -1;
    }
  return -1;
}

/* "Turkey made it six": the subject gives the figure, though no verb of saying tells so; nor does that of a relative
 * clause. */
static void
set_claimant (const CclDrafting *drafting, CclDraft *draft, guint trigger)
{
  const CclChunk *verb = get_chunk (drafting, trigger);
  CclNounList subjects;
  int relative;

  /* "Islamabad's final count is 40" */
  if (verb->kind == CCL_CHUNK_NOUN && verb->possessed && verb->party != NULL && verb->cue != NULL)
    {
      draft->claimant_first = verb->first;
      draft->claimant_end = verb->end;
    }
  if (verb->kind != CCL_CHUNK_VERB)
    return;
  relative = find_relative (drafting, trigger, find_sentence (drafting, trigger));
  if (relative > 1 && get_chunk (drafting, (guint) relative + 1)->kind != CCL_CHUNK_NOUN)
    {
      guint who = (guint) relative - (get_chunk (drafting, (guint) relative - 1)->kind == CCL_CHUNK_COMMA ? 2 : 1);

      if (get_chunk (drafting, who)->kind == CCL_CHUNK_NOUN)
        ccl_draft_get_extent (drafting, who, &draft->claimant_first, &draft->claimant_end);
      return;
    }
  if (verb->cue != NULL)
    return;
  ccl_clause_list_subjects (drafting->chunks, trigger, &subjects);
  if (subjects.n > 0 && !get_chunk (drafting, subjects.items[0])->pronoun)
    ccl_draft_get_extent (drafting, subjects.items[0], &draft->claimant_first, &draft->claimant_end);
}

/* A draft of @figure as an answer to @topic, told by @trigger. */
CclDraft
ccl_ellipsis_make_answer (const CclDrafting *drafting, const CclDraft *topic, guint figure, guint trigger, const char *rule)
{
  const CclChunk *it = get_chunk (drafting, figure);
  const CclChunk *told = get_chunk (drafting, trigger);
  CclDraft draft = *topic;

  draft.quantity = it->figure->quantity;
  draft.figure_first = it->figure->first;
  draft.figure_end = it->figure->end;
  draft.noun = (int) figure;
  draft.trigger = trigger;
  draft.first = it->first;
  draft.end = it->end;
  if (told->first < it->first && ccl_document_get_token (drafting->document, told->first)->sentence ==
                                   ccl_document_get_token (drafting->document, it->first)->sentence)
    draft.first = told->first;
  draft.negated = FALSE;
  draft.expected = FALSE;
  draft.doubted = it->doubted;
  draft.confidence = 0.7;
  draft.rule = rule;
  draft.claimant_first = draft.claimant_end = draft.spoken_at = 0;
  if (it->object != NULL)
    draft.object = it->object->entry->object;
  return draft;
}

void
ccl_ellipsis_add_answer (CclDrafting *drafting, CclTopics *topics, const CclDraft *draft)
{
  drafting->used[draft->noun] = TRUE;
  g_array_append_val (drafting->drafts, *draft);
  ccl_topics_add (topics, draft);
}

/* Bare figures told together: "14 and 46", "1.03 million and 240,000". */
static guint
list_figures (const CclDrafting *drafting, guint figure, guint end, guint *figures)
{
  guint n = 0;
  guint at = figure;

  while (n < FIGURES_MAX && at < end && is_bare (drafting, at) && !ccl_ellipsis_goes_on (drafting, at, end))
    {
      figures[n++] = at;
      at++;
      while (at < end && (get_chunk (drafting, at)->kind == CCL_CHUNK_COMMA ||
                          get_chunk (drafting, at)->kind == CCL_CHUNK_COORDINATOR))
        at++;
      if (at == figures[n - 1] + 1)
        break;
    }
  return n;
}

/* "the two estimates were 1.03 million and 240,000": one question, so each figure is of who answered it before. */
static gboolean
share_event (const CclDraft *topics, guint n)
{
  for (guint i = 1; i < n; i++)
    if (topics[i].event != topics[0].event || topics[i].object != topics[0].object)
      return FALSE;
  return TRUE;
}

guint
ccl_ellipsis_get_anchor (const CclDraft *topic)
{
  return topic->spoken_at > 0 ? topic->spoken_at - 1 : topic->figure_end > topic->figure_first ? topic->figure_first : topic->first;
}

/* Several figures answer as many drafts, one each. */
static gboolean
draft_distributed (CclDrafting *drafting, CclTopics *topics, const guint *figures, guint n, guint trigger, const char *rule)
{
  CclDraft answered[FIGURES_MAX];
  gboolean shared;

  if (!ccl_topics_find_last (topics, drafting, figures, n, answered))
    return FALSE;
  shared = share_event (answered, n);
  for (guint i = 0; i < n; i++)
    {
      CclDraft draft = ccl_ellipsis_make_answer (drafting, &answered[i], figures[i], trigger, rule);

      if (shared)
        draft.spoken_at = ccl_ellipsis_get_anchor (&answered[i]) + 1;
      else
        set_claimant (drafting, &draft, trigger);
      ccl_ellipsis_add_answer (drafting, topics, &draft);
    }
  return TRUE;
}

/* @object: (nullable): what the figure counts, where the words tell. */
static gboolean
draft_figures (CclDrafting *drafting, CclTopics *topics, guint figure, guint trigger, guint end, const CclObject *object,
               const char *rule)
{
  guint figures[FIGURES_MAX];
  guint n = list_figures (drafting, figure, end, figures);
  CclDraft topic, draft;

  if (n == 0)
    return FALSE;
  if (n > 1 && object == NULL && draft_distributed (drafting, topics, figures, n, trigger, rule))
    return TRUE;
  if (!(find_relative (drafting, trigger, find_sentence (drafting, trigger)) >= 0 &&
        ccl_topics_find_next (topics, drafting, figure, &topic)) &&
      !ccl_topics_find (topics, drafting, figure, object, &topic))
    return FALSE;
  draft = ccl_ellipsis_make_answer (drafting, &topic, figure, trigger, rule);
  if (object != NULL && *object != CCL_OBJECT_PERSON)
    draft.object = *object;
  set_claimant (drafting, &draft, trigger);
  ccl_ellipsis_add_answer (drafting, topics, &draft);
  return TRUE;
}

/* "The previous tally was 11", "the figure rose by 327", "brought to 158 the total", "put the number of missiles at
 * 96": a counter that does not say what happened to what it counts. */
static void
draft_counter (CclDrafting *drafting, CclTopics *topics, guint counter, guint first, guint end)
{
  int figure = ccl_draft_find_figure_before (drafting, counter, first);
  guint behind = counter + 1;
  CclObject object;
  const CclObject *counted = NULL;
  gboolean risen;

  if (counter + 2 < end && ccl_clause_is (drafting->chunks, counter + 1, "of") &&
      get_chunk (drafting, counter + 2)->figure == NULL &&
      ccl_draft_find_object (drafting, counter + 2, CCL_OBJECT_SET_ALL, &object))
    {
      counted = &object;
      behind = counter + 3;
    }
  if (figure < 0)
    figure = ccl_draft_find_figure_behind (drafting, behind, end);
  if (figure < 0)
    return;
  figure = ccl_draft_skip_start (drafting, (guint) figure, end);
  risen = ccl_draft_is_increase (drafting, (guint) figure);
  if (!draft_figures (drafting, topics, (guint) figure, counter, end, counted, risen ? "increase" : "toll"))
    return;
  drafting->used[counter] = TRUE;
  /* "rose by 300 to 1,300" */
  if (risen && (guint) figure + 2 < end && ccl_clause_is (drafting->chunks, (guint) figure + 1, "to"))
    draft_figures (drafting, topics, (guint) figure + 2, counter, end, counted, "toll");
}

/* "US Central Command put it at a single ballistic missile": the figure says what it counts, not what happened. */
static void
draft_placed (CclDrafting *drafting, CclTopics *topics, guint figure, guint trigger)
{
  const CclChunk *it = get_chunk (drafting, figure);
  const CclObject object = it->object->entry->object;
  CclDraft topic, draft;

  if (!ccl_topics_find (topics, drafting, figure, &object, &topic))
    return;
  draft = ccl_ellipsis_make_answer (drafting, &topic, figure, trigger, "answer");
  draft.object = object;
  draft.model = it->model;
  ccl_ellipsis_add_answer (drafting, topics, &draft);
}

/* "up from 40,000", "rather than the four": a figure set against the one told just before. */
static gboolean
is_set_against (const CclDrafting *drafting, guint chunk, guint first)
{
  guint token = get_chunk (drafting, chunk)->first;
  guint start = get_chunk (drafting, first)->first;

  for (guint before = token; before > start && token - before < 3; before--)
    {
      guint behind;

      if (ccl_document_is_word (drafting->document, before - 1, CCL_WORD_VERSUS, &behind) && behind == token)
        return TRUE;
    }
  return FALSE;
}

/* Whether the topic is told in the sentence of chunk @first. */
gboolean
ccl_ellipsis_is_here (const CclDrafting *drafting, const CclDraft *topic, guint first)
{
  return topic->first >= get_chunk (drafting, first)->first;
}

static void
draft_set_against (CclDrafting *drafting, CclTopics *topics, guint figure, guint first, guint end)
{
  CclDraft answered[FIGURES_MAX], topic, draft;
  guint figures[FIGURES_MAX];
  guint at = figure, n = list_figures (drafting, figure, end, figures);

  /* "1,204 destroyed and 3,310 damaged, up from 980 and 2,750" */
  if (n > 1 && ccl_topics_find_last (topics, drafting, figures, n, answered) && !share_event (answered, n))
    {
      for (guint i = 0; i < n; i++)
        {
          draft = ccl_ellipsis_make_answer (drafting, &answered[i], figures[i], answered[i].trigger, "answer");
          draft.first = get_chunk (drafting, figures[i])->first;
          draft.spoken_at = ccl_ellipsis_get_anchor (&answered[i]) + 1;
          ccl_ellipsis_add_answer (drafting, topics, &draft);
        }
      return;
    }
  if (!(ccl_topics_find_last (topics, drafting, &figure, 1, &topic) && ccl_ellipsis_is_here (drafting, &topic, first)) &&
      !(ccl_topics_find (topics, drafting, figure, NULL, &topic) && ccl_ellipsis_is_here (drafting, &topic, first)))
    return;
  /* "up from 40,000 a week ago and 38,640 before that" */
  do
    {
      draft = ccl_ellipsis_make_answer (drafting, &topic, at, topic.trigger, "answer");
      draft.first = get_chunk (drafting, at)->first;
      draft.spoken_at = ccl_ellipsis_get_anchor (&topic) + 1;
      ccl_ellipsis_add_answer (drafting, topics, &draft);
      at++;
      while (at < end && (get_chunk (drafting, at)->kind == CCL_CHUNK_TIME ||
                          get_chunk (drafting, at)->kind == CCL_CHUNK_COORDINATOR))
        at++;
    }
  while (at < end && get_chunk (drafting, at - 1)->kind == CCL_CHUNK_COORDINATOR && is_bare (drafting, at) &&
         !ccl_ellipsis_goes_on (drafting, at, end));
}

/* "the two estimates were 1.03 million and 240,000" */
static gboolean
draft_counted_counter (CclDrafting *drafting, CclTopics *topics, guint counter, guint end)
{
  const CclChunk *it = get_chunk (drafting, counter);
  guint figures[FIGURES_MAX];
  guint n;

  if (!(it->counter || it->cue != NULL) || counter + 2 >= end || get_chunk (drafting, counter + 1)->kind != CCL_CHUNK_VERB ||
      !get_chunk (drafting, counter + 1)->copula)
    return FALSE;
  n = list_figures (drafting, counter + 2, end, figures);
  if (n < 2 || it->figure->quantity.interval.low != n || it->figure->quantity.interval.high != n ||
      !draft_distributed (drafting, topics, figures, n, counter, "toll"))
    return FALSE;
  drafting->used[counter] = TRUE;
  return TRUE;
}

/* "226 deaths, of which 31 in the reporting week": a part told by nothing but its time or place. */
static gboolean
draft_of_which (CclDrafting *drafting, CclTopics *topics, guint figure, guint first, guint end)
{
  CclDraft topic, draft;

  if (figure < first + 2 || get_chunk (drafting, figure - 1)->kind != CCL_CHUNK_RELATIVE || !ccl_clause_is (drafting->chunks, figure - 2, "of") ||
      ccl_ellipsis_goes_on (drafting, figure, end) || !ccl_topics_find (topics, drafting, figure, NULL, &topic) || !ccl_ellipsis_is_here (drafting, &topic, first) ||
      get_chunk (drafting, figure)->figure->quantity.interval.low > topic.quantity.interval.high)
    return FALSE;
  draft = ccl_ellipsis_make_answer (drafting, &topic, figure, figure, "part");
  draft.spoken_at = ccl_ellipsis_get_anchor (&topic) + 1;
  ccl_ellipsis_add_answer (drafting, topics, &draft);
  return TRUE;
}

/* "Islamabad's final count is 40 civilians and 11 soldiers": the figures say what they count, not what happened. */
static gboolean
draft_counted_objects (CclDrafting *drafting, CclTopics *topics, guint counter, guint end)
{
  CclNounList list;
  gboolean found = FALSE;

  if (counter + 2 >= end || get_chunk (drafting, counter + 1)->kind != CCL_CHUNK_VERB ||
      !(get_chunk (drafting, counter + 1)->copula || ccl_document_is_word (drafting->document, get_chunk (drafting, counter + 1)->verb, CCL_WORD_REACH, NULL)))
    return FALSE;
  ccl_clause_list_objects (drafting->chunks, counter + 2, end, &list, NULL);
  for (guint i = 0; i < list.n; i++)
    {
      const CclChunk *it = get_chunk (drafting, list.items[i]);
      CclObject object;
      CclDraft topic, draft;

      if (it->figure == NULL || it->object == NULL || it->event != NULL || drafting->used[list.items[i]] ||
          !ccl_draft_find_object (drafting, list.items[i], CCL_OBJECT_SET_ALL, &object) ||
          !ccl_topics_find (topics, drafting, list.items[i], &object, &topic))
        continue;
      draft = ccl_ellipsis_make_answer (drafting, &topic, list.items[i], counter, "toll");
      draft.object = object;
      ccl_draft_get_extent (drafting, counter, &draft.affected_first, &draft.affected_end);
      set_claimant (drafting, &draft, counter);
      ccl_ellipsis_add_answer (drafting, topics, &draft);
      found = TRUE;
    }
  return found;
}

static void
draft_figure (CclDrafting *drafting, CclTopics *topics, guint at, guint first, guint end)
{
  gboolean placed;
  int giver = find_giver (drafting, at, first, &placed);

  if (!is_bare (drafting, at))
    {
      if (draft_counted_counter (drafting, topics, at, end))
        return;
      if (giver >= 0 && placed && get_chunk (drafting, at)->object != NULL)
        draft_placed (drafting, topics, at, (guint) giver);
      return;
    }
  if (giver >= 0 && draft_figures (drafting, topics, at, (guint) giver, end, NULL, "answer"))
    return;
  if (ccl_ellipsis_draft_range_end (drafting, topics, at, first))
    return;
  if (is_set_against (drafting, at, first))
    {
      draft_set_against (drafting, topics, at, first, end);
      return;
    }
  if (!ccl_ellipsis_draft_gapped (drafting, topics, at, first, end) && !draft_of_which (drafting, topics, at, first, end) &&
      !ccl_ellipsis_draft_fronted (drafting, topics, at, first, end))
    ccl_ellipsis_draft_parallel (drafting, topics, at, first, end);
}

void
ccl_draft_ellipsis (CclDrafting *drafting)
{
  g_autoptr (CclTopics) topics = ccl_topics_new (drafting);

  for (guint i = 0; i < drafting->document->sentences->len; i++)
    {
      guint first, end;

      if (!ccl_drafting_get_sentence (drafting, i, &first, &end))
        continue;
      for (guint at = first; at < end; at++)
        {
          const CclChunk *chunk = get_chunk (drafting, at);

          ccl_topics_advance (topics, chunk->first);
          if (chunk->kind != CCL_CHUNK_NOUN || drafting->used[at])
            continue;
          if (chunk->figure != NULL)
            draft_figure (drafting, topics, at, first, end);
          else if (chunk->counter && !draft_counted_objects (drafting, topics, at, end))
            draft_counter (drafting, topics, at, first, end);
        }
    }
}
