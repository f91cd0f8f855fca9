/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-complete.h"
#include "ccl-denials.h"

#include <math.h>
#include <string.h>

/* How a draft is said. */
typedef struct
{
  const CclSpeech *speech;
  const char *party;
  CclStance stance;
  CclPolarity polarity;
} Voice;

/* Whether an adverb or adjective of doubt ("reportedly", "alleged") stands close by. */
static gboolean
is_doubted (const CclDrafting *drafting, const CclDraft *draft)
{
  guint first = draft->first > 4 ? draft->first - 4 : 0;

  if (draft->doubted)
    return TRUE;
  for (guint token = first; token < draft->end; token++)
    {
      const CclMatch *match = ccl_document_find_match (drafting->document, token, CCL_ENTRY_CUE);

      if (match != NULL && match->entry->part == CCL_CUE_ADVERB &&
          ccl_document_get_token (drafting->document, token)->sentence == ccl_document_get_token (drafting->document, draft->first)->sentence)
        return TRUE;
    }
  return FALSE;
}

static Voice
make_voice (const CclDrafting *drafting, const CclDraft *draft, const CclSpeech *speech)
{
  Voice voice = { .speech = speech, .party = CCL_PARTY_OUTLET, .stance = CCL_STANCE_ASSERTS };

  if (speech != NULL)
    {
      voice.party = speech->party != NULL ? speech->party : speech->source_end > speech->source_first ? "sources" : CCL_PARTY_OUTLET;
      voice.stance = speech->stance;
      if (speech->negates)
        {
          voice.polarity = CCL_POLARITY_DENIED;
          voice.stance = CCL_STANCE_DENIES;
        }
    }
  if (draft->claimant_end > draft->claimant_first)
    {
      const char *giver = ccl_scene_resolve (drafting->scene, draft->claimant_first, draft->claimant_end, NULL);

      if (giver != NULL)
        voice.party = giver;
    }
  if (draft->negated)
    {
      if (voice.polarity == CCL_POLARITY_AFFIRMED)
        {
          voice.polarity = CCL_POLARITY_DENIED;
          voice.stance = CCL_STANCE_DENIES;
        }
    }
  else if (draft->expected && voice.polarity == CCL_POLARITY_AFFIRMED)
    voice.stance = CCL_STANCE_EXPECTS;
  else if (voice.stance == CCL_STANCE_ASSERTS && is_doubted (drafting, draft))
    voice.stance = CCL_STANCE_ALLEGES;
  return voice;
}

/* Place -------------------------------------------------------------------------------------- */

/* The proper name in a group, without article and "village of". One within the words for the speaker says
 * where that sits: "the Defence Ministry in Baku". */
static gboolean
find_proper_name (const CclDrafting *drafting, guint noun, const CclSpeech *speech, CclSpan *name)
{
  const CclChunk *chunk = ccl_drafting_get_chunk (drafting, noun);
  guint first = chunk->end, end = chunk->first;

  if (speech != NULL && chunk->first >= speech->source_first && chunk->end <= speech->source_end)
    return FALSE;
  if (chunk->speaker != NULL || chunk->figure != NULL || chunk->pronoun)
    return FALSE;
  for (guint token = chunk->first; token < chunk->end; token++)
    {
      const CclToken *it = ccl_document_get_token (drafting->document, token);
      const CclMatch *party = ccl_document_find_match (drafting->document, token, CCL_ENTRY_PARTY);

      if (party != NULL && (party->entry->part == CCL_PART_ADJECTIVE || party->entry->part == CCL_PART_PEOPLE ||
                            party->entry->part == CCL_PART_LEADER || party->entry->part == CCL_PART_ORGAN ||
                            party->entry->part == CCL_PART_FORCE))
        {
          if (party->entry->part != CCL_PART_ADJECTIVE)
            return FALSE;
          token = party->end - 1;
          continue;
        }
      if (it->kind == CCL_TOKEN_WORD && it->capital)
        {
          first = MIN (first, token);
          end = token + 1;
        }
    }
  if (end <= first)
    return FALSE;
  /* "al-Nayrab": the article in small letters is part of the name. */
  while (first >= chunk->first + 2 && ccl_document_get_token (drafting->document, first - 1)->kind == CCL_TOKEN_HYPHEN &&
         ccl_document_get_token (drafting->document, first)->glued)
    first -= 2;
  *name = ccl_document_get_span (drafting->document, first, end);
  return TRUE;
}

static gboolean
is_locative (const CclDrafting *drafting, guint chunk)
{
  const CclChunk *it = ccl_drafting_get_chunk (drafting, chunk);

  return it->kind == CCL_CHUNK_PREPOSITION && ccl_document_is_word (drafting->document, it->first, CCL_WORD_LOCATIVE, NULL);
}

