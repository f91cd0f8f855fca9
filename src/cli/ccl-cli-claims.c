/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-cli-private.h"

#include "ccl-char-index.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <json-glib/json-glib.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Lines of `extract --format jsonl`, read back: one function an object of contract.md. They come from a
 * file that anybody may have written, so that nothing is taken for granted. What is missing is unknown;
 * what is there and makes no sense fails, with @error set. */

static gboolean
fail (GError **error, const char *name)
{
  /* Translators: %s is a key of JSON, "polarity" */
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, _ ("“%s” is missing or makes no sense"),
               name);
  return FALSE;
}

/* NULL where the member is null or left out. */
static JsonNode *
find (JsonObject *object, const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  return node != NULL && !json_node_is_null (node) ? node : NULL;
}

/* Single values ------------------------------------------------------------------------------- */

static gboolean
read_string (JsonObject *object, const char *name, const char **value, GError **error)
{
  JsonNode *node = find (object, name);

  *value = NULL;
  if (node == NULL)
    return TRUE;
  if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_STRING)
    return fail (error, name);
  *value = json_node_get_string (node);
  return TRUE;
}

static gboolean
read_field (JsonObject *object, const char *name, char **field, GError **error)
{
  const char *value;

  if (!read_string (object, name, &value, error))
    return FALSE;
  ccl_claim_set (field, value);
  return TRUE;
}

static gboolean
read_boolean (JsonObject *object, const char *name, gboolean *value, GError **error)
{
  JsonNode *node = find (object, name);

  if (node == NULL)
    return TRUE;
  if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_BOOLEAN)
    return fail (error, name);
  *value = json_node_get_boolean (node);
  return TRUE;
}

static gboolean
is_number (JsonNode *node)
{
  return JSON_NODE_HOLDS_VALUE (node) && (json_node_get_value_type (node) == G_TYPE_INT64 ||
                                          json_node_get_value_type (node) == G_TYPE_DOUBLE);
}

/* What is missing leaves @value as it was. */
static gboolean
read_number (JsonObject *object, const char *name, double *value, GError **error)
{
  JsonNode *node = find (object, name);

  if (node == NULL)
    return TRUE;
  if (!is_number (node))
    return fail (error, name);
  *value = json_node_get_double (node);
  return TRUE;
}

static gboolean
read_day (JsonObject *object, const char *name, CclDay *day, GError **error)
{
  const char *value;

  if (!read_string (object, name, &value, error))
    return FALSE;
  if (value == NULL)
    return TRUE;
  *day = ccl_day_parse_iso (value);
  return *day != 0 || fail (error, name);
}

/* A list of two code points, of which the text has enough. */
static gboolean
read_span (JsonObject *object, const char *name, const CclCharIndex *chars, CclSpan *span,
           GError **error)
{
  JsonNode *node = find (object, name);
  JsonArray *pair;
  gint64 start, end;

  if (node == NULL)
    return TRUE;
  if (!JSON_NODE_HOLDS_ARRAY (node))
    return fail (error, name);
  pair = json_node_get_array (node);
  if (json_array_get_length (pair) != 2 || !is_number (json_array_get_element (pair, 0)) ||
      !is_number (json_array_get_element (pair, 1)))
    return fail (error, name);

  start = json_array_get_int_element (pair, 0);
  end = json_array_get_int_element (pair, 1);
  if (start < 0 || end <= start || (gsize) end > ccl_char_index_get (chars, G_MAXSIZE))
    return fail (error, name);
  *span = (CclSpan){ ccl_char_index_find_byte (chars, (gsize) start),
                     ccl_char_index_find_byte (chars, (gsize) end) };
  return TRUE;
}

/* @object: (out): %NULL where the member is null or left out */
static gboolean
read_object (JsonObject *parent, const char *name, JsonObject **object, GError **error)
{
  JsonNode *node = find (parent, name);

  *object = NULL;
  if (node == NULL)
    return TRUE;
  if (!JSON_NODE_HOLDS_OBJECT (node))
    return fail (error, name);
  *object = json_node_get_object (node);
  return TRUE;
}

/* Reads a word of a closed vocabulary, which must be there. */
#define READ_WORD(object, name, parse, value, error)                                               \
  (read_string (object, name, &word, error) &&                                                     \
   ((word != NULL && parse (word, value)) || fail (error, name)))

