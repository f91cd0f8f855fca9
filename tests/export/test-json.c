/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ccl-char-index.h"
#include "ccl-export.h"
#include "sample-comparison.h"

#include <json-glib/json-glib.h>
#include <math.h>
#include <string.h>

static JsonParser *
parse (const char *text)
{
  JsonParser *parser = json_parser_new ();
  g_autoptr (GError) error = NULL;

  json_parser_load_from_data (parser, text, -1, &error);
  g_assert_no_error (error);
  return parser;
}

static JsonObject *
get_object (JsonParser *parser, const char *list, guint number)
{
  JsonObject *root = json_node_get_object (json_parser_get_root (parser));

  return json_array_get_object_element (json_object_get_array_member (root, list), number);
}

static void
assert_keys (JsonObject *object, const char *keys)
{
  g_auto (GStrv) names = g_strsplit (keys, " ", -1);

  for (guint i = 0; names[i] != NULL; i++)
    if (!json_object_has_member (object, names[i]))
      g_error ("no key %s", names[i]);
}

/* The contract: every key is there, whether or not anything is known. */
static void
test_keys (void)
{
  g_autoptr (CclComparison) comparison = sample_comparison_new ();
  g_autofree char *text = ccl_export_compare_json (comparison, NULL, NULL);
  g_autoptr (JsonParser) parser = parse (text);
  JsonObject *article = get_object (parser, "articles", 0);
  JsonObject *claim = json_array_get_object_element (
      json_object_get_array_member (article, "claims"), 0);

  assert_keys (json_node_get_object (json_parser_get_root (parser)), "sides articles rows errors");
  assert_keys (article, "file title outlet byline published language text claims");
  assert_keys (
      claim,
      "id event object model quantity claimant stance polarity actor affected place time evidence "
      "confidence");
  assert_keys (json_object_get_object_member (claim, "quantity"),
               "low high bound approx unit currency span");
  assert_keys (json_object_get_object_member (claim, "claimant"), "party text span");
  assert_keys (json_object_get_object_member (claim, "time"), "start end cumulative");
  assert_keys (get_object (parser, "rows", 0), "id event object affected verdict claims");
  assert_keys (get_object (parser, "sides", 0), "party name claims");
  g_assert_true (json_object_get_null_member (claim, "place"));
}

static void
test_numbers (void)
{
  g_autoptr (CclComparison) comparison = sample_comparison_new_empty ();
  CclRow *row = sample_add_row (comparison, CCL_EVENT_COST, CCL_OBJECT_MONEY, NULL,
                                CCL_VERDICT_ONE_SIDED);
  CclClaim *claim = sample_add_claim (comparison, row, "a1", CCL_PARTY_OUTLET, NULL, 1200000);
  CclClaim *percent = sample_add_claim (comparison, row, "a1", CCL_PARTY_OUTLET, NULL, 2.5);
  CclClaim *huge = sample_add_claim (comparison, row, "a1", CCL_PARTY_OUTLET, NULL, 1e30);
  g_autofree char *text = NULL;
  g_autoptr (JsonParser) parser = NULL;

  claim->quantity.interval.high = INFINITY;
  percent->confidence = 0.87;
  huge->quantity.interval.low = -INFINITY;
  text = ccl_export_extract_json (comparison, NULL, NULL);
  parser = parse (text);
  g_assert_nonnull (strstr (text, "\"low\": 1200000, \"high\": null"));
  g_assert_nonnull (strstr (text, "\"low\": 2.5, \"high\": 2.5"));
  g_assert_nonnull (strstr (text, "\"confidence\": 0.87"));
  g_assert_nonnull (strstr (text, "\"low\": null, \"high\": 1000000000000000019884624838656,"));
}

/* Offsets are code points: letters of two, three and four bytes stand before the evidence, and the
 * text is longer than one stride of the index. */
