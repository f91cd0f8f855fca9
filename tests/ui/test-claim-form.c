/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-claim-form.h"
#include "ccl-excerpt.h"

#include <math.h>

static void
test_numbers (void)
{
  static const struct
  {
    const char *text;
    double number; /* below zero: is refused */
  } cases[] = {
    { "43", 43 },      { "1 200", 1200 }, { "1\302\240200 000", 1200000 }, { "2.5", 2.5 },
    { "2,5", 2.5 },    { "0", 0 },        { "1,200", -1 },                 { "1.200", -1 },
    { "1.2.3", -1 },   { "", -1 },        { ".", -1 },                     { "12 tanks", -1 },
    { "-4", -1 },      { "1e3", -1 },     { "\331\244\331\243", 43 }, /* Arabic digits */
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      double number = -1;

      g_test_message ("%s", cases[i].text);
      g_assert_cmpint (ccl_claim_form_parse_number (cases[i].text, &number), ==,
                       cases[i].number >= 0);
      if (cases[i].number >= 0)
        g_assert_cmpfloat (number, ==, cases[i].number);
    }
}

/* What an entry shows must be read again as the same. */
static void
test_round_trip (void)
{
  const double numbers[] = { 0, 7, 1200, 2.5, 1.125, 0.25, 1200000, 9007199254740992 };

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      g_autofree char *text = ccl_claim_form_format_number (numbers[i]);
      double number = -1;

      g_test_message ("%s", text);
      g_assert_true (ccl_claim_form_parse_number (text, &number));
      g_assert_cmpfloat (number, ==, numbers[i]);
    }
}

static void
test_quantity (void)
{
  CclQuantity quantity;

  g_assert_true (
    ccl_claim_form_make_quantity (CCL_BOUND_AT_MOST, "30", "", FALSE, CCL_UNIT_COUNT, "", &quantity));
  g_assert_true (isinf (quantity.interval.low));
  g_assert_cmpfloat (quantity.interval.high, ==, 30);
  g_assert_cmpfloat (ccl_claim_form_get_value (&quantity), ==, 30); /* what the entry shows again */

  g_assert_true (
    ccl_claim_form_make_quantity (CCL_BOUND_RANGE, "20", "25", FALSE, CCL_UNIT_COUNT, "", &quantity));
  g_assert_false (
    ccl_claim_form_make_quantity (CCL_BOUND_RANGE, "25", "20", FALSE, CCL_UNIT_COUNT, "", &quantity));
  g_assert_true (
    ccl_claim_form_make_quantity (CCL_BOUND_ABOUT, "30", "", FALSE, CCL_UNIT_COUNT, "", &quantity));
  g_assert_true (quantity.approx);
  g_assert_true (
    ccl_claim_form_make_quantity (CCL_BOUND_NONE, "what", "", FALSE, CCL_UNIT_COUNT, "", &quantity));
  g_assert_false (ccl_quantity_has_figure (&quantity));
  g_assert_false (
    ccl_claim_form_make_quantity (CCL_BOUND_EXACT, "2", "", FALSE, CCL_UNIT_MONEY, "", &quantity));
  g_assert_true (
    ccl_claim_form_make_quantity (CCL_BOUND_EXACT, "2", "", FALSE, CCL_UNIT_MONEY, "eur", &quantity));
  g_assert_cmpstr (quantity.currency, ==, "EUR");
}

static void
test_party (void)
{
  g_autoptr (CclParties) parties = ccl_parties_new ();
  g_autofree char *known = NULL, *fresh = NULL, *none = NULL;

  ccl_parties_add (parties, "south_korea", "South Korea", CCL_PARTY_STATE, NULL);
  known = ccl_claim_form_party_id (parties, " south korea ");
  fresh = ccl_claim_form_party_id (parties, "Tartar's mayor");
  none = ccl_claim_form_party_id (parties, "  ");
  g_assert_cmpstr (known, ==, "south_korea");
  g_assert_cmpstr (fresh, ==, "tartar_s_mayor");
  g_assert_cmpstr (none, ==, "");
}

static void
test_changes (void)
{
  g_autoptr (CclClaim) before =
    ccl_claim_new (CCL_EVENT_KILLED, CCL_OBJECT_SOLDIER, (CclSpan){ 0, 5 });
  g_autoptr (CclClaim) after = ccl_claim_copy (before);
  g_autoptr (GPtrArray) none = ccl_claim_form_list_changes (before, after), some = NULL;

  g_assert_cmpuint (none->len, ==, 0);
  after->object = CCL_OBJECT_CIVILIAN;
  after->quantity = ccl_quantity_exact (12);
  some = ccl_claim_form_list_changes (before, after);
  g_assert_cmpuint (some->len, ==, 2 * (1 + 6)); /* the object, and a quantity as a whole */
  g_assert_cmpstr (g_ptr_array_index (some, 0), ==, "object");
  g_assert_cmpstr (g_ptr_array_index (some, 1), ==, "civilian");
  g_assert_cmpstr (g_ptr_array_index (some, 2), ==, "low");
  g_assert_cmpstr (g_ptr_array_index (some, 3), ==, "12");
}

static void
test_excerpt (void)
{
  static const char text[] =
    "The army spoke on Friday evening, after a day without any news from the front. It lost two "
    "tanks. Nothing more was told to the reporters who were waiting in the capital.\n\nAnother block.";
  g_autoptr (CclArticle) article = ccl_article_new ("a.txt");
  const char *words = strstr (text, "two tanks");
  CclSpan evidence = { (gsize) (words - text), (gsize) (words - text) + strlen ("two tanks") };
  CclSpan context;
  g_autofree char *quote = NULL;

  ccl_article_take_text (article, g_strdup (text));
  ccl_article_add_block (article, (CclSpan){ 0, (gsize) (strstr (text, "\n\n") - text) },
                         CCL_BLOCK_PARAGRAPH);
  context = ccl_excerpt_find (article, evidence);
  quote = ccl_excerpt_dup_text (article, context);
  g_assert_true (ccl_span_contains (context, evidence));
  g_assert_true (g_str_has_prefix (quote, "The army spoke")); /* too short to stand alone */
  g_assert_null (strstr (quote, "Another block"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/claim-form/numbers", test_numbers);
  g_test_add_func ("/claim-form/round-trip", test_round_trip);
  g_test_add_func ("/claim-form/quantity", test_quantity);
  g_test_add_func ("/claim-form/party", test_party);
  g_test_add_func ("/claim-form/changes", test_changes);
  g_test_add_func ("/claim-form/excerpt", test_excerpt);
  return g_test_run ();
}
