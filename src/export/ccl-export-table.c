/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-export.h"

#include "ccl-columns.h"
#include "ccl-wording.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define DEFAULT_WIDTH 100
#define MIN_WIDTH 60
#define MIN_SIDE_WIDTH 12
#define VERDICT_WIDTH 17
#define GAP 2

/* How the table is cut: a column for the question, one a side, one for the verdict. Sides that find
 * no room share the last of the side columns. */
typedef struct
{
  const CclComparison *comparison;
  int width;
  guint n_columns;     /* of sides */
  guint n_own_columns; /* of these, such as belong to one side */
  int *widths;         /* of all columns */
} Layout;

static void
layout_init (Layout *layout, const CclComparison *comparison, int width)
{
  guint n_sides = comparison->sides->len;
  int room, question;

  layout->comparison = comparison;
  layout->width = MAX (width > 0 ? width : DEFAULT_WIDTH, MIN_WIDTH);
  question = CLAMP (layout->width * 3 / 10, 20, 40);
  room = layout->width - question - VERDICT_WIDTH - GAP;
  layout->n_columns = MIN (n_sides, (guint) MAX (room / (MIN_SIDE_WIDTH + GAP), 1));
  layout->n_own_columns = layout->n_columns < n_sides ? layout->n_columns - 1 : n_sides;

  layout->widths = g_new0 (int, layout->n_columns + 2);
  layout->widths[0] = question;
  for (guint i = 0; i < layout->n_columns; i++)
    layout->widths[i + 1] = MIN (room / (int) layout->n_columns - GAP, 32);
  layout->widths[layout->n_columns + 1] = VERDICT_WIDTH;
}

static void
append_rule (GString *out, const Layout *layout, const char *stroke)
{
  int width = GAP * ((int) layout->n_columns + 1);

  for (guint i = 0; i < layout->n_columns + 2; i++)
    width += layout->widths[i];
  for (int i = 0; i < width; i++)
    g_string_append (out, stroke);
  g_string_append_c (out, '\n');
}

static void
append_cells (GString *out, const Layout *layout, GPtrArray *cells)
{
  ccl_columns_append (out, (const char *const *) cells->pdata, layout->widths, cells->len);
}

static void
append_head (GString *out, const Layout *layout)
{
  g_autoptr (GPtrArray) cells = g_ptr_array_new ();

  g_ptr_array_add (cells, (char *) _ ("Question"));
  for (guint i = 0; i < layout->n_own_columns; i++)
    g_ptr_array_add (cells, ((CclSide *) g_ptr_array_index (layout->comparison->sides, i))->name);
  if (layout->n_own_columns < layout->n_columns)
    g_ptr_array_add (cells, (char *) _ ("Other sides"));
  g_ptr_array_add (cells, (char *) _ ("Verdict"));
  append_cells (out, layout, cells);
  append_rule (out, layout, "─");
}

/* The figure that counts, how many more there are, and who said it on a line of its own. */
static char *
word_side (const CclComparison *comparison, const CclRow *row, const CclSide *side)
{
  g_autoptr (GPtrArray) cell = ccl_comparison_list_cell (comparison, row, side);
  g_autofree char *answer = NULL, *source = NULL;
  const CclClaim *first;

  if (cell->len == 0)
    return g_strdup (CCL_WORD_SILENCE);

  first = g_ptr_array_index (cell, 0);
  answer = ccl_word_answer (comparison, row, first);
  source = ccl_word_source_line (comparison, first);
  if (cell->len > 1)
    return g_strdup_printf ("%s (+%u)\n%s", answer, cell->len - 1, source);
  return g_strdup_printf ("%s\n%s", answer, source);
}

/* The sides without a column of their own, as far as they say anything. */
static char *
word_other_sides (const Layout *layout, const CclRow *row)
{
  GString *out = g_string_new (NULL);

  for (guint i = layout->n_own_columns; i < layout->comparison->sides->len; i++)
    {
      const CclSide *side = g_ptr_array_index (layout->comparison->sides, i);
      g_autoptr (GPtrArray) cell = ccl_comparison_list_cell (layout->comparison, row, side);
      g_autofree char *answer = cell->len > 0 ? ccl_word_answer (layout->comparison, row,
                                                                 g_ptr_array_index (cell, 0))
                                              : NULL;

      if (answer != NULL)
        /* Translators: a side and what it says: "Turkey: denies" */
        g_string_append_printf (out, _ ("%s: %s\n"), side->name, answer);
    }

  if (out->len == 0)
    g_string_append (out, CCL_WORD_SILENCE);
  return g_string_free (out, FALSE);
}

static void
append_row (GString *out, const Layout *layout, const CclRow *row)
{
  g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *question = ccl_word_question (row);
  g_autofree char *detail = ccl_word_question_detail (layout->comparison, row);
  g_autofree char *gap = ccl_word_gap (row);

  g_ptr_array_add (cells, g_strdup_printf ("%s\n%s", question, detail));
  for (guint i = 0; i < layout->n_own_columns; i++)
    g_ptr_array_add (cells, word_side (layout->comparison, row,
                                       g_ptr_array_index (layout->comparison->sides, i)));
  if (layout->n_own_columns < layout->n_columns)
    g_ptr_array_add (cells, word_other_sides (layout, row));
  g_ptr_array_add (cells, g_strdup_printf ("%s %s\n%s", ccl_verdict_symbol (row->verdict),
                                           ccl_word_verdict (row->verdict), gap));
  append_cells (out, layout, cells);
  g_string_append_c (out, '\n');
}

/* Rows come by topic: a heading stands where the topic changes. */
static void
append_rows (GString *out, const Layout *layout)
{
  const CclRow *before = NULL;

  for (guint i = 0; i < layout->comparison->rows->len; i++)
    {
      const CclRow *row = g_ptr_array_index (layout->comparison->rows, i);

      if (row->hidden)
        continue;
      if (before == NULL || before->topic != row->topic)
        {
          g_autofree char *heading = g_utf8_strup (ccl_word_topic (row->topic), -1);

          g_string_append_printf (out, "%s\n\n", heading);
        }
      append_row (out, layout, row);
      before = row;
    }
}

/* What was read: outlet, date, file. */
static void
append_articles (GString *out, const CclComparison *comparison)
{
  for (guint i = 0; i < comparison->articles->len; i++)
    {
      const CclArticle *article = g_ptr_array_index (comparison->articles, i);
      g_autofree char *outlet = ccl_word_outlet (article);
      g_autofree char *date = ccl_word_date (article->published, TRUE);

      g_string_append_printf (out, "%s%s%s · %s\n", outlet, *date != '\0' ? " · " : "", date,
                              article->file);
    }
}

char *
ccl_export_table (const CclComparison *comparison, int width)
{
  GString *out = g_string_new (NULL);
  g_autofree char *summary = ccl_word_summary (comparison);
  Layout layout;

  layout_init (&layout, comparison, width);
  if (comparison->title != NULL)
    g_string_append_printf (out, "%s\n", comparison->title);
  g_string_append_printf (out, "%s\n\n", summary);
  if (comparison->rows->len > 0)
    {
      append_head (out, &layout);
      append_rows (out, &layout);
      append_rule (out, &layout, "─");
    }
  append_articles (out, comparison);
  g_free (layout.widths);
  return g_string_free (out, FALSE);
}

/* Claims -------------------------------------------------------------------------------------- */

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

  ccl_columns_append (out, cells, widths, G_N_ELEMENTS (cells));
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

      ccl_columns_append (out, cells, widths, G_N_ELEMENTS (cells));
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
