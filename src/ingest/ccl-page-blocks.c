/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-page-blocks.h"

#include "ccl-clean.h"

#include <string.h>

/* Cells longer than this on average, or one longer than the other, are columns of a layout. */
#define MOST_MEAN_CELL_BYTES 120
#define MOST_CELL_BYTES 600

#define LONGEST_HEADING 150

typedef struct
{
  CclPage *page;
  gsize start;   /* where the block being read begins in the text */
  guint node;    /* the block element that it is in */
  guint open;    /* the innermost open element */
  guint n_links; /* open links */
  guint n_link_chars;
  guint n_breaks;    /* line breaks since the last text */
  gboolean cell_due; /* a tab is due before the next text */
} Reader;

/* Whether a paragraph stands in a heading that has others in it: one that nobody closed. */
static gboolean
in_heading (const CclPage *page, guint i)
{
  const CclPageNode *parent = ccl_page_get_node (page, ccl_page_get_node (page, i)->parent);

  return (parent->tag & CCL_TAG_HEADING) && parent->end - i > 12;
}

/* The innermost element round @i, itself included, that shapes a block. */
static guint
find_shape (const CclPage *page, guint i, CclBlockKind *kind, int *level)
{
  guint n_looked_at = 0;

  *kind = CCL_BLOCK_PARAGRAPH;
  *level = 0;
  for (guint n = i; n != 0 && n_looked_at < 8;
       n = ccl_page_get_node (page, n)->parent, n_looked_at++)
    {
      const CclPageNode *node = ccl_page_get_node (page, n);

      if ((node->tag & CCL_TAG_PARAGRAPH) && n == i && in_heading (page, n))
        return n;
      if (node->tag & CCL_TAG_HEADING)
        {
          *kind = CCL_BLOCK_SUBHEAD;
          *level = node->node->name[1] - '0';
          return n;
        }
      if (node->tag & CCL_TAG_LIST_ITEM)
        {
          *kind = CCL_BLOCK_LIST_ITEM;
          return n;
        }
      if (node->tag & CCL_TAG_QUOTE)
        {
          *kind = CCL_BLOCK_QUOTE;
          return n;
        }
      if ((node->tag & CCL_TAG_ROW) && (node->marks & CCL_MARK_DATA_TABLE))
        {
          *kind = CCL_BLOCK_TABLE_ROW;
          return n;
        }
    }
  return i;
}

static void
flush (Reader *reader)
{
  CclPage *page = reader->page;
  GString *text = page->text;
  CclPageBlock block = { .node = reader->node, .span = { reader->start, text->len } };

  while (block.span.end > reader->start && strchr (" \t", text->str[block.span.end - 1]))
    block.span.end--;
  reader->n_breaks = 0;
  reader->cell_due = FALSE;
  if (block.span.end == reader->start)
    {
      g_string_truncate (text, reader->start);
      return;
    }

  g_string_truncate (text, block.span.end);
  block.n_chars = (guint)g_utf8_strlen (text->str + block.span.start,
                                        (gssize)(block.span.end - block.span.start));
  block.n_link_chars = MIN (reader->n_link_chars, block.n_chars);
  find_shape (page, block.node, &block.kind, &block.level);
  /* A long heading is a paragraph in large type, or one behind a heading that nobody closed. */
  if (block.level > 1 && block.n_chars > LONGEST_HEADING)
    {
      block.kind = CCL_BLOCK_PARAGRAPH;
      block.level = 0;
    }
  block.marks = ccl_page_get_node (page, block.node)->marks & CCL_MARKS_INHERITED;
  g_array_append_val (page->blocks, block);
  g_string_append_c (text, '\0');
  reader->start = text->len;
  reader->n_link_chars = 0;
}

static gboolean
in_data_cell (const CclPageNode *node)
{
  return (node->tag & CCL_TAG_CELL) && (node->marks & CCL_MARK_DATA_TABLE);
}

static void
open_element (Reader *reader, guint i, const CclPageNode *node)
{
  reader->n_links += (node->tag & CCL_TAG_LINK) != 0;
  if (node->tag & CCL_TAG_BREAK)
    {
      reader->n_breaks++;
      if (reader->n_breaks == 2)
        flush (reader);
      else if (reader->page->text->len > reader->start)
        ccl_text_append_squeezed (reader->page->text, " ", 1);
    }
  else if (in_data_cell (node))
    reader->cell_due = reader->page->text->len > reader->start;
  /* Within a cell of a table's row, paragraphs are but blanks. */
  else if ((node->tag & CCL_TAG_BLOCK) && (node->marks & CCL_MARK_DATA_TABLE)
           && !(node->tag & (CCL_TAG_ROW | CCL_TAG_TABLE)))
    ccl_text_append_squeezed (reader->page->text, " ", 1);
  else if (node->tag & CCL_TAG_BLOCK)
    flush (reader);
}

static void
close_element (Reader *reader, const CclPageNode *node)
{
  reader->n_links -= (node->tag & CCL_TAG_LINK) != 0;
  if ((node->tag & CCL_TAG_BLOCK)
      && (!(node->marks & CCL_MARK_DATA_TABLE) || (node->tag & (CCL_TAG_ROW | CCL_TAG_TABLE))))
    flush (reader);
}

