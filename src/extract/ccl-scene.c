/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-scene.h"

#include "ccl-claim.h"
#include "ccl-mentions.h"

#include <string.h>

typedef struct
{
  const char *party;
  guint n;
  guint first;
} Count;

/* Pairs at the most; the news of a week would have fewer. */
#define MAX_HOSTILITIES 64

/* How many sentences a headline, a byline and a dateline make. */
#define HEAD_SENTENCES 4

/* How often the text tells that one acts against the other. */
typedef struct
{
  const char *by;
  const char *on;
  const char *by_camp;
  const char *on_camp;
  guint n;
} Hostility;

/* What find_against() found. */
typedef struct
{
  char *party;
  guint n_by;
  guint n_on;
  const char *against;
} Against;

static void
clear_against (gpointer data)
{
  Against *known = data;

  g_free (known->party);
}

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

      if (match->kind == CCL_ENTRY_OBJECT && !match->entry->generic &&
          ((ccl_object_is_military (match->entry->object) && match->entry->object != CCL_OBJECT_VEHICLE &&
            match->entry->object != CCL_OBJECT_POSITION && match->entry->object != CCL_OBJECT_EQUIPMENT) ||
           match->entry->object == CCL_OBJECT_SOLDIER || match->entry->object == CCL_OBJECT_MILITANT))
        n++;
      if (n == 4)
        return TRUE;
    }

  return FALSE;
}

