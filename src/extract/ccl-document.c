/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-document.h"

#include "ccl-document-private.h"

static CclDocument *
make_document (const CclLexicon *lexicon, const CclArticle *article)
{
  CclDocument *document = g_new0 (CclDocument, 1);
  document->lexicon = lexicon;
  document->article = article;
  document->folded = g_string_chunk_new (4096);
  document->tokens = g_array_new (FALSE, FALSE, sizeof (CclToken));
  document->sentences = g_array_sized_new (FALSE, FALSE, sizeof (CclSentence), 16);
  document->quotations = g_array_new (FALSE, FALSE, sizeof (CclQuotation));
  document->matches = g_array_new (FALSE, FALSE, sizeof (CclMatch));
  document->figures = g_array_sized_new (FALSE, FALSE, sizeof (CclFigureMention), 8);
  document->times = g_array_sized_new (FALSE, FALSE, sizeof (CclTimeMention), 8);
  document->match_at = g_array_new (FALSE, FALSE, sizeof (guint));
  document->names = g_array_new (FALSE, FALSE, sizeof (guint));
  return document;
}

CclDocument *
ccl_document_new (const CclLexicon *lexicon, const CclArticle *article)
{
  CclDocument *document = make_document (lexicon, article);

  ccl_document_read_tokens (document);
  ccl_document_read_matches (document);
  ccl_document_read_sentences (document);
  ccl_document_read_quotations (document);
  ccl_document_read_times (document);
  ccl_document_read_figures (document);
  return document;
}

CclDocument *
ccl_document_new_line (const CclLexicon *lexicon, const CclArticle *article)
{
  CclDocument *document = make_document (lexicon, article);

  document->line = TRUE;
  ccl_document_read_tokens (document);
  ccl_document_read_matches (document);
  ccl_document_read_sentences (document);
  return document;
}

void
ccl_document_free (CclDocument *document)
{
  g_array_unref (document->tokens);
  g_array_unref (document->sentences);
  g_array_unref (document->quotations);
  g_array_unref (document->matches);
  g_array_unref (document->figures);
  g_array_unref (document->times);
  g_array_unref (document->match_at);
  g_array_unref (document->names);
  g_string_chunk_free (document->folded);
  g_free (document);
}

CclSpan
ccl_document_get_span (const CclDocument *document, guint first, guint end)
{
  g_return_val_if_fail (first <= end && end <= document->tokens->len, ((CclSpan){ 0, 0 }));

  if (first == end)
    return (CclSpan){ 0, 0 };
  return (CclSpan){ ccl_document_get_token (document, first)->span.start,
                    ccl_document_get_token (document, end - 1)->span.end };
}

const CclMatch *
ccl_document_search_match (const CclDocument *document, guint token, CclEntryKind kind, guint *position)
{
  const guint first = g_array_index (document->match_at, guint, token), end = g_array_index (document->match_at, guint, token + 1);

  while (first + *position < end)
    {
      const CclMatch *match = &g_array_index (document->matches, CclMatch, first + *position);

      ++*position;
      if (match->kind == kind)
        return match;
    }
  return NULL;
}

const CclMatch *
ccl_document_search_part (const CclDocument *document, guint token, CclEntryKind kind, int part)
{
  guint first = g_array_index (document->match_at, guint, token);
  guint end = g_array_index (document->match_at, guint, token + 1);

  for (guint i = first; i < end; i++)
    {
      const CclMatch *match = &g_array_index (document->matches, CclMatch, i);

      if (match->kind == kind && match->part == part)
        return match;
    }
  return NULL;
}

/* Number of the first mention that ends after @token. Mentions begin with two guints, first and
 * end, and do not overlap. */
static guint
find_mention (const GArray *mentions, gsize size, guint token)
{
  guint first = 0, end = mentions->len;

  while (first < end)
    {
      guint middle = first + (end - first) / 2;
      const guint *mention = (const guint *)(const void *)(mentions->data + middle * size);

      if (mention[1] <= token)
        first = middle + 1;
      else
        end = middle;
    }
  return first;
}

G_STATIC_ASSERT (G_STRUCT_OFFSET (CclFigureMention, first) == 0);
G_STATIC_ASSERT (G_STRUCT_OFFSET (CclFigureMention, end) == sizeof (guint));
G_STATIC_ASSERT (G_STRUCT_OFFSET (CclTimeMention, first) == 0);
G_STATIC_ASSERT (G_STRUCT_OFFSET (CclTimeMention, end) == sizeof (guint));

const CclFigureMention *
ccl_document_search_figure (const CclDocument *document, guint token)
{
  guint i = find_mention (document->figures, sizeof (CclFigureMention), token);

  if (i == document->figures->len
      || g_array_index (document->figures, CclFigureMention, i).first > token)
    return NULL;
  return &g_array_index (document->figures, CclFigureMention, i);
}

const CclTimeMention *
ccl_document_search_time (const CclDocument *document, guint token)
{
  guint i = find_mention (document->times, sizeof (CclTimeMention), token);

  if (i == document->times->len || g_array_index (document->times, CclTimeMention, i).first > token)
    return NULL;
  return &g_array_index (document->times, CclTimeMention, i);
}
