/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-columns.h"

#include <string.h>

static int
get_char_width (gunichar c)
{
  if (g_unichar_iszerowidth (c))
    return 0;
  return g_unichar_iswide (c) ? 2 : 1;
}

int
ccl_columns_get_width (const char *text)
{
  int width = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (*p == '\033' && strchr (p, 'm') != NULL)
      p = strchr (p, 'm');
    else
      width += get_char_width (g_utf8_get_char (p));
  return width;
}

#define NO_BREAK_SPACE 0x00a0

/* Where a word that is too long for any line has to be cut: behind the last of its blanks or hyphens
 * that fits, else at least one character on. */
static const char *
find_cut (const char *word, const char *end, int width)
{
  const char *p = word, *gap = NULL;
  int used = 0;

  while (p < end)
    {
      gboolean is_blank = g_utf8_get_char (p) == NO_BREAK_SPACE;
      int w = get_char_width (g_utf8_get_char (p));

      if (p > word && used + w > width && !is_blank)
        return gap != NULL ? gap : p;
      if (is_blank || *p == '-')
        gap = g_utf8_next_char (p);
      used += w;
      p = g_utf8_next_char (p);
    }

  return p;
}

/* A terminal may show a no-break space as something else: it gets a plain one. A dot that sets two
 * parts apart is not left hanging: the end of the line does it. */
static void
take_line (GPtrArray *lines, GString *line)
{
  static const char no_break_space[] = "\u00a0", dot[] = " ·";

  g_string_replace (line, no_break_space, " ", 0);
  while (line->len > 0 && line->str[line->len - 1] == ' ')
    g_string_truncate (line, line->len - 1);
  if (g_str_has_suffix (line->str, dot))
    g_string_truncate (line, line->len - strlen (dot));
  g_ptr_array_add (lines, g_strdup (line->str));
  g_string_truncate (line, 0);
}

static void
append_word (GPtrArray *lines, GString *line, const char *word, const char *end, int width)
{
  g_autofree char *whole = g_strndup (word, (gsize) (end - word));
  int used = ccl_columns_get_width (line->str), needed = ccl_columns_get_width (whole);

  if (line->len > 0 && used + 1 + needed > width)
    {
      take_line (lines, line);
      if (g_str_equal (whole, "·"))
        return;
    }
  else if (line->len > 0)
    g_string_append_c (line, ' ');

  while (needed > width)
    {
      const char *cut = find_cut (word, end, width);
      g_autofree char *rest = NULL;

      g_string_append_len (line, word, cut - word);
      take_line (lines, line);
      word = cut;
      rest = g_strndup (word, (gsize) (end - word));
      needed = ccl_columns_get_width (rest);
    }
  g_string_append_len (line, word, end - word);
}

GPtrArray *
ccl_columns_wrap (const char *text, int width)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GString) line = g_string_new (NULL);

  for (const char *p = text; *p != '\0';)
    {
      gsize len = strcspn (p, " \n");

      if (len > 0)
        append_word (lines, line, p, p + len, MAX (width, 1));
      p += len;
      if (*p == '\n')
        take_line (lines, line);
      if (*p != '\0')
        p++;
    }
  if (line->len > 0 || lines->len == 0)
    take_line (lines, line);
  return lines;
}

/* One line of a row; what stands to the right of the last text is left out. */
static void
append_line (GString *out, GPtrArray *columns, const int *widths, const char *const *styles,
             guint number)
{
  int gap = 0;

  for (guint i = 0; i < columns->len; i++)
    {
      GPtrArray *lines = g_ptr_array_index (columns, i);
      const char *text = number < lines->len ? g_ptr_array_index (lines, number) : "";

      if (*text != '\0')
        {
          const char *style = styles != NULL && number == 0 ? styles[i] : NULL;

          g_string_append_printf (out, "%*s%s%s%s", gap, "", style != NULL ? style : "", text,
                                  style != NULL ? CCL_COLUMNS_PLAIN : "");
          gap = 0;
        }
      gap += widths[i] - ccl_columns_get_width (text) + 2;
    }
  g_string_append_c (out, '\n');
}

void
ccl_columns_append (GString *out, const char *const *cells, const int *widths,
                    const char *const *styles, guint n_columns)
{
  g_autoptr (GPtrArray) columns = g_ptr_array_new_with_free_func (
      (GDestroyNotify) g_ptr_array_unref);
  guint n_lines = 1;

  for (guint i = 0; i < n_columns; i++)
    {
      GPtrArray *lines = ccl_columns_wrap (cells[i], widths[i]);

      g_ptr_array_add (columns, lines);
      n_lines = MAX (n_lines, lines->len);
    }
  for (guint i = 0; i < n_lines; i++)
    append_line (out, columns, widths, styles, i);
}
