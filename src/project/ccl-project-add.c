/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-project-private.h"

#include "ccl-extract.h"
#include "ccl-ingest.h"

/* Bringing articles in: each is read and searched for claims on a thread. The main thread writes them
 * into the file in the order in which they were asked for, some at a time so that the window goes on,
 * and when the last one is done makes them part of the comparison in one step. */

/* Some milliseconds of writing. */
#define N_ARTICLES_AT_ONCE 8

typedef struct
{
  GTask *task;   /* holds on to it until this item is done */
  char *name;    /* shown, and the article's file */
  GBytes *bytes; /* what was pasted; NULL for a file to be read */
  CclArticle *article;
  GPtrArray *claims;
  GError *error;
  gboolean staged; /* written, but not part of the comparison yet */
} Item;

typedef struct
{
  CclLexicon *lexicon;
  GPtrArray *items;
  guint n_done;
  guint n_checked;     /* the first ones, of which it is known whether they are to be added */
  GHashTable *digests; /* of those */
  GError *error;       /* of writing: the end of it */
  CclProjectProgressFunc progress;
  gpointer progress_data;
  GPtrArray *failures; /* once all are done */
} Import;

static void
item_free (gpointer data)
{
  Item *item = data;

  g_free (item->name);
  g_clear_pointer (&item->bytes, g_bytes_unref);
  g_clear_pointer (&item->article, ccl_article_unref);
  g_clear_pointer (&item->claims, g_ptr_array_unref);
  g_clear_error (&item->error);
  g_free (item);
}

static void
import_free (gpointer data)
{
  Import *import = data;

  ccl_lexicon_unref (import->lexicon);
  g_ptr_array_unref (import->items);
  g_hash_table_unref (import->digests);
  g_clear_error (&import->error);
  g_clear_pointer (&import->failures, g_ptr_array_unref);
  g_free (import);
}

void
ccl_project_failure_free (CclProjectFailure *failure)
{
  g_free (failure->file);
  g_clear_error (&failure->error);
  g_free (failure);
}

void
ccl_project_set_add_name_func (CclProject *self, CclProjectAddNameFunc func)
{
  g_return_if_fail (CCL_IS_PROJECT (self));

  self->add_name_func = func;
}

/* On the main thread -------------------------------------------------------------------------- */

/* Whether an article with these bytes is in the comparison. */
static gboolean
is_here (CclProject *self, const char *sha256)
{
  for (guint i = 0; i < self->material->readings->len; i++)
    {
      const CclReading *reading = g_ptr_array_index (self->material->readings, i);

      if (g_strcmp0 (reading->article->sha256, sha256) == 0)
        return TRUE;
    }

  return FALSE;
}

/* Looks at the items that are done, as far as no earlier one is missing. */
static void
check_items (CclProject *self, Import *import)
{
  for (; import->n_checked < import->items->len; import->n_checked++)
    {
      Item *item = g_ptr_array_index (import->items, import->n_checked);
      const char *sha256 = NULL;

      if (item->task != NULL) /* the rest of it is its thread's */
        return;
      if (item->article != NULL)
        sha256 = item->article->sha256;
      if (item->error == NULL && sha256 != NULL &&
          (is_here (self, sha256) || !g_hash_table_add (import->digests, g_strdup (sha256))))
        g_set_error_literal (&item->error, G_IO_ERROR, G_IO_ERROR_EXISTS,
                             "the same article is here already");
    }
}

/* Writes ahead once there is enough of it. */
static void
stage_items (CclProject *self, Import *import)
{
  g_autoptr (GPtrArray) articles = g_ptr_array_new ();
  g_autoptr (GPtrArray) claims = g_ptr_array_new ();
  g_autoptr (GPtrArray) items = g_ptr_array_new ();

  check_items (self, import);
  for (guint i = 0; i < import->n_checked; i++)
    {
      Item *item = g_ptr_array_index (import->items, i);

      if (item->error == NULL && !item->staged)
        {
          g_ptr_array_add (items, item);
          g_ptr_array_add (articles, item->article);
          g_ptr_array_add (claims, item->claims);
        }
    }

  if (items->len < N_ARTICLES_AT_ONCE ||
      !ccl_store_stage_articles (self->store, articles, claims, CCL_EXTRACT_VERSION,
                                 ccl_lexicon_get_version (self->lexicon), &import->error))
    return;
  for (guint i = 0; i < items->len; i++)
    ((Item *) g_ptr_array_index (items, i))->staged = TRUE;
}

