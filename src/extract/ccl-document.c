/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-document.h"

CclDocument *ccl_document_new (const CclLexicon *lexicon, const CclArticle *article) { return NULL; }
