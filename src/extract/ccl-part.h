/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ccl-draft.h"

G_BEGIN_DECLS

/* What the drafting of parts (ccl-draft-parts.c) is made of; no other file needs anything of it. */

/* Drafts in the order of the text, as far as they were told before the parts. */
typedef struct
{
  CclDrafting *drafting;
  GArray *ordered; /* guint */
} CclPartWholes;

/* ccl-part-wholes.c ------------------------------------------------------ */

/* Takes up all the drafts there are; @ordered is the caller's to unref. */
void ccl_part_wholes_init (CclPartWholes *wholes, CclDrafting *drafting);

static inline const CclDraft *
ccl_part_get_draft (const CclDrafting *drafting, guint draft)
{
  return &g_array_index (drafting->drafts, CclDraft, draft);
}

/* The draft before the token that what @part counts is a part of: the last one in its sentence, else in one of those before
 * in its paragraph; -1 if there is none. */
int ccl_part_find_whole (const CclPartWholes *wholes, guint token, guint part);

/* The draft that a state word with a figure gave: "three of the dead"; or NULL. */
CclDraft *ccl_part_find_draft (const CclPartWholes *wholes, guint noun);

/* What a part counts: its own word, else what the whole counts. */
CclObject ccl_part_find_object (const CclDrafting *drafting, guint part, const CclDraft *whole);

/* Whether a chunk counts something that no draft has used. */
gboolean ccl_part_is_countable (const CclDrafting *drafting, guint chunk);

/* Drafts @part as the draft @whole with an object and a figure of its own; the last of the drafts. */
void ccl_part_add (const CclPartWholes *wholes, guint whole, guint part, CclObject object);

/* ccl-part-kinds.c -------------------------------------------------------- */

/* "under the age of 18", "under 16" */
gboolean ccl_part_is_minor_age (const CclDrafting *drafting, guint chunk, guint end);

/* "three of the dead were children", "of those detained, 86 are minors": who the counted ones are is told behind the verb. */
void ccl_part_draft_description (const CclPartWholes *wholes, guint verb, guint first, guint end);

/* "Among the 32 arrested are at least nine students": the parts stand behind the verb. */
void ccl_part_draft_inverted (const CclPartWholes *wholes, guint verb, guint first, guint end);

/* ccl-part-breakdowns.c --------------------------------------------------- */

/* "1,418 wounded (women: 294; children under 15: 303)": a breakdown in brackets. */
void ccl_part_draft_breakdown (const CclPartWholes *wholes, guint figure, guint first);

/* Drafts a list apposed to the whole, or behind its verb, that adds up to it. */
void ccl_part_draft_list (const CclPartWholes *wholes, guint whole, guint end);

/* "five deaths, three servicemen and two interpreters", "two civilians, a woman and her grandchild": a list that adds up to
 * the figure before it breaks it down. */
void ccl_part_draft_sum (const CclPartWholes *wholes, guint whole);

/* "10,865 families, or 37,635 people, have moved", "1,126 households (5,900 individuals)": the same counted otherwise. */
void ccl_part_draft_alternative (const CclPartWholes *wholes, guint noun, guint first, guint end);

G_END_DECLS
