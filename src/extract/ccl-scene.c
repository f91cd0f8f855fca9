/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-scene.h"

#include "ccl-claim.h"

#include <string.h>

typedef struct
{
  const char *party;
  guint n;
  guint first;
} Count;

/* Pairs at the most; the news of a week would have fewer. */
#define MAX_HOSTILITIES 64

/* How often the text tells that one acts against the other. */
typedef struct
{
  const char *by;
  const char *on;
  guint n;
} Hostility;

const char *
ccl_scene_get_camp (const CclScene *scene, const char *party)
{
  /* A chain of patrons is short; a circle in a user's vocabulary must not hang us. */
  for (int i = 0; i < 4 && party != NULL; i++)
    {
      const char *patron = ccl_parties_get_patron (scene->parties, party);

      if (patron == NULL)
        break;
      party = patron;
    }

  return party;
}

gboolean
ccl_scene_is_belligerent (const CclScene *scene, const char *party)
{
  CclPartyKind kind;

  if (party == NULL)
    return FALSE;
  kind = ccl_parties_get_kind (scene->parties, party);
  return kind == CCL_PARTY_STATE || kind == CCL_PARTY_GROUP;
}

static int
compare_counts (gconstpointer a, gconstpointer b)
{
  const Count *first = a, *second = b;

  if (first->n != second->n)
    return first->n > second->n ? -1 : 1;
  return first->first < second->first ? -1 : first->first > second->first;
}

/* Whether the article is about fighting: foreign rescuers and ministers come to floods as well. */
static gboolean
is_about_arms (const CclDocument *document)
{
  guint n = 0;

  for (guint i = 0; i < document->matches->len; i++)
    {
      const CclMatch *match = &g_array_index (document->matches, CclMatch, i);

      if (match->entry->kind == CCL_ENTRY_OBJECT && !match->entry->generic &&
          ((ccl_object_is_military (match->entry->object) && match->entry->object != CCL_OBJECT_VEHICLE &&
            match->entry->object != CCL_OBJECT_POSITION && match->entry->object != CCL_OBJECT_EQUIPMENT) ||
           match->entry->object == CCL_OBJECT_SOLDIER || match->entry->object == CCL_OBJECT_MILITANT))
        n++;
    }

  return n >= 4;
}

static Count *
find_count (GArray *counts, const char *party, guint first)
{
  const Count count = { party, 0, first };

  for (guint i = 0; i < counts->len; i++)
    if (g_str_equal (g_array_index (counts, Count, i).party, party))
      return &g_array_index (counts, Count, i);
  g_array_append_val (counts, count);
  return &g_array_index (counts, Count, counts->len - 1);
}

/* Letters that stand for a body or force are many parties' ("RCAF"): they count where the party is named as well. */
static gboolean
is_own_name (const CclEntry *entry)
{
  return entry->part != CCL_PART_ORGAN && entry->part != CCL_PART_FORCE && entry->part != CCL_PART_LEADER;
}

/* Two letters are the name of a state at most: "AA" may be a town's. */
static gboolean
is_initials (const CclDocument *document, const CclMatch *match)
{
  const CclToken *token = ccl_document_get_token (document, match->first);

  return match->end == match->first + 1 && token->all_capitals && token->span.end - token->span.start <= 2 &&
         ccl_parties_get_kind (ccl_lexicon_get_parties (document->lexicon), match->entry->party) == CCL_PARTY_GROUP;
}

