/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CclWords:
 *
 * A set of words, numbered from 1 in the order in which they came: equal words are compared as
 * numbers. Constant once filled; any thread may then look things up.
 */
typedef struct _CclWords CclWords;

CclWords *ccl_words_new (void);
void ccl_words_free (CclWords *words);

/* The number of a word, new or known. */
guint32 ccl_words_add (CclWords *words, const char *word, gsize len);

/* The number of a word that is new; it must outlive the set. */
guint32 ccl_words_add_static (CclWords *words, const char *word, gsize len);

/* The number of a word, 0 if it is none of the set. */
guint32 ccl_words_find (const CclWords *words, const char *word, gsize len);

/* The word with this number; lives as long as the set. */
const char *ccl_words_get (const CclWords *words, guint32 number);

guint32 ccl_words_count (const CclWords *words);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CclWords, ccl_words_free)

G_END_DECLS
