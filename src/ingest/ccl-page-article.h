/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ccl-article.h"

G_BEGIN_DECLS

/**
 * ccl_page_article_read:
 * @article: what is found is set in it, where it is unknown
 * @html: valid UTF-8
 *
 * Reads the article of a page: its body becomes the text.
 *
 * Returns: FALSE if there is no article's text in the page
 */
gboolean ccl_page_article_read (CclArticle *article, const char *html, gsize length);

G_END_DECLS
