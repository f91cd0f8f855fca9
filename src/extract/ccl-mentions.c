/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-mentions.h"

#include "ccl-claim.h"

/* Whether a capital marks a name: at the head of a sentence it does so only before another one. */
static gboolean
is_name (const CclDocument *document, guint token)
{
  const CclToken *it = ccl_document_get_token (document, token);
  const CclSentence *sentence = &g_array_index (document->sentences, CclSentence, it->sentence);

  if (!it->capital)
    return FALSE;
  if (token > sentence->first && ccl_document_get_token (document, token - 1)->kind != CCL_TOKEN_QUOTE)
    return TRUE;
  return token + 1 < sentence->end && ccl_document_get_token (document, token + 1)->capital;
}

/* "Iranian-backed", "German-made", "rebel-held": a country or institution joined to a word that is none stands for no side. */
static gboolean
is_supplier (const CclDocument *document, const CclMatch *match)
{
  return (match->kind == CCL_ENTRY_PARTY || match->kind == CCL_ENTRY_SPEAKER) && match->end + 1 < document->tokens->len &&
         ccl_document_get_token (document, match->end)->kind == CCL_TOKEN_HYPHEN &&
         ccl_document_get_token (document, match->end)->glued && ccl_document_get_token (document, match->end + 1)->glued &&
         ccl_document_get_token (document, match->end + 1)->kind == CCL_TOKEN_WORD &&
         ccl_document_find_match (document, match->end + 1, CCL_ENTRY_PARTY) == NULL &&
         ccl_document_find_match (document, match->end + 1, CCL_ENTRY_SPEAKER) == NULL;
}

/* "the mission to the UN", "the ambassador to Kyiv": to whom somebody is sent. */
static gboolean
is_destination (const CclDocument *document, guint first, const CclMatch *match)
{
  guint at = match->first;

  if (at > first && ccl_document_is_word (document, at - 1, CCL_WORD_DETERMINER, NULL))
    at--;
  return at > first && g_str_equal (ccl_document_get_token (document, at - 1)->folded, "to");
}

/* The letters of some other country's force. */
static gboolean
is_unnamed (const CclScene *scene, const CclMatch *match)
{
  return match->kind == CCL_ENTRY_PARTY && match->part == CCL_PART_FORCE &&
         scene->leading[1] != NULL && !g_hash_table_contains (scene->named, match->entry->party);
}

/* Where what hangs on the first noun group begins: behind a preposition or comma. */
static guint
find_head_end (const CclScene *scene, guint first, guint end)
{
  for (guint chunk = ccl_chunks_find (scene->chunks, first); chunk < scene->chunks->chunks->len; chunk++)
    {
      const CclChunk *it = ccl_chunks_get (scene->chunks, chunk);

      if (it->first >= end)
        break;
      if (it->first > first && it->kind != CCL_CHUNK_NOUN)
        return it->first;
    }
  return end;
}

/* "local People's Defence Force": a longer name begins within the words for a speaker. */
static gboolean
is_overrun (const CclDocument *document, const CclMatch *match)
{
  for (guint token = match->first + 1; token < match->end; token++)
    {
      const CclMatch *party = ccl_document_find_match (document, token, CCL_ENTRY_PARTY);

      if (party != NULL && party->end > match->end)
        return TRUE;
    }
  return FALSE;
}

/* "a group of volunteers": no group of fighters. */
static gboolean
is_gathering (const CclDocument *document, const CclMatch *group, const CclMatch *people)
{
  return group->entry->part == CCL_SPEAKER_ORGAN && group->end == group->first + 1 && g_strcmp0 (group->entry->party, "rebels") == 0 &&
         people->entry->part == CCL_SPEAKER_PEOPLE && people->first <= group->end + 3 &&
         g_str_equal (ccl_document_get_token (document, group->end)->folded, "of");
}

/* "Yemen's Iran-backed Houthis": an armed group is no part of the state whose it is called. */
static gboolean
is_owned (const CclScene *scene, const CclMatch *party, const CclMatch *group)
{
  const CclDocument *document = scene->chunks->document;

  return party->end < group->first && ccl_parties_get_kind (scene->parties, group->entry->party) == CCL_PARTY_GROUP &&
         g_str_equal (ccl_document_get_token (document, party->end)->folded, "'s");
}

