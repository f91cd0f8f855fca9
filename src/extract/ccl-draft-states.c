/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-draft.h"

#include <math.h>

/* States told of people and things: "12 dead", "five are missing", "the dead include two medics", "up to 2,000
 * officers were present". */

static const CclChunk *
get_chunk (const CclDrafting *drafting, guint chunk)
{
  return ccl_drafting_get_chunk (drafting, chunk);
}

static gboolean
is_state (const CclEntry *entry)
{
  return entry->frame == CCL_FRAME_STATE;
}

static const CclEntry *
find_state (const CclDrafting *drafting, guint noun)
{
  return ccl_draft_find_noun_sense (drafting, noun, is_state);
}

static void
add_draft (CclDrafting *drafting, const CclDraft *draft)
{
  drafting->used[draft->noun] = TRUE;
  drafting->used[draft->trigger] = TRUE;
  g_array_append_val (drafting->drafts, *draft);
}

/* "five dead and six wounded among their own men": whose they are is told behind the last of them. */
static gboolean
find_people_among (const CclDrafting *drafting, guint noun, guint end, const CclEntry *sense, CclObject *object)
{
  guint at = noun + 1;

  while (at + 1 < end && get_chunk (drafting, at)->kind == CCL_CHUNK_COORDINATOR && get_chunk (drafting, at + 1)->kind == CCL_CHUNK_NOUN &&
         get_chunk (drafting, at + 1)->figure != NULL && get_chunk (drafting, at + 1)->event != NULL)
    at += 2;
  return at + 1 < end && get_chunk (drafting, at)->kind == CCL_CHUNK_PREPOSITION && ccl_clause_is (drafting->chunks, at, "among") &&
         get_chunk (drafting, at + 1)->kind == CCL_CHUNK_NOUN && get_chunk (drafting, at + 1)->figure == NULL &&
         ccl_draft_find_object (drafting, at + 1, sense->of, object);
}

/* Whether nothing but words that the vocabulary knows stand between figure and state: "no sounds under the rubble" counts
 * sounds. */
static gboolean
is_state_counted (const CclDrafting *drafting, const CclChunk *chunk)
{
  for (guint token = chunk->figure->end; token < chunk->event->first; token++)
    {
      const CclToken *it = ccl_document_get_token (drafting->document, token);

      if (it->kind == CCL_TOKEN_WORD && it->kinds == 0 && !it->capital && !g_str_has_suffix (it->folded, "ly"))
        return FALSE;
    }
  return TRUE;
}

/* The state of a counted group; "scores of wounded demonstrators" are no crowd, but wounded. */
static const CclEntry *
find_told_state (const CclDrafting *drafting, guint noun)
{
  const CclChunk *chunk = get_chunk (drafting, noun);
  const CclEntry *sense = find_state (drafting, noun);

  if (sense == NULL || sense->event != CCL_EVENT_ATTENDED || chunk->figure == NULL)
    return sense;
  for (guint token = chunk->figure->end; token < chunk->event->first; token++)
    {
      const CclEntry *before = ccl_draft_find_sense (drafting, token, CCL_ENTRY_NOUN, CCL_OBJECT_PERSON, is_state);

      if (before != NULL && before->event != CCL_EVENT_ATTENDED)
        return before;
    }
  return sense;
}

/* "government troops suffered six dead", "the army had lost two dead": of whom the subject of a loss consists, else @object. */
static CclObject
find_sufferers (const CclDrafting *drafting, guint noun, guint first, CclObject object)
{
  const CclMatch *match;
  CclNounList subjects;
  guint position = 0;

  if (noun == first || get_chunk (drafting, noun - 1)->kind != CCL_CHUNK_VERB)
    return object;
  while ((match = ccl_document_next_match (drafting->document, get_chunk (drafting, noun - 1)->verb, CCL_ENTRY_VERB, &position)) != NULL)
    if (match->entry->frame == CCL_FRAME_LOSS && match->end == match->first + 1)
      {
        ccl_clause_list_subjects (drafting->chunks, noun - 1, &subjects);
        return subjects.n > 0 ? ccl_draft_refine_object (drafting, noun, subjects.items[0], object) : object;
      }
  return object;
}

