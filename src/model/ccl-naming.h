/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ccl-comparison.h"

G_BEGIN_DECLS

typedef enum
{
  CCL_NAMING_PLACE,
  CCL_NAMING_FORCE,
  CCL_NAMING_ACT,
} CclNamingKind;

const char *ccl_naming_kind_word (CclNamingKind kind);

/**
 * CclNameUse:
 * @naming: id of what is named, "shusha"; interned
 * @wording: by which uses of one wording are known, "Shushi"; interned
 * @span: the words, as the article has them; @sentence: that holds them
 * @party: who speaks, %CCL_PARTY_OUTLET for the article's own voice; interned
 *
 * A place where an article uses one of several names for what sides call differently. A value.
 */
typedef struct
{
  const char *naming;
  const char *wording;
  CclNamingKind kind;
  CclSpan span;
  CclSpan sentence;
  const char *party;
} CclNameUse;

/* @name: a side's party, or an outlet, borrowed from the comparison */
typedef struct
{
  const char *name;
  guint n_uses;
} CclNameCount;

/**
 * CclWording:
 * @words: as the texts have them: the spelling that they use most
 * @uses: (element-type CclNameUse): in the order of the articles; @articles: (element-type CclArticle): of each,
 *   borrowed from the comparison
 * @sides: (element-type CclNameCount): whose words they are, most first; a party that is on no side counts for itself
 * @outlets: (element-type CclNameCount): in whose articles, whoever says it, most first; by file where the outlet is unknown
 */
typedef struct
{
  char *words;
  GArray *uses;
  GPtrArray *articles;
  GArray *sides;
  GArray *outlets;
} CclWording;

/* @wordings: (element-type CclWording): those that are used, most first */
typedef struct
{
  const char *id;
  CclNamingKind kind;
  GPtrArray *wordings;
} CclNaming;

/**
 * ccl_namings_group:
 * @uses: (element-type GArray): for each article of the comparison, in order, its CclNameUse
 *
 * What each side, and each outlet, calls the same place, force or act. Pure. No wording is the right one; whoever shows
 * them takes the words of the sides or the editor's.
 *
 * Returns: (transfer full) (element-type CclNaming): those that are named at all, by id; good while the comparison is
 */
GPtrArray *ccl_namings_group (const CclComparison *comparison, GPtrArray *uses);

G_END_DECLS
