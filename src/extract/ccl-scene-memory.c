/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-mentions.h"

#include "ccl-claim.h"

/* What the article learns as it is read: whose names are, by which words somebody may be called again, who spoke or was spoken of last. */

static CclVoice
make_voice (const CclScene *scene, const char *party, guint token)
{
  const CclDocument *document = scene->chunks->document;
  guint sentence = ccl_document_get_token (document, token)->sentence;

  return (CclVoice){ party, g_array_index (document->sentences, CclSentence, sentence).block, sentence };
}

void
ccl_scene_learn_name (CclScene *scene, guint first, guint end, const char *party)
{
  const CclDocument *document = scene->chunks->document;

  for (guint token = first; token < end; token++)
    {
      const CclToken *it = ccl_document_get_token (document, token);

      /* A person's name: later the surname alone will do. */
      if (it->kind == CCL_TOKEN_WORD && it->capital && it->span.end - it->span.start >= 2 &&
          ccl_document_find_match (document, token, CCL_ENTRY_PARTY) == NULL &&
          ccl_document_find_match (document, token, CCL_ENTRY_SPEAKER) == NULL &&
          ccl_document_find_match (document, token, CCL_ENTRY_WORD) == NULL &&
          ccl_document_find_match (document, token, CCL_ENTRY_PLACE) == NULL &&
          !g_hash_table_contains (scene->names, it->folded))
        g_hash_table_insert (scene->names, (gpointer) it->folded, (gpointer) party);
    }
}

/* By which words the source may be called again. */
static void
learn_calls (CclScene *scene, guint first, guint end, const char *party)
{
  const CclDocument *document = scene->chunks->document;

  for (guint i = g_array_index (document->match_at, guint, first); i < document->matches->len; i++)
    {
      const CclMatch *match = &g_array_index (document->matches, CclMatch, i);

      if (match->first >= end)
        break;
      if (match->entry->kind != CCL_ENTRY_SPEAKER || match->end > end ||
          (match->entry->state == CCL_STATE_NEVER && match->entry->part != CCL_SPEAKER_OFFICER && !g_str_equal (match->entry->party, party)))
        continue;
      g_hash_table_replace (scene->names, (gpointer) match->entry->text, (gpointer) party);
      g_hash_table_replace (scene->names, (gpointer) ccl_document_get_token (document, match->end - 1)->folded, (gpointer) party);
    }
}

/* "the rebels", "residents" */
static gboolean
is_crowd (const CclMatch *speaker)
{
  return speaker != NULL && (speaker->entry->part == CCL_SPEAKER_PEOPLE || speaker->entry->part == CCL_SPEAKER_FORCE) &&
         (speaker->form & CCL_FORM_PLURAL) != 0;
}

void
ccl_scene_remember (CclScene *scene, guint first, guint end, const char *party)
{
  const CclDocument *document = scene->chunks->document;
  CclVoice voice = make_voice (scene, party, first);
  CclMentions mentions;

  if (party == NULL)
    return;
  ccl_mentions_gather (scene, first, end, &mentions);
  scene->last = voice;
  if (ccl_parties_get_kind (scene->parties, party) == CCL_PARTY_GROUP)
    scene->last_group = party;
  if (ccl_document_is_word (document, first, CCL_WORD_HUMAN, NULL) ||
      (mentions.speaker != NULL ? mentions.speaker->entry->part == CCL_SPEAKER_OFFICER
                                : (mentions.known != NULL && mentions.party == NULL) || (mentions.name != NULL && mentions.party == NULL && mentions.outlet == NULL) ||
                                    (mentions.party != NULL && mentions.party->entry->part == CCL_PART_LEADER)))
    scene->person = voice;
  else if (mentions.speaker != NULL && mentions.speaker->entry->part != CCL_SPEAKER_ORGAN &&
           mentions.speaker->entry->part != CCL_SPEAKER_DOCUMENT && (mentions.speaker->form & CCL_FORM_PLURAL) == 0)
    scene->person = scene->thing = voice; /* "a rebel commander", "the army" */
  else if (is_crowd (mentions.speaker) || ccl_mentions_is_one_of_several (scene, first, end) || (mentions.pronoun && ccl_document_is_word (document, first, CCL_WORD_SEVERAL, NULL)))
    scene->crowd = voice;
  else if (!mentions.pronoun || ccl_document_is_word (document, first, CCL_WORD_THING, NULL))
    scene->thing = voice;
  if (mentions.speaker != NULL)
    learn_calls (scene, first, end, party);
  ccl_scene_learn_name (scene, first, end, party);
}

void
ccl_scene_see_subject (CclScene *scene, guint first, guint end)
{
  CclMentions mentions;
  const char *party;

  ccl_mentions_gather (scene, first, end, &mentions);
  party = ccl_mentions_get_party (&mentions);
  if (party == NULL)
    party = mentions.known;
  /* "The general staff broke its silence. Ten men fell, it said." */
  if (party == NULL && mentions.speaker != NULL &&
      (is_crowd (mentions.speaker) || mentions.speaker->entry->part == CCL_SPEAKER_ORGAN || mentions.speaker->entry->part == CCL_SPEAKER_FORCE) &&
      (is_crowd (mentions.speaker) || mentions.speaker->entry->state == CCL_STATE_ALWAYS || ccl_mentions_is_definite (scene->chunks->document, first)))
    party = ccl_scene_resolve (scene, first, end, NULL);
  if (party == NULL)
    return;
  if (is_crowd (mentions.speaker))
    {
      scene->crowd = make_voice (scene, party, first);
      return;
    }
  if (mentions.known != NULL || (mentions.party != NULL && mentions.party->entry->part == CCL_PART_LEADER))
    scene->person = make_voice (scene, party, first);
  else
    scene->subject = make_voice (scene, party, first);
}

/* Most stretches have neither a party's name nor a word for one's own or the other side. */
static gboolean
may_tell_side (const CclDocument *document, guint first, guint end)
{
  guint64 words = 0;
  guint32 kinds = 0;

  for (guint token = first; token < end; token++)
    {
      const CclToken *it = ccl_document_get_token (document, token);

      words |= it->words;
      kinds |= it->kinds;
    }
  return (kinds & CCL_KIND (CCL_ENTRY_PARTY)) != 0 ||
         (words & (CCL_WORD_BIT (CCL_WORD_ENEMY) | CCL_WORD_BIT (CCL_WORD_OWN) | CCL_WORD_BIT (CCL_WORD_POSSESSIVE))) != 0;
}

const char *
ccl_scene_find_party (CclScene *scene, guint first, guint end, const char *speaker)
{
  CclMentions mentions;
  const char *party;

  if (!may_tell_side (scene->chunks->document, first, end))
    return NULL;
  ccl_mentions_gather_sides (scene, first, end, &mentions);
  party = ccl_mentions_get_party (&mentions);
  if (mentions.enemy)
    {
      const char *against = speaker != NULL ? ccl_scene_get_opponent (scene, speaker) : NULL;

      /* "the Turkish regime": whose is told; of "enemy drones over Turkish soil" it is not. */
      if (party != NULL && (speaker == NULL || !g_str_equal (ccl_scene_get_camp (scene, party), ccl_scene_get_camp (scene, speaker))))
        return party;
      return against;
    }
  if (party != NULL && !(ccl_mentions_is_irregular (scene, &mentions) && ccl_parties_get_kind (scene->parties, party) == CCL_PARTY_STATE))
    return party;
  if (mentions.own && ccl_scene_is_belligerent (scene, speaker))
    return speaker;
  return NULL;
}
