/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ccl-extract.h"

#include <string.h>

/* Who is quoted for what: each case is a way of English news prose to attribute. */

typedef struct
{
  const char *name;
  const char *text; /* paragraphs set apart by a line break */
  const char *attributions; /* one a line: source | cue | contents set apart by " + " */
} Case;

static const Case cases[] = {
  { "clause", "The mayor said that the bridge would be closed.", "The mayor | said | that the bridge would be closed" },
  { "bare-clause", "Sen. Carol Webb told reporters on Monday the bill was dead.", "Sen. Carol Webb | told | the bill was dead" },
  { "circumstances", "Webb said in a statement late Friday that she would run.", "Webb | said | that she would run" },
  { "clause-before", "The vote will be held in May, according to two people briefed on the plan.",
    "two people briefed on the plan | according to | The vote will be held in May" },
  { "inverted", "\"It is over,\" said Ann Lee, a strategist for the party.",
    "Ann Lee, a strategist for the party | said | \"It is over,\"" },
  { "apposition", "Ann Lee, 52, head of the union, said the strike would go on.",
    "Ann Lee, 52, head of the union | said | the strike would go on" },
  { "quotation-goes-on", "\"It is over,\" Lee said. \"We lost. Let us go home.\"",
    "Lee | said | \"It is over,\" + \"We lost. Let us go home.\"" },
  { "quotation-before-its-cue", "\"We lost. Let us go home,\" Lee said.", "Lee | said | \"We lost. Let us go home,\"" },
  { "parted-quotation", "\"It is,\" he said, \"a disgrace.\"", "he | said | \"It is,\" + \"a disgrace.\"" },
  { "partial-quotation", "The plan \"has nothing to do with safety,\" Lee added.",
    "Lee | added | The plan \"has nothing to do with safety,\"" },
  { "two-verbs", "Webb promised to cut taxes and insisted that the wall would be built.",
    "Webb | promised | to cut taxes\nWebb | insisted | that the wall would be built" },
  { "adding", "Webb said she would run, adding that \"nobody\" could stop her.",
    "Webb | said | she would run\nWebb | adding | that \"nobody\" could stop her" },
  { "accusation", "Lee accused the governor of hiding the report.", "Lee | accused | of hiding the report" },
  { "naming", "Webb called the ruling \"a disgrace.\"", "Webb | called | the ruling \"a disgrace.\"" },
  { "wish", "The unions want the city to pay.", "The unions | want | the city to pay" },
  { "belief", "Some voters believe the count was false.", "Some voters | believe | the count was false" },
  { "predicate", "Aides are confident that she will win.", "Aides | are confident | that she will win" },
  { "poll", "A poll released Thursday found Webb leading by nine points.",
    "A poll released Thursday | found | Webb leading by nine points" },
  { "relative", "Lee, who said she was ready, has left.", "Lee, who | said | she was ready" },
  { "own-remark", "Lee said the deal was done, a claim that nobody could confirm.", "Lee | said | the deal was done" },
  { "capital-behind-comma", "Asked about the bill, Strand replied that it was dead.", "Strand | replied | that it was dead" },
  { "day-behind-cue", "A top Democrat warned Thursday that the money would run out.",
    "A top Democrat | warned | that the money would run out" },
  { "counted-source", "\"He never sleeps,\" joked one aide.", "one aide | joked | \"He never sleeps,\"" },
  { "as-he-left", "Webb denounced the vote as he left the chamber.", "Webb | denounced | the vote" },
  { "unnamed", "The governor is expected to sign the bill.", " | is expected | to sign the bill" },
  { "accused-of-doing", "Lee accused the director of the bureau, James Comey, of hiding the report.", "Lee | accused | of hiding the report" },
  { "state-behind-name", "Sen. Harry Reid, D-Nev., the minority leader, said in a letter to Comey that he was wrong, while others argued that he was right.",
    "Sen. Harry Reid, D-Nev., the minority leader | said | that he was wrong\nothers | argued | that he was right" },
  { "briefed", "According to a person briefed on the investigation, the letter was sent.",
    "a person briefed on the investigation | According to | the letter was sent" },
  { "analysis-by", "Millions would lose coverage, according to an analysis by the Brookings Institution.",
    "an analysis by the Brookings Institution | according to | Millions would lose coverage" },
  { "and-suggested-that", "Lee said that he did not know her and suggested that it was a lie.",
    "Lee | said | that he did not know her\nLee | suggested | that it was a lie" },
  { "inserted", "The candidate, polls suggest, is headed for defeat.", "polls | suggest | The candidate + is headed for defeat" },
  { "told-by", "Officials had been told by his aides that he would leave, said one person involved in the plan.",
    "one person involved in the plan | said | Officials had been told by his aides that he would leave\nhis aides | had been told | that he would leave" },
  { "with-him-saying", "The White House disputed that estimate, with Sean Spicer saying that it was \"wrong.\"",
    "The White House | disputed | that estimate\nSean Spicer | saying | that it was \"wrong.\"" },
  { "wrote-to-say", "Four senators wrote to their leader to say they would not support the plan.",
    "Four senators | to say | they would not support the plan" },
  { "another-cautious", "Paul predicted it would fail; Meadows was cautious, allowing that he had doubts.",
    "Paul | predicted | it would fail; Meadows was cautious\nMeadows | allowing | that he had doubts" },
  { "which-they-say", "The bill would scrap the mandate, which Republicans say is unconstitutional, and cut taxes.",
    "Republicans | say | the mandate + is unconstitutional" },
  { "behind-a-quotation", "Trump, who says that the system is \"rigged,\" seized on the news.", "Trump, who | says | that the system is \"rigged,\"" },
  { "phrase-that", "He urged them to \"vote your conscience\" — a phrase that others have used.", "He | urged | to \"vote your conscience\"" },
  { "names-joined", "A new NBC News/Wall Street Journal poll found that voters disapproved.",
    "A new NBC News/Wall Street Journal poll | found | that voters disapproved" },
  { "possessive-name", "McDonald's said it would close ten restaurants.", "McDonald's | said | it would close ten restaurants" },
  { "colon-and-quotation", "Her spokesman was blunt: \"We lost.\"", "Her spokesman | was blunt | \"We lost.\"" },
  { "likened", "Rep. Peter King likened his colleagues to \"lemmings.\"", "Rep. Peter King | likened | his colleagues to \"lemmings.\"" },
  { "contracted", "He'd said that they'll win.", "He | 'd said | that they'll win" },
  { "age-before-relative", "It was made by Deborah Lee, 53, who told reporters that he lied.", "Deborah Lee, 53, who | told | that he lied" },
  { "people-of-a-state", "It drew a rebuke from Sen. Susan Collins of Maine, who said she was appalled.",
    "Sen. Susan Collins of Maine, who | said | she was appalled" },
  { "public-blames", "Polls suggest the public blames voters.", "Polls | suggest | the public blames voters" },
  { "quoted-as-saying", "Speaker Kevin Cotter has been quoted as saying that teachers who skip work are wrong.",
    "Speaker Kevin Cotter | has been quoted as saying | that teachers who skip work are wrong" },
  { "number-two", "Senator John Cornyn, the No. 2 Republican, said he was disturbed.", "Senator John Cornyn, the No. 2 Republican | said | he was disturbed" },
  { "named-by-a-quotation", "Mr. Trump has called the remarks \"locker-room talk.\"", "Mr. Trump | has called | the remarks \"locker-room talk.\"" },
  { "as-well-as", "Lee accused them of hiding emails, as well as memos.", "Lee | accused | of hiding emails, as well as memos" },
};

