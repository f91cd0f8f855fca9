/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-project-private.h"

#include "ccl-extract.h"

/* Reading again what an older version of the program or of the vocabulary has read. What it found is
 * shown meanwhile. */

typedef struct
{
  CclLexicon *lexicon;
  GPtrArray *readings; /* the stale ones */
} Deriving;

static void
deriving_free (gpointer data)
{
  Deriving *deriving = data;

  ccl_lexicon_unref (deriving->lexicon);
  g_ptr_array_unref (deriving->readings);
  g_free (deriving);
}

/* Returns, in the order of the readings, the claims of each. */
static void
derive_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Deriving *deriving = data;
  GPtrArray *results = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);

  for (guint i = 0; i < deriving->readings->len && !g_cancellable_is_cancelled (cancellable); i++)
    g_ptr_array_add (results, ccl_reading_derive (g_ptr_array_index (deriving->readings, i),
                                                  deriving->lexicon, cancellable));

  g_task_return_pointer (task, results, (GDestroyNotify) g_ptr_array_unref);
}

static gboolean
write_claims (CclProject *self, const Deriving *deriving, GPtrArray *results, GError **error)
{
  if (!ccl_store_begin (self->store, error))
    return FALSE;

  for (guint i = 0; i < results->len; i++)
    {
      const CclReading *reading = g_ptr_array_index (deriving->readings, i);

      if (!ccl_store_set_claims (self->store, reading->article->id, g_ptr_array_index (results, i),
                                 CCL_EXTRACT_VERSION,
                                 ccl_lexicon_get_version (self->lexicon), error))
        return FALSE;
    }

  return ccl_store_commit (self->store, NULL, error);
}

/* Puts the new readings where the old ones are, as far as these are still there. */
static void
replace_readings (CclProject *self, const Deriving *deriving, GPtrArray *results)
{
  for (guint i = 0; i < results->len; i++)
    {
      CclReading *old = g_ptr_array_index (deriving->readings, i);
      CclReading *new = ccl_material_make_reading (self->material, old->article,
                                                   g_ptr_array_index (results, i), FALSE);

      for (guint j = 0; j < self->material->readings->len; j++)
        if (g_ptr_array_index (self->material->readings, j) == old)
          {
            g_ptr_array_index (self->material->readings, j) = ccl_reading_ref (new);
            ccl_reading_unref (old);
            break;
          }
      g_hash_table_insert (self->readings, g_strdup (old->article->id), new);
    }
}

static void
derived_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  CclProject *self = CCL_PROJECT (source);
  const Deriving *deriving = g_task_get_task_data (G_TASK (result));
  g_autoptr (GPtrArray) results = g_task_propagate_pointer (G_TASK (result), NULL);
  GError *cause = NULL;

  if (results != NULL && self->store != NULL)
    {
      /* What could not be written is still right to show; the next opening tries again. */
      if (self->read_only == NULL && !write_claims (self, deriving, results, &cause))
        ccl_project_revert (self, cause, NULL);
      replace_readings (self, deriving, results);
      ccl_project_refresh (self);
    }
  ccl_project_release_busy (self);
}

void
ccl_project_derive_stale (CclProject *self)
{
  g_autoptr (GPtrArray) stale =
    g_ptr_array_new_with_free_func ((GDestroyNotify) ccl_reading_unref);
  g_autoptr (GTask) task = NULL;
  Deriving *deriving = NULL;

  for (guint i = 0; i < self->material->readings->len; i++)
    {
      CclReading *reading = g_ptr_array_index (self->material->readings, i);

      if (reading->stale)
        g_ptr_array_add (stale, ccl_reading_ref (reading));
    }
  if (stale->len == 0)
    return;

  deriving = g_new (Deriving, 1);
  *deriving = (Deriving){ ccl_lexicon_ref (self->lexicon), g_steal_pointer (&stale) };
  ccl_project_hold_busy (self);
  task = g_task_new (self, self->closing, derived_cb, NULL);
  g_task_set_source_tag (task, ccl_project_derive_stale);
  g_task_set_task_data (task, deriving, deriving_free);
  g_task_run_in_thread (task, derive_thread);
}
