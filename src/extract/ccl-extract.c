/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-extract.h"

GPtrArray *ccl_extract (const CclLexicon *lexicon, const CclArticle *article, GCancellable *cancellable, GArray **unused) { return g_ptr_array_new (); }
GPtrArray *ccl_extract_attributions (const CclLexicon *lexicon, const CclArticle *article) { return g_ptr_array_new (); }
