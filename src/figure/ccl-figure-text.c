/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-figure-private.h"

#include <math.h>
#include <string.h>

/* A map of its own for each figure: Pango's default one belongs to a thread, while a figure is laid
 * out in one thread and drawn in another. */
PangoFontMap *
ccl_figure_font_map_new (void)
{
  PangoFontMap *font_map = pango_cairo_font_map_new ();

  pango_cairo_font_map_set_resolution (PANGO_CAIRO_FONT_MAP (font_map), 72); /* a point is a unit */
  return font_map;
}

PangoContext *
ccl_figure_context_new (PangoFontMap *font_map)
{
  PangoContext *pango = pango_font_map_create_context (font_map);
  cairo_font_options_t *options = cairo_font_options_create ();

  /* Unhinted, so that lines break alike at every scale and in every format. */
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options (pango, options);
  cairo_font_options_destroy (options);
  pango_context_set_round_glyph_positions (pango, FALSE);
  return pango;
}

gboolean
ccl_text_is_rtl (PangoContext *pango, const char *text)
{
  g_autoptr (PangoLayout) layout = pango_layout_new (pango);

  pango_layout_set_text (layout, text, -1);
  return pango_layout_get_line_readonly (layout, 0)->resolved_dir == PANGO_DIRECTION_RTL;
}

gboolean
ccl_text_has_rtl (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    switch (g_unichar_get_script (g_utf8_get_char (p)))
      {
      case G_UNICODE_SCRIPT_ARABIC:
      case G_UNICODE_SCRIPT_HEBREW:
      case G_UNICODE_SCRIPT_SYRIAC:
      case G_UNICODE_SCRIPT_THAANA:
      case G_UNICODE_SCRIPT_NKO:
        return TRUE;
      default:
        break;
      }

  return FALSE;
}

/* The text as a run of its own direction (Unicode Bidirectional Algorithm, FSI and PDI). */
char *
ccl_text_isolate (const char *text)
{
  return g_strconcat ("\u2068", text, "\u2069", NULL);
}

/* Each part of "speaker · date" on its own: else "9 Oct" after a name in Arabic turns into "Oct 9".
 */
static char *
isolate_parts (const char *text)
{
  g_auto (GStrv) parts = NULL;

  if (!ccl_text_has_rtl (text))
    return g_strdup (text);

  parts = g_strsplit (text, " · ", -1);
  for (guint i = 0; parts[i] != NULL; i++)
    {
      g_autofree char *part = parts[i];

      parts[i] = ccl_text_isolate (part);
    }
  return g_strjoinv (" · ", parts);
}

static PangoLayout *
new_layout (const CclDraft *draft, CclFont font, const char *text)
{
  PangoLayout *layout = pango_layout_new (draft->pango);
  PangoFontDescription *description = pango_font_description_new ();
  g_autofree char *isolated = isolate_parts (text);
  gboolean text_is_rtl;

  pango_font_description_set_family_static (description, CCL_FIGURE_FONT_FAMILY);
  pango_font_description_set_weight (description, ccl_font_get_weight (font));
  pango_font_description_set_absolute_size (description,
                                            ccl_font_get_size (&draft->style, font) * PANGO_SCALE);
  pango_layout_set_font_description (layout, description);
  pango_font_description_free (description);

  if (ccl_font_is_tabular (font))
    {
      PangoAttrList *attributes = pango_attr_list_new ();

      pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum=1"));
      pango_layout_set_attributes (layout, attributes);
      pango_attr_list_unref (attributes);
    }

  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_text (layout, isolated, -1);
  text_is_rtl = pango_layout_get_line_readonly (layout, 0)->resolved_dir == PANGO_DIRECTION_RTL;
  /* All text of a table begins at the same edge; Pango turns the edge round for text that runs the
   * other way, so turn it back. */
  pango_layout_set_alignment (layout,
                              text_is_rtl == draft->is_rtl ? PANGO_ALIGN_LEFT : PANGO_ALIGN_RIGHT);
  return layout;
}

/* Where a line breaks within or before one of the parts that "·" sets apart, the break takes the
 * place of the dot: "Defence Ministry" over "9 Oct", with no dot left hanging at an edge. */
