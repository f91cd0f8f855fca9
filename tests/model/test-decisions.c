/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ccl-decisions.h"

#include <math.h>

static const char text[] = "Кыргызы сказали: two tanks burned, and nobody was hurt in the town.";

static CclArticle *
make_article (void)
{
  CclArticle *article = ccl_article_new ("a.txt");

  article->id = g_strdup ("a1");
  article->outlet = g_strdup ("Caspian Wire");
  article->published = ccl_day_new (2020, 10, 9);
  ccl_article_take_text (article, g_strdup (text));
  return article;
}

static CclClaim *
add_claim (GPtrArray *claims, CclEvent event, CclObject object, gsize start, double value)
{
  CclClaim *claim = ccl_claim_new (event, object, (CclSpan){ start, start + 5 });

  claim->quantity = ccl_quantity_exact (value);
  g_ptr_array_add (claims, claim);
  return claim;
}

static GPtrArray *
make_claims (void)
{
  GPtrArray *claims = g_ptr_array_new_with_free_func ((GDestroyNotify) ccl_claim_unref);

  add_claim (claims, CCL_EVENT_DESTROYED, CCL_OBJECT_TANK, 31, 2);
  add_claim (claims, CCL_EVENT_WOUNDED, CCL_OBJECT_PERSON, 53, 0);
  ccl_claim_make_keys (claims, "a1");
  return claims;
}

static void
decide (CclDecisions *decisions, const CclClaim *claim, const char *field, const char *value)
{
  ccl_decisions_set (decisions, CCL_DECISION_CLAIM, claim->key, field, value);
}

static void
test_map (void)
{
  g_autoptr (CclDecisions) decisions = ccl_decisions_new ();
  g_autoptr (CclDecisions) copy = NULL;

  ccl_decisions_set (decisions, CCL_DECISION_PARTY, "armenia", "name", "Armenia");
  ccl_decisions_set (decisions, CCL_DECISION_PARTY, "armenia", "name", "Yerevan");
  ccl_decisions_set (decisions, CCL_DECISION_ROW, "armenia", "note", "");
  copy = ccl_decisions_copy (decisions);
  ccl_decisions_set (decisions, CCL_DECISION_PARTY, "armenia", "name", NULL);
  ccl_decisions_set (decisions, CCL_DECISION_PARTY, "armenia", "name", NULL);

  g_assert_cmpuint (ccl_decisions_get_n (decisions), ==, 1);
  g_assert_null (ccl_decisions_get (decisions, CCL_DECISION_PARTY, "armenia", "name"));
  g_assert_cmpstr (ccl_decisions_get (decisions, CCL_DECISION_ROW, "armenia", "note"), ==, "");
  g_assert_cmpuint (ccl_decisions_get_n (copy), ==, 2);
  g_assert_cmpstr (ccl_decisions_get (copy, CCL_DECISION_PARTY, "armenia", "name"), ==, "Yerevan");
}

static void
append_line (CclDecisionKind kind, const char *target, const char *field, const char *value,
             gpointer user_data)
{
  g_string_append_printf (user_data, "%s %s %s=%s\n", ccl_decision_kind_word (kind), target, field,
                          value);
}

/* What is written twice must come out the same: the order may not hang on the order of the edits. */
static void
test_order (void)
{
  g_autoptr (CclDecisions) decisions = ccl_decisions_new ();
  g_autoptr (GString) lines = g_string_new (NULL);

  ccl_decisions_set (decisions, CCL_DECISION_PARTY, "b", "side", "a");
  ccl_decisions_set (decisions, CCL_DECISION_CLAIM, "k2", "note", "2");
  ccl_decisions_set (decisions, CCL_DECISION_CLAIM, "k10", "note", "10");
  ccl_decisions_set (decisions, CCL_DECISION_CLAIM, "k10", "actor", "x");
  ccl_decisions_foreach (decisions, append_line, lines);

  g_assert_cmpstr (lines->str, ==,
                   "claim k10 actor=x\nclaim k10 note=10\nclaim k2 note=2\nparty b side=a\n");
}

