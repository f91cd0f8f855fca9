/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-likeness.h"

#include <math.h>
#include <string.h>

/* Blocks -------------------------------------------------------------------------------------- */

typedef enum
{
  KIND_PEOPLE,
  KIND_MILITARY,
  KIND_PLACE,
  KIND_OTHER,
} Kind;

static Kind
get_kind (CclObject object)
{
  switch (object)
    {
    case CCL_OBJECT_POSITION:
    case CCL_OBJECT_SETTLEMENT:
    case CCL_OBJECT_TERRITORY:
    case CCL_OBJECT_HEIGHT:
      return KIND_PLACE;
    default:
      break;
    }

  if (ccl_object_is_people (object))
    return KIND_PEOPLE;
  return ccl_object_is_military (object) ? KIND_MILITARY : KIND_OTHER;
}

/* Events that may be told of the same thing go by one of them. */
static CclEvent
get_leading_event (CclEvent event, Kind kind)
{
  switch (event)
    {
    case CCL_EVENT_CASUALTIES:
      return CCL_EVENT_KILLED;
    case CCL_EVENT_DAMAGED:
      return CCL_EVENT_DESTROYED;
    case CCL_EVENT_WITHDREW:
      return kind == KIND_PLACE ? CCL_EVENT_CAPTURED : event;
    default:
      return event;
    }
}

/* Of these the object is told in so many ways that it does not part blocks. */
static gboolean
has_any_object (CclEvent event)
{
  return event == CCL_EVENT_ATTACKED || event == CCL_EVENT_DEPLOYED || event == CCL_EVENT_VIOLATED;
}

guint
ccl_likeness_get_block (const CclClaim *claim)
{
  Kind kind = get_kind (claim->object);
  CclEvent event = get_leading_event (claim->event, kind);

  return (guint) event * 4 + (has_any_object (event) ? 0 : (guint) kind);
}

/* Objects ------------------------------------------------------------------------------------- */

static gboolean
is_fighter (CclObject object)
{
  return object == CCL_OBJECT_SOLDIER || object == CCL_OBJECT_MILITANT ||
         object == CCL_OBJECT_MERCENARY;
}

/* Children and women are counted among the others: a part, never the whole. */
static gboolean
is_part (CclObject object)
{
  return object == CCL_OBJECT_CHILD || object == CCL_OBJECT_WOMAN;
}

static gboolean
is_unarmed (CclObject object)
{
  return object == CCL_OBJECT_CIVILIAN || object == CCL_OBJECT_PROTESTER ||
         object == CCL_OBJECT_WORKER || object == CCL_OBJECT_PASSENGER ||
         object == CCL_OBJECT_REFUGEE;
}

static int
get_people_distance (CclEvent event, CclObject a, CclObject b)
{
  if (is_part (a) || is_part (b))
    return 3;
  if (is_fighter (a) && is_fighter (b))
    return 1; /* one side's soldiers are the other's terrorists */
  if (a == CCL_OBJECT_PERSON || b == CCL_OBJECT_PERSON)
    return is_unarmed (a) || is_unarmed (b) ? 1 : 2;
  return is_unarmed (a) && is_unarmed (b) ? 2 : 3;
}

static gboolean
are_both (CclObject a, CclObject b, CclObject one, CclObject other)
{
  return (a == one && b == other) || (a == other && b == one);
}

static gboolean
is_gun (CclObject object)
{
  return object == CCL_OBJECT_ARTILLERY || object == CCL_OBJECT_MORTAR ||
         object == CCL_OBJECT_ROCKET_LAUNCHER;
}

static int
get_military_distance (CclObject a, CclObject b)
{
  if (a == CCL_OBJECT_EQUIPMENT || b == CCL_OBJECT_EQUIPMENT)
    return 2;
  if (are_both (a, b, CCL_OBJECT_TANK, CCL_OBJECT_ARMORED_VEHICLE))
    return 1;
  if ((is_gun (a) && is_gun (b)) || are_both (a, b, CCL_OBJECT_MISSILE, CCL_OBJECT_MUNITION))
    return 2;
  return 3;
}

int
ccl_likeness_object_distance (CclEvent event, CclObject a, CclObject b)
{
  Kind first = get_kind (a), second = get_kind (b);

  if (a == b)
    return 0;
  if (event == CCL_EVENT_ATTACKED || event == CCL_EVENT_VIOLATED)
    return a == CCL_OBJECT_ATTACK || b == CCL_OBJECT_ATTACK ? 1 : 2;
  if (event == CCL_EVENT_DEPLOYED &&
      (is_fighter (a) || a == CCL_OBJECT_UNIT || a == CCL_OBJECT_POLICE) &&
      (is_fighter (b) || b == CCL_OBJECT_UNIT || b == CCL_OBJECT_POLICE))
    return 1;
  if (first != second)
    return 3;
  switch (first)
    {
    case KIND_PEOPLE:
      return get_people_distance (event, a, b);
    case KIND_MILITARY:
      return get_military_distance (a, b);
    case KIND_PLACE:
      return 2;
    case KIND_OTHER:
      break;
    }

  return 3;
}

