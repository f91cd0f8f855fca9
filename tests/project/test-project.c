/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "project-fixture.h"

#include "ccl-extract.h"
#include "ccl-store.h"

#include <glib/gstdio.h>
#include <string.h>

static char *
dup_tank_key (Desk *desk, double value)
{
  return g_strdup (find_claim (desk->project, CCL_EVENT_DESTROYED, CCL_OBJECT_TANK, value)->key);
}

static const CclRow *
find_row (Desk *desk, const char *claim_key)
{
  return ccl_comparison_find_row (ccl_project_get_comparison (desk->project), claim_key);
}

static char *
describe_now (Desk *desk)
{
  return describe (ccl_project_get_comparison (desk->project));
}

/* What an editor does to a comparison: one function a step. */
static void
correct_figure (Desk *desk)
{
  g_autofree char *key = dup_tank_key (desk, 2);
  const CclQuantity five = ccl_quantity_exact (5);
  g_autoptr (GError) error = NULL;

  ccl_project_set_claim_quantity (desk->project, "Correct Figure", key, &five, &error);
  g_assert_no_error (error);
}

static void
dismiss (Desk *desk)
{
  g_autofree char *key = g_strdup (
    find_claim (desk->project, CCL_EVENT_CAPTURED, CCL_OBJECT_ARTILLERY, 9)->key);
  g_autoptr (GError) error = NULL;

  ccl_project_set_claim_field (desk->project, "Dismiss Claim", key, "status", "dismissed", &error);
  g_assert_no_error (error);
}

static void
overrule (Desk *desk)
{
  g_autofree char *key = dup_tank_key (desk, 5);
  CclProject *project = desk->project;
  g_autoptr (GError) error = NULL;

  ccl_project_begin_step (project, "Overrule Verdict", &error);
  ccl_project_decide (project, CCL_DECISION_ROW, key, "verdict", "compatible", &error);
  ccl_project_decide (project, CCL_DECISION_ROW, key, "reason", "different days", &error);
  ccl_project_end_step (project, &error);
  g_assert_no_error (error);
}

static void
add_by_hand (Desk *desk)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *key = NULL;

  ccl_project_add_claim (desk->project, "Add Claim", "a2", (CclSpan){ 0, 7 }, NULL, &key, &error);
  g_assert_no_error (error);
  g_assert_nonnull (ccl_comparison_find_claim (ccl_project_get_comparison (desk->project), key));
}

static void
remove_first (Desk *desk)
{
  g_autoptr (GError) error = NULL;

  ccl_project_remove_article (desk->project, "Remove Article", "a1", &error);
  g_assert_no_error (error);
}

static void (*const steps[]) (Desk *) = { correct_figure, dismiss, overrule, add_by_hand,
                                          remove_first };

/* Each step shows at once and is in the file; undoing all gives the start, redoing all the end, and
 * closing the project in between makes no difference. */
static void
test_steps (Desk *desk, gconstpointer data)
{
  g_autoptr (GPtrArray) stops = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (stops, describe_now (desk));
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      const guint n_changed = desk->n_changed;
      g_autofree char *reopened = NULL;

      steps[i] (desk);
      g_assert_cmpuint (desk->n_changed, ==, n_changed + 1);
      g_ptr_array_add (stops, describe_now (desk));
      g_assert_cmpstr (g_ptr_array_index (stops, i + 1), !=, g_ptr_array_index (stops, i));
      desk_reopen (desk);
      reopened = describe_now (desk);
      g_assert_cmpstr (reopened, ==, g_ptr_array_index (stops, i + 1));
    }

  g_assert_cmpstr (ccl_project_get_undo_name (desk->project), ==, "Remove Article");
  for (guint i = stops->len - 1; i > 0; i--)
    {
      g_autofree char *now = NULL;

      ccl_project_undo (desk->project, &error);
      g_assert_no_error (error);
      now = describe_now (desk);
      g_assert_cmpstr (now, ==, g_ptr_array_index (stops, i - 1));
    }
  g_assert_cmpstr (ccl_project_get_redo_name (desk->project), ==, "Correct Figure");
  desk_reopen (desk);
  for (guint i = 1; i < stops->len; i++)
    {
      g_autofree char *now = NULL;

      ccl_project_redo (desk->project, &error);
      g_assert_no_error (error);
      now = describe_now (desk);
      g_assert_cmpstr (now, ==, g_ptr_array_index (stops, i));
    }
  g_assert_null (ccl_project_get_redo_name (desk->project));
}

