/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-page-key.h"

#include <string.h>

char *
ccl_page_key_new (const char *text, gsize length)
{
  GString *key = g_string_sized_new (MIN (length, 256));

  for (const char *p = text; *p != '\0' && p < text + length; p = g_utf8_next_char (p))
    {
      const gunichar c = g_utf8_get_char (p);

      if (g_unichar_isalnum (c))
        g_string_append_unichar (key, g_unichar_tolower (c));
    }
  return g_string_free (key, FALSE);
}

gboolean
ccl_page_key_same (const char *a, const char *b)
{
  g_autofree char *key_a = NULL;
  g_autofree char *key_b = NULL;

  if (a == NULL || b == NULL)
    return FALSE;
  key_a = ccl_page_key_new (a, strlen (a));
  key_b = ccl_page_key_new (b, strlen (b));
  return *key_a != '\0' && strcmp (key_a, key_b) == 0;
}
