/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>
#include <json-glib/json-glib.h>

/* The built program, run without a display in a folder of its own. */
typedef struct
{
  char *folder;
  char *out;
  char *err;
  int status;
} Run;

void run_set_up (Run *run, gconstpointer data);
void run_tear_down (Run *run, gconstpointer data);

/* @name: of a file in its folder; @len: -1 for a string */
void run_write_bytes (const Run *run, const char *name, const char *bytes, gssize len);

/* An article with one claim. */
void run_write_article (const Run *run, const char *name);

/* Runs it in its folder; @input may be NULL. The arguments are parted by blanks. */
void run_call (Run *run, const char *input, const char *arguments);

/* The JSON that it printed last. */
JsonObject *run_parse (const Run *run, JsonParser *parser);

guint run_count (JsonObject *root, const char *list);

/* The complaint names the file and tells a reason, in JSON as on standard error. */
void run_assert_complains (const Run *run, JsonObject *root, guint number, const char *file);
