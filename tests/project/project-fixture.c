/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "project-fixture.h"

#include "ccl-extract.h"
#include "ccl-store.h"

#include <signal.h>
#include <string.h>
#include <sys/resource.h>

static const char baku[] = "Baku said two tanks burned. It said 12 soldiers were wounded. It said "
                           "nine guns were seized.";
static const char yerevan[] = "Yerevan said five tanks burned. It said 12 soldiers were wounded.";

CclLexicon *
get_lexicon (void)
{
  static CclLexicon *lexicon;
  g_autoptr (GError) error = NULL;

  if (lexicon == NULL)
    lexicon = ccl_lexicon_new ("en", NULL, NULL, &error);
  g_assert_no_error (error);
  return lexicon;
}

static CclArticle *
make_article (const char *file, const char *outlet, const char *text)
{
  CclArticle *article = ccl_article_new (file);

  ccl_article_take_text (article, g_strdup (text));
  ccl_claim_set (&article->outlet, outlet);
  article->published = ccl_day_new (2020, 10, 9);
  article->bytes = g_bytes_new (text, strlen (text));
  article->sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, article->bytes);
  return article;
}

static void
say (GPtrArray *claims, const CclArticle *article, const char *party, CclEvent event,
     CclObject object, double value, const char *words)
{
  const gsize start = (gsize) (strstr (article->text, words) - article->text);
  CclClaim *claim = ccl_claim_new (event, object, (CclSpan){ start, start + strlen (words) });

  claim->quantity = ccl_quantity_exact (value);
  ccl_claim_set (&claim->claimant, party);
  ccl_claim_set (&claim->affected, "armenia");
  g_ptr_array_add (claims, claim);
}

static void
add (CclStore *store, CclArticle *article, GPtrArray *claims, int version, const char *lexicon)
{
  g_autoptr (GError) error = NULL;

  ccl_store_begin (store, &error);
  g_assert_no_error (error);
  ccl_store_add_article (store, article, claims, version, lexicon, &error);
  g_assert_no_error (error);
  ccl_store_commit (store, "Add", &error);
  g_assert_no_error (error);
}

void
make_file (const char *path, int version, const char *lexicon, guint n_claims)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CclStore) store = ccl_store_create (path, &error);
  g_autoptr (CclArticle) first = make_article ("baku.txt", "Caspian Wire", baku);
  g_autoptr (CclArticle) second = make_article ("yerevan.txt", "Ararat Daily", yerevan);
  g_autoptr (GPtrArray) claims = g_ptr_array_new_with_free_func ((GDestroyNotify) ccl_claim_unref);

  g_assert_no_error (error);
  say (claims, first, "azerbaijan", CCL_EVENT_DESTROYED, CCL_OBJECT_TANK, 2, "two tanks burned");
  say (claims, first, "azerbaijan", CCL_EVENT_WOUNDED, CCL_OBJECT_SOLDIER, 12, "12 soldiers");
  for (guint i = 0; i < n_claims; i++)
    say (claims, first, "azerbaijan", CCL_EVENT_CAPTURED, CCL_OBJECT_ARTILLERY, 9, "nine guns");
  add (store, first, claims, version, lexicon);

  g_ptr_array_set_size (claims, 0);
  say (claims, second, "armenia", CCL_EVENT_DESTROYED, CCL_OBJECT_TANK, 5, "five tanks burned");
  say (claims, second, "armenia", CCL_EVENT_WOUNDED, CCL_OBJECT_SOLDIER, 12, "12 soldiers");
  add (store, second, claims, version, lexicon);
}

static void
changed_cb (CclProject *project, Desk *desk)
{
  desk->n_changed++;
}

static void
failed_cb (CclProject *project, const char *message, Desk *desk)
{
  g_free (desk->failed);
  desk->failed = g_strdup (message);
}

