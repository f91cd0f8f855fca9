/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-comparison.h"

G_DEFINE_BOXED_TYPE (CclComparison, ccl_comparison, ccl_comparison_ref, ccl_comparison_unref)

static void
side_free (gpointer data)
{
  CclSide *side = data;

  g_free (side->party);
  g_free (side->name);
  g_ptr_array_unref (side->parties);
  g_free (side);
}

CclComparison *
ccl_comparison_new (CclParties *parties)
{
  CclComparison *comparison = g_atomic_rc_box_new0 (CclComparison);

  comparison->articles = g_ptr_array_new_with_free_func ((GDestroyNotify) ccl_article_unref);
  comparison->claims = g_ptr_array_new_with_free_func ((GDestroyNotify) ccl_claim_unref);
  comparison->sides = g_ptr_array_new_with_free_func (side_free);
  comparison->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) ccl_row_unref);
  comparison->parties = ccl_parties_ref (parties);
  comparison->articles_by_id = g_hash_table_new (g_str_hash, g_str_equal);
  comparison->sides_by_party = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  comparison->outlet_sides = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  return comparison;
}

CclComparison *
ccl_comparison_ref (CclComparison *comparison)
{
  return g_atomic_rc_box_acquire (comparison);
}

static void
clear (CclComparison *comparison)
{
  g_free (comparison->title);
  g_hash_table_unref (comparison->articles_by_id);
  g_hash_table_unref (comparison->sides_by_party);
  g_hash_table_unref (comparison->outlet_sides);
  g_ptr_array_unref (comparison->rows);
  g_ptr_array_unref (comparison->sides);
  g_ptr_array_unref (comparison->claims);
  g_ptr_array_unref (comparison->articles);
  ccl_parties_unref (comparison->parties);
}

void
ccl_comparison_unref (CclComparison *comparison)
{
  g_atomic_rc_box_release_full (comparison, (GDestroyNotify) clear);
}

void
ccl_comparison_take_article (CclComparison *comparison, CclArticle *article)
{
  g_return_if_fail (article->id != NULL);

  g_ptr_array_add (comparison->articles, article);
  g_hash_table_replace (comparison->articles_by_id, article->id, article);
}

CclSide *
ccl_comparison_add_side (CclComparison *comparison, const char *party, const char *name)
{
  CclSide *side = g_new0 (CclSide, 1);

  side->party = g_strdup (party);
  side->name = g_strdup (name);
  side->parties = g_ptr_array_new_with_free_func (g_free);
  side->colour = -1;
  g_ptr_array_add (comparison->sides, side);
  ccl_comparison_side_add_party (comparison, side, party);
  return side;
}

void
ccl_comparison_side_add_party (CclComparison *comparison, CclSide *side, const char *party)
{
  g_ptr_array_add (side->parties, g_strdup (party));
  g_hash_table_replace (comparison->sides_by_party, g_strdup (party), side);
}

void
ccl_comparison_set_outlet_side (CclComparison *comparison, const char *article, const char *party)
{
  g_hash_table_replace (comparison->outlet_sides, g_strdup (article), g_strdup (party));
}

const char *
ccl_comparison_get_outlet_side (const CclComparison *comparison, const char *article)
{
  return article != NULL ? g_hash_table_lookup (comparison->outlet_sides, article) : NULL;
}

CclSide *
ccl_comparison_find_side (const CclComparison *comparison, const char *party)
{
  return party != NULL ? g_hash_table_lookup (comparison->sides_by_party, party) : NULL;
}

CclArticle *
ccl_comparison_find_article (const CclComparison *comparison, const char *id)
{
  return id != NULL ? g_hash_table_lookup (comparison->articles_by_id, id) : NULL;
}

CclClaim *
ccl_comparison_find_claim (const CclComparison *comparison, const char *key)
{
  for (guint i = 0; i < comparison->claims->len; i++)
    {
      CclClaim *claim = g_ptr_array_index (comparison->claims, i);

      if (g_strcmp0 (claim->key, key) == 0)
        return claim;
    }

  return NULL;
}

