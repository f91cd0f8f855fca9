/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ccl-page.h"

G_BEGIN_DECLS

/**
 * CclPageMeta:
 * @headline: as the page's data tell it, without the outlet's name
 * @told: the article's text in the page's data
 *
 * What a page tells of its article outside of its text. Each is %NULL, or 0, where it tells
 * nothing.
 */
typedef struct
{
  char *headline;
  char *outlet;
  char *byline;
  char *address;
  char *language; /* ISO 639-1 */
  char *told;
  CclDay published;
} CclPageMeta;

/* Reads JSON-LD, <meta>, microdata and <link> in the order of their trustworthiness. */
void ccl_page_meta_read (CclPage *page, CclPageMeta *meta);

/* Reads what can be seen: h1, bylines, dates beside the headline; only where @meta has nothing yet.
 * @root is the node that holds the article. */
void ccl_page_meta_read_visible (CclPage *page, guint root, CclPageMeta *meta);

/* Returns: (transfer full) (nullable): a value with the character references that templates leave
 * in it resolved ("&amp;#8217;"), squeezed; %NULL if it is empty */
char *ccl_page_meta_clean_value (const char *value);

void ccl_page_meta_clear (CclPageMeta *meta);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CclPageMeta, ccl_page_meta_clear)

G_END_DECLS
