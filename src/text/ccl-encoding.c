/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-encoding.h"

#include <string.h>

/* Bytes of a page in which a declaration of its encoding counts. The standard says 1024; real
 * pages put scripts first, and browsers look further. */
#define PRESCAN_BYTES 8192

/* The labels of the WHATWG Encoding Standard, by the encoding that they mean. Each name on the left
 * is glibc's for the nearest superset. */
static const struct
{
  const char *encoding;
  const char *labels; /* each between blanks */
} encodings[] = {
  { "UTF-8", " unicode-1-1-utf-8 unicode11utf8 unicode20utf8 utf-8 utf8 x-unicode20utf8 " },
  { "CP866", " 866 cp866 csibm866 ibm866 " },
  { "ISO-8859-2", " csisolatin2 iso-8859-2 iso-ir-101 iso8859-2 iso88592 iso_8859-2 "
                  "iso_8859-2:1987 l2 latin2 " },
  { "ISO-8859-3", " csisolatin3 iso-8859-3 iso-ir-109 iso8859-3 iso88593 iso_8859-3 "
                  "iso_8859-3:1988 l3 latin3 " },
  { "ISO-8859-4", " csisolatin4 iso-8859-4 iso-ir-110 iso8859-4 iso88594 iso_8859-4 "
                  "iso_8859-4:1988 l4 latin4 " },
  { "ISO-8859-5", " csisolatincyrillic cyrillic iso-8859-5 iso-ir-144 iso8859-5 iso88595 "
                  "iso_8859-5 iso_8859-5:1988 " },
  { "ISO-8859-6", " arabic asmo-708 csiso88596e csiso88596i csisolatinarabic ecma-114 iso-8859-6 "
                  "iso-8859-6-e iso-8859-6-i iso-ir-127 iso8859-6 iso88596 iso_8859-6 "
                  "iso_8859-6:1987 " },
  { "ISO-8859-7", " csisolatingreek ecma-118 elot_928 greek greek8 iso-8859-7 iso-ir-126 "
                  "iso8859-7 iso88597 iso_8859-7 iso_8859-7:1987 sun_eu_greek " },
  { "ISO-8859-8", " csiso88598e csiso88598i csisolatinhebrew hebrew iso-8859-8 iso-8859-8-e "
                  "iso-8859-8-i iso-ir-138 iso8859-8 iso88598 iso_8859-8 iso_8859-8:1988 logical "
                  "visual " },
  { "ISO-8859-10", " csisolatin6 iso-8859-10 iso-ir-157 iso8859-10 iso885910 l6 latin6 " },
  { "ISO-8859-13", " iso-8859-13 iso8859-13 iso885913 " },
  { "ISO-8859-14", " iso-8859-14 iso8859-14 iso885914 " },
  { "ISO-8859-15", " csisolatin9 iso-8859-15 iso8859-15 iso885915 iso_8859-15 l9 " },
  { "ISO-8859-16", " iso-8859-16 " },
  { "KOI8-R", " cskoi8r koi koi8 koi8-r koi8_r " },
  { "KOI8-U", " koi8-ru koi8-u " },
  { "MACINTOSH", " csmacintosh mac macintosh x-mac-roman " },
  { "CP874", " dos-874 iso-8859-11 iso8859-11 iso885911 tis-620 windows-874 " },
  { "CP1250", " cp1250 windows-1250 x-cp1250 " },
  { "CP1251", " cp1251 windows-1251 x-cp1251 " },
  { "CP1252", " ansi_x3.4-1968 ascii cp1252 cp819 csisolatin1 ibm819 iso-8859-1 iso-ir-100 "
              "iso8859-1 iso88591 iso_8859-1 iso_8859-1:1987 l1 latin1 us-ascii windows-1252 "
              "x-cp1252 x-user-defined " },
  { "CP1253", " cp1253 windows-1253 x-cp1253 " },
  { "CP1254", " cp1254 csisolatin5 iso-8859-9 iso-ir-148 iso8859-9 iso88599 iso_8859-9 "
              "iso_8859-9:1989 l5 latin5 windows-1254 x-cp1254 " },
  { "CP1255", " cp1255 windows-1255 x-cp1255 " },
  { "CP1256", " cp1256 windows-1256 x-cp1256 " },
  { "CP1257", " cp1257 windows-1257 x-cp1257 " },
  { "CP1258", " cp1258 windows-1258 x-cp1258 " },
  { "MAC-CYRILLIC", " x-mac-cyrillic x-mac-ukrainian " },
  { "GB18030", " chinese csgb2312 csiso58gb231280 gb18030 gb2312 gb_2312 gb_2312-80 gbk "
               "iso-ir-58 x-gbk " },
  { "BIG5-HKSCS", " big5 big5-hkscs cn-big5 csbig5 x-x-big5 " },
  { "EUC-JP", " cseucpkdfmtjapanese euc-jp x-euc-jp " },
  { "ISO-2022-JP", " csiso2022jp iso-2022-jp " },
  { "CP932", " csshiftjis ms932 ms_kanji shift-jis shift_jis sjis windows-31j x-sjis " },
  { "CP949", " cseuckr csksc56011987 euc-kr iso-ir-149 korean ks_c_5601-1987 ks_c_5601-1989 "
             "ksc5601 ksc_5601 windows-949 " },
  /* A page that declares UTF-16 in ASCII is not UTF-16. */
  { "UTF-8", " csunicode iso-10646-ucs-2 ucs-2 unicode unicodefeff unicodefffe utf-16 utf-16be "
             "utf-16le " },
};

