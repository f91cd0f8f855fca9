/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ccl-compare.h"

G_BEGIN_DECLS

/* A comparison in the making: articles "a1", "a2", … of successive days and claims told in short.
 * */
typedef struct
{
  CclParties *parties;
  GPtrArray *articles;
  GPtrArray *claims;
  CclDecisions *decisions;
} Story;

#define STORY_DAY (ccl_day_new (2020, 10, 9)) /* on which "a1" was published */

/* With azerbaijan, armenia, turkey and, as an ally of armenia, artsakh; three articles. */
Story *story_new (void);
void story_free (Story *story);

CclArticle *story_add_article (Story *story, const char *id);

/**
 * story_add:
 * @figure: "2", ">=43", ">43", "<=30", "~30", "20-25", "24/99" (vague), "-" (none), each with "!"
 *   before it for a denial
 *
 * Returns: (transfer none): the claim, to be refined; its affected party is armenia for "destroyed"
 *   and "killed", its time unknown
 */
CclClaim *story_add (Story *story, const char *article, const char *claimant, CclEvent event,
                     CclObject object, const char *figure);

/* Sets keys and ids and compares. The claims may not be changed any more. */
CclComparison *story_compare (Story *story);

/* The rows in words that no order of articles changes: "verdict rule: claims", sorted. */
char *story_describe (const CclComparison *comparison);

/* The only row of the comparison. */
const CclRow *story_get_only_row (const CclComparison *comparison);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Story, story_free)

G_END_DECLS