static CclArticle *
make_article (const char *text)
{
  CclArticle *article = ccl_article_new ("a.txt");
  gsize start = 0;

  ccl_article_take_text (article, g_strdup (text));
  for (gsize at = 0; at <= article->text_len; at++)
    if (at == article->text_len || text[at] == '\n')
      {
        ccl_article_add_block (article, (CclSpan){ start, at }, CCL_BLOCK_PARAGRAPH);
        start = at + 1;
      }
  return article;
}

static void
append_span (GString *out, const CclArticle *article, CclSpan span)
{
  g_string_append_len (out, article->text + span.start, (gssize) (span.end - span.start));
}

static void
test_case (gconstpointer data)
{
  const Case *it = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (CclLexicon) lexicon = ccl_lexicon_new ("en", NULL, NULL, &error);
  g_autoptr (CclArticle) article = make_article (it->text);
  g_autoptr (GPtrArray) attributions = NULL;
  g_autoptr (GString) found = g_string_new (NULL);

  g_assert_no_error (error);
  attributions = ccl_extract_attributions (lexicon, article);
  for (guint i = 0; i < attributions->len; i++)
    {
      const CclAttribution *attribution = g_ptr_array_index (attributions, i);

      g_string_append (found, i > 0 ? "\n" : "");
      append_span (found, article, attribution->source);
      g_string_append (found, " | ");
      append_span (found, article, attribution->cue);
      g_string_append (found, " | ");
      for (guint j = 0; j < attribution->content->len; j++)
        {
          g_string_append (found, j > 0 ? " + " : "");
          append_span (found, article, g_array_index (attribution->content, CclSpan, j));
        }
    }
  g_assert_cmpstr (found->str, ==, it->attributions);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/attributions/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  return g_test_run ();
}
