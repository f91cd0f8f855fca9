/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-wording.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const struct
{
  CclDecisionKind kind;
  const char *field;
  const char *name;
} field_names[] = {
  { CCL_DECISION_COMPARISON, "title", N_ ("Name of the comparison") },
  { CCL_DECISION_COMPARISON, "tolerance", N_ ("Tolerance for “about”") },
  { CCL_DECISION_ARTICLE, "title", N_ ("Headline") },
  { CCL_DECISION_ARTICLE, "outlet", N_ ("Outlet") },
  { CCL_DECISION_ARTICLE, "byline", N_ ("Author") },
  { CCL_DECISION_ARTICLE, "published", N_ ("Date") },
  { CCL_DECISION_ARTICLE, "side", N_ ("Side for which the outlet speaks") },
  { CCL_DECISION_CLAIM, "event", N_ ("Event") },
  { CCL_DECISION_CLAIM, "object", N_ ("Object") },
  { CCL_DECISION_CLAIM, "model", N_ ("Type") },
  { CCL_DECISION_CLAIM, "low", N_ ("Figure") },
  { CCL_DECISION_CLAIM, "high", N_ ("Figure") },
  { CCL_DECISION_CLAIM, "bound", N_ ("Figure") },
  { CCL_DECISION_CLAIM, "approx", N_ ("Figure") },
  { CCL_DECISION_CLAIM, "unit", N_ ("Figure") },
  { CCL_DECISION_CLAIM, "currency", N_ ("Figure") },
  { CCL_DECISION_CLAIM, "claimant", N_ ("Claimant") },
  { CCL_DECISION_CLAIM, "claimant_text", N_ ("Speaker") },
  { CCL_DECISION_CLAIM, "stance", N_ ("How it is said") },
  { CCL_DECISION_CLAIM, "polarity", N_ ("Affirmed or denied") },
  { CCL_DECISION_CLAIM, "actor", N_ ("Done by") },
  { CCL_DECISION_CLAIM, "affected", N_ ("Suffered by") },
  { CCL_DECISION_CLAIM, "place", N_ ("Place") },
  { CCL_DECISION_CLAIM, "start", N_ ("First day") },
  { CCL_DECISION_CLAIM, "end", N_ ("Last day") },
  { CCL_DECISION_CLAIM, "cumulative", N_ ("Running total") },
  { CCL_DECISION_CLAIM, "status", N_ ("Status") },
  { CCL_DECISION_CLAIM, "note", N_ ("Note") },
  { CCL_DECISION_CLAIM, "added", N_ ("Added by hand") },
  { CCL_DECISION_ROW, "verdict", N_ ("Verdict") },
  { CCL_DECISION_ROW, "reason", N_ ("Verdict") },
  { CCL_DECISION_ROW, "note", N_ ("Note") },
  { CCL_DECISION_ROW, "title", N_ ("Question") },
  { CCL_DECISION_ROW, "hidden", N_ ("Hidden") },
  { CCL_DECISION_LINK, "rows", N_ ("Same question") },
  { CCL_DECISION_PARTY, "side", N_ ("Side") },
  { CCL_DECISION_PARTY, "name", N_ ("Name") },
  { CCL_DECISION_PARTY, "colour", N_ ("Colour") },
};

const char *
ccl_word_decision_field (CclDecisionKind kind, const char *field)
{
  for (guint i = 0; i < G_N_ELEMENTS (field_names); i++)
    if (field_names[i].kind == kind && g_str_equal (field_names[i].field, field))
      return _ (field_names[i].name);
  return _ ("Another decision");
}

static gboolean
is_party_field (CclDecisionKind kind, const char *field)
{
  static const char *const claim_fields[] = { "claimant", "actor", "affected" };

  if (g_str_equal (field, "side"))
    return TRUE;
  for (guint i = 0; kind == CCL_DECISION_CLAIM && i < G_N_ELEMENTS (claim_fields); i++)
    if (g_str_equal (field, claim_fields[i]))
      return TRUE;
  return FALSE;
}

