/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-mentions.h"

#include "ccl-claim.h"

#include <string.h>

/* Who is meant by the words for a source: by what they name, by what the text has called so before, by who spoke last. */

static gboolean
is_role (const CclScene *scene, const char *party)
{
  return party == NULL || g_str_equal (party, CCL_PARTY_OUTLET) || ccl_parties_get_kind (scene->parties, party) == CCL_PARTY_ROLE;
}

/* Pronouns -------------------------------------------------------------------------------------- */

/* The more recent of two, if it was at most @reach sentences ago; it may be of nobody. */
static const CclVoice *
pick_recent (const CclVoice *first, const CclVoice *second, guint sentence, guint reach)
{
  const CclVoice *best = first;

  if (second->party != NULL && second->sentence + reach >= sentence &&
      (first->party == NULL || first->sentence + reach < sentence || second->sentence > first->sentence))
    best = second;
  return best;
}

/* "he", "its", "they": a person or a thing that spoke last or that the last sentences were told of. */
static const char *
resolve_pronoun (const CclScene *scene, guint token)
{
  const CclDocument *document = scene->chunks->document;
  guint sentence = ccl_document_get_token (document, token)->sentence;
  const CclVoice *voice = &scene->last;
  guint reach = sentence;

  if (ccl_document_is_word (document, token, CCL_WORD_HUMAN, NULL))
    {
      voice = &scene->person;
      reach = 6;
    }
  else if (ccl_document_is_word (document, token, CCL_WORD_THING, NULL))
    {
      reach = 3;
      voice = pick_recent (&scene->thing, &scene->subject, sentence, reach);
      if (ccl_document_is_word (document, token, CCL_WORD_SEVERAL, NULL))
        voice = pick_recent (voice, &scene->crowd, sentence, reach);
    }
  return voice->party != NULL && voice->sentence + reach >= sentence ? voice->party : scene->last.party;
}

/* Institutions ---------------------------------------------------------------------------------- */

/* What the text has called by the words of a speaker: by all of them, or by the noun alone where that is all there is. */
static const char *
find_called (const CclScene *scene, const CclMatch *match)
{
  const CclDocument *document = scene->chunks->document;
  const char *meant = g_hash_table_lookup (scene->names, match->entry->text);

  if (meant == NULL && match->end == match->first + 1)
    meant = g_hash_table_lookup (scene->names, ccl_document_get_token (document, match->first)->folded);
  return meant;
}

/* Whether a party has ministries and an army of its own: a state, or a group whose seat the text names. */
static gboolean
has_institutions (const CclScene *scene, const char *party)
{
  return ccl_parties_get_kind (scene->parties, party) != CCL_PARTY_GROUP || g_strcmp0 (party, scene->home) == 0 ||
         g_hash_table_contains (scene->seats, party);
}

static gboolean
precedes_name (const CclDocument *document, const CclMatch *match)
{
  return match->end < document->tokens->len && ccl_document_get_token (document, match->end)->capital &&
         ccl_document_get_token (document, match->end)->kind == CCL_TOKEN_WORD;
}

/* Whether a name that nobody has been called by follows an office. */
static gboolean
is_introduced (const CclDocument *document, const CclMatch *match)
{
  return ccl_document_get_token (document, match->first)->capital && precedes_name (document, match);
}

/* The state or group that the words before a token name last, in the same paragraph or the end of the one before it. */
static const char *
find_named_before (const CclScene *scene, guint token)
{
  const CclDocument *document = scene->chunks->document;
  guint sentence = ccl_document_get_token (document, token)->sentence;
  guint from = g_array_index (document->sentences, CclSentence, sentence > 0 ? sentence - 1 : 0).first;

  for (guint at = token; at > from; at--)
    {
      const CclMatch *match = ccl_document_find_match (document, at - 1, CCL_ENTRY_PARTY);

      if (match != NULL && match->end <= token && match->entry->part == CCL_PART_NAME && ccl_scene_is_belligerent (scene, match->entry->party))
        return match->entry->party;
    }
  return NULL;
}

static gboolean
is_local (const CclDocument *document, const CclMatch *speaker)
{
  return ccl_document_is_word (document, speaker->first, CCL_WORD_LOCAL, NULL) ||
         (speaker->first > 0 && ccl_document_is_word (document, speaker->first - 1, CCL_WORD_LOCAL, NULL));
}

/* "A provincial official", "local authorities", "the governor": of the country whose ground the sentence names, or that the
 * article names most. */
