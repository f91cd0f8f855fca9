/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-sides-private.h"

#include "ccl-document-private.h"
#include "ccl-referent.h"

/* The article ---------------------------------------------------------------------------------- */

/* A story of police and protesters, whatever foreign country or army is named in passing. */
static gboolean
is_unrest (const CclDrafting *drafting)
{
  guint n_protesters = 0, n_police = 0, n_arms = 0;

  for (guint i = 0; i < drafting->document->matches->len; i++)
    {
      const CclMatch *match = &g_array_index (drafting->document->matches, CclMatch, i);
      const CclEntry *entry = match->entry;

      if (match->kind != CCL_ENTRY_OBJECT && match->kind != CCL_ENTRY_SPEAKER && match->kind != CCL_ENTRY_NOUN)
        continue;
      if ((entry->kind == CCL_ENTRY_OBJECT && entry->object == CCL_OBJECT_PROTESTER) ||
          (entry->kind == CCL_ENTRY_SPEAKER && g_strcmp0 (entry->party, CCL_SIDES_PROTESTERS) == 0) ||
          (entry->kind == CCL_ENTRY_NOUN && entry->event == CCL_EVENT_ATTENDED))
        n_protesters++;
      else if (entry->kind == CCL_ENTRY_SPEAKER && g_strcmp0 (entry->party, CCL_SIDES_POLICE) == 0)
        n_police++;
      else if (entry->kind == CCL_ENTRY_OBJECT && ccl_object_is_military (entry->object) && !entry->generic &&
               entry->object != CCL_OBJECT_VEHICLE && entry->object != CCL_OBJECT_POSITION && entry->object != CCL_OBJECT_MUNITION &&
               entry->object != CCL_OBJECT_EQUIPMENT && entry->object != CCL_OBJECT_UNIT)
        n_arms++;
    }
  return n_protesters >= 3 && n_police >= 1 && n_arms * 2 < n_protesters;
}

/* The side that a claimant speaks for: a government without a name is that of the country in a story of states. */
static const char *
get_speaker (const CclSides *sides, const char *party)
{
  const CclScene *scene = sides->drafting->scene;

  if (ccl_scene_is_belligerent (scene, party) || g_strcmp0 (party, CCL_SIDES_POLICE) == 0 || g_strcmp0 (party, CCL_SIDES_PROTESTERS) == 0 ||
      g_strcmp0 (party, "rebels") == 0 || g_strcmp0 (party, "opposition") == 0)
    return party;
  if (g_strcmp0 (party, "government") == 0 && scene->arms && scene->soil != NULL &&
      ((!scene->international && scene->n_rebels >= 4) || ccl_scene_get_opponent (scene, scene->soil) != NULL))
    return scene->soil;
  return NULL;
}

static const char *
find_speaker_at (const CclSides *sides, guint token)
{
  const CclSpeech *speech = ccl_speeches_find (sides->speeches, token);

  return speech != NULL ? get_speaker (sides, speech->party) : NULL;
}

const char *
ccl_sides_resolve (const CclSides *sides, guint first, guint end, const char *speaker)
{
  const char *party = ccl_referent_find (sides->drafting, sides->speeches, first, end, speaker);

  /* "the Yemeni Armed Forces", where only the Houthis speak for Yemen. */
  return sides->regent != NULL && g_strcmp0 (party, sides->drafting->scene->soil) == 0 ? sides->regent : party;
}

/* Whose the place is that a stretch names, or NULL. */
static const char *
find_country (const CclSides *sides, guint first, guint end)
{
  for (guint token = first; token < end; token++)
    {
      const CclMatch *match = ccl_document_find_match (sides->drafting->document, token, CCL_ENTRY_PLACE);

      if (match != NULL && match->entry->party != NULL)
        return match->entry->party;
    }
  return NULL;
}

