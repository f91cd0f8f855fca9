/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-draft.h"

/* Acts and their counts: "the destruction of 12 tanks", "43 deaths among its soldiers", "no damage to the ship". */

/* How far behind an act what it was done to may stand, in chunks. */
#define REACH 8

static const CclChunk *
get_chunk (const CclDrafting *drafting, guint chunk)
{
  return ccl_drafting_get_chunk (drafting, chunk);
}

static gboolean
is_act (const CclEntry *entry)
{
  return entry->frame == CCL_FRAME_ACT;
}

static gboolean
is_count (const CclEntry *entry)
{
  return entry->frame == CCL_FRAME_COUNT;
}

static gboolean
is_toll (const CclEntry *entry)
{
  return entry->frame == CCL_FRAME_TOLL;
}

static gboolean
is_preposition (const CclDrafting *drafting, guint chunk, const char *const *words)
{
  if (get_chunk (drafting, chunk)->kind != CCL_CHUNK_PREPOSITION)
    return FALSE;
  for (guint i = 0; words[i] != NULL; i++)
    if (ccl_clause_is (drafting->chunks, chunk, words[i]))
      return TRUE;
  return FALSE;
}

static void
add_draft (CclDrafting *drafting, const CclDraft *draft)
{
  drafting->used[draft->noun] = TRUE;
  drafting->used[draft->trigger] = TRUE;
  g_array_append_val (drafting->drafts, *draft);
}

/* Who did it: "by X" behind, else what stands before the event's word. */
static void
set_actor (const CclDrafting *drafting, CclDraft *draft, guint noun, guint end)
{
  const CclChunk *chunk = get_chunk (drafting, noun);
  int agent = ccl_clause_find_agent (drafting->chunks, noun, end);

  /* "6.2 million Ukrainian refugees": whose they are, not from whom they flee */
  if (draft->event != CCL_EVENT_DISPLACED)
    {
      draft->actor_first = chunk->first;
      draft->actor_end = chunk->event->first;
    }
  if (agent >= 0)
    ccl_draft_get_extent (drafting, (guint) agent, &draft->actor_first, &draft->actor_end);
}

/* "with no evidence of casualties", "61 claims for damage": the noun that carries an event's figure; or -1. */
static int
find_carrier (const CclDrafting *drafting, guint noun, guint first)
{
  static const char *const words[] = { "of", "for", NULL };
  const CclChunk *carrier;

  if (noun < first + 2 || !is_preposition (drafting, noun - 1, words))
    return -1;
  carrier = get_chunk (drafting, noun - 2);
  return carrier->kind == CCL_CHUNK_NOUN && carrier->figure != NULL && carrier->object == NULL && carrier->model == NULL &&
             carrier->event == NULL && !drafting->used[noun - 2]
           ? (int) noun - 2
           : -1;
}

static const CclQuantity *
get_zero (const CclChunk *chunk)
{
  return chunk->figure != NULL && chunk->figure->quantity.interval.high == 0 ? &chunk->figure->quantity : NULL;
}

/* "no damage or casualties": the zero of the first holds for the second. */
static const CclQuantity *
find_shared_zero (const CclDrafting *drafting, guint noun, guint first)
{
  if (noun < first + 2 || get_chunk (drafting, noun)->figure != NULL || get_chunk (drafting, noun)->definite ||
      get_chunk (drafting, noun)->indefinite || get_chunk (drafting, noun - 1)->kind != CCL_CHUNK_COORDINATOR ||
      get_chunk (drafting, noun - 2)->kind != CCL_CHUNK_NOUN)
    return NULL;
  return get_zero (get_chunk (drafting, noun - 2));
}

/* The figure that an event's word has from elsewhere; where it is told in @from. NULL if nowhere. */
static const CclQuantity *
find_borrowed (const CclDrafting *drafting, guint noun, guint first, guint *from)
{
  int carrier = find_carrier (drafting, noun, first);

  *from = noun;
  if (carrier < 0)
    return find_shared_zero (drafting, noun, first);
  *from = (guint) carrier;
  return &get_chunk (drafting, (guint) carrier)->figure->quantity;
}

