/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ccl-project.h"

#include "ccl-material.h"

G_BEGIN_DECLS

struct _CclProject
{
  GObject parent_instance;

  CclLexicon *lexicon;
  CclStore *store; /* NULL once closed */
  gboolean draft;
  GError *read_only; /* why nothing can be written; NULL if it can */
  CclMaterial *material;
  GHashTable *readings; /* all that were read, removed ones too, for undo: id -> CclReading */
  CclComparer *comparer;
  CclComparison *comparison;
  CclProjectAddNameFunc add_name_func;

  gboolean in_step;
  gboolean step_changed;
  char *step_name;

  GHashTable *written;  /* the rows in the file: key -> CclRow */
  char *written_sides;  /* of which sides they tell; NULL while it is not known what rows there are */
  guint rows_source;    /* of those that are to be written */

  guint backup_source;  /* of the one that is to be made */
  gint64 backed_up;     /* when the last one was begun, in microseconds of the monotonic clock; 0: never */

  guint n_busy;
  guint n_imports; /* under way */
  GCancellable *comparing; /* the comparison that is being made on a thread */
  GCancellable *closing;   /* cancelled when the project is closed */
};

/* ccl-project.c */
void ccl_project_hold_busy (CclProject *project);
void ccl_project_release_busy (CclProject *project);

/* Compares anew after a change of the material; emits "changed" then, before it returns if the
 * project is small. */
void ccl_project_refresh (CclProject *project);

/* After a failed write: takes back what was begun, shows what is in the file, emits "failed". Sets
 * @error, which it takes over from @cause. Returns: FALSE */
gboolean ccl_project_revert (CclProject *project, GError *cause, GError **error);

/* Sets an error if the project is closed. */
gboolean ccl_project_check_open (CclProject *project, GError **error);

/* ccl-project-place.c: opens a project, or makes a draft where @path is %NULL. @read_only: (out): why it can
 * only be read, if so. */
CclStore *ccl_project_open_store (const char *path, GError **read_only, GError **error);

/* Before an edit: sets an error if the project is closed or only read. If another file has taken the place
 * of this one the project goes on in a draft. */
gboolean ccl_project_check_writable (CclProject *project, GError **error);

/* Notifies of "path", "draft" and "title", and tells that the file that was at @old_path (nullable) has
 * been replaced. */
void ccl_project_notify_place (CclProject *project, const char *old_path);

void ccl_project_notify_steps (CclProject *project);

/* ccl-project-derive.c: reads again, on a thread, what an older version has read. */
void ccl_project_derive_stale (CclProject *project);

/* ccl-project-rows.c: has the rows of the comparison written into the file in a while; writes at once
 * what is left of them. */
void ccl_project_queue_rows (CclProject *project);
void ccl_project_finish_rows (CclProject *project);

/* ccl-project-backup.c: has a backup made in a while. */
void ccl_project_queue_backup (CclProject *project);

/* ccl-project-drafts.c */
char *ccl_project_make_draft_path (GError **error);
gboolean ccl_project_is_draft_path (const char *path);

G_END_DECLS
