/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-export.h"

#include "ccl-char-index.h"
#include "ccl-json-writer.h"

#include <math.h>
#include <string.h>

/* The JSON of the command line: one function an object, in the order of its keys. */

static void
add_span_or_null (CclJsonWriter *writer, const char *name, CclSpan span, const CclCharIndex *chars)
{
  if (ccl_span_is_empty (span))
    {
      ccl_json_add_null (writer, name);
      return;
    }

  ccl_json_begin_line_list (writer, name);
  ccl_json_add_number (writer, NULL, (double) ccl_char_index_get (chars, span.start));
  ccl_json_add_number (writer, NULL, (double) ccl_char_index_get (chars, span.end));
  ccl_json_end_list (writer);
}

static void
add_day (CclJsonWriter *writer, const char *name, CclDay day)
{
  g_autofree char *iso = ccl_day_format_iso (day);

  ccl_json_add_string (writer, name, iso);
}

/* {"party": …} or {"text": …}, null where it is unknown. */
static void
add_wrapped (CclJsonWriter *writer, const char *name, const char *key, const char *value)
{
  if (value == NULL)
    {
      ccl_json_add_null (writer, name);
      return;
    }

  ccl_json_begin_line_object (writer, name);
  ccl_json_add_string (writer, key, value);
  ccl_json_end_object (writer);
}

static void
add_currency (CclJsonWriter *writer, const CclQuantity *quantity)
{
  ccl_json_add_string (writer, "currency",
                       quantity->currency[0] != '\0' ? quantity->currency : NULL);
}

static void
add_quantity (CclJsonWriter *writer, const CclClaim *claim, const CclCharIndex *chars)
{
  const CclQuantity *quantity = &claim->quantity;

  if (!ccl_quantity_has_figure (quantity))
    {
      ccl_json_add_null (writer, "quantity");
      return;
    }

  ccl_json_begin_line_object (writer, "quantity");
  ccl_json_add_number (writer, "low", quantity->interval.low);
  ccl_json_add_number (writer, "high", quantity->interval.high);
  ccl_json_add_string (writer, "bound", ccl_bound_word (quantity->bound));
  ccl_json_add_boolean (writer, "approx", quantity->approx);
  ccl_json_add_string (writer, "unit", ccl_unit_word (quantity->unit));
  add_currency (writer, quantity);
  add_span_or_null (writer, "span", claim->quantity_span, chars);
  ccl_json_end_object (writer);
}

static void
add_claimant (CclJsonWriter *writer, const CclClaim *claim, const CclCharIndex *chars)
{
  ccl_json_begin_line_object (writer, "claimant");
  ccl_json_add_string (writer, "party", claim->claimant);
  ccl_json_add_string (writer, "text", claim->claimant_text);
  add_span_or_null (writer, "span", claim->claimant_span, chars);
  ccl_json_end_object (writer);
}

static void
add_time (CclJsonWriter *writer, const CclClaim *claim)
{
  if (claim->start == 0 && claim->end == 0 && !claim->cumulative)
    {
      ccl_json_add_null (writer, "time");
      return;
    }

  ccl_json_begin_line_object (writer, "time");
  add_day (writer, "start", claim->start);
  add_day (writer, "end", claim->end);
  ccl_json_add_boolean (writer, "cumulative", claim->cumulative);
  ccl_json_end_object (writer);
}

static void
add_claim (CclJsonWriter *writer, const CclClaim *claim, const CclCharIndex *chars)
{
  ccl_json_begin_line_object (writer, NULL);
  ccl_json_add_string (writer, "id", claim->id);
  ccl_json_add_string (writer, "event", ccl_event_word (claim->event));
  ccl_json_add_string (writer, "object", ccl_object_word (claim->object));
  ccl_json_add_string (writer, "model", claim->model);
  add_quantity (writer, claim, chars);
  add_span_or_null (writer, "quantity_span", claim->quantity_span, chars); /* also of "many" */
  add_claimant (writer, claim, chars);
  ccl_json_add_string (writer, "stance", ccl_stance_word (claim->stance));
  ccl_json_add_string (writer, "polarity", ccl_polarity_word (claim->polarity));
  add_wrapped (writer, "actor", "party", claim->actor);
  add_wrapped (writer, "affected", "party", claim->affected);
  add_wrapped (writer, "place", "text", claim->place);
  add_time (writer, claim);
  add_span_or_null (writer, "evidence", ccl_claim_get_evidence (claim), chars);
  ccl_json_add_number (writer, "confidence", round (claim->confidence * 100) / 100);
  ccl_json_add_string (writer, "rule", claim->rule);
  ccl_json_end_object (writer);
}

