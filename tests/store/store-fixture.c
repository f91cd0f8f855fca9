/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store-fixture.h"

#include "ccl-store-seal.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

void
place_make (Place *place)
{
  g_autoptr (GError) error = NULL;

  place->folder = g_dir_make_tmp ("ccl-store-XXXXXX", &error);
  g_assert_no_error (error);
  place->path = place_path (place, "event" CCL_STORE_SUFFIX);
}

void
place_clear (Place *place)
{
  g_autoptr (GDir) dir = g_dir_open (place->folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = place_path (place, name);
      g_autoptr (GFile) file = g_file_new_for_path (path);

      g_file_delete (file, NULL, NULL);
    }
  g_clear_pointer (&dir, g_dir_close);
  {
    g_autoptr (GFile) folder = g_file_new_for_path (place->folder);

    g_file_delete (folder, NULL, NULL);
  }
  g_clear_pointer (&place->folder, g_free);
  g_clear_pointer (&place->path, g_free);
}

char *
place_path (const Place *place, const char *name)
{
  return g_build_filename (place->folder, name, NULL);
}

CclArticle *
make_text (const char *file, const char *text)
{
  CclArticle *article = ccl_article_new (file);

  ccl_article_take_text (article, g_strdup (text));
  article->bytes = g_bytes_new (text, strlen (text));
  article->sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, article->bytes);
  ccl_claim_set (&article->media_type, "text/plain");
  return article;
}

CclArticle *
make_page (void)
{
  static const char page[] = "<p>BAKU, Oct. 9. Ordu iki tankı məhv etdi.</p><p>At least 43 died.</p>";
  CclArticle *article = make_text ("/tmp/page.html", "BAKU, Oct. 9. Ordu iki tankı məhv etdi.\n\n"
                                                     "At least 43 died.");

  g_bytes_unref (article->bytes);
  article->bytes = g_bytes_new_static (page, sizeof page); /* with the NUL: bytes are bytes */
  g_free (article->sha256);
  article->sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, article->bytes);
  ccl_claim_set (&article->media_type, "text/html");
  ccl_claim_set (&article->title, "Two tanks burn");
  ccl_claim_set (&article->outlet, "Caspian Wire");
  ccl_claim_set (&article->byline, "A. Məmmədova");
  ccl_claim_set (&article->address, "https://example.org/1?a=b");
  g_strlcpy (article->language, "az", sizeof article->language);
  article->published = ccl_day_new (2020, 10, 9);
  article->retrieved = 1602230400;
  article->dateline = (CclSpan){ 0, 13 };
  ccl_article_add_block (article, (CclSpan){ 0, 41 }, CCL_BLOCK_PARAGRAPH);
  ccl_article_add_block (article, (CclSpan){ 43, 60 }, CCL_BLOCK_LIST_ITEM);
  return article;
}

GPtrArray *
make_claims (const CclArticle *article)
{
  GPtrArray *claims = g_ptr_array_new_with_free_func ((GDestroyNotify) ccl_claim_unref);
  CclClaim *claim = ccl_claim_new (CCL_EVENT_DESTROYED, CCL_OBJECT_TANK, (CclSpan){ 0, 4 });

  claim->quantity = ccl_quantity_exact (2.5);
  claim->quantity_span = (CclSpan){ 1, 3 };
  claim->claimant_span = (CclSpan){ 0, 2 };
  ccl_claim_set (&claim->model, "T-72");
  ccl_claim_set (&claim->claimant, "azerbaijan");
  ccl_claim_set (&claim->claimant_text, "Baku");
  ccl_claim_set (&claim->actor, "azerbaijan");
  ccl_claim_set (&claim->affected, "armenia");
  ccl_claim_set (&claim->place, "Füzuli");
  claim->stance = CCL_STANCE_ALLEGES;
  claim->start = ccl_day_new (2020, 9, 27);
  claim->end = ccl_day_new (2020, 10, 9);
  claim->cumulative = TRUE;
  claim->confidence = 0.87;
  claim->rule = "active-verb";
  ccl_claim_add_evidence (claim, (CclSpan){ 6, 9 });
  g_ptr_array_add (claims, claim);

  claim = ccl_claim_new (CCL_EVENT_COST, CCL_OBJECT_MONEY, (CclSpan){ 6, 12 });
  claim->quantity = (CclQuantity){ { 43, INFINITY }, CCL_BOUND_AT_LEAST, CCL_UNIT_MONEY, TRUE, "EUR" };
  claim->polarity = CCL_POLARITY_DENIED;
  g_ptr_array_add (claims, claim);
  return claims;
}

void
add_article (CclStore *store, CclArticle *article)
{
  g_autoptr (GPtrArray) claims = make_claims (article);
  g_autoptr (GError) error = NULL;

  ccl_store_begin (store, &error);
  g_assert_no_error (error);
  ccl_store_add_article (store, article, claims, 7, "lexicon-1", &error);
  g_assert_no_error (error);
  ccl_store_commit (store, "Add", &error);
  g_assert_no_error (error);
}

