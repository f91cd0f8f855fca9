/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "grid-fixture.h"

#include <math.h>

static CclClaim *
new_claim (const char *article, const char *claimant, const char *speaker, CclRow *row,
           CclQuantity quantity)
{
  static guint serial; /* keys differ over all comparisons of a test */
  CclClaim *claim = ccl_claim_new (row->event, row->object, (CclSpan){ 0, 5 });
  g_autofree char *key = g_strdup_printf ("%s:%05u", article, ++serial);

  ccl_claim_set (&claim->key, key);
  ccl_claim_set (&claim->id, key);
  ccl_claim_set (&claim->article, article);
  ccl_claim_set (&claim->claimant, claimant);
  ccl_claim_set (&claim->claimant_text, speaker);
  ccl_claim_set (&claim->affected, row->affected);
  claim->quantity = quantity;
  claim->end = ccl_day_new (2020, 10, 9);
  claim->confidence = 0.9;
  return claim;
}

static CclRow *
add_row (CclComparison *comparison, CclEvent event, CclObject object, const char *affected,
         CclVerdict verdict)
{
  CclRow *row = ccl_row_new ();

  row->event = event;
  row->object = object;
  row->affected = g_strdup (affected);
  row->topic = ccl_topic_of (event, object);
  row->verdict = row->found_verdict = verdict;
  g_ptr_array_add (comparison->rows, row);
  return row;
}

static CclClaim *
add_claim (CclComparison *comparison, CclRow *row, const char *article, const char *claimant,
           const char *speaker, CclQuantity quantity)
{
  CclClaim *claim = new_claim (article, claimant, speaker, row, quantity);
  CclSide *side = ccl_comparison_get_side (comparison, claim);

  if (row->key == NULL)
    row->key = g_strdup (claim->key);
  if (side != NULL)
    side->n_claims++;
  g_ptr_array_add (row->claims, claim);
  g_ptr_array_add (comparison->claims, ccl_claim_ref (claim));
  return claim;
}

static void
add_article (CclComparison *comparison, const char *id, const char *outlet)
{
  CclArticle *article = ccl_article_new ("article.txt");

  article->id = g_strdup (id);
  article->outlet = g_strdup (outlet);
  article->published = ccl_day_new (2020, 10, 9);
  ccl_article_take_text (article, g_strdup ("Words of an article."));
  ccl_comparison_take_article (comparison, article);
}

static CclComparison *
new_comparison (void)
{
  g_autoptr (CclParties) parties = ccl_parties_new ();
  CclComparison *comparison = NULL;

  ccl_parties_add (parties, "azerbaijan", "Azerbaijan", CCL_PARTY_STATE, NULL);
  ccl_parties_add (parties, "armenia", "Armenia", CCL_PARTY_STATE, NULL);
  comparison = ccl_comparison_new (parties);
  ccl_comparison_add_side (comparison, "azerbaijan", "Azerbaijan")->colour = 0;
  ccl_comparison_add_side (comparison, "armenia", "Armenia")->colour = 1;
  return comparison;
}

static CclQuantity
at_least (double low)
{
  CclQuantity quantity = ccl_quantity_exact (low);

  quantity.bound = CCL_BOUND_AT_LEAST;
  quantity.interval.high = INFINITY;
  return quantity;
}

static void
fill_equipment (CclComparison *comparison)
{
  CclRow *row
    = add_row (comparison, CCL_EVENT_DESTROYED, CCL_OBJECT_TANK, "armenia", CCL_VERDICT_DENIED);

  add_claim (comparison, row, "a1", "azerbaijan", "The Defence Ministry in Baku",
             ccl_quantity_exact (2));
  add_claim (comparison, row, "a2", "armenia",
             "Shushan Stepanyan, spokeswoman of the Defence Ministry", ccl_quantity_exact (2))
    ->polarity
    = CCL_POLARITY_DENIED;

  row = add_row (comparison, CCL_EVENT_DESTROYED, CCL_OBJECT_DRONE, "azerbaijan",
                 CCL_VERDICT_CONFLICT);
  row->ratio = 7;
  row->difference = 6;
  add_claim (comparison, row, "a1", "azerbaijan", "The Defence Ministry in Baku",
             ccl_quantity_exact (1))
    ->status
    = CCL_STATUS_CHECKED;
  add_claim (comparison, row, "a2", "armenia", "Artsrun Hovhannisyan", ccl_quantity_exact (7))
    ->confidence
    = 0.4;
  add_claim (comparison, row, "a2", "armenia", "The Defence Ministry", ccl_quantity_exact (6))->end
    -= 1;
  g_ptr_array_add (row->decided_by, g_ptr_array_index (row->claims, 0));
  g_ptr_array_add (row->decided_by, g_ptr_array_index (row->claims, 1));

  row = add_row (comparison, CCL_EVENT_DESTROYED, CCL_OBJECT_ARTILLERY, "armenia",
                 CCL_VERDICT_ONE_SIDED);
  add_claim (comparison, row, "a1", "azerbaijan", "The Defence Ministry in Baku",
             ccl_quantity_exact (12500))
    ->edited
    = CCL_CLAIM_QUANTITY;
}

