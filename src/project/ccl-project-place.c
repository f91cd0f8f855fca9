/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-project-private.h"

/* Where the file lies, and who else wants it. */

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
  return !ccl_store_has_moved (self->store) || move_to_draft (self, error);
}
