/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-complete.h"
#include "ccl-confidence.h"
#include "ccl-denials.h"
#include "ccl-period.h"
#include "ccl-place.h"
#include "ccl-sides.h"

#include <math.h>
#include <string.h>

/* How far back a text is issued by whoever spoke, in tokens. */
#define ISSUER_REACH 300

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

/* Who said something last before a token, to be meant by "a communique". */
static const char *
find_issuer_before (const CclSpeeches *speeches, guint token)
{
  for (guint at = token; at > 0 && token - at < ISSUER_REACH; at--)
    {
      const CclSpeech *speech = ccl_speeches_find (speeches, at - 1);

      if (speech != NULL && speech->party != NULL)
        return speech->party;
    }
  return NULL;
}

/* Whether words name who can issue a figure: an institution, a body, a government by its seat. */
static gboolean
is_issuer (const CclDrafting *drafting, const CclChunk *chunk)
{
  if (chunk->kind != CCL_CHUNK_NOUN || chunk->figure != NULL || chunk->object != NULL)
    return FALSE;
  if (chunk->speaker != NULL)
    return chunk->speaker->entry->part != CCL_SPEAKER_DOCUMENT;
  return chunk->party != NULL && (chunk->party->entry->part == CCL_PART_CAPITAL ||
                                  ccl_parties_get_kind (drafting->scene->parties, chunk->party->entry->party) == CCL_PARTY_BODY);
}

/* "Injured: 3,515 (Sanaa), 684 (Aden)"; "Displaced: 61,230 people (IOM)"; of a label also "1,041 by the authorities in Sanaa". */
static const char *
find_in_brackets (const CclDrafting *drafting, const CclDraft *draft)
{
  guint end = MAX (draft->end, draft->figure_end), at;
  guint limit = drafting->chunks->chunks->len;

  if (end == 0 || end >= drafting->document->tokens->len)
    return NULL;
  at = ccl_chunks_find (drafting->chunks, end - 1) + 1;
  /* "61,230 people, or 8,750 households (IOM)" */
  for (guint n = 0; n < 4 && at + 2 < limit; n++, at++)
    {
      const CclChunk *chunk = ccl_chunks_get (drafting->chunks, at), *next = ccl_chunks_get (drafting->chunks, at + 1);

      if (chunk->kind == CCL_CHUNK_OPEN)
        return is_issuer (drafting, next) && ccl_chunks_get (drafting->chunks, at + 2)->kind == CCL_CHUNK_CLOSE
                 ? ccl_scene_resolve (drafting->scene, next->first, next->end, NULL)
                 : NULL;
      if (n == 0 && g_str_has_prefix (draft->rule, "label") && ccl_clause_is (drafting->chunks, at, "by") && is_issuer (drafting, next))
        {
          guint behind = ccl_clause_skip_attachments (drafting->chunks, at + 1, limit);

          return ccl_scene_resolve (drafting->scene, next->first, ccl_chunks_get (drafting->chunks, behind - 1)->end, NULL);
        }
      if (chunk->kind == CCL_CHUNK_STOP || chunk->kind == CCL_CHUNK_VERB || chunk->kind == CCL_CHUNK_PREPOSITION)
        break;
    }
  return NULL;
}

