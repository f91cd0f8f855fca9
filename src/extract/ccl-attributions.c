/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-extract.h"

#include "ccl-attribution.h"
#include "ccl-speech.h"

static int
compare_content (gconstpointer a, gconstpointer b)
{
  const CclAttribution *first = *(const CclAttribution *const *) a, *second = *(const CclAttribution *const *) b;
  CclSpan here = g_array_index (first->content, CclSpan, 0), there = g_array_index (second->content, CclSpan, 0);

  if (here.start != there.start)
    return here.start < there.start ? -1 : 1;
  return here.end > there.end ? -1 : here.end < there.end;
}

/* Commas and spaces at the ends of what is attributed are not part of it; quotation marks are. */
static CclSpan
trim (const CclDocument *document, guint first, guint end)
{
  while (first < end && ccl_document_get_token (document, first)->kind == CCL_TOKEN_PUNCTUATION)
    first++;
  while (end > first && ccl_document_get_token (document, end - 1)->kind == CCL_TOKEN_PUNCTUATION)
    end--;
  return first < end ? ccl_document_get_span (document, first, end) : (CclSpan){ 0 };
}

/* Adds the contents of a speech; what goes on where the last one is over, is one stretch with it. */
static void
add_contents (const CclSpeech *speech, GArray *content)
{
  for (guint i = 0; i < speech->n_content; i++)
    {
      CclSpan here = { speech->content[i].first, speech->content[i].end };
      CclSpan *before = content->len > 0 ? &g_array_index (content, CclSpan, content->len - 1) : NULL;

      if (before != NULL && before->end == here.start)
        before->end = here.end;
      else
        g_array_append_val (content, here);
    }
}

/* Makes bytes of the tokens in an attribution's content; FALSE if nothing is left. */
static gboolean
trim_contents (const CclDocument *document, GArray *content)
{
  for (guint i = content->len; i > 0; i--)
    {
      CclSpan *here = &g_array_index (content, CclSpan, i - 1);

      *here = trim (document, (guint) here->start, (guint) here->end);
      if (ccl_span_is_empty (*here))
        g_array_remove_index (content, i - 1);
    }
  return content->len > 0;
}

/* Whether a speech stands in another one's content, or in somebody's direct words. */
static gboolean
is_nested (const CclDocument *document, const CclSpeeches *speeches, const CclSpeech *speech, guint index)
{
  int quote = ccl_document_get_token (document, speech->cue_first)->quote;

  if (quote >= 0 && !g_array_index (document->quotations, CclQuotation, quote).scare)
    return TRUE;
  for (guint i = index > 16 ? index - 16 : 0; i < MIN (speeches->speeches->len, index + 16); i++)
    {
      const CclSpeech *other = &g_array_index (speeches->speeches, CclSpeech, i);

      for (guint j = 0; j < other->n_content && i != index && !other->continued; j++)
        if (other->content[j].first <= speech->cue_first && speech->cue_first < other->content[j].end)
          return TRUE;
    }
  return FALSE;
}

/* "did not say that", "confirmed it": nothing is said but what was said before. */
static gboolean
is_pronoun (const CclDocument *document, const CclSpeech *speech)
{
  guint first = speech->content[0].first;

  return speech->act == CCL_CUE_ACT_SAY && speech->n_content == 1 && !speech->quoted &&
         (speech->content[0].end == first + 1 ||
          (speech->content[0].end == first + 2 && ccl_document_get_token (document, first + 1)->kind == CCL_TOKEN_PUNCTUATION)) &&
         (ccl_document_is_word (document, first, CCL_WORD_PRONOUN, NULL) || ccl_document_is_word (document, first, CCL_WORD_DETERMINER, NULL));
}

/* Of what is told within a report only what somebody is reported to say is an attribution of its own; what they think or
 * wish is part of the report. */
static gboolean
is_listed (const CclDocument *document, const CclSpeeches *speeches, guint index)
{
  const CclSpeech *speech = &g_array_index (speeches->speeches, CclSpeech, index);

  if (speech->continued || speech->unlisted)
    return FALSE;
  if (is_pronoun (document, speech))
    return FALSE;
  return (speech->act == CCL_CUE_ACT_SAY && speech->vouches && speech->clause && speech->source_end > speech->source_first &&
          !ccl_document_is_word (document, speech->source_first, CCL_WORD_PRONOUN, NULL)) ||
         !is_nested (document, speeches, speech, index);
}

/* The words of a speech that goes on are of the one that it continues: a quotation over several sentences is one. */
static const CclSpeech *
find_origin (const CclSpeeches *speeches, const CclSpeech *speech)
{
  return speech->quoted && speech->continues >= 0
           ? &g_array_index (speeches->speeches, CclSpeech, (guint) speech->continues)
           : NULL;
}

static CclAttribution *
make_attribution (const CclDocument *document, const CclSpeech *speech)
{
  return ccl_attribution_new (ccl_document_get_span (document, speech->source_first, speech->source_end),
                              ccl_document_get_span (document, speech->cue_first, speech->cue_end), speech->party);
}

GPtrArray *
ccl_extract_attributions (const CclLexicon *lexicon, const CclArticle *article)
{
  GPtrArray *attributions = g_ptr_array_new_with_free_func ((GDestroyNotify) ccl_attribution_free);
  g_autoptr (CclDocument) document = ccl_document_new (lexicon, article);
  g_autoptr (CclChunks) chunks = ccl_chunks_new (document);
  g_autoptr (CclScene) scene = ccl_scene_new (chunks);
  g_autoptr (CclSpeeches) speeches = ccl_speeches_new (scene);
  g_autofree CclAttribution **made = g_new0 (CclAttribution *, speeches->speeches->len + 1);

  for (guint i = 0; i < speeches->speeches->len; i++)
    {
      const CclSpeech *speech = &g_array_index (speeches->speeches, CclSpeech, i);
      const CclSpeech *origin = find_origin (speeches, speech);

      if (origin != NULL && made[speech->continues] != NULL)
        add_contents (speech, made[speech->continues]->content);
      else if (is_listed (document, speeches, i))
        {
          made[i] = make_attribution (document, speech);
          add_contents (speech, made[i]->content);
        }
    }
  for (guint i = 0; i < speeches->speeches->len; i++)
    {
      if (made[i] == NULL)
        continue;
      if (trim_contents (document, made[i]->content))
        g_ptr_array_add (attributions, made[i]);
      else
        ccl_attribution_free (made[i]);
    }
  g_ptr_array_sort (attributions, compare_content);
  return attributions;
}
