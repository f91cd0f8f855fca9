/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-figure-private.h"
#include "ccl-wording.h"

#include <glib/gi18n-lib.h>

/*
 * Pages out of bands: what stands on a page is built as strips of the page's width, then stacked; a
 * strip that does not fit begins a new page, on which the table's head is built once more.
 */

/* Where even a page without end has one: PDF readers take no page beyond 200 inches (ISO 32000-1,
 * annex C). */
#define HIGHEST_PAGE 14400.0

typedef struct
{
  CclDraft *draft;
  GPtrArray *pages;
  double top, bottom; /* of the room for bands */
  double y;
  gboolean is_fresh; /* nothing but running heads on the page yet */
} Pager;

/* Moves the band's items onto the page at @y and mirrors them where the table runs right to left.
 */
static void
place (const CclDraft *draft, GPtrArray *page, CclBand *band, double y)
{
  const CclFigureStyle *style = &draft->style;

  for (guint i = 0; i < band->items->len; i++)
    {
      CclItem *item = g_ptr_array_index (band->items, i);

      item->y += y;
      item->x = draft->is_rtl ? style->page_width - style->margin - item->x - item->width
                              : style->margin + item->x;
      g_ptr_array_add (page, item);
    }
  g_ptr_array_set_free_func (band->items, NULL); /* the page owns them now */
  g_ptr_array_set_size (band->items, 0);
}

static GPtrArray *
get_page (const Pager *pager)
{
  return g_ptr_array_index (pager->pages, pager->pages->len - 1);
}

static void
put (Pager *pager, CclBand *band)
{
  pager->y += pager->is_fresh ? 0 : band->space_before;
  place (pager->draft, get_page (pager), band, pager->y);
  pager->y += band->height;
}

/* A head that is no part of the flow, built for this page only. */
static void
put_head (Pager *pager, CclBand *band, double space_after)
{
  put (pager, band);
  pager->y += space_after * pager->draft->style.scale;
  ccl_band_free (band);
}

static void
begin_page (Pager *pager, const CclBand *next)
{
  g_ptr_array_add (pager->pages, g_ptr_array_new_with_free_func (ccl_item_free));
  pager->y = pager->top;
  pager->is_fresh = TRUE;
  if (pager->pages->len == 1)
    return;

  put_head (pager, ccl_figure_build_running_title (pager->draft), 8);
  if (!next->is_table)
    return;
  put_head (pager, ccl_figure_build_header (pager->draft), 0);
}

/* How much must stay together from band @i on. */
static double
measure_group (GPtrArray *bands, guint i)
{
  double height = 0;

  for (; i < bands->len; i++)
    {
      const CclBand *band = g_ptr_array_index (bands, i);

      height += band->space_before + band->height;
      if (!band->keep_with_next)
        break;
    }

  return height;
}

static void
flow (Pager *pager, GPtrArray *bands)
{
  gboolean is_free = TRUE; /* a break may come here: not within a group */
  int topic = -1;

  begin_page (pager, NULL);
  for (guint i = 0; i < bands->len; i++)
    {
      CclBand *band = g_ptr_array_index (bands, i);

      if (is_free && !pager->is_fresh && pager->y + measure_group (bands, i) > pager->bottom)
        {
          begin_page (pager, band);
          if (band->is_table && band->topic >= 0 && band->topic == topic)
            put_head (pager, ccl_figure_build_topic (pager->draft, (CclTopic)topic, TRUE), 0);
        }
      put (pager, band);
      pager->is_fresh = FALSE;
      is_free = !band->keep_with_next;
      if (band->topic >= 0)
        topic = band->topic;
    }
}

static void
add_nothing_found (const CclDraft *draft, GPtrArray *bands)
{
  CclBand *band = ccl_band_new ();
  const char *text
      = draft->comparison->rows->len > 0 ? _ ("No claims to show") : _ ("No claims found");

  ccl_band_take (band,
                 ccl_item_new_text (draft, CCL_FONT_ANSWER, text, 0, 0, draft->content_width, 3));
  band->space_before = 20 * draft->style.scale;
  band->height += 14 * draft->style.scale;
  g_ptr_array_add (bands, band);
}

static void
add_table (const CclDraft *draft, GPtrArray *bands)
{
  CclBand *header = ccl_figure_build_header (draft);
  int topic = -1;

  header->space_before = 14 * draft->style.scale;
  g_ptr_array_add (bands, header);
  for (guint i = 0; i < draft->rows->len; i++)
    {
      const CclRow *row = g_ptr_array_index (draft->rows, i);

      if ((int)row->topic != topic)
        g_ptr_array_add (bands, ccl_figure_build_topic (draft, row->topic, FALSE));
      topic = (int)row->topic;
      g_ptr_array_add (bands, ccl_figure_build_row (draft, i));
    }
}

static GPtrArray *
build_bands (const CclDraft *draft)
{
  GPtrArray *bands = g_ptr_array_new_with_free_func (ccl_band_free);

  ccl_figure_add_title (draft, bands);
  if (draft->rows->len == 0)
    add_nothing_found (draft, bands);
  else
    add_table (draft, bands);
  ccl_figure_add_notes_and_sources (draft, bands);
  return bands;
}

static void
add_page_feet (Pager *pager, double foot_y)
{
  for (guint i = 0; i < pager->pages->len; i++)
    {
      CclBand *foot = ccl_figure_build_page_foot (pager->draft, i, pager->pages->len);

      place (pager->draft, g_ptr_array_index (pager->pages, i), foot, foot_y);
      ccl_band_free (foot);
    }
}

GPtrArray *
ccl_figure_build_pages (CclDraft *draft, double *height)
{
  const CclFigureStyle *style = &draft->style;
  const gboolean is_endless = !(style->page_height > 0);
  const double highest = is_endless ? HIGHEST_PAGE : style->page_height;
  CclBand *foot = ccl_figure_build_page_foot (draft, 0, 1);
  const double foot_height = foot->height, space_above_foot = 12 * style->scale;
  g_autoptr (GPtrArray) bands = NULL;
  Pager pager = { .draft = draft, .top = style->margin };

  ccl_band_free (foot);
  pager.pages = g_ptr_array_new_with_free_func ((GDestroyNotify)g_ptr_array_unref);
  pager.bottom = highest - style->margin - foot_height - space_above_foot;
  bands = build_bands (draft);
  flow (&pager, bands);

  *height = highest;
  if (is_endless && pager.pages->len == 1)
    *height = pager.y + space_above_foot + foot_height + style->margin;
  add_page_feet (&pager, *height - style->margin - foot_height);
  return pager.pages;
}
