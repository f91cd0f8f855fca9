/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-extract.h"

#include "ccl-complete.h"
#include "ccl-confidence.h"
#include "ccl-unused.h"

GArray *
ccl_extract_unused (const CclLexicon *lexicon, const CclArticle *article, GPtrArray *claims)
{
  g_autoptr (CclDocument) document = ccl_document_new (lexicon, article);
  g_autoptr (CclChunks) chunks = ccl_chunks_new (document);

  return ccl_unused_find (chunks, claims);
}

GPtrArray *
ccl_extract (const CclLexicon *lexicon, const CclArticle *article, GCancellable *cancellable, GArray **unused)
{
  g_autoptr (CclDocument) document = ccl_document_new (lexicon, article);
  g_autoptr (CclChunks) chunks = ccl_chunks_new (document);
  g_autoptr (CclScene) scene = ccl_scene_new (chunks);
  g_autoptr (CclSpeeches) speeches = ccl_speeches_new (scene);
  g_autofree guint8 *used = g_new0 (guint8, chunks->chunks->len + 1);
  g_autoptr (GArray) drafts = g_array_sized_new (FALSE, FALSE, sizeof (CclDraft), 16);
  g_autoptr (GArray) asked = g_array_new (FALSE, FALSE, sizeof (CclDraft));
  CclDrafting drafting
      = { .scene = scene, .chunks = chunks, .document = document, .drafts = drafts, .asked = asked, .used = used };
  const gboolean foreign = ccl_document_is_foreign (document);
  GPtrArray *claims;

  if (!g_cancellable_is_cancelled (cancellable) && !foreign)
    {
      ccl_draft_grids (&drafting);
      ccl_draft_labels (&drafting);
      ccl_draft_tables (&drafting);
      ccl_draft_open (&drafting);
      ccl_draft_tolls (&drafting);
      ccl_draft_wholes (&drafting);
      ccl_draft_verbs (&drafting);
      ccl_draft_attributes (&drafting);
      ccl_draft_repeats (&drafting);
      ccl_draft_states (&drafting);
      ccl_draft_nouns (&drafting);
      ccl_draft_items (&drafting);
      ccl_draft_mutual (&drafting);
      ccl_draft_sums (&drafting);
      ccl_draft_parts (&drafting);
      ccl_draft_ellipsis (&drafting);
      ccl_draft_parts (&drafting);
    }
  claims = foreign ? g_ptr_array_new_with_free_func ((GDestroyNotify) ccl_claim_unref)
                   : ccl_complete (&drafting, speeches);
  ccl_merge (claims);
  ccl_confidence_finish (claims);
  if (article->id != NULL)
    ccl_claim_make_keys (claims, article->id);
  if (unused != NULL)
    *unused = ccl_unused_list (chunks, drafts);
  return claims;
}

gboolean
ccl_extract_can_read (const CclLexicon *lexicon, const CclArticle *article)
{
  g_autoptr (CclDocument) document = ccl_document_new (lexicon, article);

  return !ccl_document_is_foreign (document);
}
