/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "claims.h"

/* Tanks by two sides in two articles (k0, k1), which share a row, and a drone (k2) that does not.
 * */
static Story *
new_story (void)
{
  Story *story = story_new ();

  story_add (story, "a1", "azerbaijan", CCL_EVENT_DESTROYED, CCL_OBJECT_TANK, "5");
  story_add (story, "a2", "armenia", CCL_EVENT_DESTROYED, CCL_OBJECT_TANK, "3");
  story_add (story, "a2", "armenia", CCL_EVENT_DESTROYED, CCL_OBJECT_DRONE, "1");
  return story;
}

static void
decide_link (Story *story, const char *one, const char *other, const char *value)
{
  g_autofree char *target = ccl_decisions_link_target (one, other);

  ccl_decisions_set (story->decisions, CCL_DECISION_LINK, target, "rows", value);
}

static void
assert_rows (Story *story, const char *expected)
{
  g_autoptr (CclComparison) comparison = story_compare (story);
  g_autoptr (GString) rows = g_string_new (NULL);

  for (guint i = 0; i < comparison->rows->len; i++)
    {
      const CclRow *row = g_ptr_array_index (comparison->rows, i);

      for (guint j = 0; j < row->claims->len; j++)
        g_string_append_printf (rows, "%s%s",
                                j > 0   ? " "
                                : i > 0 ? "|"
                                        : "",
                                ((const CclClaim *) g_ptr_array_index (row->claims, j))->key);
    }
  g_assert_cmpstr (rows->str, ==, expected);
}

static void
test_links (void)
{
  g_autoptr (Story) story = new_story ();

  assert_rows (story, "k0 k1|k2");
  decide_link (story, "k0", "k2", "together");
  assert_rows (story, "k0 k1 k2");
  decide_link (story, "k1", "k0", "apart");
  decide_link (story, "k1", "k2", "apart");
  assert_rows (story, "k0 k2|k1");
  decide_link (story, "k9", "k1", "together"); /* of a claim that is gone */
  assert_rows (story, "k0 k2|k1");
}

static void
test_row_words (void)
{
  g_autoptr (Story) story = new_story ();
  g_autoptr (CclComparison) comparison = NULL;
  const CclRow *row, *other;

  /* Under the key of any claim of the row. */
  ccl_decisions_set (story->decisions, CCL_DECISION_ROW, "k1", "verdict", "agree");
  ccl_decisions_set (story->decisions, CCL_DECISION_ROW, "k1", "reason",
                     "the three are among the five");
  ccl_decisions_set (story->decisions, CCL_DECISION_ROW, "k0", "note", "ask again");
  ccl_decisions_set (story->decisions, CCL_DECISION_ROW, "k0", "title", "Armour");
  ccl_decisions_set (story->decisions, CCL_DECISION_ROW, "k2", "hidden", "true");
  ccl_decisions_set (story->decisions, CCL_DECISION_ROW, "k2", "verdict", "nonsense");
  ccl_decisions_set (story->decisions, CCL_DECISION_COMPARISON, "", "title", "9 October");
  comparison = story_compare (story);
  row = ccl_comparison_find_row (comparison, "k0");
  other = ccl_comparison_find_row (comparison, "k2");
  g_assert_cmpint (row->verdict, ==, CCL_VERDICT_AGREE);
  g_assert_cmpint (row->found_verdict, ==, CCL_VERDICT_CONFLICT);
  g_assert_cmpstr (row->reason, ==, "the three are among the five");
  g_assert_cmpstr (row->note, ==, "ask again");
  g_assert_cmpstr (row->title, ==, "Armour");
  g_assert_false (row->hidden);
  g_assert_true (other->hidden);
  g_assert_cmpint (other->verdict, ==, CCL_VERDICT_ONE_SIDED);
  g_assert_cmpstr (comparison->title, ==, "9 October");
}

