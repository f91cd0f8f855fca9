/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-export.h"

#include "ccl-columns.h"
#include "ccl-table-layout.h"
#include "ccl-wording.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define DEFAULT_WIDTH 100
#define MIN_WIDTH 60
#define FEWEST_OWN_COLUMNS 3u
#define LEAST_OF_OTHERS 16
#define LONGEST_SPEAKER 60 /* bytes */

/* Who said it and when; a speaker whom the article describes at length is cut behind a word, or one
 * cell would make the row as high as ten. */
static char *
word_source (const CclComparison *comparison, const CclClaim *claim)
{
  static const char dot[] = " · ";
  g_autofree char *line = ccl_word_source_line (comparison, claim);
  const char *day = g_strrstr (line, dot);
  gsize len = day != NULL ? (gsize) (day - line) : strlen (line);
  const char *blank;

  if (len <= LONGEST_SPEAKER)
    return g_steal_pointer (&line);
  blank = g_strrstr_len (line, LONGEST_SPEAKER, " ");
  if (blank == NULL)
    return g_steal_pointer (&line);
  len = (gsize) (blank - line);
  while (len > 1 && g_ascii_ispunct (line[len - 1]))
    len--;
  return g_strdup_printf ("%.*s…%s", (int) len, line, day != NULL ? day : "");
}

/* The figure, how many more there are, and who said it: on a line of its own, or behind it. */
static char *
word_side (const CclComparison *comparison, const CclRow *row, GPtrArray *cell,
           const char *separator)
{
  const CclClaim *first = g_ptr_array_index (cell, 0);
  g_autofree char *answer = ccl_word_answer (comparison, row, first);
  g_autofree char *source = word_source (comparison, first);

  if (*source == '\0')
    separator = "";
  if (cell->len > 1)
    return g_strdup_printf ("%s (+%u)%s%s", answer, cell->len - 1, separator, source);
  return g_strconcat (answer, separator, source, NULL);
}

/* @rows: (element-type CclRow): those shown */
static CclTableColumn *
new_side_column (const CclComparison *comparison, GPtrArray *rows, const CclSide *side)
{
  CclTableColumn *column = ccl_table_column_new (side->name);

  for (guint i = 0; i < rows->len; i++)
    {
      const CclRow *row = g_ptr_array_index (rows, i);
      g_autoptr (GPtrArray) cell = ccl_comparison_list_cell (comparison, row, side);

      ccl_table_column_take (column,
                             cell->len > 0 ? word_side (comparison, row, cell, "\n")
                                           : g_strdup (CCL_WORD_SILENCE),
                             cell->len > 0);
    }

  return column;
}

static CclTableColumn *
new_question_column (const CclComparison *comparison, GPtrArray *rows)
{
  CclTableColumn *column = ccl_table_column_new (_ ("Question"));

  for (guint i = 0; i < rows->len; i++)
    {
      const CclRow *row = g_ptr_array_index (rows, i);
      g_autofree char *question = ccl_word_question (row);
      g_autofree char *detail = ccl_word_question_detail (comparison, row);

      ccl_table_column_take (column, g_strdup_printf ("%s\n%s", question, detail), TRUE);
    }

  return column;
}

static CclTableColumn *
new_verdict_column (GPtrArray *rows)
{
  CclTableColumn *column = ccl_table_column_new (_ ("Verdict"));

  for (guint i = 0; i < rows->len; i++)
    {
      const CclRow *row = g_ptr_array_index (rows, i);
      g_autofree char *gap = ccl_word_gap (row);

      ccl_table_column_take (column,
                             g_strdup_printf ("%s\u00a0%s\n%s", ccl_verdict_symbol (row->verdict),
                                              ccl_word_verdict (row->verdict), gap),
                             TRUE);
    }

  return column;
}

/* Sides under each other, as far as they say anything, a line each where it fits: "Armenia: 7 · The
 * Defence Ministry · 9 Oct". @sides: (element-type CclSide) */