static void
find_named (CclScene *scene)
{
  const CclDocument *document = scene->chunks->document;
  g_autoptr (GHashTable) places = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < document->matches->len; i++)
    {
      const CclMatch *match = &g_array_index (document->matches, CclMatch, i);

      if (match->entry->kind == CCL_ENTRY_PARTY && is_own_name (match->entry) && !is_initials (document, match))
        g_hash_table_add (scene->named, (gpointer) match->entry->party);
      if (match->entry->kind == CCL_ENTRY_PLACE && match->entry->party != NULL)
        {
          /* One place alone may be another of the same name: Kobe, Kobé. */
          const CclEntry *first = g_hash_table_lookup (places, match->entry->party);

          if (first == NULL)
            g_hash_table_insert (places, (gpointer) match->entry->party, (gpointer) match->entry);
          else if (first != match->entry)
            g_hash_table_add (scene->named, (gpointer) match->entry->party);
        }
    }
}

/* The country whose places the article names most; the country's own name counts half. */
static void
find_soil (CclScene *scene)
{
  const CclDocument *document = scene->chunks->document;
  g_autoptr (GArray) counts = g_array_new (FALSE, FALSE, sizeof (Count));

  for (guint i = 0; i < document->matches->len; i++)
    {
      const CclMatch *match = &g_array_index (document->matches, CclMatch, i);
      const CclEntry *entry = match->entry;

      if (entry->party == NULL || !g_hash_table_contains (scene->named, entry->party))
        continue;
      if (entry->kind == CCL_ENTRY_PLACE)
        find_count (counts, entry->party, match->first)->n += 2;
      else if (entry->kind == CCL_ENTRY_PARTY && entry->part == CCL_PART_NAME &&
               ccl_parties_get_kind (scene->parties, entry->party) == CCL_PARTY_STATE)
        find_count (counts, entry->party, match->first)->n++;
    }
  g_array_sort (counts, compare_counts);
  if (counts->len > 0 && g_array_index (counts, Count, 0).n > 1)
    scene->soil = g_array_index (counts, Count, 0).party;
}

/* Counts states and groups by how often they, or places of theirs, are named; allies count for whom they are allied
 * with. */
static void
find_leading (CclScene *scene)
{
  const CclDocument *document = scene->chunks->document;
  g_autoptr (GArray) camps = g_array_new (FALSE, FALSE, sizeof (Count));
  g_autoptr (GArray) groups = g_array_new (FALSE, FALSE, sizeof (Count));
  guint behind = 0;

  for (guint i = 0; i < document->matches->len; i++)
    {
      const CclMatch *match = &g_array_index (document->matches, CclMatch, i);
      const CclEntry *entry = match->entry;

      if (entry->kind == CCL_ENTRY_SPEAKER && g_strcmp0 (entry->party, "rebels") == 0)
        scene->n_rebels++;
      if ((entry->kind != CCL_ENTRY_PARTY && entry->kind != CCL_ENTRY_PLACE) || match->first < behind ||
          !ccl_scene_is_belligerent (scene, entry->party) || !g_hash_table_contains (scene->named, entry->party))
        continue;
      behind = match->end;
      find_count (camps, ccl_scene_get_camp (scene, entry->party), match->first)->n++;
      if (entry->kind == CCL_ENTRY_PARTY && ccl_parties_get_kind (scene->parties, entry->party) == CCL_PARTY_GROUP)
        find_count (groups, entry->party, match->first)->n++;
    }

  g_array_sort (camps, compare_counts);
  g_array_sort (groups, compare_counts);
  /* One that a foreign state stands behind is no rebel: Wagner, in Mali. */
  for (guint i = 0; i < groups->len && scene->group == NULL; i++)
    {
      const char *camp = ccl_scene_get_camp (scene, g_array_index (groups, Count, i).party);

      if (ccl_parties_get_kind (scene->parties, camp) == CCL_PARTY_GROUP || g_strcmp0 (camp, scene->soil) == 0)
        scene->group = g_array_index (groups, Count, i).party;
    }
  if (camps->len > 0)
    scene->leading[0] = g_array_index (camps, Count, 0).party;
  if (camps->len > 1 && g_array_index (camps, Count, 1).n >= 2 && scene->arms)
    {
      scene->leading[1] = g_array_index (camps, Count, 1).party;
      scene->international = TRUE;
    }
}