static void
test_side_of_party (void)
{
  g_autoptr (Story) story = new_story ();
  g_autoptr (CclComparison) comparison = NULL;
  CclSide *side;

  ccl_decisions_set (story->decisions, CCL_DECISION_PARTY, "armenia", "side", "azerbaijan");
  ccl_decisions_set (story->decisions, CCL_DECISION_PARTY, "azerbaijan", "name", "The south");
  comparison = story_compare (story);
  g_assert_cmpuint (comparison->sides->len, ==, 1);
  side = g_ptr_array_index (comparison->sides, 0);
  g_assert_cmpstr (side->party, ==, "azerbaijan");
  g_assert_cmpstr (side->name, ==, "The south");
  g_assert_cmpuint (side->n_claims, ==, 3);
  g_assert_cmpint (ccl_comparison_find_row (comparison, "k0")->verdict, ==, CCL_VERDICT_ONE_SIDED);
}

/* An outlet that speaks for a party is no observer any more. */
static void
test_side_of_outlet (void)
{
  g_autoptr (Story) story = story_new ();
  g_autoptr (CclComparison) before = NULL, after = NULL;

  story_add (story, "a1", CCL_PARTY_OUTLET, CCL_EVENT_DESTROYED, CCL_OBJECT_TANK, "5");
  story_add (story, "a2", "azerbaijan", CCL_EVENT_DESTROYED, CCL_OBJECT_TANK, "5");
  before = story_compare (story);
  g_assert_cmpint (story_get_only_row (before)->verdict, ==, CCL_VERDICT_AGREE);
  ccl_decisions_set (story->decisions, CCL_DECISION_ARTICLE, "a1", "side", "azerbaijan");
  after = story_compare (story);
  g_assert_cmpint (story_get_only_row (after)->verdict, ==, CCL_VERDICT_ONE_SIDED);
  g_assert_cmpuint (after->sides->len, ==, 1);
}

/* An ally stands with its patron until it denies what that one says, unless the editor has put it
 * there. */
static void
test_allies (void)
{
  g_autoptr (Story) story = story_new ();
  g_autoptr (CclComparison) allied = NULL, apart = NULL, decided = NULL;

  story_add (story, "a1", "armenia", CCL_EVENT_DESTROYED, CCL_OBJECT_TANK, "5");
  story_add (story, "a2", "artsakh", CCL_EVENT_DESTROYED, CCL_OBJECT_TANK, "5");
  allied = story_compare (story);
  g_assert_cmpuint (allied->sides->len, ==, 1);
  story_add (story, "a3", "artsakh", CCL_EVENT_DESTROYED, CCL_OBJECT_TANK, "!5");
  apart = story_compare (story);
  g_assert_cmpuint (apart->sides->len, ==, 2);
  g_assert_cmpint (story_get_only_row (apart)->verdict, ==, CCL_VERDICT_DENIED);
  ccl_decisions_set (story->decisions, CCL_DECISION_PARTY, "artsakh", "side", "armenia");
  decided = story_compare (story);
  g_assert_cmpuint (decided->sides->len, ==, 1);
}

static void
test_observers_last (void)
{
  g_autoptr (Story) story = story_new ();
  g_autoptr (CclComparison) comparison = NULL;
  CclSide *first, *last;

  story_add (story, "a1", CCL_PARTY_OUTLET, CCL_EVENT_DESTROYED, CCL_OBJECT_TANK, "5");
  story_add (story, "a2", CCL_PARTY_MEDIA, CCL_EVENT_DESTROYED, CCL_OBJECT_DRONE, "5");
  story_add (story, "a2", "armenia", CCL_EVENT_DESTROYED, CCL_OBJECT_DRONE, "5");
  comparison = story_compare (story);
  g_assert_cmpuint (comparison->sides->len, ==, 2);
  first = g_ptr_array_index (comparison->sides, 0);
  last = g_ptr_array_index (comparison->sides, 1);
  g_assert_cmpstr (first->party, ==, "armenia");
  g_assert_cmpint (first->colour, ==, 0);
  g_assert_cmpstr (last->party, ==, CCL_PARTY_OUTLET);
  g_assert_cmpuint (last->n_claims, ==, 2);
  g_assert_cmpint (last->colour, ==, -1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/decisions/links", test_links);
  g_test_add_func ("/decisions/row-words", test_row_words);
  g_test_add_func ("/decisions/side-of-party", test_side_of_party);
  g_test_add_func ("/decisions/side-of-outlet", test_side_of_outlet);
  g_test_add_func ("/decisions/allies", test_allies);
  g_test_add_func ("/decisions/observers-last", test_observers_last);
  return g_test_run ();
}