/* Whether some act is told of one party against the other, by their names. */
static gboolean
is_set_against (const CclSides *sides, const char *a, const char *b)
{
  for (guint i = 0; i < sides->acts->len; i++)
    {
      const CclAct *act = &g_array_index (sides->acts, CclAct, i);
      const char *by = act->by_end > act->by_first ? ccl_scene_find_party (sides->drafting->scene, act->by_first, act->by_end, NULL) : NULL;
      const char *on = act->on_end > act->on_first ? ccl_scene_find_party (sides->drafting->scene, act->on_first, act->on_end, NULL) : NULL;

      if (on == NULL)
        on = find_country (sides, act->on_first, act->on_end);
      if ((g_strcmp0 (by, a) == 0 && g_strcmp0 (on, b) == 0) || (g_strcmp0 (by, b) == 0 && g_strcmp0 (on, a) == 0))
        return TRUE;
    }
  return FALSE;
}

/* The armed group that holds the country of the article, from whose seat it writes: "the Yemeni Armed Forces" are the
 * Houthis' there. */
static const char *
find_regent (const CclSides *sides)
{
  const CclScene *scene = sides->drafting->scene;

  if (scene->home == NULL || scene->soil == NULL || ccl_parties_get_kind (scene->parties, scene->home) != CCL_PARTY_GROUP ||
      ccl_parties_get_kind (scene->parties, scene->soil) != CCL_PARTY_STATE || is_set_against (sides, scene->home, scene->soil))
    return NULL;
  return scene->home;
}

/* A party that can be a side at all: no company, agency or aid body. */
const char *
ccl_sides_filter (const CclSides *sides, const char *party)
{
  return get_speaker (sides, party);
}

/* One of the two camps that the article is about. */
static const char *
filter_leading (const CclSides *sides, const char *party)
{
  const CclScene *scene = sides->drafting->scene;
  const char *camp = party != NULL ? ccl_scene_get_camp (scene, party) : NULL;

  return camp != NULL && (g_strcmp0 (camp, scene->leading[0]) == 0 || g_strcmp0 (camp, scene->leading[1]) == 0) ? party : NULL;
}

/* A side that is told to act or to suffer, as against one that only comments. */
gboolean
ccl_sides_is_combatant (const CclSides *sides, const char *party)
{
  const CclScene *scene = sides->drafting->scene;

  return ccl_parties_get_kind (scene->parties, party) == CCL_PARTY_GROUP || ccl_scene_count_acts (scene, party, NULL) > 0 ||
         ccl_scene_count_acts (scene, NULL, party) > 0;
}

/* "militants attacked", "the army shelled": the sides of a country by their word alone. */
static const char *
find_fighters (const CclSides *sides, guint first, guint end, gboolean irregular)
{
  const char *party = end > first ? ccl_sides_resolve (sides, first, end, NULL) : NULL;

  return party != NULL && (g_str_equal (party, "rebels") || g_strcmp0 (party, sides->drafting->scene->group) == 0 ||
                           (!irregular && g_strcmp0 (party, sides->drafting->scene->soil) == 0))
             ? party
             : NULL;
}

/* Adds what an act tells by its own words, or with @accusing what its speaker tells by it. */
static void
add_act (CclSides *sides, const CclAct *act, gboolean accusing)
{
  CclScene *scene = sides->drafting->scene;
  const char *speaker = find_speaker_at (sides, ccl_drafting_get_chunk (sides->drafting, act->chunk)->first);
  const char *by = act->by_end > act->by_first ? ccl_scene_find_party (scene, act->by_first, act->by_end, NULL) : NULL;
  const char *on = act->on_end > act->on_first ? ccl_scene_find_party (scene, act->on_first, act->on_end, NULL) : NULL;

  if (by == NULL)
    by = find_fighters (sides, act->by_first, act->by_end, accusing);
  if (on == NULL)
    on = find_fighters (sides, act->on_first, act->on_end, accusing);
  by = ccl_sides_filter (sides, by);
  on = ccl_sides_filter (sides, on);
  if (on == NULL && by != NULL)
    on = filter_leading (sides, find_country (sides, act->on_first, act->on_end));
  if (!accusing)
    {
      if (by != NULL && on != NULL)
        ccl_scene_add_hostility (scene, by, on, 2);
      return;
    }
  if (speaker == NULL || (by != NULL && on != NULL) ||
      (filter_leading (sides, speaker) == NULL && ccl_parties_get_kind (scene->parties, speaker) != CCL_PARTY_GROUP))
    return;
  ccl_scene_add_hostility (scene, by != NULL ? by : speaker, by != NULL ? speaker : on, 1);
}

