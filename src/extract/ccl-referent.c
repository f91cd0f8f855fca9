/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-document-private.h"
#include "ccl-referent.h"

/* How many chunks back a possessive or a bare "the army" is resolved. */
#define REACH 60

/* Kinds of people that are a side of their own in a story where no state answers for them. */
static const char *const side_roles[] = { "police", "protesters", "rebels", "opposition", NULL };

static gboolean
has_word (const CclDocument *document, guint first, guint end, CclWordClass word_class)
{
  for (guint token = first; token < end; token++)
    if (ccl_document_is_word (document, token, word_class, NULL))
      return TRUE;
  return FALSE;
}

/* "its", "they": points back to somebody else than the speaker. */
static gboolean
points_back (const CclDrafting *drafting, guint chunk, guint first, guint end)
{
  const CclDocument *document = drafting->document;

  for (guint token = first; token < end; token++)
    if (ccl_document_is_word (document, token, CCL_WORD_POSSESSIVE, NULL) && !ccl_document_is_word (document, token, CCL_WORD_OWN, NULL))
      return TRUE;
  return ccl_drafting_get_chunk (drafting, chunk)->pronoun && !has_word (document, first, end, CCL_WORD_OWN);
}

static gboolean
is_allied (const CclScene *scene, const char *party, const char *speaker)
{
  return speaker != NULL && g_str_equal (ccl_scene_get_camp (scene, party), ccl_scene_get_camp (scene, speaker));
}

/* Who "the militants", "rebels" are in this article: the group named last before, else that named most, else, where
 * it speaks of such more than in passing, nobody in particular. */
static const char *
find_group (const CclDrafting *drafting, guint chunk, const char *speaker)
{
  const CclScene *scene = drafting->scene;

  for (guint at = chunk, n = 0; at > 0 && n < REACH; at--, n++)
    {
      const CclChunk *it = ccl_drafting_get_chunk (drafting, at - 1);

      if (it->kind == CCL_CHUNK_NOUN && it->party != NULL && it->party->entry->part != CCL_PART_LEADER &&
          ccl_parties_get_kind (drafting->scene->parties, it->party->entry->party) == CCL_PARTY_GROUP &&
          (it->speaker == NULL || it->speaker->entry->part == CCL_SPEAKER_PEOPLE) &&
          !is_allied (scene, it->party->entry->party, speaker))
        return it->party->entry->party;
    }
  if (scene->group != NULL && !is_allied (scene, scene->group, speaker) && scene->soil != NULL &&
      ccl_scene_count_acts (scene, scene->group, scene->soil) > 0)
    return scene->group;
  if (scene->group != NULL && !is_allied (scene, scene->group, speaker) && scene->leading[1] != NULL &&
      (g_str_equal (ccl_scene_get_camp (scene, scene->group), scene->leading[0]) ||
       g_str_equal (ccl_scene_get_camp (scene, scene->group), scene->leading[1])))
    return scene->group;
  return drafting->scene->n_rebels >= 4 ? "rebels" : NULL;
}

/* "the army", "government soldiers": the country that stood with the same word before. */
static const char *
find_named_before (const CclDrafting *drafting, guint chunk, const CclMatch *institution)
{
  const char *word = ccl_document_get_token (drafting->document, institution->end - 1)->folded;

  for (guint at = chunk, n = 0; at > 0 && n < REACH; at--, n++)
    {
      const CclChunk *it = ccl_drafting_get_chunk (drafting, at - 1);

      if (it->kind == CCL_CHUNK_NOUN && it->party != NULL && it->speaker != NULL &&
          ccl_scene_is_belligerent (drafting->scene, it->party->entry->party) &&
          g_str_equal (ccl_document_get_token (drafting->document, it->speaker->end - 1)->folded, word))
        return it->party->entry->party;
    }
  return NULL;
}

