/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-verify.h"

#include "ccl-extract.h"
#include "ccl-ingest.h"
#include "ccl-store.h"

/* @article: as it is in the project. Sets @error only where the work cannot go on. */
static gboolean
check_bytes (CclVerification *verification, CclStore *store, GCancellable *cancellable,
             GError **error)
{
  const CclArticle *article = verification->article;
  g_autoptr (GError) local_error = NULL;
  g_autoptr (GBytes) bytes = ccl_store_get_bytes (store, article->id, &local_error);
  g_autoptr (CclArticle) again = NULL;

  if (g_error_matches (local_error, CCL_STORE_ERROR, CCL_STORE_ERROR_NOT_FOUND))
    verification->findings |= CCL_FINDING_NO_BYTES;
  else if (g_error_matches (local_error, CCL_STORE_ERROR, CCL_STORE_ERROR_CORRUPT))
    verification->findings |= CCL_FINDING_BYTES;
  else if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }
  if (bytes == NULL)
    return TRUE;

  again = ccl_ingest_bytes (article->file, bytes, NULL, cancellable, NULL);
  if (again == NULL)
    verification->findings |= CCL_FINDING_UNREADABLE;
  else if (g_strcmp0 (again->text, article->text) != 0)
    verification->findings |= CCL_FINDING_TEXT;
  return !g_cancellable_set_error_if_cancelled (cancellable, error);
}

/* Adds to @missing the claims of @claims that @others does not have. */
static void
collect_missing (GPtrArray *claims, GPtrArray *others, GPtrArray *missing)
{
  g_autoptr (GHashTable) by_key = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < others->len; i++)
    {
      CclClaim *other = g_ptr_array_index (others, i);

      g_hash_table_insert (by_key, other->key, other);
    }
  for (guint i = 0; i < claims->len; i++)
    {
      CclClaim *claim = g_ptr_array_index (claims, i);
      const CclClaim *other = g_hash_table_lookup (by_key, claim->key);

      if (other == NULL || !ccl_claim_same_content (claim, other))
        g_ptr_array_add (missing, ccl_claim_ref (claim));
    }
}

static gboolean
check_claims (CclVerification *verification, CclStore *store, const CclLexicon *lexicon,
              GCancellable *cancellable, GError **error)
{
  CclArticle *article = verification->article;
  g_autoptr (GPtrArray) kept = ccl_store_list_claims (store, article, &verification->extractor,
                                                      &verification->lexicon, error);
  g_autoptr (GPtrArray) again = NULL;

  if (kept == NULL || !ccl_store_get_provenance (store, article->id, &verification->program,
                                                 &verification->extracted, error))
    return FALSE;
  if (article->excerpt)
    return TRUE;
  again = ccl_extract (lexicon, article, cancellable, NULL);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;

  ccl_claim_make_keys (again, article->id);
  collect_missing (kept, again, verification->lost);
  collect_missing (again, kept, verification->found);
  if (verification->lost->len > 0 || verification->found->len > 0)
    verification->findings |= CCL_FINDING_CLAIMS;
  if (verification->extractor != CCL_EXTRACT_VERSION ||
      g_strcmp0 (verification->lexicon, ccl_lexicon_get_version (lexicon)) != 0)
    verification->findings |= CCL_FINDING_OTHER_VERSION;
  return TRUE;
}

GPtrArray *
ccl_verify_project (const char *path, const CclLexicon *lexicon, GCancellable *cancellable,
                    GError **error)
{
  g_autoptr (CclStore) store = ccl_store_open_read_only (path, error);
  g_autoptr (GPtrArray) articles = store != NULL ? ccl_store_list_articles (store, error) : NULL;
  g_autoptr (GPtrArray) verifications =
    g_ptr_array_new_with_free_func ((GDestroyNotify) ccl_verification_free);

  if (articles == NULL)
    return NULL;
  for (guint i = 0; i < articles->len; i++)
    {
      CclVerification *verification = ccl_verification_new (g_ptr_array_index (articles, i));

      g_ptr_array_add (verifications, verification);
      if (verification->article->excerpt)
        verification->findings |= CCL_FINDING_EXCERPT;
      if ((!verification->article->excerpt &&
           !check_bytes (verification, store, cancellable, error)) ||
          !check_claims (verification, store, lexicon, cancellable, error))
        return NULL;
    }
  return g_steal_pointer (&verifications);
}
