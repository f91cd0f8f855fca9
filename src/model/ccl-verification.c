/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-verification.h"

CclVerification *
ccl_verification_new (CclArticle *article)
{
  CclVerification *verification = g_new0 (CclVerification, 1);

  verification->article = ccl_article_ref (article);
  verification->lost = g_ptr_array_new_with_free_func ((GDestroyNotify) ccl_claim_unref);
  verification->found = g_ptr_array_new_with_free_func ((GDestroyNotify) ccl_claim_unref);
  return verification;
}

void
ccl_verification_free (CclVerification *verification)
{
  ccl_article_unref (verification->article);
  g_free (verification->program);
  g_free (verification->lexicon);
  g_ptr_array_unref (verification->lost);
  g_ptr_array_unref (verification->found);
  g_free (verification);
}

gboolean
ccl_verification_is_good (const CclVerification *verification)
{
  CclFindings excused = CCL_FINDING_EXCERPT;

  if ((verification->findings & CCL_FINDING_OTHER_VERSION) != 0)
    excused |= CCL_FINDING_OTHER_VERSION | CCL_FINDING_CLAIMS | CCL_FINDING_TEXT;
  return (verification->findings & ~excused) == 0;
}
