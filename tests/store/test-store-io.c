/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fault-vfs.h"
#include "store-fixture.h"

#include <string.h>

/* Each access to the disk that an edit makes fails once, and fails from there on: after it the file holds
 * the edit or does not, whole; an edit that was acknowledged is there; and work goes on. */

/* A file with some of everything in it, and a step to do again. */
static void
place_set_up (Place *place, gconstpointer data)
{
  g_autoptr (CclStore) store = NULL;
  g_autoptr (CclArticle) page = make_page ();

  place_make (place);
  store = ccl_store_create (place->path, NULL);
  g_assert_nonnull (store);
  add_article (store, page);
  add_note (store, "a1:x", "first");
  add_note (store, "a1:y", "second");
  ccl_store_undo (store, NULL);
}

/* Operations ---------------------------------------------------------------------------------- */

static gboolean
edit (CclStore *store, const Place *place, GError **error)
{
  g_autoptr (CclArticle) article = make_text ("b.txt", "Twelve tanks were lost.");
  g_autoptr (GPtrArray) claims = make_claims (article);

  if (!ccl_store_begin (store, error))
    return FALSE;
  if (ccl_store_add_article (store, article, claims, 7, "lexicon-1", error) &&
      ccl_store_set_decision (store, CCL_DECISION_CLAIM, "a2:k", "note", "third", error))
    return ccl_store_commit (store, "Add", error);
  ccl_store_rollback (store);
  return FALSE;
}

static gboolean
undo (CclStore *store, const Place *place, GError **error)
{
  return ccl_store_undo (store, error);
}

static gboolean
redo (CclStore *store, const Place *place, GError **error)
{
  return ccl_store_redo (store, error);
}

static gboolean
stage (CclStore *store, const Place *place, GError **error)
{
  g_autoptr (CclArticle) article = make_text ("c.txt", "Three planes were shot down over here.");
  g_autoptr (GPtrArray) articles = g_ptr_array_new ();
  g_autoptr (GPtrArray) claims = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);

  g_ptr_array_add (articles, article);
  g_ptr_array_add (claims, make_claims (article));
  if (!ccl_store_drop_staged (store, error) ||
      !ccl_store_stage_articles (store, articles, claims, 7, "lexicon-1", error) ||
      !ccl_store_begin (store, error))
    return FALSE;
  if (ccl_store_add_staged (store, article->id, error))
    return ccl_store_commit (store, "Add", error);
  ccl_store_rollback (store);
  return FALSE;
}

static gboolean
prune (CclStore *store, const Place *place, GError **error)
{
  return ccl_store_prune_history (store, 0, error);
}

static gboolean
move (CclStore *store, const Place *place, GError **error)
{
  g_autofree char *path = place_path (place, "moved" CCL_STORE_SUFFIX);

  return ccl_store_move_to (store, path, error);
}

typedef gboolean (*Operation) (CclStore *store, const Place *place, GError **error);

static const struct
{
  const char *name;
  Operation func;
} operations[] = {
  { "edit", edit },   { "undo", undo },   { "redo", redo },
  { "stage", stage }, { "prune", prune }, { "move", move },
};

/* Running them -------------------------------------------------------------------------------- */

static char *
describe (CclStore *store)
{
  g_autofree char *content = dump (store);
  const char *undo_name = ccl_store_get_undo_name (store);
  const char *redo_name = ccl_store_get_redo_name (store);

  return g_strconcat (content, "undo ", undo_name != NULL ? undo_name : "-", ", redo ",
                      redo_name != NULL ? redo_name : "-", NULL);
}

static CclStore *
open_sound (const char *path)
{
  g_autoptr (GError) error = NULL;
  CclStore *store = ccl_store_open (path, &error);

  g_assert_no_error (error);
  return store;
}

typedef struct
{
  const Place *place;
  GBytes *start; /* the file before */
  char *before;
  char *after; /* as the operation leaves it where nothing fails */
} Trial;

static CclStore *
begin_trial (const Trial *trial)
{
  write_whole (trial->place->path, g_bytes_get_data (trial->start, NULL),
               g_bytes_get_size (trial->start));
  return open_sound (trial->place->path);
}