static void
test_empty_step (Desk *desk, gconstpointer data)
{
  const char *undo_name = ccl_project_get_undo_name (desk->project);
  g_autofree char *key = dup_tank_key (desk, 2);

  g_assert_true (
    ccl_project_set_claim_field (desk->project, "Nothing", key, "note", NULL, NULL));
  g_assert_cmpstr (ccl_project_get_undo_name (desk->project), ==, undo_name);
  g_assert_cmpuint (desk->n_changed, ==, 0);
}

/* Merging and splitting are each other's opposite, however often they follow on each other. */
static void
test_merge_and_split (Desk *desk, gconstpointer data)
{
  g_autofree char *tanks = dup_tank_key (desk, 2);
  g_autofree char *guns = g_strdup (
    find_claim (desk->project, CCL_EVENT_CAPTURED, CCL_OBJECT_ARTILLERY, 9)->key);
  g_autofree char *other_tanks = dup_tank_key (desk, 5);
  const char *const rows[] = { tanks, guns, NULL };
  g_autoptr (GError) error = NULL;

  g_assert_true (find_row (desk, tanks) != find_row (desk, guns));
  for (guint i = 0; i < 2; i++)
    {
      ccl_project_merge_rows (desk->project, "Merge Rows", rows, &error);
      g_assert_no_error (error);
      g_assert_true (find_row (desk, tanks) == find_row (desk, guns));
      g_assert_true (find_row (desk, tanks) == find_row (desk, other_tanks));

      ccl_project_split_claim (desk->project, "Split Claim", guns, &error);
      g_assert_no_error (error);
      g_assert_true (find_row (desk, tanks) != find_row (desk, guns));
      g_assert_cmpuint (find_row (desk, guns)->claims->len, ==, 1);
      g_assert_true (find_row (desk, tanks) == find_row (desk, other_tanks));
    }
}

/* A row's verdict hangs on one of its claims; when that claim's article goes, the row keeps it. */
static void
test_removal_keeps_row (Desk *desk, gconstpointer data)
{
  g_autofree char *first = dup_tank_key (desk, 2);
  g_autofree char *second = dup_tank_key (desk, 5);
  g_autoptr (GPtrArray) orphans = NULL;
  g_autoptr (GError) error = NULL;

  ccl_project_begin_step (desk->project, "Rename Row", &error);
  ccl_project_decide (desk->project, CCL_DECISION_ROW, first, "title", "Tanks lost", &error);
  ccl_project_end_step (desk->project, &error);
  ccl_project_remove_article (desk->project, "Remove Article", "a1", &error);
  g_assert_no_error (error);

  g_assert_cmpstr (find_row (desk, second)->title, ==, "Tanks lost");
  orphans = ccl_project_list_orphans (desk->project);
  g_assert_cmpuint (orphans->len, ==, 0);
}

/* A step that cannot be written is told, and nothing of it stays on the screen. */
static void
test_failed_write (Desk *desk, gconstpointer data)
{
  g_autofree char *key = dup_tank_key (desk, 2);
  g_autofree char *before = describe_now (desk);
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  fill_disk (TRUE);
  g_assert_false (
    ccl_project_set_claim_field (desk->project, "Note", key, "note", "lost", &error));
  fill_disk (FALSE);
  g_assert_error (error, CCL_STORE_ERROR, CCL_STORE_ERROR_FULL);
  g_assert_cmpstr (desk->failed, ==, error->message);
  after = describe_now (desk);
  g_assert_cmpstr (after, ==, before);
  g_clear_error (&error);

  ccl_project_set_claim_field (desk->project, "Note", key, "note", "kept", &error);
  g_assert_no_error (error);
}

