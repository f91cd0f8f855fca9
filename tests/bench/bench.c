/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * How fast the layers are. Prints figures, judges nothing: meson test -C build --benchmark --verbose
 * Articles are those of data/sample, claims and projects are made up.
 */

#include "ccl-compare.h"
#include "ccl-comparer.h"
#include "ccl-extract.h"
#include "ccl-figure.h"
#include "ccl-ingest.h"
#include "ccl-store.h"

#include <glib/gstdio.h>
#include <locale.h>
#include <malloc.h>
#include <math.h>
#include <string.h>
#include <time.h>

/* Processor time, which other work on the machine does not lengthen. What is measured here runs in one thread. */
static gint64
get_cpu_time (void)
{
  struct timespec now;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &now);
  return (gint64) now.tv_sec * G_USEC_PER_SEC + now.tv_nsec / 1000;
}

/* Bytes on the heap that are in use. */
static gsize
get_memory (void)
{
  struct mallinfo2 info = mallinfo2 ();

  return info.uordblks + info.hblkhd;
}

static void
print_rate (const char *what, double amount, const char *unit, gint64 usec)
{
  g_print ("%-44s %10.2f %s/s  (%.1f ms)\n", what, amount * G_USEC_PER_SEC / (double) MAX (usec, 1), unit,
           (double) usec / 1000);
}

static void
print_time (const char *what, gint64 usec)
{
  g_print ("%-44s %10.1f ms\n", what, (double) usec / 1000);
}

/* The files of data/sample with this suffix, in order. */
static GPtrArray *
list_sample (const char *suffix)
{
  g_autofree char *folder = g_build_filename (g_getenv ("CCL_SOURCE_DIR"), "data", "sample", NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  GPtrArray *paths = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, suffix))
      g_ptr_array_add (paths, g_build_filename (folder, name, NULL));
  g_ptr_array_sort (paths, (GCompareFunc) (void (*) (void)) g_strcmp0);
  return paths;
}

static void
bench_extract (CclLexicon *lexicon, GPtrArray *articles)
{
  gsize n_bytes = 0;
  guint n_claims = 0;
  gint64 start = get_cpu_time ();

  for (guint round = 0; n_bytes < 4 * 1000 * 1000; round++)
    for (guint i = 0; i < articles->len; i++)
      {
        const CclArticle *article = g_ptr_array_index (articles, i);
        g_autoptr (GPtrArray) claims = ccl_extract (lexicon, article, NULL, NULL);

        n_bytes += article->text_len;
        n_claims += claims->len;
      }
  print_rate ("extract, sample articles", (double) n_bytes / 1e6, "MB", get_cpu_time () - start);
  g_print ("%-44s %10.2f claims/kB\n", "", (double) n_claims * 1000 / (double) n_bytes);
}

/* Text that no journalist writes must cost no more than the same amount of prose. */
static void
bench_hostile (CclLexicon *lexicon)
{
  static const struct
  {
    const char *name;
    const char *piece;
  } kinds[] = { { "a megabyte of digits", "1234567890" }, { "… of numbers", "12 34,567 " }, { "… of opening quotation marks", "“" },
                { "… of one sentence", "troops said that two tanks were destroyed and " }, { "… of capitals", "Kyiv Baku " },
                { "… of number words", "one hundred and " }, { "… of commas", "two tanks, " } };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr (CclArticle) article = ccl_article_new ("hostile.txt");
      g_autoptr (GPtrArray) claims = NULL;
      GString *text = g_string_new (NULL);
      gint64 start;

      while (text->len < 1000 * 1000)
        g_string_append (text, kinds[i].piece);
      ccl_article_take_text (article, g_string_free (text, FALSE));
      ccl_article_add_block (article, (CclSpan){ 0, article->text_len }, CCL_BLOCK_PARAGRAPH);
      start = get_cpu_time ();
      claims = ccl_extract (lexicon, article, NULL, NULL);
      print_rate (kinds[i].name, (double) article->text_len / 1e6, "MB", get_cpu_time () - start);
    }
}

