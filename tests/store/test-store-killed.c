/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store-fixture.h"

#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

/* Edits go on in a process that is killed at a random moment, hundreds of times. After each the file
 * opens, is sound, and holds every edit that was acknowledged, and at most the one that was under way;
 * undo goes on from there. CCL_TORTURE_ROUNDS makes it more; --seed repeats one run. */

static guint
get_n_rounds (guint usual)
{
  const char *rounds = g_getenv ("CCL_TORTURE_ROUNDS");

  return rounds != NULL ? (guint) atoi (rounds) : usual;
}

static void
place_set_up (Place *place, gconstpointer data)
{
  place_make (place);
  ccl_store_close (ccl_store_create (place->path, NULL));
}

/* Edits: what the nth does follows from n and the file alone -------------------------------------- */

static gboolean
note (CclStore *store, guint n, GError **error)
{
  g_autofree char *value = g_strdup_printf ("%u", n);

  if (!ccl_store_begin (store, error))
    return FALSE;
  if (ccl_store_set_decision (store, CCL_DECISION_ROW, "k", "note", value, error) &&
      ccl_store_set_decision (store, CCL_DECISION_ROW, "k", "title", value, error))
    return ccl_store_commit (store, value, error);
  ccl_store_rollback (store);
  return FALSE;
}

static CclArticle *
make_numbered (guint n)
{
  g_autofree char *name = g_strdup_printf ("%u.txt", n);
  g_autoptr (GString) text = g_string_new ("Twelve tanks were lost. ");

  for (guint i = 0; i < n * 37 % 900; i++)
    g_string_append_printf (text, "%u ", i * n);
  return make_text (name, text->str);
}

static gboolean
add (CclStore *store, guint n, GError **error)
{
  g_autoptr (CclArticle) article = make_numbered (n);
  g_autoptr (GPtrArray) claims = make_claims (article);

  if (!ccl_store_begin (store, error))
    return FALSE;
  if (ccl_store_add_article (store, article, claims, 1, "l", error))
    return ccl_store_commit (store, article->file, error);
  ccl_store_rollback (store);
  return FALSE;
}

static gboolean
import (CclStore *store, guint n, GError **error)
{
  g_autoptr (GPtrArray) articles =
    g_ptr_array_new_with_free_func ((GDestroyNotify) ccl_article_unref);
  g_autoptr (GPtrArray) claims = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  gboolean good;

  for (guint i = 0; i < 3; i++)
    {
      g_ptr_array_add (articles, make_numbered (n * 10 + i));
      g_ptr_array_add (claims, make_claims (g_ptr_array_index (articles, i)));
    }
  if (!ccl_store_stage_articles (store, articles, claims, 1, "l", error) ||
      !ccl_store_begin (store, error))
    return FALSE;
  good = TRUE;
  for (guint i = 0; good && i < articles->len; i++)
    good = ccl_store_add_staged (store, ((CclArticle *) g_ptr_array_index (articles, i))->id, error);
  if (good)
    return ccl_store_commit (store, "Import", error);
  ccl_store_rollback (store);
  return FALSE;
}

static gboolean
remove_first (CclStore *store, guint n, GError **error)
{
  g_autoptr (GPtrArray) articles = ccl_store_list_articles (store, error);

  if (articles == NULL || articles->len == 0)
    return articles != NULL && note (store, n, error);
  if (!ccl_store_begin (store, error))
    return FALSE;
  if (ccl_store_remove_article (store, ((CclArticle *) g_ptr_array_index (articles, 0))->id, error))
    return ccl_store_commit (store, "Remove", error);
  ccl_store_rollback (store);
  return FALSE;
}

static gboolean
step_back (CclStore *store, guint n, GError **error)
{
  return ccl_store_get_undo_name (store) != NULL ? ccl_store_undo (store, error)
                                                 : note (store, n, error);
}

static gboolean
step_forth (CclStore *store, guint n, GError **error)
{
  return ccl_store_get_redo_name (store) != NULL ? ccl_store_redo (store, error)
                                                 : note (store, n, error);
}

static gboolean
edit (CclStore *store, guint n, GError **error)
{
  static gboolean (*const edits[]) (CclStore *, guint, GError **) = {
    note, add, step_back, step_forth, note, import, step_back, remove_first, step_back, note, step_back,
    step_back, step_forth, add, note,
  };

  return edits[n % G_N_ELEMENTS (edits)](store, n, error);
}

