/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ccl-page.h"

G_BEGIN_DECLS

/* Reads all text of a page into its blocks, hands the inherited marks down, and sums the characters
 * of each node. Called by ccl_page_parse(). */
void ccl_page_read_blocks (CclPage *page);

/* Hands the inherited marks down again, after some were changed, to the nodes and the blocks. */
void ccl_page_inherit_marks (CclPage *page, CclMark marks);

G_END_DECLS
