/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ccl-wording.h"
#include "sample-comparison.h"

#include <math.h>
#include <string.h>

#define assert_words(call, expected)                                                               \
  G_STMT_START                                                                                     \
  {                                                                                                \
    g_autofree char *words_ = (call);                                                              \
    g_assert_cmpstr (words_, ==, expected);                                                        \
  }                                                                                                \
  G_STMT_END

static CclRow *
get_row (CclComparison *comparison, guint i)
{
  return g_ptr_array_index (comparison->rows, i);
}

static CclClaim *
get_claim (CclComparison *comparison, guint i_row, guint i_claim)
{
  return g_ptr_array_index (get_row (comparison, i_row)->claims, i_claim);
}

static void
test_unused (void)
{
  g_assert_cmpstr (ccl_word_unused ("no-event"), ==, "no event found for it");
  g_assert_cmpstr (ccl_word_unused ("calibre"), ==, "a calibre");
  g_assert_cmpstr (ccl_word_unused ("shoe-size"), ==, "shoe-size"); /* of a user's vocabulary */
}

static void
test_questions (void)
{
  static const struct
  {
    CclEvent event;
    CclObject object;
    const char *words;
  } cases[] = {
    { CCL_EVENT_DESTROYED, CCL_OBJECT_TANK, "Tanks destroyed" },
    { CCL_EVENT_DESTROYED, CCL_OBJECT_DRONE, "Drones shot down" },
    { CCL_EVENT_KILLED, CCL_OBJECT_PERSON, "People killed" },
    { CCL_EVENT_CASUALTIES, CCL_OBJECT_PERSON, "Casualties" },
    { CCL_EVENT_CASUALTIES, CCL_OBJECT_SOLDIER, "Soldiers killed or wounded" },
    { CCL_EVENT_CAPTURED, CCL_OBJECT_SETTLEMENT, "Settlements taken" },
    { CCL_EVENT_CAPTURED, CCL_OBJECT_SOLDIER, "Soldiers captured" },
    { CCL_EVENT_ATTACKED, CCL_OBJECT_MISSILE, "Missiles that struck" },
    { CCL_EVENT_COST, CCL_OBJECT_MONEY, "Cost in money" },
    { CCL_EVENT_VIOLATED, CCL_OBJECT_CEASEFIRE, "Ceasefire violations" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CclRow) row = ccl_row_new ();

      row->event = cases[i].event;
      row->object = cases[i].object;
      assert_words (ccl_word_question (row), cases[i].words);
    }
}

/* No event with any object may come out without words: the table's keys are data from outside. */
static void
test_all_questions_have_words (void)
{
  for (int event = 0; event < CCL_N_EVENTS; event++)
    for (int object = 0; object < CCL_N_OBJECTS; object++)
      {
        g_autoptr (CclRow) row = ccl_row_new ();
        g_autofree char *words = NULL;

        row->event = (CclEvent)event;
        row->object = (CclObject)object;
        words = ccl_word_question (row);
        g_assert_cmpuint (strlen (words), >, 4);
        g_assert_null (strchr (words, '%'));
        g_assert_true (g_unichar_isupper (g_utf8_get_char (words)));
      }
}

static void
test_question_details (void)
{
  g_autoptr (CclComparison) comparison = sample_comparison_new ();
  CclRow *row = get_row (comparison, 0);

  assert_words (ccl_word_question_detail (comparison, row),
                "Armenia’s losses · T-72 · Fizuli · 9 Oct");
  assert_words (ccl_word_question_detail (comparison, get_row (comparison, 3)),
                "On Armenia’s side · 9 Oct");
  assert_words (ccl_word_question_detail (comparison, get_row (comparison, 4)),
                "Armenia’s losses · total by 10 Oct");
  assert_words (ccl_word_question_detail (comparison, get_row (comparison, 5)),
                "On Azerbaijan’s side · 9 Oct");
  assert_words (ccl_word_question_detail (comparison, get_row (comparison, 7)),
                "From Armenia · 9 Oct");
  /* Whose is different for each speaker of a mirrored row. */
  assert_words (ccl_word_question_detail (comparison, get_row (comparison, 8)), "9 Oct");

  ccl_claim_set (&row->title, "Armour lost near Fizuli");
  assert_words (ccl_word_question (row), "Armour lost near Fizuli");
}

