/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ccl-draft.h"

G_BEGIN_DECLS

/* Sets the days that a draft's figure covers and whether it is a running total. @speech: that holds it, or %NULL. */
void ccl_period_set (const CclDrafting *drafting, const CclDraft *draft, const CclSpeech *speech, CclClaim *claim);

G_END_DECLS
