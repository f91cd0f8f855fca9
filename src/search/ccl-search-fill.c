/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-search-private.h"

#include "ccl-wording.h"

#include <string.h>

/* Claims of one article; there are never so many. */
#define MOST_CLAIMS (1 << 20)

/* What stands between two things that are searched as one text. */
#define SEPARATOR " · "

static void
add (GPtrArray *entries, gint64 number, const char *target, char *text, char *about)
{
  CclSearchEntry *entry = NULL;

  if (text == NULL || *text == '\0')
    {
      g_free (text);
      g_free (about);
      return;
    }
  entry = g_new (CclSearchEntry, 1);
  *entry = (CclSearchEntry){ number, g_strdup (target), text, about };
  g_ptr_array_add (entries, entry);
}

static void
entry_free (gpointer data)
{
  CclSearchEntry *entry = data;

  g_free (entry->target);
  g_free (entry->text);
  g_free (entry->about);
  g_free (entry);
}

static void
append (GString *all, const char *text)
{
  if (text == NULL || *text == '\0')
    return;
  if (all->len > 0)
    g_string_append (all, SEPARATOR);
  g_string_append (all, text);
}

/* "a12" -> 12 */
static gint64
get_article_number (const char *id)
{
  return id != NULL && *id != '\0' ? (gint64) (g_ascii_strtoull (id + 1, NULL, 10) & 0xFFFFFFFF) : 0;
}

/* Returns: (transfer full): claim -> its number: of the article, then of its place in it */
static GHashTable *
number_claims (const CclComparison *comparison)
{
  GHashTable *numbers = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  const char *article = NULL;
  gint64 next = 0;

  for (guint i = 0; i < comparison->claims->len; i++)
    {
      const CclClaim *claim = g_ptr_array_index (comparison->claims, i);
      gint64 *number = g_new (gint64, 1);

      if (g_strcmp0 (claim->article, article) != 0)
        next = get_article_number (claim->article) * MOST_CLAIMS;
      article = claim->article;
      *number = next++;
      g_hash_table_insert (numbers, (gpointer) claim, number);
    }
  return numbers;
}

static gint64
get_number (GHashTable *numbers, const CclClaim *claim)
{
  const gint64 *number = g_hash_table_lookup (numbers, claim);

  return number != NULL ? *number : 0;
}

static void
list_questions (const CclComparison *comparison, GHashTable *numbers, GPtrArray *entries)
{
  for (guint i = 0; i < comparison->rows->len; i++)
    {
      const CclRow *row = g_ptr_array_index (comparison->rows, i);

      add (entries, get_number (numbers, g_ptr_array_index (row->claims, 0)), row->key,
           ccl_word_question (row), ccl_word_question_detail (comparison, row));
    }
}

static void
add_claim (const CclComparison *comparison, const CclRow *row, const CclClaim *claim, gint64 number,
           GPtrArray *entries)
{
  const CclArticle *article = ccl_comparison_find_article (comparison, claim->article);
  CclSpan evidence = ccl_claim_get_evidence (claim);
  GString *about = g_string_new (NULL);
  g_autofree char *question = ccl_word_question (row);
  g_autofree char *claimant = ccl_word_claimant (comparison, claim);

  append (about, question);
  append (about, claimant);
  append (about, claim->claimant_text);
  append (about, claim->place);
  append (about, claim->model);
  add (entries, number, claim->key,
       article != NULL && evidence.end <= article->text_len ? ccl_article_dup_span (article, evidence)
                                                            : NULL,
       g_string_free (about, FALSE));
}

static void
list_claims (const CclComparison *comparison, GHashTable *numbers, GPtrArray *entries)
{
  for (guint i = 0; i < comparison->rows->len; i++)
    {
      const CclRow *row = g_ptr_array_index (comparison->rows, i);

      for (guint j = 0; j < row->claims->len; j++)
        {
          const CclClaim *claim = g_ptr_array_index (row->claims, j);

          add_claim (comparison, row, claim, get_number (numbers, claim), entries);
        }
    }
}

