/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-page-jsonld.h"

#include "ccl-clean.h"
#include "ccl-credit.h"
#include "ccl-date-text.h"

#include <json-glib/json-glib.h>
#include <string.h>

#define MOST_SCRIPT_BYTES (1024 * 1024)
#define MOST_DEPTH 64
#define MOST_OBJECTS 20000

typedef struct
{
  GPtrArray *parsers; /* own what the rest borrows */
  GPtrArray *objects; /* (element-type JsonObject): all of them, outer ones first */
  GHashTable *by_id;  /* (element-type utf8 JsonObject) */
} Graph;

/* json-glib recurses for each bracket: nesting is counted before it sees the text. Control
 * characters, which writers leave in strings, become blanks. */
static char *
prepare_script (const char *script)
{
  char *text = g_strdup (script);
  guint depth = 0;
  gboolean in_string = FALSE;

  for (char *p = text; *p != '\0'; p++)
    {
      if ((guchar)*p < 0x20)
        *p = ' ';
      if (in_string && *p == '\\' && p[1] != '\0')
        p++;
      else if (*p == '"')
        in_string = !in_string;
      else if (!in_string && (*p == '{' || *p == '['))
        depth++;
      else if (!in_string && (*p == '}' || *p == ']') && depth > 0)
        depth--;
      if (depth > MOST_DEPTH)
        {
          g_free (text);
          return NULL;
        }
    }
  return text;
}

/* Adds all objects within a node. */
static void
collect (Graph *graph, JsonNode *root)
{
  g_autoptr (GQueue) queue = g_queue_new ();

  g_queue_push_tail (queue, root);
  while (!g_queue_is_empty (queue) && graph->objects->len < MOST_OBJECTS)
    {
      JsonNode *node = g_queue_pop_head (queue);

      if (JSON_NODE_HOLDS_ARRAY (node))
        {
          JsonArray *array = json_node_get_array (node);

          for (guint i = 0; i < json_array_get_length (array); i++)
            g_queue_push_tail (queue, json_array_get_element (array, i));
        }
      else if (JSON_NODE_HOLDS_OBJECT (node))
        {
          JsonObject *object = json_node_get_object (node);
          JsonObjectIter iter;
          JsonNode *member = NULL;
          const char *name = NULL;
          JsonNode *id = json_object_get_member (object, "@id");

          g_ptr_array_add (graph->objects, object);
          /* A mere reference has nothing but an id. */
          if (id != NULL && json_node_get_value_type (id) == G_TYPE_STRING
              && json_object_get_size (object) > 1)
            g_hash_table_insert (graph->by_id, (char *)json_node_get_string (id), object);
          json_object_iter_init_ordered (&iter, object);
          while (json_object_iter_next_ordered (&iter, &name, &member))
            g_queue_push_tail (queue, member);
        }
    }
}

static void
load (Graph *graph, const char *script)
{
  g_autofree char *text = NULL;
  JsonParser *parser = NULL;

  if (strlen (script) > MOST_SCRIPT_BYTES || (text = prepare_script (script)) == NULL)
    return;
  parser = json_parser_new_immutable ();
  g_ptr_array_add (graph->parsers, parser);
  if (json_parser_load_from_data (parser, text, -1, NULL) && json_parser_get_root (parser) != NULL)
    collect (graph, json_parser_get_root (parser));
}

static gboolean
is_string (JsonNode *node)
{
  return node != NULL && JSON_NODE_HOLDS_VALUE (node)
         && json_node_get_value_type (node) == G_TYPE_STRING;
}

static JsonNode *
first_of (JsonNode *node)
{
  if (node != NULL && JSON_NODE_HOLDS_ARRAY (node))
    return json_array_get_length (json_node_get_array (node)) > 0
               ? json_array_get_element (json_node_get_array (node), 0)
               : NULL;
  return node;
}

/* Text of a member: entities that a template left in it resolved, squeezed. */
static char *
dup_text (JsonObject *object, const char *name)
{
  JsonNode *node = first_of (json_object_get_member (object, name));

  if (!is_string (node))
    return NULL;
  return ccl_page_meta_clean_value (json_node_get_string (node));
}

static gboolean
has_type (JsonObject *object, const char *const *parts)
{
  JsonNode *type = json_object_get_member (object, "@type");
  g_autoptr (GString) types = g_string_new (NULL);

  if (is_string (type))
    g_string_append (types, json_node_get_string (type));
  else if (type != NULL && JSON_NODE_HOLDS_ARRAY (type))
    for (guint i = 0; i < json_array_get_length (json_node_get_array (type)); i++)
      if (is_string (json_array_get_element (json_node_get_array (type), i)))
        g_string_append (types, json_array_get_string_element (json_node_get_array (type), i));
  for (guint i = 0; parts[i] != NULL; i++)
    if (strstr (types->str, parts[i]) != NULL)
      return TRUE;
  return FALSE;
}

