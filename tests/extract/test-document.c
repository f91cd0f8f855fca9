/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ccl-document.h"

#include <string.h>

static CclLexicon *lexicon;

static CclArticle *
make_article (const char *text)
{
  CclArticle *article = ccl_article_new ("a.txt");

  ccl_article_take_text (article, g_strdup (text));
  return article;
}

/* The words of each stretch, with a bar after each. */
static char *
join_spans (const CclDocument *document, guint n,
            CclSpan (*get) (const CclDocument *document, guint i))
{
  GString *joined = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *words = ccl_article_dup_span (document->article, get (document, i));

      g_string_append_printf (joined, "%s|", words);
    }
  return g_string_free (joined, FALSE);
}

static CclSpan
get_token_span (const CclDocument *document, guint i)
{
  return ccl_document_get_token (document, i)->span;
}

static CclSpan
get_sentence_span (const CclDocument *document, guint i)
{
  const CclSentence *sentence = &g_array_index (document->sentences, CclSentence, i);

  return ccl_document_get_span (document, sentence->first, sentence->end);
}

static CclSpan
get_quotation_span (const CclDocument *document, guint i)
{
  const CclQuotation *quotation = &g_array_index (document->quotations, CclQuotation, i);

  return ccl_document_get_span (document, quotation->first, quotation->end);
}

static void
test_tokens (void)
{
  static const struct
  {
    const char *text;
    const char *tokens;
  } cases[] = {
    { "The Ministry's T-72s didn't move.", "The|Ministry|'s|T|-|72|s|did|n't|move|.|" },
    { "the soldiers' camp", "the|soldiers|'|camp|" },
    { "They’ve lost O’Brien", "They|’ve|lost|O’Brien|" },
    { "1,200 and 1.200.000 or 2,5 mln", "1,200|and|1.200.000|or|2,5|mln|" },
    { "12\u2009500 men, 3\u00a0000", "12\u2009500|men|,|3\u00a0000|" },
    { "In 2020, 300 died.", "In|2020|,|300|died|.|" },
    { "822, 853, 874", "822|,|853|,|874|" },
    { "$2-3m", "$|2|-|3|m|" },
    { "the U.S. and p.m. in D.C", "the|U.S.|and|p.m.|in|D.C|" },
    { "AN/TPQ-50", "AN|/|TPQ|-|50|" },
    { "the 5th", "the|5|th|" },
    { "'Enough', he said", "'|Enough|'|,|he|said|" },
    { "km²", "km|²|" },
    { "", "" },
    { " \n\t", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CclArticle) article = make_article (cases[i].text);
      g_autoptr (CclDocument) document = ccl_document_new (lexicon, article);
      g_autofree char *tokens = join_spans (document, document->tokens->len, get_token_span);

      g_assert_cmpstr (tokens, ==, cases[i].tokens);
    }
}

static void
test_token_fields (void)
{
  g_autoptr (CclArticle) article = make_article ("ÄÖ Đulić\u2019s \u201cU.S.\u201d soldiers\u2019");
  g_autoptr (CclDocument) document = ccl_document_new (lexicon, article);
  const CclToken *token = ccl_document_get_token (document, 0);

  g_assert_cmpstr (token->folded, ==, "ao");
  g_assert_true (token->capital && token->all_capitals && !token->glued);
  token = ccl_document_get_token (document, 1);
  g_assert_cmpstr (token->folded, ==, "dulic");
  g_assert_true (token->capital && !token->all_capitals);
  token = ccl_document_get_token (document, 2);
  g_assert_cmpstr (token->folded, ==, "'s");
  g_assert_true (token->glued);
  g_assert_cmpint (ccl_document_get_token (document, 3)->kind, ==, CCL_TOKEN_QUOTE);
  g_assert_cmpstr (ccl_document_get_token (document, 4)->folded, ==, "u.s");
  g_assert_cmpstr (ccl_document_get_token (document, 7)->folded, ==, "'s");
}

