/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-denials-private.h"

#include "ccl-confidence.h"

/* How far back what is denied may stand, in sentences; further where its speaker is named ("the Russian claim"). */
#define NEAR 3
#define FAR 12

/* How many claims one denial may be of: a report, several figures. */
#define MAX_CLAIMS 2
#define MAX_FIGURES 4

/* Claims looked at for one denial; a sentence without end is hostile, and cost must stay linear. */
#define MAX_SEEN 64

static const CclChunk *
get_chunk (const CclDrafting *drafting, guint chunk)
{
  return ccl_drafting_get_chunk (drafting, chunk);
}

static gboolean
counts_object (const CclClaim *claim, CclObject object)
{
  return claim->object == object || (object == CCL_OBJECT_PERSON && ccl_object_is_people (claim->object));
}

static gboolean
is_denied (const CclClaim *claim, const CclDenial *denial, gboolean involved)
{
  if (involved && g_strcmp0 (claim->actor, denial->party) != 0 && g_strcmp0 (claim->affected, denial->party) != 0)
    return FALSE;
  if (claim->polarity == CCL_POLARITY_DENIED || claim->stance == CCL_STANCE_EXPECTS || g_str_equal (claim->claimant, denial->party))
    return FALSE;
  if (denial->of != NULL && !g_str_equal (claim->claimant, denial->of))
    return FALSE;
  if (denial->figures && !ccl_quantity_has_figure (&claim->quantity))
    return FALSE;
  return !denial->about || counts_object (claim, denial->object);
}

static CclClaim *
make_copy (const CclDrafting *drafting, const CclDenial *denial, const CclClaim *denied)
{
  const CclDocument *document = drafting->document;
  CclClaim *copy = ccl_claim_copy (denied);

  g_array_set_size (copy->evidence, 0);
  ccl_claim_add_evidence (copy, ccl_document_get_span (document, denial->first, denial->end));
  ccl_claim_set (&copy->claimant, denial->party);
  g_clear_pointer (&copy->claimant_text, g_free);
  copy->claimant_span = (CclSpan){ 0 };
  if (denial->source_end > denial->source_first)
    {
      copy->claimant_span = ccl_document_get_span (document, denial->source_first, denial->source_end);
      copy->claimant_text = ccl_article_dup_span (document->article, copy->claimant_span);
    }
  copy->quantity_span = (CclSpan){ 0 };
  copy->stance = denial->confirms ? CCL_STANCE_CONFIRMS : CCL_STANCE_DENIES;
  copy->polarity = denial->confirms ? CCL_POLARITY_AFFIRMED : CCL_POLARITY_DENIED;
  copy->rule = denial->confirms ? "admission" : "denial";
  copy->confidence = ccl_confidence_weigh (drafting, NULL, denial->speech, copy);
  return copy;
}

/* Claims by the sentence of their evidence: numbers in the order of the text. */
typedef struct
{
  GPtrArray *claims;
  GArray *tokens; /* guint: first token of each one's evidence */
  GArray *order;  /* guint: numbers of the claims, by that token */
} Index;

static int
compare_tokens (gconstpointer a, gconstpointer b, gpointer user_data)
{
  const GArray *tokens = user_data;
  guint first = *(const guint *) a, second = *(const guint *) b;
  guint here = g_array_index (tokens, guint, first), there = g_array_index (tokens, guint, second);

  if (here != there)
    return here < there ? -1 : 1;
  return first < second ? -1 : first > second;
}

/* The token at or after a byte. */
static guint
find_token (const CclDocument *document, gsize byte)
{
  guint low = 0, high = document->tokens->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (ccl_document_get_token (document, middle)->span.start < byte)
        low = middle + 1;
      else
        high = middle;
    }
  return MIN (low, document->tokens->len - 1);
}

static void
index_init (Index *index, const CclDocument *document, GPtrArray *claims)
{
  index->claims = claims;
  index->tokens = g_array_sized_new (FALSE, FALSE, sizeof (guint), claims->len);
  index->order = g_array_sized_new (FALSE, FALSE, sizeof (guint), claims->len);
  for (guint i = 0; i < claims->len; i++)
    {
      guint token = find_token (document, ccl_claim_get_evidence (g_ptr_array_index (claims, i)).start);

      g_array_append_val (index->tokens, token);
      g_array_append_val (index->order, i);
    }
  g_array_sort_with_data (index->order, compare_tokens, index->tokens);
}

static void
index_clear (Index *index)
{
  g_array_unref (index->tokens);
  g_array_unref (index->order);
}