static JsonObject *
resolve (const Graph *graph, JsonNode *node)
{
  JsonObject *object = NULL;
  JsonNode *id = NULL;
  JsonObject *named = NULL;

  node = first_of (node);
  if (node == NULL || !JSON_NODE_HOLDS_OBJECT (node))
    return NULL;
  object = json_node_get_object (node);
  id = json_object_get_member (object, "@id");
  if (json_object_has_member (object, "name") || !is_string (id))
    return object;
  named = g_hash_table_lookup (graph->by_id, json_node_get_string (id));
  return named != NULL ? named : object;
}

static char *
dup_name (const Graph *graph, JsonNode *node)
{
  JsonObject *object = NULL;

  if (is_string (first_of (node)))
    return ccl_page_meta_clean_value (json_node_get_string (first_of (node)));
  object = resolve (graph, node);
  return object != NULL ? dup_text (object, "name") : NULL;
}

/* "A", "A and B", "A, B and C" */
static char *
dup_authors (const Graph *graph, JsonNode *authors)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  GString *text = NULL;
  const guint n
      = JSON_NODE_HOLDS_ARRAY (authors) ? json_array_get_length (json_node_get_array (authors)) : 1;

  for (guint i = 0; i < MIN (n, 12); i++)
    {
      JsonNode *author = JSON_NODE_HOLDS_ARRAY (authors)
                             ? json_array_get_element (json_node_get_array (authors), i)
                             : authors;
      g_autofree char *name = dup_name (graph, author);
      char *clean = ccl_credit_clean_byline (name);

      if (clean != NULL && !g_ptr_array_find_with_equal_func (names, clean, g_str_equal, NULL))
        g_ptr_array_add (names, clean);
      else
        g_free (clean);
    }
  if (names->len == 0)
    return NULL;
  text = g_string_new (g_ptr_array_index (names, 0));
  for (guint i = 1; i < names->len; i++)
    {
      if (i + 1 == names->len)
        g_string_append_printf (text, " %s ", ccl_reading_get_and ());
      else
        g_string_append (text, ", ");
      g_string_append (text, g_ptr_array_index (names, i));
    }
  return g_string_free (text, FALSE);
}

static void
take_article (const Graph *graph, JsonObject *article, CclPageMeta *meta)
{
  if (meta->headline == NULL)
    meta->headline = dup_text (article, "headline");
  if (meta->headline == NULL)
    meta->headline = dup_text (article, "name");
  if (meta->published == 0)
    {
      g_autofree char *date = dup_text (article, "datePublished");

      meta->published = ccl_date_text_parse_stamp (date);
    }
  if (meta->outlet == NULL && json_object_has_member (article, "publisher"))
    meta->outlet = dup_name (graph, json_object_get_member (article, "publisher"));
  if (meta->byline == NULL && json_object_has_member (article, "author"))
    meta->byline = dup_authors (graph, json_object_get_member (article, "author"));
  if (meta->byline == NULL && json_object_has_member (article, "creator"))
    meta->byline = dup_authors (graph, json_object_get_member (article, "creator"));
  if (meta->told == NULL)
    meta->told = dup_text (article, "articleBody");
  if (meta->language == NULL)
    meta->language = dup_text (article, "inLanguage");
}

void
ccl_page_jsonld_read (const CclPage *page, CclPageMeta *meta)
{
  static const char *const articles[] = { "Article", "Posting", "Report", NULL };
  static const char *const pages[] = { "WebPage", NULL };
  static const char *const sites[] = { "WebSite", "NewsMediaOrganization", NULL };
  Graph graph = { g_ptr_array_new_with_free_func (g_object_unref), g_ptr_array_new (),
                  g_hash_table_new (g_str_hash, g_str_equal) };

  for (guint i = 0; i < page->nodes->len; i++)
    {
      const xmlNode *node = ccl_page_get_node (page, i)->node;
      const char *type = NULL;

      if (!(ccl_page_get_node (page, i)->tag & CCL_TAG_DROP)
          || strcmp ((const char *)node->name, "script") != 0)
        continue;
      type = ccl_page_get_attribute (node, "type");
      if (type != NULL && strstr (type, "ld+json") != NULL && node->children != NULL
          && node->children->content != NULL)
        load (&graph, (const char *)node->children->content);
    }

  for (guint i = 0; i < graph.objects->len; i++)
    if (has_type (g_ptr_array_index (graph.objects, i), articles))
      {
        take_article (&graph, g_ptr_array_index (graph.objects, i), meta);
        break;
      }
  for (guint i = 0; i < graph.objects->len; i++)
    {
      JsonObject *object = g_ptr_array_index (graph.objects, i);

      if (meta->published == 0 && has_type (object, pages))
        {
          g_autofree char *date = dup_text (object, "datePublished");

          meta->published = ccl_date_text_parse_stamp (date);
        }
      if (meta->outlet == NULL && has_type (object, sites))
        meta->outlet = dup_text (object, "name");
    }
  g_hash_table_unref (graph.by_id);
  g_ptr_array_unref (graph.objects);
  g_ptr_array_unref (graph.parsers);
}