static void
test_draft (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CclProject) project = ccl_project_new (get_lexicon (), NULL, &error);
  g_autoptr (GPtrArray) drafts = NULL;
  g_autofree char *path = NULL;

  g_assert_no_error (error);
  path = g_strdup (ccl_project_get_path (project));
  g_assert_true (ccl_project_is_draft (project));
  g_assert_null (ccl_project_get_title (project));
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
  drafts = ccl_project_list_drafts (); /* not the one that is open */
  g_assert_cmpuint (drafts->len, ==, 0);
  ccl_project_close (project);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS)); /* there was nothing in it */
}

/* A draft with articles outlives its window, is found again, and becomes a file when it is named. */
static void
test_name_draft (Desk *desk, gconstpointer data)
{
  g_autofree char *folder =
    g_build_filename (g_get_user_state_dir (), "counterclaim", "drafts", NULL);
  g_autofree char *draft = g_build_filename (folder, "d.counterclaim", NULL);
  g_autofree char *named = desk_path (desk, "Named.counterclaim");
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) drafts = NULL;
  g_autoptr (CclProject) project = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  make_file (draft, CCL_EXTRACT_VERSION, ccl_lexicon_get_version (get_lexicon ()), 1);
  project = ccl_project_new (get_lexicon (), draft, &error);
  g_assert_no_error (error);
  g_assert_finalize_object (g_steal_pointer (&project));
  drafts = ccl_project_list_drafts ();
  g_assert_cmpuint (drafts->len, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (drafts, 0), ==, draft);

  project = ccl_project_new (get_lexicon (), draft, &error);
  before = describe (ccl_project_get_comparison (project));
  ccl_project_save_as (project, named, &error);
  g_assert_no_error (error);
  after = describe (ccl_project_get_comparison (project));
  g_assert_cmpstr (after, ==, before);
  g_assert_cmpstr (ccl_project_get_path (project), ==, named);
  g_assert_cmpstr (ccl_project_get_title (project), ==, "Named");
  g_assert_false (ccl_project_is_draft (project));
  g_assert_false (g_file_test (draft, G_FILE_TEST_EXISTS));
  g_assert_cmpstr (ccl_project_get_undo_name (project), ==, "Add");
}

/* Many claims are compared on a thread: the project is busy then, and tells when it is done. */
static void
test_large (Desk *desk, gconstpointer data)
{
  g_autofree char *path = desk_path (desk, "large.counterclaim");
  g_autoptr (GError) error = NULL;
  g_autoptr (CclProject) project = NULL;
  const CclClaim *claim;

  make_file (path, CCL_EXTRACT_VERSION, ccl_lexicon_get_version (get_lexicon ()), 2500);
  project = ccl_project_new (get_lexicon (), path, &error);
  g_assert_no_error (error);
  g_assert_true (ccl_project_is_busy (project));
  wait_idle (project);
  g_assert_cmpuint (ccl_project_get_comparison (project)->claims->len, ==, 2504);

  claim = find_claim (project, CCL_EVENT_CAPTURED, CCL_OBJECT_ARTILLERY, 9);
  for (guint i = 0; i < 3; i++) /* each overtakes the one before it */
    {
      g_autofree char *note = g_strdup_printf ("%u", i);

      ccl_project_set_claim_field (project, "Note", claim->key, "note", note, &error);
      g_assert_no_error (error);
      claim = g_ptr_array_index (ccl_project_get_comparison (project)->claims, 2);
    }
  wait_idle (project);
  claim = find_claim (project, CCL_EVENT_CAPTURED, CCL_OBJECT_ARTILLERY, 9);
  g_assert_cmpstr (claim->note, ==, "2");
  ccl_project_set_claim_field (project, "Note", claim->key, "note", "while closing", &error);
  ccl_project_close (project);
  wait_idle (project);
}

/* What an older version found is read again in the background; the editor's words stay, also those
 * whose evidence the new version does not find. */