static void
bench_ingest (GPtrArray *paths)
{
  g_autoptr (GPtrArray) contents = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  guint n_pages = 0;
  gsize n_bytes = 0;
  gint64 start;

  for (guint i = 0; i < paths->len; i++)
    {
      char *data;
      gsize len;

      if (g_file_get_contents (g_ptr_array_index (paths, i), &data, &len, NULL))
        g_ptr_array_add (contents, g_bytes_new_take (data, len));
    }
  if (contents->len == 0)
    return;
  start = g_get_monotonic_time ();
  while (n_pages < 500)
    {
      GBytes *bytes = g_ptr_array_index (contents, n_pages % contents->len);
      g_autoptr (CclArticle) article = ccl_ingest_bytes ("page.html", bytes, NULL, NULL, NULL);

      n_bytes += g_bytes_get_size (bytes);
      n_pages++;
    }
  start = g_get_monotonic_time () - start;
  print_rate ("ingest, sample pages", n_pages, "pages", start);
  print_rate ("", (double) n_bytes / 1e6, "MB", start);
}

static CclSpan
make_evidence (GRand *rand, const CclArticle *article)
{
  gsize start = (gsize) g_rand_int_range (rand, 0, (gint32) MAX (article->text_len, 61) - 60);

  return (CclSpan){ start, MIN (start + 60, article->text_len) };
}

/* Claims as a war of many days brings them: some questions with many answers, many with one. */
static GPtrArray *
make_claims (GPtrArray *articles, guint n_claims)
{
  static const char *const parties[] = { "azerbaijan", "armenia", "outlet" };
  static const char *const places[] = { "Fizuli", "Jabrayil", "Hadrut", "Shusha", "Stepanakert", "Martakert", "Ganja", "Tartar" };
  GPtrArray *claims = g_ptr_array_new_with_free_func ((GDestroyNotify) ccl_claim_unref);
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);

  for (guint i = 0; i < n_claims; i++)
    {
      const CclArticle *article = g_ptr_array_index (articles, i * articles->len / n_claims);
      CclClaim *claim = ccl_claim_new ((CclEvent) g_rand_int_range (rand, 0, CCL_N_EVENTS),
                                       (CclObject) g_rand_int_range (rand, 0, CCL_N_OBJECTS), make_evidence (rand, article));

      claim->quantity = ccl_quantity_exact (g_rand_int_range (rand, 0, 300));
      ccl_claim_set (&claim->claimant, parties[g_rand_int_range (rand, 0, 3)]);
      ccl_claim_set (&claim->affected, parties[g_rand_int_range (rand, 0, 2)]);
      claim->end = ccl_day_new (2020, 10, 1) + (CclDay) g_rand_int_range (rand, 0, 40);
      claim->cumulative = g_rand_boolean (rand);
      if (g_rand_int_range (rand, 0, 4) == 0)
        ccl_claim_set (&claim->place, places[g_rand_int_range (rand, 0, G_N_ELEMENTS (places))]);
      ccl_claim_set (&claim->article, article->id);
      claim->key = g_strdup_printf ("%s:%u", article->id, i);
      g_ptr_array_add (claims, claim);
    }
  return claims;
}

static GPtrArray *
make_articles (guint n_articles, gsize len)
{
  GPtrArray *articles = g_ptr_array_new_with_free_func ((GDestroyNotify) ccl_article_unref);

  for (guint i = 0; i < n_articles; i++)
    {
      g_autofree char *file = g_strdup_printf ("article-%u.txt", i);
      CclArticle *article = ccl_article_new (file);
      GString *text = g_string_new (NULL);

      while (text->len < len)
        g_string_append_printf (text, "Sentence %u of article %u says nothing. ", (guint) text->len, i);
      article->id = g_strdup_printf ("a%u", i + 1);
      article->bytes = g_bytes_new (text->str, text->len);
      article->sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, article->bytes);
      article->media_type = g_strdup ("text/plain");
      ccl_article_take_text (article, g_string_free (text, FALSE));
      g_ptr_array_add (articles, article);
    }
  return articles;
}

/* The articles but the one in the middle, and the claims of these. */
static void
leave_one_out (GPtrArray *articles, GPtrArray *claims, GPtrArray *fewer_articles, GPtrArray *fewer_claims)
{
  const CclArticle *left_out = g_ptr_array_index (articles, articles->len / 2);

  for (guint i = 0; i < articles->len; i++)
    if (g_ptr_array_index (articles, i) != left_out)
      g_ptr_array_add (fewer_articles, g_ptr_array_index (articles, i));
  for (guint i = 0; i < claims->len; i++)
    if (!g_str_equal (((CclClaim *) g_ptr_array_index (claims, i))->article, left_out->id))
      g_ptr_array_add (fewer_claims, g_ptr_array_index (claims, i));
}

