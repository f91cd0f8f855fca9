/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fuzz-reading.h"

#include "ccl-extract.h"
#include "ccl-ingest.h"
#include "ccl-number.h"

static CclLexicon *lexicon;

int
LLVMFuzzerInitialize (int *argc, char ***argv)
{
  lexicon = ccl_lexicon_new ("en", NULL, NULL, NULL);
  g_assert_nonnull (lexicon);
  return 0;
}

/* In the text, in order, and at the bounds of characters, so that it can be quoted. */
static void
check_span (const CclArticle *article, CclSpan span)
{
  g_assert_cmpuint (span.start, <=, span.end);
  g_assert_cmpuint (span.end, <=, article->text_len);
  g_assert_true (g_utf8_validate (article->text + span.start, (gssize) (span.end - span.start), NULL));
}

static void
check_claim (const CclArticle *article, const CclClaim *claim)
{
  g_assert_cmpuint (claim->evidence->len, >, 0);
  for (guint i = 0; i < claim->evidence->len; i++)
    check_span (article, g_array_index (claim->evidence, CclSpan, i));
  check_span (article, claim->quantity_span);
  g_assert_cmpfloat (claim->confidence, >=, 0);
  g_assert_cmpfloat (claim->confidence, <=, 1);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (CclArticle) article = ccl_ingest_bytes ("fuzz", bytes, NULL, NULL, NULL);
  g_autoptr (GPtrArray) claims = NULL, attributions = NULL;
  g_autoptr (GArray) unused = NULL;

  if (article == NULL)
    return 0;
  article->id = g_strdup ("fuzz");
  g_assert_true (g_utf8_validate (article->text, (gssize) article->text_len, NULL));
  claims = ccl_extract (lexicon, article, NULL, &unused);
  for (guint i = 0; i < claims->len; i++)
    check_claim (article, g_ptr_array_index (claims, i));
  for (guint i = 0; i < unused->len; i++)
    {
      check_span (article, g_array_index (unused, CclUnused, i).span);
      check_span (article, g_array_index (unused, CclUnused, i).sentence);
    }
  attributions = ccl_extract_attributions (lexicon, article);
  return 0;
}
