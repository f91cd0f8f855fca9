/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-figure-private.h"
#include "ccl-wording.h"

#include <glib/gi18n-lib.h>

#define BADGE 11.0
#define ROW_PADDING 5.0

static CclItem *
take_text (const CclDraft *draft, CclBand *band, CclFont font, const char *text, double x, double y,
           double width, int max_lines)
{
  return ccl_band_take (band, ccl_item_new_text (draft, font, text, x, y, width, max_lines));
}

static void
take_rule (CclBand *band, double y, double width, double height, CclColour colour)
{
  ccl_band_take (band, ccl_item_new (CCL_ITEM_RECT, 0, y, width, height, colour));
}

static void
add_column_head (const CclDraft *draft, CclBand *band, const CclColumn *column)
{
  const double scale = draft->style.scale;
  double x = column->x, width = column->width, bottom;
  CclItem *name;

  if (column->has_chip)
    {
      CclItem *chip = ccl_band_take (
          band, ccl_item_new (CCL_ITEM_RECT, x, 2.4 * scale, 8 * scale, 8 * scale, column->chip));

      chip->radius = 2 * scale;
      x += 12 * scale;
      width -= 12 * scale;
    }
  name = take_text (draft, band, CCL_FONT_HEADER, column->name, x, 0, width, 3);
  bottom = name->y + name->height;
  if (column->detail != NULL && column->detail[0] != '\0')
    take_text (draft, band, CCL_FONT_HEADER_DETAIL, column->detail, x, bottom, width, 1);
}

CclBand *
ccl_figure_build_header (const CclDraft *draft)
{
  CclBand *band = ccl_band_new ();
  const double scale = draft->style.scale;

  for (guint i = 0; i < draft->columns->len; i++)
    add_column_head (draft, band, g_ptr_array_index (draft->columns, i));
  /* Translators: head of the first column of a table: what is asked in each row. */
  take_text (draft, band, CCL_FONT_HEADER, _ ("Question"), 0, 0, draft->question_width, 1);
  take_text (draft, band, CCL_FONT_HEADER, _ ("Verdict"), draft->verdict_x, 0, draft->verdict_width,
             1);
  take_rule (band, band->height + 4 * scale, draft->content_width, 1.2 * scale,
             draft->style.strong_rule);
  band->is_table = TRUE;
  band->keep_with_next = TRUE;
  return band;
}

CclBand *
ccl_figure_build_topic (const CclDraft *draft, CclTopic topic, gboolean is_continued)
{
  CclBand *band = ccl_band_new ();
  const double scale = draft->style.scale;
  g_autofree char *text = NULL;

  if (is_continued)
    /* Translators: a heading repeated at the top of a page, e.g. "Equipment (continued)". */
    text = g_strdup_printf (_ ("%s (continued)"), ccl_word_topic (topic));
  else
    text = g_strdup (ccl_word_topic (topic));

  take_text (draft, band, CCL_FONT_TOPIC, text, 0, 9 * scale, draft->content_width, 1);
  take_rule (band, band->height + 3 * scale, draft->content_width, 0.6 * scale, draft->style.rule);
  band->is_table = TRUE;
  band->keep_with_next = TRUE;
  band->topic = (int)topic;
  return band;
}

/* The largest of the fonts in which a figure takes one line; the last one wraps. */
static CclFont
choose_figure_font (const CclDraft *draft, const CclEntry *entry, double width, gboolean is_small)
{
  if (entry->is_words || is_small
      || ccl_text_measure (draft, CCL_FONT_FIGURE, entry->figure) > width)
    return CCL_FONT_ANSWER;
  return CCL_FONT_FIGURE;
}