static void
fill_people (CclComparison *comparison)
{
  CclRow *row
    = add_row (comparison, CCL_EVENT_KILLED, CCL_OBJECT_SOLDIER, "armenia", CCL_VERDICT_UPDATED);

  add_claim (comparison, row, "a2", "armenia", "The Defence Ministry", ccl_quantity_exact (350));
  add_claim (comparison, row, "a3", CCL_PARTY_OUTLET, NULL, ccl_quantity_exact (376))->cumulative
    = TRUE;

  row = add_row (comparison, CCL_EVENT_DESERTED, CCL_OBJECT_SOLDIER, "armenia",
                 CCL_VERDICT_UNQUANTIFIED);
  add_claim (comparison, row, "a1", "azerbaijan", "Baku", ccl_quantity_none ());
  add_claim (comparison, row, "a3", CCL_PARTY_OUTLET, NULL, ccl_quantity_none ());

  row = add_row (comparison, CCL_EVENT_KILLED, CCL_OBJECT_CIVILIAN, "azerbaijan",
                 CCL_VERDICT_COMPATIBLE);
  row->marks = CCL_MARK_FLOOR_GAP;
  row->place = g_strdup ("Ganja, Barda and the villages along the line of contact");
  add_claim (comparison, row, "a1", "azerbaijan", "The Prosecutor General’s Office", at_least (43));
  add_claim (comparison, row, "a3", CCL_PARTY_OUTLET, NULL, ccl_quantity_exact (51));

  row
    = add_row (comparison, CCL_EVENT_WOUNDED, CCL_OBJECT_CIVILIAN, "azerbaijan", CCL_VERDICT_AGREE);
  add_claim (comparison, row, "a1", "azerbaijan", "The Prosecutor General’s Office",
             ccl_quantity_exact (214));
  add_claim (comparison, row, "a2", "armenia", "Yerevan", ccl_quantity_exact (214));
}

static void
fill_acts (CclComparison *comparison)
{
  CclRow *row = add_row (comparison, CCL_EVENT_CONTROLLED, CCL_OBJECT_TERRITORY, "azerbaijan",
                         CCL_VERDICT_ONE_SIDED);
  CclQuantity share = ccl_quantity_exact (20);
  CclClaim *claim;

  share.unit = CCL_UNIT_PERCENT;
  share.bound = CCL_BOUND_ABOUT;
  share.approx = TRUE;
  add_claim (comparison, row, "a1", "azerbaijan", "President Ilham Aliyev", share);

  row = add_row (comparison, CCL_EVENT_ATTACKED, CCL_OBJECT_SETTLEMENT, NULL, CCL_VERDICT_MIRRORED);
  claim = add_claim (comparison, row, "a1", "azerbaijan", "Baku", ccl_quantity_none ());
  ccl_claim_set (&claim->actor, "armenia");
  claim = add_claim (comparison, row, "a2", "armenia", "Yerevan", ccl_quantity_none ());
  ccl_claim_set (&claim->actor, "azerbaijan");
}

CclComparison *
grid_fixture_new (void)
{
  CclComparison *comparison = new_comparison ();

  ccl_comparison_add_side (comparison, CCL_PARTY_OUTLET, "Observers");
  add_article (comparison, "a1", "Caspian Wire");
  add_article (comparison, "a2", "Ararat Daily");
  add_article (comparison, "a3", "Newswire");
  fill_equipment (comparison);
  fill_people (comparison);
  fill_acts (comparison);
  return comparison;
}

CclComparison *
grid_fixture_new_large (guint n_rows, guint n_articles)
{
  static const CclObject objects[] = { CCL_OBJECT_TANK, CCL_OBJECT_SOLDIER, CCL_OBJECT_CIVILIAN,
                                       CCL_OBJECT_SETTLEMENT, CCL_OBJECT_BRIDGE };
  CclComparison *comparison = new_comparison ();

  for (guint i = 0; i < n_articles; i++)
    {
      g_autofree char *id = g_strdup_printf ("a%u", i + 1);
      g_autofree char *outlet = g_strdup_printf ("Outlet %u", i + 1);

      add_article (comparison, id, outlet);
    }
  for (guint i = 0; i < n_rows; i++)
    {
      CclObject object = objects[i * G_N_ELEMENTS (objects) / n_rows];
      CclRow *row = add_row (comparison, CCL_EVENT_DESTROYED, object, "armenia",
                             i % 3 == 0 ? CCL_VERDICT_CONFLICT : CCL_VERDICT_AGREE);

      row->title = g_strdup_printf (
        "Question %u%s", i, i % 4 == 0 ? ", asked at such length that it needs several lines" : "");
      for (guint j = 0; j < n_articles; j++)
        {
          g_autofree char *id = g_strdup_printf ("a%u", j + 1);

          if ((i + j) % 4 != 0)
            add_claim (comparison, row, id, j % 2 == 0 ? "azerbaijan" : "armenia",
                       "The Defence Ministry", ccl_quantity_exact (i + j));
        }
    }
  return comparison;
}

CclComparison *
grid_fixture_copy_without (CclComparison *comparison, const char *left_out)
{
  CclComparison *copy = ccl_comparison_new (comparison->parties);

  for (guint i = 0; i < comparison->sides->len; i++)
    {
      const CclSide *side = g_ptr_array_index (comparison->sides, i);

      ccl_comparison_add_side (copy, side->party, side->name)->colour = side->colour;
    }
  for (guint i = 0; i < comparison->articles->len; i++)
    ccl_comparison_take_article (copy,
                                 ccl_article_ref (g_ptr_array_index (comparison->articles, i)));
  for (guint i = 0; i < comparison->rows->len; i++)
    {
      const CclRow *row = g_ptr_array_index (comparison->rows, i);
      CclRow *twin;

      if (g_strcmp0 (row->key, left_out) == 0)
        continue;
      twin = add_row (copy, row->event, row->object, row->affected, row->verdict);
      twin->key = g_strdup (row->key);
      twin->title = g_strdup (row->title);
      for (guint j = 0; j < row->claims->len; j++)
        {
          CclClaim *claim = ccl_claim_copy (g_ptr_array_index (row->claims, j));

          g_ptr_array_add (twin->claims, claim);
          g_ptr_array_add (copy->claims, ccl_claim_ref (claim));
        }
    }
  return copy;
}
