/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sample-comparison.h"

#include <math.h>

CclArticle *
sample_add_article (CclComparison *comparison, const char *id, const char *outlet, CclDay published)
{
  CclArticle *article = ccl_article_new ("article.txt");

  article->id = g_strdup (id);
  article->outlet = g_strdup (outlet);
  article->title = g_strdup_printf ("What %s says of the day", outlet);
  article->address = g_strdup_printf ("https://news.example/%s/2020/10/09/report.html", id);
  article->published = published;
  ccl_article_take_text (article, g_strdup ("many people"));
  ccl_comparison_take_article (comparison, article);
  return article;
}

CclRow *
sample_add_row (CclComparison *comparison, CclEvent event, CclObject object, const char *affected,
                CclVerdict verdict)
{
  CclRow *row = ccl_row_new ();

  row->event = event;
  row->object = object;
  row->affected = g_strdup (affected);
  row->topic = ccl_topic_of (event, object);
  row->verdict = row->found_verdict = verdict;
  row->rule = "by-hand";
  g_ptr_array_add (comparison->rows, row);
  return row;
}

CclClaim *
sample_add_claim (CclComparison *comparison, CclRow *row, const char *article, const char *claimant,
                  const char *claimant_text, double value)
{
  CclClaim *claim = ccl_claim_new (row->event, row->object, (CclSpan){ 0, 4 });
  CclSide *side = NULL;

  claim->id = g_strdup_printf ("c%u", comparison->claims->len + 1);
  claim->key = g_strdup_printf ("%s:%u", article, comparison->claims->len + 1);
  claim->article = g_strdup (article);
  ccl_claim_set (&claim->claimant, claimant);
  claim->claimant_text = g_strdup (claimant_text);
  claim->affected = g_strdup (row->affected);
  claim->quantity = ccl_quantity_exact (value);
  claim->end = claim->start = SAMPLE_DAY;
  claim->confidence = 0.9;
  g_ptr_array_add (comparison->claims, claim);
  g_ptr_array_add (row->claims, ccl_claim_ref (claim));
  side = ccl_comparison_get_side (comparison, claim);
  if (side != NULL)
    side->n_claims++;
  return claim;
}

void
sample_decide (CclRow *row, CclClaim *smaller, CclClaim *larger)
{
  double low = smaller->quantity.interval.high, high = larger->quantity.interval.low;

  g_ptr_array_add (row->decided_by, smaller);
  g_ptr_array_add (row->decided_by, larger);
  row->ratio = low > 0 ? high / low : 0;
  row->difference = high - low;
}

static CclComparison *
new_empty (void)
{
  g_autoptr (CclParties) parties = ccl_parties_new ();
  CclComparison *comparison;

  ccl_parties_add (parties, "azerbaijan", "Azerbaijan", CCL_PARTY_STATE, NULL);
  ccl_parties_add (parties, "armenia", "Armenia", CCL_PARTY_STATE, NULL);
  ccl_parties_add (parties, "un", "United Nations", CCL_PARTY_BODY, NULL);
  comparison = ccl_comparison_new (parties);
  sample_add_article (comparison, "a1", "Caspian Wire", SAMPLE_DAY);
  sample_add_article (comparison, "a2", "Ararat Daily", SAMPLE_DAY);
  sample_add_article (comparison, "a3", "Meridian Newswire", SAMPLE_DAY + 1);
  return comparison;
}

CclComparison *
sample_comparison_new_empty (void)
{
  return new_empty ();
}