/* What windows-1252 has in 0x80–0x9f. The five holes keep their control character, as browsers do
 * and iconv does not. */
static const gunichar windows_1252[32] = {
  0x20ac, 0x81,   0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160,
  0x2039, 0x0152, 0x8d,   0x017d, 0x8f,   0x90,   0x2018, 0x2019, 0x201c, 0x201d, 0x2022,
  0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0x9d,   0x017e, 0x0178,
};

const char *
ccl_encoding_from_label (const char *label, gsize length)
{
  char key[40];

  while (length > 0 && g_ascii_isspace (*label))
    label++, length--;
  while (length > 0 && g_ascii_isspace (label[length - 1]))
    length--;
  if (length == 0 || length > sizeof key - 3)
    return NULL;

  key[0] = ' ';
  for (gsize i = 0; i < length; i++)
    {
      if (label[i] == ' ' || label[i] == '\0')
        return NULL;
      key[i + 1] = g_ascii_tolower (label[i]);
    }
  key[length + 1] = ' ';
  key[length + 2] = '\0';

  for (guint i = 0; i < G_N_ELEMENTS (encodings); i++)
    if (strstr (encodings[i].labels, key) != NULL)
      return encodings[i].encoding;
  return NULL;
}

/* The value after "charset", "=" and maybe a quotation mark, within [p, end). */
static const char *
encoding_after_charset (const char *p, const char *end)
{
  char quote = 0;

  while (p < end && g_ascii_isspace (*p))
    p++;
  if (p == end || *p++ != '=')
    return NULL;
  while (p < end && g_ascii_isspace (*p))
    p++;
  if (p < end && (*p == '"' || *p == '\''))
    quote = *p++;

  const char *value = p;
  while (p < end && (quote ? *p != quote : !g_ascii_isspace (*p) && !strchr (";\"'>/", *p)))
    p++;
  return ccl_encoding_from_label (value, (gsize)(p - value));
}

/* The end of a tag: ">" outside quotation marks. */
static const char *
find_tag_end (const char *p, const char *end)
{
  for (char quote = 0; p < end; p++)
    {
      if (quote)
        quote = *p == quote ? 0 : quote;
      else if (*p == '"' || *p == '\'')
        quote = *p;
      else if (*p == '>')
        return p;
    }
  return end;
}

static gboolean
starts_with (const char *p, const char *end, const char *prefix)
{
  const gsize length = strlen (prefix);

  return (gsize)(end - p) >= length && g_ascii_strncasecmp (p, prefix, length) == 0;
}

