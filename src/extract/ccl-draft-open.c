/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-draft.h"

/* "has yet to comment", "declined to comment" */
static gboolean
is_withheld (const CclDrafting *drafting, guint verb)
{
  const CclChunk *chunk = ccl_drafting_get_chunk (drafting, verb);
  guint first = chunk->first;

  if (!chunk->infinitive)
    return FALSE;
  if (verb > 0 && ccl_drafting_get_chunk (drafting, verb - 1)->kind == CCL_CHUNK_VERB)
    first = ccl_drafting_get_chunk (drafting, verb - 1)->first;
  for (guint token = first; token < chunk->end; token++)
    if (ccl_document_is_word (drafting->document, token, CCL_WORD_NEGATION, NULL))
      return TRUE;
  return FALSE;
}

/* Whether a verb says that somebody says nothing of what follows. */
static gboolean
leaves_open (const CclDrafting *drafting, guint verb)
{
  const CclChunk *chunk = ccl_drafting_get_chunk (drafting, verb);

  return chunk->kind == CCL_CHUNK_VERB && chunk->cue != NULL && !chunk->passive && (chunk->negated || is_withheld (drafting, verb));
}

void
ccl_draft_open (CclDrafting *drafting)
{
  for (guint i = 0; i < drafting->chunks->chunks->len; i++)
    {
      if (!leaves_open (drafting, i))
        continue;
      for (guint at = i + 1; at < drafting->chunks->chunks->len; at++)
        {
          const CclChunk *chunk = ccl_drafting_get_chunk (drafting, at);

          if (chunk->kind != CCL_CHUNK_NOUN && chunk->kind != CCL_CHUNK_PREPOSITION)
            break;
          drafting->used[at] = TRUE;
        }
    }
}
