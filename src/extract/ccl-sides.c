/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-sides.h"

#include "ccl-acts.h"
#include "ccl-referent.h"

/* Chunks between an act and what is counted beside it, at the most. */
#define NEAR_ACT 16

#define PARTY_POLICE "police"
#define PARTY_PROTESTERS "protesters"

/* What the claim before told, for one that goes on: "and 12 wounded". */
typedef struct
{
  const char *actor;
  const char *affected;
  const CclSpeech *speech;
  guint sentence;
  int block;
  guint trigger;
  CclObject object;
  gboolean told; /* by its own words */
} Told;

struct _CclSides
{
  const CclDrafting *drafting;
  const CclSpeeches *speeches;
  GArray *acts;      /* CclAct */
  const char *regent; /* the armed group that speaks for that country, or NULL */
  gboolean unrest;   /* police and protesters: no story of states */
  gboolean conflict; /* sides that fight: states, armed groups, a state and its rebels */
  const char *voice; /* the side for which the article itself speaks, or NULL */
  Told last;
};

/* Parts of one draft's question. */
typedef struct
{
  const CclDraft *draft;
  const CclClaim *claim;
  const char *speaker; /* a side that speaks, or NULL */
  const char *country;
  const char *actor;
  const char *affected;
  gboolean told_actor;
  gboolean told_affected;
} Question;

/* The article ---------------------------------------------------------------------------------- */

/* A story of police and protesters, whatever foreign country or army is named in passing. */
static gboolean
is_unrest (const CclDrafting *drafting)
{
  guint n_protesters = 0, n_police = 0, n_arms = 0;

  for (guint i = 0; i < drafting->document->matches->len; i++)
    {
      const CclEntry *entry = g_array_index (drafting->document->matches, CclMatch, i).entry;

      if ((entry->kind == CCL_ENTRY_OBJECT && entry->object == CCL_OBJECT_PROTESTER) ||
          (entry->kind == CCL_ENTRY_SPEAKER && g_strcmp0 (entry->party, PARTY_PROTESTERS) == 0) ||
          (entry->kind == CCL_ENTRY_NOUN && entry->event == CCL_EVENT_ATTENDED))
        n_protesters++;
      else if (entry->kind == CCL_ENTRY_SPEAKER && g_strcmp0 (entry->party, PARTY_POLICE) == 0)
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

  if (ccl_scene_is_belligerent (scene, party) || g_strcmp0 (party, PARTY_POLICE) == 0 || g_strcmp0 (party, PARTY_PROTESTERS) == 0 ||
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

static const char *
resolve (const CclSides *sides, guint first, guint end, const char *speaker)
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
static const char *
filter_side (const CclSides *sides, const char *party)
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
static gboolean
is_combatant (const CclSides *sides, const char *party)
{
  const CclScene *scene = sides->drafting->scene;

  return ccl_parties_get_kind (scene->parties, party) == CCL_PARTY_GROUP || ccl_scene_count_acts (scene, party, NULL) > 0 ||
         ccl_scene_count_acts (scene, NULL, party) > 0;
}

/* "militants attacked", "the army shelled": the sides of a country by their word alone. */
static const char *
find_fighters (const CclSides *sides, guint first, guint end, gboolean irregular)
{
  const char *party = end > first ? resolve (sides, first, end, NULL) : NULL;

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
  by = filter_side (sides, by);
  on = filter_side (sides, on);
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
  /* Those named most, unless the acts are all of others. */
  if (scene->leading[1] != NULL && scene->international &&
      (scene->hostilities->len == 0 || is_combatant (sides, scene->leading[0]) || is_combatant (sides, scene->leading[1])))
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
  else if (is_insurgency (sides))
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

      if (!ccl_scene_is_belligerent (scene, party) || !is_combatant (sides, party))
        continue;
      n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, party)) + 1;
      g_hash_table_replace (counts, (gpointer) party, GUINT_TO_POINTER (n));
      if (n > n_most)
        {
          n_most = n;
          voice = party;
        }
    }
  if (voice == NULL && scene->home != NULL && is_combatant (sides, scene->home))
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
    ccl_scene_add_hostility (drafting->scene, PARTY_POLICE, PARTY_PROTESTERS, 1);
  return sides;
}

void
ccl_sides_free (CclSides *sides)
{
  g_array_unref (sides->acts);
  g_free (sides);
}

/* Whom a party fights, mostly fires at, is mostly hit by; the group in a country's place where it stands for it. */
static const char *
stand_in (const CclSides *sides, const char *party)
{
  return sides->regent != NULL && g_strcmp0 (party, sides->drafting->scene->soil) == 0 ? sides->regent : party;
}

