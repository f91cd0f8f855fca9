/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ccl-comparison.h"

#include <cairo.h>
#include <gio/gio.h>

G_BEGIN_DECLS

typedef enum
{
  CCL_FIGURE_REPORT, /* report column: 6.5 in wide, as high as it needs up to 200 in */
  CCL_FIGURE_A4,     /* A4 portrait; this and the rest flow over pages where one is too small */
  CCL_FIGURE_A4_LANDSCAPE,
  CCL_FIGURE_SLIDE, /* 16:9 */
  CCL_FIGURE_SQUARE,
} CclFigurePreset;
#define CCL_N_FIGURE_PRESETS (CCL_FIGURE_SQUARE + 1)

const char *ccl_figure_preset_word (CclFigurePreset preset);
gboolean ccl_figure_preset_parse (const char *word, CclFigurePreset *preset);

/**
 * CclFigureOptions:
 * @title: (nullable): headline; the comparison's own if %NULL
 * @caption: (nullable): a line under it
 * @rows: (nullable) (element-type CclRow): the rows to show, in order within
 *   each topic; %NULL for all not hidden
 * @discrepancies_only: leave out rows on which the sides do not disagree; only if @rows is %NULL
 * @dark: light ink on dark ground
 * @by_article: a column an article instead of a side
 * @show_legend, @show_sources: the legend of symbols; the footer with outlets, dates, addresses
 * @scale: pixels a point for PNG, 1 to 4; 2 if 0
 */
typedef struct
{
  CclFigurePreset preset;
  const char *title;
  const char *caption;
  GPtrArray *rows;
  gboolean discrepancies_only;
  gboolean dark;
  gboolean by_article;
  gboolean show_legend;
  gboolean show_sources;
  double scale;
} CclFigureOptions;

/* The defaults: report column, light, legend and sources shown. */
void ccl_figure_options_init (CclFigureOptions *options);

typedef struct _CclFigure CclFigure; /* a figure laid out: pages of placed text and marks */

/**
 * ccl_figure_new:
 *
 * Lays a comparison out as a table that can be printed as it is: title, questions by topic, a
 * column a side, verdicts with symbol, word and gap, legend, sources. Needs no display; may run in
 * any thread, one figure at a time each.
 */
CclFigure *ccl_figure_new (const CclComparison *comparison, const CclFigureOptions *options);
void ccl_figure_free (CclFigure *figure);

guint ccl_figure_get_n_pages (const CclFigure *figure);

/* In points of 1/72 inch. */
void ccl_figure_get_page_size (const CclFigure *figure, double *width, double *height);

/* Draws one page with its upper left corner at the origin, in points: the window's preview, print.
 */
void ccl_figure_draw_page (const CclFigure *figure, guint page, cairo_t *cr);

/* Returns: (transfer full): what the figure says, in words, for screen readers and alt text */
char *ccl_figure_dup_alt_text (const CclFigure *figure);

/**
 * ccl_figure_save:
 * @path: ends in .png, .svg or .pdf; a PNG or SVG of several pages gets "-2", "-3" before the
 * suffix
 *
 * Writes to a temporary file beside it and renames, so that a failure leaves no half picture.
 * Errors: %G_IO_ERROR and %G_FILE_ERROR; %G_IO_ERROR_NOT_SUPPORTED for another suffix.
 */
gboolean ccl_figure_save (const CclFigure *figure, const char *path, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CclFigure, ccl_figure_free)

G_END_DECLS
