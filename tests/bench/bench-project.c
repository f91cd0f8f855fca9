/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-extract.h"
#include "ccl-ingest.h"
#include "ccl-project.h"
#include "ccl-search.h"
#include "ccl-store.h"

#include <glib/gstdio.h>
#include <string.h>
#include <time.h>

/*
 * How a large project behaves: sizes, opening to a comparison, edits, undo of an import, closing. Its
 * articles are pages made of those of the sample, with other figures in each, read and searched for claims
 * as the program does.
 */

/* As many of the sample's texts make a page with some fifty claims. */
#define N_TEXTS 6

/* What surrounds an article on the web: a page is some 100 kB then, 20 to 25 kB when packed. */
#define N_LINKS 2500

static void
print_time (const char *what, gint64 usec)
{
  g_print ("  %-42s %10.2f ms\n", what, (double) usec / 1000);
}

/* Without the end of the line; the sample's plain texts. */
static GPtrArray *
load_texts (void)
{
  g_autofree char *folder = g_build_filename (g_getenv ("CCL_SOURCE_DIR"), "data", "sample", NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  GPtrArray *texts = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autoptr (CclArticle) article = ccl_ingest_file (path, NULL, NULL, NULL);

      if (article != NULL)
        g_ptr_array_add (texts, g_strdup (article->text));
    }
  if (texts->len == 0)
    g_error ("no sample in %s", folder);
  return texts;
}

static GBytes *
make_page (GPtrArray *texts, GRand *random)
{
  GString *page = g_string_new ("<!DOCTYPE html><html><head><title>Report</title></head><body><nav>");

  for (guint i = 0; i < N_LINKS; i++)
    g_string_append_printf (page, "<a href=\"/topic/%08x/%u\">Topic %u</a>\n", g_rand_int (random), i, i);
  g_string_append (page, "</nav><article>");
  for (guint i = 0; i < N_TEXTS; i++)
    {
      const char *text = g_ptr_array_index (texts, g_rand_int (random) % texts->len);
      g_auto (GStrv) paragraphs = g_strsplit (text, "\n\n", -1);

      for (guint j = 0; paragraphs[j] != NULL; j++)
        {
          g_autofree char *escaped = g_markup_escape_text (paragraphs[j], -1);

          for (char *p = escaped; *p != '\0'; p++)
            if (g_ascii_isdigit (*p) && *p != '0')
              *p = (char) ('1' + g_rand_int (random) % 9);
          g_string_append_printf (page, "<p>%s</p>\n", escaped);
        }
    }
  g_string_append (page, "</article></body></html>");
  return g_string_free_to_bytes (page);
}

/* As the store packs them. */
static gsize
get_deflated_size (GBytes *bytes)
{
  g_autoptr (GZlibCompressor) compressor = g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB, 6);
  const gsize room = g_bytes_get_size (bytes) + 1024;
  g_autofree guint8 *buffer = g_malloc (room);
  gsize n_read = 0, n_written = 0;
  g_autoptr (GError) error = NULL;

  g_converter_convert (G_CONVERTER (compressor), g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), buffer, room,
                       G_CONVERTER_INPUT_AT_END, &n_read, &n_written, &error);
  g_assert_no_error (error);
  return n_written;
}

typedef struct
{
  gsize n_claims;
  gsize text_bytes;
  gsize deflated_bytes;
} Content;

/* One import of @n_articles. */
static void
add_articles (CclStore *store, const CclLexicon *lexicon, GPtrArray *texts, GRand *random, guint n_articles,
              Content *content)
{
  g_autoptr (GError) error = NULL;

  if (!ccl_store_begin (store, &error))
    g_error ("%s", error->message);
  for (guint i = 0; i < n_articles; i++)
    {
      g_autoptr (GBytes) bytes = make_page (texts, random);
      g_autoptr (CclArticle) article = ccl_ingest_bytes ("page.html", bytes, NULL, NULL, &error);
      g_autoptr (GPtrArray) claims = NULL;

      if (article == NULL)
        g_error ("%s", error->message);
      claims = ccl_extract (lexicon, article, NULL, NULL);
      content->n_claims += claims->len;
      content->text_bytes += article->text_len;
      content->deflated_bytes += get_deflated_size (bytes);
      if (!ccl_store_add_article (store, article, claims, CCL_EXTRACT_VERSION, ccl_lexicon_get_version (lexicon),
                                  &error))
        g_error ("%s", error->message);
    }
  if (!ccl_store_commit (store, "Add Articles", &error))
    g_error ("%s", error->message);
}

static void
wait_until_idle (CclProject *project)
{
  while (ccl_project_is_busy (project))
    g_main_context_iteration (NULL, TRUE);
}

/* Processor time of this thread. */
static gint64
get_thread_time (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);
  return (gint64) now.tv_sec * G_USEC_PER_SEC + now.tv_nsec / 1000;
}