static const char *
find_ground (const CclScene *scene, const CclMatch *speaker)
{
  const CclDocument *document = scene->chunks->document;
  const CclSentence *sentence = &g_array_index (document->sentences, CclSentence, ccl_document_get_token (document, speaker->first)->sentence);

  if (!scene->international || !is_local (document, speaker))
    return NULL;
  for (guint i = g_array_index (document->match_at, guint, sentence->first); i < document->matches->len; i++)
    {
      const CclMatch *match = &g_array_index (document->matches, CclMatch, i);

      if (match->first >= sentence->end)
        break;
      if (match->entry->kind == CCL_ENTRY_PLACE && ccl_scene_is_belligerent (scene, match->entry->party))
        return match->entry->party;
      /* "the Iranian village of" */
      if (match->entry->kind == CCL_ENTRY_PARTY && match->entry->part == CCL_PART_ADJECTIVE &&
          ccl_document_is_word (document, match->end, CCL_WORD_FEATURE, NULL))
        return match->entry->party;
    }
  return scene->soil;
}

/* A definite "the ministry", "the army" means whose was spoken of last in the paragraph; else the one last
 * named so; else the home country's. */
static const char *
resolve_institution (const CclScene *scene, const CclMatch *match, gboolean definite)
{
  const guint sentence = ccl_document_get_token (scene->chunks->document, match->first)->sentence;
  const int here = g_array_index (scene->chunks->document->sentences, CclSentence, sentence).block;
  const char *ground = find_ground (scene, match);
  const char *last = scene->last.block == here ? scene->last.party : NULL;
  const char *called = find_called (scene, match);
  gboolean officer = match->entry->part == CCL_SPEAKER_OFFICER;

  /* "an army spokesman" takes up nobody who was spoken of. */
  if (!definite)
    last = NULL;
  /* "Governor Ivan Petrov": another one than the governor before, of whose land was spoken. */
  if (officer && is_introduced (scene->chunks->document, match) &&
      (scene->home == NULL || ccl_scene_get_opponent (scene, scene->home) == NULL))
    {
      const char *near = find_named_before (scene, match->first);

      if (near != NULL)
        return near;
      called = NULL;
    }
  if (ground != NULL)
    return ground;
  /* "The RSF …, the army said": the army of the state that rebels fight is never theirs. */
  if (!officer && last != NULL && (!has_institutions (scene, last) ||
                                   (ccl_parties_get_kind (scene->parties, last) == CCL_PARTY_GROUP && g_str_has_suffix (match->entry->text, "government"))))
    last = NULL;
  if (!officer && called != NULL && !has_institutions (scene, called))
    called = NULL;
  if (last != NULL && (ccl_scene_is_belligerent (scene, last) || (officer && ccl_parties_get_kind (scene->parties, last) == CCL_PARTY_BODY)))
    return last;
  if (called != NULL)
    return called;
  /* Where a neutral agency sits says nothing of whose ministry it means. */
  if (scene->home != NULL && scene->international && ccl_scene_get_opponent (scene, scene->home) != NULL)
    return scene->home;
  if (officer && scene->last.party != NULL && ccl_parties_get_kind (scene->parties, scene->last.party) == CCL_PARTY_BODY)
    return scene->last.party;
  if (scene->international && ccl_scene_is_belligerent (scene, scene->last.party) && (officer || has_institutions (scene, scene->last.party)))
    return scene->last.party;
  /* In a civil war the one state that is named most has an army and ministries. */
  return scene->arms && scene->soil != NULL && (scene->group != NULL || g_strcmp0 (scene->home, scene->soil) == 0) ? scene->soil : NULL;
}

/* Whether somebody owns what is named from @end on: "the Office's mission". */
static gboolean
is_owned (const CclDocument *document, guint first, guint end)
{
  for (guint token = first; token < end; token++)
    if (g_str_equal (ccl_document_get_token (document, token)->folded, "'s"))
      return TRUE;
  return FALSE;
}

/* The hospital, company or union that a sentence names last before a token. */
static const char *
find_house (const CclScene *scene, guint token)
{
  const CclDocument *document = scene->chunks->document;
  guint from = g_array_index (document->sentences, CclSentence, ccl_document_get_token (document, token)->sentence).first;

  for (guint at = token; at > from; at--)
    {
      const CclMatch *match = ccl_document_find_part (document, at - 1, CCL_ENTRY_SPEAKER, CCL_SPEAKER_ORGAN);

      if (match != NULL && match->end <= token && match->entry->state == CCL_STATE_NEVER && !g_str_equal (match->entry->party, CCL_PARTY_MEDIA))
        return match->entry->party;
    }
  return NULL;
}

