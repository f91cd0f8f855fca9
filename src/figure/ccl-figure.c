/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-figure-private.h"
#include "ccl-wording.h"

#include <glib/gi18n-lib.h>

static const char *const preset_words[CCL_N_FIGURE_PRESETS]
    = { "report", "a4", "a4-landscape", "slide", "square" };

const char *
ccl_figure_preset_word (CclFigurePreset preset)
{
  g_return_val_if_fail ((guint)preset < CCL_N_FIGURE_PRESETS, NULL);

  return preset_words[preset];
}

gboolean
ccl_figure_preset_parse (const char *word, CclFigurePreset *preset)
{
  for (int i = 0; word != NULL && i < CCL_N_FIGURE_PRESETS; i++)
    if (g_str_equal (preset_words[i], word))
      {
        *preset = (CclFigurePreset)i;
        return TRUE;
      }

  return FALSE;
}

void
ccl_figure_options_init (CclFigureOptions *options)
{
  *options = (CclFigureOptions){ .preset = CCL_FIGURE_REPORT,
                                 .show_legend = TRUE,
                                 .show_sources = TRUE };
}

/* The rows to show, by topic: a topic has one heading only, in whatever order the rows came. */
static void
choose_rows (CclDraft *draft)
{
  GPtrArray *given = draft->options->rows != NULL ? draft->options->rows : draft->comparison->rows;

  for (int topic = 0; topic < CCL_N_TOPICS; topic++)
    for (guint i = 0; i < given->len; i++)
      {
        const CclRow *row = g_ptr_array_index (given, i);
        gboolean is_shown = draft->options->rows != NULL
                            || (!row->hidden
                                && (!draft->options->discrepancies_only
                                    || ccl_verdict_is_discrepancy (row->verdict)));

        if ((int)row->topic == topic && is_shown)
          g_ptr_array_add (draft->rows, (gpointer)row);
      }
}

static void
count_checked (CclDraft *draft)
{
  for (guint i = 0; i < draft->rows->len; i++)
    {
      const CclRow *row = g_ptr_array_index (draft->rows, i);

      draft->n_claims += row->claims->len;
      for (guint j = 0; j < row->claims->len; j++)
        {
          const CclClaim *claim = g_ptr_array_index (row->claims, j);

          draft->n_checked += claim->status == CCL_STATUS_CHECKED;
        }
    }

  if (draft->n_checked == 0 || draft->n_checked == draft->n_claims)
    draft->marked = CCL_REVIEW_NO_MARK; /* the footer says so */
  else
    draft->marked = 2 * draft->n_checked > draft->n_claims ? CCL_REVIEW_MARK_UNCHECKED
                                                           : CCL_REVIEW_MARK_CHECKED;
}

static char *
describe_row (const CclDraft *draft, guint i_row)
{
  const CclRow *row = g_ptr_array_index (draft->rows, i_row);
  g_autofree char *question = ccl_word_question (row);
  g_autofree char *detail = ccl_word_question_detail (draft->comparison, row);
  g_autofree char *gap = ccl_word_gap (row);
  GString *out = g_string_new (question);
  guint n_said = 0;

  if (detail[0] != '\0')
    g_string_append_printf (out, " (%s)", detail);
  g_string_append_c (out, ':');
  for (guint i = 0; i < draft->columns->len; i++)
    {
      const CclColumn *column = g_ptr_array_index (draft->columns, i);
      GPtrArray *entries = ccl_column_get_cell (column, i_row);

      for (guint j = 0; j < entries->len; j++)
        {
          const CclEntry *entry = g_ptr_array_index (entries, j);

          g_string_append_printf (out, "%s %s: %s", n_said++ > 0 ? ";" : "",
                                  column->others != NULL ? entry->source : column->name,
                                  entry->figure);
        }
    }
  g_string_append_printf (out, ". %s%s%s.", ccl_word_verdict (row->verdict),
                          gap[0] != '\0' ? ", " : "", gap);
  return g_string_free (out, FALSE);
}

static char *
describe (const CclDraft *draft, const char *title)
{
  g_autofree char *counts = ccl_word_summary (draft->comparison);
  GString *out = g_string_new (NULL);

  g_string_append_printf (out, "%s. %s.", title, counts);
  if (draft->rows->len == 0)
    g_string_append_printf (out, " %s.", _ ("No claims found"));
  for (guint i = 0; i < draft->rows->len; i++)
    {
      g_autofree char *line = describe_row (draft, i);

      g_string_append_printf (out, "\n%s", line);
    }
  return g_string_free (out, FALSE);
}

