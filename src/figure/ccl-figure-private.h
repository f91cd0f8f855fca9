/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ccl-figure-style.h"
#include "ccl-figure.h"

G_BEGIN_DECLS

typedef enum
{
  CCL_ITEM_RECT,
  CCL_ITEM_TEXT,
  CCL_ITEM_SYMBOL, /* a verdict's sign in a disc */
  CCL_ITEM_DOT,
  CCL_ITEM_CHECK,
} CclItemKind;

/**
 * CclItem:
 * @x, @y: upper left corner on the page, or within its band while that is built
 * @radius: of a rectangle's corners
 * @layout: of text; in points, wrapped to @width
 * @font: what @layout is set in
 * @link: (nullable): address behind the text
 * @row: number of the row that it belongs to, -1 for the rest
 *
 * One mark at its place.
 */
typedef struct
{
  CclItemKind kind;
  double x, y, width, height;
  CclColour colour;
  double radius;
  PangoLayout *layout;
  CclFont font;
  char *link;
  CclVerdict verdict;
  int row;
} CclItem;

/**
 * CclBand:
 * @items: (element-type CclItem): placed from the band's upper left corner
 * @space_before: not kept at the top of a page
 * @keep_with_next: never the last on a page
 *
 * A strip over the full width that no page break cuts.
 */
typedef struct
{
  GPtrArray *items;
  double height;
  double space_before;
  gboolean keep_with_next;
  gboolean is_table; /* stands under the header row */
  int topic;         /* of a row or its heading, else -1 */
} CclBand;

/**
 * CclColumn:
 * @side, @article: what it shows; both %NULL for the one that gathers the rest
 * @others: (nullable) (element-type CclSide or CclArticle): what the last column gathers
 * @cells: (element-type GPtrArray of CclEntry): what it says to each row of the draft
 * @chip: the side's colour; @has_chip is %FALSE for articles
 */
typedef struct
{
  const CclSide *side;
  const CclArticle *article;
  GPtrArray *others;
  char *name;
  char *detail;
  CclColour chip;
  gboolean has_chip;
  double x;
  double width;
  GPtrArray *cells;
} CclColumn;

/* Which claims carry a mark: the fewer, so that it stands out; none where all are alike. */
typedef enum
{
  CCL_REVIEW_NO_MARK,
  CCL_REVIEW_MARK_UNCHECKED,
  CCL_REVIEW_MARK_CHECKED,
} CclReviewMark;

/**
 * CclEntry:
 * @is_words: @figure is no number
 * @also: (nullable): line about further claims in the same cell
 *
 * One statement of a cell, in words.
 */
typedef struct
{
  char *figure;
  char *source;
  char *also;
  guint n_more;
  gboolean is_words;
  CclReviewMark mark;
} CclEntry;

/**
 * CclDraft:
 * @rows: (element-type CclRow)
 * @columns: (element-type CclColumn): of sides or articles
 * @question_width, @verdict_x, @verdict_width: the columns at both ends
 * @content_width: of the page between its margins
 * @marked: which claims carry a mark of review
 *
 * A figure while it is laid out.
 */
typedef struct
{
  const CclComparison *comparison;
  const CclFigureOptions *options;
  CclFigureStyle style;
  PangoContext *pango;
  GPtrArray *rows;
  GPtrArray *columns;
  double content_width;
  double question_width;
  double verdict_x;
  double verdict_width;
  GHashTable *widths; /* text in its font -> width at scale 1 */
  gboolean is_rtl;
  CclReviewMark marked;
  guint n_claims;
  guint n_checked;
} CclDraft;

struct _CclFigure
{
  PangoFontMap *font_map;
  PangoContext *pango;
  GPtrArray *pages; /* of GPtrArray of CclItem */
  double width;
  double height;
  double scale; /* pixels a point */
  CclColour paper;
  char *title;
  char *alt_text;
  char *keywords; /* the outlets, for metadata */
  char *date;     /* ISO, of the newest article; NULL where none has a date */
};

