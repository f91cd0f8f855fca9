/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "project-fixture.h"

#include "ccl-store.h"

#include <glib/gstdio.h>
#include <string.h>

/* What comes of an import. */
typedef struct
{
  gboolean done;
  int n_added;
  GPtrArray *failures;
  GError *error;
  guint n_progress;
  GCancellable *cancel_at_first; /* cancelled when the first file is done */
  CclProject *edit_at_30;        /* takes a step when the thirtieth is */
} Outcome;

static void
outcome_clear (Outcome *outcome)
{
  g_clear_pointer (&outcome->failures, g_ptr_array_unref);
  g_clear_error (&outcome->error);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Outcome, outcome_clear)

static void
added_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Outcome *outcome = user_data;

  outcome->n_added =
    ccl_project_add_finish (CCL_PROJECT (source), result, &outcome->failures, &outcome->error);
  outcome->done = TRUE;
}

static void
progress_cb (guint n_done, guint n_all, const char *name, gpointer user_data)
{
  Outcome *outcome = user_data;

  g_assert_cmpuint (n_done, ==, ++outcome->n_progress);
  g_assert_cmpuint (n_done, <=, n_all);
  g_assert_nonnull (name);
  if (outcome->cancel_at_first != NULL)
    g_cancellable_cancel (outcome->cancel_at_first);
  if (outcome->edit_at_30 != NULL && n_done == 30)
    g_assert_true (ccl_project_set_claim_field (outcome->edit_at_30, "Note", "a1:x", "note",
                                                "meanwhile", NULL));
}

static void
wait_done (Outcome *outcome)
{
  while (!outcome->done)
    g_main_context_iteration (NULL, TRUE);
}

static void
add_file (Desk *desk, GListStore *files, const char *name, const char *text)
{
  g_autofree char *path = desk_path (desk, name);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;

  if (text != NULL)
    g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
  g_list_store_append (files, file);
}

static char *
name_step (guint n_articles)
{
  return g_strdup_printf ("Add %u Articles", n_articles);
}

static const CclArticle *
find_article (Desk *desk, const char *file)
{
  const GPtrArray *articles = ccl_project_get_comparison (desk->project)->articles;

  for (guint i = 0; i < articles->len; i++)
    {
      const CclArticle *article = g_ptr_array_index (articles, i);

      if (g_str_has_suffix (article->file, file))
        return article;
    }

  return NULL;
}

static const CclProjectFailure *
find_failure (const Outcome *outcome, const char *file)
{
  for (guint i = 0; i < outcome->failures->len; i++)
    {
      const CclProjectFailure *failure = g_ptr_array_index (outcome->failures, i);

      if (g_str_has_suffix (failure->file, file))
        return failure;
    }

  return NULL;
}

/* Many files at once: those that can be read come in as one step, each failure has its reason. */
static void
test_files (Desk *desk, gconstpointer data)
{
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);
  g_auto (Outcome) outcome = { 0 };
  g_autofree char *before = describe (ccl_project_get_comparison (desk->project));
  g_autofree char *after = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  const CclArticle *article;

  add_file (desk, files, "one.txt", "Three ships were sunk on Monday, the navy said.\n");
  add_file (desk, files, "missing.txt", NULL);
  add_file (desk, files, "two.txt", "Four ships were sunk on Monday, the army said.\n");
  add_file (desk, files, "same.txt", "Three ships were sunk on Monday, the navy said.\n");
  add_file (desk, files, "empty.txt", " \n ");
  ccl_project_set_add_name_func (desk->project, name_step);
  ccl_project_add_files_async (desk->project, G_LIST_MODEL (files), NULL, progress_cb, &outcome,
                               added_cb, &outcome);
  g_assert_true (ccl_project_is_busy (desk->project));
  wait_done (&outcome);

  g_assert_no_error (outcome.error);
  g_assert_cmpint (outcome.n_added, ==, 2);
  g_assert_cmpuint (outcome.n_progress, ==, 5);
  g_assert_cmpuint (outcome.failures->len, ==, 3);
  g_assert_error (find_failure (&outcome, "same.txt")->error, G_IO_ERROR, G_IO_ERROR_EXISTS);
  g_assert_nonnull (find_failure (&outcome, "missing.txt"));
  g_assert_nonnull (find_failure (&outcome, "empty.txt"));
  g_assert_false (ccl_project_is_busy (desk->project));
  g_assert_cmpuint (desk->n_changed, ==, 1);

  article = find_article (desk, "one.txt");
  g_assert_nonnull (article);
  g_assert_null (article->bytes); /* they rest in the file */
  bytes = ccl_project_get_bytes (desk->project, article->id, &error);
  g_assert_no_error (error);
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes),
                   "Three ships were sunk on Monday, the navy said.\n", 48);

  g_assert_cmpstr (ccl_project_get_undo_name (desk->project), ==, "Add 2 Articles");
  ccl_project_undo (desk->project, &error);
  after = describe (ccl_project_get_comparison (desk->project));
  g_assert_cmpstr (after, ==, before);
  desk_reopen (desk);
  ccl_project_redo (desk->project, &error);
  g_assert_no_error (error);
  g_assert_nonnull (find_article (desk, "two.txt"));
}

