/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ccl-page.h"

G_BEGIN_DECLS

/**
 * ccl_page_clean:
 * @root: the node that holds the article
 * @title: (nullable): its headline
 * @blocks: (element-type guint): takes the numbers of the article's blocks
 *
 * Picks the blocks of an article out of the part of the page that holds it: not its headline,
 * byline, date, captions, share buttons, related links, advertisements, nor what follows it.
 */
void ccl_page_clean (const CclPage *page, guint root, const char *title, GArray *blocks);

G_END_DECLS
