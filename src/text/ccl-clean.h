/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * ccl_text_append_squeezed:
 * @out: takes the text
 * @text: valid UTF-8
 * @length: its bytes
 *
 * Appends text with each run of white space (of any script, no-break spaces among it) as one space,
 * none at the beginning of @out or after a newline or tab in it, and without characters that
 * are invisible: zero-width spaces, soft hyphens, byte order marks, controls.
 */
void ccl_text_append_squeezed (GString *out, const char *text, gsize length);

/* Returns: (transfer full) (nullable): @text squeezed and stripped; %NULL if nothing is left of it.
 * @length may be -1. */
char *ccl_text_squeeze (const char *text, gssize length);

/* Whether there is anything but white space in valid UTF-8. */
gboolean ccl_text_is_blank (const char *text, gsize length);

/* The number of words, that is of runs without white space, but no more than @most. */
guint ccl_text_count_words (const char *text, gsize length, guint most);

G_END_DECLS
