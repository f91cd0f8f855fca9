/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* @text: what was typed, without white space round it; maybe "" */
typedef void (*CclPromptFunc) (GtkWindow *parent, const char *text, gpointer user_data);

/**
 * ccl_prompt:
 * @lines: 1 for an entry, more for a note of several lines
 *
 * Asks for a name or a note and calls @func unless it is cancelled. @user_data is freed with
 * @destroy in any case.
 */
void ccl_prompt (GtkWindow *parent, const char *heading, const char *body, const char *text,
                 guint lines, CclPromptFunc func, gpointer user_data, GDestroyNotify destroy);

G_END_DECLS
