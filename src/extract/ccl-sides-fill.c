/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-sides-private.h"

/* Who and what is on nobody's side: whose the land is says whose they are. */
static gboolean
is_bystander (CclObject object)
{
  return object == CCL_OBJECT_CIVILIAN || object == CCL_OBJECT_CHILD || object == CCL_OBJECT_WOMAN || object == CCL_OBJECT_HOUSE ||
         object == CCL_OBJECT_SCHOOL || object == CCL_OBJECT_HOSPITAL || object == CCL_OBJECT_RELIGIOUS_SITE;
}

/* Whose loss it is where no word says so: an army tells of what it destroyed, and of its own dead and
 * wounded; who denies or admits a loss, or says that there was none, speaks of itself. */
static const char *
guess_affected (const CclSides *sides, const CclQuestion *question)
{
  const CclClaim *claim = question->claim;
  gboolean arms = ccl_object_is_military (claim->object) || claim->object == CCL_OBJECT_MILITANT || claim->object == CCL_OBJECT_MERCENARY;

  if (ccl_sides_is_loss_verb (sides, question->draft) || claim->quantity.interval.high == 0 || claim->stance == CCL_STANCE_CONFIRMS || claim->polarity == CCL_POLARITY_DENIED)
    return question->speaker;
  if (claim->event == CCL_EVENT_CAPTURED || arms || (question->draft->active && claim->object == CCL_OBJECT_SOLDIER))
    return ccl_sides_get_target (sides, question->speaker);
  /* Police count everybody's dead. */
  if (g_strcmp0 (question->speaker, CCL_SIDES_POLICE) == 0 && claim->object != CCL_OBJECT_POLICE)
    return NULL;
  return question->speaker;
}

/* Whether the speaker and a party are told to fight each other. */
static gboolean
is_against_speaker (const CclSides *sides, const CclQuestion *question, const char *party)
{
  const CclScene *scene = sides->drafting->scene;

  return question->speaker != NULL && party != NULL && !ccl_sides_same_camp (sides, question->speaker, party) &&
         ccl_scene_count_acts (scene, question->speaker, party) + ccl_scene_count_acts (scene, party, question->speaker) > 0;
}

/* A place's country counts where it has a part in the story. */
static gboolean
is_concerned (const CclSides *sides, const char *country)
{
  return country != NULL && (g_strcmp0 (country, sides->drafting->scene->soil) == 0 || ccl_scene_count_acts (sides->drafting->scene, country, NULL) > 0 ||
                             ccl_scene_count_acts (sides->drafting->scene, NULL, country) > 0);
}

/* A state against a group on its own soil: whose land it is does not tell who hit its people. */
static gboolean
is_civil_war (const CclSides *sides)
{
  const CclScene *scene = sides->drafting->scene;
  const char *against = scene->soil != NULL ? ccl_sides_get_opponent (sides, scene->soil) : NULL;

  return against != NULL && ccl_parties_get_kind (scene->parties, scene->soil) == CCL_PARTY_STATE &&
         ccl_parties_get_kind (scene->parties, against) != CCL_PARTY_STATE;
}

/* Who hit people in a civil war: for one of its sides the other; for others the one that is told to attack most. */
static const char *
guess_actor_in_civil_war (const CclSides *sides, const CclQuestion *question)
{
  const CclScene *scene = sides->drafting->scene;
  const char *against = ccl_sides_get_opponent (sides, scene->soil);
  guint n_state, n_group;

  if (question->speaker != NULL && ccl_sides_is_combatant (sides, question->speaker))
    return ccl_sides_get_opponent (sides, question->speaker);
  n_state = ccl_scene_count_acts (scene, scene->soil, NULL);
  n_group = ccl_scene_count_acts (scene, against, NULL);
  return n_state == n_group ? NULL : n_state > n_group ? scene->soil : against;
}