static CclTableColumn *
new_list_column (const CclComparison *comparison, GPtrArray *rows, GPtrArray *sides, const char *head)
{
  CclTableColumn *column = ccl_table_column_new (head);

  for (guint i = 0; i < rows->len; i++)
    {
      const CclRow *row = g_ptr_array_index (rows, i);
      GString *out = g_string_new (NULL);

      for (guint j = 0; j < sides->len; j++)
        {
          const CclSide *side = g_ptr_array_index (sides, j);
          g_autoptr (GPtrArray) cell = ccl_comparison_list_cell (comparison, row, side);
          g_autofree char *said = cell->len > 0 ? word_side (comparison, row, cell, " · ") : NULL;

          if (said != NULL)
            /* Translators: a side and what it says: "Turkey: denies" */
            g_string_append_printf (out, _ ("%s: %s\n"), side->name, said);
        }
      if (out->len == 0)
        g_string_append (out, CCL_WORD_SILENCE);
      ccl_table_column_take (column, g_string_free (out, FALSE), TRUE);
    }

  column->is_list = TRUE;
  return column;
}

/* A side with its column, and where it stands among the sides. */
typedef struct
{
  CclSide *side;
  CclTableColumn *column;
} Spoken;

static int
compare_filled (gconstpointer a, gconstpointer b, gpointer data)
{
  const Spoken *first = a, *second = b;

  return (int) second->column->n_filled - (int) first->column->n_filled;
}

/* How many of the sides that say most have room beside question and verdict, together with a column
 * of the others where these are not all. Sides heard in one row only share a column, too. */
static guint
count_own (GArray *ranking, int room)
{
  guint n = 0;

  for (guint i = 0; i < ranking->len; i++)
    {
      const CclTableColumn *column = g_array_index (ranking, Spoken, i).column;

      if (n >= FEWEST_OWN_COLUMNS && column->n_filled == 1 && i + 1 < ranking->len)
        return n;
      room -= column->least + CCL_TABLE_GAP;
      if (room >= (i + 1 < ranking->len ? LEAST_OF_OTHERS + CCL_TABLE_GAP : 0))
        n = i + 1;
    }
  return n;
}

/* The sides that say anything, each with its column. Returns: (element-type Spoken) */
static GArray *
list_spoken (const CclComparison *comparison, GPtrArray *rows)
{
  GArray *list = g_array_new (FALSE, FALSE, sizeof (Spoken));

  for (guint i = 0; i < comparison->sides->len; i++)
    {
      CclSide *side = g_ptr_array_index (comparison->sides, i);
      Spoken spoken = { side, new_side_column (comparison, rows, side) };

      if (spoken.column->n_filled > 0)
        g_array_append_val (list, spoken);
      else
        ccl_table_column_free (spoken.column);
    }

  return list;
}

/* Adds the columns of the sides, in their order: a column each; those that say least share one; or,
 * where too few have room, all share one. */
static void
add_sides (GPtrArray *columns, const CclComparison *comparison, GPtrArray *rows, int room)
{
  g_autoptr (GArray) spoken = list_spoken (comparison, rows);
  g_autoptr (GArray) ranking = g_array_copy (spoken);
  g_autoptr (GPtrArray) others = g_ptr_array_new ();
  guint n_own, n_least;

  g_array_sort_with_data (ranking, compare_filled, NULL); /* stable */
  n_own = count_own (ranking, room);
  n_least = MIN (FEWEST_OWN_COLUMNS, ranking->len);
  for (guint i = 0; i < spoken->len; i++)
    {
      Spoken *it = &g_array_index (spoken, Spoken, i);
      gboolean is_own = FALSE;

      for (guint j = 0; n_own >= n_least && j < n_own; j++)
        is_own |= g_array_index (ranking, Spoken, j).side == it->side;
      if (is_own)
        {
          g_ptr_array_add (columns, it->column);
          continue;
        }
      g_ptr_array_add (others, it->side);
      ccl_table_column_free (it->column);
    }
  if (others->len > 0)
    g_ptr_array_add (columns, new_list_column (comparison, rows, others,
                                               n_own < n_least
                                                   /* Translators: heads a column of a table */
                                                   ? _ ("What each side says")
                                                   : _ ("Other sides")));
}

/* Returns: (transfer full) (element-type CclTableColumn): of at most @width together */
static GPtrArray *
make_columns (const CclComparison *comparison, GPtrArray *rows, int width, gboolean is_styled)
{
  GPtrArray *columns = g_ptr_array_new_with_free_func (ccl_table_column_free);
  g_autoptr (CclTableColumn) verdicts = new_verdict_column (rows);

  g_ptr_array_add (columns, new_question_column (comparison, rows));
  add_sides (columns, comparison, rows,
             width - ccl_table_columns_get_least (columns) - verdicts->least - CCL_TABLE_GAP);
  g_ptr_array_add (columns, g_steal_pointer (&verdicts));
  ccl_table_columns_share (columns, width, is_styled);
  return columns;
}

