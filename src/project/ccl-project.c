/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-project-private.h"

#include "ccl-extract.h"

#include <glib/gstdio.h>

/* A comparison of fewer claims is made at once, in a few milliseconds: less than a reader notices,
 * and what is shown is never behind what was done. */
#define N_CLAIMS_AT_ONCE 2000

G_DEFINE_FINAL_TYPE (CclProject, ccl_project, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_PATH,
  PROP_TITLE,
  PROP_DRAFT,
  PROP_UNDO_NAME,
  PROP_REDO_NAME,
  PROP_BUSY,
  N_PROPS,
};

enum
{
  SIGNAL_CHANGED,
  SIGNAL_FAILED,
  SIGNAL_REPLACED,
  N_SIGNALS,
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

/* Returns: (transfer full) (nullable): what the file is called, without its suffix */
static char *
dup_file_title (const char *path)
{
  char *name = ccl_project_is_draft_path (path) ? NULL : g_path_get_basename (path);

  if (name != NULL && g_str_has_suffix (name, CCL_STORE_SUFFIX))
    name[strlen (name) - strlen (CCL_STORE_SUFFIX)] = '\0';
  return name;
}

static void
set_comparison (CclProject *self, CclComparison *comparison)
{
  g_clear_pointer (&self->comparison, ccl_comparison_unref);
  self->comparison = comparison;
  ccl_project_queue_rows (self);
  ccl_project_queue_backup (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_TITLE]);
}

void
ccl_project_hold_busy (CclProject *self)
{
  if (self->n_busy++ == 0)
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_BUSY]);
}

void
ccl_project_release_busy (CclProject *self)
{
  if (--self->n_busy == 0)
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_BUSY]);
}

void
ccl_project_notify_place (CclProject *self, const char *old_path)
{
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_PATH]);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_DRAFT]);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_TITLE]);
  if (old_path != NULL)
    g_signal_emit (self, signals[SIGNAL_REPLACED], 0, old_path);
}

void
ccl_project_notify_steps (CclProject *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_UNDO_NAME]);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_REDO_NAME]);
}

/* Comparing on a thread ----------------------------------------------------------------------- */

typedef struct
{
  CclMaterial *material;
  CclLexicon *lexicon;
  CclComparer *comparer;
  char *title;
} Comparing;

static void
comparing_free (gpointer data)
{
  Comparing *comparing = data;

  ccl_material_free (comparing->material);
  ccl_lexicon_unref (comparing->lexicon);
  ccl_comparer_unref (comparing->comparer);
  g_free (comparing->title);
  g_free (comparing);
}

static void
compare_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Comparing *comparing = data;

  g_task_return_pointer (task,
                         ccl_material_compare (comparing->material, comparing->lexicon,
                                               comparing->comparer, comparing->title, cancellable),
                         (GDestroyNotify) ccl_comparison_unref);
}

static void
compared_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  CclProject *self = CCL_PROJECT (source);
  CclComparison *comparison = g_task_propagate_pointer (G_TASK (result), NULL);

  /* A later one is under way if this one was cancelled. */
  if (comparison != NULL)
    {
      g_clear_object (&self->comparing);
      set_comparison (self, comparison);
    }
  ccl_project_release_busy (self);
}

static void
compare_async (CclProject *self, char *title)
{
  Comparing *comparing = g_new (Comparing, 1);
  g_autoptr (GTask) task = NULL;

  *comparing = (Comparing){ ccl_material_copy (self->material), ccl_lexicon_ref (self->lexicon),
                            ccl_comparer_ref (self->comparer), title };
  self->comparing = g_cancellable_new ();
  ccl_project_hold_busy (self);
  task = g_task_new (self, self->comparing, compared_cb, NULL);
  g_task_set_source_tag (task, compare_async);
  g_task_set_task_data (task, comparing, comparing_free);
  g_task_run_in_thread (task, compare_thread);
}

void
ccl_project_refresh (CclProject *self)
{
  g_autofree char *title = dup_file_title (ccl_store_get_path (self->store));

  if (self->comparing != NULL)
    g_cancellable_cancel (self->comparing);
  g_clear_object (&self->comparing);

  if (ccl_material_count_claims (self->material) >= N_CLAIMS_AT_ONCE)
    compare_async (self, g_steal_pointer (&title));
  else
    set_comparison (self, ccl_material_compare (self->material, self->lexicon, self->comparer, title,
                                                NULL));
}

