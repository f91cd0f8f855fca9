/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-draft.h"

/* The lines of situation reports: "Civilians killed: 15 (+1)", "Injured: 3,515 (Sana'a), 684 (Aden)", "Dwellings: 61
 * destroyed, 247 damaged", and rows of a table, "Missing 21 16". What stands before the colon tells of every figure
 * behind it. */

/* Chunks of a label at the most. */
#define LABEL_MAX 5

/* What a label tells: an event by the word at token @word of @kind, where @told; an object, where @named. */
typedef struct
{
  guint first; /* chunk */
  guint colon;
  gboolean told;
  guint word;
  CclEntryKind kind;
  gboolean named;
  CclObject object;
} Label;

static const CclChunk *
get_chunk (const CclDrafting *drafting, guint chunk)
{
  return ccl_drafting_get_chunk (drafting, chunk);
}

static gboolean
is_no_act (const CclEntry *entry)
{
  return entry->frame != CCL_FRAME_ACT;
}

/* "Civilians killed", "Injured", "Evacuated to shelters": a participle tells the event. */
static void
read_participle (const CclDrafting *drafting, guint verb, Label *label)
{
  const CclEntry *sense = ccl_draft_find_sense (drafting, get_chunk (drafting, verb)->verb, CCL_ENTRY_VERB,
                                                label->named ? label->object : CCL_OBJECT_PERSON, NULL);

  if (sense == NULL)
    return;
  label->told = TRUE;
  label->word = get_chunk (drafting, verb)->verb;
  label->kind = CCL_ENTRY_VERB;
  if (!label->named)
    label->object = CCL_OBJECT_PERSON;
}

static void
read_noun (const CclDrafting *drafting, guint noun, Label *label)
{
  const CclChunk *chunk = get_chunk (drafting, noun);
  const CclEntry *sense = ccl_draft_find_noun_sense (drafting, noun, is_no_act);

  if (!label->named && (chunk->object != NULL || chunk->model != NULL))
    label->named = ccl_draft_find_object (drafting, noun, CCL_OBJECT_SET_ALL, &label->object);
  /* "Own side: 12 dead" */
  if (!label->named && chunk->object == NULL && sense == NULL)
    label->named = ccl_draft_find_people (drafting, noun, FALSE, &label->object);
  if (sense == NULL || label->told)
    return;
  label->told = TRUE;
  label->word = chunk->event->first;
  label->kind = CCL_ENTRY_NOUN;
  if (!label->named)
    label->object = sense->has_object ? sense->object : CCL_OBJECT_PERSON;
}

/* A label that begins at @first: nouns and a participle before a colon. */
static gboolean
read_label (const CclDrafting *drafting, guint first, guint end, Label *label)
{
  *label = (Label){ .first = first };
  for (guint at = first; at + 1 < end && at - first <= LABEL_MAX; at++)
    {
      const CclChunk *chunk = get_chunk (drafting, at);

      switch (chunk->kind)
        {
        case CCL_CHUNK_NOUN:
          if (chunk->figure != NULL || chunk->pronoun)
            return FALSE;
          if (at == first || get_chunk (drafting, at - 1)->kind != CCL_CHUNK_PREPOSITION || ccl_clause_is (drafting->chunks, at - 1, "of"))
            read_noun (drafting, at, label);
          break;
        case CCL_CHUNK_VERB:
          if (!chunk->reduced && !(chunk->verb_end - chunk->first == 1 && (chunk->form & CCL_FORM_PARTICIPLE) != 0))
            return FALSE;
          read_participle (drafting, at, label);
          break;
        case CCL_CHUNK_PREPOSITION:
        case CCL_CHUNK_TIME:
        case CCL_CHUNK_COORDINATOR:
          break;
        case CCL_CHUNK_STOP:
        case CCL_CHUNK_DASH:
          label->colon = at;
          return at > first && (chunk->kind == CCL_CHUNK_DASH || ccl_clause_is (drafting->chunks, at, ":")) && (label->told || label->named) &&
                 get_chunk (drafting, at + 1)->kind == CCL_CHUNK_NOUN && get_chunk (drafting, at + 1)->figure != NULL;
        default:
          return FALSE;
        }
    }
  return FALSE;
}

/* What a figure behind a label counts for itself: "61 destroyed", "12 dead". */
static const CclEntry *
find_own_event (const CclDrafting *drafting, guint figure, guint end, CclObject object, guint *trigger)
{
  const CclEntry *sense = ccl_draft_find_noun_sense (drafting, figure, is_no_act);
  guint behind = figure + 1;

  *trigger = figure;
  if (sense == NULL && behind < end && get_chunk (drafting, behind)->kind == CCL_CHUNK_VERB && get_chunk (drafting, behind)->reduced)
    {
      sense = ccl_draft_find_sense (drafting, get_chunk (drafting, behind)->verb, CCL_ENTRY_VERB, object, NULL);
      *trigger = behind;
    }
  return sense;
}