static void
gather_sides (const CclScene *scene, guint first, guint end, CclMentions *mentions)
{
  const guint32 telling = CCL_KIND (CCL_ENTRY_OBJECT) | CCL_KIND (CCL_ENTRY_WORD) | CCL_KIND (CCL_ENTRY_TIME) |
                          CCL_KIND (CCL_ENTRY_PARTY) | CCL_KIND (CCL_ENTRY_SPEAKER) | CCL_KIND (CCL_ENTRY_OUTLET);
  const CclDocument *document = scene->chunks->document;
  guint behind = first;
  guint32 covered_until = first;
  guint model_end = first;

  *mentions = (CclMentions){ .head_end = find_head_end (scene, first, end) };
  for (guint i = g_array_index (document->match_at, guint, first); i < document->matches->len; i++)
    {
      const CclMatch *match = &g_array_index (document->matches, CclMatch, i);
      const CclEntry *entry = match->entry;

      if (match->first >= end)
        break;
      if (match->end > end || (CCL_KIND (match->kind) & telling) == 0)
        continue;
      /* "ZSU-23-4" names a gun, whatever ZSU stands for alone. */
      if (match->kind == CCL_ENTRY_OBJECT && entry->model)
        model_end = MAX (model_end, match->end);
      if (match->end < model_end || is_supplier (document, match) || is_unnamed (scene, match))
        continue;
      if (match->kind == CCL_ENTRY_WORD && match->end == match->first + 1)
        {
          /* "its servicemen", "their own positions": the speaker's */
          mentions->own |= match->part == CCL_WORD_POSSESSIVE && match->first == first;
          mentions->possessive |= match->part == CCL_WORD_POSSESSIVE && match->first == first;
          mentions->enemy |= match->part == CCL_WORD_ENEMY;
          mentions->own |= match->part == CCL_WORD_OWN;
          mentions->pronoun |= match->part == CCL_WORD_PRONOUN && match->first == first;
        }
      mentions->business |= match->kind == CCL_ENTRY_WORD && match->part == CCL_WORD_BUSINESS;
      mentions->indefinite |= match->kind == CCL_ENTRY_WORD && match->part == CCL_WORD_ARTICLE && match->first == first &&
                              g_str_has_prefix (ccl_document_get_token (document, first)->folded, "a");
      mentions->irregular |= match->kind == CCL_ENTRY_WORD && match->part == CCL_WORD_IRREGULAR;
      mentions->here |= match->kind == CCL_ENTRY_TIME && match->part == CCL_TIME_THIS;
      if (match->kind == CCL_ENTRY_OBJECT && mentions->people == NULL && ccl_object_is_people (entry->object))
        mentions->people = match;
      if (match->kind != CCL_ENTRY_PARTY && match->kind != CCL_ENTRY_SPEAKER && match->kind != CCL_ENTRY_OUTLET)
        continue;
      if (match->first < behind && match->end <= behind && !(match->end == behind && match->first == covered_until))
        continue;
      if (match->kind == CCL_ENTRY_SPEAKER && is_overrun (document, match))
        continue;
      covered_until = match->first;
      behind = MAX (behind, match->end);
      if (match->kind == CCL_ENTRY_SPEAKER)
        {
          /* "volunteer medics", "a group of 30 medics": of two kinds of people side by side the second */
          if (mentions->speaker == NULL || (mentions->speaker->entry->part == CCL_SPEAKER_PEOPLE && entry->part == CCL_SPEAKER_PEOPLE &&
                                            match->end <= mentions->head_end && match->first <= mentions->speaker->end + 1) ||
              is_gathering (document, mentions->speaker, match))
            mentions->speaker = match;
          if (match->part == CCL_SPEAKER_ORGAN || match->part == CCL_SPEAKER_FORCE)
            mentions->institution = match;
        }
      else if (match->kind == CCL_ENTRY_PARTY)
        {
          if (mentions->speaker != NULL && is_destination (document, first, match))
            continue;
          /* A surname is many people's; an office that is told counts for more. */
          if (mentions->party == NULL || mentions->party->part == CCL_PART_LEADER)
            mentions->party = match;
          if (mentions->group != NULL && mentions->group->part == CCL_PART_LEADER)
            mentions->group = NULL;
          if (mentions->group == NULL && ccl_parties_get_kind (scene->parties, entry->party) != CCL_PARTY_STATE)
            {
              mentions->group = match;
              mentions->owned = is_owned (scene, mentions->party, match);
            }
        }
      else if (mentions->outlet == NULL)
        mentions->outlet = match;
    }
}

