/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-material.h"

#include "ccl-compare.h"
#include "ccl-extract.h"

static void
clear_reading (CclReading *reading)
{
  ccl_article_unref (reading->article);
  g_ptr_array_unref (reading->claims);
}

CclReading *
ccl_reading_ref (CclReading *reading)
{
  return g_atomic_rc_box_acquire (reading);
}

void
ccl_reading_unref (CclReading *reading)
{
  g_atomic_rc_box_release_full (reading, (GDestroyNotify) clear_reading);
}

GPtrArray *
ccl_reading_derive (const CclReading *reading, const CclLexicon *lexicon, GCancellable *cancellable)
{
  return ccl_extract (lexicon, reading->article, cancellable, NULL);
}

CclMaterial *
ccl_material_new (void)
{
  CclMaterial *material = g_new0 (CclMaterial, 1);

  material->readings = g_ptr_array_new_with_free_func ((GDestroyNotify) ccl_reading_unref);
  material->decisions = ccl_decisions_new ();
  return material;
}

void
ccl_material_free (CclMaterial *material)
{
  g_ptr_array_unref (material->readings);
  ccl_decisions_free (material->decisions);
  g_free (material);
}

CclMaterial *
ccl_material_copy (const CclMaterial *material)
{
  CclMaterial *copy = ccl_material_new ();

  for (guint i = 0; i < material->readings->len; i++)
    g_ptr_array_add (copy->readings, ccl_reading_ref (g_ptr_array_index (material->readings, i)));
  ccl_decisions_free (copy->decisions);
  copy->decisions = ccl_decisions_copy (material->decisions);
  copy->n_numbered = material->n_numbered;
  return copy;
}

static void
number (CclClaim *claim, guint *n_numbered)
{
  g_free (claim->id);
  claim->id = g_strdup_printf ("c%u", ++*n_numbered);
}

CclReading *
ccl_material_make_reading (CclMaterial *material, CclArticle *article, GPtrArray *claims,
                           gboolean stale)
{
  CclReading *reading = g_atomic_rc_box_new0 (CclReading);

  for (guint i = 0; i < claims->len; i++)
    number (g_ptr_array_index (claims, i), &material->n_numbered);

  reading->article = ccl_article_ref (article);
  reading->claims = g_ptr_array_ref (claims);
  reading->stale = stale;
  return reading;
}

/* Returns: (transfer full): from the file, or as known already */
static CclReading *
load_reading (CclMaterial *material, CclStore *store, CclLexicon *lexicon, CclArticle *article,
              GHashTable *known, GError **error)
{
  CclReading *reading = known != NULL ? g_hash_table_lookup (known, article->id) : NULL;
  g_autoptr (GPtrArray) claims = NULL;
  g_autofree char *lexicon_version = NULL;
  int version = 0;

  if (reading != NULL)
    return ccl_reading_ref (reading);

  claims = ccl_store_list_claims (store, article, &version, &lexicon_version, error);
  if (claims == NULL)
    return NULL;

  reading = ccl_material_make_reading (
    material, article, claims,
    !article->excerpt &&
      (version != CCL_EXTRACT_VERSION ||
       g_strcmp0 (lexicon_version, ccl_lexicon_get_version (lexicon)) != 0));
  if (known != NULL)
    g_hash_table_insert (known, g_strdup (article->id), ccl_reading_ref (reading));
  return reading;
}

gboolean
ccl_material_load (CclMaterial *material, CclStore *store, CclLexicon *lexicon, GHashTable *known,
                   GError **error)
{
  g_autoptr (GPtrArray) articles = ccl_store_list_articles (store, error);
  g_autoptr (CclDecisions) decisions = NULL;
  g_autoptr (GPtrArray) readings =
    g_ptr_array_new_with_free_func ((GDestroyNotify) ccl_reading_unref);

  if (articles == NULL || (decisions = ccl_store_get_decisions (store, error)) == NULL)
    return FALSE;

  for (guint i = 0; i < articles->len; i++)
    {
      CclReading *reading = load_reading (material, store, lexicon,
                                          g_ptr_array_index (articles, i), known, error);

      if (reading == NULL)
        return FALSE;
      g_ptr_array_add (readings, reading);
    }

  g_ptr_array_unref (material->readings);
  material->readings = g_steal_pointer (&readings);
  ccl_decisions_free (material->decisions);
  material->decisions = g_steal_pointer (&decisions);
  return TRUE;
}

guint
ccl_material_count_claims (const CclMaterial *material)
{
  guint n_claims = 0;

  for (guint i = 0; i < material->readings->len; i++)
    n_claims += ((CclReading *) g_ptr_array_index (material->readings, i))->claims->len;

  return n_claims;
}

static double
get_tolerance (const CclDecisions *decisions)
{
  const char *text = ccl_decisions_get (decisions, CCL_DECISION_COMPARISON, "", "tolerance");
  const double tolerance = text != NULL ? g_ascii_strtod (text, NULL) : -1;

  return tolerance >= 0 && tolerance < 1 ? tolerance : CCL_COMPARE_DEFAULT_TOLERANCE;
}

CclComparison *
ccl_material_compare (const CclMaterial *material, CclLexicon *lexicon, CclComparer *comparer,
                      const char *title, GCancellable *cancellable)
{
  g_autoptr (GPtrArray) articles =
    g_ptr_array_new_with_free_func ((GDestroyNotify) ccl_article_unref);
  g_autoptr (GPtrArray) claims = g_ptr_array_new_with_free_func ((GDestroyNotify) ccl_claim_unref);
  const CclCompareOptions options = { get_tolerance (material->decisions), material->decisions };
  const char *own_title =
    ccl_decisions_get (material->decisions, CCL_DECISION_COMPARISON, "", "title");
  guint n_numbered = material->n_numbered;
  CclComparison *comparison;

  for (guint i = 0; i < material->readings->len; i++)
    {
      const CclReading *reading = g_ptr_array_index (material->readings, i);
      g_autoptr (GPtrArray) corrected = ccl_decisions_apply_to_claims (
        material->decisions, reading->article, reading->claims);

      g_ptr_array_add (articles,
                       ccl_decisions_apply_to_article (material->decisions, reading->article));
      for (guint j = 0; j < corrected->len; j++)
        {
          CclClaim *claim = g_ptr_array_index (corrected, j);

          if (claim->id == NULL) /* added by hand: made just now, so that nobody shares it yet */
            number (claim, &n_numbered);
          g_ptr_array_add (claims, ccl_claim_ref (claim));
        }
    }

  comparison = comparer != NULL
                   ? ccl_comparer_compare (comparer, articles, claims, &options, cancellable)
                   : ccl_compare (articles, claims, ccl_lexicon_get_parties (lexicon), &options,
                                  cancellable);
  if (own_title != NULL && own_title[0] != '\0')
    title = own_title;
  if (comparison->title == NULL)
    comparison->title = g_strdup (title);
  return comparison;
}
