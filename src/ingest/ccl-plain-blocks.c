/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-plain-blocks.h"

#include "ccl-dateline.h"
#include "ccl-reading-words.h"

#include <string.h>

/* Nobody wraps lines wider than this; a longer line is a paragraph of its own. */
#define WIDEST_WRAP 110

typedef struct
{
  CclSpan span; /* without the white space round it */
  guint n_chars;
  gsize indent;
  CclBlockKind kind;
} Line;

/* The bytes of a list item's mark with the blank behind it: "- ", "• ", "12. ", "(a) ". */
static gsize
span_item_mark (const char *p, gsize length)
{
  gsize n = 0;

  if (g_str_has_prefix (p, "\xe2\x80\xa2") || g_str_has_prefix (p, "\xe2\x96\xaa")
      || g_str_has_prefix (p, "\xe2\x97\x8f") || g_str_has_prefix (p, "\xc2\xb7"))
    n = *p == '\xc2' ? 2 : 3;
  else if (*p == '-' || *p == '*' || *p == '+')
    n = 1;
  else
    {
      const gboolean open = *p == '(';

      n = open;
      if (g_ascii_isdigit (p[n]))
        n += MIN (strspn (p + n, "0123456789"), 3);
      else if (open && g_ascii_islower (p[n]))
        n++;
      if (n == (gsize)open || (p[n] != ')' && (open || p[n] != '.')))
        return 0;
      n++;
    }
  return n < length && (p[n] == ' ' || p[n] == '\t') ? n + 1 : 0;
}

static Line
read_line (const char *text, gsize start, gsize end)
{
  Line line = { .span = { start, end }, .kind = CCL_BLOCK_PARAGRAPH };
  const char *p = NULL;

  while (line.span.start < end && g_unichar_isspace (g_utf8_get_char (text + line.span.start)))
    line.span.start = (gsize)(g_utf8_next_char (text + line.span.start) - text);
  while (line.span.end > line.span.start)
    {
      const char *last = g_utf8_prev_char (text + line.span.end);

      if (!g_unichar_isspace (g_utf8_get_char (last)))
        break;
      line.span.end = (gsize)(last - text);
    }

  p = text + line.span.start;
  line.indent = line.span.start - start;
  line.n_chars = (guint)g_utf8_strlen (p, (gssize)(line.span.end - line.span.start));
  if (line.n_chars == 0)
    return line;
  if (*p == '>')
    line.kind = CCL_BLOCK_QUOTE;
  else if (memchr (p, '\t', line.span.end - line.span.start) != NULL)
    line.kind = CCL_BLOCK_TABLE_ROW;
  else if (span_item_mark (p, line.span.end - line.span.start) > 0)
    line.kind = CCL_BLOCK_LIST_ITEM;
  return line;
}

static GArray *
split_lines (const char *text, gsize length)
{
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (Line));
  gsize start = 0;

  while (start < length)
    {
      const gsize end = start + strcspn (text + start, "\r\n");
      const Line line = read_line (text, start, end);

      g_array_append_val (lines, line);
      start = end;
      if (start < length && text[start] == '\r')
        start++;
      if (start < length && text[start] == '\n')
        start++;
    }
  return lines;
}

static gboolean
ends_sentence (const char *text, const Line *line)
{
  gsize end = line->span.end;

  while (end > line->span.start)
    {
      const char *last = g_utf8_prev_char (text + end);
      const gunichar c = g_utf8_get_char (last);

      if (c == '"' || c == '\'' || c == ')' || c == 0x201d || c == 0x2019 || c == 0xbb)
        end = (gsize)(last - text);
      else
        return c == '.' || c == '?' || c == '!' || c == 0x2026 || c == 0x3002;
    }
  return FALSE;
}

static gboolean
starts_upper (const char *text, const Line *line)
{
  return g_unichar_isupper (g_utf8_get_char (text + line->span.start));
}

/* What opens a paragraph wherever it stands in a run of lines. */
static gboolean
opens_by_itself (const char *text, const Line *line)
{
  g_auto (CclDateline) dateline = { 0 };
  const char *p = text + line->span.start;

  return (ccl_reading_skip_byline_prefix (p) > 0 && line->n_chars < 80 && starts_upper (text, line))
         || ccl_dateline_scan (p, line->span.end - line->span.start, &dateline);
}

/* Whether @line begins a new block although no blank line parts it from @previous. @width is that
 * of the longest line of the run, @first tells that @previous is the text's first line. */
static gboolean
opens_block (const char *text, const Line *previous, const Line *line, guint width, gboolean first)
{
  const gboolean previous_short = previous->n_chars * 4 < width * 3;

  if (width > WIDEST_WRAP)
    return TRUE;
  if (line->kind == CCL_BLOCK_QUOTE && previous->kind == CCL_BLOCK_QUOTE)
    return FALSE;
  if (line->kind != CCL_BLOCK_PARAGRAPH || previous->kind == CCL_BLOCK_TABLE_ROW
      || previous->kind == CCL_BLOCK_QUOTE)
    return TRUE;
  if (line->indent > previous->indent && previous->kind == CCL_BLOCK_PARAGRAPH)
    return TRUE;
  if (previous_short && ends_sentence (text, previous))
    return TRUE;
  if (first && previous_short && starts_upper (text, line))
    return TRUE;
  return first && opens_by_itself (text, line);
}

static void
add_run (CclArticle *article, const Line *lines, guint n_lines, gboolean first)
{
  CclBlock block = { lines[0].span, lines[0].kind };
  guint width = 0;

  for (guint i = 0; i < n_lines; i++)
    width = MAX (width, lines[i].n_chars);
  for (guint i = 1; i < n_lines; i++)
    {
      /* The head of a text is one line, or a few: headline, byline, dateline. */
      if (opens_block (article->text, &lines[i - 1], &lines[i], width, first && i < 4))
        {
          ccl_article_add_block (article, block.span, block.kind);
          block = (CclBlock){ lines[i].span, lines[i].kind };
        }
      else
        block.span.end = lines[i].span.end;
    }
  ccl_article_add_block (article, block.span, block.kind);
}

void
ccl_plain_find_blocks (CclArticle *article)
{
  g_autoptr (GArray) lines = split_lines (article->text, article->text_len);
  guint start = 0;

  while (start < lines->len)
    {
      guint end = start;

      while (end < lines->len && g_array_index (lines, Line, end).n_chars > 0)
        end++;
      if (end > start)
        add_run (article, &g_array_index (lines, Line, start), end - start,
                 article->blocks->len == 0);
      start = end + 1;
    }
}