static void
add_unused (CclJsonWriter *writer, const CclArticle *article, const CclUnused *unused,
            const CclCharIndex *chars)
{
  g_autofree char *text = ccl_article_dup_span (article, unused->span);

  ccl_json_begin_line_object (writer, NULL);
  ccl_json_add_string (writer, "text", text);
  add_span_or_null (writer, "span", unused->span, chars);
  add_span_or_null (writer, "sentence", unused->sentence, chars);
  ccl_json_add_string (writer, "reason", unused->reason);
  ccl_json_end_object (writer);
}

/* @claims: (nullable) (element-type CclClaim), those that are dismissed left out;
 * @unused: (nullable) (element-type CclUnused) */
static void
add_article (CclJsonWriter *writer, const CclArticle *article, GPtrArray *claims, GArray *unused)
{
  g_autoptr (CclCharIndex) chars = ccl_char_index_new (article->text, article->text_len);

  ccl_json_begin_object (writer, NULL);
  ccl_json_add_string (writer, "file", article->file);
  ccl_json_add_string (writer, "title", article->title);
  ccl_json_add_string (writer, "outlet", article->outlet);
  ccl_json_add_string (writer, "byline", article->byline);
  add_day (writer, "published", article->published);
  ccl_json_add_string (writer, "language", article->language);
  ccl_json_add_string (writer, "text", article->text);
  ccl_json_begin_list (writer, "claims");
  for (guint i = 0; claims != NULL && i < claims->len; i++)
    add_claim (writer, g_ptr_array_index (claims, i), chars);
  ccl_json_end_list (writer);
  if (unused != NULL)
    {
      ccl_json_begin_list (writer, "unused");
      for (guint i = 0; i < unused->len; i++)
        add_unused (writer, article, &g_array_index (unused, CclUnused, i), chars);
      ccl_json_end_list (writer);
    }
  ccl_json_end_object (writer);
}

static void
add_articles (CclJsonWriter *writer, const CclComparison *comparison, GPtrArray *unused)
{
  g_autoptr (GHashTable) groups = ccl_comparison_group_claims (comparison);

  ccl_json_begin_list (writer, "articles");
  for (guint i = 0; i < comparison->articles->len; i++)
    {
      const CclArticle *article = g_ptr_array_index (comparison->articles, i);

      add_article (writer, article, g_hash_table_lookup (groups, article->id),
                   unused != NULL ? g_ptr_array_index (unused, i) : NULL);
    }
  ccl_json_end_list (writer);
}

static void
add_failures (CclJsonWriter *writer, GPtrArray *failures)
{
  ccl_json_begin_list (writer, "errors");
  for (guint i = 0; failures != NULL && i < failures->len; i++)
    {
      const CclFailure *failure = g_ptr_array_index (failures, i);

      ccl_json_begin_line_object (writer, NULL);
      ccl_json_add_string (writer, "file", failure->file);
      ccl_json_add_string (writer, "message", failure->message);
      ccl_json_end_object (writer);
    }
  ccl_json_end_list (writer);
}

char *
ccl_export_extract_json (const CclComparison *comparison, GPtrArray *unused, GPtrArray *failures)
{
  CclJsonWriter writer;

  ccl_json_writer_init (&writer);
  ccl_json_begin_object (&writer, NULL);
  add_articles (&writer, comparison, unused);
  add_failures (&writer, failures);
  ccl_json_end_object (&writer);
  return ccl_json_writer_finish (&writer);
}

char *
ccl_export_article_line (const CclArticle *article, GPtrArray *claims, GArray *unused)
{
  CclJsonWriter writer;

  ccl_json_writer_init (&writer);
  writer.line_depth = 1;
  add_article (&writer, article, claims, unused);
  return ccl_json_writer_finish (&writer);
}

