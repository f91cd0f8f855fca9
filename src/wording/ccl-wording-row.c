/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-wording.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/* A frame with one %s for the counted thing in the plural and with a capital: "Tanks". */
static const char *const question_frames[CCL_N_EVENTS] = {
  /* Translators: questions of a table; %s is a plural with a capital, e.g. "Tanks destroyed". */
  N_ ("%s killed"),
  N_ ("%s wounded"),
  N_ ("%s killed or wounded"),
  N_ ("%s missing"),
  N_ ("%s captured"),
  N_ ("%s detained"),
  N_ ("%s released"),
  N_ ("%s displaced"),
  N_ ("%s who deserted"),
  N_ ("%s rescued"),
  N_ ("%s deployed"),
  N_ ("%s taking part"),
  N_ ("%s destroyed"),
  N_ ("%s damaged"),
  N_ ("%s launched"),
  N_ ("%s attacked"),
  N_ ("%s repelled"),
  N_ ("%s withdrawn"),
  N_ ("%s left behind"),
  N_ ("%s held"),
  N_ ("%s violated"),
  NULL, /* "cost" has whole questions only */
};

static gboolean
is_place (CclObject object)
{
  return object == CCL_OBJECT_SETTLEMENT || object == CCL_OBJECT_TERRITORY
         || object == CCL_OBJECT_HEIGHT || object == CCL_OBJECT_POSITION;
}

static gboolean
is_projectile (CclObject object)
{
  return object == CCL_OBJECT_MISSILE || object == CCL_OBJECT_MUNITION
         || object == CCL_OBJECT_DRONE;
}

/* Whole questions where event and object together have a word of their own; NULL elsewhere. */
static const char *
find_whole_question (CclEvent event, CclObject object)
{
  if (event == CCL_EVENT_COST)
    return _ ("Cost in money");
  if (event == CCL_EVENT_CASUALTIES && object == CCL_OBJECT_PERSON)
    return _ ("Casualties");
  if (event == CCL_EVENT_ATTACKED && object == CCL_OBJECT_ATTACK)
    return _ ("Attacks");
  if (event == CCL_EVENT_VIOLATED && object == CCL_OBJECT_CEASEFIRE)
    return _ ("Ceasefire violations");
  return NULL;
}

static const char *
find_frame (CclEvent event, CclObject object)
{
  if (event == CCL_EVENT_DESTROYED && (object == CCL_OBJECT_DRONE || object == CCL_OBJECT_MISSILE))
    /* Translators: %s is "Drones" or "Missiles". */
    return _ ("%s shot down");
  if (event == CCL_EVENT_DESTROYED
      && (object == CCL_OBJECT_AIRCRAFT || object == CCL_OBJECT_HELICOPTER))
    /* Translators: %s is "Aircraft" or "Helicopters", shot down or crashed. */
    return _ ("%s downed");
  if (event == CCL_EVENT_DESTROYED
      && (object == CCL_OBJECT_SHIP || object == CCL_OBJECT_VESSEL_CIVIL))
    /* Translators: %s is "Warships" or "Civilian ships". */
    return _ ("%s sunk");
  if (event == CCL_EVENT_ATTACKED && is_projectile (object))
    /* Translators: %s is "Missiles", "Drones" or "Shells and bombs" that got through. */
    return _ ("%s that struck");
  if (event == CCL_EVENT_CAPTURED && is_place (object))
    /* Translators: %s is e.g. "Settlements", "Positions"; keep it neutral: neither freed nor
     * occupied. */
    return _ ("%s taken");
  if (event == CCL_EVENT_WITHDREW && is_place (object))
    /* Translators: %s is e.g. "Settlements", "Positions" that an army has left. */
    return _ ("%s given up");
  return _ (question_frames[event]);
}

char *
ccl_word_question (const CclRow *row)
{
  const char *whole;
  g_autofree char *object = NULL;

  if (row->title != NULL && row->title[0] != '\0')
    return g_strdup (row->title);
  whole = find_whole_question (row->event, row->object);
  if (whole != NULL)
    return g_strdup (whole);

  object = ccl_word_capitalised (ccl_word_object (row->object, 2));
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  return g_strdup_printf (find_frame (row->event, row->object), object);
#pragma GCC diagnostic pop
}