/* The leading party whose places the text names most. */
static void
find_home_by_places (CclScene *scene)
{
  const CclDocument *document = scene->chunks->document;
  guint counts[2] = { 0, 0 };

  if (scene->leading[1] == NULL)
    return;
  for (guint i = 0; i < document->matches->len; i++)
    {
      const CclMatch *match = &g_array_index (document->matches, CclMatch, i);

      if (match->entry->kind == CCL_ENTRY_PLACE && match->entry->party != NULL)
        for (guint j = 0; j < 2; j++)
          counts[j] += g_str_equal (ccl_scene_get_camp (scene, match->entry->party), scene->leading[j]);
    }
  if (MAX (counts[0], counts[1]) >= 3 && counts[0] != counts[1])
    scene->home = scene->leading[counts[0] > counts[1] ? 0 : 1];
}

/* The country of the dateline's place or of the agency whose name the text bears. */
static void
find_home (CclScene *scene)
{
  const CclDocument *document = scene->chunks->document;
  const CclSpan dateline = document->article->dateline;

  for (guint i = 0; i < document->matches->len; i++)
    {
      const CclMatch *match = &g_array_index (document->matches, CclMatch, i);
      const CclToken *token = ccl_document_get_token (document, match->first);

      if (ccl_span_is_empty (dateline) || token->span.start >= dateline.end)
        break;
      if (token->span.start < dateline.start || match->entry->party == NULL)
        continue;
      if ((match->entry->kind == CCL_ENTRY_PARTY && match->entry->part == CCL_PART_CAPITAL) ||
          match->entry->kind == CCL_ENTRY_PLACE)
        {
          scene->home = match->entry->party;
          break;
        }
    }
  if (scene->home == NULL)
    find_home_by_places (scene);
}

/* Names that stand behind "in", "near": no list has them all, but the article itself tells that they are places. */
static void
gather_places (CclScene *scene)
{
  const CclDocument *document = scene->chunks->document;

  for (guint i = 0; i + 1 < scene->chunks->chunks->len; i++)
    {
      const CclChunk *preposition = ccl_chunks_get (scene->chunks, i), *noun = ccl_chunks_get (scene->chunks, i + 1);
      guint first = noun->first;

      if (preposition->kind != CCL_CHUNK_PREPOSITION || noun->kind != CCL_CHUNK_NOUN || !noun->proper || noun->figure != NULL ||
          noun->party != NULL || noun->speaker != NULL || noun->possessed || noun->cue != NULL ||
          !ccl_document_is_word (document, preposition->first, CCL_WORD_LOCATIVE, NULL))
        continue;
      while (first < noun->end && !ccl_document_get_token (document, first)->capital)
        first++;
      if (first < noun->end)
        g_hash_table_add (scene->places, (gpointer) ccl_document_get_token (document, first)->folded);
    }
}

gboolean
ccl_scene_is_place (const CclScene *scene, guint token)
{
  const CclToken *it = ccl_document_get_token (scene->chunks->document, token);

  return it->capital && g_hash_table_contains (scene->places, it->folded);
}

CclScene *
ccl_scene_new (const CclChunks *chunks)
{
  CclScene *scene = g_new0 (CclScene, 1);

  scene->chunks = chunks;
  scene->parties = ccl_lexicon_get_parties (chunks->document->lexicon);
  scene->names = g_hash_table_new (g_str_hash, g_str_equal);
  scene->hostilities = g_array_new (FALSE, FALSE, sizeof (Hostility));
  scene->named = g_hash_table_new (g_str_hash, g_str_equal);
  scene->arms = is_about_arms (chunks->document);
  find_named (scene);
  scene->places = g_hash_table_new (g_str_hash, g_str_equal);
  gather_places (scene);
  find_soil (scene);
  find_leading (scene);
  find_home (scene);
  scene->issuer = ccl_scene_find_issuer (scene);
  return scene;
}

