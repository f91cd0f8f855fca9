/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-search.h"

#include <string.h>

/* More than anybody types; what comes after is passed over. */
#define MOST_TERMS 16
#define MOST_CHARS 500

static gboolean
is_quote (gunichar c)
{
  return c == '"' || c == 0x201C || c == 0x201D || c == 0x201E || c == 0xAB || c == 0xBB;
}

/* A term without letters and digits has no tokens to look for. */
static gboolean
has_token (const char *text, gsize len)
{
  for (const char *p = text; p < text + len; p = g_utf8_next_char (p))
    if (g_unichar_isalnum (g_utf8_get_char (p)))
      return TRUE;
  return FALSE;
}

/* Quotes have ended the term before, so that the string needs no escaping. */
static void
append_term (GString *out, const char *text, gsize len, gboolean prefix)
{
  g_string_append (out, out->len > 0 ? " AND \"" : "\"");
  g_string_append_len (out, text, (gssize) len);
  g_string_append (out, prefix ? "\" *" : "\"");
}

static const char *
find_end (const char *p, gboolean phrase)
{
  while (*p != '\0' && !is_quote (g_utf8_get_char (p)) &&
         (phrase || !g_unichar_isspace (g_utf8_get_char (p))))
    p = g_utf8_next_char (p);
  return p;
}

char *
ccl_search_parse_query (const char *query)
{
  g_autofree char *valid = g_utf8_make_valid (query, -1);
  g_autofree char *text = g_utf8_substring (valid, 0, MIN (g_utf8_strlen (valid, -1), MOST_CHARS));
  g_autoptr (GString) wanted = g_string_new (NULL), unwanted = g_string_new (NULL);
  guint n_terms = 0;

  for (const char *p = text; *p != '\0' && n_terms < MOST_TERMS;)
    {
      gboolean phrase = FALSE, exclude = FALSE;
      const char *end = NULL;

      if (g_unichar_isspace (g_utf8_get_char (p)))
        {
          p = g_utf8_next_char (p);
          continue;
        }
      exclude = *p == '-';
      p += exclude;
      phrase = is_quote (g_utf8_get_char (p));
      if (phrase)
        p = g_utf8_next_char (p);
      end = find_end (p, phrase);
      if (has_token (p, (gsize) (end - p)))
        {
          /* The last word of a phrase that is still being typed may go on. */
          if (exclude)
            {
              g_string_append (unwanted, unwanted->len > 0 ? " OR " : "");
              g_string_append_printf (unwanted, "\"%.*s\"", (int) (end - p), p);
            }
          else
            append_term (wanted, p, (gsize) (end - p), !phrase || *end == '\0');
          n_terms++;
        }
      p = phrase && *end != '\0' ? g_utf8_next_char (end) : end;
    }

  if (wanted->len == 0)
    return NULL;
  return unwanted->len == 0 ? g_string_free (g_steal_pointer (&wanted), FALSE)
                            : g_strdup_printf ("(%s) NOT (%s)", wanted->str, unwanted->str);
}
