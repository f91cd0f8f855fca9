/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-period.h"

void
ccl_period_set (const CclDrafting *drafting, const CclDraft *draft, const CclSpeech *speech, CclClaim *claim)
{
  const CclDocument *document = drafting->document;
  const CclTimeMention *nearest = NULL;
  const CclSentence *sentence = &g_array_index (document->sentences, CclSentence, ccl_document_get_token (document, draft->first)->sentence);
  guint best = G_MAXUINT;
  guint low = 0, high = document->times->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (document->times, CclTimeMention, middle).first < sentence->first)
        low = middle + 1;
      else
        high = middle;
    }
  for (; low < document->times->len; low++)
    {
      const CclTimeMention *time = &g_array_index (document->times, CclTimeMention, low);
      guint distance;

      if (time->first >= sentence->end)
        break;
      if (time->cumulative)
        claim->cumulative = TRUE;
      if (time->start == 0 && time->end_day == 0)
        continue;
      distance = time->first >= draft->end ? time->first - draft->end : time->end <= draft->first ? (draft->first - time->end) + 3 : 0;
      if (distance < best)
        {
          best = distance;
          nearest = time;
        }
    }
  if (draft->rule != NULL && g_str_equal (draft->rule, "toll") && draft->event != CCL_EVENT_COST)
    claim->cumulative = TRUE;
  if (nearest == NULL)
    return;
  claim->start = nearest->start;
  claim->end = nearest->end_day;
}
