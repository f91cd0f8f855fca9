/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ccl-lexicon.h"

G_BEGIN_DECLS

/* Takes one shape of a term; @text is valid during the call. */
typedef void (*CclInflectFunc) (const char *text, CclForms form, gpointer data);

/* Whether a word, folded, is a preposition: "members of parliament". */
typedef gboolean (*CclPrepositionFunc) (const char *word, gsize len, gpointer data);

/**
 * ccl_inflect_verb:
 * @text: the base form; of several words the first is inflected
 * @past: (nullable): past of that word where no rule makes it; tells of a doubled consonant, too
 * @participle: (nullable): like @past by default
 *
 * Gives all forms of an English verb. A form that is two at once comes twice.
 */
void ccl_inflect_verb (const char *text, const char *past, const char *participle,
                       CclInflectFunc func, gpointer data);

/**
 * ccl_inflect_noun:
 * @plural: (nullable): the whole plural where no rule makes it; "" for none, "=" for the same
 *
 * Gives singular and plural. Where spelling does not tell the right plural ("roofs", "hooves") both
 * are given: a word that nobody writes matches nothing.
 */
void ccl_inflect_noun (const char *text, const char *plural, CclPrepositionFunc is_preposition,
                       CclInflectFunc func, gpointer data);

G_END_DECLS
