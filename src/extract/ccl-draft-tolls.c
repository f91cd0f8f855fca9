/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-draft-private.h"

/* How far behind the counter its figure may stand, in chunks. */
#define REACH 14

static gboolean
is_toll (const CclEntry *entry)
{
  return entry->frame == CCL_FRAME_TOLL;
}

static gboolean
is_any (const CclEntry *entry)
{
  return entry->frame != CCL_FRAME_ACT;
}

static gboolean
reaches (const CclDrafting *drafting, guint chunk)
{
  const CclChunk *it = ccl_drafting_get_chunk (drafting, chunk);
  const CclMatch *told = it->kind == CCL_CHUNK_VERB ? ccl_document_find_match (drafting->document, it->verb, CCL_ENTRY_VERB) : NULL;

  /* "set fire to two stations" */
  if (told != NULL && told->end > it->verb + 1 && told->entry->frame != CCL_FRAME_SPEND)
    return FALSE;
  for (guint token = it->first; token < it->end; token++)
    if (ccl_document_is_word (drafting->document, token, CCL_WORD_REACH, NULL))
      return TRUE;
  return FALSE;
}

/* What the counter counts: "number of civilians killed": event and object by the words behind "of". */
typedef struct
{
  CclEvent event;
  CclObject object;
  guint group;   /* chunk of what is counted, the counter itself where nothing else is named */
  guint trigger;
  guint behind;
  const CclMatch *toll; /* the toll's own event word, whose sense may depend on the object found later */
} Counted;

/* "number of troops and allied militiamen killed by X", "of people who had been forced to flee": the verb that says
 * what happened to the group; it comes before the one that brings the figure. */
static gboolean
find_counting_verb (const CclDrafting *drafting, guint end, Counted *counted)
{
  for (guint at = counted->group + 1; at < end && at - counted->group < REACH; at++)
    {
      const CclChunk *it = ccl_drafting_get_chunk (drafting, at);
      const CclEntry *sense;

      if (it->kind == CCL_CHUNK_STOP || it->kind == CCL_CHUNK_DASH || it->kind == CCL_CHUNK_OPEN ||
          (it->kind == CCL_CHUNK_NOUN && it->figure != NULL))
        return FALSE;
      if (it->kind != CCL_CHUNK_VERB)
        continue;
      sense = ccl_draft_find_sense (drafting, it->verb, CCL_ENTRY_VERB, counted->object, NULL);
      if (sense != NULL)
        {
          counted->event = sense->event;
          counted->trigger = at;
          counted->behind = at + 1;
          return TRUE;
        }
      if (!it->reduced && reaches (drafting, at))
        return FALSE;
    }
  return FALSE;
}

/* "the number of destroyed tanks", "of neutralised soldiers": the participle stands before. */
static const CclEntry *
find_participle (const CclDrafting *drafting, guint group, CclObject object)
{
  const CclChunk *it = ccl_drafting_get_chunk (drafting, group);

  for (guint token = it->first; token < it->end; token++)
    {
      const CclEntry *sense = ccl_draft_find_sense (drafting, token, CCL_ENTRY_VERB, object, NULL);

      if (sense != NULL)
        return sense;
    }
  return NULL;
}

