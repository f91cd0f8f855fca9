/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CclJsonWriter:
 *
 * Writes JSON (RFC 8259) into a string, front to back. JsonGenerator is not used because it prints
 * 0.87 as 0.86999999999999999 and 1e30 as no JSON at all, and needs the whole tree in memory.
 *
 * @name is the key within an object and %NULL within a list. It is the caller's part to close
 * what it has opened.
 */
typedef struct
{
  GString *out;
  int depth;
  int line_depth; /* containers this deep and deeper stay on one line; 0: none */
  gboolean first; /* nothing in the open container yet */
} CclJsonWriter;

void ccl_json_writer_init (CclJsonWriter *writer);

/* Returns: (transfer full): the text; the writer is done with */
char *ccl_json_writer_finish (CclJsonWriter *writer);

void ccl_json_begin_object (CclJsonWriter *writer, const char *name);
void ccl_json_begin_line_object (CclJsonWriter *writer,
                                 const char *name); /* all of it on one line */
void ccl_json_end_object (CclJsonWriter *writer);
void ccl_json_begin_list (CclJsonWriter *writer, const char *name);
void ccl_json_begin_line_list (CclJsonWriter *writer, const char *name);
void ccl_json_end_list (CclJsonWriter *writer);

void ccl_json_add_string (CclJsonWriter *writer, const char *name,
                          const char *value); /* NULL: null */
void ccl_json_add_boolean (CclJsonWriter *writer, const char *name, gboolean value);
void ccl_json_add_null (CclJsonWriter *writer, const char *name);

/* As few digits as bring the number back; no exponent where it is whole. Not finite: null. */
void ccl_json_add_number (CclJsonWriter *writer, const char *name, double value);

G_END_DECLS
