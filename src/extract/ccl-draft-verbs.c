/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-verb.h"

/* Who did it, told by a group: the tokens to resolve once the speaker is known. */
static void
set_actor (const CclDrafting *drafting, CclDraft *draft, guint noun)
{
  ccl_draft_get_extent (drafting, noun, &draft->actor_first, &draft->actor_end);
}

/* @sense: (nullable): the verb's */
static void
finish_draft (CclDrafting *drafting, const CclVerb *verb, const CclEntry *sense, CclDraft *draft)
{
  const CclChunk *chunk = ccl_drafting_get_chunk (drafting, verb->chunk);

  draft->negated |= chunk->negated && (sense == NULL || !sense->negates);
  /* "neither side lost a tank" */
  if (verb->subjects.n > 0 && (int) verb->subjects.items[0] != draft->noun)
    {
      const CclChunk *subject = ccl_drafting_get_chunk (drafting, verb->subjects.items[0]);

      draft->negated |= subject->figure != NULL && subject->figure->quantity.interval.high == 0;
    }
  draft->expected = chunk->modal || chunk->intention;
  /* An aim is no event: "in order to destroy", "threatened to shell". */
  if (chunk->infinitive && !chunk->perfect && !chunk->passive)
    draft->confidence = 0.5;
  drafting->used[draft->noun] = TRUE;
  drafting->used[verb->chunk] = TRUE;
  g_array_append_val (drafting->drafts, *draft);
}

/* "had been set upon by fighters and brought down": of coordinated verbs the one that tells most counts. */
static gboolean
strengthen_draft (CclDrafting *drafting, const CclVerb *verb, guint noun, gboolean (*accepts) (const CclEntry *))
{
  for (guint i = drafting->drafts->len; i > 0 && drafting->drafts->len - i < 16; i--)
    {
      CclDraft *draft = &g_array_index (drafting->drafts, CclDraft, i - 1);
      const CclEntry *sense;

      if (draft->noun != (int) noun)
        continue;
      sense = ccl_verb_find_sense (drafting, verb, draft->object, accepts);
      if (sense == NULL || draft->trigger >= verb->chunk ||
          /* "600 people who showed up to help died" */
          (ccl_verb_rank_event (draft->event) == 0 &&
           (draft->event != CCL_EVENT_ATTENDED || draft->trigger == 0 ||
            ccl_drafting_get_chunk (drafting, draft->trigger - 1)->kind != CCL_CHUNK_RELATIVE)) || ccl_verb_rank_event (sense->event) <= ccl_verb_rank_event (draft->event) ||
          ccl_drafting_get_chunk (drafting, verb->chunk)->modal || ccl_drafting_get_chunk (drafting, verb->chunk)->negated)
        return FALSE;
      draft->event = sense->event;
      draft->trigger = verb->chunk;
      draft->end = MAX (draft->end, ccl_drafting_get_chunk (drafting, verb->chunk)->end);
      drafting->used[verb->chunk] = TRUE;
      return TRUE;
    }
  return FALSE;
}

/* "lost 2,300 men killed and wounded": a participle behind tells how they were lost. */
static void
specify_loss (CclDrafting *drafting, const CclVerb *verb, CclDraft *draft)
{
  guint at = (guint) draft->noun + 1;
  const CclEntry *sense;

  if (at >= verb->end || ccl_drafting_get_chunk (drafting, at)->kind != CCL_CHUNK_VERB || !ccl_drafting_get_chunk (drafting, at)->reduced)
    return;
  sense = ccl_draft_find_sense (drafting, ccl_drafting_get_chunk (drafting, at)->verb, CCL_ENTRY_VERB, draft->object, NULL);
  if (sense == NULL)
    return;
  draft->event = sense->event;
  draft->end = MAX (draft->end, ccl_drafting_get_chunk (drafting, at)->end);
  drafting->used[at] = TRUE;
}

