/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ccl-comparer.h"
#include "claims.h"

#include <string.h>

/* Whatever a comparer was given before, it gives what comparing from scratch gives. */

/* All of a comparison that can be told, in its order. */
static char *
describe (const CclComparison *comparison)
{
  GString *text = g_string_new (comparison->title);

  for (guint i = 0; i < comparison->articles->len; i++)
    g_string_append_printf (text, "\n%s", ((CclArticle *) g_ptr_array_index (comparison->articles, i))->id);
  for (guint i = 0; i < comparison->sides->len; i++)
    {
      const CclSide *side = g_ptr_array_index (comparison->sides, i);

      g_string_append_printf (text, "\n%s %s %u %d:", side->party, side->name, side->n_claims, side->colour);
      for (guint j = 0; j < side->parties->len; j++)
        g_string_append_printf (text, " %s", (const char *) g_ptr_array_index (side->parties, j));
    }
  for (guint i = 0; i < comparison->claims->len; i++)
    {
      const CclClaim *claim = g_ptr_array_index (comparison->claims, i);

      g_string_append_printf (text, "\n%s %s %d", claim->key, claim->note, (int) claim->status);
    }
  for (guint i = 0; i < comparison->rows->len; i++)
    {
      const CclRow *row = g_ptr_array_index (comparison->rows, i);

      g_string_append_printf (text, "\n%s %d %d %s %s %d %s %s %u %u %g %g %s %d:", row->key, row->event, row->object,
                              row->affected, row->place, row->cumulative, ccl_verdict_word (row->verdict), row->rule,
                              (guint) row->marks, row->n_origins, row->ratio, row->difference, row->title, row->hidden);
      for (guint j = 0; j < row->decided_by->len; j++)
        g_string_append_printf (text, " %s!", ((CclClaim *) g_ptr_array_index (row->decided_by, j))->key);
      for (guint j = 0; j < row->claims->len; j++)
        g_string_append_printf (text, " %s", ((CclClaim *) g_ptr_array_index (row->claims, j))->key);
    }
  return g_string_free (text, FALSE);
}

/* A story of many days, in which anything may happen. */
typedef struct
{
  Story *story;
  GRand *rand;
  guint n_made; /* articles */
  guint n_events;
} World;

static void
set_up (World *world, gconstpointer data)
{
  world->story = story_new ();
  world->rand = g_rand_new_with_seed (7);
  g_ptr_array_set_size (world->story->articles, 0);
  world->n_events = GPOINTER_TO_UINT (data);
}

static void
tear_down (World *world, gconstpointer data)
{
  story_free (world->story);
  g_rand_free (world->rand);
}

static guint
pick (World *world, guint n)
{
  return (guint) g_rand_int_range (world->rand, 0, (gint32) n);
}

static CclClaim *
make_claim (World *world, const CclArticle *article, guint number)
{
  static const char *const parties[] = { "azerbaijan", "armenia", "turkey", "artsakh", "outlet" };
  static const char *const places[] = { NULL, NULL, "Fizuli", "Hadrut", "Shusha" };
  CclClaim *claim = ccl_claim_new ((CclEvent) pick (world, world->n_events), (CclObject) pick (world, 6),
                                   (CclSpan){ number * 10, number * 10 + 8 });

  ccl_claim_set (&claim->article, article->id);
  claim->key = g_strdup_printf ("%s:%u", article->id, number);
  claim->id = g_strdup (claim->key);
  ccl_claim_set (&claim->claimant, parties[pick (world, G_N_ELEMENTS (parties))]);
  ccl_claim_set (&claim->affected, parties[pick (world, 2)]);
  ccl_claim_set (&claim->place, places[pick (world, G_N_ELEMENTS (places))]);
  if (pick (world, 4) > 0)
    claim->quantity = ccl_quantity_exact (pick (world, 8));
  if (pick (world, 5) == 0)
    claim->polarity = CCL_POLARITY_DENIED;
  claim->cumulative = pick (world, 3) == 0;
  claim->end = pick (world, 4) > 0 ? article->published - pick (world, 3) : 0;
  return claim;
}

/* Behind the claims of the article that stands before. */
static guint
find_end (const World *world, guint number)
{
  const GPtrArray *claims = world->story->claims;
  guint end = 0;

  for (guint i = 0; i < number; i++)
    while (end < claims->len &&
           g_str_equal (((CclClaim *) g_ptr_array_index (claims, end))->article,
                        ((CclArticle *) g_ptr_array_index (world->story->articles, i))->id))
      end++;
  return end;
}