/* Whether the article is about marches and crowds. */
static gboolean
is_about_protest (const CclDocument *document)
{
  guint n = 0;

  for (guint i = 0; i < document->matches->len; i++)
    {
      const CclMatch *match = &g_array_index (document->matches, CclMatch, i);

      n += (match->kind == CCL_ENTRY_OBJECT && match->entry->object == CCL_OBJECT_PROTESTER) ||
           ((match->kind == CCL_ENTRY_VERB || match->kind == CCL_ENTRY_NOUN) && match->entry->event == CCL_EVENT_ATTENDED);
      if (n == 3)
        return TRUE;
    }

  return FALSE;
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

  for (guint i = 0; i < document->names->len; i++)
    {
      const CclMatch *match = ccl_document_get_name (document, i);

      if (match->kind == CCL_ENTRY_PARTY && is_own_name (match->entry) && !is_initials (document, match))
        g_hash_table_add (scene->named, (gpointer) match->entry->party);
      if (match->kind == CCL_ENTRY_PARTY && match->part == CCL_PART_CAPITAL)
        g_hash_table_add (scene->seats, (gpointer) match->entry->party);
      if (match->kind == CCL_ENTRY_PLACE && match->entry->party != NULL)
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

  for (guint i = 0; i < document->names->len; i++)
    {
      const CclMatch *match = ccl_document_get_name (document, i);
      const CclEntry *entry = match->entry;

      if ((match->kind != CCL_ENTRY_PLACE && match->kind != CCL_ENTRY_PARTY) || entry->party == NULL ||
          !g_hash_table_contains (scene->named, entry->party))
        continue;
      if (match->kind == CCL_ENTRY_PLACE)
        find_count (counts, entry->party, match->first)->n += 2;
      else if (match->kind == CCL_ENTRY_PARTY && match->part == CCL_PART_NAME &&
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

  for (guint i = 0; i < document->names->len; i++)
    {
      const CclMatch *match = ccl_document_get_name (document, i);
      const CclEntry *entry = match->entry;

      if (match->kind == CCL_ENTRY_SPEAKER && g_strcmp0 (entry->party, "rebels") == 0)
        scene->n_rebels++;
      if ((match->kind != CCL_ENTRY_PARTY && match->kind != CCL_ENTRY_PLACE) || match->first < behind ||
          !ccl_scene_is_belligerent (scene, entry->party) || !g_hash_table_contains (scene->named, entry->party))
        continue;
      behind = match->end;
      find_count (camps, ccl_scene_get_camp (scene, entry->party), match->first)->n++;
      if (match->kind == CCL_ENTRY_PARTY && ccl_parties_get_kind (scene->parties, entry->party) == CCL_PARTY_GROUP)
        find_count (groups, entry->party, match->first)->n++;
    }

  g_array_sort (camps, compare_counts);
  g_array_sort (groups, compare_counts);
  /* One that a foreign state stands behind is no rebel: Wagner, in Mali. */
  for (guint i = 0; i < groups->len && scene->group == NULL; i++)
    {
      const char *camp = ccl_scene_get_camp (scene, g_array_index (groups, Count, i).party);

      if (ccl_parties_get_kind (scene->parties, camp) == CCL_PARTY_GROUP || g_strcmp0 (camp, scene->soil) == 0)
        {
          scene->group = g_array_index (groups, Count, i).party;
          scene->n_group = g_array_index (groups, Count, i).n;
        }
    }
  for (guint i = 0; i < MIN (camps->len, 2) && scene->n_foreign == 0; i++)
    if (scene->soil == NULL || !g_str_equal (g_array_index (camps, Count, i).party, ccl_scene_get_camp (scene, scene->soil)))
      scene->n_foreign = g_array_index (camps, Count, i).n;
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
  for (guint i = 0; i < document->names->len; i++)
    {
      const CclMatch *match = ccl_document_get_name (document, i);

      if (match->kind == CCL_ENTRY_PLACE && match->entry->party != NULL)
        for (guint j = 0; j < 2; j++)
          counts[j] += g_str_equal (ccl_scene_get_camp (scene, match->entry->party), scene->leading[j]);
    }
  if (MAX (counts[0], counts[1]) >= 3 && counts[0] != counts[1])
    scene->home = scene->leading[counts[0] > counts[1] ? 0 : 1];
}

/* Whose the place is whose name begins at a token, or %NULL. */
static const char *
find_owner (const CclDocument *document, guint token)
{
  const CclMatch *capital = ccl_document_find_part (document, token, CCL_ENTRY_PARTY, CCL_PART_CAPITAL);
  const CclMatch *place = ccl_document_find_match (document, token, CCL_ENTRY_PLACE);

  if (!ccl_document_get_token (document, token)->capital)
    return NULL;
  if (capital != NULL)
    return capital->entry->party;
  return place != NULL ? place->entry->party : NULL;
}

static gboolean
has_digits (const CclDocument *document, const CclChunk *chunk)
{
  for (guint token = chunk->first; token < chunk->end; token++)
    if (g_ascii_isdigit (*ccl_document_get_token (document, token)->folded))
      return TRUE;
  return FALSE;
}

/* "By Our Staff | Mekelle, 17 September 2022"; "SANA'A October 16, 2024 (Agency) –": a place beside the day, at the head of the
 * text, wherever the line has it. */
static void
find_home_by_head (CclScene *scene)
{
  const CclDocument *document = scene->chunks->document;

  for (guint i = 0; i < MIN (document->sentences->len, HEAD_SENTENCES) && scene->home == NULL; i++)
    {
      guint first, end;

      ccl_chunks_get_sentence (scene->chunks, i, &first, &end);
      for (guint at = first; at + 1 < end && scene->home == NULL; at++)
        {
          const CclChunk *chunk = ccl_chunks_get (scene->chunks, at);
          guint behind = ccl_chunks_get (scene->chunks, at + 1)->kind == CCL_CHUNK_COMMA ? at + 2 : at + 1;

          /* In a clause it would have a preposition, and a day of the week at most; a byline begins with one. */
          if (chunk->kind == CCL_CHUNK_VERB || (chunk->kind == CCL_CHUNK_PREPOSITION && at > first))
            break;
          if (chunk->kind == CCL_CHUNK_NOUN && !(at == first + 1 && ccl_chunks_get (scene->chunks, first)->kind == CCL_CHUNK_PREPOSITION) && behind < end && ccl_chunks_get (scene->chunks, behind)->kind == CCL_CHUNK_TIME &&
              has_digits (document, ccl_chunks_get (scene->chunks, behind)))
            scene->home = find_owner (document, chunk->first);
        }
    }
}

/* The country of the dateline's place or of the agency whose name the text bears. */
static void
find_home (CclScene *scene)
{
  const CclDocument *document = scene->chunks->document;
  const CclSpan dateline = document->article->dateline;

  for (guint i = 0; i < document->names->len; i++)
    {
      const CclMatch *match = ccl_document_get_name (document, i);
      const CclToken *token = ccl_document_get_token (document, match->first);

      if (ccl_span_is_empty (dateline) || token->span.start >= dateline.end)
        break;
      if (token->span.start < dateline.start || match->entry->party == NULL)
        continue;
      if ((match->kind == CCL_ENTRY_PARTY && match->part == CCL_PART_CAPITAL) ||
          match->kind == CCL_ENTRY_PLACE)
        {
          scene->home = match->entry->party;
          break;
        }
    }
  if (scene->home == NULL)
    find_home_by_head (scene);
  if (scene->home == NULL)
    find_home_by_places (scene);
  /* "The ministry", told of without a country, is that of the one state in a story of a state and a group. */
  if (scene->home == NULL && scene->leading[1] != NULL)
    for (guint i = 0; i < 2; i++)
      if (ccl_parties_get_kind (scene->parties, scene->leading[i]) == CCL_PARTY_STATE &&
          ccl_parties_get_kind (scene->parties, scene->leading[1 - i]) == CCL_PARTY_GROUP)
        scene->home = scene->leading[i];
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
        ccl_folded_set_add (&scene->places, ccl_document_get_token (document, first)->folded);
    }
}

gboolean
ccl_scene_is_place (const CclScene *scene, guint token)
{
  const CclToken *it = ccl_document_get_token (scene->chunks->document, token);

  return it->capital && ccl_folded_set_contains (&scene->places, it->folded);
}

/* Words that are names wherever they stand: at the head of a sentence the capital alone does not tell. */
static void
gather_names (CclScene *scene)
{
  const CclDocument *document = scene->chunks->document;

  for (guint i = 0; i < document->sentences->len; i++)
    {
      const CclSentence *sentence = &g_array_index (document->sentences, CclSentence, i);

      for (guint token = sentence->first + 1; token < sentence->end && !sentence->headline; token++)
        {
          const CclToken *it = ccl_document_get_token (document, token);

          if (it->kind == CCL_TOKEN_WORD && it->capital && !it->all_capitals)
            ccl_folded_set_add (&scene->proper, it->folded);
        }
    }
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
  scene->seats = g_hash_table_new (g_str_hash, g_str_equal);
  gather_names (scene);
  scene->known = g_array_new (FALSE, FALSE, sizeof (Against));
  g_array_set_clear_func (scene->known, clear_against);
  scene->arms = is_about_arms (chunks->document);
  scene->protest = is_about_protest (chunks->document);
  find_named (scene);
  gather_places (scene);
  find_soil (scene);
  find_leading (scene);
  ccl_mentions_forget (scene);
  find_home (scene);
  scene->issuer = ccl_scene_find_issuer (scene);
  return scene;
}

void
ccl_scene_free (CclScene *scene)
{
  g_hash_table_unref (scene->names);
  ccl_folded_set_clear (&scene->places);
  g_hash_table_unref (scene->named);
  g_hash_table_unref (scene->seats);
  ccl_folded_set_clear (&scene->proper);
  g_array_unref (scene->known);
  g_array_unref (scene->hostilities);
  g_free (scene->remembered);
  g_free (scene);
}

/* Who fights whom ------------------------------------------------------------------------------ */

void
ccl_scene_add_hostility (CclScene *scene, const char *by, const char *on, guint weight)
{
  guint i;

  g_array_set_size (scene->known, 0);
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
      const Hostility hostility = { by, on, ccl_scene_get_camp (scene, by), ccl_scene_get_camp (scene, on), weight };

      g_array_append_val (scene->hostilities, hostility);
    }
  if (scene->arms && ccl_scene_is_belligerent (scene, by) && ccl_scene_is_belligerent (scene, on))
    scene->international = TRUE;
}

guint
ccl_scene_count_acts (const CclScene *scene, const char *by, const char *on)
{
  const char *by_camp = by != NULL ? ccl_scene_get_camp (scene, by) : NULL;
  const char *on_camp = on != NULL ? ccl_scene_get_camp (scene, on) : NULL;
  guint n = 0;

  for (guint i = 0; i < scene->hostilities->len; i++)
    {
      const Hostility *it = &g_array_index (scene->hostilities, Hostility, i);

      if ((by == NULL || g_str_equal (it->by_camp, by_camp)) && (on == NULL || g_str_equal (it->on_camp, on_camp)))
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

static gboolean
is_leading_state (const CclScene *scene, const char *party)
{
  const char *camp = ccl_scene_get_camp (scene, party);

  return ccl_parties_get_kind (scene->parties, party) == CCL_PARTY_STATE &&
         (g_strcmp0 (camp, scene->leading[0]) == 0 || g_strcmp0 (camp, scene->leading[1]) == 0);
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
      gboolean is_by = g_str_equal (it->by_camp, camp);
      const char *other = is_by ? it->on : it->by;
      guint n;

      if (!is_by && !g_str_equal (it->on_camp, camp))
        continue;
      n = ccl_scene_count_acts (scene, camp, other) * n_by + ccl_scene_count_acts (scene, other, camp) * n_on;
      /* Of two states at war either is the other's first opponent, whatever bands are about. */
      if (scene->n_group < scene->n_foreign && is_leading_state (scene, camp) && is_leading_state (scene, other))
        n *= 2;
      if (n > n_best)
        {
          n_best = n;
          best = other;
        }
    }
  return best != NULL ? find_member (scene, best) : NULL;
}

/* As find_against(), kept until the next hostility is told: it is asked for every claim. */
static const char *
recall_against (const CclScene *scene, const char *party, guint n_by, guint n_on)
{
  Against found = { .n_by = n_by, .n_on = n_on };

  for (guint i = 0; i < scene->known->len; i++)
    {
      const Against *known = &g_array_index (scene->known, Against, i);

      if (known->n_by == n_by && known->n_on == n_on && g_str_equal (known->party, party))
        return known->against;
    }
  found.party = g_strdup (party);
  found.against = find_against (scene, party, n_by, n_on);
  g_array_append_val (scene->known, found);
  return found.against;
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
  const char *against = party != NULL ? recall_against (scene, party, 1, 1) : NULL;
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
  const char *against = party != NULL ? recall_against (scene, party, 1, 3) : NULL;

  if (against != NULL || party == NULL || scene->leading[1] == NULL)
    return against;
  /* Foreigners are hit by whoever attacks the land that they are in. */
  if (scene->soil != NULL && !g_str_equal (ccl_scene_get_camp (scene, party), ccl_scene_get_camp (scene, scene->soil)))
    against = recall_against (scene, scene->soil, 1, 3);
  return against != NULL && !g_str_equal (ccl_scene_get_camp (scene, party), ccl_scene_get_camp (scene, against)) ? against
                                                                                                          : find_aggressor (scene, party);
}

const char *
ccl_scene_get_target (const CclScene *scene, const char *party)
{
  const char *against = party != NULL ? recall_against (scene, party, 3, 1) : NULL;

  return against != NULL || party == NULL ? against : find_aggressor (scene, party);
}
