/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-denials.h"

static CclSpan
get_sentence_span (const CclDocument *document, guint sentence)
{
  const CclSentence *it = &g_array_index (document->sentences, CclSentence, sentence);

  return ccl_document_get_span (document, it->first, it->end);
}

static CclClaim *
make_denial (const CclDocument *document, const CclSpeech *speech, const CclClaim *denied, CclSpan evidence)
{
  CclClaim *denial = ccl_claim_copy (denied);

  g_array_set_size (denial->evidence, 0);
  ccl_claim_add_evidence (denial, evidence);
  ccl_claim_set (&denial->claimant, speech->party);
  g_clear_pointer (&denial->claimant_text, g_free);
  denial->claimant_span = (CclSpan){ 0 };
  if (speech->source_end > speech->source_first)
    {
      denial->claimant_span = ccl_document_get_span (document, speech->source_first, speech->source_end);
      denial->claimant_text = ccl_article_dup_span (document->article, denial->claimant_span);
    }
  denial->quantity_span = (CclSpan){ 0 };
  denial->stance = CCL_STANCE_DENIES;
  denial->polarity = CCL_POLARITY_DENIED;
  denial->confidence = 0.55;
  denial->rule = "denial";
  return denial;
}

void
ccl_add_denials (const CclDrafting *drafting, const CclSpeeches *speeches, GPtrArray *claims)
{
  const CclDocument *document = drafting->document;
  guint n_claims = claims->len;

  for (guint i = 0; i < speeches->speeches->len; i++)
    {
      const CclSpeech *speech = &g_array_index (speeches->speeches, CclSpeech, i);
      guint sentence;
      CclSpan here, before;

      if (!speech->anaphoric || speech->party == NULL)
        continue;
      sentence = ccl_document_get_token (document, speech->cue_first)->sentence;
      if (sentence == 0)
        continue;
      here = get_sentence_span (document, sentence);
      before = get_sentence_span (document, sentence - 1);
      for (guint j = 0; j < n_claims; j++)
        {
          const CclClaim *claim = g_ptr_array_index (claims, j);

          if (!ccl_span_overlaps (ccl_claim_get_evidence (claim), before) || claim->polarity == CCL_POLARITY_DENIED ||
              g_str_equal (claim->claimant, speech->party) || g_str_equal (claim->claimant, CCL_PARTY_OUTLET))
            continue;
          g_ptr_array_add (claims, make_denial (document, speech, claim, here));
        }
    }
}