/* "rebels", "the insurgents" in an article that tells of one armed group. */
static const char *
find_rebels (const CclScene *scene, const CclMentions *mentions)
{
  return scene->group != NULL && mentions->party == NULL && scene->international ? scene->group : NULL;
}

/* The international body or charity that was heard last, a few sentences ago at most. */
static const char *
find_body (const CclScene *scene, guint token)
{
  const CclVoice *voice = pick_recent (&scene->thing, &scene->last, ccl_document_get_token (scene->chunks->document, token)->sentence, 4);

  if (voice->party == NULL || voice->sentence + 4 < ccl_document_get_token (scene->chunks->document, token)->sentence ||
      ccl_parties_get_kind (scene->parties, voice->party) != CCL_PARTY_BODY)
    return NULL;
  return voice->party;
}

/* A speaker who stands for nobody but what they are, unless a group or body is named with them. */
static const char *
resolve_role (const CclScene *scene, const CclMentions *mentions, const CclMatch *speaker, guint first)
{
  const CclDocument *document = scene->chunks->document;
  const CclEntry *entry = speaker->entry;
  const char *meant = NULL, *body;

  if (mentions->party == NULL && entry->part != CCL_SPEAKER_PEOPLE && is_owned (document, first, speaker->first) &&
      !is_role (scene, scene->last.party))
    return scene->last.party;
  /* "the source", "the director": whoever was called so before speaks for the same. */
  if (mentions->party == NULL && ccl_mentions_is_definite (document, first))
    meant = find_called (scene, speaker);
  if (meant != NULL)
    return meant;
  /* "the movement", "the alliance": the group last heard. */
  if (g_str_equal (entry->party, "rebels") && entry->part == CCL_SPEAKER_ORGAN && mentions->party == NULL && scene->last_group != NULL &&
      ccl_mentions_is_definite (document, first))
    return scene->last_group;
  /* "the charity", "the agency's coordinator": the body last heard */
  if (entry->part == CCL_SPEAKER_ORGAN && speaker->end == speaker->first + 1 && mentions->party == NULL && ccl_mentions_is_definite (document, first) &&
      (body = find_body (scene, first)) != NULL)
    return body;
  /* "UN experts", "a WHO source": in the body's service */
  if (mentions->group != NULL && (entry->part != CCL_SPEAKER_PEOPLE ||
                                  (mentions->group->end + is_owned (document, first, speaker->first) == speaker->first &&
                                   ccl_parties_get_kind (scene->parties, mentions->group->entry->party) == CCL_PARTY_BODY)))
    return mentions->group->entry->party;
  /* "the rebel Liberation Front" has a name of its own. */
  if (g_str_equal (entry->party, "rebels") && !(entry->part == CCL_SPEAKER_FORCE && precedes_name (document, speaker)))
    meant = find_rebels (scene, mentions);
  /* "his staff", "an employee": of the hospital or company that was spoken of */
  if (meant == NULL && mentions->party == NULL && g_str_equal (entry->party, "workers"))
    {
      meant = find_house (scene, first);
      if (meant == NULL && mentions->possessive && is_role (scene, scene->last.party))
        meant = scene->last.party;
    }
  if (meant == NULL && entry->civil != NULL && scene->protest && !scene->arms)
    meant = entry->civil;
  return meant != NULL ? meant : entry->party;
}

/* "a hospital spokesman" speaks for the hospital, "the spokesman for the ministry", "a source in the ministry" for that. */
static const CclMatch *
find_speaker (const CclDocument *document, const CclMentions *mentions)
{
  const CclEntry *entry = mentions->speaker->entry;

  /* "the Committee for Disaster Management" */
  if (entry->part == CCL_SPEAKER_ORGAN && mentions->institution != NULL && mentions->institution != mentions->speaker &&
      g_str_equal (ccl_document_get_token (document, mentions->speaker->end)->folded, "for"))
    return mentions->speaker;

  return mentions->institution != NULL && (entry->state != CCL_STATE_NEVER || entry->part == CCL_SPEAKER_OFFICER) ? mentions->institution
                                                                                                       : mentions->speaker;
}

static gboolean
speaks_for_state (const CclScene *scene, const CclEntry *entry, const CclMentions *mentions)
{
  /* "a rescue worker" speaks for no country. */
  if (entry->part == CCL_SPEAKER_PEOPLE && mentions->indefinite && mentions->party == NULL)
    return FALSE;
  return entry->state == CCL_STATE_ALWAYS || (entry->state == CCL_STATE_INTERNATIONAL && scene->international);
}

