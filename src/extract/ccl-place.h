/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ccl-draft.h"

G_BEGIN_DECLS

/**
 * ccl_place_find:
 * @speech: (nullable): that holds the draft
 *
 * The most specific place that the words tell for a draft: its own name if it is a place, one behind "in" or "near" in
 * its clause, else in its sentence; for "there" and "the town" the one named before.
 *
 * Returns: its name, empty if there is none
 */
CclSpan ccl_place_find (const CclDrafting *drafting, const CclSpeeches *speeches, const CclDraft *draft,
                        const CclSpeech *speech);

/* The country that the vocabulary gives the place in a stretch of text, or %NULL. */
const char *ccl_place_find_country (const CclDrafting *drafting, CclSpan name);

G_END_DECLS
