/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-tokenize.h"

#include "ccl-fold.h"

#include <string.h>

/* More groups of digits than any number has. */
#define MAX_GROUPS 10

void
ccl_tokenizer_init (CclTokenizer *tokenizer, const char *text, gsize len)
{
  *tokenizer = (CclTokenizer){ .text = text, .len = len };
}

/* The character at a byte and its length; 0 past the end. */
static inline gunichar
peek (const CclTokenizer *tokenizer, gsize at, gsize *n_bytes)
{
  gunichar c;

  if (at >= tokenizer->len)
    {
      *n_bytes = 0;
      return 0;
    }
  if ((guchar)tokenizer->text[at] < 0x80)
    {
      *n_bytes = 1;
      return (guchar)tokenizer->text[at];
    }

  c = g_utf8_get_char (tokenizer->text + at);
  *n_bytes = (gsize)(g_utf8_next_char (tokenizer->text + at) - (tokenizer->text + at));
  return c;
}

static gunichar
peek_before (const CclTokenizer *tokenizer, gsize at)
{
  if (at == 0)
    return 0;
  return g_utf8_get_char (g_utf8_prev_char (tokenizer->text + at));
}

static inline gboolean
is_letter (gunichar c)
{
  if (c < 0x80)
    return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
  /* Soft hyphens and joiners belong to the word that they stand in. */
  return g_unichar_isalpha (c) || g_unichar_ismark (c) || c == 0x00ad || c == 0x200b || c == 0x200c
         || c == 0x200d;
}

/* In any script: "９８", "٣٥". */
static inline gboolean
is_digit (gunichar c)
{
  return c < 0x80 ? c >= '0' && c <= '9' : g_unichar_isdigit (c);
}

static gboolean
is_hyphen (gunichar c)
{
  return c == '-' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212 || c == 0xfe58 || c == 0xfe63
         || c == 0xff0d;
}

static gboolean
is_quote (gunichar c)
{
  return c == '"' || (c >= 0x201a && c <= 0x201f) || c == 0x00ab || c == 0x00bb || c == 0x2039
         || c == 0x203a || c == 0x2018 || c == 0xff02;
}

/* Length of the clitic that begins with the apostrophe at @at, 0 if there is none: 's, 've, 'll …
 */
static gsize
measure_clitic (const CclTokenizer *tokenizer, gsize at)
{
  static const char *const clitics[] = { "s", "ve", "re", "ll", "d", "m" };
  gsize n_bytes, n_next;
  gsize rest;

  if (!ccl_is_apostrophe (peek (tokenizer, at, &n_bytes)))
    return 0;
  rest = at + n_bytes;

  for (guint i = 0; i < G_N_ELEMENTS (clitics); i++)
    {
      gsize len = strlen (clitics[i]);

      if (rest + len <= tokenizer->len
          && g_ascii_strncasecmp (tokenizer->text + rest, clitics[i], len) == 0
          && !is_letter (peek (tokenizer, rest + len, &n_next)))
        return n_bytes + len;
    }

  return 0;
}

/* Whether an apostrophe and a final t stand here, the end of "didn't". */
static gsize
measure_negation (const CclTokenizer *tokenizer, gsize at)
{
  gsize n_bytes, n_next;

  if (at == 0 || g_ascii_tolower (tokenizer->text[at - 1]) != 'n'
      || !ccl_is_apostrophe (peek (tokenizer, at, &n_bytes)) || at + n_bytes >= tokenizer->len
      || g_ascii_tolower (tokenizer->text[at + n_bytes]) != 't'
      || is_letter (peek (tokenizer, at + n_bytes + 1, &n_next)))
    return 0;

  return n_bytes + 1;
}

/* "U.S.", "p.m": single letters with points between them are one word. Returns its end, or 0. */
static gsize
measure_acronym (const CclTokenizer *tokenizer, gsize at)
{
  gsize end = at, n_letter, n_next;
  guint n_letters = 0;

  while (is_letter (peek (tokenizer, end, &n_letter))
         && !is_letter (peek (tokenizer, end + n_letter, &n_next)))
    {
      n_letters++;
      end += n_letter;
      if (peek (tokenizer, end, &n_next) != '.')
        break;
      end++;
    }

  /* Back off from a point that leads into a longer word: "a.Word". */
  if (n_letters < 2 || is_letter (peek (tokenizer, end, &n_next)))
    return 0;
  return end;
}