static const char *
get_opponent (const CclSides *sides, const char *party)
{
  return stand_in (sides, ccl_scene_get_opponent (sides->drafting->scene, party));
}

static const char *
get_target (const CclSides *sides, const char *party)
{
  return stand_in (sides, ccl_scene_get_target (sides->drafting->scene, party));
}

static const char *
get_attacker (const CclSides *sides, const char *party)
{
  return stand_in (sides, ccl_scene_get_attacker (sides->drafting->scene, party));
}

/* What the words tell --------------------------------------------------------------------------- */

static gboolean
same_camp (const CclSides *sides, const char *a, const char *b)
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
take_actor (const CclSides *sides, Question *question, guint first, guint end)
{
  const CclAct *act;

  if (end <= first)
    return;
  act = find_act (sides, ccl_chunks_find (sides->drafting->chunks, first));
  if (act != NULL && ccl_drafting_get_chunk (sides->drafting, act->chunk)->kind == CCL_CHUNK_NOUN &&
      act->chunk != question->draft->trigger)
    {
      question->actor = resolve (sides, act->by_first, act->by_end, question->speaker);
      if (question->affected == NULL)
        question->affected = resolve (sides, act->on_first, act->on_end, question->speaker);
      return;
    }
  question->actor = resolve (sides, first, end, question->speaker);
}

static void
take_extent (const CclSides *sides, Question *question, int noun, gboolean suffers)
{
  guint first, end;

  if (noun < 0)
    return;
  ccl_draft_get_extent (sides->drafting, (guint) noun, &first, &end);
  if (suffers)
    question->affected = resolve (sides, first, end, question->speaker);
  else
    take_actor (sides, question, first, end);
}

/* "losing up to 50 fighters": the subject suffers it. */
static gboolean
is_loss_verb (const CclSides *sides, const CclDraft *draft)
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
static gboolean
goes_on (const CclSides *sides, const CclDraft *draft, gboolean in_block)
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

static void
read_last (const CclSides *sides, Question *question, gboolean in_block)
{
  if (!goes_on (sides, question->draft, in_block))
    return;
  if (question->affected == NULL && !same_camp (sides, sides->last.affected, question->actor))
    question->affected = sides->last.affected;
  if (question->actor == NULL && !same_camp (sides, sides->last.actor, question->affected))
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
is_own_force (const CclSides *sides, const Question *question)
{
  const CclDraft *draft = question->draft;
  const CclChunk *chunk;

  if (draft->actor_end <= draft->actor_first || !ccl_act_is_hostile (draft->event) || !is_combatant (sides, question->speaker != NULL ? question->speaker : ""))
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
counts_own (const CclSides *sides, const Question *question)
{
  const CclDraft *draft = question->draft;
  gboolean has_verb = ccl_drafting_get_chunk (sides->drafting, draft->trigger)->kind == CCL_CHUNK_VERB;
  const CclChunk *chunk;

  if (!is_loss (draft->event) || !ccl_object_is_people (draft->object) || question->affected != NULL ||
      g_strcmp0 (question->speaker, question->claim->claimant) != 0 || !same_camp (sides, question->actor, question->speaker))
    return FALSE;
  if (!has_verb)
    return TRUE;
  /* "Israel's campaign has claimed 44,500 lives" counts nobody. */
  chunk = draft->actor_end > draft->actor_first ? ccl_drafting_get_chunk (sides->drafting, ccl_chunks_find (sides->drafting->chunks, draft->actor_first)) : NULL;
  if (chunk != NULL && !chunk->pronoun && !chunk->party_is_head && chunk->speaker == NULL)
    return FALSE;
  return draft->active && draft->object != CCL_OBJECT_SOLDIER && draft->object != CCL_OBJECT_MILITANT && draft->object != CCL_OBJECT_MERCENARY;
}

static void
read_words (const CclSides *sides, Question *question)
{
  const CclDraft *draft = question->draft;
  gboolean has_verb = ccl_drafting_get_chunk (sides->drafting, draft->trigger)->kind == CCL_CHUNK_VERB;

  if (is_part (sides, draft))
    read_last (sides, question, TRUE);
  else
    question->affected = resolve (sides, draft->affected_first, draft->affected_end, question->speaker);
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
  if (question->affected == NULL && is_loss_verb (sides, draft))
    take_extent (sides, question, find_main_subject (sides, draft->trigger, TRUE), TRUE);
  /* "Azerbaijani losses" and "18 Armenian violations" bind one party twice: of losses it is whose they are. */
  if (same_camp (sides, question->actor, question->affected) && ccl_act_is_hostile (draft->event))
    {
      if (is_loss (draft->event) || !draft->active)
        question->actor = draft->event == CCL_EVENT_LAUNCHED || draft->event == CCL_EVENT_VIOLATED || draft->event == CCL_EVENT_ATTACKED ? question->actor : NULL;
      if (question->actor != NULL)
        question->affected = NULL;
    }
  if (counts_own (sides, question))
    question->actor = NULL;
  question->actor = ccl_act_is_hostile (draft->event) ? filter_side (sides, question->actor) : question->actor;
  if (!ccl_object_is_people (draft->object))
    question->affected = filter_side (sides, question->affected);
  question->told_actor = question->actor != NULL;
  question->told_affected = question->affected != NULL;
}

/* Things and people that belong to no army: whose soil they are on says whose they are. */
static gboolean
is_civil (CclObject object)
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
static void
read_sentence (const CclSides *sides, Question *question)
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
          party = resolve (sides, act->by_first, act->by_end, question->speaker);
          if (party != NULL && !same_camp (sides, party, question->affected) &&
              !(act->event == CCL_EVENT_LAUNCHED && same_camp (sides, party, question->speaker)))
            {
              by = party;
              best_by = distance;
            }
        }
      if (question->affected == NULL && distance < best_on && act->on_end > act->on_first)
        {
          party = resolve (sides, act->on_first, act->on_end, question->speaker);
          if (party != NULL && !same_camp (sides, party, question->actor))
            {
              on = party;
              best_on = distance;
            }
        }
    }
  if (by != NULL && on != NULL && same_camp (sides, by, on))
    {
      if (best_by <= best_on)
        on = NULL;
      else
        by = NULL;
    }
  /* "Ten soldiers fell and 13 were hurt, after which our forces struck back" */
  if (on == NULL && question->affected == NULL && question->claim->object == CCL_OBJECT_SOLDIER && !question->draft->active &&
      same_camp (sides, by, question->speaker))
    by = NULL;
  if (question->actor == NULL)
    question->actor = by;
  if (question->affected == NULL)
    question->affected = on;
}