gboolean
ccl_project_check_open (CclProject *self, GError **error)
{
  if (self->store != NULL)
    return TRUE;

  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CLOSED, "the project is closed");
  return FALSE;
}

gboolean
ccl_project_revert (CclProject *self, GError *cause, GError **error)
{
  g_autofree char *message = g_strdup (cause->message);

  ccl_store_rollback (self->store);
  self->in_step = FALSE;

  /* If not even reading works any more, what was read last stays on the screen. */
  if (ccl_material_load (self->material, self->store, self->lexicon, self->readings, NULL))
    ccl_project_refresh (self);
  ccl_project_notify_steps (self);
  g_propagate_error (error, cause);
  g_signal_emit (self, signals[SIGNAL_FAILED], 0, message);
  return FALSE;
}

/* Opening and closing ------------------------------------------------------------------------- */

CclProject *
ccl_project_new (CclLexicon *lexicon, const char *path, GError **error)
{
  g_autoptr (CclProject) self = g_object_new (CCL_TYPE_PROJECT, NULL);

  self->lexicon = ccl_lexicon_ref (lexicon);
  self->comparer = ccl_comparer_new (ccl_lexicon_get_parties (lexicon));
  self->store = ccl_project_open_store (path, &self->read_only, error);
  if (self->store == NULL)
    return NULL;

  self->draft = ccl_project_is_draft_path (ccl_store_get_path (self->store));
  if (!ccl_material_load (self->material, self->store, lexicon, self->readings, error))
    {
      g_clear_pointer (&self->store, ccl_store_close); /* closing would delete a draft that seems empty */
      return NULL;
    }

  g_clear_pointer (&self->comparison, ccl_comparison_unref);
  self->comparison = ccl_comparison_new (ccl_lexicon_get_parties (lexicon));
  ccl_project_refresh (self);
  ccl_project_derive_stale (self);
  return g_steal_pointer (&self);
}

void
ccl_project_close (CclProject *self)
{
  g_autofree char *empty_draft = NULL;

  g_return_if_fail (CCL_IS_PROJECT (self));

  if (self->store == NULL)
    return;

  g_cancellable_cancel (self->closing);
  if (self->comparing != NULL)
    g_cancellable_cancel (self->comparing);
  ccl_project_finish_rows (self);
  g_clear_handle_id (&self->backup_source, g_source_remove);
  if (self->draft && self->read_only == NULL && self->material->readings->len == 0)
    empty_draft = g_strdup (ccl_store_get_path (self->store));
  g_clear_pointer (&self->store, ccl_store_close);
  if (empty_draft != NULL)
    g_unlink (empty_draft);
}

CclComparison *
ccl_project_load_comparison (const char *path, CclLexicon *lexicon, CclDecisions **decisions,
                             GCancellable *cancellable, GError **error)
{
  g_autoptr (CclStore) store = ccl_store_open_read_only (path, error);
  g_autoptr (CclMaterial) material = ccl_material_new ();
  g_autofree char *title = dup_file_title (path);

  if (store == NULL || !ccl_material_load (material, store, lexicon, NULL, error))
    return NULL;

  material->n_numbered = 0;
  for (guint i = 0; i < material->readings->len; i++)
    {
      CclReading *old = g_ptr_array_index (material->readings, i);
      g_autoptr (GPtrArray) claims =
        old->stale ? ccl_reading_derive (old, lexicon, cancellable) : g_ptr_array_ref (old->claims);

      /* Nobody else has these readings yet, so that their claims can be numbered again. */
      g_ptr_array_index (material->readings, i) =
        ccl_material_make_reading (material, old->article, claims, FALSE);
      ccl_reading_unref (old);
    }

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  if (decisions != NULL)
    *decisions = ccl_decisions_copy (material->decisions);
  return ccl_material_compare (material, lexicon, NULL, title, cancellable);
}

