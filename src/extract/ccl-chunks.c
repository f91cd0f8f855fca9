/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-scanner.h"

#include <string.h>

static CclChunkKind
punctuation_kind (const CclToken *token)
{
  switch (token->folded[0])
    {
    case ',':
      return CCL_CHUNK_COMMA;
    case '(':
    case '[':
      return CCL_CHUNK_OPEN;
    case ')':
    case ']':
      return CCL_CHUNK_CLOSE;
    default:
      return CCL_CHUNK_STOP;
    }
}

/* Scans one word-like or other token that begins neither noun nor verb group. */
static guint
scan_small (CclScanner *scanner, guint token, CclChunk *chunk)
{
  static const struct
  {
    CclWordClass word_class;
    CclChunkKind kind;
  } classes[] = {
    { CCL_WORD_INCLUDING, CCL_CHUNK_INCLUDING },         { CCL_WORD_COORDINATOR, CCL_CHUNK_COORDINATOR },
    { CCL_WORD_RELATIVE, CCL_CHUNK_RELATIVE },           { CCL_WORD_COMPLEMENTISER, CCL_CHUNK_COMPLEMENTISER },
    { CCL_WORD_BY, CCL_CHUNK_PREPOSITION },              { CCL_WORD_PREPOSITION, CCL_CHUNK_PREPOSITION },
    { CCL_WORD_SUBORDINATOR, CCL_CHUNK_SUBORDINATOR },   { CCL_WORD_LOCATIVE, CCL_CHUNK_PREPOSITION },
    { CCL_WORD_ADVERB, CCL_CHUNK_ADVERB },
  };
  const CclToken *it = ccl_scanner_token_at (scanner, token);
  guint end, behind = 0;

  if (it->kind == CCL_TOKEN_PUNCTUATION)
    {
      chunk->kind = punctuation_kind (it);
      return token + 1;
    }
  if (it->kind == CCL_TOKEN_QUOTE || it->kind == CCL_TOKEN_HYPHEN)
    {
      chunk->kind = it->kind == CCL_TOKEN_QUOTE ? CCL_CHUNK_QUOTE : CCL_CHUNK_DASH;
      return token + 1;
    }
  /* "at first": of several words, before the preposition alone; but "in addition to" */
  ccl_document_is_word (scanner->document, token, CCL_WORD_COORDINATOR, &behind);
  if (ccl_document_is_word (scanner->document, token, CCL_WORD_ADVERB, &end) && end > token + 1 && end >= behind && end <= scanner->sentence_end)
    {
      chunk->kind = CCL_CHUNK_ADVERB;
      return end;
    }
  for (guint i = 0; i < G_N_ELEMENTS (classes); i++)
    if (ccl_document_is_word (scanner->document, token, classes[i].word_class, &end) && end <= scanner->sentence_end)
      {
        chunk->kind = classes[i].kind;
        /* "All 62 people aboard were killed": it governs nothing. */
        if (chunk->kind == CCL_CHUNK_PREPOSITION && ccl_scanner_has_class (scanner, end, CLASS (BE) | CLASS (HAVE)) &&
            !g_str_has_suffix (ccl_scanner_token_at (scanner, end)->folded, "ing"))
          chunk->kind = CCL_CHUNK_ADVERB;
        return end;
      }

  chunk->kind = CCL_CHUNK_OTHER;
  return token + 1;
}

/* Whether a verb that attributes stands close before, with nothing but its addressee or a time between. */
static gboolean
follows_cue (const CclScanner *scanner)
{
  guint n_chunks = scanner->n_chunks;

  for (guint step = 1; step <= 8 && step <= n_chunks; step++)
    {
      const CclChunk *chunk = &scanner->chunks[n_chunks - step];

      if (ccl_scanner_token_at (scanner, chunk->first)->sentence != ccl_scanner_token_at (scanner, scanner->previous->first)->sentence)
        return FALSE;
      /* "reports aired by the channels that", "the statement of the owner dated 12 June that" */
      if (chunk->kind == CCL_CHUNK_VERB && chunk->cue == NULL && chunk->first == chunk->verb &&
          ((chunk->form & CCL_FORM_PARTICIPLE) != 0 || g_str_has_suffix (ccl_scanner_token_at (scanner, chunk->verb)->folded, "ed")))
        continue;
      if (chunk->kind == CCL_CHUNK_VERB)
        return chunk->cue != NULL;
      if (chunk->cue != NULL)
        return TRUE;
      if (chunk->kind != CCL_CHUNK_NOUN && chunk->kind != CCL_CHUNK_TIME && chunk->kind != CCL_CHUNK_ADVERB &&
          chunk->kind != CCL_CHUNK_PREPOSITION)
        return FALSE;
    }
  return FALSE;
}