static void
test_sentences (void)
{
  static const struct
  {
    const char *text;
    const char *sentences;
  } cases[] = {
    { "It fell. They left! Why?", "It fell.|They left!|Why?|" },
    { "Gen. Ivan Petrov spoke. He left.", "Gen. Ivan Petrov spoke.|He left.|" },
    { "J. Smith of the U.S. Army. He left.", "J. Smith of the U.S. Army.|He left.|" },
    { "It came at 5 p.m. The ministry is silent.", "It came at 5 p.m.|The ministry is silent.|" },
    { "“It fell.” He left.", "“It fell.”|He left.|" },
    { "He said no… “We stay.”", "He said no…|“We stay.”|" },
    { "A headline\n\nThe text. More", "A headline|The text.|More|" },
    { "wrapped\nline goes on", "wrapped\nline goes on|" },
    { "worth 2.5 million. 30 died.", "worth 2.5 million.|30 died.|" },
    { "etc. and so on", "etc. and so on|" },
    { "It flew 30 km. The army left on Sept. 27.", "It flew 30 km.|The army left on Sept. 27.|" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CclArticle) article = make_article (cases[i].text);
      g_autoptr (CclDocument) document = ccl_document_new (lexicon, article);
      g_autofree char *sentences
          = join_spans (document, document->sentences->len, get_sentence_span);

      g_assert_cmpstr (sentences, ==, cases[i].sentences);
    }
}

/* A line that is longer than any wrapped one shows that each line is a paragraph. */
static void
test_unwrapped_lines (void)
{
  g_autofree char *filler = g_strnfill (130, 'x');
  g_autofree char *text = g_strconcat ("A headline\n", filler, "\nlast", NULL);
  g_autoptr (CclArticle) article = make_article (text);
  g_autoptr (CclDocument) document = ccl_document_new (lexicon, article);

  g_assert_cmpuint (document->sentences->len, ==, 3);
}

static void
test_blocks (void)
{
  g_autoptr (CclArticle) article = make_article ("Tanks lost\nTwo tanks\nfell");
  g_autoptr (CclDocument) document = NULL;
  g_autofree char *sentences = NULL;

  ccl_article_add_block (article, (CclSpan){ 0, 10 }, CCL_BLOCK_HEADLINE);
  ccl_article_add_block (article, (CclSpan){ 11, 25 }, CCL_BLOCK_PARAGRAPH);
  document = ccl_document_new (lexicon, article);
  sentences = join_spans (document, document->sentences->len, get_sentence_span);

  g_assert_cmpstr (sentences, ==, "Tanks lost|Two tanks\nfell|");
  g_assert_true (g_array_index (document->sentences, CclSentence, 0).headline);
  g_assert_false (g_array_index (document->sentences, CclSentence, 1).headline);
  g_assert_cmpint (g_array_index (document->sentences, CclSentence, 1).block, ==, 1);
}

static void
test_quotations (void)
{
  static const struct
  {
    const char *text;
    const char *quotations;
  } cases[] = {
    { "He said: \"We won. They left.\" Then he left.", "\"We won. They left.\"|" },
    { "“We won,” he said. “They left.”", "“We won,”|“They left.”|" },
    { "«We won», he said, „they left“.", "«We won»|„they left“|" },
    { "It's the soldiers' camp, isn't it, in the '90s", "" },
    { "It was 'a lie', he said of Baku's report.", "'a lie'|" },
    { "‘We won,’ he said, ‘and it’s over.’", "‘We won,’|‘and it’s over.’|" },
    { "“We won.\n\n“They left.” The end.", "“We won.\n\n“They left.”|" },
    { "“We won.\n\nThey left.", "“We won.|" },
    { "He said “they call it ‘a win’ here” again.", "“they call it ‘a win’ here”|" },
    { "\"stray. He said \"they left\" then.", "\"they left\"|" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CclArticle) article = make_article (cases[i].text);
      g_autoptr (CclDocument) document = ccl_document_new (lexicon, article);
      g_autofree char *quotations
          = join_spans (document, document->quotations->len, get_quotation_span);

      g_assert_cmpstr (quotations, ==, cases[i].quotations);
      for (guint j = 0; j < document->tokens->len; j++)
        {
          int quote = ccl_document_get_token (document, j)->quote;

          if (quote >= 0)
            g_assert_true (g_array_index (document->quotations, CclQuotation, quote).first <= j
                           && j < g_array_index (document->quotations, CclQuotation, quote).end);
        }
    }
}

