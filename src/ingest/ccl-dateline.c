/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-dateline.h"

#include "ccl-clean.h"

#include <string.h>

/* A dateline longer than this is a sentence. */
#define MOST_BYTES 200
#define MOST_NAME_BYTES 70

typedef struct
{
  const char *p;
  const char *end;
  CclDateText date;
  const char *agency;
  gsize agency_length;
  gboolean capitals;  /* the place is written in capitals */
  gboolean in_parens; /* the whole of it is */
} Scan;

void
ccl_dateline_clear (CclDateline *dateline)
{
  g_clear_pointer (&dateline->agency, g_free);
}

static gsize
span_spaces (const char *p, const char *end)
{
  const char *start = p;

  while (p < end && (*p == ' ' || *p == '\t' || g_str_has_prefix (p, "\xc2\xa0")))
    p += *p == '\xc2' ? 2 : 1;
  return (gsize)(p - start);
}

/* The bytes of a dash, a hyphen only with a space behind it. */
static gsize
span_dash (const char *p, const char *end)
{
  if (g_str_has_prefix (p, "\xe2\x80\x94") || g_str_has_prefix (p, "\xe2\x80\x93"))
    return 3;
  if (g_str_has_prefix (p, "--"))
    return 2;
  return p + 1 < end && *p == '-' && g_ascii_isspace (p[1]) ? 1 : 0;
}

/* A name: words that begin with a capital, with the blanks, apostrophes, hyphens and slashes
 * between them. *capitals tells whether no letter of it is small. */
static gsize
span_name (const char *p, const char *end, gboolean *capitals)
{
  const char *name_end = p;
  const char *start = p;
  guint n_letters = 0;

  *capitals = TRUE;
  while (p < end && p - start < MOST_NAME_BYTES)
    {
      const char *word = p;

      if (!g_unichar_isupper (g_utf8_get_char (p)))
        break;
      while (p < end)
        {
          const gunichar c = g_utf8_get_char (p);

          if (!g_unichar_isalpha (c) && c != '\'' && c != 0x2019 && !(c == '-' && p[1] != ' '))
            break;
          if (g_unichar_islower (c))
            *capitals = FALSE;
          n_letters += g_unichar_isalpha (c);
          p = g_utf8_next_char (p);
        }
      name_end = p;
      if (p < end && *p == '.' && p - word <= 3 && p + 1 < end
          && p[1] == ' ') /* "St. Petersburg" */
        p++;
      if (p < end && (*p == ' ' || *p == '/') && !span_dash (p + 1, end))
        p++;
      else
        break;
    }
  return n_letters >= 2 ? (gsize)(name_end - start) : 0;
}

/* An agency between brackets or slashes. */
static gboolean
scan_agency (Scan *scan)
{
  const char close = *scan->p == '(' ? ')' : '/';
  const char *start = scan->p + 1;
  const char *stop = memchr (start, close, (gsize)(scan->end - start));

  if (stop == NULL || stop == start || stop - start > MOST_NAME_BYTES || g_ascii_isdigit (*start))
    return FALSE;
  scan->agency = start;
  scan->agency_length = (gsize)(stop - start);
  scan->p = stop + 1;
  return TRUE;
}

static gboolean
scan_date (Scan *scan)
{
  CclDateText date;
  const gsize n = scan->date.month == 0 ? ccl_date_text_scan (scan->p, &date) : 0;

  if (n == 0 || scan->p + n > scan->end)
    return FALSE;
  scan->date = date;
  scan->p += n;
  return TRUE;
}

/* What may follow a comma or full stop: a date, a country, an agency. */
static gboolean
scan_part (Scan *scan, gboolean after_stop)
{
  gboolean capitals = FALSE;
  gsize n = 0;

  scan->p += span_spaces (scan->p, scan->end);
  if (scan->p < scan->end && *scan->p == '/')
    return scan_agency (scan);
  if (scan_date (scan))
    return TRUE;
  n = span_name (scan->p, scan->end, &capitals);
  if (n == 0 || (after_stop && scan->date.month == 0))
    return FALSE;
  if (after_stop)
    {
      /* "Moscow. October 9. AGENCY - …", but not "Baku, Oct. 9. The armed forces …" */
      const char *after = scan->p + n + span_spaces (scan->p + n, scan->end);

      if (!span_dash (after, scan->end))
        return FALSE;
      scan->agency = scan->p;
      scan->agency_length = n;
    }
  scan->p += n;
  return TRUE;
}

/* After "PLACE, date - ": a name and another dash are an agency. */
static void
scan_agency_after_dash (Scan *scan)
{
  const char *p = scan->p + span_spaces (scan->p, scan->end);
  gboolean capitals = FALSE;
  const gsize n = span_name (p, scan->end, &capitals);
  const char *after = p + n + span_spaces (p + n, scan->end);
  const gsize n_dash = n > 0 && n < 30 ? span_dash (after, scan->end) : 0;

  if (scan->agency != NULL || scan->date.month == 0 || n_dash == 0)
    return;
  scan->agency = p;
  scan->agency_length = n;
  scan->p = after + n_dash;
}

/* Reads on behind the place; TRUE if it comes to a proper end. */
static gboolean
scan_rest (Scan *scan)
{
  while (TRUE)
    {
      const char *before = scan->p;
      const gboolean told = scan->date.month != 0 || scan->agency != NULL;

      scan->p += span_spaces (scan->p, scan->end);
      if (scan->p >= scan->end)
        return scan->capitals && scan->date.month != 0;

      const gsize n_dash = span_dash (scan->p, scan->end);

      if (n_dash > 0)
        {
          scan->p += n_dash;
          scan_agency_after_dash (scan);
          return !scan->in_parens && (scan->capitals || told);
        }
      switch (*scan->p)
        {
        case ',':
          scan->p++;
          if (!scan_part (scan, FALSE))
            return FALSE;
          break;
        case '.':
          scan->p++;
          if (!scan_part (scan, TRUE))
            {
              scan->p = before + (*before == '.');
              return scan->capitals ? told : scan->date.month != 0 && scan->agency != NULL;
            }
          break;
        case '(':
        case '/':
          if (scan->agency != NULL || !scan_agency (scan))
            return FALSE;
          break;
        case ')':
          if (!scan->in_parens)
            return FALSE;
          scan->in_parens = FALSE;
          scan->p++;
          break;
        case ':':
          scan->p++;
          return scan->capitals && scan->date.month != 0 && !scan->in_parens;
        default:
          if (!scan->capitals || !scan_date (scan))
            return FALSE;
        }
    }
}

gboolean
ccl_dateline_scan (const char *text, gsize length, CclDateline *dateline)
{
  Scan scan = { .p = text, .end = text + MIN (length, MOST_BYTES) };
  const char *newline = memchr (text, '\n', (gsize)(scan.end - text));
  gsize n_place = 0;

  *dateline = (CclDateline){ 0 };
  if (newline != NULL)
    scan.end = newline;
  while (scan.end > text && g_ascii_isspace (scan.end[-1]))
    scan.end--;
  if (scan.p < scan.end && *scan.p == '(')
    {
      scan.in_parens = TRUE;
      scan.p++;
    }

  n_place = span_name (scan.p, scan.end, &scan.capitals);
  if (n_place == 0)
    return FALSE;
  scan.p += n_place;
  if (!scan_rest (&scan))
    return FALSE;

  dateline->length = (gsize)(scan.p - text);
  dateline->date = scan.date;
  if (scan.agency != NULL)
    dateline->agency = ccl_text_squeeze (scan.agency, (gssize)scan.agency_length);
  return TRUE;
}
