/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ccl-page-meta.h"

G_BEGIN_DECLS

/* Reads the article that a page's JSON-LD describes, in whatever arrays, graphs and references it
 * stands, into what of @meta is unknown. */
void ccl_page_jsonld_read (const CclPage *page, CclPageMeta *meta);

G_END_DECLS