const char *
ccl_encoding_declared_by_page (const char *data, gsize length)
{
  const char *end = data + MIN (length, PRESCAN_BYTES);

  for (const char *p = data; p < end; p++)
    {
      if (*p != '<')
        continue;
      if (starts_with (p, end, "<!--"))
        {
          const char *close = g_strstr_len (p + 4, end - p - 4, "-->");

          if (close == NULL)
            return NULL;
          p = close + 2;
          continue;
        }

      const gboolean declaration = starts_with (p, end, "<?xml");

      if (!declaration && !starts_with (p, end, "<meta"))
        continue;

      const char *tag_end = find_tag_end (p, end);
      const char *word = declaration ? "encoding" : "charset";

      for (const char *q = p; q < tag_end; q++)
        if (starts_with (q, tag_end, word))
          {
            const char *encoding = encoding_after_charset (q + strlen (word), tag_end);

            if (encoding != NULL)
              return encoding;
          }
      p = tag_end;
    }
  return NULL;
}

static char *
decode_windows_1252 (const char *data, gsize length, gsize *length_out)
{
  GString *text = g_string_sized_new (length + length / 4);

  for (gsize i = 0; i < length; i++)
    {
      const guchar byte = (guchar)data[i];

      if (byte == 0)
        continue;
      if (byte < 0x80)
        g_string_append_c (text, (char)byte);
      else
        g_string_append_unichar (text, byte < 0xa0 ? windows_1252[byte - 0x80] : byte);
    }
  *length_out = text->len;
  return g_string_free (text, FALSE);
}

/* Valid stretches as they are, every byte that is none as U+FFFD, NUL dropped. */
static char *
decode_utf8 (const char *data, gsize length, gsize *length_out)
{
  GString *text = g_string_sized_new (length + 1);
  const char *p = data;
  const char *end = data + length;

  while (p < end)
    {
      const char *bad = NULL;

      g_utf8_validate_len (p, (gsize)(end - p), &bad);
      g_string_append_len (text, p, bad - p);
      if (bad < end && *bad != '\0')
        g_string_append (text, "\xef\xbf\xbd");
      p = bad + 1;
    }
  *length_out = text->len;
  return g_string_free (text, FALSE);
}

/* By iconv, with U+FFFD for what it cannot read; NULL if it does not know the encoding. */
static char *
decode_iconv (const char *data, gsize length, const char *encoding, gsize *length_out)
{
  GIConv converter = g_iconv_open ("UTF-8", encoding);
  GString *text = NULL;
  char buffer[8192];
  char *in = (char *)data;
  gsize in_left = length;

  if (converter == (GIConv)-1)
    return NULL;

  text = g_string_sized_new (length + length / 2);
  while (in_left > 0)
    {
      char *out = buffer;
      gsize out_left = sizeof buffer;
      const gsize result = g_iconv (converter, &in, &in_left, &out, &out_left);

      g_string_append_len (text, buffer, (gssize)(sizeof buffer - out_left));
      if (result != (gsize)-1 || out_left < sizeof buffer)
        continue; /* progress; a bad byte, if there is one, is met again at once */
      g_string_append (text, "\xef\xbf\xbd");
      in++, in_left--;
      g_iconv (converter, NULL, NULL, NULL, NULL);
    }
  g_iconv_close (converter);

  char *clean = decode_utf8 (text->str, text->len, length_out); /* drops NUL */
  g_string_free (text, TRUE);
  return clean;
}

/* How many bytes start no valid UTF-8 character, and how many characters take several bytes. */
static void
count_utf8 (const char *data, gsize length, gsize *n_bad, gsize *n_multibyte)
{
  const char *p = data;
  const char *end = data + length;

  *n_bad = *n_multibyte = 0;
  while (p < end)
    {
      const gunichar c = (guchar)*p < 0x80 ? (guchar)*p : g_utf8_get_char_validated (p, end - p);

      if (c == (gunichar)-1 || c == (gunichar)-2)
        *n_bad += 1, p++;
      else
        {
          *n_multibyte += c >= 0x80;
          p = g_utf8_next_char (p);
        }
    }
}

