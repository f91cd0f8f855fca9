/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-sides-private.h"

/* Chunks between an act and what is counted beside it, at the most. */
#define NEAR_ACT 16

/* What the words tell --------------------------------------------------------------------------- */

gboolean
ccl_sides_same_camp (const CclSides *sides, const char *a, const char *b)
{
  return a != NULL && b != NULL &&
         g_str_equal (ccl_scene_get_camp (sides->drafting->scene, a), ccl_scene_get_camp (sides->drafting->scene, b));
}

/* The act that a chunk tells, or NULL. */
static const CclAct *
find_act (const CclSides *sides, guint chunk)
{
  guint i = ccl_acts_find (sides->acts, chunk);

  if (i >= sides->acts->len || g_array_index (sides->acts, CclAct, i).chunk != chunk)
    return NULL;
  return &g_array_index (sides->acts, CclAct, i);
}

/* "accuses the police of having killed", "blamed Armenia for": the group before "of" is object of a verb that attributes. */
static int
find_accused (const CclSides *sides, guint trigger)
{
  const CclDrafting *drafting = sides->drafting;
  guint first, end, at;

  ccl_clause_get_sentence (drafting->chunks, trigger, &first, &end);
  if (trigger < first + 3 || ccl_drafting_get_chunk (drafting, trigger - 1)->kind != CCL_CHUNK_PREPOSITION)
    return -1;
  for (at = trigger - 1; at > first && trigger - at < 6; at--)
    {
      const CclChunk *chunk = ccl_drafting_get_chunk (drafting, at - 1);

      if (chunk->kind == CCL_CHUNK_VERB)
        break;
      if (chunk->kind != CCL_CHUNK_NOUN && chunk->kind != CCL_CHUNK_PREPOSITION && chunk->kind != CCL_CHUNK_TIME)
        return -1;
    }
  if (at <= first || ccl_drafting_get_chunk (drafting, at - 1)->kind != CCL_CHUNK_VERB || ccl_drafting_get_chunk (drafting, at - 1)->cue == NULL)
    return -1;
  if (ccl_drafting_get_chunk (drafting, at)->kind == CCL_CHUNK_NOUN)
    return (int) at;
  /* "the army, which it accused of violating the truce" */
  if (at >= first + 4 && ccl_drafting_get_chunk (drafting, at - 2)->kind == CCL_CHUNK_NOUN &&
      ccl_drafting_get_chunk (drafting, at - 3)->kind == CCL_CHUNK_RELATIVE)
    for (at -= 3; at > first; at--)
      if (ccl_drafting_get_chunk (drafting, at - 1)->kind == CCL_CHUNK_NOUN)
        return (int) at - 1;
  return -1;
}

/* "…, destroying two batteries": the subject of the clause that it hangs on. */
static int
find_main_subject (const CclSides *sides, guint trigger, gboolean suffers)
{
  const CclDrafting *drafting = sides->drafting;
  const CclChunk *chunk = ccl_drafting_get_chunk (drafting, trigger);
  guint first, end;

  if (chunk->kind != CCL_CHUNK_VERB || !chunk->gerund)
    return -1;
  ccl_clause_get_sentence (drafting->chunks, trigger, &first, &end);
  for (guint at = trigger; at > first && trigger - at < 2 * NEAR_ACT; at--)
    {
      const CclChunk *verb = ccl_drafting_get_chunk (drafting, at - 1);
      CclNounList subjects;

      if (verb->kind != CCL_CHUNK_VERB || verb->gerund || verb->infinitive || verb->reduced)
        continue;
      /* "…, the alliance said, by bombing positions" */
      if (verb->cue != NULL && at < trigger && ccl_drafting_get_chunk (drafting, at)->kind == CCL_CHUNK_COMMA)
        continue;
      if (verb->passive && !suffers)
        return ccl_clause_find_agent (drafting->chunks, at - 1, end);
      ccl_clause_list_subjects (drafting->chunks, at - 1, &subjects);
      return subjects.n > 0 ? (int) subjects.items[0] : -1;
    }
  return -1;
}

/* Takes who did it from a group: a side, or an act that has one ("the air strike left 34 dead"). */
static void
take_actor (const CclSides *sides, CclQuestion *question, guint first, guint end)
{
  const CclAct *act;

  if (end <= first)
    return;
  act = find_act (sides, ccl_chunks_find (sides->drafting->chunks, first));
  if (act != NULL && ccl_drafting_get_chunk (sides->drafting, act->chunk)->kind == CCL_CHUNK_NOUN &&
      act->chunk != question->draft->trigger)
    {
      question->actor = ccl_sides_resolve (sides, act->by_first, act->by_end, question->speaker);
      if (question->affected == NULL)
        question->affected = ccl_sides_resolve (sides, act->on_first, act->on_end, question->speaker);
      return;
    }
  question->actor = ccl_sides_resolve (sides, first, end, question->speaker);
}

