/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-cli-private.h"

#include <glib/gi18n.h>
#include <json-glib/json-glib.h>
#include <string.h>

CclCliInput *
ccl_cli_input_new (const char *file, const char *path)
{
  CclCliInput *input = g_new0 (CclCliInput, 1);

  input->file = g_strdup (file);
  input->path = g_strdup (path);
  return input;
}

void
ccl_cli_input_free (CclCliInput *input)
{
  g_free (input->file);
  g_free (input->path);
  g_free (input->outlet);
  g_free (input->title);
  g_free (input);
}

/* A string member, NULL where it is null or left out; an error where it is anything else. */
static gboolean
read_string (JsonObject *object, const char *name, const char **value, GError **error)
{
  JsonNode *node = json_object_get_member (object, name);

  *value = NULL;
  if (node == NULL || json_node_is_null (node))
    return TRUE;
  if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING)
    {
      *value = json_node_get_string (node);
      return TRUE;
    }

  /* Translators: %s is a key of the manifest, "outlet" */
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, _ ("“%s” of an article is no text"),
               name);
  return FALSE;
}

static CclCliInput *
read_entry (JsonNode *node, const char *folder, GError **error)
{
  const char *file, *outlet, *title, *published;
  g_autofree char *path = NULL;
  CclCliInput *input;
  CclDay day = 0;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, _ ("An article is no object"));
      return NULL;
    }
  if (!read_string (json_node_get_object (node), "file", &file, error) ||
      !read_string (json_node_get_object (node), "outlet", &outlet, error) ||
      !read_string (json_node_get_object (node), "title", &title, error) ||
      !read_string (json_node_get_object (node), "published", &published, error))
    return NULL;
  if (file == NULL || *file == '\0')
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, _ ("An article has no “file”"));
      return NULL;
    }
  if (published != NULL && (day = ccl_day_parse_iso (published)) == 0)
    {
      /* Translators: the first %s is a file's name, the second what stands where a date belongs */
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, _ ("%s: “%s” is no date YYYY-MM-DD"),
                   file, published);
      return NULL;
    }

  path = g_path_is_absolute (file) ? g_strdup (file) : g_build_filename (folder, file, NULL);
  input = ccl_cli_input_new (file, path);
  input->outlet = g_strdup (outlet);
  input->title = g_strdup (title);
  input->published = day;
  return input;
}

GPtrArray *
ccl_cli_read_manifest (const char *path, GError **error)
{
  g_autoptr (GPtrArray) inputs = g_ptr_array_new_with_free_func (
      (GDestroyNotify) ccl_cli_input_free);
  g_autofree char *folder = g_path_get_dirname (path), *contents = NULL;
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonNode *root, *list = NULL;
  JsonArray *entries;
  gsize length;

  if (!g_file_get_contents (path, &contents, &length, error) ||
      !json_parser_load_from_data (parser, contents, (gssize) length, error))
    return NULL;

  root = json_parser_get_root (parser);
  if (root != NULL && JSON_NODE_HOLDS_OBJECT (root))
    list = json_object_get_member (json_node_get_object (root), "articles");
  if (list == NULL || !JSON_NODE_HOLDS_ARRAY (list))
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, _ ("It has no list “articles”"));
      return NULL;
    }

  entries = json_node_get_array (list);
  for (guint i = 0; i < json_array_get_length (entries); i++)
    {
      CclCliInput *input = read_entry (json_array_get_element (entries, i), folder, error);

      if (input == NULL)
        return NULL;
      g_ptr_array_add (inputs, input);
    }

  return g_steal_pointer (&inputs);
}