static void
set_borrowed (const CclDrafting *drafting, CclDraft *draft, const CclQuantity *quantity, guint from)
{
  const CclChunk *carrier = get_chunk (drafting, from);

  draft->quantity = *quantity;
  draft->first = MIN (draft->first, carrier->first);
  if (carrier->figure != NULL)
    {
      draft->figure_first = carrier->figure->first;
      draft->figure_end = carrier->figure->end;
    }
  draft->confidence = 0.7;
}

/* The chunk of what an act was done to: "an attack on X", "a strike was delivered overnight at X", "a second round of
 * strikes in Yemen, against X"; or -1. @trigger: the verb that tells of the act, if one does, else @noun. */
static int
find_target (const CclDrafting *drafting, guint noun, guint trigger, guint end)
{
  static const char *const direct[] = { "of", "on", "upon", "to", "against", NULL };
  static const char *const behind_verb[] = { "on", "upon", "at", "against", NULL };
  static const char *const damaged[] = { "to", "in", "at", NULL };
  static const char *const late[] = { "against", NULL };
  const char *const *words = direct;

  for (guint at = noun + 1; at + 1 < end && at - noun < REACH; at++)
    {
      const CclChunk *chunk = get_chunk (drafting, at);

      switch (chunk->kind)
        {
        case CCL_CHUNK_TIME:
        case CCL_CHUNK_ADVERB:
          break;
        case CCL_CHUNK_VERB:
          if (!(chunk->passive || chunk->reduced) || words == late ||
              (at != trigger && drafting->used[at]))
            return -1;
          words = get_chunk (drafting, noun)->event->entry->event == CCL_EVENT_DAMAGED ? damaged : behind_verb;
          break;
        case CCL_CHUNK_PREPOSITION:
          /* "the strikes of 7 May on X", "the use by Y of X" */
          if (get_chunk (drafting, at + 1)->kind == CCL_CHUNK_TIME ||
              (ccl_clause_is (drafting->chunks, at, "by") && get_chunk (drafting, at + 1)->kind == CCL_CHUNK_NOUN))
            {
              at++;
              break;
            }
          if (get_chunk (drafting, at + 1)->kind != CCL_CHUNK_NOUN)
            return -1;
          if (is_preposition (drafting, at, words))
            return (int) at + 1;
          if (words == direct)
            words = late;
          at++;
          break;
        case CCL_CHUNK_COMMA:
          if (words != late)
            return -1;
          break;
        default:
          return -1;
        }
    }
  return -1;
}

/* Another event's word, or "the 14", who were counted before. */
static gboolean
is_told_before (const CclDrafting *drafting, guint noun)
{
  const CclChunk *chunk = get_chunk (drafting, noun);

  return (chunk->event != NULL && chunk->event->end == chunk->end && chunk->event->entry->object != CCL_OBJECT_ATTACK) ||
         (chunk->definite && chunk->figure != NULL && chunk->figure->end == chunk->end);
}

/* Whether an ordinal before the event's word makes it one of a series, which counts nothing: "the 27th attack". */
static gboolean
is_ordinal (const CclDrafting *drafting, const CclChunk *chunk)
{
  for (guint token = chunk->first; token < chunk->event->first; token++)
    {
      const CclFigureMention *figure = ccl_document_find_figure (drafting->document, token);

      if (figure != NULL && figure->kind == CCL_FIGURE_ORDINAL)
        return TRUE;
    }
  return FALSE;
}

