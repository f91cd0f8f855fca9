/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "claims.h"

static CclMarks
get_marks (Story *story, const char *key)
{
  g_autoptr (CclComparison) comparison = story_compare (story);

  return ccl_comparison_find_row (comparison, key)->marks;
}

static void
test_attribution (void)
{
  g_autoptr (Story) story = story_new ();

  ccl_claim_set (
      &story_add (story, "a1", "azerbaijan", CCL_EVENT_KILLED, CCL_OBJECT_CIVILIAN, "10")->actor,
      "turkey");
  ccl_claim_set (
      &story_add (story, "a2", "armenia", CCL_EVENT_KILLED, CCL_OBJECT_CIVILIAN, "10")->actor,
      "azerbaijan");
  g_assert_true (get_marks (story, "k0") & CCL_MARK_ATTRIBUTION);
}

static void
test_category (void)
{
  g_autoptr (Story) story = story_new ();

  ccl_claim_set (
      &story_add (story, "a1", "azerbaijan", CCL_EVENT_KILLED, CCL_OBJECT_SOLDIER, "22")->place,
      "Shusha");
  ccl_claim_set (
      &story_add (story, "a2", "armenia", CCL_EVENT_KILLED, CCL_OBJECT_CIVILIAN, "20")->place,
      "Shusha");
  g_assert_true (get_marks (story, "k0") & CCL_MARK_CATEGORY);
  g_assert_true (get_marks (story, "k1") & CCL_MARK_CATEGORY);
}

static void
test_scope (void)
{
  g_autoptr (Story) story = story_new ();

  story_add (story, "a1", "azerbaijan", CCL_EVENT_KILLED, CCL_OBJECT_SOLDIER, "22")->end =
      STORY_DAY;
  story_add (story, "a2", "armenia", CCL_EVENT_KILLED, CCL_OBJECT_SOLDIER, "5")->end = STORY_DAY -
                                                                                       60;
  g_assert_true (get_marks (story, "k0") & CCL_MARK_SCOPE);
}

static void
test_revised_down (void)
{
  g_autoptr (Story) story = story_new ();
  CclClaim *first = story_add (story, "a1", "azerbaijan", CCL_EVENT_KILLED, CCL_OBJECT_CIVILIAN,
                               "20");
  CclClaim *second = story_add (story, "a2", "azerbaijan", CCL_EVENT_KILLED, CCL_OBJECT_CIVILIAN,
                                "18");
  CclMarks marks;

  first->cumulative = second->cumulative = TRUE;
  first->end = STORY_DAY;
  second->end = STORY_DAY + 1;
  marks = get_marks (story, "k0");
  g_assert_true (marks & CCL_MARK_REVISED_DOWN);
  g_assert_false (marks & CCL_MARK_REVISED_UP);
  g_assert_true (marks & CCL_MARK_SAME_ORIGIN); /* two articles, one speaker */
}

static void
test_origins (void)
{
  g_autoptr (Story) story = story_new ();
  g_autoptr (CclComparison) comparison = NULL;

  story_add (story, "a1", CCL_PARTY_OUTLET, CCL_EVENT_KILLED, CCL_OBJECT_CIVILIAN, "20");
  story_add (story, "a2", CCL_PARTY_OUTLET, CCL_EVENT_KILLED, CCL_OBJECT_CIVILIAN, "20");
  comparison = story_compare (story);
  g_assert_cmpuint (story_get_only_row (comparison)->n_origins, ==,
                    2); /* two outlets, each in its own voice */
  g_assert_false (story_get_only_row (comparison)->marks & CCL_MARK_SAME_ORIGIN);
}

static void
test_floor_gap (void)
{
  g_autoptr (Story) story = story_new ();

  story_add (story, "a1", "azerbaijan", CCL_EVENT_KILLED, CCL_OBJECT_CIVILIAN, ">=20");
  story_add (story, "a2", "armenia", CCL_EVENT_KILLED, CCL_OBJECT_CIVILIAN, ">=31");
  g_assert_true (get_marks (story, "k0") & CCL_MARK_FLOOR_GAP);
}

static void
test_sum (void)
{
  static const struct
  {
    const char *place, *figure;
  } parts[] = { { "Fizuli", "6" }, { "Shusha", "5" } };
  g_autoptr (Story) story = story_new ();

  story_add (story, "a1", "azerbaijan", CCL_EVENT_KILLED, CCL_OBJECT_SOLDIER, "10");
  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    ccl_claim_set (&story_add (story, "a1", "azerbaijan", CCL_EVENT_KILLED, CCL_OBJECT_SOLDIER,
                               parts[i].figure)
                        ->place,
                   parts[i].place);
  g_assert_true (get_marks (story, "k0") & CCL_MARK_SUM);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/marks/attribution", test_attribution);
  g_test_add_func ("/marks/category", test_category);
  g_test_add_func ("/marks/scope", test_scope);
  g_test_add_func ("/marks/revised-down", test_revised_down);
  g_test_add_func ("/marks/origins", test_origins);
  g_test_add_func ("/marks/floor-gap", test_floor_gap);
  g_test_add_func ("/marks/sum", test_sum);
  return g_test_run ();
}
