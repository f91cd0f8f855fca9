/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ccl-figure.h"
#include "sample-comparison.h"

#include <glib/gstdio.h>
#include <libxml/parser.h>
#include <libxml/xpath.h>
#include <libxml/xpathInternals.h>
#include <math.h>
#include <string.h>

typedef struct
{
  char *folder;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("ccl-figure-XXXXXX", &error);
  g_assert_no_error (error);
}

static guint
count_files (const Fixture *fixture)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
}

static CclFigure *
new_figure (CclFigurePreset preset, double scale)
{
  g_autoptr (CclComparison) comparison = sample_comparison_new ();
  CclArticle *article = g_ptr_array_index (comparison->articles, 0);
  CclFigureOptions options;

  ccl_claim_set (&article->title, "Losses <heavy> & \"rising\"");
  ccl_claim_set (&article->address, "https://news.example/a?b='1'&c=\\2");
  ccl_figure_options_init (&options);
  options.preset = preset;
  options.scale = scale;
  return ccl_figure_new (comparison, &options);
}

/* Saves the figure and reads it back. */
static char *
save (const Fixture *fixture, const CclFigure *figure, const char *name, gsize *size)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
  g_autoptr (GError) error = NULL;
  char *contents = NULL;

  g_assert_true (ccl_figure_save (figure, path, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &contents, size, &error));
  g_assert_no_error (error);
  return contents;
}

static void
test_svg (Fixture *fixture, gconstpointer data)
{
  static const char *const texts[] = { "Karabakh, 9 October 2020",
                                       "Tanks destroyed",
                                       "2",
                                       "0",
                                       "≥\u200943",
                                       "dozens",
                                       "denies",
                                       "blames Armenia",
                                       "Conflict",
                                       "2 ↔ 0",
                                       "Ararat Daily",
                                       "“Losses <heavy> & \"rising\"”, 9 Oct 2020" };
  g_autoptr (CclFigure) figure = new_figure (CCL_FIGURE_REPORT, 0);
  g_autofree char *alt_text = ccl_figure_dup_alt_text (figure);
  gsize size;
  g_autofree char *svg = save (fixture, figure, "figure.svg", &size);
  xmlDoc *doc = xmlReadMemory (svg, (int)size, NULL, NULL, XML_PARSE_NONET);
  xmlXPathContext *context;

  g_assert_nonnull (doc);
  context = xmlXPathNewContext (doc);
  xmlXPathRegisterNs (context, BAD_CAST "s", BAD_CAST "http://www.w3.org/2000/svg");
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *path = g_strdup_printf ("count(//s:text[.='%s'])", texts[i]);
      xmlXPathObject *found = xmlXPathEval (BAD_CAST path, context);

      g_test_message ("%s", texts[i]);
      g_assert_cmpfloat (found->floatval, >=, 1);
      xmlXPathFreeObject (found);
    }
  for (guint i = 0; i < 2; i++)
    {
      const char *const paths[] = { "string(/s:svg/s:desc)", "string(//s:a/@href)" };
      const char *const expected[] = { alt_text, "https://news.example/a?b='1'&c=\\2" };
      xmlXPathObject *found = xmlXPathEval (BAD_CAST paths[i], context);

      g_assert_cmpstr ((const char *)found->stringval, ==, expected[i]);
      xmlXPathFreeObject (found);
    }
  xmlXPathFreeContext (context);
  xmlFreeDoc (doc);
}

static guint32
read_uint32 (const char *bytes)
{
  guint32 value;

  memcpy (&value, bytes, sizeof value);
  return GUINT32_FROM_BE (value);
}

