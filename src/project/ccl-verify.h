/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ccl-lexicon.h"
#include "ccl-verification.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * ccl_verify_project:
 *
 * Reads every article of a project once more from its bytes: whether they are those that were received,
 * give the same text and the text the same claims. Reads only, whoever else has the file open; blocks:
 * call it from a thread.
 *
 * Returns: (transfer full) (element-type CclVerification): one for each article of the comparison, in
 *   order; %NULL with an error of %CCL_STORE_ERROR or %G_IO_ERROR_CANCELLED
 */
GPtrArray *ccl_verify_project (const char *path, const CclLexicon *lexicon,
                               GCancellable *cancellable, GError **error);

G_END_DECLS
