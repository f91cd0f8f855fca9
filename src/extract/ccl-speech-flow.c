/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-speech-private.h"

#include <stdlib.h>
#include <string.h>

/* Who speaks in sentences that do not say: the one who held the floor before, if the words are quoted or the same one
 * goes on to speak. Whatever else follows somebody's words is told by the article. */

typedef struct
{
  CclSpeeches *speeches;
  CclScene *scene;
  const CclDocument *document;
  const GArray *firsts; /* guint a sentence and one more: its first speech */
  GArray *covered;      /* gboolean a sentence: a quotation of a later sentence's cue begins in or before it */
  GArray *floors;       /* int a sentence: number of the speech whose source holds the floor when it ends, or -1 */
  GArray *nexts;        /* int a sentence: the next floor behind it in its paragraph, or -1 */
  int floor;            /* number of the speech whose source holds the floor, -1 for the article */
  guint since;          /* sentence up to which it does */
  gboolean listing;     /* what holds it ended in a colon: the items of a list are in its voice */
} Flow;

static const CclSentence *
get_sentence (const Flow *flow, guint sentence)
{
  return &g_array_index (flow->document->sentences, CclSentence, sentence);
}

static CclSpeech *
get_speech (const Flow *flow, guint index)
{
  return &g_array_index (flow->speeches->speeches, CclSpeech, index);
}

/* A quotation over several sentences is its speaker's from the first word on, wherever the cue stands. */
static void
find_covered (Flow *flow)
{
  for (guint i = 0; i < flow->document->sentences->len; i++)
    for (guint j = g_array_index (flow->firsts, guint, i); j < g_array_index (flow->firsts, guint, i + 1); j++)
      {
        const CclSpeech *speech = get_speech (flow, j);

        if (speech->n_content == 0 || speech->content[0].first >= get_sentence (flow, i)->first)
          continue;
        for (guint before = ccl_document_get_token (flow->document, speech->content[0].first)->sentence; before < i; before++)
          g_array_index (flow->covered, gboolean, before) = TRUE;
      }
}

/* What is said to be said in a quotation gives nobody the floor. */
static gboolean
is_in_quotation (const Flow *flow, guint token)
{
  int quote = ccl_document_get_token (flow->document, token)->quote;

  return quote >= 0 && !g_array_index (flow->document->quotations, CclQuotation, quote).scare;
}

/* Whether a noun attributes. */
static gboolean
is_noun (const Flow *flow, const CclSpeech *speech)
{
  return speech->cue_end > speech->cue_first &&
         ccl_chunks_get (flow->scene->chunks, ccl_chunks_find (flow->scene->chunks, speech->cue_first))->kind == CCL_CHUNK_NOUN;
}

/* Who holds the floor when a sentence ends: of its speeches the last that vouches for something, rather than denying it. */
static int
find_floor (const Flow *flow, guint sentence)
{
  int quoted = -1;

  for (guint i = g_array_index (flow->firsts, guint, sentence + 1); i > g_array_index (flow->firsts, guint, sentence); i--)
    {
      const CclSpeech *speech = get_speech (flow, i - 1);

      /* "Reports that two drowned were denied" gives nobody the floor. */
      if (speech->unlisted || is_in_quotation (flow, speech->cue_first) || is_noun (flow, speech))
        continue;
      if (speech->vouches && speech->party != NULL && !speech->negates)
        return (int) i - 1;
      if (quoted < 0 && speech->quoted)
        quoted = (int) i - 1;
    }
  return quoted;
}

static void
find_floors (Flow *flow)
{
  int next = -1;

  for (guint i = 0; i < flow->document->sentences->len; i++)
    g_array_index (flow->floors, int, i) = find_floor (flow, i);
  for (guint i = flow->document->sentences->len; i > 0; i--)
    {
      if (i < flow->document->sentences->len && get_sentence (flow, i)->block != get_sentence (flow, i - 1)->block)
        next = -1;
      g_array_index (flow->nexts, int, i - 1) = next;
      if (g_array_index (flow->floors, int, i - 1) >= 0)
        next = g_array_index (flow->floors, int, i - 1);
    }
}

/* Whether who holds the floor speaks again in the paragraph, before anybody else does. */
static gboolean
is_between (const Flow *flow, guint sentence)
{
  int next = g_array_index (flow->nexts, int, sentence);

  return next >= 0 && g_strcmp0 (get_speech (flow, (guint) next)->party, get_speech (flow, (guint) flow->floor)->party) == 0;
}