static void
add_review_mark (const CclDraft *draft, CclBand *band, CclReviewMark mark, double x, double y)
{
  const double scale = draft->style.scale;

  if (mark == CCL_REVIEW_MARK_UNCHECKED)
    ccl_band_take (
        band, ccl_item_new (CCL_ITEM_DOT, x, y, 2.6 * scale, 2.6 * scale, draft->style.soft_ink));
  else if (mark == CCL_REVIEW_MARK_CHECKED)
    ccl_band_take (
        band, ccl_item_new (CCL_ITEM_CHECK, x, y, 6 * scale, 6 * scale, draft->style.soft_ink));
}

/* Draws one statement of a cell, its first baseline at @baseline; returns where it ends. */
static double
add_entry (const CclDraft *draft, CclBand *band, const CclColumn *column, const CclEntry *entry,
           double baseline, gboolean is_small)
{
  const double scale = draft->style.scale;
  double aside
      = (entry->n_more > 0 ? 17 * scale : 0) + (entry->mark != CCL_REVIEW_NO_MARK ? 10 * scale : 0);
  double room = column->width - aside, natural, x, y;
  CclFont font = choose_figure_font (draft, entry, room, is_small);
  CclItem *item;

  natural = MIN (ccl_text_measure (draft, font, entry->figure), room);
  item = take_text (draft, band, font, entry->figure, column->x, 0, natural, 3);
  item->y = baseline - ccl_item_get_baseline (item);
  y = item->y + item->height;
  x = column->x + ccl_item_get_text_width (item) + 3 * scale;

  if (entry->n_more > 0)
    {
      g_autofree char *more = g_strdup_printf ("+%u", entry->n_more);
      CclItem *plus = take_text (draft, band, CCL_FONT_MORE, more, x, 0,
                                 ccl_text_measure (draft, CCL_FONT_MORE, more), 1);

      plus->y = baseline - ccl_item_get_baseline (plus);
      x += plus->width + 2 * scale;
    }
  add_review_mark (draft, band, entry->mark, x,
                   baseline - (font == CCL_FONT_FIGURE ? 10.5 : 7.5) * scale);

  y -= font == CCL_FONT_FIGURE ? 2 * scale : 0.5 * scale; /* figures have no descenders */
  item = take_text (draft, band, CCL_FONT_SPEAKER, entry->source, column->x, y, column->width, 3);
  y += item->height;
  if (entry->also != NULL)
    {
      item = take_text (draft, band, CCL_FONT_SPEAKER, entry->also, column->x, y, column->width, 2);
      y += item->height;
    }
  return y;
}

static void
add_cell (const CclDraft *draft, CclBand *band, guint i_row, const CclColumn *column,
          double baseline)
{
  const double scale = draft->style.scale;
  GPtrArray *entries = ccl_column_get_cell (column, i_row);
  const gboolean is_small = entries->len > 1;

  if (entries->len == 0)
    {
      CclItem *silence = take_text (draft, band, CCL_FONT_SILENCE, CCL_WORD_SILENCE, column->x, 0,
                                    column->width, 1);

      silence->y = baseline - ccl_item_get_baseline (silence);
    }
  for (guint i = 0; i < entries->len; i++)
    baseline = add_entry (draft, band, column, g_ptr_array_index (entries, i), baseline, is_small)
               + 13 * scale;
}

static void
add_marks (const CclDraft *draft, CclBand *band, const CclRow *row, double indent, double y)
{
  for (int i = 0; i < CCL_N_MARKS; i++)
    {
      const CclMarks mark = (CclMarks)(1 << i);
      g_autofree char *words = NULL;
      CclItem *item;

      if ((row->marks & mark) == 0)
        continue;
      words = ccl_word_mark (mark, row);
      item = take_text (draft, band, CCL_FONT_MARK, words, draft->verdict_x + indent, y,
                        draft->verdict_width - indent, 4);
      y += item->height;
    }
}