/* "sixty laid down their arms": the figure counts who did it, though the verb names whom it is told of. But "both sides opened
 * fire" counts no attacks. */
static gboolean
counts_who_acts (const CclChunk *subject, const CclEntry *sense)
{
  return subject->figure != NULL && subject->figure->quantity.interval.high != 0 && sense->frame == CCL_FRAME_MOTION &&
         ccl_object_is_people (sense->object);
}

/* The sense of the verb with that object, or another that tells the same more closely. */
static const CclEntry *
choose_sense (const CclDrafting *drafting, const CclVerb *verb, guint noun, CclObject object, gboolean (*accepts) (const CclEntry *),
              gboolean is_subject)
{
  const CclChunk *chunk = ccl_drafting_get_chunk (drafting, noun);
  const CclEntry *sense = ccl_verb_find_sense (drafting, verb, object, accepts);

  if (sense == NULL)
    return NULL;
  /* "accused them of hitting schools and mosques": without a figure it is the attack that is told, not the damage. */
  if (sense->event == CCL_EVENT_DAMAGED && !is_subject && chunk->figure == NULL && chunk->plural)
    sense = ccl_verb_find_attack (drafting, verb, object, sense);
  /* "47 shells were fired at the town": what is fired is launched, not the target. */
  if (sense->frame == CCL_FRAME_TARGET && is_subject && ccl_drafting_get_chunk (drafting, verb->chunk)->passive &&
      (object == CCL_OBJECT_MUNITION || object == CCL_OBJECT_MISSILE || object == CCL_OBJECT_DRONE))
    sense = ccl_verb_find_launch (drafting, verb, object, sense);
  return sense;
}

/* How many the verb is told of, where the words of the group alone do not say it rightly. */
static void
correct_quantity (const CclDrafting *drafting, const CclVerb *verb, const CclEntry *sense, CclObject object, gboolean referred, CclDraft *draft)
{
  guint noun = (guint) draft->noun;
  const CclChunk *chunk = ccl_drafting_get_chunk (drafting, noun), *told = ccl_drafting_get_chunk (drafting, verb->chunk);

  /* Who is thrown back attacked: what is repelled is the attack. */
  if (sense->event == CCL_EVENT_REPELLED && ccl_object_is_people (object) && object != CCL_OBJECT_REFUGEE)
    {
      draft->object = CCL_OBJECT_ATTACK;
      draft->quantity = ccl_quantity_none ();
    }
  if (referred || (object == CCL_OBJECT_SETTLEMENT && chunk->object == NULL))
    draft->quantity = ccl_quantity_exact (1);
  if (!referred && sense->has_object && !counts_who_acts (chunk, sense) && (chunk->object == NULL || chunk->object->entry->object != object))
    {
      /* "not one of them surrendered" */
      draft->negated = chunk->figure != NULL && chunk->figure->quantity.interval.high == 0;
      draft->quantity = ccl_quantity_none ();
      draft->first = MIN (draft->first, told->first);
      draft->end = MAX (draft->end, told->end);
    }
  if (draft->quantity.bound == CCL_BOUND_NONE && chunk->plural)
    {
      guint n_names = ccl_verb_count_names (drafting, noun, verb->end);

      if (n_names > 1)
        draft->quantity = ccl_quantity_exact (n_names);
    }
}

/* Who did it or, of a loss, suffered it. */
static void
set_parts (const CclDrafting *drafting, const CclVerb *verb, const CclEntry *sense, gboolean is_subject, CclDraft *draft)
{
  draft->active = !is_subject && sense->frame != CCL_FRAME_LOSS;
  if (verb->agent >= 0)
    set_actor (drafting, draft, (guint) verb->agent);
  else if (is_subject)
    {
      if (sense->frame == CCL_FRAME_MOTION)
        set_actor (drafting, draft, (guint) draft->noun);
    }
  else if (verb->subjects.n > 0)
    {
      if (sense->frame == CCL_FRAME_LOSS)
        ccl_draft_get_extent (drafting, verb->subjects.items[0], &draft->affected_first, &draft->affected_end);
      else
        set_actor (drafting, draft, verb->subjects.items[0]);
    }
}

