/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Returns: (transfer full): the letters and digits of the first @length bytes of a text, in lower
 *   case: what stays the same when a headline or paragraph is told twice in different markup */
char *ccl_page_key_new (const char *text, gsize length);

/* Whether two texts are the same but for case, punctuation and white space. %NULL equals nothing.
 */
gboolean ccl_page_key_same (const char *a, const char *b);

G_END_DECLS