static char *
describe (CclStore *store)
{
  g_autofree char *content = dump (store);
  const char *undo = ccl_store_get_undo_name (store), *redo = ccl_store_get_redo_name (store);

  return g_strconcat (content, "undo ", undo != NULL ? undo : "-", ", redo ",
                      redo != NULL ? redo : "-", NULL);
}

/* The same edits where nobody is killed: what the file must hold after each. */
typedef struct
{
  CclStore *store;
  GPtrArray *states; /* after n edits */
} Reference;

static const char *
get_state (Reference *reference, guint n)
{
  while (reference->states->len <= n)
    {
      const guint next = reference->states->len;

      if (next > 0)
        g_assert_true (edit (reference->store, next, NULL));
      g_ptr_array_add (reference->states, describe (reference->store));
    }
  return g_ptr_array_index (reference->states, n);
}

/* Killing ------------------------------------------------------------------------------------- */

/* @n_done: edits that are in the file already */
G_GNUC_NORETURN static void
edit_without_end (const char *path, guint n_done, int acknowledge_fd)
{
  g_autoptr (CclStore) store = ccl_store_open (path, NULL);

  if (store == NULL || !ccl_store_drop_staged (store, NULL))
    _exit (2);
  for (guint n = n_done + 1; edit (store, n, NULL); n++)
    if (write (acknowledge_fd, &n, sizeof n) != sizeof n)
      break;
  _exit (1);
}

/* Returns: how many edits it acknowledged */
static guint
kill_in_mid_edit (const char *path, guint n_done)
{
  guint acknowledged = n_done, n_usec = 0;
  int fds[2], status = 0;
  pid_t child;

  g_assert_cmpint (pipe (fds), ==, 0);
  child = fork ();
  g_assert_cmpint (child, >=, 0);
  if (child == 0)
    {
      close (fds[0]);
      edit_without_end (path, n_done, fds[1]);
    }

  close (fds[1]);
  /* Some at once, so that also opening is cut off; most after an edit or more. */
  for (int n = g_test_rand_int_range (0, 5); n > 0; n--)
    if (read (fds[0], &acknowledged, sizeof acknowledged) != sizeof acknowledged)
      break;
  n_usec = (guint) g_test_rand_int_range (0, 6000);
  g_usleep (n_usec);
  g_assert_cmpint (kill (child, SIGKILL), ==, 0);
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFSIGNALED (status)); /* it did not stop by itself: nothing failed */
  while (read (fds[0], &acknowledged, sizeof acknowledged) == sizeof acknowledged)
    ;
  close (fds[0]);
  return acknowledged;
}

