/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-figure-private.h"

#include <math.h>
#include <string.h>

/* Written by hand: cairo's SVG surface turns text into outlines, and text has to stay text. */

/* A number as SVG wants it, whatever the locale. */
static void
append_number (GString *out, const char *before, double value, const char *after)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];
  char *end;

  g_ascii_formatd (digits, sizeof digits, "%.2f", value);
  end = digits + strlen (digits);
  while (end[-1] == '0')
    *--end = '\0';
  if (end[-1] == '.')
    end[-1] = '\0';
  g_string_append_printf (out, "%s%s%s", before, digits, after);
}

static gboolean
is_allowed_in_xml (gunichar character)
{
  return character >= 0x20 || character == '\t' || character == '\n' || character == '\r';
}

static void
append_escaped (GString *out, const char *text, gsize length)
{
  for (const char *p = text; p < text + length; p = g_utf8_next_char (p))
    {
      gunichar character = g_utf8_get_char (p);

      if (character == '&')
        g_string_append (out, "&amp;");
      else if (character == '<')
        g_string_append (out, "&lt;");
      else if (character == '>')
        g_string_append (out, "&gt;");
      else if (character == '"')
        g_string_append (out, "&quot;");
      else if (is_allowed_in_xml (character) && character != 0xfffe && character != 0xffff)
        g_string_append_unichar (out, character);
    }
}

static void
append_rect (GString *out, const CclItem *item)
{
  append_number (out, "<rect x=\"", item->x, "\"");
  append_number (out, " y=\"", item->y, "\"");
  append_number (out, " width=\"", item->width, "\"");
  append_number (out, " height=\"", item->height, "\"");
  if (item->radius > 0)
    append_number (out, " rx=\"", item->radius, "\"");
  g_string_append_printf (out, " fill=\"#%06x\"/>\n", item->colour);
}

static void
append_disc (GString *out, const CclItem *item)
{
  append_number (out, "<circle cx=\"", item->x + item->width / 2, "\"");
  append_number (out, " cy=\"", item->y + item->width / 2, "\"");
  append_number (out, " r=\"", item->width / 2, "\"");
  g_string_append_printf (out, " fill=\"#%06x\"/>\n", item->colour);
}

static void
append_strokes (GString *out, const CclItem *item, CclColour colour, double width)
{
  const double *points;
  guint n = ccl_item_get_strokes (item, &points);
  const char *command = "M";

  g_string_append (out, "<path d=\"");
  for (guint i = 0; i + 1 < n; i += 2)
    {
      if (isnan (points[i]))
        {
          command = "M";
          continue;
        }
      append_number (out, command, item->x + points[i] * item->width, " ");
      append_number (out, "", item->y + points[i + 1] * item->width, "");
      command = "L";
    }
  append_number (out, "\" stroke-width=\"", width * item->width, "\"");
  g_string_append_printf (out,
                          " stroke=\"#%06x\" fill=\"none\" stroke-linecap=\"round\" "
                          "stroke-linejoin=\"round\"/>\n",
                          colour);
}

/* One element a line, where Pango has broken and placed it. */
static void
append_line (GString *out, const CclItem *item, PangoLayoutIter *iter)
{
  static const char line_separator[] = "\u2028";
  PangoLayoutLine *line = pango_layout_iter_get_line_readonly (iter);
  const char *text = pango_layout_get_text (item->layout) + line->start_index;
  gsize length = (gsize)line->length;
  gboolean is_rtl = line->resolved_dir == PANGO_DIRECTION_RTL;
  PangoRectangle box;
  double x, baseline, width;

  if (length >= strlen (line_separator)
      && strncmp (text + length - strlen (line_separator), line_separator, strlen (line_separator))
             == 0)
    length -= strlen (line_separator);
  while (length > 0 && text[length - 1] == ' ')
    length--;
  if (length == 0)
    return;

  pango_layout_iter_get_line_extents (iter, NULL, &box);
  x = item->x + (double)box.x / PANGO_SCALE;
  width = (double)box.width / PANGO_SCALE;
  baseline = item->y + (double)pango_layout_iter_get_baseline (iter) / PANGO_SCALE;
  g_string_append_printf (out, "<text class=\"f%d\"", (int)item->font);
  append_number (out, " x=\"", is_rtl ? x + width : x, "\"");
  append_number (out, " y=\"", baseline, "\"");
  if (is_rtl)
    g_string_append (out, " direction=\"rtl\"");
  g_string_append_printf (out, " fill=\"#%06x\">", item->colour);
  append_escaped (out, text, length);
  g_string_append (out, "</text>\n");
}