static gsize
read_word (CclTokenizer *tokenizer, gsize start)
{
  gsize at = start, n_bytes, n_next, length;
  gunichar c;

  if ((length = measure_acronym (tokenizer, start)) > 0)
    return length;

  for (;;)
    {
      c = peek (tokenizer, at, &n_bytes);
      if (is_letter (c))
        {
          at += n_bytes;
          continue;
        }
      if (at == start || !ccl_is_apostrophe (c))
        return at;

      if ((length = measure_negation (tokenizer, at)) > 0)
        return at == start + 1 ? at + length : at - 1;
      if (measure_clitic (tokenizer, at) > 0
          || !is_letter (peek (tokenizer, at + n_bytes, &n_next)))
        return at;
      at += n_bytes;
    }
}

/* Digits that follow at once, at most @max + 1 counted; @end: (optional): past them. */
static guint
count_digits (const CclTokenizer *tokenizer, gsize at, guint max, gsize *end)
{
  guint n = 0;
  gsize n_bytes;

  while (n <= max && is_digit (peek (tokenizer, at, &n_bytes)))
    {
      n++;
      at += n_bytes;
    }
  if (end != NULL)
    *end = at;
  return n;
}

static gboolean
is_point (gunichar c)
{
  return c == '.' || c == 0x00b7 || c == 0xff0e || c == 0x066b;
}

static gboolean
is_comma (gunichar c)
{
  return c == ',' || c == 0xff0c || c == 0x066c;
}

/* Spaces that do not break a line, and apostrophes, set thousands apart and nothing else. */
static gboolean
is_grouping_sign (gunichar c)
{
  return c == 0x00a0 || (c >= 0x2007 && c <= 0x2009) || c == 0x202f || ccl_is_apostrophe (c);
}

/* "1,2,3" is a list; "1,200", "12,34,567" and "2,5" are numbers. @at: the comma's end. @n_groups:
 * how many commas the number has already. */
static gboolean
goes_on_behind_comma (const CclTokenizer *tokenizer, gsize at, guint n_before, guint n_groups)
{
  gsize end, n_bytes;
  guint n = count_digits (tokenizer, at, 3, &end);
  guint n_pairs = 0;

  if (n == 3 && n_before <= 3)
    return TRUE;
  while (n == 2 && n_before <= 2 && n_pairs < MAX_GROUPS
         && is_comma (peek (tokenizer, end, &n_bytes)))
    {
      n_pairs++;
      n = count_digits (tokenizer, end + n_bytes, 3, &end);
    }
  if (n_pairs > 0)
    return n == 3;
  /* Decimals, as much of Europe writes them. */
  return n > 0 && n_groups == 0
         && !(is_comma (peek (tokenizer, end, &n_bytes))
              && count_digits (tokenizer, end + n_bytes, 0, NULL) > 0);
}

/* Whether what stands at @at sets groups of digits or decimals apart; its length. */
static gsize
measure_separator (const CclTokenizer *tokenizer, gsize at, guint n_before, guint n_groups)
{
  gsize n_bytes;
  gunichar c = peek (tokenizer, at, &n_bytes);

  if (is_comma (c))
    return goes_on_behind_comma (tokenizer, at + n_bytes, n_before, n_groups) ? n_bytes : 0;
  if (is_point (c))
    return count_digits (tokenizer, at + n_bytes, 0, NULL) > 0 ? n_bytes : 0;
  if (is_grouping_sign (c))
    return n_before <= 3 && count_digits (tokenizer, at + n_bytes, 3, NULL) == 3 ? n_bytes : 0;
  return 0;
}

/* Whether the number continues a list that is set without spaces: the "11" of "10,11,12". */
static gboolean
continues_list (const CclTokenizer *tokenizer, gsize start)
{
  return start >= 2 && tokenizer->text[start - 1] == ','
         && g_ascii_isdigit (tokenizer->text[start - 2]);
}

static gsize
read_number (CclTokenizer *tokenizer, gsize start)
{
  gsize at = start, separator;
  guint n_groups = continues_list (tokenizer, start);

  for (;;)
    {
      guint n_digits = count_digits (tokenizer, at, G_MAXUINT - 1, &at);

      separator = measure_separator (tokenizer, at, n_digits, n_groups);
      if (separator == 0)
        return at;
      n_groups += is_comma (peek (tokenizer, at, &separator));
      at += separator;
    }
}

