/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-cells.h"

/* From more different questions on than this a block is cut: matching holds a claim against about a
 * hundred rows. */
#define MAX_QUESTIONS 256

/* Cells of a block that is cut have no more claims than this, unless one day has. */
#define MAX_CLAIMS 128

/* The days of all cells that are cut lie in this many, counted from day 0: a power of two. */
#define ALL_DAYS (1u << 23)

/* @claims: (element-type CclCandidate): new ones have no cell yet */
typedef struct
{
  guint number;
  GPtrArray *claims;
  GPtrArray *cells;
  gboolean touched;
} Block;

struct _CclCells
{
  GHashTable *blocks; /* number -> Block */
  GPtrArray *list;    /* CclCell of all blocks, borrowed */
};

/* Cells --------------------------------------------------------------------------------------- */

void
ccl_cell_clear_rows (CclCell *cell)
{
  g_clear_pointer (&cell->asked, g_ptr_array_unref);
  g_clear_pointer (&cell->rebels, g_hash_table_unref);
  g_clear_pointer (&cell->rows, g_ptr_array_unref);
}

static void
cell_free (gpointer data)
{
  CclCell *cell = data;

  ccl_cell_clear_rows (cell);
  g_clear_pointer (&cell->matched, g_ptr_array_unref);
  g_ptr_array_unref (cell->claims);
  g_free (cell);
}

static void
block_free (gpointer data)
{
  Block *block = data;

  g_ptr_array_unref (block->claims);
  g_ptr_array_unref (block->cells);
  g_free (block);
}

CclCells *
ccl_cells_new (void)
{
  CclCells *cells = g_new0 (CclCells, 1);

  cells->blocks = g_hash_table_new_full (NULL, NULL, NULL, block_free);
  cells->list = g_ptr_array_new ();
  return cells;
}

void
ccl_cells_free (CclCells *cells)
{
  g_hash_table_unref (cells->blocks);
  g_ptr_array_unref (cells->list);
  g_free (cells);
}

/* Questions ----------------------------------------------------------------------------------- */

/* A day of its own asks a count, but all days together ask a total. */
static CclDay
get_asked_day (const CclCandidate *candidate)
{
  return candidate->is_total ? 0 : candidate->as_of;
}

static guint
hash_question (gconstpointer data)
{
  const CclCandidate *candidate = data;

  return (candidate->object * 31 + get_asked_day (candidate)) * 31 + g_direct_hash (candidate->affected) +
         g_direct_hash (candidate->place) * 7;
}

static gboolean
is_same_question (gconstpointer a, gconstpointer b)
{
  const CclCandidate *first = a, *second = b;

  return first->object == second->object && first->affected == second->affected &&
         first->place == second->place && first->is_total == second->is_total &&
         get_asked_day (first) == get_asked_day (second);
}

static gboolean
has_many_questions (const Block *block)
{
  g_autoptr (GHashTable) questions = NULL;

  if (block->claims->len <= MAX_QUESTIONS)
    return FALSE;
  questions = g_hash_table_new (hash_question, is_same_question);
  for (guint i = 0; i < block->claims->len && g_hash_table_size (questions) <= MAX_QUESTIONS; i++)
    g_hash_table_add (questions, g_ptr_array_index (block->claims, i));
  return g_hash_table_size (questions) > MAX_QUESTIONS;
}

/* Cutting ------------------------------------------------------------------------------------- */

/* A stretch of a block's claims, and what it stands for. */
typedef struct
{
  guint start;
  guint end;
  gboolean totals;
  CclDay first_day;
  guint n_days;
} Stretch;

static CclCandidate *
get_claim (const Block *block, guint number)
{
  return g_ptr_array_index (block->claims, number);
}

/* The cell of the same claims as before, if there is one: none of the stretch is new, and none has
 * left. */
static CclCell *
find_old_cell (const Block *block, const Stretch *stretch)
{
  CclCell *cell = stretch->end > stretch->start ? get_claim (block, stretch->start)->cell : NULL;

  if (cell == NULL || cell->claims->len != stretch->end - stretch->start ||
      cell->totals != stretch->totals || cell->first_day != stretch->first_day ||
      cell->n_days != stretch->n_days)
    return NULL;
  for (guint i = stretch->start; i < stretch->end; i++)
    if (get_claim (block, i)->cell != cell)
      return NULL;

  return cell;
}

static CclCell *
make_cell (const Block *block, const Stretch *stretch)
{
  CclCell *cell = g_new0 (CclCell, 1);

  cell->block = block->number;
  cell->totals = stretch->totals;
  cell->first_day = stretch->first_day;
  cell->n_days = stretch->n_days;
  cell->claims = g_ptr_array_sized_new (stretch->end - stretch->start);
  for (guint i = stretch->start; i < stretch->end; i++)
    g_ptr_array_add (cell->claims, get_claim (block, i));
  return cell;
}

