/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ccl-article.h"
#include "ccl-claim.h"
#include "ccl-comparison.h"
#include "ccl-decisions.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define CCL_STORE_ERROR (ccl_store_error_quark ())
GQuark ccl_store_error_quark (void);

typedef enum
{
  CCL_STORE_ERROR_NOT_A_PROJECT, /* another program's file: offer another one; never written to */
  CCL_STORE_ERROR_TOO_NEW,       /* later user_version: left untouched, ask to upgrade */
  CCL_STORE_ERROR_CORRUPT,       /* damaged or truncated; left untouched */
  CCL_STORE_ERROR_BUSY,          /* another program or window has it open */
  CCL_STORE_ERROR_READ_ONLY,     /* no permission to write the file or its folder */
  CCL_STORE_ERROR_FULL,          /* disk full; earlier edits are intact */
  CCL_STORE_ERROR_NOT_FOUND,
  CCL_STORE_ERROR_NO_LOCKS,      /* where the file is, nothing keeps two people from writing at once */
  CCL_STORE_ERROR_OVERWRITTEN,   /* another program has written to the open file: show what it holds now */
  CCL_STORE_ERROR_IO,
} CclStoreError;

/**
 * CclStore:
 *
 * An open project file (see README.md beside this file). Belongs to the thread that opened it.
 */
typedef struct _CclStore CclStore;

#define CCL_STORE_SUFFIX ".counterclaim"

/* Creates a new file; fails where one exists. */
CclStore *ccl_store_create (const char *path, GError **error);

/* Opens one after checking that it is ours, sound, and not newer. Nobody else can open it so until
 * it is closed: they get %CCL_STORE_ERROR_BUSY. A file that is refused has not been written to. */
CclStore *ccl_store_open (const char *path, GError **error);

/* The same to read only, whoever else has it open. */
CclStore *ccl_store_open_read_only (const char *path, GError **error);

void ccl_store_close (CclStore *store);

/* Whether another file has taken the place of this one, or none: what is written would go nowhere. */
gboolean ccl_store_has_moved (CclStore *store);

/* Whether somebody who does not ask for locks has written into the file since it was opened, or since this
 * was last asked, as far as the count of changes in its header tells. */
gboolean ccl_store_was_overwritten (CclStore *store);

const char *ccl_store_get_path (const CclStore *store); /* absolute */

/* Whether a file is a project by its name or its first bytes, so that it is to be opened as one,
 * maybe in vain; whether somebody has it open to write. */
gboolean ccl_store_recognise (const char *path);
gboolean ccl_store_is_open (const char *path);

/* Writes a copy, whole or not at all, and goes on with that file: Save As, naming a draft. What was
 * in the file at @path is lost; while somebody has that open it fails. */
gboolean ccl_store_move_to (CclStore *store, const char *path, GError **error);

/* A copy of what is in the file, open to be worked on and meant for @path; ccl_store_finish_copy() closes it
 * and puts it there, whole or not at all, ccl_store_drop_copy() forgets it. */
CclStore *ccl_store_begin_copy (CclStore *store, const char *path, GError **error);
gboolean ccl_store_finish_copy (CclStore *copy, const char *path, GError **error);
void ccl_store_drop_copy (CclStore *copy);

/* The project's own id, which copies of it keep. Returns: (transfer full) (nullable) */
char *ccl_store_dup_id (CclStore *store);

/* Another number after each edit that is in the file. */
guint32 ccl_store_get_change_count (CclStore *store);

/**
 * ccl_store_back_up:
 * @path: a project that may be open, and edited meanwhile
 * @target: a file that is not there yet
 *
 * Copies a project a little at a time, so that no edit waits for it, and checks the copy. For a thread.
 */
gboolean ccl_store_back_up (const char *path, const char *target, GError **error);

/*
 * Edits. ccl_store_begin() opens one, the changes follow, ccl_store_commit() writes them with the
 * name in one transaction and makes them one step of undo; ccl_store_rollback() drops them. After any
 * failed change roll back; a failed commit has done so. Everything committed is on the disk when
 * commit returns. Articles and decisions are what undo goes back and forth over: an edit without
 * them makes no step, and @name may then be %NULL; one with them drops the steps that could be done
 * again.
 */
gboolean ccl_store_begin (CclStore *store, GError **error);
gboolean ccl_store_commit (CclStore *store, const char *name, GError **error);
void ccl_store_rollback (CclStore *store);

/**
 * ccl_store_add_article:
 * @article: not shared yet; gets a new id
 * @claims: (element-type CclClaim): its claims, not shared yet; get their keys
 * @version: of the extraction rules that derived them
 * @lexicon: version of the vocabulary with which they did
 */