/* The party that the sentence names last before a token. */
static const char *
find_owner_before (const CclScene *scene, guint token)
{
  const CclDocument *document = scene->chunks->document;
  guint from = g_array_index (document->sentences, CclSentence, ccl_document_get_token (document, token)->sentence).first;

  for (guint at = token; at > from && token - at < 12; at--)
    {
      const CclMatch *match = ccl_document_find_match (document, at - 1, CCL_ENTRY_PARTY);

      if (match != NULL && match->end <= token && match->entry->part != CCL_PART_ADJECTIVE)
        return match->entry->party;
    }
  return NULL;
}

/* "In Moscow, a ministry spokeswoman said": whose capital the sentence opens with, before a token. */
static const char *
find_capital_before (const CclScene *scene, guint token)
{
  const CclDocument *document = scene->chunks->document;
  const CclSentence *sentence = &g_array_index (document->sentences, CclSentence, ccl_document_get_token (document, token)->sentence);
  const CclMatch *capital;

  if (sentence->first + 2 >= token || !ccl_document_is_word (document, sentence->first, CCL_WORD_LOCATIVE, NULL))
    return NULL;
  capital = ccl_document_find_part (document, sentence->first + 1, CCL_ENTRY_PARTY, CCL_PART_CAPITAL);
  return capital != NULL && capital->end < token && g_str_equal (ccl_document_get_token (document, capital->end)->folded, ",") ? capital->entry->party
                                                                                                                   : NULL;
}

/* "the defence ministry of the breakaway region": the armed group of the story, or the one whose seat it names. */
static const char *
find_breakaway (const CclScene *scene)
{
  const char *party = scene->group;
  GHashTableIter iter;
  gpointer seated;

  g_hash_table_iter_init (&iter, scene->seats);
  while (scene->group == NULL && g_hash_table_iter_next (&iter, &seated, NULL))
    if (ccl_parties_get_kind (scene->parties, seated) == CCL_PARTY_GROUP)
      {
        if (party != NULL)
          return NULL;
        party = seated;
      }
  return party;
}

/* Whether a word with a capital is part of the name under which the text appears: "the Ministry". */
static gboolean
names_outlet (const CclDocument *document, guint token)
{
  g_autofree char *word = ccl_article_dup_span (document->article, ccl_document_get_token (document, token)->span);

  return ccl_document_get_token (document, token)->capital && document->article->outlet != NULL && strstr (document->article->outlet, word) != NULL;
}

static const char *
resolve_speaker (CclScene *scene, const CclMentions *mentions, guint first)
{
  const CclDocument *document = scene->chunks->document;
  const CclMatch *speaker = find_speaker (document, mentions);
  const CclEntry *entry = speaker->entry;
  const char *party = ccl_mentions_get_party (mentions);
  gboolean for_state = speaks_for_state (scene, entry, mentions);
  gboolean counted = ccl_document_find_figure (document, first) != NULL;

  /* "its coordinator in Sudan" */
  if (mentions->possessive && mentions->party != NULL && mentions->party->first >= mentions->head_end)
    party = NULL;

  /* "our reporter", "this newspaper" */
  if (g_str_equal (entry->party, CCL_PARTY_MEDIA) && (mentions->own || mentions->here))
    return CCL_PARTY_OUTLET;
  if (entry->part == CCL_SPEAKER_DOCUMENT && party == NULL)
    return mentions->possessive ? resolve_pronoun (scene, first) : scene->last.party;
  /* "the Ministry", in a bulletin that a ministry issues */
  if (scene->issuer != NULL && party == NULL && entry->part == CCL_SPEAKER_ORGAN && speaker->end == speaker->first + 1 &&
      ccl_mentions_is_definite (document, first) && !mentions->possessive && find_called (scene, speaker) == NULL && names_outlet (document, speaker->first))
    return scene->issuer;
  /* "the UN, whose rights office says": of what the relative clause is told of */
  if (first > 0 && party == NULL && g_str_equal (ccl_document_get_token (document, first - 1)->folded, "whose"))
    {
      const char *owner = find_owner_before (scene, first - 1);

      if (owner != NULL)
        return owner;
    }
  if (mentions->possessive && party == NULL && (for_state || entry->state != CCL_STATE_NEVER))
    {
      const char *house = entry->part == CCL_SPEAKER_OFFICER ? find_house (scene, first) : NULL;
      const char *owner = house != NULL ? house : resolve_pronoun (scene, first);

      if (house != NULL || !is_role (scene, owner))
        return owner;
      /* "its chairman", of a union or company */
      if (entry->part == CCL_SPEAKER_OFFICER && owner != NULL && owner == scene->thing.party && !g_str_equal (owner, CCL_PARTY_OUTLET))
        return owner;
    }
  if (mentions->business && party == NULL && entry->part == CCL_SPEAKER_OFFICER)
    return "company";
  /* "a regional security source", "two security sources": of no country in particular */
  if (!for_state || (party == NULL && g_str_equal (entry->party, "sources") && (counted || is_local (document, speaker))))
    return resolve_role (scene, mentions, speaker, first);
  if (party != NULL)
    return party;
  if (mentions->known != NULL)
    return mentions->known;
  if (mentions->irregular && (party = find_breakaway (scene)) != NULL)
    return party;
  party = find_capital_before (scene, first);
  if (party == NULL)
    /* "a spokesman", "two officials" take up nobody who was spoken of. */
    party = resolve_institution (scene, speaker, !mentions->indefinite && !counted);
  return party != NULL ? party : entry->party;
}

