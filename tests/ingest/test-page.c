/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-ingest.h"

#include <string.h>

#define FIRST                                                                                      \
  "The army said on Monday that it had taken two heights above the river, and that the other "     \
  "side "                                                                                          \
  "had left a tank behind."
#define SECOND                                                                                     \
  "There was no word from the other side, whose ministry had spoken of heavy losses on the day "   \
  "before, but named no figure."
#define BODY "<p>" FIRST "</p><p>" SECOND "</p>"
#define BODY_TEXT FIRST "\n\n" SECOND

static CclArticle *
read_page (const char *html)
{
  g_autoptr (GBytes) bytes = g_bytes_new (html, strlen (html));
  g_autoptr (GError) error = NULL;
  CclArticle *article = ccl_ingest_bytes ("a.html", bytes, NULL, NULL, &error);

  g_assert_no_error (error);
  g_assert_nonnull (article);
  return article;
}

static void
assert_text (const char *html, const char *expected)
{
  g_autoptr (CclArticle) article = read_page (html);

  g_assert_cmpstr (article->text, ==, expected);
}

static void
test_file (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "pages", "bridge.html", NULL);
  g_autofree char *expected_path
      = g_test_build_filename (G_TEST_DIST, "data", "pages", "bridge.txt", NULL);
  g_autofree char *expected = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (CclArticle) article = ccl_ingest_file (path, NULL, NULL, &error);

  g_assert_no_error (error);
  g_file_get_contents (expected_path, &expected, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (article->text, ==, g_strchomp (expected));
  g_assert_cmpstr (article->title, ==, "Bridge at Khodan falls on second day of shelling");
  g_assert_cmpstr (article->outlet, ==, "Valley Courier");
  g_assert_cmpstr (article->byline, ==, "Ann Writer and Bob Author");
  g_assert_cmpstr (article->address, ==, "https://courier.example/2021/05/03/bridge");
  g_assert_cmpuint (article->published, ==, ccl_day_new (2021, 5, 3));
  g_assert_cmpstr (article->language, ==, "en");
  g_assert_cmpstr (article->media_type, ==, "text/html");
  /* Each block is a stretch of the text, and each stretch between two blocks a blank line. */
  for (guint i = 1; i < article->blocks->len; i++)
    g_assert_cmpuint (g_array_index (article->blocks, CclBlock, i).span.start, ==,
                      g_array_index (article->blocks, CclBlock, i - 1).span.end + 2);
}

/* The pages of the sample are the articles that they were written around, and none of the clutter.
 */
static void
test_sample (void)
{
  static const struct
  {
    const char *file;
    const char *first;
    const char *last;
    guint n_blocks;
  } pages[] = {
    { "shirvan-press.html", "BAKU, October 9. /Shirvan Press/. Azerbaijani troops",
      "since the early 1990s, the ministry said.", 8 },
    { "tartar-valley-herald.html", "Nobody on Garden Street slept",
      "The bakery has not missed a day.", 6 },
  };
  static const char *const clutter[]
      = { "cookies",          "Advertisement", "twelve tanks",   "500 men",     "3,000 parcels",
          "burning vehicles", "one of 60",     "neighbours who", "Pomegranate", "All rights" };

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      g_autofree char *path
          = g_build_filename (g_getenv ("CCL_SOURCE_DIR"), "data", "sample", pages[i].file, NULL);
      g_autoptr (GError) error = NULL;
      g_autoptr (CclArticle) article = ccl_ingest_file (path, NULL, NULL, &error);

      g_assert_no_error (error);
      g_assert_true (g_str_has_prefix (article->text, pages[i].first));
      g_assert_true (g_str_has_suffix (article->text, pages[i].last));
      g_assert_cmpuint (article->blocks->len, ==, pages[i].n_blocks);
      g_assert_cmpuint (article->published, ==, ccl_day_new (2020, 10, 9));
      for (guint c = 0; c < G_N_ELEMENTS (clutter); c++)
        g_assert_null (strstr (article->text, clutter[c]));
    }
}

