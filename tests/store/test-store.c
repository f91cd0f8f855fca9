/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store-fixture.h"

static void
place_set_up (Place *place, gconstpointer data)
{
  place_make (place);
}

static CclStore *
open_good (const char *path)
{
  g_autoptr (GError) error = NULL;
  CclStore *store = ccl_store_open (path, &error);

  g_assert_no_error (error);
  return store;
}

static CclStore *
create (const Place *place)
{
  g_autoptr (GError) error = NULL;
  CclStore *store = ccl_store_create (place->path, &error);

  g_assert_no_error (error);
  return store;
}

static void
undo (CclStore *store)
{
  g_autoptr (GError) error = NULL;

  ccl_store_undo (store, &error);
  g_assert_no_error (error);
}

static void
redo (CclStore *store)
{
  g_autoptr (GError) error = NULL;

  ccl_store_redo (store, &error);
  g_assert_no_error (error);
}

/* What comes back is what went in, field by field and byte by byte. */
static void
test_round_trip (Place *place, gconstpointer data)
{
  g_autoptr (CclStore) store = create (place);
  g_autoptr (CclArticle) article = make_page ();
  g_autoptr (GPtrArray) claims = make_claims (article);
  g_autoptr (GPtrArray) read_claims = NULL;
  g_autoptr (GPtrArray) articles = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *lexicon = NULL;
  const CclArticle *read;
  int version;

  add_article (store, article);
  g_clear_pointer (&store, ccl_store_close);
  store = open_good (place->path);

  articles = ccl_store_list_articles (store, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (articles->len, ==, 1);
  read = g_ptr_array_index (articles, 0);
  g_assert_cmpstr (read->id, ==, article->id);
  g_assert_cmpstr (read->text, ==, article->text);
  g_assert_cmpstr (read->byline, ==, article->byline);
  g_assert_cmpstr (read->language, ==, "az");
  g_assert_cmpuint (read->published, ==, article->published);
  g_assert_cmpuint (read->dateline.end, ==, 13);
  g_assert_cmpuint (read->blocks->len, ==, 2);
  g_assert_cmpint (g_array_index (read->blocks, CclBlock, 1).kind, ==, CCL_BLOCK_LIST_ITEM);
  bytes = ccl_store_get_bytes (store, read->id, &error);
  g_assert_true (g_bytes_equal (bytes, article->bytes));

  read_claims = ccl_store_list_claims (store, read, &version, &lexicon, &error);
  g_assert_cmpint (version, ==, 7);
  g_assert_cmpstr (lexicon, ==, "lexicon-1");
  g_assert_cmpuint (read_claims->len, ==, claims->len);
  for (guint i = 0; i < claims->len; i++)
    {
      const CclClaim *in = g_ptr_array_index (claims, i), *out = g_ptr_array_index (read_claims, i);

      g_assert_true (ccl_claim_same_content (in, out));
      g_assert_cmpuint (in->evidence->len, ==, out->evidence->len);
      g_assert_cmpfloat (in->confidence, ==, out->confidence);
      g_assert_cmpstr (out->article, ==, read->id);
      g_assert_true (g_str_has_prefix (out->key, "a1:"));
    }
}

/* Undo everything gives the start, redo the end, with every stop on the way, and closing the file at
 * any of them makes no difference. */
static void
test_undo_redo (Place *place, gconstpointer data)
{
  g_autoptr (CclStore) store = create (place);
  g_autoptr (GPtrArray) stops = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (CclArticle) page = make_page ();
  g_autoptr (CclArticle) text = make_text ("b.txt", "Twelve tanks were lost.");
  g_autoptr (GError) error = NULL;
  g_autofree char *link = ccl_decisions_link_target ("a1:x", "a2:y");

  g_ptr_array_add (stops, dump (store));
  add_article (store, page);
  g_ptr_array_add (stops, dump (store));
  add_article (store, text);
  g_ptr_array_add (stops, dump (store));
  add_note (store, "a1:x", "first");
  g_ptr_array_add (stops, dump (store));
  add_note (store, "a1:x", "second");
  g_ptr_array_add (stops, dump (store));
  g_assert_true (ccl_store_begin (store, &error));
  g_assert_true (ccl_store_set_decision (store, CCL_DECISION_LINK, link, "rows", "apart", &error));
  g_assert_true (
    ccl_store_set_decision (store, CCL_DECISION_CLAIM, "a1:x", "note", NULL, &error));
  g_assert_true (ccl_store_commit (store, "Split", &error));
  g_ptr_array_add (stops, dump (store));
  g_assert_true (ccl_store_begin (store, &error));
  g_assert_true (ccl_store_remove_article (store, page->id, &error));
  g_assert_true (ccl_store_commit (store, "Remove", &error));
  g_ptr_array_add (stops, dump (store));

  for (guint round = 0; round < 2; round++)
    {
      for (guint i = stops->len - 1; i > 0; i--)
        {
          g_autofree char *now = NULL;

          if (round == 1)
            {
              g_clear_pointer (&store, ccl_store_close);
              store = open_good (place->path);
            }
          undo (store);
          now = dump (store);
          g_assert_cmpstr (now, ==, g_ptr_array_index (stops, i - 1));
        }
      g_assert_null (ccl_store_get_undo_name (store));
      g_assert_false (ccl_store_undo (store, NULL));

      for (guint i = 1; i < stops->len; i++)
        {
          g_autofree char *now = NULL;

          if (round == 1)
            {
              g_clear_pointer (&store, ccl_store_close);
              store = open_good (place->path);
            }
          redo (store);
          now = dump (store);
          g_assert_cmpstr (now, ==, g_ptr_array_index (stops, i));
        }
      g_assert_null (ccl_store_get_redo_name (store));
      g_assert_false (ccl_store_redo (store, NULL));
    }
  g_assert_cmpstr (ccl_store_get_undo_name (store), ==, "Remove");
}

/* Removing an article takes along what was said about it, or it would all be listed as orphaned. */
static void
test_remove (Place *place, gconstpointer data)
{
  g_autoptr (CclStore) store = create (place);
  g_autoptr (CclArticle) article = make_page ();
  g_autoptr (CclDecisions) decisions = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *link = ccl_decisions_link_target ("a1:x", "a11:y");

  add_article (store, article);
  g_assert_true (ccl_store_begin (store, &error));
  ccl_store_set_decision (store, CCL_DECISION_ARTICLE, "a1", "title", "T", &error);
  ccl_store_set_decision (store, CCL_DECISION_CLAIM, "a1:x", "note", "N", &error);
  ccl_store_set_decision (store, CCL_DECISION_LINK, link, "rows", "apart", &error);
  ccl_store_set_decision (store, CCL_DECISION_CLAIM, "a11:y", "note", "of another", &error);
  ccl_store_set_decision (store, CCL_DECISION_PARTY, "a1:x", "name", "a party", &error);
  ccl_store_remove_article (store, "a1", &error);
  g_assert_no_error (error);
  ccl_store_commit (store, "Remove", &error);
  g_assert_no_error (error);

  decisions = ccl_store_get_decisions (store, &error);
  g_assert_cmpuint (ccl_decisions_get_n (decisions), ==, 2);
  g_assert_cmpstr (ccl_decisions_get (decisions, CCL_DECISION_CLAIM, "a11:y", "note"), ==,
                   "of another");

  g_assert_true (ccl_store_begin (store, &error));
  g_assert_false (ccl_store_remove_article (store, "a1", &error));
  g_assert_error (error, CCL_STORE_ERROR, CCL_STORE_ERROR_NOT_FOUND);
  ccl_store_rollback (store);
}

static void
test_new_edit_drops_redo (Place *place, gconstpointer data)
{
  g_autoptr (CclStore) store = create (place);
  g_autoptr (CclArticle) article = make_page ();
  g_autoptr (CclArticle) other = make_text ("b.txt", "Twelve tanks were lost.");
  g_autoptr (GPtrArray) articles = NULL;

  add_note (store, "a1:x", "kept");
  add_article (store, article);
  undo (store);
  g_assert_cmpstr (ccl_store_get_redo_name (store), ==, "Add");
  add_article (store, other);
  g_assert_null (ccl_store_get_redo_name (store));

  articles = ccl_store_list_articles (store, NULL);
  g_assert_cmpuint (articles->len, ==, 1);
  undo (store);
  g_assert_cmpstr (ccl_store_get_undo_name (store), ==, "kept");
  redo (store);
  g_clear_pointer (&articles, g_ptr_array_unref);
  articles = ccl_store_list_articles (store, NULL);
  g_assert_cmpstr (((CclArticle *) g_ptr_array_index (articles, 0))->file, ==, "b.txt");
}

static void
test_rollback (Place *place, gconstpointer data)
{
  g_autoptr (CclStore) store = create (place);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  add_note (store, "k", "kept");
  before = dump (store);
  g_assert_true (ccl_store_begin (store, &error));
  g_assert_true (ccl_store_set_decision (store, CCL_DECISION_CLAIM, "k", "note", "lost", &error));
  ccl_store_rollback (store);
  after = dump (store);

  g_assert_cmpstr (after, ==, before);
  g_assert_cmpstr (ccl_store_get_undo_name (store), ==, "kept");
}

/* Claims are derived: reading them anew is no step, and steps from before go on working. */
static void
test_read_anew (Place *place, gconstpointer data)
{
  g_autoptr (CclStore) store = create (place);
  g_autoptr (CclArticle) article = make_page ();
  g_autoptr (GPtrArray) claims = g_ptr_array_new_with_free_func ((GDestroyNotify) ccl_claim_unref);
  g_autoptr (GPtrArray) read = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *lexicon = NULL;
  int version;

  add_article (store, article);
  add_note (store, "k", "note");
  undo (store);
  g_ptr_array_add (claims,
                   ccl_claim_new (CCL_EVENT_KILLED, CCL_OBJECT_PERSON, (CclSpan){ 43, 60 }));
  ccl_claim_make_keys (claims, article->id);
  g_assert_true (ccl_store_begin (store, &error));
  g_assert_true (ccl_store_set_claims (store, article->id, claims, 8, "lexicon-2", &error));
  g_assert_true (ccl_store_commit (store, NULL, &error));

  g_assert_cmpstr (ccl_store_get_undo_name (store), ==, "Add");
  g_assert_cmpstr (ccl_store_get_redo_name (store), ==, "note");
  redo (store);
  undo (store);
  undo (store);
  redo (store);
  read = ccl_store_list_claims (store, article, &version, &lexicon, &error);
  g_assert_cmpint (version, ==, 8);
  g_assert_cmpuint (read->len, ==, 1);
}

static void
test_second_opener (Place *place, gconstpointer data)
{
  g_autoptr (CclStore) store = create (place);
  g_autoptr (CclStore) second = NULL;
  g_autoptr (GError) error = NULL;

  add_note (store, "k", "first");
  second = ccl_store_open (place->path, &error);
  g_assert_null (second);
  g_assert_error (error, CCL_STORE_ERROR, CCL_STORE_ERROR_BUSY);
  g_assert_true (ccl_store_is_open (place->path));
  g_clear_error (&error);

  /* Who only reads may, and sees what is written meanwhile. */
  second = ccl_store_open_read_only (place->path, &error);
  g_assert_no_error (error);
  add_note (store, "k", "second");
  {
    g_autoptr (CclDecisions) decisions = ccl_store_get_decisions (second, &error);

    g_assert_cmpstr (ccl_decisions_get (decisions, CCL_DECISION_CLAIM, "k", "note"), ==, "second");
  }
  g_clear_pointer (&second, ccl_store_close);

  g_clear_pointer (&store, ccl_store_close);
  g_assert_false (ccl_store_is_open (place->path));
  store = open_good (place->path);
}

static void
test_create_keeps_files (Place *place, gconstpointer data)
{
  g_autoptr (CclStore) store = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) after = NULL;

  write_whole (place->path, "mine", 4);
  store = ccl_store_create (place->path, &error);
  g_assert_null (store);
  g_assert_error (error, CCL_STORE_ERROR, CCL_STORE_ERROR_IO);
  after = read_whole (place->path);
  g_assert_cmpmem (g_bytes_get_data (after, NULL), g_bytes_get_size (after), "mine", 4);
}

