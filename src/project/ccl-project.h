/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ccl-comparison.h"
#include "ccl-decisions.h"
#include "ccl-lexicon.h"
#include "ccl-number.h"
#include "ccl-package.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define CCL_TYPE_PROJECT (ccl_project_get_type ())

/**
 * CclProject:
 *
 * The open comparison: a project file, what is derived from it, and the editor's steps. All edits go
 * through it; each is in the file before the call returns. Lives on the main thread; reading,
 * extraction and comparing run on others.
 *
 * Properties (read-only, notify): "path", "title", "draft" (boolean), "undo-name", "redo-name"
 * (each %NULL where there is none), "busy" (boolean).
 * A project that another window has open, or that cannot be written to, is only shown.
 * Signals: "replaced" (char *path) — another program has replaced or removed the file at @path, and the project
 * goes on in a draft; "changed" — the comparison is another object now; "failed" (char *message) — a step
 * could not be written; what was shown is reverted to what is in the file.
 */
G_DECLARE_FINAL_TYPE (CclProject, ccl_project, CCL, PROJECT, GObject)

/* Opens @path, or makes a new draft in the user's state directory where it is %NULL. */
CclProject *ccl_project_new (CclLexicon *lexicon, const char *path, GError **error);

/**
 * ccl_project_load_comparison:
 * @decisions: (out) (optional) (transfer full): what the editor has decided
 *
 * Reads a project file, whoever else has it open, and compares; claims of an older version are derived
 * anew, in memory only. Needs no main loop, so that it serves the command line and threads.
 */
CclComparison *ccl_project_load_comparison (const char *path, CclLexicon *lexicon,
                                            CclDecisions **decisions, GCancellable *cancellable,
                                            GError **error);

/* Drops the connection; a draft without articles is deleted. Done by dispose as well. */
void ccl_project_close (CclProject *project);

const char *ccl_project_get_path (CclProject *project);
const char *ccl_project_get_title (CclProject *project); /* NULL for an unnamed draft */
gboolean ccl_project_is_draft (CclProject *project);

/* Returns: (nullable): why the project is only shown and cannot be edited, an error of CCL_STORE_ERROR; %NULL
 *   if it can be */
const GError *ccl_project_get_read_only (CclProject *project);

gboolean ccl_project_is_busy (CclProject *project);

/* Returns: (transfer none): what is to be shown now; keep a reference to hold on to it */
CclComparison *ccl_project_get_comparison (CclProject *project);
const CclDecisions *ccl_project_get_decisions (CclProject *project);

/* Gives a draft its name, or a copy another: writes to @path and goes on there. */
gboolean ccl_project_save_as (CclProject *project, const char *path, GError **error);

/* Copies the file into a new draft while work goes on. Finish returns (transfer full): its path. */
void ccl_project_duplicate_async (CclProject *project, GCancellable *cancellable,
                                  GAsyncReadyCallback callback, gpointer user_data);
char *ccl_project_duplicate_finish (CclProject *project, GAsyncResult *result, GError **error);

/* Writes what the comparison is made of to @path, to be given away; see ccl_package_write(). */
gboolean ccl_project_export_package (CclProject *project, const char *path, CclPackage package,
                                     GError **error);

/* Returns: (transfer full) (element-type utf8): paths of the drafts left from before, newest first;
 *   those that are open somewhere left out */
GPtrArray *ccl_project_list_drafts (void);

/* Makes a backup of what is in the file now, on a thread; happens by itself every some minutes.
 * Returns: (transfer full) (element-type CclBackup): those that there are, newest first */
void ccl_project_back_up (CclProject *project);
GPtrArray *ccl_project_list_backups (CclProject *project);

/* Returns: (transfer full) (element-type utf8): keys of claims on which the editor has decided but whose
 *   evidence was not found again; sorted */
GPtrArray *ccl_project_list_orphans (CclProject *project);

/* How many bytes of the file the steps take that can be undone or done again; forgets the oldest until
 * they are no more than @max_bytes. See ccl_store_prune_history(). */
gint64 ccl_project_get_history_size (CclProject *project);
gboolean ccl_project_prune_history (CclProject *project, gint64 max_bytes, GError **error);

