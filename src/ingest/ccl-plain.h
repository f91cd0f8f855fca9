/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ccl-article.h"

G_BEGIN_DECLS

/**
 * ccl_plain_read:
 * @article: with its text and file set
 *
 * Finds the blocks of a plain text by its lines, its dateline, and headline, outlet, byline and day
 * of publication, which it sets where they are unknown. Credit lines ("By Ann Writer", "The Paper |
 * 3 May 2021") become blocks of the kind of the headline that they belong to.
 */
void ccl_plain_read (CclArticle *article);

/* Sets the dateline by the article's first paragraph and learns outlet and day from it. */
void ccl_plain_read_dateline (CclArticle *article);

G_END_DECLS