/* The first place in the order whose claim stands at or behind a token. */
static guint
index_find (const Index *index, guint token)
{
  guint low = 0, high = index->order->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (index->tokens, guint, g_array_index (index->order, guint, middle)) < token)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/* A part or an aside that is not what "it" stands for where a main claim is told beside it. */
static gboolean
is_aside (const CclDrafting *drafting, const CclClaim *claim, guint token)
{
  guint first, end, chunk = ccl_chunks_find (drafting->chunks, token);

  if (g_strcmp0 (claim->rule, "part") == 0)
    return TRUE;
  ccl_clause_get_sentence (drafting->chunks, chunk, &first, &end);
  for (guint at = chunk; at > first && chunk - at < 8; at--)
    if (get_chunk (drafting, at - 1)->kind == CCL_CHUNK_RELATIVE)
      return TRUE;
  return FALSE;
}

/* Denies what is told between two tokens. Returns whether there was anything. */
static gboolean
deny_between (const CclDrafting *drafting, const Index *index, const CclDenial *denial, guint first, guint end, gboolean involved)
{
  guint found = 0, most = denial->singular ? 1 : denial->figures ? MAX_FIGURES : MAX_CLAIMS;
  guint start = index_find (index, first);

  /* Figures first: what else a report says is denied only where it gives none; but "both claims" are both. */
  for (int counted = get_chunk (drafting, denial->pointer)->figure == NULL; counted >= FALSE && found == 0; counted--)
    for (guint i = start; i < index->order->len && i - start < MAX_SEEN && found < most; i++)
      {
        guint number = g_array_index (index->order, guint, i);
        guint token = g_array_index (index->tokens, guint, number);
        const CclClaim *claim = g_ptr_array_index (index->claims, number);

        if (token >= end)
          break;
        if ((counted && ccl_span_is_empty (claim->quantity_span)) || !is_denied (claim, denial, involved) ||
            (found > 0 && is_aside (drafting, claim, token)))
          continue;
        g_ptr_array_add (index->claims, make_copy (drafting, denial, claim));
        found++;
      }
  return found > 0;
}

/* Whether who denies says in the same breath what: "rejected the accusation, saying not one shell had been fired". */
static gboolean
is_told (const Index *index, const CclDenial *denial, guint first, guint end)
{
  guint start = index_find (index, first);

  for (guint i = start; i < index->order->len && i - start < MAX_SEEN; i++)
    {
      guint number = g_array_index (index->order, guint, i);
      const CclClaim *claim = g_ptr_array_index (index->claims, number);

      if (g_array_index (index->tokens, guint, number) >= end)
        break;
      /* "There was not a soldier in the building" goes on with something else. */
      if (g_str_equal (claim->claimant, denial->party) && claim->event != CCL_EVENT_DEPLOYED &&
          (claim->polarity == CCL_POLARITY_DENIED || claim->quantity.interval.high == 0))
        return TRUE;
    }
  return FALSE;
}

/* The nearest sentence before the pointer that tells something that can be meant: all of that. */
static void
deny (const CclDrafting *drafting, const Index *index, const CclDenial *denial)
{
  const CclDocument *document = drafting->document;
  guint token = get_chunk (drafting, denial->pointer)->first;
  guint sentence = ccl_document_get_token (document, token)->sentence;
  guint reach = denial->of != NULL || denial->about ? FAR : NEAR;
  const CclSentence *it = &g_array_index (document->sentences, CclSentence, sentence);
  const CclSentence *next, *before;
  int here = it->block;

  /* Within a quotation, what goes before too: "No ship was hit. That is simply a lie." */
  next = sentence + 1 < document->sentences->len && (it + 1)->block == here ? it + 1 : it;
  before = sentence > 0 && (it - 1)->block == here && ccl_document_get_token (document, token)->quote >= 0 ? it - 1 : it;
  if (is_told (index, denial, before->first, next->end) || deny_between (drafting, index, denial, it->first, token, FALSE) || denial->here)
    return;
  /* An accusation: first what the text says that who denies it did or suffered, then anything. */
  for (int involved = get_chunk (drafting, denial->pointer)->cue != NULL; involved >= FALSE; involved--)
    for (guint back = 1; back <= reach && back <= sentence; back++)
      {
        it = &g_array_index (document->sentences, CclSentence, sentence - back);
        if (it->headline || (involved && it->block != here))
          break;
        if (deny_between (drafting, index, denial, it->first, it->end, involved))
          return;
      }
}

/* The group that says whose report is denied in its sentence, before the claim: "the Thai media's story that …",
 * "Reports aired by Indian channels that …"; -1 where none does. */