/* Returns: (nullable): the static word of a value that is one of a few */
static const char *
word_term (const char *field, const char *value)
{
  CclEvent event;
  CclObject object;
  CclStance stance;
  CclPolarity polarity;
  CclStatus status;
  CclVerdict verdict;

  if (g_str_equal (value, "true"))
    return _ ("yes");
  if (g_str_equal (value, "false"))
    return _ ("no");
  if (g_str_equal (field, "rows"))
    return g_str_equal (value, "together") ? _ ("yes") : _ ("no");
  if (g_str_equal (field, "event") && ccl_event_parse (value, &event))
    return ccl_word_event (event);
  if (g_str_equal (field, "object") && ccl_object_parse (value, &object))
    return ccl_word_object (object, 2);
  if (g_str_equal (field, "stance") && ccl_stance_parse (value, &stance))
    return ccl_word_stance (stance);
  if (g_str_equal (field, "polarity") && ccl_polarity_parse (value, &polarity))
    return ccl_word_polarity (polarity);
  if (g_str_equal (field, "status") && ccl_status_parse (value, &status))
    return ccl_word_status (status);
  if (g_str_equal (field, "verdict") && ccl_verdict_parse (value, &verdict))
    return ccl_word_verdict (verdict);
  return NULL;
}

char *
ccl_word_decision_value (const CclComparison *comparison, CclDecisionKind kind, const char *field,
                         const char *value)
{
  const char *term = NULL;
  CclDay day = 0;

  if (value == NULL)
    return g_strdup (_ ("as found"));
  if (*value == '\0')
    return g_strdup (_ ("empty"));
  if (is_party_field (kind, field))
    return ccl_parties_dup_name (comparison->parties, value);
  term = word_term (field, value);
  if (term != NULL)
    return g_strdup (term);
  day = g_str_equal (field, "note") || g_str_equal (field, "title") ? 0 : ccl_day_parse_iso (value);
  return day != 0 ? ccl_word_date (day, TRUE) : g_strdup (value);
}

static char *
word_claim (const CclComparison *comparison, const char *key)
{
  const CclClaim *claim = ccl_comparison_find_claim (comparison, key);
  const CclRow *row = ccl_comparison_find_row (comparison, key);
  g_autofree char *statement = NULL, *question = NULL;

  if (claim == NULL)
    return g_strdup (_ ("A claim that is not found any more"));
  statement = ccl_word_statement (comparison, claim);
  if (row == NULL)
    return g_steal_pointer (&statement);
  question = ccl_word_question (row);
  /* Translators: a question, and what a side says to it: "Tanks destroyed – Azerbaijan says 2" */
  return g_strdup_printf (_ ("%s – %s"), question, statement);
}

char *
ccl_word_decision_target (const CclComparison *comparison, CclDecisionKind kind, const char *target)
{
  const CclArticle *article = NULL;
  const CclRow *row = NULL;
  g_auto (GStrv) keys = NULL;

  switch (kind)
    {
    case CCL_DECISION_COMPARISON:
      return g_strdup (_ ("The comparison"));
    case CCL_DECISION_ARTICLE:
      article = ccl_comparison_find_article (comparison, target);
      return article != NULL ? ccl_word_outlet (article) : g_strdup (target);
    case CCL_DECISION_CLAIM:
      return word_claim (comparison, target);
    case CCL_DECISION_ROW:
      row = ccl_comparison_find_row (comparison, target);
      return row != NULL ? ccl_word_question (row)
                         : g_strdup (_ ("A question that is not found any more"));
    case CCL_DECISION_LINK:
      keys = g_strsplit (target, "\x1f", 2);
      return word_claim (comparison, keys[0]);
    case CCL_DECISION_PARTY:
      return ccl_parties_dup_name (comparison->parties, target);
    }
  return g_strdup (target);
}