/* Counts one noun group under the verb. Returns whether it gave a draft. */
static gboolean
draft_noun (CclDrafting *drafting, const CclVerb *verb, guint noun, gboolean (*accepts) (const CclEntry *), gboolean is_subject)
{
  const CclEntry *sense;
  CclObject object;
  CclDraft draft;
  gboolean referred;

  if (drafting->used[noun])
    return is_subject && strengthen_draft (drafting, verb, noun, accepts);
  if (!ccl_verb_find_counted (drafting, verb, noun, accepts, is_subject, &object, &referred))
    return FALSE;
  sense = choose_sense (drafting, verb, noun, object, accepts, is_subject);
  if (sense == NULL || ccl_verb_is_barred (drafting, verb, noun, sense, object, is_subject))
    return FALSE;
  if (sense->frame == CCL_FRAME_LOSS && !is_subject && verb->subjects.n > 0)
    object = ccl_draft_refine_object (drafting, noun, verb->subjects.items[0], object);

  draft = ccl_draft_begin (drafting, sense->event, object, noun, verb->chunk, "verb");
  if (sense->frame == CCL_FRAME_LOSS)
    specify_loss (drafting, verb, &draft);
  correct_quantity (drafting, verb, sense, object, referred, &draft);
  if (sense->stance == CCL_STANCE_EXPECTS)
    draft.expected = TRUE;
  set_parts (drafting, verb, sense, is_subject, &draft);
  finish_draft (drafting, verb, sense, &draft);
  return TRUE;
}

static gboolean
is_bare_member (const CclChunk *chunk)
{
  return chunk->figure == NULL && !chunk->indefinite && !chunk->definite && (chunk->plural || chunk->model != NULL);
}

/* A single word without article, figure or plural that stands for a thing which could be counted. */
static gboolean
is_bare_singular (const CclChunk *chunk)
{
  return chunk->figure == NULL && !chunk->plural && !chunk->definite && !chunk->indefinite && !chunk->possessed && !chunk->pronoun &&
         !chunk->proper && chunk->object != NULL && !chunk->object->entry->mass && (chunk->object->form & CCL_FORM_PLURAL) == 0 &&
         chunk->end == chunk->first + 1;
}

/* "drone and cruise missile sites": a bare singular before "and" describes what follows with it; "lost customers and shed 350
 * jobs": one before a figure is a verb. */
static gboolean
is_modifier (const CclDrafting *drafting, const CclNounList *list, guint index)
{
  const CclChunk *chunk = ccl_drafting_get_chunk (drafting, list->items[index]), *next;
  guint behind = list->items[index] + 1;

  if (!is_bare_singular (chunk))
    return FALSE;
  if (index > 0 && behind < drafting->chunks->chunks->len && ccl_drafting_get_chunk (drafting, behind)->figure != NULL)
    return TRUE;
  if (index + 1 >= list->n || list->items[index + 1] != behind + 1 || ccl_drafting_get_chunk (drafting, behind)->kind != CCL_CHUNK_COORDINATOR)
    return FALSE;
  next = ccl_drafting_get_chunk (drafting, list->items[index + 1]);
  return next->figure == NULL && next->plural && !next->definite && !next->possessed && next->end > next->first + 1;
}

/* A member without figure behind one with a figure is counted with it: "12 guns, mortars and rockets". */
static gboolean
is_counted_before (const CclDrafting *drafting, const CclNounList *list, guint index)
{
  if (!is_bare_member (ccl_drafting_get_chunk (drafting, list->items[index])))
    return FALSE;
  while (index > 0 && is_bare_member (ccl_drafting_get_chunk (drafting, list->items[index - 1])))
    index--;
  return index > 0 && ccl_drafting_get_chunk (drafting, list->items[index - 1])->figure != NULL;
}