/* Whether the sentence counts on from the one before, and so is told by the same: "Fifteen were held for violence", "The previous
 * tally was 11", "Among them were". */
static gboolean
counts_on (const Flow *flow, guint sentence)
{
  guint first, end, at;
  const CclChunk *chunk;

  ccl_chunks_get_sentence (flow->scene->chunks, sentence, &first, &end);
  for (at = first; at < end && at - first < 8; at++)
    {
      chunk = ccl_chunks_get (flow->scene->chunks, at);
      if (chunk->kind == CCL_CHUNK_INCLUDING)
        return TRUE;
      if (chunk->kind == CCL_CHUNK_NOUN && (at == first || ccl_chunks_get (flow->scene->chunks, at - 1)->kind != CCL_CHUNK_PREPOSITION))
        break;
    }
  if (at >= end)
    return FALSE;
  chunk = ccl_chunks_get (flow->scene->chunks, at);
  return chunk->kind == CCL_CHUNK_NOUN && ((chunk->counter && chunk->definite) ||
                                           (chunk->figure != NULL && (chunk->object == NULL || chunk->partitive || chunk->increment)));
}

/* Whether the speaker who holds the floor is taken up in passing by a pronoun: "were taken away for what he called re-education". */
static gboolean
is_taken_up (const Flow *flow, guint sentence)
{
  guint first, end;

  ccl_chunks_get_sentence (flow->scene->chunks, sentence, &first, &end);
  for (guint at = first; at + 2 < end; at++)
    {
      const CclChunk *pronoun = ccl_chunks_get (flow->scene->chunks, at + 1), *verb = ccl_chunks_get (flow->scene->chunks, at + 2);

      if (ccl_document_is_word (flow->document, ccl_chunks_get (flow->scene->chunks, at)->first, CCL_WORD_INTERROGATIVE, NULL) && pronoun->pronoun &&
          verb->kind == CCL_CHUNK_VERB && verb->cue != NULL && (verb->cue->entry->takes & CCL_TAKES_NAMING) != 0)
        return TRUE;
    }
  return FALSE;
}

/* Whether the sentence opens with a quotation, or lies in one. */
static gboolean
is_quoted (const Flow *flow, const CclSentence *sentence)
{
  return is_in_quotation (flow, sentence->first);
}

/* "In the four-day war of April 2016, 64 were killed": the outlet's own memory. */
static gboolean
is_history (const Flow *flow, const CclSentence *sentence)
{
  const CclDay published = flow->document->article->published;
  int year = 0;

  if (published == 0)
    return FALSE;
  ccl_day_get (published, &year, NULL, NULL, NULL);
  for (guint token = sentence->first; token < sentence->end; token++)
    {
      const char *folded = ccl_document_get_token (flow->document, token)->folded;

      if (strlen (folded) == 4 && (g_str_has_prefix (folded, "19") || g_str_has_prefix (folded, "20")) && strspn (folded, "0123456789") == 4 &&
          atoi (folded) < year)
        return TRUE;
    }
  return FALSE;
}

/* Whether the sentence belongs to an item of a list. */
static gboolean
is_item (const Flow *flow, const CclSentence *sentence)
{
  const CclToken *token = ccl_document_get_token (flow->document, sentence->first);
  const char *text = flow->document->article->text + token->span.start;

  return sentence->block >= 0 && sentence->block < (int) flow->document->article->blocks->len &&
         (g_array_index (flow->document->article->blocks, CclBlock, sentence->block).kind == CCL_BLOCK_LIST_ITEM || *text == '-' || *text == '*' ||
          g_str_has_prefix (text, "\xe2\x80\xa2") || g_str_has_prefix (text, "\xe2\x80\x93"));
}

static gboolean
ends_in_colon (const Flow *flow, const CclSentence *sentence)
{
  return sentence->end > sentence->first && g_str_equal (ccl_document_get_token (flow->document, sentence->end - 1)->folded, ":");
}

static void
add_continued (Flow *flow, const CclSentence *sentence, gboolean quoted)
{
  const CclSpeech *floor = get_speech (flow, (guint) flow->floor);
  CclSpeech speech = { .continued = TRUE, .continues = flow->floor, .vouches = TRUE, .quoted = quoted };

  speech.source_first = floor->source_first;
  speech.source_end = floor->source_end;
  speech.party = floor->party;
  speech.stance = floor->stance == CCL_STANCE_ALLEGES ? CCL_STANCE_ALLEGES : CCL_STANCE_ASSERTS;
  ccl_speech_add_content (&speech, sentence->first, sentence->end);
  g_array_append_val (flow->speeches->speeches, speech);
}

