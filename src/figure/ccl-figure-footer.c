/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-figure-private.h"
#include "ccl-wording.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define BADGE 10.0

CclDay
ccl_figure_find_newest_day (const CclComparison *comparison)
{
  CclDay newest = 0;

  for (guint i = 0; i < comparison->articles->len; i++)
    {
      const CclArticle *article = g_ptr_array_index (comparison->articles, i);

      newest = MAX (newest, article->published);
    }

  return newest;
}

char *
ccl_figure_dup_title (const CclDraft *draft)
{
  const char *title
      = draft->options->title != NULL ? draft->options->title : draft->comparison->title;

  /* Translators: title of a figure whose comparison has no name yet. */
  return g_strdup (title != NULL && title[0] != '\0' ? title : _ ("Competing claims"));
}

static void
take_text_band (const CclDraft *draft, GPtrArray *bands, CclFont font, const char *text,
                double space_before, int max_lines)
{
  CclBand *band = ccl_band_new ();

  ccl_band_take (band,
                 ccl_item_new_text (draft, font, text, 0, 0, draft->content_width, max_lines));
  band->space_before = space_before * draft->style.scale;
  band->keep_with_next = TRUE;
  g_ptr_array_add (bands, band);
}

/* What the whole comparison holds; and how much of it is here, where that is a part. */
static char *
word_counts (const CclDraft *draft)
{
  g_autofree char *counts = ccl_word_summary (draft->comparison);
  guint n_shown = draft->rows->len, n_all = 0;
  g_autofree char *shown = NULL, *all = NULL, *part = NULL;

  for (guint i = 0; i < draft->comparison->rows->len; i++)
    n_all += !((const CclRow *)g_ptr_array_index (draft->comparison->rows, i))->hidden;
  if (n_shown >= n_all)
    return g_steal_pointer (&counts);

  shown = g_strdup_printf ("%u", n_shown);
  all = g_strdup_printf ("%u", n_all);
  /* Translators: two numbers: how many of a comparison's questions the figure shows. */
  part = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%s of %s question shown", "%s of %s questions shown", n_all),
      shown, all);
  return g_strconcat (counts, " · ", part, NULL);
}

void
ccl_figure_add_title (const CclDraft *draft, GPtrArray *bands)
{
  g_autofree char *title = ccl_figure_dup_title (draft);
  g_autofree char *counts = word_counts (draft);
  g_autofree char *day = ccl_word_date (ccl_figure_find_newest_day (draft->comparison), TRUE);
  g_autofree char *deck = NULL;

  take_text_band (draft, bands, CCL_FONT_TITLE, title, 0, 4);
  if (draft->options->caption != NULL && draft->options->caption[0] != '\0')
    take_text_band (draft, bands, CCL_FONT_CAPTION, draft->options->caption, 2, 6);
  if (day[0] != '\0')
    /* Translators: counts of articles and so on, then the day of the newest article. */
    deck = g_strdup_printf (_ ("%s · as of %s"), counts, day);
  else
    deck = g_steal_pointer (&counts);
  take_text_band (draft, bands, CCL_FONT_DECK, deck, 3, 2);
}

CclBand *
ccl_figure_build_running_title (const CclDraft *draft)
{
  CclBand *band = ccl_band_new ();
  g_autofree char *title = ccl_figure_dup_title (draft);

  ccl_band_take (band, ccl_item_new_text (draft, CCL_FONT_RUNNING_TITLE, title, 0, 0,
                                          draft->content_width, 1));
  return band;
}

/* "Conflict  No number satisfies the figures of all sides": sign, word, meaning. */
static CclBand *
build_legend_line (const CclDraft *draft, CclVerdict verdict, double word_width)
{
  const double scale = draft->style.scale, badge = BADGE * scale, indent = badge + 5 * scale;
  const double meaning_x = indent + word_width + 8 * scale;
  CclBand *band = ccl_band_new ();
  CclColour colour = ccl_figure_verdict_colour (verdict, draft->style.is_dark);
  CclItem *word, *sign;

  word = ccl_band_take (band,
                        ccl_item_new_text (draft, CCL_FONT_LEGEND_WORD, ccl_word_verdict (verdict),
                                           indent, 0, word_width, 1));
  word->colour = colour;
  ccl_band_take (band,
                 ccl_item_new_text (draft, CCL_FONT_LEGEND, ccl_word_verdict_meaning (verdict),
                                    meaning_x, 0, draft->content_width - meaning_x, 3));
  sign = ccl_item_new (CCL_ITEM_SYMBOL, 0, 0.5 * scale, badge, badge, colour);
  sign->verdict = verdict;
  ccl_band_take (band, sign);
  band->height += 2 * scale;
  return band;
}

