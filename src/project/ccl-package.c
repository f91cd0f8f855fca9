/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-package.h"

#include "ccl-document.h"

#include <string.h>

/* Between sentences of a paragraph from which others are left out. */
#define OMISSION " […] "

/* Excerpts ------------------------------------------------------------------------------------ */

/* A sentence that stays: where it was, where it is now. */
typedef struct
{
  CclSpan old;
  gsize start;
} Quote;

typedef struct
{
  const CclArticle *article;
  GPtrArray *claims;
  CclArticle *excerpt;
  GArray *quotes; /* Quote, in order */
} Excerpting;

static gboolean
carries_claim (GPtrArray *claims, CclSpan sentence)
{
  for (guint i = 0; i < claims->len; i++)
    {
      const CclClaim *claim = g_ptr_array_index (claims, i);

      for (guint j = 0; j < claim->evidence->len; j++)
        if (ccl_span_overlaps (g_array_index (claim->evidence, CclSpan, j), sentence))
          return TRUE;
    }
  return FALSE;
}

/* Takes up the sentences that carry claims, a paragraph for each that has any. */
static void
collect_quotes (Excerpting *self, const CclDocument *document)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GArray) blocks = g_array_new (FALSE, FALSE, sizeof (CclBlock));
  int last_block = -2;
  guint last_sentence = 0;

  for (guint i = 0; i < document->sentences->len; i++)
    {
      const CclSentence *sentence = &g_array_index (document->sentences, CclSentence, i);
      const CclSpan span = ccl_document_get_span (document, sentence->first, sentence->end);
      Quote quote;

      if (!carries_claim (self->claims, span))
        continue;
      if (sentence->block != last_block)
        {
          CclBlock block = { { 0, 0 }, CCL_BLOCK_PARAGRAPH };

          g_string_append (text, text->len > 0 ? "\n\n" : "");
          block.span.start = text->len;
          if (sentence->block >= 0)
            block.kind = g_array_index (self->article->blocks, CclBlock, sentence->block).kind;
          g_array_append_val (blocks, block);
        }
      else
        g_string_append (text, i == last_sentence + 1 ? " " : OMISSION);
      quote = (Quote){ span, text->len };
      g_array_append_val (self->quotes, quote);
      g_string_append_len (text, self->article->text + span.start, (gssize) (span.end - span.start));
      g_array_index (blocks, CclBlock, blocks->len - 1).span.end = text->len;
      last_block = sentence->block;
      last_sentence = i;
    }
  ccl_article_take_text (self->excerpt, g_strdup (text->str));
  g_array_set_size (self->excerpt->blocks, 0);
  g_array_append_vals (self->excerpt->blocks, blocks->data, blocks->len);
}

/* Where a span is now; empty if its words are left out. One that runs over sentences reaches from the
 * first that stays to the last. */
static CclSpan
move (const Excerpting *self, CclSpan span)
{
  CclSpan moved = { 0, 0 };

  for (guint i = 0; i < self->quotes->len; i++)
    {
      const Quote *quote = &g_array_index (self->quotes, Quote, i);
      const CclSpan part = { MAX (span.start, quote->old.start), MIN (span.end, quote->old.end) };

      if (part.start < part.end)
        moved = ccl_span_union (moved, (CclSpan){ part.start - quote->old.start + quote->start,
                                                  part.end - quote->old.start + quote->start });
    }
  return moved;
}

static CclClaim *
move_claim (const Excerpting *self, const CclClaim *claim)
{
  CclClaim *moved = ccl_claim_copy (claim);

  moved->quantity_span = move (self, claim->quantity_span);
  moved->claimant_span = move (self, claim->claimant_span);
  for (guint i = 0; i < moved->evidence->len; i++)
    {
      CclSpan *evidence = &g_array_index (moved->evidence, CclSpan, i);

      *evidence = move (self, *evidence);
    }
  return moved;
}

/* A claim by hand names its evidence in the decision that made it. */
static gboolean
move_added (const Excerpting *self, CclStore *copy, GError **error)
{
  for (guint i = 0; i < self->claims->len; i++)
    {
      const CclClaim *claim = g_ptr_array_index (self->claims, i);
      const CclSpan moved = move (self, ccl_claim_get_evidence (claim));
      g_autofree char *where =
        g_strdup_printf ("%s:%zu-%zu", self->article->id, moved.start, moved.end);

      if (g_strcmp0 (claim->rule, "editor") == 0 &&
          !ccl_store_set_decision (copy, CCL_DECISION_CLAIM, claim->key, "added", where, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
keep_excerpt (CclStore *copy, const CclArticle *article, const CclDecisions *decisions,
              const CclLexicon *lexicon, GError **error)
{
  g_autofree char *lexicon_version = NULL;
  int version = 0;
  g_autoptr (GPtrArray) found =
    ccl_store_list_claims (copy, article, &version, &lexicon_version, error);
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (GPtrArray) moved = g_ptr_array_new_with_free_func ((GDestroyNotify) ccl_claim_unref);
  g_autoptr (CclArticle) excerpt = ccl_article_copy (article);
  g_autoptr (GArray) quotes = g_array_new (FALSE, FALSE, sizeof (Quote));
  CclDocument *document = NULL;
  Excerpting excerpting;

  if (found == NULL)
    return FALSE;
  all = ccl_decisions_apply_to_claims (decisions, article, found);
  excerpting = (Excerpting){ article, all, excerpt, quotes };
  document = ccl_document_new (lexicon, article);
  collect_quotes (&excerpting, document);
  ccl_document_free (document);
  for (guint i = 0; i < found->len; i++)
    g_ptr_array_add (moved, move_claim (&excerpting, g_ptr_array_index (found, i)));
  return ccl_store_set_excerpt (copy, excerpt, moved, error) &&
         move_added (&excerpting, copy, error);
}

static gboolean
keep_excerpts (CclStore *copy, const CclLexicon *lexicon, GError **error)
{
  g_autoptr (GPtrArray) articles = ccl_store_list_articles (copy, error);
  g_autoptr (CclDecisions) decisions =
    articles != NULL ? ccl_store_get_decisions (copy, error) : NULL;

  if (decisions == NULL || !ccl_store_begin (copy, error))
    return FALSE;
  for (guint i = 0; i < articles->len; i++)
    {
      const CclArticle *article = g_ptr_array_index (articles, i);

      if (!article->excerpt && !keep_excerpt (copy, article, decisions, lexicon, error))
        {
          ccl_store_rollback (copy);
          return FALSE;
        }
    }
  return ccl_store_commit (copy, NULL, error);
}

/* Packages ------------------------------------------------------------------------------------ */

gboolean
ccl_package_write (CclStore *store, const char *path, CclPackage package,
                   const CclLexicon *lexicon, GError **error)
{
  CclStore *copy = ccl_store_begin_copy (store, path, error);

  if (copy == NULL)
    return FALSE;
  if ((package == CCL_PACKAGE_EXCERPTS && !keep_excerpts (copy, lexicon, error)) ||
      !ccl_store_prune_history (copy, 0, error)) /* last, since it gives the pages back */
    {
      ccl_store_drop_copy (copy);
      return FALSE;
    }
  return ccl_store_finish_copy (copy, path, error);
}