static void
collect_failures (Import *import)
{
  import->failures = g_ptr_array_new_with_free_func ((GDestroyNotify) ccl_project_failure_free);

  for (guint i = 0; i < import->items->len; i++)
    {
      Item *item = g_ptr_array_index (import->items, i);

      if (item->error != NULL)
        {
          CclProjectFailure *failure = g_new (CclProjectFailure, 1);

          *failure = (CclProjectFailure){ g_strdup (item->name), g_error_copy (item->error) };
          g_ptr_array_add (import->failures, failure);
        }
    }
}

static gboolean
write_step (CclProject *self, Import *import, guint n_articles, GError **error)
{
  g_autofree char *name = self->add_name_func != NULL ? self->add_name_func (n_articles)
                                                      : g_strdup ("Add Articles");

  if (import->error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&import->error));
      return FALSE;
    }
  if (!ccl_store_begin (self->store, error))
    return FALSE;

  for (guint i = 0; i < import->items->len; i++)
    {
      Item *item = g_ptr_array_index (import->items, i);

      if (item->error != NULL)
        continue;
      if (item->staged
            ? !ccl_store_add_staged (self->store, item->article->id, error)
            : !ccl_store_add_article (self->store, item->article, item->claims,
                                      CCL_EXTRACT_VERSION,
                                      ccl_lexicon_get_version (self->lexicon), error))
        return FALSE;
    }

  return ccl_store_commit (self->store, name, error);
}

static void
take_readings (CclProject *self, Import *import)
{
  for (guint i = 0; i < import->items->len; i++)
    {
      Item *item = g_ptr_array_index (import->items, i);
      CclReading *reading = NULL;

      if (item->error != NULL)
        continue;

      g_clear_pointer (&item->article->bytes, g_bytes_unref); /* they rest in the file now */
      reading = ccl_material_make_reading (self->material, item->article, item->claims, FALSE);
      g_ptr_array_add (self->material->readings, ccl_reading_ref (reading));
      g_hash_table_insert (self->readings, g_strdup (item->article->id), reading);
    }
}

static gboolean
write_import (CclProject *self, Import *import, GError **error)
{
  GError *cause = NULL;
  guint n_articles;

  check_items (self, import);
  collect_failures (import);
  n_articles = import->items->len - import->failures->len;
  if (n_articles == 0)
    return TRUE;
  if (!write_step (self, import, n_articles, &cause))
    return ccl_project_revert (self, cause, error);

  take_readings (self, import);
  ccl_project_notify_steps (self);
  ccl_project_refresh (self);
  return TRUE;
}

static void
finish_import (GTask *task)
{
  CclProject *self = g_task_get_source_object (task);
  Import *import = g_task_get_task_data (task);
  GError *error = NULL;
  const gboolean good =
    !g_cancellable_set_error_if_cancelled (g_task_get_cancellable (task), &error) &&
    ccl_project_check_writable (self, &error) && write_import (self, import, &error);

  self->n_imports--;
  ccl_project_release_busy (self);
  if (good)
    {
      g_task_return_int (task, (gssize) (import->items->len - import->failures->len));
      return;
    }

  /* If this fails as well, the next import tries again. */
  if (self->store != NULL && self->read_only == NULL && self->n_imports == 0)
    ccl_store_drop_staged (self->store, NULL);
  g_task_return_error (task, error);
}

static gboolean
item_done_cb (gpointer user_data)
{
  Item *item = user_data;
  g_autoptr (GTask) task = g_steal_pointer (&item->task);
  CclProject *self = g_task_get_source_object (task);
  Import *import = g_task_get_task_data (task);

  import->n_done++;
  if (import->progress != NULL && !g_cancellable_is_cancelled (g_task_get_cancellable (task)))
    import->progress (import->n_done, import->items->len, item->name, import->progress_data);
  if (import->n_done == import->items->len)
    finish_import (task);
  else if (self->store != NULL && import->error == NULL &&
           ccl_project_check_writable (self, &import->error))
    stage_items (self, import);
  return G_SOURCE_REMOVE;
}

/* On a thread --------------------------------------------------------------------------------- */

