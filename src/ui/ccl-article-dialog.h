/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ccl-comparison.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define CCL_TYPE_ARTICLE_DIALOG (ccl_article_dialog_get_type ())

/**
 * CclArticleDialog:
 *
 * Lets the editor correct what the program found out about an article.
 *
 * Signals: "apply" (GStrv changes): field, value, … of the article's decisions that change; then the
 * dialog closes.
 */
G_DECLARE_FINAL_TYPE (CclArticleDialog, ccl_article_dialog, CCL, ARTICLE_DIALOG, AdwWindow)

CclArticleDialog *ccl_article_dialog_new (CclArticle *article);

G_END_DECLS