/* Whether a clause that "that" opens has gone before in this sentence, which a second one can join; @bare: or one that
 * follows a verb that attributes without it ("said its forces had won and that …"). */
static gboolean
joins_complement (const CclScanner *scanner, gboolean bare)
{
  for (guint i = scanner->n_chunks; i > scanner->first_chunk && scanner->n_chunks - i < 40; i--)
    {
      const CclChunk *chunk = &scanner->chunks[i - 1];

      if (chunk->kind == CCL_CHUNK_COMPLEMENTISER || (bare && chunk->kind == CCL_CHUNK_VERB && chunk->cue != NULL))
        return TRUE;
    }
  return FALSE;
}

/**
 * read_that:
 *
 * "That" opens what is said ("told reporters that two"), a relative clause ("drones that were lost", "jets that the army
 * downed") or points ("that number"). Returns the kind of its chunk, or %CCL_CHUNK_NOUN where it points.
 */
static CclChunkKind
read_that (const CclScanner *scanner, guint token)
{
  gboolean opens_group = ccl_scanner_counts_at (scanner, token + 1) ||
                         ccl_scanner_has_class (scanner, token + 1, CLASS (DETERMINER) | CLASS (POSSESSIVE) | CLASS (PRONOUN)) ||
                         (token + 1 < scanner->sentence_end && ccl_scanner_token_at (scanner, token + 1)->capital);
  gboolean opens_verb = ccl_scanner_has_class (scanner, token + 1, CLASS (BE) | CLASS (HAVE) | CLASS (MODAL) | CLASS (DO) | CLASS (PLAIN_VERB)) ||
                        (token + 1 < scanner->sentence_end && !ccl_scanner_counts_at (scanner, token + 1) && ccl_scanner_acts_as_verb (scanner, token + 1, FALSE, FALSE) &&
                         (ccl_scanner_verb_forms (scanner, token + 1) & (CCL_FORM_PAST | CCL_FORM_PARTICIPLE)) != 0 && !opens_group);

  if (scanner->previous == NULL || token + 1 >= scanner->sentence_end || ccl_scanner_token_at (scanner, token + 1)->kind == CCL_TOKEN_PUNCTUATION)
    return CCL_CHUNK_NOUN;
  switch (scanner->previous->kind)
    {
    case CCL_CHUNK_VERB:
      /* "said that number was untrue", "called that figure a lie" */
      if (token + 1 < scanner->sentence_end && g_str_equal (ccl_scanner_token_at (scanner, token + 1)->folded, "of"))
        /* "lowered that of the missing", but "said that of the 60 drones …" */
        return scanner->previous->cue != NULL && (scanner->previous->cue->entry->takes & CCL_TAKES_CLAUSE) != 0 &&
                   (scanner->previous->cue->entry->takes & CCL_TAKES_MEASURE) == 0
                 ? CCL_CHUNK_COMPLEMENTISER
                 : CCL_CHUNK_NOUN;
      return ccl_scanner_has_class (scanner, token + 1, CLASS (COUNTER)) && !g_str_has_suffix (ccl_scanner_token_at (scanner, token + 1)->folded, "s")
               ? CCL_CHUNK_NOUN
               : CCL_CHUNK_COMPLEMENTISER;
    case CCL_CHUNK_COORDINATOR:
    case CCL_CHUNK_COMMA:
      return !opens_verb && (joins_complement (scanner, FALSE) || (opens_group && joins_complement (scanner, TRUE)))
               ? CCL_CHUNK_COMPLEMENTISER
               : CCL_CHUNK_NOUN;
    case CCL_CHUNK_NOUN:
      if (scanner->previous->cue != NULL)
        return CCL_CHUNK_COMPLEMENTISER;
      if (opens_verb)
        return CCL_CHUNK_RELATIVE;
      if (follows_cue (scanner))
        return CCL_CHUNK_COMPLEMENTISER;
      return opens_group ? CCL_CHUNK_RELATIVE : CCL_CHUNK_NOUN;
    case CCL_CHUNK_TIME:
    case CCL_CHUNK_ADVERB:
    case CCL_CHUNK_QUOTE:
    case CCL_CHUNK_CLOSE:
      return follows_cue (scanner) ? CCL_CHUNK_COMPLEMENTISER : CCL_CHUNK_NOUN;
    default:
      return CCL_CHUNK_NOUN;
    }
}