static gboolean
draft_labelled (CclDrafting *drafting, const Label *label, guint figure, guint end)
{
  const CclChunk *chunk = get_chunk (drafting, figure);
  CclObject object = label->object;
  guint trigger = label->first;
  const CclEntry *sense;
  CclDraft draft;

  if (chunk->object != NULL && !(chunk->object->entry->generic && label->named) &&
      !ccl_draft_find_object (drafting, figure, CCL_OBJECT_SET_ALL, &object))
    return FALSE;
  sense = find_own_event (drafting, figure, end, object, &trigger);
  if (sense != NULL && chunk->object == NULL && !label->named)
    return FALSE;
  if (sense == NULL && label->told)
    {
      trigger = label->first;
      sense = ccl_draft_find_sense (drafting, label->word, label->kind, object, label->kind == CCL_ENTRY_NOUN ? is_no_act : NULL);
    }
  if (sense == NULL)
    return FALSE;
  draft = ccl_draft_begin (drafting, sense->event, object, figure, trigger, "label");
  draft.first = get_chunk (drafting, figure == label->colon + 1 ? label->first : figure)->first;
  draft.end = get_chunk (drafting, MAX (figure, trigger))->end;
  ccl_draft_get_extent (drafting, label->first, &draft.affected_first, &draft.affected_end);
  drafting->used[figure] = TRUE;
  drafting->used[trigger] = TRUE;
  g_array_append_val (drafting->drafts, draft);
  return TRUE;
}

/* Drafts the figures behind a label; those in brackets are changes or sources. */
static void
draft_label (CclDrafting *drafting, const Label *label, guint end)
{
  gboolean open = FALSE, found = FALSE;

  for (guint at = label->colon + 1; at < end; at++)
    {
      const CclChunk *chunk = get_chunk (drafting, at);
      CclChunkKind before = get_chunk (drafting, at - 1)->kind;

      if (chunk->kind == CCL_CHUNK_OPEN || chunk->kind == CCL_CHUNK_CLOSE)
        {
          open = chunk->kind == CCL_CHUNK_OPEN;
          continue;
        }
      if (open)
        continue;
      if ((chunk->kind == CCL_CHUNK_VERB && !chunk->reduced) || (chunk->kind == CCL_CHUNK_DASH && !ccl_document_get_token (drafting->document, chunk->first)->glued))
        break;
      if (chunk->kind == CCL_CHUNK_NOUN && chunk->figure != NULL && !drafting->used[at] && !chunk->partitive &&
          (before == CCL_CHUNK_STOP || before == CCL_CHUNK_COMMA || before == CCL_CHUNK_COORDINATOR))
        found |= draft_labelled (drafting, label, at, end);
    }
  if (found)
    for (guint at = label->first; at < label->colon; at++)
      drafting->used[at] = TRUE;
}

static gboolean
is_bare_figure (const CclChunk *chunk)
{
  return chunk->kind == CCL_CHUNK_NOUN && chunk->figure != NULL && chunk->figure->end == chunk->end;
}

/* "Rescued 141 142": a row of a table over time, nothing but an event and bare figures, the last of which holds. */
static void
draft_row (CclDrafting *drafting, guint first, guint end)
{
  Label label = { .first = first };
  guint figures = first;
  CclDraft draft;
  const CclEntry *sense;

  if (!is_bare_figure (get_chunk (drafting, end - 1)))
    return;
  for (; figures < end && figures - first < LABEL_MAX; figures++)
    {
      const CclChunk *chunk = get_chunk (drafting, figures);

      if (chunk->kind == CCL_CHUNK_VERB && chunk->end == chunk->first + 1 && (chunk->form & CCL_FORM_PARTICIPLE) != 0)
        read_participle (drafting, figures, &label);
      else if (chunk->kind == CCL_CHUNK_NOUN && chunk->figure == NULL && !chunk->pronoun)
        read_noun (drafting, figures, &label);
      else
        break;
    }
  if (!label.told || figures + 2 > end)
    return;
  for (guint at = figures; at < end; at++)
    if (!is_bare_figure (get_chunk (drafting, at)))
      return;
  sense = ccl_draft_find_sense (drafting, label.word, label.kind, label.object, label.kind == CCL_ENTRY_NOUN ? is_no_act : NULL);
  if (sense == NULL)
    return;
  draft = ccl_draft_begin (drafting, sense->event, label.object, end - 1, first, "label");
  draft.first = get_chunk (drafting, first)->first;
  draft.end = get_chunk (drafting, end - 1)->end;
  for (guint at = first; at < end; at++)
    drafting->used[at] = TRUE;
  g_array_append_val (drafting->drafts, draft);
}

/* Whether a label may begin at @chunk: at the head of a line, behind its bullet or number. */
static gboolean
may_begin (const CclDrafting *drafting, guint chunk, guint first)
{
  CclChunkKind before = chunk > first ? get_chunk (drafting, chunk - 1)->kind : CCL_CHUNK_STOP;

  return before == CCL_CHUNK_STOP || before == CCL_CHUNK_DASH || before == CCL_CHUNK_OTHER || before == CCL_CHUNK_OPEN;
}

void
ccl_draft_labels (CclDrafting *drafting)
{
  for (guint i = 0; i < drafting->document->sentences->len; i++)
    {
      guint first, end;

      if (!ccl_drafting_get_sentence (drafting, i, &first, &end))
        continue;
      draft_row (drafting, first, end);
      for (guint at = first; at < end; at++)
        {
          Label label;

          if (may_begin (drafting, at, first) && read_label (drafting, at, end, &label))
            {
              draft_label (drafting, &label, end);
              at = label.colon;
            }
        }
    }
}