/* The country that the vocabulary gives a place, or NULL. */
static const char *
find_country (const CclDrafting *drafting, CclSpan name)
{
  const CclDocument *document = drafting->document;
  guint low = 0, high = document->tokens->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (ccl_document_get_token (document, middle)->span.start < name.start)
        low = middle + 1;
      else
        high = middle;
    }
  for (; low < document->tokens->len && ccl_document_get_token (document, low)->span.start < name.end; low++)
    {
      const CclMatch *match = ccl_document_find_match (document, low, CCL_ENTRY_PLACE);

      if (match == NULL)
        match = ccl_document_find_match (document, low, CCL_ENTRY_PARTY);
      if (match != NULL && match->entry->party != NULL)
        return match->entry->party;
    }
  return NULL;
}

/* The place told nearest behind the event in its clause, else before it in its sentence; empty if none. */
static CclSpan
find_place (const CclDrafting *drafting, const CclDraft *draft, const CclSpeech *speech)
{
  guint first, end, from = MAX (draft->trigger, draft->noun >= 0 ? (guint) draft->noun : draft->trigger);
  CclSpan name;

  ccl_clause_get_sentence (drafting->chunks, draft->trigger, &first, &end);
  for (guint at = from; at + 1 < end && at - from < 12; at++)
    {
      if (at > from + 1 && ccl_drafting_get_chunk (drafting, at)->kind == CCL_CHUNK_VERB && !ccl_drafting_get_chunk (drafting, at)->reduced)
        break;
      if (ccl_drafting_get_chunk (drafting, at)->kind == CCL_CHUNK_STOP)
        break;
      if (is_locative (drafting, at) && ccl_drafting_get_chunk (drafting, at + 1)->kind == CCL_CHUNK_NOUN)
        {
          guint noun = at + 1;

          if (find_proper_name (drafting, noun, speech, &name))
            return name;
          if (noun + 2 < end && ccl_clause_is (drafting->chunks, noun + 1, "of") && ccl_drafting_get_chunk (drafting, noun + 2)->kind == CCL_CHUNK_NOUN &&
              find_proper_name (drafting, noun + 2, speech, &name))
            return name;
        }
    }
  /* A settlement that was hit or taken is the place itself. */
  if (draft->noun >= 0 && draft->object == CCL_OBJECT_SETTLEMENT)
    {
      if (find_proper_name (drafting, (guint) draft->noun, speech, &name))
        return name;
      if ((guint) draft->noun + 2 < end && ccl_clause_is (drafting->chunks, (guint) draft->noun + 1, "of") &&
          find_proper_name (drafting, (guint) draft->noun + 2, speech, &name))
        return name;
    }
  for (guint at = MIN ((guint) MAX (draft->noun, 0), draft->trigger); at > first + 1; at--)
    if (is_locative (drafting, at - 2) && ccl_drafting_get_chunk (drafting, at - 1)->kind == CCL_CHUNK_NOUN &&
        find_proper_name (drafting, at - 1, speech, &name))
      return name;

  return (CclSpan){ 0 };
}

/* Time ---------------------------------------------------------------------------------------- */

static void
set_time (const CclDrafting *drafting, const CclDraft *draft, CclClaim *claim)
{
  const CclDocument *document = drafting->document;
  const CclTimeMention *nearest = NULL;
  const CclSentence *sentence = &g_array_index (document->sentences, CclSentence, ccl_document_get_token (document, draft->first)->sentence);
  guint best = G_MAXUINT;
  guint low = 0, high = document->times->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (document->times, CclTimeMention, middle).first < sentence->first)
        low = middle + 1;
      else
        high = middle;
    }
  for (; low < document->times->len; low++)
    {
      const CclTimeMention *time = &g_array_index (document->times, CclTimeMention, low);
      guint distance;

      if (time->first >= sentence->end)
        break;
      if (time->cumulative)
        claim->cumulative = TRUE;
      if (time->start == 0 && time->end_day == 0)
        continue;
      distance = time->first >= draft->end ? time->first - draft->end : time->end <= draft->first ? (draft->first - time->end) + 3 : 0;
      if (distance < best)
        {
          best = distance;
          nearest = time;
        }
    }
  if (draft->rule != NULL && g_str_equal (draft->rule, "toll") && draft->event != CCL_EVENT_COST)
    claim->cumulative = TRUE;
  if (nearest == NULL)
    return;
  claim->start = nearest->start;
  claim->end = nearest->end_day;
}

/* Sides --------------------------------------------------------------------------------------- */

/* Acts of one side against the other, as against accidents and counts. */
static gboolean
is_hostile (CclEvent event)
{
  switch (event)
    {
    case CCL_EVENT_KILLED:
    case CCL_EVENT_WOUNDED:
    case CCL_EVENT_CASUALTIES:
    case CCL_EVENT_CAPTURED:
    case CCL_EVENT_DESTROYED:
    case CCL_EVENT_DAMAGED:
    case CCL_EVENT_ATTACKED:
    case CCL_EVENT_LAUNCHED:
    case CCL_EVENT_REPELLED:
      return TRUE;
    default:
      return FALSE;
    }
}