void
ccl_scene_free (CclScene *scene)
{
  g_hash_table_unref (scene->names);
  g_hash_table_unref (scene->places);
  g_hash_table_unref (scene->named);
  g_array_unref (scene->hostilities);
  g_free (scene);
}

/* What the words of a source or a group name, the longest reading of each stretch. */
typedef struct
{
  const CclMatch *speaker;   /* the first institution, officer or kind of people */
  const CclMatch *institution; /* the last organ or force: "spokesman for the Defence Ministry" */
  const CclMatch *party;     /* the first party */
  const CclMatch *group;     /* the first armed group or body, which beats the state of an adjective */
  const CclMatch *outlet;
  gboolean pronoun;
  gboolean enemy;
  gboolean own;
  const char *name;  /* last capitalised word: a surname, maybe */
  const char *known; /* party of the first word that the text has introduced */
} Mentions;

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

/* "Iranian-backed", "German-made", "Russian-occupied": a country joined to a word that is none stands for no side. */
static gboolean
is_supplier (const CclDocument *document, const CclMatch *match)
{
  return match->entry->kind == CCL_ENTRY_PARTY && match->end + 1 < document->tokens->len &&
         ccl_document_get_token (document, match->end)->kind == CCL_TOKEN_HYPHEN &&
         ccl_document_get_token (document, match->end)->glued && ccl_document_get_token (document, match->end + 1)->glued &&
         ccl_document_get_token (document, match->end + 1)->kind == CCL_TOKEN_WORD &&
         ccl_document_find_match (document, match->end + 1, CCL_ENTRY_PARTY) == NULL;
}

/* The letters of some other country's force. */
static gboolean
is_unnamed (const CclScene *scene, const CclMatch *match)
{
  return match->entry->kind == CCL_ENTRY_PARTY && match->entry->part == CCL_PART_FORCE &&
         scene->leading[1] != NULL && !g_hash_table_contains (scene->named, match->entry->party);
}

static void
gather_mentions (const CclScene *scene, guint first, guint end, Mentions *mentions)
{
  const CclDocument *document = scene->chunks->document;
  guint behind = first;
  guint32 covered_until = first;
  guint model_end = first;

  *mentions = (Mentions){ 0 };
  for (guint i = g_array_index (document->match_at, guint, first); i < document->matches->len; i++)
    {
      const CclMatch *match = &g_array_index (document->matches, CclMatch, i);
      const CclEntry *entry = match->entry;

      if (match->first >= end)
        break;
      if (match->end > end)
        continue;
      /* "ZSU-23-4" names a gun, whatever ZSU stands for alone. */
      if (entry->kind == CCL_ENTRY_OBJECT && entry->model)
        model_end = MAX (model_end, match->end);
      if (match->end < model_end || is_supplier (document, match) || is_unnamed (scene, match))
        continue;
      if (entry->kind == CCL_ENTRY_WORD && match->end == match->first + 1)
        {
          /* "its servicemen", "their own positions": the speaker's */
          mentions->own |= entry->part == CCL_WORD_POSSESSIVE && match->first == first;
          mentions->enemy |= entry->part == CCL_WORD_ENEMY;
          mentions->own |= entry->part == CCL_WORD_OWN;
          mentions->pronoun |= entry->part == CCL_WORD_PRONOUN && match->first == first;
        }
      if (entry->kind != CCL_ENTRY_PARTY && entry->kind != CCL_ENTRY_SPEAKER && entry->kind != CCL_ENTRY_OUTLET)
        continue;
      if (match->first < behind && match->end <= behind && !(match->end == behind && match->first == covered_until))
        continue;
      covered_until = match->first;
      behind = MAX (behind, match->end);
      if (entry->kind == CCL_ENTRY_SPEAKER)
        {
          if (mentions->speaker == NULL)
            mentions->speaker = match;
          if (entry->part == CCL_SPEAKER_ORGAN || entry->part == CCL_SPEAKER_FORCE)
            mentions->institution = match;
        }
      else if (entry->kind == CCL_ENTRY_PARTY)
        {
          /* A surname is many people's; an office that is told counts for more. */
          if (mentions->party == NULL || mentions->party->entry->part == CCL_PART_LEADER)
            mentions->party = match;
          if (mentions->group != NULL && mentions->group->entry->part == CCL_PART_LEADER)
            mentions->group = NULL;
          if (mentions->group == NULL && ccl_parties_get_kind (scene->parties, entry->party) != CCL_PARTY_STATE)
            mentions->group = match;
        }
      else if (mentions->outlet == NULL)
        mentions->outlet = match;
    }

  for (guint token = first; token < end; token++)
    {
      const CclToken *it = ccl_document_get_token (document, token);

      if (it->kind != CCL_TOKEN_WORD || it->span.end - it->span.start <= 2)
        continue;
      if (mentions->known == NULL && it->capital)
        mentions->known = g_hash_table_lookup (scene->names, it->folded);
      if (is_name (document, token))
        mentions->name = it->folded;
    }
}

