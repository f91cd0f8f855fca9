/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ccl-span.h"

#include <glib.h>

G_BEGIN_DECLS

/**
 * CclAttribution:
 * @source: words for the speaker, empty if unnamed
 * @cue: words that attribute, empty if none
 * @content: (element-type CclSpan): what is attributed, in order, never empty
 * @party: party of the speaker, or %NULL
 *
 * Who is quoted for what, whether or not it makes a claim.
 */
typedef struct
{
  CclSpan source;
  CclSpan cue;
  GArray *content;
  char *party;
} CclAttribution;

/* Returns: (transfer full): one without content yet */
CclAttribution *ccl_attribution_new (CclSpan source, CclSpan cue, const char *party);
void ccl_attribution_free (CclAttribution *attribution);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CclAttribution, ccl_attribution_free)

G_END_DECLS