/* A state against irregular fighters, who come up again and again though their group is hardly named. */
static gboolean
is_insurgency (const CclSides *sides)
{
  const CclScene *scene = sides->drafting->scene;
  const CclDocument *document = sides->drafting->document;
  guint n_militants = 0;

  if (!scene->arms || scene->soil == NULL || scene->group == NULL || scene->n_rebels < 4)
    return FALSE;
  for (guint i = 0; i < document->matches->len; i++)
    {
      const CclEntry *entry = g_array_index (document->matches, CclMatch, i).entry;

      n_militants += entry->kind == CCL_ENTRY_OBJECT && entry->object == CCL_OBJECT_MILITANT;
    }
  return n_militants >= 6;
}

static gboolean
speaks (const CclSides *sides, const char *party)
{
  for (guint i = 0; i < sides->speeches->speeches->len; i++)
    if (g_strcmp0 (g_array_index (sides->speeches->speeches, CclSpeech, i).party, party) == 0)
      return TRUE;
  return FALSE;
}

/* Who is told to act against whom, all over the article: what stands open anywhere depends on it. A side that reports
 * an act of another, or harm to it, is its opponent as well. */
static void
gather_hostilities (CclSides *sides)
{
  CclScene *scene = sides->drafting->scene;

  for (guint i = 0; i < sides->acts->len; i++)
    add_act (sides, &g_array_index (sides->acts, CclAct, i), FALSE);
  /* Those named most, unless the acts are all of others or a state has its own war. */
  if (scene->leading[1] != NULL && scene->international &&
      !(is_insurgency (sides) && ccl_scene_count_acts (scene, scene->leading[0], scene->leading[1]) == 0 &&
        ccl_scene_count_acts (scene, scene->leading[1], scene->leading[0]) == 0) &&
      (scene->hostilities->len == 0 || ccl_sides_is_combatant (sides, scene->leading[0]) || ccl_sides_is_combatant (sides, scene->leading[1])))
    {
      ccl_scene_add_hostility (scene, scene->leading[0], scene->leading[1], 1);
      ccl_scene_add_hostility (scene, scene->leading[1], scene->leading[0], 1);
    }
  /* An armed group that is named again and again is at odds with the state whose land it is on. */
  if (scene->arms && scene->group != NULL && scene->soil != NULL && scene->n_group >= 5 && scene->n_group >= scene->n_foreign && sides->regent == NULL &&
      speaks (sides, scene->soil))
    {
      ccl_scene_add_hostility (scene, scene->group, scene->soil, 1);
      ccl_scene_add_hostility (scene, scene->soil, scene->group, 1);
    }
  else if (is_insurgency (sides) && (scene->leading[1] == NULL || ccl_scene_count_acts (scene, scene->leading[0], scene->leading[1]) +
                                                                      ccl_scene_count_acts (scene, scene->leading[1], scene->leading[0]) == 0))
    {
      ccl_scene_add_hostility (scene, scene->group, scene->soil, 1);
      ccl_scene_add_hostility (scene, scene->soil, scene->group, 1);
      sides->conflict = TRUE;
    }
  for (guint i = 0; i < sides->acts->len; i++)
    add_act (sides, &g_array_index (sides->acts, CclAct, i), TRUE);
}

/* "their own" is not the writer's. */
static gboolean
is_possessed (const CclDocument *document, guint token)
{
  return token > 0 && ccl_document_is_word (document, token - 1, CCL_WORD_POSSESSIVE, NULL);
}