static void
list_articles (const CclComparison *comparison, GPtrArray *entries)
{
  for (guint i = 0; i < comparison->articles->len; i++)
    {
      const CclArticle *article = g_ptr_array_index (comparison->articles, i);
      GString *about = g_string_new (NULL);

      append (about, article->title);
      append (about, article->outlet);
      append (about, article->byline);
      add (entries, get_article_number (article->id), article->id, g_strdup (article->text),
           g_string_free (about, FALSE));
    }
}

static void
list_notes (const CclComparison *comparison, GHashTable *numbers, GPtrArray *entries)
{
  for (guint i = 0; i < comparison->claims->len; i++)
    {
      const CclClaim *claim = g_ptr_array_index (comparison->claims, i);

      add (entries, get_number (numbers, claim) * 4, claim->key, g_strdup (claim->note), NULL);
    }
  for (guint i = 0; i < comparison->rows->len; i++)
    {
      const CclRow *row = g_ptr_array_index (comparison->rows, i);
      const gint64 number = get_number (numbers, g_ptr_array_index (row->claims, 0)) * 4;

      add (entries, number + 1, row->key, g_strdup (row->title), NULL);
      add (entries, number + 2, row->key, g_strdup (row->note), NULL);
      add (entries, number + 3, row->key, g_strdup (row->reason), NULL);
    }
}

/* The first claim with a name stands for it. */
static void
take_name (GHashTable *names, char *name, const char *key)
{
  if (name != NULL && *name != '\0' && !g_hash_table_contains (names, name))
    g_hash_table_insert (names, name, (gpointer) key);
  else
    g_free (name);
}

static void
take_party (const CclComparison *comparison, GHashTable *seen, GHashTable *names, const char *party,
            const char *key)
{
  if (party == NULL || !g_hash_table_add (seen, (gpointer) party) ||
      g_str_equal (party, CCL_PARTY_OUTLET) || g_str_equal (party, CCL_PARTY_MEDIA))
    return;
  take_name (names, ccl_parties_dup_name (comparison->parties, party), key);
}

static void
list_names (const CclComparison *comparison, GPtrArray *entries)
{
  g_autoptr (GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GList) sorted = NULL;
  gint64 number = 1;

  for (guint i = 0; i < comparison->rows->len; i++)
    {
      const CclRow *row = g_ptr_array_index (comparison->rows, i);

      for (guint j = 0; j < row->claims->len; j++)
        {
          const CclClaim *claim = g_ptr_array_index (row->claims, j);
          const CclSide *side = ccl_comparison_get_side (comparison, claim);

          take_party (comparison, seen, names, claim->claimant, claim->key);
          take_party (comparison, seen, names, claim->actor, claim->key);
          take_party (comparison, seen, names, claim->affected, claim->key);
          take_name (names, g_strdup (claim->place), claim->key);
          if (side != NULL && !g_str_equal (side->party, CCL_PARTY_OUTLET))
            take_name (names, g_strdup (side->name), claim->key);
        }
    }
  sorted = g_list_sort (g_hash_table_get_keys (names), (GCompareFunc) (void (*) (void)) g_strcmp0);
  for (GList *l = sorted; l != NULL; l = l->next)
    add (entries, number++, g_hash_table_lookup (names, l->data), g_strdup (l->data), NULL);
}

GPtrArray *
ccl_search_list_entries (const CclComparison *comparison, CclFoundKind kind)
{
  GPtrArray *entries = g_ptr_array_new_with_free_func (entry_free);
  g_autoptr (GHashTable) numbers = number_claims (comparison);

  switch (kind)
    {
    case CCL_FOUND_QUESTION:
      list_questions (comparison, numbers, entries);
      break;
    case CCL_FOUND_CLAIM:
      list_claims (comparison, numbers, entries);
      break;
    case CCL_FOUND_ARTICLE:
      list_articles (comparison, entries);
      break;
    case CCL_FOUND_NOTE:
      list_notes (comparison, numbers, entries);
      break;
    case CCL_FOUND_NAME:
      list_names (comparison, entries);
      break;
    default:
      g_assert_not_reached ();
    }
  return entries;
}