/* A state among the sides that a state's institution can mean where nothing else tells. */
static const char *
find_state (const CclScene *scene, const char *speaker)
{
  const char *home = scene->home != NULL && ccl_scene_get_opponent (scene, scene->home) != NULL ? scene->home : NULL;
  const char *soil = scene->soil != NULL && (ccl_scene_get_opponent (scene, scene->soil) != NULL ||
                                             g_strcmp0 (scene->leading[0], ccl_scene_get_camp (scene, scene->soil)) == 0)
                         ? scene->soil
                         : NULL;
  const char *candidates[] = { speaker, speaker != NULL ? ccl_scene_get_opponent (scene, speaker) : NULL, soil, home };

  for (guint i = 0; i < G_N_ELEMENTS (candidates); i++)
    if (candidates[i] != NULL && ccl_parties_get_kind (scene->parties, candidates[i]) == CCL_PARTY_STATE)
      return candidates[i];
  return NULL;
}

/* Whether a word for an institution belongs to the name of a thing: "fighter jets", "a command post", "the 5th Regiment". */
static gboolean
names_object (const CclDocument *document, const CclMatch *match)
{
  guint first = match->first > 2 ? match->first - 2 : 0;

  for (guint token = first; token <= match->first; token++)
    {
      const CclMatch *object = ccl_document_find_match (document, token, CCL_ENTRY_OBJECT);

      if (object == NULL || object->end < match->end || (object->entry->generic && object->end == match->end))
        continue;
      if (object->end > match->end || object->entry->object == CCL_OBJECT_UNIT || !ccl_object_is_people (object->entry->object))
        return TRUE;
    }
  return FALSE;
}

/* The institution or kind of people in a group that can be a side: "government" of "government soldiers", "the army".
 * Soldiers without article are what was counted, nobody's in particular. */
static const CclMatch *
find_institution (const CclDrafting *drafting, guint chunk, guint first, guint end)
{
  const CclDocument *document = drafting->document;
  const CclChunk *it = ccl_drafting_get_chunk (drafting, chunk);
  const CclMatch *found = NULL;

  for (guint i = g_array_index (document->match_at, guint, first); i < document->matches->len; i++)
    {
      const CclMatch *match = &g_array_index (document->matches, CclMatch, i);

      if (match->first >= end)
        break;
      if (match->entry->kind != CCL_ENTRY_SPEAKER || match->end > end || match->entry->part == CCL_SPEAKER_DOCUMENT ||
          match->entry->part == CCL_SPEAKER_OFFICER)
        continue;
      if (names_object (document, match) || (match->end < document->tokens->len && ccl_document_is_joint (document, match->end)))
        continue;
      if (match->entry->part == CCL_SPEAKER_FORCE && match->entry->state == CCL_STATE_ALWAYS && it->object != NULL && !it->definite &&
          match->end - match->first == 1 && match->end != it->object->first)
        continue;
      if (match->entry->part == CCL_SPEAKER_ORGAN && it->object != NULL && !it->definite && !ccl_object_is_people (it->object->entry->object))
        continue;
      if (found == NULL || found->entry->part == CCL_SPEAKER_PEOPLE || match->entry->part == CCL_SPEAKER_ORGAN)
        found = match;
    }
  return found;
}

static const char *
find_role (const CclDrafting *drafting, guint chunk, guint first, guint end, const char *speaker)
{
  const CclScene *scene = drafting->scene;
  const CclMatch *match = find_institution (drafting, chunk, first, end);
  const char *role = match != NULL ? match->entry->party : NULL;
  const char *meant;

  if (match == NULL)
    return NULL;
  /* "the alliance", "the movement" */
  if (g_strcmp0 (role, "rebels") == 0 && match->entry->part == CCL_SPEAKER_ORGAN && scene->group != NULL)
    return speaker != NULL && ccl_parties_get_kind (scene->parties, speaker) == CCL_PARTY_GROUP ? speaker : scene->group;
  if (g_strcmp0 (role, "rebels") == 0)
    return find_group (drafting, chunk, speaker);
  if (g_strv_contains (side_roles, role != NULL ? role : "") &&
      (match->entry->state == CCL_STATE_NEVER || !scene->international))
    return role;
  if (match->entry->part == CCL_SPEAKER_PEOPLE || match->entry->state == CCL_STATE_NEVER)
    return NULL;
  meant = find_named_before (drafting, chunk, match);
  if (meant == NULL && (match->entry->part == CCL_SPEAKER_FORCE || scene->international))
    meant = find_state (scene, speaker);
  return meant;
}

