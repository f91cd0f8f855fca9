/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-topics.h"

#include <math.h>

/* How many drafts back a bare figure may answer one, and how many paragraphs. */
#define MEMORY 14
#define PARAGRAPHS 2

/* How many times larger or smaller a figure may be than the one that it answers, as a decimal logarithm. */
#define APART 1.4

static int
compare_places (gconstpointer a, gconstpointer b)
{
  const CclDraft *first = a, *second = b;

  if (first->first != second->first)
    return first->first < second->first ? -1 : 1;
  if (first->figure_first != second->figure_first)
    return first->figure_first < second->figure_first ? -1 : 1;
  return first->event < second->event ? -1 : first->event > second->event;
}

CclTopics *
ccl_topics_new (const CclDrafting *drafting)
{
  CclTopics *topics = g_new0 (CclTopics, 1);

  topics->ordered = g_array_sized_new (FALSE, FALSE, sizeof (CclDraft), drafting->drafts->len + drafting->asked->len);
  topics->recent = g_array_new (FALSE, FALSE, sizeof (CclDraft));
  g_array_append_vals (topics->ordered, drafting->drafts->data, drafting->drafts->len);
  g_array_append_vals (topics->ordered, drafting->asked->data, drafting->asked->len);
  g_array_sort (topics->ordered, compare_places);
  return topics;
}

void
ccl_topics_free (CclTopics *topics)
{
  g_array_unref (topics->ordered);
  g_array_unref (topics->recent);
  g_free (topics);
}

void
ccl_topics_advance (CclTopics *topics, guint token)
{
  while (topics->next < topics->ordered->len)
    {
      const CclDraft *draft = &g_array_index (topics->ordered, CclDraft, topics->next);

      if (draft->first >= token)
        return;
      g_array_append_val (topics->recent, *draft);
      topics->next++;
    }
}

void
ccl_topics_add (CclTopics *topics, const CclDraft *draft)
{
  g_array_append_val (topics->recent, *draft);
}

static guint
get_sentence (const CclDrafting *drafting, guint token)
{
  return ccl_document_get_token (drafting->document, token)->sentence;
}

static int
get_block (const CclDrafting *drafting, guint token)
{
  return g_array_index (drafting->document->sentences, CclSentence, get_sentence (drafting, token)).block;
}

static double
get_size (const CclQuantity *quantity)
{
  return isfinite (quantity->interval.low) ? quantity->interval.low : quantity->interval.high;
}

static gboolean
counts_object (const CclDraft *topic, CclObject object)
{
  return topic->object == object || (ccl_object_is_people (object) && ccl_object_is_people (topic->object));
}

/* How badly a draft suits as what the figure answers; negative if not at all. @n_back: how many stand between. */
static double
judge_topic (const CclDrafting *drafting, const CclDraft *topic, guint figure, guint n_back)
{
  const CclChunk *it = ccl_drafting_get_chunk (drafting, figure);
  int paragraphs = ABS (get_block (drafting, it->first) - get_block (drafting, topic->first));
  double cost = n_back + 3 * paragraphs, apart;

  if (paragraphs > PARAGRAPHS || topic->object == CCL_OBJECT_CEASEFIRE || topic->object == CCL_OBJECT_TERRITORY ||
      (topic->object == CCL_OBJECT_MONEY) != (it->figure->quantity.unit == CCL_UNIT_MONEY))
    return -1;
  /* A part is spoken of less than its whole. */
  if (topic->rule != NULL && g_str_equal (topic->rule, "part"))
    cost += 2;
  if (!ccl_quantity_has_figure (&topic->quantity))
    {
      if (it->figure->quantity.unit != CCL_UNIT_COUNT || paragraphs > 0)
        return -1;
      /* "The number of injured is disputed. The hospital gave 81." */
      if (topic->rule != NULL && g_str_equal (topic->rule, "asked"))
        return n_back < 4 ? cost / 2 : -1;
      return n_back < 2 ? cost + 4 : -1;
    }
  if (topic->quantity.unit != it->figure->quantity.unit)
    return -1;
  apart = fabs (log10 (MAX (get_size (&it->figure->quantity), 0.5)) - log10 (MAX (get_size (&topic->quantity), 0.5)));
  return apart > APART ? -1 : cost + 3 * apart;
}

/* A list's later members are spoken of less: "3,138 soldiers, 151 tanks and 52 launchers. The figure rose by …". */
static gboolean
is_later_member (const CclTopics *topics, guint index)
{
  const CclDraft *it = &g_array_index (topics->recent, CclDraft, index), *before;

  if (index == 0)
    return FALSE;
  before = &g_array_index (topics->recent, CclDraft, index - 1);
  return before->trigger == it->trigger && before->first < it->first;
}

/* What a sentence counts first is what it is about. */
static gboolean
leads_sentence (const CclTopics *topics, const CclDrafting *drafting, guint index)
{
  const CclDraft *it = &g_array_index (topics->recent, CclDraft, index);

  return index == 0 ||
         get_sentence (drafting, g_array_index (topics->recent, CclDraft, index - 1).first) != get_sentence (drafting, it->first);
}

gboolean
ccl_topics_find (const CclTopics *topics, const CclDrafting *drafting, guint figure, const CclObject *object, CclDraft *topic)
{
  double best = G_MAXDOUBLE;
  guint n_back = 0;

  for (guint back = 0; back < MEMORY && back < topics->recent->len; back++)
    {
      guint index = topics->recent->len - 1 - back;
      const CclDraft *it = &g_array_index (topics->recent, CclDraft, index);
      double cost;

      if (object != NULL && !counts_object (it, *object))
        continue;
      if (is_later_member (topics, index))
        cost = judge_topic (drafting, it, figure, n_back + 3);
      else
        {
          cost = judge_topic (drafting, it, figure, n_back);
          n_back++;
        }
      if (cost >= 0 && leads_sentence (topics, drafting, index))
        cost = MAX (cost - 3, 0);
      if (cost >= 0 && cost < best)
        {
          best = cost;
          *topic = *it;
        }
    }
  return best < G_MAXDOUBLE;
}

gboolean
ccl_topics_find_next (const CclTopics *topics, const CclDrafting *drafting, guint figure, CclDraft *topic)
{
  guint sentence = get_sentence (drafting, ccl_drafting_get_chunk (drafting, figure)->first);

  for (guint i = topics->next; i < topics->ordered->len && i - topics->next < 4; i++)
    {
      const CclDraft *it = &g_array_index (topics->ordered, CclDraft, i);

      if (get_sentence (drafting, it->first) != sentence)
        return FALSE;
      if (ccl_quantity_has_figure (&it->quantity) && judge_topic (drafting, it, figure, 0) >= 0)
        {
          *topic = *it;
          return TRUE;
        }
    }
  return FALSE;
}

gboolean
ccl_topics_find_last (const CclTopics *topics, const CclDrafting *drafting, const guint *figures, guint n, CclDraft *found)
{
  if (topics->recent->len < n)
    return FALSE;
  for (guint i = 0; i < n; i++)
    {
      found[i] = g_array_index (topics->recent, CclDraft, topics->recent->len - n + i);
      if (judge_topic (drafting, &found[i], figures[i], n - 1 - i) < 0)
        return FALSE;
    }
  return TRUE;
}
