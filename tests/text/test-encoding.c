/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-encoding.h"

#include <string.h>

#define BYTES(literal) literal, sizeof (literal) - 1

static void
test_labels (void)
{
  g_assert_cmpstr (ccl_encoding_from_label (BYTES (" UTF8 ")), ==, "UTF-8");
  /* What pages call Latin-1 or ASCII has curly quotation marks in it. */
  g_assert_cmpstr (ccl_encoding_from_label (BYTES ("ISO-8859-1")), ==, "CP1252");
  g_assert_cmpstr (ccl_encoding_from_label (BYTES ("us-ascii")), ==, "CP1252");
  g_assert_cmpstr (ccl_encoding_from_label (BYTES ("iso-8859-9")), ==, "CP1254");
  g_assert_cmpstr (ccl_encoding_from_label (BYTES ("gb2312")), ==, "GB18030");
  g_assert_cmpstr (ccl_encoding_from_label (BYTES ("utf-16le")), ==, "UTF-8");
  g_assert_null (ccl_encoding_from_label (BYTES ("utf-9")));
  g_assert_null (ccl_encoding_from_label (BYTES ("utf-8 utf8")));
  g_assert_null (ccl_encoding_from_label (BYTES ("")));
}

static void
test_labels_are_known_to_iconv (void)
{
  static const char *const labels[]
      = { "866",    "latin2",         "koi8-u", "mac",         "windows-874",
          "cp1251", "x-mac-cyrillic", "gbk",    "big5",        "euc-jp",
          "sjis",   "iso-2022-jp",    "euc-kr", "iso-8859-16", "hebrew" };

  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      const char *encoding = ccl_encoding_from_label (labels[i], strlen (labels[i]));
      GIConv converter = g_iconv_open ("UTF-8", encoding);

      g_test_message ("%s is %s", labels[i], encoding);
      g_assert_true (converter != (GIConv)-1);
      g_iconv_close (converter);
    }
}

static void
test_declared (void)
{
  static const struct
  {
    const char *page;
    const char *encoding;
  } cases[] = {
    { "<html><head><meta charset=\"windows-1251\">", "CP1251" },
    { "<META HTTP-EQUIV=Content-Type CONTENT='text/html; charset=koi8-r'>", "KOI8-R" },
    { "<meta charset = 'utf-8' >", "UTF-8" },
    { "<?xml version=\"1.0\" encoding=\"Shift_JIS\"?><html>", "CP932" },
    { "<!-- <meta charset=koi8-r> --><meta charset=cp1251>", "CP1251" },
    { "<meta name=description content=\"no charset=here\"><meta charset=big5>", "BIG5-HKSCS" },
    { "<p>charset=koi8-r</p>", NULL },
    { "<!-- <meta charset=koi8-r>", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].page);
      g_assert_cmpstr (ccl_encoding_declared_by_page (cases[i].page, strlen (cases[i].page)), ==,
                       cases[i].encoding);
    }
}

static void
assert_page (const char *data, gsize length, const char *expected)
{
  gsize n_text = 0;
  g_autofree char *text = ccl_text_decode_page (data, length, &n_text);

  g_assert_cmpstr (text, ==, expected);
  g_assert_cmpuint (n_text, ==, strlen (expected));
}

static void
test_decode_page (void)
{
  assert_page (BYTES ("\xef\xbb\xbf<meta charset=koi8-r>\xc3\xa9"), "<meta charset=koi8-r>é");
  assert_page (BYTES ("\xff\xfe<\0p\0>\0\xb0\x04"), "<p>Ұ");
  assert_page (BYTES ("<meta charset=iso-8859-1>\x93no\x94"), "<meta charset=iso-8859-1>“no”");
  assert_page (BYTES ("<meta charset=windows-1251>\xcc\xe8\xf0"), "<meta charset=windows-1251>Мир");
  assert_page (BYTES ("<p>caf\xe9 \x80"), "<p>café €");
  assert_page (BYTES ("<p>caf\xc3\xa9"), "<p>café");
  /* The declaration lies. */
  assert_page (BYTES ("<meta charset=windows-1251>caf\xc3\xa9"), "<meta charset=windows-1251>café");
  assert_page (BYTES ("<meta charset=utf-8>caf\xe9"), "<meta charset=utf-8>café");
  /* A few bad bytes in a page that is UTF-8 spoil nothing else. */
  assert_page (BYTES ("<p>\xc3\xa9\xc3\xa9\xff\xc3\xa9"), "<p>éé\xef\xbf\xbd"
                                                          "é");
  assert_page (BYTES ("<meta charset=shift_jis>\x93\xfa\x96"),
               "<meta charset=shift_jis>日\xef\xbf\xbd");
}