/* So many stretches are remembered, by their first token. */
#define N_REMEMBERED 32

struct _CclRemembered
{
  guint first;
  guint end;
  CclMentions mentions;
};

void
ccl_mentions_gather_sides (const CclScene *scene, guint first, guint end, CclMentions *mentions)
{
  CclRemembered *remembered = &scene->remembered[first % N_REMEMBERED];

  if (remembered->first != first || remembered->end != end)
    {
      remembered->first = first;
      remembered->end = end;
      gather_sides (scene, first, end, &remembered->mentions);
    }
  *mentions = remembered->mentions;
}

void
ccl_mentions_forget (CclScene *scene)
{
  g_free (scene->remembered);
  scene->remembered = g_new (CclRemembered, N_REMEMBERED);
  for (guint i = 0; i < N_REMEMBERED; i++)
    scene->remembered[i].first = G_MAXUINT; /* no token */
}

void
ccl_mentions_gather (const CclScene *scene, guint first, guint end, CclMentions *mentions)
{
  const CclDocument *document = scene->chunks->document;

  ccl_mentions_gather_sides (scene, first, end, mentions);
  for (guint token = first; token < end; token++)
    {
      const CclToken *it = ccl_document_get_token (document, token);

      if (it->kind != CCL_TOKEN_WORD || it->span.end - it->span.start < 2 || (it->all_capitals && it->span.end - it->span.start == 2))
        continue;
      if (mentions->known == NULL && it->capital)
        mentions->known = g_hash_table_lookup (scene->names, it->folded);
      if (is_name (document, token))
        mentions->name = it->folded;
      if (token < mentions->head_end && it->capital &&
          (is_name (document, token) || (ccl_folded_set_contains (&scene->proper, it->folded) &&
                                         ccl_document_find_match (document, token, CCL_ENTRY_WORD) == NULL)))
        mentions->named = TRUE;
    }
}

const char *
ccl_mentions_get_party (const CclMentions *mentions)
{
  if (mentions->group != NULL && mentions->party != mentions->group && mentions->group->first < mentions->head_end &&
      (mentions->owned || mentions->party->entry->part == CCL_PART_ADJECTIVE))
    return mentions->group->entry->party;
  return mentions->party != NULL ? mentions->party->entry->party : NULL;
}

gboolean
ccl_mentions_is_definite (const CclDocument *document, guint token)
{
  return ccl_document_is_word (document, token, CCL_WORD_POSSESSIVE, NULL) ||
         (ccl_document_is_word (document, token, CCL_WORD_DETERMINER, NULL) &&
          !g_str_has_prefix (ccl_document_get_token (document, token)->folded, "a"));
}

gboolean
ccl_mentions_is_one_of_several (const CclScene *scene, guint first, guint end)
{
  const CclDocument *document = scene->chunks->document;
  const CclFigureMention *figure = ccl_document_find_figure (document, first);

  return scene->crowd.sentence + 3 >= ccl_document_get_token (document, first)->sentence &&
         ((figure != NULL && figure->first == first && figure->end >= end) ||
          (end == first + 1 && ccl_document_is_word (document, first, CCL_WORD_OTHER, NULL)));
}

gboolean
ccl_mentions_is_irregular (const CclScene *scene, const CclMentions *mentions)
{
  const CclMatch *speaker = mentions->speaker, *match;
  guint position = 0;

  if (speaker == NULL || mentions->party == NULL || speaker->first < mentions->party->end || speaker->first >= mentions->head_end ||
      g_strcmp0 (speaker->entry->party, "rebels") != 0)
    return FALSE;
  /* "Turkish fighters" may be aircraft. */
  while ((match = ccl_document_next_match (scene->chunks->document, speaker->end - 1, CCL_ENTRY_OBJECT, &position)) != NULL)
    if (!ccl_object_is_people (match->entry->object))
      return FALSE;
  return TRUE;
}
