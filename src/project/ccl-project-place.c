/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-project-private.h"

/* Where the file lies, and who else wants it. */

/* What somebody else has open, or cannot be written to, can still be looked at. */
static CclStore *
open_to_read (const char *path, GError *cause, GError **read_only, GError **error)
{
  CclStore *store = NULL;

  if (g_error_matches (cause, CCL_STORE_ERROR, CCL_STORE_ERROR_BUSY) ||
      g_error_matches (cause, CCL_STORE_ERROR, CCL_STORE_ERROR_READ_ONLY) ||
      g_error_matches (cause, CCL_STORE_ERROR, CCL_STORE_ERROR_NO_LOCKS))
    store = ccl_store_open_read_only (path, NULL);
  g_propagate_error (store != NULL ? read_only : error, cause);
  return store;
}

CclStore *
ccl_project_open_store (const char *path, GError **read_only, GError **error)
{
  GError *cause = NULL;
  CclStore *store = NULL;
  g_autofree char *draft_path = NULL;

  if (path != NULL)
    {
      store = ccl_store_open (path, &cause);
      return store != NULL ? store : open_to_read (path, cause, read_only, error);
    }

  draft_path = ccl_project_make_draft_path (error);
  return draft_path != NULL ? ccl_store_create (draft_path, error) : NULL;
}

const GError *
ccl_project_get_read_only (CclProject *self)
{
  g_return_val_if_fail (CCL_IS_PROJECT (self), NULL);

  return self->read_only;
}

/* A program that keeps folders alike, or a person, has put another file there or taken it away. What was
 * open is all still there: it goes on where nobody else comes. */
static gboolean
move_to_draft (CclProject *self, GError **error)
{
  g_autofree char *old_path = g_strdup (ccl_store_get_path (self->store));
  g_autofree char *draft_path = ccl_project_make_draft_path (error);

  if (draft_path == NULL || !ccl_store_move_to (self->store, draft_path, error))
    return FALSE;

  self->draft = TRUE;
  ccl_project_notify_place (self, old_path);
  return TRUE;
}

gboolean
ccl_project_check_writable (CclProject *self, GError **error)
{
  if (!ccl_project_check_open (self, error))
    return FALSE;
  if (self->read_only != NULL)
    {
      g_propagate_error (error, g_error_copy (self->read_only));
      return FALSE;
    }
  if (ccl_store_has_moved (self->store))
    return move_to_draft (self, error);
  if (!ccl_store_was_overwritten (self->store))
    return TRUE;
  /* No edit may go on top of what the editor has not seen; nothing of what was read holds any more. */
  g_hash_table_remove_all (self->readings);
  g_hash_table_remove_all (self->written);
  g_clear_pointer (&self->written_sides, g_free);
  return ccl_project_revert (self,
                             g_error_new_literal (CCL_STORE_ERROR, CCL_STORE_ERROR_OVERWRITTEN,
                                                  "another program has written to the file"),
                             error);
}
