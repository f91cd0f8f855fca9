/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ccl-window.h"

G_BEGIN_DECLS

/* Adds three short articles about one day to the window's project, and claims by hand on their words,
 * so that what is tested here does not hang on what the program reads by itself. */
void fixture_fill (CclWindow *window);

/* Returns: (transfer none): the claim of the @nth article on these words */
CclClaim *fixture_find (CclWindow *window, guint nth, const char *words);

G_END_DECLS
