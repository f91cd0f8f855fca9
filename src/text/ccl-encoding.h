/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * ccl_encoding_from_label:
 * @label: as in "charset=…", in any case, maybe with white space round it; need not be terminated
 * @length: bytes of @label
 *
 * The encoding that a label stands for on the Web (WHATWG Encoding Standard, section 4.2): labels
 * do not mean what they say, "iso-8859-1" and "ascii" are windows-1252 in every browser.
 *
 * Returns: (nullable): a name for g_iconv_open(), static; %NULL for an unknown label
 */
const char *ccl_encoding_from_label (const char *label, gsize length);

/**
 * ccl_encoding_declared_by_page:
 * @data: the bytes of a page
 * @length: their number; only the first few kilobytes are looked at
 *
 * Looks for `<meta charset>` or `<meta http-equiv content="…charset=…">`, or an XML declaration,
 * outside comments, before the page is parsed (HTML Standard, "prescan a byte stream").
 *
 * Returns: (nullable): a name for g_iconv_open(), static; UTF-16 is never declared but by a mark
 */
const char *ccl_encoding_declared_by_page (const char *data, gsize length);

/**
 * ccl_text_decode_page:
 * @length_out: (out): bytes of the result
 *
 * Decodes a page: byte order mark, else what it declares, else UTF-8 if it is valid, else
 * windows-1252. A declaration that the bytes contradict (declared UTF-8 but hardly any of it, or
 * declared something else and valid UTF-8 with multi-byte characters) loses.
 *
 * Returns: (transfer full): valid UTF-8 without NUL characters and byte order mark
 */
char *ccl_text_decode_page (const char *data, gsize length, gsize *length_out);

/**
 * ccl_text_decode_plain:
 * @length_out: (out): bytes of the result
 *
 * Decodes plain text, which is UTF-8 or UTF-16 by its byte order mark, else UTF-8. In text that is
 * UTF-8 but for a few bytes, those become U+FFFD; text that is not UTF-8 at all is windows-1252.
 *
 * Returns: (transfer full): valid UTF-8 without NUL characters and byte order mark
 */
char *ccl_text_decode_plain (const char *data, gsize length, gsize *length_out);

/**
 * ccl_text_is_binary:
 *
 * Whether the bytes are no text in any encoding: the signature of an image, document or archive,
 * more than a stray NUL byte outside UTF-16, or many control characters at the beginning.
 */
gboolean ccl_text_is_binary (const char *data, gsize length);

G_END_DECLS
