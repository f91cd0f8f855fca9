/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "project-fixture.h"

#include "ccl-store.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

/* Two who want the same file, and a file that another program has replaced. */

static gboolean
rename_it (CclProject *project, const char *title, GError **error)
{
  return ccl_project_begin_step (project, "Rename", error) &&
         ccl_project_decide (project, CCL_DECISION_COMPARISON, "", "title", title, error) &&
         ccl_project_end_step (project, error);
}

static void
test_two_openers (Desk *desk, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CclProject) second = ccl_project_new (get_lexicon (), desk->path, &error);
  g_autoptr (CclProject) third = NULL;
  g_autofree char *first_shows = NULL, *second_shows = NULL;

  g_assert_no_error (error);
  wait_idle (second);
  g_assert_null (ccl_project_get_read_only (desk->project));
  g_assert_true (g_error_matches (ccl_project_get_read_only (second), CCL_STORE_ERROR, CCL_STORE_ERROR_BUSY));
  first_shows = describe (ccl_project_get_comparison (desk->project));
  second_shows = describe (ccl_project_get_comparison (second));
  g_assert_cmpstr (second_shows, ==, first_shows);

  g_assert_false (rename_it (second, "Mine", &error));
  g_assert_error (error, CCL_STORE_ERROR, CCL_STORE_ERROR_BUSY);
  g_clear_error (&error);
  g_assert_false (ccl_project_undo (second, &error));
  g_assert_error (error, CCL_STORE_ERROR, CCL_STORE_ERROR_BUSY);
  g_clear_error (&error);
  g_assert_true (rename_it (desk->project, "Goes on", &error)); /* who came first */
  g_assert_no_error (error);

  ccl_project_close (desk->project);
  ccl_project_close (second);
  third = ccl_project_new (get_lexicon (), desk->path, &error);
  g_assert_no_error (error);
  g_assert_null (ccl_project_get_read_only (third));
  g_assert_cmpstr (ccl_project_get_title (third), ==, "Goes on");
}

/* What can only be read can be saved under another name, and edited there. */
static void
test_save_as (Desk *desk, gconstpointer data)
{
  g_autofree char *path = desk_path (desk, "copy.counterclaim");
  g_autoptr (GError) error = NULL;
  g_autoptr (CclProject) second = ccl_project_new (get_lexicon (), desk->path, &error);

  g_assert_true (ccl_project_save_as (second, path, &error));
  g_assert_no_error (error);
  g_assert_null (ccl_project_get_read_only (second));
  g_assert_true (rename_it (second, "Mine", &error));
  g_assert_true (g_file_test (desk->path, G_FILE_TEST_EXISTS));
}

/* The lock of one who was killed is nobody's. */
static void
test_killed_opener (Desk *desk, gconstpointer data)
{
  int fds[2];
  char ready = 0;
  pid_t child;
  g_autoptr (CclProject) project = NULL;
  g_autoptr (GError) error = NULL;

  ccl_project_close (desk->project);
  g_assert_cmpint (pipe (fds), ==, 0);
  child = fork ();
  g_assert_cmpint (child, >=, 0);
  if (child == 0)
    {
      CclStore *store = ccl_store_open (desk->path, NULL);

      ready = store != NULL;
      if (write (fds[1], &ready, 1) == 1)
        pause ();
      _exit (1);
    }
  g_assert_cmpint (read (fds[0], &ready, 1), ==, 1);
  g_assert_true (ready);
  g_assert_true (ccl_store_is_open (desk->path));
  kill (child, SIGKILL);
  g_assert_cmpint (waitpid (child, NULL, 0), ==, child);
  close (fds[0]);
  close (fds[1]);
  project = ccl_project_new (get_lexicon (), desk->path, &error);
  g_assert_no_error (error);
  g_assert_null (ccl_project_get_read_only (project));
}

static void
replaced_cb (CclProject *project, const char *path, char **told)
{
  g_free (*told);
  *told = g_strdup (path);
}

/* A program that keeps folders alike put another file there: the edit goes to a draft, where all else is
 * too, and the other file stays as it is. */
