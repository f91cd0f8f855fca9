/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-excerpt.h"

/* Below this many bytes a sentence says too little by itself. */
#define SHORT_SENTENCE 60

static CclSpan
find_block (const CclArticle *article, CclSpan evidence)
{
  for (guint i = 0; i < article->blocks->len; i++)
    {
      CclSpan block = g_array_index (article->blocks, CclBlock, i).span;

      if (ccl_span_contains (block, evidence))
        return block;
    }
  return (CclSpan){ 0, article->text_len };
}

/* Where sentences begin in a block, as bytes of the article, and its end. */
static GArray *
list_breaks (const CclArticle *article, CclSpan block)
{
  const char *text = article->text + block.start;
  int len = (int) (block.end - block.start);
  int n_attrs = (int) g_utf8_strlen (text, len) + 1;
  g_autofree PangoLogAttr *attrs = g_new0 (PangoLogAttr, n_attrs);
  GArray *breaks = g_array_new (FALSE, FALSE, sizeof (gsize));
  const char *p = text;

  pango_get_log_attrs (text, len, -1, pango_language_from_string (article->language), attrs,
                       n_attrs);
  for (int i = 0; i < n_attrs; i++, p = i < n_attrs ? g_utf8_next_char (p) : p)
    if (attrs[i].is_sentence_start)
      {
        gsize byte = block.start + (gsize) (p - text);

        g_array_append_val (breaks, byte);
      }
  g_array_append_val (breaks, block.end);
  return breaks;
}

static CclSpan
trim (const CclArticle *article, CclSpan span)
{
  while (span.end > span.start && g_ascii_isspace (article->text[span.end - 1]))
    span.end--;
  while (span.start < span.end && g_ascii_isspace (article->text[span.start]))
    span.start++;
  return span;
}

CclSpan
ccl_excerpt_find (const CclArticle *article, CclSpan evidence)
{
  CclSpan block = find_block (article, evidence);
  g_autoptr (GArray) breaks = list_breaks (article, block);
  guint first = 0, last = breaks->len - 1;

#define BREAK(i) g_array_index (breaks, gsize, i)
  for (guint i = 0; i < breaks->len && BREAK (i) <= evidence.start; i++)
    first = i;
  for (guint i = breaks->len; i-- > 0 && BREAK (i) >= evidence.end;)
    last = i;
  if (BREAK (last) - MIN (BREAK (first), BREAK (last)) < SHORT_SENTENCE)
    {
      first = first > 0 ? first - 1 : 0;
      last = MIN (last + 1, breaks->len - 1);
    }
  return trim (article, (CclSpan){ first < last ? BREAK (first) : block.start, BREAK (last) });
#undef BREAK
}

char *
ccl_excerpt_dup_text (const CclArticle *article, CclSpan context)
{
  return g_strdelimit (ccl_article_dup_span (article, context), "\r\n\t", ' ');
}

static void
insert (PangoAttrList *list, PangoAttribute *attribute, CclSpan span, CclSpan context)
{
  gsize start = MAX (span.start, context.start), end = MIN (span.end, context.end);

  if (start >= end)
    {
      pango_attribute_destroy (attribute);
      return;
    }
  attribute->start_index = (guint) (start - context.start);
  attribute->end_index = (guint) (end - context.start);
  pango_attr_list_insert (list, attribute);
}

static guint16
channel (float value)
{
  return (guint16) (CLAMP (value, 0, 1) * 65535);
}

PangoAttrList *
ccl_excerpt_mark (const CclClaim *claim, CclSpan context, const GdkRGBA *colour)
{
  PangoAttrList *list = pango_attr_list_new ();
  guint16 red = channel (colour->red), green = channel (colour->green);
  guint16 blue = channel (colour->blue);

  for (guint i = 0; i < claim->evidence->len; i++)
    {
      CclSpan evidence = g_array_index (claim->evidence, CclSpan, i);

      insert (list, pango_attr_background_new (red, green, blue), evidence, context);
      insert (list, pango_attr_background_alpha_new (0x3000), evidence, context);
    }
  insert (list, pango_attr_weight_new (PANGO_WEIGHT_BOLD), claim->quantity_span, context);
  insert (list, pango_attr_underline_new (PANGO_UNDERLINE_SINGLE), claim->claimant_span, context);
  insert (list, pango_attr_underline_color_new (red, green, blue), claim->claimant_span, context);
  return list;
}