/* @cells: gets the cells of the stretch; such as stay are taken out of the block's list */
static void
take_stretch (Block *block, const Stretch *stretch, GPtrArray *cells)
{
  CclCell *old = find_old_cell (block, stretch);
  guint number;

  if (stretch->start == stretch->end)
    return;
  if (old != NULL && g_ptr_array_find (block->cells, old, &number))
    g_ptr_array_add (cells, g_ptr_array_steal_index_fast (block->cells, number));
  else
    g_ptr_array_add (cells, make_cell (block, stretch));
}

/* The claims of a stretch are sorted by day. */
static void
halve (Block *block, const Stretch *stretch, GPtrArray *cells)
{
  Stretch early = *stretch, late = *stretch;
  guint low = stretch->start, high = stretch->end;

  if (stretch->end - stretch->start <= MAX_CLAIMS || stretch->n_days == 1)
    {
      take_stretch (block, stretch, cells);
      return;
    }

  early.n_days = late.n_days = stretch->n_days / 2;
  late.first_day = stretch->first_day + early.n_days;
  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (get_claim (block, middle)->as_of < late.first_day)
        low = middle + 1;
      else
        high = middle;
    }
  early.end = late.start = low;
  halve (block, &early, cells);
  halve (block, &late, cells);
}

static int
compare_days (gconstpointer a, gconstpointer b)
{
  const CclCandidate *first = *(const CclCandidate *const *) a,
                     *second = *(const CclCandidate *const *) b;

  if (first->is_total != second->is_total)
    return first->is_total ? 1 : -1;
  return first->as_of < second->as_of ? -1 : first->as_of > second->as_of;
}

static void
cut_by_day (Block *block, GPtrArray *cells)
{
  Stretch counts = { 0, 0, FALSE, 0, ALL_DAYS }, totals = { 0, block->claims->len, TRUE, 0, ALL_DAYS };

  g_ptr_array_sort (block->claims, compare_days);
  while (counts.end < block->claims->len && !get_claim (block, counts.end)->is_total)
    counts.end++;
  totals.start = counts.end;
  halve (block, &counts, cells);
  halve (block, &totals, cells);
}

static void
drop_removed (Block *block)
{
  guint n_left = 0;

  for (guint i = 0; i < block->claims->len; i++)
    if (!get_claim (block, i)->removed)
      block->claims->pdata[n_left++] = get_claim (block, i);
  g_ptr_array_set_size (block->claims, (int) n_left);
}

static void
update_block (Block *block)
{
  g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func (cell_free);

  drop_removed (block);
  if (has_many_questions (block))
    cut_by_day (block, cells);
  else
    {
      const Stretch whole = { 0, block->claims->len, FALSE, 0, 0 };

      take_stretch (block, &whole, cells);
    }

  for (guint i = 0; i < cells->len; i++)
    {
      CclCell *cell = g_ptr_array_index (cells, i);

      for (guint j = 0; cell->matched == NULL && j < cell->claims->len; j++)
        ((CclCandidate *) g_ptr_array_index (cell->claims, j))->cell = cell;
    }
  g_ptr_array_unref (block->cells);
  block->cells = g_steal_pointer (&cells);
  block->touched = FALSE;
}

/* All of them --------------------------------------------------------------------------------- */

static Block *
get_block (CclCells *cells, guint number)
{
  Block *block = g_hash_table_lookup (cells->blocks, GUINT_TO_POINTER (number));

  if (block != NULL)
    return block;

  block = g_new0 (Block, 1);
  block->number = number;
  block->claims = g_ptr_array_new ();
  block->cells = g_ptr_array_new_with_free_func (cell_free);
  g_hash_table_insert (cells->blocks, GUINT_TO_POINTER (number), block);
  return block;
}

void
ccl_cells_add (CclCells *cells, CclCandidate *candidate)
{
  Block *block = get_block (cells, candidate->block);

  g_ptr_array_add (block->claims, candidate);
  block->touched = TRUE;
}

void
ccl_cells_remove (CclCells *cells, CclCandidate *candidate)
{
  candidate->removed = TRUE;
  get_block (cells, candidate->block)->touched = TRUE;
}

void
ccl_cells_update (CclCells *cells)
{
  GHashTableIter iter;
  gpointer data;

  g_ptr_array_set_size (cells->list, 0);
  g_hash_table_iter_init (&iter, cells->blocks);
  while (g_hash_table_iter_next (&iter, NULL, &data))
    {
      Block *block = data;

      if (block->touched)
        update_block (block);
      g_ptr_array_extend (cells->list, block->cells, NULL, NULL);
    }
}

GPtrArray *
ccl_cells_list (CclCells *cells)
{
  return cells->list;
}