/* Places -------------------------------------------------------------------------------------- */

/* Whether the words of @part stand in @whole one after the other. Both folded. */
static gboolean
holds_words (const char *whole, const char *part)
{
  gsize len = strlen (part);

  for (const char *found = strstr (whole, part); found != NULL; found = strstr (found + 1, part))
    if ((found == whole || found[-1] == ' ') && (found[len] == '\0' || found[len] == ' '))
      return TRUE;

  return FALSE;
}

#define MAX_NAME 48

/* Edit distance (Levenshtein, "Binary codes capable of correcting deletions, insertions and
 * reversals"), bytes; names longer than MAX_NAME are not tried. */
static int
get_edit_distance (const char *a, const char *b)
{
  int row[MAX_NAME + 1];
  int n_a = (int) strlen (a), n_b = (int) strlen (b);

  if (n_a > MAX_NAME || n_b > MAX_NAME)
    return G_MAXINT;

  for (int j = 0; j <= n_b; j++)
    row[j] = j;
  for (int i = 1; i <= n_a; i++)
    {
      int diagonal = row[0];

      row[0] = i;
      for (int j = 1; j <= n_b; j++)
        {
          int above = row[j];

          row[j] = MIN (MIN (above, row[j - 1]) + 1, diagonal + (a[i - 1] != b[j - 1]));
          diagonal = above;
        }
    }

  return row[n_b];
}

gboolean
ccl_likeness_same_place (const char *a, const char *b)
{
  gsize n_a, n_b, shorter, longer;

  if (a == b)
    return TRUE;

  n_a = strlen (a);
  n_b = strlen (b);
  shorter = MIN (n_a, n_b);
  longer = MAX (n_a, n_b);
  if (longer - shorter >= 2 && holds_words (n_a > n_b ? a : b, n_a > n_b ? b : a))
    return TRUE;

  /* Transcriptions differ in a letter or two: Saraqib, Saraqeb; hardly in the first. */
  if (shorter < 5 || longer - shorter > 2 || *a != *b)
    return FALSE;
  return get_edit_distance (a, b) <= (shorter < 7 ? 1 : 2);
}

/* Points -------------------------------------------------------------------------------------- */

/* About a quarter of the logarithm of the odds that two claims answer one question, found by
 * logistic regression over pairs of hand-made claims and rounded so far that no story can be read
 * off them. */

static double
score_object (const CclCandidate *a, const CclCandidate *b)
{
  static const double points[] = { 0.2, -0.2, -0.8, CCL_LIKENESS_NEVER };
  double score = points[ccl_likeness_object_distance (a->event, a->object, b->object)];

  if (a->event != b->event)
    score -= 0.6;
  if (a->model != NULL && b->model != NULL)
    score += g_str_equal (a->model, b->model) ? 0.6 : -0.3;
  return score;
}

gboolean
ccl_likeness_is_mirrored (const CclCandidate *a, const CclCandidate *b)
{
  return a->actor != NULL && b->actor != NULL && a->actor != b->actor && a->actor == b->affected &&
         b->actor == a->affected && a->claimant != b->claimant;
}

/* A figure of acts that are told one by one: not that of "violated the ceasefire", which is the same for both. */
static gboolean
has_own_figure (const CclCandidate *candidate)
{
  return candidate->has_figure && (candidate->event != CCL_EVENT_VIOLATED || candidate->has_span);
}

/* Accusations of having begun it, of breaking the truce: not two attacks with their own figures. */
static gboolean
may_be_mirrored (const CclCandidate *a, const CclCandidate *b)
{
  CclEvent event = a->event;

  return (event == CCL_EVENT_ATTACKED || event == CCL_EVENT_VIOLATED ||
          event == CCL_EVENT_LAUNCHED) &&
         event == b->event && !(has_own_figure (a) && has_own_figure (b)) && a->claimant != a->actor &&
         b->claimant != b->actor && ccl_likeness_is_mirrored (a, b);
}

gboolean
ccl_likeness_has_other_figure (const CclCandidate *a, const CclCandidate *b)
{
  return a->has_figure && b->has_figure && ccl_interval_disjoint (a->range, b->range);
}

static double
score_affected (const CclCandidate *a, const CclCandidate *b)
{
  if (a->affected == NULL && b->affected == NULL)
    return 0;
  if (a->affected == NULL || b->affected == NULL)
    /* Another figure for one party's people than for all is that of a part. */
    return ccl_likeness_has_other_figure (a, b) ? -0.3 : -0.1;
  if (a->affected == b->affected)
    return 0.1;
  return a->affected_is_role || b->affected_is_role ? -0.1 : CCL_LIKENESS_NEVER;
}

static double
score_actor (const CclCandidate *a, const CclCandidate *b)
{
  if (a->actor == NULL || b->actor == NULL)
    return -0.1;
  return a->actor == b->actor ? 0.1 : -0.4;
}