/* Filling in ------------------------------------------------------------------------------------ */

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
guess_affected (const CclSides *sides, const Question *question)
{
  const CclClaim *claim = question->claim;
  gboolean arms = ccl_object_is_military (claim->object) || claim->object == CCL_OBJECT_MILITANT || claim->object == CCL_OBJECT_MERCENARY;

  if (is_loss_verb (sides, question->draft) || claim->quantity.interval.high == 0 || claim->stance == CCL_STANCE_CONFIRMS || claim->polarity == CCL_POLARITY_DENIED)
    return question->speaker;
  if (claim->event == CCL_EVENT_CAPTURED || arms || (question->draft->active && claim->object == CCL_OBJECT_SOLDIER))
    return get_target (sides, question->speaker);
  return question->speaker;
}

/* Whether the speaker and a party are told to fight each other. */
static gboolean
is_against_speaker (const CclSides *sides, const Question *question, const char *party)
{
  const CclScene *scene = sides->drafting->scene;

  return question->speaker != NULL && party != NULL && !same_camp (sides, question->speaker, party) &&
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
  const char *against = scene->soil != NULL ? get_opponent (sides, scene->soil) : NULL;

  return against != NULL && ccl_parties_get_kind (scene->parties, scene->soil) == CCL_PARTY_STATE &&
         ccl_parties_get_kind (scene->parties, against) != CCL_PARTY_STATE;
}

/* Who hit people in a civil war: for one of its sides the other; for others the one that is told to attack most. */
static const char *
guess_actor_in_civil_war (const CclSides *sides, const Question *question)
{
  const CclScene *scene = sides->drafting->scene;
  const char *against = get_opponent (sides, scene->soil);
  guint n_state, n_group;

  if (question->speaker != NULL && is_combatant (sides, question->speaker))
    return get_opponent (sides, question->speaker);
  n_state = ccl_scene_count_acts (scene, scene->soil, NULL);
  n_group = ccl_scene_count_acts (scene, against, NULL);
  return n_state == n_group ? NULL : n_state > n_group ? scene->soil : against;
}