/* Whether the words are the name under which the article appears, or its end: "the Herald" in the Jaffa Herald. */
static gboolean
is_outlet (const CclScene *scene, guint first, guint end)
{
  const CclDocument *document = scene->chunks->document;
  const char *outlet = document->article->outlet;
  gboolean definite = first + 1 < end && ccl_mentions_is_definite (document, first) && !ccl_document_is_word (document, first, CCL_WORD_POSSESSIVE, NULL);
  gboolean owns = end > first + 1 && g_str_equal (ccl_document_get_token (document, end - 1)->folded, "'s");
  CclSpan span = ccl_document_get_span (document, first + definite, end - owns);
  gsize len = outlet != NULL ? strlen (outlet) : 0, part = span.end - span.start;

  if (part == 0 || part > len || strncmp (document->article->text + span.start, outlet + len - part, part) != 0)
    return FALSE;
  return part == len || (definite && outlet[len - part - 1] == ' ' && ccl_document_get_token (document, first + 1)->capital);
}

const char *
ccl_scene_resolve (CclScene *scene, guint first, guint end, gboolean *speaker_like)
{
  CclMentions mentions;
  const char *party;

  ccl_mentions_gather (scene, first, end, &mentions);
  if (speaker_like != NULL)
    *speaker_like = mentions.speaker != NULL || mentions.party != NULL || mentions.outlet != NULL || mentions.pronoun ||
                    mentions.enemy || mentions.possessive || mentions.named || mentions.known != NULL || mentions.people != NULL;
  if (is_outlet (scene, first, end))
    return CCL_PARTY_OUTLET;

  party = ccl_mentions_get_party (&mentions);
  /* "its coordinator in Sudan" */
  if (mentions.possessive && mentions.party != NULL && mentions.party->first >= mentions.head_end)
    party = NULL;
  if (mentions.outlet != NULL && mentions.speaker == NULL && party == NULL)
    return mentions.outlet->entry->party != NULL ? mentions.outlet->entry->party : CCL_PARTY_MEDIA;
  if (mentions.speaker != NULL)
    return resolve_speaker (scene, &mentions, first);
  if (party != NULL)
    return party;
  if (mentions.known != NULL)
    return mentions.known;
  if (mentions.enemy)
    return scene->last.party != NULL ? ccl_scene_get_opponent (scene, scene->last.party) : NULL;
  /* "our estimate", "we have seen", outside a quotation: whose text it is */
  if (ccl_document_is_word (scene->chunks->document, first, CCL_WORD_OWN, NULL) && ccl_document_get_token (scene->chunks->document, first)->quote < 0)
    return scene->issuer != NULL ? scene->issuer : CCL_PARTY_OUTLET;
  if (mentions.pronoun || mentions.possessive)
    return resolve_pronoun (scene, first);
  /* "Two said", "another said": of several people heard before */
  if (mentions.speaker == NULL && mentions.people == NULL && mentions.name == NULL && ccl_mentions_is_one_of_several (scene, first, end))
    return is_role (scene, scene->crowd.party) && scene->crowd.party != NULL ? scene->crowd.party : NULL;
  /* "a woman", "the youngest of them": no institution */
  if (mentions.people != NULL && mentions.name == NULL)
    return ccl_object_is_military (mentions.people->entry->object) ? scene->last.party : "residents";
  return mentions.name == NULL && ccl_mentions_is_definite (scene->chunks->document, first) ? scene->last.party : NULL;
}