static void
assert_whole (const Trial *trial, CclStore *store, gboolean acknowledged)
{
  g_autofree char *found = describe (store);

  if (acknowledged || !g_str_equal (found, trial->before))
    g_assert_cmpstr (found, ==, trial->after);
}

/* Returns: FALSE once the operation has fewer accesses of the kind than @nth */
static gboolean
try (const Trial *trial, Operation func, Fault kind, guint nth, gboolean lasting)
{
  g_autoptr (CclStore) store = begin_trial (trial);
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;
  g_autofree char *found = NULL;
  gboolean acknowledged;

  fault_vfs_arm (kind, nth, lasting);
  acknowledged = func (store, trial->place, &error);
  if (fault_vfs_disarm () == 0)
    return FALSE;

  g_assert_true (acknowledged == (error == NULL));
  g_assert_true (error == NULL || error->domain == CCL_STORE_ERROR);
  assert_whole (trial, store, acknowledged);
  add_note (store, "k", "goes on");
  found = describe (store);
  path = g_strdup (ccl_store_get_path (store));
  g_clear_pointer (&store, ccl_store_close);

  store = open_sound (path);
  {
    g_autofree char *again = describe (store);

    g_assert_cmpstr (again, ==, found);
  }
  g_assert_true (ccl_store_undo (store, NULL));
  return TRUE;
}

static void
test_operation (Place *place, gconstpointer data)
{
  const Operation func = operations[GPOINTER_TO_UINT (data)].func;
  g_autoptr (GBytes) start = read_whole (place->path);
  Trial trial = { place, start, NULL, NULL };
  g_autofree char *before = NULL, *after = NULL;
  guint n_tried = 0;

  {
    g_autoptr (CclStore) store = begin_trial (&trial);

    before = trial.before = describe (store);
    g_assert_true (func (store, place, NULL));
    after = trial.after = describe (store);
  }
  for (Fault kind = 0; kind < N_FAULTS; kind++)
    for (int lasting = 0; lasting < 2; lasting++)
      for (guint nth = 1;; nth++)
        {
          g_test_message ("%s %u%s", fault_word (kind), nth, lasting ? " and later" : "");
          if (!try (&trial, func, kind, nth, lasting))
            break;
          n_tried++;
        }
  g_test_message ("%u faults", n_tried);
  g_assert_cmpuint (n_tried, >, 20);
}

/* Opening that fails says why, and changes nothing. */
static void
test_open (Place *place, gconstpointer data)
{
  g_autoptr (GBytes) start = read_whole (place->path);
  CclStore *(*const openers[]) (const char *, GError **) = { ccl_store_open,
                                                             ccl_store_open_read_only };

  for (guint i = 0; i < G_N_ELEMENTS (openers); i++)
    for (Fault kind = 0; kind < N_FAULTS; kind++)
      for (guint nth = 1;; nth++)
        {
          g_autoptr (GError) error = NULL;
          g_autoptr (CclStore) store = NULL;
          g_autoptr (GBytes) after = NULL;

          fault_vfs_arm (kind, nth, TRUE);
          store = openers[i] (place->path, &error);
          if (fault_vfs_disarm () == 0)
            break;
          g_test_message ("%s %u: %s", fault_word (kind), nth,
                          error != NULL ? error->message : "opened");
          g_assert_true (store != NULL || error->domain == CCL_STORE_ERROR);
          /* It is the disk that fails, not the file that is damaged. */
          g_assert_false (g_error_matches (error, CCL_STORE_ERROR, CCL_STORE_ERROR_NOT_A_PROJECT));
          after = read_whole (place->path);
          g_assert_true (g_bytes_equal (start, after));
        }
}

int
main (int argc, char **argv)
{
  fault_vfs_install ();
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (operations); i++)
    {
      g_autofree char *name = g_strconcat ("/store/io/", operations[i].name, NULL);

      g_test_add (name, Place, GUINT_TO_POINTER (i), place_set_up, test_operation, place_tear_down);
    }
  g_test_add ("/store/io/open", Place, NULL, place_set_up, test_open, place_tear_down);
  return g_test_run ();
}
