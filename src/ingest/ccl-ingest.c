/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-ingest.h"

G_DEFINE_QUARK (ccl_ingest_error, ccl_ingest_error)
CclArticle *ccl_ingest_file (const char *path, const CclIngestOptions *options, GCancellable *cancellable, GError **error) { return NULL; }
CclArticle *ccl_ingest_bytes (const char *name, GBytes *bytes, const CclIngestOptions *options, GCancellable *cancellable, GError **error) { return NULL; }
