/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ccl-grid.h"
#include "ccl-window.h"

G_BEGIN_DECLS

/*
 * What drives the real window in a test: the program in this process, a main loop turned until
 * something is the case or a bound is reached, widgets found by type or by what they say.
 */

typedef void (*DriverScenario) (CclApplication *application);

/* Runs the program as from a command line with these files, %NULL-terminated; plays the scenario once it
 * has started, closes all windows and checks that the program left nothing behind. */
void driver_run (DriverScenario scenario, ...) G_GNUC_NULL_TERMINATED;

/* Returns: (transfer none): the only window of the program */
CclWindow *driver_get_window (CclApplication *application);

typedef gboolean (*DriverCondition) (gpointer user_data);

/* Turns the main loop until the condition holds; fails the test after some seconds. */
void driver_wait (DriverCondition condition, gpointer user_data, const char *what);

/* Turns the main loop until it has nothing to do and a few frames are drawn. */
void driver_settle (void);

/* Waits until no article is being read. */
void driver_wait_until_read (CclWindow *window, guint n_articles);

/* Adds files by their paths, %NULL-terminated. */
void driver_add_files (CclWindow *window, ...) G_GNUC_NULL_TERMINATED;

/* Returns: (nullable): the first widget of the type under @root, mapped or not */
GtkWidget *driver_find (GtkWidget *root, GType type);

/* Returns: (nullable): the first visible label or button under @root whose text contains @text */
GtkWidget *driver_find_text (GtkWidget *root, const char *text);

/* Returns: (nullable): the program's topmost window of the type, a dialog for example */
GtkWidget *driver_find_window (GType type);

/* Activates an action from @widget on, with a printf-like GVariant format or %NULL; fails if there is none. */
void driver_activate (gpointer widget, const char *action, const char *format, ...);

/* Whether an action without parameter is to be had from @widget on. */
gboolean driver_can (gpointer widget, const char *action);

/* Presses a key where only @widget's own key controllers hear it. */
void driver_press (GtkWidget *widget, guint keyval, GdkModifierType state);

/* Presses the button under @root with this label. */
void driver_click (gpointer root, const char *label);

/* Types into the row or entry under @root with this title or accessible label. */
void driver_type (gpointer root, const char *title, const char *text);

/* Writes what a window shows as PNG into the build folder. */
void driver_screenshot (gpointer window, const char *name);

/* A folder for the test's files; driver_empty_folder() removes it at the end. */
const char *driver_get_folder (void);
void driver_empty_folder (void);

/* Returns: (transfer full): a path in that folder */
char *driver_path (const char *name);
char *driver_write (const char *name, const char *content, gssize length);

G_END_DECLS