static void
take_extent (const CclSides *sides, CclQuestion *question, int noun, gboolean suffers)
{
  guint first, end;

  if (noun < 0)
    return;
  ccl_draft_get_extent (sides->drafting, (guint) noun, &first, &end);
  if (suffers)
    question->affected = ccl_sides_resolve (sides, first, end, question->speaker);
  else
    take_actor (sides, question, first, end);
}

/* "losing up to 50 fighters": the subject suffers it. */
gboolean
ccl_sides_is_loss_verb (const CclSides *sides, const CclDraft *draft)
{
  const CclChunk *chunk = ccl_drafting_get_chunk (sides->drafting, draft->trigger);
  const CclMatch *match;
  guint position = 0;

  if (chunk->kind != CCL_CHUNK_VERB)
    return FALSE;
  while ((match = ccl_document_next_match (sides->drafting->document, chunk->verb, CCL_ENTRY_VERB, &position)) != NULL)
    if (match->entry->event == draft->event && (match->entry->of & CCL_OBJECT_BIT (draft->object)) != 0)
      return match->entry->frame == CCL_FRAME_LOSS;
  return FALSE;
}

static gboolean
is_loss (const CclEvent event)
{
  return event == CCL_EVENT_KILLED || event == CCL_EVENT_WOUNDED || event == CCL_EVENT_CASUALTIES || event == CCL_EVENT_MISSING ||
         event == CCL_EVENT_DISPLACED;
}

/* Whether the claim goes on from the one before: same sentence and speaker. */
gboolean
ccl_sides_goes_on (const CclSides *sides, const CclDraft *draft, gboolean in_block)
{
  const CclToken *token = ccl_document_get_token (sides->drafting->document, draft->first);
  const CclSpeech *speech = ccl_speeches_find (sides->speeches, draft->first);
  const char *party = speech != NULL ? speech->party : NULL;
  const char *last = sides->last.speech != NULL ? sides->last.speech->party : NULL;

  if (g_strcmp0 (party, last) != 0)
    return FALSE;
  if (in_block)
    return sides->last.block == g_array_index (sides->drafting->document->sentences, CclSentence, token->sentence).block;
  return sides->last.sentence == token->sentence && (sides->last.actor != NULL || sides->last.affected != NULL);
}

void
ccl_sides_read_last (const CclSides *sides, CclQuestion *question, gboolean in_block)
{
  if (!ccl_sides_goes_on (sides, question->draft, in_block))
    return;
  if (question->affected == NULL && !ccl_sides_same_camp (sides, sides->last.affected, question->actor))
    question->affected = sides->last.affected;
  if (question->actor == NULL && !ccl_sides_same_camp (sides, sides->last.actor, question->affected))
    question->actor = sides->last.actor;
}

/* "31 of them", "two of which", "the others": of what was counted before. */
static gboolean
is_part (const CclSides *sides, const CclDraft *draft)
{
  const CclChunk *chunk;

  if (draft->noun < 0)
    return FALSE;
  chunk = ccl_drafting_get_chunk (sides->drafting, (guint) draft->noun);
  if (chunk->figure == NULL || chunk->party != NULL || chunk->possessed)
    return FALSE;
  if (chunk->partitive && chunk->pronoun)
    return TRUE;
  return chunk->partitive && (guint) draft->noun + 2 < sides->drafting->chunks->chunks->len &&
         ccl_clause_is (sides->drafting->chunks, (guint) draft->noun + 1, "of") &&
         (ccl_drafting_get_chunk (sides->drafting, (guint) draft->noun + 2)->kind == CCL_CHUNK_RELATIVE ||
          ccl_drafting_get_chunk (sides->drafting, (guint) draft->noun + 2)->pronoun);
}

/* "troops had killed at least 170": soldiers without a name are those of the army that speaks. */
static gboolean
is_own_force (const CclSides *sides, const CclQuestion *question)
{
  const CclDraft *draft = question->draft;
  const CclChunk *chunk;

  if (draft->actor_end <= draft->actor_first || !ccl_act_is_hostile (draft->event) || !ccl_sides_is_combatant (sides, question->speaker != NULL ? question->speaker : ""))
    return FALSE;
  chunk = ccl_drafting_get_chunk (sides->drafting, ccl_chunks_find (sides->drafting->chunks, draft->actor_first));
  return chunk->kind == CCL_CHUNK_NOUN && chunk->party == NULL && !chunk->enemy &&
         ((chunk->object != NULL && (chunk->object->entry->object == CCL_OBJECT_SOLDIER || chunk->object->entry->object == CCL_OBJECT_UNIT ||
                                     chunk->object->entry->object == CCL_OBJECT_AIR_DEFENSE)) ||
          (chunk->object == NULL && chunk->speaker != NULL && chunk->speaker->entry->part == CCL_SPEAKER_FORCE &&
           chunk->speaker->entry->state == CCL_STATE_ALWAYS));
}