/* Drafts the members of a list under the act that @noun tells. */
static gboolean
draft_members (CclDrafting *drafting, guint noun, guint target, guint end, gboolean (*accepts) (const CclEntry *))
{
  const CclChunk *chunk = get_chunk (drafting, noun);
  const CclQuantity *borrowed = get_zero (chunk);
  guint first, sentence_end, from = noun;
  CclNounList list;
  gboolean found = FALSE;

  ccl_clause_get_sentence (drafting->chunks, noun, &first, &sentence_end);
  if (borrowed == NULL)
    borrowed = find_borrowed (drafting, noun, first, &from);
  ccl_clause_list_objects (drafting->chunks, target, end, &list, NULL);
  if (borrowed != NULL)
    list.n = MIN (list.n, 1);
  for (guint i = 0; i < list.n; i++)
    {
      const CclEntry *sense = NULL;
      CclObject object;
      CclDraft draft;

      if (drafting->used[list.items[i]] || is_told_before (drafting, list.items[i]) ||
          !ccl_draft_find_object (drafting, list.items[i], CCL_OBJECT_SET_ALL, &object))
        continue;
      sense = ccl_draft_find_sense (drafting, chunk->event->first, CCL_ENTRY_NOUN, object, accepts);
      if (sense == NULL)
        continue;
      draft = ccl_draft_begin (drafting, sense->event, object, list.items[i], noun, "act");
      set_actor (drafting, &draft, noun, target);
      draft.confidence = 0.6;
      if (borrowed != NULL && get_chunk (drafting, list.items[i])->figure == NULL)
        set_borrowed (drafting, &draft, borrowed, from);
      add_draft (drafting, &draft);
      found = TRUE;
    }
  if (found && from != noun)
    drafting->used[from] = TRUE;

  return found;
}

/* "Wednesday's strike on Kharkiv": one that is known already. */
static gboolean
is_of_a_day (const CclDrafting *drafting, const CclChunk *chunk)
{
  return chunk->possessed && chunk->figure == NULL && ccl_document_find_time (drafting->document, chunk->first) != NULL;
}

/* "the destruction of 12 tanks", "an attack on the town", "no damage to the ship". */
static gboolean
draft_act (CclDrafting *drafting, guint noun, guint end)
{
  const CclChunk *chunk = get_chunk (drafting, noun);
  int target;

  if (ccl_draft_find_noun_sense (drafting, noun, is_act) == NULL || is_ordinal (drafting, chunk) || is_of_a_day (drafting, chunk) || (chunk->figure != NULL && get_zero (chunk) == NULL))
    return FALSE;
  target = find_target (drafting, noun, noun, end);
  return target >= 0 && draft_members (drafting, noun, (guint) target, end, is_act);
}

/* "the deaths of three of its soldiers", "the killing of two generals by Israel": the figure is behind the count. */
static gboolean
draft_count_of (CclDrafting *drafting, guint noun, guint end)
{
  const CclChunk *chunk = get_chunk (drafting, noun);

  return ccl_draft_find_noun_sense (drafting, noun, is_count) != NULL && chunk->figure == NULL && noun + 2 < end &&
         ccl_clause_is (drafting->chunks, noun + 1, "of") && get_chunk (drafting, noun + 2)->kind == CCL_CHUNK_NOUN &&
         (get_chunk (drafting, noun + 2)->figure != NULL || get_chunk (drafting, noun + 2)->indefinite) &&
         draft_members (drafting, noun, noun + 2, end, is_count);
}

static CclObject
find_counted (const CclDrafting *drafting, guint noun, guint end, const CclEntry *sense)
{
  static const char *const words[] = { "among", "of", "in", NULL };
  CclObject object;

  if (sense->object != CCL_OBJECT_ATTACK && get_chunk (drafting, noun)->object != NULL &&
      ccl_draft_find_object (drafting, noun, sense->of, &object))
    return object;
  if (sense->has_object && !ccl_object_is_people (sense->object))
    return sense->object;
  /* "54 more deaths among its soldiers" */
  if (noun + 2 < end && is_preposition (drafting, noun + 1, words) && get_chunk (drafting, noun + 2)->kind == CCL_CHUNK_NOUN &&
      get_chunk (drafting, noun + 2)->object != NULL && ccl_draft_find_object (drafting, noun + 2, sense->of, &object))
    return object;
  if (sense->has_object)
    return sense->object;
  return ccl_draft_find_object (drafting, noun, sense->of, &object) ? object : CCL_OBJECT_PERSON;
}

/* "denied any violation" */
static gboolean
is_any_denied (const CclDrafting *drafting, guint noun, guint first)
{
  return noun > first && get_chunk (drafting, noun - 1)->kind == CCL_CHUNK_VERB && get_chunk (drafting, noun - 1)->cue != NULL &&
         get_chunk (drafting, noun - 1)->cue->entry->negates &&
         ccl_document_is_word (drafting->document, get_chunk (drafting, noun)->first, CCL_WORD_ANY, NULL);
}

