/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ccl-denials.h"

G_BEGIN_DECLS

/**
 * CclDenial:
 * @pointer: chunk that stands for what was said: "this", "the Russian claim", "which"
 * @first, @end: tokens of the evidence
 * @party: who denies or confirms; @source_first, @source_end: tokens of their words, or empty
 * @of: (nullable): party whose claim it is, empty for one that is not known
 * @about: whether @object limits it ("the claim about air defences")
 * @figures: only what has a figure can be meant
 * @here: it is told in the same sentence, before
 */
typedef struct
{
  guint pointer;
  guint first;
  guint end;
  const char *party;
  const CclSpeech *speech; /* (nullable) */
  guint source_first;
  guint source_end;
  const char *of;
  CclObject object;
  gboolean about;
  gboolean figures;
  gboolean singular;
  gboolean here;
  gboolean confirms;
} CclDenial;

/* The denial or admission whose words that point back are at the chunk @at: "this", "the Russian claim", "which".
 * @first and @end bound the sentence. */
gboolean ccl_denial_read (const CclDrafting *drafting, const CclSpeeches *speeches, guint at, guint first, guint end, CclDenial *denial);

/* A quotation that begins the sentence and says nothing but that what was said is false: "Complete nonsense," X said. */
gboolean ccl_denial_read_exclamation (const CclDrafting *drafting, const CclSpeeches *speeches, guint first, guint end, CclDenial *denial);

G_END_DECLS
