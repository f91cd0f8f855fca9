/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-rows.h"

#include "ccl-likeness.h"

#include <string.h>

/* A claim is held against so many rows of its block that it may join at all, sought among the latest
 * ones (they are sorted by content, so that like stands by like), and so many claims of each: what
 * keeps the work near-linear. */
#define MAX_ROWS_SEEN 96
#define MAX_ROWS_TRIED 24
#define MAX_CLAIMS_TRIED 8

/* Two rows are held against each other by fewer of their claims; what suits on average that much is
 * one question. Lower than what a claim needs to join, since the mean of many pairs is surer. */
#define MAX_ROWS_PAIRED 32
#define MAX_CLAIMS_PAIRED 6
#define LIKENESS_OF_ROWS_ENOUGH 0.1

/* What is enough for two rows that have nobody else to answer to, and by how much their likeness
 * must exceed that to any other row. */
#define LONELY_ENOUGH -0.5
#define LONELY_LEAD 0.1

/* How often each claim may go over to a row that has turned out to suit it better. */
#define N_SWEEPS 1

/* A row while it is found.
 * @claims: (element-type CclCandidate): none once it has been poured into another
 * @objects: set of their objects, a bit each
 * @camp: the affected camp, where a claim names one that is more than a kind of people
 * @number: its place in the block */
typedef struct
{
  GPtrArray *claims;
  guint64 objects;
  const char *camp;
  guint number;
} Row;

G_STATIC_ASSERT (CCL_N_OBJECTS <= 64);

static Row *
row_new (guint number)
{
  Row *row = g_new0 (Row, 1);

  row->number = number;
  row->claims = g_ptr_array_new ();
  return row;
}

static void
row_free (gpointer data)
{
  Row *row = data;

  g_ptr_array_unref (row->claims);
  g_free (row);
}

static void
row_add (Row *row, CclCandidate *candidate)
{
  g_ptr_array_add (row->claims, candidate);
  row->objects |= G_GUINT64_CONSTANT (1) << candidate->object;
  if (candidate->affected != NULL && !candidate->affected_is_role)
    row->camp = candidate->affected;
}

static void
row_remove (Row *row, CclCandidate *candidate)
{
  g_autoptr (GPtrArray) left = g_steal_pointer (&row->claims);

  row->claims = g_ptr_array_sized_new (left->len);
  row->objects = 0;
  row->camp = NULL;
  for (guint i = 0; i < left->len; i++)
    if (g_ptr_array_index (left, i) != candidate)
      row_add (row, g_ptr_array_index (left, i));
}

/* The claims of one block, or of one of its cells: those that may share rows.
 * @far: for each object the set of those that can never share a row with it, itself among them
 *   until the set is found
 * @parts_camps: claims that harm different camps never share a row */
typedef struct
{
  GPtrArray *members; /* CclCandidate, by rank */
  GPtrArray *rows;    /* Row; an emptied one stays */
  Row **row_of;       /* by rank */
  gboolean parts_camps;
  guint64 far[CCL_N_OBJECTS];
} Block;

static Block *
block_new (GPtrArray *members)
{
  Block *block = g_new0 (Block, 1);
  guint event = ((const CclCandidate *) g_ptr_array_index (members, 0))->event;

  block->members = g_ptr_array_ref (members);
  block->rows = g_ptr_array_new_with_free_func (row_free);
  block->row_of = g_new0 (Row *, members->len);
  /* Where each may accuse the other, both are affected. */
  block->parts_camps = event != CCL_EVENT_ATTACKED && event != CCL_EVENT_VIOLATED &&
                       event != CCL_EVENT_LAUNCHED;
  for (guint i = 0; i < CCL_N_OBJECTS; i++)
    block->far[i] = G_MAXUINT64;
  return block;
}

static void
block_free (Block *block)
{
  g_ptr_array_unref (block->members);
  g_ptr_array_unref (block->rows);
  g_free (block->row_of);
  g_free (block);
}

static guint64
get_far_objects (Block *block, const CclCandidate *candidate)
{
  if (block->far[candidate->object] == G_MAXUINT64)
    {
      block->far[candidate->object] = 0;
      for (guint i = 0; i < CCL_N_OBJECTS; i++)
        if (ccl_likeness_object_distance (candidate->event, candidate->object, (CclObject) i) ==
            CCL_LIKENESS_FAR)
          block->far[candidate->object] |= G_GUINT64_CONSTANT (1) << i;
    }

  return block->far[candidate->object];
}

/* Whether a claim can never join a row: the cheapest look at what ccl_likeness_of() would find. */
static gboolean
can_never_join (Block *block, const CclCandidate *candidate, const Row *row)
{
  if (block->parts_camps && row->camp != NULL && candidate->affected != NULL &&
      row->camp != candidate->affected && !candidate->affected_is_role)
    return TRUE;
  return (row->objects & get_far_objects (block, candidate)) != 0;
}