/* "12 dead", "34 soldiers dead", "six others injured". */
static gboolean
draft_figure (CclDrafting *drafting, guint noun, guint first, guint end)
{
  const CclChunk *chunk = get_chunk (drafting, noun);
  const CclEntry *sense = find_told_state (drafting, noun);
  CclObject object = sense != NULL && sense->has_object ? sense->object : CCL_OBJECT_PERSON;
  CclDraft draft;

  if (sense == NULL || chunk->figure == NULL || chunk->figure->end > chunk->event->first ||
      (chunk->figure->quantity.unit == CCL_UNIT_PERCENT && chunk->partitive && ccl_object_is_people (object)) ||
      (sense->event == CCL_EVENT_ATTENDED && !ccl_quantity_has_figure (&chunk->figure->quantity)))
    return FALSE;
  if (chunk->object != NULL)
    {
      if (!ccl_draft_find_object (drafting, noun, sense->of, &object))
        return FALSE;
    }
  else if (!is_state_counted (drafting, chunk))
    return FALSE;
  else if (ccl_object_is_people (object) && !find_people_among (drafting, noun, end, sense, &object) &&
           !ccl_draft_find_people (drafting, noun, FALSE, &object))
    /* "and 12 wounded": of the people counted just before. */
    object = find_sufferers (drafting, noun, first, ccl_draft_find_antecedent (drafting, noun, first, sense->of));
  draft = ccl_draft_begin (drafting, sense->event, object, noun, noun, "state");
  add_draft (drafting, &draft);
  return TRUE;
}

/* "at least 39 people reported dead": a participle between a counted group and its state. */
static gboolean
is_reported (const CclDrafting *drafting, guint verb, guint state, guint first)
{
  return verb + 1 == state && verb > first && get_chunk (drafting, verb)->end == get_chunk (drafting, verb)->first + 1 &&
         (get_chunk (drafting, verb)->form & CCL_FORM_PARTICIPLE) != 0 && get_chunk (drafting, verb - 1)->kind == CCL_CHUNK_NOUN &&
         get_chunk (drafting, verb - 1)->figure != NULL;
}

/* The verb that says a state of its subject: "are missing", "lie under rubble", "were among the injured"; or -1. */
static int
find_predicating_verb (const CclDrafting *drafting, guint state, guint first)
{
  for (guint at = state; at > first && state - at < 4; at--)
    {
      const CclChunk *chunk = get_chunk (drafting, at - 1);

      if (chunk->kind == CCL_CHUNK_VERB)
        /* "with at least 39 people reported dead" */
        return chunk->copula || chunk->passive || is_reported (drafting, at - 1, state, first) ? (int) at - 1 : -1;
      if (chunk->kind != CCL_CHUNK_PREPOSITION && chunk->kind != CCL_CHUNK_ADVERB && chunk->kind != CCL_CHUNK_QUOTE &&
          chunk->kind != CCL_CHUNK_TIME)
        return -1;
      if (chunk->kind == CCL_CHUNK_PREPOSITION && !ccl_clause_is (drafting->chunks, at - 1, "under") &&
          !ccl_clause_is (drafting->chunks, at - 1, "in") && !ccl_clause_is (drafting->chunks, at - 1, "among"))
        return -1;
    }
  return -1;
}

/* All objects that the state's word is said of, in any of its senses. */
static CclObjectSet
gather_bearers (const CclDrafting *drafting, guint noun)
{
  const CclMatch *event = get_chunk (drafting, noun)->event, *match;
  CclObjectSet of = 0;
  guint position = 0;

  while ((match = ccl_document_next_match (drafting->document, event->first, CCL_ENTRY_NOUN, &position)) != NULL)
    if (match->end == event->end && is_state (match->entry))
      of |= match->entry->of;
  return of;
}

/* Who holds what is "in Thai hands", "under the control of the army", "in the hands of the rebels". */
static void
set_holder (const CclDrafting *drafting, CclDraft *draft, guint noun, guint end)
{
  const CclChunk *chunk = get_chunk (drafting, noun);
  guint holder = noun;

  if (noun + 1 < end && get_chunk (drafting, noun + 1)->kind == CCL_CHUNK_NOUN)
    holder = noun + 1;
  else if (noun + 2 < end && ccl_clause_is (drafting->chunks, noun + 1, "of") && get_chunk (drafting, noun + 2)->kind == CCL_CHUNK_NOUN)
    holder = noun + 2;
  else if (chunk->party == NULL && chunk->speaker == NULL)
    return;
  ccl_draft_get_extent (drafting, holder, &draft->actor_first, &draft->actor_end);
  draft->end = MAX (draft->end, get_chunk (drafting, holder)->end);
}

