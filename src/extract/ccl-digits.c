/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-numeral.h"

#include <string.h>

/* More digits than any count has; beyond 2^53 a double is no longer exact anyway. */
#define MAX_DIGITS 21

typedef struct
{
  char text[MAX_DIGITS * 2 + 2];
  gsize len;
} Digits;

/* Collects the digits of @text; separators become '.', ',' or ' ' (which stands for all signs that
 * only group). Gives the number of separators. */
static guint
normalise (const char *text, Digits *out)
{
  guint n_separators = 0;

  out->len = 0;
  for (const char *p = text; *p != '\0' && out->len <= MAX_DIGITS * 2; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      n_separators += c < '0' || c > '9';
      if ((c >= '0' && c <= '9') || c == ',')
        out->text[out->len++] = (char)c;
      else
        out->text[out->len++] = c == '.' || c == 0x00b7 ? '.' : ' ';
    }
  out->text[out->len] = '\0';
  return n_separators;
}

static gboolean
is_grouping (const char *digits, char separator)
{
  const char *p = strchr (digits, separator);
  gsize first = p != NULL ? (gsize)(p - digits) : 0;
  gboolean indian = FALSE;

  if (first == 0 || first > 3)
    return FALSE;
  for (; p != NULL && *p == separator; p = strpbrk (p, ",. "))
    {
      gsize len = strspn (++p, "0123456789");

      /* 12,34,567: India groups by two but for the last three. */
      if (len == 2 && p[len] == separator)
        indian = TRUE;
      else if (len != 3 || (indian && p[len] == separator))
        return FALSE;
    }
  return TRUE;
}

static void
remove_all (char *text, char unwanted)
{
  char *to = text;

  for (; *text != '\0'; text++)
    if (*text != unwanted)
      *to++ = *text;
  *to = '\0';
}

static guint
count (const char *text, char wanted)
{
  guint n = 0;

  for (; *text != '\0'; text++)
    n += *text == wanted;
  return n;
}

/* Which sign of @digits only groups and which sets decimals off; NUL for none. A single point is
 * one of decimals, as English writes them. */
static void
find_separators (const char *digits, char *group, char *decimal)
{
  guint n_commas = count (digits, ','), n_points = count (digits, '.');

  *group = *decimal = '\0';
  if (n_commas > 0 && n_points > 0)
    {
      *decimal = strrchr (digits, '.') > strrchr (digits, ',') ? '.' : ',';
      *group = *decimal == '.' ? ',' : '.';
    }
  else if (n_commas > 1 || (n_commas == 1 && digits[0] != '0' && is_grouping (digits, ',')))
    *group = ',';
  else if (n_commas == 1)
    *decimal = ',';
  else if (n_points > 1)
    *group = '.';
  else if (n_points == 1)
    *decimal = '.';
}

/* So many digits are exact in a double. */
#define MAX_EXACT 15

/* Nothing but a few digits, as most numbers are. */
static gboolean
parse_plain (const char *text, double *value)
{
  guint64 sum = 0;
  guint n = 0;

  for (; g_ascii_isdigit (text[n]) && n <= MAX_EXACT; n++)
    sum = sum * 10 + (guint64) (text[n] - '0');
  *value = (double) sum;
  return n > 0 && n <= MAX_EXACT && text[n] == '\0';
}

gboolean
ccl_numeral_parse_digits (const char *text, double *value, gboolean *plain)
{
  Digits buffer;
  guint n_separators;
  char *digits = buffer.text;
  char group, decimal;

  *plain = parse_plain (text, value);
  if (*plain)
    return TRUE;
  n_separators = normalise (text, &buffer);
  *plain = n_separators == 0;
  if (buffer.len > MAX_DIGITS + n_separators)
    return FALSE;

  if (strchr (digits, ' ') != NULL)
    {
      if (!is_grouping (digits, ' '))
        return FALSE;
      remove_all (digits, ' ');
    }
  find_separators (digits, &group, &decimal);
  if (group != '\0')
    {
      if (!is_grouping (digits, group))
        return FALSE;
      remove_all (digits, group);
    }
  if (decimal != '\0')
    {
      if (count (digits, decimal) > 1)
        return FALSE;
      *strchr (digits, decimal) = '.';
    }

  *value = g_ascii_strtod (digits, NULL);
  return TRUE;
}