static void
fill_hostile (const CclSides *sides, Question *question)
{
  const CclScene *scene = sides->drafting->scene;
  gboolean civil = is_civil (question->claim->object);

  if (question->claim->quantity.interval.high == 0 && question->affected == NULL && question->actor == NULL &&
      question->claim->event != CCL_EVENT_ATTACKED && question->claim->event != CCL_EVENT_CAPTURED && question->speaker != NULL && is_combatant (sides, question->speaker))
    question->affected = question->speaker;
  if (sides->last.trigger == question->draft->trigger || (sides->last.told && !civil && !is_civil (sides->last.object)))
    read_last (sides, question, FALSE);
  if (question->actor == NULL || question->affected == NULL)
    read_sentence (sides, question);
  if (!question->told_actor && !question->told_affected)
    read_last (sides, question, FALSE);
  if (question->affected == NULL && civil && is_concerned (sides, question->country) && !same_camp (sides, question->country, question->actor))
    question->affected = question->country;
  if (question->affected == NULL && question->speaker == NULL && is_bystander (question->claim->object) &&
      is_concerned (sides, scene->soil) && question->country == NULL)
    question->affected = scene->soil;
  if (question->affected == NULL && question->actor != NULL)
    question->affected = is_against_speaker (sides, question, question->actor) ? question->speaker
                                                                               : get_target (sides, question->actor);
  if (question->affected == NULL && question->speaker != NULL)
    {
      /* "denied firing on the town": of what it did itself. */
      if (question->claim->polarity == CCL_POLARITY_DENIED && (question->draft->active || question->claim->event == CCL_EVENT_ATTACKED))
        {
          question->actor = question->speaker;
          question->affected = get_target (sides, question->speaker);
        }
      else
        question->affected = guess_affected (sides, question);
    }
  if (question->affected == NULL)
    read_last (sides, question, TRUE);
  if (question->affected == NULL && civil)
    question->affected = sides->drafting->scene->soil;
  if (question->actor == NULL && question->affected != NULL && same_camp (sides, question->affected, sides->last.affected) &&
      goes_on (sides, question->draft, TRUE) && !same_camp (sides, sides->last.actor, question->affected))
    question->actor = sides->last.actor;
  if (question->actor == NULL && civil && !question->told_affected && is_civil_war (sides))
    question->actor = guess_actor_in_civil_war (sides, question);
  else if (question->actor == NULL && question->affected != NULL)
    question->actor = !civil && is_against_speaker (sides, question, question->affected) ? question->speaker
                                                                                         : get_attacker (sides, question->affected);
}

/* The fired thing is the actor's own; a target is somebody else's. */
static void
fill_launched (const CclSides *sides, Question *question)
{
  const CclScene *scene = sides->drafting->scene;

  if (question->actor == NULL)
    {
      question->actor = question->affected;
      question->affected = NULL;
    }
  else if (same_camp (sides, question->affected, question->actor))
    question->affected = NULL;
  read_sentence (sides, question);
  if (question->actor == NULL)
    read_last (sides, question, FALSE);
  if (question->affected == NULL && question->claim->event == CCL_EVENT_ATTACKED && is_concerned (sides, question->country) &&
      !same_camp (sides, question->country, question->actor))
    question->affected = question->country;
  if (question->actor == NULL && question->affected != NULL)
    question->actor = get_attacker (sides, question->affected);
  if (question->actor == NULL && question->speaker != NULL)
    {
      const char *against = get_attacker (sides, question->speaker);

      question->actor = question->draft->active || ccl_scene_count_acts (scene, question->speaker, NULL) >
                                                       ccl_scene_count_acts (scene, NULL, question->speaker)
                            ? question->speaker
                            : against;
    }
  if (question->affected == NULL && question->country != NULL && !same_camp (sides, question->country, question->actor))
    question->affected = question->country;
  if (question->affected == NULL && question->actor != NULL)
    question->affected = get_target (sides, question->actor);
}

/* The attacker is the one that suffers the repulse. */
static void
fill_repelled (const CclSides *sides, Question *question)
{

  if (question->affected == NULL && question->actor == NULL)
    question->actor = question->speaker;
  if (question->affected == NULL && question->actor != NULL)
    question->affected = get_attacker (sides, question->actor);
  if (question->actor == NULL && question->affected != NULL)
    question->actor = get_target (sides, question->affected);
}

/* Events that people and things do themselves: who did it is whose they are. */
static gboolean
is_own_act (CclEvent event)
{
  return event == CCL_EVENT_WITHDREW || event == CCL_EVENT_DESERTED || event == CCL_EVENT_ABANDONED || event == CCL_EVENT_DEPLOYED;
}