/* "20 per cent of the territory is under occupation", "five people are missing". */
static gboolean
draft_predicate (CclDrafting *drafting, guint noun, guint first, guint end)
{
  const CclChunk *chunk = get_chunk (drafting, noun);
  CclNounList subjects;
  gboolean found = FALSE;
  int verb;

  if (find_state (drafting, noun) == NULL || chunk->figure != NULL)
    return FALSE;
  verb = find_predicating_verb (drafting, noun, first);
  if (verb < 0)
    return FALSE;

  ccl_clause_list_subjects (drafting->chunks, (guint) verb, &subjects);
  if (is_reported (drafting, (guint) verb, noun, first))
    {
      subjects.n = 1;
      subjects.items[0] = (guint) verb - 1;
    }
  for (guint i = 0; i < subjects.n; i++)
    {
      const CclEntry *sense = NULL;
      CclObject object;
      CclDraft draft;

      if (!drafting->used[subjects.items[i]] &&
          ccl_draft_find_object (drafting, subjects.items[i], gather_bearers (drafting, noun), &object))
        sense = ccl_draft_find_sense (drafting, chunk->event->first, CCL_ENTRY_NOUN, object, is_state);
      if (sense == NULL)
        continue;
      draft = ccl_draft_begin (drafting, sense->event, object, subjects.items[i], noun, "predicate");
      draft.negated = get_chunk (drafting, (guint) verb)->negated;
      draft.expected = get_chunk (drafting, (guint) verb)->modal;
      draft.end = MAX (draft.end, chunk->end);
      if (sense->event == CCL_EVENT_CONTROLLED || sense->event == CCL_EVENT_CAPTURED)
        set_holder (drafting, &draft, noun, end);
      add_draft (drafting, &draft);
      found = TRUE;
    }

  return found;
}

/* "the dead include five members of a family": whom a state holds for is told behind the verb. */
static gboolean
draft_included (CclDrafting *drafting, guint noun, guint end)
{
  const CclEntry *sense = find_state (drafting, noun);
  CclNounList list;
  gboolean found = FALSE;

  if (sense == NULL || get_chunk (drafting, noun)->figure != NULL || noun + 2 >= end ||
      get_chunk (drafting, noun + 1)->kind != CCL_CHUNK_VERB ||
      !(ccl_clause_is (drafting->chunks, noun + 1, "include") || ccl_clause_is (drafting->chunks, noun + 1, "included") ||
        get_chunk (drafting, noun + 1)->copula))
    return FALSE;
  ccl_clause_list_objects (drafting->chunks, noun + 2, end, &list, NULL);
  for (guint i = 0; i < list.n; i++)
    {
      const CclChunk *it = get_chunk (drafting, list.items[i]);
      CclObject object;
      CclDraft draft;

      if (drafting->used[list.items[i]] || (it->figure == NULL && !it->indefinite) ||
          !ccl_draft_find_object (drafting, list.items[i], sense->of, &object))
        continue;
      draft = ccl_draft_begin (drafting, sense->event, object, list.items[i], noun, "included");
      add_draft (drafting, &draft);
      found = TRUE;
    }

  return found;
}

/* Those who are somewhere to fight or keep order, as against anybody else who is. */
static gboolean
is_force (CclObject object)
{
  return object == CCL_OBJECT_SOLDIER || object == CCL_OBJECT_MILITANT || object == CCL_OBJECT_MERCENARY ||
         object == CCL_OBJECT_POLICE || object == CCL_OBJECT_HOSTAGE || (ccl_object_is_military (object) && object != CCL_OBJECT_POSITION);
}

static gboolean
is_locative (const CclDrafting *drafting, guint chunk)
{
  const CclChunk *it = get_chunk (drafting, chunk);

  return it->kind == CCL_CHUNK_PREPOSITION && ccl_document_is_word (drafting->document, it->first, CCL_WORD_LOCATIVE, NULL);
}

/* Whether "in X" at @chunk names ground or a place, as against a state: "in flames", "in support". */
static gboolean
is_at_place (const CclDrafting *drafting, guint chunk, guint end)
{
  const CclChunk *noun;

  if (chunk + 1 >= end || !(is_locative (drafting, chunk) || ccl_clause_is (drafting->chunks, chunk, "on")) ||
      get_chunk (drafting, chunk + 1)->kind != CCL_CHUNK_NOUN)
    return FALSE;
  noun = get_chunk (drafting, chunk + 1);
  return noun->event == NULL && (noun->proper || noun->party != NULL || noun->definite || noun->possessed || noun->object != NULL);
}

/* "denied having troops in the country" */
static gboolean
is_denied_gerund (const CclDrafting *drafting, guint verb, guint first)
{
  return verb > first && get_chunk (drafting, verb - 1)->kind == CCL_CHUNK_VERB && get_chunk (drafting, verb - 1)->cue != NULL &&
         get_chunk (drafting, verb - 1)->cue->entry->negates;
}

/* "4,000 soldiers are in its territory", "there are more than 10,000 soldiers on the front": where a force is said to
 * be, it is deployed. */