static char *
word_losses (const char *name)
{
  if (g_str_has_suffix (name, "s"))
    /* Translators: %s is a party whose name ends in s, e.g. "United States’ losses". */
    return g_strdup_printf (_ ("%s’ losses"), name);
  /* Translators: %s is a party, e.g. "Armenia’s losses". */
  return g_strdup_printf (_ ("%s’s losses"), name);
}

static char *
word_side (const char *name)
{
  if (g_str_has_suffix (name, "s"))
    /* Translators: %s is a party whose name ends in s: people and things on its side of a conflict.
     */
    return g_strdup_printf (_ ("on the %s’ side"), name);
  /* Translators: %s is a party: people and things on its side of a conflict. */
  return g_strdup_printf (_ ("on %s’s side"), name);
}

static char *
word_affected (const CclComparison *comparison, const CclRow *row)
{
  g_autofree char *name = NULL;

  /* In a mirrored row the affected party changes with the speaker. */
  if (row->affected == NULL || row->verdict == CCL_VERDICT_MIRRORED)
    return g_strdup ("");

  name = ccl_parties_dup_name (comparison->parties, row->affected);
  switch (row->event)
    {
    case CCL_EVENT_ATTACKED:
    case CCL_EVENT_VIOLATED:
      /* Translators: %s is the party that was attacked. */
      return g_strdup_printf (_ ("against %s"), name);
    case CCL_EVENT_LAUNCHED:
      /* Translators: %s is the party at which missiles or shells were fired. */
      return g_strdup_printf (_ ("at %s"), name);
    case CCL_EVENT_REPELLED:
      /* Translators: %s is the party whose attack was repelled. */
      return g_strdup_printf (_ ("attacks by %s"), name);
    case CCL_EVENT_CAPTURED:
      if (is_place (row->object))
        /* Translators: %s is the party from which places were taken. */
        return g_strdup_printf (_ ("from %s"), name);
      return word_losses (name);
    case CCL_EVENT_KILLED:
    case CCL_EVENT_WOUNDED:
    case CCL_EVENT_CASUALTIES:
    case CCL_EVENT_MISSING:
    case CCL_EVENT_DESTROYED:
    case CCL_EVENT_DAMAGED:
      if (ccl_topic_of (row->event, row->object) == CCL_TOPIC_CIVILIANS)
        return word_side (name);
      return word_losses (name);
    case CCL_EVENT_CONTROLLED:
    case CCL_EVENT_WITHDREW:
    case CCL_EVENT_COST:
      return g_steal_pointer (&name);
    default:
      return word_side (name);
    }
}

/* The type that all claims that name one agree on. */
static const char *
find_model (const CclRow *row)
{
  const char *model = NULL;

  for (guint i = 0; i < row->claims->len; i++)
    {
      const CclClaim *claim = g_ptr_array_index (row->claims, i);

      if (claim->model == NULL)
        continue;
      if (model != NULL && g_ascii_strcasecmp (model, claim->model) != 0)
        return NULL;
      model = claim->model;
    }

  return model;
}

static char *
word_period (const CclRow *row)
{
  CclDay first = G_MAXUINT32, last = 0;
  g_autofree char *from = NULL, *to = NULL;

  for (guint i = 0; i < row->claims->len; i++)
    {
      const CclClaim *claim = g_ptr_array_index (row->claims, i);

      if (claim->end == 0)
        continue;
      first = MIN (first, row->cumulative || claim->start == 0 ? claim->end : claim->start);
      last = MAX (last, claim->end);
    }
  if (last == 0)
    return g_strdup ("");

  to = ccl_word_date (last, FALSE);
  if (row->cumulative)
    return g_strdup_printf (_ ("total by %s"), to);
  if (first >= last)
    return g_steal_pointer (&to);
  from = ccl_word_date (first, FALSE);
  return g_strdup_printf (_ ("%s – %s"), from, to);
}

char *
ccl_word_question_detail (const CclComparison *comparison, const CclRow *row)
{
  g_autofree char *affected = word_affected (comparison, row);
  g_autofree char *period = word_period (row);
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();
  const char *model = find_model (row);
  g_autofree char *line = NULL;

  if (affected[0] != '\0')
    g_ptr_array_add (parts, affected);
  if (model != NULL)
    g_ptr_array_add (parts, (gpointer)model);
  if (row->place != NULL && row->place[0] != '\0')
    g_ptr_array_add (parts, row->place);
  if (period[0] != '\0')
    g_ptr_array_add (parts, period);
  g_ptr_array_add (parts, NULL);

  line = g_strjoinv (" · ", (char **)parts->pdata);
  return ccl_word_capitalised (line);
}