static int
find_report (const CclDrafting *drafting, guint token)
{
  guint first, end, chunk = ccl_chunks_find (drafting->chunks, token);

  ccl_clause_get_sentence (drafting->chunks, chunk, &first, &end);
  for (guint at = chunk; at > first && chunk - at < 14; at--)
    {
      const CclChunk *it = get_chunk (drafting, at - 1);

      if (it->kind == CCL_CHUNK_STOP)
        return -1;
      if (it->kind == CCL_CHUNK_NOUN && it->figure == NULL &&
          ((it->cue != NULL && it->end == it->cue->end) || (it->speaker != NULL && it->speaker->entry->part == CCL_SPEAKER_DOCUMENT)))
        return (int) at - 1;
    }
  return -1;
}

/* Who made the report: the party that it is called by, or that stands in "by …" behind it; else the media. */
static const char *
find_reporter (const CclDrafting *drafting, guint report, guint token)
{
  for (guint at = report; get_chunk (drafting, at)->first < token && at - report < 6; at++)
    {
      const CclChunk *it = get_chunk (drafting, at);

      if (it->kind == CCL_CHUNK_COMPLEMENTISER)
        break;
      if (it->kind == CCL_CHUNK_NOUN && it->party != NULL && (at == report || ccl_clause_is (drafting->chunks, at - 1, "by")))
        return it->party->entry->party;
    }
  if (get_chunk (drafting, report)->speaker != NULL && get_chunk (drafting, report)->speaker->entry->party != NULL)
    return get_chunk (drafting, report)->speaker->entry->party;
  return CCL_PARTY_MEDIA;
}

static gboolean
is_affirmed (const Index *index, guint place, const CclClaim *denied)
{
  guint token = g_array_index (index->tokens, guint, g_array_index (index->order, guint, place));

  for (guint i = index_find (index, token); i < index->order->len; i++)
    {
      guint number = g_array_index (index->order, guint, i);
      const CclClaim *claim = g_ptr_array_index (index->claims, number);

      if (g_array_index (index->tokens, guint, number) > token)
        return FALSE;
      if (claim->polarity == CCL_POLARITY_AFFIRMED && claim->event == denied->event && claim->object == denied->object)
        return TRUE;
    }
  return FALSE;
}

/* "rejected the Thai media's story that 100 had been killed": what the denied report says is a claim of its own. */
static void
add_reports (const CclDrafting *drafting, const Index *index)
{
  for (guint i = 0; i < index->order->len; i++)
    {
      guint number = g_array_index (index->order, guint, i);
      guint token = g_array_index (index->tokens, guint, number);
      const CclClaim *claim = g_ptr_array_index (index->claims, number);
      CclClaim *report;
      const char *reporter;
      int noun;

      if (claim->polarity != CCL_POLARITY_DENIED || is_affirmed (index, i, claim) || (noun = find_report (drafting, token)) < 0)
        continue;
      reporter = find_reporter (drafting, (guint) noun, token);
      if (g_str_equal (reporter, claim->claimant))
        continue;
      report = ccl_claim_copy (claim);
      ccl_claim_set (&report->claimant, reporter);
      report->claimant_span = ccl_document_get_span (drafting->document, get_chunk (drafting, (guint) noun)->first,
                                                     get_chunk (drafting, (guint) noun)->end);
      g_free (report->claimant_text);
      report->claimant_text = ccl_article_dup_span (drafting->document->article, report->claimant_span);
      report->stance = CCL_STANCE_ALLEGES;
      report->polarity = CCL_POLARITY_AFFIRMED;
      report->rule = "report";
      g_ptr_array_add (index->claims, report);
    }
}

void
ccl_add_denials (const CclDrafting *drafting, const CclSpeeches *speeches, GPtrArray *claims)
{
  Index index;

  if (drafting->document->tokens->len == 0)
    return;
  index_init (&index, drafting->document, claims);
  add_reports (drafting, &index);
  for (guint i = 0; i < drafting->document->sentences->len; i++)
    {
      CclDenial exclamation;
      guint first, end;

      if (g_array_index (drafting->document->sentences, CclSentence, i).headline)
        continue;
      ccl_chunks_get_sentence (drafting->chunks, i, &first, &end);
      if (ccl_denial_read_exclamation (drafting, speeches, first, end, &exclamation))
        deny (drafting, &index, &exclamation);
      for (guint at = first; at < end; at++)
        {
          CclDenial denial;

          if (ccl_denial_read (drafting, speeches, at, first, end, &denial))
            deny (drafting, &index, &denial);
        }
    }
  index_clear (&index);
}
