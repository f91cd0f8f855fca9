/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ccl-chunks.h"
#include "ccl-folded-set.h"

G_BEGIN_DECLS

/*
 * Who is who in an article: which parties it is about, whose outlet it is, and what "the ministry",
 * "the spokesman" and a surname stand for at a point of the reading. Filled in as the attribution
 * stage goes through the sentences.
 */

/* Who was heard or spoken of last, to be meant by a word that only points back; @party is %NULL for nobody. */
typedef struct
{
  const char *party;
  int block;
  guint sentence;
} CclVoice;

/**
 * CclScene:
 * @home: party from whose soil or for whose body the article writes, or %NULL: its agency's country,
 *   its dateline's
 * @issuer: party of the ministry, army or agency whose own bulletin the article is, or %NULL: its voice is theirs
 * @leading: the two states or groups named most often, allies counted together; %NULL where fewer
 * @international: the story is one between states or armed groups: a police force speaks for its country
 */
typedef struct _CclRemembered CclRemembered;

typedef struct
{
  const CclChunks *chunks;
  CclParties *parties;
  const char *home;
  const char *issuer;
  const char *leading[2];
  gboolean international;
  /*< private >*/
  CclFoldedSet places;  /* folded first words of names that the article treats as places */
  GHashTable *names;    /* folded surname or headword -> party */
  CclVoice last;        /* the last source */
  CclVoice person;      /* the last source that was a person: he, she */
  CclVoice thing;       /* the last one that was an institution, a country or a text: it */
  CclVoice crowd;       /* the last ones who were several people: they */
  CclVoice subject;     /* of whom the last sentence that says so was told */
  const char *last_group; /* the last source that was an armed group */
  gboolean arms;       /* the article is about fighting */
  gboolean protest;    /* it is about people in the streets */
  const char *soil;    /* the country whose places the article names most, or NULL */
  const char *group;   /* the armed group that it names most, or NULL */
  guint n_group;       /* how often it is named */
  guint n_foreign;     /* how often the leading camp is that is not the soil's */
  guint n_rebels;      /* words for irregular fighters that name no group */
  CclFoldedSet proper; /* folded words that stand with a capital within a sentence */
  GHashTable *seats;   /* groups whose capital the text names */
  GHashTable *named;   /* states and groups that the text names */
  CclRemembered *remembered; /* see ccl_mentions_gather_sides() */
  GArray *known;       /* who was found to be against whom, until the next hostility */
  GArray *hostilities; /* who acts against whom, and how often the text says so */
} CclScene;

CclScene *ccl_scene_new (const CclChunks *chunks);
void ccl_scene_free (CclScene *scene);

/**
 * ccl_scene_resolve:
 * @first, @end: tokens of a source as worded, with what hangs on it
 * @speaker_like: (out) (optional): whether the words can mean somebody who speaks at all
 *
 * Returns: (nullable): the party that speaks; %NULL where the words do not tell
 */
const char *ccl_scene_resolve (CclScene *scene, guint first, guint end, gboolean *speaker_like);

/* Remembers whose the names in these tokens are, unless they are known already. */
void ccl_scene_learn_name (CclScene *scene, guint first, guint end, const char *party);

/* Remembers that the words of a source meant @party. */
void ccl_scene_remember (CclScene *scene, guint first, guint end, const char *party);

/* Takes note of what a sentence is told of, in these tokens: "Washington has acted. It said". Only what the words name counts. */
void ccl_scene_see_subject (CclScene *scene, guint first, guint end);

/* Whose people, arms or ground the words of a noun group are, by what they say: an adjective, a name,
 * "our", "enemy" (as @speaker, or %NULL, says it). @first and @end are tokens. NULL where unsaid. */
const char *ccl_scene_find_party (CclScene *scene, guint first, guint end, const char *speaker);

/* Tells that the text itself says that one party acts against another: those named so are opponents, before those
 * that are only named most. Roles ("police", "protesters") may be, too. */
void ccl_scene_add_hostility (CclScene *scene, const char *by, const char *on, guint weight);

/* How often the text says so of two camps; %NULL stands for any. */
guint ccl_scene_count_acts (const CclScene *scene, const char *by, const char *on);

/**
 * ccl_scene_find_issuer:
 *
 * Who speaks where nobody is named, if the article is a bulletin, communiqué or situation report of an institution: by the
 * name of the publication or by a line at its head.
 *
 * Returns: (nullable): the party
 */
const char *ccl_scene_find_issuer (CclScene *scene);

/* Whether a name begins at @token that the article uses as a place elsewhere ("in Bhimber"). */
gboolean ccl_scene_is_place (const CclScene *scene, guint token);

/* The party that @party is at odds with in this article, or %NULL; the one that mostly acts against it; the one that
 * it mostly acts against. Allies count as one. */
const char *ccl_scene_get_opponent (const CclScene *scene, const char *party);
const char *ccl_scene_get_attacker (const CclScene *scene, const char *party);
const char *ccl_scene_get_target (const CclScene *scene, const char *party);

/* The party at the end of the chain of patrons. */
const char *ccl_scene_get_camp (const CclScene *scene, const char *party);

/* Whether the party is a state or an armed group: one that can fight. */
gboolean ccl_scene_is_belligerent (const CclScene *scene, const char *party);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CclScene, ccl_scene_free)

G_END_DECLS
