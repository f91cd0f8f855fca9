/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Escape codes of terminals (ECMA-48, "select graphic rendition"). */
#define CCL_COLUMNS_PLAIN "\033[0m"
#define CCL_COLUMNS_BOLD "\033[1m"

/* Columns that a terminal takes up for a text: wide characters two, marks and escape
 * codes as below none. */
int ccl_columns_get_width (const char *text);

/**
 * ccl_columns_wrap:
 *
 * Breaks a text between words, and within a word only where it is longer than the line, there
 * best at a hyphen or at a no-break space, which is put out as a plain one; a line break in the
 * text stays. A "·" between two words falls away where the line ends.
 *
 * Returns: (transfer full) (element-type utf8): lines of at most @width columns, at least one
 */
GPtrArray *ccl_columns_wrap (const char *text, int width);

/**
 * ccl_columns_append:
 * @cells: @n_columns texts, side by side
 * @widths: of the columns
 * @styles: (nullable): for each column %NULL or an escape code for the first line of its cell
 *
 * Appends a row of a table: each cell wrapped within its column, columns two blanks apart, no
 * blanks at the ends of lines.
 */
void ccl_columns_append (GString *out, const char *const *cells, const int *widths,
                         const char *const *styles, guint n_columns);

G_END_DECLS