gboolean
ccl_project_save_as (CclProject *self, const char *path, GError **error)
{
  g_autofree char *old_draft = NULL;

  g_return_val_if_fail (CCL_IS_PROJECT (self) && path != NULL && !self->in_step, FALSE);

  if (!ccl_project_check_open (self, error))
    return FALSE;
  if (self->draft && self->read_only == NULL)
    old_draft = g_strdup (ccl_store_get_path (self->store));
  if (!ccl_store_move_to (self->store, path, error))
    return FALSE;

  self->draft = ccl_project_is_draft_path (ccl_store_get_path (self->store));
  if (old_draft != NULL && !g_str_equal (old_draft, ccl_store_get_path (self->store)))
    g_unlink (old_draft);
  g_clear_error (&self->read_only);
  ccl_project_notify_place (self, NULL);
  ccl_project_refresh (self); /* the title may be the file's name */
  return TRUE;
}

gboolean
ccl_project_export_package (CclProject *self, const char *path, CclPackage package, GError **error)
{
  g_return_val_if_fail (CCL_IS_PROJECT (self) && path != NULL && !self->in_step, FALSE);

  return ccl_project_check_open (self, error) &&
         ccl_package_write (self->store, path, package, self->lexicon, error);
}

/* Reading ------------------------------------------------------------------------------------- */

const char *
ccl_project_get_path (CclProject *self)
{
  g_return_val_if_fail (CCL_IS_PROJECT (self), NULL);

  return self->store != NULL ? ccl_store_get_path (self->store) : NULL;
}

const char *
ccl_project_get_title (CclProject *self)
{
  g_return_val_if_fail (CCL_IS_PROJECT (self), NULL);

  return self->comparison->title;
}

gboolean
ccl_project_is_draft (CclProject *self)
{
  g_return_val_if_fail (CCL_IS_PROJECT (self), FALSE);

  return self->draft;
}

gboolean
ccl_project_is_busy (CclProject *self)
{
  g_return_val_if_fail (CCL_IS_PROJECT (self), FALSE);

  return self->n_busy > 0;
}

CclComparison *
ccl_project_get_comparison (CclProject *self)
{
  g_return_val_if_fail (CCL_IS_PROJECT (self), NULL);

  return self->comparison;
}

const CclDecisions *
ccl_project_get_decisions (CclProject *self)
{
  g_return_val_if_fail (CCL_IS_PROJECT (self), NULL);

  return self->material->decisions;
}

GPtrArray *
ccl_project_list_orphans (CclProject *self)
{
  g_return_val_if_fail (CCL_IS_PROJECT (self), NULL);

  return ccl_decisions_list_orphans (self->material->decisions, self->comparison->claims);
}

GArray *
ccl_project_list_unused (CclProject *self, const char *article)
{
  g_autoptr (GPtrArray) claims = g_ptr_array_new ();
  const CclArticle *read = NULL;

  g_return_val_if_fail (CCL_IS_PROJECT (self), NULL);

  read = ccl_comparison_find_article (self->comparison, article);
  if (read == NULL)
    return g_array_new (FALSE, FALSE, sizeof (CclUnused));
  for (guint i = 0; i < self->comparison->claims->len; i++)
    {
      CclClaim *claim = g_ptr_array_index (self->comparison->claims, i);

      if (g_strcmp0 (claim->article, article) == 0 && claim->status != CCL_STATUS_DISMISSED)
        g_ptr_array_add (claims, claim);
    }
  return ccl_extract_unused (self->lexicon, read, claims);
}

const char *
ccl_project_get_undo_name (CclProject *self)
{
  g_return_val_if_fail (CCL_IS_PROJECT (self), NULL);

  return self->store != NULL ? ccl_store_get_undo_name (self->store) : NULL;
}

const char *
ccl_project_get_redo_name (CclProject *self)
{
  g_return_val_if_fail (CCL_IS_PROJECT (self), NULL);

  return self->store != NULL ? ccl_store_get_redo_name (self->store) : NULL;
}

GBytes *
ccl_project_get_bytes (CclProject *self, const char *article, GError **error)
{
  g_return_val_if_fail (CCL_IS_PROJECT (self), NULL);

  return ccl_project_check_open (self, error) ? ccl_store_get_bytes (self->store, article, error)
                                              : NULL;
}

/* Undo and redo ------------------------------------------------------------------------------- */