static gboolean
find_counted_by_group (const CclDrafting *drafting, guint counter, guint end, Counted *counted)
{
  const CclChunk *group;
  const CclEntry *sense;

  if (counter + 2 >= end || !ccl_clause_is (drafting->chunks, counter + 1, "of") ||
      ccl_drafting_get_chunk (drafting, counter + 2)->kind != CCL_CHUNK_NOUN)
    return FALSE;

  group = ccl_drafting_get_chunk (drafting, counter + 2);
  counted->group = counter + 2;
  counted->behind = counter + 3;
  if (group->event != NULL)
    {
      sense = ccl_draft_find_sense (drafting, group->event->first, CCL_ENTRY_NOUN,
                                    group->object != NULL ? group->object->entry->object : CCL_OBJECT_PERSON, is_any);

      if (sense == NULL && group->event->entry->frame != CCL_FRAME_ACT)
        sense = group->event->entry;
      if (sense != NULL)
        {
          counted->event = sense->event;
          counted->object = group->object != NULL ? group->object->entry->object
                            : sense->has_object ? sense->object
                                                : CCL_OBJECT_PERSON;
          counted->trigger = counted->group;
          return TRUE;
        }
    }
  if ((group->object == NULL && group->model == NULL) ||
      !ccl_draft_find_object (drafting, counted->group, CCL_OBJECT_SET_ALL, &counted->object))
    {
      /* "the number of those who died", "of Gazans who lost their lives": people, by what they did. */
      if (group->figure != NULL || group->speaker != NULL || counter + 3 >= end ||
          ccl_drafting_get_chunk (drafting, counter + 3)->kind != CCL_CHUNK_RELATIVE)
        return FALSE;
      counted->object = CCL_OBJECT_PERSON;
      return find_counting_verb (drafting, end, counted);
    }
  if (find_counting_verb (drafting, end, counted))
    return TRUE;

  sense = find_participle (drafting, counted->group, counted->object);
  if (sense == NULL)
    return FALSE;
  counted->event = sense->event;
  counted->trigger = counted->group;
  return TRUE;
}

static gboolean
is_count (const CclEntry *entry)
{
  return entry->frame == CCL_FRAME_COUNT;
}

static gboolean
is_state (const CclEntry *entry)
{
  return entry->frame == CCL_FRAME_STATE;
}

/* "the number hospitalised": the participle alone says what is counted. */
static gboolean
find_counted_by_verb (const CclDrafting *drafting, guint counter, guint end, Counted *counted)
{
  const CclEntry *sense;

  if (counter + 1 >= end || ccl_drafting_get_chunk (drafting, counter + 1)->kind != CCL_CHUNK_VERB || ccl_drafting_get_chunk (drafting, counter + 1)->passive)
    return FALSE;
  sense = ccl_draft_find_sense (drafting, ccl_drafting_get_chunk (drafting, counter + 1)->verb, CCL_ENTRY_VERB, CCL_OBJECT_PERSON, NULL);
  if (sense == NULL)
    return FALSE;
  counted->event = sense->event;
  counted->object = CCL_OBJECT_PERSON;
  counted->trigger = counter + 1;
  counted->behind = counter + 2;
  return TRUE;
}

/* "the running totals now stand at 4,347 tanks, 8,449 armoured vehicles …": what a bulletin's totals count
 * where it does not say is what was destroyed. */
static gboolean
find_counted_by_list (const CclDrafting *drafting, guint counter, guint end, Counted *counted)
{
  gboolean reached = FALSE;

  for (guint at = counter + 1; at < end && at - counter < REACH; at++)
    {
      const CclChunk *it = ccl_drafting_get_chunk (drafting, at);

      if (it->kind == CCL_CHUNK_NOUN && it->figure != NULL)
        {
          if (!reached || it->object == NULL || !ccl_object_is_military (it->object->entry->object))
            return FALSE;
          counted->event = CCL_EVENT_DESTROYED;
          counted->object = it->object->entry->object;
          counted->behind = counter + 1;
          return TRUE;
        }
      if (it->kind == CCL_CHUNK_STOP)
        return FALSE;
      reached |= it->kind != CCL_CHUNK_NOUN && reaches (drafting, at);
    }
  return FALSE;
}

/* Behind what hangs on the counter, but before the preposition that brings the figure. */
static guint
skip_to_figure (const CclDrafting *drafting, guint counter, guint end)
{
  guint at = counter + 1;

  while (at + 1 < end && ((ccl_drafting_get_chunk (drafting, at)->kind == CCL_CHUNK_PREPOSITION &&
                           ((ccl_drafting_get_chunk (drafting, at + 1)->kind == CCL_CHUNK_NOUN && ccl_drafting_get_chunk (drafting, at + 1)->figure == NULL) ||
                            ccl_drafting_get_chunk (drafting, at + 1)->gerund)) ||
                          ccl_drafting_get_chunk (drafting, at)->kind == CCL_CHUNK_TIME))
    at += ccl_drafting_get_chunk (drafting, at)->kind == CCL_CHUNK_TIME ? 1 : 2;
  return at;
}

