/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-sources.h"

#include "ccl-sides.h"

#include <string.h>

/* An article with its claims.
 * @article: (nullable): none where claims name one that is not among the articles
 * @candidates: (element-type CclCandidate): in the order of the claims
 * @order: its place among the articles when it was seen last; @round: when that was
 * @claims_round: when claims of it were seen last */
typedef struct
{
  char *id;
  CclArticle *article;
  GPtrArray *candidates;
  guint rank;
  guint order;
  guint round;
  guint claims_round;
} Source;

struct _CclSources
{
  CclPreparer *preparer;
  CclCells *cells;
  const CclDecisions *decisions;
  GHashTable *by_id;    /* Source */
  GPtrArray *ranked;    /* Source with an article, by content */
  GHashTable *by_key;   /* CclCandidate */
  GHashTable *speakers; /* party -> number of its claims */
  GPtrArray *removed;   /* CclCandidate that no cell may hold any more after the next update */
  guint round;
};

static void
source_free (gpointer data)
{
  Source *source = data;

  g_ptr_array_foreach (source->candidates, (GFunc) (void (*) (void)) ccl_candidate_free, NULL);
  g_ptr_array_unref (source->candidates);
  g_clear_pointer (&source->article, ccl_article_unref);
  g_free (source->id);
  g_free (source);
}

CclSources *
ccl_sources_new (CclPreparer *preparer, CclCells *cells, const CclDecisions *decisions)
{
  CclSources *sources = g_new0 (CclSources, 1);

  sources->preparer = preparer;
  sources->cells = cells;
  sources->decisions = decisions;
  sources->by_id = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, source_free);
  sources->ranked = g_ptr_array_new ();
  sources->by_key = g_hash_table_new (g_str_hash, g_str_equal);
  sources->speakers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  sources->removed = g_ptr_array_new_with_free_func ((GDestroyNotify) ccl_candidate_free);
  return sources;
}

void
ccl_sources_free (CclSources *sources)
{
  g_ptr_array_unref (sources->removed);
  g_hash_table_unref (sources->by_key);
  g_hash_table_unref (sources->speakers);
  g_ptr_array_unref (sources->ranked);
  g_hash_table_unref (sources->by_id);
  g_free (sources);
}

void
ccl_sources_forget (CclSources *sources)
{
  g_ptr_array_set_size (sources->removed, 0);
}

GHashTable *
ccl_sources_get_by_key (CclSources *sources)
{
  return sources->by_key;
}

GHashTable *
ccl_sources_get_speakers (CclSources *sources)
{
  return sources->speakers;
}

/* Claims -------------------------------------------------------------------------------------- */

static void
count_speaker (CclSources *sources, const CclClaim *claim, int by)
{
  const char *party = ccl_sides_get_speaker (claim, sources->decisions);
  guint n = GPOINTER_TO_UINT (g_hash_table_lookup (sources->speakers, party)) + (guint) by;

  if (n == 0)
    g_hash_table_remove (sources->speakers, party);
  else
    g_hash_table_replace (sources->speakers, g_strdup (party), GUINT_TO_POINTER (n));
}

static CclCandidate *
add_candidate (CclSources *sources, const Source *source, CclClaim *claim)
{
  CclCandidate *candidate = ccl_candidate_new (sources->preparer, claim, source->article);

  if (claim->key != NULL)
    g_hash_table_replace (sources->by_key, claim->key, candidate);
  count_speaker (sources, claim, 1);
  ccl_cells_add (sources->cells, candidate);
  return candidate;
}

static void
remove_candidate (CclSources *sources, CclCandidate *candidate)
{
  const char *key = candidate->claim->key;

  if (key != NULL && g_hash_table_lookup (sources->by_key, key) == candidate)
    g_hash_table_remove (sources->by_key, key);
  count_speaker (sources, candidate->claim, -1);
  ccl_cells_remove (sources->cells, candidate);
  g_ptr_array_add (sources->removed, candidate);
}

/* Returns: the candidate of the claim among those that follow, and sets @next behind it; those that are
 *   passed over are gone */
static CclCandidate *
find_known (CclSources *sources, GPtrArray *known, guint *next, const CclClaim *claim)
{
  for (guint i = *next; i < known->len; i++)
    {
      CclCandidate *candidate = g_ptr_array_index (known, i);

      if (!ccl_claim_equal (candidate->claim, claim))
        continue;
      for (; *next < i; ++*next)
        remove_candidate (sources, g_ptr_array_index (known, *next));
      ++*next;
      return candidate;
    }

  return NULL;
}

/* The claims of one article from @start to @end; adds to @comparison what stands for each. */
static void
take_claims (CclSources *sources, Source *source, GPtrArray *claims, guint start, guint end,
             CclComparison *comparison)
{
  g_autoptr (GPtrArray) known = NULL;
  guint next = 0;

  if (source->claims_round != sources->round)
    {
      known = source->candidates;
      source->candidates = g_ptr_array_sized_new (end - start);
    }
  else /* they do not stand together: seldom, and then just slower */
    known = g_ptr_array_new ();
  source->round = source->claims_round = sources->round;
  for (guint i = start; i < end; i++)
    {
      CclClaim *claim = g_ptr_array_index (claims, i);
      CclCandidate *candidate = NULL;

      if (claim->status != CCL_STATUS_DISMISSED)
        {
          candidate = find_known (sources, known, &next, claim);
          if (candidate == NULL)
            candidate = add_candidate (sources, source, claim);
          candidate->position = i;
          candidate->article_rank = source->rank;
          g_ptr_array_add (source->candidates, candidate);
        }
      g_ptr_array_add (comparison->claims,
                       ccl_claim_ref (candidate != NULL ? candidate->claim : claim));
    }
  for (; next < known->len; next++)
    remove_candidate (sources, g_ptr_array_index (known, next));
}

