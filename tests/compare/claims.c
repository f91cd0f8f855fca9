/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "claims.h"

#include <math.h>
#include <string.h>

Story *
story_new (void)
{
  Story *story = g_new0 (Story, 1);

  story->parties = ccl_parties_new ();
  ccl_parties_add (story->parties, "azerbaijan", "Azerbaijan", CCL_PARTY_STATE, NULL);
  ccl_parties_add (story->parties, "armenia", "Armenia", CCL_PARTY_STATE, NULL);
  ccl_parties_add (story->parties, "turkey", "Turkey", CCL_PARTY_STATE, NULL);
  ccl_parties_add (story->parties, "artsakh", "Artsakh", CCL_PARTY_GROUP, "armenia");
  story->articles = g_ptr_array_new_with_free_func ((GDestroyNotify) ccl_article_unref);
  story->claims = g_ptr_array_new_with_free_func ((GDestroyNotify) ccl_claim_unref);
  story->decisions = ccl_decisions_new ();
  story_add_article (story, "a1");
  story_add_article (story, "a2");
  story_add_article (story, "a3");
  return story;
}

void
story_free (Story *story)
{
  ccl_parties_unref (story->parties);
  g_ptr_array_unref (story->articles);
  g_ptr_array_unref (story->claims);
  ccl_decisions_free (story->decisions);
  g_free (story);
}

CclArticle *
story_add_article (Story *story, const char *id)
{
  CclArticle *article = ccl_article_new ("article.txt");

  article->id = g_strdup (id);
  article->outlet = g_strdup_printf ("Outlet %s", id);
  article->published = STORY_DAY + story->articles->len;
  ccl_article_take_text (article, g_strnfill (400, ' '));
  g_ptr_array_add (story->articles, article);
  return article;
}

static CclQuantity
read_figure (const char *figure)
{
  static const struct
  {
    const char *sign;
    CclBound bound;
  } signs[] = { { ">=", CCL_BOUND_AT_LEAST },
                { "<=", CCL_BOUND_AT_MOST },
                { ">", CCL_BOUND_MORE_THAN },
                { "~", CCL_BOUND_ABOUT } };
  CclQuantity quantity = ccl_quantity_none ();
  char *end = NULL;

  if (g_str_equal (figure, "-") || *figure == '\0')
    return quantity;

  quantity.bound = CCL_BOUND_EXACT;
  for (gsize i = 0; i < G_N_ELEMENTS (signs) && quantity.bound == CCL_BOUND_EXACT; i++)
    if (g_str_has_prefix (figure, signs[i].sign))
      {
        quantity.bound = signs[i].bound;
        figure += strlen (signs[i].sign);
      }

  quantity.interval.low = quantity.interval.high = g_ascii_strtod (figure, &end);
  quantity.approx = quantity.bound == CCL_BOUND_ABOUT;
  if (quantity.bound == CCL_BOUND_AT_LEAST || quantity.bound == CCL_BOUND_MORE_THAN)
    quantity.interval.high = INFINITY;
  if (quantity.bound == CCL_BOUND_AT_MOST)
    quantity.interval.low = -INFINITY;
  if (*end == '-')
    {
      quantity.bound = CCL_BOUND_RANGE;
      quantity.interval.high = g_ascii_strtod (end + 1, NULL);
    }
  else if (*end == '/')
    {
      quantity.bound = CCL_BOUND_VAGUE;
      quantity.approx = TRUE;
      quantity.interval.high = g_ascii_strtod (end + 1, NULL);
    }
  return quantity;
}

CclClaim *
story_add (Story *story, const char *article, const char *claimant, CclEvent event,
           CclObject object, const char *figure)
{
  gsize start = story->claims->len;
  CclClaim *claim = ccl_claim_new (event, object, (CclSpan){ start, start + 1 });

  ccl_claim_set (&claim->article, article);
  ccl_claim_set (&claim->claimant, claimant);
  if (event == CCL_EVENT_DESTROYED || event == CCL_EVENT_KILLED)
    ccl_claim_set (&claim->affected, "armenia");
  if (*figure == '!')
    {
      claim->polarity = CCL_POLARITY_DENIED;
      claim->stance = CCL_STANCE_DENIES;
      figure++;
    }
  claim->quantity = read_figure (figure);
  g_ptr_array_add (story->claims, claim);
  return claim;
}

static int
compare_articles (gconstpointer a, gconstpointer b)
{
  const CclClaim *first = *(const CclClaim *const *) a, *second = *(const CclClaim *const *) b;
  int order = strcmp (first->article, second->article);

  return order != 0 ? order
                    : (int) ccl_claim_get_evidence (first).start -
                          (int) ccl_claim_get_evidence (second).start;
}

CclComparison *
story_compare (Story *story)
{
  const CclCompareOptions options = { CCL_COMPARE_DEFAULT_TOLERANCE, story->decisions };

  g_ptr_array_sort (story->claims, compare_articles);
  for (guint i = 0; i < story->claims->len; i++)
    {
      CclClaim *claim = g_ptr_array_index (story->claims, i);

      g_free (claim->key);
      claim->key = g_strdup_printf ("k%zu", ccl_claim_get_evidence (claim).start);
    }
  ccl_claim_number (story->claims);
  return ccl_compare (story->articles, story->claims, story->parties, &options, NULL);
}

static int
compare_strings (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static char *
describe_row (const CclRow *row)
{
  g_autoptr (GPtrArray) keys = g_ptr_array_new ();
  g_autofree char *joined = NULL;

  for (guint i = 0; i < row->claims->len; i++)
    g_ptr_array_add (keys, ((CclClaim *) g_ptr_array_index (row->claims, i))->key);
  g_ptr_array_sort (keys, compare_strings);
  g_ptr_array_add (keys, NULL);
  joined = g_strjoinv (" ", (char **) keys->pdata);
  return g_strdup_printf ("%s %s %g %u: %s", ccl_verdict_word (row->verdict), row->rule, row->ratio,
                          (guint) row->marks, joined);
}

char *
story_describe (const CclComparison *comparison)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < comparison->rows->len; i++)
    g_ptr_array_add (lines, describe_row (g_ptr_array_index (comparison->rows, i)));
  g_ptr_array_sort (lines, compare_strings);
  g_ptr_array_add (lines, NULL);
  return g_strjoinv ("\n", (char **) lines->pdata);
}

const CclRow *
story_get_only_row (const CclComparison *comparison)
{
  g_assert_cmpuint (comparison->rows->len, ==, 1);
  return g_ptr_array_index (comparison->rows, 0);
}