static gboolean
is_countable (const CclEntry *entry)
{
  return entry->frame == CCL_FRAME_STATE || entry->frame == CCL_FRAME_COUNT;
}

static gboolean
find_counted (const CclDrafting *drafting, guint counter, guint end, Counted *counted)
{
  const CclChunk *chunk = ccl_drafting_get_chunk (drafting, counter);
  const CclEntry *sense = NULL;

  *counted = (Counted){ .group = counter, .trigger = counter, .behind = counter + 1 };
  if (chunk->event != NULL)
    sense = ccl_draft_find_sense (drafting, chunk->event->first, CCL_ENTRY_NOUN, CCL_OBJECT_PERSON, is_toll);
  if (chunk->event != NULL && sense == NULL)
    sense = ccl_draft_find_sense (drafting, chunk->event->first, CCL_ENTRY_NOUN, CCL_OBJECT_MONEY, is_toll);
  if (sense != NULL)
    {
      counted->event = sense->event;
      counted->toll = chunk->event;
      if (chunk->object != NULL && (sense->of & CCL_OBJECT_BIT (chunk->object->entry->object)) != 0)
        counted->object = chunk->object->entry->object;
      else
        counted->object = sense->has_object ? sense->object : CCL_OBJECT_PERSON;
      counted->behind = skip_to_figure (drafting, counter, end);
      return TRUE;
    }
  /* "put the dead at 77 and the missing at 41" */
  if (chunk->event != NULL && chunk->figure == NULL && chunk->definite && counter + 2 < end && counter > 0 &&
      ccl_clause_is (drafting->chunks, counter + 1, "at") && ccl_drafting_get_chunk (drafting, counter + 2)->figure != NULL &&
      (ccl_drafting_get_chunk (drafting, counter - 1)->kind == CCL_CHUNK_COORDINATOR ||
       (ccl_drafting_get_chunk (drafting, counter - 1)->kind == CCL_CHUNK_VERB && ccl_drafting_get_chunk (drafting, counter - 1)->cue != NULL)) &&
      (sense = ccl_draft_find_sense (drafting, chunk->event->first, CCL_ENTRY_NOUN, CCL_OBJECT_PERSON, is_state)) != NULL)
    {
      counted->event = sense->event;
      counted->object = chunk->object != NULL ? chunk->object->entry->object : CCL_OBJECT_PERSON;
      return TRUE;
    }
  /* "the dead rose to 104", "confirmed deaths came to 188": what can be counted is a counter before such a verb. */
  if (chunk->event != NULL && chunk->figure == NULL && !chunk->indefinite &&
      (sense = ccl_draft_find_sense (drafting, chunk->event->first, CCL_ENTRY_NOUN, CCL_OBJECT_PERSON, is_countable)) != NULL &&
      (sense->frame == CCL_FRAME_STATE || chunk->plural))
    {
      counted->event = sense->event;
      counted->object = chunk->object != NULL ? chunk->object->entry->object : sense->has_object ? sense->object : CCL_OBJECT_PERSON;
      counted->behind = skip_to_figure (drafting, counter, end);
      while (counted->behind < end && (ccl_drafting_get_chunk (drafting, counted->behind)->kind == CCL_CHUNK_ADVERB ||
                                       ccl_drafting_get_chunk (drafting, counted->behind)->kind == CCL_CHUNK_TIME))
        counted->behind++;
      return counted->behind < end && ccl_drafting_get_chunk (drafting, counted->behind)->kind == CCL_CHUNK_VERB &&
             reaches (drafting, counted->behind) && !ccl_drafting_get_chunk (drafting, counted->behind)->copula;
    }
  return chunk->counter &&
         (find_counted_by_group (drafting, counter, end, counted) || find_counted_by_verb (drafting, counter, end, counted) ||
          find_counted_by_list (drafting, counter, end, counted));
}

