/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-clean.h"

#include <string.h>

static gboolean
is_invisible (gunichar c)
{
  return c < 0x20 || (c >= 0x7f && c < 0xa0) || c == 0xad || c == 0x200b || c == 0x2060
         || c == 0xfeff;
}

static gboolean
may_take_space (const GString *out)
{
  return out->len > 0 && !strchr (" \n\t", out->str[out->len - 1]);
}

void
ccl_text_append_squeezed (GString *out, const char *text, gsize length)
{
  const char *end = text + length;
  const char *p = text;

  while (p < end)
    {
      const char *run = p;

      /* The common case first: ASCII words go over in one piece. */
      while (p < end && (guchar)*p > 0x20 && (guchar)*p < 0x7f)
        p++;
      if (p > run)
        {
          g_string_append_len (out, run, p - run);
          continue;
        }

      const gunichar c = g_utf8_get_char (p);

      p = g_utf8_next_char (p);
      if (g_unichar_isspace (c))
        {
          if (may_take_space (out))
            g_string_append_c (out, ' ');
        }
      else if (!is_invisible (c))
        g_string_append_len (out, run, p - run);
    }
}

char *
ccl_text_squeeze (const char *text, gssize length)
{
  g_autoptr (GString) out = g_string_new (NULL);

  if (text == NULL)
    return NULL;
  ccl_text_append_squeezed (out, text, length < 0 ? strlen (text) : (gsize)length);
  if (out->len > 0 && out->str[out->len - 1] == ' ')
    g_string_truncate (out, out->len - 1);
  if (out->len == 0)
    return NULL;
  return g_string_free (g_steal_pointer (&out), FALSE);
}

gboolean
ccl_text_is_blank (const char *text, gsize length)
{
  for (const char *p = text; p < text + length; p = g_utf8_next_char (p))
    {
      const gunichar c = g_utf8_get_char (p);

      if (!g_unichar_isspace (c) && !is_invisible (c))
        return FALSE;
    }
  return TRUE;
}

guint
ccl_text_count_words (const char *text, gsize length, guint most)
{
  gboolean in_word = FALSE;
  guint n_words = 0;

  for (const char *p = text; p < text + length && n_words < most; p = g_utf8_next_char (p))
    {
      const gboolean space = g_unichar_isspace (g_utf8_get_char (p));

      n_words += !space && !in_word;
      in_word = !space;
    }
  return n_words;
}