/* "130 tanks and other armoured vehicles": the wider word names what the figure counts. */
static void
widen_object (CclDrafting *drafting, guint n_drafts_before, const CclNounList *list, guint index)
{
  const CclChunk *chunk = ccl_drafting_get_chunk (drafting, list->items[index]);

  if (!chunk->increment || chunk->object == NULL || drafting->drafts->len <= n_drafts_before)
    return;
  {
    CclDraft *draft = &g_array_index (drafting->drafts, CclDraft, drafting->drafts->len - 1);

    draft->object = chunk->object->entry->object;
    draft->end = MAX (draft->end, chunk->end);
  }
}

/* "two tanks, a gun and eight trucks of the Armenian army": whose the last are told to be the others are too. */
static void
share_owner (CclDrafting *drafting, guint n_before)
{
  const CclDraft *last;

  if (drafting->drafts->len < n_before + 2)
    return;
  last = &g_array_index (drafting->drafts, CclDraft, drafting->drafts->len - 1);
  if (ccl_scene_find_party (drafting->scene, last->affected_first, last->affected_end, NULL) == NULL)
    return;
  for (guint i = n_before; i + 1 < drafting->drafts->len; i++)
    {
      CclDraft *draft = &g_array_index (drafting->drafts, CclDraft, i);

      if (ccl_scene_find_party (drafting->scene, draft->affected_first, draft->affected_end, NULL) == NULL)
        {
          draft->affected_first = last->affected_first;
          draft->affected_end = last->affected_end;
        }
    }
}

static gboolean
draft_list (CclDrafting *drafting, const CclVerb *verb, const CclNounList *list, gboolean (*accepts) (const CclEntry *),
            gboolean is_subject)
{
  guint n_before = drafting->drafts->len;

  for (guint i = 0; i < list->n; i++)
    {
      if (is_modifier (drafting, list, i))
        continue;
      if (is_counted_before (drafting, list, i))
        {
          widen_object (drafting, n_before, list, i);
          drafting->used[list->items[i]] = TRUE;
          continue;
        }
      draft_noun (drafting, verb, list->items[i], accepts, is_subject);
    }
  share_owner (drafting, n_before);

  return drafting->drafts->len > n_before;
}

/* "dropped bombs on missile sites": weapons without figure say less than what they were used against. */
static void
aim_at_target (CclDrafting *drafting, CclVerb *verb, guint n_before)
{
  CclObject object;

  if (drafting->drafts->len != n_before + 1 ||
      g_array_index (drafting->drafts, CclDraft, n_before).event != CCL_EVENT_LAUNCHED ||
      ccl_quantity_has_figure (&g_array_index (drafting->drafts, CclDraft, n_before).quantity))
    return;
  verb->objects.n = 0;
  ccl_verb_list_targets (drafting, verb);
  for (guint i = 0; i < verb->objects.n; i++)
    if (!is_modifier (drafting, &verb->objects, i) &&
        ccl_draft_find_object (drafting, verb->objects.items[i], CCL_OBJECT_SET_ALL, &object) && object != CCL_OBJECT_PERSON)
      {
        CclDraft *draft = &g_array_index (drafting->drafts, CclDraft, n_before);
        CclDraft aimed = ccl_draft_begin (drafting, CCL_EVENT_ATTACKED, object, verb->objects.items[i], verb->chunk, "target");

        aimed.first = MIN (aimed.first, draft->first);
        aimed.actor_first = draft->actor_first;
        aimed.actor_end = draft->actor_end;
        aimed.active = draft->active;
        aimed.negated = draft->negated;
        aimed.expected = draft->expected;
        *draft = aimed;
        drafting->used[verb->objects.items[i]] = TRUE;
        return;
      }
}

