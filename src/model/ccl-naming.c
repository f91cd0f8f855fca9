/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-naming.h"

#include <string.h>

const char *
ccl_naming_kind_word (CclNamingKind kind)
{
  static const char *const words[] = { "place", "force", "act" };

  return words[kind];
}

static void
wording_free (gpointer data)
{
  CclWording *wording = data;

  g_free (wording->words);
  g_array_unref (wording->uses);
  g_ptr_array_unref (wording->articles);
  g_array_unref (wording->sides);
  g_array_unref (wording->outlets);
  g_free (wording);
}

static void
naming_free (gpointer data)
{
  CclNaming *naming = data;

  g_ptr_array_unref (naming->wordings);
  g_free (naming);
}

/* Collecting ---------------------------------------------------------------------------------- */

static CclNaming *
get_naming (GPtrArray *namings, const CclNameUse *use)
{
  CclNaming *naming;

  for (guint i = 0; i < namings->len; i++)
    if (((CclNaming *) g_ptr_array_index (namings, i))->id == use->naming)
      return g_ptr_array_index (namings, i);

  naming = g_new0 (CclNaming, 1);
  naming->id = use->naming;
  naming->kind = use->kind;
  naming->wordings = g_ptr_array_new_with_free_func (wording_free);
  g_ptr_array_add (namings, naming);
  return naming;
}

static CclWording *
get_wording (CclNaming *naming, const CclNameUse *use)
{
  CclWording *wording;

  for (guint i = 0; i < naming->wordings->len; i++)
    {
      wording = g_ptr_array_index (naming->wordings, i);
      if (g_array_index (wording->uses, CclNameUse, 0).wording == use->wording)
        return wording;
    }

  wording = g_new0 (CclWording, 1);
  wording->uses = g_array_new (FALSE, FALSE, sizeof (CclNameUse));
  wording->articles = g_ptr_array_new ();
  wording->sides = g_array_new (FALSE, FALSE, sizeof (CclNameCount));
  wording->outlets = g_array_new (FALSE, FALSE, sizeof (CclNameCount));
  g_ptr_array_add (naming->wordings, wording);
  return wording;
}

static void
count (GArray *counts, const char *name)
{
  const CclNameCount first = { name, 1 };

  for (guint i = 0; i < counts->len; i++)
    if (g_str_equal (g_array_index (counts, CclNameCount, i).name, name))
      {
        g_array_index (counts, CclNameCount, i).n_uses++;
        return;
      }
  g_array_append_val (counts, first);
}

/* An outlet that the editor has assigned to a party speaks for that one. */
static const char *
get_side (const CclComparison *comparison, const CclArticle *article, const char *party)
{
  const char *assigned = g_str_equal (party, CCL_PARTY_OUTLET)
                             ? ccl_comparison_get_outlet_side (comparison, article->id)
                             : NULL;
  const char *speaker = assigned != NULL ? assigned : party;
  const CclSide *side = ccl_comparison_find_side (comparison, speaker);

  return side != NULL ? side->party : speaker;
}

static void
add_use (GPtrArray *namings, const CclComparison *comparison, CclArticle *article,
         const CclNameUse *use)
{
  CclWording *wording = get_wording (get_naming (namings, use), use);

  g_array_append_val (wording->uses, *use);
  g_ptr_array_add (wording->articles, article);
  count (wording->sides, get_side (comparison, article, use->party));
  count (wording->outlets, article->outlet != NULL ? article->outlet : article->file);
}

/* Finishing ----------------------------------------------------------------------------------- */

static int
compare_counts (gconstpointer a, gconstpointer b)
{
  const CclNameCount *first = a, *second = b;

  if (first->n_uses != second->n_uses)
    return first->n_uses > second->n_uses ? -1 : 1;
  return strcmp (first->name, second->name);
}

/* The spelling that the texts use most, of equals the first by code. */
static char *
dup_words (const CclWording *wording)
{
  g_autoptr (GArray) spellings = g_array_new (FALSE, FALSE, sizeof (CclNameCount));
  g_autoptr (GStringChunk) kept = g_string_chunk_new (64);

  for (guint i = 0; i < wording->uses->len; i++)
    {
      g_autofree char *words = ccl_article_dup_span (g_ptr_array_index (wording->articles, i),
                                                     g_array_index (wording->uses, CclNameUse, i).span);

      count (spellings, g_string_chunk_insert_const (kept, words));
    }
  g_array_sort (spellings, compare_counts);
  return g_strdup (g_array_index (spellings, CclNameCount, 0).name);
}

static int
compare_wordings (gconstpointer a, gconstpointer b)
{
  const CclWording *first = *(const CclWording *const *) a, *second = *(const CclWording *const *) b;

  if (first->uses->len != second->uses->len)
    return first->uses->len > second->uses->len ? -1 : 1;
  return strcmp (first->words, second->words);
}

static int
compare_namings (gconstpointer a, gconstpointer b)
{
  return strcmp ((*(const CclNaming *const *) a)->id, (*(const CclNaming *const *) b)->id);
}

static void
finish (CclNaming *naming)
{
  for (guint i = 0; i < naming->wordings->len; i++)
    {
      CclWording *wording = g_ptr_array_index (naming->wordings, i);

      wording->words = dup_words (wording);
      g_array_sort (wording->sides, compare_counts);
      g_array_sort (wording->outlets, compare_counts);
    }
  g_ptr_array_sort (naming->wordings, compare_wordings);
}

GPtrArray *
ccl_namings_group (const CclComparison *comparison, GPtrArray *uses)
{
  GPtrArray *namings = g_ptr_array_new_with_free_func (naming_free);

  for (guint i = 0; i < MIN (uses->len, comparison->articles->len); i++)
    {
      GArray *own = g_ptr_array_index (uses, i);

      for (guint j = 0; j < own->len; j++)
        add_use (namings, comparison, g_ptr_array_index (comparison->articles, i),
                 &g_array_index (own, CclNameUse, j));
    }

  for (guint i = 0; i < namings->len; i++)
    finish (g_ptr_array_index (namings, i));
  g_ptr_array_sort (namings, compare_namings);
  return namings;
}
