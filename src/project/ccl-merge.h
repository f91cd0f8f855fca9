/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ccl-project.h"

G_BEGIN_DECLS

/**
 * CclMergeField:
 * @ours: (nullable): the value here, %NULL where this editor has decided nothing
 * @theirs: (nullable): the value there
 */
typedef struct
{
  char *field;
  char *ours;
  char *theirs;
} CclMergeField;

/**
 * CclMergeDecision:
 * @target: in this project's terms, or in the other's while it is about an article that comes in
 * @fields: (element-type CclMergeField): those that hang together: all of a figure, or a verdict with
 *   its reason; else one
 * @take_theirs: for a conflict: how it is settled; at first in favour of what is here
 *
 * What the other editor has decided on one thing.
 */
typedef struct
{
  CclDecisionKind kind;
  char *target;
  GPtrArray *fields;
  gboolean take_theirs;
  gboolean coming; /*< private >: @target is in the other's terms */
} CclMergeDecision;

/**
 * CclMerge:
 * @articles: (element-type CclArticle): those that are not here, by their checksum
 * @additions: (element-type CclMergeDecision): on which nothing is decided here
 * @conflicts: (element-type CclMergeDecision): decided here and there, differently
 * @n_left_out: decisions that cannot be laid over what is here: claims by hand on sentences of which
 *   only excerpts are here
 *
 * What another person's project of the same story would bring.
 */
typedef struct
{
  GPtrArray *articles;
  GPtrArray *additions;
  GPtrArray *conflicts;
  guint n_left_out;
  /*< private >*/
  GPtrArray *claims; /* GPtrArray of CclClaim for each of the articles */
  GArray *versions;  /* int for each: of the rules that found them */
  GPtrArray *lexicons;
  GHashTable *ids; /* of the other's articles that are here: their id there -> here */
} CclMerge;

/* Looks into the project at @path, whoever has it open, and changes nothing. */
CclMerge *ccl_merge_new (CclProject *project, const char *path, GError **error);
void ccl_merge_free (CclMerge *merge);

/* Brings it in as one step of undo called @name; %TRUE once it is in the file. */
gboolean ccl_merge_apply (CclMerge *merge, CclProject *project, const char *name, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CclMerge, ccl_merge_free)

G_END_DECLS
