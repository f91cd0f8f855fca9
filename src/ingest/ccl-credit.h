/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ccl-day.h"

G_BEGIN_DECLS

/**
 * CclCredit:
 *
 * What a line between headline and text tells: "By A. Writer, The Paper | March 13, 2025", "The
 * Paper, 27 October 2024", "Ann Writer and Bob Writer". Each is %NULL, or 0, where it does not.
 */
typedef struct
{
  char *byline; /* without "By" */
  char *outlet;
  CclDay published;
} CclCredit;

void ccl_credit_clear (CclCredit *credit);

/* Whether a line is a credit; @credit is then filled in, and to be cleared with ccl_credit_clear().
 */
gboolean ccl_credit_parse (const char *line, gsize length, CclCredit *credit);

/* Whether a text looks like the names of one or a few people: no more than some capitalised words
 * each. */
gboolean ccl_credit_is_names (const char *text);

/**
 * ccl_credit_clean_byline:
 * @text: (nullable): a byline as found
 *
 * Returns: (transfer full) (nullable): one without "By", addresses, dates and what else is set
 * beside it; %NULL if no author is left
 */
char *ccl_credit_clean_byline (const char *text);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CclCredit, ccl_credit_clear)

G_END_DECLS
