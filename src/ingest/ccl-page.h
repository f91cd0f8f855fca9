/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ccl-article.h"
#include "ccl-reading-words.h"

#include <libxml/HTMLparser.h>

G_BEGIN_DECLS

/* What an HTML element is for the purpose of reading. */
typedef enum
{
  CCL_TAG_BLOCK = 1 << 0,   /* begins and ends a paragraph */
  CCL_TAG_DROP = 1 << 1,    /* no text for readers: script, style, controls */
  CCL_TAG_HEADING = 1 << 2, /* h1 to h6 */
  CCL_TAG_LIST_ITEM = 1 << 3,
  CCL_TAG_QUOTE = 1 << 4,
  CCL_TAG_ROW = 1 << 5,
  CCL_TAG_CELL = 1 << 6,
  CCL_TAG_TABLE = 1 << 7,
  CCL_TAG_LINK = 1 << 8,
  CCL_TAG_BREAK = 1 << 9,
  CCL_TAG_FURNITURE = 1 << 10, /* nav, aside, footer */
  CCL_TAG_CAPTION = 1 << 11,   /* figure, figcaption */
  CCL_TAG_SUSPECT = 1 << 12,   /* header, form */
  CCL_TAG_ARTICLE = 1 << 13,   /* article, main */
  CCL_TAG_ROOT = 1 << 14,      /* html, body: what their names say concerns the site */
  CCL_TAG_PARAGRAPH = 1 << 15, /* p, pre */
  CCL_TAG_TEXT = 1 << 16,      /* a text node */
} CclTagFlags;

/* What reading finds out about an element; those marked "inherited" hold for all within it. */
typedef enum
{
  CCL_MARK_FURNITURE = 1 << 0, /* inherited: by tag, role or name no part of an article */
  CCL_MARK_CAPTION = 1 << 1,   /* inherited */
  CCL_MARK_SUSPECT = 1 << 2,   /* inherited: no part of it unless it reads like one */
  CCL_MARK_HIDDEN = 1 << 3,    /* inherited */
  CCL_MARK_BYLINE = 1 << 4,    /* inherited */
  CCL_MARK_DATE = 1 << 5,      /* inherited */
  CCL_MARK_CONTENT = 1 << 6,
  CCL_MARK_BODY = 1 << 7,       /* itemprop="articleBody" */
  CCL_MARK_COMMENT = 1 << 8,    /* inherited: what readers wrote */
  CCL_MARK_DATA_TABLE = 1 << 9, /* its rows are read as rows */
  CCL_MARK_LINKS = 1 << 10,     /* inherited: mostly links */
  CCL_MARK_PULL = 1 << 11,      /* inherited: repeats words of the article in large type */
} CclMark;

#define CCL_MARKS_INHERITED                                                                        \
  (CCL_MARK_FURNITURE | CCL_MARK_CAPTION | CCL_MARK_SUSPECT | CCL_MARK_HIDDEN | CCL_MARK_BYLINE    \
   | CCL_MARK_DATE | CCL_MARK_LINKS | CCL_MARK_PULL | CCL_MARK_COMMENT)

/**
 * CclPageNode:
 * @parent: its number; the first node is its own parent
 * @end: the number of the first node behind it and all within it
 * @n_chars: characters of text in the blocks within it
 * @n_link_chars: those of them in links
 * @score: of the blocks within it, see ccl-page-body.c
 *
 * An element or text of the page. All nodes stand in one array in the order of the document, so
 * that passes over the page are loops: no depth of nesting can exhaust the stack.
 */
typedef struct
{
  xmlNode *node;
  guint parent;
  guint end;
  CclTagFlags tag;
  CclMark marks;
  guint n_chars;
  guint n_link_chars;
  double score;
} CclPageNode;

/**
 * CclPageBlock:
 * @node: the innermost block element round it
 * @span: of its text in the text of CclPage
 * @level: of a heading, 1 to 6, else 0
 * @marks: the inherited ones
 *
 * A paragraph of the page, of the article or not.
 */
typedef struct
{
  guint node;
  CclSpan span;
  guint n_chars;
  guint n_link_chars;
  CclBlockKind kind;
  int level;
  CclMark marks;
} CclPageBlock;

/**
 * CclPage:
 * @nodes: (element-type CclPageNode)
 * @blocks: (element-type CclPageBlock)
 * @text: that of all blocks, one after the other, each with a NUL behind it
 *
 * A parsed page. Not shared between threads.
 */
typedef struct
{
  htmlDocPtr doc;
  GArray *nodes;
  GArray *blocks;
  GString *text;
} CclPage;

/**
 * ccl_page_parse:
 * @html: valid UTF-8
 *
 * Returns: (transfer full) (nullable): the page, %NULL if there is no element in it
 */
CclPage *ccl_page_parse (const char *html, gsize length);
void ccl_page_free (CclPage *page);

static inline CclPageNode *
ccl_page_get_node (const CclPage *page, guint i)
{
  return &g_array_index (page->nodes, CclPageNode, i);
}

static inline CclPageBlock *
ccl_page_get_block (const CclPage *page, guint i)
{
  return &g_array_index (page->blocks, CclPageBlock, i);
}

static inline const char *
ccl_page_get_block_text (const CclPage *page, guint i)
{
  return page->text->str + ccl_page_get_block (page, i)->span.start;
}

/* Returns: (nullable): the value of an attribute, borrowed from the page */
const char *ccl_page_get_attribute (const xmlNode *node, const char *name);

/* Returns: (transfer full) (nullable): all text within a node, squeezed, at most about @most bytes
 */
char *ccl_page_dup_node_text (const CclPage *page, guint i, gsize most);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CclPage, ccl_page_free)

G_END_DECLS