static double
score_place (const CclCandidate *a, const CclCandidate *b)
{
  if (a->place == NULL && b->place == NULL)
    return 0;
  if (a->place == NULL || b->place == NULL)
    /* Another figure for one place than for all is that of a part. */
    return ccl_likeness_has_other_figure (a, b) ? -0.3 : 0;
  return ccl_likeness_same_place (a->place, b->place) ? 0.2 : -0.5;
}

/* A total and the count of one day: the first day's toll grows into the total, a later day's is an
 * increment. */
static double
score_total_and_day (const CclCandidate *total, const CclCandidate *day)
{
  if (total->first_day == 0 || day->first_day == 0)
    return -0.2;
  return day->first_day <= total->first_day + 1 ? 0.1 : -0.8;
}

static guint
get_distance (CclDay a, CclDay b)
{
  return a > b ? a - b : b - a;
}

/* Two totals: of the same time if they begin alike, or at least stand at about the same day. */
static double
score_totals (const CclCandidate *a, const CclCandidate *b)
{
  if (a->first_day != 0 && b->first_day != 0)
    return get_distance (a->first_day, b->first_day) <= 3 ? 0.3 : -0.8;
  return a->as_of != 0 && b->as_of != 0 && get_distance (a->as_of, b->as_of) > 20 ? -0.8 : 0.3;
}

static double
score_time (const CclCandidate *a, const CclCandidate *b)
{
  CclDay gap = 0;

  if (a->is_total && b->is_total)
    return score_totals (a, b);
  if (a->last_day == 0 || b->last_day == 0)
    return -0.1;
  if (a->is_total != b->is_total)
    return a->is_total ? score_total_and_day (a, b) : score_total_and_day (b, a);

  if (a->first_day > b->last_day)
    gap = a->first_day - b->last_day;
  else if (b->first_day > a->last_day)
    gap = b->first_day - a->last_day;
  if (gap == 0)
    return 0.2;
  return gap == 1 ? -0.4 : -1.0;
}

gboolean
ccl_likeness_is_single (const CclCandidate *candidate)
{
  return candidate->range.low == 1 && candidate->range.high == 1;
}

static double
score_figures (const CclCandidate *a, const CclCandidate *b)
{
  if (!a->has_figure || !b->has_figure)
    return 0;
  if (a->unit != b->unit || memcmp (a->currency, b->currency, sizeof a->currency) != 0)
    return CCL_LIKENESS_NEVER;
  if (ccl_interval_equal (a->figure, b->figure))
    return ccl_likeness_is_single (a) ? 0.1 : 0.3;
  if (!ccl_interval_disjoint (a->range, b->range))
    return 0;
  /* One thing that happened somewhere is hardly the toll of all. */
  return ccl_likeness_is_single (a) || ccl_likeness_is_single (b) ? -0.3 : -0.1;
}

/* What one claimant says: the same in several articles, but two things within one. */
static double
score_same_speaker (const CclCandidate *a, const CclCandidate *b)
{
  if (a->claimant != b->claimant || a->polarity != b->polarity)
    return 0;
  if (a->polarity == CCL_POLARITY_DENIED)
    return 0.4;
  if (a->article_rank != b->article_rank)
    return 0.2;
  if (ccl_likeness_has_other_figure (a, b) &&
      (a->last_day == b->last_day || a->is_total != b->is_total))
    return -1.0;
  return -0.3;
}

static double
score_denial (const CclCandidate *a, const CclCandidate *b)
{
  if (a->polarity == b->polarity || a->claimant == b->claimant)
    return 0;
  if (a->has_figure && b->has_figure)
    {
      if (ccl_interval_equal (a->figure, b->figure))
        return a->article_rank == b->article_rank ? 0.6 : 0.3;
      return ccl_interval_disjoint (a->range, b->range) ? 0.1 : 0.2;
    }
  return 0.2;
}

/* Share of the words of the one that says less which the other has, too: 0 to 1, by weight. */
static double
get_common_words (const CclCandidate *a, const CclCandidate *b)
{
  double common = 0;
  guint i = 0, j = 0;

  while (i < a->n_words && j < b->n_words)
    {
      if (a->words[i].hash == b->words[j].hash)
        {
          common += a->words[i].weight;
          i++;
          j++;
        }
      else if (a->words[i].hash < b->words[j].hash)
        i++;
      else
        j++;
    }
  return common > 0 ? common / MIN (a->word_weight, b->word_weight) : 0;
}

/* So far below enough that no words can make up for it: not worth comparing them. */
#define HOPELESS -1.2

double
ccl_likeness_of (const CclCandidate *a, const CclCandidate *b)
{
  double score = score_object (a, b);

  if (may_be_mirrored (a, b))
    score += 0.2;
  else
    score += score_affected (a, b) + score_actor (a, b);
  if (score < CCL_LIKENESS_NEVER / 2)
    return CCL_LIKENESS_NEVER;

  score += score_figures (a, b) + score_place (a, b) + score_time (a, b);
  score += score_same_speaker (a, b) + score_denial (a, b);
  if (score < HOPELESS)
    return score;
  return score + 0.5 * get_common_words (a, b);
}