static void
test_older_version (Desk *desk, gconstpointer data)
{
  g_autofree char *path = desk_path (desk, "old.counterclaim");
  g_autoptr (GError) error = NULL;
  g_autoptr (CclStore) store = NULL;
  g_autoptr (CclProject) project = NULL;
  g_autoptr (GPtrArray) orphans = NULL;
  g_autoptr (GPtrArray) articles = NULL;
  g_autoptr (GPtrArray) claims = NULL;
  g_autofree char *lexicon = NULL;
  int version = 0;

  make_file (path, -1, "old words", 1);
  store = ccl_store_open (path, &error);
  ccl_store_begin (store, &error);
  ccl_store_set_decision (store, CCL_DECISION_CLAIM, "a1:no:such:1-2", "note", "mine", &error);
  ccl_store_commit (store, "Note", &error);
  g_assert_no_error (error);
  g_clear_pointer (&store, ccl_store_close);

  project = ccl_project_new (get_lexicon (), path, &error);
  g_assert_no_error (error);
  g_assert_true (ccl_project_is_busy (project));
  wait_idle (project);
  orphans = ccl_project_list_orphans (project);
  g_assert_cmpuint (orphans->len, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (orphans, 0), ==, "a1:no:such:1-2");
  g_assert_cmpstr (ccl_project_get_undo_name (project), ==, "Note"); /* reading anew is no step */
  g_assert_finalize_object (g_steal_pointer (&project));

  store = ccl_store_open (path, &error);
  articles = ccl_store_list_articles (store, &error);
  claims =
    ccl_store_list_claims (store, g_ptr_array_index (articles, 0), &version, &lexicon, &error);
  g_assert_no_error (error);
  g_assert_cmpint (version, ==, CCL_EXTRACT_VERSION);
  g_assert_cmpstr (lexicon, ==, ccl_lexicon_get_version (get_lexicon ()));
}

/* The command line shows what the window shows, also while the window has the file open. */
static void
test_load_comparison (Desk *desk, gconstpointer data)
{
  g_autoptr (CclDecisions) decisions = NULL;
  g_autoptr (CclComparison) comparison = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *shown = NULL;
  g_autofree char *loaded = NULL;

  overrule (desk);
  comparison =
    ccl_project_load_comparison (desk->path, get_lexicon (), &decisions, NULL, &error);
  g_assert_no_error (error);
  shown = describe_now (desk);
  loaded = describe (comparison);
  g_assert_cmpstr (loaded, ==, shown);
  g_assert_cmpstr (comparison->title, ==, "October");
  g_assert_cmpuint (ccl_decisions_get_n (decisions), ==, 2);
  g_assert_cmpstr (((CclClaim *) g_ptr_array_index (comparison->claims, 0))->id, ==, "c1");

  g_assert_null (ccl_project_load_comparison ("/no/such/file", get_lexicon (), NULL, NULL, &error));
  g_assert_error (error, CCL_STORE_ERROR, CCL_STORE_ERROR_NOT_FOUND);
}

/* Waits until the rows in the file are those of the comparison. */
static void
wait_for_rows (Desk *desk)
{
  const gint64 give_up = g_get_monotonic_time () + 20 * G_USEC_PER_SEC;
  gboolean written = FALSE;

  while (!written)
    {
      g_autoptr (CclStore) store = ccl_store_open_read_only (desk->path, NULL);

      g_assert_cmpint (g_get_monotonic_time (), <, give_up);
      written = store != NULL && ccl_store_has_rows (store);
      g_main_context_iteration (NULL, FALSE);
    }
}

/* What the documented query says of the file. */
static char *
ask_conflicts (Desk *desk)
{
  g_autofree char *query =
    g_build_filename (g_getenv ("CCL_SOURCE_DIR"), "src", "store", "conflicts.sql", NULL);
  g_autofree char *script = g_strconcat (".read ", query, NULL);
  const char *const argv[] = { "sqlite3", "-readonly", desk->path, script, NULL };
  g_autoptr (GError) error = NULL;
  g_autofree char *errors = NULL;
  char *answer = NULL;

  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &answer, &errors, NULL,
                &error);
  g_assert_no_error (error);
  g_assert_cmpstr (errors, ==, "");
  return answer;
}