/* ccl-figure-text.c */
PangoFontMap *ccl_figure_font_map_new (void);
PangoContext *ccl_figure_context_new (PangoFontMap *font_map);
CclItem *ccl_item_new (CclItemKind kind, double x, double y, double width, double height,
                       CclColour colour);
void ccl_item_free (gpointer item);

/* Text wrapped to @width and cut at a word, with an ellipsis, after @max_lines (0: as it comes). */
CclItem *ccl_item_new_text (const CclDraft *draft, CclFont font, const char *text, double x,
                            double y, double width, int max_lines);
/* The first line's, from the item's top. */
double ccl_item_get_baseline (const CclItem *item);
/* Of the widest line. */
double ccl_item_get_text_width (const CclItem *item);
gboolean ccl_text_is_rtl (PangoContext *pango, const char *text);
gboolean ccl_text_has_rtl (const char *text);
char *ccl_text_isolate (const char *text);
double ccl_text_measure (const CclDraft *draft, CclFont font, const char *text);
double ccl_text_measure_longest_word (const CclDraft *draft, CclFont font, const char *text);

CclBand *ccl_band_new (void);
void ccl_band_free (gpointer band);
/* Adds the item and grows the band to hold it. Returns it. */
CclItem *ccl_band_take (CclBand *band, CclItem *item);

/* ccl-figure-columns.c */
#define CCL_FIGURE_FEWEST_COLUMNS 2u
/* Columns for those who say most, @n_most at most, in place of any chosen before. */
void ccl_figure_choose_columns (CclDraft *draft, guint n_most);
/* FALSE if words will have to break: the type is too large for so many columns. */
gboolean ccl_figure_size_columns (CclDraft *draft);
/* Returns: (transfer none) (element-type CclEntry): empty where nothing is said */
GPtrArray *ccl_column_get_cell (const CclColumn *column, guint i_row);
void ccl_column_free (gpointer column);

/* ccl-figure-cells.c */
/* Returns: (transfer full) (element-type CclEntry): empty where nothing is said */
GPtrArray *ccl_figure_list_entries (const CclDraft *draft, const CclRow *row,
                                    const CclColumn *column);

/* ccl-figure-table.c */
CclBand *ccl_figure_build_header (const CclDraft *draft);
CclBand *ccl_figure_build_topic (const CclDraft *draft, CclTopic topic, gboolean is_continued);
CclBand *ccl_figure_build_row (const CclDraft *draft, guint i_row);

/* ccl-figure-footer.c: each appends bands. */
void ccl_figure_add_title (const CclDraft *draft, GPtrArray *bands);
void ccl_figure_add_notes_and_sources (const CclDraft *draft, GPtrArray *bands);
/* The last line of each page. */
CclBand *ccl_figure_build_page_foot (const CclDraft *draft, guint page, guint n_pages);
CclBand *ccl_figure_build_running_title (const CclDraft *draft);
char *ccl_figure_dup_title (const CclDraft *draft);
CclDay ccl_figure_find_newest_day (const CclComparison *comparison);

/* ccl-figure-layout.c: pages of a draft whose columns have their sizes; (transfer full). *height:
 * of all pages */
GPtrArray *ccl_figure_build_pages (CclDraft *draft, double *height);

/* ccl-figure-draw.c */
/* The strokes of a verdict's sign or of a check mark in a box from 0 to 1, as cairo and SVG both
 * draw them: x, y pairs; a NAN pair lifts the pen. Returns the number of doubles. */
guint ccl_item_get_strokes (const CclItem *item, const double **points);
void ccl_figure_draw_paper (const CclFigure *figure, cairo_t *cr);
void ccl_item_draw (const CclItem *item, CclColour paper, cairo_t *cr);
#define CCL_SYMBOL_STROKE 0.11
#define CCL_CHECK_STROKE 0.2

/* ccl-figure-svg.c, ccl-figure-png.c: a whole file in memory. */
GBytes *ccl_figure_write_svg (const CclFigure *figure, guint page);
GBytes *ccl_figure_write_png (const CclFigure *figure, guint page, GError **error);

G_END_DECLS