static void
fill_own_act (const CclSides *sides, Question *question)
{
  gboolean deployed = question->claim->event == CCL_EVENT_DEPLOYED;

  if (question->actor == NULL)
    question->actor = question->affected;
  if (question->actor == NULL)
    read_last (sides, question, FALSE);
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
fill_custody (const CclSides *sides, Question *question)
{
  gboolean detained = question->claim->event == CCL_EVENT_DETAINED;

  if (same_camp (sides, question->actor, question->affected))
    question->affected = NULL;
  if (question->actor == NULL && detained)
    question->actor = sides->unrest ? PARTY_POLICE : question->speaker;
  if (question->actor == NULL && question->speaker != NULL)
    question->actor = question->speaker;
  if (question->affected == NULL && sides->unrest && detained)
    question->affected = PARTY_PROTESTERS;
  if (question->affected == NULL)
    question->affected = question->country != NULL ? question->country : sides->drafting->scene->soil;
}

/* What nobody need have done: people displaced or missing, money spent. */
static void
fill_other (const CclSides *sides, Question *question)
{
  const CclChunk *told = ccl_drafting_get_chunk (sides->drafting, question->draft->trigger);

  /* "under Armenian occupation" */
  if (question->claim->event == CCL_EVENT_CONTROLLED && told->kind == CCL_CHUNK_NOUN && told->party != NULL)
    question->actor = told->party->entry->party;
  if (question->affected == NULL)
    read_last (sides, question, FALSE);
  if (question->affected == NULL)
    question->affected = question->country;
  if (question->claim->event == CCL_EVENT_CONTROLLED && question->actor != NULL && !same_camp (sides, question->actor, question->speaker) &&
      (question->affected == NULL || same_camp (sides, question->actor, question->affected)))
    question->affected = get_target (sides, question->actor);
  if (question->affected == NULL && ccl_scene_is_belligerent (sides->drafting->scene, question->speaker) &&
      (!ccl_act_is_hostile (question->claim->event) || is_civil (question->claim->object) || question->claim->object == CCL_OBJECT_SOLDIER))
    question->affected = question->speaker;
  if (question->affected == NULL && (!ccl_act_is_hostile (question->claim->event) || is_civil (question->claim->object)))
    question->affected = sides->drafting->scene->soil;
}

/* Harm in a story of police and protesters. */
static void
fill_unrest (const CclSides *sides, Question *question)
{
  CclObject object = question->claim->object;

  if (question->claim->event == CCL_EVENT_LAUNCHED)
    {
      if (question->actor == NULL)
        question->actor = PARTY_POLICE;
      if (question->affected == NULL || same_camp (sides, question->actor, question->affected))
        question->affected = PARTY_PROTESTERS;
      return;
    }
  if (object == CCL_OBJECT_POLICE || object == CCL_OBJECT_SOLDIER)
    {
      question->affected = question->affected != NULL && ccl_scene_is_belligerent (sides->drafting->scene, question->affected) ? question->affected : PARTY_POLICE;
      if (question->actor == NULL)
        question->actor = PARTY_PROTESTERS;
      return;
    }
  if (question->actor == NULL)
    read_sentence (sides, question);
  if (question->actor == NULL || question->affected == NULL)
    read_last (sides, question, FALSE);
  if (ccl_object_is_people (object) && (question->affected == NULL || !question->told_affected))
    question->affected = PARTY_PROTESTERS;
}

/* "13 missiles struck home": the weapon is counted, not what it hit. */
static gboolean
is_weapon_that_hit (const Question *question)
{
  return question->claim->event == CCL_EVENT_ATTACKED && !question->draft->active &&
         (question->claim->object == CCL_OBJECT_MISSILE || question->claim->object == CCL_OBJECT_MUNITION || question->claim->object == CCL_OBJECT_DRONE);
}

static void
fill_in (const CclSides *sides, Question *question)
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
          read_sentence (sides, question);
          read_last (sides, question, FALSE);
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
}

void
ccl_sides_set (CclSides *sides, const CclDraft *draft, const char *country, CclClaim *claim)
{
  const CclToken *token = ccl_document_get_token (sides->drafting->document, draft->first);
  Question question = { .draft = draft, .claim = claim, .country = country };

  question.speaker = get_speaker (sides, claim->claimant);
  if (question.speaker == NULL && g_str_equal (claim->claimant, CCL_PARTY_OUTLET))
    question.speaker = sides->voice;
  read_words (sides, &question);
  fill_in (sides, &question);
  ccl_claim_set (&claim->actor, stand_in (sides, question.actor));
  ccl_claim_set (&claim->affected, question.affected);
  sides->last = (Told){ question.actor, question.affected, ccl_speeches_find (sides->speeches, draft->first), token->sentence,
                        g_array_index (sides->drafting->document->sentences, CclSentence, token->sentence).block, draft->trigger, claim->object, question.told_affected };
}
