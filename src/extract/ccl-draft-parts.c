/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-draft.h"

#include <math.h>

/* Parts of what other drafts counted: "among them five children", "three of the dead were women". */

/* How many sentences back the whole may stand, within one paragraph. */
#define SENTENCES_BACK 2

#define ADULT_AGE 18

/* Drafts in the order of the text, as far as they were told before the parts. */
typedef struct
{
  CclDrafting *drafting;
  GArray *ordered; /* guint */
} Wholes;

static const CclChunk *
get_chunk (const CclDrafting *drafting, guint chunk)
{
  return ccl_drafting_get_chunk (drafting, chunk);
}

static const CclDraft *
get_draft (const CclDrafting *drafting, guint draft)
{
  return &g_array_index (drafting->drafts, CclDraft, draft);
}

static int
compare_places (gconstpointer a, gconstpointer b, gpointer user_data)
{
  const CclDrafting *drafting = user_data;
  guint first = *(const guint *) a, second = *(const guint *) b;
  guint place = get_draft (drafting, first)->first, other = get_draft (drafting, second)->first;

  if (place != other)
    return place < other ? -1 : 1;
  return first < second ? -1 : 1;
}

static guint
get_sentence (const CclDrafting *drafting, guint token)
{
  return ccl_document_get_token (drafting->document, token)->sentence;
}

static int
get_block (const CclDrafting *drafting, guint sentence)
{
  return g_array_index (drafting->document->sentences, CclSentence, sentence).block;
}

/* Whether @part of something can lie in the draft: no more than it, and people among people. */
static gboolean
holds (const CclDrafting *drafting, const CclDraft *whole, guint part)
{
  const CclChunk *it = get_chunk (drafting, part);

  if (whole->noun == (int) part)
    return FALSE;
  if (it->object != NULL && ccl_object_is_people (it->object->entry->object) != ccl_object_is_people (whole->object))
    return FALSE;
  if (whole->event == CCL_EVENT_ATTENDED && it->figure == NULL)
    return FALSE;
  return it->figure == NULL || !ccl_quantity_has_figure (&whole->quantity) || it->figure->quantity.unit != whole->quantity.unit ||
         it->figure->quantity.interval.low <= whole->quantity.interval.high;
}