/* Decodes by a byte order mark; NULL without one. */
static char *
decode_marked (const char *data, gsize length, gsize *length_out)
{
  if (length >= 3 && memcmp (data, "\xef\xbb\xbf", 3) == 0)
    return decode_utf8 (data + 3, length - 3, length_out);
  if (length >= 2 && memcmp (data, "\xff\xfe", 2) == 0)
    return decode_iconv (data + 2, length - 2, "UTF-16LE", length_out);
  if (length >= 2 && memcmp (data, "\xfe\xff", 2) == 0)
    return decode_iconv (data + 2, length - 2, "UTF-16BE", length_out);
  return NULL;
}

/* Text without mark and declaration, or whose declaration is not to be believed. */
static char *
decode_guessed (const char *data, gsize length, gsize *length_out)
{
  gsize n_bad = 0, n_multibyte = 0;

  count_utf8 (data, length, &n_bad, &n_multibyte);
  if (n_bad == 0 || n_multibyte > n_bad)
    return decode_utf8 (data, length, length_out);
  return decode_windows_1252 (data, length, length_out);
}

char *
ccl_text_decode_plain (const char *data, gsize length, gsize *length_out)
{
  char *text = decode_marked (data, length, length_out);

  return text != NULL ? text : decode_guessed (data, length, length_out);
}

char *
ccl_text_decode_page (const char *data, gsize length, gsize *length_out)
{
  char *text = decode_marked (data, length, length_out);
  const char *declared = NULL;
  gsize n_bad = 0, n_multibyte = 0;

  if (text != NULL)
    return text;

  declared = ccl_encoding_declared_by_page (data, length);
  count_utf8 (data, length, &n_bad, &n_multibyte);
  if (declared == NULL || g_str_equal (declared, "UTF-8") || (n_bad == 0 && n_multibyte > 0))
    return decode_guessed (data, length, length_out);
  if (g_str_equal (declared, "CP1252"))
    return decode_windows_1252 (data, length, length_out);

  text = decode_iconv (data, length, declared, length_out);
  return text != NULL ? text : decode_guessed (data, length, length_out);
}

static gboolean
has_signature (const char *data, gsize length)
{
  static const struct
  {
    const char *bytes;
    gsize n_bytes;
  } signatures[] = {
    { "%PDF-", 5 },
    { "PK\3\4", 4 },
    { "PK\5\6", 4 },
    { "\x89PNG", 4 },
    { "GIF8", 4 },
    { "\xff\xd8\xff", 3 },
    { "\x1f\x8b", 2 },
    { "7z\xbc\xaf", 4 },
    { "Rar!\x1a", 5 },
    { "\xfd"
      "7zXZ",
      5 },
    { "\x28\xb5\x2f\xfd", 4 },
    { "\xd0\xcf\x11\xe0", 4 },
    { "\x7f"
      "ELF",
      4 },
    { "{\\rtf", 5 },
    { "SQLite format 3", 16 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (signatures); i++)
    if (length >= signatures[i].n_bytes
        && memcmp (data, signatures[i].bytes, signatures[i].n_bytes) == 0)
      return TRUE;
  return FALSE;
}

gboolean
ccl_text_is_binary (const char *data, gsize length)
{
  const gsize n_looked_at = MIN (length, 65536);
  gsize n_control = 0, n_nul = 0;

  if (length >= 2 && (memcmp (data, "\xff\xfe", 2) == 0 || memcmp (data, "\xfe\xff", 2) == 0))
    return FALSE;
  if (has_signature (data, length))
    return TRUE;
  for (const char *p = data; (p = memchr (p, 0, length - (gsize)(p - data))) != NULL; p++)
    n_nul++;
  /* A broken template may leave a NUL or two in a long page. */
  if (n_nul * 2000 > length)
    return TRUE;
  for (gsize i = 0; i < n_looked_at; i++)
    {
      const guchar byte = (guchar)data[i];

      n_control += (byte < 0x20 && !strchr ("\t\n\v\f\r\x1b", byte)) || byte == 0x7f;
    }
  return n_control * 50 > n_looked_at;
}
