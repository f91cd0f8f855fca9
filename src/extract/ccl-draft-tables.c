/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-draft.h"

/* The lists of bulletins: "The enemy's losses came to: tanks – 2,511 (+7), artillery systems – 1,496 (+8)", in a line
 * or in many. What stands before the colon tells the event of them all, by a word that may be a verb ("lost:",
 * "were destroyed:") or a noun ("losses of the enemy were:"). */

/* Chunks of the name of what is counted: "vehicles and fuel tanks". */
#define ITEM_NAME_MAX 6
/* Words of a heading that may tell the event: "losses came to" has two. */
#define HEADING_WORDS_MAX 4
/* Chunks between two items: a bracket, a unit, "were liquidated". */
#define GAP_MAX 10

/* A verb or noun of an event: token @word in chunk @chunk. */
typedef struct
{
  guint word;
  CclEntryKind kind;
  guint chunk;
} Word;

/* What stands before the colon: the last words of events; @item_end: chunk behind the item last read. */
typedef struct
{
  guint n_words;
  Word words[HEADING_WORDS_MAX];
  guint item_end;
} Heading;

/* @name: noun group that says what is counted; @figure: the one that says how many, maybe the same */
typedef struct
{
  guint name;
  guint figure;
  CclObject object;
} Item;

static const CclChunk *
get_chunk (const CclDrafting *drafting, guint chunk)
{
  return ccl_drafting_get_chunk (drafting, chunk);
}

static void
read_heading (const CclDrafting *drafting, guint first, guint colon, Heading *heading)
{
  *heading = (Heading){ .item_end = colon + 1 };
  for (guint at = colon; at > first && heading->n_words < HEADING_WORDS_MAX; at--)
    {
      const CclChunk *chunk = get_chunk (drafting, at - 1);

      if (chunk->kind == CCL_CHUNK_VERB && ccl_document_find_match (drafting->document, chunk->verb, CCL_ENTRY_VERB) != NULL)
        heading->words[heading->n_words++] = (Word){ chunk->verb, CCL_ENTRY_VERB, at - 1 };
      else if (chunk->kind == CCL_CHUNK_NOUN && chunk->event != NULL && chunk->figure == NULL)
        heading->words[heading->n_words++] = (Word){ chunk->event->first, CCL_ENTRY_NOUN, at - 1 };
    }
}

static gboolean
is_bare_figure (const CclDrafting *drafting, guint chunk)
{
  const CclChunk *it = get_chunk (drafting, chunk);

  return it->kind == CCL_CHUNK_NOUN && it->figure != NULL && it->model == NULL && it->event == NULL && !it->partitive
         && !drafting->used[chunk] && (it->object == NULL || it->object->entry->generic);
}

/* A colon or dash between a name and its figure. */
static gboolean
is_border (const CclDrafting *drafting, guint chunk)
{
  return get_chunk (drafting, chunk)->kind == CCL_CHUNK_DASH || ccl_clause_is (drafting->chunks, chunk, ":");
}

/* "tanks – 2,511": the name before its figure. */
static gboolean
read_item (const CclDrafting *drafting, guint at, guint end, Item *item)
{
  const CclChunk *name = get_chunk (drafting, at);

  if (name->kind != CCL_CHUNK_NOUN || name->figure != NULL || name->pronoun || name->possessed || drafting->used[at]
      || (name->object == NULL && name->model == NULL)
      || !ccl_draft_find_object (drafting, at, CCL_OBJECT_SET_ALL, &item->object))
    return FALSE;
  item->name = at;
  for (guint behind = at + 1; behind + 1 < end && behind - at <= ITEM_NAME_MAX; behind++)
    {
      const CclChunk *it = get_chunk (drafting, behind);

      if (is_border (drafting, behind))
        {
          item->figure = behind + 1;
          return is_bare_figure (drafting, behind + 1);
        }
      if (it->kind != CCL_CHUNK_PREPOSITION && it->kind != CCL_CHUNK_COORDINATOR && it->kind != CCL_CHUNK_OTHER
          && !(it->kind == CCL_CHUNK_NOUN && it->figure == NULL))
        return FALSE;
    }
  return FALSE;
}