static void
append_text (GString *out, const CclItem *item)
{
  PangoLayoutIter *iter = pango_layout_get_iter (item->layout);

  if (item->link != NULL)
    {
      g_string_append (out, "<a href=\"");
      append_escaped (out, item->link, strlen (item->link));
      g_string_append (out, "\">\n");
    }
  do
    append_line (out, item, iter);
  while (pango_layout_iter_next_line (iter));
  if (item->link != NULL)
    g_string_append (out, "</a>\n");
  pango_layout_iter_free (iter);
}

/* A class for each voice that the page uses. */
static void
append_style (GString *out, GPtrArray *items)
{
  gboolean is_used[CCL_N_FONTS] = { FALSE };

  g_string_append (out, "<style>text{font-family:" CCL_FIGURE_FONT_FAMILY ";white-space:pre}\n");
  for (guint i = 0; i < items->len; i++)
    {
      const CclItem *item = g_ptr_array_index (items, i);
      const PangoFontDescription *description;

      if (item->kind != CCL_ITEM_TEXT || is_used[item->font])
        continue;
      is_used[item->font] = TRUE;
      description = pango_layout_get_font_description (item->layout);
      g_string_append_printf (out, ".f%d{", (int)item->font);
      append_number (out, "font-size:",
                     (double)pango_font_description_get_size (description) / PANGO_SCALE, "px;");
      g_string_append_printf (out, "font-weight:%d",
                              (int)pango_font_description_get_weight (description));
      if (ccl_font_is_tabular (item->font))
        g_string_append (out, ";font-feature-settings:\"tnum\"");
      g_string_append (out, "}\n");
    }
  g_string_append (out, "</style>\n");
}

static void
append_head (GString *out, const CclFigure *figure)
{
  g_string_append (out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                        "<svg xmlns=\"http://www.w3.org/2000/svg\" version=\"1.1\" role=\"img\" "
                        "xml:space=\"preserve\"");
  append_number (out, " width=\"", figure->width, "pt\"");
  append_number (out, " height=\"", figure->height, "pt\"");
  append_number (out, " viewBox=\"0 0 ", figure->width, " ");
  append_number (out, "", figure->height, "\">\n");
  g_string_append (out, "<title>");
  append_escaped (out, figure->title, strlen (figure->title));
  g_string_append (out, "</title>\n<desc>");
  append_escaped (out, figure->alt_text, strlen (figure->alt_text));
  g_string_append (out, "</desc>\n");
}

GBytes *
ccl_figure_write_svg (const CclFigure *figure, guint page)
{
  GPtrArray *items = g_ptr_array_index (figure->pages, page);
  GString *out = g_string_new (NULL);

  append_head (out, figure);
  append_style (out, items);
  g_string_append_printf (out, "<rect width=\"100%%\" height=\"100%%\" fill=\"#%06x\"/>\n",
                          figure->paper);
  for (guint i = 0; i < items->len; i++)
    {
      const CclItem *item = g_ptr_array_index (items, i);

      switch (item->kind)
        {
        case CCL_ITEM_RECT:
          append_rect (out, item);
          break;
        case CCL_ITEM_DOT:
          append_disc (out, item);
          break;
        case CCL_ITEM_SYMBOL:
          append_disc (out, item);
          append_strokes (out, item, figure->paper, CCL_SYMBOL_STROKE);
          break;
        case CCL_ITEM_CHECK:
          append_strokes (out, item, item->colour, CCL_CHECK_STROKE);
          break;
        case CCL_ITEM_TEXT:
          append_text (out, item);
          break;
        }
    }
  g_string_append (out, "</svg>\n");
  return g_string_free_to_bytes (out);
}
