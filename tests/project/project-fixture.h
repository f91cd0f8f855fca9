/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ccl-project.h"

/* A folder of a test's own with a project in it, which two articles fill: what two sides say of tanks
 * and of the wounded. */
typedef struct
{
  char *folder;
  char *path;
  CclProject *project; /* open */
  guint n_changed;     /* how often it emitted "changed" */
  char *failed;        /* what it emitted last as "failed" */
} Desk;

/* The vocabulary; one for all tests. */
CclLexicon *get_lexicon (void);

void desk_set_up (Desk *desk, gconstpointer data);
void desk_tear_down (Desk *desk, gconstpointer data);
char *desk_path (const Desk *desk, const char *name);

/* Closes the project and opens it again. */
void desk_reopen (Desk *desk);

/* Makes a project file; @version and @lexicon are those of the claims. */
void make_file (const char *path, int version, const char *lexicon, guint n_claims);

/* While @full no file can grow, as on a full disk. */
void fill_disk (gboolean full);

/* Runs the main loop until the project is not busy. */
void wait_idle (CclProject *project);

/* All that the comparison shows, as one text. */
char *describe (CclComparison *comparison);

/* The row's claim with this event, object and exact figure. */
const CclClaim *find_claim (CclProject *project, CclEvent event, CclObject object, double value);

/* The tests of each file. */
void add_project_tests (void);
void add_import_tests (void);
void add_share_tests (void);
void add_backup_tests (void);
void add_place_tests (void);
void add_recover_tests (void);
void add_verify_tests (void);