/* "losses exceeded 500": the verb is read as the figure's bound. */
static gboolean
is_bounded (const CclDrafting *drafting, const CclChunk *chunk)
{
  for (guint token = chunk->first; token < chunk->figure->core_first; token++)
    if (ccl_document_is_word (drafting->document, token, CCL_WORD_REACH, NULL))
      return TRUE;
  return FALSE;
}

/* "the deaths brought to 93 the number of …": the figure is of what comes behind. */
static gboolean
is_before_counter (const CclDrafting *drafting, guint figure, guint end)
{
  return figure + 1 < end && ccl_drafting_get_chunk (drafting, figure + 1)->kind == CCL_CHUNK_NOUN &&
         ccl_drafting_get_chunk (drafting, figure + 1)->counter && ccl_drafting_get_chunk (drafting, figure + 1)->figure == NULL;
}

/* The figure behind: "… had reached 138", "… at 19", "of 43"; or -1. */
int
ccl_draft_find_figure_behind (const CclDrafting *drafting, guint from, guint end)
{
  gboolean reached = FALSE;

  for (guint at = from; at < end && at - from < REACH; at++)
    {
      const CclChunk *it = ccl_drafting_get_chunk (drafting, at);

      if (it->kind == CCL_CHUNK_NOUN && it->figure != NULL)
        return (reached || is_bounded (drafting, it)) && !drafting->used[at] && !it->counter && !is_before_counter (drafting, at, end)
                 ? (int) at
                 : -1;
      if (it->kind == CCL_CHUNK_NOUN && it->pronoun && !it->partitive)
        return -1;
      if (it->kind == CCL_CHUNK_STOP && !ccl_clause_is (drafting->chunks, at, ":"))
        return -1;
      /* "of the earthquake that struck Ibb had risen to 1,012" */
      if (it->kind == CCL_CHUNK_VERB && at > from && ccl_drafting_get_chunk (drafting, at - 1)->kind == CCL_CHUNK_RELATIVE)
        continue;
      if (it->kind == CCL_CHUNK_VERB && !reaches (drafting, at) && it->cue == NULL && !it->copula && !it->reduced)
        return -1;
      if (reaches (drafting, at) || it->kind == CCL_CHUNK_STOP)
        reached = TRUE;
    }

  return -1;
}

/* "at", "to", also as the last word of a verb that has it: "puts at", "brings to". */
static gboolean
ends_with_goal (const CclDrafting *drafting, guint chunk)
{
  const char *folded = ccl_document_get_token (drafting->document, ccl_drafting_get_chunk (drafting, chunk)->end - 1)->folded;

  return g_str_equal (folded, "at") || g_str_equal (folded, "to");
}

/* The figure before: "put at 30 the number of …", "brought to 93 the toll"; or -1. */
int
ccl_draft_find_figure_before (const CclDrafting *drafting, guint counter, guint first)
{
  if (counter < first + 2)
    return -1;
  if (ccl_drafting_get_chunk (drafting, counter - 1)->kind == CCL_CHUNK_NOUN && ccl_drafting_get_chunk (drafting, counter - 1)->figure != NULL &&
      !drafting->used[counter - 1] &&
      ends_with_goal (drafting, counter - 2))
    return (int) counter - 1;
  return -1;
}

gboolean
ccl_draft_is_increase (const CclDrafting *drafting, guint figure)
{
  return figure > 0 && ccl_clause_is (drafting->chunks, figure - 1, "by");
}

