/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-extract.h"

#include "ccl-complete.h"
#include "ccl-confidence.h"
#include "ccl-number.h"

static CclUnused
make_unused (const CclDocument *document, const CclFigureMention *figure)
{
  const CclSentence *sentence
      = &g_array_index (document->sentences, CclSentence, ccl_document_get_token (document, figure->first)->sentence);

  return (CclUnused){ .span = ccl_document_get_span (document, figure->first, figure->end),
                      .sentence = ccl_document_get_span (document, sentence->first, sentence->end),
                      .reason = figure->kind == CCL_FIGURE_COUNT ? "no-event" : figure->reason };
}

/* Every number that no claim used, so that the editor sees what was passed over. */
static GArray *
list_unused (const CclDocument *document, GArray *drafts)
{
  GArray *unused = g_array_new (FALSE, FALSE, sizeof (CclUnused));
  g_autoptr (GHashTable) used = g_hash_table_new (g_direct_hash, g_direct_equal);

  for (guint i = 0; i < drafts->len; i++)
    {
      const CclDraft *draft = &g_array_index (drafts, CclDraft, i);

      if (draft->figure_end > draft->figure_first)
        g_hash_table_add (used, GUINT_TO_POINTER (draft->figure_first + 1));
    }
  for (guint i = 0; i < document->figures->len; i++)
    {
      const CclFigureMention *figure = &g_array_index (document->figures, CclFigureMention, i);
      CclUnused entry = make_unused (document, figure);

      if (!g_hash_table_contains (used, GUINT_TO_POINTER (figure->first + 1)))
        g_array_append_val (unused, entry);
    }

  return unused;
}

/* What a byte of the text belongs to. */
#define IN_FIGURE 1
#define IN_EVIDENCE 2

static void
mark (guint8 *marks, gsize len, CclSpan span, guint8 what)
{
  for (gsize byte = span.start; byte < MIN (span.end, len); byte++)
    marks[byte] |= what;
}

/* A mark for each byte: so that many claims and many numbers cost no more than their lengths. */
static guint8 *
mark_claims (const CclArticle *article, GPtrArray *claims)
{
  guint8 *marks = g_new0 (guint8, article->text_len + 1);

  for (guint i = 0; i < claims->len; i++)
    {
      const CclClaim *claim = g_ptr_array_index (claims, i);

      mark (marks, article->text_len, claim->quantity_span, IN_FIGURE);
      for (guint j = 0; j < claim->evidence->len; j++)
        mark (marks, article->text_len, g_array_index (claim->evidence, CclSpan, j), IN_EVIDENCE);
    }
  return marks;
}

GArray *
ccl_extract_unused (const CclLexicon *lexicon, const CclArticle *article, GPtrArray *claims)
{
  g_autoptr (CclDocument) document = ccl_document_new (lexicon, article);
  g_autofree guint8 *marks = mark_claims (article, claims);
  GArray *unused = g_array_new (FALSE, FALSE, sizeof (CclUnused));

  for (guint i = 0; i < document->figures->len; i++)
    {
      const CclFigureMention *figure = &g_array_index (document->figures, CclFigureMention, i);
      CclUnused number = make_unused (document, figure);
      guint8 using = figure->kind == CCL_FIGURE_COUNT ? IN_FIGURE | IN_EVIDENCE : IN_FIGURE;
      gboolean used = FALSE;

      for (gsize byte = number.span.start; byte < number.span.end; byte++)
        used |= (marks[byte] & using) != 0;
      if (!used)
        g_array_append_val (unused, number);
    }
  return unused;
}

GPtrArray *
ccl_extract (const CclLexicon *lexicon, const CclArticle *article, GCancellable *cancellable, GArray **unused)
{
  g_autoptr (CclDocument) document = ccl_document_new (lexicon, article);
  g_autoptr (CclChunks) chunks = ccl_chunks_new (document);
  g_autoptr (CclScene) scene = ccl_scene_new (chunks);
  g_autoptr (CclSpeeches) speeches = ccl_speeches_new (scene);
  g_autofree guint8 *used = g_new0 (guint8, chunks->chunks->len + 1);
  g_autoptr (GArray) drafts = g_array_new (FALSE, FALSE, sizeof (CclDraft));
  g_autoptr (GArray) asked = g_array_new (FALSE, FALSE, sizeof (CclDraft));
  CclDrafting drafting
      = { .scene = scene, .chunks = chunks, .document = document, .drafts = drafts, .asked = asked, .used = used };
  GPtrArray *claims;

  if (!g_cancellable_is_cancelled (cancellable) && !ccl_document_is_foreign (document))
    {
      ccl_draft_grids (&drafting);
      ccl_draft_labels (&drafting);
      ccl_draft_tables (&drafting);
      ccl_draft_tolls (&drafting);
      ccl_draft_verbs (&drafting);
      ccl_draft_attributes (&drafting);
      ccl_draft_states (&drafting);
      ccl_draft_nouns (&drafting);
      ccl_draft_items (&drafting);
      ccl_draft_mutual (&drafting);
      ccl_draft_sums (&drafting);
      ccl_draft_parts (&drafting);
      ccl_draft_ellipsis (&drafting);
      ccl_draft_parts (&drafting);
    }
  claims = ccl_document_is_foreign (document) ? g_ptr_array_new_with_free_func ((GDestroyNotify) ccl_claim_unref)
                                              : ccl_complete (&drafting, speeches);
  ccl_merge (claims);
  ccl_confidence_finish (claims);
  if (article->id != NULL)
    ccl_claim_make_keys (claims, article->id);
  if (unused != NULL)
    *unused = list_unused (document, drafts);
  return claims;
}

gboolean
ccl_extract_can_read (const CclLexicon *lexicon, const CclArticle *article)
{
  g_autoptr (CclDocument) document = ccl_document_new (lexicon, article);

  return !ccl_document_is_foreign (document);
}