/* Claims -------------------------------------------------------------------------------------- */

static gboolean
read_quantity (JsonObject *claim_object, const CclCharIndex *chars, CclClaim *claim, GError **error)
{
  CclQuantity *quantity = &claim->quantity;
  JsonObject *object;
  const char *word, *currency;

  if (!read_object (claim_object, "quantity", &object, error) ||
      !read_span (claim_object, "quantity_span", chars, &claim->quantity_span, error))
    return FALSE;
  if (object == NULL)
    return TRUE;

  quantity->interval = (CclInterval){ -INFINITY, INFINITY };
  if (!read_number (object, "low", &quantity->interval.low, error) ||
      !read_number (object, "high", &quantity->interval.high, error) ||
      !READ_WORD (object, "bound", ccl_bound_parse, &quantity->bound, error) ||
      !READ_WORD (object, "unit", ccl_unit_parse, &quantity->unit, error) ||
      !read_boolean (object, "approx", &quantity->approx, error) ||
      !read_string (object, "currency", &currency, error) ||
      !read_span (object, "span", chars, &claim->quantity_span, error))
    return FALSE;
  if (quantity->interval.low > quantity->interval.high)
    return fail (error, "quantity");
  if (currency != NULL && strlen (currency) >= sizeof quantity->currency)
    return fail (error, "currency");
  g_strlcpy (quantity->currency, currency != NULL ? currency : "", sizeof quantity->currency);
  return TRUE;
}

static gboolean
read_claimant (JsonObject *claim_object, const CclCharIndex *chars, CclClaim *claim, GError **error)
{
  JsonObject *object;

  return read_object (claim_object, "claimant", &object, error) &&
         (object != NULL || fail (error, "claimant")) &&
         read_field (object, "party", &claim->claimant, error) &&
         (claim->claimant != NULL || fail (error, "party")) &&
         read_field (object, "text", &claim->claimant_text, error) &&
         read_span (object, "span", chars, &claim->claimant_span, error);
}

/* A value that stands in an object of its own, or null. */
static gboolean
read_wrapped (JsonObject *claim_object, const char *name, const char *key, char **field,
              GError **error)
{
  JsonObject *object;

  return read_object (claim_object, name, &object, error) &&
         (object == NULL || read_field (object, key, field, error));
}

static gboolean
read_time (JsonObject *claim_object, CclClaim *claim, GError **error)
{
  JsonObject *object;

  return read_object (claim_object, "time", &object, error) &&
         (object == NULL || (read_day (object, "start", &claim->start, error) &&
                             read_day (object, "end", &claim->end, error) &&
                             read_boolean (object, "cumulative", &claim->cumulative, error)));
}

static gboolean
fill_claim (CclClaim *claim, JsonObject *object, const CclCharIndex *chars, GError **error)
{
  const char *word;

  if (!read_field (object, "model", &claim->model, error) ||
      !read_quantity (object, chars, claim, error) ||
      !read_claimant (object, chars, claim, error) ||
      !READ_WORD (object, "stance", ccl_stance_parse, &claim->stance, error) ||
      !READ_WORD (object, "polarity", ccl_polarity_parse, &claim->polarity, error) ||
      !read_wrapped (object, "actor", "party", &claim->actor, error) ||
      !read_wrapped (object, "affected", "party", &claim->affected, error) ||
      !read_wrapped (object, "place", "text", &claim->place, error) ||
      !read_time (object, claim, error) ||
      !read_number (object, "confidence", &claim->confidence, error) ||
      !read_string (object, "rule", &word, error))
    return FALSE;

  claim->rule = word != NULL ? g_intern_string (word) : "";
  return TRUE;
}

static CclClaim *
read_claim (JsonNode *node, const CclCharIndex *chars, GError **error)
{
  JsonObject *object = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
  g_autoptr (CclClaim) claim = NULL;
  CclSpan evidence = { 0, 0 };
  CclEvent event;
  CclObject counted;
  const char *word;

  if (object == NULL)
    {
      fail (error, "claims");
      return NULL;
    }
  if (!READ_WORD (object, "event", ccl_event_parse, &event, error) ||
      !READ_WORD (object, "object", ccl_object_parse, &counted, error) ||
      !read_span (object, "evidence", chars, &evidence, error))
    return NULL;
  if (ccl_span_is_empty (evidence))
    {
      fail (error, "evidence");
      return NULL;
    }

  claim = ccl_claim_new (event, counted, evidence);
  return fill_claim (claim, object, chars, error) ? g_steal_pointer (&claim) : NULL;
}

