/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "claims.h"

#include <string.h>

static gboolean
share_row (const CclComparison *comparison, const CclClaim *a, const CclClaim *b)
{
  return ccl_comparison_find_row (comparison, a->key) ==
         ccl_comparison_find_row (comparison, b->key);
}

static CclClaim *
at (CclClaim *claim, const char *place, guint day)
{
  ccl_claim_set (&claim->place, place);
  claim->start = claim->end = day != 0 ? STORY_DAY + day - 1 : 0;
  return claim;
}

/* Two claims of two sides in two articles, the second refined by @refine: do they answer one
 * question? */
typedef void (*Refine) (CclClaim *first, CclClaim *second);

static void
other_object (CclClaim *first, CclClaim *second)
{
  second->object = CCL_OBJECT_DRONE;
}

static void
other_event (CclClaim *first, CclClaim *second)
{
  second->event = CCL_EVENT_CAPTURED;
}

static void
other_camp (CclClaim *first, CclClaim *second)
{
  ccl_claim_set (&second->affected, "azerbaijan");
}

static void
other_unit (CclClaim *first, CclClaim *second)
{
  second->quantity.unit = CCL_UNIT_PERCENT;
}

static void
other_month (CclClaim *first, CclClaim *second)
{
  at (first, NULL, 1);
  at (second, NULL, 40);
}

static void
later_increment (CclClaim *first, CclClaim *second)
{
  first->cumulative = TRUE;
  first->start = STORY_DAY;
  first->end = STORY_DAY + 5;
  second->start = second->end = STORY_DAY + 4;
}

static void
other_place (CclClaim *first, CclClaim *second)
{
  at (first, "Fizuli", 1);
  at (second, "Jabrayil", 1);
}

static void
children (CclClaim *first, CclClaim *second)
{
  first->object = CCL_OBJECT_CIVILIAN;
  second->object = CCL_OBJECT_CHILD;
}

static void
ally_suffers (CclClaim *first, CclClaim *second)
{
  ccl_claim_set (&second->affected, "artsakh");
}

static void
nothing_known (CclClaim *first, CclClaim *second)
{
  ccl_claim_set (&second->affected, NULL);
}

/* Two days that nobody counts together. */
static void
other_days (CclClaim *first, CclClaim *second)
{
  ccl_claim_set (&second->affected, NULL);
  at (first, NULL, 1);
  at (second, NULL, 2);
}

static void
total_and_count (CclClaim *first, CclClaim *second)
{
  ccl_claim_set (&second->affected, NULL);
  first->cumulative = TRUE;
}

static void
other_spelling (CclClaim *first, CclClaim *second)
{
  at (first, "Saraqeb", 1);
  at (second, "Saraqib", 1);
}

static void
country_for_place (CclClaim *first, CclClaim *second)
{
  at (first, "Armenia", 1);
  at (second, "Vardenis", 1);
}

static const struct
{
  const char *name;
  Refine refine;
  gboolean together;
} pair_cases[] = {
  { "other object", other_object, FALSE },    { "other event", other_event, FALSE },
  { "other camp", other_camp, FALSE },        { "other unit", other_unit, FALSE },
  { "other month", other_month, FALSE },      { "later increment", later_increment, FALSE },
  { "other place", other_place, FALSE },      { "children", children, FALSE },
  { "an ally suffers", ally_suffers, TRUE },  { "nothing known", nothing_known, TRUE },
  { "other days", other_days, FALSE },        { "total and count", total_and_count, FALSE },
  { "other spelling", other_spelling, TRUE }, { "a country for a place", country_for_place, TRUE },
};

static void
test_pairs (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (pair_cases); i++)
    {
      g_autoptr (Story) story = story_new ();
      CclClaim *first = story_add (story, "a1", "azerbaijan", CCL_EVENT_DESTROYED, CCL_OBJECT_TANK,
                                   "5");
      CclClaim *second = story_add (story, "a2", "armenia", CCL_EVENT_DESTROYED, CCL_OBJECT_TANK,
                                    "3");
      g_autoptr (CclComparison) comparison = NULL;

      g_test_message ("%s", pair_cases[i].name);
      pair_cases[i].refine (first, second);
      comparison = story_compare (story);
      g_assert_cmpint (share_row (comparison, first, second), ==, pair_cases[i].together);
    }
}

/* A part with its own place and figure is a question of its own; the total finds the other
 * side's. */
static void
test_part_of_total (void)
{
  g_autoptr (Story) story = story_new ();
  CclClaim *total = at (
      story_add (story, "a1", "azerbaijan", CCL_EVENT_KILLED, CCL_OBJECT_SOLDIER, "790"), NULL, 1);
  CclClaim *part = at (
      story_add (story, "a1", "azerbaijan", CCL_EVENT_KILLED, CCL_OBJECT_SOLDIER, "180"), "Fizuli",
      1);
  CclClaim *other = at (
      story_add (story, "a2", "armenia", CCL_EVENT_KILLED, CCL_OBJECT_SOLDIER, "31"), NULL, 1);
  g_autoptr (CclComparison) comparison = story_compare (story);

  g_assert_true (share_row (comparison, total, other));
  g_assert_false (share_row (comparison, total, part));
}