/* "13 missiles struck the base": weapons that got through are counted themselves, where what they hit has no figure. */
static gboolean
draft_hits (CclDrafting *drafting, const CclVerb *verb)
{
  const CclObjectSet weapons = CCL_OBJECT_BIT (CCL_OBJECT_MISSILE) | CCL_OBJECT_BIT (CCL_OBJECT_MUNITION) | CCL_OBJECT_BIT (CCL_OBJECT_DRONE);
  guint noun;
  guint position = 0;
  CclObject object;
  CclDraft draft;

  if (verb->subjects.n != 1 || ccl_drafting_get_chunk (drafting, verb->chunk)->passive || ccl_verb_next_sense (drafting, verb, ccl_verb_is_hit, &position) == NULL)
    return FALSE;
  noun = verb->subjects.items[0];
  if (drafting->used[noun] || ccl_drafting_get_chunk (drafting, noun)->figure == NULL ||
      !ccl_quantity_has_figure (&ccl_drafting_get_chunk (drafting, noun)->figure->quantity) ||
      (verb->objects.n > 0 && ccl_drafting_get_chunk (drafting, verb->objects.items[0])->figure != NULL) ||
      (!ccl_draft_find_object (drafting, noun, weapons, &object) &&
       !ccl_draft_find_object (drafting, noun, CCL_OBJECT_BIT (CCL_OBJECT_ATTACK), &object)))
    return FALSE;
  draft = ccl_draft_begin (drafting, CCL_EVENT_ATTACKED, object, noun, verb->chunk, "hits");
  set_actor (drafting, &draft, noun);
  draft.affected_first = draft.affected_end = 0;
  if (verb->objects.n > 0)
    ccl_draft_get_extent (drafting, verb->objects.items[0], &draft.affected_first, &draft.affected_end);
  finish_draft (drafting, verb, NULL, &draft);
  return TRUE;
}

/* "Russian troops attacked near Synkivka", "they opened fire": an attack of which the target is not named. */
static void
draft_bare_attack (CclDrafting *drafting, const CclVerb *verb)
{
  const CclChunk *chunk = ccl_drafting_get_chunk (drafting, verb->chunk), *subject;
  const CclChunk *next = verb->chunk + 1 < verb->end ? ccl_drafting_get_chunk (drafting, verb->chunk + 1) : NULL;
  guint position = 0;
  CclDraft draft;

  /* "Forces engaged: 12,300 officers" */
  if (next != NULL && ccl_clause_is (drafting->chunks, verb->chunk + 1, ":"))
    return;
  if (verb->subjects.n == 0 || chunk->passive || chunk->modal || chunk->perfect || ccl_verb_is_aim (drafting, verb) || (next != NULL && next->kind == CCL_CHUNK_NOUN && !next->proper) ||
      ccl_verb_next_sense (drafting, verb, ccl_verb_is_attack, &position) == NULL)
    return;
  subject = ccl_drafting_get_chunk (drafting, verb->subjects.items[0]);
  if (drafting->used[verb->subjects.items[0]] ||
      !(subject->party != NULL || subject->pronoun || subject->enemy || (subject->speaker != NULL && subject->speaker->entry->part == CCL_SPEAKER_FORCE) ||
        (subject->object != NULL && (subject->object->entry->object == CCL_OBJECT_SOLDIER || subject->object->entry->object == CCL_OBJECT_MILITANT))))
    return;
  draft = ccl_draft_begin (drafting, CCL_EVENT_ATTACKED, CCL_OBJECT_ATTACK, verb->subjects.items[0], verb->chunk, "attack");
  draft.quantity = ccl_quantity_none ();
  draft.figure_first = draft.figure_end = 0;
  draft.affected_first = draft.affected_end = 0;
  draft.model = NULL;
  draft.first = chunk->first;
  draft.end = chunk->end;
  draft.active = TRUE;
  draft.negated = chunk->negated;
  set_actor (drafting, &draft, verb->subjects.items[0]);
  drafting->used[verb->chunk] = TRUE;
  g_array_append_val (drafting->drafts, draft);
}