/* Articles ------------------------------------------------------------------------------------ */

static CclArticle *
read_article (JsonObject *object, GError **error)
{
  g_autoptr (CclArticle) article = NULL;
  const char *file, *text, *language;

  if (!read_string (object, "file", &file, error) || !read_string (object, "text", &text, error))
    return NULL;
  if (file == NULL || text == NULL)
    {
      fail (error, file == NULL ? "file" : "text");
      return NULL;
    }

  article = ccl_article_new (file);
  ccl_article_take_text (article, g_strdup (text));
  if (!read_field (object, "title", &article->title, error) ||
      !read_field (object, "outlet", &article->outlet, error) ||
      !read_field (object, "byline", &article->byline, error) ||
      !read_day (object, "published", &article->published, error) ||
      !read_string (object, "language", &language, error))
    return NULL;
  if (language != NULL)
    g_strlcpy (article->language, language, sizeof article->language);
  return g_steal_pointer (&article);
}

/* Returns: (transfer full) (element-type CclClaim) */
static GPtrArray *
read_list (JsonObject *object, const CclArticle *article, GError **error)
{
  g_autoptr (CclCharIndex) chars = ccl_char_index_new (article->text, article->text_len);
  g_autoptr (GPtrArray) claims = g_ptr_array_new_with_free_func ((GDestroyNotify) ccl_claim_unref);
  JsonNode *node = find (object, "claims");
  JsonArray *list;

  if (node == NULL || !JSON_NODE_HOLDS_ARRAY (node))
    {
      fail (error, "claims");
      return NULL;
    }

  list = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (list); i++)
    {
      CclClaim *claim = read_claim (json_array_get_element (list, i), chars, error);

      if (claim == NULL)
        return NULL;
      g_ptr_array_add (claims, claim);
    }

  return g_steal_pointer (&claims);
}

static gboolean
read_line (CclCliReading *reading, JsonParser *parser, const char *line, gssize len, GError **error)
{
  g_autoptr (CclArticle) article = NULL;
  GPtrArray *claims;
  JsonNode *root;

  if (!g_utf8_validate (line, len, NULL))
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, _ ("The line is no UTF-8"));
      return FALSE;
    }
  if (!json_parser_load_from_data (parser, line, len, error))
    return FALSE;
  root = json_parser_get_root (parser);
  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root))
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, _ ("The line is no article"));
      return FALSE;
    }
  if ((article = read_article (json_node_get_object (root), error)) == NULL ||
      (claims = read_list (json_node_get_object (root), article, error)) == NULL)
    return FALSE;

  ccl_cli_reading_take_article (reading, g_steal_pointer (&article), claims);
  return TRUE;
}

/* Files --------------------------------------------------------------------------------------- */

static void
read_lines (CclCliReading *reading, FILE *stream, const char *name)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  char *line = NULL;
  size_t size = 0;
  gssize len;

  for (guint number = 1; (len = getline (&line, &size, stream)) >= 0; number++)
    {
      g_autofree char *where = g_strdup_printf ("%s:%u", name, number);
      g_autoptr (GError) error = NULL;

      if (strspn (line, " \t\r\n") < (gsize) len &&
          !read_line (reading, parser, line, len, &error))
        ccl_cli_reading_add_failure (reading, where, error->message);
    }
  if (ferror (stream))
    ccl_cli_reading_add_failure (reading, name, g_strerror (errno));
  free (line);
}

void
ccl_cli_read_claims (CclCliReading *reading, const char *path)
{
  FILE *stream;

  if (g_str_equal (path, "-"))
    {
      read_lines (reading, stdin, "-");
      return;
    }

  stream = fopen (path, "r");
  if (stream == NULL)
    {
      ccl_cli_reading_add_failure (reading, path, g_strerror (errno));
      return;
    }
  read_lines (reading, stream, path);
  fclose (stream);
}