/* The two claims whose figures the verdict turns on, the smaller first; FALSE where there are none.
 */
static gboolean
find_pair (const CclRow *row, const CclClaim **smaller, const CclClaim **larger)
{
  if (row->decided_by == NULL || row->decided_by->len < 2)
    return FALSE;

  *smaller = g_ptr_array_index (row->decided_by, 0);
  *larger = g_ptr_array_index (row->decided_by, row->decided_by->len - 1);
  return TRUE;
}

static gboolean
is_zero (const CclClaim *claim)
{
  return ccl_quantity_has_figure (&claim->quantity)
         && ccl_interval_equal (claim->quantity.interval, (CclInterval){ 0, 0 });
}

static char *
word_conflict_gap (const CclRow *row)
{
  const CclClaim *smaller = NULL, *larger = NULL;
  gboolean has_pair = find_pair (row, &smaller, &larger);
  CclQuantity difference;
  g_autofree char *figure = NULL;

  if (has_pair && (is_zero (smaller) || is_zero (larger)))
    {
      g_autofree char *first = ccl_word_figure (NULL, larger),
                      *second = ccl_word_figure (NULL, smaller);

      return g_strdup_printf ("%s ↔ %s", first, second);
    }
  if (row->ratio >= 2 && isfinite (row->ratio))
    {
      gboolean is_rounded = row->ratio >= 10 || row->ratio == floor (row->ratio);

      return g_strdup_printf (is_rounded ? "×%.0f" : "×%.1f", row->ratio);
    }
  if (!(row->difference > 0) || !isfinite (row->difference))
    return g_strdup ("");

  difference = ccl_quantity_exact (row->difference);
  if (has_pair)
    {
      difference.unit = larger->quantity.unit;
      g_strlcpy (difference.currency, larger->quantity.currency, sizeof difference.currency);
    }
  figure = ccl_quantity_format (&difference);
  return g_strconcat ("+", figure, NULL);
}

char *
ccl_word_gap (const CclRow *row)
{
  const CclClaim *smaller = NULL, *larger = NULL;

  if (row->verdict == CCL_VERDICT_CONFLICT)
    return word_conflict_gap (row);

  if ((row->verdict == CCL_VERDICT_DENIED || row->verdict == CCL_VERDICT_UPDATED)
      && find_pair (row, &smaller, &larger) && ccl_quantity_has_figure (&smaller->quantity)
      && ccl_quantity_has_figure (&larger->quantity) && smaller->polarity == larger->polarity)
    {
      g_autofree char *first = ccl_word_figure (NULL, smaller),
                      *second = ccl_word_figure (NULL, larger);

      if (row->verdict == CCL_VERDICT_UPDATED)
        return g_strdup_printf ("%s → %s", first, second);
      return g_strdup_printf ("%s ↔ %s", second, first);
    }

  return g_strdup ("");
}

/* What each side says, in the order of the sides: "A says 2; B denies it". Of a conflict the two
 * that decided; else one claim a side, the one that counts. */
static char *
word_statements (const CclComparison *comparison, const CclRow *row)
{
  g_autoptr (GPtrArray) clauses = g_ptr_array_new_with_free_func (g_free);
  const CclClaim *smaller = NULL, *larger = NULL;

  if (find_pair (row, &smaller, &larger))
    {
      g_ptr_array_add (clauses, ccl_word_statement (comparison, larger));
      g_ptr_array_add (clauses, ccl_word_statement (comparison, smaller));
    }
  for (guint i = 0; clauses->len < 3 && smaller == NULL && i < comparison->sides->len; i++)
    {
      g_autoptr (GPtrArray) cell
          = ccl_comparison_list_cell (comparison, row, g_ptr_array_index (comparison->sides, i));

      if (cell->len > 0)
        g_ptr_array_add (clauses, ccl_word_statement (comparison, g_ptr_array_index (cell, 0)));
    }
  g_ptr_array_add (clauses, NULL);
  return g_strjoinv ("; ", (char **)clauses->pdata);
}