static void
test_decode_plain (void)
{
  static const char *const unchanged = "A\r\nB\tC  d\xc2\xa0"
                                       "e\n\n";
  gsize length = 0;
  g_autofree char *same = ccl_text_decode_plain (unchanged, strlen (unchanged), &length);
  g_autofree char *marked = ccl_text_decode_plain (BYTES ("\xef\xbb\xbfone"), &length);
  g_autofree char *western = ccl_text_decode_plain (BYTES ("\x93one\x94 na\xefve"), &length);
  g_autofree char *big_endian = ccl_text_decode_plain (BYTES ("\xfe\xff\0o\0k"), &length);

  g_assert_cmpstr (same, ==, unchanged);
  g_assert_cmpstr (marked, ==, "one");
  g_assert_cmpstr (western, ==, "“one” naïve");
  g_assert_cmpstr (big_endian, ==, "ok");
}

static void
test_binary (void)
{
  g_assert_true (ccl_text_is_binary (BYTES ("%PDF-1.7\nwords")));
  g_assert_true (ccl_text_is_binary (BYTES ("\x89PNG\r\n\x1a\n")));
  g_assert_true (ccl_text_is_binary (BYTES ("PK\3\4words")));
  g_assert_true (ccl_text_is_binary (BYTES ("a letter\0and zero")));
  g_assert_true (ccl_text_is_binary (BYTES ("\1\2\3\4\5words")));
  g_assert_false (ccl_text_is_binary (BYTES ("\xff\xfeo\0k\0")));
  g_assert_false (ccl_text_is_binary (BYTES ("Words.\r\n\tMore \xe9\f\n")));
  g_assert_false (ccl_text_is_binary (BYTES ("")));
}

/* Whatever the bytes, the result is valid UTF-8 without NUL. */
static void
test_any_bytes (void)
{
  static const char *const declared[] = { "",
                                          "<meta charset=shift_jis>",
                                          "<meta charset=gbk>",
                                          "<meta charset=iso-2022-jp>",
                                          "<meta charset=utf-8>",
                                          "\xef\xbb\xbf",
                                          "\xff\xfe",
                                          "\xfe\xff" };
  g_autoptr (GRand) random = g_rand_new_with_seed (2020);

  for (guint i = 0; i < 400; i++)
    {
      g_autoptr (GByteArray) bytes = g_byte_array_new ();
      const char *start = declared[i % G_N_ELEMENTS (declared)];
      g_autofree char *page = NULL;
      g_autofree char *plain = NULL;
      gsize length = 0;

      g_byte_array_append (bytes, (const guint8 *)start, (guint)strlen (start));
      for (gint32 n = g_rand_int_range (random, 0, 60); n > 0; n--)
        {
          const guint8 byte = (guint8)g_rand_int_range (random, 0, 256);

          g_byte_array_append (bytes, &byte, 1);
        }
      page = ccl_text_decode_page ((const char *)bytes->data, bytes->len, &length);
      g_assert_cmpuint (strlen (page), ==, length);
      g_assert_true (g_utf8_validate (page, -1, NULL));
      plain = ccl_text_decode_plain ((const char *)bytes->data, bytes->len, &length);
      g_assert_cmpuint (strlen (plain), ==, length);
      g_assert_true (g_utf8_validate (plain, -1, NULL));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/encoding/labels", test_labels);
  g_test_add_func ("/encoding/labels-are-known-to-iconv", test_labels_are_known_to_iconv);
  g_test_add_func ("/encoding/declared", test_declared);
  g_test_add_func ("/encoding/decode-page", test_decode_page);
  g_test_add_func ("/encoding/decode-plain", test_decode_plain);
  g_test_add_func ("/encoding/binary", test_binary);
  g_test_add_func ("/encoding/any-bytes", test_any_bytes);
  return g_test_run ();
}
