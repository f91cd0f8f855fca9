/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ccl-comparison.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CCL_TYPE_ARTICLE_LIST (ccl_article_list_get_type ())

/**
 * CclArticleList:
 *
 * The articles of a comparison: outlet, date, number of claims, colour of the side for which the
 * outlet speaks. Activating one, and its menu, activate the window's actions "win.article-…" with the
 * article's id.
 */
G_DECLARE_FINAL_TYPE (CclArticleList, ccl_article_list, CCL, ARTICLE_LIST, GtkWidget)

void ccl_article_list_set_comparison (CclArticleList *self, CclComparison *comparison);

G_END_DECLS
