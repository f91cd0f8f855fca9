/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "project-fixture.h"

#include "ccl-merge.h"
#include "ccl-store.h"

#include <string.h>

/* Giving a project away, and taking in what another person has made of the same articles. */

static const char bulletin[] =
  "BAKU, October 9, 2020. The weather was fine. Azerbaijani troops destroyed three tanks near Jabrayil on Friday, "
  "the Defence Ministry of Azerbaijan said. The spokesman wore grey. Two soldiers were killed, it added.\n\n"
  "Nothing else was said. A tea was served.";

static CclProject *
open_project (const char *path)
{
  g_autoptr (GError) error = NULL;
  CclProject *project = ccl_project_new (get_lexicon (), path, &error);

  g_assert_no_error (error);
  return project;
}

static void
add_text (CclProject *project, const char *name, const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  ccl_project_add_bytes_async (project, name, bytes, NULL, NULL, NULL);
  wait_idle (project);
}

static const CclClaim *
find_tanks (CclProject *project)
{
  return find_claim (project, CCL_EVENT_DESTROYED, CCL_OBJECT_TANK, 3);
}

static void
set_field (CclProject *project, const char *key, const char *field, const char *value)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (ccl_project_set_claim_field (project, "Edit", key, field, value, &error));
}

/* A project of one's own with the bulletin in it, beside the desk's. */
static CclProject *
make_other (const Desk *desk, const char *name)
{
  g_autofree char *path = desk_path (desk, name);
  CclProject *other = NULL;

  ccl_store_close (ccl_store_create (path, NULL));
  other = open_project (path);
  wait_idle (other);
  add_text (other, "bulletin.txt", bulletin);
  return other;
}

/* Packages ------------------------------------------------------------------------------------ */

static char *
dup_evidence (CclProject *project, const CclClaim *claim)
{
  const CclArticle *article =
    ccl_comparison_find_article (ccl_project_get_comparison (project), claim->article);

  return ccl_article_dup_span (article, ccl_claim_get_evidence (claim));
}

static gboolean
file_holds (const char *path, const char *words)
{
  g_autofree char *content = NULL;
  gsize size = 0;

  g_assert_true (g_file_get_contents (path, &content, &size, NULL));
  return memmem (content, size, words, strlen (words)) != NULL;
}

/* Only the sentences with claims leave the house; figures, speakers and decisions stay as they are, also when
 * it is opened by a program that would read the articles anew. */
static void
test_excerpts (Desk *desk, gconstpointer data)
{
  g_autoptr (CclProject) project = make_other (desk, "mine" CCL_STORE_SUFFIX), package = NULL;
  g_autofree char *path = desk_path (desk, "package" CCL_STORE_SUFFIX);
  g_autofree char *key = g_strdup (find_tanks (project)->key), *added = NULL;
  g_autofree char *before = NULL, *after = NULL, *words = NULL;
  const gsize tea = (gsize) (strstr (bulletin, "tea") - bulletin);
  const CclClaim *claim = NULL;
  g_autoptr (GError) error = NULL;

  set_field (project, key, "note", "seen on video");
  g_assert_true (ccl_project_add_claim (project, "Add", find_tanks (project)->article, (CclSpan){ tea, tea + 3 }, NULL,
                                        &added, &error));
  before = describe (ccl_project_get_comparison (project));
  g_assert_true (ccl_project_export_package (project, path, CCL_PACKAGE_EXCERPTS, &error));
  g_assert_no_error (error);

  g_assert_false (file_holds (path, "weather"));
  g_assert_false (file_holds (path, "grey"));
  package = open_project (path);
  wait_idle (package);
  after = describe (ccl_project_get_comparison (package));
  g_assert_cmpstr (after, ==, before);
  claim = find_tanks (package);
  words = dup_evidence (package, claim);
  g_assert_cmpstr (words, ==, "destroyed three tanks");
  g_assert_cmpstr (claim->note, ==, "seen on video");
  claim = ccl_comparison_find_claim (ccl_project_get_comparison (package), added);
  g_free (words);
  words = dup_evidence (package, claim);
  g_assert_cmpstr (words, ==, "tea");
  g_assert_null (ccl_project_get_undo_name (package));
}

/* What was removed, and what was undone, is not given away with the rest. */
static void
test_full (Desk *desk, gconstpointer data)
{
  g_autoptr (CclProject) project = make_other (desk, "mine" CCL_STORE_SUFFIX);
  g_autofree char *path = desk_path (desk, "package" CCL_STORE_SUFFIX);
  const GPtrArray *articles = NULL;
  g_autofree char *id = NULL;
  g_autoptr (GError) error = NULL;

  add_text (project, "secret.txt", "A source who must not be named said that nobody was hurt.");
  articles = ccl_project_get_comparison (project)->articles;
  id = g_strdup (((CclArticle *) g_ptr_array_index (articles, articles->len - 1))->id);
  g_assert_true (ccl_project_remove_article (project, "Remove", id, &error));
  g_assert_true (ccl_project_export_package (project, path, CCL_PACKAGE_FULL, &error));
  g_assert_true (file_holds (path, "weather"));
  g_assert_false (file_holds (path, "must not be named"));
}

