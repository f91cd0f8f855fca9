/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ccl-scene.h"

G_BEGIN_DECLS

/**
 * CclMentions:
 * @speaker: the first institution, officer or kind of people
 * @institution: the last organ or force: "spokesman for the Defence Ministry"
 * @party: the first party
 * @group: the first armed group or body; in @party's own group it beats the state of an adjective
 * @owned: @group is armed, and @party's: "Yemen's Houthis"
 * @head_end: token behind the first noun group: what is named behind it hangs on it
 * @people: a word for people who are no institution: "a woman"
 * @pronoun: the words are a pronoun; @possessive: they begin with one that owns: "its army"
 * @indefinite: the words begin with "a"; @business: "mine", "factory": somebody's works
 * @enemy, @own: "enemy", "our"; @here: "this (newspaper)"; @irregular: "breakaway", "separatist"
 * @name: last capitalised word: a surname, maybe
 * @named: such a word stands in the first noun group: not only on what hangs on it
 * @known: party of the first word that the text has introduced
 *
 * What the words of a source or a group name, the longest reading of each stretch.
 */
typedef struct
{
  const CclMatch *speaker;
  const CclMatch *institution;
  const CclMatch *party;
  const CclMatch *group;
  const CclMatch *outlet;
  const CclMatch *people;
  guint head_end;
  gboolean owned;
  gboolean pronoun;
  gboolean possessive;
  gboolean enemy;
  gboolean own;
  gboolean named;
  gboolean here;
  gboolean irregular;
  gboolean indefinite;
  gboolean business;
  const char *name;
  const char *known;
} CclMentions;

/* All but @name, @named and @known. The same stretches are asked for again and again: the last answers are kept. */
void ccl_mentions_gather_sides (const CclScene *scene, guint first, guint end, CclMentions *mentions);
void ccl_mentions_gather (const CclScene *scene, guint first, guint end, CclMentions *mentions);

/* To be called once the scene knows its parties. */
void ccl_mentions_forget (CclScene *scene);

/* The party that is named, or %NULL: of a state and its group in one noun group, the group. */
const char *ccl_mentions_get_party (const CclMentions *mentions);

/* Whether they are fighters who are no state's though its name goes before: "Syrian rebels", "Haiti's gangs". */
gboolean ccl_mentions_is_irregular (const CclScene *scene, const CclMentions *mentions);

/* Whether the words begin with "the", "its" and the like. */
gboolean ccl_mentions_is_definite (const CclDocument *document, guint first);

/* Whether they are a figure or "another" alone, within a few sentences of several people: "Two said", "another said". */
gboolean ccl_mentions_is_one_of_several (const CclScene *scene, guint first, guint end);

G_END_DECLS