/* What was pasted; the same again is refused, and that is no step. */
static void
test_bytes (Desk *desk, gconstpointer data)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("Six planes were lost.", 21);
  g_auto (Outcome) outcome = { 0 };
  g_auto (Outcome) again = { 0 };

  ccl_project_add_bytes_async (desk->project, "Pasted text", bytes, NULL, added_cb, &outcome);
  wait_done (&outcome);
  g_assert_cmpint (outcome.n_added, ==, 1);
  g_assert_nonnull (find_article (desk, "Pasted text"));

  ccl_project_add_bytes_async (desk->project, "Pasted text", bytes, NULL, added_cb, &again);
  wait_done (&again);
  g_assert_no_error (again.error);
  g_assert_cmpint (again.n_added, ==, 0);
  g_assert_error (find_failure (&again, "Pasted text")->error, G_IO_ERROR, G_IO_ERROR_EXISTS);
  g_assert_cmpuint (desk->n_changed, ==, 1);
}

/* After an undone import is dropped by another step, the file's next article may get the dropped one's
 * number, but nothing else of it. */
static void
test_reused_number (Desk *desk, gconstpointer data)
{
  g_autoptr (GBytes) dropped = g_bytes_new_static ("Six planes were lost.", 21);
  g_autoptr (GBytes) kept = g_bytes_new_static ("Seven boats were lost.", 22);
  g_auto (Outcome) outcome = { 0 };
  g_auto (Outcome) second = { 0 };
  g_autofree char *now = NULL;
  g_autofree char *reopened = NULL;

  ccl_project_add_bytes_async (desk->project, "dropped", dropped, NULL, added_cb, &outcome);
  wait_done (&outcome);
  ccl_project_undo (desk->project, NULL);
  ccl_project_set_claim_field (desk->project, "Note", "a1:x", "note", "x", NULL);
  ccl_project_add_bytes_async (desk->project, "kept", kept, NULL, added_cb, &second);
  wait_done (&second);
  ccl_project_undo (desk->project, NULL);
  ccl_project_redo (desk->project, NULL);

  g_assert_null (find_article (desk, "dropped"));
  g_assert_cmpstr (find_article (desk, "kept")->text, ==, "Seven boats were lost.");
  now = describe (ccl_project_get_comparison (desk->project));
  desk_reopen (desk);
  reopened = describe (ccl_project_get_comparison (desk->project));
  g_assert_cmpstr (now, ==, reopened);
}

/* More than are written at a time, read in whatever order: they come in in the order of the files, as one
 * step, while the editor's own steps go on. */
static void
test_many (Desk *desk, gconstpointer data)
{
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);
  g_auto (Outcome) outcome = { 0 };
  g_autoptr (GError) error = NULL;
  const GPtrArray *articles;

  for (guint i = 0; i < 50; i++)
    {
      g_autofree char *name = g_strdup_printf ("%u.txt", i);
      g_autoptr (GString) text = g_string_new (NULL);

      g_string_append_printf (text, "In all %u ships were sunk.\n", i % 40);
      for (guint j = 0; i % 7 == 0 && j < 2000; j++) /* some take longer */
        g_string_append (text, "Nothing else was said of the day. ");
      add_file (desk, files, name, text->str);
    }
  ccl_project_set_add_name_func (desk->project, name_step);
  ccl_project_add_files_async (desk->project, G_LIST_MODEL (files), NULL, progress_cb, &outcome,
                               added_cb, &outcome);
  outcome.edit_at_30 = desk->project;
  wait_done (&outcome);

  g_assert_no_error (outcome.error);
  articles = ccl_project_get_comparison (desk->project)->articles;
  g_assert_cmpuint (articles->len, ==, (guint) (outcome.n_added + 2));
  g_assert_cmpuint (outcome.failures->len, ==, 50 - outcome.n_added);
  for (guint i = 0; i < 40; i++)
    {
      const CclArticle *article = g_ptr_array_index (articles, i + 2);
      g_autofree char *name = g_strdup_printf ("/%u.txt", i);

      g_assert_true (g_str_has_suffix (article->file, name));
    }
  ccl_project_undo (desk->project, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (ccl_project_get_comparison (desk->project)->articles->len, ==, 2);
  g_assert_cmpstr (ccl_project_get_undo_name (desk->project), ==, "Note");
  ccl_project_redo (desk->project, &error);
  g_assert_no_error (error);
  desk_reopen (desk);
  g_assert_cmpuint (ccl_project_get_comparison (desk->project)->articles->len, ==,
                    (guint) (outcome.n_added + 2));
}