static void
test_png (Fixture *fixture, gconstpointer data)
{
  for (int scale = 1; scale <= 3; scale += 2)
    {
      g_autoptr (CclFigure) figure = new_figure (CCL_FIGURE_SLIDE, scale);
      gsize size;
      double width, height;
      g_autofree char *png = save (fixture, figure, "figure.png", &size);

      ccl_figure_get_page_size (figure, &width, &height);
      g_assert_cmpmem (png, 8, "\x89PNG\r\n\x1a\n", 8);
      g_assert_cmpuint (read_uint32 (png + 16), ==, (guint32)ceil (width * scale));
      g_assert_cmpuint (read_uint32 (png + 20), ==, (guint32)ceil (height * scale));
      g_assert_nonnull (memmem (png, size, "iTXtTitle\0\0\0\0\0Karabakh", 22));
      g_assert_nonnull (memmem (png, size, "Ararat Daily", 12));
      g_assert_cmpmem (png + size - 8, 4, "IEND", 4);
    }
}

/* A reader that checks the chunks' sums takes the file. */
static void
test_png_is_sound (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CclFigure) figure = new_figure (CCL_FIGURE_REPORT, 1);
  g_autofree char *path = g_build_filename (fixture->folder, "figure.png", NULL);
  gsize size;
  g_autofree char *png = save (fixture, figure, "figure.png", &size);
  cairo_surface_t *surface = cairo_image_surface_create_from_png (path);

  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);
  g_assert_cmpint (cairo_image_surface_get_width (surface), ==, 468);
  cairo_surface_destroy (surface);
}

static void
test_pdf (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CclFigure) figure = new_figure (CCL_FIGURE_A4, 0);
  g_autofree char *path = g_build_filename (fixture->folder, "figure.pdf", NULL);
  g_autofree char *tool = g_find_program_in_path ("pdftotext");
  const char *argv[] = { tool, "-layout", path, "-", NULL };
  g_autofree char *text = NULL, *pdf = NULL;
  g_autoptr (GError) error = NULL;
  const char *found;
  gsize size;

  pdf = save (fixture, figure, "figure.pdf", &size);
  g_assert_true (g_str_has_prefix (pdf, "%PDF-"));
  if (tool == NULL)
    {
      g_test_skip ("pdftotext is not installed");
      return;
    }
  g_assert_true (
      g_spawn_sync (NULL, (char **)argv, NULL, 0, NULL, NULL, &text, NULL, NULL, &error));
  g_assert_no_error (error);
  g_assert_nonnull (strstr (text, "Karabakh, 9 October 2020"));
  g_assert_nonnull (strstr (text, "Tanks destroyed"));
  g_assert_nonnull (strstr (text, "376"));
  g_assert_nonnull (strstr (text, "blames Azerbaijan"));
  g_assert_nonnull (strstr (text, "Meridian Newswire"));
  found = strstr (text,
                  "news.example/a2/"); /* an address is written once, though it is also a link */
  g_assert_nonnull (found);
  g_assert_null (strstr (found + 1, "news.example/a2/"));
}

static void
test_same_bytes_twice (Fixture *fixture, gconstpointer data)
{
  static const char *const names[] = { "figure.png", "figure.svg", "figure.pdf" };
  g_autoptr (CclFigure) first = new_figure (CCL_FIGURE_SQUARE, 0);
  g_autoptr (CclFigure) second = new_figure (CCL_FIGURE_SQUARE, 0);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      gsize first_size, second_size;
      g_autofree char *first_bytes = save (fixture, first, names[i], &first_size);
      g_autofree char *second_bytes = save (fixture, second, names[i], &second_size);

      g_test_message ("%s", names[i]);
      g_assert_cmpmem (first_bytes, first_size, second_bytes, second_size);
    }
}

static void
test_a_picture_a_page (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CclComparison) comparison = sample_comparison_new_large (2, 20);
  g_autoptr (CclFigure) figure = NULL;
  CclFigureOptions options;
  gsize size;

  ccl_figure_options_init (&options);
  options.preset = CCL_FIGURE_SLIDE;
  figure = ccl_figure_new (comparison, &options);
  g_assert_cmpuint (ccl_figure_get_n_pages (figure), >, 2);
  g_free (save (fixture, figure, "war.v2.SVG", &size));
  g_assert_cmpuint (count_files (fixture), ==, ccl_figure_get_n_pages (figure));
  for (guint i = 2; i <= ccl_figure_get_n_pages (figure); i++)
    {
      g_autofree char *name = g_strdup_printf ("war.v2-%u.SVG", i);
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      g_assert_true (g_file_test (path, G_FILE_TEST_IS_REGULAR));
    }
}