static void
bench_edits (CclProject *project)
{
  const CclComparison *comparison = ccl_project_get_comparison (project);
  g_autofree char *key = g_strdup (((CclClaim *) g_ptr_array_index (comparison->claims, 0))->key);
  gint64 start = g_get_monotonic_time (), cpu_start = get_thread_time ();

  for (guint i = 0; i < 20; i++)
    if (!ccl_project_set_claim_field (project, "Edit", key, "note", i % 2 ? "x" : "y", NULL))
      g_error ("edit failed");
  print_time ("edit, on the disk", (g_get_monotonic_time () - start) / 20);
  print_time ("  of which the processor's", (get_thread_time () - cpu_start) / 20);
  start = g_get_monotonic_time ();
  wait_until_idle (project);
  print_time ("until the last one shows", g_get_monotonic_time () - start);
  start = g_get_monotonic_time ();
  ccl_project_undo (project, NULL);
  print_time ("undo of an edit", g_get_monotonic_time () - start);
  wait_until_idle (project);
}

static void
bench_search (CclProject *project)
{
  static const char *const queries[] = { "a", "tank", "defence ministry", "\"was destroyed\"", "civilians -tanks", "zzz" };
  g_autoptr (CclSearch) search = ccl_search_new ();
  CclComparison *comparison = ccl_project_get_comparison (project);
  g_autofree char *key = g_strdup (((CclClaim *) g_ptr_array_index (comparison->claims, 0))->key);
  gint64 start = g_get_monotonic_time ();

  if (!ccl_search_update (search, comparison, NULL, NULL))
    g_error ("no index");
  print_time ("index for the search, behind the window", g_get_monotonic_time () - start);
  ccl_project_set_claim_field (project, "Edit", key, "note", "sought", NULL);
  wait_until_idle (project);
  start = g_get_monotonic_time ();
  ccl_search_update (search, ccl_project_get_comparison (project), NULL, NULL);
  print_time ("index after an edit", g_get_monotonic_time () - start);
  for (guint i = 0; i < G_N_ELEMENTS (queries); i++)
    {
      g_autofree char *what = g_strdup_printf ("search for %s", queries[i]);
      g_autoptr (GPtrArray) found = NULL;

      start = g_get_monotonic_time ();
      found = ccl_search_find (search, queries[i], 20, NULL, NULL);
      print_time (what, g_get_monotonic_time () - start);
    }
}

static void
bench_project (CclLexicon *lexicon, GPtrArray *texts, const char *folder, guint n_articles)
{
  g_autofree char *path = g_build_filename (folder, "large.counterclaim", NULL);
  g_autoptr (GRand) random = g_rand_new_with_seed (1);
  g_autoptr (GError) error = NULL;
  Content content = { 0 };
  CclStore *store = ccl_store_create (path, &error);
  CclProject *project = NULL;
  gint64 start;
  GStatBuf info;

  if (store == NULL)
    g_error ("%s", error->message);
  add_articles (store, lexicon, texts, random, n_articles, &content);
  g_stat (path, &info);
  add_articles (store, lexicon, texts, random, 200, &(Content){ 0 });
  ccl_store_close (store);

  g_print ("project of %u articles, %zu claims\n", n_articles, content.n_claims);
  g_print ("  %-42s %10.2f MB\n", "size", (double) info.st_size / 1e6);
  g_print ("  %-42s %10.2f\n", "against originals, packed, and texts",
           (double) info.st_size / (double) (content.deflated_bytes + content.text_bytes));

  start = g_get_monotonic_time ();
  project = ccl_project_new (lexicon, path, &error);
  if (project == NULL)
    g_error ("%s", error->message);
  print_time ("open", g_get_monotonic_time () - start);
  wait_until_idle (project);
  print_time ("until the comparison shows", g_get_monotonic_time () - start);
  start = g_get_monotonic_time ();
  ccl_project_undo (project, NULL);
  print_time ("undo of an import of 200 articles", g_get_monotonic_time () - start);
  wait_until_idle (project);
  print_time ("until the comparison shows", g_get_monotonic_time () - start);
  bench_edits (project);
  bench_search (project);
  start = g_get_monotonic_time ();
  ccl_project_close (project);
  print_time ("close at once, rows still to be written", g_get_monotonic_time () - start);
  g_object_unref (project);
  g_stat (path, &info);
  g_print ("  %-42s %10.2f MB\n", "size with its rows and 200 articles undone", (double) info.st_size / 1e6);
  g_unlink (path);
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CclLexicon) lexicon = ccl_lexicon_new ("en", NULL, NULL, &error);
  g_autofree char *folder = g_dir_make_tmp ("ccl-bench-XXXXXX", &error);
  g_autoptr (GPtrArray) texts = NULL;

  if (lexicon == NULL || folder == NULL)
    g_error ("%s", error->message);
  texts = load_texts ();
  bench_project (lexicon, texts, folder, 100);
  bench_project (lexicon, texts, folder, 1000);
  g_rmdir (folder);
  return 0;
}
