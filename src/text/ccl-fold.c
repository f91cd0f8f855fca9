/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-fold.h"

gboolean
ccl_is_apostrophe (gunichar c)
{
  return c == '\'' || c == 0x2019 || c == 0x02bc || c == 0x02b9 || c == 0x02bb || c == 0x2bd
         || c == 0x2032 || c == 0xff07;
}

/* Letters that Unicode does not decompose into a base letter and a mark. */
static const struct
{
  gunichar letter;
  const char *folded;
} undecomposed[] = {
  { 0x00df, "ss" }, { 0x00e6, "ae" }, { 0x00f0, "d" }, { 0x00f8, "o" }, { 0x00fe, "th" },
  { 0x0111, "d" },  { 0x0127, "h" },  { 0x0131, "i" }, { 0x0138, "k" }, { 0x0142, "l" },
  { 0x0153, "oe" }, { 0x0167, "t" },  { 0x0192, "f" }, { 0x0259, "a" }, { 0x025b, "e" },
  { 0x0268, "i" },  { 0x0289, "u" },
};

static void
append_letter (GString *out, gunichar c)
{
  if (ccl_is_apostrophe (c))
    {
      g_string_append_c (out, '\'');
      return;
    }

  c = g_unichar_tolower (c);
  for (guint i = 0; i < G_N_ELEMENTS (undecomposed); i++)
    if (undecomposed[i].letter == c)
      {
        g_string_append (out, undecomposed[i].folded);
        return;
      }

  g_string_append_unichar (out, c);
}

static gboolean
is_invisible (gunichar c)
{
  GUnicodeType type = g_unichar_type (c);

  return type == G_UNICODE_NON_SPACING_MARK || type == G_UNICODE_ENCLOSING_MARK
         || type == G_UNICODE_FORMAT; /* soft hyphens, joiners */
}

static void
fold_slowly (GString *out, const char *text, gsize len)
{
  g_autofree char *plain = g_utf8_normalize (text, (gssize) len, G_NORMALIZE_ALL);

  for (const char *p = plain; p != NULL && *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!is_invisible (c))
        append_letter (out, c);
    }
}

void
ccl_fold_append (GString *out, const char *text, gsize len)
{
  gsize start = out->len;

  g_string_set_size (out, start + len);
  for (gsize i = 0; i < len; i++)
    {
      if ((guchar) text[i] >= 0x80)
        {
          g_string_truncate (out, start);
          fold_slowly (out, text, len);
          return;
        }
      out->str[start + i] = (char) (text[i] >= 'A' && text[i] <= 'Z' ? text[i] | 0x20 : text[i]);
    }
}
