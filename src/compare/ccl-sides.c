/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-sides.h"

#include <stdlib.h>
#include <string.h>

/* A party that speaks, and how often. */
typedef struct
{
  const char *party;
  const char *camp;
  guint n_claims;
} Speaker;

static const char *
get_decision (const CclDecisions *decisions, CclDecisionKind kind, const char *target,
              const char *field)
{
  const char *value = decisions != NULL ? ccl_decisions_get (decisions, kind, target, field) : NULL;

  return value != NULL && *value != '\0' ? value : NULL;
}

/* Allies set against each other --------------------------------------------------------------- */

/* The one of two allies that leaves: the one that does not lead. */
static void
note_rebel (GHashTable *rebels, const CclCandidate *candidate, const CclDecisions *decisions)
{
  const char *party = candidate->claim->claimant;

  if (g_str_equal (party, candidate->claimant) ||
      get_decision (decisions, CCL_DECISION_PARTY, party, "side") != NULL)
    return;
  g_hash_table_add (rebels, (char *) party);
}

static gboolean
is_observer (const char *camp)
{
  return g_str_equal (camp, CCL_PARTY_OUTLET);
}

/* Two of one camp contradict if one denies what the other affirms: rows hold few denials, so this
 * is cheap. */
void
ccl_sides_find_rebels (GPtrArray *row, GHashTable *rebels, const CclDecisions *decisions)
{
  for (guint i = 0; i < row->len; i++)
    {
      const CclCandidate *denial = g_ptr_array_index (row, i);

      if (denial->claim->polarity != CCL_POLARITY_DENIED || is_observer (denial->claimant))
        continue;
      for (guint j = 0; j < row->len; j++)
        {
          const CclCandidate *other = g_ptr_array_index (row, j);

          if (other->claim->polarity != CCL_POLARITY_AFFIRMED ||
              other->claimant != denial->claimant ||
              g_str_equal (other->claim->claimant, denial->claim->claimant))
            continue;
          note_rebel (rebels, denial, decisions);
          note_rebel (rebels, other, decisions);
        }
    }
}

/* Speakers ------------------------------------------------------------------------------------ */

static int
compare_speakers (gconstpointer a, gconstpointer b)
{
  const Speaker *first = a, *second = b;

  if (first->n_claims != second->n_claims)
    return first->n_claims > second->n_claims ? -1 : 1;
  return strcmp (first->party, second->party);
}

const char *
ccl_sides_get_speaker (const CclClaim *claim, const CclDecisions *decisions)
{
  const char *assigned = NULL;

  if (claim->article != NULL && g_str_equal (claim->claimant, CCL_PARTY_OUTLET))
    assigned = get_decision (decisions, CCL_DECISION_ARTICLE, claim->article, "side");
  return assigned != NULL ? assigned : claim->claimant;
}

static GArray *
list_speakers (GHashTable *counts, CclCamps *camps, GHashTable *rebels)
{
  GArray *speakers = g_array_new (FALSE, FALSE, sizeof (Speaker));
  GHashTableIter iter;
  gpointer party, count;

  g_hash_table_iter_init (&iter, counts);
  while (g_hash_table_iter_next (&iter, &party, &count))
    {
      const char *camp = g_hash_table_contains (rebels, party) ? party
                                                               : ccl_camps_get (camps, party);
      Speaker speaker = { party, camp, GPOINTER_TO_UINT (count) };

      g_array_append_val (speakers, speaker);
    }
  g_array_sort (speakers, compare_speakers);
  return speakers;
}

/* Sides --------------------------------------------------------------------------------------- */

/* A side goes by its leading party, if that one speaks or the editor has put others beside it; else
 * by whoever speaks most. */
static const char *
get_side_party (const Speaker *loudest, GArray *speakers, const CclDecisions *decisions)
{
  if (is_observer (loudest->camp))
    return CCL_PARTY_OUTLET;
  if (get_decision (decisions, CCL_DECISION_PARTY, loudest->party, "side") != NULL)
    return loudest->camp;
  for (guint i = 0; i < speakers->len; i++)
    if (g_str_equal (g_array_index (speakers, Speaker, i).party, loudest->camp))
      return loudest->camp;

  return loudest->party;
}

static CclSide *
add_side (CclComparison *comparison, const Speaker *loudest, GArray *speakers,
          const CclDecisions *decisions)
{
  const char *party = get_side_party (loudest, speakers, decisions);
  const char *given = get_decision (decisions, CCL_DECISION_PARTY, party, "name");
  g_autofree char *name = given != NULL ? g_strdup (given)
                                        : ccl_parties_dup_name (comparison->parties, party);

  return ccl_comparison_add_side (comparison, party, name);
}

static int
compare_sides (gconstpointer a, gconstpointer b)
{
  const CclSide *first = *(const CclSide *const *) a, *second = *(const CclSide *const *) b;
  gboolean first_observes = is_observer (first->party),
           second_observes = is_observer (second->party);

  if (first_observes != second_observes)
    return first_observes - second_observes;
  if (first->n_claims != second->n_claims)
    return first->n_claims > second->n_claims ? -1 : 1;
  return strcmp (first->party, second->party);
}

static void
colour_sides (CclComparison *comparison, const CclDecisions *decisions)
{
  for (guint i = 0; i < comparison->sides->len; i++)
    {
      CclSide *side = g_ptr_array_index (comparison->sides, i);
      const char *chosen = get_decision (decisions, CCL_DECISION_PARTY, side->party, "colour");

      if (chosen != NULL)
        side->colour = CLAMP (atoi (chosen), 0, 255);
      else
        side->colour = is_observer (side->party) ? -1 : (int) i;
    }
}

static void
assign_outlets (CclComparison *comparison, const CclDecisions *decisions)
{
  for (guint i = 0; i < comparison->articles->len; i++)
    {
      const CclArticle *article = g_ptr_array_index (comparison->articles, i);
      const char *party = get_decision (decisions, CCL_DECISION_ARTICLE, article->id, "side");

      if (party != NULL)
        ccl_comparison_set_outlet_side (comparison, article->id, party);
    }
}

void
ccl_sides_find (CclComparison *comparison, GHashTable *counts, GHashTable *rebels, CclCamps *camps,
                const CclDecisions *decisions)
{
  g_autoptr (GHashTable) by_camp = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GArray) speakers = NULL;

  assign_outlets (comparison, decisions);

  speakers = list_speakers (counts, camps, rebels);
  for (guint i = 0; i < speakers->len; i++)
    {
      const Speaker *speaker = &g_array_index (speakers, Speaker, i);
      CclSide *side = g_hash_table_lookup (by_camp, speaker->camp);

      if (side == NULL)
        {
          side = add_side (comparison, speaker, speakers, decisions);
          g_hash_table_insert (by_camp, (char *) speaker->camp, side);
        }
      if (!g_str_equal (side->party, speaker->party))
        ccl_comparison_side_add_party (comparison, side, speaker->party);
      side->n_claims += speaker->n_claims;
    }

  g_ptr_array_sort (comparison->sides, compare_sides);
  colour_sides (comparison, decisions);
}