static char *
list_outlets (const CclComparison *comparison)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < comparison->articles->len; i++)
    {
      char *name = ccl_word_outlet (g_ptr_array_index (comparison->articles, i));

      if (g_ptr_array_find_with_equal_func (names, name, g_str_equal, NULL))
        g_free (name);
      else
        g_ptr_array_add (names, name);
    }
  g_ptr_array_add (names, NULL);
  return g_strjoinv (", ", (char **)names->pdata);
}

static gboolean
set_scale (CclDraft *draft, double scale)
{
  ccl_figure_style_init (&draft->style, draft->options, scale);
  draft->content_width = draft->style.page_width - 2 * draft->style.margin;
  return ccl_figure_size_columns (draft);
}

/* Rather a column fewer than a name broken in the middle. */
static void
set_usual_scale (CclDraft *draft)
{
  while (!set_scale (draft, 0) && draft->columns->len > CCL_FIGURE_FEWEST_COLUMNS)
    ccl_figure_choose_columns (draft, draft->columns->len - 1);
}

/* Keeps the pages if the figure fits a single one of them in type of this size. */
static gboolean
try_one_page (CclFigure *figure, CclDraft *draft, double scale)
{
  GPtrArray *pages;

  if (!set_scale (draft, scale))
    return FALSE;
  pages = ccl_figure_build_pages (draft, &figure->height);
  if (pages->len > 1)
    {
      g_ptr_array_unref (pages);
      return FALSE;
    }

  g_clear_pointer (&figure->pages, g_ptr_array_unref);
  figure->pages = pages;
  return TRUE;
}

/* The largest type with which all fits one page; else the usual one, over several. */
static void
lay_out (CclFigure *figure, CclDraft *draft)
{
  guint n_scales, low = 0, high;
  const double *scales = ccl_figure_list_scales (draft->options->preset, &n_scales);

  ccl_figure_choose_columns (draft, G_MAXUINT);
  if (n_scales > 0 && try_one_page (figure, draft, scales[0]))
    for (high = n_scales; high - low > 1;) /* the type at low fits, that at high does not */
      {
        guint middle = (low + high) / 2;

        if (try_one_page (figure, draft, scales[middle]))
          low = middle;
        else
          high = middle;
      }
  if (figure->pages == NULL)
    {
      set_usual_scale (draft);
      figure->pages = ccl_figure_build_pages (draft, &figure->height);
    }

  figure->width = draft->style.page_width;
  figure->paper = draft->style.paper;
}

CclFigure *
ccl_figure_new (const CclComparison *comparison, const CclFigureOptions *options)
{
  CclFigure *figure = g_new0 (CclFigure, 1);
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();
  g_autoptr (GPtrArray) columns = g_ptr_array_new_with_free_func (ccl_column_free);
  g_autoptr (GHashTable) widths = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  CclDraft draft = {
    .widths = widths, .comparison = comparison, .options = options, .rows = rows, .columns = columns
  };

  figure->font_map = ccl_figure_font_map_new ();
  figure->pango = ccl_figure_context_new (figure->font_map);
  figure->scale = options->scale > 0 ? CLAMP (options->scale, 1, 4) : 2;
  draft.pango = figure->pango;
  ccl_figure_style_init (&draft.style, options, 0);
  draft.content_width = draft.style.page_width - 2 * draft.style.margin;
  /* The table runs the way of the language that it is worded in. */
  draft.is_rtl = ccl_text_is_rtl (draft.pango, _ ("Question"));
  choose_rows (&draft);
  count_checked (&draft);
  lay_out (figure, &draft);
  figure->title = ccl_figure_dup_title (&draft);
  figure->alt_text = describe (&draft, figure->title);
  figure->keywords = list_outlets (comparison);
  figure->date = ccl_day_format_iso (ccl_figure_find_newest_day (comparison));
  return figure;
}

void
ccl_figure_free (CclFigure *figure)
{
  g_ptr_array_unref (figure->pages);
  g_object_unref (figure->pango);
  g_object_unref (figure->font_map);
  g_free (figure->title);
  g_free (figure->alt_text);
  g_free (figure->keywords);
  g_free (figure->date);
  g_free (figure);
}

guint
ccl_figure_get_n_pages (const CclFigure *figure)
{
  return figure->pages->len;
}

void
ccl_figure_get_page_size (const CclFigure *figure, double *width, double *height)
{
  if (width != NULL)
    *width = figure->width;
  if (height != NULL)
    *height = figure->height;
}

char *
ccl_figure_dup_alt_text (const CclFigure *figure)
{
  return g_strdup (figure->alt_text);
}
