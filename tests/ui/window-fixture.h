/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ccl-window.h"

G_BEGIN_DECLS

#define FIXTURE_N_ARTICLES 5

/* The names of two of its files. */
#define FIXTURE_BULLETIN "araks-information-centre.txt"
#define FIXTURE_AGENCY "shirvan-press.html"

/* Adds the sample's articles by the window's own action and waits until they are read. */
void fixture_fill (CclWindow *window);

/* Returns: (transfer none): an article by the name of its file, "shirvan-press.html" */
CclArticle *fixture_get_article (CclWindow *window, const char *file);

/* Returns: (transfer none): the claim whose evidence holds these words of an article; fails if there is none */
CclClaim *fixture_find (CclWindow *window, const char *file, const char *words);

/* Returns: (transfer none): what the window shows now; another one after each change */
CclComparison *fixture_get_comparison (CclWindow *window);

/* Returns: (transfer none): the first widget of the type in the window; fails if there is none */
GtkWidget *fixture_get_pane (CclWindow *window, GType type);

/* Makes the cell of a claim current, as a click would. Returns: (transfer none): the claim, until the next step */
CclClaim *fixture_select_claim (CclWindow *window, const char *file, const char *words);

/* Returns: (transfer none) (nullable): what would be undone, "Edit Claim" */
const char *fixture_get_undo_name (CclWindow *window);

G_END_DECLS