/* "The Medical Association puts at 164 the number of …", "The coast guard raised the toll to 52": who puts it there. */
static void
set_giver (const CclDrafting *drafting, guint figure, gboolean inverted, CclDraft *draft)
{
  guint verb = figure;
  const CclChunk *chunk, *subject;
  CclNounList subjects;

  while (verb > 0 && figure - verb < 7 && (ccl_drafting_get_chunk (drafting, verb)->kind == CCL_CHUNK_NOUN ||
                                           ccl_drafting_get_chunk (drafting, verb)->kind == CCL_CHUNK_PREPOSITION))
    verb--;
  chunk = ccl_drafting_get_chunk (drafting, verb);
  if (chunk->kind != CCL_CHUNK_VERB || (chunk->passive && !inverted))
    return;
  ccl_clause_list_subjects (drafting->chunks, verb, &subjects);
  if (subjects.n == 0)
    return;
  subject = ccl_drafting_get_chunk (drafting, subjects.items[0]);
  /* A verb that is none of saying has a giver only in somebody who speaks. */
  if (!subject->pronoun && ((inverted && chunk->cue != NULL) || (subject->speaker != NULL && subject->speaker->entry->part != CCL_SPEAKER_DOCUMENT &&
                                                   subject->speaker->entry->part != CCL_SPEAKER_PEOPLE && subject->event == NULL)))
    ccl_draft_get_extent (drafting, subjects.items[0], &draft->claimant_first, &draft->claimant_end);
}

static void
add_toll (CclDrafting *drafting, const Counted *counted, guint counter, guint figure)
{
  const CclChunk *told = ccl_drafting_get_chunk (drafting, figure);
  CclDraft draft;

  if (told->object != NULL && !told->object->entry->generic)
    {
      const CclEntry *sense = counted->toll != NULL
                                ? ccl_draft_find_sense (drafting, counted->toll->first, CCL_ENTRY_NOUN, told->object->entry->object, is_toll)
                                : NULL;

      draft = ccl_draft_begin (drafting, sense != NULL ? sense->event : counted->event, told->object->entry->object, figure,
                               counter, "toll");
    }
  else
    draft = ccl_draft_begin (drafting, counted->event, counted->object, figure, counter, "toll");
  draft.quantity = told->figure->quantity;
  draft.first = MIN (ccl_drafting_get_chunk (drafting, counted->group)->first, told->first);
  draft.first = MIN (draft.first, ccl_drafting_get_chunk (drafting, counter)->first);
  draft.end = MAX (ccl_drafting_get_chunk (drafting, counted->trigger)->end, told->end);
  ccl_draft_get_extent (drafting, counted->group, &draft.affected_first, &draft.affected_end);
  set_giver (drafting, figure, figure < counter, &draft);
  draft.affected_first = MIN (draft.affected_first, ccl_drafting_get_chunk (drafting, counter)->first);
  drafting->used[counted->group] = TRUE;
  drafting->used[counted->trigger] = TRUE;
  drafting->used[counter] = TRUE;
  drafting->used[figure] = TRUE;
  g_array_append_val (drafting->drafts, draft);
}

/* "3,958, the number of deaths that have been verified": the figure in apposition; or -1. */
static int
find_figure_apposed (const CclDrafting *drafting, guint counter, guint behind, guint first, guint end)
{
  const CclChunk *figure;

  if (counter < first + 2 || ccl_drafting_get_chunk (drafting, counter - 1)->kind != CCL_CHUNK_COMMA ||
      (behind < end && ccl_drafting_get_chunk (drafting, behind)->kind != CCL_CHUNK_RELATIVE))
    return -1;
  figure = ccl_drafting_get_chunk (drafting, counter - 2);
  return figure->kind == CCL_CHUNK_NOUN && figure->figure != NULL && figure->object == NULL && figure->event == NULL &&
                 !drafting->used[counter - 2]
           ? (int) counter - 2
           : -1;
}