static void
test_move (Place *place, gconstpointer data)
{
  g_autofree char *target = place_path (place, "named" CCL_STORE_SUFFIX);
  g_autofree char *journal = g_strconcat (target, "-journal", NULL);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (CclStore) store = create (place);
  g_autoptr (CclStore) other = NULL;
  g_autoptr (CclArticle) article = make_page ();
  g_autoptr (GError) error = NULL;

  add_article (store, article);
  before = dump (store);
  write_whole (target, "something older", 15);
  write_whole (journal, "of something older", 18);
  ccl_store_move_to (store, target, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (ccl_store_get_path (store), ==, target);
  add_note (store, "k", "in the new file");
  undo (store);
  after = dump (store);
  g_assert_cmpstr (after, ==, before);

  /* The old file is free, and the new one cannot be replaced under its owner. */
  other = open_good (place->path);
  g_assert_false (ccl_store_move_to (other, target, &error));
  g_assert_error (error, CCL_STORE_ERROR, CCL_STORE_ERROR_BUSY);
  g_assert_cmpstr (ccl_store_get_path (other), ==, place->path);
}

static int
count_rows (const char *path, const char *sql)
{
  sqlite3 *db = NULL;
  sqlite3_stmt *stmt = NULL;
  int n_rows;

  g_assert_cmpint (sqlite3_open_v2 (path, &db, SQLITE_OPEN_READONLY, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_prepare_v2 (db, sql, -1, &stmt, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_step (stmt), ==, SQLITE_ROW);
  n_rows = sqlite3_column_int (stmt, 0);
  sqlite3_finalize (stmt);
  sqlite3_close (db);
  return n_rows;
}

/* What is written ahead does not show, stays out of the steps that others take meanwhile, and comes in
 * as one step; what never comes in leaves nothing behind. */
static void
test_staged (Place *place, gconstpointer data)
{
  g_autoptr (CclStore) store = create (place);
  g_autoptr (CclArticle) wanted = make_page ();
  g_autoptr (CclArticle) unwanted = make_text ("b.txt", "Twelve tanks were lost.");
  g_autoptr (GPtrArray) articles = g_ptr_array_new ();
  g_autoptr (GPtrArray) claims =
    g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *before = dump (store);
  g_autofree char *after = NULL;

  g_ptr_array_add (articles, wanted);
  g_ptr_array_add (claims, make_claims (wanted));
  g_ptr_array_add (articles, unwanted);
  g_ptr_array_add (claims, make_claims (unwanted));
  g_assert_true (ccl_store_stage_articles (store, articles, claims, 1, "l", &error));
  after = dump (store);
  g_assert_cmpstr (after, ==, before);
  add_note (store, "k", "meanwhile");

  g_assert_true (ccl_store_begin (store, &error));
  g_assert_true (ccl_store_add_staged (store, wanted->id, &error));
  g_assert_true (ccl_store_commit (store, "Add", &error));
  undo (store);
  undo (store);
  redo (store);
  redo (store);
  found = ccl_store_list_articles (store, &error);
  g_assert_cmpuint (found->len, ==, 1);

  g_assert_cmpint (count_rows (place->path, "SELECT count (*) FROM article"), ==, 2);
  g_assert_true (ccl_store_drop_staged (store, &error));
  g_assert_cmpint (count_rows (place->path, "SELECT count (*) FROM article"), ==, 1);
  g_assert_cmpint (count_rows (place->path, "SELECT count (*) FROM claim"), ==, 2);
  g_assert_cmpint (count_rows (place->path, "SELECT count (*) FROM original"), ==, 1);

  /* Undone and overtaken, it is out of reach, and out of the file. */
  undo (store);
  add_note (store, "k", "instead");
  g_assert_cmpint (count_rows (place->path, "SELECT count (*) FROM article"), ==, 0);
}

/* On request the oldest steps are forgotten, and with them what only they could bring back. */
static void
test_prune (Place *place, gconstpointer data)
{
  g_autoptr (CclStore) store = create (place);
  g_autoptr (CclArticle) page = make_page (), text = make_text ("b.txt", "Three tanks burn.");
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL, *after = NULL;
  const gint64 size_at_first = ccl_store_get_history_size (store);

  g_assert_cmpint (size_at_first, ==, 0);
  add_article (store, page);
  add_article (store, text);
  g_assert_true (ccl_store_begin (store, &error));
  g_assert_true (ccl_store_remove_article (store, page->id, &error));
  g_assert_true (ccl_store_commit (store, "Remove", &error));
  before = dump (store);

  /* With room for all, nothing goes: the article can come back. */
  g_assert_true (ccl_store_prune_history (store, 1000000, &error));
  undo (store);
  redo (store);
  g_assert_true (ccl_store_prune_history (store, 0, &error));
  g_assert_null (ccl_store_get_undo_name (store));
  g_assert_cmpint (ccl_store_get_history_size (store), ==, 0);
  after = dump (store);
  g_assert_cmpstr (after, ==, before);
  g_assert_cmpint (count_rows (place->path, "SELECT count (*) FROM article"), ==, 1);

  /* The numbers of steps begin anew; undone steps with these take nothing with them that was here before. */
  add_note (store, "b", "one");
  add_note (store, "b", "two");
  undo (store);
  undo (store);
  add_note (store, "b", "three");
  g_assert_cmpint (count_rows (place->path, "SELECT count (*) FROM article"), ==, 1);
}

/* The documentation's queries answer what they say. */
static void
test_examples (Place *place, gconstpointer data)
{
  g_autofree char *path =
    g_build_filename (g_getenv ("CCL_SOURCE_DIR"), "src", "store", "examples.sql", NULL);
  g_autofree char *sql = NULL;
  g_autoptr (CclStore) store = create (place);
  g_autoptr (CclArticle) article = make_page ();
  g_autoptr (GString) answers = g_string_new (NULL);
  const char *rest;
  sqlite3 *db = NULL;

  add_article (store, article);
  add_note (store, "a1:x", "seen");
  g_assert_true (g_file_get_contents (path, &sql, NULL, NULL));
  g_assert_cmpint (sqlite3_open_v2 (place->path, &db, SQLITE_OPEN_READONLY, NULL), ==, SQLITE_OK);
  for (rest = sql; rest[0] != '\0';)
    {
      sqlite3_stmt *stmt = NULL;

      g_assert_cmpint (sqlite3_prepare_v2 (db, rest, -1, &stmt, &rest), ==, SQLITE_OK);
      while (stmt != NULL && sqlite3_step (stmt) == SQLITE_ROW)
        for (int i = 0; i < sqlite3_column_count (stmt); i++)
          {
            const char *text = (const char *) sqlite3_column_text (stmt, i);

            g_string_append_printf (answers, "%s%s", text != NULL ? text : "",
                                    i + 1 < sqlite3_column_count (stmt) ? "|" : "\n");
          }
      g_assert_cmpint (sqlite3_finalize (stmt), ==, SQLITE_OK);
    }
  g_assert_cmpint (sqlite3_close (db), ==, SQLITE_OK);

  g_assert_cmpstr (answers->str, ==,
                   "a1|Two tanks burn|Caspian Wire|2020-10-09\n"
                   "a1:destroyed:tank:0-4|azerbaijan|destroyed|tank|exact|2.5|2.5|BAKU\n"
                   "a1:cost:money:6-12|outlet|cost|money|at_least|43.0||Oct. 9\n"
                   "a1:x|note|seen\n"
                   "azerbaijan|1\noutlet|1\n"
                   "2|seen|0\n1|Add|0\n");
}

#define ADD(name, func)                                                                            \
  g_test_add ("/store/" name, Place, NULL, place_set_up, func, place_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("round-trip", test_round_trip);
  ADD ("undo-redo", test_undo_redo);
  ADD ("remove", test_remove);
  ADD ("new-edit-drops-redo", test_new_edit_drops_redo);
  ADD ("rollback", test_rollback);
  ADD ("read-anew", test_read_anew);
  ADD ("second-opener", test_second_opener);
  ADD ("create-keeps-files", test_create_keeps_files);
  ADD ("move", test_move);
  ADD ("staged", test_staged);
  ADD ("prune", test_prune);
  ADD ("examples", test_examples);
  return g_test_run ();
}