CclRow *
ccl_comparison_find_row (const CclComparison *comparison, const char *claim_key)
{
  for (guint i = 0; i < comparison->rows->len; i++)
    {
      CclRow *row = g_ptr_array_index (comparison->rows, i);

      for (guint j = 0; j < row->claims->len; j++)
        {
          const CclClaim *claim = g_ptr_array_index (row->claims, j);

          if (g_strcmp0 (claim->key, claim_key) == 0)
            return row;
        }
    }

  return NULL;
}

CclSide *
ccl_comparison_get_side (const CclComparison *comparison, const CclClaim *claim)
{
  const char *party = claim->claimant;

  if (g_str_equal (party, CCL_PARTY_OUTLET))
    {
      const char *spoken_for = ccl_comparison_get_outlet_side (comparison, claim->article);

      if (spoken_for != NULL)
        party = spoken_for;
    }

  return g_hash_table_lookup (comparison->sides_by_party, party);
}

static int
compare_weight (gconstpointer a, gconstpointer b)
{
  const CclClaim *first = *(const CclClaim *const *) a, *second = *(const CclClaim *const *) b;
  gboolean has_first = ccl_quantity_has_figure (&first->quantity);
  gboolean has_second = ccl_quantity_has_figure (&second->quantity);

  if (first->end != second->end)
    return first->end > second->end ? -1 : 1;
  if (first->polarity != second->polarity)
    return first->polarity == CCL_POLARITY_AFFIRMED ? -1 : 1;
  if (has_first != has_second)
    return has_first ? -1 : 1;
  return g_strcmp0 (first->key, second->key);
}

GPtrArray *
ccl_comparison_list_cell (const CclComparison *comparison, const CclRow *row, const CclSide *side)
{
  GPtrArray *cell = g_ptr_array_new ();

  for (guint i = 0; i < row->claims->len; i++)
    {
      CclClaim *claim = g_ptr_array_index (row->claims, i);

      if (ccl_comparison_get_side (comparison, claim) == side)
        g_ptr_array_add (cell, claim);
    }
  g_ptr_array_sort (cell, compare_weight);
  return cell;
}

GPtrArray *
ccl_comparison_list_article_cell (const CclComparison *comparison, const CclRow *row, const CclArticle *article)
{
  GPtrArray *cell = g_ptr_array_new ();

  for (guint i = 0; i < row->claims->len; i++)
    {
      CclClaim *claim = g_ptr_array_index (row->claims, i);

      if (g_strcmp0 (claim->article, article->id) == 0)
        g_ptr_array_add (cell, claim);
    }
  g_ptr_array_sort (cell, compare_weight);
  return cell;
}

GHashTable *
ccl_comparison_group_claims (const CclComparison *comparison)
{
  GHashTable *groups = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_ptr_array_unref);

  for (guint i = 0; i < comparison->claims->len; i++)
    {
      CclClaim *claim = g_ptr_array_index (comparison->claims, i);
      GPtrArray *group = NULL;

      if (claim->article == NULL || claim->status == CCL_STATUS_DISMISSED)
        continue;
      group = g_hash_table_lookup (groups, claim->article);
      if (group == NULL)
        {
          group = g_ptr_array_new ();
          g_hash_table_insert (groups, claim->article, group);
        }
      g_ptr_array_add (group, claim);
    }
  return groups;
}

guint
ccl_comparison_count (const CclComparison *comparison, CclVerdict verdict)
{
  guint n = 0;

  for (guint i = 0; i < comparison->rows->len; i++)
    {
      const CclRow *row = g_ptr_array_index (comparison->rows, i);

      n += !row->hidden && row->verdict == verdict;
    }

  return n;
}

gboolean
ccl_verdict_is_discrepancy (CclVerdict verdict)
{
  return verdict == CCL_VERDICT_CONFLICT || verdict == CCL_VERDICT_DENIED || verdict == CCL_VERDICT_MIRRORED;
}

guint
ccl_comparison_count_discrepancies (const CclComparison *comparison)
{
  return ccl_comparison_count (comparison, CCL_VERDICT_CONFLICT) +
         ccl_comparison_count (comparison, CCL_VERDICT_DENIED) +
         ccl_comparison_count (comparison, CCL_VERDICT_MIRRORED);
}
