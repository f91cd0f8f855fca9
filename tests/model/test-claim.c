/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ccl-claim.h"

static void
test_keys (void)
{
  g_autoptr (GPtrArray) claims = g_ptr_array_new_with_free_func ((GDestroyNotify) ccl_claim_unref);
  const CclClaim *first, *twin, *other;

  g_ptr_array_add (claims, ccl_claim_new (CCL_EVENT_KILLED, CCL_OBJECT_CIVILIAN, (CclSpan){ 4, 20 }));
  g_ptr_array_add (claims, ccl_claim_new (CCL_EVENT_KILLED, CCL_OBJECT_CIVILIAN, (CclSpan){ 4, 20 }));
  g_ptr_array_add (claims, ccl_claim_new (CCL_EVENT_WOUNDED, CCL_OBJECT_CIVILIAN, (CclSpan){ 4, 20 }));
  ccl_claim_make_keys (claims, "a1");
  first = g_ptr_array_index (claims, 0);
  twin = g_ptr_array_index (claims, 1);
  other = g_ptr_array_index (claims, 2);

  g_assert_cmpstr (first->key, !=, twin->key);
  g_assert_cmpstr (first->key, !=, other->key);
  g_assert_cmpstr (first->article, ==, "a1");
}

/* A correction must reach the copy only: the original may be on another thread's desk. */
static void
test_copy (void)
{
  g_autoptr (CclClaim) claim = ccl_claim_new (CCL_EVENT_KILLED, CCL_OBJECT_CIVILIAN, (CclSpan){ 4, 20 });
  g_autoptr (CclClaim) copy = ccl_claim_copy (claim);

  g_assert_true (ccl_claim_same_content (claim, copy));
  ccl_claim_set (&copy->actor, "armenia");
  ccl_claim_add_evidence (copy, (CclSpan){ 30, 40 });
  g_assert_null (claim->actor);
  g_assert_cmpuint (claim->evidence->len, ==, 1);
  g_assert_false (ccl_claim_same_content (claim, copy));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/claim/keys", test_keys);
  g_test_add_func ("/claim/copy", test_copy);
  return g_test_run ();
}