/* Mean likeness to the claims of a row, itself left out; never below "never". */
static double
get_likeness_to_row (const CclCandidate *candidate, GPtrArray *row)
{
  double sum = 0;
  guint n = 0;

  for (guint i = 0; i < row->len && n < MAX_CLAIMS_TRIED; i++)
    {
      const CclCandidate *other = g_ptr_array_index (row, i);
      double likeness;

      if (other == candidate)
        continue;
      likeness = ccl_likeness_of (candidate, other);
      if (likeness <= CCL_LIKENESS_NEVER)
        return CCL_LIKENESS_NEVER;
      sum += likeness;
      n++;
    }

  return n > 0 ? sum / n : CCL_LIKENESS_NEVER;
}

/* @own: where it stands now, or %NULL; then the rows sought are those around it, and it stays where
 * no other suits it better. Of equals the earliest row wins. */
static Row *
find_best_row (Block *block, const CclCandidate *candidate, Row *own)
{
  guint end = own != NULL ? MIN (own->number + MAX_ROWS_SEEN / 2, block->rows->len) : block->rows->len;
  guint n_tried = 0;
  double best = CCL_LIKENESS_ENOUGH;
  Row *best_row = NULL;

  if (own != NULL)
    {
      double likeness = get_likeness_to_row (candidate, own->claims);

      if (likeness > best)
        {
          best = likeness;
          best_row = own;
        }
    }
  for (guint i = 1; i <= MIN (end, MAX_ROWS_SEEN) && n_tried < MAX_ROWS_TRIED; i++)
    {
      Row *row = g_ptr_array_index (block->rows, end - i);
      double likeness;

      if (row == own || can_never_join (block, candidate, row))
        continue;
      n_tried++;
      likeness = get_likeness_to_row (candidate, row->claims);
      if (likeness > best || (best_row != NULL && likeness >= best))
        {
          best = likeness;
          best_row = row;
        }
    }

  return best_row;
}

static void
put (Block *block, CclCandidate *candidate, Row *row)
{
  if (row == NULL)
    {
      row = row_new (block->rows->len);
      g_ptr_array_add (block->rows, row);
    }
  row_add (row, candidate);
  block->row_of[candidate->rank] = row;
}

static double
get_likeness_of_rows (Block *block, const Row *one, const Row *other)
{
  double sum = 0;
  guint n = 0;

  if (one->claims->len == 0 || other->claims->len == 0 ||
      can_never_join (block, g_ptr_array_index (one->claims, 0), other))
    return CCL_LIKENESS_NEVER;
  for (guint i = 0; i < MIN (one->claims->len, MAX_CLAIMS_PAIRED); i++)
    for (guint j = 0; j < MIN (other->claims->len, MAX_CLAIMS_PAIRED); j++)
      {
        double likeness = ccl_likeness_of (g_ptr_array_index (one->claims, i),
                                           g_ptr_array_index (other->claims, j));

        if (likeness <= CCL_LIKENESS_NEVER)
          return CCL_LIKENESS_NEVER;
        sum += likeness;
        n++;
      }

  return sum / n;
}

static void
pour (Block *block, Row *from, Row *into)
{
  for (guint i = 0; i < from->claims->len; i++)
    put (block, g_ptr_array_index (from->claims, i), into);
  g_ptr_array_set_size (from->claims, 0);
  from->objects = 0;
  from->camp = NULL;
}

static guint
get_first_paired (guint number)
{
  return number > MAX_ROWS_PAIRED ? number - MAX_ROWS_PAIRED : 0;
}

/* Two rows that grew up side by side, on claims that said most each, may be one after all. */
static void
merge_rows (Block *block)
{
  for (guint i = 1; i < block->rows->len; i++)
    {
      Row *row = g_ptr_array_index (block->rows, i), *best_row = NULL;
      double best = LIKENESS_OF_ROWS_ENOUGH;

      for (guint j = get_first_paired (i); j < i; j++)
        {
          double likeness = get_likeness_of_rows (block, row, g_ptr_array_index (block->rows, j));

          if (likeness > best)
            {
              best = likeness;
              best_row = g_ptr_array_index (block->rows, j);
            }
        }
      if (best_row != NULL)
        pour (block, row, best_row);
    }
}

/* Lets each claim go over to a row that has turned out to suit it better, or leave for one of its
 * own. */
static void
sweep (Block *block)
{
  for (guint i = 0; i < block->members->len; i++)
    {
      CclCandidate *candidate = g_ptr_array_index (block->members, i);
      Row *row = block->row_of[candidate->rank];
      Row *best_row = find_best_row (block, candidate, row);

      if (best_row == row || (best_row == NULL && row->claims->len == 1))
        continue;
      row_remove (row, candidate);
      put (block, candidate, best_row);
    }
}

/* The row that another is most like. @lead: by how much it is so rather than the next one. */
typedef struct
{
  Row *row;
  double likeness;
  double lead;
} Nearest;

