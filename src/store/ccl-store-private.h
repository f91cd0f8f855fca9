/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ccl-store.h"

#include <sqlite3.h>

G_BEGIN_DECLS

#define CCL_STORE_APPLICATION_ID 0x43434C4D /* "CCLM" */
#define CCL_STORE_VERSION 2

struct _CclStore
{
  char *path;
  sqlite3 *db;
  int lock_fd;            /* holds the lock of the one who writes; -1 when reading only */
  GHashTable *statements; /* prepared once: const char *sql -> sqlite3_stmt */
  sqlite3_session *session; /* records the edit that is under way, else NULL */
  gint64 data_version;      /* another number once somebody else has written; 0: not asked for yet */
  gboolean names_known;     /* else these are to be read again */
  char *undo_name;
  char *redo_name;
};

/* ccl-store-db.c: connections and queries ----------------------------------------------------- */

/* Sets @error from SQLite's result code. Returns: FALSE */
gboolean ccl_store_fail (sqlite3 *db, int rc, const char *doing, GError **error);

/* Makes a connection distrust what is in its file. */
void ccl_store_harden (sqlite3 *db);

/* Opens a file that is empty, to be filled with a project. */
sqlite3 *ccl_store_open_empty (const char *path, GError **error);

/* Returns: (transfer none): the name of the script in this folder that makes the tables of a version */
const char *ccl_store_get_schema (int version);

/* Runs a script of this folder as one transaction. */
gboolean ccl_store_run_script (sqlite3 *db, const char *name, GError **error);

/* Whether the schema is that of the version, the pages are sound, and the references lead somewhere. */
gboolean ccl_store_check (sqlite3 *db, int version, GError **error);

gboolean ccl_store_exec (CclStore *store, const char *sql, const char *doing, GError **error);

/**
 * CclQuery:
 * @rc: SQLite's code of what went wrong first, else of the last step
 *
 * A prepared statement at work. Failures of binding and reading add up in @rc, so that only
 * ccl_query_run() and ccl_query_finish() need to be checked. Rewound when it goes out of scope.
 */
typedef struct
{
  CclStore *store;
  sqlite3_stmt *stmt;
  int n_bound;
  int rc;
} CclQuery;

CclQuery ccl_store_query (CclStore *store, const char *static_sql);
void ccl_query_clear (CclQuery *query);

/* Each binds the next parameter. */
void ccl_query_bind_text (CclQuery *query, const char *text); /* NULL binds NULL */
void ccl_query_bind_int (CclQuery *query, gint64 value);
void ccl_query_bind_double (CclQuery *query, double value); /* an infinity binds NULL */
void ccl_query_bind_blob (CclQuery *query, GBytes *bytes);
void ccl_query_bind_day (CclQuery *query, CclDay day);    /* 0 binds NULL */
void ccl_query_bind_span (CclQuery *query, CclSpan span); /* two; an empty one binds NULL */

/* Runs to the end and rewinds, to be bound and run again. */
gboolean ccl_query_run (CclQuery *query, const char *doing, GError **error);

/* TRUE while there is a row; at the end, or on failure, FALSE: ask ccl_query_finish(). */
gboolean ccl_query_next (CclQuery *query);
gboolean ccl_query_finish (CclQuery *query, const char *doing, GError **error);

/* Valid UTF-8 without NUL, or NULL; anything else is a damaged file. */
const char *ccl_query_get_text (CclQuery *query, int column);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CclQuery, ccl_query_clear)

/* ccl-store-file.c: what is asked of the file system ------------------------------------------ */

/* Opens the file itself after a look at its first bytes, which tell its @version; writes nothing. */
sqlite3 *ccl_store_open_file (const char *path, gboolean read_only, int *version, GError **error);

/* Reserves @path, which must not exist. */
gboolean ccl_store_reserve_file (const char *path, GError **error);

/* Returns: (transfer full): an empty file beside @path, to be renamed to it */
char *ccl_store_make_temporary (const char *path, GError **error);

/* Puts a complete file in the place of @path. */
gboolean ccl_store_replace_file (const char *temporary, const char *path, GError **error);

gboolean ccl_store_folder_is_writable (const char *path);

/* Sets @error from errno. Returns: FALSE */
gboolean ccl_store_fail_errno (int saved_errno, const char *doing, GError **error);

/* ccl-store-lock.c ---------------------------------------------------------------------------- */

/* Returns: a file descriptor that holds the lock, or -1 */
int ccl_store_lock_file (const char *path, GError **error);

/* Whether a lock set on a file there is known to all who can write to it. @options: as mounted */
gboolean ccl_store_keeps_locks (const char *file_system, const char *options);

/* ccl-store.c --------------------------------------------------------------------------------- */

/* Writes what a new file says of itself. */
gboolean ccl_store_write_project (sqlite3 *db, GError **error);

/* Writes what is in the store into the file @path, which is empty. */
gboolean ccl_store_copy_to (CclStore *store, const char *path, GError **error);

/* ccl-store-migrate.c ------------------------------------------------------------------------- */

/* Returns: (transfer full): path of a new file of today's version with the content of the older one at
 *   @path, which has been checked; it lies beside the path @beside */
char *ccl_store_migrate (const char *path, int version, const char *beside, GError **error);

/* Keeps a copy of the older file beside it. */
gboolean ccl_store_copy_aside (CclStore *store, int version, GError **error);

/* ccl-store-deflate.c ------------------------------------------------------------------------- */

GBytes *ccl_store_deflate (gconstpointer data, gsize size);

/* Returns: (nullable): %NULL if @data is no zlib stream or holds more than @max_size bytes */
GBytes *ccl_store_inflate (gconstpointer data, gsize size, gsize max_size);

/* ccl-store-history.c ------------------------------------------------------------------------- */

gboolean ccl_store_refresh_names (CclStore *store, GError **error);

/* Returns: (transfer full) (nullable): the changes of a step as SQLite's session extension wants them */
GBytes *ccl_store_unpack_changes (CclQuery *query, int column, GError **error);

/* Commits if all has gone well (@good). Returns: FALSE with the transaction rolled back if it has not, or
 * cannot be committed */
gboolean ccl_store_end_transaction (CclStore *store, gboolean good, const char *doing,
                                    GError **error);

/* ccl-store-rows.c ---------------------------------------------------------------------------- */

/* Notes, within an edit, that the rows in the file are not those of its claims any more. */
gboolean ccl_store_outdate_rows (CclStore *store, GError **error);

/* ccl-store-read.c, ccl-store-write.c ---------------------------------------------------------- */

/* Returns: (transfer full): one article, also if it is not part of the comparison; without bytes */
CclArticle *ccl_store_read_article (CclStore *store, gint64 number, GError **error);

gboolean ccl_store_write_blocks (CclStore *store, gint64 number, const GArray *blocks,
                                 GError **error);

const char *ccl_block_kind_word (CclBlockKind kind);
gboolean ccl_block_kind_parse (const char *word, CclBlockKind *kind);

/* "a12" -> 12; 0 if it is no article's id */
gint64 ccl_store_parse_id (const char *id);

G_END_DECLS