/* "2,300 men killed and wounded": one figure for both is casualties. Makes the draft itself. */
static void
join_casualties (CclDrafting *drafting, CclVerb *verb)
{
  guint at = verb->chunk + 1;
  const CclChunk *second;
  guint noun;
  CclObject object;
  CclDraft draft;

  if (verb->subjects.n != 1 || at + 1 >= verb->end || ccl_drafting_get_chunk (drafting, at)->kind != CCL_CHUNK_COORDINATOR)
    return;
  second = ccl_drafting_get_chunk (drafting, at + 1);
  noun = verb->subjects.items[0];
  if (second->figure != NULL || drafting->used[noun] || ccl_drafting_get_chunk (drafting, noun)->figure == NULL)
    return;
  if (ccl_draft_find_sense (drafting, ccl_drafting_get_chunk (drafting, verb->chunk)->verb, CCL_ENTRY_VERB, CCL_OBJECT_PERSON, NULL) == NULL ||
      ccl_draft_find_sense (drafting, ccl_drafting_get_chunk (drafting, verb->chunk)->verb, CCL_ENTRY_VERB, CCL_OBJECT_PERSON, NULL)->event != CCL_EVENT_KILLED)
    return;
  if (ccl_draft_find_sense (drafting, second->end - 1, CCL_ENTRY_VERB, CCL_OBJECT_PERSON, ccl_verb_is_casualties) == NULL)
    return;
  if (!ccl_draft_find_object (drafting, noun, CCL_OBJECT_BIT (CCL_OBJECT_REFUGEE + 1) - 1, &object))
    return;
  draft = ccl_draft_begin (drafting, CCL_EVENT_CASUALTIES, object, noun, verb->chunk, "casualties");
  draft.end = MAX (draft.end, second->end);
  if (verb->agent >= 0)
    set_actor (drafting, &draft, (guint) verb->agent);
  drafting->used[at + 1] = TRUE;
  finish_draft (drafting, verb, NULL, &draft);
}

static void
draft_passive (CclDrafting *drafting, CclVerb *verb, gboolean *found)
{
  CclNounList list;

  *found = FALSE;
  join_casualties (drafting, verb);
  if (draft_list (drafting, verb, &verb->subjects, ccl_verb_takes_object, TRUE))
    {
      *found = TRUE;
      ccl_verb_list_more_subjects (drafting, verb);
      draft_list (drafting, verb, &verb->subjects, ccl_verb_takes_object, TRUE);
    }
  else if (verb->agent < 0 && !ccl_drafting_get_chunk (drafting, verb->chunk)->reduced &&
           draft_list (drafting, verb, &verb->subjects, ccl_verb_takes_subject, TRUE))
    *found = TRUE; /* "were camped outside", "were gathered" */
  else if (ccl_verb_find_far_attack (drafting, verb, &list))
    *found = draft_list (drafting, verb, &list, ccl_verb_takes_object, TRUE);
  else if (ccl_verb_find_colon_list (drafting, verb, &list) || ccl_verb_find_inverted_subjects (drafting, verb, &list))
    *found = draft_list (drafting, verb, &list, ccl_verb_takes_object, TRUE);
  else if (verb->agent >= 0)
    {
      /* "was attended by more than a million people": who would be the subject is counted. */
      int agent = verb->agent;

      list.n = 1;
      list.items[0] = (guint) agent;
      verb->agent = -1;
      *found = ccl_drafting_get_chunk (drafting, (guint) agent)->figure != NULL && draft_list (drafting, verb, &list, ccl_verb_takes_subject, FALSE);
      verb->agent = agent;
    }
}