static void
fill_hostile (const CclSides *sides, CclQuestion *question)
{
  const CclScene *scene = sides->drafting->scene;
  gboolean civil = ccl_sides_is_civil (question->claim->object);

  if (question->claim->quantity.interval.high == 0 && question->affected == NULL && question->actor == NULL &&
      question->claim->event != CCL_EVENT_ATTACKED && question->claim->event != CCL_EVENT_CAPTURED && question->speaker != NULL && ccl_sides_is_combatant (sides, question->speaker))
    question->affected = question->speaker;
  if (sides->last.trigger == question->draft->trigger || (sides->last.told && !civil && !ccl_sides_is_civil (sides->last.object)))
    ccl_sides_read_last (sides, question, FALSE);
  if (question->actor == NULL || question->affected == NULL)
    ccl_sides_read_sentence (sides, question);
  if (question->affected == NULL && civil && is_concerned (sides, question->country) && !ccl_sides_same_camp (sides, question->country, question->actor))
    question->affected = question->country;
  if (!question->told_actor && !question->told_affected)
    ccl_sides_read_last (sides, question, FALSE);
  if (question->affected == NULL && question->speaker == NULL && is_bystander (question->claim->object) &&
      is_concerned (sides, scene->soil) && question->country == NULL)
    question->affected = scene->soil;
  if (question->affected == NULL && question->actor != NULL)
    question->affected = is_against_speaker (sides, question, question->actor) ? question->speaker
                                                                               : ccl_sides_get_target (sides, question->actor);
  if (question->affected == NULL && question->speaker != NULL)
    {
      /* "denied firing on the town": of what it did itself. */
      if (question->claim->polarity == CCL_POLARITY_DENIED && (question->draft->active || question->claim->event == CCL_EVENT_ATTACKED))
        {
          question->actor = question->speaker;
          question->affected = ccl_sides_get_target (sides, question->speaker);
        }
      else
        question->affected = guess_affected (sides, question);
    }
  if (question->affected == NULL)
    ccl_sides_read_last (sides, question, TRUE);
  if (question->affected == NULL && civil)
    question->affected = sides->drafting->scene->soil;
  if (question->actor == NULL && question->affected != NULL && ccl_sides_same_camp (sides, question->affected, sides->last.affected) &&
      ccl_sides_goes_on (sides, question->draft, TRUE) && !ccl_sides_same_camp (sides, sides->last.actor, question->affected))
    question->actor = sides->last.actor;
  if (question->actor == NULL && civil && !question->told_affected && is_civil_war (sides))
    question->actor = guess_actor_in_civil_war (sides, question);
  else if (question->actor == NULL && question->affected != NULL)
    question->actor = !civil && is_against_speaker (sides, question, question->affected) ? question->speaker
                                                                                         : ccl_sides_get_attacker (sides, question->affected);
}

/* The fired thing is the actor's own; a target is somebody else's. */
static void
fill_launched (const CclSides *sides, CclQuestion *question)
{
  const CclScene *scene = sides->drafting->scene;

  if (question->actor == NULL)
    {
      question->actor = question->affected;
      question->affected = NULL;
    }
  else if (ccl_sides_same_camp (sides, question->affected, question->actor))
    question->affected = NULL;
  ccl_sides_read_sentence (sides, question);
  if (question->actor == NULL)
    ccl_sides_read_last (sides, question, FALSE);
  if (question->affected == NULL && question->claim->event == CCL_EVENT_ATTACKED && is_concerned (sides, question->country) &&
      !ccl_sides_same_camp (sides, question->country, question->actor))
    question->affected = question->country;
  if (question->actor == NULL && question->affected != NULL)
    question->actor = ccl_sides_get_attacker (sides, question->affected);
  if (question->actor == NULL && question->speaker != NULL)
    {
      const char *against = ccl_sides_get_attacker (sides, question->speaker);

      question->actor = question->draft->active || ccl_scene_count_acts (scene, question->speaker, NULL) >
                                                       ccl_scene_count_acts (scene, NULL, question->speaker)
                            ? question->speaker
                            : against;
    }
  if (question->affected == NULL && question->country != NULL && !ccl_sides_same_camp (sides, question->country, question->actor))
    question->affected = question->country;
  if (question->affected == NULL && question->actor != NULL)
    question->affected = ccl_sides_get_target (sides, question->actor);
}

/* The attacker is the one that suffers the repulse. */
static void
fill_repelled (const CclSides *sides, CclQuestion *question)
{

  if (question->affected == NULL && question->actor == NULL)
    question->actor = question->speaker;
  if (question->affected == NULL && question->actor != NULL)
    question->affected = ccl_sides_get_attacker (sides, question->actor);
  if (question->actor == NULL && question->affected != NULL)
    question->actor = ccl_sides_get_target (sides, question->affected);
}

/* Events that people and things do themselves: who did it is whose they are. */
static gboolean
is_own_act (CclEvent event)
{
  return event == CCL_EVENT_WITHDREW || event == CCL_EVENT_DESERTED || event == CCL_EVENT_ABANDONED || event == CCL_EVENT_DEPLOYED;
}

static void
fill_own_act (const CclSides *sides, CclQuestion *question)
{
  gboolean deployed = question->claim->event == CCL_EVENT_DEPLOYED;

  if (question->actor == NULL)
    question->actor = question->affected;
  if (question->actor == NULL)
    ccl_sides_read_last (sides, question, FALSE);
  if (question->actor == NULL && deployed)
    question->actor = question->speaker;
  if (question->actor == NULL && deployed && question->country != NULL && !sides->drafting->scene->international)
    question->actor = question->country;
  if (question->affected == NULL || deployed)
    question->affected = question->actor;
  if (deployed && question->country != NULL)
    question->affected = question->country;
  else if (deployed && sides->drafting->scene->international && is_concerned (sides, sides->drafting->scene->soil))
    question->affected = sides->drafting->scene->soil;
}

