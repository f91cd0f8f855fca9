/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-char-index.h"

/* A mark each so many bytes: an answer counts on from the mark before it. */
#define STRIDE 64

struct _CclCharIndex
{
  const char *text;
  gsize len;
  gsize *marks; /* code points before byte i * STRIDE */
};

/* Each code point has one byte that is no continuation byte. */
static gsize
count_chars (const char *text, gsize from, gsize to)
{
  gsize n = 0;

  for (gsize i = from; i < to; i++)
    n += ((guchar) text[i] & 0xC0) != 0x80;
  return n;
}

CclCharIndex *
ccl_char_index_new (const char *text, gsize len)
{
  CclCharIndex *index = g_new0 (CclCharIndex, 1);
  gsize n_marks = len / STRIDE + 1;

  index->text = text;
  index->len = len;
  index->marks = g_new0 (gsize, n_marks);
  for (gsize i = 1; i < n_marks; i++)
    index->marks[i] = index->marks[i - 1] + count_chars (text, (i - 1) * STRIDE, i * STRIDE);
  return index;
}

void
ccl_char_index_free (CclCharIndex *index)
{
  g_free (index->marks);
  g_free (index);
}

gsize
ccl_char_index_get (const CclCharIndex *index, gsize byte)
{
  gsize end = MIN (byte, index->len), mark = end / STRIDE;

  return index->marks[mark] + count_chars (index->text, mark * STRIDE, end);
}

gsize
ccl_char_index_find_byte (const CclCharIndex *index, gsize position)
{
  gsize low = 0, high = index->len / STRIDE, byte, n_before;

  while (low < high) /* the last mark with no more code points before it */
    {
      gsize middle = (low + high + 1) / 2;

      if (index->marks[middle] <= position)
        low = middle;
      else
        high = middle - 1;
    }

  n_before = index->marks[low];
  for (byte = low * STRIDE; byte < index->len; byte++)
    if (((guchar) index->text[byte] & 0xC0) != 0x80 && n_before++ == position)
      break;
  return byte;
}