static void
add_article (World *world, guint n_claims)
{
  static const char words[] = "shelling hit bridge village column tanks brigade killed report river ";
  guint number = pick (world, world->story->articles->len + 1), at = find_end (world, number);
  CclArticle *article = ccl_article_new ("article.txt");
  GString *text = g_string_new (NULL);

  article->id = g_strdup_printf ("a%u", ++world->n_made);
  article->outlet = g_strdup_printf ("Outlet %u", pick (world, 5));
  article->published = STORY_DAY + pick (world, 40);
  for (guint i = 0; i < n_claims; i++)
    g_string_append_len (text, words + pick (world, sizeof words - 12), 10);
  ccl_article_take_text (article, g_string_free (text, FALSE));
  g_ptr_array_insert (world->story->articles, (int) number, article);
  for (guint i = 0; i < n_claims; i++)
    g_ptr_array_insert (world->story->claims, (int) (at + i), make_claim (world, article, i));
}

static void
remove_article (World *world)
{
  guint number = pick (world, world->story->articles->len), start = find_end (world, number),
        end = find_end (world, number + 1);

  if (end > start)
    g_ptr_array_remove_range (world->story->claims, start, end - start);
  g_ptr_array_remove_index (world->story->articles, number);
}

/* The editor corrects a claim, or only makes a copy of it that says the same. */
static void
change_claim (World *world)
{
  guint number = pick (world, world->story->claims->len);
  CclClaim *copy = ccl_claim_copy (g_ptr_array_index (world->story->claims, number));

  switch (pick (world, 4))
    {
    case 0:
      copy->quantity = ccl_quantity_exact (pick (world, 8));
      break;
    case 1:
      copy->status = copy->status == CCL_STATUS_DISMISSED ? CCL_STATUS_CHECKED : CCL_STATUS_DISMISSED;
      break;
    case 2:
      ccl_claim_set (&copy->note, "seen");
      break;
    default:
      break;
    }
  ccl_claim_unref (g_ptr_array_index (world->story->claims, number));
  g_ptr_array_index (world->story->claims, number) = copy;
}

static void
change_article (World *world)
{
  guint number = pick (world, world->story->articles->len);
  CclArticle *copy = ccl_article_copy (g_ptr_array_index (world->story->articles, number));

  if (pick (world, 2) == 0)
    copy->published = STORY_DAY + pick (world, 40);
  ccl_article_unref (g_ptr_array_index (world->story->articles, number));
  g_ptr_array_index (world->story->articles, number) = copy;
}

static const char *
pick_key (World *world)
{
  return ((CclClaim *) g_ptr_array_index (world->story->claims, pick (world, world->story->claims->len)))->key;
}

static void
decide (World *world)
{
  static const char *const parties[] = { "artsakh", "turkey" };
  CclDecisions *decisions = world->story->decisions;
  const char *first = pick_key (world), *second = pick_key (world);
  g_autofree char *link = ccl_decisions_link_target (first, second);

  switch (pick (world, 5))
    {
    case 0:
      ccl_decisions_set (decisions, CCL_DECISION_LINK, link, "rows", pick (world, 2) == 0 ? "together" : "apart");
      break;
    case 1:
      ccl_decisions_set (decisions, CCL_DECISION_ROW, first, "title", "Losses");
      break;
    case 2:
      ccl_decisions_set (decisions, CCL_DECISION_ROW, first, "verdict", "agree");
      break;
    case 3:
      ccl_decisions_set (decisions, CCL_DECISION_PARTY, parties[pick (world, 2)], "side",
                         pick (world, 2) == 0 ? "azerbaijan" : NULL);
      break;
    default:
      ccl_decisions_set (decisions, CCL_DECISION_COMPARISON, "", "title", "A war");
    }
}

static void
change (World *world)
{
  switch (pick (world, 8))
    {
    case 0:
      remove_article (world);
      break;
    case 1:
    case 2:
      change_claim (world);
      break;
    case 3:
      change_article (world);
      break;
    case 4:
      decide (world);
      break;
    case 5: /* articles in another order */
      if (pick (world, 4) == 0)
        {
          remove_article (world);
          add_article (world, 3);
        }
      break;
    default:
      add_article (world, pick (world, 12));
    }
  if (world->story->claims->len == 0)
    add_article (world, 12);
}

static void
assert_same (World *world, CclComparer *comparer)
{
  const CclCompareOptions options = { CCL_COMPARE_DEFAULT_TOLERANCE, world->story->decisions };
  g_autoptr (CclComparison) fresh = ccl_compare (world->story->articles, world->story->claims,
                                                 world->story->parties, &options, NULL);
  g_autoptr (CclComparison) updated = ccl_comparer_compare (comparer, world->story->articles,
                                                            world->story->claims, &options, NULL);
  g_autofree char *expected = describe (fresh), *found = describe (updated);
  g_auto (GStrv) lines = g_strsplit (expected, "\n", -1), found_lines = g_strsplit (found, "\n", -1);

  g_assert_cmpuint (g_strv_length (found_lines), ==, g_strv_length (lines));
  for (guint i = 0; lines[i] != NULL; i++)
    g_assert_cmpstr (found_lines[i], ==, lines[i]);
}