static guint
find_block_element (const CclPage *page, guint i)
{
  while (i != 0 && !(ccl_page_get_node (page, i)->tag & CCL_TAG_BLOCK))
    i = ccl_page_get_node (page, i)->parent;
  return i;
}

static void
add_text (Reader *reader, const CclPageNode *node)
{
  GString *text = reader->page->text;
  const char *content = (const char *)node->node->content;
  const gsize length = content != NULL ? strlen (content) : 0;
  gsize before = text->len;

  if (length == 0)
    return;
  if (ccl_text_is_blank (content, length))
    {
      if (before > reader->start)
        ccl_text_append_squeezed (text, " ", 1);
      return;
    }
  if (before == reader->start)
    reader->node = find_block_element (reader->page, node->parent);
  if (reader->cell_due)
    {
      while (text->len > reader->start && text->str[text->len - 1] == ' ')
        g_string_truncate (text, text->len - 1);
      g_string_append_c (text, '\t');
      reader->cell_due = FALSE;
      before = text->len;
    }
  ccl_text_append_squeezed (text, content, length);
  reader->n_breaks = 0;
  if (reader->n_links > 0)
    reader->n_link_chars += (guint)g_utf8_strlen (text->str + before, (gssize)(text->len - before));
}

/* A table of data has several short cells a row and no table in it. */
static void
mark_data_tables (CclPage *page)
{
  for (guint i = 0; i < page->nodes->len; i++)
    {
      const CclPageNode table = *ccl_page_get_node (page, i);
      guint n_rows = 0, n_cells = 0;
      gsize n_bytes = 0, cell_bytes = 0;
      gboolean layout = FALSE;

      if (!(table.tag & CCL_TAG_TABLE))
        continue;
      for (guint n = i + 1; n < table.end && !layout; n++)
        {
          const CclPageNode *node = ccl_page_get_node (page, n);

          n_rows += (node->tag & CCL_TAG_ROW) != 0;
          if (node->tag & CCL_TAG_CELL)
            n_cells++, cell_bytes = 0;
          if ((node->tag & CCL_TAG_TEXT) && node->node->content != NULL)
            {
              const gsize length = strlen ((const char *)node->node->content);

              if (!ccl_text_is_blank ((const char *)node->node->content, length))
                n_bytes += length, cell_bytes += length;
            }
          layout = (node->tag & (CCL_TAG_TABLE | CCL_TAG_HEADING | CCL_TAG_ARTICLE)) != 0
                   || cell_bytes > MOST_CELL_BYTES;
        }
      if (layout || n_rows < 2 || n_cells < n_rows * 3 / 2
          || n_bytes > n_cells * MOST_MEAN_CELL_BYTES)
        continue;
      for (guint n = i; n < table.end; n++)
        ccl_page_get_node (page, n)->marks |= CCL_MARK_DATA_TABLE;
      i = table.end - 1;
    }
}

static void
read_text (CclPage *page)
{
  Reader reader = { .page = page };
  guint i = 0;

  while (i < page->nodes->len)
    {
      const CclPageNode *node = ccl_page_get_node (page, i);

      while (reader.open != 0 && ccl_page_get_node (page, reader.open)->end <= i)
        {
          close_element (&reader, ccl_page_get_node (page, reader.open));
          reader.open = ccl_page_get_node (page, reader.open)->parent;
        }
      if (node->tag & CCL_TAG_DROP)
        {
          i = node->end;
          continue;
        }
      if (node->tag & CCL_TAG_TEXT)
        add_text (&reader, node);
      else
        {
          open_element (&reader, i, node);
          reader.open = i;
        }
      i++;
    }
  flush (&reader);
}

static void
sum_characters (CclPage *page)
{
  for (guint i = 0; i < page->blocks->len; i++)
    {
      const CclPageBlock *block = ccl_page_get_block (page, i);
      CclPageNode *node = ccl_page_get_node (page, block->node);

      node->n_chars += block->n_chars;
      node->n_link_chars += block->n_link_chars;
    }
  for (guint i = page->nodes->len; i-- > 1;)
    {
      const CclPageNode *node = ccl_page_get_node (page, i);
      CclPageNode *parent = ccl_page_get_node (page, node->parent);

      parent->n_chars += node->n_chars;
      parent->n_link_chars += node->n_link_chars;
    }
}

void
ccl_page_inherit_marks (CclPage *page, CclMark marks)
{
  for (guint i = 1; i < page->nodes->len; i++)
    {
      CclPageNode *node = ccl_page_get_node (page, i);

      node->marks |= ccl_page_get_node (page, node->parent)->marks & marks;
    }
  for (guint i = 0; i < page->blocks->len; i++)
    {
      CclPageBlock *block = ccl_page_get_block (page, i);

      block->marks |= ccl_page_get_node (page, block->node)->marks & marks;
    }
}

void
ccl_page_read_blocks (CclPage *page)
{
  mark_data_tables (page);
  read_text (page);
  sum_characters (page);
}