/* "rose from 12 to 19": the count is the second figure. */
int
ccl_draft_skip_start (const CclDrafting *drafting, guint figure, guint end)
{
  if (figure > 0 && figure + 2 < end &&
      g_str_equal (ccl_document_get_token (drafting->document, ccl_drafting_get_chunk (drafting, figure)->first - 1)->folded, "from") &&
      ccl_clause_is (drafting->chunks, figure + 1, "to") && ccl_drafting_get_chunk (drafting, figure + 2)->figure != NULL)
    {
      drafting->used[figure] = TRUE;
      return (int) figure + 2;
    }
  return (int) figure;
}

/* A count spoken of without a figure: "the number of injured is disputed". */
static void
ask (const CclDrafting *drafting, const Counted *counted)
{
  CclDraft draft = ccl_draft_begin (drafting, counted->event, counted->object, counted->group, counted->trigger, "asked");

  draft.quantity = ccl_quantity_none ();
  g_array_append_val (drafting->asked, draft);
}

/* "put the number of soldiers killed at 2,212 and that of destroyed tanks at 103", "lowered that of the missing to 19":
 * "that" stands for the counter of the toll before. */
static void
draft_second_toll (CclDrafting *drafting, guint at, guint end)
{
  const CclChunk *group = ccl_drafting_get_chunk (drafting, at);
  const CclEntry *sense;
  Counted counted = { .group = at, .trigger = at, .object = CCL_OBJECT_PERSON };
  int figure = ccl_draft_find_figure_behind (drafting, at + 1, end);

  if (figure < 0)
    return;
  if (group->event != NULL && (sense = ccl_draft_find_noun_sense (drafting, at, is_countable)) != NULL)
    {
      counted.event = sense->event;
      if (group->object != NULL)
        counted.object = group->object->entry->object;
    }
  else if (ccl_draft_find_object (drafting, at, CCL_OBJECT_SET_ALL, &counted.object) &&
           (sense = find_participle (drafting, at, counted.object)) != NULL)
    counted.event = sense->event;
  else
    return;
  add_toll (drafting, &counted, at, (guint) figure);
}

/* "that of …" behind a toll of its sentence. */
static gboolean
is_second_toll (const CclDrafting *drafting, guint at, guint first)
{
  const CclChunk *it = ccl_drafting_get_chunk (drafting, at);

  return it->partitive && it->figure == NULL && drafting->drafts->len > 0 &&
         ccl_document_is_word (drafting->document, it->first, CCL_WORD_ANAPHOR, NULL) &&
         g_array_index (drafting->drafts, CclDraft, drafting->drafts->len - 1).first >= ccl_drafting_get_chunk (drafting, first)->first;
}

