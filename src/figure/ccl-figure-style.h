/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ccl-comparison.h"
#include "ccl-figure.h"

#include <pango/pangocairo.h>

G_BEGIN_DECLS

/* A colour as 0xRRGGBB. */
typedef guint32 CclColour;

/* The voices of the figure: each kind of text has one, with size, weight and ink. */
typedef enum
{
  CCL_FONT_TITLE,
  CCL_FONT_CAPTION,
  CCL_FONT_DECK, /* the line that counts articles and sides */
  CCL_FONT_RUNNING_TITLE,
  CCL_FONT_HEADER,
  CCL_FONT_HEADER_DETAIL,
  CCL_FONT_TOPIC,
  CCL_FONT_QUESTION,
  CCL_FONT_DETAIL,
  CCL_FONT_FIGURE,
  CCL_FONT_ANSWER, /* words in a figure's place */
  CCL_FONT_SILENCE,
  CCL_FONT_MORE, /* "+2" */
  CCL_FONT_SPEAKER,
  CCL_FONT_VERDICT, /* its ink is the verdict's */
  CCL_FONT_GAP,
  CCL_FONT_MARK,
  CCL_FONT_LEGEND_WORD,
  CCL_FONT_LEGEND,
  CCL_FONT_SOURCES_HEADING,
  CCL_FONT_OUTLET,
  CCL_FONT_SOURCE,
  CCL_FONT_LINK,
  CCL_FONT_FOOTER,
} CclFont;
#define CCL_N_FONTS (CCL_FONT_FOOTER + 1)

/* Fonts asked for, first found first; SVG gets the same list. */
#define CCL_FIGURE_FONT_FAMILY "Cantarell, Inter, sans-serif"

/**
 * CclFigureStyle:
 * @page_height: 0 for a page that is as high as it needs
 * @scale: of all type and space within the page
 *
 * Geometry in points and colours of one figure.
 */
typedef struct
{
  double page_width;
  double page_height;
  double margin;
  double scale;
  gboolean is_dark;
  CclColour paper;
  CclColour ink;
  CclColour soft_ink;  /* secondary text, at least 4.5:1 on paper */
  CclColour faint_ink; /* silence, notes */
  CclColour rule;      /* between rows */
  CclColour strong_rule;
  CclColour link;
} CclFigureStyle;

/* @scale: 0 for the preset's usual one, in which a figure flows over pages */
void ccl_figure_style_init (CclFigureStyle *style, const CclFigureOptions *options, double scale);

/* Returns: (array length=n): the scales that a figure on one page may have, ascending, maybe none
 */
const double *ccl_figure_list_scales (CclFigurePreset preset, guint *n);

double ccl_font_get_size (const CclFigureStyle *style, CclFont font);
PangoWeight ccl_font_get_weight (CclFont font);
CclColour ccl_font_get_ink (const CclFigureStyle *style, CclFont font);

/* Whether digits all have one width, so that figures stand under one another. */
gboolean ccl_font_is_tabular (CclFont font);

/* The palette: told apart with the common colour-vision deficiencies, 4.5:1 on its paper for
 * verdicts (which are also text), 3:1 for sides (which are always beside a name). */
CclColour ccl_figure_verdict_colour (CclVerdict verdict, gboolean is_dark);
CclColour ccl_figure_side_colour (int colour, gboolean is_dark);

/* @share of @over laid on @under. */
CclColour ccl_colour_mix (CclColour under, CclColour over, double share);

G_END_DECLS
