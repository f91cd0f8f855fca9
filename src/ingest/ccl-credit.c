/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-credit.h"

#include "ccl-clean.h"
#include "ccl-date-text.h"
#include "ccl-reading-words.h"

#include <string.h>

#define MOST_CREDIT_BYTES 180

void
ccl_credit_clear (CclCredit *credit)
{
  g_clear_pointer (&credit->byline, g_free);
  g_clear_pointer (&credit->outlet, g_free);
}

/* The start of a mark that parts two fields: " | ", " – ", " - ", " • "; *n_mark is its bytes. */
static const char *
find_field_end (const char *text, gsize *n_mark)
{
  for (const char *p = text; *p != '\0'; p++)
    {
      gsize n = *p == ' ' ? ccl_reading_skip_separator (p + 1) : 0;

      if (n > 0 && (p[1 + n] == ' ' || p[1] == '|'))
        {
          *n_mark = n + 1;
          return p;
        }
      if (*p == '|' || *p == '\t')
        {
          *n_mark = 1;
          return p;
        }
    }
  *n_mark = 0;
  return text + strlen (text);
}

/* Whether all of a text is a date, maybe with a time of day behind it. */
static gboolean
is_date (const char *text, CclDay *day)
{
  CclDateText date;
  gsize n = ccl_date_text_scan (text, &date);

  if (n == 0 || strlen (text + n) > 24)
    return FALSE;
  *day = date.year != 0 ? ccl_day_new (date.year, date.month, date.day) : 0;
  return TRUE;
}

/* Whether a word may stand in a name: capitalised, or one of the short ones between ("de", "van",
 * "and"). */
static gboolean
is_name_word (const char *word, gsize length, gboolean *capitalised)
{
  const gunichar c = g_utf8_get_char (word);

  *capitalised = g_unichar_isupper (c) || g_unichar_istitle (c);
  if (*capitalised)
    return TRUE;
  return length <= 3 && g_unichar_isalpha (c);
}

gboolean
ccl_credit_is_names (const char *text)
{
  guint n_words = 0, n_capitalised = 0;
  const char *p = text;

  if (strlen (text) > 120 || strpbrk (text, "0123456789\"?!:;()@#=<>{}") != NULL)
    return FALSE;
  while (*p != '\0')
    {
      const gsize length = strcspn (p, " ");
      gboolean capitalised = FALSE;

      if (length > 0)
        {
          if (!is_name_word (p, length, &capitalised))
            return FALSE;
          n_words++;
          n_capitalised += capitalised;
        }
      p += length;
      p += strspn (p, " ");
    }
  return n_words >= 2 && n_words <= 14 && n_capitalised * 2 > n_words;
}

static void
take_byline (CclCredit *credit, const char *text)
{
  if (credit->byline == NULL)
    credit->byline = g_strdup (text);
}

/* "The Paper (English service)" */
static gboolean
parse_edition (CclCredit *credit, const char *field)
{
  const char *open = strstr (field, " (");
  g_autofree char *name = open != NULL ? g_strndup (field, (gsize)(open - field)) : NULL;

  if (name == NULL || !g_str_has_suffix (field, ")") || strlen (open) > 40
      || !ccl_credit_is_names (name))
    return FALSE;
  if (credit->outlet == NULL)
    credit->outlet = g_steal_pointer (&name);
  return TRUE;
}

