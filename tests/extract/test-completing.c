/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ccl-extract.h"

#include <string.h>

/* Who did it to whom, where and when: each case is a construction of news prose. Texts are published on
 * Thursday, 1 October 2020. */

typedef struct
{
  const char *name;
  const char *text;
  const char *claims; /* one a line: event actor>affected@place days [total]; only lines of the text's last paragraph */
} Case;

/* Sentences that set sides against each other, so that a story is one of arms. */
#define TURKEY_SYRIA "Turkish drones struck a Syrian tank column and Syrian missiles hit Turkish howitzers.\n\n"
#define RUSSIA_UKRAINE "Russian missiles struck Ukraine and Ukrainian drones hit Russian tanks and howitzers.\n\n"

static const Case cases[] = {
  /* sides */
  { "act-in-the-sentence", TURKEY_SYRIA "Nineteen Syrian soldiers were killed when Turkish drones struck a convoy, a monitor said.",
    "killed turkey>syria@- -\nattacked turkey>syria@- -" },
  { "found-bodies", "Ukrainian soldiers found 12 bodies near Bucha.", "killed ->ukraine@Bucha -" },
  { "group-of-a-country", "Yemen's Iran-backed Houthis attacked two tankers.", "attacked houthis>-@- -" },
  { "rebels-of-a-country", "Syrian rebels captured two villages near Idlib.", "captured ->syria@Idlib -" },
  { "fired-first", "Cambodia said Thai troops fired first.", "attacked thailand>-@- -" },
  { "regime", TURKEY_SYRIA "Some 309 regime soldiers were neutralised, Turkey's defence ministry said.", "killed turkey>syria@- -" },
  { "strike-that-left", TURKEY_SYRIA "An air strike on a Turkish battalion left 34 soldiers dead.", "attacked syria>turkey@- -\nkilled syria>turkey@- -" },
  { "accused-of", RUSSIA_UKRAINE "Kyiv accused Russia of killing five civilians.", "killed russia>ukraine@- -" },
  { "their-own", RUSSIA_UKRAINE "Russia's army said five of its soldiers had been killed.", "killed ukraine>russia@- -" },
  { "losing", RUSSIA_UKRAINE "Russian troops were beaten, losing six tanks, Ukraine's army said.", "destroyed ukraine>russia@- -" },
  { "troops-of-the-speaker", RUSSIA_UKRAINE "Ukraine's army said troops had killed 40 soldiers.", "killed ukraine>russia@- -" },
  { "who-counts-his-dead", RUSSIA_UKRAINE "\"We have buried 14 civilians,\" a spokesman for Ukraine's army said.",
    "killed russia>ukraine@- ..2020-10-01 total" },
  { "parts-of-them", RUSSIA_UKRAINE "Ukraine destroyed nine Russian drones, two of them at night, its army said.",
    "destroyed ukraine>russia@- -\ndestroyed ukraine>russia@- -" },
  { "missiles-that-came-down", RUSSIA_UKRAINE "Six missiles came down in Kharkiv, Ukraine's army said.", "attacked russia>ukraine@Kharkiv -" },
  /* places */
  { "narrower-place", RUSSIA_UKRAINE "In Svatove, in Luhansk region, three civilians were killed.", "killed russia>ukraine@Svatove -" },
  { "place-of-a-noun", "Three people in Amman were hurt by debris.", "wounded ->jordan@Amman -" },
  { "place-further-on", "Five people died when a shell struck their home in the village of Gashalti.", "killed ->-@Gashalti -\nattacked ->-@Gashalti -" },
  { "no-day-for-a-place", "Two people were hurt in last Wednesday's unrest outside the Legislative Council.", "wounded ->-@Legislative Council 2020-09-30" },
  { "there", "Shells fell on Martuni. Four journalists were wounded there.", "attacked ->-@Martuni -\nwounded ->-@Martuni -" },
  /* days */
  { "day-of-saying", "On Monday a bomb went off. The ministry said on Wednesday that the death toll had reached 14.", "killed ->-@- ..2020-09-30 total" },
  { "day-of-event", "Police said on Wednesday that five people were killed on Sunday.", "killed ->-@- 2020-09-27" },
  { "since-what-happened", "Some 38 prisoners have been killed since a gang blew a hole in a wall on Sunday, the agency said.",
    "killed ->-@- 2020-09-27..2020-10-01 total" },
  { "that-day", "On Sunday the army fired tear gas. At least 81 people were hurt that day.", "launched ->-@- 2020-09-27\nwounded ->-@- 2020-09-27" },
  { "bounded", "Losses over the past 24 hours amounted to 40 servicemen.", "casualties ->-@- 2020-09-30..2020-10-01" },
  { "up-to-now", "The army has destroyed 137 tanks.", "destroyed ->-@- ..2020-10-01 total" },
  { "on-a-day-before-the-subject", "On Sunday 30 tanks were destroyed.", "destroyed ->-@- 2020-09-27" },
};

static CclLexicon *lexicon;

static void
append_claim (GString *out, const CclClaim *claim)
{
  g_autofree char *start = ccl_day_format_iso (claim->start), *end = ccl_day_format_iso (claim->end);

  g_string_append_printf (out, "%s%s %s>%s@%s ", out->len > 0 ? "\n" : "", ccl_event_word (claim->event),
                          claim->actor != NULL ? claim->actor : "-", claim->affected != NULL ? claim->affected : "-",
                          claim->place != NULL ? claim->place : "-");
  if (end == NULL)
    g_string_append (out, "-");
  else if (g_strcmp0 (start, end) == 0)
    g_string_append (out, end);
  else
    g_string_append_printf (out, "%s..%s", start != NULL ? start : "", end);
  if (claim->cumulative)
    g_string_append (out, " total");
}

static void
test_case (gconstpointer data)
{
  const Case *it = data;
  const char *last = strstr (it->text, "\n\n");
  gsize from = last != NULL ? (gsize)(last - it->text) : 0;
  g_autoptr (CclArticle) article = ccl_article_new ("a.txt");
  g_autoptr (GPtrArray) claims = NULL;
  g_autoptr (GString) out = g_string_new (NULL);

  ccl_article_take_text (article, g_strdup (it->text));
  article->published = ccl_day_new (2020, 10, 1);
  claims = ccl_extract (lexicon, article, NULL, NULL);
  for (guint i = 0; i < claims->len; i++)
    if (ccl_claim_get_evidence (g_ptr_array_index (claims, i)).start >= from)
      append_claim (out, g_ptr_array_index (claims, i));
  g_assert_cmpstr (out->str, ==, it->claims);
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  lexicon = ccl_lexicon_new ("en", NULL, NULL, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/completing/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  status = g_test_run ();
  ccl_lexicon_unref (lexicon);
  return status;
}