static Voice
make_voice (const CclDrafting *drafting, const CclSpeeches *speeches, const CclDraft *draft, const CclSpeech *speech)
{
  const char *own = drafting->scene->issuer != NULL ? drafting->scene->issuer : CCL_PARTY_OUTLET;
  Voice voice = { .speech = speech, .party = own, .stance = CCL_STANCE_ASSERTS };

  if (speech != NULL)
    {
      voice.party = speech->party != NULL ? speech->party : speech->source_end > speech->source_first ? "sources" : own;
      voice.stance = speech->stance;
      if (speech->negates)
        {
          voice.polarity = CCL_POLARITY_DENIED;
          voice.stance = CCL_STANCE_DENIES;
        }
    }
  if (draft->claimant_end > draft->claimant_first)
    {
      const CclMatch *text = ccl_document_find_part (drafting->document, draft->claimant_end - 1, CCL_ENTRY_SPEAKER, CCL_SPEAKER_DOCUMENT);
      gboolean named = ccl_scene_find_party (drafting->scene, draft->claimant_first, draft->claimant_end, NULL) != NULL;
      const char *giver = text != NULL && !named ? find_issuer_before (speeches, draft->claimant_first)
                                                 : ccl_scene_resolve (drafting->scene, draft->claimant_first, draft->claimant_end, NULL);

      if (giver != NULL)
        voice.party = giver;
    }
  if (speech == NULL || speech->continued)
    {
      const char *issuer = find_in_brackets (drafting, draft);

      if (issuer != NULL)
        voice.party = issuer;
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

/* Claims -------------------------------------------------------------------------------------- */

static CclClaim *
make_claim (CclSides *sides, CclPeriodTold *told, const CclDrafting *drafting, const CclSpeeches *speeches, const CclDraft *draft, const Voice *voice)
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
  place = ccl_place_find (drafting, speeches, draft, voice->speech);
  if (!ccl_span_is_empty (place))
    claim->place = ccl_article_dup_span (document->article, place);
  ccl_period_set (drafting, speeches, draft, told, claim);
  ccl_sides_set (sides, draft, ccl_span_is_empty (place) ? NULL : ccl_place_find_country (drafting, place), claim);
  claim->rule = draft->rule;
  claim->confidence = ccl_confidence_weigh (drafting, draft, voice->speech, claim);
  return claim;
}

/* A bare plural in passing ("attacks on civilians", "the soldiers killed") asserts nothing that could be compared: an act
 * on people or things is a claim by its figure, by a word in its place ("many"), or by being denied or admitted. */
static gboolean
is_passing (const CclDraft *draft, const Voice *voice)
{
  /* "an injury rate of 0.42" */
  if (ccl_object_is_people (draft->object) && draft->quantity.unit == CCL_UNIT_COUNT && isfinite (draft->quantity.interval.low) &&
      floor (draft->quantity.interval.low) != draft->quantity.interval.low)
    return TRUE;
  if (draft->quantity.bound != CCL_BOUND_NONE || draft->figure_end > draft->figure_first || voice->polarity == CCL_POLARITY_DENIED ||
      voice->stance == CCL_STANCE_CONFIRMS)
    return FALSE;
  switch (draft->event)
    {
    case CCL_EVENT_KILLED:
    case CCL_EVENT_WOUNDED:
    case CCL_EVENT_MISSING:
    case CCL_EVENT_DISPLACED:
    case CCL_EVENT_DETAINED:
    case CCL_EVENT_RESCUED:
    case CCL_EVENT_RELEASED:
    case CCL_EVENT_DAMAGED:
    case CCL_EVENT_ATTENDED:
    case CCL_EVENT_COST:
      return TRUE;
    case CCL_EVENT_LAUNCHED:
      return !draft->active && voice->stance == CCL_STANCE_ASSERTS;
    case CCL_EVENT_DEPLOYED:
      return draft->object == CCL_OBJECT_PERSON || draft->object == CCL_OBJECT_UNIT || draft->object == CCL_OBJECT_WORKER ||
             draft->object == CCL_OBJECT_VEHICLE || draft->object == CCL_OBJECT_CIVILIAN || draft->object == CCL_OBJECT_OFFICIAL ||
             draft->object == CCL_OBJECT_JOURNALIST || draft->object == CCL_OBJECT_MEDIC;
    case CCL_EVENT_CAPTURED:
      return draft->object == CCL_OBJECT_TERRITORY && !draft->active && voice->stance == CCL_STANCE_ASSERTS;
    case CCL_EVENT_DESTROYED:
      return draft->object != CCL_OBJECT_EQUIPMENT && draft->object != CCL_OBJECT_MISSILE && draft->object != CCL_OBJECT_AIRCRAFT;
    case CCL_EVENT_ATTACKED:
      return ccl_object_is_people (draft->object) && !draft->active;
    default:
      return FALSE;
    }
}

/* What each side says of the other, as the claims of both; FALSE where the story does not tell who they are. */
static gboolean
add_mutual_claims (CclSides *sides, CclPeriodTold *told, CclDrafting *drafting, const CclSpeeches *speeches, const CclDraft *draft, GPtrArray *claims)
{
  const char *parties[] = { drafting->scene->leading[0], ccl_scene_get_opponent (drafting->scene, drafting->scene->leading[0]) };
  Voice voice = { .party = CCL_PARTY_OUTLET, .stance = CCL_STANCE_ASSERTS };

  if (parties[0] == NULL || parties[1] == NULL)
    return FALSE;
  for (int i = 0; i < 2; i++)
    {
      CclClaim *claim = make_claim (sides, told, drafting, speeches, draft, &voice);

      ccl_claim_set (&claim->claimant, parties[i]);
      ccl_claim_set (&claim->affected, parties[i]);
      ccl_claim_set (&claim->actor, parties[1 - i]);
      g_ptr_array_add (claims, claim);
    }
  return TRUE;
}

/* "the jets were shot down", of jets counted before: told again, not anew. Returns whether a claim before has it. */
static gboolean
is_recalled (const CclDrafting *drafting, const CclDraft *draft, const CclClaim *claim, GPtrArray *claims)
{
  const CclChunk *noun = draft->noun >= 0 ? ccl_chunks_get (drafting->chunks, (guint) draft->noun) : NULL;

  if (noun == NULL || !noun->definite || noun->figure != NULL || !ccl_span_is_empty (claim->quantity_span))
    return FALSE;
  for (guint i = claims->len; i > 0; i--)
    {
      CclClaim *known = g_ptr_array_index (claims, i - 1);

      if (known->event == claim->event && known->object == claim->object && known->polarity == claim->polarity &&
          g_str_equal (known->claimant, claim->claimant) &&
          (known->affected == NULL || claim->affected == NULL || g_str_equal (known->affected, claim->affected)) &&
          (claim->quantity.bound == CCL_BOUND_NONE || known->quantity.interval.low == claim->quantity.interval.low))
        {
          ccl_claim_add_evidence (known, ccl_claim_get_evidence (claim));
          return TRUE;
        }
    }
  return FALSE;
}

/* "An earlier version of this report said": a figure that is withdrawn. */
static gboolean
is_withdrawn (const CclDrafting *drafting, const CclSpeech *speech)
{
  for (guint token = speech->source_first; token < speech->source_end; token++)
    if (ccl_document_is_word (drafting->document, token, CCL_WORD_CORRECTION, NULL))
      return TRUE;
  return FALSE;
}

static void
add_claims_of_draft (CclSides *sides, CclPeriodTold *told, CclDrafting *drafting, const CclSpeeches *speeches, const CclDraft *draft, GPtrArray *claims,
                     GPtrArray *recalled)
{
  CclClaim *claim;
  guint anchor = draft->figure_end > draft->figure_first ? draft->figure_first : draft->first;
  const CclSpeech *speech = ccl_speeches_find (speeches, draft->spoken_at > 0 ? draft->spoken_at - 1 : anchor);
  Voice voice = make_voice (drafting, speeches, draft, speech);

  if (draft->mutual && add_mutual_claims (sides, told, drafting, speeches, draft, claims))
    return;
  if (is_passing (draft, &voice) || (speech != NULL && is_withdrawn (drafting, speech)))
    return;
  claim = make_claim (sides, told, drafting, speeches, draft, &voice);
  if (is_recalled (drafting, draft, claim, claims))
    {
      g_ptr_array_add (recalled, claim);
      return;
    }
  g_ptr_array_add (claims, claim);
  /* "Ankara denied Syrian reports that six were downed": what the reports say, and the denial. */
  if (speech != NULL && !speech->negates && !speech->continued)
    {
      const CclSpeech *outer = ccl_speeches_find_outer (speeches, speech, anchor);

      if (outer != NULL && outer->negates && g_strcmp0 (outer->party, speech->party) != 0)
        {
          voice = make_voice (drafting, speeches, draft, outer);
          g_ptr_array_add (claims, make_claim (sides, told, drafting, speeches, draft, &voice));
        }
    }
}

/* What one claim leaves open is told by those before it: the order of the text. */
static int
compare_drafts (gconstpointer a, gconstpointer b)
{
  const CclDraft *first = a, *second = b;

  if (first->first != second->first)
    return first->first < second->first ? -1 : 1;
  return first->end < second->end ? -1 : first->end > second->end;
}

GPtrArray *
ccl_complete (CclDrafting *drafting, const CclSpeeches *speeches)
{
  GPtrArray *claims = g_ptr_array_new_with_free_func ((GDestroyNotify) ccl_claim_unref);
  /* Kept for as long as the sides remember what they told. */
  g_autoptr (GPtrArray) recalled = g_ptr_array_new_with_free_func ((GDestroyNotify) ccl_claim_unref);
  g_autoptr (CclSides) sides = ccl_sides_new (drafting, speeches);
  CclPeriodTold told = { 0 };

  g_array_sort (drafting->drafts, compare_drafts);
  for (guint i = 0; i < drafting->drafts->len; i++)
    add_claims_of_draft (sides, &told, drafting, speeches, &g_array_index (drafting->drafts, CclDraft, i), claims, recalled);
  ccl_add_denials (drafting, speeches, claims);
  return claims;
}
