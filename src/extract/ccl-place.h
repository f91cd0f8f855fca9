/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ccl-draft.h"

G_BEGIN_DECLS

/* The most specific place that the words tell for a draft; empty if none. @speech: that holds it, or %NULL. */
CclSpan ccl_place_find (const CclDrafting *drafting, const CclDraft *draft, const CclSpeech *speech);

/* The country that the vocabulary gives the place in a stretch of text, or %NULL. */
const char *ccl_place_find_country (const CclDrafting *drafting, CclSpan name);

G_END_DECLS
