/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-document-private.h"

void
ccl_document_read_figures (CclDocument *document)
{
}