/* Whether the article speaks of a ceasefire at all. */
static gboolean
knows_ceasefire (const CclDocument *document)
{
  for (guint i = 0; i < document->matches->len; i++)
    {
      const CclMatch *match = &g_array_index (document->matches, CclMatch, i);

      if (match->entry->kind == CCL_ENTRY_OBJECT && match->entry->object == CCL_OBJECT_CEASEFIRE)
        return TRUE;
    }
  return FALSE;
}

/* "43 deaths", "18 violations of the ceasefire", "no casualties", "no evidence of casualties". */
static gboolean
draft_count (CclDrafting *drafting, guint noun, guint first, guint end)
{
  const CclChunk *chunk = get_chunk (drafting, noun);
  const CclEntry *sense = ccl_draft_find_noun_sense (drafting, noun, is_count);
  const CclQuantity *borrowed = NULL;
  guint from = noun;
  CclDraft draft;

  /* "one of the worst massacres" */
  if (sense == NULL || (chunk->figure != NULL && chunk->partitive && chunk->figure->quantity.interval.high == 1))
    return FALSE;
  if (chunk->figure == NULL)
    borrowed = find_borrowed (drafting, noun, first, &from);
  if (chunk->figure == NULL && borrowed == NULL && !is_any_denied (drafting, noun, first))
    return FALSE;
  /* "Hundreds of refugees said": who speaks is not news. */
  if (sense->event == CCL_EVENT_DISPLACED && noun + 1 < end && get_chunk (drafting, noun + 1)->kind == CCL_CHUNK_VERB &&
      get_chunk (drafting, noun + 1)->cue != NULL && !get_chunk (drafting, noun + 1)->passive)
    return FALSE;
  /* "46 violations found by labour inspectors": where nobody fights there is no ceasefire. */
  if (sense->event == CCL_EVENT_VIOLATED && chunk->figure != NULL && !drafting->scene->international && chunk->event->end == chunk->event->first + 1 &&
      !(noun + 2 < end && ccl_clause_is (drafting->chunks, noun + 1, "of") && get_chunk (drafting, noun + 2)->object != NULL) &&
      !knows_ceasefire (drafting->document))
    return FALSE;
  /* "the only body", "no official body": a singular that may be something else. */
  if (ccl_object_is_people (sense->object) && !chunk->plural &&
      (ccl_document_is_word (drafting->document, chunk->first, CCL_WORD_DETERMINER, NULL) ||
       (chunk->object != NULL && chunk->object->first != chunk->event->first)))
    return FALSE;
  draft = ccl_draft_begin (drafting, sense->event, find_counted (drafting, noun, end, sense), noun, noun, "count");
  if (borrowed != NULL)
    set_borrowed (drafting, &draft, borrowed, from);
  else if (chunk->figure == NULL)
    draft.quantity = ccl_quantity_none ();
  set_actor (drafting, &draft, noun, end);
  if (from != noun)
    drafting->used[from] = TRUE;
  add_draft (drafting, &draft);
  return TRUE;
}

/* "57 people with gunshot wounds": those who have what the noun tells of. */
static gboolean
draft_bearers (CclDrafting *drafting, guint noun, guint first)
{
  const CclChunk *chunk = get_chunk (drafting, noun);
  const CclEntry *sense = ccl_draft_find_noun_sense (drafting, noun, is_count);
  CclObject object;
  CclDraft draft;

  if (sense == NULL || sense->event != CCL_EVENT_WOUNDED || chunk->figure != NULL || noun < first + 2 ||
      !ccl_clause_is (drafting->chunks, noun - 1, "with") || get_chunk (drafting, noun - 2)->kind != CCL_CHUNK_NOUN ||
      get_chunk (drafting, noun - 2)->figure == NULL || drafting->used[noun - 2] ||
      !ccl_draft_find_object (drafting, noun - 2, sense->of, &object))
    return FALSE;
  draft = ccl_draft_begin (drafting, sense->event, object, noun - 2, noun, "bearers");
  draft.end = chunk->end;
  add_draft (drafting, &draft);
  return TRUE;
}

