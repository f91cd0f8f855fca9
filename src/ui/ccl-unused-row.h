/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ccl-article.h"
#include "ccl-number.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CCL_TYPE_UNUSED_ROW (ccl_unused_row_get_type ())

/**
 * CclUnusedRow:
 *
 * A number that no claim uses, as a row of a list: the number, why, and the sentence round it.
 */
G_DECLARE_FINAL_TYPE (CclUnusedRow, ccl_unused_row, CCL, UNUSED_ROW, GtkListBoxRow)

GtkWidget *ccl_unused_row_new (const CclArticle *article, const CclUnused *unused);

/* Where the number stands in the article's text. */
CclSpan ccl_unused_row_get_span (CclUnusedRow *self);

G_END_DECLS