/* ".5" too, but not the end of "Rs.500". */
static gboolean
begins_with_point (const CclTokenizer *tokenizer, gsize at, gboolean glued)
{
  gunichar before = glued ? peek_before (tokenizer, at) : 0;

  return tokenizer->text[at] == '.' && count_digits (tokenizer, at + 1, 0, NULL) > 0
         && !is_letter (before) && !is_digit (before) && before != '.' && before != ')';
}

/* An apostrophe that does not stand inside a word: a possessive, a quotation mark, or a stray one.
 */
static gsize
read_apostrophe (CclTokenizer *tokenizer, CclRawToken *token, gsize start, gsize n_bytes)
{
  gunichar before = token->glued ? peek_before (tokenizer, start) : 0;
  gboolean after_word = is_letter (before) || is_digit (before);
  gsize clitic = after_word ? measure_clitic (tokenizer, start) : 0;
  gsize n_next;
  gunichar after = peek (tokenizer, start + n_bytes, &n_next);

  token->kind = CCL_TOKEN_PUNCTUATION;
  if (clitic > 0)
    {
      token->kind = CCL_TOKEN_WORD;
      return start + clitic;
    }

  if (tokenizer->in_single_quotes && !is_letter (after) && !is_digit (after) && before != 0)
    {
      tokenizer->in_single_quotes = FALSE;
      token->kind = CCL_TOKEN_QUOTE;
    }
  else if (after_word && (before == 's' || before == 'S'))
    token->kind = CCL_TOKEN_WORD; /* "the soldiers' camp" */
  else if (!after_word && tokenizer->text[start] == '\'' && is_letter (after))
    {
      tokenizer->in_single_quotes = TRUE;
      token->kind = CCL_TOKEN_QUOTE;
    }

  return start + n_bytes;
}

static gsize
read_sign (CclTokenizer *tokenizer, CclRawToken *token, gsize start, gunichar c, gsize n_bytes)
{
  if (is_hyphen (c))
    token->kind = CCL_TOKEN_HYPHEN;
  else if (is_quote (c))
    {
      token->kind = CCL_TOKEN_QUOTE;
      if (c == 0x2018)
        tokenizer->in_single_quotes = TRUE;
    }
  else if (ccl_is_apostrophe (c))
    return read_apostrophe (tokenizer, token, start, n_bytes);
  else if (c == '%' || c == '+' || c == '$' || !g_unichar_ispunct (c)
           || g_unichar_type (c) == G_UNICODE_CURRENCY_SYMBOL
           || g_unichar_type (c) == G_UNICODE_MATH_SYMBOL)
    token->kind = CCL_TOKEN_SYMBOL;
  else
    token->kind = CCL_TOKEN_PUNCTUATION;

  return start + n_bytes;
}

static gsize
skip_space (CclTokenizer *tokenizer, CclRawToken *token)
{
  gsize at = tokenizer->position, n_bytes;
  gunichar c;

  token->n_newlines = 0;
  while (at < tokenizer->len && tokenizer->text[at] == ' ')
    at++;
  while ((c = peek (tokenizer, at, &n_bytes)) != 0 || n_bytes > 0)
    {
      if (c == '\n' || c == 0x2028 || c == 0x2029)
        token->n_newlines++;
      else if (c < 0x80 ? (c > ' ' && c != 0x7f)
                        : (!g_unichar_isspace (c) && !g_unichar_iscntrl (c)
                           && (g_unichar_type (c) != G_UNICODE_FORMAT || is_letter (c))))
        break;
      at += n_bytes;
    }

  token->glued = at == tokenizer->position && at > 0;
  /* A quotation in single marks does not run on into another paragraph: the mark was stray. */
  if (token->n_newlines > 1)
    tokenizer->in_single_quotes = FALSE;
  return at;
}