void
add_note (CclStore *store, const char *target, const char *note)
{
  g_autoptr (GError) error = NULL;

  ccl_store_begin (store, &error);
  g_assert_no_error (error);
  ccl_store_set_decision (store, CCL_DECISION_CLAIM, target, "note", note, &error);
  g_assert_no_error (error);
  ccl_store_commit (store, note, &error);
  g_assert_no_error (error);
}

void
place_set_up_filled (Place *place, gconstpointer data)
{
  g_autoptr (CclStore) store = NULL;
  g_autoptr (CclArticle) page = make_page ();
  g_autoptr (CclArticle) text = make_text ("b.txt", "Twelve tanks were lost.");

  place_make (place);
  store = ccl_store_create (place->path, NULL);
  g_assert_nonnull (store);
  add_article (store, page);
  add_note (store, "a1:x", "first");
  add_article (store, text);
  add_note (store, "a2:y", "second");
  ccl_store_undo (store, NULL);
}

void
place_tear_down (Place *place, gconstpointer data)
{
  place_clear (place);
}

static void
dump_span (GString *out, CclSpan span)
{
  g_string_append_printf (out, " %zu-%zu", span.start, span.end);
}

static void
dump_claim (GString *out, const CclClaim *claim)
{
  const CclQuantity *quantity = &claim->quantity;

  g_string_append_printf (
    out, "  %s %s %s %s %s [%g %g %s %s %d %s] %s|%s %s %s %s|%s|%s %u-%u %d %g %s", claim->key,
    claim->article, ccl_event_word (claim->event), ccl_object_word (claim->object), claim->model,
    quantity->interval.low, quantity->interval.high, ccl_bound_word (quantity->bound),
    ccl_unit_word (quantity->unit), quantity->approx, quantity->currency, claim->claimant,
    claim->claimant_text, ccl_stance_word (claim->stance), ccl_polarity_word (claim->polarity),
    claim->actor, claim->affected, claim->place, claim->start, claim->end, claim->cumulative,
    claim->confidence, claim->rule);
  dump_span (out, claim->quantity_span);
  dump_span (out, claim->claimant_span);
  for (guint i = 0; i < claim->evidence->len; i++)
    dump_span (out, g_array_index (claim->evidence, CclSpan, i));
  g_string_append_c (out, '\n');
}

static void
dump_article (GString *out, CclStore *store, const CclArticle *article)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = ccl_store_get_bytes (store, article->id, &error);
  g_autofree char *sha256 = NULL;
  g_autofree char *lexicon = NULL;
  g_autoptr (GPtrArray) claims = NULL;
  int version = -1;

  g_assert_no_error (error);
  sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  g_string_append_printf (out, "%s %s|%s|%s|%s|%s %u %s %s %s %s %" G_GINT64_FORMAT " <%s>",
                          article->id, article->file, article->title, article->outlet,
                          article->byline, article->address, article->published, article->language,
                          article->media_type, article->sha256, sha256, article->retrieved,
                          article->text);
  dump_span (out, article->dateline);
  for (guint i = 0; i < article->blocks->len; i++)
    {
      const CclBlock *block = &g_array_index (article->blocks, CclBlock, i);

      dump_span (out, block->span);
      g_string_append_printf (out, "/%d", block->kind);
    }

  claims = ccl_store_list_claims (store, article, &version, &lexicon, &error);
  g_assert_no_error (error);
  g_string_append_printf (out, "\n %d %s\n", version, lexicon);
  for (guint i = 0; i < claims->len; i++)
    dump_claim (out, g_ptr_array_index (claims, i));
}

static void
dump_decision (CclDecisionKind kind, const char *target, const char *field, const char *value,
               gpointer user_data)
{
  g_string_append_printf (user_data, "%s %s %s=%s\n", ccl_decision_kind_word (kind), target, field,
                          value);
}

char *
dump (CclStore *store)
{
  GString *out = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) articles = ccl_store_list_articles (store, &error);
  g_autoptr (CclDecisions) decisions = NULL;

  g_assert_no_error (error);
  for (guint i = 0; i < articles->len; i++)
    dump_article (out, store, g_ptr_array_index (articles, i));
  decisions = ccl_store_get_decisions (store, &error);
  g_assert_no_error (error);
  ccl_decisions_foreach (decisions, dump_decision, out);
  return g_string_free (out, FALSE);
}

GBytes *
read_whole (const char *path)
{
  g_autoptr (GError) error = NULL;
  char *data = NULL;
  gsize size = 0;

  g_file_get_contents (path, &data, &size, &error);
  g_assert_no_error (error);
  return g_bytes_new_take (data, size);
}

void
write_whole (const char *path, gconstpointer data, gsize size)
{
  FILE *file = fopen (path, "wb"); /* g_file_set_contents() would make another file of it */

  g_assert_nonnull (file);
  g_assert_cmpuint (fwrite (data, 1, size, file), ==, size);
  g_assert_cmpint (fclose (file), ==, 0);
}

void
tamper (const char *path, const char *sql)
{
  sqlite3 *db = NULL;

  g_assert_cmpint (sqlite3_open_v2 (path, &db, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE,
                                     ccl_store_get_vfs ()), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_close (db), ==, SQLITE_OK);
}