static void
test_kinds (void)
{
  g_autoptr (CclArticle) article = read_page (
      "<article><p>" FIRST "</p><h2>Losses</h2><ul><li>two tanks;</li><li>three trucks.</li></ul>"
      "<table><tr><th>What</th><th>Number</th></tr><tr><td>Tanks</td><td>2</td></tr>"
      "<tr><td>Trucks\n</td><td> 3</td></tr></table><blockquote>" SECOND "</blockquote></article>");
  static const CclBlockKind kinds[] = {
    CCL_BLOCK_PARAGRAPH, CCL_BLOCK_SUBHEAD,   CCL_BLOCK_LIST_ITEM, CCL_BLOCK_LIST_ITEM,
    CCL_BLOCK_TABLE_ROW, CCL_BLOCK_TABLE_ROW, CCL_BLOCK_TABLE_ROW, CCL_BLOCK_QUOTE,
  };

  g_assert_cmpstr (article->text, ==,
                   FIRST "\n\nLosses\n\ntwo tanks;\n\nthree trucks.\n\nWhat\tNumber\n\nTanks\t2\n\n"
                         "Trucks\t3\n\n" SECOND);
  g_assert_cmpuint (article->blocks->len, ==, G_N_ELEMENTS (kinds));
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    g_assert_cmpint (g_array_index (article->blocks, CclBlock, i).kind, ==, kinds[i]);
}

static void
test_white_space (void)
{
  assert_text (
      "<div>" BODY
      "<p>A&nbsp;man,\n  <b>two</b><i> dogs</i> and <a href=x>a\tcat</a>, they said.</p></div>",
      BODY_TEXT "\n\nA man, two dogs and a cat, they said.");
  assert_text ("<div>" FIRST "<br>\n<br>" SECOND "<br>It said no more than that.</div>",
               FIRST "\n\n" SECOND " It said no more than that.");
}

/* What surrounds an article, in the shapes that it takes everywhere. */
static void
test_furniture (void)
{
  static const char *const pieces[] = {
    "<nav><ul><li><a href=/>Home</a></li></ul></nav>",
    "<div class='cookie-banner'><p>We use cookies, and so do our 40 partners. You may refuse them "
    "all.</p></div>",
    "<div role=dialog><p>Take out a subscription to read on, it is only two dollars a "
    "week.</p></div>",
    "<aside><p>Twelve people were killed in another place, which is a story of its "
    "own.</p></aside>",
    "<figure><img src=a><figcaption>Smoke above the river on Monday, as seen from the "
    "bridge.</figcaption></figure>",
    "<div class='relatedPosts'><p><a href=/1>Forty dead in a flood</a></p></div>",
    "<ul><li><a href=/1>Forty dead in a flood</a></li><li><a href=/2>Nine held</a></li></ul>",
    "<p>Advertisement</p>",
    "<p><b>Read more:</b> <a href=/3>How 16 soldiers were lost</a></p>",
    "<div class=share-bar>Share 214 Tweet</div>",
    "<div style='display: none'><p>Hidden words that no reader ever sees on the page, or "
    "should.</p></div>",
    "<script>document.write('<p>Script that is not read as words at all.</p>')</script>",
    "<template><p>A template of a paragraph that no reader ever sees on the page.</p></template>",
    "<section id=comments><h3>2 comments</h3><p>I do not believe a word of it, they lost 100 "
    "tanks.</p></section>",
    "<footer><p>© 2021 The Paper. All rights reserved, since 1871.</p></footer>",
  };

  for (guint i = 0; i < G_N_ELEMENTS (pieces); i++)
    {
      g_autofree char *before = g_strconcat (pieces[i], "<div>", BODY, "</div>", NULL);
      g_autofree char *after = g_strconcat ("<div>", BODY, "</div>", pieces[i], NULL);
      g_autofree char *within = g_strconcat ("<article><p>", FIRST, "</p>", pieces[i], "<p>",
                                             SECOND, "</p></article>", NULL);

      g_test_message ("%s", pieces[i]);
      assert_text (before, BODY_TEXT);
      assert_text (after, BODY_TEXT);
      assert_text (within, BODY_TEXT);
    }
}

/* A class name that a wrapper of the whole page happens to have condemns nothing. */
static void
test_wrappers (void)
{
  assert_text (
      "<body class='has-sidebar comments-open'><div class='sidebar-right'><div id=main>" BODY
      "</div></div>",
      BODY_TEXT);
  assert_text ("<form id=aspnetForm class=footer><div>" BODY "</div></form>", BODY_TEXT);
}

