/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ccl-date-text.h"

G_BEGIN_DECLS

/**
 * CclDateline:
 * @length: bytes from the start of the text to the end of the dateline, its dash or full stop
 * included
 * @date: as far as it is told, else zero
 * @agency: (nullable): the agency that it names, "Newswire"
 *
 * "BAKU, October 9. /Agency Name/.", "LONDON (Newswire) - ", "(Geneva, 14 November 2024) –".
 */
typedef struct
{
  gsize length;
  CclDateText date;
  char *agency;
} CclDateline;

void ccl_dateline_clear (CclDateline *dateline);

/**
 * ccl_dateline_scan:
 * @text: a paragraph, from its first letter
 * @length: its bytes
 * @dateline: (out): cleared with ccl_dateline_clear()
 *
 * Returns: whether the paragraph begins with a dateline
 */
gboolean ccl_dateline_scan (const char *text, gsize length, CclDateline *dateline);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CclDateline, ccl_dateline_clear)

G_END_DECLS
