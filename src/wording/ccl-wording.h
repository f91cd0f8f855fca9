/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ccl-comparison.h"
#include "ccl-decisions.h"
#include "ccl-salvage.h"
#include "ccl-verification.h"

G_BEGIN_DECLS

/*
 * What the program calls things: the translated words for questions, figures, speakers, verdicts
 * and reasons, the same in the window, in the table of the command line and in the figure. Pure
 * functions over the model; any thread. Unless said otherwise they return (transfer full), never
 * %NULL, plain UTF-8 without markup, without a final full stop where it is no sentence.
 */

/* Shown where a side says nothing at all. */
#define CCL_WORD_SILENCE "—"

/* Single terms, static strings, in lower case as within a sentence where the language has case;
 * ccl_word_capitalised() for the start of a label. */
const char *ccl_word_event (CclEvent event);              /* "destroyed" */
const char *ccl_word_object (CclObject object, gulong n); /* "tank", "tanks" */
const char *ccl_word_stance (CclStance stance);           /* "alleges" */
const char *ccl_word_polarity (CclPolarity polarity);     /* "affirmed" */
const char *ccl_word_bound (CclBound bound);              /* "at least" */
const char *ccl_word_unit (CclUnit unit);                 /* "percent" */
const char *ccl_word_status (CclStatus status);           /* "checked" */

/* What a number is that no claim used: CclUnused.reason in words, "an age"; "no event found for it"
 * where it counts something. Static. */
const char *ccl_word_unused (const char *reason);

/* An editor's decision: what it is about, "Tanks destroyed – Azerbaijan says 2"; which of its fields,
 * static, "Place"; and the value that it gives it, "Fizuli", "as found" for %NULL. */
char *ccl_word_decision_target (const CclComparison *comparison, CclDecisionKind kind, const char *target);
const char *ccl_word_decision_field (CclDecisionKind kind, const char *field);
char *ccl_word_decision_value (const CclComparison *comparison, CclDecisionKind kind, const char *field,
                               const char *value);

/* What reading an article once more has shown, sentences; what had found its claims, and when. */
/* What was saved out of a damaged project, and what could not be: a sentence on each line. */
char *ccl_word_salvage (const CclSalvage *salvage);

char *ccl_word_findings (const CclVerification *verification);
char *ccl_word_provenance (const CclVerification *verification);

/* Static headings, capitalised: "Equipment"; "Conflict". */
const char *ccl_word_topic (CclTopic topic);
const char *ccl_word_verdict (CclVerdict verdict);

/* What a verdict means, a sentence for tooltip and legend. Static. */
const char *ccl_word_verdict_meaning (CclVerdict verdict);

/* One character of common fonts that tells the verdict without colour: "≠". Static. */
const char *ccl_verdict_symbol (CclVerdict verdict);

/* One mark (a single bit) in few words: "figure revised upwards". @row: (nullable): for its
 * numbers. */
char *ccl_word_mark (CclMarks mark, const CclRow *row);

/* @text with its first character in upper case. */
char *ccl_word_capitalised (const char *text);

/* "9 Oct", with year "9 Oct 2020"; "" for an unknown day. */
char *ccl_word_date (CclDay day, gboolean with_year);

/* The days that a claim covers: "9 Oct", "7–9 Oct", "total by 9 Oct"; "" where unknown. */
char *ccl_word_claim_period (const CclClaim *claim);

/**
 * ccl_word_question:
 *
 * What the row asks: "Tanks destroyed", or the editor's own name for it.
 */
char *ccl_word_question (const CclRow *row);

/**
 * ccl_word_question_detail:
 *
 * The line under the question: whose, which type, where, which period: "Armenia’s losses · T-72 ·
 * Fizuli · 9 Oct". "" where nothing is known.
 */
char *ccl_word_question_detail (const CclComparison *comparison, const CclRow *row);

/**
 * ccl_word_figure:
 * @comparison: (nullable): finds the article's own words for "many"
 *
 * A claim's figure: "250", "≥ 43", "dozens", "denies 43"; without a figure "many", "denies",
 * "expected", "reported".
 */
char *ccl_word_figure (const CclComparison *comparison, const CclClaim *claim);

/* The same as the answer to a row's question: in a mirrored row it names who is blamed. */
char *ccl_word_answer (const CclComparison *comparison, const CclRow *row, const CclClaim *claim);

/* Who vouches for the claim, shortest: side or party, or the outlet in its own voice: "Azerbaijan".
 */
char *ccl_word_claimant (const CclComparison *comparison, const CclClaim *claim);

/* The speaker as the article words it, "Defence Ministry in Baku"; the party where it has only a
 * pronoun; the outlet in its own voice. */
char *ccl_word_speaker (const CclComparison *comparison, const CclClaim *claim);

/* The small line under a figure: speaker and the day of the article: "Defence Ministry · 9 Oct". */
char *ccl_word_source_line (const CclComparison *comparison, const CclClaim *claim);

/* The same for a column that is an article: party and speaker: "Azerbaijan · Defence Ministry". */
char *ccl_word_article_source_line (const CclComparison *comparison, const CclClaim *claim);

/* The head of an article's column or the line of a list: its outlet, title or file, what it has. */
char *ccl_word_outlet (const CclArticle *article);

/* Size of the gap: "×7", "+12", "2 ↔ 0", "31 → 43"; "" where the verdict has none. */
char *ccl_word_gap (const CclRow *row);

/* One claim as a clause: "Azerbaijan says 2", "Armenia denies it". */
char *ccl_word_statement (const CclComparison *comparison, const CclClaim *claim);

/* Why the row has its verdict, one or two sentences with the deciding figures and dates. */
char *ccl_word_why (const CclComparison *comparison, const CclRow *row);

/**
 * ccl_word_cell:
 * @cell: (element-type CclClaim): as from ccl_comparison_list_cell() or its twin for an article
 * @column: name of the side or article, for a cell where nothing is said
 *
 * A whole cell in sentences, for screen readers.
 */
char *ccl_word_cell (const CclComparison *comparison, const CclRow *row, GPtrArray *cell,
                     const char *column);

/* "5 articles · 3 sides · 9 discrepancies" */
char *ccl_word_summary (const CclComparison *comparison);

G_END_DECLS