/* Cancelled in the middle: nothing is added. */
static void
test_cancel (Desk *desk, gconstpointer data)
{
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_auto (Outcome) outcome = { .cancel_at_first = cancellable };

  for (guint i = 0; i < 20; i++)
    {
      g_autofree char *name = g_strdup_printf ("%u.txt", i);
      g_autofree char *text = g_strdup_printf ("In all %u ships were sunk.", i);

      add_file (desk, files, name, text);
    }
  ccl_project_add_files_async (desk->project, G_LIST_MODEL (files), cancellable, progress_cb,
                               &outcome, added_cb, &outcome);
  wait_done (&outcome);
  g_assert_error (outcome.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpint (outcome.n_added, ==, -1);
  g_assert_null (outcome.failures);
  g_assert_cmpuint (desk->n_changed, ==, 0);
  g_assert_false (ccl_project_is_busy (desk->project));
}

/* The window was closed while files were read. */
static void
test_close (Desk *desk, gconstpointer data)
{
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);
  g_auto (Outcome) outcome = { 0 };

  add_file (desk, files, "one.txt", "Three ships were sunk.");
  ccl_project_add_files_async (desk->project, G_LIST_MODEL (files), NULL, NULL, NULL, added_cb,
                               &outcome);
  ccl_project_close (desk->project);
  wait_done (&outcome);
  g_assert_error (outcome.error, G_IO_ERROR, G_IO_ERROR_CLOSED);
}

/* Numbers of an article in no claim, as its claims are now. */
static void
test_unused (Desk *desk, gconstpointer data)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("In 1994 seven boats were lost.", 30);
  g_auto (Outcome) outcome = { 0 };
  g_autoptr (GArray) unused = NULL, dismissed = NULL;
  const CclArticle *article;
  const CclClaim *claim;

  ccl_project_add_bytes_async (desk->project, "Pasted text", bytes, NULL, added_cb, &outcome);
  wait_done (&outcome);
  article = find_article (desk, "Pasted text");
  g_assert_nonnull (article);
  unused = ccl_project_list_unused (desk->project, article->id);
  g_assert_cmpuint (unused->len, ==, 1);
  g_assert_cmpstr (g_array_index (unused, CclUnused, 0).reason, ==, "date");
  g_assert_cmpuint (g_array_index (unused, CclUnused, 0).span.start, ==, 3);

  claim = find_claim (desk->project, CCL_EVENT_DESTROYED, CCL_OBJECT_SHIP, 7);
  g_assert_true (ccl_project_set_claim_field (desk->project, "Dismiss", claim->key, "status",
                                              "dismissed", NULL));
  dismissed = ccl_project_list_unused (desk->project, article->id);
  g_assert_cmpuint (dismissed->len, ==, 2);
  g_assert_cmpstr (g_array_index (dismissed, CclUnused, 1).reason, ==, "no-event");
}

/* The disk is full when the articles are to be written. */
static void
test_failed_write (Desk *desk, gconstpointer data)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("Six planes were lost.", 21);
  g_auto (Outcome) outcome = { 0 };

  fill_disk (TRUE);
  ccl_project_add_bytes_async (desk->project, "Pasted text", bytes, NULL, added_cb, &outcome);
  wait_done (&outcome);
  fill_disk (FALSE);
  g_assert_error (outcome.error, CCL_STORE_ERROR, CCL_STORE_ERROR_FULL);
  g_assert_nonnull (desk->failed);
  g_assert_null (find_article (desk, "Pasted text"));
}

#define ADD(name, func)                                                                            \
  g_test_add ("/project/add/" name, Desk, NULL, desk_set_up, func, desk_tear_down)

void
add_import_tests (void)
{
  ADD ("files", test_files);
  ADD ("bytes", test_bytes);
  ADD ("reused-number", test_reused_number);
  ADD ("many", test_many);
  ADD ("cancel", test_cancel);
  ADD ("close", test_close);
  ADD ("unused", test_unused);
  ADD ("failed-write", test_failed_write);
}
