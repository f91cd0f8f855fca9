/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ccl-page.h"

G_BEGIN_DECLS

/**
 * CclPageBody:
 * @blocks: (element-type guint): numbers of the page's blocks that are the article, in order
 * @root: the node that they were found in
 *
 * The article within a page.
 */
typedef struct
{
  GArray *blocks;
  guint root;
} CclPageBody;

/**
 * ccl_page_body_find:
 * @title: (nullable): the article's headline
 * @told: (nullable): the article's text as the page's data tell it (JSON-LD), to be found again
 *
 * Finds the article in a page: the part of the tree whose paragraphs outweigh its links and scraps
 * the most, after J. Pasternack and D. Roth, "Extracting Article Text from the Web with Maximum
 * Subsequence Segmentation" (WWW 2009), with the tree's nodes in the place of subsequences; then
 * leaves out of it what is no part of the article.
 *
 * Returns: (transfer full): the body, maybe without blocks
 */
CclPageBody *ccl_page_body_find (CclPage *page, const char *title, const char *told);
void ccl_page_body_free (CclPageBody *body);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CclPageBody, ccl_page_body_free)

G_END_DECLS