/* The party that a group names without pointing back. */
static const char *
find_plain (const CclDrafting *drafting, guint chunk, guint first, guint end, const char *speaker)
{
  const char *party = ccl_scene_find_party (drafting->scene, first, end, speaker);

  return party != NULL ? party : find_role (drafting, chunk, first, end, speaker);
}

static gboolean
is_governed (const CclDrafting *drafting, guint chunk, guint first)
{
  return chunk > first && ccl_drafting_get_chunk (drafting, chunk - 1)->kind == CCL_CHUNK_PREPOSITION;
}

/* The end of "the defence ministry of the breakaway region of Artsakh", before a chunk. */
static guint
get_name_end (const CclDrafting *drafting, guint noun, guint before)
{
  while (noun + 2 < before && ccl_clause_is (drafting->chunks, noun + 1, "of") &&
         ccl_drafting_get_chunk (drafting, noun + 2)->kind == CCL_CHUNK_NOUN)
    noun += 2;
  return ccl_drafting_get_chunk (drafting, noun)->end;
}

/* What "its", "they" before @chunk point back to: the nearest party of which the sentence speaks, else who speaks,
 * else that of the sentence before. */
static const char *
find_antecedent (const CclDrafting *drafting, const CclSpeeches *speeches, guint chunk, const char *speaker)
{
  const CclSpeech *speech = ccl_speeches_find (speeches, ccl_drafting_get_chunk (drafting, chunk)->first);
  guint first, end;

  ccl_clause_get_sentence (drafting->chunks, chunk, &first, &end);
  for (int pass = 0; pass < 2; pass++)
    {
      for (guint at = chunk; at > first && chunk - at < REACH; at--)
        {
          const CclChunk *it = ccl_drafting_get_chunk (drafting, at - 1);
          const char *party;
          guint start, stop;

          if (it->kind != CCL_CHUNK_NOUN || it->pronoun || is_governed (drafting, at - 1, first))
            continue;
          if (speech != NULL && speaker != NULL && it->first >= speech->source_first && it->end <= speech->source_end)
            return speaker;
          start = it->first;
          stop = get_name_end (drafting, at - 1, chunk);
          party = find_plain (drafting, at - 1, start, stop, speaker);
          if (party != NULL)
            return party;
        }
      if (speaker != NULL || first == 0)
        break;
      chunk = first;
      ccl_clause_get_sentence (drafting->chunks, first - 1, &first, &end);
      if (g_array_index (drafting->document->sentences, CclSentence,
                         ccl_document_get_token (drafting->document, ccl_drafting_get_chunk (drafting, first)->first)->sentence)
              .block != g_array_index (drafting->document->sentences, CclSentence,
                                       ccl_document_get_token (drafting->document, ccl_drafting_get_chunk (drafting, chunk)->first)->sentence)
                            .block)
        break;
    }

  return speaker;
}

const char *
ccl_referent_find (const CclDrafting *drafting, const CclSpeeches *speeches, guint first, guint end, const char *speaker)
{
  const CclDocument *document = drafting->document;
  const char *party;
  gboolean back;
  guint chunk;

  if (end <= first)
    return NULL;
  chunk = ccl_chunks_find (drafting->chunks, first);
  back = points_back (drafting, chunk, first, end);
  party = ccl_scene_find_party (drafting->scene, first, end, back ? NULL : speaker);
  if (party != NULL)
    return party;
  if (back)
    return has_word (document, first, end, CCL_WORD_ENEMY) ? NULL : find_antecedent (drafting, speeches, chunk, speaker);
  if (has_word (document, first, end, CCL_WORD_OWN))
    return speaker;
  if (has_word (document, first, end, CCL_WORD_ENEMY))
    {
      const CclMatch *institution = ccl_drafting_get_chunk (drafting, chunk)->speaker;

      party = institution != NULL ? find_named_before (drafting, chunk, institution) : NULL;
      return party != NULL ? party : ccl_scene_get_opponent (drafting->scene, speaker != NULL ? speaker : drafting->scene->home);
    }
  return find_role (drafting, chunk, first, end, speaker);
}