/* One field: "By Ann Writer, The Paper", "The Paper, 27 October", "13 March 2025". */
static gboolean
parse_field (CclCredit *credit, const char *field, gboolean alone)
{
  const gsize n_prefix = ccl_reading_skip_byline_prefix (field);
  const char *comma = strchr (field, ',');
  CclDay day = 0;

  if (is_date (field, &day))
    {
      credit->published = credit->published != 0 ? credit->published : day;
      return TRUE;
    }
  if (n_prefix > 0)
    {
      const char *outlet = strstr (field + n_prefix, ", ");
      g_autofree char *and = g_strconcat (" ", ccl_reading_get_and (), " ", NULL);
      g_autofree char *name = g_strndup (
          field + n_prefix, outlet != NULL ? (gsize)(outlet - field) - n_prefix : strlen (field));

      /* "By A, B and C" is three people, "By A, The Paper" one. */
      if (outlet != NULL && (strchr (outlet + 2, ',') != NULL || strstr (outlet, and) != NULL))
        outlet = NULL;
      take_byline (credit, outlet != NULL ? name : field + n_prefix);
      if (outlet != NULL && is_date (outlet + 2, &day))
        credit->published = day;
      else if (outlet != NULL && credit->outlet == NULL)
        credit->outlet = g_strdup (outlet + 2);
      return TRUE;
    }
  if (ccl_reading_is_nobody (field))
    {
      take_byline (credit, field);
      return TRUE;
    }
  if (comma != NULL && is_date (comma + 1 + strspn (comma + 1, " "), &day))
    {
      if (credit->outlet == NULL)
        credit->outlet = g_strndup (field, (gsize)(comma - field));
      credit->published = credit->published != 0 ? credit->published : day;
      return TRUE;
    }
  if (!alone)
    return FALSE;
  if (ccl_credit_is_names (field))
    {
      take_byline (credit, field);
      return TRUE;
    }
  return parse_edition (credit, field);
}

gboolean
ccl_credit_parse (const char *line, gsize length, CclCredit *credit)
{
  g_autofree char *text = NULL;
  const char *p = NULL;
  const char *first_unknown = NULL;
  gsize n_first_unknown = 0;
  gboolean known = FALSE;

  *credit = (CclCredit){ 0 };
  if (length > MOST_CREDIT_BYTES)
    return FALSE;
  text = ccl_text_squeeze (line, (gssize)length);
  if (text == NULL || strchr (".?!", text[strlen (text) - 1]) != NULL)
    return FALSE;

  for (p = text; *p != '\0';)
    {
      gsize n_mark = 0;
      const char *end = find_field_end (p, &n_mark);
      g_autofree char *field = g_strndup (p, (gsize)(end - p));

      g_strstrip (field);
      if (*field != '\0' && parse_field (credit, field, p == text && n_mark == 0))
        known = TRUE;
      else if (first_unknown == NULL && *field != '\0')
        {
          first_unknown = p;
          n_first_unknown = (gsize)(end - p);
        }
      p = end + n_mark;
    }

  /* "The Paper | 24 September 2023 | for subscribers" */
  if (known && first_unknown == text && credit->outlet == NULL)
    credit->outlet = ccl_text_squeeze (first_unknown, (gssize)n_first_unknown);
  if (!known)
    ccl_credit_clear (credit);
  return known;
}

/* Cuts a byline where something else begins: an address, a date, a mark. */
static void
cut_byline (char *text)
{
  gsize n_mark = 0;
  char *end = (char *)find_field_end (text, &n_mark);
  gboolean in_word = FALSE;

  *end = '\0';
  for (char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      const gboolean alnum = g_unichar_isalnum (g_utf8_get_char (p));
      CclDateText date;

      if (p > text && alnum && !in_word && ccl_date_text_scan (p, &date) > 0)
        {
          *p = '\0';
          break;
        }
      in_word = alnum;
    }
  g_strchomp (text);
  for (gsize n = strlen (text); n > 0 && strchr (" ,;/-|", text[n - 1]); n--)
    text[n - 1] = '\0';
}

char *
ccl_credit_clean_byline (const char *text)
{
  g_autofree char *byline = ccl_text_squeeze (text, -1);
  gsize n_prefix = 0;

  if (byline == NULL)
    return NULL;
  n_prefix = ccl_reading_skip_byline_prefix (byline);
  memmove (byline, byline + n_prefix, strlen (byline) - n_prefix + 1);
  if (g_str_has_prefix (byline, "http://") || g_str_has_prefix (byline, "https://")
      || g_str_has_prefix (byline, "www.") || g_str_has_prefix (byline, "@")
      || g_str_has_prefix (byline, "//"))
    return NULL;
  cut_byline (byline);
  if (*byline == '\0' || strlen (byline) > 150 || ccl_reading_is_no_name (byline)
      || strpbrk (byline, "{}<>=") != NULL)
    return NULL;
  return g_steal_pointer (&byline);
}