/* One article goes and comes again, several times: what each costs. */
static void
bench_update (CclComparer *comparer, GPtrArray *articles, GPtrArray *claims)
{
  g_autoptr (GPtrArray) fewer_articles = g_ptr_array_new (), fewer_claims = g_ptr_array_new ();
  gint64 usec[2] = { 0, 0 };

  leave_one_out (articles, claims, fewer_articles, fewer_claims);
  for (guint i = 0; i < 10; i++)
    {
      gint64 start = get_cpu_time ();
      g_autoptr (CclComparison) comparison = ccl_comparer_compare (comparer, i % 2 == 0 ? fewer_articles : articles,
                                                                   i % 2 == 0 ? fewer_claims : claims, NULL, NULL);

      usec[i % 2] += get_cpu_time () - start;
    }
  print_time ("  one article of 20 claims taken out", usec[0] / 5);
  print_time ("  … and added", usec[1] / 5);
}

/* Returns: processor time in microseconds */
static gint64
bench_compare (CclParties *parties, guint n_claims)
{
  g_autoptr (GPtrArray) articles = make_articles (MAX (n_claims / 20, 1), 2000);
  gsize memory, memory_of_claims = get_memory ();
  g_autoptr (GPtrArray) claims = make_claims (articles, n_claims);
  g_autofree char *what = g_strdup_printf ("compare %u claims of %u articles", n_claims, articles->len);
  g_autoptr (CclComparer) comparer = ccl_comparer_new (parties);
  gint64 start, usec;
  g_autoptr (CclComparison) comparison = NULL;

  memory = get_memory ();
  memory_of_claims = memory - memory_of_claims;
  start = get_cpu_time ();
  comparison = ccl_comparer_compare (comparer, articles, claims, NULL, NULL);
  usec = get_cpu_time () - start;
  g_print ("%-44s %10.1f ms, %u rows\n", what, (double) usec / 1000, comparison->rows->len);
  g_print ("%-44s %10.0f bytes a claim, and %.0f for the claim itself\n", "  kept for the next time",
           (double) (get_memory () - memory) / n_claims, (double) memory_of_claims / n_claims);
  bench_update (comparer, articles, claims);
  return usec;
}

/* Time over number of claims as a power: 1 is linear. */
static void
bench_compare_all (CclParties *parties)
{
  gint64 before = 0;

  for (guint n = 1000; n <= 100000; n *= 10)
    {
      gint64 usec = bench_compare (parties, n);

      if (before > 0)
        g_print ("%-44s %10.2f\n", "  exponent", log10 ((double) usec / (double) before));
      before = usec;
    }
}

static void
bench_figure (CclParties *parties, const char *folder)
{
  static const char *const suffixes[] = { "png", "svg", "pdf" };
  g_autoptr (GPtrArray) articles = make_articles (5, 100);
  g_autoptr (GPtrArray) claims = make_claims (articles, 44);
  g_autoptr (CclComparison) comparison = ccl_compare (articles, claims, parties, NULL, NULL);
  CclFigureOptions options;

  ccl_figure_options_init (&options);
  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    {
      g_autofree char *path = g_strdup_printf ("%s/figure.%s", folder, suffixes[i]);
      g_autofree char *what = g_strdup_printf ("figure of %u rows, %s", comparison->rows->len, suffixes[i]);
      gint64 start = g_get_monotonic_time ();
      g_autoptr (CclFigure) figure = ccl_figure_new (comparison, &options);

      ccl_figure_save (figure, path, NULL);
      print_time (what, g_get_monotonic_time () - start);
      g_unlink (path);
    }
}

static void
fill_project (CclStore *store, guint n_articles, guint n_claims)
{
  g_autoptr (GPtrArray) articles = make_articles (n_articles, 4000);
  g_autoptr (GPtrArray) claims = make_claims (articles, n_claims);
  g_autoptr (GError) error = NULL;
  guint next = 0;

  if (!ccl_store_begin (store, &error))
    g_error ("%s", error->message);
  for (guint i = 0; i < articles->len; i++)
    {
      CclArticle *article = g_ptr_array_index (articles, i);
      g_autoptr (GPtrArray) own = g_ptr_array_new ();

      for (; next < claims->len && g_str_equal (((CclClaim *) g_ptr_array_index (claims, next))->article, article->id); next++)
        g_ptr_array_add (own, g_ptr_array_index (claims, next));
      if (!ccl_store_add_article (store, article, own, 1, "bench", &error))
        g_error ("%s", error->message);
    }
  if (!ccl_store_commit (store, "Add Articles", &error))
    g_error ("%s", error->message);
}

