/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "project-fixture.h"

#include "ccl-recover.h"
#include "ccl-store-seal.h"

#include <sqlite3.h>
#include <string.h>

static const char text[] = "BAKU, October 9, 2020. Azerbaijani troops destroyed three tanks near Jabrayil on Friday, "
                           "the Defence Ministry of Azerbaijan said.";

/* An article whose text is lost is read again from its original, and says the same. */
static void
test_read_again (Desk *desk, gconstpointer data)
{
  g_autofree char *path = desk_path (desk, "bulletin.txt");
  g_autofree char *new_path = desk_path (desk, "recovered.counterclaim");
  g_autofree char *before = NULL, *after = NULL;
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (CclSalvage) salvage = NULL;
  g_autoptr (CclProject) recovered = NULL;
  g_autoptr (GError) error = NULL;
  sqlite3 *db = NULL;

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  g_list_store_append (files, file);
  ccl_project_add_files_async (desk->project, G_LIST_MODEL (files), NULL, NULL, NULL, NULL, NULL);
  wait_idle (desk->project);
  before = describe (ccl_project_get_comparison (desk->project));
  ccl_project_close (desk->project);

  g_assert_cmpint (sqlite3_open_v2 (desk->path, &db, SQLITE_OPEN_READWRITE, ccl_store_get_vfs ()), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, "UPDATE article SET text = CAST (x'c3c3' AS TEXT) WHERE number = 3", NULL, NULL, NULL),
                   ==, SQLITE_OK);
  sqlite3_close (db);
  salvage = ccl_recover (desk->path, new_path, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (salvage->n_articles, ==, 3);
  g_assert_cmpuint (salvage->n_reread, ==, 1);
  recovered = ccl_project_new (get_lexicon (), new_path, &error);
  g_assert_no_error (error);
  wait_idle (recovered);
  after = describe (ccl_project_get_comparison (recovered));
  g_assert_nonnull (strstr (before, " a3:destroyed:tank:42-63(azerbaijan destroyed tank 3"));
  g_assert_nonnull (strstr (after, " a3:destroyed:tank:42-63(azerbaijan destroyed tank 3"));
  g_assert_nonnull (strstr (after, "bulletin.txt"));
  g_assert_cmpstr (ccl_comparison_find_article (ccl_project_get_comparison (recovered), "a3")->text, ==, text);
}

void
add_recover_tests (void)
{
  g_test_add ("/project/recover", Desk, NULL, desk_set_up, test_read_again, desk_tear_down);
}