static void
read_sentence (Flow *flow, guint number)
{
  const CclSentence *sentence = get_sentence (flow, number);
  gboolean same_paragraph = number > 0 && get_sentence (flow, number - 1)->block == sentence->block;
  gboolean quoted = is_quoted (flow, sentence);
  gboolean item = flow->listing && is_item (flow, sentence);
  int floor = g_array_index (flow->floors, int, number);

  flow->listing = item || (floor >= 0 && ends_in_colon (flow, sentence));
  if (floor >= 0)
    {
      flow->floor = floor;
      flow->since = number;
      return;
    }
  if (sentence->headline || g_array_index (flow->covered, gboolean, number))
    return;
  if (flow->floor < 0 || number == 0 || flow->since + 1 < number || (!quoted && is_history (flow, sentence)) ||
      (!item && !same_paragraph && !(quoted && get_speech (flow, (guint) flow->floor)->quoted)) ||
      (!quoted && (g_array_index (flow->firsts, guint, number + 1) > g_array_index (flow->firsts, guint, number) ||
                   get_speech (flow, (guint) flow->floor)->party == NULL || (!item && !is_between (flow, number) && !counts_on (flow, number) && !is_taken_up (flow, number)))))
    {
      flow->floor = -1;
      return;
    }
  add_continued (flow, sentence, quoted);
  flow->since = number;
}

/**
 * bridge_paragraphs:
 *
 * A paragraph of a bulletin without a word that attributes, between two of the same state or group: it goes
 * on in that voice. Only for a speaker who is at home in the article, so that a neutral report's own
 * paragraphs stay its own.
 */
static void
bridge_paragraphs (Flow *flow, guint n_speeches)
{
  const char *home = flow->scene->home != NULL ? ccl_scene_get_camp (flow->scene, flow->scene->home) : NULL;

  /* What somebody else issues goes on in no country's voice. */
  if (home == NULL || (flow->scene->issuer != NULL && !g_str_equal (ccl_scene_get_camp (flow->scene, flow->scene->issuer), home)))
    return;
  for (guint i = 0; i + 1 < n_speeches; i++)
    {
      CclSpeech bridge = *get_speech (flow, i);
      const CclSpeech *next = get_speech (flow, i + 1);
      guint from, to;

      if (bridge.party == NULL || next->party == NULL || bridge.n_content == 0 || next->n_content == 0 ||
          !g_str_equal (ccl_scene_get_camp (flow->scene, bridge.party), home) || !g_str_equal (bridge.party, next->party))
        continue;
      from = ccl_document_get_token (flow->document, bridge.content[bridge.n_content - 1].first)->sentence + 1;
      to = ccl_document_get_token (flow->document, next->content[0].first)->sentence;
      if (from >= to || to - from > 8)
        continue;
      bridge.n_content = 0;
      bridge.negates = bridge.anaphoric = bridge.quoted = FALSE;
      bridge.continued = bridge.vouches = TRUE;
      bridge.stance = CCL_STANCE_ASSERTS;
      ccl_speech_add_content (&bridge, get_sentence (flow, from)->first, get_sentence (flow, to - 1)->end);
      g_array_append_val (flow->speeches->speeches, bridge);
    }
}

void
ccl_speech_fill_gaps (CclSpeeches *speeches, CclScene *scene, const GArray *firsts)
{
  const CclDocument *document = scene->chunks->document;
  g_autoptr (GArray) covered = g_array_new (FALSE, TRUE, sizeof (gboolean));
  g_autoptr (GArray) floors = g_array_new (FALSE, TRUE, sizeof (int));
  g_autoptr (GArray) nexts = g_array_new (FALSE, TRUE, sizeof (int));
  Flow flow = { .speeches = speeches, .scene = scene, .document = document, .firsts = firsts, .covered = covered,
                .floors = floors, .nexts = nexts, .floor = -1 };
  guint n_speeches = speeches->speeches->len;

  g_array_set_size (covered, document->sentences->len);
  g_array_set_size (floors, document->sentences->len);
  g_array_set_size (nexts, document->sentences->len);
  find_covered (&flow);
  find_floors (&flow);
  for (guint i = 0; i < document->sentences->len; i++)
    read_sentence (&flow, i);
  bridge_paragraphs (&flow, n_speeches);
}