static void
note_likeness (Nearest *nearest, Row *row, double likeness)
{
  if (likeness > nearest->likeness)
    {
      nearest->lead = likeness - nearest->likeness;
      nearest->likeness = likeness;
      nearest->row = row;
    }
  else
    nearest->lead = MIN (nearest->lead, nearest->likeness - likeness);
}

/* Returns: for each row of the block, the nearest of its neighbours */
static Nearest *
find_nearest (Block *block)
{
  Nearest *nearest = g_new0 (Nearest, block->rows->len);

  for (guint i = 0; i < block->rows->len; i++)
    {
      Row *row = g_ptr_array_index (block->rows, i);

      nearest[i].likeness = nearest[i].lead = CCL_LIKENESS_NEVER;
      for (guint j = get_first_paired (i); j < i; j++)
        {
          Row *other = g_ptr_array_index (block->rows, j);
          double likeness = get_likeness_of_rows (block, row, other);

          note_likeness (&nearest[i], other, likeness);
          note_likeness (&nearest[j], row, likeness);
        }
    }

  return nearest;
}

static gboolean
count_other_days (const CclCandidate *a, const CclCandidate *b)
{
  return !a->is_total && !b->is_total && a->last_day != 0 && b->last_day != 0 &&
         (a->first_day > b->last_day || b->first_day > a->last_day);
}

/* What speaks against two claims even where nobody else answers them: one article tells both, they
 * name different places or count other days, or their figures differ and one is a total and the
 * other none, or one counts a single thing. */
static gboolean
is_told_apart (const CclCandidate *a, const CclCandidate *b)
{
  if (a->article_rank == b->article_rank || count_other_days (a, b))
    return TRUE;
  if (a->place != NULL && b->place != NULL && !ccl_likeness_same_place (a->place, b->place))
    return TRUE;
  return ccl_likeness_has_other_figure (a, b) &&
         (a->is_total != b->is_total || ccl_likeness_is_single (a) || ccl_likeness_is_single (b));
}

static gboolean
are_told_apart (GPtrArray *one, GPtrArray *other)
{
  for (guint i = 0; i < MIN (one->len, MAX_CLAIMS_TRIED); i++)
    for (guint j = 0; j < MIN (other->len, MAX_CLAIMS_TRIED); j++)
      if (is_told_apart (g_ptr_array_index (one, i), g_ptr_array_index (other, j)))
        return TRUE;

  return FALSE;
}

/* Where little is told, little likeness will do: rows from different articles that have nobody else
 * to answer to are put together. */
static void
pair_lonely_rows (Block *block)
{
  g_autofree Nearest *nearest = find_nearest (block);

  for (guint i = 0; i < block->rows->len; i++)
    for (guint j = get_first_paired (i); j < i; j++)
      {
        Row *row = g_ptr_array_index (block->rows, i), *other = g_ptr_array_index (block->rows, j);

        if (nearest[i].row == other && nearest[j].row == row &&
            nearest[i].likeness > LONELY_ENOUGH && nearest[i].lead >= LONELY_LEAD &&
            nearest[j].lead >= LONELY_LEAD && !are_told_apart (row->claims, other->claims))
          pour (block, row, other);
      }
}

/* Takes out the emptied rows, so that they do not count among those tried. */
static void
drop_empty_rows (Block *block)
{
  guint n_left = 0;

  for (guint i = 0; i < block->rows->len; i++)
    {
      Row *row = g_ptr_array_index (block->rows, i);

      if (row->claims->len == 0)
        row_free (row);
      else
        block->rows->pdata[n_left++] = row;
    }
  block->rows->len = n_left; /* the others have moved down or are freed */
}

/* Founds rows on the claims that say most, and lets each later one join the row that it is most
 * like; the first ones did not know the later rows, hence the sweeps. */
static void
match_block (Block *block)
{
  for (guint i = 0; i < block->members->len; i++)
    {
      CclCandidate *candidate = g_ptr_array_index (block->members, i);

      put (block, candidate, find_best_row (block, candidate, NULL));
    }

  for (guint i = 0; i < N_SWEEPS; i++)
    sweep (block);
  merge_rows (block);
  drop_empty_rows (block);
  pair_lonely_rows (block);
  drop_empty_rows (block);
}

static int
compare_ranks (gconstpointer a, gconstpointer b)
{
  const CclCandidate *first = *(const CclCandidate *const *) a,
                     *second = *(const CclCandidate *const *) b;

  return first->rank < second->rank ? -1 : first->rank > second->rank;
}

GPtrArray *
ccl_rows_match (GPtrArray *candidates)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  Block *block;

  if (candidates->len == 0)
    return rows;

  block = block_new (candidates);
  match_block (block);
  for (guint i = 0; i < block->rows->len; i++)
    {
      GPtrArray *claims = ((Row *) g_ptr_array_index (block->rows, i))->claims;

      g_ptr_array_sort (claims, compare_ranks);
      g_ptr_array_add (rows, g_ptr_array_ref (claims));
    }
  block_free (block);
  return rows;
}
