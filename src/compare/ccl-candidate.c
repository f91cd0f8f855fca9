/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-candidate.h"

#include "ccl-likeness.h"

#include <math.h>
#include <string.h>

/* From so many days on a count is a total over a period rather than the toll of one event. */
#define LONG_PERIOD_DAYS 5

/* Lower case, without marks, words set apart by single blanks: "Ovchi-Qal'acha" is "ovchi qal
 * acha". */
static char *
fold_place (const char *name)
{
  g_autofree char *decomposed = g_utf8_normalize (name, -1, G_NORMALIZE_ALL);
  g_autofree char *folded = g_utf8_casefold (decomposed != NULL ? decomposed : name, -1);
  GString *out = g_string_new (NULL);

  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_ismark (c))
        continue;
      if (g_unichar_isalnum (c))
        g_string_append_unichar (out, c);
      else if (out->len > 0 && out->str[out->len - 1] != ' ')
        g_string_append_c (out, ' ');
    }
  g_strchomp (out->str);
  return g_string_free (out, FALSE);
}

/* Words of the evidence ----------------------------------------------------------------------- */

/* Letters that make a stem, good enough to bring "bombed" and "bombing" together in many
 * languages. */
#define STEM_LETTERS 6
#define SHORTEST_WORD 3

static int
compare_words (gconstpointer a, gconstpointer b)
{
  guint first = ((const CclCandidateWord *) a)->hash, second = ((const CclCandidateWord *) b)->hash;

  return first < second ? -1 : first > second;
}

static void
add_word (CclCandidate *candidate, const GString *word)
{
  guint hash = g_str_hash (word->str);

  for (guint i = 0; i < candidate->n_words; i++)
    if (candidate->words[i].hash == hash)
      return;

  if (candidate->n_words < CCL_CANDIDATE_MAX_WORDS)
    candidate->words[candidate->n_words++].hash = hash;
}

static void
read_words (CclCandidate *candidate, const CclArticle *article)
{
  CclSpan span = ccl_claim_get_evidence (candidate->claim);
  g_autoptr (GString) word = g_string_new (NULL);
  const char *end;
  guint n_letters = 0;

  if (article == NULL || span.end > article->text_len)
    return;

  end = article->text + span.end;
  for (const char *p = article->text + span.start; p < end; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      gboolean is_letter = g_unichar_isalpha (c) || g_unichar_ismark (c);

      if (is_letter && n_letters++ < STEM_LETTERS)
        g_string_append_unichar (word, g_unichar_tolower (c));
      if (is_letter && g_utf8_next_char (p) < end)
        continue;
      if (n_letters >= SHORTEST_WORD)
        add_word (candidate, word);
      g_string_truncate (word, 0);
      n_letters = 0;
    }
  qsort (candidate->words, candidate->n_words, sizeof (CclCandidateWord), compare_words);
}

/* Inverse document frequency (Sparck Jones, "A statistical interpretation of term specificity and
 * its application in retrieval"), the evidence of a claim being a document. */
static void
weigh_words (CclCandidates *candidates)
{
  g_autoptr (GHashTable) counts = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < candidates->len; i++)
    for (guint j = 0; j < candidates->items[i].n_words; j++)
      {
        gpointer hash = GUINT_TO_POINTER (candidates->items[i].words[j].hash);
        guint n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, hash));

        g_hash_table_insert (counts, hash, GUINT_TO_POINTER (n + 1));
      }

  for (guint i = 0; i < candidates->len; i++)
    for (guint j = 0; j < candidates->items[i].n_words; j++)
      {
        CclCandidateWord *word = &candidates->items[i].words[j];
        guint n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, GUINT_TO_POINTER (word->hash)));

        word->weight = (float) log (1.0 + (double) candidates->len / n);
        candidates->items[i].word_weight += word->weight;
      }
}

/* Preparing ----------------------------------------------------------------------------------- */

/* Folded names of countries: as a place, one says no more than whose land it is. */
static GHashTable *
list_countries (CclParties *parties)
{
  GHashTable *countries = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) ids = ccl_parties_list (parties);

  for (guint i = 0; i < ids->len; i++)
    {
      const char *id = g_ptr_array_index (ids, i);
      g_autofree char *name = ccl_parties_dup_name (parties, id);

      if (ccl_parties_get_kind (parties, id) == CCL_PARTY_STATE)
        g_hash_table_add (countries, fold_place (name));
    }

  return countries;
}