static void
test_article (void)
{
  g_autoptr (CclDecisions) decisions = ccl_decisions_new ();
  g_autoptr (CclArticle) article = make_article ();
  g_autoptr (CclArticle) same = ccl_decisions_apply_to_article (decisions, article);
  g_autoptr (CclArticle) corrected = NULL;

  g_assert_true (same == article);
  ccl_decisions_set (decisions, CCL_DECISION_ARTICLE, "a1", "outlet", "");
  ccl_decisions_set (decisions, CCL_DECISION_ARTICLE, "a1", "title", "Tanks burn");
  ccl_decisions_set (decisions, CCL_DECISION_ARTICLE, "a1", "published", "2020-13-40");
  corrected = ccl_decisions_apply_to_article (decisions, article);

  g_assert_null (corrected->outlet);
  g_assert_cmpstr (corrected->title, ==, "Tanks burn");
  g_assert_cmpuint (corrected->published, ==, article->published);
  g_assert_cmpstr (article->outlet, ==, "Caspian Wire");
}

static void
test_correct_claim (void)
{
  g_autoptr (CclDecisions) decisions = ccl_decisions_new ();
  g_autoptr (CclArticle) article = make_article ();
  g_autoptr (GPtrArray) claims = make_claims ();
  g_autoptr (GPtrArray) result = NULL;
  const CclClaim *found = g_ptr_array_index (claims, 0), *claim;

  decide (decisions, found, "low", "43");
  decide (decisions, found, "high", "");
  decide (decisions, found, "bound", "at_least");
  decide (decisions, found, "claimant", "armenia");
  decide (decisions, found, "end", "2020-10-09");
  decide (decisions, found, "cumulative", "true");
  decide (decisions, found, "status", "checked");
  decide (decisions, found, "note", "seen on the video");
  result = ccl_decisions_apply_to_claims (decisions, article, claims);
  claim = g_ptr_array_index (result, 0);

  g_assert_cmpuint (result->len, ==, 2);
  g_assert_true (g_ptr_array_index (result, 1) == g_ptr_array_index (claims, 1)); /* shared */
  g_assert_cmpfloat (claim->quantity.interval.low, ==, 43);
  g_assert_true (isinf (claim->quantity.interval.high));
  g_assert_cmpint (claim->quantity.bound, ==, CCL_BOUND_AT_LEAST);
  g_assert_cmpstr (claim->claimant, ==, "armenia");
  g_assert_cmpuint (claim->end, ==, ccl_day_new (2020, 10, 9));
  g_assert_true (claim->cumulative);
  g_assert_cmpint (claim->status, ==, CCL_STATUS_CHECKED);
  g_assert_cmpstr (claim->note, ==, "seen on the video");
  g_assert_cmpuint (claim->edited, ==, CCL_CLAIM_QUANTITY | CCL_CLAIM_CLAIMANT | CCL_CLAIM_TIME);
  g_assert_cmpfloat (found->quantity.interval.low, ==, 2);
}

/* A damaged or planted file may say anything; a claim must then stay as it was found. */
static void
test_bad_values (void)
{
  static const struct
  {
    const char *field;
    const char *value;
  } bad[] = {
    { "event", "burned" },    { "object", "" },        { "stance", "shouts" },
    { "polarity", "0" },      { "low", "two" },        { "low", "-1" },
    { "low", "nan" },         { "low", "inf" },        { "low", "3" }, /* above the high end */
    { "high", "1" },          { "bound", "perhaps" },  { "unit", "furlong" },
    { "currency", "EUROS" },  { "approx", "yes" },     { "claimant", "" },
    { "start", "yesterday" }, { "cumulative", "1" },   { "status", "lost" },
    { "added", "a1:0-4" },    { "no such", "field" },
  };
  g_autoptr (CclArticle) article = make_article ();
  g_autoptr (GPtrArray) claims = make_claims ();
  const CclClaim *found = g_ptr_array_index (claims, 0);

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (CclDecisions) decisions = ccl_decisions_new ();
      g_autoptr (GPtrArray) result = NULL;
      const CclClaim *claim;

      g_test_message ("%s=%s", bad[i].field, bad[i].value);
      decide (decisions, found, bad[i].field, bad[i].value);
      result = ccl_decisions_apply_to_claims (decisions, article, claims);
      claim = g_ptr_array_index (result, 0);
      g_assert_cmpuint (result->len, ==, 2);
      g_assert_true (ccl_claim_same_content (claim, found));
      g_assert_cmpint (claim->status, ==, found->status);
      g_assert_cmpuint (claim->edited, ==, 0);
    }
}

static void
add_by_hand (CclDecisions *decisions, const char *key, const char *where)
{
  ccl_decisions_set (decisions, CCL_DECISION_CLAIM, key, "added", where);
  ccl_decisions_set (decisions, CCL_DECISION_CLAIM, key, "event", "destroyed");
  ccl_decisions_set (decisions, CCL_DECISION_CLAIM, key, "object", "tank");
}

