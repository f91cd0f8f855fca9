/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ccl-grid-model.h"
#include "grid-fixture.h"

typedef struct
{
  CclComparison *comparison;
  CclGridModel *model;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->comparison = grid_fixture_new ();
  fixture->model = ccl_grid_model_new ();
  ccl_grid_model_set_comparison (fixture->model, fixture->comparison);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  ccl_grid_model_free (fixture->model);
  ccl_comparison_unref (fixture->comparison);
}

static CclRow *
get_row (Fixture *fixture, guint index)
{
  return g_ptr_array_index (fixture->comparison->rows, index);
}

static void
test_headings (Fixture *fixture, gconstpointer data)
{
  const CclGridItem *heading = ccl_grid_model_get_item (fixture->model, 0);

  g_assert_null (heading->row);
  g_assert_cmpint (heading->topic, ==, CCL_TOPIC_EQUIPMENT);
  g_assert_cmpuint (heading->n_rows, ==, 3);
  g_assert_cmpuint (heading->n_discrepancies, ==, 2);
  g_assert_true (ccl_grid_model_get_item (fixture->model, 1)->row == get_row (fixture, 0));
  g_assert_cmpuint (ccl_grid_model_find_row (fixture->model, get_row (fixture, 3)), ==, 5);
  g_assert_cmpuint (ccl_grid_model_get_n_rows (fixture->model), ==, 9);
  g_assert_cmpuint (ccl_grid_model_get_n_items (fixture->model), ==, 9 + 5);
}

static void
test_collapse (Fixture *fixture, gconstpointer data)
{
  ccl_grid_model_set_collapsed (fixture->model, CCL_TOPIC_EQUIPMENT, TRUE);
  g_assert_cmpuint (ccl_grid_model_find_row (fixture->model, get_row (fixture, 0)), ==,
                    CCL_GRID_NO_ITEM);
  g_assert_true (ccl_grid_model_has_row (fixture->model, get_row (fixture, 0)));
  g_assert_cmpuint (ccl_grid_model_get_n_rows (fixture->model), ==,
                    9); /* still part of what is shown */
  g_assert_cmpuint (ccl_grid_model_get_n_items (fixture->model), ==, 6 + 5);
  g_assert_cmpuint (ccl_grid_model_get_item (fixture->model, 0)->n_rows, ==, 3);
  ccl_grid_model_set_collapsed (fixture->model, CCL_TOPIC_EQUIPMENT, FALSE);
  g_assert_cmpuint (ccl_grid_model_find_row (fixture->model, get_row (fixture, 0)), ==, 1);
}

static void
test_verdicts (Fixture *fixture, gconstpointer data)
{
  ccl_grid_model_set_filter (fixture->model, CCL_GRID_DISCREPANCIES, NULL);
  g_assert_cmpuint (ccl_grid_model_get_n_rows (fixture->model), ==, 3);
  g_assert_cmpuint (ccl_grid_model_get_n_items (fixture->model), ==, 3 + 2); /* no empty headings */
  g_assert_cmpuint (ccl_grid_model_count (fixture->model, CCL_VERDICT_AGREE), ==,
                    1); /* as the chip says */
}

static void
test_query (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *query;
    guint n_rows;
  } queries[] = {
    { "tanks", 1 },              /* the question */
    { "  TÁNKS destroyed ", 1 }, /* case, accents and order do not matter */
    { "destroyed tanks", 1 },
    { "stepanyan", 1 }, /* a speaker */
    { "barda", 1 },     /* a place */
    { "newswire", 3 },  /* an outlet */
    { "12500", 1 },     /* a figure, though it is set with a thin space */
    { "tanks barda", 0 },
    { "", 9 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (queries); i++)
    {
      g_test_message ("%s", queries[i].query);
      ccl_grid_model_set_filter (fixture->model, CCL_GRID_ALL_VERDICTS, queries[i].query);
      g_assert_cmpuint (ccl_grid_model_get_n_rows (fixture->model), ==, queries[i].n_rows);
    }
  ccl_grid_model_set_filter (fixture->model, CCL_GRID_DISCREPANCIES, "tanks");
  g_assert_cmpuint (ccl_grid_model_get_n_rows (fixture->model), ==, 1);
  g_assert_cmpuint (ccl_grid_model_count (fixture->model, CCL_VERDICT_AGREE), ==, 0);
}

static void
test_sort (Fixture *fixture, gconstpointer data)
{
  ccl_grid_model_set_sort (fixture->model, CCL_GRID_SORT_GAP);
  g_assert_cmpuint (ccl_grid_model_get_n_items (fixture->model), ==, 9); /* no headings */
  g_assert_true (ccl_grid_model_get_item (fixture->model, 0)->row
                 == get_row (fixture, 1)); /* the ×7 */

  ccl_grid_model_set_sort (fixture->model, CCL_GRID_SORT_VERDICT);
  for (guint i = 0; i < 3; i++)
    g_assert_true (
      ccl_verdict_is_discrepancy (ccl_grid_model_get_item (fixture->model, i)->row->verdict));

  ccl_grid_model_set_sort (fixture->model, CCL_GRID_SORT_TOPIC);
  g_assert_null (ccl_grid_model_get_item (fixture->model, 0)->row);
}

static void
test_hidden (Fixture *fixture, gconstpointer data)
{
  get_row (fixture, 0)->hidden = TRUE;
  ccl_grid_model_set_show_hidden (fixture->model, FALSE);
  g_assert_cmpuint (ccl_grid_model_get_n_rows (fixture->model), ==, 8);
  g_assert_cmpuint (ccl_grid_model_count (fixture->model, CCL_VERDICT_DENIED), ==, 0);
  ccl_grid_model_set_show_hidden (fixture->model, TRUE);
  g_assert_cmpuint (ccl_grid_model_get_n_rows (fixture->model), ==, 9);
}

static void
test_discrepancies (Fixture *fixture, gconstpointer data)
{
  const guint first = 0, second = 1, last = 8; /* rows on which the sides disagree */
  CclGridModel *model = fixture->model;
  guint attacks;

  g_assert_true (ccl_grid_model_find_discrepancy (model, CCL_GRID_NO_ITEM, TRUE)
                 == get_row (fixture, first));
  g_assert_true (ccl_grid_model_find_discrepancy (model, 0, TRUE) == get_row (fixture, first));
  g_assert_true (ccl_grid_model_find_discrepancy (model, 1, TRUE) == get_row (fixture, second));
  g_assert_true (ccl_grid_model_find_discrepancy (model, 2, TRUE) == get_row (fixture, last));
  g_assert_true (ccl_grid_model_find_discrepancy (model, 1, FALSE)
                 == get_row (fixture, last)); /* round */
  g_assert_true (ccl_grid_model_find_discrepancy (model, CCL_GRID_NO_ITEM, FALSE)
                 == get_row (fixture, last));

  attacks = ccl_grid_model_find_heading (model, CCL_TOPIC_ATTACKS);
  g_assert_true (ccl_grid_model_find_discrepancy (model, attacks, FALSE)
                 == get_row (fixture, second));

  ccl_grid_model_set_filter (model, 1u << CCL_VERDICT_AGREE, NULL);
  g_assert_null (ccl_grid_model_find_discrepancy (model, 0, TRUE));
}

#define ADD(name) g_test_add ("/grid-model/" #name, Fixture, NULL, set_up, test_##name, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD (headings);
  ADD (collapse);
  ADD (verdicts);
  ADD (query);
  ADD (sort);
  ADD (hidden);
  ADD (discrepancies);
  return g_test_run ();
}