static gboolean
draft_presence (CclDrafting *drafting, guint verb, guint first, guint end)
{
  const CclChunk *chunk = get_chunk (drafting, verb);
  gboolean held = !chunk->copula && ccl_document_is_word (drafting->document, chunk->verb, CCL_WORD_HAVE, NULL);
  gboolean existential = held || (verb > first && ccl_clause_is (drafting->chunks, verb - 1, "there"));
  CclNounList list;
  gboolean found = FALSE;

  if ((!chunk->copula && !held) || chunk->passive)
    return FALSE;
  if (existential)
    ccl_clause_list_objects (drafting->chunks, verb + 1, end, &list, NULL);
  else if (is_at_place (drafting, verb + 1, end))
    ccl_clause_list_subjects (drafting->chunks, verb, &list);
  else
    return FALSE;
  for (guint i = 0; i < list.n; i++)
    {
      const CclChunk *it = get_chunk (drafting, list.items[i]);
      CclObject object;
      CclDraft draft;
      gboolean none = existential && chunk->negated && it->figure == NULL && it->indefinite;
      gboolean any = existential && it->figure == NULL &&
                     (ccl_document_is_word (drafting->document, it->first, CCL_WORD_ANY, NULL) || (held && is_denied_gerund (drafting, verb, first)));

      if (drafting->used[list.items[i]] || (it->figure == NULL && !none && !any) || it->event != NULL ||
          !ccl_draft_find_object (drafting, list.items[i], CCL_OBJECT_SET_ALL, &object) || !is_force (object))
        continue;
      if (held && !is_at_place (drafting, list.items[i] + 1, end))
        continue;
      if (existential && !none && (list.items[i] + 1 >= end || (get_chunk (drafting, list.items[i] + 1)->kind != CCL_CHUNK_PREPOSITION &&
                                                       !get_chunk (drafting, list.items[i] + 1)->gerund)))
        continue;
      draft = ccl_draft_begin (drafting, object == CCL_OBJECT_HOSTAGE ? CCL_EVENT_CAPTURED : CCL_EVENT_DEPLOYED, object, list.items[i], verb,
                               "presence");
      /* "there was not a single soldier", "there had never been more than four" */
      if (none)
        draft.quantity = ccl_quantity_exact (0);
      else if (chunk->negated && draft.quantity.bound == CCL_BOUND_MORE_THAN)
        {
          draft.quantity.bound = CCL_BOUND_AT_MOST;
          draft.quantity.interval = (CclInterval){ -INFINITY, draft.quantity.interval.low };
        }
      else
        draft.negated = chunk->negated;
      draft.expected = chunk->modal;
      add_draft (drafting, &draft);
      found = TRUE;
    }
  return found;
}

/* "Popovka is ours": the speaker holds what is named. */
static gboolean
draft_ours (CclDrafting *drafting, guint verb, guint end)
{
  const CclChunk *chunk = get_chunk (drafting, verb), *owner;
  CclNounList list;
  CclDraft draft;
  CclObject object;

  if (!chunk->copula || chunk->passive || verb + 1 >= end)
    return FALSE;
  owner = get_chunk (drafting, verb + 1);
  if (owner->kind != CCL_CHUNK_NOUN || owner->end != owner->first + 1 || !ccl_document_is_word (drafting->document, owner->first, CCL_WORD_OWN, NULL))
    return FALSE;
  ccl_clause_list_subjects (drafting->chunks, verb, &list);
  if (list.n != 1 || drafting->used[list.items[0]])
    return FALSE;
  if (!ccl_draft_find_object (drafting, list.items[0], CCL_OBJECT_SET_ALL, &object))
    {
      if (!get_chunk (drafting, list.items[0])->proper)
        return FALSE;
      object = CCL_OBJECT_SETTLEMENT;
    }
  if (object != CCL_OBJECT_SETTLEMENT && object != CCL_OBJECT_TERRITORY && object != CCL_OBJECT_HEIGHT && object != CCL_OBJECT_POSITION)
    return FALSE;
  draft = ccl_draft_begin (drafting, CCL_EVENT_CONTROLLED, object, list.items[0], verb, "presence");
  draft.quantity = ccl_quantity_exact (1);
  draft.negated = chunk->negated;
  draft.end = owner->end;
  draft.actor_first = owner->first;
  draft.actor_end = owner->end;
  add_draft (drafting, &draft);
  return TRUE;
}

void
ccl_draft_states (CclDrafting *drafting)
{
  for (guint i = 0; i < drafting->document->sentences->len; i++)
    {
      guint first, end;

      if (!ccl_drafting_get_sentence (drafting, i, &first, &end))
        continue;
      for (guint at = first; at < end; at++)
        {
          if (drafting->used[at])
            continue;
          if (get_chunk (drafting, at)->kind == CCL_CHUNK_VERB)
            {
              if (!draft_ours (drafting, at, end))
                draft_presence (drafting, at, first, end);
            }
          else if (get_chunk (drafting, at)->kind == CCL_CHUNK_NOUN && get_chunk (drafting, at)->event != NULL &&
                   !draft_figure (drafting, at, first, end) && !draft_predicate (drafting, at, first, end))
            draft_included (drafting, at, end);
        }
    }
}