static void
test_added_claim (void)
{
  g_autoptr (CclDecisions) decisions = ccl_decisions_new ();
  g_autoptr (CclArticle) article = make_article ();
  g_autoptr (GPtrArray) claims = make_claims ();
  g_autoptr (GPtrArray) result = NULL;
  const CclClaim *claim;

  add_by_hand (decisions, "a1:added:40-46", "a1:40-46");
  ccl_decisions_set (decisions, CCL_DECISION_CLAIM, "a1:added:40-46", "low", "2");
  ccl_decisions_set (decisions, CCL_DECISION_CLAIM, "a1:added:40-46", "high", "2");
  ccl_decisions_set (decisions, CCL_DECISION_CLAIM, "a1:added:40-46", "bound", "exact");
  add_by_hand (decisions, "a10:added:40-46", "a10:40-46"); /* another article's */
  result = ccl_decisions_apply_to_claims (decisions, article, claims);

  g_assert_cmpuint (result->len, ==, 3);
  claim = g_ptr_array_index (result, 1); /* in the order of evidence */
  g_assert_cmpstr (claim->key, ==, "a1:added:40-46");
  g_assert_cmpstr (claim->article, ==, "a1");
  g_assert_cmpuint (ccl_claim_get_evidence (claim).start, ==, 40);
  g_assert_cmpint (claim->event, ==, CCL_EVENT_DESTROYED);
  g_assert_cmpfloat (claim->quantity.interval.low, ==, 2);
  g_assert_cmpstr (claim->rule, ==, "editor");
  g_assert_cmpuint (claim->edited, ==, 0);
}

/* Evidence that is no stretch of the text cannot be shown: no claim, but an orphan. */
static void
test_bad_evidence (void)
{
  static const char *const bad[] = { "",        "a1",       "a1:",       "a1:4",         "a1:9-9",
                                     "a1:9-4",  "a1:0-999", "a1:1-8",    "a1:0-3",       "a2:40-46",
                                     "a1:-1-8", "a1:0-4 ",  "a1:0x1-20", "a1:0-99999999999999999999" };
  g_autoptr (CclArticle) article = make_article ();
  g_autoptr (GPtrArray) claims = make_claims ();

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (CclDecisions) decisions = ccl_decisions_new ();
      g_autoptr (GPtrArray) result = NULL;
      g_autoptr (GPtrArray) orphans = NULL;

      g_test_message ("'%s'", bad[i]);
      add_by_hand (decisions, "a1:added:x", bad[i]);
      result = ccl_decisions_apply_to_claims (decisions, article, claims);
      orphans = ccl_decisions_list_orphans (decisions, result);
      g_assert_cmpuint (result->len, ==, 2);
      g_assert_cmpuint (orphans->len, ==, 1);
    }
}

static void
test_orphans (void)
{
  g_autoptr (CclDecisions) decisions = ccl_decisions_new ();
  g_autoptr (GPtrArray) claims = make_claims ();
  g_autoptr (GPtrArray) orphans = NULL;
  const CclClaim *claim = g_ptr_array_index (claims, 0);
  g_autofree char *link = ccl_decisions_link_target (claim->key, "a1:gone");
  g_autofree char *same_link = ccl_decisions_link_target ("a1:gone", claim->key);

  g_assert_cmpstr (link, ==, same_link);
  ccl_decisions_set (decisions, CCL_DECISION_LINK, link, "rows", "together");
  ccl_decisions_set (decisions, CCL_DECISION_CLAIM, "a1:gone", "note", "x");
  ccl_decisions_set (decisions, CCL_DECISION_ROW, "a0:gone too", "title", "x");
  decide (decisions, claim, "note", "x");
  ccl_decisions_set (decisions, CCL_DECISION_PARTY, "nobody", "side", "x");
  orphans = ccl_decisions_list_orphans (decisions, claims);

  g_assert_cmpuint (orphans->len, ==, 2);
  g_assert_cmpstr (g_ptr_array_index (orphans, 0), ==, "a0:gone too");
  g_assert_cmpstr (g_ptr_array_index (orphans, 1), ==, "a1:gone");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/decisions/map", test_map);
  g_test_add_func ("/decisions/order", test_order);
  g_test_add_func ("/decisions/article", test_article);
  g_test_add_func ("/decisions/correct-claim", test_correct_claim);
  g_test_add_func ("/decisions/bad-values", test_bad_values);
  g_test_add_func ("/decisions/added-claim", test_added_claim);
  g_test_add_func ("/decisions/bad-evidence", test_bad_evidence);
  g_test_add_func ("/decisions/orphans", test_orphans);
  return g_test_run ();
}