typedef struct
{
  CclCandidates *candidates;
  CclCamps *camps;
  GHashTable *countries;
  GHashTable *articles; /* id -> CclArticle */
  GHashTable *ranks;    /* id -> place of the article in the order by content, and 1 */
  GHashTable *places;   /* name -> folded, so that each is folded once */
  double tolerance;
} Preparing;

static const char *
prepare_place (Preparing *preparing, const char *name)
{
  gpointer known;
  g_autofree char *folded = NULL;
  const char *place = NULL;

  if (name == NULL)
    return NULL;
  if (g_hash_table_lookup_extended (preparing->places, name, NULL, &known))
    return known;

  folded = fold_place (name);
  if (*folded != '\0' && !g_hash_table_contains (preparing->countries, folded))
    place = g_string_chunk_insert_const (preparing->candidates->names, folded);
  g_hash_table_insert (preparing->places, (char *) name, (char *) place);
  return place;
}

static gboolean
is_state (CclEvent event)
{
  return event == CCL_EVENT_MISSING || event == CCL_EVENT_DEPLOYED || event == CCL_EVENT_CONTROLLED;
}

static void
prepare (Preparing *preparing, CclCandidate *candidate, CclClaim *claim)
{
  const CclArticle *article = claim->article != NULL
                                  ? g_hash_table_lookup (preparing->articles, claim->article)
                                  : NULL;

  candidate->claim = claim;
  candidate->event = claim->event;
  candidate->object = claim->object;
  candidate->polarity = claim->polarity;
  candidate->model = claim->model;
  candidate->block = ccl_likeness_get_block (claim);
  if (claim->article != NULL)
    candidate->article_rank = GPOINTER_TO_UINT (
        g_hash_table_lookup (preparing->ranks, claim->article));
  candidate->claimant = ccl_camps_get (preparing->camps, claim->claimant);
  candidate->actor = ccl_camps_get (preparing->camps, claim->actor);
  candidate->affected = ccl_camps_get (preparing->camps, claim->affected);
  candidate->affected_is_role = claim->affected != NULL &&
                                ccl_camps_is_role (preparing->camps, claim->affected);
  candidate->place = prepare_place (preparing, claim->place);
  candidate->first_day = claim->start != 0 || claim->cumulative ? claim->start : claim->end;
  candidate->last_day = claim->end != 0 ? claim->end : claim->start;
  candidate->as_of = candidate->last_day;
  if (candidate->as_of == 0 && article != NULL)
    candidate->as_of = article->published;
  read_words (candidate, article);
  candidate->has_figure = ccl_quantity_has_figure (&claim->quantity);
  candidate->has_span = !ccl_span_is_empty (claim->quantity_span);
  candidate->unit = claim->quantity.unit;
  g_strlcpy (candidate->currency, claim->quantity.currency, sizeof candidate->currency);
  candidate->figure = claim->quantity.interval;
  candidate->range = ccl_quantity_range (&claim->quantity, preparing->tolerance);
  candidate->is_total = claim->cumulative || is_state (claim->event) ||
                        (claim->start != 0 && claim->end != 0 &&
                         claim->end - claim->start >= LONG_PERIOD_DAYS);
}

/* Order by content ---------------------------------------------------------------------------- */

static int
compare_days (CclDay a, CclDay b)
{
  return a < b ? -1 : a > b;
}

static int
compare_articles (gconstpointer a, gconstpointer b)
{
  const CclArticle *first = *(const CclArticle *const *) a,
                   *second = *(const CclArticle *const *) b;
  int order = compare_days (first->published, second->published);

  if (order == 0)
    order = g_strcmp0 (first->outlet, second->outlet);
  if (order == 0)
    order = g_strcmp0 (first->title, second->title);
  return order != 0 ? order : g_strcmp0 (first->text, second->text);
}

