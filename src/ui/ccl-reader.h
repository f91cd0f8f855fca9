/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ccl-comparison.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CCL_TYPE_READER (ccl_reader_get_type ())

/**
 * CclReader:
 *
 * One article's text with its claims underlined in the colours of their sides, wavy where the
 * program is unsure; the current one on a tint. Numbers that no claim uses have a faint line.
 *
 * Signals:
 * - "back": the reader wants to see the evidence again
 * - "claim-clicked" (char *key)
 * - "add-claim" (char *article, gint64 start, gint64 end): the selected words, in bytes
 */
G_DECLARE_FINAL_TYPE (CclReader, ccl_reader, CCL, READER, GtkWidget)

/* Returns: (transfer full) (element-type CclUnused): the numbers of @article that no claim uses */
typedef GArray *(*CclReaderUnusedFunc) (const char *article, gpointer user_data);

/* Asked whenever the marks are made anew; those numbers get a faint line and tell why when pointed at. */
void ccl_reader_set_unused_func (CclReader *self, CclReaderUnusedFunc func, gpointer user_data);

/* Keeps showing the same article of the new comparison. */
void ccl_reader_set_comparison (CclReader *self, CclComparison *comparison);

/* Shows an article, scrolled to a claim; @claim_key may be %NULL. */
void ccl_reader_show (CclReader *self, const char *article, const char *claim_key);

/* Selects words of the article that is shown and scrolls to them; an empty span stands for none. */
void ccl_reader_select (CclReader *self, CclSpan span);

G_END_DECLS
