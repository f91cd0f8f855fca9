/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-figure-style.h"

#include <math.h>

/* After Okabe and Ito, "Color Universal Design" (2008), shifted in lightness until each reads as
 * small text on its paper. The agreeing verdicts stay cool, the disagreeing warm. */
static const CclColour verdict_colours[CCL_N_VERDICTS][2] = {
  [CCL_VERDICT_CONFLICT] = { 0xb84300, 0xff9554 },
  [CCL_VERDICT_DENIED] = { 0x9c3f75, 0xf0a5cd },
  [CCL_VERDICT_MIRRORED] = { 0x8a6100, 0xf2bd3d },
  [CCL_VERDICT_UPDATED] = { 0x1f5fb0, 0x8bbcf7 },
  [CCL_VERDICT_COMPATIBLE] = { 0x1b6e86, 0x74cbe0 },
  [CCL_VERDICT_AGREE] = { 0x00704f, 0x56cda3 },
  [CCL_VERDICT_ONE_SIDED] = { 0x66666e, 0xa6a6b0 },
  [CCL_VERDICT_UNQUANTIFIED] = { 0x66666e, 0xa6a6b0 },
};

static const CclColour side_colours[8][2] = {
  { 0x0072b2, 0x4aa8e0 }, { 0xd08300, 0xf0a930 }, { 0x008a64, 0x2fbf94 }, { 0xb8608f, 0xe095bf },
  { 0xc64f00, 0xf0803c }, { 0x3d9fd3, 0x86cbf2 }, { 0x8f8500, 0xe6da4c }, { 0x4b4b57, 0xc9c9d4 },
};
static const CclColour observer_colours[2] = { 0x8c8c96, 0x8c8c96 };

static const struct
{
  double size;
  PangoWeight weight;
  enum
  {
    INK,
    SOFT,
    FAINT,
    LINK
  } ink;
  gboolean is_tabular;
} fonts[CCL_N_FONTS] = {
  [CCL_FONT_TITLE] = { 19, PANGO_WEIGHT_ULTRABOLD, INK },
  [CCL_FONT_CAPTION] = { 10.5, PANGO_WEIGHT_NORMAL, INK },
  [CCL_FONT_DECK] = { 8.5, PANGO_WEIGHT_NORMAL, SOFT },
  [CCL_FONT_RUNNING_TITLE] = { 8.5, PANGO_WEIGHT_BOLD, SOFT },
  [CCL_FONT_HEADER] = { 9, PANGO_WEIGHT_BOLD, INK },
  [CCL_FONT_HEADER_DETAIL] = { 7, PANGO_WEIGHT_NORMAL, SOFT },
  [CCL_FONT_TOPIC] = { 8.5, PANGO_WEIGHT_BOLD, SOFT },
  [CCL_FONT_QUESTION] = { 9.5, PANGO_WEIGHT_BOLD, INK },
  [CCL_FONT_DETAIL] = { 7.5, PANGO_WEIGHT_NORMAL, SOFT },
  [CCL_FONT_FIGURE] = { 15, PANGO_WEIGHT_BOLD, INK, TRUE },
  [CCL_FONT_ANSWER] = { 10.5, PANGO_WEIGHT_BOLD, INK, TRUE },
  [CCL_FONT_SILENCE] = { 12, PANGO_WEIGHT_NORMAL, FAINT },
  [CCL_FONT_MORE] = { 7, PANGO_WEIGHT_BOLD, SOFT, TRUE },
  [CCL_FONT_SPEAKER] = { 7, PANGO_WEIGHT_NORMAL, SOFT },
  [CCL_FONT_VERDICT] = { 9, PANGO_WEIGHT_BOLD, INK },
  [CCL_FONT_GAP] = { 9, PANGO_WEIGHT_BOLD, INK, TRUE },
  [CCL_FONT_MARK] = { 7, PANGO_WEIGHT_NORMAL, SOFT },
  [CCL_FONT_LEGEND_WORD] = { 7.5, PANGO_WEIGHT_BOLD, INK },
  [CCL_FONT_LEGEND] = { 7.5, PANGO_WEIGHT_NORMAL, SOFT },
  [CCL_FONT_SOURCES_HEADING] = { 7.5, PANGO_WEIGHT_BOLD, INK },
  [CCL_FONT_OUTLET] = { 7.5, PANGO_WEIGHT_BOLD, SOFT },
  [CCL_FONT_SOURCE] = { 7.5, PANGO_WEIGHT_NORMAL, SOFT },
  [CCL_FONT_LINK] = { 7, PANGO_WEIGHT_NORMAL, LINK },
  [CCL_FONT_FOOTER] = { 7, PANGO_WEIGHT_NORMAL, SOFT },
};