/* Arrests and rescues: police and states do them; the people are the country's. */
static void
fill_custody (const CclSides *sides, CclQuestion *question)
{
  gboolean detained = question->claim->event == CCL_EVENT_DETAINED;

  if (ccl_sides_same_camp (sides, question->actor, question->affected))
    question->affected = NULL;
  if (question->actor == NULL && detained)
    question->actor = sides->unrest ? CCL_SIDES_POLICE : question->speaker;
  if (question->actor == NULL && question->speaker != NULL)
    question->actor = question->speaker;
  if (question->affected == NULL && sides->unrest && detained)
    question->affected = CCL_SIDES_PROTESTERS;
  if (question->affected == NULL)
    question->affected = question->country != NULL ? question->country : sides->drafting->scene->soil;
}

/* What nobody need have done: people displaced or missing, money spent. */
static void
fill_other (const CclSides *sides, CclQuestion *question)
{
  const CclChunk *told = ccl_drafting_get_chunk (sides->drafting, question->draft->trigger);

  /* "under Armenian occupation" */
  if (question->claim->event == CCL_EVENT_CONTROLLED && told->kind == CCL_CHUNK_NOUN && told->party != NULL)
    question->actor = told->party->entry->party;
  if (question->affected == NULL)
    ccl_sides_read_last (sides, question, FALSE);
  if (question->affected == NULL)
    question->affected = question->country;
  if (question->claim->event == CCL_EVENT_CONTROLLED && question->actor != NULL && !ccl_sides_same_camp (sides, question->actor, question->speaker) &&
      (question->affected == NULL || ccl_sides_same_camp (sides, question->actor, question->affected)))
    question->affected = ccl_sides_get_target (sides, question->actor);
  if (question->affected == NULL && ccl_scene_is_belligerent (sides->drafting->scene, question->speaker) &&
      (!ccl_act_is_hostile (question->claim->event) || ccl_sides_is_civil (question->claim->object) || question->claim->object == CCL_OBJECT_SOLDIER))
    question->affected = question->speaker;
  if (question->affected == NULL && (!ccl_act_is_hostile (question->claim->event) || ccl_sides_is_civil (question->claim->object)))
    question->affected = sides->drafting->scene->soil;
}

/* Harm in a story of police and protesters. */
static void
fill_unrest (const CclSides *sides, CclQuestion *question)
{
  CclObject object = question->claim->object;

  if (question->claim->event == CCL_EVENT_LAUNCHED)
    {
      if (question->actor == NULL)
        question->actor = CCL_SIDES_POLICE;
      if (question->affected == NULL || ccl_sides_same_camp (sides, question->actor, question->affected))
        question->affected = CCL_SIDES_PROTESTERS;
      return;
    }
  if (object == CCL_OBJECT_POLICE || object == CCL_OBJECT_SOLDIER)
    {
      question->affected = question->affected != NULL && ccl_scene_is_belligerent (sides->drafting->scene, question->affected) ? question->affected : CCL_SIDES_POLICE;
      if (question->actor == NULL)
        question->actor = CCL_SIDES_PROTESTERS;
      return;
    }
  if (question->actor == NULL)
    ccl_sides_read_sentence (sides, question);
  if (question->actor == NULL || question->affected == NULL)
    ccl_sides_read_last (sides, question, FALSE);
  if (ccl_object_is_people (object) && (question->affected == NULL || !question->told_affected))
    question->affected = CCL_SIDES_PROTESTERS;
}

/* "13 missiles struck home": the weapon is counted, not what it hit. */
static gboolean
is_weapon_that_hit (const CclQuestion *question)
{
  return question->claim->event == CCL_EVENT_ATTACKED && !question->draft->active &&
         (question->claim->object == CCL_OBJECT_MISSILE || question->claim->object == CCL_OBJECT_MUNITION || question->claim->object == CCL_OBJECT_DRONE);
}

void
ccl_sides_fill_in (const CclSides *sides, CclQuestion *question)
{
  const CclEvent event = question->claim->event;

  if (is_own_act (event))
    fill_own_act (sides, question);
  else if (event == CCL_EVENT_DETAINED || event == CCL_EVENT_RESCUED || event == CCL_EVENT_RELEASED)
    fill_custody (sides, question);
  else if (sides->unrest && ccl_act_is_hostile (event))
    fill_unrest (sides, question);
  else if (!ccl_act_is_hostile (event) || !sides->conflict)
    {
      if (ccl_act_is_hostile (event))
        {
          ccl_sides_read_sentence (sides, question);
          ccl_sides_read_last (sides, question, FALSE);
        }
      if (event != CCL_EVENT_ATTENDED)
        fill_other (sides, question);
    }
  else if (event == CCL_EVENT_LAUNCHED || is_weapon_that_hit (question))
    fill_launched (sides, question);
  else if (event == CCL_EVENT_REPELLED)
    fill_repelled (sides, question);
  else
    fill_hostile (sides, question);
  /* Nobody is guessed to have harmed himself. */
  if (ccl_act_is_hostile (event) && question->told_actor && !question->told_affected &&
      ccl_sides_same_camp (sides, question->actor, question->affected))
    question->affected = NULL;
}