/* "No figure", 0, denied and silent are four different things. */
static void
test_figures (void)
{
  g_autoptr (CclComparison) comparison = sample_comparison_new ();
  CclClaim *claim = get_claim (comparison, 0, 0);

  assert_words (ccl_word_figure (comparison, claim), "2");
  assert_words (ccl_word_figure (comparison, get_claim (comparison, 0, 1)), "0");
  assert_words (ccl_word_figure (comparison, get_claim (comparison, 2, 1)), "denies");
  assert_words (ccl_word_figure (comparison, get_claim (comparison, 3, 0)), "dozens");
  assert_words (ccl_word_figure (comparison, get_claim (comparison, 5, 0)), "≥\u200943");
  assert_words (ccl_word_figure (comparison, get_claim (comparison, 7, 1)), "many");
  assert_words (ccl_word_figure (NULL, get_claim (comparison, 7, 1)), "reported");

  claim->polarity = CCL_POLARITY_DENIED;
  assert_words (ccl_word_figure (comparison, claim), "denies 2");
  claim->polarity = CCL_POLARITY_AFFIRMED;
  claim->quantity = (CclQuantity){ { 25, 80 }, CCL_BOUND_VAGUE, CCL_UNIT_COUNT, TRUE };
  assert_words (ccl_word_figure (comparison, claim), "≈\u200925–80"); /* none of the known words */
  claim->quantity = ccl_quantity_none ();
  claim->stance = CCL_STANCE_EXPECTS;
  assert_words (ccl_word_figure (comparison, claim), "expected");
}

static void
test_answers_of_mirrored_row (void)
{
  g_autoptr (CclComparison) comparison = sample_comparison_new ();
  CclRow *row = get_row (comparison, 8);
  CclClaim *claim = get_claim (comparison, 8, 0);

  assert_words (ccl_word_answer (comparison, row, claim), "blames Armenia");
  claim->quantity = ccl_quantity_exact (3);
  assert_words (ccl_word_answer (comparison, row, claim), "3 by Armenia");
}

static void
test_speakers (void)
{
  g_autoptr (CclComparison) comparison = sample_comparison_new ();

  assert_words (ccl_word_source_line (comparison, get_claim (comparison, 0, 0)),
                "The Defence Ministry in Baku · 9 Oct");
  /* "it" names nobody away from its sentence. */
  assert_words (ccl_word_source_line (comparison, get_claim (comparison, 1, 0)),
                "Azerbaijan · 9 Oct");
  assert_words (ccl_word_source_line (comparison, get_claim (comparison, 5, 2)),
                "Meridian Newswire · 10 Oct");
  assert_words (ccl_word_article_source_line (comparison, get_claim (comparison, 0, 0)),
                "Azerbaijan · The Defence Ministry in Baku");
  assert_words (ccl_word_article_source_line (comparison, get_claim (comparison, 5, 2)),
                "own report");
}

static void
test_gaps (void)
{
  static const char *const gaps[] = { "2 ↔ 0", "×7", "", "", "350 → 376", "", "", "", "" };
  g_autoptr (CclComparison) comparison = sample_comparison_new ();
  CclRow *row = get_row (comparison, 1);

  for (guint i = 0; i < G_N_ELEMENTS (gaps); i++)
    assert_words (ccl_word_gap (get_row (comparison, i)), gaps[i]);

  row->ratio = 2.5;
  assert_words (ccl_word_gap (row), "×2.5");
  row->ratio = 1.2;
  row->difference = 12000;
  assert_words (ccl_word_gap (row), "+12\u2009000");
  row->ratio = 0; /* a verdict that the editor has set has no gap */
  row->difference = 0;
  assert_words (ccl_word_gap (row), "");
}

static void
test_reasons (void)
{
  g_autoptr (CclComparison) comparison = sample_comparison_new ();
  CclRow *row = get_row (comparison, 0);

  assert_words (ccl_word_why (comparison, row),
                "Azerbaijan says 2; Armenia says none (both for 9 Oct). "
                "No number satisfies the figures of all sides.");
  assert_words (ccl_word_why (comparison, get_row (comparison, 2)),
                "Azerbaijan denies it; Armenia says 3. One side affirms what another denies.");

  row->verdict = CCL_VERDICT_COMPATIBLE;
  ccl_claim_set (&row->reason, "Two different days");
  assert_words (ccl_word_why (comparison, row),
                "The editor decides: Compatible (Two different days). By the rules: Conflict.");
}

