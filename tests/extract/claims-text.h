/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ccl-extract.h"

#include <math.h>
#include <string.h>

/* Writes a claim on a line of its own: event object figure claimant [denied] [actor>affected@place]. */
static inline void
append_claim (GString *out, const CclClaim *claim, gboolean with_sides)
{
  const CclQuantity *quantity = &claim->quantity;

  g_string_append_printf (out, "%s%s %s ", out->len > 0 ? "\n" : "", ccl_event_word (claim->event), ccl_object_word (claim->object));
  if (!ccl_quantity_has_figure (quantity))
    g_string_append (out, "-");
  else if (isinf (quantity->interval.high))
    g_string_append_printf (out, "≥%g", quantity->interval.low);
  else if (quantity->interval.low == quantity->interval.high)
    g_string_append_printf (out, "%g", quantity->interval.low);
  else
    g_string_append_printf (out, "%g-%g", quantity->interval.low, quantity->interval.high);
  if (quantity->unit == CCL_UNIT_PERCENT)
    g_string_append (out, "%");
  g_string_append_printf (out, " %s", claim->claimant);
  if (claim->polarity == CCL_POLARITY_DENIED)
    g_string_append (out, " denied");
  if (with_sides)
    g_string_append_printf (out, " %s>%s@%s", claim->actor != NULL ? claim->actor : "-",
                            claim->affected != NULL ? claim->affected : "-", claim->place != NULL ? claim->place : "-");
}

/* What the cascade reads in a text of paragraphs with an empty line between them, published on 9 October 2020. */
static inline char *
read_claims_with (CclLexicon *lexicon, const char *text, gboolean with_sides)
{
  g_autoptr (CclArticle) article = ccl_article_new ("a.txt");
  g_autoptr (GPtrArray) claims = NULL;
  GString *found = g_string_new (NULL);
  const char *gap;
  gsize start = 0;

  ccl_article_take_text (article, g_strdup (text));
  while ((gap = strstr (text + start, "\n\n")) != NULL)
    {
      ccl_article_add_block (article, (CclSpan){ start, (gsize) (gap - text) }, CCL_BLOCK_PARAGRAPH);
      start = (gsize) (gap - text) + 2;
    }
  ccl_article_add_block (article, (CclSpan){ start, article->text_len }, CCL_BLOCK_PARAGRAPH);
  article->published = ccl_day_new (2020, 10, 9);
  claims = ccl_extract (lexicon, article, NULL, NULL);
  for (guint i = 0; i < claims->len; i++)
    append_claim (found, g_ptr_array_index (claims, i), with_sides);
  return g_string_free (found, FALSE);
}

/* The same by the built-in vocabulary, which is read once for all cases. */
static inline char *
read_claims (const char *text, gboolean with_sides)
{
  static CclLexicon *lexicon;

  if (lexicon == NULL)
    {
      g_autoptr (GError) error = NULL;

      lexicon = ccl_lexicon_new ("en", NULL, NULL, &error);
      g_assert_no_error (error);
    }
  return read_claims_with (lexicon, text, with_sides);
}
