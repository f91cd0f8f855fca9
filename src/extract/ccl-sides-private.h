/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ccl-sides.h"

#include "ccl-acts.h"

G_BEGIN_DECLS

/* Steps of ccl_sides_set(), in files of their own. */

#define CCL_SIDES_POLICE "police"
#define CCL_SIDES_PROTESTERS "protesters"

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
} CclSidesTold;

struct _CclSides
{
  const CclDrafting *drafting;
  const CclSpeeches *speeches;
  GArray *acts;      /* CclAct */
  const char *regent; /* the armed group that speaks for that country, or NULL */
  gboolean unrest;   /* police and protesters: no story of states */
  gboolean conflict; /* sides that fight: states, armed groups, a state and its rebels */
  const char *voice; /* the side for which the article itself speaks, or NULL */
  CclSidesTold last;
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
} CclQuestion;

/* The party that a stretch of tokens means, as @speaker says it; see ccl_referent_find(). */
const char *ccl_sides_resolve (const CclSides *sides, guint first, guint end, const char *speaker);

/* Whether two parties are one camp; not so where either is unknown. */
gboolean ccl_sides_same_camp (const CclSides *sides, const char *a, const char *b);

/* A party that can be a side at all, no company, agency or aid body; else %NULL. */
const char *ccl_sides_filter (const CclSides *sides, const char *party);

/* A side that is told to act or to suffer, as against one that only comments. */
gboolean ccl_sides_is_combatant (const CclSides *sides, const char *party);

/* Whom a party fights, mostly fires at, is mostly hit by; the group in a country's place where it stands for it. */
const char *ccl_sides_stand_in (const CclSides *sides, const char *party);
const char *ccl_sides_get_opponent (const CclSides *sides, const char *party);
const char *ccl_sides_get_target (const CclSides *sides, const char *party);
const char *ccl_sides_get_attacker (const CclSides *sides, const char *party);

/* Things and people that belong to no army: whose soil they are on says whose they are. */
gboolean ccl_sides_is_civil (CclObject object);

/* "losing up to 50 fighters": the subject suffers it. */
gboolean ccl_sides_is_loss_verb (const CclSides *sides, const CclDraft *draft);

/* Whether the claim goes on from the one before: same sentence, or @in_block same paragraph, and same speaker. */
gboolean ccl_sides_goes_on (const CclSides *sides, const CclDraft *draft, gboolean in_block);

/* What the draft's own words tell; what acts in its sentence tell; what the claim before told. */
void ccl_sides_read_words (const CclSides *sides, CclQuestion *question);
void ccl_sides_read_sentence (const CclSides *sides, CclQuestion *question);
void ccl_sides_read_last (const CclSides *sides, CclQuestion *question, gboolean in_block);

/* Fills in what they leave open, by what kind of event it is. */
void ccl_sides_fill_in (const CclSides *sides, CclQuestion *question);

G_END_DECLS
