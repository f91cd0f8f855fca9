/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-draft.h"

/* What each side says of the other: "each government accuses the other of having struck first", "each side says that
 * the other broke it". Such a draft is a claim of both. */

static const CclChunk *
get_chunk (const CclDrafting *drafting, guint chunk)
{
  return ccl_drafting_get_chunk (drafting, chunk);
}

static gboolean
begins_with (const CclDrafting *drafting, guint chunk, CclWordClass word_class)
{
  return get_chunk (drafting, chunk)->kind == CCL_CHUNK_NOUN &&
         ccl_document_is_word (drafting->document, get_chunk (drafting, chunk)->first, word_class, NULL);
}

/* All sides together: no figure, no people or things of their own, and a verb behind. */
static gboolean
is_mutual (const CclDrafting *drafting, guint chunk, guint end)
{
  const CclChunk *it = get_chunk (drafting, chunk);

  return begins_with (drafting, chunk, CCL_WORD_MUTUAL) && (it->figure == NULL || it->definite) && it->event == NULL && it->model == NULL && chunk + 1 < end &&
         get_chunk (drafting, chunk + 1)->kind == CCL_CHUNK_VERB;
}

static gboolean
is_act_of_a_side (const CclEntry *entry)
{
  return entry->kind == CCL_ENTRY_VERB && entry->has_object && (entry->event == CCL_EVENT_ATTACKED || entry->event == CCL_EVENT_VIOLATED);
}

/* The draft of what the other is said to have done, by a verb that says itself of what. */
static void
draft_act (CclDrafting *drafting, guint verb, guint mutual)
{
  const CclEntry *sense = ccl_draft_find_sense (drafting, get_chunk (drafting, verb)->verb, CCL_ENTRY_VERB, CCL_OBJECT_ATTACK, is_act_of_a_side);
  CclDraft draft;

  if (sense == NULL)
    sense = ccl_draft_find_sense (drafting, get_chunk (drafting, verb)->verb, CCL_ENTRY_VERB, CCL_OBJECT_CEASEFIRE, is_act_of_a_side);
  if (sense == NULL)
    return;
  draft = ccl_draft_begin (drafting, sense->event, sense->object, mutual, verb, "mutual");
  draft.quantity = ccl_quantity_none ();
  draft.first = get_chunk (drafting, mutual)->first;
  draft.end = get_chunk (drafting, verb)->end;
  draft.affected_first = draft.affected_end = 0;
  draft.mutual = TRUE;
  drafting->used[verb] = TRUE;
  g_array_append_val (drafting->drafts, draft);
}

/* "accused Indian troops of opening fire at Bhimber": an act without object, of whoever is accused. */
static void
draft_accusation (CclDrafting *drafting, guint verb, guint first)
{
  guint accused = verb - 2;
  guint accusing = accused;

  if (verb < first + 4 || !get_chunk (drafting, verb)->gerund || !ccl_clause_is (drafting->chunks, verb - 1, "of") ||
      get_chunk (drafting, accused)->kind != CCL_CHUNK_NOUN || begins_with (drafting, accused, CCL_WORD_COUNTERPART))
    return;
  while (accusing > first && accused - accusing < 4 && get_chunk (drafting, accusing)->kind != CCL_CHUNK_VERB)
    accusing--;
  if (get_chunk (drafting, accusing)->kind != CCL_CHUNK_VERB || get_chunk (drafting, accusing)->cue == NULL)
    return;
  {
    guint n_drafts = drafting->drafts->len;

    draft_act (drafting, verb, accused);
    if (drafting->drafts->len > n_drafts)
      {
        CclDraft *draft = &g_array_index (drafting->drafts, CclDraft, n_drafts);

        draft->mutual = FALSE;
        draft->active = TRUE;
        draft->rule = "accusation";
        ccl_draft_get_extent (drafting, accused, &draft->actor_first, &draft->actor_end);
      }
  }
}

/* Where the other side is named behind all sides in a sentence, and where those are; FALSE where they are not. */
static gboolean
find_sides (const CclDrafting *drafting, guint first, guint end, guint *mutual, guint *other)
{
  *mutual = first;
  while (*mutual < end && !is_mutual (drafting, *mutual, end))
    (*mutual)++;
  *other = *mutual + 1;
  while (*other < end && !begins_with (drafting, *other, CCL_WORD_COUNTERPART))
    (*other)++;
  return *other < end;
}

void
ccl_draft_mutual (CclDrafting *drafting)
{
  guint n_sentences = drafting->document->sentences->len;
  g_autofree guint *others = g_new0 (guint, n_sentences + 1);
  guint n_told = drafting->drafts->len;

  for (guint i = 0; i < n_sentences; i++)
    {
      guint first, end, mutual;

      ccl_chunks_get_sentence (drafting->chunks, i, &first, &end);
      for (guint at = first; at < end; at++)
        if (get_chunk (drafting, at)->kind == CCL_CHUNK_VERB && !drafting->used[at])
          draft_accusation (drafting, at, first);
      if (g_array_index (drafting->document->sentences, CclSentence, i).headline || !find_sides (drafting, first, end, &mutual, &others[i]))
        {
          others[i] = 0;
          continue;
        }
      for (guint at = others[i]; at < end; at++)
        if (get_chunk (drafting, at)->kind == CCL_CHUNK_VERB && !drafting->used[at])
          draft_act (drafting, at, mutual);
    }
  /* "each accused the other of shelling a convoy": what a verb told already. */
  for (guint i = 0; i < n_told; i++)
    {
      CclDraft *draft = &g_array_index (drafting->drafts, CclDraft, i);
      guint other = others[ccl_document_get_token (drafting->document, get_chunk (drafting, draft->trigger)->first)->sentence];

      if (other > 0 && draft->trigger > other && draft->active)
        draft->mutual = TRUE;
    }
}