/* "with heavy Azerbaijani losses", "heavy losses among the attackers": told without figure, but of somebody. */
static gboolean
draft_losses (CclDrafting *drafting, guint noun, guint first, guint end)
{
  static const char *const words[] = { "among", "on", "upon", "to", NULL };
  const CclChunk *chunk = get_chunk (drafting, noun);
  const CclEntry *sense = ccl_draft_find_noun_sense (drafting, noun, is_toll);
  CclObject object = CCL_OBJECT_SOLDIER;
  CclDraft draft;

  if (sense == NULL || sense->event != CCL_EVENT_CASUALTIES || chunk->figure != NULL || !chunk->plural || chunk->definite ||
      chunk->first == chunk->event->first)
    return FALSE;
  if (noun + 2 < end && is_preposition (drafting, noun + 1, words) && get_chunk (drafting, noun + 2)->kind == CCL_CHUNK_NOUN)
    {
      if (!ccl_draft_find_people (drafting, noun + 2, TRUE, &object) && !ccl_draft_find_object (drafting, noun + 2, sense->of, &object))
        return FALSE;
      draft = ccl_draft_begin (drafting, sense->event, object, noun, noun, "losses");
      ccl_draft_get_extent (drafting, noun + 2, &draft.affected_first, &draft.affected_end);
      draft.end = MAX (draft.end, get_chunk (drafting, noun + 2)->end);
    }
  else if (noun > first && ccl_clause_is (drafting->chunks, noun - 1, "with") && (chunk->party != NULL || chunk->speaker != NULL))
    draft = ccl_draft_begin (drafting, sense->event, object, noun, noun, "losses");
  else
    return FALSE;
  draft.confidence = 0.6;
  add_draft (drafting, &draft);
  return TRUE;
}

static gboolean
is_spending (const CclEntry *entry)
{
  return entry->frame == CCL_FRAME_SPEND;
}

/* "costs retailers and hotels $100 million a day": the money stands behind whom it costs. */
static gboolean
draft_spent (CclDrafting *drafting, guint noun, guint first)
{
  const CclChunk *chunk = get_chunk (drafting, noun);
  const CclEntry *sense;
  CclDraft draft;
  guint verb = noun;

  if (chunk->figure == NULL || chunk->figure->quantity.unit != CCL_UNIT_MONEY)
    return FALSE;
  while (verb > first && noun - verb < 6 && get_chunk (drafting, verb)->kind != CCL_CHUNK_VERB)
    {
      verb--;
      if (get_chunk (drafting, verb)->kind != CCL_CHUNK_NOUN && get_chunk (drafting, verb)->kind != CCL_CHUNK_COORDINATOR &&
          get_chunk (drafting, verb)->kind != CCL_CHUNK_VERB)
        return FALSE;
    }
  if (get_chunk (drafting, verb)->kind != CCL_CHUNK_VERB || drafting->used[verb])
    return FALSE;
  sense = ccl_draft_find_sense (drafting, get_chunk (drafting, verb)->verb, CCL_ENTRY_VERB, CCL_OBJECT_MONEY, is_spending);
  if (sense == NULL)
    return FALSE;
  draft = ccl_draft_begin (drafting, sense->event, CCL_OBJECT_MONEY, noun, verb, "spent");
  draft.first = get_chunk (drafting, verb)->first;
  draft.negated = get_chunk (drafting, verb)->negated;
  draft.expected = get_chunk (drafting, verb)->modal;
  add_draft (drafting, &draft);
  return TRUE;
}

