/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-draft-private.h"

#include <math.h>

/* How many drafts back a bare figure may answer one, and how many paragraphs. */
#define MEMORY 12
#define PARAGRAPHS 2

/* Bare figures told in one breath: "the figures were 14 and 46". */
#define FIGURES_MAX 4

/* Drafts in the order of the text, as far as the reading has come. */
typedef struct
{
  GArray *ordered; /* guint: numbers of the drafts that the words told themselves */
  guint next;
  GArray *recent; /* guint: those before the point of reading, with what was added on the way */
} Topics;

static int
compare_places (gconstpointer a, gconstpointer b, gpointer user_data)
{
  const GArray *drafts = user_data;
  const CclDraft *first = &g_array_index (drafts, CclDraft, *(const guint *) a);
  const CclDraft *second = &g_array_index (drafts, CclDraft, *(const guint *) b);

  if (first->first != second->first)
    return first->first < second->first ? -1 : 1;
  return *(const guint *) a < *(const guint *) b ? -1 : 1;
}

static void
topics_init (Topics *topics, GArray *drafts)
{
  topics->ordered = g_array_sized_new (FALSE, FALSE, sizeof (guint), drafts->len);
  topics->recent = g_array_new (FALSE, FALSE, sizeof (guint));
  topics->next = 0;
  for (guint i = 0; i < drafts->len; i++)
    g_array_append_val (topics->ordered, i);
  g_array_sort_with_data (topics->ordered, compare_places, drafts);
}

static void
topics_clear (Topics *topics)
{
  g_array_unref (topics->ordered);
  g_array_unref (topics->recent);
}

static void
topics_advance (Topics *topics, GArray *drafts, guint token)
{
  while (topics->next < topics->ordered->len)
    {
      guint index = g_array_index (topics->ordered, guint, topics->next);

      if (g_array_index (drafts, CclDraft, index).first >= token)
        return;
      g_array_append_val (topics->recent, index);
      topics->next++;
    }
}