/* Articles ------------------------------------------------------------------------------------ */

/* Copies share a rank. */
static void
rank_sources (CclSources *sources)
{
  for (guint i = 0; i < sources->ranked->len; i++)
    {
      Source *source = g_ptr_array_index (sources->ranked, i);
      const Source *before = i > 0 ? g_ptr_array_index (sources->ranked, i - 1) : NULL;

      source->rank = before == NULL ? 1
                                    : before->rank + (ccl_candidate_compare_articles (
                                                          before->article, source->article) != 0);
    }
}

static void
add_ranked (CclSources *sources, Source *source)
{
  guint low = 0, high = sources->ranked->len;

  while (low < high)
    {
      guint middle = (low + high) / 2;
      const Source *other = g_ptr_array_index (sources->ranked, middle);

      if (ccl_candidate_compare_articles (other->article, source->article) <= 0)
        low = middle + 1;
      else
        high = middle;
    }
  g_ptr_array_insert (sources->ranked, (int) low, source);
}

static void
remove_claims (CclSources *sources, Source *source)
{
  for (guint i = 0; i < source->candidates->len; i++)
    remove_candidate (sources, g_ptr_array_index (source->candidates, i));
  g_ptr_array_set_size (source->candidates, 0);
}

static Source *
get_source (CclSources *sources, const char *id)
{
  Source *source = g_hash_table_lookup (sources->by_id, id);

  if (source != NULL)
    return source;

  source = g_new0 (Source, 1);
  source->id = g_strdup (id);
  source->candidates = g_ptr_array_new ();
  g_hash_table_insert (sources->by_id, source->id, source);
  return source;
}

/* An editor's correction makes another object, which says something else or not. */
static void
take_article (CclSources *sources, Source *source, CclArticle *article)
{
  CclArticle *old = source->article;

  if (old == article)
    return;
  if (old == NULL || ccl_candidate_compare_articles (old, article) != 0)
    {
      remove_claims (sources, source);
      if (old != NULL)
        g_ptr_array_remove (sources->ranked, source);
      source->article = ccl_article_ref (article);
      add_ranked (sources, source);
    }
  else
    source->article = ccl_article_ref (article);
  if (old != NULL)
    ccl_article_unref (old);
}

/* Returns: FALSE if articles that are known have changed places: then nothing that is kept holds */
static gboolean
take_articles (CclSources *sources, GPtrArray *articles, CclComparison *comparison)
{
  guint last = 0;

  for (guint i = 0; i < articles->len; i++)
    {
      CclArticle *article = g_ptr_array_index (articles, i);
      Source *source = get_source (sources, article->id);

      if (source->round != 0 && source->order < last)
        return FALSE;
      if (source->round != 0)
        last = source->order;
      source->round = sources->round;
      source->order = i;
      take_article (sources, source, article);
      ccl_comparison_take_article (comparison, ccl_article_ref (article));
    }
  return TRUE;
}

static void
drop_unseen (CclSources *sources)
{
  GHashTableIter iter;
  gpointer data;

  g_hash_table_iter_init (&iter, sources->by_id);
  while (g_hash_table_iter_next (&iter, NULL, &data))
    {
      Source *source = data;

      if (source->claims_round != sources->round)
        remove_claims (sources, source);
      if (source->round == sources->round)
        continue;
      if (source->article != NULL)
        g_ptr_array_remove (sources->ranked, source);
      g_hash_table_iter_remove (&iter);
    }
}

static const char *
get_article_id (GPtrArray *claims, guint number)
{
  const char *id = ((const CclClaim *) g_ptr_array_index (claims, number))->article;

  return id != NULL ? id : "";
}

/* Nothing has changed in most articles: those are known by their claims' pointers. Returns: whether the
 * claims from @start on are what they were, and no more of the same article follow */
static gboolean
take_same_claims (CclSources *sources, Source *source, GPtrArray *claims, guint start,
                  CclComparison *comparison)
{
  guint end = start + source->candidates->len;

  if (source->claims_round == sources->round || source->candidates->len == 0 || end > claims->len ||
      (end < claims->len && g_str_equal (get_article_id (claims, end), source->id)))
    return FALSE;
  for (guint i = start; i < end; i++)
    if (((CclCandidate *) g_ptr_array_index (source->candidates, i - start))->claim !=
        g_ptr_array_index (claims, i))
      return FALSE;

  for (guint i = start; i < end; i++)
    {
      CclCandidate *candidate = g_ptr_array_index (source->candidates, i - start);

      candidate->position = i;
      candidate->article_rank = source->rank;
      g_ptr_array_add (comparison->claims, ccl_claim_ref (candidate->claim));
    }
  source->round = source->claims_round = sources->round;
  return TRUE;
}

/* All of it ------------------------------------------------------------------------------------ */

gboolean
ccl_sources_take (CclSources *sources, GPtrArray *articles, GPtrArray *claims,
                  CclComparison *comparison)
{
  sources->round++;
  if (!take_articles (sources, articles, comparison))
    return FALSE;

  rank_sources (sources);
  for (guint start = 0, end; start < claims->len; start = end)
    {
      Source *source = get_source (sources, get_article_id (claims, start));

      end = start + source->candidates->len;
      if (take_same_claims (sources, source, claims, start, comparison))
        continue;
      for (end = start + 1; end < claims->len; end++)
        if (!g_str_equal (get_article_id (claims, end), source->id))
          break;
      take_claims (sources, source, claims, start, end, comparison);
    }
  drop_unseen (sources);
  return TRUE;
}