/* "we have buried 214 civilians", "it had given 16 dead": who counts his own dead did not kill them. */
static gboolean
counts_own (const CclSides *sides, const CclQuestion *question)
{
  const CclDraft *draft = question->draft;
  gboolean has_verb = ccl_drafting_get_chunk (sides->drafting, draft->trigger)->kind == CCL_CHUNK_VERB;
  const CclChunk *chunk;

  if (!is_loss (draft->event) || !ccl_object_is_people (draft->object) || question->affected != NULL ||
      g_strcmp0 (question->speaker, question->claim->claimant) != 0 || !ccl_sides_same_camp (sides, question->actor, question->speaker))
    return FALSE;
  /* "Islamabad, which says 31 civilians died"; an agent stands behind */
  if (!has_verb || (!draft->active && draft->actor_first < ccl_drafting_get_chunk (sides->drafting, draft->trigger)->first))
    return TRUE;
  /* "Israel's campaign has claimed 44,500 lives" counts nobody. */
  chunk = draft->actor_end > draft->actor_first ? ccl_drafting_get_chunk (sides->drafting, ccl_chunks_find (sides->drafting->chunks, draft->actor_first)) : NULL;
  if (chunk != NULL && !chunk->pronoun && !chunk->party_is_head && chunk->speaker == NULL)
    return FALSE;
  return draft->active && draft->object != CCL_OBJECT_SOLDIER && draft->object != CCL_OBJECT_MILITANT && draft->object != CCL_OBJECT_MERCENARY;
}

void
ccl_sides_read_words (const CclSides *sides, CclQuestion *question)
{
  const CclDraft *draft = question->draft;
  gboolean has_verb = ccl_drafting_get_chunk (sides->drafting, draft->trigger)->kind == CCL_CHUNK_VERB;

  if (is_part (sides, draft))
    ccl_sides_read_last (sides, question, TRUE);
  else
    question->affected = ccl_sides_resolve (sides, draft->affected_first, draft->affected_end, question->speaker);
  if (find_accused (sides, draft->trigger) >= 0)
    take_extent (sides, question, find_accused (sides, draft->trigger), FALSE);
  else if (question->actor == NULL || draft->actor_end > draft->actor_first)
    take_actor (sides, question, draft->actor_first, draft->actor_end);
  if (question->actor == NULL && is_own_force (sides, question))
    question->actor = question->speaker;
  if (question->actor == NULL && has_verb && draft->active && draft->actor_end <= draft->actor_first)
    take_extent (sides, question, find_main_subject (sides, draft->trigger, FALSE), FALSE);
  /* "the number of Gazans who died was put at 40" */
  if (question->affected == NULL && draft->rule != NULL && g_str_equal (draft->rule, "toll") &&
      ccl_drafting_get_chunk (sides->drafting, draft->trigger)->kind == CCL_CHUNK_NOUN)
    take_extent (sides, question, (int) draft->trigger, TRUE);
  if (question->affected == NULL && ccl_sides_is_loss_verb (sides, draft))
    take_extent (sides, question, find_main_subject (sides, draft->trigger, TRUE), TRUE);
  /* "Azerbaijani losses" and "18 Armenian violations" bind one party twice: of losses it is whose they are. */
  if (ccl_sides_same_camp (sides, question->actor, question->affected) && ccl_act_is_hostile (draft->event))
    {
      if (is_loss (draft->event) || !draft->active)
        question->actor = draft->event == CCL_EVENT_LAUNCHED || draft->event == CCL_EVENT_VIOLATED || draft->event == CCL_EVENT_ATTACKED ? question->actor : NULL;
      if (question->actor != NULL)
        question->affected = NULL;
    }
  if (counts_own (sides, question))
    question->actor = NULL;
  question->actor = ccl_act_is_hostile (draft->event) ? ccl_sides_filter (sides, question->actor) : question->actor;
  if (!ccl_object_is_people (draft->object))
    question->affected = ccl_sides_filter (sides, question->affected);
  question->told_actor = question->actor != NULL;
  question->told_affected = question->affected != NULL;
}

