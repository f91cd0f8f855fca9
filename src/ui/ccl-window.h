/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ccl-application.h"
#include "ccl-project.h"

G_BEGIN_DECLS

#define CCL_TYPE_WINDOW (ccl_window_get_type ())

/**
 * CclWindow:
 *
 * One comparison. Everything that the editor can do is an action: "win.undo", "win.merge-rows",
 * "win.claim-edit" with a claim's key, "win.article-side" with an article and a party, … All of them
 * end in a step of its #CclProject, whose "changed" signal brings the new comparison into the panes.
 */
G_DECLARE_FINAL_TYPE (CclWindow, ccl_window, CCL, WINDOW, AdwApplicationWindow)

CclWindow *ccl_window_new (CclApplication *application);

/* Shows the project at @path, or a new draft for %NULL. Where that fails the window says why. */
gboolean ccl_window_open (CclWindow *self, const char *path);

/* Returns: (nullable): borrowed; %NULL where opening failed */
CclProject *ccl_window_get_project (CclWindow *self);

/* Whether it shows that a project is damaged, and offers to recover it. */
gboolean ccl_window_can_recover (CclWindow *self);

/* A draft that holds nothing yet: may be replaced without a loss. */
gboolean ccl_window_is_pristine (CclWindow *self);

/* Adds files as articles in the background, with progress and a list of those left out. */
void ccl_window_add_files (CclWindow *self, GListModel *files);

G_END_DECLS
