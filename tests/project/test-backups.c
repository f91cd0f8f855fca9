/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "project-fixture.h"

#include "ccl-backups.h"
#include "ccl-store.h"

#include <glib/gstdio.h>

#define HOUR 3600
#define DAY (24 * HOUR)
#define NOON (G_GINT64_CONSTANT (1602244800)) /* 9 October 2020, 12:00 */

static void
add_backup (GPtrArray *backups, gint64 made)
{
  CclBackup *backup = g_new0 (CclBackup, 1);

  backup->made = made;
  g_ptr_array_add (backups, backup);
}

/* One every ten minutes for twenty days: the newest, the last of each hour and of each day stay. */
static void
test_choose (void)
{
  const CclBackupLimits limits = { 3, 4, 10, G_MAXINT64 };
  g_autoptr (GPtrArray) backups = g_ptr_array_new_with_free_func ((GDestroyNotify) ccl_backup_free);
  g_autoptr (GPtrArray) chosen = NULL;
  guint n_kept;

  for (guint i = 0; i < 20 * 144; i++)
    add_backup (backups, NOON - i * 600);
  chosen = ccl_backups_choose (backups, NOON, &limits);
  n_kept = backups->len - chosen->len;
  /* 12:00, 11:50, 11:40; of the hours before 11:50 the ends of 10 and 9; of the days nine more */
  g_assert_cmpuint (n_kept, ==, 3 + 2 + 9);
  for (guint i = 0; i < chosen->len; i++)
    g_assert_cmpint (((CclBackup *) g_ptr_array_index (chosen, i))->made, <, NOON - 1200);
}

static guint
count_backups (CclProject *project)
{
  g_autoptr (GPtrArray) backups = ccl_project_list_backups (project);

  return backups->len;
}

static void
wait_for_backups (CclProject *project, guint n)
{
  for (guint i = 0; i < 1000 && count_backups (project) != n; i++)
    g_usleep (10000);
  g_assert_cmpuint (count_backups (project), ==, n);
}

static void
rename_it (CclProject *project, const char *title)
{
  g_assert_true (ccl_project_begin_step (project, "Rename", NULL) &&
                 ccl_project_decide (project, CCL_DECISION_COMPARISON, "", "title", title, NULL) &&
                 ccl_project_end_step (project, NULL));
}

static void
clear_backups (CclProject *project)
{
  g_autoptr (GPtrArray) backups = ccl_project_list_backups (project);

  for (guint i = 0; i < backups->len; i++)
    {
      const char *path = ((CclBackup *) g_ptr_array_index (backups, i))->path;
      g_autofree char *folder = g_path_get_dirname (path);
      g_autofree char *root = g_path_get_dirname (folder);

      g_unlink (path);
      g_rmdir (folder);
      g_rmdir (root);
    }
}

/* Of the open project; none where nothing has changed; a copy of one opens and shows what was. */
static void
test_open_project (Desk *desk, gconstpointer data)
{
  g_autoptr (GPtrArray) backups = NULL;
  g_autoptr (CclProject) old = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL, *shown = NULL, *before = NULL;

  rename_it (desk->project, "First");
  before = describe (ccl_project_get_comparison (desk->project));
  ccl_project_back_up (desk->project);
  wait_for_backups (desk->project, 1);
  ccl_project_back_up (desk->project);
  g_usleep (100000);
  g_assert_cmpuint (count_backups (desk->project), ==, 1);
  backups = ccl_project_list_backups (desk->project);
  g_usleep (G_USEC_PER_SEC); /* names are by the second */
  rename_it (desk->project, "Second");
  ccl_project_back_up (desk->project);
  rename_it (desk->project, "Third"); /* does not wait for it */
  wait_for_backups (desk->project, 2);

  path = ccl_backups_copy (((CclBackup *) g_ptr_array_index (backups, 0))->path, &error);
  g_assert_no_error (error);
  old = ccl_project_new (get_lexicon (), path, &error);
  g_assert_no_error (error);
  wait_idle (old);
  g_assert_cmpstr (ccl_project_get_title (old), ==, "First");
  shown = describe (ccl_project_get_comparison (old));
  g_assert_cmpstr (shown, ==, before);
  ccl_project_close (old);
  g_unlink (path);
  clear_backups (desk->project);
}

/* The bound holds over all projects; the newest stays. */
static void
test_bounds (Desk *desk, gconstpointer data)
{
  CclBackupLimits limits = { 100, 0, 0, G_MAXINT64 };
  g_autoptr (CclStore) store = NULL;
  g_autofree char *id = NULL;
  g_autoptr (GPtrArray) backups = NULL;
  g_autoptr (GError) error = NULL;
  goffset size;

  store = ccl_store_open_read_only (desk->path, NULL);
  id = ccl_store_dup_id (store);
  for (guint i = 0; i < 5; i++)
    {
      g_assert_true (ccl_backups_make (desk->path, id, i, NOON + i, &limits, &error));
      g_assert_no_error (error);
    }
  backups = ccl_backups_list (id);
  g_assert_cmpuint (backups->len, ==, 5);
  g_assert_cmpint (((CclBackup *) g_ptr_array_index (backups, 0))->made, ==, NOON + 4);
  size = ((CclBackup *) g_ptr_array_index (backups, 0))->size;

  limits.max_bytes = size * 3;
  g_assert_true (ccl_backups_make (desk->path, id, 5, NOON + 5, &limits, &error));
  g_assert_cmpuint (count_backups (desk->project), ==, 3);
  limits.max_bytes = 1;
  g_assert_true (ccl_backups_make (desk->path, id, 6, NOON + 6, &limits, &error));
  g_assert_cmpuint (count_backups (desk->project), ==, 1);
  g_assert_false (ccl_backups_make ("/no/such/file", id, 7, NOON + 7, &limits, &error));
  g_assert_cmpuint (count_backups (desk->project), ==, 1);
  g_assert_true (ccl_backups_make (desk->path, "../x", 7, NOON + 7, &limits, NULL)); /* no id: none is made */
  clear_backups (desk->project);
}

void
add_backup_tests (void)
{
  g_test_add_func ("/project/backups/choose", test_choose);
  g_test_add ("/project/backups/open-project", Desk, NULL, desk_set_up, test_open_project, desk_tear_down);
  g_test_add ("/project/backups/bounds", Desk, NULL, desk_set_up, test_bounds, desk_tear_down);
}
