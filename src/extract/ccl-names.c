/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-extract.h"

#include "ccl-speech.h"

/* So many words from a place an act still is about it: "liberated the village of …", "Shusha had been liberated". */
#define NEAR 4

static gboolean
names_place (const CclDocument *document, guint token)
{
  return ccl_document_find_match (document, token, CCL_ENTRY_PLACE) != NULL ||
         ccl_document_find_part (document, token, CCL_ENTRY_PARTY, CCL_PART_NAME) != NULL ||
         ccl_document_find_part (document, token, CCL_ENTRY_PARTY, CCL_PART_CAPITAL) != NULL ||
         ccl_document_find_part (document, token, CCL_ENTRY_WORD, CCL_WORD_FEATURE) != NULL;
}

static gboolean
is_near_place (const CclDocument *document, const CclMatch *match)
{
  guint sentence = ccl_document_get_token (document, match->first)->sentence;
  guint start = match->first > NEAR ? match->first - NEAR : 0;
  guint end = MIN (match->end + NEAR, document->tokens->len);

  for (guint i = start; i < end; i++)
    if ((i < match->first || i >= match->end) &&
        ccl_document_get_token (document, i)->sentence == sentence && names_place (document, i))
      return TRUE;

  return FALSE;
}

/* Whether a longer name of another thing begins with the match: "fighter jet". */
static gboolean
is_other_thing (const CclDocument *document, const CclMatch *match)
{
  const CclMatch *object = ccl_document_find_match (document, match->first, CCL_ENTRY_OBJECT);

  return object != NULL && object->end > match->end;
}

/* The next use from @token on, the longest that begins there; a name that an outlet has taken up ("Kyiv Post") is none.
 * @token: (inout): set behind it */
static const CclMatch *
find_next (const CclDocument *document, guint *token)
{
  while (*token < document->tokens->len)
    {
      const CclMatch *match = ccl_document_find_match (document, *token, CCL_ENTRY_NAMING);
      const CclMatch *outlet = ccl_document_find_match (document, *token, CCL_ENTRY_OUTLET);

      if (outlet != NULL && (match == NULL || outlet->end > match->end))
        *token = outlet->end;
      else if (match != NULL && !is_other_thing (document, match) &&
               (!match->entry->generic || is_near_place (document, match)))
        {
          *token = match->end;
          return match;
        }
      else
        ++*token;
    }
  return NULL;
}

static CclNameUse
make_use (const CclDocument *document, const CclSpeeches *speeches, const CclMatch *match)
{
  const CclSpeech *speech = ccl_speeches_find (speeches, match->first);
  const char *party = speech != NULL && speech->party != NULL ? speech->party : CCL_PARTY_OUTLET;
  const CclSentence *sentence = &g_array_index (document->sentences, CclSentence,
                                                ccl_document_get_token (document, match->first)->sentence);

  return (CclNameUse){ .naming = g_intern_string (match->entry->reason),
                       .wording = g_intern_string (match->entry->governs),
                       .kind = (CclNamingKind) match->part,
                       .span = ccl_document_get_span (document, match->first, match->end),
                       .sentence = ccl_document_get_span (document, sentence->first, sentence->end),
                       .party = g_intern_string (party) };
}

GArray *
ccl_extract_names (const CclLexicon *lexicon, const CclArticle *article)
{
  GArray *uses = g_array_new (FALSE, FALSE, sizeof (CclNameUse));
  g_autoptr (CclDocument) document = ccl_document_new (lexicon, article);
  g_autoptr (CclChunks) chunks = NULL;
  g_autoptr (CclScene) scene = NULL;
  g_autoptr (CclSpeeches) speeches = NULL;
  const CclMatch *match;
  guint token = 0;

  while ((match = find_next (document, &token)) != NULL)
    {
      CclNameUse use;

      if (speeches == NULL) /* most work, and most articles of other topics need it not */
        {
          chunks = ccl_chunks_new (document);
          scene = ccl_scene_new (chunks);
          speeches = ccl_speeches_new (scene);
        }
      use = make_use (document, speeches, match);
      g_array_append_val (uses, use);
    }
  return uses;
}