/* Merging ------------------------------------------------------------------------------------- */

static void
merge (CclProject *project, const char *path, gboolean take_theirs)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CclMerge) merge = ccl_merge_new (project, path, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < merge->conflicts->len; i++)
    ((CclMergeDecision *) g_ptr_array_index (merge->conflicts, i))->take_theirs = take_theirs;
  g_assert_true (ccl_merge_apply (merge, project, "Merge", &error));
  wait_idle (project);
}

/* Articles that are here already are found by their checksum, the others come in with what was decided on
 * them; where both editors have decided, it is settled as said, and all of it is one step. */
static void
test_merge (Desk *desk, gconstpointer data)
{
  g_autoptr (CclProject) mine = make_other (desk, "mine" CCL_STORE_SUFFIX);
  g_autoptr (CclProject) theirs = make_other (desk, "theirs" CCL_STORE_SUFFIX);
  g_autofree char *my_key = NULL, *their_key = NULL, *before = NULL, *after = NULL;
  const char *path = ccl_project_get_path (theirs);
  const CclQuantity five = ccl_quantity_exact (5), six = ccl_quantity_exact (6);
  g_autoptr (GError) error = NULL;
  g_autoptr (CclMerge) looked = NULL;
  const CclMergeDecision *conflict = NULL;
  guint n_articles = 0;

  /* The same article has another number there. */
  add_text (mine, "first.txt", "Police in Ganja said on Friday that four people were arrested.");
  add_text (theirs, "other.txt", "The Defence Ministry of Armenia said on Friday that seven soldiers were wounded.");
  my_key = g_strdup (find_tanks (mine)->key);
  their_key = g_strdup (find_tanks (theirs)->key);
  set_field (theirs, their_key, "place", "Fizuli");
  set_field (theirs, find_claim (theirs, CCL_EVENT_WOUNDED, CCL_OBJECT_SOLDIER, 7)->key, "note", "no picture");
  ccl_project_set_claim_quantity (theirs, "Edit", their_key, &six, &error);
  ccl_project_set_claim_quantity (mine, "Edit", my_key, &five, &error);
  g_assert_no_error (error);
  before = describe (ccl_project_get_comparison (mine));

  looked = ccl_merge_new (mine, path, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (looked->articles->len, ==, 1);
  g_assert_cmpuint (looked->conflicts->len, ==, 1);
  conflict = g_ptr_array_index (looked->conflicts, 0);
  g_assert_cmpint (conflict->kind, ==, CCL_DECISION_CLAIM);
  g_assert_cmpstr (conflict->target, ==, my_key);

  n_articles = ccl_project_get_comparison (mine)->articles->len;
  merge (mine, path, FALSE);
  g_assert_cmpuint (ccl_project_get_comparison (mine)->articles->len, ==, n_articles + 1);
  g_assert_cmpstr (find_claim (mine, CCL_EVENT_DESTROYED, CCL_OBJECT_TANK, 5)->place, ==, "Fizuli");
  g_assert_cmpstr (find_claim (mine, CCL_EVENT_WOUNDED, CCL_OBJECT_SOLDIER, 7)->note, ==, "no picture");

  g_assert_true (ccl_project_undo (mine, &error));
  after = describe (ccl_project_get_comparison (mine));
  g_assert_cmpstr (after, ==, before);
  merge (mine, path, TRUE);
  find_claim (mine, CCL_EVENT_DESTROYED, CCL_OBJECT_TANK, 6);

  /* Once merged, nothing is left to be merged. */
  ccl_merge_free (g_steal_pointer (&looked));
  looked = ccl_merge_new (mine, path, &error);
  g_assert_cmpuint (looked->articles->len + looked->additions->len + looked->conflicts->len, ==, 0);
}

/* Its own file, a stranger's, none. */
static void
test_refused (Desk *desk, gconstpointer data)
{
  g_autofree char *path = desk_path (desk, "text" CCL_STORE_SUFFIX);
  g_autoptr (GError) error = NULL;

  g_assert_null (ccl_merge_new (desk->project, desk->path, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT);
  g_clear_error (&error);
  g_assert_true (g_file_set_contents (path, "no project", -1, NULL));
  g_assert_null (ccl_merge_new (desk->project, path, &error));
  g_assert_error (error, CCL_STORE_ERROR, CCL_STORE_ERROR_NOT_A_PROJECT);
}

#define ADD(name, func) g_test_add ("/share/" name, Desk, NULL, desk_set_up, func, desk_tear_down)

void
add_share_tests (void)
{
  ADD ("excerpts", test_excerpts);
  ADD ("full", test_full);
  ADD ("merge", test_merge);
  ADD ("refused", test_refused);
}