static const char *
get_verdict_style (CclVerdict verdict)
{
  switch (verdict)
    {
    case CCL_VERDICT_CONFLICT:
    case CCL_VERDICT_DENIED:
      return "\033[1;31m";
    case CCL_VERDICT_MIRRORED:
      return "\033[1;35m";
    case CCL_VERDICT_UPDATED:
      return "\033[1;33m";
    case CCL_VERDICT_AGREE:
    case CCL_VERDICT_COMPATIBLE:
      return "\033[1;32m";
    case CCL_VERDICT_ONE_SIDED:
    case CCL_VERDICT_UNQUANTIFIED:
      break;
    }

  return NULL;
}

static void
append_rule (GString *out, GPtrArray *columns)
{
  int width = CCL_TABLE_GAP * ((int) columns->len - 1);

  for (guint i = 0; i < columns->len; i++)
    width += ((CclTableColumn *) g_ptr_array_index (columns, i))->width;
  for (int i = 0; i < width; i++)
    g_string_append (out, "─");
  g_string_append_c (out, '\n');
}

/* One row, or, without, the heads. */
static void
append_line_of_cells (GString *out, GPtrArray *columns, GPtrArray *rows, guint i_row,
                      gboolean is_styled)
{
  g_autofree const char **cells = g_new0 (const char *, columns->len);
  g_autofree const char **styles = g_new0 (const char *, columns->len);
  g_autofree int *widths = g_new0 (int, columns->len);

  for (guint i = 0; i < columns->len; i++)
    {
      const CclTableColumn *column = g_ptr_array_index (columns, i);

      cells[i] = rows != NULL ? g_ptr_array_index (column->cells, i_row) : column->head;
      if (!g_str_equal (cells[i], CCL_WORD_SILENCE) && (rows == NULL || !column->is_list))
        styles[i] = CCL_COLUMNS_BOLD;
      widths[i] = column->width;
    }
  if (rows != NULL)
    styles[columns->len - 1]
        = get_verdict_style (((CclRow *) g_ptr_array_index (rows, i_row))->verdict);
  ccl_columns_append (out, cells, widths, is_styled ? styles : NULL, columns->len);
}

/* Rows come by topic: a heading stands where the topic changes. */
static void
append_rows (GString *out, GPtrArray *columns, GPtrArray *rows, gboolean is_styled)
{
  const CclRow *before = NULL;

  for (guint i = 0; i < rows->len; i++)
    {
      const CclRow *row = g_ptr_array_index (rows, i);

      if (before == NULL || before->topic != row->topic)
        {
          g_autofree char *heading = g_utf8_strup (ccl_word_topic (row->topic), -1);

          g_string_append_printf (out, "%s\n\n", heading);
        }
      append_line_of_cells (out, columns, rows, i, is_styled);
      g_string_append_c (out, '\n');
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
ccl_export_table (const CclComparison *comparison, int width, gboolean is_styled)
{
  GString *out = g_string_new (NULL);
  g_autofree char *summary = ccl_word_summary (comparison);
  g_autoptr (GPtrArray) rows = g_ptr_array_new (), columns = NULL;

  for (guint i = 0; i < comparison->rows->len; i++)
    if (!((CclRow *) g_ptr_array_index (comparison->rows, i))->hidden)
      g_ptr_array_add (rows, g_ptr_array_index (comparison->rows, i));

  columns = make_columns (comparison, rows, MAX (width > 0 ? width : DEFAULT_WIDTH, MIN_WIDTH),
                          is_styled);
  if (comparison->title != NULL)
    g_string_append_printf (out, "%s\n", comparison->title);
  g_string_append_printf (out, "%s\n\n", summary);
  if (rows->len > 0)
    {
      append_line_of_cells (out, columns, NULL, 0, is_styled);
      append_rule (out, columns);
      append_rows (out, columns, rows, is_styled);
      append_rule (out, columns);
    }
  append_articles (out, comparison);
  return g_string_free (out, FALSE);
}