/* Sides --------------------------------------------------------------------------------------- */

/* What JSON calls a side is one claimant party; the window's sides may hold several. */
typedef struct
{
  const char *party;
  guint n_claims;
} Speaker;

static int
compare_speakers (gconstpointer a, gconstpointer b)
{
  const Speaker *first = a, *second = b;

  if (first->n_claims != second->n_claims)
    return first->n_claims > second->n_claims ? -1 : 1;
  return strcmp (first->party, second->party);
}

static const char *
get_speaker (const CclClaim *claim)
{
  return g_str_equal (claim->claimant, CCL_PARTY_MEDIA) ? CCL_PARTY_OUTLET : claim->claimant;
}

/* Returns: (element-type Speaker): most claims first */
static GArray *
list_speakers (const CclComparison *comparison)
{
  GArray *speakers = g_array_new (FALSE, FALSE, sizeof (Speaker));
  g_autoptr (GHashTable) counts = g_hash_table_new (g_str_hash, g_str_equal);
  GHashTableIter iter;
  gpointer party, count;

  for (guint i = 0; i < comparison->claims->len; i++)
    {
      const CclClaim *claim = g_ptr_array_index (comparison->claims, i);
      const char *speaker = get_speaker (claim);
      guint n_before = GPOINTER_TO_UINT (g_hash_table_lookup (counts, speaker));

      if (claim->status != CCL_STATUS_DISMISSED)
        g_hash_table_replace (counts, (char *) speaker, GUINT_TO_POINTER (n_before + 1));
    }

  g_hash_table_iter_init (&iter, counts);
  while (g_hash_table_iter_next (&iter, &party, &count))
    {
      Speaker speaker = { party, GPOINTER_TO_UINT (count) };

      g_array_append_val (speakers, speaker);
    }
  g_array_sort (speakers, compare_speakers);
  return speakers;
}

static void
add_side (CclJsonWriter *writer, const CclComparison *comparison, const Speaker *speaker)
{
  const CclSide *side = ccl_comparison_find_side (comparison, speaker->party);
  g_autofree char *own_name = ccl_parties_dup_name (comparison->parties, speaker->party);
  gboolean names_side = side != NULL && g_str_equal (side->party, speaker->party);

  ccl_json_begin_line_object (writer, NULL);
  ccl_json_add_string (writer, "party", speaker->party);
  ccl_json_add_string (writer, "name", names_side ? side->name : own_name);
  ccl_json_add_number (writer, "claims", speaker->n_claims);
  ccl_json_add_string (writer, "side", side != NULL ? side->party : NULL);
  ccl_json_end_object (writer);
}

static void
add_sides (CclJsonWriter *writer, const CclComparison *comparison)
{
  g_autoptr (GArray) speakers = list_speakers (comparison);

  ccl_json_begin_list (writer, "sides");
  for (guint i = 0; i < speakers->len; i++)
    add_side (writer, comparison, &g_array_index (speakers, Speaker, i));
  ccl_json_end_list (writer);
}

/* Rows ---------------------------------------------------------------------------------------- */

static void
add_marks (CclJsonWriter *writer, CclMarks marks)
{
  ccl_json_begin_line_list (writer, "marks");
  for (int i = 0; i < CCL_N_MARKS; i++)
    if (marks & (1u << i))
      ccl_json_add_string (writer, NULL, ccl_mark_word ((CclMarks) (1u << i)));
  ccl_json_end_list (writer);
}

static void
add_claim_ids (CclJsonWriter *writer, const char *name, GPtrArray *claims)
{
  ccl_json_begin_line_list (writer, name);
  for (guint i = 0; i < claims->len; i++)
    ccl_json_add_string (writer, NULL, ((const CclClaim *) g_ptr_array_index (claims, i))->id);
  ccl_json_end_list (writer);
}

/* A ratio of 0 stands for "none" in the model, for null here. */
static void
add_gap (CclJsonWriter *writer, const char *name, double value)
{
  if (value == 0)
    ccl_json_add_null (writer, name);
  else
    ccl_json_add_number (writer, name, value);
}

