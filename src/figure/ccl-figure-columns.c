/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-figure-private.h"
#include "ccl-wording.h"

#include <glib/gi18n-lib.h>

#define COLUMN_GAP 10.0
#define NARROWEST_COLUMN 50.0
#define NARROWEST_QUESTION 88.0
#define WIDEST_QUESTION 190.0
#define WIDEST_WORD 70.0
#define BADGE_AND_GAP 15.0
#define MOST_COLUMNS 6u

void
ccl_column_free (gpointer data)
{
  CclColumn *column = data;

  g_clear_pointer (&column->others, g_ptr_array_unref);
  g_clear_pointer (&column->cells, g_ptr_array_unref);
  g_free (column->name);
  g_free (column->detail);
  g_free (column);
}

GPtrArray *
ccl_column_get_cell (const CclColumn *column, guint i_row)
{
  return g_ptr_array_index (column->cells, i_row);
}

static void
fill_column (const CclDraft *draft, CclColumn *column)
{
  column->cells = g_ptr_array_new_with_free_func ((GDestroyNotify)g_ptr_array_unref);
  for (guint i = 0; i < draft->rows->len; i++)
    g_ptr_array_add (column->cells,
                     ccl_figure_list_entries (draft, g_ptr_array_index (draft->rows, i), column));
}

static CclColumn *
new_side_column (const CclDraft *draft, const CclSide *side)
{
  CclColumn *column = g_new0 (CclColumn, 1);

  column->side = side;
  column->name = g_strdup (side->name);
  column->has_chip = TRUE;
  column->chip = ccl_figure_side_colour (side->colour, draft->style.is_dark);
  return column;
}

static CclColumn *
new_article_column (const CclArticle *article)
{
  CclColumn *column = g_new0 (CclColumn, 1);

  column->article = article;
  column->name = ccl_word_outlet (article);
  column->detail = ccl_word_date (article->published, FALSE);
  return column;
}

/* How much a side or an article says in the rows shown. */
static guint
count_claims (const CclDraft *draft, gconstpointer subject)
{
  guint n = 0;

  for (guint i = 0; i < draft->rows->len; i++)
    {
      const CclRow *row = g_ptr_array_index (draft->rows, i);
      g_autoptr (GPtrArray) cell
          = draft->options->by_article
                ? ccl_comparison_list_article_cell (draft->comparison, row, subject)
                : ccl_comparison_list_cell (draft->comparison, row, subject);

      n += cell->len;
    }

  return n;
}

typedef struct
{
  gconstpointer subject;
  guint n_claims;
  guint position;
} Ranked;

static int
compare_rank (gconstpointer a, gconstpointer b)
{
  const Ranked *first = a, *second = b;

  if (first->n_claims != second->n_claims)
    return first->n_claims > second->n_claims ? -1 : 1;
  return first->position < second->position ? -1 : 1;
}

static guint
find_room (const CclDraft *draft)
{
  const double scale = draft->style.scale;
  double left = draft->content_width - (NARROWEST_QUESTION + 85) * scale;
  int n = (int)(left / ((NARROWEST_COLUMN + COLUMN_GAP) * scale));

  return (guint)CLAMP (n, (int)CCL_FIGURE_FEWEST_COLUMNS, (int)MOST_COLUMNS);
}

static CclColumn *
new_rest_column (void)
{
  CclColumn *column = g_new0 (CclColumn, 1);

  /* Translators: head of the column that gathers the sides or articles with the fewest claims. */
  column->name = g_strdup (_ ("Others"));
  column->others = g_ptr_array_new ();
  return column;
}

/* A column each, in the order of the comparison; those that say the least share the last one where
 * there are more than fit, or than @n_most. Who says nothing in the rows shown gets none. */
void
ccl_figure_choose_columns (CclDraft *draft, guint n_most)
{
  const gboolean by_article = draft->options->by_article;
  GPtrArray *subjects = by_article ? draft->comparison->articles : draft->comparison->sides;
  g_autoptr (GArray) ranking = g_array_new (FALSE, FALSE, sizeof (Ranked));
  g_autoptr (GHashTable) gathered = g_hash_table_new (NULL, NULL);
  guint n_room = MIN (find_room (draft), n_most);
  CclColumn *rest = NULL;

  g_ptr_array_set_size (draft->columns, 0);
  for (guint i = 0; i < subjects->len; i++)
    {
      Ranked ranked = { g_ptr_array_index (subjects, i), 0, i };

      ranked.n_claims = count_claims (draft, ranked.subject);
      if (ranked.n_claims > 0)
        g_array_append_val (ranking, ranked);
      else
        g_hash_table_add (gathered, (gpointer)ranked.subject);
    }
  g_array_sort (ranking, compare_rank);
  if (ranking->len > n_room)
    {
      rest = new_rest_column ();
      for (guint i = n_room - 1; i < ranking->len; i++)
        {
          gpointer subject = (gpointer)g_array_index (ranking, Ranked, i).subject;

          g_hash_table_add (gathered, subject);
          g_ptr_array_add (rest->others, subject);
        }
    }

  for (guint i = 0; i < subjects->len; i++)
    {
      gpointer subject = g_ptr_array_index (subjects, i);

      if (!g_hash_table_contains (gathered, subject))
        g_ptr_array_add (draft->columns, by_article ? new_article_column (subject)
                                                    : new_side_column (draft, subject));
    }
  if (rest != NULL)
    g_ptr_array_add (draft->columns, rest);
  for (guint i = 0; i < draft->columns->len; i++)
    fill_column (draft, g_ptr_array_index (draft->columns, i));
}

typedef struct
{
  double least;
  double natural;
} Need;

