/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ccl-day.h"
#include "ccl-span.h"

#include <glib-object.h>

G_BEGIN_DECLS

/* What a block of an article's text is; a page knows, plain text is guessed from its lines. */
typedef enum
{
  CCL_BLOCK_PARAGRAPH,
  CCL_BLOCK_HEADLINE, /* a headline or kicker at the top of a plain text; a page's is in no block */
  CCL_BLOCK_SUBHEAD,
  CCL_BLOCK_LIST_ITEM,
  CCL_BLOCK_TABLE_ROW, /* cells joined by tabs */
  CCL_BLOCK_QUOTE,
} CclBlockKind;

typedef struct
{
  CclSpan span; /* without the white space round it */
  CclBlockKind kind;
} CclBlock;

#define CCL_TYPE_ARTICLE (ccl_article_get_type ())
typedef struct _CclArticle CclArticle;

/**
 * CclArticle:
 * @id: stands for the article within its comparison, e.g. "a1"; set by whoever collects articles
 * @file: as given on the command line, or the name under which it came in; never %NULL
 * @title: headline; it and the next three are %NULL where unknown
 * @outlet: name of the publication
 * @byline: author as printed
 * @address: where it was published, a URL
 * @published: day of publication, 0 if unknown
 * @language: ISO 639-1 code
 * @text: valid UTF-8; all spans count in its bytes. Plain text is the whole file, unchanged but for
 *   a byte order mark; a page's is its body, blocks set apart by one blank line
 * @blocks: (element-type CclBlock): in order, not overlapping
 * @dateline: "BAKU, Oct. 9." where the text begins with one, else empty; lies in @text
 * @bytes: (nullable): the file as it was received; %NULL once it rests in a project file
 * @sha256: of those bytes, 64 hexadecimal digits
 * @media_type: "text/plain", "text/html"
 * @retrieved: seconds since the epoch, UTC, when the program read it; 0 if unknown
 * @excerpt: the text holds only the sentences that carry claims: no claims are to be sought in it
 *
 * One article as it was read. Reference counted by atomics and, once it is built and shared,
 * never changed: threads may read it at the same time. An editor's corrections of its outlet or date
 * are decisions, laid over a copy by ccl_decisions_apply_to_article().
 */
struct _CclArticle
{
  char *id;
  char *file;
  char *title;
  char *outlet;
  char *byline;
  char *address;
  CclDay published;
  char language[8];
  char *text;
  gsize text_len;
  GArray *blocks;
  CclSpan dateline;
  GBytes *bytes;
  char *sha256;
  char *media_type;
  gint64 retrieved;
  gboolean excerpt;
};

GType ccl_article_get_type (void);

/* Returns: (transfer full): an empty article with text "" and language "en", to be filled in */
CclArticle *ccl_article_new (const char *file);
CclArticle *ccl_article_ref (CclArticle *article);
void ccl_article_unref (CclArticle *article);

/* Returns: (transfer full): a copy whose fields may be changed until it is shared; shares @bytes */
CclArticle *ccl_article_copy (const CclArticle *article);

/* Sets the text, taking it over. @text must be valid UTF-8. */
void ccl_article_take_text (CclArticle *article, char *text);

void ccl_article_add_block (CclArticle *article, CclSpan span, CclBlockKind kind);

/* Characters (code points) before a byte offset of the text, as JSON and GtkTextIter count. Linear. */
glong ccl_article_byte_to_char (const CclArticle *article, gsize byte);

/* Returns: (transfer full): the words of a span */
char *ccl_article_dup_span (const CclArticle *article, CclSpan span);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CclArticle, ccl_article_unref)

G_END_DECLS