static const char *
party_of_mentions (const Mentions *mentions)
{
  if (mentions->group != NULL && mentions->party != mentions->group && mentions->party->entry->part == CCL_PART_ADJECTIVE)
    return mentions->group->entry->party;
  return mentions->party != NULL ? mentions->party->entry->party : NULL;
}

/* A definite "the ministry", "its army" means whose was spoken of last in the paragraph; else the one last
 * named so; else the home country's. */
static const char *
resolve_institution (const CclScene *scene, const CclMatch *match)
{
  const CclDocument *document = scene->chunks->document;
  const CclToken *token = ccl_document_get_token (document, match->end - 1);
  int block = g_array_index (document->sentences, CclSentence, token->sentence).block;
  const char *known = g_hash_table_lookup (scene->names, token->folded);

  if (scene->last != NULL && scene->last_block == block &&
      (ccl_scene_is_belligerent (scene, scene->last) ||
       (match->entry->part == CCL_SPEAKER_OFFICER && ccl_parties_get_kind (scene->parties, scene->last) == CCL_PARTY_BODY)))
    return scene->last;
  if (known != NULL)
    return known;
  /* Where a neutral agency sits says nothing of whose ministry it means. */
  if (scene->home != NULL && scene->international && ccl_scene_get_opponent (scene, scene->home) != NULL)
    return scene->home;
  if (scene->international && ccl_scene_is_belligerent (scene, scene->last))
    return scene->last;
  return NULL;
}

/* Whether a possessive stands between two tokens. */
static gboolean
is_possessed (const CclDocument *document, guint first, guint end)
{
  if (ccl_document_is_word (document, first, CCL_WORD_POSSESSIVE, NULL))
    return TRUE;
  for (guint token = first; token < end; token++)
    if (g_str_equal (ccl_document_get_token (document, token)->folded, "'s"))
      return TRUE;
  return FALSE;
}

static gboolean
is_definite (const CclDocument *document, guint token)
{
  const char *folded = ccl_document_get_token (document, token)->folded;

  return ccl_document_is_word (document, token, CCL_WORD_POSSESSIVE, NULL) ||
         (ccl_document_is_word (document, token, CCL_WORD_DETERMINER, NULL) && !g_str_equal (folded, "a") && !g_str_equal (folded, "an"));
}

/* Whether the words are the name under which the article appears. */
static gboolean
is_outlet (const CclScene *scene, guint first, guint end)
{
  const CclDocument *document = scene->chunks->document;
  const char *outlet = document->article->outlet;
  CclSpan span = ccl_document_get_span (document, first, end);
  gsize len = outlet != NULL ? strlen (outlet) : 0;

  if (span.end - span.start > len && g_ascii_strncasecmp (document->article->text + span.start, "the ", 4) == 0)
    span.start += 4;
  return len > 0 && span.end - span.start == len && strncmp (document->article->text + span.start, outlet, len) == 0;
}

