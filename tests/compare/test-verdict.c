/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "claims.h"

/* Tanks destroyed, told by two sides: @first by Azerbaijan in "a1", @second by Armenia in "a2". */
static const struct
{
  const char *first;
  const char *second;
  CclVerdict verdict;
  const char *rule;
} plain_cases[] = {
  { "2", "2", CCL_VERDICT_AGREE, "same-figure" },
  { ">=43", ">=43", CCL_VERDICT_AGREE, "same-figure" },
  { "~30", "~32", CCL_VERDICT_AGREE, "same-figure" }, /* both approximate */
  { ">=43", "51", CCL_VERDICT_COMPATIBLE, "intervals-overlap" },
  { "~30", "32", CCL_VERDICT_COMPATIBLE, "intervals-overlap" },
  { "24/99", "300", CCL_VERDICT_COMPATIBLE, "intervals-overlap" }, /* vague words reach upwards */
  { "20-25", "25", CCL_VERDICT_COMPATIBLE, "intervals-overlap" },
  { "250", "30", CCL_VERDICT_CONFLICT, "intervals-disjoint" },
  { "<=30", ">=43", CCL_VERDICT_CONFLICT, "intervals-disjoint" },
  { "~30", "34", CCL_VERDICT_CONFLICT, "intervals-disjoint" },
  { ">100", "100", CCL_VERDICT_CONFLICT, "intervals-disjoint" },
  { "5", "0", CCL_VERDICT_CONFLICT, "intervals-disjoint" }, /* a plain zero is a figure */
  { "5", "!5", CCL_VERDICT_DENIED, "denial" },
  { "5", "!-", CCL_VERDICT_DENIED, "denial" },
  { "-", "!-", CCL_VERDICT_DENIED, "denial" },
  { "5", "-", CCL_VERDICT_UNQUANTIFIED, "fewer-than-two-figures" },
  { "-", "-", CCL_VERDICT_UNQUANTIFIED, "fewer-than-two-figures" },
  { "!5", "!5", CCL_VERDICT_UNQUANTIFIED, "fewer-than-two-figures" }, /* nobody affirms it */
};

static void
set_day (CclClaim *claim, CclDay day)
{
  claim->start = claim->end = day;
}

static void
test_plain (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (plain_cases); i++)
    {
      g_autoptr (Story) story = story_new ();
      g_autoptr (CclComparison) comparison = NULL;
      const CclRow *row;

      g_test_message ("%s against %s", plain_cases[i].first, plain_cases[i].second);
      set_day (story_add (story, "a1", "azerbaijan", CCL_EVENT_DESTROYED, CCL_OBJECT_TANK,
                          plain_cases[i].first),
               STORY_DAY);
      set_day (story_add (story, "a2", "armenia", CCL_EVENT_DESTROYED, CCL_OBJECT_TANK,
                          plain_cases[i].second),
               STORY_DAY);
      comparison = story_compare (story);
      row = story_get_only_row (comparison);
      g_assert_cmpstr (ccl_verdict_word (row->verdict), ==,
                       ccl_verdict_word (plain_cases[i].verdict));
      g_assert_cmpstr (row->rule, ==, plain_cases[i].rule);
    }
}

static void
test_gap (void)
{
  g_autoptr (Story) story = story_new ();
  g_autoptr (CclComparison) comparison = NULL;
  const CclRow *row;
  const CclClaim *smaller;

  set_day (story_add (story, "a1", "azerbaijan", CCL_EVENT_DESTROYED, CCL_OBJECT_TANK, ">=60"),
           STORY_DAY);
  set_day (story_add (story, "a2", "armenia", CCL_EVENT_DESTROYED, CCL_OBJECT_TANK, "~30"),
           STORY_DAY);
  comparison = story_compare (story);
  row = story_get_only_row (comparison);
  g_assert_cmpfloat (row->ratio, ==, 2); /* of the bounds as worded, not of 60 and 33 */
  g_assert_cmpfloat (row->difference, ==, 30);
  g_assert_cmpuint (row->decided_by->len, ==, 2);
  smaller = g_ptr_array_index (row->decided_by, 0);
  g_assert_cmpstr (smaller->claimant, ==, "armenia");
}