/* A figure with nothing behind it that says what it counts: "reported 93", "put it at 81". */
static gboolean
is_bare (const CclDrafting *drafting, guint chunk)
{
  const CclChunk *it = ccl_drafting_get_chunk (drafting, chunk);

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
static gboolean
goes_on (const CclDrafting *drafting, guint chunk, guint end)
{
  for (guint at = chunk + 1; at < end && at - chunk < 8; at++)
    {
      const CclChunk *it = ccl_drafting_get_chunk (drafting, at);

      switch (it->kind)
        {
        case CCL_CHUNK_VERB:
          return !it->gerund && !it->infinitive;
        case CCL_CHUNK_PREPOSITION:
          if (ccl_clause_is (drafting->chunks, at, "of"))
            return TRUE;
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

/* The chunk before @at that is neither time, adverb nor quotation mark. */
static guint
step_back (const CclDrafting *drafting, guint at, guint first)
{
  while (at > first)
    {
      CclChunkKind kind = ccl_drafting_get_chunk (drafting, at - 1)->kind;

      if (kind != CCL_CHUNK_TIME && kind != CCL_CHUNK_ADVERB && kind != CCL_CHUNK_QUOTE)
        break;
      at--;
    }
  return at;
}

static gboolean
gives_figures (const CclDrafting *drafting, guint chunk)
{
  const CclChunk *it = ccl_drafting_get_chunk (drafting, chunk);

  return it->kind == CCL_CHUNK_VERB && !it->passive && !it->negated &&
         (it->cue != NULL || ccl_document_is_word (drafting->document, it->verb, CCL_WORD_TALLY, NULL));
}

/**
 * find_giver:
 *
 * "counted 338,000", "put the number at 338,000", "made it six", "sticks to 6,000", "gave the figure of 591": the
 * verb with which somebody gives the bare figure at @figure, or -1.
 */
static int
find_giver (const CclDrafting *drafting, guint figure, guint first)
{
  guint at = step_back (drafting, figure, first);

  if (at == first)
    return -1;
  if (gives_figures (drafting, at - 1))
    return (int) at - 1;
  if (ccl_drafting_get_chunk (drafting, at - 1)->kind == CCL_CHUNK_PREPOSITION)
    {
      at = step_back (drafting, at - 1, first);
      if (at == first)
        return -1;
      if (gives_figures (drafting, at - 1))
        return (int) at - 1;
    }
  if (at < first + 2 || !is_counter (ccl_drafting_get_chunk (drafting, at - 1)))
    return -1;
  at = step_back (drafting, at - 1, first);
  return at > first && gives_figures (drafting, at - 1) ? (int) at - 1 : -1;
}

/* How badly a draft suits as what the figure answers; negative if not at all. */
static double
judge_topic (const CclDrafting *drafting, const CclDraft *topic, guint figure, guint n_back)
{
  const CclDocument *document = drafting->document;
  const CclChunk *it = ccl_drafting_get_chunk (drafting, figure);
  const CclInterval *here = &it->figure->quantity.interval, *there = &topic->quantity.interval;
  int paragraphs = g_array_index (document->sentences, CclSentence, ccl_document_get_token (document, it->first)->sentence).block -
                   g_array_index (document->sentences, CclSentence, ccl_document_get_token (document, topic->first)->sentence).block;
  double cost = n_back + 3 * ABS (paragraphs);

  if (ABS (paragraphs) > PARAGRAPHS || topic->confidence < 0.55)
    return -1;
  if (!ccl_quantity_has_figure (&topic->quantity))
    return it->figure->quantity.unit == CCL_UNIT_COUNT && n_back < 2 && paragraphs == 0 ? cost + 4 : -1;
  if (topic->quantity.unit != it->figure->quantity.unit)
    return -1;
  {
    double a = isfinite (here->low) ? here->low : here->high, b = isfinite (there->low) ? there->low : there->high;
    double apart = fabs (log10 (MAX (a, 0.5)) - log10 (MAX (b, 0.5)));

    return apart > 2 ? -1 : cost + 3 * apart;
  }
}

/* The draft that the figure answers, or -1. */
static int
find_topic (const CclDrafting *drafting, const Topics *topics, guint figure)
{
  double best = G_MAXDOUBLE;
  int topic = -1;

  for (guint back = 0; back < MEMORY && back < topics->recent->len; back++)
    {
      guint index = g_array_index (topics->recent, guint, topics->recent->len - 1 - back);
      double cost = judge_topic (drafting, &g_array_index (drafting->drafts, CclDraft, index), figure, back);

      if (cost >= 0 && cost < best)
        {
          best = cost;
          topic = (int) index;
        }
    }
  return topic;
}

/* "Turkey made it six": the subject gives the figure, though no verb of saying tells so. */
static void
set_claimant (const CclDrafting *drafting, CclDraft *draft, guint trigger)
{
  const CclChunk *verb = ccl_drafting_get_chunk (drafting, trigger);
  CclNounList subjects;

  if (verb->kind != CCL_CHUNK_VERB || verb->cue != NULL)
    return;
  ccl_clause_list_subjects (drafting->chunks, trigger, &subjects);
  if (subjects.n > 0 && !ccl_drafting_get_chunk (drafting, subjects.items[0])->pronoun)
    ccl_draft_get_extent (drafting, subjects.items[0], &draft->claimant_first, &draft->claimant_end);
}

/* Drafts @figure as an answer to the draft @topic, told by @trigger. */
static void
add_answer (CclDrafting *drafting, Topics *topics, guint topic, guint figure, guint trigger, gboolean total)
{
  const CclChunk *it = ccl_drafting_get_chunk (drafting, figure);
  const CclChunk *told = ccl_drafting_get_chunk (drafting, trigger);
  CclDraft draft = g_array_index (drafting->drafts, CclDraft, topic);
  guint index = drafting->drafts->len;

  draft.quantity = it->figure->quantity;
  draft.figure_first = it->figure->first;
  draft.figure_end = it->figure->end;
  draft.noun = (int) figure;
  draft.trigger = trigger;
  draft.first = MIN (it->first, told->first);
  draft.end = MAX (it->end, told->end);
  draft.negated = FALSE;
  draft.expected = FALSE;
  draft.doubted = it->doubted;
  draft.claimant_first = draft.claimant_end = draft.spoken_at = 0;
  set_claimant (drafting, &draft, trigger);
  draft.confidence = 0.7;
  draft.rule = total ? "toll" : "answer";
  drafting->used[figure] = TRUE;
  g_array_append_val (drafting->drafts, draft);
  g_array_append_val (topics->recent, index);
}

/* Bare figures told together: "14 and 46", "1.03 million and 240,000". */
static guint
list_figures (const CclDrafting *drafting, guint figure, guint end, guint *figures)
{
  guint n = 0;
  guint at = figure;

  while (n < FIGURES_MAX && at < end && is_bare (drafting, at) && !goes_on (drafting, at, end))
    {
      figures[n++] = at;
      at++;
      while (at < end && (ccl_drafting_get_chunk (drafting, at)->kind == CCL_CHUNK_COMMA ||
                          ccl_drafting_get_chunk (drafting, at)->kind == CCL_CHUNK_COORDINATOR))
        at++;
      if (at == figures[n - 1] + 1)
        break;
    }
  return n;
}

/* The drafts that @n figures told together answer, one each: the last ones of a sentence, in its order. */
static gboolean
find_topics (const CclDrafting *drafting, const Topics *topics, const guint *figures, guint n, guint *answered)
{
  if (topics->recent->len < n)
    return FALSE;
  for (guint i = 0; i < n; i++)
    {
      answered[i] = g_array_index (topics->recent, guint, topics->recent->len - n + i);
      if (judge_topic (drafting, &g_array_index (drafting->drafts, CclDraft, answered[i]), figures[i], n - 1 - i) < 0)
        return FALSE;
    }
  return TRUE;
}

/* "the two estimates were 1.03 million and 240,000": one question, so each figure is of who answered it before. */
static gboolean
share_event (const CclDrafting *drafting, const guint *answered, guint n)
{
  const CclDraft *first = &g_array_index (drafting->drafts, CclDraft, answered[0]);

  for (guint i = 1; i < n; i++)
    {
      const CclDraft *it = &g_array_index (drafting->drafts, CclDraft, answered[i]);

      if (it->event != first->event || it->object != first->object)
        return FALSE;
    }
  return TRUE;
}

static gboolean
draft_figures (CclDrafting *drafting, Topics *topics, guint figure, guint trigger, guint end, gboolean total)
{
  guint figures[FIGURES_MAX], answered[FIGURES_MAX];
  guint n = list_figures (drafting, figure, end, figures);

  if (n == 0)
    return FALSE;
  if (n > 1 && find_topics (drafting, topics, figures, n, answered))
    {
      gboolean shared = share_event (drafting, answered, n);

      for (guint i = 0; i < n; i++)
        {
          const CclDraft *topic = &g_array_index (drafting->drafts, CclDraft, answered[i]);
          guint anchor = topic->spoken_at > 0 ? topic->spoken_at - 1 : topic->figure_first;

          add_answer (drafting, topics, answered[i], figures[i], trigger, total);
          if (shared)
            g_array_index (drafting->drafts, CclDraft, drafting->drafts->len - 1).spoken_at = anchor + 1;
        }
      return TRUE;
    }
  {
    int topic = find_topic (drafting, topics, figure);

    if (topic < 0)
      return FALSE;
    add_answer (drafting, topics, (guint) topic, figure, trigger, total);
  }
  return TRUE;
}

/* "The previous tally was 11", "the figure rose by 327", "brought to 158 the total": a counter that does not say
 * what it counts. */
static void
draft_counter (CclDrafting *drafting, Topics *topics, guint counter, guint first, guint end)
{
  int figure = ccl_draft_find_figure_before (drafting, counter, first);
  gboolean risen;

  if (figure < 0)
    figure = ccl_draft_find_figure_behind (drafting, counter + 1, end);
  if (figure < 0)
    return;
  risen = ccl_draft_is_increase (drafting, (guint) figure);
  if (!draft_figures (drafting, topics, (guint) figure, counter, end, !risen))
    return;
  drafting->used[counter] = TRUE;
  /* "rose by 300 to 1,300" */
  if (risen && (guint) figure + 2 < end && ccl_clause_is (drafting->chunks, (guint) figure + 1, "to"))
    draft_figures (drafting, topics, (guint) figure + 2, counter, end, TRUE);
}

void
ccl_draft_ellipsis (CclDrafting *drafting)
{
  Topics topics;

  topics_init (&topics, drafting->drafts);
  for (guint i = 0; i < drafting->document->sentences->len; i++)
    {
      guint first, end;

      if (g_array_index (drafting->document->sentences, CclSentence, i).headline)
        continue;
      ccl_chunks_get_sentence (drafting->chunks, i, &first, &end);
      for (guint at = first; at < end; at++)
        {
          const CclChunk *chunk = ccl_drafting_get_chunk (drafting, at);
          int giver;

          topics_advance (&topics, drafting->drafts, chunk->first);
          if (chunk->kind == CCL_CHUNK_NOUN && chunk->counter && chunk->figure == NULL && !drafting->used[at])
            draft_counter (drafting, &topics, at, first, end);
          if (is_bare (drafting, at) && (giver = find_giver (drafting, at, first)) >= 0)
            draft_figures (drafting, &topics, at, (guint) giver, end, FALSE);
        }
    }
  topics_clear (&topics);
}
