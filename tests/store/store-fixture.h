/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ccl-store.h"

#include <sqlite3.h>

/* A folder of a test's own, removed at its end, with the path of a project in it. */
typedef struct
{
  char *folder;
  char *path;
} Place;

void place_make (Place *place);
void place_clear (Place *place);
char *place_path (const Place *place, const char *name);

/* For g_test_add(): a place whose project has some of everything in it. */
void place_set_up_filled (Place *place, gconstpointer data);
void place_tear_down (Place *place, gconstpointer data);

/* Two articles as ingest would make them, and claims as extract would. */
CclArticle *make_page (void);
CclArticle *make_text (const char *file, const char *text);
GPtrArray *make_claims (const CclArticle *article);

/* One edit: adds the article with its claims, as a step "Add". */
void add_article (CclStore *store, CclArticle *article);

/* One edit: a note on a claim, as a step named like the note. */
void add_note (CclStore *store, const char *target, const char *note);

/* All that can be read from the store, as one text. */
char *dump (CclStore *store);

/* The whole file, to see that nothing has touched it. */
GBytes *read_whole (const char *path);
void write_whole (const char *path, gconstpointer data, gsize size);

/* Runs SQL on the file behind the store's back, as a stranger might. */
void tamper (const char *path, const char *sql);
