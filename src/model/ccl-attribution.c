/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-attribution.h"

CclAttribution *
ccl_attribution_new (CclSpan source, CclSpan cue, const char *party)
{
  CclAttribution *attribution = g_new0 (CclAttribution, 1);

  attribution->source = source;
  attribution->cue = cue;
  attribution->content = g_array_new (FALSE, FALSE, sizeof (CclSpan));
  attribution->party = g_strdup (party);
  return attribution;
}

void
ccl_attribution_free (CclAttribution *attribution)
{
  g_array_unref (attribution->content);
  g_free (attribution->party);
  g_free (attribution);
}
