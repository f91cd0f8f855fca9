/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ccl-article.h"

G_BEGIN_DECLS

/**
 * ccl_plain_find_blocks:
 * @article: with its text set and no blocks
 *
 * Sets the blocks of a plain text: paragraphs, however they are set apart (blank lines, one a line,
 * indented first lines, lines wrapped to a width), list items, table rows, quotations marked by
 * ">". Which paragraphs are headlines is not looked at here.
 */
void ccl_plain_find_blocks (CclArticle *article);

G_END_DECLS