static void
read_item (Item *item, const CclLexicon *lexicon, GCancellable *cancellable)
{
  if (g_cancellable_set_error_if_cancelled (cancellable, &item->error))
    return;

  item->article =
    item->bytes != NULL
      ? ccl_ingest_bytes (item->name, item->bytes, NULL, cancellable, &item->error)
      : ccl_ingest_file (item->name, NULL, cancellable, &item->error);
  if (item->article != NULL)
    item->claims = ccl_extract (lexicon, item->article, cancellable, NULL);
}

static void
work (gpointer data, gpointer user_data)
{
  Item *item = data;
  const Import *import = g_task_get_task_data (item->task);
  g_autoptr (GSource) done = g_idle_source_new ();

  if (item->error == NULL)
    read_item (item, import->lexicon, g_task_get_cancellable (item->task));

  /* Not g_main_context_invoke(): while nobody runs the context it would call back on this thread. */
  g_source_set_priority (done, G_PRIORITY_DEFAULT);
  g_source_set_callback (done, item_done_cb, item, NULL);
  g_source_attach (done, g_task_get_context (item->task));
}

/* Starting ------------------------------------------------------------------------------------ */

static Item *
add_item (Import *import, char *name, GBytes *bytes)
{
  Item *item = g_new0 (Item, 1);

  item->name = name;
  item->bytes = bytes != NULL ? g_bytes_ref (bytes) : NULL;
  g_ptr_array_add (import->items, item);
  return item;
}

static Import *
import_new (CclProject *self)
{
  Import *import = g_new0 (Import, 1);

  import->lexicon = ccl_lexicon_ref (self->lexicon);
  import->items = g_ptr_array_new_with_free_func (item_free);
  import->digests = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return import;
}

static void
start_import (CclProject *self, Import *import, GCancellable *cancellable,
              GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);
  GThreadPool *pool = NULL;

  g_task_set_source_tag (task, ccl_project_add_finish);
  g_task_set_task_data (task, import, import_free);
  ccl_project_hold_busy (self);
  if (self->n_imports++ == 0 && self->store != NULL && self->read_only == NULL)
    ccl_store_drop_staged (self->store, NULL);
  if (import->items->len == 0)
    {
      finish_import (task);
      return;
    }

  pool =
    g_thread_pool_new (work, NULL, MAX (2, (int) g_get_num_processors ()), FALSE, NULL);
  for (guint i = 0; i < import->items->len; i++)
    ((Item *) g_ptr_array_index (import->items, i))->task = g_object_ref (task);
  for (guint i = 0; i < import->items->len; i++)
    g_thread_pool_push (pool, g_ptr_array_index (import->items, i), NULL);
  g_thread_pool_free (pool, FALSE, FALSE); /* once its work is done */
}

void
ccl_project_add_files_async (CclProject *self, GListModel *files, GCancellable *cancellable,
                             CclProjectProgressFunc progress, gpointer progress_data,
                             GAsyncReadyCallback callback, gpointer user_data)
{
  Import *import = NULL;

  g_return_if_fail (CCL_IS_PROJECT (self) && G_IS_LIST_MODEL (files));

  import = import_new (self);
  import->progress = progress;
  import->progress_data = progress_data;
  for (guint i = 0; i < g_list_model_get_n_items (files); i++)
    {
      g_autoptr (GFile) file = g_list_model_get_item (files, i);
      char *path = g_file_get_path (file);
      Item *item = add_item (import, path != NULL ? path : g_file_get_uri (file), NULL);

      if (path == NULL)
        g_set_error_literal (&item->error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
                             "it is no local file");
    }

  start_import (self, import, cancellable, callback, user_data);
}

void
ccl_project_add_bytes_async (CclProject *self, const char *name, GBytes *bytes,
                             GCancellable *cancellable, GAsyncReadyCallback callback,
                             gpointer user_data)
{
  Import *import = NULL;

  g_return_if_fail (CCL_IS_PROJECT (self) && name != NULL && bytes != NULL);

  import = import_new (self);
  add_item (import, g_strdup (name), bytes);
  start_import (self, import, cancellable, callback, user_data);
}

int
ccl_project_add_finish (CclProject *self, GAsyncResult *result, GPtrArray **failures,
                        GError **error)
{
  Import *import = NULL;
  int n_added;

  g_return_val_if_fail (g_task_is_valid (result, self), -1);

  import = g_task_get_task_data (G_TASK (result));
  n_added = (int) g_task_propagate_int (G_TASK (result), error);
  if (failures != NULL)
    *failures = n_added >= 0 ? g_ptr_array_ref (import->failures) : NULL;
  return n_added;
}