static void
test_scare_quotes (void)
{
  static const struct
  {
    const char *text;
    gboolean scare;
  } cases[] = {
    { "the “special operation” in Kyiv", TRUE },  { "was “resolutely suppressed”, he said", TRUE },
    { "“Nonsense,” the ministry said", FALSE },   { "“They are lying”", FALSE },
    { "“a regime of thieves and liars”", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CclArticle) article = make_article (cases[i].text);
      g_autoptr (CclDocument) document = ccl_document_new (lexicon, article);

      g_test_message ("%s", cases[i].text);
      g_assert_cmpuint (document->quotations->len, ==, 1);
      g_assert_cmpint (g_array_index (document->quotations, CclQuotation, 0).scare, ==,
                       cases[i].scare);
    }
}

static void
test_matches (void)
{
  g_autoptr (CclArticle) article
      = make_article ("Who are they? The WHO counts anti-tank weapons, T-72s.");
  g_autoptr (CclDocument) document = ccl_document_new (lexicon, article);
  const CclMatch *match;

  g_assert_null (ccl_document_find_match (document, 0, CCL_ENTRY_PARTY)); /* "Who" is no body */
  match = ccl_document_find_match (document, 5, CCL_ENTRY_PARTY);
  g_assert_nonnull (match);
  g_assert_cmpstr (match->entry->party, ==, "who");

  match = ccl_document_find_match (document, 7, CCL_ENTRY_OBJECT); /* over the hyphen */
  g_assert_nonnull (match);
  g_assert_cmpint (match->entry->object, ==, CCL_OBJECT_ANTI_TANK);
  g_assert_cmpuint (match->end, ==, 11);
  g_assert_true ((match->form & CCL_FORM_PLURAL) != 0);

  match = ccl_document_find_match (document, 12, CCL_ENTRY_OBJECT);
  g_assert_nonnull (match);
  g_assert_true (match->entry->model);
  g_assert_cmpuint (match->end, ==, 16);
}

/* A match does not run over the end of a paragraph. */
static void
test_matches_in_paragraph (void)
{
  g_autoptr (CclArticle) article = make_article ("the defence\n\nministry");
  g_autoptr (CclDocument) document = ccl_document_new (lexicon, article);

  g_assert_null (ccl_document_find_match (document, 1, CCL_ENTRY_SPEAKER));
}

/* Texts that nobody writes: the answer does not matter, that it comes does. */
static void
test_hostile_texts (void)
{
  static const char *const pieces[]
      = { "1",  "\"", "“",  "'",  "a",    "a ",        "1 ",          ".", "1,",
          "- ", "’s", "a.", "1-", "two ", "at least ", "in October ", "(", "one hundred and " };

  for (guint i = 0; i < G_N_ELEMENTS (pieces); i++)
    {
      GString *text = g_string_new (NULL);
      g_autoptr (CclArticle) article = ccl_article_new ("a.txt");
      g_autoptr (CclDocument) document = NULL;

      while (text->len < 300000)
        g_string_append (text, pieces[i]);
      ccl_article_take_text (article, g_string_free (text, FALSE));
      document = ccl_document_new (lexicon, article);
      g_assert_cmpuint (document->match_at->len, ==, document->tokens->len + 1);
    }
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  lexicon = ccl_lexicon_new ("en", NULL, NULL, NULL);
  g_test_add_func ("/document/tokens", test_tokens);
  g_test_add_func ("/document/token-fields", test_token_fields);
  g_test_add_func ("/document/sentences", test_sentences);
  g_test_add_func ("/document/unwrapped-lines", test_unwrapped_lines);
  g_test_add_func ("/document/blocks", test_blocks);
  g_test_add_func ("/document/quotations", test_quotations);
  g_test_add_func ("/document/scare-quotes", test_scare_quotes);
  g_test_add_func ("/document/matches", test_matches);
  g_test_add_func ("/document/matches-in-paragraph", test_matches_in_paragraph);
  g_test_add_func ("/document/hostile-texts", test_hostile_texts);
  status = g_test_run ();
  ccl_lexicon_unref (lexicon);
  return status;
}