/* A denial stands with what it denies. */
static void
test_denial_takes_up_figure (void)
{
  g_autoptr (Story) story = story_new ();
  CclClaim *six = at (
      story_add (story, "a1", "azerbaijan", CCL_EVENT_DESTROYED, CCL_OBJECT_AIRCRAFT, "6"),
      "Fizuli", 1);
  CclClaim *two = at (
      story_add (story, "a1", "azerbaijan", CCL_EVENT_DESTROYED, CCL_OBJECT_AIRCRAFT, "2"),
      "Shusha", 4);
  CclClaim *denial = story_add (story, "a2", "armenia", CCL_EVENT_DESTROYED, CCL_OBJECT_AIRCRAFT,
                                "!6");
  g_autoptr (CclComparison) comparison = story_compare (story);

  g_assert_true (share_row (comparison, six, denial));
  g_assert_false (share_row (comparison, two, denial));
}

/* Every claim that is not dismissed is in exactly one row; the dismissed in none. */
static void
test_partition (void)
{
  g_autoptr (Story) story = story_new ();
  g_autoptr (CclComparison) comparison = NULL;
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  for (int i = 0; i < 30; i++)
    at (story_add (story, i % 2 ? "a1" : "a2", i % 3 ? "armenia" : "azerbaijan", CCL_EVENT_KILLED,
                   CCL_OBJECT_SOLDIER, i % 5 ? "4" : "9"),
        i % 4 ? "Fizuli" : NULL, (guint) i % 6);
  ((CclClaim *) g_ptr_array_index (story->claims, 3))->status = CCL_STATUS_DISMISSED;
  comparison = story_compare (story);
  for (guint i = 0; i < comparison->rows->len; i++)
    {
      const CclRow *row = g_ptr_array_index (comparison->rows, i);

      for (guint j = 0; j < row->claims->len; j++)
        g_assert_true (g_hash_table_add (seen, g_ptr_array_index (row->claims, j)));
    }
  g_assert_cmpuint (g_hash_table_size (seen), ==, 29);
}

/* Order of articles --------------------------------------------------------------------------- */

static void
add_random_claim (Story *story, GRand *random, const char *article)
{
  static const char *const claimants[] = { "azerbaijan", "armenia", "artsakh", "turkey",
                                           CCL_PARTY_OUTLET };
  static const char *const figures[] = { "2",     "5", "43", ">=43", "~40",
                                         "24/99", "-", "!2", "!-",   "0" };
  static const char *const places[] = { NULL, "Fizuli", "Shusha", "Jabrayil" };
  static const CclObject objects[] = { CCL_OBJECT_PERSON, CCL_OBJECT_CIVILIAN, CCL_OBJECT_SOLDIER,
                                       CCL_OBJECT_TANK };
#define PICK(list) ((list)[g_rand_int_range (random, 0, (gint32) G_N_ELEMENTS (list))])
  CclObject object = PICK (objects);
  CclClaim *claim = story_add (story, article, PICK (claimants),
                               object == CCL_OBJECT_TANK ? CCL_EVENT_DESTROYED : CCL_EVENT_KILLED,
                               object, PICK (figures));

  ccl_claim_set (&claim->place, PICK (places));
  claim->cumulative = g_rand_boolean (random);
  claim->end = g_rand_boolean (random) ? STORY_DAY + (guint) g_rand_int_range (random, 0, 6) : 0;
  claim->start = claim->cumulative ? 0 : claim->end;
  if (g_rand_boolean (random))
    ccl_claim_set (&claim->affected, g_rand_boolean (random) ? "azerbaijan" : NULL);
}

/* The same articles under other ids in another order: the rows are the same, named by evidence. */
static char *
describe_shuffled (guint32 seed, gboolean reversed)
{
  g_autoptr (Story) story = story_new ();
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  g_autoptr (CclComparison) comparison = NULL;

  for (int i = 0; i < 40; i++)
    add_random_claim (story, random, i % 3 == 0 ? "a1" : i % 3 == 1 ? "a2" : "a3");
  if (reversed)
    {
      CclArticle *first = g_ptr_array_index (story->articles, 0);
      CclArticle *last = g_ptr_array_steal_index (story->articles, 2);
      char *id = g_steal_pointer (&first->id);

      first->id = g_steal_pointer (&last->id);
      last->id = id;
      g_ptr_array_insert (story->articles, 0, last);
      for (guint i = 0; i < story->claims->len; i++)
        {
          CclClaim *claim = g_ptr_array_index (story->claims, i);

          if (g_str_equal (claim->article, "a1"))
            ccl_claim_set (&claim->article, "a3");
          else if (g_str_equal (claim->article, "a3"))
            ccl_claim_set (&claim->article, "a1");
        }
    }
  comparison = story_compare (story);
  return story_describe (comparison);
}

static void
test_order (void)
{
  for (guint32 seed = 1; seed <= 40; seed++)
    {
      g_autofree char *forwards = describe_shuffled (seed, FALSE),
                      *backwards = describe_shuffled (seed, TRUE);

      g_assert_cmpstr (forwards, ==, backwards);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rows/pairs", test_pairs);
  g_test_add_func ("/rows/part-of-total", test_part_of_total);
  g_test_add_func ("/rows/denial-takes-up-figure", test_denial_takes_up_figure);
  g_test_add_func ("/rows/partition", test_partition);
  g_test_add_func ("/rows/order", test_order);
  return g_test_run ();
}
