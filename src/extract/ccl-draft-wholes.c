/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-verb.h"

/* "16 of the 17 drones that Russia launched", "five of the six men killed": what describes the whole counts the whole. */

static const CclFigureMention *
find_whole (const CclDrafting *drafting, const CclChunk *chunk)
{
  if (chunk->kind != CCL_CHUNK_NOUN || chunk->figure == NULL || !chunk->partitive || chunk->pronoun)
    return NULL;
  for (guint token = chunk->figure->end; token < chunk->end; token++)
    {
      const CclFigureMention *whole = ccl_document_find_figure (drafting->document, token);

      if (whole != NULL)
        return whole->kind == CCL_FIGURE_COUNT && whole->quantity.unit == CCL_UNIT_COUNT && ccl_quantity_has_figure (&whole->quantity) ? whole : NULL;
    }
  return NULL;
}

/* The verb that describes what stands at @noun: a participle, or that of a relative clause; or -1. @subject: (out): who acts in
 * it, or -1. */
static int
find_describing_verb (const CclDrafting *drafting, guint noun, guint end, int *subject)
{
  CclVerb verb = { .chunk = noun + 1, .end = end, .agent = -1 };
  guint at = noun + 1;

  *subject = -1;
  if (at >= end)
    return -1;
  if (ccl_drafting_get_chunk (drafting, at)->kind == CCL_CHUNK_VERB)
    return ccl_drafting_get_chunk (drafting, at)->reduced && ccl_verb_is_hanging (drafting, &verb) ? (int) at : -1;
  if (ccl_drafting_get_chunk (drafting, at)->kind != CCL_CHUNK_RELATIVE || ++at >= end)
    return -1;
  if (ccl_drafting_get_chunk (drafting, at)->kind == CCL_CHUNK_NOUN)
    *subject = (int) at++;
  return at < end && ccl_drafting_get_chunk (drafting, at)->kind == CCL_CHUNK_VERB ? (int) at : -1;
}

static void
draft_whole (CclDrafting *drafting, guint noun, guint end, const CclFigureMention *whole)
{
  int subject, at = find_describing_verb (drafting, noun, end, &subject);
  CclVerb verb = { .chunk = (guint) MAX (at, 0), .end = end, .agent = -1 };
  const CclChunk *told;
  gboolean (*accepts) (const CclEntry *);
  const CclEntry *sense;
  CclObject object;
  CclDraft draft;

  if (at < 0 || drafting->used[at])
    return;
  told = ccl_drafting_get_chunk (drafting, verb.chunk);
  accepts = subject >= 0 || told->passive || told->reduced ? ccl_verb_takes_object : ccl_verb_takes_subject;
  if (told->negated || told->modal || !ccl_draft_find_object (drafting, noun, ccl_verb_gather_objects (drafting, &verb, accepts), &object) ||
      (sense = ccl_verb_find_sense (drafting, &verb, object, accepts)) == NULL)
    return;
  draft = ccl_draft_begin (drafting, sense->event, object, noun, verb.chunk, "whole");
  draft.quantity = whole->quantity;
  draft.figure_first = whole->first;
  draft.figure_end = whole->end;
  draft.first = whole->first;
  draft.end = told->end;
  if (subject >= 0)
    {
      ccl_draft_get_extent (drafting, (guint) subject, &draft.actor_first, &draft.actor_end);
      draft.active = TRUE;
    }
  drafting->used[verb.chunk] = TRUE;
  g_array_append_val (drafting->drafts, draft);
}

void
ccl_draft_wholes (CclDrafting *drafting)
{
  for (guint i = 0; i < drafting->document->sentences->len; i++)
    {
      guint first, end;

      if (!ccl_drafting_get_sentence (drafting, i, &first, &end))
        continue;
      for (guint at = first; at < end; at++)
        {
          const CclFigureMention *whole = find_whole (drafting, ccl_drafting_get_chunk (drafting, at));

          if (whole != NULL)
            draft_whole (drafting, at, end, whole);
        }
    }
}