const char *
ccl_scene_resolve (CclScene *scene, guint first, guint end, gboolean *speaker_like)
{
  Mentions mentions;
  const char *party;
  const char *known;

  if (is_outlet (scene, first, end))
    {
      if (speaker_like != NULL)
        *speaker_like = TRUE;
      return CCL_PARTY_OUTLET;
    }
  gather_mentions (scene, first, end, &mentions);
  if (speaker_like != NULL)
    *speaker_like = mentions.speaker != NULL || mentions.party != NULL || mentions.outlet != NULL || mentions.pronoun ||
                    mentions.enemy || mentions.name != NULL || mentions.known != NULL;

  party = party_of_mentions (&mentions);
  known = mentions.known;
  if (mentions.outlet != NULL && mentions.speaker == NULL && mentions.party == NULL)
    return CCL_PARTY_MEDIA;
  if (mentions.speaker != NULL)
    {
      /* "a hospital spokesman" speaks for the hospital, "the spokesman for the ministry" for that. */
      const CclMatch *speaker = mentions.institution != NULL && mentions.speaker->entry->state != CCL_STATE_NEVER ? mentions.institution
                                                                                                    : mentions.speaker;
      const CclEntry *entry = speaker->entry;
      gboolean for_state = entry->state == CCL_STATE_ALWAYS ||
                           (entry->state == CCL_STATE_INTERNATIONAL && scene->international);

      if (entry->part == CCL_SPEAKER_DOCUMENT && party == NULL)
        return scene->last;
      /* "its prosecutors", "the Office's mission": of whoever was spoken of. */
      if (!for_state && party == NULL && entry->part != CCL_SPEAKER_PEOPLE && is_possessed (scene->chunks->document, first, speaker->first) &&
          scene->last != NULL && ccl_parties_get_kind (scene->parties, scene->last) != CCL_PARTY_ROLE)
        return scene->last;
      /* "the source", "the director": whoever was called so before speaks for the same. */
      if (!for_state && party == NULL && is_definite (scene->chunks->document, first))
        {
          const char *meant = g_hash_table_lookup (scene->names, ccl_document_get_token (scene->chunks->document, speaker->end - 1)->folded);

          if (meant != NULL)
            return meant;
        }
      /* "the movement", "the alliance": the group last called so, or last heard. */
      if (!for_state && entry->part == CCL_SPEAKER_ORGAN && party == NULL)
        {
          const char *meant = g_hash_table_lookup (scene->names, ccl_document_get_token (scene->chunks->document, speaker->end - 1)->folded);

          if (meant == NULL)
            meant = scene->last_group;
          if (meant != NULL && ccl_parties_get_kind (scene->parties, meant) == CCL_PARTY_GROUP)
            return meant;
        }
      if (!for_state)
        return mentions.group != NULL && entry->part != CCL_SPEAKER_PEOPLE ? mentions.group->entry->party : entry->party;
      if (party != NULL)
        return party;
      if (known != NULL)
        return known;
      party = resolve_institution (scene, speaker);
      return party != NULL ? party : entry->party;
    }
  if (party != NULL)
    return party;
  if (known != NULL)
    return known;
  if (mentions.enemy)
    return scene->last != NULL ? ccl_scene_get_opponent (scene, scene->last) : NULL;
  if (mentions.pronoun || mentions.name == NULL)
    return scene->last;
  return NULL;
}

