/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-figure-private.h"
#include "ccl-wording.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MOST_FIGURES_BESIDE 3
#define MOST_OTHERS 3

static void
entry_free (gpointer data)
{
  CclEntry *entry = data;

  g_free (entry->figure);
  g_free (entry->source);
  g_free (entry->also);
  g_free (entry);
}

/* Digits, signs and units of one sign are set as a figure; "dozens", "denies 43" and "blames
 * Armenia" are words. */
static gboolean
is_words (const char *figure)
{
  guint n_letters = 0;

  for (const char *p = figure; *p != '\0'; p = g_utf8_next_char (p))
    n_letters += g_unichar_isalpha (g_utf8_get_char (p));

  return n_letters > 1;
}

/* The other figures of a cell, where they differ from the one that stands for it: what one side has
 * also said must not vanish behind a "+2". */
static char *
word_also (const CclDraft *draft, const CclRow *row, GPtrArray *cell, const char *first)
{
  g_autoptr (GPtrArray) figures = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *list = NULL;

  for (guint i = 1; i < cell->len && figures->len < MOST_FIGURES_BESIDE; i++)
    {
      char *figure = ccl_word_answer (draft->comparison, row, g_ptr_array_index (cell, i));

      if (g_str_equal (figure, first)
          || g_ptr_array_find_with_equal_func (figures, figure, g_str_equal, NULL))
        g_free (figure);
      else
        g_ptr_array_add (figures, figure);
    }
  if (figures->len == 0)
    return NULL;

  g_ptr_array_add (figures, NULL);
  list = g_strjoinv (", ", (char **)figures->pdata);
  /* Translators: under a figure: other figures that the same side gives, e.g. "also 41, 38". */
  return g_strdup_printf (_ ("also %s"), list);
}

static CclEntry *
new_entry (const CclDraft *draft, const CclRow *row, GPtrArray *cell)
{
  const CclClaim *claim = g_ptr_array_index (cell, 0);
  CclEntry *entry = g_new0 (CclEntry, 1);

  entry->figure = ccl_word_answer (draft->comparison, row, claim);
  entry->is_words = is_words (entry->figure);
  entry->source = draft->options->by_article
                      ? ccl_word_article_source_line (draft->comparison, claim)
                      : ccl_word_source_line (draft->comparison, claim);
  entry->n_more = cell->len - 1;
  entry->also = word_also (draft, row, cell, entry->figure);
  entry->mark = draft->marked
                        == (claim->status == CCL_STATUS_CHECKED ? CCL_REVIEW_MARK_CHECKED
                                                                : CCL_REVIEW_MARK_UNCHECKED)
                    ? draft->marked
                    : CCL_REVIEW_NO_MARK;
  return entry;
}

static GPtrArray *
list_claims (const CclDraft *draft, const CclRow *row, gconstpointer subject)
{
  return draft->options->by_article
             ? ccl_comparison_list_article_cell (draft->comparison, row, subject)
             : ccl_comparison_list_cell (draft->comparison, row, subject);
}

/* Where several share a column there is room for the name and the day only. */
static void
name_subject (const CclDraft *draft, CclEntry *entry, gconstpointer subject, const CclClaim *claim)
{
  const CclArticle *article = ccl_comparison_find_article (draft->comparison, claim->article);
  g_autofree char *name = draft->options->by_article ? ccl_word_outlet (subject)
                                                     : g_strdup (((const CclSide *)subject)->name);
  g_autofree char *day = ccl_word_date (article != NULL ? article->published : claim->end, FALSE);

  g_free (entry->source);
  entry->source = g_strconcat (name, day[0] != '\0' ? " · " : "", day, NULL);
}

GPtrArray *
ccl_figure_list_entries (const CclDraft *draft, const CclRow *row, const CclColumn *column)
{
  GPtrArray *entries = g_ptr_array_new_with_free_func (entry_free);
  guint n_left_out = 0;

  if (column->others == NULL)
    {
      g_autoptr (GPtrArray) cell = list_claims (
          draft, row, column->side != NULL ? (gconstpointer)column->side : column->article);

      if (cell->len > 0)
        g_ptr_array_add (entries, new_entry (draft, row, cell));
      return entries;
    }

  for (guint i = 0; i < column->others->len; i++)
    {
      gconstpointer subject = g_ptr_array_index (column->others, i);
      g_autoptr (GPtrArray) cell = list_claims (draft, row, subject);

      if (cell->len == 0)
        continue;
      if (entries->len == MOST_OTHERS)
        {
          n_left_out += cell->len;
          continue;
        }
      g_ptr_array_add (entries, new_entry (draft, row, cell));
      name_subject (draft, g_ptr_array_index (entries, entries->len - 1), subject,
                    g_ptr_array_index (cell, 0));
    }
  if (n_left_out > 0)
    ((CclEntry *)g_ptr_array_index (entries, entries->len - 1))->n_more += n_left_out;
  return entries;
}