static void
draft_toll (CclDrafting *drafting, guint counter, guint first, guint end)
{
  Counted counted;
  int figure;
  CclNounList list;

  if (!find_counted (drafting, counter, end, &counted))
    return;
  if (counted.object == CCL_OBJECT_PERSON)
    ccl_draft_find_owned (drafting, counted.group, &counted.object);
  figure = ccl_draft_find_figure_before (drafting, counter, first);
  if (figure < 0)
    figure = ccl_draft_find_figure_behind (drafting,
                                           counted.toll != NULL && counter + 1 < end && ccl_clause_is (drafting->chunks, counter + 1, "of")
                                             ? counter + 1
                                             : counted.behind,
                                           end);
  if (figure < 0)
    figure = find_figure_apposed (drafting, counter, counted.behind, first, end);
  if (figure < 0)
    {
      ask (drafting, &counted);
      return;
    }
  figure = ccl_draft_skip_start (drafting, (guint) figure, end);
  if (ccl_drafting_get_chunk (drafting, (guint) figure)->figure->quantity.unit == CCL_UNIT_MONEY && counted.object != CCL_OBJECT_MONEY &&
      counted.toll != NULL)
    {
      /* "losses" of people, as of money */
      const CclEntry *sense = ccl_draft_find_sense (drafting, counted.toll->first, CCL_ENTRY_NOUN, CCL_OBJECT_MONEY, is_toll);

      if (sense != NULL)
        {
          counted.event = sense->event;
          counted.object = CCL_OBJECT_MONEY;
        }
    }
  if ((counted.object == CCL_OBJECT_MONEY) != (ccl_drafting_get_chunk (drafting, (guint) figure)->figure->quantity.unit == CCL_UNIT_MONEY))
    return;

  /* "losses came to 84 killed and 131 wounded", "the loss of 55 lives": the figure says itself what it counts. */
  if (ccl_draft_find_noun_sense (drafting, (guint) figure, is_count) != NULL && ccl_drafting_get_chunk (drafting, (guint) figure)->event->end == ccl_drafting_get_chunk (drafting, (guint) figure)->end)
    return;
  if ((ccl_drafting_get_chunk (drafting, (guint) figure)->event != NULL && is_state (ccl_drafting_get_chunk (drafting, (guint) figure)->event->entry)) ||
      ((guint) figure + 1 < end && ccl_drafting_get_chunk (drafting, (guint) figure + 1)->kind == CCL_CHUNK_VERB &&
       ccl_drafting_get_chunk (drafting, (guint) figure + 1)->reduced && ccl_drafting_get_chunk (drafting, (guint) figure)->object == NULL &&
       ccl_draft_find_sense (drafting, ccl_drafting_get_chunk (drafting, (guint) figure + 1)->verb, CCL_ENTRY_VERB, CCL_OBJECT_PERSON, NULL) != NULL))
    return;

  /* "losses amounted to 40 servicemen, two tanks and a howitzer" */
  ccl_clause_list_objects (drafting->chunks, (guint) figure, end, &list, NULL);
  add_toll (drafting, &counted, counter, (guint) figure);
  if (ccl_draft_is_increase (drafting, (guint) figure))
    {
      g_array_index (drafting->drafts, CclDraft, drafting->drafts->len - 1).rule = "increase";
      /* "the death toll rose by 11 to 43" */
      if ((guint) figure + 2 < end && ccl_clause_is (drafting->chunks, (guint) figure + 1, "to") &&
          ccl_drafting_get_chunk (drafting, (guint) figure + 2)->figure != NULL && !drafting->used[figure + 2])
        add_toll (drafting, &counted, counter, (guint) figure + 2);
      return;
    }
  for (guint i = 1; i < list.n; i++)
    {
      const CclChunk *it = ccl_drafting_get_chunk (drafting, list.items[i]);

      if ((it->object != NULL || it->model != NULL) && (it->figure != NULL || it->indefinite) && !drafting->used[list.items[i]])
        {
          CclObject object = (it->object != NULL ? it->object : it->model)->entry->object;
          const CclEntry *sense = counted.toll != NULL ? ccl_draft_find_sense (drafting, counted.toll->first, CCL_ENTRY_NOUN, object, is_toll)
                                                       : NULL;
          CclDraft draft;

          if (sense == NULL && (counted.toll != NULL || !ccl_object_is_military (object)))
            continue;
          draft = ccl_draft_begin (drafting, sense != NULL ? sense->event : counted.event, object, list.items[i], counter, "toll");
          draft.first = it->first;
          draft.end = it->end;
          ccl_draft_get_extent (drafting, counter, &draft.affected_first, &draft.affected_end);
          drafting->used[list.items[i]] = TRUE;
          g_array_append_val (drafting->drafts, draft);
        }
    }
}

void
ccl_draft_tolls (CclDrafting *drafting)
{
  for (guint i = 0; i < drafting->document->sentences->len; i++)
    {
      guint first, end;

      if (!ccl_drafting_get_sentence (drafting, i, &first, &end))
        continue;
      for (guint at = first; at < end; at++)
        if (ccl_drafting_get_chunk (drafting, at)->kind == CCL_CHUNK_NOUN && !drafting->used[at])
          {
            if (is_second_toll (drafting, at, first))
              draft_second_toll (drafting, at, end);
            else
              draft_toll (drafting, at, first, end);
          }
    }
}