void
ccl_scene_learn_name (CclScene *scene, guint first, guint end, const char *party)
{
  const CclDocument *document = scene->chunks->document;

  for (guint token = first; token < end; token++)
    {
      const CclToken *it = ccl_document_get_token (document, token);

      /* A person's name: later the surname alone will do. */
      if (it->kind == CCL_TOKEN_WORD && it->capital && it->span.end - it->span.start > 2 &&
          ccl_document_find_match (document, token, CCL_ENTRY_PARTY) == NULL &&
          ccl_document_find_match (document, token, CCL_ENTRY_SPEAKER) == NULL &&
          ccl_document_find_match (document, token, CCL_ENTRY_WORD) == NULL &&
          ccl_document_find_match (document, token, CCL_ENTRY_PLACE) == NULL &&
          !g_hash_table_contains (scene->names, it->folded))
        g_hash_table_insert (scene->names, (gpointer) it->folded, (gpointer) party);
    }
}

void
ccl_scene_remember (CclScene *scene, guint first, guint end, const char *party)
{
  const CclDocument *document = scene->chunks->document;
  Mentions mentions;

  if (party == NULL)
    return;
  scene->last = party;
  if (ccl_parties_get_kind (scene->parties, party) == CCL_PARTY_GROUP)
    scene->last_group = party;
  scene->last_block = g_array_index (document->sentences, CclSentence, ccl_document_get_token (document, first)->sentence).block;
  gather_mentions (scene, first, end, &mentions);
  if (mentions.speaker != NULL)
    {
      for (guint i = g_array_index (document->match_at, guint, first); i < document->matches->len; i++)
        {
          const CclMatch *match = &g_array_index (document->matches, CclMatch, i);

          if (match->first >= end)
            break;
          if (match->entry->kind == CCL_ENTRY_SPEAKER && match->end <= end &&
              (match->entry->state != CCL_STATE_NEVER || g_str_equal (match->entry->party, party)))
            g_hash_table_replace (scene->names, (gpointer) ccl_document_get_token (document, match->end - 1)->folded,
                                  (gpointer) party);
        }
    }
  ccl_scene_learn_name (scene, first, end, party);
}

const char *
ccl_scene_find_party (CclScene *scene, guint first, guint end, const char *speaker)
{
  Mentions mentions;
  const char *party;

  gather_mentions (scene, first, end, &mentions);
  party = party_of_mentions (&mentions);
  if (mentions.enemy)
    {
      const char *against = speaker != NULL ? ccl_scene_get_opponent (scene, speaker) : NULL;

      /* "the Turkish regime": whose is told; of "enemy drones over Turkish soil" it is not. */
      if (party != NULL && (speaker == NULL || !g_str_equal (ccl_scene_get_camp (scene, party), ccl_scene_get_camp (scene, speaker))))
        return party;
      return against;
    }
  if (party != NULL)
    return party;
  if (mentions.own && ccl_scene_is_belligerent (scene, speaker))
    return speaker;
  return NULL;
}

/* Who fights whom ------------------------------------------------------------------------------ */

void
ccl_scene_add_hostility (CclScene *scene, const char *by, const char *on, guint weight)
{
  guint i;

  if (by == NULL || on == NULL || g_str_equal (ccl_scene_get_camp (scene, by), ccl_scene_get_camp (scene, on)))
    return;
  for (i = 0; i < scene->hostilities->len; i++)
    {
      Hostility *known = &g_array_index (scene->hostilities, Hostility, i);

      if (g_str_equal (known->by, by) && g_str_equal (known->on, on))
        {
          known->n += weight;
          break;
        }
    }
  if (i == scene->hostilities->len && i < MAX_HOSTILITIES)
    {
      const Hostility hostility = { by, on, weight };

      g_array_append_val (scene->hostilities, hostility);
    }
  if (scene->arms && ccl_scene_is_belligerent (scene, by) && ccl_scene_is_belligerent (scene, on))
    scene->international = TRUE;
}

