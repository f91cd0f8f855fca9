/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-export.h"

#include "ccl-columns.h"
#include "ccl-wording.h"

#include <glib/gi18n-lib.h>

#define DEFAULT_WIDTH 100
#define MIN_WIDTH 60
#define GAP 2

/* What a claim is about, in the words of a row that holds it alone. */
static char *
word_subject (const CclComparison *comparison, CclClaim *claim)
{
  g_autoptr (CclRow) row = ccl_row_new ();
  g_autofree char *question = NULL, *detail = NULL;

  row->event = claim->event;
  row->object = claim->object;
  row->affected = g_strdup (claim->affected);
  row->place = g_strdup (claim->place);
  row->cumulative = claim->cumulative;
  g_ptr_array_add (row->claims, ccl_claim_ref (claim));
  question = ccl_word_question (row);
  detail = ccl_word_question_detail (comparison, row);
  return *detail != '\0' ? g_strdup_printf ("%s · %s", question, detail)
                         : g_steal_pointer (&question);
}

static void
append_claim (GString *out, const CclComparison *comparison, CclClaim *claim, const int *widths)
{
  const CclArticle *article = ccl_comparison_find_article (comparison, claim->article);
  g_autofree char *figure = ccl_word_figure (comparison, claim);
  g_autofree char *subject = word_subject (comparison, claim);
  g_autofree char *claimant = ccl_word_claimant (comparison, claim);
  g_autofree char *evidence = ccl_article_dup_span (article, ccl_claim_get_evidence (claim));
  const char *cells[] = { figure, subject, claimant, evidence };

  ccl_columns_append (out, cells, widths, NULL, G_N_ELEMENTS (cells));
}

static void
append_unused (GString *out, const CclArticle *article, GArray *unused, const int *widths)
{
  /* Translators: heads a list of numbers of an article that no claim uses, each with the reason */
  g_string_append_printf (out, "\n%s\n\n", _ ("Numbers in no claim"));
  for (guint i = 0; i < unused->len; i++)
    {
      const CclUnused *it = &g_array_index (unused, CclUnused, i);
      g_autofree char *number = ccl_article_dup_span (article, it->span);
      g_autofree char *sentence = ccl_article_dup_span (article, it->sentence);
      const char *cells[] = { number, ccl_word_unused (it->reason), sentence };

      ccl_columns_append (out, cells, widths, NULL, G_N_ELEMENTS (cells));
    }
}

/* @claims: (nullable) (element-type CclClaim); @unused: (nullable) (element-type CclUnused) */
static void
append_article (GString *out, const CclComparison *comparison, const CclArticle *article,
                GPtrArray *claims, GArray *unused, int width)
{
  int rest = width - 12 - 3 * GAP;
  const int widths[] = { 12, rest * 4 / 10, rest * 2 / 10, rest * 4 / 10 };
  const int unused_widths[] = { 12, rest * 4 / 10, rest * 6 / 10 + GAP };
  gboolean has_unused = unused != NULL && unused->len > 0;
  g_autofree char *outlet = NULL;

  if (claims == NULL && !has_unused)
    return;
  outlet = ccl_word_outlet (article);
  g_string_append_printf (out, "%s%s · %s\n", out->len > 0 ? "\n" : "", outlet, article->file);
  if (claims != NULL)
    g_string_append_c (out, '\n');
  for (guint i = 0; claims != NULL && i < claims->len; i++)
    append_claim (out, comparison, g_ptr_array_index (claims, i), widths);
  if (has_unused)
    append_unused (out, article, unused, unused_widths);
}

char *
ccl_export_claims_table (const CclComparison *comparison, GPtrArray *unused, int width)
{
  GString *out = g_string_new (NULL);
  g_autoptr (GHashTable) groups = ccl_comparison_group_claims (comparison);
  int total = MAX (width > 0 ? width : DEFAULT_WIDTH, MIN_WIDTH);

  for (guint i = 0; i < comparison->articles->len; i++)
    {
      const CclArticle *article = g_ptr_array_index (comparison->articles, i);

      append_article (out, comparison, article, g_hash_table_lookup (groups, article->id),
                      unused != NULL ? g_ptr_array_index (unused, i) : NULL, total);
    }
  return g_string_free (out, FALSE);
}