/* Events that people and things do themselves: who did it is whose they are. */
static gboolean
is_own_act (CclEvent event)
{
  return event == CCL_EVENT_WITHDREW || event == CCL_EVENT_DESERTED || event == CCL_EVENT_ABANDONED || event == CCL_EVENT_DEPLOYED;
}

static const char *
resolve_tokens (const CclDrafting *drafting, guint first, guint end, const char *speaker)
{
  return end > first ? ccl_scene_find_party (drafting->scene, first, end, speaker) : NULL;
}

/* Whose loss it is where no word says so: an army tells of what it destroyed, and of its own dead and
 * wounded; who denies or admits a loss, or says that there was none, speaks of itself. */
static const char *
guess_affected (const CclDrafting *drafting, const CclDraft *draft, const Voice *voice, const CclClaim *claim, const char *speaker)
{
  gboolean arms = ccl_object_is_military (claim->object) || claim->object == CCL_OBJECT_MILITANT || claim->object == CCL_OBJECT_MERCENARY;

  if (claim->quantity.interval.high == 0 || voice->stance == CCL_STANCE_CONFIRMS || voice->polarity == CCL_POLARITY_DENIED)
    return speaker;
  return arms || (draft->active && claim->object == CCL_OBJECT_SOLDIER) ? ccl_scene_get_opponent (drafting->scene, speaker) : speaker;
}

static void
set_sides (const CclDrafting *drafting, const CclDraft *draft, const Voice *voice, CclClaim *claim, const char *country)
{
  CclScene *scene = drafting->scene;
  const char *speaker = ccl_scene_is_belligerent (scene, voice->party) ? voice->party : NULL;
  const char *actor = resolve_tokens (drafting, draft->actor_first, draft->actor_end, speaker);
  const char *affected = resolve_tokens (drafting, draft->affected_first, draft->affected_end, speaker);
  gboolean hostile = is_hostile (claim->event);

  /* The fired thing is the actor's own; the repelled attack is the other side's. */
  if (claim->event == CCL_EVENT_LAUNCHED)
    {
      if (actor == NULL)
        actor = affected;
      if (affected != NULL && g_strcmp0 (affected, actor) == 0)
        affected = NULL;
    }
  if (claim->event == CCL_EVENT_REPELLED && affected != NULL && actor == NULL)
    actor = ccl_scene_get_opponent (scene, affected);
  if (is_own_act (claim->event))
    {
      if (actor == NULL)
        actor = affected;
      if (affected == NULL && claim->event != CCL_EVENT_DEPLOYED)
        affected = actor;
    }
  if (hostile && scene->international)
    {
      if (actor != NULL && affected != NULL && g_str_equal (actor, affected) && claim->event != CCL_EVENT_LAUNCHED)
        actor = NULL;
      if (affected == NULL && actor != NULL)
        affected = ccl_scene_get_opponent (scene, actor);
      if (affected == NULL && actor == NULL && speaker != NULL && voice->polarity == CCL_POLARITY_DENIED && draft->active)
        {
          actor = speaker;
          affected = ccl_scene_get_opponent (scene, speaker);
        }
      if (affected == NULL && country != NULL && !ccl_object_is_military (claim->object) && claim->object != CCL_OBJECT_SOLDIER &&
          ccl_scene_is_belligerent (scene, country))
        affected = country;
      if (affected == NULL && speaker != NULL)
        affected = guess_affected (drafting, draft, voice, claim, speaker);
      if (actor == NULL && affected != NULL)
        actor = ccl_scene_get_opponent (scene, affected);
    }
  ccl_claim_set (&claim->actor, actor);
  ccl_claim_set (&claim->affected, affected);
}

/* Pairs that the words set against each other, over all drafts: they say who fights whom here. */
static void
gather_hostilities (const CclDrafting *drafting, const CclSpeeches *speeches)
{
  for (guint i = 0; i < drafting->drafts->len; i++)
    {
      const CclDraft *draft = &g_array_index (drafting->drafts, CclDraft, i);
      const CclSpeech *speech = ccl_speeches_find (speeches, draft->first);
      const char *speaker = speech != NULL && ccl_scene_is_belligerent (drafting->scene, speech->party) ? speech->party : NULL;
      const char *actor = resolve_tokens (drafting, draft->actor_first, draft->actor_end, speaker);
      const char *affected = resolve_tokens (drafting, draft->affected_first, draft->affected_end, speaker);

      if (is_hostile (draft->event) && actor != NULL && affected != NULL)
        ccl_scene_add_hostility (drafting->scene, actor, affected);
    }
}