static void
add_equipment (CclComparison *comparison)
{
  CclRow *row = sample_add_row (comparison, CCL_EVENT_DESTROYED, CCL_OBJECT_TANK, "armenia",
                                CCL_VERDICT_CONFLICT);
  CclClaim *many
      = sample_add_claim (comparison, row, "a1", "azerbaijan", "the Defence Ministry in Baku", 2);
  CclClaim *none
      = sample_add_claim (comparison, row, "a2", "armenia", "Defence Ministry spokeswoman", 0);
  CclClaim *seven;

  ccl_claim_set (&many->model, "T-72");
  ccl_claim_set (&row->place, "Fizuli");
  many->status = CCL_STATUS_CHECKED;
  sample_decide (row, none, many);

  row = sample_add_row (comparison, CCL_EVENT_DESTROYED, CCL_OBJECT_DRONE, "azerbaijan",
                        CCL_VERDICT_CONFLICT);
  many = sample_add_claim (comparison, row, "a1", "azerbaijan", "it", 1);
  seven = sample_add_claim (comparison, row, "a2", "armenia", "Defence Ministry", 7);
  sample_decide (row, many, seven);

  row = sample_add_row (comparison, CCL_EVENT_CAPTURED, CCL_OBJECT_ARMORED_VEHICLE, "azerbaijan",
                        CCL_VERDICT_DENIED);
  sample_add_claim (comparison, row, "a2", "armenia", "Defence Ministry", 3);
  none = sample_add_claim (comparison, row, "a1", "azerbaijan", "the Defence Ministry in Baku", 0);
  none->quantity = ccl_quantity_none ();
  none->polarity = CCL_POLARITY_DENIED;
  none->stance = CCL_STANCE_DENIES;
}

static void
add_people (CclComparison *comparison)
{
  CclRow *row = sample_add_row (comparison, CCL_EVENT_DESERTED, CCL_OBJECT_SOLDIER, "armenia",
                                CCL_VERDICT_ONE_SIDED);
  CclClaim *claim
      = sample_add_claim (comparison, row, "a1", "azerbaijan", "the Defence Ministry in Baku", 0);
  CclClaim *first, *later;

  claim->quantity = (CclQuantity){ { 24, 99 }, CCL_BOUND_VAGUE, CCL_UNIT_COUNT, TRUE };

  row = sample_add_row (comparison, CCL_EVENT_KILLED, CCL_OBJECT_SOLDIER, "armenia",
                        CCL_VERDICT_UPDATED);
  first = sample_add_claim (comparison, row, "a2", "armenia", "Defence Ministry", 350);
  later = sample_add_claim (comparison, row, "a3", CCL_PARTY_OUTLET, NULL, 376);
  row->cumulative = first->cumulative = later->cumulative = TRUE;
  first->start = later->start = 0;
  later->end = SAMPLE_DAY + 1;
  sample_decide (row, first, later);

  row = sample_add_row (comparison, CCL_EVENT_KILLED, CCL_OBJECT_CIVILIAN, "azerbaijan",
                        CCL_VERDICT_COMPATIBLE);
  claim = sample_add_claim (comparison, row, "a1", "azerbaijan", "the Prosecutor General’s Office",
                            43);
  claim->quantity = (CclQuantity){ { 43, INFINITY }, CCL_BOUND_AT_LEAST };
  sample_add_claim (comparison, row, "a1", "azerbaijan", "Azerbaijani officials", 41);
  sample_add_claim (comparison, row, "a3", CCL_PARTY_OUTLET, NULL, 51);
  row->marks = CCL_MARK_REVISED_UP;

  row = sample_add_row (comparison, CCL_EVENT_WOUNDED, CCL_OBJECT_CIVILIAN, "armenia",
                        CCL_VERDICT_AGREE);
  sample_add_claim (comparison, row, "a2", "armenia", "the Ombudsman", 12);
  sample_add_claim (comparison, row, "a3", CCL_PARTY_OUTLET, NULL, 12);
}