guint
ccl_scene_count_acts (const CclScene *scene, const char *by, const char *on)
{
  guint n = 0;

  for (guint i = 0; i < scene->hostilities->len; i++)
    {
      const Hostility *it = &g_array_index (scene->hostilities, Hostility, i);

      if ((by == NULL || g_str_equal (ccl_scene_get_camp (scene, it->by), ccl_scene_get_camp (scene, by))) &&
          (on == NULL || g_str_equal (ccl_scene_get_camp (scene, it->on), ccl_scene_get_camp (scene, on))))
        n += it->n;
    }
  return n;
}

/* The member of a camp who is meant where only the camp is known: its head, if the text names it. */
static const char *
find_member (const CclScene *scene, const char *named)
{
  const char *camp = ccl_scene_get_camp (scene, named);

  return g_hash_table_contains (scene->named, camp) ? camp : named;
}

static const char *
find_against (const CclScene *scene, const char *party, guint n_by, guint n_on)
{
  const char *camp = ccl_scene_get_camp (scene, party);
  const char *best = NULL;
  guint n_best = 0;

  for (guint i = 0; i < scene->hostilities->len; i++)
    {
      const Hostility *it = &g_array_index (scene->hostilities, Hostility, i);
      gboolean is_by = g_str_equal (ccl_scene_get_camp (scene, it->by), camp);
      const char *other = is_by ? it->on : it->by;
      guint n;

      if (!is_by && !g_str_equal (ccl_scene_get_camp (scene, it->on), camp))
        continue;
      n = ccl_scene_count_acts (scene, camp, other) * n_by + ccl_scene_count_acts (scene, other, camp) * n_on;
      if (n > n_best)
        {
          n_best = n;
          best = other;
        }
    }
  return best != NULL ? find_member (scene, best) : NULL;
}

/* Of a party that fights nobody here: whoever attacks most, "Jordan shot down 20 drones". */
static const char *
find_aggressor (const CclScene *scene, const char *party)
{
  const char *best = NULL;
  guint n_best = 0;

  if (scene->leading[1] == NULL)
    return NULL;
  for (guint i = 0; i < scene->hostilities->len; i++)
    {
      const char *by = g_array_index (scene->hostilities, Hostility, i).by;
      guint n = ccl_scene_count_acts (scene, by, NULL);

      if (n > n_best && !g_str_equal (ccl_scene_get_camp (scene, by), ccl_scene_get_camp (scene, party)))
        {
          n_best = n;
          best = by;
        }
    }
  return best != NULL ? find_member (scene, best) : NULL;
}

const char *
ccl_scene_get_opponent (const CclScene *scene, const char *party)
{
  const char *against = party != NULL ? find_against (scene, party, 1, 1) : NULL;
  const char *camp = party != NULL ? ccl_scene_get_camp (scene, party) : NULL;

  if (against != NULL || camp == NULL || scene->leading[1] == NULL)
    return against;
  if (g_str_equal (camp, scene->leading[0]))
    return scene->leading[1];
  return g_str_equal (camp, scene->leading[1]) ? scene->leading[0] : NULL;
}

const char *
ccl_scene_get_attacker (const CclScene *scene, const char *party)
{
  const char *against = party != NULL ? find_against (scene, party, 1, 3) : NULL;

  if (against != NULL || party == NULL || scene->leading[1] == NULL)
    return against;
  /* Foreigners are hit by whoever attacks the land that they are in. */
  if (scene->soil != NULL && !g_str_equal (ccl_scene_get_camp (scene, party), ccl_scene_get_camp (scene, scene->soil)))
    against = find_against (scene, scene->soil, 1, 3);
  return against != NULL && !g_str_equal (ccl_scene_get_camp (scene, party), ccl_scene_get_camp (scene, against)) ? against
                                                                                                          : find_aggressor (scene, party);
}

const char *
ccl_scene_get_target (const CclScene *scene, const char *party)
{
  const char *against = party != NULL ? find_against (scene, party, 3, 1) : NULL;

  return against != NULL || party == NULL ? against : find_aggressor (scene, party);
}
