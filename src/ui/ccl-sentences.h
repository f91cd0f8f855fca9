/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ccl-comparison.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/*
 * What the window says, as pure functions: each takes plain data and returns a translated string
 * (transfer full). Questions, figures and verdicts are worded in src/wording.
 */

/* "Karabakh, 9 October", or what a comparison without a name is called. */
char *ccl_sentence_title (const CclComparison *comparison);

/* "9 Oct 2020 · 14 claims", for the list of articles. */
char *ccl_sentence_article (const CclArticle *article, guint n_claims);

/* Why an article could not be added: "“notes.txt” could not be added because the file is empty." */
char *ccl_sentence_add_failure (const char *file, const GError *error);

/* Why a project could not be opened, or an edit not be written. @path may be %NULL. */
char *ccl_sentence_open_failure (const char *path, const GError *error);
/* A moment of this computer's clock, seconds since 1970 UTC: "9 Oct 2020, 14:05" */
char *ccl_sentence_moment (gint64 moment);

/* Why a project is only shown. */
char *ccl_sentence_read_only (const GError *cause);

char *ccl_sentence_save_failure (const char *path, const GError *error);

/* "2 articles added", "1 article added, 3 files left out" */
char *ccl_sentence_added (guint n_added, guint n_failed);

/* "Reading “a.txt” (2 of 5)…" */
char *ccl_sentence_progress (guint n_done, guint n_all, const char *name);

/* How a claim came: "Denied by Defence Ministry in Baku, via Caspian Wire, 9 Oct 2020" */
char *ccl_sentence_chain (const CclComparison *comparison, const CclClaim *claim);

/* What else a claim says: "Armenia did it · to Azerbaijan · T-72 · Fizuli · total by 9 Oct"; maybe "" */
char *ccl_sentence_details (const CclComparison *comparison, const CclClaim *claim);

/* How sure the program is: "Confidence: high (87 %)" */
char *ccl_sentence_confidence (double confidence);

G_END_DECLS