static void
test_cells (void)
{
  g_autoptr (CclComparison) comparison = sample_comparison_new ();
  CclRow *row = get_row (comparison, 0);
  g_autoptr (GPtrArray) said
      = ccl_comparison_list_cell (comparison, row, g_ptr_array_index (comparison->sides, 0));
  g_autoptr (GPtrArray) silent
      = ccl_comparison_list_cell (comparison, row, g_ptr_array_index (comparison->sides, 2));

  assert_words (ccl_word_cell (comparison, row, said, "Azerbaijan"),
                "Tanks destroyed, Armenia’s losses · T-72 · Fizuli · 9 Oct: Azerbaijan says 2 "
                "(The Defence Ministry in Baku · 9 Oct). Verdict: Conflict, 2 ↔ 0.");
  assert_words (
      ccl_word_cell (comparison, row, silent, "Observers"),
      "Tanks destroyed, Armenia’s losses · T-72 · Fizuli · 9 Oct: no word from Observers. "
      "Verdict: Conflict, 2 ↔ 0.");
}

/* Whoever prints without colour must still tell the verdicts apart. */
static void
test_symbols_differ (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (int i = 0; i < CCL_N_VERDICTS; i++)
    {
      const char *symbol = ccl_verdict_symbol ((CclVerdict)i);

      g_assert_cmpint (g_utf8_strlen (symbol, -1), ==, 1);
      g_assert_true (g_hash_table_add (seen, (gpointer)symbol));
      g_assert_true (g_hash_table_add (seen, (gpointer)ccl_word_verdict ((CclVerdict)i)));
    }
}

static void
test_summary (void)
{
  g_autoptr (CclComparison) comparison = sample_comparison_new ();

  g_autoptr (CclComparison) empty = sample_comparison_new_empty ();

  assert_words (ccl_word_summary (comparison), "3 articles · 3 sides · 4 discrepancies");
  assert_words (ccl_word_summary (empty), "3 articles");
}

static void
test_salvage (void)
{
  g_autoptr (CclSalvage) salvage = ccl_salvage_new ();

  salvage->n_articles = 12;
  salvage->n_decisions = 1;
  assert_words (ccl_word_salvage (salvage), "12 articles were saved.\n1 decision was saved.\nNothing is known to be missing.");
  salvage->n_reread = 1;
  g_ptr_array_add (salvage->lost, g_strdup ("a3"));
  g_ptr_array_add (salvage->without_bytes, g_strdup ("/tmp/news.html"));
  salvage->decisions_missing = salvage->removed_shown = salvage->history_missing = TRUE;
  assert_words (ccl_word_salvage (salvage),
                "12 articles were saved.\n"
                "The text of 1 article was lost and read again from its original.\n"
                "1 decision was saved.\n"
                "1 article could not be saved.\n"
                "Of “news.html” only the text was saved; its original is damaged.\n"
                "Other decisions may have been lost.\n"
                "Articles that had been removed may be there again.\n"
                "The undo history could not be saved.");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/wording/unused", test_unused);
  g_test_add_func ("/wording/questions", test_questions);
  g_test_add_func ("/wording/all-questions-have-words", test_all_questions_have_words);
  g_test_add_func ("/wording/question-details", test_question_details);
  g_test_add_func ("/wording/figures", test_figures);
  g_test_add_func ("/wording/answers-of-mirrored-row", test_answers_of_mirrored_row);
  g_test_add_func ("/wording/speakers", test_speakers);
  g_test_add_func ("/wording/gaps", test_gaps);
  g_test_add_func ("/wording/reasons", test_reasons);
  g_test_add_func ("/wording/cells", test_cells);
  g_test_add_func ("/wording/symbols-differ", test_symbols_differ);
  g_test_add_func ("/wording/summary", test_summary);
  g_test_add_func ("/wording/salvage", test_salvage);
  return g_test_run ();
}
