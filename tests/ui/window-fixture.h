/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ccl-window.h"

G_BEGIN_DECLS

#define FIXTURE_N_ARTICLES 5

/* Adds the sample's articles by the window's own action and waits until they are read. */
void fixture_fill (CclWindow *window);

/* Returns: (transfer none): an article by the name of its file, "shirvan-press.html" */
CclArticle *fixture_get_article (CclWindow *window, const char *file);

/* Returns: (transfer none): the claim whose evidence holds these words of an article; fails if there is none */
CclClaim *fixture_find (CclWindow *window, const char *file, const char *words);

G_END_DECLS