/* Both days of the deciding figures, if both are known: "both for 9 Oct", "for 8 Oct and 9 Oct". */
static char *
word_days (const CclRow *row)
{
  const CclClaim *smaller = NULL, *larger = NULL;
  g_autofree char *first = NULL, *second = NULL;

  if (!find_pair (row, &smaller, &larger) || smaller->end == 0 || larger->end == 0)
    return NULL;

  first = ccl_word_date (MIN (smaller->end, larger->end), FALSE);
  second = ccl_word_date (MAX (smaller->end, larger->end), FALSE);
  if (smaller->end == larger->end)
    /* Translators: two figures are for the same day. */
    return g_strdup_printf (_ ("both for %s"), first);
  /* Translators: two figures are for two days. */
  return g_strdup_printf (_ ("for %s and %s"), first, second);
}

static char *
word_rules (const CclComparison *comparison, const CclRow *row)
{
  g_autofree char *statements = word_statements (comparison, row);
  g_autofree char *days = word_days (row);
  g_autofree char *told = NULL;

  if (days != NULL)
    /* Translators: what the sides say, and for which days. */
    told = g_strdup_printf (_ ("%s (%s)"), statements, days);
  else
    told = g_steal_pointer (&statements);

  /* Translators: what the sides say, then what that means. */
  return g_strdup_printf (_ ("%s. %s."), told, ccl_word_verdict_meaning (row->found_verdict));
}

char *
ccl_word_why (const CclComparison *comparison, const CclRow *row)
{
  g_autofree char *rules = word_rules (comparison, row);

  if (row->verdict == row->found_verdict)
    return g_steal_pointer (&rules);
  if (row->reason != NULL && row->reason[0] != '\0')
    /* Translators: a verdict, the editor's reason, and what the program would have said. */
    return g_strdup_printf (_ ("The editor decides: %s (%s). By the rules: %s."),
                            ccl_word_verdict (row->verdict), row->reason,
                            ccl_word_verdict (row->found_verdict));
  /* Translators: a verdict, and what the program would have said. */
  return g_strdup_printf (_ ("The editor decides: %s. By the rules: %s."),
                          ccl_word_verdict (row->verdict), ccl_word_verdict (row->found_verdict));
}

char *
ccl_word_cell (const CclComparison *comparison, const CclRow *row, GPtrArray *cell,
               const char *column)
{
  g_autofree char *primary = ccl_word_question (row);
  g_autofree char *detail = ccl_word_question_detail (comparison, row);
  g_autofree char *gap = ccl_word_gap (row);
  GString *out = g_string_new (primary);

  if (detail[0] != '\0')
    g_string_append_printf (out, ", %s", detail);
  g_string_append (out, ": ");
  if (cell->len == 0)
    /* Translators: %s is a side or an article; read out for an empty cell. */
    g_string_append_printf (out, _ ("no word from %s"), column);

  for (guint i = 0; i < cell->len; i++)
    {
      const CclClaim *claim = g_ptr_array_index (cell, i);
      g_autofree char *statement = ccl_word_statement (comparison, claim);
      g_autofree char *source = ccl_word_source_line (comparison, claim);

      g_string_append_printf (out, "%s%s (%s)", i > 0 ? "; " : "", statement, source);
    }

  g_string_append (out, ". ");
  if (gap[0] != '\0')
    /* Translators: a verdict and the size of the gap, e.g. "Verdict: Conflict, ×7." */
    g_string_append_printf (out, _ ("Verdict: %s, %s."), ccl_word_verdict (row->verdict), gap);
  else
    g_string_append_printf (out, _ ("Verdict: %s."), ccl_word_verdict (row->verdict));
  return g_string_free (out, FALSE);
}

char *
ccl_word_summary (const CclComparison *comparison)
{
  guint n_articles = comparison->articles->len, n_sides = comparison->sides->len;
  guint n_gaps = ccl_comparison_count_discrepancies (comparison);
  g_autofree char *articles = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%u article", "%u articles", n_articles), n_articles);
  g_autofree char *sides
      = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u side", "%u sides", n_sides), n_sides);
  g_autofree char *gaps = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%u discrepancy", "%u discrepancies", n_gaps), n_gaps);

  if (n_sides == 0) /* nobody claims anything: counting on would only say "nothing" twice more */
    return g_steal_pointer (&articles);
  return g_strjoin (" · ", articles, sides, gaps, NULL);
}