/* Things and people that belong to no army: whose soil they are on says whose they are. */
gboolean
ccl_sides_is_civil (CclObject object)
{
  return !ccl_object_is_military (object) && object != CCL_OBJECT_SOLDIER && object != CCL_OBJECT_MILITANT &&
         object != CCL_OBJECT_MERCENARY && object != CCL_OBJECT_ATTACK && object != CCL_OBJECT_SETTLEMENT && object != CCL_OBJECT_TERRITORY;
}

/* What stands around it ------------------------------------------------------------------------- */

/* Whether a semicolon stands between two chunks. */
static gboolean
is_divided (const CclDrafting *drafting, guint a, guint b)
{
  for (guint at = MIN (a, b); at < MAX (a, b); at++)
    if (ccl_drafting_get_chunk (drafting, at)->kind == CCL_CHUNK_STOP)
      return TRUE;
  return FALSE;
}

/* Whether the draft names who did it, though not for which side: no weapon and no pronoun. */
static gboolean
has_unknown_actor (const CclSides *sides, const CclDraft *draft)
{
  const CclChunk *chunk;
  guint at;

  if (draft->actor_end <= draft->actor_first)
    return FALSE;
  at = ccl_chunks_find (sides->drafting->chunks, draft->actor_first);
  chunk = ccl_drafting_get_chunk (sides->drafting, at);
  if (at == draft->trigger || chunk->pronoun || chunk->event != NULL)
    return FALSE;
  return chunk->speaker != NULL || (chunk->object != NULL && (ccl_object_is_people (chunk->object->entry->object) ||
                                                              chunk->object->entry->object == CCL_OBJECT_UNIT ||
                                                              chunk->object->entry->object == CCL_OBJECT_AIR_DEFENSE));
}

/* An act in the same sentence that tells a side which the draft leaves open, the nearest; "when Turkish drones struck". */
void
ccl_sides_read_sentence (const CclSides *sides, CclQuestion *question)
{
  guint first, end, best_by = G_MAXUINT, best_on = G_MAXUINT;
  const char *by = NULL, *on = NULL;
  guint trigger = question->draft->trigger;

  ccl_clause_get_sentence (sides->drafting->chunks, trigger, &first, &end);
  for (guint i = ccl_acts_find (sides->acts, trigger > first + NEAR_ACT ? trigger - NEAR_ACT : first); i < sides->acts->len; i++)
    {
      const CclAct *act = &g_array_index (sides->acts, CclAct, i);
      guint distance = act->chunk > trigger ? act->chunk - trigger : trigger - act->chunk;
      const char *party;

      if (act->chunk >= end || act->chunk > trigger + NEAR_ACT)
        break;
      if (is_divided (sides->drafting, act->chunk, trigger))
        continue;
      if (act->chunk == trigger || (question->draft->noun >= 0 && act->chunk == (guint) question->draft->noun))
        continue;
      /* "its recapture": by it or of it */
      if (question->actor == NULL && !has_unknown_actor (sides, question->draft) && distance < best_by && act->by_end > act->by_first &&
          !(ccl_drafting_get_chunk (sides->drafting, act->chunk)->possessed && act->by_first == ccl_drafting_get_chunk (sides->drafting, act->chunk)->first &&
            ccl_document_is_word (sides->drafting->document, act->by_first, CCL_WORD_POSSESSIVE, NULL)))
        {
          party = ccl_sides_resolve (sides, act->by_first, act->by_end, question->speaker);
          if (party != NULL && !ccl_sides_same_camp (sides, party, question->affected) &&
              !(act->event == CCL_EVENT_LAUNCHED && ccl_sides_same_camp (sides, party, question->speaker)))
            {
              by = party;
              best_by = distance;
            }
        }
      if (question->affected == NULL && distance < best_on && act->on_end > act->on_first)
        {
          party = ccl_sides_resolve (sides, act->on_first, act->on_end, question->speaker);
          if (party != NULL && !ccl_sides_same_camp (sides, party, question->actor))
            {
              on = party;
              best_on = distance;
            }
        }
    }
  if (by != NULL && on != NULL && ccl_sides_same_camp (sides, by, on))
    {
      if (best_by <= best_on)
        on = NULL;
      else
        by = NULL;
    }
  /* "Ten soldiers fell and 13 were hurt, after which our forces struck back" */
  if (on == NULL && question->affected == NULL && question->claim->object == CCL_OBJECT_SOLDIER && !question->draft->active &&
      ccl_sides_same_camp (sides, by, question->speaker))
    by = NULL;
  if (question->actor == NULL)
    question->actor = by;
  if (question->affected == NULL)
    question->affected = on;
}