static void
test_one_sided (void)
{
  g_autoptr (Story) story = story_new ();
  g_autoptr (CclComparison) comparison = NULL;

  set_day (story_add (story, "a1", "armenia", CCL_EVENT_DESTROYED, CCL_OBJECT_TANK, "5"),
           STORY_DAY);
  set_day (story_add (story, "a2", "artsakh", CCL_EVENT_DESTROYED, CCL_OBJECT_TANK, "9"),
           STORY_DAY); /* an ally */
  comparison = story_compare (story);
  g_assert_cmpint (story_get_only_row (comparison)->verdict, ==, CCL_VERDICT_ONE_SIDED);
}

/* Totals: each side speaks with its latest, and a later one that is larger is no conflict. */
static CclVerdict
get_verdict_of_totals (const char *early, CclDay early_day, const char *late, CclDay late_day)
{
  g_autoptr (Story) story = story_new ();
  g_autoptr (CclComparison) comparison = NULL;
  CclClaim *first = story_add (story, "a1", "azerbaijan", CCL_EVENT_KILLED, CCL_OBJECT_CIVILIAN,
                               early);
  CclClaim *second = story_add (story, "a2", "armenia", CCL_EVENT_KILLED, CCL_OBJECT_CIVILIAN,
                                late);

  first->cumulative = second->cumulative = TRUE;
  first->end = early_day;
  second->end = late_day;
  comparison = story_compare (story);
  return story_get_only_row (comparison)->verdict;
}

static void
test_updated (void)
{
  g_assert_cmpint (get_verdict_of_totals ("10", STORY_DAY, "12", STORY_DAY + 1), ==,
                   CCL_VERDICT_UPDATED);
  g_assert_cmpint (get_verdict_of_totals ("12", STORY_DAY, "10", STORY_DAY + 1), ==,
                   CCL_VERDICT_CONFLICT);
  g_assert_cmpint (get_verdict_of_totals ("10", STORY_DAY, "12", STORY_DAY), ==,
                   CCL_VERDICT_CONFLICT);
  g_assert_cmpint (get_verdict_of_totals ("0", STORY_DAY, "12", STORY_DAY + 1), ==,
                   CCL_VERDICT_CONFLICT);
}

static void
test_latest_speaks (void)
{
  g_autoptr (Story) story = story_new ();
  g_autoptr (CclComparison) comparison = NULL;
  static const struct
  {
    const char *article, *claimant, *figure;
    guint day;
  } told[] = { { "a1", "azerbaijan", "14", 0 },
               { "a2", "azerbaijan", "19", 1 },
               { "a3", "armenia", "19", 2 } };

  for (gsize i = 0; i < G_N_ELEMENTS (told); i++)
    {
      CclClaim *claim = story_add (story, told[i].article, told[i].claimant, CCL_EVENT_KILLED,
                                   CCL_OBJECT_CIVILIAN, told[i].figure);

      claim->cumulative = TRUE;
      claim->end = STORY_DAY + told[i].day;
    }
  comparison = story_compare (story);
  g_assert_cmpint (story_get_only_row (comparison)->verdict, ==, CCL_VERDICT_AGREE);
  g_assert_true (story_get_only_row (comparison)->marks & CCL_MARK_REVISED_UP);
}

static CclClaim *
accuse (Story *story, const char *article, const char *claimant, const char *actor,
        const char *affected)
{
  CclClaim *claim = story_add (story, article, claimant, CCL_EVENT_ATTACKED, CCL_OBJECT_ATTACK,
                               "-");

  ccl_claim_set (&claim->actor, actor);
  ccl_claim_set (&claim->affected, affected);
  set_day (claim, STORY_DAY);
  return claim;
}