static void
test_offsets (void)
{
  g_autoptr (CclComparison) comparison = sample_comparison_new_empty ();
  CclArticle *article = g_ptr_array_index (comparison->articles, 0);
  CclRow *row = sample_add_row (comparison, CCL_EVENT_KILLED, CCL_OBJECT_PERSON, NULL,
                                CCL_VERDICT_ONE_SIDED);
  CclClaim *claim = sample_add_claim (comparison, row, "a1", CCL_PARTY_OUTLET, NULL, 2);
  GString *body = g_string_new (NULL);
  g_autofree char *text = NULL, *expected = NULL;
  const char *found;

  for (int i = 0; i < 40; i++)
    g_string_append (body, "Şuşa — 😀 ");
  g_string_append (body, "two dead");
  ccl_article_take_text (article, g_string_free (body, FALSE));
  found = strstr (article->text, "two");
  g_array_index (claim->evidence, CclSpan, 0) = (CclSpan){ (gsize) (found - article->text),
                                                           article->text_len };
  text = ccl_export_extract_json (comparison, NULL, NULL);
  expected = g_strdup_printf ("\"evidence\": [%d, %d]", 40 * 9, 40 * 9 + 8);
  g_assert_nonnull (strstr (text, expected));
}

/* Back and forth at every character, and behind the end. */
static void
test_char_index (void)
{
  GString *text = g_string_new (NULL);
  g_autoptr (CclCharIndex) index = NULL;
  gsize n_chars = 0;

  for (int i = 0; i < 40; i++)
    g_string_append (text, "Şuşa — 😀 ");
  index = ccl_char_index_new (text->str, text->len);
  for (const char *p = text->str; *p != '\0'; p = g_utf8_next_char (p), n_chars++)
    {
      g_assert_cmpuint (ccl_char_index_find_byte (index, n_chars), ==, (gsize) (p - text->str));
      g_assert_cmpuint (ccl_char_index_get (index, (gsize) (p - text->str)), ==, n_chars);
    }
  g_assert_cmpuint (ccl_char_index_find_byte (index, n_chars), ==, text->len);
  g_assert_cmpuint (ccl_char_index_find_byte (index, G_MAXSIZE), ==, text->len);
  g_string_free (text, TRUE);
}

static void
test_strings (void)
{
  g_autoptr (CclComparison) comparison = sample_comparison_new_empty ();
  CclArticle *article = g_ptr_array_index (comparison->articles, 0);
  static const char nasty[] = "a \"b\" \\ \x01\r\n\t\u2028 é";
  g_autofree char *text = NULL;
  g_autoptr (JsonParser) parser = NULL;

  ccl_article_take_text (article, g_strdup (nasty));
  text = ccl_export_extract_json (comparison, NULL, NULL);
  parser = parse (text);
  g_assert_cmpstr (json_object_get_string_member (get_object (parser, "articles", 0), "text"), ==,
                   nasty);
}

/* Outlet and media are one side; each other party is named, most claims first. */
static void
test_sides (void)
{
  g_autoptr (CclComparison) comparison = sample_comparison_new ();
  CclRow *row = g_ptr_array_index (comparison->rows, 0);
  g_autofree char *text = NULL;
  g_autoptr (JsonParser) parser = NULL;
  JsonObject *last;

  sample_add_claim (comparison, row, "a3", CCL_PARTY_MEDIA, "agencies", 5);
  text = ccl_export_compare_json (comparison, NULL, NULL);
  parser = parse (text);
  g_assert_cmpstr (json_object_get_string_member (get_object (parser, "sides", 0), "party"), ==,
                   "azerbaijan");
  last = get_object (parser, "sides", 2);
  g_assert_cmpstr (json_object_get_string_member (last, "party"), ==, CCL_PARTY_OUTLET);
  g_assert_cmpint (json_object_get_int_member (last, "claims"), ==,
                   5); /* four of the outlets and that one */
}

static void
test_dismissed (void)
{
  g_autoptr (CclComparison) comparison = sample_comparison_new ();
  g_autofree char *text = NULL;

  ((CclClaim *) g_ptr_array_index (comparison->claims, 0))->status = CCL_STATUS_DISMISSED;
  text = ccl_export_extract_json (comparison, NULL, NULL);
  g_assert_null (strstr (text, "\"id\": \"c1\","));
  g_assert_nonnull (strstr (text, "\"id\": \"c2\","));
}