gboolean ccl_store_add_article (CclStore *store, CclArticle *article, GPtrArray *claims, int version,
                                const char *lexicon, GError **error);

/*
 * Many articles are written ahead, a few at a time and in between other edits, and then made part of the
 * comparison by one short edit. ccl_store_stage_articles() is a transaction of its own, for @articles
 * (element-type CclArticle) and the @claims of each (element-type GPtrArray of CclClaim);
 * ccl_store_add_staged() is a change of an edit. ccl_store_drop_staged() takes out of the file what was
 * staged and never added: after a failure, and before staging, what a crash has left.
 */
gboolean ccl_store_stage_articles (CclStore *store, GPtrArray *articles, GPtrArray *claims,
                                   int version, const char *lexicon, GError **error);
gboolean ccl_store_add_staged (CclStore *store, const char *id, GError **error);
gboolean ccl_store_drop_staged (CclStore *store, GError **error);

/* Takes an article out, with the decisions on it, on its claims and on rows keyed to these. */
gboolean ccl_store_remove_article (CclStore *store, const char *id, GError **error);

/* Replaces the claims of an article, read again; they have their keys. */
gboolean ccl_store_set_claims (CclStore *store, const char *article, GPtrArray *claims, int version,
                               const char *lexicon, GError **error);

/* Leaves of an article only what @excerpt has, its text and blocks, with its @claims on that text; its
 * bytes go. The claims keep their keys, and are not derived anew. */
gboolean ccl_store_set_excerpt (CclStore *store, const CclArticle *excerpt, GPtrArray *claims,
                                GError **error);

/* @value %NULL takes the decision back. */
gboolean ccl_store_set_decision (CclStore *store, CclDecisionKind kind, const char *target,
                                 const char *field, const char *value, GError **error);

/* Returns: (transfer full) (element-type CclArticle): in the order in which they were added; without
 *   bytes */
GPtrArray *ccl_store_list_articles (CclStore *store, GError **error);

/* Returns: (transfer full): the bytes of an article as they were received */
GBytes *ccl_store_get_bytes (CclStore *store, const char *article, GError **error);

/**
 * ccl_store_list_claims:
 * @version: (out): of the rules that derived them; 0 if they make no sense to this program or do not
 *   fit the text: they are to be derived again
 * @lexicon: (out) (transfer full): version of the vocabulary
 *
 * Returns: (transfer full) (element-type CclClaim): as derived, without ids; the decisions are not
 *   applied
 */
GPtrArray *ccl_store_list_claims (CclStore *store, const CclArticle *article, int *version,
                                  char **lexicon, GError **error);

/* Which version of the program found an article's claims, "" where that is not known, and when, in
 * seconds since 1970 UTC, 0 where that is not known. @program: (out) (transfer full) */
gboolean ccl_store_get_provenance (CclStore *store, const char *article, char **program,
                                   gint64 *extracted, GError **error);

CclDecisions *ccl_store_get_decisions (CclStore *store, GError **error);

/* Undo and redo: the names of the next steps, %NULL where there is none; borrowed until the next
 * change. */
const char *ccl_store_get_undo_name (CclStore *store);
const char *ccl_store_get_redo_name (CclStore *store);
gboolean ccl_store_undo (CclStore *store, GError **error);
gboolean ccl_store_redo (CclStore *store, GError **error);

/* How many bytes of the file the history takes, with the articles that only undo or redo can reach. */
gint64 ccl_store_get_history_size (CclStore *store);

/**
 * ccl_store_prune_history:
 * @max_bytes: how much of the steps' own bytes is to stay
 *
 * Forgets steps that could be done again, then the oldest, until the rest is no more than that; drops
 * the articles that no step can bring back, and gives the file's free pages back. Cannot be undone.
 */
gboolean ccl_store_prune_history (CclStore *store, gint64 max_bytes, GError **error);

/*
 * Rows, for those who read the file without this program. They follow from the rest, are written behind
 * the edits and are no part of history. ccl_store_write_rows() is a transaction of its own: drops all
 * rows first if @anew, else those whose keys are in @gone (element-type utf8), and writes @rows
 * (element-type CclRow) of @comparison; @last says that the file then has all of them.
 */
gboolean ccl_store_write_rows (CclStore *store, const CclComparison *comparison, gboolean anew,
                               GPtrArray *gone, GPtrArray *rows, gboolean last, GError **error);

/* Whether the file has the rows that this version of the program makes of it. */
gboolean ccl_store_has_rows (CclStore *store);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CclStore, ccl_store_close)

G_END_DECLS
