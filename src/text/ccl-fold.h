/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * ccl_fold_append:
 * @out: where to add the folded word
 * @text: valid UTF-8, @len bytes
 *
 * Folds a word for comparison: lower case, without diacritics, ligatures and soft hyphens, all
 * apostrophes as U+0027. Folding what is folded changes nothing.
 */
void ccl_fold_append (GString *out, const char *text, gsize len);

/* Whether a character is one of the signs that print as an apostrophe: ' ’ ʼ ` ´ and kin. */
gboolean ccl_is_apostrophe (gunichar c);

G_END_DECLS