/* Claims -------------------------------------------------------------------------------------- */

static CclClaim *
make_claim (const CclDrafting *drafting, const CclDraft *draft, const Voice *voice)
{
  const CclDocument *document = drafting->document;
  CclClaim *claim = ccl_claim_new (draft->event, draft->object, ccl_document_get_span (document, draft->first, draft->end));
  CclSpan place;

  claim->quantity = draft->quantity;
  if (draft->figure_end > draft->figure_first)
    claim->quantity_span = ccl_document_get_span (document, draft->figure_first, draft->figure_end);
  if (draft->model != NULL)
    claim->model = ccl_article_dup_span (document->article, ccl_document_get_span (document, draft->model->first, draft->model->end));
  ccl_claim_set (&claim->claimant, voice->party);
  if (voice->speech != NULL && voice->speech->source_end > voice->speech->source_first &&
      !g_str_equal (voice->party, CCL_PARTY_OUTLET))
    {
      claim->claimant_span = ccl_document_get_span (document, voice->speech->source_first, voice->speech->source_end);
      claim->claimant_text = ccl_article_dup_span (document->article, claim->claimant_span);
    }
  claim->stance = voice->stance;
  claim->polarity = voice->polarity;
  place = find_place (drafting, draft, voice->speech);
  if (!ccl_span_is_empty (place))
    claim->place = ccl_article_dup_span (document->article, place);
  set_time (drafting, draft, claim);
  set_sides (drafting, draft, voice, claim, ccl_span_is_empty (place) ? NULL : find_country (drafting, place));
  claim->confidence = draft->confidence;
  if (voice->speech != NULL && voice->speech->continued)
    claim->confidence -= 0.1;
  if (draft->quantity.bound == CCL_BOUND_NONE)
    claim->confidence -= 0.1;
  claim->rule = draft->rule;
  return claim;
}

/* A bare plural in passing ("attacks on civilians", "the soldiers killed") asserts nothing that could be compared: an act
 * on people or things is a claim by its figure, by a word in its place ("many"), or by being denied. */
static gboolean
is_passing (const CclDraft *draft, const Voice *voice)
{
  if (draft->quantity.bound != CCL_BOUND_NONE || draft->figure_end > draft->figure_first || voice->polarity == CCL_POLARITY_DENIED)
    return FALSE;
  switch (draft->event)
    {
    case CCL_EVENT_KILLED:
    case CCL_EVENT_WOUNDED:
    case CCL_EVENT_MISSING:
    case CCL_EVENT_DISPLACED:
    case CCL_EVENT_DETAINED:
    case CCL_EVENT_RESCUED:
    case CCL_EVENT_DAMAGED:
    case CCL_EVENT_ATTENDED:
    case CCL_EVENT_COST:
      return TRUE;
    case CCL_EVENT_DESTROYED:
      return draft->object != CCL_OBJECT_EQUIPMENT && draft->object != CCL_OBJECT_MISSILE && draft->object != CCL_OBJECT_AIRCRAFT;
    case CCL_EVENT_ATTACKED:
      return ccl_object_is_people (draft->object) && !draft->active;
    default:
      return FALSE;
    }
}

static void
add_claims_of_draft (CclDrafting *drafting, const CclSpeeches *speeches, const CclDraft *draft, GPtrArray *claims)
{
  guint anchor = draft->figure_end > draft->figure_first ? draft->figure_first : draft->first;
  const CclSpeech *speech = ccl_speeches_find (speeches, draft->spoken_at > 0 ? draft->spoken_at - 1 : anchor);
  Voice voice = make_voice (drafting, draft, speech);

  if (is_passing (draft, &voice))
    return;
  g_ptr_array_add (claims, make_claim (drafting, draft, &voice));
  /* "Ankara denied Syrian reports that six were downed": what the reports say, and the denial. */
  if (speech != NULL && !speech->negates && !speech->continued)
    {
      const CclSpeech *outer = ccl_speeches_find_outer (speeches, speech, anchor);

      if (outer != NULL && outer->negates && g_strcmp0 (outer->party, speech->party) != 0)
        {
          voice = make_voice (drafting, draft, outer);
          g_ptr_array_add (claims, make_claim (drafting, draft, &voice));
        }
    }
}

GPtrArray *
ccl_complete (CclDrafting *drafting, const CclSpeeches *speeches)
{
  GPtrArray *claims = g_ptr_array_new_with_free_func ((GDestroyNotify) ccl_claim_unref);

  gather_hostilities (drafting, speeches);
  for (guint i = 0; i < drafting->drafts->len; i++)
    add_claims_of_draft (drafting, speeches, &g_array_index (drafting->drafts, CclDraft, i), claims);
  ccl_add_denials (drafting, speeches, claims);
  return claims;
}