static void
bench_store (const char *folder, guint n_articles, guint n_claims)
{
  g_autofree char *path = g_build_filename (folder, "bench.counterclaim", NULL);
  g_autofree char *what = g_strdup_printf ("project of %u articles, %u claims", n_articles, n_claims);
  g_autoptr (GError) error = NULL;
  CclStore *store = ccl_store_create (path, &error);
  g_autoptr (GPtrArray) articles = NULL;
  gint64 start;
  GStatBuf info;

  if (store == NULL)
    g_error ("%s", error->message);
  g_print ("%s\n", what);
  start = g_get_monotonic_time ();
  fill_project (store, n_articles, n_claims);
  print_time ("  import in one step", g_get_monotonic_time () - start);
  start = g_get_monotonic_time ();
  for (guint i = 0; i < 20; i++)
    if (!ccl_store_begin (store, NULL) || !ccl_store_set_decision (store, CCL_DECISION_CLAIM, "a1:0", "note", i % 2 ? "x" : "y", NULL) ||
        !ccl_store_commit (store, "Edit Note", NULL))
      g_error ("edit failed");
  print_time ("  one edit, on the disk", (g_get_monotonic_time () - start) / 20);
  ccl_store_close (store);

  start = g_get_monotonic_time ();
  store = ccl_store_open (path, &error);
  articles = store != NULL ? ccl_store_list_articles (store, &error) : NULL;
  if (articles == NULL)
    g_error ("%s", error->message);
  print_time ("  open and list", g_get_monotonic_time () - start);
  start = g_get_monotonic_time ();
  for (guint i = 0; i < articles->len; i++)
    {
      const CclArticle *article = g_ptr_array_index (articles, i);
      g_autofree char *vocabulary = NULL;
      int version;
      g_autoptr (GPtrArray) claims = ccl_store_list_claims (store, article, &version, &vocabulary, &error);
    }
  print_time ("  read all claims", g_get_monotonic_time () - start);
  ccl_store_close (store);
  if (g_stat (path, &info) == 0)
    g_print ("%-44s %10.2f MB\n", "  size", (double) info.st_size / 1e6);
  g_unlink (path);
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  gboolean compare_only = argc > 1 && g_str_equal (argv[1], "compare");
  g_autofree char *folder = g_dir_make_tmp ("ccl-bench-XXXXXX", &error);
  gint64 start = get_cpu_time ();
  g_autoptr (CclLexicon) lexicon = ccl_lexicon_new ("en", NULL, NULL, &error);
  g_autoptr (GPtrArray) texts = list_sample (".txt"), pages = list_sample (".html");
  g_autoptr (GPtrArray) articles = g_ptr_array_new_with_free_func ((GDestroyNotify) ccl_article_unref);

  setlocale (LC_ALL, "");
  if (lexicon == NULL || folder == NULL)
    g_error ("%s", error->message);
  print_time ("load the vocabulary", get_cpu_time () - start);
  if (compare_only)
    {
      bench_compare_all (ccl_lexicon_get_parties (lexicon));
      g_rmdir (folder);
      return 0;
    }
  for (guint i = 0; i < texts->len + pages->len; i++)
    {
      CclArticle *article = ccl_ingest_file (i < texts->len ? g_ptr_array_index (texts, i) : g_ptr_array_index (pages, i - texts->len),
                                             NULL, NULL, NULL);

      if (article != NULL)
        g_ptr_array_add (articles, article);
    }
  if (articles->len > 0)
    bench_extract (lexicon, articles);
  bench_hostile (lexicon);
  bench_ingest (pages);
  bench_compare_all (ccl_lexicon_get_parties (lexicon));
  bench_figure (ccl_lexicon_get_parties (lexicon), folder);
  bench_store (folder, 100, 5000);
  bench_store (folder, 1000, 50000);
  g_rmdir (folder);
  return 0;
}