static guint
find_present_verdicts (const CclDraft *draft)
{
  guint present = 0;

  for (guint i = 0; i < draft->rows->len; i++)
    present |= 1u << ((const CclRow *)g_ptr_array_index (draft->rows, i))->verdict;

  return present;
}

static void
add_legend (const CclDraft *draft, GPtrArray *bands)
{
  static const CclVerdict order[] = {
    CCL_VERDICT_CONFLICT,   CCL_VERDICT_DENIED, CCL_VERDICT_MIRRORED,     CCL_VERDICT_UPDATED,
    CCL_VERDICT_COMPATIBLE, CCL_VERDICT_AGREE,  CCL_VERDICT_UNQUANTIFIED, CCL_VERDICT_ONE_SIDED,
  };
  guint present = find_present_verdicts (draft);
  double word_width = 0, space_before = 12;

  for (int i = 0; i < CCL_N_VERDICTS; i++)
    if (present & (1u << i))
      word_width = MAX (word_width, ccl_text_measure (draft, CCL_FONT_LEGEND_WORD,
                                                      ccl_word_verdict ((CclVerdict)i)));

  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    if (present & (1u << order[i]))
      {
        CclBand *band = build_legend_line (draft, order[i], word_width);

        band->space_before = space_before * draft->style.scale;
        space_before = 0;
        g_ptr_array_add (bands, band);
      }
}

typedef struct
{
  gboolean silence, floor, ceiling, about, more;
  CclReviewMark mark;
} Signs;

static Signs
find_signs (const CclDraft *draft)
{
  Signs signs = { 0 };

  for (guint i = 0; i < draft->rows->len; i++)
    for (guint j = 0; j < draft->columns->len; j++)
      {
        GPtrArray *entries = ccl_column_get_cell (g_ptr_array_index (draft->columns, j), i);

        signs.silence |= entries->len == 0;
        for (guint k = 0; k < entries->len; k++)
          {
            const CclEntry *entry = g_ptr_array_index (entries, k);

            signs.floor |= strstr (entry->figure, "≥") != NULL;
            signs.ceiling |= strstr (entry->figure, "≤") != NULL;
            signs.about |= strstr (entry->figure, "≈") != NULL;
            signs.more |= entry->n_more > 0;
            signs.mark = MAX (signs.mark, entry->mark);
          }
      }

  return signs;
}

/* In one line, in which no break parts a sign from its meaning. */
static char *
join_signs (GPtrArray *parts)
{
  GString *line = g_string_new (NULL);

  for (guint i = 0; i < parts->len; i++)
    {
      const char *part = g_ptr_array_index (parts, i), *space = strchr (part, ' ');

      g_string_append (line, i > 0 ? "   " : "");
      if (space != NULL)
        g_string_append_printf (line, "%.*s\u00a0%s", (int)(space - part), part, space + 1);
      else
        g_string_append (line, part);
    }
  return g_string_free (line, FALSE);
}

