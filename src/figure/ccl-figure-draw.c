/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-figure-private.h"

#include <math.h>

#define UP NAN, NAN

/* The signs of ccl_verdict_symbol(), drawn: they look the same whatever fonts there are. */
static const double conflict_strokes[]
    = { .28, .42, .72, .42, UP, .28, .60, .72, .60, UP, .38, .76, .62, .26 };
static const double denied_strokes[] = { .33, .33, .67, .67, UP, .67, .33, .33, .67 };
static const double mirrored_strokes[] = { .26, .40, .74, .40, UP, .60, .27, .74, .40, UP,
                                           .26, .62, .74, .62, UP, .40, .75, .26, .62 };
static const double updated_strokes[] = { .33, .67, .66, .34, UP, .42, .33, .67, .33, .67, .58 };
static const double compatible_strokes[]
    = { .26, .44, .34, .37, .44, .39, .56, .45, .66, .47, .74, .40, UP,
        .26, .63, .34, .56, .44, .58, .56, .64, .66, .66, .74, .59 };
static const double agree_strokes[] = { .29, .42, .71, .42, UP, .29, .60, .71, .60 };
static const double one_sided_strokes[]
    = { .50, .31, .63, .36, .69, .50, .63, .64, .50, .69, .37, .64, .31, .50, .37, .36, .50, .31 };
static const double unquantified_strokes[]
    = { .37, .40, .40, .31, .50, .27, .60, .31, .62, .40, .58,
        .48, .50, .53, .50, .60, UP,  .50, .74, .50, .745 };

static const double check_strokes[] = { .10, .55, .38, .85, .90, .15 };

#define STROKES(name)                                                                              \
  {                                                                                                \
    name##_strokes, G_N_ELEMENTS (name##_strokes)                                                  \
  }

guint
ccl_item_get_strokes (const CclItem *item, const double **points)
{
  static const struct
  {
    const double *points;
    guint n;
  } strokes[CCL_N_VERDICTS] = {
    [CCL_VERDICT_ONE_SIDED] = STROKES (one_sided),
    [CCL_VERDICT_MIRRORED] = STROKES (mirrored),
    [CCL_VERDICT_DENIED] = STROKES (denied),
    [CCL_VERDICT_UNQUANTIFIED] = STROKES (unquantified),
    [CCL_VERDICT_AGREE] = STROKES (agree),
    [CCL_VERDICT_COMPATIBLE] = STROKES (compatible),
    [CCL_VERDICT_UPDATED] = STROKES (updated),
    [CCL_VERDICT_CONFLICT] = STROKES (conflict),
  };

  if (item->kind == CCL_ITEM_CHECK)
    {
      *points = check_strokes;
      return G_N_ELEMENTS (check_strokes);
    }
  *points = strokes[item->verdict].points;
  return strokes[item->verdict].n;
}

static void
set_colour (cairo_t *cr, CclColour colour)
{
  cairo_set_source_rgb (cr, ((colour >> 16) & 0xff) / 255.0, ((colour >> 8) & 0xff) / 255.0,
                        (colour & 0xff) / 255.0);
}

static void
draw_rect (const CclItem *item, cairo_t *cr)
{
  const double x = item->x, y = item->y, w = item->width, h = item->height, r = item->radius;

  set_colour (cr, item->colour);
  if (r > 0)
    {
      cairo_new_sub_path (cr);
      cairo_arc (cr, x + w - r, y + r, r, -G_PI_2, 0);
      cairo_arc (cr, x + w - r, y + h - r, r, 0, G_PI_2);
      cairo_arc (cr, x + r, y + h - r, r, G_PI_2, G_PI);
      cairo_arc (cr, x + r, y + r, r, G_PI, 3 * G_PI_2);
      cairo_close_path (cr);
    }
  else
    cairo_rectangle (cr, x, y, w, h);
  cairo_fill (cr);
}

static void
draw_disc (const CclItem *item, cairo_t *cr)
{
  const double radius = item->width / 2;

  set_colour (cr, item->colour);
  cairo_new_path (cr);
  cairo_arc (cr, item->x + radius, item->y + radius, radius, 0, 2 * G_PI);
  cairo_fill (cr);
}

static void
draw_strokes (const CclItem *item, CclColour colour, double width, cairo_t *cr)
{
  const double *points;
  guint n = ccl_item_get_strokes (item, &points);

  cairo_save (cr);
  set_colour (cr, colour);
  cairo_set_line_width (cr, width * item->width);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_new_path (cr);
  for (guint i = 0; i + 1 < n; i += 2)
    {
      if (isnan (points[i]))
        cairo_new_sub_path (cr);
      else
        cairo_line_to (cr, item->x + points[i] * item->width,
                       item->y + points[i + 1] * item->width);
    }
  cairo_stroke (cr);
  cairo_restore (cr);
}

void
ccl_item_draw (const CclItem *item, CclColour paper, cairo_t *cr)
{
  switch (item->kind)
    {
    case CCL_ITEM_RECT:
      draw_rect (item, cr);
      break;
    case CCL_ITEM_DOT:
      draw_disc (item, cr);
      break;
    case CCL_ITEM_SYMBOL:
      draw_disc (item, cr);
      draw_strokes (item, paper, CCL_SYMBOL_STROKE, cr);
      break;
    case CCL_ITEM_CHECK:
      draw_strokes (item, item->colour, CCL_CHECK_STROKE, cr);
      break;
    case CCL_ITEM_TEXT:
      set_colour (cr, item->colour);
      cairo_move_to (cr, item->x, item->y);
      pango_cairo_show_layout (cr, item->layout);
      break;
    }
}

void
ccl_figure_draw_paper (const CclFigure *figure, cairo_t *cr)
{
  set_colour (cr, figure->paper);
  cairo_rectangle (cr, 0, 0, figure->width, figure->height);
  cairo_fill (cr);
}

void
ccl_figure_draw_page (const CclFigure *figure, guint page, cairo_t *cr)
{
  GPtrArray *items;

  g_return_if_fail (page < figure->pages->len);

  items = g_ptr_array_index (figure->pages, page);
  cairo_save (cr);
  ccl_figure_draw_paper (figure, cr);
  for (guint i = 0; i < items->len; i++)
    ccl_item_draw (g_ptr_array_index (items, i), figure->paper, cr);
  cairo_restore (cr);
}