static void
break_at_dots (PangoLayout *layout)
{
  static const char dot[] = " · ", line_separator[] = "\u2028";
  g_autofree char *text = g_strdup (pango_layout_get_text (layout));
  gsize from = 0;

  while (pango_layout_get_line_count (layout) > 1)
    {
      char *found = strstr (text + from, dot), *next;
      int line_of_dot, line_of_end;
      gsize at, end;

      if (found == NULL)
        return;
      at = (gsize)(found - text);
      next = strstr (found + strlen (dot), dot);
      end = next != NULL ? (gsize)(next - text) : strlen (text);
      from = at + strlen (dot);
      pango_layout_index_to_line_x (layout, (int)at, FALSE, &line_of_dot, NULL);
      pango_layout_index_to_line_x (layout, (int)end - 1, FALSE, &line_of_end, NULL);
      if (line_of_dot == line_of_end)
        continue;

      {
        g_autofree char *before = g_strndup (text, at);
        char *broken = g_strconcat (before, line_separator, text + at + strlen (dot), NULL);

        g_free (text);
        text = broken;
        from = at + strlen (line_separator);
        pango_layout_set_text (layout, text, -1);
      }
    }
}

/* Drops words from the end until the text fits. Pango's own ellipsis would be in the drawing only:
 * SVG, which writes the text itself, could not tell what is shown. */
static void
shorten (PangoLayout *layout, int max_lines)
{
  g_autofree char *text = g_strdup (pango_layout_get_text (layout));

  while (pango_layout_get_line_count (layout) > max_lines)
    {
      char *end = text + strlen (text);
      char *space = strrchr (text, ' ');
      g_autofree char *shortened = NULL;

      if (end == text)
        return;
      *(space != NULL ? space : g_utf8_prev_char (end)) = '\0';
      shortened = g_strconcat (text, "…", NULL);
      pango_layout_set_text (layout, shortened, -1);
    }
}

CclItem *
ccl_item_new (CclItemKind kind, double x, double y, double width, double height, CclColour colour)
{
  CclItem *item = g_new0 (CclItem, 1);

  item->kind = kind;
  item->x = x;
  item->y = y;
  item->width = width;
  item->height = height;
  item->colour = colour;
  item->row = -1;
  return item;
}

void
ccl_item_free (gpointer data)
{
  CclItem *item = data;

  g_clear_object (&item->layout);
  g_free (item->link);
  g_free (item);
}

CclItem *
ccl_item_new_text (const CclDraft *draft, CclFont font, const char *text, double x, double y,
                   double width, int max_lines)
{
  CclItem *item
      = ccl_item_new (CCL_ITEM_TEXT, x, y, width, 0, ccl_font_get_ink (&draft->style, font));
  int height;

  item->font = font;
  item->layout = new_layout (draft, font, text);
  pango_layout_set_width (item->layout, (int)ceil (MAX (width, 1) * PANGO_SCALE));
  break_at_dots (item->layout);
  if (max_lines > 0)
    shorten (item->layout, max_lines);
  pango_layout_get_size (item->layout, NULL, &height);
  item->height = (double)height / PANGO_SCALE;
  return item;
}

double
ccl_item_get_baseline (const CclItem *item)
{
  return (double)pango_layout_get_baseline (item->layout) / PANGO_SCALE;
}

double
ccl_item_get_text_width (const CclItem *item)
{
  PangoRectangle box;

  pango_layout_get_extents (item->layout, NULL, &box);
  return (double)box.width / PANGO_SCALE;
}

/* Unhinted text grows in proportion to its size: each width is measured once, whatever is tried. */
double
ccl_text_measure (const CclDraft *draft, CclFont font, const char *text)
{
  g_autofree char *key = g_strdup_printf ("%d %s", (int)font, text);
  double *width = g_hash_table_lookup (draft->widths, key);

  if (width == NULL)
    {
      g_autoptr (PangoLayout) layout = new_layout (draft, font, text);
      int units;

      pango_layout_get_size (layout, &units, NULL);
      width = g_new (double, 1);
      *width = (double)units / PANGO_SCALE / draft->style.scale;
      g_hash_table_insert (draft->widths, g_steal_pointer (&key), width);
    }

  /* A hair more, or rounding wraps a text that fits exactly. */
  return *width * draft->style.scale + 0.5;
}

double
ccl_text_measure_longest_word (const CclDraft *draft, CclFont font, const char *text)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);
  double widest = 0;

  for (guint i = 0; words[i] != NULL; i++)
    widest = MAX (widest, ccl_text_measure (draft, font, words[i]));

  return widest;
}

CclBand *
ccl_band_new (void)
{
  CclBand *band = g_new0 (CclBand, 1);

  band->items = g_ptr_array_new_with_free_func (ccl_item_free);
  band->topic = -1;
  return band;
}

void
ccl_band_free (gpointer data)
{
  CclBand *band = data;

  g_ptr_array_unref (band->items);
  g_free (band);
}

CclItem *
ccl_band_take (CclBand *band, CclItem *item)
{
  g_ptr_array_add (band->items, item);
  band->height = MAX (band->height, item->y + item->height);
  return item;
}