static void
add_row (CclJsonWriter *writer, const CclRow *row, guint number)
{
  g_autofree char *id = g_strdup_printf ("r%u", number);

  ccl_json_begin_line_object (writer, NULL);
  ccl_json_add_string (writer, "id", id);
  ccl_json_add_string (writer, "event", ccl_event_word (row->event));
  ccl_json_add_string (writer, "object", ccl_object_word (row->object));
  ccl_json_add_string (writer, "affected", row->affected);
  ccl_json_add_string (writer, "place", row->place);
  ccl_json_add_boolean (writer, "cumulative", row->cumulative);
  ccl_json_add_string (writer, "topic", ccl_topic_word (row->topic));
  ccl_json_add_string (writer, "verdict", ccl_verdict_word (row->verdict));
  ccl_json_add_string (writer, "rule", row->rule);
  add_gap (writer, "ratio", row->ratio);
  add_gap (writer, "difference", row->difference);
  add_marks (writer, row->marks);
  add_claim_ids (writer, "decided_by", row->decided_by);
  ccl_json_add_number (writer, "origins", row->n_origins);
  ccl_json_add_string (writer, "title", row->title);
  ccl_json_add_string (writer, "reason", row->reason);
  ccl_json_add_string (writer, "note", row->note);
  ccl_json_add_boolean (writer, "hidden", row->hidden);
  add_claim_ids (writer, "claims", row->claims);
  ccl_json_end_object (writer);
}

/* Names --------------------------------------------------------------------------------------- */

/* @counts: (element-type CclNameCount); @key: what their names are */
static void
add_counts (CclJsonWriter *writer, const char *name, const char *key, GArray *counts)
{
  ccl_json_begin_line_list (writer, name);
  for (guint i = 0; i < counts->len; i++)
    {
      const CclNameCount *it = &g_array_index (counts, CclNameCount, i);

      ccl_json_begin_object (writer, NULL);
      ccl_json_add_string (writer, key, it->name);
      ccl_json_add_number (writer, "count", it->n_uses);
      ccl_json_end_object (writer);
    }
  ccl_json_end_list (writer);
}

/* The uses come by article: one index serves all of an article's. */
static void
add_uses (CclJsonWriter *writer, const CclWording *wording)
{
  g_autoptr (CclCharIndex) chars = NULL;
  const CclArticle *article = NULL;

  ccl_json_begin_list (writer, "uses");
  for (guint i = 0; i < wording->uses->len; i++)
    {
      const CclNameUse *use = &g_array_index (wording->uses, CclNameUse, i);

      if (g_ptr_array_index (wording->articles, i) != article)
        {
          article = g_ptr_array_index (wording->articles, i);
          g_clear_pointer (&chars, ccl_char_index_free);
          chars = ccl_char_index_new (article->text, article->text_len);
        }
      ccl_json_begin_line_object (writer, NULL);
      ccl_json_add_string (writer, "file", article->file);
      ccl_json_add_string (writer, "party", use->party);
      add_span_or_null (writer, "span", use->span, chars);
      add_span_or_null (writer, "sentence", use->sentence, chars);
      ccl_json_end_object (writer);
    }
  ccl_json_end_list (writer);
}

static void
add_naming (CclJsonWriter *writer, const CclNaming *naming)
{
  ccl_json_begin_object (writer, NULL);
  ccl_json_add_string (writer, "id", naming->id);
  ccl_json_add_string (writer, "kind", ccl_naming_kind_word (naming->kind));
  ccl_json_begin_list (writer, "wordings");
  for (guint i = 0; i < naming->wordings->len; i++)
    {
      const CclWording *wording = g_ptr_array_index (naming->wordings, i);

      ccl_json_begin_object (writer, NULL);
      ccl_json_add_string (writer, "words", wording->words);
      add_counts (writer, "sides", "party", wording->sides);
      add_counts (writer, "outlets", "outlet", wording->outlets);
      add_uses (writer, wording);
      ccl_json_end_object (writer);
    }
  ccl_json_end_list (writer);
  ccl_json_end_object (writer);
}

