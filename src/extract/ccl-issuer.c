/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-scene.h"

#include "ccl-claim.h"

/* How far from its beginning a bulletin tells who issues it, in sentences and in tokens. */
#define HEAD_SENTENCES 5
#define HEAD_TOKENS 120

/* "Ministry of Foreign Affairs of Thailand": the words of a name, but not "the Team releases a statement on terrorists". */
static gboolean
goes_on_naming (const CclDocument *document, guint token)
{
  const CclToken *it = ccl_document_get_token (document, token);

  return it->kind == CCL_TOKEN_HYPHEN || (it->kind == CCL_TOKEN_WORD && (it->capital || ccl_document_is_word (document, token, CCL_WORD_ATTACHING, NULL) ||
                                                                         ccl_document_is_word (document, token, CCL_WORD_DETERMINER, NULL) ||
                                                                         ccl_document_is_word (document, token, CCL_WORD_COORDINATOR, NULL)));
}

/**
 * find_institution:
 *
 * The party of the first institution that a stretch of tokens names and that can issue a bulletin; %NULL if there is none.
 * A role is its country's where the story is one between countries.
 */
static const char *
find_institution (CclScene *scene, guint first, guint end, gboolean organs_only)
{
  const CclDocument *document = scene->chunks->document;

  for (guint token = first; token < end; token++)
    {
      const CclMatch *match = ccl_document_find_match (document, token, CCL_ENTRY_SPEAKER);
      guint from = token, until = token;
      const char *party;

      if (match == NULL || match->end > end || !ccl_document_get_token (document, token)->capital ||
          !(match->entry->part == CCL_SPEAKER_ORGAN || (match->entry->part == CCL_SPEAKER_FORCE && !organs_only)) ||
          match->entry->party == NULL)
        continue;
      /* A news service is no service. */
      if (g_str_equal (match->entry->party, "media"))
        {
          token = match->end - 1;
          continue;
        }
      while (until < end && (until < match->end || goes_on_naming (document, until)))
        until++;
      /* "NUG Ministry of Defence" */
      while (from > first && ccl_document_get_token (document, from - 1)->capital && ccl_document_find_match (document, from - 1, CCL_ENTRY_PARTY) != NULL)
        from--;
      party = ccl_scene_resolve (scene, from, until, NULL);
      if (party != NULL && !g_str_equal (party, CCL_PARTY_OUTLET) && !g_str_equal (party, "media") && !g_str_equal (party, "sources"))
        return party;
    }
  return NULL;
}

static gboolean
names_document (const CclDocument *document, guint first, guint end)
{
  for (guint token = first; token < end; token++)
    if (ccl_document_find_part (document, token, CCL_ENTRY_SPEAKER, CCL_SPEAKER_DOCUMENT) != NULL)
      return TRUE;
  return FALSE;
}

/* "Issued by the Ad Hoc Information Centre, Ministry of Foreign Affairs": no clause, only who. */
static gboolean
is_imprint (const CclChunks *chunks, guint first, guint end)
{
  gboolean bracket = FALSE;

  for (guint at = first; at < end; at++)
    {
      const CclChunk *chunk = ccl_chunks_get (chunks, at);

      if (chunk->kind == CCL_CHUNK_OPEN || chunk->kind == CCL_CHUNK_CLOSE)
        bracket = chunk->kind == CCL_CHUNK_OPEN;
      if (!bracket && chunk->kind == CCL_CHUNK_VERB && !chunk->reduced)
        return FALSE;
    }
  return TRUE;
}

static gboolean
names_organ (const CclDocument *document)
{
  for (guint token = 0; token < document->tokens->len; token++)
    if (ccl_document_find_part (document, token, CCL_ENTRY_SPEAKER, CCL_SPEAKER_ORGAN) != NULL)
      return TRUE;
  return FALSE;
}

/* By the publication's own name, if that is an institution: "Ministry of Foreign Affairs of Thailand". */
static const char *
find_by_outlet (const CclScene *scene)
{
  const CclDocument *document = scene->chunks->document;
  g_autoptr (CclArticle) name = NULL;
  g_autoptr (CclDocument) read = NULL;
  g_autoptr (CclChunks) chunks = NULL;
  g_autoptr (CclScene) named = NULL;

  if (document->article->outlet == NULL || !g_utf8_validate (document->article->outlet, -1, NULL))
    return NULL;
  name = ccl_article_new ("");
  ccl_article_take_text (name, g_strdup (document->article->outlet));
  ccl_article_add_block (name, (CclSpan){ 0, name->text_len }, CCL_BLOCK_PARAGRAPH);
  read = ccl_document_new (document->lexicon, name);
  if (read->tokens->len > HEAD_TOKENS || !names_organ (read))
    return NULL;
  chunks = ccl_chunks_new (read);
  named = ccl_scene_new (chunks);
  return find_institution (named, 0, read->tokens->len, TRUE);
}

const char *
ccl_scene_find_issuer (CclScene *scene)
{
  const CclChunks *chunks = scene->chunks;
  const CclDocument *document = chunks->document;
  const char *issuer = find_by_outlet (scene);
  gboolean is_document = FALSE;

  for (guint i = 0; issuer == NULL && i < document->sentences->len && i < HEAD_SENTENCES; i++)
    {
      const CclSentence *sentence = &g_array_index (document->sentences, CclSentence, i);
      guint first, end;

      if (sentence->first > HEAD_TOKENS)
        break;
      ccl_chunks_get_sentence (chunks, i, &first, &end);
      /* "By Marta Olsson and Bureau Reports" */
      if (ccl_document_is_word (document, sentence->first, CCL_WORD_BY, NULL))
        continue;
      is_document |= names_document (document, sentence->first, MIN (sentence->end, sentence->first + HEAD_TOKENS));
      if (is_document && is_imprint (chunks, first, end))
        issuer = find_institution (scene, sentence->first, sentence->end, FALSE);
    }

  /* "the General Staff": of the country whose soil or body the article writes from */
  if (g_strcmp0 (issuer, "government") == 0 && scene->international && scene->home != NULL)
    return scene->home;
  return issuer;
}
