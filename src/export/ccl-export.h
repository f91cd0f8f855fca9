/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ccl-attribution.h"
#include "ccl-comparison.h"
#include "ccl-naming.h"
#include "ccl-number.h"

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

CclFailure *ccl_failure_new (const char *file, const char *message);
void ccl_failure_free (CclFailure *failure);

/* Each returns (transfer full) UTF-8 text that ends in a newline; same bytes for the same input.
 * @failures: (nullable) (element-type CclFailure). Claims that the editor has dismissed are left
 * out. */

/* The JSON of `extract`: the articles with their claims. @unused: (nullable) (element-type
 * GArray): for each article, in order, its CclUnused. */
char *ccl_export_extract_json (const CclComparison *comparison, GPtrArray *unused,
                               GPtrArray *failures);

/* One article as it stands in the JSON of `extract`, on a line of its own. @claims: (element-type
 * CclClaim): none that is dismissed; @unused: (nullable) (element-type CclUnused) */
char *ccl_export_article_line (const CclArticle *article, GPtrArray *claims, GArray *unused);

/* The JSON of `compare`. @namings: (nullable) (element-type CclNaming) */
char *ccl_export_compare_json (const CclComparison *comparison, GPtrArray *namings,
                               GPtrArray *failures);

/* The JSON of `attributions`. @attributions: (element-type GPtrArray): for each article, in
 * order, its CclAttribution. */
char *ccl_export_attributions_json (GPtrArray *articles, GPtrArray *attributions,
                                    GPtrArray *failures);

/* The JSON of `numbers` for one line of text: one line, too. @numbers: (element-type CclNumber). */
char *ccl_export_numbers_json (const char *text, GArray *numbers);

/* One question a line: question, a column a side, verdict, gap. RFC 4180, UTF-8 with BOM; a cell
 * that a spreadsheet would run as a formula is made safe. */
char *ccl_export_csv (const CclComparison *comparison);

/* The claims one by one, a line each, in the same format. */
char *ccl_export_claims_csv (const CclComparison *comparison);

/* A table for the terminal, @width columns wide at most (0: 100), under topic headings: a column a
 * side; where few would fit, the sides of a row under each other. @is_styled: with escape codes that
 * set off figures and verdicts. */
char *ccl_export_table (const CclComparison *comparison, int width, gboolean is_styled);

/* The claims one by one, under the headlines of their articles, and behind them the numbers that no
 * claim uses, with the reason. @unused: (nullable) (element-type GArray): as in
 * ccl_export_extract_json() */
char *ccl_export_claims_table (const CclComparison *comparison, GPtrArray *unused, int width);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CclFailure, ccl_failure_free)

G_END_DECLS