static void
test_bad_suffix (Fixture *fixture, gconstpointer data)
{
  static const char *const names[] = { "figure.gif", "figure", "png" };
  g_autoptr (CclFigure) figure = new_figure (CCL_FIGURE_REPORT, 0);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (fixture->folder, names[i], NULL);
      g_autoptr (GError) error = NULL;

      g_assert_false (ccl_figure_save (figure, path, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED);
      g_assert_nonnull (strstr (error->message, names[i]));
    }
  g_assert_cmpuint (count_files (fixture), ==, 0);
}

static void
test_no_such_folder (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CclFigure) figure = new_figure (CCL_FIGURE_REPORT, 0);
  g_autofree char *path = g_build_filename (fixture->folder, "absent", "figure.png", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_false (ccl_figure_save (figure, path, &error));
  g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_NOENT);
  g_assert_nonnull (strstr (error->message, "figure.png"));
}

/* What cannot be written leaves what was there, and nothing beside it. */
static void
test_failure_leaves_the_old_file (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CclFigure) figure = new_figure (CCL_FIGURE_REPORT, 0);
  g_autofree char *path = g_build_filename (fixture->folder, "figure.png", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir (path, 0700), ==,
                   0); /* a folder cannot be replaced by a file, not even by root */
  g_assert_false (ccl_figure_save (figure, path, &error));
  g_assert_nonnull (error);
  g_assert_true (g_file_test (path, G_FILE_TEST_IS_DIR));
  g_assert_cmpuint (count_files (fixture), ==, 1);
  g_rmdir (path);
}

static void
test_too_tall_for_a_picture (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CclComparison) comparison = sample_comparison_new_tall (160);
  g_autoptr (CclFigure) figure = NULL;
  g_autofree char *path = g_build_filename (fixture->folder, "figure.png", NULL);
  g_autoptr (GError) error = NULL;
  CclFigureOptions options;

  ccl_figure_options_init (&options);
  options.scale = 4;
  figure = ccl_figure_new (comparison, &options);
  g_assert_false (ccl_figure_save (figure, path, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED);
  g_assert_cmpuint (count_files (fixture), ==, 0);
}

/* Laid out in a worker, drawn in another thread: what the window's preview does. */
static gpointer
lay_out_in_thread (gpointer data)
{
  return new_figure (CCL_FIGURE_REPORT, 1);
}

static void
test_drawn_in_another_thread (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CclFigure) here = new_figure (CCL_FIGURE_REPORT, 1);
  g_autoptr (CclFigure) there = g_thread_join (g_thread_new ("layout", lay_out_in_thread, NULL));
  gsize here_size, there_size;
  g_autofree char *here_png = save (fixture, here, "figure.png", &here_size);
  g_autofree char *there_png = save (fixture, there, "figure.png", &there_size);

  g_assert_cmpmem (here_png, here_size, there_png, there_size);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, func) g_test_add ("/figure/save/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("svg", test_svg);
  ADD ("png", test_png);
  ADD ("png-is-sound", test_png_is_sound);
  ADD ("pdf", test_pdf);
  ADD ("same-bytes-twice", test_same_bytes_twice);
  ADD ("a-picture-a-page", test_a_picture_a_page);
  ADD ("bad-suffix", test_bad_suffix);
  ADD ("no-such-folder", test_no_such_folder);
  ADD ("failure-leaves-the-old-file", test_failure_leaves_the_old_file);
  ADD ("too-tall-for-a-picture", test_too_tall_for_a_picture);
  ADD ("drawn-in-another-thread", test_drawn_in_another_thread);
  return g_test_run ();
}