static gboolean
take_step (CclProject *self, gboolean undo, GError **error)
{
  GError *cause = NULL;

  g_return_val_if_fail (CCL_IS_PROJECT (self) && !self->in_step, FALSE);

  if (!ccl_project_check_writable (self, error))
    return FALSE;
  if (!(undo ? ccl_store_undo : ccl_store_redo) (self->store, &cause) ||
      !ccl_material_load (self->material, self->store, self->lexicon, self->readings, &cause))
    return ccl_project_revert (self, cause, error);

  ccl_project_notify_steps (self);
  ccl_project_refresh (self);
  return TRUE;
}

gboolean
ccl_project_undo (CclProject *self, GError **error)
{
  return take_step (self, TRUE, error);
}

gboolean
ccl_project_redo (CclProject *self, GError **error)
{
  return take_step (self, FALSE, error);
}

gint64
ccl_project_get_history_size (CclProject *self)
{
  g_return_val_if_fail (CCL_IS_PROJECT (self), 0);

  return self->store != NULL ? ccl_store_get_history_size (self->store) : 0;
}

gboolean
ccl_project_prune_history (CclProject *self, gint64 max_bytes, GError **error)
{
  GError *cause = NULL;

  g_return_val_if_fail (CCL_IS_PROJECT (self) && !self->in_step, FALSE);

  if (!ccl_project_check_writable (self, error))
    return FALSE;
  if (!ccl_store_prune_history (self->store, max_bytes, &cause))
    return ccl_project_revert (self, cause, error);
  ccl_project_notify_steps (self);
  return TRUE;
}

/* Object -------------------------------------------------------------------------------------- */

static void
ccl_project_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  CclProject *self = CCL_PROJECT (object);

  switch (prop_id)
    {
    case PROP_PATH:
      g_value_set_string (value, ccl_project_get_path (self));
      break;
    case PROP_TITLE:
      g_value_set_string (value, ccl_project_get_title (self));
      break;
    case PROP_DRAFT:
      g_value_set_boolean (value, self->draft);
      break;
    case PROP_UNDO_NAME:
      g_value_set_string (value, ccl_project_get_undo_name (self));
      break;
    case PROP_REDO_NAME:
      g_value_set_string (value, ccl_project_get_redo_name (self));
      break;
    case PROP_BUSY:
      g_value_set_boolean (value, self->n_busy > 0);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ccl_project_dispose (GObject *object)
{
  ccl_project_close (CCL_PROJECT (object));
  G_OBJECT_CLASS (ccl_project_parent_class)->dispose (object);
}

static void
ccl_project_finalize (GObject *object)
{
  CclProject *self = CCL_PROJECT (object);

  g_clear_pointer (&self->lexicon, ccl_lexicon_unref);
  g_clear_pointer (&self->material, ccl_material_free);
  g_clear_pointer (&self->readings, g_hash_table_unref);
  g_clear_pointer (&self->comparison, ccl_comparison_unref);
  g_clear_pointer (&self->comparer, ccl_comparer_unref);
  g_clear_pointer (&self->step_name, g_free);
  g_clear_error (&self->read_only);
  g_clear_pointer (&self->written, g_hash_table_unref);
  g_clear_pointer (&self->written_sides, g_free);
  g_clear_object (&self->comparing);
  g_clear_object (&self->closing);
  G_OBJECT_CLASS (ccl_project_parent_class)->finalize (object);
}

static void
ccl_project_class_init (CclProjectClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = ccl_project_get_property;
  object_class->dispose = ccl_project_dispose;
  object_class->finalize = ccl_project_finalize;

  props[PROP_PATH] = g_param_spec_string ("path", NULL, NULL, NULL, flags);
  props[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  props[PROP_DRAFT] = g_param_spec_boolean ("draft", NULL, NULL, FALSE, flags);
  props[PROP_UNDO_NAME] = g_param_spec_string ("undo-name", NULL, NULL, NULL, flags);
  props[PROP_REDO_NAME] = g_param_spec_string ("redo-name", NULL, NULL, NULL, flags);
  props[PROP_BUSY] = g_param_spec_boolean ("busy", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_FAILED] =
    g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[SIGNAL_REPLACED] =
    g_signal_new ("replaced", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
ccl_project_init (CclProject *self)
{
  self->material = ccl_material_new ();
  self->readings =
    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) ccl_reading_unref);
  self->written =
    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) ccl_row_unref);
  self->closing = g_cancellable_new ();
}