/* Returns: (transfer full) (element-type CclUnused): the numbers of an article that no claim uses */
GArray *ccl_project_list_unused (CclProject *project, const char *article);

/* Bringing in ------------------------------------------------------------------------------- */

/* Returns: (transfer full): what Undo calls the step that brought in @n_articles: "Add 3 Articles" */
typedef char *(*CclProjectAddNameFunc) (guint n_articles);

/* Gives the translated name of that step; how many of the files can be read shows only at its end. */
void ccl_project_set_add_name_func (CclProject *project, CclProjectAddNameFunc func);

/**
 * CclProjectProgressFunc:
 *
 * Called on the main thread after each file: how many of how many are done, and the file's name.
 */
typedef void (*CclProjectProgressFunc) (guint n_done, guint n_all, const char *name, gpointer user_data);

/**
 * ccl_project_add_files_async:
 * @files: (element-type GFile): local ones
 *
 * Reads files in the background and adds those that can be read as one step "Add N Articles". An
 * article whose bytes are in the project already is a failure with %G_IO_ERROR_EXISTS.
 */
void ccl_project_add_files_async (CclProject *project, GListModel *files, GCancellable *cancellable,
                                  CclProjectProgressFunc progress, gpointer progress_data,
                                  GAsyncReadyCallback callback, gpointer user_data);

/* The same for pasted text or HTML; @name is shown as its file, e.g. "Pasted text". */
void ccl_project_add_bytes_async (CclProject *project, const char *name, GBytes *bytes,
                                  GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);

/**
 * ccl_project_add_finish:
 * @failures: (out) (transfer full) (element-type CclProjectFailure): one for each file left out,
 *   maybe empty
 *
 * Returns: how many articles were added; -1 with an error where nothing could be written or the work
 *   was cancelled
 */
int ccl_project_add_finish (CclProject *project, GAsyncResult *result, GPtrArray **failures, GError **error);

typedef struct
{
  char *file;
  GError *error; /* CCL_INGEST_ERROR, G_IO_ERROR */
} CclProjectFailure;
void ccl_project_failure_free (CclProjectFailure *failure);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CclProjectFailure, ccl_project_failure_free)

/* Edits: each is one step of undo; TRUE once it is in the file ------------------------------- */

/* Several decisions as one step: begin, calls of ccl_project_decide(), end, all before the main loop
 * goes on. @name is what Undo shows: translated, title case ("Merge Rows"). A step that changes nothing
 * is none. After a failure the step is over: what it did so far is taken back and "failed" emitted. */
gboolean ccl_project_begin_step (CclProject *project, const char *name, GError **error);
gboolean ccl_project_decide (CclProject *project, CclDecisionKind kind, const char *target, const char *field,
                             const char *value, GError **error);
gboolean ccl_project_end_step (CclProject *project, GError **error);

/* The usual steps, made of these. */
gboolean ccl_project_set_claim_field (CclProject *project, const char *name, const char *claim_key,
                                      const char *field, const char *value, GError **error);
gboolean ccl_project_set_claim_quantity (CclProject *project, const char *name, const char *claim_key,
                                         const CclQuantity *quantity, GError **error);

/* Adds a claim by hand on @evidence of an article: copies the fields of @proposal (may be %NULL).
 * @key: (out) (optional) (transfer full): of the new claim */
gboolean ccl_project_add_claim (CclProject *project, const char *name, const char *article, CclSpan evidence,
                                const CclClaim *proposal, char **key, GError **error);

/* @claim_keys: one claim of each row. */
gboolean ccl_project_merge_rows (CclProject *project, const char *name, const char *const *claim_keys,
                                 GError **error);

/* Takes a claim out of its row into one of its own. */
gboolean ccl_project_split_claim (CclProject *project, const char *name, const char *claim_key, GError **error);

gboolean ccl_project_remove_article (CclProject *project, const char *name, const char *article,
                                     GError **error);

const char *ccl_project_get_undo_name (CclProject *project);
const char *ccl_project_get_redo_name (CclProject *project);
gboolean ccl_project_undo (CclProject *project, GError **error);
gboolean ccl_project_redo (CclProject *project, GError **error);

/* The bytes of an article as they were received. */
GBytes *ccl_project_get_bytes (CclProject *project, const char *article, GError **error);

G_END_DECLS