/* @data: how many kinds of events; the fewer, the larger the blocks */
static void
test_random (World *world, gconstpointer data)
{
  g_autoptr (CclComparer) comparer = ccl_comparer_new (world->story->parties);

  for (guint i = 0; i < 40; i++)
    add_article (world, pick (world, 30));
  for (guint i = 0; i < 120; i++)
    {
      assert_same (world, comparer);
      change (world);
    }
}

/* Blocks that are cut by day: the same rows whatever the order of the articles. */
static void
test_large_in_any_order (World *world, gconstpointer data)
{
  g_autoptr (CclComparison) comparison = NULL, turned = NULL;
  g_autoptr (GPtrArray) articles = g_ptr_array_new (), claims = g_ptr_array_new ();
  g_autofree char *expected = NULL, *found = NULL;
  Story *story = world->story;

  for (guint i = 0; i < 60; i++)
    add_article (world, 30);
  comparison = ccl_compare (story->articles, story->claims, story->parties, NULL, NULL);
  for (guint i = story->articles->len; i > 0; i--)
    {
      g_ptr_array_add (articles, g_ptr_array_index (story->articles, i - 1));
      for (guint j = find_end (world, i - 1); j < find_end (world, i); j++)
        g_ptr_array_add (claims, g_ptr_array_index (story->claims, j));
    }
  turned = ccl_compare (articles, claims, story->parties, NULL, NULL);
  expected = story_describe (comparison);
  found = story_describe (turned);
  g_assert_cmpstr (found, ==, expected);
}

/* Rows and claims that nothing has touched are the same objects. */
static void
test_shares (World *world, gconstpointer data)
{
  g_autoptr (CclComparer) comparer = ccl_comparer_new (world->story->parties);
  g_autoptr (CclComparison) before = NULL, after = NULL;
  guint n_shared = 0;

  for (guint i = 0; i < 60; i++)
    add_article (world, 30);
  before = ccl_comparer_compare (comparer, world->story->articles, world->story->claims, NULL, NULL);
  add_article (world, 1);
  after = ccl_comparer_compare (comparer, world->story->articles, world->story->claims, NULL, NULL);
  for (guint i = 0; i < after->rows->len; i++)
    n_shared += g_ptr_array_find (before->rows, g_ptr_array_index (after->rows, i), NULL);
  g_assert_cmpuint (n_shared, >, after->rows->len * 8 / 10);
}

/* What was cancelled leaves nothing behind. */
static void
test_cancelled (World *world, gconstpointer data)
{
  g_autoptr (CclComparer) comparer = ccl_comparer_new (world->story->parties);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  const CclCompareOptions options = { CCL_COMPARE_DEFAULT_TOLERANCE, world->story->decisions };

  g_cancellable_cancel (cancellable);
  for (guint i = 0; i < 10; i++)
    {
      g_autoptr (CclComparison) nothing = NULL;

      add_article (world, 20);
      nothing = ccl_comparer_compare (comparer, world->story->articles, world->story->claims, &options, cancellable);
      g_assert_cmpuint (nothing->rows->len, ==, 0);
      if (i % 2 == 0)
        assert_same (world, comparer);
    }
}

static gpointer
compare_often (gpointer data)
{
  World *world = ((gpointer *) data)[0];
  CclComparer *comparer = ((gpointer *) data)[1];
  const char *expected = ((gpointer *) data)[2];

  for (guint i = 0; i < 5; i++)
    {
      g_autoptr (CclComparison) comparison = ccl_comparer_compare (comparer, world->story->articles,
                                                                   world->story->claims, NULL, NULL);
      g_autofree char *found = describe (comparison);

      g_assert_cmpstr (found, ==, expected);
    }
  return NULL;
}

static void
test_threads (World *world, gconstpointer data)
{
  g_autoptr (CclComparer) comparer = ccl_comparer_new (world->story->parties);
  g_autoptr (CclComparison) fresh = NULL;
  g_autofree char *expected = NULL;
  GThread *threads[3];

  for (guint i = 0; i < 20; i++)
    add_article (world, 20);
  fresh = ccl_compare (world->story->articles, world->story->claims, world->story->parties, NULL, NULL);
  expected = describe (fresh);
  gpointer shared[] = { world, comparer, expected };

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("compare", compare_often, shared);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    g_thread_join (threads[i]);
}

#define ADD(name, n_events, function)                                                                \
  g_test_add ("/comparer/" name, World, GUINT_TO_POINTER (n_events), set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("random", 16, test_random);
  ADD ("random-large-blocks", 1, test_random);
  ADD ("large-in-any-order", 1, test_large_in_any_order);
  ADD ("shares", 6, test_shares);
  ADD ("cancelled", 2, test_cancelled);
  ADD ("threads", 4, test_threads);
  return g_test_run ();
}