/* "the enemy", "our units" in the article's own words: it speaks for the side that speaks most in it. */
static const char *
find_voice (const CclSides *sides)
{
  const CclScene *scene = sides->drafting->scene;
  const CclDocument *document = sides->drafting->document;
  g_autoptr (GHashTable) counts = g_hash_table_new (g_str_hash, g_str_equal);
  const char *voice = NULL;
  guint n_partisan = 0, n_most = 0;

  for (guint token = 0; token < document->tokens->len; token++)
    if (ccl_document_begins (document, token, CCL_KIND (CCL_ENTRY_WORD)) && ccl_document_get_token (document, token)->quote < 0 &&
        (ccl_document_is_word (document, token, CCL_WORD_ENEMY, NULL) ||
         (ccl_document_is_word (document, token, CCL_WORD_OWN, NULL) && !is_possessed (document, token))) &&
        ccl_speeches_find (sides->speeches, token) == NULL)
      n_partisan++;
  if (n_partisan < 2)
    return NULL;
  for (guint i = 0; i < sides->speeches->speeches->len; i++)
    {
      const char *party = get_speaker (sides, g_array_index (sides->speeches->speeches, CclSpeech, i).party);
      guint n;

      if (!ccl_scene_is_belligerent (scene, party) || !ccl_sides_is_combatant (sides, party))
        continue;
      n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, party)) + 1;
      g_hash_table_replace (counts, (gpointer) party, GUINT_TO_POINTER (n));
      if (n > n_most)
        {
          n_most = n;
          voice = party;
        }
    }
  if (voice == NULL && scene->home != NULL && ccl_sides_is_combatant (sides, scene->home))
    voice = scene->home;
  return voice;
}

CclSides *
ccl_sides_new (const CclDrafting *drafting, const CclSpeeches *speeches)
{
  CclSides *sides = g_new0 (CclSides, 1);

  sides->drafting = drafting;
  sides->speeches = speeches;
  sides->acts = ccl_acts_new (drafting);
  sides->regent = find_regent (sides);
  gather_hostilities (sides);
  sides->unrest = is_unrest (drafting);
  sides->conflict |= drafting->scene->international;
  sides->voice = find_voice (sides);
  if (sides->unrest)
    ccl_scene_add_hostility (drafting->scene, CCL_SIDES_POLICE, CCL_SIDES_PROTESTERS, 1);
  return sides;
}

void
ccl_sides_free (CclSides *sides)
{
  g_array_unref (sides->acts);
  g_free (sides);
}

/* Whom a party fights, mostly fires at, is mostly hit by; the group in a country's place where it stands for it. */
const char *
ccl_sides_stand_in (const CclSides *sides, const char *party)
{
  return sides->regent != NULL && g_strcmp0 (party, sides->drafting->scene->soil) == 0 ? sides->regent : party;
}

const char *
ccl_sides_get_opponent (const CclSides *sides, const char *party)
{
  return ccl_sides_stand_in (sides, ccl_scene_get_opponent (sides->drafting->scene, party));
}

const char *
ccl_sides_get_target (const CclSides *sides, const char *party)
{
  return ccl_sides_stand_in (sides, ccl_scene_get_target (sides->drafting->scene, party));
}

const char *
ccl_sides_get_attacker (const CclSides *sides, const char *party)
{
  return ccl_sides_stand_in (sides, ccl_scene_get_attacker (sides->drafting->scene, party));
}

void
ccl_sides_set (CclSides *sides, const CclDraft *draft, const char *country, CclClaim *claim)
{
  const CclToken *token = ccl_document_get_token (sides->drafting->document, draft->first);
  CclQuestion question = { .draft = draft, .claim = claim, .country = country };

  question.speaker = get_speaker (sides, claim->claimant);
  if (question.speaker == NULL && g_str_equal (claim->claimant, CCL_PARTY_OUTLET))
    question.speaker = sides->voice;
  ccl_sides_read_words (sides, &question);
  ccl_sides_fill_in (sides, &question);
  ccl_claim_set (&claim->actor, ccl_sides_stand_in (sides, question.actor));
  ccl_claim_set (&claim->affected, question.affected);
  sides->last = (CclSidesTold){ question.actor, question.affected, ccl_speeches_find (sides->speeches, draft->first), token->sentence,
                        g_array_index (sides->drafting->document->sentences, CclSentence, token->sentence).block, draft->trigger, claim->object, question.told_affected };
}