/* A menu longer than the article does not make the page a list of links. */
static void
test_long_menu (void)
{
  g_autoptr (GString) html = g_string_new ("<div id=page><div>");

  for (guint i = 0; i < 200; i++)
    g_string_append_printf (html, "<li><a href=/%u>Section number %u of the paper</a></li>", i, i);
  g_string_append (html, "</div><div>" BODY "</div></div>");
  assert_text (html->str, BODY_TEXT);
}

static void
test_headline_and_byline_are_left_out (void)
{
  g_autoptr (CclArticle) article = read_page (
      "<title>Two heights taken | The Paper</title><article><p>WORLD</p><h1>Two heights taken</h1>"
      "<p class=author>By <a rel=author href=/w>Ann Writer</a></p>"
      "<p><time datetime=2021-05-03T08:00>3 May 2021</time></p>" BODY "</article>");

  g_assert_cmpstr (article->text, ==, BODY_TEXT);
  g_assert_cmpstr (article->title, ==, "Two heights taken");
  g_assert_cmpstr (article->outlet, ==, "The Paper");
  g_assert_cmpstr (article->byline, ==, "Ann Writer");
  g_assert_cmpuint (article->published, ==, ccl_day_new (2021, 5, 3));
}

static void
test_dateline (void)
{
  g_autoptr (CclArticle) article
      = read_page ("<p><b>GORIS (Aragats Post)</b> &mdash; " FIRST "</p>");
  g_autofree char *dateline = ccl_article_dup_span (article, article->dateline);

  g_assert_cmpstr (dateline, ==, "GORIS (Aragats Post) —");
  g_assert_cmpstr (article->outlet, ==, "Aragats Post");
}

typedef struct
{
  const char *head;
  const char *title;
  const char *outlet;
  const char *byline;
  CclDay published;
} MetaCase;

