/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-draft.h"

void
ccl_draft_get_extent (const CclDrafting *drafting, guint noun, guint *first, guint *end)
{
  guint at = noun + 1;
  guint sentence_first, sentence_end;

  ccl_clause_get_sentence (drafting->chunks, noun, &sentence_first, &sentence_end);
  while (at + 1 < sentence_end && ccl_drafting_get_chunk (drafting, at)->kind == CCL_CHUNK_PREPOSITION &&
         (ccl_clause_is (drafting->chunks, at, "of") || ccl_clause_is (drafting->chunks, at, "from") ||
          ccl_clause_is (drafting->chunks, at, "on") || ccl_clause_is (drafting->chunks, at, "among")) &&
         ccl_drafting_get_chunk (drafting, at + 1)->kind == CCL_CHUNK_NOUN)
    at += 2;
  *first = ccl_drafting_get_chunk (drafting, noun)->first;
  *end = ccl_drafting_get_chunk (drafting, at - 1)->end;
}

/* The figure that gave a group its quantity: its own, or that of the next group ("a contingent of 600 soldiers"). */
static const CclFigureMention *
find_figure (const CclDrafting *drafting, guint noun, const CclQuantity *quantity)
{
  const CclFigureMention *figure = ccl_drafting_get_chunk (drafting, noun)->figure;

  if (figure != NULL || noun + 2 >= drafting->chunks->chunks->len)
    return figure;
  figure = ccl_drafting_get_chunk (drafting, noun + 2)->figure;
  return figure != NULL && ccl_quantity_has_figure (quantity) && ccl_quantity_equal (quantity, &figure->quantity) ? figure : NULL;
}

CclDraft
ccl_draft_begin (const CclDrafting *drafting, CclEvent event, CclObject object, guint noun, guint trigger, const char *rule)
{
  const CclChunk *chunk = ccl_drafting_get_chunk (drafting, noun);
  const CclChunk *told = ccl_drafting_get_chunk (drafting, trigger);
  const CclFigureMention *figure;
  CclDraft draft = { .event = event, .object = object, .noun = (int) noun, .trigger = trigger, .rule = rule, .confidence = 0.8 };

  draft.quantity = ccl_draft_get_quantity (drafting, noun, object);
  figure = find_figure (drafting, noun, &draft.quantity);
  draft.model = chunk->model;
  draft.doubted = chunk->doubted;
  draft.first = chunk->first;
  draft.end = chunk->end;
  if (figure != NULL)
    {
      draft.figure_first = figure->first;
      draft.figure_end = figure->end;
    }
  /* The event's word belongs to the evidence where it stands beside the group, not behind a list. */
  if (trigger + 1 == noun || trigger == noun + 1 || (trigger > noun && trigger - noun < 6))
    {
      draft.first = MIN (draft.first, told->first);
      draft.end = MAX (draft.end, told->end);
    }
  ccl_draft_get_extent (drafting, noun, &draft.affected_first, &draft.affected_end);
  return draft;
}

/* How far behind its verb a particle may stand: "shot two drones down", "left 116 houses … unfit for use". */
#define NEAR_PARTICLE 12

#define FAR_PARTICLE 40

/* Whether these words, set apart by single spaces, stand at @token and behind it. */
static gboolean
stand_at (const CclDocument *document, guint token, const char *words)
{
  for (;; token++)
    {
      const char *folded = ccl_document_get_token (document, token)->folded;
      gsize len;

      if (folded[0] != words[0])
        return FALSE;
      len = strcspn (words, " ");
      if (strncmp (folded, words, len) != 0 || folded[len] != '\0')
        return FALSE;
      if (words[len] == '\0')
        return TRUE;
      words += len + 1;
    }
}

static guint
count_words (const char *words)
{
  guint n = 1;

  for (; *words != '\0'; words++)
    n += *words == ' ';
  return n;
}

gboolean
ccl_draft_has_particle (const CclDrafting *drafting, const CclMatch *match, guint end)
{
  const char *particle = match->entry->particle, *last;
  guint n_words, reach;

  if (particle == NULL)
    return TRUE;
  last = strrchr (particle, ' ');
  if (match->end - match->first > 1 && ccl_token_is (ccl_document_get_token (drafting->document, match->end - 1), last != NULL ? last + 1 : particle))
    return TRUE;

  n_words = count_words (particle);
  reach = n_words > 1 ? FAR_PARTICLE : NEAR_PARTICLE;
  for (guint token = match->end; token + n_words <= end && token - match->end < reach; token++)
    {
      const CclChunk *chunk = ccl_drafting_get_chunk (drafting, ccl_chunks_find (drafting->chunks, token));

      if (stand_at (drafting->document, token, particle))
        return TRUE;
      /* "was carrying 18 crew, capsized off …": another verb's */
      if (chunk->kind == CCL_CHUNK_VERB && chunk->first == token)
        break;
    }
  return FALSE;
}

const CclEntry *
ccl_draft_find_sense (const CclDrafting *drafting, guint token, CclEntryKind kind, CclObject object,
                      gboolean (*accepts) (const CclEntry *entry))
{
  guint sentence = ccl_document_get_token (drafting->document, token)->sentence;
  guint end = g_array_index (drafting->document->sentences, CclSentence, sentence).end;
  const CclMatch *match;
  guint position = 0;

  while ((match = ccl_document_next_match (drafting->document, token, kind, &position)) != NULL)
    if ((match->entry->of & CCL_OBJECT_BIT (object)) != 0 && !match->entry->negates && !match->entry->has_goal &&
        (accepts == NULL || accepts (match->entry)) && (match->entry->particle == NULL || ccl_draft_has_particle (drafting, match, end)))
      return match->entry;
  return NULL;
}

const CclEntry *
ccl_draft_find_noun_sense (const CclDrafting *drafting, guint noun, gboolean (*accepts) (const CclEntry *entry))
{
  const CclMatch *event = ccl_drafting_get_chunk (drafting, noun)->event;
  const CclMatch *match;
  guint position = 0;

  if (event == NULL)
    return NULL;
  while ((match = ccl_document_next_match (drafting->document, event->first, CCL_ENTRY_NOUN, &position)) != NULL)
    if (match->end == event->end && accepts (match->entry))
      return match->entry;
  return NULL;
}