static void
add_verdict (const CclDraft *draft, CclBand *band, const CclRow *row, double baseline)
{
  const double scale = draft->style.scale, badge = BADGE * scale, indent = badge + 4 * scale;
  CclColour colour = ccl_figure_verdict_colour (row->verdict, draft->style.is_dark);
  g_autofree char *gap = ccl_word_gap (row);
  CclItem *item;
  double y;

  item = take_text (draft, band, CCL_FONT_VERDICT, ccl_word_verdict (row->verdict),
                    draft->verdict_x + indent, 0, draft->verdict_width - indent, 2);
  item->y = baseline - ccl_item_get_baseline (item);
  item->colour = colour;
  y = item->y + item->height;
  item = ccl_band_take (band, ccl_item_new (CCL_ITEM_SYMBOL, draft->verdict_x,
                                            baseline - 8.8 * scale, badge, badge, colour));
  item->verdict = row->verdict;
  if (gap[0] != '\0')
    {
      item = take_text (draft, band, CCL_FONT_GAP, gap, draft->verdict_x + indent, y,
                        draft->verdict_width - indent, 2);
      y += item->height;
    }
  add_marks (draft, band, row, indent, y + scale);
}

static double
find_lowest (const CclBand *band)
{
  double lowest = 0;

  for (guint i = 0; i < band->items->len; i++)
    {
      const CclItem *item = g_ptr_array_index (band->items, i);

      lowest = MAX (lowest, item->y + item->height);
    }

  return lowest;
}

/* Reaches a little into the margins, and over the rule of the heading, if the row is the first
 * there. */
static CclItem *
take_tint (const CclDraft *draft, CclBand *band, guint i_row)
{
  const CclRow *row = g_ptr_array_index (draft->rows, i_row);
  const CclRow *before = i_row > 0 ? g_ptr_array_index (draft->rows, i_row - 1) : NULL;
  const double scale = draft->style.scale, bleed = 6 * scale;
  gboolean is_first = before == NULL || before->topic != row->topic;
  CclColour colour = ccl_figure_verdict_colour (row->verdict, draft->style.is_dark);

  colour = ccl_colour_mix (draft->style.paper, colour, draft->style.is_dark ? 0.13 : 0.07);
  return ccl_band_take (band, ccl_item_new (CCL_ITEM_RECT, -bleed, is_first ? -0.6 * scale : 0,
                                            draft->content_width + 2 * bleed, 0, colour));
}

CclBand *
ccl_figure_build_row (const CclDraft *draft, guint i_row)
{
  const CclRow *row = g_ptr_array_index (draft->rows, i_row);
  const double scale = draft->style.scale;
  const double baseline = (ROW_PADDING + 13) * scale; /* all first lines of a row stand on it */
  CclBand *band = ccl_band_new ();
  g_autofree char *question = ccl_word_question (row);
  g_autofree char *detail = ccl_word_question_detail (draft->comparison, row);
  CclItem *tint = NULL, *item;

  if (ccl_verdict_is_discrepancy (row->verdict))
    tint = take_tint (draft, band, i_row);

  item = take_text (draft, band, CCL_FONT_QUESTION, question, 0, 0, draft->question_width, 4);
  item->y = baseline - ccl_item_get_baseline (item);
  take_text (draft, band, CCL_FONT_DETAIL, detail, 0, item->y + item->height + scale,
             draft->question_width, 3);
  for (guint i = 0; i < draft->columns->len; i++)
    add_cell (draft, band, i_row, g_ptr_array_index (draft->columns, i), baseline);
  add_verdict (draft, band, row, baseline);

  band->height = find_lowest (band) + ROW_PADDING * scale;
  take_rule (band, band->height, draft->content_width, 0.5 * scale,
             tint != NULL ? ccl_colour_mix (tint->colour, draft->style.ink, 0.12)
                          : draft->style.rule);
  if (tint != NULL)
    tint->height = band->height - tint->y;
  for (guint i = 0; i < band->items->len; i++)
    ((CclItem *)g_ptr_array_index (band->items, i))->row = (int)i_row;
  band->is_table = TRUE;
  band->topic = (int)row->topic;
  return band;
}