static Need
measure_column (const CclDraft *draft, const CclColumn *column)
{
  const double scale = draft->style.scale;
  double chip = column->has_chip ? 12 * scale : 0;
  Need need
      = { .least = ccl_text_measure_longest_word (draft, CCL_FONT_HEADER, column->name) + chip,
          .natural = ccl_text_measure (draft, CCL_FONT_HEADER, column->name) + chip };

  for (guint i = 0; i < draft->rows->len; i++)
    {
      GPtrArray *entries = ccl_column_get_cell (column, i);

      for (guint j = 0; j < entries->len; j++)
        {
          const CclEntry *entry = g_ptr_array_index (entries, j);
          double aside = (entry->n_more > 0 ? 17 * scale : 0)
                         + (entry->mark != CCL_REVIEW_NO_MARK ? 10 * scale : 0);
          double figure
              = entry->is_words
                    ? MAX (ccl_text_measure_longest_word (draft, CCL_FONT_ANSWER, entry->figure),
                           24 * scale)
                    : ccl_text_measure (draft, CCL_FONT_FIGURE, entry->figure);
          double source = ccl_text_measure (draft, CCL_FONT_SPEAKER, entry->source);

          need.least = MAX (need.least, figure + aside);
          need.least = MAX (need.least, MIN (ccl_text_measure_longest_word (draft, CCL_FONT_SPEAKER,
                                                                            entry->source),
                                             WIDEST_WORD * scale));
          need.natural = MAX (need.natural, MIN (source, 130 * scale));
          if (entry->is_words)
            need.natural = MAX (need.natural,
                                ccl_text_measure (draft, CCL_FONT_ANSWER, entry->figure) + aside);
        }
    }

  need.least = MAX (need.least, NARROWEST_COLUMN * scale);
  need.natural = MAX (need.natural, need.least);
  return need;
}

static Need
measure_questions (const CclDraft *draft)
{
  const double scale = draft->style.scale;
  Need need = { NARROWEST_QUESTION * scale, NARROWEST_QUESTION * scale };

  for (guint i = 0; i < draft->rows->len; i++)
    {
      const CclRow *row = g_ptr_array_index (draft->rows, i);
      g_autofree char *question = ccl_word_question (row);
      g_autofree char *detail = ccl_word_question_detail (draft->comparison, row);

      need.least
          = MAX (need.least, ccl_text_measure_longest_word (draft, CCL_FONT_QUESTION, question));
      need.natural = MAX (need.natural, ccl_text_measure (draft, CCL_FONT_QUESTION, question));
      need.natural = MAX (need.natural, ccl_text_measure (draft, CCL_FONT_DETAIL, detail));
    }

  need.least = MIN (need.least, 1.4 * NARROWEST_QUESTION * scale);
  need.natural = CLAMP (need.natural, need.least, WIDEST_QUESTION * scale);
  return need;
}

static double
measure_verdicts (const CclDraft *draft)
{
  const double scale = draft->style.scale, badge = BADGE_AND_GAP * scale;
  double width = ccl_text_measure (draft, CCL_FONT_HEADER, _ ("Verdict"));

  for (guint i = 0; i < draft->rows->len; i++)
    {
      const CclRow *row = g_ptr_array_index (draft->rows, i);
      g_autofree char *gap = ccl_word_gap (row);
      double word = ccl_text_measure (draft, CCL_FONT_VERDICT, ccl_word_verdict (row->verdict));

      width = MAX (width, badge + word);
      width = MAX (width, badge + MIN (ccl_text_measure (draft, CCL_FONT_GAP, gap), 90 * scale));
      for (int j = 0; j < CCL_N_MARKS; j++)
        if (row->marks & (1 << j))
          {
            g_autofree char *mark = ccl_word_mark ((CclMarks)(1 << j), row);

            width = MAX (width, badge + ccl_text_measure_longest_word (draft, CCL_FONT_MARK, mark));
          }
    }

  return width;
}

/* Shares the width out: every column what it cannot do without, then towards what it would like;
 * what is left goes to the sides evenly, so that the eye finds them at an even beat. */
gboolean
ccl_figure_size_columns (CclDraft *draft)
{
  const double gap = COLUMN_GAP * draft->style.scale;
  guint n = draft->columns->len;
  g_autofree Need *needs = g_new0 (Need, n + 1);
  double free_width, wished = 0, each = 0, x;

  needs[n] = measure_questions (draft);
  draft->verdict_width = measure_verdicts (draft);
  free_width = draft->content_width - draft->verdict_width - gap * (n + 1);
  for (guint i = 0; i < n; i++)
    needs[i] = measure_column (draft, g_ptr_array_index (draft->columns, i));
  for (guint i = 0; i <= n; i++)
    {
      free_width -= needs[i].least;
      wished += needs[i].natural - needs[i].least;
    }

  /* Above 1 there is room to spare; below 0 words will have to break. */
  for (guint i = 0; i <= n; i++)
    if (free_width < 0)
      needs[i].least += free_width / (n + 1);
    else if (wished > 0)
      needs[i].least += (needs[i].natural - needs[i].least) * MIN (1, free_width / wished);

  draft->question_width = needs[n].least;
  if (free_width > wished)
    {
      each = MIN ((free_width - wished) / (n + 1),
                  draft->question_width); /* the question has a part in it */
      draft->question_width += each;
      each = n > 0 ? (free_width - wished - each) / n : 0;
    }
  x = draft->question_width + gap;
  for (guint i = 0; i < n; i++)
    {
      CclColumn *column = g_ptr_array_index (draft->columns, i);

      column->x = x;
      column->width = needs[i].least + each;
      x += column->width + gap;
    }
  draft->verdict_x = x;
  return free_width >= 0;
}