/* "was hit by at least four mortar rounds": what did it was fired. */
static gboolean
draft_weapons (CclDrafting *drafting, guint noun, guint first)
{
  const CclChunk *chunk = get_chunk (drafting, noun);
  CclObject object;
  CclDraft draft;
  guint verb = noun - 1;

  if (noun < first + 2 || chunk->figure == NULL || chunk->figure->quantity.unit != CCL_UNIT_COUNT || !ccl_clause_is (drafting->chunks, noun - 1, "by") ||
      !ccl_draft_find_object (drafting, noun, CCL_OBJECT_SET_ALL, &object) ||
      !(object == CCL_OBJECT_MUNITION || object == CCL_OBJECT_MISSILE || object == CCL_OBJECT_DRONE))
    return FALSE;
  while (verb > first && noun - verb < REACH && get_chunk (drafting, verb)->kind != CCL_CHUNK_VERB)
    verb--;
  if (!(get_chunk (drafting, verb)->passive || get_chunk (drafting, verb)->reduced) || !drafting->used[verb])
    return FALSE;
  draft = ccl_draft_begin (drafting, CCL_EVENT_LAUNCHED, object, noun, noun, "weapon");
  draft.confidence = 0.7;
  add_draft (drafting, &draft);
  return TRUE;
}

/* "carried out a strike on the depot": one attack that a verb tells of is told by what it was aimed at. */
static void
aim_attack (CclDrafting *drafting, CclDraft *draft, guint end)
{
  const CclChunk *chunk = get_chunk (drafting, (guint) draft->noun);
  const CclEntry *sense;
  CclObject object;
  CclDraft aimed;
  int target;

  if (draft->event != CCL_EVENT_ATTACKED || draft->object != CCL_OBJECT_ATTACK || chunk->figure != NULL || chunk->event == NULL)
    return;
  target = find_target (drafting, (guint) draft->noun, draft->trigger, end);
  if (target < 0 || drafting->used[target] || get_chunk (drafting, (guint) target)->event != NULL ||
      !ccl_draft_find_object (drafting, (guint) target, CCL_OBJECT_SET_ALL, &object))
    return;
  sense = ccl_draft_find_sense (drafting, chunk->event->first, CCL_ENTRY_NOUN, object, is_act);
  if (sense == NULL)
    return;
  aimed = ccl_draft_begin (drafting, sense->event, object, (guint) target, (guint) draft->noun, "act");
  draft->object = object;
  draft->quantity = aimed.quantity;
  draft->model = aimed.model;
  draft->noun = target;
  draft->end = MAX (draft->end, aimed.end);
  draft->figure_first = aimed.figure_first;
  draft->figure_end = aimed.figure_end;
  draft->affected_first = aimed.affected_first;
  draft->affected_end = aimed.affected_end;
  drafting->used[target] = TRUE;
}

/* "208 have not survived": those died; who "could not be rescued" may be alive. */
static void
turn_survival (const CclDrafting *drafting, CclDraft *draft)
{
  const CclChunk *verb = get_chunk (drafting, draft->trigger);

  if (draft->event != CCL_EVENT_RESCUED || !draft->negated || draft->active || verb->kind != CCL_CHUNK_VERB || verb->passive || verb->modal)
    return;
  draft->event = CCL_EVENT_KILLED;
  draft->negated = FALSE;
}

static void
aim_attacks (CclDrafting *drafting)
{
  for (guint i = 0; i < drafting->drafts->len; i++)
    {
      CclDraft *draft = &g_array_index (drafting->drafts, CclDraft, i);
      guint first, end;

      if (draft->noun < 0)
        continue;
      turn_survival (drafting, draft);
      ccl_clause_get_sentence (drafting->chunks, (guint) draft->noun, &first, &end);
      aim_attack (drafting, draft, end);
    }
}

void
ccl_draft_nouns (CclDrafting *drafting)
{
  aim_attacks (drafting);
  for (guint i = 0; i < drafting->document->sentences->len; i++)
    {
      guint first, end;

      if (!ccl_drafting_get_sentence (drafting, i, &first, &end))
        continue;
      for (guint at = first; at < end; at++)
        {
          const CclChunk *chunk = get_chunk (drafting, at);

          if (chunk->kind != CCL_CHUNK_NOUN || (chunk->event != NULL && draft_bearers (drafting, at, first)) || drafting->used[at] ||
              draft_weapons (drafting, at, first) || draft_spent (drafting, at, first) || chunk->event == NULL)
            continue;
          if (!draft_act (drafting, at, end) && !draft_count_of (drafting, at, end) && !draft_count (drafting, at, first, end))
            draft_losses (drafting, at, first, end);
        }
    }
}
