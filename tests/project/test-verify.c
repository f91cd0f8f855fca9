/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "project-fixture.h"

#include "ccl-store-seal.h"

#include "ccl-extract.h"
#include "ccl-store.h"
#include "ccl-verify.h"

#include <sqlite3.h>

/* What reading a project's articles once more from their originals tells. */

/* Changes the closed file behind the program's back. */
static void
tamper (Desk *desk, const char *sql)
{
  sqlite3 *db = NULL;

  g_assert_cmpint (sqlite3_open_v2 (desk->path, &db, SQLITE_OPEN_READWRITE, ccl_store_get_vfs ()),
                   ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, "PRAGMA foreign_keys = ON", NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_close (db), ==, SQLITE_OK);
}

/* Returns: what is found of the project's last article, which was read from a file */
static CclVerification *
verify (Desk *desk)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) all = ccl_verify_project (desk->path, get_lexicon (), NULL, &error);

  g_assert_no_error (error);
  return g_ptr_array_steal_index (all, all->len - 1);
}

static void
set_up (Desk *desk, gconstpointer data)
{
  static const char text[] = "BAKU, October 9, 2020. Azerbaijani troops destroyed three tanks near Jabrayil on Friday, "
                             "the Defence Ministry of Azerbaijan said.";
  g_autofree char *path = NULL;
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);
  g_autoptr (GFile) file = NULL;

  desk_set_up (desk, data);
  path = desk_path (desk, "bulletin.txt");
  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  file = g_file_new_for_path (path);
  g_list_store_append (files, file);
  ccl_project_add_files_async (desk->project, G_LIST_MODEL (files), NULL, NULL, NULL, NULL, NULL);
  wait_idle (desk->project);
}

static void
test_good (Desk *desk, gconstpointer data)
{
  g_autoptr (CclVerification) it = verify (desk);

  g_assert_cmpint (it->findings, ==, CCL_FINDING_NONE);
  g_assert_true (ccl_verification_is_good (it));
  g_assert_cmpint (it->extractor, ==, CCL_EXTRACT_VERSION);
  g_assert_cmpint (it->extracted, >, g_get_real_time () / G_USEC_PER_SEC - 600);
}

static void
test_damaged (Desk *desk, gconstpointer data)
{
  g_autoptr (CclVerification) bytes = NULL, text = NULL, claims = NULL;

  tamper (desk, "UPDATE article SET text = text || ' It was Friday.' WHERE number = 3");
  text = verify (desk);
  g_assert_cmpint (text->findings, ==, CCL_FINDING_TEXT);
  g_assert_false (ccl_verification_is_good (text));

  tamper (desk, "UPDATE article SET sha256 = replace (sha256, substr (sha256, 1, 8), '00000000')"
                " WHERE number = 3");
  bytes = verify (desk);
  g_assert_cmpint (bytes->findings, ==, CCL_FINDING_BYTES);
  g_assert_false (ccl_verification_is_good (bytes));

  tamper (desk, "DELETE FROM original WHERE article = 3;"
                "UPDATE claim SET low = 30, high = 30 WHERE article = 3");
  claims = verify (desk);
  g_assert_cmpint (claims->findings, ==, CCL_FINDING_NO_BYTES | CCL_FINDING_CLAIMS);
  g_assert_cmpuint (claims->lost->len, ==, 1);
  g_assert_cmpuint (claims->found->len, ==, 1);
  g_assert_false (ccl_verification_is_good (claims));
}

/* That other rules find something else is told, but is nothing wrong. */
static void
test_other_version (Desk *desk, gconstpointer data)
{
  g_autoptr (CclVerification) it = NULL;

  tamper (desk, "UPDATE article SET extractor = 1 WHERE number = 3; DELETE FROM claim WHERE article = 3");
  it = verify (desk);
  g_assert_cmpint (it->findings, ==, CCL_FINDING_CLAIMS | CCL_FINDING_OTHER_VERSION);
  g_assert_true (ccl_verification_is_good (it));
}

#define ADD(name, func) g_test_add ("/verify/" name, Desk, NULL, set_up, func, desk_tear_down)

void
add_verify_tests (void)
{
  ADD ("good", test_good);
  ADD ("damaged", test_damaged);
  ADD ("other-version", test_other_version);
}
