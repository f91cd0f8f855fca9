/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ccl-comparison.h"

static CclClaim *
new_claim (const char *key, const char *article, const char *claimant, CclDay end)
{
  CclClaim *claim = ccl_claim_new (CCL_EVENT_KILLED, CCL_OBJECT_CIVILIAN, (CclSpan){ 0, 5 });

  ccl_claim_set (&claim->key, key);
  ccl_claim_set (&claim->article, article);
  ccl_claim_set (&claim->claimant, claimant);
  claim->end = end;
  return claim;
}

static void
test_cell (void)
{
  g_autoptr (CclParties) parties = ccl_parties_new ();
  g_autoptr (CclComparison) comparison = ccl_comparison_new (parties);
  CclArticle *article = ccl_article_new ("a.txt");
  CclSide *armenia = ccl_comparison_add_side (comparison, "armenia", "Armenia");
  CclSide *outlet = ccl_comparison_add_side (comparison, CCL_PARTY_OUTLET, "Observers");
  CclRow *row = ccl_row_new ();
  g_autoptr (GPtrArray) cell = NULL, observers = NULL;

  article->id = g_strdup ("a1");
  ccl_comparison_take_article (comparison, article);
  ccl_comparison_side_add_party (comparison, armenia, "artsakh");
  ccl_comparison_set_outlet_side (comparison, "a1", "armenia");
  g_ptr_array_add (row->claims, new_claim ("k1", "a1", "artsakh", 100));
  g_ptr_array_add (row->claims, new_claim ("k2", "a1", "armenia", 101));
  g_ptr_array_add (row->claims, new_claim ("k3", "a1", CCL_PARTY_OUTLET, 99));
  g_ptr_array_add (row->claims, new_claim ("k4", "a2", CCL_PARTY_OUTLET, 99));
  g_ptr_array_add (comparison->rows, row);

  cell = ccl_comparison_list_cell (comparison, row, armenia);
  observers = ccl_comparison_list_cell (comparison, row, outlet);
  g_assert_cmpuint (cell->len, ==, 3); /* an ally's, its own, and its outlet's */
  g_assert_cmpstr (((CclClaim *) g_ptr_array_index (cell, 0))->key, ==, "k2"); /* the latest speaks */
  g_assert_cmpuint (observers->len, ==, 1);
  g_assert_true (ccl_comparison_find_row (comparison, "k3") == row);
  g_assert_cmpstr (ccl_comparison_get_outlet_side (comparison, "a1"), ==, "armenia");
  g_assert_null (ccl_comparison_get_outlet_side (comparison, "a2"));
  g_assert_true (ccl_comparison_find_side (comparison, "artsakh") == armenia);
  g_assert_null (ccl_comparison_find_side (comparison, NULL));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/comparison/cell", test_cell);
  return g_test_run ();
}