static void
test_metadata (void)
{
  const CclDay day = ccl_day_new (2021, 5, 3);
  const MetaCase cases[] = {
    { "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Bridge &amp; "
      "road\","
      "\"datePublished\":\"2021-05-03T23:00:00+04:00\",\"author\":[{\"name\":\"Ann\"},{\"name\":"
      "\"Bob\"},\"Cy\"],"
      "\"publisher\":{\"name\":\"The Paper\"}}</script>",
      "Bridge & road", "The Paper", "Ann, Bob and Cy", day },
    /* a graph whose parts refer to one another */
    { "<script "
      "type='application/"
      "ld+json'>{\"@graph\":[{\"@type\":\"WebPage\",\"name\":\"x\"},{\"@type\":[\"Article\"],"
      "\"headline\":\"H\",\"author\":{\"@id\":\"#a\"},\"publisher\":{\"@id\":\"#p\"},"
      "\"datePublished\":\"2021-05-03\"},"
      "{\"@id\":\"#a\",\"name\":\"Ann Writer\"},{\"@id\":\"#p\",\"name\":\"The Paper\"}]}</script>",
      "H", "The Paper", "Ann Writer", day },
    { "<meta property=og:title content='A headline - The Paper'><meta property=og:site_name "
      "content='The Paper'>"
      "<meta property=article:published_time content=2021-05-03><meta property=article:author "
      "content=https://paper.example/ann><meta name=author content='By Ann Writer'>",
      "A headline", "The Paper", "Ann Writer", day },
    { "<title>A headline told here – The Paper</title><meta name=DC.date content='3 May 2021'>"
      "<meta name=dc.creator content='Writer, Ann'>",
      "A headline told here", "The Paper", "Writer, Ann", day },
    /* a title may have the mark in it that elsewhere parts it from the outlet's name */
    { "<title>27 dead – and no end – The Paper</title><meta property=og:title content='27 dead – "
      "and no end'>",
      "27 dead – and no end", "The Paper", NULL, 0 },
    { "<script type='application/ld+json'>{\"@type\": broken</script><meta name=date "
      "content=20210503>",
      NULL, NULL, NULL, day },
    { "<meta property=og:url content=https://paper.example/2021/05/03/bridge>", NULL, NULL, NULL,
      day },
    { "<meta name=author content=admin>", NULL, NULL, NULL, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *html = g_strconcat (cases[i].head, "<div>", BODY, "</div>", NULL);
      g_autoptr (CclArticle) article = read_page (html);

      g_test_message ("%s", cases[i].head);
      g_assert_cmpstr (article->title, ==, cases[i].title);
      g_assert_cmpstr (article->outlet, ==, cases[i].outlet);
      g_assert_cmpstr (article->byline, ==, cases[i].byline);
      g_assert_cmpuint (article->published, ==, cases[i].published);
      g_assert_cmpstr (article->text, ==, BODY_TEXT);
    }
}

static void
test_microdata (void)
{
  g_autoptr (CclArticle) article = read_page (
      "<div itemscope itemtype=http://schema.org/NewsArticle><span itemprop=author>Ann "
      "Writer</span>"
      "<meta itemprop=datePublished content=2021-05-03><div itemprop=articleBody>" BODY "</div>"
      "<p>Something else that stands on this page and has nothing to do with the article at "
      "all.</p></div>");

  g_assert_cmpstr (article->text, ==, BODY_TEXT);
  g_assert_cmpstr (article->byline, ==, "Ann Writer");
  g_assert_cmpuint (article->published, ==, ccl_day_new (2021, 5, 3));
}

/* A page that a script would fill in has its text in its data only. */
static void
test_text_in_data (void)
{
  assert_text ("<script "
               "type='application/"
               "ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"H\",\"articleBody\":\"" FIRST
               " " SECOND "\"}</script><div id=app></div>",
               FIRST " " SECOND);
}

static void
test_encoding (void)
{
  assert_text ("<meta charset=iso-8859-1><div>" BODY "<p>\x93"
               "No, it never was ours,\x94 they said.</p></div>",
               BODY_TEXT "\n\n“No, it never was ours,” they said.");
}

/* Deep, broken and overlong markup ends in an article or an error, soon. */
static void
test_hostile (void)
{
  static const struct
  {
    const char *piece;
    guint n;
  } cases[] = {
    { "<div>", 15000 }, { "<b><p>", 5000 },      { "<table><tr><td>", 2500 },
    { "&#", 25000 },    { "<a href=", 10000 },   { "<p a b c d", 7500 },
    { "<!--", 12500 },  { "</p></div>", 12500 }, { "<li><ul>", 5000 },
    { "<h2>", 5000 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString) html = g_string_new ("<div>" BODY "</div>");
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (CclArticle) article = NULL;
      g_autoptr (GError) error = NULL;

      for (guint n = 0; n < cases[i].n; n++)
        g_string_append (html, cases[i].piece);
      bytes = g_string_free_to_bytes (g_steal_pointer (&html));
      g_test_message ("%s", cases[i].piece);
      article = ccl_ingest_bytes ("a.html", bytes, NULL, NULL, &error);
      g_assert_no_error (error);
      g_assert_true (g_str_has_prefix (article->text, FIRST));
    }
}

/* Attributes without end cost no time that grows with their square, and no text. */
static void
test_many_attributes (void)
{
  g_autoptr (GString) html = g_string_new ("<div>" BODY "<p ");

  for (guint i = 0; i < 100000; i++)
    g_string_append_printf (html, "a%u=1 ", i);
  g_string_append (
      html, ">The end of it is as long as a paragraph ought to be, and a sentence.</p></div>");
  assert_text (html->str, BODY_TEXT
               "\n\nThe end of it is as long as a paragraph ought to be, and a sentence.");
}

static void
test_deep_json (void)
{
  g_autoptr (GString) html = g_string_new ("<script type='application/ld+json'>");

  for (guint i = 0; i < 100000; i++)
    g_string_append_c (html, '[');
  g_string_append (html, "</script><div>" BODY "</div>");
  assert_text (html->str, BODY_TEXT);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/page/file", test_file);
  g_test_add_func ("/page/sample", test_sample);
  g_test_add_func ("/page/kinds", test_kinds);
  g_test_add_func ("/page/white-space", test_white_space);
  g_test_add_func ("/page/furniture", test_furniture);
  g_test_add_func ("/page/wrappers", test_wrappers);
  g_test_add_func ("/page/long-menu", test_long_menu);
  g_test_add_func ("/page/headline-and-byline-are-left-out", test_headline_and_byline_are_left_out);
  g_test_add_func ("/page/dateline", test_dateline);
  g_test_add_func ("/page/metadata", test_metadata);
  g_test_add_func ("/page/microdata", test_microdata);
  g_test_add_func ("/page/text-in-data", test_text_in_data);
  g_test_add_func ("/page/encoding", test_encoding);
  g_test_add_func ("/page/hostile", test_hostile);
  g_test_add_func ("/page/many-attributes", test_many_attributes);
  g_test_add_func ("/page/deep-json", test_deep_json);
  return g_test_run ();
}