/* How many of the drafts begin before the token. */
static guint
count_before (const Wholes *wholes, guint token)
{
  guint low = 0, high = wholes->ordered->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (get_draft (wholes->drafting, g_array_index (wholes->ordered, guint, middle))->first < token)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/* The draft before the token that what @part counts is a part of: the last one in its sentence, else in one of those before
 * in its paragraph; -1 if there is none. */
static int
find_whole (const Wholes *wholes, guint token, guint part)
{
  const CclDrafting *drafting = wholes->drafting;
  guint sentence = get_sentence (drafting, token);

  for (guint before = count_before (wholes, token); before > 0; before--)
    {
      guint index = g_array_index (wholes->ordered, guint, before - 1);
      guint told = get_sentence (drafting, get_draft (drafting, index)->first);

      if (told + SENTENCES_BACK < sentence || get_block (drafting, told) != get_block (drafting, sentence))
        return -1;
      if (holds (drafting, get_draft (drafting, index), part))
        return (int) index;
    }
  return -1;
}

static void
add_part (const Wholes *wholes, guint whole, guint part, CclObject object)
{
  CclDrafting *drafting = wholes->drafting;
  const CclChunk *it = get_chunk (drafting, part);
  CclDraft draft = *get_draft (drafting, whole);

  draft.object = object;
  draft.quantity = ccl_draft_get_quantity (drafting, part, object);
  draft.model = it->model;
  draft.noun = (int) part;
  draft.first = it->first;
  draft.end = it->end;
  draft.figure_first = it->figure != NULL ? it->figure->first : 0;
  draft.figure_end = it->figure != NULL ? it->figure->end : 0;
  draft.rule = "part";
  draft.confidence = 0.75;
  drafting->used[part] = TRUE;
  g_array_append_val (drafting->drafts, draft);
}

/* What a part counts: its own word, else what the whole counts. */
static CclObject
find_part_object (const CclDrafting *drafting, guint part, const CclDraft *whole)
{
  CclObject object;

  /* "twelve soldiers, including two officers": a word of two readings takes the one of the whole. */
  if (get_chunk (drafting, part)->object != NULL && !ccl_draft_find_object (drafting, part, CCL_OBJECT_BIT (whole->object), &object) &&
      ccl_draft_find_object (drafting, part, CCL_OBJECT_SET_ALL, &object))
    return object;
  return whole->object;
}

static gboolean
is_countable (const CclDrafting *drafting, guint chunk)
{
  const CclChunk *it = get_chunk (drafting, chunk);

  return it->kind == CCL_CHUNK_NOUN && !drafting->used[chunk] && (it->figure != NULL || it->indefinite);
}

static void
add_parts (const Wholes *wholes, const CclNounList *list, guint token)
{
  for (guint i = 0; i < list->n; i++)
    {
      const CclChunk *part = get_chunk (wholes->drafting, list->items[i]), *opening = get_chunk (wholes->drafting, list->items[0]);
      int whole = is_countable (wholes->drafting, list->items[i]) ? find_whole (wholes, token, list->items[i]) : -1;

      /* "including six rifles, five grenades and 60 telephones": what no list knows is no people told of before. */
      if (whole >= 0 && part->object == NULL && part->model == NULL && part->figure != NULL && part->end > part->figure->end &&
          opening->object != NULL && !ccl_object_is_people (opening->object->entry->object) &&
          ccl_object_is_people (get_draft (wholes->drafting, (guint) whole)->object))
        continue;
      if (whole >= 0)
        add_part (wholes, (guint) whole, list->items[i],
                  find_part_object (wholes->drafting, list->items[i], get_draft (wholes->drafting, (guint) whole)));
    }
}

/* "there was a boy of 15 among them": the noun behind the verb; or -1. */
static int
find_existing (const CclDrafting *drafting, guint including, guint first)
{
  for (guint at = including; at > first + 1 && including - at < 6; at--)
    {
      const CclChunk *chunk = get_chunk (drafting, at - 1);

      if (chunk->kind == CCL_CHUNK_VERB)
        return chunk->copula && ccl_clause_is (drafting->chunks, at - 2, "there") && at < including &&
                   get_chunk (drafting, at)->kind == CCL_CHUNK_NOUN
                 ? (int) at
                 : -1;
      if (chunk->kind != CCL_CHUNK_NOUN && chunk->kind != CCL_CHUNK_PREPOSITION)
        return -1;
    }
  return -1;
}

/* "four women and a baby hit by shrapnel": a last member that a participle describes. */
static void
add_described (const CclDrafting *drafting, CclNounList *list, guint end)
{
  guint at = list->n > 0 ? ccl_clause_skip_attachments (drafting->chunks, list->items[list->n - 1], end) : end;

  if (list->n < CCL_LIST_MAX && at + 2 < end && get_chunk (drafting, at)->kind == CCL_CHUNK_COORDINATOR &&
      get_chunk (drafting, at + 1)->kind == CCL_CHUNK_NOUN && get_chunk (drafting, at + 2)->kind == CCL_CHUNK_VERB &&
      get_chunk (drafting, at + 2)->reduced)
    list->items[list->n++] = at + 1;
}

/* "among them five children", "among them were two medics", "ten fighters were among them", "…, a general among them," */
static void
draft_members (const Wholes *wholes, guint including, guint first, guint end)
{
  const CclDrafting *drafting = wholes->drafting;
  guint at = including + 1;
  CclNounList list;
  int existing;

  if (including > first && get_chunk (drafting, including - 1)->kind == CCL_CHUNK_VERB && get_chunk (drafting, including - 1)->copula)
    ccl_clause_list_subjects (drafting->chunks, including - 1, &list);
  else if (including > first + 1 && get_chunk (drafting, including - 1)->kind == CCL_CHUNK_NOUN &&
           get_chunk (drafting, including - 2)->kind == CCL_CHUNK_COMMA && (at == end || get_chunk (drafting, at)->kind != CCL_CHUNK_NOUN))
    {
      list.n = 1;
      list.items[0] = including - 1;
    }
  else if ((existing = find_existing (drafting, including, first)) >= 0)
    {
      list.n = 1;
      list.items[0] = (guint) existing;
    }
  else
    {
      if (at < end && get_chunk (drafting, at)->kind == CCL_CHUNK_VERB && get_chunk (drafting, at)->copula)
        at++;
      ccl_clause_list_objects (drafting->chunks, at, end, &list, NULL);
      add_described (drafting, &list, end);
    }
  add_parts (wholes, &list, get_chunk (drafting, first)->first == get_chunk (drafting, including)->first || list.n == 0
                              ? get_chunk (drafting, including)->first
                              : MIN (get_chunk (drafting, list.items[0])->first, get_chunk (drafting, including)->first));
}

/* "under the age of 18", "under 16" */
static gboolean
is_minor_age (const CclDrafting *drafting, guint chunk, guint end)
{
  if (chunk + 1 >= end || !(ccl_clause_is (drafting->chunks, chunk, "under") || ccl_clause_is (drafting->chunks, chunk, "below")))
    return FALSE;
  for (guint token = get_chunk (drafting, chunk)->end; token < get_chunk (drafting, end - 1)->end; token++)
    {
      const CclFigureMention *figure = ccl_document_find_figure (drafting->document, token);

      if (figure != NULL)
        return figure->quantity.interval.low <= ADULT_AGE;
      if (ccl_document_get_token (drafting->document, token)->kind != CCL_TOKEN_WORD)
        return FALSE;
    }
  return FALSE;
}

/* "four of them beyond repair": a state behind a part tells an event of its own; @event is kept where it tells none. */
static CclEvent
find_part_event (const CclDrafting *drafting, guint chunk, guint end, CclObject object, CclEvent event)
{
  const CclChunk *it;

  if (chunk >= end)
    return event;
  it = get_chunk (drafting, chunk);
  return it->kind == CCL_CHUNK_NOUN && it->event != NULL && it->object == NULL && it->event->entry->frame == CCL_FRAME_STATE &&
             (it->event->entry->of & CCL_OBJECT_BIT (object)) != 0
           ? it->event->entry->event
           : event;
}

/* "over 100 terrorists at nine camps, five of them in Pakistan": what is counted last and can hold the part is meant, though
 * nothing befell it. */
static gboolean
is_of_others (const CclDrafting *drafting, guint part, const CclDraft *whole)
{
  const CclChunk *last = part > 1 ? get_chunk (drafting, part - 2) : NULL;

  return last != NULL && get_chunk (drafting, part - 1)->kind == CCL_CHUNK_COMMA && last->kind == CCL_CHUNK_NOUN &&
         last->figure != NULL && last->end > last->figure->end && !last->partitive && whole->noun != (int) part - 2 &&
         !drafting->used[part - 2] && last->figure->quantity.unit == CCL_UNIT_COUNT && last->event == NULL &&
         get_chunk (drafting, part)->figure->quantity.interval.low <= last->figure->quantity.interval.high &&
         (part + 1 >= drafting->chunks->chunks->len || get_chunk (drafting, part + 1)->object == NULL ||
          last->object == NULL || ccl_object_is_people (last->object->entry->object) == ccl_object_is_people (get_chunk (drafting, part + 1)->object->entry->object));
}

/* "15 dead, all but one of them civilians": the others are meant. */
static void
count_all_but (const Wholes *wholes, guint whole, guint part)
{
  CclDrafting *drafting = wholes->drafting;
  CclDraft *draft = &g_array_index (drafting->drafts, CclDraft, drafting->drafts->len - 1);
  const CclQuantity all = get_draft (drafting, whole)->quantity;

  if (part < 2 || get_chunk (drafting, part - 1)->kind != CCL_CHUNK_COORDINATOR || !ccl_clause_is (drafting->chunks, part - 1, "but") ||
      !ccl_clause_is (drafting->chunks, part - 2, "all") || !isfinite (all.interval.low) || !isfinite (draft->quantity.interval.low))
    return;
  draft->quantity.interval.low = all.interval.low - draft->quantity.interval.low;
  draft->quantity.interval.high = isfinite (all.interval.high) && all.interval.high == all.interval.low ? draft->quantity.interval.low : all.interval.high;
  draft->first = get_chunk (drafting, part - 2)->first;
}

/* "two of them schoolchildren", "three of them seriously", behind a comma. */
static void
draft_remark (const Wholes *wholes, guint part, guint end)
{
  CclDrafting *drafting = wholes->drafting;
  int whole = find_whole (wholes, get_chunk (drafting, part)->first, part);
  CclObject object;

  if (whole < 0 || is_of_others (drafting, part, get_draft (drafting, (guint) whole)))
    return;
  /* "one of whom gave his name": what the relative clause tells is its verb's. */
  if (part + 1 < end && get_chunk (drafting, part + 1)->kind == CCL_CHUNK_VERB && !get_chunk (drafting, part + 1)->copula &&
      ccl_document_is_word (drafting->document, get_chunk (drafting, part)->end - 1, CCL_WORD_RELATIVE, NULL))
    return;
  object = find_part_object (drafting, part, get_draft (drafting, (guint) whole));
  if (!ccl_quantity_has_figure (&get_chunk (drafting, part)->figure->quantity))
    return;
  if (is_minor_age (drafting, part + 1, end))
    object = CCL_OBJECT_CHILD;
  else if (part + 1 < end && get_chunk (drafting, part + 1)->kind == CCL_CHUNK_NOUN && get_chunk (drafting, part + 1)->object != NULL &&
           /* "seven soldiers, two of them officers" */
           !ccl_draft_find_object (drafting, part + 1, CCL_OBJECT_BIT (get_draft (drafting, (guint) whole)->object), &object))
    ccl_draft_find_object (drafting, part + 1, CCL_OBJECT_SET_ALL, &object);
  if (ccl_object_is_people (object) == ccl_object_is_people (get_draft (drafting, (guint) whole)->object))
    {
      CclEvent event = get_draft (drafting, (guint) whole)->event;

      add_part (wholes, (guint) whole, part, object);
      g_array_index (drafting->drafts, CclDraft, drafting->drafts->len - 1).event = find_part_event (drafting, part + 1, end, object, event);
      count_all_but (wholes, (guint) whole, part);
    }
}

/* "1,418 wounded (women: 294; children under 15: 303)": a breakdown in brackets. */
static void
draft_breakdown (const Wholes *wholes, guint figure, guint first)
{
  const CclDrafting *drafting = wholes->drafting;
  guint label = figure - 1;
  CclObject object;
  int whole;

  for (guint at = label; at > first && label - at < 3 && get_chunk (drafting, at - 1)->kind == CCL_CHUNK_NOUN; at--)
    if (get_chunk (drafting, at - 1)->object != NULL)
      {
        label = at - 1;
        break;
      }
  if (label == figure - 1 || get_chunk (drafting, label)->figure != NULL ||
      !ccl_draft_find_object (drafting, label, CCL_OBJECT_SET_ALL, &object) || !ccl_object_is_people (object))
    return;
  whole = find_whole (wholes, get_chunk (drafting, label)->first, figure);
  if (whole < 0 || !ccl_object_is_people (get_draft (drafting, (guint) whole)->object))
    return;
  add_part (wholes, (guint) whole, figure, object);
  g_array_index (drafting->drafts, CclDraft, drafting->drafts->len - 1).first = get_chunk (drafting, label)->first;
}

/* The draft that a state word with a figure gave: "three of the dead". */
static CclDraft *
find_draft_of (const Wholes *wholes, guint noun)
{
  guint token = get_chunk (wholes->drafting, noun)->first;

  for (guint at = count_before (wholes, token); at < wholes->ordered->len; at++)
    {
      CclDraft *draft = &g_array_index (wholes->drafting->drafts, CclDraft, g_array_index (wholes->ordered, guint, at));

      if (draft->first > token)
        return NULL;
      if (draft->noun == (int) noun)
        return draft;
    }
  return NULL;
}

/* "Of the fatalities, 36 are female", "of those detained 86 are minors": the event that the sentence's opening tells, of
 * people; or NULL. */
static const CclEntry *
find_opening_event (const CclDrafting *drafting, guint first, guint before)
{
  /* "b. Of the fatalities, …" */
  while (first + 1 < before && get_chunk (drafting, first)->kind != CCL_CHUNK_PREPOSITION &&
         get_chunk (drafting, first)->kind != CCL_CHUNK_VERB && get_chunk (drafting, first + 1)->kind == CCL_CHUNK_STOP)
    first += 2;
  if (!ccl_clause_is (drafting->chunks, first, "of") && !ccl_clause_is (drafting->chunks, first, "among"))
    return NULL;
  for (guint at = first + 1; at < before && at - first < 5; at++)
    {
      const CclChunk *chunk = get_chunk (drafting, at);
      const CclEntry *sense = NULL;

      if (chunk->kind == CCL_CHUNK_NOUN && chunk->event != NULL)
        sense = ccl_draft_find_sense (drafting, chunk->event->first, CCL_ENTRY_NOUN, CCL_OBJECT_PERSON, NULL);
      else if (chunk->kind == CCL_CHUNK_VERB)
        sense = ccl_draft_find_sense (drafting, chunk->verb, CCL_ENTRY_VERB, CCL_OBJECT_PERSON, NULL);
      if (sense != NULL)
        return sense;
    }
  return NULL;
}

/* A counted group whose kind is told by what follows: "86", "three of the dead". */
static gboolean
is_undescribed (const CclChunk *chunk)
{
  return chunk->kind == CCL_CHUNK_NOUN && chunk->figure != NULL && chunk->object == NULL &&
         (chunk->end == chunk->figure->end || chunk->partitive);
}

/* "three of the dead were children", "of those detained, 86 are minors": who the counted ones are is told behind the verb. */
static void
draft_description (const Wholes *wholes, guint verb, guint first, guint end)
{
  CclDrafting *drafting = wholes->drafting;
  guint subject = verb - 1;
  const CclChunk *kind;
  const CclEntry *opening;
  gboolean described;
  CclObject object;
  CclDraft draft;
  int whole;

  if (verb == first || verb + 1 >= end || get_chunk (drafting, verb)->negated)
    return;
  /* "five of the six men killed were soldiers" */
  described = verb > first + 1 && get_chunk (drafting, subject)->kind == CCL_CHUNK_VERB && get_chunk (drafting, subject)->reduced &&
              get_chunk (drafting, subject - 1)->kind == CCL_CHUNK_NOUN && get_chunk (drafting, subject - 1)->figure != NULL &&
              get_chunk (drafting, subject - 1)->partitive;
  if (described)
    subject--;
  else if (!is_undescribed (get_chunk (drafting, subject)))
    return;
  kind = get_chunk (drafting, verb + 1);
  if (is_minor_age (drafting, verb + 1, end))
    object = CCL_OBJECT_CHILD;
  else if (kind->kind != CCL_CHUNK_NOUN || kind->object == NULL || kind->figure != NULL || kind->definite || kind->event != NULL ||
      !ccl_draft_find_object (drafting, verb + 1, CCL_OBJECT_SET_ALL, &object) || !ccl_object_is_people (object))
    return;
  opening = described ? ccl_draft_find_sense (drafting, get_chunk (drafting, subject + 1)->verb, CCL_ENTRY_VERB, object, NULL)
                      : find_opening_event (drafting, first, subject);
  /* "a fifth of the dead were children" */
  if (opening == NULL && get_chunk (drafting, subject)->event != NULL)
    opening = ccl_draft_find_sense (drafting, get_chunk (drafting, subject)->event->first, CCL_ENTRY_NOUN, object, NULL);
  if (object == CCL_OBJECT_PERSON && opening == NULL)
    return;
  if (drafting->used[subject])
    {
      CclDraft *told = find_draft_of (wholes, subject);

      if (told != NULL)
        {
          told->object = object;
          told->end = MAX (told->end, kind->end);
        }
      return;
    }
  whole = find_whole (wholes, get_chunk (drafting, subject)->first, subject);
  if (whole >= 0 && ccl_object_is_people (get_draft (drafting, (guint) whole)->object) &&
      (opening == NULL || opening->event == get_draft (drafting, (guint) whole)->event))
    {
      add_part (wholes, (guint) whole, subject, object);
      g_array_index (drafting->drafts, CclDraft, drafting->drafts->len - 1).end = kind->end;
    }
  else if (opening != NULL)
    {
      draft = ccl_draft_begin (drafting, opening->event, object, subject, subject, "part");
      draft.end = kind->end;
      drafting->used[subject] = TRUE;
      g_array_append_val (drafting->drafts, draft);
    }
}

/* "Among the 32 arrested are at least nine students": the parts stand behind the verb. */
static void
draft_inverted (const Wholes *wholes, guint verb, guint first, guint end)
{
  CclDrafting *drafting = wholes->drafting;
  const CclEntry *opening = find_opening_event (drafting, first, verb);
  CclNounList list;

  if (opening == NULL || !ccl_clause_is (drafting->chunks, first, "among"))
    return;
  for (guint at = first; at < verb; at++)
    if (get_chunk (drafting, at)->kind == CCL_CHUNK_COMMA || get_chunk (drafting, at)->kind == CCL_CHUNK_STOP)
      return;
  ccl_clause_list_objects (drafting->chunks, verb + 1, end, &list, NULL);
  for (guint i = 0; i < list.n; i++)
    {
      CclObject object;
      CclDraft draft;

      if (!is_countable (drafting, list.items[i]) || !ccl_draft_find_object (drafting, list.items[i], opening->of, &object))
        continue;
      draft = ccl_draft_begin (drafting, opening->event, object, list.items[i], list.items[i], "part");
      drafting->used[list.items[i]] = TRUE;
      g_array_append_val (drafting->drafts, draft);
    }
}

/* Whether all the figures of an apposed list together are the whole's: "five deaths, three servicemen and two medics". */
static gboolean
adds_up (const CclDrafting *drafting, const CclDraft *whole, const CclNounList *list)
{
  double sum = 0;

  if (list->n < 2)
    return FALSE;
  for (guint i = 0; i < list->n; i++)
    {
      const CclChunk *it = get_chunk (drafting, list->items[i]);
      CclObject object;
      CclQuantity quantity;

      if (drafting->used[list->items[i]] || it->event != NULL)
        return FALSE;
      if (it->object == NULL && !(it->figure != NULL && it->figure->end == it->end))
        return FALSE;
      object = whole->object;
      if (it->object != NULL &&
          (!ccl_draft_find_object (drafting, list->items[i], CCL_OBJECT_SET_ALL, &object) ||
           ccl_object_is_people (object) != ccl_object_is_people (whole->object)))
        return FALSE;
      quantity = ccl_draft_get_quantity (drafting, list->items[i], object);
      if (!isfinite (quantity.interval.low) || quantity.interval.low != quantity.interval.high)
        return FALSE;
      sum += quantity.interval.low;
    }
  return sum == whole->quantity.interval.low;
}

/* Drafts a list apposed to the whole, or behind its verb, that adds up to it. */
static void
draft_breakdown_list (const Wholes *wholes, guint whole, guint end)
{
  CclDrafting *drafting = wholes->drafting;
  const CclDraft *draft = get_draft (drafting, whole);
  guint at = (guint) draft->noun + 1;
  CclNounList list;

  if (draft->trigger == at)
    at++;
  if (at + 1 >= end || (get_chunk (drafting, at)->kind != CCL_CHUNK_COMMA && !ccl_clause_is (drafting->chunks, at, ":")))
    return;
  ccl_clause_list_objects (drafting->chunks, at + 1, end, &list, NULL);
  /* "44 civilians, six of them women and four of them children, and 20 soldiers": remarks on a member. */
  for (guint i = 0; i < list.n;)
    {
      const CclChunk *it = get_chunk (drafting, list.items[i]);

      if (!(it->partitive && it->pronoun))
        {
          i++;
          continue;
        }
      for (guint j = i + 1; j < list.n; j++)
        list.items[j - 1] = list.items[j];
      list.n--;
    }
  if (adds_up (drafting, draft, &list))
    for (guint i = 0; i < list.n; i++)
      add_part (wholes, whole, list.items[i], find_part_object (drafting, list.items[i], get_draft (drafting, whole)));
}

/* The exact number that a member of a list counts, or 0. */
static double
get_count (const CclDrafting *drafting, guint noun)
{
  const CclChunk *it = get_chunk (drafting, noun);

  if (it->figure == NULL)
    return it->indefinite && it->object != NULL ? 1 : 0;
  return it->figure->quantity.bound == CCL_BOUND_EXACT && it->figure->quantity.unit == CCL_UNIT_COUNT ? it->figure->quantity.interval.low : 0;
}

/* "five deaths, three servicemen and two interpreters", "two civilians, a woman and her grandchild": a list that adds up to
 * the figure before it breaks it down. */
static void
draft_sum (const Wholes *wholes, guint whole)
{
  CclDrafting *drafting = wholes->drafting;
  const CclDraft *draft = get_draft (drafting, whole);
  guint first, end, at;
  CclNounList list;
  double sum = 0;

  if (draft->noun < 0 || draft->quantity.bound != CCL_BOUND_EXACT || draft->quantity.unit != CCL_UNIT_COUNT ||
      draft->quantity.interval.low < 2 || !ccl_object_is_people (draft->object))
    return;
  ccl_clause_get_sentence (drafting->chunks, (guint) draft->noun, &first, &end);
  at = ccl_clause_skip_attachments (drafting->chunks, (guint) draft->noun, end);
  if (at + 1 >= end || (get_chunk (drafting, at)->kind != CCL_CHUNK_COMMA && get_chunk (drafting, at)->kind != CCL_CHUNK_DASH &&
                        !(get_chunk (drafting, at)->kind == CCL_CHUNK_STOP && ccl_clause_is (drafting->chunks, at, ":"))))
    return;
  ccl_clause_list_objects (drafting->chunks, at + 1, end, &list, NULL);
  for (guint i = 0; i < list.n; i++)
    {
      const CclChunk *it = get_chunk (drafting, list.items[i]);
      double count = get_count (drafting, list.items[i]);

      /* "a woman and her grandchild" */
      if (count == 0 && it->possessed && it->object != NULL && it->figure == NULL && !it->plural)
        count = 1;
      if (count == 0 || drafting->used[list.items[i]] || (it->object != NULL && !ccl_object_is_people (it->object->entry->object)))
        return;
      sum += count;
    }
  if (list.n < 2 || sum != draft->quantity.interval.low)
    return;
  for (guint i = 0; i < list.n; i++)
    add_part (wholes, whole, list.items[i], find_part_object (drafting, list.items[i], get_draft (drafting, whole)));
}

/* "216 arrests, 41 of minors and 19 of women": a bare kind behind the figure. */
static gboolean
is_kind (const CclChunk *chunk)
{
  return chunk->partitive && !chunk->pronoun && chunk->object != NULL && !chunk->possessed && !chunk->definite &&
         chunk->object->end == chunk->end && chunk->object->first == chunk->figure->end + 1;
}

/* "10,865 families, or 37,635 people, have moved", "1,126 households (5,900 individuals)": the same counted otherwise. */
static void
draft_alternative (const Wholes *wholes, guint noun, guint first, guint end)
{
  CclDrafting *drafting = wholes->drafting;
  const CclChunk *it = get_chunk (drafting, noun);
  guint before = noun - 1;
  CclObject object;
  CclDraft *whole;

  if (noun < first + 2 || noun + 1 >= end || it->object == NULL ||
      (get_chunk (drafting, noun + 1)->kind != CCL_CHUNK_COMMA && get_chunk (drafting, noun + 1)->kind != CCL_CHUNK_CLOSE))
    return;
  if (ccl_clause_is (drafting->chunks, before, "or") && get_chunk (drafting, before - 1)->kind == CCL_CHUNK_COMMA)
    before--;
  else if (get_chunk (drafting, before)->kind != CCL_CHUNK_OPEN)
    return;
  if (before == first || get_chunk (drafting, before - 1)->kind != CCL_CHUNK_NOUN || get_chunk (drafting, before - 1)->figure == NULL ||
      !ccl_draft_find_object (drafting, noun, CCL_OBJECT_SET_ALL, &object) || !ccl_object_is_people (object))
    return;
  whole = find_draft_of (wholes, before - 1);
  if (whole == NULL || !ccl_object_is_people (whole->object) || whole->quantity.interval.high > it->figure->quantity.interval.low)
    return;
  add_part (wholes, (guint) (whole - &g_array_index (drafting->drafts, CclDraft, 0)), noun, object);
}

void
ccl_draft_parts (CclDrafting *drafting)
{
  Wholes wholes = { drafting, g_array_sized_new (FALSE, FALSE, sizeof (guint), drafting->drafts->len) };

  for (guint i = 0; i < drafting->drafts->len; i++)
    g_array_append_val (wholes.ordered, i);
  g_array_sort_with_data (wholes.ordered, compare_places, drafting);
  for (guint i = 0; i < wholes.ordered->len; i++)
    {
      const CclDraft *draft = get_draft (drafting, i);
      guint first, end;

      if (draft->noun < 0 || draft->quantity.unit != CCL_UNIT_COUNT || draft->quantity.interval.low < 2)
        continue;
      ccl_clause_get_sentence (drafting->chunks, (guint) draft->noun, &first, &end);
      draft_breakdown_list (&wholes, i, end);
    }

  for (guint i = 0; i < wholes.ordered->len; i++)
    draft_sum (&wholes, g_array_index (wholes.ordered, guint, i));
  for (guint i = 0; i < drafting->document->sentences->len; i++)
    {
      guint first, end;

      ccl_chunks_get_sentence (drafting->chunks, i, &first, &end);
      for (guint at = first; at < end; at++)
        {
          const CclChunk *chunk = get_chunk (drafting, at);

          if (chunk->kind == CCL_CHUNK_INCLUDING)
            draft_members (&wholes, at, first, end);
          else if (chunk->kind == CCL_CHUNK_NOUN && chunk->figure != NULL && chunk->partitive && (chunk->pronoun || is_kind (chunk)) &&
                   !drafting->used[at] && at > first &&
                   (get_chunk (drafting, at - 1)->kind == CCL_CHUNK_COMMA ||
                    (get_chunk (drafting, at - 1)->kind == CCL_CHUNK_COORDINATOR &&
                     (is_kind (chunk) || (at + 1 < end && get_chunk (drafting, at + 1)->kind == CCL_CHUNK_NOUN)))))
            draft_remark (&wholes, at, end);
          else if (chunk->kind == CCL_CHUNK_NOUN && chunk->figure != NULL && chunk->object != NULL && !drafting->used[at])
            draft_alternative (&wholes, at, first, end);
          else if (chunk->kind == CCL_CHUNK_NOUN && chunk->figure != NULL && chunk->figure->end == chunk->end && !drafting->used[at] &&
                   at > first + 1 && ccl_clause_is (drafting->chunks, at - 1, ":"))
            draft_breakdown (&wholes, at, first);
          else if (chunk->kind == CCL_CHUNK_VERB && chunk->copula && !chunk->passive)
            {
              draft_description (&wholes, at, first, end);
              draft_inverted (&wholes, at, first, end);
            }
        }
    }
  g_array_unref (wholes.ordered);
}