static void
test_replaced (Desk *desk, gconstpointer data)
{
  g_autofree char *other = desk_path (desk, "other.counterclaim");
  g_autofree char *told = NULL, *before = NULL, *after = NULL, *draft = NULL, *theirs = NULL, *now = NULL;
  g_autoptr (GError) error = NULL;
  gsize their_size = 0, now_size = 0;

  ccl_store_close (ccl_store_create (other, NULL));
  g_assert_true (g_file_get_contents (other, &theirs, &their_size, NULL));
  g_assert_cmpint (g_rename (other, desk->path), ==, 0);
  g_signal_connect (desk->project, "replaced", G_CALLBACK (replaced_cb), &told);
  g_assert_true (rename_it (desk->project, "Not lost", &error));
  g_assert_no_error (error);
  g_assert_cmpstr (told, ==, desk->path);
  g_assert_true (ccl_project_is_draft (desk->project));
  g_assert_cmpstr (ccl_project_get_title (desk->project), ==, "Not lost");
  before = describe (ccl_project_get_comparison (desk->project));

  draft = g_strdup (ccl_project_get_path (desk->project));
  g_assert_cmpstr (draft, !=, desk->path);
  g_assert_true (g_file_get_contents (desk->path, &now, &now_size, NULL));
  g_assert_cmpmem (now, now_size, theirs, their_size);
  ccl_project_close (desk->project);
  {
    g_autoptr (CclProject) again = ccl_project_new (get_lexicon (), draft, &error);

    g_assert_no_error (error);
    after = describe (ccl_project_get_comparison (again));
    g_assert_cmpstr (after, ==, before);
    g_assert_cmpstr (ccl_project_get_undo_name (again), ==, "Rename");
    ccl_project_close (again);
  }
  g_unlink (draft);
}

/* Somebody has written into the open file itself: nothing goes on top of it unseen. */
static void
test_overwritten (Desk *desk, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *other = desk_path (desk, "other.counterclaim");
  g_autofree char *theirs = NULL;
  gsize size = 0;
  FILE *file = NULL;

  g_assert_true (ccl_project_save_as (desk->project, other, NULL));
  for (guint i = 0; i < 9; i++) /* more edits than here: that is how SQLite tells */
    g_assert_true (rename_it (desk->project, i % 2 == 0 ? "Theirs, too" : "Theirs", NULL));
  ccl_project_close (desk->project);
  g_assert_true (g_file_get_contents (other, &theirs, &size, NULL));
  {
    g_autoptr (CclProject) mine = ccl_project_new (get_lexicon (), desk->path, &error);

    g_assert_no_error (error);
    file = fopen (desk->path, "r+b"); /* the same file goes on */
    g_assert_cmpuint (fwrite (theirs, 1, size, file), ==, size);
    g_assert_cmpint (fclose (file), ==, 0);
    g_assert_false (rename_it (mine, "Mine", &error));
    g_assert_error (error, CCL_STORE_ERROR, CCL_STORE_ERROR_OVERWRITTEN);
    g_clear_error (&error);
    g_assert_cmpstr (ccl_project_get_title (mine), ==, "Theirs, too");
    g_assert_true (rename_it (mine, "Ours", &error));
    g_assert_no_error (error);
  }
  g_unlink (other);
}

static void
test_removed (Desk *desk, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *draft = NULL;

  g_assert_cmpint (g_unlink (desk->path), ==, 0);
  g_assert_true (rename_it (desk->project, "Not lost", &error));
  g_assert_no_error (error);
  g_assert_true (ccl_project_is_draft (desk->project));
  draft = g_strdup (ccl_project_get_path (desk->project));
  ccl_project_close (desk->project);
  g_unlink (draft);
}

#define ADD(name, func) g_test_add ("/project/place/" name, Desk, NULL, desk_set_up, func, desk_tear_down)

void
add_place_tests (void)
{
  ADD ("two-openers", test_two_openers);
  ADD ("save-as", test_save_as);
  ADD ("killed-opener", test_killed_opener);
  ADD ("replaced", test_replaced);
  ADD ("removed", test_removed);
  ADD ("overwritten", test_overwritten);
}