/* "05:40": one word, though its colon would end a clause. Returns its end, or @token. */
static guint
take_clock (const CclScanner *scanner, guint token)
{
  if (token + 2 < scanner->sentence_end && ccl_scanner_token_at (scanner, token)->kind == CCL_TOKEN_NUMBER &&
      ccl_token_is (ccl_scanner_token_at (scanner, token + 1), ":") && ccl_scanner_token_at (scanner, token + 1)->glued &&
      ccl_scanner_token_at (scanner, token + 2)->kind == CCL_TOKEN_NUMBER && ccl_scanner_token_at (scanner, token + 2)->glued)
    return token + 3;
  return token;
}

static guint
scan_chunk (CclScanner *scanner, guint token, CclChunk *chunk)
{
  const CclFigureMention *figure = ccl_document_find_figure (scanner->document, token);
  const CclTimeMention *time = ccl_document_find_time (scanner->document, token);
  gboolean counts = figure != NULL && figure->first == token && figure->kind == CCL_FIGURE_COUNT;
  guint64 classes = scanner->classes[token];
  guint end;

  chunk->first = token;
  if (!counts && (end = take_clock (scanner, token)) > token)
    {
      chunk->kind = CCL_CHUNK_TIME;
      return end;
    }
  if (time != NULL && !counts && !(time->end < scanner->sentence_end && ccl_scanner_is_possessive_mark (scanner, time->end)))
    {
      chunk->kind = CCL_CHUNK_TIME;
      return MAX (token + 1, MIN (time->end, scanner->sentence_end));
    }
  if (ccl_document_is_word (scanner->document, token, CCL_WORD_INCLUDING, &end) && !counts && end <= scanner->sentence_end)
    {
      chunk->kind = CCL_CHUNK_INCLUDING;
      return end;
    }
  if (ccl_token_is (ccl_scanner_token_at (scanner, token), "that") && !counts)
    {
      CclChunkKind kind = read_that (scanner, token);

      if (kind != CCL_CHUNK_NOUN)
        {
          chunk->kind = kind;
          return token + 1;
        }
    }
  if (!counts && (classes & CLASS (RELATIVE)) != 0 && !ccl_scanner_has_kind (scanner, token, KIND (PARTY)) && !ccl_token_is (ccl_scanner_token_at (scanner, token), "that"))
    {
      chunk->kind = CCL_CHUNK_RELATIVE;
      return token + 1;
    }
  if (!counts && (classes & (CLASS (BE) | CLASS (HAVE) | CLASS (DO) | CLASS (MODAL) | CLASS (NEGATION))) != 0 &&
      (end = ccl_scanner_take_verb (scanner, token, chunk)) > token)
    {
      chunk->kind = CCL_CHUNK_VERB;
      return end;
    }
  if (!counts && ccl_token_is (ccl_scanner_token_at (scanner, token), "to") && (end = ccl_scanner_take_verb (scanner, token, chunk)) > token)
    {
      chunk->kind = CCL_CHUNK_VERB;
      return end;
    }
  if (!counts && ccl_scanner_token_at (scanner, token)->kind == CCL_TOKEN_WORD && (classes & CLOSING & ~CLASS (PRONOUN)) == 0 &&
      ccl_scanner_acts_as_verb (scanner, token, FALSE, FALSE) && (end = ccl_scanner_take_verb (scanner, token, chunk)) > token)
    {
      chunk->kind = CCL_CHUNK_VERB;
      return end;
    }
  if (counts || (classes & (CLASS (DETERMINER) | CLASS (POSSESSIVE) | CLASS (PRONOUN))) != 0 ||
      (ccl_scanner_is_nominal (scanner, token) && !((classes & (CLASS (ADVERB) | CLASS (SUBORDINATOR) | CLASS (LOCATIVE))) != 0 &&
                                        !ccl_scanner_has_kind (scanner, token, NOMINAL_KINDS))))
    {
      CclChunk noun = { .kind = CCL_CHUNK_NOUN, .first = token };

      if ((end = ccl_scanner_take_noun (scanner, token, &noun)) > token)
        {
          *chunk = noun;
          return end;
        }
    }

  return scan_small (scanner, token, chunk);
}