static void
add_signs (const CclDraft *draft, GPtrArray *bands)
{
  const Signs signs = find_signs (draft);
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();
  g_autofree char *line = NULL;

  /* Translators: key to the signs of a table; each begins with the sign. */
  if (signs.silence)
    g_ptr_array_add (parts, _ ("— says nothing on it"));
  if (signs.floor)
    g_ptr_array_add (parts, _ ("≥ at least"));
  if (signs.ceiling)
    g_ptr_array_add (parts, _ ("≤ at most"));
  if (signs.about)
    g_ptr_array_add (parts, _ ("≈ about"));
  if (signs.more)
    g_ptr_array_add (parts, _ ("+1 further claims in the same cell"));
  if (signs.mark == CCL_REVIEW_MARK_UNCHECKED)
    g_ptr_array_add (parts, _ ("• not checked by an editor"));
  if (signs.mark == CCL_REVIEW_MARK_CHECKED)
    g_ptr_array_add (parts, _ ("✓ checked by an editor"));
  if (parts->len == 0)
    return;

  line = join_signs (parts);
  take_text_band (draft, bands, CCL_FONT_LEGEND, line, 3, 3);
  ((CclBand *)g_ptr_array_index (bands, bands->len - 1))->keep_with_next = FALSE;
}

static void
add_notes (const CclDraft *draft, GPtrArray *bands)
{
  if (!draft->options->show_legend || draft->rows->len == 0)
    return;

  add_legend (draft, bands);
  add_signs (draft, bands);
}

static char *
word_headline (const CclArticle *article)
{
  const gboolean has_rtl = article->title != NULL && ccl_text_has_rtl (article->title);
  g_autofree char *plain_day = ccl_word_date (article->published, TRUE);
  g_autofree char *day = has_rtl ? ccl_text_isolate (plain_day) : g_strdup (plain_day);
  g_autofree char *title = has_rtl ? ccl_text_isolate (article->title) : g_strdup (article->title);

  if (article->title == NULL || article->outlet == NULL) /* the title stands for a missing outlet */
    return g_steal_pointer (&day);
  if (article->published == 0)
    /* Translators: a headline in quotation marks. */
    return g_strdup_printf (_ ("“%s”"), title);
  /* Translators: a headline in quotation marks and the date of the article. */
  return g_strdup_printf (_ ("“%s”, %s"), title, day);
}

static const char *
skip_scheme (const char *address)
{
  const char *slashes = strstr (address, "://");

  return slashes != NULL ? slashes + 3 : address;
}

static gboolean
is_web_address (const char *address)
{
  return address != NULL
         && (g_ascii_strncasecmp (address, "https://", 8) == 0
             || g_ascii_strncasecmp (address, "http://", 7) == 0);
}

static CclBand *
build_source (const CclDraft *draft, const CclArticle *article, double outlet_width)
{
  const double x = outlet_width + 10 * draft->style.scale, width = draft->content_width - x;
  g_autofree char *outlet = ccl_word_outlet (article);
  g_autofree char *headline = word_headline (article);
  CclBand *band = ccl_band_new ();
  double y = 0;

  ccl_band_take (band, ccl_item_new_text (draft, CCL_FONT_OUTLET, outlet, 0, 0, outlet_width, 3));
  if (headline[0] != '\0')
    {
      CclItem *item = ccl_band_take (
          band, ccl_item_new_text (draft, CCL_FONT_SOURCE, headline, x, 0, width, 3));

      y = item->height;
    }
  if (is_web_address (article->address))
    {
      CclItem *item = ccl_band_take (
          band,
          ccl_item_new_text (draft, CCL_FONT_LINK, skip_scheme (article->address), x, y, width, 3));

      item->link = g_strdup (article->address);
    }
  band->height += 2 * draft->style.scale;
  return band;
}

static void
add_sources (const CclDraft *draft, GPtrArray *bands)
{
  GPtrArray *articles = draft->comparison->articles;
  double outlet_width = 0;

  if (!draft->options->show_sources || articles->len == 0)
    return;

  for (guint i = 0; i < articles->len; i++)
    {
      g_autofree char *outlet = ccl_word_outlet (g_ptr_array_index (articles, i));

      outlet_width = MAX (outlet_width, ccl_text_measure (draft, CCL_FONT_OUTLET, outlet));
    }
  outlet_width = MIN (outlet_width, draft->content_width * 0.3);

  /* Translators: heading of the list of articles under a figure. */
  take_text_band (draft, bands, CCL_FONT_SOURCES_HEADING, _ ("Sources"), 12, 1);
  for (guint i = 0; i < articles->len; i++)
    {
      CclBand *band = build_source (draft, g_ptr_array_index (articles, i), outlet_width);

      band->space_before = i == 0 ? 2 * draft->style.scale : 0;
      g_ptr_array_add (bands, band);
    }
}