static void
draft_verb (CclDrafting *drafting, guint chunk_index, guint sentence_end)
{
  const CclChunk *chunk = ccl_drafting_get_chunk (drafting, chunk_index);
  CclVerb verb = { .chunk = chunk_index, .end = sentence_end, .agent = -1 };
  guint behind;

  if (drafting->used[chunk_index] || ccl_document_find_match (drafting->document, chunk->verb, CCL_ENTRY_VERB) == NULL ||
      ccl_verb_is_wished (drafting, chunk_index) || ccl_verb_is_asked (drafting, chunk_index))
    return;

  ccl_clause_list_subjects (drafting->chunks, chunk_index, &verb.subjects);
  /* "the two bombers that Turkish jets shot down": no participle, since the relative is its object. */
  if (chunk->reduced && !chunk->passive && ccl_verb_find_fronted_object (drafting, &verb, &verb.objects) &&
      ccl_drafting_get_chunk (drafting, verb.objects.items[0])->figure != NULL &&
      draft_list (drafting, &verb, &verb.objects, ccl_verb_takes_object, FALSE))
    return;
  if (chunk->passive || (chunk->reduced && !ccl_verb_attacks_itself (drafting, &verb)))
    {
      gboolean found;

      verb.agent = ccl_clause_find_agent (drafting->chunks, chunk_index, sentence_end);
      if (chunk->reduced)
        ccl_verb_list_participle_subjects (drafting, &verb);
      draft_passive (drafting, &verb, &found);
      if (found || chunk->passive)
        return;
      ccl_clause_list_subjects (drafting->chunks, chunk_index, &verb.subjects);
      verb.agent = -1;
    }

  if (ccl_verb_is_fire_suffered (drafting, &verb) && draft_list (drafting, &verb, &verb.subjects, ccl_verb_is_suffered, TRUE))
    return;

  behind = ccl_verb_find_sharing_verb (drafting, chunk_index, sentence_end);
  ccl_clause_list_objects (drafting->chunks, behind + 1, sentence_end, &verb.objects, NULL);
  if (verb.objects.n == 0 || ccl_verb_is_goal (drafting, &verb))
    ccl_verb_list_late_objects (drafting, &verb, behind);
  if (verb.objects.n == 0)
    ccl_verb_find_fronted_object (drafting, &verb, &verb.objects);
  ccl_verb_pass_over_receiver (drafting, &verb);
  {
    guint n_before = drafting->drafts->len;

    if (draft_hits (drafting, &verb))
      return;
    if (verb.objects.n > 0 && draft_list (drafting, &verb, &verb.objects, ccl_verb_takes_object, FALSE))
      {
        if (behind != chunk_index)
          drafting->used[behind] = TRUE;
        aim_at_target (drafting, &verb, n_before);
        return;
      }
  }
  ccl_verb_list_targets (drafting, &verb);
  if (draft_hits (drafting, &verb))
    return;
  if (verb.objects.n > 0 && draft_list (drafting, &verb, &verb.objects, ccl_verb_is_target, FALSE))
    return;
  verb.objects.n = 0;
  if (!draft_list (drafting, &verb, &verb.subjects, ccl_verb_takes_subject, TRUE))
    draft_bare_attack (drafting, &verb);
}

static void
draft_sentence (CclDrafting *drafting, guint first, guint end, gboolean finite)
{
  for (guint at = first; at < end; at++)
    {
      const CclChunk *chunk = ccl_drafting_get_chunk (drafting, at);

      if (chunk->kind == CCL_CHUNK_VERB && (!chunk->reduced || chunk->passive) == finite)
        draft_verb (drafting, at, end);
    }
}

void
ccl_draft_verbs (CclDrafting *drafting)
{
  for (guint i = 0; i < drafting->document->sentences->len; i++)
    {
      guint first, end;

      if (!ccl_drafting_get_sentence (drafting, i, &first, &end))
        continue;
      /* "A soldier wounded in the fighting has died": what a full verb says goes before a participle's remark. */
      draft_sentence (drafting, first, end, TRUE);
      draft_sentence (drafting, first, end, FALSE);
    }
}
