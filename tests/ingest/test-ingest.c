/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-ingest.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

typedef struct
{
  char *folder;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("counterclaim-ingest-XXXXXX", NULL);
  g_assert_nonnull (fixture->folder);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  const char *name = NULL;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      g_remove (path);
    }
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
}

static char *
write_file (Fixture *fixture, const char *name, const char *data, gssize length)
{
  char *path = g_build_filename (fixture->folder, name, NULL);

  g_assert_true (g_file_set_contents (path, data, length, NULL));
  return path;
}

static void
assert_fails (const char *path, CclIngestError code)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (ccl_ingest_file (path, NULL, NULL, &error));
  g_assert_error (error, CCL_INGEST_ERROR, (int)code);
  g_assert_cmpuint (strlen (error->message), >, 0);
  g_assert_null (strstr (error->message, path));
}

static void
test_file (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = write_file (fixture, "a.txt", "A headline\n\nA paragraph of text.\n", -1);
  g_autoptr (GError) error = NULL;
  g_autoptr (CclArticle) article = ccl_ingest_file (path, NULL, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (article->file, ==, path);
  g_assert_cmpuint (g_bytes_get_size (article->bytes), ==, 33);
  g_assert_cmpstr (article->sha256, ==,
                   "8566def6e315d56571eb3838662335c9a8d4bc8f0b465c3d0e80d73935d5131d");
  g_assert_cmpint (article->retrieved, >, 0);
}

static void
test_bad_files (Fixture *fixture, gconstpointer data)
{
  g_autofree char *missing = g_build_filename (fixture->folder, "missing.txt", NULL);
  g_autofree char *below = g_build_filename (fixture->folder, "empty.txt", "below.txt", NULL);
  g_autofree char *empty = write_file (fixture, "empty.txt", "", 0);
  g_autofree char *blank = write_file (fixture, "blank.txt", " \r\n\xc2\xa0\n", -1);
  g_autofree char *mark = write_file (fixture, "mark.txt", "\xef\xbb\xbf", -1);
  g_autofree char *png = write_file (fixture, "picture.txt", "\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16);
  g_autofree char *pdf = write_file (fixture, "paper.html", "%PDF-1.4\n%words", -1);
  g_autofree char *zeros = write_file (fixture, "zeros.txt", "words\0words", 11);
  g_autofree char *bare
      = write_file (fixture, "bare.html", "<html><body><nav><a href=/>Home</a></nav>", -1);
  g_autofree char *no_page = write_file (fixture, "no-page", "<", -1);

  assert_fails (missing, CCL_INGEST_ERROR_NOT_FOUND);
  assert_fails (below, CCL_INGEST_ERROR_NOT_FOUND);
  assert_fails (fixture->folder, CCL_INGEST_ERROR_FOLDER);
  assert_fails (empty, CCL_INGEST_ERROR_EMPTY);
  assert_fails (blank, CCL_INGEST_ERROR_EMPTY);
  assert_fails (mark, CCL_INGEST_ERROR_EMPTY);
  assert_fails (png, CCL_INGEST_ERROR_BINARY);
  assert_fails (pdf, CCL_INGEST_ERROR_BINARY);
  assert_fails (zeros, CCL_INGEST_ERROR_BINARY);
  assert_fails (bare, CCL_INGEST_ERROR_NO_ARTICLE);
  assert_fails (no_page, CCL_INGEST_ERROR_NO_ARTICLE);
}

static void
test_forbidden (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = write_file (fixture, "secret.txt", "words", -1);

  if (geteuid () == 0)
    {
      g_test_skip ("root may read everything");
      return;
    }
  g_chmod (path, 0);
  assert_fails (path, CCL_INGEST_ERROR_FORBIDDEN);
}

/* None of these may be waited for, nor read to an end that never comes. */
static void
test_devices (Fixture *fixture, gconstpointer data)
{
  g_autofree char *fifo = g_build_filename (fixture->folder, "pipe.txt", NULL);

  g_assert_cmpint (mkfifo (fifo, 0600), ==, 0);
  assert_fails (fifo, CCL_INGEST_ERROR_FOLDER);
  assert_fails ("/dev/zero", CCL_INGEST_ERROR_FOLDER);
}

static void
test_too_large (Fixture *fixture, gconstpointer data)
{
  const CclIngestOptions options = { .max_bytes = 10 };
  g_autofree char *path = write_file (fixture, "long.txt", "eleven char", -1);
  g_autofree char *sparse = write_file (fixture, "sparse.txt", "", 0);
  g_autoptr (GError) error = NULL;

  g_assert_null (ccl_ingest_file (path, &options, NULL, &error));
  g_assert_error (error, CCL_INGEST_ERROR, CCL_INGEST_ERROR_TOO_LARGE);
  g_assert_cmpint (truncate (sparse, 50 * 1024 * 1024), ==, 0);
  assert_fails (sparse, CCL_INGEST_ERROR_TOO_LARGE);
}

static void
test_cancelled (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = write_file (fixture, "a.txt", "A paragraph of text.", -1);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (ccl_ingest_file (path, NULL, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* What a file is, its name tells, or else its first character. */
static void
test_kind (void)
{
  static const struct
  {
    const char *name;
    const char *text;
    const char *media_type;
  } cases[] = {
    { "a.txt", "<p>A paragraph that is long enough to be an article's.</p>", "text/plain" },
    { "a.HTM", "A paragraph that is long enough to be an article's.", "text/html" },
    { "a", " \n<p>A paragraph that is long enough to be an article's.</p>", "text/html" },
    { "a.text", "\xef\xbb\xbf<p>A paragraph that is long enough to be an article's.</p>",
      "text/html" },
    { "", "A paragraph.", "text/plain" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new (cases[i].text, strlen (cases[i].text));
      g_autoptr (GError) error = NULL;
      g_autoptr (CclArticle) article = ccl_ingest_bytes (cases[i].name, bytes, NULL, NULL, &error);

      g_test_message ("%s", cases[i].name);
      g_assert_no_error (error);
      g_assert_cmpstr (article->media_type, ==, cases[i].media_type);
      g_assert_cmpint (article->retrieved, ==, 0);
    }
}

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/ingest/file", test_file);
  ADD ("/ingest/bad-files", test_bad_files);
  ADD ("/ingest/forbidden", test_forbidden);
  ADD ("/ingest/devices", test_devices);
  ADD ("/ingest/too-large", test_too_large);
  ADD ("/ingest/cancelled", test_cancelled);
  g_test_add_func ("/ingest/kind", test_kind);
  return g_test_run ();
}