/* Ranks of articles; copies of one article share a rank. */
static void
rank_articles (Preparing *preparing, GPtrArray *articles)
{
  g_autoptr (GPtrArray) sorted = g_ptr_array_copy (articles, NULL, NULL);
  guint rank = 0;

  g_ptr_array_set_free_func (sorted, NULL);
  g_ptr_array_sort (sorted, compare_articles);
  for (guint i = 0; i < sorted->len; i++)
    {
      CclArticle *article = g_ptr_array_index (sorted, i);

      if (i == 0 || compare_articles (&sorted->pdata[i - 1], &sorted->pdata[i]) != 0)
        rank++;
      g_hash_table_insert (preparing->articles, article->id, article);
      g_hash_table_insert (preparing->ranks, article->id, GUINT_TO_POINTER (rank));
    }
}

static int
compare_numbers (double a, double b)
{
  return a < b ? -1 : a > b;
}

static int
compare_spans (CclSpan a, CclSpan b)
{
  if (a.start != b.start)
    return a.start < b.start ? -1 : 1;
  return a.end < b.end ? -1 : a.end > b.end;
}

static int
compare_what (const CclClaim *a, const CclClaim *b)
{
  int order = (int) a->event - (int) b->event;

  if (order == 0)
    order = (int) a->object - (int) b->object;
  if (order == 0)
    order = g_strcmp0 (a->affected, b->affected);
  if (order == 0)
    order = g_strcmp0 (a->claimant, b->claimant);
  if (order == 0)
    order = g_strcmp0 (a->actor, b->actor);
  if (order == 0)
    order = compare_numbers (a->quantity.interval.low, b->quantity.interval.low);
  return order != 0 ? order
                    : compare_numbers (a->quantity.interval.high, b->quantity.interval.high);
}

/* Block by block. What says most comes first, so that a row is founded on it: affirmed before denied, with affected
 * party, with place, with figure. Then by content alone; ids and keys number the articles as they
 * came in and may not count. */
static int
compare_candidates (gconstpointer a, gconstpointer b)
{
  const CclCandidate *first = a, *second = b;
  int order = (int) first->block - (int) second->block;

  if (order == 0)
    order = (int) first->polarity - (int) second->polarity;
  if (order == 0)
    order = (first->affected == NULL) - (second->affected == NULL);
  if (order == 0)
    order = second->has_figure - first->has_figure;
  if (order == 0)
    order = (first->place == NULL) - (second->place == NULL);
  if (order == 0)
    order = compare_days (first->as_of, second->as_of);
  if (order == 0)
    order = (int) first->article_rank - (int) second->article_rank;
  if (order == 0)
    order = compare_spans (ccl_claim_get_evidence (first->claim),
                           ccl_claim_get_evidence (second->claim));
  if (order == 0)
    order = compare_what (first->claim, second->claim);
  return order != 0 ? order : (int) first->position - (int) second->position;
}

CclCandidates *
ccl_candidates_new (GPtrArray *articles, GPtrArray *claims, CclParties *parties, CclCamps *camps,
                    double tolerance)
{
  CclCandidates *candidates = g_new0 (CclCandidates, 1);
  g_autoptr (GHashTable) countries = list_countries (parties);
  g_autoptr (GHashTable) by_id = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) ranks = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) places = g_hash_table_new (g_str_hash, g_str_equal);
  Preparing preparing = { candidates, camps, countries, by_id, ranks, places, tolerance };

  candidates->names = g_string_chunk_new (4096);
  candidates->items = g_new0 (CclCandidate, claims->len);
  rank_articles (&preparing, articles);
  for (guint i = 0; i < claims->len; i++)
    {
      CclClaim *claim = g_ptr_array_index (claims, i);

      if (claim->status == CCL_STATUS_DISMISSED)
        continue;
      candidates->items[candidates->len].position = i;
      prepare (&preparing, &candidates->items[candidates->len++], claim);
    }

  weigh_words (candidates);
  if (candidates->len > 0) /* an empty list has no items to point at */
    qsort (candidates->items, candidates->len, sizeof (CclCandidate), compare_candidates);
  for (guint i = 0; i < candidates->len; i++)
    candidates->items[i].rank = i;
  return candidates;
}

void
ccl_candidates_free (CclCandidates *candidates)
{
  g_string_chunk_free (candidates->names);
  g_free (candidates->items);
  g_free (candidates);
}