static void
add_territory (CclComparison *comparison)
{
  CclRow *row = sample_add_row (comparison, CCL_EVENT_CAPTURED, CCL_OBJECT_SETTLEMENT, "armenia",
                                CCL_VERDICT_UNQUANTIFIED);
  CclClaim *claim = sample_add_claim (comparison, row, "a1", "azerbaijan", "President", 9);

  claim = sample_add_claim (comparison, row, "a3", CCL_PARTY_OUTLET, NULL, 0);
  claim->quantity = ccl_quantity_none ();
  claim->quantity_span = (CclSpan){ 0, 4 };

  row = sample_add_row (comparison, CCL_EVENT_ATTACKED, CCL_OBJECT_ATTACK, NULL,
                        CCL_VERDICT_MIRRORED);
  claim = sample_add_claim (comparison, row, "a1", "azerbaijan", "the Defence Ministry in Baku", 1);
  claim->actor = g_strdup ("armenia");
  claim = sample_add_claim (comparison, row, "a2", "armenia", "Defence Ministry", 1);
  claim->actor = g_strdup ("azerbaijan");
}

static CclSide *
add_side (CclComparison *comparison, const char *party, const char *name, int colour)
{
  CclSide *side = ccl_comparison_add_side (comparison, party, name);

  side->colour = colour;
  return side;
}

CclComparison *
sample_comparison_new (void)
{
  CclComparison *comparison = new_empty ();

  comparison->title = g_strdup ("Karabakh, 9 October 2020");
  add_side (comparison, "azerbaijan", "Azerbaijan", 0);
  add_side (comparison, "armenia", "Armenia", 1);
  add_side (comparison, CCL_PARTY_OUTLET, "Observers", -1);
  add_equipment (comparison);
  add_people (comparison);
  add_territory (comparison);
  return comparison;
}

CclComparison *
sample_comparison_new_large (guint n_sides, guint n_rows)
{
  static const CclEvent events[] = { CCL_EVENT_DESTROYED, CCL_EVENT_KILLED, CCL_EVENT_WOUNDED };
  static const CclObject objects[]
      = { CCL_OBJECT_TANK,     CCL_OBJECT_ARTILLERY, CCL_OBJECT_SOLDIER,
          CCL_OBJECT_CIVILIAN, CCL_OBJECT_HOUSE,     CCL_OBJECT_BRIDGE };
  CclComparison *comparison = new_empty ();

  comparison->title = g_strdup ("A long war of many parties");
  for (guint i = 0; i < n_sides; i++)
    {
      g_autofree char *party = g_strdup_printf ("party_%u", i), *id = g_strdup_printf ("b%u", i);
      g_autofree char *name = g_strdup_printf ("Party of the %u", i),
                      *outlet = g_strdup_printf ("Gazette %u", i);

      add_side (comparison, party, name, (int)i);
      sample_add_article (comparison, id, outlet, SAMPLE_DAY + i);
    }
  for (guint i = 0; i < n_rows; i++)
    {
      CclObject object = objects[i * G_N_ELEMENTS (objects) / n_rows];
      CclVerdict verdict = (CclVerdict)(i % CCL_N_VERDICTS);
      CclEvent event = events[i % (ccl_object_is_people (object) ? 3 : 1)];
      CclRow *row = sample_add_row (comparison, event, object, "armenia", verdict);

      row->place = g_strdup_printf ("Place %u", i);
      for (guint j = 0; j < n_sides; j++)
        {
          g_autofree char *party = g_strdup_printf ("party_%u", j),
                          *article = g_strdup_printf ("b%u", j);

          if ((i + j) % 3 != 0 || j == i % n_sides)
            sample_add_claim (comparison, row, article, party, "a spokesman of the general staff",
                              1000 + 17 * i + j);
        }
    }
  return comparison;
}

CclComparison *
sample_comparison_new_tall (guint n_rows)
{
  CclComparison *comparison = sample_comparison_new_large (1, n_rows);

  for (guint i = 0; i < n_rows; i++)
    {
      CclRow *row = g_ptr_array_index (comparison->rows, i);

      row->title = g_strdup (
          "A question of so many words that it goes on and on over line after line, each "
          "of them as full as the one before it and yet with no end of it in sight at all");
    }
  return comparison;
}