static guint64 *
gather_classes (const CclDocument *document)
{
  guint64 *classes = g_new0 (guint64, document->tokens->len + 1);

  for (guint i = 0; i < document->matches->len; i++)
    {
      const CclMatch *match = &g_array_index (document->matches, CclMatch, i);

      if (match->kind == CCL_ENTRY_WORD && match->end == match->first + 1)
        classes[match->first] |= CCL_WORD_BIT (match->part);
    }

  /* "resolutely": an adverb by its ending, where nothing else is known of it. */
  for (guint token = 0; token < document->tokens->len; token++)
    {
      const CclToken *it = ccl_document_get_token (document, token);

      if (classes[token] == 0 && it->kind == CCL_TOKEN_WORD && !it->capital && (it->kinds & ~KIND (WORD)) == 0 && strlen (it->folded) > 5 &&
          g_str_has_suffix (it->folded, "ly"))
        classes[token] |= CLASS (ADVERB);
    }

  return classes;
}

CclChunks *
ccl_chunks_new (const CclDocument *document)
{
  CclChunks *chunks = g_new0 (CclChunks, 1);
  g_autofree guint64 *classes = gather_classes (document);
  CclScanner scanner = { .document = document, .classes = classes };

  chunks->document = document;
  chunks->chunks = g_array_new (FALSE, FALSE, sizeof (CclChunk));
  g_array_set_size (chunks->chunks, document->tokens->len); /* more than there will be */
  chunks->chunk_at = g_array_new (FALSE, FALSE, sizeof (guint));
  g_array_set_size (chunks->chunk_at, document->tokens->len);
  chunks->first_chunks = g_array_sized_new (FALSE, FALSE, sizeof (guint), document->sentences->len + 1);
  scanner.chunks = (const CclChunk *) chunks->chunks->data;

  for (guint i = 0; i < document->sentences->len; i++)
    {
      const CclSentence *sentence = &g_array_index (document->sentences, CclSentence, i);
      guint token = sentence->first;

      g_array_append_val (chunks->first_chunks, scanner.n_chunks);
      scanner.sentence_end = sentence->end;
      scanner.previous = NULL;
      scanner.first_chunk = scanner.n_chunks;
      while (token < sentence->end)
        {
          CclChunk *chunk = ccl_chunks_get (chunks, scanner.n_chunks);

          *chunk = (CclChunk){ 0 };
          chunk->end = scan_chunk (&scanner, token, chunk);
          token = chunk->end;
          for (guint at = chunk->first; at < chunk->end; at++)
            g_array_index (chunks->chunk_at, guint, at) = scanner.n_chunks;
          scanner.previous = chunk;
          scanner.n_chunks++;
        }
    }
  g_array_append_val (chunks->first_chunks, scanner.n_chunks);
  g_array_set_size (chunks->chunks, scanner.n_chunks);

  return chunks;
}

void
ccl_chunks_free (CclChunks *chunks)
{
  g_array_unref (chunks->chunks);
  g_array_unref (chunks->first_chunks);
  g_array_unref (chunks->chunk_at);
  g_free (chunks);
}
