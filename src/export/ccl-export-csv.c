/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-export.h"

#include "ccl-wording.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/* CSV as RFC 4180 has it. The byte order mark is for Excel, which else reads UTF-8 as Latin-1. */
#define BYTE_ORDER_MARK "\xEF\xBB\xBF"

/* A cell that begins like this is a formula to a spreadsheet, whatever the quotes around it. */
static gboolean
looks_like_formula (const char *text)
{
  return *text != '\0' && strchr ("=+-@\t\r", *text) != NULL;
}

static void
append_cell (GString *out, const char *text)
{
  const char *safe = text != NULL ? text : "";
  gboolean is_formula = looks_like_formula (safe);

  if (out->len > 0 && out->str[out->len - 1] != '\n' && !g_str_equal (out->str, BYTE_ORDER_MARK))
    g_string_append_c (out, ',');
  if (!is_formula && strpbrk (safe, ",\"\r\n") == NULL)
    {
      /* An empty cell at the start of a line would take its comma with it. */
      g_string_append (out, *safe != '\0' ? safe : "\"\"");
      return;
    }

  g_string_append_c (out, '"');
  if (is_formula)
    g_string_append_c (out, '\'');
  for (const char *p = safe; *p != '\0'; p++)
    {
      if (*p == '"')
        g_string_append_c (out, '"');
      g_string_append_c (out, *p);
    }
  g_string_append_c (out, '"');
}

static void
end_line (GString *out)
{
  g_string_append (out, "\r\n");
}

/* Questions ----------------------------------------------------------------------------------- */

/* All that one side says, the claim that counts first: "250 (Defence Ministry · 9 Oct); 240 (…)".
 * */
static char *
word_cell (const CclComparison *comparison, const CclRow *row, const CclSide *side)
{
  g_autoptr (GPtrArray) cell = ccl_comparison_list_cell (comparison, row, side);
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < cell->len; i++)
    {
      const CclClaim *claim = g_ptr_array_index (cell, i);
      g_autofree char *answer = ccl_word_answer (comparison, row, claim);
      g_autofree char *source = ccl_word_source_line (comparison, claim);

      g_string_append_printf (out, "%s%s (%s)", i > 0 ? "; " : "", answer, source);
    }

  return g_string_free (out, FALSE);
}

static void
append_row (GString *out, const CclComparison *comparison, const CclRow *row)
{
  g_autofree char *question = ccl_word_question (row);
  g_autofree char *detail = ccl_word_question_detail (comparison, row);
  g_autofree char *gap = ccl_word_gap (row);

  append_cell (out, ccl_word_topic (row->topic));
  append_cell (out, question);
  append_cell (out, detail);
  for (guint i = 0; i < comparison->sides->len; i++)
    {
      g_autofree char *cell = word_cell (comparison, row, g_ptr_array_index (comparison->sides, i));

      append_cell (out, cell);
    }
  append_cell (out, ccl_word_verdict (row->verdict));
  append_cell (out, gap);
  append_cell (out, row->note);
  end_line (out);
}

char *
ccl_export_csv (const CclComparison *comparison)
{
  GString *out = g_string_new (BYTE_ORDER_MARK);

  append_cell (out, _ ("Topic"));
  append_cell (out, _ ("Question"));
  append_cell (out, _ ("Detail"));
  for (guint i = 0; i < comparison->sides->len; i++)
    append_cell (out, ((const CclSide *) g_ptr_array_index (comparison->sides, i))->name);
  append_cell (out, _ ("Verdict"));
  append_cell (out, _ ("Gap"));
  append_cell (out, _ ("Note"));
  end_line (out);

  for (guint i = 0; i < comparison->rows->len; i++)
    {
      const CclRow *row = g_ptr_array_index (comparison->rows, i);

      if (!row->hidden)
        append_row (out, comparison, row);
    }

  return g_string_free (out, FALSE);
}

/* Claims -------------------------------------------------------------------------------------- */

/* As a spreadsheet of any locale reads it: the point is the point of CSV. */
static void
append_number (GString *out, double value)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE] = "";

  if (isfinite (value))
    g_ascii_formatd (digits, sizeof digits, value == floor (value) ? "%.0f" : "%.15g", value);
  append_cell (out, digits);
}

static void
append_party (GString *out, const CclComparison *comparison, const char *party)
{
  g_autofree char *name = party != NULL ? ccl_parties_dup_name (comparison->parties, party) : NULL;

  append_cell (out, name);
}

static void
append_day (GString *out, CclDay day)
{
  g_autofree char *iso = ccl_day_format_iso (day);

  append_cell (out, iso);
}

static void
append_claim (GString *out, const CclComparison *comparison, const CclClaim *claim)
{
  const CclArticle *article = ccl_comparison_find_article (comparison, claim->article);
  g_autofree char *evidence = article != NULL
                                  ? ccl_article_dup_span (article, ccl_claim_get_evidence (claim))
                                  : g_strdup ("");
  g_autofree char *figure = ccl_word_figure (comparison, claim);

  append_cell (out, article != NULL ? article->file : NULL);
  append_cell (out, article != NULL ? article->outlet : NULL);
  append_day (out, article != NULL ? article->published : 0);
  append_cell (out, ccl_event_word (claim->event));
  append_cell (out, ccl_object_word (claim->object));
  append_cell (out, claim->model);
  append_cell (out, figure);
  append_number (out, claim->quantity.interval.low);
  append_number (out, claim->quantity.interval.high);
  append_cell (out, ccl_unit_word (claim->quantity.unit));
  append_cell (out, claim->quantity.currency);
  append_party (out, comparison, claim->claimant);
  append_cell (out, claim->claimant_text);
  append_cell (out, ccl_stance_word (claim->stance));
  append_cell (out, ccl_polarity_word (claim->polarity));
  append_party (out, comparison, claim->actor);
  append_party (out, comparison, claim->affected);
  append_cell (out, claim->place);
  append_day (out, claim->start);
  append_day (out, claim->end);
  append_cell (out, claim->cumulative ? "true" : "false");
  append_cell (out, evidence);
  end_line (out);
}

char *
ccl_export_claims_csv (const CclComparison *comparison)
{
  static const char *const headings[] = {
    N_ ("File"),          N_ ("Outlet"),   N_ ("Published"), N_ ("Event"),     N_ ("Object"),
    N_ ("Model"),         N_ ("Figure"),   N_ ("Low"),       N_ ("High"),      N_ ("Unit"),
    N_ ("Currency"),      N_ ("Claimant"), N_ ("Speaker"),   N_ ("Stance"),    N_ ("Polarity"),
    N_ ("Actor"),         N_ ("Affected"), N_ ("Place"),     N_ ("First day"), N_ ("Last day"),
    N_ ("Running total"), N_ ("Evidence"),
  };
  GString *out = g_string_new (BYTE_ORDER_MARK);

  for (gsize i = 0; i < G_N_ELEMENTS (headings); i++)
    append_cell (out, _ (headings[i]));
  end_line (out);
  for (guint i = 0; i < comparison->claims->len; i++)
    {
      const CclClaim *claim = g_ptr_array_index (comparison->claims, i);

      if (claim->status != CCL_STATUS_DISMISSED)
        append_claim (out, comparison, claim);
    }

  return g_string_free (out, FALSE);
}