/* A line that is nothing but "12 tanks" and the like, its bullet and its comma. */
static gboolean
read_line (const CclDrafting *drafting, guint first, guint end, Item *item)
{
  gboolean found = FALSE;

  for (guint at = first; at < end; at++)
    {
      const CclChunk *it = get_chunk (drafting, at);

      switch (it->kind)
        {
        case CCL_CHUNK_NOUN:
          if (found || it->figure == NULL || (it->object == NULL && it->model == NULL) || it->event != NULL || drafting->used[at]
              || !ccl_draft_find_object (drafting, at, CCL_OBJECT_SET_ALL, &item->object))
            return FALSE;
          item->name = item->figure = at;
          found = TRUE;
          break;
        case CCL_CHUNK_DASH:
        case CCL_CHUNK_COMMA:
        case CCL_CHUNK_STOP:
        case CCL_CHUNK_COORDINATOR:
        case CCL_CHUNK_OTHER:
          break;
        default:
          return FALSE;
        }
    }
  return found;
}

/* Who did it or lost it: what the heading's noun is of, or the subject of its verb. */
static void
set_sides (const CclDrafting *drafting, const Word *word, CclFrame frame, CclDraft *draft)
{
  CclNounList subjects;
  guint first, end;

  draft->affected_first = draft->affected_end = 0;
  if (word->kind == CCL_ENTRY_NOUN)
    {
      ccl_draft_get_extent (drafting, word->chunk, &draft->affected_first, &draft->affected_end);
      return;
    }
  if (get_chunk (drafting, word->chunk)->passive)
    return;
  ccl_clause_list_subjects (drafting->chunks, word->chunk, &subjects);
  if (subjects.n == 0)
    return;
  ccl_draft_get_extent (drafting, subjects.items[0], &first, &end);
  if (frame == CCL_FRAME_LOSS)
    {
      draft->affected_first = first;
      draft->affected_end = end;
      return;
    }
  draft->active = TRUE;
  draft->actor_first = first;
  draft->actor_end = end;
}

/* The sense of a heading's word for @object; "combat losses" may be of people alone, but "losses" are of all. */
static const CclEntry *
find_sense (const CclDrafting *drafting, const Word *word, CclObject object)
{
  const CclEntry *sense = NULL;

  for (guint token = word->word; sense == NULL && token < get_chunk (drafting, word->chunk)->end; token++)
    sense = ccl_draft_find_sense (drafting, token, word->kind, object, NULL);
  return sense;
}

static gboolean
draft_item (CclDrafting *drafting, const Heading *heading, const Item *item)
{
  const CclChunk *figure = get_chunk (drafting, item->figure);
  const CclChunk *told;
  const CclEntry *sense = NULL;
  const Word *word = heading->words;
  CclDraft draft;

  for (guint i = 0; sense == NULL && i < heading->n_words; i++)
    {
      word = &heading->words[i];
      sense = find_sense (drafting, word, item->object);
    }
  if (sense == NULL)
    return FALSE;
  told = get_chunk (drafting, word->chunk);
  draft = ccl_draft_begin (drafting, sense->event, item->object, item->name, word->chunk, "table");
  draft.quantity = figure->figure->quantity;
  draft.figure_first = figure->figure->first;
  draft.figure_end = figure->figure->end;
  draft.first = get_chunk (drafting, item->name)->first;
  draft.end = figure->end;
  draft.negated = told->negated;
  draft.expected = told->modal || told->intention;
  draft.spoken_at = word->word + 1;
  set_sides (drafting, word, sense->frame, &draft);
  drafting->used[item->name] = TRUE;
  drafting->used[item->figure] = TRUE;
  drafting->used[word->chunk] = TRUE;
  g_array_append_val (drafting->drafts, draft);
  return TRUE;
}

/* Reads a sentence under the heading that it has or that stands before it. */
static void
draft_sentence (CclDrafting *drafting, guint first, guint end, Heading *heading)
{
  Item item;

  if (heading->n_words > 0 && heading->item_end <= first && read_line (drafting, first, end, &item))
    {
      if (draft_item (drafting, heading, &item))
        heading->item_end = end;
      return;
    }
  for (guint at = first; at < end; at++)
    {
      if (at > heading->item_end + GAP_MAX)
        heading->n_words = 0;
      if (heading->n_words > 0 && read_item (drafting, at, end, &item) && draft_item (drafting, heading, &item))
        {
          at = item.figure;
          heading->item_end = at + 1;
        }
      else if (ccl_clause_is (drafting->chunks, at, ":") && !(heading->n_words > 0 && heading->item_end > first))
        read_heading (drafting, first, at, heading);
    }
}

void
ccl_draft_tables (CclDrafting *drafting)
{
  Heading heading = { 0 };

  for (guint i = 0; i < drafting->document->sentences->len; i++)
    {
      guint first, end;

      ccl_chunks_get_sentence (drafting->chunks, i, &first, &end);
      if (g_array_index (drafting->document->sentences, CclSentence, i).headline)
        heading.n_words = 0;
      else
        draft_sentence (drafting, first, end, &heading);
    }
}
