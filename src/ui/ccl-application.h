/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ccl-lexicon.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define CCL_TYPE_APPLICATION (ccl_application_get_type ())

/**
 * CclApplication:
 *
 * The program with its window: files given to it become articles of a new comparison, project files
 * are opened, and without any the last comparison comes back.
 */
G_DECLARE_FINAL_TYPE (CclApplication, ccl_application, CCL, APPLICATION, AdwApplication)

CclApplication *ccl_application_new (void);

/* Returns: (transfer none): the words that all windows read with, made when first asked for */
CclLexicon *ccl_application_get_lexicon (CclApplication *self, GError **error);

/* Returns: (transfer none) (nullable): the program's settings; %NULL where no schema is installed */
GSettings *ccl_application_get_settings (CclApplication *self);

/* Remembers what to come back to; @path may be %NULL. */
void ccl_application_set_last_path (CclApplication *self, const char *path);

G_END_DECLS