/* A reader written by the documentation alone gives what the program gives. */
static void
test_other_reader (Desk *desk, gconstpointer data)
{
  g_autofree char *script =
    g_build_filename (g_getenv ("CCL_SOURCE_DIR"), "tests", "project", "read-project.py", NULL);
  const char *const argv[] = { "/usr/bin/python3", script, desk->path, NULL };
  const CclComparison *comparison = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *answer = NULL;
  int status = 0;

  correct_figure (desk);
  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_DEFAULT, NULL, NULL, &answer, NULL, &status, &error);
  g_assert_no_error (error);
  g_assert_true (g_spawn_check_wait_status (status, &error));
  comparison = ccl_project_get_comparison (desk->project);
  for (guint i = 0; i < comparison->claims->len; i++)
    {
      const CclClaim *claim = g_ptr_array_index (comparison->claims, i);
      g_autofree char *words = ccl_article_dup_span (ccl_comparison_find_article (comparison, claim->article),
                                                     ccl_claim_get_evidence (claim));

      g_assert_nonnull (strstr (answer, claim->key));
      g_assert_nonnull (strstr (answer, words));
    }
  g_assert_nonnull (strstr (answer, "low\t5"));
}

/* Whoever reads the file without the program finds the conflicts as the editor has left them. */
static void
test_rows_in_file (Desk *desk, gconstpointer data)
{
  g_autofree char *found = NULL, *corrected = NULL, *overruled = NULL, *reopened = NULL;

  wait_for_rows (desk);
  found = ask_conflicts (desk);
  g_test_message ("%s", found);
  g_assert_nonnull (strstr (found, "conflict"));

  correct_figure (desk);
  wait_for_rows (desk);
  corrected = ask_conflicts (desk);
  g_assert_cmpstr (corrected, !=, found);

  overrule (desk); /* closed before they are written: then they are at closing */
  desk_reopen (desk);
  wait_for_rows (desk);
  overruled = ask_conflicts (desk);
  g_assert_null (strstr (overruled, "destroyed tank"));

  g_assert_true (ccl_project_undo (desk->project, NULL));
  wait_for_rows (desk);
  reopened = ask_conflicts (desk);
  g_assert_cmpstr (reopened, ==, corrected);
}

/* Opening and closing a project whose rows are written changes not a byte of it. */
static void
test_reading_writes_nothing (Desk *desk, gconstpointer data)
{
  g_autofree char *before = NULL, *after = NULL;
  gsize n_before = 0, n_after = 0;

  wait_for_rows (desk);
  g_assert_true (g_file_get_contents (desk->path, &before, &n_before, NULL));
  desk_reopen (desk);
  wait_idle (desk->project);
  desk_reopen (desk);
  g_assert_true (g_file_get_contents (desk->path, &after, &n_after, NULL));
  g_assert_cmpmem (before, n_before, after, n_after);
}

#define ADD(name, func)                                                                            \
  g_test_add ("/project/" name, Desk, NULL, desk_set_up, func, desk_tear_down)

void
add_project_tests (void)
{
  ADD ("steps", test_steps);
  ADD ("other-reader", test_other_reader);
  ADD ("rows-in-file", test_rows_in_file);
  ADD ("reading-writes-nothing", test_reading_writes_nothing);
  ADD ("empty-step", test_empty_step);
  ADD ("merge-and-split", test_merge_and_split);
  ADD ("removal-keeps-row", test_removal_keeps_row);
  ADD ("failed-write", test_failed_write);
  g_test_add_func ("/project/draft", test_draft);
  ADD ("name-draft", test_name_draft);
  ADD ("large", test_large);
  ADD ("older-version", test_older_version);
  ADD ("load-comparison", test_load_comparison);
}

int
main (int argc, char **argv)
{
  g_autofree char *state = g_dir_make_tmp ("ccl-state-XXXXXX", NULL);
  int result;

  g_setenv ("XDG_STATE_HOME", state, TRUE);
  g_test_init (&argc, &argv, NULL);
  add_project_tests ();
  add_import_tests ();
  add_share_tests ();
  add_backup_tests ();
  add_place_tests ();
  add_recover_tests ();
  add_verify_tests ();
  result = g_test_run ();
  {
    g_autofree char *parent = g_build_filename (state, "counterclaim", NULL);
    g_autofree char *drafts = g_build_filename (parent, "drafts", NULL);

    g_rmdir (drafts);
    g_rmdir (parent);
    g_rmdir (state);
  }
  ccl_lexicon_unref (get_lexicon ());
  return result;
}