char *
ccl_export_compare_json (const CclComparison *comparison, GPtrArray *namings, GPtrArray *failures)
{
  CclJsonWriter writer;

  ccl_json_writer_init (&writer);
  ccl_json_begin_object (&writer, NULL);
  add_sides (&writer, comparison);
  add_articles (&writer, comparison, NULL);
  ccl_json_begin_list (&writer, "rows");
  for (guint i = 0; i < comparison->rows->len; i++)
    add_row (&writer, g_ptr_array_index (comparison->rows, i), i + 1);
  ccl_json_end_list (&writer);
  ccl_json_begin_list (&writer, "names");
  for (guint i = 0; namings != NULL && i < namings->len; i++)
    add_naming (&writer, g_ptr_array_index (namings, i));
  ccl_json_end_list (&writer);
  add_failures (&writer, failures);
  ccl_json_end_object (&writer);
  return ccl_json_writer_finish (&writer);
}

/* Attributions and numbers -------------------------------------------------------------------- */

static void
add_attribution (CclJsonWriter *writer, const CclAttribution *attribution,
                 const CclCharIndex *chars)
{
  ccl_json_begin_line_object (writer, NULL);
  add_span_or_null (writer, "source", attribution->source, chars);
  add_span_or_null (writer, "cue", attribution->cue, chars);
  ccl_json_begin_list (writer, "content");
  for (guint i = 0; i < attribution->content->len; i++)
    add_span_or_null (writer, NULL, g_array_index (attribution->content, CclSpan, i), chars);
  ccl_json_end_list (writer);
  ccl_json_add_string (writer, "party", attribution->party);
  ccl_json_end_object (writer);
}

char *
ccl_export_attributions_json (GPtrArray *articles, GPtrArray *attributions, GPtrArray *failures)
{
  CclJsonWriter writer;

  ccl_json_writer_init (&writer);
  ccl_json_begin_object (&writer, NULL);
  ccl_json_begin_list (&writer, "articles");
  for (guint i = 0; i < articles->len; i++)
    {
      const CclArticle *article = g_ptr_array_index (articles, i);
      GPtrArray *found = g_ptr_array_index (attributions, i);
      g_autoptr (CclCharIndex) chars = ccl_char_index_new (article->text, article->text_len);

      ccl_json_begin_object (&writer, NULL);
      ccl_json_add_string (&writer, "file", article->file);
      ccl_json_begin_list (&writer, "attributions");
      for (guint j = 0; j < found->len; j++)
        add_attribution (&writer, g_ptr_array_index (found, j), chars);
      ccl_json_end_list (&writer);
      ccl_json_end_object (&writer);
    }
  ccl_json_end_list (&writer);
  add_failures (&writer, failures);
  ccl_json_end_object (&writer);
  return ccl_json_writer_finish (&writer);
}

static void
add_number (CclJsonWriter *writer, const char *text, const CclNumber *number,
            const CclCharIndex *chars)
{
  g_autofree char *words = g_strndup (text + number->span.start,
                                      number->span.end - number->span.start);

  ccl_json_begin_object (writer, NULL);
  ccl_json_add_string (writer, "text", words);
  ccl_json_add_number (writer, "start", (double) ccl_char_index_get (chars, number->span.start));
  ccl_json_add_number (writer, "end", (double) ccl_char_index_get (chars, number->span.end));
  ccl_json_add_number (writer, "low", number->quantity.interval.low);
  ccl_json_add_number (writer, "high", number->quantity.interval.high);
  ccl_json_add_string (writer, "bound", ccl_bound_word (number->quantity.bound));
  ccl_json_add_string (writer, "unit", ccl_unit_word (number->quantity.unit));
  add_currency (writer, &number->quantity);
  ccl_json_end_object (writer);
}

char *
ccl_export_numbers_json (const char *text, GArray *numbers)
{
  g_autoptr (CclCharIndex) chars = ccl_char_index_new (text, strlen (text));
  CclJsonWriter writer;

  ccl_json_writer_init (&writer);
  ccl_json_begin_line_list (&writer, NULL);
  for (guint i = 0; i < numbers->len; i++)
    add_number (&writer, text, &g_array_index (numbers, CclNumber, i), chars);
  ccl_json_end_list (&writer);
  return ccl_json_writer_finish (&writer);
}
