/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-extract.h"

#include "ccl-attribution.h"
#include "ccl-speech.h"

static int
compare_content (gconstpointer a, gconstpointer b)
{
  const CclAttribution *first = *(const CclAttribution *const *) a, *second = *(const CclAttribution *const *) b;
  CclSpan here = g_array_index (first->content, CclSpan, 0), there = g_array_index (second->content, CclSpan, 0);

  if (here.start != there.start)
    return here.start < there.start ? -1 : 1;
  return here.end > there.end ? -1 : here.end < there.end;
}

/* Commas and spaces at the ends of what is attributed are not part of it; quotation marks are. */
static CclSpan
trim (const CclDocument *document, guint first, guint end)
{
  while (first < end && ccl_document_get_token (document, first)->kind == CCL_TOKEN_PUNCTUATION)
    first++;
  while (end > first && ccl_document_get_token (document, end - 1)->kind == CCL_TOKEN_PUNCTUATION)
    end--;
  return first < end ? ccl_document_get_span (document, first, end) : (CclSpan){ 0 };
}

GPtrArray *
ccl_extract_attributions (const CclLexicon *lexicon, const CclArticle *article)
{
  GPtrArray *attributions = g_ptr_array_new_with_free_func ((GDestroyNotify) ccl_attribution_free);
  g_autoptr (CclDocument) document = ccl_document_new (lexicon, article);
  g_autoptr (CclChunks) chunks = ccl_chunks_new (document);
  g_autoptr (CclScene) scene = ccl_scene_new (chunks);
  g_autoptr (CclSpeeches) speeches = ccl_speeches_new (scene);

  for (guint i = 0; i < speeches->speeches->len; i++)
    {
      const CclSpeech *speech = &g_array_index (speeches->speeches, CclSpeech, i);
      CclSpan source = ccl_document_get_span (document, speech->source_first, speech->source_end);
      CclSpan cue = ccl_document_get_span (document, speech->cue_first, speech->cue_end);
      CclAttribution *attribution;

      if (speech->continued)
        continue;
      attribution = ccl_attribution_new (source, cue, speech->party);
      for (guint j = 0; j < speech->n_content; j++)
        {
          CclSpan content = trim (document, speech->content[j].first, speech->content[j].end);

          if (!ccl_span_is_empty (content))
            g_array_append_val (attribution->content, content);
        }
      if (attribution->content->len > 0)
        g_ptr_array_add (attributions, attribution);
      else
        ccl_attribution_free (attribution);
    }
  g_ptr_array_sort (attributions, compare_content);
  return attributions;
}
