/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ccl-article.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define CCL_INGEST_ERROR (ccl_ingest_error_quark ())
GQuark ccl_ingest_error_quark (void);

typedef enum
{
  CCL_INGEST_ERROR_NOT_FOUND,  /* the file is not there (any more) */
  CCL_INGEST_ERROR_FORBIDDEN,  /* no permission to read it */
  CCL_INGEST_ERROR_FOLDER,     /* a folder or device, not a file */
  CCL_INGEST_ERROR_EMPTY,      /* nothing but white space in it */
  CCL_INGEST_ERROR_BINARY,     /* no text: an image, a program, an archive */
  CCL_INGEST_ERROR_TOO_LARGE,  /* above the limit of CclIngestOptions */
  CCL_INGEST_ERROR_NO_ARTICLE, /* a page, but no article's text in it */
  CCL_INGEST_ERROR_IO,         /* another failure of the file system; the message says which */
} CclIngestError;

/**
 * CclIngestOptions:
 * @max_bytes: a larger file is refused; 0 for %CCL_INGEST_MAX_BYTES
 * @outlet: what the caller knows better than the file, each or %NULL (0): from a manifest
 */
typedef struct
{
  gsize max_bytes;
  const char *outlet;
  const char *title;
  CclDay published;
} CclIngestOptions;

#define CCL_INGEST_MAX_BYTES (20 * 1024 * 1024)

/**
 * ccl_ingest_file:
 * @path: of a file, in the file system's encoding; becomes the article's file
 * @options: (nullable):
 *
 * Reads a file as an article: a page if it is named .html or .htm, or else if it begins, after
 * white space, with "<"; otherwise plain text. Blocks; call it from a thread.
 *
 * Returns: (transfer full): the article without id, or %NULL with an error of %CCL_INGEST_ERROR or
 *   %G_IO_ERROR_CANCELLED. Messages give the reason only, not the file's name.
 */
CclArticle *ccl_ingest_file (const char *path, const CclIngestOptions *options,
                             GCancellable *cancellable, GError **error);

/* The same for bytes at hand: a pasted text or page, a file out of a project. Pure: no I/O.
 * @name decides like a file's name; @retrieved is left 0. */
CclArticle *ccl_ingest_bytes (const char *name, GBytes *bytes, const CclIngestOptions *options,
                              GCancellable *cancellable, GError **error);

G_END_DECLS