static void
test_mirrored (void)
{
  g_autoptr (Story) story = story_new ();
  g_autoptr (CclComparison) comparison = NULL;

  accuse (story, "a1", "azerbaijan", "armenia", "azerbaijan");
  accuse (story, "a2", "armenia", "azerbaijan", "artsakh"); /* on its ally's ground */
  comparison = story_compare (story);
  g_assert_cmpint (story_get_only_row (comparison)->verdict, ==, CCL_VERDICT_MIRRORED);
}

/* Each blames the other for harm to a third. */
static void
test_mirrored_third (void)
{
  g_autoptr (Story) story = story_new ();
  g_autoptr (CclComparison) comparison = NULL;
  CclClaim *first = story_add (story, "a1", "azerbaijan", CCL_EVENT_KILLED, CCL_OBJECT_JOURNALIST,
                               "2");
  CclClaim *second = story_add (story, "a2", "armenia", CCL_EVENT_KILLED, CCL_OBJECT_JOURNALIST,
                                "2");

  ccl_claim_set (&first->affected, "turkey");
  ccl_claim_set (&second->affected, "turkey");
  ccl_claim_set (&first->actor, "armenia");
  ccl_claim_set (&second->actor, "azerbaijan");
  set_day (first, STORY_DAY);
  set_day (second, STORY_DAY);
  comparison = story_compare (story);
  g_assert_cmpint (story_get_only_row (comparison)->verdict, ==, CCL_VERDICT_MIRRORED);
  g_assert_false (story_get_only_row (comparison)->marks & CCL_MARK_ATTRIBUTION);
}

/* "Not one soldier is there" against "soldiers are there" is a denial. */
static void
test_none_there (void)
{
  g_autoptr (Story) story = story_new ();
  g_autoptr (CclComparison) comparison = NULL;
  CclClaim *first = story_add (story, "a1", "azerbaijan", CCL_EVENT_DEPLOYED, CCL_OBJECT_SOLDIER,
                               "-");
  CclClaim *second = story_add (story, "a2", "armenia", CCL_EVENT_DEPLOYED, CCL_OBJECT_SOLDIER,
                                "0");

  ccl_claim_set (&first->actor, "armenia");
  ccl_claim_set (&second->actor, "armenia");
  comparison = story_compare (story);
  g_assert_cmpint (story_get_only_row (comparison)->verdict, ==, CCL_VERDICT_DENIED);
  g_assert_cmpstr (story_get_only_row (comparison)->rule, ==, "none-there");
}

static void
test_forecast (void)
{
  g_autoptr (Story) story = story_new ();
  g_autoptr (CclComparison) comparison = NULL;

  story_add (story, "a1", "azerbaijan", CCL_EVENT_KILLED, CCL_OBJECT_CIVILIAN, "40");
  story_add (story, "a2", "armenia", CCL_EVENT_KILLED, CCL_OBJECT_CIVILIAN, "40");
  story_add (story, "a3", "armenia", CCL_EVENT_KILLED, CCL_OBJECT_CIVILIAN, "60")->stance =
      CCL_STANCE_EXPECTS;
  comparison = story_compare (story);
  g_assert_cmpint (story_get_only_row (comparison)->verdict, ==, CCL_VERDICT_AGREE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/verdict/plain", test_plain);
  g_test_add_func ("/verdict/gap", test_gap);
  g_test_add_func ("/verdict/one-sided", test_one_sided);
  g_test_add_func ("/verdict/updated", test_updated);
  g_test_add_func ("/verdict/latest-speaks", test_latest_speaks);
  g_test_add_func ("/verdict/mirrored", test_mirrored);
  g_test_add_func ("/verdict/mirrored-third", test_mirrored_third);
  g_test_add_func ("/verdict/none-there", test_none_there);
  g_test_add_func ("/verdict/forecast", test_forecast);
  return g_test_run ();
}
