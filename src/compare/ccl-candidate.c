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

#define MAX_WORDS 16

static guint
add_word (CclCandidateWord *words, guint n_words, const GString *word)
{
  guint hash = g_str_hash (word->str);

  for (guint i = 0; i < n_words; i++)
    if (words[i].hash == hash)
      return n_words;

  if (n_words < MAX_WORDS)
    words[n_words++].hash = hash;
  return n_words;
}

static void
read_words (CclCandidate *candidate, const CclArticle *article)
{
  CclSpan span = ccl_claim_get_evidence (candidate->claim);
  g_autoptr (GString) word = g_string_new (NULL);
  CclCandidateWord words[MAX_WORDS] = { 0 };
  const char *end;
  guint n_letters = 0, n_words = 0;

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
        n_words = add_word (words, n_words, word);
      g_string_truncate (word, 0);
      n_letters = 0;
    }
  qsort (words, n_words, sizeof (CclCandidateWord), compare_words);
  candidate->n_words = (guint8) n_words;
  candidate->words = g_memdup2 (words, n_words * sizeof (CclCandidateWord));
}

/* Inverse document frequency (Sparck Jones, "A statistical interpretation of term specificity and
 * its application in retrieval"), the evidence of a claim being a document. */
void
ccl_candidates_weigh_words (GPtrArray *candidates)
{
  g_autoptr (GHashTable) counts = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < candidates->len; i++)
    {
      const CclCandidate *candidate = g_ptr_array_index (candidates, i);

      for (guint j = 0; j < candidate->n_words; j++)
        {
          gpointer hash = GUINT_TO_POINTER (candidate->words[j].hash);
          guint n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, hash));

          g_hash_table_insert (counts, hash, GUINT_TO_POINTER (n + 1));
        }
    }

  for (guint i = 0; i < candidates->len; i++)
    {
      CclCandidate *candidate = g_ptr_array_index (candidates, i);

      candidate->word_weight = 0;
      for (guint j = 0; j < candidate->n_words; j++)
        {
          CclCandidateWord *word = &candidate->words[j];
          guint n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, GUINT_TO_POINTER (word->hash)));

          word->weight = (float) log (1.0 + (double) candidates->len / n);
          candidate->word_weight += word->weight;
        }
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

struct _CclPreparer
{
  CclParties *parties;
  CclCamps *camps;
  GHashTable *countries;
  GHashTable *places; /* name -> folded, so that each is folded once; both in names */
  GStringChunk *names;
  double tolerance;
};

CclPreparer *
ccl_preparer_new (CclParties *parties, CclCamps *camps, double tolerance)
{
  CclPreparer *preparer = g_new0 (CclPreparer, 1);

  preparer->parties = ccl_parties_ref (parties);
  preparer->camps = camps;
  preparer->countries = list_countries (parties);
  preparer->places = g_hash_table_new (g_str_hash, g_str_equal);
  preparer->names = g_string_chunk_new (1024);
  preparer->tolerance = tolerance;
  return preparer;
}

void
ccl_preparer_free (CclPreparer *preparer)
{
  ccl_parties_unref (preparer->parties);
  g_hash_table_unref (preparer->countries);
  g_hash_table_unref (preparer->places);
  g_string_chunk_free (preparer->names);
  g_free (preparer);
}

static const char *
prepare_place (CclPreparer *preparer, const char *name)
{
  gpointer known;
  g_autofree char *folded = NULL;
  const char *place = NULL;

  if (name == NULL)
    return NULL;
  if (g_hash_table_lookup_extended (preparer->places, name, NULL, &known))
    return known;

  folded = fold_place (name);
  if (*folded != '\0' && !g_hash_table_contains (preparer->countries, folded))
    place = g_string_chunk_insert_const (preparer->names, folded);
  g_hash_table_insert (preparer->places, g_string_chunk_insert_const (preparer->names, name),
                       (char *) place);
  return place;
}

static gboolean
is_state (CclEvent event)
{
  return event == CCL_EVENT_MISSING || event == CCL_EVENT_DEPLOYED || event == CCL_EVENT_CONTROLLED;
}

CclCandidate *
ccl_candidate_new (CclPreparer *preparer, CclClaim *claim, const CclArticle *article)
{
  CclCandidate *candidate = g_new0 (CclCandidate, 1);

  candidate->claim = ccl_claim_ref (claim);
  candidate->event = claim->event;
  candidate->object = claim->object;
  candidate->polarity = claim->polarity;
  candidate->model = claim->model;
  candidate->block = ccl_likeness_get_block (claim);
  candidate->claimant = ccl_camps_get (preparer->camps, claim->claimant);
  candidate->actor = ccl_camps_get (preparer->camps, claim->actor);
  candidate->affected = ccl_camps_get (preparer->camps, claim->affected);
  candidate->affected_is_role = claim->affected != NULL &&
                                ccl_camps_is_role (preparer->camps, claim->affected);
  candidate->place = prepare_place (preparer, claim->place);
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
  candidate->range = ccl_quantity_range (&claim->quantity, preparer->tolerance);
  candidate->is_total = claim->cumulative || is_state (claim->event) ||
                        (claim->start != 0 && claim->end != 0 &&
                         claim->end - claim->start >= LONG_PERIOD_DAYS);
  return candidate;
}

void
ccl_candidate_free (CclCandidate *candidate)
{
  ccl_claim_unref (candidate->claim);
  g_free (candidate->words);
  g_free (candidate);
}

/* Order by content ---------------------------------------------------------------------------- */

static int
compare_days (CclDay a, CclDay b)
{
  return a < b ? -1 : a > b;
}

int
ccl_candidate_compare_articles (const CclArticle *a, const CclArticle *b)
{
  int order = compare_days (a->published, b->published);

  if (order == 0)
    order = g_strcmp0 (a->outlet, b->outlet);
  if (order == 0)
    order = g_strcmp0 (a->title, b->title);
  return order != 0 ? order : g_strcmp0 (a->text, b->text);
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

int
ccl_candidate_compare (const CclCandidate *a, const CclCandidate *b)
{
  int order = (int) a->block - (int) b->block;

  if (order == 0)
    order = (int) a->polarity - (int) b->polarity;
  if (order == 0)
    order = (a->affected == NULL) - (b->affected == NULL);
  if (order == 0)
    order = (a->has_figure ? 0 : 1) - (b->has_figure ? 0 : 1);
  if (order == 0)
    order = (a->place == NULL) - (b->place == NULL);
  if (order == 0)
    order = compare_days (a->as_of, b->as_of);
  if (order == 0)
    order = (int) a->article_rank - (int) b->article_rank;
  if (order == 0)
    order = compare_spans (ccl_claim_get_evidence (a->claim), ccl_claim_get_evidence (b->claim));
  if (order == 0)
    order = compare_what (a->claim, b->claim);
  return order != 0 ? order : (int) a->position - (int) b->position;
}
