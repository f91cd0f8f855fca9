/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CclCharIndex:
 *
 * Turns byte offsets of a text into code points and back: built in one pass, then each answer in
 * constant or logarithmic time, so that many spans of a long article stay near-linear. Borrows the
 * text.
 */
typedef struct _CclCharIndex CclCharIndex;

CclCharIndex *ccl_char_index_new (const char *text, gsize len);
void ccl_char_index_free (CclCharIndex *index);

/* Code points before @byte; an offset behind the end counts as the end. */
gsize ccl_char_index_get (const CclCharIndex *index, gsize byte);

/* Where the code point number @position begins; behind the end, the end. */
gsize ccl_char_index_find_byte (const CclCharIndex *index, gsize position);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CclCharIndex, ccl_char_index_free)

G_END_DECLS