static void
test_failures_and_unused (void)
{
  g_autoptr (CclComparison) comparison = sample_comparison_new_empty ();
  g_autoptr (GPtrArray) failures = g_ptr_array_new_with_free_func (
      (GDestroyNotify) ccl_failure_free);
  g_autoptr (GPtrArray) unused = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  const CclUnused many = { { 0, 4 }, { 0, 11 }, "no-event" };
  g_autofree char *text = NULL;
  g_autoptr (JsonParser) parser = NULL;
  JsonArray *found;

  for (guint i = 0; i < comparison->articles->len; i++)
    g_ptr_array_add (unused, g_array_new (FALSE, FALSE, sizeof (CclUnused)));
  g_array_append_val ((GArray *) g_ptr_array_index (unused, 1), many);
  g_ptr_array_add (failures, ccl_failure_new ("c.txt", "No such file or directory"));
  text = ccl_export_extract_json (comparison, unused, failures);
  parser = parse (text);
  found = json_object_get_array_member (get_object (parser, "articles", 1), "unused");
  g_assert_cmpstr (json_object_get_string_member (json_array_get_object_element (found, 0), "text"),
                   ==, "many");
  g_assert_nonnull (strstr (text, "\"sentence\": [0, 11], \"reason\": \"no-event\""));
  g_assert_cmpstr (json_object_get_string_member (get_object (parser, "errors", 0), "file"), ==,
                   "c.txt");
}

static void
test_attributions (void)
{
  g_autoptr (CclComparison) comparison = sample_comparison_new_empty ();
  g_autoptr (GPtrArray) articles = g_ptr_array_new ();
  g_autoptr (GPtrArray) lists = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify) ccl_attribution_free);
  CclAttribution *attribution = ccl_attribution_new ((CclSpan){ 0 }, (CclSpan){ 0, 4 }, NULL);
  const CclSpan content = { 5, 11 };
  g_autofree char *text = NULL;
  g_autoptr (JsonParser) parser = NULL;

  g_array_append_val (attribution->content, content);
  g_ptr_array_add (list, attribution);
  g_ptr_array_add (lists, list);
  g_ptr_array_add (articles, g_ptr_array_index (comparison->articles, 0));
  text = ccl_export_attributions_json (articles, lists, NULL);
  parser = parse (text);
  g_assert_nonnull (strstr (text, "{\"source\": null, \"cue\": [0, 4], \"content\": [[5, 11]]"));
}

static void
test_number_lines (void)
{
  g_autoptr (GArray) numbers = g_array_new (FALSE, FALSE, sizeof (CclNumber));
  const CclNumber number = { { 4, 6 }, ccl_quantity_exact (43) };
  g_autofree char *none = ccl_export_numbers_json ("", numbers), *one = NULL;

  g_array_append_val (numbers, number);
  one = ccl_export_numbers_json ("é: 43", numbers);
  g_assert_cmpstr (none, ==, "[]\n");
  g_assert_cmpstr (one, ==,
                   "[{\"text\": \"43\", \"start\": 3, \"end\": 5, \"low\": 43, \"high\": 43, "
                   "\"bound\": \"exact\", "
                   "\"unit\": \"count\", \"currency\": null}]\n");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/json/keys", test_keys);
  g_test_add_func ("/json/numbers", test_numbers);
  g_test_add_func ("/json/offsets", test_offsets);
  g_test_add_func ("/json/char-index", test_char_index);
  g_test_add_func ("/json/strings", test_strings);
  g_test_add_func ("/json/sides", test_sides);
  g_test_add_func ("/json/dismissed", test_dismissed);
  g_test_add_func ("/json/failures-and-unused", test_failures_and_unused);
  g_test_add_func ("/json/attributions", test_attributions);
  g_test_add_func ("/json/number-lines", test_number_lines);
  return g_test_run ();
}
