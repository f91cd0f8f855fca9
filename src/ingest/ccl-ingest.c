/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-ingest.h"

#include "ccl-clean.h"
#include "ccl-encoding.h"
#include "ccl-page-article.h"
#include "ccl-plain.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

G_DEFINE_QUARK (ccl_ingest_error, ccl_ingest_error)

#define READ_BYTES (256 * 1024)

static gsize
get_max_bytes (const CclIngestOptions *options)
{
  return options != NULL && options->max_bytes > 0 ? options->max_bytes : CCL_INGEST_MAX_BYTES;
}

static gboolean
fail (GError **error, CclIngestError code, const char *message)
{
  g_set_error_literal (error, CCL_INGEST_ERROR, code, message);
  return FALSE;
}

static gboolean
fail_errno (GError **error, int number)
{
  const CclIngestError code = number == ENOENT || number == ENOTDIR ? CCL_INGEST_ERROR_NOT_FOUND
                              : number == EACCES || number == EPERM ? CCL_INGEST_ERROR_FORBIDDEN
                              : number == EISDIR                    ? CCL_INGEST_ERROR_FOLDER
                                                                    : CCL_INGEST_ERROR_IO;

  return fail (error, code, g_strerror (number));
}

static gboolean
fail_too_large (GError **error, goffset size, gsize max_bytes)
{
  g_autofree char *limit = g_format_size (max_bytes);

  if (size > 0)
    {
      g_autofree char *is = g_format_size ((guint64)size);

      g_set_error (error, CCL_INGEST_ERROR, CCL_INGEST_ERROR_TOO_LARGE,
                   "Too large for an article: %s, the limit is %s", is, limit);
    }
  else
    g_set_error (error, CCL_INGEST_ERROR, CCL_INGEST_ERROR_TOO_LARGE,
                 "Too large for an article: the limit is %s", limit);
  return FALSE;
}

/* Checks what was opened before anything is read of it. */
static gboolean
check_file (int fd, gsize max_bytes, GError **error)
{
  struct stat status;

  if (fstat (fd, &status) != 0)
    return fail_errno (error, errno);
  if (S_ISDIR (status.st_mode))
    return fail (error, CCL_INGEST_ERROR_FOLDER, "Is a folder, not a file");
  if (!S_ISREG (status.st_mode))
    return fail (error, CCL_INGEST_ERROR_FOLDER, "Is a device or a pipe, not a file");
  if (status.st_size > (off_t)max_bytes)
    return fail_too_large (error, status.st_size, max_bytes);
  return TRUE;
}

/* A file may grow while it is read, and some tell no size (/proc): the limit holds for the reading
 * as well. */
static GByteArray *
read_all (int fd, gsize max_bytes, GCancellable *cancellable, GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autofree guint8 *buffer = g_malloc (READ_BYTES);

  while (TRUE)
    {
      const gssize n = read (fd, buffer, READ_BYTES);

      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        {
          fail_errno (error, errno);
          return NULL;
        }
      if (n == 0)
        return g_steal_pointer (&bytes);
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return NULL;
      g_byte_array_append (bytes, buffer, (guint)n);
      if (bytes->len > max_bytes)
        {
          fail_too_large (error, 0, max_bytes);
          return NULL;
        }
    }
}

static GBytes *
read_file (const char *path, gsize max_bytes, GCancellable *cancellable, GError **error)
{
  GByteArray *bytes = NULL;
  /* Not to wait for a writer at the other end of a pipe, nor to take a terminal over. */
  const int fd = g_open (path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY, 0);

  if (fd < 0)
    {
      fail_errno (error, errno == ENXIO ? ENODEV : errno);
      return NULL;
    }
  if (check_file (fd, max_bytes, error))
    bytes = read_all (fd, max_bytes, cancellable, error);
  close (fd);
  return bytes != NULL ? g_byte_array_free_to_bytes (bytes) : NULL;
}

static gboolean
has_suffix (const char *name, const char *suffix)
{
  const gsize n_name = strlen (name), n_suffix = strlen (suffix);

  return n_name > n_suffix && g_ascii_strcasecmp (name + n_name - n_suffix, suffix) == 0;
}

static gboolean
is_page (const char *name, const char *data, gsize length)
{
  if (has_suffix (name, ".html") || has_suffix (name, ".htm"))
    return TRUE;
  if (has_suffix (name, ".txt"))
    return FALSE;
  if (length >= 3 && memcmp (data, "\xef\xbb\xbf", 3) == 0)
    data += 3, length -= 3;
  while (length > 0 && (g_ascii_isspace (*data) || *data == '\0' || (guchar)*data >= 0xfe))
    data++, length--; /* a byte order mark of UTF-16 and the zeros of its characters, too */
  return length > 0 && *data == '<';
}

static void
apply_options (CclArticle *article, const CclIngestOptions *options)
{
  if (options == NULL)
    return;
  article->title = g_strdup (options->title);
  article->outlet = g_strdup (options->outlet);
  article->published = options->published;
}

static gboolean
read_article (CclArticle *article, const char *data, gsize length, GError **error)
{
  const gboolean page = is_page (article->file, data, length);
  g_autofree char *text = NULL;
  gsize n_text = 0;

  if (ccl_text_is_binary (data, length))
    return fail (error, CCL_INGEST_ERROR_BINARY, "Is not text");
  text = page ? ccl_text_decode_page (data, length, &n_text)
              : ccl_text_decode_plain (data, length, &n_text);
  if (ccl_text_is_blank (text, n_text))
    return fail (error, CCL_INGEST_ERROR_EMPTY, "Is empty");

  article->media_type = g_strdup (page ? "text/html" : "text/plain");
  if (page)
    return ccl_page_article_read (article, text, n_text)
           || fail (error, CCL_INGEST_ERROR_NO_ARTICLE, "No article found in the page");
  ccl_article_take_text (article, g_steal_pointer (&text));
  ccl_plain_read (article);
  return TRUE;
}

CclArticle *
ccl_ingest_bytes (const char *name, GBytes *bytes, const CclIngestOptions *options,
                  GCancellable *cancellable, GError **error)
{
  g_autoptr (CclArticle) article = NULL;
  gsize length = 0;
  const char *data = NULL;

  g_return_val_if_fail (name != NULL && bytes != NULL, NULL);

  data = g_bytes_get_data (bytes, &length);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  if (length == 0)
    {
      fail (error, CCL_INGEST_ERROR_EMPTY, "Is empty");
      return NULL;
    }
  if (length > get_max_bytes (options))
    {
      fail_too_large (error, (goffset)length, get_max_bytes (options));
      return NULL;
    }

  article = ccl_article_new (name);
  apply_options (article, options);
  if (!read_article (article, data, length, error)
      || g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  article->bytes = g_bytes_ref (bytes);
  article->sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  return g_steal_pointer (&article);
}

CclArticle *
ccl_ingest_file (const char *path, const CclIngestOptions *options, GCancellable *cancellable,
                 GError **error)
{
  g_autoptr (GBytes) bytes = NULL;
  CclArticle *article = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  bytes = read_file (path, get_max_bytes (options), cancellable, error);
  if (bytes == NULL)
    return NULL;
  article = ccl_ingest_bytes (path, bytes, options, cancellable, error);
  if (article != NULL)
    article->retrieved = g_get_real_time () / G_USEC_PER_SEC;
  return article;
}