static void
assert_sound (const char *path)
{
  sqlite3 *db = NULL;
  sqlite3_stmt *stmt = NULL;

  g_assert_cmpint (sqlite3_open_v2 (path, &db, SQLITE_OPEN_READONLY, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_prepare_v2 (db, "PRAGMA integrity_check", -1, &stmt, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_step (stmt), ==, SQLITE_ROW);
  g_assert_cmpstr ((const char *) sqlite3_column_text (stmt, 0), ==, "ok");
  sqlite3_finalize (stmt);
  sqlite3_close (db);
}

static void
test_edits (Place *place, gconstpointer data)
{
  g_autofree char *reference_path = place_path (place, "reference" CCL_STORE_SUFFIX);
  Reference reference = { ccl_store_create (reference_path, NULL),
                          g_ptr_array_new_with_free_func (g_free) };
  const guint n_rounds = get_n_rounds (200);
  guint n_done = 0, n_unacknowledged = 0;

  for (guint i = 0; i < n_rounds; i++)
    {
      const guint acknowledged = kill_in_mid_edit (place->path, n_done);
      g_autoptr (GError) error = NULL;
      g_autoptr (CclStore) store = NULL;
      g_autofree char *found = NULL;

      /* Who only reads gets the file as it was committed last, too. */
      store = i % 5 == 0 ? ccl_store_open_read_only (place->path, &error)
                         : ccl_store_open (place->path, &error);
      g_assert_no_error (error); /* and the dead one's lock is gone */
      found = describe (store);
      n_done = acknowledged;
      if (!g_str_equal (found, get_state (&reference, acknowledged)))
        {
          n_done = acknowledged + 1;
          n_unacknowledged++;
          g_assert_cmpstr (found, ==, get_state (&reference, n_done));
        }
      g_clear_pointer (&store, ccl_store_close);
      assert_sound (place->path);
    }

  /* The whole history still applies. */
  {
    g_autoptr (CclStore) store = ccl_store_open (place->path, NULL);

    while (ccl_store_get_undo_name (store) != NULL)
      {
        g_assert_true (ccl_store_undo (store, NULL));
        g_assert_true (ccl_store_undo (reference.store, NULL));
      }
    {
      g_autofree char *found = describe (store), *expected = describe (reference.store);

      g_assert_cmpstr (found, ==, expected);
    }
  }
  g_test_message ("%u kills, %u edits, %u of them not acknowledged any more", n_rounds, n_done,
                  n_unacknowledged);
  g_ptr_array_unref (reference.states);
  ccl_store_close (reference.store);
}

/* Longer work: whole or not at all ------------------------------------------------------------- */

static gboolean
save_as (CclStore *store, const Place *place)
{
  g_autofree char *path = place_path (place, "target" CCL_STORE_SUFFIX);

  return ccl_store_move_to (store, path, NULL);
}

static gboolean
prune (CclStore *store, const Place *place)
{
  return ccl_store_prune_history (store, 0, NULL);
}

static void
kill_in (const Place *place, gboolean (*func) (CclStore *, const Place *), guint max_usec)
{
  const pid_t child = fork ();
  int status = 0;

  g_assert_cmpint (child, >=, 0);
  if (child == 0)
    {
      g_autoptr (CclStore) store = ccl_store_open (place->path, NULL);

      _exit (store != NULL && func (store, place) ? 0 : 1);
    }
  g_usleep ((gulong) g_test_rand_int_range (0, (gint32) max_usec));
  kill (child, SIGKILL);
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFSIGNALED (status) || WEXITSTATUS (status) == 0);
}

static char *
describe_file (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CclStore) store = ccl_store_open (path, &error);

  g_assert_no_error (error);
  return dump (store);
}

/* Saved over another project: what is there is the one or the other, and the first stays as it is. */
static void
test_save_as (Place *place, gconstpointer data)
{
  g_autofree char *target = place_path (place, "target" CCL_STORE_SUFFIX);
  g_autofree char *before = NULL, *other = NULL;
  guint n_replaced = 0;

  {
    g_autoptr (CclStore) store = ccl_store_open (place->path, NULL);

    for (guint n = 1; n < 14; n++)
      g_assert_true (edit (store, n, NULL));
  }
  {
    g_autoptr (CclStore) store = ccl_store_create (target, NULL);

    add_note (store, "k", "the other one");
  }
  before = describe_file (place->path);
  other = describe_file (target);
  {
    g_autoptr (GBytes) bytes = read_whole (target);

    for (guint i = 0; i < get_n_rounds (40); i++)
      {
        g_autofree char *first = NULL, *second = NULL;

        kill_in (place, save_as, 15000);
        first = describe_file (place->path);
        second = describe_file (target);
        g_assert_cmpstr (first, ==, before);
        if (!g_str_equal (second, other))
          {
            g_assert_cmpstr (second, ==, before);
            n_replaced++;
            write_whole (target, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
          }
      }
  }
  g_test_message ("replaced %u times", n_replaced);
}

static void
test_prune (Place *place, gconstpointer data)
{
  g_autofree char *before = NULL;
  g_autoptr (GBytes) start = NULL;

  {
    g_autoptr (CclStore) store = ccl_store_open (place->path, NULL);

    for (guint n = 1; n < 25; n++)
      g_assert_true (edit (store, n, NULL));
    before = dump (store);
  }
  start = read_whole (place->path);
  for (guint i = 0; i < get_n_rounds (40); i++)
    {
      g_autofree char *after = NULL;

      write_whole (place->path, g_bytes_get_data (start, NULL), g_bytes_get_size (start));
      kill_in (place, prune, 12000);
      after = describe_file (place->path);
      g_assert_cmpstr (after, ==, before);
      assert_sound (place->path);
    }
}

#define ADD(name, func)                                                                            \
  g_test_add ("/store/killed/" name, Place, NULL, place_set_up, func, place_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("edits", test_edits);
  ADD ("save-as", test_save_as);
  ADD ("prune", test_prune);
  return g_test_run ();
}