#define MOST_SCALES 7

/* A slide is read from afar, a page in the hand; so a preset of fixed height takes the largest type
 * that brings all onto one page, and if none does, flows in its usual one. */
static const struct
{
  double width, height, margin, usual_scale;
  guint n_scales;
  double scales[MOST_SCALES];
} presets[CCL_N_FIGURE_PRESETS] = {
  [CCL_FIGURE_REPORT] = { 468, 0, 18, 1 },
  [CCL_FIGURE_A4] = { 595.28, 841.89, 42, 1, 4, { 0.93, 1, 1.07, 1.15 } },
  [CCL_FIGURE_A4_LANDSCAPE] = { 841.89, 595.28, 42, 1, 4, { 0.93, 1, 1.1, 1.2 } },
  [CCL_FIGURE_SLIDE] = { 960, 540, 40, 1.2, 7, { 1.1, 1.2, 1.3, 1.45, 1.6, 1.75, 1.9 } },
  [CCL_FIGURE_SQUARE] = { 540, 540, 32, 1, 5, { 0.93, 1, 1.1, 1.2, 1.3 } },
};

const double *
ccl_figure_list_scales (CclFigurePreset preset, guint *n)
{
  *n = presets[preset].n_scales;
  return presets[preset].scales;
}

void
ccl_figure_style_init (CclFigureStyle *style, const CclFigureOptions *options, double scale)
{
  const gboolean is_dark = options->dark;

  g_return_if_fail ((guint)options->preset < CCL_N_FIGURE_PRESETS);

  *style = (CclFigureStyle){
    .page_width = presets[options->preset].width,
    .page_height = presets[options->preset].height,
    .margin = presets[options->preset].margin,
    .scale = scale > 0 ? scale : presets[options->preset].usual_scale,
    .is_dark = is_dark,
    .paper = is_dark ? 0x1d1d20 : 0xffffff,
    .ink = is_dark ? 0xf6f6f8 : 0x17171a,
    .soft_ink = is_dark ? 0xb4b4be : 0x5b5b63,
    .faint_ink = is_dark ? 0x7e7e88 : 0x9a9aa3,
    .rule = is_dark ? 0x36363c : 0xe2e2e6,
    .strong_rule = is_dark ? 0xf6f6f8 : 0x17171a,
    .link = is_dark ? 0x8bbcf7 : 0x1f5fb0,
  };
}

double
ccl_font_get_size (const CclFigureStyle *style, CclFont font)
{
  return fonts[font].size * style->scale;
}

PangoWeight
ccl_font_get_weight (CclFont font)
{
  return fonts[font].weight;
}

gboolean
ccl_font_is_tabular (CclFont font)
{
  return fonts[font].is_tabular;
}

CclColour
ccl_font_get_ink (const CclFigureStyle *style, CclFont font)
{
  switch (fonts[font].ink)
    {
    case SOFT:
      return style->soft_ink;
    case FAINT:
      return style->faint_ink;
    case LINK:
      return style->link;
    case INK:
    default:
      return style->ink;
    }
}

CclColour
ccl_figure_verdict_colour (CclVerdict verdict, gboolean is_dark)
{
  g_return_val_if_fail ((guint)verdict < CCL_N_VERDICTS, 0);

  return verdict_colours[verdict][is_dark ? 1 : 0];
}

CclColour
ccl_figure_side_colour (int colour, gboolean is_dark)
{
  if (colour < 0)
    return observer_colours[is_dark ? 1 : 0];
  return side_colours[colour % (int)G_N_ELEMENTS (side_colours)][is_dark ? 1 : 0];
}

CclColour
ccl_colour_mix (CclColour under, CclColour over, double share)
{
  CclColour mixed = 0;

  for (int shift = 16; shift >= 0; shift -= 8)
    {
      double below = (double)((under >> shift) & 0xff), above = (double)((over >> shift) & 0xff);

      mixed |= (CclColour)lround (below + (above - below) * share) << shift;
    }

  return mixed;
}
