/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-document-private.h"

#include <string.h>

/* Words beyond which a quotation is speech, however it is worded. */
#define MAX_SCARE_WORDS 3

typedef enum
{
  MARK_OPENS,
  MARK_CLOSES,
  MARK_EITHER, /* straight marks: what stands beside them tells */
} MarkKind;

typedef struct
{
  CclDocument *document;
  gboolean open;
  guint first;     /* of the open quotation */
  gboolean single; /* it is in single marks */
  guint n_nested;  /* quotations open inside it */
} Reader;

static gboolean
is_any_of (const CclToken *token, const char *const *marks)
{
  for (guint i = 0; marks[i] != NULL; i++)
    if (g_str_equal (token->folded, marks[i]))
      return TRUE;
  return FALSE;
}

static gboolean
is_single (const CclToken *token)
{
  static const char *const singles[] = { "'", "‘", "’", "‚", "‛", "‹", "›", NULL };

  return is_any_of (token, singles);
}

static MarkKind
find_kind (const Reader *reader, guint at)
{
  static const char *const openings[]
      = { "“", "„", "‟", "«", "‘", "‚", "‛", "‹", NULL };
  static const char *const closings[] = { "”", "»", "’", "›", NULL };
  const CclToken *tokens = (const CclToken *)reader->document->tokens->data;
  gboolean glued_before = tokens[at].glued;
  gboolean glued_after = at + 1 < reader->document->tokens->len && tokens[at + 1].glued
                         && (tokens[at + 1].kind != CCL_TOKEN_PUNCTUATION
                             || strchr (",.;:!?)", tokens[at + 1].folded[0]) == NULL);

  /* German and Danish papers turn them round. */
  if (is_any_of (&tokens[at], openings))
    return reader->open && glued_before && !glued_after ? MARK_CLOSES : MARK_OPENS;
  if (is_any_of (&tokens[at], closings))
    return !reader->open && !glued_before && glued_after ? MARK_OPENS : MARK_CLOSES;

  if (!glued_before && glued_after)
    return MARK_OPENS;
  if (glued_before && !glued_after)
    return MARK_CLOSES;
  return MARK_EITHER;
}

static gboolean
is_first_of_paragraph (const Reader *reader, guint at)
{
  return at == 0
         || ccl_document_get_paragraph (reader->document, at - 1)
                != ccl_document_get_paragraph (reader->document, at);
}

/* Whether a word that makes a sentence of its neighbours begins here: "is", "will", "they". */
static gboolean
is_clause_word (const CclDocument *document, guint at)
{
  static const CclWordClass classes[] = { CCL_WORD_BE, CCL_WORD_HAVE, CCL_WORD_DO, CCL_WORD_MODAL };
  const CclMatch *verb = ccl_document_find_match (document, at, CCL_ENTRY_VERB);

  for (guint i = 0; i < G_N_ELEMENTS (classes); i++)
    if (ccl_document_is_word (document, at, classes[i], NULL))
      return TRUE;
  return verb != NULL && (verb->form & CCL_FORM_THIRD) != 0;
}

static gboolean
is_scare (const CclDocument *document, guint first, guint end)
{
  const CclToken *tokens = (const CclToken *)document->tokens->data;
  guint n_words = 0;
  gboolean sentence = FALSE;

  for (guint i = first; i < end && n_words <= MAX_SCARE_WORDS; i++)
    {
      if (tokens[i].kind != CCL_TOKEN_WORD && tokens[i].kind != CCL_TOKEN_NUMBER)
        continue;
      if (n_words == 0)
        sentence = tokens[i].capital;
      if (is_clause_word (document, i))
        return FALSE;
      n_words++;
    }
  if (n_words > MAX_SCARE_WORDS)
    return FALSE;

  /* "Nonsense," he said: a capital and a stop inside the marks make speech of a single word. */
  return !(sentence && end - first > 2 && tokens[end - 2].kind == CCL_TOKEN_PUNCTUATION
           && strchr (",.!?", tokens[end - 2].folded[0]) != NULL);
}

static void
add_quotation (Reader *reader, guint end)
{
  CclDocument *document = reader->document;
  CclToken *tokens = (CclToken *)document->tokens->data;
  CclQuotation quotation = { reader->first, end, is_scare (document, reader->first, end) };

  for (guint i = reader->first; i < end; i++)
    tokens[i].quote = (int) document->quotations->len;
  g_array_append_val (document->quotations, quotation);
  reader->open = FALSE;
}

/* A paragraph ends within a quotation: it goes on if the next one begins with a mark again, as long
 * speech is printed; otherwise the mark was not closed, and the paragraph's end closes it. */
static void
cross_paragraph (Reader *reader, guint at)
{
  const CclToken *token = ccl_document_get_token (reader->document, at);

  reader->n_nested = 0;
  if (reader->single)
    reader->open = FALSE; /* a stray apostrophe, more likely */
  else if (token->kind != CCL_TOKEN_QUOTE || is_single (token)
           || find_kind (reader, at) == MARK_CLOSES)
    add_quotation (reader, at);
}

static void
read_mark (Reader *reader, guint at)
{
  const CclToken *token = ccl_document_get_token (reader->document, at);
  gboolean single = is_single (token);
  MarkKind kind = find_kind (reader, at);

  if (!reader->open)
    {
      if (kind == MARK_CLOSES)
        return;
      reader->open = TRUE;
      reader->first = at;
      reader->single = single;
      reader->n_nested = 0;
      return;
    }

  if (single != reader->single)
    return; /* quoted within the quotation */
  if (kind == MARK_OPENS)
    {
      /* The mark that is repeated where a paragraph begins opens nothing new. Straight marks do not
       * nest: of two that open, the first was stray. */
      if (!is_first_of_paragraph (reader, at) && !ccl_token_is_sign (token, '"'))
        reader->n_nested++;
      else if (!is_first_of_paragraph (reader, at))
        reader->first = at;
    }
  else if (reader->n_nested > 0)
    reader->n_nested--;
  else
    add_quotation (reader, at + 1);
}

void
ccl_document_read_quotations (CclDocument *document)
{
  Reader reader = { .document = document };

  for (guint at = 0; at < document->tokens->len; at++)
    {
      if (reader.open && is_first_of_paragraph (&reader, at))
        cross_paragraph (&reader, at);
      if (ccl_document_get_token (document, at)->kind == CCL_TOKEN_QUOTE)
        read_mark (&reader, at);
    }
  if (reader.open && !reader.single)
    add_quotation (&reader, document->tokens->len);
}