static void
open_project (Desk *desk)
{
  g_autoptr (GError) error = NULL;

  desk->project = ccl_project_new (get_lexicon (), desk->path, &error);
  g_assert_no_error (error);
  g_signal_connect (desk->project, "changed", G_CALLBACK (changed_cb), desk);
  g_signal_connect (desk->project, "failed", G_CALLBACK (failed_cb), desk);
}

void
desk_set_up (Desk *desk, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  desk->folder = g_dir_make_tmp ("ccl-project-XXXXXX", &error);
  g_assert_no_error (error);
  desk->path = desk_path (desk, "October.counterclaim");
  make_file (desk->path, CCL_EXTRACT_VERSION, ccl_lexicon_get_version (get_lexicon ()), 1);
  open_project (desk);
}

void
desk_reopen (Desk *desk)
{
  g_assert_finalize_object (g_steal_pointer (&desk->project));
  open_project (desk);
}

static void
remove_folder (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  g_autoptr (GFile) folder = g_file_new_for_path (path);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autoptr (GFile) file = g_file_get_child (folder, name);

      g_file_delete (file, NULL, NULL);
    }
  g_file_delete (folder, NULL, NULL);
}

void
desk_tear_down (Desk *desk, gconstpointer data)
{
  wait_idle (desk->project);
  g_assert_finalize_object (g_steal_pointer (&desk->project));
  remove_folder (desk->folder);
  g_free (desk->folder);
  g_free (desk->path);
  g_free (desk->failed);
}

char *
desk_path (const Desk *desk, const char *name)
{
  return g_build_filename (desk->folder, name, NULL);
}

static gboolean
give_up_cb (gpointer user_data)
{
  g_error ("the project is busy for ever");
  return G_SOURCE_REMOVE;
}

void
fill_disk (gboolean full)
{
  struct rlimit limit;

  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  limit.rlim_cur = full ? 100 : limit.rlim_max;
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
}

void
wait_idle (CclProject *project)
{
  const guint give_up = g_timeout_add_seconds (60, give_up_cb, NULL);

  while (ccl_project_is_busy (project))
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (give_up);
}

static void
describe_claim (GString *out, const CclClaim *claim)
{
  g_autofree char *figure = ccl_quantity_format (&claim->quantity);

  g_string_append_printf (out, " %s(%s %s %s %s %s %s)", claim->key, claim->claimant,
                          ccl_event_word (claim->event), ccl_object_word (claim->object), figure,
                          ccl_status_word (claim->status), claim->note);
}

char *
describe (CclComparison *comparison)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < comparison->articles->len; i++)
    {
      const CclArticle *article = g_ptr_array_index (comparison->articles, i);

      g_string_append_printf (out, "%s %s %s %s\n", article->id, article->file, article->title,
                              article->outlet);
    }
  for (guint i = 0; i < comparison->claims->len; i++)
    describe_claim (out, g_ptr_array_index (comparison->claims, i));
  for (guint i = 0; i < comparison->sides->len; i++)
    {
      const CclSide *side = g_ptr_array_index (comparison->sides, i);

      g_string_append_printf (out, "\n%s %s %u", side->party, side->name, side->n_claims);
    }
  for (guint i = 0; i < comparison->rows->len; i++)
    {
      const CclRow *row = g_ptr_array_index (comparison->rows, i);

      g_string_append_printf (out, "\n%s %s %s:", ccl_verdict_word (row->verdict), row->title,
                              row->reason);
      for (guint j = 0; j < row->claims->len; j++)
        describe_claim (out, g_ptr_array_index (row->claims, j));
    }
  return g_string_free (out, FALSE);
}

const CclClaim *
find_claim (CclProject *project, CclEvent event, CclObject object, double value)
{
  const GPtrArray *claims = ccl_project_get_comparison (project)->claims;

  for (guint i = 0; i < claims->len; i++)
    {
      const CclClaim *claim = g_ptr_array_index (claims, i);

      if (claim->event == event && claim->object == object &&
          claim->quantity.interval.low == value)
        return claim;
    }

  g_assert_not_reached ();
}