static double
measure (GPtrArray *bands)
{
  double height = 0;

  for (guint i = 0; i < bands->len; i++)
    {
      const CclBand *band = g_ptr_array_index (bands, i);

      height += band->height + band->space_before;
    }

  return height;
}

/* Stacks bands into one, @x from the left. */
static void
merge (CclBand *into, GPtrArray *bands, double x)
{
  double y = 0;

  for (guint i = 0; i < bands->len; i++)
    {
      CclBand *band = g_ptr_array_index (bands, i);

      y += i > 0 ? band->space_before : 0;
      for (guint j = 0; j < band->items->len; j++)
        {
          CclItem *item = g_ptr_array_index (band->items, j);

          item->x += x;
          item->y += y;
          ccl_band_take (into, item);
        }
      y += band->height;
      g_ptr_array_set_free_func (band->items, NULL);
    }
}

/* Legend and sources: under one another, or on a wide page side by side as long as that is no more
 * than a part of it. */
void
ccl_figure_add_notes_and_sources (const CclDraft *draft, GPtrArray *bands)
{
  const double scale = draft->style.scale, wide = 430 * scale, gutter = 24 * scale;
  const double highest = 0.45 * draft->style.page_height;
  CclDraft half = *draft;
  g_autoptr (GPtrArray) notes = g_ptr_array_new_with_free_func (ccl_band_free);
  g_autoptr (GPtrArray) sources = g_ptr_array_new_with_free_func (ccl_band_free);
  CclBand *both;

  half.content_width = (draft->content_width - gutter) / 2;
  if (draft->content_width >= wide)
    {
      add_notes (&half, notes);
      add_sources (&half, sources);
    }
  if (notes->len == 0 || sources->len == 0 || measure (notes) > highest
      || measure (sources) > highest)
    {
      add_notes (draft, bands);
      add_sources (draft, bands);
      return;
    }

  both = ccl_band_new ();
  merge (both, notes, 0);
  merge (both, sources, half.content_width + gutter);
  both->space_before = 12 * scale;
  g_ptr_array_add (bands, both);
}

static char *
word_checked (const CclDraft *draft)
{
  g_autofree char *checked = g_strdup_printf ("%u", draft->n_checked);
  g_autofree char *all = g_strdup_printf ("%u", draft->n_claims);

  if (draft->n_claims == 0)
    return g_strdup ("");
  if (draft->n_checked == draft->n_claims)
    return g_strdup (_ ("All claims checked by an editor"));
  /* Translators: two numbers: how many of the claims shown an editor has checked. */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s of %s claim checked by an editor",
                                       "%s of %s claims checked by an editor", draft->n_claims),
                          checked, all);
}

CclBand *
ccl_figure_build_page_foot (const CclDraft *draft, guint page, guint n_pages)
{
  const double scale = draft->style.scale;
  CclBand *band = ccl_band_new ();
  g_autofree char *checked = word_checked (draft);
  g_autofree char *program = NULL;
  double width;

  if (n_pages > 1)
    /* Translators: name and version of the program, page, number of pages. */
    program = g_strdup_printf (_ ("Counterclaim %s · %u/%u"), CCL_VERSION, page + 1, n_pages);
  else
    /* Translators: name and version of the program. */
    program = g_strdup_printf (_ ("Counterclaim %s"), CCL_VERSION);

  ccl_band_take (band, ccl_item_new (CCL_ITEM_RECT, 0, 0, draft->content_width, 0.5 * scale,
                                     draft->style.rule));
  width = ccl_text_measure (draft, CCL_FONT_FOOTER, program);
  ccl_band_take (band, ccl_item_new_text (draft, CCL_FONT_FOOTER, program,
                                          draft->content_width - width, 5 * scale, width, 1));
  if (checked[0] != '\0')
    ccl_band_take (band, ccl_item_new_text (draft, CCL_FONT_FOOTER, checked, 0, 5 * scale,
                                            draft->content_width - width - 10 * scale, 1));
  return band;
}
