/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-table-layout.h"

#include "ccl-columns.h"

#include <string.h>

#define NARROW 12 /* columns of the terminal below which lines become word lists */
#define WIDEST_WORD 18
#define WIDEST 44

void
ccl_table_column_free (gpointer data)
{
  CclTableColumn *column = data;

  g_free (column->head);
  g_ptr_array_unref (column->cells);
  g_free (column);
}

static void
measure (CclTableColumn *column, const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) words = g_strsplit (lines[i], " ", -1);
      int width = ccl_columns_get_width (lines[i]);

      for (guint j = 0; words[j] != NULL; j++)
        column->least = MAX (column->least, MIN (ccl_columns_get_width (words[j]), WIDEST_WORD));
      column->least = MAX (column->least, MIN (width, NARROW));
      column->most = MAX (column->most, MIN (width, WIDEST));
      column->area += width;
    }
}

CclTableColumn *
ccl_table_column_new (const char *head)
{
  CclTableColumn *column = g_new0 (CclTableColumn, 1);

  column->head = g_strdup (head);
  column->cells = g_ptr_array_new_with_free_func (g_free);
  measure (column, head);
  return column;
}

/* "9 Oct", "8 Oct – 9 Oct", "11 300 tents" and "7 (+1)" are read as one: no line ends behind a
 * number, unless a "·" sets apart what follows, nor beside a dash before one. */
static gboolean
is_joint (const char *text, const char *blank)
{
  static const char dot[] = "·", dash[] = "–", dash_between[] = "– ";
  const char *next = blank + 1;

  if (g_ascii_isdigit (blank[-1]))
    return !g_str_has_prefix (next, dot);
  if (g_str_has_prefix (next, dash_between))
    return g_ascii_isdigit (next[strlen (dash_between)]);
  return blank - text >= (int) strlen (dash) && g_str_has_prefix (blank - strlen (dash), dash)
         && g_ascii_isdigit (*next);
}

static char *
join_numbers (const char *text)
{
  GString *joined = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (g_ascii_iscntrl (*p) && *p != '\n') /* no article sends the terminal escape codes */
      g_string_append_c (joined, ' ');
    else if (*p == ' ' && p > text && is_joint (text, p))
      g_string_append_unichar (joined, 0x00a0);
    else
      g_string_append_unichar (joined, g_utf8_get_char (p));

  return g_string_free (joined, FALSE);
}

void
ccl_table_column_take (CclTableColumn *column, char *text, gboolean is_filled)
{
  char *joined = join_numbers (text);

  g_free (text);
  g_ptr_array_add (column->cells, joined);
  measure (column, joined);
  if (is_filled)
    column->n_filled++;
}

int
ccl_table_columns_get_least (GPtrArray *columns)
{
  int width = 0;

  for (guint i = 0; i < columns->len; i++)
    width += ((CclTableColumn *) g_ptr_array_index (columns, i))->least + (i > 0 ? CCL_TABLE_GAP : 0);
  return width;
}

/* Where there is room to spare, the column that would gain most from a little more; where there is
 * too little, the widest. */
static CclTableColumn *
find_column (GPtrArray *columns, gboolean is_growing)
{
  CclTableColumn *best = NULL;

  for (guint i = 0; i < columns->len; i++)
    {
      CclTableColumn *column = g_ptr_array_index (columns, i);

      if (is_growing && column->width >= column->most)
        continue;
      if (best == NULL
          || (is_growing ? column->area * best->width * best->width
                               > best->area * column->width * column->width
                         : column->width > best->width))
        best = column;
    }

  return best;
}

/* "Armenia: 7 · The ministry": what stands between the side and the speaker. */
static void
append_styled (GString *out, const char *line)
{
  const char *figure = strstr (line, ": "), *dot;

  if (figure == NULL)
    {
      g_string_append (out, line);
      return;
    }
  figure += strlen (": ");
  dot = strstr (figure, " · ");
  g_string_append_len (out, line, figure - line);
  g_string_append (out, CCL_COLUMNS_BOLD);
  g_string_append_len (out, figure, dot != NULL ? dot - figure : -1);
  g_string_append_printf (out, "%s%s", CCL_COLUMNS_PLAIN, dot != NULL ? dot : "");
}

/* Breaks a list to its width, so that every line at the edge begins with a side. */
static void
hang (CclTableColumn *column, gboolean is_styled)
{
  for (guint i = 0; i < column->cells->len; i++)
    {
      g_auto (GStrv) lines = g_strsplit (g_ptr_array_index (column->cells, i), "\n", -1);
      GString *cell = g_string_new (NULL);

      for (guint j = 0; lines[j] != NULL && *lines[j] != '\0'; j++)
        {
          gboolean fits = ccl_columns_get_width (lines[j]) <= column->width;
          g_autoptr (GPtrArray) parts = ccl_columns_wrap (lines[j], column->width - (fits ? 0 : 2));

          for (guint k = 0; k < parts->len; k++)
            {
              const char *part = g_ptr_array_index (parts, k);

              if (k == 0 && is_styled)
                append_styled (cell, part);
              else
                g_string_append_printf (cell, "%s%s", k > 0 ? "\u00a0\u00a0" : "", part);
              g_string_append_c (cell, '\n');
            }
        }
      g_free (g_ptr_array_index (column->cells, i));
      g_ptr_array_index (column->cells, i) = g_string_free (cell, FALSE);
    }
}

static void
fit (GPtrArray *columns, int left)
{
  while (left != 0)
    {
      CclTableColumn *column = find_column (columns, left > 0);

      if (column == NULL || column->width + (left > 0 ? 1 : -1) < 1)
        return;
      column->width += left > 0 ? 1 : -1;
      left += left > 0 ? -1 : 1;
    }
}

void
ccl_table_columns_share (GPtrArray *columns, int width, gboolean is_styled)
{
  int left = width - ccl_table_columns_get_least (columns);

  for (guint i = 0; i < columns->len; i++)
    {
      CclTableColumn *column = g_ptr_array_index (columns, i);

      column->width = column->least;
    }
  fit (columns, left);
  for (guint i = 0; i < columns->len; i++)
    {
      CclTableColumn *column = g_ptr_array_index (columns, i);

      if (column->is_list)
        hang (column, is_styled);
    }
}
