/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-unused.h"

#include "ccl-clause.h"

#include <string.h>

static gboolean
is_sign (const CclDocument *document, guint token, const char *signs)
{
  const CclToken *it = token < document->tokens->len ? ccl_document_get_token (document, token) : NULL;

  return it != NULL && it->folded[0] != '\0' && it->folded[1] == '\0' && strchr (signs, it->folded[0]) != NULL;
}

/* "3. Besides, …", "2) …": what numbers a paragraph or the item of a list. */
static gboolean
numbers_item (const CclDocument *document, const CclFigureMention *figure)
{
  guint first = figure->first;

  if (figure->end != first + 1 || ccl_document_get_token (document, first)->kind != CCL_TOKEN_NUMBER)
    return FALSE;
  if (first > 0 && is_sign (document, first - 1, "("))
    first--;
  return (first == 0 || ccl_document_get_token (document, first - 1)->sentence != ccl_document_get_token (document, first)->sentence) &&
         is_sign (document, figure->end, ".)") && ccl_document_get_token (document, figure->end)->glued;
}

/* "to 12, from 13", "not the 20 first reported": the figure against which another is set. */
static gboolean
is_set_against (const CclDocument *document, const CclFigureMention *figure)
{
  for (guint back = 1; back <= 3 && back <= figure->first; back++)
    {
      guint end;

      if (ccl_document_is_word (document, figure->first - back, CCL_WORD_VERSUS, &end) && end == figure->first)
        return TRUE;
    }
  return FALSE;
}

/* "four places", "two local sources": the group has a head, but none that claims are about. */
static gboolean
counts_something_else (const CclChunks *chunks, const CclFigureMention *figure)
{
  const CclChunk *chunk = ccl_chunks_get (chunks, ccl_chunks_find (chunks, figure->first));

  return chunk->kind == CCL_CHUNK_NOUN && chunk->figure == figure && chunk->end > figure->end && chunk->object == NULL &&
         chunk->event == NULL && !chunk->partitive;
}

/* "three of the five", "of the 214 people, 181 survived": that of which a part is counted. */
static gboolean
counts_whole (const CclChunks *chunks, const CclFigureMention *figure)
{
  guint at = ccl_chunks_find (chunks, figure->first);
  const CclChunk *chunk = ccl_chunks_get (chunks, at);
  CclChunkKind before;

  if (chunk->kind != CCL_CHUNK_NOUN)
    return FALSE;
  if (chunk->figure != figure)
    return chunk->figure != NULL && chunk->partitive && chunk->figure->end <= figure->first;
  if (at == 0 || !ccl_clause_is (chunks, at - 1, "of"))
    return FALSE;
  before = at > 1 ? ccl_chunks_get (chunks, at - 2)->kind : CCL_CHUNK_STOP;
  return before == CCL_CHUNK_STOP || before == CCL_CHUNK_COMMA || before == CCL_CHUNK_COMPLEMENTISER;
}

/* "Two officials said": how many speak. */
static gboolean
counts_speakers (const CclChunks *chunks, const CclFigureMention *figure)
{
  guint at = ccl_chunks_find (chunks, figure->first);
  const CclChunk *next = at + 1 < chunks->chunks->len ? ccl_chunks_get (chunks, at + 1) : NULL;

  return ccl_chunks_get (chunks, at)->figure == figure && next != NULL && next->kind == CCL_CHUNK_VERB && next->cue != NULL && !next->passive;
}

/* "the five missiles": they were counted before, or are known. */
static gboolean
points_back (const CclChunks *chunks, const CclFigureMention *figure)
{
  const CclChunk *chunk = ccl_chunks_get (chunks, ccl_chunks_find (chunks, figure->first));

  return chunk->kind == CCL_CHUNK_NOUN && chunk->figure == figure && chunk->definite && !chunk->partitive;
}

/* Of a count that no claim has. */
static const char *
find_reason_of_count (const CclChunks *chunks, const CclFigureMention *figure)
{
  if (figure->quantity.interval.high == 0)
    return "none";
  if (!ccl_quantity_has_figure (&figure->quantity))
    return "vague";
  if (counts_whole (chunks, figure))
    return "whole";
  if (counts_speakers (chunks, figure))
    return "speaker";
  if (counts_something_else (chunks, figure))
    return "uncounted";
  return points_back (chunks, figure) ? "known" : "no-event";
}

/* Why no claim has it; a word of CclUnused.reason. */
static const char *
find_reason (const CclChunks *chunks, const CclFigureMention *figure)
{
  const CclDocument *document = chunks->document;
  guint sentence = ccl_document_get_token (document, figure->first)->sentence;

  if (figure->kind != CCL_FIGURE_COUNT)
    return figure->reason;
  if (numbers_item (document, figure))
    return "item";
  if (figure->multiple)
    return "multiple";
  if (is_set_against (document, figure))
    return "superseded";
  if (g_array_index (document->sentences, CclSentence, sentence).headline)
    return "headline";
  if (figure->quantity.unit == CCL_UNIT_PERCENT)
    return "share";
  if (figure->quantity.unit == CCL_UNIT_MONEY)
    return "sum";
  return find_reason_of_count (chunks, figure);
}

static CclUnused
make_unused (const CclChunks *chunks, const CclFigureMention *figure)
{
  const CclDocument *document = chunks->document;
  const CclSentence *sentence
      = &g_array_index (document->sentences, CclSentence, ccl_document_get_token (document, figure->first)->sentence);

  return (CclUnused){ .span = ccl_document_get_span (document, figure->first, figure->end),
                      .sentence = ccl_document_get_span (document, sentence->first, MAX (sentence->end, figure->end)),
                      .reason = find_reason (chunks, figure) };
}

GArray *
ccl_unused_list (const CclChunks *chunks, GArray *drafts)
{
  GArray *unused = g_array_new (FALSE, FALSE, sizeof (CclUnused));
  g_autoptr (GHashTable) used = g_hash_table_new (g_direct_hash, g_direct_equal);

  for (guint i = 0; i < drafts->len; i++)
    {
      const CclDraft *draft = &g_array_index (drafts, CclDraft, i);

      if (draft->figure_end > draft->figure_first)
        g_hash_table_add (used, GUINT_TO_POINTER (draft->figure_first + 1));
    }
  for (guint i = 0; i < chunks->document->figures->len; i++)
    {
      const CclFigureMention *figure = &g_array_index (chunks->document->figures, CclFigureMention, i);
      CclUnused entry;

      if (g_hash_table_contains (used, GUINT_TO_POINTER (figure->first + 1)))
        continue;
      entry = make_unused (chunks, figure);
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
ccl_unused_find (const CclChunks *chunks, GPtrArray *claims)
{
  g_autofree guint8 *marks = mark_claims (chunks->document->article, claims);
  GArray *unused = g_array_new (FALSE, FALSE, sizeof (CclUnused));

  for (guint i = 0; i < chunks->document->figures->len; i++)
    {
      const CclFigureMention *figure = &g_array_index (chunks->document->figures, CclFigureMention, i);
      CclUnused number = make_unused (chunks, figure);
      guint8 using = figure->kind == CCL_FIGURE_COUNT ? IN_FIGURE | IN_EVIDENCE : IN_FIGURE;
      gboolean used = FALSE;

      for (gsize byte = number.span.start; byte < number.span.end; byte++)
        used |= (marks[byte] & using) != 0;
      if (!used)
        g_array_append_val (unused, number);
    }
  return unused;
}
