/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ccl-comparison.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * CclFailure:
 *
 * An input that could not be read, for the "errors" of JSON.
 */
typedef struct
{
  char *file;
  char *message;
} CclFailure;

void ccl_failure_free (CclFailure *failure);

/* Each returns (transfer full) UTF-8 text that ends in a newline; same bytes for the same input.
 * @failures: (nullable) (element-type CclFailure). */

/* The JSON of `extract`: the articles with their claims. */
char *ccl_export_extract_json (const CclComparison *comparison, GPtrArray *failures);

/* The JSON of `compare`. */
char *ccl_export_compare_json (const CclComparison *comparison, GPtrArray *failures);

/* One question a line: question, a column a side, verdict, gap. RFC 4180, UTF-8 with BOM; a cell that
 * a spreadsheet would run as a formula is made safe. */
char *ccl_export_csv (const CclComparison *comparison);

/* A table for the terminal, @width columns wide at most (0: 100), under topic headings. */
char *ccl_export_table (const CclComparison *comparison, int width);

G_END_DECLS