static void
note_capitals (const CclTokenizer *tokenizer, CclRawToken *token)
{
  guint n_letters = 0, n_small = 0;
  gsize n_bytes;

  for (gsize at = token->span.start; at < token->span.end; at += n_bytes)
    {
      gunichar c = peek (tokenizer, at, &n_bytes);
      gboolean small = c < 0x80 ? g_ascii_islower ((char)c) : g_unichar_islower (c);
      gboolean capital = c < 0x80 ? g_ascii_isupper ((char)c) : g_unichar_isupper (c);

      if (at == token->span.start)
        token->capital = capital;
      n_small += small;
      n_letters += small || capital;
      if (n_small > 0)
        break;
    }

  token->all_capitals = n_letters > 1 && n_small == 0;
}

/* Digits of all scripts as 0 to 9, full-width signs as their ASCII ones. */
static void
fold_number (const char *text, gsize len, GString *folded)
{
  for (const char *p = text; p < text + len; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (is_digit (c))
        g_string_append_c (folded, (char)('0' + g_unichar_digit_value (c)));
      else if (is_point (c))
        g_string_append_c (folded, '.');
      else if (is_comma (c))
        g_string_append_c (folded, ',');
      else
        g_string_append_unichar (folded, c);
    }
}

static void
fold_token (const CclTokenizer *tokenizer, const CclRawToken *token, GString *folded)
{
  gsize len = token->span.end - token->span.start;

  if (token->kind == CCL_TOKEN_NUMBER)
    {
      fold_number (tokenizer->text + token->span.start, len, folded);
      return;
    }
  if (token->kind != CCL_TOKEN_WORD)
    {
      g_string_append_len (folded, tokenizer->text + token->span.start, (gssize)len);
      return;
    }

  ccl_fold_append (folded, tokenizer->text + token->span.start, len);
  if (folded->len == 1 && folded->str[0] == '\'')
    g_string_append_c (folded, 's'); /* the possessive of a plural is one, too */
  else if (folded->len > 2 && folded->str[folded->len - 1] == '.')
    g_string_truncate (folded, folded->len - 1); /* "U.S." and "U.S" are one word */
}

/* Longer words are left to read_word(). */
#define MAX_PLAIN 48

/* Most words are of several plain letters and end at a space or sign: these are cut and folded in one go, if @folded has
 * the room. */
static gboolean
read_plain_word (CclTokenizer *tokenizer, CclRawToken *token, GString *folded)
{
  const guchar *text = (const guchar *) tokenizer->text + token->span.start;
  const gsize len = MIN (tokenizer->len - token->span.start, MAX_PLAIN);
  gsize n = 0;
  guint small = 0;

  if (folded->allocated_len <= MAX_PLAIN)
    return FALSE;
  for (; n < len && (guchar) ((text[n] | 0x20) - 'a') < 26; n++)
    {
      folded->str[n] = (char) (text[n] | 0x20);
      small |= text[n] & 0x20;
    }
  if (n < 2 || n == MAX_PLAIN || (n < len && (text[n] >= 0x80 || text[n] == '\'')))
    return FALSE;

  token->kind = CCL_TOKEN_WORD;
  token->span.end = token->span.start + n;
  token->capital = (text[0] & 0x20) == 0;
  token->all_capitals = small == 0;
  tokenizer->position = token->span.end;
  folded->str[n] = '\0';
  folded->len = n;
  return TRUE;
}

gboolean
ccl_tokenizer_next (CclTokenizer *tokenizer, CclRawToken *token, GString *folded)
{
  gsize start = skip_space (tokenizer, token), n_bytes;
  gunichar c = peek (tokenizer, start, &n_bytes);

  token->capital = token->all_capitals = FALSE;
  token->span.start = start;
  if (n_bytes == 0)
    {
      tokenizer->position = start;
      return FALSE;
    }
  if (read_plain_word (tokenizer, token, folded))
    return TRUE;
  g_string_truncate (folded, 0);

  if (is_letter (c))
    {
      token->kind = CCL_TOKEN_WORD;
      token->span.end = read_word (tokenizer, start);
      note_capitals (tokenizer, token);
    }
  else if (is_digit (c) || begins_with_point (tokenizer, start, token->glued))
    {
      token->kind = CCL_TOKEN_NUMBER;
      token->span.end = read_number (tokenizer, start + (c == '.'));
    }
  else
    token->span.end = read_sign (tokenizer, token, start, c, n_bytes);

  tokenizer->position = token->span.end;
  fold_token (tokenizer, token, folded);
  return TRUE;
}
